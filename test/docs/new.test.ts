/** `specvisor new`: what it writes works at once, and nothing is written over. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { specvisor } from '../general/harness.ts'

// Whole commands, each a process of its own.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'specvisor-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('writes a machine that generates, assembles, runs, and passes its suite', () => {
  const made = specvisor(['new', 'my-machine'], folder)
  expect([made.err, made.status]).toEqual(['', 0])
  const commands = [...made.out.matchAll(/^ {2}specvisor (.*)$/gm)].map(m => m[1]!.split(' '))
  expect(commands.map(c => c[0])).toEqual(['generate', 'run', 'test'])
  const results = commands.map(c => specvisor(c, folder))
  expect(results.map(r => r.status)).toEqual([0, 0, 0])
  expect(results[1]!.out).toBe('Hello from my-machine\n')
  expect(readFileSync(join(folder, 'generated/my-machine/manual.md'), 'utf8')).toContain('### add: Add with carry')
  expect(specvisor(['check', 'my-machine'], folder).out).toBe('my-machine: no errors\n')
})

it('names schemas that exist, for editors', () => {
  const path = join(folder, 'specs/isa/my-machine')
  const schema = /\$schema=(\S+)/.exec(readFileSync(join(path, 'core.yaml'), 'utf8'))![1]!
  expect(existsSync(join(path, schema))).toBe(true)
})

it('writes nothing over, and takes no name that is taken', () => {
  const before = readFileSync(join(folder, 'programs/my-machine.s'), 'utf8')
  const again = specvisor(['new', 'my-machine'], folder)
  expect([again.status, again.err]).toEqual([1, expect.stringMatching(/there is .* already/)])
  expect(readFileSync(join(folder, 'programs/my-machine.s'), 'utf8')).toBe(before)
  expect(specvisor(['new', 'pico'], folder).status).toBe(1)
  expect(specvisor(['new', '../up'], folder).status).toBe(2)
})
