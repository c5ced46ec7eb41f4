/** Assembly text → tokens, a list for each line. */
import { SourceError } from './errors.ts'
import type { Expression } from './expression.ts'

export type Token = { start: number; end: number; text: string } & (
  | { kind: 'word' }
  | { kind: 'number'; value: bigint }
  /** `1f`, `2b`: the nearest local label after or before. */
  | { kind: 'local'; label: string; forward: boolean }
  /** `bytes`: in UTF-8, but for escapes, which are a byte each. */
  | { kind: 'string'; value: string; bytes: readonly number[] }
  /** One character. */
  | { kind: 'punctuation' }
  /** `{expression}` in a line of a pseudo-instruction. */
  | { kind: 'hole'; tokens: Token[] }
  /** What stands for a hole once the pseudo-instruction is used. */
  | { kind: 'value'; expression: Expression; named: boolean }
  /** A hole while nothing is known of it but the operand it stands for, and of which register file that is. */
  | { kind: 'placeholder'; operand: string; relative: boolean; file?: string }
)
export type TokenOf<Kind extends Token['kind']> = Extract<Token, { kind: Kind }>

export interface Line {
  labels: { name: string; local: boolean; start: number; end: number }[]
  /** The first word: mnemonic or directive. Absent on a line of labels only. */
  head?: TokenOf<'word'>
  /** What follows. */
  tokens: Token[]
  start: number
  end: number
}

export interface LexerOptions {
  /** Names with `%` or `$` in front that are one word (registers of some machines), in lower case. */
  prefixed: ReadonlySet<string>
  /** `#` begins a comment anywhere, not only at the start of a line. */
  hashComments: boolean
  /** Text in braces is a hole. */
  holes?: boolean
}

const LABEL = /([A-Za-z_.][\w.]*|\d+)[ \t]*:(?!:)/y
const HEAD = /[A-Za-z_.][\w.-]*/y
const WORD = /[A-Za-z_.][\w.]*/y
const PREFIXED = /[%$][A-Za-z_]\w*/y
const LOCAL = /(\d+)([fb])(?!\w)/y
const NUMBER = /0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|\d[\d_]*/y
const DOLLAR_HEX = /\$([0-9a-fA-F][0-9a-fA-F_]*)(?!\w)/y
const PERCENT_BINARY = /%([01][01_]*)(?!\w)/y
const CHARACTER = /'(\\x[0-9a-fA-F]{1,2}|\\.|[^\\'\n])'/uy
const COMMENT = /(?:;|\/\/)[^\n]*/y
const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
}

/** Splits a source into lines of tokens. Errors are handed to `report`, and the rest of their line is left out. */
export function lex(source: string, options: LexerOptions, report: (error: SourceError) => void): Line[] {
  return new Lexer(source, options, report).lines()
}

class Lexer {
  private at = 0
  private readonly source: string
  private readonly options: LexerOptions
  private readonly report: (error: SourceError) => void

  constructor(source: string, options: LexerOptions, report: (error: SourceError) => void) {
    this.source = source
    this.options = options
    this.report = report
  }

  lines(): Line[] {
    const lines: Line[] = []
    while (this.at < this.source.length) {
      const line = this.line()
      if (line.labels.length > 0 || line.head) lines.push(line)
    }
    return lines
  }

  private line(): Line {
    const line: Line = { labels: [], tokens: [], start: this.at, end: this.at }
    try {
      this.space()
      if (this.source[this.at] === '#') this.toEnd()
      for (let found = this.try(LABEL); found; found = this.try(LABEL)) {
        const start = this.at - found[0].length
        line.labels.push({ name: found[1], local: /^\d/.test(found[1]), start, end: start + found[1].length })
        this.space()
      }
      const start = this.at
      const head = this.try(HEAD)
      if (head) {
        line.head = { kind: 'word', text: head[0], start, end: this.at }
        line.tokens = this.tokens('\n')
      } else if (!this.ended()) {
        throw new SourceError(
          `expected a label, an instruction or a directive, found '${this.character()}'`,
          start,
          start + 1,
        )
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      this.report(error)
      this.toEnd()
      line.head = undefined
    }
    line.end = this.at
    this.at++
    return line
  }

  /** Tokens up to the end of the line, or up to the closing brace of a hole. */
  private tokens(until: '\n' | '}'): Token[] {
    const tokens: Token[] = []
    for (;;) {
      this.space()
      if (until === '}' && this.source[this.at] === '}') return tokens
      if (this.ended()) return tokens
      tokens.push(this.token(tokens.at(-1)))
    }
  }

  private token(before: Token | undefined): Token {
    const start = this.at
    const place = (text: string) => ({ text, start, end: this.at })
    let found = this.try(WORD)
    if (found) return { kind: 'word', ...place(found[0]) }
    found = this.try(PREFIXED)
    if (found) {
      if (this.options.prefixed.has(found[0].toLowerCase())) return { kind: 'word', ...place(found[0]) }
      this.at = start
    }
    found = this.try(LOCAL)
    if (found) return { kind: 'local', label: found[1], forward: found[2] === 'f', ...place(found[0]) }
    found = this.try(NUMBER)
    if (found) {
      if (/[\w.]/.test(this.source[this.at] ?? '')) {
        while (/[\w.]/.test(this.source[this.at] ?? '')) this.at++
        throw new SourceError(`'${this.source.slice(start, this.at)}' is not a number`, start, this.at)
      }
      return { kind: 'number', value: toNumber(found[0]), ...place(found[0]) }
    }
    found = this.try(DOLLAR_HEX)
    if (found) return { kind: 'number', value: toNumber(`0x${found[1]}`), ...place(found[0]) }
    // After an operand, % is the remainder.
    const operandBefore = before && (before.kind !== 'punctuation' || before.text === ')')
    found = operandBefore ? null : this.try(PERCENT_BINARY)
    if (found) return { kind: 'number', value: toNumber(`0b${found[1]}`), ...place(found[0]) }
    found = this.try(CHARACTER)
    if (found) {
      const value = unescaped(found[1])
      if (value === undefined) throw new SourceError(`unknown escape ${found[1]}`, start + 1, this.at - 1)
      return { kind: 'number', value: BigInt(value.codePointAt(0)!), ...place(found[0]) }
    }
    if (this.source[this.at] === '"') return this.string()
    if (this.options.holes && this.source[this.at] === '{') return this.hole()
    const character = this.character()
    this.at += character.length
    if (character < '!' || character > '~') {
      throw new SourceError(`unexpected character '${character}'`, start, this.at)
    }
    return { kind: 'punctuation', ...place(character) }
  }

  private string(): Token {
    const start = this.at++
    let value = ''
    const bytes: number[] = []
    for (;;) {
      const character = this.character()
      if (character === '' || character === '\n') throw new SourceError('the string has no end', start, this.at)
      if (character === '"') break
      if (character !== '\\') {
        value += character
        bytes.push(...new TextEncoder().encode(character))
        this.at += character.length
        continue
      }
      const pattern = /\\x[0-9a-fA-F]{1,2}|\\[^\n]/y
      const found = this.try(pattern)
      const one = found && unescaped(found[0])
      if (one === null || one === undefined) {
        throw new SourceError(
          `unknown escape ${found?.[0] ?? '\\'} in a string`,
          found ? this.at - found[0].length : this.at,
          this.at,
        )
      }
      value += one
      bytes.push(one.charCodeAt(0))
    }
    this.at++
    return { kind: 'string', value, bytes, text: this.source.slice(start, this.at), start, end: this.at }
  }

  private hole(): Token {
    const start = this.at++
    const tokens = this.tokens('}')
    if (this.source[this.at] !== '}') throw new SourceError('the hole has no closing brace', start, this.at)
    this.at++
    return { kind: 'hole', tokens, text: this.source.slice(start, this.at), start, end: this.at }
  }

  private character(): string {
    return this.at < this.source.length ? String.fromCodePoint(this.source.codePointAt(this.at)!) : ''
  }

  private ended(): boolean {
    return this.at >= this.source.length || this.source[this.at] === '\n'
  }

  private toEnd(): void {
    const end = this.source.indexOf('\n', this.at)
    this.at = end < 0 ? this.source.length : end
  }

  /** Skips blanks and comments, but not the end of the line (a block comment may hold several). */
  private space(): void {
    for (;;) {
      const character = this.source[this.at]
      if (character === ' ' || character === '\t' || character === '\r') this.at++
      else if (character === '#' && this.options.hashComments) this.toEnd()
      else if (this.source.startsWith('/*', this.at)) {
        const end = this.source.indexOf('*/', this.at + 2)
        const start = this.at
        if (end < 0) {
          this.at = this.source.length
          throw new SourceError('the comment has no end', start, start + 2)
        }
        this.at = end + 2
      } else if (!this.try(COMMENT)) return
    }
  }

  private try(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.source)
    if (found) this.at = pattern.lastIndex
    return found
  }
}

const toNumber = (text: string): bigint => BigInt(text.replaceAll('_', '').toLowerCase())

/** The character that an escape (or a plain character) stands for; undefined for an escape that does not exist. */
function unescaped(text: string): string | undefined {
  if (text[0] !== '\\') return text
  if (text[1] === 'x' && text.length > 2) return String.fromCharCode(Number.parseInt(text.slice(2), 16))
  return ESCAPES[text[1]] ?? ('\\\'"'.includes(text[1]) ? text[1] : undefined)
}
