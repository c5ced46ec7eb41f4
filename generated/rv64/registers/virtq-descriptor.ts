/**
 * A descriptor of a split virtqueue
 * Virtual I/O Device (VIRTIO) 1.2, 2.7.5 (The Virtqueue Descriptor Table)
 *
 * Generated from specs/platform/virtq-descriptor.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtqDescriptorRegistersName = 'address' | 'length' | 'flags' | 'next'

export const virtqDescriptorMap: RegisterMapDescription<VirtqDescriptorRegistersName> = {
  name: 'virtq-descriptor',
  title: 'A descriptor of a split virtqueue',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 2.7.5 (The Virtqueue Descriptor Table)',
  size: 16,
  byteOrder: 'little',
  at: 'specs/platform/virtq-descriptor.yaml:2',
  registers: [
    {
      name: 'address',
      title: 'Physical address of the buffer',
      offset: 0,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/virtq-descriptor.yaml:7',
      fields: [{ name: 'address', title: 'Physical address of the buffer', hi: 63, lo: 0, access: 'RW' }],
    },
    {
      name: 'length',
      title: 'Its bytes',
      offset: 8,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtq-descriptor.yaml:8',
      fields: [{ name: 'length', title: 'Its bytes', hi: 31, lo: 0, access: 'RW' }],
    },
    {
      name: 'flags',
      title: 'Flags',
      offset: 12,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtq-descriptor.yaml:9',
      fields: [
        { name: 'next', title: 'Another descriptor follows', hi: 0, lo: 0, access: 'RW' },
        { name: 'write', title: 'The device writes the buffer', hi: 1, lo: 1, access: 'RW' },
        { name: 'indirect', title: 'The buffer is a table of descriptors', hi: 2, lo: 2, access: 'RW' },
      ],
    },
    {
      name: 'next',
      title: 'The descriptor that follows',
      offset: 14,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtq-descriptor.yaml:17',
      fields: [{ name: 'next', title: 'The descriptor that follows', hi: 15, lo: 0, access: 'RW' }],
    },
  ],
}

/** A descriptor of a split virtqueue (specs/platform/virtq-descriptor.yaml:2) */
export class VirtqDescriptorRegisters extends RegisterSpace<VirtqDescriptorRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtqDescriptorMap, initial, buffer, base)
  }

  /** Physical address of the buffer (specs/platform/virtq-descriptor.yaml:7) */
  get address(): bigint {
    return this.load64(0)
  }
  set address(value: bigint) {
    this.store64(0, value)
  }
  /** Its bytes (specs/platform/virtq-descriptor.yaml:8) */
  get length(): number {
    return this.load32(8)
  }
  set length(value: number) {
    this.store32(8, value)
  }
  /** Flags (specs/platform/virtq-descriptor.yaml:9) */
  get flags(): number {
    return this.load16(12)
  }
  set flags(value: number) {
    this.store16(12, value)
  }

  /** Another descriptor follows (RW, specs/platform/virtq-descriptor.yaml:14) */
  get flagsNext(): number {
    return this.flags & 1
  }
  set flagsNext(value: number) {
    this.flags = (this.flags & 0xfffe) | (value & 1)
  }

  /** The device writes the buffer (RW, specs/platform/virtq-descriptor.yaml:15) */
  get flagsWrite(): number {
    return (this.flags >>> 1) & 1
  }
  set flagsWrite(value: number) {
    this.flags = (this.flags & 0xfffd) | ((value & 1) << 1)
  }

  /** The buffer is a table of descriptors (RW, specs/platform/virtq-descriptor.yaml:16) */
  get flagsIndirect(): number {
    return (this.flags >>> 2) & 1
  }
  set flagsIndirect(value: number) {
    this.flags = (this.flags & 0xfffb) | ((value & 1) << 2)
  }
  /** The descriptor that follows (specs/platform/virtq-descriptor.yaml:17) */
  get next(): number {
    return this.load16(14)
  }
  set next(value: number) {
    this.store16(14, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 2: // flags, specs/platform/virtq-descriptor.yaml:9
        return stored & 7
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 1: // length, specs/platform/virtq-descriptor.yaml:8
        return merged
      case 2: // flags, specs/platform/virtq-descriptor.yaml:9
        return merged & 7
      case 3: // next, specs/platform/virtq-descriptor.yaml:17
        return merged
      default:
        return stored
    }
  }

  protected override wideRead(_register: number, stored: bigint): bigint {
    return stored
  }

  protected override wideAfterRead(_register: number, stored: bigint, _mask: bigint): bigint {
    return stored
  }

  protected override wideWrite(register: number, stored: bigint, merged: bigint, _ones: bigint): bigint {
    switch (register) {
      case 0: // address, specs/platform/virtq-descriptor.yaml:7
        return merged
      default:
        return stored
    }
  }
}
