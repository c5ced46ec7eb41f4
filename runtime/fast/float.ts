/**
 * Floating point on the host's own operations, where value and flags can be shown to be those of the exact arithmetic (IEEE 754-2019).
 *
 * The host rounds to nearest even and raises no flags. A result that is finite and clear of the subnormal numbers can have raised none
 * but inexact; anything else (a NaN, an infinity, a small number, another rounding direction) is left to the reference engine.
 */
import type { Builder } from './semantics.ts'
import { constant, type Value } from './value.ts'

/** Formats and integers by their widths in bits. */
export interface FloatShape {
  readonly operation: string
  readonly format: number
  readonly to?: number
  readonly width?: number
}

/** `open`: none, or inexact. */
interface Outcome {
  readonly result: Value
  readonly flags: Value | 'open'
}

const NONE = constant(5, 0n)
const NEAREST_EVEN = 0n
const TOWARD_ZERO = 1n

interface Format {
  readonly type: 'f32' | 'f64'
  readonly width: number
  readonly exponentBits: number
  readonly fractionBits: number
}
const FORMATS: Readonly<Record<number, Format>> = {
  32: { type: 'f32', width: 32, exponentBits: 8, fractionBits: 23 },
  64: { type: 'f64', width: 64, exponentBits: 11, fractionBits: 52 },
}

/** What an operation comes to; undefined where the host has none for it. */
export function floatOf(b: Builder, shape: FloatShape, args: readonly Value[]): Outcome | undefined {
  const format = FORMATS[shape.format]
  const operands = args.map(arg => b.let(arg))
  const [x, y] = operands
  const host = (operation: string, width: number, one: Value, other?: Value): Value =>
    b.let({ op: 'host', width, operation, a: one, ...(other ? { b: other } : {}) })
  const { type, width } = format
  switch (shape.operation) {
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
    case 'sqrt': {
      const binary = shape.operation !== 'sqrt'
      nearestOnly(b, operands[operands.length - 1])
      const result = host(`${type}.${shape.operation}`, width, x, binary ? y : undefined)
      ordinary(b, format, result, () => {
        const zero = isZero(b, result)
        switch (shape.operation) {
          // A sum that is zero is exact.
          case 'add':
          case 'sub':
            return zero
          case 'mul':
            return b.and(zero, b.or(isZero(b, x), isZero(b, y)))
          default:
            return b.and(zero, isZero(b, x))
        }
      })
      return { result, flags: 'open' }
    }
    case 'eq':
    case 'lt':
    case 'le':
    case 'ltQuiet':
    case 'leQuiet': {
      notNaN(b, type, x)
      notNaN(b, type, y)
      return { result: host(`${type}.${shape.operation.slice(0, 2)}`, 1, x, y), flags: NONE }
    }
    case 'min':
    case 'max':
      notNaN(b, type, x)
      notNaN(b, type, y)
      return { result: host(`${type}.${shape.operation}`, width, x, y), flags: NONE }
    case 'convert': {
      if (shape.to === 64) {
        notNaN(b, type, x)
        return { result: host('f64.promote_f32', 64, x), flags: NONE }
      }
      nearestOnly(b, operands[operands.length - 1])
      const result = host('f32.demote_f64', 32, x)
      ordinary(b, FORMATS[32], result, () => b.and(isZero(b, result), isZero(b, x)))
      return { result, flags: 'open' }
    }
    case 'fromSigned':
    case 'fromUnsigned': {
      const sign = shape.operation === 'fromSigned' ? 's' : 'u'
      const exact = shape.width! <= format.fractionBits + 1
      if (!exact) nearestOnly(b, operands[operands.length - 1])
      const result = host(`${type}.convert_i${shape.width}_${sign}`, width, x)
      return { result, flags: exact ? NONE : 'open' }
    }
    case 'toSigned':
    case 'toUnsigned': {
      const direction = operands[operands.length - 1]
      if (direction.op !== 'const' || direction.value > TOWARD_ZERO) return undefined
      const whole = host(direction.value === TOWARD_ZERO ? `${type}.trunc` : `${type}.nearest`, width, x)
      const sign = shape.operation === 'toSigned' ? 's' : 'u'
      // What does not fit comes back as another number, and a NaN as zero.
      const result = host(`i${shape.width}.trunc_sat_${type}_${sign}`, shape.width!, whole)
      const again = host(`${type}.convert_i${shape.width}_${sign}`, width, result)
      b.if(b.not(host(`${type}.eq`, 1, again, whole)), () => b.leave('floating point'))
      // The greatest integer rounds up to one that does not fit.
      const most = constant(shape.width!, sign === 's' ? (1n << BigInt(shape.width! - 1)) - 1n : -1n)
      b.if(b.eq(result, most), () => b.leave('floating point'))
      return { result, flags: b.zext(host(`${type}.ne`, 1, whole, x), 5) }
    }
    default:
      return undefined
  }
}

function nearestOnly(b: Builder, direction: Value): void {
  b.if(b.ne(direction, constant(direction.width, NEAREST_EVEN)), () => b.leave('rounding direction'))
}

/** Leaves unless the result is finite and clear of subnormal numbers, or an exact zero. */
function ordinary(b: Builder, { width, exponentBits, fractionBits }: Format, result: Value, zero: () => Value): void {
  const exponent = b.lshr(b.shl(result, constant(8, 1n)), constant(8, BigInt(fractionBits + 1)))
  const most = (1n << BigInt(exponentBits)) - 1n
  const outside = b.ule(constant(width, most - 2n), b.sub(exponent, constant(width, 2n)))
  b.if(outside, () => b.if(b.not(zero()), () => b.leave('floating point')))
}

const isZero = (b: Builder, value: Value): Value => b.eq(b.shl(value, constant(8, 1n)), constant(value.width, 0n))

function notNaN(b: Builder, type: 'f32' | 'f64', x: Value): void {
  b.if(b.let({ op: 'host', width: 1, operation: `${type}.ne`, a: x, b: x }), () => b.leave('floating point'))
}
