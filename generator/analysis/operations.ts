/**
 * The operations of a machine, as analyses see them: every instruction, and for instructions that reach registers by
 * number one operation for each of these registers.
 */
import { expanded, looksInto } from '../ir/effects.ts'
import type { Expr, Stmt } from '../ir/ir.ts'
import type { KnownPlace } from '../ir/knowledge.ts'
import { knownPlace } from '../ir/knowledge.ts'
import type { Known } from '../ir/known-bits.ts'
import { allStatements } from '../ir/walk.ts'
import type { Csr, Instruction, Machine } from '../model.ts'
import { settled } from './settled.ts'

export interface Operation {
  /** `add`, `csrrw mstatus`. */
  name: string
  instruction: Instruction
  csr?: Csr
  operands: Map<string, bigint>
}

/** What has been found of machines; a machine does not change once it is elaborated. */
const found = new WeakMap<Machine, { operations: Operation[]; bodies: Map<Operation, Map<string, Stmt[]>> }>()

/** All operations. Numbers that are no register's are left out: what they do reaches no state. */
export function operationsOf(machine: Machine): Operation[] {
  let known = found.get(machine)
  if (!known) {
    known = { operations: findOperations(machine), bodies: new Map() }
    found.set(machine, known)
  }
  return known.operations
}

function findOperations(machine: Machine): Operation[] {
  return machine.instructionSet.instructions.flatMap((instruction): Operation[] => {
    const operand = csrOperand(machine, instruction)
    if (operand === undefined) return [{ name: instruction.id, instruction, operands: new Map() }]
    return machine.csrs.map(csr => ({
      name: `${instruction.id} ${csr.name}`,
      instruction,
      csr,
      operands: new Map([[operand, csr.address]]),
    }))
  })
}

/** The operand that says the number of a CSR, if the instruction reaches one so. */
function csrOperand(machine: Machine, instruction: Instruction): string | undefined {
  for (const stmt of allStatements(expanded(machine, instruction.execute))) {
    if (stmt.kind !== 'call' || !/^csr(Read|Write)$/.test(stmt.function)) continue
    const name = operandWithin(stmt.args[0])
    if (name) return name
  }
  return undefined
}

function operandWithin(expr: Expr): string | undefined {
  if (expr.op === 'operand') return expr.name
  return expr.op === 'zext' || expr.op === 'extract' ? operandWithin(expr.arg) : undefined
}

/** The state of being in a mode. */
export function inMode(machine: Machine, mode: string): KnownPlace[] {
  if (!machine.mode) return []
  return [knownPlace(machine, machine.mode.place, machine.mode.values.get(mode)!.value)]
}

/** What is known of an instruction's bits: its own, and zeros above them. */
export function encodingOf({ mask, match, length }: Instruction): Known {
  const own = (1n << BigInt(8 * length)) - 1n
  return { mask: mask | (((1n << 256n) - 1n) & ~own), value: match }
}

/** What an operation comes to in a mode, with more state known if given. */
export function bodyIn(machine: Machine, operation: Operation, mode?: string, known: KnownPlace[] = []): Stmt[] {
  const memo = known.length === 0 ? found.get(machine)?.bodies : undefined
  if (!memo) return computeBody(machine, operation, mode, known)
  let bodies = memo.get(operation)
  if (!bodies) {
    bodies = new Map()
    memo.set(operation, bodies)
  }
  let body = bodies.get(mode ?? '')
  if (!body) {
    body = computeBody(machine, operation, mode, known)
    bodies.set(mode ?? '', body)
  }
  return body
}

/** Whether a function is the machine's translation of addresses, or the one that the translation hands its work on to. */
export function isTranslation(machine: Machine, name: string): boolean {
  for (let one = machine.operations.translate; one !== undefined; one = handedOn(machine, one)) {
    if (one === name) return true
  }
  return false
}

/** The function that another does nothing but call. */
function handedOn(machine: Machine, name: string): string | undefined {
  const [call, end, ...more] = machine.functions.get(name)?.body ?? []
  if (call?.kind !== 'call' || !call.result || end?.kind !== 'return' || more.length > 0) return undefined
  return end.value?.op === 'local' && end.value.local.id === call.result.id ? call.function : undefined
}

function computeBody(machine: Machine, operation: Operation, mode: string | undefined, known: KnownPlace[]): Stmt[] {
  const looks = looksInto(machine)
  return settled(
    expanded(machine, operation.instruction.execute, {
      inline: (name, args) => looks(name, args) && !isTranslation(machine, name),
      operands: operation.operands,
      length: operation.instruction.length,
      encoding: encodingOf(operation.instruction),
      places: [...(mode === undefined ? [] : inMode(machine, mode)), ...known],
    }),
  )
}

/** Modes by name, the most privileged first; none for a machine without modes. */
export function modesOf(machine: Machine): string[] {
  if (!machine.mode) return []
  const { mostPrivileged, values } = machine.mode
  return [mostPrivileged, ...[...values.keys()].filter(name => name !== mostPrivileged)]
}
