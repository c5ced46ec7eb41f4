/** Values of the expressions that access types lower to, straight from the IR's definition. */
import type { Expr } from '../../generator/ir/ir.ts'

export function evaluate(e: Expr, locals: ReadonlyMap<number, bigint>, fields?: ReadonlyMap<string, bigint>): bigint {
  const recur = (x: Expr) => evaluate(x, locals, fields)
  const wrap = (value: bigint) => (e.type.kind === 'bits' ? BigInt.asUintN(e.type.width, value) : value)
  switch (e.op) {
    case 'const':
      return wrap(e.value)
    case 'bool':
      return e.value ? 1n : 0n
    case 'local':
      return locals.get(e.local.id)!
    case 'read':
      return fields!.get(`${e.place.register}.${e.place.field!.name}`)!
    case 'and':
      return recur(e.left) & recur(e.right)
    case 'or':
      return recur(e.left) | recur(e.right)
    case 'not':
      return wrap(~recur(e.arg))
    case 'eq':
      return recur(e.left) === recur(e.right) ? 1n : 0n
    case 'ule':
      return recur(e.left) <= recur(e.right) ? 1n : 0n
    case 'lor':
      return recur(e.left) | recur(e.right)
    case 'extract':
      return wrap(recur(e.arg) >> BigInt(e.lo))
    case 'cond':
      return recur(recur(e.test) ? e.then : e.else)
    default:
      throw new Error(`not expected in an access: ${e.op}`)
  }
}
