/**
 * Serial port
 * National Semiconductor PC16550D Universal Asynchronous Receiver/Transmitter with FIFOs, section 8
 *
 * Generated from specs/platform/uart16550.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type Uart16550RegistersName =
  | 'data'
  | 'interrupt-enable'
  | 'interrupt-identification'
  | 'line-control'
  | 'modem-control'
  | 'line-status'
  | 'modem-status'
  | 'scratch'

export const uart16550Map: RegisterMapDescription<Uart16550RegistersName> = {
  name: 'uart16550',
  title: 'Serial port',
  standard: 'National Semiconductor PC16550D Universal Asynchronous Receiver/Transmitter with FIFOs, section 8',
  size: 8,
  byteOrder: 'little',
  at: 'specs/platform/uart16550.yaml:2',
  registers: [
    {
      name: 'data',
      title: 'Receiver buffer (RBR) when read, transmitter holding register (THR) when written',
      offset: 0,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/uart16550.yaml:12',
      fields: [
        {
          name: 'data',
          title: 'Receiver buffer (RBR) when read, transmitter holding register (THR) when written',
          hi: 7,
          lo: 0,
          access: 'RW',
        },
      ],
    },
    {
      name: 'interrupt-enable',
      title: 'Interrupt enable (IER)',
      offset: 1,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/uart16550.yaml:13',
      fields: [
        { name: 'received', title: 'Received data available and character timeout', hi: 0, lo: 0, access: 'RW' },
        { name: 'transmitter', title: 'Transmitter holding register empty', hi: 1, lo: 1, access: 'RW' },
        { name: 'line-status', title: 'Receiver line status', hi: 2, lo: 2, access: 'RW' },
        { name: 'modem-status', title: 'Modem status', hi: 3, lo: 3, access: 'RW' },
      ],
    },
    {
      name: 'interrupt-identification',
      title: 'Interrupt identification (IIR)',
      offset: 2,
      stride: 1,
      count: 1,
      width: 8,
      reset: 1,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/uart16550.yaml:22',
      fields: [
        { name: 'none', title: 'No interrupt is pending', hi: 0, lo: 0, access: 'RO' },
        {
          name: 'source',
          title: 'The pending interrupt of the highest priority',
          hi: 3,
          lo: 1,
          access: 'RO',
          values: { 'modem-status': 0, transmitter: 1, received: 2, 'line-status': 3, timeout: 6 },
        },
        { name: 'fifos', title: 'FIFOs enabled', hi: 7, lo: 6, access: 'RO', values: { disabled: 0, enabled: 3 } },
      ],
    },
    {
      name: 'line-control',
      title: 'Line control (LCR)',
      offset: 3,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/uart16550.yaml:35',
      fields: [
        { name: 'word-length', title: 'Bits of a character, less 5', hi: 1, lo: 0, access: 'RW' },
        { name: 'stop-bits', title: 'More than one stop bit', hi: 2, lo: 2, access: 'RW' },
        { name: 'parity-enable', title: 'Parity enable', hi: 3, lo: 3, access: 'RW' },
        { name: 'even-parity', title: 'Even parity', hi: 4, lo: 4, access: 'RW' },
        { name: 'stick-parity', title: 'Stick parity', hi: 5, lo: 5, access: 'RW' },
        { name: 'set-break', title: 'Set break', hi: 6, lo: 6, access: 'RW' },
        { name: 'divisor-latch-access', title: 'Divisor latch access (DLAB)', hi: 7, lo: 7, access: 'RW' },
      ],
    },
    {
      name: 'modem-control',
      title: 'Modem control (MCR)',
      offset: 4,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/uart16550.yaml:47',
      fields: [
        { name: 'dtr', title: 'Data terminal ready', hi: 0, lo: 0, access: 'RW' },
        { name: 'rts', title: 'Request to send', hi: 1, lo: 1, access: 'RW' },
        { name: 'out1', title: 'Output 1', hi: 2, lo: 2, access: 'RW' },
        { name: 'out2', title: 'Output 2', hi: 3, lo: 3, access: 'RW' },
        {
          name: 'loop',
          title: "Loopback: what is transmitted is received, and outputs drive the modem's inputs",
          hi: 4,
          lo: 4,
          access: 'RW',
        },
      ],
    },
    {
      name: 'line-status',
      title: 'Line status (LSR)',
      offset: 5,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0x60,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/uart16550.yaml:57',
      fields: [
        { name: 'data-ready', title: 'A character has been received', hi: 0, lo: 0, access: 'RO' },
        { name: 'overrun', title: 'A character was lost', hi: 1, lo: 1, access: 'RC' },
        { name: 'parity-error', title: 'Parity error', hi: 2, lo: 2, access: 'RC' },
        { name: 'framing-error', title: 'Framing error', hi: 3, lo: 3, access: 'RC' },
        { name: 'break', title: 'Break received', hi: 4, lo: 4, access: 'RC' },
        { name: 'holding-empty', title: 'Transmitter holding register empty (THRE)', hi: 5, lo: 5, access: 'RO' },
        { name: 'transmitter-empty', title: 'Transmitter empty (TEMT)', hi: 6, lo: 6, access: 'RO' },
        { name: 'fifo-error', title: 'A character in the FIFO was received with an error', hi: 7, lo: 7, access: 'RO' },
      ],
    },
    {
      name: 'modem-status',
      title: 'Modem status (MSR)',
      offset: 6,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0xb0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/uart16550.yaml:70',
      fields: [
        { name: 'delta-cts', title: 'Clear to send has changed', hi: 0, lo: 0, access: 'RC' },
        { name: 'delta-dsr', title: 'Data set ready has changed', hi: 1, lo: 1, access: 'RC' },
        { name: 'trailing-ri', title: 'Ring has ended', hi: 2, lo: 2, access: 'RC' },
        { name: 'delta-dcd', title: 'Data carrier detect has changed', hi: 3, lo: 3, access: 'RC' },
        { name: 'cts', title: 'Clear to send', hi: 4, lo: 4, access: 'RO' },
        { name: 'dsr', title: 'Data set ready', hi: 5, lo: 5, access: 'RO' },
        { name: 'ri', title: 'Ring indicator', hi: 6, lo: 6, access: 'RO' },
        { name: 'dcd', title: 'Data carrier detect', hi: 7, lo: 7, access: 'RO' },
      ],
    },
    {
      name: 'scratch',
      title: 'Scratch register (SCR)',
      offset: 7,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/uart16550.yaml:83',
      fields: [{ name: 'scratch', title: 'Scratch register (SCR)', hi: 7, lo: 0, access: 'RW' }],
    },
  ],
}

/** Serial port (specs/platform/uart16550.yaml:2) */
export class Uart16550Registers extends RegisterSpace<Uart16550RegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(uart16550Map, initial, buffer, base)
  }

  /** Receiver buffer (RBR) when read, transmitter holding register (THR) when written (specs/platform/uart16550.yaml:12) */
  get data(): number {
    return this.load8(0)
  }
  set data(value: number) {
    this.store8(0, value)
  }
  /** Interrupt enable (IER) (specs/platform/uart16550.yaml:13) */
  get interruptEnable(): number {
    return this.load8(1)
  }
  set interruptEnable(value: number) {
    this.store8(1, value)
  }

  /** Received data available and character timeout (RW, specs/platform/uart16550.yaml:18) */
  get interruptEnableReceived(): number {
    return this.interruptEnable & 1
  }
  set interruptEnableReceived(value: number) {
    this.interruptEnable = (this.interruptEnable & 0xfe) | (value & 1)
  }

  /** Transmitter holding register empty (RW, specs/platform/uart16550.yaml:19) */
  get interruptEnableTransmitter(): number {
    return (this.interruptEnable >>> 1) & 1
  }
  set interruptEnableTransmitter(value: number) {
    this.interruptEnable = (this.interruptEnable & 0xfd) | ((value & 1) << 1)
  }

  /** Receiver line status (RW, specs/platform/uart16550.yaml:20) */
  get interruptEnableLineStatus(): number {
    return (this.interruptEnable >>> 2) & 1
  }
  set interruptEnableLineStatus(value: number) {
    this.interruptEnable = (this.interruptEnable & 0xfb) | ((value & 1) << 2)
  }

  /** Modem status (RW, specs/platform/uart16550.yaml:21) */
  get interruptEnableModemStatus(): number {
    return (this.interruptEnable >>> 3) & 1
  }
  set interruptEnableModemStatus(value: number) {
    this.interruptEnable = (this.interruptEnable & 0xf7) | ((value & 1) << 3)
  }
  /** Interrupt identification (IIR) (specs/platform/uart16550.yaml:22) */
  get interruptIdentification(): number {
    return this.load8(2)
  }
  set interruptIdentification(value: number) {
    this.store8(2, value)
  }

  /** No interrupt is pending (RO, specs/platform/uart16550.yaml:27) */
  get interruptIdentificationNone(): number {
    return this.interruptIdentification & 1
  }
  set interruptIdentificationNone(value: number) {
    this.interruptIdentification = (this.interruptIdentification & 0xfe) | (value & 1)
  }

  /** The pending interrupt of the highest priority (RO, specs/platform/uart16550.yaml:28) */
  get interruptIdentificationSource(): number {
    return (this.interruptIdentification >>> 1) & 7
  }
  set interruptIdentificationSource(value: number) {
    this.interruptIdentification = (this.interruptIdentification & 0xf1) | ((value & 7) << 1)
  }

  /** FIFOs enabled (RO, specs/platform/uart16550.yaml:34) */
  get interruptIdentificationFifos(): number {
    return (this.interruptIdentification >>> 6) & 3
  }
  set interruptIdentificationFifos(value: number) {
    this.interruptIdentification = (this.interruptIdentification & 0x3f) | ((value & 3) << 6)
  }
  /** Line control (LCR) (specs/platform/uart16550.yaml:35) */
  get lineControl(): number {
    return this.load8(3)
  }
  set lineControl(value: number) {
    this.store8(3, value)
  }

  /** Bits of a character, less 5 (RW, specs/platform/uart16550.yaml:40) */
  get lineControlWordLength(): number {
    return this.lineControl & 3
  }
  set lineControlWordLength(value: number) {
    this.lineControl = (this.lineControl & 0xfc) | (value & 3)
  }

  /** More than one stop bit (RW, specs/platform/uart16550.yaml:41) */
  get lineControlStopBits(): number {
    return (this.lineControl >>> 2) & 1
  }
  set lineControlStopBits(value: number) {
    this.lineControl = (this.lineControl & 0xfb) | ((value & 1) << 2)
  }

  /** Parity enable (RW, specs/platform/uart16550.yaml:42) */
  get lineControlParityEnable(): number {
    return (this.lineControl >>> 3) & 1
  }
  set lineControlParityEnable(value: number) {
    this.lineControl = (this.lineControl & 0xf7) | ((value & 1) << 3)
  }

  /** Even parity (RW, specs/platform/uart16550.yaml:43) */
  get lineControlEvenParity(): number {
    return (this.lineControl >>> 4) & 1
  }
  set lineControlEvenParity(value: number) {
    this.lineControl = (this.lineControl & 0xef) | ((value & 1) << 4)
  }

  /** Stick parity (RW, specs/platform/uart16550.yaml:44) */
  get lineControlStickParity(): number {
    return (this.lineControl >>> 5) & 1
  }
  set lineControlStickParity(value: number) {
    this.lineControl = (this.lineControl & 0xdf) | ((value & 1) << 5)
  }

  /** Set break (RW, specs/platform/uart16550.yaml:45) */
  get lineControlSetBreak(): number {
    return (this.lineControl >>> 6) & 1
  }
  set lineControlSetBreak(value: number) {
    this.lineControl = (this.lineControl & 0xbf) | ((value & 1) << 6)
  }

  /** Divisor latch access (DLAB) (RW, specs/platform/uart16550.yaml:46) */
  get lineControlDivisorLatchAccess(): number {
    return (this.lineControl >>> 7) & 1
  }
  set lineControlDivisorLatchAccess(value: number) {
    this.lineControl = (this.lineControl & 0x7f) | ((value & 1) << 7)
  }
  /** Modem control (MCR) (specs/platform/uart16550.yaml:47) */
  get modemControl(): number {
    return this.load8(4)
  }
  set modemControl(value: number) {
    this.store8(4, value)
  }

  /** Data terminal ready (RW, specs/platform/uart16550.yaml:52) */
  get modemControlDtr(): number {
    return this.modemControl & 1
  }
  set modemControlDtr(value: number) {
    this.modemControl = (this.modemControl & 0xfe) | (value & 1)
  }

  /** Request to send (RW, specs/platform/uart16550.yaml:53) */
  get modemControlRts(): number {
    return (this.modemControl >>> 1) & 1
  }
  set modemControlRts(value: number) {
    this.modemControl = (this.modemControl & 0xfd) | ((value & 1) << 1)
  }

  /** Output 1 (RW, specs/platform/uart16550.yaml:54) */
  get modemControlOut1(): number {
    return (this.modemControl >>> 2) & 1
  }
  set modemControlOut1(value: number) {
    this.modemControl = (this.modemControl & 0xfb) | ((value & 1) << 2)
  }

  /** Output 2 (RW, specs/platform/uart16550.yaml:55) */
  get modemControlOut2(): number {
    return (this.modemControl >>> 3) & 1
  }
  set modemControlOut2(value: number) {
    this.modemControl = (this.modemControl & 0xf7) | ((value & 1) << 3)
  }

  /** Loopback: what is transmitted is received, and outputs drive the modem's inputs (RW, specs/platform/uart16550.yaml:56) */
  get modemControlLoop(): number {
    return (this.modemControl >>> 4) & 1
  }
  set modemControlLoop(value: number) {
    this.modemControl = (this.modemControl & 0xef) | ((value & 1) << 4)
  }
  /** Line status (LSR) (specs/platform/uart16550.yaml:57) */
  get lineStatus(): number {
    return this.load8(5)
  }
  set lineStatus(value: number) {
    this.store8(5, value)
  }

  /** A character has been received (RO, specs/platform/uart16550.yaml:62) */
  get lineStatusDataReady(): number {
    return this.lineStatus & 1
  }
  set lineStatusDataReady(value: number) {
    this.lineStatus = (this.lineStatus & 0xfe) | (value & 1)
  }

  /** A character was lost (RC, specs/platform/uart16550.yaml:63) */
  get lineStatusOverrun(): number {
    return (this.lineStatus >>> 1) & 1
  }
  set lineStatusOverrun(value: number) {
    this.lineStatus = (this.lineStatus & 0xfd) | ((value & 1) << 1)
  }

  /** Parity error (RC, specs/platform/uart16550.yaml:64) */
  get lineStatusParityError(): number {
    return (this.lineStatus >>> 2) & 1
  }
  set lineStatusParityError(value: number) {
    this.lineStatus = (this.lineStatus & 0xfb) | ((value & 1) << 2)
  }

  /** Framing error (RC, specs/platform/uart16550.yaml:65) */
  get lineStatusFramingError(): number {
    return (this.lineStatus >>> 3) & 1
  }
  set lineStatusFramingError(value: number) {
    this.lineStatus = (this.lineStatus & 0xf7) | ((value & 1) << 3)
  }

  /** Break received (RC, specs/platform/uart16550.yaml:66) */
  get lineStatusBreak(): number {
    return (this.lineStatus >>> 4) & 1
  }
  set lineStatusBreak(value: number) {
    this.lineStatus = (this.lineStatus & 0xef) | ((value & 1) << 4)
  }

  /** Transmitter holding register empty (THRE) (RO, specs/platform/uart16550.yaml:67) */
  get lineStatusHoldingEmpty(): number {
    return (this.lineStatus >>> 5) & 1
  }
  set lineStatusHoldingEmpty(value: number) {
    this.lineStatus = (this.lineStatus & 0xdf) | ((value & 1) << 5)
  }

  /** Transmitter empty (TEMT) (RO, specs/platform/uart16550.yaml:68) */
  get lineStatusTransmitterEmpty(): number {
    return (this.lineStatus >>> 6) & 1
  }
  set lineStatusTransmitterEmpty(value: number) {
    this.lineStatus = (this.lineStatus & 0xbf) | ((value & 1) << 6)
  }

  /** A character in the FIFO was received with an error (RO, specs/platform/uart16550.yaml:69) */
  get lineStatusFifoError(): number {
    return (this.lineStatus >>> 7) & 1
  }
  set lineStatusFifoError(value: number) {
    this.lineStatus = (this.lineStatus & 0x7f) | ((value & 1) << 7)
  }
  /** Modem status (MSR) (specs/platform/uart16550.yaml:70) */
  get modemStatus(): number {
    return this.load8(6)
  }
  set modemStatus(value: number) {
    this.store8(6, value)
  }

  /** Clear to send has changed (RC, specs/platform/uart16550.yaml:75) */
  get modemStatusDeltaCts(): number {
    return this.modemStatus & 1
  }
  set modemStatusDeltaCts(value: number) {
    this.modemStatus = (this.modemStatus & 0xfe) | (value & 1)
  }

  /** Data set ready has changed (RC, specs/platform/uart16550.yaml:76) */
  get modemStatusDeltaDsr(): number {
    return (this.modemStatus >>> 1) & 1
  }
  set modemStatusDeltaDsr(value: number) {
    this.modemStatus = (this.modemStatus & 0xfd) | ((value & 1) << 1)
  }

  /** Ring has ended (RC, specs/platform/uart16550.yaml:77) */
  get modemStatusTrailingRi(): number {
    return (this.modemStatus >>> 2) & 1
  }
  set modemStatusTrailingRi(value: number) {
    this.modemStatus = (this.modemStatus & 0xfb) | ((value & 1) << 2)
  }

  /** Data carrier detect has changed (RC, specs/platform/uart16550.yaml:78) */
  get modemStatusDeltaDcd(): number {
    return (this.modemStatus >>> 3) & 1
  }
  set modemStatusDeltaDcd(value: number) {
    this.modemStatus = (this.modemStatus & 0xf7) | ((value & 1) << 3)
  }

  /** Clear to send (RO, specs/platform/uart16550.yaml:79) */
  get modemStatusCts(): number {
    return (this.modemStatus >>> 4) & 1
  }
  set modemStatusCts(value: number) {
    this.modemStatus = (this.modemStatus & 0xef) | ((value & 1) << 4)
  }

  /** Data set ready (RO, specs/platform/uart16550.yaml:80) */
  get modemStatusDsr(): number {
    return (this.modemStatus >>> 5) & 1
  }
  set modemStatusDsr(value: number) {
    this.modemStatus = (this.modemStatus & 0xdf) | ((value & 1) << 5)
  }

  /** Ring indicator (RO, specs/platform/uart16550.yaml:81) */
  get modemStatusRi(): number {
    return (this.modemStatus >>> 6) & 1
  }
  set modemStatusRi(value: number) {
    this.modemStatus = (this.modemStatus & 0xbf) | ((value & 1) << 6)
  }

  /** Data carrier detect (RO, specs/platform/uart16550.yaml:82) */
  get modemStatusDcd(): number {
    return (this.modemStatus >>> 7) & 1
  }
  set modemStatusDcd(value: number) {
    this.modemStatus = (this.modemStatus & 0x7f) | ((value & 1) << 7)
  }
  /** Scratch register (SCR) (specs/platform/uart16550.yaml:83) */
  get scratch(): number {
    return this.load8(7)
  }
  set scratch(value: number) {
    this.store8(7, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 1: // interrupt-enable, specs/platform/uart16550.yaml:13
        return stored & 0xf
      case 2: // interrupt-identification, specs/platform/uart16550.yaml:22
        return stored & 0xcf
      case 4: // modem-control, specs/platform/uart16550.yaml:47
        return stored & 0x1f
      default:
        return stored
    }
  }

  protected override narrowAfterRead(register: number, stored: number, mask: number): number {
    switch (register) {
      case 5: // line-status, specs/platform/uart16550.yaml:57
        return stored & ~(mask & 0x1e) & 0xff
      case 6: // modem-status, specs/platform/uart16550.yaml:70
        return stored & ~(mask & 0xf) & 0xff
      default:
        return stored
    }
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 0: // data, specs/platform/uart16550.yaml:12
        return merged
      case 1: // interrupt-enable, specs/platform/uart16550.yaml:13
        return merged & 0xf
      case 3: // line-control, specs/platform/uart16550.yaml:35
        return merged
      case 4: // modem-control, specs/platform/uart16550.yaml:47
        return merged & 0x1f
      case 7: // scratch, specs/platform/uart16550.yaml:83
        return merged
      default:
        return stored
    }
  }
}
