/**
 * Truth of floating-point encodings and assembly: every instruction of F, D and their compressed forms with 200 random operands. Our
 * assembler makes the bytes that GNU as makes of the same line, and our disassembler prints objdump's text.
 *
 * GNU as 2.40 and objdump know no rounding mode of the exact conversions `fcvt.d.s`, `fcvt.d.w` and `fcvt.d.wu` but the one they write;
 * the standard gives these instructions one (Unprivileged ISA 20240411, §21.5), and other modes are left out here.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { assemblerTable } from '../../../generator/analysis/assembler-table.ts'
import type { Instruction } from '../../../generator/model.ts'
import { Assembler, Disassembler } from '../../../runtime/assembler/index.ts'
import { describeWithOracles } from '../oracle.ts'
import { AS, inFolder, OBJCOPY, OBJDUMP } from '../riscv/binutils.ts'
import { chooseSeed, Random } from '../riscv/random.ts'
import { bytesOf, encode, randomValue } from '../riscv/rv64.ts'
import { loadMachine } from './machine.ts'

const SAMPLES = 200
const BASE = 0x8000_0000
const EXACT = /^fcvt\.d\.(s|w|wu)$/

interface Sample {
  instruction: Instruction
  bytes: Uint8Array
  address: number
  text: string
}

const TARGETS = [
  { machine: 'rv64', march: 'rv64imafdc_zicsr', mabi: 'lp64', xlen: 64 },
  { machine: 'rv32g-test', march: 'rv32imafdc_zicsr', mabi: 'ilp32', xlen: 32 },
]

describeWithOracles('RISC-V floating-point encodings against GNU binutils', [AS, OBJCOPY, OBJDUMP], () => {
  const random = new Random(chooseSeed('floating-point encodings'))

  for (const { machine: name, march, mabi, xlen } of TARGETS) {
    const machine = loadMachine(name)
    const table = assemblerTable(machine)
    const assembler = new Assembler(table)
    const disassembler = new Disassembler(assembler)
    const instructions = machine.instructionSet.instructions.filter(
      one => one.isa === 'F' || one.isa === 'D' || /^c\.f/.test(one.id),
    )
    const samples = instructions.flatMap(draw)
    let address = BASE
    for (const sample of samples) {
      sample.address = address
      sample.text = disassembler.line(sample.bytes, 0, BigInt(address), { aliases: false }).text
      address += sample.bytes.length
    }
    const all = Uint8Array.from(samples.flatMap(sample => [...sample.bytes]))

    function draw(instruction: Instruction): Sample[] {
      const drawn: Sample[] = []
      while (drawn.length < SAMPLES) {
        const values = Object.fromEntries(instruction.operands.map(one => [one.name, randomValue(one, random)]))
        if (EXACT.test(instruction.id)) values.rm = 0n
        // These rounding modes are reserved, and have no spelling.
        if (values.rm === 5n || values.rm === 6n) continue
        const bytes = bytesOf(encode(instruction, values), instruction.length)
        if (disassembler.line(bytes, 0, BigInt(BASE)).id === instruction.id)
          drawn.push({ instruction, bytes, address: 0, text: '' })
      }
      return drawn
    }

    it(`${name}: assembles what it disassembles to the same bytes`, () => {
      const made = assembler.assemble(`.org ${BASE}\n${samples.map(sample => sample.text).join('\n')}\n`).flat()
      for (const { text, bytes, address: at } of samples) {
        expect([...made.subarray(at - BASE, at - BASE + bytes.length)], text).toEqual([...bytes])
      }
    })

    it(`${name}: agrees with GNU as on the bytes`, () => {
      const lines = samples.map(({ bytes, text }) => `.option ${bytes.length === 2 ? 'rvc' : 'norvc'}\n${text}`)
      const made = inFolder(folder => {
        writeFileSync(join(folder, 'a.s'), `${lines.join('\n')}\n`)
        execFileSync(AS, [`-march=${march}`, `-mabi=${mabi}`, '-mno-arch-attr', '-o', 'a.o', 'a.s'], { cwd: folder })
        execFileSync(OBJCOPY, ['-O', 'binary', '-j', '.text', 'a.o', 'a.bin'], { cwd: folder })
        return new Uint8Array(readFileSync(join(folder, 'a.bin')))
      })
      for (const { text, bytes, address: at } of samples) {
        expect([...made.subarray(at - BASE, at - BASE + bytes.length)], text).toEqual([...bytes])
      }
      expect(made.length).toBe(all.length)
    })

    it(`${name}: agrees with objdump on the text`, () => {
      const theirs = inFolder(folder => {
        writeFileSync(join(folder, 'a.bin'), all)
        const options = [
          '-D',
          '-z',
          '-b',
          'binary',
          '-m',
          `riscv:rv${xlen}`,
          '-M',
          'no-aliases',
          `--adjust-vma=${BASE}`,
        ]
        const text = execFileSync(OBJDUMP, [...options, 'a.bin'], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
        return new Map(
          [...text.matchAll(/^\s*([0-9a-f]+):\s+[0-9a-f]+\s+(.*)$/gm)].map(([, at, line]) => [
            Number.parseInt(at!, 16),
            line!,
          ]),
        )
      })
      // Numbers are compared by value.
      const normal = (text: string | undefined) =>
        text
          ?.replace(/\s+#.*$/, '')
          .replace(/\s+/g, ' ')
          .replace(/, /g, ',')
          .replace(/\b0x[0-9a-f]+\b/g, number => String(Number(number)))
      for (const sample of samples) expect(normal(sample.text), sample.text).toBe(normal(theirs.get(sample.address)))
    })
  }

  it('makes of each pseudo-instruction what GNU as makes', () => {
    const lines = [
      'fmv.s fa0, ft11',
      'fneg.s fs0, fa1',
      'fabs.s fa0, fa1',
      'fmv.d fa0, ft11',
      'fneg.d fs0, fa1',
      'fabs.d fa0, fa1',
      'fgt.s a0, fa1, fa2',
      'fge.d a0, fa1, fa2',
      'fgt.d a0, fa1, fa2',
      'fge.s a0, fa1, fa2',
      'fmv.x.s a0, fa1',
      'fmv.s.x fa0, a1',
      'frcsr a0',
      'fscsr a0',
      'fscsr a0, a1',
      'frsr a0',
      'fssr a0',
      'fssr a0, a1',
      'frrm a0',
      'fsrm a0',
      'fsrm a0, a1',
      'fsrmi 3',
      'fsrmi a0, 3',
      'frflags a0',
      'fsflags a0',
      'fsflags a0, a1',
      'fsflagsi 3',
      'fsflagsi a0, 3',
      'flw fa0, (a0)',
      'fsw fa0, (a0)',
      'fld fa0, (a0)',
      'fsd fa0, (a0)',
    ]
    const table = assemblerTable(loadMachine('rv64'))
    const ours = new Assembler(table).assemble(`.org ${BASE}\n${lines.join('\n')}\n`).flat()
    const theirs = inFolder(folder => {
      writeFileSync(join(folder, 'a.s'), `${lines.join('\n')}\n`)
      execFileSync(AS, ['-march=rv64imafd_zicsr', '-mabi=lp64', '-o', 'a.o', 'a.s'], { cwd: folder })
      execFileSync(OBJCOPY, ['-O', 'binary', '-j', '.text', 'a.o', 'a.bin'], { cwd: folder })
      return new Uint8Array(readFileSync(join(folder, 'a.bin')))
    })
    lines.forEach((line, i) => {
      expect([...ours.subarray(4 * i, 4 * i + 4)], line).toEqual([...theirs.subarray(4 * i, 4 * i + 4)])
    })
  })
})
