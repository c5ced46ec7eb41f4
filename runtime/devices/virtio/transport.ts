/**
 * Virtio over MMIO, version 2 (VIRTIO 1.2, 4.2); the registers are `specs/platform/virtio-mmio.yaml`. Line: `interrupt`. What kind of
 * device it is, its classes below say. A driver that breaks the rules makes the device need a reset (2.1.2), and nothing worse.
 */
import type { Device, DeviceContext, DeviceMemory, Value } from '../device.ts'
import type { RegisterSpace } from '../registers.ts'
import { namedValues, offsetOf } from '../values.ts'
import type { Chain } from './chain.ts'
import { type Area, type QueueParts, type QueueSnapshot, Virtqueue } from './queue.ts'
import { QueueFault } from './structure.ts'

type TransportName =
  | 'device-id'
  | 'device-features'
  | 'device-features-sel'
  | 'driver-features'
  | 'driver-features-sel'
  | 'queue-sel'
  | 'queue-num-max'
  | 'queue-num'
  | 'queue-ready'
  | 'queue-notify'
  | 'interrupt-ack'
  | 'status'
  | `queue-${Area}-${'low' | 'high'}`
  | 'queue-reset'
  | 'config'

export interface TransportRegisters extends RegisterSpace<TransportName> {
  deviceId: number
  deviceFeatures: number
  readonly deviceFeaturesSel: number
  readonly driverFeaturesSel: number
  queueSel: number
  queueNumMax: number
  queueReadyReady: number
  queueResetReset: number
  interruptStatus: number
  interruptStatusUsedBuffer: number
  interruptStatusConfiguration: number
  status: number
  readonly statusDriverOk: number
  statusFeaturesOk: number
  statusNeedsReset: number
  configGeneration: number
}
interface FeatureRegisters extends RegisterSpace<'features'> {
  features: bigint
  featuresIndirectDescriptors: number
  featuresEventIndex: number
  featuresVersion1: number
  featuresRingReset: number
}

export interface TransportParts extends QueueParts {
  readonly VirtioFeaturesRegisters: new () => FeatureRegisters
}
/** What devices behind the transport are given. */
export interface VirtioParts extends TransportParts {
  readonly VirtioMmioRegisters: new () => TransportRegisters
}

/** Names of the kinds of device. */
export type VirtioKind = 'none' | 'network' | 'block' | 'console' | 'entropy'

export interface VirtioDescription {
  readonly kind: VirtioKind
  /** Features of the kind that it has, as bits. */
  readonly features: bigint
  /** For each of its queues, the elements that it may have; powers of two. */
  readonly queues: readonly number[]
}

interface TransportSnapshot {
  registers: Uint8Array
  config?: Uint8Array
  driverFeatures: bigint
  queues: QueueSnapshot[]
  device?: unknown
}

const AREAS: readonly Area[] = ['desc', 'driver', 'device']
/** What a machine without memory for devices has. */
const noMemory: DeviceMemory = { readBytes: () => false, writeBytes: () => false, ramAt: () => undefined }

export abstract class VirtioTransport implements Device {
  readonly size: number
  protected readonly context: DeviceContext
  protected readonly memory: DeviceMemory
  protected readonly queues: readonly Virtqueue[]
  private readonly registers: TransportRegisters
  private readonly space: RegisterSpace | undefined
  private readonly configAt: number
  /** What is offered; what the driver accepts. */
  private readonly offered: FeatureRegisters
  private readonly accepted: FeatureRegisters
  private readonly offeredBits: bigint
  private readonly resetDeviceId: number

  constructor(
    registers: TransportRegisters,
    config: RegisterSpace | undefined,
    context: DeviceContext,
    parts: TransportParts,
    description: VirtioDescription,
  ) {
    const { map } = registers
    this.registers = registers
    this.space = config
    this.context = context
    this.size = map.size
    this.configAt = offsetOf(map, 'config')
    this.memory = context.memory ?? noMemory
    const { kind } = description
    this.resetDeviceId = namedValues(map, 'device-id', 'device-id', [kind])[kind]
    this.offered = new parts.VirtioFeaturesRegisters()
    this.accepted = new parts.VirtioFeaturesRegisters()
    this.offered.features = description.features
    this.offered.featuresIndirectDescriptors = 1
    this.offered.featuresEventIndex = 1
    this.offered.featuresVersion1 = 1
    this.offered.featuresRingReset = 1
    this.offeredBits = kind === 'none' ? 0n : this.offered.features
    this.queues = description.queues.map(maximum => new Virtqueue(maximum, this.memory, parts))
    registers.deviceId = this.resetDeviceId
    this.listen()
    this.select()
  }

  read(offset: number, bytes: number): Value {
    const { byteOrder } = this.context
    if (offset < this.configAt) return this.registers.read(offset, bytes, byteOrder)
    return this.space?.read(offset - this.configAt, bytes, byteOrder) ?? (bytes <= 4 ? 0 : 0n)
  }

  write(offset: number, bytes: number, value: Value): boolean {
    const { byteOrder } = this.context
    if (offset < this.configAt) this.registers.write(offset, bytes, value, byteOrder)
    else this.space?.write(offset - this.configAt, bytes, value, byteOrder)
    return true
  }

  /** As after power-on. */
  reset(): void {
    this.space?.reset('cold')
    this.resetDevice()
  }

  snapshot(): TransportSnapshot {
    return {
      registers: this.registers.snapshot(),
      config: this.space?.snapshot(),
      driverFeatures: this.accepted.features,
      queues: this.queues.map(q => q.snapshot()),
      device: this.snapshotKind(),
    }
  }
  restore(snapshot: unknown): void {
    const { registers, config, driverFeatures, queues, device } = snapshot as TransportSnapshot
    if (queues.length !== this.queues.length)
      throw new RangeError(`it had ${queues.length} queues, and has ${this.queues.length} here`)
    this.registers.restore(registers)
    this.accepted.features = driverFeatures
    this.queues.forEach((queue, i) => void queue.restore(queues[i]))
    this.negotiate()
    if (config) this.space?.restore(config)
    this.restoreKind(device)
    this.drive()
  }

  /** The driver has made buffers available in a queue. May throw a QueueFault. */
  protected abstract process(queue: number): void
  /** The features that the driver has accepted, as bits, have changed. */
  protected negotiated(_features: bigint): void {}
  /** State of the kind of device goes back to what it is after power-on. */
  protected resetKind(): void {}
  protected snapshotKind(): unknown {
    return undefined
  }
  protected restoreKind(_snapshot: unknown): void {}

  /** Whether the driver lets the device work. */
  protected get running(): boolean {
    return this.registers.statusDriverOk === 1 && this.registers.statusNeedsReset === 0
  }

  /** Handles all chains of a queue; `handle` gives the bytes that it has written. */
  protected drain(index: number, handle: (chain: Chain) => number): void {
    const queue = this.queues[index]
    for (let chain = queue.pop(); chain; chain = queue.pop()) queue.push(chain, handle(chain))
    this.finish(index)
  }

  /** Tells the driver of chains that were given back, as far as it wants to know. */
  protected finish(index: number): void {
    const queue = this.queues[index]
    queue.ask()
    if (!queue.wantsNotification()) return
    this.registers.interruptStatusUsedBuffer = 1
    this.drive()
  }

  /** Does what may throw a QueueFault, while the device works; a fault ends that. */
  protected guarded(action: () => void): void {
    if (!this.running) return
    this.faulting(action)
  }

  /** The configuration has changed by itself. */
  protected configurationChanged(): void {
    this.registers.configGeneration = (this.registers.configGeneration + 1) >>> 0
    this.registers.interruptStatusConfiguration = 1
    this.drive()
  }

  private listen(): void {
    const { registers: r } = this
    r.onWrite('device-features-sel', () => this.showFeatures())
    r.onWrite('driver-features', value => this.acceptFeatures(BigInt(value)))
    r.onWrite('queue-sel', () => this.select())
    r.onWrite('queue-num', value => {
      const queue = this.selected()
      if (queue && !queue.ready) queue.size = Number(value)
    })
    for (const area of AREAS) {
      const half = (shift: bigint) => (value: Value) => {
        const queue = this.selected()
        if (!queue || queue.ready) return
        const kept = queue.areas[area] & (0xffff_ffffn << (32n - shift))
        queue.areas[area] = kept | (BigInt(value) << shift)
      }
      r.onWrite(`queue-${area}-low`, half(0n))
      r.onWrite(`queue-${area}-high`, half(32n))
    }
    r.onWrite('queue-ready', () => this.enableQueue())
    r.onWrite('queue-reset', () => {
      if (r.queueResetReset === 1 && this.accepted.featuresRingReset === 1) this.selected()?.reset()
      r.queueResetReset = 0
      this.select()
    })
    r.onWrite('queue-notify', value => this.notify(Number(value)))
    r.onWrite('interrupt-ack', value => {
      r.interruptStatus = (r.interruptStatus & ~Number(value)) >>> 0
      this.drive()
    })
    r.onWrite('status', (value, previous) => this.changeStatus(Number(value), Number(previous)))
  }

  private selected(): Virtqueue | undefined {
    return this.queues[this.registers.queueSel]
  }

  /** Shows the selected queue in the registers for queues. */
  private select(): void {
    const queue = this.selected()
    this.registers.queueNumMax = queue?.maximum ?? 0
    this.registers.queueReadyReady = queue?.ready ? 1 : 0
  }

  private showFeatures(): void {
    const { deviceFeaturesSel } = this.registers
    this.registers.deviceFeatures =
      deviceFeaturesSel > 1 ? 0 : Number(BigInt.asUintN(32, this.offeredBits >> BigInt(32 * deviceFeaturesSel)))
  }

  /** Features stay as they were negotiated (3.1.1). */
  private acceptFeatures(value: bigint): void {
    const { driverFeaturesSel: half, statusFeaturesOk } = this.registers
    if (statusFeaturesOk === 1 || half > 1) return
    const shift = BigInt(32 * half)
    this.accepted.features = (this.accepted.features & ~(0xffff_ffffn << shift)) | (value << shift)
  }

  private changeStatus(value: number, previous: number): void {
    const { registers: r } = this
    if (value === 0) return this.resetDevice()
    r.status = previous
    const before = { features: r.statusFeaturesOk, driver: r.statusDriverOk, broken: r.statusNeedsReset }
    r.status = value
    // Only the device itself says that it needs a reset, and only a reset ends that.
    r.statusNeedsReset = before.broken
    if (r.statusFeaturesOk === 1 && before.features === 0) {
      const known = (this.accepted.features & ~this.offeredBits) === 0n
      // No version but this one is spoken: without it, negotiation fails (6.1).
      if (known && this.accepted.featuresVersion1 === 1) this.negotiate()
      else r.statusFeaturesOk = 0
    }
    if (r.statusDriverOk === 1 && before.driver === 0) for (let i = 0; i < this.queues.length; i++) this.notify(i)
  }

  private negotiate(): void {
    for (const queue of this.queues) {
      queue.eventIndex = this.accepted.featuresEventIndex === 1
      queue.indirect = this.accepted.featuresIndirectDescriptors === 1
    }
    this.negotiated(this.accepted.features)
  }

  private enableQueue(): void {
    const queue = this.selected()
    if (queue && this.registers.queueReadyReady === 0) queue.disable()
    else if (queue && !queue.ready) this.faulting(() => queue.enable())
    this.select()
  }

  private notify(index: number): void {
    if (this.queues[index]?.ready) this.guarded(() => this.process(index))
  }

  private faulting(action: () => void): void {
    try {
      action()
    } catch (fault) {
      if (!(fault instanceof QueueFault)) throw fault
      this.registers.statusNeedsReset = 1
      if (this.registers.statusDriverOk === 1) this.configurationChanged()
    }
  }

  private resetDevice(): void {
    this.registers.reset('cold')
    this.registers.deviceId = this.resetDeviceId
    this.accepted.features = 0n
    for (const queue of this.queues) queue.reset()
    this.resetKind()
    this.negotiate()
    this.showFeatures()
    this.select()
    this.drive()
  }

  private drive(): void {
    this.context.setLine('interrupt', this.registers.interruptStatus !== 0)
  }
}
