/** Translated regions: by where they begin, in the table that they call each other through, and what of them must be forgotten. */
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import type { DecodedInstruction } from '../engine/types.ts'
import type { PhysicalMemory } from '../memory/physical.ts'
import type { Ram } from '../memory/ram.ts'
import { type HostTable, host, instantiate } from './host.ts'
import { type Interpreter, type InterpreterShape, interpreterOf } from './interpreter.ts'
import type { Machine } from './machine.ts'
import { MOST_DEPTH, type ProcessorMap, WORD } from './memory-map.ts'
import { Reasons } from './reasons.ts'
import { type Region, regionAt, type Source } from './region.ts'
import { Builder, type Cell, Cells, type Semantics } from './semantics.ts'
import { type Surroundings, translate } from './translate.ts'
import { I32, I64, Module, type ValueType } from './wasm.ts'

/** How far the first and last byte of code lie from where it begins. */
export interface Extent {
  readonly first: number
  readonly last: number
}

/** An entry of translated code. */
export interface Linked extends Extent {
  readonly slot: number
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

interface Entry extends Linked {
  readonly pc: bigint
  readonly address: number
  translated: boolean
}

interface Parts<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly architecture: Architecture<S, I>
  readonly memory: PhysicalMemory
  readonly machine: Machine
  readonly semantics: Semantics
  readonly map: ProcessorMap
  readonly ram: Ram
  readonly fill: (address: bigint, what: number) => number
  /** Whether a block at a physical address has been executed. */
  readonly executed: (address: number) => boolean
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

export class CodeCache<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly totals: TranslatedCode = { regions: 0, instructions: 0, bytes: 0, modules: 0, pauses: [], emptied: 0 }
  private readonly wanted: { readonly address: number; readonly pc: bigint }[] = []
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
  private readonly pages = new Map<number, Entry[]>()
  private nextSlot = 1
  /** Physical addresses where blocks of translated regions begin. */
  private readonly within = new Set<number>()
  private readonly reasons: Reasons
  private readonly addressType: ValueType
  private readonly pageBytes: number

  constructor(parts: Parts<S, I>) {
    this.parts = parts
    const { architecture, semantics, memory, executed, targets } = parts
    this.pageBytes = semantics.pageBytes ?? PAGE_BYTES
    this.addressType = semantics.pc.width > 32 ? I64 : I32
    this.source = {
      pageBytes: this.pageBytes,
      semantics,
      most: parts.most,
      builder: new Builder(new Cells(), semantics.pc.width),
      decode: address => architecture.fetchPhysical(memory, address),
      executed,
      targets,
      links: this.links,
    }
    this.reasons = Reasons.of(semantics)
    const { table, interpreter } = this.emptyTable()
    this.table = table
    this.interpreter = interpreter
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
    const { addressType, big, pageBytes, alignmentShift, ram } = this.surroundings(0, 0)
    const reasonOf = (name: string) => this.reasons.number(name)
    return { semantics, addressType, big, pageBytes, alignmentShift, words: map.words - map.state, ram, reasonOf }
  }

  /** Whether it is to be emptied: hosts keep the table once more for each module. */
  get full(): boolean {
    return this.modules * this.table.length > this.parts.room
  }

  /** Forgets everything, and lets the host have its memory back; not while translated code runs. Slots mean nothing any more. */
  empty(): void {
    Object.assign(this, this.emptyTable())
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

  /** The translated code that begins at this virtual and physical address. */
  find(address: number, pc: bigint): Linked | undefined {
    const found = this.entryOf(address, pc)
    return found?.translated ? found : undefined
  }

  /** The slot of what begins there, be it translated or not; 0 where there is none. */
  slotOf(address: number, pc: bigint): number {
    return this.entryOf(address, pc)?.slot ?? 0
  }

  private entryOf(address: number, pc: bigint): Entry | undefined {
    const list = this.pages.get(Math.floor(address / this.pageBytes))
    return list?.find(e => e.address === address && e.pc === pc)
  }

  private entry(address: number, pc: bigint): Entry {
    const found = this.entryOf(address, pc)
    if (found) return found
    const page = Math.floor(address / this.pageBytes)
    const made: Entry = { pc, address, slot: this.newSlot(), first: 0, last: 0, translated: false }
    const list = this.pages.get(page)
    if (list) list.push(made)
    else this.pages.set(page, [made])
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
    if (again) this.within.delete(address)
    else if (this.within.has(address)) return
    if (this.wanted.some(one => one.address === address && one.pc === pc)) return
    this.wanted.push({ address, pc })
    if (this.wanted.length >= this.parts.batch) this.translateWanted()
  }

  /** Whether something has been asked for that is not there yet. */
  get waits(): boolean {
    return this.wanted.length > 0
  }

  /** Translates what has been asked for. */
  translateWanted(): void {
    const start = performance.now()
    const { memory } = this.parts
    const module = new Module()
    const type = module.type([this.addressType, I32], [this.addressType])
    const fill = module.importFunction('fill', module.type([I64, I32], [I32]))
    module.importMemory(1)
    module.importTable()
    const around = this.surroundings(type, fill)
    const made: { entry: Entry; region: Region; name: string }[] = []
    for (const { address, pc } of this.wanted) {
      if (this.within.has(address) || this.find(address, pc)) continue
      const region = this.regionOf(address, pc)
      if (!region) {
        this.within.add(address)
        continue
      }
      for (const at of region.blocks.keys()) this.within.add(region.physical + at)
      const { code, locals } = translate(region, around)
      const name = `f${made.length}`
      module.define(type, locals, code, name)
      made.push({ entry: this.entry(address, pc), region, name })
    }
    this.wanted.length = 0
    if (made.length === 0) return
    const bytes = module.bytes()
    const functions = instantiate(bytes, this.imports(this.table))
    this.modules++
    const { totals } = this
    for (const { entry, region, name } of made) {
      for (const { steps } of region.blocks.values())
        for (const { at, length } of steps) memory.watch(region.physical + at, length)
      Object.assign(entry, extent(region), { translated: true })
      this.table.set(entry.slot, functions[name])
      totals.regions++
      totals.instructions += region.instructions
      this.onRegion?.(region)
      this.parts.translated(entry.address, entry.pc, entry.slot, entry)
    }
    totals.modules++
    totals.bytes += bytes.length
    totals.pauses.push(performance.now() - start)
  }

  private regionOf(address: number, pc: bigint): Region | undefined {
    const { ram, semantics } = this.parts
    const at = address % this.pageBytes
    const physical = address - at
    if (!(physical >= ram.base && physical + this.pageBytes <= ram.base + ram.size)) return undefined
    const page = BigInt.asUintN(semantics.pc.width, pc - BigInt(at))
    const region = regionAt(this.source, page, physical, at)
    return region.instructions === 0 ? undefined : region
  }

  private surroundings(type: number, fill: number): Surroundings {
    const { memory, machine, map, ram, architecture, semantics } = this.parts
    return {
      type,
      addressType: this.addressType,
      fill,
      big: memory.byteOrder === 'big',
      pageBytes: this.pageBytes,
      alignmentShift: 31 - Math.clz32(architecture.alignment),
      state: map.state,
      budget: map.words + WORD.budget,
      reason: map.words + WORD.reason,
      expected: map.words + WORD.expected,
      context: map.words + WORD.context,
      ram: { base: ram.base, size: ram.size, host: machine.ramOffset, watched: machine.watchedOffset },
      links: this.links,
      mostDepth: MOST_DEPTH,
      wholePages: semantics.pageBytes !== undefined || !semantics.context?.length,
      slot: (virtual, real, place) =>
        this.entry(real + place, BigInt.asUintN(semantics.pc.width, virtual + BigInt(place))).slot,
      reasonOf: name => this.reasons.number(name),
    }
  }

  /** Forgets what was translated of pages that are written; gives how many regions that were. */
  forget(address: number, bytes: number): number {
    let count = 0
    const last = Math.floor((address + bytes - 1) / this.pageBytes)
    for (let page = Math.floor(address / this.pageBytes); page <= last; page++) {
      const entries = this.pages.get(page)
      if (!entries) continue
      for (let at = page * this.pageBytes; at < (page + 1) * this.pageBytes; at++) this.within.delete(at)
      for (const entry of entries) {
        if (!entry.translated) continue
        // The slot stays the entry's: others may jump through it.
        entry.translated = false
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
    return { memory: this.parts.machine.arena.memory, table, fill: this.parts.fill }
  }
}

function extent(region: Region): Extent {
  let [first, last] = [region.entry, region.entry]
  for (const { steps } of region.blocks.values()) {
    for (const { at, length } of steps) {
      if (at < first) first = at
      if (at + length - 1 > last) last = at + length - 1
    }
  }
  return { first: first - region.entry, last: last - region.entry }
}
