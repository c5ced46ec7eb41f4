/**
 * The platform-level interrupt controller; its registers are `specs/platform/plic*.yaml`. Inputs: the sources, level-triggered, by
 * number from 1. Lines: what parameter `contexts` names, of each hart.
 *
 * Parameter `sources`: the highest source (1 to 1023, which is also what it is if not given). Parameter `contexts`: the names, with
 * spaces between them, of the lines of a hart, one for each of its contexts (`machine supervisor` if not given); context n
 * is the (n modulo their number)-th of hart n / their number.
 */
import type { Device, DeviceContext, Value } from './device.ts'
import type { RegisterBlock, RegisterSpace } from './registers.ts'
import { integerParameter } from './values.ts'

interface PlicRegisters extends RegisterSpace<'priority' | 'pending'> {
  priorityLevel(source: number): number
  pending(word: number): number
  setPending(word: number, value: number): void
}
interface EnableRegisters extends RegisterSpace<'enable'> {
  enable(word: number): number
}
interface ContextRegisters extends RegisterSpace<'threshold' | 'claim'> {
  readonly thresholdLevel: number
  claim: number
}

export interface PlicParts {
  readonly PlicEnablesRegisters: new () => EnableRegisters
  readonly PlicContextRegisters: new () => ContextRegisters
}

interface PlicSnapshot {
  registers: Uint8Array
  enables: Uint8Array[]
  contexts: Uint8Array[]
  levels: Uint8Array
  inService: Uint8Array
}

export class Plic implements Device {
  readonly size: number
  private readonly registers: PlicRegisters
  private readonly context: DeviceContext
  private readonly enables: readonly EnableRegisters[]
  private readonly contexts: readonly ContextRegisters[]
  private readonly enableBlock: RegisterBlock
  private readonly contextBlock: RegisterBlock
  /** Names of the lines of a hart. */
  private readonly lines: readonly string[]
  /** The highest source, and words of 32 sources. */
  private readonly highest: number
  private readonly words: number
  /** By source: the level of its input, and whether its gateway waits for completion. */
  private readonly levels: Uint8Array
  private readonly inService: Uint8Array

  constructor(registers: PlicRegisters, context: DeviceContext, parts: PlicParts) {
    const { map } = registers
    this.registers = registers
    this.context = context
    this.size = map.size
    const sources = map.registers.find(r => r.name === 'priority')!.count
    this.highest = integerParameter(context, 'sources', sources - 1, 1, sources - 1)
    this.words = Math.floor(this.highest / 32) + 1
    this.lines = String(context.parameters.contexts ?? 'machine supervisor').split(/\s+/)
    const { enables, contexts } = map.blocks!
    this.enableBlock = enables
    this.contextBlock = contexts
    const count = (context.harts ?? 1) * this.lines.length
    if (count > contexts.count)
      throw new RangeError(`${context.name} has ${contexts.count} contexts at most, not ${count}`)
    this.enables = Array.from({ length: count }, () => new parts.PlicEnablesRegisters())
    this.contexts = Array.from({ length: count }, () => new parts.PlicContextRegisters())
    this.levels = new Uint8Array(this.highest + 1)
    this.inService = new Uint8Array(this.highest + 1)
    this.listen()
  }

  /** Throws a RangeError for an input that it does not have. */
  setInput(input: string, level: boolean): void {
    const source = Number(input)
    if (!(source >= 1 && source <= this.highest))
      throw new RangeError(`${this.context.name} has the sources 1 to ${this.highest}, and no source ${input}`)
    const next = level ? 1 : 0
    if (this.levels[source] === next) return
    this.levels[source] = next
    if (this.request(source)) this.drive()
  }

  read(offset: number, bytes: number): Value {
    const { byteOrder } = this.context
    const found = this.blockAt(offset)
    return found ? found.space.read(found.within, bytes, byteOrder) : this.registers.read(offset, bytes, byteOrder)
  }

  write(offset: number, bytes: number, value: Value): boolean {
    const { byteOrder } = this.context
    const found = this.blockAt(offset)
    if (found) found.space.write(found.within, bytes, value, byteOrder)
    else this.registers.write(offset, bytes, value, byteOrder)
    return true
  }

  reset(): void {
    for (const space of [this.registers, ...this.enables, ...this.contexts]) space.reset('cold')
    this.inService.fill(0)
    for (let source = 1; source <= this.highest; source++) this.request(source)
    this.drive()
  }

  snapshot(): PlicSnapshot {
    return {
      registers: this.registers.snapshot(),
      enables: this.enables.map(e => e.snapshot()),
      contexts: this.contexts.map(c => c.snapshot()),
      levels: this.levels.slice(),
      inService: this.inService.slice(),
    }
  }
  restore(snapshot: unknown): void {
    const { registers, enables, contexts, levels, inService } = snapshot as PlicSnapshot
    if (enables.length !== this.enables.length || levels.length !== this.levels.length)
      throw new RangeError(`the snapshot is of a PLIC with ${enables.length} contexts and ${levels.length - 1} sources`)
    this.registers.restore(registers)
    this.enables.forEach((e, i) => void e.restore(enables[i]))
    this.contexts.forEach((c, i) => void c.restore(contexts[i]))
    this.levels.set(levels)
    this.inService.set(inService)
    this.drive()
  }

  private listen(): void {
    const { registers } = this
    // Source 0 does not exist, nor do those above the highest: their registers hold 0.
    registers.filterWrite('priority', (value, _, source) => (source >= 1 && source <= this.highest ? value : 0))
    registers.onWrite('priority', () => this.drive())
    this.enables.forEach(space => {
      space.filterWrite('enable', (value, _, word) => (Number(value) & this.existing(word)) >>> 0)
      space.onWrite('enable', () => this.drive())
    })
    this.contexts.forEach((space, context) => {
      space.onWrite('threshold', () => this.drive())
      space.onRead('claim', () => {
        space.claim = this.claim(context)
      })
      space.onWrite('claim', value => this.complete(context, Number(value)))
    })
  }

  /** Ones for the sources of a word that exist. */
  private existing(word: number): number {
    const above = this.highest - 32 * word
    const upTo = above < 0 ? 0 : above >= 31 ? 0xffff_ffff : 2 ** (above + 1) - 1
    return word === 0 ? (upTo & ~1) >>> 0 : upTo
  }

  /** Contexts beyond those of the machine read 0 and ignore writes, like all that has no register. */
  private blockAt(offset: number): { space: RegisterSpace; within: number } | undefined {
    const { enableBlock, contextBlock } = this
    const [block, spaces] = offset >= contextBlock.offset ? [contextBlock, this.contexts] : [enableBlock, this.enables]
    if (offset < block.offset) return undefined
    const index = Math.floor((offset - block.offset) / block.stride)
    const space = (spaces as readonly RegisterSpace[])[index]
    return space && { space, within: (offset - block.offset) % block.stride }
  }

  /** The gateway of a source passes on at most one request until that is completed. Whether it has. */
  private request(source: number): boolean {
    if (this.levels[source] === 0 || this.inService[source] !== 0 || this.isPending(source)) return false
    this.setPending(source, true)
    return true
  }
  private isPending(source: number): boolean {
    return ((this.registers.pending(source >>> 5) >>> (source & 31)) & 1) !== 0
  }
  private setPending(source: number, pending: boolean): void {
    const bit = 2 ** (source & 31)
    const word = this.registers.pending(source >>> 5)
    this.registers.setPending(source >>> 5, (pending ? word | bit : word & ~bit) >>> 0)
  }

  /** The pending source of the highest priority that a context sees, the lowest of several; 0 if there is none. */
  private best(context: number): number {
    let best = 0
    let level = 0
    for (let word = 0; word < this.words; word++) {
      let candidates = this.registers.pending(word) & this.enables[context].enable(word)
      while (candidates !== 0) {
        const source = 32 * word + (31 - Math.clz32(candidates & -candidates))
        candidates &= candidates - 1
        const priority = this.registers.priorityLevel(source)
        if (priority > level) [best, level] = [source, priority]
      }
    }
    return best
  }

  /** The threshold does not matter here (chapter 8). */
  private claim(context: number): number {
    const source = this.best(context)
    if (source !== 0) {
      this.setPending(source, false)
      this.inService[source] = 1
      this.drive()
    }
    return source
  }

  /** A number that is no source which the context has enabled is ignored (chapter 9). */
  private complete(context: number, source: number): void {
    if (source > this.highest || this.inService[source] === 0) return
    if (((this.enables[context].enable(source >>> 5) >>> (source & 31)) & 1) === 0) return
    this.inService[source] = 0
    if (this.request(source)) this.drive()
  }

  private drive(): void {
    this.contexts.forEach(({ thresholdLevel }, context) => {
      const best = this.best(context)
      const level = best !== 0 && this.registers.priorityLevel(best) > thresholdLevel
      this.context.setLine(this.lines[context % this.lines.length], level, Math.floor(context / this.lines.length))
    })
  }
}
