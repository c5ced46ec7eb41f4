import type { Device, Value } from '../devices/device.ts'
import type { Bus } from '../engine/types.ts'
import { PAGE_SHIFT, Ram, type RamPlace } from './ram.ts'

/** A device and the stretch of physical addresses that reaches it. */
export interface Window {
  readonly name: string
  /** Physical address of the device's offset 0, and bytes. */
  readonly base: number
  readonly size: number
  readonly device: Device
}

/** Told of a write of `bytes` bytes at a physical address, after the fact, where it touches a watched page. */
export type WriteWatcher = (address: number, bytes: number) => void

/**
 * Physical memory: regions of RAM and devices in windows. The first RAM region added is the main one and has the
 * short way. Accesses may have any alignment; one that does not lie within a single region or window finds nothing.
 */
export class PhysicalMemory implements Bus {
  readonly byteOrder: 'little' | 'big'
  /** Called for writes into pages that `watch` has marked (instruction caches of engines). */
  onWatchedWrite: WriteWatcher = () => {}
  /** Told of pages that are watched from now on. */
  readonly onWatch: ((address: number) => void)[] = []
  private readonly little: boolean
  private readonly regions: Ram[] = []
  private readonly windows: Window[] = []
  // The main region's parts, spread out for the short way; none yet: size 0.
  private base = 0
  private size = 0
  private bytes: Uint8Array = new Uint8Array(0)
  private view: DataView = new DataView(new ArrayBuffer(0))
  private watched: Uint8Array = new Uint8Array(0)

  constructor(byteOrder: 'little' | 'big') {
    this.byteOrder = byteOrder
    this.little = byteOrder === 'little'
  }

  /** Adds zeroed RAM. Throws a RangeError when it overlaps what is there or the host has not as much. */
  addRam(name: string, base: number, size: number, place?: RamPlace): Ram {
    this.checkFree(name, base, size)
    const ram = new Ram(name, base, size, place)
    this.regions.push(ram)
    if (this.regions.length === 1) {
      this.base = ram.base
      this.size = ram.size
      this.bytes = ram.bytes
      this.view = ram.view
      this.watched = ram.watched
    }
    return ram
  }

  /** Adds a device's window. Throws a RangeError when it overlaps what is there. */
  addDevice(name: string, base: number, device: Device, size: number = device.size): void {
    this.checkFree(name, base, size)
    this.windows.push({ name, base, size, device })
  }

  get ram(): readonly Ram[] {
    return this.regions
  }

  get devices(): readonly Window[] {
    return this.windows
  }

  read8(address: number): number {
    const offset = address - this.base
    if (offset >= 0 && offset < this.size) return this.bytes[offset]
    const ram = this.ramAt(address, 1)
    if (ram) return ram.bytes[address - ram.base]
    return Number(this.readDevice(address, 1) ?? -1)
  }

  read16(address: number): number {
    const offset = address - this.base
    if (offset >= 0 && offset <= this.size - 2) return this.view.getUint16(offset, this.little)
    const ram = this.ramAt(address, 2)
    if (ram) return ram.view.getUint16(address - ram.base, this.little)
    return Number(this.readDevice(address, 2) ?? -1)
  }

  read32(address: number): number {
    const offset = address - this.base
    if (offset >= 0 && offset <= this.size - 4) return this.view.getUint32(offset, this.little)
    const ram = this.ramAt(address, 4)
    if (ram) return ram.view.getUint32(address - ram.base, this.little)
    return Number(this.readDevice(address, 4) ?? -1)
  }

  read64(address: number): bigint {
    const offset = address - this.base
    if (offset >= 0 && offset <= this.size - 8) return this.view.getBigUint64(offset, this.little)
    const ram = this.ramAt(address, 8)
    if (ram) return ram.view.getBigUint64(address - ram.base, this.little)
    return BigInt(this.readDevice(address, 8) ?? -1n)
  }

  write8(address: number, value: number): boolean {
    const offset = address - this.base
    if (offset >= 0 && offset < this.size) {
      this.bytes[offset] = value
      if (this.watched[offset >>> PAGE_SHIFT] !== 0) this.tellWatched(address, 1)
      return true
    }
    const ram = this.ramAt(address, 1)
    if (ram) {
      ram.bytes[address - ram.base] = value
      this.tell(ram, address, 1)
      return true
    }
    return this.writeDevice(address, 1, value)
  }

  write16(address: number, value: number): boolean {
    const offset = address - this.base
    if (offset >= 0 && offset <= this.size - 2) {
      this.view.setUint16(offset, value, this.little)
      if ((this.watched[offset >>> PAGE_SHIFT] | this.watched[(offset + 1) >>> PAGE_SHIFT]) !== 0)
        this.tellWatched(address, 2)
      return true
    }
    const ram = this.ramAt(address, 2)
    if (ram) {
      ram.view.setUint16(address - ram.base, value, this.little)
      this.tell(ram, address, 2)
      return true
    }
    return this.writeDevice(address, 2, value)
  }

  write32(address: number, value: number): boolean {
    const offset = address - this.base
    if (offset >= 0 && offset <= this.size - 4) {
      this.view.setUint32(offset, value, this.little)
      if ((this.watched[offset >>> PAGE_SHIFT] | this.watched[(offset + 3) >>> PAGE_SHIFT]) !== 0)
        this.tellWatched(address, 4)
      return true
    }
    const ram = this.ramAt(address, 4)
    if (ram) {
      ram.view.setUint32(address - ram.base, value, this.little)
      this.tell(ram, address, 4)
      return true
    }
    return this.writeDevice(address, 4, value)
  }

  write64(address: number, value: bigint): boolean {
    const offset = address - this.base
    if (offset >= 0 && offset <= this.size - 8) {
      this.view.setBigUint64(offset, value, this.little)
      if ((this.watched[offset >>> PAGE_SHIFT] | this.watched[(offset + 7) >>> PAGE_SHIFT]) !== 0)
        this.tellWatched(address, 8)
      return true
    }
    const ram = this.ramAt(address, 8)
    if (ram) {
      ram.view.setBigUint64(address - ram.base, value, this.little)
      this.tell(ram, address, 8)
      return true
    }
    return this.writeDevice(address, 8, value)
  }

  mapped(address: number, bytes: number): boolean {
    return this.ramAt(address, bytes) !== undefined || this.windowAt(address, bytes) !== undefined
  }

  /** Copies RAM into `target`. False, and nothing is copied, unless all of it lies in one RAM region. */
  readBytes(address: number, target: Uint8Array): boolean {
    const ram = this.ramAt(address, target.length)
    if (!ram) return false
    const offset = address - ram.base
    target.set(ram.bytes.subarray(offset, offset + target.length))
    return true
  }

  /** Copies `source` into RAM. False, and nothing is copied, unless all of it lies in one RAM region. */
  writeBytes(address: number, source: Uint8Array): boolean {
    const ram = this.ramAt(address, source.length)
    if (!ram) return false
    ram.bytes.set(source, address - ram.base)
    this.tell(ram, address, source.length)
    return true
  }

  /** Sets `bytes` bytes of RAM to a value. False, and nothing is set, unless all of it lies in one RAM region. */
  fill(address: number, bytes: number, value: number): boolean {
    const ram = this.ramAt(address, bytes)
    if (!ram) return false
    const offset = address - ram.base
    ram.bytes.fill(value, offset, offset + bytes)
    this.tell(ram, address, bytes)
    return true
  }

  /**
   * From now on `onWatchedWrite` hears of writes to these bytes, which lie in one page of RAM; nothing happens elsewhere. (It may hear of
   * writes close by, too.)
   */
  watch(address: number, bytes = 1): void {
    const ram = this.ramAt(address, bytes)
    if (!ram) return
    const offset = address - ram.base
    const page = offset >>> PAGE_SHIFT
    ram.marks.add(offset, bytes)
    if (ram.watched[page] !== 0) return
    ram.watched[page] = 1
    for (const tell of this.onWatch) tell(address)
  }

  /** Nothing of the page of this address is watched any more. */
  unwatch(address: number): void {
    const ram = this.ramAt(address, 1)
    if (!ram) return
    const page = (address - ram.base) >>> PAGE_SHIFT
    ram.watched[page] = 0
    ram.marks.delete(page)
  }

  /** Whether writes to some of these bytes are heard of. */
  isWatched(address: number, bytes: number): boolean {
    const ram = this.ramAt(address, bytes)
    return ram?.marks.touches(address - ram.base, bytes) ?? false
  }

  /** The RAM region that holds all of so many bytes. */
  ramAt(address: number, bytes: number): Ram | undefined {
    for (let i = 0; i < this.regions.length; i++) {
      const ram = this.regions[i]
      const offset = address - ram.base
      if (offset >= 0 && offset <= ram.size - bytes) return ram
    }
    return undefined
  }

  private windowAt(address: number, bytes: number): Window | undefined {
    for (let i = 0; i < this.windows.length; i++) {
      const window = this.windows[i]
      const offset = address - window.base
      if (offset >= 0 && offset <= window.size - bytes) return window
    }
    return undefined
  }

  private readDevice(address: number, bytes: number): Value | undefined {
    const window = this.windowAt(address, bytes)
    return window?.device.read(address - window.base, bytes)
  }

  private writeDevice(address: number, bytes: number, value: Value): boolean {
    const window = this.windowAt(address, bytes)
    return window?.device.write(address - window.base, bytes, value) ?? false
  }

  private tell(ram: Ram, address: number, bytes: number): void {
    const offset = address - ram.base
    const last = (offset + bytes - 1) >>> PAGE_SHIFT
    for (let page = offset >>> PAGE_SHIFT; page <= last; page++)
      if (ram.watched[page] !== 0) {
        this.tellWatched(address, bytes)
        return
      }
  }

  /** A watched page has been written to. */
  private tellWatched(address: number, bytes: number): void {
    if (this.isWatched(address, bytes)) this.onWatchedWrite(address, bytes)
  }

  private checkFree(name: string, base: number, size: number): void {
    for (const other of [...this.regions, ...this.windows])
      if (base < other.base + other.size && other.base < base + size)
        throw new RangeError(`'${name}' and '${other.name}' overlap in the physical memory map`)
  }
}
