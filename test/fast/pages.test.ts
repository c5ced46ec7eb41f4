/** Accesses that share a page: which of them do, and that both engines agree where they do not lie in one after all. */
import { describe, expect, it } from 'vitest'
import { assembler } from '../../generated/rv64/assembler.ts'
import { architecture } from '../../generated/rv64/machine.ts'
import { semantics } from '../../generated/rv64/semantics.ts'
import { graphOf } from '../../runtime/fast/graph.ts'
import { sharedPages } from '../../runtime/fast/pages.ts'
import { type Block, Pages, type Region, type Step } from '../../runtime/fast/region.ts'
import type { Cell, Statement } from '../../runtime/fast/statement.ts'
import { Account } from '../../runtime/fast/told.ts'
import { binary, constant, type Local, type Value } from '../../runtime/fast/value.ts'
import type { Processor } from '../fidelity/emitted.ts'
import { type Both, bothOf, expectAlike } from './both.ts'

const cell = (index: number): Cell => ({
  number: index,
  register: { name: 'r', width: 64, offset: 0, bytes: 8, count: 8 },
  index,
  offset: 8 * index,
  bytes: 8,
})
const CELLS = [0, 1, 2].map(cell)
const read = (n: number): Value => ({ op: 'cell', width: 64, cell: CELLS[n] })
const plus = (value: Value, by: bigint): Value => binary('add', value, constant(64, by))
const write = (n: number, value: Value): Statement => ({ kind: 'write', cell: CELLS[n], value })
const store = (address: Value, bits = 64): Statement => ({ kind: 'store', bits, address, value: constant(bits, 0n) })
function load(address: Value): { at: Statement; value: Value } {
  const local: Local = { width: 64, mutable: false }
  return { at: { kind: 'load', local, bits: 64, address }, value: { op: 'local', width: 64, local } }
}

interface Shape {
  readonly list: readonly Statement[]
  readonly to?: readonly number[]
  readonly calls?: true
}

function pagesOf(...shapes: readonly Shape[]): ReturnType<typeof sharedPages> {
  const blocks = new Map(
    shapes.map(({ list, to = [], calls }, at): [number, Block] => {
      const flow = { targets: to, far: false, falls: false, jumps: true }
      const step: Step = { at, length: 1, told: new Account(list), flow, instruction: { id: 0 } }
      return [at, { at, pages: [0], steps: [step], end: { kind: calls ? 'call' : 'jumps' }, successors: to, table: [] }]
    }),
  )
  const region: Region = {
    page: 0n,
    pages: new Pages(4096, new Map([[0, 0]])),
    entry: 0,
    blocks,
    instructions: shapes.length,
  }
  return sharedPages(graphOf(region), 4096)
}

describe('Pages are shared', () => {
  it('by loads of one register, and by stores', () => {
    const [a, b] = [load(plus(read(0), 8n)), load(read(0))]
    const [c, d] = [store(plus(read(0), 16n)), store(plus(read(0), -4n), 32)]
    const shared = pagesOf({ list: [a.at, c, b.at, d, store(read(1))] })
    expect([...shared.keys()]).toEqual([a.at, c, b.at, d])
    expect(shared.get(b.at)).toEqual({ first: a.at, from: -8, to: 8, accesses: 2 })
    expect(shared.get(d)).toEqual({ first: c, from: -20, to: 8, accesses: 2 })
  })

  it('where a constant is added in between, and not where anything else is written', () => {
    const [a, b, c] = [load(read(0)), load(read(0)), load(read(0))]
    const shared = pagesOf({ list: [a.at, write(0, plus(read(0), 24n)), b.at, write(0, b.value), c.at] })
    expect(shared.get(b.at)).toEqual({ first: a.at, from: 0, to: 32, accesses: 2 })
    expect(shared.has(c.at)).toBe(false)
  })

  it('not where something may have been written', () => {
    const [a, b] = [load(read(0)), load(read(0))]
    const perhaps: Statement = { kind: 'if', test: constant(1, 1n), then: [], else: [write(0, read(1))] }
    expect(pagesOf({ list: [a.at, perhaps, b.at] }).size).toBe(0)
  })

  it('by what copies a register, and by what a load gave', () => {
    const [a, b, c] = [load(read(0)), load(read(1)), load(read(2))]
    const shared = pagesOf({
      list: [a.at, write(1, a.value), b.at, write(2, plus(read(1), 8n)), write(1, b.value), c.at],
    })
    expect([...shared.keys()]).toEqual([b.at, c.at])
  })

  it('not by those far apart', () => {
    expect(pagesOf({ list: [load(read(0)).at, load(plus(read(0), 2000n)).at] }).size).toBe(0)
  })

  it('with blocks that only this one leads to, each on its own', () => {
    const [a, b, c] = [load(read(0)), load(read(0)), load(read(0))]
    const both = pagesOf({ list: [a.at], to: [1, 2] }, { list: [write(0, read(1)), b.at] }, { list: [c.at] })
    expect([...both.keys()]).toEqual([a.at, c.at])
  })

  it('not behind calls, in loops from before, and where ways meet', () => {
    const [a, b] = [load(read(0)), load(read(0))]
    expect(pagesOf({ list: [a.at], to: [1], calls: true }, { list: [b.at] }).size).toBe(0)
    expect(pagesOf({ list: [a.at], to: [1] }, { list: [b.at], to: [1] }).size).toBe(0)
    expect(pagesOf({ list: [a.at], to: [1, 2] }, { list: [], to: [2] }, { list: [b.at] }).size).toBe(0)
  })
})

const RAM = 0x8000_0000

/** One table for all addresses, by Sv39: pages of data follow each other backwards in memory; one may only be read, one is not there. */
function paged(source: string): Both {
  const both = bothOf({ architecture, semantics } as unknown as Processor, 'little', RAM, 0x4_0000)
  const { sections, entry } = assembler.assemble(`
        .equ RAM, ${RAM}
        .equ DATA, RAM + 0x10000
        .equ READS, DATA + 0x4000
        .equ ABSENT, DATA + 0x5000
        .equ ROOT, RAM + 0x20000
        .equ LEAVES, RAM + 0x22000
        .org RAM
        .entry start
start:  la    t0, trap
        csrw  mtvec, t0
        li    t0, -1
        csrw  pmpaddr0, t0
        li    t0, 0x1f
        csrw  pmpcfg0, t0
        li    t0, 0x800
        csrw  mstatus, t0
        li    t0, (ROOT >> 12) + 0x8000000000000000
        csrw  satp, t0
        la    t0, 1f
        csrw  mepc, t0
        mret
        .balign 4
trap:   csrr  t0, mcause
        xor   s8, s8, t0
        csrr  t0, mtval
        add   s9, s9, t0
        slli  s8, s8, 1
        csrr  t0, mepc
        lbu   t1, (t0)
        andi  t1, t1, 3
        addi  t0, t0, 2
        addi  t1, t1, -3
        bnez  t1, 2f
        addi  t0, t0, 2
2:      csrw  mepc, t0
        mret
        .balign 4
1:${source}
        .org ROOT + 16
        .quad (RAM + 0x21000) >> 2 | 1
        .org RAM + 0x21000
        .quad LEAVES >> 2 | 1
        .org LEAVES
${Array.from({ length: 64 }, (_, n) => {
  const page = n >= 16 && n < 24 ? 39 - n : n
  return `.quad ${(RAM + 4096 * page) / 4 + (n === 20 ? 0xc3 : n === 21 ? 0xc0 : 0xcf)}`
}).join('\n')}
`)
  both.each(({ memory, engine }) => {
    for (const { chunks } of sections)
      for (const { address, bytes } of chunks) expect(memory.writeBytes(Number(address), bytes)).toBe(true)
    expect(engine.start(entry)).toBeUndefined()
  })
  return both
}

function alike(both: Both, instructions: number, every: number, translated: number): void {
  for (let n = 0; n < instructions; n += every) {
    both.resume(every)
    expectAlike(both)
  }
  expect(both.fast.counters.translated).toBeGreaterThan(translated)
}

describe('On both engines', () => {
  it.each([
    ['of two pages', 'DATA + 0x1000'],
    ['of a page that can only be read', 'READS'],
    ['of a page that is not there', 'ABSENT'],
  ])('accesses of all sizes cross the border %s', (_, border) => {
    const both = paged(`
start2: li    s0, ${border} - 72
        li    s1, 80
again:  sd    s1, 0(s0)
        ld    a0, 0(s0)
        lw    a1, 20(s0)
        sw    a0, 16(s0)
        lbu   a2, 27(s0)
        add   a0, a0, a1
        sb    a0, 29(s0)
        addi  s0, s0, 8
        lh    a3, 3(s0)
        sh    a3, 22(s0)
        ld    a4, 13(s0)
        add   a0, a0, a2
        xor   a4, a4, a0
        sd    a4, 9(s0)
        addi  s0, s0, -7
        addi  s1, s1, -1
        bnez  s1, again
        j     start2
`)
    alike(both, 12_000, 331, 2000)
  })

  it('writes to code that has been translated are seen, also beside others', () => {
    const both = paged(`
        la    s0, code
        li    s1, 0
again:  sd    s1, 64(s0)
        lw    t0, 4(s0)
        andi  t1, s1, 7
        bnez  t1, 1f
        lw    t1, 8(s0)
        sw    t0, 8(s0)
        sw    t1, 4(s0)
        fence.i
1:      sd    s1, 72(s0)
        addi  s1, s1, 1
        jal   code
        j     again
        .org  RAM + 0x3000
        .balign 8
code:   add   a0, a0, s1
        add   a1, a1, a0
        xor   a1, a1, a2
        ret
`)
    alike(both, 12_000, 331, 2000)
  })

  it('pages that change hold from the fence on', () => {
    const both = paged(`
        li    s0, DATA
        li    s2, LEAVES + 8 * 16
        li    s3, 1 << 10
        li    s4, 3000
again:  ld    t0, 0(s0)
        sd    s4, 8(s0)
        ld    t1, 0(s2)
        xor   t1, t1, s3
        sd    t1, 0(s2)
        ld    t2, 16(s0)
        sd    t2, 24(s0)
        andi  t1, s4, 3
        bnez  t1, 1f
        sfence.vma
1:      ld    t2, 8(s0)
        add   a0, a0, t2
        sd    a0, 16(s0)
        addi  s4, s4, -1
        bnez  s4, again
end:    j     end
`)
    alike(both, 12_000, 331, 2000)
  })
})
