/** Makers of IR nodes for code that the generator itself contributes; constants are folded where that keeps emitted code readable. */
import type { Span } from '../diagnostics.ts'
import { type BitsType, BOOL, bitsType, type Expr, type Local, type Place, type Type } from '../ir/ir.ts'

export const widthOf = (e: Expr): number => (e.type as BitsType).width
export const constant = (width: number, value: bigint, at: Span): Expr => ({
  op: 'const',
  type: bitsType(width),
  value: BigInt.asUintN(width, value),
  at,
})
export const local = (id: number, name: string, type: Type): Local => ({ id, name, type, mutable: false })
export const readLocal = (local: Local, at: Span): Expr => ({ op: 'local', type: local.type, local, at })
export const readPlace = (place: Place, width: number, at: Span): Expr => ({
  op: 'read',
  type: bitsType(width),
  place,
  at,
})

/** `a & mask`, or `a` itself if the mask has all bits, or 0 if it has none. */
export function masked(a: Expr, mask: bigint): Expr {
  const width = widthOf(a)
  if (mask === BigInt.asUintN(width, -1n)) return a
  if (mask === 0n) return constant(width, 0n, a.at)
  return { op: 'and', type: a.type, left: a, right: constant(width, mask, a.at), at: a.at }
}
export const and = (left: Expr, right: Expr): Expr => ({ op: 'and', type: left.type, left, right, at: left.at })
export const or = (left: Expr, right: Expr): Expr => ({ op: 'or', type: left.type, left, right, at: left.at })
export const not = (arg: Expr): Expr => ({ op: 'not', type: arg.type, arg, at: arg.at })
export function extract(arg: Expr, hi: number, lo: number): Expr {
  if (lo === 0 && hi === widthOf(arg) - 1) return arg
  return { op: 'extract', type: bitsType(hi - lo + 1), arg, hi, lo, at: arg.at }
}
export const equals = (left: Expr, right: Expr): Expr => ({ op: 'eq', type: BOOL, left, right, at: left.at })
export const atMost = (left: Expr, right: Expr): Expr => ({ op: 'ule', type: BOOL, left, right, at: left.at })
export const either = (left: Expr, right: Expr): Expr => ({ op: 'lor', type: BOOL, left, right, at: left.at })
export const choose = (test: Expr, yes: Expr, no: Expr): Expr => ({
  op: 'cond',
  type: yes.type,
  test,
  then: yes,
  else: no,
  at: yes.at,
})
