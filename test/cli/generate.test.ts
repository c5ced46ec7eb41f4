/** `generate`, `check` and their watches on a project of a user's own: what is there stays whole, whatever happens. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { expectPlain, specvisor, start, treeOf } from './command.ts'

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let project: string
let machine: string
let isa: string
const generated = () => join(project, 'generated')
const leftovers = () => readdirSync(project).filter(name => name.startsWith('.specvisor'))

const original = { machine: '', isa: '' }
const restore = () => {
  writeFileSync(machine, original.machine)
  writeFileSync(isa, original.isa)
}

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'specvisor-project-'))
  expect((await specvisor(['new', 'mine'], project)).status).toBe(0)
  machine = join(project, 'specs/machines/mine.yaml')
  isa = join(project, 'specs/isa/mine/core.yaml')
  original.machine = readFileSync(machine, 'utf8')
  original.isa = readFileSync(isa, 'utf8')
  const made = await specvisor(['generate', 'mine'], project)
  expect(made.err).toBe('')
  expect(made.status).toBe(0)
})
afterAll(() => rmSync(project, { recursive: true }))

describe('broken specs leave what was generated as it was', () => {
  const faults: [string, () => void, RegExp][] = [
    [
      'YAML that does not parse',
      () => writeFileSync(machine, 'machine: [mine\n  title: x'),
      /mine\.yaml:\d+:\d+: error\[SV1/,
    ],
    [
      'a file of bytes',
      () => writeFileSync(machine, Uint8Array.of(0, 1, 2, 0xff, 0xfe)),
      /mine\.yaml:\d+:\d+: error\[SV/,
    ],
    ['an empty file', () => writeFileSync(isa, ''), /core\.yaml:1:1: error\[SV/],
    ['an unknown key', () => writeFileSync(machine, `${original.machine}\ncolour: red\n`), /error\[SV.*colour/],
    [
      'semantics that do not type',
      () => writeFileSync(isa, original.isa.replace(/execute: .*/, 'execute: nonsense = 1')),
      /core\.yaml:\d+:\d+: error\[SV.*nonsense/,
    ],
    ['a missing extension', () => rmSync(isa), /error\[SV/],
  ]

  it.each(faults)('%s', async (_, breakIt, message) => {
    const before = treeOf(generated())
    try {
      breakIt()
      const ended = await specvisor(['generate', 'mine'], project)
      expect(ended.err).toMatch(message)
      expect(ended.status).toBe(2)
      const { out, status } = await specvisor(['generate', '--json', 'mine'], project)
      expect(status).toBe(2)
      expect(JSON.parse(out)[0]).toMatchObject({
        severity: 'error',
        line: expect.any(Number),
        file: expect.any(String),
      })
    } finally {
      restore()
    }
    expect(treeOf(generated())).toBe(before)
    expect(leftovers()).toEqual([])
  })
})

describe('generate --check', () => {
  it('is content with what it generated', async () => {
    expect(await specvisor(['generate', '--check', 'mine'], project)).toMatchObject({ status: 0, err: '' })
  })

  it('finds broken specs before it compares, as check does', async () => {
    writeFileSync(machine, `${original.machine}\ncolour: red\n`)
    const [compared, checked] = [
      await specvisor(['generate', '--check', 'mine'], project),
      await specvisor(['check', 'mine'], project),
    ]
    restore()
    for (const ended of [compared, checked])
      expect(ended).toMatchObject({ status: 2, err: expect.stringMatching(/colour/) })
  })

  it('names what was edited, deleted and added', async () => {
    const state = join(generated(), 'mine/state.ts')
    const traps = join(generated(), 'mine/traps.ts')
    const added = join(generated(), 'mine/notes.ts')
    const [text, moved] = [readFileSync(state, 'utf8'), `${traps}.moved`]
    writeFileSync(state, text.replace(/\d/, '9').concat(' '))
    cpSync(traps, moved)
    rmSync(traps)
    writeFileSync(added, '')
    const { status, out } = await specvisor(['generate', '--check', 'mine'], project)
    writeFileSync(state, text)
    renameSync(moved, traps)
    rmSync(added)
    expect(status).toBe(1)
    expect(out).toMatch(/differs +mine\/state\.ts/)
    expect(out).toMatch(/missing +mine\/traps\.ts/)
    expect(out).toMatch(/left over mine\/notes\.ts/)
    expect(await specvisor(['generate', '--check', 'mine'], project)).toMatchObject({ status: 0 })
  })
})

describe('generate that is killed', () => {
  it('leaves the old machine or the new one, whole, and the next run clears up', async () => {
    const old = treeOf(generated())
    writeFileSync(machine, original.machine.replace(/^title: .*$/m, 'title: Another title'))
    const whole = new Set([old])
    const results: string[] = []
    const begun = performance.now()
    await start(['generate', 'mine'], project).ended
    const takes = performance.now() - begun
    whole.add(treeOf(generated()))
    expect(whole.size).toBe(2)
    restore()
    await specvisor(['generate', 'mine'], project)
    writeFileSync(machine, original.machine.replace(/^title: .*$/m, 'title: Another title'))
    for (const part of [0.3, 0.6, 0.8, 0.95]) {
      const running = start(['generate', 'mine'], project)
      setTimeout(() => running.process.kill('SIGKILL'), takes * part)
      await running.ended
      results.push(treeOf(generated()))
    }
    for (const result of results) expect(whole).toContain(result)
    restore()
    expect(await specvisor(['generate', 'mine'], project)).toMatchObject({ status: 0 })
    expect(leftovers()).toEqual([])
    expect(treeOf(generated())).toBe(old)
  })

  it('gets a machine back that was between its old folder and its new one', async () => {
    const before = treeOf(generated())
    // As a run leaves it that dies between two renames; no process has this number.
    const scratch = join(project, '.specvisor-4194305-abc')
    mkdirSync(scratch)
    renameSync(join(generated(), 'mine'), join(scratch, 'mine.old'))
    expect(await specvisor(['generate', '--check', 'mine'], project)).toMatchObject({ status: 0 })
    expect(treeOf(generated())).toBe(before)
    expect(leftovers()).toEqual([])
  })
})

describe('watching', () => {
  it('check --watch tells of an edit, and of its repair', async () => {
    const running = start(['check', '--watch', 'mine'], project)
    try {
      await running.printed(/no errors\n.*watching/)
      writeFileSync(machine, `${original.machine}\ncolour: red\n`)
      await running.printed(/error\[SV.*colour/)
      restore()
      await running.printed(/no errors[\s\S]*no errors/)
    } finally {
      restore()
      running.process.kill('SIGINT')
    }
    const ended = await running.ended
    expectPlain(ended)
    expect(['SIGINT', 130]).toContain(ended.status)
  })

  it('generate --watch generates again', async () => {
    const running = start(['generate', '--watch', 'mine'], project)
    const state = join(generated(), 'mine/state.ts')
    try {
      await running.printed(/generated mine[\s\S]*watching/)
      writeFileSync(machine, original.machine.replace(/^title: .*$/m, 'title: Watched'))
      await running.printed(/generated mine[\s\S]*generated mine/)
      expect(readFileSync(state, 'utf8')).toContain('Watched')
    } finally {
      restore()
      running.process.kill('SIGINT')
      expectPlain(await running.ended)
    }
    expect(existsSync(state)).toBe(true)
    await specvisor(['generate', 'mine'], project)
  })
})
