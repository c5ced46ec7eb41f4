/**
 * Threshold and claim of a context
 * RISC-V Platform-Level Interrupt Controller Specification 1.0.0, chapters 7 to 9
 *
 * Generated from specs/platform/plic-context.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type PlicContextRegistersName = 'threshold' | 'claim'

export const plicContextMap: RegisterMapDescription<PlicContextRegistersName> = {
  name: 'plic-context',
  title: 'Threshold and claim of a context',
  standard: 'RISC-V Platform-Level Interrupt Controller Specification 1.0.0, chapters 7 to 9',
  size: 4096,
  byteOrder: 'little',
  at: 'specs/platform/plic-context.yaml:2',
  registers: [
    {
      name: 'threshold',
      title: 'Priority threshold',
      offset: 0,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/plic-context.yaml:8',
      fields: [
        { name: 'level', title: 'Interrupts of this priority and lower ones are masked', hi: 2, lo: 0, access: 'RW' },
      ],
    },
    {
      name: 'claim',
      title: 'Reading claims an interrupt, writing its number completes it',
      offset: 4,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/plic-context.yaml:14',
      fields: [
        {
          name: 'claim',
          title: 'Reading claims an interrupt, writing its number completes it',
          hi: 31,
          lo: 0,
          access: 'RW',
        },
      ],
    },
  ],
}

/** Threshold and claim of a context (specs/platform/plic-context.yaml:2) */
export class PlicContextRegisters extends RegisterSpace<PlicContextRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(plicContextMap, initial, buffer, base)
  }

  /** Priority threshold (specs/platform/plic-context.yaml:8) */
  get threshold(): number {
    return this.load32(0)
  }
  set threshold(value: number) {
    this.store32(0, value)
  }

  /** Interrupts of this priority and lower ones are masked (RW, specs/platform/plic-context.yaml:13) */
  get thresholdLevel(): number {
    return this.threshold & 7
  }
  set thresholdLevel(value: number) {
    this.threshold = (this.threshold & 0xffff_fff8) | (value & 7)
  }
  /** Reading claims an interrupt, writing its number completes it (specs/platform/plic-context.yaml:14) */
  get claim(): number {
    return this.load32(4)
  }
  set claim(value: number) {
    this.store32(4, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 0: // threshold, specs/platform/plic-context.yaml:8
        return stored & 7
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 0: // threshold, specs/platform/plic-context.yaml:8
        return merged & 7
      case 1: // claim, specs/platform/plic-context.yaml:14
        return merged
      default:
        return stored
    }
  }
}
