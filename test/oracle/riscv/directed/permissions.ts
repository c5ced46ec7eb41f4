/** What the bits of a page-table entry and of mstatus permit to whom. */
import { A, D, leaf, R, U, V, W, X } from '../page-tables.ts'
import type { Case } from './case.ts'
import { page } from './space.ts'
import { FETCH, hex, INACCESSIBLE, LOAD, NO_MEMORY, NONE, of, STORE, tries } from './tries.ts'

const SUM = 1 << 18
const MXR = 1 << 19

const flags: Case[] = (['S', 'U'] as const).flatMap(mode => {
  const own = mode === 'U' ? U : 0n
  const P = 'P §12.3.2'
  return [
    tries('R', P, mode, of(R | own), { store: STORE, fetch: FETCH }),
    tries('RW', P, mode, of(R | W | own), { fetch: FETCH }),
    tries('X', P, mode, of(X | own), { load: LOAD, store: STORE }),
    tries('RX', P, mode, of(R | X | own), { store: STORE }),
    tries('RWX', P, mode, of(R | W | X | own), {}),
    tries('X with MXR', 'P §3.1.6.3', mode, of(X | own), { store: STORE }, { mstatus: MXR }),
    tries('W alone is reserved', P, mode, of(W | own), NONE),
    tries('WX is reserved', P, mode, of(W | X | own), NONE),
    tries('not valid', P, mode, at => leaf(at.playground, R | W | X | A | D | own) & ~V, NONE),
    ...Array.from({ length: 10 }, (_, i) =>
      tries(`bit ${54 + i} is reserved`, 'P §12.4.1', mode, of(R | W | X | own, 1n << BigInt(54 + i)), NONE),
    ),
    tries('bits for software', 'P §12.3.1', mode, of(R | W | X | own, 3n << 8n), {}),
    tries('a pointer at the last level', P, mode, at => (at.playground >> 2n) | V | own, NONE),
    tries('no memory behind it', P, mode, () => leaf(NO_MEMORY, R | W | X | A | D | own), INACCESSIBLE),
    tries(
      'the highest physical page',
      'P §12.4.1',
      mode,
      () => leaf(((1n << 44n) - 1n) << 12n, R | W | X | A | D | own),
      INACCESSIBLE,
    ),
  ]
})

const modes: Case[] = [
  tries('a page of user mode', 'P §12.1.1', 'S', of(R | W | X | U), NONE),
  tries(
    'a page of user mode with SUM',
    'P §12.1.1',
    'S',
    of(R | W | X | U),
    { fetch: FETCH },
    { mstatus: SUM, qemu: 'a page of user mode that supervisor mode has loaded from with SUM can be fetched from' },
  ),
  tries('a page of supervisor mode', 'P §12.3.1', 'U', of(R | W | X), NONE),
  tries('a page of supervisor mode, SUM and MXR', 'P §12.3.1', 'U', of(R | W | X), NONE, { mstatus: SUM | MXR }),
  tries(
    'an executable page of user mode with SUM and MXR',
    'P §12.1.1',
    'S',
    of(X | U),
    { store: STORE, fetch: FETCH },
    {
      mstatus: SUM | MXR,
      qemu: 'a page of user mode that supervisor mode has loaded from with SUM can be fetched from',
    },
  ),
  {
    title: 'SUM and MXR act at once',
    standard: 'P §3.1.6.3, §12.2.1',
    mode: 'S',
    scheme: 'Sv39',
    pages: at => [leaf(at.playground, R | U | A), leaf(at.playground, X | A)],
    code: `
      li a0, ${hex(page(0))}
      li a1, ${hex(page(1))}
      ld a2, 0(a0)
      li a3, ${SUM}
      csrs sstatus, a3
      ld a2, 0(a0)
      csrc sstatus, a3
      ld a2, 0(a0)
      ld a2, 0(a1)
      li a3, ${MXR}
      csrs sstatus, a3
      ld a2, 0(a1)
      csrc sstatus, a3
      ld a2, 0(a1)`,
    traps: [page(0), page(0), page(1), page(1)].map(at => `M ${LOAD} ${hex(at)}`),
  },
  {
    title: 'MPRV: loads and stores as in the mode of MPP, fetches as ever',
    standard: 'P §3.1.6.3',
    mode: 'M',
    scheme: 'Sv39',
    pages: at => [leaf(at.playground, R | W | A | D), leaf(at.playground, R | W | U | A | D)],
    code: `
      li a0, ${hex(page(0))}
      li a1, ${hex(page(1))}
      ld a2, 0(a0)            # physical
      li a3, 0x21800          # MPRV and MPP
      csrc mstatus, a3
      li a3, 0x20800          # as supervisor mode
      csrs mstatus, a3
      ld a2, 0(a0)
      li a3, 0x20800
      csrs mstatus, a3
      ld a2, 0(a1)
      li a3, 0x21800          # also for QEMU, which looks again when MPRV changes
      csrc mstatus, a3
      li a3, 0x20000          # as user mode
      csrs mstatus, a3
      ld a2, 0(a1)
      ld a2, 0(a0)
      li a3, 0x1800
      csrs mstatus, a3        # as machine mode
      ld a2, 0(a1)
      li a3, 0x20000
      csrc mstatus, a3`,
    traps: [`M 5 ${hex(page(0))}`, `M ${LOAD} ${hex(page(1))}`, `M ${LOAD} ${hex(page(0))}`, `M 5 ${hex(page(1))}`],
  },
]

export const permissions: readonly Case[] = [...flags, ...modes]
