/** Guest instructions a second of the reference engine on the committed programs, each in a process of its own. */
import { spawnSync } from 'node:child_process'
import { caseName, type Program, programs } from '../test/programs/rv64/programs.ts'
import { ownProgram } from './process.ts'
import { grouped, mebibytes, rate, seconds, type Table } from './report.ts'
import type { Measurement } from './run-program.ts'

/** Shorter programs measure the start of the process, not the interpreter. */
const WORTH_MEASURING = 1_000_000

export function measurePrograms(): Table[] {
  const measured = programs
    .filter(program => program.native !== false && program.case === undefined)
    .map(program => ({ name: caseName(program), ...measure(program) }))
    .filter(({ instructions }) => instructions >= WORTH_MEASURING)
  const total = (key: 'instructions' | 'milliseconds') => measured.reduce((sum, one) => sum + one[key], 0)
  return [
    {
      title: 'The reference engine on the committed programs of rv64',
      head: ['program', 'instructions', 'time', 'rate', 'peak memory', 'of it idle'],
      rows: [
        ...measured.map(({ name, instructions, milliseconds, peak, idle }) => [
          name,
          grouped(instructions),
          seconds(milliseconds),
          rate(instructions, milliseconds),
          mebibytes(peak),
          mebibytes(idle),
        ]),
        [
          'all',
          grouped(total('instructions')),
          seconds(total('milliseconds')),
          rate(total('instructions'), total('milliseconds')),
          mebibytes(Math.max(...measured.map(one => one.peak))),
          '',
        ],
      ],
    },
  ]
}

function measure(program: Program): Measurement {
  const words = ownProgram('run-program.ts', program.name)
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program.name} failed:\n${stderr}`)
  return JSON.parse(stdout)
}
