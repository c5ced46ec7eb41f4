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

/** The encoding of ±2^exponent × 1.fraction, `ulps` encodings further. */
function around(f: FloatType, exponent: number, ulps: number, random: Random): bigint {
  const bias = 2 ** (f.exponentBits - 1) - 1
  const encoding = (BigInt(Math.max(1, bias + exponent)) << BigInt(f.fractionBits)) + BigInt(ulps)
  return BigInt.asUintN(widthOfFloat(f), encoding | (random.bits(1) << BigInt(widthOfFloat(f) - 1)))
}

/** Operands whose results lie close to where something changes in a format, or in how the host's numbers are used for it. */
export function corner(f: FloatType, random: Random): bigint[] {
  const least = 2 - 2 ** (f.exponentBits - 1)
  const small = () => random.below(9) - 4
  switch (random.below(4)) {
    case 0: {
      // (1 + i)(1 − i) is a little less than 1: with a last operand far above, the sum is a little off the middle of two numbers.
      const i = 1 + random.below(6)
      const shift = f.fractionBits + random.below(3)
      return [around(f, 0, i, random), around(f, -shift, -2 * i, random), around(f, 0, random.below(8), random)]
    }
    case 1:
      // Products and quotients about the least normal number.
      return [around(f, least, small(), random), around(f, random.below(3) - 1, small(), random), drawFloat(f, random)]
    case 2: {
      // Products that are normal while their last bits are not; for binary64, where errors of products are lost.
      const first = random.chance(0.5) ? -random.below(-least) : (least >> 1) + random.below(f.fractionBits)
      const second = Math.max(least, least + f.fractionBits - first - random.below(f.fractionBits))
      const drawn = [first, second].map(exponent => around(f, exponent, 0, random) | bits(random, f.fractionBits))
      return [...drawn, drawFloat(f, random)]
    }
    default: {
      // One near to another, so that they cancel.
      const value = drawFloat(f, random)
      const width = widthOfFloat(f)
      const other = BigInt.asUintN(width, value + BigInt(random.below(5) - 2))
      return [value, other ^ (random.bits(1) << BigInt(width - 1)), drawFloat(f, random)]
    }
  }
}

/** Operands of one operation, independent or chosen together. */
export function drawFloats(f: FloatType, count: number, random: Random): bigint[] {
  if (count > 1 && random.chance(0.4)) return corner(f, random).slice(0, count)
  return Array.from({ length: count }, () => drawFloat(f, random))
}

/** An integer of `width` bits: of any magnitude, and near what a format can hold. */
export function drawInteger(width: number, random: Random): bigint {
  const value = bits(random, width) >> BigInt(random.below(width))
  const near = random.chance(0.3) ? (1n << BigInt(random.below(width + 1))) + BigInt(random.below(5) - 2) : value
  return BigInt.asUintN(width, random.chance(0.5) ? -near : near)
}
