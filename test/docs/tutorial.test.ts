/** The tutorial, followed to the letter in an empty folder. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { type CommandResult, specvisor } from '../general/harness.ts'
import { wordsOf } from './examples.ts'

const tutorial = readFileSync(new URL('../../docs/tutorial.md', import.meta.url), 'utf8')

interface Block {
  line: number
  language: string
  /** What follows the language. */
  info: string
  text: string
}

const blocks: Block[] = [...tutorial.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gms)].map(m => ({
  line: tutorial.slice(0, m.index).split('\n').length,
  language: m[1]!,
  info: m[2]!.trim(),
  text: m[3]!,
}))

/** `…` stands for anything, on a line of its own for any lines. */
function pattern(text: string): RegExp {
  const escaped = text.trimEnd().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('…', '[^]*?')}\\s*$`)
}

/** Puts lines in place of those that begin alike: the first line says where. */
function replaceLines(text: string, by: string): string {
  const [first, ...rest] = by.trimEnd().split('\n')
  const lines = text.split('\n')
  const at = lines.indexOf(first!)
  expect(at, `no line '${first}'`).toBeGreaterThanOrEqual(0)
  lines.splice(at + 1, rest.length, ...rest)
  return lines.join('\n')
}

it('can be followed', { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'specvisor-'))
  let printed = ''
  let commands = 0
  try {
    for (const { line, language, info, text } of blocks) {
      const where = `docs/tutorial.md:${line}`
      const file = /^[#;] (\S+\.(?:yaml|s))\n/.exec(text)?.[1]
      const replaced = /^replace=(\S+)$/.exec(info)?.[1]
      if (language === 'sh') {
        printed = ''
        for (const command of text.trim().split('\n')) {
          const [name, ...args] = wordsOf(command)
          if (name === 'mkdir') {
            for (const path of args.filter(a => !a.startsWith('-'))) mkdirSync(join(folder, path), { recursive: true })
            continue
          }
          expect(name, where).toBe('specvisor')
          const result: CommandResult = specvisor(args, folder)
          const wanted = Number(/# exit status (\d+)/.exec(command)?.[1] ?? 0)
          expect(result.status, `${where}: ${command}\n${result.out}${result.err}`).toBe(wanted)
          printed += result.out + result.err
          commands++
        }
      } else if (language === 'text') {
        expect(printed, where).toMatch(pattern(text))
      } else if (replaced) {
        const path = join(folder, replaced)
        writeFileSync(path, replaceLines(readFileSync(path, 'utf8'), text))
      } else {
        expect(file, `${where}: what file is this?`).toBeDefined()
        const path = join(folder, file!)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  expect(commands).toBeGreaterThan(12)
})
