/**
 * What the instructions of Zifencei do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Unprivileged ISA 20240411, chapter 6
 *
 * Generated from specs/isa/riscv/Zifencei.yaml by specvisor; edit that instead.
 */
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** Instruction-fetch fence: `fence.i` (specs/isa/riscv/Zifencei.yaml:8) */
export function fenceI(s: State, _i: Instruction): void {
  s.host.fence('instruction')
}
