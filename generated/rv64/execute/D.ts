/**
 * What the instructions of D do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Unprivileged ISA 20240411, chapter 21
 *
 * Generated from specs/isa/riscv/D.yaml by specvisor; edit that instead.
 */
import * as float from '../../../runtime/float/index.ts'
import {
  accrue,
  loadDoubleword,
  requireFloat,
  roundingOf,
  setDouble,
  setSingle,
  single,
  storeDoubleword,
} from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** Load floating-point doubleword: `fld frd, imm(rs1)` (specs/isa/riscv/D.yaml:17) */
export function fld(s: State, i: Instruction): void {
  requireFloat(s)
  const result = loadDoubleword(s, BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))))
  setDouble(s, i.frd, result)
}

/** Store floating-point doubleword: `fsd frs2, imm(rs1)` (specs/isa/riscv/D.yaml:27) */
export function fsd(s: State, i: Instruction): void {
  requireFloat(s)
  storeDoubleword(s, BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))), s.f[i.frs2])
}

/** Add, double precision: `fadd.d frd, frs1, frs2, rm` (specs/isa/riscv/D.yaml:38) */
export function faddD(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.add(s.f[i.frs1], s.f[i.frs2], result)
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result2)
}

/** Subtract, double precision: `fsub.d frd, frs1, frs2, rm` (specs/isa/riscv/D.yaml:61) */
export function fsubD(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.sub(s.f[i.frs1], s.f[i.frs2], result)
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result2)
}

/** Multiply, double precision: `fmul.d frd, frs1, frs2, rm` (specs/isa/riscv/D.yaml:73) */
export function fmulD(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.mul(s.f[i.frs1], s.f[i.frs2], result)
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result2)
}

/** Divide, double precision: `fdiv.d frd, frs1, frs2, rm` (specs/isa/riscv/D.yaml:86) */
export function fdivD(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.div(s.f[i.frs1], s.f[i.frs2], result)
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result2)
}

/** Square root, double precision: `fsqrt.d frd, frs1, rm` (specs/isa/riscv/D.yaml:99) */
export function fsqrtD(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.sqrt(s.f[i.frs1], result)
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result2)
}

/** Minimum, double precision: `fmin.d frd, frs1, frs2` (specs/isa/riscv/D.yaml:113) */
export function fminD(s: State, i: Instruction): void {
  requireFloat(s)
  const result = float.binary64.min(s.f[i.frs1], s.f[i.frs2])
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result)
}

/** Maximum, double precision: `fmax.d frd, frs1, frs2` (specs/isa/riscv/D.yaml:127) */
export function fmaxD(s: State, i: Instruction): void {
  requireFloat(s)
  const result = float.binary64.max(s.f[i.frs1], s.f[i.frs2])
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result)
}

/** Multiply and add, double precision: `fmadd.d frd, frs1, frs2, frs3, rm` (specs/isa/riscv/D.yaml:138) */
export function fmaddD(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.fma(s.f[i.frs1], s.f[i.frs2], s.f[i.frs3], result)
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result2)
}

/** Multiply and subtract, double precision: `fmsub.d frd, frs1, frs2, frs3, rm` (specs/isa/riscv/D.yaml:150) */
export function fmsubD(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.fma(s.f[i.frs1], s.f[i.frs2], s.f[i.frs3] ^ 0x8000000000000000n, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result2)
}

/** Negated multiply and add, double precision: `fnmsub.d frd, frs1, frs2, frs3, rm` (specs/isa/riscv/D.yaml:161) */
export function fnmsubD(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.fma(s.f[i.frs1] ^ 0x8000000000000000n, s.f[i.frs2], s.f[i.frs3], result)
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result2)
}

/** Negated multiply and subtract, double precision: `fnmadd.d frd, frs1, frs2, frs3, rm` (specs/isa/riscv/D.yaml:172) */
export function fnmaddD(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.fma(
    s.f[i.frs1] ^ 0x8000000000000000n,
    s.f[i.frs2],
    s.f[i.frs3] ^ 0x8000000000000000n,
    result,
  )
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result2)
}

/** Sign injection, double precision: `fsgnj.d frd, frs1, frs2` (specs/isa/riscv/D.yaml:186) */
export function fsgnjD(s: State, i: Instruction): void {
  requireFloat(s)
  setDouble(s, i.frd, (BigInt(Number(s.f[i.frs2] >> 63n)) << 63n) | BigInt.asUintN(63, s.f[i.frs1]))
}

/** Sign injection, negated, double precision: `fsgnjn.d frd, frs1, frs2` (specs/isa/riscv/D.yaml:195) */
export function fsgnjnD(s: State, i: Instruction): void {
  requireFloat(s)
  setDouble(s, i.frd, (BigInt(~Number(s.f[i.frs2] >> 63n) & 1) << 63n) | BigInt.asUintN(63, s.f[i.frs1]))
}

/** Sign injection, exclusive or, double precision: `fsgnjx.d frd, frs1, frs2` (specs/isa/riscv/D.yaml:204) */
export function fsgnjxD(s: State, i: Instruction): void {
  requireFloat(s)
  setDouble(
    s,
    i.frd,
    (BigInt(Number(s.f[i.frs1] >> 63n) ^ Number(s.f[i.frs2] >> 63n)) << 63n) | BigInt.asUintN(63, s.f[i.frs1]),
  )
}

/** Double precision to word: `fcvt.w.d rd, frs1, rm` (specs/isa/riscv/D.yaml:213) */
export function fcvtWD(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.toSigned(s.f[i.frs1], 32, result) as number
  const flags = float.raised.flags
  accrue(s, flags)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(result2 | 0))
}

/** Word to double precision: `fcvt.d.w frd, rs1, rm` (specs/isa/riscv/D.yaml:228) */
export function fcvtDW(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.fromSigned(Number(BigInt.asUintN(32, s.x[i.rs1])), 32, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result2)
}

/** Double precision to unsigned word: `fcvt.wu.d rd, frs1, rm` (specs/isa/riscv/D.yaml:240) */
export function fcvtWuD(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.toUnsigned(s.f[i.frs1], 32, result) as number
  const flags = float.raised.flags
  accrue(s, flags)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(result2 | 0))
}

/** Unsigned word to double precision: `fcvt.d.wu frd, rs1, rm` (specs/isa/riscv/D.yaml:253) */
export function fcvtDWu(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.fromUnsigned(Number(BigInt.asUintN(32, s.x[i.rs1])), 32, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result2)
}

/** Double precision to doubleword: `fcvt.l.d rd, frs1, rm` (specs/isa/riscv/D.yaml:263) */
export function fcvtLD(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.toSigned(s.f[i.frs1], 64, result) as bigint
  const flags = float.raised.flags
  accrue(s, flags)
  if (i.rd !== 0) s.x[i.rd] = result2
}

/** Doubleword to double precision: `fcvt.d.l frd, rs1, rm` (specs/isa/riscv/D.yaml:275) */
export function fcvtDL(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.fromSigned(s.x[i.rs1], 64, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result2)
}

/** Double precision to unsigned doubleword: `fcvt.lu.d rd, frs1, rm` (specs/isa/riscv/D.yaml:287) */
export function fcvtLuD(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.toUnsigned(s.f[i.frs1], 64, result) as bigint
  const flags = float.raised.flags
  accrue(s, flags)
  if (i.rd !== 0) s.x[i.rd] = result2
}

/** Unsigned doubleword to double precision: `fcvt.d.lu frd, rs1, rm` (specs/isa/riscv/D.yaml:299) */
export function fcvtDLu(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.binary64.fromUnsigned(s.x[i.rs1], 64, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result2)
}

/** Double to single precision: `fcvt.s.d frd, frs1, rm` (specs/isa/riscv/D.yaml:309) */
export function fcvtSD(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = float.convert(float.binary64, float.binary32, s.f[i.frs1], result)
  const flags = float.raised.flags
  accrue(s, flags)
  setSingle(s, i.frd, result2)
}

/** Single to double precision: `fcvt.d.s frd, frs1, rm` (specs/isa/riscv/D.yaml:323) */
export function fcvtDS(s: State, i: Instruction): void {
  const result = roundingOf(s, i.rm)
  const result2 = single(s, i.frs1)
  const result3 = float.convert(float.binary32, float.binary64, result2, result)
  const flags = float.raised.flags
  accrue(s, flags)
  setDouble(s, i.frd, result3)
}

/** Move the bits of a double to an integer register: `fmv.x.d rd, frs1` (specs/isa/riscv/D.yaml:337) */
export function fmvXD(s: State, i: Instruction): void {
  requireFloat(s)
  if (i.rd !== 0) s.x[i.rd] = s.f[i.frs1]
}

/** Move the bits of an integer register to a double: `fmv.d.x frd, rs1` (specs/isa/riscv/D.yaml:347) */
export function fmvDX(s: State, i: Instruction): void {
  requireFloat(s)
  setDouble(s, i.frd, s.x[i.rs1])
}

/** Equal, double precision: `feq.d rd, frs1, frs2` (specs/isa/riscv/D.yaml:359) */
export function feqD(s: State, i: Instruction): void {
  requireFloat(s)
  const result = float.binary64.eq(s.f[i.frs1], s.f[i.frs2])
  const flags = float.raised.flags
  accrue(s, flags)
  if (i.rd !== 0) s.x[i.rd] = BigInt(result)
}

/** Less than, double precision: `flt.d rd, frs1, frs2` (specs/isa/riscv/D.yaml:372) */
export function fltD(s: State, i: Instruction): void {
  requireFloat(s)
  const result = float.binary64.lt(s.f[i.frs1], s.f[i.frs2])
  const flags = float.raised.flags
  accrue(s, flags)
  if (i.rd !== 0) s.x[i.rd] = BigInt(result)
}

/** Less than or equal, double precision: `fle.d rd, frs1, frs2` (specs/isa/riscv/D.yaml:384) */
export function fleD(s: State, i: Instruction): void {
  requireFloat(s)
  const result = float.binary64.le(s.f[i.frs1], s.f[i.frs2])
  const flags = float.raised.flags
  accrue(s, flags)
  if (i.rd !== 0) s.x[i.rd] = BigInt(result)
}

/** Classify, double precision: `fclass.d rd, frs1` (specs/isa/riscv/D.yaml:398) */
export function fclassD(s: State, i: Instruction): void {
  requireFloat(s)
  const result = float.binary64.classify(s.f[i.frs1])
  if (i.rd !== 0) s.x[i.rd] = BigInt(result)
}
