/** Broken `pci:` sections: pci-lab with one thing wrong, and the diagnostic that it gives. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { position } from '../../generator/diagnostics.ts'
import { pciFromSpec } from '../../generator/elaborate/pci.ts'
import { context, document, repositorySpecs } from '../registers/spec.ts'

const text = readFileSync('specs/machines/pci-lab.yaml', 'utf8')

/** What is wrong; the text replaced (its first occurrence) and by what; the code, and a part of the message. */
const cases: [what: string, from: string, to: string, code: string, message: string][] = [
  ['a BAR that is no power of two', 'size: 4 KiB }', 'size: 5 KiB }', 'SV6209', '5120 bytes'],
  ['a BAR too small to decode', 'size: 4 KiB }', 'size: 64 }', 'SV6209', '64 bytes'],
  [
    'a BAR that a 64-bit one takes',
    '2: { kind: memory32, size: 4 KiB }',
    '1: { kind: memory32, size: 4 KiB }',
    'SV6210',
    'BAR 1',
  ],
  [
    'a 64-bit BAR without a second half',
    '2: { kind: memory32, size: 4 KiB }',
    '5: { kind: memory64, size: 4 KiB }',
    'SV6210',
    'BAR 6',
  ],
  ['an SR-IOV capability in a VF', 'express: { is: pci-express-vf }', 'nested: { is: sr-iov }', 'SV6211', 'sr-iov'],
  [
    'VFs without an SR-IOV capability',
    'sr-iov:\n          is: sr-iov\n',
    'iov:\n          is: sr-iov\n',
    'SV6212',
    'no sr-iov part',
  ],
  [
    'VFs on top of each other',
    'first-vf-offset: 16, vf-stride: 2',
    'first-vf-offset: 16, vf-stride: 0',
    'SV6213',
    'VF 2 of nic',
  ],
  [
    'a VF on top of its PF',
    'first-vf-offset: 16, vf-stride: 2',
    'first-vf-offset: 0, vf-stride: 2',
    'SV6213',
    'VF 1 of nic',
  ],
  [
    'VFs behind the last bus',
    'first-vf-offset: 16, vf-stride: 2',
    'first-vf-offset: 65530, vf-stride: 2',
    'SV6213',
    'last bus',
  ],
  ['a vector table without its BAR', 'table: 0x0000_2000', 'table: 0x0000_2005', 'SV6214', 'BAR 5'],
  ['a vector table that ends outside', 'table: 0x0000_2000', 'table: 0x0000_3FF8', 'SV6214', 'BAR 0, which has 16384'],
  ['pending bits inside the table', 'pba: 0x0000_3000', 'pba: 0x0000_2008', 'SV6214', 'overlap'],
]

describe('problems of PCI functions', () => {
  it.each(cases)('%s', (_, from, to, code, message) => {
    const at = text.indexOf(from)
    expect(at, 'the text to replace').toBeGreaterThan(0)
    const surroundings = context()
    pciFromSpec(document('machine', 'pci-lab', text.slice(0, at) + to + text.slice(at + from.length)), surroundings)
    const found = surroundings.diagnostics.list.find(d => d.code === code)
    expect(found, surroundings.diagnostics.list.map(d => `${d.code} ${d.message}`).join('\n')).toBeDefined()
    expect(found!.message).toContain(message)
    // Every problem stands somewhere in the function that has it.
    expect(position(found!.span.source, found!.span.start).line).toBeGreaterThan(4)
  })

  it('a register map that another one is described with', () => {
    const surroundings = context(name => (name === 'bar' ? undefined : repositorySpecs().registers.get(name)))
    pciFromSpec(repositorySpecs().machines.get('pci-lab')!, surroundings)
    expect(surroundings.diagnostics.list.map(d => d.code)).toContain('SV6205')
  })

  it('none in the machines of the repository', () => {
    for (const machine of ['pci-lab', 'pico']) {
      const surroundings = context()
      pciFromSpec(repositorySpecs().machines.get(machine)!, surroundings)
      expect(surroundings.diagnostics.list, machine).toEqual([])
    }
  })
})
