/** Registers and their fields by name, with values for them: where software, or the run-time library, sets up a machine's state. */
import type { Span } from '../diagnostics.ts'
import { type Constants, constantText } from '../language/constants.ts'
import { type Report, refuse } from '../language/scope.ts'
import type { EmbeddedText } from '../load/index.ts'
import type { Machine, PlaceValue, Register, StatePlace } from '../model.ts'
import { didYouMean } from '../suggest.ts'

type Registers = Pick<Machine, 'registers'>

/** `mstatus.MIE`, `a0`, `pmpConfig[3]`. Refuses what is not there. */
export function statePlace(machine: Registers, place: string, at: Span, report: Report): StatePlace & Named {
  const [name, fieldName] = place.split('.')
  const found = findRegister(machine, name)
  const field = fieldName === undefined ? undefined : found?.register.fields.find(one => one.name === fieldName)
  if (!found || (fieldName !== undefined && !field)) {
    const known = found ? found.register.fields.map(one => `${name}.${one.name}`) : machine.registers.keys()
    return refuse(report, 'SV4505', at, `there is no '${place}'`, didYouMean(place, known))
  }
  const { register, index } = found
  const [hi, lo] = field ? [field.hi, field.lo] : [register.width - 1, 0]
  return { register: register.name, ...(index === undefined ? {} : { index }), hi, lo, text: place }
}

interface Named {
  text: string
}

/** A place with its value, an expression over constants that fits, signed or unsigned. */
export function placeValue(
  machine: Registers,
  place: { text: string; at: Span },
  value: { text: EmbeddedText; at: Span },
  constants: Constants,
  report: Report,
): PlaceValue {
  const found = statePlace(machine, place.text, place.at, report)
  const number = constantText(value.text, constants, report, 'integer')
  const width = found.hi - found.lo + 1
  if (BigInt.asUintN(width, number) !== number && BigInt.asIntN(width, number) !== number) {
    refuse(report, 'SV4506', value.at, `${number} does not fit the ${width} bits of ${place.text}`)
  }
  return { ...found, value: BigInt.asUintN(width, number) }
}

/** A register by its name, or an element of a file by any of its names. */
function findRegister(machine: Registers, name: string): { register: Register; index?: number } | undefined {
  const own = machine.registers.get(name)
  if (own && !own.file) return { register: own }
  for (const register of machine.registers.values()) {
    if (!register.file) continue
    const element = /^(\w+)\[(\d+)\]$/.exec(name)
    const number = element?.[1] === register.name ? Number(element[2]) : undefined
    const index = number ?? register.aliases.get(name) ?? register.names.indexOf(name)
    if (index >= 0 && index < register.count) return { register, index }
  }
  return undefined
}
