/** By hand: what random programs have found, or would find seldom, on both engines. */
import { describe, expect, it } from 'vitest'
import { expectAlike } from '../both.ts'
import { alike, PAGED, pico, rv64, type Seen, TABLES } from './by-hand.ts'

describe('On both engines', () => {
  it.each([1024, 8192])('what is remembered of a page makes room for another one, %i pages away', pages => {
    // The leaf of RAM + 0x10000 changes without a fence: it takes effect when the page's translation is looked up again, which accesses
    // of pages far away bring about.
    const both = rv64(`${PAGED}
        li    s0, RAM + 0x10000
        li    s1, ${4096 * pages}
        add   s1, s1, s0
        la    s2, LEAVES + 8 * 16
        li    s3, 1 << 10
        li    s4, 200
again:  ld    t0, 0(s0)
        add   a0, a0, t0
        sd    a0, 8(s0)
        ld    t1, 0(s2)
        xor   t1, t1, s3
        sd    t1, 0(s2)
        ld    t0, 0(s0)
        add   a0, a0, t0
        andi  t1, s4, 6
        bnez  t1, 1f
        ld    t0, 0(s1)
        sd    t0, 16(s1)
1:      addi  s4, s4, -1
        bnez  s4, again
end:    j     end
        .org RAM + 0x10000
        .quad 3
        .org RAM + 0x11000
        .quad 5
${TABLES}`)
    alike(both, 3000, 41)
    expect(both.fast.counters.translated).toBeGreaterThan(1000)
  })

  it('a bound in the middle of code that has been translated holds', () => {
    // Beyond the bound lies what a branch leads to: translated when the bound was another one.
    const both = pico(`
        .org  0x18 + 0x50
        .word 0, program
        .org  0x200
        .entry start
start:  lhi   r11, 0x1000
        lctl  bound, all
        lhi   r5, 40
again:  lpsw  there
back:   ahi   r5, -1
        bh    again
        lctl  bound, part
        lhi   r5, 40
        b     again
program:
        ahi   r6, 1
        b     back
all:    .word 0x8000
part:   .word 0x1800
        .balign 8
there:  .word 0x20000000, 0x1000
        .org  0x1000
        ahi   r7, 1
        lr    r1, r7
        sll   r1, 31
        ahi   r1, 0
        be    beyond
        ahi   r2, 1
        svc   0
        .org  0x1900
beyond: ahi   r3, 1
        svc   0
        .org  0x60
        .word 0, back
`)
    alike(both, 3000, 41)
    expect(both.fast.counters.translated).toBeGreaterThan(300)
  })

  it('protection of some bytes of a page holds for the code there that has been translated', () => {
    const both = rv64(`
start:  la    t0, handler
        csrw  mtvec, t0
        li    t0, -1
        csrw  pmpaddr1, t0
        li    t0, (RAM + 0x1100) >> 2 | 7
        csrw  pmpaddr0, t0
        li    s1, 0x1f18
        li    s2, 30
again:  li    t0, 0x1800
        csrrc zero, mstatus, t0
        li    t0, 0x1f00
        bgtz  s2, 1f
        mv    t0, s1
1:      csrw  pmpcfg0, t0
        li    t0, RAM + 0x1000
        csrw  mepc, t0
        mret
        .balign 4
handler:
        csrr  t0, mcause
        add   s3, s3, t0
        csrr  t0, mepc
        xor   s4, s4, t0
        addi  s2, s2, -1
        j     again
        .org  RAM + 0x1000
        addi  s5, s5, 1
        li    t1, 4
2:      addi  t1, t1, -1
        addi  s6, s6, 1
        andi  t0, t1, 1
        bnez  t0, inside
outside:
        bnez  t1, 2b
        ecall
        .org  RAM + 0x1100
inside: addi  s7, s7, 1
        j     outside
`)
    alike(both, 3000, 41)
    expect(both.fast.counters.translated).toBeGreaterThan(300)
  })

  it.each([
    [
      'protection of some bytes of a page',
      rv64,
      `
start:  la    t0, done
        csrw  mtvec, t0
        li    t0, -1
        csrw  pmpaddr1, t0
        li    t0, (RAM + 0x1100) >> 2 | 7
        csrw  pmpaddr0, t0
        li    t0, 0x1f18
        csrw  pmpcfg0, t0
        li    t0, RAM + 0x10f8
        csrw  mepc, t0
        mret
        .balign 4
done:   j     done
        .org  RAM + 0x10f8
        addi  s5, s5, 1
        addi  s5, s5, 1
        addi  s5, s5, 1
        addi  s5, s5, 1
        ecall
`,
      (state: Seen) => [state.x![21], state.mcause],
      [2n, 1n],
    ],
    [
      'a bound in the middle of a page',
      pico,
      `
        .entry start
start:  lhi   r11, 0x1000
        lctl  bound, part
        lpsw  there
done:   b     done
part:   .word 0x1104
        .balign 8
there:  .word 0x20000000, 0x1100
        .org  0x1100
        lr    r1, r11
        lr    r2, r11
        lr    r3, r11
        lr    r4, r11
        svc   0
`,
      (state: Seen) => [...state.r!.subarray(1, 4)],
      [0x1000, 0x1000, 0],
    ],
  ] as const)('%s holds within a block of straight instructions, wherever it is cut', (_, make, source, see, seen) => {
    const [whole, cut] = [make(source), make(source)]
    whole.run(60)
    for (let i = 0; i < 60; i++) cut.run(1)
    for (const both of [whole, cut]) {
      expectAlike(both)
      expect(see(both.reference.state as Seen)).toEqual(seen)
    }
  })

  it('computed jumps go by a table to places of their region, and find those that are not in it', () => {
    const both = rv64(
      `
start:  la    s3, table
        li    s4, 1103515245
again:  addi  s0, s0, 1
        mul   s2, s2, s4
        addi  s2, s2, 1234
        srli  t0, s2, 16
        andi  t0, t0, 7
        # Two of eight come late: the table is there by then.
        sltiu t1, s0, 1500
        slli  t1, t1, 1
        sub   t0, t0, t1
        bgez  t0, 1f
        li    t0, 0
1:      slli  t0, t0, 3
        add   t0, t0, s3
        ld    t0, (t0)
        jr    t0
one:    addi  s5, s5, 1
middle: addi  s6, s6, 1
        j     again
two:    xor   s6, s6, s0
        j     again
three:  add   s7, s7, s0
        j     again
four:   sub   s8, s8, s0
        j     again
        .org  RAM + 0x3000
far:    addi  s9, s9, 1
        j     again
        .balign 8
table:  .dword one, two, three, four, middle + 1, two, far, middle
`,
      64,
      20,
    )
    alike(both, 40_000, 997)
    expect(both.fast.counters.translated).toBeGreaterThan(30_000)
  })

  it('floating point looks again at what it depends on where that has changed', () => {
    const both = rv64(
      `
start:  la    t0, handler
        csrw  mtvec, t0
        li    s1, 0x2000
        csrs  mstatus, s1
        li    t0, 3
        fcvt.d.w f2, t0
        li    t0, 7
        fcvt.d.w f5, t0
        fcvt.d.w f8, t0
        li    t0, 0x2d30000000000000
        fmv.d.x f9, t0
again:  addi  s0, s0, 1
        # Finite, finite, finite, nearly nothing: f9 is 2 to the power of -300.
        fmul.d f7, f8, f9
        fmul.d f7, f7, f9
        fmul.d f7, f7, f9
        fmul.d f7, f7, f9
        feq.d t1, f7, f6
        add   s5, s5, t1
        fdiv.d f1, f2, f5
        fadd.d f3, f3, f1
        fmul.d f4, f1, f1
        fsub.d f6, f4, f1
        fmul.d f6, f6, f7
        frflags t1
        add   s2, s2, t1
        andi  t0, s0, 15
        bnez  t0, again
        # Another rounding direction, a reserved one among them; no flags; now and then no floating point.
        srli  t0, s0, 4
        andi  t0, t0, 7
        slli  t0, t0, 5
        fscsr t0
        andi  t0, s0, 0x70
        bnez  t0, again
        li    t0, 0x6000
        csrc  mstatus, t0
        j     again
        .balign 4
handler:
        csrr  t0, mcause
        add   s3, s3, t0
        csrr  t0, mepc
        xor   s4, s4, t0
        addi  t0, t0, 4
        csrw  mepc, t0
        csrs  mstatus, s1
        fscsr zero
        mret
`,
      64,
      20,
    )
    alike(both, 40_000, 997)
    expect(both.fast.counters.translated).toBeGreaterThan(20_000)
  })
})
