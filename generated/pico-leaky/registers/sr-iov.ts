/**
 * Single Root I/O Virtualization extended capability
 * PCI Express Base Specification 6.0, §9.3.3
 *
 * Generated from specs/pci/sr-iov.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type SrIovRegistersName =
  | 'header'
  | 'capabilities'
  | 'control'
  | 'status'
  | 'initial-vfs'
  | 'total-vfs'
  | 'num-vfs'
  | 'function-dependency-link'
  | 'first-vf-offset'
  | 'vf-stride'
  | 'vf-device-id'
  | 'supported-page-sizes'
  | 'system-page-size'
  | 'vf-bar'
  | 'vf-migration-state-array-offset'

export const srIovMap: RegisterMapDescription<SrIovRegistersName> = {
  name: 'sr-iov',
  title: 'Single Root I/O Virtualization extended capability',
  standard: 'PCI Express Base Specification 6.0, §9.3.3',
  size: 64,
  byteOrder: 'little',
  capability: { kind: 'extended', id: 0x10, version: 1 },
  at: 'specs/pci/sr-iov.yaml:2',
  registers: [
    {
      name: 'header',
      title: 'Extended Capability Header (§9.3.3.1)',
      offset: 0,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/sr-iov.yaml:9',
      fields: [
        { name: 'id', title: 'Capability ID', hi: 15, lo: 0, access: 'RO' },
        { name: 'version', title: 'Capability Version', hi: 19, lo: 16, access: 'RO' },
        { name: 'next', title: 'Next Capability Offset', hi: 31, lo: 20, access: 'RO' },
      ],
    },
    {
      name: 'capabilities',
      title: 'SR-IOV Capabilities (§9.3.3.2)',
      offset: 4,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/sr-iov.yaml:17',
      fields: [
        {
          name: 'vf-migration-capable',
          title: 'VF Migration Capable; migration is not supported',
          hi: 0,
          lo: 0,
          access: 'RO',
        },
        {
          name: 'ari-hierarchy-preserved',
          title: 'ARI Capable Hierarchy Preserved; of the lowest-numbered PF only',
          hi: 1,
          lo: 1,
          access: 'RO',
        },
        { name: 'vf-10-bit-tag-supported', title: 'VF 10-Bit Tag Requester Supported', hi: 2, lo: 2, access: 'HwInit' },
        { name: 'vf-14-bit-tag-supported', title: 'VF 14-Bit Tag Requester Supported', hi: 3, lo: 3, access: 'HwInit' },
        { name: 'reserved', title: '', hi: 20, lo: 4, access: 'RsvdP' },
        {
          name: 'vf-migration-interrupt-message',
          title: 'VF Migration Interrupt Message Number',
          hi: 31,
          lo: 21,
          access: 'RO',
        },
      ],
    },
    {
      name: 'control',
      title: 'SR-IOV Control (§9.3.3.3)',
      offset: 8,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0x10,
      at: 'specs/pci/sr-iov.yaml:28',
      fields: [
        { name: 'vf-enable', title: 'VF Enable', hi: 0, lo: 0, access: 'RW' },
        {
          name: 'vf-migration-enable',
          title: 'VF Migration Enable; migration is not supported',
          hi: 1,
          lo: 1,
          access: 'RO',
        },
        {
          name: 'vf-migration-interrupt-enable',
          title: 'VF Migration Interrupt Enable; migration is not supported',
          hi: 2,
          lo: 2,
          access: 'RO',
        },
        { name: 'vf-memory-space-enable', title: 'VF MSE', hi: 3, lo: 3, access: 'RW' },
        { name: 'ari-capable-hierarchy', title: 'ARI Capable Hierarchy', hi: 4, lo: 4, access: 'RW' },
        {
          name: 'vf-10-bit-tag-enable',
          title: 'VF 10-Bit Tag Requester Enable; not supported',
          hi: 5,
          lo: 5,
          access: 'RO',
        },
        {
          name: 'vf-14-bit-tag-enable',
          title: 'VF 14-Bit Tag Requester Enable; not supported',
          hi: 6,
          lo: 6,
          access: 'RO',
        },
        { name: 'reserved', title: '', hi: 15, lo: 7, access: 'RsvdP' },
      ],
    },
    {
      name: 'status',
      title: 'SR-IOV Status (§9.3.3.4)',
      offset: 10,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/sr-iov.yaml:42',
      fields: [
        {
          name: 'vf-migration-status',
          title: 'VF Migration Status; migration is not supported',
          hi: 0,
          lo: 0,
          access: 'RO',
        },
        { name: 'reserved', title: '', hi: 15, lo: 1, access: 'RsvdZ' },
      ],
    },
    {
      name: 'initial-vfs',
      title: 'InitialVFs (§9.3.3.5); equal to TotalVFs without MR-IOV',
      offset: 12,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/sr-iov.yaml:49',
      fields: [
        {
          name: 'initial-vfs',
          title: 'InitialVFs (§9.3.3.5); equal to TotalVFs without MR-IOV',
          hi: 15,
          lo: 0,
          access: 'HwInit',
        },
      ],
    },
    {
      name: 'total-vfs',
      title: 'TotalVFs (§9.3.3.6)',
      offset: 14,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/sr-iov.yaml:50',
      fields: [{ name: 'total-vfs', title: 'TotalVFs (§9.3.3.6)', hi: 15, lo: 0, access: 'HwInit' }],
    },
    {
      name: 'num-vfs',
      title: 'NumVFs (§9.3.3.7)',
      offset: 16,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/sr-iov.yaml:51',
      fields: [{ name: 'number', title: 'Number of VFs that VF Enable brings up', hi: 15, lo: 0, access: 'RW' }],
    },
    {
      name: 'function-dependency-link',
      title: 'Function Dependency Link (§9.3.3.8); own function number when independent',
      offset: 18,
      stride: 1,
      count: 1,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/sr-iov.yaml:59',
      fields: [
        {
          name: 'function-dependency-link',
          title: 'Function Dependency Link (§9.3.3.8); own function number when independent',
          hi: 7,
          lo: 0,
          access: 'RO',
        },
      ],
    },
    {
      name: 'first-vf-offset',
      title: 'First VF Offset (§9.3.3.9)',
      offset: 20,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/sr-iov.yaml:60',
      fields: [{ name: 'first-vf-offset', title: 'First VF Offset (§9.3.3.9)', hi: 15, lo: 0, access: 'RO' }],
    },
    {
      name: 'vf-stride',
      title: 'VF Stride (§9.3.3.10)',
      offset: 22,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/sr-iov.yaml:61',
      fields: [{ name: 'vf-stride', title: 'VF Stride (§9.3.3.10)', hi: 15, lo: 0, access: 'RO' }],
    },
    {
      name: 'vf-device-id',
      title: 'VF Device ID (§9.3.3.11)',
      offset: 26,
      stride: 2,
      count: 1,
      width: 16,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/sr-iov.yaml:62',
      fields: [{ name: 'vf-device-id', title: 'VF Device ID (§9.3.3.11)', hi: 15, lo: 0, access: 'RO' }],
    },
    {
      name: 'supported-page-sizes',
      title: 'Supported Page Sizes (§9.3.3.12): bit n for 2^(n+12) bytes',
      offset: 28,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0x553,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/sr-iov.yaml:63',
      fields: [
        {
          name: 'supported-page-sizes',
          title: 'Supported Page Sizes (§9.3.3.12): bit n for 2^(n+12) bytes',
          hi: 31,
          lo: 0,
          access: 'RO',
        },
      ],
    },
    {
      name: 'system-page-size',
      title: 'System Page Size (§9.3.3.13)',
      offset: 32,
      stride: 4,
      count: 1,
      width: 32,
      reset: 1,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/sr-iov.yaml:64',
      fields: [
        {
          name: 'size',
          title: 'Page size of the system, one bit as in Supported Page Sizes',
          hi: 31,
          lo: 0,
          access: 'WARL',
        },
      ],
    },
    {
      name: 'vf-bar',
      title: 'VF BAR (§9.3.3.14); memory only',
      offset: 36,
      stride: 4,
      count: 6,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/sr-iov.yaml:79',
      fields: [{ name: 'vf-bar', title: 'VF BAR (§9.3.3.14); memory only', hi: 31, lo: 0, access: 'RW' }],
    },
    {
      name: 'vf-migration-state-array-offset',
      title: 'VF Migration State Array Offset (§9.3.3.15); migration is not supported',
      offset: 60,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/pci/sr-iov.yaml:80',
      fields: [
        {
          name: 'vf-migration-state-array-offset',
          title: 'VF Migration State Array Offset (§9.3.3.15); migration is not supported',
          hi: 31,
          lo: 0,
          access: 'RO',
        },
      ],
    },
  ],
}

/** Single Root I/O Virtualization extended capability (specs/pci/sr-iov.yaml:2) */
export class SrIovRegisters extends RegisterSpace<SrIovRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(srIovMap, initial, buffer, base)
  }

  /** Extended Capability Header (§9.3.3.1) (specs/pci/sr-iov.yaml:9) */
  get header(): number {
    return this.load32(0)
  }
  set header(value: number) {
    this.store32(0, value)
  }

  /** Capability ID (RO, specs/pci/sr-iov.yaml:14) */
  get headerId(): number {
    return this.header & 0xffff
  }
  set headerId(value: number) {
    this.header = (this.header & 0xffff_0000) | (value & 0xffff)
  }

  /** Capability Version (RO, specs/pci/sr-iov.yaml:15) */
  get headerVersion(): number {
    return (this.header >>> 16) & 0xf
  }
  set headerVersion(value: number) {
    this.header = (this.header & 0xfff0_ffff) | ((value & 0xf) << 16)
  }

  /** Next Capability Offset (RO, specs/pci/sr-iov.yaml:16) */
  get headerNext(): number {
    return this.header >>> 20
  }
  set headerNext(value: number) {
    this.header = (this.header & 0xf_ffff) | ((value & 0xfff) << 20)
  }
  /** SR-IOV Capabilities (§9.3.3.2) (specs/pci/sr-iov.yaml:17) */
  get capabilities(): number {
    return this.load32(4)
  }
  set capabilities(value: number) {
    this.store32(4, value)
  }

  /** VF Migration Capable; migration is not supported (RO, specs/pci/sr-iov.yaml:22) */
  get capabilitiesVfMigrationCapable(): number {
    return this.capabilities & 1
  }
  set capabilitiesVfMigrationCapable(value: number) {
    this.capabilities = (this.capabilities & 0xffff_fffe) | (value & 1)
  }

  /** ARI Capable Hierarchy Preserved; of the lowest-numbered PF only (RO, specs/pci/sr-iov.yaml:23) */
  get capabilitiesAriHierarchyPreserved(): number {
    return (this.capabilities >>> 1) & 1
  }
  set capabilitiesAriHierarchyPreserved(value: number) {
    this.capabilities = (this.capabilities & 0xffff_fffd) | ((value & 1) << 1)
  }

  /** VF 10-Bit Tag Requester Supported (HwInit, specs/pci/sr-iov.yaml:24) */
  get capabilitiesVf10BitTagSupported(): number {
    return (this.capabilities >>> 2) & 1
  }
  set capabilitiesVf10BitTagSupported(value: number) {
    this.capabilities = (this.capabilities & 0xffff_fffb) | ((value & 1) << 2)
  }

  /** VF 14-Bit Tag Requester Supported (HwInit, specs/pci/sr-iov.yaml:25) */
  get capabilitiesVf14BitTagSupported(): number {
    return (this.capabilities >>> 3) & 1
  }
  set capabilitiesVf14BitTagSupported(value: number) {
    this.capabilities = (this.capabilities & 0xffff_fff7) | ((value & 1) << 3)
  }

  /** capabilities.reserved (RsvdP, specs/pci/sr-iov.yaml:26) */
  get capabilitiesReserved(): number {
    return (this.capabilities >>> 4) & 0x1_ffff
  }
  set capabilitiesReserved(value: number) {
    this.capabilities = (this.capabilities & 0xffe0_000f) | ((value & 0x1_ffff) << 4)
  }

  /** VF Migration Interrupt Message Number (RO, specs/pci/sr-iov.yaml:27) */
  get capabilitiesVfMigrationInterruptMessage(): number {
    return this.capabilities >>> 21
  }
  set capabilitiesVfMigrationInterruptMessage(value: number) {
    this.capabilities = (this.capabilities & 0x1f_ffff) | ((value & 0x7ff) << 21)
  }
  /** SR-IOV Control (§9.3.3.3) (specs/pci/sr-iov.yaml:28) */
  get control(): number {
    return this.load16(8)
  }
  set control(value: number) {
    this.store16(8, value)
  }

  /** VF Enable (RW, specs/pci/sr-iov.yaml:33) */
  get controlVfEnable(): number {
    return this.control & 1
  }
  set controlVfEnable(value: number) {
    this.control = (this.control & 0xfffe) | (value & 1)
  }

  /** VF Migration Enable; migration is not supported (RO, specs/pci/sr-iov.yaml:34) */
  get controlVfMigrationEnable(): number {
    return (this.control >>> 1) & 1
  }
  set controlVfMigrationEnable(value: number) {
    this.control = (this.control & 0xfffd) | ((value & 1) << 1)
  }

  /** VF Migration Interrupt Enable; migration is not supported (RO, specs/pci/sr-iov.yaml:35) */
  get controlVfMigrationInterruptEnable(): number {
    return (this.control >>> 2) & 1
  }
  set controlVfMigrationInterruptEnable(value: number) {
    this.control = (this.control & 0xfffb) | ((value & 1) << 2)
  }

  /** VF MSE (RW, specs/pci/sr-iov.yaml:36) */
  get controlVfMemorySpaceEnable(): number {
    return (this.control >>> 3) & 1
  }
  set controlVfMemorySpaceEnable(value: number) {
    this.control = (this.control & 0xfff7) | ((value & 1) << 3)
  }

  /** ARI Capable Hierarchy (RW, specs/pci/sr-iov.yaml:38) */
  get controlAriCapableHierarchy(): number {
    return (this.control >>> 4) & 1
  }
  set controlAriCapableHierarchy(value: number) {
    this.control = (this.control & 0xffef) | ((value & 1) << 4)
  }

  /** VF 10-Bit Tag Requester Enable; not supported (RO, specs/pci/sr-iov.yaml:39) */
  get controlVf10BitTagEnable(): number {
    return (this.control >>> 5) & 1
  }
  set controlVf10BitTagEnable(value: number) {
    this.control = (this.control & 0xffdf) | ((value & 1) << 5)
  }

  /** VF 14-Bit Tag Requester Enable; not supported (RO, specs/pci/sr-iov.yaml:40) */
  get controlVf14BitTagEnable(): number {
    return (this.control >>> 6) & 1
  }
  set controlVf14BitTagEnable(value: number) {
    this.control = (this.control & 0xffbf) | ((value & 1) << 6)
  }

  /** control.reserved (RsvdP, specs/pci/sr-iov.yaml:41) */
  get controlReserved(): number {
    return (this.control >>> 7) & 0x1ff
  }
  set controlReserved(value: number) {
    this.control = (this.control & 0x7f) | ((value & 0x1ff) << 7)
  }
  /** SR-IOV Status (§9.3.3.4) (specs/pci/sr-iov.yaml:42) */
  get status(): number {
    return this.load16(10)
  }
  set status(value: number) {
    this.store16(10, value)
  }

  /** VF Migration Status; migration is not supported (RO, specs/pci/sr-iov.yaml:47) */
  get statusVfMigrationStatus(): number {
    return this.status & 1
  }
  set statusVfMigrationStatus(value: number) {
    this.status = (this.status & 0xfffe) | (value & 1)
  }

  /** status.reserved (RsvdZ, specs/pci/sr-iov.yaml:48) */
  get statusReserved(): number {
    return (this.status >>> 1) & 0x7fff
  }
  set statusReserved(value: number) {
    this.status = (this.status & 1) | ((value & 0x7fff) << 1)
  }
  /** InitialVFs (§9.3.3.5); equal to TotalVFs without MR-IOV (specs/pci/sr-iov.yaml:49) */
  get initialVfs(): number {
    return this.load16(12)
  }
  set initialVfs(value: number) {
    this.store16(12, value)
  }
  /** TotalVFs (§9.3.3.6) (specs/pci/sr-iov.yaml:50) */
  get totalVfs(): number {
    return this.load16(14)
  }
  set totalVfs(value: number) {
    this.store16(14, value)
  }
  /** NumVFs (§9.3.3.7) (specs/pci/sr-iov.yaml:51) */
  get numVfs(): number {
    return this.load16(16)
  }
  set numVfs(value: number) {
    this.store16(16, value)
  }

  /** Number of VFs that VF Enable brings up (RW, specs/pci/sr-iov.yaml:58) */
  get numVfsNumber(): number {
    return this.numVfs & 0xffff
  }
  set numVfsNumber(value: number) {
    this.numVfs = value
  }
  /** Function Dependency Link (§9.3.3.8); own function number when independent (specs/pci/sr-iov.yaml:59) */
  get functionDependencyLink(): number {
    return this.load8(18)
  }
  set functionDependencyLink(value: number) {
    this.store8(18, value)
  }
  /** First VF Offset (§9.3.3.9) (specs/pci/sr-iov.yaml:60) */
  get firstVfOffset(): number {
    return this.load16(20)
  }
  set firstVfOffset(value: number) {
    this.store16(20, value)
  }
  /** VF Stride (§9.3.3.10) (specs/pci/sr-iov.yaml:61) */
  get vfStride(): number {
    return this.load16(22)
  }
  set vfStride(value: number) {
    this.store16(22, value)
  }
  /** VF Device ID (§9.3.3.11) (specs/pci/sr-iov.yaml:62) */
  get vfDeviceId(): number {
    return this.load16(26)
  }
  set vfDeviceId(value: number) {
    this.store16(26, value)
  }
  /** Supported Page Sizes (§9.3.3.12): bit n for 2^(n+12) bytes (specs/pci/sr-iov.yaml:63) */
  get supportedPageSizes(): number {
    return this.load32(28)
  }
  set supportedPageSizes(value: number) {
    this.store32(28, value)
  }
  /** System Page Size (§9.3.3.13) (specs/pci/sr-iov.yaml:64) */
  get systemPageSize(): number {
    return this.load32(32)
  }
  set systemPageSize(value: number) {
    this.store32(32, value)
  }

  /** Page size of the system, one bit as in Supported Page Sizes (WARL, specs/pci/sr-iov.yaml:71) */
  get systemPageSizeSize(): number {
    return this.systemPageSize >>> 0
  }
  set systemPageSizeSize(value: number) {
    this.systemPageSize = value
  }
  /** VF BAR (§9.3.3.14); memory only (specs/pci/sr-iov.yaml:79) */
  vfBar(element: number): number {
    return this.load32(36 + 4 * element)
  }
  setVfBar(element: number, value: number): void {
    this.store32(36 + 4 * element, value)
  }
  /** VF Migration State Array Offset (§9.3.3.15); migration is not supported (specs/pci/sr-iov.yaml:80) */
  get vfMigrationStateArrayOffset(): number {
    return this.load32(60)
  }
  set vfMigrationStateArrayOffset(value: number) {
    this.store32(60, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 1: // capabilities, specs/pci/sr-iov.yaml:17
        return (stored & 0xffe0000f) >>> 0
      case 2: // control, specs/pci/sr-iov.yaml:28
        return stored & 0x7f
      case 3: // status, specs/pci/sr-iov.yaml:42
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
      case 2: // control, specs/pci/sr-iov.yaml:28
        return (stored & 0x66) | (merged & 9) | (this.controlVfEnable === 0 ? merged & 0x10 : stored & 0x10)
      case 6: // num-vfs, specs/pci/sr-iov.yaml:51
        return this.controlVfEnable === 0 ? merged : stored
      case 12: // system-page-size, specs/pci/sr-iov.yaml:64
        return this.controlVfEnable === 0
          ? merged === 1 ||
            merged === 2 ||
            merged === 4 ||
            merged === 8 ||
            merged === 0x10 ||
            merged === 0x20 ||
            merged === 0x40 ||
            merged === 0x80 ||
            merged === 0x100 ||
            merged === 0x200 ||
            merged === 0x400
            ? merged
            : stored
          : stored
      case 13: // vf-bar, specs/pci/sr-iov.yaml:79
        return merged
      default:
        return stored
    }
  }
}
