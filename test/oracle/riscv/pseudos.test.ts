/**
 * Truth of pseudo-instructions: our assembler makes of each the bytes that GNU as and ld make. `li` of numbers that take more than two
 * instructions may do it in other steps; what it leaves in its register is what counts, and that is computed here.
 */
import { expect, it } from 'vitest'
import { assembler } from '../../../generated/rv64/assembler.ts'
import { disassembler } from '../../../generated/rv64/disassembler.ts'
import { describeWithOracles } from '../oracle.ts'
import { AS, assembleAt, LD, OBJCOPY } from './binutils.ts'
import { chooseSeed, Random } from './random.ts'
import { loadMachine } from './rv64.ts'

const BASE = 0x8000_0000
const REGISTERS = ['zero', 'ra', 'sp', 'a0', 'a1', 's0', 't6', 'x17', 'fp']
const FLOAT_REGISTERS = ['ft0', 'fa0', 'fs0', 'fs11', 'ft11', 'f17']
/** Values for the words of a pseudo-instruction's assembly. */
function operandText(name: string, mnemonic: string, random: Random): string {
  const near = () => `.+${4 * random.below(250)}`
  switch (name) {
    case 'target':
      return near()
    case 'symbol':
      return random.pick(['here', 'there', 'beyond'])
    case 'csr':
      return random.pick(['mstatus', 'mscratch', 'mepc'])
    case 'uimm':
      return mnemonic.startsWith('c.') ? '8' : String(random.below(32))
    case 'imm':
      if (mnemonic === 'c.nop') return String(1 + random.below(31))
      if (/^(sll|srl|sra)w$/.test(mnemonic)) return String(random.below(32))
      if (/^(sll|srl|sra)$/.test(mnemonic)) return String(random.below(64))
      return String(random.below(4096) - 2048)
    case 'number':
      return mnemonic === 'c.lui' ? String(0xfffe0 + random.below(32)) : String(BigInt.asIntN(32, random.bits(32)))
    case 'rdp':
    case 'rs1p':
    case 'rs2p':
      return random.pick(['s0', 's1', 'a0', 'a5'])
    case 'frdp':
    case 'frs2p':
      return random.pick(['fs0', 'fs1', 'fa0', 'fa5'])
    case 'frd':
    case 'frs':
    case 'frt':
      return random.pick(FLOAT_REGISTERS)
    default:
      return random.pick(mnemonic.startsWith('c.l') ? REGISTERS.filter(r => r !== 'zero' && r !== 'sp') : REGISTERS)
  }
}

describeWithOracles('RISC-V pseudo-instructions against GNU binutils', [AS, LD, OBJCOPY], () => {
  const machine = loadMachine('rv64')
  const random = new Random(chooseSeed('pseudos'))

  it('makes of each what GNU as makes', () => {
    const lines: string[] = []
    for (const pseudo of machine.instructionSet.pseudos) {
      for (let i = 0; i < 8; i++) {
        const words = pseudo.assembly.map(part =>
          part.kind === 'literal' ? part.text : operandText(part.name, pseudo.mnemonic, random),
        )
        lines.push(`${pseudo.mnemonic} ${words.join('')}`)
      }
    }
    const symbols = (text: string) => `here:\n${text}\n.balign 4096\nthere:\n.space 5000\nbeyond:\n`
    const compressed = (line: string) => (line.startsWith('c.') ? `.option rvc\n${line}\n.option norvc` : line)
    const theirs = assembleAt(`.option norelax\n.option norvc\n${symbols(lines.map(compressed).join('\n'))}`, BASE)
    const source = `.org ${BASE}\n${symbols(lines.join('\n'))}`.split('\n')
    const ours = assembler.assemble(source.join('\n'))
    const flat = ours.flat()
    for (const { address, bytes, line } of ours.listing) {
      const text = source[line - 1]
      if (text.startsWith('.')) continue
      const at = Number(address) - BASE
      const [a, b] = [flat, theirs].map(all =>
        disassembler.disassemble(all.subarray(at, at + bytes.length), address, { aliases: false }),
      )
      expect(
        a.map(one => one.text),
        text,
      ).toEqual(b.map(one => one.text))
    }
  })

  it('loads any number by li', () => {
    const numbers = Array.from({ length: 2000 }, () => random.bits(64) >> BigInt(random.below(64)))
    for (const number of [
      ...numbers,
      ...numbers.map(n => BigInt.asIntN(64, ~n)),
      0x7fff_ffffn,
      0x8000_0000n,
      (1n << 63n) - 1n,
      1n << 63n,
    ]) {
      const code = assembler.assemble(`.org ${BASE}\nli a0, ${number}\n`).flat()
      expect(valueLoaded(code), String(number)).toBe(BigInt.asUintN(64, number))
    }
  })
})

/** What a sequence of lui, addi, addiw and slli leaves in its register. */
function valueLoaded(code: Uint8Array): bigint {
  let value = 0n
  for (const { text } of disassembler.disassemble(code, BASE, { aliases: false })) {
    const [mnemonic, , source, last] = text.split(/[\s,]+/)
    const from = source === 'zero' ? 0n : value
    if (mnemonic === 'lui') value = BigInt.asIntN(32, BigInt(source) << 12n)
    else if (mnemonic === 'addi') value = from + BigInt(last)
    else if (mnemonic === 'addiw') value = BigInt.asIntN(32, from + BigInt(last))
    else if (mnemonic === 'slli') value = from << BigInt(last)
    else throw new Error(`unexpected in li: ${text}`)
  }
  return BigInt.asUintN(64, value)
}
