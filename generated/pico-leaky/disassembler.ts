/**
 * The disassembler of pico with a hole, in which problem programs may read the system mask. What it prints assembles to the same bytes.
 *
 * Generated from specs/machines/pico-leaky.yaml:2 by specvisor; edit that instead.
 */
import { type DisassembledLine, type DisassembleOptions, Disassembler } from '../../runtime/assembler/index.ts'
import { assembler } from './assembler.ts'

export const disassembler = new Disassembler(assembler)

/** All of `bytes`, which lie at `pc`. For one instruction at a time: `disassembler.line`. */
export const disassemble = (bytes: Uint8Array, pc: bigint | number, options?: DisassembleOptions): DisassembledLine[] =>
  disassembler.disassemble(bytes, pc, options)
