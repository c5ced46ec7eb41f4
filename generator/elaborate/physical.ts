/** The physical map: memory regions and devices, with overlaps refused, and devices' lines bound to register fields. */
import type { Span } from '../diagnostics.ts'
import type { Place } from '../ir/ir.ts'
import { type Constants, constantText } from '../language/constants.ts'
import { attempt, didYouMean } from '../language/index.ts'
import { type Report, refuse } from '../language/scope.ts'
import { type Document, parseInteger } from '../load/index.ts'
import type { DeviceInstance, PhysicalMap } from '../model.ts'
import type { Architecture } from './architecture.ts'
import { collect, Item, integer } from './items.ts'
import { registerMap } from './registermap.ts'
import { fieldContext } from './state.ts'

export function elaboratePhysical(
  document: Document,
  addressWidth: number,
  architecture: Architecture,
  maps: ReadonlyMap<string, Document>,
  constants: Constants,
  report: Report,
): PhysicalMap {
  const source = [{ document, path: [], over: false }]
  const number = (item: Item, property: string): bigint => {
    const plain = parseInteger(item.get(property))
    return plain ?? constantText(item.text(property), constants, report, 'integer')
  }
  const ram = [...collect(source, 'memory', constants, report).values()].flatMap(item =>
    kept(() => ({ name: item.name, base: number(item, 'at'), size: number(item, 'size'), at: item.span() })),
  )
  const items = [...collect(source, 'devices', constants, report).values()]
  const names = new Set(items.map(item => item.name))
  const devices = items.flatMap(item =>
    kept(() => device(item, number, { architecture, maps, names, constants, report })),
  )
  checkWires(devices, report)
  checkRegions([...ram, ...devices], addressWidth, report)
  const machine = new Item(document.name, [{ document, path: [] }])
  const clock = {
    frequency: integer(machine, ['clock', 'frequency'], constants, report, FREQUENCY),
    instructionsPerTick: integer(machine, ['clock', 'instructions-per-tick'], constants, report, 1n),
  }
  for (const [property, value] of Object.entries({
    frequency: clock.frequency,
    'instructions-per-tick': clock.instructionsPerTick,
  }))
    if (value < 1n || value > MOST_TICKS)
      attempt(() =>
        refuse(
          report,
          'SV8035',
          machine.span(['clock', property]),
          `${property} is ${value}`,
          `a clock needs from 1 to ${MOST_TICKS}`,
        ),
      )
  const entry = machine.has('entry') ? number(machine, 'entry') : (ram[0]?.base ?? 0n)
  return { addressWidth, ram, devices, entry, clock }
}

/** Ticks a second of machines that do not say. */
const FREQUENCY = 100_000_000n
const MOST_TICKS = 10n ** 12n

const kept = <T>(make: () => T): T[] => {
  const made = attempt(make)
  return made === undefined ? [] : [made]
}

interface Surroundings {
  architecture: Architecture
  maps: ReadonlyMap<string, Document>
  /** Of all the machine's devices. */
  names: ReadonlySet<string>
  constants: Constants
  report: Report
}

function device(
  item: Item,
  number: (item: Item, property: string) => bigint,
  { architecture, maps, names, constants, report }: Surroundings,
): DeviceInstance {
  const is = String(item.get('is'))
  const document = maps.get(is)
  if (!document)
    return refuse(
      report,
      'SV8012',
      item.span(['is']),
      `there is no register map '${is}'`,
      didYouMean(is, maps.keys()) ?? 'device maps stand in specs/platform/',
    )
  const context = fieldContext({ constants, report, scope: architecture.scope })
  const map = registerMap(document, { ...context, byteOrder: architecture.byteOrder, maps: name => maps.get(name) })
  const lines = new Map<string, Place>()
  const wires: DeviceInstance['wires'] = new Map()
  for (const line of item.keys('lines')) {
    const [target, input] = splitAtDot(String(item.get('lines', line)))
    // A register of that name goes first: a machine's devices cannot take one away.
    if (names.has(target) && !architecture.registers.has(target)) wires.set(line, { device: target, input })
    else attempt(() => lines.set(line, linePlace(item, line, architecture, report)))
  }
  const parameters = new Map<string, bigint | string>()
  for (const name of item.keys('parameters')) {
    const value: unknown = item.get('parameters', name)
    parameters.set(name, parseInteger(value) ?? String(value))
  }
  const size = item.has('size') ? number(item, 'size') : BigInt((map.through ?? map).size)
  const base = number(item, 'at')
  return { name: item.name, is, base, size, map, lines, wires, parameters, at: item.span() }
}

function splitAtDot(text: string): [before: string, behind: string] {
  const dot = text.indexOf('.')
  return dot < 0 ? [text, ''] : [text.slice(0, dot), text.slice(dot + 1)]
}

/** Lines that go to other devices end at inputs that those have. */
function checkWires(devices: readonly DeviceInstance[], report: Report): void {
  for (const { wires, at } of devices) {
    for (const [line, { device: name, input }] of wires) {
      const target = devices.find(d => d.name === name)
      if (!target) continue
      const { inputs } = target.map
      const number = /^\d+$/.test(input) ? Number(input) : -1
      if (inputs && number >= inputs.first && number < inputs.first + inputs.count) continue
      report({
        code: 'SV8025',
        severity: 'error',
        message: `the device '${name}' has no input ${input} for the line '${line}'`,
        span: at,
        hint: inputs
          ? `its inputs are ${inputs.first} to ${inputs.first + inputs.count - 1}`
          : `a register map that takes lines says so by 'inputs:'`,
      })
    }
  }
}

/** `interrupt: mip.MEIP`: the register field that a device's line drives. */
function linePlace(item: Item, line: string, architecture: Architecture, report: Report): Place {
  const text = String(item.get('lines', line))
  const at = item.span(['lines', line])
  const [name, fieldName, ...more] = text.split('.')
  const register = architecture.registers.get(name!)
  if (!register)
    return refuse(
      report,
      'SV8024',
      at,
      `there is no register '${name}' for the line '${line}'`,
      didYouMean(name!, architecture.registers.keys()),
    )
  const field = register.fields.find(f => f.name === fieldName)
  if (!field || more.length > 0)
    return refuse(
      report,
      'SV8024',
      at,
      `'${text}' is not a register's field`,
      didYouMean(
        fieldName ?? '',
        register.fields.map(f => f.name),
      ),
    )
  return { register: register.name, field: { name: field.name, hi: field.hi, lo: field.lo } }
}

interface Region {
  name: string
  base: bigint
  size: bigint
  at: Span
}

/** Regions lie inside the physical address space, and no two overlap; each overlap is reported once, the largest first. */
function checkRegions(regions: readonly Region[], addressWidth: number, report: Report): void {
  const limit = 1n << BigInt(addressWidth)
  for (const r of regions) {
    if (r.size <= 0n) report({ code: 'SV8021', severity: 'error', message: `'${r.name}' has no size`, span: r.at })
    if (r.base + r.size > limit) {
      report({
        code: 'SV8022',
        severity: 'error',
        message: `'${r.name}' reaches up to ${hex(r.base + r.size)}, beyond the physical addresses of ${addressWidth} bits`,
        span: r.at,
      })
    }
  }
  const overlaps: { a: Region; b: Region; size: bigint }[] = []
  regions.forEach((a, i) => {
    for (const b of regions.slice(i + 1)) {
      const start = a.base > b.base ? a.base : b.base
      const end = a.base + a.size < b.base + b.size ? a.base + a.size : b.base + b.size
      if (start < end) overlaps.push({ a, b, size: end - start })
    }
  })
  overlaps.sort((x, y) => (x.size < y.size ? 1 : x.size > y.size ? -1 : 0))
  for (const { a, b } of overlaps) {
    const start = a.base > b.base ? a.base : b.base
    const end = a.base + a.size < b.base + b.size ? a.base + a.size : b.base + b.size
    report({
      code: 'SV8023',
      severity: 'error',
      message: `'${b.name}' overlaps '${a.name}' from ${hex(start)} to ${hex(end - 1n)}`,
      span: b.at,
      related: [{ message: `'${a.name}' has ${hex(a.base)} to ${hex(a.base + a.size - 1n)}`, span: a.at }],
      hint: 'every address belongs to one region or none',
    })
  }
}

const hex = (value: bigint): string => `0x${value.toString(16)}`
