/**
 * Power Management capability
 * PCI Express Base Specification 6.0, §7.5.2
 *
 * Generated from specs/pci/power-management.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type PowerManagementRegistersName = 'id' | 'next' | 'capabilities' | 'control-status' | 'data'

export const powerManagementMap: RegisterMapDescription<PowerManagementRegistersName> = {
  name: 'power-management',
  title: 'Power Management capability',
  standard: 'PCI Express Base Specification 6.0, §7.5.2',
  size: 8,
  byteOrder: 'little',
  capability: { kind: 'standard', id: 1 },
  at: 'specs/pci/power-management.yaml:2',
  registers: [
    {
      name: 'id',
      title: 'Capability ID',
      offset: 0,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/power-management.yaml:9',
      fields: [{ name: 'id', title: 'Capability ID', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'next',
      title: 'Next Capability Pointer',
      offset: 1,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/power-management.yaml:10',
      fields: [{ name: 'next', title: 'Next Capability Pointer', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'capabilities',
      title: 'Power Management Capabilities',
      offset: 2,
      stride: 2,
      count: 1,
      width: 16,
      reset: 3,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/power-management.yaml:11',
      fields: [
        { name: 'version', title: 'Version', hi: 2, lo: 0, access: 'RO' },
        { name: 'pme-clock', title: 'PME Clock; not of PCI Express', hi: 3, lo: 3, access: 'RO' },
        { name: 'immediate-readiness', title: 'Immediate Readiness on Return to D0', hi: 4, lo: 4, access: 'RO' },
        { name: 'dsi', title: 'Device Specific Initialization', hi: 5, lo: 5, access: 'RO' },
        { name: 'aux-current', title: 'Aux Current', hi: 8, lo: 6, access: 'RO' },
        { name: 'd1-support', title: 'D1 Support', hi: 9, lo: 9, access: 'RO' },
        { name: 'd2-support', title: 'D2 Support', hi: 10, lo: 10, access: 'RO' },
        { name: 'pme-support', title: 'PME Support', hi: 15, lo: 11, access: 'RO' },
      ],
    },
    {
      name: 'control-status',
      title: 'Power Management Control/Status',
      offset: 4,
      stride: 2,
      count: 1,
      width: 16,
      reset: 8,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/power-management.yaml:24',
      fields: [
        { name: 'power-state', title: 'PowerState', hi: 1, lo: 0, access: 'WARL', values: { D0: 0, D3hot: 3 } },
        { name: 'no-soft-reset', title: 'No_Soft_Reset', hi: 3, lo: 3, access: 'RO' },
        { name: 'pme-enable', title: 'PME_En; no PME is generated', hi: 8, lo: 8, access: 'RO' },
        {
          name: 'data-select',
          title: 'Data_Select; the Data register is not implemented',
          hi: 12,
          lo: 9,
          access: 'RO',
        },
        { name: 'data-scale', title: 'Data_Scale', hi: 14, lo: 13, access: 'RO' },
        { name: 'pme-status', title: 'PME_Status; no PME is generated', hi: 15, lo: 15, access: 'RO' },
      ],
    },
    {
      name: 'data',
      title: 'Data',
      offset: 7,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/power-management.yaml:36',
      fields: [{ name: 'data', title: 'Data', hi: 7, lo: 0, access: 'RO' }],
    },
  ],
}

/** Power Management capability (specs/pci/power-management.yaml:2) */
export class PowerManagementRegisters extends RegisterSpace<PowerManagementRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(powerManagementMap, initial, buffer, base)
  }

  /** Capability ID (specs/pci/power-management.yaml:9) */
  get id(): number {
    return this.load8(0)
  }
  set id(value: number) {
    this.store8(0, value)
  }
  /** Next Capability Pointer (specs/pci/power-management.yaml:10) */
  get next(): number {
    return this.load8(1)
  }
  set next(value: number) {
    this.store8(1, value)
  }
  /** Power Management Capabilities (specs/pci/power-management.yaml:11) */
  get capabilities(): number {
    return this.load16(2)
  }
  set capabilities(value: number) {
    this.store16(2, value)
  }

  /** Version (RO, specs/pci/power-management.yaml:16) */
  get capabilitiesVersion(): number {
    return this.capabilities & 7
  }
  set capabilitiesVersion(value: number) {
    this.capabilities = (this.capabilities & 0xfff8) | (value & 7)
  }

  /** PME Clock; not of PCI Express (RO, specs/pci/power-management.yaml:17) */
  get capabilitiesPmeClock(): number {
    return (this.capabilities >>> 3) & 1
  }
  set capabilitiesPmeClock(value: number) {
    this.capabilities = (this.capabilities & 0xfff7) | ((value & 1) << 3)
  }

  /** Immediate Readiness on Return to D0 (RO, specs/pci/power-management.yaml:18) */
  get capabilitiesImmediateReadiness(): number {
    return (this.capabilities >>> 4) & 1
  }
  set capabilitiesImmediateReadiness(value: number) {
    this.capabilities = (this.capabilities & 0xffef) | ((value & 1) << 4)
  }

  /** Device Specific Initialization (RO, specs/pci/power-management.yaml:19) */
  get capabilitiesDsi(): number {
    return (this.capabilities >>> 5) & 1
  }
  set capabilitiesDsi(value: number) {
    this.capabilities = (this.capabilities & 0xffdf) | ((value & 1) << 5)
  }

  /** Aux Current (RO, specs/pci/power-management.yaml:20) */
  get capabilitiesAuxCurrent(): number {
    return (this.capabilities >>> 6) & 7
  }
  set capabilitiesAuxCurrent(value: number) {
    this.capabilities = (this.capabilities & 0xfe3f) | ((value & 7) << 6)
  }

  /** D1 Support (RO, specs/pci/power-management.yaml:21) */
  get capabilitiesD1Support(): number {
    return (this.capabilities >>> 9) & 1
  }
  set capabilitiesD1Support(value: number) {
    this.capabilities = (this.capabilities & 0xfdff) | ((value & 1) << 9)
  }

  /** D2 Support (RO, specs/pci/power-management.yaml:22) */
  get capabilitiesD2Support(): number {
    return (this.capabilities >>> 10) & 1
  }
  set capabilitiesD2Support(value: number) {
    this.capabilities = (this.capabilities & 0xfbff) | ((value & 1) << 10)
  }

  /** PME Support (RO, specs/pci/power-management.yaml:23) */
  get capabilitiesPmeSupport(): number {
    return (this.capabilities >>> 11) & 0x1f
  }
  set capabilitiesPmeSupport(value: number) {
    this.capabilities = (this.capabilities & 0x7ff) | ((value & 0x1f) << 11)
  }
  /** Power Management Control/Status (specs/pci/power-management.yaml:24) */
  get controlStatus(): number {
    return this.load16(4)
  }
  set controlStatus(value: number) {
    this.store16(4, value)
  }

  /** PowerState (WARL, specs/pci/power-management.yaml:30) */
  get controlStatusPowerState(): number {
    return this.controlStatus & 3
  }
  set controlStatusPowerState(value: number) {
    this.controlStatus = (this.controlStatus & 0xfffc) | (value & 3)
  }

  /** No_Soft_Reset (RO, specs/pci/power-management.yaml:31) */
  get controlStatusNoSoftReset(): number {
    return (this.controlStatus >>> 3) & 1
  }
  set controlStatusNoSoftReset(value: number) {
    this.controlStatus = (this.controlStatus & 0xfff7) | ((value & 1) << 3)
  }

  /** PME_En; no PME is generated (RO, specs/pci/power-management.yaml:32) */
  get controlStatusPmeEnable(): number {
    return (this.controlStatus >>> 8) & 1
  }
  set controlStatusPmeEnable(value: number) {
    this.controlStatus = (this.controlStatus & 0xfeff) | ((value & 1) << 8)
  }

  /** Data_Select; the Data register is not implemented (RO, specs/pci/power-management.yaml:33) */
  get controlStatusDataSelect(): number {
    return (this.controlStatus >>> 9) & 0xf
  }
  set controlStatusDataSelect(value: number) {
    this.controlStatus = (this.controlStatus & 0xe1ff) | ((value & 0xf) << 9)
  }

  /** Data_Scale (RO, specs/pci/power-management.yaml:34) */
  get controlStatusDataScale(): number {
    return (this.controlStatus >>> 13) & 3
  }
  set controlStatusDataScale(value: number) {
    this.controlStatus = (this.controlStatus & 0x9fff) | ((value & 3) << 13)
  }

  /** PME_Status; no PME is generated (RO, specs/pci/power-management.yaml:35) */
  get controlStatusPmeStatus(): number {
    return (this.controlStatus >>> 15) & 1
  }
  set controlStatusPmeStatus(value: number) {
    this.controlStatus = (this.controlStatus & 0x7fff) | ((value & 1) << 15)
  }
  /** Data (specs/pci/power-management.yaml:36) */
  get data(): number {
    return this.load8(7)
  }
  set data(value: number) {
    this.store8(7, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 3: // control-status, specs/pci/power-management.yaml:24
        return stored & 0xff0b
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 3: // control-status, specs/pci/power-management.yaml:24
        return (stored & 0xff08) | ((merged & 3) === 0 || (merged & 3) === 3 ? merged & 3 : stored & 3)
      default:
        return stored
    }
  }
}
