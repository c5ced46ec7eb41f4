/** Semantics text → typed IR. The entry points, one for each place where specs hold such text. */
import { ts } from 'ts-morph'
import type { Expr, Local, Stmt, Type } from '../ir/ir.ts'
import type { EmbeddedText } from '../load/document.ts'
import { Body } from './body.ts'
import { lowerExpression } from './expression.ts'
import { parseExpression, parseStatements } from './parse.ts'
import { type BodyLike, type OperandName, Refusal, type Report, refuse, type Scope } from './scope.ts'
import { lowerStatements } from './statement.ts'

export interface Lowered {
  parameters: Local[]
  body: Stmt[]
}

/** Runs `lower`; undefined if it refused (the reason is reported). */
export function attempt<T>(lower: () => T): T | undefined {
  try {
    return lower()
  } catch (problem) {
    if (problem instanceof Refusal) return undefined
    throw problem
  }
}

/** A function's text. A text that is one expression is its result. Undefined after errors. */
export function lowerFunction(
  scope: Scope,
  text: EmbeddedText,
  report: Report,
  parameters: { name: string; type: Type }[],
  result: Type | undefined,
): Lowered | undefined {
  const body = new Body(scope, text, report, { result: result ?? null })
  return attempt(() => {
    const file = parseStatements(text, report)
    const locals = parameters.map(p => body.fresh(p.name, p.type, false))
    for (const local of locals) body.declare(local.name, { is: 'local', local }, file)
    const [only] = file.statements
    if (result && file.statements.length === 1 && only && ts.isExpressionStatement(only)) {
      const value = lowerExpression(body, only.expression, result)
      body.emit({ kind: 'return', value, at: body.span(only) })
    } else {
      lowerStatements(body, file.statements)
      if (result && !body.failed && fallsThrough(body.statements)) {
        refuse(
          report,
          'SV4414',
          text.span(0, text.text.trimEnd().length),
          'the end is reached without a value',
          "every way through the function ends with 'return' or a trap",
        )
      }
    }
    return body.failed ? undefined : { parameters: locals, body: body.statements }
  })
}

/** Semantics of an instruction, or a register's `write` hook: statements without result. */
export function lowerAction(
  scope: Scope,
  text: EmbeddedText,
  report: Report,
  options: {
    operands?: ReadonlyMap<string, OperandName>
    parameters?: { name: string; type: Type }[]
    before?: (body: BodyLike) => void
  } = {},
): Lowered | undefined {
  const body = new Body(scope, text, report, { operands: options.operands })
  return attempt(() => {
    const file = parseStatements(text, report)
    const locals = (options.parameters ?? []).map(p => body.fresh(p.name, p.type, false))
    for (const local of locals) body.declare(local.name, { is: 'local', local }, file)
    options.before?.(body)
    lowerStatements(body, file.statements)
    return body.failed ? undefined : { parameters: locals, body: body.statements }
  })
}

/** A pure expression: a guard's `permits`, a `where` condition, a register's `read`. */
export function lowerCondition(
  scope: Scope,
  text: EmbeddedText,
  report: Report,
  want: Type | undefined,
  options: { operands?: ReadonlyMap<string, OperandName>; given?: ReadonlyMap<string, Expr> } = {},
): Expr | undefined {
  const body = new Body(scope, text, report, options)
  return attempt(() => {
    const node = parseExpression(text, report)
    const value = lowerExpression(body, node, want)
    if (body.statements.length > 0)
      body.refuse('SV4413', node, 'no function may be called here', 'write the expression out')
    return value
  })
}

/** An expression inside another body: its effects go where that body stands (`get`, `address`, a trap's value). */
export function lowerInto(
  host: BodyLike,
  text: EmbeddedText,
  report: Report,
  want: Type | undefined,
  options: BodyGiven = {},
): Expr {
  const body = nestedBody(host, text, report, options)
  return lowerExpression(body, parseExpression(text, report), want)
}

/** Statements inside another body (an operand's `set`). */
export function lowerActionInto(host: BodyLike, text: EmbeddedText, report: Report, options: BodyGiven = {}): void {
  const body = nestedBody(host, text, report, options)
  lowerStatements(body, parseStatements(text, report).statements)
  if (body.failed) throw new Refusal('reported')
}

interface BodyGiven {
  operands?: ReadonlyMap<string, OperandName>
  given?: ReadonlyMap<string, Expr>
}

const nestedBody = (host: BodyLike, text: EmbeddedText, report: Report, options: BodyGiven): Body => {
  const outer = host as Body
  return new Body(outer.scope, text, report, options, { ids: outer.ids, list: outer.statements })
}

/** Whether control can reach the end of these statements. */
export function fallsThrough(statements: readonly Stmt[]): boolean {
  const last = statements[statements.length - 1]
  if (!last) return true
  switch (last.kind) {
    case 'return':
    case 'trap':
    case 'halt':
    case 'break':
    case 'continue':
      return false
    case 'if':
      return fallsThrough(last.then) || fallsThrough(last.else)
    case 'switch':
      return fallsThrough(last.default) || last.cases.some(c => fallsThrough(c.body))
    default:
      return true
  }
}

export { didYouMean } from '../suggest.ts'
export { BUILTIN_NAMES } from './builtins.ts'
export { constantText } from './constants.ts'
export * from './scope.ts'
