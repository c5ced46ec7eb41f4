/** Guest programs of the repository, assembled by the emitted assembler, and the machines that they run on. */
import { readFileSync } from 'node:fs'
import { assemble } from '../../generated/pico/assembler.ts'
import { virtualized as picoMachine } from '../../generated/pico/hypervisor/index.ts'
import { virtualized as picoClockMachine } from '../../generated/pico-clock/hypervisor/index.ts'
import { virtualized as picoLeakyMachine } from '../../generated/pico-leaky/hypervisor/index.ts'
import type { RunnableState } from '../../runtime/engine/architecture.ts'
import type { DecodedInstruction } from '../../runtime/engine/types.ts'
import type { GuestOptions } from '../../runtime/hypervisor/hypervisor.ts'
import type { GuestResult } from '../../runtime/hypervisor/result.ts'
import { showEvent } from '../../runtime/hypervisor/trace.ts'
import { type GuestImage, showEnd, type VirtualizedMachine } from '../../runtime/hypervisor/types.ts'

/** Machines as those see them who do not know which one they have. */
interface AnyInstruction extends DecodedInstruction<AnyState> {}
interface AnyState extends RunnableState<AnyInstruction> {}
export type AnyMachine = VirtualizedMachine<AnyState, AnyInstruction, string>
export const pico = picoMachine as unknown as AnyMachine
export const picoClock = picoClockMachine as unknown as AnyMachine
export const picoLeaky = picoLeakyMachine as unknown as AnyMachine

export const GUEST_MEMORY = 0x1_0000

export const imageOf = (source: string, file = 'source'): GuestImage => {
  const program = assemble(source, { file })
  return { base: Number(program.base), bytes: program.flat(), entry: Number(program.entry) }
}

const images = new Map<string, GuestImage>()

/** A guest of `specs/guests/pico/`. */
export function guest(name: string, more: Partial<GuestOptions> = {}): GuestOptions {
  let image = images.get(name)
  if (!image) {
    const file = new URL(`../../specs/guests/pico/${name}.s`, import.meta.url)
    image = imageOf(readFileSync(file, 'utf8'), `${name}.s`)
    images.set(name, image)
  }
  return { name, image, memory: GUEST_MEMORY, ...more }
}

/** All that anybody outside can see of a run, for comparisons that show what differs. */
export const visible = (result: GuestResult) => ({
  end: showEnd(result.end),
  output: result.output,
  instructions: result.instructions,
  time: result.time,
  hash: result.trace.hash,
  events: result.trace.events.slice(0, 2000).map(showEvent),
})

export const exits = (result: GuestResult): Record<string, number> => Object.fromEntries(result.exits)
