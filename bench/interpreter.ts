/** Guest instructions a second of the reference interpreter on the committed programs, each in a process of its own. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { caseName, type Program, programs } from '../test/programs/rv64/programs.ts'
import type { Measurement } from './run-program.ts'

const child = fileURLToPath(new URL('run-program.ts', import.meta.url))
/** Shorter programs measure the start of the process, not the interpreter. */
const WORTH_MEASURING = 1_000_000

export function measurePrograms(): (Measurement & { name: string })[] {
  return programs
    .filter(program => program.native !== false && program.case === undefined)
    .map(program => ({ name: caseName(program), ...measure(program) }))
    .filter(({ instructions }) => instructions >= WORTH_MEASURING)
}

function measure(program: Program): Measurement {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', child, program.name], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${program.name} failed:\n${stderr}`)
  return JSON.parse(stdout)
}
