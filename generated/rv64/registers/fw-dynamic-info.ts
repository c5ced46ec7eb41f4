/**
 * What an earlier stage tells OpenSBI's fw_dynamic of the stage after it
 * OpenSBI, include/sbi/fw_dynamic.h, version 2
 *
 * Generated from specs/platform/fw-dynamic-info.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type FwDynamicInfoRegistersName = 'magic' | 'version' | 'next-addr' | 'next-mode' | 'options' | 'boot-hart'

export const fwDynamicInfoMap: RegisterMapDescription<FwDynamicInfoRegistersName> = {
  name: 'fw-dynamic-info',
  title: "What an earlier stage tells OpenSBI's fw_dynamic of the stage after it",
  standard: 'OpenSBI, include/sbi/fw_dynamic.h, version 2',
  size: 48,
  byteOrder: 'little',
  at: 'specs/platform/fw-dynamic-info.yaml:2',
  registers: [
    {
      name: 'magic',
      title: 'The magic number',
      offset: 0,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0x4942_534fn,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/fw-dynamic-info.yaml:8',
      fields: [{ name: 'magic', title: 'The magic number', hi: 63, lo: 0, access: 'RW' }],
    },
    {
      name: 'version',
      title: 'Version of this structure',
      offset: 8,
      stride: 8,
      count: 1,
      width: 64,
      reset: 2n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/fw-dynamic-info.yaml:9',
      fields: [{ name: 'version', title: 'Version of this structure', hi: 63, lo: 0, access: 'RW' }],
    },
    {
      name: 'next-addr',
      title: 'Where the next stage begins',
      offset: 16,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/fw-dynamic-info.yaml:10',
      fields: [{ name: 'next-addr', title: 'Where the next stage begins', hi: 63, lo: 0, access: 'RW' }],
    },
    {
      name: 'next-mode',
      title: 'In which mode',
      offset: 24,
      stride: 8,
      count: 1,
      width: 64,
      reset: 1n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/fw-dynamic-info.yaml:11',
      fields: [
        { name: 'next-mode', title: 'In which mode', hi: 63, lo: 0, access: 'RW', values: { U: 0n, S: 1n, M: 3n } },
      ],
    },
    {
      name: 'options',
      title: 'Options of the firmware',
      offset: 32,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/fw-dynamic-info.yaml:12',
      fields: [{ name: 'options', title: 'Options of the firmware', hi: 63, lo: 0, access: 'RW' }],
    },
    {
      name: 'boot-hart',
      title: 'The hart that boots; all ones for any',
      offset: 40,
      stride: 8,
      count: 1,
      width: 64,
      reset: 0n,
      sticky: 0n,
      keptByFlr: 0n,
      at: 'specs/platform/fw-dynamic-info.yaml:13',
      fields: [{ name: 'boot-hart', title: 'The hart that boots; all ones for any', hi: 63, lo: 0, access: 'RW' }],
    },
  ],
}

/** What an earlier stage tells OpenSBI's fw_dynamic of the stage after it (specs/platform/fw-dynamic-info.yaml:2) */
export class FwDynamicInfoRegisters extends RegisterSpace<FwDynamicInfoRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(fwDynamicInfoMap, initial, buffer, base)
  }

  /** The magic number (specs/platform/fw-dynamic-info.yaml:8) */
  get magic(): bigint {
    return this.load64(0)
  }
  set magic(value: bigint) {
    this.store64(0, value)
  }
  /** Version of this structure (specs/platform/fw-dynamic-info.yaml:9) */
  get version(): bigint {
    return this.load64(8)
  }
  set version(value: bigint) {
    this.store64(8, value)
  }
  /** Where the next stage begins (specs/platform/fw-dynamic-info.yaml:10) */
  get nextAddr(): bigint {
    return this.load64(16)
  }
  set nextAddr(value: bigint) {
    this.store64(16, value)
  }
  /** In which mode (specs/platform/fw-dynamic-info.yaml:11) */
  get nextMode(): bigint {
    return this.load64(24)
  }
  set nextMode(value: bigint) {
    this.store64(24, value)
  }
  /** Options of the firmware (specs/platform/fw-dynamic-info.yaml:12) */
  get options(): bigint {
    return this.load64(32)
  }
  set options(value: bigint) {
    this.store64(32, value)
  }
  /** The hart that boots; all ones for any (specs/platform/fw-dynamic-info.yaml:13) */
  get bootHart(): bigint {
    return this.load64(40)
  }
  set bootHart(value: bigint) {
    this.store64(40, value)
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
      case 0: // magic, specs/platform/fw-dynamic-info.yaml:8
        return merged
      case 1: // version, specs/platform/fw-dynamic-info.yaml:9
        return merged
      case 2: // next-addr, specs/platform/fw-dynamic-info.yaml:10
        return merged
      case 3: // next-mode, specs/platform/fw-dynamic-info.yaml:11
        return merged
      case 4: // options, specs/platform/fw-dynamic-info.yaml:12
        return merged
      case 5: // boot-hart, specs/platform/fw-dynamic-info.yaml:13
        return merged
      default:
        return stored
    }
  }
}
