/**
 * Type 0 configuration header of a virtual function
 * PCI Express Base Specification 6.0, §9.3.4.1
 *
 * Generated from specs/pci/type0-vf.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type Type0VfRegistersName =
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

export const type0VfMap: RegisterMapDescription<Type0VfRegistersName> = {
  name: 'type0-vf',
  title: 'Type 0 configuration header of a virtual function',
  standard: 'PCI Express Base Specification 6.0, §9.3.4.1',
  size: 64,
  byteOrder: 'little',
  at: 'specs/pci/type0-vf.yaml:2',
  registers: [
    {
      name: 'vendor-id',
      title: 'Vendor ID',
      offset: 0,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0xffff,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0-vf.yaml:9',
      fields: [{ name: 'vendor-id', title: 'Vendor ID', hi: 15, lo: 0, access: 'RO' }],
    },
    {
      name: 'device-id',
      title: 'Device ID',
      offset: 2,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0xffff,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0-vf.yaml:10',
      fields: [{ name: 'device-id', title: 'Device ID', hi: 15, lo: 0, access: 'RO' }],
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
      at: 'specs/pci/type0-vf.yaml:11',
      fields: [
        { name: 'io-space-enable', title: 'I/O Space Enable; a VF has no I/O space', hi: 0, lo: 0, access: 'RO' },
        {
          name: 'memory-space-enable',
          title: 'Memory Space Enable; VF MSE of the PF stands for it',
          hi: 1,
          lo: 1,
          access: 'RO',
        },
        { name: 'bus-master-enable', title: 'Bus Master Enable', hi: 2, lo: 2, access: 'RW' },
        { name: 'interrupt-disable', title: 'Interrupt Disable; a VF has no INTx', hi: 10, lo: 10, access: 'RO' },
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
      at: 'specs/pci/type0-vf.yaml:20',
      fields: [
        { name: 'interrupt-status', title: 'Interrupt Status; a VF has no INTx', hi: 3, lo: 3, access: 'RO' },
        { name: 'capabilities-list', title: 'Capabilities List', hi: 4, lo: 4, access: 'RO' },
        { name: 'master-data-parity-error', title: 'Master Data Parity Error', hi: 8, lo: 8, access: 'RW1C' },
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
      at: 'specs/pci/type0-vf.yaml:33',
      fields: [{ name: 'revision-id', title: 'Revision ID', hi: 7, lo: 0, access: 'RO' }],
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
      at: 'specs/pci/type0-vf.yaml:34',
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
      at: 'specs/pci/type0-vf.yaml:35',
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
      at: 'specs/pci/type0-vf.yaml:36',
      fields: [{ name: 'base-class', title: 'Class Code: base class', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'cache-line-size',
      title: 'Cache Line Size',
      offset: 12,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0-vf.yaml:37',
      fields: [{ name: 'cache-line-size', title: 'Cache Line Size', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'latency-timer',
      title: 'Latency Timer',
      offset: 13,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0-vf.yaml:38',
      fields: [{ name: 'latency-timer', title: 'Latency Timer', hi: 7, lo: 0, access: 'RO' }],
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
      at: 'specs/pci/type0-vf.yaml:39',
      fields: [{ name: 'header-type', title: 'Header Type', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'bist',
      title: 'Built-in self-test',
      offset: 15,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0-vf.yaml:40',
      fields: [{ name: 'bist', title: 'Built-in self-test', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'bar',
      title: "Base Address Register; the PF's VF BARs stand for them",
      offset: 16,
      stride: 4,
      count: 6,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0-vf.yaml:41',
      fields: [
        { name: 'bar', title: "Base Address Register; the PF's VF BARs stand for them", hi: 31, lo: 0, access: 'RO' },
      ],
    },
    {
      name: 'cardbus-cis-pointer',
      title: 'Cardbus CIS Pointer',
      offset: 40,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0-vf.yaml:42',
      fields: [{ name: 'cardbus-cis-pointer', title: 'Cardbus CIS Pointer', hi: 31, lo: 0, access: 'RO' }],
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
      at: 'specs/pci/type0-vf.yaml:43',
      fields: [{ name: 'subsystem-vendor-id', title: 'Subsystem Vendor ID', hi: 15, lo: 0, access: 'RO' }],
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
      at: 'specs/pci/type0-vf.yaml:44',
      fields: [{ name: 'subsystem-id', title: 'Subsystem ID', hi: 15, lo: 0, access: 'RO' }],
    },
    {
      name: 'expansion-rom-base',
      title: 'Expansion ROM Base Address',
      offset: 48,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0-vf.yaml:45',
      fields: [{ name: 'expansion-rom-base', title: 'Expansion ROM Base Address', hi: 31, lo: 0, access: 'RO' }],
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
      at: 'specs/pci/type0-vf.yaml:46',
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
      at: 'specs/pci/type0-vf.yaml:47',
      fields: [{ name: 'interrupt-line', title: 'Interrupt Line', hi: 7, lo: 0, access: 'RO' }],
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
      at: 'specs/pci/type0-vf.yaml:48',
      fields: [{ name: 'interrupt-pin', title: 'Interrupt Pin', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'min-gnt',
      title: 'Min_Gnt',
      offset: 62,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0-vf.yaml:49',
      fields: [{ name: 'min-gnt', title: 'Min_Gnt', hi: 7, lo: 0, access: 'RO' }],
    },
    {
      name: 'max-lat',
      title: 'Max_Lat',
      offset: 63,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/type0-vf.yaml:50',
      fields: [{ name: 'max-lat', title: 'Max_Lat', hi: 7, lo: 0, access: 'RO' }],
    },
  ],
}

/** Type 0 configuration header of a virtual function (specs/pci/type0-vf.yaml:2) */
export class Type0VfRegisters extends RegisterSpace<Type0VfRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(type0VfMap, initial, buffer, base)
  }

  /** Vendor ID (specs/pci/type0-vf.yaml:9) */
  get vendorId(): number {
    return this.load16(0)
  }
  set vendorId(value: number) {
    this.store16(0, value)
  }
  /** Device ID (specs/pci/type0-vf.yaml:10) */
  get deviceId(): number {
    return this.load16(2)
  }
  set deviceId(value: number) {
    this.store16(2, value)
  }
  /** Command (specs/pci/type0-vf.yaml:11) */
  get command(): number {
    return this.load16(4)
  }
  set command(value: number) {
    this.store16(4, value)
  }

  /** I/O Space Enable; a VF has no I/O space (RO, specs/pci/type0-vf.yaml:16) */
  get commandIoSpaceEnable(): number {
    return this.command & 1
  }
  set commandIoSpaceEnable(value: number) {
    this.command = (this.command & 0xfffe) | (value & 1)
  }

  /** Memory Space Enable; VF MSE of the PF stands for it (RO, specs/pci/type0-vf.yaml:17) */
  get commandMemorySpaceEnable(): number {
    return (this.command >>> 1) & 1
  }
  set commandMemorySpaceEnable(value: number) {
    this.command = (this.command & 0xfffd) | ((value & 1) << 1)
  }

  /** Bus Master Enable (RW, specs/pci/type0-vf.yaml:18) */
  get commandBusMasterEnable(): number {
    return (this.command >>> 2) & 1
  }
  set commandBusMasterEnable(value: number) {
    this.command = (this.command & 0xfffb) | ((value & 1) << 2)
  }

  /** Interrupt Disable; a VF has no INTx (RO, specs/pci/type0-vf.yaml:19) */
  get commandInterruptDisable(): number {
    return (this.command >>> 10) & 1
  }
  set commandInterruptDisable(value: number) {
    this.command = (this.command & 0xfbff) | ((value & 1) << 10)
  }
  /** Status (specs/pci/type0-vf.yaml:20) */
  get status(): number {
    return this.load16(6)
  }
  set status(value: number) {
    this.store16(6, value)
  }

  /** Interrupt Status; a VF has no INTx (RO, specs/pci/type0-vf.yaml:25) */
  get statusInterruptStatus(): number {
    return (this.status >>> 3) & 1
  }
  set statusInterruptStatus(value: number) {
    this.status = (this.status & 0xfff7) | ((value & 1) << 3)
  }

  /** Capabilities List (RO, specs/pci/type0-vf.yaml:26) */
  get statusCapabilitiesList(): number {
    return (this.status >>> 4) & 1
  }
  set statusCapabilitiesList(value: number) {
    this.status = (this.status & 0xffef) | ((value & 1) << 4)
  }

  /** Master Data Parity Error (RW1C, specs/pci/type0-vf.yaml:27) */
  get statusMasterDataParityError(): number {
    return (this.status >>> 8) & 1
  }
  set statusMasterDataParityError(value: number) {
    this.status = (this.status & 0xfeff) | ((value & 1) << 8)
  }

  /** Signaled Target Abort (RW1C, specs/pci/type0-vf.yaml:28) */
  get statusSignaledTargetAbort(): number {
    return (this.status >>> 11) & 1
  }
  set statusSignaledTargetAbort(value: number) {
    this.status = (this.status & 0xf7ff) | ((value & 1) << 11)
  }

  /** Received Target Abort (RW1C, specs/pci/type0-vf.yaml:29) */
  get statusReceivedTargetAbort(): number {
    return (this.status >>> 12) & 1
  }
  set statusReceivedTargetAbort(value: number) {
    this.status = (this.status & 0xefff) | ((value & 1) << 12)
  }

  /** Received Master Abort (RW1C, specs/pci/type0-vf.yaml:30) */
  get statusReceivedMasterAbort(): number {
    return (this.status >>> 13) & 1
  }
  set statusReceivedMasterAbort(value: number) {
    this.status = (this.status & 0xdfff) | ((value & 1) << 13)
  }

  /** Signaled System Error (RW1C, specs/pci/type0-vf.yaml:31) */
  get statusSignaledSystemError(): number {
    return (this.status >>> 14) & 1
  }
  set statusSignaledSystemError(value: number) {
    this.status = (this.status & 0xbfff) | ((value & 1) << 14)
  }

  /** Detected Parity Error (RW1C, specs/pci/type0-vf.yaml:32) */
  get statusDetectedParityError(): number {
    return (this.status >>> 15) & 1
  }
  set statusDetectedParityError(value: number) {
    this.status = (this.status & 0x7fff) | ((value & 1) << 15)
  }
  /** Revision ID (specs/pci/type0-vf.yaml:33) */
  get revisionId(): number {
    return this.load8(8)
  }
  set revisionId(value: number) {
    this.store8(8, value)
  }
  /** Class Code: programming interface (specs/pci/type0-vf.yaml:34) */
  get programmingInterface(): number {
    return this.load8(9)
  }
  set programmingInterface(value: number) {
    this.store8(9, value)
  }
  /** Class Code: sub-class (specs/pci/type0-vf.yaml:35) */
  get subClass(): number {
    return this.load8(10)
  }
  set subClass(value: number) {
    this.store8(10, value)
  }
  /** Class Code: base class (specs/pci/type0-vf.yaml:36) */
  get baseClass(): number {
    return this.load8(11)
  }
  set baseClass(value: number) {
    this.store8(11, value)
  }
  /** Cache Line Size (specs/pci/type0-vf.yaml:37) */
  get cacheLineSize(): number {
    return this.load8(12)
  }
  set cacheLineSize(value: number) {
    this.store8(12, value)
  }
  /** Latency Timer (specs/pci/type0-vf.yaml:38) */
  get latencyTimer(): number {
    return this.load8(13)
  }
  set latencyTimer(value: number) {
    this.store8(13, value)
  }
  /** Header Type (specs/pci/type0-vf.yaml:39) */
  get headerType(): number {
    return this.load8(14)
  }
  set headerType(value: number) {
    this.store8(14, value)
  }
  /** Built-in self-test (specs/pci/type0-vf.yaml:40) */
  get bist(): number {
    return this.load8(15)
  }
  set bist(value: number) {
    this.store8(15, value)
  }
  /** Base Address Register; the PF's VF BARs stand for them (specs/pci/type0-vf.yaml:41) */
  bar(element: number): number {
    return this.load32(16 + 4 * element)
  }
  setBar(element: number, value: number): void {
    this.store32(16 + 4 * element, value)
  }
  /** Cardbus CIS Pointer (specs/pci/type0-vf.yaml:42) */
  get cardbusCisPointer(): number {
    return this.load32(40)
  }
  set cardbusCisPointer(value: number) {
    this.store32(40, value)
  }
  /** Subsystem Vendor ID (specs/pci/type0-vf.yaml:43) */
  get subsystemVendorId(): number {
    return this.load16(44)
  }
  set subsystemVendorId(value: number) {
    this.store16(44, value)
  }
  /** Subsystem ID (specs/pci/type0-vf.yaml:44) */
  get subsystemId(): number {
    return this.load16(46)
  }
  set subsystemId(value: number) {
    this.store16(46, value)
  }
  /** Expansion ROM Base Address (specs/pci/type0-vf.yaml:45) */
  get expansionRomBase(): number {
    return this.load32(48)
  }
  set expansionRomBase(value: number) {
    this.store32(48, value)
  }
  /** Capabilities Pointer (specs/pci/type0-vf.yaml:46) */
  get capabilitiesPointer(): number {
    return this.load8(52)
  }
  set capabilitiesPointer(value: number) {
    this.store8(52, value)
  }
  /** Interrupt Line (specs/pci/type0-vf.yaml:47) */
  get interruptLine(): number {
    return this.load8(60)
  }
  set interruptLine(value: number) {
    this.store8(60, value)
  }
  /** Interrupt Pin (specs/pci/type0-vf.yaml:48) */
  get interruptPin(): number {
    return this.load8(61)
  }
  set interruptPin(value: number) {
    this.store8(61, value)
  }
  /** Min_Gnt (specs/pci/type0-vf.yaml:49) */
  get minGnt(): number {
    return this.load8(62)
  }
  set minGnt(value: number) {
    this.store8(62, value)
  }
  /** Max_Lat (specs/pci/type0-vf.yaml:50) */
  get maxLat(): number {
    return this.load8(63)
  }
  set maxLat(value: number) {
    this.store8(63, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 2: // command, specs/pci/type0-vf.yaml:11
        return stored & 0x407
      case 3: // status, specs/pci/type0-vf.yaml:20
        return stored & 0xf918
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, ones: number): number {
    switch (register) {
      case 2: // command, specs/pci/type0-vf.yaml:11
        return (stored & 0x403) | (merged & 4)
      case 3: // status, specs/pci/type0-vf.yaml:20
        return (stored & 0x18) | (stored & ~ones & 0xffff & 0xf900)
      default:
        return stored
    }
  }
}
