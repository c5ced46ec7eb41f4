/** Conversions between formats, and to and from integers (IEEE 754-2019, §5.4.1, §5.4.2, §5.8, §5.9). */
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
  raised,
  significandOf,
} from './format.ts'
import { restOf, rounded, roundsUp } from './round.ts'

/** A value of one format in another. NaNs become canonical, or (the target's choice) keep the high bits of their payload. */
export function convert(from: FloatFormat, to: FloatFormat, a: bigint, rounding: number): bigint {
  const negative = isNegative(from, a)
  const sign = negative ? to.signBit : 0n
  if (isNotANumber(from, a)) {
    const signaling = isSignaling(from, a)
    const up = BigInt(Math.max(0, to.fractionBits - from.fractionBits))
    const down = BigInt(Math.max(0, from.fractionBits - to.fractionBits))
    const kept = sign | to.nan | (((a & from.fraction) << up) >> down)
    const nan = nanOf(to, kept)
    raised.flags = signaling ? FLAG.invalid : 0
    return nan
  }
  raised.flags = 0
  if (isInfinite(from, a)) return sign | to.infinity
  if (isZero(from, a)) return sign
  return rounded(to, negative, significandOf(from, a), quantumOf(from, a), rounding)
}

/** The number rounded to an integral value of its format; raises inexact if that differs. */
export function roundToIntegral(f: FloatFormat, a: bigint, rounding: number): bigint {
  if (isNotANumber(f, a)) return nanOf(f, a)
  raised.flags = 0
  if (isInfinite(f, a) || isZero(f, a) || quantumOf(f, a) >= 0) return a
  const negative = isNegative(f, a)
  const { integer, inexact } = integral(f, a, rounding)
  const value = integer === 0n ? (negative ? f.signBit : 0n) : rounded(f, negative, integer, 0, rounding)
  raised.flags = inexact ? FLAG.inexact : 0
  return value
}

/** The magnitude of a finite number, rounded to an integer. */
function integral(f: FloatFormat, a: bigint, rounding: number): { integer: bigint; inexact: boolean } {
  const significand = significandOf(f, a)
  const quantum = quantumOf(f, a)
  if (quantum >= 0) return { integer: significand << BigInt(quantum), inexact: false }
  const rest = restOf(significand, -quantum, false)
  const integer = significand >> BigInt(-quantum)
  const up = roundsUp(rounding, isNegative(f, a), (integer & 1n) === 1n, rest)
  return { integer: up ? integer + 1n : integer, inexact: rest !== 'none' }
}

/**
 * A number as an integer of `width` bits (two's complement where signed), as an unsigned bigint. What does not fit is invalid and gives
 * the nearest integer that there is; a NaN gives the greatest.
 */
export function toInteger(f: FloatFormat, a: bigint, width: number, signed: boolean, rounding: number): bigint {
  const most = (1n << BigInt(signed ? width - 1 : width)) - 1n
  const least = signed ? -most - 1n : 0n
  if (isNotANumber(f, a)) {
    invalid(f)
    return most
  }
  const negative = isNegative(f, a)
  if (isInfinite(f, a)) {
    invalid(f)
    return BigInt.asUintN(width, negative ? least : most)
  }
  const { integer, inexact } = integral(f, a, rounding)
  const value = negative ? -integer : integer
  raised.flags = inexact ? FLAG.inexact : 0
  if (value > most || value < least) raised.flags = FLAG.invalid
  return BigInt.asUintN(width, value > most ? most : value < least ? least : value)
}

/** An integer of any size as a number. */
export function fromInteger(f: FloatFormat, value: bigint, rounding: number): bigint {
  raised.flags = 0
  return value === 0n ? 0n : rounded(f, value < 0n, value < 0n ? -value : value, 0, rounding)
}
