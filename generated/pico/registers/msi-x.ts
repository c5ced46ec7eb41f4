/**
 * MSI-X capability
 * PCI Express Base Specification 6.0, §7.7.2
 *
 * Generated from specs/pci/msi-x.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type MsiXRegistersName = 'id' | 'next' | 'message-control' | 'table' | 'pba'

export const msiXMap: RegisterMapDescription<MsiXRegistersName> = {
  name: 'msi-x',
  title: 'MSI-X capability',
  standard: 'PCI Express Base Specification 6.0, §7.7.2',
  size: 12,
  byteOrder: 'little',
  capability: { kind: 'standard', id: 0x11 },
  at: 'specs/pci/msi-x.yaml:2',
  registers: [
    {
      name: 'id',
      title: 'Capability ID',
      offset: 0,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/msi-x.yaml:9',
      fields: [{ name: 'id', title: 'Capability ID', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'next',
      title: 'Next Capability Pointer',
      offset: 1,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/msi-x.yaml:10',
      fields: [{ name: 'next', title: 'Next Capability Pointer', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'message-control',
      title: 'Message Control',
      offset: 2,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/msi-x.yaml:11',
      fields: [
        { name: 'table-size', title: 'Table Size: number of vectors, less one', hi: 10, lo: 0, access: 'RO' },
        { name: 'reserved', title: '', hi: 13, lo: 11, access: 'RsvdP' },
        { name: 'function-mask', title: 'Function Mask', hi: 14, lo: 14, access: 'RW' },
        { name: 'enable', title: 'MSI-X Enable', hi: 15, lo: 15, access: 'RW' },
      ],
    },
    {
      name: 'table',
      title: 'Table Offset/Table BIR',
      offset: 4,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/msi-x.yaml:20',
      fields: [
        { name: 'bir', title: 'Table BIR: the BAR that the table lies in', hi: 2, lo: 0, access: 'RO' },
        { name: 'offset', title: 'Table Offset in units of 8 bytes', hi: 31, lo: 3, access: 'RO' },
      ],
    },
    {
      name: 'pba',
      title: 'PBA Offset/PBA BIR',
      offset: 8,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/msi-x.yaml:27',
      fields: [
        { name: 'bir', title: 'PBA BIR: the BAR that the pending bits lie in', hi: 2, lo: 0, access: 'RO' },
        { name: 'offset', title: 'PBA Offset in units of 8 bytes', hi: 31, lo: 3, access: 'RO' },
      ],
    },
  ],
}

/** MSI-X capability (specs/pci/msi-x.yaml:2) */
export class MsiXRegisters extends RegisterSpace<MsiXRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(msiXMap, initial, buffer, base)
  }

  /** Capability ID (specs/pci/msi-x.yaml:9) */
  get id(): number {
    return this.load8(0)
  }
  set id(value: number) {
    this.store8(0, value)
  }
  /** Next Capability Pointer (specs/pci/msi-x.yaml:10) */
  get next(): number {
    return this.load8(1)
  }
  set next(value: number) {
    this.store8(1, value)
  }
  /** Message Control (specs/pci/msi-x.yaml:11) */
  get messageControl(): number {
    return this.load16(2)
  }
  set messageControl(value: number) {
    this.store16(2, value)
  }

  /** Table Size: number of vectors, less one (RO, specs/pci/msi-x.yaml:16) */
  get messageControlTableSize(): number {
    return this.messageControl & 0x7ff
  }
  set messageControlTableSize(value: number) {
    this.messageControl = (this.messageControl & 0xf800) | (value & 0x7ff)
  }

  /** message-control.reserved (RsvdP, specs/pci/msi-x.yaml:17) */
  get messageControlReserved(): number {
    return (this.messageControl >>> 11) & 7
  }
  set messageControlReserved(value: number) {
    this.messageControl = (this.messageControl & 0xc7ff) | ((value & 7) << 11)
  }

  /** Function Mask (RW, specs/pci/msi-x.yaml:18) */
  get messageControlFunctionMask(): number {
    return (this.messageControl >>> 14) & 1
  }
  set messageControlFunctionMask(value: number) {
    this.messageControl = (this.messageControl & 0xbfff) | ((value & 1) << 14)
  }

  /** MSI-X Enable (RW, specs/pci/msi-x.yaml:19) */
  get messageControlEnable(): number {
    return (this.messageControl >>> 15) & 1
  }
  set messageControlEnable(value: number) {
    this.messageControl = (this.messageControl & 0x7fff) | ((value & 1) << 15)
  }
  /** Table Offset/Table BIR (specs/pci/msi-x.yaml:20) */
  get table(): number {
    return this.load32(4)
  }
  set table(value: number) {
    this.store32(4, value)
  }

  /** Table BIR: the BAR that the table lies in (RO, specs/pci/msi-x.yaml:25) */
  get tableBir(): number {
    return this.table & 7
  }
  set tableBir(value: number) {
    this.table = (this.table & 0xffff_fff8) | (value & 7)
  }

  /** Table Offset in units of 8 bytes (RO, specs/pci/msi-x.yaml:26) */
  get tableOffset(): number {
    return this.table >>> 3
  }
  set tableOffset(value: number) {
    this.table = (this.table & 7) | ((value & 0x1fff_ffff) << 3)
  }
  /** PBA Offset/PBA BIR (specs/pci/msi-x.yaml:27) */
  get pba(): number {
    return this.load32(8)
  }
  set pba(value: number) {
    this.store32(8, value)
  }

  /** PBA BIR: the BAR that the pending bits lie in (RO, specs/pci/msi-x.yaml:32) */
  get pbaBir(): number {
    return this.pba & 7
  }
  set pbaBir(value: number) {
    this.pba = (this.pba & 0xffff_fff8) | (value & 7)
  }

  /** PBA Offset in units of 8 bytes (RO, specs/pci/msi-x.yaml:33) */
  get pbaOffset(): number {
    return this.pba >>> 3
  }
  set pbaOffset(value: number) {
    this.pba = (this.pba & 7) | ((value & 0x1fff_ffff) << 3)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 2: // message-control, specs/pci/msi-x.yaml:11
        return stored & 0xc7ff
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 2: // message-control, specs/pci/msi-x.yaml:11
        return (stored & 0x7ff) | (merged & 0xc000)
      default:
        return stored
    }
  }
}
