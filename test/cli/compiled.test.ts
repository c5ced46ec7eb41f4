/** The command is compiled when it is needed: whatever happens to its sources and to what is kept of them, it does what they say. */
import { execFile } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Ended, expectPlain } from './command.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const root = fileURLToPath(new URL('../..', import.meta.url))
/** A project of its own, of what the command needs. */
const project = mkdtempSync(join(tmpdir(), 'specvisor-compiled-'))
const cache = join(project, '.cache/js')
const main = join(project, 'generator/cli/main.ts')
afterAll(() => rmSync(project, { recursive: true }))

beforeEach(() => {
  rmSync(project, { recursive: true })
  mkdirSync(project)
  for (const path of ['generator', 'runtime', 'specs/guests', 'generated/pico', 'package.json'])
    cpSync(join(root, path), join(project, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
})

const node = (words: readonly string[], env = {}): Promise<Ended> =>
  new Promise(resolve => {
    const options = { cwd: project, env: { ...process.env, ...env } }
    const child = execFile(process.execPath, words, options, (problem, out, err) =>
      resolve({ status: problem ? (problem.code ?? '') : 0, out, err }),
    )
    child.stdin?.end()
  })
const specvisor = (...words: string[]) => node(['generator/cli/specvisor.mjs', ...words])
const help = () => specvisor('--help')
const sort = () => specvisor('run', 'pico', 'specs/guests/pico/sort.s')

const HELP = { status: 0, out: expect.stringContaining('Describe a machine once'), err: '' }
const SORTED = { status: 0, out: 'sorted, checksum 74c24cbe\n', err: '' }

function change(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))

describe('an edit takes effect at the next command', () => {
  it('of the command, even if it changes neither size nor modification time', async () => {
    expect(await help()).toMatchObject(HELP)
    const { atime, mtime } = statSync(main)
    change(main, 'Describe a machine once', 'Describe a machine ONCE')
    utimesSync(main, atime, mtime)
    expect((await help()).out).toContain('Describe a machine ONCE')
  })

  it('of the runtime, in the command and in a machine', async () => {
    expect(await sort()).toEqual(SORTED)
    appendFileSync(join(project, 'runtime/engine/types.ts'), "process.stdout.write('again: ')\n")
    expect((await sort()).out).toBe(`again: ${SORTED.out}`)
  })

  it('of a machine', async () => {
    expect(await sort()).toEqual(SORTED)
    appendFileSync(join(project, 'generated/pico/traps.ts'), "process.stdout.write('again: ')\n")
    expect((await sort()).out).toBe(`again: ${SORTED.out}`)
  })

  it('that adds a module to the runtime', async () => {
    expect(await sort()).toEqual(SORTED)
    writeFileSync(join(project, 'runtime/devices/new.ts'), "export const said: string = 'again: '\n")
    const machine = join(project, 'generated/pico/machine.ts')
    appendFileSync(machine, "import { said } from '../../runtime/devices/new.ts'\nprocess.stdout.write(said)\n")
    expect((await sort()).out).toBe(`again: ${SORTED.out}`)
  })
})

it('has one instance of the runtime, which machines share', async () => {
  appendFileSync(join(project, 'runtime/engine/types.ts'), "process.stdout.write('once: ')\n")
  expect((await sort()).out).toBe(`once: ${SORTED.out}`)
})

it('starts in several processes at once with nothing kept', async () => {
  expect(await Promise.all([sort(), sort(), help()])).toMatchObject([SORTED, SORTED, HELP])
  expect(await sort()).toEqual(SORTED)
})

describe('what is kept may be damaged', () => {
  it.each<[string, (path: string) => void]>([
    ['truncated', path => truncateSync(path, statSync(path).size >> 1)],
    ['empty', path => truncateSync(path)],
    ['removed', path => rmSync(path)],
  ])('%s', async (_how, damage) => {
    await sort()
    for (const path of filesBelow(cache)) if (path.endsWith('.js')) damage(path)
    expect(await sort()).toEqual(SORTED)
    for (const path of filesBelow(cache)) if (path.endsWith('.json')) damage(path)
    expect(await sort()).toEqual(SORTED)
  })
})

it('runs where nothing can be kept', async () => {
  writeFileSync(join(project, '.cache'), '')
  expect(await help()).toMatchObject(HELP)
  expect(await sort()).toEqual(SORTED)
})

describe('mistakes in TypeScript are shown where they are', () => {
  it('in the command', async () => {
    change(main, 'let exitCode = 0', 'let exitCode = = 0')
    const ended = await help()
    expect(ended).toMatchObject({ status: 1, out: '' })
    expect(ended.err).toMatch(/^specvisor does not compile: generator\/cli\/main\.ts:\d+:\d+: Unexpected "="\n$/)
  })

  it('in a machine', async () => {
    appendFileSync(join(project, 'generated/pico/machine.ts'), 'const = 1\n')
    const ended = await sort()
    expect(ended).toMatchObject({ status: 1, out: '' })
    expect(ended.err).toMatch(/^specvisor: machine 'pico' does not compile: generated\/pico\/machine\.ts:\d+:\d+: /)
    expectPlain(ended)
  })

  it('when it runs', async () => {
    change(join(project, 'generated/pico/boot.ts'), 'export const boot', "throw new Error('here')\nexport const boot")
    const words = ['generator/cli/specvisor.mjs', 'run', 'pico', 'specs/guests/pico/sort.s']
    const line =
      readFileSync(join(project, 'generated/pico/boot.ts'), 'utf8').split('\n').indexOf("throw new Error('here')") + 1
    expect((await node(words, { SPECVISOR_DEBUG: '1' })).err).toContain(`generated/pico/boot.ts:${line}:7`)
  })
})

it('starts programs of the benchmark', async () => {
  const ended = await node([join(root, 'bench/start.mjs'), join(root, 'bench/run-program.ts'), 'hello'])
  expect(ended).toMatchObject({ status: 0, err: '' })
  expect(JSON.parse(ended.out).instructions).toBeGreaterThan(0)
})
