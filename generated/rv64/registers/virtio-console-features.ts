/**
 * Features of a console
 * Virtual I/O Device (VIRTIO) 1.2, 5.3.3 (Feature bits)
 *
 * Generated from specs/platform/virtio-console-features.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtioConsoleFeaturesRegistersName = 'features'

export const virtioConsoleFeaturesMap: RegisterMapDescription<VirtioConsoleFeaturesRegistersName> = {
  name: 'virtio-console-features',
  title: 'Features of a console',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 5.3.3 (Feature bits)',
  size: 8,
  byteOrder: 'little',
  at: 'specs/platform/virtio-console-features.yaml:2',
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
      at: 'specs/platform/virtio-console-features.yaml:7',
      fields: [
        { name: 'size', title: 'columns and rows are valid', hi: 0, lo: 0, access: 'RO' },
        { name: 'multiport', title: 'There are several ports', hi: 1, lo: 1, access: 'RO' },
        { name: 'emergency-write', title: 'There is an emergency write', hi: 2, lo: 2, access: 'RO' },
      ],
    },
  ],
}

/** Features of a console (specs/platform/virtio-console-features.yaml:2) */
export class VirtioConsoleFeaturesRegisters extends RegisterSpace<VirtioConsoleFeaturesRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtioConsoleFeaturesMap, initial, buffer, base)
  }

  /** Feature bits (specs/platform/virtio-console-features.yaml:7) */
  get features(): bigint {
    return this.load64(0)
  }
  set features(value: bigint) {
    this.store64(0, value)
  }

  /** columns and rows are valid (RO, specs/platform/virtio-console-features.yaml:12) */
  get featuresSize(): number {
    return Number(BigInt.asUintN(1, this.features))
  }
  set featuresSize(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_fffen) | (BigInt(value) & 1n)
  }

  /** There are several ports (RO, specs/platform/virtio-console-features.yaml:13) */
  get featuresMultiport(): number {
    return Number(BigInt.asUintN(1, this.features >> 1n))
  }
  set featuresMultiport(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_fffdn) | ((BigInt(value) & 1n) << 1n)
  }

  /** There is an emergency write (RO, specs/platform/virtio-console-features.yaml:14) */
  get featuresEmergencyWrite(): number {
    return Number(BigInt.asUintN(1, this.features >> 2n))
  }
  set featuresEmergencyWrite(value: number) {
    this.features = (this.features & 0xffff_ffff_ffff_fffbn) | ((BigInt(value) & 1n) << 2n)
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
      case 0: // features, specs/platform/virtio-console-features.yaml:7
        return stored & 7n
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
