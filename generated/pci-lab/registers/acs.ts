/**
 * Access Control Services extended capability of a multi-function device
 * PCI Express Base Specification 6.0, §7.7.11
 *
 * Generated from specs/pci/acs.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type AcsRegistersName = 'header' | 'capability' | 'control'

export const acsMap: RegisterMapDescription<AcsRegistersName> = {
  name: 'acs',
  title: 'Access Control Services extended capability of a multi-function device',
  standard: 'PCI Express Base Specification 6.0, §7.7.11',
  size: 8,
  byteOrder: 'little',
  capability: { kind: 'extended', id: 0xd, version: 1 },
  at: 'specs/pci/acs.yaml:2',
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
      at: 'specs/pci/acs.yaml:9',
      fields: [
        { name: 'id', title: 'Capability ID', hi: 15, lo: 0, access: 'RO' },
        { name: 'version', title: 'Capability Version', hi: 19, lo: 16, access: 'RO' },
        { name: 'next', title: 'Next Capability Offset', hi: 31, lo: 20, access: 'RO' },
      ],
    },
    {
      name: 'capability',
      title: 'ACS Capability',
      offset: 4,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0x4c,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/acs.yaml:17',
      fields: [
        { name: 'source-validation', title: 'ACS Source Validation', hi: 0, lo: 0, access: 'RO' },
        { name: 'translation-blocking', title: 'ACS Translation Blocking', hi: 1, lo: 1, access: 'RO' },
        { name: 'request-redirect', title: 'ACS P2P Request Redirect', hi: 2, lo: 2, access: 'RO' },
        { name: 'completion-redirect', title: 'ACS P2P Completion Redirect', hi: 3, lo: 3, access: 'RO' },
        { name: 'upstream-forwarding', title: 'ACS Upstream Forwarding', hi: 4, lo: 4, access: 'RO' },
        { name: 'egress-control', title: 'ACS P2P Egress Control', hi: 5, lo: 5, access: 'RO' },
        { name: 'direct-translated', title: 'ACS Direct Translated P2P', hi: 6, lo: 6, access: 'RO' },
        { name: 'egress-vector-size', title: 'Egress Control Vector Size', hi: 15, lo: 8, access: 'RO' },
      ],
    },
    {
      name: 'control',
      title: 'ACS Control',
      offset: 6,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/acs.yaml:30',
      fields: [
        { name: 'source-validation-enable', title: 'ACS Source Validation Enable', hi: 0, lo: 0, access: 'RO' },
        { name: 'translation-blocking-enable', title: 'ACS Translation Blocking Enable', hi: 1, lo: 1, access: 'RO' },
        { name: 'request-redirect-enable', title: 'ACS P2P Request Redirect Enable', hi: 2, lo: 2, access: 'RW' },
        { name: 'completion-redirect-enable', title: 'ACS P2P Completion Redirect Enable', hi: 3, lo: 3, access: 'RW' },
        { name: 'upstream-forwarding-enable', title: 'ACS Upstream Forwarding Enable', hi: 4, lo: 4, access: 'RO' },
        { name: 'egress-control-enable', title: 'ACS P2P Egress Control Enable', hi: 5, lo: 5, access: 'RO' },
        { name: 'direct-translated-enable', title: 'ACS Direct Translated P2P Enable', hi: 6, lo: 6, access: 'RW' },
      ],
    },
  ],
}

/** Access Control Services extended capability of a multi-function device (specs/pci/acs.yaml:2) */
export class AcsRegisters extends RegisterSpace<AcsRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(acsMap, initial, buffer, base)
  }

  /** Extended Capability Header (specs/pci/acs.yaml:9) */
  get header(): number {
    return this.load32(0)
  }
  set header(value: number) {
    this.store32(0, value)
  }

  /** Capability ID (RO, specs/pci/acs.yaml:14) */
  get headerId(): number {
    return this.header & 0xffff
  }
  set headerId(value: number) {
    this.header = (this.header & 0xffff_0000) | (value & 0xffff)
  }

  /** Capability Version (RO, specs/pci/acs.yaml:15) */
  get headerVersion(): number {
    return (this.header >>> 16) & 0xf
  }
  set headerVersion(value: number) {
    this.header = (this.header & 0xfff0_ffff) | ((value & 0xf) << 16)
  }

  /** Next Capability Offset (RO, specs/pci/acs.yaml:16) */
  get headerNext(): number {
    return this.header >>> 20
  }
  set headerNext(value: number) {
    this.header = (this.header & 0xf_ffff) | ((value & 0xfff) << 20)
  }
  /** ACS Capability (specs/pci/acs.yaml:17) */
  get capability(): number {
    return this.load16(4)
  }
  set capability(value: number) {
    this.store16(4, value)
  }

  /** ACS Source Validation (RO, specs/pci/acs.yaml:22) */
  get capabilitySourceValidation(): number {
    return this.capability & 1
  }
  set capabilitySourceValidation(value: number) {
    this.capability = (this.capability & 0xfffe) | (value & 1)
  }

  /** ACS Translation Blocking (RO, specs/pci/acs.yaml:23) */
  get capabilityTranslationBlocking(): number {
    return (this.capability >>> 1) & 1
  }
  set capabilityTranslationBlocking(value: number) {
    this.capability = (this.capability & 0xfffd) | ((value & 1) << 1)
  }

  /** ACS P2P Request Redirect (RO, specs/pci/acs.yaml:24) */
  get capabilityRequestRedirect(): number {
    return (this.capability >>> 2) & 1
  }
  set capabilityRequestRedirect(value: number) {
    this.capability = (this.capability & 0xfffb) | ((value & 1) << 2)
  }

  /** ACS P2P Completion Redirect (RO, specs/pci/acs.yaml:25) */
  get capabilityCompletionRedirect(): number {
    return (this.capability >>> 3) & 1
  }
  set capabilityCompletionRedirect(value: number) {
    this.capability = (this.capability & 0xfff7) | ((value & 1) << 3)
  }

  /** ACS Upstream Forwarding (RO, specs/pci/acs.yaml:26) */
  get capabilityUpstreamForwarding(): number {
    return (this.capability >>> 4) & 1
  }
  set capabilityUpstreamForwarding(value: number) {
    this.capability = (this.capability & 0xffef) | ((value & 1) << 4)
  }

  /** ACS P2P Egress Control (RO, specs/pci/acs.yaml:27) */
  get capabilityEgressControl(): number {
    return (this.capability >>> 5) & 1
  }
  set capabilityEgressControl(value: number) {
    this.capability = (this.capability & 0xffdf) | ((value & 1) << 5)
  }

  /** ACS Direct Translated P2P (RO, specs/pci/acs.yaml:28) */
  get capabilityDirectTranslated(): number {
    return (this.capability >>> 6) & 1
  }
  set capabilityDirectTranslated(value: number) {
    this.capability = (this.capability & 0xffbf) | ((value & 1) << 6)
  }

  /** Egress Control Vector Size (RO, specs/pci/acs.yaml:29) */
  get capabilityEgressVectorSize(): number {
    return (this.capability >>> 8) & 0xff
  }
  set capabilityEgressVectorSize(value: number) {
    this.capability = (this.capability & 0xff) | ((value & 0xff) << 8)
  }
  /** ACS Control (specs/pci/acs.yaml:30) */
  get control(): number {
    return this.load16(6)
  }
  set control(value: number) {
    this.store16(6, value)
  }

  /** ACS Source Validation Enable (RO, specs/pci/acs.yaml:35) */
  get controlSourceValidationEnable(): number {
    return this.control & 1
  }
  set controlSourceValidationEnable(value: number) {
    this.control = (this.control & 0xfffe) | (value & 1)
  }

  /** ACS Translation Blocking Enable (RO, specs/pci/acs.yaml:36) */
  get controlTranslationBlockingEnable(): number {
    return (this.control >>> 1) & 1
  }
  set controlTranslationBlockingEnable(value: number) {
    this.control = (this.control & 0xfffd) | ((value & 1) << 1)
  }

  /** ACS P2P Request Redirect Enable (RW, specs/pci/acs.yaml:37) */
  get controlRequestRedirectEnable(): number {
    return (this.control >>> 2) & 1
  }
  set controlRequestRedirectEnable(value: number) {
    this.control = (this.control & 0xfffb) | ((value & 1) << 2)
  }

  /** ACS P2P Completion Redirect Enable (RW, specs/pci/acs.yaml:38) */
  get controlCompletionRedirectEnable(): number {
    return (this.control >>> 3) & 1
  }
  set controlCompletionRedirectEnable(value: number) {
    this.control = (this.control & 0xfff7) | ((value & 1) << 3)
  }

  /** ACS Upstream Forwarding Enable (RO, specs/pci/acs.yaml:39) */
  get controlUpstreamForwardingEnable(): number {
    return (this.control >>> 4) & 1
  }
  set controlUpstreamForwardingEnable(value: number) {
    this.control = (this.control & 0xffef) | ((value & 1) << 4)
  }

  /** ACS P2P Egress Control Enable (RO, specs/pci/acs.yaml:40) */
  get controlEgressControlEnable(): number {
    return (this.control >>> 5) & 1
  }
  set controlEgressControlEnable(value: number) {
    this.control = (this.control & 0xffdf) | ((value & 1) << 5)
  }

  /** ACS Direct Translated P2P Enable (RW, specs/pci/acs.yaml:41) */
  get controlDirectTranslatedEnable(): number {
    return (this.control >>> 6) & 1
  }
  set controlDirectTranslatedEnable(value: number) {
    this.control = (this.control & 0xffbf) | ((value & 1) << 6)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 1: // capability, specs/pci/acs.yaml:17
        return stored & 0xff7f
      case 2: // control, specs/pci/acs.yaml:30
        return stored & 0x7f
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 2: // control, specs/pci/acs.yaml:30
        return (stored & 0x33) | (merged & 0x4c)
      default:
        return stored
    }
  }
}
