/**
 * An element of the available ring
 * Virtual I/O Device (VIRTIO) 1.2, 2.7.6 (The Virtqueue Available Ring)
 *
 * Generated from specs/platform/virtq-available-element.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtqAvailableElementRegistersName = 'head'

export const virtqAvailableElementMap: RegisterMapDescription<VirtqAvailableElementRegistersName> = {
  name: 'virtq-available-element',
  title: 'An element of the available ring',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 2.7.6 (The Virtqueue Available Ring)',
  size: 2,
  byteOrder: 'little',
  at: 'specs/platform/virtq-available-element.yaml:2',
  registers: [
    {
      name: 'head',
      title: 'The first descriptor of a chain',
      offset: 0,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtq-available-element.yaml:7',
      fields: [{ name: 'head', title: 'The first descriptor of a chain', hi: 15, lo: 0, access: 'RW' }],
    },
  ],
}

/** An element of the available ring (specs/platform/virtq-available-element.yaml:2) */
export class VirtqAvailableElementRegisters extends RegisterSpace<VirtqAvailableElementRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtqAvailableElementMap, initial, buffer, base)
  }

  /** The first descriptor of a chain (specs/platform/virtq-available-element.yaml:7) */
  get head(): number {
    return this.load16(0)
  }
  set head(value: number) {
    this.store16(0, value)
  }

  protected override narrowRead(_register: number, stored: number): number {
    return stored
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 0: // head, specs/platform/virtq-available-element.yaml:7
        return merged
      default:
        return stored
    }
  }
}
