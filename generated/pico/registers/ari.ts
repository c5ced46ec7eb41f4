/**
 * Alternative Routing-ID Interpretation extended capability
 * PCI Express Base Specification 6.0, §7.8.8
 *
 * Generated from specs/pci/ari.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type AriRegistersName = 'header' | 'capability' | 'control'

export const ariMap: RegisterMapDescription<AriRegistersName> = {
  name: 'ari',
  title: 'Alternative Routing-ID Interpretation extended capability',
  standard: 'PCI Express Base Specification 6.0, §7.8.8',
  size: 8,
  byteOrder: 'little',
  capability: { kind: 'extended', id: 0xe, version: 1 },
  at: 'specs/pci/ari.yaml:2',
  registers: [
    {
      name: 'header',
      title: 'Extended Capability Header',
      offset: 0,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/ari.yaml:9',
      fields: [
        { name: 'id', title: 'Capability ID', hi: 15, lo: 0, access: 'RO' },
        { name: 'version', title: 'Capability Version', hi: 19, lo: 16, access: 'RO' },
        { name: 'next', title: 'Next Capability Offset', hi: 31, lo: 20, access: 'RO' },
      ],
    },
    {
      name: 'capability',
      title: 'ARI Capability',
      offset: 4,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/ari.yaml:17',
      fields: [
        { name: 'mfvc-function-groups', title: 'MFVC Function Groups Capability', hi: 0, lo: 0, access: 'RO' },
        { name: 'acs-function-groups', title: 'ACS Function Groups Capability', hi: 1, lo: 1, access: 'RO' },
        {
          name: 'next-function',
          title: 'Next Function Number: of the next physical function; 0 ends the list',
          hi: 15,
          lo: 8,
          access: 'RO',
        },
      ],
    },
    {
      name: 'control',
      title: 'ARI Control',
      offset: 6,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/ari.yaml:25',
      fields: [
        { name: 'mfvc-function-groups-enable', title: 'MFVC Function Groups Enable', hi: 0, lo: 0, access: 'RO' },
        { name: 'acs-function-groups-enable', title: 'ACS Function Groups Enable', hi: 1, lo: 1, access: 'RO' },
        { name: 'function-group', title: 'Function Group', hi: 6, lo: 4, access: 'RO' },
      ],
    },
  ],
}

/** Alternative Routing-ID Interpretation extended capability (specs/pci/ari.yaml:2) */
export class AriRegisters extends RegisterSpace<AriRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(ariMap, initial, buffer, base)
  }

  /** Extended Capability Header (specs/pci/ari.yaml:9) */
  get header(): number {
    return this.load32(0)
  }
  set header(value: number) {
    this.store32(0, value)
  }

  /** Capability ID (RO, specs/pci/ari.yaml:14) */
  get headerId(): number {
    return this.header & 0xffff
  }
  set headerId(value: number) {
    this.header = (this.header & 0xffff_0000) | (value & 0xffff)
  }

  /** Capability Version (RO, specs/pci/ari.yaml:15) */
  get headerVersion(): number {
    return (this.header >>> 16) & 0xf
  }
  set headerVersion(value: number) {
    this.header = (this.header & 0xfff0_ffff) | ((value & 0xf) << 16)
  }

  /** Next Capability Offset (RO, specs/pci/ari.yaml:16) */
  get headerNext(): number {
    return this.header >>> 20
  }
  set headerNext(value: number) {
    this.header = (this.header & 0xf_ffff) | ((value & 0xfff) << 20)
  }
  /** ARI Capability (specs/pci/ari.yaml:17) */
  get capability(): number {
    return this.load16(4)
  }
  set capability(value: number) {
    this.store16(4, value)
  }

  /** MFVC Function Groups Capability (RO, specs/pci/ari.yaml:22) */
  get capabilityMfvcFunctionGroups(): number {
    return this.capability & 1
  }
  set capabilityMfvcFunctionGroups(value: number) {
    this.capability = (this.capability & 0xfffe) | (value & 1)
  }

  /** ACS Function Groups Capability (RO, specs/pci/ari.yaml:23) */
  get capabilityAcsFunctionGroups(): number {
    return (this.capability >>> 1) & 1
  }
  set capabilityAcsFunctionGroups(value: number) {
    this.capability = (this.capability & 0xfffd) | ((value & 1) << 1)
  }

  /** Next Function Number: of the next physical function; 0 ends the list (RO, specs/pci/ari.yaml:24) */
  get capabilityNextFunction(): number {
    return (this.capability >>> 8) & 0xff
  }
  set capabilityNextFunction(value: number) {
    this.capability = (this.capability & 0xff) | ((value & 0xff) << 8)
  }
  /** ARI Control (specs/pci/ari.yaml:25) */
  get control(): number {
    return this.load16(6)
  }
  set control(value: number) {
    this.store16(6, value)
  }

  /** MFVC Function Groups Enable (RO, specs/pci/ari.yaml:30) */
  get controlMfvcFunctionGroupsEnable(): number {
    return this.control & 1
  }
  set controlMfvcFunctionGroupsEnable(value: number) {
    this.control = (this.control & 0xfffe) | (value & 1)
  }

  /** ACS Function Groups Enable (RO, specs/pci/ari.yaml:31) */
  get controlAcsFunctionGroupsEnable(): number {
    return (this.control >>> 1) & 1
  }
  set controlAcsFunctionGroupsEnable(value: number) {
    this.control = (this.control & 0xfffd) | ((value & 1) << 1)
  }

  /** Function Group (RO, specs/pci/ari.yaml:32) */
  get controlFunctionGroup(): number {
    return (this.control >>> 4) & 7
  }
  set controlFunctionGroup(value: number) {
    this.control = (this.control & 0xff8f) | ((value & 7) << 4)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 1: // capability, specs/pci/ari.yaml:17
        return stored & 0xff03
      case 2: // control, specs/pci/ari.yaml:25
        return stored & 0x73
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(_register: number, stored: number, _merged: number, _ones: number): number {
    return stored
  }
}
