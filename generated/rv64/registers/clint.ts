/**
 * Machine-level software interrupts and timer of up to 4095 harts
 * RISC-V ACLINT Specification 1.0-rc4, chapter 1.2 (Backward Compatibility With SiFive CLINT)
 *
 * Generated from specs/platform/clint.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type ClintRegistersName = never

export const clintMap: RegisterMapDescription<ClintRegistersName> = {
  name: 'clint',
  title: 'Machine-level software interrupts and timer of up to 4095 harts',
  standard: 'RISC-V ACLINT Specification 1.0-rc4, chapter 1.2 (Backward Compatibility With SiFive CLINT)',
  size: 65536,
  byteOrder: 'little',
  blocks: {
    mswi: { map: 'aclint-mswi', offset: 0, stride: 0x4000, count: 1 },
    mtimer: { map: 'aclint-mtimer', offset: 0x4000, stride: 0x8000, count: 1 },
  },
  at: 'specs/platform/clint.yaml:2',
  registers: [],
}

/** Machine-level software interrupts and timer of up to 4095 harts (specs/platform/clint.yaml:2) */
export class ClintRegisters extends RegisterSpace<ClintRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(clintMap, initial, buffer, base)
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
