/** `npm run bench`: what the issue promises in figures, measured on this machine. */
import { cpus } from 'node:os'
import { measureBoots } from './boot.ts'
import { checkAfterEdit, generateFromCold } from './generator.ts'
import { measurePrograms } from './interpreter.ts'
import { grouped, median, printTable, seconds } from './table.ts'

const COLD_RUNS = 3
const MIB = 2 ** 20

async function bench(): Promise<void> {
  process.stdout.write(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}\n`)

  const cold = median(Array.from({ length: COLD_RUNS }, generateFromCold))
  const edit = await checkAfterEdit()
  printTable(
    'The generator',
    ['', 'measured', 'promised'],
    [
      [`generate all machines from cold (median of ${COLD_RUNS})`, seconds(cold), '< 10 s'],
      ["check after an edit of a machine's file in watch mode (median)", seconds(edit.machine), '< 1 s'],
      ["check after an edit of an instruction set's file in watch mode (median)", seconds(edit.extension), '< 1 s'],
    ],
  )

  const measured = measurePrograms()
  const total = (key: 'instructions' | 'milliseconds') => measured.reduce((sum, one) => sum + one[key], 0)
  const rate = (instructions: number, ms: number) => `${(instructions / ms / 1000).toFixed(1)} M/s`
  printTable(
    'The reference interpreter on rv64 programs',
    ['program', 'instructions', 'time', 'rate', 'peak memory', 'of it idle'],
    [
      ...measured.map(({ name, instructions, milliseconds, peak, idle }) => [
        name,
        grouped(instructions),
        seconds(milliseconds),
        rate(instructions, milliseconds),
        `${(peak / MIB).toFixed(0)} MiB`,
        `${(idle / MIB).toFixed(0)} MiB`,
      ]),
      [
        'all',
        grouped(total('instructions')),
        seconds(total('milliseconds')),
        rate(total('instructions'), total('milliseconds')),
        `${(Math.max(...measured.map(one => one.peak)) / MIB).toFixed(0)} MiB`,
        '',
      ],
    ],
  )

  const boots = measureBoots()
  if (boots.length === 0) process.stdout.write('\nno boots: test/linux/get-debian.sh gets the kernel\n')
  else
    printTable(
      'Debian from reset to init on rv64, reference engine (promised: < 60 s with one hart, at most RAM + 300 MiB = 556 MiB)',
      ['harts', 'instructions', 'processor time', 'rate', 'peak memory'],
      boots.map(({ harts, instructions, milliseconds, peak }) => [
        String(harts),
        grouped(instructions),
        seconds(milliseconds),
        rate(instructions, milliseconds),
        `${(peak / MIB).toFixed(0)} MiB`,
      ]),
    )
}

bench().catch(problem => {
  process.stderr.write(`bench: ${problem instanceof Error ? problem.message : problem}\n`)
  process.exitCode = 1
})
