/**
 * The disassembler. What it prints assembles to the bytes it was given: where the plain text of an instruction would
 * not, the form's id stands in place of the mnemonic, and where that would not either, a data directive.
 */
import { type Alias, type AliasSource, applies, collectAliases, makeAlias } from './aliases.ts'
import type { Assembler } from './assembler.ts'
import { FormDecoder, type PreparedForm } from './decoder.ts'
import { readNumber } from './encode.ts'
import {
  bodiesOf,
  type DisassembleOptions,
  hasRivals,
  makeOperandPrinter,
  type OperandPrinter,
  print,
  type Rendering,
  withBody,
} from './printing.ts'
import type { Shape } from './shape.ts'
import type { AssemblerTable } from './table.ts'

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
