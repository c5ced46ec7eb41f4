/** Where traps go, their causes and values. */
import { A, D, leaf, R, W, X } from '../page-tables.ts'
import { type Case, ILLEGAL } from './case.ts'
import { page, SCRATCH } from './space.ts'
import { hex, NO_MEMORY } from './tries.ts'

/** ecall, ebreak, an access of nothing and bits that are nothing, each with its cause and value. */
const EXCEPTIONS =
  'ecall\nebreak\nc.ebreak\nli a0, 0x900000000\nld a1, 0(a0)\nsd a1, 8(a0)\n.word 0xffffffff\n.half 0x8000'
const raised = (to: string, call: number): string[] =>
  [`${call} 0x0`, '3 0x0', '3 0x0', '5 0x900000000', '7 0x900000008', '2 0xffffffff', '2 0x8000'].map(
    one => `${to} ${one}`,
  )

export const traps: readonly Case[] = [
  { title: 'traps', standard: 'P §3.1.15, §3.1.16', mode: 'M', code: EXCEPTIONS, traps: raised('M', 11) },
  { title: 'traps', standard: 'P §3.1.15, §3.1.16', mode: 'S', code: EXCEPTIONS, traps: raised('M', 9) },
  { title: 'traps', standard: 'P §3.1.15, §3.1.16', mode: 'U', code: EXCEPTIONS, traps: raised('M', 8) },
  {
    title: 'traps delegated',
    standard: 'P §3.1.8',
    mode: 'M',
    code: EXCEPTIONS,
    traps: raised('M', 11),
    medeleg: 0xb3ff,
  },
  {
    title: 'traps delegated',
    standard: 'P §3.1.8',
    mode: 'U',
    code: EXCEPTIONS,
    traps: raised('S', 8),
    medeleg: 0xb1ff,
  },
  {
    title: 'traps delegated',
    standard: 'P §3.1.8',
    mode: 'S',
    code: EXCEPTIONS,
    traps: raised('S', 9).map(one => (one.startsWith('S 2') ? one.replace('S', 'M') : one)),
    medeleg: 0xb3fb,
  },
  {
    title: 'calls from supervisor mode delegated',
    standard: 'P §3.1.8',
    mode: 'S',
    code: 'ecall\nli a0, 1',
    traps: ['S 9 0x0'],
    after: { a0: 1, scause: 9, mcause: 2 },
    medeleg: 0x200,
  },
  ...[0x1000, 0x2000, 0x8000, 0x2, 0x4, 0x8, 0x20, 0x80, 0x100].map((medeleg): Case => {
    const all = raised('M', 8)
    return {
      title: `what is delegated by medeleg 0x${medeleg.toString(16)} alone`,
      standard: 'P §3.1.8',
      mode: 'U',
      code: EXCEPTIONS,
      medeleg,
      traps: all.map(one => ((medeleg >> Number(one.split(' ')[1])) & 1 ? one.replace('M', 'S') : one)),
    }
  }),
  {
    title: 'a jump to where nothing is faults at its target',
    standard: 'P §3.1.15, U §2.5.1',
    mode: 'M',
    code: 'li a0, 0x900000003\njalr ra, 0(a0)\nli a1, 1',
    traps: ['M 1 0x900000002'],
    after: { a1: 1 },
  },
  {
    title: 'atomic operations of what is misaligned',
    standard: 'U §14.2, §14.4',
    mode: 'U',
    scheme: 'Sv39',
    code: 'addi a0, s0, 2\nlr.w a1, (a0)\nsc.w a1, a1, (a0)\namoadd.w a1, a1, (a0)\naddi a0, s0, 4\nlr.d a1, (a0)\nsc.d a1, a1, (a0)\namoswap.d a1, a1, (a0)\nsub a0, a0, s0',
    traps: ['M 4', 'M 6', 'M 6', 'M 4', 'M 6', 'M 6'].map(
      (one, i) => `${one} 0x${(SCRATCH + (i < 3 ? 2n : 4n)).toString(16)}`,
    ),
    after: { a0: 4 },
    qemu: 'an AMO that is misaligned or finds nothing is reported as a load (causes 4, 5 and 13)',
  },
  {
    title: 'atomic operations of what is not there',
    standard: 'P §3.1.15',
    mode: 'M',
    code: 'li a0, 0x900000000\nlr.w a1, (a0)\namoadd.w a1, a1, (a0)\namomax.d a1, a1, (a0)',
    traps: ['M 5 0x900000000', 'M 7 0x900000000', 'M 7 0x900000000'],
    qemu: 'an AMO that is misaligned or finds nothing is reported as a load (causes 4, 5 and 13)',
  },
  {
    title: 'misaligned loads and stores',
    standard: 'U §2.6',
    mode: 'U',
    code: `
      li a1, 0x1122334455667788
      sd a1, 1(s0)
      ld a2, 1(s0)
      lw a3, 3(s0)
      lhu a4, 5(s0)
      fld f1, 1(s0)
      fsw f1, 11(s0)
      lwu a5, 11(s0)
      li a0, 4093
      add a0, a0, s0
      sd a1, 0(a0)
      ld a6, 0(a0)`,
    after: {
      a2: 0x1122_3344_5566_7788n,
      a3: 0x3344_5566,
      a4: 0x3344,
      a5: 0x5566_7788,
      a6: 0x1122_3344_5566_7788n,
      f1: 0x1122_3344_5566_7788n,
    },
  },
  {
    title: 'an instruction that is illegal accesses nothing',
    standard: 'P §3.1.15, table of priorities',
    mode: 'S',
    FS: 0,
    code: 'li a0, 0x900000000\nflw f0, 0(a0)\nfsd f0, 0(a0)\nli a0, 0x900000001\nfld f0, 0(a0)',
    traps: [ILLEGAL, ILLEGAL, ILLEGAL],
  },
  {
    title: 'a page fault comes before an access fault, and for a fetch before what would be fetched',
    standard: 'P §3.1.15, table of priorities',
    mode: 'S',
    scheme: 'Sv39',
    // Nothing is behind it, and it may not be used.
    pages: () => [leaf(NO_MEMORY, A | D | R), leaf(NO_MEMORY, A | D | X), leaf(NO_MEMORY, A | D | R | W)],
    code: `li a0, ${hex(page(0))}\nsd a0, 0(a0)\njalr ra, 0(a0)\nli a0, ${hex(page(1))}\nld a1, 0(a0)\njalr ra, 0(a0)\nli a0, ${hex(page(2))}\njalr ra, 0(a0)`,
    traps: [
      `M 15 ${hex(page(0))}`,
      `M 12 ${hex(page(0))}`,
      `M 13 ${hex(page(1))}`,
      `M 1 ${hex(page(1))}`,
      `M 12 ${hex(page(2))}`,
    ],
  },
]
