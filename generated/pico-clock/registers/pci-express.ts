/**
 * PCI Express capability of an endpoint
 * PCI Express Base Specification 6.0, §7.5.3
 *
 * Generated from specs/pci/pci-express.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type PciExpressRegistersName =
  | 'id'
  | 'next'
  | 'capabilities'
  | 'device-capabilities'
  | 'device-control'
  | 'device-status'
  | 'link-capabilities'
  | 'link-control'
  | 'link-status'
  | 'device-capabilities-2'
  | 'device-control-2'
  | 'device-status-2'
  | 'link-capabilities-2'
  | 'link-control-2'
  | 'link-status-2'

export const pciExpressMap: RegisterMapDescription<PciExpressRegistersName> = {
  name: 'pci-express',
  title: 'PCI Express capability of an endpoint',
  standard: 'PCI Express Base Specification 6.0, §7.5.3',
  size: 60,
  byteOrder: 'little',
  capability: { kind: 'standard', id: 0x10 },
  at: 'specs/pci/pci-express.yaml:2',
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
      at: 'specs/pci/pci-express.yaml:9',
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
      at: 'specs/pci/pci-express.yaml:10',
      fields: [{ name: 'next', title: 'Next Capability Pointer', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'capabilities',
      title: 'PCI Express Capabilities',
      offset: 2,
      stride: 2,
      count: 1,
      width: 16,
      reset: 2,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/pci-express.yaml:11',
      fields: [
        { name: 'version', title: 'Capability Version', hi: 3, lo: 0, access: 'RO' },
        {
          name: 'device-port-type',
          title: 'Device/Port Type',
          hi: 7,
          lo: 4,
          access: 'RO',
          values: { endpoint: 0, 'legacy-endpoint': 1, 'root-complex-integrated-endpoint': 9 },
        },
        { name: 'slot-implemented', title: 'Slot Implemented; of downstream ports', hi: 8, lo: 8, access: 'RO' },
        { name: 'interrupt-message-number', title: 'Interrupt Message Number', hi: 13, lo: 9, access: 'RO' },
      ],
    },
    {
      name: 'device-capabilities',
      title: 'Device Capabilities',
      offset: 4,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0x1000_8021,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/pci-express.yaml:20',
      fields: [
        {
          name: 'max-payload-size-supported',
          title: 'Max_Payload_Size Supported: 128 bytes times 2 to this power',
          hi: 2,
          lo: 0,
          access: 'RO',
        },
        { name: 'phantom-functions', title: 'Phantom Functions Supported', hi: 4, lo: 3, access: 'RO' },
        { name: 'extended-tag', title: 'Extended Tag Field Supported', hi: 5, lo: 5, access: 'RO' },
        { name: 'l0s-acceptable-latency', title: 'Endpoint L0s Acceptable Latency', hi: 8, lo: 6, access: 'RO' },
        { name: 'l1-acceptable-latency', title: 'Endpoint L1 Acceptable Latency', hi: 11, lo: 9, access: 'RO' },
        { name: 'role-based-error-reporting', title: 'Role-Based Error Reporting', hi: 15, lo: 15, access: 'RO' },
        { name: 'slot-power-limit', title: 'Captured Slot Power Limit Value', hi: 25, lo: 18, access: 'RO' },
        { name: 'slot-power-scale', title: 'Captured Slot Power Limit Scale', hi: 27, lo: 26, access: 'RO' },
        {
          name: 'flr-capable',
          title: 'Function Level Reset Capability; mandatory for SR-IOV',
          hi: 28,
          lo: 28,
          access: 'RO',
        },
      ],
    },
    {
      name: 'device-control',
      title: 'Device Control',
      offset: 8,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0x2810,
      sticky: 0,
      keptByFlr: 0xe0,
      at: 'specs/pci/pci-express.yaml:34',
      fields: [
        { name: 'correctable-error-enable', title: 'Correctable Error Reporting Enable', hi: 0, lo: 0, access: 'RW' },
        { name: 'non-fatal-error-enable', title: 'Non-Fatal Error Reporting Enable', hi: 1, lo: 1, access: 'RW' },
        { name: 'fatal-error-enable', title: 'Fatal Error Reporting Enable', hi: 2, lo: 2, access: 'RW' },
        {
          name: 'unsupported-request-enable',
          title: 'Unsupported Request Reporting Enable',
          hi: 3,
          lo: 3,
          access: 'RW',
        },
        { name: 'relaxed-ordering-enable', title: 'Enable Relaxed Ordering', hi: 4, lo: 4, access: 'RW' },
        { name: 'max-payload-size', title: 'Max_Payload_Size', hi: 7, lo: 5, access: 'RW' },
        { name: 'extended-tag-enable', title: 'Extended Tag Field Enable', hi: 8, lo: 8, access: 'RW' },
        {
          name: 'phantom-functions-enable',
          title: 'Phantom Functions Enable; not supported',
          hi: 9,
          lo: 9,
          access: 'RO',
        },
        { name: 'aux-power-enable', title: 'Aux Power PM Enable; not supported', hi: 10, lo: 10, access: 'RO' },
        { name: 'no-snoop-enable', title: 'Enable No Snoop', hi: 11, lo: 11, access: 'RW' },
        { name: 'max-read-request-size', title: 'Max_Read_Request_Size', hi: 14, lo: 12, access: 'RW' },
        { name: 'initiate-flr', title: 'Initiate Function Level Reset; reads 0', hi: 15, lo: 15, access: 'WO' },
      ],
    },
    {
      name: 'device-status',
      title: 'Device Status',
      offset: 10,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/pci-express.yaml:51',
      fields: [
        { name: 'correctable-error', title: 'Correctable Error Detected', hi: 0, lo: 0, access: 'RW1C' },
        { name: 'non-fatal-error', title: 'Non-Fatal Error Detected', hi: 1, lo: 1, access: 'RW1C' },
        { name: 'fatal-error', title: 'Fatal Error Detected', hi: 2, lo: 2, access: 'RW1C' },
        { name: 'unsupported-request', title: 'Unsupported Request Detected', hi: 3, lo: 3, access: 'RW1C' },
        { name: 'aux-power', title: 'AUX Power Detected', hi: 4, lo: 4, access: 'RO' },
        { name: 'transactions-pending', title: 'Transactions Pending', hi: 5, lo: 5, access: 'RO' },
      ],
    },
    {
      name: 'link-capabilities',
      title: 'Link Capabilities',
      offset: 12,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0x40_0011,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/pci-express.yaml:62',
      fields: [
        {
          name: 'max-link-speed',
          title: 'Max Link Speed: place in the Supported Link Speeds Vector',
          hi: 3,
          lo: 0,
          access: 'RO',
        },
        { name: 'max-link-width', title: 'Maximum Link Width', hi: 9, lo: 4, access: 'RO' },
        { name: 'aspm-support', title: 'Active State Power Management Support', hi: 11, lo: 10, access: 'RO' },
        { name: 'l0s-exit-latency', title: 'L0s Exit Latency', hi: 14, lo: 12, access: 'RO' },
        { name: 'l1-exit-latency', title: 'L1 Exit Latency', hi: 17, lo: 15, access: 'RO' },
        { name: 'clock-power-management', title: 'Clock Power Management', hi: 18, lo: 18, access: 'RO' },
        {
          name: 'surprise-down',
          title: 'Surprise Down Error Reporting; of downstream ports',
          hi: 19,
          lo: 19,
          access: 'RO',
        },
        {
          name: 'link-active-reporting',
          title: 'Data Link Layer Link Active Reporting; of downstream ports',
          hi: 20,
          lo: 20,
          access: 'RO',
        },
        {
          name: 'bandwidth-notification',
          title: 'Link Bandwidth Notification; of downstream ports',
          hi: 21,
          lo: 21,
          access: 'RO',
        },
        { name: 'aspm-optionality', title: 'ASPM Optionality Compliance', hi: 22, lo: 22, access: 'RO' },
        { name: 'port-number', title: 'Port Number', hi: 31, lo: 24, access: 'HwInit' },
      ],
    },
    {
      name: 'link-control',
      title: 'Link Control',
      offset: 16,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0xcb,
      at: 'specs/pci/pci-express.yaml:78',
      fields: [
        { name: 'aspm-control', title: 'Active State Power Management Control', hi: 1, lo: 0, access: 'RW' },
        { name: 'read-completion-boundary', title: 'Read Completion Boundary', hi: 3, lo: 3, access: 'RW' },
        { name: 'common-clock', title: 'Common Clock Configuration', hi: 6, lo: 6, access: 'RW' },
        { name: 'extended-synch', title: 'Extended Synch', hi: 7, lo: 7, access: 'RW' },
      ],
    },
    {
      name: 'link-status',
      title: 'Link Status',
      offset: 18,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0x11,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/pci-express.yaml:87',
      fields: [
        { name: 'current-link-speed', title: 'Current Link Speed', hi: 3, lo: 0, access: 'RO' },
        { name: 'negotiated-link-width', title: 'Negotiated Link Width', hi: 9, lo: 4, access: 'RO' },
        { name: 'slot-clock', title: 'Slot Clock Configuration', hi: 12, lo: 12, access: 'HwInit' },
      ],
    },
    {
      name: 'device-capabilities-2',
      title: 'Device Capabilities 2',
      offset: 36,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0x10,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/pci-express.yaml:96',
      fields: [
        {
          name: 'completion-timeout-ranges',
          title: 'Completion Timeout Ranges Supported',
          hi: 3,
          lo: 0,
          access: 'HwInit',
        },
        {
          name: 'completion-timeout-disable',
          title: 'Completion Timeout Disable Supported',
          hi: 4,
          lo: 4,
          access: 'RO',
        },
        { name: 'ari-forwarding', title: 'ARI Forwarding Supported; of downstream ports', hi: 5, lo: 5, access: 'RO' },
        { name: 'tag-10-bit-completer', title: '10-Bit Tag Completer Supported', hi: 16, lo: 16, access: 'HwInit' },
        { name: 'tag-10-bit-requester', title: '10-Bit Tag Requester Supported', hi: 17, lo: 17, access: 'HwInit' },
      ],
    },
    {
      name: 'device-control-2',
      title: 'Device Control 2',
      offset: 40,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/pci-express.yaml:106',
      fields: [
        {
          name: 'completion-timeout-value',
          title: 'Completion Timeout Value; the default range only',
          hi: 3,
          lo: 0,
          access: 'RO',
        },
        { name: 'completion-timeout-disable', title: 'Completion Timeout Disable', hi: 4, lo: 4, access: 'RW' },
      ],
    },
    {
      name: 'device-status-2',
      title: 'Device Status 2',
      offset: 42,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/pci-express.yaml:113',
      fields: [{ name: 'device-status-2', title: 'Device Status 2', hi: 15, lo: 0, access: 'RsvdZ' }],
    },
    {
      name: 'link-capabilities-2',
      title: 'Link Capabilities 2',
      offset: 44,
      stride: 4,
      count: 1,
      width: 32,
      reset: 2,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/pci-express.yaml:114',
      fields: [
        {
          name: 'supported-link-speeds',
          title: 'Supported Link Speeds Vector: bit 0 for 2.5 GT/s, bit 1 for 5 GT/s …',
          hi: 7,
          lo: 1,
          access: 'RO',
        },
      ],
    },
    {
      name: 'link-control-2',
      title: 'Link Control 2',
      offset: 48,
      stride: 2,
      count: 1,
      width: 16,
      reset: 1,
      sticky: 0xffbf,
      keptByFlr: 0xffbf,
      at: 'specs/pci/pci-express.yaml:120',
      fields: [
        { name: 'target-link-speed', title: 'Target Link Speed', hi: 3, lo: 0, access: 'RWS' },
        { name: 'enter-compliance', title: 'Enter Compliance', hi: 4, lo: 4, access: 'RWS' },
        { name: 'autonomous-speed-disable', title: 'Hardware Autonomous Speed Disable', hi: 5, lo: 5, access: 'RWS' },
        { name: 'selectable-de-emphasis', title: 'Selectable De-emphasis', hi: 6, lo: 6, access: 'HwInit' },
        { name: 'transmit-margin', title: 'Transmit Margin', hi: 9, lo: 7, access: 'RWS' },
        { name: 'enter-modified-compliance', title: 'Enter Modified Compliance', hi: 10, lo: 10, access: 'RWS' },
        { name: 'compliance-sos', title: 'Compliance SOS', hi: 11, lo: 11, access: 'RWS' },
        { name: 'compliance-preset', title: 'Compliance Preset/De-emphasis', hi: 15, lo: 12, access: 'RWS' },
      ],
    },
    {
      name: 'link-status-2',
      title: 'Link Status 2',
      offset: 50,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/pci-express.yaml:133',
      fields: [{ name: 'current-de-emphasis', title: 'Current De-emphasis Level', hi: 0, lo: 0, access: 'RO' }],
    },
  ],
}

/** PCI Express capability of an endpoint (specs/pci/pci-express.yaml:2) */
export class PciExpressRegisters extends RegisterSpace<PciExpressRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(pciExpressMap, initial, buffer, base)
  }

  /** Capability ID (specs/pci/pci-express.yaml:9) */
  get id(): number {
    return this.load8(0)
  }
  set id(value: number) {
    this.store8(0, value)
  }
  /** Next Capability Pointer (specs/pci/pci-express.yaml:10) */
  get next(): number {
    return this.load8(1)
  }
  set next(value: number) {
    this.store8(1, value)
  }
  /** PCI Express Capabilities (specs/pci/pci-express.yaml:11) */
  get capabilities(): number {
    return this.load16(2)
  }
  set capabilities(value: number) {
    this.store16(2, value)
  }

  /** Capability Version (RO, specs/pci/pci-express.yaml:16) */
  get capabilitiesVersion(): number {
    return this.capabilities & 0xf
  }
  set capabilitiesVersion(value: number) {
    this.capabilities = (this.capabilities & 0xfff0) | (value & 0xf)
  }

  /** Device/Port Type (RO, specs/pci/pci-express.yaml:17) */
  get capabilitiesDevicePortType(): number {
    return (this.capabilities >>> 4) & 0xf
  }
  set capabilitiesDevicePortType(value: number) {
    this.capabilities = (this.capabilities & 0xff0f) | ((value & 0xf) << 4)
  }

  /** Slot Implemented; of downstream ports (RO, specs/pci/pci-express.yaml:18) */
  get capabilitiesSlotImplemented(): number {
    return (this.capabilities >>> 8) & 1
  }
  set capabilitiesSlotImplemented(value: number) {
    this.capabilities = (this.capabilities & 0xfeff) | ((value & 1) << 8)
  }

  /** Interrupt Message Number (RO, specs/pci/pci-express.yaml:19) */
  get capabilitiesInterruptMessageNumber(): number {
    return (this.capabilities >>> 9) & 0x1f
  }
  set capabilitiesInterruptMessageNumber(value: number) {
    this.capabilities = (this.capabilities & 0xc1ff) | ((value & 0x1f) << 9)
  }
  /** Device Capabilities (specs/pci/pci-express.yaml:20) */
  get deviceCapabilities(): number {
    return this.load32(4)
  }
  set deviceCapabilities(value: number) {
    this.store32(4, value)
  }

  /** Max_Payload_Size Supported: 128 bytes times 2 to this power (RO, specs/pci/pci-express.yaml:25) */
  get deviceCapabilitiesMaxPayloadSizeSupported(): number {
    return this.deviceCapabilities & 7
  }
  set deviceCapabilitiesMaxPayloadSizeSupported(value: number) {
    this.deviceCapabilities = (this.deviceCapabilities & 0xffff_fff8) | (value & 7)
  }

  /** Phantom Functions Supported (RO, specs/pci/pci-express.yaml:26) */
  get deviceCapabilitiesPhantomFunctions(): number {
    return (this.deviceCapabilities >>> 3) & 3
  }
  set deviceCapabilitiesPhantomFunctions(value: number) {
    this.deviceCapabilities = (this.deviceCapabilities & 0xffff_ffe7) | ((value & 3) << 3)
  }

  /** Extended Tag Field Supported (RO, specs/pci/pci-express.yaml:27) */
  get deviceCapabilitiesExtendedTag(): number {
    return (this.deviceCapabilities >>> 5) & 1
  }
  set deviceCapabilitiesExtendedTag(value: number) {
    this.deviceCapabilities = (this.deviceCapabilities & 0xffff_ffdf) | ((value & 1) << 5)
  }

  /** Endpoint L0s Acceptable Latency (RO, specs/pci/pci-express.yaml:28) */
  get deviceCapabilitiesL0sAcceptableLatency(): number {
    return (this.deviceCapabilities >>> 6) & 7
  }
  set deviceCapabilitiesL0sAcceptableLatency(value: number) {
    this.deviceCapabilities = (this.deviceCapabilities & 0xffff_fe3f) | ((value & 7) << 6)
  }

  /** Endpoint L1 Acceptable Latency (RO, specs/pci/pci-express.yaml:29) */
  get deviceCapabilitiesL1AcceptableLatency(): number {
    return (this.deviceCapabilities >>> 9) & 7
  }
  set deviceCapabilitiesL1AcceptableLatency(value: number) {
    this.deviceCapabilities = (this.deviceCapabilities & 0xffff_f1ff) | ((value & 7) << 9)
  }

  /** Role-Based Error Reporting (RO, specs/pci/pci-express.yaml:30) */
  get deviceCapabilitiesRoleBasedErrorReporting(): number {
    return (this.deviceCapabilities >>> 15) & 1
  }
  set deviceCapabilitiesRoleBasedErrorReporting(value: number) {
    this.deviceCapabilities = (this.deviceCapabilities & 0xffff_7fff) | ((value & 1) << 15)
  }

  /** Captured Slot Power Limit Value (RO, specs/pci/pci-express.yaml:31) */
  get deviceCapabilitiesSlotPowerLimit(): number {
    return (this.deviceCapabilities >>> 18) & 0xff
  }
  set deviceCapabilitiesSlotPowerLimit(value: number) {
    this.deviceCapabilities = (this.deviceCapabilities & 0xfc03_ffff) | ((value & 0xff) << 18)
  }

  /** Captured Slot Power Limit Scale (RO, specs/pci/pci-express.yaml:32) */
  get deviceCapabilitiesSlotPowerScale(): number {
    return (this.deviceCapabilities >>> 26) & 3
  }
  set deviceCapabilitiesSlotPowerScale(value: number) {
    this.deviceCapabilities = (this.deviceCapabilities & 0xf3ff_ffff) | ((value & 3) << 26)
  }

  /** Function Level Reset Capability; mandatory for SR-IOV (RO, specs/pci/pci-express.yaml:33) */
  get deviceCapabilitiesFlrCapable(): number {
    return (this.deviceCapabilities >>> 28) & 1
  }
  set deviceCapabilitiesFlrCapable(value: number) {
    this.deviceCapabilities = (this.deviceCapabilities & 0xefff_ffff) | ((value & 1) << 28)
  }
  /** Device Control (specs/pci/pci-express.yaml:34) */
  get deviceControl(): number {
    return this.load16(8)
  }
  set deviceControl(value: number) {
    this.store16(8, value)
  }

  /** Correctable Error Reporting Enable (RW, specs/pci/pci-express.yaml:39) */
  get deviceControlCorrectableErrorEnable(): number {
    return this.deviceControl & 1
  }
  set deviceControlCorrectableErrorEnable(value: number) {
    this.deviceControl = (this.deviceControl & 0xfffe) | (value & 1)
  }

  /** Non-Fatal Error Reporting Enable (RW, specs/pci/pci-express.yaml:40) */
  get deviceControlNonFatalErrorEnable(): number {
    return (this.deviceControl >>> 1) & 1
  }
  set deviceControlNonFatalErrorEnable(value: number) {
    this.deviceControl = (this.deviceControl & 0xfffd) | ((value & 1) << 1)
  }

  /** Fatal Error Reporting Enable (RW, specs/pci/pci-express.yaml:41) */
  get deviceControlFatalErrorEnable(): number {
    return (this.deviceControl >>> 2) & 1
  }
  set deviceControlFatalErrorEnable(value: number) {
    this.deviceControl = (this.deviceControl & 0xfffb) | ((value & 1) << 2)
  }

  /** Unsupported Request Reporting Enable (RW, specs/pci/pci-express.yaml:42) */
  get deviceControlUnsupportedRequestEnable(): number {
    return (this.deviceControl >>> 3) & 1
  }
  set deviceControlUnsupportedRequestEnable(value: number) {
    this.deviceControl = (this.deviceControl & 0xfff7) | ((value & 1) << 3)
  }

  /** Enable Relaxed Ordering (RW, specs/pci/pci-express.yaml:43) */
  get deviceControlRelaxedOrderingEnable(): number {
    return (this.deviceControl >>> 4) & 1
  }
  set deviceControlRelaxedOrderingEnable(value: number) {
    this.deviceControl = (this.deviceControl & 0xffef) | ((value & 1) << 4)
  }

  /** Max_Payload_Size (RW, specs/pci/pci-express.yaml:44) */
  get deviceControlMaxPayloadSize(): number {
    return (this.deviceControl >>> 5) & 7
  }
  set deviceControlMaxPayloadSize(value: number) {
    this.deviceControl = (this.deviceControl & 0xff1f) | ((value & 7) << 5)
  }

  /** Extended Tag Field Enable (RW, specs/pci/pci-express.yaml:45) */
  get deviceControlExtendedTagEnable(): number {
    return (this.deviceControl >>> 8) & 1
  }
  set deviceControlExtendedTagEnable(value: number) {
    this.deviceControl = (this.deviceControl & 0xfeff) | ((value & 1) << 8)
  }

  /** Phantom Functions Enable; not supported (RO, specs/pci/pci-express.yaml:46) */
  get deviceControlPhantomFunctionsEnable(): number {
    return (this.deviceControl >>> 9) & 1
  }
  set deviceControlPhantomFunctionsEnable(value: number) {
    this.deviceControl = (this.deviceControl & 0xfdff) | ((value & 1) << 9)
  }

  /** Aux Power PM Enable; not supported (RO, specs/pci/pci-express.yaml:47) */
  get deviceControlAuxPowerEnable(): number {
    return (this.deviceControl >>> 10) & 1
  }
  set deviceControlAuxPowerEnable(value: number) {
    this.deviceControl = (this.deviceControl & 0xfbff) | ((value & 1) << 10)
  }

  /** Enable No Snoop (RW, specs/pci/pci-express.yaml:48) */
  get deviceControlNoSnoopEnable(): number {
    return (this.deviceControl >>> 11) & 1
  }
  set deviceControlNoSnoopEnable(value: number) {
    this.deviceControl = (this.deviceControl & 0xf7ff) | ((value & 1) << 11)
  }

  /** Max_Read_Request_Size (RW, specs/pci/pci-express.yaml:49) */
  get deviceControlMaxReadRequestSize(): number {
    return (this.deviceControl >>> 12) & 7
  }
  set deviceControlMaxReadRequestSize(value: number) {
    this.deviceControl = (this.deviceControl & 0x8fff) | ((value & 7) << 12)
  }

  /** Initiate Function Level Reset; reads 0 (WO, specs/pci/pci-express.yaml:50) */
  get deviceControlInitiateFlr(): number {
    return (this.deviceControl >>> 15) & 1
  }
  set deviceControlInitiateFlr(value: number) {
    this.deviceControl = (this.deviceControl & 0x7fff) | ((value & 1) << 15)
  }
  /** Device Status (specs/pci/pci-express.yaml:51) */
  get deviceStatus(): number {
    return this.load16(10)
  }
  set deviceStatus(value: number) {
    this.store16(10, value)
  }

  /** Correctable Error Detected (RW1C, specs/pci/pci-express.yaml:56) */
  get deviceStatusCorrectableError(): number {
    return this.deviceStatus & 1
  }
  set deviceStatusCorrectableError(value: number) {
    this.deviceStatus = (this.deviceStatus & 0xfffe) | (value & 1)
  }

  /** Non-Fatal Error Detected (RW1C, specs/pci/pci-express.yaml:57) */
  get deviceStatusNonFatalError(): number {
    return (this.deviceStatus >>> 1) & 1
  }
  set deviceStatusNonFatalError(value: number) {
    this.deviceStatus = (this.deviceStatus & 0xfffd) | ((value & 1) << 1)
  }

  /** Fatal Error Detected (RW1C, specs/pci/pci-express.yaml:58) */
  get deviceStatusFatalError(): number {
    return (this.deviceStatus >>> 2) & 1
  }
  set deviceStatusFatalError(value: number) {
    this.deviceStatus = (this.deviceStatus & 0xfffb) | ((value & 1) << 2)
  }

  /** Unsupported Request Detected (RW1C, specs/pci/pci-express.yaml:59) */
  get deviceStatusUnsupportedRequest(): number {
    return (this.deviceStatus >>> 3) & 1
  }
  set deviceStatusUnsupportedRequest(value: number) {
    this.deviceStatus = (this.deviceStatus & 0xfff7) | ((value & 1) << 3)
  }

  /** AUX Power Detected (RO, specs/pci/pci-express.yaml:60) */
  get deviceStatusAuxPower(): number {
    return (this.deviceStatus >>> 4) & 1
  }
  set deviceStatusAuxPower(value: number) {
    this.deviceStatus = (this.deviceStatus & 0xffef) | ((value & 1) << 4)
  }

  /** Transactions Pending (RO, specs/pci/pci-express.yaml:61) */
  get deviceStatusTransactionsPending(): number {
    return (this.deviceStatus >>> 5) & 1
  }
  set deviceStatusTransactionsPending(value: number) {
    this.deviceStatus = (this.deviceStatus & 0xffdf) | ((value & 1) << 5)
  }
  /** Link Capabilities (specs/pci/pci-express.yaml:62) */
  get linkCapabilities(): number {
    return this.load32(12)
  }
  set linkCapabilities(value: number) {
    this.store32(12, value)
  }

  /** Max Link Speed: place in the Supported Link Speeds Vector (RO, specs/pci/pci-express.yaml:67) */
  get linkCapabilitiesMaxLinkSpeed(): number {
    return this.linkCapabilities & 0xf
  }
  set linkCapabilitiesMaxLinkSpeed(value: number) {
    this.linkCapabilities = (this.linkCapabilities & 0xffff_fff0) | (value & 0xf)
  }

  /** Maximum Link Width (RO, specs/pci/pci-express.yaml:68) */
  get linkCapabilitiesMaxLinkWidth(): number {
    return (this.linkCapabilities >>> 4) & 0x3f
  }
  set linkCapabilitiesMaxLinkWidth(value: number) {
    this.linkCapabilities = (this.linkCapabilities & 0xffff_fc0f) | ((value & 0x3f) << 4)
  }

  /** Active State Power Management Support (RO, specs/pci/pci-express.yaml:69) */
  get linkCapabilitiesAspmSupport(): number {
    return (this.linkCapabilities >>> 10) & 3
  }
  set linkCapabilitiesAspmSupport(value: number) {
    this.linkCapabilities = (this.linkCapabilities & 0xffff_f3ff) | ((value & 3) << 10)
  }

  /** L0s Exit Latency (RO, specs/pci/pci-express.yaml:70) */
  get linkCapabilitiesL0sExitLatency(): number {
    return (this.linkCapabilities >>> 12) & 7
  }
  set linkCapabilitiesL0sExitLatency(value: number) {
    this.linkCapabilities = (this.linkCapabilities & 0xffff_8fff) | ((value & 7) << 12)
  }

  /** L1 Exit Latency (RO, specs/pci/pci-express.yaml:71) */
  get linkCapabilitiesL1ExitLatency(): number {
    return (this.linkCapabilities >>> 15) & 7
  }
  set linkCapabilitiesL1ExitLatency(value: number) {
    this.linkCapabilities = (this.linkCapabilities & 0xfffc_7fff) | ((value & 7) << 15)
  }

  /** Clock Power Management (RO, specs/pci/pci-express.yaml:72) */
  get linkCapabilitiesClockPowerManagement(): number {
    return (this.linkCapabilities >>> 18) & 1
  }
  set linkCapabilitiesClockPowerManagement(value: number) {
    this.linkCapabilities = (this.linkCapabilities & 0xfffb_ffff) | ((value & 1) << 18)
  }

  /** Surprise Down Error Reporting; of downstream ports (RO, specs/pci/pci-express.yaml:73) */
  get linkCapabilitiesSurpriseDown(): number {
    return (this.linkCapabilities >>> 19) & 1
  }
  set linkCapabilitiesSurpriseDown(value: number) {
    this.linkCapabilities = (this.linkCapabilities & 0xfff7_ffff) | ((value & 1) << 19)
  }

  /** Data Link Layer Link Active Reporting; of downstream ports (RO, specs/pci/pci-express.yaml:74) */
  get linkCapabilitiesLinkActiveReporting(): number {
    return (this.linkCapabilities >>> 20) & 1
  }
  set linkCapabilitiesLinkActiveReporting(value: number) {
    this.linkCapabilities = (this.linkCapabilities & 0xffef_ffff) | ((value & 1) << 20)
  }

  /** Link Bandwidth Notification; of downstream ports (RO, specs/pci/pci-express.yaml:75) */
  get linkCapabilitiesBandwidthNotification(): number {
    return (this.linkCapabilities >>> 21) & 1
  }
  set linkCapabilitiesBandwidthNotification(value: number) {
    this.linkCapabilities = (this.linkCapabilities & 0xffdf_ffff) | ((value & 1) << 21)
  }

  /** ASPM Optionality Compliance (RO, specs/pci/pci-express.yaml:76) */
  get linkCapabilitiesAspmOptionality(): number {
    return (this.linkCapabilities >>> 22) & 1
  }
  set linkCapabilitiesAspmOptionality(value: number) {
    this.linkCapabilities = (this.linkCapabilities & 0xffbf_ffff) | ((value & 1) << 22)
  }

  /** Port Number (HwInit, specs/pci/pci-express.yaml:77) */
  get linkCapabilitiesPortNumber(): number {
    return this.linkCapabilities >>> 24
  }
  set linkCapabilitiesPortNumber(value: number) {
    this.linkCapabilities = (this.linkCapabilities & 0xff_ffff) | ((value & 0xff) << 24)
  }
  /** Link Control (specs/pci/pci-express.yaml:78) */
  get linkControl(): number {
    return this.load16(16)
  }
  set linkControl(value: number) {
    this.store16(16, value)
  }

  /** Active State Power Management Control (RW, specs/pci/pci-express.yaml:83) */
  get linkControlAspmControl(): number {
    return this.linkControl & 3
  }
  set linkControlAspmControl(value: number) {
    this.linkControl = (this.linkControl & 0xfffc) | (value & 3)
  }

  /** Read Completion Boundary (RW, specs/pci/pci-express.yaml:84) */
  get linkControlReadCompletionBoundary(): number {
    return (this.linkControl >>> 3) & 1
  }
  set linkControlReadCompletionBoundary(value: number) {
    this.linkControl = (this.linkControl & 0xfff7) | ((value & 1) << 3)
  }

  /** Common Clock Configuration (RW, specs/pci/pci-express.yaml:85) */
  get linkControlCommonClock(): number {
    return (this.linkControl >>> 6) & 1
  }
  set linkControlCommonClock(value: number) {
    this.linkControl = (this.linkControl & 0xffbf) | ((value & 1) << 6)
  }

  /** Extended Synch (RW, specs/pci/pci-express.yaml:86) */
  get linkControlExtendedSynch(): number {
    return (this.linkControl >>> 7) & 1
  }
  set linkControlExtendedSynch(value: number) {
    this.linkControl = (this.linkControl & 0xff7f) | ((value & 1) << 7)
  }
  /** Link Status (specs/pci/pci-express.yaml:87) */
  get linkStatus(): number {
    return this.load16(18)
  }
  set linkStatus(value: number) {
    this.store16(18, value)
  }

  /** Current Link Speed (RO, specs/pci/pci-express.yaml:92) */
  get linkStatusCurrentLinkSpeed(): number {
    return this.linkStatus & 0xf
  }
  set linkStatusCurrentLinkSpeed(value: number) {
    this.linkStatus = (this.linkStatus & 0xfff0) | (value & 0xf)
  }

  /** Negotiated Link Width (RO, specs/pci/pci-express.yaml:93) */
  get linkStatusNegotiatedLinkWidth(): number {
    return (this.linkStatus >>> 4) & 0x3f
  }
  set linkStatusNegotiatedLinkWidth(value: number) {
    this.linkStatus = (this.linkStatus & 0xfc0f) | ((value & 0x3f) << 4)
  }

  /** Slot Clock Configuration (HwInit, specs/pci/pci-express.yaml:94) */
  get linkStatusSlotClock(): number {
    return (this.linkStatus >>> 12) & 1
  }
  set linkStatusSlotClock(value: number) {
    this.linkStatus = (this.linkStatus & 0xefff) | ((value & 1) << 12)
  }
  /** Device Capabilities 2 (specs/pci/pci-express.yaml:96) */
  get deviceCapabilities2(): number {
    return this.load32(36)
  }
  set deviceCapabilities2(value: number) {
    this.store32(36, value)
  }

  /** Completion Timeout Ranges Supported (HwInit, specs/pci/pci-express.yaml:101) */
  get deviceCapabilities2CompletionTimeoutRanges(): number {
    return this.deviceCapabilities2 & 0xf
  }
  set deviceCapabilities2CompletionTimeoutRanges(value: number) {
    this.deviceCapabilities2 = (this.deviceCapabilities2 & 0xffff_fff0) | (value & 0xf)
  }

  /** Completion Timeout Disable Supported (RO, specs/pci/pci-express.yaml:102) */
  get deviceCapabilities2CompletionTimeoutDisable(): number {
    return (this.deviceCapabilities2 >>> 4) & 1
  }
  set deviceCapabilities2CompletionTimeoutDisable(value: number) {
    this.deviceCapabilities2 = (this.deviceCapabilities2 & 0xffff_ffef) | ((value & 1) << 4)
  }

  /** ARI Forwarding Supported; of downstream ports (RO, specs/pci/pci-express.yaml:103) */
  get deviceCapabilities2AriForwarding(): number {
    return (this.deviceCapabilities2 >>> 5) & 1
  }
  set deviceCapabilities2AriForwarding(value: number) {
    this.deviceCapabilities2 = (this.deviceCapabilities2 & 0xffff_ffdf) | ((value & 1) << 5)
  }

  /** 10-Bit Tag Completer Supported (HwInit, specs/pci/pci-express.yaml:104) */
  get deviceCapabilities2Tag10BitCompleter(): number {
    return (this.deviceCapabilities2 >>> 16) & 1
  }
  set deviceCapabilities2Tag10BitCompleter(value: number) {
    this.deviceCapabilities2 = (this.deviceCapabilities2 & 0xfffe_ffff) | ((value & 1) << 16)
  }

  /** 10-Bit Tag Requester Supported (HwInit, specs/pci/pci-express.yaml:105) */
  get deviceCapabilities2Tag10BitRequester(): number {
    return (this.deviceCapabilities2 >>> 17) & 1
  }
  set deviceCapabilities2Tag10BitRequester(value: number) {
    this.deviceCapabilities2 = (this.deviceCapabilities2 & 0xfffd_ffff) | ((value & 1) << 17)
  }
  /** Device Control 2 (specs/pci/pci-express.yaml:106) */
  get deviceControl2(): number {
    return this.load16(40)
  }
  set deviceControl2(value: number) {
    this.store16(40, value)
  }

  /** Completion Timeout Value; the default range only (RO, specs/pci/pci-express.yaml:111) */
  get deviceControl2CompletionTimeoutValue(): number {
    return this.deviceControl2 & 0xf
  }
  set deviceControl2CompletionTimeoutValue(value: number) {
    this.deviceControl2 = (this.deviceControl2 & 0xfff0) | (value & 0xf)
  }

  /** Completion Timeout Disable (RW, specs/pci/pci-express.yaml:112) */
  get deviceControl2CompletionTimeoutDisable(): number {
    return (this.deviceControl2 >>> 4) & 1
  }
  set deviceControl2CompletionTimeoutDisable(value: number) {
    this.deviceControl2 = (this.deviceControl2 & 0xffef) | ((value & 1) << 4)
  }
  /** Device Status 2 (specs/pci/pci-express.yaml:113) */
  get deviceStatus2(): number {
    return this.load16(42)
  }
  set deviceStatus2(value: number) {
    this.store16(42, value)
  }
  /** Link Capabilities 2 (specs/pci/pci-express.yaml:114) */
  get linkCapabilities2(): number {
    return this.load32(44)
  }
  set linkCapabilities2(value: number) {
    this.store32(44, value)
  }

  /** Supported Link Speeds Vector: bit 0 for 2.5 GT/s, bit 1 for 5 GT/s … (RO, specs/pci/pci-express.yaml:119) */
  get linkCapabilities2SupportedLinkSpeeds(): number {
    return (this.linkCapabilities2 >>> 1) & 0x7f
  }
  set linkCapabilities2SupportedLinkSpeeds(value: number) {
    this.linkCapabilities2 = (this.linkCapabilities2 & 0xffff_ff01) | ((value & 0x7f) << 1)
  }
  /** Link Control 2 (specs/pci/pci-express.yaml:120) */
  get linkControl2(): number {
    return this.load16(48)
  }
  set linkControl2(value: number) {
    this.store16(48, value)
  }

  /** Target Link Speed (RWS, specs/pci/pci-express.yaml:125) */
  get linkControl2TargetLinkSpeed(): number {
    return this.linkControl2 & 0xf
  }
  set linkControl2TargetLinkSpeed(value: number) {
    this.linkControl2 = (this.linkControl2 & 0xfff0) | (value & 0xf)
  }

  /** Enter Compliance (RWS, specs/pci/pci-express.yaml:126) */
  get linkControl2EnterCompliance(): number {
    return (this.linkControl2 >>> 4) & 1
  }
  set linkControl2EnterCompliance(value: number) {
    this.linkControl2 = (this.linkControl2 & 0xffef) | ((value & 1) << 4)
  }

  /** Hardware Autonomous Speed Disable (RWS, specs/pci/pci-express.yaml:127) */
  get linkControl2AutonomousSpeedDisable(): number {
    return (this.linkControl2 >>> 5) & 1
  }
  set linkControl2AutonomousSpeedDisable(value: number) {
    this.linkControl2 = (this.linkControl2 & 0xffdf) | ((value & 1) << 5)
  }

  /** Selectable De-emphasis (HwInit, specs/pci/pci-express.yaml:128) */
  get linkControl2SelectableDeEmphasis(): number {
    return (this.linkControl2 >>> 6) & 1
  }
  set linkControl2SelectableDeEmphasis(value: number) {
    this.linkControl2 = (this.linkControl2 & 0xffbf) | ((value & 1) << 6)
  }

  /** Transmit Margin (RWS, specs/pci/pci-express.yaml:129) */
  get linkControl2TransmitMargin(): number {
    return (this.linkControl2 >>> 7) & 7
  }
  set linkControl2TransmitMargin(value: number) {
    this.linkControl2 = (this.linkControl2 & 0xfc7f) | ((value & 7) << 7)
  }

  /** Enter Modified Compliance (RWS, specs/pci/pci-express.yaml:130) */
  get linkControl2EnterModifiedCompliance(): number {
    return (this.linkControl2 >>> 10) & 1
  }
  set linkControl2EnterModifiedCompliance(value: number) {
    this.linkControl2 = (this.linkControl2 & 0xfbff) | ((value & 1) << 10)
  }

  /** Compliance SOS (RWS, specs/pci/pci-express.yaml:131) */
  get linkControl2ComplianceSos(): number {
    return (this.linkControl2 >>> 11) & 1
  }
  set linkControl2ComplianceSos(value: number) {
    this.linkControl2 = (this.linkControl2 & 0xf7ff) | ((value & 1) << 11)
  }

  /** Compliance Preset/De-emphasis (RWS, specs/pci/pci-express.yaml:132) */
  get linkControl2CompliancePreset(): number {
    return (this.linkControl2 >>> 12) & 0xf
  }
  set linkControl2CompliancePreset(value: number) {
    this.linkControl2 = (this.linkControl2 & 0xfff) | ((value & 0xf) << 12)
  }
  /** Link Status 2 (specs/pci/pci-express.yaml:133) */
  get linkStatus2(): number {
    return this.load16(50)
  }
  set linkStatus2(value: number) {
    this.store16(50, value)
  }

  /** Current De-emphasis Level (RO, specs/pci/pci-express.yaml:138) */
  get linkStatus2CurrentDeEmphasis(): number {
    return this.linkStatus2 & 1
  }
  set linkStatus2CurrentDeEmphasis(value: number) {
    this.linkStatus2 = (this.linkStatus2 & 0xfffe) | (value & 1)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 2: // capabilities, specs/pci/pci-express.yaml:11
        return stored & 0x3fff
      case 3: // device-capabilities, specs/pci/pci-express.yaml:20
        return stored & 0x1ffc8fff
      case 4: // device-control, specs/pci/pci-express.yaml:34
        return stored & 0x7fff
      case 5: // device-status, specs/pci/pci-express.yaml:51
        return stored & 0x3f
      case 6: // link-capabilities, specs/pci/pci-express.yaml:62
        return (stored & 0xff7fffff) >>> 0
      case 7: // link-control, specs/pci/pci-express.yaml:78
        return stored & 0xcb
      case 8: // link-status, specs/pci/pci-express.yaml:87
        return stored & 0x13ff
      case 9: // device-capabilities-2, specs/pci/pci-express.yaml:96
        return stored & 0x3003f
      case 10: // device-control-2, specs/pci/pci-express.yaml:106
        return stored & 0x1f
      case 11: // device-status-2, specs/pci/pci-express.yaml:113
        return 0
      case 12: // link-capabilities-2, specs/pci/pci-express.yaml:114
        return stored & 0xfe
      case 14: // link-status-2, specs/pci/pci-express.yaml:133
        return stored & 1
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, ones: number): number {
    switch (register) {
      case 4: // device-control, specs/pci/pci-express.yaml:34
        return (stored & 0x600) | (merged & 0xf9ff)
      case 5: // device-status, specs/pci/pci-express.yaml:51
        return (stored & 0x30) | (stored & ~ones & 0xffff & 0xf)
      case 7: // link-control, specs/pci/pci-express.yaml:78
        return merged & 0xcb
      case 10: // device-control-2, specs/pci/pci-express.yaml:106
        return (stored & 0xf) | (merged & 0x10)
      case 13: // link-control-2, specs/pci/pci-express.yaml:120
        return (stored & 0x40) | (merged & 0xffbf)
      default:
        return stored
    }
  }
}
