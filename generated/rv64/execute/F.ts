/**
 * What the instructions of F do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Unprivileged ISA 20240411, chapter 20
 *
 * Generated from specs/isa/riscv/F.yaml by specvisor; edit that instead.
 */
import * as float from '../../../runtime/float/index.ts'
import { accrue, loadWord, requireFloat, roundingOf, setSingle, single, storeWord } from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** Load floating-point word: `flw frd, imm(rs1)` (specs/isa/riscv/F.yaml:108) */
export function flw(s: State, i: Instruction): void {
  requireFloat(s)
  const result = loadWord(s, BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))))
  setSingle(s, i.frd, result)
}

/** Store floating-point word: `fsw frs2, imm(rs1)` (specs/isa/riscv/F.yaml:118) */
export function fsw(s: State, i: Instruction): void {
  requireFloat(s)
  storeWord(
    s,
    BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))),
    Number(BigInt.asUintN(32, s.f[i.frs2])),
  )
}

/** Add, single precision: `fadd.s frd, frs1, frs2, rm` (specs/isa/riscv/F.yaml:129) */
export function faddS(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = single(s, i.frs1)
  const result3 = single(s, i.frs2)
  const result4 = float.binary32.add(result2, result3, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result4)
}

/** Subtract, single precision: `fsub.s frd, frs1, frs2, rm` (specs/isa/riscv/F.yaml:153) */
export function fsubS(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = single(s, i.frs1)
  const result3 = single(s, i.frs2)
  const result4 = float.binary32.sub(result2, result3, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result4)
}

/** Multiply, single precision: `fmul.s frd, frs1, frs2, rm` (specs/isa/riscv/F.yaml:165) */
export function fmulS(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = single(s, i.frs1)
  const result3 = single(s, i.frs2)
  const result4 = float.binary32.mul(result2, result3, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result4)
}

/** Divide, single precision: `fdiv.s frd, frs1, frs2, rm` (specs/isa/riscv/F.yaml:178) */
export function fdivS(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = single(s, i.frs1)
  const result3 = single(s, i.frs2)
  const result4 = float.binary32.div(result2, result3, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result4)
}

/** Square root, single precision: `fsqrt.s frd, frs1, rm` (specs/isa/riscv/F.yaml:191) */
export function fsqrtS(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = single(s, i.frs1)
  const result3 = float.binary32.sqrt(result2, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result3)
}

/** Minimum, single precision: `fmin.s frd, frs1, frs2` (specs/isa/riscv/F.yaml:205) */
export function fminS(s: State, i: Instruction): void {
  requireFloat(s)
  const result = single(s, i.frs1)
  const result2 = single(s, i.frs2)
  const result3 = float.binary32.min(result, result2)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result3)
}

/** Maximum, single precision: `fmax.s frd, frs1, frs2` (specs/isa/riscv/F.yaml:219) */
export function fmaxS(s: State, i: Instruction): void {
  requireFloat(s)
  const result = single(s, i.frs1)
  const result2 = single(s, i.frs2)
  const result3 = float.binary32.max(result, result2)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result3)
}

/** Multiply and add, single precision: `fmadd.s frd, frs1, frs2, frs3, rm` (specs/isa/riscv/F.yaml:230) */
export function fmaddS(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = single(s, i.frs1)
  const result3 = single(s, i.frs2)
  const result4 = single(s, i.frs3)
  const result5 = float.binary32.fma(result2, result3, result4, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result5)
}

/** Multiply and subtract, single precision: `fmsub.s frd, frs1, frs2, frs3, rm` (specs/isa/riscv/F.yaml:242) */
export function fmsubS(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = single(s, i.frs1)
  const result3 = single(s, i.frs2)
  const result4 = single(s, i.frs3)
  const result5 = float.binary32.fma(result2, result3, (result4 ^ 0x80000000) >>> 0, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result5)
}

/** Negated multiply and add, single precision: `fnmsub.s frd, frs1, frs2, frs3, rm` (specs/isa/riscv/F.yaml:253) */
export function fnmsubS(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = single(s, i.frs1)
  const result3 = single(s, i.frs2)
  const result4 = single(s, i.frs3)
  const result5 = float.binary32.fma((result2 ^ 0x80000000) >>> 0, result3, result4, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result5)
}

/** Negated multiply and subtract, single precision: `fnmadd.s frd, frs1, frs2, frs3, rm` (specs/isa/riscv/F.yaml:264) */
export function fnmaddS(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = single(s, i.frs1)
  const result3 = single(s, i.frs2)
  const result4 = single(s, i.frs3)
  const result5 = float.binary32.fma((result2 ^ 0x80000000) >>> 0, result3, (result4 ^ 0x80000000) >>> 0, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result5)
}

/** Sign injection, single precision: `fsgnj.s frd, frs1, frs2` (specs/isa/riscv/F.yaml:278) */
export function fsgnjS(s: State, i: Instruction): void {
  requireFloat(s)
  const result = single(s, i.frs2)
  const result2 = single(s, i.frs1)
  setSingle(s, i.frd, (((result >>> 31) << 31) | (result2 & 0x7fffffff)) >>> 0)
}

/** Sign injection, negated, single precision: `fsgnjn.s frd, frs1, frs2` (specs/isa/riscv/F.yaml:288) */
export function fsgnjnS(s: State, i: Instruction): void {
  requireFloat(s)
  const result = single(s, i.frs2)
  const result2 = single(s, i.frs1)
  setSingle(s, i.frd, (((~(result >>> 31) & 1) << 31) | (result2 & 0x7fffffff)) >>> 0)
}

/** Sign injection, exclusive or, single precision: `fsgnjx.s frd, frs1, frs2` (specs/isa/riscv/F.yaml:297) */
export function fsgnjxS(s: State, i: Instruction): void {
  requireFloat(s)
  const result = single(s, i.frs1)
  const result2 = single(s, i.frs2)
  const result3 = single(s, i.frs1)
  setSingle(s, i.frd, ((((result >>> 31) ^ (result2 >>> 31)) << 31) | (result3 & 0x7fffffff)) >>> 0)
}

/** Single precision to word: `fcvt.w.s rd, frs1, rm` (specs/isa/riscv/F.yaml:306) */
export function fcvtWS(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = single(s, i.frs1)
  const result3 = float.binary32.toSigned(result2, 32, result) as number
  const flags = float.raised.flags
  accrue(s, flags)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(result3 | 0))
}

/** Word to single precision: `fcvt.s.w frd, rs1, rm` (specs/isa/riscv/F.yaml:321) */
export function fcvtSW(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary32.fromSigned(Number(BigInt.asUintN(32, s.x[i.rs1])), 32, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result2)
}

/** Single precision to unsigned word: `fcvt.wu.s rd, frs1, rm` (specs/isa/riscv/F.yaml:332) */
export function fcvtWuS(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = single(s, i.frs1)
  const result3 = float.binary32.toUnsigned(result2, 32, result) as number
  const flags = float.raised.flags
  accrue(s, flags)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(result3 | 0))
}

/** Unsigned word to single precision: `fcvt.s.wu frd, rs1, rm` (specs/isa/riscv/F.yaml:345) */
export function fcvtSWu(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary32.fromUnsigned(Number(BigInt.asUintN(32, s.x[i.rs1])), 32, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result2)
}

/** Single precision to doubleword: `fcvt.l.s rd, frs1, rm` (specs/isa/riscv/F.yaml:354) */
export function fcvtLS(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = single(s, i.frs1)
  const result3 = float.binary32.toSigned(result2, 64, result) as bigint
  const flags = float.raised.flags
  accrue(s, flags)
  if (i.rd !== 0) s.x[i.rd] = result3
}

/** Doubleword to single precision: `fcvt.s.l frd, rs1, rm` (specs/isa/riscv/F.yaml:366) */
export function fcvtSL(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary32.fromSigned(s.x[i.rs1], 64, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result2)
}

/** Single precision to unsigned doubleword: `fcvt.lu.s rd, frs1, rm` (specs/isa/riscv/F.yaml:378) */
export function fcvtLuS(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = single(s, i.frs1)
  const result3 = float.binary32.toUnsigned(result2, 64, result) as bigint
  const flags = float.raised.flags
  accrue(s, flags)
  if (i.rd !== 0) s.x[i.rd] = result3
}

/** Unsigned doubleword to single precision: `fcvt.s.lu frd, rs1, rm` (specs/isa/riscv/F.yaml:390) */
export function fcvtSLu(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary32.fromUnsigned(s.x[i.rs1], 64, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result2)
}

/** Move the bits of a single to an integer register: `fmv.x.w rd, frs1` (specs/isa/riscv/F.yaml:400) */
export function fmvXW(s: State, i: Instruction): void {
  requireFloat(s)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(Number(BigInt.asUintN(32, s.f[i.frs1])) | 0))
}

/** Move the bits of an integer register to a single: `fmv.w.x frd, rs1` (specs/isa/riscv/F.yaml:409) */
export function fmvWX(s: State, i: Instruction): void {
  requireFloat(s)
  setSingle(s, i.frd, Number(BigInt.asUintN(32, s.x[i.rs1])))
}

/** Equal, single precision: `feq.s rd, frs1, frs2` (specs/isa/riscv/F.yaml:420) */
export function feqS(s: State, i: Instruction): void {
  requireFloat(s)
  const result = single(s, i.frs1)
  const result2 = single(s, i.frs2)
  const result3 = float.binary32.eq(result, result2)
  const flags = float.raised.flags
  accrue(s, flags)
  if (i.rd !== 0) s.x[i.rd] = BigInt(result3)
}

/** Less than, single precision: `flt.s rd, frs1, frs2` (specs/isa/riscv/F.yaml:433) */
export function fltS(s: State, i: Instruction): void {
  requireFloat(s)
  const result = single(s, i.frs1)
  const result2 = single(s, i.frs2)
  const result3 = float.binary32.lt(result, result2)
  const flags = float.raised.flags
  accrue(s, flags)
  if (i.rd !== 0) s.x[i.rd] = BigInt(result3)
}

/** Less than or equal, single precision: `fle.s rd, frs1, frs2` (specs/isa/riscv/F.yaml:445) */
export function fleS(s: State, i: Instruction): void {
  requireFloat(s)
  const result = single(s, i.frs1)
  const result2 = single(s, i.frs2)
  const result3 = float.binary32.le(result, result2)
  const flags = float.raised.flags
  accrue(s, flags)
  if (i.rd !== 0) s.x[i.rd] = BigInt(result3)
}

/** Classify, single precision: `fclass.s rd, frs1` (specs/isa/riscv/F.yaml:459) */
export function fclassS(s: State, i: Instruction): void {
  requireFloat(s)
  const result = single(s, i.frs1)
  const result2 = float.binary32.classify(result)
  if (i.rd !== 0) s.x[i.rd] = BigInt(result2)
}
