import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Diagnostics, place } from '../../generator/diagnostics.ts'
import { allParameterSets, composeMachine, loadSpecs } from '../../generator/load/index.ts'
import { root, specsOf } from './helpers.ts'

const files = {
  'isa/t/A.yaml': 'isa: A\nfamily: t\nrequires: [B]\n',
  'isa/t/B.yaml': 'isa: B\nfamily: t\nparameters: { W: { values: [8, 16], default: 8 }, N: { values: [1, 2] } }\n',
  'isa/t/C.yaml': 'privilege: C\nfamily: t\n',
  'machines/one.yaml':
    'machine: one\nisa: { family: t, extensions: [A, B], N: 0x2 }\nmemory: { ram: { at: 0, size: 4 KiB }, rom: { at: 4 KiB, size: 16 } }\nassists: []\nentry: 0\n',
  'machines/two.yaml': 'machine: two\nextends: one\nmemory:\n  rom:\n  ram: { size: 8 KiB }\nisa: { W: 16 }\n',
  'machines/three.yaml': 'machine: three\nextends: two\nmemory: { flash: { at: 1 MiB, size: 16 } }\n',
}

describe('a composition', () => {
  const { specs, diagnostics } = specsOf(files)
  it('is found without complaint', () => expect(diagnostics.list).toEqual([]))

  it('has each part after those that it requires', () => {
    const one = composeMachine(specs, 'one', diagnostics.report)!
    expect(one.parts.map(part => part.name)).toEqual(['B', 'A'])
    expect(one.familyExtensions).toEqual(['A', 'B', 'C'])
    expect(one.parameters).toEqual(
      new Map([
        ['W', 8n],
        ['N', 2n],
      ]),
    )
  })

  it('has what its machine extends, changed and removed as it says', () => {
    const { machine, parameters } = composeMachine(specs, 'three', diagnostics.report)!
    expect(machine.data).toMatchObject({
      machine: 'three',
      entry: 0,
      isa: { family: 't', extensions: ['A', 'B'], W: 16 },
    })
    expect(machine.data.memory).toEqual({ ram: { at: 0, size: '8 KiB' }, flash: { at: '1 MiB', size: 16 } })
    expect(machine.data.extends).toBeUndefined()
    expect(parameters.get('W')).toBe(16n)
  })

  it('knows the file in which each value stands', () => {
    const { machine } = composeMachine(specs, 'three', diagnostics.report)!
    expect(place(machine.span(['memory', 'ram', 'at']))).toBe('machines/one.yaml:3:22')
    expect(place(machine.span(['memory', 'ram', 'size']))).toBe('machines/two.yaml:5:16')
    expect(place(machine.span(['memory', 'flash'], 'key'))).toBe('machines/three.yaml:3:11')
    expect(place(machine.text(['isa', 'W']).span(0, 2))).toBe('machines/two.yaml:6:11')
    expect(place(machine.span(['memory', 'nothing', 'there']))).toBe('machines/three.yaml:3:9')
  })

  it('exists for every combination of parameter values', () => {
    const sets = allParameterSets(specs, 't')
    expect(sets.map(set => [...set.parameters.values()])).toEqual([
      [8n, 1n],
      [8n, 2n],
      [16n, 1n],
      [16n, 2n],
    ])
    for (const set of sets) {
      const composition = composeMachine(specs, set.machine, diagnostics.report, set.parameters)!
      expect(composition.parameters).toEqual(set.parameters)
    }
  })

  it('of an unknown name is a diagnostic', () => {
    const found = new Diagnostics()
    expect(composeMachine(specs, 'thre', found.report)).toBeUndefined()
    expect(found.list[0]).toMatchObject({ code: 'SV8015', hint: "did you mean 'three'?" })
  })
})

describe('broken files', () => {
  it('are reported once, not also as unknown', () => {
    const { specs, diagnostics } = specsOf({
      ...files,
      'isa/t/A.yaml': 'isa: A\nfamily: t\nrequires: B\n',
      'machines/one.yaml': files['machines/one.yaml'],
    })
    for (const name of ['one', 'two', 'three']) composeMachine(specs, name, diagnostics.report)
    expect(diagnostics.list.map(d => d.code)).toEqual(['SV2003'])
  })

  it('do not keep machines on a broken base from naming the fault once', () => {
    const { specs, diagnostics } = specsOf({ ...files, 'machines/one.yaml': 'machine: one\n\tisa: 1\n' })
    expect(composeMachine(specs, 'three', diagnostics.report)).toBeUndefined()
    expect(diagnostics.list.map(d => d.code)).toEqual(['SV1003'])
  })
})

describe('specs folders', () => {
  it('of this repo load without complaint', () => {
    const diagnostics = new Diagnostics()
    const specs = loadSpecs([join(root, 'specs')], diagnostics.report)
    for (const name of specs.machines.keys()) expect(composeMachine(specs, name, diagnostics.report)).toBeDefined()
    expect(diagnostics.list).toEqual([])
    expect(specs.machines.size).toBeGreaterThanOrEqual(4)
  })

  it('that do not exist are a diagnostic', () => {
    const diagnostics = new Diagnostics()
    loadSpecs([join(root, 'no-such-folder')], diagnostics.report)
    expect(diagnostics.list.map(d => d.code)).toEqual(['SV1008'])
  })

  it('of a user may extend machines of ours', () => {
    const { specs, diagnostics } = specsOf({
      ...files,
      'machines/mine.yaml': 'machine: mine\nextends: three\ntitle: Mine\n',
    })
    expect(composeMachine(specs, 'mine', diagnostics.report)?.machine.data.title).toBe('Mine')
    expect(diagnostics.list).toEqual([])
  })
})
