/** The manual's PCI functions, assists and hypervisor. */
import { analyzeExits } from '../analysis/exits.ts'
import type { Machine, PciLayout } from '../model.ts'
import { mapDetails } from './manual-state.ts'
import { code, hex, type Section, table } from './manual-text.ts'
import { provenance } from './writer.ts'

export function pciSection(machine: Machine): Section[] {
  return machine.pci.map(f => {
    const number = `${f.device.toString(16).padStart(2, '0')}.${f.function}`
    const body = [`Function ${number}; ${code(provenance(f.at))}.`, ...layoutText(f)]
    if (f.vf) body.push('### Its virtual functions', ...layoutText(f.vf))
    return { title: `PCI function ${f.name}${f.title ? `: ${f.title}` : ''}`, body }
  })
}

function layoutText(layout: PciLayout): string[] {
  const parts = layout.parts.map(p => [
    hex(p.offset),
    code(p.name),
    p.map.title,
    capability(p.map.capability),
    p.map.standard ?? '',
  ])
  const bars = layout.bars.map(b => [String(b.index), String(b.width), hex(b.size)])
  return [
    table(['Offset', 'Part', 'Title', 'Capability', 'Standard'], parts),
    ...(bars.length > 0 ? [table(['BAR', 'Bits', 'Bytes'], bars)] : []),
    ...layout.parts.map(p =>
      [`#### ${p.name} at ${hex(p.offset)}`, ...mapDetails(p.map, p.offset, p.values)].join('\n\n'),
    ),
  ]
}

const capability = (c: { kind: string; id: number; version?: number } | undefined): string =>
  c ? `${c.kind} ${hex(c.id)}${c.version === undefined ? '' : `, version ${c.version}`}` : ''

export function assistSection(machine: Machine): Section[] {
  if (machine.assists.length === 0) return []
  const rows = machine.assists.map(a => [
    code(a.name),
    a.title,
    a.adds.map(code).join(' '),
    a.removes.map(code).join(' '),
    a.standard ?? '',
    code(provenance(a.at)),
  ])
  return [
    { title: 'Silicon assists', body: [table(['Assist', 'Title', 'Adds', 'Relieves', 'Standard', 'Spec'], rows)] },
  ]
}

export function virtualizationSection(machine: Machine): Section[] {
  const exits = analyzeExits(machine)
  const v = machine.virtualization
  if (!exits || !v) return []
  const rows = exits.classes.map(c => [
    code(c.name),
    c.kind,
    c.title,
    (v.techniques.get(c.from) ?? []).join(', '),
    code(provenance(c.at)),
  ])
  return [
    {
      title: 'Virtualization',
      body: [
        `Guests run in mode ${v.guestMode}. What takes one out of its turn, and the techniques for it, the one in force first:`,
        table(['Exit', 'Kind', 'Title', 'Techniques', 'Spec'], rows),
      ],
    },
  ]
}
