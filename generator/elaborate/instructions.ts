/** Instructions: pattern, operands, assembly and semantics; one form for each variant of its operands. */
import { BOOL, bitsType, type Expr, type Stmt } from '../ir/ir.ts'
import { attempt, lowerAction, lowerCondition } from '../language/index.ts'
import { requireNameable } from '../language/nameable.ts'
import { type OperandName, Refusal, refuse } from '../language/scope.ts'
import type { EmbeddedText } from '../load/document.ts'
import type { AssemblyPart, Instruction, Operand, WrittenMode } from '../model.ts'
import { type OperandSyntax, type OperandWords, parseAssembly } from './assembly.ts'
import { type PatternToken, type PlacedPattern, parsePattern, placePattern } from './encodings.ts'
import type { Item } from './items.ts'
import {
  formSyntax,
  formsOf,
  isComposite,
  kindOf,
  ModeSemantics,
  type OperandContext,
  type OperandForm,
  prefixed,
  simpleOperand,
} from './operands.ts'

/** A choice of one form for each composite operand of an instruction. */
type Choice = ReadonlyMap<string, OperandForm>

/** All forms of an instruction; none after errors, which are reported. */
export function elaborateInstruction(item: Item, context: OperandContext): Instruction[] {
  const forms: Instruction[] = []
  for (const [variant, text] of patternsOf(item)) {
    attempt(() => {
      const tokens = parsePattern(text, context.report)
      for (const choice of choices(item, tokens, variant, context)) {
        const form = attempt(() => elaborateForm(item, text, tokens, choice, context))
        if (form) forms.push(form)
      }
    })
  }
  return forms
}

/** Lengths in bytes of an instruction's encodings. */
export function patternLengths(item: Item, context: OperandContext): number[] {
  return patternsOf(item).flatMap(([variant, text]) => {
    const tokens = parsePattern(text, context.report)
    return choices(item, tokens, variant, context).map(
      choice => placePattern(flatten(tokens, choice, context), text.span(0, 0), context.report).length,
    )
  })
}

/** Puts each composite operand's tokens in its place. */
function flatten(tokens: readonly PatternToken[], choice: Choice, context: OperandContext): PatternToken[] {
  return tokens.flatMap((token): PatternToken[] => {
    if (token.kind === 'operand') return prefixed(choice.get(token.name)!, token.name)
    if (token.kind !== 'select') return [token]
    const form = choice.get(token.name)!
    if (!form.select)
      return refuse(
        context.report,
        'SV3012',
        token.at,
        `variant '${form.variant}' of '${token.name}' has no selector`,
        'give it one: select: "010"',
      )
    return [{ kind: 'bits', value: form.select.value, width: form.select.width, at: token.at }]
  })
}

/** `encoding:` is one pattern, or one for each variant that the instruction has. */
function patternsOf(item: Item): [variant: string | undefined, text: EmbeddedText][] {
  const encoding = item.get('encoding')
  if (typeof encoding === 'object' && encoding !== null)
    return Object.keys(encoding).map(v => [v, item.text('encoding', v)])
  return [[undefined, item.text('encoding')]]
}

function choices(
  item: Item,
  tokens: readonly PatternToken[],
  variant: string | undefined,
  context: OperandContext,
): Choice[] {
  let all: Choice[] = [new Map()]
  const names = new Set(tokens.flatMap(t => (t.kind === 'operand' || t.kind === 'select' ? [t.name] : [])))
  for (const name of names) {
    const token = tokens.find(t => (t.kind === 'operand' || t.kind === 'select') && t.name === name)!
    const kind = kindOf(name, item, context)
    if (!kind || !isComposite(kind)) {
      refuse(
        context.report,
        'SV3010',
        token.at,
        `'${name}' has no encoding of its own`,
        `say which bits stand here: ${name}[4:0]`,
      )
    }
    let forms = formsOf(kind!, context)
    if (variant !== undefined) {
      const named = forms.filter(f => f.variant === variant)
      if (named.length === 0 && forms.some(f => f.variant !== undefined)) {
        refuse(
          context.report,
          'SV3011',
          item.span(['encoding', variant], 'key'),
          `operand '${name}' has no variant '${variant}'`,
          `its variants: ${forms.map(f => f.variant).join(', ')}`,
        )
      }
      if (named.length > 0) forms = named
    }
    all = all.flatMap(choice => forms.map(form => new Map([...choice, [name, form]])))
  }
  return all
}

function elaborateForm(
  item: Item,
  text: EmbeddedText,
  tokens: readonly PatternToken[],
  choice: Choice,
  context: OperandContext,
): Instruction {
  const { report } = context
  const pattern = placePattern(flatten(tokens, choice, context), text.span(0, text.text.length), report)
  const { operands, semantics, modes, syntaxes } = operandsOf(item, pattern, choice, context)
  const assembly = assemblyOf(item, operands, syntaxes, context)
  const variants = [...choice.values()].flatMap(form => (form.variant === undefined ? [] : [form.variant]))
  const where = whereOf(item, operands, semantics, context)
  const execute = executeOf(item, semantics, modes, context)
  return {
    id: [item.name, ...variants].join('.'),
    group: item.name,
    mnemonic: assembly.mnemonic + [...choice.values()].map(form => form.item.string('suffix') ?? '').join(''),
    title: item.string('title') ?? item.name,
    isa: item.layers[0]!.document.name,
    standard: item.string('standard') ?? item.layers[0]!.document.data.standard,
    at: item.span(),
    ...pattern,
    operands,
    ...(where ? { where } : {}),
    overrides: (item.get('overrides') ?? []).map(String),
    assembly: assembly.parts,
    execute,
    asserts: item
      .keys('asserts')
      .map(mode => ({ mode, trap: String(item.get('asserts', mode)), at: item.span(['asserts', mode]) })),
    pattern: text.text.trim(),
    written: writtenOf(item, choice, context),
  }
}

/** The texts that the manual quotes. */
function writtenOf(item: Item, choice: Choice, context: OperandContext): NonNullable<Instruction['written']> {
  const modes = [...choice].map(([operand, form]): WrittenMode => {
    const written: WrittenMode = {
      operand,
      kind: kindOf(operand, item, context)!.name,
      at: form.item.span(),
    }
    if (form.variant !== undefined) written.variant = form.variant
    for (const key of ['title', 'assembly', 'address', 'get', 'set'] as const) {
      const text = form.item.string(key)
      if (text !== undefined) written[key] = text.trimEnd()
    }
    return written
  })
  return {
    execute: item.text('execute').text.trimEnd(),
    ...(item.has('where') ? { where: item.text('where').text.trim() } : {}),
    modes,
  }
}

interface Operands {
  operands: Operand[]
  semantics: Map<string, OperandName>
  modes: ModeSemantics[]
  syntaxes: Map<string, OperandSyntax>
}

function operandsOf(item: Item, pattern: PlacedPattern, choice: Choice, context: OperandContext): Operands {
  const operands: Operand[] = []
  const semantics = new Map<string, OperandName>()
  const subfields = new Map<string, Map<string, Operand>>([...choice.keys()].map(name => [name, new Map()]))
  for (const field of pattern.fields) {
    const dot = field.name.indexOf('.')
    const owner = dot < 0 ? undefined : field.name.slice(0, dot)
    const short = field.name.slice(dot + 1)
    requireNameable(context.report, field.at, short, 'an operand')
    const kind = kindOf(short, owner === undefined ? item : choice.get(owner)!.item, context)
    if (kind && isComposite(kind))
      refuse(context.report, 'SV3013', field.at, `'${short}' has an encoding of its own: write its bare name`)
    const operand = simpleOperand(field, field.name, kind, context)
    operands.push(operand)
    if (owner === undefined) semantics.set(short, { is: 'value', width: operand.width })
    else subfields.get(owner)!.set(short, operand)
  }
  const modes: ModeSemantics[] = []
  const syntaxes = new Map<string, OperandSyntax>()
  for (const [name, form] of choice) {
    const fields = subfields.get(name)!
    const inner = new Map(
      [...fields].map(([short, o]): [string, OperandName] => [short, { is: 'value', width: o.width, name: o.name }]),
    )
    for (const [short, o] of fields) semantics.set(`${name}.${short}`, { is: 'value', width: o.width, name: o.name })
    const mode = new ModeSemantics(name, form.item, inner, context)
    modes.push(mode)
    semantics.set(name, mode.operandName())
    syntaxes.set(name, formSyntax(form, name, fields, context))
  }
  return { operands, semantics, modes, syntaxes }
}

function assemblyOf(
  item: Item,
  operands: Operand[],
  syntaxes: ReadonlyMap<string, OperandSyntax>,
  context: OperandContext,
): { mnemonic: string; parts: AssemblyPart[] } {
  if (!item.has('assembly'))
    return refuse(context.report, 'SV3009', item.span(), `instruction '${item.name}' has no assembly`)
  const words = new Map<string, Operand['kind'] | OperandSyntax>(syntaxes)
  const optional = new Set<string>()
  for (const operand of operands) {
    if (operand.name.includes('.')) continue
    words.set(operand.name, operand.kind)
    if (operand.default !== undefined) optional.add(operand.name)
  }
  const parsed = parseAssembly(item.text('assembly'), words as OperandWords, context.report, optional)
  for (const part of parsed.parts) {
    if (part.kind !== 'literal' || !context.kinds.has(part.text)) continue
    const start = item.text('assembly').text.search(new RegExp(`(?<!\\w)${part.text}(?!\\w)`))
    const at = item.text('assembly').span(start, start + part.text.length)
    refuse(
      context.report,
      'SV3106',
      at,
      `'${part.text}' is in the assembly, but not in the encoding`,
      `give it bits in the encoding: ${part.text}[…]`,
    )
  }
  for (const [name, bias] of parsed.relative) {
    const operand = operands.find(o => o.name === name)
    if (operand?.kind.is === 'immediate') operand.kind = { ...operand.kind, relative: { bias } }
  }
  return { mnemonic: parsed.mnemonic, parts: parsed.parts }
}

/** The instruction's own `where`, and that registers' numbers exist in their files. */
function whereOf(
  item: Item,
  operands: readonly Operand[],
  semantics: ReadonlyMap<string, OperandName>,
  context: OperandContext,
): Expr | undefined {
  let where = item.has('where')
    ? lowerCondition(context.scope, item.text('where'), context.report, BOOL, { operands: semantics })
    : undefined
  for (const operand of operands) {
    if (operand.kind.is !== 'register') continue
    const encoded = operand.slices.reduce((sum, s) => sum + s.hi - s.lo + 1, 0)
    const count = context.files.get(operand.kind.file)!
    if (2 ** encoded + operand.kind.offset <= count) continue
    const type = bitsType(operand.width)
    const at = operand.at
    const exists: Expr = {
      op: 'ult',
      type: BOOL,
      left: { op: 'operand', type, name: operand.name, at },
      right: { op: 'const', type, value: BigInt(count), at },
      at,
    }
    where = where ? { op: 'land', type: BOOL, left: where, right: exists, at } : exists
  }
  return where
}

function executeOf(
  item: Item,
  semantics: ReadonlyMap<string, OperandName>,
  modes: readonly ModeSemantics[],
  context: OperandContext,
): Stmt[] {
  if (!item.has('execute'))
    return refuse(
      context.report,
      'SV2002',
      item.span(),
      `instruction '${item.name}' has no semantics`,
      "say what it does under 'execute:'",
    )
  const text = item.text('execute')
  const used = modes.filter(mode => new RegExp(`\\b${mode.name}\\b`).test(text.text))
  const lowered = lowerAction(context.scope, text, context.report, {
    operands: semantics,
    before: body => {
      for (const mode of used) mode.prepare(body)
    },
  })
  if (!lowered) throw new Refusal('reported')
  return lowered.body
}
