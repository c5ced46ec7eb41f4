/** Boots of Debian's Linux with one and several harts, each in a process of its own. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BootMeasurement } from './run-boot.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const HARTS = [1, 2, 4]

/** Nothing where Debian's kernel has not been fetched. */
export function measureBoots(): (BootMeasurement & { harts: number })[] {
  if (!existsSync(`${process.env.SPECVISOR_LINUX ?? here('../.cache/linux')}/Image`)) return []
  return HARTS.map(harts => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', here('run-boot.ts'), String(harts)],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`the boot with ${harts} harts failed:\n${stderr}`)
    return { harts, ...JSON.parse(stdout) }
  })
}
