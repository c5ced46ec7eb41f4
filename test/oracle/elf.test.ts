/** The assembler's ELF files in the eyes of readelf, which must find nothing to complain about. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Assembler } from '../../runtime/assembler/index.ts'
import { MAINFRAME, RISC } from '../assembler/programs.ts'
import { assemblers, mainframe } from '../assembler/tables.ts'
import { describeWithOracles } from './oracle.ts'

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
