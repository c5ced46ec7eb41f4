/** Expressions over integers without bounds: constants, symbols, the current address. C's operators and precedences. */
import { didYouMean, SourceError } from './errors.ts'
import type { Token } from './lexer.ts'

export type Expression = { start: number; end: number } & (
  | { op: 'number'; value: bigint }
  /** `also`: further names that could have been meant, for a hint. */
  | { op: 'symbol'; name: string; shown?: string; also?: readonly string[] }
  | { op: 'here' }
  | { op: 'unary'; operator: string; argument: Expression }
  | { op: 'binary'; operator: string; left: Expression; right: Expression }
  | { op: 'choice'; test: Expression; then: Expression; else: Expression }
  /** An expression of a pseudo-instruction over the operands it was given. */
  | { op: 'hole'; expression: Expression; scope: HoleScope }
)

/** What the names in a pseudo-instruction's holes mean. */
export interface HoleScope {
  lookup(name: string, context: Context): bigint | undefined
}

/** What evaluation needs to know. Unknown symbols (not yet, or not at all) are undefined. */
export interface Context {
  here: bigint
  symbol(name: string): bigint | undefined
  /** All names, for hints. */
  names(): Iterable<string>
  /** True in the first pass: addresses, `here` among them, mean nothing yet, and count as unknown. */
  blind: boolean
  /** True in the last pass: what is unknown now is an error. */
  final: boolean
}

const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['===', '!==', '==', '!='],
  ['<=', '>=', '<', '>'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
]
const LONGEST_SHIFT = 4096n

export class ParseFailure {
  readonly at: number
  readonly expected: string

  constructor(at: number, expected: string) {
    this.at = at
    this.expected = expected
  }
}

export interface ParseOptions {
  /** Words that cannot be symbols (registers), in lower case. */
  reserved: (word: string) => boolean
  /** The name under which a local label is known. */
  local: (label: string, forward: boolean) => string
}

/**
 * Parses an expression from token `at`, as long as it goes. An operator without a right side ends it (`(r1)+` may be
 * an instruction's syntax); `stopped` then says what an expression would have needed.
 */
export function parseExpression(
  tokens: readonly Token[],
  at: number,
  options: ParseOptions,
): { expression: Expression; next: number; stopped?: ParseFailure } | ParseFailure {
  const parser = new Parser(tokens, at, options)
  try {
    const expression = parser.choice()
    return { expression, next: parser.at, stopped: parser.stopped }
  } catch (failure) {
    if (failure instanceof ParseFailure) return failure
    throw failure
  }
}

class Parser {
  at: number
  stopped: ParseFailure | undefined
  private readonly tokens: readonly Token[]
  private readonly options: ParseOptions

  constructor(tokens: readonly Token[], at: number, options: ParseOptions) {
    this.tokens = tokens
    this.at = at
    this.options = options
  }

  choice(): Expression {
    const test = this.binary(0)
    if (!this.accept('?')) return test
    const then = this.choice()
    if (!this.accept(':')) throw new ParseFailure(this.at, "':'")
    const otherwise = this.choice()
    return { op: 'choice', test, then, else: otherwise, start: test.start, end: otherwise.end }
  }

  private binary(level: number): Expression {
    if (level === LEVELS.length) return this.unary()
    let left = this.binary(level + 1)
    for (;;) {
      const operator = LEVELS[level].find(one => this.operator() === one)
      if (operator === undefined) return left
      const before = this.at
      this.at += operator.length
      let right: Expression
      try {
        right = this.binary(level + 1)
      } catch (failure) {
        if (!(failure instanceof ParseFailure)) throw failure
        this.stopped = failure
        this.at = before
        return left
      }
      left = { op: 'binary', operator, left, right, start: left.start, end: right.end }
    }
  }

  /** The operator at the present place, of one to three characters without blanks between. */
  private operator(): string | undefined {
    let text = ''
    for (let i = this.at; i < this.tokens.length; i++) {
      const token = this.tokens[i]
      if (token.kind !== 'punctuation' || (text !== '' && token.start !== this.tokens[i - 1].end)) break
      const longer = text + token.text
      if (!PREFIXES.has(longer)) break
      text = longer
    }
    return text === '' ? undefined : text
  }

  private unary(): Expression {
    const token = this.tokens[this.at]
    if (token?.kind === 'punctuation' && '-+~!<>'.includes(token.text)) {
      this.at++
      const argument = this.unary()
      return { op: 'unary', operator: token.text, argument, start: token.start, end: argument.end }
    }
    return this.primary()
  }

  private primary(): Expression {
    const token = this.tokens[this.at]
    if (token === undefined) throw new ParseFailure(this.at, 'a number')
    const { start, end } = token
    switch (token.kind) {
      case 'number':
        this.at++
        return { op: 'number', value: token.value, start, end }
      case 'word':
        if (this.options.reserved(token.text.toLowerCase())) break
        this.at++
        return token.text === '.' ? { op: 'here', start, end } : { op: 'symbol', name: token.text, start, end }
      case 'local':
        this.at++
        return { op: 'symbol', name: this.options.local(token.label, token.forward), shown: token.text, start, end }
      case 'value':
        this.at++
        return token.expression
      case 'punctuation':
        if (token.text === '*') {
          this.at++
          return { op: 'here', start, end }
        }
        if (token.text === '(') {
          this.at++
          const inner = this.choice()
          if (!this.accept(')')) throw new ParseFailure(this.at, "')'")
          return { ...inner, start, end: this.tokens[this.at - 1].end }
        }
    }
    throw new ParseFailure(this.at, 'a number')
  }

  private accept(text: string): boolean {
    const token = this.tokens[this.at]
    if (token?.kind !== 'punctuation' || token.text !== text) return false
    this.at++
    return true
  }
}

const PREFIXES = new Set(LEVELS.flat().flatMap(operator => Array.from(operator, (_, i) => operator.slice(0, i + 1))))

/** The same expression as if it stood elsewhere. */
export function relocate(expression: Expression, place: { start: number; end: number }): Expression {
  const { start, end } = place
  switch (expression.op) {
    case 'unary':
      return { ...expression, argument: relocate(expression.argument, place), start, end }
    case 'binary': {
      const { left, right } = expression
      return { ...expression, left: relocate(left, place), right: relocate(right, place), start, end }
    }
    case 'choice': {
      const [test, then, otherwise] = [expression.test, expression.then, expression.else].map(e => relocate(e, place))
      return { op: 'choice', test, then, else: otherwise, start, end }
    }
    default:
      return { ...expression, start, end }
  }
}

/**
 * The value, or undefined if a symbol in it is unknown yet.
 * Throws SourceError: in the last pass for an undefined symbol; always for a division by zero and an absurd shift.
 */
export function evaluate(expression: Expression, context: Context): bigint | undefined {
  switch (expression.op) {
    case 'number':
      return expression.value
    case 'here':
      return context.blind ? undefined : context.here
    case 'symbol': {
      const value = context.symbol(expression.name)
      if (value === undefined && context.final) throw undefinedSymbol(expression, context)
      return value
    }
    case 'hole': {
      const { scope } = expression
      return evaluate(expression.expression, {
        ...context,
        names: () => [],
        symbol: name => scope.lookup(name, context),
      })
    }
    case 'unary': {
      const value = evaluate(expression.argument, context)
      return value === undefined ? undefined : applyUnary(expression.operator, value)
    }
    case 'choice': {
      const test = evaluate(expression.test, context)
      if (test === undefined) return undefined
      return evaluate(test === 0n ? expression.else : expression.then, context)
    }
    case 'binary': {
      const left = evaluate(expression.left, context)
      if (expression.operator === '&&' && left === 0n) return 0n
      if (expression.operator === '||' && left !== undefined && left !== 0n) return 1n
      const right = evaluate(expression.right, context)
      if (left === undefined || right === undefined) return undefined
      return applyBinary(expression.operator, left, right, expression)
    }
  }
}

function undefinedSymbol(expression: Extract<Expression, { op: 'symbol' }>, context: Context): SourceError {
  const { shown, name, start, end } = expression
  if (shown !== undefined) {
    const where = shown.endsWith('f') ? 'after' : 'before'
    return new SourceError(`there is no local label ${shown.slice(0, -1)}: ${where} this line`, start, end)
  }
  return new SourceError(
    `undefined symbol '${name}'`,
    start,
    end,
    didYouMean(name, [...context.names(), ...(expression.also ?? [])]),
  )
}

function applyUnary(operator: string, value: bigint): bigint {
  switch (operator) {
    case '-':
      return -value
    case '~':
      return ~value
    case '!':
      return value === 0n ? 1n : 0n
    case '<':
      return value & 0xffn
    case '>':
      return (value >> 8n) & 0xffn
    default:
      return value
  }
}

const truth = (value: boolean): bigint => (value ? 1n : 0n)

function applyBinary(operator: string, a: bigint, b: bigint, at: Expression): bigint {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
    case '%':
      if (b === 0n) throw new SourceError('division by zero', at.start, at.end)
      return operator === '/' ? a / b : a % b
    case '<<':
    case '>>':
      if (b < 0n || b > LONGEST_SHIFT)
        throw new SourceError(`shift by ${b}; it must be 0 to ${LONGEST_SHIFT}`, at.start, at.end)
      return operator === '<<' ? a << b : a >> b
    case '&':
      return a & b
    case '|':
      return a | b
    case '^':
      return a ^ b
    case '&&':
      return truth(b !== 0n)
    case '||':
      return truth(b !== 0n)
    case '==':
    case '===':
      return truth(a === b)
    case '!=':
    case '!==':
      return truth(a !== b)
    case '<':
      return truth(a < b)
    case '>':
      return truth(a > b)
    case '<=':
      return truth(a <= b)
    default:
      return truth(a >= b)
  }
}
