/**
 * A driver for virtio over MMIO, as a guest would have one: it knows the layouts of VIRTIO 1.2 by itself, and nothing of the
 * device but its registers and memory.
 */
import { type Lab, RAM } from './lab.ts'

const REGISTERS = {
  magic: 0x000,
  version: 0x004,
  deviceId: 0x008,
  deviceFeatures: 0x010,
  deviceFeaturesSel: 0x014,
  driverFeatures: 0x020,
  driverFeaturesSel: 0x024,
  queueSel: 0x030,
  queueNumMax: 0x034,
  queueNum: 0x038,
  queueReady: 0x044,
  queueNotify: 0x050,
  interruptStatus: 0x060,
  interruptAck: 0x064,
  status: 0x070,
  desc: 0x080,
  driver: 0x090,
  device: 0x0a0,
  queueReset: 0x0c0,
  generation: 0x0fc,
  config: 0x100,
} as const
export type RegisterName = keyof typeof REGISTERS

export const STATUS = { acknowledge: 1, driver: 2, driverOk: 4, featuresOk: 8, needsReset: 0x40 }
export const INDIRECT = 1n << 28n
export const EVENT_INDEX = 1n << 29n
export const VERSION_1 = 1n << 32n
export const RING_RESET = 1n << 40n
export const NEXT = 1
export const WRITE = 2
export const TABLE = 4

export interface Buffer {
  address: number
  length: number
  write?: boolean
}

/** Where queue `n` has its parts: 64 KiB each from 512 KiB up. */
const area = (queue: number) => {
  const base = RAM + 0x8_0000 + 0x1_0000 * queue
  return { desc: base, driver: base + 0x4000, device: base + 0x8000 }
}

export class Driver {
  readonly lab: Lab
  readonly name: string
  private readonly sizes: number[] = []
  private readonly available: number[] = []
  private readonly seen: number[] = []

  constructor(lab: Lab, name: string) {
    this.lab = lab
    this.name = name
  }

  get(register: RegisterName): number {
    return this.lab.read(this.name, REGISTERS[register])
  }
  set(register: RegisterName, value: number): void {
    this.lab.write(this.name, REGISTERS[register], value)
  }
  set64(register: 'desc' | 'driver' | 'device', value: bigint): void {
    this.lab.write(this.name, REGISTERS[register], Number(value & 0xffff_ffffn))
    this.lab.write(this.name, REGISTERS[register] + 4, Number(value >> 32n))
  }
  config(offset: number, bytes: 1 | 2 | 4): number {
    const at = this.lab.at(this.name, REGISTERS.config + offset)
    const { memory } = this.lab
    return bytes === 1 ? memory.read8(at) : bytes === 2 ? memory.read16(at) : memory.read32(at)
  }

  features(): bigint {
    this.set('deviceFeaturesSel', 0)
    const low = BigInt(this.get('deviceFeatures'))
    this.set('deviceFeaturesSel', 1)
    return low | (BigInt(this.get('deviceFeatures')) << 32n)
  }
  accept(features: bigint): void {
    this.set('driverFeaturesSel', 0)
    this.set('driverFeatures', Number(features & 0xffff_ffffn))
    this.set('driverFeaturesSel', 1)
    this.set('driverFeatures', Number(features >> 32n))
  }

  /** The sequence of 3.1.1. Gives the status after it. */
  start(features: bigint, queues: readonly number[]): number {
    this.set('status', 0)
    this.set('status', STATUS.acknowledge)
    this.set('status', STATUS.acknowledge | STATUS.driver)
    this.accept(features)
    const negotiated = STATUS.acknowledge | STATUS.driver | STATUS.featuresOk
    this.set('status', negotiated)
    if ((this.get('status') & STATUS.featuresOk) === 0) return this.get('status')
    queues.forEach((size, i) => void this.enable(i, size))
    this.set('status', negotiated | STATUS.driverOk)
    return this.get('status')
  }

  enable(queue: number, size: number): void {
    const { desc, driver, device } = area(queue)
    this.lab.memory.fill(desc, 0x1_0000, 0)
    this.sizes[queue] = size
    this.available[queue] = 0
    this.seen[queue] = 0
    this.set('queueSel', queue)
    this.set('queueNum', size)
    this.set64('desc', BigInt(desc))
    this.set64('driver', BigInt(driver))
    this.set64('device', BigInt(device))
    this.set('queueReady', 1)
  }

  /** Writes a descriptor. */
  describe(queue: number, index: number, address: bigint, length: number, flags: number, next = 0): void {
    describeAt(this.lab, area(queue).desc, index, address, length, flags, next)
  }

  /** Puts a chain's head into the available ring, without telling the device. */
  offer(queue: number, head: number): void {
    const { memory } = this.lab
    const { driver } = area(queue)
    memory.write16(driver + 4 + 2 * (this.available[queue] % this.sizes[queue]), head)
    this.available[queue] = (this.available[queue] + 1) & 0xffff
    memory.write16(driver + 2, this.available[queue])
  }
  notify(queue: number): void {
    this.set('queueNotify', queue)
  }

  /** Makes a chain of buffers from descriptor `first` on and offers it. */
  chain(queue: number, buffers: readonly Buffer[], first = 0): void {
    buffers.forEach(({ address, length, write }, i) => {
      const last = i === buffers.length - 1
      const flags = (last ? 0 : NEXT) | (write ? WRITE : 0)
      this.describe(queue, first + i, BigInt(address), length, flags, last ? 0 : first + i + 1)
    })
    this.offer(queue, first)
  }

  /** The chains given back since the last call. */
  used(queue: number): { id: number; length: number }[] {
    const { memory } = this.lab
    const { device } = area(queue)
    const result: { id: number; length: number }[] = []
    while (this.seen[queue] !== memory.read16(device + 2)) {
      const at = device + 4 + 8 * (this.seen[queue] % this.sizes[queue])
      result.push({ id: memory.read32(at), length: memory.read32(at + 4) })
      this.seen[queue] = (this.seen[queue] + 1) & 0xffff
    }
    return result
  }

  /** The other words of a queue's rings. */
  setAvailableFlags(queue: number, flags: number): void {
    this.lab.memory.write16(area(queue).driver, flags)
  }
  setUsedEvent(queue: number, index: number): void {
    this.lab.memory.write16(area(queue).driver + 4 + 2 * this.sizes[queue], index)
  }
  availableEvent(queue: number): number {
    return this.lab.memory.read16(area(queue).device + 4 + 8 * this.sizes[queue])
  }
  setAvailableIndex(queue: number, index: number): void {
    this.lab.memory.write16(area(queue).driver + 2, index)
  }

  /** Takes the interrupt; whether there was one. */
  interrupted(): boolean {
    const status = this.get('interruptStatus')
    this.set('interruptAck', status)
    return (status & 1) !== 0
  }
}

/** Writes a descriptor of a table at an address. */
export function describeAt(
  lab: Lab,
  table: number,
  index: number,
  address: bigint,
  length: number,
  flags: number,
  next = 0,
): void {
  const at = table + 16 * index
  lab.memory.write64(at, address)
  lab.memory.write32(at + 8, length)
  lab.memory.write16(at + 12, flags)
  lab.memory.write16(at + 14, next)
}
