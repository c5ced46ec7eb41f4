/** Values that a register map has names for. */
import type { RegisterMapDescription } from './registers.ts'

/**
 * The values of a field (of at most 32 bits) by name; `field` is not given for a register without fields of its own.
 * Throws a RangeError where the map has no such name.
 */
export function namedValues<Value extends string>(
  map: RegisterMapDescription,
  register: string,
  field: string,
  names: readonly Value[],
): Readonly<Record<Value, number>> {
  const values = map.registers.find(r => r.name === register)?.fields.find(f => f.name === field)?.values
  return Object.fromEntries(
    names.map(name => {
      const value = values?.[name]
      if (value === undefined) throw new RangeError(`${map.name} has no value ${name} of ${register}.${field}`)
      return [name, Number(value)]
    }),
  ) as Record<Value, number>
}

/** Bytes from the start of a map to one of its registers. */
export function offsetOf<Name extends string>(map: RegisterMapDescription<Name>, register: Name): number {
  const found = map.registers.find(r => r.name === register)
  if (!found) throw new RangeError(`${map.name} has no register ${register}`)
  return found.offset
}

/** An integer among a device's parameters; throws a RangeError where it is none, or lies outside. */
export function integerParameter(
  context: { readonly name: string; readonly parameters: Readonly<Record<string, bigint | string>> },
  name: string,
  fallback: number,
  low: number,
  high: number,
): number {
  const value = context.parameters[name] ?? BigInt(fallback)
  if (typeof value !== 'bigint' || value < BigInt(low) || value > BigInt(high))
    throw new RangeError(`parameter '${name}' of ${context.name} is an integer from ${low} to ${high}, not ${value}`)
  return Number(value)
}
