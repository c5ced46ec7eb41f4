/**
 * Truth of encodings and assembly: every instruction with 200 random operands. Our assembler makes the bytes that GNU as makes of the
 * same line, and our disassembler prints objdump's text.
 *
 * Texts are compared with white space removed and numbers by value. Beyond that, three ways of writing differ:
 * - GNU as and objdump give a jump's target as an address of their own form; it is compared as a number, and given to as relative to `.`
 * - `c.lui` has a signed 6-bit immediate (standard, table 31); GNU as shows it as the 20 bits of `lui` that it stands for
 * - the empty set of `fence` has no spelling in GNU as; objdump calls it `unknown`, as we do
 */
import { expect, it } from 'vitest'
import { assembler } from '../../../generated/rv64/assembler.ts'
import { disassembler } from '../../../generated/rv64/disassembler.ts'
import type { Instruction } from '../../../generator/model.ts'
import { describeWithOracles } from '../oracle.ts'
import { AS, assemble, disassemble, OBJCOPY, OBJDUMP } from './binutils.ts'
import { chooseSeed, Random } from './random.ts'
import { bytesOf, encode, loadRv64, randomValue } from './rv64.ts'

const SAMPLES = 200
const BASE = 0x8000_0000
/** Numbers without a CSR here and in binutils. */
const NO_CSR = [0x123n, 0x4c0n, 0x5d1n, 0x6c7n, 0x7c3n, 0x8ffn, 0x9d5n, 0xac2n, 0xbc1n, 0xcc0n, 0xdc4n, 0xec5n, 0xfc6n]

interface Sample {
  instruction: Instruction
  bytes: Uint8Array
  address: number
  text: string
}

describeWithOracles('RISC-V encodings against GNU binutils', [AS, OBJCOPY, OBJDUMP], () => {
  const machine = loadRv64()
  const random = new Random(chooseSeed('encodings'))
  const samples = machine.instructionSet.instructions.flatMap(drawSamples)
  let address = BASE
  for (const sample of samples) {
    sample.address = address
    sample.text = disassembler.line(sample.bytes, 0, BigInt(address), { aliases: false }).text
    address += sample.bytes.length
  }
  const all = Uint8Array.from(samples.flatMap(sample => [...sample.bytes]))

  function drawSamples(instruction: Instruction): Sample[] {
    const drawn: Sample[] = []
    for (let tries = 0; drawn.length < SAMPLES && tries < 50 * SAMPLES; tries++) {
      const values: Record<string, bigint> = {}
      for (const operand of instruction.operands) {
        const known =
          operand.kind.is === 'named' && operand.name === 'csr' ? [...operand.kind.names.values()] : undefined
        values[operand.name] = known
          ? random.chance(0.2)
            ? random.pick(NO_CSR)
            : random.pick(known)
          : randomValue(operand, random)
      }
      const bytes = bytesOf(encode(instruction, values), instruction.length)
      // Another instruction may have precedence, or the operands be reserved.
      if (disassembler.line(bytes, 0, BigInt(BASE)).id === instruction.id)
        drawn.push({ instruction, bytes, address: 0, text: '' })
    }
    return drawn
  }

  it('draws 200 samples of every instruction', () => {
    for (const { id } of machine.instructionSet.instructions) {
      expect(samples.filter(sample => sample.instruction.id === id).length, id).toBe(SAMPLES)
    }
  })

  it('assembles what it disassembles to the same bytes', () => {
    const program = assembler.assemble(`.org ${BASE}\n${samples.map(sample => sample.text).join('\n')}\n`)
    const made = program.flat()
    for (const { text, bytes, address: at } of samples) {
      expect([...made.subarray(at - BASE, at - BASE + bytes.length)], text).toEqual([...bytes])
    }
    expect(made.length).toBe(all.length)
  })

  it('agrees with GNU as on the bytes', () => {
    const spelt = samples.filter(sample => !/\bunknown\b/.test(sample.text))
    const text = spelt
      .map(sample => `.option ${sample.bytes.length === 2 ? 'rvc' : 'norvc'}\n${gnuText(sample)}`)
      .join('\n')
    const made = assemble(`.option norelax\n${text}\n`)
    let at = 0
    for (const sample of spelt) {
      const theirs = [...made.subarray(at, at + sample.bytes.length)]
      expect(theirs, `${gnuText(sample)} (${sample.text})`).toEqual([...sample.bytes])
      at += sample.bytes.length
    }
    expect(at).toBe(made.length)
  })

  it('agrees with objdump on the text', () => {
    const theirs = disassemble(all, BASE)
    for (const sample of samples) {
      const line = theirs.get(sample.address)
      expect(normalized(sample.text, sample), sample.text).toBe(line && normalized(line, sample))
    }
  })
})

const relative = (instruction: Instruction): boolean =>
  instruction.operands.some(operand => operand.kind.is === 'immediate' && operand.kind.relative !== undefined)

/** The line as GNU as wants it. */
function gnuText({ instruction, text, address }: Sample): string {
  if (relative(instruction)) {
    return text.replace(/(0x[0-9a-f]+|\d+)$/, target => {
      const distance = Number(BigInt.asIntN(64, BigInt(target) - BigInt(address)))
      return distance < 0 ? `.-${-distance}` : `.+${distance}`
    })
  }
  if (instruction.id === 'c.lui') return text.replace(/-\d+$/, value => String(0x10_0000 + Number(value)))
  return text
}

/** Without white space, numbers in decimal. */
function normalized(text: string, { instruction }: Sample): string {
  let plain = text
    .replace(/\s*#.*$/, '')
    .replace(/\s*<[^>]*>$/, '')
    .trim()
  // objdump writes targets in hexadecimal without a prefix.
  if (relative(instruction))
    plain = plain.replace(/(?<=[\s,])(?:0x)?([0-9a-f]{8,16})$/, (_, digits) => BigInt(`0x${digits}`).toString())
  if (instruction.id === 'c.lui') plain = plain.replace(/-\d+$/, value => String(0x10_0000 + Number(value)))
  const [mnemonic, ...operands] = plain.split(/\s+/)
  return `${mnemonic} ${operands.join('').replace(/(?<=^|[^\w.])(-?)(0x[0-9a-f]+|\d+)\b/gi, (_, sign, digits) => `${sign}${BigInt(digits)}`)}`
}
