/** How decoded instructions hold their operands. */
import type { Machine } from '../model.ts'
import { operandProperty } from './names.ts'

const known = new WeakMap<Machine, Map<string, number>>()

/** Operand properties of all instructions, with the widest value each holds: a property has one type in all of them. */
export function operandProperties(machine: Machine): Map<string, number> {
  const properties = known.get(machine) ?? new Map<string, number>()
  if (known.has(machine)) return properties
  known.set(machine, properties)
  for (const instruction of machine.instructionSet.instructions) {
    for (const operand of instruction.operands) {
      const name = operandProperty(operand.name)
      properties.set(name, Math.max(properties.get(name) ?? 0, operand.width))
    }
  }
  return properties
}
