/**
 * What the instructions of Zicboz do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Unprivileged ISA 20240411, chapter 19
 *
 * Generated from specs/isa/riscv/Zicboz.yaml by specvisor; edit that instead.
 */
import { requireStorable, requireZeroing, store512 } from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** Zero a cache block of 64 bytes: `cbo.zero (rs1)` (specs/isa/riscv/Zicboz.yaml:17) */
export function cboZero(s: State, i: Instruction): void {
  requireZeroing(s)
  requireStorable(s, s.x[i.rs1])
  store512(s, s.x[i.rs1] & 0xffffffffffffffc0n, 0n)
}
