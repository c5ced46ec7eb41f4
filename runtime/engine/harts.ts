/**
 * Several processors on one thread, in turn: each runs up to the same time before the next one does, so two runs are the same.
 * While all of them wait, time skips to the first thing that any of them waits for.
 */
import type { RunnableState } from './architecture.ts'
import type { ReferenceEngine, Stop } from './reference.ts'
import type { DecodedInstruction } from './types.ts'

export type HartsStop =
  | { reason: 'limit' | 'stopped' | 'idle' | 'waiting' }
  /** One of them cannot go on, or has stopped the machine. */
  | { reason: 'ended'; hart: number; stop: Stop }

/** Ticks that a processor runs before the next one does. Short enough that one that waits for another does not wait long. */
const TURN = 500n

export class Harts<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly engines: readonly ReferenceEngine<S, I>[]
  /** Those that do not run: parked by firmware, or not started yet. */
  readonly parked: boolean[]
  /** The time at which waiting for the world outside begins; see `ReferenceEngine.horizon`. */
  horizon: bigint | undefined
  private current = 0
  private stopRequested = false

  constructor(engines: readonly ReferenceEngine<S, I>[]) {
    this.engines = engines
    this.parked = engines.map(() => false)
  }

  /** That of the processor whose turn it is. */
  time(): bigint {
    return this.engines[this.current].time()
  }

  /** Instructions attempted, by all of them. */
  get attempted(): number {
    return this.engines.reduce((sum, engine) => sum + engine.attempted, 0)
  }

  /** Interrupts or deadlines of any of them may have changed. */
  attention(): void {
    for (const engine of this.engines) engine.attention()
  }

  /** Ends `run` before the next instruction. */
  stop(): void {
    this.stopRequested = true
    this.engines[this.current].stop()
  }

  /** Lets time pass up to then; one that is beyond it stays there. */
  advance(time: bigint): void {
    for (const engine of this.engines) if (engine.time() < time) engine.setTime(time)
  }

  snapshot(): { current: number; parked: boolean[]; engines: unknown[] } {
    return { current: this.current, parked: [...this.parked], engines: this.engines.map(engine => engine.snapshot()) }
  }

  restore(snapshot: unknown): void {
    const { current, parked, engines } = snapshot as ReturnType<typeof this.snapshot>
    this.current = current
    parked.forEach((is, hart) => {
      this.parked[hart] = is
    })
    this.engines.forEach((engine, hart) => {
      engine.restore(engines[hart])
      engine.state.forgetTranslations?.()
    })
  }

  /** Attempts about so many instructions in all: turns are not cut short. */
  run(limit: number): HartsStop {
    this.stopRequested = false
    return this.engines.length === 1 ? this.runAlone(limit) : this.runInTurn(limit)
  }

  private runAlone(limit: number): HartsStop {
    const [engine] = this.engines
    engine.horizon = this.horizon
    return this.report(0, engine.resume(limit)) ?? { reason: this.horizon === undefined ? 'idle' : 'waiting' }
  }

  private runInTurn(limit: number): HartsStop {
    const end = this.attempted + limit
    while (this.attempted < end) {
      const until = this.earliest() + TURN
      let awake = false
      for (let hart = 0; hart < this.engines.length; hart++) {
        const engine = this.engines[hart]
        this.current = hart
        if (this.parked[hart]) {
          if (engine.time() < until) engine.setTime(until)
          continue
        }
        const stop = this.turn(engine, until)
        const ended = this.report(hart, stop)
        if (ended && ended.reason !== 'limit') return ended
        if (stop.reason === 'limit') awake = true
        if (this.stopRequested) return { reason: 'stopped' }
      }
      if (awake) continue
      const next = this.deadline()
      if (next === undefined && this.horizon === undefined) return { reason: 'idle' }
      const beyond = this.horizon !== undefined && (next === undefined || next > this.horizon)
      const skipTo = beyond ? this.horizon! : next!
      this.advance(skipTo)
      if (beyond) return { reason: 'waiting' }
    }
    return { reason: 'limit' }
  }

  /** One processor's turn: `limit` when it is awake at its end, `waiting` when not. */
  private turn(engine: ReferenceEngine<S, I>, until: bigint): Stop {
    const ticks = until - engine.time()
    if (ticks <= 0n) return { reason: engine.waits ? 'waiting' : 'limit' }
    engine.architecture.interleave?.(engine.state)
    engine.horizon = until
    return engine.resume(Number(ticks) * engine.instructionsPerTick)
  }

  private report(hart: number, stop: Stop): HartsStop | undefined {
    switch (stop.reason) {
      case 'limit':
      case 'stopped':
        return { reason: stop.reason }
      case 'idle':
      case 'waiting':
        return undefined
      default:
        return { reason: 'ended', hart, stop }
    }
  }

  private earliest(): bigint {
    return this.engines.map(engine => engine.time()).reduce((a, b) => (b < a ? b : a))
  }

  /** The first time to come at which one that waits may go on. */
  deadline(): bigint | undefined {
    let next: bigint | undefined
    this.engines.forEach((engine, hart) => {
      const deadline = this.parked[hart] ? undefined : engine.deadline()
      if (deadline !== undefined && (next === undefined || deadline < next)) next = deadline
    })
    return next
  }
}
