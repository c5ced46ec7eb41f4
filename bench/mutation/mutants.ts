/** Mutants of a machine's semantics: one small mistake each, of the kinds that people make. */
import type { Span } from '../../generator/diagnostics.ts'
import type { Expr, Stmt } from '../../generator/ir/ir.ts'
import { bitsType } from '../../generator/ir/ir.ts'
import { showExpr } from '../../generator/ir/print.ts'
import {
  allStatements,
  bodiesOf,
  expressionsOf,
  mapParts,
  mapStmt,
  neverFalls,
  partsOf,
} from '../../generator/ir/walk.ts'
import type { Instruction, Machine } from '../../generator/model.ts'

export type Kind = 'operator' | 'width' | 'sign' | 'source' | 'constant' | 'condition' | 'dropped'

export interface Mutant {
  kind: Kind
  /** What has changed, as one reads it. */
  text: string
  at: Span
  /** The instruction or function it is in. */
  within: { instruction: Instruction } | { function: string } | { guard: string }
  /** The machine with the mistake; it shares all else with the original. */
  machine: Machine
}

const SWAPS: Record<string, [Kind, Expr['op']][]> = {
  add: [['operator', 'sub']],
  sub: [['operator', 'add']],
  and: [['operator', 'or']],
  or: [
    ['operator', 'xor'],
    ['operator', 'and'],
  ],
  xor: [['operator', 'or']],
  mul: [['operator', 'add']],
  udiv: [
    ['sign', 'sdiv'],
    ['operator', 'urem'],
  ],
  sdiv: [
    ['sign', 'udiv'],
    ['operator', 'srem'],
  ],
  urem: [
    ['sign', 'srem'],
    ['operator', 'udiv'],
  ],
  srem: [
    ['sign', 'urem'],
    ['operator', 'sdiv'],
  ],
  shl: [['operator', 'lshr']],
  lshr: [
    ['sign', 'ashr'],
    ['operator', 'shl'],
  ],
  ashr: [['sign', 'lshr']],
  eq: [['condition', 'ne']],
  ne: [['condition', 'eq']],
  ult: [
    ['condition', 'ule'],
    ['sign', 'slt'],
  ],
  ule: [['condition', 'ult']],
  ugt: [
    ['condition', 'uge'],
    ['sign', 'sgt'],
  ],
  uge: [['condition', 'ugt']],
  slt: [
    ['condition', 'sle'],
    ['sign', 'ult'],
  ],
  sle: [['condition', 'slt']],
  sgt: [
    ['condition', 'sge'],
    ['sign', 'ugt'],
  ],
  sge: [['condition', 'sgt']],
  land: [['condition', 'lor']],
  lor: [['condition', 'land']],
  zext: [['sign', 'sext']],
  sext: [['sign', 'zext']],
}

interface Change<T> {
  kind: Kind
  text: string
  node: T
}

/** Wrong versions of one expression node; its parts stay. */
function* wrongExprs(expr: Expr, machine: Machine, instruction?: Instruction): Generator<Change<Expr>> {
  const change = (kind: Kind, node: Expr): Change<Expr> => ({
    kind,
    node,
    text: `${showExpr(expr)} → ${showExpr(node)}`,
  })
  const bools = 'left' in expr && expr.left.type.kind === 'bool' && (expr.op === 'eq' || expr.op === 'ne')
  for (const [kind, op] of bools ? [] : (SWAPS[expr.op] ?? [])) {
    if ((expr.op === 'zext' || expr.op === 'sext') && partsOf(expr)[0].op === 'const') continue
    yield change(kind, { ...expr, op } as Expr)
  }
  if (expr.op === 'const' && expr.type.kind === 'bits') {
    const value = BigInt.asUintN(expr.type.width, expr.value + 1n)
    yield change('constant', { ...expr, value })
  }
  if (expr.op === 'extract' && expr.hi > expr.lo) {
    const narrow: Expr = { ...expr, hi: expr.hi - 1, type: bitsType(expr.hi - expr.lo) }
    yield change('width', { op: 'zext', arg: narrow, type: expr.type, at: expr.at })
  }
  if (expr.op === 'sext' && expr.arg.type.kind === 'bits' && expr.arg.type.width > 1) {
    const width = expr.arg.type.width - 1
    const narrow: Expr = { op: 'extract', arg: expr.arg, hi: width - 1, lo: 0, type: bitsType(width), at: expr.at }
    yield change('width', { ...expr, arg: narrow })
  }
  if (expr.op === 'operand' && instruction) {
    const own = instruction.operands.find(one => one.name === expr.name)
    const other = instruction.operands.find(
      one => one.name !== expr.name && own && one.width === own.width && one.kind.is === own.kind.is,
    )
    if (other) yield change('source', { ...expr, name: other.name })
  }
  if (expr.op === 'read' && expr.place.field) {
    const { field, register } = expr.place
    const width = field.hi - field.lo
    const other = machine.registers.get(register)?.fields.find(one => one.lo !== field.lo && one.hi - one.lo === width)
    if (other)
      yield change('source', {
        ...expr,
        place: { ...expr.place, field: { name: other.name, hi: other.hi, lo: other.lo } },
      })
  }
  if (expr.op === 'cond')
    yield change('condition', { ...expr, test: { op: 'lnot', arg: expr.test, type: expr.test.type, at: expr.at } })
}

/** A body with the n-th thing in it changed; all such bodies, in order. */
function* wrongBodies(
  body: Stmt[],
  machine: Machine,
  instruction?: Instruction,
): Generator<Change<Stmt[]> & { at: Span }> {
  for (let i = 0; i < body.length; i++) {
    const stmt = body[i]
    const replaced = (by: Stmt[]): Stmt[] => [...body.slice(0, i), ...by, ...body.slice(i + 1)]
    for (const { kind, text, node } of wrongStatements(stmt)) yield { kind, text, node: replaced(node), at: stmt.at }
    const own = expressionsOf(stmt)
    for (let k = 0; k < own.length; k++) {
      for (const wrong of wrongTrees(own[k], machine, instruction)) {
        let n = 0
        const made = mapStmt(
          stmt,
          part => (n++ === k ? wrong.node : part),
          inner => inner,
        )
        yield { ...wrong, node: replaced([made]), at: stmt.at }
      }
    }
    const inner = bodiesOf(stmt)
    for (let k = 0; k < inner.length; k++) {
      for (const wrong of wrongBodies(inner[k], machine, instruction)) {
        let n = 0
        const made = mapStmt(
          stmt,
          part => part,
          part => (n++ === k ? wrong.node : part),
        )
        yield { ...wrong, node: replaced([made]) }
      }
    }
  }
}

/** Expressions with one node changed, at any depth. */
function* wrongTrees(expr: Expr, machine: Machine, instruction?: Instruction): Generator<Change<Expr>> {
  yield* wrongExprs(expr, machine, instruction)
  const parts = partsOf(expr)
  for (let k = 0; k < parts.length; k++) {
    for (const wrong of wrongTrees(parts[k], machine, instruction)) {
      let n = 0
      yield { ...wrong, node: mapParts(expr, part => (n++ === k ? wrong.node : part)) }
    }
  }
}

function* wrongStatements(stmt: Stmt): Generator<Change<Stmt[]>> {
  const dropped = (what: string): Change<Stmt[]> => ({ kind: 'dropped', text: `without ${what}`, node: [] })
  switch (stmt.kind) {
    case 'guard':
      yield dropped(`guard('${stmt.guard}')`)
      return
    case 'write':
      yield dropped(`the write of ${stmt.place.register}${stmt.place.field ? `.${stmt.place.field.name}` : ''}`)
      return
    case 'jump':
      yield dropped('the jump')
      return
    case 'wait':
      yield dropped('the wait')
      return
    case 'if': {
      const branch = neverFalls(stmt.then) ? stmt.else : neverFalls(stmt.else) ? stmt.then : undefined
      const traps = [...allStatements([stmt])].some(inner => inner.kind === 'trap')
      if (branch && traps) yield { kind: 'dropped', text: `without the trap if ${showExpr(stmt.test)}`, node: branch }
      const test: Expr = { op: 'lnot', arg: stmt.test, type: stmt.test.type, at: stmt.at }
      yield { kind: 'condition', text: `if (!${showExpr(stmt.test)})`, node: [{ ...stmt, test }] }
      return
    }
    case 'call':
      if (!stmt.result) yield dropped(`the call of ${stmt.function}`)
      return
  }
}

/** All mutants of what instructions do: their bodies, the functions that these and the engine call, and guards. */
export function* allMutants(machine: Machine): Generator<Mutant> {
  const set = machine.instructionSet
  for (const instruction of set.instructions) {
    for (const { kind, text, node, at } of wrongBodies(instruction.execute, machine, instruction)) {
      const instructions = set.instructions.map(one => (one === instruction ? { ...one, execute: node } : one))
      yield {
        kind,
        text,
        at,
        within: { instruction },
        machine: { ...machine, instructionSet: { ...set, instructions } },
      }
    }
  }
  for (const name of reachable(machine)) {
    const made = machine.functions.get(name)!
    for (const { kind, text, node, at } of wrongBodies(made.body, machine)) {
      const functions = new Map(machine.functions).set(name, { ...made, body: node })
      yield { kind, text, at, within: { function: name }, machine: { ...machine, functions } }
    }
  }
  for (const guard of machine.guards.values()) {
    for (const { kind, text, node } of wrongTrees(guard.permits, machine)) {
      const guards = new Map(machine.guards).set(guard.name, { ...guard, permits: node })
      yield { kind, text, at: guard.at, within: { guard: guard.name }, machine: { ...machine, guards } }
    }
  }
}

/** Functions that instructions, traps, interrupts and fetching lead to. */
function reachable(machine: Machine): string[] {
  const found = new Set<string>()
  const visit = (body: Stmt[]): void => {
    for (const stmt of allStatements(body)) {
      if (stmt.kind !== 'call' || found.has(stmt.function)) continue
      found.add(stmt.function)
      visit(machine.functions.get(stmt.function)?.body ?? [])
    }
  }
  for (const one of machine.instructionSet.instructions) visit(one.execute)
  const { enterTrap, interrupts, translate } = machine.operations
  for (const name of [enterTrap, interrupts, translate]) {
    if (name === undefined) continue
    found.add(name)
    visit(machine.functions.get(name)?.body ?? [])
  }
  return [...found]
}
