/** What the spec guide says of semantics, on a machine of one instruction. */
import { describe, expect, it } from 'vitest'
import { checkMachines } from '../../generator/check.ts'
import { Diagnostics } from '../../generator/diagnostics.ts'
import type { Stmt } from '../../generator/ir/ir.ts'
import { loadFiles } from '../../generator/load/index.ts'

/** The semantics of an instruction, or the codes of what is wrong with it. */
function lowered(execute: string): Stmt[] | string[] {
  const isa = [
    'isa: core',
    'family: one',
    'byte-order: little',
    'instruction: { order: big, alignment: 1 }',
    'registers:',
    '  pc: { width: 16 }',
    '  a: { width: 8 }',
    '  w: { count: 4, width: 16 }',
    'functions:',
    '  next: { gives: bits<8>, does: "a = a + 1\\nreturn a" }',
    'instructions:',
    '  one:',
    '    encoding: 0x01 n[7:0]',
    '    assembly: one n',
    '    execute: |',
    ...execute.split('\n').map(line => `      ${line}`),
  ].join('\n')
  const machine = 'machine: one\nisa: { family: one, extensions: [core] }\nmemory: { ram: { at: 0, size: 256 } }\n'
  const diagnostics = new Diagnostics()
  const specs = loadFiles(
    [
      { path: 'isa/one/core.yaml', source: { file: 'core.yaml', text: isa } },
      { path: 'machines/one.yaml', source: { file: 'one.yaml', text: machine } },
    ],
    diagnostics.report,
  )
  const made = checkMachines(specs, ['one'], diagnostics.report).get('one')
  return made ? made.instructionSet.instructions[0]!.execute : diagnostics.list.map(d => d.code)
}

/** Addresses of constant loads, in the order of execution. */
const loads = (body: Stmt[] | string[]) =>
  (body as Stmt[]).flatMap(s => (s.kind === 'call' && s.args[0]?.op === 'const' ? [Number(s.args[0].value)] : []))

describe('semantics', () => {
  it.each([
    'w[0] = zext(load(8, 1)) + load(16, 2) + zext(load(8, 3))',
    'w[0] = load(16, 1) + zext(load(8, 2)) + load(16, 3)',
    'w[0] = cat(load(8, 1), load(8, 2)) & zext(load(8, 3))',
    'w[0] = zext(load(8, 1)) - (zext(load(8, 2)) ^ load(16, 3))',
    'if (zext(load(8, 1)) < load(16, 2)) w[0] = load(16, 3)',
  ])('does loads from left to right: %s', text => {
    const body = lowered(text) as Stmt[]
    const all = body.flatMap(s => (s.kind === 'if' ? [s, ...s.then] : [s]))
    expect(loads(all)).toEqual([1, 2, 3])
  })

  it('uses the counter of a loop that is written out as a number of any width', () => {
    expect(lowered('for (const i of range(0, 4)) w[i] = i + 1')).toHaveLength(4)
    expect(lowered('let total: bits<16> = 0\nfor (const i of range(3, 0)) total += w[i] << i')).toHaveLength(4)
  })

  it('says what is wrong once', () => {
    expect(lowered('const b = w[0] + a\na = b')).toEqual(['SV4108'])
    expect(lowered('a = w[a]\na = missing')).toEqual(['SV4206', 'SV5001'])
  })

  it.each([
    ['a = w[0]', 'SV4101'],
    ['a = 256', 'SV4103'],
    ['a = n == 1 ? 1 : 0', 'SV4004'],
    ['if (a) a = 0', 'SV4101'],
    ['a = a > 1', 'SV4101'],
    ['w[0] = sext(w[1], 8)', 'SV4110'],
    ['n = 1', 'SV4403'],
    ['a = a === 1 ? next() : 0', 'SV4109'],
    ['store(12, 0, 0)', 'SV4303'],
  ])('refuses %s', (text, code) => {
    expect(lowered(text)).toEqual([code])
  })
})
