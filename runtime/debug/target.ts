/** A machine under a debugger: its registers and memory, and running it up to a breakpoint, a watchpoint or its end. */
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import type { ReferenceEngine } from '../engine/reference.ts'
import { type Bus, type DecodedInstruction, TrapSignal } from '../engine/types.ts'
import { type DebugDescription, featureCells, targetXml } from './description.ts'
import type { RegisterCell } from './registers.ts'

export type WatchKind = 'write' | 'read' | 'access'

export type StopEvent =
  | { readonly reason: 'step' | 'breakpoint' | 'interrupted' }
  | { readonly reason: 'watchpoint'; readonly kind: WatchKind; readonly address: bigint }
  | { readonly reason: 'exited'; readonly status: number }
  /** It cannot go on. */
  | { readonly reason: 'failed'; readonly message: string }

/**
 * How the machine is run: `undefined` when so many instructions have been attempted and it can go on. With a hart, that one alone
 * runs.
 */
export type Run = (limit: number, hart?: number) => Extract<StopEvent, { reason: 'exited' | 'failed' }> | undefined

interface Watchpoint {
  readonly kind: WatchKind
  /** As the debugger gave it. */
  readonly address: bigint
  readonly physical: number
  readonly bytes: number
}

/** Thrown out of a hart's engine before an instruction that is not to be executed yet. */
class Break {
  readonly hart: number
  readonly event: StopEvent
  constructor(hart: number, event: StopEvent) {
    this.hart = hart
    this.event = event
  }
}

export interface TargetOptions<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly architecture: Architecture<S, I>
  /** Of each hart. */
  readonly engines: readonly ReferenceEngine<S, I>[]
  readonly description: DebugDescription<S>
  readonly run: Run
}

export class DebugTarget<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly xml: string
  /** The hart whose registers and translation of addresses are looked at, and that is stepped. */
  hart = 0
  /** Registers of gdb's first feature, which its `g` packet holds. */
  readonly general: number
  /** Memory is reached by physical addresses. */
  physical = false
  private readonly options: TargetOptions<S, I>
  private readonly breakpoints = new Map<bigint, number>()
  private watchpoints: Watchpoint[] = []
  private readonly cells: readonly (readonly RegisterCell[])[]
  private hit: { hart: number; event: StopEvent } | undefined

  constructor(options: TargetOptions<S, I>) {
    const { architecture, engines, description } = options
    this.options = options
    const features = engines.map(engine => featureCells(description, architecture.registers, engine.state))
    this.xml = targetXml(description.architecture, features[0])
    this.cells = features.map(ofHart => ofHart.flatMap(feature => feature.cells))
    this.general = features[0][0].cells.length
  }

  get harts(): number {
    return this.options.engines.length
  }

  get registers(): readonly RegisterCell[] {
    return this.cells[this.hart]
  }

  get byteOrder(): 'little' | 'big' {
    return this.options.architecture.byteOrder
  }

  /** A register's value; undefined where reading it traps. */
  readRegister(number: number): bigint | undefined {
    return this.guarded(() => this.registers[number]?.get())
  }

  writeRegister(number: number, value: bigint): boolean {
    const cell = this.registers[number]
    if (!cell) return false
    const done = this.guarded(() => {
      cell.set(value)
      return true
    })
    // What interrupts depend on may be among them.
    this.engine.attention()
    return done === true
  }

  /** Bytes from an address on, as far as there is RAM: a debugger's look must not move a device. */
  readMemory(address: bigint, bytes: number): Uint8Array {
    const { memory } = this.engine
    const out = new Uint8Array(bytes)
    for (let i = 0; i < bytes; i++) {
      const at = this.place(address + BigInt(i))
      if (at === undefined || !memory.ramAt(at, 1)) return out.subarray(0, i)
      out[i] = memory.read8(at)
    }
    return out
  }

  /** False, with nothing after the first bad address written, where there is no RAM. */
  writeMemory(address: bigint, source: Uint8Array): boolean {
    const { memory } = this.engine
    for (let i = 0; i < source.length; i++) {
      const at = this.place(address + BigInt(i))
      if (at === undefined || !memory.ramAt(at, 1)) return false
      memory.write8(at, source[i])
    }
    return true
  }

  addBreakpoint(address: bigint): void {
    this.breakpoints.set(address, (this.breakpoints.get(address) ?? 0) + 1)
  }

  removeBreakpoint(address: bigint): void {
    const count = this.breakpoints.get(address) ?? 0
    if (count > 1) this.breakpoints.set(address, count - 1)
    else this.breakpoints.delete(address)
  }

  /** Watches memory by physical address, which the virtual one is translated to now. False where that cannot be. */
  addWatchpoint(kind: WatchKind, address: bigint, bytes: number): boolean {
    const physical = this.place(address)
    if (physical === undefined) return false
    this.watchpoints.push({ kind, address, physical, bytes })
    return true
  }

  removeWatchpoint(kind: WatchKind, address: bigint, bytes: number): void {
    const at = this.watchpoints.findIndex(w => w.kind === kind && w.address === address && w.bytes === bytes)
    if (at >= 0) this.watchpoints.splice(at, 1)
  }

  clear(): void {
    this.breakpoints.clear()
    this.watchpoints = []
  }

  /** Attempts one instruction of the hart that is looked at. */
  step(): StopEvent {
    return this.attempt(1, false, this.hart) ?? { reason: 'step' }
  }

  /** Runs; undefined when `limit` instructions have been attempted without a reason to stop. The hart of an event is looked at. */
  resume(limit: number): StopEvent | undefined {
    return this.attempt(limit, this.breakpoints.size > 0)
  }

  private get engine(): ReferenceEngine<S, I> {
    return this.options.engines[this.hart]
  }

  private attempt(limit: number, breakpoints: boolean, hart?: number): StopEvent | undefined {
    const { engines, run } = this.options
    const watching = this.watchpoints.length > 0
    this.hit = undefined
    const restore = engines.map((engine, number) => this.observe(engine, number, watching, breakpoints))
    try {
      const end = run(limit, hart)
      if (end) return end
      return this.hit && this.stopped(this.hit)
    } catch (signal) {
      if (!(signal instanceof Break)) throw signal
      // It was counted, but has not been attempted.
      engines[signal.hart].attempted--
      return this.stopped(this.hit ?? signal)
    } finally {
      for (const undo of restore) undo()
    }
  }

  private stopped({ hart, event }: { hart: number; event: StopEvent }): StopEvent {
    this.hart = hart
    return event
  }

  /** Looks at what a hart does from now on; gives what ends that. */
  private observe(engine: ReferenceEngine<S, I>, hart: number, watching: boolean, breakpoints: boolean): () => void {
    const { state, memory, onInstruction } = engine
    if (watching) state.bus = this.watchingBus(engine, hart, memory)
    if (watching || breakpoints)
      engine.onInstruction = (s, instruction) => {
        if (this.hit) throw new Break(hart, this.hit.event)
        if (breakpoints && this.breakpoints.has(BigInt(s.pc))) throw new Break(hart, { reason: 'breakpoint' })
        onInstruction?.(s, instruction)
      }
    return () => {
      engine.onInstruction = onInstruction
      state.bus = memory
    }
  }

  /** The bus, with an eye on accesses of instructions to watched bytes. */
  private watchingBus(engine: ReferenceEngine<S, I>, hart: number, bus: Bus): Bus {
    const { architecture } = this.options
    const see = (address: number, bytes: number, writes: boolean) => {
      // While an instruction is fetched there is none.
      if (engine.state.current === architecture.noInstruction) return
      const found = this.watchpoints.find(
        w =>
          address < w.physical + w.bytes &&
          w.physical < address + bytes &&
          (w.kind === 'access' || (w.kind === 'write') === writes),
      )
      if (found) this.hit ??= { hart, event: { reason: 'watchpoint', kind: found.kind, address: found.address } }
    }
    const reading =
      <T>(bytes: number, read: (address: number) => T) =>
      (address: number): T => {
        see(address, bytes, false)
        return read(address)
      }
    const writing =
      <T>(bytes: number, write: (address: number, value: T) => boolean) =>
      (address: number, value: T) => {
        see(address, bytes, true)
        return write(address, value)
      }
    return {
      read8: reading(1, a => bus.read8(a)),
      read16: reading(2, a => bus.read16(a)),
      read32: reading(4, a => bus.read32(a)),
      read64: reading(8, a => bus.read64(a)),
      write8: writing(1, (a, v: number) => bus.write8(a, v)),
      write16: writing(2, (a, v: number) => bus.write16(a, v)),
      write32: writing(4, (a, v: number) => bus.write32(a, v)),
      write64: writing(8, (a, v: bigint) => bus.write64(a, v)),
      mapped: (address, bytes) => bus.mapped(address, bytes),
    }
  }

  private place(address: bigint): number | undefined {
    const { engine } = this
    const { architecture } = this.options
    const wrapped = BigInt.asUintN(architecture.addressWidth, address)
    if (this.physical) return Number(wrapped)
    const given = architecture.addressWidth > 32 ? wrapped : Number(wrapped)
    return this.guarded(() => architecture.translate(engine.state, given, 1, 'load'))
  }

  private guarded<T>(look: () => T): T | undefined {
    try {
      return look()
    } catch (signal) {
      if (signal instanceof TrapSignal) return undefined
      throw signal
    }
  }
}
