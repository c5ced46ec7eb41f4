/**
 * The fast engine: decoded blocks are interpreted in WebAssembly, and regions of guest code that run often become WebAssembly of their
 * own; whatever has effects outside of plain memory or traps is executed by the reference engine's own functions, on the same state.
 * Instructions are counted exactly, so interrupts and deadlines come at the same instruction on both engines.
 */
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import type { Block, DecodeCache } from '../engine/decode-cache.ts'
import { ReferenceEngine, type Stop } from '../engine/reference.ts'
import { type DecodedInstruction, TrapSignal } from '../engine/types.ts'
import type { PhysicalMemory } from '../memory/physical.ts'
import { PAGE_BYTES } from '../memory/ram.ts'
import { CodeCache, type Extent, type TranslatedCode } from './code-cache.ts'
import { Edges } from './edges.ts'
import { Entries } from './entries.ts'
import type { Machine } from './machine.ts'
import { FETCH, NOTHING, type ProcessorMap, WORD } from './memory-map.ts'
import { NO_ROOM, type Predecoded } from './predecoded.ts'
import { REASON } from './reasons.ts'
import type { Region } from './region.ts'
import type { Semantics } from './semantics.ts'
import type { Decoder } from './templates.ts'

const HOT = 4000
const BATCH = 64
/** Interpreted instructions for which translations wait for others to come along with: a part of all before, within bounds. */
const PATIENCE = 1 / 32
const LEAST_PATIENCE = 500_000
const MOST_PATIENCE = 4_000_000
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
/** Instructions that the reference engine's functions execute in a row. */
const MOST = 1024

/** When what is translated; results do not depend on it. */
export interface TranslationOptions {
  /** Times a block is interpreted before it is translated. */
  readonly hot?: number
  /** Translations that become one module. */
  readonly batch?: number
  /** Instructions of a region at most. */
  readonly region?: number
  /** Instructions of a pre-decoded block at most. */
  readonly block?: number
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
  /** Instructions executed by translated code, and times that WebAssembly was entered. */
  translated: number
  entered: number
  /** Instructions executed by the interpreter. */
  interpreted: number
  /** Addresses of code that were not found where they are remembered. */
  misses: number
  /** Translations forgotten. */
  invalidated: number
}

/** Sees WebAssembly from outside. */
export interface Onlooker {
  /** It is about to be entered, for so many instructions at most. */
  entering(): number
  /** It has come back at the state's pc, after so many in either tier; `REASON` has the first reasons, `exits` counts them by name. */
  left(translated: number, interpreted: number, reason: number, name: string): void
  translated(region: Region): void
}

export class FastEngine<S extends RunnableState<I>, I extends DecodedInstruction<S>> extends ReferenceEngine<S, I> {
  readonly counters: Counters = {
    translated: 0,
    interpreted: 0,
    entered: 0,
    misses: 0,
    invalidated: 0,
  }
  readonly entries: Entries
  private onlooker: Onlooker | undefined
  private readonly machine: Machine
  private readonly hot: number
  private readonly mostCaution: number
  private readonly map: ProcessorMap
  private readonly words: Int32Array
  private readonly wide: BigUint64Array
  private readonly code: CodeCache<S, I>
  private readonly predecoded: Predecoded
  /** The ticks skipped that WebAssembly knows of. */
  private skippedTold = 0n
  /** What had been interpreted when the first of the translations was asked for that are still missing. */
  private waitsSince = 0
  /** By page whose translations were forgotten: when, in instructions attempted, and how cautious to be there. */
  private readonly cautions = new Map<number, { readonly at: number; readonly times: number }>()
  private readonly edges: Edges

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
    if (options.block !== undefined) this.longestBlock = options.block
    this.mostCaution = options.caution ?? MOST_CAUTION
    this.map = map
    const { buffer } = machine.arena
    this.words = new Int32Array(buffer)
    this.wide = new BigUint64Array(buffer)
    this.wide[(map.words + WORD.expected) >> 3] = NOTHING
    const { alignment } = architecture
    const walk = (address: bigint | number, bytes: number, kind: number) => this.code.walk!(address, bytes, kind)
    this.entries = new Entries({ memory, machine, map, semantics, state: this.state, alignment, walk })
    this.predecoded = machine.predecoded(semantics, memory, architecture as Decoder)
    this.edges = new Edges(this.words, map, this.predecoded)
    machine.onClear.push(() => {
      this.entries.forgotten()
      this.edges.forget()
    })
    this.code = new CodeCache({
      architecture,
      memory,
      machine,
      semantics,
      map,
      ram: memory.ram[0],
      fill: (address, what) => this.entries.fill(address, what) + 1,
      fence: address => this.entries.fence(address),
      executed: address => this.isExecuted(address),
      reached: address => this.isReached(address),
      changes: address => this.caution(address) > 1,
      fetched: pc => this.entries.fetched(pc),
      targets: address => this.edges.targetsOf(address),
      translated: (address, pc, slot, extent) => this.useTranslation(address, pc, slot, extent),
      batch: options.batch ?? BATCH,
      most: options.region ?? REGION,
      room: options.room ?? ROOM,
    })
    const written = memory.onWatchedWrite
    memory.onWatchedWrite = (address, bytes) => {
      written(address, bytes)
      this.written(address, bytes)
    }
  }

  get translatedCode(): TranslatedCode {
    return this.code.totals
  }

  /** From now on somebody sees each entry of WebAssembly. */
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
      if (reason === REASON.attention) this.look()
      if ((this.attempted >= this.pollAt && this.attempted !== polled) || this.attempted >= end) continue
      if (reason > REASON.hot) this.execute(end, reason === REASON.budget ? MOST : 1)
      else this.findCode(end)
    }
  }

  /** Runs WebAssembly from the state's pc on, as far as it goes; gives why it came back. */
  private enter(end: number): number {
    const { words, map, counters } = this
    const turn = this.onlooker ? this.onlooker.entering() : TURN
    const budget = Math.min(Math.max(this.pollAt - this.attempted, 1), end - this.attempted, turn)
    this.entries.enter()
    words[(map.words + WORD.budget) >> 2] = budget
    words[(map.words + WORD.reason) >> 2] = REASON.none
    words[(map.words + WORD.interpreted) >> 2] = 0
    this.setClock(this.attempted + budget)
    this.code.run()
    const used = budget - words[(map.words + WORD.budget) >> 2]
    const interpreted = words[(map.words + WORD.interpreted) >> 2]
    this.attempted += used
    this.completed += used
    counters.interpreted += interpreted
    counters.translated += used - interpreted
    counters.entered++
    const reason = words[(map.words + WORD.reason) >> 2]
    this.onlooker?.left(used - interpreted, interpreted, reason, this.code.nameOf(reason))
    if (words[(map.words + WORD.edges) >> 2] !== 0) this.edges.note()
    // Many at once cost less; but what waits costs too.
    if (this.code.waits && counters.interpreted - this.waitsSince >= this.patience()) this.code.translateWanted()
    return reason
  }

  /** State has changed that says which interrupts are taken, or what addresses mean. */
  private look(): void {
    this.attention()
    this.entries.translations?.leave()
  }

  /** What time is told by: instructions attempted once the budget is used up, and what `time` makes of them. */
  private setClock(attempted: number): void {
    const { words, wide, map, skipped } = this
    words[(map.words + WORD.clock) >> 2] = attempted >>> 0
    words[(map.words + WORD.clock + 4) >> 2] = Math.floor(attempted / 2 ** 32)
    words[(map.words + WORD.rate) >> 2] = this.instructionsPerTick
    if (skipped === this.skippedTold) return
    this.skippedTold = skipped
    wide[(map.words + WORD.skipped) >> 3] = skipped
  }

  private patience(): number {
    return Math.min(Math.max(PATIENCE * this.waitsSince, LEAST_PATIENCE), MOST_PATIENCE)
  }

  /** Executes a block as the reference engine does, or so many instructions of it. */
  private execute(end: number, most: number): void {
    const { architecture, state, cache } = this
    this.begin()
    const address = architecture.fetchAddress(state)
    if (architecture.fetchesSingly?.(state)) this.executeSingly()
    else this.executeBlock(cache.get(address) ?? this.decodeOne(address), end, most)
  }

  /** A block of one instruction: what is executed here is mostly one that WebAssembly has left, and goes on there. */
  private decodeOne(address: number): Block<I> {
    const { architecture, state, cache } = this
    const instruction = architecture.fetch(state)
    const block = { instructions: [instruction], open: architecture.isStraight(instruction) }
    if (instruction.length <= cache.room(address)) cache.put(address, block)
    return block
  }

  /** An instruction is attempted from here on, even if fetching it traps. */
  private begin(): void {
    const { architecture, state } = this
    this.attempted++
    state.nextPc = state.pc
    state.current = architecture.noInstruction
  }

  /** Lets the code at the state's pc be found, or executes it where that cannot be. */
  private findCode(end: number): void {
    const { architecture, state, cache } = this
    this.begin()
    const address = architecture.fetchAddress(state)
    const singly = architecture.fetchesSingly?.(state) === true
    if (this.link(address)) this.attempted--
    else if (singly) this.executeSingly()
    else this.executeBlock(cache.get(address) ?? this.decodeBlock(address), end, MOST)
  }

  /**
   * Executes a block, the first of whose instructions is counted already. The reference engine has this loop within its own: a call for
   * each block costs it 18 % (heap sort 27.5 to 21.8 million instructions a second).
   */
  private executeBlock({ instructions, open }: Block<I>, end: number, most: number): void {
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

  /** Lets what begins at the state's pc be found: its translation, or its block, which may be hot by now. */
  private link(address: number): boolean {
    const { code, predecoded } = this
    if (code.full) {
      code.empty()
      this.entries.forgotten()
      this.entries.enter()
    }
    const pc = BigInt(this.state.pc)
    const { entries } = this
    const paged = entries.translations !== undefined
    if (paged && entries.fetched(pc) < 0) return false
    const record = predecoded.find(address) || this.predecode(address) || (paged && this.predecodeAcross(address, pc))
    if (!record) return false
    const border = predecoded.borderOf(record)
    if (border !== 0 && border !== this.borderOf(pc)) return false
    // What is remembered of a page holds for all of it.
    if (!paged && !this.reaches(pc, address, 0, predecoded.lengthOf(record) - 1)) return false
    if (predecoded.isDue(record)) this.heat(address, pc, record)
    this.counters.misses++
    const entry = code.entryOf(address, pc)
    const translated = entry?.code !== undefined && (paged || this.reaches(pc, address, entry.first, entry.last))
    entries.rememberCode(pc, entry?.slot ?? 0, translated ? 0 : record)
    if (paged && entries.isNew(pc)) this.linkAround(address, pc)
    return true
  }

  /** What has been decoded around an address before will be looked for again: what holds for the address does for all of its page. */
  private linkAround(address: number, pc: bigint): void {
    const { code, entries, predecoded } = this
    const blocks = predecoded.around(address)
    if (!blocks) return
    const first = address & (PAGE_BYTES - entries.stretch)
    entries.turnTo(pc)
    for (let i = 0; i < blocks.count; i++) {
      const record = blocks.records[i]
      const offset = blocks.offsets[i]
      const ahead = offset - (address & (PAGE_BYTES - 1))
      if (record !== 0 && (offset & -entries.stretch) === first && entries.hasRoom(ahead))
        entries.rememberAt(ahead, 0, record)
    }
    const begun = code.entriesAround(address)
    if (!begun) return
    for (const entry of begun) {
      const record = entries.recordAt(entry.pc)
      if (record !== 0 && record === predecoded.find(entry.address))
        entries.rememberCode(entry.pc, entry.slot, entry.code ? 0 : record)
    }
  }

  /** Decodes a block and keeps it for the interpreter; gives its record, or 0 where it does not lie in one page of RAM. */
  private predecode(address: number): number {
    const { predecoded, longestBlock } = this
    const room = this.cache.room(address)
    if (room === 0) return 0
    const patience = this.hot + 1
    const record = predecoded.add(address, room, longestBlock, patience)
    if (record !== NO_ROOM) return record
    this.makeRoom()
    return predecoded.add(address, room, longestBlock, patience)
  }

  /** The same of an instruction that goes on in the next page, if that has been fetched from. */
  private predecodeAcross(address: number, pc: bigint): number {
    const { entries, predecoded } = this
    if (entries.pageBytes !== PAGE_BYTES || this.cache.room(address) === 0) return 0
    const border = this.borderOf(pc)
    if (border === 0) return 0
    const next = border - this.machine.ramOffset + this.memory.ram[0].base
    const record = predecoded.addAcross(address, next, border)
    if (record !== NO_ROOM) return record
    this.makeRoom()
    return predecoded.addAcross(address, next, border)
  }

  /** Where in memory the page lies that is fetched from behind an address' page; 0 where that is not remembered, or not RAM. */
  private borderOf(pc: bigint): number {
    const behind = BigInt.asUintN(this.architecture.addressWidth, (pc | BigInt(this.entries.pageBytes - 1)) + 1n)
    return Math.max(0, this.entries.fill(behind, FETCH))
  }

  private makeRoom(): void {
    this.machine.clearPredecoded()
    this.entries.enter()
  }

  /** A block has been interpreted so often that it is hot, or hot again. */
  private heat(address: number, pc: bigint, record: number): void {
    const { code, hot } = this
    // It is executed before it is asked for again, whatever comes of this.
    const times = this.predecoded.hear(record, Math.max(hot, 1) + 1)
    if (times < this.caution(address)) return
    if (!code.waits) this.waitsSince = this.counters.interpreted
    code.want(address, pc, times % AGAIN === 0)
  }

  /** A translation is there now: where its block is remembered, that is found instead. */
  private useTranslation(address: number, pc: bigint, slot: number, extent: Extent): void {
    const { predecoded, entries } = this
    const record = entries.recordAt(pc)
    if (record === 0 || predecoded.find(address) !== record) return
    if (this.reaches(pc, address, extent.first, extent.last)) entries.rememberCode(pc, slot, 0)
  }

  /** How many times as hot code must be that lies where translations had to be forgotten soon, again and again. */
  private caution(address: number): number {
    return this.cautions.get(Math.floor(address / this.entries.pageBytes))?.times ?? 1
  }

  /** Whether a block at an address has been executed; what lies across a border is looked for otherwise. */
  private isExecuted(address: number): boolean {
    const record = this.predecoded.find(address)
    if (record !== 0 && this.predecoded.borderOf(record) === 0) return true
    return this.cache.get(address) !== undefined
  }

  /** Whether a region of another page may go on at an address: it has been executed more than a few times, and stays as it is. */
  private isReached(address: number): boolean {
    const record = this.predecoded.find(address)
    return record !== 0 && this.predecoded.isWarm(record, this.hot / REACHED) && this.caution(address) === 1
  }

  /** Whether what holds for the code at an address, which has just been looked up, holds from `first` to `last` bytes behind it. */
  private reaches(pc: bigint, address: number, first: number, last: number): boolean {
    const { architecture, state } = this
    if (this.entries.translations) return this.entries.fetched(pc) >= 0
    const { alignment } = architecture
    try {
      for (const at of [first, last - (last % alignment)]) {
        const there = architecture.translate(state, pc + BigInt(at), alignment, 'fetch')
        if (there !== address + at) return false
      }
      return true
    } catch (signal) {
      if (signal instanceof TrapSignal) return false
      throw signal
    }
  }

  private written(address: number, bytes: number): void {
    const forgotten = this.code.forget(address, bytes)
    if (forgotten === 0) return
    this.counters.invalidated += forgotten
    const { pageBytes } = this.entries
    const last = Math.floor((address + bytes - 1) / pageBytes)
    for (let page = Math.floor(address / pageBytes); page <= last; page++) {
      const before = this.cautions.get(page)
      const soon = before !== undefined && this.attempted - before.at < SOON
      const times = soon ? Math.min(before.times * 2, this.mostCaution) : 1
      this.cautions.set(page, { at: this.attempted, times })
    }
  }

  override restore(snapshot: unknown): void {
    super.restore(snapshot)
    this.forgetAll()
  }

  override reset(): void {
    super.reset()
    this.forgetAll()
  }

  private forgetAll(): void {
    this.code.clear()
    this.machine.clearPredecoded()
  }
}
