/**
 * Which exits a guest can cause: the classes, derived from guards, device windows and traps, and for each instruction those it can
 * cause in guest mode.
 *
 * An instruction is followed through the functions that it calls. A guard that is shown to permit in guest mode, whatever the other
 * state, causes no exit; one that is shown to refuse always does.
 */
import type { Span } from '../diagnostics.ts'
import { fold, type Leaf } from '../ir/fold.ts'
import { BOOL, bitsType, type Expr, type Place, type Stmt } from '../ir/ir.ts'
import { allStatements, mapParts } from '../ir/walk.ts'
import type { Guard, Machine, Mode } from '../model.ts'

export interface ExitClass {
  name: string
  /**
   * `operation`: a guarded operation of the guest's supervisor; `access`: the guest reaches for a device (or for memory in a way that
   * needs help); `trap`: the guest's own
   * trap, which is given back to it; `interrupt`: from outside of the guest.
   */
  kind: 'operation' | 'access' | 'trap' | 'interrupt'
  title: string
  /** The guard, device or trap that it comes from; empty for memory. */
  from: string
  at: Span
}

export interface InstructionExits {
  /** Guards that it passes and that may refuse in guest mode, in the order of its text. */
  operations: string[]
  /** Guards among them that refuse in guest mode whatever the other state. */
  always: string[]
  /** It loads or stores, so it may reach for a device. */
  accesses: boolean
  /** Traps that it may raise itself, those of its guards among them. */
  traps: string[]
}

export interface ExitAnalysis {
  guestMode: string
  /** True in the most privileged mode. */
  privileged: Expr
  classes: ExitClass[]
  /** Traps whose value is a virtual address where memory was reached for. */
  addressTraps: string[]
  /** By instruction id. */
  instructions: Map<string, InstructionExits>
}

/** Name of the guard that calls of the hypervisor pass. */
export const HYPERCALL = 'hypercall'

/** The class of accesses that the guest may make, that reach no device, and that the machine refuses all the same. */
export const MEMORY_ACCESS = 'access-memory'

/** Undefined where the machine has no guest mode: no `virtualization` section says how guests run. */
export function analyzeExits(machine: Machine): ExitAnalysis | undefined {
  const guestMode = machine.virtualization?.guestMode
  const mode = guestMode === undefined ? undefined : machine.mode?.values.get(guestMode)
  if (guestMode === undefined || !mode || !machine.mode) return undefined
  const verdicts = new Map([...machine.guards.values()].map(g => [g.name, verdict(g, machine.mode!.place, mode.value)]))
  const instructions = new Map<string, InstructionExits>()
  for (const instruction of machine.instructionSet.instructions) {
    instructions.set(instruction.id, exitsOf(instruction.execute, machine, verdicts))
  }
  return {
    guestMode,
    privileged: privileged(machine, machine.mode),
    classes: classes(machine, instructions),
    addressTraps: addressTraps(machine),
    instructions,
  }
}

function privileged(machine: Machine, { place, values, mostPrivileged }: Mode): Expr {
  const register = machine.registers.get(place.register)!
  const type = bitsType(place.field ? place.field.hi - place.field.lo + 1 : register.width)
  const at = register.at
  const wanted: Expr = { op: 'const', type, value: values.get(mostPrivileged)!.value, at }
  return { op: 'eq', type: BOOL, left: { op: 'read', type, place, at }, right: wanted, at }
}

/** What memory accesses trap with: what translation raises, and what an access raises that nothing answers. */
function addressTraps(machine: Machine): string[] {
  const found = new Set<string>()
  for (const [name, made] of machine.functions) {
    if (!/^(load|store)\.\d+$/.test(name)) continue
    for (const statement of reachable(made.body, machine)) if (statement.kind === 'trap') found.add(statement.trap)
  }
  return [...machine.traps.keys()].filter(name => found.has(name))
}

type Verdict = 'permits' | 'refuses' | 'depends'

/** What a guard does in guest mode. */
function verdict(guard: Guard, place: Place, value: bigint): Verdict {
  const leaf: Leaf = expr => {
    const known = expr.op === 'read' && samePlace(expr.place, place)
    return known ? { mask: ones(place), value } : { mask: 0n, value: 0n }
  }
  const deep = (expr: Expr): Expr => fold(mapParts(expr, deep), leaf)
  const folded = deep(guard.permits)
  if (folded.op !== 'bool') return 'depends'
  return folded.value ? 'permits' : 'refuses'
}

const samePlace = (a: Place, b: Place): boolean =>
  a.register === b.register && !a.index && !b.index && a.field?.hi === b.field?.hi && a.field?.lo === b.field?.lo
const ones = (place: Place): bigint => (place.field ? (1n << BigInt(place.field.hi - place.field.lo + 1)) - 1n : -1n)

function exitsOf(body: readonly Stmt[], machine: Machine, verdicts: ReadonlyMap<string, Verdict>): InstructionExits {
  const operations = new Set<string>()
  const traps = new Set<string>()
  let accesses = false
  for (const statement of reachable(body, machine)) {
    if (statement.kind === 'guard' && verdicts.get(statement.guard) !== 'permits') {
      operations.add(statement.guard)
      traps.add(machine.guards.get(statement.guard)!.trap)
    } else if (statement.kind === 'trap') traps.add(statement.trap)
    else if (statement.kind === 'busread' || statement.kind === 'buswrite') accesses = true
  }
  const always = [...operations].filter(name => verdicts.get(name) === 'refuses')
  return { operations: [...operations], always, accesses, traps: [...traps] }
}

/** All statements of a body and of the functions that it calls, each function once. */
function* reachable(body: readonly Stmt[], machine: Machine): Generator<Stmt> {
  const seen = new Set<string>()
  const bodies = [body]
  for (let next = bodies.shift(); next; next = bodies.shift()) {
    for (const statement of allStatements(next)) {
      yield statement
      if (statement.kind !== 'call' || seen.has(statement.function)) continue
      seen.add(statement.function)
      const called = machine.functions.get(statement.function)
      if (called) bodies.push(called.body)
    }
  }
}

function classes(machine: Machine, instructions: ReadonlyMap<string, InstructionExits>): ExitClass[] {
  const all = [...instructions.values()]
  const found: ExitClass[] = []
  for (const guard of machine.guards.values()) {
    if (!all.some(i => i.operations.includes(guard.name))) continue
    found.push({ name: guard.name, kind: 'operation', title: guard.title, from: guard.name, at: guard.at })
  }
  if (all.some(i => i.accesses)) {
    for (const device of machine.physical.devices) {
      const title = `Access to ${device.name}, ${device.map.title.charAt(0).toLowerCase()}${device.map.title.slice(1)}`
      found.push({ name: `access-${device.name}`, kind: 'access', title, from: device.name, at: device.at })
    }
    const title = "Access to the guest's own memory that the machine's relocation cannot express"
    found.push({ name: MEMORY_ACCESS, kind: 'access', title, from: '', at: machine.at })
  }
  const taken = new Set(found.map(c => c.name))
  for (const trap of machine.traps.values()) {
    const kind = trap.interrupt ? 'interrupt' : 'trap'
    const name = taken.has(trap.name) ? `${trap.name}-${kind}` : trap.name
    taken.add(name)
    found.push({ name, kind, title: trap.title, from: trap.name, at: trap.at })
  }
  return found
}
