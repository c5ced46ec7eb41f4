/**
 * Head of a packet
 * Virtual I/O Device (VIRTIO) 1.2, 5.1.6 (Device Operation)
 *
 * Generated from specs/platform/virtio-net-header.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtioNetHeaderRegistersName =
  | 'flags'
  | 'gso-type'
  | 'header-length'
  | 'gso-size'
  | 'checksum-start'
  | 'checksum-offset'
  | 'buffers'

export const virtioNetHeaderMap: RegisterMapDescription<VirtioNetHeaderRegistersName> = {
  name: 'virtio-net-header',
  title: 'Head of a packet',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 5.1.6 (Device Operation)',
  size: 12,
  byteOrder: 'little',
  at: 'specs/platform/virtio-net-header.yaml:2',
  registers: [
    {
      name: 'flags',
      title: 'Flags',
      offset: 0,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-net-header.yaml:7',
      fields: [
        { name: 'needs-checksum', title: 'The checksum is left to whoever sends it', hi: 0, lo: 0, access: 'RW' },
        { name: 'data-valid', title: 'The checksum has been checked', hi: 1, lo: 1, access: 'RW' },
      ],
    },
    {
      name: 'gso-type',
      title: 'Kind of segmentation left to whoever sends it',
      offset: 1,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-net-header.yaml:14',
      fields: [
        {
          name: 'gso-type',
          title: 'Kind of segmentation left to whoever sends it',
          hi: 7,
          lo: 0,
          access: 'RW',
          values: { none: 0 },
        },
      ],
    },
    {
      name: 'header-length',
      title: 'Bytes of all headers',
      offset: 2,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-net-header.yaml:15',
      fields: [{ name: 'header-length', title: 'Bytes of all headers', hi: 15, lo: 0, access: 'RW' }],
    },
    {
      name: 'gso-size',
      title: 'Bytes of a segment',
      offset: 4,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-net-header.yaml:16',
      fields: [{ name: 'gso-size', title: 'Bytes of a segment', hi: 15, lo: 0, access: 'RW' }],
    },
    {
      name: 'checksum-start',
      title: 'Where what is summed begins',
      offset: 6,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-net-header.yaml:17',
      fields: [{ name: 'checksum-start', title: 'Where what is summed begins', hi: 15, lo: 0, access: 'RW' }],
    },
    {
      name: 'checksum-offset',
      title: 'Where the sum goes from there',
      offset: 8,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-net-header.yaml:18',
      fields: [{ name: 'checksum-offset', title: 'Where the sum goes from there', hi: 15, lo: 0, access: 'RW' }],
    },
    {
      name: 'buffers',
      title: 'Buffers that the packet takes',
      offset: 10,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-net-header.yaml:19',
      fields: [{ name: 'buffers', title: 'Buffers that the packet takes', hi: 15, lo: 0, access: 'RW' }],
    },
  ],
}

/** Head of a packet (specs/platform/virtio-net-header.yaml:2) */
export class VirtioNetHeaderRegisters extends RegisterSpace<VirtioNetHeaderRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtioNetHeaderMap, initial, buffer, base)
  }

  /** Flags (specs/platform/virtio-net-header.yaml:7) */
  get flags(): number {
    return this.load8(0)
  }
  set flags(value: number) {
    this.store8(0, value)
  }

  /** The checksum is left to whoever sends it (RW, specs/platform/virtio-net-header.yaml:12) */
  get flagsNeedsChecksum(): number {
    return this.flags & 1
  }
  set flagsNeedsChecksum(value: number) {
    this.flags = (this.flags & 0xfe) | (value & 1)
  }

  /** The checksum has been checked (RW, specs/platform/virtio-net-header.yaml:13) */
  get flagsDataValid(): number {
    return (this.flags >>> 1) & 1
  }
  set flagsDataValid(value: number) {
    this.flags = (this.flags & 0xfd) | ((value & 1) << 1)
  }
  /** Kind of segmentation left to whoever sends it (specs/platform/virtio-net-header.yaml:14) */
  get gsoType(): number {
    return this.load8(1)
  }
  set gsoType(value: number) {
    this.store8(1, value)
  }
  /** Bytes of all headers (specs/platform/virtio-net-header.yaml:15) */
  get headerLength(): number {
    return this.load16(2)
  }
  set headerLength(value: number) {
    this.store16(2, value)
  }
  /** Bytes of a segment (specs/platform/virtio-net-header.yaml:16) */
  get gsoSize(): number {
    return this.load16(4)
  }
  set gsoSize(value: number) {
    this.store16(4, value)
  }
  /** Where what is summed begins (specs/platform/virtio-net-header.yaml:17) */
  get checksumStart(): number {
    return this.load16(6)
  }
  set checksumStart(value: number) {
    this.store16(6, value)
  }
  /** Where the sum goes from there (specs/platform/virtio-net-header.yaml:18) */
  get checksumOffset(): number {
    return this.load16(8)
  }
  set checksumOffset(value: number) {
    this.store16(8, value)
  }
  /** Buffers that the packet takes (specs/platform/virtio-net-header.yaml:19) */
  get buffers(): number {
    return this.load16(10)
  }
  set buffers(value: number) {
    this.store16(10, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 0: // flags, specs/platform/virtio-net-header.yaml:7
        return stored & 3
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 0: // flags, specs/platform/virtio-net-header.yaml:7
        return merged & 3
      case 1: // gso-type, specs/platform/virtio-net-header.yaml:14
        return merged
      case 2: // header-length, specs/platform/virtio-net-header.yaml:15
        return merged
      case 3: // gso-size, specs/platform/virtio-net-header.yaml:16
        return merged
      case 4: // checksum-start, specs/platform/virtio-net-header.yaml:17
        return merged
      case 5: // checksum-offset, specs/platform/virtio-net-header.yaml:18
        return merged
      case 6: // buffers, specs/platform/virtio-net-header.yaml:19
        return merged
      default:
        return stored
    }
  }
}
