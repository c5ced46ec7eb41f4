/**
 * Ends or restarts the machine
 * SiFive's test finisher (`sifive,test1`), as system controllers (`syscon-poweroff`, `syscon-reboot`) reach it
 *
 * Generated from specs/platform/syscon-test.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type SysconTestRegistersName = 'finisher'

export const sysconTestMap: RegisterMapDescription<SysconTestRegistersName> = {
  name: 'syscon-test',
  title: 'Ends or restarts the machine',
  standard:
    "SiFive's test finisher (`sifive,test1`), as system controllers (`syscon-poweroff`, `syscon-reboot`) reach it",
  size: 4096,
  byteOrder: 'little',
  at: 'specs/platform/syscon-test.yaml:2',
  registers: [
    {
      name: 'finisher',
      title: 'Finisher',
      offset: 0,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/syscon-test.yaml:9',
      fields: [
        {
          name: 'command',
          title: 'What is to happen',
          hi: 15,
          lo: 0,
          access: 'WO',
          values: { fail: 0x3333, pass: 0x5555, reset: 0x7777 },
        },
        { name: 'code', title: 'Exit status of `fail`', hi: 31, lo: 16, access: 'WO' },
      ],
    },
  ],
}

/** Ends or restarts the machine (specs/platform/syscon-test.yaml:2) */
export class SysconTestRegisters extends RegisterSpace<SysconTestRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(sysconTestMap, initial, buffer, base)
  }

  /** Finisher (specs/platform/syscon-test.yaml:9) */
  get finisher(): number {
    return this.load32(0)
  }
  set finisher(value: number) {
    this.store32(0, value)
  }

  /** What is to happen (WO, specs/platform/syscon-test.yaml:14) */
  get finisherCommand(): number {
    return this.finisher & 0xffff
  }
  set finisherCommand(value: number) {
    this.finisher = (this.finisher & 0xffff_0000) | (value & 0xffff)
  }

  /** Exit status of `fail` (WO, specs/platform/syscon-test.yaml:15) */
  get finisherCode(): number {
    return this.finisher >>> 16
  }
  set finisherCode(value: number) {
    this.finisher = (this.finisher & 0xffff) | ((value & 0xffff) << 16)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 0: // finisher, specs/platform/syscon-test.yaml:9
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
      case 0: // finisher, specs/platform/syscon-test.yaml:9
        return merged
      default:
        return stored
    }
  }
}
