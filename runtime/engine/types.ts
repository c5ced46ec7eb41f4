/**
 * What emitted code and the engines agree on. No architecture is known here.
 *
 * Values: a bit vector of at most 32 bits is a `number` (0 … 2^32-1), a wider one a `bigint` (unsigned).
 * Physical addresses are numbers (exact up to 2^53; nothing is mapped above).
 */

/** Physical memory and devices, in the machine's byte order. Reads answer -1 (or -1n) and writes false where nothing answers. */
export interface Bus {
  read8(address: number): number
  read16(address: number): number
  read32(address: number): number
  read64(address: number): bigint
  write8(address: number, value: number): boolean
  write16(address: number, value: number): boolean
  write32(address: number, value: number): boolean
  write64(address: number, value: bigint): boolean
  /** Whether something answers an access of so many bytes. */
  mapped(address: number, bytes: number): boolean
}

/** What a state asks of its surroundings: the engine for a machine, the hypervisor for a vCPU. */
export interface Host {
  /** The machine's time, in ticks. */
  time(): bigint
  /** Retired instructions. */
  retired(): bigint
  /** Idle until an interrupt may be pending. */
  wait(): void
  /** Stop for good; it throws, and so leaves the instruction. */
  halt(status: number): never
  fence(name: string): void
  /** State that interrupts depend on has changed. */
  attention(): void
}

/** A decoded instruction; emitted classes add its operands as fields. */
export interface DecodedInstruction<S> {
  /** Index into the architecture's `instructions`. */
  readonly id: number
  /** Bytes. */
  readonly length: number
  /** The instruction's bits, as a number or (longer than 32 bits) a bigint. */
  readonly bits: number | bigint
  readonly execute: (state: S, instruction: never) => void
}

/** Thrown by emitted code to leave an instruction; one preallocated object for each state. */
export class TrapSignal {
  trap = 0
  value: number | bigint = 0
}

/** What every emitted `State` has. */
export interface MachineState {
  /** What the state lies in. */
  readonly buffer: ArrayBuffer
  /** All registers, at the offsets of `layout`; copying it copies the state. */
  readonly bytes: Uint8Array<ArrayBuffer>
  bus: Bus
  host: Host
  reset(): void
  /** Where address translations are remembered: the state, or memory that translation reads, was changed from outside. */
  forgetTranslations?(): void
}

export interface TrapInfo {
  readonly name: string
  readonly title: string
  readonly cause: bigint
  readonly interrupt: boolean
  /** The machine has no way to take it, and stops. */
  readonly fatal?: boolean
}

export interface RegisterInfo {
  readonly name: string
  readonly title: string
  readonly width: number
  readonly count: number
  /** Byte offset in the state's buffer, and bytes an element takes there (1, 2, 4, or a multiple of 8). */
  readonly offset: number
  readonly bytes: number
  readonly names: readonly string[]
  readonly role: string
  readonly internal: boolean
  readonly fields: readonly { readonly name: string; readonly hi: number; readonly lo: number; readonly role: string }[]
}

export interface InstructionInfo {
  readonly id: string
  readonly group: string
  readonly mnemonic: string
  readonly title: string
  readonly isa: string
  readonly length: number
}

/** A bus with nothing on it: what a state has until it is given one. */
export const detachedBus: Bus = {
  read8: () => -1,
  read16: () => -1,
  read32: () => -1,
  read64: () => -1n,
  write8: () => false,
  write16: () => false,
  write32: () => false,
  write64: () => false,
  mapped: () => false,
}

/** Thrown by `Host.halt`. */
export class HaltSignal {
  readonly status: number
  constructor(status: number) {
    this.status = status
  }
}

/** Surroundings without time: what a state has until it is given some. */
export const detachedHost: Host = {
  time: () => 0n,
  retired: () => 0n,
  wait() {},
  halt(status: number): never {
    throw new HaltSignal(status)
  },
  fence() {},
  attention() {},
}
