import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBody, checkMachine } from '../../generator/ir/check.ts'
import { type Context, evaluate, evaluateExpression, type State } from '../../generator/ir/evaluate.ts'
import { showBody, showExpr } from '../../generator/ir/print.ts'
import { type Assumptions, simplify, simplifyExpr } from '../../generator/ir/simplify.ts'
import type { Machine } from '../../generator/model.ts'
import { arbitraryBody, arbitraryMachine, Maker, OPERANDS, Random } from './arbitrary.ts'
import * as h from './hand.ts'

const context = (machine: Machine, random: Random): Context => ({
  machine,
  state: new Map<string, bigint | bigint[]>([
    ['x', [0n, random.bits(32), random.bits(32), random.bits(32)]],
    ['s', random.bits(8)],
    ['w', random.bits(64)],
    ['pc', 0x1000n],
  ]),
  memory: { read: () => 0n, write: () => true, mapped: () => true },
  time: 0n,
  retired: 0n,
  instruction: 0n,
  length: 4,
  operands: new Map(Object.entries(OPERANDS).map(([name, width]) => [name, random.bits(width)])),
})
const copy = (state: State): State =>
  new Map([...state].map(([name, held]) => [name, Array.isArray(held) ? [...held] : held]))
const shown = (value: unknown): string => JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? `${v}n` : v))

describe('simplify', () => {
  it('leaves an expression its value', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(1, 2, 5, 8, 12, 32, 64), (seed, width) => {
        const random = new Random(seed)
        const machine = arbitraryMachine()
        const expr = new Maker(random).bits(width, 4, [])
        const run = context(machine, random)
        const assume: Assumptions = random.below(2) === 0 ? {} : { operands: run.operands }
        const simple = simplifyExpr(machine, expr, assume)
        expect(simple.type).toEqual(expr.type)
        expect(`${evaluateExpression(run, simple)} ${showExpr(expr)}`).toBe(
          `${evaluateExpression(run, expr)} ${showExpr(expr)}`,
        )
      }),
      { numRuns: 1500 },
    )
  })

  it('leaves a body its behaviour, under true assumptions, with guards and calls expanded or not', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), fc.boolean(), fc.boolean(), (seed, inline, expandGuards, assuming) => {
        const { machine, body, random } = arbitraryBody(seed)
        expect(checkMachine(machine)).toEqual([])
        expect(checkBody(machine, body)).toEqual([])
        const before = context(machine, random)
        const assume: Assumptions = { inline: () => inline, expandGuards, unroll: inline ? 2 : 0 }
        if (assuming) {
          assume.places = [{ register: 's', hi: 1, lo: 0, value: (before.state.get('s') as bigint) & 3n }]
          assume.operands = before.operands
        }
        const simple = simplify(machine, body, assume)
        expect(checkBody(machine, simple)).toEqual([])
        const after = { ...before, state: copy(before.state) }
        const [one, other] = [evaluate(before, body), evaluate(after, simple)]
        const text = `${showBody(body)}---\n${showBody(simple)}`
        expect(`${shown(other)}\n${text}`).toBe(`${shown(one)}\n${text}`)
        expect(after.state).toEqual(before.state)
      }),
      { numRuns: 700 },
    )
  })

  it('folds known places, drops dead branches and unused locals', () => {
    const machine = arbitraryMachine()
    const mode = { register: 's', field: { name: 'hi', hi: 7, lo: 6 } }
    const unused = h.local('unused', 32)
    const body = [
      h.bind(unused, h.read({ register: 'x', index: h.k(1, 2) }, 32)),
      h.when(h.bin('ne', h.read(mode, 2), h.k(3, 2)), [h.trap('illegal')], [h.jump(h.k(8, 32))]),
    ]
    const assume = (value: bigint) => ({ places: [{ register: 's', hi: 7, lo: 6, value }] })
    expect(showBody(simplify(machine, body, assume(3n)))).toBe("jump(8'32)\n")
    expect(showBody(simplify(machine, body, assume(0n)))).toBe("trap('illegal', 0'32)\n")
  })

  it('learns from tests, and forgets what is written', () => {
    const machine = arbitraryMachine()
    const s = { register: 's' }
    const isTwo = h.bin('eq', h.read(s, 8), h.k(2, 8))
    const body = [
      h.when(isTwo, [
        h.when(isTwo, [h.jump(h.k(1, 32))], [h.jump(h.k(2, 32))]),
        h.write(s, h.extract(h.read({ register: 'w' }, 64), 7, 0)),
        h.when(isTwo, [h.jump(h.k(3, 32))]),
      ]),
    ]
    expect(showBody(simplify(machine, body))).toBe(
      [
        "if ((s === 2'8)) {",
        "  jump(1'32)",
        '  s = bits(w, 7, 0)',
        "  if ((s === 2'8)) {",
        "    jump(3'32)",
        '  }',
        '}',
        '',
      ].join('\n'),
    )
  })

  it('puts functions with early returns in place of their calls', () => {
    const p = h.local('p', 8)
    const f = h.made('f', [p], [h.when(h.bin('eq', h.use(p), h.k(0, 8)), [h.give(h.k(1, 8))]), h.give(h.use(p))], {
      kind: 'bits',
      width: 8,
    })
    const machine = arbitraryMachine([f])
    const r = h.local('r', 8)
    const body = [h.call('f', [h.k(0, 8)], r), h.write({ register: 's' }, h.use(r))]
    expect(showBody(simplify(machine, body, { inline: () => true }))).toBe("s = 1'8\n")
    expect(showBody(simplify(machine, body))).toContain("f(0'8)")
  })
})
