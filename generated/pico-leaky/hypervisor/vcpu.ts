/**
 * A guest of pico with a hole, in which problem programs may read the system mask as a bag of bits: the state that the machine would have if it were the guest's.
 *
 * Generated from specs/isa/pico/control.yaml:278 by specvisor; edit that instead.
 */
import type { Vcpu } from '../../../runtime/hypervisor/types.ts'
import { enterGuest, exitAddress, exitCause, exitCondition, exitValue, installHypervisor } from '../functions.ts'
import type { State } from '../state.ts'

/** State that is in the machine while the guest runs, and in the bag otherwise. */
export const IN_THE_MACHINE: readonly string[] = ['r', 'pc', 'psw_CC']
/** State that stays in the bag: the machine holds what the world switch puts in its place. */
export const IN_THE_BAG: readonly string[] = ['psw', 'comparator', 'pending', 'base', 'bound', 'submask']

/** The bag of bits, and the way between it and the machine. */
export const vcpu: Vcpu<State> = {
  /** New status words in the machine's low storage, each with an address that tells its class (specs/isa/pico/control.yaml:104) */
  install: installHypervisor,

  enter(machine, guest, partition, clock) {
    // General registers (specs/isa/pico/general.yaml:18)
    machine.r.set(guest.r)
    // The world switch: the guest's status word, in problem state and relocated to its partition (specs/isa/pico/control.yaml:281)
    enterGuest(machine, guest.psw, guest.pc, guest.base, guest.bound, partition.origin, partition.size, clock.deadline)
    machine.pc = machine.nextPc
  },

  leave(machine, guest) {
    guest.r.set(machine.r)
    // The address of the guest's instruction that was interrupted (specs/isa/pico/control.yaml:144)
    guest.pc = exitAddress(machine)
    // The guest's condition code (specs/isa/pico/control.yaml:157)
    guest.psw_CC = exitCondition(machine)
  },

  /** The interruption that ended the guest's turn (specs/isa/pico/control.yaml:137) */
  cause: exitCause,

  /** What the interruption stored beside its code, where storage was reached for the address (specs/isa/pico/control.yaml:151) */
  value: exitValue,

  /** Whether the guest believes to be in mode supervisor. */
  privileged: s => s.psw_P === 0,
}
