/**
 * Divisor of a serial port's clock
 * National Semiconductor PC16550D, section 8.2 (Programmable Baud Generator)
 *
 * Generated from specs/platform/uart16550-divisor.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type Uart16550DivisorRegistersName = 'low' | 'high'

export const uart16550DivisorMap: RegisterMapDescription<Uart16550DivisorRegistersName> = {
  name: 'uart16550-divisor',
  title: "Divisor of a serial port's clock",
  standard: 'National Semiconductor PC16550D, section 8.2 (Programmable Baud Generator)',
  size: 2,
  byteOrder: 'little',
  at: 'specs/platform/uart16550-divisor.yaml:2',
  registers: [
    {
      name: 'low',
      title: 'Low byte (DLL)',
      offset: 0,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/uart16550-divisor.yaml:8',
      fields: [{ name: 'low', title: 'Low byte (DLL)', hi: 7, lo: 0, access: 'RW' }],
    },
    {
      name: 'high',
      title: 'High byte (DLM)',
      offset: 1,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/uart16550-divisor.yaml:9',
      fields: [{ name: 'high', title: 'High byte (DLM)', hi: 7, lo: 0, access: 'RW' }],
    },
  ],
}

/** Divisor of a serial port's clock (specs/platform/uart16550-divisor.yaml:2) */
export class Uart16550DivisorRegisters extends RegisterSpace<Uart16550DivisorRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(uart16550DivisorMap, initial, buffer, base)
  }

  /** Low byte (DLL) (specs/platform/uart16550-divisor.yaml:8) */
  get low(): number {
    return this.load8(0)
  }
  set low(value: number) {
    this.store8(0, value)
  }
  /** High byte (DLM) (specs/platform/uart16550-divisor.yaml:9) */
  get high(): number {
    return this.load8(1)
  }
  set high(value: number) {
    this.store8(1, value)
  }

  protected override narrowRead(_register: number, stored: number): number {
    return stored
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 0: // low, specs/platform/uart16550-divisor.yaml:8
        return merged
      case 1: // high, specs/platform/uart16550-divisor.yaml:9
        return merged
      default:
        return stored
    }
  }
}
