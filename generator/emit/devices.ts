/** Emits `devices.ts`: where a machine's devices lie, how each is made, and which register fields their lines drive. */
import type { DeviceInstance, Machine } from '../model.ts'
import { fieldAccessor } from './body.ts'
import { camel, pascal } from './names.ts'
import { emitRegisterMap, registersClass } from './registers.ts'
import { type EmittedFile, fill } from './template.ts'
import { Lines, provenance, quoted } from './writer.ts'

/**
 * A device's behaviour is the class named after its register map in `runtime/devices/<map>.ts`; it takes the emitted registers and
 * its context. Nothing is emitted for a machine without devices.
 */
export function emitDevices(machine: Machine, runtime: string): EmittedFile[] {
  const { devices } = machine.physical
  if (devices.length === 0) return []
  const maps = new Map(devices.map(d => [d.map.name, d.map]))
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
    ...[...maps.values()].map(map => `import { ${registersClass(map)} } from './registers/${map.name}.ts'`),
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
  return [{ path: 'devices.ts', text }, ...[...maps.values()].map(map => emitRegisterMap(map, `../${runtime}`))]
}

function emitSlot(device: DeviceInstance, out: Lines): void {
  out.doc(`${device.map.title} (${provenance(device.at)})`)
  out.block(
    '{',
    () => {
      out.add(`name: ${quoted(device.name)},`, `base: ${hex(device.base)},`, `size: ${hex(device.size)},`)
      const parameters = [...device.parameters].map(
        ([name, v]) => `${quoted(name)}: ${typeof v === 'bigint' ? `${v}n` : quoted(v)}`,
      )
      out.add(`parameters: {${parameters.length > 0 ? ` ${parameters.join(', ')} ` : ''}},`)
      out.add(
        `create: context => new ${pascal(device.map.name)}(new ${registersClass(device.map)}(), context${device.map.attaches === 'pci' ? ', pciFunctions' : ''}),`,
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
    },
    '},',
  )
}

const hex = (value: bigint): string => (value < 10n ? String(value) : `0x${value.toString(16)}`)
