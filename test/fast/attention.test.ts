/**
 * What translated and interpreted code do themselves though others go by it: registers that interrupts and translation depend on, the
 * time, fences of a page, and walks to pages. Both engines must be alike after each instruction, and WebAssembly must go on.
 */
import { describe, expect, it } from 'vitest'
import { type Both, expectAlike } from './both.ts'
import { alike, PAGED, rv64, type Seen, TABLES } from './stress/by-hand.ts'

const HANDLER = `
        .balign 4
trap:   addi  s10, s10, 1
        csrr  s8, mepc
        csrr  s9, mcause
        csrci mip, 2
        mret
`
const setUp = (enabled: number): string => `
start:  la    t0, trap
        csrw  mtvec, t0
        li    t0, ${enabled}
        csrw  mie, t0
        li    t0, 0x8000000000000000
        csrw  menvcfg, t0
`

const registers = (both: Both) => both.reference.state as Seen
const TIERS: [string, number][] = [
  ['translated', 2],
  ['interpreted', 2 ** 30],
]

describe.each(TIERS)('In %s code', (_, hot) => {
  it('an interrupt comes right behind what enables it', () => {
    const both = rv64(
      `${setUp(2)}
1:      csrci mstatus, 8
        addi  s0, s0, 1
        andi  t0, s0, 7
        bnez  t0, 2f
        csrsi mip, 2
        addi  s1, s1, 1
2:      csrsi mstatus, 8
        addi  s2, s2, 1
        addi  s3, s3, 1
        j     1b
${HANDLER}`,
      64,
      hot,
    )
    alike(both, 2000, 1)
    alike(both, 40_000, 997)
    expect(registers(both).x![26]).toBeGreaterThan(500n)
  })

  it.each([1, 7])('the time and a deadline are the same, at %d instructions a tick', rate => {
    const both = rv64(
      `${setUp(0x20)}
        csrsi mstatus, 8
1:      rdtime t0
        addi  t0, t0, 40
        csrw  stimecmp, t0
        addi  s0, s0, 1
2:      rdtime s1
        addi  s2, s2, 1
        bltu  s1, t0, 2b
        j     1b
${HANDLER.replace('csrci mip, 2', 'li t1, -1\n csrw stimecmp, t1')}`,
      64,
      hot,
    )
    both.each(({ engine }) => {
      engine.instructionsPerTick = rate
    })
    alike(both, 2000, 1)
    alike(both, 60_000, 991)
    expect(registers(both).x![26]).toBeGreaterThan(50n)
  })

  it('a page that is the user’s may be read as long as the state says so', () => {
    const both = rv64(
      `${PAGED.replace('la    t0, 1f', 'la    t0, skip')}
        la    t1, LEAVES + 8 * 16
        ld    t0, 0(t1)
        ori   t0, t0, 0x10
        sd    t0, 0(t1)
        sfence.vma
        la    s4, RAM + 0x10000
        li    s5, 0x40000
1:      csrs  sstatus, s5
        ld    s0, 0(s4)
        add   s1, s1, s0
        csrc  sstatus, s5
        ld    s0, 8(s4)
        add   s2, s2, s6
        j     1b
        .balign 4
skip:   csrr  t0, mepc
        addi  t0, t0, 4
        csrw  mepc, t0
        addi  s10, s10, 1
        li    s0, 0
        mret
${TABLES}
        .org RAM + 0x10000
        .quad 3, 5
`,
      64,
      hot,
    )
    alike(both, 1500, 1)
    alike(both, 20_000, 983)
    expect(registers(both).x![26]).toBeGreaterThan(500n)
    expect(registers(both).x![9]).toBeGreaterThan(1500n)
  })

  it('a fence of a page ends what is remembered of it, be it data, code or the fence’s own', () => {
    const both = rv64(
      `${PAGED}        la    s4, RAM + 0x10000
        la    s5, LEAVES + 8 * 16
        la    s6, LEAVES + 8 * 5
        la    s7, RAM + 0x5000
        li    s8, 0x400
1:      ld    t0, 0(s4)
        add   s0, s0, t0
        jalr  s7
        ld    t1, 0(s5)
        xor   t1, t1, s8
        sd    t1, 0(s5)
        sfence.vma s4
        j     1b
        .org RAM + 0x4000
        ld    t1, 0(s6)
        xori  t1, t1, 0x400
        sd    t1, 0(s6)
        sfence.vma s7
        addi  s1, s1, 1000
        ret
        .org RAM + 0x5000
        ld    t1, 0(s6)
        xori  t1, t1, 0x400
        sd    t1, 0(s6)
        sfence.vma s7
        addi  s1, s1, 1
        ret
        .org RAM + 0x10000
        .quad 1
        .org RAM + 0x11000
        .quad 1000
${TABLES}`,
      64,
      hot,
    )
    alike(both, 1500, 1)
    alike(both, 40_000, 977)
    expect(registers(both).x![8]).toBeGreaterThan(10_000n)
    expect(registers(both).x![9]).toBeGreaterThan(10_000n)
  })

  it('pages are walked to, their accessed and dirty bits set as they are by the reference engine', () => {
    const both = rv64(
      `${PAGED}        la    s4, RAM + 0x10000
        la    s5, LEAVES + 8 * 16
        li    s6, 0x3f
1:      ld    t1, 0(s5)
        andi  t1, t1, -193
        sd    t1, 0(s5)
        sfence.vma s4
        ld    t0, 0(s4)
        lbu   s7, 0(s5)
        addi  t0, t0, 1
        sd    t0, 0(s4)
        lbu   s8, 0(s5)
        addi  s4, s4, 0x400
        addi  s6, s6, -1
        bnez  s6, 1b
        j     start
${TABLES}`,
      64,
      hot,
    )
    alike(both, 1500, 1)
    alike(both, 20_000, 971)
  })
})

describe('WebAssembly goes on', () => {
  it.each([
    ['where interrupts are turned off and on', 'csrrci s1, mstatus, 8\n csrrs zero, mstatus, s1'],
    ['where the time is read', 'rdtime s1\n rdtime s2'],
    ['behind fences of a page of data', 'la t0, RAM + 0x10000\n sfence.vma t0\n ld s1, 0(t0)'],
  ])('%s', (_, code) => {
    for (const [, hot] of TIERS) {
      const both = rv64(`start: csrr s0, mstatus\n1: ${code}\n addi s3, s3, 1\n j 1b\n`, 64, hot)
      both.resume(1000)
      const before = both.fast.counters.entered
      both.resume(20_000)
      expectAlike(both)
      expect(both.fast.counters.entered - before).toBeLessThan(40)
    }
  })
})
