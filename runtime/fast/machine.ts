/** What the processors of one machine share: the WebAssembly memory that holds their states and the RAM. */
import { CONTEXTS } from '../engine/translations.ts'
import type { PhysicalMemory } from '../memory/physical.ts'
import { PAGE_BYTES } from '../memory/ram.ts'
import { Arena, CONTEXT_BYTES, MOST_BYTES, type ProcessorMap, processorMap } from './memory-map.ts'
import { Predecoded } from './predecoded.ts'
import type { Semantics } from './semantics.ts'
import type { Decoder } from './templates.ts'

/** Room for one processor, whatever its state. */
const PROCESSOR_BYTES = CONTEXTS * CONTEXT_BYTES + 0x1_0000

/** A part of RAM for pre-decoded blocks, within bounds. */
const PREDECODED_PART = 8
const LEAST_PREDECODED = 0x10_0000
const MOST_PREDECODED = 0x200_0000

export class Machine {
  readonly arena: Arena
  /** Told when all pre-decoded blocks are forgotten. */
  readonly onClear: (() => void)[] = []
  /** Where the first region of RAM begins, and the flags of its pages. */
  readonly ramOffset: number
  readonly watchedOffset: number
  private first: number
  private readonly predecodedOffset: number
  private readonly predecodedBytes: number
  private blocks: Predecoded | undefined

  /** @param ram bytes of the first region. Throws a RangeError when the host cannot give that much. */
  constructor(ram: number, processors = 1) {
    const flags = Math.ceil(ram / PAGE_BYTES) + 64
    const decoded = Math.min(Math.max(Math.ceil(ram / PREDECODED_PART), LEAST_PREDECODED), MOST_PREDECODED)
    const most = MOST_BYTES - 0x1_0000 - processors * PROCESSOR_BYTES - decoded
    if (ram + flags > most)
      throw new RangeError(
        `memory of ${ram} bytes is more than the fast engine can have (${most} here); the reference engine can have 4 GiB`,
      )
    this.arena = new Arena(ram + flags + decoded + processors * PROCESSOR_BYTES)
    this.first = this.arena.allocate(processors * PROCESSOR_BYTES, 4096)
    this.predecodedOffset = this.arena.allocate(decoded)
    this.predecodedBytes = decoded
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

  /** Blocks of this machine's instructions, which all processors share. */
  predecoded(semantics: Semantics, memory: PhysicalMemory, decoder: Decoder): Predecoded {
    const { predecodedOffset: from, predecodedBytes: bytes } = this
    const { buffer } = this.arena
    this.blocks ??= new Predecoded({ semantics, memory, decoder, buffer, from, behind: from + bytes })
    return this.blocks
  }

  /** Forgets all pre-decoded blocks. */
  clearPredecoded(): void {
    this.blocks?.clear()
    for (const told of this.onClear) told()
  }
}
