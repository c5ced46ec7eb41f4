/** The arithmetic operations of any format, computed exactly on integers and rounded once (IEEE 754-2019, §5.4.1). */
import {
  FLAG,
  type FloatFormat,
  invalid,
  isInfinite,
  isNegative,
  isNotANumber,
  isSignaling,
  isZero,
  nanOf,
  quantumOf,
  ROUNDING,
  raised,
  significandOf,
} from './format.ts'
import { bitLength, rounded } from './round.ts'

const exact = (encoding: bigint): bigint => {
  raised.flags = 0
  return encoding
}

/** The sign of an exact zero sum of operands of unlike signs (§6.3). */
const zeroSum = (f: FloatFormat, rounding: number): bigint =>
  exact(rounding === ROUNDING.towardNegative ? f.signBit : 0n)

/** The sum of two terms, integers × 2^quantum, rounded. Terms that are zero have their operand's sign. */
function sum(
  f: FloatFormat,
  a: { negative: boolean; significand: bigint; quantum: number },
  b: { negative: boolean; significand: bigint; quantum: number },
  rounding: number,
): bigint {
  if (a.significand === 0n && b.significand === 0n && a.negative === b.negative)
    return exact(a.negative ? f.signBit : 0n)
  const quantum = Math.min(a.quantum, b.quantum)
  const left = a.significand << BigInt(a.quantum - quantum)
  const right = b.significand << BigInt(b.quantum - quantum)
  const total = (a.negative ? -left : left) + (b.negative ? -right : right)
  if (total === 0n) return zeroSum(f, rounding)
  return rounded(f, total < 0n, total < 0n ? -total : total, quantum, rounding)
}

const term = (f: FloatFormat, a: bigint) => ({
  negative: isNegative(f, a),
  significand: significandOf(f, a),
  quantum: quantumOf(f, a),
})

export function add(f: FloatFormat, a: bigint, b: bigint, rounding: number): bigint {
  if (isNotANumber(f, a) || isNotANumber(f, b)) return nanOf(f, a, b)
  if (isInfinite(f, a)) return isInfinite(f, b) && a !== b ? invalid(f) : exact(a)
  if (isInfinite(f, b)) return exact(b)
  return sum(f, term(f, a), term(f, b), rounding)
}

export function sub(f: FloatFormat, a: bigint, b: bigint, rounding: number): bigint {
  return isNotANumber(f, b) ? nanOf(f, a, b) : add(f, a, b ^ f.signBit, rounding)
}

export function mul(f: FloatFormat, a: bigint, b: bigint, rounding: number): bigint {
  if (isNotANumber(f, a) || isNotANumber(f, b)) return nanOf(f, a, b)
  const sign = (a ^ b) & f.signBit
  if (isInfinite(f, a) || isInfinite(f, b)) return isZero(f, a) || isZero(f, b) ? invalid(f) : exact(sign | f.infinity)
  if (isZero(f, a) || isZero(f, b)) return exact(sign)
  const quantum = quantumOf(f, a) + quantumOf(f, b)
  return rounded(f, sign !== 0n, significandOf(f, a) * significandOf(f, b), quantum, rounding)
}

export function div(f: FloatFormat, a: bigint, b: bigint, rounding: number): bigint {
  if (isNotANumber(f, a) || isNotANumber(f, b)) return nanOf(f, a, b)
  const sign = (a ^ b) & f.signBit
  if (isInfinite(f, a)) return isInfinite(f, b) ? invalid(f) : exact(sign | f.infinity)
  if (isInfinite(f, b)) return exact(sign)
  if (isZero(f, b)) {
    if (isZero(f, a)) return invalid(f)
    raised.flags = FLAG.divideByZero
    return sign | f.infinity
  }
  if (isZero(f, a)) return exact(sign)
  const [dividend, divisor] = [significandOf(f, a), significandOf(f, b)]
  // Two bits more than the format keeps, so that the remainder is below half of the last one kept.
  const shift = Math.max(0, f.precision + 2 + bitLength(divisor) - bitLength(dividend))
  const shifted = dividend << BigInt(shift)
  const quotient = shifted / divisor
  const quantum = quantumOf(f, a) - quantumOf(f, b) - shift
  return rounded(f, sign !== 0n, quotient, quantum, rounding, quotient * divisor !== shifted)
}

export function sqrt(f: FloatFormat, a: bigint, rounding: number): bigint {
  if (isNotANumber(f, a)) return nanOf(f, a)
  if (isZero(f, a)) return exact(a)
  if (isNegative(f, a)) return invalid(f)
  if (isInfinite(f, a)) return exact(a)
  const significand = significandOf(f, a)
  const quantum = quantumOf(f, a)
  let shift = Math.max(0, 2 * (f.precision + 2) - bitLength(significand))
  if ((quantum - shift) % 2 !== 0) shift++
  const shifted = significand << BigInt(shift)
  const root = integerRoot(shifted)
  return rounded(f, false, root, (quantum - shift) / 2, rounding, root * root !== shifted)
}

/** The greatest integer whose square is at most `n`, by Newton's method from above. */
export function integerRoot(n: bigint): bigint {
  const shift = Math.max(0, bitLength(n) - 50) >> 1
  let root = BigInt(Math.ceil(Math.sqrt(Number(n >> BigInt(2 * shift)) + 1)) + 1) << BigInt(shift)
  for (;;) {
    const next = (root + n / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** a × b + c, rounded once. Infinity times zero is invalid even if c is a quiet NaN (§7.2 c leaves that open). */
export function fma(f: FloatFormat, a: bigint, b: bigint, c: bigint, rounding: number): bigint {
  const endless = isInfinite(f, a) || isInfinite(f, b)
  const undefinedProduct = endless && (isZero(f, a) || isZero(f, b))
  if (isNotANumber(f, a) || isNotANumber(f, b) || isNotANumber(f, c)) {
    const nan = nanOf(f, a, b, c)
    if (undefinedProduct) raised.flags = FLAG.invalid
    return nan
  }
  if (undefinedProduct) return invalid(f)
  const sign = (a ^ b) & f.signBit
  if (endless) return isInfinite(f, c) && (c & f.signBit) !== sign ? invalid(f) : exact(sign | f.infinity)
  if (isInfinite(f, c)) return exact(c)
  const product = {
    negative: sign !== 0n,
    significand: significandOf(f, a) * significandOf(f, b),
    quantum: quantumOf(f, a) + quantumOf(f, b),
  }
  return sum(f, product, term(f, c), rounding)
}

/** −1, 0 or 1 as a is below, equal to or above b; neither is a NaN, and zeros are equal. */
function order(f: FloatFormat, a: bigint, b: bigint): number {
  const key = (x: bigint) => (isNegative(f, x) ? -(x ^ f.signBit) : x)
  const [left, right] = [key(a), key(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** §5.11, quiet: a NaN is equal to nothing, and invalid only if it signals. */
export function eq(f: FloatFormat, a: bigint, b: bigint): boolean {
  if (isNotANumber(f, a) || isNotANumber(f, b)) {
    nanOf(f, a, b)
    return false
  }
  raised.flags = 0
  return order(f, a, b) === 0
}

/** §5.11; a comparison with any NaN is false, and invalid, or (`quiet`) only if it signals. */
export const lt = (f: FloatFormat, a: bigint, b: bigint, quiet = false): boolean =>
  ordered(f, a, b, quiet) && order(f, a, b) < 0
export const le = (f: FloatFormat, a: bigint, b: bigint, quiet = false): boolean =>
  ordered(f, a, b, quiet) && order(f, a, b) <= 0

function ordered(f: FloatFormat, a: bigint, b: bigint, quiet: boolean): boolean {
  const nan = isNotANumber(f, a) || isNotANumber(f, b)
  raised.flags = nan && (!quiet || isSignaling(f, a) || isSignaling(f, b)) ? FLAG.invalid : 0
  return !nan
}

/** minimumNumber and maximumNumber (§9.6): a number rather than a NaN, and −0 below +0. */
export const min = (f: FloatFormat, a: bigint, b: bigint): bigint => extreme(f, a, b, -1)
export const max = (f: FloatFormat, a: bigint, b: bigint): bigint => extreme(f, a, b, 1)

function extreme(f: FloatFormat, a: bigint, b: bigint, side: -1 | 1): bigint {
  if (isNotANumber(f, a) || isNotANumber(f, b)) {
    const nan = nanOf(f, a, b)
    return isNotANumber(f, a) ? (isNotANumber(f, b) ? nan : b) : a
  }
  raised.flags = 0
  const difference = order(f, a, b) || Number(isNegative(f, b)) - Number(isNegative(f, a))
  return difference === side ? a : b
}

/**
 * The class of a value (§5.7.2) as a one at its place: negative infinity, normal, subnormal and zero (0 … 3), positive zero,
 * subnormal, normal and infinity (4 … 7), signaling and quiet NaN (8, 9).
 */
export function classify(f: FloatFormat, a: bigint): number {
  raised.flags = 0
  if (isNotANumber(f, a)) return 1 << (isSignaling(f, a) ? 8 : 9)
  const magnitude = a & ~f.signBit
  const size = magnitude === f.infinity ? 3 : magnitude > f.fraction ? 2 : magnitude === 0n ? 0 : 1
  return 1 << (isNegative(f, a) ? 3 - size : 4 + size)
}
