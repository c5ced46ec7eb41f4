/**
 * Where execution goes on behind blocks, as the interpreter shows it: more than two of these places are where a computed jump leads.
 */
import { type ProcessorMap, WORD } from './memory-map.ts'
import type { Predecoded } from './predecoded.ts'

/** Targets of one computed jump that are kept. */
const MOST_TARGETS = 64
/** Steps from block to block that are known to have been noted, a power of two. */
const SEEN = 4096
/** Records lie at multiples of 1 << RECORD_SHIFT. */
const RECORD_SHIFT = 4

export class Edges {
  private readonly words: Int32Array
  private readonly map: ProcessorMap
  private readonly predecoded: Predecoded
  /** By the physical address of a computed jump, where it has led, if to more than two places. */
  private readonly targets = new Map<number, Set<number>>()
  /** Some of the steps that have been noted before, as pairs of records. */
  private readonly seen = new Int32Array(2 * SEEN)

  constructor(words: Int32Array, map: ProcessorMap, predecoded: Predecoded) {
    this.words = words
    this.map = map
    this.predecoded = predecoded
  }

  /** Where a computed jump at a physical address has led. */
  targetsOf(address: number): ReadonlySet<number> | undefined {
    return this.targets.get(address)
  }

  /** Notes the steps that the interpreter shows. */
  note(): void {
    const { words, map, predecoded, seen } = this
    const count = words[(map.words + WORD.edges) >> 2]
    words[(map.words + WORD.edges) >> 2] = 0
    for (let i = 0; i < count; i++) {
      const pair = (map.words + WORD.pairs + 8 * i) >> 2
      const from = words[pair]
      const behind = words[pair + 1]
      const at = 2 * (((Math.imul(from, 31) + behind) >>> RECORD_SHIFT) & (SEEN - 1))
      if (seen[at] === from && seen[at + 1] === behind) continue
      seen[at] = from
      seen[at + 1] = behind
      const to = predecoded.addressOf(behind)
      const last = predecoded.lastOf(from)
      const known = this.targets.get(last)
      if (!known) this.targets.set(last, new Set([...predecoded.followersOf(from), to]))
      else if (known.size < MOST_TARGETS) known.add(to)
    }
  }

  /** Records are those of other blocks from now on. */
  forget(): void {
    this.seen.fill(0)
  }
}
