/**
 * A unit does the operations of one format on values as emitted code has them: numbers where the encoding has at most 32 bits,
 * bigints where it has more. Each operation leaves what it raises in `raised.flags`.
 */
import * as arithmetic from './arithmetic.ts'
import { convert as convertExactly, fromInteger, roundToIntegral, toInteger } from './convert.ts'
import type { FloatFormat } from './format.ts'

export type Encoding = number | bigint

export interface FloatUnit<T extends Encoding> {
  readonly format: FloatFormat
  add(a: T, b: T, rounding: number): T
  sub(a: T, b: T, rounding: number): T
  mul(a: T, b: T, rounding: number): T
  div(a: T, b: T, rounding: number): T
  sqrt(a: T, rounding: number): T
  /** a × b + c, rounded once. */
  fma(a: T, b: T, c: T, rounding: number): T
  min(a: T, b: T): T
  max(a: T, b: T): T
  /** 1 or 0. */
  eq(a: T, b: T): number
  lt(a: T, b: T): number
  le(a: T, b: T): number
  ltQuiet(a: T, b: T): number
  leQuiet(a: T, b: T): number
  classify(a: T): number
  round(a: T, rounding: number): T
  /** Integers of `width` bits: numbers up to 32 bits, bigints above. */
  toSigned(a: T, width: number, rounding: number): Encoding
  toUnsigned(a: T, width: number, rounding: number): Encoding
  fromSigned(value: Encoding, width: number, rounding: number): T
  fromUnsigned(value: Encoding, width: number, rounding: number): T
}

/** All operations on integers: exact for every format, and slow. */
export function exactUnit<T extends Encoding>(f: FloatFormat): FloatUnit<T> {
  const made = (encoding: bigint) => (f.width <= 32 ? Number(encoding) : encoding) as T
  const bit = (truth: boolean) => (truth ? 1 : 0)
  const integer = (value: bigint, width: number): Encoding => (width <= 32 ? Number(value) : value)
  const exact = arithmetic
  return {
    format: f,
    add: (a, b, rounding) => made(exact.add(f, BigInt(a), BigInt(b), rounding)),
    sub: (a, b, rounding) => made(exact.sub(f, BigInt(a), BigInt(b), rounding)),
    mul: (a, b, rounding) => made(exact.mul(f, BigInt(a), BigInt(b), rounding)),
    div: (a, b, rounding) => made(exact.div(f, BigInt(a), BigInt(b), rounding)),
    sqrt: (a, rounding) => made(exact.sqrt(f, BigInt(a), rounding)),
    fma: (a, b, c, rounding) => made(exact.fma(f, BigInt(a), BigInt(b), BigInt(c), rounding)),
    min: (a, b) => made(exact.min(f, BigInt(a), BigInt(b))),
    max: (a, b) => made(exact.max(f, BigInt(a), BigInt(b))),
    eq: (a, b) => bit(exact.eq(f, BigInt(a), BigInt(b))),
    lt: (a, b) => bit(exact.lt(f, BigInt(a), BigInt(b))),
    le: (a, b) => bit(exact.le(f, BigInt(a), BigInt(b))),
    ltQuiet: (a, b) => bit(exact.lt(f, BigInt(a), BigInt(b), true)),
    leQuiet: (a, b) => bit(exact.le(f, BigInt(a), BigInt(b), true)),
    classify: a => exact.classify(f, BigInt(a)),
    round: (a, rounding) => made(roundToIntegral(f, BigInt(a), rounding)),
    toSigned: (a, width, rounding) => integer(toInteger(f, BigInt(a), width, true, rounding), width),
    toUnsigned: (a, width, rounding) => integer(toInteger(f, BigInt(a), width, false, rounding), width),
    fromSigned: (value, width, rounding) => made(fromInteger(f, BigInt.asIntN(width, BigInt(value)), rounding)),
    fromUnsigned: (value, _width, rounding) => made(fromInteger(f, BigInt(value), rounding)),
  }
}

/** A value of one format in another. */
export const convertBetween = (from: FloatFormat, to: FloatFormat, a: Encoding, rounding: number): bigint =>
  convertExactly(from, to, BigInt(a), rounding)
