/** Emits the emulator of a mutant and runs the suite of the original against it, in this process. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { emitExecute, emitFunctions } from '../../generator/emit/instructions.ts'
import type { Machine } from '../../generator/model.ts'
import {
  checkFidelity,
  checkTruth,
  type Driver,
  type FidelityGroup,
  frameOf,
  ReferenceDriver,
  type SuiteFrame,
  type TruthVector,
} from '../../runtime/conformance/index.ts'
import { equivalence } from './equivalence.ts'
import type { Mutant } from './mutants.ts'

export interface Suite {
  frame: SuiteFrame
  fidelity: FidelityGroup[]
  truth: { vector: TruthVector; code: Uint8Array }[]
}

export type Fate = 'killed' | 'survived' | 'equivalent'

/** The files that semantics are emitted to, by path. */
function emit(machine: Machine, mutant?: Mutant): Map<string, string> {
  if (mutant && 'instruction' in mutant.within) {
    // Only the file of the instruction's extension differs.
    const { isa } = mutant.within.instruction
    const instructions = mutant.machine.instructionSet.instructions.filter(one => one.isa === isa)
    const part = { ...mutant.machine, instructionSet: { ...mutant.machine.instructionSet, instructions } }
    return new Map(emitExecute(part, RUNTIME).map(file => [file.path, file.text]))
  }
  const functions = emitFunctions(mutant?.machine ?? machine, RUNTIME)
  const files = mutant ? [functions] : [functions, ...emitExecute(machine, RUNTIME)]
  return new Map(files.map(file => [file.path, file.text]))
}
const RUNTIME = '../../runtime'

export class Laboratory {
  private readonly machine: Machine
  private readonly suite: Suite
  private readonly scratch: string
  private readonly original: Map<string, string>
  private count = 0

  /** @param generated the emitted folder of the machine, in the project */
  constructor(machine: Machine, suite: Suite, generated: string) {
    this.machine = machine
    this.suite = suite
    // Two levels below the project, as `generated/<machine>` is, so that emitted imports of the runtime hold.
    const project = join(generated, '..', '..')
    this.scratch = mkdtempSync(join(project, '.mutation-'))
    this.original = emit(machine)
    this.base = generated
  }
  private readonly base: string

  close(): void {
    rmSync(this.scratch, { recursive: true, force: true })
  }

  async fate(mutant: Mutant): Promise<Fate> {
    const files = emit(this.machine, mutant)
    if ([...files].every(([path, text]) => this.original.get(path) === text)) return 'equivalent'
    const folder = join(this.scratch, String(this.count++))
    cpSync(this.base, folder, {
      recursive: true,
      filter: from => !/[\\/](suite|hypervisor|manual|assembler\.ts|disassembler\.ts)$/.test(from),
    })
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    try {
      const { architecture } = await import(pathToFileURL(join(folder, 'machine.ts')).href)
      if (this.notices(new ReferenceDriver(architecture, frameOf(this.suite.frame)), mutant)) return 'killed'
      return equivalence(this.machine, mutant) === undefined ? 'survived' : 'equivalent'
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  private notices(driver: Driver, mutant: Mutant): boolean {
    const { frame, fidelity, truth } = this.suite
    const own = 'instruction' in mutant.within ? mutant.within.instruction : undefined
    // The instruction's own vectors are the likeliest to notice.
    const groups = [...fidelity.filter(one => one.name === own?.id), ...fidelity.filter(one => one.name !== own?.id)]
    const fails = (check: () => string[]): boolean => {
      try {
        return check().length > 0
      } catch {
        return true
      }
    }
    return (
      groups.some(group => group.vectors.some(vector => fails(() => checkFidelity(driver, frame, vector)))) ||
      truth.some(({ vector, code }) => fails(() => checkTruth(driver, frame, vector, code)))
    )
  }
}
