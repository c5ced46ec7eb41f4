/**
 * Address Translation Services extended capability
 * PCI Express Base Specification 6.0, §10.5.1
 *
 * Generated from specs/pci/ats.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type AtsRegistersName = 'header' | 'capability' | 'control'

export const atsMap: RegisterMapDescription<AtsRegistersName> = {
  name: 'ats',
  title: 'Address Translation Services extended capability',
  standard: 'PCI Express Base Specification 6.0, §10.5.1',
  size: 8,
  byteOrder: 'little',
  capability: { kind: 'extended', id: 0xf, version: 1 },
  at: 'specs/pci/ats.yaml:2',
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
      at: 'specs/pci/ats.yaml:9',
      fields: [
        { name: 'id', title: 'Capability ID', hi: 15, lo: 0, access: 'RO' },
        { name: 'version', title: 'Capability Version', hi: 19, lo: 16, access: 'RO' },
        { name: 'next', title: 'Next Capability Offset', hi: 31, lo: 20, access: 'RO' },
      ],
    },
    {
      name: 'capability',
      title: 'ATS Capability',
      offset: 4,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/ats.yaml:17',
      fields: [
        {
          name: 'invalidate-queue-depth',
          title: "Invalidate Queue Depth; 0 means 32. The PF's is shared with its VFs, whose own field is 0",
          hi: 4,
          lo: 0,
          access: 'RO',
        },
        { name: 'page-aligned-request', title: 'Page Aligned Request', hi: 5, lo: 5, access: 'RO' },
        { name: 'global-invalidate', title: 'Global Invalidate Supported', hi: 6, lo: 6, access: 'RO' },
        { name: 'relaxed-ordering', title: 'Relaxed Ordering Supported', hi: 7, lo: 7, access: 'RO' },
      ],
    },
    {
      name: 'control',
      title: 'ATS Control',
      offset: 6,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/ats.yaml:26',
      fields: [
        {
          name: 'smallest-translation-unit',
          title: 'Smallest Translation Unit: 4096 bytes times 2 to this power',
          hi: 4,
          lo: 0,
          access: 'RW',
        },
        { name: 'enable', title: 'Enable', hi: 15, lo: 15, access: 'RW' },
      ],
    },
  ],
}

/** Address Translation Services extended capability (specs/pci/ats.yaml:2) */
export class AtsRegisters extends RegisterSpace<AtsRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(atsMap, initial, buffer, base)
  }

  /** Extended Capability Header (specs/pci/ats.yaml:9) */
  get header(): number {
    return this.load32(0)
  }
  set header(value: number) {
    this.store32(0, value)
  }

  /** Capability ID (RO, specs/pci/ats.yaml:14) */
  get headerId(): number {
    return this.header & 0xffff
  }
  set headerId(value: number) {
    this.header = (this.header & 0xffff_0000) | (value & 0xffff)
  }

  /** Capability Version (RO, specs/pci/ats.yaml:15) */
  get headerVersion(): number {
    return (this.header >>> 16) & 0xf
  }
  set headerVersion(value: number) {
    this.header = (this.header & 0xfff0_ffff) | ((value & 0xf) << 16)
  }

  /** Next Capability Offset (RO, specs/pci/ats.yaml:16) */
  get headerNext(): number {
    return this.header >>> 20
  }
  set headerNext(value: number) {
    this.header = (this.header & 0xf_ffff) | ((value & 0xfff) << 20)
  }
  /** ATS Capability (specs/pci/ats.yaml:17) */
  get capability(): number {
    return this.load16(4)
  }
  set capability(value: number) {
    this.store16(4, value)
  }

  /** Invalidate Queue Depth; 0 means 32. The PF's is shared with its VFs, whose own field is 0 (RO, specs/pci/ats.yaml:22) */
  get capabilityInvalidateQueueDepth(): number {
    return this.capability & 0x1f
  }
  set capabilityInvalidateQueueDepth(value: number) {
    this.capability = (this.capability & 0xffe0) | (value & 0x1f)
  }

  /** Page Aligned Request (RO, specs/pci/ats.yaml:23) */
  get capabilityPageAlignedRequest(): number {
    return (this.capability >>> 5) & 1
  }
  set capabilityPageAlignedRequest(value: number) {
    this.capability = (this.capability & 0xffdf) | ((value & 1) << 5)
  }

  /** Global Invalidate Supported (RO, specs/pci/ats.yaml:24) */
  get capabilityGlobalInvalidate(): number {
    return (this.capability >>> 6) & 1
  }
  set capabilityGlobalInvalidate(value: number) {
    this.capability = (this.capability & 0xffbf) | ((value & 1) << 6)
  }

  /** Relaxed Ordering Supported (RO, specs/pci/ats.yaml:25) */
  get capabilityRelaxedOrdering(): number {
    return (this.capability >>> 7) & 1
  }
  set capabilityRelaxedOrdering(value: number) {
    this.capability = (this.capability & 0xff7f) | ((value & 1) << 7)
  }
  /** ATS Control (specs/pci/ats.yaml:26) */
  get control(): number {
    return this.load16(6)
  }
  set control(value: number) {
    this.store16(6, value)
  }

  /** Smallest Translation Unit: 4096 bytes times 2 to this power (RW, specs/pci/ats.yaml:31) */
  get controlSmallestTranslationUnit(): number {
    return this.control & 0x1f
  }
  set controlSmallestTranslationUnit(value: number) {
    this.control = (this.control & 0xffe0) | (value & 0x1f)
  }

  /** Enable (RW, specs/pci/ats.yaml:32) */
  get controlEnable(): number {
    return (this.control >>> 15) & 1
  }
  set controlEnable(value: number) {
    this.control = (this.control & 0x7fff) | ((value & 1) << 15)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 1: // capability, specs/pci/ats.yaml:17
        return stored & 0xff
      case 2: // control, specs/pci/ats.yaml:26
        return stored & 0x801f
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 2: // control, specs/pci/ats.yaml:26
        return merged & 0x801f
      default:
        return stored
    }
  }
}
