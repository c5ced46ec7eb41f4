/**
 * What a Linux kernel's raw image begins with
 * Linux, Documentation/arch/riscv/boot-image-header.rst, header version 0.2
 *
 * Generated from specs/platform/linux-image.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type LinuxImageRegistersName =
  | 'code0'
  | 'code1'
  | 'text-offset'
  | 'image-size'
  | 'flags'
  | 'version'
  | 'magic'
  | 'magic2'

export const linuxImageMap: RegisterMapDescription<LinuxImageRegistersName> = {
  name: 'linux-image',
  title: "What a Linux kernel's raw image begins with",
  standard: 'Linux, Documentation/arch/riscv/boot-image-header.rst, header version 0.2',
  size: 64,
  byteOrder: 'little',
  at: 'specs/platform/linux-image.yaml:2',
  registers: [
    {
      name: 'code0',
      title: 'The first instruction',
      offset: 0,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/linux-image.yaml:9',
      fields: [{ name: 'code0', title: 'The first instruction', hi: 31, lo: 0, access: 'RW' }],
    },
    {
      name: 'code1',
      title: 'A further instruction',
      offset: 4,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/linux-image.yaml:10',
      fields: [{ name: 'code1', title: 'A further instruction', hi: 31, lo: 0, access: 'RW' }],
    },
    {
      name: 'text-offset',
      title: 'Bytes from the start of memory to where it is loaded',
      offset: 8,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/linux-image.yaml:11',
      fields: [
        {
          name: 'text-offset',
          title: 'Bytes from the start of memory to where it is loaded',
          hi: 63,
          lo: 0,
          access: 'RW',
        },
      ],
    },
    {
      name: 'image-size',
      title: 'Bytes that it takes in memory',
      offset: 16,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/linux-image.yaml:12',
      fields: [{ name: 'image-size', title: 'Bytes that it takes in memory', hi: 63, lo: 0, access: 'RW' }],
    },
    {
      name: 'flags',
      title: '',
      offset: 24,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/linux-image.yaml:13',
      fields: [{ name: 'big-endian', title: '', hi: 0, lo: 0, access: 'RW' }],
    },
    {
      name: 'version',
      title: 'Version of the header: major in the upper half, minor in the lower',
      offset: 32,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/linux-image.yaml:18',
      fields: [
        {
          name: 'version',
          title: 'Version of the header: major in the upper half, minor in the lower',
          hi: 31,
          lo: 0,
          access: 'RW',
        },
      ],
    },
    {
      name: 'magic',
      title: 'The old magic number',
      offset: 48,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0x56_4353_4952n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/linux-image.yaml:19',
      fields: [{ name: 'magic', title: 'The old magic number', hi: 63, lo: 0, access: 'RW' }],
    },
    {
      name: 'magic2',
      title: 'The magic number',
      offset: 56,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0x543_5352,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/linux-image.yaml:20',
      fields: [{ name: 'magic2', title: 'The magic number', hi: 31, lo: 0, access: 'RW' }],
    },
  ],
}

/** What a Linux kernel's raw image begins with (specs/platform/linux-image.yaml:2) */
export class LinuxImageRegisters extends RegisterSpace<LinuxImageRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(linuxImageMap, initial, buffer, base)
  }

  /** The first instruction (specs/platform/linux-image.yaml:9) */
  get code0(): number {
    return this.load32(0)
  }
  set code0(value: number) {
    this.store32(0, value)
  }
  /** A further instruction (specs/platform/linux-image.yaml:10) */
  get code1(): number {
    return this.load32(4)
  }
  set code1(value: number) {
    this.store32(4, value)
  }
  /** Bytes from the start of memory to where it is loaded (specs/platform/linux-image.yaml:11) */
  get textOffset(): bigint {
    return this.load64(8)
  }
  set textOffset(value: bigint) {
    this.store64(8, value)
  }
  /** Bytes that it takes in memory (specs/platform/linux-image.yaml:12) */
  get imageSize(): bigint {
    return this.load64(16)
  }
  set imageSize(value: bigint) {
    this.store64(16, value)
  }
  /** flags (specs/platform/linux-image.yaml:13) */
  get flags(): bigint {
    return this.load64(24)
  }
  set flags(value: bigint) {
    this.store64(24, value)
  }

  /** flags.big-endian (RW, specs/platform/linux-image.yaml:17) */
  get flagsBigEndian(): number {
    return Number(BigInt.asUintN(1, this.flags))
  }
  set flagsBigEndian(value: number) {
    this.flags = (this.flags & 0xffff_ffff_ffff_fffen) | (BigInt(value) & 1n)
  }
  /** Version of the header: major in the upper half, minor in the lower (specs/platform/linux-image.yaml:18) */
  get version(): number {
    return this.load32(32)
  }
  set version(value: number) {
    this.store32(32, value)
  }
  /** The old magic number (specs/platform/linux-image.yaml:19) */
  get magic(): bigint {
    return this.load64(48)
  }
  set magic(value: bigint) {
    this.store64(48, value)
  }
  /** The magic number (specs/platform/linux-image.yaml:20) */
  get magic2(): number {
    return this.load32(56)
  }
  set magic2(value: number) {
    this.store32(56, value)
  }

  protected override narrowRead(_register: number, stored: number): number {
    return stored
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 0: // code0, specs/platform/linux-image.yaml:9
        return merged
      case 1: // code1, specs/platform/linux-image.yaml:10
        return merged
      case 5: // version, specs/platform/linux-image.yaml:18
        return merged
      case 7: // magic2, specs/platform/linux-image.yaml:20
        return merged
      default:
        return stored
    }
  }

  protected override wideRead(register: number, stored: bigint): bigint {
    switch (register) {
      case 4: // flags, specs/platform/linux-image.yaml:13
        return stored & 1n
      default:
        return stored
    }
  }

  protected override wideAfterRead(_register: number, stored: bigint, _mask: bigint): bigint {
    return stored
  }

  protected override wideWrite(register: number, stored: bigint, merged: bigint, _ones: bigint): bigint {
    switch (register) {
      case 2: // text-offset, specs/platform/linux-image.yaml:11
        return merged
      case 3: // image-size, specs/platform/linux-image.yaml:12
        return merged
      case 4: // flags, specs/platform/linux-image.yaml:13
        return merged & 1n
      case 6: // magic, specs/platform/linux-image.yaml:19
        return merged
      default:
        return stored
    }
  }
}
