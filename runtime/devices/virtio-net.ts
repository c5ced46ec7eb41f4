/**
 * A network device; its configuration is `specs/platform/virtio-net.yaml`. Without a network, nothing is there.
 *
 * Parameter `mac`: its address, as 52:54:00:12:34:56 (which it is if not given), where the network gives none.
 */
import type { DeviceContext } from './device.ts'
import { parseMac } from './net/packets.ts'
import type { RegisterSpace } from './registers.ts'
import type { Chain } from './virtio/chain.ts'
import { Structure, type StructureClass } from './virtio/structure.ts'
import { type VirtioParts, VirtioTransport } from './virtio/transport.ts'

interface ConfigRegisters extends RegisterSpace<'mac' | 'status' | 'max-virtqueue-pairs' | 'mtu'> {
  statusLinkUp: number
}
interface FeatureRegisters extends RegisterSpace<'features'> {
  features: bigint
  featuresMtu: number
  featuresMac: number
  featuresMergeBuffers: number
  featuresStatus: number
}
interface HeaderRegisters extends RegisterSpace {
  buffers: number
}

export interface NetParts extends VirtioParts {
  readonly VirtioNetFeaturesRegisters: new () => FeatureRegisters
  readonly VirtioNetHeaderRegisters: StructureClass<HeaderRegisters>
}

const RECEIVE = 0
const TRANSMIT = 1
const ELEMENTS = 256
/** Bytes of a frame: an Ethernet header at least, and what no device sends at most. */
const SHORTEST = 14
const LONGEST = 0x1_0000
/** Frames taken from the network in one go. */
const BURST = 256
const MAC = '52:54:00:12:34:56'

export class VirtioNet extends VirtioTransport {
  private readonly config: ConfigRegisters
  private readonly address: readonly number[]
  private readonly header: Structure<HeaderRegisters>
  private readonly features: FeatureRegisters
  /** A frame that has been taken from the network and for which there was no room yet. */
  private waiting: Uint8Array | undefined

  constructor(registers: ConfigRegisters, context: DeviceContext, parts: NetParts) {
    const features = new parts.VirtioNetFeaturesRegisters()
    features.featuresMtu = 1
    features.featuresMac = 1
    features.featuresMergeBuffers = 1
    features.featuresStatus = 1
    super(new parts.VirtioMmioRegisters(), registers, context, parts, {
      kind: context.network ? 'network' : 'none',
      features: features.features,
      queues: context.network ? [ELEMENTS, ELEMENTS] : [],
    })
    this.config = registers
    this.address = macOf(context)
    // From here on it holds what has been negotiated.
    features.features = 0n
    this.features = features
    this.header = new Structure(parts.VirtioNetHeaderRegisters, this.memory)
    this.configure()
  }

  override reset(): void {
    super.reset()
    this.configure()
  }

  /** Takes in what has come, and sees whether the cable is still plugged in. */
  poll(): void {
    const up = this.linkUp()
    if (this.config.statusLinkUp !== up) {
      this.config.statusLinkUp = up
      if (this.running) this.configurationChanged()
    }
    this.guarded(() => this.receive())
  }

  protected override process(queue: number): void {
    if (queue === TRANSMIT) this.drain(TRANSMIT, chain => this.transmit(chain))
    // Answers may be there at once.
    this.receive()
  }

  protected override negotiated(features: bigint): void {
    this.features.features = features
  }
  protected override resetKind(): void {
    this.waiting = undefined
  }
  protected override snapshotKind(): Uint8Array | undefined {
    return this.waiting
  }
  protected override restoreKind(snapshot: unknown): void {
    this.waiting = snapshot as Uint8Array | undefined
    // An address is of the place in the network: machines from one snapshot may be at several.
    if (this.context.network?.address) this.setAddress()
  }

  private configure(): void {
    this.setAddress()
    this.config.statusLinkUp = this.linkUp()
  }
  private setAddress(): void {
    this.address.forEach((byte, i) => void this.config.store('mac', byte, i))
  }
  private linkUp(): number {
    return this.context.network?.linked === false ? 0 : 1
  }

  /** Nothing is left to the device (checksums, segmentation): no such feature is offered. */
  private transmit(chain: Chain): number {
    const length = chain.readableBytes - this.header.size
    if (length >= SHORTEST && length <= LONGEST) {
      const frame = new Uint8Array(length)
      chain.read(this.header.size, frame)
      this.context.network?.send(frame)
    }
    return 0
  }

  private receive(): void {
    for (let i = 0; i < BURST; i++) {
      this.waiting ??= this.context.network?.receive()
      if (!this.waiting || !this.deliver(this.waiting)) break
      this.waiting = undefined
    }
    this.finish(RECEIVE)
  }

  /** Puts a frame into buffers; false where there are not enough of them yet. One that no buffer holds is dropped. */
  private deliver(frame: Uint8Array): boolean {
    const queue = this.queues[RECEIVE]
    const packet = new Uint8Array(this.header.size + frame.length)
    packet.set(frame, this.header.size)
    const chains: Chain[] = []
    let room = 0
    while (room < packet.length) {
      const chain = queue.pop()
      if (!chain) {
        queue.unpop(chains.length)
        return false
      }
      chains.push(chain)
      room += chain.writableBytes
      if (this.features.featuresMergeBuffers === 0) break
    }
    if (room < packet.length || chains[0].writableBytes < this.header.size) {
      for (const chain of chains) queue.push(chain, 0)
      return true
    }
    this.header.registers.buffers = chains.length
    packet.set(this.header.contents)
    let at = 0
    for (const chain of chains) {
      const written = chain.write(0, packet.subarray(at))
      queue.push(chain, written)
      at += written
    }
    return true
  }
}

function macOf(context: DeviceContext): readonly number[] {
  const { address } = context.network ?? {}
  if (address) return [...address]
  const text = String(context.parameters.mac ?? MAC)
  const mac = parseMac(text)
  if (!mac) throw new RangeError(`parameter 'mac' of ${context.name} is six bytes as ${MAC}, not ${text}`)
  return [...mac]
}
