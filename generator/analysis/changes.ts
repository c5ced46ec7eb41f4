/** What a write changes, field by field: `psw = (psw & ~3) | cc` changes two bits and leaves the rest. */
import { fold } from '../ir/fold.ts'
import { bitsType, type Expr, type Place } from '../ir/ir.ts'
import { UNKNOWN } from '../ir/known-bits.ts'
import { mapParts } from '../ir/walk.ts'
import type { Machine } from '../model.ts'

export interface Change {
  hi: number
  lo: number
  /** What these bits become. */
  value: Expr
}

/** The fields (or, where there are none, the bits) that a write gives a new value. Reserved bits are left out. */
export function changesOf(machine: Machine, place: Place, value: Expr): Change[] {
  const register = machine.registers.get(place.register)
  if (!register) return []
  const hi = place.field?.hi ?? register.width - 1
  const lo = place.field?.lo ?? 0
  const fields = register.fields.filter(field => field.hi >= lo && field.lo <= hi)
  if (place.field || place.index || fields.length === 0) return [{ hi, lo, value }]
  return fields
    .map(field => ({ hi: field.hi, lo: field.lo, value: slice(value, field.hi, field.lo) }))
    .filter(change => !isBits(change.value, place.register, change.hi, change.lo))
}

const simple = (expr: Expr): Expr => fold(expr, () => UNKNOWN)

/** The bits hi..lo of a value, as far down the tree as possible. */
function slice(expr: Expr, hi: number, lo: number): Expr {
  const part = (inner: Expr) => slice(inner, hi, lo)
  const type = bitsType(hi - lo + 1)
  switch (expr.op) {
    case 'and':
    case 'or':
    case 'xor':
    case 'not':
      return simple({ ...mapParts(expr, part), type })
    case 'cond': {
      const [then, otherwise] = [part(expr.then), part(expr.else)]
      return simple({ ...expr, then, else: otherwise, type })
    }
    default: {
      const cut = simple({ op: 'extract', arg: expr, hi, lo, type, at: expr.at })
      // Folding may have reached something that can be cut further.
      return cut.op === 'extract' && cut.arg !== expr ? slice(cut.arg, cut.hi, cut.lo) : cut
    }
  }
}

/** Whether a value is these bits of the register as it stands. */
function isBits(value: Expr, register: string, hi: number, lo: number): boolean {
  const [read, from] = value.op === 'extract' ? [value.arg, value.lo] : [value, 0]
  if (read.op !== 'read' || read.place.register !== register || read.place.index) return false
  return (read.place.field?.lo ?? 0) + from === lo && value.type.kind === 'bits' && value.type.width === hi - lo + 1
}
