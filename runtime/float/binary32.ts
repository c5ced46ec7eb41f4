/**
 * binary32 by way of the host's binary64, of which every binary32 number is one. A result rounded to binary64 and then to binary32 is that of
 * one rounding for +, −, ×, ÷ and √ wherever it is normal, since 53 ≥ 2 × 24 + 2 (Figueroa 1995). What is not exact and lies at or below the
 * least normal number, or rounds otherwise than to nearest even, and NaNs and infinities, are left to the exact unit.
 */
import { integerOf, sumError, toHost as toHost64 } from './binary64.ts'
import { BINARY32, BINARY64, FLAG, ROUNDING, raised } from './format.ts'
import { convertBetween, exactUnit, type FloatUnit } from './unit.ts'

const exact = exactUnit<number>(BINARY32)

const words = new Uint32Array(1)
const view = new Float32Array(words.buffer)
const toHost = (encoding: number): number => {
  words[0] = encoding
  return view[0]!
}
const fromHost = (value: number): number => {
  view[0] = value
  return words[0]!
}

const LEAST_NORMAL = 2 ** -126
const INFINITY = Number.POSITIVE_INFINITY

/** The encoding −1 says that the exact unit must round. */
const UNSETTLED = -1

/** `value` is the result rounded to binary64, and `exactly` says whether that is the result itself. */
function settled(value: number, exactly: boolean, rounding: number): number {
  const r = Math.fround(value)
  if (exactly && r === value) {
    // Infinities need a look at the operands; the sign of a sum that is zero is another toward negative (§6.3).
    if (r === INFINITY || r === -INFINITY || (r === 0 && rounding === ROUNDING.towardNegative)) return UNSETTLED
    raised.flags = 0
    return fromHost(r)
  }
  const magnitude = r < 0 ? -r : r
  if (rounding === ROUNDING.tiesToEven && magnitude > LEAST_NORMAL && magnitude < INFINITY) {
    raised.flags = FLAG.inexact
    return fromHost(r)
  }
  return UNSETTLED
}

function addHost(x: number, y: number, a: number, b: number, rounding: number): number {
  const s = x + y
  const result = settled(s, sumError(x, y, s) === 0, rounding)
  return result === UNSETTLED ? exact.add(a, b, rounding) : result
}

const low = new Uint32Array(2)
const double = new Float64Array(low.buffer)
const LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1
/** Whether a binary64 number lies halfway between two normal binary32 numbers. */
function isHalfway(x: number): boolean {
  double[0] = x
  return (low[LITTLE ? 0 : 1]! & 0x1fff_ffff) === 0x1000_0000
}

export const binary32: FloatUnit<number> = {
  ...exact,
  add: (a, b, rounding) => addHost(toHost(a), toHost(b), a, b, rounding),
  sub(a, b, rounding) {
    const y = toHost(b)
    return Number.isNaN(y) ? exact.sub(a, b, rounding) : addHost(toHost(a), -y, a, (b ^ 0x8000_0000) >>> 0, rounding)
  },
  mul(a, b, rounding) {
    // 2 × 24 bits fit.
    const result = settled(toHost(a) * toHost(b), true, rounding)
    return result === UNSETTLED ? exact.mul(a, b, rounding) : result
  },
  div(a, b, rounding) {
    const x = toHost(a)
    const y = toHost(b)
    const q = x / y
    // A quotient of 24 bits times y fits; a longer one is not exact.
    const result = settled(q, Math.fround(q) * y === x, rounding)
    return result === UNSETTLED ? exact.div(a, b, rounding) : result
  },
  sqrt(a, rounding) {
    const x = toHost(a)
    const s = Math.sqrt(x)
    const r = Math.fround(s)
    const result = settled(s, r * r === x, rounding)
    return result === UNSETTLED ? exact.sqrt(a, rounding) : result
  },
  fma(a, b, c, rounding) {
    const p = toHost(a) * toHost(b)
    const z = toHost(c)
    const s = p + z
    const error = sumError(p, z, s)
    // The sum's second rounding goes astray only from halfway between two numbers, where the first has left it.
    if (error === 0 || !isHalfway(s)) {
      const result = settled(s, error === 0, rounding)
      if (result !== UNSETTLED) return result
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
    if (width <= 32 && value !== 0) {
      const result = settled((Number(value) << (32 - width)) >> (32 - width), true, rounding)
      if (result !== UNSETTLED) return result
    }
    return exact.fromSigned(value, width, rounding)
  },
  fromUnsigned(value, width, rounding) {
    if (width <= 32 && value !== 0) {
      const result = settled(Number(value), true, rounding)
      if (result !== UNSETTLED) return result
    }
    return exact.fromUnsigned(value, width, rounding)
  },
}

const wide = new BigUint64Array(1)
const wideView = new Float64Array(wide.buffer)

/** binary32 → binary64: exact but for signaling NaNs. */
export function widen(a: number): bigint {
  const x = toHost(a)
  if (Number.isNaN(x)) return convertBetween(BINARY32, BINARY64, a, ROUNDING.tiesToEven)
  raised.flags = 0
  wideView[0] = x
  return wide[0]!
}

/** binary64 → binary32. */
export function narrow(a: bigint, rounding: number): number {
  const result = settled(toHost64(a), true, rounding)
  return result === UNSETTLED ? Number(convertBetween(BINARY64, BINARY32, a, rounding)) : result
}
