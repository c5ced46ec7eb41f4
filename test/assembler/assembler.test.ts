import { describe, expect, it } from 'vitest'
import type { AssembleOptions } from '../../runtime/assembler/index.ts'
import { assemblers, hex } from './tables.ts'

const on = (name: keyof typeof assemblers) => (source: string, options?: AssembleOptions) =>
  hex(assemblers[name].assemble(source, options).flat())
const risc = on('risc')
const mainframe = on('mainframe')
const accumulator = on('accumulator')

describe('encodings', () => {
  it('puts slices together in little-endian instructions of 2 and 4 bytes', () => {
    // Words as GNU as makes them.
    expect(risc('addi a0, a1, -1')).toBe('13 85 f5 ff')
    expect(risc('sw a0, -4(sp)')).toBe('23 2e a1 fe')
    expect(risc('beq a0, a1, .-4')).toBe('e3 0e b5 fe')
    expect(risc('jal ra, .+0x100')).toBe('ef 00 00 10')
    expect(risc('c.lw a0, 4(a1)')).toBe('c8 41')
    expect(risc('c.addi16sp sp, -64')).toBe('39 71')
  })

  it('encodes big-endian instructions of 2, 4 and 6 bytes', () => {
    // Principles of Operation, RR, RX and SS formats.
    expect(mainframe('lr r1, r2')).toBe('18 12')
    expect(mainframe('l r1, 0x123(r2,r3)')).toBe('58 12 31 23')
    expect(mainframe('mvc 0x10(5,r1), 0x20(r2)')).toBe('d2 05 10 10 20 20')
    expect(mainframe('brc 8, .-4')).toBe('a7 84 ff fe')
  })

  it('leaves out operands with defaults, with their comma and empty parentheses', () => {
    expect(mainframe('l r1, 4(r3)')).toBe('58 10 30 04')
    expect(mainframe('l r1, 4')).toBe('58 10 00 04')
    expect(mainframe('mvc 0x10(5), 0x20')).toBe('d2 05 00 10 00 20')
    expect(risc('fadd.s a0, a1, a2')).toBe(risc('fadd.s a0, a1, a2, dyn'))
    expect(risc('fadd.s a0, a1, a2, rtz')).toBe('53 95 c5 00')
  })

  it('tells modes apart by punctuation and by value, the shortest first', () => {
    expect(accumulator('lda #0x12')).toBe('a9 12')
    expect(accumulator('lda $12')).toBe('a5 12')
    expect(accumulator('lda $1234')).toBe('ad 34 12')
    expect(accumulator('lda $12,x')).toBe('b5 12')
    expect(accumulator('lda $12,y')).toBe('b9 12 00')
    expect(accumulator('lda ($12),y')).toBe('b1 12')
    expect(accumulator('lda ($12,X)')).toBe('a1 12')
    expect(accumulator('lda ($10+2)')).toBe('a5 12')
    expect(accumulator('jmp ($1234)')).toBe('6c 34 12')
    expect(accumulator('jmp $1234')).toBe('4c 34 12')
    expect(accumulator('lda.absolute $12')).toBe('ad 12 00')
  })

  it('prefers a word that stands for itself to a symbol', () => {
    expect(accumulator('a = 5\nasl a\nasl a+0')).toBe('0a 06 05')
  })

  it('reads registers by any name, numbers and names in any case', () => {
    expect(risc('ADDI X10, A1, -1')).toBe('13 85 f5 ff')
    expect(risc('c.addi16sp x2, -64')).toBe('39 71')
    expect(risc('csrrw a0, MSTATUS, a1')).toBe(risc('csrrw a0, 0x300, a1'))
    expect(mainframe('lr %r1, r2')).toBe('18 12')
  })
})

describe('relaxation', () => {
  it('takes the short encoding for addresses defined later that turn out small', () => {
    expect(accumulator('.org 0xfd\nlda later\nlater: rts')).toBe('a5 ff 60')
  })

  it('grows where growing moves the address out of reach', () => {
    expect(accumulator('.org 0xfe\nlda later\nlater: rts')).toBe('ad 01 01 60')
  })

  it('grows a chain in which each makes the next too long', () => {
    const far = `${'.space 254\n'}far: rts`
    const bytes = accumulator(`.org 0\nlda near\nlda far\nnear: ${far}`).split(' ')
    expect(bytes.slice(0, 5)).toEqual(['a5', '05', 'ad', '03', '01'])
  })

  it('falls back on a pseudo-instruction where the instruction does not reach', () => {
    expect(risc('beq a0, a1, far\n.space 4\nfar:')).toBe('63 04 b5 00 00 00 00 00')
    const far = risc('beq a0, a1, far\n.space 8192\nfar:')
    expect(far.slice(0, 35)).toBe('63 04 b5 00 6f 00 80 00 6f 20 40 00')
  })
})

describe('pseudo-instructions', () => {
  it('take the first alternative that holds', () => {
    expect(risc('li a0, -5')).toBe(risc('addi a0, zero, -5'))
    expect(risc('li a0, 0x12345fff')).toBe(risc('lui a0, 0x12346\naddi a0, a0, -1'))
  })

  it('compute with pc as the address of their first line, symbols defined later among the operands', () => {
    expect(risc('nop\nla a0, there\n.space 0x1000\nthere:').slice(0, 35)).toBe(
      risc('nop\nauipc a0, 1\naddi a0, a0, 8').slice(0, 35),
    )
  })

  it('grow with the address of a symbol defined later', () => {
    const source = (space: number) => `li a0, end - start\nstart: .space ${space}\nend:`
    expect(assemblers.risc.assemble(source(2047)).symbols.get('start')).toBe(0x8000_0004n)
    expect(assemblers.risc.assemble(source(2048)).symbols.get('start')).toBe(0x8000_0008n)
  })

  it('use other pseudo-instructions', () => {
    expect(risc('j .')).toBe('6f 00 00 00')
    expect(risc('ret')).toBe('67 80 00 00')
  })
})

describe('expressions', () => {
  const value = (text: string) => {
    const bytes = assemblers.risc.assemble(`.quad ${text}`).flat()
    return new DataView(bytes.buffer, bytes.byteOffset).getBigInt64(0, true)
  }
  it.each([
    ['1 + 2 * 3', 7n],
    ['(1 + 2) * 3', 9n],
    ['7 / 2 - -7 / 2', 6n],
    ['-7 % 3', -1n],
    ['207 %101', 5n],
    ['%101 % 3', 2n],
    ['1 << 4 | 1 ^ 3 & 2', 19n],
    ['~0 & 0xff_ff', 0xffffn],
    ['-1 >> 8', -1n],
    ['1<2 && 2!=2 || 3>=3', 1n],
    ['1 ? 2 : 3', 2n],
    ['$7f + 0b11 + 0o17', 145n],
    ["'A' + '\\n' + '\\x41' + '\\''", 65n + 10n + 65n + 39n],
    ['<0x1234 + >0x1234', 0x46n],
    ['. - 0x80000000', 0n],
    ['* + 1 - .', 1n],
    ['undefined0 - undefined0 + 3\nundefined0 = 4', 3n],
  ])('%s', (text, expected) => {
    expect(value(text)).toBe(expected)
  })
})

describe('directives', () => {
  it('stores data in the byte order of the machine', () => {
    expect(risc('.byte 1, -1\n.half 0x1234\n.word 0x12345678\n.quad -2')).toBe(
      '01 ff 34 12 78 56 34 12 fe ff ff ff ff ff ff ff',
    )
    expect(mainframe('.half 0x1234\n.word 0x12345678')).toBe('12 34 12 34 56 78')
  })

  it('stores text in UTF-8, and escapes as bytes', () => {
    expect(risc('.ascii "aé\\n", "\\xff"\n.asciz "z;//"')).toBe('61 c3 a9 0a ff 7a 3b 2f 2f 00')
  })

  it('fills and aligns', () => {
    expect(risc('.byte 1\n.align 2\n.byte 2\n.balign 4, 0xee\n.space 2, 7\n.zero 1')).toBe(
      '01 00 00 00 02 ee ee ee 07 07 00',
    )
  })

  it('moves with .org, and fills gaps in a flat image', () => {
    expect(accumulator('.org 0x10\nrts\n.org 0x14\nrts\n.org 0xe\n.byte 1')).toBe('01 00 60 00 00 00 60')
  })

  it('keeps sections together, code first, and memory without bytes last', () => {
    const program = assemblers.risc.assemble(`
      .data
value: .word 7
      .bss
room: .space 16
      .text
_start: addi a0, zero, 1
      .data
      .word 8
      .section .rodata
text: .byte 9
`)
    expect(program.sections.map(section => section.name).sort()).toEqual(['.bss', '.data', '.rodata', '.text'])
    expect(Object.fromEntries(program.symbols)).toEqual({
      _start: 0x8000_0000n,
      text: 0x8000_0008n,
      value: 0x8000_0010n,
      room: 0x8000_0018n,
    })
    expect(hex(program.flat())).toBe('13 05 10 00 00 00 00 00 09 00 00 00 00 00 00 00 07 00 00 00 08 00 00 00')
  })

  it('starts at .entry, else at _start, else at the first code', () => {
    const entry = (source: string) => assemblers.risc.assemble(source).entry
    expect(entry('.data\n.quad 1\n.text\nnop')).toBe(0x8000_0000n)
    expect(entry('nop\n_start: nop')).toBe(0x8000_0004n)
    expect(entry('nop\n_start: nop\nother: nop\n.entry other')).toBe(0x8000_0008n)
  })

  it('assigns: .equ once, .set again and again, each value from its line on', () => {
    expect(risc('.equ n, later\n.set m, 1\n.byte n, m\n.set m, m + 1\n.byte m\nlater = 9')).toBe('09 01 02')
  })

  it('takes symbols and the base from outside', () => {
    expect(risc('.word there', { symbols: { there: 0x1234 } })).toBe('34 12 00 00')
    expect(assemblers.risc.assemble('here: nop', { base: 0x100 }).symbols.get('here')).toBe(0x100n)
  })
})

describe('lines', () => {
  it('takes labels, several a line, and local ones by direction', () => {
    expect(accumulator('1: one: rts\n bne 1b\n bne 1f\n1: bne 1b\n1:')).toBe('60 d0 fd d0 00 d0 fe')
  })

  it('takes comments; # only where the machine does not use it', () => {
    expect(
      risc('# all of it\n addi a0, a0, 1 # the rest\n nop ; rest\n nop // rest\n /* of\n several */ nop /* in */'),
    ).toBe(risc('addi a0, a0, 1\nnop\nnop\nnop'))
    expect(accumulator('# all of it\nlda #1 ; rest')).toBe('a9 01')
    expect(accumulator("lda #';'\n.byte ';'")).toBe('a9 3b 3b')
  })

  it('says what each line became', () => {
    const { listing } = assemblers.accumulator.assemble('rts\n\nlabel:\n  lda #2')
    expect(listing.map(({ line, address, bytes }) => [line, address, hex(bytes)])).toEqual([
      [1, 0x400n, '60'],
      [4, 0x401n, 'a9 02'],
    ])
  })

  it('gives an empty program for an empty source', () => {
    const program = assemblers.risc.assemble('; nothing\n')
    expect(program.flat()).toHaveLength(0)
    expect(program.entry).toBe(0x8000_0000n)
  })
})
