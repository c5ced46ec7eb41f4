/**
 * Bit-vector operations that take more than an operator. Values of at most 32 bits are numbers (0 … 2^32-1); the functions
 * ending in `Wide` take wider ones, as bigints. Division by zero gives all ones, its remainder the dividend.
 */

const ones = (width: number): number => 0xffff_ffff >>> (32 - width)
const onesWide = (width: number): bigint => (1n << BigInt(width)) - 1n
const signed = (value: number, width: number): number => (value << (32 - width)) >> (32 - width)
const cut = (value: number, width: number): number => (width === 32 ? value >>> 0 : value & ones(width))

/** Shifts whose amount may reach or exceed the width. */
export const shl = (value: number, amount: number, width: number): number =>
  amount >= width ? 0 : cut(value << amount, width)
export const lshr = (value: number, amount: number, width: number): number => (amount >= width ? 0 : value >>> amount)
export const ashr = (value: number, amount: number, width: number): number =>
  cut(signed(value, width) >> (amount > 31 ? 31 : amount), width)
export const shlWide = (value: bigint, amount: number, width: number): bigint =>
  amount >= width ? 0n : BigInt.asUintN(width, value << BigInt(amount))
export const lshrWide = (value: bigint, amount: number, width: number): bigint =>
  amount >= width ? 0n : value >> BigInt(amount)
export const ashrWide = (value: bigint, amount: number, width: number): bigint =>
  BigInt.asUintN(width, BigInt.asIntN(width, value) >> BigInt(amount >= width ? width - 1 : amount))

export const udiv = (a: number, b: number, width: number): number => (b === 0 ? ones(width) : Math.floor(a / b))
export const urem = (a: number, b: number, _width: number): number => (b === 0 ? a : a % b)
export function sdiv(a: number, b: number, width: number): number {
  const y = signed(b, width)
  return y === 0 ? ones(width) : cut(Math.trunc(signed(a, width) / y), width)
}
export function srem(a: number, b: number, width: number): number {
  const y = signed(b, width)
  return y === 0 ? a : cut(signed(a, width) % y, width)
}
export const udivWide = (a: bigint, b: bigint, width: number): bigint => (b === 0n ? onesWide(width) : a / b)
export const uremWide = (a: bigint, b: bigint, _width: number): bigint => (b === 0n ? a : a % b)
export function sdivWide(a: bigint, b: bigint, width: number): bigint {
  const y = BigInt.asIntN(width, b)
  return y === 0n ? onesWide(width) : BigInt.asUintN(width, BigInt.asIntN(width, a) / y)
}
export function sremWide(a: bigint, b: bigint, width: number): bigint {
  const y = BigInt.asIntN(width, b)
  return y === 0n ? a : BigInt.asUintN(width, BigInt.asIntN(width, a) % y)
}

export const clz = (value: number, width: number): number => Math.clz32(value) - (32 - width)
export const ctz = (value: number, width: number): number => (value === 0 ? width : 31 - Math.clz32(value & -value))
export function popcount(value: number, _width: number): number {
  let v = value - ((value >>> 1) & 0x5555_5555)
  v = (v & 0x3333_3333) + ((v >>> 2) & 0x3333_3333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
export function clzWide(value: bigint, width: number): bigint {
  return value === 0n ? BigInt(width) : BigInt(width - value.toString(2).length)
}
export function ctzWide(value: bigint, width: number): bigint {
  return value === 0n ? BigInt(width) : BigInt((value & -value).toString(2).length - 1)
}
export function popcountWide(value: bigint, _width: number): bigint {
  let rest = value
  let count = 0
  for (; rest !== 0n; rest >>= 32n) count += popcount(Number(rest & 0xffff_ffffn), 32)
  return BigInt(count)
}
