/**
 * Which instructions are translated together: those that follow one another from an entry on, as far as jumps say where they go, in its
 * page and in pages close by.
 */
import type { Bus } from '../engine/types.ts'
import type { PhysicalMemory } from '../memory/physical.ts'
import { acrossBorder, LONGEST } from './border.ts'
import { comesBack, type Flow, flowOf } from './jumps.ts'
import { withoutKnown } from './known.ts'
import type { Operands, Semantics } from './semantics.ts'
import type { Cell } from './statement.ts'
import type { Account, Teller } from './told.ts'

export interface Step {
  /** Bytes from the start of the page of the region's entry; it may lie in another one. */
  readonly at: number
  readonly length: number
  readonly told: Account
  readonly flow: Flow
  readonly instruction: { readonly id: number }
}

/** What the end of a block comes to. */
export type End =
  /** The block behind it goes on. */
  | { readonly kind: 'next'; readonly at: number }
  /** The last step's own statements say. */
  | { readonly kind: 'jumps' }
  /** The last step calls: when what it calls comes back, execution goes on behind it. */
  | { readonly kind: 'call' }
  /** The reference engine executes the instruction there. */
  | { readonly kind: 'leave'; readonly at: number; readonly reason: string }

export interface Block {
  readonly at: number
  /** The pages that it lies in: an instruction across a border is a block of its own. */
  readonly pages: readonly number[]
  readonly steps: readonly Step[]
  readonly end: End
  /** Blocks of this region that may follow, by where they begin. */
  readonly successors: readonly number[]
  /** Those of them that a computed jump at the end has led to. */
  readonly table: readonly number[]
}

export interface Region {
  /** Virtual address of the page of the entry. */
  readonly page: bigint
  /** Where its pages lie. */
  readonly pages: Pages
  readonly entry: number
  readonly blocks: ReadonlyMap<number, Block>
  readonly instructions: number
}

/** Physical addresses of pages, by how many pages they lie behind the one of a region's entry. */
export class Pages {
  readonly bytes: number
  private readonly physical: ReadonlyMap<number, number>

  constructor(bytes: number, physical: ReadonlyMap<number, number>) {
    this.bytes = bytes
    this.physical = physical
  }

  /** In which page a place lies. */
  of(at: number): number {
    return Math.floor(at / this.bytes)
  }

  /** Physical address of a place; undefined where that is not known. */
  find(at: number): number | undefined {
    const page = this.of(at)
    const physical = this.physical.get(page)
    return physical === undefined ? undefined : physical + at - page * this.bytes
  }

  /** Physical address of a place of a region. */
  at(at: number): number {
    return this.find(at)!
  }

  /** The stretches of physical addresses, each within a page, that so many bytes from a place on have. */
  *pieces(at: number, bytes: number): Generator<{ readonly address: number; readonly bytes: number }> {
    const left = this.bytes - (at - this.of(at) * this.bytes)
    yield { address: this.at(at), bytes: Math.min(bytes, left) }
    if (bytes > left) yield { address: this.at(at + left), bytes: bytes - left }
  }
}

export interface Source {
  readonly pageBytes: number
  readonly semantics: Semantics
  readonly teller: Teller
  /** Instructions of a region at most. */
  readonly most: number
  readonly memory: PhysicalMemory
  /** Decodes the instruction at a physical address. */
  decode(bus: Bus, address: number): Operands & { readonly id: number }
  /** Whether what begins at a physical address has been executed: what has not is left out, until it is. */
  executed(address: number): boolean
  /** Whether a region of another page may go on at a physical address. */
  reached(address: number): boolean
  /** Whether code of the page of a physical address has been written to again and again. */
  changes(address: number): boolean
  /** Where a computed jump at a physical address has led. */
  targets(address: number): ReadonlySet<number> | undefined
  /** Registers that calls have left addresses in: a jump to one of these is a return. */
  readonly links: ReadonlySet<Cell>
}

interface Stop {
  readonly at: number
  readonly reason: string
}

/** Pages of a region at most. */
const MOST_PAGES = 4

/** Finds the region of an entry. */
export function regionAt(source: Source, page: bigint, pages: Pages, entry: number): Region {
  return new RegionFinder(source, page, pages, entry).find()
}

class RegionFinder {
  private readonly source: Source
  private readonly page: bigint
  private readonly pages: Pages
  private readonly entry: number
  private readonly steps = new Map<number, Step | Stop>()
  private readonly leaders: Set<number>
  private readonly tables = new Map<number, readonly number[]>()
  /** Pages that it has something of. */
  private readonly reached = new Set([0])
  private readonly work: number[]
  /** Places in other pages: the own one comes first. */
  private readonly later: number[] = []

  constructor(source: Source, page: bigint, pages: Pages, entry: number) {
    this.source = source
    this.page = page
    this.pages = pages
    this.entry = entry
    this.leaders = new Set([entry])
    this.work = [entry]
  }

  find(): Region {
    const { work, later, leaders } = this
    for (let at = work.pop(); at !== undefined; at = work.pop() ?? later.pop()) this.follow(at)
    const blocks = new Map<number, Block>()
    let instructions = 0
    for (const leader of leaders) {
      const block = this.block(leader)
      if (!block) continue
      blocks.set(leader, block)
      instructions += block.steps.length
    }
    return { page: this.page, pages: this.pages, entry: this.entry, blocks, instructions }
  }

  /** Gathers the instructions from a place on, up to where others are known already, or the next is not. */
  private follow(from: number): void {
    const { steps, source, pages } = this
    const end = (pages.of(from) + 1) * pages.bytes
    for (let at = from; !steps.has(at); ) {
      if (steps.size >= source.most) return
      const step = this.stepAt(at)
      steps.set(at, step)
      // What comes behind is met when the reference engine has executed it.
      if (!('told' in step)) return
      const { targets, falls, jumps, call } = step.flow
      const behind = at + step.length
      if (falls && !jumps && behind < end) {
        at = behind
        continue
      }
      if (!call) for (const target of targets) if (this.goesOn(at, target)) this.lead(at, target)
      const table = jumps ? this.tableOf(step) : []
      if (table.length > 0) {
        this.tables.set(at, table)
        for (const target of table) this.lead(at, target)
      }
      if (jumps || !falls) {
        if (!falls && !call) return
        if (this.goesOn(at, behind)) this.lead(at, behind)
        return
      }
      if (this.goesOn(at, behind)) this.lead(at, behind)
      return
    }
  }

  private lead(from: number, to: number): void {
    this.leaders.add(to)
    if (this.pages.of(from) === this.pages.of(to)) this.work.push(to)
    else this.later.push(to)
  }

  /** Whether the region goes on from one place at another. */
  private goesOn(from: number, to: number): boolean {
    const { pages, source, reached } = this
    const address = pages.find(to)
    if (address === undefined) return false
    const page = pages.of(to)
    if (!source.executed(address)) return page === pages.of(from) && this.isAcross(to)
    if (page === pages.of(from)) return true
    if (!reached.has(page) && (reached.size >= MOST_PAGES || !source.reached(address))) return false
    reached.add(page)
    return true
  }

  /** Whether an instruction lies across the end of its page, and it is known where it goes on. */
  private isAcross(at: number): boolean {
    const { pages, source, reached } = this
    const next = pages.of(at) + 1
    const end = next * pages.bytes
    if (end - at >= LONGEST || pages.find(end) === undefined || at + this.decode(at).length <= end) return false
    return at !== this.entry && (reached.has(next) || reached.size < MOST_PAGES) && !source.changes(pages.at(end))
  }

  private decode(at: number): Operands & { readonly id: number } {
    const { pages, source } = this
    const address = pages.at(at)
    const end = (pages.of(at) + 1) * pages.bytes
    const next = end - at < LONGEST ? pages.find(end) : undefined
    if (next === undefined) return source.decode(source.memory, address)
    return source.decode(acrossBorder(source.memory, address + end - at, next), address)
  }

  private stepAt(at: number): Step | Stop {
    const { source, pages, page } = this
    const instruction = this.decode(at)
    const { length } = instruction
    const last = pages.of(at + length - 1)
    if (last !== pages.of(at)) {
      if (!this.isAcross(at)) return { at, reason: 'page end' }
      this.reached.add(last)
      this.leaders.add(at)
    }
    const told = source.teller.tell(instruction, page, at)
    if (typeof told === 'string') return { at, reason: told }
    return {
      at,
      length,
      told,
      flow: flowOf(told.statements, page, at + length, source.semantics.pc.width),
      instruction,
    }
  }

  /** Where in its page a step's computed jump is known to lead; a return is none. */
  private tableOf({ at, told: { statements } }: Step): readonly number[] {
    const { source, pages } = this
    const last = statements[statements.length - 1]
    if (last.kind !== 'jump' || last.target.op === 'const' || comesBack(last.target, source.links)) return []
    const address = pages.at(at)
    const known = source.targets(address)
    if (!known) return []
    const found: number[] = []
    for (const target of known) {
      const place = target - address + at
      if (pages.of(place) === pages.of(at) && source.executed(target)) found.push(place)
    }
    found.sort((a, b) => a - b)
    return found.length > 0 && found[found.length - 1] - found[0] < TABLE ? found : []
  }

  private block(leader: number): Block | undefined {
    const { steps, leaders, pages } = this
    if (!steps.has(leader)) return undefined
    const list: Step[] = []
    const page = pages.of(leader)
    for (let at = leader; ; ) {
      const step = steps.get(at)
      if (!step) return this.ending(leader, list, { kind: 'next', at }, [], [])
      if (!('told' in step)) return this.ending(leader, list, { kind: 'leave', at, reason: step.reason }, [], [])
      list.push(step)
      const { targets, falls, jumps, call } = step.flow
      const behind = at + step.length
      if (call) return this.ending(leader, list, CALL, this.isKnown(behind) ? [behind] : [], [])
      if (jumps || !falls) {
        const table = (this.tables.get(at) ?? []).filter(to => this.isKnown(to))
        const all = new Set([...targets, ...table])
        if (falls) all.add(behind)
        return this.ending(
          leader,
          list,
          JUMPS,
          [...all].filter(to => this.isKnown(to)),
          table,
        )
      }
      if (leaders.has(behind) || pages.of(behind) !== page)
        return this.ending(leader, list, { kind: 'next', at: behind }, this.isKnown(behind) ? [behind] : [], [])
      at = behind
    }
  }

  /** Whether a block begins there. */
  private isKnown(at: number): boolean {
    return this.leaders.has(at) && this.steps.has(at)
  }

  private ending(
    leader: number,
    list: readonly Step[],
    end: End,
    successors: readonly number[],
    table: readonly number[],
  ): Block {
    const { pages } = this
    const page = pages.of(leader)
    const last = list.length > 0 ? pages.of(list[list.length - 1].at + list[list.length - 1].length - 1) : page
    return {
      at: leader,
      pages: last === page ? [page] : [page, last],
      steps: withoutKnown(list),
      end,
      successors,
      table,
    }
  }
}

const CALL: End = { kind: 'call' }
const JUMPS: End = { kind: 'jumps' }

/** Entries of a table of targets at most, used or not. */
const TABLE = 1024
