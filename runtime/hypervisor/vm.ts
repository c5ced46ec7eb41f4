/** One guest: its bag of bits, its partition, its devices, its time, and what is counted and noted of it. */
import type { Terminal } from '../devices/device.ts'
import type { RunnableState } from '../engine/architecture.ts'
import { type Bus, type DecodedInstruction, HaltSignal, type Host, TrapSignal } from '../engine/types.ts'
import { GuestDevices } from './devices.ts'
import { Partition } from './partition.ts'
import { digestMemory, digestState, Trace } from './trace.ts'
import {
  type AssistsInForce,
  type End,
  type Exit,
  type Fetched,
  HypervisorError,
  TRAP_STORM,
  type VirtualizedMachine,
} from './types.ts'

export interface GuestSetting {
  readonly name: string
  /** Place in the machine's memory, and bytes. */
  readonly origin: number
  readonly size: number
  readonly entry: number
  /** Technique in force, by operation class. */
  readonly techniques: ReadonlyMap<string, string>
  readonly terminal: Terminal
}

export class VirtualMachine<S extends RunnableState<I>, I extends DecodedInstruction<S>, C extends string = string>
  implements Host
{
  readonly name: string
  readonly parts: VirtualizedMachine<S, I, C>
  /** The bag of bits: the state that the guest would have if the machine were its own. */
  readonly guest: S
  readonly partition: Partition
  readonly trace = new Trace()
  readonly exits = new Map<C, number>()
  /** Instructions attempted. */
  instructions = 0
  end: End | undefined
  /** The guest's time, in ticks: it stands still while others run. */
  now = 0n
  readonly assists: AssistsInForce
  private readonly setting: GuestSetting
  private readonly devices: GuestDevices<S>
  private idle = false
  /** Traps since an instruction was last carried out. */
  private streak = 0

  constructor(parts: VirtualizedMachine<S, I, C>, memory: Bus, setting: GuestSetting) {
    this.parts = parts
    this.setting = setting
    this.name = setting.name
    this.guest = parts.architecture.createState()
    this.devices = new GuestDevices(parts, this.guest, setting.terminal, this.trace, () => this.now)
    this.partition = new Partition(memory, this.devices.bus, setting.origin, setting.size, parts.ram.base)
    this.guest.bus = this.partition
    this.guest.host = this
    this.guest.reset()
    this.guest.pc = parts.architecture.addressWidth > 32 ? BigInt(setting.entry) : setting.entry
    this.devices.reset()
    this.powerOn()
    const known = new Set([...setting.techniques.values()])
    this.assists = known
  }

  /** What the machine itself does at power-on; its memory is filled by now. */
  private powerOn(): void {
    try {
      this.parts.architecture.reset?.(this.guest)
    } catch (signal) {
      if (!(signal instanceof TrapSignal)) throw signal
      const trap = this.parts.architecture.traps[signal.trap]?.title ?? 'no such instruction'
      throw new HypervisorError(`Guest '${this.name}' cannot be reset: ${trap.toLowerCase()}`)
    }
  }

  technique(operation: string): string | undefined {
    return this.setting.techniques.get(operation)
  }

  // What the bag of bits asks of its surroundings.
  time(): bigint {
    return this.now
  }
  retired(): bigint {
    return BigInt(this.instructions)
  }
  wait(): void {
    this.idle = true
  }
  halt(status: number): never {
    throw new HaltSignal(status)
  }
  fence(): void {}
  attention(): void {}

  /** What the guest attempted, seen through its own mode and relocation. */
  fetch(): Fetched<I> {
    const { architecture } = this.parts
    this.guest.nextPc = this.guest.pc
    try {
      return { instruction: architecture.fetch(this.guest) }
    } catch (signal) {
      if (signal instanceof TrapSignal) return { trap: signal.trap, value: signal.value }
      throw signal
    }
  }

  /** Carries out what was fetched, on the bag; tells the trap that the guest has taken, or the device that it reached. */
  carryOut(fetched: Fetched<I>): { trap?: number; device?: string } {
    if ('trap' in fetched) {
      this.takeTrap(fetched.trap, fetched.value)
      return { trap: fetched.trap }
    }
    this.devices.reached = undefined
    this.guest.current = fetched.instruction
    const trap = this.attempt(() => this.parts.architecture.execute(this.guest, fetched.instruction))
    if (trap !== undefined) return { trap }
    this.streak = 0
    return { device: this.devices.reached }
  }

  /** Ends an instruction having done something else in its place. */
  instead(instruction: I, action: (guest: S) => void): void {
    const execute = (guest: S): void => action(guest)
    const changed = Object.assign(Object.create(Object.getPrototypeOf(instruction)), instruction, { execute }) as I
    this.carryOut({ instruction: changed })
  }

  /** Gives the guest the interrupts that it has coming, until there is none. Sees to idleness: time leaps to what ends it. */
  deliverInterrupts(): void {
    const { architecture } = this.parts
    while (!this.end) {
      this.devices.advance(this.now)
      const trap = architecture.interrupts && this.attempt(() => architecture.interrupts!(this.guest))
      if (trap !== undefined) this.idle = false
      else if (!this.idle) return
      else {
        // As on the bare machine, waiting is over when the next deadline has come, whether or not it interrupts.
        const next = this.nextDeadline()
        if (next === undefined) {
          this.end = { cause: 'idle' }
          return
        }
        this.now = next
        this.devices.advance(this.now)
        this.idle = false
      }
    }
  }

  /** The guest's time at which something may come up, after now. */
  nextDeadline(): bigint | undefined {
    let earliest: bigint | undefined
    const consider = (time: bigint | undefined): void => {
      if (time !== undefined && time > this.now && time < FOREVER && (earliest === undefined || time < earliest))
        earliest = time
    }
    for (const time of this.parts.architecture.deadlines?.(this.guest) ?? []) consider(time)
    consider(this.devices.deadline())
    return earliest
  }

  /** The guest has had the machine for so many attempted instructions, the last of which caused the exit if `trapped`. */
  account(attempted: number, trapped: boolean): void {
    this.instructions += attempted
    this.now += BigInt(attempted)
    if (attempted > (trapped ? 1 : 0)) this.streak = 0
  }

  count(exit: C): void {
    this.exits.set(exit, (this.exits.get(exit) ?? 0) + 1)
  }

  /** Finds the class of a trap that the machine took in guest mode. */
  classify(trap: number, value: number | bigint): Exit<I, C> {
    const { parts, guest } = this
    const { architecture } = parts
    if (architecture.traps[trap].interrupt) return { class: parts.trapClasses[trap], trap }
    const fetched = this.fetch()
    if ('trap' in fetched) return { class: parts.trapClasses[fetched.trap], trap, fetched }
    const operation = (parts.operations[fetched.instruction.id] ?? []).find(o => parts.permits(o, guest))
    if (operation !== undefined) return { class: operation, trap, fetched }
    const access = parts.addressTraps.has(trap) ? this.accessClass(value) : undefined
    return { class: access ?? parts.trapClasses[trap], trap, fetched }
  }

  /** The class of an access by its virtual address; undefined where it traps for the guest too. */
  private accessClass(address: number | bigint): C | undefined {
    const { parts } = this
    let physical: number
    try {
      physical = parts.architecture.translate(this.guest, address, 1, 'load')
    } catch (signal) {
      if (signal instanceof TrapSignal) return undefined
      throw signal
    }
    const device = parts.devices.find(d => physical >= d.base && physical < d.base + d.size)
    if (device) return parts.accessClasses[device.name]
    return this.partition.holds(physical, 1) ? parts.memoryClass : undefined
  }

  /** Runs a part of the guest on the bag; a trap is taken there, and its number given. */
  private attempt(action: () => void): number | undefined {
    try {
      action()
      return undefined
    } catch (signal) {
      if (signal instanceof TrapSignal) {
        const { trap } = signal
        this.takeTrap(trap, signal.value)
        return trap
      }
      if (signal instanceof HaltSignal) {
        this.halted(signal.status)
        return undefined
      }
      throw signal
    }
  }

  /** The guest's own trap: the bag enters the guest's handler. */
  private takeTrap(trap: number, value: number | bigint): void {
    const { architecture } = this.parts
    const info = architecture.traps[trap]
    const { name } = info
    this.trace.add({
      kind: 'trap',
      time: this.now,
      cause: info.cause,
      value,
      state: digestState(this.guest, architecture.registers),
    })
    if (++this.streak >= TRAP_STORM) {
      this.end = { cause: 'trap-storm', trap: name }
      return
    }
    this.idle = false
    try {
      if (architecture.enterTrap) architecture.enterTrap(this.guest, trap, value)
      else this.end = { cause: 'trap-in-delivery', trap: name }
    } catch (signal) {
      if (signal instanceof HaltSignal) this.halted(signal.status)
      else if (signal instanceof TrapSignal) {
        this.end = { cause: 'trap-in-delivery', trap: architecture.traps[signal.trap].name }
      } else throw signal
    }
  }

  private halted(status: number): void {
    const { registers } = this.parts.architecture
    const memory = digestMemory(this.partition, this.partition.base, this.partition.size, this.parts.offers)
    this.trace.add({ kind: 'halt', time: this.now, status, state: digestState(this.guest, registers), memory })
    this.end = { cause: 'halted', status }
  }
}

/** Later times are never (2^53 ticks are beyond what engines count). */
const FOREVER = 1n << 53n
