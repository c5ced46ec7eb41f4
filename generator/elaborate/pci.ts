/** A machine's PCI functions: the `pci:` section, laid out into configuration spaces and checked. */
import { error } from '../diagnostics.ts'
import type { Document, Path } from '../load/document.ts'
import type { PciBar, PciFunction, PciLayout, PciPart, RegisterMap } from '../model.ts'
import { barsFromSpec, checkMsiX } from './pcibars.ts'
import { placeParts } from './pcilayout.ts'
import { integer, type PciContext, type PciElaboration, resetValue, setDefault } from './pcipart.ts'
import { registerMap } from './registermap.ts'

export type { PciContext } from './pcipart.ts'

/**
 * The functions that a machine's `pci:` section describes, by device and function number; capabilities are linked in the order in
 * which they are written.
 */
export function pciFromSpec(machine: Document, context: PciContext): PciFunction[] {
  const maps = new Map<string, RegisterMap>()
  const elaboration: PciElaboration = {
    machine,
    context,
    map: (name, at) => {
      const known = maps.get(name)
      if (known) return known
      const document = context.registers(name)
      if (!document) {
        context.report(
          error(
            'SV6205',
            at,
            `there is no register map ${name}`,
            'register maps stand in specs/pci/ and specs/platform/',
          ),
        )
        return undefined
      }
      const map = registerMap(document, context)
      maps.set(name, map)
      return map
    },
  }
  const functions: PciFunction[] = []
  for (const name of Object.keys(machine.data.pci?.functions ?? {})) {
    const made = pciFunction(elaboration, name)
    if (made) functions.push(made)
  }
  functions.sort((a, b) => number(a) - number(b))
  for (let i = 1; i < functions.length; i++)
    if (number(functions[i]) === number(functions[i - 1])) {
      const [first, second] = [functions[i - 1], functions[i]]
      const related = [{ message: `${first.name} has it`, span: first.at }]
      context.report(
        error(
          'SV6208',
          second.at,
          `${second.name} has the device and function number of ${first.name}`,
          undefined,
          related,
        ),
      )
    }
  linkFunctions(functions)
  checkRoutingIds(functions, context)
  return functions
}

/** Device and function number as in a routing id. */
const number = (f: PciFunction): number => f.device * 8 + f.function

function pciFunction(elaboration: PciElaboration, name: string): PciFunction | undefined {
  const { machine, context } = elaboration
  const path: Path = ['pci', 'functions', name]
  const data = machine.data.pci.functions[name]
  const at = machine.span(path, 'key')
  const [device, fn] = [integer(elaboration, [...path, 'device']), integer(elaboration, [...path, 'function'])].map(
    Number,
  )
  const layout = layoutFromSpec(elaboration, path, 'physical')
  const sriov = layout.parts.find(p => p.name === 'sr-iov')
  if (data.vf && !sriov)
    context.report(
      error(
        'SV6212',
        machine.span([...path, 'vf'], 'key'),
        `${name} describes virtual functions, but has no sr-iov part`,
      ),
    )
  if (!data.vf && sriov)
    context.report(
      error(
        'SV6212',
        sriov.at,
        `${name} has an sr-iov part, but does not describe its virtual functions`,
        'add vf: { layout: … }',
      ),
    )
  const result: PciFunction = { name, title: data.title ?? name, at, device, function: fn, ...layout }
  if (sriov) setDefault(sriov, 'initial-vfs', resetValue(sriov, 'total-vfs'))
  if (sriov) setDefault(sriov, 'function-dependency-link', BigInt(number(result)))
  if (data.vf && sriov) {
    const vf = layoutFromSpec(elaboration, [...path, 'vf'], 'virtual', layout.parts)
    const withoutAri = data.vf['without-ari'] && {
      offset: integer(elaboration, [...path, 'vf', 'without-ari', 'first-vf-offset']),
      stride: integer(elaboration, [...path, 'vf', 'without-ari', 'vf-stride']),
    }
    result.vf = { ...vf, ...(withoutAri ? { withoutAri } : {}) }
  }
  return result
}

/** `layout:` and `bars:` of a function, or of its virtual functions. */
function layoutFromSpec(
  elaboration: PciElaboration,
  path: Path,
  kind: 'physical' | 'virtual',
  pf: PciPart[] = [],
): PciLayout {
  const { machine, context } = elaboration
  const spec = path.reduce((value, key) => value?.[key], machine.data)
  const parts: PciPart[] = []
  for (const name of Object.keys(spec.layout ?? {})) {
    const at: Path = [...path, 'layout', name]
    const is = spec.layout[name]?.is === undefined ? name : machine.text([...at, 'is']).text
    const map = elaboration.map(is, machine.span(at, 'key'))
    if (!map) continue
    if (kind === 'virtual' && map.capability?.virtual === false)
      context.report(
        error('SV6211', machine.span(at, 'key'), `a virtual function may not have the capability ${is}`, undefined, [
          { message: 'said here', span: map.at },
        ]),
      )
    const part: PciPart = {
      name,
      at: machine.span(at, 'key'),
      offset: -1,
      map,
      values: valuesFromSpec(elaboration, at, map),
    }
    inherit(
      part,
      pf.find(p => p.name === name),
    )
    parts.push(part)
  }
  if (parts[0]?.name !== 'header')
    context.report(
      error(
        'SV6204',
        machine.span([...path, 'layout'], 'key'),
        'the first part of a layout must be the header',
        'write header: { is: type0 }',
      ),
    )
  placeParts(elaboration, path, parts)
  // In a PF the BARs are the header's; those of VFs are the PF's, in its SR-IOV capability.
  const bars: PciBar[] = barsFromSpec(elaboration, [...path, 'bars'])
  const msixEntry = checkMsiX(elaboration, parts, bars)
  return { parts, bars, ...(msixEntry ? { msixEntry } : {}) }
}

/** The values that registers of a VF have from their PF. */
function inherit(part: PciPart, pf: PciPart | undefined): void {
  for (const r of part.map.registers)
    if (r.fromPf && pf?.map.registers.some(x => x.name === r.name)) setDefault(part, r.name, resetValue(pf, r.name))
}

/** `values:` of a part, by `register` or `register.field`. */
function valuesFromSpec(elaboration: PciElaboration, path: Path, map: RegisterMap): Map<string, bigint> {
  const { machine, context } = elaboration
  const values = new Map<string, bigint>()
  const spec = path.reduce((value, key) => value?.[key], machine.data)?.values ?? {}
  for (const key of Object.keys(spec)) {
    const at: Path = [...path, 'values', key]
    const [name, field] = key.split('.')
    const unknown = (what: string, all: { name: string }[]) =>
      context.report(
        error(
          'SV6206',
          machine.span(at, 'key'),
          `${map.name} has no ${what} ${key}`,
          `${what}s: ${all.map(x => x.name).join(', ')}`,
        ),
      )
    const r = map.registers.find(x => x.name === name)
    const f = r?.fields.find(x => x.name === field)
    if (!r) unknown('register', map.registers)
    else if (field !== undefined && !f) unknown('field', r.fields)
    else {
      const width = f ? f.hi - f.lo + 1 : r.width
      const value = context.constant(machine.text(at))
      if (value === undefined) continue
      if (value < 0n || value >= 1n << BigInt(width))
        context.report(
          error(
            'SV6207',
            machine.span(at),
            `the value 0x${value.toString(16)} of ${key} does not fit into ${width} bits`,
          ),
        )
      else values.set(key, value)
    }
  }
  return values
}

/** What follows from the functions of one device together: the multi-function bit, and the list of functions of ARI. */
function linkFunctions(functions: PciFunction[]): void {
  // With ARI all 256 functions of a bus are one device's (§6.13); the list leaves virtual functions out.
  const ari = functions.filter(f => f.parts.some(p => p.name === 'ari'))
  ari.forEach((f, i) => {
    setDefault(
      f.parts.find(p => p.name === 'ari')!,
      'capability.next-function',
      BigInt(ari[i + 1] ? number(ari[i + 1]) : 0),
    )
  })
  for (const f of functions) {
    const header = f.parts.find(p => p.name === 'header')
    if (header && functions.some(other => other !== f && other.device === f.device))
      setDefault(header, 'header-type.multi-function', 1n)
  }
}

/** Virtual functions must not meet one another, a physical function, or the end of the routing ids (§9.3.3.9, §9.3.3.10). */
function checkRoutingIds(functions: PciFunction[], context: PciContext): void {
  const owners = new Map<number, string>(functions.map(f => [number(f), f.name]))
  for (const f of functions) {
    const sriov = f.parts.find(p => p.name === 'sr-iov')
    if (!sriov || !f.vf) continue
    const total = Number(resetValue(sriov, 'total-vfs'))
    const placements = [{ offset: resetValue(sriov, 'first-vf-offset'), stride: resetValue(sriov, 'vf-stride') }]
    if (f.vf.withoutAri) placements.push(f.vf.withoutAri)
    for (const { offset, stride } of placements) {
      const seen = new Map(owners)
      for (let n = 1; n <= total; n++) {
        const id = number(f) + Number(offset) + (n - 1) * Number(stride)
        const met = seen.get(id)
        if (met !== undefined || id > 0xffff) {
          const what =
            id > 0xffff ? 'has no routing id: the last bus is exhausted' : `would have the routing id of ${met}`
          const hint = `First VF Offset is ${offset}, VF Stride ${stride}`
          context.report(error('SV6213', sriov.at, `VF ${n} of ${f.name} ${what}`, hint))
          break
        }
        seen.set(id, `VF ${n} of ${f.name}`)
      }
    }
  }
}
