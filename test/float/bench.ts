/** Operations a second of the fast units and of the exact ones, on operands of moderate size: `npx tsx test/float/bench.ts`. */
import { INTERCHANGE } from '../../generator/ir/float.ts'
import { binary32, binary64, type Encoding, type FloatUnit } from '../../runtime/float/index.ts'
import { exactUnit } from '../../runtime/float/unit.ts'
import { Random } from '../oracle/riscv/random.ts'

const random = new Random(1)
const OPERANDS = 1024

function operands(width: number): Encoding[] {
  const { exponentBits, fractionBits } = INTERCHANGE.get(width)!
  const bias = 2 ** (exponentBits - 1) - 1
  return Array.from({ length: OPERANDS }, () => {
    const encoding = (BigInt(bias - 8 + random.below(16)) << BigInt(fractionBits)) | random.bits(fractionBits)
    return width <= 32 ? Number(encoding) : encoding
  })
}

type Run = (unit: FloatUnit<Encoding>, a: Encoding, b: Encoding, c: Encoding, rounding: number) => unknown
const RUNS: Record<string, Run> = {
  add: (unit, a, b, _c, rounding) => unit.add(a, b, rounding),
  mul: (unit, a, b, _c, rounding) => unit.mul(a, b, rounding),
  div: (unit, a, b, _c, rounding) => unit.div(a, b, rounding),
  sqrt: (unit, a, _b, _c, rounding) => unit.sqrt(a, rounding),
  fma: (unit, a, b, c, rounding) => unit.fma(a, b, c, rounding),
  lt: (unit, a, b) => unit.lt(a, b),
  'toSigned 32': (unit, a, _b, _c, rounding) => unit.toSigned(a, 32, rounding),
  'toSigned 64': (unit, a, _b, _c, rounding) => unit.toSigned(a, 64, rounding),
}

/** Millions of operations a second. */
function measure(unit: FloatUnit<Encoding>, run: Run, values: Encoding[], rounding: number): number {
  let count = 0
  const start = performance.now()
  let elapsed = 0
  while (elapsed < 250) {
    for (let i = 0; i < OPERANDS; i++)
      run(unit, values[i]!, values[(i + 1) % OPERANDS]!, values[(i + 2) % OPERANDS]!, rounding)
    count += OPERANDS
    elapsed = performance.now() - start
  }
  return count / elapsed / 1000
}

console.log('millions a second, fast / exact; to nearest even, then toward zero')
for (const [width, fast] of [
  [32, binary32],
  [64, binary64],
] as [number, FloatUnit<Encoding>][]) {
  const values = operands(width)
  const exact = exactUnit<Encoding>(fast.format)
  for (const [name, run] of Object.entries(RUNS)) {
    const figures = [0, 1].map(rounding =>
      [fast, exact].map(unit => measure(unit, run, values, rounding).toFixed(2)).join(' / '),
    )
    console.log(`binary${width} ${name.padEnd(12)} ${figures.join('    ')}`)
  }
}
