/**
 * What the instructions of Zicbom do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Unprivileged ISA 20240411, chapter 19
 *
 * Generated from specs/isa/riscv/Zicbom.yaml by specvisor; edit that instead.
 */
import { cacheBlock, requireCacheBlock, requireCleaning } from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** Invalidate a cache block: `cbo.inval (rs1)` (specs/isa/riscv/Zicbom.yaml:31) */
export function cboInval(s: State, i: Instruction): void {
  requireCacheBlock(s, s.menvcfg_CBIE !== 0 ? 1 : 0, s.senvcfg_CBIE !== 0 ? 1 : 0)
  cacheBlock(s, s.x[i.rs1])
}

/** Clean a cache block: `cbo.clean (rs1)` (specs/isa/riscv/Zicbom.yaml:43) */
export function cboClean(s: State, i: Instruction): void {
  requireCleaning(s)
  cacheBlock(s, s.x[i.rs1])
}

/** Flush a cache block: `cbo.flush (rs1)` (specs/isa/riscv/Zicbom.yaml:52) */
export function cboFlush(s: State, i: Instruction): void {
  requireCleaning(s)
  cacheBlock(s, s.x[i.rs1])
}
