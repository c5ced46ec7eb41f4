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
  same(other: CellSet): boolean {
    for (let i = 0; i < this.words.length; i++) if (this.words[i] !== other.words[i]) return false
    return true
  }
  copy(): CellSet {
    const made = new CellSet(0)
    ;(made as { words: Uint32Array }).words = this.words.slice()
    return made
  }
  clear(): void {
    this.words.fill(0)
  }
  *members(): Generator<number> {
    for (let i = 0; i < this.words.length; i++)
      for (let word = this.words[i]; word !== 0; word &= word - 1) yield 32 * i + 31 - Math.clz32(word & -word)
  }
}

/** What a block does with registers, in order. `exit`: it may be left here, for the reference engine. */
type Event = { readonly kind: 'use' | 'define' | 'maybe'; readonly cell: number } | { readonly kind: 'exit' }

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
    const list: Event[] = checks[n] > 0 ? [{ kind: 'exit' }] : []
    for (const step of block.steps) statementEvents(step.told.statements, false, number, list)
    return list
  })
  const count = cells.length
  const sets = () => graph.nodes.map(() => new CellSet(count))
  const [defined, dirty, live] = [sets(), sets(), sets()]
  events.forEach((list, n) => {
    for (const e of list) if (e.kind === 'define' || e.kind === 'maybe') defined[n].add(e.cell)
  })
  const isCall = (n: number) => graph.nodes[n].block.end.kind === 'call'
  for (let changed = true; changed; ) {
    changed = false
    graph.nodes.forEach((node, n) => {
      // What a called function comes back with has been stored.
      if (isCall(n)) return
      for (const s of node.successors) {
        if (dirty[s].addAll(dirty[n])) changed = true
        if (dirty[s].addAll(defined[n])) changed = true
      }
    })
  }
  const exits = events.map((list, n) => exitSets(list, dirty[n]))
  for (let changed = true; changed; ) {
    changed = false
    for (let n = graph.nodes.length - 1; n >= 0; n--) {
      const now = new CellSet(count)
      const { after, at } = exits[n]
      if (!isCall(n)) for (const s of graph.nodes[n].successors) now.addAll(live[s])
      if (leaves(n)) now.addAll(after)
      const list = events[n]
      for (let i = list.length - 1, exit = at.length - 1; i >= 0; i--) {
        const e = list[i]
        if (e.kind === 'exit') now.addAll(at[exit--])
        else if (e.kind === 'define') now.remove(e.cell)
        else if (e.kind === 'use') now.add(e.cell)
      }
      if (!now.same(live[n])) {
        live[n] = now
        changed = true
      }
    }
  }
  return { cells, number, dirty, live }
}

/** What is dirty at each exit of a block, and at its end. */
function exitSets(list: readonly Event[], before: CellSet): { at: CellSet[]; after: CellSet } {
  const now = before.copy()
  const at: CellSet[] = []
  for (const e of list) {
    if (e.kind === 'exit') at.push(now.copy())
    else if (e.kind !== 'use') now.add(e.cell)
  }
  return { at, after: now }
}

function statementEvents(list: readonly Statement[], inside: boolean, number: (c: Cell) => number, out: Event[]): void {
  const use = (value: Value) => cellsOf(value, cell => out.push({ kind: 'use', cell: number(cell) }))
  for (const s of list) {
    switch (s.kind) {
      case 'let':
      case 'assign':
        use(s.value)
        break
      case 'write':
        use(s.value)
        out.push({ kind: inside ? 'maybe' : 'define', cell: number(s.cell) })
        break
      case 'load':
      case 'translate':
      case 'busRead':
        use(s.address)
        out.push({ kind: 'exit' })
        break
      case 'store':
      case 'busWrite':
        use(s.address)
        use(s.value)
        out.push({ kind: 'exit' })
        break
      case 'if':
        use(s.test)
        statementEvents(s.then, true, number, out)
        statementEvents(s.else, true, number, out)
        break
      case 'leave':
        out.push({ kind: 'exit' })
        break
      case 'jump':
        use(s.target)
        break
    }
  }
}

/** Shows every register that a value reads. */
export function cellsOf(value: Value, see: (cell: Cell) => void): void {
  switch (value.op) {
    case 'cell':
      return see(value.cell)
    case 'const':
    case 'local':
      return
    case 'cond':
      cellsOf(value.test, see)
      cellsOf(value.then, see)
      cellsOf(value.else, see)
      return
    default:
      cellsOf(value.a, see)
      if ('b' in value && value.b) cellsOf(value.b, see)
  }
}
