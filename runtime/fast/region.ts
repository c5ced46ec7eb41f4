/** Which instructions are translated together: those that follow one another in a page, from an entry on, as far as jumps say where they go. */
import { withoutKnown } from './known.ts'
import type { Builder, Cell, Operands, Semantics, Statement, Told } from './semantics.ts'
import type { Value } from './value.ts'

export interface Step {
  /** Bytes from the start of the page. */
  readonly at: number
  readonly length: number
  readonly told: Told
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
  readonly steps: readonly Step[]
  readonly end: End
  /** Blocks of this region that may follow, by where they begin. */
  readonly successors: readonly number[]
  /** Those of them that a computed jump at the end has led to. */
  readonly table: readonly number[]
}

export interface Region {
  /** Virtual and physical address of the page. */
  readonly page: bigint
  readonly physical: number
  readonly entry: number
  readonly blocks: ReadonlyMap<number, Block>
  readonly instructions: number
}

export interface Source {
  readonly pageBytes: number
  readonly semantics: Semantics
  readonly builder: Builder
  /** Instructions of a region at most. */
  readonly most: number
  /** Decodes the instruction at a physical address. */
  decode(address: number): Operands & { readonly id: number }
  /** Whether what begins at a physical address has been executed: what has not is left out, until it is. */
  executed(address: number): boolean
  /** Where a computed jump at a physical address has led. */
  targets(address: number): ReadonlySet<number> | undefined
  /** Registers that calls have left addresses in: a jump to one of these is a return. */
  readonly links: ReadonlySet<Cell>
}

/** Finds the region of an entry. */
export function regionAt(source: Source, page: bigint, physical: number, entry: number): Region {
  const steps = new Map<number, Step | { at: number; reason: string }>()
  const leaders = new Set([entry])
  const work = [entry]
  const { pageBytes } = source
  const executed = (at: number) => source.executed(physical + at)
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    while (!steps.has(at)) {
      if (steps.size >= source.most) break
      const step = stepAt(source, page, physical, at)
      steps.set(at, step)
      if (!('told' in step)) {
        // What comes behind is met when the reference engine has executed it.
        break
      }
      const { targets, falls, jumps, call } = flowOf(step, page)
      for (const target of targets) {
        if (call || target < 0 || target >= pageBytes || !executed(target)) continue
        leaders.add(target)
        work.push(target)
      }
      for (const target of tableOf(source, step, physical)) {
        leaders.add(target)
        work.push(target)
      }
      if (jumps || !falls || call) {
        if (!falls && !call) break
        if (at + step.length >= pageBytes || !executed(at + step.length)) break
        leaders.add(at + step.length)
      }
      at += step.length
      if (at >= pageBytes) break
    }
  }
  const blocks = new Map<number, Block>()
  let instructions = 0
  for (const leader of leaders) {
    const block = blockAt(source, page, physical, steps, leaders, leader)
    if (!block) continue
    blocks.set(leader, { ...block, steps: withoutKnown(block.steps) })
    instructions += block.steps.length
  }
  return { page, physical, entry, blocks, instructions }
}

function stepAt(source: Source, page: bigint, physical: number, at: number): Step | { at: number; reason: string } {
  const instruction = source.decode(physical + at)
  if (at + instruction.length > source.pageBytes) return { at, reason: 'page end' }
  const told = source.builder.tell(
    source.semantics.instructions[instruction.id] ?? 'undefined instruction',
    instruction,
    page + BigInt(at),
  )
  if (told.leave !== undefined) return { at, reason: told.leave }
  return { at, length: instruction.length, told, instruction }
}

interface Flow {
  /** Known targets, from the start of the page. */
  readonly targets: readonly number[]
  /** Whether execution may go on behind the instruction. */
  readonly falls: boolean
  /** Whether it may go on elsewhere. */
  readonly jumps: boolean
  /** It always jumps, and keeps the address behind it in this register. */
  readonly call?: Cell
}

export function flowOf(step: Step, page: bigint): Flow {
  const { statements } = step.told
  const last = statements[statements.length - 1]
  if (!last || (last.kind !== 'jump' && last.kind !== 'if')) return { targets: [], falls: true, jumps: false }
  const targets: number[] = []
  let jumps = false
  const falls = gather(statements, target => {
    jumps = true
    if (target.op !== 'const') return
    const distance = target.value - page
    targets.push(distance >= -0x4000_0000n && distance < 0x4000_0000n ? Number(distance) : -1)
  })
  const call = last.kind === 'jump' ? linked(statements, page + BigInt(step.at + step.length)) : undefined
  return call ? { targets, falls, jumps, call } : { targets, falls, jumps }
}

/** Shows the targets of jumps; gives whether the statements can be fallen through. */
function gather(statements: readonly Statement[], see: (target: Value) => void): boolean {
  for (const s of statements) {
    if (s.kind === 'jump') {
      see(s.target)
      return false
    }
    if (s.kind === 'leave') return false
    if (s.kind === 'if') {
      const then = gather(s.then, see)
      const otherwise = gather(s.else, see)
      if (!then && !otherwise) return false
    }
  }
  return true
}

/** The register that is given this address. */
function linked(statements: readonly Statement[], address: bigint): Cell | undefined {
  for (const s of statements)
    if (s.kind === 'write' && s.value.op === 'const' && s.value.value === address) return s.cell
  return undefined
}

/** Entries of a table of targets at most, used or not. */
const TABLE = 1024

/** Where in its page a step's computed jump is known to lead; a return is none. */
function tableOf(source: Source, { at, told: { statements } }: Step, physical: number): number[] {
  const last = statements[statements.length - 1]
  if (last?.kind !== 'jump' || last.target.op === 'const' || comesBack(last.target, source.links)) return []
  const known = source.targets(physical + at)
  if (!known) return []
  const inPage = [...known].map(address => address - physical).filter(t => t >= 0 && t < source.pageBytes)
  const found = inPage.filter(t => source.executed(physical + t)).sort((a, b) => a - b)
  return found.length > 0 && found[found.length - 1] - found[0] < TABLE ? found : []
}

/** Whether the jump goes by a register that calls leave addresses in. */
export function comesBack(target: Value, links: ReadonlySet<Cell>): boolean {
  const read: Cell[] = []
  const see = (value: Value) => {
    if (value.op === 'local' && value.local.origin) return see(value.local.origin)
    if (value.op === 'cell') read.push(value.cell)
    else if ('a' in value) {
      see(value.a)
      if ('b' in value && value.b) see(value.b)
    }
  }
  see(target)
  return read.length === 1 && links.has(read[0])
}

function blockAt(
  source: Source,
  page: bigint,
  physical: number,
  steps: ReadonlyMap<number, Step | { at: number; reason: string }>,
  leaders: ReadonlySet<number>,
  leader: number,
): Block | undefined {
  const first = steps.get(leader)
  if (!first) return undefined
  const { pageBytes } = source
  const list: Step[] = []
  const known = (at: number) => leaders.has(at) && steps.has(at)
  for (let at = leader; ; ) {
    const step = steps.get(at)
    if (!step) return { at: leader, steps: list, end: { kind: 'next', at }, successors: [], table: [] }
    if (!('told' in step))
      return { at: leader, steps: list, end: { kind: 'leave', at, reason: step.reason }, successors: [], table: [] }
    list.push(step)
    const { targets, falls, jumps, call } = flowOf(step, page)
    const behind = at + step.length
    if (call) {
      const successors = known(behind) ? [behind] : []
      return { at: leader, steps: list, end: { kind: 'call' }, successors, table: [] }
    }
    if (jumps || !falls) {
      const table = tableOf(source, step, physical).filter(known)
      const all = [...new Set([...targets, ...table, ...(falls ? [behind] : [])])]
      const successors = all.filter(t => t >= 0 && t < pageBytes && known(t))
      return { at: leader, steps: list, end: { kind: 'jumps' }, successors, table }
    }
    at = behind
    if (leaders.has(at))
      return { at: leader, steps: list, end: { kind: 'next', at }, successors: known(at) ? [at] : [], table: [] }
  }
}
