/**
 * A source of entropy. It is a pseudo-random sequence, so that runs repeat; parameter `seed` (0 to 2^32-1, 0 if not given) chooses
 * which one.
 */
import type { DeviceContext } from './device.ts'
import type { RegisterSpace } from './registers.ts'
import { integerParameter } from './values.ts'
import { type VirtioParts, VirtioTransport } from './virtio/transport.ts'

const QUEUE = 0
const ELEMENTS = 64
/** Bytes given for one request at most; a driver takes fewer than it asks for (5.4.6.1). */
const MOST = 0x10000

export class VirtioRng extends VirtioTransport {
  private readonly seed: number
  private state: Uint32Array<ArrayBuffer>

  constructor(registers: RegisterSpace<never>, context: DeviceContext, parts: VirtioParts) {
    const description = { kind: 'entropy', features: 0n, queues: [ELEMENTS] } as const
    super(new parts.VirtioMmioRegisters(), registers as unknown as RegisterSpace, context, parts, description)
    this.seed = integerParameter(context, 'seed', 0, 0, 0xffff_ffff)
    this.state = seeded(this.seed)
  }

  protected override process(): void {
    this.drain(QUEUE, chain => {
      const bytes = new Uint8Array(Math.min(chain.writableBytes, MOST))
      for (let i = 0; i < bytes.length; i++) bytes[i] = this.next()
      return chain.write(0, bytes)
    })
  }

  override reset(): void {
    super.reset()
    this.state = seeded(this.seed)
  }

  protected override snapshotKind(): Uint32Array {
    return this.state.slice()
  }
  protected override restoreKind(snapshot: unknown): void {
    this.state.set(snapshot as Uint32Array)
  }

  /** xorshift128 (G. Marsaglia, 2003), its upper bits, which are the better ones. */
  private next(): number {
    const { state } = this
    const mixed = state[0] ^ (state[0] << 11)
    state[0] = state[1]
    state[1] = state[2]
    state[2] = state[3]
    state[3] = state[3] ^ (state[3] >>> 19) ^ mixed ^ (mixed >>> 8)
    return state[3] >>> 24
  }
}

/** Four words, not all of them 0, that differ from seed to seed. */
function seeded(seed: number): Uint32Array<ArrayBuffer> {
  const state = new Uint32Array(4)
  let word = seed
  for (let i = 0; i < state.length; i++) {
    // The finalizer of MurmurHash3 spreads neighbouring seeds.
    word = (word + 0x9e37_79b9) >>> 0
    let mixed = Math.imul(word ^ (word >>> 16), 0x85eb_ca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35)
    state[i] = mixed ^ (mixed >>> 16)
  }
  return state
}
