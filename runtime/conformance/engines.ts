/** What a conformance suite is run against, by name. */
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import type { DecodedInstruction } from '../engine/types.ts'
import type { Semantics } from '../fast/semantics.ts'
import type { Driver, Frame } from './driver.ts'
import { FastDriver } from './fast.ts'
import { ReferenceDriver } from './reference.ts'

/** What the fast engine translates, what it interprets, or (any other) the emitted functions themselves. */
export function driverOf<S extends RunnableState<I>, I extends DecodedInstruction<S>>(
  engine: string | undefined,
  architecture: Architecture<S, I>,
  semantics: Semantics,
  frame: Frame,
): Driver {
  if (engine === 'fast') return new FastDriver(architecture, frame, semantics, 'translator')
  if (engine === 'interpreter') return new FastDriver(architecture, frame, semantics, 'interpreter')
  return new ReferenceDriver(architecture, frame)
}
