/**
 * What the hypervisor of A teaching machine in the mainframe's spirit does about each exit.
 * An operation is carried out by the emitted semantics of the trapped instruction, on the guest's bag of bits.
 *
 * Generated from specs/isa/pico/control.yaml:278 by specvisor; edit that instead.
 */
import { access, emulate, interrupt, paravirtual, reflect } from '../../../runtime/hypervisor/handlers.ts'
import type { Handler } from '../../../runtime/hypervisor/types.ts'
import { clockCall } from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'
import type { ExitClass } from './exits.ts'

/** One table, from every class of exit to what is done about it. */
export const handlers: Readonly<Record<ExitClass, Handler<State, Instruction, ExitClass>>> = {
  // Replace the program status word (specs/isa/pico/control.yaml:52)
  'load-psw': emulate,
  // Set the system mask (specs/isa/pico/control.yaml:53)
  'set-mask': emulate,
  // Read the system mask (specs/isa/pico/control.yaml:54)
  'store-mask': emulate,
  // Read or write control registers (specs/isa/pico/control.yaml:55)
  'control-registers': emulate,
  // Read the clock (specs/isa/pico/control.yaml:56)
  'read-clock': emulate,
  // Set the clock comparator (specs/isa/pico/control.yaml:57)
  'set-timer': emulate,
  // Call the hypervisor (specs/isa/pico/control.yaml:59)
  hypercall: paravirtual(
    [
      // specs/isa/pico/control.yaml:297
      { serves: 'read-clock', number: 1, call: clockCall },
    ],
    i => i.H,
  ),
  // Access to console, a console that writes and reads one character at a time (specs/machines/pico.yaml:8)
  'access-console': access,
  // Access to config, a window onto configuration space: 4096 bytes a function, by routing id (specs/machines/pico.yaml:10)
  'access-config': access,
  // Access to the guest's own memory that the machine's relocation cannot express (specs/machines/pico.yaml:2)
  'access-memory': access,
  // Clock comparator (specs/isa/pico/control.yaml:33)
  'clock-comparator': interrupt,
  // Supervisor call (specs/isa/pico/control.yaml:34)
  'supervisor-call': reflect,
  // Operation exception (specs/isa/pico/control.yaml:35)
  operation: reflect,
  // Privileged-operation exception (specs/isa/pico/control.yaml:36)
  'privileged-operation': reflect,
  // Protection exception (specs/isa/pico/control.yaml:37)
  protection: reflect,
  // Addressing exception (specs/isa/pico/control.yaml:38)
  addressing: reflect,
  // Specification exception (specs/isa/pico/control.yaml:39)
  specification: reflect,
  // Divide exception (specs/isa/pico/control.yaml:40)
  divide: reflect,
  // Console input (specs/isa/pico/control.yaml:41)
  console: interrupt,
}
