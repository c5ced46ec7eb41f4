/** A program on a machine: memory, the reference engine, the loader and semihosting put together. */
import { Board, type DeviceEnds } from '../devices/board.ts'
import type { Terminal } from '../devices/device.ts'
import type { DeviceSlot } from '../devices/slot.ts'
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import { ReferenceEngine, type Stop } from '../engine/reference.ts'
import { type DecodedInstruction, TrapSignal } from '../engine/types.ts'
import { FastEngine, type TranslationOptions } from '../fast/engine.ts'
import { Machine } from '../fast/machine.ts'
import type { Semantics } from '../fast/semantics.ts'
import { PhysicalMemory } from '../memory/physical.ts'
import { isElf } from './elf.ts'
import { BootError, hex } from './errors.ts'
import { GuestMemory } from './guest-memory.ts'
import type { HostFiles } from './host-files.ts'
import { type ElfExpectation, type LoadedProgram, loadElf, loadFlat } from './load.ts'
import { type Console, type HeapAndStack, Semihosting } from './semihosting.ts'
import { type SemihostingInterface, SemihostingTrap } from './semihosting-trap.ts'

/** Time as the machine's spec has it. */
export interface MachineClock {
  /** Ticks a second. */
  readonly frequency: bigint
  /** Instructions attempted in a tick. */
  readonly instructionsPerTick: number
}

/** What is emitted of a machine for loading and starting programs. */
export interface BootDescription {
  readonly byteOrder: 'little' | 'big'
  readonly ram: readonly { readonly name: string; readonly base: number; readonly size: number }[]
  /** Where programs start that do not say. */
  readonly entry: number
  readonly clock: MachineClock
  /** Absent: this machine has no ELF files. */
  readonly elf?: ElfExpectation
  readonly semihosting?: SemihostingInterface
}

export interface ProgramOptions<S> {
  readonly boot: BootDescription
  /** An ELF executable or a flat binary. */
  readonly file: Uint8Array
  /** The machine's devices, as emitted. */
  readonly devices?: readonly DeviceSlot<S>[]
  /** The other end of devices that are consoles; of semihosting, `console` is. */
  readonly terminal?: Terminal
  /** What single devices are connected to, by their names. */
  readonly ends?: Readonly<Record<string, DeviceEnds>>
  readonly console: Console
  readonly files: HostFiles
  /** The program's name and its arguments, separated by spaces. */
  readonly commandLine: string
  /** When the machine starts, in seconds since 1970. A run is reproducible as long as this is. */
  readonly epoch?: bigint
  /** What the fast engine translates by; absent: the reference engine runs the program. */
  readonly semantics?: Semantics | undefined
  /** When the fast engine translates. */
  readonly translation?: TranslationOptions | undefined
  /** RAM of the first region in bytes, in place of what the machine's spec says. */
  readonly ramSize?: number
}

export type Outcome =
  | { readonly reason: 'exit'; readonly status: number }
  /** It cannot go on; the message says why. */
  | { readonly reason: 'failed'; readonly message: string }
  /** The number of instructions asked for has been attempted. */
  | { readonly reason: 'limit' }

/** 1 January 2000, 0:00 UTC. */
const EPOCH = 946_684_800n
const STACK_ALIGNMENT = 16
/** Traps at one place without an instruction in between; fewer may be a trap passed on from mode to mode. */
const HOPELESS = 8

export class ProgramRun<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly engine: ReferenceEngine<S, I>
  readonly memory: PhysicalMemory
  readonly board: Board<S>
  readonly program: LoadedProgram
  private readonly architecture: Architecture<S, I>
  private readonly semihosting: Semihosting | undefined
  private outcome: Outcome | undefined
  /** The trap that began the present row of traps without an instruction executed in between. */
  private first = { trap: -1, value: 0 as number | bigint, pc: 0 as number | bigint }
  private lastPc: number | bigint = -1
  private lastRetired = -1n
  private repeats = 0

  /** Loads the program. Throws a BootError when it cannot be, a RangeError when the host lacks the memory. */
  constructor(architecture: Architecture<S, I>, options: ProgramOptions<S>) {
    const { boot, file } = options
    this.architecture = architecture
    this.memory = new PhysicalMemory(boot.byteOrder)
    const { semantics } = options
    const [main] = boot.ram
    const machine = semantics && new Machine(options.ramSize ?? main.size)
    boot.ram.forEach(({ name, base, size }, i) => {
      const bytes = i === 0 ? (options.ramSize ?? size) : size
      if (i === 0 && machine) machine.addRam(this.memory, name, base, bytes)
      else this.memory.addRam(name, base, bytes)
    })
    this.engine = machine
      ? new FastEngine(architecture, this.memory, machine, semantics, options.translation)
      : new ReferenceEngine(architecture, this.memory)
    this.engine.instructionsPerTick = boot.clock.instructionsPerTick
    this.board = this.attach(options)
    this.program = load(file, boot, this.memory)
    const { state } = this.engine

    const { semihosting } = boot
    let trap: SemihostingTrap | undefined
    if (semihosting) {
      const memory = this.guestMemory(semihosting.wordBytes, boot.byteOrder)
      this.semihosting = this.services(semihosting, memory, options)
      const { registers } = architecture
      trap = new SemihostingTrap({ description: semihosting, state, registers, memory, services: this.semihosting })
    }
    this.engine.environment = {
      onTrap: (s, number, value) => {
        if (trap?.handle(s.pc)) return true
        this.watch(s, number, value)
        return false
      },
    }
    const stop = this.engine.start(this.program.entry)
    if (stop) this.outcome = this.outcomeOf(stop)
  }

  /** Runs until the program ends, or has attempted so many instructions. */
  run(limit?: number): Outcome {
    if (this.outcome) return this.outcome
    const stop = this.engine.run(limit)
    if (stop.reason === 'limit') return { reason: 'limit' }
    this.outcome ??= this.outcomeOf(stop)
    this.semihosting?.close()
    return this.outcome
  }

  private attach(options: ProgramOptions<S>): Board<S> {
    const { engine, memory } = this
    const { boot, devices = [], terminal, ends, epoch = EPOCH } = options
    const board = new Board({
      slots: devices,
      byteOrder: boot.byteOrder,
      states: [engine.state],
      time: () => engine.time(),
      attention: () => engine.attention(),
      clock: { frequency: boot.clock.frequency, epoch },
      memory,
      terminal,
      ends,
      power: {
        off: status => this.end({ reason: 'exit', status }),
        reset: () => this.end({ reason: 'failed', message: 'the program asked for a reset' }),
      },
    })
    for (const { slot, device } of board.placed) memory.addDevice(slot.name, slot.base, device, slot.size)
    engine.timed = board.devices
    return board
  }

  private guestMemory(wordBytes: number, byteOrder: 'little' | 'big'): GuestMemory {
    const { state } = this.engine
    return new GuestMemory(this.memory, wordBytes, byteOrder, (address, access) => {
      try {
        return this.architecture.translate(state, address, 1, access)
      } catch (signal) {
        if (signal instanceof TrapSignal) return undefined
        throw signal
      }
    })
  }

  private services(semihosting: SemihostingInterface, memory: GuestMemory, options: ProgramOptions<S>): Semihosting {
    const { console, files, commandLine, boot, epoch = EPOCH } = options
    return new Semihosting({
      table: semihosting.table,
      memory,
      console,
      files,
      clock: { ticks: () => this.engine.time(), frequency: boot.clock.frequency, epoch },
      commandLine,
      heap: this.heap(),
      exit: status => this.end({ reason: 'exit', status }),
    })
  }

  /** What lies above the program in its region: the heap grows up from there, the stack down from the end. */
  private heap(): HeapAndStack | undefined {
    const ram = this.memory.ramAt(this.program.end - 1, 1)
    if (!ram) return undefined
    const align = (address: number) => BigInt(Math.floor(address / STACK_ALIGNMENT) * STACK_ALIGNMENT)
    const low = align(this.program.end + STACK_ALIGNMENT - 1)
    const high = align(ram.base + ram.size)
    return { heapBase: low, heapLimit: high, stackBase: high, stackLimit: low }
  }

  private end(outcome: Outcome): void {
    this.outcome = outcome
    this.engine.stop()
  }

  /**
   * A handler that itself traps at its first instruction, at the same place again and again, will do so for ever: the
   * only state that changes is what entering a trap sets, and it has been set to the same before.
   */
  private watch(state: S, trap: number, value: number | bigint): void {
    const { pc } = state
    const retired = this.engine.retired()
    if (retired !== this.lastRetired) this.first = { trap, value, pc }
    this.repeats = retired === this.lastRetired && pc === this.lastPc ? this.repeats + 1 : 0
    if (this.repeats === HOPELESS) {
      const handler = pc === this.first.pc ? '' : `; its trap handler at ${hex(pc)} cannot run either`
      this.end({ reason: 'failed', message: `the program runs wild: ${this.describe(this.first)}${handler}` })
    }
    this.lastPc = pc
    this.lastRetired = retired
  }

  private describe({ trap, value, pc }: { trap: number; value: number | bigint; pc: number | bigint }): string {
    const title = trap < 0 ? 'no such instruction' : this.architecture.traps[trap].title.toLowerCase()
    const detail = BigInt(value) === BigInt(pc) ? '' : ` (${hex(value)})`
    return `${title}${detail} at ${hex(pc)}`
  }

  private outcomeOf(stop: Stop): Outcome {
    switch (stop.reason) {
      case 'halt':
        return { reason: 'exit', status: stop.status }
      case 'trap':
        return { reason: 'failed', message: `the program stopped: ${this.describe(stop)}, and nothing handles it` }
      case 'idle':
        return { reason: 'failed', message: 'the program waits for an interrupt that will never come' }
      default:
        return { reason: 'failed', message: 'the program was stopped' }
    }
  }
}

function load(file: Uint8Array, boot: BootDescription, memory: PhysicalMemory): LoadedProgram {
  if (!isElf(file)) return loadFlat(file, boot.entry, memory)
  if (!boot.elf) throw new BootError('this machine has no ELF files: its spec gives no `elf:`')
  return loadElf(file, boot.elf, memory)
}
