/** A trace of what a machine executes: an instruction a line, with the traps that it takes, as far as the filter lets them through. */
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import type { ReferenceEngine } from '../engine/reference.ts'
import { type DecodedInstruction, TrapSignal } from '../engine/types.ts'

export interface TraceFilter {
  /** Addresses of instructions, both ends included. */
  readonly from?: bigint
  readonly to?: bigint
  /** Only in this mode, by its name in the spec. */
  readonly mode?: string
  /** `all`: traps alone; a name: this trap alone. */
  readonly exceptions?: string
}

export interface TraceOptions<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly architecture: Architecture<S, I>
  readonly engine: ReferenceEngine<S, I>
  readonly filter: TraceFilter
  /** The text of an instruction at an address. */
  disassemble(bytes: Uint8Array, pc: bigint): string
  write(line: string): void
}

/** Traces from now on; gives what ends it. Throws a RangeError for a mode or a trap that the machine does not have. */
export function trace<S extends RunnableState<I>, I extends DecodedInstruction<S>>(
  options: TraceOptions<S, I>,
): () => void {
  const { architecture, engine, filter } = options
  const { modes, traps } = architecture
  const names = new Map(Object.entries(modes?.names ?? {}).map(([name, value]) => [value, name]))
  const mode = filter.mode === undefined ? undefined : modes?.names[filter.mode]
  if (filter.mode !== undefined && mode === undefined)
    throw new RangeError(`there is no mode '${filter.mode}'; there are: ${[...names.values()].join(', ') || 'none'}`)
  const { exceptions } = filter
  if (exceptions !== undefined && exceptions !== 'all' && !traps.some(t => t.name === exceptions))
    throw new RangeError(`there is no trap '${exceptions}'; there are: ${traps.map(t => t.name).join(', ')}`)
  const digits = Math.ceil(architecture.addressWidth / 4)
  const wanted = (state: S): boolean => {
    const pc = BigInt(state.pc)
    if (filter.from !== undefined && pc < filter.from) return false
    if (filter.to !== undefined && pc > filter.to) return false
    return mode === undefined || architecture.mode?.(state) === mode
  }
  const place = (state: S): string => {
    const now = architecture.mode ? `${names.get(architecture.mode(state)) ?? '?'} ` : ''
    return `${String(engine.attempted).padStart(10)} ${now}${BigInt(state.pc).toString(16).padStart(digits, '0')}`
  }
  const before = { instruction: engine.onInstruction, environment: engine.environment }
  if (exceptions === undefined)
    engine.onInstruction = (state, instruction) => {
      before.instruction?.(state, instruction)
      if (wanted(state)) options.write(`${place(state)}  ${textOf(options, state, instruction)}`)
    }
  engine.environment = {
    onTrap: (state, trap, value) => {
      // What is dealt with outside (a call to the host) is no trap of the machine's.
      const handled = before.environment.onTrap?.(state, trap, value)
      if (handled) return handled
      const name = trap < 0 ? 'no-such-instruction' : traps[trap].name
      if (wanted(state) && (exceptions === undefined || exceptions === 'all' || exceptions === name))
        options.write(
          `${place(state)}  ${traps[trap]?.interrupt ? 'interrupt' : 'trap'} ${name}, value 0x${value.toString(16)}`,
        )
      return false
    },
  }
  return () => {
    engine.onInstruction = before.instruction
    engine.environment = before.environment
  }
}

/** The instruction's bytes are read anew, so that the text is what an assembler would take. */
function textOf<S extends RunnableState<I>, I extends DecodedInstruction<S>>(
  { architecture, engine, disassemble }: TraceOptions<S, I>,
  state: S,
  instruction: I,
): string {
  const bytes = new Uint8Array(instruction.length)
  const pc = BigInt(state.pc)
  try {
    for (let i = 0; i < bytes.length; i++) {
      const address = architecture.addressWidth > 32 ? pc + BigInt(i) : Number(pc) + i
      bytes[i] = engine.memory.read8(architecture.translate(state, address, 1, 'fetch'))
    }
  } catch (signal) {
    if (!(signal instanceof TrapSignal)) throw signal
  }
  return disassemble(bytes, pc)
}
