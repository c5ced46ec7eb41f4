/** Matching of one line against the shapes of its mnemonic. */
import { didYouMean, SourceError } from './errors.ts'
import { type Expression, ParseFailure, type ParseOptions, parseExpression } from './expression.ts'
import type { Token } from './lexer.ts'
import type { OperandValue, Part, RegisterId, Shape } from './shape.ts'

/** Matches one line against shapes, and remembers how far the best failure came. */
export class Matcher {
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
