/**
 * Machine-level software interrupts of up to 4095 harts
 * RISC-V ACLINT Specification 1.0-rc4, chapter 3 (MSWI)
 *
 * Generated from specs/platform/aclint-mswi.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type AclintMswiRegistersName = 'msip'

export const aclintMswiMap: RegisterMapDescription<AclintMswiRegistersName> = {
  name: 'aclint-mswi',
  title: 'Machine-level software interrupts of up to 4095 harts',
  standard: 'RISC-V ACLINT Specification 1.0-rc4, chapter 3 (MSWI)',
  size: 16384,
  byteOrder: 'little',
  at: 'specs/platform/aclint-mswi.yaml:2',
  registers: [
    {
      name: 'msip',
      title: 'Machine-level software interrupt pending',
      offset: 0,
      stride: 4,
      count: 4095,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/aclint-mswi.yaml:8',
      fields: [{ name: 'pending', title: "Drives the hart's line `software`", hi: 0, lo: 0, access: 'RW' }],
    },
  ],
}

/** Machine-level software interrupts of up to 4095 harts (specs/platform/aclint-mswi.yaml:2) */
export class AclintMswiRegisters extends RegisterSpace<AclintMswiRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(aclintMswiMap, initial, buffer, base)
  }

  /** Machine-level software interrupt pending (specs/platform/aclint-mswi.yaml:8) */
  msip(element: number): number {
    return this.load32(0 + 4 * element)
  }
  setMsip(element: number, value: number): void {
    this.store32(0 + 4 * element, value)
  }

  /** Drives the hart's line `software` (RW, specs/platform/aclint-mswi.yaml:14) */
  msipPending(element: number): number {
    return this.msip(element) & 1
  }
  setMsipPending(element: number, value: number): void {
    this.setMsip(element, (this.msip(element) & 0xffff_fffe) | (value & 1))
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 0: // msip, specs/platform/aclint-mswi.yaml:8
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
      case 0: // msip, specs/platform/aclint-mswi.yaml:8
        return merged & 1
      default:
        return stored
    }
  }
}
