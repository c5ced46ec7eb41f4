/**
 * pico with a clock offset in hardware: all parts together.
 *
 * Generated from specs/machines/pico-clock.yaml:2 by specvisor; edit that instead.
 */
import type { Architecture } from '../../runtime/engine/architecture.ts'
import { decode } from './decoder.ts'
import { enterTrap, fetch16, interrupts, translate } from './functions.ts'
import { INSTRUCTIONS, type Instruction, NO_INSTRUCTION } from './instruction.ts'
import { REGISTERS, State } from './state.ts'
import { TRAPS } from './traps.ts'

/** By instruction id: 1 where execution goes on behind it as it came, and it does not look at the pc (inferred from the semantics). */
const STRAIGHT = new Uint8Array([
  1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0,
])

export const architecture: Architecture<State, Instruction> = {
  name: 'pico-clock',
  title: 'pico with a clock offset in hardware',
  byteOrder: 'big',
  addressWidth: 32,
  alignment: 2,
  modes: { names: { supervisor: 0, problem: 1 }, mostPrivileged: 'supervisor' },
  instructions: INSTRUCTIONS,
  registers: REGISTERS,
  traps: TRAPS,
  noInstruction: NO_INSTRUCTION,
  createState: (buffer, offset) => new State(buffer, offset),
  decode,
  fetchAddress: s => translate(s, s.pc, 2, 0),
  fetchesSingly: () => true,
  translate: (s, address, bytes, access) =>
    translate(s, Number(address), bytes, { load: 1, store: 2, fetch: 0 }[access]),
  fetch(s) {
    return decode(n => fetch16(s, (s.pc + 2 * n) >>> 0))
  },
  fetchPhysical: (bus, address) => decode(n => bus.read16(address + 2 * n)),
  isStraight: i => i.id >= 0 && STRAIGHT[i.id] === 1,
  advance(s, bytes) {
    s.pc = (s.pc + bytes) >>> 0
  },
  execute(s, i) {
    s.nextPc = (s.pc + i.length) >>> 0
    i.execute(s, i)
    s.pc = s.nextPc
  },
  enterTrap(s, trap, value) {
    s.nextPc = s.pc
    enterTrap(s, Number(TRAPS[trap]!.cause), Number(value), TRAPS[trap]!.interrupt)
    s.pc = s.nextPc
  },
  interrupts,
  deadlines: s => [s.comparator],
  mode: s => s.psw_P,
}
