/**
 * Machine-level timer of up to 4095 harts
 * RISC-V ACLINT Specification 1.0-rc4, chapter 2 (MTIMER), at the offsets that SiFive's CLINT has
 *
 * Generated from specs/platform/aclint-mtimer.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type AclintMtimerRegistersName = 'mtimecmp' | 'mtime'

export const aclintMtimerMap: RegisterMapDescription<AclintMtimerRegistersName> = {
  name: 'aclint-mtimer',
  title: 'Machine-level timer of up to 4095 harts',
  standard: "RISC-V ACLINT Specification 1.0-rc4, chapter 2 (MTIMER), at the offsets that SiFive's CLINT has",
  size: 32768,
  byteOrder: 'little',
  at: 'specs/platform/aclint-mtimer.yaml:2',
  registers: [
    {
      name: 'mtimecmp',
      title: "Time compare: drives the hart's line `timer` while mtime is at least this",
      offset: 0,
      stride: 8,
      count: 4095,
      width: 64,
      reset: 0xffff_ffff_ffff_ffffn,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/aclint-mtimer.yaml:8',
      fields: [
        {
          name: 'mtimecmp',
          title: "Time compare: drives the hart's line `timer` while mtime is at least this",
          hi: 63,
          lo: 0,
          access: 'RW',
        },
      ],
    },
    {
      name: 'mtime',
      title: 'Time in ticks',
      offset: 32760,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/aclint-mtimer.yaml:9',
      fields: [{ name: 'mtime', title: 'Time in ticks', hi: 63, lo: 0, access: 'RW' }],
    },
  ],
}

/** Machine-level timer of up to 4095 harts (specs/platform/aclint-mtimer.yaml:2) */
export class AclintMtimerRegisters extends RegisterSpace<AclintMtimerRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(aclintMtimerMap, initial, buffer, base)
  }

  /** Time compare: drives the hart's line `timer` while mtime is at least this (specs/platform/aclint-mtimer.yaml:8) */
  mtimecmp(element: number): bigint {
    return this.load64(0 + 8 * element)
  }
  setMtimecmp(element: number, value: bigint): void {
    this.store64(0 + 8 * element, value)
  }
  /** Time in ticks (specs/platform/aclint-mtimer.yaml:9) */
  get mtime(): bigint {
    return this.load64(32760)
  }
  set mtime(value: bigint) {
    this.store64(32760, value)
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

  protected override wideRead(_register: number, stored: bigint): bigint {
    return stored
  }

  protected override wideAfterRead(_register: number, stored: bigint, _mask: bigint): bigint {
    return stored
  }

  protected override wideWrite(register: number, stored: bigint, merged: bigint, _ones: bigint): bigint {
    switch (register) {
      case 0: // mtimecmp, specs/platform/aclint-mtimer.yaml:8
        return merged
      case 1: // mtime, specs/platform/aclint-mtimer.yaml:9
        return merged
      default:
        return stored
    }
  }
}
