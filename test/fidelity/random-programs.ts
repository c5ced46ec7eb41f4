/** Random programs that run for a while: code, tables of addresses in it, and states with handlers, stacks and deadlines in reach. */
import { encode } from '../../generator/analysis/encodings.ts'
import type { State } from '../../generator/ir/evaluate.ts'
import type { Field, Machine, Register } from '../../generator/model.ts'
import type { SuiteMemory } from '../../generator/suite/memory.ts'
import type { Random } from '../../generator/suite/random.ts'
import { type States, startState } from '../../generator/suite/states.ts'

/** Where programs lie, from the start of memory: below and behind them are addresses. */
export const CODE = 0x200
export const CODE_END = 0x1000

/** Instructions, most of them valid. */
export function fillCode(machine: Machine, memory: SuiteMemory, random: Random): void {
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
export function fillTables(
  machine: Machine,
  memory: SuiteMemory,
  states: States,
  random: Random,
  from: number,
  to: number,
) {
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
export function stateOf(machine: Machine, states: States, random: Random, pc: bigint): State {
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
