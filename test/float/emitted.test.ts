/** Every floating-point operation as emitted, against the naive evaluator; and what the checker and the printer make of it. */
import { describe, expect, it } from 'vitest'
import { emitFunctions } from '../../generator/emit/instructions.ts'
import { checkMachine } from '../../generator/ir/check.ts'
import { evaluateCall } from '../../generator/ir/evaluate.ts'
import { FLAGS, type FloatShape, floatSignature, INTERCHANGE, showShape } from '../../generator/ir/float.ts'
import { inlined } from '../../generator/ir/inline.ts'
import { bitsType, type IRFunction, type Stmt } from '../../generator/ir/ir.ts'
import { showBody } from '../../generator/ir/print.ts'
import { simplify } from '../../generator/ir/simplify.ts'
import { link } from '../fidelity/emitted.ts'
import * as h from '../ir/hand.ts'
import { chooseSeed, Random } from '../oracle/riscv/random.ts'
import { drawArguments, shapesOf, WIDTHS } from './operations.ts'

const widthOf = (type: unknown) => (type as { width: number }).width

/** A function that gives the flags and the result side by side, or one of both. */
function functionOf(shape: FloatShape, name: string, gives: 'both' | 'result' | 'flags' = 'both'): IRFunction {
  const { args, result: type } = floatSignature(shape)
  const parameters = args.map((one, i) => h.local('abcd'[i]!, one))
  const result = h.local('result', type)
  const flags = h.local('flags', FLAGS)
  const float: Stmt = { kind: 'float', shape, args: parameters.map(h.use), result, flags, at: h.at }
  const value = { both: h.cat(h.use(flags), h.use(result)), result: h.use(result), flags: h.use(flags) }[gives]
  return h.made(name, parameters, [float, h.give(value)], value.type)
}

const machineOf = (functions: IRFunction[]) => h.machine({ functions: functions })

describe.each(WIDTHS)('emitted operations of binary%i', width => {
  const shapes = shapesOf(width)
  const random = new Random(chooseSeed(`emitted float ${width}`))
  const machine = machineOf(
    shapes.flatMap((shape, i) =>
      (['both', 'result', 'flags'] as const).map(gives => functionOf(shape, `${gives}${i}`, gives)),
    ),
  )
  const functions = link([emitFunctions(machine, './runtime')])('functions.ts')
  const state = new Map()
  const memory = { read: () => undefined, write: () => false, mapped: () => false }
  const context = { machine, state, memory, time: 0n, retired: 0n, instruction: 0n, length: 0, operands: new Map() }

  it('keeps the rules of the IR', () => expect(checkMachine(machine)).toEqual([]))

  it.each(shapes.map((shape, i) => [showShape(shape), shape, i] as const))('%s', (_, shape, i) => {
    const { args: types, rounded } = floatSignature(shape)
    for (let n = 0; n < 20; n++) {
      // Rounding directions of no name round to nearest.
      const args = [...drawArguments(shape, random), ...(rounded ? [BigInt(random.below(8))] : [])]
      const emitted = args.map((value, at) => (widthOf(types[at]) <= 32 ? Number(value) : value))
      for (const gives of ['both', 'result', 'flags']) {
        const { result } = evaluateCall(context, `${gives}${i}`, args)
        expect(BigInt(functions[`${gives}${i}`]({}, ...emitted)), `${gives} of ${args}`).toBe(result)
      }
    }
  })
})

describe('the IR of floating point', () => {
  const format = INTERCHANGE.get(64)!
  const add: FloatShape = { operation: 'add', format }

  it('reads as it is written', () => {
    expect(showBody(functionOf(add, 'f').body)).toMatch(/^const \[result.*, flags.*\] = add<64>\(a.*, b.*, c.*\)\n/)
    expect(showShape({ operation: 'toSigned', format, width: 32 })).toBe('toSigned<64, 32>')
    expect(showShape({ operation: 'convert', format, to: { exponentBits: 8, fractionBits: 7 } })).toBe(
      'convert<64, 8.7>',
    )
  })

  it('is checked: types, number of arguments, results', () => {
    const wrong = functionOf(add, 'f')
    const [float] = wrong.body as [Extract<Stmt, { kind: 'float' }>]
    const problems = (change: object) =>
      checkMachine(machineOf([{ ...wrong, body: [{ ...float, ...change }, ...wrong.body.slice(1)] }])).map(
        p => p.message,
      )
    expect(problems({ args: float.args.slice(1) })).toContain('add<64> takes 3 arguments')
    expect(problems({ args: [h.k(1, 32), ...float.args.slice(1)] })).toContain(
      'An argument of add<64> is bits<32> and should be bits<64>',
    )
    expect(problems({ shape: { ...add, operation: 'eq' } })).toContain('eq<64> gives bits<1>')
    expect(problems({ flags: { ...float.flags, type: bitsType(4) } })).toContain('The flags of add<64> are bits<5>')
  })

  it('is dropped where nothing reads it, and only there', () => {
    const [float] = functionOf(add, 'f').body as [Extract<Stmt, { kind: 'float' }>]
    const machine = machineOf([])
    const parameters = float.args.flatMap(arg => (arg.op === 'local' ? [arg.local] : []))
    expect(simplify(machine, [float], {}, parameters)).toEqual([])
    const flagsRead = [float, h.give(h.use(float.flags))]
    expect(simplify(machine, flagsRead, {}, parameters).map(stmt => stmt.kind)).toEqual(['float', 'return'])
  })

  it('is inlined under names of its own', () => {
    const called = functionOf(add, 'f')
    const result = h.local('sum', 69)
    const args = [h.k(0, 64), h.k(0, 64), h.k(0, 3)]
    const call = { kind: 'call', function: 'f', args, result, at: h.at } as const
    let next = 1000
    const float = inlined(call, called, () => next++)!.find(stmt => stmt.kind === 'float')!
    expect([float.result.id, float.flags.id].every(id => id >= 1000)).toBe(true)
  })
})
