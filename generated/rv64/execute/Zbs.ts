/**
 * What the instructions of Zbs do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Unprivileged ISA 20240411, §28.4.4
 *
 * Generated from specs/isa/riscv/Zbs.yaml by specvisor; edit that instead.
 */
import { oneBit } from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** Clear a bit: `bclr rd, rs1, rs2` (specs/isa/riscv/Zbs.yaml:14) */
export function bclr(s: State, i: Instruction): void {
  const result = oneBit(s, s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] & BigInt.asUintN(64, ~result)
}

/** Clear a bit by immediate: `bclri rd, rs1, shamt` (specs/isa/riscv/Zbs.yaml:21) */
export function bclri(s: State, i: Instruction): void {
  const result = oneBit(s, BigInt(i.shamt))
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] & BigInt.asUintN(64, ~result)
}

/** Extract a bit: `bext rd, rs1, rs2` (specs/isa/riscv/Zbs.yaml:29) */
export function bext(s: State, i: Instruction): void {
  const result = oneBit(s, s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = BigInt((s.x[i.rs1] & result) !== 0n ? 1 : 0)
}

/** Extract a bit by immediate: `bexti rd, rs1, shamt` (specs/isa/riscv/Zbs.yaml:36) */
export function bexti(s: State, i: Instruction): void {
  const result = oneBit(s, BigInt(i.shamt))
  if (i.rd !== 0) s.x[i.rd] = BigInt((s.x[i.rs1] & result) !== 0n ? 1 : 0)
}

/** Invert a bit: `binv rd, rs1, rs2` (specs/isa/riscv/Zbs.yaml:44) */
export function binv(s: State, i: Instruction): void {
  const result = oneBit(s, s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] ^ result
}

/** Invert a bit by immediate: `binvi rd, rs1, shamt` (specs/isa/riscv/Zbs.yaml:51) */
export function binvi(s: State, i: Instruction): void {
  const result = oneBit(s, BigInt(i.shamt))
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] ^ result
}

/** Set a bit: `bset rd, rs1, rs2` (specs/isa/riscv/Zbs.yaml:59) */
export function bset(s: State, i: Instruction): void {
  const result = oneBit(s, s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] | result
}

/** Set a bit by immediate: `bseti rd, rs1, shamt` (specs/isa/riscv/Zbs.yaml:66) */
export function bseti(s: State, i: Instruction): void {
  const result = oneBit(s, BigInt(i.shamt))
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] | result
}
