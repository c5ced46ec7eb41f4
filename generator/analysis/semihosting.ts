/** The bytes of the instructions by which a program asks its host for something. */
import { Assembler } from '../../runtime/assembler/index.ts'
import { error, type Report } from '../diagnostics.ts'
import type { Machine } from '../model.ts'
import { assemblerTable } from './assembler-table.ts'

/** Instruction bytes, in memory order; they stand in a row. */
export interface SemihostingSequence {
  before: Uint8Array
  trap: Uint8Array
  after: Uint8Array
}

/** Undefined for a machine without semihosting, and after errors, which are reported. */
export function semihostingSequence(machine: Machine, report: Report): SemihostingSequence | undefined {
  const { semihosting } = machine
  if (!semihosting) return undefined
  const assembler = new Assembler(assemblerTable(machine))
  const encode = (line: string): Uint8Array | undefined => {
    const bytes = assembler.encodeLine(line, 0n)
    if (!bytes)
      report(
        error('SV8019', semihosting.at, `'${line}' is not one instruction of this machine`, 'write a line of assembly'),
      )
    return bytes
  }
  const [before, trap, after] = [semihosting.before, semihosting.trap, semihosting.after].map(encode)
  return before && trap && after ? { before, trap, after } : undefined
}
