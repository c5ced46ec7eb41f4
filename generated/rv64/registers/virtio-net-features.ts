/**
 * Features of a network device
 * Virtual I/O Device (VIRTIO) 1.2, 5.1.3 (Feature bits)
 *
 * Generated from specs/platform/virtio-net-features.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtioNetFeaturesRegistersName = 'features'

export const virtioNetFeaturesMap: RegisterMapDescription<VirtioNetFeaturesRegistersName> = {
  name: 'virtio-net-features',
  title: 'Features of a network device',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 5.1.3 (Feature bits)',
  size: 8,
  byteOrder: 'little',
  at: 'specs/platform/virtio-net-features.yaml:2',
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
      at: 'specs/platform/virtio-net-features.yaml:7',
      fields: [
        { name: 'mtu', title: 'mtu is valid', hi: 3, lo: 3, access: 'RO' },
        { name: 'mac', title: 'mac is valid', hi: 5, lo: 5, access: 'RO' },
        { name: 'merge-buffers', title: 'A packet received may take several buffers', hi: 15, lo: 15, access: 'RO' },
        { name: 'status', title: 'status is valid', hi: 16, lo: 16, access: 'RO' },
      ],
    },
  ],
}

/** Features of a network device (specs/platform/virtio-net-features.yaml:2) */
export class VirtioNetFeaturesRegisters extends RegisterSpace<VirtioNetFeaturesRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtioNetFeaturesMap, initial, buffer, base)
  }

  /** Feature bits (specs/platform/virtio-net-features.yaml:7) */
  get features(): bigint {
    return this.load64(0)
  }
  set features(value: bigint) {
    this.store64(0, value)
  }

  /** mtu is valid (RO, specs/platform/virtio-net-features.yaml:12) */
  get featuresMtu(): number {
    return Number(BigInt.asUintN(1, this.features >> 3n))
  }
  set featuresMtu(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_fff7n) | ((BigInt(value) & 1n) << 3n)
  }

  /** mac is valid (RO, specs/platform/virtio-net-features.yaml:13) */
  get featuresMac(): number {
    return Number(BigInt.asUintN(1, this.features >> 5n))
  }
  set featuresMac(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_ffdfn) | ((BigInt(value) & 1n) << 5n)
  }

  /** A packet received may take several buffers (RO, specs/platform/virtio-net-features.yaml:14) */
  get featuresMergeBuffers(): number {
    return Number(BigInt.asUintN(1, this.features >> 15n))
  }
  set featuresMergeBuffers(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_7fffn) | ((BigInt(value) & 1n) << 15n)
  }

  /** status is valid (RO, specs/platform/virtio-net-features.yaml:15) */
  get featuresStatus(): number {
    return Number(BigInt.asUintN(1, this.features >> 16n))
  }
  set featuresStatus(value: number) {
    this.features = (this.features & 0xffff_ffff_fffe_ffffn) | ((BigInt(value) & 1n) << 16n)
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
      case 0: // features, specs/platform/virtio-net-features.yaml:7
        return stored & 0x18028n
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
