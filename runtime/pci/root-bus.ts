/** A bus of PCI devices and the buses behind it, as a host bridge sees them. */
import type { Value } from '../devices/device.ts'
import type { DeviceSnapshot } from './device.ts'
import { PciDevice } from './device.ts'
import { type ConfigCompletion, type PciHost, type PciTiming, STANDARD_TIMING, UNSUPPORTED } from './host.ts'
import type { PhysicalFunctionDescription } from './layout.ts'

/** Numbers of the bus itself and of the last one behind it. */
export interface BusRange {
  readonly first: number
  readonly last: number
}

export class RootBus {
  readonly devices: readonly PciDevice[]
  readonly buses: BusRange

  /** Functions of one device number make one device. */
  constructor(
    functions: readonly PhysicalFunctionDescription[],
    host: PciHost,
    timing: PciTiming = STANDARD_TIMING,
    buses: BusRange = { first: 0, last: 255 },
  ) {
    this.buses = buses
    const numbers = [...new Set(functions.map(f => f.device))].sort((a, b) => a - b)
    this.devices = numbers.map(
      n =>
        new PciDevice(
          functions.filter(f => f.device === n),
          host,
          timing,
        ),
    )
    for (const device of this.devices) device.bus = buses.first
  }

  configRead(routingId: number, offset: number, bytes: number): ConfigCompletion<Value> {
    return this.route(routingId, (device, type) => device.configRead({ type, routingId, offset, bytes }))
  }
  configWrite(routingId: number, offset: number, bytes: number, value: Value): ConfigCompletion<undefined> {
    return this.route(routingId, (device, type) => device.configWrite({ type, routingId, offset, bytes }, value))
  }

  /** A request for the bus itself goes out as type 0, one for a bus behind it as type 1 (§7.3.3). */
  private route<T>(
    routingId: number,
    ask: (device: PciDevice, type: 0 | 1) => ConfigCompletion<T>,
  ): ConfigCompletion<T> {
    const bus = routingId >> 8
    if (bus < this.buses.first || bus > this.buses.last) return UNSUPPORTED
    for (const device of this.devices) {
      const completion = ask(device, bus === this.buses.first ? 0 : 1)
      if (completion.status !== 'unsupported') return completion
    }
    return UNSUPPORTED
  }

  memoryRead(address: bigint, bytes: number): Value | undefined {
    for (const device of this.devices) {
      const value = device.memoryRead(address, bytes)
      if (value !== undefined) return value
    }
    return undefined
  }
  memoryWrite(address: bigint, bytes: number, value: Value): boolean {
    return this.devices.some(device => device.memoryWrite(address, bytes, value))
  }

  reset(): void {
    for (const device of this.devices) {
      device.reset('cold')
      device.bus = this.buses.first
    }
  }
  snapshot(): DeviceSnapshot[] {
    return this.devices.map(d => d.snapshot())
  }
  restore(snapshot: DeviceSnapshot[]): void {
    if (snapshot.length !== this.devices.length) throw new RangeError('the snapshot has another number of devices')
    for (const [i, d] of this.devices.entries()) d.restore(snapshot[i])
  }
}
