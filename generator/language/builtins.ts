/** Calls: the language's own functions, and those that specs declare. */
import { ts } from 'ts-morph'
import { BOOL, bitsType, type Expr, showType, type Type } from '../ir/ir.ts'
import { didYouMean } from '../suggest.ts'
import type { Body } from './body.ts'
import { constantIn, lowerExpression, requireBits } from './expression.ts'
import { FLOAT_NAMES, lowerFloat } from './floating.ts'
import type { Signature } from './scope.ts'

type Lower = (body: Body, node: ts.CallExpression, args: readonly ts.Expression[], want?: Type) => Expr | undefined

const BUILTINS: Record<string, { args: [min: number, max: number]; usage: string; lower: Lower }> = {
  zext: { args: [1, 2], usage: 'zext(value) or zext(value, width)', lower: (b, n, a, w) => extend(b, n, a, 'zext', w) },
  sext: { args: [1, 2], usage: 'sext(value) or sext(value, width)', lower: (b, n, a, w) => extend(b, n, a, 'sext', w) },
  trunc: {
    args: [2, 2],
    usage: 'trunc(value, width)',
    lower(b, n, a) {
      const width = constantArgument(b, a[1]!, 1n)
      const arg = lowerExpression(b, a[0]!)
      return slice(b, n, arg, width - 1, 0)
    },
  },
  bits: {
    args: [2, 3],
    usage: 'bits(value, hi, lo) or bits(value, index)',
    lower(b, n, a) {
      const hi = constantArgument(b, a[1]!)
      const lo = a[2] ? constantArgument(b, a[2]) : hi
      return slice(b, n, lowerExpression(b, a[0]!), hi, lo)
    },
  },
  cat: {
    args: [1, 64],
    usage: 'cat(high, …, low)',
    lower(b, n, a) {
      const parts = a.map(arg => lowerExpression(b, arg))
      const width = parts.reduce((sum, p, i) => sum + requireBits(b, a[i]!, p), 0)
      return { op: 'concat', type: bitsType(width), parts, at: b.span(n) }
    },
  },
  bool: {
    args: [1, 1],
    usage: 'bool(bit)',
    lower(b, n, a) {
      const arg = lowerExpression(b, a[0]!, bitsType(1))
      const one: Expr = { op: 'const', type: bitsType(1), value: 1n, at: b.span(n) }
      return { op: 'eq', type: BOOL, left: arg, right: one, at: b.span(n) }
    },
  },
  flag: {
    args: [1, 1],
    usage: 'flag(condition)',
    lower: (b, n, a) => ({ op: 'frombool', type: bitsType(1), arg: lowerExpression(b, a[0]!, BOOL), at: b.span(n) }),
  },
  clz: { args: [1, 1], usage: 'clz(value)', lower: (b, n, a) => count(b, n, a, 'clz') },
  ctz: { args: [1, 1], usage: 'ctz(value)', lower: (b, n, a) => count(b, n, a, 'ctz') },
  popcount: { args: [1, 1], usage: 'popcount(value)', lower: (b, n, a) => count(b, n, a, 'popcount') },
  signed: {
    args: [1, 1],
    usage: 'signed(a) < signed(b)',
    lower: (b, n) =>
      b.refuse(
        'SV4107',
        n,
        "'signed(…)' is no value: it says how <, <=, >, >=, /, % and >> read their operands",
        'write signed(a) < signed(b), signed(a) >> n, …',
      ),
  },
  load: { args: [2, 2], usage: 'load(width, address)', lower: (b, n, a) => read(b, n, a, 'load') },
  loadPhysical: {
    args: [2, 2],
    usage: 'loadPhysical(width, address)',
    lower: (b, n, a) => read(b, n, a, 'loadPhysical'),
  },
  store: { args: [3, 3], usage: 'store(width, address, value)', lower: (b, n, a) => write(b, n, a, 'store') },
  storePhysical: {
    args: [3, 3],
    usage: 'storePhysical(width, address, value)',
    lower: (b, n, a) => write(b, n, a, 'storePhysical'),
  },
  mapped: {
    args: [3, 3],
    usage: 'mapped(width, address, Access.load)',
    lower(b, n, a) {
      const width = accessWidth(b, a[0]!)
      const address = lowerExpression(b, a[1]!, bitsType(b.scope.physicalWidth))
      const kind = /^Access\.(load|store|fetch)$/.exec(a[2]!.getText())?.[1] as 'load' | 'store' | 'fetch' | undefined
      if (!kind) return b.refuse('SV4301', a[2]!, 'expected Access.load, Access.store or Access.fetch')
      return { op: 'mapped', type: BOOL, width, address, access: kind, at: b.span(n) }
    },
  },
  jump: {
    args: [1, 1],
    usage: 'jump(address)',
    lower(b, n, a) {
      b.emit({ kind: 'jump', target: lowerExpression(b, a[0]!, bitsType(b.scope.addressWidth)), at: b.span(n) })
      return undefined
    },
  },
  trap: {
    args: [1, 2],
    usage: "trap('name') or trap('name', value)",
    lower(b, n, a) {
      const name = nameArgument(b, a[0]!, 'trap', b.scope.traps)
      const at = b.span(n)
      const declared = b.scope.traps.get(name)!
      const zero: Expr =
        b.scope.trapValue.kind === 'bool'
          ? { op: 'bool', type: BOOL, value: false, at }
          : { op: 'const', type: b.scope.trapValue, value: 0n, at }
      const value = a[1] ? lowerExpression(b, a[1], b.scope.trapValue) : (declared.value?.(b) ?? zero)
      b.emit({ kind: 'trap', trap: name, value, at })
      return undefined
    },
  },
  guard: {
    args: [1, 1],
    usage: "guard('operation-class')",
    lower(b, n, a) {
      b.emit({ kind: 'guard', guard: nameArgument(b, a[0]!, 'guard', b.scope.guards), at: b.span(n) })
      return undefined
    },
  },
  fence: {
    args: [1, 2],
    usage: "fence('name') or fence('name', address)",
    lower(b, n, a) {
      const value = a[1] ? { value: lowerExpression(b, a[1], bitsType(b.scope.addressWidth)) } : {}
      b.emit({ kind: 'fence', name: nameArgument(b, a[0]!, 'fence'), ...value, at: b.span(n) })
      return undefined
    },
  },
  reach: {
    args: [1, 1],
    usage: 'reach(bits)',
    lower(b, n, a) {
      b.emit({ kind: 'reach', bits: bitsOrConstant(b, a[0]!, 7), at: b.span(n) })
      return undefined
    },
  },
  wait: {
    args: [0, 0],
    usage: 'wait()',
    lower(b, n) {
      b.emit({ kind: 'wait', at: b.span(n) })
      return undefined
    },
  },
  halt: {
    args: [1, 1],
    usage: 'halt(status)',
    lower(b, n, a) {
      b.emit({ kind: 'halt', status: bitsOrConstant(b, a[0]!, 32), at: b.span(n) })
      return undefined
    },
  },
}

/** Names that specs may not declare again. */
export const BUILTIN_NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(BUILTINS),
  ...FLOAT_NAMES,
  'csrRead',
  'csrWrite',
  'csrExists',
  'range',
  'pc',
  'instruction',
  'length',
])

export function lowerCall(body: Body, node: ts.CallExpression, want?: Type): Expr | undefined {
  if (!ts.isIdentifier(node.expression)) return body.refuse('SV4004', node.expression, 'only functions can be called')
  const name = node.expression.text
  const builtin = Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : undefined
  if (builtin) {
    const [min, max] = builtin.args
    if (node.arguments.length < min || node.arguments.length > max) {
      return body.refuse(
        'SV4302',
        node,
        `'${name}' takes ${min === max ? counted(min) : `${min} to ${max} arguments`}, not ${node.arguments.length}`,
        `usage: ${builtin.usage}`,
      )
    }
    return builtin.lower(body, node, node.arguments, want)
  }
  const float = lowerFloat(body, node)
  if (float) return { op: 'local', type: float.result.type, local: float.result, at: body.span(node) }
  const signature = body.scope.functions.get(name)
  if (!signature) {
    const known = [...Object.keys(BUILTINS), ...FLOAT_NAMES, ...body.scope.functions.keys()]
    return body.refuse('SV5004', node.expression, `there is no function '${name}'`, didYouMean(name, known))
  }
  return callFunction(body, node, signature)
}

const counted = (n: number): string => (n === 1 ? '1 argument' : `${n} arguments`)

function callFunction(body: Body, node: ts.CallExpression, signature: Signature): Expr | undefined {
  const { parameters, result, name } = signature
  if (node.arguments.length !== parameters.length) {
    const usage = `${name}(${parameters.map(p => `${p.name}: ${showType(p.type)}`).join(', ')})`
    return body.refuse(
      'SV4302',
      node,
      `'${name}' takes ${counted(parameters.length)}, not ${node.arguments.length}`,
      `declared as ${usage}`,
    )
  }
  const args = node.arguments.map((arg, i) => lowerExpression(body, arg, parameters[i]!.type))
  return emitCall(body, node, name, args, result)
}

function emitCall(body: Body, node: ts.Node, name: string, args: Expr[], result: Type | undefined): Expr | undefined {
  const at = body.span(node)
  if (!result) {
    body.emit({ kind: 'call', function: name, args, at })
    return undefined
  }
  const local = body.fresh(/^(load|loadPhysical)\./.test(name) ? 'loaded' : 'result', result)
  body.emit({ kind: 'call', result: local, function: name, args, at })
  return { op: 'local', type: result, local, at }
}

function extend(body: Body, node: ts.Node, args: readonly ts.Expression[], op: 'zext' | 'sext', want?: Type): Expr {
  const width = args[1] ? constantArgument(body, args[1], 1n) : want?.kind === 'bits' ? want.width : undefined
  if (width === undefined)
    return body.refuse(
      'SV4102',
      node,
      `the width of this ${op} does not follow from its context`,
      `write ${op}(…, width)`,
    )
  const constant = constantIn(body, args[0]!)
  const arg = lowerExpression(body, args[0]!, constant === undefined ? undefined : bitsType(width))
  const have = requireBits(body, args[0]!, arg)
  if (have > width)
    return body.refuse(
      'SV4110',
      node,
      `${op} to ${width} bits of a wider value (${have} bits)`,
      `narrow with 'trunc(…, ${width})'`,
    )
  return have === width ? arg : { op, type: bitsType(width), arg, at: body.span(node) }
}

function slice(body: Body, node: ts.CallExpression, arg: Expr, hi: number, lo: number): Expr {
  const width = requireBits(body, node.arguments[0]!, arg)
  if (lo > hi)
    return body.refuse(
      'SV4111',
      node,
      `bit ${lo} is above bit ${hi}`,
      'the higher bit comes first: bits(value, hi, lo)',
    )
  if (hi >= width) return body.refuse('SV4111', node, `bit ${hi} is outside of a value of ${width} bits`)
  return { op: 'extract', type: bitsType(hi - lo + 1), arg, hi, lo, at: body.span(node) }
}

function count(body: Body, node: ts.Node, args: readonly ts.Expression[], op: 'clz' | 'ctz' | 'popcount'): Expr {
  const arg = lowerExpression(body, args[0]!)
  requireBits(body, args[0]!, arg)
  return { op, type: arg.type, arg, at: body.span(node) }
}

function constantArgument(body: Body, node: ts.Expression, min = 0n): number {
  const value = constantIn(body, node)
  if (typeof value !== 'bigint' || value < min || value > 65536n) {
    return body.refuse(
      'SV4112',
      node,
      `expected a constant number${min > 0n ? ` of at least ${min}` : ''}`,
      'widths and bit positions are known at generation',
    )
  }
  return Number(value)
}

const WIDEST_ACCESS = 512
function accessWidth(body: Body, node: ts.Expression): number {
  const width = constantArgument(body, node, 1n)
  if (width % 8 !== 0 || width > WIDEST_ACCESS)
    return body.refuse(
      'SV4303',
      node,
      `an access of ${width} bits is not possible`,
      `a whole number of bytes, at most ${WIDEST_ACCESS} bits`,
    )
  return width
}

const addressType = (body: Body, kind: string) =>
  bitsType(kind.endsWith('Physical') ? body.scope.physicalWidth : body.scope.addressWidth)

function read(
  body: Body,
  node: ts.Node,
  args: readonly ts.Expression[],
  kind: 'load' | 'loadPhysical',
): Expr | undefined {
  const width = accessWidth(body, args[0]!)
  const address = lowerExpression(body, args[1]!, addressType(body, kind))
  return emitCall(body, node, body.scope.memoryFunction(kind, width), [address], bitsType(width))
}

function write(body: Body, node: ts.Node, args: readonly ts.Expression[], kind: 'store' | 'storePhysical'): undefined {
  const width = accessWidth(body, args[0]!)
  const address = lowerExpression(body, args[1]!, addressType(body, kind))
  const value = lowerExpression(body, args[2]!, bitsType(width))
  emitCall(body, node, body.scope.memoryFunction(kind, width), [address, value], undefined)
  return undefined
}

/** An argument of any width; a constant is as wide as said. */
function bitsOrConstant(b: Body, node: ts.Expression, width: number): Expr {
  const value = lowerExpression(b, node, constantIn(b, node) === undefined ? undefined : bitsType(width))
  requireBits(b, node, value)
  return value
}

function nameArgument(body: Body, node: ts.Expression, what: string, known?: ReadonlyMap<string, unknown>): string {
  if (!ts.isStringLiteral(node)) return body.refuse('SV4304', node, `expected the ${what}'s name in quotes`)
  if (known && !known.has(node.text)) {
    return body.refuse(
      'SV5005',
      node,
      `there is no ${what} '${node.text}'`,
      didYouMean(node.text, known.keys()) ?? `known: ${[...known.keys()].join(', ') || 'none'}`,
    )
  }
  return node.text
}
