/**
 * The hypervisor of pico with a clock offset in hardware: all parts together.
 *
 * Generated from specs/isa/pico/control.yaml:278 by specvisor; edit that instead.
 */
import { Hypervisor, type HypervisorOptions } from '../../../runtime/hypervisor/hypervisor.ts'
import type { VirtualizedMachine } from '../../../runtime/hypervisor/types.ts'
import { DEVICES } from '../devices.ts'
import type { Instruction } from '../instruction.ts'
import { architecture } from '../machine.ts'
import type { State } from '../state.ts'
import {
  ACCESS_CLASSES,
  ADDRESS_TRAPS,
  EXIT_CLASSES,
  type ExitClass,
  MEMORY_CLASS,
  OPERATIONS,
  permits,
  TRAP_CLASSES,
} from './exits.ts'
import { handlers } from './handlers.ts'
import { vcpu } from './vcpu.ts'

/** What the hypervisor works with. */
export const virtualized: VirtualizedMachine<State, Instruction, ExitClass> = {
  architecture,
  ram: { base: 0, size: 0x400000 },
  entry: 0x200,
  devices: DEVICES,
  vcpu,
  classes: EXIT_CLASSES,
  trapClasses: TRAP_CLASSES,
  addressTraps: ADDRESS_TRAPS,
  operations: OPERATIONS,
  permits,
  accessClasses: ACCESS_CLASSES,
  memoryClass: MEMORY_CLASS,
  handlers,
  /** The technique in force first. */
  techniques: {
    'read-clock': ['clock-offset', 'hypercall', 'trap'],
  },
  offers: { address: 0xc0, width: 8, bits: { 'read-clock': 0 } },
}

/** A hypervisor on a machine of its own: pico with a clock offset in hardware. */
export const createHypervisor = (options: HypervisorOptions = {}): Hypervisor<State, Instruction, ExitClass> =>
  new Hypervisor(virtualized, options)
