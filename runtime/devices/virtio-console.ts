/** A console with one port; its configuration is `specs/platform/virtio-console.yaml`. The other end is the terminal. */
import type { DeviceContext } from './device.ts'
import type { RegisterSpace } from './registers.ts'
import type { Chain } from './virtio/chain.ts'
import { QueueFault } from './virtio/structure.ts'
import { type VirtioParts, VirtioTransport } from './virtio/transport.ts'

type ConfigRegisters = RegisterSpace<'columns' | 'rows' | 'max-ports' | 'emergency-write'>
interface FeatureRegisters extends RegisterSpace<'features'> {
  features: bigint
  featuresEmergencyWrite: number
}

export interface ConsoleParts extends VirtioParts {
  readonly VirtioConsoleFeaturesRegisters: new () => FeatureRegisters
}

const RECEIVE = 0
const TRANSMIT = 1
const ELEMENTS = 64
/** Bytes of one request at most. */
const MOST = 0x10_0000

export class VirtioConsole extends VirtioTransport {
  constructor(registers: ConfigRegisters, context: DeviceContext, parts: ConsoleParts) {
    const features = new parts.VirtioConsoleFeaturesRegisters()
    features.featuresEmergencyWrite = 1
    super(new parts.VirtioMmioRegisters(), registers, context, parts, {
      kind: context.terminal ? 'console' : 'none',
      features: features.features,
      queues: context.terminal ? [ELEMENTS, ELEMENTS] : [],
    })
    registers.onWrite('emergency-write', value => context.terminal?.write(Number(value) & 0xff))
  }

  /** Takes in what has been typed. */
  poll(): void {
    this.guarded(() => this.receive())
  }

  protected override process(queue: number): void {
    if (queue === TRANSMIT) this.drain(TRANSMIT, chain => this.transmit(chain))
    this.receive()
  }

  private transmit(chain: Chain): number {
    if (chain.readableBytes > MOST) throw new QueueFault(`${chain.readableBytes} bytes at once`)
    const bytes = new Uint8Array(chain.readableBytes)
    chain.read(0, bytes)
    for (const byte of bytes) this.context.terminal?.write(byte)
    return 0
  }

  private receive(): void {
    const { terminal } = this.context
    const queue = this.queues[RECEIVE]
    if (!terminal) return
    while (terminal.ready()) {
      const chain = queue.pop()
      if (!chain) break
      const bytes: number[] = []
      while (bytes.length < Math.min(chain.writableBytes, MOST) && terminal.ready()) {
        const byte = terminal.read()
        if (byte === undefined) break
        bytes.push(byte)
      }
      queue.push(chain, chain.write(0, Uint8Array.from(bytes)))
    }
    this.finish(RECEIVE)
  }
}
