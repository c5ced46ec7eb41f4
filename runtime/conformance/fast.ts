/** The driver of the fast engine: each instruction is translated by itself, or interpreted, and executed as far as that goes. */
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import type { Stop } from '../engine/reference.ts'
import type { DecodedInstruction } from '../engine/types.ts'
import { FastEngine } from '../fast/engine.ts'
import { Machine } from '../fast/machine.ts'
import type { Semantics } from '../fast/semantics.ts'
import { PhysicalMemory } from '../memory/physical.ts'
import type { Frame, StepEnd } from './driver.ts'
import { StateDriver } from './state-driver.ts'

const NEVER = Number.MAX_SAFE_INTEGER
/** Executions until something is translated that is to be interpreted, and instructions of a tick. */
const HARDLY = 2 ** 30

export type Tier = 'translator' | 'interpreter'

/** An engine whose time stands still, and that looks at interrupts before an instruction, but not behind it. */
class Stepper<S extends RunnableState<I>, I extends DecodedInstruction<S>> extends FastEngine<S, I> {
  readonly frame: Frame
  waited = false
  private looked = false

  constructor(architecture: Architecture<S, I>, frame: Frame, semantics: Semantics, tier: Tier) {
    const memory = new PhysicalMemory(architecture.byteOrder)
    const machine = new Machine(frame.ram.size)
    machine.addRam(memory, 'ram', frame.ram.base, frame.ram.size)
    const hot = tier === 'translator' ? 0 : HARDLY
    super(architecture, memory, machine, semantics, { hot, batch: 1, region: 1, block: 1 })
    this.frame = frame
    this.stopOnTrap = true
    this.instructionsPerTick = HARDLY
  }

  step(): Stop {
    this.restore({ attempted: 0, completed: 0, skipped: this.frame.time, waiting: false })
    this.waited = false
    this.looked = false
    return this.run(1)
  }

  override retired(): bigint {
    return this.frame.retired
  }

  override wait(): void {
    this.waited = true
  }

  protected override poll(): Stop | undefined {
    this.pollAt = NEVER
    if (this.looked) return undefined
    this.looked = true
    this.state.current = this.architecture.noInstruction
    this.architecture.interrupts?.(this.state)
    return this.waited ? { reason: 'waiting' } : undefined
  }
}

export class FastDriver<S extends RunnableState<I>, I extends DecodedInstruction<S>> extends StateDriver<S, I> {
  private readonly engine: Stepper<S, I>

  constructor(architecture: Architecture<S, I>, frame: Frame, semantics: Semantics, tier: Tier) {
    const engine = new Stepper(architecture, frame, semantics, tier)
    super(architecture, engine.memory, engine.state)
    this.engine = engine
  }

  /** How many of the steps have been executed in WebAssembly. */
  get executed(): { readonly translated: number; readonly interpreted: number } {
    const { translated, interpreted } = this.engine.counters
    return { translated, interpreted }
  }

  step(): StepEnd {
    const stop = this.engine.step()
    switch (stop.reason) {
      case 'halt':
        return { kind: 'halt', status: BigInt(stop.status) }
      case 'trap':
        return { kind: 'stop', ...this.named(stop.trap, stop.value) }
      case 'trapped':
        return { kind: 'trap', trap: '', ...this.named(stop.trap, stop.value) }
      default:
        return { kind: this.engine.waited ? 'wait' : 'next' }
    }
  }
}
