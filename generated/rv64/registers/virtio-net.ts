/**
 * Network device
 * Virtual I/O Device (VIRTIO) 1.2, 5.1.4 (Device configuration layout)
 *
 * Generated from specs/platform/virtio-net.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtioNetRegistersName = 'mac' | 'status' | 'max-virtqueue-pairs' | 'mtu'

export const virtioNetMap: RegisterMapDescription<VirtioNetRegistersName> = {
  name: 'virtio-net',
  title: 'Network device',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 5.1.4 (Device configuration layout)',
  size: 12,
  byteOrder: 'little',
  at: 'specs/platform/virtio-net.yaml:2',
  registers: [
    {
      name: 'mac',
      title: 'Its address on the network',
      offset: 0,
      stride: 1,
      count: 6,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-net.yaml:10',
      fields: [{ name: 'mac', title: 'Its address on the network', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'status',
      title: 'Status',
      offset: 6,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-net.yaml:11',
      fields: [
        { name: 'link-up', title: 'The cable is plugged in', hi: 0, lo: 0, access: 'RO' },
        { name: 'announce', title: 'The driver is asked to announce itself', hi: 1, lo: 1, access: 'RO' },
      ],
    },
    {
      name: 'max-virtqueue-pairs',
      title: 'Pairs of queues at most',
      offset: 8,
      stride: 2,
      count: 1,
      width: 16,
      reset: 1,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-net.yaml:18',
      fields: [{ name: 'max-virtqueue-pairs', title: 'Pairs of queues at most', hi: 15, lo: 0, access: 'RO' }],
    },
    {
      name: 'mtu',
      title: 'Bytes of a packet at most',
      offset: 10,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0x5dc,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-net.yaml:19',
      fields: [{ name: 'mtu', title: 'Bytes of a packet at most', hi: 15, lo: 0, access: 'RO' }],
    },
  ],
}

/** Network device (specs/platform/virtio-net.yaml:2) */
export class VirtioNetRegisters extends RegisterSpace<VirtioNetRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtioNetMap, initial, buffer, base)
  }

  /** Its address on the network (specs/platform/virtio-net.yaml:10) */
  mac(element: number): number {
    return this.load8(0 + 1 * element)
  }
  setMac(element: number, value: number): void {
    this.store8(0 + 1 * element, value)
  }
  /** Status (specs/platform/virtio-net.yaml:11) */
  get status(): number {
    return this.load16(6)
  }
  set status(value: number) {
    this.store16(6, value)
  }

  /** The cable is plugged in (RO, specs/platform/virtio-net.yaml:16) */
  get statusLinkUp(): number {
    return this.status & 1
  }
  set statusLinkUp(value: number) {
    this.status = (this.status & 0xfffe) | (value & 1)
  }

  /** The driver is asked to announce itself (RO, specs/platform/virtio-net.yaml:17) */
  get statusAnnounce(): number {
    return (this.status >>> 1) & 1
  }
  set statusAnnounce(value: number) {
    this.status = (this.status & 0xfffd) | ((value & 1) << 1)
  }
  /** Pairs of queues at most (specs/platform/virtio-net.yaml:18) */
  get maxVirtqueuePairs(): number {
    return this.load16(8)
  }
  set maxVirtqueuePairs(value: number) {
    this.store16(8, value)
  }
  /** Bytes of a packet at most (specs/platform/virtio-net.yaml:19) */
  get mtu(): number {
    return this.load16(10)
  }
  set mtu(value: number) {
    this.store16(10, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 1: // status, specs/platform/virtio-net.yaml:11
        return stored & 3
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(_register: number, stored: number, _merged: number, _ones: number): number {
    return stored
  }
}
