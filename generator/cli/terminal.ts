/** What every command shares: where things lie, how diagnostics are printed, and how commands end. */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Diagnostics, diagnosticToJson, renderAll } from '../diagnostics.ts'

/** 0: as asked. 1: the program, the comparison or the run failed. 2: broken specs or a wrong command line. */
export type ExitCode = 0 | 1 | 2

/** An error for the user: the message is all there is to say. */
export class UserError extends Error {
  readonly exitCode: ExitCode
  constructor(message: string, exitCode: ExitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Why a file cannot be used, in words. */
export function reasonOf(problem: unknown): string {
  const { code = '', message } = problem as NodeJS.ErrnoException
  return REASONS[code] ?? message.replace(/^\w+: |, \w+( '.*)?$/g, '')
}
const REASONS: Record<string, string> = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it is, or lies below, something that is no folder',
  EACCES: 'access is denied',
  EPERM: 'it is not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'something else is there',
}

/** An error of the system's about a file, as a message; undefined for any other error. */
export function systemMessage(problem: unknown): string | undefined {
  const { syscall, path, dest } = problem as NodeJS.ErrnoException & { dest?: string }
  if (syscall === undefined || path === undefined) return undefined
  return `cannot use ${dest ?? path}: ${reasonOf(problem)}`
}

/** The folder of the project itself: its specs, templates and runtime. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export interface Folders {
  /** Spec folders, in order: later ones may extend earlier ones. */
  specs: string[]
  /** Where generated files go. */
  out: string
}

export interface FolderOptions {
  specs?: string[]
  out?: string
}

/**
 * The project's own specs come first, then the user's: those that `--specs` names, else `specs/` in the working folder. Output goes to
 * `generated/` beside the user's, unless `--out` says otherwise.
 */
export function folders(options: FolderOptions): Folders {
  const own = join(projectRoot, 'specs')
  const here = resolve('specs')
  const named = options.specs && options.specs.length > 0 ? options.specs : existsSync(here) ? [here] : []
  const further = named.map(s => resolve(s)).filter(s => s !== own)
  for (const folder of further) if (!existsSync(folder)) throw new UserError(`there is no folder ${folder}`, 2)
  const last = further[further.length - 1]
  const out = options.out
    ? resolve(options.out)
    : last
      ? join(dirname(last), 'generated')
      : join(projectRoot, 'generated')
  return { specs: [own, ...further], out }
}

export const interactive = (): boolean => process.stderr.isTTY === true && process.env.CI === undefined

/** Prints diagnostics on standard error, or as JSON on standard output; true if there are errors. */
export function printDiagnostics(diagnostics: Diagnostics, json: boolean): boolean {
  if (json) process.stdout.write(`${JSON.stringify(diagnostics.list.map(diagnosticToJson), null, 2)}\n`)
  else if (diagnostics.list.length > 0)
    process.stderr.write(`${renderAll(diagnostics.list, { color: interactive() })}\n`)
  return diagnostics.failed
}

/** One line that is rewritten on a terminal, and left out elsewhere. */
export function progress(text: string): void {
  if (interactive()) process.stderr.write(`\r\u001b[K${text}`)
}

export function progressEnd(): void {
  if (interactive()) process.stderr.write('\r\u001b[K')
}
