/**
 * What a body does, under assumptions: state read and written, memory accesses, and where it traps.
 *
 * Accesses of memory through the machine's map (`load.32`, `store.8`, `translate`) count as such, not as reads of the
 * state that the map is made of; the traps they may raise count.
 */
import type { Machine, Register, Role } from '../model.ts'
import type { Expr, Place, Stmt, StmtOf } from './ir.ts'
import { type Assumptions, simplify } from './simplify.ts'
import { allStatements, bodiesOf, expressionsOf, visitExpr } from './walk.ts'

/** A part of the state. */
export interface StatePart {
  register: string
  /** Element of a file: its number, the operand that says it, or `*`. */
  element?: string
  /** Names of the fields touched, if the register has fields and not all of it is touched. */
  fields: string[]
  hi: number
  lo: number
  /** Kinds of resource among its bits. */
  roles: Role[]
}

export interface MemoryAccess {
  kind: 'load' | 'store'
  /** Bits. */
  width: number
  /** Through the machine's map, or at a physical address. */
  space: 'virtual' | 'physical'
}

export interface Effects {
  reads: StatePart[]
  writes: StatePart[]
  memory: MemoryAccess[]
  /** Traps that some path takes. */
  traps: string[]
  trapping: 'always' | 'sometimes' | 'never'
  jumps: boolean
  waits: boolean
  halts: boolean
  fences: string[]
}

const MEMORY = /^(load|store|loadPhysical|storePhysical|fetch)\.(\d+)$/

/** The access that a call of a made memory function is. */
export function memoryCall(name: string): MemoryAccess | undefined {
  const match = MEMORY.exec(name)
  if (!match) return undefined
  const kind = match[1].startsWith('store') ? 'store' : 'load'
  return { kind, width: Number(match[2]), space: match[1].endsWith('Physical') ? 'physical' : 'virtual' }
}

/** Functions that belong to the machine's map, and are not looked into. */
export const isMap = (machine: Machine, name: string): boolean =>
  memoryCall(name) !== undefined || name === machine.operations.translate

/** Whether a call is put in place: all but the map's, and CSR accesses by a number that is not known. */
export const looksInto =
  (machine: Machine) =>
  (name: string, args: Expr[]): boolean =>
    !isMap(machine, name) && (!/^csr(Read|Write|Exists)$/.test(name) || args[0]?.op === 'const')

/** The body with calls and guards expanded as far as effects need it. */
export const expanded = (machine: Machine, body: Stmt[], assume: Assumptions = {}): Stmt[] =>
  simplify(machine, body, { inline: looksInto(machine), expandGuards: true, ...assume })

export function effectsOf(machine: Machine, body: Stmt[], assume?: Assumptions): Effects {
  if (assume) return computeEffects(machine, body, assume)
  const { effects } = memosOf(machine)
  let known = effects.get(body)
  if (!known) {
    known = computeEffects(machine, body, {})
    effects.set(body, known)
  }
  return known
}

function computeEffects(machine: Machine, body: Stmt[], assume: Assumptions): Effects {
  return effectsOfExpanded(machine, expanded(machine, body, assume), assume)
}

/** The effects of a body that is expanded already, under what was assumed for that. */
export function effectsOfExpanded(machine: Machine, body: Stmt[], assume: Assumptions): Effects {
  const run = new Collector(machine, assume)
  return run.effects(run.body(body))
}

/** What has been found of a machine; it does not change once it is elaborated. */
interface Memos {
  /** Of bodies of which nothing is assumed. */
  effects: WeakMap<Stmt[], Effects>
  /** Of calls that are not put in place, by callee, constant arguments and known places. */
  calls: Map<string, { found: Collector; ends: Ends }>
  alwaysTraps: WeakMap<Stmt[], boolean>
}

const memos = new WeakMap<Machine, Memos>()

function memosOf(machine: Machine): Memos {
  let known = memos.get(machine)
  if (!known) {
    known = { effects: new WeakMap(), calls: new Map(), alwaysTraps: new WeakMap() }
    memos.set(machine, known)
  }
  return known
}

/** How sure a body is to trap. */
interface Ends {
  /** Some path ends without a trap. */
  passes: boolean
  traps: boolean
  /** Some path reaches the end of the body. */
  falls: boolean
}

class Collector {
  readonly machine: Machine
  readonly assume: Assumptions
  readonly reads = new Map<string, StatePart>()
  readonly writes = new Map<string, StatePart>()
  readonly memory = new Map<string, MemoryAccess>()
  readonly traps = new Set<string>()
  readonly fences = new Set<string>()
  jumps = false
  waits = false
  halts = false

  constructor(machine: Machine, assume: Assumptions) {
    this.machine = machine
    this.assume = assume
  }

  effects(ends: Ends): Effects {
    const { reads, writes, memory, traps, fences, jumps, waits, halts } = this
    const passes = ends.passes || ends.falls
    return {
      reads: [...reads.values()],
      writes: [...writes.values()],
      memory: [...memory.values()],
      traps: [...traps],
      trapping: !ends.traps ? 'never' : passes ? 'sometimes' : 'always',
      jumps,
      waits,
      halts,
      fences: [...fences],
    }
  }

  body(list: Stmt[]): Ends {
    const all: Ends = { passes: false, traps: false, falls: true }
    for (const stmt of list) {
      const ends = this.statement(stmt)
      all.passes ||= ends.passes
      all.traps ||= ends.traps
      if (!ends.falls) return { ...all, falls: false }
    }
    return all
  }

  statement(stmt: Stmt): Ends {
    for (const expr of expressionsOf(stmt)) this.expression(expr)
    const joint: Ends = { passes: false, traps: false, falls: false }
    for (const body of bodiesOf(stmt)) {
      const ends = this.body(body)
      joint.passes ||= ends.passes
      joint.traps ||= ends.traps
      joint.falls ||= ends.falls
    }
    switch (stmt.kind) {
      case 'write':
        record(this.writes, statePart(this.machine, stmt.place))
        break
      case 'call':
        return this.call(stmt)
      case 'busread':
      case 'buswrite': {
        const kind = stmt.kind === 'busread' ? 'load' : 'store'
        this.memory.set(`${kind}${stmt.width}p`, { kind, width: stmt.width, space: 'physical' })
        return { ...joint, falls: true }
      }
      case 'if':
      case 'switch':
        return joint
      case 'loop':
        return { ...joint, falls: true }
      case 'trap':
        this.traps.add(stmt.trap)
        return { passes: false, traps: true, falls: false }
      case 'return':
        return { passes: true, traps: false, falls: false }
      case 'halt':
        this.halts = true
        return { passes: true, traps: false, falls: false }
      case 'break':
      case 'continue':
        return { passes: false, traps: false, falls: false }
      case 'jump':
        this.jumps = true
        break
      case 'wait':
        this.waits = true
        break
      case 'fence':
        this.fences.add(stmt.name)
        break
      case 'guard': {
        const guard = this.machine.guards.get(stmt.guard)
        if (guard) this.traps.add(guard.trap)
        return { passes: false, traps: true, falls: true }
      }
    }
    return { passes: false, traps: false, falls: true }
  }

  call(stmt: StmtOf<'call'>): Ends {
    const { machine, assume } = this
    const fixed = stmt.args.map(arg => (arg.op === 'const' ? arg.value : ''))
    const places = (assume.places ?? []).map(({ register, index, hi, lo, value }) => [register, index, hi, lo, value])
    const key = [stmt.function, ...fixed, ...places].join(' ')
    const { calls } = memosOf(machine)
    let known = calls.get(key)
    if (!known) {
      known = collectCall(machine, stmt, assume)
      calls.set(key, known)
    }
    const access = memoryCall(stmt.function)
    if (access) this.memory.set(`${access.kind}${access.width}${access.space}`, access)
    const { found, ends } = known
    for (const trap of found.traps) this.traps.add(trap)
    // What the map reads and writes is the machine's business; its traps are the instruction's.
    if (!isMap(machine, stmt.function)) this.add(found)
    return { passes: false, traps: ends.traps, falls: ends.falls || ends.passes }
  }

  add(other: Collector): void {
    for (const [key, part] of other.reads) this.reads.set(key, part)
    for (const [key, part] of other.writes) this.writes.set(key, part)
    for (const [key, access] of other.memory) this.memory.set(key, access)
    for (const name of other.fences) this.fences.add(name)
    this.jumps ||= other.jumps
    this.waits ||= other.waits
    this.halts ||= other.halts
  }

  expression(expr: Expr): void {
    visitExpr(expr, part => {
      if (part.op === 'read') record(this.reads, statePart(this.machine, part.place))
    })
  }
}

/** What a call that is not put in place does, whatever its arguments are that are no constants. */
function collectCall(
  machine: Machine,
  stmt: StmtOf<'call'>,
  { places }: Assumptions,
): { found: Collector; ends: Ends } {
  const called = machine.functions.get(stmt.function)
  const found = new Collector(machine, { places })
  const body = isMap(machine, stmt.function)
    ? simplify(machine, [stmt], { inline: () => true, expandGuards: true, places })
    : expanded(machine, called?.body ?? [], { places })
  return { found, ends: found.body(body) }
}

function record(into: Map<string, StatePart>, part: StatePart): void {
  into.set(showPart(part) + part.hi + part.lo, part)
}

/** The part of the state that a place is. */
export function statePart(machine: Machine, place: Place): StatePart {
  const register = machine.registers.get(place.register)
  const hi = place.field?.hi ?? (register?.width ?? 1) - 1
  const lo = place.field?.lo ?? 0
  const element = place.index && elementOf(place.index)
  const touched = register?.fields.filter(one => one.hi >= lo && one.lo <= hi) ?? []
  const whole = !place.field
  return {
    register: place.register,
    element,
    fields: whole ? [] : touched.map(one => one.name),
    hi,
    lo,
    roles: register ? rolesOf(register, hi, lo) : [],
  }
}

function elementOf(index: Expr): string {
  if (index.op === 'const') return String(index.value)
  if (index.op === 'operand') return index.name
  if (index.op === 'zext' || index.op === 'extract') {
    const inner = elementOf(index.arg)
    return index.op === 'zext' ? inner : '*'
  }
  return '*'
}

/** The kinds of resource among the bits hi..lo of a register. Time and the count of instructions are real in any case. */
export function rolesOf(register: Register, hi: number, lo: number): Role[] {
  const own: Role = register.source && register.role === 'guest-visible' ? 'real-resource' : register.role
  const roles = new Set<Role>()
  let covered = 0
  for (const field of register.fields) {
    if (field.hi < lo || field.lo > hi) continue
    covered += Math.min(field.hi, hi) - Math.max(field.lo, lo) + 1
    roles.add(field.role === 'guest-visible' ? own : field.role)
  }
  if (covered < hi - lo + 1 && register.fields.length === 0) roles.add(own)
  return roles.size === 0 ? [own] : [...roles]
}

/** `psw.CC`, `r[R1]`, `mstatus`. */
export function showPart(part: StatePart): string {
  const element = part.element === undefined ? '' : `[${part.element}]`
  return `${part.register}${element}${part.fields.length > 0 ? `.${part.fields.join('+')}` : ''}`
}

/** Whether a body (already expanded) traps on every path. */
export function alwaysTraps(machine: Machine, body: Stmt[]): boolean {
  const { alwaysTraps: memo } = memosOf(machine)
  let known = memo.get(body)
  if (known === undefined) {
    const ends = new Collector(machine, {}).body(body)
    known = ends.traps && !ends.passes && !ends.falls
    memo.set(body, known)
  }
  return known
}

/** Names of the functions that a body calls. */
export const calledFrom = (body: Stmt[]): string[] =>
  [...allStatements(body)].flatMap(stmt => (stmt.kind === 'call' ? [stmt.function] : []))
