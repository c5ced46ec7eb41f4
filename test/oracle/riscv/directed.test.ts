/**
 * Truth of what random programs do not reach, or reach seldom: directed cases (directed/), each with what the standard says becomes of
 * it. Here it must be that; and as under QEMU, where the case does not say that QEMU does otherwise.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { architecture } from '../../../generated/rv64/machine.ts'
import { describeWithOracles } from '../oracle.ts'
import { AS, LD } from './binutils.ts'
import { accesses } from './directed/accesses.ts'
import { cacheBlocks } from './directed/cache-blocks.ts'
import { faults, startsOf } from './directed/case.ts'
import { floatingPoint } from './directed/floating-point.ts'
import { permissions } from './directed/permissions.ts'
import { privilege } from './directed/privilege.ts'
import { protection } from './directed/protection.ts'
import { time } from './directed/time.ts'
import { translation } from './directed/translation.ts'
import { traps } from './directed/traps.ts'
import { QEMU } from './qemu.ts'
import { difference, listing, type Runs, runBlocks } from './suite.ts'

const LEDGER = readFileSync(new URL('LEDGER.md', import.meta.url), 'utf8')
const cases = [
  ...floatingPoint,
  ...privilege,
  ...traps,
  ...time,
  ...permissions,
  ...translation,
  ...accesses,
  ...cacheBlocks,
  ...protection,
]

describeWithOracles('directed RISC-V cases', [AS, LD, QEMU], () => {
  const starts = startsOf(cases)
  let runs: Runs
  beforeAll(() => {
    runs = runBlocks(starts, ({ id }) => architecture.instructions[id]?.id ?? 'undefined')
  })

  it.each(starts.map(({ title }, i) => [title, i] as const))('%s', (_, i) => {
    const [ours, theirs] = [runs.ours[i], runs.theirs[i]]
    expect(faults(cases[i], starts[i], ours), `${cases[i].standard}\n${listing(starts, i)}`).toEqual([])
    // A difference that has gone is no longer to be forgiven.
    const differs = difference(ours, theirs)
    const { qemu } = cases[i]
    if (qemu) {
      expect(differs, 'QEMU does the same').toBeDefined()
      expect(LEDGER).toContain(`| ${qemu} |`)
    } else expect(differs, listing(starts, i)).toBeUndefined()
  })
})
