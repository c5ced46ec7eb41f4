/** Emits `devices.ts`: where a machine's devices lie, how each is made, and which register fields their lines drive. */
import type { DeviceInstance, Machine, RegisterMap } from '../model.ts'
import { fieldAccessor } from './body.ts'
import { camel, pascal } from './names.ts'
import { emitRegisterMap, registersClass } from './registers.ts'
import { type EmittedFile, fill } from './template.ts'
import { Lines, provenance, quoted } from './writer.ts'

/**
 * A device's behaviour is the class named after its register map in `runtime/devices/<map>.ts`; it takes the emitted registers,
 * its context, and the classes of the maps that its own map is made of or uses. Nothing is emitted for a machine without devices.
 */
export function emitDevices(machine: Machine, runtime: string): EmittedFile[] {
  const { devices } = machine.physical
  if (devices.length === 0) return []
  const maps = new Map(devices.map(d => [d.map.name, d.map]))
  const all = new Map([...maps, ...[...maps.values()].flatMap(parts).map(map => [map.name, map] as const)])
  const out = new Lines()
  out.doc(`The devices of ${machine.title}.`)
  out.block(
    'export const DEVICES: readonly DeviceSlot<State>[] = [',
    () => devices.forEach(device => void emitSlot(device, out)),
    ']',
  )
  const imports = [
    ...[...maps.keys()].map(name => `import { ${pascal(name)} } from '${runtime}/devices/${name}.ts'`),
    `import type { DeviceSlot } from '${runtime}/devices/slot.ts'`,
    ...[...all.values()].map(map => `import { ${registersClass(map)} } from './registers/${map.name}.ts'`),
    ...([...maps.values()].some(map => map.attaches === 'pci') ? ["import { pciFunctions } from './pci.ts'"] : []),
    "import type { State } from './state.ts'",
  ].join('\n')
  const text = fill('code', {
    title: `The devices of ${machine.title}, and where they lie.`,
    notes: [],
    source: provenance(machine.at),
    imports,
    body: out.toString(),
  })
  return [{ path: 'devices.ts', text }, ...[...all.values()].map(map => emitRegisterMap(map, `../${runtime}`))]
}

/** The maps that a map is made of or uses, and theirs, each once. */
function parts(map: RegisterMap): RegisterMap[] {
  const found = new Map<string, RegisterMap>()
  const visit = (m: RegisterMap): void => {
    for (const part of [...(m.through ? [m.through] : []), ...m.blocks.map(b => b.map), ...m.uses]) {
      if (found.has(part.name)) continue
      found.set(part.name, part)
      visit(part)
    }
  }
  visit(map)
  return [...found.values()]
}

/** What a behaviour is constructed with behind its registers and its context. */
function furtherArguments(map: RegisterMap): string {
  const classes = parts(map).map(registersClass)
  return `${map.attaches === 'pci' ? ', pciFunctions' : ''}${classes.length > 0 ? `, { ${classes.join(', ')} }` : ''}`
}

function emitSlot(device: DeviceInstance, out: Lines): void {
  out.doc(`${device.map.title} (${provenance(device.at)})`)
  out.block(
    '{',
    () => {
      out.add(
        `name: ${quoted(device.name)},`,
        `is: ${quoted(device.map.name)},`,
        `base: ${hex(device.base)},`,
        `size: ${hex(device.size)},`,
      )
      const parameters = [...device.parameters].map(
        ([name, v]) => `${quoted(name)}: ${typeof v === 'bigint' ? `${v}n` : quoted(v)}`,
      )
      out.add(`parameters: {${parameters.length > 0 ? ` ${parameters.join(', ')} ` : ''}},`)
      out.add(
        `create: context => new ${pascal(device.map.name)}(new ${registersClass(device.map)}(), context${furtherArguments(device.map)}),`,
      )
      const lines = [...device.lines]
      out.block(
        `setLine(${lines.length > 0 ? 's, line, level' : ''}) {`,
        () => {
          for (const [line, place] of lines) {
            const name = place.field ? fieldAccessor(camel(place.register), place.field.name) : camel(place.register)
            out.add(`if (line === ${quoted(line)}) s.${name} = level ? 1 : 0`)
          }
        },
        '},',
      )
      const wires = [...device.wires].map(
        ([line, { device, input }]) => `${quoted(line)}: { device: ${quoted(device)}, input: ${quoted(input)} }`,
      )
      if (wires.length > 0) out.add(`wires: { ${wires.join(', ')} },`)
    },
    '},',
  )
}

const hex = (value: bigint): string => (value < 10n ? String(value) : `0x${value.toString(16)}`)
