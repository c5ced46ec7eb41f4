/**
 * The fast engine: regions of guest code that run often become WebAssembly; whatever is rare, has effects outside of plain memory or
 * traps is executed by the reference engine's own functions, on the same state. Instructions are counted exactly, so interrupts and
 * deadlines come at the same instruction on both engines.
 */
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import type { Block, DecodeCache } from '../engine/decode-cache.ts'
import { ReferenceEngine, type Stop } from '../engine/reference.ts'
import type { Translations, TranslationWatcher } from '../engine/translations.ts'
import { CONTEXTS } from '../engine/translations.ts'
import { type DecodedInstruction, TrapSignal } from '../engine/types.ts'
import type { PhysicalMemory } from '../memory/physical.ts'
import { PAGE_SHIFT, type Ram } from '../memory/ram.ts'
import { CodeCache, type Linked, type TranslatedCode } from './code-cache.ts'
import type { Machine } from './machine.ts'
import {
  CONTEXT_BYTES,
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
import type { Region } from './region.ts'
import type { Semantics } from './semantics.ts'
import { REASON } from './statements.ts'

const HOT = 200
const BATCH = 64
/** Executions of hot blocks for which translations wait for others to come along with. */
const PATIENCE = 10_000
/** A block that is hot within a region of others' gets one of its own after so many times as much heat. */
const AGAIN = 4
/** Instructions between two writes to translated code of a page after which the next translation comes later, and how much at most. */
const SOON = 100_000
const MOST_CAUTION = 1024
const REGION = 400
/** A region goes on in another page where that is hot already to this part. */
const REACHED = 4
const ROOM = 4_000_000
/** Instructions for one turn of translated code: hosts go on in optimized code only when a function is entered again. */
const TURN = 0x40_0000

/** When what is translated; results do not depend on it. */
export interface TranslationOptions {
  /** Times a block is executed by the reference engine's functions before it is translated. */
  readonly hot?: number
  /** Translations that become one module. */
  readonly batch?: number
  /** Instructions of a region at most. */
  readonly region?: number
  /** How many times as hot code must be, at most, where translations have been forgotten again and again. */
  readonly caution?: number
  /** Modules of translated code times regions, at most; then all are forgotten. */
  readonly room?: number
}

export interface FastOptions<I extends { readonly length: number }> extends TranslationOptions {
  /** Decoded instructions, which processors of one memory share. */
  readonly cache?: DecodeCache<I> | undefined
}

export interface Counters {
  /** Instructions executed by translated code, and times it was entered. */
  translated: number
  entered: number
  /** Times it came back, by reason. */
  readonly exits: Map<string, number>
  /** Addresses that were not found where they are remembered. */
  fills: number
  misses: number
  /** Translations forgotten. */
  invalidated: number
}

/** Sees translated code from outside. */
export interface Onlooker {
  /** It is about to be entered, for so many instructions at most. */
  entering(): number
  /** It has come back after so many, at the state's pc; `REASON` has the first reasons, `exits` counts them by name. */
  left(instructions: number, reason: number, name: string): void
  translated(region: Region): void
}

export class FastEngine<S extends RunnableState<I>, I extends DecodedInstruction<S>>
  extends ReferenceEngine<S, I>
  implements TranslationWatcher
{
  readonly counters: Counters = {
    translated: 0,
    entered: 0,
    exits: new Map(),
    fills: 0,
    misses: 0,
    invalidated: 0,
  }
  private onlooker: Onlooker | undefined
  private readonly machine: Machine
  private readonly hot: number
  private readonly mostCaution: number
  private readonly map: ProcessorMap
  private readonly semantics: Semantics
  private readonly ram: Ram
  private readonly words: Int32Array
  private readonly tags: BigUint64Array
  private readonly values: Int32Array
  private readonly code: CodeCache<S, I>
  /** Times that hot blocks have been executed while their translation lingered for others. */
  private lingered = 0
  /** By page whose translations were forgotten: when, in instructions attempted, and how cautious to be there. */
  private readonly cautions = new Map<number, { readonly at: number; readonly times: number }>()
  /** Contexts whose entries must be cleared before they are used. */
  private readonly stale = new Uint8Array(CONTEXTS)
  private readonly translations: Translations | undefined
  private readonly contextValues: bigint[] = []
  /** By context, the tags in use (as indices of 8 bytes), as long as they are few. */
  private readonly filled = Array.from({ length: CONTEXTS }, () => ({ entries: new Int32Array(2048), count: 0 }))
  /** By virtual page, where in contexts there may be entries of its code. */
  private readonly jumpsOf = new Map<bigint, Set<number>>()
  /** By the physical address of a computed jump, where it has led, if to more than two places. */
  private readonly targets = new Map<number, Set<number>>()
  private readonly pageBytes: number
  private readonly within: bigint
  private readonly shift: number
  private readonly jumpShift: number

  /** @param machine where state and RAM lie; the memory's RAM is there */
  constructor(
    architecture: Architecture<S, I>,
    memory: PhysicalMemory,
    machine: Machine,
    semantics: Semantics,
    options: FastOptions<I> = {},
  ) {
    const map = machine.addProcessor(semantics.stateBytes)
    super(architecture, memory, architecture.createState(machine.arena.buffer, map.state), options.cache)
    this.machine = machine
    this.hot = options.hot ?? HOT
    this.mostCaution = options.caution ?? MOST_CAUTION
    this.map = map
    this.semantics = semantics
    const { buffer } = machine.arena
    this.ram = memory.ram[0]
    this.words = new Int32Array(buffer)
    this.values = this.words
    this.tags = new BigUint64Array(buffer)
    this.pageBytes = semantics.pageBytes ?? 4096
    this.within = BigInt(this.pageBytes - 1)
    this.shift = 31 - Math.clz32(this.pageBytes)
    this.jumpShift = 31 - Math.clz32(architecture.alignment)
    this.translations = (this.state as { translations?: Translations }).translations
    if (this.translations) this.translations.watcher = this
    for (const filled of this.filled) filled.count = filled.entries.length + 1
    this.forgetAll()
    this.code = new CodeCache({
      architecture,
      memory,
      machine,
      semantics,
      map,
      ram: this.ram,
      fill: (address, what) => this.fill(address, what),
      executed: address => this.cache.get(address) !== undefined,
      reached: address => this.isReached(address),
      changes: address => this.caution(address) > 1,
      fetched: pc => this.fetched(pc),
      targets: address => this.targets.get(address),
      batch: options.batch ?? BATCH,
      most: options.region ?? REGION,
      room: options.room ?? ROOM,
    })
    const written = memory.onWatchedWrite
    memory.onWatchedWrite = (address, bytes) => {
      written(address, bytes)
      this.written(address, bytes)
    }
    memory.onWatch.push(address => this.protect(address))
  }

  get translatedCode(): TranslatedCode {
    return this.code.totals
  }

  /** From now on somebody sees each entry of translated code. */
  show(onlooker: Onlooker): void {
    this.onlooker = onlooker
    this.code.onRegion = region => onlooker.translated(region)
  }

  protected override runUntilTrap(end: number): Stop | undefined {
    let polled = -1
    for (;;) {
      // Looking at what is pending may itself ask for another look: that comes after an instruction.
      if (this.attempted >= this.pollAt && this.attempted !== polled) {
        const stop = this.poll()
        if (stop) return stop
        polled = this.attempted
      }
      if (this.attempted >= end) return { reason: 'limit' }
      // Who looks at each instruction gets each one.
      if (this.onInstruction) return super.runUntilTrap(end)
      const reason = this.enter(end)
      if ((this.attempted >= this.pollAt && this.attempted !== polled) || this.attempted >= end) continue
      if (reason > REASON.miss) this.interpret(end, reason === REASON.budget ? MOST : 1, false)
      else this.interpret(end, MOST, true)
    }
  }

  /** Runs translated code from the state's pc on, as far as it goes; gives why it came back. */
  private enter(end: number): number {
    const { words, map, counters } = this
    const turn = this.onlooker ? this.onlooker.entering() : TURN
    const budget = Math.min(Math.max(this.pollAt - this.attempted, 1), end - this.attempted, turn)
    this.enterContext()
    words[(map.words + WORD.budget) >> 2] = budget
    words[(map.words + WORD.reason) >> 2] = REASON.none
    this.code.run()
    const used = budget - words[(map.words + WORD.budget) >> 2]
    this.attempted += used
    this.completed += used
    counters.translated += used
    counters.entered++
    const reason = words[(map.words + WORD.reason) >> 2]
    if (reason !== REASON.none) this.count(reason)
    this.onlooker?.left(used, reason, this.code.nameOf(reason))
    return reason
  }

  private count(reason: number): void {
    const name = this.code.nameOf(reason)
    const { exits } = this.counters
    exits.set(name, (exits.get(name) ?? 0) + 1)
  }

  /**
   * Executes instructions as the reference engine does: so many at most; or, where it `counts`, block after block, until it comes to one
   * that is hot. That may have translated code, or get some now, which is linked then.
   */
  private interpret(end: number, most: number, counts: boolean): void {
    const { architecture, state, cache } = this
    let previous: Block<I> | undefined
    let from = 0
    for (let first = true; ; first = false) {
      this.attempted++
      state.nextPc = state.pc
      state.current = architecture.noInstruction
      const address = architecture.fetchAddress(state)
      const singly = architecture.fetchesSingly?.(state) === true
      const block = cache.get(address) ?? this.decodeBlock(address)
      if (previous && address !== previous.next && address !== previous.other) this.noteNext(previous, from, address)
      previous = block
      from = address
      if (counts && block.heat >= this.hot && (!first || this.link(address, block.heat))) {
        this.attempted--
        return
      }
      block.heat++
      if (singly) this.executeSingly()
      else this.interpretBlock(block, end, most)
      if (!counts || this.attempted >= this.pollAt || this.attempted >= end) return
    }
  }

  /** Notes where execution goes on behind a block: more than two such addresses are where a computed jump leads. */
  private noteNext(block: Block<I>, at: number, next: number): void {
    if (block.next === undefined) block.next = next
    else if (block.other === undefined) block.other = next
    else {
      const { instructions } = block
      let last = at
      for (let i = 0; i < instructions.length - 1; i++) last += instructions[i].length
      const known = this.targets.get(last)
      if (!known) this.targets.set(last, new Set([block.next, block.other, next]))
      else if (known.size < MOST_TARGETS) known.add(next).add(block.next).add(block.other)
    }
  }

  /**
   * Executes a block, the first of whose instructions is counted already. The reference engine has this loop within its own: a call for
   * each block costs it 18 % (heap sort 27.5 to 21.8 million instructions a second).
   */
  private interpretBlock({ instructions, open }: Block<I>, end: number, most: number): void {
    const { architecture, state, cache } = this
    const { generation } = cache
    const straight = open ? instructions.length : instructions.length - 1
    for (let n = 0; ; ) {
      const instruction = instructions[n]
      state.current = instruction
      if (n < straight) {
        instruction.execute(state, instruction as never)
        this.lag += instruction.length
      } else {
        this.catchUp()
        architecture.execute(state, instruction)
      }
      this.completed++
      n++
      if (
        n === instructions.length ||
        n === most ||
        this.attempted >= this.pollAt ||
        this.attempted >= end ||
        cache.generation !== generation
      )
        break
      this.attempted++
    }
    this.catchUp()
  }

  /** Where the state's pc has translated code, or gets some now, lets it be found; false where it is too early for that. */
  private link(address: number, heat: number): boolean {
    if (this.code.full) {
      this.code.empty()
      this.forgetAll()
      this.enterContext()
    }
    const pc = BigInt(this.state.pc)
    let found = this.code.find(address, pc)
    if (!found) {
      if (heat < this.hot * this.caution(address)) return false
      this.code.want(address, pc, heat % (AGAIN * this.hot) === 0)
      // Many at once cost less; but what waits costs too.
      if (this.code.waits && ++this.lingered >= PATIENCE) this.code.translateWanted()
      if (!this.code.waits) this.lingered = 0
      found = this.code.find(address, pc)
      if (!found) return false
    }
    if (!(this.translations ? this.fetched(pc) >= 0 : this.reachesAll(found, pc, address))) return false
    this.remember(pc, found.slot)
    return true
  }

  /** How many times as hot code must be that lies where translations had to be forgotten soon, again and again. */
  private caution(address: number): number {
    return this.cautions.get(Math.floor(address / this.pageBytes))?.times ?? 1
  }

  /** Whether a region of another page may go on at an address: it has been executed more than a few times, and stays as it is. */
  private isReached(address: number): boolean {
    return (this.cache.get(address)?.heat ?? 0) * REACHED >= this.hot && this.caution(address) === 1
  }

  /** The physical address of code, if that is remembered, and holds for all of its page; otherwise -1. */
  private fetched(pc: bigint): number {
    const { semantics, architecture, translations } = this
    if (!translations) return -1
    const { fetch } = semantics.access!
    return semantics.pc.width <= 32
      ? translations.findNarrow(Number(pc), architecture.alignment, fetch)
      : translations.find(pc, architecture.alignment, fetch)
  }

  /** Whether all of a region's page is where it was when translated, on a machine that does not translate by pages. */
  private reachesAll(found: Linked, pc: bigint, address: number): boolean {
    const { architecture, state } = this
    try {
      const { alignment } = architecture
      for (const at of [found.first, found.last - (found.last % alignment)]) {
        const there = architecture.translate(state, pc + BigInt(at), alignment, 'fetch')
        if (there !== address + at) return false
      }
      return true
    } catch (signal) {
      if (signal instanceof TrapSignal) return false
      throw signal
    }
  }

  // What is remembered of addresses.

  private get context(): number {
    return this.map.contexts + (this.translations?.context ?? 0) * CONTEXT_BYTES
  }

  private enterContext(): void {
    const { translations, words, map } = this
    if (translations) {
      if (translations.left) (this.state as unknown as { enterTranslations(): void }).enterTranslations()
    } else this.compareContext()
    const context = translations?.context ?? 0
    if (this.stale[context] !== 0) this.clearContext(context)
    words[(map.words + WORD.context) >> 2] = map.contexts + context * CONTEXT_BYTES
  }

  /** Without translation by pages: where code begins holds as long as what translation depends on stays. */
  private compareContext(): void {
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

  private clearContext(context: number): void {
    this.stale[context] = 0
    const filled = this.filled[context]
    if (filled.count <= filled.entries.length) {
      for (let i = 0; i < filled.count; i++) this.tags[filled.entries[i]] = NOTHING
    } else {
      const from = (this.map.contexts + context * CONTEXT_BYTES) >> 3
      this.tags.fill(NOTHING, from, from + (CONTEXT_BYTES >> 3))
    }
    filled.count = 0
  }

  /** Notes that an entry is in use. */
  private fillEntry(entry: number, tag: bigint, value: number): void {
    const filled = this.filled[this.translations?.context ?? 0]
    const at = entry >> 3
    if (this.tags[at] === NOTHING && filled.count <= filled.entries.length) filled.entries[filled.count++] = at
    this.tags[at] = tag
    this.values[(entry + 8) >> 2] = value
  }

  private forgetAll(): void {
    this.stale.fill(1)
  }

  forgotten(): void {
    this.stale.fill(1)
    this.jumpsOf.clear()
  }

  forgottenPage(address: bigint): void {
    const page = address & ~this.within
    for (let context = 0; context < CONTEXTS; context++) {
      for (const part of [LOADS, STORES]) this.dropAccesses(context, part, page)
      this.dropFetches(context, page)
    }
    this.jumpsOf.delete(page)
  }

  replaced(kind: number, page: bigint): void {
    const { translations, semantics } = this
    const { context } = translations!
    // What is remembered here is remembered there, or else it would outlast it.
    if (kind === semantics.access!.fetch) this.dropFetches(context, page)
    else this.dropAccesses(context, kind === semantics.access!.store ? STORES : LOADS, page)
  }

  private dropAccesses(context: number, part: number, page: bigint): void {
    if (this.stale[context] !== 0) return
    const mask = part === FETCHES ? FETCH_MASK : TLB_MASK
    const entry = (Number(BigInt.asIntN(32, page)) >>> (this.shift - ENTRY_SHIFT)) & mask
    const tag = (this.map.contexts + context * CONTEXT_BYTES + part + entry) >> 3
    if (this.tags[tag] === page) this.tags[tag] = NOTHING
  }

  private dropFetches(context: number, page: bigint): void {
    this.dropAccesses(context, FETCHES, page)
    const jumps = this.jumpsOf.get(page)
    if (!jumps || this.stale[context] !== 0) return
    for (const jump of jumps) {
      const tag = (this.map.contexts + context * CONTEXT_BYTES + jump) >> 3
      if ((this.tags[tag] & ~this.within) === page) this.tags[tag] = NOTHING
    }
  }

  cleared(context: number): void {
    this.stale[context] = 1
  }

  private remember(pc: bigint, slot: number): void {
    const shift = ENTRY_SHIFT - this.jumpShift
    const low = Number(BigInt.asIntN(32, pc))
    const jump = JUMPS + ((shift >= 0 ? low << shift : low >>> -shift) & JUMP_MASK)
    this.fillEntry(this.context + jump, pc, slot)
    if (this.translations) this.noteJump(pc & ~this.within, jump)
    this.counters.misses++
  }

  /** Notes where an entry of code of a page is, for the day when the page's translation is forgotten. */
  private noteJump(page: bigint, jump: number): void {
    const known = this.jumpsOf.get(page)
    if (known) known.add(jump)
    else this.jumpsOf.set(page, new Set([jump]))
  }

  /** The host's address of an access to plain memory, which is remembered for all of its page; -1 where it is anything else. */
  private fill(address: bigint, what: number): number {
    const { semantics, ram, state } = this
    const bytes = what & 0xff
    const stores = what === STORE + bytes
    const va = BigInt.asUintN(64, address)
    if (what === FETCH) return this.fillFetch(va)
    const offset = Number(va & this.within)
    if (offset + bytes > this.pageBytes) return -1
    this.counters.fills++
    const kind = stores ? semantics.access!.store : semantics.access!.load
    const narrow = semantics.pc.width <= 32
    let physical: number
    try {
      physical = semantics.translate!(state as never, (narrow ? Number(va) : va) as never, bytes, kind)
    } catch (signal) {
      if (signal instanceof TrapSignal) return -1
      throw signal
    }
    const inRam = physical - ram.base
    if (!(inRam >= 0 && inRam <= ram.size - bytes)) return -1
    const host = this.machine.ramOffset + inRam
    // Beside code that has been decoded, each store is looked at.
    if (stores && ram.watched[inRam >>> PAGE_SHIFT] !== 0) return this.memory.isWatched(physical, bytes) ? -1 : host
    const translations = this.translations!
    const known = narrow ? translations.findNarrow(Number(va), bytes, kind) : translations.find(va, bytes, kind)
    const start = inRam - offset
    if (known < 0 || start < 0 || start + this.pageBytes > ram.size) return host
    const low = Number(BigInt.asIntN(32, va))
    const entry = this.context + (stores ? STORES : LOADS) + ((low >>> (this.shift - ENTRY_SHIFT)) & TLB_MASK)
    this.fillEntry(entry, va & ~this.within, host - low)
    return host
  }

  /** The host's address of a page of code, which is remembered, if it has been fetched from as things are; otherwise -1. */
  private fillFetch(page: bigint): number {
    const inRam = this.fetched(page) - this.ram.base
    if (!(inRam >= 0 && inRam <= this.ram.size - this.pageBytes)) return -1
    this.counters.fills++
    const host = this.machine.ramOffset + inRam
    const low = Number(BigInt.asIntN(32, page))
    this.fillEntry(this.context + FETCHES + ((low >>> (this.shift - ENTRY_SHIFT)) & FETCH_MASK), page, host)
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
      const host = (this.values[2 * at + 2] + Number(BigInt.asIntN(32, tag))) | 0
      if (host === (page | 0)) this.tags[at] = NOTHING
    }
    for (let context = 0; context < CONTEXTS; context++) {
      if (this.stale[context] !== 0) continue
      const from = this.map.contexts + context * CONTEXT_BYTES
      const [first, behind] = [(from + STORES) >> 3, (from + JUMPS) >> 3]
      const { entries, count } = this.filled[context]
      if (count > entries.length) for (let at = first; at < behind; at += 2) check(at)
      else for (let i = 0; i < count; i++) if (entries[i] >= first && entries[i] < behind) check(entries[i])
    }
  }

  private written(address: number, bytes: number): void {
    const forgotten = this.code.forget(address, bytes)
    if (forgotten === 0) return
    this.counters.invalidated += forgotten
    const last = Math.floor((address + bytes - 1) / this.pageBytes)
    for (let page = Math.floor(address / this.pageBytes); page <= last; page++) {
      const before = this.cautions.get(page)
      const soon = before !== undefined && this.attempted - before.at < SOON
      const times = soon ? Math.min(before.times * 2, this.mostCaution) : 1
      this.cautions.set(page, { at: this.attempted, times })
    }
  }

  override restore(snapshot: unknown): void {
    super.restore(snapshot)
    this.code.clear()
    this.forgetAll()
  }

  override reset(): void {
    super.reset()
    this.code.clear()
    this.forgetAll()
  }
}

const MOST = 1024
/** Targets of one computed jump that are kept. */
const MOST_TARGETS = 64
