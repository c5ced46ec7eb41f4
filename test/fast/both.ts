/** The two engines on a machine each, side by side. */
import { Harts, type HartsStop } from '../../runtime/engine/harts.ts'
import { ReferenceEngine, type Stop } from '../../runtime/engine/reference.ts'
import { FastEngine, type TranslationOptions } from '../../runtime/fast/engine.ts'
import { Machine } from '../../runtime/fast/machine.ts'
import { PhysicalMemory } from '../../runtime/memory/physical.ts'
import type { AnyInstruction, AnyState, Processor } from '../fidelity/emitted.ts'

type Engine = ReferenceEngine<AnyState, AnyInstruction>
export type Fast = FastEngine<AnyState, AnyInstruction>

/** A trap that is about to be taken, and what the registers were. */
interface TrapEvent {
  readonly hart: number
  readonly attempted: number
  readonly trap: number
  readonly value: number | bigint
  readonly pc: number | bigint
  readonly hash: number
}

export interface Side<E extends Engine = Engine> {
  readonly memory: PhysicalMemory
  /** The first hart's. */
  readonly engine: E
  readonly engines: readonly E[]
  readonly harts: Harts<AnyState, AnyInstruction>
  /** Taken since both were last compared. */
  readonly traps: TrapEvent[]
}

export interface Both {
  readonly processor: Pick<Processor, 'architecture' | 'semantics'>
  readonly reference: Engine
  readonly fast: Fast
  readonly sides: readonly [Side, Side<Fast>]
  each(act: (side: Side) => void): void
  /** Runs both as far, after their registers or memory may have been changed from outside; they must end alike. */
  run(steps: number): Stop
  /** Goes on with both, all harts in turn, where nothing but memory and devices has been changed; gives how each ended. */
  resume(steps: number): [HartsStop, HartsStop]
}

export interface BothOptions {
  readonly harts?: number
  readonly translation?: TranslationOptions
}

/** Everything is translated when it is executed a second time, so that short programs try what long ones would. */
export function bothOf(
  processor: Pick<Processor, 'architecture' | 'semantics'>,
  byteOrder: 'little' | 'big',
  base: number,
  size: number,
  { harts = 1, translation = { hot: 2, batch: 1 } }: BothOptions = {},
): Both {
  const { architecture, semantics } = processor
  const slow = new PhysicalMemory(byteOrder)
  slow.addRam('ram', base, size)
  const references = [new ReferenceEngine(architecture, slow)]
  const quick = new PhysicalMemory(byteOrder)
  const machine = new Machine(size, harts)
  machine.addRam(quick, 'ram', base, size)
  const fasts = [new FastEngine(architecture, quick, machine, semantics, translation)]
  while (fasts.length < harts) {
    references.push(new ReferenceEngine(architecture, slow, architecture.createState(), references[0].cache))
    fasts.push(new FastEngine(architecture, quick, machine, semantics, { ...translation, cache: fasts[0].cache }))
  }
  const sides = [sideOf(processor, slow, references), sideOf(processor, quick, fasts)] as const
  return {
    processor,
    reference: references[0],
    fast: fasts[0],
    sides,
    each: act => sides.forEach(act),
    run(steps) {
      const [expected, given] = sides.map(({ engine }) => engine.run(steps))
      if (shown(given) !== shown(expected)) throw new Error(`ended with ${shown(given)} instead of ${shown(expected)}`)
      return expected
    },
    resume: steps => [sides[0].harts.run(steps), sides[1].harts.run(steps)],
  }
}

function sideOf<E extends Engine>(
  { architecture }: Pick<Processor, 'architecture'>,
  memory: PhysicalMemory,
  engines: readonly E[],
): Side<E> {
  const traps: TrapEvent[] = []
  engines.forEach((engine, hart) => {
    engine.environment = {
      onTrap: (state, trap, value) => {
        traps.push({ hart, attempted: engine.attempted, trap, value, pc: state.pc, hash: hashOf(architecture, state) })
        return false
      },
    }
  })
  return { memory, engine: engines[0], engines, harts: new Harts(engines), traps }
}

/** FNV-1a over the bytes of all registers. (What else a state has, in the middle of an instruction, is the engine's own matter.) */
function hashOf({ registers }: Processor['architecture'], { bytes }: AnyState): number {
  let hash = 0x811c9dc5
  for (const { offset, bytes: each, count } of registers)
    for (let at = offset; at < offset + each * count; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193)
  return hash >>> 0
}

export const shown = (value: unknown) =>
  JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? `0x${v.toString(16)}` : v))

/** What differs of state, counts, time, memory, and the traps taken since this was last asked. */
export function differences({ processor, sides }: Both): string[] {
  const found: string[] = []
  const compare = (what: string, want: unknown, have: unknown) => {
    if (want !== have) found.push(`${what}: ${show(have)} instead of ${show(want)}`)
  }
  const [slow, quick] = sides
  slow.engines.forEach((reference, hart) => {
    const fast = quick.engines[hart]
    const prefix = hart > 0 ? `hart ${hart} ` : ''
    compare(`${prefix}attempted`, reference.attempted, fast.attempted)
    compare(`${prefix}retired`, reference.retired(), fast.retired())
    compare(`${prefix}time`, reference.time(), fast.time())
    if (Buffer.compare(reference.state.bytes, fast.state.bytes) === 0) return
    for (const { name, offset, bytes, count } of processor.architecture.registers) {
      for (let i = 0; i < count; i++) {
        const value = ({ state }: Engine) => {
          const part = state.bytes.subarray(offset + i * bytes, offset + (i + 1) * bytes)
          return [...part].reverse().reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
        }
        compare(prefix + (count > 1 ? `${name}[${i}]` : name), value(reference), value(fast))
      }
    }
  })
  const [ours, theirs] = [quick.memory.ram[0], slow.memory.ram[0]]
  if (Buffer.compare(ours.bytes, theirs.bytes) !== 0) {
    const at = ours.bytes.findIndex((byte, i) => byte !== theirs.bytes[i])
    found.push(`memory from 0x${(ours.base + at).toString(16)}`)
  }
  if (shown(slow.traps) !== shown(quick.traps)) {
    const first = slow.traps.findIndex((trap, i) => shown(trap) !== shown(quick.traps[i]))
    const at = first < 0 ? slow.traps.length : first
    found.push(`trap ${shown(quick.traps[at]) ?? 'none'} instead of ${shown(slow.traps[at]) ?? 'none'}`)
  }
  for (const side of sides) side.traps.length = 0
  return found
}

/** State, counts, time and memory must be the same. */
export function expectAlike(both: Both): void {
  const found = differences(both)
  if (found.length > 0)
    throw new Error(`after ${both.reference.attempted} instructions: ${found.slice(0, 8).join(', ')}`)
}

const show = (value: unknown) => (typeof value === 'bigint' ? `0x${value.toString(16)}` : String(value))
