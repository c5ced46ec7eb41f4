/** MSI-X: the vector table and the pending bits in a function's memory, and the messages they send (§6.1.4, §7.7.2). */
import type { Value } from '../devices/device.ts'
import { fieldUnit, type MsiXEntryRegisters, type MsiXRegisters } from './layout.ts'

/** A message: a write of `data` (4 bytes) to `address`. */
export type SendMessage = (address: bigint, data: number) => void

export class MsiX {
  private readonly registers: MsiXRegisters
  private readonly table: ArrayBuffer
  private readonly entries: readonly MsiXEntryRegisters[]
  private readonly entryBytes: number
  /** 64 vectors a word (§7.7.2.9). */
  private readonly pending: BigUint64Array
  private readonly send: SendMessage

  constructor(
    registers: MsiXRegisters,
    makeEntry: (buffer: ArrayBuffer, base: number) => MsiXEntryRegisters,
    send: SendMessage,
  ) {
    this.registers = registers
    this.send = send
    const vectors = registers.messageControlTableSize + 1
    this.entryBytes = makeEntry(new ArrayBuffer(64), 0).map.size
    this.table = new ArrayBuffer(vectors * this.entryBytes)
    this.entries = Array.from({ length: vectors }, (_, i) => makeEntry(this.table, i * this.entryBytes))
    this.pending = new BigUint64Array(Math.ceil(vectors / 64))
    registers.onWrite('message-control', () => this.flush())
  }

  get vectors(): number {
    return this.entries.length
  }
  isPending(vector: number): boolean {
    return ((this.pending[vector >> 6] >> BigInt(vector & 63)) & 1n) === 1n
  }

  /** The function has an event for a vector: sends its message, or remembers it while the vector is masked. */
  signal(vector: number): void {
    if (vector < 0 || vector >= this.vectors || !this.registers.messageControlEnable) return
    const entry = this.entries[vector]
    if (this.registers.messageControlFunctionMask || entry.vectorControlMask) {
      this.pending[vector >> 6] |= 1n << BigInt(vector & 63)
      return
    }
    this.pending[vector >> 6] &= ~(1n << BigInt(vector & 63))
    this.send((BigInt(entry.messageUpperAddress) << 32n) | BigInt(entry.messageAddress), entry.messageData)
  }

  /** Reads memory of BAR `bar`; undefined where no MSI-X structure lies. */
  read(bar: number, offset: number, bytes: number): Value | undefined {
    const table = this.within(bar, offset, 'table')
    if (table !== undefined) {
      const index = Math.floor(table / this.entryBytes)
      return this.entries[index].read(table % this.entryBytes, bytes, 'little')
    }
    const pba = this.within(bar, offset, 'pba')
    if (pba === undefined) return undefined
    let value = 0n
    for (let i = 0; i < bytes && pba + i < this.pending.byteLength; i++)
      value |= this.pendingByte(pba + i) << BigInt(8 * i)
    return bytes <= 4 ? Number(value) : value
  }

  /** Writes; false where no MSI-X structure lies. The pending bits are read-only. */
  write(bar: number, offset: number, bytes: number, value: Value): boolean {
    const table = this.within(bar, offset, 'table')
    if (table === undefined) return this.within(bar, offset, 'pba') !== undefined
    this.entries[Math.floor(table / this.entryBytes)].write(table % this.entryBytes, bytes, value, 'little')
    this.flush()
    return true
  }

  reset(): void {
    for (const entry of this.entries) entry.reset('cold')
    this.pending.fill(0n)
  }
  snapshot(): { table: Uint8Array; pending: BigUint64Array } {
    return { table: new Uint8Array(this.table).slice(), pending: this.pending.slice() }
  }
  restore(snapshot: { table: Uint8Array; pending: BigUint64Array }): void {
    if (snapshot.table.length !== this.table.byteLength || snapshot.pending.length !== this.pending.length)
      throw new RangeError('the snapshot has another number of MSI-X vectors')
    new Uint8Array(this.table).set(snapshot.table)
    this.pending.set(snapshot.pending)
  }

  /** Sends what has been pending and is no longer masked. */
  private flush(): void {
    if (!this.registers.messageControlEnable || this.registers.messageControlFunctionMask) return
    for (let vector = 0; vector < this.vectors; vector++) if (this.isPending(vector)) this.signal(vector)
  }

  /** Offset in the table or the pending bits of a byte of a BAR; undefined outside. */
  private within(bar: number, offset: number, which: 'table' | 'pba'): number | undefined {
    const r = this.registers
    const [bir, field] = which === 'table' ? [r.tableBir, r.tableOffset] : [r.pbaBir, r.pbaOffset]
    const at = offset - field * fieldUnit(r, which, 'offset')
    const bytes = which === 'table' ? this.table.byteLength : this.pending.byteLength
    return bir === bar && at >= 0 && at < bytes ? at : undefined
  }
  private pendingByte(at: number): bigint {
    return (this.pending[at >> 3] >> BigInt(8 * (at & 7))) & 0xffn
  }
}
