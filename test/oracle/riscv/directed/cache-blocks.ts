/** Zicbom and Zicboz, which QEMU 7.2 has not: there they are illegal. */
import { A, D, leaf, R, U, W, X } from '../page-tables.ts'
import { type Case, fromMachine, ILLEGAL } from './case.ts'
import { page } from './space.ts'
import { hex, NO_MEMORY } from './tries.ts'

const QEMU = 'no cbo.inval, cbo.clean, cbo.flush, cbo.zero'
const ALL = ['cbo.inval (a0)', 'cbo.clean (a0)', 'cbo.flush (a0)', 'cbo.zero (a0)']
const EVERYTHING = 0xf0n

/** Which of them a value of menvcfg or senvcfg permits, in their order: CBIE, CBCFE, CBZE (U chapter 19). */
const permits = (value: number): boolean[] => [
  (value & 0x30) !== 0,
  (value & 0x40) !== 0,
  (value & 0x40) !== 0,
  (value & 0x80) !== 0,
]

const enables = [0, 0x10, 0x30, 0x40, 0x80, 0xf0].flatMap((machine): Case[] => [
  {
    title: `menvcfg 0x${machine.toString(16)}, in supervisor mode`,
    standard: 'U chapter 19',
    menvcfg: BigInt(machine),
    ...fromMachine('S', '', `mv a0, s0\n${ALL.join('\n')}`),
    traps: permits(machine).flatMap(permitted => (permitted ? [] : [ILLEGAL])),
    qemu: machine ? QEMU : undefined,
  },
  ...[0, 0x10, 0x40, 0x80, 0xf0].map(
    (supervisor): Case => ({
      title: `menvcfg 0x${machine.toString(16)} and senvcfg 0x${supervisor.toString(16)}, in user mode`,
      standard: 'U chapter 19',
      menvcfg: BigInt(machine),
      ...fromMachine('U', `li a0, ${supervisor}\ncsrw senvcfg, a0`, `mv a0, s0\n${ALL.join('\n')}\nli a0, 0`),
      traps: permits(machine & supervisor).flatMap(permitted => (permitted ? [] : [ILLEGAL])),
      qemu: permits(machine & supervisor).includes(true) ? QEMU : undefined,
    }),
  ),
])

const fields: Case[] = [
  {
    title: 'CBIE takes no reserved value',
    standard: 'U chapter 19',
    mode: 'M',
    code: 'csrwi menvcfg, 0x10\nli a1, 0x20\ncsrw menvcfg, a1\ncsrr a1, menvcfg\ncsrw senvcfg, a0\nli a2, 0x20\ncsrw senvcfg, a2\ncsrr a2, senvcfg',
    masks: { a1: 0x20n, a2: 0x20n },
    after: { a1: 0, a2: 0 },
    qemu: 'CBIE of menvcfg and senvcfg takes its reserved value',
  },
]

const zero: Case[] = [
  {
    title: 'cbo.zero zeroes all 64 bytes, and no more',
    standard: 'U chapter 19',
    mode: 'M',
    memory: { 56: 1n, 64: 2n, 96: 3n, 120: 4n, 128: 5n },
    code: 'addi a0, s0, 99\ncbo.zero (a0)\nld a1, 56(s0)\nld a2, 64(s0)\nld a3, 96(s0)\nld a4, 120(s0)\nld a5, 128(s0)\nli a0, 0',
    after: { a1: 1, a2: 0, a3: 0, a4: 0, a5: 5 },
    qemu: QEMU,
  },
]

/** Each of them at an odd address of a page, with the causes for management and for zeroing; 0: it does not trap. */
function touches(
  title: string,
  entry: bigint | ((playground: bigint) => bigint),
  [management, zeroing]: [number, number],
  mode: 'S' | 'U' = 'S',
  more: Partial<Case> = {},
): Case {
  const at = page(0, 99)
  const causes = [management, management, management, zeroing]
  return {
    title: `cache blocks of ${title}`,
    standard: 'U chapter 19',
    mode,
    scheme: 'Sv39',
    menvcfg: EVERYTHING,
    pages: ({ playground }) => [typeof entry === 'bigint' ? entry : entry(playground)],
    code: `li a0, ${hex(at)}\n${ALL.join('\n')}`,
    traps: causes.flatMap(cause => (cause ? [`M ${cause} ${hex(at)}`] : [])),
    qemu: QEMU,
    ...more,
  }
}
const of = (flags: bigint) => (playground: bigint) => leaf(playground, flags | A | D)

const accesses: Case[] = [
  touches('a page to read and write', of(R | W), [0, 0]),
  touches('a page to read', of(R), [0, 15]),
  touches('a page that is not there', 0n, [15, 15]),
  touches('a page of user mode', of(R | W | U), [15, 15]),
  touches('a page with nothing behind it', leaf(NO_MEMORY, R | W | X | A | D), [7, 7]),
  {
    ...touches('a page that has not been accessed', playground => leaf(playground, R | W), [0, 0]),
    code: `li a0, ${hex(page(0, 99))}\ncbo.flush (a0)\nld a1, 0(s2)\ncbo.zero (a0)\nld a2, 0(s2)`,
    masks: { a1: 0xffn, a2: 0xffn },
    after: { a1: R | W | A | 1n, a2: R | W | A | D | 1n },
  },
]

export const cacheBlocks: readonly Case[] = [...enables, ...fields, ...zero, ...accesses]
