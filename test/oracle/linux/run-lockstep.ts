/** The reference engine and the fast engine through a boot of Debian, side by side. `npx tsx test/oracle/linux/run-lockstep.ts --help` */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { prepareFastEngine } from '../../../runtime/boot/node-engine.ts'
import { initramfs } from '../../linux/make-initramfs.ts'
import { lockstep } from './lockstep.ts'

const count = (text: string): number => Number(text.replaceAll('_', ''))

const options = new Command()
  .description(
    'Boots Debian on both engines, and compares them all the way. Ends with 1, and where they part, if they do.',
  )
  .option('--instructions <number>', 'how far, at most', count, Number.POSITIVE_INFINITY)
  .option('--harts <number>', 'processors', count, 1)
  .option('--every <number>', 'instructions between comparisons', count, 10_000)
  .option('--whole <number>', 'instructions between comparisons of all memory and devices', count, 5_000_000)
  .option('--fine <number>', 'from there on, compares after each instruction', count)
  .option('--append <text>', "the kernel's command line", 'quiet cryptomgr.notests check.only=fork,awk,signals,threads')
  .option('--no-firmware', 'starts the kernel without firmware')
  .parse()
  .opts()

const folder = process.env.SPECVISOR_LINUX ?? fileURLToPath(new URL('../../../.cache/linux', import.meta.url))
if (!existsSync(join(folder, 'Image')))
  throw new Error(`there is no kernel in ${folder}: test/linux/get-debian.sh gets it`)
const file = (name: string) => readFileSync(join(folder, name))
const started = performance.now()
const seconds = () => ((performance.now() - started) / 1000).toFixed(0)

try {
  prepareFastEngine()
  const result = lockstep({
    request: {
      kernel: file('Image'),
      initramfs: initramfs(folder),
      ...(options.firmware ? { firmware: file('fw_dynamic.bin') } : {}),
      bootArguments: options.append,
    },
    harts: options.harts,
    instructions: options.instructions,
    every: options.every,
    whole: options.whole,
    fine: options.fine,
    progress: ({ system, printed }, traps) => {
      const line = printed.trimEnd().split('\n').at(-1)
      console.log(
        `${seconds()} s: ${(system.harts.attempted / 1e6).toFixed(0)} M, ${traps} traps: ${line?.slice(0, 100)}`,
      )
    },
  })
  const { printed, ...numbers } = result
  console.log(printed)
  console.log(`alike, in ${seconds()} s: ${JSON.stringify(numbers)}`)
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
