/**
 * The one vocabulary of registers' fields (`bits`, `access`, `reset`, `legal`, `role`, `values` …), read from a spec: CSRs,
 * device registers, PCI capabilities and processor registers are all described by it.
 */
import type { Code } from '../codes.ts'
import { type Diagnostic, error, type Report, type Span } from '../diagnostics.ts'
import type { Expr, Local } from '../ir/ir.ts'
import type { Document, EmbeddedText, Path } from '../load/document.ts'
import type { Access, Field, Role } from '../model.ts'

export const ACCESS_TYPES: readonly Access[] = [
  'RO',
  'RW',
  'RW1C',
  'RW1S',
  'RC',
  'WO',
  'HwInit',
  'RsvdP',
  'RsvdZ',
  'ROS',
  'RWS',
  'RW1CS',
  'WARL',
  'WPRI',
  'WLRL',
]
export const ROLES: readonly Role[] = [
  'guest-visible',
  'mode',
  'relocation',
  'delivery',
  'real-resource',
  'micro-architectural',
]
/** Fields that always read 0 and ignore writes. */
export const RESERVED: ReadonlySet<Access> = new Set<Access>(['RsvdP', 'RsvdZ', 'WPRI'])

/** What the reader of fields needs from the composition around it. */
export interface FieldContext {
  report: Report
  /** The value of a constant integer expression; reports its own problems, and then gives undefined. */
  constant(text: EmbeddedText): bigint | undefined
  /** The value of a `when:` condition. */
  when?(text: EmbeddedText): boolean
  /** Compiles a condition on `value: bits<width>`; reports its own problems, and then gives undefined. */
  legal?(text: EmbeddedText, width: number): { value: Local; test: Expr } | undefined
}

export interface FieldSet {
  fields: Field[]
  /** Reset value of the whole register. */
  reset: bigint
}

/**
 * The fields of the register at `path` (the path of the mapping that may hold `fields:`) of `width` bits, by ascending position.
 * A register without `fields:` has one field, named as the register, over its whole width.
 */
export function fieldsFromSpec(document: Document, path: Path, width: number, context: FieldContext): FieldSet {
  const data = valueAt(document.data, path)
  const reader = new FieldReader(document, width, context)
  const whole = isMap(data) ? data : {}
  const registerReset = 'reset' in whole ? (reader.number([...path, 'reset']) ?? 0n) : undefined
  if (registerReset !== undefined && !fits(registerReset, width))
    reader.error('SV6005', `the reset value ${hex(registerReset)} does not fit into ${width} bits`, [...path, 'reset'])
  if (!isMap(whole.fields)) {
    const name = String(path[path.length - 1] ?? 'value')
    const field = reader.field(name, path, whole, { hi: width - 1, lo: 0 }, undefined, whole)
    return { fields: [field], reset: registerReset === undefined ? field.reset : mask(registerReset, width) }
  }
  const fields: Field[] = []
  for (const [name, spec] of Object.entries(whole.fields)) {
    const at: Path = [...path, 'fields', name]
    if (!isMap(spec)) continue
    if ('when' in spec && context.when && !context.when(document.text([...at, 'when']))) continue
    const range = reader.range([...at, 'bits'])
    if (range) fields.push(reader.field(name, at, spec, range, registerReset, whole))
  }
  fields.sort((a, b) => a.lo - b.lo)
  reader.checkOverlaps(fields)
  const fromFields = fields.reduce((sum, f) => sum | (f.reset << BigInt(f.lo)), 0n)
  const covered = fields.reduce((sum, f) => sum | bitMask(f.hi, f.lo), 0n)
  const rest = registerReset === undefined ? 0n : mask(registerReset, width) & ~covered
  return { fields, reset: mask(fromFields | rest, width) }
}

interface Range {
  hi: number
  lo: number
}
// biome-ignore lint/suspicious/noExplicitAny: shapes are the schemas' business
type Spec = Record<string, any>

class FieldReader {
  private readonly document: Document
  private readonly width: number
  private readonly context: FieldContext

  constructor(document: Document, width: number, context: FieldContext) {
    this.document = document
    this.width = width
    this.context = context
  }

  number(path: Path): bigint | undefined {
    return this.context.constant(this.document.text(path))
  }

  error(code: Code, message: string, path: Path, hint?: string, related?: Diagnostic['related']): void {
    this.context.report(error(code, this.document.span(path, 'value'), message, hint, related))
  }

  /** `12:11`, `3`, or with constant expressions: `XLEN-1:2`. */
  range(path: Path): Range | undefined {
    const text = this.document.text(path)
    const colon = topLevelColon(text.text)
    const hi = this.context.constant(colon < 0 ? text : slice(text, 0, colon))
    const lo = colon < 0 ? hi : this.context.constant(slice(text, colon + 1, text.text.length))
    if (hi === undefined || lo === undefined) return undefined
    if (hi < lo) {
      this.error(
        'SV6002',
        `the bits ${text.text} run upwards`,
        path,
        `write the most significant bit first: ${lo}:${hi}`,
      )
      return undefined
    }
    if (lo < 0n || hi >= BigInt(this.width)) {
      const bits = hi === lo ? `bit ${hi} lies` : `bits ${hi}:${lo} lie`
      this.error('SV6003', `the field's ${bits} outside the register, which has ${this.width} bits`, path)
      return undefined
    }
    return { hi: Number(hi), lo: Number(lo) }
  }

  field(name: string, path: Path, spec: Spec, range: Range, registerReset: bigint | undefined, register: Spec): Field {
    const width = range.hi - range.lo + 1
    const access = this.access(path, spec, register)
    const legality = this.legality(name, path, spec, access, width)
    const own = 'reset' in spec
    const reset = own ? (this.number([...path, 'reset']) ?? 0n) : mask((registerReset ?? 0n) >> BigInt(range.lo), width)
    const field: Field = {
      name,
      title: typeof spec.title === 'string' ? spec.title : '',
      ...range,
      access,
      ...legality,
      reset: mask(reset, width),
      role: this.role(path, spec, register),
      values: this.values(path, spec, width),
      line: spec.line === true,
      at: this.document.span(path, 'key'),
    }
    const lock = this.lock(path, spec)
    if (lock) field.lockedBy = lock
    if (spec.flr === 'keep') field.keptByFlr = true
    // A whole register's reset was checked with the register.
    const fitting = spec === register || !own || fits(reset, width)
    if (!fitting)
      this.error('SV6005', `the reset value ${hex(reset)} of ${name} does not fit into ${bitsText(width)}`, [
        ...path,
        'reset',
      ])
    else if (RESERVED.has(access) && field.reset !== 0n)
      this.error('SV6013', `${name} is ${access}, so it reads 0 and cannot reset to ${hex(reset)}`, [...path, 'reset'])
    else if (access === 'WARL' && field.legal && !field.legal.includes(field.reset))
      this.error(
        'SV6006',
        `the reset value ${hex(field.reset)} of ${name} is not among its legal values`,
        own ? [...path, 'reset'] : path,
        own ? undefined : `give a reset: one of ${field.legal.map(hex).join(', ')}`,
      )
    return field
  }

  private access(path: Path, spec: Spec, register: Spec): Access {
    const inherited = !('access' in spec)
    const access = spec.access ?? register.access ?? 'RW'
    if (ACCESS_TYPES.includes(access)) return access
    if (!inherited)
      this.error('SV6008', `unknown access type ${access}`, [...path, 'access'], `one of ${ACCESS_TYPES.join(', ')}`)
    return 'RW'
  }

  private legality(
    name: string,
    path: Path,
    spec: Spec,
    access: Access,
    width: number,
  ): Pick<Field, 'legal' | 'legalTest' | 'otherwise'> {
    if (!('legal' in spec)) {
      if (access === 'WARL')
        this.error('SV6009', `${name} is WARL and does not say which values are legal`, path, 'add legal: [0, 1, …]')
      return {}
    }
    const at: Path = [...path, 'legal']
    if (access !== 'WARL' && access !== 'WLRL') {
      this.error('SV6010', `${name} is ${access}; only WARL and WLRL fields have legal values`, at)
      return {}
    }
    const otherwise = 'else' in spec ? this.number([...path, 'else']) : undefined
    if (otherwise !== undefined && !fits(otherwise, width))
      this.error('SV6007', `the value ${hex(otherwise)} does not fit into ${bitsText(width)}`, [...path, 'else'])
    if (!Array.isArray(spec.legal)) {
      const legalTest = this.context.legal?.(this.document.text(at), width)
      return { legalTest, otherwise }
    }
    const legal: bigint[] = []
    spec.legal.forEach((_: unknown, i: number) => {
      const value = this.number([...at, i])
      if (value === undefined) return
      if (!fits(value, width))
        this.error('SV6007', `the legal value ${hex(value)} of ${name} does not fit into ${bitsText(width)}`, [
          ...at,
          i,
        ])
      else if (!legal.includes(mask(value, width))) legal.push(mask(value, width))
    })
    if (otherwise !== undefined && fits(otherwise, width) && !legal.includes(mask(otherwise, width)))
      this.error('SV6015', `the value ${hex(otherwise)} given for an illegal write of ${name} is itself illegal`, [
        ...path,
        'else',
      ])
    return { legal, otherwise: otherwise === undefined ? undefined : mask(otherwise, width) }
  }

  private role(path: Path, spec: Spec, register: Spec): Role {
    const role = spec.role ?? register.role ?? 'guest-visible'
    if (ROLES.includes(role)) return role
    if ('role' in spec) this.error('SV6014', `unknown role ${role}`, [...path, 'role'], `one of ${ROLES.join(', ')}`)
    return 'guest-visible'
  }

  private values(path: Path, spec: Spec, width: number): Map<string, bigint> {
    const values = new Map<string, bigint>()
    if (!isMap(spec.values)) return values
    for (const name of Object.keys(spec.values)) {
      const value = this.number([...path, 'values', name])
      if (value === undefined) continue
      if (!fits(value, width))
        this.error('SV6011', `the value ${name} = ${hex(value)} does not fit into ${bitsText(width)}`, [
          ...path,
          'values',
          name,
        ])
      values.set(name, mask(value, width))
    }
    return values
  }

  private lock(path: Path, spec: Spec): Field['lockedBy'] {
    const text: unknown = spec['locked-by']
    if (typeof text !== 'string') return undefined
    const [register, field, ...rest] = text.split('.')
    if (register && field && rest.length === 0) return { register, field }
    this.error('SV6016', `${text} does not name a field`, [...path, 'locked-by'], 'write register.field')
    return undefined
  }

  checkOverlaps(fields: Field[]): void {
    for (let i = 0; i < fields.length; i++)
      for (let j = i + 1; j < fields.length; j++) {
        const [a, b] = [fields[i], fields[j]]
        if (b.lo > a.hi) break
        const shared = b.lo === Math.min(a.hi, b.hi) ? `bit ${b.lo}` : `bits ${Math.min(a.hi, b.hi)}:${b.lo}`
        const related = [{ message: `${a.name} has bits ${a.hi}:${a.lo}`, span: a.at }]
        this.context.report(
          error('SV6004', b.at, `the fields ${a.name} and ${b.name} overlap in ${shared}`, undefined, related),
        )
      }
  }
}

/** Place of the `:` between two bounds; a `?:` of an expression is not one. */
function topLevelColon(text: string): number {
  let open = 0
  let pending = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') open++
    else if (text[i] === ')') open--
    else if (text[i] === '?') pending++
    else if (text[i] === ':' && open === 0) {
      if (pending === 0) return i
      pending--
    }
  }
  return -1
}

const slice = (text: EmbeddedText, start: number, end: number): EmbeddedText => ({
  text: text.text.slice(start, end),
  span: (s, e): Span => text.span(start + s, start + e),
})
const isMap = (value: unknown): value is Spec => typeof value === 'object' && value !== null && !Array.isArray(value)
// biome-ignore lint/suspicious/noExplicitAny: shapes are the schemas' business
const valueAt = (data: any, path: Path): unknown => path.reduce((at, key) => at?.[key], data)
/** Negative numbers stand for their two's complement. */
const fits = (value: bigint, width: number): boolean =>
  value < 1n << BigInt(width) && value >= -(1n << BigInt(width - 1))
const mask = (value: bigint, width: number): bigint => BigInt.asUintN(width, value)
export const bitMask = (hi: number, lo: number): bigint => ((1n << BigInt(hi - lo + 1)) - 1n) << BigInt(lo)
const hex = (value: bigint): string => (value < 10n ? String(value) : `0x${value.toString(16)}`)
const bitsText = (width: number): string => (width === 1 ? '1 bit' : `${width} bits`)
