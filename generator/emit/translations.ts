/** How emitted code remembers translations: which state they depend on, and what is asked before `translate` is. */
import type { Place } from '../ir/ir.ts'
import { simplify } from '../ir/simplify.ts'
import { visitBody } from '../ir/walk.ts'
import type { Machine } from '../model.ts'
import { camel, fieldAccessor } from './names.ts'
import type { Lines } from './writer.ts'

/** The emitted function that stands for `translate` where translations are remembered. */
export const REMEMBERED = 'translateRemembered'

/** Whether this machine's translations may be remembered at all. */
export function remembers(machine: Machine): boolean {
  const { pages, translate } = machine.operations
  if (!pages || !translate) return false
  return pages.places.every(place => place.register !== 'pc' && !machine.registers.get(place.register)!.source)
}

/** What a write to a place does to remembered translations: nothing, another context, or the end of them all. */
export function afterWrite(machine: Machine, place: Place): string | undefined {
  if (!remembers(machine)) return undefined
  if (placesTouched(machine, place).length === 0) return undefined
  return machine.registers.get(place.register)!.file ? 's.translations.forget()' : 's.translations.leave()'
}

/** What translation depends on of a place. */
function placesTouched(machine: Machine, place: Place): Place[] {
  return machine.operations.pages!.places.filter(
    p =>
      p.register === place.register &&
      (!p.field || !place.field || (p.field.hi >= place.field.lo && p.field.lo <= place.field.hi)),
  )
}

/** Bits of a register that translation depends on, as one of the contexts that are remembered; 0 where all contexts do. */
export function contextBits(machine: Machine, name: string): bigint {
  const register = machine.registers.get(name)!
  if (!remembers(machine) || register.file) return 0n
  return placesTouched(machine, { register: name }).reduce((bits, place) => bits | bitsOf(machine, place), 0n)
}

/** State that says what an address means, where the machine does not remember translations itself: bits of registers. */
export function contextOf(machine: Machine): Map<string, bigint> {
  const known = contexts.get(machine)
  if (known) return known
  const found = new Map<string, bigint>()
  contexts.set(machine, found)
  const { translate } = machine.operations
  if (!translate || remembers(machine)) return found
  const body = simplify(machine, machine.functions.get(translate)!.body, { inline: () => true, expandGuards: true })
  visitBody(
    body,
    () => {},
    e => {
      if (e.op !== 'read') return
      found.set(e.place.register, (found.get(e.place.register) ?? 0n) | bitsOf(machine, e.place))
    },
  )
  return found
}
const contexts = new WeakMap<Machine, Map<string, bigint>>()

export function bitsOf(machine: Machine, place: Place): bigint {
  const { hi, lo } = place.field ?? { hi: machine.registers.get(place.register)!.width - 1, lo: 0 }
  return ((1n << BigInt(hi - lo + 1)) - 1n) << BigInt(lo)
}

/** State's member that goes to the context of the values that registers have now. */
export function emitRemap(machine: Machine, out: Lines): void {
  const parts = contextParts(machine)
  const narrow: string[] = []
  const wide: string[] = []
  let used = 0
  let shift = 0
  for (const { text, width } of parts) {
    if (used + width <= 30) {
      narrow.push(used === 0 ? text : `(${text} << ${used})`)
      used += width
      continue
    }
    const value = width > 32 ? text : `BigInt(${text})`
    wide.push(shift === 0 ? value : `(${value} << ${shift}n)`)
    shift += width
  }
  out.add('').doc('Goes to the translations remembered for the values that registers have now.')
  out.add(
    'enterTranslations(): void {',
    `  this.translations.enter(${narrow.join(' | ') || '0'}, ${wide.join(' | ') || '0n'})`,
    '}',
    '',
  )
  out.doc('To be called when the state, or memory that translation reads, has been changed from outside.')
  out.add('forgetTranslations(): void {', '  this.translations.forget()', '  this.translations.leave()', '}')
}

/** Registers and fields, without those that lie within others. */
function contextParts(machine: Machine): { text: string; width: number }[] {
  const whole = new Set<string>()
  const fields = new Map<string, { text: string; width: number }>()
  const registers = new Map<string, { text: string; width: number }>()
  for (const { register: name, field } of machine.operations.pages!.places) {
    const register = machine.registers.get(name)!
    if (register.file) continue
    if (field) {
      const text = `this.${fieldAccessor(camel(name), field.name)}`
      fields.set(`${name} ${field.name}`, { text, width: field.hi - field.lo + 1 })
    } else {
      whole.add(name)
      registers.set(name, { text: `this.${camel(name)}`, width: register.width })
    }
  }
  const single = [...fields].filter(([key]) => !whole.has(key.split(' ')[0])).map(([, part]) => part)
  return [...single, ...registers.values()]
}

/** The functions that ask what is remembered before they translate; addresses come back as numbers. */
export function emitRemembered(machine: Machine, out: Lines): void {
  const va = machine.registers.get('pc')!.width > 32
  const wide = machine.physical.addressWidth > 32
  const type = va ? 'bigint' : 'number'
  const find = va ? 'find' : 'findNarrow'
  const { alike } = machine.operations.pages!
  out.doc('As `translate`, which is asked only for what is not remembered.')
  out.add(
    `export function ${REMEMBERED}(s: State, va: ${type}, bytes: number, access: number): number {`,
    `  const known = s.translations.${find}(va, bytes, access)`,
    '  return known >= 0 ? known : translateAnew(s, va, bytes, access)',
    '}',
    '',
    `function translateAnew(s: State, va: ${type}, bytes: number, access: number): number {`,
    '  if (s.translations.left) {',
    '    s.enterTranslations()',
    `    const known = s.translations.${find}(va, bytes, access)`,
    '    if (known >= 0) return known',
    '  }',
    '  const { translations } = s',
    '  translations.reach = 0',
    '  let address = translations.walk(va, bytes, access)',
    '  if (address < 0) {',
    `    const physical = translate(s, va, bytes, access)`,
    `    address = ${wide ? 'Number(physical)' : 'physical'}`,
    ...(alike ? [`    translations.whole = ${camel(alike)}(s, physical)`] : []),
    '  }',
    `  ${alike ? 'if (translations.whole) ' : ''}translations.remember(va, bytes, access, address)`,
    '  return address',
    '}',
    '',
  )
}
