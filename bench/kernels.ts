/** The kernels on bare metal with Sv39 and pages of 4 KiB: the fast engine and QEMU in pairs, and the reference engine. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ownProgram, type Times, timed } from './process.ts'
import { hasQemu, QEMU, qemuProgram } from './qemu.ts'
import { geometricMean, median, progress, rate, seconds, type Table, times } from './report.ts'
import type { TwoParts } from './run-kernel.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export interface Kernel {
  readonly name: string
  readonly title: string
  /** How often one run does it: QEMU then takes some two seconds of the machine on which this was chosen. */
  readonly times: number
  readonly floating?: true
}

export const KERNELS: readonly Kernel[] = [
  { name: 'mix', title: 'CoreMark-like mix', times: 8 },
  { name: 'records', title: 'Dhrystone-like mix', times: 4 },
  { name: 'chain', title: 'integer chain', times: 8 },
  { name: 'wide', title: 'integer, 4-wide', times: 12 },
  { name: 'heapsort', title: 'heap sort', times: 4 },
  { name: 'bytecode', title: 'bytecode interpreter', times: 3 },
  { name: 'sieve', title: 'sieve over 16 MiB', times: 2 },
  { name: 'chase', title: 'pointer chase over 16 MiB', times: 2 },
  { name: 'nbody', title: 'n-body', times: 10, floating: true },
  { name: 'mandelbrot', title: 'Mandelbrot', times: 8, floating: true },
  { name: 'recursion', title: 'recursion', times: 10 },
]
/** Of the reference engine, which needs far longer: instructions of each kernel that are measured from cold, and then once more. */
const REFERENCE = 20_000_000
/** Pairs of runs that do nothing: what they take is taken off all others. */
const IDLE = 5

interface Run extends Times {
  readonly status: number
}
type Pair = { readonly ours: Run; readonly qemu: Run }

const elf = (name: string) => here(`kernels/elf/${name}.elf`)
const child = (...words: string[]) => ownProgram('run-kernel.ts', ...words)
const ours = (name: string, repeats: number): Run => timed(process.execPath, child(elf(name), 'fast', String(repeats)))
const qemu = (name: string, repeats: number): Run => timed(QEMU, qemuProgram(elf(name), [name, String(repeats)]))

/** One after the other, whoever is first taking turns. Throws where their results differ. */
function pair(name: string, repeats: number, round: number): Pair {
  const first = round % 2 === 0 ? ours(name, repeats) : undefined
  const theirs = qemu(name, repeats)
  const own = first ?? ours(name, repeats)
  if (own.status !== theirs.status)
    throw new Error(`${name}, ${repeats} times: the result is ${own.status}, and on QEMU ${theirs.status}`)
  return { ours: own, qemu: theirs }
}

const middle = (runs: readonly Pair[], of: (pair: Pair) => number): number => median(runs.map(of))

function reference(name: string, repeats: number): TwoParts {
  const words = child(elf(name), 'reference', String(repeats), String(REFERENCE))
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name} failed on the reference engine:\n${stderr}`)
  return JSON.parse(stdout)
}

export function measureKernels(rounds: number): Table[] {
  return [...(hasQemu() ? pairedWithQemu(rounds) : []), onReference()]
}

function pairedWithQemu(rounds: number): Table[] {
  const all = Array.from({ length: rounds }, (_, round) => round)
  // Asked to do it no times, both do all but the kernel.
  const idle = Array.from({ length: IDLE }, (_, round) => pair('chain', 0, round))
  const [start, qemuStart] = (['ours', 'qemu'] as const).map(who => ({
    wall: middle(idle, one => one[who].wall),
    cpu: middle(idle, one => one[who].cpu),
  }))
  const warm = new Map<string, Pair[]>()
  const cold = new Map<string, Pair[]>()
  for (const round of all) {
    for (const { name, times } of KERNELS) {
      progress(`kernels: ${name}, pair ${round + 1} of ${rounds}`)
      warm.set(name, [...(warm.get(name) ?? []), pair(name, times, round)])
      cold.set(name, [...(cold.get(name) ?? []), pair(name, 1, round)])
    }
  }
  const ratio = (clock: keyof Times) => (one: Pair) =>
    (one.qemu[clock] - qemuStart[clock]) / (one.ours[clock] - start[clock])
  const long = KERNELS.map(({ name, title, times: repeats }) => {
    const runs = warm.get(name)!
    return { title, repeats, runs, cpu: middle(runs, ratio('cpu')), wall: middle(runs, ratio('wall')) }
  })
  const short = KERNELS.map(({ name, title }) => {
    const runs = cold.get(name)!
    return { title, runs, cpu: middle(runs, one => one.qemu.cpu / one.ours.cpu) }
  })
  return [
    {
      title: `Kernels, bare metal with Sv39 and 4 KiB pages: the fast engine and QEMU (medians of ${rounds} pairs)`,
      head: ['kernel', 'times', 'QEMU', 'fast engine', 'speed, processor time', 'speed, wall time'],
      rows: [
        ...long.map(({ title, repeats, runs, cpu, wall }) => [
          title,
          String(repeats),
          seconds(middle(runs, one => one.qemu.cpu) - qemuStart.cpu),
          seconds(middle(runs, one => one.ours.cpu) - start.cpu),
          times(cpu),
          times(wall),
        ]),
        [
          '**geometric mean**',
          '',
          '',
          '',
          `**${times(geometricMean(long.map(one => one.cpu)))}**`,
          `**${times(geometricMean(long.map(one => one.wall)))}**`,
        ],
      ],
      brief: briefOf(long),
      notes: [
        `Speed is QEMU's time divided by ours, the median of the pairs. Times are processor time of the whole process, translation with it, without what the same process takes to do the kernel no times: ${seconds(qemuStart.cpu)} on QEMU; ${seconds(start.cpu)} on ours, most of it the start of Node and of the engine.`,
      ],
    },
    {
      title: `The same kernels once, from the start of the process (medians of ${rounds} pairs)`,
      head: ['kernel', 'QEMU', 'fast engine', 'speed, processor time', 'QEMU, wall', 'fast engine, wall'],
      rows: [
        ...short.map(({ title, runs, cpu }) => [
          title,
          seconds(middle(runs, one => one.qemu.cpu)),
          seconds(middle(runs, one => one.ours.cpu)),
          times(cpu),
          seconds(middle(runs, one => one.qemu.wall)),
          seconds(middle(runs, one => one.ours.wall)),
        ]),
        ['**geometric mean**', '', '', `**${times(geometricMean(short.map(one => one.cpu)))}**`, '', ''],
      ],
    },
  ]
}

function briefOf(measured: readonly { title: string; cpu: number }[]): string {
  const sorted = [...measured].sort((a, b) => a.cpu - b.cpu)
  const [least, most] = [sorted[0], sorted[sorted.length - 1]]
  const mean = times(geometricMean(sorted.map(one => one.cpu)))
  return `**Kernels**, ${sorted.length} of them on bare metal with Sv39: **${mean} times QEMU's speed** in geometric mean, from ${times(least.cpu)} (${least.title}) to ${times(most.cpu)} (${most.title})`
}

function onReference(): Table {
  const measured = KERNELS.map(kernel => {
    progress(`kernels: ${kernel.name}, reference engine`)
    return { kernel, ...reference(kernel.name, kernel.times) }
  })
  const mean = (floating: boolean, part: 'first' | 'second') =>
    rate(
      REFERENCE,
      geometricMean(measured.filter(one => (one.kernel.floating === true) === floating).map(one => one[part])),
    )
  return {
    title: `The reference engine on the kernels (processor time; promised: 20 M/s on integer kernels)`,
    head: ['kernel', `first ${REFERENCE / 1e6} M instructions`, `next ${REFERENCE / 1e6} M`],
    rows: [
      ...measured.map(({ kernel, instructions, first, second }) => [
        kernel.title,
        rate(instructions, first),
        rate(instructions, second),
      ]),
      ['**geometric mean, integer**', `**${mean(false, 'first')}**`, `**${mean(false, 'second')}**`],
      ['geometric mean, floating point', mean(true, 'first'), mean(true, 'second')],
    ],
    notes: [
      'The first instructions of a process also wait for the host to compile the engine itself. Short programs, as in the table of committed programs, measure little else.',
    ],
  }
}
