/** `specvisor analyze`: the verdict on virtualizability, with its reasons. */
import { showVirtualizability, virtualizabilityJson } from '../analysis/show-virtualizability.ts'
import { verdicts, virtualizability } from '../analysis/virtualizability.ts'
import { didYouMean } from '../suggest.ts'
import { checkSpecs } from './generate.ts'
import { type ExitCode, type Folders, printDiagnostics, UserError } from './terminal.ts'

export interface AnalyzeOptions {
  json?: boolean
  mode?: string
}

/** Exit code 0 whatever the verdict; 2 where the specs are broken or have no such mode. */
export function analyze(folders: Folders, name: string, options: AnalyzeOptions): ExitCode {
  const { diagnostics, machines } = checkSpecs(folders, [name])
  if (printDiagnostics(diagnostics, options.json === true && diagnostics.failed)) return 2
  const machine = machines.get(name)!
  const modes = [...(machine.mode?.values.keys() ?? [])]
  if (options.mode !== undefined && !modes.includes(options.mode)) {
    const hint = didYouMean(options.mode, modes) ?? `its modes: ${modes.join(', ') || 'none'}`
    throw new UserError(`machine '${name}' has no mode '${options.mode}'\n  ${hint}`, 2)
  }
  const found = options.mode === undefined ? verdicts(machine) : [virtualizability(machine, options.mode)]
  process.stdout.write(
    options.json
      ? `${JSON.stringify(virtualizabilityJson(machine, found), null, 2)}\n`
      : showVirtualizability(machine, found),
  )
  return 0
}
