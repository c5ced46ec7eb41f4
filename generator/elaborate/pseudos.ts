/** Pseudo-instructions: the `pseudos:` sections of the files that make up a machine. */
import { holeExpression, type Token, tokensOfLine } from '../../runtime/assembler/index.ts'
import type { Report } from '../diagnostics.ts'
import type { EmbeddedText } from '../load/document.ts'
import type { Operand, Pseudo } from '../model.ts'
import { type OperandWords, parseAssembly } from './assembly.ts'
import type { Item } from './items.ts'
import { isComposite, kindOf, type OperandContext, simpleOperand } from './operands.ts'

/** A word that is no operand kind of the family: any number. */
const NUMBER: Operand['kind'] = { is: 'immediate', signed: true }

/**
 * Elaborates all of them; those with errors are left out.
 *
 * Reports SV3121 (a hole or condition that is no expression), SV3122 (a name in one that is no operand), SV3123 (an
 * operand that has an encoding of its own), SV3124 (an alias that cannot be read backwards), SV3125 (nothing to stand for).
 */
export function elaboratePseudos(items: Iterable<Item>, context: OperandContext): Pseudo[] {
  const pseudos: Pseudo[] = []
  for (const item of items) {
    const pseudo = elaboratePseudo(item, context)
    if (pseudo) pseudos.push(pseudo)
  }
  return pseudos
}

function elaboratePseudo(item: Item, context: OperandContext): Pseudo | undefined {
  let failed = false
  const report: Report = diagnostic => {
    failed = true
    context.report(diagnostic)
  }
  const alternatives = alternativesOf(item)
  if (alternatives.length === 0 || alternatives.some(one => one.lines.every(line => line.text.trim() === ''))) {
    report({ code: 'SV3125', severity: 'error', message: `'${item.name}' stands for nothing`, span: item.span(['is']) })
  }
  const used = new Map<string, { text: EmbeddedText; token: Token }>()
  for (const { when, lines } of alternatives) {
    if (when) collectNames(when, [{ text: when.text, start: 0 }], used, report)
    for (const line of lines) collectNames(line, holesOf(line, report), used, report)
  }
  const kinds = kindsOf(item, used.keys(), { ...context, report })
  const text = item.text('assembly')
  const unused = new Set([...kinds.keys()].filter(name => !used.has(name)))
  const parsed = parseAssembly(text, kinds as OperandWords, report, unused)
  const written = parsed.parts.flatMap(part => (part.kind === 'operand' ? [part.name] : []))
  for (const [name, { text: where, token }] of used) {
    if (written.includes(name) || name === 'pc') continue
    report({
      code: 'SV3122',
      severity: 'error',
      message: `${name} is no operand of '${item.name}'`,
      span: where.span(token.start, token.end),
      hint: written.length > 0 ? `its operands: ${written.join(', ')}` : 'it has no operands',
    })
  }
  const alias = item.get('alias') === true
  if (alias) checkAlias(item, alternatives, written, report)
  if (failed) return undefined
  return {
    mnemonic: parsed.mnemonic,
    title: item.string('title') ?? item.name,
    at: item.span(),
    assembly: parsed.parts,
    operands: written.map(name => ({ name, kind: withBias(kinds.get(name)!, parsed.relative.get(name)) })),
    alternatives: alternatives.map(({ when, lines }) => ({
      ...(when ? { when: when.text.trim() } : {}),
      lines: lines.map(line => line.text.trim()),
    })),
    alias,
  }
}

const withBias = (kind: Operand['kind'], bias: number | undefined): Operand['kind'] =>
  bias === undefined || kind.is !== 'immediate' ? kind : { ...kind, relative: { bias } }

interface Alternative {
  when?: EmbeddedText
  lines: EmbeddedText[]
}

/** `is` is a line, a list of lines, or a list of alternatives. */
export function alternativesOf(item: Item): Alternative[] {
  const is = item.get('is')
  if (typeof is === 'string') return [{ lines: [item.text('is')] }]
  if (!Array.isArray(is)) return []
  if (is.every(one => typeof one === 'string')) return [{ lines: is.map((_, i) => item.text('is', i)) }]
  return is.map((one, i) => {
    if (typeof one === 'string') return { lines: [item.text('is', i)] }
    const lines = (one.lines as unknown[]).map((_, j) => item.text('is', i, 'lines', j))
    return 'when' in one ? { when: item.text('is', i, 'when'), lines } : { lines }
  })
}

/** The texts in braces, with where they begin. */
function holesOf(line: EmbeddedText, report: Report): { text: string; start: number }[] {
  const holes = [...line.text.matchAll(/\{([^{}]*)\}/g)].map(found => ({ text: found[1], start: found.index + 1 }))
  const bare = line.text.replace(/\{[^{}]*\}/g, '')
  if (/[{}]/.test(bare)) {
    const message = 'the braces of the holes in this line do not match'
    report({ code: 'SV3121', severity: 'error', message, span: line.span(0, line.text.length) })
  }
  return holes
}

/** Notes the names in some expressions, and where they stand first. */
function collectNames(
  text: EmbeddedText,
  expressions: readonly { text: string; start: number }[],
  names: Map<string, { text: EmbeddedText; token: Token }>,
  report: Report,
): void {
  for (const expression of expressions) {
    const { tokens, error } = tokensOfLine(expression.text)
    const problem = error ?? problemOf(tokens, expression.text)
    if (problem) {
      const from = Math.min(expression.start + problem.start, text.text.length)
      const to = Math.max(from, Math.min(expression.start + problem.end, text.text.length))
      report({
        code: 'SV3121',
        severity: 'error',
        message: `in '${expression.text}': ${problem.message}`,
        span: text.span(from, to),
      })
      continue
    }
    for (const token of tokens) {
      if (token.kind !== 'word' || names.has(token.text)) continue
      const { start, end } = token
      names.set(token.text, { text, token: { ...token, start: start + expression.start, end: end + expression.start } })
    }
  }
}

function problemOf(tokens: Token[], text: string): { message: string; start: number; end: number } | undefined {
  const result = holeExpression({ kind: 'hole', tokens, text, start: 0, end: text.length })
  return 'message' in result ? result : undefined
}

/** Kinds of all words that may be operands: the family's simple ones, those renamed, and numbers for the rest. */
function kindsOf(item: Item, used: Iterable<string>, context: OperandContext): Map<string, Operand['kind']> {
  const kinds = new Map<string, Operand['kind']>()
  const add = (name: string, required: boolean) => {
    const kind = kindOf(name, item, context)
    if (kind && isComposite(kind)) {
      if (!required) return
      context.report({
        code: 'SV3123',
        severity: 'error',
        message: `the operand ${name} of '${item.name}' has an encoding of its own, which pseudo-instructions cannot have`,
        span: item.span(['assembly']),
        hint: 'write its parts as operands',
      })
      return
    }
    const field = { name, width: 64, slices: [], at: item.span(['assembly']) }
    kinds.set(name, kind ? simpleOperand(field, name, kind, context).kind : NUMBER)
  }
  const needed = new Set([...used].filter(name => name !== 'pc'))
  const words = item.text('assembly').text.match(/[A-Za-z_]\w*/g) ?? []
  for (const name of new Set([...item.keys('operands'), ...words])) {
    if (needed.has(name) || item.has('operands', name) || context.kinds.has(name)) add(name, needed.has(name))
  }
  return kinds
}

/** An alias is printed in place of its instruction, so its operands must be readable from the instruction's. */
function checkAlias(
  item: Item,
  alternatives: readonly Alternative[],
  operands: readonly string[],
  report: Report,
): void {
  const error = (message: string, hint: string) =>
    report({ code: 'SV3124', severity: 'error', message, span: item.span(['alias']), hint })
  const [only, more] = alternatives
  if (more || only?.when || only?.lines.length !== 1) {
    error(`the alias '${item.name}' stands for several things`, 'an alias has one line, and no condition')
    return
  }
  const holes = [...only.lines[0].text.matchAll(/\{([^{}]*)\}/g)].map(found => found[1].trim())
  const plain = (hole: string) =>
    operands.includes(hole) || operands.some(name => new RegExp(`^pc\\s*\\+.*\\b${name}$`).test(hole))
  const bad = holes.find(hole => !plain(hole))
  if (bad !== undefined)
    error(
      `the hole {${bad}} of the alias '${item.name}' is not an operand`,
      'the disassembler cannot compute backwards',
    )
  const lost = operands.find(name => !holes.some(hole => hole === name || hole.endsWith(name)))
  if (lost !== undefined)
    error(`the operand ${lost} of the alias '${item.name}' does not stand in its line`, 'leave out alias: true')
}
