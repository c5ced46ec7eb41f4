/** Makes the functions that the naive evaluator runs: one for each node of the IR, which does what the node says and no more. */
import type { Machine, Register } from '../model.ts'
import type { Context, Site, Value } from './evaluate.ts'
import { floatSignature } from './float.ts'
import type { Expr, Local, Place, Stmt, StmtOf } from './ir.ts'
import { naiveFloat } from './naive-float.ts'
import { binaryOperator, ones, signedOf, unaryOperator } from './naive-operators.ts'

/** The IR breaks its own rules (an index out of range, a body that ends nowhere): a fault of whoever made it. */
export class EvaluationError extends Error {}

export type Ending =
  | { kind: 'next' }
  | { kind: 'jump'; target: bigint }
  | { kind: 'trap'; trap: string; value: bigint }
  /** Idle; `target` if it also jumps. */
  | { kind: 'wait'; target?: bigint }
  | { kind: 'halt'; status: bigint }

/** How a sequence of statements was left, other than at its end. */
export type Flow =
  | { kind: 'end'; value?: Value }
  | { kind: 'break' | 'continue' }
  | { kind: 'trap'; trap: string; value: bigint }
  | { kind: 'halt'; status: bigint }

/** By slot; undefined before the first value. */
export type Locals = (Value | undefined)[]
type Code<Result> = (run: Run, locals: Locals) => Result
type Statement = Code<Flow | undefined>

const END: Flow = { kind: 'end' }
const BREAK: Flow = { kind: 'break' }
const CONTINUE: Flow = { kind: 'continue' }
const FALL: Statement = () => undefined

/** One evaluation: its context, and what it did that is no state's. */
export class Run {
  readonly context: Context
  readonly trace: Context['trace']
  readonly fences: string[] = []
  target: bigint | undefined
  waiting = false

  constructor(context: Context) {
    this.context = context
    this.trace = context.trace
  }

  outcome(flow: Flow | undefined): Ending & { fences: string[] } {
    const { fences, target } = this
    if (flow?.kind === 'trap') return { kind: 'trap', trap: flow.trap, value: flow.value, fences }
    if (flow?.kind === 'halt') return { kind: 'halt', status: flow.status, fences }
    if (this.waiting) return { kind: 'wait', target, fences }
    if (target !== undefined) return { kind: 'jump', target, fences }
    return { kind: 'next', fences }
  }
}

/** What is run of itself: a body or an expression, with the slots of its locals by id. */
interface Root<C> {
  code: C
  slots: ReadonlyMap<number, number>
}

/** A function of the machine; its arguments become its first locals. */
export type Callable = (run: Run, args: Locals) => Flow

/** The functions made of a machine's bodies so far; without a machine, of expressions over operands alone. */
export class Program {
  readonly machine: Machine | undefined
  private readonly roots = new WeakMap<object, unknown>()
  private readonly functions = new Map<string, Callable>()
  private readonly sites = new Map<Expr | Stmt, Site>()

  constructor(machine: Machine | undefined) {
    this.machine = machine
  }

  body(body: Stmt[]): Root<Statement> {
    return this.root(body, maker => maker.sequence(body))
  }

  expression(expr: Expr): Root<Code<Value>> {
    return this.root(expr, maker => maker.value(expr))
  }

  private root<C>(of: object, make: (maker: Maker) => C): Root<C> {
    const known = this.roots.get(of) as Root<C> | undefined
    if (known) return known
    const maker = new Maker(this)
    const root = { code: make(maker), slots: maker.slots }
    this.roots.set(of, root)
    return root
  }

  site(node: Expr | Stmt): Site {
    // One node may stand in several bodies: a guard's condition, what an operand kind does.
    const site = this.sites.get(node) ?? { node, number: this.sites.size }
    this.sites.set(node, site)
    return site
  }

  function(name: string): Callable {
    const known = this.functions.get(name)
    if (known) return known
    const called = this.machine?.functions.get(name)
    if (!called) return raise(`There is no function ${name}`)
    const maker = new Maker(this)
    // Parameters have the first slots, in order.
    const { parameters } = called
    for (const parameter of parameters) maker.slot(parameter)
    let body: Statement | undefined
    const callable: Callable = (run, args) => {
      for (let i = 0; i < parameters.length; i++)
        if (args[i] === undefined) raise(`${name} lacks its argument ${parameters[i].name}`)
      body ??= maker.sequence(called.body)
      return body(run, args) ?? END
    }
    this.functions.set(name, callable)
    return callable
  }
}

/** Makes the code of one body. */
class Maker {
  readonly slots = new Map<number, number>()
  private readonly program: Program

  constructor(program: Program) {
    this.program = program
  }

  slot({ id }: Local): number {
    let slot = this.slots.get(id)
    if (slot === undefined) {
      slot = this.slots.size
      this.slots.set(id, slot)
    }
    return slot
  }

  sequence(body: Stmt[]): Statement {
    const codes = body.map(stmt => this.statement(stmt))
    if (codes.length === 0) return FALL
    if (codes.length === 1) return codes[0]
    return (run, locals) => {
      for (let i = 0; i < codes.length; i++) {
        const flow = codes[i](run, locals)
        if (flow !== undefined) return flow
      }
      return undefined
    }
  }

  statement(stmt: Stmt): Statement {
    switch (stmt.kind) {
      case 'let':
      case 'assign': {
        const value = this.value(stmt.value)
        const slot = this.slot(stmt.local)
        return (run, locals) => {
          locals[slot] = value(run, locals)
          return undefined
        }
      }
      case 'write':
        return this.write(stmt)
      case 'call':
        return this.call(stmt)
      case 'busread': {
        const address = this.bits(stmt.address)
        const fault = this.fault(stmt.fault)
        const [site, bytes, slot] = [this.program.site(stmt), stmt.width / 8, this.slot(stmt.result)]
        return (run, locals) => {
          const read = run.context.memory.read(address(run, locals), bytes)
          run.trace?.(site, read !== undefined)
          if (read === undefined) return fault(run, locals)
          locals[slot] = read
          return undefined
        }
      }
      case 'buswrite': {
        const [address, value] = [this.bits(stmt.address), this.bits(stmt.value)]
        const fault = this.fault(stmt.fault)
        const [site, bytes] = [this.program.site(stmt), stmt.width / 8]
        return (run, locals) => {
          const at = address(run, locals)
          const written = run.context.memory.write(at, bytes, value(run, locals))
          run.trace?.(site, written)
          return written ? undefined : fault(run, locals)
        }
      }
      case 'float':
        return this.float(stmt)
      case 'if': {
        const test = this.truth(stmt.test)
        const [then, otherwise] = [this.sequence(stmt.then), this.sequence(stmt.else)]
        const site = this.program.site(stmt)
        return (run, locals) => {
          const outcome = test(run, locals)
          run.trace?.(site, outcome)
          return outcome ? then(run, locals) : otherwise(run, locals)
        }
      }
      case 'switch':
        return this.switch(stmt)
      case 'loop':
        return this.loop(stmt)
      case 'break':
        return () => BREAK
      case 'continue':
        return () => CONTINUE
      case 'return': {
        const value = stmt.value && this.value(stmt.value)
        return value ? (run, locals) => ({ kind: 'end', value: value(run, locals) }) : () => END
      }
      case 'trap': {
        const { trap } = stmt
        const value = this.bits(stmt.value)
        return (run, locals) => ({ kind: 'trap', trap, value: value(run, locals) })
      }
      case 'jump': {
        const target = this.bits(stmt.target)
        return (run, locals) => {
          run.target = target(run, locals)
          return undefined
        }
      }
      case 'guard':
        return this.guard(stmt)
      case 'fence':
        return run => {
          run.fences.push(stmt.name)
          return undefined
        }
      case 'reach':
        return FALL
      case 'wait':
        return run => {
          run.waiting = true
          return undefined
        }
      case 'halt': {
        const status = this.bits(stmt.status)
        return (run, locals) => ({ kind: 'halt', status: status(run, locals) })
      }
    }
  }

  private call(stmt: StmtOf<'call'>): Statement {
    const args = stmt.args.map(arg => this.value(arg))
    const slot = stmt.result && this.slot(stmt.result)
    const { program } = this
    const site = program.site(stmt)
    let callee: Callable | undefined
    return (run, locals) => {
      const given: Locals = []
      for (let i = 0; i < args.length; i++) given.push(args[i](run, locals))
      run.trace?.(site, true)
      callee ??= program.function(stmt.function)
      const flow = callee(run, given)
      run.trace?.(site, false)
      if (flow.kind !== 'end') return flow
      if (slot !== undefined) {
        locals[slot] = flow.value ?? raise(`${stmt.function} gave nothing`)
      }
      return undefined
    }
  }

  private float(stmt: StmtOf<'float'>): Statement {
    const args = stmt.args.map(arg => this.bits(arg))
    const { rounded } = floatSignature(stmt.shape)
    const [result, flags] = [this.slot(stmt.result), this.slot(stmt.flags)]
    const site = this.program.site(stmt)
    return (run, locals) => {
      const given = args.map(arg => arg(run, locals))
      const outcome = naiveFloat(stmt.shape, given, rounded ? given.pop()! : 0n)
      run.trace?.(site, BigInt(outcome.flags))
      locals[result] = outcome.result
      locals[flags] = BigInt(outcome.flags)
      return undefined
    }
  }

  private switch(stmt: StmtOf<'switch'>): Statement {
    const value = this.bits(stmt.value)
    const chosen = new Map<bigint, number>()
    stmt.cases.forEach(({ values }, i) => {
      for (const label of values) if (!chosen.has(label)) chosen.set(label, i)
    })
    const bodies = stmt.cases.map(one => this.sequence(one.body))
    const otherwise = this.sequence(stmt.default)
    const site = this.program.site(stmt)
    return (run, locals) => {
      const index = chosen.get(value(run, locals))
      run.trace?.(site, BigInt(index ?? -1))
      return index === undefined ? otherwise(run, locals) : bodies[index](run, locals)
    }
  }

  private loop(stmt: StmtOf<'loop'>): Statement {
    const { from, end, step, local } = stmt
    const { type } = local
    if (type.kind !== 'bits') return fail('A loop counts in a bit vector')
    const slot = this.slot(local)
    const body = this.sequence(stmt.body)
    return (run, locals) => {
      for (let i = from; i !== end; i += step) {
        locals[slot] = BigInt.asUintN(type.width, i)
        const flow = body(run, locals)
        if (flow === undefined || flow === CONTINUE) continue
        return flow === BREAK ? undefined : flow
      }
      return undefined
    }
  }

  private guard(stmt: StmtOf<'guard'>): Statement {
    const { program } = this
    const guard = program.machine?.guards.get(stmt.guard)
    if (!guard) return fail(`There is no guard ${stmt.guard}`)
    const [permits, value] = [new Maker(program).truth(guard.permits), new Maker(program).bits(guard.value)]
    const site = program.site(stmt)
    return run => {
      const permitted = permits(run, [])
      run.trace?.(site, permitted)
      return permitted ? undefined : { kind: 'trap', trap: guard.trap, value: value(run, []) }
    }
  }

  private fault(body: Stmt[]): Statement {
    const code = this.sequence(body)
    return (run, locals) => code(run, locals) ?? raise('The fault of a bus access fell through')
  }

  private element(place: Place, register: Register): Code<number> {
    if (!place.index) return () => 0
    const index = this.bits(place.index)
    return (run, locals) => {
      const number = Number(index(run, locals))
      return number < register.count ? number : raise(`${register.name} has no element ${number}`)
    }
  }

  /** The whole register, or one element of it. */
  private whole({ name, source, width, zero, file }: Register): (run: Run, index: number) => bigint {
    if (source === 'time') return run => BigInt.asUintN(width, run.context.time)
    if (source === 'retired') return run => BigInt.asUintN(width, run.context.retired)
    return (run, index) => {
      if (file && zero === index) return 0n
      const held = run.context.state.get(name)
      const value = typeof held === 'object' ? held[index] : held
      return value ?? raise(`The state lacks ${name}`)
    }
  }

  private read(place: Place): Code<bigint> {
    const { machine } = this.program
    const register = machine?.registers.get(place.register)
    if (!register) return fail(machine ? `There is no register ${place.register}` : 'This expression reads state')
    const [element, whole] = [this.element(place, register), this.whole(register)]
    if (!place.field) return (run, locals) => whole(run, element(run, locals))
    const { hi, lo } = place.field
    const [shift, mask] = [BigInt(lo), ones(hi - lo + 1)]
    return (run, locals) => (whole(run, element(run, locals)) >> shift) & mask
  }

  private write(stmt: StmtOf<'write'>): Statement {
    const { place } = stmt
    const register = this.program.machine?.registers.get(place.register)
    if (!register) return fail(`There is no register ${place.register}`)
    const { name, width, file, zero, source } = register
    const given = this.bits(stmt.value)
    const [element, whole] = [this.element(place, register), this.whole(register)]
    const [hi, lo] = place.field ? [place.field.hi, place.field.lo] : [width - 1, 0]
    const [shift, mask] = [BigInt(lo), ones(hi - lo + 1)]
    const keep = ~(mask << shift)
    const site = this.program.site(stmt)
    return (run, locals) => {
      const value = given(run, locals)
      const index = element(run, locals)
      if (source || (file && zero === index)) return undefined
      const before = whole(run, index)
      const next = place.field ? (before & keep) | ((value & mask) << shift) : value & mask
      run.trace?.(site, before, next)
      const { state } = run.context
      const held = state.get(name)
      if (typeof held === 'object') held[index] = next
      else state.set(name, next)
      return undefined
    }
  }

  bits(expr: Expr): Code<bigint> {
    const code = this.value(expr)
    if (expr.type.kind !== 'bits') return fail(`A ${expr.op} gave a truth value for a bit vector`)
    return code as Code<bigint>
  }

  truth(expr: Expr): Code<boolean> {
    const code = this.value(expr)
    if (expr.type.kind !== 'bool') return fail(`A ${expr.op} gave a bit vector for a truth value`)
    return code as Code<boolean>
  }

  value(expr: Expr): Code<Value> {
    switch (expr.op) {
      case 'const':
      case 'bool': {
        const { value } = expr
        return () => value
      }
      case 'local': {
        const slot = this.slot(expr.local)
        return (_, locals) => locals[slot] ?? raise(`${expr.local.name} has no value yet`)
      }
      case 'operand':
        return ({ context }) => context.operands.get(expr.name) ?? raise(`The instruction has no operand ${expr.name}`)
      case 'read':
        return this.read(expr.place)
      case 'instruction': {
        const all = ones(widthOf(expr))
        return ({ context }) => context.instruction & all
      }
      case 'length': {
        const all = ones(widthOf(expr))
        return ({ context }) => BigInt(context.length) & all
      }
      case 'lnot': {
        const arg = this.truth(expr.arg)
        return (run, locals) => !arg(run, locals)
      }
      case 'not':
      case 'neg':
      case 'clz':
      case 'ctz':
      case 'popcount': {
        const arg = this.bits(expr.arg)
        const operator = unaryOperator(expr.op, widthOf(expr.arg))
        return (run, locals) => operator(arg(run, locals))
      }
      case 'zext':
        return this.seen(expr, this.bits(expr.arg))
      case 'sext': {
        const arg = this.seen(expr, this.bits(expr.arg))
        const [signed, all] = [signedOf(widthOf(expr.arg)), ones(widthOf(expr))]
        return (run, locals) => signed(arg(run, locals)) & all
      }
      case 'extract': {
        const arg = this.seen(expr, this.bits(expr.arg))
        const [shift, mask] = [BigInt(expr.lo), ones(expr.hi - expr.lo + 1)]
        return (run, locals) => (arg(run, locals) >> shift) & mask
      }
      case 'concat': {
        const parts = expr.parts.map(part => ({ code: this.bits(part), width: BigInt(widthOf(part)) }))
        return (run, locals) => {
          let high = 0n
          for (const { code, width } of parts) high = (high << width) | code(run, locals)
          return high
        }
      }
      case 'cond': {
        const test = this.truth(expr.test)
        const [then, otherwise] = [this.value(expr.then), this.value(expr.else)]
        const site = this.program.site(expr)
        return (run, locals) => {
          const outcome = test(run, locals)
          run.trace?.(site, outcome)
          return outcome ? then(run, locals) : otherwise(run, locals)
        }
      }
      case 'frombool': {
        const arg = this.truth(expr.arg)
        return (run, locals) => (arg(run, locals) ? 1n : 0n)
      }
      case 'mapped': {
        const address = this.bits(expr.address)
        const [bytes, { access }] = [expr.width / 8, expr]
        return this.seen(expr, (run, locals) => run.context.memory.mapped(address(run, locals), bytes, access))
      }
      default:
        return this.binary(expr)
    }
  }

  /** Both sides always: expressions are pure. */
  private binary(expr: Extract<Expr, { left: Expr }>): Code<Value> {
    const [left, right] = [this.value(expr.left), this.value(expr.right)]
    const site = this.program.site(expr)
    const of = (operator: (a: never, b: never) => Value): Code<Value> => {
      const operate = operator as (a: Value, b: Value) => Value
      return (run, locals) => {
        const a = left(run, locals)
        const b = right(run, locals)
        run.trace?.(site, a, b)
        return operate(a, b)
      }
    }
    const kinds = [expr.left.type.kind, expr.right.type.kind]
    switch (expr.op) {
      case 'eq':
        return of((a, b) => a === b)
      case 'ne':
        return of((a, b) => a !== b)
      case 'land':
      case 'lor':
        if (kinds.includes('bits')) return fail(`${expr.op} of bit vectors`)
        return expr.op === 'land' ? of((a: boolean, b: boolean) => a && b) : of((a: boolean, b: boolean) => a || b)
      default:
        if (kinds.includes('bool')) return fail(`${expr.op} of truth values`)
        return of(binaryOperator(expr.op, widthOf(expr.left)))
    }
  }

  private seen<T extends Value>(expr: Expr, code: Code<T>): Code<T> {
    const site = this.program.site(expr)
    return (run, locals) => {
      const value = code(run, locals)
      run.trace?.(site, value)
      return value
    }
  }
}

function raise(message: string): never {
  throw new EvaluationError(message)
}

/** Code that fails when it is reached, and not before. */
const fail = (message: string) => (): never => raise(message)

function widthOf(expr: Expr): number {
  return expr.type.kind === 'bits' ? expr.type.width : raise(`A ${expr.op} was expected to be a bit vector`)
}
