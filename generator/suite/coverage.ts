/** What a vector shows that others have not: ways through branches, relations of operands, traps. */
import type { Site, Trace, Value } from '../ir/evaluate.ts'
import type { Expr, Stmt } from '../ir/ir.ts'

/** Sorts what happened at a node: a small number for each class. */
type Classifier = (a: Value, b: Value | undefined) => number

/** Classes of a node that are noted as bits; the others have a text. */
const BITS = 32

/** Collects classes of behaviour; each node of the IR has its own, those of the machine's map one for each caller. */
export class Coverage {
  /** Values that have been compared since the last `discard`, two by two: what to make equal next. */
  observed: bigint[] = []
  private readonly map: string | undefined
  private readonly classifiers: Classifier[] = []
  private readonly compares: boolean[] = []
  /** Classes seen, as bits, by node: of those that are no map's, and of the map's by the node that calls it. */
  private readonly own: number[] = []
  private readonly callers = new Map<number, number[]>()
  /** What is noted now, and for whom; `caller` is -1 outside the map. */
  private seen = this.own
  private caller = -1
  private readonly texts = new Set<string>()
  /** What is new since the last `keep`: where the bit is, and which; and texts. */
  private freshBits: { seen: number[]; number: number; bit: number }[] = []
  private freshTexts: string[] = []

  /** @param map name of the function that translates addresses */
  constructor(map?: string) {
    this.map = map
  }

  /** To be given to the evaluator. */
  readonly trace: Trace = (site, a, b) => {
    const { number } = site
    const classify = this.classifiers[number] ?? this.meet(site)
    if (this.compares[number]) {
      if (a !== b && typeof a === 'bigint') this.observed.push(a, b as bigint)
    } else if (classify === CALL) {
      this.call(site, a as boolean)
      return
    }
    const kind = classify(a, b)
    if (kind >= BITS || kind < 0) {
      this.mark(`${this.caller} ${number} ${kind}`)
      return
    }
    const before = this.seen[number]
    const bit = 1 << kind
    if ((before & bit) !== 0) return
    this.seen[number] = before | bit
    this.freshBits.push({ seen: this.seen, number, bit })
  }

  /** Notes something that is no node's. */
  mark(text: string): void {
    if (this.texts.has(text)) return
    this.texts.add(text)
    this.freshTexts.push(text)
  }

  private meet({ node, number }: Site): Classifier {
    const classify = classifierOf(node)
    this.classifiers[number] = classify
    this.compares[number] = 'op' in node && COMPARISONS.has(node.op)
    return classify
  }

  /** On the way into a function, and out of it. */
  private call({ node, number }: Site, enters: boolean): void {
    if ('op' in node || node.kind !== 'call' || node.function !== this.map) return
    this.caller = enters ? number : -1
    if (enters && !this.callers.has(number)) this.callers.set(number, [])
    this.seen = enters ? this.callers.get(number)! : this.own
  }

  /** Forgets what was noted since the last `keep`. */
  discard(): void {
    for (const { seen, number, bit } of this.freshBits) seen[number] &= ~bit
    for (const text of this.freshTexts) this.texts.delete(text)
    this.keep()
    this.observed = []
    this.caller = -1
    this.seen = this.own
  }

  /** Whether something was noted that had not been kept before. */
  get fresh(): boolean {
    return this.freshBits.length + this.freshTexts.length > 0
  }

  /** Whether something was noted that had not been kept before; if so, it is kept. */
  keep(): boolean {
    const found = this.fresh
    this.freshBits = []
    this.freshTexts = []
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

/** Calls have no classes: what they do shows within. */
const CALL: Classifier = () => 0

const flags = (a: boolean, b: boolean, c = false, d = false): number =>
  (a ? 1 : 0) | (b ? 2 : 0) | (c ? 4 : 0) | (d ? 8 : 0)

const widthOf = (expr: Expr): number => (expr.type.kind === 'bits' ? expr.type.width : 1)

function classifierOf(node: Expr | Stmt): Classifier {
  if (!('op' in node)) {
    if (node.kind === 'call') return CALL
    return node.kind === 'write' ? (a, b) => (a === b ? 0 : 1) : a => Number(a)
  }
  switch (node.op) {
    case 'zext':
    case 'sext': {
      const top = BigInt(Math.max(0, widthOf(node.arg) - 2))
      return a => Number((a as bigint) >> top)
    }
    case 'extract': {
      const [lo, mask] = [BigInt(node.lo), (1n << BigInt(node.hi - node.lo + 1)) - 1n]
      const half = (mask + 1n) / 2n
      return a => {
        const above = (a as bigint) >> lo
        const part = above & mask
        return flags(part === 0n, part >= half, above !== part)
      }
    }
  }
  if (!('left' in node) || node.left.type.kind === 'bool') return (a, b) => flags(a as boolean, b as boolean)
  return classifierOfBits(node.op, widthOf(node.left), widthOf(node.right)) as Classifier
}

function classifierOfBits(op: Expr['op'], width: number, other: number): (a: bigint, b: bigint) => number {
  const [half, halfOther, size] = [1n << BigInt(width - 1), 1n << BigInt(other - 1), 1n << BigInt(width)]
  switch (op) {
    case 'and':
    case 'or':
    case 'xor':
      return (a, b) => {
        const both = a & b
        return flags(both !== 0n, both !== a, both !== b)
      }
    case 'add':
      return (a, b) => flags(a === 0n, b === 0n, a + b >= size)
    case 'sub':
      return (a, b) => flags(b === 0n, a < b, a === b)
    case 'mul':
      return (a, b) => flags(a >= half, b >= halfOther, a * b >= size)
    case 'udiv':
    case 'urem':
    case 'sdiv':
    case 'srem':
      return (a, b) => flags(b === 0n, a >= half, b >= halfOther, b !== 0n && a % b === 0n)
    case 'shl':
    case 'lshr':
    case 'ashr': {
      const most = BigInt(width)
      return (a, b) => 3 * flags(a >= half, a === 0n) + (b === 0n ? 0 : b < most ? 1 : 2)
    }
    default:
      return (a, b) => (a === b ? 0 : 1 + flags(a < b, a >= half, b >= halfOther))
  }
}
