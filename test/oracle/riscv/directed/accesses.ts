/** Accesses that update entries, that cross pages, and that are atomic. */
import { A, D, leaf, R, V, W, X } from '../page-tables.ts'
import type { Case } from './case.ts'
import { page } from './space.ts'
import { calls, FETCH, hex, LOAD, loads, RETURN, STORE, stores } from './tries.ts'

/** Entries with A and D as given; their lowest byte afterwards. */
function updates(title: string, code: string, before: bigint, changed: bigint, traps: string[] = []): Case {
  return {
    title,
    standard: 'P §12.3.1, §12.3.2, chapter 9 (Svadu)',
    mode: 'S',
    scheme: 'Sv39',
    pages: at => [leaf(at.playground, before), leaf(at.playground, R | W | A | D)],
    code: `li a2, ${RETURN}\nsd a2, 0x100(s1)\n${code}\nld a1, 0(s2)`.replace(
      'sd a2, 0x100(s1)',
      `li a1, ${hex(page(1))}\nsd a2, 0(a1)\nfence.i`,
    ),
    traps,
    masks: { a1: 0xffn },
    after: { a1: before | changed | V },
  }
}
const updating: Case[] = [
  {
    title: 'an atomic operation where nothing is mapped',
    standard: 'P §3.1.15, U §14.4',
    mode: 'S',
    scheme: 'Sv39',
    code: `li a0, ${hex(page(9))}\namoadd.d a1, a1, (a0)\namoswap.w a1, a1, (a0)`,
    traps: [`M ${STORE} ${hex(page(9))}`, `M ${STORE} ${hex(page(9))}`],
    qemu: 'an AMO that is misaligned or finds nothing is reported as a load (causes 4, 5 and 13)',
  },
  updates('a load sets A', loads(page(0)), R | W, A),
  updates('a store sets A and D', stores(page(0)), R | W, A | D),
  updates('a store sets D', stores(page(0, 8)), R | W | A, D),
  updates('a fetch sets A', calls(page(0)), X, A),
  updates('lr sets A', `li a0, ${hex(page(0))}\nlr.w a1, (a0)`, R | W, A),
  updates('an atomic operation sets A and D', `li a0, ${hex(page(0))}\namoadd.d a1, a1, (a0)`, R | W, A | D),
  updates('a load of a clean page leaves D', loads(page(0)), R | W | A, 0n),
  updates('a store that is not permitted sets nothing', stores(page(0)), R, 0n, [`M ${STORE} ${hex(page(0))}`]),
  updates('a load that is not permitted sets nothing', loads(page(0)), X, 0n, [`M ${LOAD} ${hex(page(0))}`]),
  updates('a fetch that is not permitted sets nothing', calls(page(0)), R | W, 0n, [`M ${FETCH} ${hex(page(0))}`]),
  {
    title: 'without ADUE, software updates',
    standard: 'P chapter 9 (Svade, Svadu)',
    mode: 'M',
    scheme: 'Sv39',
    pages: at => [leaf(at.playground, R | W | X), leaf(at.playground, R | W | A)],
    code: `
      li a0, 1 << 61
      csrc menvcfg, a0
      li a0, 0x21800
      csrc mstatus, a0
      li a3, 0x20800
      li a0, ${hex(page(0))}
      li a2, ${hex(page(1))}
      csrs mstatus, a3
      ld a1, 0(a0)
      csrs mstatus, a3
      sd a1, 0(a0)
      csrs mstatus, a3
      ld a1, 0(a2)
      sd a1, 0(a2)
      li a0, 0x20000
      csrc mstatus, a0
      li a0, 1 << 61
      csrs menvcfg, a0`,
    traps: [`M ${LOAD} ${hex(page(0))}`, `M ${STORE} ${hex(page(0))}`, `M ${STORE} ${hex(page(1))}`],
    qemu: 'accessed and dirty bits are always updated; menvcfg has no ADUE',
  },
]

/** Page 0 and what page 1 has. */
function crossing(title: string, code: string, second: bigint, traps: string[], more: Partial<Case> = {}): Case {
  return {
    title,
    standard: 'P §3.1.16, U §2.6',
    mode: 'S',
    scheme: 'Sv39',
    pages: at => [
      leaf(at.playground, R | W | X | A | D),
      second && leaf(at.playground + 4096n, second | A | D),
      leaf(at.playground, R | W | A | D),
    ],
    code,
    traps,
    ...more,
  }
}
const border = `li a0, ${hex(page(1))}`
const crossings: Case[] = [
  crossing('a load into a page that is not there', `${border}\nld a1, -4(a0)`, 0n, [`M ${LOAD} ${hex(page(1))}`]),
  crossing(
    'a store into a page that is not there stores nothing',
    `${border}\nli a1, -1\nsd a1, -4(a0)\nld a2, -8(a0)`,
    0n,
    [`M ${STORE} ${hex(page(1))}`],
    { after: { a2: 0 } },
  ),
  crossing(
    'a store into a page that is read-only stores nothing',
    `${border}\nli a1, -1\nsd a1, -1(a0)\nld a2, -8(a0)`,
    R,
    [`M ${STORE} ${hex(page(1))}`],
    { after: { a2: 0 } },
  ),
  crossing(
    'a load out of a page that is not there',
    `li a0, ${hex(page(0))}\nld a1, -4(a0)`,
    R,
    [`M ${LOAD} ${hex(page(0, -4))}`],
    {
      pages: at => [leaf(at.playground, R | A)],
    },
  ),
  crossing(
    'a load and a store across pages that lie apart',
    `${border}\nli a1, 0x1122334455667788\nsd a1, -3(a0)\nld a2, -3(a0)\nlbu a3, 4(a0)\nfld f1, -3(a0)`,
    R | W,
    [],
    {
      after: { a2: 0x1122_3344_5566_7788n, a3: 0x11, f1: 0x1122_3344_5566_7788n },
      pages: at => [leaf(at.playground + 4096n, R | W | A | D), leaf(at.playground, R | W | A | D)],
    },
  ),
  // addi a0, zero, 5 across the border; behind it a return.
  crossing(
    'a fetch into a page that is not there',
    `
    li a1, 0x0513
    li a0, ${hex(page(3, -2))}
    sh a1, 0(a0)
    fence.i
    li a0, ${hex(page(1, -2))}
    jalr ra, 0(a0)`,
    0n,
    [`M ${FETCH} ${hex(page(1))}`],
  ),
  crossing(
    'a fetch into a page that is not executable',
    `
    li a1, 0x0513
    li a0, ${hex(page(3, -2))}
    sh a1, 0(a0)
    fence.i
    li a0, ${hex(page(1, -2))}
    jalr ra, 0(a0)`,
    R | W,
    [`M ${FETCH} ${hex(page(1))}`],
  ),
  crossing(
    'a fetch across pages',
    `
    li a1, 0x0513
    sh a1, -2(s1)
    li a0, ${hex(page(1))}
    li a1, 0x0050
    sh a1, 0(a0)
    li a1, ${RETURN}
    sh a1, 2(a0)
    srli a1, a1, 16
    sh a1, 4(a0)
    li a1, 0x0513
    sh a1, -2(a0)
    fence.i
    jalr ra, -2(a0)`.replace('sh a1, -2(s1)\n', 'nop\n'),
    R | W | X,
    [],
    { after: { a0: 5 } },
  ),
  // A compressed instruction at the end of a page needs no more of the next one.
  crossing(
    'a compressed instruction at the end of a page',
    `
    li a1, 0x8082
    li a0, ${hex(page(1))}
    sh a1, -2(a0)
    fence.i
    jalr ra, -2(a0)
    li a2, 1`,
    0n,
    [],
    { after: { a2: 1 } },
  ),
]

export const accesses: readonly Case[] = [...updating, ...crossings]
