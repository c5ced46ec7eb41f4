/** A physical function, and the life of its virtual functions (PCI Express Base Specification §9). */
import type { Value } from '../devices/device.ts'
import type { ResetKind } from '../devices/registers.ts'
import { BarSet } from './bars.ts'
import { type FunctionSnapshot, PciFunction } from './function.ts'
import type { PciHost, PciTiming } from './host.ts'
import type { PhysicalFunctionDescription } from './layout.ts'
import { SrIov, type SrIovSnapshot } from './sriov.ts'

export interface PhysicalFunctionSnapshot extends FunctionSnapshot {
  sriov?: SrIovSnapshot
}

/** What a physical function shares with the others of its device. */
export interface Card {
  /** The bus number that the device has captured. */
  readonly bus: number
  /** Number of the lowest-numbered function with SR-IOV: its ARI Capable Hierarchy speaks for all (§9.3.3.3.5). */
  readonly lowest: number
  ariCapableHierarchy(): boolean
  /** Whether any of its functions has virtual functions now. */
  hasVirtualFunctions(): boolean
  /** ARI Capable Hierarchy has changed. */
  hierarchyChanged(): void
}

/** A place in a function's memory. */
export interface Decoded {
  function: PciFunction
  bar: number
  offset: number
}

export class PhysicalFunction extends PciFunction {
  readonly vf = 0
  readonly description: PhysicalFunctionDescription
  readonly bars: BarSet
  readonly sriov?: SrIov
  private readonly card: Card

  constructor(description: PhysicalFunctionDescription, card: Card, host: PciHost, timing: PciTiming) {
    super(description, host, timing)
    this.description = description
    this.card = card
    const { header } = this.config.parts
    this.bars = new BarSet(description.bars, {
      space: header,
      register: 'bar',
      get: element => header.bar(element),
      set: (element, value) => header.setBar(element, value),
    })
    const sriov = this.config.parts['sr-iov']
    if (sriov && description.vf) this.sriov = new SrIov(this, sriov, description.vf, card, host, timing)
    this.behaviour = host.behaviour?.(this) ?? {}
  }

  get name(): string {
    return this.description.name
  }
  /** Device and function number: the low byte of its routing id. */
  get number(): number {
    return this.description.device * 8 + this.description.function
  }
  get routingId(): number {
    return this.card.bus * 256 + this.number
  }

  /** What an access to memory meets: of this function, or of one of its virtual functions. */
  decode(address: bigint, bytes: number): Decoded | undefined {
    if (this.config.parts.header.commandMemorySpaceEnable && this.ready)
      for (const bar of this.bars.descriptions) {
        const base = this.bars.address(bar)
        if (base !== undefined && address >= base && address + BigInt(bytes) <= base + bar.size)
          return { function: this, bar: bar.index, offset: Number(address - base) }
      }
    return this.sriov?.decode(address, bytes)
  }

  override reset(kind: ResetKind): void {
    // The virtual functions go first: they must not be seen with a PF that is already reset.
    this.sriov?.destroyAll()
    super.reset(kind)
    this.bars.refresh()
    this.sriov?.afterReset()
  }

  override snapshot(): PhysicalFunctionSnapshot {
    return { ...super.snapshot(), sriov: this.sriov?.snapshot() }
  }
  /** Takes back a snapshot of the same function; throws a RangeError, with the function as after a cold reset, if it is not one. */
  override restore(snapshot: PhysicalFunctionSnapshot): void {
    this.sriov?.destroyAll()
    try {
      super.restore(snapshot)
      this.bars.refresh()
      this.sriov?.restore(snapshot.sriov)
    } catch (problem) {
      this.reset('cold')
      throw problem
    }
  }
}

export const readMemory = ({ function: f, bar, offset }: Decoded, bytes: number): Value =>
  f.memoryRead(bar, offset, bytes)
export const writeMemory = ({ function: f, bar, offset }: Decoded, bytes: number, value: Value): void =>
  f.memoryWrite(bar, offset, bytes, value)
