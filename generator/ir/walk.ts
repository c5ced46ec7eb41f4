/** The shape of IR trees: their parts, how to visit and rebuild them, and how bodies may be left. */
import type { Expr, Place, Stmt } from './ir.ts'

/** The direct parts of an expression. */
export function partsOf(expr: Expr): Expr[] {
  switch (expr.op) {
    case 'const':
    case 'bool':
    case 'local':
    case 'operand':
    case 'instruction':
    case 'length':
      return []
    case 'read':
      return expr.place.index ? [expr.place.index] : []
    case 'concat':
      return expr.parts
    case 'cond':
      return [expr.test, expr.then, expr.else]
    case 'mapped':
      return [expr.address]
    case 'not':
    case 'neg':
    case 'lnot':
    case 'clz':
    case 'ctz':
    case 'popcount':
    case 'zext':
    case 'sext':
    case 'extract':
    case 'frombool':
      return [expr.arg]
    default:
      return [expr.left, expr.right]
  }
}

/** The same expression with each direct part put through `change`; itself when nothing changed. */
export function mapParts(expr: Expr, change: (part: Expr) => Expr): Expr {
  switch (expr.op) {
    case 'const':
    case 'bool':
    case 'local':
    case 'operand':
    case 'instruction':
    case 'length':
      return expr
    case 'read': {
      const place = mapPlace(expr.place, change)
      return place === expr.place ? expr : { ...expr, place }
    }
    case 'concat': {
      const parts = expr.parts.map(change)
      return parts.every((part, i) => part === expr.parts[i]) ? expr : { ...expr, parts }
    }
    case 'cond': {
      const [test, then, otherwise] = [change(expr.test), change(expr.then), change(expr.else)]
      const same = test === expr.test && then === expr.then && otherwise === expr.else
      return same ? expr : { ...expr, test, then, else: otherwise }
    }
    case 'mapped': {
      const address = change(expr.address)
      return address === expr.address ? expr : { ...expr, address }
    }
    case 'not':
    case 'neg':
    case 'lnot':
    case 'clz':
    case 'ctz':
    case 'popcount':
    case 'zext':
    case 'sext':
    case 'extract':
    case 'frombool': {
      const arg = change(expr.arg)
      return arg === expr.arg ? expr : { ...expr, arg }
    }
    default: {
      const [left, right] = [change(expr.left), change(expr.right)]
      return left === expr.left && right === expr.right ? expr : { ...expr, left, right }
    }
  }
}

export function mapPlace(place: Place, change: (part: Expr) => Expr): Place {
  if (!place.index) return place
  const index = change(place.index)
  return index === place.index ? place : { ...place, index }
}

/** The expressions that a statement itself evaluates (not those of statements inside it). */
export function expressionsOf(stmt: Stmt): Expr[] {
  switch (stmt.kind) {
    case 'let':
    case 'assign':
      return [stmt.value]
    case 'write':
      return stmt.place.index ? [stmt.place.index, stmt.value] : [stmt.value]
    case 'call':
    case 'float':
      return stmt.args
    case 'busread':
      return [stmt.address]
    case 'buswrite':
      return [stmt.address, stmt.value]
    case 'if':
      return [stmt.test]
    case 'switch':
      return [stmt.value]
    case 'return':
      return stmt.value ? [stmt.value] : []
    case 'trap':
      return [stmt.value]
    case 'jump':
      return [stmt.target]
    case 'halt':
      return [stmt.status]
    case 'fence':
      return stmt.value ? [stmt.value] : []
    case 'reach':
      return [stmt.bits]
    case 'loop':
    case 'break':
    case 'continue':
    case 'guard':
    case 'wait':
      return []
  }
}

/** The bodies inside a statement. */
export function bodiesOf(stmt: Stmt): Stmt[][] {
  switch (stmt.kind) {
    case 'if':
      return [stmt.then, stmt.else]
    case 'switch':
      return [...stmt.cases.map(one => one.body), stmt.default]
    case 'loop':
      return [stmt.body]
    case 'busread':
    case 'buswrite':
      return [stmt.fault]
    default:
      return []
  }
}

/** The same statement with its own expressions and its inner bodies changed. */
export function mapStmt(stmt: Stmt, expr: (part: Expr) => Expr, body: (part: Stmt[]) => Stmt[]): Stmt {
  switch (stmt.kind) {
    case 'let':
    case 'assign':
      return { ...stmt, value: expr(stmt.value) }
    case 'write':
      return { ...stmt, place: mapPlace(stmt.place, expr), value: expr(stmt.value) }
    case 'call':
    case 'float':
      return { ...stmt, args: stmt.args.map(expr) }
    case 'busread':
      return { ...stmt, address: expr(stmt.address), fault: body(stmt.fault) }
    case 'buswrite':
      return { ...stmt, address: expr(stmt.address), value: expr(stmt.value), fault: body(stmt.fault) }
    case 'if':
      return { ...stmt, test: expr(stmt.test), then: body(stmt.then), else: body(stmt.else) }
    case 'switch':
      return {
        ...stmt,
        value: expr(stmt.value),
        cases: stmt.cases.map(one => ({ ...one, body: body(one.body) })),
        default: body(stmt.default),
      }
    case 'loop':
      return { ...stmt, body: body(stmt.body) }
    case 'return':
      return stmt.value ? { ...stmt, value: expr(stmt.value) } : stmt
    case 'trap':
      return { ...stmt, value: expr(stmt.value) }
    case 'jump':
      return { ...stmt, target: expr(stmt.target) }
    case 'halt':
      return { ...stmt, status: expr(stmt.status) }
    case 'fence':
      return stmt.value ? { ...stmt, value: expr(stmt.value) } : stmt
    case 'reach':
      return { ...stmt, bits: expr(stmt.bits) }
    default:
      return stmt
  }
}

export function visitExpr(expr: Expr, see: (expr: Expr) => void): void {
  see(expr)
  for (const part of partsOf(expr)) visitExpr(part, see)
}

/** Visits every statement, outer ones first, and every expression in it. */
export function visitBody(body: Stmt[], stmt: (stmt: Stmt) => void, expr: (expr: Expr) => void = () => {}): void {
  for (const one of body) {
    stmt(one)
    for (const part of expressionsOf(one)) visitExpr(part, expr)
    for (const inner of bodiesOf(one)) visitBody(inner, stmt, expr)
  }
}

/** Every statement of a body, outer ones first. */
export function* allStatements(body: readonly Stmt[]): Generator<Stmt> {
  for (const stmt of body) {
    yield stmt
    for (const inner of bodiesOf(stmt)) yield* allStatements(inner)
  }
}

/** The ways in which a body may be left. */
export interface Endings {
  falls: boolean
  returns: boolean
  traps: boolean
  halts: boolean
  /** `break` or `continue` of a loop around it. */
  leaves: boolean
}

const NONE: Endings = { falls: false, returns: false, traps: false, halts: false, leaves: false }
const either = (a: Endings, b: Endings): Endings => ({
  falls: a.falls || b.falls,
  returns: a.returns || b.returns,
  traps: a.traps || b.traps,
  halts: a.halts || b.halts,
  leaves: a.leaves || b.leaves,
})

/** How a body may be left; `callee` says it for calls (without it they return, and may trap). */
export function endingsOf(body: Stmt[], callee?: (name: string) => Endings): Endings {
  let all = NONE
  for (const stmt of body) {
    const one = endingsOfStmt(stmt, callee)
    all = either(all, { ...one, falls: false })
    if (!one.falls) return all
  }
  return { ...all, falls: true }
}

function endingsOfStmt(stmt: Stmt, callee?: (name: string) => Endings): Endings {
  switch (stmt.kind) {
    case 'trap':
      return { ...NONE, traps: true }
    case 'halt':
      return { ...NONE, halts: true }
    case 'return':
      return { ...NONE, returns: true }
    case 'break':
    case 'continue':
      return { ...NONE, leaves: true }
    case 'guard':
      return { ...NONE, falls: true, traps: true }
    case 'call': {
      if (!callee) return { ...NONE, falls: true, traps: true }
      const ends = callee(stmt.function)
      return { ...ends, falls: ends.falls || ends.returns, returns: false, leaves: false }
    }
    case 'busread':
    case 'buswrite':
      return { ...either(NONE, endingsOf(stmt.fault, callee)), falls: true }
    case 'if':
      return either(endingsOf(stmt.then, callee), endingsOf(stmt.else, callee))
    case 'switch':
      return bodiesOf(stmt)
        .map(body => endingsOf(body, callee))
        .reduce(either)
    case 'loop':
      return { ...endingsOf(stmt.body, callee), falls: true, leaves: false }
    default:
      return { ...NONE, falls: true }
  }
}

/** True when control never reaches the end of the body. */
export const neverFalls = (body: Stmt[]): boolean => !endingsOf(body).falls

/** The expression with every part of it put through `change`, parts before wholes. */
export const mapExpr = (expr: Expr, change: (expr: Expr) => Expr): Expr =>
  change(mapParts(expr, part => mapExpr(part, change)))

/** The body with every expression in it put through `change`, parts before wholes. */
export const mapBody = (body: Stmt[], change: (expr: Expr) => Expr): Stmt[] =>
  body.map(stmt =>
    mapStmt(
      stmt,
      part => mapExpr(part, change),
      inner => mapBody(inner, change),
    ),
  )
