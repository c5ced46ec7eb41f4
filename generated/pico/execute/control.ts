/**
 * What the instructions of control do on A teaching machine in the mainframe's spirit.
 * The pico machine, part 4 (Control; interruptions; the clock)
 *
 * Generated from specs/isa/pico/control.yaml by specvisor; edit that instead.
 */
import {
  csrExists,
  csrRead,
  csrWrite,
  guardControlRegisters,
  guardLoadPsw,
  guardReadClock,
  guardSetMask,
  guardSetTimer,
  guardStoreMask,
  load8,
  load32,
  load64,
  part,
  replacePsw,
  store8,
  store32,
  store64,
} from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'
import { TRAP } from '../traps.ts'

/** Supervisor call: `svc I2` (specs/isa/pico/control.yaml:172) */
export function svc(s: State, i: Instruction): void {
  throw s.trap(TRAP.SUPERVISOR_CALL, i.I2)
}

/** Load program status word: `lpsw S2.D(S2.B)` (specs/isa/pico/control.yaml:180) */
export function lpsw(s: State, i: Instruction): void {
  const result = part(s, i.S2_B)
  const S2Address = (result + i.S2_D) >>> 0
  guardLoadPsw(s)
  const loaded = load64(s, S2Address)
  replacePsw(s, loaded)
}

/** Set system mask: `ssm S2.D(S2.B)` (specs/isa/pico/control.yaml:194) */
export function ssm(s: State, i: Instruction): void {
  const result = part(s, i.S2_B)
  const S2Address = (result + i.S2_D) >>> 0
  guardSetMask(s)
  const loaded = load8(s, S2Address)
  s.psw_E = loaded >>> 7
  s.host.attention()
  s.psw_I = (loaded >>> 6) & 1
  s.host.attention()
}

/** Store system mask: `stsm S1.D(S1.B)` (specs/isa/pico/control.yaml:208) */
export function stsm(s: State, i: Instruction): void {
  const result = part(s, i.S1_B)
  const S1Address = (result + i.S1_D) >>> 0
  guardStoreMask(s)
  const value = s.psw >>> 24
  store8(s, S1Address, value)
}

/** Load control register: `lctl C, S2.D(S2.X, S2.B)` (specs/isa/pico/control.yaml:218) */
export function lctl(s: State, i: Instruction): void {
  const result = part(s, i.S2_X)
  const result2 = part(s, i.S2_B)
  const S2Address = (((result + result2) >>> 0) + i.S2_D) >>> 0
  guardControlRegisters(s)
  const result3 = csrExists(s, i.C)
  if (!result3) {
    throw s.trap(TRAP.SPECIFICATION, 0)
  }
  const loaded = load32(s, S2Address)
  csrWrite(s, i.C, loaded)
}

/** Store control register: `stctl C, S2.D(S2.X, S2.B)` (specs/isa/pico/control.yaml:233) */
export function stctl(s: State, i: Instruction): void {
  const result = part(s, i.S2_X)
  const result2 = part(s, i.S2_B)
  const S2Address = (((result + result2) >>> 0) + i.S2_D) >>> 0
  guardControlRegisters(s)
  const result3 = csrExists(s, i.C)
  if (!result3) {
    throw s.trap(TRAP.SPECIFICATION, 0)
  }
  const result4 = csrRead(s, i.C)
  store32(s, S2Address, result4)
}

/** Store clock: `stck S1.D(S1.B)` (specs/isa/pico/control.yaml:246) */
export function stck(s: State, i: Instruction): void {
  const result = part(s, i.S1_B)
  const S1Address = (result + i.S1_D) >>> 0
  guardReadClock(s)
  store64(s, S1Address, s.clock)
  s.psw_CC = 0
}

/** Set clock comparator: `sckc S2.D(S2.B)` (specs/isa/pico/control.yaml:258) */
export function sckc(s: State, i: Instruction): void {
  const result = part(s, i.S2_B)
  const S2Address = (result + i.S2_D) >>> 0
  guardSetTimer(s)
  const loaded = load64(s, S2Address)
  s.comparator = loaded
  s.host.attention()
}

/** Call the hypervisor: `hcall H` (specs/isa/pico/control.yaml:269) */
export function hcall(s: State, _i: Instruction): void {
  throw s.trap(TRAP.OPERATION, 0)
}
