/** A guest's storage, as the guest sees it: the one way to it, bounds checked, for everything that acts for the guest. */
import type { Bus } from '../engine/types.ts'

/**
 * A stretch of the machine's memory under the guest's own addresses, and the guest's own devices beside it. An access that does not lie
 * within the stretch as a whole goes to the devices; it never reaches the machine's memory elsewhere.
 */
export class Partition implements Bus {
  /** Where the guest's memory lies in the machine's, in bytes. */
  readonly origin: number
  /** Bytes. */
  readonly size: number
  /** The guest's address of its first byte. */
  readonly base: number
  private readonly machine: Bus
  private readonly devices: Bus

  constructor(machine: Bus, devices: Bus, origin: number, size: number, base: number) {
    this.machine = machine
    this.devices = devices
    this.origin = origin
    this.size = size
    this.base = base
  }

  /** The machine's address of a guest access, or -1 if it does not lie in the guest's memory. */
  private place(address: number, bytes: number): number {
    const offset = address - this.base
    return offset >= 0 && offset <= this.size - bytes ? this.origin + offset : -1
  }

  /** Whether all of an access lies in the guest's memory. */
  holds(address: number, bytes: number): boolean {
    return this.place(address, bytes) >= 0
  }

  read8(address: number): number {
    const at = this.place(address, 1)
    return at >= 0 ? this.machine.read8(at) : this.devices.read8(address)
  }
  read16(address: number): number {
    const at = this.place(address, 2)
    return at >= 0 ? this.machine.read16(at) : this.devices.read16(address)
  }
  read32(address: number): number {
    const at = this.place(address, 4)
    return at >= 0 ? this.machine.read32(at) : this.devices.read32(address)
  }
  read64(address: number): bigint {
    const at = this.place(address, 8)
    return at >= 0 ? this.machine.read64(at) : this.devices.read64(address)
  }
  write8(address: number, value: number): boolean {
    const at = this.place(address, 1)
    return at >= 0 ? this.machine.write8(at, value) : this.devices.write8(address, value)
  }
  write16(address: number, value: number): boolean {
    const at = this.place(address, 2)
    return at >= 0 ? this.machine.write16(at, value) : this.devices.write16(address, value)
  }
  write32(address: number, value: number): boolean {
    const at = this.place(address, 4)
    return at >= 0 ? this.machine.write32(at, value) : this.devices.write32(address, value)
  }
  write64(address: number, value: bigint): boolean {
    const at = this.place(address, 8)
    return at >= 0 ? this.machine.write64(at, value) : this.devices.write64(address, value)
  }
  mapped(address: number, bytes: number): boolean {
    return this.holds(address, bytes) || this.devices.mapped(address, bytes)
  }
}
