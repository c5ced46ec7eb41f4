/** A whole machine run naively: fetch, decode by trying every instruction, evaluate, enter traps. */
import { decodeNaively } from '../analysis/check-encodings.ts'
import { type LengthNode, lengthTree, operandValues } from '../analysis/encodings.ts'
import {
  type Context,
  EvaluationError,
  evaluate,
  evaluateCall,
  evaluateExpression,
  type Memory,
  type Outcome,
  type State,
  type Trace,
  type Value,
} from '../ir/evaluate.ts'
import type { Instruction, Machine } from '../model.ts'

export interface Surroundings {
  memory: Memory
  time: bigint
  retired: bigint
  trace?: Trace
}

/** What became of one step. */
export type Step = { instruction?: Instruction } & (
  | { kind: 'next' }
  | { kind: 'wait' }
  | { kind: 'halt'; status: bigint }
  /** Trapped (or was interrupted), and the handler has been entered; `waits`: which waits before its first instruction. */
  | { kind: 'trap'; trap: string; value: bigint; waits?: true }
  /** A trap that the machine cannot take; without a name: no instruction has these bits, and no trap is for that. */
  | { kind: 'stop'; trap?: string; value: bigint }
)

/** The state after reset. */
export function resetState(machine: Machine): State {
  const state: State = new Map()
  for (const one of machine.registers.values()) {
    state.set(one.name, one.file ? Array.from({ length: one.count }, () => one.reset) : one.reset)
  }
  return state
}

/** An instruction's bits, and its length in bytes. */
export interface Fetched {
  bits: bigint
  length: number
}

/**
 * One step: takes a pending interrupt, or attempts one instruction. Changes `state` and the memory.
 * @param fetched what fetching gives, where that is known
 */
export function stepNaively(machine: Machine, state: State, around: Surroundings, fetched?: Fetched): Step {
  return interruptNaively(machine, state, around) ?? attemptNaively(machine, state, around, fetched)
}

const contextOf = (machine: Machine, state: State, around: Surroundings): Context => ({
  machine,
  state,
  ...around,
  instruction: 0n,
  length: 0,
  operands: new Map(),
})

/** Looks at interrupts, and takes one if there is one to take. */
export function interruptNaively(machine: Machine, state: State, around: Surroundings): Step | undefined {
  if (!machine.operations.interrupts) return undefined
  const context = contextOf(machine, state, around)
  const { outcome } = evaluateCall(context, machine.operations.interrupts, [])
  if (outcome.kind === 'trap') return enter(context, outcome.trap, outcome.value)
  return outcome.kind === 'next' ? undefined : finish(context, outcome)
}

/** Attempts one instruction, whatever interrupts are pending. */
export function attemptNaively(machine: Machine, state: State, around: Surroundings, known?: Fetched): Step {
  const context = contextOf(machine, state, around)
  const fetched = known ?? fetch(context)
  if ('kind' in fetched) return fetched
  context.instruction = fetched.bits
  context.length = fetched.length
  const instruction = decodeNaively(machine.instructionSet.instructions, fetched.bits, fetched.length)
  if (!instruction) return noInstruction(context)
  context.operands = operandValues(instruction, fetched.bits)
  const outcome = evaluate(context, instruction.execute)
  return { ...finish(context, outcome), instruction }
}

const pcOf = ({ state }: Context): bigint => state.get('pc') as bigint

function finish(context: Context, outcome: Outcome): Step {
  const { machine, state } = context
  const width = machine.registers.get('pc')!.width
  switch (outcome.kind) {
    case 'trap':
      return enter(context, outcome.trap, outcome.value)
    case 'halt':
      return { kind: 'halt', status: outcome.status }
    default: {
      const target = outcome.kind === 'next' ? undefined : outcome.target
      state.set('pc', target ?? BigInt.asUintN(width, pcOf(context) + BigInt(context.length)))
      return { kind: outcome.kind === 'wait' ? 'wait' : 'next' }
    }
  }
}

function enter(context: Context, trap: string, value: bigint): Step {
  const { machine, state } = context
  const { enterTrap } = machine.operations
  const { cause, interrupt, fatal } = machine.traps.get(trap)!
  if (!enterTrap || fatal) return { kind: 'stop', trap, value }
  const { parameters } = machine.functions.get(enterTrap)!
  const given: Value[] = [cause, value, interrupt]
  const args = parameters.map(({ type }, i) =>
    type.kind === 'bits' ? BigInt.asUintN(type.width, given[i] as bigint) : given[i],
  )
  const { outcome } = evaluateCall(context, enterTrap, args)
  if (outcome.kind === 'trap') return { kind: 'stop', trap: outcome.trap, value: outcome.value }
  if (outcome.kind === 'halt') return { kind: 'halt', status: outcome.status }
  if (outcome.kind !== 'next' && outcome.target !== undefined) state.set('pc', outcome.target)
  return { kind: 'trap', trap, value, ...(outcome.kind === 'wait' ? { waits: true as const } : {}) }
}

function noInstruction(context: Context): Step {
  const { undefined: none } = context.machine.instructionSet
  if (!none) return { kind: 'stop', value: context.instruction }
  return enter(context, none.trap, evaluateExpression(context, none.value) as bigint)
}

/** How a machine fetches: its function for a unit of so many bytes, and how many units an instruction has. */
interface Fetching {
  name: string
  bytes: number
  lengths: LengthNode
}

const fetchings = new WeakMap<Machine, Fetching>()

function fetchingOf(machine: Machine): Fetching {
  const known = fetchings.get(machine)
  if (known) return known
  const name = [...machine.functions.keys()].find(one => one.startsWith('fetch.'))
  if (!name) throw new EvaluationError('The machine cannot fetch')
  const { order, instructions } = machine.instructionSet
  const fetching = { name, bytes: Number(name.slice('fetch.'.length)) / 8, lengths: lengthTree(instructions, order) }
  fetchings.set(machine, fetching)
  return fetching
}

/** Bits and length in bytes of the instruction at pc, or the trap that fetching it raised. */
function fetch(context: Context): Fetched | Step {
  const { machine } = context
  const { order } = machine.instructionSet
  const { name, bytes, lengths } = fetchingOf(machine)
  const units: bigint[] = []
  let trapped: Step | undefined
  const number = (count: number): bigint => {
    while (units.length * bytes < count && !trapped) {
      const width = machine.registers.get('pc')!.width
      const address = BigInt.asUintN(width, pcOf(context) + BigInt(units.length * bytes))
      const { result, outcome } = evaluateCall(context, name, [address])
      if (outcome.kind === 'trap') trapped = enter(context, outcome.trap, outcome.value)
      else units.push(inOrder(result as bigint, bytes, machine.byteOrder, order))
    }
    const known = units.slice(0, count / bytes)
    if (order === 'little') known.reverse()
    return known.reduce((all, unit) => (all << BigInt(8 * bytes)) | unit, 0n)
  }
  let node = lengths
  while (node.kind === 'switch') {
    const { bytes: needed, hi, lo, cases } = node
    const value = Number((number(needed) >> BigInt(lo)) & ((1n << BigInt(hi - lo + 1)) - 1n))
    if (trapped) return trapped
    node = cases.find(one => one.values.includes(value))?.node ?? node.default
  }
  const bits = number(node.length)
  return trapped ?? { bits, length: node.length }
}

/** A unit as fetched in the order of data, in the order of instructions. */
function inOrder(unit: bigint, bytes: number, data: string, instructions: string): bigint {
  if (data === instructions || bytes === 1) return unit
  let swapped = 0n
  for (let i = 0; i < bytes; i++) swapped = (swapped << 8n) | ((unit >> BigInt(8 * i)) & 0xffn)
  return swapped
}
