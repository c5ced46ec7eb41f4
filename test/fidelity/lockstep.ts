/** A naive machine with time, interrupts and waiting, to run beside the reference engine. */
import type { Memory, State } from '../../generator/ir/evaluate.ts'
import type { Machine } from '../../generator/model.ts'
import { attemptNaively, interruptNaively, type Step, type Surroundings } from '../../generator/suite/naive-machine.ts'

/** Why it goes no further. */
export type End = 'idle' | { halt: bigint } | { stop: string | undefined; value: bigint }

/** Times so far off that the engine takes them for never. */
const NEVER = BigInt(Number.MAX_SAFE_INTEGER)

/**
 * As the reference engine has it: time advances by one with each instruction attempted, before it is executed; interrupts are looked at
 * before each; a wait ends at an interrupt or at the next deadline, to which time skips.
 */
export class NaiveRun {
  readonly machine: Machine
  readonly state: State
  readonly memory: Memory
  attempted = 0
  completed = 0
  skipped = 0n
  end: End | undefined
  /** Traps and interrupts entered. */
  readonly taken = new Map<string, number>()

  constructor(machine: Machine, state: State, memory: Memory) {
    this.machine = machine
    this.state = state
    this.memory = memory
  }

  get time(): bigint {
    return BigInt(this.attempted) + this.skipped
  }

  /** Goes on until so many instructions have been attempted, and then takes what is pending. */
  advance(attempted: number): void {
    this.interrupts()
    while (this.end === undefined && this.attempted < attempted) {
      this.attempted++
      const step = attemptNaively(this.machine, this.state, this.surroundings())
      if (step.kind === 'next' || step.kind === 'wait') this.completed++
      this.after(step)
      this.interrupts()
    }
  }

  private surroundings(): Surroundings {
    return { memory: this.memory, time: this.time, retired: BigInt(this.completed) }
  }

  private after(step: Step): void {
    if (step.kind === 'halt') this.end = { halt: step.status }
    else if (step.kind === 'stop') this.end = { stop: step.trap, value: step.value }
    else {
      if (step.kind === 'trap') this.taken.set(step.trap, (this.taken.get(step.trap) ?? 0) + 1)
      const waits = step.kind === 'wait' || (step.kind === 'trap' && step.waits === true)
      if (waits && !this.interrupts() && this.end === undefined) this.skip()
    }
  }

  /** Takes interrupts until none is pending; whether there was one. */
  private interrupts(): boolean {
    let any = false
    while (this.end === undefined) {
      const step = interruptNaively(this.machine, this.state, this.surroundings())
      if (!step) break
      any = true
      this.after(step)
    }
    return any
  }

  private skip(): void {
    const coming = this.machine.operations.deadlines
      .map(name => this.state.get(name) as bigint)
      .filter(time => time > this.time && time - this.time < NEVER)
    if (coming.length === 0) this.end = 'idle'
    else this.skipped += coming.reduce((a, b) => (a < b ? a : b)) - this.time
  }
}
