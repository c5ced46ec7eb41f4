/** Finds the form that bytes in memory are, by their first two bytes and then by comparison. */
import { matches, readNumber } from './encode.ts'
import type { AssemblerTable, Form } from './table.ts'

/** Longest encoding whose bits are compared as 32-bit numbers, in bytes. */
const NARROW = 4

export interface PreparedForm {
  readonly form: Form
  /** At most 32 bits: `mask` and `match` as signed 32-bit numbers. */
  readonly narrow: boolean
  readonly mask: number
  readonly match: number
  readonly ignored: number
}

export class FormDecoder {
  private readonly table: AssemblerTable
  /** In order of precedence: those that override others first, then those with more fixed bits. */
  private readonly forms: readonly PreparedForm[]
  private readonly byStart = new Map<number, readonly PreparedForm[]>()

  constructor(table: AssemblerTable) {
    this.table = table
    const depths = table.forms.map((_, index) => depthOf(table.forms, index))
    this.forms = table.forms
      .map((form, index) => ({ form, index }))
      .sort(
        (a, b) =>
          depths[a.index] - depths[b.index] || countOnes(b.form.mask) - countOnes(a.form.mask) || a.index - b.index,
      )
      .map(({ form }) => prepare(form))
  }

  /** The form of the instruction at `offset`, and its bits. Narrow forms have them as a signed 32-bit number. */
  decode(bytes: Uint8Array, offset: number): { form: PreparedForm; bits: number | bigint } | undefined {
    const left = bytes.length - offset
    if (left <= 0) return undefined
    const key = left > 1 ? (bytes[offset] << 8) | bytes[offset + 1] : 0x10000 | bytes[offset]
    let forms = this.byStart.get(key)
    if (!forms) {
      forms = this.forms.filter(one => this.canStart(one.form, bytes, offset))
      this.byStart.set(key, forms)
    }
    let narrowLength = 0
    let narrow = 0
    for (const one of forms) {
      const { form } = one
      if (form.length > left) continue
      if (one.narrow) {
        if (narrowLength !== form.length) {
          narrowLength = form.length
          narrow = this.narrowBits(bytes, offset, form.length)
        }
        if ((narrow & one.mask) !== one.match) continue
        if (form.where && !matches(form, BigInt(narrow >>> 0))) continue
        return { form: one, bits: narrow }
      }
      const bits = readNumber(bytes, offset, form.length, this.table.order)
      if (matches(form, bits)) return { form: one, bits }
    }
    return undefined
  }

  private narrowBits(bytes: Uint8Array, offset: number, length: number): number {
    let bits = 0
    if (this.table.order === 'little') for (let i = length - 1; i >= 0; i--) bits = (bits << 8) | bytes[offset + i]
    else for (let i = 0; i < length; i++) bits = (bits << 8) | bytes[offset + i]
    return bits
  }

  /** Whether the fixed bits of the first two bytes agree. */
  private canStart(form: Form, bytes: Uint8Array, offset: number): boolean {
    for (let i = 0; i < Math.min(2, form.length, bytes.length - offset); i++) {
      const shift = BigInt(8 * (this.table.order === 'little' ? i : form.length - 1 - i))
      const mask = Number((form.mask >> shift) & 0xffn)
      if ((bytes[offset + i] & mask) !== Number((form.match >> shift) & 0xffn)) return false
    }
    return true
  }
}

function prepare(form: Form): PreparedForm {
  const narrow = form.length <= NARROW
  const low = (bits: bigint) => Number(BigInt.asIntN(32, bits))
  return { form, narrow, mask: low(form.mask), match: low(form.match), ignored: low(form.ignored) }
}

/** How many forms, one overriding the other, stand before this one. */
function depthOf(forms: readonly Form[], index: number): number {
  return Math.max(0, ...(forms[index].yields ?? []).map(other => 1 + depthOf(forms, other)))
}

function countOnes(bits: bigint): number {
  let count = 0
  for (let rest = bits; rest > 0n; rest &= rest - 1n) count++
  return count
}
