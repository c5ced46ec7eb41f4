/**
 * Runs a system among the events of the host: in slices, between which keys, sockets and signals come in. Where nothing runs, it
 * sleeps until something comes.
 */
import type { Harts } from '../engine/harts.ts'
import type { SystemStop } from './system.ts'

/** What of a system is driven. */
export interface Driven {
  // biome-ignore lint/suspicious/noExplicitAny: states and instructions are of no interest here
  readonly harts: Pick<Harts<any, any>, 'attempted' | 'time' | 'horizon' | 'deadline' | 'advance'>
  readonly board: { poll(): void }
  /** `paused`: a debugger holds it until something comes. */
  run(limit: number): SystemStop | { readonly reason: 'paused' }
  stop(): void
}

/** The world outside of the machine. */
export interface World {
  /** Something may still come that wakes the machine: keys, connections. */
  open(): boolean
  /** Something is under way that takes the host's time: while the machine waits for it, time must not skip ahead. */
  busy(): boolean
  /** Called after each slice. */
  after?(): void
}

export interface DriveOptions {
  readonly world: World
  /** Instructions after which it ends. */
  readonly limit?: number
  /** Ticks a second. */
  readonly frequency: bigint
  /** Time goes by the host's clock. */
  readonly realtime?: boolean
}

export type Ending<Reason> = Exclude<SystemStop, { reason: 'waiting' | 'stopped' }> | Reason

/** Instructions between looks at the world: some hundredths of a second. */
const SLICE = 500_000
/** Milliseconds that a connection goes without being looked at. */
const PATIENCE = 20
/** Milliseconds that the machine may be ahead of the host's clock. */
const AHEAD = 5

export class Drive<Reason extends { readonly reason: string } = never> {
  private readonly system: Driven
  private readonly options: DriveOptions
  private ending: Reason | undefined
  private wakeUp: (() => void) | undefined
  private woken = false
  /** The machine's time, and the host's in milliseconds, from which on both go alike. */
  private anchor: { ticks: bigint; at: number } | undefined

  constructor(system: Driven, options: DriveOptions) {
    this.system = system
    this.options = options
  }

  /** Ends it, for a reason of the caller's, before the machine's next instruction. */
  end(reason: Reason): void {
    this.ending ??= reason
    this.system.stop()
    this.wake()
  }

  /** Something has come from outside. */
  wake(): void {
    this.woken = true
    this.wakeUp?.()
  }

  async run(): Promise<Ending<Reason>> {
    const { system, options } = this
    const { world, limit = Number.MAX_SAFE_INTEGER } = options
    let left = limit
    for (;;) {
      await breathe()
      if (this.ending) return this.ending
      if (left <= 0) return { reason: 'limit' }
      this.woken = false
      system.board.poll()
      this.setPace()
      const before = system.harts.attempted
      const stop = system.run(Math.min(SLICE, left))
      world.after?.()
      // How far the machine may wait is counted from when it began to, not from when it last was as late as the host.
      if (!options.realtime) this.anchor = undefined
      // A reset begins to count anew.
      left -= Math.max(0, system.harts.attempted - before)
      if (stop.reason === 'off' || stop.reason === 'failed') return stop
      if (this.ending) continue
      if (stop.reason === 'idle') {
        if (!world.open()) return stop
        await this.sleep(undefined)
      } else if (stop.reason === 'paused') {
        // Time does not go by meanwhile.
        this.anchor = undefined
        await this.sleep(undefined)
      } else if (stop.reason === 'waiting') {
        this.setAnchor()
        const left = this.untilDeadline()
        if (left === undefined && !world.open()) return { reason: 'idle' }
        await this.sleep(left)
      }
      if (stop.reason === 'limit' && options.realtime) await this.sleep(this.aheadOfHost())
    }
  }

  /** Where time goes by the host's clock, how far the machine may wait. */
  private setPace(): void {
    const { harts } = this.system
    const { realtime = false, world } = this.options
    if (!realtime && !world.busy()) {
      this.anchor = undefined
      harts.horizon = undefined
      return
    }
    this.setAnchor()
    harts.horizon = this.hostTime()
    // A machine that is slower than its clock says is carried along.
    if (realtime) harts.advance(harts.horizon)
  }

  private setAnchor(): void {
    this.anchor ??= { ticks: this.system.harts.time(), at: performance.now() }
  }

  /** The host's time in ticks of the machine's. */
  private hostTime(): bigint {
    const { ticks, at } = this.anchor!
    return ticks + (BigInt(Math.floor((performance.now() - at) * 1000)) * this.options.frequency) / 1_000_000n
  }

  private milliseconds(ticks: bigint): number {
    return Number((ticks * 1000n) / this.options.frequency)
  }

  private untilDeadline(): number | undefined {
    const deadline = this.system.harts.deadline()
    const left = deadline === undefined ? undefined : Math.max(0, this.milliseconds(deadline - this.hostTime()))
    // Connections have timers of their own.
    return this.options.world.busy() ? Math.min(PATIENCE, left ?? PATIENCE) : left
  }

  private aheadOfHost(): number {
    const ahead = this.milliseconds(this.system.harts.time() - this.hostTime())
    return ahead > AHEAD ? ahead : 0
  }

  /** Until something comes, or so many milliseconds have passed. */
  private async sleep(milliseconds: number | undefined): Promise<void> {
    if (this.woken || milliseconds === 0) return
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, Math.min(milliseconds ?? LONGEST, LONGEST))
      this.wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.wakeUp = undefined
  }
}

/** Milliseconds for which the host can set a timer. */
const LONGEST = 2 ** 31 - 1

/** Lets the host's events come in. */
const breathe = () => new Promise<void>(resolve => setImmediate(resolve))
