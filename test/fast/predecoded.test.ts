/** Where decoded blocks have no room left, all are forgotten, and nothing but time is lost. */
import { describe, expect, it } from 'vitest'
import { machineOf } from '../fidelity/specs.ts'
import { bothOf, expectAlike } from './both.ts'

const BASE = 0x8000_0000
const SIZE = 0x4_0000
/** Blocks of one instruction each: their records are more than the least that a machine has for them. */
const BLOCKS = 20_000
/** jal x0, .+4 */
const NEXT = 0x0040_006f

describe('Pre-decoded blocks', () => {
  const { processor } = machineOf('rv64')

  it.each([1, 2])('are forgotten and made again, with %s harts', harts => {
    const both = bothOf(processor, 'little', BASE, SIZE, { harts, translation: { hot: 2 ** 30, batch: 1 } })
    const code = new Uint32Array(BLOCKS + 1).fill(NEXT)
    const back = -4 * BLOCKS
    code[BLOCKS] = (0x6f | ((back & 0x7fe) << 20) | ((back & 0x800) << 9) | (back & 0xff000) | (1 << 31)) >>> 0
    both.each(({ memory, engines }) => {
      memory.writeBytes(BASE, new Uint8Array(code.buffer))
      for (const { state } of engines) state.pc = BigInt(BASE)
    })
    for (const steps of [BLOCKS / 2, BLOCKS, 1, BLOCKS + 7, 2 * BLOCKS]) {
      both.resume(steps * harts)
      expectAlike(both)
    }
    const { interpreted, misses } = both.fast.counters
    // Each time round each block is looked for again.
    expect(misses).toBeGreaterThan(3 * BLOCKS)
    expect(interpreted).toBeGreaterThan(4 * BLOCKS)
  })
})
