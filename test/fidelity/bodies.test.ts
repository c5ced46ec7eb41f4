/** Random bodies as emitted, after `simplify`, against the naive evaluator of what they were before. */
import { describe, expect, it } from 'vitest'
import { encode } from '../../generator/analysis/encodings.ts'
import { checkMachine } from '../../generator/ir/check.ts'
import { type Context, evaluate, type Memory, type State } from '../../generator/ir/evaluate.ts'
import { showBody } from '../../generator/ir/print.ts'
import type { Instruction, Machine } from '../../generator/model.ts'
import { type Bus, HaltSignal, TrapSignal } from '../../runtime/engine/types.ts'
import { Random } from '../ir/arbitrary.ts'
import { arbitraryProcessor } from './bodies.ts'
import { type AnyState, loadProcessor, type Processor } from './emitted.ts'
import { copyState, differences, putState, takeState } from './machines.ts'
import { seed } from './values.ts'

const TIME = 0xfedc_ba98_7654_3210n
const RETIRED = 0x1_2345_6789n

/** 256 bytes, and every fourth stretch of 16 is missing; little-endian. */
class Bytes implements Memory {
  readonly bytes = Uint8Array.from({ length: 256 }, (_, i) => (i * 37 + 11) & 0xff)

  mapped(address: bigint, bytes: number): boolean {
    const at = Number(address)
    return at + bytes <= 256 && (at >> 4) % 4 !== 3 && ((at + bytes - 1) >> 4) % 4 !== 3
  }
  read(address: bigint, bytes: number): bigint | undefined {
    if (!this.mapped(address, bytes)) return undefined
    return this.bytes.slice(Number(address), Number(address) + bytes).reduceRight((v, b) => (v << 8n) | BigInt(b), 0n)
  }
  write(address: bigint, bytes: number, value: bigint): boolean {
    if (!this.mapped(address, bytes)) return false
    for (let i = 0; i < bytes; i++) this.bytes[Number(address) + i] = Number((value >> BigInt(8 * i)) & 0xffn)
    return true
  }
}

function busOf(memory: Bytes): Bus {
  const read = (bytes: number) => (address: number) => Number(memory.read(BigInt(address), bytes) ?? -1)
  const write = (bytes: number) => (address: number, value: number | bigint) =>
    memory.write(BigInt(address), bytes, BigInt(value))
  return {
    read8: read(1),
    read16: read(2),
    read32: read(4),
    read64: address => memory.read(BigInt(address), 8) ?? -1n,
    write8: write(1),
    write16: write(2),
    write32: write(4),
    write64: write(8),
    mapped: (address, bytes) => memory.mapped(BigInt(address), bytes),
  }
}

/** How an instruction ended, said alike for both. */
interface Ended {
  how: string
  fences: string[]
  memory: string
}

function runEmitted({ architecture }: Processor, state: AnyState, instruction: Instruction, bits: bigint): Ended {
  const memory = new Bytes()
  const fences: string[] = []
  let waiting = false
  state.bus = busOf(memory)
  state.host = {
    time: () => TIME,
    retired: () => RETIRED,
    wait: () => {
      waiting = true
    },
    halt: status => {
      throw new HaltSignal(status)
    },
    fence: name => fences.push(name),
    attention() {},
  }
  const pc = BigInt(state.pc)
  const decoded = architecture.decode(n => Number((bits >> BigInt(16 * n)) & 0xffffn))
  expect(architecture.instructions[decoded.id].id).toBe(instruction.id)
  state.current = decoded
  let how: string
  try {
    architecture.execute(state, decoded)
    const target = BigInt(state.pc)
    const next = BigInt.asUintN(32, pc + BigInt(instruction.length))
    how = `${waiting ? 'wait' : 'next'} at ${target === next ? 'the next' : `0x${target.toString(16)}`}`
  } catch (signal) {
    if (signal instanceof TrapSignal) how = `trap ${architecture.traps[signal.trap].name} ${signal.value}`
    else if (signal instanceof HaltSignal) how = `halt ${signal.status}`
    else throw signal
  }
  return { how, fences, memory: memory.bytes.join() }
}

function runNaively(
  machine: Machine,
  state: State,
  instruction: Instruction,
  operands: Map<string, bigint>,
  bits: bigint,
) {
  const memory = new Bytes()
  const pc = state.get('pc') as bigint
  const { length } = instruction
  const context: Context = { machine, state, memory, time: TIME, retired: RETIRED, instruction: bits, length, operands }
  const outcome = evaluate(context, instruction.execute)
  let how: string
  if (outcome.kind === 'trap') how = `trap ${outcome.trap} ${outcome.value}`
  else if (outcome.kind === 'halt') how = `halt ${Number(outcome.status)}`
  else {
    const next = BigInt.asUintN(32, pc + BigInt(length))
    const target = (outcome.kind === 'next' ? undefined : outcome.target) ?? next
    state.set('pc', target)
    how = `${outcome.kind === 'wait' ? 'wait' : 'next'} at ${target === next ? 'the next' : `0x${target.toString(16)}`}`
  }
  return { how, fences: outcome.fences, memory: memory.bytes.join() }
}

/** A state with random values in all registers; a file's zero element has none. */
function randomState(machine: Machine, random: Random): State {
  const state: State = new Map()
  for (const one of machine.registers.values()) {
    const values = Array.from({ length: one.count }, (_, i) => (i === one.zero ? 0n : random.bits(one.width)))
    state.set(one.name, one.file ? values : values[0])
  }
  return state
}

const MACHINES = 16
const INSTRUCTIONS = 45
const STATES = 8

describe(`random instructions of ${MACHINES} machines (seed ${seed})`, () => {
  it.each(Array.from({ length: MACHINES }, (_, i) => seed + i))('of seed %i do as the evaluator says', one => {
    const machine = arbitraryProcessor(one, INSTRUCTIONS)
    expect(checkMachine(machine)).toEqual([])
    const processor = loadProcessor(machine)
    const { architecture } = processor
    const random = new Random(one)
    for (const instruction of machine.instructionSet.instructions) {
      for (let i = 0; i < STATES; i++) {
        const operands = new Map(instruction.operands.map(o => [o.name, random.bits(o.width)]))
        const bits = encode(instruction, operands)
        const before = randomState(machine, random)
        const after = copyState(before)
        const expected = runNaively(machine, after, instruction, operands, bits)
        const state = architecture.createState()
        putState(architecture.registers, before, state)
        const given = runEmitted(processor, state, instruction, bits)
        const found = differences(after, takeState(machine, architecture.registers, state))
        if (JSON.stringify(given) !== JSON.stringify(expected) || found.length > 0) expect.fail(report())
        function report(): string {
          const text = processor.files.find(f => f.path === 'execute/hand.ts')!.text
          const emitted = text.slice(text.indexOf(`function ${instruction.id}(`)).split('\n}\n')[0]
          return [
            `${instruction.id} of the machine of seed ${one}: ${given.how} instead of ${expected.how}; ${found.join(', ')}`,
            ...[...operands].map(([name, value]) => `${name} = ${value}`),
            showBody(instruction.execute),
            emitted,
          ].join('\n')
        }
      }
    }
  })
})
