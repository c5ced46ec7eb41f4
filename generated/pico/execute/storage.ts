/**
 * What the instructions of storage do on A teaching machine in the mainframe's spirit.
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
  const count = result2
  const from_ = S2Address
  requireReadable(s, from_, (count << 2) >>> 0)
  for (let i_ = 0; i_ !== 16; i_++) {
    if (i_ < count) {
      const loaded = load32(s, (from_ + ((i_ << 2) >>> 0)) >>> 0)
      const word = loaded
      s.r[(i.R1 + (i_ & 0xf)) & 0xf] = word
    }
  }
}

/** Store multiple: `stm R1, R3, S2.D(S2.B)` (specs/isa/pico/storage.yaml:87) */
export function stm(s: State, i: Instruction): void {
  const result = part(s, i.S2_B)
  const S2Address = (result + i.S2_D) >>> 0
  const result2 = registersFrom(s, i.R1, i.R3)
  const count = result2
  const to = S2Address
  requireWritable(s, to, (count << 2) >>> 0)
  for (let i_ = 0; i_ !== 16; i_++) {
    if (i_ < count) {
      store32(s, (to + ((i_ << 2) >>> 0)) >>> 0, s.r[(i.R1 + (i_ & 0xf)) & 0xf])
    }
  }
}

/** Move immediate: `mvi S1.D(S1.B), I2` (specs/isa/pico/storage.yaml:101) */
export function mvi(s: State, i: Instruction): void {
  const result = part(s, i.S1_B)
  const S1Address = (result + i.S1_D) >>> 0
  const value = i.I2
  store8(s, S1Address, value)
}

/** Compare logical immediate: `cli S1.D(S1.B), I2` (specs/isa/pico/storage.yaml:109) */
export function cli(s: State, i: Instruction): void {
  const result = part(s, i.S1_B)
  const S1Address = (result + i.S1_D) >>> 0
  const loaded = load8(s, S1Address)
  const byte = loaded
  setCompare(s, byte === i.I2, byte < i.I2)
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
  const count = result3
  requireReadable(s, S2Address, count)
  requireWritable(s, S1Address, count)
  moveBytes(s, S1Address, S2Address, count)
}

/** Compare logical characters: `clc S1.D(S1.L, S1.B), S2.D(S2.B)` (specs/isa/pico/storage.yaml:146) */
export function clc(s: State, i: Instruction): void {
  const result = part(s, i.S1_B)
  const S1Address = (result + i.S1_D) >>> 0
  const result2 = part(s, i.S2_B)
  const S2Address = (result2 + i.S2_D) >>> 0
  const result3 = extentLength(s, i.S1_L)
  const count = result3
  requireReadable(s, S1Address, count)
  requireReadable(s, S2Address, count)
  compareBytes(s, S1Address, S2Address, count)
}
