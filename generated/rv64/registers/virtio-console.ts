/**
 * Console
 * Virtual I/O Device (VIRTIO) 1.2, 5.3.4 (Device configuration layout)
 *
 * Generated from specs/platform/virtio-console.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtioConsoleRegistersName = 'columns' | 'rows' | 'max-ports' | 'emergency-write'

export const virtioConsoleMap: RegisterMapDescription<VirtioConsoleRegistersName> = {
  name: 'virtio-console',
  title: 'Console',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 5.3.4 (Device configuration layout)',
  size: 12,
  byteOrder: 'little',
  at: 'specs/platform/virtio-console.yaml:2',
  registers: [
    {
      name: 'columns',
      title: 'Columns',
      offset: 0,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-console.yaml:10',
      fields: [{ name: 'columns', title: 'Columns', hi: 15, lo: 0, access: 'RO' }],
    },
    {
      name: 'rows',
      title: 'Rows',
      offset: 2,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-console.yaml:11',
      fields: [{ name: 'rows', title: 'Rows', hi: 15, lo: 0, access: 'RO' }],
    },
    {
      name: 'max-ports',
      title: 'Ports at most',
      offset: 4,
      stride: 4,
      count: 1,
      width: 32,
      reset: 1,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-console.yaml:12',
      fields: [{ name: 'max-ports', title: 'Ports at most', hi: 31, lo: 0, access: 'RO' }],
    },
    {
      name: 'emergency-write',
      title: 'A character to write without any queue',
      offset: 8,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-console.yaml:13',
      fields: [
        { name: 'emergency-write', title: 'A character to write without any queue', hi: 31, lo: 0, access: 'WO' },
      ],
    },
  ],
}

/** Console (specs/platform/virtio-console.yaml:2) */
export class VirtioConsoleRegisters extends RegisterSpace<VirtioConsoleRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtioConsoleMap, initial, buffer, base)
  }

  /** Columns (specs/platform/virtio-console.yaml:10) */
  get columns(): number {
    return this.load16(0)
  }
  set columns(value: number) {
    this.store16(0, value)
  }
  /** Rows (specs/platform/virtio-console.yaml:11) */
  get rows(): number {
    return this.load16(2)
  }
  set rows(value: number) {
    this.store16(2, value)
  }
  /** Ports at most (specs/platform/virtio-console.yaml:12) */
  get maxPorts(): number {
    return this.load32(4)
  }
  set maxPorts(value: number) {
    this.store32(4, value)
  }
  /** A character to write without any queue (specs/platform/virtio-console.yaml:13) */
  get emergencyWrite(): number {
    return this.load32(8)
  }
  set emergencyWrite(value: number) {
    this.store32(8, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 3: // emergency-write, specs/platform/virtio-console.yaml:13
        return 0
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 3: // emergency-write, specs/platform/virtio-console.yaml:13
        return merged
      default:
        return stored
    }
  }
}
