/** The floating-point operations of the IR: their operands and results, by name. */
import { type BitsType, bitsType, type Type } from './ir.ts'

/** A binary format: IEEE 754-2019, §3.3. */
export interface FloatType {
  exponentBits: number
  fractionBits: number
}

/** The interchange formats (§3.6), by their width. */
export const INTERCHANGE: ReadonlyMap<number, FloatType> = new Map([
  [16, { exponentBits: 5, fractionBits: 10 }],
  [32, { exponentBits: 8, fractionBits: 23 }],
  [64, { exponentBits: 11, fractionBits: 52 }],
  [128, { exponentBits: 15, fractionBits: 112 }],
])
export const widthOfFloat = (f: FloatType): number => 1 + f.exponentBits + f.fractionBits
export const sameFloat = (a: FloatType, b: FloatType): boolean =>
  a.exponentBits === b.exponentBits && a.fractionBits === b.fractionBits

export type FloatOperation =
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'sqrt'
  /** a × b + c, rounded once. */
  | 'fma'
  /** minimumNumber and maximumNumber (§9.6). */
  | 'min'
  | 'max'
  /** Comparisons give one bit. Of NaNs, `eq`, `ltQuiet` and `leQuiet` are invalid only if one signals. */
  | 'eq'
  | 'lt'
  | 'le'
  | 'ltQuiet'
  | 'leQuiet'
  /** Ten bits, one of them set: −∞, −normal, −subnormal, −0, +0, +subnormal, +normal, +∞, signaling NaN, quiet NaN (bits 0 to 9). */
  | 'classify'
  /** To an integral value of the format; inexact if that differs. */
  | 'round'
  /** To the format `to`. */
  | 'convert'
  /** To and from integers of `width` bits. */
  | 'toSigned'
  | 'toUnsigned'
  | 'fromSigned'
  | 'fromUnsigned'

/** The operation, the format of its operands (of its result, where they are integers), and what else it converts to or from. */
export interface FloatShape {
  operation: FloatOperation
  format: FloatType
  to?: FloatType
  width?: number
}

/** Bits of the flags: inexact, underflow, overflow, division by zero, invalid, from bit 0 up. */
export const FLAGS: BitsType = { kind: 'bits', width: 5 }
/** Bits of a rounding direction: to nearest even, toward zero, toward negative, toward positive, to nearest away (0 to 4). */
export const ROUNDING: BitsType = { kind: 'bits', width: 3 }

const ROUNDED: ReadonlySet<FloatOperation> = new Set([
  'add',
  'sub',
  'mul',
  'div',
  'sqrt',
  'fma',
  'round',
  'convert',
  'toSigned',
  'toUnsigned',
  'fromSigned',
  'fromUnsigned',
])

/** Types of the arguments (the rounding direction last, where there is one) and of the result. */
export function floatSignature(shape: FloatShape): { args: Type[]; rounded: boolean; result: Type } {
  const { operation, format, to, width = 0 } = shape
  const value = bitsType(widthOfFloat(format))
  const rounded = ROUNDED.has(operation)
  const signature = (args: Type[], result: Type) => ({ args: rounded ? [...args, ROUNDING] : args, rounded, result })
  switch (operation) {
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
    case 'min':
    case 'max':
      return signature([value, value], value)
    case 'sqrt':
    case 'round':
      return signature([value], value)
    case 'fma':
      return signature([value, value, value], value)
    case 'eq':
    case 'lt':
    case 'le':
    case 'ltQuiet':
    case 'leQuiet':
      return signature([value, value], bitsType(1))
    case 'classify':
      return signature([value], bitsType(10))
    case 'convert':
      return signature([value], bitsType(widthOfFloat(to!)))
    case 'toSigned':
    case 'toUnsigned':
      return signature([value], bitsType(width))
    case 'fromSigned':
    case 'fromUnsigned':
      return signature([bitsType(width)], value)
  }
}

/** `add(64)`, `convert(32, 64)`, `toSigned(64, 32)`, for reading. */
export function showShape({ operation, format, to, width }: FloatShape): string {
  const show = (f: FloatType) => {
    const known = INTERCHANGE.get(widthOfFloat(f))
    return known && sameFloat(known, f) ? String(widthOfFloat(f)) : `${f.exponentBits}.${f.fractionBits}`
  }
  return `${operation}<${[show(format), to && show(to), width].filter(part => part !== undefined).join(', ')}>`
}
