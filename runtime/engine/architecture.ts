/** What the generator emits of a machine for engines to run; nothing in an engine knows more of it than this. */
import type { Translations } from './translations.ts'
import type { Bus, DecodedInstruction, InstructionInfo, MachineState, RegisterInfo, TrapInfo } from './types.ts'

/** A state as engines see it. Addresses are numbers or bigints, as the machine's address width asks. */
export interface RunnableState<I> extends MachineState {
  pc: number | bigint
  nextPc: number | bigint
  current: I
  /** Translations of addresses that it remembers, where it does. */
  readonly translations?: Translations
}

export interface Architecture<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly name: string
  readonly title: string
  readonly byteOrder: 'little' | 'big'
  /** Bits of virtual addresses and of the program counter. */
  readonly addressWidth: number
  /** Instruction addresses are multiples of this many bytes. */
  readonly alignment: number
  readonly instructions: readonly InstructionInfo[]
  readonly registers: readonly RegisterInfo[]
  readonly traps: readonly TrapInfo[]
  /** Stands in for the current instruction where there is none: while fetching, and when an interrupt is taken. */
  readonly noInstruction: I
  /** Most privileged mode and how to read the mode; absent where the machine has none. */
  readonly modes?: { readonly names: Readonly<Record<string, number>>; readonly mostPrivileged: string }
  mode?(s: S): number
  /** What the machine does once it has power and its memory is filled: it may say where execution begins. Throws a TrapSignal where it traps. */
  reset?(s: S): void
  createState(buffer?: ArrayBuffer, offset?: number): S
  /** Physical address of the instruction at pc; throws a TrapSignal where fetching traps. */
  fetchAddress(s: S): number
  /** Whether what `fetchAddress` has just permitted may not hold for the rest of its page, nor for what lies in it from now on. */
  fetchesSingly?(s: S): boolean
  /** Reads and decodes the instruction at pc; throws a TrapSignal where fetching traps. */
  fetch(s: S): I
  /** Decodes the instruction at a physical address of RAM. */
  fetchPhysical(bus: Bus, address: number): I
  /** Whether execution goes on behind it as it came, and it does not look at the pc: `execute` of the instruction alone will do. */
  isStraight(i: I): boolean
  /** Moves pc on by so many bytes. */
  advance(s: S, bytes: number): void
  /** Executes: afterwards pc is the next instruction's address; throws a TrapSignal, pc as it was, when it traps. */
  execute(s: S, i: I): void
  /** Physical address of a virtual one for an access; throws a TrapSignal where translation traps. */
  translate(s: S, address: number | bigint, bytes: number, access: 'load' | 'store' | 'fetch'): number
  /** Enters the handler of a trap; pc is then the handler's address. Absent: a trap stops the machine. */
  enterTrap?(s: S, trap: number, value: number | bigint): void
  /** Throws a TrapSignal if an enabled interrupt is pending. */
  interrupts?(s: S): void
  /** Whether something pending ends a wait, be it enabled to interrupt or not. */
  wakes?(s: S): boolean
  /** Other processors may run before the next instruction. */
  interleave?(s: S): void
  /** Says which of several processors this is, counted from 0. */
  setHart?(s: S, hart: number): void
  /** The times at which `interrupts` must be asked again, whether past or to come. */
  deadlines?(s: S): bigint[]
  /** The bits of an instruction as bytes were read from memory. */
  decode(unit: (n: number) => number): I
}
