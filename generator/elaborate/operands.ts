/** Operand kinds: what a field name of an encoding means, and addressing modes with encoding, assembly and semantics of their own. */
import type { Span } from '../diagnostics.ts'
import { bitsType, type Expr, type Type } from '../ir/ir.ts'
import type { Constants } from '../language/constants.ts'
import { lowerActionInto, lowerInto } from '../language/index.ts'
import { type BodyLike, type OperandName, type Report, refuse, type Scope } from '../language/scope.ts'
import type { Operand } from '../model.ts'
import { didYouMean } from '../suggest.ts'
import { type OperandSyntax, type OperandWords, parseOperandSyntax } from './assembly.ts'
import { type PatternToken, type PlacedField, parsePattern } from './encodings.ts'
import { type Item, integer } from './items.ts'
import { parseType } from './types.ts'

export interface OperandContext {
  scope: Scope
  constants: Constants
  report: Report
  kinds: ReadonlyMap<string, Item>
  csrAddresses: ReadonlyMap<string, bigint>
  /** Element counts of register files. */
  files: ReadonlyMap<string, number>
}

/** Whether a kind has an encoding of its own, or variants that do. */
export const isComposite = (kind: Item): boolean => kind.has('encoding') || kind.has('variants')

/** The kind that a field of an encoding has: by the instruction's (or mode's) `operands`, else the kind of its own name. */
export function kindOf(field: string, owner: Item | undefined, context: OperandContext): Item | undefined {
  const renamed = owner?.get('operands', field)
  if (renamed === undefined) return context.kinds.get(field)
  const kind = context.kinds.get(String(renamed))
  if (kind) return kind
  return refuse(
    context.report,
    'SV5007',
    owner!.span(['operands', field]),
    `there is no operand kind '${renamed}'`,
    didYouMean(String(renamed), context.kinds.keys()),
  )
}

/** A field of an encoding as an operand: its kind decides how it is read and written in assembly, and what value semantics see. */
export function simpleOperand(
  field: PlacedField,
  name: string,
  kind: Item | undefined,
  context: OperandContext,
): Operand {
  const base = { name, width: field.width, slices: field.slices, at: field.at }
  if (!kind) return { ...base, kind: { is: 'immediate', signed: false } }
  const { constants, report } = context
  const fallback = kind.has('default') ? { default: integer(kind, ['default'], constants, report) } : {}
  if (kind.has('register')) {
    const file = String(kind.get('register'))
    const count = context.files.get(file)
    if (count === undefined)
      return refuse(
        report,
        'SV5008',
        kind.span(['register']),
        `'${file}' is not a register file`,
        didYouMean(file, context.files.keys()),
      )
    const offset = Number(integer(kind, ['offset'], constants, report, 0n))
    const width = Math.max(1, (count - 1).toString(2).length, offset > 0 ? 0 : field.width)
    return { ...base, width, kind: { is: 'register', file, offset }, ...fallback }
  }
  if (kind.has('names')) {
    const names =
      kind.get('names') === 'csrs'
        ? new Map(context.csrAddresses)
        : new Map(kind.keys('names').map(key => [key, integer(kind, ['names', key], constants, report)]))
    for (const [key, value] of names) {
      if (value >= 1n << BigInt(field.width))
        refuse(
          report,
          'SV3007',
          kind.span(['names', key]),
          `the value of '${key}' does not fit in ${field.width === 1 ? '1 bit' : `${field.width} bits`}`,
        )
    }
    return { ...base, kind: { is: 'named', names, open: kind.get('open') === true }, ...fallback }
  }
  return { ...base, kind: { is: 'immediate', signed: kind.get('signed') === true }, ...fallback }
}

/** One way to take an operand with an encoding of its own: the kind itself, or one of its variants. */
export interface OperandForm {
  /** Name of the variant; undefined for a kind without variants. */
  variant?: string
  item: Item
  tokens: PatternToken[]
  select?: { value: bigint; width: number }
}

/** The forms of a composite kind. */
export function formsOf(kind: Item, context: OperandContext): OperandForm[] {
  const { report } = context
  if (!kind.has('variants')) return [{ item: kind, tokens: parsePattern(kind.text('encoding'), report) }]
  return kind.keys('variants').map(variant => {
    const item = kind.child('variants', variant)
    const form: OperandForm = {
      variant,
      item,
      tokens: item.has('encoding') ? parsePattern(item.text('encoding'), report) : [],
    }
    if (item.has('select')) {
      const bits = item.text('select').text.replace(/^["']|["']$/g, '')
      if (!/^[01]+$/.test(bits))
        refuse(
          report,
          'SV3008',
          item.span(['select']),
          `the selector '${bits}' is not a string of bits`,
          'write select: "010"',
        )
      form.select = { value: BigInt(`0b${bits}`), width: bits.length }
    }
    return form
  })
}

/** The tokens of a form with its fields renamed to `operand.field`. */
export const prefixed = (form: OperandForm, operand: string): PatternToken[] =>
  form.tokens.map(token => (token.kind === 'field' ? { ...token, name: `${operand}.${token.name}` } : token))

/** Assembly of a form, with full operand names. */
export function formSyntax(
  form: OperandForm,
  operand: string,
  fields: ReadonlyMap<string, Operand>,
  context: OperandContext,
): OperandSyntax {
  const words: Map<string, Operand['kind']> = new Map()
  const optional = new Set<string>()
  for (const [name, field] of fields) {
    words.set(name, field.kind)
    if (field.default !== undefined) optional.add(name)
  }
  if (!form.item.has('assembly') && form.variant !== undefined && fields.size === 0)
    return { parts: [], relative: new Map() }
  if (!form.item.has('assembly'))
    refuse(context.report, 'SV3009', form.item.span(), `operand kind '${form.item.name}' has no assembly`)
  const syntax = parseOperandSyntax(form.item.text('assembly'), words as OperandWords, context.report, optional)
  return {
    parts: syntax.parts.map(part => (part.kind === 'operand' ? { ...part, name: `${operand}.${part.name}` } : part)),
    relative: new Map([...syntax.relative].map(([name, bias]) => [`${operand}.${name}`, bias])),
  }
}

/** Semantics of a form: what the operand's name means in the instruction's text. */
export class ModeSemantics {
  readonly name: string
  readonly item: Item
  private readonly fields: ReadonlyMap<string, OperandName>
  private readonly context: OperandContext
  private addressValue: Expr | undefined

  constructor(name: string, item: Item, fields: ReadonlyMap<string, OperandName>, context: OperandContext) {
    this.name = name
    this.item = item
    this.fields = fields
    this.context = context
  }

  /** Evaluates the address, once, at the start of the instruction. */
  prepare(body: BodyLike): void {
    if (!this.item.has('address')) return
    const { scope, constants, report } = this.context
    const type = this.item.has('gives')
      ? parseType(this.item.text('gives'), constants, scope.enums, report)
      : bitsType(scope.addressWidth)
    const value = lowerInto(body, this.item.text('address'), report, type, { operands: this.fields })
    const local = body.fresh(`${this.name}Address`, type)
    const at: Span = this.item.span(['address'])
    body.emit({ kind: 'let', local, value, at })
    this.addressValue = { op: 'local', type, local, at }
  }

  operandName(): OperandName {
    const { report } = this.context
    const { item } = this
    const given = (): Map<string, Expr> => new Map(this.addressValue ? [['address', this.addressValue]] : [])
    const mode: OperandName = { is: 'mode' }
    if (item.has('address')) mode.address = () => this.addressValue!
    if (item.has('get'))
      mode.get = body => lowerInto(body, item.text('get'), report, undefined, { operands: this.fields, given: given() })
    if (item.has('set')) {
      mode.type = this.valueType()
      mode.set = (body, value) => {
        const local = body.fresh('value', value.type)
        body.emit({ kind: 'let', local, value, at: value.at })
        const names = given()
        names.set('value', { op: 'local', type: local.type, local, at: value.at })
        lowerActionInto(body, item.text('set'), report, { operands: this.fields, given: names })
      }
    }
    return mode
  }

  /** `width:` says how wide the operand's value is; without it, what `get` gives. */
  private valueType(): Type {
    const { constants, report, scope } = this.context
    if (this.item.has('width')) return bitsType(Number(integer(this.item, ['width'], constants, report)))
    const access = /(?:load|store)\(\s*(\w+)/.exec(
      `${this.item.string('get') ?? ''} ${this.item.string('set') ?? ''}`,
    )?.[1]
    const width =
      access === undefined
        ? undefined
        : /^\d+$/.test(access)
          ? Number(access)
          : Number(constants.get(access) ?? Number.NaN)
    if (width && !Number.isNaN(width)) return bitsType(width)
    const register = /^(\w+)$/.exec((this.item.string('get') ?? '').trim())?.[1]
    const known = register === undefined ? undefined : scope.registers.get(register)
    if (known) return bitsType(known.width)
    return refuse(
      report,
      'SV4208',
      this.item.span(['set']),
      `the width of '${this.item.name}' does not follow from its 'get'`,
      "say 'width:'",
    )
  }
}
