/** What a conformance suite asks of the thing under test: an emulator, a model, or silicon behind a debugger. */

/** What became of one step. */
export type StepEnd =
  | { kind: 'next' }
  /** Idle until an interrupt may be pending. */
  | { kind: 'wait' }
  | { kind: 'halt'; status: bigint }
  /** Trapped or interrupted, and the handler has been entered: the next step is the handler's first instruction. */
  | { kind: 'trap'; trap: string; value: bigint }
  /** A trap that the machine cannot take; without a name: no instruction has these bits, and no trap is for that. */
  | { kind: 'stop'; trap?: string; value: bigint }

/** Registers by name; an element of a register file by its index, otherwise index 0. Values are unsigned. */
export interface Driver {
  /** All state that the suite compares. */
  readonly registers: readonly { readonly name: string; readonly width: number; readonly count: number }[]
  /** Registers as after reset. Memory stays. */
  reset(): void
  read(register: string, index: number): bigint
  write(register: string, index: number, value: bigint): void
  /** Physical memory. */
  readMemory(address: number, bytes: number): Uint8Array
  writeMemory(address: number, bytes: Uint8Array): void
  /** Takes a pending interrupt, or else attempts the instruction at pc. */
  step(): StepEnd
}

/** The surroundings in which a suite's vectors hold. */
export interface Frame {
  /** The only thing in physical memory. */
  readonly ram: { readonly base: number; readonly size: number }
  readonly pc: bigint
  /** The machine's time and its count of retired instructions, which stand still. */
  readonly time: bigint
  readonly retired: bigint
}
