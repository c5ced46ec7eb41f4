/** Decoded instructions by physical address; a write to a page that has some forgets the page. */
import type { PhysicalMemory } from '../memory/physical.ts'

const PAGE_SHIFT = 12
const PAGE_SIZE = 1 << PAGE_SHIFT

export class DecodeCache<I extends { readonly length: number }> {
  private readonly pages = new Map<number, (I | undefined)[]>()
  private readonly memory: PhysicalMemory
  private readonly shift: number
  private lastPage = -1
  private last: (I | undefined)[] = []

  /** @param alignment bytes that every instruction's address is a multiple of */
  constructor(memory: PhysicalMemory, alignment: number) {
    this.memory = memory
    this.shift = Math.max(0, 31 - Math.clz32(alignment))
    memory.onWatchedWrite = (address, bytes) => this.forget(address, bytes)
  }

  get(address: number): I | undefined {
    const page = Math.floor(address / PAGE_SIZE)
    if (page !== this.lastPage) {
      const slots = this.pages.get(page)
      if (!slots) return undefined
      this.lastPage = page
      this.last = slots
    }
    return this.last[(address & (PAGE_SIZE - 1)) >> this.shift]
  }

  /** Keeps an instruction that lies within one page of RAM; others are decoded each time. */
  put(address: number, instruction: I): void {
    const page = Math.floor(address / PAGE_SIZE)
    const within = address & (PAGE_SIZE - 1)
    if (within + instruction.length > PAGE_SIZE || !this.memory.ramAt(address, instruction.length)) return
    let slots = this.pages.get(page)
    if (!slots) {
      slots = new Array(PAGE_SIZE >> this.shift).fill(undefined)
      this.pages.set(page, slots)
      this.memory.watch(address)
    }
    slots[within >> this.shift] = instruction
  }

  private forget(address: number, bytes: number): void {
    const first = Math.floor(address / PAGE_SIZE)
    const last = Math.floor((address + bytes - 1) / PAGE_SIZE)
    for (let page = first; page <= last; page++) {
      // Pages stay watched only while something of them is kept.
      if (this.pages.delete(page)) this.memory.unwatch(page * PAGE_SIZE)
    }
    this.lastPage = -1
  }

  clear(): void {
    for (const page of this.pages.keys()) this.memory.unwatch(page * PAGE_SIZE)
    this.pages.clear()
    this.lastPage = -1
  }
}
