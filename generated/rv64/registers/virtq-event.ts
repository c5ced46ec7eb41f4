/**
 * What follows the elements of a ring with event-index
 * Virtual I/O Device (VIRTIO) 1.2, 2.7.7.1 and 2.7.10.1
 *
 * Generated from specs/platform/virtq-event.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtqEventRegistersName = 'index'

export const virtqEventMap: RegisterMapDescription<VirtqEventRegistersName> = {
  name: 'virtq-event',
  title: 'What follows the elements of a ring with event-index',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 2.7.7.1 and 2.7.10.1',
  size: 2,
  byteOrder: 'little',
  at: 'specs/platform/virtq-event.yaml:2',
  registers: [
    {
      name: 'index',
      title: 'The index at which the other side is to notify',
      offset: 0,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtq-event.yaml:7',
      fields: [{ name: 'index', title: 'The index at which the other side is to notify', hi: 15, lo: 0, access: 'RW' }],
    },
  ],
}

/** What follows the elements of a ring with event-index (specs/platform/virtq-event.yaml:2) */
export class VirtqEventRegisters extends RegisterSpace<VirtqEventRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtqEventMap, initial, buffer, base)
  }

  /** The index at which the other side is to notify (specs/platform/virtq-event.yaml:7) */
  get index(): number {
    return this.load16(0)
  }
  set index(value: number) {
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
      case 0: // index, specs/platform/virtq-event.yaml:7
        return merged
      default:
        return stored
    }
  }
}
