/** What the disassembler prints assembles to the same bytes: for any bytes, and for every instruction. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as pico from '../../generated/pico/assembler.ts'
import { disassembler as picoDisassembler } from '../../generated/pico/disassembler.ts'
import * as rv64 from '../../generated/rv64/assembler.ts'
import { disassembler as rv64Disassembler } from '../../generated/rv64/disassembler.ts'
import {
  type Assembler,
  type Disassembler,
  decode,
  encode,
  type Form,
  type FormOperand,
  matches,
  writeNumber,
} from '../../runtime/assembler/index.ts'
import { assemblers, disassemblers, hex } from './tables.ts'

const machines: [string, Assembler, Disassembler][] = [
  ['risc', assemblers.risc, disassemblers.risc],
  ['mainframe', assemblers.mainframe, disassemblers.mainframe],
  ['accumulator', assemblers.accumulator, disassemblers.accumulator],
  ['generated rv64', rv64.assembler, rv64Disassembler],
  ['generated pico', pico.assembler, picoDisassembler],
]

/** An address that instructions may have. */
const addresses = (assembler: Assembler) => {
  const { addressWidth, alignment } = assembler.table
  const room = 1n << 12n
  return fc
    .bigInt({ min: 0n, max: (1n << BigInt(addressWidth)) - room })
    .map(address => address - (address % BigInt(Math.max(8, alignment))))
}

/** Random bytes, half of which begin instructions of the machine: encodings are sparse. */
function code(assembler: Assembler): fc.Arbitrary<Uint8Array> {
  const { forms, order } = assembler.table
  const instruction = fc
    .tuple(fc.constantFrom(...forms), fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }))
    .map(([form, random]) => {
      const bytes = new Uint8Array(form.length)
      writeNumber(bytes, 0, form.length, (random & ~form.mask) | form.match, order)
      return [...bytes]
    })
  const garbage = fc.array(fc.nat(255), { minLength: assembler.table.alignment, maxLength: assembler.table.alignment })
  return fc
    .array(fc.oneof(instruction, garbage), { minLength: 1, maxLength: 24 })
    .map(parts => Uint8Array.from(parts.flat()))
}

describe.each(machines)('%s', (_, assembler, disassembler) => {
  const source = (bytes: Uint8Array, address: bigint, aliases: boolean): string =>
    disassembler
      .disassemble(bytes, address, { aliases })
      .map(line => line.text)
      .join('\n')

  it.each([true, false])('gives back any bytes (aliases: %s)', aliases => {
    fc.assert(
      fc.property(code(assembler), addresses(assembler), (bytes, address) => {
        const text = source(bytes, address, aliases)
        expect(hex(assembler.assemble(text, { base: address }).flat()), text).toBe(hex(bytes))
      }),
      { numRuns: 300 },
    )
  })

  it('cuts bytes into lines without gaps', () => {
    fc.assert(
      fc.property(code(assembler), addresses(assembler), (bytes, address) => {
        let at = address
        for (const line of disassembler.disassemble(bytes, address)) {
          expect(line.address).toBe(at)
          at += BigInt(line.length)
        }
        expect(at).toBe(address + BigInt(bytes.length))
      }),
      { numRuns: 50 },
    )
  })

  it('gives back every instruction with any operands, as an instruction', () => {
    const values = (form: Form) =>
      fc.record(Object.fromEntries(form.operands.map(operand => [operand.name, operandValue(assembler, operand)])))
    for (const form of assembler.table.forms) {
      let used = 0
      fc.assert(
        fc.property(values(form), operands => {
          const bits = encode(form, operands)
          if (!matches(form, bits)) return
          const bytes = new Uint8Array(form.length)
          writeNumber(bytes, 0, form.length, bits, assembler.table.order)
          const line = disassembler.line(bytes, 0, 0x4000n)
          if (line.id !== form.id) return // another has precedence
          used++
          expect(line.data, `${form.id}: ${line.text}`).toBe(false)
          expect(decode(form, bits)).toEqual(operands)
          expect(hex(assembler.encodeLine(line.text, 0x4000n) ?? new Uint8Array()), line.text).toBe(hex(bytes))
        }),
        { numRuns: 40 },
      )
      expect(used, form.id).toBeGreaterThan(0)
    }
  })
})

/** A value that the operand can have, and has a name where it needs one. */
function operandValue({ table }: Assembler, operand: FormOperand): fc.Arbitrary<bigint> {
  const { kind } = operand
  if (kind.is === 'named' && !kind.open) return fc.constantFrom(...Object.values(kind.names))
  let value: fc.Arbitrary<bigint> = fc.constant(0n)
  for (const [hi, lo] of operand.slices) {
    const part = fc.bigInt({ min: 0n, max: (1n << BigInt(hi - lo + 1)) - 1n })
    value = fc.tuple(value, part).map(([sum, bits]) => sum | (bits << BigInt(lo)))
  }
  const width = Math.max(...operand.slices.map(([hi]) => hi + 1))
  if (kind.is === 'immediate' && kind.signed) return value.map(bits => BigInt.asIntN(width, bits))
  if (kind.is !== 'register') return value
  const { names } = table.registers[kind.file]
  return value.map(bits => (bits % BigInt(names.length)) + BigInt(kind.offset))
}

describe('texts', () => {
  const text = (name: keyof typeof disassemblers, bytes: number[], options = {}) =>
    disassemblers[name].disassemble(Uint8Array.from(bytes), 0x1000, options).map(line => line.text)

  it('are aliases where one says the same, the most particular first', () => {
    expect(text('risc', [0x13, 0, 0, 0])).toEqual(['nop'])
    expect(text('risc', [0x13, 0, 0, 0], { aliases: false })).toEqual(['addi zero, zero, 0'])
    expect(text('risc', [0x67, 0x80, 0, 0])).toEqual(['ret'])
    expect(text('risc', [0x33, 0x85, 0xb5, 0])).toEqual(['double a0, a1'])
    expect(text('risc', [0x33, 0x85, 0xc5, 0])).toEqual(['add a0, a1, a2'])
    expect(text('risc', [0x6f, 0, 0, 1])).toEqual(['j 0x1010'])
  })

  it('have names for addresses where the caller knows them', () => {
    const symbol = (address: bigint) => (address === 0x1010n ? 'there' : undefined)
    expect(text('risc', [0x6f, 0, 0, 1], { symbol })).toEqual(['j there'])
    expect(text('risc', [0x63, 0, 0, 0], { symbol })).toEqual(['beqz zero, 0x1000'])
  })

  it('leave out what has its default, but never so that it would be read otherwise', () => {
    expect(text('mainframe', [0x58, 0x12, 0x31, 0x23])).toEqual(['l r1, 0x123(r2,r3)'])
    expect(text('mainframe', [0x58, 0x10, 0x31, 0x23])).toEqual(['l r1, 0x123(r3)'])
    expect(text('mainframe', [0x58, 0x12, 0x01, 0x23])).toEqual(['l r1, 0x123(r2,r0)'])
    expect(text('mainframe', [0x58, 0x10, 0x01, 0x23])).toEqual(['l r1, 0x123'])
  })

  it('name the encoding where the assembler would choose another', () => {
    expect(text('accumulator', [0xad, 0x12, 0x00])).toEqual(['lda.absolute 0x12'])
    expect(text('accumulator', [0xad, 0x34, 0x12])).toEqual(['lda 0x1234'])
  })

  it('are data where bits are set that mean nothing, with what they mean beside', () => {
    expect(text('risc', [0x0f, 0x10, 0, 0])).toEqual(['fence.i'])
    expect(text('risc', [0x0f, 0x10, 0, 1])).toEqual(['.half 0x100f, 0x0100 ; fence.i'])
  })

  it('are data where a value has no name, and where no instruction is', () => {
    expect(text('risc', [0x53, 0xd5, 0xc5, 0])).toEqual(['.half 0xd553, 0x00c5 ; fadd.s'])
    expect(text('risc', [0, 0, 0xff])).toEqual(['.half 0x0000', '.byte 0xff'])
    expect(text('mainframe', [0, 1])).toEqual(['.half 0x0001'])
  })
})
