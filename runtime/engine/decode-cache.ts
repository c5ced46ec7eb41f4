/** Decoded instructions in blocks, by the physical address of their first; a write to a page that has some forgets the page. */
import type { PhysicalMemory } from '../memory/physical.ts'

const PAGE_SHIFT = 12
const PAGE_SIZE = 1 << PAGE_SHIFT

/** Instructions that lie one behind the other in one page; each but the last is straight. */
export interface Block<I extends { readonly length: number }> {
  readonly instructions: readonly I[]
  /** Whether the last one is straight too. */
  readonly open: boolean
}

export class DecodeCache<I extends { readonly length: number }> {
  /** Counts what has been forgotten: a block in execution may be stale once this has changed. */
  generation = 0
  private readonly pages = new Map<number, (Block<I> | undefined)[]>()
  private readonly memory: PhysicalMemory
  private readonly shift: number
  private lastPage = -1
  private last: (Block<I> | undefined)[] = []

  /** @param alignment bytes that every instruction's address is a multiple of */
  constructor(memory: PhysicalMemory, alignment: number) {
    this.memory = memory
    this.shift = Math.max(0, 31 - Math.clz32(alignment))
    memory.onWatchedWrite = (address, bytes) => this.forget(address, bytes)
  }

  get(address: number): Block<I> | undefined {
    const page = Math.floor(address / PAGE_SIZE)
    if (page !== this.lastPage) {
      const slots = this.pages.get(page)
      if (!slots) return undefined
      this.lastPage = page
      this.last = slots
    }
    return this.last[(address & (PAGE_SIZE - 1)) >> this.shift]
  }

  /** Bytes from an address to the end of its page, as far as they may be kept: 0 outside of RAM. */
  room(address: number): number {
    const left = PAGE_SIZE - (address & (PAGE_SIZE - 1))
    return this.memory.ramAt(address, left) ? left : 0
  }

  /** Keeps a block that lies within one page of RAM. */
  put(address: number, block: Block<I>): void {
    const page = Math.floor(address / PAGE_SIZE)
    let slots = this.pages.get(page)
    if (!slots) {
      slots = new Array(PAGE_SIZE >> this.shift).fill(undefined)
      this.pages.set(page, slots)
    }
    slots[(address & (PAGE_SIZE - 1)) >> this.shift] = block
    let bytes = 0
    for (const { length } of block.instructions) bytes += length
    this.memory.watch(address, bytes)
  }

  private forget(address: number, bytes: number): void {
    const first = Math.floor(address / PAGE_SIZE)
    const last = Math.floor((address + bytes - 1) / PAGE_SIZE)
    for (let page = first; page <= last; page++) {
      // Pages stay watched only while something of them is kept.
      if (this.pages.delete(page)) this.memory.unwatch(page * PAGE_SIZE)
    }
    this.generation++
    this.lastPage = -1
  }

  clear(): void {
    for (const page of this.pages.keys()) this.memory.unwatch(page * PAGE_SIZE)
    this.pages.clear()
    this.generation++
    this.lastPage = -1
  }
}
