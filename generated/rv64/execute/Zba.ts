/**
 * What the instructions of Zba do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Unprivileged ISA 20240411, §28.4.1
 *
 * Generated from specs/isa/riscv/Zba.yaml by specvisor; edit that instead.
 */
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** Shift left by 1 and add: `sh1add rd, rs1, rs2` (specs/isa/riscv/Zba.yaml:8) */
export function sh1add(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.x[i.rs2] + BigInt.asUintN(64, s.x[i.rs1] << 1n))
}

/** Shift left by 2 and add: `sh2add rd, rs1, rs2` (specs/isa/riscv/Zba.yaml:15) */
export function sh2add(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.x[i.rs2] + BigInt.asUintN(64, s.x[i.rs1] << 2n))
}

/** Shift left by 3 and add: `sh3add rd, rs1, rs2` (specs/isa/riscv/Zba.yaml:22) */
export function sh3add(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.x[i.rs2] + BigInt.asUintN(64, s.x[i.rs1] << 3n))
}

/** Add unsigned word: `add.uw rd, rs1, rs2` (specs/isa/riscv/Zba.yaml:29) */
export function addUw(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.x[i.rs2] + BigInt(Number(BigInt.asUintN(32, s.x[i.rs1]))))
}

/** Shift unsigned word left by 1 and add: `sh1add.uw rd, rs1, rs2` (specs/isa/riscv/Zba.yaml:37) */
export function sh1addUw(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt.asUintN(
      64,
      s.x[i.rs2] + BigInt.asUintN(64, BigInt(Number(BigInt.asUintN(32, s.x[i.rs1]))) << 1n),
    )
}

/** Shift unsigned word left by 2 and add: `sh2add.uw rd, rs1, rs2` (specs/isa/riscv/Zba.yaml:45) */
export function sh2addUw(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt.asUintN(
      64,
      s.x[i.rs2] + BigInt.asUintN(64, BigInt(Number(BigInt.asUintN(32, s.x[i.rs1]))) << 2n),
    )
}

/** Shift unsigned word left by 3 and add: `sh3add.uw rd, rs1, rs2` (specs/isa/riscv/Zba.yaml:53) */
export function sh3addUw(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt.asUintN(
      64,
      s.x[i.rs2] + BigInt.asUintN(64, BigInt(Number(BigInt.asUintN(32, s.x[i.rs1]))) << 3n),
    )
}

/** Shift unsigned word left by immediate: `slli.uw rd, rs1, shamt` (specs/isa/riscv/Zba.yaml:61) */
export function slliUw(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(Number(BigInt.asUintN(32, s.x[i.rs1]))) << BigInt(i.shamt))
}
