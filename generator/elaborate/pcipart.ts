/** What the parts of a PCI function's elaboration share. */
import type { Span } from '../diagnostics.ts'
import type { Document, Path } from '../load/document.ts'
import type { PciPart, RegisterMap } from '../model.ts'
import type { RegisterMapContext } from './registermap.ts'

export interface PciContext extends RegisterMapContext {
  /** The register map of this name; undefined, and nothing reported, if there is none. */
  registers(name: string): Document | undefined
}

/** What the functions of one elaboration share. */
export interface PciElaboration {
  machine: Document
  context: PciContext
  map(name: string, at: Span): RegisterMap | undefined
}

export function setDefault(part: PciPart, key: string, value: bigint): void {
  if (!part.values.has(key)) part.values.set(key, value)
}

export const integer = ({ machine, context }: PciElaboration, path: Path): bigint =>
  context.constant(machine.text(path)) ?? 0n

/** A register's value, or a `register.field`'s, after reset: as this function sets it, or as the map says. */
export function resetValue(part: PciPart, key: string): bigint {
  const own = part.values.get(key)
  if (own !== undefined) return own
  const [name, field] = key.split('.')
  const r = part.map.registers.find(x => x.name === name)
  if (!r) return 0n
  let whole = part.values.get(name) ?? r.reset
  for (const f of r.fields) {
    const set = part.values.get(`${name}.${f.name}`)
    const mask = ((1n << BigInt(f.hi - f.lo + 1)) - 1n) << BigInt(f.lo)
    if (set !== undefined) whole = (whole & ~mask) | (set << BigInt(f.lo))
  }
  if (field === undefined) return whole
  const f = r.fields.find(x => x.name === field)
  return f ? BigInt.asUintN(f.hi - f.lo + 1, whole >> BigInt(f.lo)) : 0n
}
