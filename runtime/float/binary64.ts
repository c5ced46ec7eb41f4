/**
 * binary64 on the host's own numbers, which are that (ECMAScript, §6.1.6.1: add, subtract, multiply and divide round to nearest even).
 *
 * The host does not say whether it rounded. The error of a sum, and of a product, is itself a binary64 number and is computed without
 * error (Møller and Knuth; Dekker and Veltkamp), and so it is known whether a result is exact: then it is the result in every rounding.
 * An inexact one is taken when rounding is to nearest even. Whatever might leave the range in which these theorems hold, and zeros whose sign
 * depends on the rounding, NaNs and infinities are left to the exact unit.
 */
import { BINARY64, FLAG, ROUNDING, raised } from './format.ts'
import { exactUnit, type FloatUnit } from './unit.ts'

const exact = exactUnit<bigint>(BINARY64)

const words = new BigUint64Array(1)
const view = new Float64Array(words.buffer)

/** The host's number of an encoding, and back. */
export const toHost = (encoding: bigint): number => {
  words[0] = encoding
  return view[0]!
}
export const fromHost = (value: number): bigint => {
  view[0] = value
  return words[0]!
}

/** Magnitudes between which products, quotients and their errors are normal numbers and splitting does not overflow. */
const LEAST = 2 ** -480
const MOST = 2 ** 480
/** Magnitudes below which no intermediate of an error-free sum overflows. */
const SUM_MOST = 2 ** 1021

/** The error of s = a + b: a + b = s + sumError(a, b, s). */
export function sumError(a: number, b: number, s: number): number {
  const part = s - a
  return a - (s - part) + (b - part)
}

const SPLITTER = 2 ** 27 + 1
/** The error of p = a × b: a × b = p + productError(a, b, p). */
export function productError(a: number, b: number, p: number): number {
  const ca = SPLITTER * a
  const aHigh = ca - (ca - a)
  const aLow = a - aHigh
  const cb = SPLITTER * b
  const bHigh = cb - (cb - b)
  const bLow = b - bHigh
  return aLow * bLow - (p - aHigh * bHigh - aLow * bHigh - aHigh * bLow)
}

const halves = new Uint32Array(words.buffer)
const LEAST_HALF = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1
/** Of the two numbers around x + error, where x is the nearest, the one whose last bit is 1. */
function toOdd(x: number, error: number): number {
  view[0] = x
  const least = halves[LEAST_HALF]!
  if ((least & 1) === 1) return x
  if (error > 0 === x > 0) halves[LEAST_HALF] = least + 1
  else {
    halves[LEAST_HALF] = least - 1
    if (least === 0) halves[1 - LEAST_HALF]!--
  }
  return view[0]!
}

const moderate = (x: number): boolean => {
  const magnitude = x < 0 ? -x : x
  return magnitude >= LEAST && magnitude <= MOST
}
const summable = (x: number): boolean => x < SUM_MOST && x > -SUM_MOST

function addHost(x: number, y: number, a: bigint, b: bigint, rounding: number): bigint {
  const s = x + y
  // Of zeros, only those made toward negative have another sign (§6.3).
  if (summable(x) && summable(y) && (s !== 0 || rounding !== ROUNDING.towardNegative)) {
    if (sumError(x, y, s) === 0) {
      raised.flags = 0
      return fromHost(s)
    }
    if (rounding === ROUNDING.tiesToEven) {
      raised.flags = FLAG.inexact
      return fromHost(s)
    }
  }
  return exact.add(a, b, rounding)
}

/** A result with the error that it has; undefined where the exact unit must round. */
function settled(result: number, isExact: boolean, rounding: number): bigint | undefined {
  if (!isExact && rounding !== ROUNDING.tiesToEven) return undefined
  raised.flags = isExact ? 0 : FLAG.inexact
  return fromHost(result)
}

const TWO_31 = 2 ** 31
const TWO_32 = 2 ** 32
const TWO_63 = 2 ** 63

/** The integral number that rounding makes of x; −0 may come out as 0. */
export function integralHost(x: number, rounding: number): number {
  const whole = Math.trunc(x)
  if (whole === x) return x
  // What is cut off is exact (it has no bits that x has not), and so is the next number, as x is below 2^52.
  const away = x < 0 ? whole - 1 : whole + 1
  const rest = Math.abs(x - whole)
  switch (rounding) {
    case ROUNDING.towardZero:
      return whole
    case ROUNDING.towardNegative:
      return x < 0 ? away : whole
    case ROUNDING.towardPositive:
      return x < 0 ? whole : away
    case ROUNDING.tiesToAway:
      return rest < 0.5 ? whole : away
    default:
      return rest < 0.5 || (rest === 0.5 && whole % 2 === 0) ? whole : away
  }
}

/** x as an integer of at most 64 bits; undefined where it is none or out of range. */
export function integerOf(x: number, width: number, signed: boolean, rounding: number): number | bigint | undefined {
  const value = integralHost(x, rounding)
  if (width === 32) {
    if (signed ? !(value >= -TWO_31 && value < TWO_31) : !(value >= 0 && value < TWO_32)) return undefined
    raised.flags = value === x ? 0 : FLAG.inexact
    return value >>> 0
  }
  if (width !== 64 || !(value < TWO_63 && value >= (signed ? -TWO_63 : 0))) return undefined
  raised.flags = value === x ? 0 : FLAG.inexact
  return BigInt.asUintN(64, BigInt(value))
}

export const binary64: FloatUnit<bigint> = {
  ...exact,
  add: (a, b, rounding) => addHost(toHost(a), toHost(b), a, b, rounding),
  sub(a, b, rounding) {
    const y = toHost(b)
    return Number.isNaN(y) ? exact.sub(a, b, rounding) : addHost(toHost(a), -y, a, b ^ BINARY64.signBit, rounding)
  },
  mul(a, b, rounding) {
    const x = toHost(a)
    const y = toHost(b)
    if (moderate(x) && moderate(y)) {
      const p = x * y
      const result = settled(p, productError(x, y, p) === 0, rounding)
      if (result !== undefined) return result
    } else if ((x === 0 && y - y === 0) || (y === 0 && x - x === 0)) {
      raised.flags = 0
      return fromHost(x * y)
    }
    return exact.mul(a, b, rounding)
  },
  div(a, b, rounding) {
    const x = toHost(a)
    const y = toHost(b)
    if (moderate(x) && moderate(y)) {
      const q = x / y
      // q × y is about x, so moderate, and q is at least 2^-960: no error of the product is lost.
      const p = q * y
      const result = moderate(q) ? settled(q, p === x && productError(q, y, p) === 0, rounding) : undefined
      if (result !== undefined) return result
    }
    return exact.div(a, b, rounding)
  },
  sqrt(a, rounding) {
    const x = toHost(a)
    if (x > 0 && moderate(x)) {
      const s = Math.sqrt(x)
      const p = s * s
      const result = settled(s, p === x && productError(s, s, p) === 0, rounding)
      if (result !== undefined) return result
    }
    return exact.sqrt(a, rounding)
  },
  fma(a, b, c, rounding) {
    const x = toHost(a)
    const y = toHost(b)
    const z = toHost(c)
    if (moderate(x) && moderate(y) && (moderate(z) || z === 0)) {
      // x × y + z = high + low + highError, each exact; rounding low + highError to odd makes the last sum right (Boldo, Melquiond 2008).
      const p = x * y
      const e = productError(x, y, p)
      const t = z + e
      const low = sumError(z, e, t)
      const high = p + t
      const highError = sumError(p, t, high)
      const tail = low + highError
      const lost = sumError(low, highError, tail)
      if (lost === 0) {
        const s = high + tail
        const result = s === 0 ? undefined : settled(s, sumError(high, tail, s) === 0, rounding)
        if (result !== undefined) return result
      } else if (Math.abs(tail) < Math.abs(high) / 4) {
        // A binary64 number so near to high would differ from it by one (Sterbenz), and low + highError is none: the result is inexact.
        const result = settled(high + toOdd(tail, lost), false, rounding)
        if (result !== undefined) return result
      }
    }
    return exact.fma(a, b, c, rounding)
  },
  min(a, b) {
    const x = toHost(a)
    const y = toHost(b)
    if (x < y || x > y) {
      raised.flags = 0
      return x < y ? a : b
    }
    return exact.min(a, b)
  },
  max(a, b) {
    const x = toHost(a)
    const y = toHost(b)
    if (x < y || x > y) {
      raised.flags = 0
      return x > y ? a : b
    }
    return exact.max(a, b)
  },
  eq(a, b) {
    const x = toHost(a)
    const y = toHost(b)
    if (Number.isNaN(x) || Number.isNaN(y)) return exact.eq(a, b)
    raised.flags = 0
    return x === y ? 1 : 0
  },
  lt(a, b) {
    const x = toHost(a)
    const y = toHost(b)
    if (Number.isNaN(x) || Number.isNaN(y)) return exact.lt(a, b)
    raised.flags = 0
    return x < y ? 1 : 0
  },
  le(a, b) {
    const x = toHost(a)
    const y = toHost(b)
    if (Number.isNaN(x) || Number.isNaN(y)) return exact.le(a, b)
    raised.flags = 0
    return x <= y ? 1 : 0
  },
  toSigned: (a, width, rounding) => integerOf(toHost(a), width, true, rounding) ?? exact.toSigned(a, width, rounding),
  toUnsigned: (a, width, rounding) =>
    integerOf(toHost(a), width, false, rounding) ?? exact.toUnsigned(a, width, rounding),
  fromSigned(value, width, rounding) {
    if (width === 32) {
      raised.flags = 0
      return fromHost(Number(value) | 0)
    }
    return fromBig(BigInt.asIntN(width, BigInt(value)), width, rounding)
  },
  fromUnsigned: (value, width, rounding) => fromBig(BigInt(value), width, rounding),
}

/** The host rounds a bigint to nearest even, too (ECMAScript, §21.1.1.1). */
function fromBig(value: bigint, width: number, rounding: number): bigint {
  const x = Number(value)
  if (width <= 64) {
    const isExact = (x <= Number.MAX_SAFE_INTEGER && x >= -Number.MAX_SAFE_INTEGER) || BigInt(x) === value
    const result = settled(x, isExact, rounding)
    if (result !== undefined) return result
  }
  return exact.fromSigned(value, width + 1, rounding)
}
