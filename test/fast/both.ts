/** The two engines on a machine each, side by side. */
import { ReferenceEngine, type Stop } from '../../runtime/engine/reference.ts'
import { FastEngine } from '../../runtime/fast/engine.ts'
import { Machine } from '../../runtime/fast/machine.ts'
import { PhysicalMemory } from '../../runtime/memory/physical.ts'
import type { AnyInstruction, AnyState, Processor } from '../fidelity/emitted.ts'

type Engine = ReferenceEngine<AnyState, AnyInstruction>
interface Side<E extends Engine> {
  readonly memory: PhysicalMemory
  readonly engine: E
}

export interface Both {
  readonly processor: Pick<Processor, 'architecture' | 'semantics'>
  readonly reference: Engine
  readonly fast: FastEngine<AnyState, AnyInstruction>
  each(act: (side: Side<Engine>) => void): void
  /** Runs both as far; they must end alike. */
  run(steps: number): Stop
}

/** Everything is translated when it is executed a second time, so that short programs try what long ones would. */
export function bothOf(
  processor: Pick<Processor, 'architecture' | 'semantics'>,
  byteOrder: 'little' | 'big',
  base: number,
  size: number,
): Both {
  const { architecture, semantics } = processor
  const slow = new PhysicalMemory(byteOrder)
  slow.addRam('ram', base, size)
  const reference = new ReferenceEngine(architecture, slow)
  const quick = new PhysicalMemory(byteOrder)
  const machine = new Machine(size)
  machine.addRam(quick, 'ram', base, size)
  const fast = new FastEngine(architecture, quick, machine, semantics, { hot: 2, batch: 1 })
  const sides: Side<Engine>[] = [
    { memory: slow, engine: reference },
    { memory: quick, engine: fast },
  ]
  return {
    processor,
    reference,
    fast,
    each: act => sides.forEach(act),
    run(steps) {
      const [expected, given] = sides.map(({ engine }) => engine.run(steps))
      if (shown(given) !== shown(expected)) throw new Error(`ended with ${shown(given)} instead of ${shown(expected)}`)
      return expected
    },
  }
}

const shown = (value: unknown) => JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? `0x${v.toString(16)}` : v))

/** State, counts, time and memory must be the same. */
export function expectAlike({ processor, reference, fast }: Both): void {
  const found: string[] = []
  const compare = (what: string, want: unknown, have: unknown) => {
    if (want !== have) found.push(`${what}: ${show(have)} instead of ${show(want)}`)
  }
  compare('attempted', reference.attempted, fast.attempted)
  compare('retired', reference.retired(), fast.retired())
  compare('time', reference.time(), fast.time())
  if (Buffer.compare(reference.state.bytes, fast.state.bytes) !== 0) {
    for (const { name, offset, bytes, count } of processor.architecture.registers) {
      for (let i = 0; i < count; i++) {
        const value = ({ state }: Engine) => {
          const part = state.bytes.subarray(offset + i * bytes, offset + (i + 1) * bytes)
          return [...part].reverse().reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
        }
        compare(count > 1 ? `${name}[${i}]` : name, value(reference), value(fast))
      }
    }
  }
  const [ours, theirs] = [fast.memory.ram[0], reference.memory.ram[0]]
  if (Buffer.compare(ours.bytes, theirs.bytes) !== 0) {
    const at = ours.bytes.findIndex((byte, i) => byte !== theirs.bytes[i])
    found.push(`memory from 0x${(ours.base + at).toString(16)}`)
  }
  if (found.length > 0) throw new Error(`after ${reference.attempted} instructions: ${found.slice(0, 8).join(', ')}`)
}

const show = (value: unknown) => (typeof value === 'bigint' ? `0x${value.toString(16)}` : String(value))
