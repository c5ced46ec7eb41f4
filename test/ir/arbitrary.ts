/** Random well-formed IR over a small machine, from a seed. */
import type { Expr, IRFunction, Local, Stmt } from '../../generator/ir/ir.ts'
import { BOOL, bitsType } from '../../generator/ir/ir.ts'
import type { Machine } from '../../generator/model.ts'
import * as h from './hand.ts'

export class Random {
  seed: number
  constructor(seed: number) {
    this.seed = seed >>> 0
  }
  /** 0 … below-1 */
  below(below: number): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0
    return Math.floor((this.seed / 2 ** 32) * below)
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]
  }
  bits(width: number): bigint {
    const kind = this.below(4)
    if (kind === 0) return BigInt.asUintN(width, this.pick([0n, 1n, -1n, 1n << BigInt(width - 1), 2n]))
    let value = 0n
    for (let i = 0; i < width; i += 16) value = (value << 16n) | BigInt(this.below(65536))
    return BigInt.asUintN(width, kind === 1 ? value & 7n : value)
  }
}

const WIDTHS = [1, 2, 5, 8, 16, 31, 32, 33, 64]
export const OPERANDS = { a: 5, b: 12 } as const

export const arbitraryMachine = (functions: IRFunction[] = []): Machine =>
  h.machine({
    registers: [
      h.register('x', 32, { count: 4, file: true, zero: 0 }),
      h.register('s', 8, { fields: [h.field('hi', 7, 6), h.field('lo', 1, 0)] }),
      h.register('w', 64),
    ],
    functions,
    traps: ['illegal', 'other'],
    guards: [
      {
        name: 'g',
        title: 'g',
        at: h.at,
        permits: h.bin('ne', h.read({ register: 's', field: { name: 'lo', hi: 1, lo: 0 } }, 2), h.k(3, 2)),
        trap: 'other',
        value: h.k(7, 32),
      },
    ],
  })

/** Makes expressions and bodies; `scope` holds the locals in sight. */
export class Maker {
  readonly random: Random
  readonly functions: IRFunction[]
  ids = 0
  inFunction?: number

  constructor(random: Random, functions: IRFunction[] = []) {
    this.random = random
    this.functions = functions
  }

  local(width: number | 'bool', mutable: boolean): Local {
    const id = this.ids++
    return { id, name: `v${id}`, type: width === 'bool' ? BOOL : bitsType(width), mutable }
  }

  bits(width: number, depth: number, scope: Local[]): Expr {
    const { random: r } = this
    const sub = (w = width) => this.bits(w, depth - 1, scope)
    if (depth <= 0) return this.leaf(width, scope)
    switch (r.below(12)) {
      case 0:
        return h.un(r.pick(['not', 'neg', 'clz', 'ctz', 'popcount']), sub())
      case 1:
      case 2:
      case 3:
        return h.bin(r.pick(['add', 'sub', 'mul', 'and', 'or', 'xor', 'udiv', 'urem', 'sdiv', 'srem']), sub(), sub())
      case 4:
        return h.bin(r.pick(['shl', 'lshr', 'ashr']), sub(), sub(r.pick([3, 5, 8])))
      case 5:
        return h.zext(sub(1 + r.below(width)), width)
      case 6:
        return h.sext(sub(1 + r.below(width)), width)
      case 7: {
        const lo = r.below(8)
        return h.extract(sub(width + lo + r.below(4)), width + lo - 1, lo)
      }
      case 8: {
        if (width < 2) return this.leaf(width, scope)
        const cut = 1 + r.below(width - 1)
        return h.cat(sub(cut), sub(width - cut))
      }
      case 9:
        return h.choose(this.truth(depth - 1, scope), sub(), sub())
      case 10:
        return width === 1 ? h.bitOf(this.truth(depth - 1, scope)) : sub()
      default:
        return this.leaf(width, scope)
    }
  }

  leaf(width: number, scope: Local[]): Expr {
    const { random: r } = this
    const fitting = scope.filter(one => one.type.kind === 'bits' && one.type.width === width)
    if (fitting.length > 0 && r.below(2) === 0) return h.use(r.pick(fitting))
    if (width === 32 && r.below(2) === 0) return h.read({ register: 'x', index: h.k(r.below(4), 2) }, 32)
    if (width === 32 && r.below(3) === 0) {
      return h.read({ register: 'x', index: h.extract(h.operand('a', 5), 1, 0) }, 32)
    }
    if (width === 8 && r.below(2) === 0) return h.read({ register: 's' }, 8)
    if (width === 64 && r.below(2) === 0) return h.read({ register: 'w' }, 64)
    if (width === 2 && r.below(2) === 0) return h.read({ register: 's', field: { name: 'lo', hi: 1, lo: 0 } }, 2)
    for (const [name, bits] of Object.entries(OPERANDS)) {
      if (bits === width && this.inFunction === undefined) return h.operand(name, bits)
    }
    return h.k(r.bits(width), width)
  }

  truth(depth: number, scope: Local[]): Expr {
    const { random: r } = this
    const bools = scope.filter(one => one.type.kind === 'bool')
    if (bools.length > 0 && r.below(4) === 0) return h.use(r.pick(bools))
    if (depth <= 0) return h.truth(r.below(2) === 0)
    switch (r.below(5)) {
      case 0:
        return h.bin(r.pick(['land', 'lor']), this.truth(depth - 1, scope), this.truth(depth - 1, scope))
      case 1:
        return h.un('lnot', this.truth(depth - 1, scope))
      default: {
        const width = r.pick(WIDTHS)
        const op = r.pick(['eq', 'ne', 'ult', 'ule', 'ugt', 'uge', 'slt', 'sle', 'sgt', 'sge'] as const)
        return h.bin(op, this.bits(width, depth - 1, scope), this.bits(width, depth - 1, scope))
      }
    }
  }

  body(size: number, depth: number, outer: Local[]): Stmt[] {
    const scope = [...outer]
    const out: Stmt[] = []
    for (let i = 0; i < size; i++) out.push(...this.statement(depth, scope))
    return out
  }

  statement(depth: number, scope: Local[]): Stmt[] {
    const { random: r } = this
    const inner = () => (depth > 0 ? this.body(1 + r.below(3), depth - 1, scope) : [])
    switch (r.below(13)) {
      case 0:
      case 1:
      case 2: {
        const local = this.local(r.below(5) === 0 ? 'bool' : r.pick(WIDTHS), r.below(2) === 0)
        const value = local.type.kind === 'bool' ? this.truth(2, scope) : this.bits(local.type.width, 2, scope)
        scope.push(local)
        return [h.bind(local, value)]
      }
      case 3: {
        const mutable = scope.filter(one => one.mutable)
        if (mutable.length === 0) return []
        const local = r.pick(mutable)
        return [
          h.assign(local, local.type.kind === 'bool' ? this.truth(2, scope) : this.bits(local.type.width, 2, scope)),
        ]
      }
      case 4:
        return [h.write({ register: 'x', index: h.k(r.below(4), 2) }, this.bits(32, 2, scope))]
      case 5:
        return [
          r.below(2) === 0
            ? h.write({ register: 's', field: { name: 'lo', hi: 1, lo: 0 } }, this.bits(2, 2, scope))
            : h.write({ register: 's' }, this.bits(8, 2, scope)),
        ]
      case 6:
      case 7:
        return [h.when(this.truth(2, scope), inner(), inner())]
      case 8: {
        const body = inner()
        const cases = [
          { values: [0n, 2n], body },
          { values: [1n], body: inner() },
        ]
        return [{ kind: 'switch', value: this.bits(2, 2, scope), cases, default: inner(), at: h.at }]
      }
      case 9: {
        if (depth === 0) return []
        const counter = this.local(8, false)
        const body = this.body(2, depth - 1, [...scope, counter])
        if (r.below(3) === 0) body.push(h.when(this.truth(1, [...scope, counter]), [{ kind: 'break', at: h.at }]))
        return [{ kind: 'loop', local: counter, from: 0n, end: BigInt(1 + r.below(3)), step: 1n, body, at: h.at }]
      }
      case 10: {
        if (this.functions.length === 0) return [h.jump(this.bits(32, 2, scope))]
        const called = r.pick(this.functions)
        const args = called.parameters.map(p => this.bits((p.type as { width: number }).width, 2, scope))
        if (!called.result) return [h.call(called.name, args)]
        const result = this.local((called.result as { width: number }).width, false)
        scope.push(result)
        return [h.call(called.name, args, result)]
      }
      case 11:
        if (this.inFunction !== undefined && r.below(2) === 0) {
          const value = this.inFunction > 0 ? this.bits(this.inFunction, 1, scope) : undefined
          return [h.when(this.truth(2, scope), [h.give(value)])]
        }
        return [h.when(this.truth(2, scope), [h.trap(r.pick(['illegal', 'other']), this.bits(32, 1, scope))])]
      default:
        return r.below(3) === 0 ? [h.guard('g')] : [h.jump(this.bits(32, 2, scope))]
    }
  }

  function(name: string, parameters: number[], result: number): IRFunction {
    this.inFunction = result
    const locals = parameters.map(width => this.local(width, false))
    const body = this.body(3, 2, locals)
    if (result > 0) body.push(h.give(this.bits(result, 1, locals)))
    this.inFunction = undefined
    return h.made(name, locals, body, result > 0 ? bitsType(result) : undefined)
  }
}

/** A machine with two functions, and a body that may call them. */
export function arbitraryBody(seed: number): { machine: Machine; body: Stmt[]; random: Random } {
  const random = new Random(seed)
  const functions: IRFunction[] = []
  functions.push(new Maker(random).function('f', [8, 32], 32))
  functions.push(new Maker(random, functions.slice()).function('p', [64], 0))
  return { machine: arbitraryMachine(functions), body: new Maker(random, functions).body(6, 3, []), random }
}
