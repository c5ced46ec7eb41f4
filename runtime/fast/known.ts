/**
 * What is known of registers within a block: tests that have come out once come out so again as long as what they read stays, and bits
 * that have been written to a constant are that constant. So a row of floating-point instructions looks once whether floating point is
 * on, which way it rounds and whether inexact has been raised.
 */
import type { Step } from './region.ts'
import type { Cell, Statement } from './statement.ts'
import { Account } from './told.ts'
import type { Local, Value } from './value.ts'

/** Bits that are known, and what they are; the others of `value` are 0. */
interface Bits {
  readonly mask: bigint
  readonly value: bigint
}
const UNKNOWN: Bits = { mask: 0n, value: 0n }

/** Whether these statements do nothing but leave, always or perhaps. */
export const leavesAtOnce = (list: readonly Statement[]): boolean =>
  list.some(s => s.kind !== 'let') &&
  list.every(s => s.kind === 'leave' || s.kind === 'let' || (s.kind === 'if' && leavesAtOnce(s.then)))

/** The steps of a block without tests that have come out before and writes that change nothing. */
export function withoutKnown(steps: readonly Step[]): readonly Step[] {
  if (steps.length < 2 || !steps.some(({ told }) => told.tests)) return steps
  const known = new Known()
  return steps.map(step => ({ ...step, told: new Account(known.statements(step.told.statements)) }))
}

class Known {
  private readonly bits = new Map<Cell, Bits>()
  /** By register, how often it has been written: what was said of it before holds no more. */
  private readonly versions = new Map<Cell, number>()
  /** Texts of tests that are false. */
  private readonly fails = new Set<string>()
  /** Of locals that are not assigned again: what is known, and their text. */
  private readonly locals = new Map<Local, { readonly bits: Bits; readonly text: string | undefined }>()

  statements(list: readonly Statement[]): Statement[] {
    const kept: Statement[] = []
    for (const s of list) {
      switch (s.kind) {
        case 'let':
          if (!s.local.mutable) this.locals.set(s.local, { bits: this.bitsOf(s.value), text: this.text(s.value) })
          kept.push(s)
          break
        case 'write':
          if (this.changes(s.cell, s.value)) kept.push(s)
          break
        case 'if':
          this.if(s, kept)
          break
        default:
          kept.push(s)
      }
    }
    return kept
  }

  private if(s: Extract<Statement, { kind: 'if' }>, kept: Statement[]): void {
    const text = this.text(s.test)
    const { mask, value } = this.bitsOf(s.test)
    const fails = (mask === 1n && value === 0n) || (text !== undefined && this.fails.has(text))
    if (fails && leavesAtOnce(s.then)) {
      kept.push(...this.statements(s.else))
      return
    }
    kept.push(s)
    // Branches stay as they are: what they write is not known behind them.
    this.forgetWritten(s.then)
    this.forgetWritten(s.else)
    if (text !== undefined && s.else.length === 0 && s.then.some(one => one.kind === 'leave')) this.fails.add(text)
  }

  private forgetWritten(list: readonly Statement[]): void {
    for (const s of list) {
      if (s.kind === 'write') this.forget(s.cell)
      if (s.kind !== 'if') continue
      this.forgetWritten(s.then)
      this.forgetWritten(s.else)
    }
  }

  private forget(cell: Cell): void {
    this.versions.set(cell, (this.versions.get(cell) ?? 0) + 1)
    this.bits.delete(cell)
  }

  /** Notes a write; false where the register has this value already. */
  private changes(cell: Cell, value: Value): boolean {
    const before = this.bits.get(cell) ?? UNKNOWN
    const now = this.bitsOf(value)
    if (value.op === 'or' && value.a.op === 'and') {
      // Some bits are put in place of what the register had there.
      const { a: kept, b: keeps } = value.a
      const placed = value.b
      if (kept.op === 'cell' && kept.cell === cell && keeps.op === 'const' && placed.op === 'const') {
        const taken = (((1n << BigInt(value.width)) - 1n) ^ keeps.value) | placed.value
        if ((before.mask & taken) === taken && (before.value & taken) === placed.value) return false
      }
    }
    this.forget(cell)
    if (now.mask !== 0n) this.bits.set(cell, now)
    return true
  }

  private bitsOf(v: Value): Bits {
    const all = (1n << BigInt(v.width)) - 1n
    switch (v.op) {
      case 'const':
        return { mask: all, value: v.value }
      case 'cell':
        return this.bits.get(v.cell) ?? UNKNOWN
      case 'local':
        return this.locals.get(v.local)?.bits ?? UNKNOWN
      case 'zext': {
        const a = this.bitsOf(v.a)
        return { mask: a.mask | (all & ~((1n << BigInt(v.a.width)) - 1n)), value: a.value }
      }
      case 'extract': {
        const a = this.bitsOf(v.a)
        return { mask: (a.mask >> BigInt(v.lo)) & all, value: (a.value >> BigInt(v.lo)) & all }
      }
      case 'not': {
        const a = this.bitsOf(v.a)
        return { mask: a.mask, value: ~a.value & a.mask }
      }
      case 'and': {
        const [a, b] = [this.bitsOf(v.a), this.bitsOf(v.b)]
        const mask = (a.mask & b.mask) | (a.mask & ~a.value) | (b.mask & ~b.value)
        return { mask, value: a.value & b.value & mask }
      }
      case 'or': {
        const [a, b] = [this.bitsOf(v.a), this.bitsOf(v.b)]
        const mask = (a.mask & b.mask) | a.value | b.value
        return { mask, value: (a.value | b.value) & mask }
      }
      case 'eq':
      case 'ne': {
        const [a, b] = [this.bitsOf(v.a), this.bitsOf(v.b)]
        const differ = ((a.value ^ b.value) & a.mask & b.mask) !== 0n
        const width = (1n << BigInt(v.a.width)) - 1n
        if (!differ && (a.mask & b.mask) !== width) return UNKNOWN
        return { mask: 1n, value: differ === (v.op === 'ne') ? 1n : 0n }
      }
      default:
        return UNKNOWN
    }
  }

  /** A text that two values share only if they are equal; undefined where there is none. */
  private text(v: Value): string | undefined {
    switch (v.op) {
      case 'const':
        return `${v.value}:${v.width}`
      case 'cell':
        return `@${v.cell.offset}.${this.versions.get(v.cell) ?? 0}`
      case 'local':
        return this.locals.get(v.local)?.text
      case 'extract': {
        const a = this.text(v.a)
        return a && `${a}[${v.lo}+${v.width}]`
      }
      case 'not':
      case 'zext': {
        const a = this.text(v.a)
        return a && `${v.op}${v.width}(${a})`
      }
      case 'and':
      case 'or':
      case 'xor':
      case 'eq':
      case 'ne':
      case 'ult':
      case 'ule': {
        const a = this.text(v.a)
        const b = a && this.text(v.b)
        return b && `${v.op}(${a},${b})`
      }
      default:
        return undefined
    }
  }
}
