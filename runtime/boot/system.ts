/** A whole machine on which an operating system runs: memory, processors, devices, and what is loaded before they start. */
import { Board, type DeviceEnds } from '../devices/board.ts'
import type { Power, Terminal } from '../devices/device.ts'
import type { DeviceSlot } from '../devices/slot.ts'
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import { Harts, type HartsStop } from '../engine/harts.ts'
import { ReferenceEngine, type Stop, type Timed } from '../engine/reference.ts'
import type { DecodedInstruction } from '../engine/types.ts'
import { FastEngine, type TranslationOptions } from '../fast/engine.ts'
import { Machine } from '../fast/machine.ts'
import type { Semantics } from '../fast/semantics.ts'
import { PhysicalMemory } from '../memory/physical.ts'
import { BootError, hex } from './errors.ts'
import { machineTree, type NodeDescription } from './fdt-machine.ts'
import { type Booted, type BootFiles, type LinuxDescription, loadLinux, setArguments } from './linux.ts'
import type { BootDescription } from './program.ts'
import { SbiFirmware } from './sbi-machine.ts'
import { restoreSnapshot, type SnapshotParts, writeSnapshot } from './snapshot.ts'

/** What is emitted of a machine that boots operating systems. */
export interface SystemDescription<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly architecture: Architecture<S, I>
  readonly boot: BootDescription
  readonly devices: readonly DeviceSlot<S>[]
  readonly deviceTree: NodeDescription
  readonly linux: LinuxDescription
  /** What the fast engine translates by. */
  readonly semantics?: Semantics
}

export interface SystemOptions {
  /** Processors; 1 if not given. */
  readonly harts?: number
  /** Which engine the processors have; the reference engine, if not given. */
  readonly engine?: 'reference' | 'fast'
  /** When the fast engine translates. */
  readonly translation?: TranslationOptions | undefined
  /** RAM of the first region in bytes, in place of what the machine's spec says. */
  readonly ramSize?: number
  /** The other end of devices that are consoles and have none of their own in `ends`. */
  readonly terminal?: Terminal
  /** The console of calls, where the kernel runs without firmware; `terminal` if not given. */
  readonly callTerminal?: Terminal
  /** What single devices are connected to, by their names. */
  readonly ends?: Readonly<Record<string, DeviceEnds>>
  /** When the machine starts, in seconds since 1970. A run is reproducible as long as this is. */
  readonly epoch?: bigint
  /**
   * Gives again what a machine was started from that has since been restored, by the request's `origin`: for a guest that asks for a
   * reset. May throw a BootError.
   */
  readonly again?: (origin: unknown) => BootRequest
}

export interface BootRequest extends BootFiles {
  /** The kernel's command line. */
  readonly bootArguments?: string
  /** Where it comes from: plain data, which snapshots keep in place of the files. */
  readonly origin?: unknown
}

export type SystemStop =
  /** The guest switched the machine off. */
  | { readonly reason: 'off'; readonly status: number }
  /** It cannot go on; the message says why. */
  | { readonly reason: 'failed'; readonly message: string }
  /** About as many instructions as asked for have been attempted. */
  | { readonly reason: 'limit' }
  /** Somebody asked for it (`stop`). */
  | { readonly reason: 'stopped' }
  /** All processors wait, and nothing will wake them but the world outside. */
  | { readonly reason: 'idle' }
  /** All processors wait, and the time has come to `harts.horizon`. */
  | { readonly reason: 'waiting' }

/** 1 January 2026, 0:00 UTC. */
const EPOCH = 1_767_225_600n
const NEVER = Number.MAX_SAFE_INTEGER

export class System<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly architecture: Architecture<S, I>
  readonly memory: PhysicalMemory
  readonly harts: Harts<S, I>
  readonly board: Board<S>
  /** Answers the kernel's calls where it was started without firmware; absent where the machine has no kernels like that. */
  readonly firmware: SbiFirmware<S, I> | undefined
  private readonly description: SystemDescription<S, I>
  private readonly again: SystemOptions['again']
  private request: BootRequest | undefined
  private origin: unknown
  private ending: SystemStop | undefined
  private restarting = false

  /** Throws a BootError where the machine has no memory or cannot have as many processors, a RangeError when the host lacks the memory. */
  constructor(description: SystemDescription<S, I>, options: SystemOptions = {}) {
    const { architecture, boot, devices, linux } = description
    const { harts = 1, ramSize, terminal, callTerminal = terminal, ends, epoch = EPOCH } = options
    this.description = description
    this.again = options.again
    this.architecture = architecture
    this.memory = new PhysicalMemory(boot.byteOrder)
    const [main] = boot.ram
    const fast = options.engine === 'fast' && main ? new Machine(ramSize ?? main.size, harts) : undefined
    boot.ram.forEach(({ name, base, size }, i) => {
      const bytes = i === 0 ? (ramSize ?? size) : size
      if (i === 0 && fast) fast.addRam(this.memory, name, base, bytes)
      else this.memory.addRam(name, base, bytes)
    })
    if (harts > 1 && !architecture.setHart)
      throw new BootError(`'${architecture.name}' has one processor: its spec names no register for its number`)
    this.harts = new Harts(this.makeEngines(harts, fast, options.translation))
    const power: Power = {
      off: status => this.end({ reason: 'off', status }),
      reset: () => {
        this.restarting = true
        this.harts.stop()
      },
    }
    this.board = new Board({
      slots: devices,
      byteOrder: boot.byteOrder,
      states: this.harts.engines.map(engine => engine.state),
      time: () => this.harts.time(),
      attention: () => this.harts.attention(),
      clock: { frequency: boot.clock.frequency, epoch },
      memory: this.memory,
      terminal,
      ends,
      power,
    })
    for (const { slot, device } of this.board.placed) this.memory.addDevice(slot.name, slot.base, device, slot.size)
    const timed: Timed[] = this.board.devices.filter(device => device.deadline)
    const { direct } = linux
    if (direct) {
      const { harts, memory } = this
      const firmware = new SbiFirmware({
        description: { ...linux, direct },
        architecture,
        harts,
        memory,
        power,
        terminal: callTerminal,
      })
      harts.engines.forEach((engine, hart) => {
        engine.environment = { onTrap: (_, trap) => firmware.onTrap(hart, trap) }
      })
      timed.push(firmware)
      this.firmware = firmware
    }
    for (const engine of this.harts.engines) engine.timed = timed
  }

  /**
   * Loads firmware, kernel and the rest, and starts the processors. Without firmware the kernel is entered directly, and its calls are
   * answered here. Throws a BootError for what is damaged or does not fit.
   */
  start(request: BootRequest): Booted {
    this.request = request
    this.origin = request.origin
    this.ending = undefined
    const { architecture, linux, deviceTree, boot } = this.description
    const { ram } = this.memory
    const booted = loadLinux(request, {
      description: linux,
      memory: this.memory,
      elf: boot.elf,
      tree: initrd =>
        machineTree(deviceTree, {
          harts: this.harts.engines.length,
          ram: ram.map(({ base, size }) => ({ base, size })),
          bootArguments: request.bootArguments,
          initrd,
        }),
    })
    this.harts.engines.forEach((engine, hart) => {
      const stop = engine.start(booted.entry)
      if (stop) throw new BootError(`the machine cannot be reset: ${this.describe(stop)}`)
      architecture.setHart?.(engine.state, hart)
      setArguments(linux, booted, engine.state, architecture.registers, hart)
    })
    if (request.firmware) this.firmware?.leave()
    else this.firmware?.begin(BigInt(booted.entry), BigInt(booted.tree))
    return booted
  }

  /** Runs until it ends, waits for the world outside, or has attempted about so many instructions. */
  run(limit: number = NEVER): SystemStop {
    return this.ending ?? this.stopOf(this.harts.run(limit))
  }

  /** Attempts one instruction of one processor. */
  step(hart: number): SystemStop {
    return this.ending ?? this.stopOf(this.harts.step(hart))
  }

  /** Ends `run` before the next instruction. */
  stop(): void {
    this.harts.stop()
  }

  /** The whole machine, as bytes. */
  snapshot(): Uint8Array {
    return writeSnapshot(this.parts())
  }

  /** Takes back what `snapshot` gave. Throws a BootError, and changes nothing, for bytes that are not of a machine like this one. */
  restore(snapshot: Uint8Array): void {
    restoreSnapshot(snapshot, this.parts())
    this.request = undefined
    this.ending = undefined
  }

  private makeEngines(
    harts: number,
    fast: Machine | undefined,
    translation: TranslationOptions | undefined,
  ): ReferenceEngine<S, I>[] {
    const { architecture, boot, semantics } = this.description
    if (fast && !semantics) throw new BootError(`'${architecture.name}' has no fast engine: it was generated without`)
    const engines: ReferenceEngine<S, I>[] = []
    while (engines.length < harts) {
      const cache = engines[0]?.cache
      engines.push(
        fast && semantics
          ? new FastEngine(architecture, this.memory, fast, semantics, { ...translation, cache })
          : new ReferenceEngine(architecture, this.memory, architecture.createState(), cache),
      )
    }
    for (const engine of engines) engine.instructionsPerTick = boot.clock.instructionsPerTick
    return engines
  }

  private stopOf(stop: HartsStop): SystemStop {
    if (this.restarting) return this.restart()
    if (this.ending) return this.ending
    if (stop.reason !== 'ended') return { reason: stop.reason }
    const which = this.harts.engines.length > 1 ? `hart ${stop.hart}: ` : ''
    this.ending = { reason: 'failed', message: which + this.describe(stop.stop) }
    return this.ending
  }

  private end(stop: SystemStop): void {
    this.ending = stop
    this.harts.stop()
  }

  /** The guest asked for a reset: everything begins anew, memory loaded as at first. */
  private restart(): SystemStop {
    this.restarting = false
    let request: BootRequest
    try {
      request = this.requestAgain()
    } catch (problem) {
      if (!(problem instanceof BootError)) throw problem
      this.ending = { reason: 'failed', message: `the guest asked for a reset, but ${problem.message}` }
      return this.ending
    }
    for (const { base, size } of this.memory.ram) this.memory.fill(base, size, 0)
    this.harts.reset()
    this.board.reset()
    this.start(request)
    return { reason: 'limit' }
  }

  private requestAgain(): BootRequest {
    if (this.request) return this.request
    if (this.again && this.origin !== undefined) return this.again(this.origin)
    throw new BootError('what it was started from is not known')
  }

  private parts(): SnapshotParts {
    const { architecture, memory, board, harts, firmware } = this
    return {
      machine: architecture.name,
      registers: architecture.registers,
      states: harts.engines.map(engine => engine.state),
      memory,
      devices: board,
      engine: {
        snapshot: () => ({ harts: harts.snapshot(), firmware: firmware?.snapshot(), origin: this.origin }),
        restore: snapshot => {
          const parts = snapshot as { harts: unknown; firmware: unknown; origin?: unknown }
          this.origin = parts.origin
          harts.restore(parts.harts)
          firmware?.restore(parts.firmware)
        },
      },
    }
  }

  private describe(stop: Stop): string {
    switch (stop.reason) {
      case 'halt':
        return `the processor halted with status ${stop.status}`
      case 'trap': {
        const { trap, value, pc } = stop
        const title = trap < 0 ? 'no such instruction' : this.architecture.traps[trap].title.toLowerCase()
        return `the processor stopped: ${title} (${hex(value)}) at ${hex(pc)}, and nothing handles it`
      }
      default:
        return 'the processor stopped'
    }
  }
}
