/**
 * The disassembler. What it prints assembles to the bytes it was given: where the plain text of an instruction would
 * not, the form's id stands in place of the mnemonic, and where that would not either, a data directive.
 */
import type { Assembler } from './assembler.ts'
import { FormDecoder, type PreparedForm } from './decoder.ts'
import { decodeOperand, readNumber, widthOf } from './encode.ts'
import { SourceError } from './errors.ts'
import { evaluate } from './expression.ts'
import { placeholderTokens } from './instruction.ts'
import type { Token } from './lexer.ts'
import { type Candidate, type Pseudo, type Shape, type Syntax, skeletonOf } from './syntax.ts'
import { type AssemblerTable, type FormOperand, type OperandKind, parseSyntax, type SyntaxPart } from './table.ts'

export interface DisassembleOptions {
  /** False: instructions as they are, no aliases. */
  aliases?: boolean
  /** A name for an address, printed in its place. */
  symbol?: (address: bigint) => string | undefined
}

export interface DisassembledLine {
  address: bigint
  /** Bytes. */
  length: number
  /** A line for the assembler. */
  text: string
  /** Id of the instruction's form; absent where the bytes are none. */
  id?: string
  /** True where the text is a data directive. */
  data: boolean
}

/** How to print one form. */
interface Printer {
  /** Which texts to try: aliases by how much they say, then the instruction. */
  readonly aliases: readonly Alias[]
  readonly plain: Rendering
  readonly byId: Rendering | undefined
  readonly operands: readonly OperandPrinter[]
}

/** One way to print; `trusted` once known that it always assembles back. */
interface Rendering {
  render(operands: readonly string[], values: readonly (number | bigint)[]): string
  /** Another reading of the same text may take precedence, depending on values. */
  readonly rivals: boolean
  trusted: boolean
}

interface Alias extends Rendering {
  /** [operand index, value] that the alias implies. */
  readonly fixed: readonly (readonly [number, bigint])[]
  /** Pairs of operands that must be equal. */
  readonly equal: readonly (readonly [number, number])[]
}

interface OperandPrinter {
  readonly operand: FormOperand
  /** Undefined where the value has no text. */
  text(value: number | bigint, pc: bigint, options: DisassembleOptions): string | undefined
  read(bits: number | bigint): number | bigint
}

export class Disassembler {
  private readonly assembler: Assembler
  private readonly table: AssemblerTable
  private decoderOfTable: FormDecoder | undefined
  private readonly printers = new Map<PreparedForm, Printer>()
  private aliasesByForm: Map<string, AliasSource[]> | undefined
  private readonly unit: number

  constructor(assembler: Assembler) {
    this.assembler = assembler
    this.table = assembler.table
    this.unit = [1, 2, 4, 8].includes(this.table.alignment) ? this.table.alignment : 1
  }

  /** All of `bytes`, which lie at `address`. */
  disassemble(bytes: Uint8Array, address: bigint | number, options: DisassembleOptions = {}): DisassembledLine[] {
    const lines: DisassembledLine[] = []
    let at = BigInt(address)
    for (let offset = 0; offset < bytes.length; ) {
      const line = this.line(bytes, offset, at, options)
      lines.push(line)
      offset += line.length
      at += BigInt(line.length)
    }
    return lines
  }

  /** The instruction at `offset`, whose address is `pc`; data if it is none. There must be at least one byte. */
  line(bytes: Uint8Array, offset: number, pc: bigint, options: DisassembleOptions = {}): DisassembledLine {
    this.decoderOfTable ??= new FormDecoder(this.table)
    const decoded = this.decoderOfTable.decode(bytes, offset)
    if (!decoded) {
      const length = Math.min(this.unit, bytes.length - offset)
      return { address: pc, length, text: this.data(bytes, offset, length), data: true }
    }
    const { form, bits } = decoded
    const { id, length } = form.form
    const ignored = typeof bits === 'number' ? (bits & form.ignored) !== 0 : (bits & form.form.ignored) !== 0n
    const printer = this.printer(form)
    const values = printer.operands.map(operand => operand.read(bits))
    const texts = printer.operands.map((operand, i) => operand.text(values[i], pc, {}))
    const known = texts.every(text => text !== undefined)
    if (known && !ignored) {
      const own = bytes.subarray(offset, offset + length)
      const chosen = this.choose(printer, texts as string[], values, own, pc, options.aliases ?? true)
      if (chosen) {
        const shown = options.symbol
          ? printer.operands.map((operand, i) => operand.text(values[i], pc, options)!)
          : texts
        return { address: pc, length, text: chosen.render(shown as string[], values), id, data: false }
      }
    }
    const comment = known ? ` ; ${printer.plain.render(texts as string[], values)}` : ` ; ${id}`
    return { address: pc, length, text: this.data(bytes, offset, length) + comment, id, data: true }
  }

  private choose(
    printer: Printer,
    texts: readonly string[],
    values: readonly (number | bigint)[],
    bytes: Uint8Array,
    pc: bigint,
    aliases: boolean,
  ): Rendering | undefined {
    for (const alias of aliases ? printer.aliases : []) {
      if (applies(alias, values) && this.assemblesBack(alias, texts, values, bytes, pc)) return alias
    }
    if (this.assemblesBack(printer.plain, texts, values, bytes, pc)) return printer.plain
    const { byId } = printer
    return byId && this.assemblesBack(byId, texts, values, bytes, pc) ? byId : undefined
  }

  /** A text without rivals that assembled back once does so whatever the values: they go through unchanged. */
  private assemblesBack(
    rendering: Rendering,
    texts: readonly string[],
    values: readonly (number | bigint)[],
    bytes: Uint8Array,
    pc: bigint,
  ): boolean {
    if (rendering.trusted) return true
    const again = this.assembler.encodeLine(rendering.render(texts, values), pc)
    const same = again !== undefined && again.length === bytes.length && again.every((byte, i) => byte === bytes[i])
    if (same && !rendering.rivals) rendering.trusted = true
    return same
  }

  private data(bytes: Uint8Array, offset: number, length: number): string {
    const unit = length % this.unit === 0 ? this.unit : 1
    const directive = { 1: '.byte', 2: '.half', 4: '.word', 8: '.quad' }[unit]
    const values: string[] = []
    for (let at = offset; at < offset + length; at += unit) {
      values.push(
        `0x${readNumber(bytes, at, unit, this.table.byteOrder)
          .toString(16)
          .padStart(2 * unit, '0')}`,
      )
    }
    return `${directive} ${values.join(', ')}`
  }

  private printer(form: PreparedForm): Printer {
    let printer = this.printers.get(form)
    if (!printer) {
      printer = this.makePrinter(form)
      this.printers.set(form, printer)
    }
    return printer
  }

  private makePrinter(prepared: PreparedForm): Printer {
    const { form } = prepared
    const { syntax } = this.assembler
    const operands = form.operands.map(operand => makeOperandPrinter(this.table, operand, prepared.narrow))
    const index = new Map(form.operands.map((operand, i) => [operand.name, i]))
    const own = (shape: Shape) => 'form' in shape.target && shape.target.form === form
    const bodies = bodiesOf(syntax.shapesFor(form.mnemonic).filter(own), index, form.operands)
    const body = (texts: readonly string[], values: readonly (number | bigint)[]) =>
      print(bodies.find(one => one.omits.every(([i, value]) => BigInt(values[i]) === value))!.pieces, texts)
    const rendering = (mnemonic: string): Rendering => ({
      render: (texts, values) => withBody(mnemonic, body(texts, values)),
      rivals: hasRivals(syntax, mnemonic, own),
      trusted: false,
    })
    this.aliasesByForm ??= collectAliases(syntax)
    const aliases = (this.aliasesByForm.get(form.id) ?? []).map(source => makeAlias(syntax, source, index))
    aliases.sort((a, b) => b.fixed.length + b.equal.length - (a.fixed.length + a.equal.length))
    const byId = form.id.toLowerCase() === form.mnemonic.toLowerCase() ? undefined : rendering(form.id)
    return { aliases, plain: rendering(form.mnemonic), byId, operands }
  }
}

interface Body {
  /** [operand index, value] of operands that are left out: only where they have that value. */
  readonly omits: readonly (readonly [number, bigint])[]
  readonly pieces: readonly (string | number)[]
}

/** Ways to write a form's operands, the shortest first; the last leaves nothing out. */
function bodiesOf(
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

const withBody = (mnemonic: string, body: string): string => (body === '' ? mnemonic : `${mnemonic} ${body}`)

function applies(alias: Alias, values: readonly (number | bigint)[]): boolean {
  for (const [i, value] of alias.fixed) if (BigInt(values[i]) !== value) return false
  for (const [i, j] of alias.equal) if (values[i] !== values[j]) return false
  return true
}

/** Whether another shape of the mnemonic has the same words and punctuation around its operands. */
function hasRivals(syntax: Syntax, mnemonic: string, own: (shape: Shape) => boolean): boolean {
  const shapes = syntax.shapesFor(mnemonic)
  const mine = new Set(shapes.filter(own).map(skeletonOf))
  return shapes.some(shape => !own(shape) && mine.has(skeletonOf(shape)))
}

interface AliasSource {
  pseudo: Pseudo
  candidate: Candidate
  /** Several encodings fit the alias's line. */
  ambiguous: boolean
}

/** Aliases by the id of the form that their line assembles to. */
function collectAliases(syntax: Syntax): Map<string, AliasSource[]> {
  const found = new Map<string, AliasSource[]>()
  for (const source of syntax.table.pseudos) {
    if (!source.alias) continue
    const own = syntax
      .shapesFor(source.mnemonic)
      .find(shape => 'pseudo' in shape.target && shape.target.pseudo.source === source)
    const { pseudo } = own!.target as { pseudo: Pseudo }
    const line = pseudo.alternatives[0].lines[0]
    const tokens = placeholderTokens(line, pseudo)
    if (!tokens) continue
    const candidates = matchOrNone(syntax, line.mnemonic, tokens)
    for (const candidate of candidates) {
      if (!('form' in candidate.shape.target) || !invertible(candidate, pseudo)) continue
      const { id } = candidate.shape.target.form
      const list = found.get(id) ?? []
      list.push({ pseudo, candidate, ambiguous: candidates.length > 1 })
      found.set(id, list)
    }
  }
  return found
}

function matchOrNone(syntax: Syntax, mnemonic: string, tokens: readonly Token[]): Candidate[] {
  try {
    return syntax.match(mnemonic, tokens, { start: 0, end: 0 })
  } catch (error) {
    if (error instanceof SourceError) return []
    throw error
  }
}

/** Whether the alias's operands can be read off the form's: each stands in the line, as a value of the same kind. */
function invertible({ shape, operands }: Candidate, pseudo: Pseudo): boolean {
  const { form } = shape.target as { form: { operands: readonly FormOperand[] } }
  const seen = new Set<string>()
  for (const operand of form.operands) {
    const written = operands.get(operand.name)
    if (written?.is !== 'placeholder') continue
    const kind = pseudo.kinds.get(written.operand)!
    if (!sameReading(operand.kind, kind, written.relative)) return false
    seen.add(written.operand)
  }
  return [...pseudo.kinds.keys()].every(name => seen.has(name))
}

function sameReading(form: OperandKind, pseudo: OperandKind, relative: boolean): boolean {
  if (form.is !== pseudo.is) return false
  if (form.is === 'register') return form.file === (pseudo as typeof form).file
  if (form.is !== 'immediate') return true
  // The text is an address where the form has one: then the pseudo-instruction passes it on as it is.
  const own = (pseudo as typeof form).bias
  return form.bias === undefined ? own === undefined : own === undefined || relative
}

function makeAlias(
  syntax: Syntax,
  { pseudo, candidate, ambiguous }: AliasSource,
  index: ReadonlyMap<string, number>,
): Alias {
  const { form } = candidate.shape.target as { form: { operands: readonly FormOperand[] } }
  const fixed: [number, bigint][] = []
  const equal: [number, number][] = []
  const first = new Map<string, number>()
  const context = { here: 0n, symbol: () => undefined, names: () => [], blind: true, final: false }
  for (const operand of form.operands) {
    const i = index.get(operand.name)!
    const written = candidate.operands.get(operand.name)
    if (written?.is === 'placeholder') {
      const before = first.get(written.operand)
      if (before === undefined) first.set(written.operand, i)
      else equal.push([before, i])
    } else if (written?.is === 'register') fixed.push([i, BigInt(written.number)])
    else if (written === undefined) fixed.push([i, operand.default ?? 0n])
    // A value that depends on the address is never equal to the encoded one.
    else fixed.push([i, evaluate(written.expression, context) ?? -(1n << 256n)])
  }
  const { mnemonic } = pseudo.source
  const text = compile(parseSyntax(pseudo.source.syntax), name => first.get(name)!)
  const rivals =
    ambiguous ||
    hasRivals(syntax, mnemonic, shape => 'pseudo' in shape.target && shape.target.pseudo.source === pseudo.source)
  return { fixed, equal, rivals, trusted: false, render: texts => withBody(mnemonic, print(text, texts)) }
}

function makeOperandPrinter(table: AssemblerTable, operand: FormOperand, narrow: boolean): OperandPrinter {
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
function compile(parts: readonly SyntaxPart[], operand: (name: string) => number): (string | number)[] {
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

function print(pieces: readonly (string | number)[], texts: readonly string[]): string {
  let text = ''
  for (const piece of pieces) text += typeof piece === 'number' ? texts[piece] : piece
  return text
}
