/**
 * What the instructions of branch do on pico with a clock offset in hardware.
 * The pico machine, part 2 (Branches)
 *
 * Generated from specs/isa/pico/branch.yaml by specvisor; edit that instead.
 */
import { part, selected } from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** Branch on condition to register: `bcr M1, R2` (specs/isa/pico/branch.yaml:9) */
export function bcr(s: State, i: Instruction): void {
  const result = selected(s, i.M1)
  if (result && i.R2 !== 0) {
    s.nextPc = s.r[i.R2]
  }
}

/** Branch on condition: `bc M1, S2.D(S2.X, S2.B)` (specs/isa/pico/branch.yaml:20) */
export function bc(s: State, i: Instruction): void {
  const result = part(s, i.S2_X)
  const result2 = part(s, i.S2_B)
  const S2Address = (((result + result2) >>> 0) + i.S2_D) >>> 0
  const result3 = selected(s, i.M1)
  if (result3) {
    s.nextPc = S2Address
  }
}

/** Branch relative on condition: `brc M1, S` (specs/isa/pico/branch.yaml:32) */
export function brc(s: State, i: Instruction): void {
  const result = selected(s, i.M1)
  if (result) {
    s.nextPc = (s.pc + (((i.S << 16) >> 16) >>> 0)) >>> 0
  }
}

/** Branch and link: `bal R1, S2.D(S2.X, S2.B)` (specs/isa/pico/branch.yaml:42) */
export function bal(s: State, i: Instruction): void {
  const result = part(s, i.S2_X)
  const result2 = part(s, i.S2_B)
  const S2Address = (((result + result2) >>> 0) + i.S2_D) >>> 0
  s.r[i.R1] = (s.pc + 4) >>> 0
  s.nextPc = S2Address
}
