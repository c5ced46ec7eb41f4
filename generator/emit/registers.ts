/** Emits a register map as a class: typed accessors, and the behaviour of its access types, from their lowering to IR. */
import { readLocal, readPlace } from '../elaborate/build.ts'
import { bitMask } from '../elaborate/fields.ts'
import { type LoweredAccess, lowerAccess, STICKY } from '../elaborate/registers.ts'
import { bitsType, type Expr, type Local } from '../ir/ir.ts'
import type { Field, MappedRegister, RegisterBlock, RegisterMap } from '../model.ts'
import { accessorName, accessors, camel, literal, pascal } from './accessors.ts'
import { type EmittedFile, fill } from './template.ts'
import { atom, ExpressionWriter, type Naming } from './typescript.ts'
import { provenance, quoted } from './writer.ts'

/** Name of the class emitted for a map. */
export const registersClass = (map: RegisterMap): string => `${pascal(map.name)}Registers`

/** The file `registers/<map>.ts`; `runtime` is the path of the runtime folder, seen from that file. */
export function emitRegisterMap(map: RegisterMap, runtime = '../../../runtime'): EmittedFile {
  const text = fill('registers', {
    title: map.title,
    standard: map.standard ?? null,
    source: provenance(map.at),
    runtime,
    className: registersClass(map),
    constant: `${camel(map.name)}Map`,
    description: description(map),
    registers: map.registers.map(r => ({ name: r.name, accessors: accessors(r) })),
    behaviour: behaviour(map),
  })
  return { path: `registers/${map.name}.ts`, text }
}

function description(map: RegisterMap): string {
  const sum = (r: MappedRegister, test: (f: Field) => boolean) =>
    literal(
      r.fields.filter(test).reduce((bits, f) => bits | bitMask(f.hi, f.lo), 0n),
      r.width,
    )
  const lines = [
    '{',
    `  name: ${quoted(map.name)},`,
    `  title: ${quoted(map.title)},`,
    ...(map.standard ? [`  standard: ${quoted(map.standard)},`] : []),
    `  size: ${map.size},`,
    `  byteOrder: '${map.byteOrder}',`,
    ...(map.capability ? [`  capability: ${capability(map.capability)},`] : []),
    ...(map.blocks.length > 0 ? [`  blocks: { ${map.blocks.map(block).join(', ')} },`] : []),
    `  at: ${quoted(provenance(map.at))},`,
    '  registers: [',
  ]
  for (const r of map.registers) {
    const sticky = (f: Field) => STICKY.has(f.access)
    lines.push(
      '    {',
      `      name: ${quoted(r.name)},`,
      `      title: ${quoted(r.title)},`,
      `      offset: ${r.offset},`,
      `      stride: ${r.stride},`,
      `      count: ${r.count},`,
      `      width: ${r.width},`,
      `      reset: ${literal(r.reset, r.width)},`,
      `      sticky: ${sum(r, sticky)},`,
      `      keptByFlr: ${sum(r, f => sticky(f) || f.keptByFlr === true)},`,
      `      at: ${quoted(provenance(r.at))},`,
      '      fields: [',
      ...r.fields.map(f => `        ${fieldDescription(f)},`),
      '      ],',
      '    },',
    )
  }
  return [...lines, '  ],', '}'].join('\n')
}

const block = (b: RegisterBlock): string =>
  `${quoted(b.name)}: { map: ${quoted(b.map.name)}, offset: ${literal(BigInt(b.offset), 32)}, stride: ${literal(BigInt(b.stride), 32)}, count: ${b.count} }`

const capability = (c: NonNullable<RegisterMap['capability']>): string =>
  `{ kind: '${c.kind}', id: ${literal(BigInt(c.id), 32)}${c.version === undefined ? '' : `, version: ${c.version}`} }`

function fieldDescription(f: Field): string {
  const values = [...f.values].map(([name, value]) => `${quoted(name)}: ${literal(value, f.hi - f.lo + 1)}`)
  const parts = [
    `name: ${quoted(f.name)}`,
    `title: ${quoted(f.title)}`,
    `hi: ${f.hi}`,
    `lo: ${f.lo}`,
    `access: '${f.access}'`,
    ...(values.length ? [`values: { ${values.join(', ')} }`] : []),
  ]
  return `{ ${parts.join(', ')} }`
}

/** The methods in which `RegisterSpace` asks what access types do; those for wide registers only where there are such. */
function behaviour(map: RegisterMap): string {
  const narrow = map.registers.map((r, i) => [r, i] as const).filter(([r]) => r.width <= 32)
  const wide = map.registers.map((r, i) => [r, i] as const).filter(([r]) => r.width > 32)
  const methods = [...methodsOf('narrow', 'number', narrow, map)]
  if (wide.length > 0) methods.push(...methodsOf('wide', 'bigint', wide, map))
  return methods.join('\n\n')
}

function* methodsOf(
  prefix: 'narrow' | 'wide',
  type: string,
  registers: (readonly [MappedRegister, number])[],
  map: RegisterMap,
): Generator<string> {
  const lowered = registers.map(([r, index]) => ({ r, index, access: lower(r, map) }))
  const method = (name: string, operands: string[], select: (a: Lowered) => string, fallback: string) => {
    const cases = lowered
      .map(({ r, index, access }) => ({ r, index, text: select(access) }))
      .filter(c => c.text !== fallback)
      .flatMap(({ r, index, text }) => [
        `      case ${index}: // ${r.name}, ${provenance(r.at)}`,
        `        return ${text}`,
      ])
    const used = (o: string) => cases.some(line => new RegExp(`\\b${o}\\b`).test(line)) || o === fallback
    const list = ['register', ...operands].map(o => {
      const name = (o === 'register' && cases.length === 0) || (o !== 'register' && !used(o)) ? `_${o}` : o
      return `${name}: ${o === 'register' ? 'number' : type}`
    })
    const body =
      cases.length === 0
        ? [`    return ${fallback}`]
        : ['    switch (register) {', ...cases, '      default:', `        return ${fallback}`, '    }']
    return [`  protected override ${prefix}${name}(${list.join(', ')}): ${type} {`, ...body, '  }'].join('\n')
  }
  yield method('Read', ['stored'], a => a.read, 'stored')
  yield method('AfterRead', ['stored', 'mask'], a => a.afterRead, 'stored')
  yield method('Write', ['stored', 'merged', 'ones'], a => a.write, 'stored')
}

interface Lowered {
  read: string
  afterRead: string
  write: string
}

function lower(r: MappedRegister, map: RegisterMap): Lowered {
  const local = (id: number, name: string): Local => ({ id, name, type: bitsType(r.width), mutable: false })
  const locals = ['stored', 'merged', 'ones', 'mask'].map((name, id) => local(id, name))
  const [stored, merged, ones, mask] = locals.map(l => readLocal(l, r.at))
  const access: LoweredAccess = lowerAccess(r, {
    stored,
    merged,
    ones,
    mask,
    lock: ({ register, field }) => {
      const f = map.registers.find(x => x.name === register)!.fields.find(x => x.name === field)!
      return readPlace({ register, field: { name: field, hi: f.hi, lo: f.lo } }, f.hi - f.lo + 1, f.at)
    },
  })
  const writer = new ExpressionWriter(naming)
  const show = (e: Expr) => writer.text(e)
  return {
    read: show(access.read),
    afterRead: access.afterRead ? show(access.afterRead) : 'stored',
    write: access.readOnly ? 'stored' : show(access.write),
  }
}

const absent = (what: string) => (): never => {
  throw new Error(`a register map's access types have no ${what}`)
}
/** In a map's class: locals are the parameters of its methods, fields its accessors. */
const naming: Naming = {
  read: ({ register, field }) => atom(`this.${accessorName(register)}${pascal(field!.name)}`),
  local: (_, name) => name,
  operand: absent('operands'),
  instructionBits: absent('instruction'),
  instructionLength: absent('instruction'),
  mapped: absent('bus'),
  helper: name => name,
}
