/** Rounding: the one place where exact values become values of a format (IEEE 754-2019, §4.3, §7.4 to §7.6). */
import { FLAG, type FloatFormat, ROUNDING, raised } from './format.ts'

/** What lies below the last bit that is kept, in units of half of it. */
export type Rest = 'none' | 'less' | 'half' | 'more'

/** Whether a magnitude is to be rounded up, by its last kept bit and what lies below. */
export function roundsUp(rounding: number, negative: boolean, odd: boolean, rest: Rest): boolean {
  if (rest === 'none') return false
  switch (rounding) {
    case ROUNDING.towardZero:
      return false
    case ROUNDING.towardNegative:
      return negative
    case ROUNDING.towardPositive:
      return !negative
    case ROUNDING.tiesToAway:
      return rest !== 'less'
    default:
      return rest === 'more' || (rest === 'half' && odd)
  }
}

/** The rest of a non-negative integer below bit `by`, and of what is smaller still (`sticky`: there is something). */
export function restOf(value: bigint, by: number, sticky: boolean): Rest {
  const low = value & ((1n << BigInt(by)) - 1n)
  const half = 1n << BigInt(by - 1)
  if (low === half) return sticky ? 'more' : 'half'
  if (low > half) return 'more'
  return low === 0n && !sticky ? 'none' : 'less'
}

/** Bits of a non-negative integer from its highest 1 down. */
export function bitLength(value: bigint): number {
  const digits = value.toString(16)
  return value === 0n ? 0 : 4 * digits.length + 28 - Math.clz32(Number.parseInt(digits[0]!, 16))
}

/**
 * The number nearest to ±(significand + s) × 2^quantum in the rounding's sense, where 0 < s < 1 if `sticky` and s = 0 otherwise.
 * The significand is positive, and where there is a rest it has more bits than the format's. Raises overflow, underflow and inexact.
 */
export function rounded(
  f: FloatFormat,
  negative: boolean,
  significand: bigint,
  quantum: number,
  rounding: number,
  sticky = false,
): bigint {
  const sign = negative ? f.signBit : 0n
  const exact = quantum + bitLength(significand) - f.precision
  const kept = exact > f.leastQuantum ? exact : f.leastQuantum
  const by = kept - quantum
  let magnitude: bigint
  let rest: Rest = 'none'
  if (by <= 0) magnitude = significand << BigInt(-by)
  else {
    rest = restOf(significand, by, sticky)
    magnitude = significand >> BigInt(by)
    if (roundsUp(rounding, negative, (magnitude & 1n) === 1n, rest)) magnitude++
  }
  raised.flags = rest === 'none' ? 0 : FLAG.inexact
  // The leading bit of a normal number's significand counts in its exponent, and so does a carry.
  const encoding = (BigInt(kept - f.leastQuantum) << BigInt(f.fractionBits)) + magnitude
  if (encoding >= f.infinity) {
    raised.flags = FLAG.overflow | FLAG.inexact
    return sign | (staysFinite(rounding, negative) ? f.greatest : f.infinity)
  }
  if (rest !== 'none' && exact < f.leastQuantum && isTiny(f, negative, significand, quantum, rounding, sticky)) {
    raised.flags |= FLAG.underflow
  }
  return sign | encoding
}

/** Whether what is too great becomes the greatest finite number (§7.4). */
const staysFinite = (rounding: number, negative: boolean): boolean =>
  rounding === ROUNDING.towardZero ||
  (rounding === ROUNDING.towardNegative && !negative) ||
  (rounding === ROUNDING.towardPositive && negative)

/** Whether a magnitude below the least normal number stays below it when rounded with an unbounded exponent (§7.5). */
function isTiny(
  f: FloatFormat,
  negative: boolean,
  significand: bigint,
  quantum: number,
  rounding: number,
  sticky: boolean,
): boolean {
  const by = bitLength(significand) - f.precision
  if (f.choices.tininess === 'before' || by <= 0 || quantum + by < f.leastQuantum - 1) return true
  const magnitude = significand >> BigInt(by)
  // Only a carry out of a significand of ones reaches the least normal number.
  return magnitude !== 2n * f.fraction + 1n || !roundsUp(rounding, negative, true, restOf(significand, by, sticky))
}
