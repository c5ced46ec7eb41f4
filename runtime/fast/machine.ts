/** What the processors of one machine share: the WebAssembly memory that holds their states and the RAM. */

import { CONTEXTS } from '../engine/translations.ts'
import type { PhysicalMemory } from '../memory/physical.ts'
import { PAGE_BYTES } from '../memory/ram.ts'
import { Arena, CONTEXT_BYTES, MOST_BYTES, type ProcessorMap, processorMap } from './memory-map.ts'

/** Room for one processor, whatever its state. */
const PROCESSOR_BYTES = CONTEXTS * CONTEXT_BYTES + 0x1_0000

export class Machine {
  readonly arena: Arena
  /** Where the first region of RAM begins, and the flags of its pages. */
  readonly ramOffset: number
  readonly watchedOffset: number
  private first: number

  /** @param ram bytes of the first region. Throws a RangeError when the host cannot give that much. */
  constructor(ram: number, processors = 1) {
    const flags = Math.ceil(ram / PAGE_BYTES) + 64
    const most = MOST_BYTES - 0x1_0000 - processors * PROCESSOR_BYTES
    if (ram + flags > most)
      throw new RangeError(
        `memory of ${ram} bytes is more than the fast engine can have (${most} here); the reference engine can have 4 GiB`,
      )
    this.arena = new Arena(ram + flags + processors * PROCESSOR_BYTES)
    this.first = this.arena.allocate(processors * PROCESSOR_BYTES, 4096)
    this.watchedOffset = this.arena.allocate(flags)
    this.ramOffset = this.arena.allocate(ram, 0x1_0000)
  }

  /** Adds the first region of RAM to the physical memory. */
  addRam(memory: PhysicalMemory, name: string, base: number, size: number): void {
    const { buffer } = this.arena
    memory.addRam(name, base, size, { buffer, offset: this.ramOffset, watched: this.watchedOffset })
  }

  addProcessor(stateBytes: number): ProcessorMap {
    const { bytes } = processorMap(0, stateBytes)
    const at = this.first
    this.first += Math.ceil(bytes / 4096) * 4096
    return processorMap(at, stateBytes)
  }
}
