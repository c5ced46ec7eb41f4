/**
 * The machine as the supervisor's calls reach it, where no firmware runs on it: calls are traps that the host answers. What state a kernel
 * finds, and which registers calls are about, is emitted from the specs.
 */
import { placeCell, type RegisterCell, registerCell, type StatePlace } from '../debug/registers.ts'
import type { Power, Terminal } from '../devices/device.ts'
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import type { Harts } from '../engine/harts.ts'
import type { ReferenceEngine } from '../engine/reference.ts'
import type { DecodedInstruction } from '../engine/types.ts'
import type { PhysicalMemory } from '../memory/physical.ts'
import type { DirectDescription, LinuxDescription } from './linux.ts'
import { type HartState, Sbi, type SbiMachine } from './sbi.ts'
import type { RegisterElement } from './semihosting-trap.ts'

export interface SbiFirmwareOptions<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly description: LinuxDescription & { readonly direct: DirectDescription }
  readonly architecture: Architecture<S, I>
  readonly harts: Harts<S, I>
  readonly memory: PhysicalMemory
  readonly power: Power
  /** The console that calls write to and read from. */
  readonly terminal?: Terminal
}

/** A hart's registers that calls are about. */
interface HartCells {
  readonly extension: RegisterCell
  readonly number: RegisterCell
  readonly parameters: readonly RegisterCell[]
  readonly error: RegisterCell
  readonly value: RegisterCell
  readonly start: readonly { readonly cell: RegisterCell; readonly value: bigint }[]
  readonly hart: RegisterCell
  readonly opaque: RegisterCell
  readonly software: RegisterCell
  readonly timer: RegisterCell
  readonly deadline?: RegisterCell
  readonly identity: {
    readonly vendor: RegisterCell
    readonly architecture: RegisterCell
    readonly implementation: RegisterCell
  }
}

/** As plain data. */
interface SbiSnapshot {
  readonly active: boolean
  readonly timers: readonly (bigint | undefined)[]
  readonly suspended: readonly boolean[]
}

/** Status of a machine that was switched off because of a failure. */
const FAILURE = 1

export class SbiFirmware<S extends RunnableState<I>, I extends DecodedInstruction<S>> implements SbiMachine {
  readonly harts: number
  readonly wordBits: number
  private readonly options: SbiFirmwareOptions<S, I>
  private readonly sbi: Sbi
  private readonly cells: readonly HartCells[]
  /** The time of each hart's timer interrupt, where the machine does not compare by itself. */
  private readonly timers: (bigint | undefined)[]
  private readonly suspended: boolean[]
  /** Whether calls are answered: not where there is other firmware. */
  private active = false
  /** Whether the call under way has set a pc. */
  private moved = false

  constructor(options: SbiFirmwareOptions<S, I>) {
    const { description, harts } = options
    this.options = options
    this.harts = harts.engines.length
    this.cells = harts.engines.map(engine => this.cellsOf(engine.state))
    this.wordBits = this.cells[0].value.width
    this.timers = harts.engines.map(() => undefined)
    this.suspended = harts.engines.map(() => false)
    this.sbi = new Sbi(description.table, this)
  }

  /** Calls made, by name. */
  get made(): ReadonlyMap<string, number> {
    return this.sbi.made
  }

  /** The first hart begins at a physical address, the others when it starts them. Harts are as after reset. */
  begin(address: bigint, opaque: bigint): void {
    this.leave()
    this.active = true
    for (let hart = 1; hart < this.harts; hart++) this.options.harts.park(hart)
    this.enter(0, address, opaque)
  }

  /** Answers no calls, until `begin`. */
  leave(): void {
    this.active = false
    this.timers.fill(undefined)
    this.suspended.fill(false)
  }

  /** Deals with a trap where it is a call: `Environment.onTrap` of that hart's engine. */
  onTrap(hart: number, trap: number): boolean | 'moved' {
    if (!this.active || trap !== this.options.description.direct.trap) return false
    const { extension, number, parameters, error, value } = this.cells[hart]
    this.moved = false
    const result = this.sbi.call(
      hart,
      extension.get(),
      number.get(),
      parameters.map(cell => cell.get()),
    )
    if (result) {
      error.set(result.error)
      value.set(result.value)
    }
    return this.moved ? 'moved' : true
  }

  snapshot(): SbiSnapshot {
    return { active: this.active, timers: [...this.timers], suspended: [...this.suspended] }
  }

  /** Takes back what `snapshot` gave. */
  restore(snapshot: unknown): void {
    const { active, timers, suspended } = snapshot as SbiSnapshot
    this.active = active
    timers.forEach((time, hart) => {
      this.timers[hart] = time
      this.suspended[hart] = suspended[hart]
    })
  }

  // For engines: what acts with time.

  deadline(): bigint | undefined {
    let next: bigint | undefined
    for (const time of this.timers) if (time !== undefined && (next === undefined || time < next)) next = time
    return next
  }

  advance(now: bigint): void {
    this.timers.forEach((time, hart) => {
      if (time === undefined || time > now) return
      this.timers[hart] = undefined
      this.raise(hart, this.cells[hart].timer)
    })
  }

  // For calls.

  identity(hart: number) {
    const { vendor, architecture, implementation } = this.cells[hart].identity
    return { vendor: vendor.get(), architecture: architecture.get(), implementation: implementation.get() }
  }

  setTimer(hart: number, time: bigint): void {
    const { deadline, timer } = this.cells[hart]
    if (deadline) deadline.set(time)
    else {
      timer.set(0n)
      this.timers[hart] = time
    }
    this.options.harts.attention()
  }

  interrupt(hart: number): void {
    this.raise(hart, this.cells[hart].software)
  }

  /** Decoded instructions are forgotten when they are written: nothing is stale. */
  fenceInstructions(): void {}

  /**
   * All translations are forgotten, whatever the range and the address space: a fence may always do more than it is asked to (SFENCE.VMA
   * itself may), and the supervisor cannot see that it did. What is forgotten is found again at one walk a page.
   */
  fenceAddresses(hart: number): void {
    this.engine(hart).state.forgetTranslations?.()
  }

  state(hart: number): HartState {
    if (this.options.harts.isParked(hart)) return 'stopped'
    return this.suspended[hart] && this.engine(hart).waits ? 'suspended' : 'started'
  }

  start(hart: number, address: bigint, opaque: bigint): void {
    this.enter(hart, address, opaque)
    this.options.harts.unpark(hart)
  }

  stop(hart: number): void {
    this.options.harts.park(hart)
  }

  suspend(hart: number, resume?: { readonly address: bigint; readonly opaque: bigint }): void {
    if (resume) {
      this.enter(hart, resume.address, resume.opaque)
      this.moved = true
    }
    this.suspended[hart] = true
    this.engine(hart).wait()
  }

  executable(address: bigint): boolean {
    const { memory, architecture } = this.options
    const { alignment } = architecture
    return (
      address % BigInt(alignment) === 0n && exact(address) && memory.ramAt(Number(address), alignment) !== undefined
    )
  }

  readMemory(address: bigint, target: Uint8Array): boolean {
    return exact(address) && this.options.memory.readBytes(Number(address), target)
  }

  writeMemory(address: bigint, source: Uint8Array): boolean {
    return exact(address) && this.options.memory.writeBytes(Number(address), source)
  }

  write(bytes: Uint8Array): number {
    const { terminal } = this.options
    if (!terminal) return 0
    for (const byte of bytes) terminal.write(byte)
    return bytes.length
  }

  read(bytes: number): Uint8Array {
    const typed: number[] = []
    while (typed.length < bytes) {
      const byte = this.options.terminal?.read()
      if (byte === undefined) break
      typed.push(byte)
    }
    return Uint8Array.from(typed)
  }

  reset(kind: 'shutdown' | 'cold-reboot' | 'warm-reboot', failure: boolean): void {
    const { power } = this.options
    if (kind === 'shutdown') power.off(failure ? FAILURE : 0)
    else power.reset()
  }

  private engine(hart: number): ReferenceEngine<S, I> {
    return this.options.harts.engines[hart]
  }

  private raise(hart: number, cell: RegisterCell): void {
    cell.set(1n)
    this.engine(hart).attention()
  }

  /** The state in which a hart starts. */
  private enter(hart: number, address: bigint, opaque: bigint): void {
    const { state } = this.engine(hart)
    const cells = this.cells[hart]
    for (const { cell, value } of cells.start) cell.set(value)
    cells.hart.set(BigInt(hart))
    cells.opaque.set(opaque)
    state.pc = this.options.architecture.addressWidth > 32 ? address : Number(address)
    state.forgetTranslations?.()
  }

  private cellsOf(state: S): HartCells {
    const { architecture, description } = this.options
    const { call, direct } = description
    const { registers } = architecture
    const element = ({ register, index }: RegisterElement) => {
      const info = registers.find(r => r.name === register)
      if (!info) throw new Error(`there is no register ${register}`)
      return registerCell(state, info, index)
    }
    const place = (where: StatePlace) => placeCell(state, registers, where)
    const { vendor, architecture: which, implementation } = direct.identity
    return {
      extension: element(call.extension),
      number: element(call.number),
      parameters: call.parameters.map(element),
      error: element(call.error),
      value: element(call.value),
      start: direct.start.map(one => ({ cell: place(one), value: one.value })),
      hart: element(description.arguments.hart),
      opaque: element(direct.opaque),
      software: place(direct.software),
      timer: place(direct.timer),
      ...(direct.deadline ? { deadline: element(direct.deadline) } : {}),
      identity: {
        vendor: element(vendor),
        architecture: element(which),
        implementation: element(implementation),
      },
    }
  }
}

/** Whether an address is exact as a number. */
const exact = (address: bigint): boolean => address <= BigInt(Number.MAX_SAFE_INTEGER)
