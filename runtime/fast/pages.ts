/**
 * Accesses that lie close together: those by one register, so many bytes from each other, that are all in one page if the first byte and
 * the last one are. The first access looks its page up for all of them; the others go on from there.
 *
 * Where the value of a register came from is followed through additions of constants, within a block and from it into those that only it
 * leads to.
 */
import type { Graph } from './graph.ts'
import type { Cell, Statement } from './statement.ts'
import type { Local, Value } from './value.ts'

/** Accesses of one kind that share what the first of them finds. */
export interface SharedPage {
  readonly first: Statement
  /** Of the first byte that any of them reaches, and of the one behind the last, from the address of the first access on. */
  from: number
  to: number
  accesses: number
}

/** An access. */
type Access = Extract<Statement, { kind: 'load' | 'store' }>

/** Some value that nobody knows, by a number that no other has, and a constant that is added to it. */
interface Sum {
  readonly value: number
  readonly width: number
  readonly constant: bigint
}

/** Bytes that the accesses of one page span at most, as a part of the page: the more, the sooner they lie in two. */
const SPAN = 8

/** Whether a node is only reached from one other, with all that is known there. */
export function goesOn({ nodes, reducible }: Graph, n: number): boolean {
  const { predecessors, header, merge } = nodes[n]
  if (!reducible || header || merge || predecessors.length !== 1) return false
  return nodes[predecessors[0]].block.end.kind !== 'call'
}

/** By access, those that it shares a page with. */
export function sharedPages(graph: Graph, pageBytes: number): ReadonlyMap<Statement, SharedPage> {
  const shared = new Map<Statement, SharedPage>()
  const ends: Sums[] = []
  for (let n = 0; n < graph.nodes.length; n++) {
    const { block, predecessors } = graph.nodes[n]
    const sums = new Sums(pageBytes / SPAN, shared, goesOn(graph, n) ? ends[predecessors[0]] : undefined)
    for (let i = 0; i < block.steps.length; i++) {
      const { statements } = block.steps[i].told
      for (let k = 0; k < statements.length; k++) sums.see(statements[k])
    }
    ends.push(sums)
  }
  for (const [s, { accesses }] of shared) if (accesses === 1) shared.delete(s)
  return shared
}

/** An access, by what its address is more than the value that it is the sum of. */
interface Reach {
  readonly page: SharedPage
  readonly at: bigint
  readonly kind: string
}

/** What is known where a block is at. */
class Sums {
  private readonly span: number
  private readonly shared: Map<Statement, SharedPage>
  /** The end of the block that this one goes on from: what is not known here is known there. */
  private readonly before: Sums | undefined
  private readonly cells = new Map<Cell, Sum>()
  private readonly locals = new Map<Local, Sum>()
  /** Accesses so far, by what their addresses are the sum of. */
  private readonly groups = new Map<number, Reach[]>()

  constructor(span: number, shared: Map<Statement, SharedPage>, before: Sums | undefined) {
    this.span = span
    this.shared = shared
    this.before = before
  }

  private sumOf(cell: Cell, width: number): Sum {
    for (let at: Sums | undefined = this; at; at = at.before) {
      const known = at.cells.get(cell)
      if (known) return known
    }
    const made = unknown(width)
    this.cells.set(cell, made)
    return made
  }

  private groupOf(value: number): Reach[] {
    let group = this.groups.get(value)
    if (group) return group
    for (let at = this.before; at && !group; at = at.before) group = at.groups.get(value)
    group = group ? group.slice() : []
    this.groups.set(value, group)
    return group
  }

  see(s: Statement): void {
    switch (s.kind) {
      case 'let': {
        const sum = s.local.mutable ? undefined : this.sum(s.value)
        if (sum) this.locals.set(s.local, sum)
        return
      }
      case 'write':
        this.cells.set(s.cell, this.sum(s.value) ?? unknown(s.value.width))
        return
      case 'load':
        this.access(s)
        this.locals.set(s.local, unknown(s.bits))
        return
      case 'store':
        this.access(s)
        return
      case 'if':
        this.forget(s.then)
        this.forget(s.else)
    }
  }

  /** What may be written. */
  private forget(list: readonly Statement[]): void {
    for (const s of list) {
      if (s.kind === 'write') this.cells.set(s.cell, unknown(s.value.width))
      if (s.kind !== 'if') continue
      this.forget(s.then)
      this.forget(s.else)
    }
  }

  private access(s: Access): void {
    const sum = this.sum(s.address)
    if (!sum) return
    const groups = this.groupOf(sum.value)
    for (const { page, at, kind } of groups) {
      const from = Number(BigInt.asIntN(sum.width, sum.constant - at))
      const [first, behind] = [Math.min(page.from, from), Math.max(page.to, from + s.bits / 8)]
      if (kind !== s.kind || behind - first > this.span) continue
      page.from = first
      page.to = behind
      page.accesses++
      this.shared.set(s, page)
      return
    }
    const page: SharedPage = { first: s, from: 0, to: s.bits / 8, accesses: 1 }
    groups.push({ page, at: sum.constant, kind: s.kind })
    this.shared.set(s, page)
  }

  private sum(v: Value): Sum | undefined {
    switch (v.op) {
      case 'cell':
        return this.sumOf(v.cell, v.width)
      case 'local':
        return this.locals.get(v.local)
      case 'add':
      case 'sub': {
        if (v.b.op !== 'const') return undefined
        const sum = this.sum(v.a)
        if (!sum) return undefined
        const constant = v.op === 'add' ? sum.constant + v.b.value : sum.constant - v.b.value
        return { value: sum.value, width: sum.width, constant }
      }
      default:
        return undefined
    }
  }
}

const unknown = (width: number): Sum => ({ value: ++unknowns, width, constant: 0n })
let unknowns = 0
