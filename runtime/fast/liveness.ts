/**
 * Which registers are loaded into locals where a region is entered, and which are stored back where it is left. A register is dirty
 * where its local may hold what the state does not yet; it is live where its local is needed, be it only to be stored.
 */
import type { Graph } from './graph.ts'
import type { Cell, Statement } from './semantics.ts'
import type { Value } from './value.ts'

export class CellSet {
  readonly words: Uint32Array

  constructor(cells: number) {
    this.words = new Uint32Array((cells + 31) >>> 5)
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
      const now = (this.words[i] | other.words[i]) >>> 0
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
    const made = new CellSet(0)
    ;(made as { words: Uint32Array }).words = this.words.slice()
    return made
  }
  /** An empty one of the same cells. */
  empty(): CellSet {
    return new CellSet(32 * this.words.length)
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

/** What a block does with registers, in order. `exit`: it may be left here, for the reference engine. */
type Event = { readonly kind: 'use' | 'define' | 'maybe'; readonly cell: number } | { readonly kind: 'exit' }

const EXIT: Event = { kind: 'exit' }

export interface Flow {
  readonly cells: readonly Cell[]
  readonly number: (cell: Cell) => number
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
  const cells: Cell[] = []
  const numbers = new Map<Cell, number>()
  const number = (cell: Cell): number => {
    let n = numbers.get(cell)
    if (n === undefined) {
      n = cells.length
      cells.push(cell)
      numbers.set(cell, n)
    }
    return n
  }
  const events = graph.nodes.map(({ block }, n) => {
    const list: Event[] = checks[n] > 0 ? [EXIT] : []
    for (const step of block.steps) statementEvents(step.told.statements, false, number, list)
    return list
  })
  const count = cells.length
  const [defined, dirty, live] = [setsOf(graph, count), setsOf(graph, count), setsOf(graph, count)]
  for (let n = 0; n < events.length; n++)
    for (const e of events[n]) if (e.kind === 'define' || e.kind === 'maybe') defined[n].add(e.cell)
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
  const transfers = events.map((list, n) => transferOf(list, dirty[n]))
  for (let n = 0; n < graph.nodes.length; n++) {
    if (!leaves(n)) continue
    // At the end, too, all that is dirty is stored.
    transfers[n].behind.addAll(dirty[n])
    transfers[n].behind.addAll(defined[n])
  }
  const now = new CellSet(count)
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
  return { cells, number, dirty, live }
}

const setsOf = (graph: Graph, count: number): CellSet[] => graph.nodes.map(() => new CellSet(count))

/** What a block makes of what is live behind it: all but what is `killed`, what is `used`, and what is live at its own end. */
interface Transfer {
  readonly killed: CellSet
  readonly used: CellSet
  readonly behind: CellSet
}

function transferOf(list: readonly Event[], before: CellSet): Transfer {
  const killed = before.empty()
  const used = before.empty()
  const dirty = before.copy()
  // Where it is left, what is dirty is used; where nothing but definitions came between, all of that is used already.
  let more = true
  for (const e of list) {
    switch (e.kind) {
      case 'use':
        if (!killed.has(e.cell)) used.add(e.cell)
        break
      case 'define':
        killed.add(e.cell)
        break
      case 'maybe':
        dirty.add(e.cell)
        more = true
        break
      case 'exit':
        if (more) used.addAllBut(dirty, killed)
        more = false
        break
    }
  }
  return { killed, used, behind: before.empty() }
}

function statementEvents(list: readonly Statement[], inside: boolean, number: (c: Cell) => number, out: Event[]): void {
  for (const s of list) {
    switch (s.kind) {
      case 'let':
      case 'assign':
        uses(s.value, number, out)
        break
      case 'write':
        uses(s.value, number, out)
        out.push({ kind: inside ? 'maybe' : 'define', cell: number(s.cell) })
        break
      case 'load':
      case 'translate':
      case 'busRead':
        uses(s.address, number, out)
        out.push(EXIT)
        break
      case 'store':
      case 'busWrite':
        uses(s.address, number, out)
        uses(s.value, number, out)
        out.push(EXIT)
        break
      case 'if':
        uses(s.test, number, out)
        statementEvents(s.then, true, number, out)
        statementEvents(s.else, true, number, out)
        break
      case 'fence':
        uses(s.address, number, out)
        break
      case 'leave':
        out.push(EXIT)
        break
      case 'attend':
        uses(s.test, number, out)
        uses(s.interrupts, number, out)
        out.push(EXIT)
        break
      case 'jump':
        uses(s.target, number, out)
        break
    }
  }
}

/** Notes every register that a value reads. */
function uses(value: Value, number: (c: Cell) => number, out: Event[]): void {
  switch (value.op) {
    case 'cell':
      out.push({ kind: 'use', cell: number(value.cell) })
      return
    case 'const':
    case 'local':
    case 'unknown':
      return
    case 'cond':
      uses(value.test, number, out)
      uses(value.then, number, out)
      uses(value.else, number, out)
      return
    default:
      uses(value.a, number, out)
      if ('b' in value && value.b) uses(value.b, number, out)
  }
}
