/**
 * What the instructions of Zbb do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Unprivileged ISA 20240411, §28.4.2
 *
 * Generated from specs/isa/riscv/Zbb.yaml by specvisor; edit that instead.
 */
import { clz, clzWide, ctz, ctzWide, popcount, popcountWide } from '../../../runtime/engine/bits.ts'
import { combineBytes, reverseBytes, rotateRight, rotateRightWord } from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** And with inverted operand: `andn rd, rs1, rs2` (specs/isa/riscv/Zbb.yaml:39) */
export function andn(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] & BigInt.asUintN(64, ~s.x[i.rs2])
}

/** Or with inverted operand: `orn rd, rs1, rs2` (specs/isa/riscv/Zbb.yaml:46) */
export function orn(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] | BigInt.asUintN(64, ~s.x[i.rs2])
}

/** Exclusive nor: `xnor rd, rs1, rs2` (specs/isa/riscv/Zbb.yaml:53) */
export function xnor(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, ~(s.x[i.rs1] ^ s.x[i.rs2]))
}

/** Count leading zeros: `clz rd, rs1` (specs/isa/riscv/Zbb.yaml:60) */
export function clz_(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = clzWide(s.x[i.rs1], 64)
}

/** Count trailing zeros: `ctz rd, rs1` (specs/isa/riscv/Zbb.yaml:68) */
export function ctz_(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = ctzWide(s.x[i.rs1], 64)
}

/** Count ones: `cpop rd, rs1` (specs/isa/riscv/Zbb.yaml:76) */
export function cpop(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = popcountWide(s.x[i.rs1], 64)
}

/** Count leading zeros of a word: `clzw rd, rs1` (specs/isa/riscv/Zbb.yaml:84) */
export function clzw(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt(clz(Number(BigInt.asUintN(32, s.x[i.rs1])), 32))
}

/** Count trailing zeros of a word: `ctzw rd, rs1` (specs/isa/riscv/Zbb.yaml:92) */
export function ctzw(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt(ctz(Number(BigInt.asUintN(32, s.x[i.rs1])), 32))
}

/** Count ones of a word: `cpopw rd, rs1` (specs/isa/riscv/Zbb.yaml:100) */
export function cpopw(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt(popcount(Number(BigInt.asUintN(32, s.x[i.rs1])), 32))
}

/** Maximum, signed: `max rd, rs1, rs2` (specs/isa/riscv/Zbb.yaml:108) */
export function max(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asIntN(64, s.x[i.rs1]) < BigInt.asIntN(64, s.x[i.rs2]) ? s.x[i.rs2] : s.x[i.rs1]
}

/** Maximum, unsigned: `maxu rd, rs1, rs2` (specs/isa/riscv/Zbb.yaml:115) */
export function maxu(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] < s.x[i.rs2] ? s.x[i.rs2] : s.x[i.rs1]
}

/** Minimum, signed: `min rd, rs1, rs2` (specs/isa/riscv/Zbb.yaml:122) */
export function min(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asIntN(64, s.x[i.rs1]) < BigInt.asIntN(64, s.x[i.rs2]) ? s.x[i.rs1] : s.x[i.rs2]
}

/** Minimum, unsigned: `minu rd, rs1, rs2` (specs/isa/riscv/Zbb.yaml:129) */
export function minu(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] < s.x[i.rs2] ? s.x[i.rs1] : s.x[i.rs2]
}

/** Sign-extend byte: `sext.b rd, rs1` (specs/isa/riscv/Zbb.yaml:136) */
export function sextB(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt((Number(BigInt.asUintN(8, s.x[i.rs1])) << 24) >> 24))
}

/** Sign-extend halfword: `sext.h rd, rs1` (specs/isa/riscv/Zbb.yaml:143) */
export function sextH(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt((Number(BigInt.asUintN(16, s.x[i.rs1])) << 16) >> 16))
}

/** Zero-extend halfword: `zext.h rd, rs1` (specs/isa/riscv/Zbb.yaml:150) */
export function zextH(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt(Number(BigInt.asUintN(16, s.x[i.rs1])))
}

/** Rotate left: `rol rd, rs1, rs2` (specs/isa/riscv/Zbb.yaml:164) */
export function rol(s: State, i: Instruction): void {
  const result = rotateRight(s, s.x[i.rs1], -Number(BigInt.asUintN(6, s.x[i.rs2])) & 0x3f)
  if (i.rd !== 0) s.x[i.rd] = result
}

/** Rotate right: `ror rd, rs1, rs2` (specs/isa/riscv/Zbb.yaml:172) */
export function ror(s: State, i: Instruction): void {
  const result = rotateRight(s, s.x[i.rs1], Number(BigInt.asUintN(6, s.x[i.rs2])))
  if (i.rd !== 0) s.x[i.rd] = result
}

/** Rotate right by immediate: `rori rd, rs1, shamt` (specs/isa/riscv/Zbb.yaml:179) */
export function rori(s: State, i: Instruction): void {
  const result = rotateRight(s, s.x[i.rs1], i.shamt)
  if (i.rd !== 0) s.x[i.rd] = result
}

/** Rotate word left: `rolw rd, rs1, rs2` (specs/isa/riscv/Zbb.yaml:187) */
export function rolw(s: State, i: Instruction): void {
  const result = rotateRightWord(s, s.x[i.rs1], -Number(BigInt.asUintN(5, s.x[i.rs2])) & 0x1f)
  if (i.rd !== 0) s.x[i.rd] = result
}

/** Rotate word right: `rorw rd, rs1, rs2` (specs/isa/riscv/Zbb.yaml:195) */
export function rorw(s: State, i: Instruction): void {
  const result = rotateRightWord(s, s.x[i.rs1], Number(BigInt.asUintN(5, s.x[i.rs2])))
  if (i.rd !== 0) s.x[i.rd] = result
}

/** Rotate word right by immediate: `roriw rd, rs1, shamt` (specs/isa/riscv/Zbb.yaml:203) */
export function roriw(s: State, i: Instruction): void {
  const result = rotateRightWord(s, s.x[i.rs1], i.shamt)
  if (i.rd !== 0) s.x[i.rd] = result
}

/** Combine each byte by or: `orc.b rd, rs1` (specs/isa/riscv/Zbb.yaml:211) */
export function orcB(s: State, i: Instruction): void {
  const result = combineBytes(s, s.x[i.rs1])
  if (i.rd !== 0) s.x[i.rd] = result
}

/** Reverse the bytes: `rev8 rd, rs1` (specs/isa/riscv/Zbb.yaml:218) */
export function rev8(s: State, i: Instruction): void {
  const result = reverseBytes(s, s.x[i.rs1])
  if (i.rd !== 0) s.x[i.rd] = result
}
