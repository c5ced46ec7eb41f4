/** Configuration spaces as text, in the form that `lspci -F` of pciutils reads. */
import type { PciFunction } from './function.ts'
import { SECOND } from './host.ts'
import { CONFIG_BYTES, type PhysicalFunctionDescription } from './layout.ts'
import { RootBus } from './root-bus.ts'

/** What a dump shows of a function: its routing id and all bytes of its configuration space, as software reads them. */
export interface Dumped {
  readonly routingId: number
  readonly title: string
  read(offset: number): number
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** `bus:device.function title`, then 256 lines of 16 bytes, for each function. */
export function dumpConfig(functions: readonly Dumped[]): string {
  const text: string[] = []
  for (const { routingId, title, read } of functions) {
    const [bus, device, fn] = [routingId >> 8, (routingId >> 3) & 31, routingId & 7]
    text.push(`${hex(bus, 2)}:${hex(device, 2)}.${fn} ${title}`)
    for (let row = 0; row < CONFIG_BYTES; row += 16) {
      const bytes = Array.from({ length: 16 }, (_, i) => hex(read(row + i), 2))
      text.push(`${hex(row, 2)}: ${bytes.join(' ')}`)
    }
    text.push('')
  }
  return text.join('\n')
}

/**
 * A machine's functions as they are after power-on; with `virtual`, all virtual functions are enabled first and follow. Those show
 * the ids that Linux gives them, the PF's Vendor ID and its VF Device ID, since their own read as ones (§9.3.4.1.1).
 */
export function dumpFunctions(
  functions: readonly PhysicalFunctionDescription[],
  options: { virtual?: boolean } = {},
): string {
  let time = 0n
  const bus = new RootBus(functions, { now: () => time })
  const physical = bus.devices.flatMap(d => d.functions)
  const dumped = physical.map(f => ({ routingId: f.routingId, title: f.name, read: reader(f) }))
  if (!options.virtual) return dumpConfig(dumped)
  for (const { sriov } of physical) {
    if (!sriov) continue
    write(sriov.registers, 'num-vfs', sriov.registers.totalVfs)
    const control = sriov.registers.map.registers.find(r => r.name === 'control')!
    const enable = control.fields.find(f => f.name === 'vf-enable')!
    write(sriov.registers, 'control', 2 ** enable.lo)
  }
  time = SECOND
  const virtual = physical.flatMap(pf =>
    (pf.sriov?.vfs ?? []).map(vf => {
      const read = reader(vf)
      const { header } = vf.config.parts
      const ids = new Map<number, number>()
      for (const [name, value] of [
        ['vendor-id', pf.config.parts.header.vendorId],
        ['device-id', Number(pf.sriov!.registers.load('vf-device-id'))],
      ] as const) {
        const { offset } = header.map.registers.find(r => r.name === name)!
        ids.set(offset, value & 0xff).set(offset + 1, value >> 8)
      }
      return { routingId: vf.routingId, title: vf.name, read: (offset: number) => ids.get(offset) ?? read(offset) }
    }),
  )
  return dumpConfig([...dumped, ...virtual].sort((a, b) => a.routingId - b.routingId))
}

const reader =
  (f: PciFunction) =>
  (offset: number): number =>
    Number(f.config.read(offset, 1))

/** A software write of a whole register. */
function write(space: PciFunction['config']['parts'][string] & object, name: string, value: number): void {
  const register = space.map.registers.find(r => r.name === name)!
  space.write(register.offset, register.width / 8, value)
}
