/**
 * Head of the available ring and of the used ring
 * Virtual I/O Device (VIRTIO) 1.2, 2.7.6 (The Virtqueue Available Ring) and 2.7.8 (The Virtqueue Used Ring)
 *
 * Generated from specs/platform/virtq-ring.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtqRingRegistersName = 'flags' | 'index'

export const virtqRingMap: RegisterMapDescription<VirtqRingRegistersName> = {
  name: 'virtq-ring',
  title: 'Head of the available ring and of the used ring',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 2.7.6 (The Virtqueue Available Ring) and 2.7.8 (The Virtqueue Used Ring)',
  size: 4,
  byteOrder: 'little',
  at: 'specs/platform/virtq-ring.yaml:2',
  registers: [
    {
      name: 'flags',
      title: 'Flags',
      offset: 0,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtq-ring.yaml:7',
      fields: [
        { name: 'no-notification', title: 'The other side need not notify this one', hi: 0, lo: 0, access: 'RW' },
      ],
    },
    {
      name: 'index',
      title: "Where the next element goes, modulo the queue's size",
      offset: 2,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtq-ring.yaml:13',
      fields: [
        { name: 'index', title: "Where the next element goes, modulo the queue's size", hi: 15, lo: 0, access: 'RW' },
      ],
    },
  ],
}

/** Head of the available ring and of the used ring (specs/platform/virtq-ring.yaml:2) */
export class VirtqRingRegisters extends RegisterSpace<VirtqRingRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtqRingMap, initial, buffer, base)
  }

  /** Flags (specs/platform/virtq-ring.yaml:7) */
  get flags(): number {
    return this.load16(0)
  }
  set flags(value: number) {
    this.store16(0, value)
  }

  /** The other side need not notify this one (RW, specs/platform/virtq-ring.yaml:12) */
  get flagsNoNotification(): number {
    return this.flags & 1
  }
  set flagsNoNotification(value: number) {
    this.flags = (this.flags & 0xfffe) | (value & 1)
  }
  /** Where the next element goes, modulo the queue's size (specs/platform/virtq-ring.yaml:13) */
  get index(): number {
    return this.load16(2)
  }
  set index(value: number) {
    this.store16(2, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 0: // flags, specs/platform/virtq-ring.yaml:7
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
      case 0: // flags, specs/platform/virtq-ring.yaml:7
        return merged & 1
      case 1: // index, specs/platform/virtq-ring.yaml:13
        return merged
      default:
        return stored
    }
  }
}
