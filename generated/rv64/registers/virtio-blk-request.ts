/**
 * Head of a request to a block device
 * Virtual I/O Device (VIRTIO) 1.2, 5.2.6 (Device Operation)
 *
 * Generated from specs/platform/virtio-blk-request.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtioBlkRequestRegistersName = 'type' | 'sector'

export const virtioBlkRequestMap: RegisterMapDescription<VirtioBlkRequestRegistersName> = {
  name: 'virtio-blk-request',
  title: 'Head of a request to a block device',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 5.2.6 (Device Operation)',
  size: 16,
  byteOrder: 'little',
  at: 'specs/platform/virtio-blk-request.yaml:2',
  registers: [
    {
      name: 'type',
      title: 'What is to be done',
      offset: 0,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk-request.yaml:7',
      fields: [
        {
          name: 'type',
          title: 'What is to be done',
          hi: 31,
          lo: 0,
          access: 'RW',
          values: { in: 0, out: 1, flush: 4, 'get-id': 8, discard: 0xb, 'write-zeroes': 0xd },
        },
      ],
    },
    {
      name: 'sector',
      title: 'The first sector',
      offset: 8,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/virtio-blk-request.yaml:8',
      fields: [{ name: 'sector', title: 'The first sector', hi: 63, lo: 0, access: 'RW' }],
    },
  ],
}

/** Head of a request to a block device (specs/platform/virtio-blk-request.yaml:2) */
export class VirtioBlkRequestRegisters extends RegisterSpace<VirtioBlkRequestRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtioBlkRequestMap, initial, buffer, base)
  }

  /** What is to be done (specs/platform/virtio-blk-request.yaml:7) */
  get type(): number {
    return this.load32(0)
  }
  set type(value: number) {
    this.store32(0, value)
  }
  /** The first sector (specs/platform/virtio-blk-request.yaml:8) */
  get sector(): bigint {
    return this.load64(8)
  }
  set sector(value: bigint) {
    this.store64(8, value)
  }

  protected override narrowRead(_register: number, stored: number): number {
    return stored
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 0: // type, specs/platform/virtio-blk-request.yaml:7
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
      case 1: // sector, specs/platform/virtio-blk-request.yaml:8
        return merged
      default:
        return stored
    }
  }
}
