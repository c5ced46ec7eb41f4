/**
 * What WebAssembly has done: which regions are hot, how many instructions each tier has executed, why it came back.
 *
 * Hot regions are found by samples. Translated code comes back after so many thousand instructions (their number varies, the same way in
 * each run), and the block at whose start it stands then counts for all that have been executed since the sample before. So shares are of
 * instructions, and two runs give the same; they differ from a run without a profile in nothing but time.
 */
import type { RunnableState } from '../engine/architecture.ts'
import type { ReferenceEngine } from '../engine/reference.ts'
import { type DecodedInstruction, TrapSignal } from '../engine/types.ts'
import { FastEngine, type Onlooker } from '../fast/engine.ts'
import { REASON } from '../fast/reasons.ts'
import type { Region } from '../fast/region.ts'

export interface Exits {
  /** How often WebAssembly came back for this reason. */
  times: number
  /** Attempted from then on until it was entered again. */
  instructions: number
}

export interface HotBlock {
  readonly pc: bigint
  readonly bytes: Uint8Array
  /** Of all instructions in translated code, from 0 to 1. */
  readonly share: number
}

export interface HotRegion {
  readonly pc: bigint
  readonly instructions: number
  readonly share: number
  /** By address. */
  readonly blocks: readonly HotBlock[]
}

export interface Profile {
  /** Attempted, by what executed them. */
  readonly instructions: {
    readonly translated: number
    /** What is not hot, or not hot yet, is interpreted. */
    readonly interpreted: number
    /** What was left to the reference engine's functions. */
    readonly exits: number
  }
  readonly milliseconds: {
    /** In WebAssembly of either tier, what it calls for addresses that are not remembered included. */
    readonly translated: number
    /** Making modules. */
    readonly translating: number
  }
  readonly code: {
    readonly regions: number
    readonly instructions: number
    readonly bytes: number
    readonly modules: number
    readonly invalidated: number
    readonly emptied: number
  }
  /** Milliseconds for which a module's making stopped execution. */
  readonly pauses: { readonly median: number; readonly percentile99: number; readonly longest: number }
  readonly addresses: {
    /** Data whose address translated code did not find among those that are remembered. */
    readonly fills: number
    /** Code whose address was not found though it was translated. */
    readonly misses: number
  }
  readonly entered: number
  readonly exits: Readonly<Record<string, Exits>>
  readonly samples: number
  /** The hottest first. */
  readonly regions: readonly HotRegion[]
}

/** A block of translated code as it was then. */
interface Sampled {
  readonly pc: bigint
  readonly bytes: Uint8Array
  /** Instructions that samples of it stand for. */
  weight: number
}

interface Seen {
  readonly pc: bigint
  readonly instructions: number
  readonly blocks: readonly Sampled[]
}

/** Instructions between samples: so many, and up to as many more; in long runs, a part of all before, for samples cost time. */
const INTERVAL = 8192
const PART = 4096
/** More than any block has: with fewer instructions left than that, a sample is due. */
const NEAR = 1024

class Watch<S extends RunnableState<I>, I extends DecodedInstruction<S>> implements Onlooker {
  readonly exits = new Map<string, Exits>()
  readonly regions: Seen[] = []
  translatedInstructions = 0
  interpreted = 0
  milliseconds = 0
  samples = 0
  private readonly engine: FastEngine<S, I>
  /** By physical address, the block that is translated there now. */
  private readonly blocks = new Map<number, Sampled>()
  private outside: Exits | undefined
  private outsideSince: number
  /** Instructions since the last sample, and those of them that translated code has executed. */
  private since = 0
  private sinceTranslated = 0
  private interval = INTERVAL
  private turn = 0
  private random = 1
  private clock = 0

  constructor(engine: FastEngine<S, I>) {
    this.engine = engine
    this.outsideSince = engine.attempted
  }

  entering(): number {
    this.settle()
    this.turn = Math.max(1, this.interval - this.since)
    this.clock = performance.now()
    return this.turn
  }

  left(translated: number, interpreted: number, reason: number, name: string): void {
    this.milliseconds += performance.now() - this.clock
    this.translatedInstructions += translated
    this.interpreted += interpreted
    const instructions = translated + interpreted
    this.since += instructions
    this.sinceTranslated += translated
    this.outsideSince = this.engine.attempted
    let exits = this.exits.get(name)
    if (!exits) {
      exits = { times: 0, instructions: 0 }
      this.exits.set(name, exits)
    }
    exits.times++
    this.outside = reason > REASON.hot ? exits : undefined
    // It may as well be for an interrupt that the budget was small; then the sample comes a little early.
    if (reason === REASON.budget && this.turn - instructions < NEAR) this.sample()
  }

  translated(region: Region): void {
    const blocks = [...region.blocks.values()]
      .filter(block => block.steps.length > 0)
      .sort((a, b) => a.at - b.at)
      .map(({ at, steps }) => {
        const last = steps[steps.length - 1]
        const physical = region.pages.at(at)
        const bytes = new Uint8Array(last.at + last.length - at)
        let read = 0
        for (const piece of region.pages.pieces(at, bytes.length)) {
          this.engine.memory.readBytes(piece.address, bytes.subarray(read, read + piece.bytes))
          read += piece.bytes
        }
        const known = this.blocks.get(physical)
        if (known && sameBytes(known.bytes, bytes)) return known
        const block = { pc: region.page + BigInt(at), bytes, weight: 0 }
        this.blocks.set(physical, block)
        return block
      })
    this.regions.push({ pc: region.page + BigInt(region.entry), instructions: region.instructions, blocks })
  }

  /** Counts what has been executed outside of translated code. */
  settle(): void {
    const count = this.engine.attempted - this.outsideSince
    this.outsideSince = this.engine.attempted
    if (this.outside) this.outside.instructions += count
    else this.interpreted += count
  }

  private sample(): void {
    this.samples++
    const block = this.blockAt()
    this.since = 0
    // In code that is interpreted what was translated before counts for the next one that is.
    if (block) {
      block.weight += this.sinceTranslated
      this.sinceTranslated = 0
    }
    this.random = (Math.imul(this.random, 1664525) + 1013904223) >>> 0
    const least = Math.max(INTERVAL, Math.floor(this.translatedInstructions / PART))
    this.interval = least + Math.floor((this.random / 2 ** 32) * least)
  }

  private blockAt(): Sampled | undefined {
    const { architecture, state } = this.engine
    try {
      return this.blocks.get(architecture.fetchAddress(state))
    } catch (signal) {
      if (signal instanceof TrapSignal) return undefined
      throw signal
    }
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

/** Profiles what these engines do from now on, of which only fast ones have anything to tell; the result gives what there is. */
export function profile<S extends RunnableState<I>, I extends DecodedInstruction<S>>(
  engines: readonly ReferenceEngine<S, I>[],
): () => Profile {
  const fast = engines.filter(engine => engine instanceof FastEngine)
  const watches = fast.map(engine => {
    const watch = new Watch(engine)
    engine.show(watch)
    return watch
  })
  return () => {
    for (const watch of watches) watch.settle()
    const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((total, one) => total + of(one), 0)
    const exits: Record<string, Exits> = {}
    for (const watch of watches) {
      for (const [name, { times, instructions }] of watch.exits) {
        const all = exits[name] ?? { times: 0, instructions: 0 }
        exits[name] = { times: all.times + times, instructions: all.instructions + instructions }
      }
    }
    const pauses = fast.flatMap(engine => engine.translatedCode.pauses).sort((a, b) => a - b)
    const below = (part: number) => pauses[Math.max(0, Math.ceil(pauses.length * part) - 1)] ?? 0
    const translated = sum(watches, watch => watch.translatedInstructions)
    return {
      instructions: {
        translated,
        interpreted: sum(watches, watch => watch.interpreted),
        exits: sum(Object.values(exits), one => one.instructions),
      },
      milliseconds: {
        translated: sum(watches, watch => watch.milliseconds),
        translating: sum(pauses, pause => pause),
      },
      code: {
        regions: sum(fast, engine => engine.translatedCode.regions),
        instructions: sum(fast, engine => engine.translatedCode.instructions),
        bytes: sum(fast, engine => engine.translatedCode.bytes),
        modules: sum(fast, engine => engine.translatedCode.modules),
        invalidated: sum(fast, engine => engine.counters.invalidated),
        emptied: sum(fast, engine => engine.translatedCode.emptied),
      },
      pauses: { median: below(0.5), percentile99: below(0.99), longest: below(1) },
      addresses: {
        fills: sum(fast, engine => engine.entries.fills),
        misses: sum(fast, engine => engine.counters.misses),
      },
      entered: sum(fast, engine => engine.counters.entered),
      exits,
      samples: sum(watches, watch => watch.samples),
      regions: hotRegions(
        watches.flatMap(watch => watch.regions),
        Math.max(1, translated),
      ),
    }
  }
}

/** Blocks may lie in several regions: each counts for the one that has most of what is left. */
function hotRegions(seen: readonly Seen[], translated: number): HotRegion[] {
  const left = new Map<Sampled, number>()
  for (const { blocks } of seen) for (const block of blocks) if (block.weight > 0) left.set(block, block.weight)
  const weigh = (region: Seen) => region.blocks.reduce((sum, block) => sum + (left.get(block) ?? 0), 0)
  const candidates = seen.map(region => ({ region, weight: weigh(region) }))
  const found: HotRegion[] = []
  while (left.size > 0) {
    // Weights only shrink: what weighed no more last time than the best does now need not be looked at.
    candidates.sort((a, b) => b.weight - a.weight)
    let best = candidates[0]
    best.weight = weigh(best.region)
    for (const one of candidates) {
      if (one === best) continue
      if (one.weight <= best.weight) break
      one.weight = weigh(one.region)
      if (one.weight > best.weight) best = one
    }
    const { region, weight } = best
    const blocks = region.blocks.filter(block => left.has(block))
    found.push({
      pc: region.pc,
      instructions: region.instructions,
      share: weight / translated,
      blocks: blocks.map(({ pc, bytes, weight: own }) => ({ pc, bytes, share: own / translated })),
    })
    for (const block of blocks) left.delete(block)
    best.weight = 0
  }
  return found.sort((a, b) => b.share - a.share)
}
