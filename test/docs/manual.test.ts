/** The manual: complete, with boxes that close, links that lead somewhere, and places that exist. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkSpecs } from '../../generator/cli/generate.ts'
import { emitManual } from '../../generator/emit/manual.ts'
import { boxes, encodingCells } from '../../generator/emit/manual-diagrams.ts'
import type { Machine } from '../../generator/model.ts'

const root = new URL('../..', import.meta.url).pathname
const names = ['pico', 'rv64', 'pci-lab']
const machines = new Map<string, Machine>()
const manuals = new Map<string, string>()
beforeAll(() => {
  const checked = checkSpecs({ specs: [join(root, 'specs')], out: '' }, names)
  expect(checked.diagnostics.failed).toBe(false)
  for (const [name, machine] of checked.machines) {
    machines.set(name, machine)
    manuals.set(name, emitManual(machine).text)
  }
})

describe.each(names)('the manual of %s', name => {
  it('has every instruction, trap, register and device', () => {
    const text = manuals.get(name)!
    const machine = machines.get(name)!
    for (const { group } of machine.instructionSet.instructions)
      expect(text).toMatch(new RegExp(`^### ${group.replaceAll('.', '\\.')}(:|$)`, 'm'))
    for (const trap of machine.traps.keys()) expect(text).toContain(`| \`${trap}\` |`)
    for (const register of machine.registers.keys()) expect(text).toContain(`\`${register}\``)
    for (const device of machine.physical.devices) expect(text).toContain(`\`${device.name}\` at 0x`)
    for (const { parts } of machine.pci) for (const part of parts) expect(text).toContain(`#### ${part.name} at 0x`)
  })

  it('has links that lead to headings', () => {
    const text = manuals.get(name)!
    const anchors = new Set(
      [...text.matchAll(/^#+ (.*)$/gm)].map(m =>
        m[1]!
          .toLowerCase()
          .replace(/[^\w\- ]/g, '')
          .replaceAll(' ', '-'),
      ),
    )
    const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(m => m[1]!)
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) expect(anchors).toContain(link)
  })

  it('has tables whose rows have as many cells as their heads, and boxes that close', () => {
    const rows = manuals.get(name)!.split('\n')
    rows.forEach((row, i) => {
      if (/^\| (--- \| )*---\s\|$/.test(row)) {
        const cells = (line: string) => line.replaceAll('\\|', '').split('|').length
        for (let at = i + 1; rows[at]?.startsWith('|'); at++)
          expect(cells(rows[at]!), rows[at]).toBe(cells(rows[i - 1]!))
      }
      if (row.startsWith('┌')) for (const at of [i + 1, i + 2]) expect(rows[at]!.length).toBe(row.length)
    })
  })

  it('names places that exist', () => {
    const places = [...manuals.get(name)!.matchAll(/`(specs\/[\w/.-]+):(\d+)`/g)]
    expect(places.length).toBeGreaterThan(10)
    const lines = new Map<string, number>()
    for (const [, file, line] of places) {
      if (!lines.has(file!)) lines.set(file!, readFileSync(join(root, file!), 'utf8').split('\n').length)
      expect(Number(line)).toBeLessThanOrEqual(lines.get(file!)!)
    }
  })
})

it('draws encodings as the standard does', () => {
  const beq = machines.get('rv64')!.instructionSet.instructions.find(i => i.id === 'beq')!
  expect(boxes(encodingCells(beq))).toEqual([
    '    31     30       25 24   20 19   15 14   12 11       8     7     6       0',
    '┌─────────┬───────────┬───────┬───────┬───────┬──────────┬─────────┬─────────┐',
    '│ imm[12] │ imm[10:5] │  rs2  │  rs1  │  000  │ imm[4:1] │ imm[11] │ 1100011 │',
    '└─────────┴───────────┴───────┴───────┴───────┴──────────┴─────────┴─────────┘',
  ])
})

it('covers every bit of every encoding once', () => {
  for (const machine of machines.values()) {
    for (const instruction of machine.instructionSet.instructions) {
      const cells = encodingCells(instruction)
      expect(cells[0]!.hi).toBe(8 * instruction.length - 1)
      expect(cells[cells.length - 1]!.lo).toBe(0)
      for (let i = 1; i < cells.length; i++) expect(cells[i]!.hi, instruction.id).toBe(cells[i - 1]!.lo - 1)
    }
  }
})
