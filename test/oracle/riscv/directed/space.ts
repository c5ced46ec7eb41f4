/** The address space of a directed case. */
import { A, D, HARNESS, leaf, type Places, R, SCHEMES, type Space, Tables, U, W, X } from '../page-tables.ts'
import { ORDINARY_BYTES } from '../setting.ts'
import type { Case, Physical } from './case.ts'

const PAGE = 4096n
/** Above all devices, and an address of all schemes. */
const REGION = 0x10_0000_0000n
const CODE = REGION + 8n * PAGE
export const SCRATCH = REGION + 0x4_0000n
/** Of odd page 0. */
export const ODD = REGION + 0x8_0000n
/** The page table itself. */
const TABLES = REGION + 0x10_0000n

/** The virtual address of a byte of an odd page. */
export const page = (n: number, offset = 0): bigint => ODD + BigInt(4096 * n + offset)

export interface DirectedSpace {
  space: Space
  /** Virtual addresses of the entry of odd page 0, and of the root. */
  entries: bigint
  root: bigint
}

/** The page table is mapped too, for supervisor mode. */
export function makeDirectedSpace(one: Case, places: Places, at: Physical): DirectedSpace {
  const { mode: scheme, levels } = SCHEMES.find(({ name }) => name === one.scheme)!
  const tables = new Tables(at.tables, levels)
  const user = one.mode === 'U' ? U : 0n
  tables.put(HARNESS, 2, leaf(HARNESS, R | W | X | A | D))
  const first = BigInt(places.code) & ~(PAGE - 1n)
  for (let n = 0n; first + n < places.code + places.codeBytes; n += PAGE)
    tables.put(CODE + n, 0, leaf(first + n, X | R | A | user))
  for (let n = 0n; n < ORDINARY_BYTES; n += PAGE)
    tables.put(SCRATCH + n, 0, leaf(BigInt(places.scratch) + n, R | W | A | D | user))
  const entries = tables.put(ODD, 0, 0n)
  for (const [n, entry] of (one.pages?.(at) ?? []).entries()) tables.put(page(n), 0, entry)
  for (let n = 0n; n < tables.words.byteLength; n += PAGE) tables.put(TABLES + n, 0, leaf(at.tables + n, R | W | A | D))
  if (one.above) tables.put(...one.above(at))
  return {
    space: {
      satp: (scheme << 60n) | (at.tables / PAGE),
      code: CODE - first,
      scratch: SCRATCH - BigInt(places.scratch),
      odd: ODD,
      tables: tables.words,
    },
    entries: TABLES + entries - at.tables,
    root: TABLES,
  }
}
