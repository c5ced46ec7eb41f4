import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseElf } from '../../runtime/boot/elf.ts'
import { BootError } from '../../runtime/boot/errors.ts'
import { type ElfExpectation, loadElf, loadFlat } from '../../runtime/boot/load.ts'
import { PhysicalMemory } from '../../runtime/memory/physical.ts'
import { buildElf, type ElfShape, executable } from './elf-builder.ts'

const BASE = 0x8000_0000
const expected: ElfExpectation = { class: 64, machine: 243, byteOrder: 'little' }
const memory = () => {
  const ram = new PhysicalMemory('little')
  ram.addRam('ram', BASE, 0x10000)
  return ram
}
const load = (shape: Partial<ElfShape>, into = memory(), expectation: Partial<ElfExpectation> = {}) =>
  loadElf(buildElf({ ...executable, ...shape }), { ...expected, ...expectation }, into)

describe('ELF files', () => {
  it.each([
    [32, 'little'],
    [32, 'big'],
    [64, 'little'],
    [64, 'big'],
  ] as const)('are read in class %d, %s-endian', (bits, byteOrder) => {
    const image = parseElf(
      buildElf({
        class: bits,
        byteOrder,
        type: 2,
        machine: 22,
        entry: 0x1004n,
        segments: [
          { virtual: 0x1000n, bytes: [1, 2, 3, 4, 5] },
          { virtual: 0x4000n, physical: 0x2000n, bytes: [9], memorySize: 64n },
        ],
        symbols: [
          { name: 'later', value: 0x1004n, size: 4n },
          { name: 'start', value: 0x1000n, kind: 0x10 },
          { name: 'elsewhere', value: 0n, section: 0 },
        ],
      }),
    )
    expect(image).toMatchObject({ class: bits, byteOrder, machine: 22, entry: 0x1004 })
    expect(image.segments.map(s => ({ ...s, bytes: [...s.bytes] }))).toEqual([
      { virtual: 0x1000, physical: 0x1000, bytes: [1, 2, 3, 4, 5], memorySize: 5, executable: true },
      { virtual: 0x4000, physical: 0x2000, bytes: [9], memorySize: 64, executable: true },
    ])
    expect(image.symbols).toEqual([
      { name: 'start', value: 0x1000n, size: 0n, kind: 'none' },
      { name: 'later', value: 0x1004n, size: 4n, kind: 'function' },
    ])
  })

  it('go to their physical addresses, with zeroes after what the file has', () => {
    const ram = memory()
    ram.fill(BASE, 0x1000, 0xff)
    const program = load(
      { segments: [{ virtual: 0x4000n, physical: 0x8000_0010n, bytes: [1, 2], memorySize: 6n }], entry: 0x4002n },
      ram,
    )
    const bytes = new Uint8Array(8)
    ram.readBytes(BASE + 0x10, bytes)
    expect([...bytes]).toEqual([1, 2, 0, 0, 0, 0, 0xff, 0xff])
    expect(program.entry).toBe(BASE + 0x12)
    expect(program.end).toBe(BASE + 0x16)
  })

  const bad: [string, Partial<ElfShape>, Partial<ElfExpectation>, RegExp][] = [
    ['an object file', { type: 1 }, {}, /^not a static executable: the ELF file is an object file/],
    ['a shared library', { type: 3 }, {}, /^not a static executable: .*shared library/],
    ['a core dump', { type: 4 }, {}, /core dump/],
    [
      'a dynamically linked program',
      { segments: [{ type: 3, virtual: 0n, bytes: [47] }] },
      {},
      /wants a dynamic linker/,
    ],
    ['no segments', { segments: [] }, {}, /nothing to load/],
    ['another class', { class: 32 }, {}, /for a 32-bit machine; this one has 64 bits/],
    ['another byte order', { byteOrder: 'big' }, {}, /is big-endian; this machine is little-endian/],
    ['another instruction set', { machine: 62 }, {}, /machine number is 62, this machine's 243/],
    [
      'a segment elsewhere',
      { segments: [{ virtual: 0x1000n, bytes: [1] }], entry: 0x1000n },
      {},
      /wants 1 bytes at 0x1000, where there is no memory; there is 64 KiB of memory at 0x80000000/,
    ],
    [
      'more than memory',
      { segments: [{ virtual: 0x8000_0000n, bytes: [1], memorySize: 0x10001n }] },
      {},
      /does not fit: it needs 65537 bytes at 0x80000000, beyond 64 KiB of memory/,
    ],
    [
      'far more than memory',
      { segments: [{ virtual: 0x8000_0000n, bytes: [1], memorySize: 2n ** 63n }] },
      {},
      /damaged: segment 0's size in memory is 0x8000000000000000/,
    ],
    [
      'more bytes in the file than in memory',
      { segments: [{ virtual: 0x8000_0000n, bytes: [1, 2], memorySize: 1n }] },
      {},
      /damaged: segment 0 has 2 bytes in the file, 1 in memory/,
    ],
    [
      'a segment past the file',
      { segments: [{ virtual: 0x8000_0000n, bytes: [1, 2], offset: 5000n }] },
      {},
      /truncated: segment 0 should end at byte 5002/,
    ],
    ['an entry outside', { entry: 0x8000_1000n }, {}, /entry point 0x80001000 lies in none of its segments/],
  ]
  it.each(bad)('are refused: %s', (_, shape, expectation, message) => {
    expect(() => load(shape, memory(), expectation)).toThrow(BootError)
    expect(() => load(shape, memory(), expectation)).toThrow(message)
  })

  it('leave memory alone when one of their segments does not fit', () => {
    const ram = memory()
    const segments = [
      { virtual: 0x8000_0000n, bytes: [1] },
      { virtual: 0n, bytes: [1] },
    ]
    expect(() => load({ segments }, ram)).toThrow(BootError)
    expect(ram.read8(BASE)).toBe(0)
  })

  it('cut off anywhere or damaged anyhow are refused or loaded, with nothing worse', () => {
    const whole = buildElf({ ...executable, symbols: [{ name: 'start', value: 0x8000_0000n }] })
    const attempt = (file: Uint8Array) => {
      try {
        loadElf(file, expected, memory())
      } catch (error) {
        expect(error).toBeInstanceOf(BootError)
        return (error as Error).message
      }
      return undefined
    }
    for (let length = 0; length < 124; length++) expect(attempt(whole.slice(0, length))).toMatch(/truncated|not an ELF/)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }), changes => {
        const file = whole.slice()
        for (const [at, byte] of changes) file[at] = byte
        attempt(file)
      }),
      { numRuns: 500 },
    )
  })

  it('are told from other files', () => {
    const text = new TextEncoder().encode('#!/bin/sh\nexit 0\n')
    expect(() => loadElf(text, expected, memory())).toThrow(/^not an ELF file/)
  })
})

describe('flat binaries', () => {
  it('are loaded as they are', () => {
    const ram = memory()
    expect(loadFlat(Uint8Array.of(1, 2, 3, 4), BASE + 4, ram)).toEqual({ entry: BASE + 4, end: BASE + 8, symbols: [] })
    expect(ram.read32(BASE + 4)).toBe(0x0403_0201)
  })

  it('are refused when empty or too large', () => {
    expect(() => loadFlat(new Uint8Array(0), BASE, memory())).toThrow('the program is empty')
    expect(() => loadFlat(new Uint8Array(0x10001), BASE, memory())).toThrow(/the program does not fit/)
  })
})
