/** Expressions over parameters: as emitted, without being simplified first, and as the naive evaluator has them. */
import { ExpressionWriter, type Naming } from '../../generator/emit/typescript.ts'
import { evaluateExpression, operandContext, type Value } from '../../generator/ir/evaluate.ts'
import { type Expr, type Local, showType, type Type } from '../../generator/ir/ir.ts'
import { showExpr } from '../../generator/ir/print.ts'
import * as bits from '../../runtime/engine/bits.ts'
import { javascript } from './emitted.ts'

export interface Formula {
  parameters: Local[]
  expr: Expr
}

/** A value as emitted code has it: numbers up to 32 bits, bigints above, booleans. */
export type Emitted = number | bigint | boolean
export const emitted = (value: Value, type: Type): Emitted =>
  type.kind === 'bits' && type.width <= 32 ? Number(value) : value

const never = (): never => {
  throw new Error('a formula is of its parameters alone')
}
const naming: Naming = {
  read: never,
  local: (_, name) => name,
  operand: never,
  instructionBits: never,
  instructionLength: never,
  mapped: never,
  helper: name => name,
}

export const textOf = ({ expr }: Formula): string => new ExpressionWriter(naming).text(expr)

/** All formulas as functions, in one go. */
export function compile(formulas: readonly Formula[]): ((...values: Emitted[]) => Emitted)[] {
  const functions = formulas.map(f => `all.push((${f.parameters.map(p => p.name).join(', ')}) => ${textOf(f)})`)
  const all: ((...values: Emitted[]) => Emitted)[] = []
  new Function('all', ...Object.keys(bits), javascript(functions.join('\n')))(all, ...Object.values(bits))
  return all
}

const nothing = operandContext(new Map())
export const naively = ({ parameters, expr }: Formula, values: readonly Value[]): Value =>
  evaluateExpression(nothing, expr, new Map(parameters.map((p, i) => [p.id, values[i]])))

/** What differs for these values of the parameters; undefined where nothing does. */
export function difference(
  formula: Formula,
  run: (...values: Emitted[]) => Emitted,
  values: readonly Value[],
): string | undefined {
  const expected = emitted(naively(formula, values), formula.expr.type)
  const given = run(...values.map((value, i) => emitted(value, formula.parameters[i].type)))
  if (Object.is(given, expected)) return undefined
  const show = (v: Emitted) => (typeof v === 'bigint' ? `${v}n` : Object.is(v, -0) ? '-0' : String(v))
  const bound = formula.parameters.map((p, i) => `${p.name}: ${showType(p.type)} = ${values[i]}`)
  return `${showExpr(formula.expr)}\n  with ${bound.join(', ')}\n  emitted as ${textOf(formula)}\n  gives ${show(given)} instead of ${show(expected)}`
}

/** Every value of the types, or all combinations of what `some` gives. */
export function* combinations(types: readonly Type[], some = everyValue): Generator<Value[]> {
  const [first, ...rest] = types
  if (first === undefined) {
    yield []
    return
  }
  for (const tail of combinations(rest, some)) for (const value of some(first)) yield [value, ...tail]
}

export function everyValue(type: Type): Value[] {
  if (type.kind === 'bool') return [false, true]
  return Array.from({ length: 2 ** type.width }, (_, value) => BigInt(value))
}
