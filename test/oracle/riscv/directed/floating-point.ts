/** The state of floating point, NaN boxing, and rounding modes that are reserved. */
import type { Mode } from '../setting.ts'
import { type Case, ILLEGAL } from './case.ts'

const MODES: readonly Mode[] = ['M', 'S', 'U']
/** SD and FS: initial and clean states leave SD 0, dirty sets it. */
const STATE = 0x8000_0000_0000_6000n
const INITIAL = 0x2000n
const CLEAN = 0x4000n
const DIRTY = STATE
const NAN = 0x7fc0_0000n
const BOX = 0xffff_ffff_0000_0000n
const ONE = 0x3f80_0000n
const SIGNALING = 0x7f80_0001n

const USES = [
  'fadd.s f0, f1, f2',
  'fmadd.d f0, f1, f2, f3',
  'fsgnj.d f0, f1, f1',
  'feq.s a0, f1, f2',
  'fclass.d a0, f1',
  'fcvt.w.s a0, f1',
  'fcvt.d.l f0, a0',
  'fmv.x.d a0, f1',
  'fmv.w.x f0, a0',
  'flw f0, 0(s0)',
  'fsd f0, 0(s0)',
  'c.fld fa0, 0(s0)',
  'c.fsdsp f0, 0(sp)',
  'csrr a0, fcsr',
  'csrr a0, frm',
  'csrw fflags, a0',
  'csrrsi a0, frm, 0',
]

const off = MODES.map(
  (mode): Case => ({
    title: 'with FS off, all that touches floating point traps',
    standard: 'P §3.1.6.6',
    mode,
    FS: 0,
    code: USES.join('\n'),
    traps: USES.map(() => ILLEGAL),
    masks: { mstatus: STATE },
    after: { mstatus: 0, a0: 0 },
  }),
)

/** In machine and supervisor mode, from each state: what is in it behind `code`. */
function after(left: bigint | undefined, title: string, code: string, more: Partial<Case> = {}): Case[] {
  return (['M', 'S'] as const).flatMap(mode =>
    [INITIAL, CLEAN, DIRTY].map((state, i) => ({
      title: `${title}, FS ${i + 1}`,
      standard: 'P §3.1.6.6, §12.1.1',
      mode,
      FS: i + 1,
      code: `${code}\ncsrr a1, ${mode === 'M' ? 'mstatus' : 'sstatus'}`,
      masks: { a1: STATE, mstatus: STATE },
      after: { a1: left ?? state, mstatus: left ?? state },
      ...more,
    })),
  )
}
const leaves = (title: string, code: string, more?: Partial<Case>) => after(undefined, title, code, more)
const dirties = (title: string, code: string, more?: Partial<Case>) => after(DIRTY, title, code, more)

const state: Case[] = [
  ...leaves('stores change nothing', 'fsw f1, 0(s0)\nfsd f1, 8(s0)'),
  ...leaves('moves to integer registers change nothing', 'fmv.x.w a0, f1\nfmv.x.d a0, f1\nfclass.s a0, f1'),
  ...leaves('a comparison without an exception changes nothing', 'feq.d a0, f1, f2\nfle.d a0, f1, f2'),
  ...leaves('reads of fcsr change nothing', 'csrr a0, fcsr\ncsrrs a0, fflags, zero\ncsrrci a0, frm, 0'),
  ...leaves('a load that faults changes nothing', 'li a0, 0x900008000\nflw f1, 0(a0)', {
    traps: ['M 5 0x900008000'],
  }),
  ...leaves('a reserved rounding mode changes nothing', '.word 0x0020d053', { traps: [ILLEGAL] }),
  ...dirties('a load', 'flw f1, 0(s0)'),
  ...dirties('a compressed load', 'c.fld fa0, 0(s0)'),
  ...dirties('a result', 'fadd.d f0, f1, f2'),
  ...dirties('a copy', 'fsgnj.s f1, f1, f1'),
  ...dirties('a move from an integer register', 'fmv.w.x f1, a0'),
  ...dirties('a write of fcsr', 'csrw fcsr, zero'),
  ...dirties('a write of fflags', 'csrci fflags, 1'),
  ...dirties('a write of frm', 'csrwi frm, 3'),
  ...([1, 2] as const).map(
    (FS): Case => ({
      title: `a comparison that raises a flag, FS ${FS}`,
      standard: 'P §3.1.6.6',
      mode: 'M',
      FS,
      f: { 1: 0x7ff0_0000_0000_0001n },
      code: 'feq.d a0, f1, f2\ncsrr a1, mstatus',
      masks: { a1: STATE },
      after: { a0: 0, a1: DIRTY, fcsr: 0x10 },
      qemu: 'an instruction that raises flags and writes no floating-point register leaves mstatus.FS',
    }),
  ),
  {
    title: 'SD cannot be written',
    standard: 'P §3.1.6.6',
    mode: 'M',
    code: 'li a0, 1 << 63\ncsrs mstatus, a0\ncsrr a1, mstatus\ncsrs sstatus, a0\ncsrr a2, sstatus',
    masks: { a1: STATE, a2: STATE },
    after: { a1: INITIAL, a2: INITIAL },
  },
  {
    title: 'FS of mstatus is that of sstatus',
    standard: 'P §12.1.1',
    mode: 'M',
    code: 'li a0, 0x6000\ncsrs sstatus, a0\ncsrr a1, mstatus\ncsrc mstatus, a0\ncsrr a2, sstatus\nli a0, 0x4000\ncsrs sstatus, a0\ncsrr a3, mstatus',
    masks: { a1: STATE, a2: STATE, a3: STATE },
    after: { a1: DIRTY, a2: 0, a3: CLEAN },
  },
  {
    title: 'supervisor mode switches it off, and user mode has none',
    standard: 'P §3.1.6.6',
    mode: 'S',
    code: `
      li a0, 0x6000
      csrc sstatus, a0
      la a1, user
      csrw sepc, a1
      li a0, 0x100
      csrc sstatus, a0
      sret
      user: fadd.s f0, f1, f2
      csrr a0, frm`,
    traps: [ILLEGAL, ILLEGAL],
  },
]

const rounding = [5, 6, 7].flatMap((frm): Case[] => [
  {
    title: `frm ${frm} is reserved: dynamic rounding traps, a mode of its own does not`,
    standard: 'U §20.2',
    mode: 'U',
    fcsr: frm << 5,
    f: { 1: BOX | ONE, 2: BOX | ONE },
    code: 'fadd.s f3, f1, f2, dyn\nfcvt.w.s a0, f1, dyn\nfadd.s f4, f1, f2, rne\nfsgnj.s f5, f1, f2\nfeq.s a1, f1, f2',
    traps: [ILLEGAL, ILLEGAL],
    after: { f3: 0, f4: BOX | 0x4000_0000n, f5: BOX | ONE, a0: 0, a1: 1, fcsr: frm << 5 },
  },
  {
    title: `frm ${frm} can be written and read`,
    standard: 'U §20.2',
    mode: 'U',
    code: `li a0, ${frm}\ncsrw frm, a0\ncsrr a1, fcsr\ncsrr a2, frm`,
    after: { a1: frm << 5, a2: frm, fcsr: frm << 5 },
  },
])

const control: Case[] = [
  {
    title: 'fflags and frm are parts of fcsr, and its other bits are zero',
    standard: 'U §20.2',
    mode: 'U',
    code: `
      li a0, -1
      csrw fcsr, a0
      csrr a1, fcsr
      csrwi fflags, 0
      csrr a2, fcsr
      csrw frm, a0
      csrrw a3, frm, zero
      csrw fflags, a0
      csrrc a4, fcsr, a0
      csrr a5, fcsr`,
    after: { a1: 0xff, a2: 0xe0, a3: 7, a4: 0x1f, a5: 0 },
  },
]

/** f1: a single without its box. */
const boxing: Case[] = [
  {
    title: 'computation takes a single without its box for the canonical NaN',
    standard: 'U §21.2',
    mode: 'U',
    f: { 1: ONE, 2: BOX | ONE },
    code: `
      fadd.s f3, f1, f2
      fsgnj.s f4, f1, f2
      fmin.s f5, f1, f2
      fcvt.d.s f6, f1
      fclass.s a0, f1
      feq.s a1, f1, f1
      fcvt.w.s a2, f1`,
    after: {
      f3: BOX | NAN,
      f4: BOX | NAN,
      f5: BOX | ONE,
      f6: 0x7ff8_0000_0000_0000n,
      a0: 1 << 9,
      a1: 0,
      a2: 0x7fff_ffff,
      fcsr: 0x10,
    },
  },
  {
    title: 'transfers take its bits',
    standard: 'U §21.2',
    mode: 'U',
    f: { 1: 0x1234_5678_0000_0000n | SIGNALING },
    code: 'fmv.x.w a0, f1\nfmv.x.d a1, f1\nfsw f1, 0(s0)\nlwu a2, 0(s0)\nflw f2, 0(s0)\nfmv.w.x f3, a1',
    after: {
      a0: SIGNALING,
      a1: 0x1234_5678_0000_0000n | SIGNALING,
      a2: SIGNALING,
      f2: BOX | SIGNALING,
      f3: BOX | SIGNALING,
      fcsr: 0,
    },
  },
]

export const floatingPoint: readonly Case[] = [...off, ...state, ...rounding, ...control, ...boxing]
