/**
 * Type 0 configuration header of a physical function
 * PCI Express Base Specification 6.0, §7.5.1.1 and §7.5.1.2
 *
 * Generated from specs/pci/type0.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type Type0RegistersName =
  | 'vendor-id'
  | 'device-id'
  | 'command'
  | 'status'
  | 'revision-id'
  | 'programming-interface'
  | 'sub-class'
  | 'base-class'
  | 'cache-line-size'
  | 'latency-timer'
  | 'header-type'
  | 'bist'
  | 'bar'
  | 'cardbus-cis-pointer'
  | 'subsystem-vendor-id'
  | 'subsystem-id'
  | 'expansion-rom-base'
  | 'capabilities-pointer'
  | 'interrupt-line'
  | 'interrupt-pin'
  | 'min-gnt'
  | 'max-lat'

export const type0Map: RegisterMapDescription<Type0RegistersName> = {
  name: 'type0',
  title: 'Type 0 configuration header of a physical function',
  standard: 'PCI Express Base Specification 6.0, §7.5.1.1 and §7.5.1.2',
  size: 64,
  byteOrder: 'little',
  at: 'specs/pci/type0.yaml:2',
  registers: [
    {
      name: 'vendor-id',
      title: 'Vendor ID',
      offset: 0,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:8',
      fields: [{ name: 'vendor-id', title: 'Vendor ID', hi: 15, lo: 0, access: 'HwInit' }],
    },
    {
      name: 'device-id',
      title: 'Device ID',
      offset: 2,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:9',
      fields: [{ name: 'device-id', title: 'Device ID', hi: 15, lo: 0, access: 'HwInit' }],
    },
    {
      name: 'command',
      title: 'Command',
      offset: 4,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:10',
      fields: [
        { name: 'io-space-enable', title: 'I/O Space Enable', hi: 0, lo: 0, access: 'RW' },
        { name: 'memory-space-enable', title: 'Memory Space Enable', hi: 1, lo: 1, access: 'RW' },
        { name: 'bus-master-enable', title: 'Bus Master Enable', hi: 2, lo: 2, access: 'RW' },
        { name: 'special-cycle-enable', title: 'Special Cycle Enable; not of PCI Express', hi: 3, lo: 3, access: 'RO' },
        {
          name: 'memory-write-invalidate',
          title: 'Memory Write and Invalidate; not of PCI Express',
          hi: 4,
          lo: 4,
          access: 'RO',
        },
        { name: 'vga-palette-snoop', title: 'VGA Palette Snoop; not of PCI Express', hi: 5, lo: 5, access: 'RO' },
        { name: 'parity-error-response', title: 'Parity Error Response', hi: 6, lo: 6, access: 'RW' },
        { name: 'idsel-stepping', title: 'IDSEL Stepping; not of PCI Express', hi: 7, lo: 7, access: 'RO' },
        { name: 'serr-enable', title: 'SERR# Enable', hi: 8, lo: 8, access: 'RW' },
        {
          name: 'fast-back-to-back',
          title: 'Fast Back-to-Back Transactions Enable; not of PCI Express',
          hi: 9,
          lo: 9,
          access: 'RO',
        },
        { name: 'interrupt-disable', title: 'Interrupt Disable', hi: 10, lo: 10, access: 'RW' },
        { name: 'reserved', title: '', hi: 15, lo: 11, access: 'RsvdP' },
      ],
    },
    {
      name: 'status',
      title: 'Status',
      offset: 6,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0x10,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:27',
      fields: [
        { name: 'immediate-readiness', title: 'Immediate Readiness', hi: 0, lo: 0, access: 'RO' },
        { name: 'reserved', title: '', hi: 2, lo: 1, access: 'RsvdZ' },
        { name: 'interrupt-status', title: 'Interrupt Status', hi: 3, lo: 3, access: 'RO' },
        { name: 'capabilities-list', title: 'Capabilities List', hi: 4, lo: 4, access: 'RO' },
        { name: 'capable-66-mhz', title: '66 MHz Capable; not of PCI Express', hi: 5, lo: 5, access: 'RO' },
        {
          name: 'fast-back-to-back',
          title: 'Fast Back-to-Back Capable; not of PCI Express',
          hi: 7,
          lo: 7,
          access: 'RO',
        },
        { name: 'master-data-parity-error', title: 'Master Data Parity Error', hi: 8, lo: 8, access: 'RW1C' },
        { name: 'devsel-timing', title: 'DEVSEL Timing; not of PCI Express', hi: 10, lo: 9, access: 'RO' },
        { name: 'signaled-target-abort', title: 'Signaled Target Abort', hi: 11, lo: 11, access: 'RW1C' },
        { name: 'received-target-abort', title: 'Received Target Abort', hi: 12, lo: 12, access: 'RW1C' },
        { name: 'received-master-abort', title: 'Received Master Abort', hi: 13, lo: 13, access: 'RW1C' },
        { name: 'signaled-system-error', title: 'Signaled System Error', hi: 14, lo: 14, access: 'RW1C' },
        { name: 'detected-parity-error', title: 'Detected Parity Error', hi: 15, lo: 15, access: 'RW1C' },
      ],
    },
    {
      name: 'revision-id',
      title: 'Revision ID',
      offset: 8,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:45',
      fields: [{ name: 'revision-id', title: 'Revision ID', hi: 7, lo: 0, access: 'HwInit' }],
    },
    {
      name: 'programming-interface',
      title: 'Class Code: programming interface',
      offset: 9,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:46',
      fields: [
        { name: 'programming-interface', title: 'Class Code: programming interface', hi: 7, lo: 0, access: 'RO' },
      ],
    },
    {
      name: 'sub-class',
      title: 'Class Code: sub-class',
      offset: 10,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:47',
      fields: [{ name: 'sub-class', title: 'Class Code: sub-class', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'base-class',
      title: 'Class Code: base class',
      offset: 11,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:48',
      fields: [{ name: 'base-class', title: 'Class Code: base class', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'cache-line-size',
      title: 'Cache Line Size; has no effect in PCI Express',
      offset: 12,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:49',
      fields: [
        { name: 'cache-line-size', title: 'Cache Line Size; has no effect in PCI Express', hi: 7, lo: 0, access: 'RW' },
      ],
    },
    {
      name: 'latency-timer',
      title: 'Latency Timer; not of PCI Express',
      offset: 13,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:50',
      fields: [{ name: 'latency-timer', title: 'Latency Timer; not of PCI Express', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'header-type',
      title: 'Header Type',
      offset: 14,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:51',
      fields: [
        { name: 'layout', title: 'Header Layout', hi: 6, lo: 0, access: 'RO' },
        { name: 'multi-function', title: 'Multi-Function Device', hi: 7, lo: 7, access: 'RO' },
      ],
    },
    {
      name: 'bist',
      title: 'Built-in self-test; not implemented',
      offset: 15,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:58',
      fields: [{ name: 'bist', title: 'Built-in self-test; not implemented', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'bar',
      title: 'Base Address Register',
      offset: 16,
      stride: 4,
      count: 6,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:60',
      fields: [{ name: 'bar', title: 'Base Address Register', hi: 31, lo: 0, access: 'RW' }],
    },
    {
      name: 'cardbus-cis-pointer',
      title: 'Cardbus CIS Pointer; not of PCI Express',
      offset: 40,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:61',
      fields: [
        { name: 'cardbus-cis-pointer', title: 'Cardbus CIS Pointer; not of PCI Express', hi: 31, lo: 0, access: 'RO' },
      ],
    },
    {
      name: 'subsystem-vendor-id',
      title: 'Subsystem Vendor ID',
      offset: 44,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:62',
      fields: [{ name: 'subsystem-vendor-id', title: 'Subsystem Vendor ID', hi: 15, lo: 0, access: 'HwInit' }],
    },
    {
      name: 'subsystem-id',
      title: 'Subsystem ID',
      offset: 46,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:63',
      fields: [{ name: 'subsystem-id', title: 'Subsystem ID', hi: 15, lo: 0, access: 'HwInit' }],
    },
    {
      name: 'expansion-rom-base',
      title: 'Expansion ROM Base Address; no ROM is implemented',
      offset: 48,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:64',
      fields: [
        {
          name: 'expansion-rom-base',
          title: 'Expansion ROM Base Address; no ROM is implemented',
          hi: 31,
          lo: 0,
          access: 'RO',
        },
      ],
    },
    {
      name: 'capabilities-pointer',
      title: 'Capabilities Pointer',
      offset: 52,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:65',
      fields: [{ name: 'capabilities-pointer', title: 'Capabilities Pointer', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'interrupt-line',
      title: 'Interrupt Line',
      offset: 60,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:66',
      fields: [{ name: 'interrupt-line', title: 'Interrupt Line', hi: 7, lo: 0, access: 'RW' }],
    },
    {
      name: 'interrupt-pin',
      title: 'Interrupt Pin',
      offset: 61,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:67',
      fields: [{ name: 'interrupt-pin', title: 'Interrupt Pin', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'min-gnt',
      title: 'Min_Gnt; not of PCI Express',
      offset: 62,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:68',
      fields: [{ name: 'min-gnt', title: 'Min_Gnt; not of PCI Express', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'max-lat',
      title: 'Max_Lat; not of PCI Express',
      offset: 63,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0.yaml:69',
      fields: [{ name: 'max-lat', title: 'Max_Lat; not of PCI Express', hi: 7, lo: 0, access: 'RO' }],
    },
  ],
}

/** Type 0 configuration header of a physical function (specs/pci/type0.yaml:2) */
export class Type0Registers extends RegisterSpace<Type0RegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(type0Map, initial, buffer, base)
  }

  /** Vendor ID (specs/pci/type0.yaml:8) */
  get vendorId(): number {
    return this.load16(0)
  }
  set vendorId(value: number) {
    this.store16(0, value)
  }
  /** Device ID (specs/pci/type0.yaml:9) */
  get deviceId(): number {
    return this.load16(2)
  }
  set deviceId(value: number) {
    this.store16(2, value)
  }
  /** Command (specs/pci/type0.yaml:10) */
  get command(): number {
    return this.load16(4)
  }
  set command(value: number) {
    this.store16(4, value)
  }

  /** I/O Space Enable (RW, specs/pci/type0.yaml:15) */
  get commandIoSpaceEnable(): number {
    return this.command & 1
  }
  set commandIoSpaceEnable(value: number) {
    this.command = (this.command & 0xfffe) | (value & 1)
  }

  /** Memory Space Enable (RW, specs/pci/type0.yaml:16) */
  get commandMemorySpaceEnable(): number {
    return (this.command >>> 1) & 1
  }
  set commandMemorySpaceEnable(value: number) {
    this.command = (this.command & 0xfffd) | ((value & 1) << 1)
  }

  /** Bus Master Enable (RW, specs/pci/type0.yaml:17) */
  get commandBusMasterEnable(): number {
    return (this.command >>> 2) & 1
  }
  set commandBusMasterEnable(value: number) {
    this.command = (this.command & 0xfffb) | ((value & 1) << 2)
  }

  /** Special Cycle Enable; not of PCI Express (RO, specs/pci/type0.yaml:18) */
  get commandSpecialCycleEnable(): number {
    return (this.command >>> 3) & 1
  }
  set commandSpecialCycleEnable(value: number) {
    this.command = (this.command & 0xfff7) | ((value & 1) << 3)
  }

  /** Memory Write and Invalidate; not of PCI Express (RO, specs/pci/type0.yaml:19) */
  get commandMemoryWriteInvalidate(): number {
    return (this.command >>> 4) & 1
  }
  set commandMemoryWriteInvalidate(value: number) {
    this.command = (this.command & 0xffef) | ((value & 1) << 4)
  }

  /** VGA Palette Snoop; not of PCI Express (RO, specs/pci/type0.yaml:20) */
  get commandVgaPaletteSnoop(): number {
    return (this.command >>> 5) & 1
  }
  set commandVgaPaletteSnoop(value: number) {
    this.command = (this.command & 0xffdf) | ((value & 1) << 5)
  }

  /** Parity Error Response (RW, specs/pci/type0.yaml:21) */
  get commandParityErrorResponse(): number {
    return (this.command >>> 6) & 1
  }
  set commandParityErrorResponse(value: number) {
    this.command = (this.command & 0xffbf) | ((value & 1) << 6)
  }

  /** IDSEL Stepping; not of PCI Express (RO, specs/pci/type0.yaml:22) */
  get commandIdselStepping(): number {
    return (this.command >>> 7) & 1
  }
  set commandIdselStepping(value: number) {
    this.command = (this.command & 0xff7f) | ((value & 1) << 7)
  }

  /** SERR# Enable (RW, specs/pci/type0.yaml:23) */
  get commandSerrEnable(): number {
    return (this.command >>> 8) & 1
  }
  set commandSerrEnable(value: number) {
    this.command = (this.command & 0xfeff) | ((value & 1) << 8)
  }

  /** Fast Back-to-Back Transactions Enable; not of PCI Express (RO, specs/pci/type0.yaml:24) */
  get commandFastBackToBack(): number {
    return (this.command >>> 9) & 1
  }
  set commandFastBackToBack(value: number) {
    this.command = (this.command & 0xfdff) | ((value & 1) << 9)
  }

  /** Interrupt Disable (RW, specs/pci/type0.yaml:25) */
  get commandInterruptDisable(): number {
    return (this.command >>> 10) & 1
  }
  set commandInterruptDisable(value: number) {
    this.command = (this.command & 0xfbff) | ((value & 1) << 10)
  }

  /** command.reserved (RsvdP, specs/pci/type0.yaml:26) */
  get commandReserved(): number {
    return (this.command >>> 11) & 0x1f
  }
  set commandReserved(value: number) {
    this.command = (this.command & 0x7ff) | ((value & 0x1f) << 11)
  }
  /** Status (specs/pci/type0.yaml:27) */
  get status(): number {
    return this.load16(6)
  }
  set status(value: number) {
    this.store16(6, value)
  }

  /** Immediate Readiness (RO, specs/pci/type0.yaml:32) */
  get statusImmediateReadiness(): number {
    return this.status & 1
  }
  set statusImmediateReadiness(value: number) {
    this.status = (this.status & 0xfffe) | (value & 1)
  }

  /** status.reserved (RsvdZ, specs/pci/type0.yaml:33) */
  get statusReserved(): number {
    return (this.status >>> 1) & 3
  }
  set statusReserved(value: number) {
    this.status = (this.status & 0xfff9) | ((value & 3) << 1)
  }

  /** Interrupt Status (RO, specs/pci/type0.yaml:34) */
  get statusInterruptStatus(): number {
    return (this.status >>> 3) & 1
  }
  set statusInterruptStatus(value: number) {
    this.status = (this.status & 0xfff7) | ((value & 1) << 3)
  }

  /** Capabilities List (RO, specs/pci/type0.yaml:35) */
  get statusCapabilitiesList(): number {
    return (this.status >>> 4) & 1
  }
  set statusCapabilitiesList(value: number) {
    this.status = (this.status & 0xffef) | ((value & 1) << 4)
  }

  /** 66 MHz Capable; not of PCI Express (RO, specs/pci/type0.yaml:36) */
  get statusCapable66Mhz(): number {
    return (this.status >>> 5) & 1
  }
  set statusCapable66Mhz(value: number) {
    this.status = (this.status & 0xffdf) | ((value & 1) << 5)
  }

  /** Fast Back-to-Back Capable; not of PCI Express (RO, specs/pci/type0.yaml:37) */
  get statusFastBackToBack(): number {
    return (this.status >>> 7) & 1
  }
  set statusFastBackToBack(value: number) {
    this.status = (this.status & 0xff7f) | ((value & 1) << 7)
  }

  /** Master Data Parity Error (RW1C, specs/pci/type0.yaml:38) */
  get statusMasterDataParityError(): number {
    return (this.status >>> 8) & 1
  }
  set statusMasterDataParityError(value: number) {
    this.status = (this.status & 0xfeff) | ((value & 1) << 8)
  }

  /** DEVSEL Timing; not of PCI Express (RO, specs/pci/type0.yaml:39) */
  get statusDevselTiming(): number {
    return (this.status >>> 9) & 3
  }
  set statusDevselTiming(value: number) {
    this.status = (this.status & 0xf9ff) | ((value & 3) << 9)
  }

  /** Signaled Target Abort (RW1C, specs/pci/type0.yaml:40) */
  get statusSignaledTargetAbort(): number {
    return (this.status >>> 11) & 1
  }
  set statusSignaledTargetAbort(value: number) {
    this.status = (this.status & 0xf7ff) | ((value & 1) << 11)
  }

  /** Received Target Abort (RW1C, specs/pci/type0.yaml:41) */
  get statusReceivedTargetAbort(): number {
    return (this.status >>> 12) & 1
  }
  set statusReceivedTargetAbort(value: number) {
    this.status = (this.status & 0xefff) | ((value & 1) << 12)
  }

  /** Received Master Abort (RW1C, specs/pci/type0.yaml:42) */
  get statusReceivedMasterAbort(): number {
    return (this.status >>> 13) & 1
  }
  set statusReceivedMasterAbort(value: number) {
    this.status = (this.status & 0xdfff) | ((value & 1) << 13)
  }

  /** Signaled System Error (RW1C, specs/pci/type0.yaml:43) */
  get statusSignaledSystemError(): number {
    return (this.status >>> 14) & 1
  }
  set statusSignaledSystemError(value: number) {
    this.status = (this.status & 0xbfff) | ((value & 1) << 14)
  }

  /** Detected Parity Error (RW1C, specs/pci/type0.yaml:44) */
  get statusDetectedParityError(): number {
    return (this.status >>> 15) & 1
  }
  set statusDetectedParityError(value: number) {
    this.status = (this.status & 0x7fff) | ((value & 1) << 15)
  }
  /** Revision ID (specs/pci/type0.yaml:45) */
  get revisionId(): number {
    return this.load8(8)
  }
  set revisionId(value: number) {
    this.store8(8, value)
  }
  /** Class Code: programming interface (specs/pci/type0.yaml:46) */
  get programmingInterface(): number {
    return this.load8(9)
  }
  set programmingInterface(value: number) {
    this.store8(9, value)
  }
  /** Class Code: sub-class (specs/pci/type0.yaml:47) */
  get subClass(): number {
    return this.load8(10)
  }
  set subClass(value: number) {
    this.store8(10, value)
  }
  /** Class Code: base class (specs/pci/type0.yaml:48) */
  get baseClass(): number {
    return this.load8(11)
  }
  set baseClass(value: number) {
    this.store8(11, value)
  }
  /** Cache Line Size; has no effect in PCI Express (specs/pci/type0.yaml:49) */
  get cacheLineSize(): number {
    return this.load8(12)
  }
  set cacheLineSize(value: number) {
    this.store8(12, value)
  }
  /** Latency Timer; not of PCI Express (specs/pci/type0.yaml:50) */
  get latencyTimer(): number {
    return this.load8(13)
  }
  set latencyTimer(value: number) {
    this.store8(13, value)
  }
  /** Header Type (specs/pci/type0.yaml:51) */
  get headerType(): number {
    return this.load8(14)
  }
  set headerType(value: number) {
    this.store8(14, value)
  }

  /** Header Layout (RO, specs/pci/type0.yaml:56) */
  get headerTypeLayout(): number {
    return this.headerType & 0x7f
  }
  set headerTypeLayout(value: number) {
    this.headerType = (this.headerType & 0x80) | (value & 0x7f)
  }

  /** Multi-Function Device (RO, specs/pci/type0.yaml:57) */
  get headerTypeMultiFunction(): number {
    return (this.headerType >>> 7) & 1
  }
  set headerTypeMultiFunction(value: number) {
    this.headerType = (this.headerType & 0x7f) | ((value & 1) << 7)
  }
  /** Built-in self-test; not implemented (specs/pci/type0.yaml:58) */
  get bist(): number {
    return this.load8(15)
  }
  set bist(value: number) {
    this.store8(15, value)
  }
  /** Base Address Register (specs/pci/type0.yaml:60) */
  bar(element: number): number {
    return this.load32(16 + 4 * element)
  }
  setBar(element: number, value: number): void {
    this.store32(16 + 4 * element, value)
  }
  /** Cardbus CIS Pointer; not of PCI Express (specs/pci/type0.yaml:61) */
  get cardbusCisPointer(): number {
    return this.load32(40)
  }
  set cardbusCisPointer(value: number) {
    this.store32(40, value)
  }
  /** Subsystem Vendor ID (specs/pci/type0.yaml:62) */
  get subsystemVendorId(): number {
    return this.load16(44)
  }
  set subsystemVendorId(value: number) {
    this.store16(44, value)
  }
  /** Subsystem ID (specs/pci/type0.yaml:63) */
  get subsystemId(): number {
    return this.load16(46)
  }
  set subsystemId(value: number) {
    this.store16(46, value)
  }
  /** Expansion ROM Base Address; no ROM is implemented (specs/pci/type0.yaml:64) */
  get expansionRomBase(): number {
    return this.load32(48)
  }
  set expansionRomBase(value: number) {
    this.store32(48, value)
  }
  /** Capabilities Pointer (specs/pci/type0.yaml:65) */
  get capabilitiesPointer(): number {
    return this.load8(52)
  }
  set capabilitiesPointer(value: number) {
    this.store8(52, value)
  }
  /** Interrupt Line (specs/pci/type0.yaml:66) */
  get interruptLine(): number {
    return this.load8(60)
  }
  set interruptLine(value: number) {
    this.store8(60, value)
  }
  /** Interrupt Pin (specs/pci/type0.yaml:67) */
  get interruptPin(): number {
    return this.load8(61)
  }
  set interruptPin(value: number) {
    this.store8(61, value)
  }
  /** Min_Gnt; not of PCI Express (specs/pci/type0.yaml:68) */
  get minGnt(): number {
    return this.load8(62)
  }
  set minGnt(value: number) {
    this.store8(62, value)
  }
  /** Max_Lat; not of PCI Express (specs/pci/type0.yaml:69) */
  get maxLat(): number {
    return this.load8(63)
  }
  set maxLat(value: number) {
    this.store8(63, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 2: // command, specs/pci/type0.yaml:10
        return stored & 0x7ff
      case 3: // status, specs/pci/type0.yaml:27
        return stored & 0xffb9
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, ones: number): number {
    switch (register) {
      case 2: // command, specs/pci/type0.yaml:10
        return (stored & 0x2b8) | (merged & 0x547)
      case 3: // status, specs/pci/type0.yaml:27
        return (stored & 0x6b9) | (stored & ~ones & 0xffff & 0xf900)
      case 8: // cache-line-size, specs/pci/type0.yaml:49
        return merged
      case 12: // bar, specs/pci/type0.yaml:60
        return merged
      case 18: // interrupt-line, specs/pci/type0.yaml:66
        return merged
      default:
        return stored
    }
  }
}
