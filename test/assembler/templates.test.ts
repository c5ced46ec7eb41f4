/** Assembly templates of specs, and the checks on what they say. */
import { describe, expect, it } from 'vitest'
import { checkPseudos } from '../../generator/analysis/check-pseudos.ts'
import type { Diagnostic } from '../../generator/diagnostics.ts'
import { checkDistinguishable, type OperandSyntax, parseAssembly } from '../../generator/elaborate/assembly.ts'
import type { EmbeddedText } from '../../generator/load/document.ts'
import type { Instruction, Machine, Operand, Pseudo, Register } from '../../generator/model.ts'

const embedded = (text: string): EmbeddedText => {
  const source = { file: 'test.yaml', text }
  return { text, span: (start, end) => ({ source, start, end }) }
}
const at = embedded('').span(0, 0)
const register: Operand['kind'] = { is: 'register', file: 'x', offset: 0 }
const number: Operand['kind'] = { is: 'immediate', signed: true }

/** Parts as one text, operands in braces; and the codes reported. */
function parse(text: string, operands: Record<string, Operand['kind'] | OperandSyntax>, optional: string[] = []) {
  const codes: string[] = []
  const places: string[] = []
  const report = ({ code, span }: Diagnostic) => {
    codes.push(code)
    places.push(text.slice(span.start, span.end))
  }
  const parsed = parseAssembly(embedded(text), new Map(Object.entries(operands)), report, new Set(optional))
  const parts = parsed.parts.map(part => (part.kind === 'operand' ? `{${part.name}}` : part.text)).join(' ')
  return { mnemonic: parsed.mnemonic, parts, relative: Object.fromEntries(parsed.relative), codes, places }
}

describe('templates', () => {
  it.each([
    ['addi rd, rs1, imm', 'addi', '{rd} , {rs1} , {imm}', { rd: register, rs1: register, imm: number }],
    ['lw rd, imm(rs1)', 'lw', '{rd} , {imm} ( {rs1} )', { rd: register, rs1: register, imm: number }],
    ['lda (a),y', 'lda', '( {a} ) , y', { a: number }],
    ['lda #v', 'lda', '# {v}', { v: number }],
    [
      'mvc D1(L,B1), D2(B2)',
      'mvc',
      '{D1} ( {L} , {B1} ) , {D2} ( {B2} )',
      { D1: number, L: number, B1: register, D2: number, B2: register },
    ],
    [
      'amoadd.w.aq rd, rs2, (rs1)',
      'amoadd.w.aq',
      '{rd} , {rs2} , ( {rs1} )',
      { rd: register, rs2: register, rs1: register },
    ],
    ['ecall', 'ecall', '', {}],
    ['rol a, 1', 'rol', 'a , 1', {}],
    ['ld a, (ix+d)', 'ld', 'a , ( ix + {d} )', { d: number }],
  ] as const)('%s', (text, mnemonic, parts, operands) => {
    expect(parse(text, operands)).toEqual({ mnemonic, parts, relative: {}, codes: [], places: [] })
  })

  it('take addresses relative to pc, with a bias', () => {
    const operands = { rs1: register, imm: number }
    expect(parse('beqz rs1, pc+imm', operands)).toMatchObject({ parts: '{rs1} , {imm}', relative: { imm: 0 } })
    expect(parse('beqz rs1, pc + 2 + imm', operands)).toMatchObject({ parts: '{rs1} , {imm}', relative: { imm: 2 } })
    expect(parse('beqz rs1, pc-4+0x10+imm', operands)).toMatchObject({ relative: { imm: 12 } })
  })

  it('put the syntax of an addressing mode in place of its name', () => {
    const mode: OperandSyntax = {
      parts: [
        { kind: 'literal', text: '(' },
        { kind: 'operand', name: 'src.a' },
        { kind: 'literal', text: ')' },
      ],
      relative: new Map([['src.a', 2]]),
    }
    expect(parse('lda src', { src: mode })).toMatchObject({ parts: '( {src.a} )', relative: { 'src.a': 2 }, codes: [] })
  })

  it.each([
    ['', {}, 'SV3101'],
    ['(a)', { a: number }, 'SV3101'],
    ['addi rd, imn', { rd: register, imm: number }, 'SV3102'],
    ['addi rd, rd', { rd: register }, 'SV3103'],
    ['beq pc+rd', { rd: register }, 'SV3104'],
    ['beq pc+imn', { imm: number }, 'SV3104'],
    ['add rd; rd', { rd: register }, 'SV3105'],
  ] as const)('%s is refused', (text, operands, code) => {
    expect(parse(text, operands).codes).toContain(code)
  })

  it('say where an operand is missing, unless it may be left out', () => {
    expect(parse('fadd rd', { rd: register, rm: number }, ['rm']).codes).toEqual([])
    expect(parse('add rd, rd', { rd: register }).places).toEqual(['rd'])
  })
})

/** An instruction with one operand of so many bits. */
function instruction(
  id: string,
  length: number,
  width: number,
  kind: Operand['kind'] = number,
  punctuation?: string,
): Instruction {
  const operand: Operand = { name: 'v', width, slices: [{ hi: width - 1, lo: 0, at: 0 }], kind, at }
  return {
    id,
    group: id,
    mnemonic: 'load',
    title: '',
    isa: '',
    at,
    length,
    mask: 0n,
    match: 0n,
    ignored: 0n,
    operands: [operand],
    overrides: [],
    assembly: [
      ...(punctuation ? [{ kind: 'literal' as const, text: punctuation }] : []),
      { kind: 'operand' as const, name: 'v' },
    ],
    execute: [],
    asserts: [],
    pattern: '',
  }
}

const codesOf = (check: (report: (diagnostic: Diagnostic) => void) => void): string[] => {
  const codes: string[] = []
  check(({ code }) => codes.push(code))
  return codes
}

describe('instructions that are written alike', () => {
  const check = (...instructions: Instruction[]) => codesOf(report => checkDistinguishable(instructions, report))

  it('are fine where values, punctuation or kinds of registers tell them apart', () => {
    expect(check(instruction('short', 2, 8), instruction('long', 3, 16))).toEqual([])
    expect(check(instruction('long', 3, 16), instruction('short', 2, 8))).toEqual([])
    expect(check(instruction('value', 2, 8, number, '#'), instruction('address', 2, 8))).toEqual([])
    expect(
      check(
        instruction('general', 2, 4, register),
        instruction('floating', 2, 4, { is: 'register', file: 'f', offset: 0 }),
      ),
    ).toEqual([])
    expect(
      check(
        { ...instruction('some', 2, 8), where: { op: 'bool', value: false, type: { kind: 'bool' }, at } },
        instruction('rest', 2, 8),
      ),
    ).toEqual([])
  })

  it('are an error at one length, a warning where the longer is never chosen', () => {
    expect(check(instruction('one', 2, 8), instruction('other', 2, 8))).toEqual(['SV3110'])
    expect(check(instruction('long', 4, 8), instruction('short', 2, 8))).toEqual(['SV3111'])
  })
})

describe('lines of pseudo-instructions', () => {
  const pseudo = (mnemonic: string, line: string): Pseudo => ({
    mnemonic,
    title: '',
    at,
    assembly: [{ kind: 'operand', name: 'value' }],
    operands: [{ name: 'value', kind: number }],
    alternatives: [{ lines: [line] }],
    alias: false,
  })
  const check = (...pseudos: Pseudo[]) => {
    const pc = { name: 'pc', width: 16, count: 1, file: false, names: [], aliases: new Map() } as unknown as Register
    const machine = {
      name: 'test',
      byteOrder: 'little',
      instructionSet: {
        order: 'little',
        lengths: [2],
        alignment: 1,
        instructions: [instruction('load', 2, 8, number, '#')],
        pseudos,
      },
      registers: new Map([['pc', pc]]),
      physical: { entry: 0n },
    } as unknown as Machine
    return codesOf(report => checkPseudos(machine, report))
  }

  it('are instructions of the machine, in their form', () => {
    expect(check(pseudo('get', 'load #{value + 1}'), pseudo('take', 'get {value}'))).toEqual([])
    expect(check(pseudo('get', 'laod #{value}'))).toEqual(['SV3126'])
    expect(check(pseudo('get', 'load {value}'))).toEqual(['SV3126'])
    expect(check(pseudo('get', 'load #{value}, 1'))).toEqual(['SV3126'])
  })

  it('belong to one pseudo-instruction of that form', () => {
    expect(check(pseudo('get', 'load #{value}'), pseudo('GET', 'load #1'))).toEqual(['SV3127'])
  })
})
