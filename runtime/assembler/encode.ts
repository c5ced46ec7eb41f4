/** Operand values ↔ the bits of an encoding, and the bits ↔ bytes in memory. */
import type { AssemblerTable, ByteOrder, Form, FormOperand, OperandValues } from './table.ts'

/** Why a value cannot be an operand's; a sentence without its subject ("must be …"). */
export type Misfit = string

/** Width in bits of the encoded value, implied zero bits included. */
export const widthOf = (operand: FormOperand): number => Math.max(0, ...operand.slices.map(([hi]) => hi + 1))

/** The encoded value is a multiple of this. */
export const stepOf = (operand: FormOperand): bigint => 1n << BigInt(Math.min(...operand.slices.map(([, lo]) => lo)))

const hex = (value: bigint): string => (value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`)

/** Inclusive range of the values that an operand can have: register numbers, signed or unsigned numbers. */
export function rangeOf(operand: FormOperand): { min: bigint; max: bigint } {
  const size = 1n << BigInt(widthOf(operand))
  const { kind } = operand
  const highest = size - stepOf(operand)
  if (kind.is === 'register') return { min: BigInt(kind.offset), max: BigInt(kind.offset) + highest }
  if (kind.is === 'immediate' && kind.signed) return { min: -size / 2n, max: highest - size / 2n }
  return { min: 0n, max: highest }
}

/** Whether the operand can have the value, and if not why. For a pc-relative operand `value` is the distance. */
export function misfit(operand: FormOperand, value: bigint): Misfit | undefined {
  const { min, max } = rangeOf(operand)
  const step = stepOf(operand)
  if (value < min || value > max) {
    const range = max > 0xffffn ? `${hex(min)} to ${hex(max)}` : `${min} to ${max}`
    return `must be ${range}${step > 1n ? `, a multiple of ${step}` : ''}`
  }
  if (value % step !== 0n) return `must be a multiple of ${step}`
  return undefined
}

/** The encoding with these operand values, which must fit. Ignored bits are 0. */
export function encode(form: Form, values: OperandValues): bigint {
  let bits = form.match
  for (const operand of form.operands) {
    let value = values[operand.name]
    if (operand.kind.is === 'register') value -= BigInt(operand.kind.offset)
    for (const [hi, lo, at] of operand.slices) {
      bits |= BigInt.asUintN(hi - lo + 1, value >> BigInt(lo)) << BigInt(at)
    }
  }
  return bits
}

/** The operand values in an encoding: register numbers, and immediates with their sign. */
export function decode(form: Form, bits: bigint): Record<string, bigint> {
  const values: Record<string, bigint> = {}
  for (const operand of form.operands) values[operand.name] = decodeOperand(operand, bits)
  return values
}

export function decodeOperand(operand: FormOperand, bits: bigint): bigint {
  let value = 0n
  for (const [hi, lo, at] of operand.slices) value |= BigInt.asUintN(hi - lo + 1, bits >> BigInt(at)) << BigInt(lo)
  const { kind } = operand
  if (kind.is === 'register') return value + BigInt(kind.offset)
  return kind.is === 'immediate' && kind.signed ? BigInt.asIntN(widthOf(operand), value) : value
}

/** The form that has precedence over this one for these bits, if there is one. */
export function superseding(table: AssemblerTable, form: Form, bits: bigint): Form | undefined {
  for (const index of form.yields ?? []) {
    const other = table.forms[index]
    if (other.length === form.length && matches(other, bits)) return other
  }
  return undefined
}

/** Whether the bits are an encoding of the form: its fixed bits, and its condition. */
export const matches = (form: Form, bits: bigint): boolean =>
  (bits & form.mask) === form.match && (form.where === undefined || form.where.holds(decode(form, bits)))

/** Writes the low 8·length bits of a number. */
export function writeNumber(bytes: Uint8Array, offset: number, length: number, value: bigint, order: ByteOrder): void {
  let rest = BigInt.asUintN(8 * length, value)
  for (let i = 0; i < length; i++) {
    bytes[order === 'little' ? offset + i : offset + length - 1 - i] = Number(rest & 0xffn)
    rest >>= 8n
  }
}

/** Reads an unsigned number of `length` bytes. */
export function readNumber(bytes: Uint8Array, offset: number, length: number, order: ByteOrder): bigint {
  let value = 0n
  for (let i = 0; i < length; i++) {
    value = (value << 8n) | BigInt(bytes[order === 'little' ? offset + length - 1 - i : offset + i])
  }
  return value
}
