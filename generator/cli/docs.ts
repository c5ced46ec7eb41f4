/** `specvisor docs`: a machine's manual. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readUserFile, requireGenerated } from './generated.ts'
import { type ExitCode, type Folders, UserError } from './terminal.ts'

export function docs(folders: Folders, machine: string, options: { output?: string }): ExitCode {
  requireGenerated(folders, machine)
  const manual = readUserFile(join(folders.out, machine, 'manual.md'))
  if (options.output === undefined) {
    process.stdout.write(manual)
    return 0
  }
  try {
    writeFileSync(options.output, manual)
  } catch (problem) {
    throw new UserError(`cannot write ${options.output}: ${(problem as Error).message}`)
  }
  return 0
}
