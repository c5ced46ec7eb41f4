/** Every instruction of every machine, in every mode, from random states: one step as emitted against one naive step. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeNaively } from '../../generator/analysis/check-encodings.ts'
import { encode } from '../../generator/analysis/encodings.ts'
import type { State } from '../../generator/ir/evaluate.ts'
import { showBody } from '../../generator/ir/print.ts'
import type { Instruction, Machine } from '../../generator/model.ts'
import { SuiteMemory } from '../../generator/suite/memory.ts'
import { stepNaively } from '../../generator/suite/naive-machine.ts'
import { Random } from '../../generator/suite/random.ts'
import { States, startState } from '../../generator/suite/states.ts'
import type { Frame } from '../../runtime/conformance/index.ts'
import { ENGINE, makeDriver } from '../engines.ts'
import { copyState } from './machines.ts'
import { MACHINES, machineOf } from './specs.ts'
import { seed } from './values.ts'

const RUNS = 16
const SIZE = 0x1000

/** Bits of the instruction with random operands; undefined where its condition never held or another takes precedence. */
function encoding(machine: Machine, instruction: Instruction, random: Random): bigint | undefined {
  for (let i = 0; i < 20; i++) {
    const values = new Map(
      instruction.operands.map(({ name, width, kind }): [string, bigint] => [
        name,
        kind.is === 'named' && random.chance(0.75) ? random.pick([...kind.names.values()]) : random.value(width),
      ]),
    )
    const bits = encode(instruction, values) | (random.bits(8 * instruction.length) & instruction.ignored)
    if (decodeNaively(machine.instructionSet.instructions, bits, instruction.length) === instruction) return bits
  }
  return undefined
}

/** Registers of all kinds varied, so that each instruction finds something to stumble over. */
function stateOf(machine: Machine, random: Random, frame: Frame, mode: string | undefined): State {
  const states = new States(machine, random, { base: BigInt(frame.ram.base), size: BigInt(frame.ram.size) })
  const state = startState(machine, frame.pc)
  for (const one of machine.registers.values()) {
    if (one.name === 'pc' || one.source || random.chance(0.3)) continue
    const held = state.get(one.name)
    if (!Array.isArray(held)) state.set(one.name, states.single(one))
    else for (let i = 0; i < held.length; i++) if (i !== one.zero) held[i] = states.number(one.width, 0.5)
  }
  if (mode !== undefined) states.setMode(state, mode)
  return state
}

describe.each(MACHINES)(`the instructions of %s, ${ENGINE} engine (seed ${seed})`, name => {
  const { machine, processor } = machineOf(name)
  const base = machine.physical.ram[0].base
  const frame: Frame = {
    ram: { base: Number(base), size: SIZE },
    pc: base + BigInt(SIZE / 2),
    time: 0x1_0000_0001_2345n,
    retired: 0xffff_fff0n,
  }
  const modes = machine.mode ? [...machine.mode.values.keys()] : [undefined]
  const driver = makeDriver(processor, frame)
  const memory = new SuiteMemory(base, SIZE, machine.byteOrder)
  const ram = (bytes: Uint8Array) => driver.writeMemory(frame.ram.base, bytes)
  const { order } = machine.instructionSet

  it.each(machine.instructionSet.instructions.map(one => [one.id, one] as const))('%s', (_, instruction) => {
    // An instruction that reads registers by number has many behaviours.
    const names = Math.max(0, ...instruction.operands.map(o => (o.kind.is === 'named' ? o.kind.names.size : 0)))
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...modes), (number, mode) => {
        const random = new Random(`${seed} ${name} ${instruction.id} ${number}`)
        const bits = encoding(machine, instruction, random)
        if (bits === undefined) return
        const before = stateOf(machine, random, frame, mode)
        const pc = random.chance(0.95) ? frame.pc : base + BigInt(SIZE - 2 * (1 + random.below(3)))
        before.set('pc', pc)
        memory.reset()
        const code = Array.from({ length: instruction.length }, (_, i) => Number((bits >> BigInt(8 * i)) & 0xffn))
        if (order === 'big') code.reverse()
        memory.place(pc, code)

        driver.reset()
        ram(memory.bytes)
        for (const { name: register, count } of driver.registers) {
          const held = before.get(register)!
          for (let i = 0; i < count; i++) driver.write(register, i, Array.isArray(held) ? held[i] : held)
        }
        const end = driver.step()

        const after = copyState(before)
        const { instruction: _attempted, ...step } = stepNaively(machine, after, {
          memory,
          time: frame.time,
          retired: frame.retired,
        })
        if (step.kind === 'trap') delete step.waits
        const found: string[] = []
        const compare = (what: string, given: unknown, expected: unknown) => {
          if (given !== expected) found.push(`${what}: ${given} instead of ${expected}`)
        }
        const ending = (one: typeof step) => Object.entries(one).sort().join(' ')
        compare('end', ending(end), ending(step))
        for (const { name: register, count } of driver.registers) {
          const held = after.get(register)!
          for (let i = 0; i < count; i++) {
            const expected = Array.isArray(held) ? held[i] : held
            compare(count > 1 ? `${register}[${i}]` : register, driver.read(register, i), expected)
          }
        }
        const bytes = driver.readMemory(frame.ram.base, SIZE)
        if (Buffer.compare(bytes, memory.bytes) !== 0)
          bytes.forEach(
            (byte, i) => void compare(`memory[0x${(frame.ram.base + i).toString(16)}]`, byte, memory.bytes[i]),
          )
        if (found.length > 0)
          expect.fail(
            `${found.join('\n')}\nin mode ${mode}, bits 0x${bits.toString(16)}\n${showBody(instruction.execute)}`,
          )
      }),
      { seed, numRuns: (RUNS + 3 * names) * modes.length },
    )
  })
})
