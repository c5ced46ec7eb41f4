/** The same program on the machine itself, noted in the same way: what a guest's run is compared with. */
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import { ReferenceEngine } from '../engine/reference.ts'
import type { DecodedInstruction } from '../engine/types.ts'
import { PhysicalMemory } from '../memory/physical.ts'
import { BufferTerminal, GuestDevices } from './devices.ts'
import type { GuestOptions, RunLimits } from './hypervisor.ts'
import type { GuestResult } from './result.ts'
import { digestMemory, digestState, Trace } from './trace.ts'
import { type End, HypervisorError, type VirtualizedMachine } from './types.ts'

const DEFAULT_LIMIT = 10_000_000

/** Runs a program on a machine of its own, with as much memory as it would have as a guest. */
export function runBare<S extends RunnableState<I>, I extends DecodedInstruction<S>, C extends string>(
  parts: VirtualizedMachine<S, I, C>,
  options: GuestOptions,
  limits: RunLimits = {},
): GuestResult {
  const { architecture, ram, offers } = parts
  const trace = new Trace()
  const memory = new PhysicalMemory(architecture.byteOrder)
  memory.addRam('ram', ram.base, options.memory)
  if (!memory.writeBytes(options.image.base, options.image.bytes)) {
    throw new HypervisorError(`Program '${options.name}' does not fit in ${options.memory} bytes of memory`)
  }
  const engine: ReferenceEngine<S, I> = new ReferenceEngine(
    noting(architecture, trace, () => engine.time()),
    memory,
  )
  const terminal = new BufferTerminal(options.input, options.onOutput)
  const devices = new GuestDevices(parts, engine.state, terminal, trace, () => engine.time())
  devices.attach(memory)
  engine.timed = devices.timed
  engine.reset()
  devices.reset()
  const entry = options.image.entry ?? parts.entry
  engine.state.pc = architecture.addressWidth > 32 ? BigInt(entry) : entry
  const stop = engine.run(limits.instructions ?? DEFAULT_LIMIT)
  let end: End
  if (stop.reason === 'halt') {
    end = { cause: 'halted', status: stop.status }
    trace.add({
      kind: 'halt',
      time: engine.time(),
      status: stop.status,
      state: digestState(engine.state, architecture.registers),
      memory: digestMemory(memory, ram.base, options.memory, offers),
    })
  } else if (stop.reason === 'trap')
    end = { cause: 'trap-in-delivery', trap: architecture.traps[stop.trap]?.name ?? 'undefined instruction' }
  else end = { cause: stop.reason === 'idle' ? 'idle' : 'limit' }
  return {
    name: options.name,
    end,
    output: terminal.output,
    trace,
    exits: new Map(),
    instructions: engine.attempted,
    time: engine.time(),
  }
}

/** The architecture, with every trap that it takes noted. */
function noting<S extends RunnableState<I>, I extends DecodedInstruction<S>>(
  architecture: Architecture<S, I>,
  trace: Trace,
  time: () => bigint,
): Architecture<S, I> {
  const { enterTrap } = architecture
  if (!enterTrap) return architecture
  return {
    ...architecture,
    enterTrap(s, trap, value) {
      const state = digestState(s, architecture.registers)
      trace.add({ kind: 'trap', time: time(), cause: architecture.traps[trap].cause, value, state })
      enterTrap.call(architecture, s, trap, value)
    },
  }
}
