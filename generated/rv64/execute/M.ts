/**
 * What the instructions of M do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Unprivileged ISA 20240411, chapter 13
 *
 * Generated from specs/isa/riscv/M.yaml by specvisor; edit that instead.
 */
import { sdiv, sdivWide, srem, sremWide, udiv, udivWide, urem, uremWide } from '../../../runtime/engine/bits.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** Multiply: `mul rd, rs1, rs2` (specs/isa/riscv/M.yaml:9) */
export function mul(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.x[i.rs1] * s.x[i.rs2])
}

/** Multiply high, signed by signed: `mulh rd, rs1, rs2` (specs/isa/riscv/M.yaml:16) */
export function mulh(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] =
      BigInt.asUintN(
        128,
        BigInt.asUintN(128, BigInt.asIntN(64, s.x[i.rs1])) * BigInt.asUintN(128, BigInt.asIntN(64, s.x[i.rs2])),
      ) >> 64n
}

/** Multiply high, signed by unsigned: `mulhsu rd, rs1, rs2` (specs/isa/riscv/M.yaml:24) */
export function mulhsu(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt.asUintN(128, BigInt.asUintN(128, BigInt.asIntN(64, s.x[i.rs1])) * s.x[i.rs2]) >> 64n
}

/** Multiply high, unsigned by unsigned: `mulhu rd, rs1, rs2` (specs/isa/riscv/M.yaml:31) */
export function mulhu(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(128, s.x[i.rs1] * s.x[i.rs2]) >> 64n
}

/** Multiply word: `mulw rd, rs1, rs2` (specs/isa/riscv/M.yaml:38) */
export function mulw(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt.asUintN(
      64,
      BigInt((Math.imul(Number(BigInt.asUintN(32, s.x[i.rs1])), Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0) | 0),
    )
}

/** Divide, signed: `div rd, rs1, rs2` (specs/isa/riscv/M.yaml:48) */
export function div(s: State, i: Instruction): void {
  if (s.x[i.rs2] === 0n) {
    if (i.rd !== 0) s.x[i.rd] = 0xffffffffffffffffn
  } else {
    if (i.rd !== 0) s.x[i.rd] = sdivWide(s.x[i.rs1], s.x[i.rs2], 64)
  }
}

/** Divide, unsigned: `divu rd, rs1, rs2` (specs/isa/riscv/M.yaml:59) */
export function divu(s: State, i: Instruction): void {
  if (s.x[i.rs2] === 0n) {
    if (i.rd !== 0) s.x[i.rd] = 0xffffffffffffffffn
  } else {
    if (i.rd !== 0) s.x[i.rd] = udivWide(s.x[i.rs1], s.x[i.rs2], 64)
  }
}

/** Remainder, signed: `rem rd, rs1, rs2` (specs/isa/riscv/M.yaml:69) */
export function rem(s: State, i: Instruction): void {
  if (s.x[i.rs2] === 0n) {
    if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1]
  } else {
    if (i.rd !== 0) s.x[i.rd] = sremWide(s.x[i.rs1], s.x[i.rs2], 64)
  }
}

/** Remainder, unsigned: `remu rd, rs1, rs2` (specs/isa/riscv/M.yaml:80) */
export function remu(s: State, i: Instruction): void {
  if (s.x[i.rs2] === 0n) {
    if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1]
  } else {
    if (i.rd !== 0) s.x[i.rd] = uremWide(s.x[i.rs1], s.x[i.rs2], 64)
  }
}

/** Divide word, signed: `divw rd, rs1, rs2` (specs/isa/riscv/M.yaml:89) */
export function divw(s: State, i: Instruction): void {
  const dividend = Number(BigInt.asUintN(32, s.x[i.rs1]))
  const divisor = Number(BigInt.asUintN(32, s.x[i.rs2]))
  if (divisor === 0) {
    if (i.rd !== 0) s.x[i.rd] = 0xffffffffffffffffn
  } else {
    if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(sdiv(dividend, divisor, 32) | 0))
  }
}

/** Divide word, unsigned: `divuw rd, rs1, rs2` (specs/isa/riscv/M.yaml:102) */
export function divuw(s: State, i: Instruction): void {
  const dividend = Number(BigInt.asUintN(32, s.x[i.rs1]))
  const divisor = Number(BigInt.asUintN(32, s.x[i.rs2]))
  if (divisor === 0) {
    if (i.rd !== 0) s.x[i.rd] = 0xffffffffffffffffn
  } else {
    if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(udiv(dividend, divisor, 32) | 0))
  }
}

/** Remainder of a word, signed: `remw rd, rs1, rs2` (specs/isa/riscv/M.yaml:115) */
export function remw(s: State, i: Instruction): void {
  const dividend = Number(BigInt.asUintN(32, s.x[i.rs1]))
  const divisor = Number(BigInt.asUintN(32, s.x[i.rs2]))
  if (divisor === 0) {
    if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(dividend | 0))
  } else {
    if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(srem(dividend, divisor, 32) | 0))
  }
}

/** Remainder of a word, unsigned: `remuw rd, rs1, rs2` (specs/isa/riscv/M.yaml:128) */
export function remuw(s: State, i: Instruction): void {
  const dividend = Number(BigInt.asUintN(32, s.x[i.rs1]))
  const divisor = Number(BigInt.asUintN(32, s.x[i.rs2]))
  if (divisor === 0) {
    if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(dividend | 0))
  } else {
    if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(urem(dividend, divisor, 32) | 0))
  }
}
