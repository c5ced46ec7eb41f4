/** Machines as their specs describe them, and encodings drawn from them. */
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '../../../generator/diagnostics.ts'
import { elaborate } from '../../../generator/elaborate/machine.ts'
import { composeMachine, loadSpecs } from '../../../generator/load/index.ts'
import type { Instruction, Machine, Operand } from '../../../generator/model.ts'
import type { Random } from './random.ts'

const SPECS = new URL('../../../specs', import.meta.url)
const OWN = new URL('specs', import.meta.url)

/** A machine as its specs, or those of a test in a folder, describe it. */
export function loadMachine(name: string, folder = OWN): Machine {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic)
  const composition = composeMachine(
    loadSpecs(
      [SPECS, folder].map(url => fileURLToPath(url)),
      report,
    ),
    name,
    report,
  )
  const machine = composition && elaborate(composition, report)
  if (!machine) throw new Error(diagnostics.map(d => d.message).join('\n'))
  return machine
}

/** Values of an instruction's operands by name: the bits of an immediate, the number of a register. */
export type Values = Readonly<Record<string, bigint>>

/** The bits of an instruction with these operands; unsaid ones are 0. */
export function encode(instruction: Instruction, values: Values): bigint {
  let bits = instruction.match
  for (const operand of instruction.operands) {
    const offset = operand.kind.is === 'register' ? BigInt(operand.kind.offset) : 0n
    const value = (values[operand.name] ?? offset) - offset
    for (const { hi, lo, at } of operand.slices) {
      bits |= ((value >> BigInt(lo)) & ((1n << BigInt(hi - lo + 1)) - 1n)) << BigInt(at)
    }
  }
  return bits
}

/** Random bits of an operand; the low bits that its encoding implies are 0. */
export function randomValue(operand: Operand, random: Random): bigint {
  const offset = operand.kind.is === 'register' ? BigInt(operand.kind.offset) : 0n
  let value = 0n
  for (const { hi, lo } of operand.slices) value |= random.bits(hi - lo + 1) << BigInt(lo)
  return value + offset
}

/** The bytes in memory of an instruction's bits. */
export function bytesOf(bits: bigint, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => Number((bits >> BigInt(8 * i)) & 0xffn))
}
