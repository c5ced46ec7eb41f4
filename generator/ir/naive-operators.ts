/** The operators of the IR over BigInt, each for one width. */
import type { Value } from './evaluate.ts'
import type { BinaryOp, UnaryOp } from './ir.ts'

export const ones = (width: number): bigint => (1n << BigInt(width)) - 1n

const digits = (value: bigint): string => (value === 0n ? '' : value.toString(2))

/** The value that the bits have in two's complement. */
export const signedOf =
  (width: number) =>
  (value: bigint): bigint =>
    value >> BigInt(width - 1) === 1n ? value - (1n << BigInt(width)) : value

export function unaryOperator(op: Exclude<UnaryOp, 'lnot'>, width: number): (value: bigint) => bigint {
  const all = ones(width)
  switch (op) {
    case 'not':
      return value => ~value & all
    case 'neg':
      return value => -value & all
    case 'clz':
      return value => BigInt(width - digits(value).length)
    case 'ctz':
      return value => {
        const text = digits(value)
        return text === '' ? BigInt(width) : BigInt(text.length - 1 - text.lastIndexOf('1'))
      }
    case 'popcount':
      return value => BigInt([...digits(value)].filter(digit => digit === '1').length)
  }
}

export type Binary = (a: bigint, b: bigint) => Value

/** @param width bits of the left operand */
export function binaryOperator(op: Exclude<BinaryOp, 'land' | 'lor' | 'eq' | 'ne'>, width: number): Binary {
  const all = ones(width)
  const most = BigInt(width)
  const signed = signedOf(width)
  switch (op) {
    case 'add':
      return (a, b) => (a + b) & all
    case 'sub':
      return (a, b) => (a - b) & all
    case 'mul':
      return (a, b) => (a * b) & all
    case 'and':
      return (a, b) => a & b
    case 'or':
      return (a, b) => a | b
    case 'xor':
      return (a, b) => a ^ b
    case 'udiv':
      return (a, b) => (b === 0n ? all : a / b)
    case 'urem':
      return (a, b) => (b === 0n ? a : a % b)
    case 'sdiv':
      return (a, b) => (b === 0n ? all : (signed(a) / signed(b)) & all)
    case 'srem':
      return (a, b) => (b === 0n ? a : (signed(a) % signed(b)) & all)
    case 'shl':
      return (a, b) => (b >= most ? 0n : (a << b) & all)
    case 'lshr':
      return (a, b) => (b >= most ? 0n : a >> b)
    case 'ashr':
      return (a, b) => (signed(a) >> (b >= most ? most : b)) & all
    case 'ult':
      return (a, b) => a < b
    case 'ule':
      return (a, b) => a <= b
    case 'ugt':
      return (a, b) => a > b
    case 'uge':
      return (a, b) => a >= b
    case 'slt':
      return (a, b) => signed(a) < signed(b)
    case 'sle':
      return (a, b) => signed(a) <= signed(b)
    case 'sgt':
      return (a, b) => signed(a) > signed(b)
    case 'sge':
      return (a, b) => signed(a) >= signed(b)
  }
}
