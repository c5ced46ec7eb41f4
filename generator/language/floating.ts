/** Calls of floating-point operations: each gives a result and what it raises. */
import type { ts } from 'ts-morph'
import {
  FLAGS,
  type FloatOperation,
  type FloatShape,
  type FloatType,
  floatSignature,
  INTERCHANGE,
} from '../ir/float.ts'
import type { Expr, Local } from '../ir/ir.ts'
import type { Body } from './body.ts'
import { constantIn, lowerExpression } from './expression.ts'

interface FloatBuiltin {
  operation: FloatOperation
  /** What the leading constants say, in their order. */
  sizes: readonly ('format' | 'to' | 'width')[]
  usage: string
}

const two = (operation: FloatOperation, name: string): [string, FloatBuiltin] => [
  name,
  { operation, sizes: ['format'], usage: `${name}(format, a, b, rounding)` },
]
const compared = (operation: FloatOperation, name: string): [string, FloatBuiltin] => [
  name,
  { operation, sizes: ['format'], usage: `${name}(format, a, b)` },
]
const FLOATS: ReadonlyMap<string, FloatBuiltin> = new Map<string, FloatBuiltin>([
  two('add', 'fadd'),
  two('sub', 'fsub'),
  two('mul', 'fmul'),
  two('div', 'fdiv'),
  ['fsqrt', { operation: 'sqrt', sizes: ['format'], usage: 'fsqrt(format, a, rounding)' }],
  ['fma', { operation: 'fma', sizes: ['format'], usage: 'fma(format, a, b, c, rounding)' }],
  compared('min', 'fmin'),
  compared('max', 'fmax'),
  compared('eq', 'feq'),
  compared('lt', 'flt'),
  compared('le', 'fle'),
  compared('ltQuiet', 'fltQuiet'),
  compared('leQuiet', 'fleQuiet'),
  ['fclass', { operation: 'classify', sizes: ['format'], usage: 'fclass(format, a)' }],
  ['fround', { operation: 'round', sizes: ['format'], usage: 'fround(format, a, rounding)' }],
  ['fconvert', { operation: 'convert', sizes: ['format', 'to'], usage: 'fconvert(from, to, a, rounding)' }],
  ['ftoi', { operation: 'toSigned', sizes: ['format', 'width'], usage: 'ftoi(format, width, a, rounding)' }],
  ['ftou', { operation: 'toUnsigned', sizes: ['format', 'width'], usage: 'ftou(format, width, a, rounding)' }],
  ['itof', { operation: 'fromSigned', sizes: ['width', 'format'], usage: 'itof(width, format, a, rounding)' }],
  ['utof', { operation: 'fromUnsigned', sizes: ['width', 'format'], usage: 'utof(width, format, a, rounding)' }],
])

export const FLOAT_NAMES: readonly string[] = [...FLOATS.keys()]

/** The result and the flags of a call, which is put before the statement; undefined where it calls something else. */
export function lowerFloat(
  body: Body,
  node: ts.CallExpression,
  names: { result?: string; flags?: string } = {},
): { result: Local; flags: Local } | undefined {
  const name = node.expression.getText()
  const builtin = FLOATS.get(name)
  if (!builtin) return undefined
  const { operation, sizes, usage } = builtin
  const expected = usage.split(',').length
  if (node.arguments.length !== expected) {
    const message = `'${name}' takes ${expected} arguments, not ${node.arguments.length}`
    return body.refuse('SV4302', node, message, `usage: ${usage}`)
  }
  const shape: Partial<FloatShape> & { operation: FloatOperation } = { operation }
  sizes.forEach((size, i) => {
    if (size === 'width') shape.width = integerWidth(body, node.arguments[i]!)
    else shape[size] = formatOf(body, node.arguments[i]!)
  })
  const { args: types, result: type } = floatSignature(shape as FloatShape)
  const args: Expr[] = node.arguments.slice(sizes.length).map((arg, i) => lowerExpression(body, arg, types[i]))
  const result = body.fresh(names.result ?? 'result', type)
  const flags = body.fresh(names.flags ?? 'flags', FLAGS)
  body.emit({ kind: 'float', shape: shape as FloatShape, args, result, flags, at: body.span(node) })
  return { result, flags }
}

function formatOf(body: Body, node: ts.Expression): FloatType {
  const width = constantIn(body, node)
  const format = typeof width === 'bigint' ? INTERCHANGE.get(Number(width)) : undefined
  if (format) return format
  const known = [...INTERCHANGE.keys()].join(', ')
  return body.refuse('SV4305', node, 'this is no floating-point format', `the formats of IEEE 754 have ${known} bits`)
}

function integerWidth(body: Body, node: ts.Expression): number {
  const width = constantIn(body, node)
  if (typeof width === 'bigint' && width >= 1n && width <= 128n) return Number(width)
  return body.refuse('SV4112', node, 'expected the width of an integer, 1 to 128', 'widths are known at generation')
}
