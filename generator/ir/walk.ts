/** Flat views of bodies: every statement, every expression, and a change of every expression. */
import type { Expr, Stmt } from './ir.ts'
import { bodiesOf, expressionsOf, mapParts, mapStmt, partsOf } from './tree.ts'

/** Every statement of a body, outer ones first. */
export function* allStatements(body: readonly Stmt[]): Generator<Stmt> {
  for (const stmt of body) {
    yield stmt
    for (const inner of bodiesOf(stmt)) yield* allStatements(inner)
  }
}

/** Every expression in a body, and every part of each. */
export function* expressionsIn(body: readonly Stmt[]): Generator<Expr> {
  for (const stmt of allStatements(body)) for (const expr of expressionsOf(stmt)) yield* expressionAndParts(expr)
}

export function* expressionAndParts(expr: Expr): Generator<Expr> {
  yield expr
  for (const part of partsOf(expr)) yield* expressionAndParts(part)
}

/** The body with every expression put through `change`, parts before wholes. */
export function mapStatements(body: readonly Stmt[], change: (expr: Expr) => Expr): Stmt[] {
  const deep = (expr: Expr): Expr => change(mapParts(expr, deep))
  return body.map(stmt => mapStmt(stmt, deep, inner => mapStatements(inner, change)))
}
