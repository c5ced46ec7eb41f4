/** Statements: blocks, assignments, control. */
import { ts } from 'ts-morph'
import { type ArithmeticOp, BOOL, bitsType, type Expr, type ShiftOp, type Stmt, showType, type Type } from '../ir/ir.ts'
import type { Body } from './body.ts'
import { lowerCall } from './builtins.ts'
import { constantIn, lowerExpression, materialize, refuseNode, requireBits } from './expression.ts'
import { lowerFloat } from './floating.ts'
import { lowerPlace, readPlace, writePlace } from './place.ts'
import { Refusal } from './scope.ts'

const K = ts.SyntaxKind
const MAX_UNROLLED = 128

export function lowerStatements(body: Body, statements: readonly ts.Statement[]): void {
  for (const statement of statements) {
    try {
      lowerStatement(body, statement)
    } catch (problem) {
      // Reported already; go on with the next statement so that one run shows several.
      if (!(problem instanceof Refusal)) throw problem
      body.failed = true
    }
  }
}

function lowerStatement(body: Body, node: ts.Statement): void {
  if (ts.isExpressionStatement(node)) return lowerExpressionStatement(body, node.expression)
  if (ts.isVariableStatement(node)) return lowerDeclarations(body, node)
  if (ts.isIfStatement(node)) return lowerIf(body, node)
  if (ts.isBlock(node)) {
    const inner = body.nested(() => lowerStatements(body, node.statements))
    for (const statement of inner) body.emit(statement)
    return
  }
  if (ts.isReturnStatement(node)) return lowerReturn(body, node)
  if (ts.isSwitchStatement(node)) return lowerSwitch(body, node)
  if (ts.isForOfStatement(node)) return lowerLoop(body, node)
  if (node.kind === K.BreakStatement || node.kind === K.ContinueStatement) return lowerBreak(body, node)
  if (node.kind === K.EmptyStatement) return
  refuseNode(body, node)
}

const COMPOUND: Partial<Record<ts.SyntaxKind, ArithmeticOp | ShiftOp>> = {
  [K.PlusEqualsToken]: 'add',
  [K.MinusEqualsToken]: 'sub',
  [K.AsteriskEqualsToken]: 'mul',
  [K.AmpersandEqualsToken]: 'and',
  [K.BarEqualsToken]: 'or',
  [K.CaretEqualsToken]: 'xor',
  [K.LessThanLessThanEqualsToken]: 'shl',
  [K.GreaterThanGreaterThanEqualsToken]: 'lshr',
}

function lowerExpressionStatement(body: Body, node: ts.Expression): void {
  if (ts.isParenthesizedExpression(node)) return lowerExpressionStatement(body, node.expression)
  if (ts.isCallExpression(node)) {
    lowerCall(body, node)
    return
  }
  if (!ts.isBinaryExpression(node)) {
    if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) refuseNode(body, node)
    body.refuse('SV4401', node, 'this expression does nothing', 'assign it, or return it')
  }
  const kind = node.operatorToken.kind
  if (kind === K.EqualsToken) return assign(body, node.left, want => lowerExpression(body, node.right, want))
  const op = COMPOUND[kind]
  if (!op) body.refuse('SV4401', node, 'this expression does nothing', 'assign it, or return it')
  assign(body, node.left, (want, current) => {
    const shift = op === 'shl' || op === 'lshr'
    const constant = shift ? constantIn(body, node.right) : undefined
    const right =
      typeof constant === 'bigint'
        ? materialize(body, node.right, constant, bitsType(16))
        : lowerExpression(body, node.right, shift ? undefined : want)
    return { op, type: want, left: current(), right, at: body.span(node) } as Expr
  })
}

/** Assigns to a local, a place, or an operand that can be assigned. */
function assign(body: Body, target: ts.Expression, value: (want: Type, current: () => Expr) => Expr): void {
  if (ts.isIdentifier(target)) {
    const binding = body.lookup(target.text)
    if (binding) {
      if (binding.is === 'refused') throw new Refusal('reported')
      if (binding.is !== 'local' || !binding.local.mutable)
        body.refuse('SV4402', target, `'${target.text}' is not a variable`, "declare it with 'let' to assign to it")
      const { local } = binding as { local: import('../ir/ir.ts').Local }
      const current = (): Expr => ({ op: 'local', type: local.type, local, at: body.span(target) })
      body.emit({ kind: 'assign', local, value: value(local.type, current), at: body.span(target.parent) })
      return
    }
    const operand = body.options.operands?.get(target.text)
    if (operand?.is === 'value')
      body.refuse(
        'SV4403',
        target,
        `'${target.text}' is an operand of the encoding; it cannot be assigned`,
        'to write the register that it numbers, index the register file with it',
      )
    if (operand?.is === 'mode') {
      if (!operand.set || !operand.type)
        return body.refuse('SV4201', target, `operand '${target.text}' cannot be assigned: its kind has no 'set'`)
      operand.set(
        body,
        value(
          operand.type,
          () => operand.get?.(body) ?? body.refuse('SV4201', target, `operand '${target.text}' has no 'get'`),
        ),
      )
      return
    }
  }
  const place = lowerPlace(body, target)
  const lowered = value(bitsType(place.width), () => readPlace(body, place, target))
  writePlace(body, place, lowered, target.parent)
}

function lowerDeclarations(body: Body, node: ts.VariableStatement): void {
  const flags = node.declarationList.flags
  if (!(flags & (ts.NodeFlags.Const | ts.NodeFlags.Let)))
    body.refuse('SV4004', node, "'var' is not part of the semantics language", "write 'const' or 'let'")
  const mutable = (flags & ts.NodeFlags.Let) !== 0
  for (const declaration of node.declarationList.declarations) {
    if (ts.isArrayBindingPattern(declaration.name)) {
      lowerPair(body, declaration, declaration.name, mutable)
      continue
    }
    if (!ts.isIdentifier(declaration.name)) refuseNode(body, declaration.name)
    const name = (declaration.name as ts.Identifier).text
    const type = declaration.type ? typeOf(body, declaration.type) : undefined
    if (!declaration.initializer)
      body.refuse(
        'SV4404',
        declaration,
        `'${name}' has no value`,
        'every variable is given a value where it is declared',
      )
    if (body.options.operands?.has(name))
      body.refuse('SV5002', declaration.name, `'${name}' is already an operand of this instruction`)
    const constant = !type && !mutable ? constantIn(body, declaration.initializer!) : undefined
    if (typeof constant === 'bigint') {
      body.declare(name, { is: 'constant', value: constant }, declaration)
      continue
    }
    let value: Expr
    try {
      value = lowerExpression(body, declaration.initializer!, type)
    } catch (problem) {
      // Declare it all the same, so that its uses do not report again; nothing is emitted from a failed body.
      body.declare(
        name,
        type ? { is: 'local', local: body.fresh(name, type, mutable) } : { is: 'refused' },
        declaration,
      )
      throw problem
    }
    const local = body.fresh(name, value.type, mutable)
    body.declare(name, { is: 'local', local }, declaration)
    body.emit({ kind: 'let', local, value, at: body.span(declaration) })
  }
}

/** `const [sum, flags] = fadd(64, a, b, rounding)`: a floating-point operation gives its result and what it raises. */
function lowerPair(
  body: Body,
  declaration: ts.VariableDeclaration,
  pattern: ts.ArrayBindingPattern,
  mutable: boolean,
): void {
  if (mutable) body.refuse('SV4306', declaration, 'result and flags cannot be assigned', "write 'const'")
  const names = pattern.elements.map(element =>
    ts.isBindingElement(element) && ts.isIdentifier(element.name) && !element.initializer && !element.dotDotDotToken
      ? element.name
      : refuseNode(body, element),
  )
  const call = declaration.initializer
  const [result, flags] = names
  if (names.length !== 2 || declaration.type || !call || !ts.isCallExpression(call))
    return refusePair(body, declaration)
  for (const name of names)
    if (body.options.operands?.has(name.text))
      body.refuse('SV5002', name, `'${name.text}' is already an operand of this instruction`)
  const made = lowerFloat(body, call, { result: result!.text, flags: flags!.text })
  if (!made) return refusePair(body, declaration)
  body.declare(result!.text, { is: 'local', local: made.result }, result!)
  body.declare(flags!.text, { is: 'local', local: made.flags }, flags!)
}

const refusePair = (body: Body, node: ts.Node): never =>
  body.refuse(
    'SV4306',
    node,
    'only a floating-point operation gives two values',
    'write const [sum, flags] = fadd(64, a, b, rounding)',
  )

/** `bits<8>`, `bits<XLEN>`, `bool`. */
function typeOf(body: Body, node: ts.TypeNode): Type {
  const text = node.getText()
  if (text === 'bool' || text === 'boolean') return BOOL
  const inner = /^bits<\s*(\w+)\s*>$/.exec(text)?.[1]
  const width = inner === undefined ? undefined : /^\d+$/.test(inner) ? BigInt(inner) : body.scope.constants.get(inner)
  if (typeof width === 'bigint' && width > 0n) return bitsType(Number(width))
  const members = body.scope.enums.get(text)
  if (members) return bitsType(members.width)
  return body.refuse(
    'SV4405',
    node,
    `'${text}' is not a type`,
    'bits<N> with N a number or a parameter, bool, or an enum',
  )
}

function lowerIf(body: Body, node: ts.IfStatement): void {
  const test = lowerExpression(body, node.expression, BOOL)
  const branch = (statement: ts.Statement | undefined) =>
    statement
      ? body.nested(() => lowerStatements(body, ts.isBlock(statement) ? statement.statements : [statement]))
      : []
  if (test.op === 'bool') {
    // A branch on constants is dropped before it is typed: it belongs to another set of parameters.
    for (const statement of branch(test.value ? node.thenStatement : node.elseStatement)) body.emit(statement)
    return
  }
  body.emit({
    kind: 'if',
    test,
    then: branch(node.thenStatement),
    else: branch(node.elseStatement),
    at: body.span(node.expression),
  })
}

function lowerReturn(body: Body, node: ts.ReturnStatement): void {
  const { result } = body.options
  const at = body.span(node)
  if (body.breakable.includes('unrolled'))
    body.refuse(
      'SV4406',
      node,
      "'return' inside a loop without a type for its counter",
      "write 'for (const i: bits<8> of range(…))'",
    )
  if (!result) {
    if (node.expression)
      body.refuse(
        'SV4407',
        node,
        result === null ? 'this function gives nothing' : 'an instruction returns nothing',
        "leave the value out, or say 'gives:'",
      )
    body.emit({ kind: 'return', at })
    return
  }
  if (!node.expression) return body.refuse('SV4407', node, `a value of ${showType(result)} must be returned`)
  const value = lowerExpression(body, node.expression, result)
  body.emit({ kind: 'return', value, at })
}

function lowerSwitch(body: Body, node: ts.SwitchStatement): void {
  const value = lowerExpression(body, node.expression)
  requireBits(body, node.expression, value)
  const cases: { values: bigint[]; body: Stmt[] }[] = []
  let fallback: Stmt[] | undefined
  let labels: bigint[] = []
  const seen = new Set<bigint>()
  for (const clause of node.caseBlock.clauses) {
    if (ts.isCaseClause(clause)) {
      const label = lowerExpression(body, clause.expression, value.type)
      if (label.op !== 'const') return body.refuse('SV4408', clause.expression, 'a case is a constant')
      if (seen.has(label.value))
        body.refuse('SV4408', clause.expression, `case ${clause.expression.getText()} stands twice`)
      seen.add(label.value)
      labels.push(label.value)
      if (clause.statements.length === 0) continue
    } else if (labels.length > 0) body.refuse('SV4408', clause, 'cases that share the default need no label')
    const statements = flattenClause(clause)
    const last = statements[statements.length - 1]
    const ends = last && (last.kind === K.BreakStatement || last.kind === K.ReturnStatement || isTrapCall(last))
    if (!ends && clause !== node.caseBlock.clauses[node.caseBlock.clauses.length - 1]) {
      body.refuse('SV4409', clause, 'a case falls through to the next', "end it with 'break'")
    }
    body.breakable.unshift('switch')
    const inner = body.nested(() =>
      lowerStatements(body, last?.kind === K.BreakStatement ? statements.slice(0, -1) : statements),
    )
    body.breakable.shift()
    if (ts.isCaseClause(clause)) cases.push({ values: labels, body: inner })
    else fallback = inner
    labels = []
  }
  if (labels.length > 0) cases.push({ values: labels, body: [] })
  body.emit({ kind: 'switch', value, cases, default: fallback ?? [], at: body.span(node.expression) })
}

function flattenClause(clause: ts.CaseOrDefaultClause): readonly ts.Statement[] {
  const [only] = clause.statements
  return clause.statements.length === 1 && only && ts.isBlock(only) ? only.statements : clause.statements
}

const isTrapCall = (node: ts.Statement): boolean =>
  ts.isExpressionStatement(node) &&
  ts.isCallExpression(node.expression) &&
  node.expression.expression.getText() === 'trap'

function lowerLoop(body: Body, node: ts.ForOfStatement): void {
  const call = node.expression
  if (!ts.isCallExpression(call) || call.expression.getText() !== 'range' || call.arguments.length !== 2) {
    return body.refuse('SV4410', call, "a loop runs over 'range(a, b)': from a up or down to, but without, b")
  }
  const [from, end] = call.arguments.map(a => constantIn(body, a))
  if (typeof from !== 'bigint' || typeof end !== 'bigint')
    return body.refuse('SV4410', call, 'the bounds of a loop are constants')
  const list = node.initializer
  const declaration = ts.isVariableDeclarationList(list) ? list.declarations[0] : undefined
  if (!declaration || !ts.isIdentifier(declaration.name)) return refuseNode(body, list)
  const statements = ts.isBlock(node.statement) ? node.statement.statements : [node.statement]
  const step = from <= end ? 1n : -1n
  const rounds = (end - from) * step
  if (!declaration.type) {
    if (rounds > MAX_UNROLLED)
      body.refuse(
        'SV4411',
        node.expression,
        `${rounds} rounds are too many to write out`,
        "give the counter a type: 'for (const i: bits<16> of range(…))'",
      )
    body.breakable.unshift('unrolled')
    for (let i = from; i !== end; i += step) {
      const name = declaration.name.text
      const inner = body.nested(() => {
        body.declare(name, { is: 'constant', value: i }, declaration)
        lowerStatements(body, statements)
      })
      for (const statement of inner) body.emit(statement)
    }
    body.breakable.shift()
    return
  }
  const type = typeOf(body, declaration.type)
  materialize(body, call.arguments[0]!, from, type)
  materialize(body, call.arguments[1]!, end < 0n ? 0n : end, type)
  const local = body.fresh(declaration.name.text, type)
  body.breakable.unshift('loop')
  const inner = body.nested(() => {
    body.declare(local.name, { is: 'local', local }, declaration)
    lowerStatements(body, statements)
  })
  body.breakable.shift()
  body.emit({ kind: 'loop', local, from, end, step, body: inner, at: body.span(node) })
}

function lowerBreak(body: Body, node: ts.Statement): void {
  const kind = node.kind === K.BreakStatement ? 'break' : 'continue'
  const innermost = body.breakable[0]
  if (innermost === 'unrolled')
    body.refuse(
      'SV4406',
      node,
      `'${kind}' in a loop without a type for its counter`,
      "write 'for (const i: bits<8> of range(…))'",
    )
  if (innermost !== 'loop')
    body.refuse(
      'SV4412',
      node,
      innermost === 'switch' ? "'break' stands only at the end of a case" : `'${kind}' outside of a loop`,
    )
  body.emit({ kind, at: body.span(node) })
}
