/** Emits `disassembler.ts`: the runtime's disassembler over the assembler's table. */
import type { Machine } from '../model.ts'
import { type EmittedFile, fill } from './template.ts'
import { provenance } from './writer.ts'

export function emitDisassembler(machine: Machine, runtime: string): EmittedFile {
  const text = fill('disassembler', { title: machine.title, source: provenance(machine.at), runtime })
  return { path: 'disassembler.ts', text }
}
