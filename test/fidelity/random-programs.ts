/** Random programs that run for a while: code, tables of addresses in it, and states with handlers, stacks and deadlines in reach. */
import { encode } from '../../generator/analysis/encodings.ts'
import type { State } from '../../generator/ir/evaluate.ts'
import type { Field, Machine, Register } from '../../generator/model.ts'
import { SuiteMemory } from '../../generator/suite/memory.ts'
import type { Random } from '../../generator/suite/random.ts'
import { States, startState } from '../../generator/suite/states.ts'

/** Where programs lie, from the start of memory: below and behind them are addresses. */
const CODE = 0x200
const CODE_END = 0x1000

/** Bytes of memory that programs have: all that a short address reaches, since its end may matter. */
export function programBytes(machine: Machine): number {
  const { width } = machine.registers.get('pc')!
  return width <= 16 ? 2 ** width : CODE_END + 16
}

/** The fields by which devices ask for interrupts. */
export const interruptLines = (machine: Machine): { r: Register; f: Field }[] =>
  [...machine.registers.values()].flatMap(r => r.fields.filter(f => f.line).map(f => ({ r, f })))

/** Memory with a program, and a state that begins it. */
export function randomProgram(machine: Machine, random: Random): { memory: SuiteMemory; before: State } {
  const { base } = machine.physical.ram[0]
  const size = programBytes(machine)
  const states = new States(machine, random, { base, size: BigInt(size) })
  const memory = new SuiteMemory(base, size, machine.byteOrder)
  fillTables(machine, memory, states, random, 0, CODE)
  fillTables(machine, memory, states, random, size - 16, size)
  fillCode(machine, memory, random)
  return { memory, before: stateOf(machine, states, random, base + BigInt(CODE)) }
}

/** Instructions, most of them valid. */
function fillCode(machine: Machine, memory: SuiteMemory, random: Random): void {
  const { instructions, order } = machine.instructionSet
  for (let at = CODE; at < CODE_END; ) {
    const instruction = random.pick(instructions)
    const values = new Map(
      instruction.operands.map(({ name, width, kind }): [string, bigint] => [
        name,
        kind.is === 'named' && random.chance(0.9) ? random.pick([...kind.names.values()]) : random.value(width),
      ]),
    )
    const bits = random.chance(0.97) ? encode(instruction, values) : random.bits(8 * instruction.length)
    const code = Array.from({ length: instruction.length }, (_, i) => Number((bits >> BigInt(8 * i)) & 0xffn))
    memory.place(memory.base + BigInt(at), order === 'little' ? code : code.reverse())
    at += instruction.length
  }
}

/** Words outside the code, every other one an address of it: where handlers and stacks are looked for. */
function fillTables(machine: Machine, memory: SuiteMemory, states: States, random: Random, from: number, to: number) {
  const bytes = machine.registers.get('pc')!.width / 8
  for (let at = from; at < to; at += bytes) {
    const value = (at / bytes) % 2 === 0 && random.chance(0.9) ? 0n : codeAddress(states, 8 * bytes)
    const word = Array.from({ length: bytes }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn))
    memory.place(memory.base + BigInt(at), machine.byteOrder === 'little' ? word : word.reverse())
  }
}

const codeAddress = (states: States, width: number): bigint =>
  BigInt.asUintN(width, states.ram.base + BigInt(CODE + 4 * states.random.below((CODE_END - CODE) / 4)))

/** A state from which programs run for a while: handlers, stacks and deadlines lie in reach, interrupts are mostly enabled. */
function stateOf(machine: Machine, states: States, random: Random, pc: bigint): State {
  const state = startState(machine, pc)
  for (const one of machine.registers.values()) {
    if (one.name === 'pc' || one.source) continue
    const held = state.get(one.name)
    if (Array.isArray(held)) {
      for (let i = 0; i < held.length; i++) if (i !== one.zero) held[i] = states.number(one.width, 0.7)
    } else if (machine.operations.deadlines.includes(one.name)) state.set(one.name, BigInt(random.below(200)))
    else state.set(one.name, single(one, states, random))
  }
  return state
}

function single(one: Register, states: States, random: Random): bigint {
  let value = states.single(one)
  const put = (field: Field, bits: bigint) => {
    const ones = ((1n << BigInt(field.hi - field.lo + 1)) - 1n) << BigInt(field.lo)
    value = (value & ~ones) | (bits & ones)
  }
  for (const field of one.fields) {
    const width = field.hi - field.lo + 1
    if (width > 16) put(field, codeAddress(states, one.width))
    else if (field.role === 'delivery') put(field, random.chance(0.8) ? (1n << 64n) - 1n : 0n)
    else if (field.role === 'relocation' && random.chance(0.8)) put(field, field.reset << BigInt(field.lo))
  }
  return value
}
