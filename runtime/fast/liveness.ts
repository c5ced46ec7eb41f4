/**
 * Which registers are loaded into locals where a region is entered, and which are stored back where it is left. A register is dirty
 * where its local may hold what the state does not yet; it is live where its local is needed, be it only to be stored.
 */
import type { Graph } from './graph.ts'
import type { Step } from './region.ts'
import type { Cell, Statement } from './semantics.ts'
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
 * What an instruction does with registers, in order; `maybe`: it defines one on some way. Where it may be left for the reference engine
 * there is no register.
 */
export interface Effect {
  readonly kind: 'use' | 'define' | 'maybe' | 'exit'
  readonly cell: Cell | undefined
}

const EXIT: Effect = { kind: 'exit', cell: undefined }

/** Registers of a region by numbers, in the order in which they are met. */
export class CellNumbers {
  readonly cells: Cell[] = []
  /** By the cells' own numbers. */
  private readonly numbers: number[] = []

  of({ number }: Cell): number {
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
  for (const { block } of graph.nodes)
    for (const { told } of block.steps) for (const { cell } of told.effects) if (cell) numbers.meet(cell)
  const count = numbers.cells.length
  const [defined, dirty, live] = [setsOf(graph, count), setsOf(graph, count), setsOf(graph, count)]
  for (let n = 0; n < defined.length; n++)
    for (const { told } of graph.nodes[n].block.steps)
      for (const { kind, cell } of told.effects)
        if (cell && (kind === 'define' || kind === 'maybe')) defined[n].add(numbers.of(cell))
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
  const transfers = graph.nodes.map(({ block }, n) => transferOf(block.steps, checks[n] > 0, dirty[n], numbers))
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
  return { numbers, dirty, live }
}

const setsOf = (graph: Graph, count: number): CellSet[] => graph.nodes.map(() => CellSet.of(count))

/** What a block makes of what is live behind it: all but what is `killed`, what is `used`, and what is live at its own end. */
interface Transfer {
  readonly killed: CellSet
  readonly used: CellSet
  readonly behind: CellSet
}

function transferOf(steps: readonly Step[], checks: boolean, before: CellSet, numbers: CellNumbers): Transfer {
  const killed = before.empty()
  const used = before.empty()
  const dirty = before.copy()
  // Where it is left, what is dirty is used; where nothing but definitions came between, all of that is used already.
  let more = !checks
  if (checks) used.addAll(dirty)
  for (const { told } of steps) {
    for (const { kind, cell } of told.effects) {
      if (!cell) {
        if (more) used.addAllBut(dirty, killed)
        more = false
        continue
      }
      const n = numbers.of(cell)
      if (kind === 'use') {
        if (!killed.has(n)) used.add(n)
      } else if (kind === 'define') killed.add(n)
      else {
        dirty.add(n)
        more = true
      }
    }
  }
  return { killed, used, behind: before.empty() }
}

export function effectsOf(list: readonly Statement[]): readonly Effect[] {
  const found: Effect[] = []
  statementEffects(list, false, found)
  return found
}

function statementEffects(list: readonly Statement[], inside: boolean, out: Effect[]): void {
  for (const s of list) {
    switch (s.kind) {
      case 'let':
      case 'assign':
        uses(s.value, out)
        break
      case 'write':
        uses(s.value, out)
        out.push({ kind: inside ? 'maybe' : 'define', cell: s.cell })
        break
      case 'load':
      case 'translate':
      case 'busRead':
        uses(s.address, out)
        out.push(EXIT)
        break
      case 'store':
      case 'busWrite':
        uses(s.address, out)
        uses(s.value, out)
        out.push(EXIT)
        break
      case 'if':
        uses(s.test, out)
        statementEffects(s.then, true, out)
        statementEffects(s.else, true, out)
        break
      case 'leave':
        out.push(EXIT)
        break
      case 'jump':
        uses(s.target, out)
        break
    }
  }
}

/** Notes every register that a value reads. */
function uses(value: Value, out: Effect[]): void {
  switch (value.op) {
    case 'cell':
      out.push({ kind: 'use', cell: value.cell })
      return
    case 'const':
    case 'local':
    case 'unknown':
      return
    case 'cond':
      uses(value.test, out)
      uses(value.then, out)
      uses(value.else, out)
      return
    default:
      uses(value.a, out)
      if ('b' in value && value.b) uses(value.b, out)
  }
}
