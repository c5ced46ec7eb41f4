/**
 * What a processor remembers of addresses, by page and by context of translation: where loads and stores go, and where code begins.
 * Entries lie in memory, where translated code and the interpreter look them up themselves.
 */
import {
  CONTEXTS,
  ENTRIES,
  FAR,
  FEW,
  KINDS,
  type Remembered,
  type Translations,
  type TranslationWatcher,
  type Walker,
} from '../engine/translations.ts'
import { TrapSignal } from '../engine/types.ts'
import type { PhysicalMemory } from '../memory/physical.ts'
import { PAGE_BYTES, PAGE_SHIFT, type Ram } from '../memory/ram.ts'
import type { Machine } from './machine.ts'
import {
  CONTEXT_BYTES,
  ENTRIES_BYTES,
  ENTRY,
  ENTRY_SHIFT,
  FETCH,
  FETCH_MASK,
  FETCHES,
  FILLED,
  HIGH,
  JUMP_MASK,
  JUMPS,
  LOADS,
  LOW,
  MOST_FILLED,
  MOST_STORED,
  NOTHING,
  PHYSICAL,
  type ProcessorMap,
  STORE,
  STORED,
  STORES,
  TLB_MASK,
  USED,
  WORD,
} from './memory-map.ts'
import type { Semantics } from './semantics.ts'

/** Bytes of code that are remembered together, and how many such stretches of a context are known to have been; powers of two. */
const STRETCH = 512
const SEEN = 4096
/** No stretch begins there. */
const UNSEEN = 1

const NOTHING_LOW = Number(BigInt.asIntN(32, NOTHING))

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
  readonly pageBytes: number
  /** Bytes, as many as a part of each page, of which code is remembered together. */
  readonly stretch: number
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
  /** By context, the virtual pages of which code has been remembered since it was cleared. */
  private readonly pages = Array.from({ length: CONTEXTS }, () => new Set<bigint>())
  /** By context, stretches of these pages: lower and upper half of their addresses. */
  private readonly seen = new Int32Array(2 * SEEN * CONTEXTS).fill(UNSEEN)
  /** An address of code, and the context whose entries are meant. */
  private low = 0
  private high = 0
  private codeEntries = 0
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
    this.stretch = Math.min(STRETCH, this.pageBytes)
    this.within = BigInt(this.pageBytes - 1)
    this.shift = 31 - Math.clz32(this.pageBytes)
    this.alignment = alignment
    this.narrow = semantics.pc.width <= 32
    this.codeShift = ENTRY_SHIFT - (31 - Math.clz32(alignment))
    this.translations = state.translations
    this.walkInside = semantics.walk && walk
    // What lies in a context before it is used for the first time is not known.
    for (let context = 0; context < CONTEXTS; context++) this.words[this.listAt(context, FILLED)] = MOST_FILLED + 1
    this.translations?.keepIn(context => this.remembered(context), {
      reaches: new Int32Array(buffer, map.words + WORD.farReaches, FAR),
      blocks: new BigUint64Array(buffer, map.words + WORD.farBlocks, FAR),
    })
    if (this.translations) this.translations.watcher = this
    if (this.translations && this.walkInside) this.translations.walker = this
    memory.onWatch.push(address => this.protect(address))
  }

  private get context(): number {
    return this.contextAt(this.translations?.context ?? 0)
  }

  private contextAt(context: number): number {
    return this.map.contexts + context * CONTEXT_BYTES
  }

  /** Where a list of a context lies, in words. */
  private listAt(context: number, list: number): number {
    return (this.contextAt(context) + list) >> 2
  }

  /** Where translations of a context are remembered. */
  private remembered(context: number): Remembered {
    const { buffer } = this.machine.arena
    const at = this.contextAt(context)
    const entries = KINDS * ENTRIES
    return {
      used: new Int32Array(buffer, at + USED, 1 + FEW),
      low: new Int32Array(buffer, at + LOW, entries),
      high: new Int32Array(buffer, at + HIGH, entries),
      physical: new Float64Array(buffer, at + PHYSICAL, entries),
    }
  }

  /** Addresses that were not found where they are remembered. */
  get fills(): number {
    return this.words[(this.map.words + WORD.fills) >> 2] >>> 0
  }

  /** From now on the entries of the state's context are looked up. */
  enter(): void {
    const { translations, words, map } = this
    if (translations) {
      if (translations.left) this.state.enterTranslations!()
    } else this.compare()
    const context = translations?.context ?? 0
    if (this.stale[context] !== 0) this.clear(context)
    words[(map.words + WORD.context) >> 2] = this.contextAt(context)
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
    const { words, tags } = this
    const list = this.listAt(context, FILLED)
    const count = words[list]
    if (count <= MOST_FILLED) for (let i = 1; i <= count; i++) tags[words[list + i]] = NOTHING
    else {
      const from = this.contextAt(context) >> 3
      tags.fill(NOTHING, from, from + (ENTRIES_BYTES >> 3))
    }
    words[list] = 0
    words[this.listAt(context, STORED)] = 0
    this.pages[context].clear()
    this.seen.fill(UNSEEN, 2 * SEEN * context, 2 * SEEN * (context + 1))
  }

  /** Notes that an entry is in use. */
  private fillEntry(entry: number, tag: bigint, value: number, record: number, stores = false): void {
    const at = entry >> 3
    if (this.tags[at] === NOTHING) {
      this.note(FILLED, MOST_FILLED, at)
      if (stores) this.note(STORED, MOST_STORED, at)
    }
    this.tags[at] = tag
    this.words[(entry + ENTRY.value) >> 2] = value
    this.words[(entry + ENTRY.record) >> 2] = record
  }

  /** Adds to a list of the state's context, as long as there are few. */
  private note(list: number, most: number, tag: number): void {
    const { words } = this
    const at = this.listAt(this.translations?.context ?? 0, list)
    if (words[at] < most) words[at + 1 + words[at]] = tag
    words[at]++
  }

  // Translations have been forgotten.

  forgotten(): void {
    this.stale.fill(1)
  }

  forgottenPage(address: bigint): void {
    const page = address & ~this.within
    for (let context = 0; context < CONTEXTS; context++) {
      if (this.stale[context] !== 0) continue
      this.drop(context, LOADS, page)
      this.drop(context, STORES, page)
      this.dropCode(context, page)
    }
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
    const tag = (this.contextAt(context) + part + (this.pageEntry(page) & mask)) >> 3
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
    this.word[0] = page
    const low = this.halves[0]
    const high = this.halves[1]
    for (let at = low; at - low < this.pageBytes; at += this.stretch) this.seen[this.seenAt(context, at)] = UNSEEN
    // Entries of a page lie side by side.
    const count = Math.min(this.pageBytes / this.alignment, (JUMP_MASK >> ENTRY_SHIFT) + 1)
    const first = this.placeOf(low) - JUMPS
    const from = this.contextAt(context) + JUMPS
    for (let i = 0; i < count; i++) {
      const at = (from + ((first + (i << ENTRY_SHIFT)) & JUMP_MASK)) >> 2
      if ((this.words[at] & -this.pageBytes) === low && this.words[at + 1] === high) this.tags[at >> 1] = NOTHING
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
  private placeOf(low: number): number {
    return JUMPS + ((this.codeShift >= 0 ? low << this.codeShift : low >>> -this.codeShift) & JUMP_MASK)
  }

  /** Remembers where code of the context begins: the slot of its translation, or (not 0) the record of its block. */
  rememberCode(pc: bigint, slot: number, record: number): void {
    this.turnTo(pc)
    this.rememberAt(0, slot, record)
  }

  /** From now on `rememberAt` and `hasRoom` count from this address, in the state's context. */
  turnTo(pc: bigint): void {
    this.word[0] = pc
    this.low = this.halves[0]
    this.high = this.halves[1]
    this.codeEntries = this.context
  }

  /** As `rememberCode`, so many bytes behind an address, and in its page. */
  rememberAt(offset: number, slot: number, record: number): void {
    const { words } = this
    const low = (this.low + offset) | 0
    const at = (this.codeEntries + this.placeOf(low)) >> 2
    if (isNothing(words, at)) this.note(FILLED, MOST_FILLED, at >> 1)
    words[at] = low
    words[at + 1] = this.high
    words[at + (ENTRY.value >> 2)] = slot
    words[at + (ENTRY.record >> 2)] = record
  }

  /** Whether nothing is remembered where code so many bytes behind an address would be. */
  hasRoom(offset: number): boolean {
    return isNothing(this.words, (this.codeEntries + this.placeOf((this.low + offset) | 0)) >> 2)
  }

  /** Whether no code of an address' stretch has been remembered yet in the context, as far as is known; from now on some is. */
  isNew(pc: bigint): boolean {
    const context = this.translations?.context ?? 0
    this.word[0] = pc
    const start = this.halves[0] & -this.stretch
    const high = this.halves[1]
    const at = this.seenAt(context, start)
    if (this.seen[at] === start && this.seen[at + 1] === high) return false
    this.seen[at] = start
    this.seen[at + 1] = high
    this.pages[context].add(pc & ~this.within)
    return true
  }

  /** Where in `seen` the stretch would be that begins at an address, of which this is the lower half. */
  private seenAt(context: number, low: number): number {
    return 2 * (context * SEEN + ((low / this.stretch) & (SEEN - 1)))
  }

  /** The record that is remembered of an address in the context; 0 where there is none. */
  recordAt(pc: bigint): number {
    if (this.stale[this.translations?.context ?? 0] !== 0) return 0
    this.word[0] = pc
    const entry = this.context + this.placeOf(this.halves[0])
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
    this.words[(this.map.words + WORD.fills) >> 2]++
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
    const start = inRam - offset
    // Beside code that has been decoded, each store is looked at.
    if (stores && this.holdsWatched(start)) return this.memory.isWatched(physical, bytes) ? -1 : host
    const known = this.physicalOf(va, bytes, kind)
    if (known < 0 || start < 0 || start + this.pageBytes > ram.size) return host
    const low = Number(BigInt.asIntN(32, va))
    const entry = this.context + (stores ? STORES : LOADS) + (this.pageEntry(va) & TLB_MASK)
    this.fillEntry(entry, va & ~this.within, host - low, 0, stores)
    return host
  }

  /** Whether some of a page, so far in RAM, is watched. */
  private holdsWatched(start: number): boolean {
    const { watched } = this.ram
    for (let at = Math.max(start, 0); at < start + this.pageBytes; at += PAGE_BYTES)
      if (watched[at >>> PAGE_SHIFT] !== 0) return true
    return false
  }

  /** The host's address of a page of code, which is remembered, if it has been fetched from as things are; otherwise -1. */
  private fillFetch(page: bigint): number {
    const inRam = this.fetched(page) - this.ram.base
    if (!(inRam >= 0 && inRam <= this.ram.size - this.pageBytes)) return -1
    this.words[(this.map.words + WORD.fills) >> 2]++
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
    const { words, tags } = this
    const check = (at: number) => {
      if (((words[2 * at + (ENTRY.value >> 2)] + words[2 * at]) | 0) === (page | 0)) tags[at] = NOTHING
    }
    for (let context = 0; context < CONTEXTS; context++) {
      if (this.stale[context] !== 0) continue
      const list = this.listAt(context, STORED)
      const count = this.words[list]
      if (count <= MOST_STORED) for (let i = 1; i <= count; i++) check(this.words[list + i])
      else {
        const from = this.contextAt(context)
        for (let at = (from + STORES) >> 3; at < (from + JUMPS) >> 3; at += 2) check(at)
      }
    }
  }
}

/** Whether there is no tag at an index of words. */
function isNothing(words: Int32Array, at: number): boolean {
  return words[at] === NOTHING_LOW && words[at + 1] === -1
}
