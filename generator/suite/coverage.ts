/** What a vector shows that others have not: ways through branches, relations of operands, traps. */
import type { Trace, Value } from '../ir/evaluate.ts'
import type { Expr, Stmt } from '../ir/ir.ts'

/** Collects classes of behaviour; each node of the IR has its own, those of the machine's map one for each caller. */
export class Coverage {
  /** Pairs that have been compared since the last `discard`: what to make equal next. */
  observed: [bigint, bigint][] = []
  private readonly map: string | undefined
  private caller: Stmt | undefined
  private readonly seen = new Set<string>()
  private readonly ids = new Map<object, number>()
  private fresh: string[] = []

  /** @param map name of the function that translates addresses */
  constructor(map?: string) {
    this.map = map
  }

  /** To be given to the evaluator. */
  readonly trace: Trace = (node, ...values) => {
    if (!('op' in node) && node.kind === 'call') {
      if (node.function === this.map) this.caller = values[0] === true ? node : undefined
      return
    }
    if ('op' in node && COMPARISONS.has(node.op)) {
      const [a, b] = values
      if (typeof a === 'bigint' && typeof b === 'bigint' && a !== b) this.observed.push([a, b])
    }
    this.note(node, classOf(node, values))
  }

  /** Notes something that is no node's. */
  mark(text: string): void {
    if (!this.seen.has(text)) this.fresh.push(text)
  }

  private note(node: object, kind: string): void {
    this.mark(`${this.caller ? `${this.number(this.caller)} ` : ''}${this.number(node)} ${kind}`)
  }

  private number(node: object): number {
    const known = this.ids.get(node)
    if (known !== undefined) return known
    this.ids.set(node, this.ids.size)
    return this.ids.size - 1
  }

  /** Forgets what was noted since the last `keep`. */
  discard(): void {
    this.fresh = []
    this.observed = []
    this.caller = undefined
  }

  /** Whether something was noted that had not been kept before; if so, it is kept. */
  keep(): boolean {
    const found = this.fresh.length > 0
    for (const one of this.fresh) this.seen.add(one)
    this.fresh = []
    return found
  }
}

const COMPARISONS: ReadonlySet<Expr['op']> = new Set([
  'eq',
  'ne',
  'ult',
  'ule',
  'ugt',
  'uge',
  'slt',
  'sle',
  'sgt',
  'sge',
])

const signed = (value: bigint, width: number): boolean => value >> BigInt(width - 1) === 1n

function classOf(node: Expr | Stmt, values: Value[]): string {
  const [a, b] = values
  if (!('op' in node)) return node.kind === 'write' ? `${a !== b}` : String(a)
  if (typeof a === 'boolean') return values.map(String).join()
  switch (node.op) {
    case 'zext':
    case 'sext': {
      const width = node.arg.type.kind === 'bits' ? node.arg.type.width : 1
      return `${a >> BigInt(Math.max(0, width - 2))}`
    }
    case 'extract': {
      const width = node.hi - node.lo + 1
      const part = BigInt.asUintN(width, a >> BigInt(node.lo))
      return `${part === 0n} ${signed(part, width)} ${a >> BigInt(node.lo) !== part}`
    }
  }
  if (!('left' in node) || typeof b !== 'bigint') return ''
  const width = node.left.type.kind === 'bits' ? node.left.type.width : 1
  const [x, y] = [signed(a, width), signed(b, node.right.type.kind === 'bits' ? node.right.type.width : 1)]
  switch (node.op) {
    case 'and':
    case 'or':
    case 'xor':
      return `${(a & b) !== 0n} ${(a & ~b) !== 0n} ${(~a & b) !== 0n}`
    case 'add':
      return `${a === 0n} ${b === 0n} ${(a + b) >> BigInt(width) !== 0n}`
    case 'sub':
      return `${b === 0n} ${a < b} ${a === b}`
    case 'mul':
      return `${x} ${y} ${(a * b) >> BigInt(width) !== 0n}`
    case 'udiv':
    case 'urem':
    case 'sdiv':
    case 'srem':
      return `${b === 0n} ${x} ${y} ${b !== 0n && a % b === 0n}`
    case 'shl':
    case 'lshr':
    case 'ashr':
      return `${x} ${b === 0n ? 0 : b < BigInt(width) ? 1 : 2} ${a === 0n}`
    default:
      return a === b ? 'equal' : `${a < b} ${x} ${y}`
  }
}
