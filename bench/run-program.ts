/** Runs one committed program and writes what it took, as JSON. `run-program.ts NAME` */
import { readFileSync } from 'node:fs'
import { boot } from '../generated/rv64/boot.ts'
import { DEVICES } from '../generated/rv64/devices.ts'
import { architecture } from '../generated/rv64/machine.ts'
import { MemoryFiles } from '../runtime/boot/host-files.ts'
import { ProgramRun } from '../runtime/boot/program.ts'
import { elfOf } from '../test/programs/rv64/hosts.ts'
import { programs } from '../test/programs/rv64/programs.ts'

export interface Measurement {
  /** Guest instructions retired. */
  instructions: number
  milliseconds: number
  /** Peak of the whole process, in bytes, and what of it a process has that has run nothing yet. */
  peak: number
  idle: number
}

/** More than any program takes: one that takes more is lost. */
const INSTRUCTIONS = 100_000_000

const peak = () => process.resourceUsage().maxRSS * 1024

function measure(name: string): Measurement {
  const program = programs.find(candidate => candidate.name === name)
  if (!program) throw new Error(`there is no program '${name}'`)
  const files = new MemoryFiles()
  for (const [file, bytes] of Object.entries(program.input ?? {})) files.contents.set(file, bytes)
  const idle = peak()
  const run = new ProgramRun(architecture, {
    boot,
    devices: DEVICES,
    file: readFileSync(elfOf(program)),
    console: { write: () => {}, read: () => undefined, interactive: false },
    files,
    commandLine: [name, ...(program.arguments ?? [])].join(' '),
  })
  const start = performance.now()
  const outcome = run.run(INSTRUCTIONS)
  const milliseconds = performance.now() - start
  if (outcome.reason !== 'exit' || outcome.status !== (program.status ?? 0))
    throw new Error(`unexpected end: ${JSON.stringify(outcome)}`)
  return { instructions: Number(run.engine.retired()), milliseconds, peak: peak(), idle }
}

process.stdout.write(JSON.stringify(measure(process.argv[2])))
