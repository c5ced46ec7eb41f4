/**
 * What an emitted assembler knows of its machine. The generator writes one table a machine; assembler and disassembler
 * read it, and know nothing of any machine themselves.
 */

export interface AssemblerTable {
  /** Name of the machine. */
  readonly machine: string
  /** Of data directives. */
  readonly byteOrder: ByteOrder
  /** Of instructions: `little` stores the least significant byte of the encoding first. */
  readonly order: ByteOrder
  /** Instruction addresses are multiples of this many bytes. */
  readonly alignment: number
  /** Bits of an address, as `pc` holds it. */
  readonly addressWidth: number
  /** Where a program lies that does not say. */
  readonly origin: bigint
  readonly elf: { readonly class: 32 | 64; readonly machine: number }
  /** Register files that operands name, by file. */
  readonly registers: Readonly<Record<string, RegisterNames>>
  readonly forms: readonly Form[]
  readonly pseudos: readonly PseudoForm[]
}

export type ByteOrder = 'little' | 'big'

export interface RegisterNames {
  /** By number; what the disassembler prints. */
  readonly names: readonly string[]
  readonly aliases: Readonly<Record<string, number>>
}

/** One encoding. */
export interface Form {
  /** Unique; where it differs from the mnemonic, it may be written in its place to ask for this very encoding. */
  readonly id: string
  readonly mnemonic: string
  /** Bytes. */
  readonly length: number
  /** Fixed bits, over the instruction as a number of 8·length bits. */
  readonly mask: bigint
  readonly match: bigint
  /** Bits that mean nothing; the assembler writes them 0. */
  readonly ignored: bigint
  readonly operands: readonly FormOperand[]
  /** What follows the mnemonic: `{rd}, {imm}({rs1})`, with operands in braces. */
  readonly syntax: string
  /** Without it, the encoding is another instruction's (or nobody's). */
  readonly where?: { readonly text: string; readonly holds: (operands: OperandValues) => boolean }
  /** Indices of forms that have precedence where both match. */
  readonly yields?: readonly number[]
}

/** By operand name; a register's number, an immediate with its sign. */
export type OperandValues = Readonly<Record<string, bigint>>

export interface FormOperand {
  readonly name: string
  readonly kind: OperandKind
  /** [hi, lo, at]: bits hi..lo of the value lie in the encoding from bit `at` up. */
  readonly slices: readonly (readonly [hi: number, lo: number, at: number])[]
  /** May be left out, and then has this value. */
  readonly default?: bigint
}

export type OperandKind =
  /** Number of a register: encoded value + offset. */
  | { readonly is: 'register'; readonly file: string; readonly offset: number }
  /** With `bias`, assembly has the address pc + bias + value. */
  | { readonly is: 'immediate'; readonly signed: boolean; readonly bias?: number }
  /** A number with names; `open`: plain numbers too. */
  | { readonly is: 'named'; readonly names: Readonly<Record<string, bigint>>; readonly open: boolean }

/** An abbreviation for one line or several. */
export interface PseudoForm {
  readonly mnemonic: string
  readonly syntax: string
  readonly operands: readonly { readonly name: string; readonly kind: OperandKind }[]
  /** The first whose `when` holds is taken. Lines have `{expression}` holes. */
  readonly alternatives: readonly { readonly when?: string; readonly lines: readonly string[] }[]
  /** The disassembler prints it in place of its instruction. */
  readonly alias: boolean
}

/** Options of the operands below. */
interface OperandOptions {
  /** Added to the encoded number of a register. */
  readonly offset?: number
  /** Makes an immediate relative to pc + bias. */
  readonly bias?: number
  /** Numbers stand beside names. */
  readonly open?: boolean
  readonly default?: bigint
}

const operand = (name: string, kind: OperandKind, slices: string, options: OperandOptions): FormOperand => ({
  name,
  kind,
  slices: parseSlices(slices),
  ...(options.default === undefined ? {} : { default: options.default }),
})

/** An operand that is a register's number. Slices are written `hi:lo@at`, with blanks between. */
export const register = (name: string, file: string, slices = '', options: OperandOptions = {}): FormOperand =>
  operand(name, { is: 'register', file, offset: options.offset ?? 0 }, slices, options)

const immediate = (name: string, signed: boolean, slices: string, options: OperandOptions): FormOperand => {
  const { bias } = options
  return operand(name, { is: 'immediate', signed, ...(bias === undefined ? {} : { bias }) }, slices, options)
}
export const signed = (name: string, slices = '', options: OperandOptions = {}): FormOperand =>
  immediate(name, true, slices, options)
export const unsigned = (name: string, slices = '', options: OperandOptions = {}): FormOperand =>
  immediate(name, false, slices, options)

/** An operand with names for its values. */
export const named = (
  name: string,
  names: Readonly<Record<string, bigint>>,
  slices = '',
  options: OperandOptions = {},
): FormOperand => operand(name, { is: 'named', names, open: options.open ?? false }, slices, options)

/** `12@31 10:5@25` → [[12, 12, 31], [10, 5, 25]]. */
function parseSlices(text: string): [hi: number, lo: number, at: number][] {
  return [...text.matchAll(/(\d+)(?::(\d+))?@(\d+)/g)].map(([, hi, lo, at]) => [
    Number(hi),
    Number(lo ?? hi),
    Number(at),
  ])
}

/** A piece of `syntax`. */
export type SyntaxPart = { readonly literal: string } | { readonly operand: string }

/** Splits `{rd}, {imm}({rs1})` into operands, words, numbers and single characters. */
export function parseSyntax(syntax: string): SyntaxPart[] {
  const parts: SyntaxPart[] = []
  for (const found of syntax.matchAll(/\{([^{}]+)\}|\{\{|\}\}|[A-Za-z_]\w*|\d\w*|\S/g)) {
    parts.push(
      found[1] !== undefined ? { operand: found[1] } : { literal: found[0].replace(/^(\{\{|\}\})$/, m => m[0]) },
    )
  }
  return parts
}
