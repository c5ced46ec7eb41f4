/** The syntax of all instructions and pseudo-instructions of a machine, and matching a line against it. */
import { didYouMean, SourceError } from './errors.ts'
import { type Expression, ParseFailure, type ParseOptions, parseExpression } from './expression.ts'
import { type LexerOptions, lex, type Token, type TokenOf } from './lexer.ts'
import {
  type AssemblerTable,
  type Form,
  type OperandKind,
  type PseudoForm,
  parseSyntax,
  type SyntaxPart,
} from './table.ts'

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

const moreParticular = (a: Shape, b: Shape): boolean =>
  a.literals === b.literals ? a.omitted.length < b.omitted.length : a.literals > b.literals

/** The words and punctuation around a shape's operands. */
export const skeletonOf = (shape: Shape): string =>
  shape.parts.map(part => ('literal' in part ? part.literal : '\0')).join(' ')

const lengthOf = (shape: Shape): number =>
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

/** Matches one line against shapes, and remembers how far the best failure came. */
class Matcher {
  private readonly registers: ReadonlyMap<string, readonly RegisterId[]>
  private readonly tokens: readonly Token[]
  private readonly options: ParseOptions
  private readonly parsed = new Map<number, ReturnType<typeof parseExpression>>()
  private furthest = -1
  /** What could have stood there, and names that may have been meant. */
  private readonly expected = new Map<string, Iterable<string>>()

  constructor(
    registers: ReadonlyMap<string, readonly RegisterId[]>,
    tokens: readonly Token[],
    local: ParseOptions['local'],
  ) {
    this.registers = registers
    this.tokens = tokens
    this.options = { reserved: word => registers.has(word), local }
  }

  match(shape: Shape): Map<string, OperandValue> | undefined {
    const operands = new Map<string, OperandValue>()
    let at = 0
    for (const part of shape.parts) {
      if ('literal' in part) {
        if (!this.literal(part, this.tokens[at])) return this.fail(at, `'${part.literal}'`)
        at++
        continue
      }
      const next = this.operand(part, at, operands)
      if (next === undefined) return undefined
      at = next
    }
    if (at < this.tokens.length) return this.fail(at, 'the end of the line')
    return operands
  }

  error(place: { start: number; end: number }, usageHint: string): SourceError {
    const token = this.tokens[this.furthest]
    const end = this.tokens.at(-1)?.end ?? place.end
    const wanted = [...this.expected.keys()]
    const list = wanted.length > 1 ? `${wanted.slice(0, -1).join(', ')} or ${wanted.at(-1)}` : wanted[0]
    if (!token) return new SourceError(`expected ${list} at the end of the line`, end, end + 1, usageHint)
    const names = [...this.expected.values()].flatMap(one => [...one])
    const hint = token.kind === 'word' ? didYouMean(token.text, names) : undefined
    return new SourceError(`expected ${list}, found '${token.text}'`, token.start, token.end, hint ?? usageHint)
  }

  private fail(at: number, expected: string, names: Iterable<string> = []): undefined {
    if (at > this.furthest) {
      this.furthest = at
      this.expected.clear()
    }
    if (at === this.furthest) this.expected.set(expected, names)
    return undefined
  }

  private literal(part: Extract<Part, { literal: string }>, token: Token | undefined): boolean {
    if (!token) return false
    if (part.number !== undefined) return token.kind === 'number' && token.value === part.number
    if (token.text.toLowerCase() === part.literal && token.kind !== 'string') return true
    const { register } = part
    return (
      register !== undefined && token.kind === 'word' && this.register(token.text, register.file) === register.number
    )
  }

  private register(word: string, file: string): number | undefined {
    return this.registers.get(word.toLowerCase())?.find(one => one.file === file)?.number
  }

  private operand(
    part: Extract<Part, { operand: string }>,
    at: number,
    operands: Map<string, OperandValue>,
  ): number | undefined {
    const token = this.tokens[at]
    const { kind } = part
    if (token?.kind === 'placeholder') {
      const file = kind.is === 'register' ? kind.file : undefined
      if (token.file !== file) return this.fail(at, file === undefined ? 'a number' : 'a register')
      operands.set(part.operand, { is: 'placeholder', operand: token.operand, relative: token.relative })
      return at + 1
    }
    if (kind.is === 'register') {
      const number = token?.kind === 'word' ? this.register(token.text, kind.file) : undefined
      if (number === undefined) return this.fail(at, 'a register', this.registers.keys())
      const { text: name, start, end } = token!
      operands.set(part.operand, { is: 'register', number, name, start, end })
      return at + 1
    }
    if (kind.is === 'named') {
      const value = token?.kind === 'word' ? nameValue(kind.names, token.text) : undefined
      if (token && value !== undefined) {
        const expression: Expression = { op: 'number', value, start: token.start, end: token.end }
        operands.set(part.operand, { is: 'number', expression, named: true })
        return at + 1
      }
      if (token?.kind === 'value' && token.named) {
        operands.set(part.operand, { is: 'number', expression: token.expression, named: true })
        return at + 1
      }
      if (!kind.open) return this.fail(at, `one of ${someOf(Object.keys(kind.names))}`, Object.keys(kind.names))
    }
    const parsed = this.expression(at)
    if (parsed instanceof ParseFailure) return this.fail(parsed.at, parsed.expected)
    if (parsed.stopped) this.fail(parsed.stopped.at, parsed.stopped.expected)
    let { expression } = parsed
    if (kind.is === 'named' && expression.op === 'symbol') expression = { ...expression, also: Object.keys(kind.names) }
    operands.set(part.operand, { is: 'number', expression, named: false })
    return parsed.next
  }

  private expression(at: number): ReturnType<typeof parseExpression> {
    const known = this.parsed.get(at)
    if (known) return known
    const parsed = parseExpression(this.tokens, at, this.options)
    this.parsed.set(at, parsed)
    return parsed
  }
}

function nameValue(names: Readonly<Record<string, bigint>>, word: string): bigint | undefined {
  if (Object.hasOwn(names, word)) return names[word]
  const lower = word.toLowerCase()
  const key = Object.keys(names).find(name => name.toLowerCase() === lower)
  return key === undefined ? undefined : names[key]
}

const someOf = (names: readonly string[]): string =>
  names.length <= 8 ? names.join(', ') : `${names.slice(0, 8).join(', ')}, …`
