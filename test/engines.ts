/**
 * The engine that tests run machines on: the reference engine, and in the projects `fast` and `interpreter` of vitest (SPECVISOR_ENGINE)
 * the fast one, which then translates, or interprets. What the tests ask is the same.
 */
import { prepareFastEngine } from '../runtime/boot/node-engine.ts'
import { type Driver, driverOf, type Frame } from '../runtime/conformance/index.ts'
import type { Architecture, RunnableState } from '../runtime/engine/architecture.ts'
import { ReferenceEngine } from '../runtime/engine/reference.ts'
import type { DecodedInstruction } from '../runtime/engine/types.ts'
import { FastEngine } from '../runtime/fast/engine.ts'
import { Machine } from '../runtime/fast/machine.ts'
import type { Semantics } from '../runtime/fast/semantics.ts'
import { PhysicalMemory } from '../runtime/memory/physical.ts'

const asked = process.env.SPECVISOR_ENGINE
export const ENGINE = asked === 'fast' || asked === 'interpreter' ? 'fast' : 'reference'
if (ENGINE === 'fast') prepareFastEngine()

/** Everything is translated when it comes a second time, so that short programs try what long ones would; or nothing is. */
export const translation = { hot: asked === 'interpreter' ? 2 ** 30 : 2, batch: 1 }

/** For a System. */
export const systemEngine = { engine: ENGINE, translation } as const

/** For a ProgramRun. */
export const programEngine = (semantics: Semantics) => (ENGINE === 'fast' ? { semantics, translation } : {})

interface Emitted<S extends RunnableState<I>, I extends DecodedInstruction<S>> {
  readonly architecture: Architecture<S, I>
  readonly semantics: Semantics
}

interface Region {
  readonly name: string
  readonly base: number
  readonly size: number
}

/** Memory and the engines of so many processors. */
export function makeEngines<S extends RunnableState<I>, I extends DecodedInstruction<S>>(
  { architecture, semantics }: Emitted<S, I>,
  [main, ...more]: readonly Region[],
  harts = 1,
): { memory: PhysicalMemory; engines: ReferenceEngine<S, I>[] } {
  const memory = new PhysicalMemory(architecture.byteOrder)
  const machine = ENGINE === 'fast' ? new Machine(main.size, harts) : undefined
  if (machine) machine.addRam(memory, main.name, main.base, main.size)
  else memory.addRam(main.name, main.base, main.size)
  for (const { name, base, size } of more) memory.addRam(name, base, size)
  const engines: ReferenceEngine<S, I>[] = []
  while (engines.length < harts) {
    const cache = engines[0]?.cache
    engines.push(
      machine
        ? new FastEngine(architecture, memory, machine, semantics, { ...translation, cache })
        : new ReferenceEngine(architecture, memory, architecture.createState(), cache),
    )
  }
  return { memory, engines }
}

/** What conformance suites run against. */
export const makeDriver = <S extends RunnableState<I>, I extends DecodedInstruction<S>>(
  { architecture, semantics }: Emitted<S, I>,
  frame: Frame,
): Driver => driverOf(asked, architecture, semantics, frame)
