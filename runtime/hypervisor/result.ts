/** What is known of a guest when it has ended. */
import type { BufferTerminal } from './devices.ts'
import type { Trace } from './trace.ts'
import type { End } from './types.ts'

export interface GuestResult {
  readonly name: string
  readonly end: End
  /** All that it wrote to its console. */
  readonly output: string
  readonly trace: Trace
  /** Exits by class; empty on the bare machine. */
  readonly exits: ReadonlyMap<string, number>
  /** Attempted. */
  readonly instructions: number
  /** The guest's own time at the end, in ticks. */
  readonly time: bigint
}

interface Ended {
  readonly name: string
  readonly end: End | undefined
  readonly trace: Trace
  readonly exits: ReadonlyMap<string, number>
  readonly instructions: number
  readonly now: bigint
}

export const resultOf = (vm: Ended, terminal: BufferTerminal): GuestResult => ({
  name: vm.name,
  end: vm.end ?? { cause: 'limit' },
  output: terminal.output,
  trace: vm.trace,
  exits: vm.exits,
  instructions: vm.instructions,
  time: vm.now,
})
