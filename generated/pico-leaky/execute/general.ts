/**
 * What the instructions of general do on pico with a hole, in which problem programs may read the system mask.
 * The pico machine, part 1 (General instructions)
 *
 * Generated from specs/isa/pico/general.yaml by specvisor; edit that instead.
 */
import { lshr, sdivWide, shl, sremWide } from '../../../runtime/engine/bits.ts'
import { load8, load32, part, requirePair, setCompare, setSum, store8, store32 } from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'
import { TRAP } from '../traps.ts'

/** Load register: `lr R1, R2` (specs/isa/pico/general.yaml:100) */
export function lr(s: State, i: Instruction): void {
  s.r[i.R1] = s.r[i.R2]
}

/** Add register: `ar R1, R2` (specs/isa/pico/general.yaml:107) */
export function ar(s: State, i: Instruction): void {
  const wide = BigInt.asUintN(33, BigInt.asUintN(33, BigInt(s.r[i.R1] | 0)) + BigInt.asUintN(33, BigInt(s.r[i.R2] | 0)))
  s.r[i.R1] = Number(BigInt.asUintN(32, wide))
  setSum(s, wide)
}

/** Subtract register: `sr R1, R2` (specs/isa/pico/general.yaml:119) */
export function sr(s: State, i: Instruction): void {
  const wide = BigInt.asUintN(33, BigInt.asUintN(33, BigInt(s.r[i.R1] | 0)) - BigInt.asUintN(33, BigInt(s.r[i.R2] | 0)))
  s.r[i.R1] = Number(BigInt.asUintN(32, wide))
  setSum(s, wide)
}

/** And register: `nr R1, R2` (specs/isa/pico/general.yaml:130) */
export function nr(s: State, i: Instruction): void {
  s.r[i.R1] = (s.r[i.R1] & s.r[i.R2]) >>> 0
  s.psw_CC = s.r[i.R1] !== 0 ? 1 : 0
}

/** Exclusive or register: `xr R1, R2` (specs/isa/pico/general.yaml:140) */
export function xr(s: State, i: Instruction): void {
  s.r[i.R1] = (s.r[i.R1] ^ s.r[i.R2]) >>> 0
  s.psw_CC = s.r[i.R1] !== 0 ? 1 : 0
}

/** Compare register: `cr R1, R2` (specs/isa/pico/general.yaml:150) */
export function cr(s: State, i: Instruction): void {
  setCompare(s, s.r[i.R1] === s.r[i.R2], (s.r[i.R1] | 0) < (s.r[i.R2] | 0))
}

/** Compare logical register: `clr R1, R2` (specs/isa/pico/general.yaml:158) */
export function clr(s: State, i: Instruction): void {
  setCompare(s, s.r[i.R1] === s.r[i.R2], s.r[i.R1] < s.r[i.R2])
}

/** Multiply register: `mr R1, R2` (specs/isa/pico/general.yaml:165) */
export function mr(s: State, i: Instruction): void {
  requirePair(s, i.R1)
  const product = BigInt.asUintN(
    64,
    BigInt.asUintN(64, BigInt(s.r[i.R1 | 1] | 0)) * BigInt.asUintN(64, BigInt(s.r[i.R2] | 0)),
  )
  s.r[i.R1] = Number(product >> 32n)
  s.r[i.R1 | 1] = Number(BigInt.asUintN(32, product))
}

/** Divide register: `dr R1, R2` (specs/isa/pico/general.yaml:179) */
export function dr(s: State, i: Instruction): void {
  requirePair(s, i.R1)
  const dividend = (BigInt(s.r[i.R1]) << 32n) | BigInt(s.r[i.R1 | 1])
  const divisor = BigInt.asUintN(64, BigInt(s.r[i.R2] | 0))
  if (divisor === 0n) {
    throw s.trap(TRAP.DIVIDE, 0)
  }
  const quotient = sdivWide(dividend, divisor, 64)
  if (BigInt.asUintN(64, BigInt(Number(BigInt.asUintN(32, quotient)) | 0)) !== quotient) {
    throw s.trap(TRAP.DIVIDE, 0)
  }
  const remainder = sremWide(dividend, divisor, 64)
  s.r[i.R1] = Number(BigInt.asUintN(32, remainder))
  s.r[i.R1 | 1] = Number(BigInt.asUintN(32, quotient))
}

/** Load: `l R1, S2.D(S2.X, S2.B)` (specs/isa/pico/general.yaml:200) */
export function l(s: State, i: Instruction): void {
  const result = part(s, i.S2_X)
  const result2 = part(s, i.S2_B)
  const S2Address = (((result + result2) >>> 0) + i.S2_D) >>> 0
  const loaded = load32(s, S2Address)
  s.r[i.R1] = loaded
}

/** Store: `st R1, S2.D(S2.X, S2.B)` (specs/isa/pico/general.yaml:209) */
export function st(s: State, i: Instruction): void {
  const result = part(s, i.S2_X)
  const result2 = part(s, i.S2_B)
  const S2Address = (((result + result2) >>> 0) + i.S2_D) >>> 0
  const value = s.r[i.R1]
  store32(s, S2Address, value)
}

/** Load address: `la R1, S2.D(S2.X, S2.B)` (specs/isa/pico/general.yaml:217) */
export function la(s: State, i: Instruction): void {
  const result = part(s, i.S2_X)
  const result2 = part(s, i.S2_B)
  const S2Address = (((result + result2) >>> 0) + i.S2_D) >>> 0
  s.r[i.R1] = S2Address
}

/** Insert character: `ic R1, S2.D(S2.X, S2.B)` (specs/isa/pico/general.yaml:225) */
export function ic(s: State, i: Instruction): void {
  const result = part(s, i.S2_X)
  const result2 = part(s, i.S2_B)
  const S2Address = (((result + result2) >>> 0) + i.S2_D) >>> 0
  const loaded = load8(s, S2Address)
  s.r[i.R1] = (((s.r[i.R1] >>> 8) << 8) | loaded) >>> 0
}

/** Store character: `stc R1, S2.D(S2.X, S2.B)` (specs/isa/pico/general.yaml:235) */
export function stc(s: State, i: Instruction): void {
  const result = part(s, i.S2_X)
  const result2 = part(s, i.S2_B)
  const S2Address = (((result + result2) >>> 0) + i.S2_D) >>> 0
  store8(s, S2Address, s.r[i.R1] & 0xff)
}

/** Load halfword immediate: `lhi R1, S` (specs/isa/pico/general.yaml:243) */
export function lhi(s: State, i: Instruction): void {
  s.r[i.R1] = ((i.S << 16) >> 16) >>> 0
}

/** Add halfword immediate: `ahi R1, S` (specs/isa/pico/general.yaml:250) */
export function ahi(s: State, i: Instruction): void {
  const wide = BigInt.asUintN(
    33,
    BigInt.asUintN(33, BigInt(s.r[i.R1] | 0)) + BigInt.asUintN(33, BigInt((i.S << 16) >> 16)),
  )
  s.r[i.R1] = Number(BigInt.asUintN(32, wide))
  setSum(s, wide)
}

/** Shift left logical: `sll R1, S2.D(S2.B)` (specs/isa/pico/general.yaml:261) */
export function sll(s: State, i: Instruction): void {
  const result = part(s, i.S2_B)
  s.r[i.R1] = shl(s.r[i.R1], ((result + i.S2_D) >>> 0) & 0x3f, 32)
}

/** Shift right logical: `srl R1, S2.D(S2.B)` (specs/isa/pico/general.yaml:271) */
export function srl(s: State, i: Instruction): void {
  const result = part(s, i.S2_B)
  s.r[i.R1] = lshr(s.r[i.R1], ((result + i.S2_D) >>> 0) & 0x3f, 32)
}
