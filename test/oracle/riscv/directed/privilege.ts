/** Modes, what each may do, where traps go and what they leave behind. */
import type { Mode } from '../setting.ts'
import type { Case } from './case.ts'
import { SCRATCH } from './space.ts'

const ILLEGAL = 'M 2 code'
const TVM = 1 << 20
const TW = 1 << 21
const TSR = 1 << 22
const STCE = 1n << 63n
const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/)

/** Every line traps. */
function illegal(title: string, standard: string, mode: Mode, code: string, more: Partial<Case> = {}): Case {
  return { title, standard, mode, code, traps: lines(code).map(() => ILLEGAL), ...more }
}
/** No line does. */
function legal(title: string, standard: string, mode: Mode, code: string, more: Partial<Case> = {}): Case {
  return { title, standard, mode, code, ...more }
}

const access: Case[] = [
  ...(['S', 'U'] as const).map(mode =>
    illegal(
      'CSRs of machine mode',
      'P §2.1',
      mode,
      `csrr a0, mstatus
      csrr a0, misa
      csrw mscratch, zero
      csrrs a0, mepc, zero
      csrr a0, mhartid
      csrr a0, pmpcfg0
      csrr a0, mcycle
      csrwi menvcfg, 0
      csrr a0, mip`,
    ),
  ),
  illegal(
    'CSRs of supervisor mode',
    'P §2.1',
    'U',
    `csrr a0, sstatus
    csrw sscratch, zero
    csrr a0, satp
    csrr a0, stimecmp
    csrr a0, scounteren
    csrrci a0, sip, 0`,
    { menvcfg: STCE },
  ),
  illegal(
    'writes of read-only CSRs',
    'P §2.1',
    'M',
    `csrw mhartid, zero
    csrrs a0, mvendorid, s0
    csrrwi a0, cycle, 0
    csrrsi a0, time, 1
    csrrc a0, hpmcounter3, s0`,
  ),
  {
    title: 'setting the bits of a register that holds none writes',
    standard: 'U §7.1',
    mode: 'M',
    code: 'csrrs a0, mhartid, s4\ncsrrc a0, time, s4',
    traps: [ILLEGAL, ILLEGAL],
    qemuDiffers: true,
  },
  legal(
    'CSRs that are read-only can be set with x0',
    'U §7.1',
    'M',
    'csrrs a0, mhartid, zero\ncsrrci a0, mvendorid, 0',
  ),
  illegal('CSRs that are not there', 'P §2.1', 'M', 'csrr a0, 0x123\ncsrw 0x7ff, a0\ncsrr a0, 0x3a1\ncsrr a0, 0x310'),
  ...(['S', 'U'] as const).map(mode => illegal('mret', 'P §3.3.2', mode, 'mret')),
  illegal('sret', 'P §3.3.2', 'U', 'sret'),
]

const interception: Case[] = [
  illegal(
    'with TVM, address translation is out of reach',
    'P §3.1.6.5',
    'S',
    `csrr a0, satp
    csrw satp, zero
    csrrsi a0, satp, 0
    sfence.vma zero, zero
    sfence.vma a0, a1`,
    { mstatus: TVM },
  ),
  illegal('with TVM, sinval.vma too', 'P chapter 7', 'S', 'sinval.vma zero, zero', { mstatus: TVM, qemuDiffers: true }),
  legal('with TVM, ordering is in reach', 'P chapter 7', 'S', 'sfence.w.inval\nsfence.inval.ir', { mstatus: TVM }),
  legal(
    'TVM is nothing to machine mode',
    'P §3.1.6.5',
    'M',
    'csrr a0, satp\ncsrw satp, a0\nsfence.vma a0, a1\nsinval.vma a0, a1',
    {
      mstatus: TVM,
    },
  ),
  legal(
    'without TVM it is in reach',
    'P §3.1.6.5',
    'S',
    'csrr a0, satp\ncsrw satp, a0\nsfence.vma a0, a1\nsinval.vma a0, a1',
  ),
  illegal('address translation', 'P §12.2.1', 'U', 'csrr a0, satp\nsfence.vma zero, zero'),
  illegal('with TW, wfi', 'P §3.1.6.5', 'S', 'wfi', { mstatus: TW }),
  illegal('wfi', 'P §3.3.3', 'U', 'wfi'),
  illegal('with TW, wfi', 'P §3.3.3', 'U', 'wfi', { mstatus: TW }),
  legal(
    'without TW, wfi ends at once if an interrupt is pending',
    'P §3.3.3',
    'S',
    'csrwi sie, 2\ncsrwi sip, 2\nwfi\nli a0, 5',
    {
      mideleg: 2,
      after: { a0: 5 },
    },
  ),
  legal('TW is nothing to machine mode', 'P §3.1.6.5', 'M', 'csrwi mie, 2\ncsrwi mip, 2\nwfi\nli a0, 5', {
    mstatus: TW,
    after: { a0: 5 },
  }),
  illegal('with TSR, sret', 'P §3.1.6.5', 'S', 'sret', { mstatus: TSR }),
  legal(
    'TSR is nothing to machine mode',
    'P §3.1.6.5',
    'M',
    'la a0, on\ncsrw sepc, a0\nli a1, 0x100\ncsrs sstatus, a1\nsret\non: csrr a2, sstatus',
    {
      mstatus: TSR,
      masks: { a2: 0x122n },
      after: { a2: 0x20 },
    },
  ),
]

const returns: Case[] = [
  {
    title: 'mret to supervisor mode clears MPRV and gives MIE back',
    standard: 'P §3.1.6.1, §3.1.6.3',
    mode: 'M',
    code: `
      li a0, 0x21880          # MPRV, MPP, MPIE
      csrc mstatus, a0
      li a0, 0x20880          # MPRV, MPP 1, MPIE
      csrs mstatus, a0
      la a0, on
      csrw mepc, a0
      mret
      on: csrr a0, sstatus
      csrr a1, mstatus`,
    traps: [ILLEGAL],
    // Taken by the trap that ended it: MPP 1, MPIE 1 from MIE 1.
    masks: { mstatus: 0x2_1888n },
    after: { mstatus: 0x880 },
    qemuDiffers: true,
  },
  {
    title: 'mret to user mode clears MPRV',
    standard: 'P §3.1.6.3',
    mode: 'M',
    code: `
      li a0, 0x21800
      csrc mstatus, a0
      li a0, 0x20000
      csrs mstatus, a0
      la a0, on
      csrw mepc, a0
      mret
      on: nop`,
    masks: { mstatus: 0x2_1800n },
    after: { mstatus: 0 },
    qemuDiffers: true,
  },
  {
    title: 'sret to user mode',
    standard: 'P §12.1.1',
    mode: 'S',
    code: `
      csrsi sstatus, 0        # SPP 0
      li a0, 0x20
      csrs sstatus, a0        # SPIE
      la a0, on
      csrw sepc, a0
      sret
      on: csrr a0, sstatus
      csrr a1, fcsr`,
    traps: [ILLEGAL],
    masks: { mstatus: 0x1922n },
    after: { mstatus: 0x22 },
  },
  {
    title: 'the lowest bit of mepc and sepc is zero',
    standard: 'P §3.1.14, §12.1.7',
    mode: 'M',
    code: 'li a0, -1\ncsrw mepc, a0\ncsrr a1, mepc\ncsrw sepc, a0\ncsrr a2, sepc',
    after: { a1: -2n, a2: -2n },
    qemuDiffers: true,
  },
  {
    title: 'MPP holds modes that are there',
    standard: 'P §3.1.6.1',
    mode: 'M',
    code: 'li a0, 0x1800\ncsrc mstatus, a0\nli a0, 0x1000\ncsrs mstatus, a0\ncsrr a1, mstatus',
    masks: { a1: 0x1800n },
    after: { a1: 0 },
    qemuDiffers: true,
  },
  {
    title: 'fields that are read-only',
    standard: 'P §3.1.6.4, §12.1.1',
    mode: 'M',
    code: 'li a0, 0x3f00000000\ncsrs mstatus, a0\ncsrr a1, mstatus\ncsrc mstatus, a0\ncsrr a2, mstatus\ncsrr a3, sstatus\nli a0, 0x200000000\ncsrw mstatus, a0',
    masks: { a1: 0x3f_0000_0000n, a2: 0x3f_0000_0000n, a3: 0x3f_0000_0000n },
    after: { a1: 0xa_0000_0000n, a2: 0xa_0000_0000n, a3: 0x2_0000_0000n },
    qemuDiffers: true,
  },
  {
    title: 'sstatus shows its part of mstatus',
    standard: 'P §12.1.1',
    mode: 'M',
    code: 'li a0, 0x7e79aa\ncsrs mstatus, a0\ncsrr a1, sstatus\nli a0, 0x7e7888\ncsrc sstatus, a0\ncsrr a2, mstatus',
    masks: { a2: 0x7e_79aan },
    after: { a1: 0x8000_0002_000c_6122n, a2: 0x72_18aan | 0x100n },
  },
]

/** ecall, ebreak, an access of nothing and bits that are nothing, each with its cause and value. */
const EXCEPTIONS =
  'ecall\nebreak\nc.ebreak\nli a0, 0x900000000\nld a1, 0(a0)\nsd a1, 8(a0)\n.word 0xffffffff\n.half 0x8000'
const raised = (to: string, call: number): string[] =>
  [`${call} 0x0`, '3 0x0', '3 0x0', '5 0x900000000', '7 0x900000008', '2 0xffffffff', '2 0x8000'].map(
    one => `${to} ${one}`,
  )

const traps: Case[] = [
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
    qemuDiffers: true,
  },
  {
    title: 'atomic operations of what is not there',
    standard: 'P §3.1.15',
    mode: 'M',
    code: 'li a0, 0x900000000\nlr.w a1, (a0)\namoadd.w a1, a1, (a0)\namomax.d a1, a1, (a0)',
    traps: ['M 5 0x900000000', 'M 7 0x900000000', 'M 7 0x900000000'],
    qemuDiffers: true,
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
]

const COUNTERS = 'rdcycle a0\nrdtime a0\nrdinstret a0\ncsrr a0, hpmcounter3\nli a0, 0'
/** Which of the four trap: those whose bits are not set. */
const hidden = (enabled: number): string[] => [0, 1, 2, 3].filter(bit => !((enabled >> bit) & 1)).map(() => ILLEGAL)
const counters: Case[] = [0, 1, 2, 4, 8, 13].flatMap(enabled => [
  {
    title: `with mcounteren ${enabled}, counters in supervisor mode`,
    standard: 'P §3.1.11',
    ...fromMachine('S', `csrwi mcounteren, ${enabled}\ncsrwi scounteren, 0`, COUNTERS),
    traps: hidden(enabled),
  },
  {
    title: `with mcounteren ${enabled} and scounteren 11, counters in user mode`,
    standard: 'P §3.1.11, §12.1.5',
    ...fromMachine('U', `csrwi mcounteren, ${enabled}\ncsrwi scounteren, 11`, COUNTERS),
    traps: hidden(enabled & 11),
  },
])

/** Begins in machine mode, with `first`, and goes on in another. */
function fromMachine(to: 'S' | 'U', first: string, code: string): Pick<Case, 'mode' | 'code'> {
  return {
    mode: 'M',
    code: `${first}
      li a0, 0x1800
      csrc mstatus, a0
      li a0, ${to === 'S' ? 0x800 : 0}
      csrs mstatus, a0
      la a0, lower
      csrw mepc, a0
      mret
      lower: ${code}`,
  }
}

const timer: Case[] = [
  {
    title: 'stimecmp without STCE',
    standard: 'P chapter 10 (Sstc)',
    ...fromMachine('S', 'csrwi mcounteren, 2', 'csrr a1, stimecmp\ncsrw stimecmp, a1'),
    traps: [ILLEGAL, ILLEGAL],
  },
  {
    title: 'stimecmp without mcounteren.TM',
    standard: 'P chapter 10 (Sstc)',
    menvcfg: STCE,
    ...fromMachine('S', 'csrwi mcounteren, 5', 'csrr a1, stimecmp\ncsrw stimecmp, a1'),
    traps: [ILLEGAL, ILLEGAL],
  },
  {
    title: 'stimecmp with both',
    standard: 'P chapter 10 (Sstc)',
    menvcfg: STCE,
    ...fromMachine('S', 'csrwi mcounteren, 2', 'li a1, 0x4000000000000005\ncsrw stimecmp, a1\ncsrr a2, stimecmp'),
    after: { a2: 0x4000_0000_0000_0005n, stimecmp: 0x4000_0000_0000_0005n },
  },
  {
    title: 'stimecmp is what STIP says, whatever is written to mip',
    standard: 'P chapter 10 (Sstc)',
    mode: 'M',
    menvcfg: STCE,
    code: `
      csrw stimecmp, zero
      csrr a0, mip
      li a3, 0x20
      csrc mip, a3
      csrr a1, mip
      li a2, -1
      csrw stimecmp, a2
      csrs mip, a3
      csrr a2, mip`,
    masks: { a0: 0x20n, a1: 0x20n, a2: 0x20n },
    after: { a0: 0x20, a1: 0x20, a2: 0 },
  },
  {
    title: 'without STCE, STIP is what was written',
    standard: 'P §3.1.9, chapter 10 (Sstc)',
    mode: 'M',
    code: `
      li a3, 0x20
      csrs mip, a3
      csrr a0, mip
      csrc mip, a3
      csrr a1, mip`,
    masks: { a0: 0x20n, a1: 0x20n },
    after: { a0: 0x20, a1: 0 },
  },
  {
    title: 'the timer interrupts supervisor mode where it is delegated',
    standard: 'P §12.1.3, chapter 10 (Sstc)',
    menvcfg: STCE,
    mideleg: 0x20,
    ...fromMachine(
      'S',
      'csrwi mcounteren, 2\nli a0, 0x20\ncsrw mie, a0',
      'csrw stimecmp, zero\ncsrr a1, sip\nli a2, -1\ncsrw stimecmp, a2\ncsrr a3, sip',
    ),
    masks: { a1: 0x20n, a3: 0x20n },
    after: { a1: 0x20, a3: 0 },
  },
]

const pending: Case[] = [
  {
    title: 'sip and sie show what is delegated',
    standard: 'P §12.1.3',
    mode: 'M',
    mideleg: 0x22,
    code: `
      li a0, 0x222
      csrw mip, a0
      csrw mie, a0
      csrr a1, sip
      csrr a2, sie
      csrw sip, zero
      csrw sie, zero
      csrr a3, mip
      csrr a4, mie
      csrw mip, zero`,
    masks: { a3: 0x222n },
    after: { a1: 0x22, a2: 0x22, a3: 0x220, a4: 0x200 },
  },
  {
    title: 'bits of mip that are wires cannot be written',
    standard: 'P §3.1.9',
    mode: 'M',
    code: 'li a0, 0xbbb\ncsrw mip, a0\ncsrr a1, mip\ncsrw mip, zero\ncsrr a2, mip',
    masks: { a1: 0xfffn, a2: 0xfffn },
    after: { a1: 0x222, a2: 0 },
  },
  {
    title: 'only interrupts of supervisor mode are delegated',
    standard: 'P §3.1.8',
    mode: 'M',
    code: 'li a0, 0xbbb\ncsrw mideleg, a0\ncsrr a1, mideleg\ncsrw mideleg, zero',
    masks: { a1: 0xbbbn },
    after: { a1: 0x222 },
  },
]

export const privilege: readonly Case[] = [
  ...access,
  ...interception,
  ...returns,
  ...traps,
  ...counters,
  ...timer,
  ...pending,
]
