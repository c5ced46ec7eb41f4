/** Random programs that do their worst: every instruction, with every operand, and handlers anywhere. */
import fc from 'fast-check'
import { table } from '../../generated/pico/assembler.ts'
import { architecture } from '../../generated/pico/machine.ts'
import type { GuestImage } from '../../runtime/hypervisor/types.ts'

const START = 0x200
const SIZE = 0x800

/** An encoding with random bits wherever the instruction leaves them open. */
const instruction = fc
  .tuple(fc.constantFrom(...table.forms), fc.bigInt({ min: 0n, max: (1n << 48n) - 1n }))
  .map(([form, random]) => {
    const bits = form.match | (random & ((1n << BigInt(8 * form.length)) - 1n) & ~form.mask)
    return Array.from({ length: form.length }, (_, i) => Number((bits >> BigInt(8 * (form.length - 1 - i))) & 0xffn))
  })

const status = fc.tuple(
  fc.constantFrom(0, 0x80, 0xc0, 0xe0, 0x28, 0xe8, 0x90),
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: START / 2, max: (START + SIZE) / 2 }).map(n => 2 * n) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff_ffff }) },
  ),
)

export const hostileImages: fc.Arbitrary<GuestImage> = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 9, arbitrary: instruction },
        { weight: 1, arbitrary: fc.array(fc.nat(255), { minLength: 2, maxLength: 2 }) },
      ),
      {
        minLength: 100,
        maxLength: 300,
      },
    ),
    fc.array(status, { minLength: 5, maxLength: 5 }),
  )
  .map(([code, statuses]) => {
    const bytes = new Uint8Array(START + SIZE)
    const view = new DataView(bytes.buffer)
    // New status words, by class.
    statuses.forEach(([mask, address], i) => {
      view.setUint8(0x58 + 8 * i, mask)
      view.setUint32(0x5c + 8 * i, address)
    })
    bytes.set(code.flat().slice(0, SIZE), START)
    return { base: 0, bytes, entry: START }
  })

if (architecture.alignment !== 2) throw new Error('handlers are placed for instructions at even addresses')
