/**
 * Flows of sensitive state through a body: what it writes of it, and what it lets out to where a guest can see it.
 *
 * Sensitive is state whose role is mode, relocation, delivery or real-resource (time and the count of instructions in
 * any case). Taint goes through locals, and through conditions unless one side of the branch always traps: whether
 * to trap is the monitor's business, and it sees the trap. What the machine's map does with an ordinary access
 * (`load.32`, `translate`, and the function that `translate` hands its work on to) belongs to the map.
 */
import type { Span } from '../diagnostics.ts'
import { alwaysTraps, isMap, memoryCall, rolesOf, type StatePart, showPart, statePart } from '../ir/effects.ts'
import { freshAbove, withoutReturns } from '../ir/inline.ts'
import type { Expr, Place, Stmt } from '../ir/ir.ts'
import { partsOf } from '../ir/walk.ts'
import type { Machine, Role } from '../model.ts'
import { changesOf } from './changes.ts'
import { isTranslation } from './operations.ts'

export interface Flow {
  /**
   * `writes`: changes sensitive state. `reveals`: lets it out. `stops`: idles or stops the real processor.
   * `reaches`: accesses physical memory, not through the machine's map. `remembers`: depends on micro-architectural state.
   */
  kind: 'writes' | 'reveals' | 'stops' | 'reaches' | 'remembers'
  /** The state concerned, as one reads it: `psw.E`. */
  state: string
  roles: Role[]
  /** For `reveals` and `remembers`: where to. */
  into?: string
  at: Span
}

const SENSITIVE: ReadonlySet<Role> = new Set(['mode', 'relocation', 'delivery', 'real-resource'])
export const sensitiveRoles = (roles: Role[]): Role[] => roles.filter(role => SENSITIVE.has(role))

const found = new WeakMap<Machine, WeakMap<Stmt[], Flow[]>>()

/** Flows of a body whose calls and guards are expanded, each once. */
export function flowsOf(machine: Machine, body: Stmt[]): Flow[] {
  const memo = found.get(machine) ?? new WeakMap<Stmt[], Flow[]>()
  found.set(machine, memo)
  let flows = memo.get(body)
  if (!flows) {
    const walker = new Walker(machine)
    walker.body(withoutReturns(body, freshAbove(body)), new Map())
    flows = [...walker.flows.values()]
    memo.set(body, flows)
  }
  return flows
}

/** Sources by their text; `at` is where they are read. */
type Taint = Map<string, { part: StatePart; roles: Role[] }>

/** A mask of every bit, of values of any width. */
const ALL = -1n
const bitsOf = (hi: number, lo: number): bigint => ((1n << BigInt(hi - lo + 1)) - 1n) << BigInt(lo)

const join = (...taints: Taint[]): Taint => new Map(taints.flatMap(taint => [...taint]))

class Walker {
  readonly machine: Machine
  readonly flows = new Map<string, Flow>()
  readonly locals = new Map<number, Taint>()
  /** What constants stand for. */
  readonly definitions = new Map<number, Expr>()
  /** Locals that hold an address that came out of the machine's map. */
  readonly translated = new Set<number>()

  constructor(machine: Machine) {
    this.machine = machine
  }

  add(flow: Flow): void {
    const key = `${flow.kind} ${flow.state} ${flow.into ?? ''}`
    if (!this.flows.has(key)) this.flows.set(key, flow)
  }

  taint(expr: Expr): Taint {
    return expr.op === 'local' ? (this.locals.get(expr.local.id) ?? new Map()) : this.masked(expr, ALL)
  }

  /** The taint of those bits of a value that are set in the mask: at most that of the whole. */
  masked(expr: Expr, mask: bigint): Taint {
    switch (expr.op) {
      case 'local': {
        const whole = this.taint(expr)
        const definition = mask === ALL || whole.size === 0 ? undefined : this.definitions.get(expr.local.id)
        return definition ? this.masked(definition, mask) : whole
      }
      case 'or':
      case 'xor':
        return join(this.masked(expr.left, mask), this.masked(expr.right, mask))
      case 'and': {
        if (expr.right.op === 'const') return this.masked(expr.left, mask & expr.right.value)
        if (expr.left.op === 'const') return this.masked(expr.right, mask & expr.left.value)
        return join(this.masked(expr.left, mask), this.masked(expr.right, mask))
      }
      case 'extract':
        return this.masked(expr.arg, (mask << BigInt(expr.lo)) & bitsOf(expr.hi, expr.lo))
      case 'zext':
        return this.masked(expr.arg, mask)
      case 'read':
        return this.read(expr.place, mask)
      default:
        return join(...partsOf(expr).map(part => this.taint(part)))
    }
  }

  read(place: Place, mask: bigint): Taint {
    const taint = place.index ? this.taint(place.index) : new Map()
    const part = this.sensitivePart(statePart(this.machine, place), mask)
    const roles = [...sensitiveRoles(part.roles), ...part.roles.filter(role => role === 'micro-architectural')]
    return roles.length === 0 ? taint : taint.set(showPart(part), { part, roles })
  }

  /** The part with the names and roles of its sensitive fields alone, as far as they are in the mask. */
  sensitivePart(part: StatePart, mask: bigint): StatePart {
    const register = this.machine.registers.get(part.register)
    if (!register || register.fields.length === 0) return part
    const read = (mask << BigInt(part.lo)) & bitsOf(part.hi, part.lo)
    const known = register.fields
      .filter(({ hi, lo }) => (bitsOf(hi, lo) & read) !== 0n)
      .map(({ name, hi, lo }) => ({ name, roles: rolesOf(register, hi, lo).filter(role => role !== 'guest-visible') }))
      .filter(({ roles }) => roles.length > 0)
    const roles = [...new Set(known.flatMap(field => field.roles))]
    return { ...part, roles, fields: known.length < register.fields.length ? known.map(({ name }) => name) : [] }
  }

  isTranslated(expr: Expr): boolean {
    if (expr.op === 'local') return this.translated.has(expr.local.id)
    return partsOf(expr).some(part => this.isTranslated(part))
  }

  reveal(taint: Taint, into: string, at: Span): void {
    for (const [state, { roles }] of taint) {
      const kind = sensitiveRoles(roles).length > 0 ? 'reveals' : 'remembers'
      this.add({ kind, state, roles, into, at })
    }
  }

  body(list: Stmt[], control: Taint): void {
    for (const stmt of list) this.statement(stmt, control)
  }

  statement(stmt: Stmt, control: Taint): void {
    const { at } = stmt
    switch (stmt.kind) {
      case 'let':
      case 'assign': {
        const before = stmt.kind === 'assign' ? (this.locals.get(stmt.local.id) ?? new Map()) : new Map()
        // An assignment under a condition may leave the old value.
        this.locals.set(stmt.local.id, join(before, this.taint(stmt.value), control))
        if (stmt.kind === 'let' && !stmt.local.mutable) this.definitions.set(stmt.local.id, stmt.value)
        if (this.isTranslated(stmt.value)) this.translated.add(stmt.local.id)
        return
      }
      case 'write':
        this.write(stmt.place, stmt.value, control, at)
        return
      case 'jump':
        this.reveal(join(this.taint(stmt.target), control), 'pc', at)
        return
      case 'call':
        this.call(stmt, control)
        return
      case 'busread':
        this.locals.set(stmt.result.id, this.taint(stmt.address))
        this.physical(stmt.address, at)
        return
      case 'float': {
        const taint = join(...stmt.args.map(arg => this.taint(arg)))
        this.locals.set(stmt.result.id, taint)
        this.locals.set(stmt.flags.id, taint)
        return
      }
      case 'buswrite':
        this.physical(stmt.address, at)
        this.reveal(join(this.taint(stmt.address), this.taint(stmt.value), control), 'memory', at)
        return
      case 'if':
        this.branch([stmt.then, stmt.else], join(control, this.taint(stmt.test)), control)
        return
      case 'switch':
        this.branch([...stmt.cases.map(one => one.body), stmt.default], join(control, this.taint(stmt.value)), control)
        return
      case 'loop':
        // Twice, so that what one round taints is seen by the next.
        this.body(stmt.body, control)
        this.body(stmt.body, control)
        return
      case 'wait':
      case 'halt':
        this.add({ kind: 'stops', state: 'the processor', roles: ['real-resource'], at })
        return
    }
  }

  branch(bodies: Stmt[][], within: Taint, outside: Taint): void {
    const going = bodies.filter(body => !alwaysTraps(this.machine, body))
    for (const body of bodies) this.body(body, going.length > 1 ? within : outside)
  }

  write(place: Place, value: Expr, control: Taint, at: Span): void {
    const index = place.index ? this.taint(place.index) : new Map()
    for (const change of changesOf(this.machine, place, value)) {
      const part = statePart(this.machine, { ...place, field: { name: '', hi: change.hi, lo: change.lo } })
      const roles = sensitiveRoles(part.roles)
      if (roles.length > 0) this.add({ kind: 'writes', state: showPart(part), roles, at })
      if (part.roles.includes('guest-visible')) {
        this.reveal(join(this.taint(change.value), index, control), showPart(part), at)
      }
    }
  }

  call(stmt: Extract<Stmt, { kind: 'call' }>, control: Taint): void {
    const args = join(...stmt.args.map(arg => this.taint(arg)))
    const access = memoryCall(stmt.function)
    if (access?.space === 'physical') this.physical(stmt.args[0], stmt.at)
    if (access?.kind === 'store') this.reveal(join(args, control), 'memory', stmt.at)
    if (stmt.result) {
      this.locals.set(stmt.result.id, join(args, control))
      if (isTranslation(this.machine, stmt.function)) this.translated.add(stmt.result.id)
    }
    if (isMap(this.machine, stmt.function) || isTranslation(this.machine, stmt.function)) return
    // A call that could not be looked into: whatever it does, it does here.
    const called = this.machine.functions.get(stmt.function)
    if (!called) return
    called.parameters.forEach((parameter, i) => {
      this.locals.set(parameter.id, this.taint(stmt.args[i]))
    })
    const inner = new Walker(this.machine)
    inner.body(withoutReturns(called.body, freshAbove(called.body, called.parameters)), join(args, control))
    for (const flow of inner.flows.values()) this.add(flow)
    if (stmt.result) this.locals.set(stmt.result.id, join(args, control, ...inner.locals.values()))
  }

  physical(address: Expr, at: Span): void {
    if (!this.isTranslated(address)) {
      this.add({ kind: 'reaches', state: 'physical memory', roles: ['real-resource'], at })
    }
  }
}
