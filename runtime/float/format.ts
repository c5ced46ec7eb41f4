/**
 * Binary floating-point formats, rounding directions and exception flags (IEEE 754-2019, §3.4, §4.3, §7).
 *
 * A value is its encoding: sign, biased exponent and fraction side by side, as an unsigned bigint.
 */

/** Where the significand does not decide what IEEE 754 leaves open (§6.2.3, §7.5). */
export interface Choices {
  /** What an operation gives that has a NaN operand: the format's canonical NaN, or the first NaN operand, made quiet. */
  nan: 'canonical' | 'first'
  /** Whether a result is tiny by its value before or after rounding with an unbounded exponent. */
  tininess: 'after' | 'before'
}
const CANONICAL: Choices = { nan: 'canonical', tininess: 'after' }

/** Rounding directions, in the order of their numbers: 0 … 4. Other numbers round to nearest, ties to even. */
export const ROUNDING = { tiesToEven: 0, towardZero: 1, towardNegative: 2, towardPositive: 3, tiesToAway: 4 } as const

/** Exception flags: bits of what an operation raises. */
export const FLAG = { inexact: 1, underflow: 2, overflow: 4, divideByZero: 8, invalid: 16 } as const

/** What the last operation has raised, of any format: bits of `FLAG`. Each operation overwrites it. */
export const raised = { flags: 0 }

export class FloatFormat {
  readonly exponentBits: number
  readonly fractionBits: number
  readonly choices: Choices
  /** Bits of an encoding, and of a significand with its leading bit. */
  readonly width: number
  readonly precision: number
  readonly bias: number
  /** Exponent of the last bit of the least significands, those of subnormal numbers. */
  readonly leastQuantum: number
  readonly fraction: bigint
  readonly signBit: bigint
  /** Encodings of +infinity, the greatest finite number and the canonical NaN. */
  readonly infinity: bigint
  readonly greatest: bigint
  readonly nan: bigint
  readonly quietBit: bigint

  /** @param exponentBits 2 or more @param fractionBits 1 or more */
  constructor(exponentBits: number, fractionBits: number, choices: Choices = CANONICAL) {
    this.exponentBits = exponentBits
    this.fractionBits = fractionBits
    this.choices = choices
    this.width = 1 + exponentBits + fractionBits
    this.precision = fractionBits + 1
    this.bias = 2 ** (exponentBits - 1) - 1
    this.leastQuantum = 1 - this.bias - fractionBits
    this.fraction = (1n << BigInt(fractionBits)) - 1n
    this.signBit = 1n << BigInt(this.width - 1)
    this.infinity = ((1n << BigInt(exponentBits)) - 1n) << BigInt(fractionBits)
    this.greatest = this.infinity - 1n
    this.quietBit = 1n << BigInt(fractionBits - 1)
    this.nan = this.infinity | this.quietBit
  }
}

/** The interchange formats (§3.6). */
export const BINARY16 = new FloatFormat(5, 10)
export const BINARY32 = new FloatFormat(8, 23)
export const BINARY64 = new FloatFormat(11, 52)
export const BINARY128 = new FloatFormat(15, 112)

export const isNotANumber = (f: FloatFormat, a: bigint): boolean => (a & ~f.signBit) > f.infinity
export const isSignaling = (f: FloatFormat, a: bigint): boolean => isNotANumber(f, a) && (a & f.quietBit) === 0n
export const isInfinite = (f: FloatFormat, a: bigint): boolean => (a & ~f.signBit) === f.infinity
export const isZero = (f: FloatFormat, a: bigint): boolean => (a & ~f.signBit) === 0n
export const isNegative = (f: FloatFormat, a: bigint): boolean => (a & f.signBit) !== 0n

/** The significand of a finite number, an integer, … */
export function significandOf(f: FloatFormat, a: bigint): bigint {
  return (a & f.infinity) === 0n ? a & f.fraction : (a & f.fraction) | (f.fraction + 1n)
}
/** … and the exponent of its last bit: the number is their product, significand × 2^quantum. */
export function quantumOf(f: FloatFormat, a: bigint): number {
  const biased = Number((a & f.infinity) >> BigInt(f.fractionBits))
  return f.leastQuantum + (biased === 0 ? 0 : biased - 1)
}

/** An operation without a useful definition (§7.2). */
export function invalid(f: FloatFormat): bigint {
  raised.flags = FLAG.invalid
  return f.nan
}

/** The result of an operation on operands of which one at least is a NaN (§6.2). */
export function nanOf(f: FloatFormat, ...operands: bigint[]): bigint {
  raised.flags = operands.some(a => isSignaling(f, a)) ? FLAG.invalid : 0
  const first = f.choices.nan === 'first' ? operands.find(a => isNotANumber(f, a)) : undefined
  return first === undefined ? f.nan : first | f.quietBit
}
