/** Where regions look at their budget, and that wherever it ends both engines are as far. */
import { describe, expect, it } from 'vitest'
import { assembler } from '../../generated/rv64/assembler.ts'
import { architecture } from '../../generated/rv64/machine.ts'
import { semantics } from '../../generated/rv64/semantics.ts'
import { budgetChecks } from '../../runtime/fast/budget.ts'
import { graphOf } from '../../runtime/fast/graph.ts'
import { type Block, Pages, type Region, type Step } from '../../runtime/fast/region.ts'
import type { Processor } from '../fidelity/emitted.ts'
import { bothOf, expectAlike } from './both.ts'

/** Blocks by where they begin: how many instructions each has, and what follows it. */
function checks(shape: Readonly<Record<number, { count: number; to?: number[]; calls?: true }>>): number[] {
  const blocks = new Map<number, Block>()
  for (const [at, { count, to = [], calls }] of Object.entries(shape)) {
    const steps = new Array<Step>(count).fill({} as Step)
    blocks.set(Number(at), {
      at: Number(at),
      pages: [0],
      steps,
      end: { kind: calls ? 'call' : 'jumps' },
      successors: to,
      table: [],
    })
  }
  const region: Region = { page: 0n, pages: new Pages(4096, new Map([[0, 0]])), entry: 0, blocks, instructions: 0 }
  const graph = graphOf(region)
  const needed = budgetChecks(graph)
  return Object.keys(shape).map(at => needed[graph.numbers.get(Number(at))!])
}

describe('The budget', () => {
  it('is looked at once for the longest way', () => {
    expect(checks({ 0: { count: 3, to: [1, 2] }, 1: { count: 7, to: [2] }, 2: { count: 4 } })).toEqual([14, 0, 0])
  })

  it('is looked at again in loops, from their headers on', () => {
    const loop = { 0: { count: 3, to: [1] }, 1: { count: 2, to: [2, 3] }, 2: { count: 5, to: [1] }, 3: { count: 9 } }
    expect(checks(loop)).toEqual([3, 11, 0, 0])
  })

  it('is looked at behind calls', () => {
    expect(checks({ 0: { count: 3, to: [1], calls: true }, 1: { count: 2 } })).toEqual([3, 2])
  })

  it('is looked at in each block of loops with several entries', () => {
    const two = { 0: { count: 1, to: [1, 2] }, 1: { count: 2, to: [2] }, 2: { count: 3, to: [1] } }
    expect(checks(two)).toEqual([1, 2, 3])
  })

  it('is looked at again on long ways', () => {
    const chain = { 0: { count: 15, to: [1] }, 1: { count: 15, to: [2] }, 2: { count: 15, to: [3] }, 3: { count: 15 } }
    expect(checks(chain)).toEqual([30, 0, 30, 0])
    expect(checks({ 0: { count: 200, to: [1] }, 1: { count: 5 } })).toEqual([200, 5])
  })

  it('ends at any instruction of loops, branches and calls', () => {
    const program = assembler.assemble(`
        .equ RAM, 0x80000000
        .org RAM
        .entry start
start:  la    sp, stack
again:  li    s1, 5
outer:  li    s2, 3
inner:  addi  a0, a0, 1
        andi  t0, a0, 3
        beqz  t0, 1f
        sd    a0, 0(sp)
        addi  a1, a1, 7
        ld    a2, 0(sp)
1:      addi  s2, s2, -1
        bnez  s2, inner
        jal   add
        addi  a4, a4, 1
        addi  s1, s1, -1
        bnez  s1, outer
        j     again
add:    addi  sp, sp, -16
        sd    ra, 8(sp)
        add   a3, a3, a0
        ld    ra, 8(sp)
        addi  sp, sp, 16
        ret
        .org RAM + 0x2000
stack:  .quad 0
`)
    const parts = { architecture, semantics } as unknown as Processor
    const both = bothOf(parts, 'little', 0x8000_0000, 0x4000)
    both.each(({ memory, engine }) => {
      for (const { chunks } of program.sections)
        for (const { address, bytes } of chunks) expect(memory.writeBytes(Number(address), bytes)).toBe(true)
      expect(engine.start(program.entry)).toBeUndefined()
    })
    let all = 0
    for (let steps = 1; steps < 200; all += steps++) {
      both.resume(steps)
      expectAlike(both)
    }
    expect(both.fast.counters.translated).toBeGreaterThan(all / 2)
  })
})
