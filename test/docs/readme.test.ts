/** What the README, CONTRIBUTING and the documents say of files, commands and output is so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { root, specvisor } from '../general/harness.ts'

// Whole commands, each a process of its own.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter(f => f.endsWith('.md'))
    .map(f => `docs/${f}`),
]

it('shows the real table of exits', () => {
  const demo = JSON.parse(read('package.json')).scripts.demo as string
  const compare = demo.split('&&').pop()!.trim().split(' ').slice(2)
  expect(compare[0]).toBe('compare')
  const run = specvisor(compare)
  expect(run.status).toBe(0)
  const table = /^```text\n(.*?)^```$/ms.exec(read('README.md'))![1]!
  expect(run.out).toContain(table)
})

it('shows commands that are there', () => {
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
  for (const path of ['README.md', 'CONTRIBUTING.md']) {
    for (const [, name] of read(path).matchAll(/npm run (\S+)/g))
      expect(scripts, path).toContain(name!.replace(/[^\w:]+$/, ''))
  }
  const help = specvisor(['--help']).out
  for (const [, name] of read('README.md').matchAll(/npx specvisor (\w+)/g))
    expect(help).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'))
})

describe.each(documents)('%s', path => {
  it('links to files that are there', () => {
    const text = read(path)
    for (const [, link] of text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
      if (/^https?:/.test(link!)) continue
      expect(existsSync(join(root, path, '..', link!)), link).toBe(true)
    }
  })

  it('links to headings that are there', () => {
    const text = read(path)
    const anchors = new Set(
      [...text.matchAll(/^#+ (.*)$/gm)].map(m =>
        m[1]!
          .toLowerCase()
          .replace(/[^\w\- ]/g, '')
          .replaceAll(' ', '-'),
      ),
    )
    for (const [, anchor] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(anchor)
  })

  it('names paths that are there', () => {
    for (const [, name] of read(path).matchAll(
      /`((?:specs|generator|runtime|templates|test|docs|bench)\/[\w./-]*)`/g,
    )) {
      if (/tally|mypico|lamp/.test(name!)) continue
      expect(existsSync(join(root, name!)), name).toBe(true)
    }
  })
})
