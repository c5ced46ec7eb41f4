/** What is not edited is not checked again, and what was wrong with it is said again. */
import { describe, expect, it } from 'vitest'
import { checkMachines } from '../../generator/check.ts'
import { Diagnostics } from '../../generator/diagnostics.ts'
import { loadFiles } from '../../generator/load/index.ts'
import { Memory } from '../../generator/memory.ts'

const toy = (body: string) => `isa: Toy
family: toy
title: A toy
byte-order: little
instruction: { order: little, alignment: 1 }
parameters: { WIDE: { values: [0, 1], default: 0 } }
registers:
  pc: { title: Where it is, width: 16 }
  a: { title: Accumulator, width: 8 }
instructions:
  inc:
    title: Increment
    encoding: "00000001"
    assembly: inc
    execute: ${body}
`
const machine = (name: string, text = '') =>
  `machine: ${name}\nisa: { family: toy, extensions: [Toy] }\nmemory: { ram: { at: 0, size: 1 KiB } }\n${text}`

interface Verdict {
  said: string[]
  machines: ReturnType<typeof checkMachines>
}

function check(files: Record<string, string>, memory?: Memory): Verdict {
  const diagnostics = new Diagnostics()
  const list = Object.entries(files).map(([path, text]) => ({ path, source: { file: path, text } }))
  const specs = loadFiles(list, diagnostics.report, memory)
  const machines = checkMachines(specs, specs.machines.keys(), diagnostics.report, () => {}, memory)
  return { said: diagnostics.list.map(one => `${one.code} ${one.span.source.file} ${one.message}`), machines }
}

const whole = {
  'isa/toy/Toy.yaml': toy('a = a + 1'),
  'machines/one.yaml': machine('one'),
  'machines/two.yaml': 'machine: two\nextends: one\nmemory: { ram: { size: 2 KiB } }\n',
  'machines/three.yaml': machine('three'),
}

/** Every edit after the one before, with one memory; each verdict is that of a check without memory. */
const edits: Record<string, Record<string, string>> = {
  nothing: {},
  'a machine': { 'machines/three.yaml': machine('three', 'entry: 4\n') },
  'a base': { 'machines/one.yaml': machine('one', 'entry: 8\n') },
  'a fault in semantics': { 'isa/toy/Toy.yaml': toy('b = a + 1') },
  'a fault in YAML': { 'isa/toy/Toy.yaml': 'isa: [' },
  'a fault in a machine': { 'machines/one.yaml': machine('one', 'entry: nowhere\n') },
  'a base that is gone': { 'machines/one.yaml': 'machine: other\n' },
}

describe('a memory of checks', () => {
  const memory = new Memory()
  const first = check(whole, memory)

  it('finds the first specs whole', () => {
    expect(first.said).toEqual([])
    expect([...first.machines.keys()]).toEqual(['one', 'two', 'three'])
  })

  for (const [name, edit] of Object.entries(edits))
    it(`says of ${name}, and again, what a first check says`, () => {
      const files = { ...whole, ...edit }
      const fresh = check(files)
      for (const verdict of [check(files, memory), check(files, memory)]) {
        expect(verdict.said).toEqual(fresh.said)
        expect([...verdict.machines.keys()]).toEqual([...fresh.machines.keys()])
        for (const [machine, { physical }] of fresh.machines)
          expect(verdict.machines.get(machine)!.physical.entry).toBe(physical.entry)
      }
      expect(fresh.said.length > 0).toBe(name.startsWith('a fault') || name.endsWith('gone'))
    })

  it('makes again only what depends on the edit', () => {
    const memory = new Memory()
    const before = check(whole, memory).machines
    const after = check({ ...whole, 'machines/one.yaml': machine('one', 'entry: 8\n') }, memory).machines
    expect(after.get('three')).toBe(before.get('three'))
    for (const name of ['one', 'two']) {
      expect(after.get(name)).not.toBe(before.get(name))
      expect(after.get(name)!.physical.entry).toBe(8n)
    }
  })
})
