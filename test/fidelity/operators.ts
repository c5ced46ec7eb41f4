/** One formula for every operator of the IR and every combination of widths asked for. */
import type { ArithmeticOp, CompareOp, Expr, LogicOp, ShiftOp, UnaryOp } from '../../generator/ir/ir.ts'
import { BOOL } from '../../generator/ir/ir.ts'
import * as h from '../ir/hand.ts'
import type { Formula } from './expressions.ts'

export const UNARY: UnaryOp[] = ['not', 'neg', 'clz', 'ctz', 'popcount']
export const ARITHMETIC: ArithmeticOp[] = ['add', 'sub', 'mul', 'and', 'or', 'xor', 'udiv', 'urem', 'sdiv', 'srem']
export const SHIFTS: ShiftOp[] = ['shl', 'lshr', 'ashr']
export const COMPARE: CompareOp[] = ['eq', 'ne', 'ult', 'ule', 'ugt', 'uge', 'slt', 'sle', 'sgt', 'sge']
export const LOGIC: LogicOp[] = ['land', 'lor']

function formula(widths: (number | 'bool')[], make: (...parts: Expr[]) => Expr): Formula {
  const parameters = widths.map((width, i) => h.local('abcde'[i], width === 'bool' ? BOOL : width))
  return { parameters, expr: make(...parameters.map(h.use)) }
}

/** Operators whose operands and result have one width, or a truth value as result. */
export function* sameWidth(width: number): Generator<Formula> {
  for (const op of UNARY) yield formula([width], x => h.un(op, x))
  for (const op of [...ARITHMETIC, ...COMPARE]) yield formula([width, width], (x, y) => h.bin(op, x, y))
  yield formula(['bool', width, width], (test, x, y) => h.choose(test, x, y))
}

export function* truths(): Generator<Formula> {
  for (const op of [...LOGIC, 'eq', 'ne'] as const) yield formula(['bool', 'bool'], (x, y) => h.bin(op, x, y))
  yield formula(['bool'], x => h.un('lnot', x))
  yield formula(['bool'], h.bitOf)
  yield formula(['bool', 'bool', 'bool'], h.choose)
}

/** Shifts by amounts of any width. */
export function* shifts(width: number, amount: number): Generator<Formula> {
  for (const op of SHIFTS) yield formula([width, amount], (x, y) => h.bin(op, x, y))
}

export function* extensions(from: number, to: number): Generator<Formula> {
  yield formula([from], x => h.zext(x, to))
  yield formula([from], x => h.sext(x, to))
}

export function* extracts(width: number, bounds: readonly number[] = [...Array(width).keys()]): Generator<Formula> {
  for (const lo of bounds) {
    for (const hi of bounds) if (lo <= hi && hi < width) yield formula([width], x => h.extract(x, hi, lo))
  }
}

export function* concats(...widths: number[]): Generator<Formula> {
  yield formula(widths, h.cat)
  // A part that is 0 is left out.
  for (let zero = 0; widths.length > 1 && zero < widths.length; zero++) {
    const others = widths.filter((_, i) => i !== zero)
    yield formula(others, (...parts) => h.cat(...parts.slice(0, zero), h.k(0, widths[zero]), ...parts.slice(zero)))
  }
}

/** The operators that treat constants specially, with one on either side. */
export function* withConstants(width: number, constants: readonly bigint[]): Generator<Formula> {
  for (const value of constants) {
    for (const op of [...ARITHMETIC, ...COMPARE, ...SHIFTS]) {
      yield formula([width], x => h.bin(op, x, h.k(value, width)))
      yield formula([width], x => h.bin(op, h.k(value, width), x))
    }
  }
}

/** Every way to put one operator into another: what parentheses are for. */
export function* nested(width: number): Generator<Formula> {
  const inner: ((x: Expr, y: Expr) => Expr)[] = [
    x => x,
    ...UNARY.map(op => (x: Expr) => h.un(op, x)),
    ...[...ARITHMETIC, ...SHIFTS].map(op => (x: Expr, y: Expr) => h.bin(op, x, y)),
    (x, y) => h.choose(h.bin('ult', x, y), x, y),
    (x, y) => h.zext(h.bitOf(h.bin('sgt', x, y)), width),
    (x, y) => h.cat(h.k(0, width - 1), h.bitOf(h.bin('eq', x, y))),
    (x, y) => h.cat(h.k(0, 3), h.extract(h.bin('or', x, y), width - 4, 0)),
    (x, y) => h.cat(h.extract(h.bin('xor', x, y), width - 4, 0), h.k(0, 3)),
    (x, y) => h.cat(h.extract(x, 2, 0), h.extract(y, width - 1, 3)),
    x => h.sext(h.extract(x, width - 2, 0), width),
    x => h.zext(h.extract(x, width - 1, 1), width),
  ]
  const outer: ((x: Expr, y: Expr) => Expr)[] = [
    ...UNARY.map(op => (x: Expr) => h.un(op, x)),
    ...[...ARITHMETIC, ...SHIFTS, ...COMPARE].flatMap(op => [
      (x: Expr, y: Expr) => h.bin(op, x, y),
      (x: Expr, y: Expr) => h.bin(op, y, x),
    ]),
    (x, y) => h.choose(h.bin('slt', x, y), x, y),
    x => h.extract(x, width - 2, 1),
    x => h.extract(x, width - 1, 2),
    x => h.extract(x, 2, 0),
    x => h.sext(x, width + 8),
    x => h.zext(x, 2 * width),
    (x, y) => h.cat(x, y),
    (x, y) => h.cat(y, x),
    x => h.cat(h.k(0, 4), x),
    x => h.cat(x, h.k(0, 4)),
    (x, y) => h.un('lnot', h.bin('eq', x, y)),
    (x, y) => h.bitOf(h.bin('ne', x, y)),
    (x, y) => h.bin('lor', h.bin('ult', x, y), h.bin('eq', x, y)),
    (x, y) => h.bin('eq', h.bin('ult', x, y), h.bin('slt', y, x)),
  ]
  for (const out of outer) for (const put of inner) yield formula([width, width, width], (x, y, z) => out(put(x, y), z))
}
