/** The buffers of one request, all of them in RAM: first those that the device reads, then those that it writes. */
import type { DeviceMemory } from '../device.ts'

export interface Segment {
  /** Physical address, and bytes. */
  readonly address: number
  readonly length: number
}

export class Chain {
  /** The first descriptor, by which the driver knows it. */
  readonly head: number
  /** Bytes to read, and bytes to write. */
  readonly readableBytes: number
  readonly writableBytes: number
  private readonly readable: readonly Segment[]
  private readonly writable: readonly Segment[]
  private readonly memory: DeviceMemory

  constructor(head: number, readable: readonly Segment[], writable: readonly Segment[], memory: DeviceMemory) {
    this.head = head
    this.readable = readable
    this.writable = writable
    this.memory = memory
    this.readableBytes = total(readable)
    this.writableBytes = total(writable)
  }

  /** Copies from byte `offset` of what the device reads; gives the bytes copied, fewer than asked for at the end. */
  read(offset: number, target: Uint8Array): number {
    return this.copy(this.readable, offset, target, (address, part) => this.memory.readBytes(address, part))
  }

  /** Copies to byte `offset` of what the device writes, likewise. */
  write(offset: number, source: Uint8Array): number {
    return this.copy(this.writable, offset, source, (address, part) => this.memory.writeBytes(address, part))
  }

  private copy(
    segments: readonly Segment[],
    offset: number,
    bytes: Uint8Array,
    move: (address: number, part: Uint8Array) => boolean,
  ): number {
    let done = 0
    let start = 0
    for (const { address, length } of segments) {
      if (done === bytes.length) break
      const within = offset + done - start
      if (within < length) {
        const count = Math.min(length - within, bytes.length - done)
        move(address + within, bytes.subarray(done, done + count))
        done += count
      }
      start += length
    }
    return done
  }
}

const total = (segments: readonly Segment[]): number => segments.reduce((sum, s) => sum + s.length, 0)
