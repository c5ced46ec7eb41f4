/**
 * Receiver FIFO of a serial port
 * National Semiconductor PC16550D, section 1 (General Description: 16 bytes)
 *
 * Generated from specs/platform/uart16550-fifo.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type Uart16550FifoRegistersName = 'characters'

export const uart16550FifoMap: RegisterMapDescription<Uart16550FifoRegistersName> = {
  name: 'uart16550-fifo',
  title: 'Receiver FIFO of a serial port',
  standard: 'National Semiconductor PC16550D, section 1 (General Description: 16 bytes)',
  size: 16,
  byteOrder: 'little',
  at: 'specs/platform/uart16550-fifo.yaml:2',
  registers: [
    {
      name: 'characters',
      title: 'Characters received and not yet read',
      offset: 0,
      stride: 1,
      count: 16,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/uart16550-fifo.yaml:8',
      fields: [{ name: 'characters', title: 'Characters received and not yet read', hi: 7, lo: 0, access: 'RW' }],
    },
  ],
}

/** Receiver FIFO of a serial port (specs/platform/uart16550-fifo.yaml:2) */
export class Uart16550FifoRegisters extends RegisterSpace<Uart16550FifoRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(uart16550FifoMap, initial, buffer, base)
  }

  /** Characters received and not yet read (specs/platform/uart16550-fifo.yaml:8) */
  characters(element: number): number {
    return this.load8(0 + 1 * element)
  }
  setCharacters(element: number, value: number): void {
    this.store8(0 + 1 * element, value)
  }

  protected override narrowRead(_register: number, stored: number): number {
    return stored
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 0: // characters, specs/platform/uart16550-fifo.yaml:8
        return merged
      default:
        return stored
    }
  }
}
