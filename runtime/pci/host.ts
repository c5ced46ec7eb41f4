/** What surrounds a PCI device: time, memory and the code that gives its functions a purpose. */
import type { Value } from '../devices/device.ts'

/** Nanoseconds of virtual time. */
export const MILLISECOND = 1_000_000n
export const SECOND = 1000n * MILLISECOND

/** What a function is for: what its memory does, and what to tidy up. Errors that it throws do not leave the device. */
export interface FunctionBehaviour {
  /** Reads `bytes` at `offset` of BAR `bar`; undefined where the function has nothing, which reads as 0. */
  read?(bar: number, offset: number, bytes: number): Value | undefined
  write?(bar: number, offset: number, bytes: number, value: Value): void
  /** A reset of any kind. */
  reset?(): void
  /** A virtual function ceases to exist. */
  destroy?(): void
}

/** What a behaviour can do with its function. */
export interface FunctionPort {
  readonly name: string
  /** 0 for a physical function, 1 … NumVFs for a virtual one. */
  readonly vf: number
  readonly routingId: number
  /** Whether it may send requests to memory. */
  readonly busMaster: boolean
  /** Sends the message of an MSI-X vector, or remembers it while masked. */
  signal(vector: number): void
}

export interface PciHost {
  /** Virtual time in nanoseconds; never runs backwards. */
  now(): bigint
  /** A message signalled interrupt: a write of 4 bytes by the function with this routing id. */
  message?(routingId: number, address: bigint, data: number): void
  /** Gives a function its behaviour; for a virtual function, each time it comes up. It may throw: then VF Enable stays 0. */
  behaviour?(port: FunctionPort): FunctionBehaviour
  /** Software did what the standard forbids. The device bears it; this says so. */
  violation?(violation: Violation): void
}

/** Rules of the standard that software can break in time. */
export interface Violation {
  readonly rule: 'request-before-vf-ready' | 'access-after-vf-disable' | 'routing-ids-exhausted'
  readonly routingId: number
  readonly at: bigint
}

/** How long a device takes; both at most one second (§9.3.3.3.1, §6.6.2). Nanoseconds. */
export interface PciTiming {
  /** From VF Enable = 1 until a virtual function answers; before, it answers configuration requests with RRS. */
  readonly vfReady: bigint
  /** From Initiate FLR until the function answers again. */
  readonly flr: bigint
}

/** Software must wait so long after VF Enable 0→1 and after FLR, and after VF Enable 1→0, before it makes requests. */
export const VF_ENABLE_WAIT = 100n * MILLISECOND
export const VF_DISABLE_WAIT = SECOND
export const STANDARD_TIMING: PciTiming = { vfReady: VF_ENABLE_WAIT, flr: VF_ENABLE_WAIT }

/** How a configuration request ends (§2.2.9): with data, as an unsupported request, or with Request Retry Status. */
export type ConfigCompletion<T> =
  | { readonly status: 'success'; readonly value: T }
  | { readonly status: 'unsupported' }
  | { readonly status: 'retry' }
export const UNSUPPORTED = { status: 'unsupported' } as const
export const RETRY = { status: 'retry' } as const
