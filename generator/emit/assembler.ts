/** Emits `assembler.ts`: the table of encodings, names and pseudo-instructions, and the assembler over it. */
import type { AssemblerTable, Form, FormOperand, OperandKind, RegisterNames } from '../../runtime/assembler/index.ts'
import { assemblerTable } from '../analysis/assembler-table.ts'
import type { Expr } from '../ir/ir.ts'
import { simplifyExpr } from '../ir/simplify.ts'
import type { Instruction, Machine, Operand, Pseudo } from '../model.ts'
import { constantName } from './names.ts'
import { type EmittedFile, fill } from './template.ts'
import { ExpressionWriter, isWide, type Naming } from './typescript.ts'
import { Lines, provenance, quoted } from './writer.ts'

const WIDTH = 120
/** What is left of it inside an entry of the table. */
const INNER = WIDTH - 6

export function emitAssembler(machine: Machine, runtime: string): EmittedFile {
  return new AssemblerEmitter(machine, runtime).file()
}

class AssemblerEmitter {
  private readonly machine: Machine
  private readonly runtime: string
  private readonly table: AssemblerTable
  /** Sets of names that operands share, by content. */
  private readonly nameSets = new Map<string, string>()
  private readonly constants = new Lines()
  /** Makers of operands that the table uses. */
  private readonly makers = new Set<string>()
  /** Helpers of the engine that conditions use. */
  private readonly helpers = new Set<string>()

  constructor(machine: Machine, runtime: string) {
    this.machine = machine
    this.runtime = runtime
    this.table = assemblerTable(machine)
  }

  file(): EmittedFile {
    const { machine, table } = this
    const { instructions, pseudos } = machine.instructionSet
    const forms = new Lines()
    for (const [i, instruction] of instructions.entries()) this.form(instruction, table.forms[i], forms)
    const abbreviations = new Lines()
    for (const [i, pseudo] of pseudos.entries()) this.pseudo(pseudo, i, abbreviations)
    const registers = new Lines()
    for (const [file, names] of Object.entries(table.registers)) this.registers(file, names, registers)
    const text = fill('assembler', {
      title: machine.title,
      source: provenance(machine.at),
      imports: this.imports(),
      constants: this.constants.toString(),
      facts: indent(this.facts(), 2),
      registers: indent(registers, 4),
      forms: indent(forms, 4),
      pseudos: indent(abbreviations, 4),
    })
    return { path: 'assembler.ts', text }
  }

  private imports(): string {
    const names = ['type AssembleOptions', 'Assembler', 'type AssemblerTable', ...[...this.makers].sort()]
    names.push('type Program')
    const bare = (name: string) => name.replace('type ', '').toLowerCase()
    names.sort((a, b) => (bare(a) < bare(b) ? -1 : 1))
    const from = (list: string[], path: string) => spread('import {', list, `} from '${this.runtime}/${path}'`)
    const lines = from(names, 'assembler/index.ts')
    if (this.helpers.size > 0) lines.push(...from([...this.helpers].sort(), 'engine/bits.ts'))
    return lines.join('\n')
  }

  private facts(): Lines {
    const { table } = this
    return new Lines().add(
      `machine: ${quoted(table.machine)},`,
      `byteOrder: ${quoted(table.byteOrder)},`,
      `order: ${quoted(table.order)},`,
      `alignment: ${table.alignment},`,
      `addressWidth: ${table.addressWidth},`,
      `origin: ${big(table.origin)},`,
      `elf: { class: ${table.elf.class}, machine: ${table.elf.machine} },`,
    )
  }

  private registers(file: string, { names, aliases }: RegisterNames, out: Lines): void {
    const register = this.machine.registers.get(file)!
    out.doc(`${register.title} (${provenance(register.at)})`)
    out.block(
      `${key(file)}: {`,
      () => {
        out.add(...spread('names: [', names.map(quoted), '],', INNER))
        const entries = Object.entries(aliases).map(([name, number]) => `${key(name)}: ${number}`)
        out.add(...spread('aliases: {', entries, '},', INNER))
      },
      '},',
    )
  }

  private form(instruction: Instruction, form: Form, out: Lines): void {
    out.doc(`${instruction.title} (${provenance(instruction.at)})`)
    out.block(
      '{',
      () => {
        out.add(`id: ${quoted(form.id)},`, `mnemonic: ${quoted(form.mnemonic)},`, `length: ${form.length},`)
        out.add(`mask: ${big(form.mask)},`, `match: ${big(form.match)},`, `ignored: ${big(form.ignored)},`)
        const operands = form.operands.map(operand => this.operand(operand, instruction.mnemonic))
        out.add(...spread('operands: [', operands, '],', INNER))
        out.add(`syntax: ${quoted(form.syntax)},`)
        const where = instruction.where && simplifyExpr(this.machine, instruction.where)
        if (where && where.op !== 'bool') this.condition(where, instruction.operands, out)
        if (form.yields) out.add(`yields: [${form.yields.join(', ')}],`)
      },
      '},',
    )
  }

  private condition(where: Expr, operands: readonly Operand[], out: Lines): void {
    const text = new ExpressionWriter(
      naming(
        name => name,
        () => {},
      ),
    ).text(where)
    const holds = new ExpressionWriter(
      naming(
        name => operandValue(name, operands),
        name => this.helpers.add(name),
      ),
    ).text(where)
    out.block(
      'where: {',
      () => {
        out.add(`text: ${quoted(text)},`, `holds: o => ${holds},`)
      },
      '},',
    )
  }

  private pseudo(pseudo: Pseudo, index: number, out: Lines): void {
    const form = this.table.pseudos[index]
    out.doc(`${pseudo.title} (${provenance(pseudo.at)})`)
    out.block(
      '{',
      () => {
        out.add(`mnemonic: ${quoted(form.mnemonic)},`, `syntax: ${quoted(form.syntax)},`)
        const operands = form.operands.map(one => this.operand({ ...one, slices: [] }, pseudo.mnemonic))
        out.add(...spread('operands: [', operands, '],', INNER))
        const alternatives = form.alternatives.map(({ when, lines }) => {
          const condition = when === undefined ? [] : [`when: ${quoted(when)}`]
          const whole = spread('{', [...condition, `lines: [${lines.map(quoted).join(', ')}]`], '}', INNER - 2)
          if (whole.length === 1) return whole[0]
          const broken = spread('lines: [', lines.map(quoted), ']', INNER - 4).map(line => `  ${line}`)
          return ['{', ...condition.map(line => `  ${line},`), `${broken.join('\n')},`, '}'].join('\n')
        })
        out.add(...spread('alternatives: [', alternatives, '],', INNER).flatMap(text => text.split('\n')))
        out.add(`alias: ${form.alias},`)
      },
      '},',
    )
  }

  private operand(operand: FormOperand, mnemonic: string): string {
    const { name, kind } = operand
    const slices = operand.slices.map(([hi, lo, at]) => `${hi === lo ? hi : `${hi}:${lo}`}@${at}`).join(' ')
    const options: string[] = []
    if (kind.is === 'register' && kind.offset !== 0) options.push(`offset: ${kind.offset}`)
    if (kind.is === 'immediate' && kind.bias !== undefined) options.push(`bias: ${kind.bias}`)
    if (kind.is === 'named' && kind.open) options.push('open: true')
    if (operand.default !== undefined) options.push(`default: ${big(operand.default)}`)
    const args = [quoted(name)]
    if (kind.is === 'register') args.push(quoted(kind.file))
    if (kind.is === 'named') args.push(this.nameSet(kind, name, mnemonic))
    if (slices !== '' || options.length > 0) args.push(quoted(slices))
    if (options.length > 0) args.push(`{ ${options.join(', ')} }`)
    const maker = kind.is === 'immediate' ? (kind.signed ? 'signed' : 'unsigned') : kind.is
    this.makers.add(maker)
    return `${maker}(${args.join(', ')})`
  }

  private nameSet(kind: Extract<OperandKind, { is: 'named' }>, operand: string, mnemonic: string): string {
    const entries = Object.entries(kind.names).map(([name, value]) => `${key(name)}: ${big(value)}`)
    const content = entries.join()
    let constant = this.nameSets.get(content)
    if (constant === undefined) {
      const taken = new Set(this.nameSets.values())
      const plain = `${constantName(operand)}_NAMES`
      constant = taken.has(plain) ? `${constantName(mnemonic)}_${plain}` : plain
      this.nameSets.set(content, constant)
      this.constants.doc(`Names for the values of ${operand}.`)
      this.constants.add(...spread(`const ${constant} = {`, entries, '}'), '')
    }
    return constant
  }
}

/** What a condition reads of an operand: an unsigned number of its width. */
function operandValue(name: string, operands: readonly Operand[]): string {
  const { width, kind } = operands.find(operand => operand.name === name)!
  const read = /^[A-Za-z_]\w*$/.test(name) ? `o.${name}` : `o[${quoted(name)}]`
  const unsigned = kind.is === 'immediate' && kind.signed ? `BigInt.asUintN(${width}, ${read})` : read
  return isWide({ kind: 'bits', width }) ? unsigned : `Number(${unsigned})`
}

/** Conditions are over operands alone. */
function naming(operand: (name: string) => string, helper: (name: string) => void): Naming {
  const refuse = (): never => {
    throw new Error("an encoding's condition reads something else than operands")
  }
  return {
    operand,
    helper: name => {
      helper(name)
      return name
    },
    read: refuse,
    local: refuse,
    instructionBits: refuse,
    instructionLength: refuse,
    mapped: refuse,
  }
}

const big = (value: bigint): string => `${value < 10n ? value : `0x${value.toString(16)}`}n`
const key = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name))

/** On one line if it fits, else an element a line. */
function spread(open: string, elements: readonly string[], close: string, room = WIDTH): string[] {
  if (elements.length === 0) return [open + close]
  const gap = open.endsWith('{') ? ' ' : ''
  const line = `${open}${gap}${elements.join(', ')}${gap}${close}`
  if (line.length <= room && !line.includes('\n')) return [line]
  return [open, ...elements.flatMap(element => `${element},`.split('\n').map(text => `  ${text}`)), close]
}

const indent = (lines: Lines, by: number): string =>
  lines
    .toString()
    .split('\n')
    .map(line => (line === '' ? '' : ' '.repeat(by) + line))
    .join('\n')
