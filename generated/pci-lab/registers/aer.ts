/**
 * Advanced Error Reporting extended capability of an endpoint
 * PCI Express Base Specification 6.0, §7.8.4
 *
 * Generated from specs/pci/aer.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type AerRegistersName =
  | 'header'
  | 'uncorrectable-status'
  | 'uncorrectable-mask'
  | 'uncorrectable-severity'
  | 'correctable-status'
  | 'correctable-mask'
  | 'capabilities-control'
  | 'header-log'

export const aerMap: RegisterMapDescription<AerRegistersName> = {
  name: 'aer',
  title: 'Advanced Error Reporting extended capability of an endpoint',
  standard: 'PCI Express Base Specification 6.0, §7.8.4',
  size: 44,
  byteOrder: 'little',
  capability: { kind: 'extended', id: 1, version: 2 },
  at: 'specs/pci/aer.yaml:2',
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
      at: 'specs/pci/aer.yaml:9',
      fields: [
        { name: 'id', title: 'Capability ID', hi: 15, lo: 0, access: 'RO' },
        { name: 'version', title: 'Capability Version', hi: 19, lo: 16, access: 'RO' },
        { name: 'next', title: 'Next Capability Offset', hi: 31, lo: 20, access: 'RO' },
      ],
    },
    {
      name: 'uncorrectable-status',
      title: 'Uncorrectable Error Status',
      offset: 4,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0x37_f010,
      keptByFlr: 0x37_f010,
      at: 'specs/pci/aer.yaml:17',
      fields: [
        { name: 'data-link-protocol-error', title: 'Data Link Protocol Error', hi: 4, lo: 4, access: 'RW1CS' },
        { name: 'poisoned-tlp', title: 'Poisoned TLP Received', hi: 12, lo: 12, access: 'RW1CS' },
        { name: 'flow-control-protocol-error', title: 'Flow Control Protocol Error', hi: 13, lo: 13, access: 'RW1CS' },
        { name: 'completion-timeout', title: 'Completion Timeout', hi: 14, lo: 14, access: 'RW1CS' },
        { name: 'completer-abort', title: 'Completer Abort', hi: 15, lo: 15, access: 'RW1CS' },
        { name: 'unexpected-completion', title: 'Unexpected Completion', hi: 16, lo: 16, access: 'RW1CS' },
        { name: 'receiver-overflow', title: 'Receiver Overflow', hi: 17, lo: 17, access: 'RW1CS' },
        { name: 'malformed-tlp', title: 'Malformed TLP', hi: 18, lo: 18, access: 'RW1CS' },
        { name: 'unsupported-request', title: 'Unsupported Request Error', hi: 20, lo: 20, access: 'RW1CS' },
        { name: 'acs-violation', title: 'ACS Violation', hi: 21, lo: 21, access: 'RW1CS' },
      ],
    },
    {
      name: 'uncorrectable-mask',
      title: 'Uncorrectable Error Mask',
      offset: 8,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0x37_f010,
      keptByFlr: 0x37_f010,
      at: 'specs/pci/aer.yaml:32',
      fields: [
        { name: 'data-link-protocol-error', title: 'Data Link Protocol Error', hi: 4, lo: 4, access: 'RWS' },
        { name: 'poisoned-tlp', title: 'Poisoned TLP Received', hi: 12, lo: 12, access: 'RWS' },
        { name: 'flow-control-protocol-error', title: 'Flow Control Protocol Error', hi: 13, lo: 13, access: 'RWS' },
        { name: 'completion-timeout', title: 'Completion Timeout', hi: 14, lo: 14, access: 'RWS' },
        { name: 'completer-abort', title: 'Completer Abort', hi: 15, lo: 15, access: 'RWS' },
        { name: 'unexpected-completion', title: 'Unexpected Completion', hi: 16, lo: 16, access: 'RWS' },
        { name: 'receiver-overflow', title: 'Receiver Overflow', hi: 17, lo: 17, access: 'RWS' },
        { name: 'malformed-tlp', title: 'Malformed TLP', hi: 18, lo: 18, access: 'RWS' },
        { name: 'unsupported-request', title: 'Unsupported Request Error', hi: 20, lo: 20, access: 'RWS' },
        { name: 'acs-violation', title: 'ACS Violation', hi: 21, lo: 21, access: 'RWS' },
      ],
    },
    {
      name: 'uncorrectable-severity',
      title: 'Uncorrectable Error Severity: 1 is fatal',
      offset: 12,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0x6_2010,
      sticky: 0x37_f010,
      keptByFlr: 0x37_f010,
      at: 'specs/pci/aer.yaml:47',
      fields: [
        { name: 'data-link-protocol-error', title: 'Data Link Protocol Error', hi: 4, lo: 4, access: 'RWS' },
        { name: 'poisoned-tlp', title: 'Poisoned TLP Received', hi: 12, lo: 12, access: 'RWS' },
        { name: 'flow-control-protocol-error', title: 'Flow Control Protocol Error', hi: 13, lo: 13, access: 'RWS' },
        { name: 'completion-timeout', title: 'Completion Timeout', hi: 14, lo: 14, access: 'RWS' },
        { name: 'completer-abort', title: 'Completer Abort', hi: 15, lo: 15, access: 'RWS' },
        { name: 'unexpected-completion', title: 'Unexpected Completion', hi: 16, lo: 16, access: 'RWS' },
        { name: 'receiver-overflow', title: 'Receiver Overflow', hi: 17, lo: 17, access: 'RWS' },
        { name: 'malformed-tlp', title: 'Malformed TLP', hi: 18, lo: 18, access: 'RWS' },
        { name: 'unsupported-request', title: 'Unsupported Request Error', hi: 20, lo: 20, access: 'RWS' },
        { name: 'acs-violation', title: 'ACS Violation', hi: 21, lo: 21, access: 'RWS' },
      ],
    },
    {
      name: 'correctable-status',
      title: 'Correctable Error Status',
      offset: 16,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0x31c1,
      keptByFlr: 0x31c1,
      at: 'specs/pci/aer.yaml:62',
      fields: [
        { name: 'receiver-error', title: 'Receiver Error', hi: 0, lo: 0, access: 'RW1CS' },
        { name: 'bad-tlp', title: 'Bad TLP', hi: 6, lo: 6, access: 'RW1CS' },
        { name: 'bad-dllp', title: 'Bad DLLP', hi: 7, lo: 7, access: 'RW1CS' },
        { name: 'replay-num-rollover', title: 'REPLAY_NUM Rollover', hi: 8, lo: 8, access: 'RW1CS' },
        { name: 'replay-timer-timeout', title: 'Replay Timer Timeout', hi: 12, lo: 12, access: 'RW1CS' },
        { name: 'advisory-non-fatal', title: 'Advisory Non-Fatal Error', hi: 13, lo: 13, access: 'RW1CS' },
      ],
    },
    {
      name: 'correctable-mask',
      title: 'Correctable Error Mask',
      offset: 20,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0x2000,
      sticky: 0x31c1,
      keptByFlr: 0x31c1,
      at: 'specs/pci/aer.yaml:73',
      fields: [
        { name: 'receiver-error', title: 'Receiver Error', hi: 0, lo: 0, access: 'RWS' },
        { name: 'bad-tlp', title: 'Bad TLP', hi: 6, lo: 6, access: 'RWS' },
        { name: 'bad-dllp', title: 'Bad DLLP', hi: 7, lo: 7, access: 'RWS' },
        { name: 'replay-num-rollover', title: 'REPLAY_NUM Rollover', hi: 8, lo: 8, access: 'RWS' },
        { name: 'replay-timer-timeout', title: 'Replay Timer Timeout', hi: 12, lo: 12, access: 'RWS' },
        { name: 'advisory-non-fatal', title: 'Advisory Non-Fatal Error', hi: 13, lo: 13, access: 'RWS' },
      ],
    },
    {
      name: 'capabilities-control',
      title: 'Advanced Error Capabilities and Control',
      offset: 24,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0x1f,
      keptByFlr: 0x1f,
      at: 'specs/pci/aer.yaml:84',
      fields: [
        { name: 'first-error-pointer', title: 'First Error Pointer', hi: 4, lo: 0, access: 'ROS' },
        { name: 'ecrc-generation-capable', title: 'ECRC Generation Capable', hi: 5, lo: 5, access: 'RO' },
        { name: 'ecrc-generation-enable', title: 'ECRC Generation Enable; not supported', hi: 6, lo: 6, access: 'RO' },
        { name: 'ecrc-check-capable', title: 'ECRC Check Capable', hi: 7, lo: 7, access: 'RO' },
        { name: 'ecrc-check-enable', title: 'ECRC Check Enable; not supported', hi: 8, lo: 8, access: 'RO' },
      ],
    },
    {
      name: 'header-log',
      title: 'Header Log',
      offset: 28,
      stride: 4,
      count: 4,
      width: 32,
      reset: 0,
      sticky: 0xffff_ffff,
      keptByFlr: 0xffff_ffff,
      at: 'specs/pci/aer.yaml:94',
      fields: [{ name: 'header-log', title: 'Header Log', hi: 31, lo: 0, access: 'ROS' }],
    },
  ],
}

/** Advanced Error Reporting extended capability of an endpoint (specs/pci/aer.yaml:2) */
export class AerRegisters extends RegisterSpace<AerRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(aerMap, initial, buffer, base)
  }

  /** Extended Capability Header (specs/pci/aer.yaml:9) */
  get header(): number {
    return this.load32(0)
  }
  set header(value: number) {
    this.store32(0, value)
  }

  /** Capability ID (RO, specs/pci/aer.yaml:14) */
  get headerId(): number {
    return this.header & 0xffff
  }
  set headerId(value: number) {
    this.header = (this.header & 0xffff_0000) | (value & 0xffff)
  }

  /** Capability Version (RO, specs/pci/aer.yaml:15) */
  get headerVersion(): number {
    return (this.header >>> 16) & 0xf
  }
  set headerVersion(value: number) {
    this.header = (this.header & 0xfff0_ffff) | ((value & 0xf) << 16)
  }

  /** Next Capability Offset (RO, specs/pci/aer.yaml:16) */
  get headerNext(): number {
    return this.header >>> 20
  }
  set headerNext(value: number) {
    this.header = (this.header & 0xf_ffff) | ((value & 0xfff) << 20)
  }
  /** Uncorrectable Error Status (specs/pci/aer.yaml:17) */
  get uncorrectableStatus(): number {
    return this.load32(4)
  }
  set uncorrectableStatus(value: number) {
    this.store32(4, value)
  }

  /** Data Link Protocol Error (RW1CS, specs/pci/aer.yaml:22) */
  get uncorrectableStatusDataLinkProtocolError(): number {
    return (this.uncorrectableStatus >>> 4) & 1
  }
  set uncorrectableStatusDataLinkProtocolError(value: number) {
    this.uncorrectableStatus = (this.uncorrectableStatus & 0xffff_ffef) | ((value & 1) << 4)
  }

  /** Poisoned TLP Received (RW1CS, specs/pci/aer.yaml:23) */
  get uncorrectableStatusPoisonedTlp(): number {
    return (this.uncorrectableStatus >>> 12) & 1
  }
  set uncorrectableStatusPoisonedTlp(value: number) {
    this.uncorrectableStatus = (this.uncorrectableStatus & 0xffff_efff) | ((value & 1) << 12)
  }

  /** Flow Control Protocol Error (RW1CS, specs/pci/aer.yaml:24) */
  get uncorrectableStatusFlowControlProtocolError(): number {
    return (this.uncorrectableStatus >>> 13) & 1
  }
  set uncorrectableStatusFlowControlProtocolError(value: number) {
    this.uncorrectableStatus = (this.uncorrectableStatus & 0xffff_dfff) | ((value & 1) << 13)
  }

  /** Completion Timeout (RW1CS, specs/pci/aer.yaml:25) */
  get uncorrectableStatusCompletionTimeout(): number {
    return (this.uncorrectableStatus >>> 14) & 1
  }
  set uncorrectableStatusCompletionTimeout(value: number) {
    this.uncorrectableStatus = (this.uncorrectableStatus & 0xffff_bfff) | ((value & 1) << 14)
  }

  /** Completer Abort (RW1CS, specs/pci/aer.yaml:26) */
  get uncorrectableStatusCompleterAbort(): number {
    return (this.uncorrectableStatus >>> 15) & 1
  }
  set uncorrectableStatusCompleterAbort(value: number) {
    this.uncorrectableStatus = (this.uncorrectableStatus & 0xffff_7fff) | ((value & 1) << 15)
  }

  /** Unexpected Completion (RW1CS, specs/pci/aer.yaml:27) */
  get uncorrectableStatusUnexpectedCompletion(): number {
    return (this.uncorrectableStatus >>> 16) & 1
  }
  set uncorrectableStatusUnexpectedCompletion(value: number) {
    this.uncorrectableStatus = (this.uncorrectableStatus & 0xfffe_ffff) | ((value & 1) << 16)
  }

  /** Receiver Overflow (RW1CS, specs/pci/aer.yaml:28) */
  get uncorrectableStatusReceiverOverflow(): number {
    return (this.uncorrectableStatus >>> 17) & 1
  }
  set uncorrectableStatusReceiverOverflow(value: number) {
    this.uncorrectableStatus = (this.uncorrectableStatus & 0xfffd_ffff) | ((value & 1) << 17)
  }

  /** Malformed TLP (RW1CS, specs/pci/aer.yaml:29) */
  get uncorrectableStatusMalformedTlp(): number {
    return (this.uncorrectableStatus >>> 18) & 1
  }
  set uncorrectableStatusMalformedTlp(value: number) {
    this.uncorrectableStatus = (this.uncorrectableStatus & 0xfffb_ffff) | ((value & 1) << 18)
  }

  /** Unsupported Request Error (RW1CS, specs/pci/aer.yaml:30) */
  get uncorrectableStatusUnsupportedRequest(): number {
    return (this.uncorrectableStatus >>> 20) & 1
  }
  set uncorrectableStatusUnsupportedRequest(value: number) {
    this.uncorrectableStatus = (this.uncorrectableStatus & 0xffef_ffff) | ((value & 1) << 20)
  }

  /** ACS Violation (RW1CS, specs/pci/aer.yaml:31) */
  get uncorrectableStatusAcsViolation(): number {
    return (this.uncorrectableStatus >>> 21) & 1
  }
  set uncorrectableStatusAcsViolation(value: number) {
    this.uncorrectableStatus = (this.uncorrectableStatus & 0xffdf_ffff) | ((value & 1) << 21)
  }
  /** Uncorrectable Error Mask (specs/pci/aer.yaml:32) */
  get uncorrectableMask(): number {
    return this.load32(8)
  }
  set uncorrectableMask(value: number) {
    this.store32(8, value)
  }

  /** Data Link Protocol Error (RWS, specs/pci/aer.yaml:37) */
  get uncorrectableMaskDataLinkProtocolError(): number {
    return (this.uncorrectableMask >>> 4) & 1
  }
  set uncorrectableMaskDataLinkProtocolError(value: number) {
    this.uncorrectableMask = (this.uncorrectableMask & 0xffff_ffef) | ((value & 1) << 4)
  }

  /** Poisoned TLP Received (RWS, specs/pci/aer.yaml:38) */
  get uncorrectableMaskPoisonedTlp(): number {
    return (this.uncorrectableMask >>> 12) & 1
  }
  set uncorrectableMaskPoisonedTlp(value: number) {
    this.uncorrectableMask = (this.uncorrectableMask & 0xffff_efff) | ((value & 1) << 12)
  }

  /** Flow Control Protocol Error (RWS, specs/pci/aer.yaml:39) */
  get uncorrectableMaskFlowControlProtocolError(): number {
    return (this.uncorrectableMask >>> 13) & 1
  }
  set uncorrectableMaskFlowControlProtocolError(value: number) {
    this.uncorrectableMask = (this.uncorrectableMask & 0xffff_dfff) | ((value & 1) << 13)
  }

  /** Completion Timeout (RWS, specs/pci/aer.yaml:40) */
  get uncorrectableMaskCompletionTimeout(): number {
    return (this.uncorrectableMask >>> 14) & 1
  }
  set uncorrectableMaskCompletionTimeout(value: number) {
    this.uncorrectableMask = (this.uncorrectableMask & 0xffff_bfff) | ((value & 1) << 14)
  }

  /** Completer Abort (RWS, specs/pci/aer.yaml:41) */
  get uncorrectableMaskCompleterAbort(): number {
    return (this.uncorrectableMask >>> 15) & 1
  }
  set uncorrectableMaskCompleterAbort(value: number) {
    this.uncorrectableMask = (this.uncorrectableMask & 0xffff_7fff) | ((value & 1) << 15)
  }

  /** Unexpected Completion (RWS, specs/pci/aer.yaml:42) */
  get uncorrectableMaskUnexpectedCompletion(): number {
    return (this.uncorrectableMask >>> 16) & 1
  }
  set uncorrectableMaskUnexpectedCompletion(value: number) {
    this.uncorrectableMask = (this.uncorrectableMask & 0xfffe_ffff) | ((value & 1) << 16)
  }

  /** Receiver Overflow (RWS, specs/pci/aer.yaml:43) */
  get uncorrectableMaskReceiverOverflow(): number {
    return (this.uncorrectableMask >>> 17) & 1
  }
  set uncorrectableMaskReceiverOverflow(value: number) {
    this.uncorrectableMask = (this.uncorrectableMask & 0xfffd_ffff) | ((value & 1) << 17)
  }

  /** Malformed TLP (RWS, specs/pci/aer.yaml:44) */
  get uncorrectableMaskMalformedTlp(): number {
    return (this.uncorrectableMask >>> 18) & 1
  }
  set uncorrectableMaskMalformedTlp(value: number) {
    this.uncorrectableMask = (this.uncorrectableMask & 0xfffb_ffff) | ((value & 1) << 18)
  }

  /** Unsupported Request Error (RWS, specs/pci/aer.yaml:45) */
  get uncorrectableMaskUnsupportedRequest(): number {
    return (this.uncorrectableMask >>> 20) & 1
  }
  set uncorrectableMaskUnsupportedRequest(value: number) {
    this.uncorrectableMask = (this.uncorrectableMask & 0xffef_ffff) | ((value & 1) << 20)
  }

  /** ACS Violation (RWS, specs/pci/aer.yaml:46) */
  get uncorrectableMaskAcsViolation(): number {
    return (this.uncorrectableMask >>> 21) & 1
  }
  set uncorrectableMaskAcsViolation(value: number) {
    this.uncorrectableMask = (this.uncorrectableMask & 0xffdf_ffff) | ((value & 1) << 21)
  }
  /** Uncorrectable Error Severity: 1 is fatal (specs/pci/aer.yaml:47) */
  get uncorrectableSeverity(): number {
    return this.load32(12)
  }
  set uncorrectableSeverity(value: number) {
    this.store32(12, value)
  }

  /** Data Link Protocol Error (RWS, specs/pci/aer.yaml:52) */
  get uncorrectableSeverityDataLinkProtocolError(): number {
    return (this.uncorrectableSeverity >>> 4) & 1
  }
  set uncorrectableSeverityDataLinkProtocolError(value: number) {
    this.uncorrectableSeverity = (this.uncorrectableSeverity & 0xffff_ffef) | ((value & 1) << 4)
  }

  /** Poisoned TLP Received (RWS, specs/pci/aer.yaml:53) */
  get uncorrectableSeverityPoisonedTlp(): number {
    return (this.uncorrectableSeverity >>> 12) & 1
  }
  set uncorrectableSeverityPoisonedTlp(value: number) {
    this.uncorrectableSeverity = (this.uncorrectableSeverity & 0xffff_efff) | ((value & 1) << 12)
  }

  /** Flow Control Protocol Error (RWS, specs/pci/aer.yaml:54) */
  get uncorrectableSeverityFlowControlProtocolError(): number {
    return (this.uncorrectableSeverity >>> 13) & 1
  }
  set uncorrectableSeverityFlowControlProtocolError(value: number) {
    this.uncorrectableSeverity = (this.uncorrectableSeverity & 0xffff_dfff) | ((value & 1) << 13)
  }

  /** Completion Timeout (RWS, specs/pci/aer.yaml:55) */
  get uncorrectableSeverityCompletionTimeout(): number {
    return (this.uncorrectableSeverity >>> 14) & 1
  }
  set uncorrectableSeverityCompletionTimeout(value: number) {
    this.uncorrectableSeverity = (this.uncorrectableSeverity & 0xffff_bfff) | ((value & 1) << 14)
  }

  /** Completer Abort (RWS, specs/pci/aer.yaml:56) */
  get uncorrectableSeverityCompleterAbort(): number {
    return (this.uncorrectableSeverity >>> 15) & 1
  }
  set uncorrectableSeverityCompleterAbort(value: number) {
    this.uncorrectableSeverity = (this.uncorrectableSeverity & 0xffff_7fff) | ((value & 1) << 15)
  }

  /** Unexpected Completion (RWS, specs/pci/aer.yaml:57) */
  get uncorrectableSeverityUnexpectedCompletion(): number {
    return (this.uncorrectableSeverity >>> 16) & 1
  }
  set uncorrectableSeverityUnexpectedCompletion(value: number) {
    this.uncorrectableSeverity = (this.uncorrectableSeverity & 0xfffe_ffff) | ((value & 1) << 16)
  }

  /** Receiver Overflow (RWS, specs/pci/aer.yaml:58) */
  get uncorrectableSeverityReceiverOverflow(): number {
    return (this.uncorrectableSeverity >>> 17) & 1
  }
  set uncorrectableSeverityReceiverOverflow(value: number) {
    this.uncorrectableSeverity = (this.uncorrectableSeverity & 0xfffd_ffff) | ((value & 1) << 17)
  }

  /** Malformed TLP (RWS, specs/pci/aer.yaml:59) */
  get uncorrectableSeverityMalformedTlp(): number {
    return (this.uncorrectableSeverity >>> 18) & 1
  }
  set uncorrectableSeverityMalformedTlp(value: number) {
    this.uncorrectableSeverity = (this.uncorrectableSeverity & 0xfffb_ffff) | ((value & 1) << 18)
  }

  /** Unsupported Request Error (RWS, specs/pci/aer.yaml:60) */
  get uncorrectableSeverityUnsupportedRequest(): number {
    return (this.uncorrectableSeverity >>> 20) & 1
  }
  set uncorrectableSeverityUnsupportedRequest(value: number) {
    this.uncorrectableSeverity = (this.uncorrectableSeverity & 0xffef_ffff) | ((value & 1) << 20)
  }

  /** ACS Violation (RWS, specs/pci/aer.yaml:61) */
  get uncorrectableSeverityAcsViolation(): number {
    return (this.uncorrectableSeverity >>> 21) & 1
  }
  set uncorrectableSeverityAcsViolation(value: number) {
    this.uncorrectableSeverity = (this.uncorrectableSeverity & 0xffdf_ffff) | ((value & 1) << 21)
  }
  /** Correctable Error Status (specs/pci/aer.yaml:62) */
  get correctableStatus(): number {
    return this.load32(16)
  }
  set correctableStatus(value: number) {
    this.store32(16, value)
  }

  /** Receiver Error (RW1CS, specs/pci/aer.yaml:67) */
  get correctableStatusReceiverError(): number {
    return this.correctableStatus & 1
  }
  set correctableStatusReceiverError(value: number) {
    this.correctableStatus = (this.correctableStatus & 0xffff_fffe) | (value & 1)
  }

  /** Bad TLP (RW1CS, specs/pci/aer.yaml:68) */
  get correctableStatusBadTlp(): number {
    return (this.correctableStatus >>> 6) & 1
  }
  set correctableStatusBadTlp(value: number) {
    this.correctableStatus = (this.correctableStatus & 0xffff_ffbf) | ((value & 1) << 6)
  }

  /** Bad DLLP (RW1CS, specs/pci/aer.yaml:69) */
  get correctableStatusBadDllp(): number {
    return (this.correctableStatus >>> 7) & 1
  }
  set correctableStatusBadDllp(value: number) {
    this.correctableStatus = (this.correctableStatus & 0xffff_ff7f) | ((value & 1) << 7)
  }

  /** REPLAY_NUM Rollover (RW1CS, specs/pci/aer.yaml:70) */
  get correctableStatusReplayNumRollover(): number {
    return (this.correctableStatus >>> 8) & 1
  }
  set correctableStatusReplayNumRollover(value: number) {
    this.correctableStatus = (this.correctableStatus & 0xffff_feff) | ((value & 1) << 8)
  }

  /** Replay Timer Timeout (RW1CS, specs/pci/aer.yaml:71) */
  get correctableStatusReplayTimerTimeout(): number {
    return (this.correctableStatus >>> 12) & 1
  }
  set correctableStatusReplayTimerTimeout(value: number) {
    this.correctableStatus = (this.correctableStatus & 0xffff_efff) | ((value & 1) << 12)
  }

  /** Advisory Non-Fatal Error (RW1CS, specs/pci/aer.yaml:72) */
  get correctableStatusAdvisoryNonFatal(): number {
    return (this.correctableStatus >>> 13) & 1
  }
  set correctableStatusAdvisoryNonFatal(value: number) {
    this.correctableStatus = (this.correctableStatus & 0xffff_dfff) | ((value & 1) << 13)
  }
  /** Correctable Error Mask (specs/pci/aer.yaml:73) */
  get correctableMask(): number {
    return this.load32(20)
  }
  set correctableMask(value: number) {
    this.store32(20, value)
  }

  /** Receiver Error (RWS, specs/pci/aer.yaml:78) */
  get correctableMaskReceiverError(): number {
    return this.correctableMask & 1
  }
  set correctableMaskReceiverError(value: number) {
    this.correctableMask = (this.correctableMask & 0xffff_fffe) | (value & 1)
  }

  /** Bad TLP (RWS, specs/pci/aer.yaml:79) */
  get correctableMaskBadTlp(): number {
    return (this.correctableMask >>> 6) & 1
  }
  set correctableMaskBadTlp(value: number) {
    this.correctableMask = (this.correctableMask & 0xffff_ffbf) | ((value & 1) << 6)
  }

  /** Bad DLLP (RWS, specs/pci/aer.yaml:80) */
  get correctableMaskBadDllp(): number {
    return (this.correctableMask >>> 7) & 1
  }
  set correctableMaskBadDllp(value: number) {
    this.correctableMask = (this.correctableMask & 0xffff_ff7f) | ((value & 1) << 7)
  }

  /** REPLAY_NUM Rollover (RWS, specs/pci/aer.yaml:81) */
  get correctableMaskReplayNumRollover(): number {
    return (this.correctableMask >>> 8) & 1
  }
  set correctableMaskReplayNumRollover(value: number) {
    this.correctableMask = (this.correctableMask & 0xffff_feff) | ((value & 1) << 8)
  }

  /** Replay Timer Timeout (RWS, specs/pci/aer.yaml:82) */
  get correctableMaskReplayTimerTimeout(): number {
    return (this.correctableMask >>> 12) & 1
  }
  set correctableMaskReplayTimerTimeout(value: number) {
    this.correctableMask = (this.correctableMask & 0xffff_efff) | ((value & 1) << 12)
  }

  /** Advisory Non-Fatal Error (RWS, specs/pci/aer.yaml:83) */
  get correctableMaskAdvisoryNonFatal(): number {
    return (this.correctableMask >>> 13) & 1
  }
  set correctableMaskAdvisoryNonFatal(value: number) {
    this.correctableMask = (this.correctableMask & 0xffff_dfff) | ((value & 1) << 13)
  }
  /** Advanced Error Capabilities and Control (specs/pci/aer.yaml:84) */
  get capabilitiesControl(): number {
    return this.load32(24)
  }
  set capabilitiesControl(value: number) {
    this.store32(24, value)
  }

  /** First Error Pointer (ROS, specs/pci/aer.yaml:89) */
  get capabilitiesControlFirstErrorPointer(): number {
    return this.capabilitiesControl & 0x1f
  }
  set capabilitiesControlFirstErrorPointer(value: number) {
    this.capabilitiesControl = (this.capabilitiesControl & 0xffff_ffe0) | (value & 0x1f)
  }

  /** ECRC Generation Capable (RO, specs/pci/aer.yaml:90) */
  get capabilitiesControlEcrcGenerationCapable(): number {
    return (this.capabilitiesControl >>> 5) & 1
  }
  set capabilitiesControlEcrcGenerationCapable(value: number) {
    this.capabilitiesControl = (this.capabilitiesControl & 0xffff_ffdf) | ((value & 1) << 5)
  }

  /** ECRC Generation Enable; not supported (RO, specs/pci/aer.yaml:91) */
  get capabilitiesControlEcrcGenerationEnable(): number {
    return (this.capabilitiesControl >>> 6) & 1
  }
  set capabilitiesControlEcrcGenerationEnable(value: number) {
    this.capabilitiesControl = (this.capabilitiesControl & 0xffff_ffbf) | ((value & 1) << 6)
  }

  /** ECRC Check Capable (RO, specs/pci/aer.yaml:92) */
  get capabilitiesControlEcrcCheckCapable(): number {
    return (this.capabilitiesControl >>> 7) & 1
  }
  set capabilitiesControlEcrcCheckCapable(value: number) {
    this.capabilitiesControl = (this.capabilitiesControl & 0xffff_ff7f) | ((value & 1) << 7)
  }

  /** ECRC Check Enable; not supported (RO, specs/pci/aer.yaml:93) */
  get capabilitiesControlEcrcCheckEnable(): number {
    return (this.capabilitiesControl >>> 8) & 1
  }
  set capabilitiesControlEcrcCheckEnable(value: number) {
    this.capabilitiesControl = (this.capabilitiesControl & 0xffff_feff) | ((value & 1) << 8)
  }
  /** Header Log (specs/pci/aer.yaml:94) */
  headerLog(element: number): number {
    return this.load32(28 + 4 * element)
  }
  setHeaderLog(element: number, value: number): void {
    this.store32(28 + 4 * element, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 1: // uncorrectable-status, specs/pci/aer.yaml:17
        return stored & 0x37f010
      case 2: // uncorrectable-mask, specs/pci/aer.yaml:32
        return stored & 0x37f010
      case 3: // uncorrectable-severity, specs/pci/aer.yaml:47
        return stored & 0x37f010
      case 4: // correctable-status, specs/pci/aer.yaml:62
        return stored & 0x31c1
      case 5: // correctable-mask, specs/pci/aer.yaml:73
        return stored & 0x31c1
      case 6: // capabilities-control, specs/pci/aer.yaml:84
        return stored & 0x1ff
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, ones: number): number {
    switch (register) {
      case 1: // uncorrectable-status, specs/pci/aer.yaml:17
        return ((stored & (~ones >>> 0)) >>> 0) & 0x37f010
      case 2: // uncorrectable-mask, specs/pci/aer.yaml:32
        return merged & 0x37f010
      case 3: // uncorrectable-severity, specs/pci/aer.yaml:47
        return merged & 0x37f010
      case 4: // correctable-status, specs/pci/aer.yaml:62
        return ((stored & (~ones >>> 0)) >>> 0) & 0x31c1
      case 5: // correctable-mask, specs/pci/aer.yaml:73
        return merged & 0x31c1
      default:
        return stored
    }
  }
}
