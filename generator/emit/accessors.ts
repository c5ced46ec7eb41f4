/** TypeScript for a register's typed accessors. */
import type { MappedRegister } from '../model.ts'
import { provenance } from './writer.ts'

/** `vf-enable` as `vfEnable`, and as `VfEnable`; as members of a class, reserved words need no care. */
export const camel = (name: string): string => {
  const text = pascal(name)
  return text[0].toLowerCase() + text.slice(1)
}
export const pascal = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map(word => word[0].toUpperCase() + word.slice(1))
    .join('')

/** A literal of a value of `width` bits: a number up to 32 bits, a bigint above. */
export function literal(value: bigint, width: number): string {
  const digits = value < 10n ? String(value) : `0x${group(value.toString(16))}`
  return width > 32 ? `${digits}n` : digits
}
const group = (hex: string): string => (hex.length > 4 ? hex.replace(/\B(?=([0-9a-f]{4})+$)/g, '_') : hex)

const BASE_MEMBERS = new Set([
  'constructor',
  'map',
  'read',
  'write',
  'load',
  'store',
  'reset',
  'snapshot',
  'restore',
  'view',
  'base',
  'bytes',
  'little',
  'owner',
  'hooks',
  'initial',
  'names',
])
/** Name of the accessor of a register: its own, unless the base class has such a member. */
export const accessorName = (name: string): string => {
  const text = camel(name)
  return BASE_MEMBERS.has(text) || /^\d/.test(text) ? `register${pascal(name)}` : text
}

/** Bits hi..lo of a value of `width` bits; a number if they are at most 32. */
export function extraction(text: string, width: number, hi: number, lo: number): string {
  const bits = hi - lo + 1
  if (width > 32) {
    const wide = bits === width ? text : `BigInt.asUintN(${bits}, ${lo === 0 ? text : `${text} >> ${lo}n`})`
    return bits <= 32 ? `Number(${wide})` : wide
  }
  if (hi === 31) return lo === 0 ? `${text} >>> 0` : `${text} >>> ${lo}`
  const shifted = lo === 0 ? text : `(${text} >>> ${lo})`
  return `${shifted} & ${literal((1n << BigInt(bits)) - 1n, 32)}`
}

/** The getters and setters of a register and its fields. */
export function accessors(r: MappedRegister): string {
  const lines: string[] = []
  const name = accessorName(r.name)
  const at = r.count > 1 || r.file ? `${r.offset} + ${r.stride} * element` : String(r.offset)
  const type = r.width > 32 ? 'bigint' : 'number'
  const doc = (title: string, place: string) => lines.push(`  /** ${title ? `${title} (${place})` : place} */`)
  doc(r.title || r.name, provenance(r.at))
  if (r.file) {
    lines.push(
      `  ${name}(element: number): ${type} {`,
      `    return this.load${r.width}(${at})`,
      '  }',
      `  set${upper(name)}(element: number, value: ${type}): void {`,
      `    this.store${r.width}(${at}, value)`,
      '  }',
    )
  } else {
    lines.push(
      `  get ${name}(): ${type} {`,
      `    return this.load${r.width}(${at})`,
      '  }',
      `  set ${name}(value: ${type}) {`,
      `    this.store${r.width}(${at}, value)`,
      '  }',
    )
  }
  if (isWhole(r)) return lines.join('\n')
  for (const f of r.fields) {
    const field = `${name}${pascal(f.name)}`
    const bits = f.hi - f.lo + 1
    const wideField = bits > 32
    const fieldType = wideField ? 'bigint' : 'number'
    const whole = r.file ? `this.${name}(element)` : `this.${name}`
    const get = extraction(whole, r.width, f.hi, f.lo)
    const keep = literal(BigInt.asUintN(r.width, ~(((1n << BigInt(bits)) - 1n) << BigInt(f.lo))), r.width)
    const ones = literal((1n << BigInt(bits)) - 1n, r.width)
    const value = r.width > 32 ? (wideField ? 'value' : 'BigInt(value)') : 'value'
    const shift = r.width > 32 ? `${f.lo}n` : String(f.lo)
    const placed = f.lo === 0 ? `(${value} & ${ones})` : `((${value} & ${ones}) << ${shift})`
    const set = bits === r.width ? value : `(${whole} & ${keep}) | ${placed}`
    lines.push('')
    doc(f.title || `${r.name}.${f.name}`, `${f.access}, ${provenance(f.at)}`)
    if (r.file)
      lines.push(
        `  ${field}(element: number): ${fieldType} {`,
        `    return ${get}`,
        '  }',
        `  set${upper(field)}(element: number, value: ${fieldType}): void {`,
        `    this.set${upper(name)}(element, ${set})`,
        '  }',
      )
    else
      lines.push(
        `  get ${field}(): ${fieldType} {`,
        `    return ${get}`,
        '  }',
        `  set ${field}(value: ${fieldType}) {`,
        `    this.${name} = ${set}`,
        '  }',
      )
  }
  return lines.join('\n')
}

/** A register without fields of its own: one field, named as it is, over its whole width. */
export const isWhole = (r: MappedRegister): boolean =>
  r.fields.length === 1 && r.fields[0].name === r.name && r.fields[0].lo === 0 && r.fields[0].hi === r.width - 1
const upper = (name: string): string => name[0].toUpperCase() + name.slice(1)
