/** What is known of an expression's bits without running it. */
import type { Expr } from './ir.ts'

/** Bits of `mask` are known and have the values they have in `value` (which is 0 elsewhere). */
export interface Known {
  mask: bigint
  value: bigint
}

export const UNKNOWN: Known = { mask: 0n, value: 0n }
const ones = (width: number): bigint => (1n << BigInt(width)) - 1n
const widthOf = (expr: Expr): number => (expr.type.kind === 'bits' ? expr.type.width : 1)

/** Known bits of a bit vector; `leaf` says what is known of locals, operands, reads and the instruction. */
export function knownBits(expr: Expr, leaf: (expr: Expr) => Known = () => UNKNOWN): Known {
  const width = widthOf(expr)
  const all = ones(width)
  switch (expr.op) {
    case 'const':
      return { mask: all, value: expr.value }
    case 'not': {
      const { mask, value } = knownBits(expr.arg, leaf)
      return { mask, value: ~value & mask }
    }
    case 'and': {
      const [a, b] = [knownBits(expr.left, leaf), knownBits(expr.right, leaf)]
      const zero = (a.mask & ~a.value) | (b.mask & ~b.value)
      const value = a.value & b.value
      return { mask: zero | (a.mask & b.mask), value }
    }
    case 'or': {
      const [a, b] = [knownBits(expr.left, leaf), knownBits(expr.right, leaf)]
      const value = a.value | b.value
      return { mask: value | (a.mask & b.mask), value }
    }
    case 'xor': {
      const [a, b] = [knownBits(expr.left, leaf), knownBits(expr.right, leaf)]
      const mask = a.mask & b.mask
      return { mask, value: (a.value ^ b.value) & mask }
    }
    case 'shl':
    case 'lshr': {
      if (expr.right.op !== 'const') return UNKNOWN
      const by = expr.right.value
      if (by >= BigInt(width)) return { mask: all, value: 0n }
      const { mask, value } = knownBits(expr.left, leaf)
      if (expr.op === 'shl') return { mask: ((mask << by) | ones(Number(by))) & all, value: (value << by) & all }
      return { mask: (mask >> by) | (all & ~(all >> by)), value: value >> by }
    }
    case 'zext': {
      const { mask, value } = knownBits(expr.arg, leaf)
      return { mask: mask | (all & ~ones(widthOf(expr.arg))), value }
    }
    case 'sext': {
      const { mask, value } = knownBits(expr.arg, leaf)
      const from = widthOf(expr.arg)
      const high = all & ~ones(from)
      if (((mask >> BigInt(from - 1)) & 1n) === 0n) return { mask, value }
      return { mask: mask | high, value: (value >> BigInt(from - 1)) & 1n ? value | high : value }
    }
    case 'extract': {
      const { mask, value } = knownBits(expr.arg, leaf)
      return { mask: (mask >> BigInt(expr.lo)) & all, value: (value >> BigInt(expr.lo)) & all }
    }
    case 'concat': {
      const joined = { mask: 0n, value: 0n }
      for (const part of expr.parts) {
        const { mask, value } = knownBits(part, leaf)
        const shift = BigInt(widthOf(part))
        joined.mask = (joined.mask << shift) | mask
        joined.value = (joined.value << shift) | value
      }
      return joined
    }
    case 'cond': {
      const [a, b] = [knownBits(expr.then, leaf), knownBits(expr.else, leaf)]
      const mask = a.mask & b.mask & ~(a.value ^ b.value)
      return { mask, value: a.value & mask }
    }
    case 'add':
    case 'sub':
    case 'mul': {
      // The low bits of a sum or product depend on the low bits of its parts alone.
      const [a, b] = [knownBits(expr.left, leaf), knownBits(expr.right, leaf)]
      const low = trailingOnes(a.mask & b.mask)
      const mask = low & all
      const sum = expr.op === 'add' ? a.value + b.value : expr.op === 'sub' ? a.value - b.value : a.value * b.value
      return { mask, value: BigInt.asUintN(width, sum) & mask }
    }
    case 'local':
    case 'operand':
    case 'read':
    case 'instruction':
    case 'length':
      return leaf(expr)
    default:
      return UNKNOWN
  }
}

/** The run of ones from bit 0 up. */
const trailingOnes = (mask: bigint): bigint => mask & ~(mask + 1n)

/** The least and greatest value of a vector with these known bits. */
export const rangeOf = (known: Known, width: number): { least: bigint; most: bigint } => ({
  least: known.value,
  most: known.value | (ones(width) & ~known.mask),
})
