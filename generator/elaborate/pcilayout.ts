/** Where the parts of a configuration space lie, and how capabilities are linked. */
import { error } from '../diagnostics.ts'
import type { Path } from '../load/document.ts'
import type { PciPart } from '../model.ts'
import { integer, type PciElaboration, setDefault } from './pcipart.ts'

/** PCI Express Base Specification §7.5 and §7.6: 256 bytes compatible with PCI, 4096 in all; extended capabilities begin at 256. */
const STANDARD_END = 0x100
const EXTENDED_END = 0x1000
const ALIGNMENT = 4

/** Gives each part its offset (its own `at:`, or the next free one), and fills in ids, versions and next pointers. */
export function placeParts(elaboration: PciElaboration, path: Path, parts: PciPart[]): void {
  const { machine, context } = elaboration
  const spec = path.reduce((value, key) => value?.[key], machine.data).layout
  const header = parts.find(p => p.name === 'header')
  let standard = header?.map.size ?? 0
  let extended = STANDARD_END
  for (const part of parts) {
    const kind = part.map.capability?.kind
    const next = kind === 'extended' ? extended : kind === 'standard' ? standard : 0
    const at: Path = [...path, 'layout', part.name, 'at']
    part.offset = spec[part.name]?.at === undefined ? next : Number(integer(elaboration, at))
    const end = align(part.offset + part.map.size)
    if (kind === 'extended') extended = Math.max(extended, end)
    else standard = Math.max(standard, end)
    const span = machine.span(spec[part.name]?.at === undefined ? at.slice(0, -1) : at, 'key')
    const [from, to] = kind === 'extended' ? [STANDARD_END, EXTENDED_END] : [0, STANDARD_END]
    if (part.offset % ALIGNMENT !== 0)
      context.report(error('SV6203', span, `${part.name} at ${hex(part.offset)} is not aligned to ${ALIGNMENT} bytes`))
    if (part.offset < from || part.offset + part.map.size > to)
      context.report(
        error(
          'SV6202',
          span,
          `${part.name} takes ${hex(part.offset)} to ${hex(part.offset + part.map.size - 1)}, outside ${hex(from)} to ${hex(to - 1)}`,
        ),
      )
  }
  checkOverlaps(elaboration, parts)
  chain(elaboration, parts, header)
}

function checkOverlaps({ context }: PciElaboration, parts: PciPart[]): void {
  const sorted = [...parts].sort((a, b) => a.offset - b.offset)
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [sorted[i - 1], sorted[i]]
    if (a.offset + a.map.size > b.offset)
      context.report(
        error(
          'SV6201',
          b.at,
          `${b.name} at ${hex(b.offset)} overlaps ${a.name}, which ends at ${hex(a.offset + a.map.size - 1)}`,
          undefined,
          [{ message: `${a.name} stands here`, span: a.at }],
        ),
      )
  }
}

/** Links the capabilities of each list in the order written (§7.5.1.1.11, §7.6.3). */
function chain({ context }: PciElaboration, parts: PciPart[], header: PciPart | undefined): void {
  const standard = parts.filter(p => p.map.capability?.kind === 'standard')
  const extended = parts.filter(p => p.map.capability?.kind === 'extended')
  if (header) setDefault(header, 'capabilities-pointer', BigInt(standard[0]?.offset ?? 0))
  standard.forEach((part, i) => {
    setDefault(part, 'id', BigInt(part.map.capability!.id))
    setDefault(part, 'next', BigInt(standard[i + 1]?.offset ?? 0))
  })
  if (extended.length > 0 && extended[0].offset !== STANDARD_END)
    context.report(
      error(
        'SV6203',
        extended[0].at,
        `the first extended capability must stand at ${hex(STANDARD_END)}, where software looks for it`,
      ),
    )
  extended.forEach((part, i) => {
    setDefault(part, 'header.id', BigInt(part.map.capability!.id))
    setDefault(part, 'header.version', BigInt(part.map.capability!.version ?? 1))
    setDefault(part, 'header.next', BigInt(extended[i + 1]?.offset ?? 0))
  })
}

const align = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT
const hex = (value: number): string => `0x${value.toString(16)}`
