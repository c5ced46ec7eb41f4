/** Ways to write an instruction, and what a line has in the places of its operands. */
import type { Expression } from './expression.ts'
import type { Token } from './lexer.ts'
import type { Form, OperandKind, PseudoForm, SyntaxPart } from './table.ts'

/** One way to write an instruction; operands with defaults may be left out, so one form may have several. */
export interface Shape {
  readonly target: { readonly form: Form } | { readonly pseudo: Pseudo }
  readonly parts: readonly Part[]
  readonly omitted: readonly string[]
  /** How many parts stand for themselves: the more, the more particular the shape. */
  readonly literals: number
}

export type Part =
  | { readonly literal: string; readonly register?: RegisterId; readonly number?: bigint }
  | { readonly operand: string; readonly kind: OperandKind }

export interface RegisterId {
  readonly file: string
  readonly number: number
}

/** A pseudo-instruction with its lines as tokens. */
export interface Pseudo {
  readonly source: PseudoForm
  readonly kinds: ReadonlyMap<string, OperandKind>
  readonly alternatives: readonly { readonly when?: Expression; readonly lines: readonly PseudoLine[] }[]
}

export interface PseudoLine {
  readonly text: string
  readonly mnemonic: string
  readonly tokens: readonly Token[]
}

/** What was written for an operand. */
export type OperandValue =
  | {
      readonly is: 'register'
      readonly number: number
      readonly name: string
      readonly start: number
      readonly end: number
    }
  /** `named`: a name of the operand's own, or a number in its place. */
  | { readonly is: 'number'; readonly expression: Expression; readonly named: boolean }
  | { readonly is: 'placeholder'; readonly operand: string; readonly relative: boolean }

/** A shape that a line has, with its operands. */
export interface Candidate {
  readonly shape: Shape
  readonly operands: ReadonlyMap<string, OperandValue>
}

/** Whether a reading as `a` is preferred to one as `b`. */
export const moreParticular = (a: Shape, b: Shape): boolean =>
  a.literals === b.literals ? a.omitted.length < b.omitted.length : a.literals > b.literals

/** The words and punctuation around a shape's operands. */
export const skeletonOf = (shape: Shape): string =>
  shape.parts.map(part => ('literal' in part ? part.literal : '\0')).join(' ')

/** Bytes; pseudo-instructions come after all instructions. */
export const lengthOf = (shape: Shape): number =>
  'form' in shape.target ? shape.target.form.length : Number.POSITIVE_INFINITY

/**
 * The parts without some operands, the comma beside each, and parentheses that are empty then. What stands directly behind another
 * operand (`D(B), I`) is no element of the list: the comma after it stays.
 */
export function omit(parts: readonly SyntaxPart[], omitted: ReadonlySet<string>): SyntaxPart[] {
  const kept = [...parts]
  const isLiteral = (part: SyntaxPart | undefined, text: string) =>
    part !== undefined && 'literal' in part && part.literal === text
  for (let i = kept.length - 1; i >= 0; i--) {
    const part = kept[i]
    if (!('operand' in part) || !omitted.has(part.operand)) continue
    let start = i
    let count = 1
    while (/^[[(]$/.test(literalOf(kept[start - 1])) && /^[\])]$/.test(literalOf(kept[start + count]))) {
      start--
      count += 2
    }
    if (isLiteral(kept[start - 1], ',')) {
      start--
      count++
    } else if (isLiteral(kept[start + count], ',') && !(start > 0 && 'operand' in kept[start - 1])) count++
    kept.splice(start, count)
    i = start
  }
  return kept
}

const literalOf = (part: SyntaxPart | undefined): string => (part && 'literal' in part ? part.literal : '')
