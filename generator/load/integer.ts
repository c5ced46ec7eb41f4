/** Integers as specs write them: `10`, `-1`, `0x8000_0000`, `0b101`, `256 MiB`. */

const units: Record<string, bigint> = { KiB: 1n << 10n, MiB: 1n << 20n, GiB: 1n << 30n, TiB: 1n << 40n }
const shape = /^(-?)(0x[0-9a-f]+(?:_[0-9a-f]+)*|0b[01]+(?:_[01]+)*|[0-9]+(?:_[0-9]+)*)(?:\s*(KiB|MiB|GiB|TiB))?$/i

/** The integer that a value of a spec stands for, exactly; undefined if it is none. */
export function parseInteger(value: unknown): bigint | undefined {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined
  if (typeof value !== 'string') return undefined
  const found = shape.exec(value.trim())
  if (!found) return undefined
  const [, sign, digits, unit] = found
  const scale = unit === undefined ? 1n : units[unit]
  if (scale === undefined) return undefined
  const magnitude = BigInt(digits!.replaceAll('_', '').toLowerCase()) * scale
  return sign ? -magnitude : magnitude
}
