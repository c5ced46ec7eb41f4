/** The machine's state: registers, register files, views, and registers reached by number (CSRs). */

import { bitsType, type Place } from '../ir/ir.ts'
import { type Constants, constantText } from '../language/constants.ts'
import { attempt, didYouMean, lowerCondition } from '../language/index.ts'
import { requireNameable } from '../language/nameable.ts'
import type { RegisterName } from '../language/scope.ts'
import { type Report, refuse, type Scope } from '../language/scope.ts'
import type { Field, Register, Role } from '../model.ts'
import { type FieldContext, fieldsFromSpec, ROLES } from './fields.ts'
import { type Item, integer } from './items.ts'

const MAX_WIDTH = 4096n

export interface StateContext {
  constants: Constants
  report: Report
  /** For conditions over `value` (`legal:` given as an expression). */
  scope: Scope
}

/** A register or a register file; views give no storage of their own. */
export function elaborateRegister(
  item: Item,
  context: StateContext,
  implied: { width?: bigint; name?: string } = {},
): Register {
  const { constants, report } = context
  const name = implied.name ?? item.name
  requireNameable(report, item.span(), name, 'a register')
  const width = integer(item, ['width'], constants, report, implied.width)
  if (width < 1n || width > MAX_WIDTH)
    refuse(
      report,
      'SV6017',
      item.span(['width']),
      `a register of ${width} bits is not possible`,
      `from 1 to ${MAX_WIDTH}`,
    )
  const file = item.has('count')
  const count = Number(integer(item, ['count'], constants, report, 1n))
  const first = item.layers[0]!
  const fieldLayer = item.layer('fields')
  const { fields, reset } = fieldsFromSpec(
    fieldLayer.document,
    item.has('fields') ? fieldLayer.path : first.path,
    Number(width),
    fieldContext(context),
  )
  const whole = !item.has('fields')
  const zero = item.has('zero') ? Number(integer(item, ['zero'], constants, report)) : undefined
  if (zero !== undefined && zero >= count)
    refuse(report, 'SV6018', item.span(['zero']), `'${name}' has no element ${zero}`)
  const source = item.get('source')
  return {
    name,
    title: item.string('title') ?? '',
    at: item.span(),
    width: Number(width),
    count,
    file,
    ...(zero === undefined ? {} : { zero }),
    names: elementNames(item, name, count, file, report),
    aliases: new Map(
      item.keys('aliases').map(alias => [alias, Number(integer(item, ['aliases', alias], constants, report))]),
    ),
    fields: whole ? fields.map(f => ({ ...f, name: name })) : fields,
    reset,
    role: roleOf(item, report),
    ...(source === 'time' || source === 'retired' ? { source } : {}),
    internal: item.get('internal') === true,
  }
}

function elementNames(item: Item, name: string, count: number, file: boolean, report: Report): string[] {
  if (!file) return [name]
  const names: unknown = item.get('names')
  if (names === undefined) return Array.from({ length: count }, (_, i) => `${name}${i}`)
  if (Array.isArray(names) && names.length === count) return names.map(String)
  return refuse(
    report,
    'SV6019',
    item.span(['names']),
    `'${name}' has ${count} elements and ${Array.isArray(names) ? names.length : 0} names`,
  )
}

function roleOf(item: Item, report: Report): Role {
  const role = item.get('role') ?? 'guest-visible'
  if (ROLES.includes(role)) return role
  return refuse(report, 'SV6014', item.span(['role']), `'${role}' is not a role`, `one of ${ROLES.join(', ')}`)
}

export function fieldContext({ constants, report, scope }: StateContext): FieldContext {
  return {
    report,
    constant: text => attempt(() => constantText(text, constants, report, 'integer')),
    when: text => attempt(() => constantText(text, constants, report, 'condition')) ?? false,
    legal(text, width) {
      const value = { id: 0, name: 'value', type: bitsType(width), mutable: false }
      const given = new Map([
        ['value', { op: 'local' as const, type: value.type, local: value, at: text.span(0, text.text.length) }],
      ])
      const test = lowerCondition(scope, text, report, { kind: 'bool' }, { given })
      return test && { value, test }
    },
  }
}

/** What semantics see of a register. A register without declared fields has none to name. */
export function registerName(register: Register): RegisterName {
  const fields = new Map<string, { hi: number; lo: number }>()
  for (const field of register.fields) {
    if (field.name !== register.name) fields.set(field.name, { hi: field.hi, lo: field.lo })
  }
  return {
    name: register.name,
    width: register.width,
    count: register.count,
    file: register.file,
    fields,
    ...(register.source ? { source: register.source } : {}),
  }
}

/** `view: [h, l]`: other registers (or `reg.field`, `x[3]`) side by side, most significant first. */
export function elaborateView(
  item: Item,
  registers: ReadonlyMap<string, RegisterName>,
  context: StateContext,
): RegisterName {
  const { report } = context
  requireNameable(report, item.span(), item.name, 'a register')
  const parts = (item.get('view') as unknown[]).map((_, i) => viewPart(item, i, registers, report))
  return {
    name: item.name,
    width: parts.reduce((sum, p) => sum + p.width, 0),
    count: 1,
    file: false,
    fields: new Map(),
    view: parts,
  }
}

function viewPart(
  item: Item,
  index: number,
  registers: ReadonlyMap<string, RegisterName>,
  report: Report,
): { place: Place; width: number } {
  const text = item.text('view', index)
  const at = text.span(0, text.text.length)
  const match = /^\s*([A-Za-z_]\w*)(?:\[(\d+)\])?(?:\.([A-Za-z_]\w*))?\s*$/.exec(text.text)
  if (!match)
    return refuse(
      report,
      'SV6020',
      at,
      `'${text.text}' is not a register, an element or a field`,
      'write h, x[3] or P.C',
    )
  const [, name, element, fieldName] = match
  const register = registers.get(name!)
  if (!register || register.view)
    return refuse(report, 'SV5001', at, `'${name}' is not a register`, didYouMean(name!, registers.keys()))
  if (register.file !== (element !== undefined)) {
    return refuse(
      report,
      'SV6020',
      at,
      register.file ? `'${name}' is a register file: say which element` : `'${name}' is not a register file`,
    )
  }
  const place: Place = { register: register.name }
  if (element !== undefined) {
    if (Number(element) >= register.count) refuse(report, 'SV6020', at, `'${name}' has no element ${element}`)
    place.index = {
      op: 'const',
      type: bitsType(Math.max(1, (register.count - 1).toString(2).length)),
      value: BigInt(element),
      at,
    }
  }
  if (fieldName === undefined) return { place, width: register.width }
  const field = register.fields.get(fieldName)
  if (!field)
    return refuse(
      report,
      'SV5003',
      at,
      `register '${name}' has no field '${fieldName}'`,
      didYouMean(fieldName, register.fields.keys()),
    )
  return { place: { ...place, field: { name: fieldName, ...field } }, width: field.hi - field.lo + 1 }
}

/** A CSR item with `count` stands for so many consecutive ones. */
export function csrNames(item: Item, constants: Constants, report: Report): string[] {
  if (!item.has('count')) return [item.name]
  const count = Number(integer(item, ['count'], constants, report))
  const names: unknown = item.get('names')
  if (Array.isArray(names)) {
    if (names.length !== count)
      refuse(report, 'SV6019', item.span(['names']), `'${item.name}' has ${count} registers and ${names.length} names`)
    return names.map(String)
  }
  return Array.from({ length: count }, (_, i) => `${item.name}${i}`)
}

export type { Field }
