/**
 * Partial evaluation: what is left of a body when something is known beforehand. Constants and known places are folded,
 * dead branches dropped, guards and calls expanded on request.
 */
import type { Machine } from '../model.ts'
import { fold } from './fold.ts'
import { type Fresh, freshAbove, inlined, renamed } from './inline.ts'
import type { Expr, Local, Stmt, StmtOf } from './ir.ts'
import { joined, Knowledge, type KnownPlace } from './knowledge.ts'
import { type Known, knownBits, UNKNOWN } from './known-bits.ts'
import { allStatements, endingsOf, expressionsOf, mapParts, mapPlace, mapStmt, partsOf, visitExpr } from './walk.ts'

export interface Assumptions {
  /** State that has a known value at the start. */
  places?: KnownPlace[]
  operands?: Map<string, bigint>
  /** The instruction's bits and length in bytes. */
  instruction?: bigint
  length?: number
  /** Bits of the instruction that are known, if not all are. */
  encoding?: Known
  /** Whether guards become tests of what they permit. */
  expandGuards?: boolean
  /** Which functions are put in place of their calls. */
  inline?: (name: string, args: Expr[]) => boolean
  /** Loops of at most so many rounds are unrolled (default 0). */
  unroll?: number
}

/** What a body comes to under assumptions. `parameters` are locals declared outside it. */
export function simplify(machine: Machine, body: Stmt[], assume: Assumptions = {}, parameters: Local[] = []): Stmt[] {
  const run = new Simplifier(machine, assume, freshAbove(body, parameters))
  const known = new Knowledge(machine, assume.places)
  if (assume.encoding) known.encoding = assume.encoding
  const left = run.body(body, known)
  return withoutUnused(left.body)
}

/** What an expression comes to under assumptions. */
export function simplifyExpr(machine: Machine, expr: Expr, assume: Assumptions = {}): Expr {
  const run = new Simplifier(machine, assume, () => 0)
  return run.expr(expr, new Knowledge(machine, assume.places))
}

/** Registers that a function may write, those of its callees included. */
export function registersWritten(machine: Machine, name: string): Set<string> {
  const memo = written.get(machine) ?? new Map<string, Set<string>>()
  written.set(machine, memo)
  const known = memo.get(name)
  if (known) return known
  const found = new Set<string>()
  memo.set(name, found)
  for (const stmt of allStatements(machine.functions.get(name)?.body ?? [])) {
    if (stmt.kind === 'write') found.add(stmt.place.register)
    if (stmt.kind === 'call') for (const one of registersWritten(machine, stmt.function)) found.add(one)
  }
  return found
}
const written = new WeakMap<Machine, Map<string, Set<string>>>()

interface Left {
  body: Stmt[]
  /** What is known at the end; undefined if it is never reached. */
  after: Knowledge | undefined
}

class Simplifier {
  readonly machine: Machine
  readonly assume: Assumptions
  readonly fresh: Fresh

  constructor(machine: Machine, assume: Assumptions, fresh: Fresh) {
    this.machine = machine
    this.assume = assume
    this.fresh = fresh
  }

  expr(expr: Expr, known: Knowledge): Expr {
    const { assume } = this
    switch (expr.op) {
      case 'local':
        return fold(known.locals.get(expr.local.id)?.replace ?? expr, known.leaf)
      case 'operand': {
        const value = assume.operands?.get(expr.name)
        return value === undefined
          ? fold(expr, known.leaf)
          : { op: 'const', value: this.fit(value, expr), type: expr.type, at: expr.at }
      }
      case 'instruction':
        return assume.instruction === undefined
          ? expr
          : { op: 'const', value: this.fit(assume.instruction, expr), type: expr.type, at: expr.at }
      case 'length':
        return assume.length === undefined
          ? expr
          : { op: 'const', value: BigInt(assume.length), type: expr.type, at: expr.at }
      case 'cond': {
        const test = this.expr(expr.test, known)
        if (test.op === 'bool') return this.expr(test.value ? expr.then : expr.else, known)
        return fold({ ...expr, test, then: this.expr(expr.then, known), else: this.expr(expr.else, known) }, known.leaf)
      }
      default:
        return fold(
          mapParts(expr, part => this.expr(part, known)),
          known.leaf,
        )
    }
  }

  fit(value: bigint, expr: Expr): bigint {
    return expr.type.kind === 'bits' ? BigInt.asUintN(expr.type.width, value) : value
  }

  body(list: Stmt[], start: Knowledge): Left {
    const out: Stmt[] = []
    let known: Knowledge | undefined = start
    for (const stmt of list) {
      const left: Left = this.statement(stmt, known)
      out.push(...left.body)
      known = left.after
      if (!known) break
    }
    return { body: out, after: known }
  }

  statement(stmt: Stmt, known: Knowledge): Left {
    switch (stmt.kind) {
      case 'let':
      case 'assign':
        return this.bind(stmt, this.expr(stmt.value, known), known)
      case 'write': {
        const place = mapPlace(stmt.place, one => this.expr(one, known))
        const value = this.expr(stmt.value, known)
        const zero = this.machine.registers.get(place.register)?.zero
        // The element that always reads 0 keeps nothing.
        if (zero !== undefined && place.index?.op === 'const' && place.index.value === BigInt(zero)) {
          return { body: [], after: known }
        }
        known.written(place, value.type.kind === 'bits' ? knownBits(value, known.leaf) : UNKNOWN)
        return { body: [{ ...stmt, place, value }], after: known }
      }
      case 'call':
        return this.call({ ...stmt, args: stmt.args.map(one => this.expr(one, known)) }, known)
      case 'busread':
      case 'buswrite':
        return {
          body: [
            mapStmt(
              stmt,
              one => this.expr(one, known),
              fault => this.body(fault, known.copy()).body,
            ),
          ],
          after: known,
        }
      case 'if':
        return this.if(stmt, this.expr(stmt.test, known), known)
      case 'switch':
        return this.switch(stmt, this.expr(stmt.value, known), known)
      case 'loop':
        return this.loop(stmt, known)
      case 'guard':
        return this.guard(stmt, known)
      case 'trap':
      case 'return':
      case 'halt':
      case 'break':
      case 'continue':
        return {
          body: [
            mapStmt(
              stmt,
              one => this.expr(one, known),
              body => body,
            ),
          ],
          after: undefined,
        }
      default:
        return {
          body: [
            mapStmt(
              stmt,
              one => this.expr(one, known),
              body => body,
            ),
          ],
          after: known,
        }
    }
  }

  bind(stmt: StmtOf<'let' | 'assign'>, value: Expr, known: Knowledge): Left {
    const { local } = stmt
    // A mutable local may be read where another local is out of scope, so it is replaced by values alone.
    const fixed =
      value.op === 'const' ||
      value.op === 'bool' ||
      value.op === 'operand' ||
      (value.op === 'local' && !value.local.mutable && !local.mutable)
    known.locals.set(local.id, {
      replace: fixed ? value : undefined,
      definition: !local.mutable && isStable(value) ? value : undefined,
      known: value.type.kind === 'bits' ? knownBits(value, known.leaf) : UNKNOWN,
    })
    return { body: fixed && !local.mutable ? [] : [{ ...stmt, value }], after: known }
  }

  call(call: StmtOf<'call'>, known: Knowledge): Left {
    const called = this.machine.functions.get(call.function)
    if (called && this.assume.inline?.(call.function, call.args)) {
      const body = inlined(call, called, this.fresh)
      if (body) return this.body(body, known)
    }
    known.forget(registersWritten(this.machine, call.function))
    return { body: [call], after: known }
  }

  if(stmt: StmtOf<'if'>, test: Expr, known: Knowledge): Left {
    if (test.op === 'bool') return this.body(test.value ? stmt.then : stmt.else, known)
    const not = fold({ op: 'lnot', arg: test, type: test.type, at: test.at }, known.leaf)
    const other = known.copy()
    known.learn(test, true)
    other.learn(test, false)
    const then = this.body(stmt.then, known)
    const otherwise = this.body(stmt.else, other)
    const after = joined(then.after, otherwise.after)
    if (then.body.length === 0 && otherwise.body.length === 0) return { body: [], after }
    if (then.body.length === 0) {
      return { body: [{ ...stmt, test: not, then: otherwise.body, else: [] }], after }
    }
    return { body: [{ ...stmt, test, then: then.body, else: otherwise.body }], after }
  }

  switch(stmt: StmtOf<'switch'>, value: Expr, known: Knowledge): Left {
    if (value.op === 'const') {
      const chosen = stmt.cases.find(one => one.values.includes(value.value))
      return this.body(chosen ? chosen.body : stmt.default, known)
    }
    const bits = knownBits(value, known.leaf)
    let after: Knowledge | undefined
    const cases: typeof stmt.cases = []
    for (const one of stmt.cases) {
      const values = one.values.filter(label => ((label ^ bits.value) & bits.mask) === 0n)
      if (values.length === 0) continue
      const inside = known.copy()
      if (values.length === 1 && value.type.kind === 'bits') {
        inside.learnBits(value, { mask: (1n << BigInt(value.type.width)) - 1n, value: values[0] })
      }
      const left = this.body(one.body, inside)
      cases.push({ values, body: left.body })
      after = joined(after, left.after)
    }
    const last = this.body(stmt.default, known.copy())
    after = joined(after, last.after)
    if (cases.length === 0) return { body: last.body, after: last.after }
    if (last.body.length === 0 && cases.every(one => one.body.length === 0)) return { body: [], after }
    return { body: [{ ...stmt, value, cases, default: last.body }], after }
  }

  loop(stmt: StmtOf<'loop'>, known: Knowledge): Left {
    const rounds = (stmt.end - stmt.from) * stmt.step
    if (rounds <= 0n) return { body: [], after: known }
    if (rounds <= BigInt(this.assume.unroll ?? 0) && !endingsOf(stmt.body).leaves) {
      const all: Stmt[] = []
      for (let i = stmt.from; i !== stmt.end; i += stmt.step) {
        const width = stmt.local.type.kind === 'bits' ? stmt.local.type.width : 1
        const value: Expr = { op: 'const', value: BigInt.asUintN(width, i), type: stmt.local.type, at: stmt.at }
        const local: Local = { ...stmt.local, id: this.fresh() }
        all.push({ kind: 'let', local, value, at: stmt.at })
        all.push(...renamed(stmt.body, this.fresh, new Map([[stmt.local.id, local]])))
      }
      return this.body(all, known)
    }
    // Nothing that any round changes is known in a round or after it.
    for (const inner of allStatements(stmt.body)) {
      if (inner.kind === 'assign') known.locals.delete(inner.local.id)
      if (inner.kind === 'write') known.forget([inner.place.register])
      if (inner.kind === 'call') known.forget(registersWritten(this.machine, inner.function))
    }
    const { body } = this.body(stmt.body, known.copy())
    return body.length === 0 ? { body: [], after: known } : { body: [{ ...stmt, body }], after: known }
  }

  guard(stmt: StmtOf<'guard'>, known: Knowledge): Left {
    const guard = this.machine.guards.get(stmt.guard)
    if (!guard) return { body: [stmt], after: known }
    const permits = this.expr(guard.permits, known)
    if (permits.op === 'bool' && permits.value) return { body: [], after: known }
    const trap: Stmt = { kind: 'trap', trap: guard.trap, value: this.expr(guard.value, known), at: stmt.at }
    if (permits.op === 'bool') return { body: [trap], after: undefined }
    if (!this.assume.expandGuards) {
      known.learn(permits, true)
      return { body: [stmt], after: known }
    }
    const test = fold({ op: 'lnot', arg: permits, type: permits.type, at: stmt.at }, known.leaf)
    known.learn(permits, true)
    return { body: [{ kind: 'if', test, then: [trap], else: [], at: stmt.at }], after: known }
  }
}

/** Whether a value depends on nothing that a body changes. */
function isStable(expr: Expr): boolean {
  if (expr.op === 'read' || expr.op === 'mapped') return false
  if (expr.op === 'local') return !expr.local.mutable
  return partsOf(expr).every(isStable)
}

/** Drops locals that nothing reads (values have no effect), until none is left. */
export function withoutUnused(body: Stmt[]): Stmt[] {
  for (let now = body; ; ) {
    const used = new Set<number>()
    for (const stmt of allStatements(now)) {
      for (const expr of expressionsOf(stmt)) {
        visitExpr(expr, part => {
          if (part.op === 'local') used.add(part.local.id)
        })
      }
    }
    let dropped = false
    const keep = (list: Stmt[]): Stmt[] =>
      list.flatMap(stmt => {
        if ((stmt.kind === 'let' || stmt.kind === 'assign') && !used.has(stmt.local.id)) {
          dropped = true
          return []
        }
        if (stmt.kind === 'float' && !used.has(stmt.result.id) && !used.has(stmt.flags.id)) {
          dropped = true
          return []
        }
        const inner = mapStmt(stmt, expr => expr, keep)
        const empty = inner.kind === 'if' && inner.then.length === 0 && inner.else.length === 0
        if (!empty) return [inner]
        dropped = true
        return []
      })
    const next = keep(now)
    if (!dropped) return next
    now = next
  }
}
