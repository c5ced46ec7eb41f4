/**
 * Decoded instructions as the interpreter in WebAssembly reads them (`forms.ts`): blocks of records in the machine's memory, by physical
 * address, which all of its processors share.
 */
import type { PhysicalMemory } from '../memory/physical.ts'
import { PAGE_SHIFT } from '../memory/ram.ts'
import { ACROSS, BORDER_FIELD, ENDS, type Forms, formsOf, HEADER, RECORD } from './forms.ts'
import type { Semantics } from './semantics.ts'
import { type Decoder, LENGTH, STRAIGHT, Templates } from './templates.ts'

const PAGE_BYTES = 1 << PAGE_SHIFT
const WITHIN = PAGE_BYTES - 1
const FEW = 16
/** In place of a record: there is no room for it. */
export const NO_ROOM = -1

/** The blocks that begin in a page. */
export class PageBlocks {
  count = 0
  /** Their records (0 where one has been left out), and where in the page they begin. */
  records = new Int32Array(FEW)
  offsets = new Uint16Array(FEW)
  /** Records of those that begin in another page, and reach into this one. */
  readonly reaching: number[] = []
  /** By offset, 1 + which of them begins there. */
  private readonly numbers: Uint16Array
  private readonly shift: number

  /** @param shift where blocks may begin: at multiples of 1 << shift */
  constructor(shift: number) {
    this.shift = shift
    this.numbers = new Uint16Array(PAGE_BYTES >> shift)
  }

  /** The record of the block at an offset; 0 where there is none. */
  get(offset: number): number {
    const number = this.numbers[offset >> this.shift]
    return number === 0 ? 0 : this.records[number - 1]
  }

  /** No block begins there any more; it keeps its number. */
  leaveOut(offset: number): void {
    this.records[this.numbers[offset >> this.shift] - 1] = 0
    this.numbers[offset >> this.shift] = 0
  }

  put(offset: number, record: number): void {
    if (this.count === this.records.length) {
      this.records = grown(this.records, new Int32Array(2 * this.count))
      this.offsets = grown(this.offsets, new Uint16Array(2 * this.count))
    }
    this.records[this.count] = record
    this.offsets[this.count] = offset
    this.numbers[offset >> this.shift] = ++this.count
  }
}

function grown<A extends Int32Array | Uint16Array>(from: A, to: A): A {
  to.set(from)
  return to
}

export interface PredecodedOptions {
  readonly semantics: Semantics
  readonly memory: PhysicalMemory
  readonly decoder: Decoder
  readonly buffer: ArrayBuffer
  /** Where its part of the buffer begins, a multiple of 8, and ends. */
  readonly from: number
  readonly behind: number
}

/** The blocks of a machine, in a part of its memory. */
export class Predecoded {
  private readonly forms: Forms
  private readonly memory: PhysicalMemory
  private readonly from: number
  private readonly behind: number
  private next: number
  private readonly halves: Uint16Array
  private readonly words: Int32Array
  private readonly doubles: Float64Array
  private readonly templates: Templates
  private readonly alignmentShift: number
  /** By number of the physical page. */
  private readonly pages = new Map<number, PageBlocks>()
  private lastPage = -1
  private last: PageBlocks | undefined

  constructor({ semantics, memory, decoder, buffer, from, behind }: PredecodedOptions) {
    this.forms = formsOf(semantics)
    this.memory = memory
    this.from = from
    this.behind = behind
    this.next = from
    this.templates = new Templates(semantics, memory, decoder, buffer)
    this.alignmentShift = Math.max(0, 31 - Math.clz32(decoder.alignment))
    this.halves = new Uint16Array(buffer)
    this.words = new Int32Array(buffer)
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
    return this.last ? this.last.get(address & WITHIN) : 0
  }

  /** The blocks of an address' page, if there are some. */
  around(address: number): PageBlocks | undefined {
    return this.pages.get(Math.floor(address / PAGE_BYTES))
  }

  /**
   * Decodes and writes the block at a physical address of RAM: up to the first instruction that is not straight, the end of `room`, or so
   * many of them. Gives its record, 0 where not even the first lies within `room`, or NO_ROOM until all is forgotten.
   */
  add(address: number, room: number, most: number, patience: number): number {
    const { recordBytes } = this.forms
    if (this.next + HEADER.bytes + (Math.min(most, room) + 1) * recordBytes > this.behind) return NO_ROOM
    const { templates } = this
    const record = this.next
    let at = record + HEADER.bytes
    let distance = 0
    let count = 0
    for (let straight: number = STRAIGHT; straight !== 0 && count < most && distance < room; count++) {
      const written = templates.write(at, distance, address + distance, room - distance)
      if (written === 0) break
      at += recordBytes
      distance += written & LENGTH
      straight = written & STRAIGHT
    }
    if (count === 0) return 0
    this.end(at, distance)
    this.head(record, address, count, patience)
    this.memory.watch(address, distance)
    this.pageOf(address).put(address & WITHIN, record)
    return record
  }

  /**
   * As `add`, of one instruction that begins at the end of a page and goes on in another one, `next`, which lies at `border` in memory:
   * it is executed only as long as the page behind is that one.
   */
  addAcross(address: number, next: number, border: number): number {
    const { recordBytes } = this.forms
    if (this.next + HEADER.bytes + 2 * recordBytes > this.behind) return NO_ROOM
    const record = this.next
    const length = this.templates.writeAcross(record + HEADER.bytes, address, next)
    if (length === 0) return 0
    const end = record + HEADER.bytes + recordBytes
    this.end(end, length)
    this.words[(end + BORDER_FIELD) >> 2] = border
    this.head(record, address, 1, ACROSS)
    const within = PAGE_BYTES - (address & WITHIN)
    this.memory.watch(address, within)
    this.memory.watch(next, length - within)
    this.pageOf(address).put(address & WITHIN, record)
    this.pageOf(next).reaching.push(record)
    return record
  }

  private end(at: number, distance: number): void {
    this.halves[(at + RECORD.opcode) >> 1] = ENDS
    this.halves[(at + RECORD.distance) >> 1] = distance
    this.next = at + this.forms.recordBytes
  }

  private head(record: number, address: number, count: number, patience: number): void {
    const { words } = this
    words[(record + HEADER.patience) >> 2] = patience
    words[(record + HEADER.count) >> 2] = count
    words[(record + HEADER.next) >> 2] = 0
    words[(record + HEADER.other) >> 2] = 0
    words[(record + HEADER.heat) >> 2] = 0
    words[(record + HEADER.first) >> 2] = patience
    this.doubles[(record + HEADER.address) >> 3] = address
  }

  /** Of a block across a border, where in memory the page lies that it goes on in; 0 of any other block. */
  borderOf(record: number): number {
    if (this.words[(record + HEADER.patience) >> 2] !== ACROSS) return 0
    return this.words[(record + HEADER.bytes + this.forms.recordBytes + BORDER_FIELD) >> 2] >>> 0
  }

  private pageOf(address: number): PageBlocks {
    const page = Math.floor(address / PAGE_BYTES)
    let found = this.pages.get(page)
    if (!found) {
      found = new PageBlocks(this.alignmentShift)
      this.pages.set(page, found)
      this.lastPage = -1
    }
    return found
  }

  /** Whether the engine wants to hear of the block now. */
  isDue(record: number): boolean {
    const patience = this.words[(record + HEADER.patience) >> 2]
    return patience <= 1 && patience !== ACROSS
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
      // Whoever else keeps something of the page hears of this, too, and forgets it.
      this.memory.unwatch(page * PAGE_BYTES)
      const blocks = this.pages.get(page)
      if (!blocks) continue
      const { records, count } = blocks
      for (let i = 0; i < count; i++) this.words[(records[i] + HEADER.patience) >> 2] = 0
      for (const record of blocks.reaching) this.forgetAcross(record)
      this.pages.delete(page)
    }
    this.lastPage = -1
  }

  /** Forgets a block that reaches into a page that is written to. */
  private forgetAcross(record: number): void {
    this.words[(record + HEADER.patience) >> 2] = 0
    const address = this.addressOf(record)
    const blocks = this.around(address)
    if (blocks?.get(address & WITHIN) === record) blocks.leaveOut(address & WITHIN)
  }

  /** Forgets all blocks: none may be remembered anywhere. Pages stay watched: what has been translated of them may still be there. */
  clear(): void {
    this.pages.clear()
    this.lastPage = -1
    this.next = this.from
  }
}
