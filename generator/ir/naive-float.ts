/**
 * What floating-point operations mean, in the plainest way: values are fractions, and rounding looks for the two neighbours of a value among
 * all encodings. It shares nothing with the arithmetic that emitted code calls, so that each can be held to the other.
 */
import { type FloatShape, type FloatType, widthOfFloat } from './float.ts'

/** num / den, den > 0. */
interface Fraction {
  num: bigint
  den: bigint
}
type Meaning = { is: 'nan'; signaling: boolean } | { is: 'infinite'; negative: boolean } | Finite
type Finite = { is: 'finite'; negative: boolean; value: Fraction }

const INEXACT = 1
const UNDERFLOW = 2
const OVERFLOW = 4
const DIVIDE_BY_ZERO = 8
const INVALID = 16
const EVEN = 0
const DOWN = 2
const UP = 3
const AWAY = 4

export interface FloatOutcome {
  result: bigint
  flags: number
}

const power = (exponent: number): Fraction =>
  exponent >= 0 ? { num: 1n << BigInt(exponent), den: 1n } : { num: 1n, den: 1n << BigInt(-exponent) }
const times = (a: Fraction, b: Fraction): Fraction => ({ num: a.num * b.num, den: a.den * b.den })
const plus = (a: Fraction, b: Fraction): Fraction => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den })
const over = (a: Fraction, b: Fraction): Fraction =>
  b.num < 0n ? { num: -a.num * b.den, den: a.den * -b.num } : { num: a.num * b.den, den: a.den * b.num }
const whole = (num: bigint): Fraction => ({ num, den: 1n })
const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
const magnitude = (a: Fraction): Fraction => (a.num < 0n ? { num: -a.num, den: a.den } : a)

const allOnes = (f: FloatType): bigint => (1n << BigInt(f.exponentBits)) - 1n
const infinityOf = (f: FloatType): bigint => allOnes(f) * 2n ** BigInt(f.fractionBits)
const canonical = (f: FloatType): bigint => infinityOf(f) + 2n ** BigInt(f.fractionBits - 1)
const signOf = (f: FloatType, negative: boolean): bigint => (negative ? 2n ** BigInt(widthOfFloat(f) - 1) : 0n)

/** The value of an encoding without sign, as if exponents went on for ever. */
function unsignedValue(f: FloatType, encoding: bigint): Fraction {
  const scale = 2n ** BigInt(f.fractionBits)
  const biased = Number(encoding / scale)
  const fraction = encoding % scale
  const exponent = Math.max(biased, 1) - (2 ** (f.exponentBits - 1) - 1)
  const significand = biased === 0 ? fraction : scale + fraction
  return times(whole(significand), power(exponent - f.fractionBits))
}

function meaningOf(f: FloatType, encoding: bigint): Meaning {
  const sign = 2n ** BigInt(widthOfFloat(f) - 1)
  const negative = encoding >= sign
  const rest = encoding % sign
  if (rest > infinityOf(f)) return { is: 'nan', signaling: rest < canonical(f) }
  if (rest === infinityOf(f)) return { is: 'infinite', negative }
  const value = unsignedValue(f, rest)
  return { is: 'finite', negative, value: negative ? { num: -value.num, den: value.den } : value }
}

/** A magnitude known by how it compares with fractions. */
type Against = (candidate: Fraction) => number

/** The greatest encoding, as if exponents went on for ever, whose value is at most the magnitude. */
function below(f: FloatType, against: Against): bigint {
  let low = 0n
  let high = 2n * infinityOf(f)
  while (against(unsignedValue(f, high)) >= 0) high *= 2n
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (against(unsignedValue(f, middle)) >= 0) low = middle
    else high = middle
  }
  return low
}

/** The nearest encoding in the rounding's sense, as if exponents went on for ever, and whether it is exact. */
function nearest(f: FloatType, negative: boolean, against: Against, rounding: number): { at: bigint; exact: boolean } {
  const at = below(f, against)
  const lower = unsignedValue(f, at)
  if (against(lower) === 0) return { at, exact: true }
  const upper = unsignedValue(f, at + 1n)
  const side = against(over(plus(lower, upper), whole(2n)))
  const up =
    rounding === UP
      ? !negative
      : rounding === DOWN
        ? negative
        : rounding === AWAY
          ? side >= 0
          : rounding === 1
            ? false
            : side > 0 || (side === 0 && at % 2n === 1n)
  return { at: up ? at + 1n : at, exact: false }
}

function round(f: FloatType, negative: boolean, against: Against, rounding: number): FloatOutcome {
  const { at, exact } = nearest(f, negative, against, rounding)
  const sign = signOf(f, negative)
  if (at >= infinityOf(f)) {
    const finite = rounding === 1 || (rounding === DOWN && !negative) || (rounding === UP && negative)
    return { result: sign + (finite ? infinityOf(f) - 1n : infinityOf(f)), flags: OVERFLOW + INEXACT }
  }
  if (exact) return { result: sign + at, flags: 0 }
  // Tiny: with so wide an exponent that nothing is subnormal, the result would lie below the least normal number.
  const wide = { exponentBits: f.exponentBits + 2, fractionBits: f.fractionBits }
  const least = unsignedValue(f, 2n ** BigInt(f.fractionBits))
  const unbounded = unsignedValue(wide, nearest(wide, negative, against, rounding).at)
  const tiny = compare(unbounded, least) < 0
  return { result: sign + at, flags: INEXACT + (tiny ? UNDERFLOW : 0) }
}

/** A fraction rounded; an exact zero is negative if `negativeZero`. */
function roundFraction(f: FloatType, value: Fraction, rounding: number, negativeZero: boolean): FloatOutcome {
  if (value.num === 0n) return { result: signOf(f, negativeZero), flags: 0 }
  const size = magnitude(value)
  return round(f, value.num < 0n, candidate => compare(size, candidate), rounding)
}

const refused = (f: FloatType): FloatOutcome => ({ result: canonical(f), flags: INVALID })
const endless = (f: FloatType, negative: boolean): FloatOutcome => ({
  result: signOf(f, negative) + infinityOf(f),
  flags: 0,
})

function sum(f: FloatType, a: Meaning, b: Meaning, rounding: number): FloatOutcome {
  if (a.is === 'nan' || b.is === 'nan') return refused(f)
  if (a.is === 'infinite' && b.is === 'infinite') return a.negative === b.negative ? endless(f, a.negative) : refused(f)
  if (a.is === 'infinite') return endless(f, a.negative)
  if (b.is === 'infinite') return endless(f, b.negative)
  const negativeZero = a.negative && b.negative ? true : a.negative !== b.negative && rounding === DOWN
  const zeros = a.value.num === 0n && b.value.num === 0n
  const cancelled = zeros ? negativeZero : rounding === DOWN
  return roundFraction(f, plus(a.value, b.value), rounding, cancelled)
}

function product(a: Meaning, b: Meaning): Meaning {
  if (a.is === 'nan' || b.is === 'nan') return { is: 'nan', signaling: false }
  const negative = a.negative !== b.negative
  const zero = (one: Meaning) => one.is === 'finite' && one.value.num === 0n
  if (a.is === 'finite' && b.is === 'finite') return { is: 'finite', negative, value: times(a.value, b.value) }
  return zero(a) || zero(b) ? { is: 'nan', signaling: true } : { is: 'infinite', negative }
}

function quotient(f: FloatType, a: Meaning, b: Meaning, rounding: number): FloatOutcome {
  if (a.is === 'nan' || b.is === 'nan' || (a.is === 'infinite' && b.is === 'infinite')) return refused(f)
  const negative = a.negative !== b.negative
  if (a.is === 'infinite') return endless(f, negative)
  if (b.is === 'infinite') return { result: signOf(f, negative), flags: 0 }
  if (b.value.num === 0n) return a.value.num === 0n ? refused(f) : { ...endless(f, negative), flags: DIVIDE_BY_ZERO }
  return roundFraction(f, over(a.value, b.value), rounding, negative)
}

function root(f: FloatType, a: Meaning, encoding: bigint, rounding: number): FloatOutcome {
  if (a.is === 'nan') return refused(f)
  if (a.is === 'finite' && a.value.num === 0n) return { result: encoding, flags: 0 }
  if (a.negative) return refused(f)
  if (a.is === 'infinite') return endless(f, false)
  return round(f, false, candidate => compare(a.value, times(candidate, candidate)), rounding)
}

/** The integer that rounding makes of a fraction. */
function toIntegral(value: Fraction, rounding: number): bigint {
  const remainder = ((value.num % value.den) + value.den) % value.den
  const floor = (value.num - remainder) / value.den
  if (remainder === 0n) return floor
  const twice = 2n * remainder
  switch (rounding) {
    case 1:
      return value.num < 0n ? floor + 1n : floor
    case DOWN:
      return floor
    case UP:
      return floor + 1n
    case AWAY:
      return twice > value.den || (twice === value.den && value.num > 0n) ? floor + 1n : floor
    default:
      return twice > value.den || (twice === value.den && floor % 2n !== 0n) ? floor + 1n : floor
  }
}

function integer(a: Meaning, width: number, signed: boolean, rounding: number): FloatOutcome {
  const most = signed ? 2n ** BigInt(width - 1) - 1n : 2n ** BigInt(width) - 1n
  const least = signed ? -(2n ** BigInt(width - 1)) : 0n
  const given = (value: bigint, flags: number) => ({ result: BigInt.asUintN(width, value), flags })
  if (a.is === 'nan') return given(most, INVALID)
  if (a.is === 'infinite') return given(a.negative ? least : most, INVALID)
  const value = toIntegral(a.value, rounding)
  if (value > most || value < least) return given(value > most ? most : least, INVALID)
  return given(value, compare(whole(value), a.value) === 0 ? 0 : INEXACT)
}

const order = (a: Meaning, b: Meaning): number => {
  const rank = (one: Meaning) => (one.is === 'infinite' ? (one.negative ? -1 : 1) : 0)
  if (a.is === 'finite' && b.is === 'finite') return compare(a.value, b.value)
  return rank(a) - rank(b)
}

function classOf(f: FloatType, encoding: bigint, a: Meaning): number {
  if (a.is === 'nan') return a.signaling ? 8 : 9
  if (a.is === 'infinite') return a.negative ? 0 : 7
  const least = unsignedValue(f, 2n ** BigInt(f.fractionBits))
  const kind = a.value.num === 0n ? 'zero' : compare(magnitude(a.value), least) < 0 ? 'subnormal' : 'normal'
  const names = ['', '-normal', '-subnormal', '-zero', '+zero', '+subnormal', '+normal']
  return names.indexOf(`${encoding >= signOf(f, true) ? '-' : '+'}${kind}`)
}

/** Applies an operation to encodings (and integers), with the rounding direction. */
export function naiveFloat(shape: FloatShape, args: readonly bigint[], direction: bigint): FloatOutcome {
  const rounding = direction > 4n ? EVEN : Number(direction)
  const { operation, format: f, to, width = 0 } = shape
  if (operation === 'fromSigned' || operation === 'fromUnsigned') {
    const value = operation === 'fromSigned' ? BigInt.asIntN(width, args[0]!) : args[0]!
    return roundFraction(f, whole(value), rounding, false)
  }
  const meanings = args.map(one => meaningOf(f, one))
  const signals = meanings.some(one => one.is === 'nan' && one.signaling)
  const nan = meanings.some(one => one.is === 'nan')
  const [a, b, c] = meanings as [Meaning, Meaning, Meaning]
  const invalid = signals ? INVALID : 0
  const truth = (holds: boolean, flags: number): FloatOutcome => ({ result: holds ? 1n : 0n, flags })
  switch (operation) {
    case 'eq':
      return truth(!nan && order(a, b) === 0, invalid)
    case 'lt':
    case 'le':
    case 'ltQuiet':
    case 'leQuiet': {
      const holds = operation.startsWith('lt') ? order(a, b) < 0 : order(a, b) <= 0
      return truth(!nan && holds, operation.endsWith('Quiet') ? invalid : nan ? INVALID : 0)
    }
    case 'classify':
      return { result: 2n ** BigInt(classOf(f, args[0]!, a)), flags: 0 }
    case 'toSigned':
    case 'toUnsigned':
      return integer(a, width, operation === 'toSigned', rounding)
    case 'min':
    case 'max': {
      if (a.is === 'nan' && b.is === 'nan') return { result: canonical(f), flags: invalid }
      if (a.is === 'nan' || b.is === 'nan') return { result: a.is === 'nan' ? args[1]! : args[0]!, flags: invalid }
      // -0 is below +0.
      const first = order(a, b) < 0 || (order(a, b) === 0 && a.negative)
      return { result: first === (operation === 'min') ? args[0]! : args[1]!, flags: 0 }
    }
    default:
  }
  if (nan) {
    const undefinedProduct = operation === 'fma' && signalsProduct(product(a, b))
    return { result: canonical(to ?? f), flags: signals || undefinedProduct ? INVALID : 0 }
  }
  switch (operation) {
    case 'add':
      return sum(f, a, b, rounding)
    case 'sub':
      return sum(f, a, meaningOf(f, args[1]! ^ signOf(f, true)), rounding)
    case 'mul': {
      const exact = product(a, b)
      if (exact.is === 'nan') return refused(f)
      if (exact.is === 'infinite') return endless(f, exact.negative)
      return roundFraction(f, exact.value, rounding, exact.negative)
    }
    case 'fma':
      return sum(f, product(a, b), c, rounding)
    case 'div':
      return quotient(f, a, b, rounding)
    case 'sqrt':
      return root(f, a, args[0]!, rounding)
    case 'convert':
      if (a.is === 'nan') return refused(to!)
      if (a.is === 'infinite') return endless(to!, a.negative)
      return roundFraction(to!, a.value, rounding, a.negative)
    default: {
      if (a.is !== 'finite') return { result: args[0]!, flags: 0 }
      const value = whole(toIntegral(a.value, rounding))
      const { result } = roundFraction(f, value, rounding, a.negative)
      return { result, flags: compare(value, a.value) === 0 ? 0 : INEXACT }
    }
  }
}

/** Infinity times zero, in contrast to a NaN among the factors. */
const signalsProduct = (one: Meaning): boolean => one.is === 'nan' && one.signaling
