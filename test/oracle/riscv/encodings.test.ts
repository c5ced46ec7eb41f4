/**
 * Truth of encodings and assembly: every instruction with 200 random operands. Our assembler makes the bytes that GNU as makes of the
 * same line, and our disassembler prints objdump's text. And bits that are an instruction to one disassembler are that to the other:
 * all of 16 bits, and those of 32 bits that differ in a bit or two from an instruction.
 *
 * Texts are compared with white space removed and numbers by value. Beyond that, three ways of writing differ:
 * - GNU as and objdump give a jump's target as an address of their own form; it is compared as a number, and given to as relative to `.`
 * - `c.lui` has a signed 6-bit immediate (standard, table 31); GNU as shows it as the 20 bits of `lui` that it stands for
 * - the empty set of `fence` has no spelling in GNU as; objdump calls it `unknown`, as we do
 *
 * GNU as 2.40 and objdump know no rounding mode of the exact conversions `fcvt.d.s`, `fcvt.d.w` and `fcvt.d.wu` but the one they write;
 * the standard gives these instructions one (Unprivileged ISA 20240411, §21.5), and other modes are left out here, as are the reserved
 * ones, which have no spelling.
 */
import { expect, it } from 'vitest'
import { assemblerTable } from '../../../generator/analysis/assembler-table.ts'
import type { Instruction } from '../../../generator/model.ts'
import { Assembler, Disassembler } from '../../../runtime/assembler/index.ts'
import { describeWithOracles } from '../oracle.ts'
import { AS, assemble, disassemble, OBJCOPY, OBJDUMP, RV64, type Target } from './binutils.ts'
import { chooseSeed, Random } from './random.ts'
import { bytesOf, encode, loadMachine, randomValue, type Values } from './rv64.ts'

const SAMPLES = 200
const BASE = 0x8000_0000
/** Numbers without a CSR here and in binutils. */
const NO_CSR = [0x123n, 0x4c0n, 0x5d1n, 0x6c7n, 0x7c3n, 0x8ffn, 0x9d5n, 0xac2n, 0xbc1n, 0xcc0n, 0xdc4n, 0xec5n, 0xfc6n]
const EXACT = /^fcvt\.d\.(s|w|wu)$/
const RESERVED_ROUNDING = [5n, 6n]

const MACHINES: readonly { name: string; target: Target }[] = [
  { name: 'rv64', target: RV64 },
  { name: 'rv32g-test', target: ['-march=rv32imafdc_zicsr_zifencei', '-mabi=ilp32d', '-mpriv-spec=1.12'] },
  { name: 'rv32f-test', target: ['-march=rv32imafc_zicsr_zifencei', '-mabi=ilp32f', '-mpriv-spec=1.12'] },
]

interface Sample {
  instruction: Instruction
  bytes: Uint8Array
  address: number
  text: string
}

for (const { name, target } of MACHINES) {
  describeWithOracles(`encodings of ${name} against GNU binutils`, [AS, OBJCOPY, OBJDUMP], () => {
    const machine = loadMachine(name)
    const assembler = new Assembler(assemblerTable(machine))
    const disassembler = new Disassembler(assembler)
    const lineOf = (bytes: Uint8Array, address: number) =>
      disassembler.line(bytes, 0, BigInt(address), { aliases: false })
    const random = new Random(chooseSeed(`encodings of ${name}`))
    const samples = machine.instructionSet.instructions.flatMap(drawSamples)
    let address = BASE
    for (const sample of samples) {
      sample.address = address
      sample.text = lineOf(sample.bytes, address).text
      address += sample.bytes.length
    }
    const all = Uint8Array.from(samples.flatMap(sample => [...sample.bytes]))

    function drawValues(instruction: Instruction): Values {
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
      return values
    }

    function drawSamples(instruction: Instruction): Sample[] {
      const drawn: Sample[] = []
      for (let tries = 0; drawn.length < SAMPLES && tries < 50 * SAMPLES; tries++) {
        const values = drawValues(instruction)
        if (RESERVED_ROUNDING.includes(values.rm)) continue
        if (EXACT.test(instruction.id) && values.rm !== 0n) continue
        const bytes = bytesOf(encode(instruction, values), instruction.length)
        // Another instruction may have precedence, or the operands be reserved.
        if (lineOf(bytes, BASE).id === instruction.id) drawn.push({ instruction, bytes, address: 0, text: '' })
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
        same(made.subarray(at - BASE, at - BASE + bytes.length), bytes, text)
      }
      expect(made.length).toBe(all.length)
    })

    it('agrees with GNU as on the bytes', () => {
      const spelt = samples.filter(sample => !/\bunknown\b/.test(sample.text))
      const text = spelt
        .map(sample => `.option ${sample.bytes.length === 2 ? 'rvc' : 'norvc'}\n${gnuText(sample)}`)
        .join('\n')
      const made = assemble(`.option norelax\n${text}\n`, target)
      let at = 0
      for (const sample of spelt) {
        same(made.subarray(at, at + sample.bytes.length), sample.bytes, `${gnuText(sample)} (${sample.text})`)
        at += sample.bytes.length
      }
      expect(at).toBe(made.length)
    })

    it('agrees with objdump on the text', () => {
      const theirs = disassemble(all, BASE, target)
      for (const sample of samples) {
        const line = theirs.get(sample.address)
        if (normalized(sample.text, sample) !== (line && normalized(line, sample))) expect(sample.text).toBe(line)
      }
    })

    // Privileged instructions, and distances of shifts, objdump shows for 32-bit machines that have not got them.
    if (name === 'rv64')
      it('agrees with objdump on what is an instruction', () => {
        const near = machine.instructionSet.instructions.flatMap(one =>
          Array.from({ length: 100 }, () => nearMiss(one)),
        )
        const compressed = Array.from({ length: 0x1_0000 }, (_, bits) => bits).filter(bits => (bits & 3) !== 3)
        const drawn = [
          ...near.filter(bytes => bytes !== undefined),
          ...compressed.map(bits => bytesOf(BigInt(bits), 2)),
        ]
        const theirs = disassemble(Uint8Array.from(drawn.flatMap(bytes => [...bytes])), BASE, target)
        let at = BASE
        let none = 0
        for (const bytes of drawn) {
          const line = theirs.get(at)!
          const ours = lineOf(bytes, at).text
          if (mnemonicOf(ours) !== mnemonicOf(line) && !forgiven(line, ours)) expect(ours).toBe(line)
          if (mnemonicOf(line) === 'none') none++
          at += bytes.length
        }
        expect(none).toBeGreaterThan(1000)
      })

    /** The bits of an instruction of four bytes but for one or two of them, if they still are of four bytes. */
    function nearMiss(instruction: Instruction): Uint8Array | undefined {
      if (instruction.length !== 4) return undefined
      let bits = encode(instruction, drawValues(instruction))
      for (let n = 0; n < 1 + random.below(2); n++) bits ^= 1n << BigInt(2 + random.below(30))
      // 11111 begins those that are longer.
      return (bits & 0x1fn) === 0x1fn ? undefined : bytesOf(bits, 4)
    }
  })
}

// Of so many, a call of `expect` for each would take most of the time.
function same(made: Uint8Array, bytes: Uint8Array, text: string): void {
  if (Buffer.compare(made, bytes) !== 0) expect([...made], text).toEqual([...bytes])
}

const mnemonicOf = (line: string): string => (/^\.|^c?\.?unimp/.test(line) ? 'none' : line.split(/\s/, 1)[0])

/** Where objdump knows more, or less, than the standard. */
function forgiven(theirs: string, ours: string): boolean {
  return (
    // Instructions of drafts, and of the debug specification.
    /^([uhd]ret|sfence\.vm)$/.test(mnemonicOf(theirs)) ||
    // Svinval has them only where there is a hypervisor extension (Privileged ISA 20240411, chapter 7); objdump does not ask for it.
    /^hinval\.[vg]vma$/.test(mnemonicOf(theirs)) ||
    // GNU's name of an instruction that always traps: a write to a counter that can only be read.
    (theirs === 'unimp' && ours === 'csrrw zero, cycle, zero') ||
    // A reserved rounding mode.
    /^f.*,unknown$/.test(theirs) ||
    // Reserved (Unprivileged ISA 20240411, §26.5: nzimm = 0).
    theirs === 'c.addi16sp sp,0' ||
    EXACT.test(mnemonicOf(ours))
  )
}

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
