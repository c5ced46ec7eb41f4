/**
 * FIFO control of a serial port
 * National Semiconductor PC16550D, section 8.5 (FIFO Control Register)
 *
 * Generated from specs/platform/uart16550-fifo-control.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type Uart16550FifoControlRegistersName = 'control'

export const uart16550FifoControlMap: RegisterMapDescription<Uart16550FifoControlRegistersName> = {
  name: 'uart16550-fifo-control',
  title: 'FIFO control of a serial port',
  standard: 'National Semiconductor PC16550D, section 8.5 (FIFO Control Register)',
  size: 3,
  byteOrder: 'little',
  at: 'specs/platform/uart16550-fifo-control.yaml:2',
  registers: [
    {
      name: 'control',
      title: 'FIFO control (FCR)',
      offset: 2,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/uart16550-fifo-control.yaml:8',
      fields: [
        {
          name: 'enable',
          title: 'Enables both FIFOs; what else is written counts only with it',
          hi: 0,
          lo: 0,
          access: 'WO',
        },
        { name: 'clear-receiver', title: "Empties the receiver's FIFO", hi: 1, lo: 1, access: 'WO' },
        { name: 'clear-transmitter', title: "Empties the transmitter's FIFO", hi: 2, lo: 2, access: 'WO' },
        { name: 'dma-mode', title: 'DMA mode', hi: 3, lo: 3, access: 'WO' },
        {
          name: 'trigger',
          title: 'Characters at which received data are available',
          hi: 7,
          lo: 6,
          access: 'WO',
          values: { 'bytes-1': 0, 'bytes-4': 1, 'bytes-8': 2, 'bytes-14': 3 },
        },
      ],
    },
  ],
}

/** FIFO control of a serial port (specs/platform/uart16550-fifo-control.yaml:2) */
export class Uart16550FifoControlRegisters extends RegisterSpace<Uart16550FifoControlRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(uart16550FifoControlMap, initial, buffer, base)
  }

  /** FIFO control (FCR) (specs/platform/uart16550-fifo-control.yaml:8) */
  get control(): number {
    return this.load8(2)
  }
  set control(value: number) {
    this.store8(2, value)
  }

  /** Enables both FIFOs; what else is written counts only with it (WO, specs/platform/uart16550-fifo-control.yaml:13) */
  get controlEnable(): number {
    return this.control & 1
  }
  set controlEnable(value: number) {
    this.control = (this.control & 0xfe) | (value & 1)
  }

  /** Empties the receiver's FIFO (WO, specs/platform/uart16550-fifo-control.yaml:14) */
  get controlClearReceiver(): number {
    return (this.control >>> 1) & 1
  }
  set controlClearReceiver(value: number) {
    this.control = (this.control & 0xfd) | ((value & 1) << 1)
  }

  /** Empties the transmitter's FIFO (WO, specs/platform/uart16550-fifo-control.yaml:15) */
  get controlClearTransmitter(): number {
    return (this.control >>> 2) & 1
  }
  set controlClearTransmitter(value: number) {
    this.control = (this.control & 0xfb) | ((value & 1) << 2)
  }

  /** DMA mode (WO, specs/platform/uart16550-fifo-control.yaml:16) */
  get controlDmaMode(): number {
    return (this.control >>> 3) & 1
  }
  set controlDmaMode(value: number) {
    this.control = (this.control & 0xf7) | ((value & 1) << 3)
  }

  /** Characters at which received data are available (WO, specs/platform/uart16550-fifo-control.yaml:17) */
  get controlTrigger(): number {
    return (this.control >>> 6) & 3
  }
  set controlTrigger(value: number) {
    this.control = (this.control & 0x3f) | ((value & 3) << 6)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 0: // control, specs/platform/uart16550-fifo-control.yaml:8
        return 0
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 0: // control, specs/platform/uart16550-fifo-control.yaml:8
        return merged & 0xcf
      default:
        return stored
    }
  }
}
