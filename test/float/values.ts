/** Operands that make trouble, of any format: special values, neighbours of powers of two, halves, and near ones of each other. */
import type { FloatType } from '../../generator/ir/float.ts'
import { widthOfFloat } from '../../generator/ir/float.ts'
import type { Random } from '../oracle/riscv/random.ts'

/** Zeros, infinities, NaNs of both kinds, the least and greatest numbers, 1 and its neighbours; of either sign. */
export function specials(f: FloatType): bigint[] {
  const one = 1n << BigInt(f.fractionBits)
  const bias = (1n << BigInt(f.exponentBits - 1)) - 1n
  const infinity = ((1n << BigInt(f.exponentBits)) - 1n) * one
  const sign = 1n << BigInt(widthOfFloat(f) - 1)
  const positive = [
    0n,
    1n,
    2n,
    one - 1n,
    one,
    one + 1n,
    bias * one - 1n,
    bias * one,
    bias * one + 1n,
    (bias + 1n) * one,
    (bias - 1n) * one,
    (bias + 1n) * one + one / 2n,
    infinity - 1n,
    infinity,
    infinity + 1n,
    infinity + one / 2n - 1n,
    infinity + one / 2n,
    infinity + one - 1n,
  ]
  return positive.flatMap(value => [value, value + sign])
}

function bits(random: Random, width: number): bigint {
  let value = 0n
  for (let at = 0; at < width; at += 32) value = (value << 32n) | random.bits(32)
  return BigInt.asUintN(width, value)
}

/** An encoding: often special, often with runs of equal bits, often with an exponent near the middle. */
export function drawFloat(f: FloatType, random: Random): bigint {
  const width = widthOfFloat(f)
  if (random.chance(0.15)) return random.pick(specials(f))
  let fraction = bits(random, f.fractionBits)
  const shape = random.below(4)
  if (shape === 0) fraction &= ~0n << BigInt(random.below(f.fractionBits))
  if (shape === 1) fraction |= (1n << BigInt(random.below(f.fractionBits))) - 1n
  if (shape === 2 && random.chance(0.5)) fraction = 1n << BigInt(random.below(f.fractionBits))
  let exponent = bits(random, f.exponentBits)
  if (random.chance(0.6)) {
    const bias = (1n << BigInt(f.exponentBits - 1)) - 1n
    exponent =
      bias +
      BigInt(random.below(2 * Math.min(Number(bias), f.fractionBits + 6))) -
      BigInt(Math.min(Number(bias), f.fractionBits + 6))
  } else if (random.chance(0.3)) exponent = BigInt(random.below(3))
  return BigInt.asUintN(width, (bits(random, 1) << BigInt(width - 1)) | (exponent << BigInt(f.fractionBits)) | fraction)
}

/** Operands of one operation: independent ones, or one near to another, so that they cancel. */
export function drawFloats(f: FloatType, count: number, random: Random): bigint[] {
  const drawn = Array.from({ length: count }, () => drawFloat(f, random))
  if (count > 1 && random.chance(0.2)) {
    const width = widthOfFloat(f)
    drawn[1] = BigInt.asUintN(width, drawn[0]! + BigInt(random.below(5) - 2))
    if (random.chance(0.5)) drawn[1] ^= 1n << BigInt(width - 1)
  }
  return drawn
}

/** An integer of `width` bits: of any magnitude, and near what a format can hold. */
export function drawInteger(width: number, random: Random): bigint {
  const value = bits(random, width) >> BigInt(random.below(width))
  const near = random.chance(0.3) ? (1n << BigInt(random.below(width + 1))) + BigInt(random.below(5) - 2) : value
  return BigInt.asUintN(width, random.chance(0.5) ? -near : near)
}
