/**
 * A console that writes and reads one character at a time
 * The pico machine, part 6 (The console)
 *
 * Generated from specs/platform/console.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type ConsoleRegistersName = 'data' | 'status' | 'control'

export const consoleMap: RegisterMapDescription<ConsoleRegistersName> = {
  name: 'console',
  title: 'A console that writes and reads one character at a time',
  standard: 'The pico machine, part 6 (The console)',
  size: 16,
  byteOrder: 'big',
  at: 'specs/platform/console.yaml:2',
  registers: [
    {
      name: 'data',
      title: 'A character to write; reading takes the next one typed, 0 if there is none',
      offset: 0,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/console.yaml:8',
      fields: [
        {
          name: 'data',
          title: 'A character to write; reading takes the next one typed, 0 if there is none',
          hi: 7,
          lo: 0,
          access: 'RW',
        },
      ],
    },
    {
      name: 'status',
      title: 'Status',
      offset: 1,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/console.yaml:9',
      fields: [{ name: 'ready', title: 'A character has been typed', hi: 0, lo: 0, access: 'RO' }],
    },
    {
      name: 'control',
      title: 'Control',
      offset: 2,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/console.yaml:15',
      fields: [
        {
          name: 'interrupt',
          title: 'Ask for an interruption while a character has been typed',
          hi: 0,
          lo: 0,
          access: 'RW',
        },
      ],
    },
  ],
}

/** A console that writes and reads one character at a time (specs/platform/console.yaml:2) */
export class ConsoleRegisters extends RegisterSpace<ConsoleRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(consoleMap, initial, buffer, base)
  }

  /** A character to write; reading takes the next one typed, 0 if there is none (specs/platform/console.yaml:8) */
  get data(): number {
    return this.load8(0)
  }
  set data(value: number) {
    this.store8(0, value)
  }
  /** Status (specs/platform/console.yaml:9) */
  get status(): number {
    return this.load8(1)
  }
  set status(value: number) {
    this.store8(1, value)
  }

  /** A character has been typed (RO, specs/platform/console.yaml:14) */
  get statusReady(): number {
    return this.status & 1
  }
  set statusReady(value: number) {
    this.status = (this.status & 0xfe) | (value & 1)
  }
  /** Control (specs/platform/console.yaml:15) */
  get control(): number {
    return this.load8(2)
  }
  set control(value: number) {
    this.store8(2, value)
  }

  /** Ask for an interruption while a character has been typed (RW, specs/platform/console.yaml:20) */
  get controlInterrupt(): number {
    return this.control & 1
  }
  set controlInterrupt(value: number) {
    this.control = (this.control & 0xfe) | (value & 1)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 1: // status, specs/platform/console.yaml:9
        return stored & 1
      case 2: // control, specs/platform/console.yaml:15
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
      case 0: // data, specs/platform/console.yaml:8
        return merged
      case 2: // control, specs/platform/console.yaml:15
        return merged & 1
      default:
        return stored
    }
  }
}
