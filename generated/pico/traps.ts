/**
 * The traps of A teaching machine in the mainframe's spirit.
 *
 * Generated from specs/machines/pico.yaml:2 by specvisor; edit that instead.
 */
import type { TrapInfo } from '../../runtime/engine/types.ts'

/** Numbers that emitted code gives to traps; their causes, which software sees, stand in TRAPS. */
export const TRAP = {
  /** Clock comparator (specs/isa/pico/control.yaml:33) */
  CLOCK_COMPARATOR: 0,
  /** Supervisor call (specs/isa/pico/control.yaml:34) */
  SUPERVISOR_CALL: 1,
  /** Operation exception (specs/isa/pico/control.yaml:35) */
  OPERATION: 2,
  /** Privileged-operation exception (specs/isa/pico/control.yaml:36) */
  PRIVILEGED_OPERATION: 3,
  /** Protection exception (specs/isa/pico/control.yaml:37) */
  PROTECTION: 4,
  /** Addressing exception (specs/isa/pico/control.yaml:38) */
  ADDRESSING: 5,
  /** Specification exception (specs/isa/pico/control.yaml:39) */
  SPECIFICATION: 6,
  /** Divide exception (specs/isa/pico/control.yaml:40) */
  DIVIDE: 7,
  /** Console input (specs/isa/pico/control.yaml:41) */
  CONSOLE: 8,
} as const

export const TRAPS: readonly TrapInfo[] = [
  { name: 'clock-comparator', title: 'Clock comparator', cause: 4100n, interrupt: true },
  { name: 'supervisor-call', title: 'Supervisor call', cause: 65536n, interrupt: false },
  { name: 'operation', title: 'Operation exception', cause: 131073n, interrupt: false },
  { name: 'privileged-operation', title: 'Privileged-operation exception', cause: 131074n, interrupt: false },
  { name: 'protection', title: 'Protection exception', cause: 131076n, interrupt: false },
  { name: 'addressing', title: 'Addressing exception', cause: 131077n, interrupt: false },
  { name: 'specification', title: 'Specification exception', cause: 131078n, interrupt: false },
  { name: 'divide', title: 'Divide exception', cause: 131081n, interrupt: false },
  { name: 'console', title: 'Console input', cause: 262145n, interrupt: true },
]
