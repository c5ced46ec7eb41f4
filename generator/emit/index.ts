/** Everything that is emitted for a machine. */
import type { Machine } from '../model.ts'
import { emitAccessTable } from './access-table.ts'
import { emitAssembler } from './assembler.ts'
import { emitBoot } from './boot.ts'
import { emitSemihosting } from './calls.ts'
import { emitDebugger } from './debugger.ts'
import { emitDecoder } from './decoder.ts'
import { emitDeviceTree } from './device-tree.ts'
import { emitDevices } from './devices.ts'
import { emitDisassembler } from './disassembler.ts'
import { emitHypervisor } from './hypervisor.ts'
import { emitExecute, emitFunctions, emitInstructionClass, emitTraps } from './instructions.ts'
import { emitLinux } from './linux.ts'
import { emitMachine } from './machine.ts'
import { emitManual } from './manual.ts'
import { emitPackage } from './package.ts'
import { emitPci } from './pci.ts'
import { emitPciSuite } from './pci-suite.ts'
import { emitSemantics } from './semantics.ts'
import { emitState } from './state.ts'
import { emitFidelity, emitSuite, type Fidelity } from './suite.ts'
import type { EmittedFile } from './template.ts'

/** Where the runtime lies, seen from `generated/<machine>/`. */
const RUNTIME = '../../runtime'

/** One emitter an artifact; each gives its files, relative to the machine's folder. */
type Emitter = (machine: Machine, runtime: string) => EmittedFile | EmittedFile[]

const PROCESSOR: readonly Emitter[] = [
  emitState,
  emitInstructionClass,
  emitTraps,
  emitFunctions,
  emitExecute,
  emitDecoder,
  emitMachine,
  emitSemantics,
  emitSemihosting,
  emitBoot,
  emitDevices,
  emitDeviceTree,
  emitDebugger,
  emitLinux,
  emitHypervisor,
  emitAssembler,
  emitDisassembler,
  emitAccessTable,
]

/** What a machine without a processor has too. */
const DEVICES: readonly Emitter[] = [emitPci, emitPciSuite, emitManual, emitPackage]

const hasProcessor = (machine: Machine): boolean => machine.instructionSet.instructions.length > 0

/**
 * All files, but for those that hang on the vectors of fidelity: `rest` makes these of what `emitFidelity` gives.
 * Without a processor there is no `rest`.
 */
export function emitBeside(
  machine: Machine,
  runtime: string = RUNTIME,
): { files: EmittedFile[]; rest?: (fidelity: Fidelity) => EmittedFile[] } {
  const emitters = hasProcessor(machine) ? [...PROCESSOR, ...DEVICES] : DEVICES
  const files = emitters.flatMap(emit => emit(machine, runtime))
  if (!hasProcessor(machine)) return { files }
  const suite = emitSuite(machine, runtime)
  return {
    files: [...files, ...suite.files],
    rest: fidelity => [...fidelity.files, suite.readme(fidelity)],
  }
}

export function emitAll(machine: Machine, runtime: string = RUNTIME): EmittedFile[] {
  const { files, rest } = emitBeside(machine, runtime)
  return rest ? [...files, ...rest(emitFidelity(machine))] : files
}

export { type EmittedFile, emitFidelity, type Fidelity, hasProcessor }
