/** The syntax of all instructions and pseudo-instructions of a machine, and matching a line against it. */
import { didYouMean, SourceError } from './errors.ts'
import { type Expression, ParseFailure, type ParseOptions, parseExpression } from './expression.ts'
import { type LexerOptions, lex, type Token, type TokenOf } from './lexer.ts'
import { Matcher } from './matcher.ts'
import {
  type Candidate,
  lengthOf,
  moreParticular,
  omit,
  type Part,
  type Pseudo,
  type PseudoLine,
  type RegisterId,
  type Shape,
  skeletonOf,
} from './shape.ts'
import { type AssemblerTable, type OperandKind, parseSyntax, type SyntaxPart } from './table.ts'

const MOST_OMISSIBLE = 5
const noLocals: ParseOptions['local'] = label => `${label}:`

export class Syntax {
  readonly table: AssemblerTable
  readonly lexerOptions: LexerOptions
  /** Words that name registers, in lower case; one word may name registers of several files. */
  private readonly registers = new Map<string, RegisterId[]>()
  private readonly shapes = new Map<string, Shape[]>()

  constructor(table: AssemblerTable) {
    this.table = table
    for (const [file, { names, aliases }] of Object.entries(table.registers)) {
      for (const [number, name] of names.entries()) this.addRegister(name, { file, number })
      for (const [name, number] of Object.entries(aliases)) this.addRegister(name, { file, number })
    }
    const prefixed = new Set([...this.registers.keys()].filter(name => /^[%$]/.test(name)))
    const usesHash = [...table.forms, ...table.pseudos].some(one => one.syntax.includes('#'))
    this.lexerOptions = { prefixed, hashComments: !usesHash }
    for (const form of table.forms) {
      const kinds = new Map(form.operands.map(operand => [operand.name, operand.kind]))
      const omissible = form.operands.filter(operand => operand.default !== undefined).map(operand => operand.name)
      const shapes = this.shapesOf(form.syntax, kinds, omissible, { form })
      this.addShapes(form.mnemonic, shapes)
      if (form.id.toLowerCase() !== form.mnemonic.toLowerCase()) this.addShapes(form.id, shapes)
    }
    for (const source of table.pseudos) {
      const kinds = new Map(source.operands.map(operand => [operand.name, operand.kind]))
      const alternatives = source.alternatives.map(({ when, lines }) => ({
        ...(when === undefined ? {} : { when: this.parseWhen(when) }),
        lines: lines.map(line => this.parseLine(line)),
      }))
      const pseudo: Pseudo = { source, kinds, alternatives }
      this.addShapes(source.mnemonic, this.shapesOf(source.syntax, kinds, [], { pseudo }))
    }
  }

  /** All ways to write a mnemonic (or an id), in any case of letters. */
  shapesFor(mnemonic: string): readonly Shape[] {
    return this.shapes.get(mnemonic.toLowerCase()) ?? []
  }

  mnemonics(): Iterable<string> {
    return this.shapes.keys()
  }

  isRegister(word: string): boolean {
    return this.registers.has(word.toLowerCase())
  }

  /**
   * The ways a line can be read, best first: most literal parts, then fewest operands left out; equally good ones by
   * length, pseudo-instructions last. Throws SourceError if there is none.
   */
  match(
    mnemonic: string,
    tokens: readonly Token[],
    place: { start: number; end: number },
    locals = noLocals,
  ): Candidate[] {
    const shapes = this.shapesFor(mnemonic)
    if (shapes.length === 0) {
      const hint = didYouMean(mnemonic, this.mnemonics())
      throw new SourceError(`unknown instruction '${mnemonic}'`, place.start, place.end, hint)
    }
    const matcher = new Matcher(this.registers, tokens, locals)
    const found: Candidate[] = []
    for (const shape of shapes) {
      const operands = matcher.match(shape)
      if (operands) found.push({ shape, operands })
    }
    if (found.length === 0) throw matcher.error(place, usage(mnemonic, shapes))
    const best = found.reduce((a, b) => (moreParticular(b.shape, a.shape) ? b : a)).shape
    return found
      .filter(one => !moreParticular(best, one.shape))
      .map((one, index) => ({ one, index }))
      .sort((a, b) => lengthOf(a.one.shape) - lengthOf(b.one.shape) || a.index - b.index)
      .map(({ one }) => one)
  }

  /** Parses a line of a pseudo-instruction. Throws SourceError with offsets in the line. */
  parseLine(text: string): PseudoLine {
    const errors: SourceError[] = []
    const [line] = lex(text, { ...this.lexerOptions, holes: true }, error => errors.push(error))
    if (errors[0]) throw errors[0]
    if (!line?.head) throw new SourceError('the line has no instruction', 0, text.length)
    return { text, mnemonic: line.head.text, tokens: line.tokens }
  }

  /** Parses the condition of an alternative. Throws SourceError. */
  parseWhen(text: string): Expression {
    const { tokens, error } = tokensOfLine(text)
    const expression = error ?? holeExpression({ kind: 'hole', tokens, text, start: 0, end: text.length })
    if (expression instanceof SourceError) throw expression
    return expression
  }

  private addRegister(name: string, id: RegisterId): void {
    const key = name.toLowerCase()
    const ids = this.registers.get(key)
    if (!ids) this.registers.set(key, [id])
    else if (!ids.some(one => one.file === id.file)) ids.push(id)
  }

  private addShapes(mnemonic: string, shapes: readonly Shape[]): void {
    const key = mnemonic.toLowerCase()
    this.shapes.set(key, [...(this.shapes.get(key) ?? []), ...shapes])
  }

  private shapesOf(
    syntax: string,
    kinds: ReadonlyMap<string, OperandKind>,
    omissible: readonly string[],
    target: Shape['target'],
  ): Shape[] {
    const parts = parseSyntax(syntax)
    const optional = omissible.slice(0, MOST_OMISSIBLE)
    const shapes = new Map<string, Shape>()
    for (let set = 0; set < 1 << optional.length; set++) {
      const omitted = optional.filter((_, i) => (set >> i) & 1)
      const kept = omit(parts, new Set(omitted)).map(part => this.part(part, kinds))
      const shape = { target, parts: kept, omitted, literals: kept.filter(part => 'literal' in part).length }
      // `D(X,B)` without X and without B look alike: what is written is B then.
      const key = skeletonOf(shape)
      if (!shapes.has(key)) shapes.set(key, shape)
    }
    return [...shapes.values()]
  }

  private part(part: SyntaxPart, kinds: ReadonlyMap<string, OperandKind>): Part {
    if ('operand' in part) return { operand: part.operand, kind: kinds.get(part.operand)! }
    const literal = part.literal.toLowerCase()
    const register = this.registers.get(literal)?.[0]
    if (register) return { literal, register }
    return /^\d/.test(literal) ? { literal, number: BigInt(literal.replaceAll('_', '')) } : { literal }
  }
}

/** The expression in a hole, or what is wrong with it (with offsets as the tokens have them). */
export function holeExpression(hole: TokenOf<'hole'>): Expression | SourceError {
  const parsed = parseExpression(hole.tokens, 0, { reserved: () => false, local: noLocals })
  let failure: ParseFailure | undefined
  if (parsed instanceof ParseFailure) failure = parsed
  else if (parsed.next < hole.tokens.length) failure = parsed.stopped ?? new ParseFailure(parsed.next, 'an operator')
  else return parsed.expression
  const token = hole.tokens[failure.at]
  const message = `expected ${failure.expected}${token ? `, found '${token.text}'` : ' at its end'}`
  return new SourceError(message, token?.start ?? hole.end, token?.end ?? hole.end)
}

/** The tokens of an expression that stands alone. */
export function tokensOfLine(text: string): { tokens: Token[]; error?: SourceError } {
  let error: SourceError | undefined
  // The lexer wants a line's first word to be its mnemonic.
  const head = 'x '
  const [line] = lex(`${head}${text.replaceAll('\n', ' ')}`, { prefixed: new Set(), hashComments: false }, e => {
    error ??= new SourceError(e.message, e.start - head.length, e.end - head.length)
  })
  const tokens = (line?.tokens ?? []).map(t => ({ ...t, start: t.start - head.length, end: t.end - head.length }))
  return error ? { tokens, error } : { tokens }
}

/** An operand as its spec calls it: the field of an operand with an encoding of its own without that operand's name. */
export const shortName = (operand: string): string => operand.slice(operand.lastIndexOf('.') + 1)

function usage(mnemonic: string, shapes: readonly Shape[]): string {
  const texts = shapes
    .filter(shape => shape.omitted.length === 0)
    .map(shape => {
      const { target } = shape
      const syntax = 'form' in target ? target.form.syntax : target.pseudo.source.syntax
      const readable = syntax.replace(/\{([^{}]+)\}/g, (_, operand: string) => shortName(operand))
      return `${mnemonic} ${readable}`.trim()
    })
  return `usage: ${[...new Set(texts)].slice(0, 6).join('  or  ')}`
}
