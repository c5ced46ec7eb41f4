/** What is emitted of unlike machines passes the strict type checker, and comes out the same twice. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { root, specvisor } from './harness.ts'

// Whole commands, each a process of its own.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const specs = ['acc8/specs', 'sketches/specs', 'odd/specs'].map(folder => new URL(folder, import.meta.url).pathname)
const names = ['acc8', 'pairs', 'words', 'odd']
const folders: string[] = []
const generated = () => {
  const out = mkdtempSync(join(tmpdir(), 'specvisor-'))
  folders.push(out)
  const where = specs.flatMap(folder => ['--specs', folder])
  expect(specvisor(['generate', ...where, '--out', out, ...names]).err).toBe('')
  return out
}
const files = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

let first = ''
beforeAll(() => {
  first = generated()
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

it('passes tsc --strict', () => {
  symlinkSync(join(root, 'node_modules'), join(first, 'node_modules'))
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'))
  writeFileSync(join(first, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: names }))
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const run = spawnSync(process.execPath, [tsc, '-p', first], { encoding: 'utf8' })
  expect(run.stdout).toBe('')
  expect(run.status).toBe(0)
})

it('passes the suite that is emitted with it, which leaves nothing behind', () => {
  for (const name of names) {
    const before = files(join(first, name))
    const run = specvisor([...specs.flatMap(folder => ['--specs', folder]), '--out', first, 'test', name])
    expect(run.status, `${name}: ${run.out}${run.err}`).toBe(0)
    expect(files(join(first, name))).toEqual(before)
  }
})

it('is the same bytes the second time', () => {
  const second = generated()
  const emitted = files(second).filter(f => /\.\w+$/.test(f))
  expect(emitted.length).toBeGreaterThan(30)
  for (const file of emitted)
    expect(readFileSync(join(second, file), 'utf8'), file).toBe(readFileSync(join(first, file), 'utf8'))
})
