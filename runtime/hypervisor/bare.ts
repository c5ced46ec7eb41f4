/** The same program on the machine itself, noted in the same way: what a guest's run is compared with. */
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import { ReferenceEngine, type Stop } from '../engine/reference.ts'
import type { DecodedInstruction } from '../engine/types.ts'
import { PhysicalMemory } from '../memory/physical.ts'
import { BufferTerminal, GuestDevices } from './devices.ts'
import { DEFAULT_LIMIT, type GuestOptions, type RunLimits, wholePages } from './hypervisor.ts'
import { type GuestResult, resultOf } from './result.ts'
import { digestMemory, digestState, Trace } from './trace.ts'
import { type End, HypervisorError, TRAP_STORM, type VirtualizedMachine } from './types.ts'

/** Runs a program on a machine of its own, with as much memory as it would have as a guest. */
export function runBare<S extends RunnableState<I>, I extends DecodedInstruction<S>, C extends string>(
  parts: VirtualizedMachine<S, I, C>,
  options: GuestOptions,
  limits: RunLimits = {},
): GuestResult {
  return new BareRun(parts, options).run(limits.instructions ?? DEFAULT_LIMIT)
}

class BareRun<S extends RunnableState<I>, I extends DecodedInstruction<S>, C extends string> {
  private readonly parts: VirtualizedMachine<S, I, C>
  private readonly name: string
  private readonly trace = new Trace()
  private readonly memory: PhysicalMemory
  private readonly size: number
  private readonly engine: ReferenceEngine<S, I>
  private readonly terminal: BufferTerminal
  /** Traps since an instruction was last carried out, and how many had been then. */
  private streak = 0
  private retired = 0n
  private storm: string | undefined
  /** Why it could not even be reset. */
  private readonly early: Stop | undefined

  constructor(parts: VirtualizedMachine<S, I, C>, { name, image, memory, input, onOutput }: GuestOptions) {
    const { architecture, ram } = parts
    this.parts = parts
    this.name = name
    this.size = wholePages(memory)
    this.memory = new PhysicalMemory(architecture.byteOrder)
    this.memory.addRam('ram', ram.base, this.size)
    if (!this.memory.writeBytes(image.base, image.bytes)) {
      throw new HypervisorError(`Program '${name}' does not fit in ${this.size} bytes of memory`)
    }
    this.engine = new ReferenceEngine(this.noting(architecture), this.memory)
    this.terminal = new BufferTerminal(input, onOutput)
    const devices = new GuestDevices(parts, this.engine.state, this.terminal, this.trace, () => this.engine.time())
    devices.attach(this.memory)
    this.engine.timed = devices.timed
    this.engine.reset()
    devices.reset()
    const entry = image.entry ?? parts.entry
    this.early = this.engine.start(entry)
  }

  run(limit: number): GuestResult {
    const { engine } = this
    const end = this.endOf(this.early ?? engine.run(limit))
    const now = engine.time()
    const { name, trace } = this
    return resultOf({ name, end, trace, exits: new Map(), instructions: engine.attempted, now }, this.terminal)
  }

  private endOf(stop: Stop): End {
    const { architecture, ram, offers } = this.parts
    if (stop.reason === 'halt') {
      const state = digestState(this.engine.state, architecture.registers)
      const memory = digestMemory(this.memory, ram.base, this.size, offers)
      this.trace.add({ kind: 'halt', time: this.engine.time(), status: stop.status, state, memory })
      return { cause: 'halted', status: stop.status }
    }
    if (this.storm !== undefined) return { cause: 'trap-storm', trap: this.storm }
    if (stop.reason === 'trap') {
      return { cause: 'trap-in-delivery', trap: architecture.traps[stop.trap]?.name ?? 'undefined instruction' }
    }
    return { cause: stop.reason === 'idle' ? 'idle' : 'limit' }
  }

  /** The architecture, with every trap that it takes noted; a storm of them ends the run, as it ends a guest. */
  private noting(architecture: Architecture<S, I>): Architecture<S, I> {
    const { enterTrap } = architecture
    if (!enterTrap) return architecture
    return {
      ...architecture,
      enterTrap: (s, trap, value) => {
        const { name, cause } = architecture.traps[trap]
        const state = digestState(s, architecture.registers)
        this.trace.add({ kind: 'trap', time: this.engine.time(), cause, value, state })
        const retired = this.engine.retired()
        this.streak = retired === this.retired ? this.streak + 1 : 1
        this.retired = retired
        if (this.streak < TRAP_STORM) return enterTrap.call(architecture, s, trap, value)
        this.storm = name
        this.engine.stop()
      },
    }
  }
}
