/** `vectors:` of instructions: cases worked out from the standards, made into places and values. */

import { type Constants, constantText } from '../language/constants.ts'
import { attempt } from '../language/index.ts'
import { type Report, refuse } from '../language/scope.ts'
import type { Composition, Document, Path } from '../load/index.ts'
import type { Machine, PlaceValue, SuiteSetup, Vector, VectorState } from '../model.ts'
import { didYouMean } from '../suggest.ts'
import { condition, Item } from './items.ts'
import { placeValue } from './places.ts'

export function elaborateVectors(
  composition: Composition,
  machine: Machine,
  constants: Constants,
  report: Report,
): Vector[] {
  const groups = new Set(machine.instructionSet.instructions.map(one => one.group))
  const context: Context = { machine, constants: new Map([...constants, ['pc', machine.physical.entry]]), report }
  return composition.parts.flatMap(document =>
    Object.keys(document.data.instructions ?? {})
      .filter(name => groups.has(name))
      .flatMap(name => ofInstruction(document, name, context)),
  )
}

/** Bytes of RAM, from its start, that the suite's vectors see at most. */
export const SUITE_RAM = 0x4000

/** `suite:` of the machine file. */
export function elaborateSuite(
  { machine: document }: Composition,
  machine: Machine,
  constants: Constants,
  report: Report,
): SuiteSetup | undefined {
  const item = new Item('suite', [{ document, path: ['suite'] }])
  if (!item.has()) return undefined
  const context = { machine, constants, report }
  return attempt(() => {
    const start = stateOf(item, 'start', context)
    const [ram] = machine.physical.ram
    start.memory.forEach(({ address, bytes }, i) => {
      const offset = address - (ram?.base ?? 0n)
      if (ram && offset >= 0n && offset + BigInt(bytes.length) <= BigInt(SUITE_RAM)) return
      const place = item.keys('start').filter(name => name.startsWith('memory['))[i]
      const hint = `the suite uses the first ${SUITE_RAM} bytes of RAM`
      refuse(report, 'SV4506', item.span(['start', place], 'key'), `${place} is not in the suite's RAM`, hint)
    })
    return { start, translation: translationOf(item, context) }
  })
}

/** `translation: { registers, addresses }`. */
function translationOf(item: Item, context: Context): SuiteSetup['translation'] {
  const registers = new Map<string, bigint[]>()
  const integers = (path: Path): bigint[] => {
    const list: unknown[] = item.get(...path) ?? []
    return list.map((_, i) => constantText(item.text(...path, i), context.constants, context.report, 'integer'))
  }
  for (const name of item.keys('translation', 'registers')) {
    const path = ['translation', 'registers', name]
    const places = item.get(...path).map((_: unknown, i: number) => registerOf(item, [...path, i], name, context, path))
    registers.set(
      places[0].register,
      places.map((one: VectorState['registers'][number]) => one.value),
    )
  }
  return { registers, addresses: integers(['translation', 'addresses']) }
}

interface Context {
  machine: Machine
  /** Parameters and extensions, and `pc`: where the instruction is. */
  constants: Constants
  report: Report
}

function ofInstruction(document: Document, name: string, context: Context): Vector[] {
  const path = ['instructions', name, 'vectors']
  const list: unknown[] = document.data.instructions[name]?.vectors ?? []
  const seen = new Map<string, Item>()
  return list.flatMap((_, i) => {
    const item = new Item(name, [{ document, path: [...path, i] }])
    if (item.has('when') && !condition(item, 'when', context.constants, context.report)) return []
    const rule = String(item.get('rule'))
    const earlier = seen.get(rule)
    seen.set(rule, item)
    if (earlier) {
      const related = [{ message: 'the first one is here', span: earlier.span(['rule']) }]
      const message = `'${name}' has two vectors with the rule '${rule}'`
      context.report({ code: 'SV4504', severity: 'error', message, span: item.span(['rule']), related })
    }
    const made = attempt(() => vectorOf(item, rule, context))
    return made ? [made] : []
  })
}

function vectorOf(item: Item, rule: string, context: Context): Vector {
  const standard = item.string('standard')
  const trap = item.get('after', 'trap')
  if (trap !== undefined && !context.machine.traps.has(String(trap))) {
    const span = item.span(['after', 'trap'])
    refuse(
      context.report,
      'SV4507',
      span,
      `there is no trap '${trap}'`,
      didYouMean(String(trap), context.machine.traps.keys()),
    )
  }
  return {
    instruction: item.name,
    rule,
    ...(standard === undefined ? {} : { standard }),
    assembly: String(item.get('assembly')),
    before: stateOf(item, 'before', context),
    after: stateOf(item, 'after', context),
    ...(trap === undefined ? {} : { trap: String(trap) }),
    at: item.span(['rule']),
  }
}

function stateOf(item: Item, side: 'before' | 'after' | 'start', context: Context): VectorState {
  const state: VectorState = { registers: [], memory: [] }
  for (const place of item.keys(side)) {
    const path = [side, place]
    const memory = /^memory\[(.+)\]$/.exec(place)
    if (memory) {
      state.memory.push({ address: addressOf(item, path, memory[1], context), bytes: bytesOf(item, path, context) })
    } else if (place !== 'trap' || side !== 'after') state.registers.push(...placesOf(item, path, place, context))
  }
  return state
}

/** A place with its value; a list has the values of a file's elements, the first first. */
function placesOf(item: Item, path: Path, place: string, context: Context): VectorState['registers'] {
  const list: unknown = item.get(...path)
  if (!Array.isArray(list)) return [registerOf(item, path, place, context)]
  return list.map((_, i) => registerOf(item, [...path, i], `${place}[${i}]`, context, path))
}

function addressOf(item: Item, path: Path, text: string, { constants, report }: Context): bigint {
  const span = item.span(path, 'key')
  return constantText({ text, span: () => span }, constants, report, 'integer')
}

function bytesOf(item: Item, path: Path, { report }: Context): number[] {
  const text = String(item.get(...path)).trim()
  if (!/^[0-9a-f]{2}(\s+[0-9a-f]{2})*$/i.test(text)) {
    refuse(
      report,
      'SV4506',
      item.span(path),
      `'${text}' is not a row of bytes`,
      'write two hexadecimal digits a byte: "28 02 00"',
    )
  }
  return text.split(/\s+/).map(byte => Number.parseInt(byte, 16))
}

/** @param key where the place is named, if not by the key of its value */
const registerOf = (
  item: Item,
  path: Path,
  place: string,
  { machine, constants, report }: Context,
  key = path,
): PlaceValue =>
  placeValue(
    machine,
    { text: place, at: item.span(key, 'key') },
    { text: item.text(...path), at: item.span(path) },
    constants,
    report,
  )
