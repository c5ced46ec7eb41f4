/**
 * A 64-bit RISC-V machine, close to QEMU's virt machine: all parts together.
 *
 * Generated from specs/machines/rv64.yaml:2 by specvisor; edit that instead.
 */
import type { Architecture } from '../../runtime/engine/architecture.ts'
import { decode } from './decoder.ts'
import { enterTrap, fetch16, interrupts, translate } from './functions.ts'
import { INSTRUCTIONS, type Instruction, NO_INSTRUCTION } from './instruction.ts'
import { REGISTERS, State } from './state.ts'
import { TRAPS } from './traps.ts'

export const architecture: Architecture<State, Instruction> = {
  name: 'rv64',
  title: "A 64-bit RISC-V machine, close to QEMU's virt machine",
  byteOrder: 'little',
  addressWidth: 64,
  alignment: 2,
  modes: { names: { M: 3, U: 0 }, mostPrivileged: 'M' },
  instructions: INSTRUCTIONS,
  registers: REGISTERS,
  traps: TRAPS,
  noInstruction: NO_INSTRUCTION,
  createState: (buffer, offset) => new State(buffer, offset),
  decode,
  fetchAddress: s => Number(translate(s, s.pc, 2, 0)),
  translate: (s, address, bytes, access) =>
    Number(translate(s, BigInt(address), bytes, { load: 1, store: 2, fetch: 0 }[access])),
  fetch(s) {
    return decode(n => fetch16(s, BigInt.asUintN(64, s.pc + BigInt(2 * n))))
  },
  execute(s, i) {
    s.nextPc = BigInt.asUintN(64, s.pc + BigInt(i.length))
    i.execute(s, i)
    s.pc = s.nextPc
  },
  enterTrap(s, trap, value) {
    s.nextPc = s.pc
    enterTrap(s, BigInt(TRAPS[trap]!.cause), BigInt(value), TRAPS[trap]!.interrupt)
    s.pc = s.nextPc
  },
  interrupts,
  mode: s => s.mode,
}
