/** The body of a function in place of its call: locals renamed, `return` turned into structure. */
import { BOOL, type Expr, type IRFunction, type Local, type Stmt, type StmtOf } from './ir.ts'
import { allStatements, bodiesOf, endingsOf, mapExpr, mapStmt } from './walk.ts'

/** Gives numbers that no local of the body has. */
export type Fresh = () => number

/** Ids above all that a body uses. */
export function freshAbove(body: Stmt[], parameters: Local[] = []): Fresh {
  let next = parameters.reduce((most, one) => Math.max(most, one.id), -1)
  for (const stmt of allStatements(body)) {
    for (const local of declaredBy(stmt)) if (local.id > next) next = local.id
  }
  return () => ++next
}

/** The locals that a statement declares. */
export function declaredBy(stmt: Stmt): Local[] {
  if (stmt.kind === 'let' || stmt.kind === 'loop') return [stmt.local]
  if (stmt.kind === 'busread') return [stmt.result]
  if (stmt.kind === 'call') return stmt.result ? [stmt.result] : []
  if (stmt.kind === 'float') return [stmt.result, stmt.flags]
  return []
}

/** A copy of a body whose own locals have fresh ids; `known` maps locals from outside. */
export function renamed(body: Stmt[], fresh: Fresh, known: Map<number, Local> = new Map()): Stmt[] {
  const names = new Map(known)
  const declare = (local: Local): Local => {
    const copy = { ...local, id: fresh() }
    names.set(local.id, copy)
    return copy
  }
  const expr = (one: Expr): Expr =>
    mapExpr(one, part => (part.op === 'local' ? { ...part, local: names.get(part.local.id) ?? part.local } : part))
  const copyOf = (list: Stmt[]): Stmt[] =>
    list.map(stmt => {
      // The value of a `let` does not see its own local, so it is renamed first; a loop's body sees its counter.
      if (stmt.kind === 'loop') {
        const counter = declare(stmt.local)
        return { ...stmt, local: counter, body: copyOf(stmt.body) }
      }
      const copy = mapStmt(stmt, expr, copyOf)
      if (copy.kind === 'let') return { ...copy, local: declare(copy.local) }
      if (copy.kind === 'assign') return { ...copy, local: names.get(copy.local.id) ?? copy.local }
      if (copy.kind === 'busread') return { ...copy, result: declare(copy.result) }
      if (copy.kind === 'float') return { ...copy, result: declare(copy.result), flags: declare(copy.flags) }
      if (copy.kind === 'call' && copy.result) return { ...copy, result: declare(copy.result) }
      return copy
    })
  return copyOf(body)
}

const returningFaults = new WeakMap<IRFunction, boolean>()

/** Whether a function returns from within a bus access's fault. */
function returnsFromFault(called: IRFunction): boolean {
  let found = returningFaults.get(called)
  if (found === undefined) {
    found = [...allStatements(called.body)].some(
      stmt => (stmt.kind === 'busread' || stmt.kind === 'buswrite') && endingsOf(stmt.fault).returns,
    )
    returningFaults.set(called, found)
  }
  return found
}

/** What stands for `call`, or undefined when the function returns from within a bus access's fault. */
export function inlined(call: StmtOf<'call'>, called: IRFunction, fresh: Fresh): Stmt[] | undefined {
  if (returnsFromFault(called)) return undefined
  const names = new Map<number, Local>()
  const bindings = called.parameters.map((parameter, i): Stmt => {
    const copy: Local = { ...parameter, id: fresh() }
    names.set(parameter.id, copy)
    return { kind: 'let', local: copy, value: call.args[i], at: call.at }
  })
  const body = renamed(chosen(called, call.args), fresh, names)
  const returns = [...allStatements(body)].filter(stmt => stmt.kind === 'return')
  const last = body[body.length - 1]
  if (returns.length === 1 && last === returns[0]) {
    const value = returns[0].value
    const result: Stmt[] = call.result && value ? [{ kind: 'let', local: call.result, value, at: call.at }] : []
    return [...bindings, ...body.slice(0, -1), ...result]
  }
  if (returns.length === 0) return [...bindings, ...body]
  const { result } = call
  if (!result) return [...bindings, ...new Straightener(fresh, () => []).body(body, [])]
  const slot: Local = { id: fresh(), name: result.name, type: result.type, mutable: true }
  const zero: Expr =
    result.type.kind === 'bool'
      ? { op: 'bool', value: false, type: BOOL, at: call.at }
      : { op: 'const', value: 0n, type: result.type, at: call.at }
  const give = (value: Expr | undefined, stmt: Stmt): Stmt[] =>
    value ? [{ kind: 'assign', local: slot, value, at: stmt.at }] : []
  return [
    ...bindings,
    { kind: 'let', local: slot, value: zero, at: call.at },
    ...new Straightener(fresh, give).body(body, []),
    { kind: 'let', local: result, value: { op: 'local', local: slot, type: slot.type, at: call.at }, at: call.at },
  ]
}

/** A body without a result, its `return`s turned into structure. */
export const withoutReturns = (body: Stmt[], fresh: Fresh): Stmt[] => new Straightener(fresh, () => []).body(body, [])

/** The function's body, with only the taken case of a switch over an argument that is constant. */
function chosen(called: IRFunction, args: Expr[]): Stmt[] {
  return called.body.flatMap(stmt => {
    if (stmt.kind !== 'switch' || stmt.value.op !== 'local') return [stmt]
    const { id } = stmt.value.local
    const arg = args[called.parameters.findIndex(parameter => parameter.id === id)]
    if (arg?.op !== 'const') return [stmt]
    return stmt.cases.find(one => one.values.includes(arg.value))?.body ?? stmt.default
  })
}

const returnsWithin = (stmt: Stmt): boolean => bodiesOf(stmt).some(body => endingsOf(body).returns)

/** Turns `return` into structure: what follows a statement that may return moves into the branches that do not. */
class Straightener {
  readonly fresh: Fresh
  /** What keeps the value of a `return`. */
  readonly give: (value: Expr | undefined, stmt: Stmt) => Stmt[]

  constructor(fresh: Fresh, give: Straightener['give']) {
    this.fresh = fresh
    this.give = give
  }

  /** `exit` leaves the surroundings once the value is kept: nothing at the end of the function, `break` in a loop. */
  body(list: Stmt[], exit: Stmt[]): Stmt[] {
    const out: Stmt[] = []
    for (let i = 0; i < list.length; i++) {
      const stmt = list[i]
      if (stmt.kind === 'return') return [...out, ...this.give(stmt.value, stmt), ...exit]
      if (!returnsWithin(stmt)) {
        out.push(stmt)
        continue
      }
      const rest = list.slice(i + 1)
      if (stmt.kind === 'if' || stmt.kind === 'switch') return [...out, this.branches(stmt, rest, exit)]
      if (stmt.kind === 'loop') return [...out, ...this.loop(stmt, rest, exit)]
    }
    return out
  }

  branches(stmt: StmtOf<'if' | 'switch'>, rest: Stmt[], exit: Stmt[]): Stmt {
    let used = false
    const branch = (body: Stmt[]): Stmt[] => {
      if (!endingsOf(body).falls) return this.body(body, exit)
      const copy = used ? renamed(rest, this.fresh) : rest
      used = true
      return this.body([...body, ...copy], exit)
    }
    return mapStmt(stmt, expr => expr, branch)
  }

  loop(stmt: StmtOf<'loop'>, rest: Stmt[], exit: Stmt[]): Stmt[] {
    const { at } = stmt
    const flag: Local = { id: this.fresh(), name: 'returned', type: BOOL, mutable: true }
    const set = (value: boolean): Expr => ({ op: 'bool', value, type: BOOL, at })
    const leave: Stmt[] = [
      { kind: 'assign', local: flag, value: set(true), at },
      { kind: 'break', at },
    ]
    const test: Expr = { op: 'local', local: flag, type: BOOL, at }
    return [
      { kind: 'let', local: flag, value: set(false), at },
      { ...stmt, body: this.body(stmt.body, leave) },
      { kind: 'if', test, then: exit, else: this.body(rest, exit), at },
    ]
  }
}
