/** Functions that go by a number: what the registers with these numbers do, say. */
import type { Builder, Value } from './semantics.ts'

/** Tells of one, given the parameters behind the number; gives a value, if the function has a result. */
// biome-ignore lint/suspicious/noConfusingVoidType: what has no result returns nothing
export type Tell = (b: Builder, ...parameters: Value[]) => Value | void

export class Choice {
  /** Bits of the number and of the parameters behind it; of the result, 0 if there is none. */
  readonly widths: readonly number[]
  readonly width: number
  readonly cases: readonly (readonly [numbers: readonly number[], tell: Tell])[]
  readonly otherwise: Tell
  private readonly byNumber: ReadonlyMap<number, Tell>

  constructor(widths: readonly number[], width: number, cases: Choice['cases'], otherwise: Tell) {
    this.widths = widths
    this.width = width
    this.cases = cases
    this.otherwise = otherwise
    this.byNumber = new Map(cases.flatMap(([numbers, tell]) => numbers.map(number => [number, tell] as const)))
  }

  of(number: number): Tell {
    return this.byNumber.get(number) ?? this.otherwise
  }
}
