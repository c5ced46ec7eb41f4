/** Emits `manual.md`: the machine for people to read, every item with its place in the spec and its section of the standard. */
import type { Machine } from '../model.ts'
import { assistSection, pciSection, virtualizationSection } from './manual-devices.ts'
import { instructionSections, modeSection, pseudoSection } from './manual-instructions.ts'
import { controlSection, deviceSection, functionSection, registerSection, trapSection } from './manual-state.ts'
import { code, facts, hex, type Section, table } from './manual-text.ts'
import { type EmittedFile, fill } from './template.ts'
import { provenance } from './writer.ts'

export function emitManual(machine: Machine): EmittedFile {
  const sections = [
    overview(machine),
    ...registerSection(machine),
    ...controlSection(machine),
    ...modeSection(machine),
    ...instructionSections(machine),
    ...pseudoSection(machine),
    ...functionSection(machine),
    ...trapSection(machine),
    memoryMap(machine),
    ...deviceSection(machine),
    ...pciSection(machine),
    ...assistSection(machine),
    ...virtualizationSection(machine),
  ]
  const text = fill('manual', {
    title: machine.title,
    name: machine.name,
    source: provenance(machine.at),
    contents: sections.map(({ title }) => `- [${title}](#${anchor(title)})`),
    sections: sections.map(({ title, body }) => `## ${title}\n\n${body.join('\n\n')}`),
  })
  return { path: 'manual.md', text: `${text.trimEnd()}\n` }
}

/** The anchor that GitHub gives a heading. */
const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-')

function overview(machine: Machine): Section {
  const { instructionSet, mode } = machine
  const pc = machine.registers.get('pc')
  const list = (values: readonly (string | number)[]) => values.join(', ')
  const rows: [string, string][] = [
    ['Family', machine.family || '(no processor)'],
    ...[...machine.parameters].map(([name, value]): [string, string] => [`Parameter ${code(name)}`, String(value)]),
    ['Byte order of data', `${machine.byteOrder}-endian`],
  ]
  if (instructionSet.instructions.length > 0) {
    const groups = new Set(instructionSet.instructions.map(i => i.group))
    rows.push(
      ['Instructions', `${groups.size}, in ${instructionSet.instructions.length} encodings`],
      ['Instruction lengths', `${list(instructionSet.lengths)} bytes, at multiples of ${instructionSet.alignment}`],
      ['Byte order of instructions', orderText(instructionSet.order)],
      ['Addresses', `${pc?.width ?? 0} bits; physical ${machine.physical.addressWidth} bits`],
      ['Programs begin at', hex(machine.physical.entry)],
    )
  }
  if (mode) {
    const place = mode.place.field ? `${mode.place.register}.${mode.place.field.name}` : mode.place.register
    const names = [...mode.values].map(([name, m]) => `${name} (${m.value})`)
    rows.push(['Modes', `${list(names)}, held in ${code(place)}; the most privileged is ${mode.mostPrivileged}`])
  }
  if (machine.elf) rows.push(['ELF files', `class ${machine.elf.class}, machine ${machine.elf.machine}`])
  const parts = new Map<string, string>()
  for (const i of instructionSet.instructions) if (!parts.has(i.isa)) parts.set(i.isa, i.standard ?? '')
  const body = [facts(rows)]
  if (parts.size > 0)
    body.push(
      'What it is made of:',
      table(
        ['Extension', 'Standard'],
        [...parts].map(([name, s]) => [code(name), s]),
      ),
    )
  if (instructionSet.undefined)
    body.push(`Bits that are no instruction trap with ${code(instructionSet.undefined.trap)}.`)
  return { title: 'Overview', body }
}

const orderText = (order: 'little' | 'big') =>
  order === 'little' ? 'least significant byte of the encoding first' : 'leftmost byte of the encoding first'

function memoryMap(machine: Machine): Section {
  const { ram, devices } = machine.physical
  const regions = [
    ...ram.map(r => ({ ...r, what: 'memory' })),
    ...devices.map(d => ({ ...d, what: `device ${code(d.is)}: ${d.map.title}` })),
  ].sort((a, b) => (a.base < b.base ? -1 : 1))
  const rows = regions.map(r => [hex(r.base), hex(r.base + r.size - 1n), code(r.name), r.what, code(provenance(r.at))])
  return {
    title: 'Memory map',
    body: [rows.length > 0 ? table(['From', 'To', 'Name', 'What', 'Spec'], rows) : 'The machine has none of its own.'],
  }
}
