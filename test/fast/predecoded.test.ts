/** Where decoded blocks have no room left, all are forgotten, and nothing but time is lost. */
import { describe, expect, it } from 'vitest'
import type { PhysicalMemory } from '../../runtime/memory/physical.ts'
import { machineOf } from '../fidelity/specs.ts'
import { bothOf, expectAlike } from './both.ts'

const BASE = 0x8000_0000
const SIZE = 0x4_0000
/** Blocks of one instruction each: their records are more than the least that a machine has for them. */
const BLOCKS = 20_000
/** jal x0, .+4 */
const NEXT = 0x0040_006f
/** beqz a0, .+64; addi a1, a1, 1 or 2; ret */
const BRANCH_TO_64 = 0x0405_0063
const ADD_1 = 0x0015_8593
const ADD_2 = 0x0025_8593
const RETURN = 0x0000_8067
/** jalr x5; addi x6, x6, -1; bnez x6, .-8; j . */
const CALL_X5 = 0x0002_80e7
const COUNT_X6 = 0xfff3_0313
const AGAIN = 0xfe03_1ce3
const STAY = 0x0000_006f

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

  it('are forgotten, and what has been translated still hears of writes', () => {
    const both = bothOf(processor, 'little', BASE, SIZE, { translation: { hot: 2, batch: 1 } })
    const go = (pc: number, rounds: bigint, steps: number, before?: (memory: PhysicalMemory) => void) => {
      both.each(({ memory, engine: { state } }) => {
        before?.(memory)
        Object.assign(state, { pc: BigInt(BASE + pc) })
        const { x } = state as unknown as { x: BigUint64Array }
        x[5] = BigInt(BASE)
        x[6] = rounds
      })
      both.run(steps)
      expectAlike(both)
    }
    const put =
      (at: number, ...words: number[]) =>
      (memory: PhysicalMemory) =>
        memory.writeBytes(BASE + at, new Uint8Array(new Uint32Array(words).buffer))
    go(0x200, 20n, 200, memory => {
      // A function of two blocks, far apart; who calls it.
      put(0, BRANCH_TO_64)(memory)
      put(64, ADD_1, RETURN)(memory)
      put(0x200, CALL_X5, COUNT_X6, AGAIN, STAY)(memory)
      put(0x400, ...new Array(BLOCKS).fill(NEXT), STAY)(memory)
    })
    expect(both.fast.counters.translated).toBeGreaterThan(30)
    // More blocks than there is room for.
    go(0x400, 0n, BLOCKS)
    go(0x200, 1n, 10)
    go(0x200, 9n, 100, put(64, ADD_2))
  })
})
