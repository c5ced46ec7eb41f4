/** Floating point on both engines: operands at the corners of formats, all rounding directions, flags set and not. */
import { describe, expect, it } from 'vitest'
import { encode } from '../../generator/analysis/encodings.ts'
import type { Instruction } from '../../generator/model.ts'
import { Random } from '../../generator/suite/random.ts'
import { machineOf } from '../fidelity/specs.ts'
import { seed } from '../fidelity/values.ts'
import { bothOf, expectAlike } from './both.ts'

const BASE = 0x8000_0000
const SIZE = 0x2000
const ROUNDS = 100
const LENGTH = 24

/** Numbers of a format as bit patterns: ordinary ones, powers, the greatest and least, subnormal ones, zeroes, infinities, NaNs. */
function pattern(random: Random, exponentBits: number, fractionBits: number): bigint {
  const width = 1 + exponentBits + fractionBits
  const bias = 2 ** (exponentBits - 1) - 1
  const sign = BigInt(random.below(2)) << BigInt(width - 1)
  const fraction = random.pick([
    0n,
    1n,
    (1n << BigInt(fractionBits)) - 1n,
    random.bits(fractionBits),
    1n << BigInt(fractionBits - 1),
  ])
  const exponent = random.chance(0.75)
    ? bias + random.below(80) - 40
    : random.pick([0, 1, 2, 2 ** exponentBits - 1, 2 ** exponentBits - 2, bias + 31, bias + 63, bias - fractionBits])
  return sign | (BigInt(exponent) << BigInt(fractionBits)) | fraction
}

describe(`floating point on both engines of rv64 (seed ${seed})`, () => {
  const { machine, processor } = machineOf('rv64')
  const floating = machine.instructionSet.instructions.filter(
    i => ['F', 'D'].includes(i.isa) && !i.operands.some(o => o.name.startsWith('imm')),
  )
  const info = (name: string) => processor.architecture.registers.find(r => r.name === name)!
  let translated = 0
  let interpreted = 0
  const attempted = [0, 0]

  it('gives the same values and flags', () => {
    const random = new Random(`${seed} float`)
    for (let round = 0; round < ROUNDS; round++) {
      const interprets = round % 3 === 0
      const both = bothOf(processor, 'little', BASE, SIZE, {
        translation: { hot: interprets ? 2 ** 30 : 2, batch: 1 },
      })
      const code: number[] = []
      for (let i = 0; i < LENGTH; i++) {
        const instruction: Instruction = random.pick(floating)
        const values = new Map(
          instruction.operands.map(({ name, width, kind }): [string, bigint] => [
            name,
            kind.is === 'named'
              ? random.chance(0.7)
                ? 7n
                : random.pick([...kind.names.values()])
              : random.bits(width),
          ]),
        )
        const bits = encode(instruction, values)
        for (let byte = 0; byte < instruction.length; byte++) code.push(Number((bits >> BigInt(8 * byte)) & 0xffn))
      }
      // Back to the start.
      const jump =
        (0x6f |
          ((-code.length & 0x7fe) << 20) |
          ((-code.length & 0x800) << 9) |
          (-code.length & 0xff000) |
          (1 << 31)) >>>
        0
      code.push(jump & 255, (jump >>> 8) & 255, (jump >>> 16) & 255, jump >>> 24)
      const f = Array.from({ length: 32 }, () =>
        random.chance(0.5) ? pattern(random, 11, 52) : 0xffff_ffff_0000_0000n | pattern(random, 8, 23),
      )
      const x = Array.from({ length: 32 }, (_, i) => (i === 0 ? 0n : random.bits(random.pick([8, 31, 32, 53, 64]))))
      const fcsr =
        BigInt(random.chance(0.7) ? 1 : random.below(32)) | (BigInt(random.chance(0.8) ? 0 : random.below(8)) << 5n)
      both.each(({ memory, engine }) => {
        memory.writeBytes(BASE, Uint8Array.from(code))
        const { bytes } = engine.state
        const view = new DataView(bytes.buffer, bytes.byteOffset)
        f.forEach((value, i) => void view.setBigUint64(info('f').offset + 8 * i, value, true))
        x.forEach((value, i) => void view.setBigUint64(info('x').offset + 8 * i, value, true))
        view.setUint32(info('fcsr').offset, Number(fcsr), true)
        const mstatus = info('mstatus').offset
        view.setBigUint64(mstatus, view.getBigUint64(mstatus, true) | 0x6000n, true)
        engine.state.pc = BigInt(BASE)
      })
      for (const steps of [LENGTH, LENGTH, 1, 2, 3, 20 * LENGTH]) {
        both.run(steps)
        expectAlike(both)
      }
      if (!interprets) translated += both.fast.counters.translated
      else interpreted += both.fast.counters.interpreted
      attempted[interprets ? 1 : 0] += both.fast.attempted
    }
  })

  it('was translated, or interpreted, for the most part', () => {
    expect(translated / attempted[0], `${translated} of ${attempted[0]}`).toBeGreaterThan(0.2)
    expect(interpreted / attempted[1], `${interpreted} of ${attempted[1]}`).toBeGreaterThan(0.2)
  })
})
