/** Why WebAssembly of the engine comes back to it, as numbers: those below, and whatever else instructions are left for, by name. */
import type { Semantics } from './semantics.ts'

export const REASON = { none: 0, miss: 1, hot: 2, budget: 3, access: 4, attention: 5, named: 6 } as const
const NAMES = ['none', 'address not remembered', 'hot', 'budget', 'access', 'attention']

const known = new WeakMap<Semantics, Reasons>()

/** Of one machine's instructions: code that several engines share has them in it. */
export class Reasons {
  private readonly names = [...NAMES]

  static of(semantics: Semantics): Reasons {
    const reasons = known.get(semantics) ?? new Reasons()
    known.set(semantics, reasons)
    return reasons
  }

  number(name: string): number {
    const found = this.names.indexOf(name, REASON.named)
    if (found >= 0) return found
    this.names.push(name)
    return this.names.length - 1
  }

  name(number: number): string {
    return this.names[number] ?? 'unknown'
  }
}
