/** The memory that conformance vectors run in: one stretch of RAM with a pattern in it, and nothing else. */
import { patternByte } from '../../runtime/conformance/vectors.ts'
import type { Memory } from '../ir/evaluate.ts'
import type { VectorState } from '../model.ts'

export class SuiteMemory implements Memory {
  readonly base: bigint
  readonly bytes: Uint8Array
  readonly byteOrder: 'little' | 'big'
  /** Bytes written since `reset`, by offset, with what they were when it was last called or set. */
  private readonly touched = new Map<number, number>()
  private readonly initial: Uint8Array

  /** @param held bytes that it holds besides the pattern */
  constructor(base: bigint, size: number, byteOrder: 'little' | 'big', held: VectorState['memory'] = []) {
    this.base = base
    this.byteOrder = byteOrder
    this.initial = Uint8Array.from({ length: size }, (_, offset) => patternByte(offset))
    for (const { address, bytes } of held) this.initial.set(bytes, Number(address - base))
    this.bytes = this.initial.slice()
  }

  /** Told of every read and write that finds memory: where, and of how many bytes. */
  onAccess: (address: bigint, bytes: number) => void = () => {}

  reset(): void {
    for (const offset of this.touched.keys()) this.bytes[offset] = this.initial[offset]
    this.touched.clear()
  }

  /** Puts bytes there before a step; they do not count as changes. False if they do not fit. */
  place(address: bigint, bytes: readonly number[]): boolean {
    if (!this.mapped(address, bytes.length)) return false
    bytes.forEach((byte, i) => {
      const offset = Number(address - this.base) + i
      this.bytes[offset] = byte
      this.touched.set(offset, byte)
    })
    return true
  }

  /** Stretches of bytes that have changed, in hexadecimal, by address. */
  changes(): Map<bigint, string> {
    const changed = new Map<bigint, string>()
    const offsets = [...this.touched].filter(([offset, was]) => this.bytes[offset] !== was).map(([offset]) => offset)
    let start = -1
    let end = -1
    for (const offset of offsets.sort((a, b) => a - b)) {
      if (offset !== end) start = offset
      end = offset + 1
      const at = this.base + BigInt(start)
      changed.set(at, (changed.get(at) ?? '') + this.bytes[offset].toString(16).padStart(2, '0'))
    }
    return changed
  }

  mapped(address: bigint, bytes: number): boolean {
    return address >= this.base && address + BigInt(bytes) <= this.base + BigInt(this.bytes.length)
  }

  read(address: bigint, bytes: number): bigint | undefined {
    if (!this.mapped(address, bytes)) return undefined
    this.onAccess(address, bytes)
    const offset = Number(address - this.base)
    const taken = Array.from(this.bytes.subarray(offset, offset + bytes))
    if (this.byteOrder === 'little') taken.reverse()
    return taken.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n)
  }

  write(address: bigint, bytes: number, value: bigint): boolean {
    if (!this.mapped(address, bytes)) return false
    this.onAccess(address, bytes)
    const first = Number(address - this.base)
    for (let i = 0; i < bytes; i++) {
      const shift = this.byteOrder === 'little' ? i : bytes - 1 - i
      const offset = first + i
      if (!this.touched.has(offset)) this.touched.set(offset, this.bytes[offset])
      this.bytes[offset] = Number((value >> BigInt(8 * shift)) & 0xffn)
    }
    return true
  }
}
