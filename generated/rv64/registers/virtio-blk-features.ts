/**
 * Features of a block device
 * Virtual I/O Device (VIRTIO) 1.2, 5.2.3 (Feature bits)
 *
 * Generated from specs/platform/virtio-blk-features.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtioBlkFeaturesRegistersName = 'features'

export const virtioBlkFeaturesMap: RegisterMapDescription<VirtioBlkFeaturesRegistersName> = {
  name: 'virtio-blk-features',
  title: 'Features of a block device',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 5.2.3 (Feature bits)',
  size: 8,
  byteOrder: 'little',
  at: 'specs/platform/virtio-blk-features.yaml:2',
  registers: [
    {
      name: 'features',
      title: 'Feature bits',
      offset: 0,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/virtio-blk-features.yaml:7',
      fields: [
        { name: 'size-max', title: 'size-max is valid', hi: 1, lo: 1, access: 'RO' },
        { name: 'seg-max', title: 'seg-max is valid', hi: 2, lo: 2, access: 'RO' },
        { name: 'read-only', title: 'The disk cannot be written', hi: 5, lo: 5, access: 'RO' },
        { name: 'block-size', title: 'block-size is valid', hi: 6, lo: 6, access: 'RO' },
        { name: 'flush', title: 'There is a flush command', hi: 9, lo: 9, access: 'RO' },
        { name: 'topology', title: 'The topology is valid', hi: 10, lo: 10, access: 'RO' },
        { name: 'config-writeback', title: 'The driver may set writeback', hi: 11, lo: 11, access: 'RO' },
        { name: 'discard', title: 'There is a discard command', hi: 13, lo: 13, access: 'RO' },
        { name: 'write-zeroes', title: 'There is a command that writes zeroes', hi: 14, lo: 14, access: 'RO' },
      ],
    },
  ],
}

/** Features of a block device (specs/platform/virtio-blk-features.yaml:2) */
export class VirtioBlkFeaturesRegisters extends RegisterSpace<VirtioBlkFeaturesRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtioBlkFeaturesMap, initial, buffer, base)
  }

  /** Feature bits (specs/platform/virtio-blk-features.yaml:7) */
  get features(): bigint {
    return this.load64(0)
  }
  set features(value: bigint) {
    this.store64(0, value)
  }

  /** size-max is valid (RO, specs/platform/virtio-blk-features.yaml:12) */
  get featuresSizeMax(): number {
    return Number(BigInt.asUintN(1, this.features >> 1n))
  }
  set featuresSizeMax(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_fffdn) | ((BigInt(value) & 1n) << 1n)
  }

  /** seg-max is valid (RO, specs/platform/virtio-blk-features.yaml:13) */
  get featuresSegMax(): number {
    return Number(BigInt.asUintN(1, this.features >> 2n))
  }
  set featuresSegMax(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_fffbn) | ((BigInt(value) & 1n) << 2n)
  }

  /** The disk cannot be written (RO, specs/platform/virtio-blk-features.yaml:14) */
  get featuresReadOnly(): number {
    return Number(BigInt.asUintN(1, this.features >> 5n))
  }
  set featuresReadOnly(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_ffdfn) | ((BigInt(value) & 1n) << 5n)
  }

  /** block-size is valid (RO, specs/platform/virtio-blk-features.yaml:15) */
  get featuresBlockSize(): number {
    return Number(BigInt.asUintN(1, this.features >> 6n))
  }
  set featuresBlockSize(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_ffbfn) | ((BigInt(value) & 1n) << 6n)
  }

  /** There is a flush command (RO, specs/platform/virtio-blk-features.yaml:16) */
  get featuresFlush(): number {
    return Number(BigInt.asUintN(1, this.features >> 9n))
  }
  set featuresFlush(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_fdffn) | ((BigInt(value) & 1n) << 9n)
  }

  /** The topology is valid (RO, specs/platform/virtio-blk-features.yaml:17) */
  get featuresTopology(): number {
    return Number(BigInt.asUintN(1, this.features >> 10n))
  }
  set featuresTopology(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_fbffn) | ((BigInt(value) & 1n) << 10n)
  }

  /** The driver may set writeback (RO, specs/platform/virtio-blk-features.yaml:18) */
  get featuresConfigWriteback(): number {
    return Number(BigInt.asUintN(1, this.features >> 11n))
  }
  set featuresConfigWriteback(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_f7ffn) | ((BigInt(value) & 1n) << 11n)
  }

  /** There is a discard command (RO, specs/platform/virtio-blk-features.yaml:19) */
  get featuresDiscard(): number {
    return Number(BigInt.asUintN(1, this.features >> 13n))
  }
  set featuresDiscard(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_dfffn) | ((BigInt(value) & 1n) << 13n)
  }

  /** There is a command that writes zeroes (RO, specs/platform/virtio-blk-features.yaml:20) */
  get featuresWriteZeroes(): number {
    return Number(BigInt.asUintN(1, this.features >> 14n))
  }
  set featuresWriteZeroes(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_bfffn) | ((BigInt(value) & 1n) << 14n)
  }

  protected override narrowRead(_register: number, stored: number): number {
    return stored
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(_register: number, stored: number, _merged: number, _ones: number): number {
    return stored
  }

  protected override wideRead(register: number, stored: bigint): bigint {
    switch (register) {
      case 0: // features, specs/platform/virtio-blk-features.yaml:7
        return stored & 0x6e66n
      default:
        return stored
    }
  }

  protected override wideAfterRead(_register: number, stored: bigint, _mask: bigint): bigint {
    return stored
  }

  protected override wideWrite(_register: number, stored: bigint, _merged: bigint, _ones: bigint): bigint {
    return stored
  }
}
