/** Loads, stores and fetches of a page, and which of them trap. */
import { A, D, leaf, R, U, W } from '../page-tables.ts'
import type { Mode } from '../setting.ts'
import type { Case, Physical } from './case.ts'
import { page } from './space.ts'

export const NO_MEMORY = 0xa000_0000n
export const hex = (value: bigint) => `0x${value.toString(16)}`
/** Causes of page faults. */
export const FETCH = 12
export const LOAD = 13
export const STORE = 15

/** Accesses of an address. */
export const loads = (at: bigint) => `li a0, ${hex(at)}\nld a1, 0(a0)`
export const stores = (at: bigint) => `li a0, ${hex(at)}\nsd a0, 0(a0)`
export const calls = (at: bigint) => `li a0, ${hex(at)}\njalr ra, 0(a0)`
/** The instruction `ret`. */
export const RETURN = 0x0000_8067n

/** The cause for each kind of access that traps. */
interface Tried {
  load?: number
  store?: number
  fetch?: number
}

/** Loads, stores and fetches of odd page 0 with an entry; page 1 maps the same memory for a return to be put there. */
export function tries(
  title: string,
  standard: string,
  mode: Mode,
  entry: (at: Physical) => bigint,
  causes: Tried,
  more: Partial<Case> = {},
): Case {
  const user = mode === 'U' ? U : 0n
  const { load, store, fetch } = causes
  const at = hex(page(0))
  return {
    title,
    standard,
    mode,
    scheme: 'Sv39',
    pages: physical => [entry(physical), leaf(physical.playground, R | W | A | D | user)],
    code: `
      li a0, ${hex(page(1))}
      li a1, ${RETURN}
      sd a1, 0(a0)
      fence.i
      li a2, 0
      li a0, ${at}
      ld a2, 0(a0)
      jalr ra, 0(a0)
      sd a0, 8(a0)
      li a0, ${hex(page(1))}
      ld a3, 8(a0)`,
    traps: [
      ...(load ? [`M ${load} ${at}`] : []),
      ...(fetch ? [`M ${fetch} ${at}`] : []),
      ...(store ? [`M ${store} ${hex(page(0, 8))}`] : []),
    ],
    after: { a2: load ? 0n : RETURN, a3: store ? 0n : page(0) },
    ...more,
  }
}

export const NONE: Tried = { load: LOAD, store: STORE, fetch: FETCH }
export const INACCESSIBLE: Tried = { load: 5, store: 7, fetch: 1 }
/** An entry that maps to the playground. */
export const of =
  (flags: bigint, bits = 0n) =>
  ({ playground }: Physical) =>
    leaf(playground, flags | A | D) | bits
