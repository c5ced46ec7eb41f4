/** Structures in the machine's memory, as emitted register maps describe them. */
import type { DeviceMemory } from '../device.ts'
import type { InitialValues, RegisterSpace } from '../registers.ts'

/** What the driver has set up cannot be used: the device needs a reset. Never leaves the device. */
export class QueueFault extends Error {
  override readonly name = 'QueueFault'
}

export type StructureClass<T extends RegisterSpace> = new (initial?: InitialValues, buffer?: ArrayBuffer) => T

/** A window through which structures of one kind are read and written, wherever they lie. */
export class Structure<T extends RegisterSpace> {
  readonly registers: T
  /** Bytes. */
  readonly size: number
  private readonly bytes: Uint8Array
  private readonly memory: DeviceMemory

  constructor(make: StructureClass<T>, memory: DeviceMemory) {
    this.size = new make().map.size
    const buffer = new ArrayBuffer(this.size)
    this.registers = new make({}, buffer)
    this.bytes = new Uint8Array(buffer)
    this.memory = memory
  }

  /** The structure at an address, until the next one is loaded. Throws a QueueFault where no RAM is. */
  load(address: number): T {
    if (!this.memory.readBytes(address, this.bytes)) throw new QueueFault(`no RAM at 0x${address.toString(16)}`)
    return this.registers
  }

  /** Stores what `registers` hold; likewise. */
  store(address: number): void {
    if (!this.memory.writeBytes(address, this.bytes)) throw new QueueFault(`no RAM at 0x${address.toString(16)}`)
  }

  /** Takes the structure from bytes at hand, of which there are enough. */
  from(source: Uint8Array): T {
    this.bytes.set(source.subarray(0, this.size))
    return this.registers
  }

  /** The structure's bytes, until it is changed. */
  get contents(): Uint8Array {
    return this.bytes
  }
}
