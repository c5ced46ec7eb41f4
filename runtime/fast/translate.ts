/**
 * A region becomes one WebAssembly function with structured control flow (Ramsey: Beyond Relooper, 2022): a block whose code several
 * edges reach from before stands behind a `block` of its dominator, a loop's header within a `loop`.
 *
 * The function takes the address it begins at and the depth of calls on the host's stack, and returns the address at which execution
 * goes on; by then all state is in memory. Guest calls are host calls: if what is called comes back to where it was expected, execution
 * goes on behind the call, otherwise the address is passed outwards.
 *
 * Where it cannot go on (an access that is not to plain memory, an instruction for the reference engine, no budget left) it stores what
 * it holds in locals, the reason, and returns the address of the instruction, as if it had not been begun.
 */
import type { StatementSurroundings, Written } from './access-code.ts'
import { budgetChecks } from './budget.ts'
import { type Graph, graphOf } from './graph.ts'
import { comesBack } from './jumps.ts'
import { type CellSet, cellOf, EXIT, type Flow, flowOfRegion, kindOf, USE } from './liveness.ts'
import { ENTRY_SHIFT, FETCH, FETCH_MASK, FETCHES, JUMPS } from './memory-map.ts'
import { goesOn, sharedPages } from './pages.ts'
import { REASON } from './reasons.ts'
import type { Block, Region, Step } from './region.ts'
import type { Cell, Statement } from './statement.ts'
import { StatementWriter } from './statements.ts'
import type { Value } from './value.ts'
import { I32, I64, OP } from './wasm.ts'

/** What the regions of a module share. */
export interface Surroundings extends StatementSurroundings {
  /** Type of translated functions. */
  readonly type: number
  /** Offsets in memory. */
  readonly state: number
  readonly words: number
  readonly budget: number
  readonly reason: number
  readonly expected: number
  /** Offsets in the state of what says whether an interrupt is taken. */
  readonly interruptsRead: ReadonlySet<number>
  /** Registers that calls have left addresses in, seen so far. */
  readonly links: Set<Cell>
  readonly mostDepth: number
  /** Whether whoever executes some code of a page may execute all of it, where it is now. */
  readonly wholePages: boolean
  /** The table's slot of the region that begins at a physical address, by its virtual one. */
  slot(address: number, pc: bigint): number
  /** The host's address of a physical one in RAM. */
  hostAddress(address: number): number
}

/** Parameters: where it begins, and how many calls are on the host's stack. */
const DEPTH = 1
const PARAMETERS = 2

type Label = { readonly kind: 'loop' | 'block' | 'exit' | 'tail' | 'if'; readonly n: number }

export function translate(region: Region, around: Surroundings): Written {
  return new RegionWriter(region, around).write()
}

class RegionWriter extends StatementWriter<Label> {
  private readonly region: Region
  private readonly around: Surroundings
  private readonly graph: Graph
  private readonly checks: readonly number[]
  private readonly flow: Flow
  private readonly cellLocals: number[]
  private readonly budget: number
  private readonly leaving: number
  private readonly refund: number
  private readonly children: number[][]
  /** Of the block that is written. */
  private dirty!: CellSet
  private exits: CellSet[] = []
  private block!: Block
  private node = 0
  private step = 0
  private readonly dispatch: number

  constructor(region: Region, around: Surroundings) {
    super(around, PARAMETERS)
    this.region = region
    this.around = around
    this.graph = graphOf(region)
    this.checks = budgetChecks(this.graph)
    this.flow = flowOfRegion(this.graph, this.checks, n => this.leaves(n))
    this.shared = sharedPages(this.graph, around.pageBytes)
    if (!around.big)
      for (const { steps } of region.blocks.values())
        for (const { told } of steps)
          if (told.signed.size > 0) for (const [local, width] of told.signed) this.signed.set(local, width)
    this.budget = this.local(I32)
    this.leaving = this.local(around.addressType)
    this.refund = this.local(I32)
    this.dispatch = this.graph.reducible ? -1 : this.local(I32)
    this.cellLocals = this.flow.numbers.cells.map(cell => this.local(cell.bytes === 8 ? I64 : I32))
    this.children = this.graph.nodes.map(() => [])
    for (let n = 1; n < this.graph.nodes.length; n++) this.children[this.graph.nodes[n].dominator].push(n)
  }

  write(): Written {
    const { code } = this
    this.loadBudget()
    this.loadContext()
    this.loadCells(this.flow.live[0])
    code.block()
    this.labels.push({ kind: 'tail', n: 0 })
    if (this.graph.reducible) this.tree(0)
    else this.dispatched()
    this.labels.pop()
    code.end()
    // The common end of all exits: `leaving` is where, `refund` how much of the budget was not used, and why.
    code.i32(0).get(this.budget).get(this.refund).i32(0xffff).op(OP.i32And, OP.i32Add)
    code.memory(OP.i32Store, this.around.budget)
    code.i32(0).get(this.refund).i32(16).op(OP.i32ShrU).memory(OP.i32Store, this.around.reason)
    code.get(this.leaving)
    return { code, locals: this.locals }
  }

  private loadBudget(): void {
    this.code.i32(0).memory(OP.i32Load, this.around.budget).set(this.budget)
  }

  private storeBudget(): void {
    this.code.i32(0).get(this.budget).memory(OP.i32Store, this.around.budget)
  }

  private loadCells(cells: CellSet): void {
    for (let n = cells.next(0); n >= 0; n = cells.next(n + 1)) {
      const { offset, bytes } = this.flow.numbers.cells[n]
      this.code.i32(0).memory(bytes === 8 ? OP.i64Load : OP.i32Load, this.around.state + offset)
      this.code.set(this.cellLocals[n])
    }
  }

  private storeCells(cells: CellSet, except?: CellSet): void {
    for (let n = cells.next(0); n >= 0; n = cells.next(n + 1)) {
      if (!except?.has(n)) this.storeCell(n)
    }
  }

  private storeCell(n: number): void {
    const { offset, bytes } = this.flow.numbers.cells[n]
    this.code.i32(0).get(this.cellLocals[n])
    this.code.memory(bytes === 8 ? OP.i64Store : OP.i32Store, this.around.state + offset)
  }

  /** Whether some edge leaves the region at the end of this node. */
  private leaves(n: number): boolean {
    const { block } = this.graph.nodes[n]
    for (const to of block.successors) if (this.guards(to, block).length > 0) return true
    if (block.end.kind !== 'jumps') return block.end.kind !== 'next' || block.successors.length === 0
    const { at, length, flow } = block.steps[block.steps.length - 1]
    const { targets, falls, far } = flow
    if (far || (targets.length === 0 && !falls) || (falls && !block.successors.includes(at + length))) return true
    for (const target of targets) if (!block.successors.includes(target)) return true
    return computed(block.steps[block.steps.length - 1].told.statements)
  }

  // Structure.

  private tree(n: number): void {
    const merges = this.children[n].filter(c => this.graph.nodes[c].merge).sort((a, b) => b - a)
    if (!this.graph.nodes[n].header) return this.within(n, merges, 0)
    this.code.loop()
    this.labels.push({ kind: 'loop', n })
    this.within(n, merges, 0)
    this.labels.pop()
    this.code.end()
  }

  private within(n: number, merges: readonly number[], i: number): void {
    if (i === merges.length) return this.body(n)
    this.code.block()
    this.labels.push({ kind: 'block', n: merges[i] })
    this.within(n, merges, i + 1)
    this.labels.pop()
    this.code.end()
    this.tree(merges[i])
  }

  /** For loops with several entries: one loop that goes by a number. */
  private dispatched(): void {
    const { code, graph } = this
    const count = graph.nodes.length
    code.loop()
    this.labels.push({ kind: 'loop', n: -1 })
    for (let n = count - 1; n >= 0; n--) {
      code.block()
      this.labels.push({ kind: 'block', n })
    }
    code.get(this.dispatch)
    code.brTable(
      Array.from({ length: count - 1 }, (_, n) => n),
      count - 1,
    )
    for (let n = 0; n < count; n++) {
      this.labels.pop()
      code.end()
      this.body(n)
    }
    this.labels.pop()
    code.end().op(OP.unreachable)
  }

  private body(n: number): void {
    const { code } = this
    this.node = n
    this.block = this.graph.nodes[n].block
    const { block } = this
    this.dirty = this.flow.dirty[n].copy()
    if (!goesOn(this.graph, n)) this.found = new Map()
    const check = this.checks[n]
    const exits = this.exitsOf(n, check > 0)
    this.exits = exits
    for (let i = 0; i < exits.length; i++) {
      code.block()
      this.labels.push({ kind: 'exit', n: i })
    }
    if (check > 0) {
      code.get(this.budget).i32(check).op(OP.i32LtS).ifLikely(false)
      this.labels.push({ kind: 'if', n: 0 })
      this.step = 0
      this.exit(block.at, 0, REASON.budget)
      this.labels.pop()
      code.end()
    }
    const count = block.steps.length
    if (count > 0) code.get(this.budget).i32(count).op(OP.i32Sub).set(this.budget)
    this.stepsAndEnd(block)
    for (let i = exits.length - 1; i >= 0; i--) {
      this.labels.pop()
      code.end()
      this.storeCells(exits[i], exits[i - 1])
    }
    if (exits.length > 0) code.br(this.depthOf('tail', 0))
  }

  private stepsAndEnd(block: Block): void {
    const { end } = block
    for (let i = 0; i < block.steps.length; i++) {
      this.step = i
      const step = block.steps[i]
      if (i === block.steps.length - 1 && end.kind === 'call') {
        this.callOut(step)
        return
      }
      if (i === block.steps.length - 1 && end.kind === 'jumps') {
        this.tail(step.told.statements, step)
        return
      }
      this.statements(step.told.statements)
      this.release()
    }
    if (end.kind === 'next') this.go(end.at)
    if (end.kind === 'leave') this.exit(end.at, 0, this.around.reasonOf(end.reason))
  }

  /** What is dirty at the places where the block may be left, each time it differs. */
  private exitsOf(node: number, checks: boolean): CellSet[] {
    const { effects, starts } = this.flow
    const before = this.flow.dirty[node]
    const { block } = this.graph.nodes[node]
    const now = before.copy()
    const found: CellSet[] = checks ? [before] : []
    for (let i = starts[node]; i < starts[node + 1]; i++) {
      const effect = effects[i]
      if (effect === EXIT) {
        if (found.length === 0 || !now.same(found[found.length - 1])) found.push(now.copy())
      } else if (kindOf(effect) !== USE) now.add(cellOf(effect))
    }
    if (block.end.kind === 'leave' && (found.length === 0 || !now.same(found[found.length - 1]))) found.push(now)
    return found
  }

  /** Leaves for the reference engine, at an instruction that has not been begun. */
  private exit(at: number, refund: number, reason: number): void {
    const { code } = this
    this.address(at)
    code.set(this.leaving)
    code.i32(refund | (reason << 16)).set(this.refund)
    let i = 0
    while (!this.exits[i].same(this.dirty)) i++
    code.br(this.depthOf('exit', i))
  }

  private address(at: number): void {
    this.constantAddress(this.region.page + BigInt(at))
  }

  private constantAddress(value: bigint): void {
    if (this.around.addressType === I64) this.code.i64(value)
    else this.code.i32(Number(BigInt.asIntN(32, value)))
  }

  /** The rest of the block's budget: this instruction's, and that of those behind it. */
  protected override leaveStep(reason: number): void {
    const { steps } = this.block
    this.exit(steps[this.step].at, steps.length - this.step, reason)
  }

  protected override attend(test: () => void): void {
    const { code, around, flow, dirty } = this
    const { steps } = this.block
    const { at, length } = steps[this.step]
    for (let n = dirty.next(0); n >= 0; n = dirty.next(n + 1))
      if (around.interruptsRead.has(flow.numbers.cells[n].offset)) this.storeCell(n)
    test()
    code.ifLikely(false)
    this.labels.push({ kind: 'if', n: 0 })
    this.exit(at + length, steps.length - this.step - 1, REASON.attention)
    this.labels.pop()
    code.end()
  }

  protected override remaining(): void {
    this.code
      .get(this.budget)
      .i32(this.block.steps.length - this.step - 1)
      .op(OP.i32Add)
  }

  protected override load(opcode: number, word: number): void {
    this.code.i32(0).memory(opcode, this.around.words + word)
  }

  override readCell(cell: Cell): void {
    this.code.get(this.cellLocals[this.flow.numbers.of(cell.number)])
  }

  protected override writeCell(cell: Cell, value: Value): void {
    const n = this.flow.numbers.of(cell.number)
    this.lowering.value(value)
    this.code.set(this.cellLocals[n])
    this.dirty.add(n)
  }

  // Edges.

  /** Pages of a block that who goes on there from another one does not know yet; the one that the region was entered in is known. */
  private guards(to: number, from: Block): readonly number[] {
    const { pages } = this.region.blocks.get(to)!
    return pages.filter(page => page !== 0 && !from.pages.includes(page))
  }

  /**
   * Leaves, to go on at a place, unless a page is where it was when the region was found, as what has been fetched before is remembered.
   * Nothing that changes this is executed by translated code, so it holds until it is left, as it does for the page that it was entered in.
   */
  private guard(number: number, at: number): void {
    const { code, around, region } = this
    const start = number * around.pageBytes
    const page = BigInt.asUintN(64, region.page + BigInt(start))
    const host = around.hostAddress(region.pages.at(start)) | 0
    const entry = (Number(page / BigInt(around.pageBytes)) << ENTRY_SHIFT) & FETCH_MASK
    code
      .get(this.context)
      .memory(OP.i64Load, FETCHES + entry)
      .i64(page)
      .op(OP.i64Eq)
    code
      .get(this.context)
      .memory(OP.i32Load, FETCHES + entry + 8)
      .i32(host)
      .op(OP.i32Eq, OP.i32And, OP.i32Eqz)
    code.ifLikely(false)
    code
      .i64(page)
      .i32(FETCH)
      .call(around.fill)
      .i32(host + 1)
      .op(OP.i32Ne)
      .ifLikely(false)
    this.address(at)
    code.set(this.leaving)
    this.storeCells(this.dirty)
    this.storeBudget()
    code.get(this.leaving).return().end().end()
  }

  /** Goes on at a place of one of the region's pages. */
  private go(at: number): void {
    const target = this.graph.numbers.get(at)
    const { code } = this
    if (target !== undefined && this.graph.nodes[this.node].successors.includes(target)) {
      for (const page of this.guards(at, this.block)) this.guard(page, at)
      if (!this.graph.reducible) {
        code.i32(target).set(this.dispatch).br(this.depthOf('loop', -1))
        return
      }
      if (target <= this.node) code.br(this.depthOf('loop', target))
      else if (this.graph.nodes[target].merge) code.br(this.depthOf('block', target))
      else this.nested(() => this.tree(target))
      return
    }
    this.storeCells(this.dirty)
    this.storeBudget()
    this.address(at)
    if (this.isBeside(at)) {
      code.get(DEPTH).i32(this.slot(at))
      code.returnCallIndirect(this.around.type)
      return
    }
    code.set(this.leaving)
    this.computedJump()
  }

  /** Whether who executes the block that is written may execute what lies at a place. */
  private isBeside(at: number): boolean {
    return this.around.wholePages && this.block.pages.includes(this.region.pages.of(at))
  }

  private slot(at: number): number {
    return this.around.slot(this.region.pages.at(at), this.region.page + BigInt(at))
  }

  /** Another block's code stands here; afterwards this one's goes on. */
  private nested(write: () => void): void {
    const { dirty, exits, block, node, step, named, found } = this
    const [pool32, pool64] = [this.pool32.copy(), this.pool64.copy()]
    this.release()
    this.named = new Map()
    this.found = new Map(found)
    write()
    this.pool32 = pool32
    this.pool64 = pool64
    this.named = named
    this.found = found
    this.dirty = dirty
    this.exits = exits
    this.block = block
    this.node = node
    this.step = step
  }

  /** To the address in `leaving`, if its entry is known; all is stored. */
  private computedJump(): void {
    const { code } = this
    this.findEntry()
    code.ifLikely(true)
    code
      .get(this.leaving)
      .get(DEPTH)
      .get(this.entry)
      .memory(OP.i32Load, JUMPS + 8)
    code.returnCallIndirect(this.around.type).end()
    code.get(this.leaving).return()
  }

  /** Looks up the address in `leaving`: leaves on the stack whether an entry is known there; `entry` is where. */
  private findEntry(): void {
    const { code, around } = this
    const wide = around.addressType === I64
    this.codeEntry(this.leaving)
    code.memory(OP.i64Load, JUMPS).get(this.leaving)
    if (!wide) code.op(OP.i64ExtendI32U)
    code.op(OP.i64Eq)
  }

  private callOut(step: Step): void {
    const { code, around } = this
    const { statements } = step.told
    this.statements(statements.slice(0, -1))
    const last = statements[statements.length - 1] as Extract<Statement, { kind: 'jump' }>
    const { target } = last
    around.links.add(step.flow.call!)
    const behind = step.at + step.length
    const [known] = step.flow.targets
    this.lowering.value(target)
    code.set(this.leaving)
    this.storeCells(this.dirty)
    this.storeBudget()
    // Too deep: from the outside on.
    code.get(DEPTH).i32(around.mostDepth).op(OP.i32GeS).ifLikely(false).get(this.leaving).return().end()
    // What has no translation comes back here, too.
    code.get(DEPTH).i32(8).op(OP.i32Mul)
    this.address(behind)
    if (around.addressType === I32) code.op(OP.i64ExtendI32U)
    code.memory(OP.i64Store, around.expected + 8)
    if (known !== undefined && this.isBeside(known)) {
      code.get(this.leaving).get(DEPTH).i32(1).op(OP.i32Add)
      code.i32(this.slot(known)).callIndirect(around.type)
    } else {
      this.findEntry()
      code.ifLikely(true, around.addressType)
      code.get(this.leaving).get(DEPTH).i32(1).op(OP.i32Add)
      code
        .get(this.entry)
        .memory(OP.i32Load, JUMPS + 8)
        .callIndirect(around.type)
      code.else().get(this.leaving).return().end()
    }
    code.tee(this.leaving)
    this.address(behind)
    code.op(around.addressType === I64 ? OP.i64Ne : OP.i32Ne).ifLikely(false)
    code.get(this.leaving).return().end()
    this.release()
    const next = this.graph.numbers.get(behind)
    if (next === undefined || !this.block.successors.includes(behind)) {
      code.get(this.leaving).return()
      return
    }
    this.loadBudget()
    this.loadCells(this.flow.live[next])
    this.dirty.clear()
    this.go(behind)
  }

  /** The statements that end the block: each way through them goes on somewhere. */
  private tail(list: readonly Statement[], step: Step): void {
    const { code } = this
    const behind = step.at + step.length
    const last = list[list.length - 1]
    const ends = last && (last.kind === 'jump' || last.kind === 'if' || last.kind === 'leave')
    this.statements(ends ? list.slice(0, -1) : list)
    if (!ends) return this.go(behind)
    if (last.kind === 'leave') return this.leaveStep(this.around.reasonOf(last.reason))
    if (last.kind === 'jump') return this.jump(last.target)
    this.lowering.value(last.test)
    code.if()
    this.labels.push({ kind: 'if', n: 0 })
    this.tail(last.then, step)
    code.else()
    this.tail(last.else, step)
    this.labels.pop()
    code.end().op(OP.unreachable)
  }

  /** Ends the block. */
  protected override jump(target: Value): void {
    const { code, around } = this
    if (target.op === 'const') {
      const place = Number(target.value - this.region.page)
      if (this.block.steps[this.step].flow.targets.includes(place)) return this.go(place)
      this.storeCells(this.dirty)
      this.storeBudget()
      this.constantAddress(target.value)
      code.set(this.leaving)
      return this.computedJump()
    }
    this.lowering.value(target)
    code.set(this.leaving)
    if (this.block.table.length > 0 && this.graph.reducible) this.table(this.block.table)
    this.storeCells(this.dirty)
    this.storeBudget()
    // What goes by a register that calls leave addresses in comes back from a call.
    if (comesBack(target, around.links)) {
      code.get(this.leaving).return()
      return
    }
    this.computedJump()
  }

  /** To the address in `leaving`, if it is one of these places of the page, in order. */
  private table(places: readonly number[]): void {
    const { code, around } = this
    const wide = around.addressType === I64
    const first = places[0]
    const entries = ((places[places.length - 1] - first) >> around.alignmentShift) + 1
    code.block()
    this.labels.push({ kind: 'if', n: 0 })
    code.get(this.leaving)
    this.constantAddress(this.region.page + BigInt(first))
    // What is not aligned comes out beyond the table.
    if (wide) code.op(OP.i64Sub).i64(BigInt(around.alignmentShift)).op(OP.i64Rotr).tee(this.va)
    else code.op(OP.i32Sub).i32(around.alignmentShift).op(OP.i32Rotr).tee(this.entry)
    if (wide) code.i64(BigInt(entries)).op(OP.i64GeU)
    else code.i32(entries).op(OP.i32GeU)
    code.brIf(0)
    if (wide) code.get(this.va).op(OP.i32WrapI64)
    else code.get(this.entry)
    const labels = new Array<number>(entries).fill(0)
    for (const place of places) {
      const n = this.graph.numbers.get(place)!
      labels[(place - first) >> around.alignmentShift] = this.depthOf(n <= this.node ? 'loop' : 'block', n)
    }
    code.brTable(labels, 0)
    this.labels.pop()
    code.end()
  }
}

/** Whether some jump goes by what is computed. */
function computed(list: readonly Statement[]): boolean {
  for (const s of list) {
    if (s.kind === 'jump' && s.target.op !== 'const') return true
    if (s.kind === 'if' && (computed(s.then) || computed(s.else))) return true
  }
  return false
}
