/** Emits `state.ts`: the machine's registers over one buffer, with an accessor for each register and field. */
import type { Field, Machine, Register } from '../model.ts'
import { elementSet, fieldAccessor, isWideFile } from './body.ts'
import { type Layout, layoutOf, type Slot } from './layout.ts'
import { camel } from './names.ts'
import { type EmittedFile, fill } from './template.ts'
import { emitRemap, remembers } from './translations.ts'
import { literal } from './typescript.ts'
import { Lines, provenance, quoted } from './writer.ts'

export function emitState(machine: Machine, runtime: string): EmittedFile {
  const layout = layoutOf(machine)
  const members = new Lines()
  const views = new Lines()
  const resets = new Lines()
  const accessors = new Lines()
  for (const slot of layout.slots.values()) {
    const { register } = slot
    if (register.file) emitFile(slot, members, views)
    else emitSingle(slot, accessors)
    emitReset(slot, resets)
  }
  for (const register of machine.registers.values()) if (register.source) emitSourced(register, accessors)
  emitNextPc(machine, layout, accessors)
  if (remembers(machine)) emitRemap(machine, accessors)
  const text = fill('state', {
    title: machine.title,
    source: provenance(machine.at),
    runtime,
    imports: [
      ...(remembers(machine) ? [`import { Translations } from '${runtime}/engine/translations.ts'`] : []),
      ...([...layout.slots.values()].some(slot => isWideFile(slot.register))
        ? [`import { WideFile } from '${runtime}/engine/wide-file.ts'`]
        : []),
    ],
    pageBytes: remembers(machine) ? machine.operations.pages!.bytes : undefined,
    size: layout.size,
    members: indent(members, 2),
    views: indent(views, 4),
    resets: indent(resets, 4),
    accessors: indent(accessors, 2),
    wide: accessors.toString().includes('this.u64'),
    registers: indent(registerTable(layout), 2),
  })
  return { path: 'state.ts', text }
}

const indent = (lines: Lines, by: number): string =>
  lines
    .toString()
    .split('\n')
    .map(line => (line === '' ? '' : ' '.repeat(by) + line))
    .join('\n')

const titleOf = (r: { name: string; title: string }) => r.title || r.name

function emitFile({ register, offset, bytes }: Slot, members: Lines, views: Lines): void {
  const name = camel(register.name)
  const type = bytes === 4 ? 'Uint32Array' : bytes === 8 ? 'BigUint64Array' : 'WideFile'
  members.doc(`${titleOf(register)} (${provenance(register.at)})`)
  members.add(`readonly ${name}: ${type}`)
  const words = bytes > 8 ? `, ${bytes / 8}` : ''
  views.add(`this.${name} = new ${type}(buffer, offset + ${offset}, ${register.count}${words})`)
}

function emitSingle(slot: Slot, out: Lines): void {
  const { register } = slot
  const name = camel(register.name)
  const wide = register.width > 32
  out.add('').doc(`${titleOf(register)} (${provenance(register.at)})`)
  out.add(`get ${name}(): ${wide ? 'bigint' : 'number'} {`, `  return ${whole(slot)}`, '}')
  out.add(`set ${name}(value: ${wide ? 'bigint' : 'number'}) {`, ...store(slot).map(l => `  ${l}`), '}')
  for (const field of register.fields) {
    if (field.name === register.name && field.hi === register.width - 1 && field.lo === 0) continue
    emitField(slot, field, out)
  }
}

/** Registers of more than 64 bits are several words, the least significant first. */
function whole({ offset, bytes }: Slot): string {
  if (bytes === 4) return `this.u32[${offset / 4}]`
  const words = Array.from({ length: bytes / 8 }, (_, i) => `this.u64[${offset / 8 + i}]`)
  return words.map((w, i) => (i === 0 ? w : `(${w} << ${64 * i}n)`)).join(' | ')
}

function store({ offset, bytes }: Slot): string[] {
  if (bytes === 4) return [`this.u32[${offset / 4}] = value`]
  return Array.from(
    { length: bytes / 8 },
    (_, i) => `this.u64[${offset / 8 + i}] = ${i === 0 ? 'value' : `value >> ${64 * i}n`}`,
  )
}

function emitField(slot: Slot, field: Field, out: Lines): void {
  const { register, offset } = slot
  const width = field.hi - field.lo + 1
  const name = fieldAccessor(camel(register.name), field.name)
  const wide = width > 32
  out
    .add('')
    .doc(`${titleOf(field)}: bits ${field.hi === field.lo ? field.hi : `${field.hi}:${field.lo}`} of ${register.name}`)
  // A field within one 32-bit word needs no bigint (words lie least significant first).
  const word = field.lo >> 5
  if (field.hi >> 5 === word) {
    const at = `this.u32[${offset / 4 + word}]`
    const lo = field.lo & 31
    const mask = width === 32 ? 0xffff_ffff : 2 ** width - 1
    const hexMask = literal(BigInt(mask), false)
    const shifted = lo === 0 ? at : `${at} >>> ${lo}`
    out.add(
      `get ${name}(): number {`,
      `  return ${lo + width === 32 ? shifted : `(${shifted}) & ${hexMask}`.replace(/^\((this\.u32\[\d+\])\)/, '$1')}`,
      '}',
    )
    const kept = literal(BigInt((~(mask * 2 ** lo) & 0xffff_ffff) >>> 0), false)
    out.add(
      `set ${name}(value: number) {`,
      `  ${at} = ${width === 32 ? 'value' : `(${at} & ${kept}) | ${lo === 0 ? 'value' : `(value << ${lo})`}`}`,
      '}',
    )
    return
  }
  const text = whole(slot)
  const mask = (1n << BigInt(width)) - 1n
  const get = `BigInt.asUintN(${width}, (${text}) >> ${field.lo}n)`.replace(/\((this\.u64\[\d+\])\)/, '$1')
  out.add(`get ${name}(): ${wide ? 'bigint' : 'number'} {`, `  return ${wide ? get : `Number(${get})`}`, '}')
  const cleared = literal(((1n << BigInt(register.width)) - 1n) & ~(mask << BigInt(field.lo)), true)
  out.add(
    `set ${name}(value: ${wide ? 'bigint' : 'number'}) {`,
    `  this.${camel(register.name)} = (this.${camel(register.name)} & ${cleared}) | (${wide ? 'value' : 'BigInt(value)'} << ${field.lo}n)`,
    '}',
  )
}

function emitSourced(register: Register, out: Lines): void {
  const wide = register.width > 32
  const value = `BigInt.asUintN(${register.width}, this.host.${register.source}())`
  out.add('').doc(`${titleOf(register)} (${provenance(register.at)})`)
  out.add(
    `get ${camel(register.name)}(): ${wide ? 'bigint' : 'number'} {`,
    `  return ${wide ? value : `Number(${value})`}`,
    '}',
  )
  for (const field of register.fields) {
    if (field.name === register.name) continue
    const width = field.hi - field.lo + 1
    const cut = `BigInt.asUintN(${width}, this.host.${register.source}() >> ${field.lo}n)`
    out.add(
      `get ${fieldAccessor(camel(register.name), field.name)}(): ${width > 32 ? 'bigint' : 'number'} {`,
      `  return ${width > 32 ? cut : `Number(${cut})`}`,
      '}',
    )
  }
}

function emitNextPc(machine: Machine, layout: Layout, out: Lines): void {
  const wide = machine.registers.get('pc')!.width > 32
  const at = wide ? `this.u64[${layout.nextPc / 8}]` : `this.u32[${layout.nextPc / 4}]`
  const type = wide ? 'bigint' : 'number'
  out.add('').doc('Where execution goes on after this instruction.')
  out.add(`get nextPc(): ${type} {`, `  return ${at}`, '}', `set nextPc(value: ${type}) {`, `  ${at} = value`, '}')
}

function emitReset({ register, bytes }: Slot, out: Lines): void {
  if (register.reset === 0n) return
  if (register.file) {
    out.add(`this.${camel(register.name)}.fill(${literal(register.reset, bytes > 4)})`)
    if (register.zero !== undefined)
      out.add(elementSet(register, `this.${camel(register.name)}`, String(register.zero), bytes > 4 ? '0n' : '0'))
  } else out.add(`this.${camel(register.name)} = ${literal(register.reset, bytes > 4)}`)
}

function registerTable(layout: Layout): Lines {
  const out = new Lines()
  for (const { register: r, offset, bytes } of layout.slots.values()) {
    const names = r.names.map(quoted).join(', ')
    const fields = r.fields.map(f => `{ name: ${quoted(f.name)}, hi: ${f.hi}, lo: ${f.lo}, role: ${quoted(f.role)} }`)
    out.block(
      '{',
      () => {
        out.add(
          `name: ${quoted(r.name)},`,
          `title: ${quoted(r.title)},`,
          `width: ${r.width},`,
          `count: ${r.count},`,
          `offset: ${offset},`,
          `bytes: ${bytes},`,
          `names: [${names}],`,
          `role: ${quoted(r.role)},`,
          `internal: ${r.internal},`,
        )
        out.add('fields: [', ...fields.map(f => `  ${f},`), '],')
      },
      '},',
    )
  }
  return out
}
