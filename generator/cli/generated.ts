/** The emitted modules of a machine, as commands use them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assembler, Disassembler } from '../../runtime/assembler/index.ts'
import { prepareFastEngine } from '../../runtime/boot/node-engine.ts'
import type { BootDescription } from '../../runtime/boot/program.ts'
import type { DeviceSlot } from '../../runtime/devices/slot.ts'
import type { Architecture, RunnableState } from '../../runtime/engine/architecture.ts'
import type { DecodedInstruction } from '../../runtime/engine/types.ts'
import type { Semantics } from '../../runtime/fast/semantics.ts'
import { didYouMean } from '../suggest.ts'
import { machineModules } from './machine-modules.ts'
import { type Folders, reasonOf, UserError } from './terminal.ts'

/** States and instructions of a machine that is known at run time only. */
export interface AnyInstruction extends DecodedInstruction<AnyState> {}
export interface AnyState extends RunnableState<AnyInstruction> {}
export type AnyArchitecture = Architecture<AnyState, AnyInstruction>

interface Modules {
  machine: { architecture: AnyArchitecture }
  assembler: { assembler: Assembler }
  disassembler: { disassembler: Disassembler }
  boot: { boot: BootDescription }
  semantics: { semantics: Semantics }
  devices: { DEVICES: readonly DeviceSlot<AnyState>[] }
}

/** Loads a file of `generated/<machine>/`. Throws a UserError where the machine has none. */
export async function generatedModule<Name extends keyof Modules>(
  folders: Folders,
  machine: string,
  name: Name,
): Promise<Modules[Name]> {
  return (await importGenerated(folders, machine, `${name}.ts`)) as Modules[Name]
}

export const ENGINES = ['reference', 'fast'] as const

/** What the fast engine translates by; undefined where `--engine` asks for the reference engine. */
export async function engineSemantics(
  folders: Folders,
  machine: string,
  engine: string | undefined,
): Promise<Semantics | undefined> {
  if (engine === 'reference') return undefined
  if (engine !== undefined && engine !== 'fast')
    throw new UserError(`--engine takes ${ENGINES.join(' or ')}, not '${engine}'`, 2)
  prepareFastEngine()
  return (await generatedModule(folders, machine, 'semantics')).semantics
}

export const hasGenerated = (folders: Folders, machine: string, file: string): boolean =>
  existsSync(join(folders.out, machine, `${file}.ts`))

/** The machine's folder. Throws a UserError where nothing was generated. */
export function requireGenerated(folders: Folders, machine: string): string {
  const known = existsSync(folders.out)
    ? readdirSync(folders.out, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []))
    : []
  if (known.includes(machine)) return join(folders.out, machine)
  const hint =
    didYouMean(machine, known) ??
    `generated there: ${known.join(', ') || 'nothing yet'}; 'specvisor generate ${machine}' makes one from its spec`
  throw new UserError(`there is no machine '${machine}' in ${folders.out}\n  ${hint}`, 2)
}

export async function importGenerated(folders: Folders, machine: string, file: string): Promise<unknown> {
  const folder = requireGenerated(folders, machine)
  const path = join(folder, file)
  if (!existsSync(path))
    throw new UserError(`machine '${machine}' has no ${file.replace(/\.ts$/, '')}: its spec does not call for one`, 2)
  try {
    return await machineModules.import(folder, file)
  } catch (problem) {
    if (problem instanceof SyntaxError) throw new UserError(`machine '${machine}' does not compile: ${problem.message}`)
    throw problem
  }
}

/** Writes a file where the user wants it. Throws a UserError where that cannot be. */
export function writeUserFile(path: string, contents: Uint8Array): void {
  try {
    writeFileSync(path, contents)
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'its folder does not exist' : reasonOf(problem)
    throw new UserError(`cannot write ${path}: ${why}`)
  }
}

/** A file of the user's. Throws a UserError where it cannot be read. */
export function readUserFile(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (problem) {
    throw new UserError(`cannot read ${path}: ${reasonOf(problem)}`)
  }
}
