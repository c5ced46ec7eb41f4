/**
 * Three machines as unlike as can be, made by hand, so that the assembler is tested apart from the generator.
 * Encodings are those of the machines they are after, so that the expected bytes can be looked up in their manuals.
 */
import {
  Assembler,
  type AssemblerTable,
  Disassembler,
  type Form,
  named,
  type PseudoForm,
  register,
  signed,
  unsigned,
} from '../../runtime/assembler/index.ts'

type Sparse = Omit<Form, 'ignored' | 'mnemonic'> & { ignored?: bigint; mnemonic?: string }
const form = (sparse: Sparse): Form => ({ ignored: 0n, mnemonic: sparse.id, ...sparse })
const numbered = (letter: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${letter}${i}`)

const rd = register('rd', 'x', '4:0@7')
const rs1 = register('rs1', 'x', '4:0@15')
const rs2 = register('rs2', 'x', '4:0@20')
const imm = signed('imm', '11:0@20')
const CSRS = { mstatus: 0x300n, mtvec: 0x305n, cycle: 0xc00n }
const ROUNDING = { rne: 0n, rtz: 1n, rdn: 2n, rup: 3n, rmm: 4n, dyn: 7n }
const alias = (mnemonic: string, syntax: string, operands: PseudoForm['operands'], line: string): PseudoForm => ({
  mnemonic,
  syntax,
  operands,
  alternatives: [{ lines: [line] }],
  alias: true,
})

/** After RISC-V: little-endian, 2 and 4 bytes, registers, named and relative operands, aliases. */
export const risc: AssemblerTable = {
  machine: 'risc',
  byteOrder: 'little',
  order: 'little',
  alignment: 2,
  addressWidth: 64,
  origin: 0x8000_0000n,
  elf: { class: 64, machine: 243 },
  registers: {
    x: {
      names: [
        'zero',
        'ra',
        'sp',
        'gp',
        'tp',
        't0',
        't1',
        't2',
        's0',
        's1',
        ...numbered('a', 8),
        ...numbered('s', 12).slice(2),
        't3',
        't4',
        't5',
        't6',
      ],
      aliases: { fp: 8, ...Object.fromEntries(numbered('x', 32).map((name, i) => [name, i])) },
    },
  },
  forms: [
    form({
      id: 'addi',
      length: 4,
      mask: 0x707fn,
      match: 0x13n,
      operands: [rd, rs1, imm],
      syntax: '{rd}, {rs1}, {imm}',
    }),
    form({
      id: 'add',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x33n,
      operands: [rd, rs1, rs2],
      syntax: '{rd}, {rs1}, {rs2}',
    }),
    form({
      id: 'lui',
      length: 4,
      mask: 0x7fn,
      match: 0x37n,
      operands: [rd, unsigned('imm', '19:0@12')],
      syntax: '{rd}, {imm}',
    }),
    form({
      id: 'auipc',
      length: 4,
      mask: 0x7fn,
      match: 0x17n,
      operands: [rd, unsigned('imm', '19:0@12')],
      syntax: '{rd}, {imm}',
    }),
    form({
      id: 'lw',
      length: 4,
      mask: 0x707fn,
      match: 0x2003n,
      operands: [rd, rs1, imm],
      syntax: '{rd}, {imm}({rs1})',
    }),
    form({
      id: 'sw',
      length: 4,
      mask: 0x707fn,
      match: 0x2023n,
      operands: [rs1, rs2, signed('imm', '11:5@25 4:0@7')],
      syntax: '{rs2}, {imm}({rs1})',
    }),
    form({
      id: 'beq',
      length: 4,
      mask: 0x707fn,
      match: 0x63n,
      operands: [rs1, rs2, signed('imm', '12@31 10:5@25 4:1@8 11@7', { bias: 0 })],
      syntax: '{rs1}, {rs2}, {imm}',
    }),
    form({
      id: 'jal',
      length: 4,
      mask: 0x7fn,
      match: 0x6fn,
      operands: [rd, signed('imm', '20@31 10:1@21 11@20 19:12@12', { bias: 0 })],
      syntax: '{rd}, {imm}',
    }),
    form({
      id: 'jalr',
      length: 4,
      mask: 0x707fn,
      match: 0x67n,
      operands: [rd, rs1, imm],
      syntax: '{rd}, {imm}({rs1})',
    }),
    form({
      id: 'csrrw',
      length: 4,
      mask: 0x707fn,
      match: 0x1073n,
      operands: [rd, rs1, named('csr', CSRS, '11:0@20', { open: true })],
      syntax: '{rd}, {csr}, {rs1}',
    }),
    form({
      id: 'fadd.s',
      length: 4,
      mask: 0xfe00007fn,
      match: 0x53n,
      operands: [rd, rs1, rs2, named('rm', ROUNDING, '2:0@12', { default: 7n })],
      syntax: '{rd}, {rs1}, {rs2}, {rm}',
    }),
    form({ id: 'ecall', length: 4, mask: 0xffffffffn, match: 0x73n, operands: [], syntax: '' }),
    form({ id: 'fence.i', length: 4, mask: 0x707fn, match: 0x100fn, ignored: 0xffff8f80n, operands: [], syntax: '' }),
    form({
      id: 'c.mv',
      length: 2,
      mask: 0xf003n,
      match: 0x8002n,
      operands: [register('rd', 'x', '4:0@7'), register('rs2', 'x', '4:0@2')],
      syntax: '{rd}, {rs2}',
      where: { text: 'rs2 !== 0', holds: o => o.rs2 !== 0n },
    }),
    form({
      id: 'c.jr',
      length: 2,
      mask: 0xf07fn,
      match: 0x8002n,
      operands: [register('rs1', 'x', '4:0@7')],
      syntax: '{rs1}',
      where: { text: 'rs1 !== 0', holds: o => o.rs1 !== 0n },
    }),
    form({
      id: 'c.lw',
      length: 2,
      mask: 0xe003n,
      match: 0x4000n,
      operands: [
        register('rd', 'x', '2:0@2', { offset: 8 }),
        register('rs1', 'x', '2:0@7', { offset: 8 }),
        unsigned('imm', '6@5 5:3@10 2@6'),
      ],
      syntax: '{rd}, {imm}({rs1})',
    }),
    form({
      id: 'c.addi',
      length: 2,
      mask: 0xe003n,
      match: 0x1n,
      operands: [rd, signed('imm', '5@12 4:0@2')],
      syntax: '{rd}, {imm}',
      yields: [17],
    }),
    form({ id: 'c.nop', length: 2, mask: 0xffffn, match: 0x1n, operands: [], syntax: '' }),
    form({
      id: 'c.addi16sp',
      length: 2,
      mask: 0xef83n,
      match: 0x6101n,
      operands: [signed('imm', '9@12 4@6 6@5 8:7@3 5@2')],
      syntax: 'sp, {imm}',
    }),
  ],
  pseudos: [
    alias('nop', '', [], 'addi zero, zero, 0'),
    alias('mv', '{rd}, {rs1}', [register('rd', 'x'), register('rs1', 'x')], 'addi {rd}, {rs1}, 0'),
    alias('beqz', '{rs1}, {to}', [register('rs1', 'x'), signed('to')], 'beq {rs1}, zero, {to}'),
    alias('double', '{rd}, {rs}', [register('rd', 'x'), register('rs', 'x')], 'add {rd}, {rs}, {rs}'),
    alias('j', '{to}', [signed('to', '', { bias: 0 })], 'jal zero, {pc+to}'),
    alias('ret', '', [], 'jalr zero, 0(ra)'),
    {
      mnemonic: 'li',
      syntax: '{rd}, {value}',
      operands: [register('rd', 'x'), signed('value')],
      alternatives: [
        { when: 'value >= -2048 && value < 2048', lines: ['addi {rd}, zero, {value}'] },
        { lines: ['lui {rd}, {value + 0x800 >> 12 & 0xfffff}', 'addi {rd}, {rd}, {(value & 0xfff ^ 0x800) - 0x800}'] },
      ],
      alias: false,
    },
    {
      mnemonic: 'la',
      syntax: '{rd}, {to}',
      operands: [register('rd', 'x'), signed('to')],
      alternatives: [
        {
          lines: [
            'auipc {rd}, {to - pc + 0x800 >> 12 & 0xfffff}',
            'addi {rd}, {rd}, {(to - pc & 0xfff ^ 0x800) - 0x800}',
          ],
        },
      ],
      alias: false,
    },
    {
      // A branch that reaches further than the instruction of the same name.
      mnemonic: 'beq',
      syntax: '{a}, {b}, {to}',
      operands: [register('a', 'x'), register('b', 'x'), signed('to')],
      alternatives: [{ lines: ['beq {a}, {b}, {pc + 8}', 'j {pc + 12}', 'j {to}'] }],
      alias: false,
    },
    alternativesOnly('clip', 'value < 8', 'addi a0, zero, {value}'),
    { mnemonic: 'forever', syntax: '', operands: [], alternatives: [{ lines: ['forever'] }], alias: false },
  ],
}

function alternativesOnly(mnemonic: string, when: string, line: string): PseudoForm {
  return {
    mnemonic,
    syntax: '{value}',
    operands: [signed('value')],
    alternatives: [{ when, lines: [line] }],
    alias: false,
  }
}

const storage = (at: number, suffix: string) => [
  register(`B${suffix}`, 'r', `3:0@${at + 12}`, { default: 0n }),
  unsigned(`D${suffix}`, `11:0@${at}`),
]

/** After System/360: big-endian, 2, 4 and 6 bytes, storage operands whose registers may be left out. */
export const mainframe: AssemblerTable = {
  machine: 'mainframe',
  byteOrder: 'big',
  order: 'big',
  alignment: 2,
  addressWidth: 32,
  origin: 0n,
  elf: { class: 32, machine: 0 },
  registers: { r: { names: numbered('r', 16), aliases: { '%r1': 1 } } },
  forms: [
    form({
      id: 'lr',
      length: 2,
      mask: 0xff00n,
      match: 0x1800n,
      operands: [register('R1', 'r', '3:0@4'), register('R2', 'r', '3:0@0')],
      syntax: '{R1}, {R2}',
    }),
    form({
      id: 'l',
      length: 4,
      mask: 0xff000000n,
      match: 0x58000000n,
      operands: [register('R1', 'r', '3:0@20'), register('X', 'r', '3:0@16', { default: 0n }), ...storage(0, '')],
      syntax: '{R1}, {D}({X},{B})',
    }),
    form({
      id: 'mvi',
      length: 4,
      mask: 0xff000000n,
      match: 0x92000000n,
      operands: [unsigned('I', '7:0@16'), ...storage(0, '')],
      syntax: '{D}({B}), {I}',
    }),
    form({
      id: 'mvc',
      length: 6,
      mask: 0xff0000000000n,
      match: 0xd20000000000n,
      operands: [unsigned('L', '7:0@32'), ...storage(16, '1'), ...storage(0, '2')],
      syntax: '{D1}({L},{B1}), {D2}({B2})',
    }),
    form({
      id: 'brc',
      length: 4,
      mask: 0xff0f0000n,
      match: 0xa7040000n,
      operands: [unsigned('M', '3:0@20'), signed('T', '16:1@0', { bias: 0 })],
      syntax: '{M}, {T}',
    }),
  ],
  pseudos: [alias('b', '{to}', [signed('to')], 'brc 15, {to}')],
}

/** After the 6502: a stream of bytes, modes told apart by punctuation and by value. */
export const accumulator: AssemblerTable = {
  machine: 'accumulator',
  byteOrder: 'little',
  order: 'little',
  alignment: 1,
  addressWidth: 16,
  origin: 0x400n,
  elf: { class: 32, machine: 0 },
  registers: {},
  forms: [
    form({
      id: 'lda.immediate',
      mnemonic: 'lda',
      length: 2,
      mask: 0xffn,
      match: 0xa9n,
      operands: [unsigned('src.v', '7:0@8')],
      syntax: '#{src.v}',
    }),
    form({
      id: 'lda.zero-page',
      mnemonic: 'lda',
      length: 2,
      mask: 0xffn,
      match: 0xa5n,
      operands: [unsigned('src.a', '7:0@8')],
      syntax: '{src.a}',
    }),
    form({
      id: 'lda.zero-page-x',
      mnemonic: 'lda',
      length: 2,
      mask: 0xffn,
      match: 0xb5n,
      operands: [unsigned('src.a', '7:0@8')],
      syntax: '{src.a}, x',
    }),
    form({
      id: 'lda.absolute',
      mnemonic: 'lda',
      length: 3,
      mask: 0xffn,
      match: 0xadn,
      operands: [unsigned('src.a', '15:0@8')],
      syntax: '{src.a}',
    }),
    form({
      id: 'lda.absolute-x',
      mnemonic: 'lda',
      length: 3,
      mask: 0xffn,
      match: 0xbdn,
      operands: [unsigned('src.a', '15:0@8')],
      syntax: '{src.a}, x',
    }),
    form({
      id: 'lda.absolute-y',
      mnemonic: 'lda',
      length: 3,
      mask: 0xffn,
      match: 0xb9n,
      operands: [unsigned('src.a', '15:0@8')],
      syntax: '{src.a}, y',
    }),
    form({
      id: 'lda.indirect-x',
      mnemonic: 'lda',
      length: 2,
      mask: 0xffn,
      match: 0xa1n,
      operands: [unsigned('src.a', '7:0@8')],
      syntax: '({src.a},x)',
    }),
    form({
      id: 'lda.indirect-y',
      mnemonic: 'lda',
      length: 2,
      mask: 0xffn,
      match: 0xb1n,
      operands: [unsigned('src.a', '7:0@8')],
      syntax: '({src.a}), y',
    }),
    form({ id: 'asl.accumulator', mnemonic: 'asl', length: 1, mask: 0xffn, match: 0x0an, operands: [], syntax: 'a' }),
    form({
      id: 'asl.zero-page',
      mnemonic: 'asl',
      length: 2,
      mask: 0xffn,
      match: 0x06n,
      operands: [unsigned('src.a', '7:0@8')],
      syntax: '{src.a}',
    }),
    form({
      id: 'jmp.absolute',
      mnemonic: 'jmp',
      length: 3,
      mask: 0xffn,
      match: 0x4cn,
      operands: [unsigned('to', '15:0@8')],
      syntax: '{to}',
    }),
    form({
      id: 'jmp.indirect',
      mnemonic: 'jmp',
      length: 3,
      mask: 0xffn,
      match: 0x6cn,
      operands: [unsigned('to', '15:0@8')],
      syntax: '({to})',
    }),
    form({
      id: 'bne',
      length: 2,
      mask: 0xffn,
      match: 0xd0n,
      operands: [signed('to', '7:0@8', { bias: 2 })],
      syntax: '{to}',
    }),
    form({ id: 'rts', length: 1, mask: 0xffn, match: 0x60n, operands: [], syntax: '' }),
  ],
  pseudos: [],
}

export const machines = { risc, mainframe, accumulator }
export const assemblers = {
  risc: new Assembler(risc),
  mainframe: new Assembler(mainframe),
  accumulator: new Assembler(accumulator),
}
export const disassemblers = {
  risc: new Disassembler(assemblers.risc),
  mainframe: new Disassembler(assemblers.mainframe),
  accumulator: new Disassembler(assemblers.accumulator),
}

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join(' ')
