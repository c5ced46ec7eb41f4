/**
 * Platform-level interrupt controller
 * RISC-V Platform-Level Interrupt Controller Specification 1.0.0
 *
 * Generated from specs/platform/plic.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type PlicRegistersName = 'priority' | 'pending'

export const plicMap: RegisterMapDescription<PlicRegistersName> = {
  name: 'plic',
  title: 'Platform-level interrupt controller',
  standard: 'RISC-V Platform-Level Interrupt Controller Specification 1.0.0',
  size: 67108864,
  byteOrder: 'little',
  blocks: {
    enables: { map: 'plic-enables', offset: 0x2000, stride: 0x80, count: 15872 },
    contexts: { map: 'plic-context', offset: 0x20_0000, stride: 0x1000, count: 15872 },
  },
  at: 'specs/platform/plic.yaml:2',
  registers: [
    {
      name: 'priority',
      title: 'Priority of an interrupt source (chapter 4)',
      offset: 0,
      stride: 4,
      count: 1024,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/plic.yaml:19',
      fields: [{ name: 'level', title: '0: never interrupts; 7: the highest', hi: 2, lo: 0, access: 'RW' }],
    },
    {
      name: 'pending',
      title: 'Pending bits (chapter 5), 32 sources in each',
      offset: 4096,
      stride: 4,
      count: 32,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/plic.yaml:26',
      fields: [{ name: 'pending', title: 'Pending bits (chapter 5), 32 sources in each', hi: 31, lo: 0, access: 'RO' }],
    },
  ],
}

/** Platform-level interrupt controller (specs/platform/plic.yaml:2) */
export class PlicRegisters extends RegisterSpace<PlicRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(plicMap, initial, buffer, base)
  }

  /** Priority of an interrupt source (chapter 4) (specs/platform/plic.yaml:19) */
  priority(element: number): number {
    return this.load32(0 + 4 * element)
  }
  setPriority(element: number, value: number): void {
    this.store32(0 + 4 * element, value)
  }

  /** 0: never interrupts; 7: the highest (RW, specs/platform/plic.yaml:25) */
  priorityLevel(element: number): number {
    return this.priority(element) & 7
  }
  setPriorityLevel(element: number, value: number): void {
    this.setPriority(element, (this.priority(element) & 0xffff_fff8) | (value & 7))
  }
  /** Pending bits (chapter 5), 32 sources in each (specs/platform/plic.yaml:26) */
  pending(element: number): number {
    return this.load32(4096 + 4 * element)
  }
  setPending(element: number, value: number): void {
    this.store32(4096 + 4 * element, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 0: // priority, specs/platform/plic.yaml:19
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
      case 0: // priority, specs/platform/plic.yaml:19
        return merged & 7
      default:
        return stored
    }
  }
}
