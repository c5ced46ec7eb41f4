/**
 * A block device's name of itself
 * Virtual I/O Device (VIRTIO) 1.2, 5.2.6.1
 *
 * Generated from specs/platform/virtio-blk-id.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtioBlkIdRegistersName = 'characters'

export const virtioBlkIdMap: RegisterMapDescription<VirtioBlkIdRegistersName> = {
  name: 'virtio-blk-id',
  title: "A block device's name of itself",
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 5.2.6.1',
  size: 20,
  byteOrder: 'little',
  at: 'specs/platform/virtio-blk-id.yaml:2',
  registers: [
    {
      name: 'characters',
      title: 'ASCII, with zeroes behind it where there is room',
      offset: 0,
      stride: 1,
      count: 20,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-blk-id.yaml:7',
      fields: [
        { name: 'characters', title: 'ASCII, with zeroes behind it where there is room', hi: 7, lo: 0, access: 'RW' },
      ],
    },
  ],
}

/** A block device's name of itself (specs/platform/virtio-blk-id.yaml:2) */
export class VirtioBlkIdRegisters extends RegisterSpace<VirtioBlkIdRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtioBlkIdMap, initial, buffer, base)
  }

  /** ASCII, with zeroes behind it where there is room (specs/platform/virtio-blk-id.yaml:7) */
  characters(element: number): number {
    return this.load8(0 + 1 * element)
  }
  setCharacters(element: number, value: number): void {
    this.store8(0 + 1 * element, value)
  }

  protected override narrowRead(_register: number, stored: number): number {
    return stored
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 0: // characters, specs/platform/virtio-blk-id.yaml:7
        return merged
      default:
        return stored
    }
  }
}
