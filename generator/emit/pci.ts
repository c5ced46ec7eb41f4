/** Emits a machine's PCI functions: which register maps lie where in their configuration spaces, with which values. */
import type { Machine, PciBar, PciFunction, PciLayout, PciPart, RegisterMap } from '../model.ts'
import { accessorName, literal } from './accessors.ts'
import { emitRegisterMap, registersClass } from './registers.ts'
import { type EmittedFile, fill } from './template.ts'
import { provenance, quoted } from './writer.ts'

/** The register maps that the emitted functions import: those of their parts, and of MSI-X table entries. */
function pciMaps(functions: readonly PciFunction[]): RegisterMap[] {
  const maps = new Map<string, RegisterMap>()
  for (const layout of functions.flatMap(layoutsOf)) {
    for (const part of layout.parts) maps.set(part.map.name, part.map)
    if (layout.msixEntry) maps.set(layout.msixEntry.name, layout.msixEntry)
  }
  return [...maps.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
const layoutsOf = (f: PciFunction): PciLayout[] => (f.vf ? [f, f.vf] : [f])

/** The file `pci.ts` of a machine that has PCI functions, with their register maps; `runtime` is the runtime folder, seen from it. */
export function emitPci({ title, at, pci }: Pick<Machine, 'title' | 'at' | 'pci'>, runtime: string): EmittedFile[] {
  if (pci.length === 0) return []
  const maps = pciMaps(pci)
  const text = fill('pci', {
    title,
    source: provenance(at),
    runtime,
    imports: maps.map(map => ({ map: map.name, className: registersClass(map) })),
    functions: pci.map(f => ({
      title: f.title,
      at: provenance(f.at),
      constant: accessorName(f.name),
      text: functionText(f),
    })),
  })
  return [{ path: 'pci.ts', text }, ...maps.map(map => emitRegisterMap(map, `../${runtime}`))]
}

const property = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name))

function functionText(f: PciFunction): string {
  const lines = [
    '{',
    `  name: ${quoted(f.name)},`,
    `  title: ${quoted(f.title)},`,
    `  at: ${quoted(provenance(f.at))},`,
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
      `    // ${provenance(part.at)}`,
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
