/** Everything that is emitted for a machine. */
import type { Machine } from '../model.ts'
import { emitDecoder } from './decoder.ts'
import { emitExecute, emitFunctions, emitInstructionClass, emitTraps } from './instructions.ts'
import { emitMachine } from './machine.ts'
import { emitState } from './state.ts'
import type { EmittedFile } from './template.ts'

/** Where the runtime lies, seen from `generated/<machine>/`. */
const RUNTIME = '../../runtime'

/** One emitter an artifact; each gives its files, relative to the machine's folder. */
const EMITTERS: readonly ((machine: Machine, runtime: string) => EmittedFile | EmittedFile[])[] = [
  emitState,
  emitInstructionClass,
  emitTraps,
  emitFunctions,
  emitExecute,
  emitDecoder,
  emitMachine,
]

export function emitAll(machine: Machine, runtime: string = RUNTIME): EmittedFile[] {
  return EMITTERS.flatMap(emit => emit(machine, runtime))
}

export type { EmittedFile }
