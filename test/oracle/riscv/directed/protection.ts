/** Physical memory protection: what entries are about, which of them decides, and what is locked. */
import { A, D, leaf, R, W, X } from '../page-tables.ts'
import type { Case, Physical } from './case.ts'
import { page } from './space.ts'
import { hex, loads, RETURN, stores } from './tries.ts'

const P = 'P §3.7.1'
/** Bits of a configuration. */
const [READ, WRITE, EXECUTE, TOR, NA4, NAPOT, LOCK] = [1n, 2n, 4n, 8n, 16n, 24n, 128n]
const EVERYTHING = READ | WRITE | EXECUTE
const napot = (at: bigint, bytes: bigint) => (at >> 2n) | (bytes / 8n - 1n)
/** pmpcfg0 and pmpaddr0 to 3 of entries, the first first. */
const entries = (...all: readonly (readonly [config: bigint, address: bigint])[]): bigint[] => [
  all.reduce((word, [config], i) => word | (config << BigInt(8 * i)), 0n),
  ...[0, 1, 2, 3].map(i => all[i]?.[1] ?? 0n),
]
const [FETCH, LOAD, STORE] = [1, 5, 7]

/** Where the playground is in the memory of a case. */
const PLAYGROUND = 8192
const permitted = [0n, READ, READ | WRITE, EXECUTE, READ | EXECUTE, EVERYTHING].map(
  (permissions): Case => ({
    title: `permissions ${permissions}`,
    standard: P,
    mode: 'S',
    scheme: 'Sv39',
    pages: at => [leaf(at.playground, R | W | X | A | D)],
    protection: at => entries([NAPOT | permissions, napot(at.playground, 4096n)]),
    memory: { [PLAYGROUND]: RETURN },
    code: 'ld a2, 0(s1)\njalr ra, 0(s1)\nsd s1, 8(s1)',
    traps: [
      ...(permissions & READ ? [] : [`M ${LOAD} ${hex(page(0))}`]),
      ...(permissions & EXECUTE ? [] : [`M ${FETCH} ${hex(page(0))}`]),
      ...(permissions & WRITE ? [] : [`M ${STORE} ${hex(page(0, 8))}`]),
    ],
    after: { a2: permissions & READ ? RETURN : 0 },
  }),
)

/** Loads of so many bytes at offsets of the page, of which some fault. */
function bytes(
  title: string,
  protection: (at: Physical) => bigint[],
  accesses: readonly (readonly [
    instruction: 'ld' | 'lw' | 'lh' | 'lb' | 'sd' | 'sw',
    offset: number,
    fault?: 'faults',
  ])[],
  more: Partial<Case> = {},
): Case {
  return {
    title,
    standard: 'P §3.7.1.1, §3.7.1.3',
    mode: 'S',
    scheme: 'Sv39',
    pages: at => [leaf(at.playground, R | W | X | A | D)],
    protection,
    code: accesses.map(([instruction, offset]) => `${instruction} a0, ${offset}(s1)`).join('\n'),
    traps: accesses
      .filter(([, , fault]) => fault)
      .map(([instruction, offset]) => `M ${instruction.startsWith('s') ? STORE : LOAD} ${hex(page(0, offset))}`),
    ...more,
  }
}

const matching: Case[] = [
  bytes('four bytes', at => entries([NA4, (at.playground + 64n) >> 2n]), [
    ['ld', 56],
    ['lw', 60],
    ['lw', 64, 'faults'],
    ['lb', 67, 'faults'],
    ['sw', 64, 'faults'],
    ['ld', 64, 'faults'],
    ['lw', 68],
    ['ld', 72],
  ]),
  bytes('eight bytes', at => entries([NAPOT, napot(at.playground + 64n, 8n)]), [
    ['lw', 60],
    ['ld', 64, 'faults'],
    ['lb', 71, 'faults'],
    ['sd', 72],
  ]),
  bytes(
    'to the top of a range',
    at => entries([TOR | EVERYTHING, at.playground >> 2n], [TOR, (at.playground + 12n) >> 2n]),
    [
      ['lw', 0, 'faults'],
      ['lb', 11, 'faults'],
      ['ld', 8, 'faults'],
      ['lw', 12],
      ['ld', 16],
    ],
  ),
  bytes(
    'a range that ends before it begins',
    at =>
      entries([TOR | EVERYTHING, at.playground >> 2n], [TOR, (at.playground - 8n) >> 2n], [TOR, at.playground >> 2n]),
    [
      ['ld', 0],
      ['sd', 8],
    ],
  ),
  bytes(
    'an entry that is off still ends the range of the next',
    at => entries([0n, (at.playground + 16n) >> 2n], [TOR, (at.playground + 32n) >> 2n]),
    [
      ['ld', 8],
      ['ld', 16, 'faults'],
      ['ld', 24, 'faults'],
      ['ld', 32],
    ],
  ),
  bytes(
    'the first entry decides',
    at => entries([NAPOT | READ, napot(at.playground + 32n, 32n)], [NAPOT, napot(at.playground, 4096n)]),
    [
      ['ld', 24, 'faults'],
      ['ld', 32],
      ['sd', 32, 'faults'],
      ['ld', 56],
      ['ld', 64, 'faults'],
    ],
  ),
  bytes(
    'an entry about part of an access forbids it',
    at => entries([NA4 | EVERYTHING, (at.playground + 8n) >> 2n], [NAPOT | EVERYTHING, napot(at.playground, 4096n)]),
    [
      ['lw', 8],
      ['ld', 8, 'faults'],
      ['sd', 8, 'faults'],
      ['ld', 16],
    ],
  ),
  bytes('a page in two parts', at => entries([NAPOT, napot(at.playground + 2048n, 2048n)]), [
    ['ld', 0],
    ['sd', 2040],
    ['sd', 1000],
    ['ld', 0],
    ['ld', 2040],
  ]),
  {
    title: 'a page in two parts, whichever is used first',
    standard: 'P §3.7.1.3, §3.7.2',
    mode: 'S',
    scheme: 'Sv39',
    pages: at => [leaf(at.playground, R | W | X | A | D)],
    protection: at => entries([NAPOT, napot(at.playground + 2048n, 2048n)]),
    code: 'li a0, 2048\nadd a0, a0, s1\nld a1, -8(a0)\nld a1, 0(a0)\nsd a1, -8(a0)\nsd a1, 0(a0)\nld a1, -8(a0)\nlw a1, -4(a0)\nld a1, 8(a0)',
    traps: [`M 5 ${hex(page(0, 2048))}`, `M 7 ${hex(page(0, 2048))}`, `M 5 ${hex(page(0, 2056))}`],
  },
]

const tables: Case[] = [
  {
    title: 'a page table that cannot be read',
    standard: 'P §3.7.2, §12.3.2',
    mode: 'S',
    scheme: 'Sv39',
    above: at => [0x10_0020_0000n, 1, ((at.tables + 8n * 4096n) >> 2n) | 1n],
    protection: at => entries([NAPOT, napot(at.tables + 8n * 4096n, 4096n)]),
    code: `${loads(0x10_0020_0000n)}\n${stores(0x10_0020_0000n)}\njalr ra, 0(a0)`,
    traps: [LOAD, STORE, FETCH].map(cause => `M ${cause} 0x1000200000`),
  },
  {
    title: 'a page table that cannot be written, to which A and D are to be added',
    standard: 'P §3.7.2, §12.3.2',
    mode: 'S',
    scheme: 'Sv39',
    pages: at => [leaf(at.playground, R | W | X), leaf(at.playground, R | W | X | A | D)],
    memory: { [PLAYGROUND]: RETURN },
    qemu: 'accessed and dirty bits are written whatever physical memory protection says',
    // The last table is the third.
    protection: at => entries([NAPOT | READ, napot(at.tables + 2n * 4096n, 4096n)]),
    code: `${loads(page(0))}\n${stores(page(0))}\njalr ra, 0(a0)\n${loads(page(1))}\n${stores(page(1))}`,
    traps: [LOAD, STORE, FETCH].map(cause => `M ${cause} ${hex(page(0))}`),
  },
]

const registers: Case[] = [
  {
    title: 'bits of configurations that are none, and writing without reading',
    standard: 'P §3.7.1',
    mode: 'M',
    code: 'li a0, 0x62\ncsrw pmpcfg0, a0\ncsrr a1, pmpcfg0\nli a0, -1\ncsrw pmpaddr0, a0\ncsrr a2, pmpaddr0\ncsrw pmpcfg0, zero',
    after: { a1: 0, a2: (1n << 54n) - 1n },
    qemu: 'pmpcfg keeps bits 5 and 6 and W without R, pmpaddr bits above 53',
  },
  {
    title: 'machine mode is free of entries that are not locked',
    standard: 'P §3.7.1.2',
    mode: 'M',
    protection: at => entries([NAPOT, napot(at.playground, 4096n)]),
    code: 'li a0, 5\nsd a0, 0(s1)\nld a1, 0(s1)',
    after: { a1: 5 },
  },
]

/** These come last: nothing but a reset unlocks an entry. */
const locked: Case[] = [
  {
    title: 'a locked entry binds machine mode too, and cannot be changed',
    standard: 'P §3.7.1.2',
    mode: 'M',
    code: `
      sd zero, 8(s1)
      srli a0, s1, 2
      csrw pmpaddr8, a0
      li a0, ${LOCK | NA4 | READ}
      csrw pmpcfg2, a0
      lw a0, 0(s1)
      sw a0, 0(s1)
      csrw pmpcfg2, zero
      csrr a1, pmpcfg2
      andi a1, a1, 0xff
      csrw pmpaddr8, zero
      csrr a2, pmpaddr8
      slli a2, a2, 2
      sub a2, a2, s1
      sd a1, 8(s1)
      ld a3, 8(s1)
      li a0, 0x1f << 56
      csrs pmpcfg2, a0
      li a0, 0`,
    traps: [`M ${STORE} s1`],
    after: { a1: LOCK | NA4 | READ, a2: 0, a3: LOCK | NA4 | READ },
  },
  {
    title: 'the lower end of a locked range cannot be changed',
    standard: 'P §3.7.1.2',
    mode: 'M',
    code: `
      li a0, 0x1234
      csrw pmpaddr9, a0
      li a0, 0x1235
      csrw pmpaddr10, a0
      li a0, ${(LOCK | TOR) << 16n}
      csrs pmpcfg2, a0
      csrw pmpaddr9, zero
      csrr a1, pmpaddr9
      li a0, 0x5678
      csrw pmpaddr10, a0
      csrr a2, pmpaddr10
      csrw pmpaddr11, a0
      csrr a3, pmpaddr11`,
    after: { a1: 0x1234, a2: 0x1235, a3: 0x5678 },
  },
]

export const protection: readonly Case[] = [...permitted, ...matching, ...tables, ...registers, ...locked]
