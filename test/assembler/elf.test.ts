/** ELF files, read back by the project's own loader. readelf reads them in test/oracle/elf.test.ts. */
import { describe, expect, it } from 'vitest'
import { parseElf } from '../../runtime/boot/elf.ts'
import { MAINFRAME, RISC } from './programs.ts'
import { assemblers, hex } from './tables.ts'

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
