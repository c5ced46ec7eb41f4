/** Pieces of what the disassembler prints: operands, and the texts around them. */
import { decodeOperand, widthOf } from './encode.ts'
import { type Shape, skeletonOf } from './shape.ts'
import type { Syntax } from './syntax.ts'
import type { AssemblerTable, FormOperand, SyntaxPart } from './table.ts'

export interface DisassembleOptions {
  /** False: instructions as they are, no aliases. */
  aliases?: boolean
  /** A name for an address, printed in its place. */
  symbol?: (address: bigint) => string | undefined
}

/** One way to print; `trusted` once known that it always assembles back. */
export interface Rendering {
  render(operands: readonly string[], values: readonly (number | bigint)[]): string
  /** Another reading of the same text may take precedence, depending on values. */
  readonly rivals: boolean
  trusted: boolean
}

export interface OperandPrinter {
  readonly operand: FormOperand
  /** Undefined where the value has no text. */
  text(value: number | bigint, pc: bigint, options: DisassembleOptions): string | undefined
  read(bits: number | bigint): number | bigint
}

interface Body {
  /** [operand index, value] of operands that are left out: only where they have that value. */
  readonly omits: readonly (readonly [number, bigint])[]
  readonly pieces: readonly (string | number)[]
}

/** Ways to write a form's operands, the shortest first; the last leaves nothing out. */
export function bodiesOf(
  shapes: readonly Shape[],
  index: ReadonlyMap<string, number>,
  operands: readonly FormOperand[],
): Body[] {
  return [...shapes]
    .sort((a, b) => b.omitted.length - a.omitted.length)
    .map(shape => ({
      omits: shape.omitted.map(name => [index.get(name)!, operands[index.get(name)!].default!] as const),
      pieces: compile(
        shape.parts.map(part => ('literal' in part ? { literal: part.literal } : { operand: part.operand })),
        name => index.get(name)!,
      ),
    }))
}

export const withBody = (mnemonic: string, body: string): string => (body === '' ? mnemonic : `${mnemonic} ${body}`)

/** Whether another shape of the mnemonic has the same words and punctuation around its operands. */
export function hasRivals(syntax: Syntax, mnemonic: string, own: (shape: Shape) => boolean): boolean {
  const shapes = syntax.shapesFor(mnemonic)
  const mine = new Set(shapes.filter(own).map(skeletonOf))
  return shapes.some(shape => !own(shape) && mine.has(skeletonOf(shape)))
}

export function makeOperandPrinter(table: AssemblerTable, operand: FormOperand, narrow: boolean): OperandPrinter {
  return { operand, text: textOf(table, operand), read: readerOf(operand, narrow) }
}

/** Reads the operand from the bits: as numbers where 32 bits are enough. */
function readerOf(operand: FormOperand, narrow: boolean): OperandPrinter['read'] {
  const width = widthOf(operand)
  if (!narrow || width > 32) {
    return bits => decodeOperand(operand, typeof bits === 'number' ? BigInt(bits >>> 0) : bits)
  }
  const { kind } = operand
  const slices = operand.slices.map(([hi, lo, at]) => ({
    lo,
    at,
    mask: hi - lo === 31 ? -1 : (1 << (hi - lo + 1)) - 1,
  }))
  const offset = kind.is === 'register' ? kind.offset : 0
  const unused = 32 - width
  const signed = kind.is === 'immediate' && kind.signed
  return bits => {
    let value = 0
    for (const { lo, at, mask } of slices) value |= (((bits as number) >>> at) & mask) << lo
    return signed ? (value << unused) >> unused : (value >>> 0) + offset
  }
}

/** Unsigned numbers of more bits than this are printed in hexadecimal. */
const DECIMAL_BITS = 8

function textOf(table: AssemblerTable, operand: FormOperand): OperandPrinter['text'] {
  const { kind } = operand
  if (kind.is === 'register') {
    const { names } = table.registers[kind.file]
    return value => names[Number(value)]
  }
  if (kind.is === 'named') {
    // A name that is not one word could not be read again.
    const readable = Object.entries(kind.names).filter(([name]) => /^[A-Za-z_.][\w.]*$/.test(name))
    const names = new Map(readable.reverse().map(([name, value]) => [String(value), name]))
    return value => names.get(String(value)) ?? (kind.open ? number(value, true) : undefined)
  }
  const { bias } = kind
  if (bias !== undefined) {
    return (value, pc, options) => {
      const target = BigInt.asUintN(table.addressWidth, pc + BigInt(bias) + BigInt(value))
      return options.symbol?.(target) ?? `0x${target.toString(16)}`
    }
  }
  const hex = !kind.signed && widthOf(operand) > DECIMAL_BITS
  return value => number(value, hex)
}

const number = (value: number | bigint, hex: boolean): string =>
  hex && value > 9 ? `0x${value.toString(16)}` : value.toString()

/** Pieces of text, and indices of operands between them: a blank after a comma (outside of parentheses) and between words. */
export function compile(parts: readonly SyntaxPart[], operand: (name: string) => number): (string | number)[] {
  const pieces: (string | number)[] = []
  let wordBefore = false
  let depth = 0
  for (const part of parts) {
    if ('literal' in part) depth += /[([]/.test(part.literal) ? 1 : /[)\]]/.test(part.literal) ? -1 : 0
    const word = 'operand' in part || /^\w/.test(part.literal)
    if (word && wordBefore) pieces.push(' ')
    pieces.push('operand' in part ? operand(part.operand) : part.literal === ',' && depth <= 0 ? ', ' : part.literal)
    wordBefore = word
  }
  return pieces
}

export function print(pieces: readonly (string | number)[], texts: readonly string[]): string {
  let text = ''
  for (const piece of pieces) text += typeof piece === 'number' ? texts[piece] : piece
  return text
}
