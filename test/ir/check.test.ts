import { describe, expect, it } from 'vitest'
import { checkBody, checkFunction, checkMachine } from '../../generator/ir/check.ts'
import type { Stmt } from '../../generator/ir/ir.ts'
import { BOOL, bitsType } from '../../generator/ir/ir.ts'
import { arbitraryMachine } from './arbitrary.ts'
import * as h from './hand.ts'

const machine = arbitraryMachine()
const of = (...body: Stmt[]): string[] => checkBody(machine, body).map(one => one.message)
const s = { register: 's' }

describe('the checker', () => {
  it('accepts what is right', () => {
    expect(checkMachine(machine)).toEqual([])
    expect(of(h.write(s, h.k(1, 8)))).toEqual([])
  })

  it.each<[string, Stmt[], RegExp]>([
    ['a width', [h.write(s, h.k(1, 9))], /bits<9> and should be bits<8>/],
    ['a constant too large', [h.write(s, { ...h.k(0, 8), value: 256n } as never)], /256 is no bits<8>/],
    ['a register', [h.write({ register: 'q' }, h.k(1, 8))], /no register q/],
    ['an index', [h.write({ register: 'x' }, h.k(1, 32))], /a file and lacks an index/],
    ['an element', [h.write({ register: 'x', index: h.k(4, 3) }, h.k(1, 32))], /no element 4/],
    ['bits of a field', [h.write({ ...s, field: { name: 'f', hi: 8, lo: 1 } }, h.k(1, 8))], /no bits 8:1/],
    ['an unknown local', [h.write(s, h.use(h.local('l', 8)))], /used before it is declared/],
    [
      'an assignment',
      [
        h.bind({ id: 9000, name: 'l', type: bitsType(8), mutable: false }, h.k(1, 8)),
        h.assign({ id: 9000, name: 'l', type: bitsType(8), mutable: false }, h.k(1, 8)),
      ],
      /not mutable/,
    ],
    ['sides', [h.write(s, h.bin('add', h.k(1, 8), h.k(1, 7)))], /add of bits<8> and bits<7>/],
    ['a truth value', [h.when(h.k(1, 1), [])], /should be bool/],
    ['a comparison', [h.when(h.bin('ult', h.truth(true), h.truth(true)), [])], /ult of bool/],
    ['a narrowing', [h.write(s, h.zext(h.k(1, 9), 8))], /narrows/],
    ['an extract', [h.write(s, { ...h.extract(h.k(1, 9), 8, 1), hi: 9 } as never)], /do not fit/],
    ['a trap', [h.trap('nowhere')], /no trap nowhere/],
    ['a guard', [h.guard('nowhere')], /no guard nowhere/],
    ['a call', [h.call('nowhere', [])], /no function nowhere/],
    ['a break', [{ kind: 'break', at: h.at }], /outside a loop/],
    ['a jump', [h.jump(h.k(0, 31))], /bits<31> and should be bits<32>/],
    [
      'a fault',
      [{ kind: 'buswrite', width: 8, address: h.k(0, 32), value: h.k(0, 8), fault: [], at: h.at }],
      /falls through/,
    ],
    [
      'cases',
      [{ kind: 'switch', value: h.k(0, 2), cases: [{ values: [4n, 1n, 1n], body: [] }], default: [], at: h.at }],
      /case 4 has over 2 bits/,
    ],
    [
      'a loop',
      [{ kind: 'loop', local: h.local('i', 8), from: 0n, end: 3n, step: -1n, body: [], at: h.at }],
      /never reaches/,
    ],
  ])('refuses %s', (_, body, message) => {
    expect(of(...body).join('\n')).toMatch(message)
  })

  it('refuses a local outside the block that declares it', () => {
    const inner = h.local('inner', 8)
    expect(of(h.when(h.truth(true), [h.bind(inner, h.k(1, 8))]), h.write(s, h.use(inner)))).toEqual([
      'inner is used before it is declared',
    ])
  })

  it('holds calls against signatures, and functions against their results', () => {
    const p = h.local('p', 8)
    const f = h.made('f', [p], [h.when(h.truth(true), [h.give(h.use(p))])], bitsType(8))
    const made = arbitraryMachine([f])
    expect(checkFunction(made, f).map(one => one.message)).toEqual(['A path ends without a result'])
    const body = [h.call('f', [h.truth(true)], h.local('r', BOOL)), h.call('f', [])]
    expect(checkBody(made, body).map(one => one.message)).toEqual([
      'The argument p of f is bool and should be bits<8>',
      'f gives bits<8>, not bool',
      'f takes 1 arguments, not 0',
    ])
    const early = h.made('g', [], [h.call('h', [])])
    expect(checkMachine(arbitraryMachine([early, h.made('h', [], [])])).map(one => one.message)).toEqual([
      'h is called and not declared before',
    ])
  })

  it('knows the operands of an instruction', () => {
    const one = h.instruction('i', '0000aaaa', [
      h.write(s, h.zext(h.operand('a', 5), 8)),
      h.write(s, h.operand('z', 8)),
    ])
    const messages = checkBody(machine, one.execute, one).map(problem => problem.message)
    expect(messages).toEqual(['The operand a has 4 bits, not 5', 'The instruction has no operand z'])
  })
})
