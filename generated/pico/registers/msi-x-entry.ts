/**
 * Entry of the MSI-X table
 * PCI Express Base Specification 6.0, §7.7.2.5 to §7.7.2.8
 *
 * Generated from specs/pci/msi-x-entry.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type MsiXEntryRegistersName = 'message-address' | 'message-upper-address' | 'message-data' | 'vector-control'

export const msiXEntryMap: RegisterMapDescription<MsiXEntryRegistersName> = {
  name: 'msi-x-entry',
  title: 'Entry of the MSI-X table',
  standard: 'PCI Express Base Specification 6.0, §7.7.2.5 to §7.7.2.8',
  size: 16,
  byteOrder: 'little',
  at: 'specs/pci/msi-x-entry.yaml:2',
  registers: [
    {
      name: 'message-address',
      title: 'Message Address',
      offset: 0,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/msi-x-entry.yaml:8',
      fields: [
        { name: 'reserved', title: 'The address is aligned to 4 bytes', hi: 1, lo: 0, access: 'RsvdP' },
        { name: 'address', title: '', hi: 31, lo: 2, access: 'RW' },
      ],
    },
    {
      name: 'message-upper-address',
      title: 'Message Upper Address',
      offset: 4,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/msi-x-entry.yaml:15',
      fields: [{ name: 'message-upper-address', title: 'Message Upper Address', hi: 31, lo: 0, access: 'RW' }],
    },
    {
      name: 'message-data',
      title: 'Message Data',
      offset: 8,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/msi-x-entry.yaml:16',
      fields: [{ name: 'message-data', title: 'Message Data', hi: 31, lo: 0, access: 'RW' }],
    },
    {
      name: 'vector-control',
      title: 'Vector Control',
      offset: 12,
      stride: 4,
      count: 1,
      width: 32,
      reset: 1,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/msi-x-entry.yaml:17',
      fields: [{ name: 'mask', title: 'Mask Bit', hi: 0, lo: 0, access: 'RW' }],
    },
  ],
}

/** Entry of the MSI-X table (specs/pci/msi-x-entry.yaml:2) */
export class MsiXEntryRegisters extends RegisterSpace<MsiXEntryRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(msiXEntryMap, initial, buffer, base)
  }

  /** Message Address (specs/pci/msi-x-entry.yaml:8) */
  get messageAddress(): number {
    return this.load32(0)
  }
  set messageAddress(value: number) {
    this.store32(0, value)
  }

  /** The address is aligned to 4 bytes (RsvdP, specs/pci/msi-x-entry.yaml:13) */
  get messageAddressReserved(): number {
    return this.messageAddress & 3
  }
  set messageAddressReserved(value: number) {
    this.messageAddress = (this.messageAddress & 0xffff_fffc) | (value & 3)
  }

  /** message-address.address (RW, specs/pci/msi-x-entry.yaml:14) */
  get messageAddressAddress(): number {
    return this.messageAddress >>> 2
  }
  set messageAddressAddress(value: number) {
    this.messageAddress = (this.messageAddress & 3) | ((value & 0x3fff_ffff) << 2)
  }
  /** Message Upper Address (specs/pci/msi-x-entry.yaml:15) */
  get messageUpperAddress(): number {
    return this.load32(4)
  }
  set messageUpperAddress(value: number) {
    this.store32(4, value)
  }
  /** Message Data (specs/pci/msi-x-entry.yaml:16) */
  get messageData(): number {
    return this.load32(8)
  }
  set messageData(value: number) {
    this.store32(8, value)
  }
  /** Vector Control (specs/pci/msi-x-entry.yaml:17) */
  get vectorControl(): number {
    return this.load32(12)
  }
  set vectorControl(value: number) {
    this.store32(12, value)
  }

  /** Mask Bit (RW, specs/pci/msi-x-entry.yaml:22) */
  get vectorControlMask(): number {
    return this.vectorControl & 1
  }
  set vectorControlMask(value: number) {
    this.vectorControl = (this.vectorControl & 0xffff_fffe) | (value & 1)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 0: // message-address, specs/pci/msi-x-entry.yaml:8
        return (stored & 0xfffffffc) >>> 0
      case 3: // vector-control, specs/pci/msi-x-entry.yaml:17
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
      case 0: // message-address, specs/pci/msi-x-entry.yaml:8
        return (merged & 0xfffffffc) >>> 0
      case 1: // message-upper-address, specs/pci/msi-x-entry.yaml:15
        return merged
      case 2: // message-data, specs/pci/msi-x-entry.yaml:16
        return merged
      case 3: // vector-control, specs/pci/msi-x-entry.yaml:17
        return merged & 1
      default:
        return stored
    }
  }
}
