/** Arbitrary values that lie near where things go wrong, and the seed of all random tests here. */
import fc from 'fast-check'
import type { Value } from '../../generator/ir/evaluate.ts'
import type { Type } from '../../generator/ir/ir.ts'

/** The same in every run, unless `SEED` says another number, or `random`. Tests say it in their titles. */
export const seed =
  process.env.SEED === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(process.env.SEED ?? 20_260_701)

/** Values at which some operator of this width, or of a narrower one, changes its behaviour. */
export function boundaries(width: number): bigint[] {
  const values = new Set<bigint>()
  for (const bit of [0, 1, 7, 8, 15, 16, 31, 32, 52, 53, 63, 64, width - 1, width]) {
    if (bit > width) continue
    for (const by of [-1n, 0n, 1n]) values.add(BigInt.asUintN(width, (1n << BigInt(bit)) + by))
  }
  return [...values]
}

export function bitVector(width: number): fc.Arbitrary<bigint> {
  const most = (1n << BigInt(width)) - 1n
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...boundaries(width)) },
    { weight: 1, arbitrary: fc.bigInt(0n, most < 200n ? most : 200n) },
    { weight: 3, arbitrary: fc.bigInt(0n, most) },
  )
}

export const arbitraryValue = (type: Type): fc.Arbitrary<Value> =>
  type.kind === 'bool' ? fc.boolean() : bitVector(type.width)
