/**
 * What the decoder of pico with a clock offset in hardware gives: instructions with their operands.
 *
 * Generated from specs/machines/pico-clock.yaml:2 by specvisor; edit that instead.
 */
import type { DecodedInstruction, InstructionInfo } from '../../runtime/engine/types.ts'
import type { State } from './state.ts'

/** A decoded instruction. It has room for the operands of every instruction, so that all have one shape. */
export class Instruction implements DecodedInstruction<State> {
  readonly id: number
  readonly length: number
  readonly bits: bigint
  readonly execute: (s: State, i: Instruction) => void
  R1 = 0
  R2 = 0
  S2_X = 0
  S2_B = 0
  S2_D = 0
  S = 0
  M1 = 0
  R3 = 0
  I2 = 0
  S1_B = 0
  S1_D = 0
  S1_L = 0
  C = 0
  H = 0

  constructor(id: number, length: number, bits: bigint, execute: (s: State, i: Instruction) => void) {
    this.id = id
    this.length = length
    this.bits = bits
    this.execute = execute
  }
}

/** Stands in where no instruction is being executed. */
export const NO_INSTRUCTION = new Instruction(-1, 0, 0n, () => {})

/** Every instruction, by the id that the decoder gives. */
export const INSTRUCTIONS: readonly InstructionInfo[] = [
  { id: 'lr', group: 'lr', mnemonic: 'lr', title: 'Load register', isa: 'general', length: 2 },
  { id: 'ar', group: 'ar', mnemonic: 'ar', title: 'Add register', isa: 'general', length: 2 },
  { id: 'sr', group: 'sr', mnemonic: 'sr', title: 'Subtract register', isa: 'general', length: 2 },
  { id: 'nr', group: 'nr', mnemonic: 'nr', title: 'And register', isa: 'general', length: 2 },
  { id: 'xr', group: 'xr', mnemonic: 'xr', title: 'Exclusive or register', isa: 'general', length: 2 },
  { id: 'cr', group: 'cr', mnemonic: 'cr', title: 'Compare register', isa: 'general', length: 2 },
  { id: 'clr', group: 'clr', mnemonic: 'clr', title: 'Compare logical register', isa: 'general', length: 2 },
  { id: 'mr', group: 'mr', mnemonic: 'mr', title: 'Multiply register', isa: 'general', length: 2 },
  { id: 'dr', group: 'dr', mnemonic: 'dr', title: 'Divide register', isa: 'general', length: 2 },
  { id: 'l', group: 'l', mnemonic: 'l', title: 'Load', isa: 'general', length: 4 },
  { id: 'st', group: 'st', mnemonic: 'st', title: 'Store', isa: 'general', length: 4 },
  { id: 'la', group: 'la', mnemonic: 'la', title: 'Load address', isa: 'general', length: 4 },
  { id: 'ic', group: 'ic', mnemonic: 'ic', title: 'Insert character', isa: 'general', length: 4 },
  { id: 'stc', group: 'stc', mnemonic: 'stc', title: 'Store character', isa: 'general', length: 4 },
  { id: 'lhi', group: 'lhi', mnemonic: 'lhi', title: 'Load halfword immediate', isa: 'general', length: 4 },
  { id: 'ahi', group: 'ahi', mnemonic: 'ahi', title: 'Add halfword immediate', isa: 'general', length: 4 },
  { id: 'sll', group: 'sll', mnemonic: 'sll', title: 'Shift left logical', isa: 'general', length: 4 },
  { id: 'srl', group: 'srl', mnemonic: 'srl', title: 'Shift right logical', isa: 'general', length: 4 },
  { id: 'bcr', group: 'bcr', mnemonic: 'bcr', title: 'Branch on condition to register', isa: 'branch', length: 2 },
  { id: 'bc', group: 'bc', mnemonic: 'bc', title: 'Branch on condition', isa: 'branch', length: 4 },
  { id: 'brc', group: 'brc', mnemonic: 'brc', title: 'Branch relative on condition', isa: 'branch', length: 4 },
  { id: 'bal', group: 'bal', mnemonic: 'bal', title: 'Branch and link', isa: 'branch', length: 4 },
  { id: 'lm', group: 'lm', mnemonic: 'lm', title: 'Load multiple', isa: 'storage', length: 4 },
  { id: 'stm', group: 'stm', mnemonic: 'stm', title: 'Store multiple', isa: 'storage', length: 4 },
  { id: 'mvi', group: 'mvi', mnemonic: 'mvi', title: 'Move immediate', isa: 'storage', length: 4 },
  { id: 'cli', group: 'cli', mnemonic: 'cli', title: 'Compare logical immediate', isa: 'storage', length: 4 },
  { id: 'tm', group: 'tm', mnemonic: 'tm', title: 'Test under mask', isa: 'storage', length: 4 },
  { id: 'mvc', group: 'mvc', mnemonic: 'mvc', title: 'Move characters', isa: 'storage', length: 6 },
  { id: 'clc', group: 'clc', mnemonic: 'clc', title: 'Compare logical characters', isa: 'storage', length: 6 },
  { id: 'svc', group: 'svc', mnemonic: 'svc', title: 'Supervisor call', isa: 'control', length: 2 },
  { id: 'lpsw', group: 'lpsw', mnemonic: 'lpsw', title: 'Load program status word', isa: 'control', length: 4 },
  { id: 'ssm', group: 'ssm', mnemonic: 'ssm', title: 'Set system mask', isa: 'control', length: 4 },
  { id: 'stsm', group: 'stsm', mnemonic: 'stsm', title: 'Store system mask', isa: 'control', length: 4 },
  { id: 'lctl', group: 'lctl', mnemonic: 'lctl', title: 'Load control register', isa: 'control', length: 4 },
  { id: 'stctl', group: 'stctl', mnemonic: 'stctl', title: 'Store control register', isa: 'control', length: 4 },
  { id: 'stck', group: 'stck', mnemonic: 'stck', title: 'Store clock', isa: 'control', length: 4 },
  { id: 'sckc', group: 'sckc', mnemonic: 'sckc', title: 'Set clock comparator', isa: 'control', length: 4 },
  { id: 'hcall', group: 'hcall', mnemonic: 'hcall', title: 'Call the hypervisor', isa: 'control', length: 4 },
]
