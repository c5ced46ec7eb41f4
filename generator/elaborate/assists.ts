/** Silicon assists: behaviour laid over instructions while a guest runs. */
import { BOOL, bitsType, type Expr, type Stmt } from '../ir/ir.ts'
import { allStatements, mapBody } from '../ir/walk.ts'
import { attempt, didYouMean, lowerCondition } from '../language/index.ts'
import { refuse } from '../language/scope.ts'
import type { Document } from '../load/document.ts'
import type { Assist, InstructionSet } from '../model.ts'
import { Item } from './items.ts'
import { ENGINE_FUNCTIONS, type Workshop } from './workshop.ts'

export function elaborateAssists(w: Workshop, set: InstructionSet): Assist[] {
  return w.input.assists.flatMap(document => {
    const made = attempt(() => elaborateAssist(w, document, set))
    return made ? [made] : []
  })
}

/**
 * Lays an assist's behaviour over the semantics: in instructions (not in what the engine calls: traps, interrupts, translation)
 * a replaced register reads as the assist says while it acts, and the guards it removes permit.
 */
function elaborateAssist(w: Workshop, document: Document, set: InstructionSet): Assist {
  const item = new Item(document.name, [{ document, path: [] }])
  const acts = lowerCondition(w.scope, item.text('guest'), w.report, BOOL)
  const removes = ((item.get('removes') as string[]) ?? []).map(String)
  removes.forEach((name, i) => {
    if (!w.guards.has(name))
      refuse(
        w.report,
        'SV7001',
        item.span(['removes', i]),
        `there is no guard '${name}' to remove`,
        didYouMean(name, w.guards.keys()),
      )
  })
  if (acts) for (const name of removes) relieve(w, name, acts)
  const replaced = ((item.get('replaces') as unknown[]) ?? []).map((_, i) =>
    replacement(w, item.child('replaces', i), acts),
  )
  for (const change of replaced) if (change) replaceReads(w, set, change)
  return {
    name: document.name,
    title: item.string('title') ?? document.name,
    standard: item.string('standard'),
    at: document.span([document.kind], 'value'),
    removes,
    adds: [...item.keys('adds', 'registers'), ...item.keys('adds', 'csrs')],
  }
}

function relieve(w: Workshop, name: string, acts: Expr): void {
  const guard = w.guards.get(name)!
  w.guards.set(name, {
    ...guard,
    permits: { op: 'lor', type: BOOL, left: guard.permits, right: acts, at: acts.at },
  })
}

function replacement(
  w: Workshop,
  item: Item,
  acts: Expr | undefined,
): { register: string; value: Expr; acts: Expr } | undefined {
  const register = String(item.get('read'))
  const known = w.names.get(register)
  if (!known || known.file)
    return refuse(
      w.report,
      'SV7002',
      item.span(['read']),
      `'${register}' is not a register that can be replaced`,
      didYouMean(register, w.names.keys()),
    )
  const value = lowerCondition(w.scope, item.text('with'), w.report, bitsType(known.width))
  return value && acts ? { register, value, acts } : undefined
}

function replaceReads(
  w: Workshop,
  set: InstructionSet,
  { register, value, acts }: { register: string; value: Expr; acts: Expr },
): void {
  const change = (e: Expr): Expr =>
    e.op === 'read' && e.place.register === register && !e.place.field
      ? { op: 'cond', type: e.type, test: acts, then: value, else: e, at: e.at }
      : e
  const hooks = new Set(ENGINE_FUNCTIONS.flatMap(name => [name, ...callees(w, name)]))
  for (const instruction of set.instructions) instruction.execute = mapBody(instruction.execute, change)
  for (const [name, made] of w.table.lowered) {
    if (!hooks.has(name)) w.table.lowered.set(name, { ...made, body: mapBody(made.body, change) })
  }
}

function callees(w: Workshop, name: string): string[] {
  const made = w.table.lowered.get(name)
  if (!made) return []
  const direct = [...allStatements(made.body)].flatMap((s: Stmt) => (s.kind === 'call' ? [s.function] : []))
  return direct.flatMap(callee => [callee, ...callees(w, callee)])
}
