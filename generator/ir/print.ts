/** IR as readable text, in the manner of the semantics it came from, for tests and for explanations. */
import type { Machine } from '../model.ts'
import { showShape } from './float.ts'
import type { Expr, IRFunction, Local, Place, Stmt } from './ir.ts'
import { showType } from './ir.ts'

// biome-ignore format: a table
const OPERATORS: Record<string, string> = {
  add: '+', sub: '-', mul: '*', and: '&', or: '|', xor: '^', udiv: '/', urem: '%', sdiv: '/s', srem: '%s',
  shl: '<<', lshr: '>>', ashr: '>>s', eq: '===', ne: '!==', ult: '<', ule: '<=', ugt: '>', uge: '>=',
  slt: '<s', sle: '<=s', sgt: '>s', sge: '>=s', land: '&&', lor: '||', not: '~', neg: '-', lnot: '!',
}

const width = (expr: Expr): string => (expr.type.kind === 'bits' ? String(expr.type.width) : 'bool')
const number = (value: bigint): string => (value < 10n ? value.toString() : `0x${value.toString(16)}`)
const named = (local: Local): string => `${local.name}.${local.id}`

export function showPlace(place: Place): string {
  const element = place.index ? `[${showExpr(place.index)}]` : ''
  const { field } = place
  const part = !field ? '' : field.name ? `.${field.name}` : `{${field.hi}:${field.lo}}`
  return `${place.register}${element}${part}`
}

export function showExpr(expr: Expr): string {
  switch (expr.op) {
    case 'const':
      return `${number(expr.value)}'${width(expr)}`
    case 'bool':
      return String(expr.value)
    case 'local':
      return named(expr.local)
    case 'operand':
      return expr.name
    case 'read':
      return showPlace(expr.place)
    case 'instruction':
    case 'length':
      return expr.op
    case 'not':
    case 'neg':
    case 'lnot':
      return `${OPERATORS[expr.op]}${showExpr(expr.arg)}`
    case 'clz':
    case 'ctz':
    case 'popcount':
    case 'frombool':
      return `${expr.op}(${showExpr(expr.arg)})`
    case 'zext':
    case 'sext':
      return `${expr.op}(${showExpr(expr.arg)}, ${width(expr)})`
    case 'extract':
      return `bits(${showExpr(expr.arg)}, ${expr.hi}, ${expr.lo})`
    case 'concat':
      return `cat(${expr.parts.map(showExpr).join(', ')})`
    case 'cond':
      return `(${showExpr(expr.test)} ? ${showExpr(expr.then)} : ${showExpr(expr.else)})`
    case 'mapped':
      return `mapped(${expr.width}, ${showExpr(expr.address)}, ${expr.access})`
    default:
      return `(${showExpr(expr.left)} ${OPERATORS[expr.op]} ${showExpr(expr.right)})`
  }
}

/** One statement to a line, inner bodies indented by two spaces more. */
export function showBody(body: Stmt[], indent = ''): string {
  return body.map(stmt => showStmt(stmt, indent)).join('')
}

function showStmt(stmt: Stmt, indent: string): string {
  const inner = (body: Stmt[]) => showBody(body, `${indent}  `)
  const line = (text: string) => `${indent}${text}\n`
  switch (stmt.kind) {
    case 'let':
      return line(
        `${stmt.local.mutable ? 'let' : 'const'} ${named(stmt.local)}: ${showType(stmt.local.type)} = ${showExpr(stmt.value)}`,
      )
    case 'assign':
      return line(`${named(stmt.local)} = ${showExpr(stmt.value)}`)
    case 'write':
      return line(`${showPlace(stmt.place)} = ${showExpr(stmt.value)}`)
    case 'call':
      return line(
        `${stmt.result ? `const ${named(stmt.result)} = ` : ''}${stmt.function}(${stmt.args.map(showExpr).join(', ')})`,
      )
    case 'busread':
      return (
        line(`const ${named(stmt.result)} = bus.read(${stmt.width}, ${showExpr(stmt.address)}) or {`) +
        inner(stmt.fault) +
        line('}')
      )
    case 'buswrite':
      return (
        line(`bus.write(${stmt.width}, ${showExpr(stmt.address)}, ${showExpr(stmt.value)}) or {`) +
        inner(stmt.fault) +
        line('}')
      )
    case 'float': {
      const args = stmt.args.map(showExpr).join(', ')
      return line(`const [${named(stmt.result)}, ${named(stmt.flags)}] = ${showShape(stmt.shape)}(${args})`)
    }
    case 'if':
      return (
        line(`if (${showExpr(stmt.test)}) {`) +
        inner(stmt.then) +
        (stmt.else.length > 0 ? line('} else {') + inner(stmt.else) : '') +
        line('}')
      )
    case 'switch':
      return (
        line(`switch (${showExpr(stmt.value)}) {`) +
        stmt.cases
          .map(one => `${indent}  case ${one.values.map(number).join(', ')}:\n${showBody(one.body, `${indent}    `)}`)
          .join('') +
        (stmt.default.length > 0 ? `${indent}  default:\n${showBody(stmt.default, `${indent}    `)}` : '') +
        line('}')
      )
    case 'loop':
      return line(`for (${named(stmt.local)} of range(${stmt.from}, ${stmt.end})) {`) + inner(stmt.body) + line('}')
    case 'return':
      return line(stmt.value ? `return ${showExpr(stmt.value)}` : 'return')
    case 'trap':
      return line(`trap('${stmt.trap}', ${showExpr(stmt.value)})`)
    case 'jump':
      return line(`jump(${showExpr(stmt.target)})`)
    case 'guard':
      return line(`guard('${stmt.guard}')`)
    case 'fence':
      return line(stmt.value ? `fence('${stmt.name}', ${showExpr(stmt.value)})` : `fence('${stmt.name}')`)
    case 'reach':
      return line(`reach(${showExpr(stmt.bits)})`)
    case 'halt':
      return line(`halt(${showExpr(stmt.status)})`)
    default:
      return line(stmt.kind)
  }
}

export function showFunction(one: IRFunction): string {
  const parameters = one.parameters.map(local => `${named(local)}: ${showType(local.type)}`).join(', ')
  return `${one.name}(${parameters})${one.result ? `: ${showType(one.result)}` : ''} {\n${showBody(one.body, '  ')}}\n`
}

/** The whole machine's semantics: functions, then instructions. */
export function showMachine(machine: Machine): string {
  const functions = [...machine.functions.values()].map(showFunction)
  const instructions = machine.instructionSet.instructions.map(
    one => `instruction ${one.id} {\n${showBody(one.execute, '  ')}}\n`,
  )
  return [...functions, ...instructions].join('\n')
}
