/**
 * Virtio over MMIO
 * Virtual I/O Device (VIRTIO) 1.2, 4.2 (Virtio Over MMIO)
 *
 * Generated from specs/platform/virtio-mmio.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type VirtioMmioRegistersName =
  | 'magic-value'
  | 'version'
  | 'device-id'
  | 'vendor-id'
  | 'device-features'
  | 'device-features-sel'
  | 'driver-features'
  | 'driver-features-sel'
  | 'queue-sel'
  | 'queue-num-max'
  | 'queue-num'
  | 'queue-ready'
  | 'queue-notify'
  | 'interrupt-status'
  | 'interrupt-ack'
  | 'status'
  | 'queue-desc-low'
  | 'queue-desc-high'
  | 'queue-driver-low'
  | 'queue-driver-high'
  | 'queue-device-low'
  | 'queue-device-high'
  | 'shm-sel'
  | 'shm-len-low'
  | 'shm-len-high'
  | 'shm-base-low'
  | 'shm-base-high'
  | 'queue-reset'
  | 'config-generation'
  | 'config'

export const virtioMmioMap: RegisterMapDescription<VirtioMmioRegistersName> = {
  name: 'virtio-mmio',
  title: 'Virtio over MMIO',
  standard: 'Virtual I/O Device (VIRTIO) 1.2, 4.2 (Virtio Over MMIO)',
  size: 512,
  byteOrder: 'little',
  at: 'specs/platform/virtio-mmio.yaml:2',
  registers: [
    {
      name: 'magic-value',
      title: 'Magic value: virt',
      offset: 0,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0x7472_6976,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:10',
      fields: [{ name: 'magic-value', title: 'Magic value: virt', hi: 31, lo: 0, access: 'RO' }],
    },
    {
      name: 'version',
      title: 'Device version number',
      offset: 4,
      stride: 4,
      count: 1,
      width: 32,
      reset: 2,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:11',
      fields: [{ name: 'version', title: 'Device version number', hi: 31, lo: 0, access: 'RO' }],
    },
    {
      name: 'device-id',
      title: 'Virtio subsystem device id',
      offset: 8,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:12',
      fields: [
        {
          name: 'device-id',
          title: 'Virtio subsystem device id',
          hi: 31,
          lo: 0,
          access: 'RO',
          values: { none: 0, network: 1, block: 2, console: 3, entropy: 4 },
        },
      ],
    },
    {
      name: 'vendor-id',
      title: 'Virtio subsystem vendor id',
      offset: 12,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0x4b53_5653,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:19',
      fields: [{ name: 'vendor-id', title: 'Virtio subsystem vendor id', hi: 31, lo: 0, access: 'RO' }],
    },
    {
      name: 'device-features',
      title: 'Features that the device has',
      offset: 16,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:20',
      fields: [{ name: 'device-features', title: 'Features that the device has', hi: 31, lo: 0, access: 'RO' }],
    },
    {
      name: 'device-features-sel',
      title: "Which 32 of the device's features are shown",
      offset: 20,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:21',
      fields: [
        {
          name: 'device-features-sel',
          title: "Which 32 of the device's features are shown",
          hi: 31,
          lo: 0,
          access: 'WO',
        },
      ],
    },
    {
      name: 'driver-features',
      title: 'Features that the driver understands',
      offset: 32,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:22',
      fields: [{ name: 'driver-features', title: 'Features that the driver understands', hi: 31, lo: 0, access: 'WO' }],
    },
    {
      name: 'driver-features-sel',
      title: "Which 32 of the driver's features are written",
      offset: 36,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:23',
      fields: [
        {
          name: 'driver-features-sel',
          title: "Which 32 of the driver's features are written",
          hi: 31,
          lo: 0,
          access: 'WO',
        },
      ],
    },
    {
      name: 'queue-sel',
      title: 'The queue that the registers for queues mean',
      offset: 48,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:24',
      fields: [
        { name: 'queue-sel', title: 'The queue that the registers for queues mean', hi: 31, lo: 0, access: 'WO' },
      ],
    },
    {
      name: 'queue-num-max',
      title: 'Elements that the queue may have; 0: there is no such queue',
      offset: 52,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:25',
      fields: [
        {
          name: 'queue-num-max',
          title: 'Elements that the queue may have; 0: there is no such queue',
          hi: 31,
          lo: 0,
          access: 'RO',
        },
      ],
    },
    {
      name: 'queue-num',
      title: 'Elements that the queue has',
      offset: 56,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:26',
      fields: [{ name: 'queue-num', title: 'Elements that the queue has', hi: 31, lo: 0, access: 'WO' }],
    },
    {
      name: 'queue-ready',
      title: 'Queue ready',
      offset: 68,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:27',
      fields: [{ name: 'ready', title: 'The device may use the queue', hi: 0, lo: 0, access: 'RW' }],
    },
    {
      name: 'queue-notify',
      title: 'The number of a queue that has new buffers',
      offset: 80,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:33',
      fields: [
        { name: 'queue-notify', title: 'The number of a queue that has new buffers', hi: 31, lo: 0, access: 'WO' },
      ],
    },
    {
      name: 'interrupt-status',
      title: 'Interrupt status',
      offset: 96,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:34',
      fields: [
        { name: 'used-buffer', title: 'Used buffer notification', hi: 0, lo: 0, access: 'RO' },
        { name: 'configuration', title: 'Configuration change notification', hi: 1, lo: 1, access: 'RO' },
      ],
    },
    {
      name: 'interrupt-ack',
      title: "Ones end the interrupt's reasons",
      offset: 100,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:41',
      fields: [{ name: 'interrupt-ack', title: "Ones end the interrupt's reasons", hi: 31, lo: 0, access: 'WO' }],
    },
    {
      name: 'status',
      title: 'Device status (2.1); writing 0 resets the device',
      offset: 112,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:42',
      fields: [
        { name: 'acknowledge', title: 'The driver has noticed the device', hi: 0, lo: 0, access: 'RW' },
        { name: 'driver', title: 'The driver knows how to drive it', hi: 1, lo: 1, access: 'RW' },
        { name: 'driver-ok', title: 'The driver is ready', hi: 2, lo: 2, access: 'RW' },
        { name: 'features-ok', title: 'Features are negotiated', hi: 3, lo: 3, access: 'RW' },
        { name: 'needs-reset', title: 'The device cannot go on without a reset', hi: 6, lo: 6, access: 'RW' },
        { name: 'failed', title: 'The driver has given up', hi: 7, lo: 7, access: 'RW' },
      ],
    },
    {
      name: 'queue-desc-low',
      title: "Address of the queue's descriptor area, low half",
      offset: 128,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:53',
      fields: [
        {
          name: 'queue-desc-low',
          title: "Address of the queue's descriptor area, low half",
          hi: 31,
          lo: 0,
          access: 'WO',
        },
      ],
    },
    {
      name: 'queue-desc-high',
      title: 'High half',
      offset: 132,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:54',
      fields: [{ name: 'queue-desc-high', title: 'High half', hi: 31, lo: 0, access: 'WO' }],
    },
    {
      name: 'queue-driver-low',
      title: "Address of the queue's driver area (available ring), low half",
      offset: 144,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:55',
      fields: [
        {
          name: 'queue-driver-low',
          title: "Address of the queue's driver area (available ring), low half",
          hi: 31,
          lo: 0,
          access: 'WO',
        },
      ],
    },
    {
      name: 'queue-driver-high',
      title: 'High half',
      offset: 148,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:56',
      fields: [{ name: 'queue-driver-high', title: 'High half', hi: 31, lo: 0, access: 'WO' }],
    },
    {
      name: 'queue-device-low',
      title: "Address of the queue's device area (used ring), low half",
      offset: 160,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:57',
      fields: [
        {
          name: 'queue-device-low',
          title: "Address of the queue's device area (used ring), low half",
          hi: 31,
          lo: 0,
          access: 'WO',
        },
      ],
    },
    {
      name: 'queue-device-high',
      title: 'High half',
      offset: 164,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:58',
      fields: [{ name: 'queue-device-high', title: 'High half', hi: 31, lo: 0, access: 'WO' }],
    },
    {
      name: 'shm-sel',
      title: 'The shared memory region that the next registers mean',
      offset: 172,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:59',
      fields: [
        {
          name: 'shm-sel',
          title: 'The shared memory region that the next registers mean',
          hi: 31,
          lo: 0,
          access: 'WO',
        },
      ],
    },
    {
      name: 'shm-len-low',
      title: 'Its length, low half; all ones: there is none',
      offset: 176,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0xffff_ffff,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:60',
      fields: [
        { name: 'shm-len-low', title: 'Its length, low half; all ones: there is none', hi: 31, lo: 0, access: 'RO' },
      ],
    },
    {
      name: 'shm-len-high',
      title: 'High half',
      offset: 180,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0xffff_ffff,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:61',
      fields: [{ name: 'shm-len-high', title: 'High half', hi: 31, lo: 0, access: 'RO' }],
    },
    {
      name: 'shm-base-low',
      title: 'Its address, low half',
      offset: 184,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0xffff_ffff,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:62',
      fields: [{ name: 'shm-base-low', title: 'Its address, low half', hi: 31, lo: 0, access: 'RO' }],
    },
    {
      name: 'shm-base-high',
      title: 'High half',
      offset: 188,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0xffff_ffff,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:63',
      fields: [{ name: 'shm-base-high', title: 'High half', hi: 31, lo: 0, access: 'RO' }],
    },
    {
      name: 'queue-reset',
      title: 'Queue reset',
      offset: 192,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:64',
      fields: [{ name: 'reset', title: 'Writing 1 resets the queue; 0 once that is done', hi: 0, lo: 0, access: 'RW' }],
    },
    {
      name: 'config-generation',
      title: 'Changes with the configuration',
      offset: 252,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:70',
      fields: [{ name: 'config-generation', title: 'Changes with the configuration', hi: 31, lo: 0, access: 'RO' }],
    },
    {
      name: 'config',
      title: 'Configuration of the kind of device',
      offset: 256,
      stride: 1,
      count: 256,
      width: 8,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/virtio-mmio.yaml:71',
      fields: [{ name: 'config', title: 'Configuration of the kind of device', hi: 7, lo: 0, access: 'RW' }],
    },
  ],
}

/** Virtio over MMIO (specs/platform/virtio-mmio.yaml:2) */
export class VirtioMmioRegisters extends RegisterSpace<VirtioMmioRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(virtioMmioMap, initial, buffer, base)
  }

  /** Magic value: virt (specs/platform/virtio-mmio.yaml:10) */
  get magicValue(): number {
    return this.load32(0)
  }
  set magicValue(value: number) {
    this.store32(0, value)
  }
  /** Device version number (specs/platform/virtio-mmio.yaml:11) */
  get version(): number {
    return this.load32(4)
  }
  set version(value: number) {
    this.store32(4, value)
  }
  /** Virtio subsystem device id (specs/platform/virtio-mmio.yaml:12) */
  get deviceId(): number {
    return this.load32(8)
  }
  set deviceId(value: number) {
    this.store32(8, value)
  }
  /** Virtio subsystem vendor id (specs/platform/virtio-mmio.yaml:19) */
  get vendorId(): number {
    return this.load32(12)
  }
  set vendorId(value: number) {
    this.store32(12, value)
  }
  /** Features that the device has (specs/platform/virtio-mmio.yaml:20) */
  get deviceFeatures(): number {
    return this.load32(16)
  }
  set deviceFeatures(value: number) {
    this.store32(16, value)
  }
  /** Which 32 of the device's features are shown (specs/platform/virtio-mmio.yaml:21) */
  get deviceFeaturesSel(): number {
    return this.load32(20)
  }
  set deviceFeaturesSel(value: number) {
    this.store32(20, value)
  }
  /** Features that the driver understands (specs/platform/virtio-mmio.yaml:22) */
  get driverFeatures(): number {
    return this.load32(32)
  }
  set driverFeatures(value: number) {
    this.store32(32, value)
  }
  /** Which 32 of the driver's features are written (specs/platform/virtio-mmio.yaml:23) */
  get driverFeaturesSel(): number {
    return this.load32(36)
  }
  set driverFeaturesSel(value: number) {
    this.store32(36, value)
  }
  /** The queue that the registers for queues mean (specs/platform/virtio-mmio.yaml:24) */
  get queueSel(): number {
    return this.load32(48)
  }
  set queueSel(value: number) {
    this.store32(48, value)
  }
  /** Elements that the queue may have; 0: there is no such queue (specs/platform/virtio-mmio.yaml:25) */
  get queueNumMax(): number {
    return this.load32(52)
  }
  set queueNumMax(value: number) {
    this.store32(52, value)
  }
  /** Elements that the queue has (specs/platform/virtio-mmio.yaml:26) */
  get queueNum(): number {
    return this.load32(56)
  }
  set queueNum(value: number) {
    this.store32(56, value)
  }
  /** Queue ready (specs/platform/virtio-mmio.yaml:27) */
  get queueReady(): number {
    return this.load32(68)
  }
  set queueReady(value: number) {
    this.store32(68, value)
  }

  /** The device may use the queue (RW, specs/platform/virtio-mmio.yaml:32) */
  get queueReadyReady(): number {
    return this.queueReady & 1
  }
  set queueReadyReady(value: number) {
    this.queueReady = (this.queueReady & 0xffff_fffe) | (value & 1)
  }
  /** The number of a queue that has new buffers (specs/platform/virtio-mmio.yaml:33) */
  get queueNotify(): number {
    return this.load32(80)
  }
  set queueNotify(value: number) {
    this.store32(80, value)
  }
  /** Interrupt status (specs/platform/virtio-mmio.yaml:34) */
  get interruptStatus(): number {
    return this.load32(96)
  }
  set interruptStatus(value: number) {
    this.store32(96, value)
  }

  /** Used buffer notification (RO, specs/platform/virtio-mmio.yaml:39) */
  get interruptStatusUsedBuffer(): number {
    return this.interruptStatus & 1
  }
  set interruptStatusUsedBuffer(value: number) {
    this.interruptStatus = (this.interruptStatus & 0xffff_fffe) | (value & 1)
  }

  /** Configuration change notification (RO, specs/platform/virtio-mmio.yaml:40) */
  get interruptStatusConfiguration(): number {
    return (this.interruptStatus >>> 1) & 1
  }
  set interruptStatusConfiguration(value: number) {
    this.interruptStatus = (this.interruptStatus & 0xffff_fffd) | ((value & 1) << 1)
  }
  /** Ones end the interrupt's reasons (specs/platform/virtio-mmio.yaml:41) */
  get interruptAck(): number {
    return this.load32(100)
  }
  set interruptAck(value: number) {
    this.store32(100, value)
  }
  /** Device status (2.1); writing 0 resets the device (specs/platform/virtio-mmio.yaml:42) */
  get status(): number {
    return this.load32(112)
  }
  set status(value: number) {
    this.store32(112, value)
  }

  /** The driver has noticed the device (RW, specs/platform/virtio-mmio.yaml:47) */
  get statusAcknowledge(): number {
    return this.status & 1
  }
  set statusAcknowledge(value: number) {
    this.status = (this.status & 0xffff_fffe) | (value & 1)
  }

  /** The driver knows how to drive it (RW, specs/platform/virtio-mmio.yaml:48) */
  get statusDriver(): number {
    return (this.status >>> 1) & 1
  }
  set statusDriver(value: number) {
    this.status = (this.status & 0xffff_fffd) | ((value & 1) << 1)
  }

  /** The driver is ready (RW, specs/platform/virtio-mmio.yaml:49) */
  get statusDriverOk(): number {
    return (this.status >>> 2) & 1
  }
  set statusDriverOk(value: number) {
    this.status = (this.status & 0xffff_fffb) | ((value & 1) << 2)
  }

  /** Features are negotiated (RW, specs/platform/virtio-mmio.yaml:50) */
  get statusFeaturesOk(): number {
    return (this.status >>> 3) & 1
  }
  set statusFeaturesOk(value: number) {
    this.status = (this.status & 0xffff_fff7) | ((value & 1) << 3)
  }

  /** The device cannot go on without a reset (RW, specs/platform/virtio-mmio.yaml:51) */
  get statusNeedsReset(): number {
    return (this.status >>> 6) & 1
  }
  set statusNeedsReset(value: number) {
    this.status = (this.status & 0xffff_ffbf) | ((value & 1) << 6)
  }

  /** The driver has given up (RW, specs/platform/virtio-mmio.yaml:52) */
  get statusFailed(): number {
    return (this.status >>> 7) & 1
  }
  set statusFailed(value: number) {
    this.status = (this.status & 0xffff_ff7f) | ((value & 1) << 7)
  }
  /** Address of the queue's descriptor area, low half (specs/platform/virtio-mmio.yaml:53) */
  get queueDescLow(): number {
    return this.load32(128)
  }
  set queueDescLow(value: number) {
    this.store32(128, value)
  }
  /** High half (specs/platform/virtio-mmio.yaml:54) */
  get queueDescHigh(): number {
    return this.load32(132)
  }
  set queueDescHigh(value: number) {
    this.store32(132, value)
  }
  /** Address of the queue's driver area (available ring), low half (specs/platform/virtio-mmio.yaml:55) */
  get queueDriverLow(): number {
    return this.load32(144)
  }
  set queueDriverLow(value: number) {
    this.store32(144, value)
  }
  /** High half (specs/platform/virtio-mmio.yaml:56) */
  get queueDriverHigh(): number {
    return this.load32(148)
  }
  set queueDriverHigh(value: number) {
    this.store32(148, value)
  }
  /** Address of the queue's device area (used ring), low half (specs/platform/virtio-mmio.yaml:57) */
  get queueDeviceLow(): number {
    return this.load32(160)
  }
  set queueDeviceLow(value: number) {
    this.store32(160, value)
  }
  /** High half (specs/platform/virtio-mmio.yaml:58) */
  get queueDeviceHigh(): number {
    return this.load32(164)
  }
  set queueDeviceHigh(value: number) {
    this.store32(164, value)
  }
  /** The shared memory region that the next registers mean (specs/platform/virtio-mmio.yaml:59) */
  get shmSel(): number {
    return this.load32(172)
  }
  set shmSel(value: number) {
    this.store32(172, value)
  }
  /** Its length, low half; all ones: there is none (specs/platform/virtio-mmio.yaml:60) */
  get shmLenLow(): number {
    return this.load32(176)
  }
  set shmLenLow(value: number) {
    this.store32(176, value)
  }
  /** High half (specs/platform/virtio-mmio.yaml:61) */
  get shmLenHigh(): number {
    return this.load32(180)
  }
  set shmLenHigh(value: number) {
    this.store32(180, value)
  }
  /** Its address, low half (specs/platform/virtio-mmio.yaml:62) */
  get shmBaseLow(): number {
    return this.load32(184)
  }
  set shmBaseLow(value: number) {
    this.store32(184, value)
  }
  /** High half (specs/platform/virtio-mmio.yaml:63) */
  get shmBaseHigh(): number {
    return this.load32(188)
  }
  set shmBaseHigh(value: number) {
    this.store32(188, value)
  }
  /** Queue reset (specs/platform/virtio-mmio.yaml:64) */
  get queueReset(): number {
    return this.load32(192)
  }
  set queueReset(value: number) {
    this.store32(192, value)
  }

  /** Writing 1 resets the queue; 0 once that is done (RW, specs/platform/virtio-mmio.yaml:69) */
  get queueResetReset(): number {
    return this.queueReset & 1
  }
  set queueResetReset(value: number) {
    this.queueReset = (this.queueReset & 0xffff_fffe) | (value & 1)
  }
  /** Changes with the configuration (specs/platform/virtio-mmio.yaml:70) */
  get configGeneration(): number {
    return this.load32(252)
  }
  set configGeneration(value: number) {
    this.store32(252, value)
  }
  /** Configuration of the kind of device (specs/platform/virtio-mmio.yaml:71) */
  config(element: number): number {
    return this.load8(256 + 1 * element)
  }
  setConfig(element: number, value: number): void {
    this.store8(256 + 1 * element, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 5: // device-features-sel, specs/platform/virtio-mmio.yaml:21
        return 0
      case 6: // driver-features, specs/platform/virtio-mmio.yaml:22
        return 0
      case 7: // driver-features-sel, specs/platform/virtio-mmio.yaml:23
        return 0
      case 8: // queue-sel, specs/platform/virtio-mmio.yaml:24
        return 0
      case 10: // queue-num, specs/platform/virtio-mmio.yaml:26
        return 0
      case 11: // queue-ready, specs/platform/virtio-mmio.yaml:27
        return stored & 1
      case 12: // queue-notify, specs/platform/virtio-mmio.yaml:33
        return 0
      case 13: // interrupt-status, specs/platform/virtio-mmio.yaml:34
        return stored & 3
      case 14: // interrupt-ack, specs/platform/virtio-mmio.yaml:41
        return 0
      case 15: // status, specs/platform/virtio-mmio.yaml:42
        return stored & 0xcf
      case 16: // queue-desc-low, specs/platform/virtio-mmio.yaml:53
        return 0
      case 17: // queue-desc-high, specs/platform/virtio-mmio.yaml:54
        return 0
      case 18: // queue-driver-low, specs/platform/virtio-mmio.yaml:55
        return 0
      case 19: // queue-driver-high, specs/platform/virtio-mmio.yaml:56
        return 0
      case 20: // queue-device-low, specs/platform/virtio-mmio.yaml:57
        return 0
      case 21: // queue-device-high, specs/platform/virtio-mmio.yaml:58
        return 0
      case 22: // shm-sel, specs/platform/virtio-mmio.yaml:59
        return 0
      case 27: // queue-reset, specs/platform/virtio-mmio.yaml:64
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
      case 5: // device-features-sel, specs/platform/virtio-mmio.yaml:21
        return merged
      case 6: // driver-features, specs/platform/virtio-mmio.yaml:22
        return merged
      case 7: // driver-features-sel, specs/platform/virtio-mmio.yaml:23
        return merged
      case 8: // queue-sel, specs/platform/virtio-mmio.yaml:24
        return merged
      case 10: // queue-num, specs/platform/virtio-mmio.yaml:26
        return merged
      case 11: // queue-ready, specs/platform/virtio-mmio.yaml:27
        return merged & 1
      case 12: // queue-notify, specs/platform/virtio-mmio.yaml:33
        return merged
      case 14: // interrupt-ack, specs/platform/virtio-mmio.yaml:41
        return merged
      case 15: // status, specs/platform/virtio-mmio.yaml:42
        return merged & 0xcf
      case 16: // queue-desc-low, specs/platform/virtio-mmio.yaml:53
        return merged
      case 17: // queue-desc-high, specs/platform/virtio-mmio.yaml:54
        return merged
      case 18: // queue-driver-low, specs/platform/virtio-mmio.yaml:55
        return merged
      case 19: // queue-driver-high, specs/platform/virtio-mmio.yaml:56
        return merged
      case 20: // queue-device-low, specs/platform/virtio-mmio.yaml:57
        return merged
      case 21: // queue-device-high, specs/platform/virtio-mmio.yaml:58
        return merged
      case 22: // shm-sel, specs/platform/virtio-mmio.yaml:59
        return merged
      case 27: // queue-reset, specs/platform/virtio-mmio.yaml:64
        return merged & 1
      case 29: // config, specs/platform/virtio-mmio.yaml:71
        return merged
      default:
        return stored
    }
  }
}
