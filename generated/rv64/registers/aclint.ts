/**
 * Machine-level software interrupt and timer of one hart
 * RISC-V ACLINT Specification 1.0-rc4, chapters 2 (MTIMER) and 3 (MSWI), at the offsets that SiFive's CLINT has
 *
 * Generated from specs/platform/aclint.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type AclintRegistersName = 'msip' | 'mtimecmp' | 'mtime'

export const aclintMap: RegisterMapDescription<AclintRegistersName> = {
  name: 'aclint',
  title: 'Machine-level software interrupt and timer of one hart',
  standard:
    "RISC-V ACLINT Specification 1.0-rc4, chapters 2 (MTIMER) and 3 (MSWI), at the offsets that SiFive's CLINT has",
  size: 65536,
  byteOrder: 'little',
  at: 'specs/platform/aclint.yaml:2',
  registers: [
    {
      name: 'msip',
      title: 'Machine-level software interrupt pending',
      offset: 0,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/aclint.yaml:8',
      fields: [{ name: 'pending', title: 'Drives the line `software`', hi: 0, lo: 0, access: 'RW' }],
    },
    {
      name: 'mtimecmp',
      title: 'Time compare: drives the line `timer` while mtime is at least this',
      offset: 16384,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0xffff_ffff_ffff_ffffn,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/aclint.yaml:14',
      fields: [
        {
          name: 'mtimecmp',
          title: 'Time compare: drives the line `timer` while mtime is at least this',
          hi: 63,
          lo: 0,
          access: 'RW',
        },
      ],
    },
    {
      name: 'mtime',
      title: 'Time in ticks',
      offset: 49144,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/aclint.yaml:15',
      fields: [{ name: 'mtime', title: 'Time in ticks', hi: 63, lo: 0, access: 'RW' }],
    },
  ],
}

/** Machine-level software interrupt and timer of one hart (specs/platform/aclint.yaml:2) */
export class AclintRegisters extends RegisterSpace<AclintRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(aclintMap, initial, buffer, base)
  }

  /** Machine-level software interrupt pending (specs/platform/aclint.yaml:8) */
  get msip(): number {
    return this.load32(0)
  }
  set msip(value: number) {
    this.store32(0, value)
  }

  /** Drives the line `software` (RW, specs/platform/aclint.yaml:13) */
  get msipPending(): number {
    return this.msip & 1
  }
  set msipPending(value: number) {
    this.msip = (this.msip & 0xffff_fffe) | (value & 1)
  }
  /** Time compare: drives the line `timer` while mtime is at least this (specs/platform/aclint.yaml:14) */
  get mtimecmp(): bigint {
    return this.load64(16384)
  }
  set mtimecmp(value: bigint) {
    this.store64(16384, value)
  }
  /** Time in ticks (specs/platform/aclint.yaml:15) */
  get mtime(): bigint {
    return this.load64(49144)
  }
  set mtime(value: bigint) {
    this.store64(49144, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 0: // msip, specs/platform/aclint.yaml:8
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
      case 0: // msip, specs/platform/aclint.yaml:8
        return merged & 1
      default:
        return stored
    }
  }

  protected override wideRead(_register: number, stored: bigint): bigint {
    return stored
  }

  protected override wideAfterRead(_register: number, stored: bigint, _mask: bigint): bigint {
    return stored
  }

  protected override wideWrite(register: number, stored: bigint, merged: bigint, _ones: bigint): bigint {
    switch (register) {
      case 1: // mtimecmp, specs/platform/aclint.yaml:14
        return merged
      case 2: // mtime, specs/platform/aclint.yaml:15
        return merged
      default:
        return stored
    }
  }
}
