/**
 * Why a guest on A teaching machine in the mainframe's spirit stops running, derived from guards, device windows and traps.
 * Guests run in mode problem.
 *
 * Generated from specs/machines/pico.yaml:2 by specvisor; edit that instead.
 */
import type { ExitClassInfo } from '../../../runtime/hypervisor/types.ts'
import { INSTRUCTIONS } from '../instruction.ts'
import type { State } from '../state.ts'
import { TRAP } from '../traps.ts'

/** Every exit has one of these classes. */
export type ExitClass =
  | 'load-psw'
  | 'set-mask'
  | 'store-mask'
  | 'control-registers'
  | 'read-clock'
  | 'set-timer'
  | 'hypercall'
  | 'access-console'
  | 'access-config'
  | 'access-memory'
  | 'clock-comparator'
  | 'supervisor-call'
  | 'operation'
  | 'privileged-operation'
  | 'protection'
  | 'addressing'
  | 'specification'
  | 'divide'
  | 'console'

export const EXIT_CLASSES: readonly ExitClassInfo<ExitClass>[] = [
  {
    name: 'load-psw',
    kind: 'operation',
    title: 'Replace the program status word',
    from: 'load-psw',
    at: 'specs/isa/pico/control.yaml:52',
  },
  {
    name: 'set-mask',
    kind: 'operation',
    title: 'Set the system mask',
    from: 'set-mask',
    at: 'specs/isa/pico/control.yaml:53',
  },
  {
    name: 'store-mask',
    kind: 'operation',
    title: 'Read the system mask',
    from: 'store-mask',
    at: 'specs/isa/pico/control.yaml:54',
  },
  {
    name: 'control-registers',
    kind: 'operation',
    title: 'Read or write control registers',
    from: 'control-registers',
    at: 'specs/isa/pico/control.yaml:55',
  },
  {
    name: 'read-clock',
    kind: 'operation',
    title: 'Read the clock',
    from: 'read-clock',
    at: 'specs/isa/pico/control.yaml:56',
  },
  {
    name: 'set-timer',
    kind: 'operation',
    title: 'Set the clock comparator',
    from: 'set-timer',
    at: 'specs/isa/pico/control.yaml:57',
  },
  {
    name: 'hypercall',
    kind: 'operation',
    title: 'Call the hypervisor',
    from: 'hypercall',
    at: 'specs/isa/pico/control.yaml:59',
  },
  {
    name: 'access-console',
    kind: 'access',
    title: 'Access to console, a console that writes and reads one character at a time',
    from: 'console',
    at: 'specs/machines/pico.yaml:8',
  },
  {
    name: 'access-config',
    kind: 'access',
    title: 'Access to config, a window onto configuration space: 4096 bytes a function, by routing id',
    from: 'config',
    at: 'specs/machines/pico.yaml:10',
  },
  {
    name: 'access-memory',
    kind: 'access',
    title: "Access to the guest's own memory that the machine's relocation cannot express",
    from: '',
    at: 'specs/machines/pico.yaml:2',
  },
  {
    name: 'clock-comparator',
    kind: 'interrupt',
    title: 'Clock comparator',
    from: 'clock-comparator',
    at: 'specs/isa/pico/control.yaml:33',
  },
  {
    name: 'supervisor-call',
    kind: 'trap',
    title: 'Supervisor call',
    from: 'supervisor-call',
    at: 'specs/isa/pico/control.yaml:34',
  },
  {
    name: 'operation',
    kind: 'trap',
    title: 'Operation exception',
    from: 'operation',
    at: 'specs/isa/pico/control.yaml:35',
  },
  {
    name: 'privileged-operation',
    kind: 'trap',
    title: 'Privileged-operation exception',
    from: 'privileged-operation',
    at: 'specs/isa/pico/control.yaml:36',
  },
  {
    name: 'protection',
    kind: 'trap',
    title: 'Protection exception',
    from: 'protection',
    at: 'specs/isa/pico/control.yaml:37',
  },
  {
    name: 'addressing',
    kind: 'trap',
    title: 'Addressing exception',
    from: 'addressing',
    at: 'specs/isa/pico/control.yaml:38',
  },
  {
    name: 'specification',
    kind: 'trap',
    title: 'Specification exception',
    from: 'specification',
    at: 'specs/isa/pico/control.yaml:39',
  },
  { name: 'divide', kind: 'trap', title: 'Divide exception', from: 'divide', at: 'specs/isa/pico/control.yaml:40' },
  { name: 'console', kind: 'interrupt', title: 'Console input', from: 'console', at: 'specs/isa/pico/control.yaml:41' },
]

/** The class of each trap, by its number: the guest's own, given back to it, or an interrupt of the machine. */
export const TRAP_CLASSES: readonly ExitClass[] = [
  'clock-comparator',
  'supervisor-call',
  'operation',
  'privileged-operation',
  'protection',
  'addressing',
  'specification',
  'divide',
  'console',
]

/** Traps whose value is a virtual address where memory was reached for. */
export const ADDRESS_TRAPS: ReadonlySet<number> = new Set<number>([
  TRAP.PROTECTION,
  TRAP.ADDRESSING,
  TRAP.SPECIFICATION,
])

/** The class of an access to each device, and of one to memory that needs help. */
export const ACCESS_CLASSES: Readonly<Record<string, ExitClass>> = {
  console: 'access-console',
  config: 'access-config',
}
export const MEMORY_CLASS = 'access-memory'

/** The guarded operations of each instruction that may refuse it in guest mode. */
const OPERATIONS_OF: Readonly<Record<string, readonly ExitClass[]>> = {
  // Load program status word (specs/isa/pico/control.yaml:180)
  lpsw: ['load-psw'],
  // Set system mask (specs/isa/pico/control.yaml:194)
  ssm: ['set-mask'],
  // Store system mask (specs/isa/pico/control.yaml:208)
  stsm: ['store-mask'],
  // Load control register (specs/isa/pico/control.yaml:218)
  lctl: ['control-registers'],
  // Store control register (specs/isa/pico/control.yaml:233)
  stctl: ['control-registers'],
  // Store clock (specs/isa/pico/control.yaml:246)
  stck: ['read-clock'],
  // Set clock comparator (specs/isa/pico/control.yaml:258)
  sckc: ['set-timer'],
  // Call the hypervisor (specs/isa/pico/control.yaml:269)
  hcall: ['hypercall'],
}

/** The same by the number that the decoder gives. */
export const OPERATIONS: readonly (readonly ExitClass[])[] = INSTRUCTIONS.map(i => OPERATIONS_OF[i.id] ?? [])

/** Whether an operation is permitted to the guest in the mode that it believes to be in: then the exit is the machine's doing, and the operation is carried out for the guest. */
export function permits(operation: ExitClass, s: State): boolean {
  switch (operation) {
    // Replace the program status word (specs/isa/pico/control.yaml:52)
    case 'load-psw':
      return s.psw_P === 0
    // Set the system mask (specs/isa/pico/control.yaml:53)
    case 'set-mask':
      return s.psw_P === 0
    // Read the system mask (specs/isa/pico/control.yaml:54)
    case 'store-mask':
      return s.psw_P === 0
    // Read or write control registers (specs/isa/pico/control.yaml:55)
    case 'control-registers':
      return s.psw_P === 0
    // Read the clock (specs/isa/pico/control.yaml:56)
    case 'read-clock':
      return s.psw_P === 0
    // Set the clock comparator (specs/isa/pico/control.yaml:57)
    case 'set-timer':
      return s.psw_P === 0
    // Call the hypervisor (specs/isa/pico/control.yaml:59)
    case 'hypercall':
      return s.psw_P === 0
    default:
      return false
  }
}
