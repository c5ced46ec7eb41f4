/**
 * The naive evaluator: what the IR means, in the plainest way. It walks the tree with BigInt for bit vectors, and shares
 * no code with the emitters nor with `simplify`, so that each can be held to it.
 *
 * Values: a bit vector is an unsigned bigint below 2^width, a truth value a boolean.
 */
import type { Machine, Register } from '../model.ts'
import { floatSignature } from './float.ts'
import type { AccessKind, BinaryOp, Expr, IRFunction, Place, Stmt } from './ir.ts'
import { naiveFloat } from './naive-float.ts'

export type Value = bigint | boolean
/** Registers by name; a register file is an array of its elements. */
export type State = Map<string, bigint | bigint[]>

/** Physical memory in the machine's byte order; `undefined` and `false` where nothing answers. */
export interface Memory {
  read(address: bigint, bytes: number): bigint | undefined
  write(address: bigint, bytes: number, value: bigint): boolean
  mapped(address: bigint, bytes: number, access: AccessKind): boolean
}

/** What a body runs in. */
export interface Context {
  machine: Machine
  state: State
  memory: Memory
  /** The machine's time and its count of retired instructions, for registers with such a source. */
  time: bigint
  retired: bigint
  /** The instruction's bits, its length in bytes, and its operands by name; empty outside an instruction. */
  instruction: bigint
  length: number
  operands: Map<string, bigint>
  /**
   * Told of what decides: tests with their outcome, operators with their operands, writes with old and new value; and
   * of calls, true on the way in and false on the way out (unless the callee traps).
   */
  trace?: Trace
}

export type Trace = (node: Expr | Stmt, ...values: Value[]) => void

/** How a body ended. Effects made before a trap stay. */
export type Outcome = Ending & { fences: string[] }
type Ending =
  | { kind: 'next' }
  | { kind: 'jump'; target: bigint }
  | { kind: 'trap'; trap: string; value: bigint }
  /** Idle; `target` if it also jumps. */
  | { kind: 'wait'; target?: bigint }
  | { kind: 'halt'; status: bigint }

/** The IR breaks its own rules (an index out of range, a body that ends nowhere): a fault of whoever made it. */
export class EvaluationError extends Error {}

/** Runs a body in its context, with parameters bound by local id, and says how it ended. */
export function evaluate(context: Context, body: Stmt[], parameters: Map<number, Value> = new Map()): Outcome {
  const run = new Run(context)
  return run.outcome(run.sequence(body, parameters))
}

/** Calls a function of the machine by its name and gives its result and how it ended. */
export function evaluateCall(context: Context, name: string, args: Value[]): { result?: Value; outcome: Outcome } {
  const run = new Run(context)
  const ending = run.enter(name, args)
  return { result: ending.kind === 'end' ? ending.value : undefined, outcome: run.outcome(ending) }
}

/** The value of an expression, with locals by id. */
export function evaluateExpression(context: Context, expr: Expr, locals: Map<number, Value> = new Map()): Value {
  return new Run(context).value(expr, locals)
}

/** A context for expressions over operands alone (`where` conditions); reading state in it is an error. */
export function operandContext(operands: Map<string, bigint>, instruction = 0n, length = 0): Context {
  const refuse = (): never => {
    throw new EvaluationError('This expression may only use operands')
  }
  return {
    machine: undefined as never,
    state: { get: refuse } as unknown as State,
    memory: { read: refuse, write: refuse, mapped: refuse },
    time: 0n,
    retired: 0n,
    instruction,
    length,
    operands,
  }
}

const mask = (width: number): bigint => (1n << BigInt(width)) - 1n
const wrap = (value: bigint, width: number): bigint => value & mask(width)
const toSigned = (value: bigint, width: number): bigint =>
  value >> BigInt(width - 1) === 1n ? value - (1n << BigInt(width)) : value
const widthOf = (expr: Expr): number => {
  if (expr.type.kind !== 'bits') throw new EvaluationError(`A ${expr.op} was expected to be a bit vector`)
  return expr.type.width
}

/** How a sequence of statements was left. */
type Flow =
  | { kind: 'end'; value?: Value }
  | { kind: 'fall' | 'break' | 'continue' }
  | { kind: 'trap'; trap: string; value: bigint }
  | { kind: 'halt'; status: bigint }
const FALL: Flow = { kind: 'fall' }
type Locals = Map<number, Value>

class Run {
  readonly context: Context
  readonly fences: string[] = []
  target: bigint | undefined
  waiting = false

  constructor(context: Context) {
    this.context = context
  }

  outcome(flow: Flow): Outcome {
    const { fences, target } = this
    if (flow.kind === 'trap') return { kind: 'trap', trap: flow.trap, value: flow.value, fences }
    if (flow.kind === 'halt') return { kind: 'halt', status: flow.status, fences }
    if (this.waiting) return { kind: 'wait', target, fences }
    if (target !== undefined) return { kind: 'jump', target, fences }
    return { kind: 'next', fences }
  }

  enter(name: string, args: Value[]): Flow {
    const called: IRFunction | undefined = this.context.machine.functions.get(name)
    if (!called) throw new EvaluationError(`There is no function ${name}`)
    const locals: Locals = new Map()
    called.parameters.forEach((parameter, i) => {
      if (args[i] === undefined) throw new EvaluationError(`${name} lacks its argument ${parameter.name}`)
      locals.set(parameter.id, args[i])
    })
    const flow = this.sequence(called.body, locals)
    if (flow.kind === 'fall') return { kind: 'end' }
    return flow
  }

  sequence(body: Stmt[], locals: Locals): Flow {
    for (const stmt of body) {
      const flow = this.statement(stmt, locals)
      if (flow.kind !== 'fall') return flow
    }
    return FALL
  }

  statement(stmt: Stmt, locals: Locals): Flow {
    switch (stmt.kind) {
      case 'let':
      case 'assign':
        locals.set(stmt.local.id, this.value(stmt.value, locals))
        return FALL
      case 'write':
        this.write(stmt, this.bits(stmt.value, locals), locals)
        return FALL
      case 'call': {
        const args = stmt.args.map(arg => this.value(arg, locals))
        this.context.trace?.(stmt, true)
        const flow = this.enter(stmt.function, args)
        this.context.trace?.(stmt, false)
        if (flow.kind !== 'end') return flow
        if (stmt.result) {
          if (flow.value === undefined) throw new EvaluationError(`${stmt.function} gave nothing`)
          locals.set(stmt.result.id, flow.value)
        }
        return FALL
      }
      case 'busread': {
        const read = this.context.memory.read(this.bits(stmt.address, locals), stmt.width / 8)
        this.context.trace?.(stmt, read !== undefined)
        if (read === undefined) return this.fault(stmt.fault, locals)
        locals.set(stmt.result.id, read)
        return FALL
      }
      case 'buswrite': {
        const address = this.bits(stmt.address, locals)
        const value = this.bits(stmt.value, locals)
        const written = this.context.memory.write(address, stmt.width / 8, value)
        this.context.trace?.(stmt, written)
        return written ? FALL : this.fault(stmt.fault, locals)
      }
      case 'float': {
        const args = stmt.args.map(arg => this.bits(arg, locals))
        const { rounded } = floatSignature(stmt.shape)
        const outcome = naiveFloat(stmt.shape, args, rounded ? args.pop()! : 0n)
        this.context.trace?.(stmt, BigInt(outcome.flags))
        locals.set(stmt.result.id, outcome.result)
        locals.set(stmt.flags.id, BigInt(outcome.flags))
        return FALL
      }
      case 'if': {
        const test = this.truth(stmt.test, locals)
        this.context.trace?.(stmt, test)
        return this.sequence(test ? stmt.then : stmt.else, locals)
      }
      case 'switch': {
        const value = this.bits(stmt.value, locals)
        const chosen = stmt.cases.find(one => one.values.includes(value))
        this.context.trace?.(stmt, BigInt(chosen ? stmt.cases.indexOf(chosen) : -1))
        return this.sequence(chosen ? chosen.body : stmt.default, locals)
      }
      case 'loop':
        return this.loop(stmt, locals)
      case 'break':
      case 'continue':
        return { kind: stmt.kind }
      case 'return':
        return { kind: 'end', value: stmt.value && this.value(stmt.value, locals) }
      case 'trap':
        return { kind: 'trap', trap: stmt.trap, value: this.bits(stmt.value, locals) }
      case 'jump':
        this.target = this.bits(stmt.target, locals)
        return FALL
      case 'guard': {
        const guard = this.context.machine.guards.get(stmt.guard)
        if (!guard) throw new EvaluationError(`There is no guard ${stmt.guard}`)
        const permitted = this.truth(guard.permits, new Map())
        this.context.trace?.(stmt, permitted)
        if (permitted) return FALL
        return { kind: 'trap', trap: guard.trap, value: this.bits(guard.value, new Map()) }
      }
      case 'fence':
        this.fences.push(stmt.name)
        return FALL
      case 'wait':
        this.waiting = true
        return FALL
      case 'halt':
        return { kind: 'halt', status: this.bits(stmt.status, locals) }
    }
  }

  fault(body: Stmt[], locals: Locals): Flow {
    const flow = this.sequence(body, locals)
    if (flow.kind === 'fall') throw new EvaluationError('The fault of a bus access fell through')
    return flow
  }

  loop(stmt: Extract<Stmt, { kind: 'loop' }>, locals: Locals): Flow {
    for (let i = stmt.from; i !== stmt.end; i += stmt.step) {
      if (stmt.local.type.kind !== 'bits') throw new EvaluationError('A loop counts in a bit vector')
      locals.set(stmt.local.id, wrap(i, stmt.local.type.width))
      const flow = this.sequence(stmt.body, locals)
      if (flow.kind === 'break') return FALL
      if (flow.kind !== 'fall' && flow.kind !== 'continue') return flow
    }
    return FALL
  }

  register(place: Place): Register {
    const register = this.context.machine.registers.get(place.register)
    if (!register) throw new EvaluationError(`There is no register ${place.register}`)
    return register
  }

  element(place: Place, register: Register, locals: Locals): number {
    if (!place.index) return 0
    const index = Number(this.bits(place.index, locals))
    if (index >= register.count) throw new EvaluationError(`${register.name} has no element ${index}`)
    return index
  }

  whole(register: Register, index: number): bigint {
    if (register.source === 'time') return wrap(this.context.time, register.width)
    if (register.source === 'retired') return wrap(this.context.retired, register.width)
    if (register.zero === index && register.file) return 0n
    const held = this.context.state.get(register.name)
    const value = Array.isArray(held) ? held[index] : held
    if (value === undefined) throw new EvaluationError(`The state lacks ${register.name}`)
    return value
  }

  read(place: Place, locals: Locals): bigint {
    const register = this.register(place)
    const value = this.whole(register, this.element(place, register, locals))
    if (!place.field) return value
    return wrap(value >> BigInt(place.field.lo), place.field.hi - place.field.lo + 1)
  }

  write(at: Extract<Stmt, { kind: 'write' }>, value: bigint, locals: Locals): void {
    const { place } = at
    const register = this.register(place)
    const index = this.element(place, register, locals)
    if (register.source || (register.file && register.zero === index)) return
    let next = wrap(value, register.width)
    if (place.field) {
      const ones = mask(place.field.hi - place.field.lo + 1)
      const shift = BigInt(place.field.lo)
      next = (this.whole(register, index) & ~(ones << shift)) | ((value & ones) << shift)
    }
    this.context.trace?.(at, this.whole(register, index), next)
    const held = this.context.state.get(register.name)
    if (Array.isArray(held)) held[index] = next
    else this.context.state.set(register.name, next)
  }

  bits(expr: Expr, locals: Locals): bigint {
    const value = this.value(expr, locals)
    if (typeof value !== 'bigint') throw new EvaluationError(`A ${expr.op} gave a truth value for a bit vector`)
    return value
  }

  truth(expr: Expr, locals: Locals): boolean {
    const value = this.value(expr, locals)
    if (typeof value !== 'boolean') throw new EvaluationError(`A ${expr.op} gave a bit vector for a truth value`)
    return value
  }

  value(expr: Expr, locals: Locals): Value {
    switch (expr.op) {
      case 'const':
      case 'bool':
        return expr.value
      case 'local': {
        const value = locals.get(expr.local.id)
        if (value === undefined) throw new EvaluationError(`${expr.local.name} has no value yet`)
        return value
      }
      case 'operand': {
        const value = this.context.operands.get(expr.name)
        if (value === undefined) throw new EvaluationError(`The instruction has no operand ${expr.name}`)
        return value
      }
      case 'read':
        return this.read(expr.place, locals)
      case 'instruction':
        return wrap(this.context.instruction, widthOf(expr))
      case 'length':
        return wrap(BigInt(this.context.length), widthOf(expr))
      case 'not':
        return wrap(~this.bits(expr.arg, locals), widthOf(expr))
      case 'neg':
        return wrap(-this.bits(expr.arg, locals), widthOf(expr))
      case 'lnot':
        return !this.truth(expr.arg, locals)
      case 'clz':
        return BigInt(widthOf(expr)) - BigInt(digits(this.bits(expr.arg, locals)).length)
      case 'ctz': {
        const text = digits(this.bits(expr.arg, locals))
        return text === '' ? BigInt(widthOf(expr)) : BigInt(text.length - 1 - text.lastIndexOf('1'))
      }
      case 'popcount':
        return BigInt([...digits(this.bits(expr.arg, locals))].filter(digit => digit === '1').length)
      case 'zext':
        return this.seen(expr, this.bits(expr.arg, locals))
      case 'sext':
        return wrap(toSigned(this.seen(expr, this.bits(expr.arg, locals)), widthOf(expr.arg)), widthOf(expr))
      case 'extract':
        return wrap(this.seen(expr, this.bits(expr.arg, locals)) >> BigInt(expr.lo), expr.hi - expr.lo + 1)
      case 'concat':
        return expr.parts.reduce((high, part) => (high << BigInt(widthOf(part))) | this.bits(part, locals), 0n)
      case 'cond': {
        const test = this.truth(expr.test, locals)
        this.context.trace?.(expr, test)
        return this.value(test ? expr.then : expr.else, locals)
      }
      case 'frombool':
        return this.truth(expr.arg, locals) ? 1n : 0n
      case 'mapped':
        return this.seen(expr, this.context.memory.mapped(this.bits(expr.address, locals), expr.width / 8, expr.access))
      default: {
        // Both sides always: expressions are pure.
        const [left, right] = [this.value(expr.left, locals), this.value(expr.right, locals)]
        this.context.trace?.(expr, left, right)
        if (expr.op === 'eq') return left === right
        if (expr.op === 'ne') return left !== right
        if (expr.op === 'land' || expr.op === 'lor') return logic(expr.op, left, right)
        if (typeof left !== 'bigint' || typeof right !== 'bigint')
          throw new EvaluationError(`${expr.op} of truth values`)
        return binary(expr.op, left, right, widthOf(expr.left))
      }
    }
  }

  seen<T extends Value>(expr: Expr, value: T): T {
    this.context.trace?.(expr, value)
    return value
  }
}

function logic(op: 'land' | 'lor', left: Value, right: Value): boolean {
  if (typeof left !== 'boolean' || typeof right !== 'boolean') throw new EvaluationError(`${op} of bit vectors`)
  return op === 'land' ? left && right : left || right
}

const digits = (value: bigint): string => (value === 0n ? '' : value.toString(2))

function binary(op: Exclude<BinaryOp, 'land' | 'lor' | 'eq' | 'ne'>, a: bigint, b: bigint, width: number): Value {
  const sa = toSigned(a, width)
  const sb = toSigned(b, width)
  switch (op) {
    case 'add':
      return wrap(a + b, width)
    case 'sub':
      return wrap(a - b, width)
    case 'mul':
      return wrap(a * b, width)
    case 'and':
      return a & b
    case 'or':
      return a | b
    case 'xor':
      return a ^ b
    case 'udiv':
      return b === 0n ? mask(width) : a / b
    case 'urem':
      return b === 0n ? a : a % b
    case 'sdiv':
      return b === 0n ? mask(width) : wrap(sa / sb, width)
    case 'srem':
      return b === 0n ? a : wrap(sa % sb, width)
    case 'shl':
      return b >= BigInt(width) ? 0n : wrap(a << b, width)
    case 'lshr':
      return b >= BigInt(width) ? 0n : a >> b
    case 'ashr':
      return wrap(sa >> (b >= BigInt(width) ? BigInt(width) : b), width)
    case 'ult':
      return a < b
    case 'ule':
      return a <= b
    case 'ugt':
      return a > b
    case 'uge':
      return a >= b
    case 'slt':
      return sa < sb
    case 'sle':
      return sa <= sb
    case 'sgt':
      return sa > sb
    case 'sge':
      return sa >= sb
  }
}
