/** ELF files: read back by the project's own loader, and by readelf, which must find nothing to complain about. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Assembler } from '../../runtime/assembler/index.ts'
import { parseElf } from '../../runtime/boot/elf.ts'
import { describeWithOracles } from '../oracle/oracle.ts'
import { assemblers, hex, mainframe } from './tables.ts'

const RISC = `
        .global _start, table
        .equ SIZE, 3
_start: li a0, SIZE
        la a1, table
loop:   beqz a0, loop
        .rodata
text:   .asciz "text"
        .data
table:  .word 1, 2, 3
        .bss
room:   .space 32
end:
`
const MAINFRAME = `
        .org 0x58
        .word 0, begin
        .org 0x200
begin:  l r1, 4(r2,r3)
        b begin
        .entry begin
`

describe('ELF', () => {
  it('of 64 bits, little-endian, is what the loader reads', () => {
    const program = assemblers.risc.assemble(RISC)
    const image = parseElf(program.elf())
    expect(image).toMatchObject({ class: 64, byteOrder: 'little', machine: 243, entry: 0x8000_0000 })
    const [code, text, data, room] = image.segments
    expect(hex(code.bytes)).toBe(hex(program.flat().subarray(0, code.bytes.length)))
    expect(hex(text.bytes)).toBe('74 65 78 74 00')
    expect(hex(data.bytes)).toBe('01 00 00 00 02 00 00 00 03 00 00 00')
    expect(data.physical).toBe(Number(program.symbols.get('table')))
    expect([room.bytes.length, room.memorySize]).toEqual([0, 32])
    expect(image.symbols.map(symbol => symbol.name).sort()).toEqual([
      'SIZE',
      '_start',
      'end',
      'loop',
      'room',
      'table',
      'text',
    ])
  })

  it('of 32 bits, big-endian, has a segment for each part', () => {
    const image = parseElf(assemblers.mainframe.assemble(MAINFRAME).elf())
    expect(image).toMatchObject({ class: 32, byteOrder: 'big', machine: 0, entry: 0x200 })
    expect(image.segments.map(one => [one.physical, hex(one.bytes)])).toEqual([
      [0x58, '00 00 00 00 00 00 02 00'],
      [0x200, '58 12 30 04 a7 f4 ff fe'],
    ])
  })

  it('of an empty program has nothing to load', () => {
    const file = assemblers.accumulator.assemble('').elf()
    expect(() => parseElf(file)).toThrow('no loadable segment')
  })
})

describeWithOracles('ELF and readelf', ['readelf'], () => {
  const wideBig = new Assembler({ ...mainframe, elf: { class: 64, machine: 22 } })
  const files: [string, Uint8Array][] = [
    ['64 bits, little-endian', assemblers.risc.assemble(RISC).elf()],
    ['32 bits, big-endian', assemblers.mainframe.assemble(MAINFRAME).elf()],
    ['64 bits, big-endian', wideBig.assemble(MAINFRAME).elf()],
    [
      '32 bits, little-endian',
      assemblers.accumulator.assemble('.org 0xfffc\n.half start\n.org 0x400\nstart: rts').elf(),
    ],
    ['empty', assemblers.accumulator.assemble('').elf()],
  ]

  const readelf = (file: Uint8Array) => {
    const folder = mkdtempSync(join(tmpdir(), 'specvisor-elf-'))
    try {
      const path = join(folder, 'program.elf')
      writeFileSync(path, file)
      return spawnSync('readelf', ['-a', '--wide', path], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  it.each(files)('%s: no warning', (_, file) => {
    const { status, stderr, stdout } = readelf(file)
    expect(stderr).toBe('')
    expect(stdout).not.toMatch(/warning|error|corrupt/i)
    expect(status).toBe(0)
  })

  it('says what the source said', () => {
    const { stdout } = readelf(files[0][1])
    expect(stdout).toMatch(/Class:\s+ELF64/)
    expect(stdout).toMatch(/Type:\s+EXEC/)
    expect(stdout).toMatch(/Machine:\s+RISC-V/)
    expect(stdout).toMatch(/Entry point address:\s+0x80000000/)
    expect(stdout).toMatch(/\.text\s+PROGBITS\s+0000000080000000 \S+ 000010 00\s+AX/)
    expect(stdout).toMatch(/\.rodata\s+PROGBITS .* A /)
    expect(stdout).toMatch(/\.data\s+PROGBITS .* WA /)
    expect(stdout).toMatch(/\.bss\s+NOBITS .* 000020 00\s+WA/)
    expect(stdout).toMatch(/0{15}3\s+0 NOTYPE\s+LOCAL\s+DEFAULT\s+ABS SIZE/)
    expect(stdout).toMatch(/GLOBAL\s+DEFAULT\s+1 _start/)
    expect(stdout).toMatch(/GLOBAL\s+DEFAULT\s+3 table/)
  })
})
