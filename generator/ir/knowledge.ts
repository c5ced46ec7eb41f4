/** What is known at a point of a body: bits of registers, values of locals. */
import type { Machine } from '../model.ts'
import type { Expr, Place } from './ir.ts'
import { type Known, UNKNOWN } from './known-bits.ts'

/** Bits of a register (or of an element of a file) taken as having a value. */
export interface KnownPlace {
  register: string
  index?: bigint
  hi: number
  lo: number
  value: bigint
}

/** Everything known about a place as a list, from a whole register's or a field's value. */
export const knownPlace = (machine: Machine, place: Place, value: bigint): KnownPlace => ({
  register: place.register,
  index: place.index?.op === 'const' ? place.index.value : undefined,
  hi: place.field?.hi ?? machine.registers.get(place.register)!.width - 1,
  lo: place.field?.lo ?? 0,
  value,
})

interface Binding {
  /** What may stand for the local: a constant, an operand, another local that never changes. */
  replace?: Expr
  known: Known
  /** The value, where it depends on nothing that changes: what is learned of the local is learned of it too. */
  definition?: Expr
}

const ones = (width: number): bigint => (1n << BigInt(width)) - 1n

export class Knowledge {
  readonly machine: Machine
  readonly locals = new Map<number, Binding>()
  readonly operands = new Map<string, Known>()
  /** The instruction's fixed bits. */
  encoding: Known = UNKNOWN
  readonly places = new Map<string, Known>()

  constructor(machine: Machine, places: KnownPlace[] = []) {
    this.machine = machine
    for (const { register, index, hi, lo, value } of places) {
      const key = index === undefined ? register : `${register}[${index}]`
      const before = this.places.get(key) ?? UNKNOWN
      const mask = ones(hi - lo + 1) << BigInt(lo)
      this.places.set(key, {
        mask: before.mask | mask,
        value: (before.value & ~mask) | ((value << BigInt(lo)) & mask),
      })
    }
  }

  copy(): Knowledge {
    const copy = new Knowledge(this.machine)
    copy.encoding = this.encoding
    for (const [id, binding] of this.locals) copy.locals.set(id, binding)
    for (const [name, known] of this.operands) copy.operands.set(name, known)
    for (const [key, known] of this.places) copy.places.set(key, known)
    return copy
  }

  /** What is known of a local, an operand or a read. */
  readonly leaf = (expr: Expr): Known => {
    if (expr.op === 'local') return this.locals.get(expr.local.id)?.known ?? UNKNOWN
    if (expr.op === 'operand') return this.operands.get(expr.name) ?? UNKNOWN
    if (expr.op === 'instruction') return this.encoding
    return expr.op === 'read' ? this.ofPlace(expr.place) : UNKNOWN
  }

  ofPlace(place: Place): Known {
    const register = this.machine.registers.get(place.register)
    const key = keyOf(place)
    if (!register || key === undefined || register.source) return UNKNOWN
    const isZero =
      register.zero !== undefined && place.index?.op === 'const' && Number(place.index.value) === register.zero
    const { mask, value } = isZero ? { mask: ones(register.width), value: 0n } : (this.places.get(key) ?? UNKNOWN)
    if (!place.field) return { mask, value }
    const { hi, lo } = place.field
    const field = ones(hi - lo + 1)
    return { mask: (mask >> BigInt(lo)) & field, value: (value >> BigInt(lo)) & field }
  }

  /** A place has been written with a value of which so much is known. */
  written(place: Place, known: Known): void {
    const key = keyOf(place)
    if (key === undefined) {
      for (const other of [...this.places.keys()]) if (other.startsWith(`${place.register}[`)) this.places.delete(other)
      return
    }
    const width = this.machine.registers.get(place.register)?.width ?? 0
    const hi = place.field?.hi ?? width - 1
    const lo = place.field?.lo ?? 0
    const field = ones(hi - lo + 1) << BigInt(lo)
    const before = this.places.get(key) ?? UNKNOWN
    const mask = (before.mask & ~field) | ((known.mask << BigInt(lo)) & field)
    this.places.set(key, { mask, value: ((before.value & ~field) | (known.value << BigInt(lo))) & mask })
  }

  /** Nothing is known any more of these registers. */
  forget(registers: Iterable<string>): void {
    for (const register of registers) {
      for (const key of [...this.places.keys()]) {
        if (key === register || key.startsWith(`${register}[`)) this.places.delete(key)
      }
    }
  }

  /** Takes a test as having come out so. */
  learn(test: Expr, outcome: boolean): void {
    switch (test.op) {
      case 'lnot':
        this.learn(test.arg, !outcome)
        return
      case 'land':
      case 'lor':
        if (outcome !== (test.op === 'land')) return
        this.learn(test.left, outcome)
        this.learn(test.right, outcome)
        return
      case 'local': {
        const definition = this.locals.get(test.local.id)?.definition
        if (definition) this.learn(definition, outcome)
        const replace: Expr = { op: 'bool', value: outcome, type: test.type, at: test.at }
        this.locals.set(test.local.id, { known: UNKNOWN, replace, definition })
        return
      }
      case 'eq':
      case 'ne': {
        const [fixed, other] = test.left.op === 'const' ? [test.left, test.right] : [test.right, test.left]
        if (fixed.op !== 'const' || fixed.type.kind !== 'bits') return
        const equal = outcome === (test.op === 'eq')
        if (equal) this.learnBits(other, { mask: ones(fixed.type.width), value: fixed.value })
        else if (fixed.type.width === 1) this.learnBits(other, { mask: 1n, value: fixed.value ^ 1n })
        return
      }
    }
  }

  learnBits(expr: Expr, known: Known): void {
    switch (expr.op) {
      case 'local': {
        const before = this.locals.get(expr.local.id)
        const merged = merge(before?.known ?? UNKNOWN, known)
        if (before?.definition) this.learnBits(before.definition, known)
        this.locals.set(expr.local.id, { ...before, known: merged })
        return
      }
      case 'operand':
        this.operands.set(expr.name, merge(this.operands.get(expr.name) ?? UNKNOWN, known))
        return
      case 'read':
        if (!this.machine.registers.get(expr.place.register)?.source && keyOf(expr.place) !== undefined) {
          this.written(expr.place, merge(this.ofPlace(expr.place), known))
        }
        return
      case 'extract':
        this.learnBits(expr.arg, { mask: known.mask << BigInt(expr.lo), value: known.value << BigInt(expr.lo) })
        return
      case 'zext':
      case 'sext': {
        const inner = ones(expr.arg.type.kind === 'bits' ? expr.arg.type.width : 0)
        this.learnBits(expr.arg, { mask: known.mask & inner, value: known.value & inner })
        return
      }
      case 'and':
        if (expr.right.op === 'const') {
          const mask = known.mask & expr.right.value
          this.learnBits(expr.left, { mask, value: known.value & mask })
        }
        return
      case 'frombool':
        if (known.mask & 1n) this.learn(expr.arg, known.value === 1n)
        return
    }
  }
}

const merge = (a: Known, b: Known): Known => ({
  mask: a.mask | b.mask,
  value: (a.value & ~b.mask) | b.value,
})

/** What both know; undefined stands for a point that is not reached. */
export function joined(a: Knowledge | undefined, b: Knowledge | undefined): Knowledge | undefined {
  if (!a || !b) return a ?? b
  const both = new Knowledge(a.machine)
  both.encoding = a.encoding
  const common = (x: Known, y: Known): Known => {
    const mask = x.mask & y.mask & ~(x.value ^ y.value)
    return { mask, value: x.value & mask }
  }
  for (const [key, known] of a.places) {
    const other = b.places.get(key)
    if (other) both.places.set(key, common(known, other))
  }
  for (const [name, known] of a.operands) {
    const other = b.operands.get(name)
    if (other) both.operands.set(name, common(known, other))
  }
  for (const [id, binding] of a.locals) {
    const other = b.locals.get(id)
    if (!other) continue
    const same =
      binding.replace &&
      other.replace &&
      JSON.stringify(plain(binding.replace)) === JSON.stringify(plain(other.replace))
    both.locals.set(id, {
      known: common(binding.known, other.known),
      replace: same ? binding.replace : undefined,
      definition: binding.definition === other.definition ? binding.definition : undefined,
    })
  }
  return both
}

/** A replacement (a leaf of the tree) without its place in the text. */
function plain(expr: Expr): unknown {
  if (expr.op === 'const') return String(expr.value)
  if (expr.op === 'bool') return expr.value
  if (expr.op === 'local') return { local: expr.local.id }
  return expr.op === 'operand' ? { operand: expr.name } : undefined
}

function keyOf(place: Place): string | undefined {
  if (!place.index) return place.register
  return place.index.op === 'const' ? `${place.register}[${place.index.value}]` : undefined
}
