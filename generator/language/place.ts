/** Registers, elements, fields and views as targets and sources. */
import { ts } from 'ts-morph'
import { bitsType, type Expr, type Place } from '../ir/ir.ts'
import { didYouMean } from '../suggest.ts'
import type { Body } from './body.ts'
import { constantIn, lowerExpression, refuseNode, refuseUnknown, requireBits } from './expression.ts'
import type { RegisterName } from './scope.ts'

/** A place with its width, or a view: several places side by side. */
export type Target =
  | { is: 'place'; place: Place; width: number; source?: 'time' | 'retired' }
  | { is: 'view'; parts: { place: Place; width: number }[]; width: number }

export function lowerPlace(body: Body, node: ts.Expression): Target {
  if (ts.isParenthesizedExpression(node)) return lowerPlace(body, node.expression)
  if (ts.isIdentifier(node)) {
    const register = registerNamed(body, node)
    if (register.file)
      return body.refuse(
        'SV4202',
        node,
        `'${node.text}' is a register file: say which element`,
        `write ${node.text}[…]`,
      )
    if (register.view) return { is: 'view', parts: register.view, width: register.width }
    return { is: 'place', place: { register: register.name }, width: register.width, source: register.source }
  }
  if (ts.isElementAccessExpression(node)) {
    if (!ts.isIdentifier(node.expression)) return refuseNode(body, node.expression)
    const register = registerNamed(body, node.expression)
    if (!register.file)
      return body.refuse(
        'SV4204',
        node,
        `'${register.name}' is a single register, not a file`,
        "read bits with 'bits(…, hi, lo)'",
      )
    return {
      is: 'place',
      place: { register: register.name, index: lowerIndex(body, node.argumentExpression, register) },
      width: register.width,
    }
  }
  if (ts.isPropertyAccessExpression(node)) {
    const base = lowerPlace(body, node.expression)
    if (base.is === 'view' || base.place.field)
      return body.refuse('SV5003', node.name, `'${node.expression.getText()}' has no fields`)
    const register = body.scope.registers.get(base.place.register)!
    const field = register.fields.get(node.name.text)
    if (!field) {
      return body.refuse(
        'SV5003',
        node.name,
        `register '${register.name}' has no field '${node.name.text}'`,
        didYouMean(node.name.text, register.fields.keys()) ??
          `its fields: ${[...register.fields.keys()].join(', ') || 'none'}`,
      )
    }
    return {
      is: 'place',
      place: { ...base.place, field: { name: node.name.text, hi: field.hi, lo: field.lo } },
      width: field.hi - field.lo + 1,
      source: base.source,
    }
  }
  return body.refuse(
    'SV4205',
    node,
    'this is not a place in the state',
    'a register, an element of a register file, or a field',
  )
}

function registerNamed(body: Body, node: ts.Identifier): RegisterName {
  const register = body.scope.registers.get(node.text)
  return register ?? refuseUnknown(body, node, node.text)
}

function lowerIndex(body: Body, node: ts.Expression, register: RegisterName): Expr {
  const width = Math.max(1, (register.count - 1).toString(2).length)
  const index = lowerExpression(body, node, constantIn(body, node) === undefined ? undefined : bitsType(width))
  const have = requireBits(body, node, index)
  if (
    index.op === 'const' ? index.value >= BigInt(register.count) : 2 ** have > register.count && index.op !== 'operand'
  ) {
    return body.refuse(
      'SV4206',
      node,
      `the index may exceed '${register.name}', which has ${register.count} elements`,
      index.op === 'const' ? undefined : `narrow it: trunc(…, ${width})`,
    )
  }
  return index
}

export function readPlace(body: Body, target: Target, node: ts.Node): Expr {
  const at = body.span(node)
  if (target.is === 'place') return { op: 'read', type: bitsType(target.width), place: target.place, at }
  const parts = target.parts.map((p): Expr => ({ op: 'read', type: bitsType(p.width), place: p.place, at }))
  return { op: 'concat', type: bitsType(target.width), parts, at }
}

export function writePlace(body: Body, target: Target, value: Expr, node: ts.Node): void {
  const at = body.span(node)
  if (target.is === 'place') {
    if (target.source)
      body.refuse('SV4207', node, `'${target.place.register}' is read-only: its value comes from the engine`)
    body.emit({ kind: 'write', place: target.place, value, at })
    return
  }
  const whole = body.fresh('value', value.type)
  body.emit({ kind: 'let', local: whole, value, at })
  let hi = target.width - 1
  for (const part of target.parts) {
    const lo = hi - part.width + 1
    const slice: Expr = {
      op: 'extract',
      type: bitsType(part.width),
      arg: { op: 'local', type: whole.type, local: whole, at },
      hi,
      lo,
      at,
    }
    body.emit({ kind: 'write', place: part.place, value: slice, at })
    hi = lo - 1
  }
}
