/**
 * Several processors on one thread, in turn. They have one time, which goes on during each one's turn: as many processors as are awake
 * share it, so that each of them attempts, on the average, as many instructions a tick as one that is alone. While all of them wait, time
 * skips to the first thing that any of them waits for. Two runs are the same, wherever they are stopped and go on.
 */
import type { RunnableState } from './architecture.ts'
import type { ReferenceEngine, Stop } from './reference.ts'
import type { DecodedInstruction } from './types.ts'

export type HartsStop =
  | { reason: 'limit' | 'stopped' | 'idle' | 'waiting' }
  /** One of them cannot go on, or has stopped the machine. */
  | { reason: 'ended'; hart: number; stop: Stop }

/** Instructions of a turn, about: many against what it costs to begin one, few for those who wait for what another does. */
const TURN = 2000

/** As plain data. */
interface HartsSnapshot {
  readonly parked: readonly boolean[]
  readonly current: number
  readonly turnEnd: bigint | undefined
  readonly sharing: number
  readonly ran: boolean
  readonly engines: readonly unknown[]
}

export class Harts<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly engines: readonly ReferenceEngine<S, I>[]
  /** Where time is the world's: the time up to which waiting may skip. */
  horizon: bigint | undefined
  private readonly instructionsPerTick: number
  /** Those that do not run: not started yet, or stopped. */
  private readonly parked: boolean[]
  /** Whose turn it is; its engine alone knows the time. */
  private current = 0
  /** The time at which the turn ends, once it has begun. */
  private turnEnd: bigint | undefined
  /** Processors that share the time of this round of turns. */
  private sharing = 1
  /** Whether any has attempted an instruction in this round. */
  private ran = false
  private running: ReferenceEngine<S, I> | undefined
  private stopRequested = false

  /** All of one machine: same memory, and as many instructions to a tick as the first one has. */
  constructor(engines: readonly ReferenceEngine<S, I>[]) {
    this.engines = engines
    this.instructionsPerTick = engines[0].instructionsPerTick
    this.parked = engines.map(() => false)
    this.beginRound()
  }

  /** The machine's time, in ticks. */
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

  /** Ends `run` before the next instruction; the next one, if none is under way. */
  stop(): void {
    this.stopRequested = true
    this.running?.stop()
  }

  /** Whether it does not run, and waits for nothing either. */
  isParked(hart: number): boolean {
    return this.parked[hart]
  }

  /** From the next instruction on it does not run, until it is unparked. */
  park(hart: number): void {
    this.parked[hart] = true
    if (this.engines[hart] === this.running) this.running.stop()
  }

  /** It goes on in its next turn. */
  unpark(hart: number): void {
    this.parked[hart] = false
  }

  /** Lets time pass up to then; where it is later already, nothing happens. */
  advance(time: bigint): void {
    if (this.time() >= time) return
    this.turnEnd = undefined
    for (const engine of this.engines) engine.setTime(time)
  }

  /** The first time to come at which one that waits may go on. */
  deadline(): bigint | undefined {
    const now = this.time()
    let next: bigint | undefined
    this.engines.forEach((engine, hart) => {
      if (this.parked[hart]) return
      engine.setTime(now)
      const deadline = engine.deadline()
      if (deadline !== undefined && (next === undefined || deadline < next)) next = deadline
    })
    return next
  }

  /** All of them as after power-on, and none of them parked; memory and devices keep what they have. */
  reset(): void {
    for (const engine of this.engines) engine.reset()
    this.parked.fill(false)
    this.current = 0
    this.turnEnd = undefined
    this.ran = false
    this.stopRequested = false
    this.beginRound()
  }

  snapshot(): HartsSnapshot {
    const { current, turnEnd, sharing, ran } = this
    const engines = this.engines.map(engine => engine.snapshot())
    return { parked: [...this.parked], current, turnEnd, sharing, ran, engines }
  }

  /** Takes back what `snapshot` gave. */
  restore(snapshot: unknown): void {
    const { parked, current, turnEnd, sharing, ran, engines } = snapshot as HartsSnapshot
    Object.assign(this, { current, turnEnd, sharing, ran })
    this.engines.forEach((engine, hart) => {
      this.parked[hart] = parked[hart]
      engine.instructionsPerTick = this.instructionsPerTick * sharing
      engine.restore(engines[hart])
      engine.state.forgetTranslations?.()
    })
  }

  /** Attempts at most so many instructions in all. */
  run(limit: number): HartsStop {
    return this.engines.length === 1 ? this.runAlone(limit) : this.runInTurn(limit)
  }

  /** Attempts one instruction of one of them, whose turn it then is; one that waits goes on waiting. */
  step(hart: number): HartsStop {
    if (this.engines.length === 1) return this.runAlone(1)
    if (this.isStopped()) return { reason: 'stopped' }
    if (this.parked[hart]) return { reason: 'waiting' }
    const now = this.time()
    this.turnEnd = undefined
    this.current = hart
    const engine = this.engines[hart]
    engine.setTime(now)
    this.beginTurn(engine)
    const before = engine.attempted
    const stop = this.resume(engine, 1)
    this.ran ||= engine.attempted > before
    return this.report(stop)
  }

  private runAlone(limit: number): HartsStop {
    const [engine] = this.engines
    if (this.isStopped()) return { reason: 'stopped' }
    if (this.parked[0]) return { reason: 'idle' }
    engine.horizon = this.horizon
    return this.report(this.resume(engine, limit))
  }

  /** What has come of running the current one alone. */
  private report(stop: Stop): HartsStop {
    switch (stop.reason) {
      case 'stopped':
        return { reason: this.isStopped() ? 'stopped' : 'idle' }
      case 'limit':
      case 'idle':
      case 'waiting':
        return { reason: stop.reason }
      default:
        return { reason: 'ended', hart: this.current, stop }
    }
  }

  private runInTurn(limit: number): HartsStop {
    for (let left = limit; left > 0; ) {
      if (this.isStopped()) return { reason: 'stopped' }
      const engine = this.engines[this.current]
      if (!this.parked[this.current]) {
        this.turnEnd ??= this.beginTurn(engine)
        const before = engine.attempted
        const stop = this.resume(engine, Math.min(left, engine.attemptsUntil(this.turnEnd)))
        const attempts = engine.attempted - before
        left -= attempts
        this.ran ||= attempts > 0
        if (stop.reason === 'limit' && engine.time() < this.turnEnd) return { reason: 'limit' }
        if (stop.reason === 'stopped' && this.isStopped()) return { reason: 'stopped' }
        if (stop.reason === 'halt' || stop.reason === 'trap' || stop.reason === 'trapped')
          return { reason: 'ended', hart: this.current, stop }
      }
      this.endTurn()
      if (this.current > 0) continue
      const stop = this.ran ? undefined : this.skip()
      if (stop) return stop
      this.ran = false
    }
    return { reason: 'limit' }
  }

  private resume(engine: ReferenceEngine<S, I>, limit: number): Stop {
    this.running = engine
    try {
      return engine.resume(limit)
    } finally {
      this.running = undefined
    }
  }

  private isStopped(): boolean {
    const requested = this.stopRequested
    this.stopRequested = false
    return requested
  }

  /** Gives the time at which it ends. */
  private beginTurn(engine: ReferenceEngine<S, I>): bigint {
    engine.architecture.interleave?.(engine.state)
    // One that waits gives the rest of its turn to the others.
    engine.horizon = 0n
    return engine.time() + BigInt(Math.ceil(TURN / engine.instructionsPerTick))
  }

  private endTurn(): void {
    const now = this.time()
    this.turnEnd = undefined
    this.current = (this.current + 1) % this.engines.length
    if (this.current === 0) this.beginRound()
    this.engines[this.current].setTime(now)
  }

  private beginRound(): void {
    const awake = this.engines.filter((engine, hart) => !this.parked[hart] && !engine.waits)
    this.sharing = Math.max(1, awake.length)
    for (const engine of this.engines) engine.instructionsPerTick = this.instructionsPerTick * this.sharing
  }

  /** All of them wait: goes to the first time at which one may go on. Gives the reason to stop where there is none. */
  private skip(): HartsStop | undefined {
    const { horizon } = this
    const next = this.deadline()
    if (horizon !== undefined && (next === undefined || next > horizon)) {
      this.advance(horizon)
      return { reason: 'waiting' }
    }
    if (next === undefined) return { reason: 'idle' }
    this.advance(next)
    return undefined
  }
}
