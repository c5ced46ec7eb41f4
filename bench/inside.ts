/** Work inside of Linux, timed from outside by the lines that it prints: the fast engine and QEMU. */
import { bootOurs, bootQemu, withLinux } from './boot.ts'
import { KERNELS } from './kernels.ts'
import type { Followed, Times } from './process.ts'
import { hasQemu } from './qemu.ts'
import {
  geometricMean,
  grouped,
  mebibytes,
  median,
  percentile,
  progress,
  seconds,
  type Table,
  times,
} from './report.ts'

interface Piece extends Times {
  readonly name: string
  /** What it has printed, and its status. */
  readonly result: string
}

const OTHERS: Record<string, string> = {
  gzip: 'gzip, 2 x 3.1 MiB',
  sha256sum: 'sha256sum, 12 x 3.1 MiB',
  awk: 'awk, 3.9 MiB of words',
}

function piecesOf({ marks }: Followed): Piece[] {
  const pieces: Piece[] = []
  for (let i = 1; i < marks.length; i++) {
    const [before, mark] = [marks[i - 1], marks[i]]
    if (mark.found[0] !== 'end') continue
    const [name, ...result] = mark.found[1].split(' ')
    pieces.push({ name, result: result.join(' '), wall: mark.wall - before.wall, cpu: mark.cpu - before.cpu })
  }
  return pieces
}

const briefOf = (speed: number, memory: number): string =>
  `**Inside Linux**, the same kernels as programs, gzip, sha256sum and awk: **${times(speed)} times QEMU's speed** in geometric mean; afterwards the process has taken ${mebibytes(memory)} beside the guest's RAM`

/** Kernels as often as on bare metal, halved. */
const PROGRAMS = KERNELS.map(({ name, times }) => ({ name, times: Math.ceil(times / 2) }))

export function measureInside(rounds: number): Promise<Table[]> {
  return withLinux(PROGRAMS, '', async files => {
    const fast: Awaited<ReturnType<typeof bootOurs>>[] = []
    const qemu: Followed[] = []
    for (let round = 0; round < rounds; round++) {
      progress(`linux: pair ${round + 1} of ${rounds}`)
      if (hasQemu()) qemu.push(await bootQemu(files))
      fast.push(await bootOurs('fast', files))
    }
    const own = fast.map(piecesOf)
    const theirs = qemu.map(piecesOf)
    const names = own[0].map(piece => piece.name)
    for (const [i, pieces] of theirs.entries())
      for (const [n, { name, result }] of pieces.entries())
        if (result !== own[i][n]?.result)
          throw new Error(`${name}: the result is '${own[i][n]?.result}', and on QEMU '${result}'`)
    const of = (all: Piece[][], n: number, clock: keyof Times) => median(all.map(pieces => pieces[n][clock]))
    const speed = (n: number, clock: keyof Times) =>
      median(theirs.map((pieces, i) => pieces[n][clock] / own[i][n][clock]))
    const title = (name: string) => KERNELS.find(kernel => kernel.name === name)?.title ?? OTHERS[name] ?? name
    const rows = names.map((name, n) => [
      title(name),
      theirs.length > 0 ? seconds(of(theirs, n, 'cpu')) : '',
      seconds(of(own, n, 'cpu')),
      theirs.length > 0 ? times(speed(n, 'cpu')) : '',
      theirs.length > 0 ? times(speed(n, 'wall')) : '',
    ])
    if (theirs.length > 0) {
      const mean = (clock: keyof Times) => `**${times(geometricMean(names.map((_, n) => speed(n, clock))))}**`
      rows.push(['**geometric mean**', '', '', mean('cpu'), mean('wall')])
    }
    const { run } = fast[0]
    const { code } = run
    const peak = Math.max(...fast.map(one => one.run.peak))
    return [
      {
        title: 'Inside Linux, one hart',
        head: ['', 'QEMU', 'fast engine', 'speed, processor time', 'speed, wall time'],
        rows,
        ...(theirs.length > 0
          ? { brief: briefOf(geometricMean(names.map((_, n) => speed(n, 'cpu'))), peak - run.ram) }
          : {}),
        notes: [
          `Each from the line that the guest prints before to the line behind, times of the host's, ${rounds === 1 ? 'one pair' : `medians of ${rounds} pairs`}; speed is QEMU's time divided by ours. The kernels are the same C as on bare metal, as static programs, done half as often; what all print is the same on both.`,
        ],
      },
      {
        title: 'After all of that',
        head: ['', 'the fast engine'],
        rows: [
          ['instructions', grouped(run.instructions)],
          ['of them in translated code', `${((100 * run.translated) / run.instructions).toFixed(1)} %`],
          ['peak memory', mebibytes(peak)],
          ["of it beside the guest's RAM", mebibytes(peak - run.ram)],
          ['peak memory of QEMU', qemu.length > 0 ? mebibytes(Math.max(...qemu.map(one => one.peak))) : 'not measured'],
          ['translated regions', grouped(code.regions)],
          ['their guest instructions', grouped(code.instructions)],
          ['WebAssembly', mebibytes(code.bytes)],
          ['modules', grouped(code.modules)],
          ['times that all were forgotten for want of room', grouped(code.emptied)],
          ['time for making modules', seconds(code.pauses.reduce((sum, pause) => sum + pause, 0))],
          ['a pause for it, median', `${percentile(code.pauses, 50).toFixed(1)} ms`],
          ['99 of 100 are shorter than', `${percentile(code.pauses, 99).toFixed(1)} ms`],
          ['the longest', `${Math.max(0, ...code.pauses).toFixed(1)} ms`],
        ],
      },
    ]
  })
}
