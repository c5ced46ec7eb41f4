/** Proofs that a mutant is no mistake: it cannot behave differently. */
import { encodingOf, operationsOf } from '../../generator/analysis/operations.ts'
import { evaluate, evaluateCall, type State, type Value } from '../../generator/ir/evaluate.ts'
import type { Expr, Local, Stmt } from '../../generator/ir/ir.ts'
import { showBody } from '../../generator/ir/print.ts'
import { type Assumptions, simplify } from '../../generator/ir/simplify.ts'
import { allStatements, expressionsOf, visitExpr } from '../../generator/ir/walk.ts'
import type { Machine } from '../../generator/model.ts'
import { SuiteMemory } from '../../generator/suite/memory.ts'
import { resetState } from '../../generator/suite/naive-machine.ts'
import type { Mutant } from './mutants.ts'

/** Inputs of at most so many bits in all are tried exhaustively. */
const MOST_BITS = 13

/** How it was proved, or undefined. */
export function equivalence(original: Machine, mutant: Mutant): string | undefined {
  const [one, other] = [bodyOf(original, mutant), bodyOf(mutant.machine, mutant)]
  const [a, b] = [reduced(original, one), reduced(mutant.machine, other)]
  if (normal(a) === normal(b)) return 'the same once calls are put in place and simplified'
  if ('function' in mutant.within && sameEverywhere(original, mutant))
    return 'the same in every operation that leads to it'
  const inputs = inputsOf(original, [...a, ...b], one.parameters)
  return inputs && sameForAll(original, mutant, inputs) ? `the same for all ${inputs.bits} bits of input` : undefined
}

/** Whether all operations, and what the engine calls, come to the same with either function. */
function sameEverywhere(original: Machine, mutant: Mutant): boolean {
  const { operations } = original
  const whole: Assumptions = { inline: () => true, expandGuards: true, unroll: 16 }
  const differs = (a: Stmt[], b: Stmt[], assume: Assumptions): boolean =>
    normal(simplify(original, a, assume)) !== normal(simplify(mutant.machine, b, assume))
  for (const name of [operations.enterTrap, operations.interrupts, operations.translate]) {
    if (name === undefined) continue
    const [a, b] = [original.functions.get(name)!, mutant.machine.functions.get(name)!]
    const simple = (machine: Machine, one: typeof a) => normal(simplify(machine, one.body, whole, one.parameters))
    if (simple(original, a) !== simple(mutant.machine, b)) return false
  }
  return operationsOf(original).every(({ instruction, operands }) => {
    const { execute, length } = instruction
    return !differs(execute, execute, { ...whole, operands, length, encoding: encodingOf(instruction) })
  })
}

interface Body {
  statements: Stmt[]
  parameters: Local[]
}

function bodyOf(machine: Machine, { within }: Mutant): Body {
  if ('instruction' in within) {
    const found = machine.instructionSet.instructions.find(one => one.id === within.instruction.id)!
    return { statements: found.execute, parameters: [] }
  }
  if ('guard' in within) {
    const { at } = machine.guards.get(within.guard)!
    return { statements: [{ kind: 'guard', guard: within.guard, at }], parameters: [] }
  }
  const { body, parameters } = machine.functions.get(within.function)!
  return { statements: body, parameters }
}

const reduced = (machine: Machine, { statements, parameters }: Body): Stmt[] =>
  simplify(machine, statements, { inline: () => true, expandGuards: true, unroll: 16 }, parameters)

/** Text of a body with its locals numbered as they come. */
function normal(body: Stmt[]): string {
  const numbers = new Map<string, number>()
  return showBody(body).replace(/(?<=\w)\.(\d+)\b/g, (_, id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size)
    return `.${numbers.get(id)}`
  })
}

interface Input {
  width: number
  set(value: bigint, operands: Map<string, bigint>, args: Map<number, Value>, state: State): void
}
interface Inputs {
  list: Input[]
  bits: number
}

/** Everything that a body depends on, if that is little and no memory is among it. */
function inputsOf(machine: Machine, body: Stmt[], parameters: Local[]): Inputs | undefined {
  const found = new Map<string, Input>()
  let much = false
  const see = (expr: Expr): void => {
    if (expr.op === 'mapped' || expr.op === 'instruction') much = true
    if (expr.op === 'operand' && expr.type.kind === 'bits') {
      const { name } = expr
      found.set(name, { width: expr.type.width, set: (value, operands) => void operands.set(name, value) })
    }
    if (expr.op !== 'read') return
    const { register, index, field } = expr.place
    const known = machine.registers.get(register)!
    if (index || known.source) much = true
    const [hi, lo] = [field?.hi ?? known.width - 1, BigInt(field?.lo ?? 0)]
    const ones = (1n << BigInt(hi - Number(lo) + 1)) - 1n
    found.set(`${register}{${hi}}`, {
      width: hi - Number(lo) + 1,
      set: (value, _, __, state) => {
        state.set(register, ((state.get(register) as bigint) & ~(ones << lo)) | (value << lo))
      },
    })
  }
  for (const stmt of allStatements(body)) {
    if (stmt.kind === 'busread' || stmt.kind === 'buswrite' || stmt.kind === 'call' || stmt.kind === 'loop')
      return undefined
    for (const expr of expressionsOf(stmt)) visitExpr(expr, see)
  }
  for (const { id, type } of parameters) {
    if (type.kind === 'bool')
      found.set(`(${id})`, { width: 1, set: (value, _, args) => void args.set(id, value === 1n) })
    else found.set(`(${id})`, { width: type.width, set: (value, _, args) => void args.set(id, value) })
  }
  const list = [...found.values()]
  const bits = list.reduce((sum, one) => sum + one.width, 0)
  return much || bits > MOST_BITS ? undefined : { list, bits }
}

function sameForAll(original: Machine, mutant: Mutant, { list, bits }: Inputs): boolean {
  const [a, b] = [bodyOf(original, mutant), bodyOf(mutant.machine, mutant)]
  for (let choice = 0n; choice < 1n << BigInt(bits); choice++) {
    const run = (machine: Machine, body: Body): string => {
      const state = resetState(machine)
      const operands = new Map<string, bigint>()
      const args = new Map<number, Value>()
      let rest = choice
      for (const { width, set } of list) {
        set(BigInt.asUintN(width, rest), operands, args, state)
        rest >>= BigInt(width)
      }
      const memory = new SuiteMemory(0n, 16, machine.byteOrder)
      const context = { machine, state, memory, time: 0n, retired: 0n, instruction: 0n, length: 2, operands }
      const { within } = mutant
      const result =
        'function' in within
          ? evaluateCall(
              context,
              within.function,
              body.parameters.map(one => args.get(one.id)!),
            )
          : evaluate(context, body.statements)
      return JSON.stringify([result, [...state]], (_, value) => (typeof value === 'bigint' ? `${value}` : value))
    }
    if (run(original, a) !== run(mutant.machine, b)) return false
  }
  return true
}
