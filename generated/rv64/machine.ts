/**
 * A 64-bit RISC-V machine, close to QEMU's virt machine: all parts together.
 *
 * Generated from specs/machines/rv64.yaml:2 by specvisor; edit that instead.
 */
import type { Architecture } from '../../runtime/engine/architecture.ts'
import { decode } from './decoder.ts'
import { enterTrap, fetch16, interleave, interrupts, translate, translateRemembered, wakes } from './functions.ts'
import { INSTRUCTIONS, type Instruction, NO_INSTRUCTION } from './instruction.ts'
import { REGISTERS, State } from './state.ts'
import { TRAPS } from './traps.ts'

/** By instruction id: 1 where execution goes on behind it as it came, and it does not look at the pc (inferred from the semantics). */
const STRAIGHT = new Uint8Array([
  1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1,
  0, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0,
  0, 0,
])

export const architecture: Architecture<State, Instruction> = {
  name: 'rv64',
  title: "A 64-bit RISC-V machine, close to QEMU's virt machine",
  byteOrder: 'little',
  addressWidth: 64,
  alignment: 2,
  modes: { names: { M: 3, U: 0, S: 1 }, mostPrivileged: 'M' },
  instructions: INSTRUCTIONS,
  registers: REGISTERS,
  traps: TRAPS,
  noInstruction: NO_INSTRUCTION,
  createState: (buffer, offset) => new State(buffer, offset),
  decode,
  fetchAddress(s) {
    s.translations.whole = true
    return translateRemembered(s, s.pc, 2, 0)
  },
  fetchesSingly: s => !s.translations.whole,
  translate: (s, address, bytes, access) =>
    Number(translate(s, BigInt(address), bytes, { load: 1, store: 2, fetch: 0 }[access])),
  fetch(s) {
    return decode(n => fetch16(s, BigInt.asUintN(64, s.pc + BigInt(2 * n))))
  },
  fetchPhysical: (bus, address) => decode(n => bus.read16(address + 2 * n)),
  isStraight: i => i.id >= 0 && STRAIGHT[i.id] === 1,
  advance(s, bytes) {
    s.pc = BigInt.asUintN(64, s.pc + BigInt(bytes))
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
  wakes,
  interleave,
  setHart(s, hart) {
    s.mhartid = BigInt(hart)
  },
  deadlines: s => [s.supervisorDeadline],
  mode: s => s.mode,
}
