/** Values as trees, folded as they are made. */
import type { Cell, StateRegister } from './statement.ts'

export interface Local {
  readonly width: number
  /** Assigned after its declaration. */
  readonly mutable: boolean
  /** What it was declared as. */
  readonly origin?: Value
}

export type Op =
  | 'add'
  | 'sub'
  | 'mul'
  | 'and'
  | 'or'
  | 'xor'
  | 'udiv'
  | 'urem'
  | 'sdiv'
  | 'srem'
  | 'shl'
  | 'lshr'
  | 'ashr'
  | 'eq'
  | 'ne'
  | 'ult'
  | 'ule'
  | 'slt'
  | 'sle'

/** `width` is in bits; comparisons have one. */
export type Value =
  | { readonly op: 'const'; readonly width: number; readonly value: bigint }
  | { readonly op: 'local'; readonly width: number; readonly local: Local }
  | { readonly op: 'cell'; readonly width: number; readonly cell: Cell }
  /** What is known only when the instruction is executed, and an element of a register file that depends on it. */
  | { readonly op: 'unknown'; readonly width: number; readonly of: Unknown }
  | { readonly op: 'element'; readonly width: number; readonly register: StateRegister; readonly a: Value }
  | { readonly op: Op; readonly width: number; readonly a: Value; readonly b: Value }
  | {
      readonly op: 'mulHigh'
      readonly width: number
      readonly a: Value
      readonly b: Value
      readonly aSigned: boolean
      readonly bSigned: boolean
    }
  | { readonly op: 'not' | 'clz' | 'ctz' | 'popcount' | 'zext' | 'sext'; readonly width: number; readonly a: Value }
  | { readonly op: 'extract'; readonly width: number; readonly a: Value; readonly lo: number }
  | { readonly op: 'cond'; readonly width: number; readonly test: Value; readonly then: Value; readonly else: Value }
  /** An operation of the host on bit patterns of floating-point numbers (and on integers, in conversions). */
  | {
      readonly op: 'host'
      readonly width: number
      readonly operation: HostOperation
      readonly a: Value
      readonly b?: Value
    }
  /** Whether RAM is at a physical address. */
  | { readonly op: 'mapped'; readonly width: number; readonly a: Value; readonly bytes: number }

/** An operand by its name, or what an instruction has beside operands: its address, length and bits. */
export type Unknown = { readonly operand: string } | 'pc' | 'length' | 'bits'

/** By the host's instruction: `f64.add`, `i64.trunc_sat_f64_s`. */
export type HostOperation = string

/** The value with a constant in place of a local. */
export function substitute(value: Value, local: Local, by: Value): Value {
  const go = (v: Value): Value => substitute(v, local, by)
  switch (value.op) {
    case 'local':
      if (value.local === local) return by
      return value.local.origin && !value.local.mutable && mentions(value.local.origin, local)
        ? go(value.local.origin)
        : value
    case 'const':
    case 'cell':
    case 'unknown':
      return value
    case 'cond': {
      const test = go(value.test)
      if (test.op === 'const') return test.value !== 0n ? go(value.then) : go(value.else)
      return { ...value, test, then: go(value.then), else: go(value.else) }
    }
    case 'not': {
      const a = go(value.a)
      return a.op === 'const' ? constant(value.width, ~a.value) : { ...value, a }
    }
    case 'zext': {
      const a = go(value.a)
      return a.op === 'const' ? constant(value.width, a.value) : { ...value, a }
    }
    case 'mulHigh':
      return { ...value, a: go(value.a), b: go(value.b) }
    case 'host':
      return { ...value, a: go(value.a), ...(value.b ? { b: go(value.b) } : {}) }
    case 'clz':
    case 'ctz':
    case 'popcount':
    case 'sext':
    case 'mapped':
    case 'element':
      return { ...value, a: go(value.a) }
    case 'extract': {
      const a = go(value.a)
      return a.op === 'const' ? constant(value.width, a.value >> BigInt(value.lo)) : { ...value, a }
    }
    default:
      return binary(value.op, go(value.a), go(value.b))
  }
}

/** Whether the value depends on a local. */
export function mentions(value: Value, local: Local): boolean {
  switch (value.op) {
    case 'local':
      return value.local === local || (value.local.origin !== undefined && mentions(value.local.origin, local))
    case 'const':
    case 'cell':
    case 'unknown':
      return false
    case 'cond':
      return mentions(value.test, local) || mentions(value.then, local) || mentions(value.else, local)
    default:
      return mentions(value.a, local) || ('b' in value && value.b !== undefined && mentions(value.b, local))
  }
}

export const constant = (width: number, value: bigint): Value => ({
  op: 'const',
  width,
  value: BigInt.asUintN(width, value),
})

const COMPARISONS: ReadonlySet<Op> = new Set<Op>(['eq', 'ne', 'ult', 'ule', 'slt', 'sle'])

export function binary(op: Op, a: Value, b: Value): Value {
  const width = COMPARISONS.has(op) ? 1 : a.width
  if (a.op === 'const' && b.op === 'const') return constant(width, compute(op, a.value, b.value, a.width))
  const right = b.op === 'const' ? b.value : undefined
  const left = a.op === 'const' ? a.value : undefined
  switch (op) {
    case 'add':
    case 'or':
    case 'xor':
      if (right === 0n) return a
      if (left === 0n) return b
      break
    case 'sub':
    case 'shl':
    case 'lshr':
    case 'ashr':
      if (right === 0n) return a
      break
    case 'and':
      if (right === 0n || left === 0n) return constant(width, 0n)
      if (right === (1n << BigInt(width)) - 1n) return a
      if (left === (1n << BigInt(width)) - 1n) return b
      break
    case 'ne':
      if (right === 0n && a.width === 1) return a
      break
    case 'eq':
      if (right === 1n && a.width === 1) return a
      break
  }
  return { op, width, a, b }
}

/** Division by zero gives all ones, its remainder the dividend; shifts by the width or more give 0, or copies of the sign. */
function compute(op: Op, a: bigint, b: bigint, width: number): bigint {
  switch (op) {
    case 'add':
      return a + b
    case 'sub':
      return a - b
    case 'mul':
      return a * b
    case 'and':
      return a & b
    case 'or':
      return a | b
    case 'xor':
      return a ^ b
    case 'udiv':
      return b === 0n ? -1n : a / b
    case 'urem':
      return b === 0n ? a : a % b
    case 'sdiv':
      return b === 0n ? -1n : BigInt.asIntN(width, a) / BigInt.asIntN(width, b)
    case 'srem':
      return b === 0n ? a : BigInt.asIntN(width, a) % BigInt.asIntN(width, b)
    case 'shl':
      return b >= BigInt(width) ? 0n : a << b
    case 'lshr':
      return b >= BigInt(width) ? 0n : a >> b
    case 'ashr':
      return BigInt.asIntN(width, a) >> (b >= BigInt(width) ? BigInt(width - 1) : b)
    case 'eq':
      return a === b ? 1n : 0n
    case 'ne':
      return a !== b ? 1n : 0n
    case 'ult':
      return a < b ? 1n : 0n
    case 'ule':
      return a <= b ? 1n : 0n
    case 'slt':
      return BigInt.asIntN(width, a) < BigInt.asIntN(width, b) ? 1n : 0n
    case 'sle':
      return BigInt.asIntN(width, a) <= BigInt.asIntN(width, b) ? 1n : 0n
  }
}
