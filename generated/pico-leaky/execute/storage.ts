/**
 * What the instructions of storage do on pico with a hole, in which problem programs may read the system mask.
 * The pico machine, part 3 (Storage to storage, storage and immediate, several registers)
 *
 * Generated from specs/isa/pico/storage.yaml by specvisor; edit that instead.
 */
import {
  compareBytes,
  extentLength,
  load8,
  load32,
  moveBytes,
  part,
  registersFrom,
  requireReadable,
  requireWritable,
  setCompare,
  store8,
  store32,
} from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** Load multiple: `lm R1, R3, S2.D(S2.B)` (specs/isa/pico/storage.yaml:68) */
export function lm(s: State, i: Instruction): void {
  const result = part(s, i.S2_B)
  const S2Address = (result + i.S2_D) >>> 0
  const result2 = registersFrom(s, i.R1, i.R3)
  requireReadable(s, S2Address, (result2 << 2) >>> 0)
  for (let i_ = 0; i_ !== 16; i_++) {
    if (i_ < result2) {
      const loaded = load32(s, (S2Address + ((i_ << 2) >>> 0)) >>> 0)
      s.r[(i.R1 + (i_ & 0xf)) & 0xf] = loaded
    }
  }
}

/** Store multiple: `stm R1, R3, S2.D(S2.B)` (specs/isa/pico/storage.yaml:87) */
export function stm(s: State, i: Instruction): void {
  const result = part(s, i.S2_B)
  const S2Address = (result + i.S2_D) >>> 0
  const result2 = registersFrom(s, i.R1, i.R3)
  requireWritable(s, S2Address, (result2 << 2) >>> 0)
  for (let i_ = 0; i_ !== 16; i_++) {
    if (i_ < result2) {
      store32(s, (S2Address + ((i_ << 2) >>> 0)) >>> 0, s.r[(i.R1 + (i_ & 0xf)) & 0xf])
    }
  }
}

/** Move immediate: `mvi S1.D(S1.B), I2` (specs/isa/pico/storage.yaml:101) */
export function mvi(s: State, i: Instruction): void {
  const result = part(s, i.S1_B)
  const S1Address = (result + i.S1_D) >>> 0
  store8(s, S1Address, i.I2)
}

/** Compare logical immediate: `cli S1.D(S1.B), I2` (specs/isa/pico/storage.yaml:109) */
export function cli(s: State, i: Instruction): void {
  const result = part(s, i.S1_B)
  const S1Address = (result + i.S1_D) >>> 0
  const loaded = load8(s, S1Address)
  setCompare(s, loaded === i.I2, loaded < i.I2)
}

/** Test under mask: `tm S1.D(S1.B), I2` (specs/isa/pico/storage.yaml:120) */
export function tm(s: State, i: Instruction): void {
  const result = part(s, i.S1_B)
  const S1Address = (result + i.S1_D) >>> 0
  const loaded = load8(s, S1Address)
  const selectedBits = loaded & i.I2
  s.psw_CC = selectedBits === 0 ? 0 : selectedBits === i.I2 ? 3 : 1
}

/** Move characters: `mvc S1.D(S1.L, S1.B), S2.D(S2.B)` (specs/isa/pico/storage.yaml:133) */
export function mvc(s: State, i: Instruction): void {
  const result = part(s, i.S1_B)
  const S1Address = (result + i.S1_D) >>> 0
  const result2 = part(s, i.S2_B)
  const S2Address = (result2 + i.S2_D) >>> 0
  const result3 = extentLength(s, i.S1_L)
  requireReadable(s, S2Address, result3)
  requireWritable(s, S1Address, result3)
  moveBytes(s, S1Address, S2Address, result3)
}

/** Compare logical characters: `clc S1.D(S1.L, S1.B), S2.D(S2.B)` (specs/isa/pico/storage.yaml:146) */
export function clc(s: State, i: Instruction): void {
  const result = part(s, i.S1_B)
  const S1Address = (result + i.S1_D) >>> 0
  const result2 = part(s, i.S2_B)
  const S2Address = (result2 + i.S2_D) >>> 0
  const result3 = extentLength(s, i.S1_L)
  requireReadable(s, S1Address, result3)
  requireReadable(s, S2Address, result3)
  compareBytes(s, S1Address, S2Address, result3)
}
