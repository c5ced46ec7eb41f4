/**
 * What the instructions of S do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Privileged ISA 20240411, §3.3.2
 *
 * Generated from specs/isa/riscv/S.yaml by specvisor; edit that instead.
 */
import { guardMemoryManagement, guardSupervisorReturn } from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** Return from a supervisor-mode trap: `sret` (specs/isa/riscv/S.yaml:153) */
export function sret(s: State, _i: Instruction): void {
  guardSupervisorReturn(s)
  s.mode = s.mstatus_SPP
  s.translations.leave()
  s.host.attention()
  s.mstatus_SIE = s.mstatus_SPIE
  s.host.attention()
  s.mstatus_SPIE = 1
  s.mstatus_SPP = 0
  s.mstatus_MPRV = 0
  s.translations.leave()
  s.reserved = 0
  s.nextPc = s.sepc
}

/** Supervisor memory-management fence: `sfence.vma rs1, rs2` (specs/isa/riscv/S.yaml:175) */
export function sfenceVma(s: State, i: Instruction): void {
  guardMemoryManagement(s)
  if (i.rs1 === 0) {
    s.translations.forget()
    s.host.fence('address-translation')
  } else {
    s.translations.forgetAddress(s.x[i.rs1])
    s.host.fence('address-translation')
  }
}
