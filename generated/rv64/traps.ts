/**
 * The traps of A 64-bit RISC-V machine, close to QEMU's virt machine.
 *
 * Generated from specs/machines/rv64.yaml:2 by specvisor; edit that instead.
 */
import type { TrapInfo } from '../../runtime/engine/types.ts'

/** Numbers that emitted code gives to traps; their causes, which software sees, stand in TRAPS. */
export const TRAP = {
  /** Machine external interrupt (specs/isa/riscv/Sm.yaml:188) */
  MACHINE_EXTERNAL_INTERRUPT: 0,
  /** Machine software interrupt (specs/isa/riscv/Sm.yaml:189) */
  MACHINE_SOFTWARE_INTERRUPT: 1,
  /** Machine timer interrupt (specs/isa/riscv/Sm.yaml:190) */
  MACHINE_TIMER_INTERRUPT: 2,
  /** Instruction access fault (specs/isa/riscv/Sm.yaml:191) */
  INSTRUCTION_ACCESS_FAULT: 3,
  /** Illegal instruction (specs/isa/riscv/Sm.yaml:192) */
  ILLEGAL_INSTRUCTION: 4,
  /** Instruction address misaligned (specs/isa/riscv/Sm.yaml:193) */
  INSTRUCTION_ADDRESS_MISALIGNED: 5,
  /** Environment call from machine mode (specs/isa/riscv/Sm.yaml:194) */
  ENVIRONMENT_CALL_FROM_M: 6,
  /** Breakpoint (specs/isa/riscv/Sm.yaml:195) */
  BREAKPOINT: 7,
  /** Load address misaligned (specs/isa/riscv/Sm.yaml:196) */
  LOAD_ADDRESS_MISALIGNED: 8,
  /** Store or AMO address misaligned (specs/isa/riscv/Sm.yaml:197) */
  STORE_ADDRESS_MISALIGNED: 9,
  /** Load access fault (specs/isa/riscv/Sm.yaml:198) */
  LOAD_ACCESS_FAULT: 10,
  /** Store or AMO access fault (specs/isa/riscv/Sm.yaml:199) */
  STORE_ACCESS_FAULT: 11,
  /** Environment call from user mode (specs/isa/riscv/U.yaml:37) */
  ENVIRONMENT_CALL_FROM_U: 12,
  /** Supervisor external interrupt (specs/isa/riscv/S.yaml:107) */
  SUPERVISOR_EXTERNAL_INTERRUPT: 13,
  /** Supervisor software interrupt (specs/isa/riscv/S.yaml:108) */
  SUPERVISOR_SOFTWARE_INTERRUPT: 14,
  /** Supervisor timer interrupt (specs/isa/riscv/S.yaml:109) */
  SUPERVISOR_TIMER_INTERRUPT: 15,
  /** Environment call from supervisor mode (specs/isa/riscv/S.yaml:110) */
  ENVIRONMENT_CALL_FROM_S: 16,
  /** Instruction page fault (specs/isa/riscv/Sv39.yaml:8) */
  INSTRUCTION_PAGE_FAULT: 17,
  /** Load page fault (specs/isa/riscv/Sv39.yaml:9) */
  LOAD_PAGE_FAULT: 18,
  /** Store or AMO page fault (specs/isa/riscv/Sv39.yaml:10) */
  STORE_PAGE_FAULT: 19,
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
  { name: 'supervisor-external-interrupt', title: 'Supervisor external interrupt', cause: 9n, interrupt: true },
  { name: 'supervisor-software-interrupt', title: 'Supervisor software interrupt', cause: 1n, interrupt: true },
  { name: 'supervisor-timer-interrupt', title: 'Supervisor timer interrupt', cause: 5n, interrupt: true },
  { name: 'environment-call-from-S', title: 'Environment call from supervisor mode', cause: 9n, interrupt: false },
  { name: 'instruction-page-fault', title: 'Instruction page fault', cause: 12n, interrupt: false },
  { name: 'load-page-fault', title: 'Load page fault', cause: 13n, interrupt: false },
  { name: 'store-page-fault', title: 'Store or AMO page fault', cause: 15n, interrupt: false },
]
