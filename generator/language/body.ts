/** A body under construction: its locals, the statement list being filled, and the way to report. */
import type { ts } from 'ts-morph'
import type { Span } from '../diagnostics.ts'
import type { Expr, Local, Stmt, Type } from '../ir/ir.ts'
import type { EmbeddedText } from '../load/document.ts'
import { type BodyLike, type OperandName, type Report, refuse, type Scope } from './scope.ts'

export type Binding =
  | { is: 'local'; local: Local }
  | { is: 'constant'; value: bigint }
  | { is: 'expression'; value: Expr }
  /** Its declaration was refused: uses of it say nothing new. */
  | { is: 'refused' }

export interface BodyOptions {
  operands?: ReadonlyMap<string, OperandName>
  /** What `return` must give; absent where there is nothing to return from, null for a function without result. */
  result?: Type | null
  /** Names that denote given expressions (`value`, `address`, a register's own fields). */
  given?: ReadonlyMap<string, Expr>
  /** False where only pure expressions make sense (guards, `where`). */
  effects?: boolean
}

/** Ids of locals are unique in the outermost body, so a nested text (an operand's `get`) draws from its host's counter. */
export interface IdSource {
  next: number
}

export class Body implements BodyLike {
  readonly scope: Scope
  readonly text: EmbeddedText
  readonly report: Report
  readonly options: BodyOptions
  readonly ids: IdSource
  private readonly frames: Map<string, Binding>[] = [new Map()]
  private readonly lists: Stmt[][]
  /** Innermost first: what `break` would leave. */
  readonly breakable: ('loop' | 'switch' | 'unrolled')[] = []
  /** Something was reported; what was lowered is not to be used. */
  failed = false

  constructor(
    scope: Scope,
    text: EmbeddedText,
    report: Report,
    options: BodyOptions = {},
    host?: { ids: IdSource; list: Stmt[] },
  ) {
    this.scope = scope
    this.text = text
    this.report = report
    this.options = options
    this.ids = host?.ids ?? { next: 0 }
    this.lists = [host?.list ?? []]
  }

  get statements(): Stmt[] {
    return this.lists[this.lists.length - 1]!
  }

  emit(statement: Stmt): void {
    this.statements.push(statement)
  }

  fresh(name: string, type: Type, mutable = false): Local {
    return { id: this.ids.next++, name, type, mutable }
  }

  /** Runs `fill` with a new statement list and a new frame of names; gives the list. */
  nested(fill: () => void): Stmt[] {
    const list: Stmt[] = []
    this.lists.push(list)
    this.frames.push(new Map())
    try {
      fill()
    } finally {
      this.frames.pop()
      this.lists.pop()
    }
    return list
  }

  /** A statement list without a frame of its own. */
  capture(fill: () => void): Stmt[] {
    const list: Stmt[] = []
    this.lists.push(list)
    try {
      fill()
    } finally {
      this.lists.pop()
    }
    return list
  }

  declare(name: string, binding: Binding, at: ts.Node): void {
    const frame = this.frames[this.frames.length - 1]!
    if (frame.has(name)) this.refuse('SV5002', at, `'${name}' is declared twice in this block`)
    frame.set(name, binding)
  }

  lookup(name: string): Binding | undefined {
    for (let i = this.frames.length - 1; i >= 0; i--) {
      const found = this.frames[i]!.get(name)
      if (found) return found
    }
    const given = this.options.given?.get(name)
    return given ? { is: 'expression', value: given } : undefined
  }

  span(node: ts.Node): Span {
    return this.text.span(node.getStart(), node.getEnd())
  }

  refuse(code: string, node: ts.Node, message: string, hint?: string): never {
    return refuse(this.report, code, this.span(node), message, hint)
  }

  /** All names that could have been meant, for suggestions. */
  *names(): Iterable<string> {
    for (const frame of this.frames) yield* frame.keys()
    if (this.options.given) yield* this.options.given.keys()
    if (this.options.operands) yield* this.options.operands.keys()
    yield* this.scope.registers.keys()
    yield* this.scope.constants.keys()
  }
}
