/**
 * What a processor remembers of addresses, by page and by context of translation: where loads and stores go, and where code begins.
 * Entries lie in memory, where translated code and the interpreter look them up themselves.
 */
import type { Translations, TranslationWatcher, Walker } from '../engine/translations.ts'
import { CONTEXTS } from '../engine/translations.ts'
import { TrapSignal } from '../engine/types.ts'
import type { PhysicalMemory } from '../memory/physical.ts'
import { PAGE_SHIFT, type Ram } from '../memory/ram.ts'
import type { Machine } from './machine.ts'
import {
  CONTEXT_BYTES,
  ENTRY,
  ENTRY_SHIFT,
  FETCH,
  FETCH_MASK,
  FETCHES,
  JUMP_MASK,
  JUMPS,
  LOADS,
  NOTHING,
  type ProcessorMap,
  STORE,
  STORES,
  TLB_MASK,
  WORD,
} from './memory-map.ts'
import type { Semantics } from './semantics.ts'

/** Entries of a context that are cleared one by one; of more, the whole context is. */
const FEW = 8192
const FEW_STORES = 1024

/** A state that may remember translations. */
interface TranslatedState {
  readonly translations?: Translations
  enterTranslations?(): void
}

export interface EntriesOptions {
  readonly memory: PhysicalMemory
  readonly machine: Machine
  readonly map: ProcessorMap
  readonly semantics: Semantics
  readonly state: TranslatedState
  /** Bytes that every instruction's address is a multiple of. */
  readonly alignment: number
  /** Translates within WebAssembly, if the machine tells how: gives one more than an offset in RAM, or 0. */
  readonly walk?: (address: bigint | number, bytes: number, kind: number) => number
}

export class Entries implements TranslationWatcher, Walker {
  /** Addresses of data that were not found where they are remembered. */
  fills = 0
  readonly pageBytes: number
  readonly translations: Translations | undefined
  private readonly memory: PhysicalMemory
  private readonly machine: Machine
  private readonly map: ProcessorMap
  private readonly semantics: Semantics
  private readonly state: TranslatedState
  private readonly walkInside: EntriesOptions['walk']
  private readonly ram: Ram
  private readonly words: Int32Array
  private readonly tags: BigUint64Array
  /** Contexts whose entries must be cleared before they are used. */
  private readonly stale = new Uint8Array(CONTEXTS).fill(1)
  private readonly contextValues: bigint[] = []
  /** By context, the tags in use (as indices of 8 bytes), as long as they are few. */
  private readonly filled = Array.from({ length: CONTEXTS }, () => ({ entries: new Int32Array(FEW), count: FEW + 1 }))
  /** Of these, the ones for stores: all of them, once there are many. */
  private readonly stores = Array.from({ length: CONTEXTS }, () => ({ entries: new Int32Array(FEW_STORES), count: 0 }))
  /** By context, the virtual pages of which code has been remembered since it was cleared. */
  private readonly pages = Array.from({ length: CONTEXTS }, () => new Set<bigint>())
  /** By virtual page, where in contexts there may be entries of its code. */
  private readonly codeOf = new Map<bigint, Set<number>>()
  // A bigint's lower half, without arithmetic on bigints.
  private readonly word = new BigUint64Array(1)
  private readonly halves = new Int32Array(this.word.buffer)
  private readonly within: bigint
  /** Whether addresses are numbers, not bigints. */
  private readonly narrow: boolean
  private readonly shift: number
  private readonly codeShift: number
  private readonly alignment: number

  constructor({ memory, machine, map, semantics, state, alignment, walk }: EntriesOptions) {
    this.memory = memory
    this.machine = machine
    this.map = map
    this.semantics = semantics
    this.state = state
    this.ram = memory.ram[0]
    const { buffer } = machine.arena
    this.words = new Int32Array(buffer)
    this.tags = new BigUint64Array(buffer)
    this.pageBytes = semantics.pageBytes ?? 4096
    this.within = BigInt(this.pageBytes - 1)
    this.shift = 31 - Math.clz32(this.pageBytes)
    this.alignment = alignment
    this.narrow = semantics.pc.width <= 32
    this.codeShift = ENTRY_SHIFT - (31 - Math.clz32(alignment))
    this.translations = state.translations
    this.walkInside = semantics.walk && walk
    if (this.translations) this.translations.watcher = this
    if (this.translations && this.walkInside) this.translations.walker = this
    memory.onWatch.push(address => this.protect(address))
  }

  private get context(): number {
    return this.map.contexts + (this.translations?.context ?? 0) * CONTEXT_BYTES
  }

  /** From now on the entries of the state's context are looked up. */
  enter(): void {
    const { translations, words, map } = this
    if (translations) {
      if (translations.left) this.state.enterTranslations!()
    } else this.compare()
    const context = translations?.context ?? 0
    if (this.stale[context] !== 0) this.clear(context)
    words[(map.words + WORD.context) >> 2] = map.contexts + context * CONTEXT_BYTES
  }

  /** Without translation by pages: where code begins holds as long as what translation depends on stays. */
  private compare(): void {
    const { context } = this.semantics
    if (!context) return
    for (let i = 0; i < context.length; i++) {
      const { offset, bytes, mask } = context[i]
      const at = this.map.state + offset
      const value = (bytes === 8 ? this.tags[at >> 3] : BigInt(this.words[at >> 2] >>> 0)) & mask
      if (value === this.contextValues[i]) continue
      this.contextValues[i] = value
      this.stale[0] = 1
    }
  }

  private clear(context: number): void {
    this.stale[context] = 0
    const filled = this.filled[context]
    if (filled.count <= FEW) {
      for (let i = 0; i < filled.count; i++) this.tags[filled.entries[i]] = NOTHING
    } else {
      const from = (this.map.contexts + context * CONTEXT_BYTES) >> 3
      this.tags.fill(NOTHING, from, from + (CONTEXT_BYTES >> 3))
    }
    filled.count = 0
    this.stores[context].count = 0
    this.pages[context].clear()
  }

  /** Notes that an entry is in use. */
  private fillEntry(entry: number, tag: bigint, value: number, record: number, stores = false): void {
    const filled = this.filled[this.translations?.context ?? 0]
    const at = entry >> 3
    if (this.tags[at] === NOTHING) {
      if (filled.count <= FEW) filled.entries[filled.count++] = at
      if (stores) {
        const list = this.stores[this.translations?.context ?? 0]
        if (list.count <= FEW_STORES) list.entries[list.count++] = at
      }
    }
    this.tags[at] = tag
    this.words[(entry + ENTRY.value) >> 2] = value
    this.words[(entry + ENTRY.record) >> 2] = record
  }

  // Translations have been forgotten.

  forgotten(): void {
    this.stale.fill(1)
    this.codeOf.clear()
  }

  forgottenPage(address: bigint): void {
    const page = address & ~this.within
    for (let context = 0; context < CONTEXTS; context++) {
      if (this.stale[context] !== 0) continue
      this.drop(context, LOADS, page)
      this.drop(context, STORES, page)
      this.dropCode(context, page)
    }
    this.codeOf.delete(page)
  }

  replaced(kind: number, page: bigint): void {
    const { translations, semantics } = this
    const { context } = translations!
    if (this.stale[context] !== 0) return
    // What is remembered here is remembered there, or else it would outlast it.
    if (kind === semantics.access!.fetch) this.dropCode(context, page)
    else this.drop(context, kind === semantics.access!.store ? STORES : LOADS, page)
  }

  cleared(context: number): void {
    this.stale[context] = 1
  }

  /** Drops what is remembered of a page in a part of a context that is not stale. */
  private drop(context: number, part: number, page: bigint): void {
    const mask = part === FETCHES ? FETCH_MASK : TLB_MASK
    const tag = (this.map.contexts + context * CONTEXT_BYTES + part + (this.pageEntry(page) & mask)) >> 3
    if (this.tags[tag] === page) this.tags[tag] = NOTHING
  }

  /** From the start of a part, where a page's entry would be if the part had no end. */
  private pageEntry(address: bigint): number {
    this.word[0] = address
    return this.halves[0] >>> (this.shift - ENTRY_SHIFT)
  }

  private dropCode(context: number, page: bigint): void {
    this.drop(context, FETCHES, page)
    if (!this.pages[context].delete(page)) return
    for (const place of this.codeOf.get(page) ?? []) {
      const tag = (this.map.contexts + context * CONTEXT_BYTES + place) >> 3
      if ((this.tags[tag] & ~this.within) === page) this.tags[tag] = NOTHING
    }
  }

  // Translation.

  /** The physical address in RAM; -1 where there is none, or finding it has effects. */
  walk(address: bigint | number, bytes: number, kind: number): number {
    const found = this.walkInside!(address, bytes, kind)
    return found === 0 ? -1 : this.ram.base + (found >>> 0) - 1
  }

  /** Whether what has been found last holds for all of its page. */
  get whole(): boolean {
    return this.words[(this.map.words + WORD.whole) >> 2] !== 0
  }

  get reach(): number {
    return this.words[(this.map.words + WORD.reach) >> 2]
  }

  /** Forgets what is remembered of an address' page; gives 1 where code may have been fetched from there, otherwise 0. */
  fence(address: bigint): number {
    const { translations, semantics } = this
    const kinds = translations!.forgetAddress(BigInt.asUintN(64, address))
    return (kinds >> semantics.access!.fetch) & 1
  }

  // Code.

  /** As `StatementWriter.codeEntry` finds it. */
  private placeOf(pc: bigint): number {
    this.word[0] = pc
    const low = this.halves[0]
    return JUMPS + ((this.codeShift >= 0 ? low << this.codeShift : low >>> -this.codeShift) & JUMP_MASK)
  }

  /** Remembers where code of the context begins: the slot of its translation, or (not 0) the record of its block. */
  rememberCode(pc: bigint, slot: number, record: number): void {
    const place = this.placeOf(pc)
    this.fillEntry(this.context + place, pc, slot, record)
    if (!this.translations) return
    const page = pc & ~this.within
    const known = this.codeOf.get(page)
    if (known) known.add(place)
    else this.codeOf.set(page, new Set([place]))
  }

  /** Whether no code of an address' page has been remembered yet in the context, since translations were forgotten; from now on some is. */
  isNewPage(pc: bigint): boolean {
    const pages = this.pages[this.translations?.context ?? 0]
    const page = pc & ~this.within
    if (pages.has(page)) return false
    pages.add(page)
    return true
  }

  /** Whether nothing is remembered where code of an address would be. */
  hasRoom(pc: bigint): boolean {
    return this.tags[(this.context + this.placeOf(pc)) >> 3] === NOTHING
  }

  /** The record that is remembered of an address in the context; 0 where there is none. */
  recordAt(pc: bigint): number {
    if (this.stale[this.translations?.context ?? 0] !== 0) return 0
    const entry = this.context + this.placeOf(pc)
    return this.tags[entry >> 3] === pc ? this.words[(entry + ENTRY.record) >> 2] : 0
  }

  /** The physical address of code, if that is remembered, and holds for all of its page; otherwise -1. */
  fetched(pc: bigint): number {
    return this.translations ? this.physicalOf(pc, this.alignment, this.semantics.access!.fetch) : -1
  }

  /** The physical address of an access, if that is remembered; otherwise -1. */
  private physicalOf(va: bigint, bytes: number, kind: number): number {
    const translations = this.translations!
    return this.narrow ? translations.findNarrow(Number(va), bytes, kind) : translations.find(va, bytes, kind)
  }

  // Data.

  /** The host's address of an access to plain memory, which is remembered for all of its page; -1 where it is anything else. */
  fill(address: bigint, what: number): number {
    const { semantics, ram, state } = this
    const bytes = what & 0xff
    const stores = what === STORE + bytes
    const va = BigInt.asUintN(64, address)
    if (what === FETCH) return this.fillFetch(va)
    const offset = Number(va & this.within)
    if (offset + bytes > this.pageBytes) return -1
    this.fills++
    const kind = stores ? semantics.access!.store : semantics.access!.load
    let physical: number
    try {
      physical = semantics.translate!(state as never, (this.narrow ? Number(va) : va) as never, bytes, kind)
    } catch (signal) {
      if (signal instanceof TrapSignal) return -1
      throw signal
    }
    const inRam = physical - ram.base
    if (!(inRam >= 0 && inRam <= ram.size - bytes)) return -1
    const host = this.machine.ramOffset + inRam
    // Beside code that has been decoded, each store is looked at.
    if (stores && ram.watched[inRam >>> PAGE_SHIFT] !== 0) return this.memory.isWatched(physical, bytes) ? -1 : host
    const known = this.physicalOf(va, bytes, kind)
    const start = inRam - offset
    if (known < 0 || start < 0 || start + this.pageBytes > ram.size) return host
    const low = Number(BigInt.asIntN(32, va))
    const entry = this.context + (stores ? STORES : LOADS) + (this.pageEntry(va) & TLB_MASK)
    this.fillEntry(entry, va & ~this.within, host - low, 0, stores)
    return host
  }

  /** The host's address of a page of code, which is remembered, if it has been fetched from as things are; otherwise -1. */
  private fillFetch(page: bigint): number {
    const inRam = this.fetched(page) - this.ram.base
    if (!(inRam >= 0 && inRam <= this.ram.size - this.pageBytes)) return -1
    this.fills++
    const host = this.machine.ramOffset + inRam
    const entry = this.context + FETCHES + (this.pageEntry(page) & FETCH_MASK)
    this.fillEntry(entry, page, host, 0)
    return host
  }

  /** A page begins to be watched: writes to it are not plain any more. */
  private protect(address: number): void {
    const inRam = address - this.ram.base
    if (!(inRam >= 0 && inRam < this.ram.size)) return
    const page = this.machine.ramOffset + inRam - (inRam % this.pageBytes)
    const check = (at: number) => {
      const tag = this.tags[at]
      if (tag === NOTHING) return
      const host = (this.words[2 * at + 2] + Number(BigInt.asIntN(32, tag))) | 0
      if (host === (page | 0)) this.tags[at] = NOTHING
    }
    for (let context = 0; context < CONTEXTS; context++) {
      if (this.stale[context] !== 0) continue
      const { entries, count } = this.stores[context]
      if (count <= FEW_STORES) for (let i = 0; i < count; i++) check(entries[i])
      else {
        const from = this.map.contexts + context * CONTEXT_BYTES
        for (let at = (from + STORES) >> 3; at < (from + JUMPS) >> 3; at += 2) check(at)
      }
    }
  }
}
