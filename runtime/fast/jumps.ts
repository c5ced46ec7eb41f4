/** Where execution goes on behind an instruction, by what has been told of it. */
import type { Cell, Statement } from './statement.ts'
import type { Value } from './value.ts'
import { eachPart } from './walk.ts'

export interface Flow {
  /** Known targets, in bytes from the start of the page of the region's entry, as far as they lie near. */
  readonly targets: readonly number[]
  /** There are known targets that do not. */
  readonly far: boolean
  /** Whether execution may go on behind the instruction. */
  readonly falls: boolean
  /** Whether it may go on elsewhere. */
  readonly jumps: boolean
  /** It always jumps, and keeps the address behind it in this register. */
  readonly call?: Cell
}

const STRAIGHT: Flow = { targets: [], far: false, falls: true, jumps: false }
/** Bytes from the page within which targets are places. */
const NEAR = 0x4000_0000n

/** @param behind the place behind the instruction, in bytes from the page */
export function flowOf(statements: readonly Statement[], page: bigint, behind: number, width: number): Flow {
  const last = statements[statements.length - 1]
  if (!last || (last.kind !== 'jump' && last.kind !== 'if')) return STRAIGHT
  const targets: number[] = []
  let jumps = false
  let far = false
  const falls = gather(statements, target => {
    jumps = true
    if (target.op !== 'const') return
    const distance = target.value - page
    if (distance < -NEAR || distance >= NEAR) far = true
    else if (!targets.includes(Number(distance))) targets.push(Number(distance))
  })
  const call = last.kind === 'jump' ? linked(statements, BigInt.asUintN(width, page + BigInt(behind))) : undefined
  return call ? { targets, far, falls, jumps, call } : { targets, far, falls, jumps }
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

/** Whether the jump goes by a register that calls leave addresses in. */
export function comesBack(target: Value, links: ReadonlySet<Cell>): boolean {
  const read: Cell[] = []
  gatherCells(target, read)
  return read.length === 1 && links.has(read[0])
}

function gatherCells(value: Value, found: Cell[]): void {
  if (value.op === 'local' && value.local.origin) gatherCells(value.local.origin, found)
  else if (value.op === 'cell') found.push(value.cell)
  else eachPart(value, part => gatherCells(part, found))
}
