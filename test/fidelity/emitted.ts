/** Emitted files as running code, without writing them anywhere: each becomes a CommonJS module, linked here. */
import { posix } from 'node:path'
import ts from 'typescript'
import { emitDecoder } from '../../generator/emit/decoder.ts'
import { emitExecute, emitFunctions, emitInstructionClass, emitTraps } from '../../generator/emit/instructions.ts'
import { emitMachine } from '../../generator/emit/machine.ts'
import { emitSemantics } from '../../generator/emit/semantics.ts'
import { emitState } from '../../generator/emit/state.ts'
import type { EmittedFile } from '../../generator/emit/template.ts'
import type { Machine } from '../../generator/model.ts'
import * as device from '../../runtime/devices/device.ts'
import * as registers from '../../runtime/devices/registers.ts'
import type { Architecture, RunnableState } from '../../runtime/engine/architecture.ts'
import * as bits from '../../runtime/engine/bits.ts'
import * as translations from '../../runtime/engine/translations.ts'
import * as types from '../../runtime/engine/types.ts'
import * as wideFile from '../../runtime/engine/wide-file.ts'
import * as choice from '../../runtime/fast/choice.ts'
import type { Semantics } from '../../runtime/fast/semantics.ts'
import * as float from '../../runtime/float/index.ts'

/** Modules of the runtime that emitted code imports, by their paths in it. */
const RUNTIME: Record<string, object> = {
  'engine/bits.ts': bits,
  'engine/translations.ts': translations,
  'engine/types.ts': types,
  'engine/wide-file.ts': wideFile,
  'fast/choice.ts': choice,
  'devices/device.ts': device,
  'float/index.ts': float,
  'devices/registers.ts': registers,
}

// biome-ignore lint/suspicious/noExplicitAny: what a module exports is known to whoever had it emitted
export type Exports = Record<string, any>
export interface AnyInstruction extends types.DecodedInstruction<AnyState> {}
export interface AnyState extends RunnableState<AnyInstruction> {}
export type AnyArchitecture = Architecture<AnyState, AnyInstruction>

export function javascript(text: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS }
  return ts.transpileModule(text, { compilerOptions }).outputText
}

/** Gives the exports of a file by its path. Imports of the runtime begin with `runtime/`, at the root that all files share. */
export function link(files: readonly EmittedFile[]): (path: string) => Exports {
  const texts = new Map(files.map(file => [file.path, file.text]))
  const loaded = new Map<string, Exports>()
  const enter = (name: string): Exports => {
    const known = loaded.get(name)
    if (known) return known
    const text = texts.get(name)
    if (text === undefined) throw new Error(`nothing was emitted as ${name}`)
    const exports: Exports = {}
    loaded.set(name, exports)
    const require = (wanted: string): object => {
      const full = posix.join(posix.dirname(name), wanted)
      const found = full.startsWith('runtime/') ? RUNTIME[full.slice('runtime/'.length)] : enter(full)
      if (!found) throw new Error(`${name} imports ${wanted}, which this loader does not know`)
      return found
    }
    new Function('exports', 'require', javascript(text))(exports, require)
    return exports
  }
  return enter
}

const PROCESSOR = [
  emitState,
  emitInstructionClass,
  emitTraps,
  emitFunctions,
  emitExecute,
  emitDecoder,
  emitMachine,
  emitSemantics,
]

/** What engines run of a machine. */
export const emitProcessor = (machine: Machine): EmittedFile[] => PROCESSOR.flatMap(emit => emit(machine, './runtime'))

export interface Processor {
  files: EmittedFile[]
  architecture: AnyArchitecture
  semantics: Semantics
  functions: Exports
}

export function loadProcessor(machine: Machine): Processor {
  const files = emitProcessor(machine)
  const file = link(files)
  return {
    files,
    architecture: file('machine.ts').architecture,
    semantics: file('semantics.ts').semantics,
    functions: file('functions.ts'),
  }
}
