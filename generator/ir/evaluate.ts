/**
 * The naive evaluator: what the IR means, in the plainest way. Each node becomes one function over BigInt (`naive-code.ts`), nothing is
 * folded or put together, and no code is shared with the emitters nor with `simplify`, so that each can be held to it.
 *
 * Values: a bit vector is an unsigned bigint below 2^width, a truth value a boolean.
 */
import type { Machine } from '../model.ts'
import type { AccessKind, Expr, Stmt } from './ir.ts'
import { type Ending, EvaluationError, type Locals, Program, Run } from './naive-code.ts'

export { EvaluationError }

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

export type Trace = (site: Site, a: Value, b?: Value) => void

/** A node where something is decided; `number` is its own among those of the machine, counted from 0 as they are met. */
export interface Site {
  node: Expr | Stmt
  number: number
}

/** How a body ended. Effects made before a trap stay. */
export type Outcome = Ending & { fences: string[] }

/** A machine does not change once it is elaborated, so its bodies are made into functions once. */
const programs = new WeakMap<object, Program>()
/** What stands for the machine where there is none. */
const NOTHING = {}

function programOf(machine: Machine | undefined): Program {
  const key = machine ?? NOTHING
  let program = programs.get(key)
  if (!program) {
    program = new Program(machine)
    programs.set(key, program)
  }
  return program
}

/** Runs a body in its context, with parameters bound by local id, and says how it ended. */
export function evaluate(context: Context, body: Stmt[], parameters?: ReadonlyMap<number, Value>): Outcome {
  const { code, slots } = programOf(context.machine).body(body)
  const run = new Run(context)
  return run.outcome(code(run, localsOf(slots, parameters)))
}

/** Calls a function of the machine by its name and gives its result and how it ended. */
export function evaluateCall(context: Context, name: string, args: Value[]): { result?: Value; outcome: Outcome } {
  const run = new Run(context)
  const ending = programOf(context.machine).function(name)(run, [...args])
  return { result: ending.kind === 'end' ? ending.value : undefined, outcome: run.outcome(ending) }
}

/** The value of an expression, with locals by id. */
export function evaluateExpression(context: Context, expr: Expr, locals?: ReadonlyMap<number, Value>): Value {
  const { code, slots } = programOf(context.machine).expression(expr)
  return code(new Run(context), localsOf(slots, locals))
}

function localsOf(slots: ReadonlyMap<number, number>, values: ReadonlyMap<number, Value> | undefined): Locals {
  const locals: Locals = []
  if (!values) return locals
  for (const [id, slot] of slots) locals[slot] = values.get(id)
  return locals
}

/** A context for expressions over operands alone (`where` conditions); reading state in it is an error. */
export function operandContext(operands: Map<string, bigint>, instruction = 0n, length = 0): Context {
  return {
    machine: undefined as never,
    state: NO_STATE,
    memory: NO_MEMORY,
    time: 0n,
    retired: 0n,
    instruction,
    length,
    operands,
  }
}

const refuse = (): never => {
  throw new EvaluationError('This expression may only use operands')
}
const NO_STATE = { get: refuse } as unknown as State
const NO_MEMORY: Memory = { read: refuse, write: refuse, mapped: refuse }
