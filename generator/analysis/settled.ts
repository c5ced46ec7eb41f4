/**
 * Bodies with as few mutable locals as possible, so that analyses can see what a test tests: a local that is assigned nowhere but in the
 * list that declares it becomes a constant, and another for each assignment.
 */
import { freshAbove } from '../ir/inline.ts'
import type { Expr, Local, Stmt } from '../ir/ir.ts'
import { allStatements, mapExpr, mapStmt } from '../ir/walk.ts'

export function settled(body: Stmt[]): Stmt[] {
  const assigned = new Map<number, number>()
  for (const stmt of allStatements(body)) {
    if (stmt.kind === 'assign') assigned.set(stmt.local.id, (assigned.get(stmt.local.id) ?? 0) + 1)
  }
  const names = new Map<number, Local>()
  const fresh = freshAbove(body)
  const expr = (one: Expr): Expr =>
    mapExpr(one, part => {
      const local = part.op === 'local' ? names.get(part.local.id) : undefined
      return local && part.op === 'local' ? { ...part, local } : part
    })
  const list = (stmts: Stmt[]): Stmt[] => {
    const here = assignments(stmts)
    return stmts.map(stmt => {
      const copy = mapStmt(stmt, expr, list)
      if (copy.kind !== 'let' && copy.kind !== 'assign') return copy
      const { local } = copy
      const settles = copy.kind === 'assign' ? names.has(local.id) : here.get(local.id) === assigned.get(local.id)
      if (!local.mutable || !settles) return copy
      const constant = { ...local, id: copy.kind === 'let' ? local.id : fresh(), mutable: false }
      names.set(local.id, constant)
      return { ...copy, kind: 'let', local: constant }
    })
  }
  return list(body)
}

/** How often each local is assigned by the statements of a list themselves. */
function assignments(stmts: Stmt[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const stmt of stmts) {
    if (stmt.kind === 'assign') counts.set(stmt.local.id, (counts.get(stmt.local.id) ?? 0) + 1)
  }
  return counts
}
