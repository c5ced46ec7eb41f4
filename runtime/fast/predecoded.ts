/**
 * Decoded instructions as the interpreter in WebAssembly reads them (`forms.ts`): blocks of records in the machine's memory, by physical
 * address, which all of its processors share.
 */
import type { PhysicalMemory } from '../memory/physical.ts'
import { PAGE_SHIFT } from '../memory/ram.ts'
import { ENDS, type Forms, formsOf, HEADER, LEAVES, REASON_FIELD, RECORD } from './forms.ts'
import { Reasons } from './reasons.ts'
import type { Operands, Semantics } from './semantics.ts'

const PAGE_BYTES = 1 << PAGE_SHIFT
const NONE: ReadonlyMap<number, number> = new Map()

/** What `Predecoded` needs to know of an instruction. */
export type Decoded = Operands & { readonly id: number }

/** The blocks of a machine, in a part of its memory. */
export class Predecoded {
  private readonly forms: Forms
  private readonly reasons: Reasons
  private readonly memory: PhysicalMemory
  private readonly from: number
  private readonly behind: number
  private next: number
  private readonly bytes: Uint8Array
  private readonly halves: Uint16Array
  private readonly words: Int32Array
  private readonly wide: BigUint64Array
  private readonly doubles: Float64Array
  /** By physical page, records by physical address. */
  private readonly pages = new Map<number, Map<number, number>>()
  private lastPage = -1
  private last: Map<number, number> | undefined

  /** @param from where its part of the buffer begins, a multiple of 8, and `behind` ends */
  constructor(semantics: Semantics, memory: PhysicalMemory, buffer: ArrayBuffer, from: number, behind: number) {
    this.forms = formsOf(semantics)
    this.reasons = Reasons.of(semantics)
    this.memory = memory
    this.from = from
    this.behind = behind
    this.next = from
    this.bytes = new Uint8Array(buffer)
    this.halves = new Uint16Array(buffer)
    this.words = new Int32Array(buffer)
    this.wide = new BigUint64Array(buffer)
    this.doubles = new Float64Array(buffer)
    const written = memory.onWatchedWrite
    memory.onWatchedWrite = (address, bytes) => {
      written(address, bytes)
      this.forget(address, bytes)
    }
  }

  /** The record of the block at a physical address; 0 where there is none. */
  find(address: number): number {
    const page = Math.floor(address / PAGE_BYTES)
    if (page !== this.lastPage) {
      this.lastPage = page
      this.last = this.pages.get(page)
    }
    return this.last?.get(address) ?? 0
  }

  /** The blocks of an address' page: records by physical address. */
  around(address: number): ReadonlyMap<number, number> {
    return this.pages.get(Math.floor(address / PAGE_BYTES)) ?? NONE
  }

  /** Writes the block at a physical address of RAM; gives its record, or 0 where there is no room until all is forgotten. */
  add(address: number, instructions: readonly Decoded[], patience: number): number {
    const size = this.forms.recordBytes
    const needed = HEADER.bytes + (instructions.length + 1) * size
    if (this.next + needed > this.behind) return 0
    const { words, halves } = this
    const record = this.next
    this.next += needed
    words[(record + HEADER.patience) >> 2] = patience
    words[(record + HEADER.count) >> 2] = instructions.length
    words[(record + HEADER.next) >> 2] = 0
    words[(record + HEADER.other) >> 2] = 0
    words[(record + HEADER.heat) >> 2] = 0
    words[(record + HEADER.first) >> 2] = patience
    this.doubles[(record + HEADER.address) >> 3] = address
    let at = record + HEADER.bytes
    let distance = 0
    for (const instruction of instructions) {
      this.write(at, instruction, distance)
      at += size
      distance += instruction.length
    }
    halves[(at + RECORD.opcode) >> 1] = ENDS
    halves[(at + RECORD.distance) >> 1] = distance
    this.memory.watch(address, distance)
    const page = Math.floor(address / PAGE_BYTES)
    const known = this.pages.get(page)
    if (known) known.set(address, record)
    else this.pages.set(page, new Map([[address, record]]))
    this.lastPage = -1
    return record
  }

  private write(at: number, instruction: Decoded, distance: number): void {
    const form = this.forms.byId[instruction.id] ?? 'undefined instruction'
    this.halves[(at + RECORD.distance) >> 1] = distance
    if (typeof form === 'string') {
      this.halves[(at + RECORD.opcode) >> 1] = LEAVES
      this.words[(at + REASON_FIELD) >> 2] = this.reasons.number(form)
      return
    }
    this.halves[(at + RECORD.opcode) >> 1] = form.opcode
    for (const { of, width, at: offset, bytes } of form.fields) {
      const value =
        typeof of === 'string'
          ? instruction[of as 'length' | 'bits']
          : (instruction as unknown as Record<string, number | bigint>)[of.operand]
      if (bytes === 8) this.wide[(at + offset) >> 3] = BigInt.asUintN(width, BigInt(value))
      else {
        const narrow = Number(value) & (width === 32 ? -1 : (1 << width) - 1)
        if (bytes === 1) this.bytes[at + offset] = narrow
        else if (bytes === 2) this.halves[(at + offset) >> 1] = narrow
        else this.words[(at + offset) >> 2] = narrow
      }
    }
  }

  /** Whether the engine wants to hear of the block now. */
  isDue(record: number): boolean {
    return this.words[(record + HEADER.patience) >> 2] <= 1
  }

  /** Whether it has been executed so often since the engine has heard of it, or that has happened before. */
  isWarm(record: number, times: number): boolean {
    const { words } = this
    if (words[(record + HEADER.heat) >> 2] > 0) return true
    return words[(record + HEADER.first) >> 2] - words[(record + HEADER.patience) >> 2] >= times
  }

  /** The engine has heard of the block, and wants to again after so many executions; gives how often it has. */
  hear(record: number, patience: number): number {
    this.words[(record + HEADER.patience) >> 2] = patience
    return ++this.words[(record + HEADER.heat) >> 2]
  }

  /** Physical address of a block. */
  addressOf(record: number): number {
    return this.doubles[(record + HEADER.address) >> 3]
  }

  /** Its bytes. */
  lengthOf(record: number): number {
    return this.distance(record, this.words[(record + HEADER.count) >> 2])
  }

  /** Physical address of its last instruction. */
  lastOf(record: number): number {
    return this.addressOf(record) + this.distance(record, this.words[(record + HEADER.count) >> 2] - 1)
  }

  private distance(record: number, n: number): number {
    return this.halves[(record + HEADER.bytes + n * this.forms.recordBytes + RECORD.distance) >> 1]
  }

  /** Where execution went on behind a block, as physical addresses; at most two of them. */
  followersOf(record: number): number[] {
    const records = [this.words[(record + HEADER.next) >> 2], this.words[(record + HEADER.other) >> 2]]
    return records.filter(one => one !== 0).map(one => this.addressOf(one))
  }

  /** Of pages that are written to nothing holds any more: the engine hears of their blocks before they are executed again. */
  private forget(address: number, bytes: number): void {
    const last = Math.floor((address + bytes - 1) / PAGE_BYTES)
    for (let page = Math.floor(address / PAGE_BYTES); page <= last; page++) {
      const records = this.pages.get(page)
      if (!records) continue
      for (const record of records.values()) this.words[(record + HEADER.patience) >> 2] = 0
      this.pages.delete(page)
      this.memory.unwatch(page * PAGE_BYTES)
    }
    this.lastPage = -1
  }

  /** Forgets all blocks: none may be remembered anywhere. */
  clear(): void {
    for (const page of this.pages.keys()) this.memory.unwatch(page * PAGE_BYTES)
    this.pages.clear()
    this.lastPage = -1
    this.next = this.from
  }
}
