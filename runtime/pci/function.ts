/** What physical and virtual functions have in common: configuration space, MSI-X, function-level reset, readiness. */
import type { Value } from '../devices/device.ts'
import type { ResetKind } from '../devices/registers.ts'
import { ConfigSpace } from './config-space.ts'
import {
  type ConfigCompletion,
  type FunctionBehaviour,
  type FunctionPort,
  type PciHost,
  type PciTiming,
  RETRY,
  VF_ENABLE_WAIT,
} from './host.ts'
import { CONFIG_BYTES, type FunctionLayout } from './layout.ts'
import { MsiX } from './msix.ts'

export interface FunctionSnapshot {
  config: Uint8Array
  msix?: { table: Uint8Array; pending: BigUint64Array }
  readyAt: bigint
}

export abstract class PciFunction implements FunctionPort {
  abstract readonly name: string
  abstract readonly vf: number
  abstract readonly routingId: number
  readonly config: ConfigSpace
  readonly msix?: MsiX
  protected readonly host: PciHost
  protected readonly timing: PciTiming
  protected behaviour: FunctionBehaviour = {}
  /** When it answers requests (again). */
  protected readyAt = 0n
  /** When software may make requests (again). */
  private allowedAt = 0n

  constructor(layout: FunctionLayout, host: PciHost, timing: PciTiming) {
    this.host = host
    this.timing = timing
    this.config = new ConfigSpace(layout.parts)
    const msix = this.config.parts['msi-x']
    if (msix && layout.msixEntry)
      this.msix = new MsiX(msix, layout.msixEntry, (address, data) => {
        if (this.busMaster) host.message?.(this.routingId, address, data)
      })
    const { express } = this.config.parts
    express?.onWrite('device-control', () => {
      if (!express.deviceControlInitiateFlr) return
      express.deviceControlInitiateFlr = 0
      this.functionLevelReset()
    })
  }

  get busMaster(): boolean {
    return this.config.parts.header.commandBusMasterEnable === 1
  }
  signal(vector: number): void {
    this.msix?.signal(vector)
  }

  /** Whether requests to memory are answered now. */
  get ready(): boolean {
    return this.host.now() >= this.readyAt
  }

  configRead(offset: number, bytes: number): ConfigCompletion<Value> {
    if (!this.answers()) return RETRY
    return { status: 'success', value: this.config.read(offset, bytes) }
  }
  configWrite(offset: number, bytes: number, value: Value): ConfigCompletion<undefined> {
    if (!this.answers()) return RETRY
    this.config.write(offset, bytes, value)
    return { status: 'success', value: undefined }
  }

  /** RRS until the function is ready; since time does not run backwards, never again after it has answered (§2.3.1). */
  private answers(): boolean {
    const now = this.host.now()
    if (now < this.allowedAt)
      this.host.violation?.({ rule: 'request-before-vf-ready', routingId: this.routingId, at: now })
    return now >= this.readyAt
  }

  memoryRead(bar: number, offset: number, bytes: number): Value {
    const nothing = bytes <= 4 ? 0 : 0n
    if (this.host.now() < this.allowedAt) this.answers()
    return this.msix?.read(bar, offset, bytes) ?? guarded(() => this.behaviour.read?.(bar, offset, bytes)) ?? nothing
  }
  memoryWrite(bar: number, offset: number, bytes: number, value: Value): void {
    if (this.msix?.write(bar, offset, bytes, value)) return
    guarded(() => this.behaviour.write?.(bar, offset, bytes, value))
  }

  /** Busy until a time from now; software must not make requests before `wait` has passed. */
  protected becomeBusy(duration: bigint, wait = VF_ENABLE_WAIT): void {
    const now = this.host.now()
    this.readyAt = now + duration
    this.allowedAt = now + wait
  }

  /** Function-level reset (§6.6.2). */
  functionLevelReset(): void {
    this.reset('function')
    this.becomeBusy(this.timing.flr)
  }

  reset(kind: ResetKind): void {
    this.config.reset(kind)
    this.msix?.reset()
    guarded(() => this.behaviour.reset?.())
  }

  snapshot(): FunctionSnapshot {
    return {
      config: new Uint8Array(this.config.buffer).slice(),
      msix: this.msix?.snapshot(),
      readyAt: this.readyAt,
    }
  }
  restore(snapshot: FunctionSnapshot): void {
    if (snapshot.config.length !== CONFIG_BYTES) throw new RangeError(`a configuration space has ${CONFIG_BYTES} bytes`)
    new Uint8Array(this.config.buffer).set(snapshot.config)
    if (this.msix && snapshot.msix) this.msix.restore(snapshot.msix)
    this.readyAt = snapshot.readyAt
    this.allowedAt = 0n
  }
}

/** A behaviour's mistake is the behaviour's: the access then finds nothing. */
export function guarded<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
