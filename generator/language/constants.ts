/** Constant expressions: mathematical integers and truth values, over literals, parameters and extension names. */
import { ts } from 'ts-morph'
import type { EmbeddedText } from '../load/document.ts'
import { parseInteger } from '../load/integer.ts'
import { didYouMean } from '../suggest.ts'
import { parseExpression } from './parse.ts'
import { type Report, refuse } from './scope.ts'

export type Constant = bigint | boolean
export type Constants = ReadonlyMap<string, Constant>
const K = ts.SyntaxKind

/**
 * The value of a constant expression, or undefined if something in it is not constant.
 * @param named the value of a name, if it is a constant's
 */
export function constantOf(node: ts.Expression, named: (name: string) => Constant | undefined): Constant | undefined {
  if (ts.isNumericLiteral(node)) return literalValue(node.getText())
  if (node.kind === K.TrueKeyword) return true
  if (node.kind === K.FalseKeyword) return false
  if (ts.isIdentifier(node)) return named(node.text)
  if (ts.isParenthesizedExpression(node)) return constantOf(node.expression, named)
  if (ts.isPrefixUnaryExpression(node)) {
    const value = constantOf(node.operand, named)
    if (typeof value === 'bigint' && node.operator === K.MinusToken) return -value
    if (typeof value === 'bigint' && node.operator === K.TildeToken) return ~value
    if (typeof value === 'boolean' && node.operator === K.ExclamationToken) return !value
    return undefined
  }
  if (ts.isConditionalExpression(node)) {
    const test = constantOf(node.condition, named)
    return typeof test === 'boolean' ? constantOf(test ? node.whenTrue : node.whenFalse, named) : undefined
  }
  if (!ts.isBinaryExpression(node)) return undefined
  const operator = node.operatorToken.kind
  const left = constantOf(node.left, named)
  if (left === false && operator === K.AmpersandAmpersandToken) return false
  if (left === true && operator === K.BarBarToken) return true
  const right = constantOf(node.right, named)
  if (left === undefined || right === undefined) return undefined
  if (operator === K.EqualsEqualsEqualsToken) return left === right
  if (operator === K.ExclamationEqualsEqualsToken) return left !== right
  if (typeof left === 'boolean' || typeof right === 'boolean') {
    if (typeof left !== 'boolean' || typeof right !== 'boolean') return undefined
    if (operator === K.AmpersandAmpersandToken) return left && right
    if (operator === K.BarBarToken) return left || right
    return undefined
  }
  return arithmetic(operator, left, right)
}

function arithmetic(operator: ts.SyntaxKind, a: bigint, b: bigint): Constant | undefined {
  switch (operator) {
    case K.PlusToken:
      return a + b
    case K.MinusToken:
      return a - b
    case K.AsteriskToken:
      return a * b
    case K.SlashToken:
      return b === 0n ? undefined : a / b
    case K.PercentToken:
      return b === 0n ? undefined : a % b
    case K.AmpersandToken:
      return a & b
    case K.BarToken:
      return a | b
    case K.CaretToken:
      return a ^ b
    case K.LessThanLessThanToken:
      return b < 0n || b > 4096n ? undefined : a << b
    case K.GreaterThanGreaterThanToken:
      return b < 0n ? undefined : a >> b
    case K.LessThanToken:
      return a < b
    case K.LessThanEqualsToken:
      return a <= b
    case K.GreaterThanToken:
      return a > b
    case K.GreaterThanEqualsToken:
      return a >= b
    default:
      return undefined
  }
}

/** `0x8000_0000`, `0b101`, `42`; undefined for fractions, exponents and the like. */
export function literalValue(text: string): bigint | undefined {
  const plain = text.replaceAll('_', '')
  return /^(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|[0-9]+)$/.test(plain) ? BigInt(plain) : undefined
}

/** Evaluates a text that must be constant; reports what is not. */
export function constantText(text: EmbeddedText, constants: Constants, report: Report, want: 'integer'): bigint
export function constantText(text: EmbeddedText, constants: Constants, report: Report, want: 'condition'): boolean
export function constantText(
  text: EmbeddedText,
  constants: Constants,
  report: Report,
  want: 'integer' | 'condition',
): Constant {
  const value = parseInteger(text.text) ?? constantOf(parseExpression(text, report), name => constants.get(name))
  const wanted = want === 'integer' ? 'bigint' : 'boolean'
  if (value === undefined || typeof value !== wanted) {
    const known = [...constants.keys()].sort().join(', ')
    return refuse(
      report,
      'SV4003',
      text.span(0, text.text.length),
      `'${text.text.trim()}' is not a constant ${want}`,
      misspelt(text.text, constants) ??
        `constants are literals, parameters and extension names: ${known || '(none here)'}`,
    )
  }
  return value
}

/** The first name in a text that is no constant, if it resembles one. */
function misspelt(text: string, constants: Constants): string | undefined {
  const unknown = (text.match(/[A-Za-z_]\w*/g) ?? []).find(name => !constants.has(name))
  return unknown && didYouMean(unknown, constants.keys())
}
