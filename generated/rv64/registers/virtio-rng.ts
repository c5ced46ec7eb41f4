/**
 * Entropy device
 * Virtual I/O Device (VIRTIO) 1.2, 5.4 (Entropy Device)
 *
 * Generated from specs/platform/virtio-rng.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtioRngRegistersName = never

export const virtioRngMap: RegisterMapDescription<VirtioRngRegistersName> = {
  name: 'virtio-rng',
  title: 'Entropy device',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 5.4 (Entropy Device)',
  size: 0,
  byteOrder: 'little',
  at: 'specs/platform/virtio-rng.yaml:2',
  registers: [],
}

/** Entropy device (specs/platform/virtio-rng.yaml:2) */
export class VirtioRngRegisters extends RegisterSpace<VirtioRngRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtioRngMap, initial, buffer, base)
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
}
