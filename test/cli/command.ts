/** The command line as a user has it: processes, with what they print and how they end. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

export const command = fileURLToPath(new URL('../../generator/cli/specvisor.mjs', import.meta.url))

export interface Ended {
  /** Exit code, or the signal that ended it. */
  status: number | string
  out: string
  err: string
}

export interface Running {
  process: ChildProcess
  /** Waits until something that it has printed matches. */
  printed(pattern: RegExp): Promise<void>
  ended: Promise<Ended>
}

/**
 * @param input `open`: its standard input is a pipe, of which nothing comes until the test writes it
 * @param through a command that runs it, with options
 */
export function start(
  words: readonly string[],
  cwd: string,
  input: 'none' | 'open' = 'none',
  through: readonly string[] = [],
): Running {
  const stdin = input === 'open' ? 'pipe' : 'ignore'
  const [program, ...rest] = [...through, process.execPath, command, ...words]
  const process_ = spawn(program, rest, { cwd, stdio: [stdin, 'pipe', 'pipe'] })
  const texts = { out: '', err: '' }
  let told = () => {}
  process_.stdout!.setEncoding('utf8').on('data', text => {
    texts.out += text
    told()
  })
  process_.stderr!.setEncoding('utf8').on('data', text => {
    texts.err += text
    told()
  })
  const ended = new Promise<Ended>(resolve => {
    process_.on('close', (code, signal) => resolve({ status: code ?? signal ?? '', ...texts }))
  })
  const printed = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      told = () => pattern.test(`${texts.out}\n${texts.err}`) && resolve()
      told()
      void ended.then(() => reject(new Error(`it ended without printing ${pattern}:\n${texts.out}${texts.err}`)))
    })
  return { process: process_, printed, ended }
}

/** Runs a command to its end; whatever it does, it prints no stack trace and, not being on a terminal, no escape codes. */
export async function specvisor(words: readonly string[], cwd: string): Promise<Ended> {
  const ended = await start(words, cwd).ended
  expectPlain(ended)
  return ended
}

export function expectPlain({ out, err }: Ended): void {
  expect(err).not.toMatch(/^\s+at .*[:(]/m)
  expect(err).not.toMatch(/internal error/)
  expect(out + err).not.toContain('\u001b')
}

/** A digest of every file below a folder, by path; undefined for a folder that is not there. */
export function treeOf(folder: string): string {
  const hash = createHash('sha256')
  const visit = (path: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = join(path, entry.name)
      hash.update(`${full.slice(folder.length)}\n`)
      if (entry.isDirectory()) visit(full)
      else hash.update(readFileSync(full))
    }
  }
  visit(folder)
  return hash.digest('hex')
}
