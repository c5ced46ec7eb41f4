import { describe, expect, it } from 'vitest'
import { checkEncodings, decodeNaively } from '../../generator/analysis/check-encodings.ts'
import {
  type DecisionNode,
  decisionTrees,
  encode,
  type LengthNode,
  lengthTree,
  operandValues,
  prefix,
  whereHolds,
} from '../../generator/analysis/encodings.ts'
import type { Diagnostic } from '../../generator/diagnostics.ts'
import type { Instruction } from '../../generator/model.ts'
import { bin, instruction, k, operand } from '../ir/hand.ts'

const check = (instructions: Instruction[], order: 'little' | 'big' = 'little'): Diagnostic[] => {
  const found: Diagnostic[] = []
  checkEncodings({ instructions, order }, one => found.push(one))
  return found
}

/** Walks the trees as a decoder would. */
function decode(instructions: Instruction[], order: 'little' | 'big', bytes: number[]) {
  let most = 0
  const number = (count: number): bigint => {
    most = Math.max(most, count)
    const taken = bytes.slice(0, count)
    if (order === 'little') taken.reverse()
    return taken.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n)
  }
  let length: LengthNode = lengthTree(instructions, order)
  while (length.kind === 'switch') {
    const { bytes: needed, hi, lo, cases } = length
    const value = Number((number(needed) >> BigInt(lo)) & ((1n << BigInt(hi - lo + 1)) - 1n))
    length = cases.find(one => one.values.includes(value))?.node ?? length.default
  }
  const bits = number(length.length)
  let node: DecisionNode = decisionTrees(instructions).get(length.length)!
  while (node.kind === 'switch') {
    const { hi, lo, cases } = node
    const value = Number((bits >> BigInt(lo)) & ((1n << BigInt(hi - lo + 1)) - 1n))
    node = cases.find(one => one.value === value)?.node ?? node.default
  }
  const chosen = node.candidates.find(one => (bits & one.mask) === one.match && whereHolds(one.instruction, bits))
  return { instruction: chosen?.instruction, length: length.length, read: most }
}

const compressed = [
  instruction('c.addi', '000idddd diiiii01'),
  instruction('c.mv', '1000dddd dsssss10', [], { where: bin('ne', operand('s', 5), k(0, 5)) }),
  instruction('c.jr', '1000dddd d0000010', [], { where: bin('ne', operand('d', 5), k(0, 5)) }),
  instruction('add', '0000000tttttsssss000ddddd0110011'),
  instruction('sub', '0100000tttttsssss000ddddd0110011'),
  instruction('ecall', '00000000000000000000000001110011'),
  instruction('ebreak', '00000000000100000000000001110011'),
]

describe('overlaps', () => {
  it('accepts encodings that conditions tell apart', () => {
    expect(check(compressed)).toEqual([])
  })

  it('reports the worst offender first, with an encoding that is both', () => {
    const found = check([
      instruction('any', 'aaaaaaaa'),
      instruction('one', '0000000a'),
      instruction('two', '0000001a'),
      instruction('three', '0000010a'),
      instruction('five', '0000010-'),
    ])
    expect(found.map(one => one.code)).toEqual(['SV3201', 'SV3201'])
    expect(found[0].message).toBe('the encoding of any overlaps that of one, two, three and five')
    expect(found[1].message).toBe('the encoding of five overlaps that of three')
    expect(found[1].hint).toContain('0x04')
  })

  it('decides conditions exactly', () => {
    const at = (value: number) => ({ where: bin('eq', operand('a', 4), k(value, 4)) })
    expect(check([instruction('x', '0000aaaa', [], at(3)), instruction('y', '0000aaaa', [], at(4))])).toEqual([])
    const found = check([instruction('x', '0000aaaa', [], at(3)), instruction('y', '0000aaaa', [], at(3))])
    expect(found[0].hint).toContain('0x03 is both')
  })

  it('takes an override, and refuses two that override each other', () => {
    const wide = instruction('wide', '0000aaaa')
    expect(check([wide, instruction('narrow', '00000001', [], { overrides: ['wide'] })])).toEqual([])
    const mutual = check([
      { ...wide, overrides: ['narrow'] },
      instruction('narrow', '00000001', [], { overrides: ['wide'] }),
    ])
    expect(mutual[0].code).toBe('SV3202')
    expect(check([instruction('narrow', '00000001', [], { overrides: ['wyde'] })])[0].code).toBe('SV3205')
  })

  it('finds encodings that nothing can reach', () => {
    const covered = check([
      instruction('wide', '0000000a'),
      instruction('zero', '00000000', [], { overrides: ['wide'] }),
      instruction('one', '00000001', [], { overrides: ['wide'] }),
    ])
    expect(covered.map(one => one.message)).toEqual([
      'no encoding is left for wide: all of its are taken by what overrides it',
    ])
    const never = instruction('never', '0000aaaa', [], { where: bin('ult', operand('a', 4), k(0, 4)) })
    expect(check([never])[0].message).toContain('never holds')
  })

  it('wants the first bytes to tell the length', () => {
    const found = check([instruction('short', '00aaaaaa'), instruction('long', '11111111 00aaaaaa')], 'little')
    expect(found[0].code).toBe('SV3204')
    expect(check([instruction('short', '00aaaaaa'), instruction('long', '11111111 00aaaaaa')], 'big')).toEqual([])
  })
})

describe('decoder trees', () => {
  it('tell lengths of RISC-V by the two lowest bits', () => {
    expect(lengthTree(compressed, 'little')).toMatchObject({ kind: 'switch', bytes: 2, cases: [{}, {}] })
    expect(decode(compressed, 'little', [0x7f, 0, 0xff, 0xff])).toMatchObject({ length: 4, instruction: undefined })
    expect(decode(compressed, 'little', [0, 0])).toEqual({ length: 2, instruction: undefined, read: 2 })
  })

  it('decode as the naive decoder does, and read no byte beyond the instruction', () => {
    const mainframe = [
      instruction('lr', '00011000 aaaabbbb'),
      instruction('ar', '00011010 aaaabbbb'),
      instruction('svc', '00001010 iiiiiiii'),
      instruction('l', '01011000 aaaabbbb ccccdddddddddddd'.replaceAll(' ', '')),
      instruction('st', '01010000 aaaabbbb ccccdddddddddddd'.replaceAll(' ', '')),
      instruction('mvc', '11010010 iiiiiiii ccccdddddddddddd eeeeffffffffffff'.replaceAll(' ', '')),
      instruction('xc', '11010111 iiiiiiii ccccdddddddddddd eeeeffffffffffff'.replaceAll(' ', '')),
    ]
    for (const [set, order] of [
      [compressed, 'little'],
      [mainframe, 'big'],
    ] as const) {
      let seed = 12345
      const random = () => {
        seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
        return seed >>> 16
      }
      for (let round = 0; round < 4000; round++) {
        const one = set[random() % set.length]
        const values = new Map(one.operands.map(o => [o.name, BigInt(random()) & ((1n << BigInt(o.width)) - 1n)]))
        let bits = encode(one, values)
        if (round % 4 === 0) bits ^= 1n << BigInt(random() % (8 * one.length))
        const bytes = Array.from({ length: one.length }, (_, i) => Number((bits >> BigInt(8 * i)) & 0xffn))
        if (order === 'big') bytes.reverse()
        const found = decode(set as Instruction[], order, [...bytes, 0x55, 0x55, 0x55, 0x55])
        expect(found.read).toBe(found.length)
        if (found.length !== one.length) {
          expect(round % 4).toBe(0)
          continue
        }
        expect(found.instruction?.id).toBe(decodeNaively(set as Instruction[], bits, one.length)?.id)
        if (found.instruction === one && round % 4 !== 0) expect(operandValues(one, bits)).toEqual(values)
      }
    }
  })

  it('read a prefix from the right end', () => {
    expect(prefix(0x1234n, 2, 1, 'little')).toBe(0x34n)
    expect(prefix(0x1234n, 2, 1, 'big')).toBe(0x12n)
  })
})
