/** Statements without copies: a variable that is given its value once is that value, and so is a local that is declared as another one. */
import type { Statement } from './statement.ts'
import type { Local, Value } from './value.ts'
import { eachPart, eachValue, inner } from './walk.ts'

const NONE: ReadonlySet<Local> = new Set()

export function withoutCopies(list: readonly Statement[]): readonly Statement[] {
  if (!list.some(s => s.kind === 'let' || s.kind === 'assign')) return list
  const once = list.some(s => s.kind === 'assign') ? givenOnce(list) : NONE
  const same = new Map<Local, Value>()
  const kept: Statement[] = []
  for (const s of list) {
    if (s.kind === 'let' && once.has(s.local)) continue
    if ((s.kind === 'let' && !s.local.mutable) || (s.kind === 'assign' && once.has(s.local))) {
      const value = replaced(s.value, same)
      if (value.op === 'const' || (value.op === 'local' && !value.local.mutable)) {
        same.set(s.local, value)
        continue
      }
      const local: Local = { width: value.width, mutable: false, origin: value }
      same.set(s.local, { op: 'local', width: value.width, local })
      kept.push({ kind: 'let', local, value })
      continue
    }
    kept.push(rewritten(s, same))
  }
  return kept
}

/** Variables that are assigned to once, whatever else happens, and not read before. */
function givenOnce(list: readonly Statement[]): ReadonlySet<Local> {
  const once = new Set<Local>()
  const others = new Set<Local>()
  for (const s of list) see(s, false, once, others)
  for (const local of others) once.delete(local)
  return once
}

function see(s: Statement, inside: boolean, once: Set<Local>, others: Set<Local>): void {
  eachValue(s, value => read(value, once, others))
  if (s.kind === 'assign') {
    if (inside || once.has(s.local)) others.add(s.local)
    once.add(s.local)
  }
  for (const list of inner(s)) for (const one of list) see(one, true, once, others)
}

function read(v: Value, once: ReadonlySet<Local>, others: Set<Local>): void {
  if (v.op === 'const' || v.op === 'cell') return
  if (v.op === 'local') {
    if (v.local.mutable && !once.has(v.local)) others.add(v.local)
  } else eachPart(v, part => read(part, once, others))
}

function rewritten(s: Statement, same: ReadonlyMap<Local, Value>): Statement {
  switch (s.kind) {
    case 'let':
    case 'assign':
    case 'write':
    case 'result':
      return { ...s, value: replaced(s.value, same) }
    case 'writeElement':
      return { ...s, index: replaced(s.index, same), value: replaced(s.value, same) }
    case 'load':
    case 'translate':
    case 'busRead':
    case 'fence':
      return { ...s, address: replaced(s.address, same) }
    case 'store':
    case 'busWrite':
      return { ...s, address: replaced(s.address, same), value: replaced(s.value, same) }
    case 'if':
      return {
        kind: 'if',
        test: replaced(s.test, same),
        then: s.then.map(one => rewritten(one, same)),
        else: s.else.map(one => rewritten(one, same)),
      }
    case 'jump':
      return { ...s, target: replaced(s.target, same) }
    case 'attend':
      return { ...s, test: replaced(s.test, same), interrupts: replaced(s.interrupts, same) }
    case 'choose':
      return { ...s, value: replaced(s.value, same), parameters: s.parameters.map(one => replaced(one, same)) }
    case 'switch': {
      const all = (list: readonly Statement[]) => list.map(one => rewritten(one, same))
      const cases = s.cases.map(({ numbers, body }) => ({ numbers, body: all(body) }))
      return { kind: 'switch', value: replaced(s.value, same), cases, otherwise: all(s.otherwise) }
    }
    case 'loop':
      return { ...s, body: s.body.map(one => rewritten(one, same)) }
    case 'reach':
      return { ...s, bits: replaced(s.bits, same) }
    case 'found':
      return { ...s, physical: replaced(s.physical, same), whole: replaced(s.whole, same) }
    case 'time':
    case 'leave':
    case 'break':
    case 'continue':
      return s
  }
}

function replaced(v: Value, same: ReadonlyMap<Local, Value>): Value {
  switch (v.op) {
    case 'const':
    case 'cell':
    case 'unknown':
      return v
    case 'local':
      return same.get(v.local) ?? v
    case 'cond':
      return { ...v, test: replaced(v.test, same), then: replaced(v.then, same), else: replaced(v.else, same) }
    default: {
      const a = replaced(v.a, same)
      if (!('b' in v) || !v.b) return a === v.a ? v : { ...v, a }
      const b = replaced(v.b, same)
      return a === v.a && b === v.b ? v : ({ ...v, a, b } as Value)
    }
  }
}
