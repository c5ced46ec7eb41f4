/**
 * A window onto configuration space: 4096 bytes a function, by routing id
 * PCI Express Base Specification 6.0, §7.2.2 (Enhanced Configuration Access Mechanism)
 *
 * Generated from specs/platform/pci-config-window.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type PciConfigWindowRegistersName = never

export const pciConfigWindowMap: RegisterMapDescription<PciConfigWindowRegistersName> = {
  name: 'pci-config-window',
  title: 'A window onto configuration space: 4096 bytes a function, by routing id',
  standard: 'PCI Express Base Specification 6.0, §7.2.2 (Enhanced Configuration Access Mechanism)',
  size: 268435456,
  byteOrder: 'little',
  at: 'specs/platform/pci-config-window.yaml:2',
  registers: [],
}

/** A window onto configuration space: 4096 bytes a function, by routing id (specs/platform/pci-config-window.yaml:2) */
export class PciConfigWindowRegisters extends RegisterSpace<PciConfigWindowRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(pciConfigWindowMap, initial, buffer, base)
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
