/** What each mode may do, and how returns lead from one to another. */
import type { Mode } from '../setting.ts'
import { type Case, ILLEGAL } from './case.ts'

const TVM = 1 << 20
const TW = 1 << 21
const TSR = 1 << 22
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
    { menvcfg: 1n << 63n },
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
    qemu: 'csrrs and csrrc write a CSR only if the register holds a bit',
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
  illegal('with TVM, sinval.vma too', 'P chapter 7', 'S', 'sinval.vma zero, zero', {
    mstatus: TVM,
    qemu: 'an illegal sinval.vma has a trap value of 0, and sfence.w.inval and sfence.inval.ir are legal in user mode',
  }),
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
    qemu: 'mret leaves MPRV',
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
    qemu: 'mret leaves MPRV',
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
    qemu: 'mepc and sepc keep bit 0, MPP and UXL take any value',
  },
  {
    title: 'MPP holds modes that are there',
    standard: 'P §3.1.6.1',
    mode: 'M',
    code: 'li a0, 0x1800\ncsrc mstatus, a0\nli a0, 0x1000\ncsrs mstatus, a0\ncsrr a1, mstatus',
    masks: { a1: 0x1800n },
    after: { a1: 0 },
    qemu: 'mepc and sepc keep bit 0, MPP and UXL take any value',
  },
  {
    title: 'fields that are read-only',
    standard: 'P §3.1.6.4, §12.1.1',
    mode: 'M',
    code: 'li a0, 0x3f00000000\ncsrs mstatus, a0\ncsrr a1, mstatus\ncsrc mstatus, a0\ncsrr a2, mstatus\ncsrr a3, sstatus\nli a0, 0x200000000\ncsrw mstatus, a0',
    masks: { a1: 0x3f_0000_0000n, a2: 0x3f_0000_0000n, a3: 0x3f_0000_0000n },
    after: { a1: 0xa_0000_0000n, a2: 0xa_0000_0000n, a3: 0x2_0000_0000n },
    qemu: 'mepc and sepc keep bit 0, MPP and UXL take any value',
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

export const privilege: readonly Case[] = [...access, ...interception, ...returns]
