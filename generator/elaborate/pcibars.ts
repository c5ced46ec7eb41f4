/** Base address registers of PCI functions, and the MSI-X structures that lie in them. */
import { error } from '../diagnostics.ts'
import type { Path } from '../load/document.ts'
import type { Field, MappedRegister, PciBar, PciPart, RegisterMap } from '../model.ts'
import { integer, type PciElaboration, resetValue } from './pcipart.ts'

/** Memory BARs of a type 0 header, and the least bytes one decodes (PCI Express Base Specification §7.5.1.2.1). */
const BAR_COUNT = 6
const LEAST_SIZE = 128n

/** `bars:` of a function: `0: { kind: memory64, size: 16 KiB, prefetchable: true }`. */
export function barsFromSpec(elaboration: PciElaboration, path: Path): PciBar[] {
  const { machine, context } = elaboration
  const spec: Record<string, { prefetchable?: boolean }> | undefined = path.reduce(
    (value, key) => value?.[key],
    machine.data,
  )
  if (!spec || Object.keys(spec).length === 0) return []
  const map = elaboration.map('bar', machine.span(path, 'key'))
  const register = map?.registers[0]
  if (!register) return []
  const bars: PciBar[] = []
  const taken = new Map<number, PciBar>()
  for (const key of Object.keys(spec)) {
    const at: Path = [...path, key]
    const index = Number(key)
    const kind = machine.text([...at, 'kind']).text
    const size = integer(elaboration, [...at, 'size'])
    const width = kind === 'memory64' ? 64 : 32
    const span = machine.span(at, 'key')
    if (size < LEAST_SIZE || (size & (size - 1n)) !== 0n || size > 1n << BigInt(width - 1)) {
      const hint = `a power of two, from ${LEAST_SIZE} bytes up`
      context.report(error('SV6209', machine.span([...at, 'size']), `A BAR cannot decode ${size} bytes`, hint))
      continue
    }
    const bar = {
      index,
      at: span,
      width,
      size,
      ...barBits(register, kind, spec[key].prefetchable === true, width, size),
    } as PciBar
    for (let i = index; i < index + width / 32; i++) {
      const other = taken.get(i)
      if (i >= BAR_COUNT)
        context.report(error('SV6210', span, `there is no BAR ${i}: a function has BARs 0 to ${BAR_COUNT - 1}`))
      else if (other)
        context.report(
          error('SV6210', span, `BAR ${i} is taken twice`, 'a memory64 BAR takes the next one too', [
            { message: 'also here', span: other.at },
          ]),
        )
      taken.set(i, bar)
    }
    bars.push(bar)
  }
  return bars.sort((a, b) => a.index - b.index)
}

/** The bits of a BAR that are fixed, and those that can be written, from the register map `bar`. */
function barBits(
  register: MappedRegister,
  kind: string,
  prefetchable: boolean,
  width: number,
  size: bigint,
): Pick<PciBar, 'fixed' | 'writable'> {
  const field = (name: string): Field => register.fields.find(f => f.name === name)!
  const type = field('type')
  const fixed =
    ((type.values.get(kind) ?? 0n) << BigInt(type.lo)) | ((prefetchable ? 1n : 0n) << BigInt(field('prefetchable').lo))
  const below = (1n << BigInt(field('address').lo)) - 1n
  return { fixed, writable: BigInt.asUintN(width, ~((size - 1n) | below)) }
}

/** The map of an entry of the MSI-X table. The vector table and the pending bits must lie in BARs that exist, apart from each other (§7.7.2.3, §7.7.2.4). */
export function checkMsiX({ context, map }: PciElaboration, parts: PciPart[], bars: PciBar[]): RegisterMap | undefined {
  const part = parts.find(p => p.name === 'msi-x')
  if (!part) return undefined
  const entry = map('msi-x-entry', part.at)
  if (!entry) return undefined
  const vectors = resetValue(part, 'message-control.table-size') + 1n
  const areas = [
    { name: 'table', bytes: vectors * BigInt(entry.size) },
    { name: 'pba', bytes: ((vectors + 63n) / 64n) * 8n },
  ].map(area => {
    const start = resetValue(part, `${area.name}.offset`) * granule(part.map, area.name)
    return { ...area, bir: Number(resetValue(part, `${area.name}.bir`)), start, end: start + area.bytes }
  })
  for (const { name, bir, start, end } of areas) {
    const bar = bars.find(b => b.index === bir)
    if (!bar) context.report(error('SV6214', part.at, `The MSI-X ${name} lies in BAR ${bir}, which does not exist`))
    else if (end > bar.size)
      context.report(
        error(
          'SV6214',
          part.at,
          `The MSI-X ${name} takes bytes ${start} to ${end - 1n} of BAR ${bir}, which has ${bar.size}`,
        ),
      )
  }
  const [table, pba] = areas
  if (table.bir === pba.bir && table.start < pba.end && pba.start < table.end)
    context.report(
      error(
        'SV6214',
        part.at,
        `The MSI-X table and its pending bits overlap in BAR ${table.bir}`,
        'set table and pba to offsets apart',
      ),
    )
  return entry
}

/** Bytes for which one of the field `offset` stands: its bits are those of a byte offset. */
const granule = (map: RegisterMap, register: string): bigint =>
  1n << BigInt(map.registers.find(r => r.name === register)?.fields.find(f => f.name === 'offset')?.lo ?? 0)
