/** Emits `machine.ts`: the architecture that engines run. */
import { Straightness } from '../analysis/straight.ts'
import type { Machine } from '../model.ts'
import { fieldAccessor, functionName } from './body.ts'
import { fetchUnit } from './decoder.ts'
import { camel } from './names.ts'
import { type EmittedFile, fill } from './template.ts'
import { REMEMBERED, remembers } from './translations.ts'
import { Lines, provenance, quoted } from './writer.ts'

export function emitMachine(machine: Machine, runtime: string): EmittedFile {
  const pc = machine.registers.get('pc')!
  const wide = pc.width > 32
  const unit = fetchUnit(machine)
  const fetch = functionName(`fetch.${8 * unit}`)
  const used = new Set([fetch])
  const methods = new Lines()
  const facts = new Lines()
  const address = (n: string) =>
    wide
      ? `BigInt.asUintN(${pc.width}, s.pc + BigInt(${n}))`
      : pc.width === 32
        ? `(s.pc + ${n}) >>> 0`
        : `(s.pc + ${n}) & ${2 ** pc.width - 1}`

  facts.add(`alignment: ${machine.instructionSet.alignment},`)
  methods.add('decode,')
  emitTranslation(machine, methods, used, wide)
  const at = unit === 1 ? 'n' : `${unit} * n`
  methods.block(
    'fetch(s) {',
    () => {
      const value = `${fetch}(s, ${address(at)})`
      methods.add(`return decode(n => ${needsSwap(machine, unit) ? swapped(value, unit) : value})`)
    },
    '},',
  )
  emitPhysicalFetch(machine, unit, methods)
  methods.add('isStraight: i => i.id >= 0 && STRAIGHT[i.id] === 1,')
  methods.block('advance(s, bytes) {', () => methods.add(`s.pc = ${address('bytes')}`), '},')
  methods.block(
    'execute(s, i) {',
    () => {
      methods.add(`s.nextPc = ${address('i.length')}`, 'i.execute(s, i)', 's.pc = s.nextPc')
    },
    '},',
  )
  if (machine.operations.reset) {
    const reset = functionName(machine.operations.reset)
    used.add(reset)
    methods.block('reset(s) {', () => methods.add('s.nextPc = s.pc', `${reset}(s)`, 's.pc = s.nextPc'), '},')
  }
  if (machine.operations.enterTrap) emitEnterTrap(machine, methods, used)
  if (machine.operations.interrupts) {
    used.add(functionName('interrupts'))
    methods.add(`interrupts,`)
  }
  for (const hook of ['wakes', 'interleave'] as const) {
    if (!machine.operations[hook]) continue
    used.add(functionName(hook))
    methods.add(`${hook},`)
  }
  if (machine.operations.hart) {
    const number = machine.registers.get(machine.operations.hart)!
    methods.block(
      'setHart(s, hart) {',
      () => methods.add(`s.${camel(number.name)} = ${number.width > 32 ? 'BigInt(hart)' : 'hart'}`),
      '},',
    )
  }
  const { deadlines } = machine.operations
  if (deadlines.length > 0) {
    const values = deadlines.map(name =>
      machine.registers.get(name)!.width > 32 ? `s.${camel(name)}` : `BigInt(s.${camel(name)})`,
    )
    methods.add(`deadlines: s => [${values.join(', ')}],`)
  }
  if (machine.mode) {
    const { place, values, mostPrivileged } = machine.mode
    const names = [...values].map(([name, v]) => `${quoted(name)}: ${v.value}`).join(', ')
    facts.add(`modes: { names: { ${names} }, mostPrivileged: ${quoted(mostPrivileged)} },`)
    methods.add(
      `mode: s => ${place.field ? `s.${fieldAccessor(camel(place.register), place.field.name)}` : `s.${camel(place.register)}`},`,
    )
  }
  const text = fill('machine', {
    title: machine.title,
    titleText: quoted(machine.title),
    source: provenance(machine.at),
    runtime,
    name: quoted(machine.name),
    byteOrder: machine.byteOrder,
    addressWidth: pc.width,
    imports: needsSwap(machine, unit) ? [`import { swapBytes } from '${runtime}/devices/device.ts'`] : [],
    functions: [...used].sort().join(', '),
    facts: indented(facts),
    straight: straightText(machine),
    methods: indented(methods),
  })
  return { path: 'machine.ts', text }
}

/** One digit an instruction, by id. */
function straightText(machine: Machine): string {
  const straightness = new Straightness(machine)
  return machine.instructionSet.instructions.map(i => (straightness.isStraight(i) ? 1 : 0)).join(', ')
}

/** As `fetch`, past translation; RAM always answers. */
function emitPhysicalFetch(machine: Machine, unit: number, out: Lines): void {
  const at = unit === 1 ? 'n' : `${unit} * n`
  const value = unit === 8 ? `Number(bus.read64(address + ${at}))` : `bus.read${8 * unit}(address + ${at})`
  out.add(`fetchPhysical: (bus, address) => decode(n => ${needsSwap(machine, unit) ? swapped(value, unit) : value}),`)
}

const indented = (lines: Lines): string =>
  lines
    .toString()
    .split('\n')
    .map(l => (l === '' ? '' : `  ${l}`))
    .join('\n')

/** Data and instructions may have different byte orders; a fetched unit is then turned round. */
const needsSwap = (machine: Machine, unit: number): boolean =>
  unit > 1 && machine.byteOrder !== machine.instructionSet.order

const swapped = (value: string, unit: number): string => `Number(swapBytes(${value}, ${unit}))`

function emitTranslation(machine: Machine, out: Lines, used: Set<string>, wide: boolean): void {
  const translate = machine.functions.get('translate')
  const physicalWide = machine.physical.addressWidth > 32
  const plain = wide ? 'Number(address)' : 'Number(address)'
  if (!translate) {
    out.add(`fetchAddress: s => ${wide ? 'Number(s.pc)' : 's.pc'},`)
    out.add(`translate: (_s, address) => ${plain},`)
    return
  }
  used.add(functionName('translate'))
  const access = machine.enums.get('Access')!
  const number = (text: string) => (physicalWide ? `Number(${text})` : text)
  const kinds = ['load', 'store', 'fetch'].map(k => `${k}: ${access.get(k)}`).join(', ')
  const unit = fetchUnit(machine)
  if (remembers(machine)) {
    used.add(REMEMBERED)
    out.block(
      'fetchAddress(s) {',
      () => {
        out.add('s.translations.whole = true', `return ${REMEMBERED}(s, s.pc, ${unit}, ${access.get('fetch')})`)
      },
      '},',
    )
    out.add('fetchesSingly: s => !s.translations.whole,')
  } else {
    out.add(`fetchAddress: s => ${number(`translate(s, s.pc, ${unit}, ${access.get('fetch')})`)},`)
    out.add('fetchesSingly: () => true,')
  }
  out.add(
    `translate: (s, address, bytes, access) => ${number(`translate(s, ${wide ? 'BigInt(address)' : 'Number(address)'}, bytes, { ${kinds} }[access])`)},`,
  )
}

function emitEnterTrap(machine: Machine, out: Lines, used: Set<string>): void {
  const enter = machine.functions.get('enterTrap')!
  used.add(functionName('enterTrap'))
  const [cause, value, interrupt] = enter.parameters
  const convert = (p: typeof cause, text: string) =>
    p?.type.kind === 'bits' && p.type.width > 32 ? `BigInt(${text})` : `Number(${text})`
  const args = [
    's',
    convert(cause, 'TRAPS[trap]!.cause'),
    ...(value ? [convert(value, 'value')] : []),
    ...(interrupt ? ['TRAPS[trap]!.interrupt'] : []),
  ]
  out.block(
    'enterTrap(s, trap, value) {',
    () => {
      out.add('s.nextPc = s.pc', `enterTrap(${args.join(', ')})`, 's.pc = s.nextPc')
    },
    '},',
  )
}
