/**
 * An element of the used ring
 * Virtual I/O Device (VIRTIO) 1.2, 2.7.8 (The Virtqueue Used Ring)
 *
 * Generated from specs/platform/virtq-used-element.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtqUsedElementRegistersName = 'id' | 'length'

export const virtqUsedElementMap: RegisterMapDescription<VirtqUsedElementRegistersName> = {
  name: 'virtq-used-element',
  title: 'An element of the used ring',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 2.7.8 (The Virtqueue Used Ring)',
  size: 8,
  byteOrder: 'little',
  at: 'specs/platform/virtq-used-element.yaml:2',
  registers: [
    {
      name: 'id',
      title: 'The first descriptor of the chain',
      offset: 0,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtq-used-element.yaml:7',
      fields: [{ name: 'id', title: 'The first descriptor of the chain', hi: 31, lo: 0, access: 'RW' }],
    },
    {
      name: 'length',
      title: 'Bytes that the device has written',
      offset: 4,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtq-used-element.yaml:8',
      fields: [{ name: 'length', title: 'Bytes that the device has written', hi: 31, lo: 0, access: 'RW' }],
    },
  ],
}

/** An element of the used ring (specs/platform/virtq-used-element.yaml:2) */
export class VirtqUsedElementRegisters extends RegisterSpace<VirtqUsedElementRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtqUsedElementMap, initial, buffer, base)
  }

  /** The first descriptor of the chain (specs/platform/virtq-used-element.yaml:7) */
  get id(): number {
    return this.load32(0)
  }
  set id(value: number) {
    this.store32(0, value)
  }
  /** Bytes that the device has written (specs/platform/virtq-used-element.yaml:8) */
  get length(): number {
    return this.load32(4)
  }
  set length(value: number) {
    this.store32(4, value)
  }

  protected override narrowRead(_register: number, stored: number): number {
    return stored
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 0: // id, specs/platform/virtq-used-element.yaml:7
        return merged
      case 1: // length, specs/platform/virtq-used-element.yaml:8
        return merged
      default:
        return stored
    }
  }
}
