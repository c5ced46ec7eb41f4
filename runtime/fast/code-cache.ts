/** Translated regions: by where they begin, in the table that they call each other through, and what of them must be forgotten. */
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import type { DecodedInstruction } from '../engine/types.ts'
import type { PhysicalMemory } from '../memory/physical.ts'
import type { Ram } from '../memory/ram.ts'
import type { CommonSurroundings } from './access-code.ts'
import type { InterpreterShape } from './form-code.ts'
import { interruptsRead } from './functions.ts'
import { type HostTable, host, instantiate } from './host.ts'
import { type Interpreter, interpreterOf } from './interpreter.ts'
import { lookUpCode } from './look-up.ts'
import type { Machine } from './machine.ts'
import { MOST_DEPTH, type ProcessorMap, WORD } from './memory-map.ts'
import { Reasons } from './reasons.ts'
import { Pages, type Region, regionAt, type Source } from './region.ts'
import { Builder, type Semantics } from './semantics.ts'
import { type Cell, Cells } from './statement.ts'
import { Teller } from './told.ts'
import { type Surroundings, translate } from './translate.ts'
import { I32, I64, Module, type ValueType } from './wasm.ts'

/** How far the first and last byte of code lie from where it begins. */
export interface Extent {
  readonly first: number
  readonly last: number
}

/** What has been translated so far. */
export interface TranslatedCode {
  regions: number
  /** Of guest code; one that lies in several regions counts in each. */
  instructions: number
  /** Of WebAssembly. */
  bytes: number
  modules: number
  /** Milliseconds of each time that execution stood still for a module to be made. */
  readonly pauses: number[]
  /** Times that all of it was forgotten, for want of room. */
  emptied: number
}

export interface Entry extends Extent {
  readonly slot: number
  readonly pc: bigint
  readonly address: number
  /** Of what has been translated: physical addresses of its instructions, and numbers of pages that it has something of. */
  code?: { readonly instructions: readonly number[]; readonly pages: ReadonlySet<number> } | undefined
}

interface Wanted {
  readonly address: number
  readonly pc: bigint
  readonly pages: Pages
}

interface Parts<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly architecture: Architecture<S, I>
  readonly memory: PhysicalMemory
  readonly machine: Machine
  readonly semantics: Semantics
  readonly map: ProcessorMap
  readonly ram: Ram
  readonly fill: (address: bigint, what: number) => number
  /** Forgets what is remembered of an address' page; gives 1 where code may have been fetched from there, otherwise 0. */
  readonly fence: (address: bigint) => number
  /** Whether a block at a physical address has been executed. */
  readonly executed: (address: number) => boolean
  /** Whether a region of another page may go on at a physical address. */
  readonly reached: (address: number) => boolean
  /** Whether code of the page of a physical address has been written to again and again. */
  readonly changes: (address: number) => boolean
  /** Physical address of what is fetched at a virtual one, if that is remembered for all of its page; otherwise -1. */
  readonly fetched: (pc: bigint) => number
  /** Where a computed jump at a physical address has led. */
  readonly targets: (address: number) => ReadonlySet<number> | undefined
  /** Told of each entry whose translation is there now. */
  readonly translated: (address: number, pc: bigint, slot: number, extent: Extent) => void
  /** Translations in a module. */
  readonly batch: number
  /** Instructions of a region at most. */
  readonly most: number
  /** Modules times entries of their table, at most. */
  readonly room: number
}

const TABLE_STEP = 1024
const PAGE_BYTES = 4096
/** Pages on either side of an entry's that its region may reach. */
const AROUND = 3

export class CodeCache<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly totals: TranslatedCode = { regions: 0, instructions: 0, bytes: 0, modules: 0, pauses: [], emptied: 0 }
  private readonly wanted: Wanted[] = []
  /** Shown each region that has been translated, if anybody wants to see them. */
  onRegion: ((region: Region) => void) | undefined
  private readonly parts: Parts<S, I>
  private table: HostTable
  /** Stands in the slots of all entries that are not translated. */
  private interpreter: Interpreter
  /** Modules that share the table. */
  private modules = 0
  private readonly source: Source
  private readonly links = new Set<Cell>()
  /** Entries by the number of the physical page that they begin in. */
  private readonly entries = new Map<number, Entry[]>()
  /** By page, what has been translated of it. */
  private readonly pages = new Map<number, Set<Entry>>()
  private nextSlot = 1
  /** Physical addresses of instructions of translated regions, by page: floating point ends a block with each one. */
  private readonly within = new Map<number, Set<number>>()
  private readonly reasons: Reasons
  private readonly interruptsRead: ReadonlySet<number>
  private readonly addressType: ValueType
  private readonly pageBytes: number

  constructor(parts: Parts<S, I>) {
    this.parts = parts
    const { architecture, semantics, memory, executed, reached, changes, targets } = parts
    this.pageBytes = semantics.pageBytes ?? PAGE_BYTES
    this.addressType = semantics.pc.width > 32 ? I64 : I32
    this.source = {
      pageBytes: this.pageBytes,
      semantics,
      most: parts.most,
      teller: new Teller(semantics, new Builder(new Cells(), semantics.pc.width)),
      memory,
      decode: (bus, address) => architecture.fetchPhysical(bus, address),
      executed,
      reached,
      changes,
      targets,
      links: this.links,
    }
    this.reasons = Reasons.of(semantics)
    this.interruptsRead = interruptsRead(semantics)
    const { table, interpreter } = this.emptyTable()
    this.table = table
    this.interpreter = interpreter
  }

  /** One more than how far in RAM a virtual address lies, of which nothing is remembered; 0 where WebAssembly cannot tell. */
  get walk(): Interpreter['walk'] {
    return this.interpreter.walk
  }

  /** Executes from the state's pc on, in either tier. */
  run(): void {
    this.interpreter.run()
  }

  private emptyTable(): { table: HostTable; interpreter: Interpreter } {
    const { map } = this.parts
    const table = new host.Table({ element: 'anyfunc', initial: TABLE_STEP })
    const interpreter = interpreterOf(this.shape(), map.state, this.imports(table))
    for (let i = 0; i < table.length; i++) table.set(i, interpreter.interpret)
    return { table, interpreter }
  }

  private shape(): InterpreterShape {
    const { semantics, map } = this.parts
    return { semantics, words: map.words - map.state, ...this.common() }
  }

  /** Whether it is to be emptied: hosts keep the table once more for each module. */
  get full(): boolean {
    return this.modules * this.table.length > this.parts.room
  }

  /** Forgets everything, and lets the host have its memory back; not while translated code runs. Slots mean nothing any more. */
  empty(): void {
    Object.assign(this, this.emptyTable())
    this.entries.clear()
    this.pages.clear()
    this.within.clear()
    this.wanted.length = 0
    this.nextSlot = 1
    this.modules = 0
    this.totals.emptied++
  }

  nameOf(reason: number): string {
    return this.reasons.name(reason)
  }

  /** What begins at this virtual and physical address, and may have a translation or be jumped to through the table. */
  entryOf(address: number, pc: bigint): Entry | undefined {
    const list = this.entriesAround(address)
    if (list) for (const entry of list) if (entry.address === address && entry.pc === pc) return entry
    return undefined
  }

  /** What begins in the page of a physical address, if anything does. */
  entriesAround(address: number): readonly Entry[] | undefined {
    return this.entries.get(Math.floor(address / this.pageBytes))
  }

  private entry(address: number, pc: bigint): Entry {
    const found = this.entryOf(address, pc)
    if (found) return found
    const made: Entry = { pc, address, slot: this.newSlot(), first: 0, last: 0 }
    const page = Math.floor(address / this.pageBytes)
    const list = this.entries.get(page)
    if (list) list.push(made)
    else this.entries.set(page, [made])
    return made
  }

  private newSlot(): number {
    if (this.nextSlot === this.table.length) this.table.grow(TABLE_STEP, this.interpreter.interpret)
    return this.nextSlot++
  }

  /**
   * Asks for a translation; it comes with the next ones, since modules with several functions cost less. What lies within a region that
   * is there, or comes too, is left to that, unless it is asked for `again`; so is what cannot be translated.
   */
  want(address: number, pc: bigint, again: boolean): void {
    if (again) this.leaveOut(address)
    else if (this.isWithin(address)) return
    if (this.wanted.some(one => one.address === address && one.pc === pc)) return
    const pages = this.pagesAt(address, pc)
    if (!pages) {
      this.putWithin(address)
      return
    }
    this.wanted.push({ address, pc, pages })
    if (this.wanted.length >= this.parts.batch) this.translateWanted()
  }

  private isWithin(address: number): boolean {
    return this.within.get(Math.floor(address / this.pageBytes))?.has(address) === true
  }

  private putWithin(address: number): void {
    this.withinPage(address).add(address)
  }

  /** Addresses within regions of an address' page. */
  private withinPage(address: number): Set<number> {
    const page = Math.floor(address / this.pageBytes)
    let known = this.within.get(page)
    if (!known) {
      known = new Set()
      this.within.set(page, known)
    }
    return known
  }

  private leaveOut(address: number): void {
    this.within.get(Math.floor(address / this.pageBytes))?.delete(address)
  }

  /** Where the page of an address lies, and those around it, as they are fetched from now; nothing is known outside of RAM. */
  private pagesAt(address: number, pc: bigint): Pages | undefined {
    const { pageBytes } = this
    const { ram, fetched } = this.parts
    const inRam = (page: number) => page >= ram.base && page + pageBytes <= ram.base + ram.size
    const start = address - (address % pageBytes)
    if (!inRam(start)) return undefined
    const found = new Map([[0, start]])
    const virtual = pc - BigInt(address - start)
    const behind = 1n << BigInt(this.parts.semantics.pc.width)
    for (let n = -AROUND; n <= AROUND; n++) {
      const page = virtual + BigInt(n * pageBytes)
      if (n === 0 || page < 0n || page >= behind) continue
      const physical = fetched(page)
      if (physical >= 0 && inRam(physical)) found.set(n, physical)
    }
    return new Pages(pageBytes, found)
  }

  /** Whether something has been asked for that is not there yet. */
  get waits(): boolean {
    return this.wanted.length > 0
  }

  /** Translates what has been asked for. */
  translateWanted(): void {
    const start = performance.now()
    const module = new Module()
    const type = module.type([this.addressType, I32], [this.addressType])
    const fillType = module.type([I64, I32], [I32])
    const fill = module.importFunction('fill', fillType)
    const fence = module.importFunction('fence', module.type([I64], [I32]))
    const asks = this.interpreter.interrupts !== undefined
    const interrupts = asks ? module.importFunction('interrupts', module.type([I32], [I32])) : -1
    module.importMemory(1)
    module.importTable()
    const { code, locals } = lookUpCode(this.parts.map.words + WORD.context, this.pageBytes, fill)
    const around = this.surroundings({ type, fill, fence, interrupts, lookUp: module.define(fillType, locals, code) })
    // Regions are large, and not kept longer than it takes to write each one's code.
    const made: { entry: Entry; name: string }[] = []
    for (const { address, pc, pages } of this.wanted) {
      if (this.isWithin(address) || this.entryOf(address, pc)?.code) continue
      const at = address % this.pageBytes
      const region = regionAt(this.source, pc - BigInt(at), pages, at)
      if (region.instructions === 0) {
        this.putWithin(address)
        continue
      }
      const { code, locals } = translate(region, around)
      const name = `f${made.length}`
      module.define(type, locals, code, name)
      const entry = this.entry(address, pc)
      this.keep(entry, region)
      made.push({ entry, name })
      this.totals.instructions += region.instructions
      this.onRegion?.(region)
    }
    this.wanted.length = 0
    if (made.length === 0) return
    const bytes = module.bytes()
    const { interrupts: asked, refill } = this.interpreter
    const imports = this.imports(this.table)
    const functions = instantiate(bytes, { ...imports, fill: refill ?? imports.fill, interrupts: asked })
    this.modules++
    const { totals } = this
    for (const { entry, name } of made) {
      this.table.set(entry.slot, functions[name])
      this.parts.translated(entry.address, entry.pc, entry.slot, entry)
    }
    totals.regions += made.length
    totals.modules++
    totals.bytes += bytes.length
    totals.pauses.push(performance.now() - start)
  }

  /** From now on what has been translated is known, and writes to it are seen. */
  private keep(entry: Entry, { pages, entry: from, blocks }: Region): void {
    const reached = new Set<number>()
    const instructions: number[] = []
    let [first, last] = [from, from]
    for (const { steps, at } of blocks.values()) {
      if (steps.length === 0) continue
      let physical = pages.at(at)
      const within = this.withinPage(physical)
      const start = physical
      for (let i = 0; i < steps.length; i++) {
        instructions.push(physical)
        within.add(physical)
        physical += steps[i].length
      }
      first = Math.min(first, at)
      last = Math.max(last, at + physical - start - 1)
      for (const { address, bytes } of pages.pieces(at, physical - start)) {
        this.parts.memory.watch(address, bytes)
        reached.add(Math.floor(address / this.pageBytes))
      }
    }
    for (const page of reached) {
      const known = this.pages.get(page)
      if (known) known.add(entry)
      else this.pages.set(page, new Set([entry]))
    }
    Object.assign(entry, { first: first - from, last: last - from, code: { instructions, pages: reached } })
  }

  private surroundings(
    functions: Pick<Surroundings, 'type' | 'fill' | 'fence' | 'interrupts' | 'lookUp'>,
  ): Surroundings {
    const { machine, map, ram, semantics } = this.parts
    return {
      ...this.common(),
      ...functions,
      interruptsRead: this.interruptsRead,
      state: map.state,
      words: map.words,
      budget: map.words + WORD.budget,
      reason: map.words + WORD.reason,
      expected: map.words + WORD.expected,
      context: map.words + WORD.context,
      links: this.links,
      mostDepth: MOST_DEPTH,
      wholePages: semantics.pageBytes !== undefined || !semantics.context?.length,
      slot: (address, at) => this.entry(address, BigInt.asUintN(semantics.pc.width, at)).slot,
      hostAddress: address => machine.ramOffset + address - ram.base,
    }
  }

  /** What both tiers are surrounded by. */
  private common(): CommonSurroundings {
    const { memory, machine, ram, architecture } = this.parts
    return {
      addressType: this.addressType,
      big: memory.byteOrder === 'big',
      pageBytes: this.pageBytes,
      alignmentShift: 31 - Math.clz32(architecture.alignment),
      ram: { base: ram.base, size: ram.size, host: machine.ramOffset, watched: machine.watchedOffset },
      reasonOf: name => this.reasons.number(name),
    }
  }

  /** Forgets what was translated of pages that are written; gives how many regions that were. */
  forget(address: number, bytes: number): number {
    let count = 0
    const last = Math.floor((address + bytes - 1) / this.pageBytes)
    for (let page = Math.floor(address / this.pageBytes); page <= last; page++) {
      this.within.delete(page)
      for (const entry of this.pages.get(page) ?? []) {
        const { instructions, pages } = entry.code!
        for (const one of instructions) this.leaveOut(one)
        for (const other of pages) this.pages.get(other)!.delete(entry)
        // The slot stays the entry's: others may jump through it.
        entry.code = undefined
        this.table.set(entry.slot, this.interpreter.interpret)
        count++
      }
    }
    return count
  }

  clear(): void {
    for (const page of this.pages.keys()) this.forget(page * this.pageBytes, this.pageBytes)
  }

  private imports(table: HostTable): Record<string, unknown> {
    return { memory: this.parts.machine.arena.memory, table, fill: this.parts.fill, fence: this.parts.fence }
  }
}
