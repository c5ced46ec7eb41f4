/** A loop whose second half lies in another page, while something happens to that page: on both engines. */
import { describe, expect, it } from 'vitest'
import { alike, PAGED, RAM, rv64, type Seen, TABLES } from './by-hand.ts'

/** The entries of pages 1 and 2, and another context. */
const PLACES = `
        .equ FIRST, LEAVES + 8
        .equ SECOND, LEAVES + 16
        .equ OTHER, RAM + 0x30000
`

/**
 * The loop begins 32 bytes ahead of page 2, or less, so that an instruction lies across the border; pages 3 and 4 have other code for its halves. In each of its rounds it may call `act`, from
 * page 2 or from page 1; behind each five rounds comes `after`.
 */
const program = (act: string, after: string, from: 1 | 2 = 2, shift = 0) => `${PAGED}
        li    s0, 200
again:  li    s1, 5
        la    t0, loop
        jalr  s3, 0(t0)
        ${after}
        addi  s0, s0, -1
        bnez  s0, again
end:    j     end
act:    ${act}
        ret
${PLACES}
        .equ ONE, RAM + 0x2008 + ${shift}
        .equ TWO, RAM + 0x1ff4 + ${shift}
        .org RAM + 0x1fe0 + ${shift}
loop:   addi  a0, a0, 1
        ${from === 1 ? 'jal ra, act' : 'nop'}
        andi  t2, s1, 1
        xor   a1, a1, a0
        slli  a2, a0, 3
        add   a1, a1, a2
        nop
        addi  a4, a4, 5
        add   a3, a3, a2
        ${from === 2 ? 'jal ra, act' : 'nop'}
        addi  a5, a5, 1
        addi  s1, s1, -1
        bnez  s1, loop
        jr    s3
        .org RAM + 0x3000
        ${shift > 0 ? '.half 0x97' : ''}
        sub   a3, a3, a2
        ${from === 2 ? 'jal ra, act + 0x1000' : 'nop'}
        addi  a5, a5, 7
        addi  s1, s1, -1
        bnez  s1, loop + 0x1000
        jr    s3
        .org RAM + 0x4fe0 + ${shift}
        addi  a0, a0, 3
        nop
        andi  t2, s1, 3
        xor   a1, a1, a2
        slli  a2, a0, 1
        sub   a1, a1, a2
        nop
        addi  a4, a4, 6
        .org OTHER
        .quad 0, 0, OTHER + 0x1000 >> 2 | 1
        .org OTHER + 0x1000
        .quad OTHER + 0x2000 >> 2 | 1
        .org OTHER + 0x2000
${Array.from({ length: 64 }, (_, n) => `.quad ${(RAM + 4096 * (n === 2 ? 3 : n)) / 4 + 0xcf}`).join('\n')}
${TABLES}`

/** An entry of page `from` becomes that of page `to`, and the other way round. */
const exchange = (entry: string, from: number, to: number) =>
  `la t0, ${entry}\nld t1, 0(t0)\nli t2, ${(from ^ to) << 10}\nxor t1, t1, t2\nsd t1, 0(t0)`
const seldom = (what: string) => `andi t0, s0, 15\nbnez t0, 1f\n${what}\n1:`
/** In the third round only. */
const within = (what: string) => `li t0, 3\nbne s1, t0, 1f\nandi t0, s0, 7\nbnez t0, 1f\n${what}\n1:`

const CASES: readonly (readonly [string, string, string])[] = [
  [
    'it is written to at its beginning',
    'nop',
    seldom('li t0, RAM + 0x2000\nlhu t1, 0(t0)\nxori t1, t1, 0x80\nsh t1, 0(t0)\nfence.i'),
  ],
  ['nothing', 'nop', 'nop'],
  ['it becomes another one', 'nop', seldom(`${exchange('SECOND', 2, 3)}\nsfence.vma`)],
  ['both become others', 'nop', seldom(`${exchange('SECOND', 2, 3)}\n${exchange('FIRST', 1, 4)}\nsfence.vma`)],
  [
    'it becomes another one, by its address',
    'nop',
    seldom(`${exchange('SECOND', 2, 3)}\nli t0, RAM + 0x2000\nsfence.vma t0, zero`),
  ],
  ['it becomes another one, without a fence', 'nop', seldom(exchange('SECOND', 2, 3))],
  ['it becomes another one meanwhile', within(`${exchange('SECOND', 2, 3)}\nsfence.vma`), 'nop'],
  ['another context is entered', 'nop', seldom('csrr t0, satp\nli t1, 0x100000000010\nxor t0, t0, t1\ncsrw satp, t0')],
  [
    'another context is entered meanwhile',
    within('csrr t0, satp\nli t1, 0x100000000010\nxor t0, t0, t1\ncsrw satp, t0'),
    'nop',
  ],
  [
    'it is written to',
    'nop',
    seldom('la t0, ONE\nlw t1, 0(t0)\nli t2, 0x00300000\nxor t1, t1, t2\nsw t1, 0(t0)\nfence.i'),
  ],
  [
    'it is written to meanwhile',
    within('la t0, ONE\nlw t1, 0(t0)\nli t2, 0x00300000\nxor t1, t1, t2\nsw t1, 0(t0)'),
    'nop',
  ],
  [
    'the first is written to meanwhile',
    within('la t0, TWO\nlw t1, 0(t0)\nli t2, 0x00300000\nxor t1, t1, t2\nsw t1, 0(t0)'),
    'nop',
  ],
]

describe('A loop over two pages, of which the second', () => {
  it.each(CASES)('%s', (_, act, after) => {
    for (const from of [1, 2] as const)
      for (const shift of [0, 2]) {
        const both = rv64(program(act, after, from, shift), 64, 6)
        alike(both, 16_000, 37)
        expect(both.fast.counters.translated).toBeGreaterThan(8000)
        expect(both.fast.counters.misses).toBeLessThan(1000)
      }
  })

  it.each(CASES)('%s, and nothing is translated', (_, act, after) => {
    for (const from of [1, 2] as const)
      for (const shift of [0, 2]) {
        const both = rv64(program(act, after, from, shift), 64, 2 ** 30)
        alike(both, 16_000, 37)
        const { interpreted, translated, entered, misses } = both.fast.counters
        expect(translated).toBe(0)
        expect(interpreted).toBeGreaterThan(12_000)
        // A thousand rounds, and WebAssembly does not come back for the instruction across the border in each of them (1700 times then).
        expect(entered).toBeLessThan(1500)
        expect(misses).toBeLessThan(300)
      }
  })

  it('is written to from outside', () => {
    const both = rv64(program('nop', 'nop'), 64, 6)
    for (let n = 0; n < 20; n++) {
      alike(both, 600, 60)
      both.each(({ memory }) => memory.write32(0x8000_2008, 0x0017_8793 + n * 0x10_0000))
    }
    expect(both.fast.counters.invalidated).toBeGreaterThan(3)
  })

  it('may not be executed any more', () => {
    // Traps go to machine mode, where the rights are given back.
    const source = program('nop', seldom('la t0, SECOND\nld t1, 0(t0)\nandi t1, t1, -9\nsd t1, 0(t0)\nsfence.vma'))
    const both = rv64(
      source.replace('la    t0, 1f\n        csrw  mtvec', 'la    t0, handler\n        csrw  mtvec').replace(
        'end:    j     end',
        `end:    j     end
        .balign 4
handler:
        la    t0, SECOND
        ld    t1, 0(t0)
        ori   t1, t1, 8
        sd    t1, 0(t0)
        sfence.vma
        csrr  t0, mcause
        add   s4, s4, t0
        csrr  t0, mepc
        add   s5, s5, t0
        mret`,
      ),
      64,
      6,
    )
    alike(both, 16_000, 37)
    expect(both.fast.counters.translated).toBeGreaterThan(8000)
    expect((both.fast.state as Seen).x![20]).toBeGreaterThan(100n)
  })
})
