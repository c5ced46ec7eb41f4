/** The driver of the reference engine's parts: the emitted functions, one instruction at a time. */
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import { type DecodedInstruction, HaltSignal, type Host, TrapSignal } from '../engine/types.ts'
import { PhysicalMemory } from '../memory/physical.ts'
import type { Frame, StepEnd } from './driver.ts'
import { StateDriver } from './state-driver.ts'

export class ReferenceDriver<S extends RunnableState<I>, I extends DecodedInstruction<S>>
  extends StateDriver<S, I>
  implements Host
{
  private readonly frame: Frame
  private waiting = false

  constructor(architecture: Architecture<S, I>, frame: Frame) {
    const memory = new PhysicalMemory(architecture.byteOrder)
    memory.addRam('ram', frame.ram.base, frame.ram.size)
    super(architecture, memory, architecture.createState())
    this.frame = frame
    this.state.bus = memory
    this.state.host = this
  }

  time = (): bigint => this.frame.time
  retired = (): bigint => this.frame.retired
  wait = (): void => {
    this.waiting = true
  }
  halt = (status: number): never => {
    throw new HaltSignal(status)
  }
  fence(): void {}
  attention(): void {}

  step(): StepEnd {
    const { architecture, state } = this
    this.waiting = false
    state.forgetTranslations?.()
    try {
      state.current = architecture.noInstruction
      architecture.interrupts?.(state)
      if (this.waiting) return { kind: 'wait' }
      state.nextPc = state.pc
      const instruction = architecture.fetch(state)
      state.current = instruction
      architecture.execute(state, instruction)
      return { kind: this.waiting ? 'wait' : 'next' }
    } catch (signal) {
      return this.signalled(signal)
    }
  }

  private signalled(signal: unknown): StepEnd {
    if (signal instanceof HaltSignal) return { kind: 'halt', status: BigInt(signal.status) }
    if (!(signal instanceof TrapSignal)) throw signal
    const { architecture, state } = this
    const { trap, value } = signal
    if (trap < 0 || !architecture.enterTrap || architecture.traps[trap].fatal)
      return { kind: 'stop', ...this.named(trap, value) }
    const taken = this.named(trap, value)
    try {
      architecture.enterTrap(state, trap, value)
    } catch (inner) {
      if (inner instanceof HaltSignal) return { kind: 'halt', status: BigInt(inner.status) }
      if (inner instanceof TrapSignal) return { kind: 'stop', ...this.named(inner.trap, inner.value) }
      throw inner
    }
    return { kind: 'trap', trap: taken.trap ?? '', value: taken.value }
  }
}
