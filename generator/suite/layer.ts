/** A state over another, which it leaves as it is: what is not set here is what it is there. */
import type { State } from '../ir/evaluate.ts'

export class Layer extends Map<string, bigint | bigint[]> {
  private readonly base: State

  constructor(base: State) {
    super()
    this.base = base
  }

  /** Elements of a file may be changed in place, so a file is copied when it is first asked for. */
  override get(name: string): bigint | bigint[] | undefined {
    const own = super.get(name)
    if (own !== undefined) return own
    const held = this.base.get(name)
    if (!Array.isArray(held)) return held
    const copy = held.slice()
    super.set(name, copy)
    return copy
  }

  /** Whether what has these names is as it is in the state at the bottom. May be false of a file that has only been looked at. */
  isAs(bottom: State, names: readonly string[]): boolean {
    for (const name of names) {
      const own = super.get(name)
      if (own !== undefined && (Array.isArray(own) || own !== bottom.get(name))) return false
    }
    return this.base === bottom || (this.base instanceof Layer && this.base.isAs(bottom, names))
  }

  /** Names of what is not as it is below. */
  *changes(): Generator<string> {
    for (const [name, held] of super.entries()) {
      const below = this.base.get(name)
      if (!Array.isArray(held)) {
        if (held !== below) yield name
      } else if (held.some((value, i) => value !== (below as bigint[])[i])) yield name
    }
  }

  override *[Symbol.iterator](): MapIterator<[string, bigint | bigint[]]> {
    for (const [name, held] of this.base) yield [name, super.get(name) ?? held]
  }
}
