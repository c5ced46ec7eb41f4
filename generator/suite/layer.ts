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

  /** What of these names has other values than in the state at the bottom, and which, as a text. */
  differences(bottom: State, names: readonly string[]): string {
    let text = ''
    for (const name of names) {
      const held = this.peek(name)
      const below = bottom.get(name)
      if (held === below) continue
      if (!Array.isArray(held)) text += `${name}=${held} `
      else
        for (let i = 0; i < held.length; i++)
          if (held[i] !== (below as bigint[])[i]) text += `${name}[${i}]=${held[i]} `
    }
    return text
  }

  private peek(name: string): bigint | bigint[] | undefined {
    return super.get(name) ?? (this.base instanceof Layer ? this.base.peek(name) : this.base.get(name))
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
