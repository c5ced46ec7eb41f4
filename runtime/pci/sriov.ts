/** The SR-IOV capability's behaviour: enabling, placing and ending virtual functions (PCI Express Base Specification §9.3.3). */
import type { Value } from '../devices/device.ts'
import { BarSet } from './bars.ts'
import type { FunctionSnapshot } from './function.ts'
import { type PciHost, type PciTiming, VF_DISABLE_WAIT } from './host.ts'
import type { SrIovRegisters, VirtualLayout } from './layout.ts'
import type { Card, Decoded, PhysicalFunction } from './physical-function.ts'
import { VirtualFunction } from './virtual-function.ts'

export interface SrIovSnapshot {
  vfs: FunctionSnapshot[]
}

/** System Page Size counts in pages of 4 KiB (§9.3.3.13). */
const PAGE = 4096n
const ROUTING_IDS = 0x10000

export class SrIov {
  readonly registers: SrIovRegisters
  readonly bars: BarSet
  /** VF n is element n-1. How many there are is the length of this list, never what NumVFs happens to say. */
  vfs: readonly VirtualFunction[] = []
  private readonly pf: PhysicalFunction
  private readonly layout: VirtualLayout
  private readonly card: Card
  private readonly host: PciHost
  private readonly timing: PciTiming
  /** First VF Offset and VF Stride as the spec gives them. */
  private readonly placement: { readonly offset: number; readonly stride: number }
  private offLimitsUntil = 0n
  /** ARI Capable Hierarchy as it is in force. */
  private ari = 0

  constructor(
    pf: PhysicalFunction,
    registers: SrIovRegisters,
    layout: VirtualLayout,
    card: Card,
    host: PciHost,
    timing: PciTiming,
  ) {
    this.pf = pf
    this.registers = registers
    this.layout = layout
    this.card = card
    this.host = host
    this.timing = timing
    this.placement = { offset: registers.firstVfOffset, stride: registers.vfStride }
    this.bars = new BarSet(
      layout.bars,
      {
        space: registers,
        register: 'vf-bar',
        get: element => registers.vfBar(element),
        set: (element, value) => registers.setVfBar(element, value),
      },
      () => BigInt(registers.systemPageSize) * PAGE,
    )
    for (const { name } of registers.map.registers) registers.onRead(name, () => this.checkOffLimits())
    for (const { name } of registers.map.registers) registers.onWrite(name, () => this.checkOffLimits())
    registers.onWrite('control', () => this.controlWritten())
    registers.onWrite('system-page-size', (_, previous) => this.pageSizeWritten(previous))
    this.place()
  }

  /** The routing id of VF n; undefined where it would run over the last bus, since it must not come round below the PF's. */
  routingId(n: number): number | undefined {
    const { firstVfOffset, vfStride } = this.registers
    const id = this.pf.routingId + firstVfOffset + (n - 1) * vfStride
    return id < ROUTING_IDS ? id : undefined
  }

  /** VF v lies at base + (v-1)·aperture; decoding needs VF Enable and VF MSE (§9.3.3.14, §9.3.3.3.4). */
  decode(address: bigint, bytes: number): Decoded | undefined {
    if (!this.registers.controlVfEnable || !this.registers.controlVfMemorySpaceEnable) return undefined
    for (const bar of this.bars.descriptions) {
      const base = this.bars.address(bar)
      if (base === undefined || address < base) continue
      const aperture = this.bars.aperture(bar)
      const index = (address - base) / aperture
      const end = base + (index + 1n) * aperture
      // A window that runs over the end of the address space does not come round to its beginning.
      if (index >= BigInt(this.vfs.length) || address + BigInt(bytes) > end || end > 1n << BigInt(bar.width)) continue
      const vf = this.vfs[Number(index)]
      if (vf.ready) return { function: vf, bar: bar.index, offset: Number(address - base - index * aperture) }
    }
    return undefined
  }

  private controlWritten(): void {
    this.checkOffLimits()
    const r = this.registers
    this.hierarchyWritten()
    if (r.controlVfEnable && this.vfs.length === 0) this.enable()
    else if (!r.controlVfEnable && this.vfs.length > 0) {
      this.destroyAll()
      this.offLimitsUntil = this.host.now() + VF_DISABLE_WAIT
    }
  }

  /** ARI Capable Hierarchy is 0 but in the lowest-numbered PF, and does not change while any VF Enable is set (§9.3.3.3.5). */
  private hierarchyWritten(): void {
    const r = this.registers
    if (r.controlAriCapableHierarchy === this.ari) return
    if (this.pf.number !== this.card.lowest || this.card.hasVirtualFunctions()) r.controlAriCapableHierarchy = this.ari
    else {
      this.ari = r.controlAriCapableHierarchy
      this.card.hierarchyChanged()
    }
  }

  /** VF Enable 0→1: all virtual functions come up, or none and VF Enable is 0 again. */
  private enable(): void {
    const count = this.registers.numVfs
    if (count === 0 || count > this.registers.totalVfs) {
      this.registers.controlVfEnable = 0
      return
    }
    if (this.routingId(count) === undefined)
      this.host.violation?.({ rule: 'routing-ids-exhausted', routingId: this.pf.routingId, at: this.host.now() })
    if (!this.create(count)) this.registers.controlVfEnable = 0
  }

  private create(count: number): boolean {
    const made: VirtualFunction[] = []
    try {
      for (let n = 1; n <= count; n++)
        made.push(new VirtualFunction(this.pf, this, this.layout, n, this.host, this.timing))
    } catch {
      for (const vf of made) vf.destroy()
      return false
    }
    this.vfs = made
    return true
  }

  /** Ends all virtual functions; nothing of their state is left, sticky bits neither. */
  destroyAll(): void {
    const ending = this.vfs
    this.vfs = []
    for (const vf of ending) vf.destroy()
  }

  /** The PF's registers have been reset, VF Enable among them. */
  afterReset(): void {
    this.offLimitsUntil = 0n
    this.adoptHierarchy()
    this.bars.refresh()
  }

  /** Registers have changed as a whole. */
  private adoptHierarchy(): void {
    this.ari = this.registers.controlAriCapableHierarchy
    this.place()
    if (this.pf.number === this.card.lowest) this.card.hierarchyChanged()
  }

  /** A size that is not supported is not taken; the registers themselves see to it that it is one bit, and not while enabled. */
  private pageSizeWritten(previous: Value): void {
    const r = this.registers
    if ((r.systemPageSize & r.supportedPageSizes) === 0) r.systemPageSize = Number(previous)
    this.bars.refresh()
  }

  /** First VF Offset and VF Stride depend on the kind of hierarchy (§9.3.3.9). */
  place(): void {
    const { withoutAri } = this.layout
    const { offset, stride } = withoutAri && !this.card.ariCapableHierarchy() ? withoutAri : this.placement
    this.registers.firstVfOffset = offset
    this.registers.vfStride = stride
  }

  private checkOffLimits(): void {
    const at = this.host.now()
    if (at < this.offLimitsUntil)
      this.host.violation?.({ rule: 'access-after-vf-disable', routingId: this.pf.routingId, at })
  }

  snapshot(): SrIovSnapshot {
    return { vfs: this.vfs.map(vf => vf.snapshot()) }
  }
  /** Virtual functions come back only where the restored registers say that they exist. */
  restore(snapshot: SrIovSnapshot | undefined): void {
    const expected = this.registers.controlVfEnable ? this.registers.numVfs : 0
    const vfs = snapshot?.vfs ?? []
    if (expected > this.registers.totalVfs || vfs.length !== expected)
      throw new RangeError(`the snapshot has ${vfs.length} virtual functions where its registers say ${expected}`)
    this.adoptHierarchy()
    this.bars.refresh()
    if (expected > 0 && !this.create(expected)) throw new RangeError('a virtual function did not come up')
    for (const [i, vf] of this.vfs.entries()) vf.restore(vfs[i])
  }
}
