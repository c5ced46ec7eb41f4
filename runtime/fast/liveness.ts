/**
 * Which registers are loaded into locals where a region is entered, and which are stored back where it is left. A register is dirty
 * where its local may hold what the state does not yet; it is live where its local is needed, be it only to be stored.
 */
import type { Graph } from './graph.ts'
import type { Step } from './region.ts'
import type { Cell, Statement } from './statement.ts'
import type { Value } from './value.ts'

export class CellSet {
  private readonly words: number[]

  private constructor(words: number[]) {
    this.words = words
  }

  /** An empty one. */
  static of(cells: number): CellSet {
    const words: number[] = []
    for (let n = 0; n < cells; n += 32) words.push(0)
    return new CellSet(words)
  }

  has(n: number): boolean {
    return (this.words[n >>> 5] & (1 << (n & 31))) !== 0
  }
  add(n: number): void {
    this.words[n >>> 5] |= 1 << (n & 31)
  }
  remove(n: number): void {
    this.words[n >>> 5] &= ~(1 << (n & 31))
  }
  /** Adds all of another; gives whether that changed anything. */
  addAll(other: CellSet): boolean {
    let changed = false
    for (let i = 0; i < this.words.length; i++) {
      const now = this.words[i] | other.words[i]
      if (now !== this.words[i]) changed = true
      this.words[i] = now
    }
    return changed
  }
  /** Adds all of another that are not in a third. */
  addAllBut(other: CellSet, without: CellSet): void {
    for (let i = 0; i < this.words.length; i++) this.words[i] |= other.words[i] & ~without.words[i]
  }
  removeAll(other: CellSet): void {
    for (let i = 0; i < this.words.length; i++) this.words[i] &= ~other.words[i]
  }
  same(other: CellSet): boolean {
    for (let i = 0; i < this.words.length; i++) if (this.words[i] !== other.words[i]) return false
    return true
  }
  copy(): CellSet {
    return new CellSet(this.words.slice())
  }
  /** An empty one of the same cells. */
  empty(): CellSet {
    return CellSet.of(32 * this.words.length)
  }
  clear(): void {
    this.words.fill(0)
  }
  /** The first member from `n` on; -1 if there is none. */
  next(n: number): number {
    let i = n >>> 5
    if (i >= this.words.length) return -1
    let word = this.words[i] & (-1 << (n & 31))
    while (word === 0) {
      if (++i === this.words.length) return -1
      word = this.words[i]
    }
    return 32 * i + 31 - Math.clz32(word & -word)
  }
}

/**
 * What is done with registers, in order, as numbers: of a register and what is done with it (`MAYBE`: it is defined on some way). `EXIT`
 * is where execution may be left for the reference engine.
 */
export const USE = 0
const DEFINE = 1
const MAYBE = 2
export const EXIT = -1
const effectOf = (cell: number, kind: number): number => (cell << 2) | kind
export const cellOf = (effect: number): number => effect >> 2
export const kindOf = (effect: number): number => effect & 3

/** What an instruction does with registers, by the cells' own numbers, and these registers. */
export interface Effects {
  readonly list: readonly number[]
  readonly cells: readonly Cell[]
}

/** Registers of a region by numbers, in the order in which they are met. */
export class CellNumbers {
  readonly cells: Cell[] = []
  /** By the cells' own numbers. */
  private readonly numbers: number[] = []

  /** By the cell's own number. */
  of(number: number): number {
    return this.numbers[number]
  }

  meet(cell: Cell): void {
    const { numbers } = this
    while (numbers.length <= cell.number) numbers.push(-1)
    if (numbers[cell.number] >= 0) return
    numbers[cell.number] = this.cells.length
    this.cells.push(cell)
  }
}

export interface Flow {
  readonly numbers: CellNumbers
  /** What is done with registers, by the region's numbers of these, and by node: where its own begins. */
  readonly effects: readonly number[]
  readonly starts: readonly number[]
  /** By node: dirty before it. */
  readonly dirty: readonly CellSet[]
  /** By node: live before it. */
  readonly live: readonly CellSet[]
}

/**
 * @param checks by node: whether the budget is looked at before it
 * @param leaves whether an edge leaves the region at the end of a node
 */
export function flowOfRegion(graph: Graph, checks: readonly number[], leaves: (node: number) => boolean): Flow {
  const numbers = new CellNumbers()
  const effects: number[] = []
  const starts = [0]
  for (let n = 0; n < graph.nodes.length; n++) {
    addEffects(graph.nodes[n].block.steps, numbers, effects)
    starts.push(effects.length)
  }
  const count = numbers.cells.length
  const [defined, dirty, live] = [setsOf(graph, count), setsOf(graph, count), setsOf(graph, count)]
  for (let n = 0; n < defined.length; n++)
    for (let i = starts[n]; i < starts[n + 1]; i++)
      if (effects[i] !== EXIT && kindOf(effects[i]) !== USE) defined[n].add(cellOf(effects[i]))
  for (let changed = true; changed; ) {
    changed = false
    for (let n = 0; n < graph.nodes.length; n++) {
      const { block, successors } = graph.nodes[n]
      // What a called function comes back with has been stored.
      if (block.end.kind === 'call') continue
      for (const s of successors) {
        if (dirty[s].addAll(dirty[n])) changed = true
        if (dirty[s].addAll(defined[n])) changed = true
      }
    }
  }
  const transfers = dirty.map((before, n) => transferOf(effects, starts[n], starts[n + 1], checks[n] > 0, before))
  for (let n = 0; n < graph.nodes.length; n++) {
    if (!leaves(n)) continue
    // At the end, too, all that is dirty is stored.
    transfers[n].behind.addAll(dirty[n])
    transfers[n].behind.addAll(defined[n])
  }
  const now = CellSet.of(count)
  for (let changed = true; changed; ) {
    changed = false
    for (let n = graph.nodes.length - 1; n >= 0; n--) {
      const { behind, killed, used } = transfers[n]
      const { block, successors } = graph.nodes[n]
      now.clear()
      now.addAll(behind)
      if (block.end.kind !== 'call') for (const s of successors) now.addAll(live[s])
      now.removeAll(killed)
      now.addAll(used)
      if (live[n].addAll(now)) changed = true
    }
  }
  return { numbers, effects, starts, dirty, live }
}

const setsOf = (graph: Graph, count: number): CellSet[] => graph.nodes.map(() => CellSet.of(count))

/** What a block makes of what is live behind it: all but what is `killed`, what is `used`, and what is live at its own end. */
interface Transfer {
  readonly killed: CellSet
  readonly used: CellSet
  readonly behind: CellSet
}

function addEffects(steps: readonly Step[], numbers: CellNumbers, found: number[]): void {
  for (let i = 0; i < steps.length; i++) {
    const { list, cells } = steps[i].told.effects
    for (let k = 0; k < cells.length; k++) numbers.meet(cells[k])
    for (let k = 0; k < list.length; k++)
      found.push(list[k] === EXIT ? EXIT : effectOf(numbers.of(cellOf(list[k])), kindOf(list[k])))
  }
}

function transferOf(
  effects: readonly number[],
  from: number,
  behind: number,
  checks: boolean,
  before: CellSet,
): Transfer {
  const killed = before.empty()
  const used = before.empty()
  const dirty = before.copy()
  // Where it is left, what is dirty is used; where nothing but definitions came between, all of that is used already.
  let more = !checks
  if (checks) used.addAll(dirty)
  for (let i = from; i < behind; i++) {
    const effect = effects[i]
    if (effect === EXIT) {
      if (more) used.addAllBut(dirty, killed)
      more = false
      continue
    }
    const cell = cellOf(effect)
    const kind = kindOf(effect)
    if (kind === USE) {
      if (!killed.has(cell)) used.add(cell)
    } else if (kind === DEFINE) killed.add(cell)
    else {
      dirty.add(cell)
      more = true
    }
  }
  return { killed, used, behind: before.empty() }
}

export function effectsOf(list: readonly Statement[]): Effects {
  const gatherer = new EffectGatherer()
  gatherer.statements(list, false)
  return gatherer
}

class EffectGatherer implements Effects {
  readonly list: number[] = []
  readonly cells: Cell[] = []

  statements(list: readonly Statement[], inside: boolean): void {
    for (const s of list) {
      switch (s.kind) {
        case 'let':
        case 'assign':
          this.uses(s.value)
          break
        case 'write':
          this.uses(s.value)
          this.note(s.cell, inside ? MAYBE : DEFINE)
          break
        case 'load':
        case 'translate':
        case 'busRead':
          this.uses(s.address)
          this.list.push(EXIT)
          break
        case 'store':
        case 'busWrite':
          this.uses(s.address)
          this.uses(s.value)
          this.list.push(EXIT)
          break
        case 'if':
          this.uses(s.test)
          this.statements(s.then, true)
          this.statements(s.else, true)
          break
        case 'fence':
          this.uses(s.address)
          break
        case 'attend':
          this.uses(s.test)
          this.uses(s.interrupts)
          this.list.push(EXIT)
          break
        case 'leave':
          this.list.push(EXIT)
          break
        case 'jump':
          this.uses(s.target)
          break
      }
    }
  }

  private note(cell: Cell, kind: number): void {
    this.list.push(effectOf(cell.number, kind))
    if (!this.cells.includes(cell)) this.cells.push(cell)
  }

  /** Notes every register that a value reads. */
  private uses(value: Value): void {
    switch (value.op) {
      case 'cell':
        this.note(value.cell, USE)
        return
      case 'const':
      case 'local':
      case 'unknown':
        return
      case 'cond':
        this.uses(value.test)
        this.uses(value.then)
        this.uses(value.else)
        return
      default:
        this.uses(value.a)
        if ('b' in value && value.b) this.uses(value.b)
    }
  }
}
