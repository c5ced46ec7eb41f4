/** Lines of a source → statements: labels, instructions with all their readings, directives. */
import { didYouMean, SourceError } from './errors.ts'
import { type Expression, ParseFailure, parseExpression } from './expression.ts'
import { Instruction } from './instruction.ts'
import { type Line, lex, type Token } from './lexer.ts'
import type { Syntax } from './syntax.ts'

export interface SectionFlags {
  write: boolean
  execute: boolean
  /** Takes memory, and no bytes of the file. */
  empty: boolean
}

export type Statement = { start: number; end: number; line: number } & (
  | { kind: 'label'; name: string }
  | { kind: 'instruction'; instruction: Instruction }
  | { kind: 'data'; bytes: number; values: Expression[] }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'space'; count: Expression; fill?: Expression }
  | { kind: 'align'; amount: Expression; power: boolean; fill?: Expression }
  | { kind: 'org'; address: Expression }
  | { kind: 'section'; name: string; flags: SectionFlags }
  | { kind: 'assign'; name: string; value: Expression; again: boolean }
  | { kind: 'global'; names: { name: string; start: number; end: number }[] }
  | { kind: 'entry'; address: Expression }
)

const DATA: Record<string, number> = {
  '.byte': 1,
  '.half': 2,
  '.short': 2,
  '.2byte': 2,
  '.word': 4,
  '.long': 4,
  '.4byte': 4,
  '.quad': 8,
  '.dword': 8,
  '.8byte': 8,
}
const DIRECTIVES = [
  ...Object.keys(DATA),
  ...['.ascii', '.asciz', '.string', '.space', '.zero', '.skip', '.align', '.balign', '.p2align', '.org', '.entry'],
  ...['.equ', '.set', '.global', '.globl', '.section', '.text', '.data', '.bss', '.rodata'],
]

/** Parses a source. Every problem is reported, and its statement left out. */
export function parseSource(syntax: Syntax, source: string, report: (error: SourceError) => void): Statement[] {
  const parser = new SourceParser(syntax, report)
  let newlines = 0
  let at = 0
  for (const line of lex(source, syntax.lexerOptions, report)) {
    for (; at < line.start; at++) if (source.charCodeAt(at) === 10) newlines++
    parser.line(line, newlines + 1)
  }
  return parser.statements
}

class SourceParser {
  readonly statements: Statement[] = []
  private readonly syntax: Syntax
  private readonly report: (error: SourceError) => void
  /** How often each local label has been defined so far. */
  private readonly locals = new Map<string, number>()
  /** Names defined once and for all. */
  private readonly defined = new Set<string>()

  constructor(syntax: Syntax, report: (error: SourceError) => void) {
    this.syntax = syntax
    this.report = report
  }

  line(line: Line, number: number): void {
    for (const label of line.labels) {
      const place = { start: label.start, end: label.end, line: number }
      if (label.local) {
        const count = (this.locals.get(label.name) ?? 0) + 1
        this.locals.set(label.name, count)
        this.statements.push({ kind: 'label', name: localName(label.name, count), ...place })
      } else if (this.guard(() => this.define(label.name, place))) {
        this.statements.push({ kind: 'label', name: label.name, ...place })
      }
    }
    const { head } = line
    if (!head) return
    const place = { start: head.start, end: line.tokens.at(-1)?.end ?? head.end, line: number }
    this.guard(() => {
      const statement = this.statement(head, line.tokens, place)
      if (statement) this.statements.push(statement)
    })
  }

  /** True if `action` had no complaint. */
  private guard(action: () => void): boolean {
    try {
      action()
      return true
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      this.report(error)
      return false
    }
  }

  private statement(
    head: { text: string; start: number; end: number },
    tokens: Token[],
    place: { start: number; end: number; line: number },
  ): Statement | undefined {
    const equals = tokens[0]
    if (equals?.kind === 'punctuation' && equals.text === '=') {
      return this.assignment(head, tokens, 1, false, place)
    }
    if (this.syntax.shapesFor(head.text).length === 0 && head.text.startsWith('.')) {
      return this.directive(head, new Arguments(tokens, this.locals, place, this.syntax), place)
    }
    const local = (label: string, forward: boolean) => this.localReference(label, forward)
    const candidates = this.syntax.match(head.text, tokens, head, local)
    return { kind: 'instruction', instruction: new Instruction(this.syntax, candidates, place), ...place }
  }

  private localReference(label: string, forward: boolean): string {
    return localName(label, (this.locals.get(label) ?? 0) + (forward ? 1 : 0))
  }

  private define(name: string, place: { start: number; end: number }): void {
    if (name === '.') throw new SourceError("'.' is the current address; use .org to set it", place.start, place.end)
    if (this.syntax.isRegister(name)) {
      throw new SourceError(`'${name}' is a register, and cannot be a symbol`, place.start, place.end)
    }
    if (this.defined.has(name)) throw new SourceError(`'${name}' is defined twice`, place.start, place.end)
    this.defined.add(name)
  }

  private assignment(
    name: { text: string; start: number; end: number },
    tokens: Token[],
    from: number,
    again: boolean,
    place: { start: number; end: number; line: number },
  ): Statement {
    if (!again) this.define(name.text, name)
    else if (this.defined.has(name.text)) {
      throw new SourceError(`'${name.text}' is defined once and for all elsewhere`, name.start, name.end)
    }
    const list = new Arguments(tokens.slice(from), this.locals, place, this.syntax)
    const value = list.expression()
    list.end()
    return { kind: 'assign', name: name.text, value, again, ...place }
  }

  private directive(
    head: { text: string; start: number; end: number },
    list: Arguments,
    place: { start: number; end: number; line: number },
  ): Statement | undefined {
    const name = head.text.toLowerCase()
    const done = <T extends Statement>(statement: T): T => {
      list.end()
      return statement
    }
    if (DATA[name] !== undefined) return done({ kind: 'data', bytes: DATA[name], values: list.expressions(), ...place })
    switch (name) {
      case '.ascii':
      case '.asciz':
      case '.string':
        return done({ kind: 'bytes', bytes: list.strings(name !== '.ascii'), ...place })
      case '.space':
      case '.zero':
      case '.skip': {
        const count = list.expression()
        return done({ kind: 'space', count, fill: list.optional(), ...place })
      }
      case '.align':
      case '.p2align':
      case '.balign': {
        const amount = list.expression()
        return done({ kind: 'align', amount, power: name !== '.balign', fill: list.optional(), ...place })
      }
      case '.org':
        return done({ kind: 'org', address: list.expression(), ...place })
      case '.entry':
        return done({ kind: 'entry', address: list.expression(), ...place })
      case '.equ':
      case '.set': {
        const symbol = list.name()
        list.comma()
        return this.assignment(symbol, list.rest(), 0, name === '.set', place)
      }
      case '.global':
      case '.globl': {
        const names = [list.name()]
        while (list.more()) names.push(list.name())
        return done({
          kind: 'global',
          names: names.map(({ text, start, end }) => ({ name: text, start, end })),
          ...place,
        })
      }
      case '.section': {
        const section = list.name().text
        return { kind: 'section', name: section, flags: list.sectionFlags(section), ...place }
      }
      case '.text':
      case '.data':
      case '.bss':
      case '.rodata':
        return done({ kind: 'section', name, flags: flagsOf(name), ...place })
    }
    throw new SourceError(`unknown directive '${head.text}'`, head.start, head.end, didYouMean(head.text, DIRECTIVES))
  }
}

const localName = (label: string, count: number): string => `${label}:${count}`

function flagsOf(name: string): SectionFlags {
  const is = (prefix: string) => name === prefix || name.startsWith(`${prefix}.`)
  return { execute: is('.text'), write: !is('.text') && !is('.rodata'), empty: is('.bss') }
}

/** The arguments of a directive, read from left to right. */
class Arguments {
  private at = 0
  private readonly tokens: readonly Token[]
  private readonly locals: ReadonlyMap<string, number>
  private readonly place: { start: number; end: number }
  private readonly syntax: Syntax

  constructor(
    tokens: readonly Token[],
    locals: ReadonlyMap<string, number>,
    place: { start: number; end: number },
    syntax: Syntax,
  ) {
    this.tokens = tokens
    this.locals = locals
    this.place = place
    this.syntax = syntax
  }

  expression(): Expression {
    const local = (label: string, forward: boolean) =>
      localName(label, (this.locals.get(label) ?? 0) + (forward ? 1 : 0))
    const reserved = (word: string) => this.syntax.isRegister(word)
    const parsed = parseExpression(this.tokens, this.at, { reserved, local })
    if (parsed instanceof ParseFailure) {
      this.at = parsed.at
      const hint = this.tokens[this.at]?.kind === 'string' ? 'write text with .ascii or .asciz' : undefined
      throw this.unexpected(parsed.expected, hint)
    }
    this.at = parsed.next
    if (parsed.stopped && this.at < this.tokens.length) {
      this.at = parsed.stopped.at
      throw this.unexpected(parsed.stopped.expected)
    }
    return parsed.expression
  }

  expressions(): Expression[] {
    const values = [this.expression()]
    while (this.more()) values.push(this.expression())
    return values
  }

  optional(): Expression | undefined {
    return this.more() ? this.expression() : undefined
  }

  strings(terminated: boolean): Uint8Array {
    const bytes: number[] = []
    do {
      const token = this.tokens[this.at]
      if (token?.kind !== 'string') throw this.unexpected('a string')
      this.at++
      bytes.push(...token.bytes, ...(terminated ? [0] : []))
    } while (this.more())
    return Uint8Array.from(bytes)
  }

  name(): { text: string; start: number; end: number } {
    const token = this.tokens[this.at]
    if (token?.kind !== 'word') throw this.unexpected('a name')
    this.at++
    return token
  }

  sectionFlags(name: string): SectionFlags {
    const flags = flagsOf(name)
    if (!this.more()) {
      this.end()
      return flags
    }
    const token = this.tokens[this.at]
    if (token?.kind !== 'string') throw this.unexpected('a string of flags (a, w, x)')
    flags.write = token.value.includes('w')
    flags.execute = token.value.includes('x')
    this.at++
    if (this.more()) {
      // @progbits or %nobits
      this.at++
      flags.empty = this.name().text === 'nobits'
    }
    this.end()
    return flags
  }

  comma(): void {
    if (!this.more()) throw this.unexpected("','")
  }

  /** Goes past a comma, if there is one. */
  more(): boolean {
    const token = this.tokens[this.at]
    if (token?.kind !== 'punctuation' || token.text !== ',') return false
    this.at++
    return true
  }

  rest(): Token[] {
    return this.tokens.slice(this.at)
  }

  end(): void {
    if (this.at < this.tokens.length) throw this.unexpected('the end of the line')
  }

  private unexpected(expected: string, hint?: string): SourceError {
    const token = this.tokens[this.at]
    if (token) return new SourceError(`expected ${expected}, found '${token.text}'`, token.start, token.end, hint)
    const { end } = this.tokens.at(-1) ?? this.place
    return new SourceError(`expected ${expected} at the end of the line`, end, end + 1, hint)
  }
}
