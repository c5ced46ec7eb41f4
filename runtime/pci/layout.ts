/**
 * What emitted code says of a machine's PCI functions, and what behaviour asks of the emitted registers, by the specs' names.
 * Offsets and bits stand in the emitted classes alone.
 */
import type { RegisterSpace } from '../devices/registers.ts'

/** Bytes of a function's configuration space (PCI Express Base Specification §7.2.2). */
export const CONFIG_BYTES = 4096

export interface HeaderRegisters extends RegisterSpace {
  vendorId: number
  deviceId: number
  readonly commandMemorySpaceEnable: number
  readonly commandBusMasterEnable: number
  bar(element: number): number
  setBar(element: number, value: number): void
}
export interface ExpressRegisters extends RegisterSpace {
  deviceControlInitiateFlr: number
}
export interface MsiXRegisters extends RegisterSpace {
  readonly messageControlTableSize: number
  readonly messageControlFunctionMask: number
  readonly messageControlEnable: number
  readonly tableBir: number
  readonly tableOffset: number
  readonly pbaBir: number
  readonly pbaOffset: number
}
export interface MsiXEntryRegisters extends RegisterSpace {
  readonly messageAddress: number
  readonly messageUpperAddress: number
  readonly messageData: number
  readonly vectorControlMask: number
}
export interface AriRegisters extends RegisterSpace {
  readonly capabilityNextFunction: number
}
export interface AtsRegisters extends RegisterSpace {
  readonly capabilityInvalidateQueueDepth: number
  readonly controlSmallestTranslationUnit: number
  readonly controlEnable: number
}
export interface SrIovRegisters extends RegisterSpace {
  controlVfEnable: number
  readonly controlVfMemorySpaceEnable: number
  controlAriCapableHierarchy: number
  readonly totalVfs: number
  readonly numVfs: number
  firstVfOffset: number
  vfStride: number
  readonly supportedPageSizes: number
  systemPageSize: number
  vfBar(element: number): number
  setVfBar(element: number, value: number): void
}

/** A register map at its offset in configuration space; `make` places it on a buffer, with this function's values. */
export interface Part<Registers extends RegisterSpace = RegisterSpace> {
  readonly offset: number
  make(buffer: ArrayBuffer, base: number): Registers
}

/** Parts with behaviour by their roles; others are registers and nothing more. */
export interface VirtualParts {
  readonly header: Part<HeaderRegisters>
  readonly express?: Part<ExpressRegisters>
  readonly 'msi-x'?: Part<MsiXRegisters>
  readonly ari?: Part<AriRegisters>
  readonly ats?: Part<AtsRegisters>
  readonly [other: string]: Part | undefined
}
export interface PhysicalParts extends VirtualParts {
  readonly 'sr-iov'?: Part<SrIovRegisters>
}

/** The registers that parts make, by the same roles. */
export type FunctionRegisters = { readonly [Name in keyof PhysicalParts]: Registers<PhysicalParts[Name]> }
type Registers<P> = P extends Part<infer R> ? R : undefined

/** A memory BAR; one of 64 bits takes the next register too. */
export interface BarDescription {
  readonly index: number
  readonly width: 32 | 64
  /** Bytes, a power of two; of each virtual function where it is theirs. */
  readonly size: bigint
  /** Bits that read as ones, and bits that can be written. */
  readonly fixed: bigint
  readonly writable: bigint
}

export interface FunctionLayout<Parts extends VirtualParts = VirtualParts> {
  readonly parts: Parts
  readonly bars: readonly BarDescription[]
  /** Makes an entry of the MSI-X table; present with an `msi-x` part. */
  readonly msixEntry?: (buffer: ArrayBuffer, base: number) => MsiXEntryRegisters
}

export interface VirtualLayout extends FunctionLayout<VirtualParts> {
  /** First VF Offset and VF Stride while ARI Capable Hierarchy is 0, where they differ. */
  readonly withoutAri?: { readonly offset: number; readonly stride: number }
}

export interface PhysicalFunctionDescription extends FunctionLayout<PhysicalParts> {
  readonly name: string
  readonly title: string
  /** `file:line` of the spec. */
  readonly at: string
  readonly device: number
  readonly function: number
  readonly vf?: VirtualLayout
}

/** The least bit of a register's field: what a value in bytes has been divided by, for fields that hold the top of an offset. */
export function fieldUnit(space: RegisterSpace, register: string, field: string): number {
  const description = space.map.registers.find(r => r.name === register)?.fields.find(f => f.name === field)
  return 2 ** (description?.lo ?? 0)
}
