/** A PCI Express endpoint device: its functions, and the routing of requests to them. */
import type { Value } from '../devices/device.ts'
import type { ResetKind } from '../devices/registers.ts'
import type { PciFunction } from './function.ts'
import { type ConfigCompletion, type PciHost, type PciTiming, STANDARD_TIMING, UNSUPPORTED } from './host.ts'
import type { PhysicalFunctionDescription } from './layout.ts'
import {
  type Card,
  PhysicalFunction,
  type PhysicalFunctionSnapshot,
  readMemory,
  writeMemory,
} from './physical-function.ts'

/** A configuration request. Type 0 is for the device's own bus, type 1 for a bus behind it: that of virtual functions. */
export interface ConfigRequest {
  readonly type: 0 | 1
  /** Bus · 256 + device · 8 + function; with ARI, bus · 256 + function. */
  readonly routingId: number
  /** Bytes from the start of configuration space, and 1, 2 or 4 bytes. */
  readonly offset: number
  readonly bytes: number
}

export interface DeviceSnapshot {
  bus: number
  functions: PhysicalFunctionSnapshot[]
}

export class PciDevice implements Card {
  readonly functions: readonly PhysicalFunction[]
  readonly lowest: number
  /** Captured from the type 0 configuration writes that it completes (§2.2.6.2). */
  bus = 0

  constructor(
    descriptions: readonly PhysicalFunctionDescription[],
    host: PciHost,
    timing: PciTiming = STANDARD_TIMING,
  ) {
    const number = (d: PhysicalFunctionDescription) => d.device * 8 + d.function
    const sorted = [...descriptions].sort((a, b) => number(a) - number(b))
    this.functions = []
    this.lowest = Math.min(...sorted.filter(d => d.vf).map(number))
    this.functions = sorted.map(d => new PhysicalFunction(d, this, host, timing))
    this.hierarchyChanged()
  }

  ariCapableHierarchy(): boolean {
    return this.functions.some(f => f.number === this.lowest && f.sriov?.registers.controlAriCapableHierarchy === 1)
  }
  hasVirtualFunctions(): boolean {
    return this.functions.some(f => (f.sriov?.vfs.length ?? 0) > 0)
  }
  hierarchyChanged(): void {
    for (const f of this.functions) f.sriov?.place()
  }

  configRead(request: ConfigRequest): ConfigCompletion<Value> {
    return this.target(request)?.configRead(request.offset, request.bytes) ?? UNSUPPORTED
  }
  configWrite(request: ConfigRequest, value: Value): ConfigCompletion<undefined> {
    const target = this.target(request)
    if (!target) return UNSUPPORTED
    if (request.type === 0) this.bus = request.routingId >> 8
    return target.configWrite(request.offset, request.bytes, value)
  }

  /** The function for which a request is meant. */
  private target({ type, routingId }: ConfigRequest): PciFunction | undefined {
    if (type === 0) {
      // A request on its own bus counts by device and function number: the bus may not have been captured yet.
      const number = routingId & 0xff
      return this.functions.find(f => f.number === number) ?? this.virtualFunction(this.bus * 256 + number)
    }
    return routingId >> 8 === this.bus ? undefined : this.virtualFunction(routingId)
  }
  private virtualFunction(routingId: number): PciFunction | undefined {
    for (const { sriov } of this.functions) for (const vf of sriov?.vfs ?? []) if (vf.routingId === routingId) return vf
    return undefined
  }

  /** A memory read; undefined (an unsupported request) where no function decodes the address. */
  memoryRead(address: bigint, bytes: number): Value | undefined {
    for (const f of this.functions) {
      const decoded = f.decode(address, bytes)
      if (decoded) return readMemory(decoded, bytes)
    }
    return undefined
  }
  memoryWrite(address: bigint, bytes: number, value: Value): boolean {
    for (const f of this.functions) {
      const decoded = f.decode(address, bytes)
      if (!decoded) continue
      writeMemory(decoded, bytes, value)
      return true
    }
    return false
  }

  reset(kind: Exclude<ResetKind, 'function'>): void {
    if (kind === 'cold') this.bus = 0
    for (const f of this.functions) f.reset(kind)
  }

  snapshot(): DeviceSnapshot {
    return { bus: this.bus, functions: this.functions.map(f => f.snapshot()) }
  }
  /** Takes back a snapshot of the same device; throws a RangeError if it is not one. */
  restore(snapshot: DeviceSnapshot): void {
    if (snapshot.functions.length !== this.functions.length)
      throw new RangeError(
        `the snapshot has ${snapshot.functions.length} functions, the device ${this.functions.length}`,
      )
    this.bus = snapshot.bus
    for (const [i, f] of this.functions.entries()) f.restore(snapshot.functions[i])
  }
}
