/** The layouts of the PCI specs, held to lspci: random values in every register, decoded by code that was not written here. */
import { expect, it } from 'vitest'
import { pciFunctions } from '../../../generated/pci-lab/pci.ts'
import type { RegisterDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'
import { ConfigSpace } from '../../../runtime/pci/config-space.ts'
import { dumpConfig, dumpFunctions } from '../../../runtime/pci/dump.ts'
import { describeWithOracles } from '../oracle.ts'
import { type Decoded, lspci, NOT_SHOWN, type Section, SHOWN, type Shown } from './lspci.ts'

const SEED = 0x5eed
const ROUNDS = 60

/** Without these, lspci would not know what it looks at: ids, links, layouts. The standard fixes them. */
const FIXED: Record<string, string[]> = {
  header: [
    'header-type',
    'capabilities-pointer',
    'status.capabilities-list',
    'base-class',
    'sub-class',
    'bar',
    'expansion-rom-base',
    'vendor-id',
    'device-id',
    'cardbus-cis-pointer',
  ],
  'power-management': ['id', 'next', 'capabilities.version'],
  express: [
    'id',
    'next',
    'capabilities.version',
    'capabilities.device-port-type',
    'capabilities.slot-implemented',
    // Without it, lspci leaves Initiate FLR out.
    'device-capabilities.flr-capable',
    'link-capabilities-2',
  ],
  'msi-x': ['id', 'next'],
}
/** The largest value that the standard defines, where lspci shows others in no useful way. */
const LARGEST: Record<string, number> = { 'header interrupt-pin': 4 }
const EXTENDED_FIXED = ['header']
/** Of the parts whose fixed fields are one in a register, the rest is random. */
const isFixed = (part: string, field: string): boolean => {
  const names = FIXED[part] ?? EXTENDED_FIXED
  return names.includes(field) || names.includes(field.split('.')[0])
}

/** Numbers from a seed, so that a failure can be seen again: xorshift32. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

type Fields = { name: string; hi: number; lo: number }[]
/** `register.field` for each field; `register` where it has but one, of its own name. */
const namesOf = (r: RegisterDescription): Fields =>
  r.fields.map(f => ({ ...f, name: r.fields.length === 1 && f.name === r.name ? r.name : `${r.name}.${f.name}` }))

function randomize(part: string, space: RegisterSpace, random: () => number): void {
  for (const r of space.map.registers)
    for (let element = 0; element < r.count; element++) {
      let value = Number(space.load(r.name, element))
      for (const { name, hi, lo } of namesOf(r)) {
        if (isFixed(part, name)) continue
        const mask = 2 ** (hi - lo + 1) - 1
        const bits = ((random() & mask) >>> 0) % ((LARGEST[`${part} ${name}`] ?? mask) + 1)
        value = Number((BigInt(value) & ~(BigInt(mask) << BigInt(lo))) | (BigInt(bits) << BigInt(lo)))
      }
      space.store(r.name, value, element)
    }
}

/** What software reads of each field. */
function valuesOf(config: ConfigSpace, parts: readonly [string, { offset: number }][]): Map<string, number> {
  const values = new Map<string, number>()
  for (const [part, { offset }] of parts) {
    const space = config.parts[part]!
    for (const r of space.map.registers) {
      const whole = BigInt(config.read(offset + r.offset, r.width / 8))
      for (const { name, hi, lo } of namesOf(r))
        values.set(`${part} ${name}`, Number((whole >> BigInt(lo)) & ((1n << BigInt(hi - lo + 1)) - 1n)))
    }
  }
  return values
}

const FUNCTION_0 = new Set(['LnkCap2', 'LnkCtl2', 'LnkSta2'])

function shownBy(section: Section | undefined, { line, pattern }: Shown): string | undefined {
  const text = line === '' ? section?.title : section?.lines.get(line)
  return text === undefined ? undefined : (pattern.exec(text)?.[1] ?? undefined)
}

function compare(
  found: Decoded | undefined,
  parts: readonly [string, { offset: number }][],
  values: Map<string, number>,
  where: string,
): void {
  for (const [part, { offset }] of parts)
    for (const shown of SHOWN[part] ?? []) {
      // lspci shows the second set of link registers for function 0 alone.
      if (!where.endsWith('.0') && FUNCTION_0.has(shown.line)) continue
      // Bits for which a virtual function's map has no field are 0.
      const value = values.get(`${part} ${shown.field}`) ?? 0
      const expected = shown.show(value, field => values.get(`${part} ${field}`) ?? 0)
      expect(
        shownBy(found?.sections.get(offset), shown),
        `${where}: ${part}.${shown.field} = ${value}, shown in '${shown.line}'`,
      ).toBe(expected)
    }
}

const [nic] = pciFunctions
const layouts = [
  ['physical', nic.parts],
  ['virtual', nic.vf!.parts],
] as const

describeWithOracles('lspci decodes the specs of PCI', ['lspci'], () => {
  it('shows each field of each register, or is known not to', () => {
    for (const [, parts] of layouts)
      for (const [part, { make }] of Object.entries(parts).flatMap(([name, p]) => (p ? [[name, p] as const] : []))) {
        const all = make(new ArrayBuffer(4096), 0)
          .map.registers.flatMap(namesOf)
          .map(f => f.name)
        const known = [...(SHOWN[part] ?? []).map(s => s.field), ...(NOT_SHOWN[part] ?? [])]
        expect(
          all.filter(name => !known.includes(name)),
          part,
        ).toEqual([])
      }
  })

  it.each(layouts)(`finds every name and value of a %s function with random registers (seed ${SEED})`, (_, layout) => {
    const random = randomNumbers(SEED)
    const parts = Object.entries(layout).flatMap(([name, part]) =>
      part ? [[name, part] as [string, typeof part]] : [],
    )
    const spaces = Array.from({ length: ROUNDS }, () => {
      const config = new ConfigSpace(layout)
      for (const [name] of parts) randomize(name, config.parts[name]!, random)
      // Ids of all ones are no function to lspci.
      config.parts.header.vendorId = 0x1234
      config.parts.header.deviceId = random() & 0x7fff
      return config
    })
    // Each on a bus of its own: lspci shows some registers of function 0 alone.
    const routingId = (i: number) => i * 256
    const found = lspci(
      dumpConfig(
        spaces.map((config, i) => ({
          routingId: routingId(i),
          title: 'random',
          read: offset => Number(config.read(offset, 1)),
        })),
      ),
    )
    expect(found.size).toBe(ROUNDS)
    for (const [i, config] of spaces.entries()) {
      const name = `${i.toString(16).padStart(2, '0')}:00.0`
      compare(found.get(name), parts, valuesOf(config, parts), name)
    }
  })

  it('finds the values of each machine after reset, and its BARs', () => {
    const found = lspci(dumpFunctions(pciFunctions))
    expect([...found.keys()]).toEqual(['00:00.0', '00:00.1', '00:00.2'])
    for (const f of pciFunctions) {
      const config = new ConfigSpace(f.parts)
      // Without ARI Capable Hierarchy another First VF Offset may be in force; see dumpFunctions.
      const sriov = config.parts['sr-iov']!
      if (f.vf?.withoutAri) {
        sriov.firstVfOffset = f.vf.withoutAri.offset
        sriov.vfStride = f.vf.withoutAri.stride
      }
      const parts = Object.entries(f.parts).flatMap(([name, part]) =>
        part ? [[name, part] as [string, typeof part]] : [],
      )
      const decoded = found.get(`00:00.${f.function}`)
      compare(decoded, parts, valuesOf(config, parts), `00:00.${f.function}`)
      const capability = decoded!.sections.get(f.parts['sr-iov']!.offset)!
      for (const bar of f.vf!.bars) {
        // lspci passes over registers that read 0.
        if (bar.fixed === 0n) continue
        const width = bar.width === 64 ? '0{16} \\(64-bit' : '0{8} \\(32-bit'
        const prefetchable = (bar.fixed & 8n) !== 0n ? 'prefetchable' : 'non-prefetchable'
        expect(capability.lines.get(`Region ${bar.index}`)).toMatch(
          new RegExp(`^Memory at ${width}, ${prefetchable}\\)`),
        )
      }
    }
  })

  it('finds every virtual function where the specs place it', () => {
    const found = lspci(dumpFunctions(pciFunctions, { virtual: true }))
    const total = pciFunctions.reduce((sum, f) => sum + f.parts['sr-iov']!.make(new ArrayBuffer(4096), 0).totalVfs, 0)
    expect(found.size).toBe(pciFunctions.length + total)
    // VF 1 of the accelerator lies at function 2 + offset 254: on the next bus.
    expect(found.get('01:00.0')?.title).toBe('01:00.0 1200: 1234:5302')
    expect(found.get('02:05.3')?.title).toBe('02:05.3 1200: 1234:5302')
    expect(found.get('00:10.0')?.title).toBe('00:10.0 0200: 1234:5102 (rev 01)')
  })
})
