/**
 * Configuration space in memory, 4096 bytes a function by its routing id (PCI Express Base Specification §7.2.2). Its bytes are
 * little-endian whatever the machine: a big-endian processor sees 16 and 32 bits swapped, as on real hosts.
 *
 * Parameter `frequency`: the machine's ticks per second, for the times of the standard; 1,000,000,000 if not given.
 */
import { type ConfigCompletion, type PciHost, SECOND } from '../pci/host.ts'
import { CONFIG_BYTES, type PhysicalFunctionDescription } from '../pci/layout.ts'
import { RootBus } from '../pci/root-bus.ts'
import { type Device, type DeviceContext, swapBytes, type Value } from './device.ts'
import type { RegisterSpace } from './registers.ts'

export class PciConfigWindow implements Device {
  readonly size: number
  readonly bus: RootBus
  private readonly context: DeviceContext

  constructor(
    registers: RegisterSpace<never>,
    context: DeviceContext,
    functions: readonly PhysicalFunctionDescription[],
    host: Omit<PciHost, 'now'> = {},
  ) {
    this.context = context
    this.size = registers.map.size
    const frequency = BigInt(context.parameters.frequency ?? SECOND)
    this.bus = new RootBus(functions, { ...host, now: () => (context.time() * SECOND) / frequency })
  }

  read(offset: number, bytes: number): Value {
    const within = offset % CONFIG_BYTES
    const completion = this.bus.configRead(Math.floor(offset / CONFIG_BYTES), within, bytes)
    return this.inOrder(answer(completion, within, bytes), bytes)
  }

  write(offset: number, bytes: number, value: Value): boolean {
    const routingId = Math.floor(offset / CONFIG_BYTES)
    // A posted write: what becomes of it, software does not hear.
    this.bus.configWrite(routingId, offset % CONFIG_BYTES, bytes, this.inOrder(value, bytes))
    return true
  }

  reset(): void {
    this.bus.reset()
  }
  snapshot(): unknown {
    return this.bus.snapshot()
  }
  restore(snapshot: unknown): void {
    this.bus.restore(snapshot as ReturnType<RootBus['snapshot']>)
  }

  private inOrder(value: Value, bytes: number): Value {
    return this.context.byteOrder === 'little' ? value : swapBytes(value, bytes)
  }
}

/**
 * What a host answers its processor: all ones where no function is (§2.3.1), and for a function that is not ready the id 0x0001 in
 * place of a Vendor ID (§2.3.2, Configuration RRS Software Visibility), with ones in the bytes behind it.
 */
function answer(completion: ConfigCompletion<Value>, offset: number, bytes: number): Value {
  if (completion.status === 'success') return completion.value
  const ones = (1n << BigInt(8 * bytes)) - 1n
  const value = completion.status === 'retry' && offset === 0 && bytes >= 2 ? (ones & ~0xffffn) | 1n : ones
  return bytes <= 4 ? Number(value) : value
}
