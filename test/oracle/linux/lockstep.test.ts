/** The start of Debian's boot on both engines, side by side; `run-lockstep.ts` does the whole of it with the same code. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { describeWithOracles } from '../oracle.ts'
import { Debian, QUICK } from './debian.ts'
import { lockstep } from './lockstep.ts'

vi.setConfig({ testTimeout: 1_200_000 })

describeWithOracles('Debian on both engines', ['xz', 'riscv64-linux-gnu-gcc'], () => {
  const files = new Debian()
  const file = (name: string) => readFileSync(join(files.debian, name))
  beforeAll(() => files.fetch(), 300_000)
  afterAll(() => files.remove())

  it.each([
    ['one hart', 1, 'fw_dynamic.bin', 80_000_000],
    ['two harts', 2, 'fw_dynamic.bin', 60_000_000],
    ['two harts, without firmware', 2, undefined, 40_000_000],
  ])('is the same after every 10,000 instructions, on %s', (_, harts, firmware, instructions) => {
    const result = lockstep({
      request: {
        kernel: file('Image'),
        initramfs: readFileSync(files.path('initramfs')),
        ...(firmware === undefined ? {} : { firmware: file(firmware) }),
        bootArguments: QUICK,
      },
      harts,
      instructions,
      every: 10_000,
      whole: 1_000_000,
    })
    console.log(
      `${result.comparisons} comparisons, ${result.traps} traps, ${result.translated} instructions translated`,
    )
    expect(result.stop).toEqual({ reason: 'limit' })
    expect(result.instructions).toBeGreaterThanOrEqual(instructions)
    expect(result.traps).toBeGreaterThan(0)
    // Otherwise the reference engine has been compared with itself.
    expect(result.translated).toBeGreaterThan(instructions / 2)
  })
})
