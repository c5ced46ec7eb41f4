/**
 * A block device; its configuration and its requests are `specs/platform/virtio-blk*.yaml`. Without a disk, nothing is there.
 *
 * What a flush has acknowledged lasts: so has the host's own flush returned. Where the driver cannot flush, or says that writes
 * are not to be cached, each write is followed by one. Whatever fails on the host's side is an error of the request.
 *
 * Parameter `serial`: what it calls itself (its name in the machine's spec if not given).
 */
import type { DeviceContext, Disk } from './device.ts'
import type { RegisterSpace } from './registers.ts'
import { namedValues } from './values.ts'
import type { Chain } from './virtio/chain.ts'
import { QueueFault, Structure, type StructureClass } from './virtio/structure.ts'
import { type VirtioParts, VirtioTransport } from './virtio/transport.ts'

interface ConfigRegisters
  extends RegisterSpace<
    'capacity' | 'seg-max' | 'block-size' | 'write-zeroes-sectors-max' | 'write-zeroes-ranges-max' | 'writeback'
  > {
  capacity: bigint
  segMax: number
  writeZeroesSectorsMax: number
  writeZeroesRangesMax: number
  writebackCached: number
}
interface FeatureRegisters extends RegisterSpace<'features'> {
  features: bigint
  featuresSegMax: number
  featuresReadOnly: number
  featuresBlockSize: number
  featuresFlush: number
  featuresConfigWriteback: number
  featuresWriteZeroes: number
}
interface RequestRegisters extends RegisterSpace<'type' | 'sector'> {
  readonly type: number
  readonly sector: bigint
}
interface RangeRegisters extends RegisterSpace<'sector' | 'sectors' | 'flags'> {
  readonly sector: bigint
  readonly sectors: number
  readonly flagsReserved: number
}

export interface BlkParts extends VirtioParts {
  readonly VirtioBlkFeaturesRegisters: new () => FeatureRegisters
  readonly VirtioBlkRequestRegisters: StructureClass<RequestRegisters>
  readonly VirtioBlkStatusRegisters: StructureClass<RegisterSpace<'status'>>
  readonly VirtioBlkRangeRegisters: StructureClass<RangeRegisters>
  readonly VirtioBlkIdRegisters: StructureClass<RegisterSpace<'characters'>>
}

const QUEUE = 0
const ELEMENTS = 256
/** Of a request's segments, two are its head and its status. */
const MOST_SEGMENTS = ELEMENTS - 2
/** Bytes that are moved at once. */
const CHUNK = 0x1_0000
/** Sectors that one request may zero: what a guest can ask for at once takes a bounded time. */
const MOST_ZEROED = 0x1_0000

/** What a request comes to: its status and the bytes written before that. */
interface Outcome {
  status: number
  written: number
}

export class VirtioBlk extends VirtioTransport {
  private readonly config: ConfigRegisters
  private readonly disk: Disk | undefined
  private readonly features: FeatureRegisters
  private readonly request: Structure<RequestRegisters>
  private readonly range: Structure<RangeRegisters>
  private readonly id: Uint8Array
  private readonly statusBytes: number
  private readonly types
  private readonly statuses
  /** Bytes of a sector. */
  private readonly sector: number
  private readonly capacity: bigint
  private readonly buffer = new Uint8Array(CHUNK)

  constructor(registers: ConfigRegisters, context: DeviceContext, parts: BlkParts) {
    const { disk } = context
    const features = new parts.VirtioBlkFeaturesRegisters()
    features.featuresSegMax = 1
    features.featuresBlockSize = 1
    features.featuresFlush = 1
    features.featuresConfigWriteback = 1
    features.featuresReadOnly = disk?.readOnly ? 1 : 0
    features.featuresWriteZeroes = disk?.readOnly ? 0 : 1
    super(new parts.VirtioMmioRegisters(), registers, context, parts, {
      kind: disk ? 'block' : 'none',
      features: features.features,
      queues: disk ? [ELEMENTS] : [],
    })
    this.config = registers
    this.disk = disk
    // From here on it holds what has been negotiated.
    features.features = 0n
    this.features = features
    this.request = new Structure(parts.VirtioBlkRequestRegisters, this.memory)
    this.range = new Structure(parts.VirtioBlkRangeRegisters, this.memory)
    const id = new Structure(parts.VirtioBlkIdRegisters, this.memory)
    const serial = new TextEncoder().encode(String(context.parameters.serial ?? context.name)).subarray(0, id.size)
    this.id = new Uint8Array(id.size)
    this.id.set(serial)
    const status = new parts.VirtioBlkStatusRegisters().map
    this.statusBytes = status.size
    this.statuses = namedValues(status, 'status', 'status', ['ok', 'error', 'unsupported'])
    this.types = namedValues(this.request.registers.map, 'type', 'type', [
      'in',
      'out',
      'flush',
      'get-id',
      'write-zeroes',
    ])
    this.sector = namedValues(registers.map, 'block-size', 'block-size', ['sector']).sector
    // What is left over of the file behind the last whole sector cannot be reached.
    this.capacity = BigInt(Math.floor((disk?.size ?? 0) / this.sector))
    this.configure()
  }

  override reset(): void {
    super.reset()
    this.configure()
  }

  protected override process(): void {
    this.drain(QUEUE, chain => this.serve(chain))
  }
  protected override negotiated(features: bigint): void {
    this.features.features = features
    this.config.writebackCached = this.features.featuresFlush
  }

  /** The disk itself is no part of a snapshot, and must be one of the same size. */
  protected override snapshotKind(): bigint {
    return this.capacity
  }
  protected override restoreKind(capacity: unknown): void {
    if (capacity !== this.capacity)
      throw new RangeError(`its disk had ${capacity} sectors of ${this.sector} bytes, and has ${this.capacity} here`)
  }

  private configure(): void {
    const { config } = this
    config.capacity = this.capacity
    config.segMax = MOST_SEGMENTS
    config.writeZeroesSectorsMax = MOST_ZEROED
    config.writeZeroesRangesMax = 1
  }

  private serve(chain: Chain): number {
    const data = chain.writableBytes - this.statusBytes
    if (chain.readableBytes < this.request.size || data < 0) throw new QueueFault('a request without head or status')
    chain.read(0, this.request.contents)
    let outcome: Outcome
    try {
      outcome = this.perform(this.request.registers.type, chain, data)
    } catch {
      // The host cannot do it (the file has shrunk, the medium is full or broken): the guest's driver is told.
      outcome = { status: this.statuses.error, written: 0 }
    }
    chain.write(data, Uint8Array.of(outcome.status))
    // The status is written even where not all before it is; the count is of bytes from the start (2.7.8.2).
    return outcome.written === data ? data + this.statusBytes : outcome.written
  }

  private perform(type: number, chain: Chain, data: number): Outcome {
    const { types, statuses } = this
    if (type === types.in) return this.readSectors(chain, data)
    if (type === types.out) return { status: this.writeSectors(chain), written: data }
    if (type === types.flush) {
      this.disk!.flush()
      return { status: statuses.ok, written: data }
    }
    if (type === types['get-id']) return { status: statuses.ok, written: chain.write(0, this.id.subarray(0, data)) }
    if (type === types['write-zeroes']) return { status: this.writeZeroes(chain), written: data }
    return { status: statuses.unsupported, written: data }
  }

  /** Byte at which so many bytes from a sector on begin; undefined where they are no sectors of the disk. */
  private position(sector: bigint, bytes: number): number | undefined {
    if (bytes % this.sector !== 0 || sector + BigInt(bytes / this.sector) > this.capacity) return undefined
    return Number(sector) * this.sector
  }

  private readSectors(chain: Chain, bytes: number): Outcome {
    const position = this.position(this.request.registers.sector, bytes)
    if (position === undefined) return { status: this.statuses.error, written: 0 }
    for (let at = 0; at < bytes; at += CHUNK) {
      const part = this.buffer.subarray(0, Math.min(CHUNK, bytes - at))
      this.disk!.read(position + at, part)
      chain.write(at, part)
    }
    return { status: this.statuses.ok, written: bytes }
  }

  private writeSectors(chain: Chain): number {
    const bytes = chain.readableBytes - this.request.size
    const position = this.position(this.request.registers.sector, bytes)
    if (position === undefined || this.disk!.readOnly) return this.statuses.error
    for (let at = 0; at < bytes; at += CHUNK) {
      const part = this.buffer.subarray(0, Math.min(CHUNK, bytes - at))
      chain.read(this.request.size + at, part)
      this.disk!.write(position + at, part)
    }
    this.settle()
    return this.statuses.ok
  }

  private writeZeroes(chain: Chain): number {
    const { range, statuses } = this
    if (this.features.featuresWriteZeroes === 0) return statuses.unsupported
    if (chain.readableBytes !== this.request.size + range.size || this.disk!.readOnly) return statuses.error
    chain.read(this.request.size, range.contents)
    const { sector, sectors, flagsReserved } = range.registers
    if (flagsReserved !== 0) return statuses.unsupported
    const bytes = sectors * this.sector
    const position = this.position(sector, bytes)
    if (position === undefined || sectors > MOST_ZEROED) return statuses.error
    this.buffer.fill(0)
    for (let at = 0; at < bytes; at += CHUNK)
      this.disk!.write(position + at, this.buffer.subarray(0, Math.min(CHUNK, bytes - at)))
    this.settle()
    return statuses.ok
  }

  /** A write lasts at once where the driver would not flush (5.2.6.2). */
  private settle(): void {
    const { featuresFlush, featuresConfigWriteback } = this.features
    const cached = featuresConfigWriteback === 1 ? this.config.writebackCached : featuresFlush
    if (cached === 0) this.disk!.flush()
  }
}
