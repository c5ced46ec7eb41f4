/** The arithmetic that emitted code calls, against a model of fractions that shares no code with it, and against the host's numbers. */
import { describe, expect, it } from 'vitest'
import { type FloatShape, INTERCHANGE, showShape } from '../../generator/ir/float.ts'
import { binary32, binary64, type Encoding, type FloatUnit, formatUnit } from '../../runtime/float/index.ts'
import { exactUnit } from '../../runtime/float/unit.ts'
import { chooseSeed, Random } from '../oracle/riscv/random.ts'
import { compute, drawArguments, naive, shapesOf, UNITS, WIDTHS } from './operations.ts'
import { corner, specials } from './values.ts'

const ROUNDINGS = [0, 1, 2, 3, 4]
const EXACT: ReadonlyMap<number, FloatUnit<Encoding>> = new Map(
  [...UNITS].map(([width, unit]) => [width, exactUnit<Encoding>(unit.format)]),
)

const show = (value: { result: bigint; flags: number }) => `0x${value.result.toString(16)} flags ${value.flags}`

function agree(shape: FloatShape, args: bigint[], rounding: number, units = UNITS): void {
  const expected = naive(shape, args, rounding)
  const given = compute(shape, args, rounding, units)
  if (given.result === expected.result && given.flags === expected.flags) return
  const call = `${showShape(shape)}(${args.map(one => `0x${one.toString(16)}`).join(', ')}), rounding ${rounding}`
  expect.fail(`${call}: ${show(given)} instead of ${show(expected)}`)
}

describe.each(WIDTHS)('binary%i against the model of fractions', width => {
  const random = new Random(chooseSeed(`float ${width}`))
  const rounds = width === 128 ? 15 : 60

  it.each(shapesOf(width).map(shape => [showShape(shape), shape] as const))('%s', (_, shape) => {
    for (let i = 0; i < rounds; i++) {
      const args = drawArguments(shape, random)
      for (const rounding of ROUNDINGS) {
        agree(shape, args, rounding)
        if (width === 32 || width === 64) agree(shape, args, rounding, EXACT)
      }
    }
  })
})

describe('corners, to nearest even', () => {
  const random = new Random(chooseSeed('float corners'))
  it.each([32, 64])('binary%i', width => {
    const format = INTERCHANGE.get(width)!
    for (let i = 0; i < 12_000; i++) {
      const operands = corner(format, random)
      agree({ operation: 'fma', format }, operands, 0)
      agree({ operation: i % 2 ? 'mul' : 'div', format }, operands.slice(0, 2), 0)
    }
  })
})

describe('special values', () => {
  it.each([16, 32, 64])('in all pairs, binary%i', width => {
    const values = specials(INTERCHANGE.get(width)!)
    for (const shape of shapesOf(width)) {
      if (shape.operation.startsWith('from') || shape.operation === 'fma') continue
      const single = drawArguments(shape, new Random(1)).length === 1
      for (const a of values) {
        if (single) for (const rounding of ROUNDINGS) agree(shape, [a], rounding)
        else for (const b of values) agree(shape, [a, b], (Number(a % 5n) + Number(b % 5n)) % 5)
      }
    }
  })
  it('in products and sums of three, binary16', () => {
    const values = specials(INTERCHANGE.get(16)!).filter((_, i) => i % 2 === 0 || i > 24)
    const shape: FloatShape = { operation: 'fma', format: INTERCHANGE.get(16)! }
    for (const a of values)
      for (const b of values) for (const c of values) agree(shape, [a, b, c], Number((a + b + c) % 5n))
  })
})

describe('a format small enough for all pairs of values', () => {
  // 3 exponent bits and 2 fraction bits: 64 encodings.
  const format = { exponentBits: 3, fractionBits: 2 }
  const unit = formatUnit<Encoding>(3, 2)
  const units = new Map([[6, unit]])
  it.each(['add', 'sub', 'mul', 'div', 'sqrt', 'min', 'max', 'eq', 'lt', 'le', 'round', 'classify'] as const)(
    '%s',
    operation => {
      for (let a = 0n; a < 64n; a++) {
        for (let b = 0n; b < 64n; b++) {
          const args = operation === 'sqrt' || operation === 'round' || operation === 'classify' ? [a] : [a, b]
          for (const rounding of ROUNDINGS) agree({ operation, format }, args, rounding, units)
          if (args.length === 1) break
        }
      }
    },
  )
  it('fma', () => {
    for (let n = 0; n < 64 ** 3; n += 7) {
      const args = [n & 63, (n >> 6) & 63, n >> 12].map(BigInt)
      agree({ operation: 'fma', format }, args, n % 5, units)
    }
  })
})

describe("the host's own arithmetic, to nearest even", () => {
  const random = new Random(chooseSeed('float host'))
  const host = {
    add: (a: number, b: number) => a + b,
    sub: (a: number, b: number) => a - b,
    mul: (a: number, b: number) => a * b,
    div: (a: number, b: number) => a / b,
  }
  const doubles = new BigUint64Array(1)
  const doubleView = new Float64Array(doubles.buffer)
  const singles = new Uint32Array(1)
  const singleView = new Float32Array(singles.buffer)
  function toDouble(encoding: bigint): number {
    doubles[0] = encoding
    return doubleView[0]!
  }
  function ofDouble(x: number): bigint {
    doubleView[0] = x
    return Number.isNaN(x) ? 0x7ff8n << 48n : doubles[0]!
  }
  function toSingle(encoding: bigint): number {
    singles[0] = Number(encoding)
    return singleView[0]!
  }
  function ofSingle(x: number): bigint {
    singleView[0] = x
    return Number.isNaN(x) ? 0x7fc0_0000n : BigInt(singles[0]!)
  }

  it.each([
    [64, toDouble, ofDouble, binary64],
    [32, toSingle, ofSingle, binary32],
  ] as const)('binary%i', (width, to, of, unit) => {
    const exact = exactUnit<Encoding>(unit.format)
    for (const operation of ['add', 'sub', 'mul', 'div'] as const) {
      const shape: FloatShape = { operation, format: INTERCHANGE.get(width)! }
      for (let i = 0; i < 5000; i++) {
        const [a, b] = drawArguments(shape, random) as [bigint, bigint]
        const expected = of(host[operation](to(a), to(b)))
        expect(compute(shape, [a, b], 0).result).toBe(expected)
        expect(BigInt(exact[operation](a, b, 0))).toBe(expected)
      }
    }
    const shape: FloatShape = { operation: 'sqrt', format: INTERCHANGE.get(width)! }
    for (let i = 0; i < 5000; i++) {
      const [a] = drawArguments(shape, random) as [bigint]
      expect(compute(shape, [a], 0).result).toBe(of(Math.sqrt(to(a))))
      expect(BigInt(exact.sqrt(a, 0))).toBe(of(Math.sqrt(to(a))))
    }
  })
})
