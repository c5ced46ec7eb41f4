/** Every operation of a format, as emitted code calls it and as the naive model has it. */
import {
  type FloatOperation,
  type FloatShape,
  type FloatType,
  floatSignature,
  INTERCHANGE,
} from '../../generator/ir/float.ts'
import { type FloatOutcome, naiveFloat } from '../../generator/ir/naive-float.ts'
import {
  binary16,
  binary32,
  binary64,
  binary128,
  convert,
  type Encoding,
  type FloatUnit,
  raised,
} from '../../runtime/float/index.ts'
import type { Random } from '../oracle/riscv/random.ts'
import { drawFloats, drawInteger } from './values.ts'

export const WIDTHS = [16, 32, 64, 128]
export const UNITS: ReadonlyMap<number, FloatUnit<Encoding>> = new Map([
  [16, binary16 as unknown],
  [32, binary32],
  [64, binary64],
  [128, binary128],
] as [number, FloatUnit<Encoding>][])

const PLAIN: FloatOperation[] = [
  'add',
  'sub',
  'mul',
  'div',
  'sqrt',
  'fma',
  'min',
  'max',
  'eq',
  'lt',
  'le',
  'ltQuiet',
  'leQuiet',
  'classify',
  'round',
]
const INTEGERS = ['toSigned', 'toUnsigned', 'fromSigned', 'fromUnsigned'] as const

export function shapesOf(width: number): FloatShape[] {
  const format = INTERCHANGE.get(width)!
  return [
    ...PLAIN.map(operation => ({ operation, format })),
    ...WIDTHS.filter(to => to !== width).map(to => ({
      operation: 'convert' as const,
      format,
      to: INTERCHANGE.get(to)!,
    })),
    ...[8, 32, 64].flatMap(integer => INTEGERS.map(operation => ({ operation, format, width: integer }))),
  ]
}

export function drawArguments(shape: FloatShape, random: Random): bigint[] {
  const { args, rounded } = floatSignature(shape)
  if (shape.operation.startsWith('from')) return [drawInteger(shape.width!, random)]
  return drawFloats(shape.format, args.length - (rounded ? 1 : 0), random)
}

const widthOf = (f: FloatType) => 1 + f.exponentBits + f.fractionBits

/** As emitted code does it, with units of one's own for formats. */
export function compute(
  shape: FloatShape,
  args: readonly bigint[],
  rounding: number,
  units: ReadonlyMap<number, FloatUnit<Encoding>> = UNITS,
): FloatOutcome {
  const { operation, format, to, width = 0 } = shape
  const unit = units.get(widthOf(format))!
  const short = operation.startsWith('from') ? width <= 32 : widthOf(format) <= 32
  const given = args.map(one => (short ? Number(one) : one))
  const result = ((): Encoding => {
    switch (operation) {
      case 'convert':
        return convert(unit, units.get(widthOf(to!))!, given[0]!, rounding)
      case 'toSigned':
      case 'toUnsigned':
      case 'fromSigned':
      case 'fromUnsigned':
        return unit[operation](given[0]!, width, rounding)
      default:
        return (unit[operation] as (...all: Encoding[]) => Encoding)(...given, rounding)
    }
  })()
  const wide = (floatSignature(shape).result as { width: number }).width > 32
  if ((typeof result === 'bigint') !== wide) throw new Error(`${operation} gives a ${typeof result}`)
  return { result: BigInt(result), flags: raised.flags }
}

export const naive = (shape: FloatShape, args: readonly bigint[], rounding: number): FloatOutcome =>
  naiveFloat(shape, args, BigInt(rounding))
