/** A virtio transport with nothing behind it: drivers see that from its device id. */
import type { DeviceContext } from './device.ts'
import { type TransportParts, type TransportRegisters, VirtioTransport } from './virtio/transport.ts'

export class VirtioMmio extends VirtioTransport {
  constructor(registers: TransportRegisters, context: DeviceContext, parts: TransportParts) {
    super(registers, undefined, context, parts, { kind: 'none', features: 0n, queues: [] })
  }

  protected override process(): void {}
}
