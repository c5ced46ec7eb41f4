/**
 * What the generator emits of a machine for the hypervisor to work with (`generated/<machine>/hypervisor/`), and the hypervisor's own
 * vocabulary. No architecture is known here.
 */
import type { DeviceSlot } from '../devices/slot.ts'
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import type { DecodedInstruction } from '../engine/types.ts'
import type { Partition } from './partition.ts'
import type { VirtualMachine } from './vm.ts'

export interface ExitClassInfo<C extends string = string> {
  readonly name: C
  /** `operation`: a guarded operation; `access`: a device, or memory that needs help; `trap`: the guest's own; `interrupt`: from outside. */
  readonly kind: 'operation' | 'access' | 'trap' | 'interrupt'
  readonly title: string
  /** Name of the guard, device or trap. */
  readonly from: string
  /** Where the spec says it. */
  readonly at: string
}

/** Times that the world switch passes to the machine. */
export interface GuestClock {
  /** What the guest's time is ahead of the machine's (negative: behind), modulo 2^64. */
  readonly offset: bigint
  /** The machine's time when the guest must be interrupted. */
  readonly deadline: bigint
}

export type AssistsInForce = ReadonlySet<string>

/** The bag of bits, and the way between it and the machine. */
export interface Vcpu<S> {
  /** Run once, on the machine, before the first guest. */
  install(machine: S): void
  /** Loads what the guest works with directly, and lets the spec's world switch do the rest. */
  enter(machine: S, guest: S, partition: Partition, clock: GuestClock, assists: AssistsInForce): void
  /** Puts back into the bag what the guest has worked with. */
  leave(machine: S, guest: S): void
  /** Identity of the trap that ended the guest's turn, as the machine has stored it. */
  cause(machine: S): number | bigint
  value(machine: S): number | bigint
  /** Whether the guest believes to be in the most privileged mode. */
  privileged(guest: S): boolean
}

/** What the guest attempted: fetched and decoded through its own eyes, once. */
export type Fetched<I> = { readonly instruction: I } | { readonly trap: number; readonly value: number | bigint }

export interface Exit<I, C extends string = string> {
  readonly class: C
  /** Number of the trap that the machine took. */
  readonly trap: number
  /** Absent for interrupts. */
  readonly fetched?: Fetched<I>
}

/** Deals with an exit; gives the class under which it counts, which may be known only afterwards. */
export type Handler<S extends RunnableState<I>, I extends DecodedInstruction<S>, C extends string = string> = (
  vm: VirtualMachine<S, I, C>,
  exit: Exit<I, C>,
) => C

export interface VirtualizedMachine<
  S extends RunnableState<I>,
  I extends DecodedInstruction<S>,
  C extends string = string,
> {
  readonly architecture: Architecture<S, I>
  readonly ram: { readonly base: number; readonly size: number }
  readonly entry: number
  readonly devices: readonly DeviceSlot<S>[]
  readonly vcpu: Vcpu<S>
  readonly classes: readonly ExitClassInfo<C>[]
  /** The class of each trap, by its number. */
  readonly trapClasses: readonly C[]
  /** Traps whose value is a virtual address where memory was reached for. */
  readonly addressTraps: ReadonlySet<number>
  /** By instruction id: the guarded operations that may refuse it in guest mode. */
  readonly operations: readonly (readonly C[])[]
  /** Whether a guarded operation is permitted to this guest, in the mode that it believes to be in. */
  permits(operation: C, guest: S): boolean
  readonly accessClasses: Readonly<Record<string, C>>
  readonly memoryClass: C
  readonly handlers: Readonly<Record<C, Handler<S, I, C>>>
  /** Technique in force first, by operation class. */
  readonly techniques: Readonly<Record<string, readonly string[]>>
  /** A word of guest memory that says which paravirtual calls are on offer. */
  readonly offers?: {
    readonly address: number
    readonly width: number
    readonly bits: Readonly<Record<string, number>>
  }
}

/** A program for a guest: bytes from an address on, and where it starts. */
export interface GuestImage {
  readonly base: number
  readonly bytes: Uint8Array
  readonly entry?: number
}

/** Why a guest runs no more. */
export type End =
  /** It stopped itself. */
  | { readonly cause: 'halted'; readonly status: number }
  /** It waits, and nothing will ever wake it. */
  | { readonly cause: 'idle' }
  /** Its own trap could not be delivered: entering the handler trapped. */
  | { readonly cause: 'trap-in-delivery'; readonly trap: string }
  /** One trap after another, without an instruction carried out between them. */
  | { readonly cause: 'trap-storm'; readonly trap: string }
  /** The instructions allowed have been used up. */
  | { readonly cause: 'limit' }

/** So many traps in a row, without an instruction carried out between them, are a storm. */
export const TRAP_STORM = 1000

export function showEnd(end: End): string {
  switch (end.cause) {
    case 'halted':
      return `halted with status ${end.status}`
    case 'idle':
      return 'waits for something that will never come'
    case 'trap-in-delivery':
      return `its trap handler cannot be entered (${end.trap})`
    case 'trap-storm':
      return `traps without end (${end.trap})`
    case 'limit':
      return 'has used up its instructions'
  }
}

/** The guest's or user's request cannot be met; the message is for the user. */
export class HypervisorError extends Error {}
