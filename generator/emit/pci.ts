/** Emits a machine's PCI functions: which register maps lie where in their configuration spaces, with which values. */
import { readFileSync } from 'node:fs'
import Handlebars from 'handlebars'
import type { PciBar, PciFunction, PciLayout, PciPart, RegisterMap } from '../model.ts'
import { accessorName, literal, whereIs } from './accessors.ts'
import { type EmittedFile, registersClass } from './registers.ts'

const template = Handlebars.compile(readFileSync(new URL('../../templates/pci.hbs', import.meta.url), 'utf8'), {
  noEscape: true,
})

/** The register maps that the emitted functions import: those of their parts, and of MSI-X table entries. */
export function pciMaps(functions: readonly PciFunction[]): RegisterMap[] {
  const maps = new Map<string, RegisterMap>()
  for (const layout of functions.flatMap(layoutsOf)) {
    for (const part of layout.parts) maps.set(part.map.name, part.map)
    if (layout.msixEntry) maps.set(layout.msixEntry.name, layout.msixEntry)
  }
  return [...maps.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
const layoutsOf = (f: PciFunction): PciLayout[] => (f.vf ? [f, f.vf] : [f])

/** The file `pci.ts` of a machine that has PCI functions; `runtime` is the path of the runtime folder, seen from it. */
export function emitPci(machine: string, functions: readonly PciFunction[], runtime = '../../runtime'): EmittedFile {
  const text = template({
    machine,
    file: functions[0].at.source.file,
    runtime,
    imports: pciMaps(functions).map(map => ({ map: map.name, className: registersClass(map) })),
    functions: functions.map(f => ({
      title: f.title,
      at: whereIs(f.at),
      constant: accessorName(f.name),
      text: functionText(f),
    })),
  })
  return { path: 'pci.ts', text }
}

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const property = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : quote(name))

function functionText(f: PciFunction): string {
  const lines = [
    '{',
    `  name: ${quote(f.name)},`,
    `  title: ${quote(f.title)},`,
    `  at: ${quote(whereIs(f.at))},`,
    `  device: ${f.device},`,
    `  function: ${f.function},`,
    ...layoutLines(f, { bar: f.bars, 'vf-bar': f.vf?.bars ?? [] }),
  ]
  if (f.vf) {
    lines.push('  vf: {', ...layoutLines(f.vf, {}).map(line => `  ${line}`))
    const { withoutAri } = f.vf
    if (withoutAri) lines.push(`    withoutAri: { offset: ${withoutAri.offset}, stride: ${withoutAri.stride} },`)
    lines.push('  },')
  }
  return [...lines, '}'].join('\n')
}

/** `bars`: the BARs that stand in an array of registers of this name, whose reset values have the fixed bits. */
function layoutLines(layout: PciLayout, bars: Record<string, PciBar[]>): string[] {
  const lines = ['  parts: {']
  for (const part of layout.parts) {
    const values = [...valuesOf(part), ...barValues(part.map, bars)]
    const initial = values.length === 0 ? '{}' : `{ ${values.join(', ')} }`
    lines.push(
      `    // ${whereIs(part.at)}`,
      `    ${property(part.name)}: {`,
      `      offset: ${literal(BigInt(part.offset), 32)},`,
      `      make: (buffer, base) => new ${registersClass(part.map)}(${initial}, buffer, base),`,
      '    },',
    )
  }
  lines.push('  },', '  bars: [', ...layout.bars.map(b => `    ${barText(b)},`), '  ],')
  if (layout.msixEntry)
    lines.push(`  msixEntry: (buffer, base) => new ${registersClass(layout.msixEntry)}({}, buffer, base),`)
  return lines
}

function* valuesOf({ map, values }: PciPart): Generator<string> {
  for (const [key, value] of values) {
    const [register, field] = key.split('.')
    const r = map.registers.find(x => x.name === register)!
    const f = r.fields.find(x => x.name === field)
    yield `${property(key)}: ${literal(value, f ? f.hi - f.lo + 1 : r.width)}`
  }
}

function* barValues(map: RegisterMap, bars: Record<string, PciBar[]>): Generator<string> {
  for (const [register, list] of Object.entries(bars))
    if (map.registers.some(r => r.name === register))
      for (const bar of list)
        if (bar.fixed !== 0n) yield `'${register}[${bar.index}]': ${literal(bar.fixed & 0xffff_ffffn, 32)}`
}

const barText = (bar: PciBar): string =>
  `{ index: ${bar.index}, width: ${bar.width}, size: ${literal(bar.size, 64)}, fixed: ${literal(bar.fixed, 64)}, writable: ${literal(bar.writable, 64)} }`
