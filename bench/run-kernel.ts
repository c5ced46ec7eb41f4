/**
 * Runs a kernel to its end, whose result is the exit status: `run-kernel.ts FILE reference|fast TIMES`. Or so many instructions twice, of
 * which the host has seen nothing before the first time: `run-kernel.ts FILE ENGINE TIMES INSTRUCTIONS` writes their processor times.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { boot } from '../generated/rv64/boot.ts'
import { DEVICES } from '../generated/rv64/devices.ts'
import { architecture } from '../generated/rv64/machine.ts'
import { semantics } from '../generated/rv64/semantics.ts'
import { MemoryFiles } from '../runtime/boot/host-files.ts'
import { prepareFastEngine } from '../runtime/boot/node-engine.ts'
import { ProgramRun } from '../runtime/boot/program.ts'

/** Milliseconds of processor time. */
export interface TwoParts {
  readonly instructions: number
  readonly first: number
  readonly second: number
}

const [file, engine, repeats, instructions] = process.argv.slice(2)
if (engine === 'fast') prepareFastEngine()
const run = new ProgramRun(architecture, {
  boot,
  devices: DEVICES,
  file: readFileSync(file),
  console: { write: () => {}, read: () => undefined, interactive: false },
  files: new MemoryFiles(),
  commandLine: `${basename(file)} ${repeats}`,
  ...(engine === 'fast' ? { semantics } : {}),
})

function part(limit: number): number {
  const before = process.cpuUsage()
  const outcome = run.run(limit)
  if (outcome.reason !== 'limit') throw new Error(`unexpected end: ${JSON.stringify(outcome)}`)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

if (instructions === undefined) {
  const outcome = run.run()
  if (outcome.reason !== 'exit') throw new Error(`unexpected end: ${JSON.stringify(outcome)}`)
  process.exitCode = outcome.status
} else {
  const count = Number(instructions)
  const parts: TwoParts = { instructions: count, first: part(count), second: part(count) }
  process.stdout.write(JSON.stringify(parts))
}
