/**
 * Last byte of a request to a block device
 * Virtual I/O Device (VIRTIO) 1.2, 5.2.6 (Device Operation)
 *
 * Generated from specs/platform/virtio-blk-status.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtioBlkStatusRegistersName = 'status'

export const virtioBlkStatusMap: RegisterMapDescription<VirtioBlkStatusRegistersName> = {
  name: 'virtio-blk-status',
  title: 'Last byte of a request to a block device',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 5.2.6 (Device Operation)',
  size: 1,
  byteOrder: 'little',
  at: 'specs/platform/virtio-blk-status.yaml:2',
  registers: [
    {
      name: 'status',
      title: 'What became of it',
      offset: 0,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk-status.yaml:7',
      fields: [
        {
          name: 'status',
          title: 'What became of it',
          hi: 7,
          lo: 0,
          access: 'RW',
          values: { ok: 0, error: 1, unsupported: 2 },
        },
      ],
    },
  ],
}

/** Last byte of a request to a block device (specs/platform/virtio-blk-status.yaml:2) */
export class VirtioBlkStatusRegisters extends RegisterSpace<VirtioBlkStatusRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtioBlkStatusMap, initial, buffer, base)
  }

  /** What became of it (specs/platform/virtio-blk-status.yaml:7) */
  get status(): number {
    return this.load8(0)
  }
  set status(value: number) {
    this.store8(0, value)
  }

  protected override narrowRead(_register: number, stored: number): number {
    return stored
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 0: // status, specs/platform/virtio-blk-status.yaml:7
        return merged
      default:
        return stored
    }
  }
}
