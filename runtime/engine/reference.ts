/**
 * The reference engine: runs the emitted functions one instruction after another. It is the model that people read, and that
 * faster engines are held to.
 *
 * Time is virtual: it advances by one tick with every so many instructions attempted (also those that trap), and skips ahead when the
 * machine waits. Two runs from the same state are the same.
 */
import type { PhysicalMemory } from '../memory/physical.ts'
import type { Architecture, RunnableState } from './architecture.ts'
import { type Block, DecodeCache } from './decode-cache.ts'
import { type DecodedInstruction, HaltSignal, type Host, TrapSignal } from './types.ts'

export type Stop =
  /** The number of instructions asked for has been attempted. */
  | { reason: 'limit' }
  /** The machine said so. */
  | { reason: 'halt'; status: number }
  /** The surroundings said so (`stop`). */
  | { reason: 'stopped' }
  /** It waits, and nothing will ever wake it but the world outside. */
  | { reason: 'idle' }
  /** It waits, and its time has come to `horizon`. */
  | { reason: 'waiting' }
  /** A trap in a machine that has no way to take it, or that follows too many others; trap -1: no instruction has these bits. */
  | { reason: 'trap'; trap: number; value: number | bigint; pc: number | bigint }
  /** A trap has been entered, and `stopOnTrap` is set. */
  | { reason: 'trapped'; trap: number; value: number | bigint }

/** Sees traps before the machine takes them. */
export interface Environment<S> {
  /** True: the trap is dealt with, and execution goes on behind the instruction; `moved`: at the pc that the state has now. */
  onTrap?(state: S, trap: number, value: number | bigint): boolean | 'moved'
}

/** What has a time of its own at which it wants to be called. */
export interface Timed {
  deadline?(): bigint | undefined
  advance?(now: bigint): void
}

const NEVER = Number.MAX_SAFE_INTEGER
/** Interrupts whose handlers enable interrupts again before their first instruction would follow each other for ever. */
const MOST_TRAPS_IN_A_ROW = 1000

export class ReferenceEngine<S extends RunnableState<I>, I extends DecodedInstruction<S>> implements Host {
  readonly architecture: Architecture<S, I>
  readonly state: S
  readonly memory: PhysicalMemory
  environment: Environment<S> = {}
  /** Devices that act with time. */
  timed: readonly Timed[] = []
  /** Stop after a trap has been entered: how a hypervisor gets its exits. */
  stopOnTrap = false
  /** Called before each instruction when set; for traces and debuggers. */
  onInstruction: ((state: S, instruction: I) => void) | undefined
  /** Told of fences by the spec's names for them. */
  onFence: (name: string) => void = () => {}
  /** Instructions attempted for each tick of time. */
  instructionsPerTick = 1
  /** The time at which a wait lets others run: with several processors, or where time is the world's. */
  horizon: bigint | undefined
  /** Instructions attempted since reset. */
  attempted = 0
  /** Instructions that ended without a trap. */
  protected completed = 0
  /** Ticks skipped while waiting. */
  protected skipped = 0n
  /** `attempted` at which pending interrupts and deadlines are looked at next. */
  protected pollAt = 0
  private waiting = false
  /** `attempted` at the last trap, and how many have been taken since without an attempt in between. */
  private trappedAt = -1
  private trapsInARow = 0
  /** Bytes of straight instructions executed that the state's pc does not count yet. */
  protected lag = 0
  private stopRequest: Stop | undefined
  /** Instructions of a block at most. */
  protected longestBlock = 64
  /** Decoded instructions; processors of one memory share them. */
  readonly cache: DecodeCache<I>

  constructor(
    architecture: Architecture<S, I>,
    memory: PhysicalMemory,
    state: S = architecture.createState(),
    cache: DecodeCache<I> = new DecodeCache(memory, architecture.alignment),
  ) {
    this.architecture = architecture
    this.memory = memory
    this.state = state
    this.cache = cache
    state.bus = memory
    state.host = this
  }

  time(): bigint {
    return BigInt(Math.floor(this.attempted / this.instructionsPerTick)) + this.skipped
  }

  /** Whether it waits for an interrupt. */
  get waits(): boolean {
    return this.waiting
  }

  retired(): bigint {
    return BigInt(this.completed)
  }

  wait(): void {
    this.waiting = true
    this.pollAt = 0
  }

  halt(status: number): never {
    throw new HaltSignal(status)
  }

  fence(name: string): void {
    // Decoded instructions lie by physical address and are forgotten when written: no fence makes them stale.
    this.onFence(name)
  }

  attention(): void {
    this.pollAt = 0
  }

  /** Ends `run` before the next instruction. */
  stop(): void {
    this.stopRequest = { reason: 'stopped' }
    this.pollAt = 0
  }

  /** Sets time (a restored snapshot's, a guest's own). */
  setTime(time: bigint): void {
    this.skipped += time - this.time()
    this.pollAt = 0
  }

  /** Time, counts, and whether it waits, as plain data; the state's registers are not among them. */
  snapshot(): { attempted: number; completed: number; skipped: bigint; waiting: boolean } {
    const { attempted, completed, skipped, waiting } = this
    return { attempted, completed, skipped, waiting }
  }

  /** Takes back what `snapshot` gave. */
  restore(snapshot: unknown): void {
    const { attempted, completed, skipped, waiting } = snapshot as ReturnType<typeof this.snapshot>
    this.attempted = attempted
    this.completed = completed
    this.skipped = skipped
    this.waiting = waiting
    this.trappedAt = -1
    this.pollAt = 0
    this.cache.clear()
  }

  /** State and time as after power-on; memory and devices keep what they have. */
  reset(): void {
    this.state.reset()
    this.attempted = 0
    this.completed = 0
    this.skipped = 0n
    this.waiting = false
    this.pollAt = 0
    this.cache.clear()
  }

  /**
   * Begins at `entry`, or where the machine's own reset says; memory is filled by now. Gives the reason to stop where the machine
   * cannot even be reset.
   */
  start(entry: number | bigint): Stop | undefined {
    const { architecture, state } = this
    state.pc = architecture.addressWidth > 32 ? BigInt(entry) : Number(entry)
    try {
      architecture.reset?.(state)
    } catch (signal) {
      return this.signalled(signal)
    }
    return undefined
  }

  /** Attempts at most so many instructions; the state and memory may have been changed from outside. */
  run(limit: number = NEVER): Stop {
    this.state.forgetTranslations?.()
    return this.resume(limit)
  }

  /** Goes on where a run has stopped: since then nothing but devices and other processors has changed anything. */
  resume(limit: number = NEVER): Stop {
    const end = Math.min(NEVER, this.attempted + limit)
    this.pollAt = 0
    let stop: Stop | undefined
    while (!stop) {
      try {
        stop = this.runUntilTrap(end)
      } catch (signal) {
        stop = this.signalled(signal)
      }
    }
    // Between instructions it means nothing; states that are the same should look the same, wherever they were cut.
    this.state.nextPc = this.state.pc
    return stop
  }

  /**
   * The hot loop: leaves by an exception at a trap, or with the reason to stop. Within a block of straight instructions the state's pc
   * stays behind by `lag` bytes.
   */
  protected runUntilTrap(end: number): Stop | undefined {
    const { architecture, state, cache } = this
    const { noInstruction } = architecture
    for (;;) {
      if (this.attempted >= this.pollAt) {
        const stop = this.poll()
        if (stop) return stop
      }
      if (this.attempted >= end) return { reason: 'limit' }
      // An instruction is attempted from here on, even if fetching it traps.
      this.attempted++
      state.nextPc = state.pc
      state.current = noInstruction
      const address = architecture.fetchAddress(state)
      if (architecture.fetchesSingly?.(state)) {
        this.executeSingly()
        continue
      }
      const { instructions, open } = cache.get(address) ?? this.decodeBlock(address)
      const { generation } = cache
      const straight = open ? instructions.length : instructions.length - 1
      let n = 0
      for (;;) {
        const instruction = instructions[n]
        state.current = instruction
        if (this.onInstruction) this.observe(instruction)
        if (n < straight) {
          instruction.execute(state, instruction as never)
          this.lag += instruction.length
        } else {
          this.catchUp()
          architecture.execute(state, instruction)
        }
        this.completed++
        n++
        if (
          n === instructions.length ||
          this.attempted >= this.pollAt ||
          this.attempted >= end ||
          cache.generation !== generation
        )
          break
        this.attempted++
      }
      this.catchUp()
    }
  }

  /** Fetches and executes one instruction, which has been counted already. */
  protected executeSingly(): void {
    const { architecture, state } = this
    const instruction = architecture.fetch(state)
    state.current = instruction
    if (this.onInstruction) this.observe(instruction)
    architecture.execute(state, instruction)
    this.completed++
  }

  /** Brings the state's pc up to the instruction that is executed next. */
  protected catchUp(): void {
    if (this.lag === 0) return
    this.architecture.advance(this.state, this.lag)
    this.lag = 0
  }

  private observe(instruction: I): void {
    this.catchUp()
    this.onInstruction!(this.state, instruction)
  }

  /** Decodes from the pc on, and keeps that if it lies in RAM. */
  protected decodeBlock(address: number): Block<I> {
    const block = this.decode(address)
    if (block.instructions[0].length <= this.cache.room(address)) this.cache.put(address, block)
    return block
  }

  /** Decodes from the pc on, up to the first instruction that is not straight, the end of the page, or a fair length. */
  protected decode(address: number): Block<I> {
    const { architecture, state, cache, memory } = this
    const first = architecture.fetch(state)
    const instructions = [first]
    let open = architecture.isStraight(first)
    const room = cache.room(address)
    for (let at = first.length; open && at < room && instructions.length < this.longestBlock; ) {
      const next = architecture.fetchPhysical(memory, address + at)
      if (at + next.length > room) break
      instructions.push(next)
      open = architecture.isStraight(next)
      at += next.length
    }
    return { instructions, open }
  }

  /** Looks at interrupts, deadlines and requests; throws a TrapSignal for an interrupt. */
  protected poll(): Stop | undefined {
    if (this.stopRequest) {
      const stop = this.stopRequest
      this.stopRequest = undefined
      return stop
    }
    let next = this.nextDeadline()
    this.pollAt = next
    if (this.architecture.interrupts) {
      this.state.current = this.architecture.noInstruction
      try {
        this.architecture.interrupts(this.state)
      } catch (signal) {
        this.waiting = false
        throw signal
      }
    }
    while (this.waiting) {
      if (this.pollAt === 0) return this.poll()
      if (this.architecture.wakes?.(this.state)) break
      if (next === NEVER && this.horizon === undefined) return { reason: 'idle' }
      const deadline = next === NEVER ? undefined : this.timeAt(next)
      if (this.horizon !== undefined && (deadline === undefined || deadline > this.horizon)) {
        if (this.horizon > this.time()) this.setTime(this.horizon)
        return { reason: 'waiting' }
      }
      this.setTime(deadline!)
      next = this.nextDeadline()
      this.pollAt = next
      this.architecture.interrupts?.(this.state)
      // Where nothing says what else ends a wait, its deadline does, whether or not an interrupt is taken.
      if (!this.architecture.wakes) break
    }
    this.waiting = false
    return undefined
  }

  /** Lets devices act, and gives the value of `attempted` at the first deadline to come. */
  private nextDeadline(): number {
    let earliest: bigint | undefined
    const now = this.time()
    for (const device of this.timed) {
      let due = device.deadline?.()
      if (due !== undefined && due <= now) {
        device.advance?.(now)
        due = device.deadline?.()
      }
      if (due !== undefined && due > now && (earliest === undefined || due < earliest)) earliest = due
    }
    if (this.architecture.deadlines)
      for (const due of this.architecture.deadlines(this.state))
        if (due !== undefined && due > now && (earliest === undefined || due < earliest)) earliest = due
    if (earliest === undefined) return NEVER
    const ticks = earliest - now
    if (ticks >= BigInt(NEVER)) return NEVER
    const rate = this.instructionsPerTick
    return Math.min(NEVER, (Math.floor(this.attempted / rate) + Number(ticks)) * rate)
  }

  /** How many instructions are attempted until the time is this. */
  attemptsUntil(time: bigint): number {
    return Number(time - this.skipped) * this.instructionsPerTick - this.attempted
  }

  /** The first time to come at which an interrupt may become pending. */
  deadline(): bigint | undefined {
    const next = this.nextDeadline()
    return next === NEVER ? undefined : this.timeAt(next)
  }

  /** The time when so many instructions will have been attempted. */
  private timeAt(attempted: number): bigint {
    return BigInt(Math.floor(attempted / this.instructionsPerTick)) + this.skipped
  }

  private signalled(signal: unknown): Stop | undefined {
    this.catchUp()
    if (signal instanceof HaltSignal) return { reason: 'halt', status: signal.status }
    if (!(signal instanceof TrapSignal)) throw signal
    const { architecture, state } = this
    const { trap, value } = signal
    const handled = this.environment.onTrap?.(state, trap, value)
    if (handled) {
      if (handled !== 'moved') architecture.advance(state, state.current.length)
      return undefined
    }
    if (this.attempted === this.trappedAt) this.trapsInARow++
    else this.trapsInARow = 0
    this.trappedAt = this.attempted
    if (!architecture.enterTrap || trap < 0 || architecture.traps[trap].fatal || this.trapsInARow > MOST_TRAPS_IN_A_ROW)
      return { reason: 'trap', trap, value, pc: state.pc }
    this.waiting = false
    try {
      architecture.enterTrap(state, trap, value)
    } catch (inner) {
      if (inner instanceof HaltSignal) return { reason: 'halt', status: inner.status }
      if (inner instanceof TrapSignal) return { reason: 'trap', trap: inner.trap, value: inner.value, pc: state.pc }
      throw inner
    }
    return this.stopOnTrap ? { reason: 'trapped', trap, value } : undefined
  }
}
