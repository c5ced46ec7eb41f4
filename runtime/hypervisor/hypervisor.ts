/**
 * The hypervisor: owns the machine's most privileged mode, and gives the machine to its guests in turn.
 *
 * The machine is a memory and an engine that runs its emitted semantics. Whatever the machine traps arrives here, and all that is known
 * of it is what the machine has stored. Guests cannot make anything here throw: what they do wrong ends them, under a name.
 */
import type { RunnableState } from '../engine/architecture.ts'
import { ReferenceEngine } from '../engine/reference.ts'
import type { DecodedInstruction } from '../engine/types.ts'
import { PhysicalMemory } from '../memory/physical.ts'
import { BufferTerminal } from './devices.ts'
import { type GuestResult, resultOf } from './result.ts'
import { HYPERCALL, techniquesInForce } from './techniques.ts'
import { type GuestImage, HypervisorError, type VirtualizedMachine } from './types.ts'
import { VirtualMachine } from './vm.ts'

/** Bytes at the beginning of the machine's memory that the hypervisor keeps for itself. */
const OWN_MEMORY = 0x1_0000
const PAGE = 0x1000

export interface GuestOptions {
  readonly name: string
  readonly image: GuestImage
  /** Bytes of memory. */
  readonly memory: number
  /** Technique asked for (see `techniquesInForce`); without it, what the machine's spec has in force. */
  readonly technique?: string
  /** What is typed on its console. */
  readonly input?: string | Uint8Array
  /** Hears every byte that it writes to its console. */
  readonly onOutput?: (byte: number) => void
}

export interface RunLimits {
  /** Instructions that each guest may attempt; it ends after them. */
  readonly instructions?: number
}

export interface HypervisorOptions {
  /** Ticks that a guest has the machine before the next one gets it. */
  readonly slice?: number
  /** Bytes of the machine's memory; the machine's own size without it. */
  readonly memory?: number
}

const DEFAULT_SLICE = 1000
/** Instructions that a guest may attempt where nobody says otherwise. */
export const DEFAULT_LIMIT = 10_000_000

interface Guest<S extends RunnableState<I>, I extends DecodedInstruction<S>, C extends string> {
  readonly vm: VirtualMachine<S, I, C>
  readonly terminal: BufferTerminal
}

export class Hypervisor<S extends RunnableState<I>, I extends DecodedInstruction<S>, C extends string = string> {
  private readonly parts: VirtualizedMachine<S, I, C>
  private readonly memory: PhysicalMemory
  private readonly engine: ReferenceEngine<S, I>
  private readonly slice: number
  private readonly guests: Guest<S, I, C>[] = []
  private readonly end: number
  /** Where the next partition begins. */
  private free: number

  constructor(parts: VirtualizedMachine<S, I, C>, options: HypervisorOptions = {}) {
    this.parts = parts
    this.slice = options.slice ?? DEFAULT_SLICE
    const size = options.memory ?? parts.ram.size
    this.memory = new PhysicalMemory(parts.architecture.byteOrder)
    this.memory.addRam('ram', parts.ram.base, size)
    this.engine = new ReferenceEngine(parts.architecture, this.memory)
    this.engine.stopOnTrap = true
    this.engine.reset()
    this.free = parts.ram.base + OWN_MEMORY
    this.end = parts.ram.base + size
    parts.vcpu.install(this.engine.state)
  }

  /** Throws a HypervisorError where the guest cannot be placed. */
  addGuest(options: GuestOptions): VirtualMachine<S, I, C> {
    const { name, image } = options
    const size = wholePages(options.memory)
    if (this.guests.some(g => g.vm.name === name)) throw new HypervisorError(`There is a guest '${name}' already`)
    if (!(size > 0) || this.free + size > this.end) {
      throw new HypervisorError(
        `The machine has ${this.end - this.free} bytes left, and guest '${name}' asks for ${options.memory}`,
      )
    }
    const techniques = techniquesInForce(this.parts.techniques, options.technique)
    const origin = this.free
    const terminal = new BufferTerminal(options.input, options.onOutput)
    const entry = image.entry ?? this.parts.entry
    const vm = new VirtualMachine(this.parts, this.memory, { name, origin, size, entry, techniques, terminal })
    if (!this.memory.writeBytes(origin, new Uint8Array(size)) || !this.load(image, origin, size)) {
      throw new HypervisorError(`Guest '${name}' does not fit in its ${size} bytes of memory`)
    }
    this.offer(vm, techniques)
    this.free += size
    this.guests.push({ vm, terminal })
    return vm
  }

  private load({ base, bytes }: GuestImage, origin: number, size: number): boolean {
    const offset = base - this.parts.ram.base
    return offset >= 0 && offset + bytes.length <= size && this.memory.writeBytes(origin + offset, bytes)
  }

  /** Tells the guest, in its own memory, which paravirtual calls there are. */
  private offer(vm: VirtualMachine<S, I, C>, techniques: ReadonlyMap<string, string>): void {
    const { offers } = this.parts
    if (!offers) return
    let word = 0
    for (const [operation, bit] of Object.entries(offers.bits))
      if (techniques.get(operation) === HYPERCALL) word |= 1 << bit
    if (offers.width === 8) vm.partition.write8(offers.address, word & 0xff)
    else if (offers.width === 16) vm.partition.write16(offers.address, word & 0xffff)
    else vm.partition.write32(offers.address, word >>> 0)
  }

  /** Runs all guests to their ends, in turn. */
  run(limits: RunLimits = {}): GuestResult[] {
    const limit = limits.instructions ?? DEFAULT_LIMIT
    for (let running = true; running; ) {
      running = false
      for (const { vm } of this.guests) {
        if (vm.end) continue
        this.turn(vm, limit)
        running = true
      }
    }
    return this.guests.map(({ vm, terminal }) => resultOf(vm, terminal))
  }

  /** One guest's turn: enters it again after each exit, until its slice is over. */
  private turn(vm: VirtualMachine<S, I, C>, limit: number): void {
    const { engine } = this
    const end = engine.time() + BigInt(this.slice)
    while (engine.time() < end) {
      vm.deliverInterrupts()
      if (!vm.end && vm.instructions >= limit) vm.end = { cause: 'limit' }
      if (vm.end) return
      this.enter(vm, Math.min(Number(end - engine.time()), limit - vm.instructions))
    }
  }

  /** Gives the guest the machine for at most so many ticks, and deals with the exit. */
  private enter(vm: VirtualMachine<S, I, C>, ticks: number): void {
    const { engine, parts } = this
    const { state } = engine
    const time = engine.time()
    const offset = vm.now - time
    const due = vm.nextDeadline()
    const wanted = time + BigInt(ticks)
    const deadline = due !== undefined && due - offset < wanted ? due - offset : wanted
    parts.vcpu.enter(state, vm.guest, vm.partition, { offset: BigInt.asUintN(64, offset), deadline }, vm.assists)
    const stop = engine.run()
    if (stop.reason !== 'trapped') throw new Error(`the machine left its hypervisor by '${stop.reason}'`)
    parts.vcpu.leave(state, vm.guest)
    const trap = this.trapNumber(parts.vcpu.cause(state))
    const { interrupt } = parts.architecture.traps[trap]
    // Each instruction attempted is a tick.
    vm.account(Number(engine.time() - time), !interrupt)
    const exit = vm.classify(trap, parts.vcpu.value(state))
    vm.count(parts.handlers[exit.class](vm, exit))
  }

  private trapNumber(cause: number | bigint): number {
    const wanted = BigInt(cause)
    const found = this.parts.architecture.traps.findIndex(t => t.cause === wanted)
    if (found < 0) throw new Error(`the machine stored a cause that no trap has: ${wanted}`)
    return found
  }
}

/** Guests have memory in whole pages. */
export const wholePages = (bytes: number): number => Math.ceil(bytes / PAGE) * PAGE
