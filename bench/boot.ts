/** Boots of Debian's Linux to its first process, on the fast engine, the reference engine and QEMU. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchInitramfs } from './linux/initramfs.ts'
import { type Followed, follow, isInstalled, ownProgram } from './process.ts'
import { hasQemu, type LinuxFiles, QEMU, qemuLinux } from './qemu.ts'
import { grouped, mebibytes, median, progress, seconds, type Table, times } from './report.ts'
import type { LinuxRun } from './run-linux.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
export const debian = process.env.SPECVISOR_LINUX ?? here('../.cache/linux')
const COMPILER = 'riscv64-linux-gnu-gcc'

/** What is missing for Linux to be measured, in words. */
export function missingForLinux(): string | undefined {
  if (!existsSync(join(debian, 'Image'))) return `Debian's kernel: test/linux/get-debian.sh gets it`
  if (!isInstalled(COMPILER)) return `${COMPILER}: test/oracle/install.sh installs it`
  return undefined
}

export const kernelVersion = (): string =>
  existsSync(join(debian, 'version')) ? readFileSync(join(debian, 'version'), 'utf8').trim() : 'none'

/** Makes the files of a boot, with these kernels in it, and takes them away afterwards. */
export async function withLinux<T>(
  kernels: readonly { name: string; times: number }[],
  append: string,
  use: (files: LinuxFiles) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'specvisor-bench-'))
  try {
    const initramfs = join(folder, 'initramfs')
    writeFileSync(initramfs, benchInitramfs(debian, kernels))
    return await use({
      firmware: join(debian, 'fw_dynamic.bin'),
      kernel: join(debian, 'Image'),
      initramfs,
      append: `quiet cryptomgr.notests ${append}`,
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const MARK = { marks: /^MARK (init|begin|end|done) ?(.*)$/ }

export async function bootOurs(
  engine: 'fast' | 'reference',
  files: LinuxFiles,
  harts = 1,
): Promise<Followed & { run: LinuxRun }> {
  const { firmware, kernel, initramfs, append } = files
  const words = [engine, String(harts), firmware, kernel, initramfs, append]
  const followed = await follow(process.execPath, ownProgram('run-linux.ts', ...words), MARK)
  return { ...followed, run: JSON.parse(followed.stderr) }
}

export const bootQemu = (files: LinuxFiles, harts = 1): Promise<Followed> =>
  follow(QEMU, qemuLinux(files, harts), { ...MARK, last: /^MARK done/ })

/** The first process runs. */
const init = ({ marks }: Followed) => {
  const mark = marks.find(one => one.found[0] === 'init')
  if (!mark) throw new Error('the first process has printed nothing')
  return mark
}

/** Processors: the reference engine is measured once with each, the fast engine and QEMU in pairs. */
const HARTS = [1, 2, 4]

export function measureBoots(rounds: number): Promise<Table[]> {
  // With one and the same initramfs as what runs inside.
  return withLinux([], 'bench.only=boot', async files => {
    const rows: string[][] = []
    const briefs: string[] = []
    for (const harts of HARTS) {
      const fast: Awaited<ReturnType<typeof bootOurs>>[] = []
      const qemu: Followed[] = []
      for (let round = 0; round < rounds; round++) {
        progress(`boot: ${harts} harts, pair ${round + 1} of ${rounds}`)
        if (hasQemu()) qemu.push(await bootQemu(files, harts))
        fast.push(await bootOurs('fast', files, harts))
      }
      progress(`boot: ${harts} harts, reference engine`)
      const reference = [await bootOurs('reference', files, harts)]
      const middle = (runs: readonly Followed[], clock: 'wall' | 'cpu') => median(runs.map(run => init(run)[clock]))
      const row = (name: string, runs: readonly Followed[], own?: LinuxRun) => {
        const compared = (clock: 'wall' | 'cpu') =>
          qemu.length === 0 || runs === qemu
            ? ''
            : times(median(runs.map((run, i) => init(run)[clock] / init(qemu[Math.min(i, qemu.length - 1)])[clock])))
        rows.push([
          `${name}, ${harts} ${harts === 1 ? 'hart' : 'harts'}`,
          own ? grouped(own.instructions) : '',
          seconds(middle(runs, 'wall')),
          seconds(middle(runs, 'cpu')),
          compared('wall'),
          compared('cpu'),
          mebibytes(Math.max(...runs.map(run => run.peak))),
          own ? grouped(own.code.regions) : '',
        ])
      }
      if (harts === 1) {
        const took = (runs: readonly Followed[]) =>
          `${seconds(middle(runs, 'wall'))} (${seconds(middle(runs, 'cpu'))} of processor time)`
        briefs.push(
          `**Debian from reset to init**, one hart: ${took(fast)}`,
          `on the reference engine ${took(reference)}`,
        )
        if (qemu.length > 0) briefs.push(`on QEMU ${took(qemu)}`)
      }
      if (qemu.length > 0) row('QEMU', qemu)
      row('fast engine', fast, fast[0].run)
      row('reference engine', reference, reference[0].run)
    }
    return [
      {
        title: 'Debian from reset to its first process, 256 MiB of RAM',
        head: [
          '',
          'instructions',
          'wall',
          'processor',
          "wall / QEMU's",
          "processor / QEMU's",
          'peak memory',
          'regions',
        ],
        rows,
        brief: briefs.join(', '),
        notes: [
          `From the start of the process to the first line of init, ${rounds === 1 ? 'one boot each' : `medians of ${rounds} boots, the reference engine's once`}. All processors of ours share one thread; QEMU has a thread for each.`,
        ],
      },
    ]
  })
}
