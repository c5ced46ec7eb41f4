/** Byte-wise access to a guest's memory by its own addresses, for host services. Bad addresses are answers, not errors. */
import type { Bus } from '../engine/types.ts'

/** Where an access to a guest's address goes in physical memory; undefined where the guest could not go itself. */
export type Translate = (address: bigint, access: 'load' | 'store') => number | undefined

export class GuestMemory {
  /** Bytes of a word: of the registers that carry arguments. */
  readonly wordBytes: number
  private readonly bus: Bus
  private readonly translate: Translate
  private readonly little: boolean
  private readonly mask: bigint

  constructor(bus: Bus, wordBytes: number, byteOrder: 'little' | 'big', translate: Translate) {
    this.bus = bus
    this.wordBytes = wordBytes
    this.little = byteOrder === 'little'
    this.translate = translate
    this.mask = (1n << BigInt(8 * wordBytes)) - 1n
  }

  /** The byte at an address; undefined where there is none. */
  byte(address: bigint): number | undefined {
    const physical = this.translate(address & this.mask, 'load')
    if (physical === undefined) return undefined
    const value = this.bus.read8(physical)
    return value < 0 ? undefined : value
  }

  /** Stores a byte; false where there is nothing to store it in. */
  setByte(address: bigint, value: number): boolean {
    const physical = this.translate(address & this.mask, 'store')
    return physical !== undefined && this.bus.write8(physical, value)
  }

  word(address: bigint): bigint | undefined {
    let value = 0n
    for (let i = 0; i < this.wordBytes; i++) {
      const byte = this.byte(address + BigInt(this.little ? this.wordBytes - 1 - i : i))
      if (byte === undefined) return undefined
      value = (value << 8n) | BigInt(byte)
    }
    return value
  }

  setWord(address: bigint, value: bigint): boolean {
    for (let i = 0; i < this.wordBytes; i++) {
      const byte = Number((value >> BigInt(8 * i)) & 0xffn)
      if (!this.setByte(address + BigInt(this.little ? i : this.wordBytes - 1 - i), byte)) return false
    }
    return true
  }

  /** Copies from the guest as far as its memory goes; gives the bytes copied. */
  copyOut(address: bigint, target: Uint8Array): number {
    for (let i = 0; i < target.length; i++) {
      const byte = this.byte(address + BigInt(i))
      if (byte === undefined) return i
      target[i] = byte
    }
    return target.length
  }

  /** Copies to the guest as far as its memory goes; gives the bytes copied. */
  copyIn(address: bigint, source: Uint8Array): number {
    for (let i = 0; i < source.length; i++) if (!this.setByte(address + BigInt(i), source[i])) return i
    return source.length
  }
}
