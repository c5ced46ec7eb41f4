/**
 * Expressions: typing and lowering in one walk, each with the type its context wants.
 *
 * Effects (calls that are not pure, memory accesses) go before the expression, in the order of the text.
 */
import { ts } from 'ts-morph'
import { type BinaryOp, BOOL, bitsType, type Expr, type Place, sameType, showType, type Type } from '../ir/ir.ts'
import { didYouMean } from '../suggest.ts'
import type { Body } from './body.ts'
import { lowerCall } from './builtins.ts'
import { type Constant, constantOf, literalValue } from './constants.ts'
import { lowerPlace, readPlace } from './place.ts'
import { Refusal } from './scope.ts'

const K = ts.SyntaxKind

/** Lowers `node`; with `want`, to exactly that type. */
export function lowerExpression(body: Body, node: ts.Expression, want?: Type): Expr {
  const constant = constantIn(body, node)
  const result = constant !== undefined ? materialize(body, node, constant, want) : lowerNode(body, node, want)
  if (want && !sameType(result.type, want)) {
    body.refuse(
      'SV4101',
      node,
      `this is ${showType(result.type)}, but ${showType(want)} is wanted here`,
      widthHint(result.type, want),
    )
  }
  return result
}

export const constantIn = (body: Body, node: ts.Expression): Constant | undefined => {
  return constantOf(node, name => {
    const binding = body.lookup(name)
    if (binding) return binding.is === 'constant' ? binding.value : undefined
    return body.options.operands?.has(name) ? undefined : body.scope.constants.get(name)
  })
}

function widthHint(have: Type, want: Type): string | undefined {
  if (have.kind === 'bool' && want.kind === 'bits') return "write 'flag(…)' for a truth value as one bit"
  if (have.kind === 'bits' && want.kind === 'bool') return "write a comparison, or 'bool(…)' for one bit"
  if (have.kind === 'bits' && want.kind === 'bits') {
    return have.width < want.width
      ? "widen with 'zext(…)' or 'sext(…)'"
      : `narrow with 'trunc(…, ${want.width})' or 'bits(…, hi, lo)'`
  }
  return undefined
}

/** A mathematical constant as a value of the wanted type; one that does not fit is an error. */
export function materialize(body: Body, node: ts.Node, value: Constant, want?: Type): Expr {
  const at = body.span(node)
  if (typeof value === 'boolean') return { op: 'bool', type: BOOL, value, at }
  if (!want)
    return body.refuse(
      'SV4102',
      node,
      `the width of ${node.getText()} does not follow from its context`,
      "give it one: declare 'const a: bits<8> = …', or write zext(…, width)",
    )
  if (want.kind === 'bool')
    return body.refuse('SV4101', node, `this is a number, but bool is wanted here`, 'write true, false or a comparison')
  const limit = 1n << BigInt(want.width)
  if (value >= limit || value < -(limit >> 1n)) {
    return body.refuse(
      'SV4103',
      node,
      `${node.getText()} does not fit in ${showType(want)}`,
      `the range is -${limit >> 1n} … ${limit - 1n}`,
    )
  }
  return { op: 'const', type: want, value: BigInt.asUintN(want.width, value), at }
}

function lowerNode(body: Body, node: ts.Expression, want?: Type): Expr {
  if (ts.isParenthesizedExpression(node)) return lowerExpression(body, node.expression, want)
  if (ts.isNumericLiteral(node)) {
    if (literalValue(node.getText()) === undefined)
      body.refuse(
        'SV4104',
        node,
        `'${node.getText()}' is not an integer literal`,
        'write 10, 0x1f or 0b101, with _ between digits if you like',
      )
  }
  if (ts.isIdentifier(node)) return lowerIdentifier(body, node)
  if (ts.isPropertyAccessExpression(node)) return lowerMember(body, node)
  if (ts.isElementAccessExpression(node)) return readPlace(body, lowerPlace(body, node), node)
  if (ts.isCallExpression(node)) {
    const result = lowerCall(body, node, want)
    return (
      result ??
      body.refuse('SV4105', node, `'${node.expression.getText()}' gives no value`, 'use it as a statement of its own')
    )
  }
  if (ts.isPrefixUnaryExpression(node)) return lowerUnary(body, node, want)
  if (ts.isBinaryExpression(node)) return lowerBinary(body, node, want)
  if (ts.isConditionalExpression(node)) return lowerConditional(body, node, want)
  return refuseNode(body, node)
}

/** Refuses syntax that the language does not have, by name. */
export function refuseNode(body: Body, node: ts.Node): never {
  const hints: Partial<Record<ts.SyntaxKind, string>> = {
    [K.BigIntLiteral]: 'literals have any width: leave out the n',
    [K.StringLiteral]: "strings stand only as names: trap('…'), guard('…'), fence('…')",
    [K.WhileStatement]: "loops are bounded: 'for (const i of range(a, b))'",
    [K.DoStatement]: "loops are bounded: 'for (const i of range(a, b))'",
    [K.ForStatement]: "loops are bounded: 'for (const i of range(a, b))'",
    [K.FunctionDeclaration]: "declare it under 'functions:' in the spec",
    [K.ArrowFunction]: "declare it under 'functions:' in the spec",
    [K.PostfixUnaryExpression]: "write 'a += 1'",
    [K.ThrowStatement]: "write trap('…')",
  }
  return body.refuse('SV4004', node, `a ${words(K[node.kind])} is not part of the semantics language`, hints[node.kind])
}

/** `WhileStatement` → `while statement`. */
const words = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()

function lowerIdentifier(body: Body, node: ts.Identifier): Expr {
  const name = node.text
  const at = body.span(node)
  const binding = body.lookup(name)
  if (binding?.is === 'local') return { op: 'local', type: binding.local.type, local: binding.local, at }
  if (binding?.is === 'expression') return binding.value
  if (binding?.is === 'refused') throw new Refusal('reported')
  const operand = body.options.operands?.get(name)
  if (operand?.is === 'value') return { op: 'operand', type: bitsType(operand.width), name: operand.name ?? name, at }
  if (operand?.is === 'mode') {
    if (!operand.get) return body.refuse('SV4201', node, `operand '${name}' has no value: its kind has no 'get'`)
    return operand.get(body)
  }
  if (name === 'instruction') return { op: 'instruction', type: bitsType(body.scope.instructionWidth), at }
  if (name === 'length') return { op: 'length', type: bitsType(4), at }
  const register = body.scope.registers.get(name)
  if (register) {
    if (register.file)
      return body.refuse('SV4202', node, `'${name}' is a register file: say which element`, `write ${name}[…]`)
    return readPlace(body, lowerPlace(body, node), node)
  }
  if (body.scope.functions.has(name))
    return body.refuse('SV4203', node, `'${name}' is a function: call it`, `write ${name}(…)`)
  return refuseUnknown(body, node, name)
}

/** Refuses a name that means nothing here. */
export function refuseUnknown(body: Body, node: ts.Node, name: string): never {
  if (body.options.operands && body.scope.operandKinds?.has(name)) {
    return body.refuse('SV3014', node, `'${name}' is used, but it is not in the encoding`, `give it bits: ${name}[…]`)
  }
  return body.refuse('SV5001', node, `'${name}' is not known here`, didYouMean(name, body.names()))
}

function lowerMember(body: Body, node: ts.PropertyAccessExpression): Expr {
  if (ts.isIdentifier(node.expression)) {
    const base = node.expression.text
    const members = body.scope.enums.get(base)
    if (members && !body.scope.registers.has(base)) {
      const value = members.members.get(node.name.text)
      if (value === undefined)
        return body.refuse(
          'SV5003',
          node.name,
          `'${base}' has no member '${node.name.text}'`,
          didYouMean(node.name.text, members.members.keys()),
        )
      return { op: 'const', type: bitsType(members.width), value, at: body.span(node) }
    }
    const operand = body.options.operands?.get(base)
    if (operand?.is === 'mode' && node.name.text === 'address') {
      if (!operand.address)
        return body.refuse('SV4201', node, `operand '${base}' has no address: its kind has no 'address'`)
      return operand.address(body)
    }
  }
  const dotted = body.options.operands?.get(node.getText())
  if (dotted?.is === 'value')
    return { op: 'operand', type: bitsType(dotted.width), name: node.getText(), at: body.span(node) }
  return readPlace(body, lowerPlace(body, node), node)
}

function lowerUnary(body: Body, node: ts.PrefixUnaryExpression, want?: Type): Expr {
  const at = body.span(node)
  if (node.operator === K.ExclamationToken)
    return { op: 'lnot', type: BOOL, arg: lowerExpression(body, node.operand, BOOL), at }
  const op = node.operator === K.TildeToken ? 'not' : node.operator === K.MinusToken ? 'neg' : undefined
  if (!op) return refuseNode(body, node)
  const arg = lowerExpression(body, node.operand, want?.kind === 'bits' ? want : undefined)
  requireBits(body, node.operand, arg)
  return { op, type: arg.type, arg, at }
}

export function requireBits(body: Body, node: ts.Node, value: Expr): number {
  if (value.type.kind === 'bits') return value.type.width
  return body.refuse(
    'SV4101',
    node,
    'this is bool, but a bit vector is wanted here',
    "write 'flag(…)' for a truth value as one bit",
  )
}

const ARITHMETIC: Partial<Record<ts.SyntaxKind, [unsigned: BinaryOp, signed?: BinaryOp]>> = {
  [K.PlusToken]: ['add'],
  [K.MinusToken]: ['sub'],
  [K.AsteriskToken]: ['mul'],
  [K.AmpersandToken]: ['and'],
  [K.BarToken]: ['or'],
  [K.CaretToken]: ['xor'],
  [K.SlashToken]: ['udiv', 'sdiv'],
  [K.PercentToken]: ['urem', 'srem'],
}
const COMPARE: Partial<Record<ts.SyntaxKind, [unsigned: BinaryOp, signed: BinaryOp]>> = {
  [K.LessThanToken]: ['ult', 'slt'],
  [K.LessThanEqualsToken]: ['ule', 'sle'],
  [K.GreaterThanToken]: ['ugt', 'sgt'],
  [K.GreaterThanEqualsToken]: ['uge', 'sge'],
}

function lowerBinary(body: Body, node: ts.BinaryExpression, want?: Type): Expr {
  const kind = node.operatorToken.kind
  const at = body.span(node)
  if (kind === K.AmpersandAmpersandToken || kind === K.BarBarToken) {
    const left = lowerExpression(body, node.left, BOOL)
    const leftConstant = left.op === 'bool' ? left.value : undefined
    if (leftConstant !== undefined) {
      // A branch on constants is dropped before it is typed.
      if (leftConstant === (kind === K.BarBarToken)) return left
      return lowerExpression(body, node.right, BOOL)
    }
    const right = withoutEffects(body, node.right, () => lowerExpression(body, node.right, BOOL))
    return { op: kind === K.BarBarToken ? 'lor' : 'land', type: BOOL, left, right, at }
  }
  if (kind === K.EqualsEqualsToken || kind === K.ExclamationEqualsToken) {
    return body.refuse(
      'SV4004',
      node.operatorToken,
      `'${node.operatorToken.getText()}' is not part of the semantics language`,
      `write '${kind === K.EqualsEqualsToken ? '===' : '!=='}'`,
    )
  }
  if (kind === K.EqualsEqualsEqualsToken || kind === K.ExclamationEqualsEqualsToken) {
    const [left, right] = lowerPair(body, node.left, node.right)
    return { op: kind === K.EqualsEqualsEqualsToken ? 'eq' : 'ne', type: BOOL, left, right, at }
  }
  const compare = COMPARE[kind]
  if (compare) {
    const { left, right, signed } = lowerSignedPair(body, node)
    requireBits(body, node.left, left)
    return { op: compare[signed ? 1 : 0], type: BOOL, left, right, at } as Expr
  }
  if (kind === K.LessThanLessThanToken || kind === K.GreaterThanGreaterThanToken) return lowerShift(body, node, want)
  if (kind === K.GreaterThanGreaterThanGreaterThanToken) {
    return body.refuse(
      'SV4004',
      node.operatorToken,
      "'>>>' is not part of the semantics language",
      "'>>' is logical; write 'signed(a) >> n' for an arithmetic shift",
    )
  }
  const arithmetic = ARITHMETIC[kind]
  if (!arithmetic) return refuseNode(body, node.operatorToken)
  const wanted = want?.kind === 'bits' ? want : undefined
  const { left, right, signed } = lowerSignedPair(body, node, wanted)
  requireBits(body, node.left, left)
  const op = arithmetic[signed ? 1 : 0]
  if (!op)
    return body.refuse(
      'SV4106',
      node,
      `'${node.operatorToken.getText()}' is the same on signed and unsigned values`,
      "leave out 'signed'",
    )
  return { op, type: left.type, left, right, at } as Expr
}

function lowerShift(body: Body, node: ts.BinaryExpression, want?: Type): Expr {
  const inner = signedArgument(node.left)
  const right = node.operatorToken.kind === K.GreaterThanGreaterThanToken
  if (inner && !right)
    return body.refuse('SV4106', node, "'<<' is the same on signed and unsigned values", "leave out 'signed'")
  const left = lowerExpression(body, inner ?? node.left, want?.kind === 'bits' ? want : undefined)
  const width = requireBits(body, node.left, left)
  const constant = constantIn(body, node.right)
  const amount =
    typeof constant === 'bigint'
      ? materialize(
          body,
          node.right,
          constant,
          bitsType(Math.max(1, constant.toString(2).length, width.toString(2).length)),
        )
      : lowerExpression(body, node.right)
  requireBits(body, node.right, amount)
  return { op: right ? (inner ? 'ashr' : 'lshr') : 'shl', type: left.type, left, right: amount, at: body.span(node) }
}

/** The argument of `signed(…)`, if that is what the node is. */
const signedArgument = (node: ts.Expression): ts.Expression | undefined => {
  if (ts.isParenthesizedExpression(node)) return signedArgument(node.expression)
  return ts.isCallExpression(node) && node.expression.getText() === 'signed' && node.arguments.length === 1
    ? node.arguments[0]
    : undefined
}

function lowerSignedPair(
  body: Body,
  node: ts.BinaryExpression,
  want?: Type,
): { left: Expr; right: Expr; signed: boolean } {
  const left = signedArgument(node.left)
  const right = signedArgument(node.right)
  const signed = left !== undefined || right !== undefined
  if (signed) {
    const other = left === undefined ? node.left : right === undefined ? node.right : undefined
    if (other && constantIn(body, other) === undefined) {
      body.refuse('SV4107', other, 'one side is signed and the other is not', 'write signed(…) on both sides')
    }
  }
  const [l, r] = lowerPair(body, left ?? node.left, right ?? node.right, want)
  return { left: l, right: r, signed }
}

/** Two operands of one type; a literal takes the other's. */
function lowerPair(body: Body, leftNode: ts.Expression, rightNode: ts.Expression, want?: Type): [Expr, Expr] {
  const leftFloats = floats(body, leftNode)
  if (leftFloats && !floats(body, rightNode)) {
    // The right side gives the width, but the left side's effects come first.
    let right!: Expr
    const later = body.capture(() => {
      right = lowerExpression(body, rightNode)
    })
    const left = lowerExpression(body, leftNode, right.type)
    for (const statement of later) body.emit(statement)
    return [left, right]
  }
  const left = lowerExpression(body, leftNode, leftFloats ? want : undefined)
  const mark = body.statements.length
  if (floats(body, rightNode)) return [left, lowerExpression(body, rightNode, left.type)]
  const right = lowerExpression(body, rightNode)
  if (!sameType(left.type, right.type)) {
    body.statements.length = mark
    body.refuse(
      'SV4108',
      rightNode.parent,
      `the two sides differ: ${showType(left.type)} and ${showType(right.type)}`,
      left.type.kind === right.type.kind
        ? "widen the narrower with 'zext(…)' or 'sext(…)'"
        : widthHint(left.type, right.type),
    )
  }
  return [left, right]
}

/** Whether an expression takes its width from its context: literals, and `zext`/`sext` without a width. */
function floats(body: Body, node: ts.Expression): boolean {
  if (constantIn(body, node) !== undefined) return true
  if (ts.isParenthesizedExpression(node)) return floats(body, node.expression)
  if (ts.isPrefixUnaryExpression(node)) return node.operator !== K.ExclamationToken && floats(body, node.operand)
  if (ts.isConditionalExpression(node)) return floats(body, node.whenTrue) && floats(body, node.whenFalse)
  if (ts.isBinaryExpression(node)) {
    const kind = node.operatorToken.kind
    if (kind === K.LessThanLessThanToken || kind === K.GreaterThanGreaterThanToken)
      return floats(body, signedArgument(node.left) ?? node.left)
    return (
      ARITHMETIC[kind] !== undefined &&
      floats(body, signedArgument(node.left) ?? node.left) &&
      floats(body, signedArgument(node.right) ?? node.right)
    )
  }
  return ts.isCallExpression(node) && /^[zs]ext$/.test(node.expression.getText()) && node.arguments.length === 1
}

function lowerConditional(body: Body, node: ts.ConditionalExpression, want?: Type): Expr {
  const test = lowerExpression(body, node.condition, BOOL)
  if (test.op === 'bool') return lowerExpression(body, test.value ? node.whenTrue : node.whenFalse, want)
  const [first, second] = withoutEffects(body, node, () => {
    if (!want) return lowerPair(body, node.whenTrue, node.whenFalse)
    return [lowerExpression(body, node.whenTrue, want), lowerExpression(body, node.whenFalse, want)] as [Expr, Expr]
  })
  return { op: 'cond', type: first.type, test, then: first, else: second, at: body.span(node) }
}

/** Under a condition only what is pure may stand; calls of pure functions may be hoisted out. */
function withoutEffects<T>(body: Body, node: ts.Node, lower: () => T): T {
  const mark = body.statements.length
  const result = lower()
  for (const statement of body.statements.slice(mark)) {
    if (statement.kind === 'call' && body.scope.functions.get(statement.function)?.pure()) continue
    if (statement.kind === 'let' || statement.kind === 'float') continue
    body.refuse(
      'SV4109',
      node,
      'an access or a call with effects may not stand under &&, || or ?:',
      "write an 'if' statement",
    )
  }
  return result
}

export const readExpression = (place: Place, type: Type, at: Expr['at']): Expr => ({ op: 'read', type, place, at })
