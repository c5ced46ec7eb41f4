/** Floating point as emitted code uses it: a unit for each format, conversions between them, and what the last operation raised. */
import { binary32, narrow, widen } from './binary32.ts'
import { binary64 } from './binary64.ts'
import { BINARY16, BINARY128, FloatFormat } from './format.ts'
import { convertBetween, type Encoding, exactUnit, type FloatUnit } from './unit.ts'

export { FLAG, ROUNDING, raised } from './format.ts'
export { binary32, binary64, type Encoding, type FloatUnit }
export const binary16: FloatUnit<number> = exactUnit(BINARY16)
export const binary128: FloatUnit<bigint> = exactUnit(BINARY128)

/** The unit of another format. */
export const formatUnit = <T extends Encoding>(exponentBits: number, fractionBits: number): FloatUnit<T> =>
  exactUnit(new FloatFormat(exponentBits, fractionBits))

/** A value of one format in another, rounded. */
export function convert<A extends Encoding, B extends Encoding>(
  from: FloatUnit<A>,
  to: FloatUnit<B>,
  a: A,
  rounding: number,
): B {
  if (from === (binary32 as unknown) && to === (binary64 as unknown)) return widen(a as number) as B
  if (from === (binary64 as unknown) && to === (binary32 as unknown)) return narrow(a as bigint, rounding) as B
  const made = convertBetween(from.format, to.format, a, rounding)
  return (to.format.width <= 32 ? Number(made) : made) as B
}
