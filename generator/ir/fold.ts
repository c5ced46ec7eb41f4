/**
 * Folding of expressions: constants, identities, and what known bits decide. It knows nothing of state; `leaf` says what
 * is known of locals, operands and reads. (Its arithmetic is its own: the naive evaluator is held against it.)
 */
import { BOOL, bitsType, type CompareOp, type Expr } from './ir.ts'
import { type Known, knownBits, rangeOf } from './known-bits.ts'
import { partsOf } from './walk.ts'

export type Leaf = (expr: Expr) => Known

const widthOf = (expr: Expr): number => (expr.type.kind === 'bits' ? expr.type.width : 1)
const constant = (value: bigint, like: Expr): Expr => ({
  op: 'const',
  value: BigInt.asUintN(widthOf(like), value),
  type: like.type,
  at: like.at,
})
const truth = (value: boolean, like: Expr): Expr => ({ op: 'bool', value, type: BOOL, at: like.at })

/** Whether two expressions are the same tree (places of text apart). */
export function sameExpr(a: Expr, b: Expr): boolean {
  if (a === b) return true
  if (a.op !== b.op || a.type.kind !== b.type.kind || widthOf(a) !== widthOf(b)) return false
  const head = (one: Expr): string => {
    switch (one.op) {
      case 'const':
      case 'bool':
        return String(one.value)
      case 'local':
        return String(one.local.id)
      case 'operand':
        return one.name
      case 'extract':
        return `${one.hi}:${one.lo}`
      case 'mapped':
        return `${one.width}${one.access}`
      case 'read':
        return `${one.place.register}${one.place.index ? '[]' : ''}{${one.place.field?.hi}:${one.place.field?.lo}}`
      default:
        return ''
    }
  }
  const [left, right] = [partsOf(a), partsOf(b)]
  return head(a) === head(b) && left.length === right.length && left.every((part, i) => sameExpr(part, right[i]))
}

/** The expression, whose parts are folded already, in its simplest form. */
export function fold(expr: Expr, leaf: Leaf): Expr {
  const simple = rules(expr)
  if (simple.type.kind === 'bool') return decide(simple, leaf)
  if (simple.op === 'const') return simple
  // Of vectors that have no bit in common, the exclusive union is the union.
  if (simple.op === 'xor' && disjoint(simple.left, simple.right, leaf)) return { ...simple, op: 'or' }
  const known = knownBits(simple, leaf)
  return known.mask === (1n << BigInt(simple.type.width)) - 1n ? constant(known.value, simple) : simple
}

function disjoint(a: Expr, b: Expr, leaf: Leaf): boolean {
  const [x, y] = [knownBits(a, leaf), knownBits(b, leaf)]
  const all = (1n << BigInt(widthOf(a))) - 1n
  return ((x.mask & ~x.value) | (y.mask & ~y.value)) === all
}

function rules(expr: Expr): Expr {
  switch (expr.op) {
    case 'neg':
      return expr.arg.op === 'const' ? constant(-expr.arg.value, expr) : expr
    case 'not':
      return expr.arg.op === 'not' ? expr.arg.arg : expr
    case 'lnot':
      if (expr.arg.op === 'bool') return truth(!expr.arg.value, expr)
      return expr.arg.op === 'lnot' ? expr.arg.arg : (negated(expr.arg) ?? expr)
    case 'clz':
    case 'ctz':
    case 'popcount':
      return expr.arg.op === 'const' ? constant(count(expr.op, expr.arg.value, widthOf(expr)), expr) : expr
    case 'zext':
    case 'sext':
      return widthOf(expr.arg) === widthOf(expr) ? expr.arg : expr
    case 'frombool':
      return expr.arg.op === 'bool' ? constant(expr.arg.value ? 1n : 0n, expr) : expr
    case 'extract':
      return extract(expr)
    case 'cond':
      if (expr.test.op === 'bool') return expr.test.value ? expr.then : expr.else
      if (sameExpr(expr.then, expr.else)) return expr.then
      if (expr.then.op === 'bool' && expr.else.op === 'bool') {
        return expr.then.value ? expr.test : { op: 'lnot', arg: expr.test, type: BOOL, at: expr.at }
      }
      return expr
    case 'land':
    case 'lor': {
      const decisive = expr.op === 'lor'
      for (const [one, other] of [
        [expr.left, expr.right],
        [expr.right, expr.left],
      ]) {
        if (one.op === 'bool') return one.value === decisive ? truth(decisive, expr) : other
      }
      return sameExpr(expr.left, expr.right) ? expr.left : expr
    }
    default:
      return 'left' in expr ? binary(expr) : expr
  }
}

const OPPOSITE: Partial<Record<Expr['op'], CompareOp>> = {
  eq: 'ne',
  ne: 'eq',
  ult: 'uge',
  uge: 'ult',
  ule: 'ugt',
  ugt: 'ule',
  slt: 'sge',
  sge: 'slt',
  sle: 'sgt',
  sgt: 'sle',
}

/** The comparison that is true where this one is false. */
function negated(expr: Expr): Expr | undefined {
  const op = OPPOSITE[expr.op]
  return op && 'left' in expr ? { ...expr, op } : undefined
}

function count(op: 'clz' | 'ctz' | 'popcount', value: bigint, width: number): bigint {
  let ones = 0n
  let first = -1
  let last = -1
  for (let bit = 0; bit < width; bit++) {
    if (((value >> BigInt(bit)) & 1n) === 0n) continue
    ones++
    last = bit
    if (first < 0) first = bit
  }
  if (op === 'popcount') return ones
  if (first < 0) return BigInt(width)
  return BigInt(op === 'ctz' ? first : width - 1 - last)
}

function extract(expr: Extract<Expr, { op: 'extract' }>): Expr {
  const { arg, hi, lo } = expr
  if (lo === 0 && hi === widthOf(arg) - 1) return arg
  const again = (inner: Expr, top: number, bottom: number): Expr =>
    rules({ ...expr, arg: inner, hi: top, lo: bottom, type: bitsType(top - bottom + 1) })
  if (arg.op === 'extract') return again(arg.arg, hi + arg.lo, lo + arg.lo)
  if (arg.op === 'zext' && hi < widthOf(arg.arg)) return again(arg.arg, hi, lo)
  if (arg.op === 'zext' && lo >= widthOf(arg.arg)) return constant(0n, expr)
  if (arg.op === 'sext' && hi < widthOf(arg.arg)) return again(arg.arg, hi, lo)
  if (arg.op === 'lshr' && arg.right.op === 'const') {
    const by = arg.right.value
    if (BigInt(hi) + by < BigInt(widthOf(arg))) return again(arg.left, hi + Number(by), lo + Number(by))
  }
  if (arg.op === 'concat') {
    let base = 0
    for (const part of [...arg.parts].reverse()) {
      const top = base + widthOf(part) - 1
      if (lo >= base && hi <= top) return again(part, hi - base, lo - base)
      base = top + 1
    }
  }
  return expr
}

function binary(expr: Extract<Expr, { left: Expr }>): Expr {
  const { left, right, op } = expr
  if (left.op === 'const' && right.op === 'const') return compute(expr, left.value, right.value)
  if ((op === 'eq' || op === 'ne') && left.type.kind === 'bool') return compareTruths(expr)
  const is = (one: Expr, value: bigint) => one.op === 'const' && one.value === value
  const most = (1n << BigInt(widthOf(left))) - 1n
  const same = () => sameExpr(left, right)
  switch (op) {
    case 'add':
    case 'or':
    case 'xor':
      if (is(left, 0n)) return right
      if (is(right, 0n)) return left
      if (op === 'xor' && same()) return constant(0n, expr)
      return op === 'or' && same() ? left : expr
    case 'sub':
      if (is(right, 0n)) return left
      return same() ? constant(0n, expr) : expr
    case 'and':
      if (is(left, most)) return right
      if (is(right, most)) return left
      return same() ? left : expr
    case 'mul':
      if (is(left, 0n) || is(right, 0n)) return constant(0n, expr)
      if (is(left, 1n)) return right
      return is(right, 1n) ? left : expr
    case 'shl':
    case 'lshr':
    case 'ashr':
      return is(right, 0n) ? left : expr
    case 'eq':
    case 'ule':
    case 'uge':
    case 'sle':
    case 'sge':
      return same() ? truth(true, expr) : expr
    case 'ne':
    case 'ult':
    case 'ugt':
    case 'slt':
    case 'sgt':
      return same() ? truth(false, expr) : expr
    default:
      return expr
  }
}

function compareTruths(expr: Extract<Expr, { left: Expr }>): Expr {
  const { left, right, op } = expr
  if (left.op === 'bool' && right.op === 'bool') return truth((left.value === right.value) === (op === 'eq'), expr)
  const [fixed, other] = left.op === 'bool' ? [left, right] : [right, left]
  if (fixed.op !== 'bool') return sameExpr(left, right) ? truth(op === 'eq', expr) : expr
  return fixed.value === (op === 'eq') ? other : rules({ op: 'lnot', arg: other, type: BOOL, at: expr.at })
}

function compute(expr: Extract<Expr, { left: Expr }>, a: bigint, b: bigint): Expr {
  const width = widthOf(expr.left)
  const [sa, sb] = [BigInt.asIntN(width, a), BigInt.asIntN(width, b)]
  const by = b < BigInt(width) ? b : BigInt(width)
  switch (expr.op) {
    case 'add':
      return constant(a + b, expr)
    case 'sub':
      return constant(a - b, expr)
    case 'mul':
      return constant(a * b, expr)
    case 'and':
      return constant(a & b, expr)
    case 'or':
      return constant(a | b, expr)
    case 'xor':
      return constant(a ^ b, expr)
    case 'udiv':
      return constant(b === 0n ? -1n : a / b, expr)
    case 'urem':
      return constant(b === 0n ? a : a % b, expr)
    case 'sdiv':
      return constant(b === 0n ? -1n : sa / sb, expr)
    case 'srem':
      return constant(b === 0n ? sa : sa % sb, expr)
    case 'shl':
      return constant(a << by, expr)
    case 'lshr':
      return constant(a >> by, expr)
    case 'ashr':
      return constant(sa >> by, expr)
    case 'eq':
      return truth(a === b, expr)
    case 'ne':
      return truth(a !== b, expr)
    case 'ult':
      return truth(a < b, expr)
    case 'ule':
      return truth(a <= b, expr)
    case 'ugt':
      return truth(a > b, expr)
    case 'uge':
      return truth(a >= b, expr)
    case 'slt':
      return truth(sa < sb, expr)
    case 'sle':
      return truth(sa <= sb, expr)
    case 'sgt':
      return truth(sa > sb, expr)
    case 'sge':
      return truth(sa >= sb, expr)
    default:
      return expr
  }
}

/** Comparisons that known bits or ranges settle. */
function decide(expr: Expr, leaf: Leaf): Expr {
  if (!('left' in expr) || expr.left.type.kind !== 'bits') return expr
  const width = widthOf(expr.left)
  const [a, b] = [knownBits(expr.left, leaf), knownBits(expr.right, leaf)]
  const differ = ((a.value ^ b.value) & a.mask & b.mask) !== 0n
  const full = (1n << BigInt(width)) - 1n
  if (a.mask === full && b.mask === full) return compute(expr, a.value, b.value)
  const [x, y] = [rangeOf(a, width), rangeOf(b, width)]
  switch (expr.op) {
    case 'eq':
      return differ ? truth(false, expr) : expr
    case 'ne':
      return differ ? truth(true, expr) : expr
    case 'ult':
      return x.most < y.least ? truth(true, expr) : x.least >= y.most ? truth(false, expr) : expr
    case 'ule':
      return x.most <= y.least ? truth(true, expr) : x.least > y.most ? truth(false, expr) : expr
    case 'ugt':
      return x.least > y.most ? truth(true, expr) : x.most <= y.least ? truth(false, expr) : expr
    case 'uge':
      return x.least >= y.most ? truth(true, expr) : x.most < y.least ? truth(false, expr) : expr
    default:
      return expr
  }
}
