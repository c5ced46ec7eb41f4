/**
 * Features of any virtio device
 * Virtual I/O Device (VIRTIO) 1.2, chapter 6 (Reserved Feature Bits)
 *
 * Generated from specs/platform/virtio-features.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtioFeaturesRegistersName = 'features'

export const virtioFeaturesMap: RegisterMapDescription<VirtioFeaturesRegistersName> = {
  name: 'virtio-features',
  title: 'Features of any virtio device',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, chapter 6 (Reserved Feature Bits)',
  size: 8,
  byteOrder: 'little',
  at: 'specs/platform/virtio-features.yaml:2',
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
      at: 'specs/platform/virtio-features.yaml:7',
      fields: [
        {
          name: 'indirect-descriptors',
          title: 'Descriptors may stand in a table of the request (2.7.5.3)',
          hi: 28,
          lo: 28,
          access: 'RO',
        },
        {
          name: 'event-index',
          title: 'Each side says when it wants to be notified (2.7.7, 2.7.10)',
          hi: 29,
          lo: 29,
          access: 'RO',
        },
        { name: 'version-1', title: 'Follows the standard, not what was before it', hi: 32, lo: 32, access: 'RO' },
        { name: 'ring-reset', title: 'Queues can be reset one by one (2.6.1)', hi: 40, lo: 40, access: 'RO' },
      ],
    },
  ],
}

/** Features of any virtio device (specs/platform/virtio-features.yaml:2) */
export class VirtioFeaturesRegisters extends RegisterSpace<VirtioFeaturesRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtioFeaturesMap, initial, buffer, base)
  }

  /** Feature bits (specs/platform/virtio-features.yaml:7) */
  get features(): bigint {
    return this.load64(0)
  }
  set features(value: bigint) {
    this.store64(0, value)
  }

  /** Descriptors may stand in a table of the request (2.7.5.3) (RO, specs/platform/virtio-features.yaml:12) */
  get featuresIndirectDescriptors(): number {
    return Number(BigInt.asUintN(1, this.features >> 28n))
  }
  set featuresIndirectDescriptors(value: number) {
    this.features = (this.features & 0xffff_ffff_efff_ffffn) | ((BigInt(value) & 1n) << 28n)
  }

  /** Each side says when it wants to be notified (2.7.7, 2.7.10) (RO, specs/platform/virtio-features.yaml:13) */
  get featuresEventIndex(): number {
    return Number(BigInt.asUintN(1, this.features >> 29n))
  }
  set featuresEventIndex(value: number) {
    this.features = (this.features & 0xffff_ffff_dfff_ffffn) | ((BigInt(value) & 1n) << 29n)
  }

  /** Follows the standard, not what was before it (RO, specs/platform/virtio-features.yaml:14) */
  get featuresVersion1(): number {
    return Number(BigInt.asUintN(1, this.features >> 32n))
  }
  set featuresVersion1(value: number) {
    this.features = (this.features & 0xffff_fffe_ffff_ffffn) | ((BigInt(value) & 1n) << 32n)
  }

  /** Queues can be reset one by one (2.6.1) (RO, specs/platform/virtio-features.yaml:15) */
  get featuresRingReset(): number {
    return Number(BigInt.asUintN(1, this.features >> 40n))
  }
  set featuresRingReset(value: number) {
    this.features = (this.features & 0xffff_feff_ffff_ffffn) | ((BigInt(value) & 1n) << 40n)
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
      case 0: // features, specs/platform/virtio-features.yaml:7
        return stored & 0x10130000000n
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
