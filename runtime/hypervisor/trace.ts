/** What a guest has done as far as anybody outside can tell: the same on the bare machine and under every technique. */
import type { Device, Value } from '../devices/device.ts'
import type { Bus, MachineState, RegisterInfo } from '../engine/types.ts'

export type TraceEvent =
  | {
      readonly kind: 'read' | 'write'
      readonly time: bigint
      readonly device: string
      readonly offset: number
      readonly bytes: number
      readonly value: Value
    }
  /** The guest entered its own handler; `state` is a digest of its registers before. */
  | {
      readonly kind: 'trap'
      readonly time: bigint
      readonly cause: bigint
      readonly value: Value
      readonly state: string
    }
  /** The guest stopped by itself. */
  | {
      readonly kind: 'halt'
      readonly time: bigint
      readonly status: number
      readonly state: string
      readonly memory: string
    }

/** Longer traces keep the beginning, a count, and a digest of everything. */
const KEPT = 100_000

export class Trace {
  readonly events: TraceEvent[] = []
  count = 0
  private readonly digest = new Digest()

  add(event: TraceEvent): void {
    this.count++
    if (this.events.length < KEPT) this.events.push(event)
    this.digest.text(showEvent(event))
  }

  /** Equal traces have equal digests. */
  get hash(): string {
    return `${this.count}:${this.digest.hex}`
  }
}

export function showEvent(event: TraceEvent): string {
  switch (event.kind) {
    case 'read':
    case 'write':
      return `${event.time} ${event.kind} ${event.device}+${hex(event.offset)}/${event.bytes} ${hex(event.value)}`
    case 'trap':
      return `${event.time} trap ${hex(event.cause)} value ${hex(event.value)} state ${event.state}`
    case 'halt':
      return `${event.time} halt ${event.status} state ${event.state} memory ${event.memory}`
  }
}

/** Where two traces part: the index of the first event that differs, or -1. */
export function firstDifference(one: Trace, other: Trace): number {
  if (one.hash === other.hash) return -1
  const length = Math.max(one.events.length, other.events.length)
  for (let i = 0; i < length; i++) {
    const [a, b] = [one.events[i], other.events[i]]
    if (!a || !b || showEvent(a) !== showEvent(b)) return i
  }
  return length
}

/** FNV-1a with 64 bits, as two halves of 32. */
export class Digest {
  private high = 0xcbf29ce4
  private low = 0x84222325

  byte(value: number): void {
    const low = (this.low ^ value) >>> 0
    // Times 2^40 + 0x1b3, modulo 2^64.
    const product = low * 0x1b3
    this.high = (Math.imul(this.high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0
    this.low = product >>> 0
  }

  bytes(values: Uint8Array): this {
    for (const value of values) this.byte(value)
    return this
  }

  text(value: string): this {
    for (let i = 0; i < value.length; i++) this.byte(value.charCodeAt(i) & 0xff)
    this.byte(10)
    return this
  }

  get hex(): string {
    return this.high.toString(16).padStart(8, '0') + this.low.toString(16).padStart(8, '0')
  }
}

/** A digest of all registers of a state. */
export function digestState(state: MachineState, registers: readonly RegisterInfo[]): string {
  const digest = new Digest()
  for (const { offset, bytes, count } of registers) digest.bytes(state.bytes.subarray(offset, offset + bytes * count))
  return digest.hex
}

/** A digest of so many bytes of memory; the word of offers counts as zero, since it is the one thing that differs by declaration. */
export function digestMemory(
  bus: Bus,
  base: number,
  size: number,
  offers?: { readonly address: number; readonly width: number },
): string {
  const digest = new Digest()
  const [first, last] = offers ? [offers.address, offers.address + offers.width / 8 - 1] : [-1, -1]
  // Zeros are skipped, so that large and mostly empty memories are quick; where the others stand counts.
  for (let at = base; at < base + size; at++) {
    const byte = at >= first && at <= last ? 0 : bus.read8(at)
    if (byte === 0) continue
    digest.byte(at & 0xff)
    digest.byte((at >>> 8) & 0xff)
    digest.byte((at >>> 16) & 0xff)
    digest.byte((at >>> 24) & 0xff)
    digest.byte(byte)
  }
  return digest.hex
}

/** A device whose accesses are noted. */
export function traced(name: string, device: Device, note: (event: TraceEvent) => void, time: () => bigint): Device {
  return {
    size: device.size,
    read(offset, bytes) {
      const value = device.read(offset, bytes)
      if (value !== undefined) note({ kind: 'read', time: time(), device: name, offset, bytes, value })
      return value
    },
    write(offset, bytes, value) {
      const done = device.write(offset, bytes, value)
      if (done) note({ kind: 'write', time: time(), device: name, offset, bytes, value })
      return done
    },
    reset: () => device.reset(),
    deadline: () => device.deadline?.(),
    advance: now => device.advance?.(now),
    snapshot: () => device.snapshot?.(),
    restore: snapshot => device.restore?.(snapshot),
  }
}

const hex = (value: number | bigint): string => `0x${value.toString(16)}`
