/** The manual's registers, control registers, functions, traps, guards and devices. */

import { showType } from '../ir/ir.ts'
import { showExpr } from '../ir/print.ts'
import type { Field, Machine, Register, RegisterMap } from '../model.ts'
import { boxes, fieldCells, rowsOf } from './manual-diagrams.ts'
import { block, code, hex, number, type Section, table } from './manual-text.ts'
import { provenance } from './writer.ts'

const FIELD_HEAD = ['Bits', 'Field', 'Title', 'Access', 'Legal', 'Reset', 'Role', 'Values']

const bitsText = ({ hi, lo }: { hi: number; lo: number }) => (hi === lo ? String(hi) : `${hi}:${lo}`)

/** `roles`: registers of the processor; others have none that matter. */
export function fieldTable(fields: readonly Field[], roles: boolean): string {
  const rows = [...fields]
    .sort((a, b) => b.hi - a.hi)
    .map(f => [
      bitsText(f),
      code(f.name),
      f.title,
      f.access,
      f.legal ? f.legal.map(number).join(', ') : f.legalTest ? code(showExpr(f.legalTest.test)) : '',
      number(f.reset),
      roles && f.role !== 'guest-visible' ? f.role : '',
      [...f.values].map(([name, value]) => `${code(name)} ${number(value)}`).join(', '),
    ])
  return table(FIELD_HEAD, rows)
}

/** Whether it has fields beyond the one that is all of it. */
const hasFields = (r: Register): boolean => r.fields.some(f => f.name !== r.name)

function registerDetails(r: Register, roles: boolean): string[] {
  if (!hasFields(r)) return []
  return [block(rowsOf(fieldCells(r.fields, r.width)).flatMap(boxes)), fieldTable(r.fields, roles)]
}

export function registerSection(machine: Machine): Section[] {
  const csrs = new Set(machine.csrs.map(c => c.register))
  const registers = [...machine.registers.values()].filter(r => !csrs.has(r.name))
  if (registers.length === 0) return []
  const rows = registers.map(r => [
    code(r.name),
    r.title,
    r.file ? `${r.count} × ${r.width}` : String(r.width),
    namesText(r),
    r.source ? (r.source === 'time' ? 'the time' : 'instructions retired') : number(r.reset),
    r.role === 'guest-visible' ? '' : r.role,
    [...(r.zero === undefined ? [] : [`element ${r.zero} reads 0`]), ...(r.internal ? ['internal'] : [])].join(', '),
    code(provenance(r.at)),
  ])
  const head = ['Register', 'Title', 'Bits', 'Elements', 'Reset', 'Role', 'Notes', 'Spec']
  const details = registers
    .filter(hasFields)
    .map(r => [`### ${r.name}${r.title ? `: ${r.title}` : ''}`, ...registerDetails(r, true)].join('\n\n'))
  return [{ title: 'Registers', body: [table(head, rows), ...details] }]
}

function namesText(r: Register): string {
  if (!r.file) return ''
  const numbered = r.names.every((name, i) => name === `${r.name}${i}`)
  const names = numbered ? `${code(r.names[0]!)} … ${code(r.names[r.names.length - 1]!)}` : r.names.map(code).join(' ')
  const aliases = [...r.aliases].filter(([name, i]) => name !== r.names[i] && !/\d$/.test(name))
  return (
    names +
    (aliases.length > 0
      ? `; also ${aliases.map(([name, i]) => `${code(name)} for ${code(r.names[i]!)}`).join(', ')}`
      : '')
  )
}

/** Registers that instructions reach by number. */
export function controlSection(machine: Machine): Section[] {
  if (machine.csrs.length === 0) return []
  const rows = machine.csrs.map(c => {
    const r = machine.registers.get(c.register)!
    return [
      hex(c.address),
      code(c.name),
      c.title,
      String(r.width),
      number(r.reset),
      r.role === 'guest-visible' ? '' : r.role,
      code(provenance(c.at)),
    ]
  })
  const details = machine.csrs.flatMap(c => {
    const r = machine.registers.get(c.register)!
    return hasFields(r)
      ? [[`### ${c.name}${c.title ? `: ${c.title}` : ''}`, ...registerDetails(r, true)].join('\n\n')]
      : []
  })
  const head = ['Number', 'Register', 'Title', 'Bits', 'Reset', 'Role', 'Spec']
  return [
    {
      title: 'Control registers',
      body: [
        'Registers that instructions reach by number. Software writes each field as its access type says.',
        table(head, rows),
        ...details,
      ],
    },
  ]
}

/** The functions that semantics share, as written. */
export function functionSection(machine: Machine): Section[] {
  const written = [...machine.functions.values()].filter(f => f.text !== undefined)
  if (written.length === 0) return []
  const body = written.map(f => {
    const parameters = f.parameters.map(p => `${p.name}: ${showType(p.type)}`).join(', ')
    const head = `### ${f.name}`
    const title = f.title ? [`${f.title}.`] : []
    const signature = `// ${f.name}(${parameters})${f.result ? `: ${showType(f.result)}` : ''}`
    return [head, ...title, block([signature, f.text!], 'ts'), `*${code(provenance(f.at))}*`].join('\n\n')
  })
  return [{ title: 'Functions', body: ['What instructions, traps and the memory map call by name.', ...body] }]
}

export function trapSection(machine: Machine): Section[] {
  const sections: Section[] = []
  if (machine.traps.size > 0) {
    const rows = [...machine.traps.values()].map(t => [
      code(t.name),
      t.title,
      number(t.cause),
      t.interrupt ? 'interrupt' : 'exception',
      t.priority === undefined ? '' : String(t.priority),
      code(provenance(t.at)),
    ])
    sections.push({ title: 'Traps', body: [table(['Trap', 'Title', 'Cause', 'Kind', 'Priority', 'Spec'], rows)] })
  }
  if (machine.guards.size > 0) {
    const rows = [...machine.guards.values()].map(g => [
      code(g.name),
      g.title,
      code(showExpr(g.permits)),
      code(g.trap),
      code(provenance(g.at)),
    ])
    sections.push({
      title: 'Guarded operations',
      body: [
        'Sensitive operations, by class: what permits each, and how it traps otherwise.',
        table(['Class', 'Title', 'Permitted when', 'Else traps with', 'Spec'], rows),
      ],
    })
  }
  return sections
}

export function deviceSection(machine: Machine): Section[] {
  const { devices } = machine.physical
  if (devices.length === 0) return []
  const maps = new Map(devices.map(d => [d.map.name, d.map]))
  const body = [...maps.values()].map(map => {
    const instances = devices
      .filter(d => d.map.name === map.name)
      .map(d => {
        const lines = [...d.lines].map(
          ([line, place]) => `its line ${code(line)} drives ${code(`${place.register}.${place.field?.name ?? ''}`)}`,
        )
        for (const [line, { device, input }] of d.wires)
          lines.push(`its line ${code(line)} drives input ${input} of ${code(device)}`)
        return `${code(d.name)} at ${hex(d.base)}${lines.length > 0 ? `; ${lines.join(', ')}` : ''}`
      })
    return [`### ${map.name}: ${map.title}`, `${instances.join('. ')}.`, ...mapDetails(map)].join('\n\n')
  })
  return [{ title: 'Devices', body }]
}

/** A register map: its registers by offset, then the fields of each that has some. */
export function mapDetails(map: RegisterMap, offset = 0, values: ReadonlyMap<string, bigint> = new Map()): string[] {
  const rows = map.registers.map(r => [
    hex(r.offset + offset),
    code(r.name),
    r.title,
    r.count > 1 ? `${r.count} × ${r.width}` : String(r.width),
    hasFields(r) ? '' : (r.fields[0]?.access ?? ''),
    number(resetOf(r, values)),
  ])
  const details = map.registers.filter(hasFields).map(r => {
    const fields = r.fields.map(f => ({
      ...f,
      reset:
        values.get(`${r.name}.${f.name}`) ??
        (resetOf(r, values) >> BigInt(f.lo)) & ((1n << BigInt(f.hi - f.lo + 1)) - 1n),
    }))
    return [`**${r.name}**${r.title ? ` (${r.title})` : ''}`, fieldTable(fields, false)].join('\n\n')
  })
  const structures = [
    ...(map.through ? [{ map: map.through, what: `Reached through ${map.through.name}` }] : []),
    ...map.blocks.map(b => ({
      map: b.map,
      what: `${b.count} × ${b.name}, the first at ${hex(b.offset + offset)} and ${hex(b.stride)} bytes from each to the next`,
    })),
    ...map.uses.map(m => ({ map: m, what: `Uses ${m.name}` })),
  ].flatMap(({ map: part, what }) => [`**${what}: ${part.title}**`, ...mapDetails(part)])
  return [
    `${map.standard ? `*${map.standard}; ${code(provenance(map.at))}*` : `*${code(provenance(map.at))}*`}`,
    ...(rows.length > 0 || structures.length === 0
      ? [table(['Offset', 'Register', 'Title', 'Bits', 'Access', 'Reset'], rows)]
      : []),
    ...details,
    ...structures,
  ]
}

/** Reset value, the instance's own values put in. */
function resetOf(r: Register, values: ReadonlyMap<string, bigint>): bigint {
  let value = values.get(r.name) ?? r.reset
  for (const f of r.fields) {
    const own = values.get(`${r.name}.${f.name}`)
    if (own === undefined) continue
    const ones = ((1n << BigInt(f.hi - f.lo + 1)) - 1n) << BigInt(f.lo)
    value = (value & ~ones) | (own << BigInt(f.lo))
  }
  return value
}
