/**
 * The traps of A 64-bit RISC-V machine, close to QEMU's virt machine.
 *
 * Generated from specs/machines/rv64.yaml:2 by specvisor; edit that instead.
 */
import type { TrapInfo } from '../../runtime/engine/types.ts'

/** Numbers that emitted code gives to traps; their causes, which software sees, stand in TRAPS. */
export const TRAP = {
  /** Machine external interrupt (specs/isa/riscv/Sm.yaml:169) */
  MACHINE_EXTERNAL_INTERRUPT: 0,
  /** Machine software interrupt (specs/isa/riscv/Sm.yaml:170) */
  MACHINE_SOFTWARE_INTERRUPT: 1,
  /** Machine timer interrupt (specs/isa/riscv/Sm.yaml:171) */
  MACHINE_TIMER_INTERRUPT: 2,
  /** Instruction access fault (specs/isa/riscv/Sm.yaml:172) */
  INSTRUCTION_ACCESS_FAULT: 3,
  /** Illegal instruction (specs/isa/riscv/Sm.yaml:173) */
  ILLEGAL_INSTRUCTION: 4,
  /** Instruction address misaligned (specs/isa/riscv/Sm.yaml:174) */
  INSTRUCTION_ADDRESS_MISALIGNED: 5,
  /** Environment call from machine mode (specs/isa/riscv/Sm.yaml:175) */
  ENVIRONMENT_CALL_FROM_M: 6,
  /** Breakpoint (specs/isa/riscv/Sm.yaml:176) */
  BREAKPOINT: 7,
  /** Load address misaligned (specs/isa/riscv/Sm.yaml:177) */
  LOAD_ADDRESS_MISALIGNED: 8,
  /** Store or AMO address misaligned (specs/isa/riscv/Sm.yaml:178) */
  STORE_ADDRESS_MISALIGNED: 9,
  /** Load access fault (specs/isa/riscv/Sm.yaml:179) */
  LOAD_ACCESS_FAULT: 10,
  /** Store or AMO access fault (specs/isa/riscv/Sm.yaml:180) */
  STORE_ACCESS_FAULT: 11,
  /** Environment call from user mode (specs/isa/riscv/U.yaml:25) */
  ENVIRONMENT_CALL_FROM_U: 12,
} as const

export const TRAPS: readonly TrapInfo[] = [
  { name: 'machine-external-interrupt', title: 'Machine external interrupt', cause: 11n, interrupt: true },
  { name: 'machine-software-interrupt', title: 'Machine software interrupt', cause: 3n, interrupt: true },
  { name: 'machine-timer-interrupt', title: 'Machine timer interrupt', cause: 7n, interrupt: true },
  { name: 'instruction-access-fault', title: 'Instruction access fault', cause: 1n, interrupt: false },
  { name: 'illegal-instruction', title: 'Illegal instruction', cause: 2n, interrupt: false },
  { name: 'instruction-address-misaligned', title: 'Instruction address misaligned', cause: 0n, interrupt: false },
  { name: 'environment-call-from-M', title: 'Environment call from machine mode', cause: 11n, interrupt: false },
  { name: 'breakpoint', title: 'Breakpoint', cause: 3n, interrupt: false },
  { name: 'load-address-misaligned', title: 'Load address misaligned', cause: 4n, interrupt: false },
  { name: 'store-address-misaligned', title: 'Store or AMO address misaligned', cause: 6n, interrupt: false },
  { name: 'load-access-fault', title: 'Load access fault', cause: 5n, interrupt: false },
  { name: 'store-access-fault', title: 'Store or AMO access fault', cause: 7n, interrupt: false },
  { name: 'environment-call-from-U', title: 'Environment call from user mode', cause: 8n, interrupt: false },
]
