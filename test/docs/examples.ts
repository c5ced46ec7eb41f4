/** What tests of documents share: the project's specs as files, and commands of a document run in a folder of their own. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { SpecFile } from '../../generator/load/index.ts'
import { root, specvisor } from '../general/harness.ts'

/** The project's own spec files. */
export function listSpecs(): SpecFile[] {
  const specs = join(root, 'specs')
  return readdirSync(specs, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(entry => relative(specs, join(entry.parentPath, entry.name)))
    .sort()
    .map(path => ({ path, source: { file: `specs/${path}`, text: readFileSync(join(specs, path), 'utf8') } }))
}

/** A line of `sh` as words; comments are left out. Documents' commands need nothing of a shell but quotes. */
export function wordsOf(line: string): string[] {
  const words = line.match(/"[^"]*"|'[^']*'|#.*$|[^\s"']+/g) ?? []
  const comment = words.findIndex(word => word.startsWith('#'))
  return (comment < 0 ? words : words.slice(0, comment)).map(word => word.replace(/^(["'])(.*)\1$/, '$2'))
}

/** Runs the `specvisor` lines of a block in a folder with these files; gives their exit statuses. */
export function runExample(files: ReadonlyMap<string, string>, commands: string): (number | null)[] {
  const folder = mkdtempSync(join(tmpdir(), 'specvisor-'))
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return commands
      .split('\n')
      .map(wordsOf)
      .filter(words => words.length > 0)
      .map(([name, ...args]) => {
        if (name !== 'specvisor') throw new Error(`cannot run ${name}`)
        return specvisor(args, folder).status
      })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
