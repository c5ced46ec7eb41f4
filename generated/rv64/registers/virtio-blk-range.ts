/**
 * Sectors to discard or to zero
 * Virtual I/O Device (VIRTIO) 1.2, 5.2.6 (struct virtio_blk_discard_write_zeroes)
 *
 * Generated from specs/platform/virtio-blk-range.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtioBlkRangeRegistersName = 'sector' | 'sectors' | 'flags'

export const virtioBlkRangeMap: RegisterMapDescription<VirtioBlkRangeRegistersName> = {
  name: 'virtio-blk-range',
  title: 'Sectors to discard or to zero',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 5.2.6 (struct virtio_blk_discard_write_zeroes)',
  size: 16,
  byteOrder: 'little',
  at: 'specs/platform/virtio-blk-range.yaml:2',
  registers: [
    {
      name: 'sector',
      title: 'The first sector',
      offset: 0,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/virtio-blk-range.yaml:7',
      fields: [{ name: 'sector', title: 'The first sector', hi: 63, lo: 0, access: 'RW' }],
    },
    {
      name: 'sectors',
      title: 'So many',
      offset: 8,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk-range.yaml:8',
      fields: [{ name: 'sectors', title: 'So many', hi: 31, lo: 0, access: 'RW' }],
    },
    {
      name: 'flags',
      title: 'Flags',
      offset: 12,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk-range.yaml:9',
      fields: [
        { name: 'unmap', title: 'They may be discarded', hi: 0, lo: 0, access: 'RW' },
        { name: 'reserved', title: '0', hi: 31, lo: 1, access: 'RW' },
      ],
    },
  ],
}

/** Sectors to discard or to zero (specs/platform/virtio-blk-range.yaml:2) */
export class VirtioBlkRangeRegisters extends RegisterSpace<VirtioBlkRangeRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtioBlkRangeMap, initial, buffer, base)
  }

  /** The first sector (specs/platform/virtio-blk-range.yaml:7) */
  get sector(): bigint {
    return this.load64(0)
  }
  set sector(value: bigint) {
    this.store64(0, value)
  }
  /** So many (specs/platform/virtio-blk-range.yaml:8) */
  get sectors(): number {
    return this.load32(8)
  }
  set sectors(value: number) {
    this.store32(8, value)
  }
  /** Flags (specs/platform/virtio-blk-range.yaml:9) */
  get flags(): number {
    return this.load32(12)
  }
  set flags(value: number) {
    this.store32(12, value)
  }

  /** They may be discarded (RW, specs/platform/virtio-blk-range.yaml:14) */
  get flagsUnmap(): number {
    return this.flags & 1
  }
  set flagsUnmap(value: number) {
    this.flags = (this.flags & 0xffff_fffe) | (value & 1)
  }

  /** 0 (RW, specs/platform/virtio-blk-range.yaml:15) */
  get flagsReserved(): number {
    return this.flags >>> 1
  }
  set flagsReserved(value: number) {
    this.flags = (this.flags & 1) | ((value & 0x7fff_ffff) << 1)
  }

  protected override narrowRead(_register: number, stored: number): number {
    return stored
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 1: // sectors, specs/platform/virtio-blk-range.yaml:8
        return merged
      case 2: // flags, specs/platform/virtio-blk-range.yaml:9
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
      case 0: // sector, specs/platform/virtio-blk-range.yaml:7
        return merged
      default:
        return stored
    }
  }
}
