/** Every operator as emitted, against the naive evaluator: all values at small widths, chosen ones at the widths where JavaScript changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showExpr } from '../../generator/ir/print.ts'
import { combinations, compile, difference, type Formula } from './expressions.ts'
import { concats, extensions, extracts, nested, sameWidth, shifts, truths, withConstants } from './operators.ts'
import { arbitraryValue, boundaries, seed } from './values.ts'

const SMALL = [1, 2, 3, 4]
const BOUNDARY = [7, 8, 15, 16, 31, 32, 33, 53, 63, 64, 65, 127, 128]

function exhaustively(formulas: Formula[]): void {
  compile(formulas).forEach((run, i) => {
    for (const values of combinations(formulas[i].parameters.map(p => p.type))) {
      const found = difference(formulas[i], run, values)
      if (found) expect.fail(found)
    }
  })
}

function randomly(formulas: Formula[], numRuns: number): void {
  compile(formulas).forEach((run, i) => {
    const values = fc.tuple(...formulas[i].parameters.map(p => arbitraryValue(p.type)))
    fc.assert(
      fc.property(values, given => {
        const found = difference(formulas[i], run, given)
        if (found) expect.fail(found)
      }),
      { seed, numRuns },
    )
  })
}

describe('emitted operators, at all values', () => {
  it.each(SMALL)('of width %i', width => exhaustively([...sameWidth(width), ...extracts(width)]))
  it('of truth values', () => exhaustively([...truths()]))
  it.each(SMALL)('of width %i, shifts by amounts of other widths', width =>
    exhaustively(SMALL.concat(5, 6, 7).flatMap(amount => [...shifts(width, amount)])),
  )
  it.each(SMALL)('of width %i, extensions', width =>
    exhaustively(
      [width, width + 1, 4, 8, 31, 32, 33, 64, 65].filter(to => to >= width).flatMap(to => [...extensions(width, to)]),
    ),
  )
  it('of two and three parts', () => {
    const parts = SMALL.flatMap(one => [[one], ...SMALL.map(two => [one, two])])
    exhaustively([...parts, [1, 2, 3], [3, 1, 2], [2, 2, 2], [4, 1, 3]].flatMap(widths => [...concats(...widths)]))
  })
  it('with constants', () => {
    exhaustively(
      SMALL.flatMap(w => [
        ...withConstants(
          w,
          Array.from({ length: 2 ** w }, (_, v) => BigInt(v)),
        ),
      ]),
    )
  })
})

describe(`emitted operators, at chosen values (seed ${seed})`, () => {
  it.each(BOUNDARY)('of width %i', width => randomly([...sameWidth(width)], 150))
  it.each(BOUNDARY)('of width %i, with constants', width => randomly([...withConstants(width, boundaries(width))], 12))
  it.each(BOUNDARY)('of width %i, extracts', width => {
    const bounds = [0, 1, 7, 8, 30, 31, 32, 33, 52, 63, 64, width - 2, width - 1].filter(one => one < width)
    randomly(
      [
        ...extracts(
          width,
          [...new Set(bounds)].sort((a, b) => a - b),
        ),
      ],
      20,
    )
  })
  it.each(BOUNDARY)('of width %i, shifts by amounts of other widths', width =>
    randomly(
      [3, 5, 6, 7, 8, 32, 33, 64, 128].flatMap(amount => [...shifts(width, amount)]),
      80,
    ),
  )
  it.each(BOUNDARY)('of width %i, extensions', width =>
    randomly(
      [width, 32, 33, 64, 65, 128, 129].filter(to => to >= width).flatMap(to => [...extensions(width, to)]),
      60,
    ),
  )
  it.each([
    [8, 24],
    [1, 31],
    [16, 16],
    [31, 1],
    [1, 32],
    [32, 1],
    [32, 32],
    [7, 15, 10],
    [1, 1, 62],
    [33, 31],
    [31, 33],
    [64, 64],
    [1, 64, 63],
    [3, 5, 32, 8, 16],
  ])('of parts of %i, %i … bits', (...widths) => randomly([...concats(...widths)], 80))
})

describe(`one operator within another (seed ${seed})`, () => {
  it.each([8, 31, 32, 33, 64])('of width %i', width => {
    const formulas = [...nested(width)]
    expect(new Set(formulas.map(f => showExpr(f.expr))).size).toBeGreaterThan(500)
    randomly(formulas, 12)
  })
})
