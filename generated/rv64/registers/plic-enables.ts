/**
 * Which interrupt sources a context sees
 * RISC-V Platform-Level Interrupt Controller Specification 1.0.0, chapter 6
 *
 * Generated from specs/platform/plic-enables.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type PlicEnablesRegistersName = 'enable'

export const plicEnablesMap: RegisterMapDescription<PlicEnablesRegistersName> = {
  name: 'plic-enables',
  title: 'Which interrupt sources a context sees',
  standard: 'RISC-V Platform-Level Interrupt Controller Specification 1.0.0, chapter 6',
  size: 128,
  byteOrder: 'little',
  at: 'specs/platform/plic-enables.yaml:2',
  registers: [
    {
      name: 'enable',
      title: 'Enable bits, 32 sources in each',
      offset: 0,
      stride: 4,
      count: 32,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/plic-enables.yaml:8',
      fields: [{ name: 'enable', title: 'Enable bits, 32 sources in each', hi: 31, lo: 0, access: 'RW' }],
    },
  ],
}

/** Which interrupt sources a context sees (specs/platform/plic-enables.yaml:2) */
export class PlicEnablesRegisters extends RegisterSpace<PlicEnablesRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(plicEnablesMap, initial, buffer, base)
  }

  /** Enable bits, 32 sources in each (specs/platform/plic-enables.yaml:8) */
  enable(element: number): number {
    return this.load32(0 + 4 * element)
  }
  setEnable(element: number, value: number): void {
    this.store32(0 + 4 * element, value)
  }

  protected override narrowRead(_register: number, stored: number): number {
    return stored
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 0: // enable, specs/platform/plic-enables.yaml:8
        return merged
      default:
        return stored
    }
  }
}
