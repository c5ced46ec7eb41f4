/**
 * What the instructions of Sm do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Privileged ISA 20240411, §3.3.2
 *
 * Generated from specs/isa/riscv/Sm.yaml by specvisor; edit that instead.
 */
import { guardTrapReturn, guardWait, pendingInterrupts } from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** Return from a machine-mode trap: `mret` (specs/isa/riscv/Sm.yaml:374) */
export function mret(s: State, _i: Instruction): void {
  guardTrapReturn(s)
  s.mode = s.mstatus_MPP
  s.translations.leave()
  s.host.attention()
  s.mstatus_MIE = s.mstatus_MPIE
  s.host.attention()
  s.mstatus_MPIE = 1
  if (s.mstatus_MPP !== 3) {
    s.mstatus_MPRV = 0
    s.translations.leave()
  }
  s.mstatus_MPP = 0
  s.translations.leave()
  s.reserved = 0
  s.nextPc = s.mepc
}

/** Wait for interrupt: `wfi` (specs/isa/riscv/Sm.yaml:394) */
export function wfi(s: State, _i: Instruction): void {
  guardWait(s)
  const result = pendingInterrupts(s)
  if ((result & s.mie) === 0n) {
    s.host.wait()
  }
}
