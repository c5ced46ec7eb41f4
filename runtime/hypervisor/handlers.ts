/** What handlers do. Which class of exit has which is emitted, one table a machine. */
import type { RunnableState } from '../engine/architecture.ts'
import type { DecodedInstruction } from '../engine/types.ts'
import type { Exit, Fetched, Handler } from './types.ts'
import type { VirtualMachine } from './vm.ts'

/** Carries out the instruction on the bag of bits: the same semantics, with the guest's mode, memory and devices. */
export function emulate<S extends RunnableState<I>, I extends DecodedInstruction<S>, C extends string>(
  vm: VirtualMachine<S, I, C>,
  exit: Exit<I, C>,
): C {
  vm.carryOut(fetchedBy(exit))
  return exit.class
}

/**
 * The guest's own trap: carried out on the bag of bits, its instruction traps there too, and the bag enters the guest's handler.
 * If it does not trap there, the guest was right: it reached for something that the machine keeps from it.
 */
export function reflect<S extends RunnableState<I>, I extends DecodedInstruction<S>, C extends string>(
  vm: VirtualMachine<S, I, C>,
  exit: Exit<I, C>,
): C {
  return settle(vm, exit)
}

/** The guest reached for one of its devices, or for memory that needs help: carried out on the bag of bits, with the guest's own bus. */
export function access<S extends RunnableState<I>, I extends DecodedInstruction<S>, C extends string>(
  vm: VirtualMachine<S, I, C>,
  exit: Exit<I, C>,
): C {
  return settle(vm, exit)
}

/** Carries the instruction out on the bag, and classes the exit by what it turned out to be. */
function settle<S extends RunnableState<I>, I extends DecodedInstruction<S>, C extends string>(
  vm: VirtualMachine<S, I, C>,
  exit: Exit<I, C>,
): C {
  const { trap, device } = vm.carryOut(fetchedBy(exit))
  const { trapClasses, accessClasses, memoryClass } = vm.parts
  if (trap !== undefined) return trapClasses[trap]
  return device === undefined ? memoryClass : accessClasses[device]
}

/** An interrupt of the machine: the guest loses the processor; its own interrupts are found when it gets it again. */
export function interrupt<S extends RunnableState<I>, I extends DecodedInstruction<S>, C extends string>(
  _vm: VirtualMachine<S, I, C>,
  exit: Exit<I, C>,
): C {
  return exit.class
}

export interface Paravirtual<S> {
  /** Operation class that it serves. */
  readonly serves: string
  readonly number: number
  call(guest: S): void
}

/** A call of the hypervisor: served if it is on offer and the guest's supervisor makes it; otherwise it is what the bare machine makes of it. */
export function paravirtual<S extends RunnableState<I>, I extends DecodedInstruction<S>, C extends string>(
  calls: readonly Paravirtual<S>[],
  number: (instruction: I) => number,
): Handler<S, I, C> {
  return (vm, exit) => {
    const fetched = fetchedBy(exit)
    if (!('instruction' in fetched)) return reflect(vm, exit)
    const { instruction } = fetched
    const wanted = number(instruction)
    const call = calls.find(c => c.number === wanted && vm.technique(c.serves) === 'hypercall')
    if (!call || !vm.parts.vcpu.privileged(vm.guest)) return reflect(vm, exit)
    vm.instead(instruction, guest => call.call(guest))
    return exit.class
  }
}

function fetchedBy<I>(exit: Exit<I>): Fetched<I> {
  if (!exit.fetched) throw new Error(`an exit of class ${exit.class} is no instruction's`)
  return exit.fetched
}
