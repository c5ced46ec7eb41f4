/** Emits `boot.ts`: what loading and starting a program needs to know of the machine. */
import { elfOf } from '../analysis/assembler-table.ts'
import type { Machine } from '../model.ts'
import { type EmittedFile, fill } from './template.ts'
import { Lines, provenance, quoted } from './writer.ts'

export function emitBoot(machine: Machine, runtime: string): EmittedFile {
  const { ram, entry } = machine.physical
  const lines = new Lines()
  lines.add(`byteOrder: '${machine.byteOrder}',`)
  lines.block(
    'ram: [',
    () => {
      for (const { name, base, size, at } of ram)
        lines.add(`// ${provenance(at)}`, `{ name: ${quoted(name)}, base: ${hex(base)}, size: ${hex(size)} },`)
    },
    '],',
  )
  lines.add(`entry: ${hex(entry)},`)
  lines.add(
    `clock: { frequency: ${machine.physical.clock.frequency}n, instructionsPerTick: ${machine.physical.clock.instructionsPerTick} },`,
  )
  const elf = elfOf(machine)
  lines.add(`elf: { class: ${elf.class}, machine: ${elf.machine}, byteOrder: '${machine.byteOrder}' },`)
  if (machine.semihosting) lines.add('semihosting,')
  const text = fill('boot', {
    machine: machine.name,
    source: provenance(machine.at),
    runtime,
    imports: machine.semihosting ? ["import { semihosting } from './semihosting.ts'"] : [],
    body: lines
      .toString()
      .split('\n')
      .map(line => `  ${line}`)
      .join('\n'),
  })
  return { path: 'boot.ts', text }
}

const hex = (value: bigint) => (value < 10n ? String(value) : `0x${value.toString(16)}`)
