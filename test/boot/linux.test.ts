/** Kernels, firmware and initramfs into memory. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { linux } from '../../generated/rv64/linux.ts'
import { architecture } from '../../generated/rv64/machine.ts'
import { BootError } from '../../runtime/boot/errors.ts'
import { readTree, textsOf } from '../../runtime/boot/fdt.ts'
import { type Booted, type BootFiles, loadLinux, setArguments } from '../../runtime/boot/linux.ts'
import { PhysicalMemory } from '../../runtime/memory/physical.ts'
import { archive, file, folder } from '../linux/cpio.ts'

const RAM = 0x8000_0000
const MIB = 2 ** 20
const text = new TextEncoder()

/** A raw image as the kernel's build lays it out; `sections` makes it one with an EFI stub whose file has so many bytes. */
function image(options: { bytes?: number; size?: number; sections?: number; magic?: string } = {}): Uint8Array {
  const { bytes = 0x1000, size = 0x3000, sections, magic = 'RSC\u0005' } = options
  const out = new Uint8Array(bytes).fill(0xa5, 0x200)
  const view = new DataView(out.buffer)
  view.setBigUint64(8, 0x20_0000n, true)
  view.setBigUint64(16, BigInt(size), true)
  out.set(text.encode('RISCV\0\0\0'), 48)
  out.set(text.encode(magic), 56)
  if (sections !== undefined) {
    out.set(text.encode('MZ'), 0)
    view.setUint32(60, 0x40, true)
    out.set(text.encode('PE\0\0'), 0x40)
    view.setUint16(0x46, 1, true)
    view.setUint16(0x54, 0x10, true)
    view.setUint32(0x68 + 16, sections - 0x200, true)
    view.setUint32(0x68 + 20, 0x200, true)
  }
  return out
}

describe('loading Linux', () => {
  function load(files: BootFiles, ram = 16 * MIB): { booted: Booted; memory: PhysicalMemory } {
    const memory = new PhysicalMemory('little')
    memory.addRam('ram', RAM, ram)
    memory.fill(RAM, ram, 0xff)
    const booted = loadLinux(files, {
      description: linux,
      memory,
      elf: { class: 64, machine: 243, byteOrder: 'little' },
      tree: initrd => ({ name: '', properties: { initrd: initrd ? String(initrd.start) : 'none' }, nodes: [] }),
    })
    return { booted, memory }
  }
  const bytes = (memory: PhysicalMemory, at: number, length: number) => {
    const out = new Uint8Array(length)
    expect(memory.readBytes(at, out)).toBe(true)
    return out
  }

  it('places a raw image by its header, and clears what the file does not hold', () => {
    const kernel = image()
    const { booted, memory } = load({ kernel })
    expect(booted.entry).toBe(RAM + 0x20_0000)
    expect(bytes(memory, booted.entry, 0x1000)).toEqual(kernel)
    expect(bytes(memory, booted.entry + 0x1000, 0x2000)).toEqual(new Uint8Array(0x2000))
    expect(memory.read8(booted.entry + 0x3000)).toBe(0xff)
    expect(booted.initrd).toBeUndefined()
  })

  it('unpacks what is compressed', () => {
    const kernel = image()
    const { booted, memory } = load({ kernel: gzipSync(kernel) })
    expect(bytes(memory, booted.kernel!, 0x1000)).toEqual(kernel)
  })

  it('places firmware, initramfs and device tree so that none overlaps another', () => {
    const firmware = new Uint8Array(0x4_0000).fill(1)
    const initramfs = new Uint8Array(0x12345).fill(2)
    const { booted, memory } = load({ kernel: image(), firmware, initramfs })
    expect(booted).toMatchObject({ entry: RAM, kernel: RAM + 0x20_0000 })
    const { start, end } = booted.initrd!
    expect(start).toBeGreaterThanOrEqual(booted.kernel! + 0x3000)
    expect(bytes(memory, start, end - start)).toEqual(initramfs)
    expect(booted.tree).toBeGreaterThanOrEqual(end)
    const tree = readTree(bytes(memory, booted.tree, 0x1000))
    expect(textsOf(tree.properties.initrd)).toEqual([String(start)])
    // Magic, version, next address, next mode (1: S), options, boot hart: as OpenSBI's struct fw_dynamic_info has them.
    const words = new BigUint64Array(bytes(memory, booted.info, 48).buffer)
    expect([...words]).toEqual([0x4942534fn, 2n, BigInt(booted.kernel!), 1n, 0n, 0n])
  })

  it('starts firmware that needs no kernel', () => {
    const { booted, memory } = load({ firmware: new Uint8Array(0x4_0000).fill(1) })
    expect(booted.entry).toBe(RAM)
    expect(booted.kernel).toBeUndefined()
    expect(booted.tree).toBeGreaterThanOrEqual(RAM + 0x4_0000)
    expect(new BigUint64Array(bytes(memory, booted.info, 48).buffer)[2]).toBe(0n)
  })

  it('sees where an archive breaks off, and lets others be', () => {
    const whole = archive([folder('bin'), file('bin/a', 'hello'), file('init', new Uint8Array(5000))])
    expect(load({ kernel: image(), initramfs: whole }).booted.initrd).toBeDefined()
    // Further archives, compressed ones too, may follow.
    load({ kernel: image(), initramfs: Buffer.concat([whole, new Uint8Array(300), gzipSync(whole)]) })
    load({ kernel: image(), initramfs: gzipSync(whole).subarray(0, 90) })
    for (let length = 6; length < whole.length - 4; length = length < 400 ? length + 1 : length + 97)
      expect(() => load({ kernel: image(), initramfs: whole.subarray(0, length) }), String(length)).toThrow(
        /the initramfs is truncated or damaged/,
      )
  })

  it('tells the first instruction where things are', () => {
    const { booted } = load({ kernel: image() })
    const state = architecture.createState()
    setArguments(linux, booted, state, architecture.registers, 3)
    expect([state.x[10], state.x[11], state.x[12]]).toEqual([3n, BigInt(booted.tree), BigInt(booted.info)])
  })

  it.each<[string, () => BootFiles, RegExp]>([
    ['an empty kernel', () => ({ kernel: new Uint8Array(0) }), /the kernel is empty/],
    ['a kernel that is none', () => ({ kernel: text.encode('hello') }), /neither an ELF file nor an image/],
    ['nothing at all', () => ({}), /neither firmware nor a kernel/],
    ['another kernel', () => ({ kernel: image({ magic: 'ARM\x64' }) }), /magic number is missing/],
    ['a truncated image', () => ({ kernel: image({ sections: 0x1800 }) }), /truncated: the file should have 6 KiB/],
    ['a truncated gzip', () => ({ kernel: gzipSync(image()).subarray(0, 50) }), /truncated/],
    ['a damaged gzip', () => ({ kernel: gzipSync(image()).fill(7, 12, 40) }), /damaged/],
    ['a large kernel', () => ({ kernel: image({ size: 32 * MIB }) }), /does not fit: it takes 32 MiB/],
    [
      'a large initramfs',
      () => ({ kernel: image(), initramfs: new Uint8Array(13 * MIB) }),
      /initramfs does not fit: it has 13 MiB/,
    ],
    [
      'no room for the tree',
      () => ({ kernel: image(), initramfs: new Uint8Array(12 * MIB) }),
      /no room for the device tree/,
    ],
    ['an empty initramfs', () => ({ kernel: image(), initramfs: new Uint8Array(0) }), /initramfs is empty/],
    [
      'large firmware',
      () => ({ kernel: image(), firmware: new Uint8Array(3 * MIB) }),
      /firmware reaches up to 0x80300000/,
    ],
    ['a truncated ELF file', () => ({ kernel: text.encode('\x7fELF') }), /the kernel: the ELF file is truncated/],
  ])('refuses %s', (_, files, message) => {
    expect(() => load(files())).toThrow(message)
    expect(() => load(files())).toThrow(BootError)
  })
})
