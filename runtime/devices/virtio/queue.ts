/**
 * The device's side of a split virtqueue (VIRTIO 1.2, 2.7). The driver is not trusted: whatever it puts into memory, the outcome is
 * a chain of buffers in RAM, none, or a QueueFault.
 */
import type { DeviceMemory } from '../device.ts'
import type { RegisterSpace } from '../registers.ts'
import { Chain, type Segment } from './chain.ts'
import { QueueFault, Structure, type StructureClass } from './structure.ts'

interface Descriptor extends RegisterSpace<'address' | 'length' | 'flags' | 'next'> {
  readonly address: bigint
  readonly length: number
  readonly flagsNext: number
  readonly flagsWrite: number
  readonly flagsIndirect: number
  readonly next: number
}
interface Ring extends RegisterSpace<'flags' | 'index'> {
  flags: number
  readonly flagsNoNotification: number
  index: number
}
interface AvailableElement extends RegisterSpace<'head'> {
  readonly head: number
}
interface UsedElement extends RegisterSpace<'id' | 'length'> {
  id: number
  length: number
}
interface Event extends RegisterSpace<'index'> {
  index: number
}

/** The emitted classes of what lies in memory. */
export interface QueueParts {
  readonly VirtqDescriptorRegisters: StructureClass<Descriptor>
  readonly VirtqRingRegisters: StructureClass<Ring>
  readonly VirtqAvailableElementRegisters: StructureClass<AvailableElement>
  readonly VirtqUsedElementRegisters: StructureClass<UsedElement>
  readonly VirtqEventRegisters: StructureClass<Event>
}

export type Area = 'desc' | 'driver' | 'device'

export interface QueueSnapshot {
  size: number
  ready: boolean
  areas: Record<Area, bigint>
  next: number
  used: number
  announced: number
}

/** What any chain may have, however long a table the driver makes: keeps one request from being unboundedly much work. */
const MOST_SEGMENTS = 1024
/** A driver may not make chains of more bytes (2.7.5.2). */
const MOST_BYTES = 2 ** 32
const INDEX = 0xffff

export class Virtqueue {
  /** Elements that it may have; a power of two. */
  readonly maximum: number
  size = 0
  ready = false
  /** Physical addresses, as the driver gives them. */
  readonly areas: Record<Area, bigint> = { desc: 0n, driver: 0n, device: 0n }
  /** Negotiated: notifications by index, tables of descriptors. */
  eventIndex = false
  indirect = false
  /** The available ring's index of the next chain to take, and the used ring's of the next to give back; 16 bits. */
  private next = 0
  private used = 0
  /** The used ring's index when the driver was notified last. */
  private announced = 0
  private readonly descriptor: Structure<Descriptor>
  private readonly ring: Structure<Ring>
  private readonly available: Structure<AvailableElement>
  private readonly element: Structure<UsedElement>
  private readonly event: Structure<Event>
  private readonly memory: DeviceMemory

  constructor(maximum: number, memory: DeviceMemory, parts: QueueParts) {
    this.maximum = maximum
    this.memory = memory
    this.descriptor = new Structure(parts.VirtqDescriptorRegisters, memory)
    this.ring = new Structure(parts.VirtqRingRegisters, memory)
    this.available = new Structure(parts.VirtqAvailableElementRegisters, memory)
    this.element = new Structure(parts.VirtqUsedElementRegisters, memory)
    this.event = new Structure(parts.VirtqEventRegisters, memory)
  }

  reset(): void {
    this.size = 0
    this.ready = false
    this.areas.desc = 0n
    this.areas.driver = 0n
    this.areas.device = 0n
    this.start()
  }

  /** Makes it ready. Throws a QueueFault where its size is none. */
  enable(): void {
    const { size, maximum } = this
    if (size < 1 || size > maximum || (size & (size - 1)) !== 0) throw new QueueFault(`a queue of ${size} elements`)
    this.ready = true
    this.start()
  }

  disable(): void {
    this.ready = false
  }

  /** The next chain that the driver has made available, if there is one. */
  pop(): Chain | undefined {
    if (!this.ready) return undefined
    const driver = this.addressOf('driver')
    const waiting = (this.ring.load(driver).index - this.next) & INDEX
    if (waiting === 0) return undefined
    if (waiting > this.size) throw new QueueFault(`${waiting} chains in a queue of ${this.size}`)
    const place = this.ring.size + (this.next & (this.size - 1)) * this.available.size
    const { head } = this.available.load(driver + place)
    const chain = this.follow(head)
    this.next = (this.next + 1) & INDEX
    return chain
  }

  /** Takes back the last `count` chains popped, as if they had not been. */
  unpop(count: number): void {
    this.next = (this.next - count) & INDEX
  }

  /** Gives a chain back, into which so many bytes have been written. */
  push(chain: Chain, written: number): void {
    const device = this.addressOf('device')
    this.element.registers.id = chain.head
    this.element.registers.length = written
    this.element.store(device + this.ring.size + (this.used & (this.size - 1)) * this.element.size)
    this.used = (this.used + 1) & INDEX
    this.ring.registers.flags = 0
    this.ring.registers.index = this.used
    this.ring.store(device)
  }

  /** Asks to be told of the next chain; to be called before the queue is left alone. */
  ask(): void {
    if (!this.ready || !this.eventIndex) return
    this.event.registers.index = this.next
    this.event.store(this.addressOf('device') + this.ring.size + this.size * this.element.size)
  }

  /** Whether the driver wants to be told of what has been given back since it was told last (2.7.7, 2.7.8). */
  wantsNotification(): boolean {
    if (!this.ready || this.used === this.announced) return false
    const [before, now] = [this.announced, this.used]
    this.announced = now
    const driver = this.addressOf('driver')
    if (!this.eventIndex) return this.ring.load(driver).flagsNoNotification === 0
    const event = this.event.load(driver + this.ring.size + this.size * this.available.size).index
    return ((now - event - 1) & INDEX) < ((now - before) & INDEX)
  }

  snapshot(): QueueSnapshot {
    const { size, ready, areas, next, used, announced } = this
    return { size, ready, areas: { ...areas }, next, used, announced }
  }
  restore({ size, ready, areas, next, used, announced }: QueueSnapshot): void {
    Object.assign(this, { size, ready, next, used, announced })
    Object.assign(this.areas, areas)
  }

  private start(): void {
    this.next = 0
    this.used = 0
    this.announced = 0
  }

  private addressOf(area: Area): number {
    return physical(this.areas[area])
  }

  private follow(head: number): Chain {
    const readable: Segment[] = []
    const writable: Segment[] = []
    let table = this.addressOf('desc')
    let entries = this.size
    let index = head
    let indirect = false
    let bytes = 0
    for (let count = 0; ; count++) {
      if (index >= entries) throw new QueueFault(`descriptor ${index} of ${entries}`)
      if (count >= entries || count >= MOST_SEGMENTS) throw new QueueFault('a chain of descriptors without end')
      const d = this.descriptor.load(table + index * this.descriptor.size)
      const { length, next } = d
      const follows = d.flagsNext === 1
      if (d.flagsIndirect === 1) {
        if (!this.indirect || indirect || follows || length === 0 || length % this.descriptor.size !== 0)
          throw new QueueFault('an indirect descriptor that is not allowed')
        table = physical(d.address)
        entries = length / this.descriptor.size
        index = 0
        indirect = true
        // The table is a chain of its own; only its length counts from here.
        count = -1
        continue
      }
      this.addSegment(d.flagsWrite === 1 ? writable : readable, d.address, length)
      if (d.flagsWrite === 0 && writable.length > 0 && length > 0)
        throw new QueueFault('a buffer to read behind one to write')
      bytes += length
      if (bytes > MOST_BYTES) throw new QueueFault(`a chain of ${bytes} bytes`)
      if (!follows) return new Chain(head, readable, writable, this.memory)
      index = next
    }
  }

  private addSegment(list: Segment[], address: bigint, length: number): void {
    if (length === 0) return
    const start = physical(address)
    if (!this.memory.ramAt(start, length))
      throw new QueueFault(`a buffer at 0x${address.toString(16)}, where no RAM is`)
    list.push({ address: start, length })
  }
}

/** Physical addresses are numbers; there is no memory where they would not be exact. */
function physical(address: bigint): number {
  if (address > BigInt(Number.MAX_SAFE_INTEGER)) throw new QueueFault(`an address of 0x${address.toString(16)}`)
  return Number(address)
}
