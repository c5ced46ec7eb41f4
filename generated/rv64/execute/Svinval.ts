/**
 * What the instructions of Svinval do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Privileged ISA 20240411, chapter 7 (Svinval)
 *
 * Generated from specs/isa/riscv/Svinval.yaml by specvisor; edit that instead.
 */
import { guardMemoryManagement, guardOrderTranslations } from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** Invalidate address translations: `sinval.vma rs1, rs2` (specs/isa/riscv/Svinval.yaml:10) */
export function sinvalVma(s: State, i: Instruction): void {
  guardMemoryManagement(s)
  if (i.rs1 === 0) {
    s.translations.forget()
    s.host.fence('address-translation')
  } else {
    s.translations.forgetAddress(s.x[i.rs1])
    s.host.fence('address-translation')
  }
}

/** Order earlier stores before invalidations: `sfence.w.inval` (specs/isa/riscv/Svinval.yaml:20) */
export function sfenceWInval(s: State, _i: Instruction): void {
  guardOrderTranslations(s)
}

/** Order invalidations before later accesses: `sfence.inval.ir` (specs/isa/riscv/Svinval.yaml:28) */
export function sfenceInvalIr(s: State, _i: Instruction): void {
  guardOrderTranslations(s)
}
