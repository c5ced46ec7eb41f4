/** Every YAML example of the spec guide is loaded and elaborated; those that are wrong on purpose give what they say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { checkMachines } from '../../generator/check.ts'
import { Diagnostics, renderAll } from '../../generator/diagnostics.ts'
import { loadFiles, type SpecFile } from '../../generator/load/index.ts'
import { listSpecs, runExample } from './examples.ts'

// Whole commands, each a process of its own.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const guide = readFileSync(new URL('../../docs/spec-guide.md', import.meta.url), 'utf8')

interface Block {
  line: number
  info: string[]
  text: string
  /** The path after `specs/` that its first line names. */
  file?: string
}

const blocks: Block[] = [...guide.matchAll(/^```(\S+)([^\n]*)\n(.*?)^```$/gms)].map(m => ({
  line: guide.slice(0, m.index).split('\n').length,
  info: [m[1]!, ...m[2]!.trim().split(/\s+/).filter(Boolean)],
  text: m[3]!,
  ...(/^# specs\/(\S+\.yaml)\n/.test(m[3]!) ? { file: /^# specs\/(\S+)\n/.exec(m[3]!)![1]! } : {}),
}))
const yaml = blocks.filter(b => b.info[0] === 'yaml')
const own = listSpecs()
const written = yaml.flatMap(({ file, text }): SpecFile[] => (file ? [{ path: file, source: { file, text } }] : []))

/** Diagnostics of the machines, in the project's specs, the guide's files, and what is given. */
function diagnose(files: readonly SpecFile[], machines: readonly string[]): Diagnostics {
  const diagnostics = new Diagnostics()
  const specs = loadFiles([...own, ...written, ...files], diagnostics.report)
  checkMachines(specs, machines, diagnostics.report)
  return diagnostics
}

/** A fragment as a file of its own beside `core`, and a machine that has both. */
function fragment({ info, text }: Block): SpecFile[] {
  const head = `${info[1]}: extra\nfamily: tally\nrequires: [core]\n`
  const machine = 'machine: beside\nextends: tally\nisa: { extensions: [core, extra] }\n'
  return [
    { path: 'isa/tally/extra.yaml', source: { file: 'extra.yaml', text: head + text } },
    { path: 'machines/beside.yaml', source: { file: 'beside.yaml', text: machine } },
  ]
}

describe('the spec guide', () => {
  it('has examples', () => {
    expect(yaml.length).toBeGreaterThan(15)
    for (const b of yaml)
      expect(b.file !== undefined || ['isa', 'privilege'].includes(b.info[1] ?? ''), `line ${b.line}`).toBe(true)
  })

  it('has whole files without a fault', () => {
    const diagnostics = diagnose([], ['tally', 'tally-plus', 'card'])
    expect(renderAll(diagnostics.list)).toBe('')
  })

  it.each(yaml.filter(b => !b.file).map(b => [b.line, b] as const))(
    'has an example at line %i that holds',
    (_, block) => {
      const wanted = block.info.find(word => word.startsWith('fails='))?.slice('fails='.length)
      const { list } = diagnose(fragment(block), ['beside'])
      if (wanted) expect(list.map(d => d.code)).toContain(wanted)
      else expect(renderAll(list)).toBe('')
    },
  )

  it('has an assist that fits a machine of its kind', () => {
    const privileged = yaml.filter(b => b.info[1] === 'privilege').map(b => b.text)
    expect(privileged).toHaveLength(2)
    const files: SpecFile[] = [
      ...privileged.map((text, i) => ({
        path: `isa/tally/p${i}.yaml`,
        source: { file: `p${i}.yaml`, text: `privilege: p${i}\nfamily: tally\nrequires: [core]\n${text}` },
      })),
      {
        path: 'machines/assisted.yaml',
        source: {
          file: 'assisted.yaml',
          text: 'machine: assisted\nextends: tally\nisa: { extensions: [core, p0, p1] }\nassists: [lap-clock]\nguards: { read-now: { permits: "status.USER === 0", trap: denied } }\n',
        },
      },
    ]
    expect(renderAll(diagnose(files, ['assisted']).list)).toBe('')
  })

  it('has diagnostics that exist', () => {
    const listed = readFileSync(new URL('../../docs/diagnostics.md', import.meta.url), 'utf8')
    for (const [code] of guide.matchAll(/SV\d{4}/g)) expect(listed, code).toContain(code)
  })

  it('has a first program that runs by its commands', () => {
    const program = blocks.find(b => b.info[0] === 'asm')!
    const commands = blocks.find(b => b.info[0] === 'sh')!
    const files = new Map([
      ...written.map(({ path, source }) => [join('specs', path), source.text] as const),
      ['sum.s', program.text],
    ])
    const statuses = runExample(files, commands.text)
    expect(statuses).toEqual([0, 0, 0, 42])
  })
})
