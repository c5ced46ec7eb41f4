/** `specvisor docs`: a machine's manual. */
import { join } from 'node:path'
import { readUserFile, requireGenerated, writeUserFile } from './generated.ts'
import type { ExitCode, Folders } from './terminal.ts'

export function docs(folders: Folders, machine: string, options: { output?: string }): ExitCode {
  requireGenerated(folders, machine)
  const manual = readUserFile(join(folders.out, machine, 'manual.md'))
  if (options.output === undefined) {
    process.stdout.write(manual)
    return 0
  }
  writeUserFile(options.output, manual)
  return 0
}
