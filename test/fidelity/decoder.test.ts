/** Emitted decoders against trying every encoding in turn: all instructions of two bytes, random longer ones. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeNaively } from '../../generator/analysis/check-encodings.ts'
import { operandValues } from '../../generator/analysis/encodings.ts'
import { operandProperty } from '../../generator/emit/names.ts'
import type { Machine } from '../../generator/model.ts'
import type { AnyArchitecture } from './emitted.ts'
import { MACHINES, machineOf } from './specs.ts'
import { seed } from './values.ts'

/** The bytes of an instruction, in the order in which they lie in memory. */
function bytesOf({ instructionSet }: Machine, bits: bigint, length: number): number[] {
  const bytes = Array.from({ length }, (_, i) => Number((bits >> BigInt(8 * i)) & 0xffn))
  return instructionSet.order === 'little' ? bytes : bytes.reverse()
}

/** Decodes bytes in memory order; `asked` is how many of them the decoder took. */
function decode(machine: Machine, architecture: AnyArchitecture, bytes: number[]) {
  const unit = [8, 4, 2, 1].find(size => machine.instructionSet.lengths.every(length => length % size === 0))!
  let asked = 0
  const instruction = architecture.decode(n => {
    asked = Math.max(asked, (n + 1) * unit)
    const part = bytes.slice(n * unit, (n + 1) * unit)
    if (machine.instructionSet.order === 'little') part.reverse()
    return part.reduce((value, byte) => value * 256 + (byte ?? 0), 0)
  })
  return { instruction, asked }
}

/** What the decoder does wrong with an encoding of that length; undefined if nothing, or if it belongs to another length. */
function fault(machine: Machine, architecture: AnyArchitecture, bits: bigint, length: number): string | undefined {
  const { instructions } = machine.instructionSet
  const expected = decodeNaively(instructions, bits, length)
  // Bytes behind it do not matter.
  const { instruction, asked } = decode(machine, architecture, [
    ...bytesOf(machine, bits, length),
    0xa5,
    0x5a,
    0xc3,
    0x3c,
    0xff,
    0,
  ])
  const shown = `0x${bits.toString(16)} of ${length} bytes`
  const info = architecture.instructions[instruction.id]
  if (!expected) {
    if (instruction.id >= 0 && instruction.length === length) return `${shown} is ${info.id} and should be nothing`
    return undefined
  }
  if (instruction.id < 0) return `${shown} is nothing and should be ${expected.id}`
  if (info.id !== expected.id) return `${shown} is ${info.id} and should be ${expected.id}`
  if (instruction.length !== length || asked > length)
    return `${shown} is ${instruction.length} bytes, ${asked} are read`
  if (BigInt(instruction.bits) !== bits) return `${shown} has the bits ${instruction.bits}`
  for (const [name, value] of operandValues(expected, bits)) {
    const given = (instruction as unknown as Record<string, number | bigint>)[operandProperty(name)]
    if (BigInt(given) !== value)
      return `the operand ${name} of ${shown} (${info.id}) is ${given} and should be ${value}`
  }
  return undefined
}

describe.each(MACHINES)('the decoder of %s', name => {
  const { machine, processor } = machineOf(name)
  const { architecture } = processor
  const short = machine.instructionSet.lengths.filter(length => length <= 2)
  const long = machine.instructionSet.lengths.filter(length => length > 2)

  it.each(short)('is right of all encodings of %i bytes', length => {
    for (let bits = 0; bits < 2 ** (8 * length); bits++) {
      const found = fault(machine, architecture, BigInt(bits), length)
      if (found) expect.fail(found)
    }
  })

  it.each(long)(`is right of random encodings of %i bytes (seed ${seed})`, length => {
    const { instructions } = machine.instructionSet
    const all = (1n << BigInt(8 * length)) - 1n
    const anything = fc.bigInt(0n, all)
    // Mostly those with the fixed bits of some instruction, or all but one of them.
    const near = fc
      .tuple(fc.constantFrom(...instructions.filter(i => i.length === length)), anything, fc.nat(32 * length))
      .map(([i, free, flip]) => (i.match | (free & ~i.mask)) ^ (flip < 8 * length ? 1n << BigInt(flip) : 0n))
    fc.assert(
      fc.property(fc.oneof({ weight: 5, arbitrary: near }, { weight: 1, arbitrary: anything }), bits => {
        const found = fault(machine, architecture, bits, length)
        if (found) expect.fail(found)
      }),
      { seed, numRuns: 8000 },
    )
  })

  it('reaches every instruction', () => {
    for (const one of machine.instructionSet.instructions) {
      const found = fault(machine, architecture, one.match, one.length)
      if (found) expect.fail(found)
    }
  })
})
