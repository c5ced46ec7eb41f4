/** Candidates for vectors of an instruction: its operands, and values in the registers that they name. */
import { decodeNaively } from '../analysis/check-encodings.ts'
import { encode } from '../analysis/encodings.ts'
import type { State } from '../ir/evaluate.ts'
import type { Instruction, Machine, Operand } from '../model.ts'
import type { Random } from './random.ts'
import { type Place, type States, setAt, valueAt } from './states.ts'

/** The operand that is a number of many registers (`csr`), if there is one. */
export const numberOperand = (one: Instruction): Operand | undefined =>
  one.operands.find(operand => operand.kind.is === 'named' && operand.kind.names.size > 16)

/**
 * Values for all operands.
 * @param calm operands are often 0: where that means none, something is left out
 */
export function operandValues(machine: Machine, one: Instruction, random: Random, calm = false): Map<string, bigint> {
  const values = new Map<string, bigint>()
  const numbers: bigint[] = []
  for (const operand of one.operands) {
    const { kind } = operand
    if (kind.is === 'register') {
      const encoded = operand.slices.reduce((sum, slice) => sum + slice.hi - slice.lo + 1, 0)
      const file = machine.registers.get(kind.file)!
      const count = Math.min(2 ** encoded, file.count - kind.offset)
      // Sometimes one register twice, sometimes the first.
      const again = numbers.length > 0 && random.chance(0.15) ? random.pick(numbers) : undefined
      const zero = random.chance(calm ? 0.5 : 0.1)
      const number = again ?? BigInt(kind.offset + (zero ? 0 : random.below(count)))
      numbers.push(number)
      values.set(operand.name, number)
    } else if (kind.is === 'named') {
      const plain = kind.open && random.chance(0.1)
      values.set(operand.name, plain ? random.bits(operand.width) : random.pick([...kind.names.values()]))
    } else values.set(operand.name, calm && random.chance(0.5) ? 0n : random.value(operand.width))
  }
  return values
}

/** The encoding with these operands, its ignored bits at random; undefined if it is not this instruction. */
export function bitsOf(
  machine: Machine,
  one: Instruction,
  values: Map<string, bigint>,
  random: Random,
): bigint | undefined {
  const bits = encode(one, values) | (random.bits(8 * one.length) & one.ignored)
  return decodeNaively(machine.instructionSet.instructions, bits, one.length) === one ? bits : undefined
}

/** Elements of files that the instruction names, but for those that are always 0. */
export function elementsNamed(machine: Machine, one: Instruction, values: Map<string, bigint>): Required<Place>[] {
  return one.operands.flatMap(({ name, kind }) => {
    if (kind.is !== 'register') return []
    const index = Number(values.get(name))
    const file = machine.registers.get(kind.file)!
    return index === file.zero || index >= file.count ? [] : [{ register: kind.file, index }]
  })
}

/** Gives the registers that the instruction names values of interest. */
export function varyFiles(
  one: Instruction,
  values: Map<string, bigint>,
  state: State,
  states: States,
  memory: boolean,
): void {
  const { machine, random } = states
  for (const { register, index } of elementsNamed(machine, one, values)) {
    const { width, count } = machine.registers.get(register)!
    const elements = state.get(register) as bigint[]
    const same = random.chance(0.1)
    elements[index] = same ? elements[(index + 1) % count] : states.number(width, memory ? 0.7 : 0.1)
  }
  if (random.chance(0.15)) equalOperands(machine, one, values, state)
}

/** Two registers with one value: what comparisons turn on. */
function equalOperands(machine: Machine, one: Instruction, values: Map<string, bigint>, state: State): void {
  const registers = one.operands.filter(operand => operand.kind.is === 'register')
  if (registers.length < 2) return
  const [a, b] = registers.slice(-2)
  if (a.kind.is !== 'register' || b.kind.is !== 'register' || a.kind.file !== b.kind.file) return
  const file = machine.registers.get(a.kind.file)!
  const elements = state.get(file.name) as bigint[]
  const target = Number(values.get(a.name))
  if (target !== file.zero) elements[target] = elements[Number(values.get(b.name))]
}

/**
 * Gives a place that was compared with something the value that it was compared with, or one next to it.
 * @param observed what was compared, two by two
 */
export function changeOne(
  machine: Machine,
  observed: readonly bigint[],
  state: State,
  places: readonly Place[],
  random: Random,
): void {
  if (places.length === 0 || observed.length === 0) return
  const pair = 2 * random.below(observed.length / 2)
  const [a, b] = [observed[pair], observed[pair + 1]]
  const compared = places.filter(place => valueAt(state, place) === a || valueAt(state, place) === b)
  const place = random.pick(compared.length > 0 ? compared : places)
  const { width, fields } = machine.registers.get(place.register)!
  if (fields.length > 1) return
  const other = valueAt(state, place) === a ? b : a
  setAt(state, place, BigInt.asUintN(width, other + random.pick([0n, 0n, 1n, -1n])))
}
