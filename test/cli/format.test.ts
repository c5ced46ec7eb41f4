/** Emitted code that does not parse: an emitter's mistake is found, said in a line, and nothing that was generated is touched. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { format } from '../../generator/cli/format.ts'
import { generate } from '../../generator/cli/generate.ts'
import { scaffold } from '../../generator/cli/new.ts'
import { folders } from '../../generator/cli/terminal.ts'
import type * as Emit from '../../generator/emit/index.ts'
import { treeOf } from './command.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const BROKEN = 'export const a = 1\nexport function f( { return 3 }\n'
const emission = vi.hoisted(() => ({ broken: false }))
vi.mock('../../generator/emit/index.ts', async original => {
  const real = await original<typeof Emit>()
  const emitBeside: typeof real.emitBeside = (machine, runtime) => {
    const { files, ...more } = real.emitBeside(machine, runtime)
    return { ...more, files: emission.broken ? [...files, { path: 'extra.ts', text: BROKEN }] : files }
  }
  return { ...real, emitBeside }
})

let project: string
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'specvisor-format-'))
})
afterAll(() => rmSync(project, { recursive: true }))

const firstLine = async (action: Promise<unknown>): Promise<string> => {
  const problem = await action.then(
    () => undefined,
    (reason: Error) => reason,
  )
  return problem?.message.split('\n')[0] ?? 'nothing failed'
}

describe('emitted code that does not parse', () => {
  it('is told with its file and place', async () => {
    const folder = join(project, 'emitted')
    mkdirSync(join(folder, 'm'), { recursive: true })
    writeFileSync(join(folder, 'm/state.ts'), BROKEN)
    expect(await firstLine(format(folder))).toMatch(
      /^emitted code does not parse: m[\\/]state\.ts:2:29: expected `:` but instead found `3`$/,
    )
  })

  it('leaves what was generated as it was', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    scaffold('mine', project)
    const where = folders({ specs: [join(project, 'specs')] })
    const run = () => generate(where, ['mine'], { check: false, json: false })
    expect(await run()).toBe(0)
    const before = treeOf(where.out)
    emission.broken = true
    expect(await firstLine(run())).toMatch(/^emitted code does not parse: mine[\\/]extra\.ts:2:29: /)
    expect(treeOf(where.out)).toBe(before)
    expect(readdirSync(project).filter(name => name.startsWith('.specvisor'))).toEqual([])
    vi.restoreAllMocks()
  })
})
