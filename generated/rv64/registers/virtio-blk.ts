/**
 * Block device
 * Virtual I/O Device (VIRTIO) 1.2, 5.2.4 (Device configuration layout)
 *
 * Generated from specs/platform/virtio-blk.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtioBlkRegistersName =
  | 'capacity'
  | 'size-max'
  | 'seg-max'
  | 'cylinders'
  | 'heads'
  | 'sectors'
  | 'block-size'
  | 'physical-block-exponent'
  | 'alignment-offset'
  | 'minimum-io-size'
  | 'optimal-io-size'
  | 'writeback'
  | 'queues'
  | 'discard-sectors-max'
  | 'discard-ranges-max'
  | 'discard-alignment'
  | 'write-zeroes-sectors-max'
  | 'write-zeroes-ranges-max'
  | 'write-zeroes-may-unmap'

export const virtioBlkMap: RegisterMapDescription<VirtioBlkRegistersName> = {
  name: 'virtio-blk',
  title: 'Block device',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 5.2.4 (Device configuration layout)',
  size: 60,
  byteOrder: 'little',
  at: 'specs/platform/virtio-blk.yaml:2',
  registers: [
    {
      name: 'capacity',
      title: 'Sectors',
      offset: 0,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/virtio-blk.yaml:10',
      fields: [{ name: 'capacity', title: 'Sectors', hi: 63, lo: 0, access: 'RO' }],
    },
    {
      name: 'size-max',
      title: 'Bytes of a segment at most',
      offset: 8,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:11',
      fields: [{ name: 'size-max', title: 'Bytes of a segment at most', hi: 31, lo: 0, access: 'RO' }],
    },
    {
      name: 'seg-max',
      title: 'Segments of a request at most',
      offset: 12,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:12',
      fields: [{ name: 'seg-max', title: 'Segments of a request at most', hi: 31, lo: 0, access: 'RO' }],
    },
    {
      name: 'cylinders',
      title: 'Cylinders',
      offset: 16,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:13',
      fields: [{ name: 'cylinders', title: 'Cylinders', hi: 15, lo: 0, access: 'RO' }],
    },
    {
      name: 'heads',
      title: 'Heads',
      offset: 18,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:14',
      fields: [{ name: 'heads', title: 'Heads', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'sectors',
      title: 'Sectors of a track',
      offset: 19,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:15',
      fields: [{ name: 'sectors', title: 'Sectors of a track', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'block-size',
      title: 'Bytes of a block; a sector has 512 whatever it is',
      offset: 20,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0x200,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:16',
      fields: [
        {
          name: 'block-size',
          title: 'Bytes of a block; a sector has 512 whatever it is',
          hi: 31,
          lo: 0,
          access: 'RO',
          values: { sector: 0x200 },
        },
      ],
    },
    {
      name: 'physical-block-exponent',
      title: 'Logical blocks of a physical block (a power of two)',
      offset: 24,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:17',
      fields: [
        {
          name: 'physical-block-exponent',
          title: 'Logical blocks of a physical block (a power of two)',
          hi: 7,
          lo: 0,
          access: 'RO',
        },
      ],
    },
    {
      name: 'alignment-offset',
      title: 'The first aligned logical block',
      offset: 25,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:18',
      fields: [{ name: 'alignment-offset', title: 'The first aligned logical block', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'minimum-io-size',
      title: 'Suggested minimum of blocks',
      offset: 26,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:19',
      fields: [{ name: 'minimum-io-size', title: 'Suggested minimum of blocks', hi: 15, lo: 0, access: 'RO' }],
    },
    {
      name: 'optimal-io-size',
      title: 'Suggested maximum of blocks',
      offset: 28,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:20',
      fields: [{ name: 'optimal-io-size', title: 'Suggested maximum of blocks', hi: 31, lo: 0, access: 'RO' }],
    },
    {
      name: 'writeback',
      title: 'Cache mode',
      offset: 32,
      stride: 1,
      count: 1,
      width: 8,
      reset: 1,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:21',
      fields: [
        {
          name: 'cached',
          title: '1: only a flush makes writes last; 0: every write lasts',
          hi: 0,
          lo: 0,
          access: 'RW',
        },
      ],
    },
    {
      name: 'queues',
      title: 'Request queues',
      offset: 34,
      stride: 2,
      count: 1,
      width: 16,
      reset: 1,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:27',
      fields: [{ name: 'queues', title: 'Request queues', hi: 15, lo: 0, access: 'RO' }],
    },
    {
      name: 'discard-sectors-max',
      title: 'Sectors of a range to discard at most',
      offset: 36,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:28',
      fields: [
        { name: 'discard-sectors-max', title: 'Sectors of a range to discard at most', hi: 31, lo: 0, access: 'RO' },
      ],
    },
    {
      name: 'discard-ranges-max',
      title: 'Ranges of a discard at most',
      offset: 40,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:29',
      fields: [{ name: 'discard-ranges-max', title: 'Ranges of a discard at most', hi: 31, lo: 0, access: 'RO' }],
    },
    {
      name: 'discard-alignment',
      title: 'Sectors to which ranges to discard are aligned',
      offset: 44,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:30',
      fields: [
        {
          name: 'discard-alignment',
          title: 'Sectors to which ranges to discard are aligned',
          hi: 31,
          lo: 0,
          access: 'RO',
        },
      ],
    },
    {
      name: 'write-zeroes-sectors-max',
      title: 'Sectors of a range to zero at most',
      offset: 48,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:31',
      fields: [
        { name: 'write-zeroes-sectors-max', title: 'Sectors of a range to zero at most', hi: 31, lo: 0, access: 'RO' },
      ],
    },
    {
      name: 'write-zeroes-ranges-max',
      title: 'Ranges of a zeroing at most',
      offset: 52,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:32',
      fields: [{ name: 'write-zeroes-ranges-max', title: 'Ranges of a zeroing at most', hi: 31, lo: 0, access: 'RO' }],
    },
    {
      name: 'write-zeroes-may-unmap',
      title: 'Whether zeroing may discard',
      offset: 56,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk.yaml:33',
      fields: [{ name: 'unmap', title: 'It may', hi: 0, lo: 0, access: 'RO' }],
    },
  ],
}

/** Block device (specs/platform/virtio-blk.yaml:2) */
export class VirtioBlkRegisters extends RegisterSpace<VirtioBlkRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtioBlkMap, initial, buffer, base)
  }

  /** Sectors (specs/platform/virtio-blk.yaml:10) */
  get capacity(): bigint {
    return this.load64(0)
  }
  set capacity(value: bigint) {
    this.store64(0, value)
  }
  /** Bytes of a segment at most (specs/platform/virtio-blk.yaml:11) */
  get sizeMax(): number {
    return this.load32(8)
  }
  set sizeMax(value: number) {
    this.store32(8, value)
  }
  /** Segments of a request at most (specs/platform/virtio-blk.yaml:12) */
  get segMax(): number {
    return this.load32(12)
  }
  set segMax(value: number) {
    this.store32(12, value)
  }
  /** Cylinders (specs/platform/virtio-blk.yaml:13) */
  get cylinders(): number {
    return this.load16(16)
  }
  set cylinders(value: number) {
    this.store16(16, value)
  }
  /** Heads (specs/platform/virtio-blk.yaml:14) */
  get heads(): number {
    return this.load8(18)
  }
  set heads(value: number) {
    this.store8(18, value)
  }
  /** Sectors of a track (specs/platform/virtio-blk.yaml:15) */
  get sectors(): number {
    return this.load8(19)
  }
  set sectors(value: number) {
    this.store8(19, value)
  }
  /** Bytes of a block; a sector has 512 whatever it is (specs/platform/virtio-blk.yaml:16) */
  get blockSize(): number {
    return this.load32(20)
  }
  set blockSize(value: number) {
    this.store32(20, value)
  }
  /** Logical blocks of a physical block (a power of two) (specs/platform/virtio-blk.yaml:17) */
  get physicalBlockExponent(): number {
    return this.load8(24)
  }
  set physicalBlockExponent(value: number) {
    this.store8(24, value)
  }
  /** The first aligned logical block (specs/platform/virtio-blk.yaml:18) */
  get alignmentOffset(): number {
    return this.load8(25)
  }
  set alignmentOffset(value: number) {
    this.store8(25, value)
  }
  /** Suggested minimum of blocks (specs/platform/virtio-blk.yaml:19) */
  get minimumIoSize(): number {
    return this.load16(26)
  }
  set minimumIoSize(value: number) {
    this.store16(26, value)
  }
  /** Suggested maximum of blocks (specs/platform/virtio-blk.yaml:20) */
  get optimalIoSize(): number {
    return this.load32(28)
  }
  set optimalIoSize(value: number) {
    this.store32(28, value)
  }
  /** Cache mode (specs/platform/virtio-blk.yaml:21) */
  get writeback(): number {
    return this.load8(32)
  }
  set writeback(value: number) {
    this.store8(32, value)
  }

  /** 1: only a flush makes writes last; 0: every write lasts (RW, specs/platform/virtio-blk.yaml:26) */
  get writebackCached(): number {
    return this.writeback & 1
  }
  set writebackCached(value: number) {
    this.writeback = (this.writeback & 0xfe) | (value & 1)
  }
  /** Request queues (specs/platform/virtio-blk.yaml:27) */
  get queues(): number {
    return this.load16(34)
  }
  set queues(value: number) {
    this.store16(34, value)
  }
  /** Sectors of a range to discard at most (specs/platform/virtio-blk.yaml:28) */
  get discardSectorsMax(): number {
    return this.load32(36)
  }
  set discardSectorsMax(value: number) {
    this.store32(36, value)
  }
  /** Ranges of a discard at most (specs/platform/virtio-blk.yaml:29) */
  get discardRangesMax(): number {
    return this.load32(40)
  }
  set discardRangesMax(value: number) {
    this.store32(40, value)
  }
  /** Sectors to which ranges to discard are aligned (specs/platform/virtio-blk.yaml:30) */
  get discardAlignment(): number {
    return this.load32(44)
  }
  set discardAlignment(value: number) {
    this.store32(44, value)
  }
  /** Sectors of a range to zero at most (specs/platform/virtio-blk.yaml:31) */
  get writeZeroesSectorsMax(): number {
    return this.load32(48)
  }
  set writeZeroesSectorsMax(value: number) {
    this.store32(48, value)
  }
  /** Ranges of a zeroing at most (specs/platform/virtio-blk.yaml:32) */
  get writeZeroesRangesMax(): number {
    return this.load32(52)
  }
  set writeZeroesRangesMax(value: number) {
    this.store32(52, value)
  }
  /** Whether zeroing may discard (specs/platform/virtio-blk.yaml:33) */
  get writeZeroesMayUnmap(): number {
    return this.load8(56)
  }
  set writeZeroesMayUnmap(value: number) {
    this.store8(56, value)
  }

  /** It may (RO, specs/platform/virtio-blk.yaml:38) */
  get writeZeroesMayUnmapUnmap(): number {
    return this.writeZeroesMayUnmap & 1
  }
  set writeZeroesMayUnmapUnmap(value: number) {
    this.writeZeroesMayUnmap = (this.writeZeroesMayUnmap & 0xfe) | (value & 1)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 11: // writeback, specs/platform/virtio-blk.yaml:21
        return stored & 1
      case 18: // write-zeroes-may-unmap, specs/platform/virtio-blk.yaml:33
        return stored & 1
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 11: // writeback, specs/platform/virtio-blk.yaml:21
        return merged & 1
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

  protected override wideWrite(_register: number, stored: bigint, _merged: bigint, _ones: bigint): bigint {
    return stored
  }
}
