/** Pseudo-instructions read backwards: which of them say what an instruction says. */
import { SourceError } from './errors.ts'
import { evaluate } from './expression.ts'
import { placeholderTokens } from './instruction.ts'
import type { Token } from './lexer.ts'
import { compile, hasRivals, print, type Rendering, withBody } from './printing.ts'
import type { Candidate, Pseudo } from './shape.ts'
import type { Syntax } from './syntax.ts'
import { type FormOperand, type OperandKind, parseSyntax } from './table.ts'

export interface Alias extends Rendering {
  /** [operand index, value] that the alias implies. */
  readonly fixed: readonly (readonly [number, bigint])[]
  /** Pairs of operands that must be equal. */
  readonly equal: readonly (readonly [number, number])[]
}

export function applies(alias: Alias, values: readonly (number | bigint)[]): boolean {
  for (const [i, value] of alias.fixed) if (BigInt(values[i]) !== value) return false
  for (const [i, j] of alias.equal) if (values[i] !== values[j]) return false
  return true
}

export interface AliasSource {
  pseudo: Pseudo
  candidate: Candidate
  /** Several encodings fit the alias's line. */
  ambiguous: boolean
}

/** Aliases by the id of the form that their line assembles to. */
export function collectAliases(syntax: Syntax): Map<string, AliasSource[]> {
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

export function makeAlias(
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
