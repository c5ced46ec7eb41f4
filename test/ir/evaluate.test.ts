import { describe, expect, it } from 'vitest'
import { type Context, evaluate, evaluateExpression, type State } from '../../generator/ir/evaluate.ts'
import type { BinaryOp, Expr, Stmt } from '../../generator/ir/ir.ts'
import type { Machine } from '../../generator/model.ts'
import { arbitraryMachine } from './arbitrary.ts'
import * as h from './hand.ts'

const machine = arbitraryMachine([
  h.made('twice', [h.local('unused', 8)], [h.jump(h.k(4, 32)), h.give(h.k(9, 8)), h.jump(h.k(8, 32))], {
    kind: 'bits',
    width: 8,
  }),
])

function context(of: Machine = machine): Context {
  const state: State = new Map<string, bigint | bigint[]>([
    ['x', [5n, 1n, 2n, 3n]],
    ['s', 0xffn],
    ['w', 0n],
    ['pc', 0n],
  ])
  const bytes = new Map<bigint, bigint>()
  return {
    machine: of,
    state,
    memory: {
      read: address => (address < 16n ? (bytes.get(address) ?? 0n) : undefined),
      write: (address, _, value) => {
        if (address >= 16n) return false
        bytes.set(address, value)
        return true
      },
      mapped: address => address < 16n,
    },
    time: 7n,
    retired: 0n,
    instruction: 0n,
    length: 2,
    operands: new Map([['a', 3n]]),
  }
}
const value = (expr: Expr) => evaluateExpression(context(), expr)
const run = (...body: Stmt[]) => {
  const one = context()
  return { outcome: evaluate(one, body), state: one.state }
}

describe('the naive evaluator', () => {
  it.each<[BinaryOp, number, number, number]>([
    ['add', 0xff, 1, 0],
    ['sub', 0, 1, 0xff],
    ['mul', 0x10, 0x11, 0x10],
    ['udiv', 7, 0, 0xff],
    ['urem', 7, 0, 7],
    ['sdiv', 0x80, 0, 0xff],
    ['sdiv', 7, 0, 0xff],
    ['srem', 0x80, 0, 0x80],
    ['sdiv', 0x80, 0xff, 0x80],
    ['srem', 0x80, 0xff, 0],
    ['sdiv', 0xf9, 2, 0xfd],
    ['srem', 0xf9, 2, 0xff],
    ['shl', 1, 8, 0],
    ['lshr', 0x80, 8, 0],
    ['ashr', 0x80, 200, 0xff],
    ['ashr', 0x40, 200, 0],
  ])('%s of %i and %i in eight bits is %i', (op, a, b, result) => {
    expect(value(h.bin(op, h.k(a, 8), h.k(b, 8)))).toBe(BigInt(result))
  })

  it.each<['slt' | 'ult' | 'sge' | 'uge', boolean]>([
    ['slt', true],
    ['ult', false],
    ['sge', false],
    ['uge', true],
  ])('%s of 0x80 and 0x7f is %s', (op, result) => {
    expect(value(h.bin(op, h.k(0x80, 8), h.k(0x7f, 8)))).toBe(result)
  })

  it('counts bits', () => {
    expect(value(h.un('clz', h.k(1, 8)))).toBe(7n)
    expect(value(h.un('clz', h.k(0, 8)))).toBe(8n)
    expect(value(h.un('ctz', h.k(0x50, 8)))).toBe(4n)
    expect(value(h.un('ctz', h.k(0, 8)))).toBe(8n)
    expect(value(h.un('popcount', h.k(0xf1, 8)))).toBe(5n)
  })

  it('reads 0 from the zero element, and drops writes of it', () => {
    const zero = { register: 'x', index: h.k(0, 2) }
    expect(value(h.read(zero, 32))).toBe(0n)
    expect(run(h.write(zero, h.k(9, 32))).state.get('x')).toEqual([5n, 1n, 2n, 3n])
  })

  it('writes fields and leaves the rest', () => {
    const { state } = run(h.write({ register: 's', field: { name: 'lo', hi: 1, lo: 0 } }, h.k(2, 2)))
    expect(state.get('s')).toBe(0xfen)
  })

  it('goes on after a jump, and takes the last', () => {
    expect(run(h.jump(h.k(4, 32)), h.jump(h.k(12, 32))).outcome).toMatchObject({ kind: 'jump', target: 12n })
  })

  it('lets a trap overtake a jump, with what was written before it', () => {
    const { outcome, state } = run(
      h.jump(h.k(4, 32)),
      h.write({ register: 'w' }, h.k(1, 64)),
      h.trap('other', h.k(6, 32)),
    )
    expect(outcome).toEqual({ kind: 'trap', trap: 'other', value: 6n, fences: [] })
    expect(state.get('w')).toBe(1n)
  })

  it('returns from functions, whose jumps count', () => {
    const result = h.local('result', 8)
    const { outcome, state } = run(h.call('twice', [h.k(0, 8)], result), h.write({ register: 's' }, h.use(result)))
    expect(outcome).toMatchObject({ kind: 'jump', target: 4n })
    expect(state.get('s')).toBe(9n)
  })

  it('asks guards', () => {
    expect(run(h.guard('g')).outcome).toMatchObject({ kind: 'trap', trap: 'other', value: 7n })
    expect(run(h.write({ register: 's' }, h.k(0, 8)), h.guard('g')).outcome.kind).toBe('next')
  })

  it('runs the fault of an access that nothing answers', () => {
    const result = h.local('loaded', 8)
    const read = (address: number): Stmt => ({
      kind: 'busread',
      width: 8,
      address: h.k(address, 32),
      result,
      fault: [h.trap('illegal', h.k(address, 32))],
      at: h.at,
    })
    expect(run(read(16)).outcome).toMatchObject({ kind: 'trap', value: 16n })
    expect(run(read(15)).outcome.kind).toBe('next')
  })

  it('counts loops down, breaks and continues', () => {
    const i = h.local('i', 8)
    const is = (n: number) => h.bin('eq', h.use(i), h.k(n, 8))
    const sum = h.bin('add', h.read({ register: 'w' }, 64), h.zext(h.use(i), 64))
    const { state } = run({
      kind: 'loop',
      local: i,
      from: 5n,
      end: 0n,
      step: -1n,
      at: h.at,
      body: [
        h.when(is(4), [{ kind: 'continue', at: h.at }]),
        h.when(is(2), [{ kind: 'break', at: h.at }]),
        h.write({ register: 'w' }, sum),
      ],
    })
    expect(state.get('w')).toBe(8n)
  })

  it('says how it waits and stops', () => {
    expect(run({ kind: 'wait', at: h.at }, h.jump(h.k(4, 32))).outcome).toMatchObject({ kind: 'wait', target: 4n })
    expect(run({ kind: 'halt', status: h.k(3, 32), at: h.at }, h.trap('other')).outcome).toMatchObject({
      kind: 'halt',
      status: 3n,
    })
    expect(run({ kind: 'fence', name: 'stores', at: h.at }).outcome.fences).toEqual(['stores'])
  })
})
