/** Counters, the timer of supervisor mode, and pending interrupts. */
import { type Case, fromMachine, ILLEGAL } from './case.ts'

const STCE = 1n << 63n

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
    title: 'without STCE, stimecmp says nothing',
    standard: 'P chapter 10 (Sstc)',
    mode: 'M',
    code: `
      li a3, 0x20
      csrs mip, a3
      li a2, -1
      csrw stimecmp, a2
      csrr a0, mip
      csrc mip, a3
      csrw stimecmp, zero
      csrr a1, mip
      csrw stimecmp, a2
      csrw mip, zero`,
    masks: { a0: 0x20n, a1: 0x20n },
    after: { a0: 0x20, a1: 0 },
    qemu: 'a write of stimecmp sets or clears STIP also while menvcfg.STCE is 0',
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

export const time: readonly Case[] = [...counters, ...timer, ...pending]
