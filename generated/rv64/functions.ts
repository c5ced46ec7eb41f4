/**
 * The functions that instructions of A 64-bit RISC-V machine, close to QEMU's virt machine share.
 *
 * Generated from specs/machines/rv64.yaml:2 by specvisor; edit that instead.
 */
import { ashrWide, lshrWide, shlWide } from '../../runtime/engine/bits.ts'
import type { State } from './state.ts'
import { TRAP } from './traps.ts'

/** Access to a machine-mode CSR (specs/isa/riscv/Sm.yaml:202) */
export function guardMachineCsr(s: State): void {
  if (!(s.mode === 3)) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
}

/** Return from a machine-mode trap (specs/isa/riscv/Sm.yaml:203) */
export function guardTrapReturn(s: State): void {
  if (!(s.mode === 3)) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
}

/** Waiting for an interrupt (specs/isa/riscv/Sm.yaml:205) */
export function guardWait(s: State): void {
  if (!(s.mode === 3 || (s.mstatus_TW === 0 && s.mode === 1))) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
}

/** Reading the time (specs/isa/riscv/Zicntr.yaml:17) */
export function guardReadTime(s: State): void {
  if (!(s.mode === 3)) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
}

/** Reading a counter (specs/isa/riscv/Zicntr.yaml:18) */
export function guardReadCounter(s: State): void {
  if (!(s.mode === 3)) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
}

/** Access to a supervisor-mode CSR (specs/isa/riscv/S.yaml:113) */
export function guardSupervisorCsr(s: State): void {
  if (!(s.mode !== 0)) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
}

/** Return from a supervisor-mode trap (specs/isa/riscv/S.yaml:114) */
export function guardSupervisorReturn(s: State): void {
  if (!(s.mode === 3 || (s.mode === 1 && s.mstatus_TSR === 0))) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
}

/** Control of address translation (specs/isa/riscv/S.yaml:115) */
export function guardMemoryManagement(s: State): void {
  if (!(s.mode === 3 || (s.mode === 1 && s.mstatus_TVM === 0))) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
}

/** Ordering of invalidations (specs/isa/riscv/Svinval.yaml:8) */
export function guardOrderTranslations(s: State): void {
  if (!(s.mode !== 0)) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
}

/** Software read of mvendorid (specs/isa/riscv/Sm.yaml:28) */
export function csrMvendoridRead(s: State): bigint {
  return s.mvendorid
}

/** Software write of mvendorid (specs/isa/riscv/Sm.yaml:28) */
export function csrMvendoridWrite(_s: State, _value: bigint): void {}

/** Software read of marchid (specs/isa/riscv/Sm.yaml:29) */
export function csrMarchidRead(s: State): bigint {
  return s.marchid
}

/** Software write of marchid (specs/isa/riscv/Sm.yaml:29) */
export function csrMarchidWrite(_s: State, _value: bigint): void {}

/** Software read of mimpid (specs/isa/riscv/Sm.yaml:30) */
export function csrMimpidRead(s: State): bigint {
  return s.mimpid
}

/** Software write of mimpid (specs/isa/riscv/Sm.yaml:30) */
export function csrMimpidWrite(_s: State, _value: bigint): void {}

/** Software read of mhartid (specs/isa/riscv/Sm.yaml:31) */
export function csrMhartidRead(s: State): bigint {
  return s.mhartid
}

/** Software write of mhartid (specs/isa/riscv/Sm.yaml:31) */
export function csrMhartidWrite(_s: State, _value: bigint): void {}

/** Software read of mconfigptr (specs/isa/riscv/Sm.yaml:32) */
export function csrMconfigptrRead(s: State): bigint {
  return s.mconfigptr
}

/** Software write of mconfigptr (specs/isa/riscv/Sm.yaml:32) */
export function csrMconfigptrWrite(_s: State, _value: bigint): void {}

/** Software read of misa (specs/isa/riscv/Sm.yaml:34) */
export function csrMisaRead(s: State): bigint {
  return s.misa & 0xc00000000014112dn
}

/** Software write of misa (specs/isa/riscv/Sm.yaml:34) */
export function csrMisaWrite(_s: State, _value: bigint): void {}

/** Software write of mstatus (specs/isa/riscv/Sm.yaml:47) */
export function csrMstatusWrite(s: State, value: bigint): void {
  s.mstatus =
    (s.mstatus & 0x8000002f00000000n) |
    (value & 0x7e61aan) |
    (Number(BigInt.asUintN(2, value >> 11n)) === 3 ||
    Number(BigInt.asUintN(2, value >> 11n)) === 1 ||
    Number(BigInt.asUintN(2, value >> 11n)) === 0
      ? value & 0x1800n
      : s.mstatus & 0x1800n)
  s.translations.leave()
  s.host.attention()
}

/** Software read of mtvec (specs/isa/riscv/Sm.yaml:75) */
export function csrMtvecRead(s: State): bigint {
  return s.mtvec
}

/** Software write of mtvec (specs/isa/riscv/Sm.yaml:75) */
export function csrMtvecWrite(s: State, value: bigint): void {
  s.mtvec = (value & 0xfffffffffffffffcn) | (Number(BigInt.asUintN(2, value)) <= 1 ? value & 3n : s.mtvec & 3n)
}

/** Software read of mie (specs/isa/riscv/Sm.yaml:82) */
export function csrMieRead(s: State): bigint {
  return s.mie & 0xaaan
}

/** Software write of mie (specs/isa/riscv/Sm.yaml:82) */
export function csrMieWrite(s: State, value: bigint): void {
  s.mie = value & 0xaaan
  s.host.attention()
}

/** Software read of mscratch (specs/isa/riscv/Sm.yaml:105) */
export function csrMscratchRead(s: State): bigint {
  return s.mscratch
}

/** Software write of mscratch (specs/isa/riscv/Sm.yaml:105) */
export function csrMscratchWrite(s: State, value: bigint): void {
  s.mscratch = value
}

/** Software read of mcause (specs/isa/riscv/Sm.yaml:112) */
export function csrMcauseRead(s: State): bigint {
  return s.mcause
}

/** Software write of mcause (specs/isa/riscv/Sm.yaml:112) */
export function csrMcauseWrite(s: State, value: bigint): void {
  s.mcause = value
}

/** Software read of mtval (specs/isa/riscv/Sm.yaml:118) */
export function csrMtvalRead(s: State): bigint {
  return s.mtval
}

/** Software write of mtval (specs/isa/riscv/Sm.yaml:118) */
export function csrMtvalWrite(s: State, value: bigint): void {
  s.mtval = value
}

/** Software read of mcountinhibit (specs/isa/riscv/Sm.yaml:147) */
export function csrMcountinhibitRead(s: State): bigint {
  return s.mcountinhibit & 5n
}

/** Software write of cycle (specs/isa/riscv/Zicntr.yaml:10) */
export function csrCycleWrite(s: State, value: bigint): void {
  s.cycle = value
}

/** Software write of time (specs/isa/riscv/Zicntr.yaml:11) */
export function csrTimeWrite(s: State, value: bigint): void {
  s.time = value
}

/** Software write of instret (specs/isa/riscv/Zicntr.yaml:12) */
export function csrInstretWrite(s: State, value: bigint): void {
  s.instret = value
}

/** Software write of hpmcounter3 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter3Write(s: State, value: bigint): void {
  s.hpmcounter3 = value
}

/** Software write of hpmcounter4 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter4Write(s: State, value: bigint): void {
  s.hpmcounter4 = value
}

/** Software write of hpmcounter5 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter5Write(s: State, value: bigint): void {
  s.hpmcounter5 = value
}

/** Software write of hpmcounter6 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter6Write(s: State, value: bigint): void {
  s.hpmcounter6 = value
}

/** Software write of hpmcounter7 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter7Write(s: State, value: bigint): void {
  s.hpmcounter7 = value
}

/** Software write of hpmcounter8 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter8Write(s: State, value: bigint): void {
  s.hpmcounter8 = value
}

/** Software write of hpmcounter9 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter9Write(s: State, value: bigint): void {
  s.hpmcounter9 = value
}

/** Software write of hpmcounter10 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter10Write(s: State, value: bigint): void {
  s.hpmcounter10 = value
}

/** Software write of hpmcounter11 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter11Write(s: State, value: bigint): void {
  s.hpmcounter11 = value
}

/** Software write of hpmcounter12 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter12Write(s: State, value: bigint): void {
  s.hpmcounter12 = value
}

/** Software write of hpmcounter13 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter13Write(s: State, value: bigint): void {
  s.hpmcounter13 = value
}

/** Software write of hpmcounter14 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter14Write(s: State, value: bigint): void {
  s.hpmcounter14 = value
}

/** Software write of hpmcounter15 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter15Write(s: State, value: bigint): void {
  s.hpmcounter15 = value
}

/** Software write of hpmcounter16 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter16Write(s: State, value: bigint): void {
  s.hpmcounter16 = value
}

/** Software write of hpmcounter17 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter17Write(s: State, value: bigint): void {
  s.hpmcounter17 = value
}

/** Software write of hpmcounter18 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter18Write(s: State, value: bigint): void {
  s.hpmcounter18 = value
}

/** Software write of hpmcounter19 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter19Write(s: State, value: bigint): void {
  s.hpmcounter19 = value
}

/** Software write of hpmcounter20 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter20Write(s: State, value: bigint): void {
  s.hpmcounter20 = value
}

/** Software write of hpmcounter21 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter21Write(s: State, value: bigint): void {
  s.hpmcounter21 = value
}

/** Software write of hpmcounter22 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter22Write(s: State, value: bigint): void {
  s.hpmcounter22 = value
}

/** Software write of hpmcounter23 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter23Write(s: State, value: bigint): void {
  s.hpmcounter23 = value
}

/** Software write of hpmcounter24 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter24Write(s: State, value: bigint): void {
  s.hpmcounter24 = value
}

/** Software write of hpmcounter25 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter25Write(s: State, value: bigint): void {
  s.hpmcounter25 = value
}

/** Software write of hpmcounter26 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter26Write(s: State, value: bigint): void {
  s.hpmcounter26 = value
}

/** Software write of hpmcounter27 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter27Write(s: State, value: bigint): void {
  s.hpmcounter27 = value
}

/** Software write of hpmcounter28 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter28Write(s: State, value: bigint): void {
  s.hpmcounter28 = value
}

/** Software write of hpmcounter29 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter29Write(s: State, value: bigint): void {
  s.hpmcounter29 = value
}

/** Software write of hpmcounter30 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter30Write(s: State, value: bigint): void {
  s.hpmcounter30 = value
}

/** Software write of hpmcounter31 (specs/isa/riscv/Zihpm.yaml:8) */
export function csrHpmcounter31Write(s: State, value: bigint): void {
  s.hpmcounter31 = value
}

/** Software read of mcounteren (specs/isa/riscv/U.yaml:10) */
export function csrMcounterenRead(s: State): bigint {
  return s.mcounteren & 0xffffffffn
}

/** Software write of mcounteren (specs/isa/riscv/U.yaml:10) */
export function csrMcounterenWrite(s: State, value: bigint): void {
  s.mcounteren = value & 0xffffffffn
}

/** Software read of menvcfg (specs/isa/riscv/U.yaml:18) */
export function csrMenvcfgRead(s: State): bigint {
  return s.menvcfg & 0xa0000000000000f1n
}

/** Software write of menvcfg (specs/isa/riscv/U.yaml:18) */
export function csrMenvcfgWrite(s: State, value: bigint): void {
  s.menvcfg =
    (value & 0xa0000000000000c1n) |
    (Number(BigInt.asUintN(2, value >> 4n)) === 0 ||
    Number(BigInt.asUintN(2, value >> 4n)) === 1 ||
    Number(BigInt.asUintN(2, value >> 4n)) === 3
      ? value & 0x30n
      : s.menvcfg & 0x30n)
  s.translations.leave()
  s.host.attention()
}

/** Software read of medeleg (specs/isa/riscv/S.yaml:16) */
export function csrMedelegRead(s: State): bigint {
  return s.medeleg & 0xb3ffn
}

/** Software write of medeleg (specs/isa/riscv/S.yaml:16) */
export function csrMedelegWrite(s: State, value: bigint): void {
  s.medeleg = value & 0xb3ffn
}

/** Software read of mideleg (specs/isa/riscv/S.yaml:23) */
export function csrMidelegRead(s: State): bigint {
  return s.mideleg & 0x222n
}

/** Software write of mideleg (specs/isa/riscv/S.yaml:23) */
export function csrMidelegWrite(s: State, value: bigint): void {
  s.mideleg = value & 0x222n
  s.host.attention()
}

/** Software read of mstatus (specs/isa/riscv/Sm.yaml:68) */
export function csrMstatusRead(s: State): bigint {
  return s.mstatus | BigInt.asUintN(64, BigInt(s.mstatus_FS === 3 ? 1 : 0) << 63n)
}

/** Software read of sstatus (specs/isa/riscv/Sm.yaml:47) */
export function csrSstatusRead(s: State): bigint {
  const whole = csrMstatusRead(s)
  return whole & 0x80000003000c6122n
}

/** Software write of sstatus (specs/isa/riscv/Sm.yaml:47) */
export function csrSstatusWrite(s: State, value: bigint): void {
  s.mstatus = (s.mstatus & 0x8000002f00721888n) | (value & 0xc6122n)
  s.translations.leave()
  s.host.attention()
}

/** Software read of stvec (specs/isa/riscv/S.yaml:40) */
export function csrStvecRead(s: State): bigint {
  return s.stvec
}

/** Software write of stvec (specs/isa/riscv/S.yaml:40) */
export function csrStvecWrite(s: State, value: bigint): void {
  s.stvec = (value & 0xfffffffffffffffcn) | (Number(BigInt.asUintN(2, value)) <= 1 ? value & 3n : s.stvec & 3n)
}

/** Software read of scounteren (specs/isa/riscv/S.yaml:47) */
export function csrScounterenRead(s: State): bigint {
  return s.scounteren & 0xffffffffn
}

/** Software write of scounteren (specs/isa/riscv/S.yaml:47) */
export function csrScounterenWrite(s: State, value: bigint): void {
  s.scounteren = value & 0xffffffffn
}

/** Software read of senvcfg (specs/isa/riscv/S.yaml:55) */
export function csrSenvcfgRead(s: State): bigint {
  return s.senvcfg & 0xf1n
}

/** Software write of senvcfg (specs/isa/riscv/S.yaml:55) */
export function csrSenvcfgWrite(s: State, value: bigint): void {
  s.senvcfg =
    (value & 0xc1n) |
    (Number(BigInt.asUintN(2, value >> 4n)) === 0 ||
    Number(BigInt.asUintN(2, value >> 4n)) === 1 ||
    Number(BigInt.asUintN(2, value >> 4n)) === 3
      ? value & 0x30n
      : s.senvcfg & 0x30n)
}

/** Software read of sscratch (specs/isa/riscv/S.yaml:63) */
export function csrSscratchRead(s: State): bigint {
  return s.sscratch
}

/** Software write of sscratch (specs/isa/riscv/S.yaml:63) */
export function csrSscratchWrite(s: State, value: bigint): void {
  s.sscratch = value
}

/** Software read of scause (specs/isa/riscv/S.yaml:70) */
export function csrScauseRead(s: State): bigint {
  return s.scause
}

/** Software write of scause (specs/isa/riscv/S.yaml:70) */
export function csrScauseWrite(s: State, value: bigint): void {
  s.scause = value
}

/** Software read of stval (specs/isa/riscv/S.yaml:76) */
export function csrStvalRead(s: State): bigint {
  return s.stval
}

/** Software write of stval (specs/isa/riscv/S.yaml:76) */
export function csrStvalWrite(s: State, value: bigint): void {
  s.stval = value
}

/** Software read of satp (specs/isa/riscv/S.yaml:77) */
export function csrSatpRead(s: State): bigint {
  return s.satp
}

/** Whether stimecmp is there below machine mode, and is what asks for the timer interrupt (specs/isa/riscv/Sstc.yaml:32) */
export function timerEnabled(s: State): boolean {
  return s.menvcfg_STCE === 1
}

/** Pending interrupts with that of stimecmp (specs/isa/riscv/Sstc.yaml:38) */
export function withTimer(s: State, pending: bigint): bigint {
  const result = timerEnabled(s)
  if (!result) {
    return pending
  }
  return (pending & 0xffffffffffffffdfn) | BigInt.asUintN(64, BigInt(s.clock >= s.supervisorDeadline ? 1 : 0) << 5n)
}

/** Interrupts pending, whoever asks for them (specs/isa/riscv/Sm.yaml:256) */
export function pendingInterrupts(s: State): bigint {
  let pending = s.mip
  pending = pending | BigInt.asUintN(64, BigInt(s.external_SEIP) << 9n)
  const result = withTimer(s, pending)
  pending = result
  return pending
}

/** Software read of mip (specs/isa/riscv/Sm.yaml:96) */
export function csrMipRead(s: State): bigint {
  const result = pendingInterrupts(s)
  return result
}

/** Software read of mepc (specs/isa/riscv/Sm.yaml:110) */
export function csrMepcRead(s: State): bigint {
  return s.mepc
}

/** Cycle count (specs/isa/riscv/Sm.yaml:229) */
export function cycles(s: State): bigint {
  return s.mcountinhibit_CY === 1 ? s.cycleBase : BigInt.asUintN(64, s.cycleBase + s.retired)
}

/** Software read of mcycle (specs/isa/riscv/Sm.yaml:125) */
export function csrMcycleRead(s: State): bigint {
  const result = cycles(s)
  return result
}

/** Count of retired instructions (specs/isa/riscv/Sm.yaml:237) */
export function instretCount(s: State): bigint {
  return s.mcountinhibit_IR === 1 ? s.instretBase : BigInt.asUintN(64, s.instretBase + s.retired)
}

/** Software read of minstret (specs/isa/riscv/Sm.yaml:138) */
export function csrMinstretRead(s: State): bigint {
  const result = instretCount(s)
  return result
}

/** Software read of mhpmcounter3 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter3Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter4 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter4Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter5 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter5Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter6 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter6Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter7 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter7Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter8 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter8Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter9 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter9Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter10 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter10Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter11 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter11Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter12 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter12Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter13 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter13Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter14 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter14Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter15 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter15Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter16 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter16Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter17 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter17Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter18 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter18Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter19 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter19Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter20 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter20Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter21 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter21Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter22 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter22Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter23 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter23Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter24 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter24Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter25 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter25Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter26 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter26Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter27 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter27Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter28 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter28Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter29 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter29Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter30 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter30Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmcounter31 (specs/isa/riscv/Sm.yaml:162) */
export function csrMhpmcounter31Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent3 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent3Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent4 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent4Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent5 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent5Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent6 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent6Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent7 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent7Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent8 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent8Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent9 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent9Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent10 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent10Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent11 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent11Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent12 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent12Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent13 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent13Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent14 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent14Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent15 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent15Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent16 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent16Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent17 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent17Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent18 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent18Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent19 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent19Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent20 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent20Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent21 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent21Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent22 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent22Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent23 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent23Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent24 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent24Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent25 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent25Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent26 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent26Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent27 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent27Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent28 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent28Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent29 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent29Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent30 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent30Read(_s: State): bigint {
  return 0n
}

/** Software read of mhpmevent31 (specs/isa/riscv/Sm.yaml:183) */
export function csrMhpmevent31Read(_s: State): bigint {
  return 0n
}

/** Software read of fcsr (specs/isa/riscv/F.yaml:28) */
export function csrFcsrRead(s: State): number {
  return s.fcsr
}

/** Software read of fflags (specs/isa/riscv/F.yaml:36) */
export function csrFflagsRead(s: State): number {
  return s.fcsr & 0x1f
}

/** Software read of frm (specs/isa/riscv/F.yaml:44) */
export function csrFrmRead(s: State): number {
  return s.fcsr_frm
}

/** Software read of cycle (specs/isa/riscv/Zicntr.yaml:10) */
export function csrCycleRead(s: State): bigint {
  const result = cycles(s)
  return result
}

/** Software read of time (specs/isa/riscv/Zicntr.yaml:11) */
export function csrTimeRead(s: State): bigint {
  return s.clock
}

/** Software read of instret (specs/isa/riscv/Zicntr.yaml:12) */
export function csrInstretRead(s: State): bigint {
  const result = instretCount(s)
  return result
}

/** Software read of hpmcounter3 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter3Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter4 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter4Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter5 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter5Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter6 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter6Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter7 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter7Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter8 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter8Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter9 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter9Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter10 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter10Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter11 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter11Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter12 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter12Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter13 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter13Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter14 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter14Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter15 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter15Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter16 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter16Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter17 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter17Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter18 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter18Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter19 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter19Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter20 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter20Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter21 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter21Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter22 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter22Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter23 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter23Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter24 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter24Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter25 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter25Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter26 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter26Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter27 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter27Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter28 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter28Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter29 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter29Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter30 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter30Read(_s: State): bigint {
  return 0n
}

/** Software read of hpmcounter31 (specs/isa/riscv/Zihpm.yaml:16) */
export function csrHpmcounter31Read(_s: State): bigint {
  return 0n
}

/** Software read of sie (specs/isa/riscv/S.yaml:32) */
export function csrSieRead(s: State): bigint {
  return s.mie & s.mideleg
}

/** Software read of sip (specs/isa/riscv/S.yaml:37) */
export function csrSipRead(s: State): bigint {
  const result = pendingInterrupts(s)
  return result & s.mideleg
}

/** Software read of sepc (specs/isa/riscv/S.yaml:68) */
export function csrSepcRead(s: State): bigint {
  return s.sepc
}

/** Software read of stimecmp (specs/isa/riscv/Sstc.yaml:14) */
export function csrStimecmpRead(s: State): bigint {
  return s.supervisorDeadline
}

/** Eight configurations side by side (specs/isa/riscv/PMP.yaml:33) */
export function pmpConfigurations(s: State, half: number): bigint {
  let all = 0n
  all = BigInt(s.pmpConfig[half << 3])
  all = all | BigInt.asUintN(64, BigInt(s.pmpConfig[(half << 3) | 1]) << 8n)
  all = all | BigInt.asUintN(64, BigInt(s.pmpConfig[(half << 3) | 2]) << 16n)
  all = all | BigInt.asUintN(64, BigInt(s.pmpConfig[(half << 3) | 3]) << 24n)
  all = all | BigInt.asUintN(64, BigInt(s.pmpConfig[(half << 3) | 4]) << 32n)
  all = all | BigInt.asUintN(64, BigInt(s.pmpConfig[(half << 3) | 5]) << 40n)
  all = all | BigInt.asUintN(64, BigInt(s.pmpConfig[(half << 3) | 6]) << 48n)
  all = all | BigInt.asUintN(64, BigInt(s.pmpConfig[(half << 3) | 7]) << 56n)
  return all
}

/** Software read of pmpcfg0 (specs/isa/riscv/PMP.yaml:12) */
export function csrPmpcfg0Read(s: State): bigint {
  const result = pmpConfigurations(s, 0)
  return result
}

/** Software read of pmpcfg2 (specs/isa/riscv/PMP.yaml:13) */
export function csrPmpcfg2Read(s: State): bigint {
  const result = pmpConfigurations(s, 1)
  return result
}

/** Software read of pmpaddr0 (specs/isa/riscv/PMP.yaml:14) */
export function csrPmpaddr0Read(s: State): bigint {
  return s.pmpAddress[0]
}

/** Software read of pmpaddr1 (specs/isa/riscv/PMP.yaml:15) */
export function csrPmpaddr1Read(s: State): bigint {
  return s.pmpAddress[1]
}

/** Software read of pmpaddr2 (specs/isa/riscv/PMP.yaml:16) */
export function csrPmpaddr2Read(s: State): bigint {
  return s.pmpAddress[2]
}

/** Software read of pmpaddr3 (specs/isa/riscv/PMP.yaml:17) */
export function csrPmpaddr3Read(s: State): bigint {
  return s.pmpAddress[3]
}

/** Software read of pmpaddr4 (specs/isa/riscv/PMP.yaml:18) */
export function csrPmpaddr4Read(s: State): bigint {
  return s.pmpAddress[4]
}

/** Software read of pmpaddr5 (specs/isa/riscv/PMP.yaml:19) */
export function csrPmpaddr5Read(s: State): bigint {
  return s.pmpAddress[5]
}

/** Software read of pmpaddr6 (specs/isa/riscv/PMP.yaml:20) */
export function csrPmpaddr6Read(s: State): bigint {
  return s.pmpAddress[6]
}

/** Software read of pmpaddr7 (specs/isa/riscv/PMP.yaml:21) */
export function csrPmpaddr7Read(s: State): bigint {
  return s.pmpAddress[7]
}

/** Software read of pmpaddr8 (specs/isa/riscv/PMP.yaml:22) */
export function csrPmpaddr8Read(s: State): bigint {
  return s.pmpAddress[8]
}

/** Software read of pmpaddr9 (specs/isa/riscv/PMP.yaml:23) */
export function csrPmpaddr9Read(s: State): bigint {
  return s.pmpAddress[9]
}

/** Software read of pmpaddr10 (specs/isa/riscv/PMP.yaml:24) */
export function csrPmpaddr10Read(s: State): bigint {
  return s.pmpAddress[0xa]
}

/** Software read of pmpaddr11 (specs/isa/riscv/PMP.yaml:25) */
export function csrPmpaddr11Read(s: State): bigint {
  return s.pmpAddress[0xb]
}

/** Software read of pmpaddr12 (specs/isa/riscv/PMP.yaml:26) */
export function csrPmpaddr12Read(s: State): bigint {
  return s.pmpAddress[0xc]
}

/** Software read of pmpaddr13 (specs/isa/riscv/PMP.yaml:27) */
export function csrPmpaddr13Read(s: State): bigint {
  return s.pmpAddress[0xd]
}

/** Software read of pmpaddr14 (specs/isa/riscv/PMP.yaml:28) */
export function csrPmpaddr14Read(s: State): bigint {
  return s.pmpAddress[0xe]
}

/** Software read of pmpaddr15 (specs/isa/riscv/PMP.yaml:29) */
export function csrPmpaddr15Read(s: State): bigint {
  return s.pmpAddress[0xf]
}

/** Reads the register with this number; 0 if there is none (specs/isa/riscv/Sm.yaml:28) */
export function csrRead(s: State, address: number): bigint {
  switch (address) {
    case 0xf11: {
      const value = csrMvendoridRead(s)
      return value
    }
    case 0xf12: {
      const value2 = csrMarchidRead(s)
      return value2
    }
    case 0xf13: {
      const value3 = csrMimpidRead(s)
      return value3
    }
    case 0xf14: {
      const value4 = csrMhartidRead(s)
      return value4
    }
    case 0xf15: {
      const value5 = csrMconfigptrRead(s)
      return value5
    }
    case 0x301: {
      const value6 = csrMisaRead(s)
      return value6
    }
    case 0x300: {
      const value7 = csrMstatusRead(s)
      return value7
    }
    case 0x305: {
      const value8 = csrMtvecRead(s)
      return value8
    }
    case 0x304: {
      const value9 = csrMieRead(s)
      return value9
    }
    case 0x344: {
      const value10 = csrMipRead(s)
      return value10
    }
    case 0x340: {
      const value11 = csrMscratchRead(s)
      return value11
    }
    case 0x341: {
      const value12 = csrMepcRead(s)
      return value12
    }
    case 0x342: {
      const value13 = csrMcauseRead(s)
      return value13
    }
    case 0x343: {
      const value14 = csrMtvalRead(s)
      return value14
    }
    case 0xb00: {
      const value15 = csrMcycleRead(s)
      return value15
    }
    case 0xb02: {
      const value16 = csrMinstretRead(s)
      return value16
    }
    case 0x320: {
      const value17 = csrMcountinhibitRead(s)
      return value17
    }
    case 0xb03: {
      const value18 = csrMhpmcounter3Read(s)
      return value18
    }
    case 0xb04: {
      const value19 = csrMhpmcounter4Read(s)
      return value19
    }
    case 0xb05: {
      const value20 = csrMhpmcounter5Read(s)
      return value20
    }
    case 0xb06: {
      const value21 = csrMhpmcounter6Read(s)
      return value21
    }
    case 0xb07: {
      const value22 = csrMhpmcounter7Read(s)
      return value22
    }
    case 0xb08: {
      const value23 = csrMhpmcounter8Read(s)
      return value23
    }
    case 0xb09: {
      const value24 = csrMhpmcounter9Read(s)
      return value24
    }
    case 0xb0a: {
      const value25 = csrMhpmcounter10Read(s)
      return value25
    }
    case 0xb0b: {
      const value26 = csrMhpmcounter11Read(s)
      return value26
    }
    case 0xb0c: {
      const value27 = csrMhpmcounter12Read(s)
      return value27
    }
    case 0xb0d: {
      const value28 = csrMhpmcounter13Read(s)
      return value28
    }
    case 0xb0e: {
      const value29 = csrMhpmcounter14Read(s)
      return value29
    }
    case 0xb0f: {
      const value30 = csrMhpmcounter15Read(s)
      return value30
    }
    case 0xb10: {
      const value31 = csrMhpmcounter16Read(s)
      return value31
    }
    case 0xb11: {
      const value32 = csrMhpmcounter17Read(s)
      return value32
    }
    case 0xb12: {
      const value33 = csrMhpmcounter18Read(s)
      return value33
    }
    case 0xb13: {
      const value34 = csrMhpmcounter19Read(s)
      return value34
    }
    case 0xb14: {
      const value35 = csrMhpmcounter20Read(s)
      return value35
    }
    case 0xb15: {
      const value36 = csrMhpmcounter21Read(s)
      return value36
    }
    case 0xb16: {
      const value37 = csrMhpmcounter22Read(s)
      return value37
    }
    case 0xb17: {
      const value38 = csrMhpmcounter23Read(s)
      return value38
    }
    case 0xb18: {
      const value39 = csrMhpmcounter24Read(s)
      return value39
    }
    case 0xb19: {
      const value40 = csrMhpmcounter25Read(s)
      return value40
    }
    case 0xb1a: {
      const value41 = csrMhpmcounter26Read(s)
      return value41
    }
    case 0xb1b: {
      const value42 = csrMhpmcounter27Read(s)
      return value42
    }
    case 0xb1c: {
      const value43 = csrMhpmcounter28Read(s)
      return value43
    }
    case 0xb1d: {
      const value44 = csrMhpmcounter29Read(s)
      return value44
    }
    case 0xb1e: {
      const value45 = csrMhpmcounter30Read(s)
      return value45
    }
    case 0xb1f: {
      const value46 = csrMhpmcounter31Read(s)
      return value46
    }
    case 0x323: {
      const value47 = csrMhpmevent3Read(s)
      return value47
    }
    case 0x324: {
      const value48 = csrMhpmevent4Read(s)
      return value48
    }
    case 0x325: {
      const value49 = csrMhpmevent5Read(s)
      return value49
    }
    case 0x326: {
      const value50 = csrMhpmevent6Read(s)
      return value50
    }
    case 0x327: {
      const value51 = csrMhpmevent7Read(s)
      return value51
    }
    case 0x328: {
      const value52 = csrMhpmevent8Read(s)
      return value52
    }
    case 0x329: {
      const value53 = csrMhpmevent9Read(s)
      return value53
    }
    case 0x32a: {
      const value54 = csrMhpmevent10Read(s)
      return value54
    }
    case 0x32b: {
      const value55 = csrMhpmevent11Read(s)
      return value55
    }
    case 0x32c: {
      const value56 = csrMhpmevent12Read(s)
      return value56
    }
    case 0x32d: {
      const value57 = csrMhpmevent13Read(s)
      return value57
    }
    case 0x32e: {
      const value58 = csrMhpmevent14Read(s)
      return value58
    }
    case 0x32f: {
      const value59 = csrMhpmevent15Read(s)
      return value59
    }
    case 0x330: {
      const value60 = csrMhpmevent16Read(s)
      return value60
    }
    case 0x331: {
      const value61 = csrMhpmevent17Read(s)
      return value61
    }
    case 0x332: {
      const value62 = csrMhpmevent18Read(s)
      return value62
    }
    case 0x333: {
      const value63 = csrMhpmevent19Read(s)
      return value63
    }
    case 0x334: {
      const value64 = csrMhpmevent20Read(s)
      return value64
    }
    case 0x335: {
      const value65 = csrMhpmevent21Read(s)
      return value65
    }
    case 0x336: {
      const value66 = csrMhpmevent22Read(s)
      return value66
    }
    case 0x337: {
      const value67 = csrMhpmevent23Read(s)
      return value67
    }
    case 0x338: {
      const value68 = csrMhpmevent24Read(s)
      return value68
    }
    case 0x339: {
      const value69 = csrMhpmevent25Read(s)
      return value69
    }
    case 0x33a: {
      const value70 = csrMhpmevent26Read(s)
      return value70
    }
    case 0x33b: {
      const value71 = csrMhpmevent27Read(s)
      return value71
    }
    case 0x33c: {
      const value72 = csrMhpmevent28Read(s)
      return value72
    }
    case 0x33d: {
      const value73 = csrMhpmevent29Read(s)
      return value73
    }
    case 0x33e: {
      const value74 = csrMhpmevent30Read(s)
      return value74
    }
    case 0x33f: {
      const value75 = csrMhpmevent31Read(s)
      return value75
    }
    case 3: {
      const value76 = csrFcsrRead(s)
      return BigInt(value76)
    }
    case 1: {
      const value77 = csrFflagsRead(s)
      return BigInt(value77)
    }
    case 2: {
      const value78 = csrFrmRead(s)
      return BigInt(value78)
    }
    case 0xc00: {
      const value79 = csrCycleRead(s)
      return value79
    }
    case 0xc01: {
      const value80 = csrTimeRead(s)
      return value80
    }
    case 0xc02: {
      const value81 = csrInstretRead(s)
      return value81
    }
    case 0xc03: {
      const value82 = csrHpmcounter3Read(s)
      return value82
    }
    case 0xc04: {
      const value83 = csrHpmcounter4Read(s)
      return value83
    }
    case 0xc05: {
      const value84 = csrHpmcounter5Read(s)
      return value84
    }
    case 0xc06: {
      const value85 = csrHpmcounter6Read(s)
      return value85
    }
    case 0xc07: {
      const value86 = csrHpmcounter7Read(s)
      return value86
    }
    case 0xc08: {
      const value87 = csrHpmcounter8Read(s)
      return value87
    }
    case 0xc09: {
      const value88 = csrHpmcounter9Read(s)
      return value88
    }
    case 0xc0a: {
      const value89 = csrHpmcounter10Read(s)
      return value89
    }
    case 0xc0b: {
      const value90 = csrHpmcounter11Read(s)
      return value90
    }
    case 0xc0c: {
      const value91 = csrHpmcounter12Read(s)
      return value91
    }
    case 0xc0d: {
      const value92 = csrHpmcounter13Read(s)
      return value92
    }
    case 0xc0e: {
      const value93 = csrHpmcounter14Read(s)
      return value93
    }
    case 0xc0f: {
      const value94 = csrHpmcounter15Read(s)
      return value94
    }
    case 0xc10: {
      const value95 = csrHpmcounter16Read(s)
      return value95
    }
    case 0xc11: {
      const value96 = csrHpmcounter17Read(s)
      return value96
    }
    case 0xc12: {
      const value97 = csrHpmcounter18Read(s)
      return value97
    }
    case 0xc13: {
      const value98 = csrHpmcounter19Read(s)
      return value98
    }
    case 0xc14: {
      const value99 = csrHpmcounter20Read(s)
      return value99
    }
    case 0xc15: {
      const value100 = csrHpmcounter21Read(s)
      return value100
    }
    case 0xc16: {
      const value101 = csrHpmcounter22Read(s)
      return value101
    }
    case 0xc17: {
      const value102 = csrHpmcounter23Read(s)
      return value102
    }
    case 0xc18: {
      const value103 = csrHpmcounter24Read(s)
      return value103
    }
    case 0xc19: {
      const value104 = csrHpmcounter25Read(s)
      return value104
    }
    case 0xc1a: {
      const value105 = csrHpmcounter26Read(s)
      return value105
    }
    case 0xc1b: {
      const value106 = csrHpmcounter27Read(s)
      return value106
    }
    case 0xc1c: {
      const value107 = csrHpmcounter28Read(s)
      return value107
    }
    case 0xc1d: {
      const value108 = csrHpmcounter29Read(s)
      return value108
    }
    case 0xc1e: {
      const value109 = csrHpmcounter30Read(s)
      return value109
    }
    case 0xc1f: {
      const value110 = csrHpmcounter31Read(s)
      return value110
    }
    case 0x306: {
      const value111 = csrMcounterenRead(s)
      return value111
    }
    case 0x30a: {
      const value112 = csrMenvcfgRead(s)
      return value112
    }
    case 0x302: {
      const value113 = csrMedelegRead(s)
      return value113
    }
    case 0x303: {
      const value114 = csrMidelegRead(s)
      return value114
    }
    case 0x100: {
      const value115 = csrSstatusRead(s)
      return value115
    }
    case 0x104: {
      const value116 = csrSieRead(s)
      return value116
    }
    case 0x144: {
      const value117 = csrSipRead(s)
      return value117
    }
    case 0x105: {
      const value118 = csrStvecRead(s)
      return value118
    }
    case 0x106: {
      const value119 = csrScounterenRead(s)
      return value119
    }
    case 0x10a: {
      const value120 = csrSenvcfgRead(s)
      return value120
    }
    case 0x140: {
      const value121 = csrSscratchRead(s)
      return value121
    }
    case 0x141: {
      const value122 = csrSepcRead(s)
      return value122
    }
    case 0x142: {
      const value123 = csrScauseRead(s)
      return value123
    }
    case 0x143: {
      const value124 = csrStvalRead(s)
      return value124
    }
    case 0x180: {
      const value125 = csrSatpRead(s)
      return value125
    }
    case 0x14d: {
      const value126 = csrStimecmpRead(s)
      return value126
    }
    case 0x3a0: {
      const value127 = csrPmpcfg0Read(s)
      return value127
    }
    case 0x3a2: {
      const value128 = csrPmpcfg2Read(s)
      return value128
    }
    case 0x3b0: {
      const value129 = csrPmpaddr0Read(s)
      return value129
    }
    case 0x3b1: {
      const value130 = csrPmpaddr1Read(s)
      return value130
    }
    case 0x3b2: {
      const value131 = csrPmpaddr2Read(s)
      return value131
    }
    case 0x3b3: {
      const value132 = csrPmpaddr3Read(s)
      return value132
    }
    case 0x3b4: {
      const value133 = csrPmpaddr4Read(s)
      return value133
    }
    case 0x3b5: {
      const value134 = csrPmpaddr5Read(s)
      return value134
    }
    case 0x3b6: {
      const value135 = csrPmpaddr6Read(s)
      return value135
    }
    case 0x3b7: {
      const value136 = csrPmpaddr7Read(s)
      return value136
    }
    case 0x3b8: {
      const value137 = csrPmpaddr8Read(s)
      return value137
    }
    case 0x3b9: {
      const value138 = csrPmpaddr9Read(s)
      return value138
    }
    case 0x3ba: {
      const value139 = csrPmpaddr10Read(s)
      return value139
    }
    case 0x3bb: {
      const value140 = csrPmpaddr11Read(s)
      return value140
    }
    case 0x3bc: {
      const value141 = csrPmpaddr12Read(s)
      return value141
    }
    case 0x3bd: {
      const value142 = csrPmpaddr13Read(s)
      return value142
    }
    case 0x3be: {
      const value143 = csrPmpaddr14Read(s)
      return value143
    }
    case 0x3bf: {
      const value144 = csrPmpaddr15Read(s)
      return value144
    }
  }
  return 0n
}

/** Write the bits of mip that are software's (specs/isa/riscv/Sm.yaml:267) */
export function setPending(s: State, value: bigint): void {
  let writable = 0x222n
  const result = timerEnabled(s)
  if (result) {
    writable = 0x202n
  }
  s.mip = (s.mip & BigInt.asUintN(64, ~writable)) | (value & writable)
  s.host.attention()
}

/** Software write of mip (specs/isa/riscv/Sm.yaml:97) */
export function csrMipWrite(s: State, value: bigint): void {
  setPending(s, value)
}

/** Software write of mepc (specs/isa/riscv/Sm.yaml:111) */
export function csrMepcWrite(s: State, value: bigint): void {
  s.mepc = value & 0xfffffffffffffffen
}

/** Set the cycle count, as the next instruction will read it (specs/isa/riscv/Sm.yaml:233) */
export function setCycles(s: State, count: bigint): void {
  s.cycleBase = s.mcountinhibit_CY === 1 ? count : BigInt.asUintN(64, BigInt.asUintN(64, count - s.retired) - 1n)
}

/** Software write of mcycle (specs/isa/riscv/Sm.yaml:126) */
export function csrMcycleWrite(s: State, value: bigint): void {
  setCycles(s, value)
}

/** Set the count of retired instructions, as the next instruction will read it (specs/isa/riscv/Sm.yaml:241) */
export function setInstret(s: State, count: bigint): void {
  s.instretBase = s.mcountinhibit_IR === 1 ? count : BigInt.asUintN(64, BigInt.asUintN(64, count - s.retired) - 1n)
}

/** Software write of minstret (specs/isa/riscv/Sm.yaml:139) */
export function csrMinstretWrite(s: State, value: bigint): void {
  setInstret(s, value)
}

/** Stop and restart counters without a jump in their values (specs/isa/riscv/Sm.yaml:245) */
export function inhibitCounters(s: State, CY: number, IR: number): void {
  const result = cycles(s)
  const count = BigInt.asUintN(64, result + BigInt(~s.mcountinhibit_CY & 1))
  const result2 = instretCount(s)
  const instructions = BigInt.asUintN(64, result2 + BigInt(~s.mcountinhibit_IR & 1))
  s.mcountinhibit_CY = CY
  s.mcountinhibit_IR = IR
  setCycles(s, count)
  setInstret(s, instructions)
}

/** Software write of mcountinhibit (specs/isa/riscv/Sm.yaml:153) */
export function csrMcountinhibitWrite(s: State, value: bigint): void {
  inhibitCounters(s, Number(BigInt.asUintN(1, value)), Number(BigInt.asUintN(1, value >> 2n)))
}

/** Software write of mhpmcounter3 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter3Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter4 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter4Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter5 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter5Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter6 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter6Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter7 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter7Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter8 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter8Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter9 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter9Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter10 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter10Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter11 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter11Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter12 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter12Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter13 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter13Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter14 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter14Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter15 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter15Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter16 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter16Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter17 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter17Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter18 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter18Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter19 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter19Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter20 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter20Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter21 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter21Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter22 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter22Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter23 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter23Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter24 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter24Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter25 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter25Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter26 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter26Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter27 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter27Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter28 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter28Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter29 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter29Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter30 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter30Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmcounter31 (specs/isa/riscv/Sm.yaml:163) */
export function csrMhpmcounter31Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent3 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent3Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent4 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent4Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent5 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent5Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent6 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent6Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent7 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent7Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent8 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent8Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent9 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent9Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent10 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent10Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent11 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent11Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent12 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent12Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent13 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent13Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent14 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent14Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent15 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent15Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent16 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent16Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent17 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent17Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent18 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent18Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent19 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent19Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent20 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent20Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent21 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent21Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent22 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent22Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent23 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent23Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent24 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent24Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent25 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent25Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent26 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent26Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent27 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent27Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent28 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent28Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent29 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent29Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent30 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent30Write(_s: State, _value: bigint): void {
  return
}

/** Software write of mhpmevent31 (specs/isa/riscv/Sm.yaml:184) */
export function csrMhpmevent31Write(_s: State, _value: bigint): void {
  return
}

/** The floating-point state has changed (specs/isa/riscv/F.yaml:67) */
export function dirtyFloat(s: State): void {
  s.mstatus_FS = 3
}

/** Software write of fcsr (specs/isa/riscv/F.yaml:29) */
export function csrFcsrWrite(s: State, value: number): void {
  s.fcsr = value & 0xff
  dirtyFloat(s)
}

/** Software write of fflags (specs/isa/riscv/F.yaml:37) */
export function csrFflagsWrite(s: State, value: number): void {
  s.fcsr = ((s.fcsr & 0xe0) | (value & 0x1f)) >>> 0
  dirtyFloat(s)
}

/** Software write of frm (specs/isa/riscv/F.yaml:45) */
export function csrFrmWrite(s: State, value: number): void {
  s.fcsr_frm = value & 7
  dirtyFloat(s)
}

/** Software write of sie (specs/isa/riscv/S.yaml:32) */
export function csrSieWrite(s: State, value: bigint): void {
  s.mie = (s.mie & BigInt.asUintN(64, ~s.mideleg)) | (value & s.mideleg)
  s.host.attention()
}

/** Software write of sip (specs/isa/riscv/S.yaml:38) */
export function csrSipWrite(s: State, value: bigint): void {
  if (s.mideleg_SSI === 1) {
    s.mip_SSIP = Number(BigInt.asUintN(1, value >> 1n))
    s.host.attention()
  }
}

/** Software write of sepc (specs/isa/riscv/S.yaml:69) */
export function csrSepcWrite(s: State, value: bigint): void {
  s.sepc = value & 0xfffffffffffffffen
}

/** Software write of satp (specs/isa/riscv/S.yaml:81) */
export function csrSatpWrite(s: State, value: bigint): void {
  const scheme = Number(value >> 60n)
  if (scheme === 0 || scheme === 8 || scheme === 9 || scheme === 0xa) {
    s.satp = value
    s.translations.leave()
  }
}

/** Software write of stimecmp (specs/isa/riscv/Sstc.yaml:15) */
export function csrStimecmpWrite(s: State, value: bigint): void {
  s.supervisorDeadline = value
  s.host.attention()
}

/** Write eight configurations (specs/isa/riscv/PMP.yaml:42) */
export function setPmpConfigurations(s: State, half: number, value: bigint): void {
  const written = Number(BigInt.asUintN(8, value))
  const legal = written & ((written & 1) === 1 ? 0x9f : 0x9d)
  if (s.pmpConfig[half << 3] >>> 7 === 0) {
    s.pmpConfig[half << 3] = legal
    s.translations.forget()
  }
  const written2 = Number(BigInt.asUintN(8, value >> 8n))
  const legal2 = written2 & ((written2 & 1) === 1 ? 0x9f : 0x9d)
  if (s.pmpConfig[(half << 3) | 1] >>> 7 === 0) {
    s.pmpConfig[(half << 3) | 1] = legal2
    s.translations.forget()
  }
  const written3 = Number(BigInt.asUintN(8, value >> 16n))
  const legal3 = written3 & ((written3 & 1) === 1 ? 0x9f : 0x9d)
  if (s.pmpConfig[(half << 3) | 2] >>> 7 === 0) {
    s.pmpConfig[(half << 3) | 2] = legal3
    s.translations.forget()
  }
  const written4 = Number(BigInt.asUintN(8, value >> 24n))
  const legal4 = written4 & ((written4 & 1) === 1 ? 0x9f : 0x9d)
  if (s.pmpConfig[(half << 3) | 3] >>> 7 === 0) {
    s.pmpConfig[(half << 3) | 3] = legal4
    s.translations.forget()
  }
  const written5 = Number(BigInt.asUintN(8, value >> 32n))
  const legal5 = written5 & ((written5 & 1) === 1 ? 0x9f : 0x9d)
  if (s.pmpConfig[(half << 3) | 4] >>> 7 === 0) {
    s.pmpConfig[(half << 3) | 4] = legal5
    s.translations.forget()
  }
  const written6 = Number(BigInt.asUintN(8, value >> 40n))
  const legal6 = written6 & ((written6 & 1) === 1 ? 0x9f : 0x9d)
  if (s.pmpConfig[(half << 3) | 5] >>> 7 === 0) {
    s.pmpConfig[(half << 3) | 5] = legal6
    s.translations.forget()
  }
  const written7 = Number(BigInt.asUintN(8, value >> 48n))
  const legal7 = written7 & ((written7 & 1) === 1 ? 0x9f : 0x9d)
  if (s.pmpConfig[(half << 3) | 6] >>> 7 === 0) {
    s.pmpConfig[(half << 3) | 6] = legal7
    s.translations.forget()
  }
  const written8 = Number(value >> 56n)
  const legal8 = written8 & ((written8 & 1) === 1 ? 0x9f : 0x9d)
  if (s.pmpConfig[(half << 3) | 7] >>> 7 === 0) {
    s.pmpConfig[(half << 3) | 7] = legal8
    s.translations.forget()
  }
}

/** Software write of pmpcfg0 (specs/isa/riscv/PMP.yaml:12) */
export function csrPmpcfg0Write(s: State, value: bigint): void {
  setPmpConfigurations(s, 0, value)
}

/** Software write of pmpcfg2 (specs/isa/riscv/PMP.yaml:13) */
export function csrPmpcfg2Write(s: State, value: bigint): void {
  setPmpConfigurations(s, 1, value)
}

/** Write the address of an entry (specs/isa/riscv/PMP.yaml:53) */
export function setPmpAddress(s: State, entry: number, value: bigint): void {
  if (s.pmpConfig[entry] >>> 7 === 1) {
    return
  }
  if (entry !== 0xf) {
    const next = s.pmpConfig[(entry + 1) & 0xf]
    if (next >>> 7 === 1 && ((next >>> 3) & 3) === 1) {
      return
    }
  }
  s.pmpAddress[entry] = BigInt.asUintN(54, value)
  s.translations.forget()
}

/** Software write of pmpaddr0 (specs/isa/riscv/PMP.yaml:14) */
export function csrPmpaddr0Write(s: State, value: bigint): void {
  setPmpAddress(s, 0, value)
}

/** Software write of pmpaddr1 (specs/isa/riscv/PMP.yaml:15) */
export function csrPmpaddr1Write(s: State, value: bigint): void {
  setPmpAddress(s, 1, value)
}

/** Software write of pmpaddr2 (specs/isa/riscv/PMP.yaml:16) */
export function csrPmpaddr2Write(s: State, value: bigint): void {
  setPmpAddress(s, 2, value)
}

/** Software write of pmpaddr3 (specs/isa/riscv/PMP.yaml:17) */
export function csrPmpaddr3Write(s: State, value: bigint): void {
  setPmpAddress(s, 3, value)
}

/** Software write of pmpaddr4 (specs/isa/riscv/PMP.yaml:18) */
export function csrPmpaddr4Write(s: State, value: bigint): void {
  setPmpAddress(s, 4, value)
}

/** Software write of pmpaddr5 (specs/isa/riscv/PMP.yaml:19) */
export function csrPmpaddr5Write(s: State, value: bigint): void {
  setPmpAddress(s, 5, value)
}

/** Software write of pmpaddr6 (specs/isa/riscv/PMP.yaml:20) */
export function csrPmpaddr6Write(s: State, value: bigint): void {
  setPmpAddress(s, 6, value)
}

/** Software write of pmpaddr7 (specs/isa/riscv/PMP.yaml:21) */
export function csrPmpaddr7Write(s: State, value: bigint): void {
  setPmpAddress(s, 7, value)
}

/** Software write of pmpaddr8 (specs/isa/riscv/PMP.yaml:22) */
export function csrPmpaddr8Write(s: State, value: bigint): void {
  setPmpAddress(s, 8, value)
}

/** Software write of pmpaddr9 (specs/isa/riscv/PMP.yaml:23) */
export function csrPmpaddr9Write(s: State, value: bigint): void {
  setPmpAddress(s, 9, value)
}

/** Software write of pmpaddr10 (specs/isa/riscv/PMP.yaml:24) */
export function csrPmpaddr10Write(s: State, value: bigint): void {
  setPmpAddress(s, 0xa, value)
}

/** Software write of pmpaddr11 (specs/isa/riscv/PMP.yaml:25) */
export function csrPmpaddr11Write(s: State, value: bigint): void {
  setPmpAddress(s, 0xb, value)
}

/** Software write of pmpaddr12 (specs/isa/riscv/PMP.yaml:26) */
export function csrPmpaddr12Write(s: State, value: bigint): void {
  setPmpAddress(s, 0xc, value)
}

/** Software write of pmpaddr13 (specs/isa/riscv/PMP.yaml:27) */
export function csrPmpaddr13Write(s: State, value: bigint): void {
  setPmpAddress(s, 0xd, value)
}

/** Software write of pmpaddr14 (specs/isa/riscv/PMP.yaml:28) */
export function csrPmpaddr14Write(s: State, value: bigint): void {
  setPmpAddress(s, 0xe, value)
}

/** Software write of pmpaddr15 (specs/isa/riscv/PMP.yaml:29) */
export function csrPmpaddr15Write(s: State, value: bigint): void {
  setPmpAddress(s, 0xf, value)
}

/** Writes the register with this number (specs/isa/riscv/Sm.yaml:28) */
export function csrWrite(s: State, address: number, value: bigint): void {
  switch (address) {
    case 0xf11: {
      csrMvendoridWrite(s, value)
      break
    }
    case 0xf12: {
      csrMarchidWrite(s, value)
      break
    }
    case 0xf13: {
      csrMimpidWrite(s, value)
      break
    }
    case 0xf14: {
      csrMhartidWrite(s, value)
      break
    }
    case 0xf15: {
      csrMconfigptrWrite(s, value)
      break
    }
    case 0x301: {
      csrMisaWrite(s, value)
      break
    }
    case 0x300: {
      csrMstatusWrite(s, value)
      break
    }
    case 0x305: {
      csrMtvecWrite(s, value)
      break
    }
    case 0x304: {
      csrMieWrite(s, value)
      break
    }
    case 0x344: {
      csrMipWrite(s, value)
      break
    }
    case 0x340: {
      csrMscratchWrite(s, value)
      break
    }
    case 0x341: {
      csrMepcWrite(s, value)
      break
    }
    case 0x342: {
      csrMcauseWrite(s, value)
      break
    }
    case 0x343: {
      csrMtvalWrite(s, value)
      break
    }
    case 0xb00: {
      csrMcycleWrite(s, value)
      break
    }
    case 0xb02: {
      csrMinstretWrite(s, value)
      break
    }
    case 0x320: {
      csrMcountinhibitWrite(s, value)
      break
    }
    case 0xb03: {
      csrMhpmcounter3Write(s, value)
      break
    }
    case 0xb04: {
      csrMhpmcounter4Write(s, value)
      break
    }
    case 0xb05: {
      csrMhpmcounter5Write(s, value)
      break
    }
    case 0xb06: {
      csrMhpmcounter6Write(s, value)
      break
    }
    case 0xb07: {
      csrMhpmcounter7Write(s, value)
      break
    }
    case 0xb08: {
      csrMhpmcounter8Write(s, value)
      break
    }
    case 0xb09: {
      csrMhpmcounter9Write(s, value)
      break
    }
    case 0xb0a: {
      csrMhpmcounter10Write(s, value)
      break
    }
    case 0xb0b: {
      csrMhpmcounter11Write(s, value)
      break
    }
    case 0xb0c: {
      csrMhpmcounter12Write(s, value)
      break
    }
    case 0xb0d: {
      csrMhpmcounter13Write(s, value)
      break
    }
    case 0xb0e: {
      csrMhpmcounter14Write(s, value)
      break
    }
    case 0xb0f: {
      csrMhpmcounter15Write(s, value)
      break
    }
    case 0xb10: {
      csrMhpmcounter16Write(s, value)
      break
    }
    case 0xb11: {
      csrMhpmcounter17Write(s, value)
      break
    }
    case 0xb12: {
      csrMhpmcounter18Write(s, value)
      break
    }
    case 0xb13: {
      csrMhpmcounter19Write(s, value)
      break
    }
    case 0xb14: {
      csrMhpmcounter20Write(s, value)
      break
    }
    case 0xb15: {
      csrMhpmcounter21Write(s, value)
      break
    }
    case 0xb16: {
      csrMhpmcounter22Write(s, value)
      break
    }
    case 0xb17: {
      csrMhpmcounter23Write(s, value)
      break
    }
    case 0xb18: {
      csrMhpmcounter24Write(s, value)
      break
    }
    case 0xb19: {
      csrMhpmcounter25Write(s, value)
      break
    }
    case 0xb1a: {
      csrMhpmcounter26Write(s, value)
      break
    }
    case 0xb1b: {
      csrMhpmcounter27Write(s, value)
      break
    }
    case 0xb1c: {
      csrMhpmcounter28Write(s, value)
      break
    }
    case 0xb1d: {
      csrMhpmcounter29Write(s, value)
      break
    }
    case 0xb1e: {
      csrMhpmcounter30Write(s, value)
      break
    }
    case 0xb1f: {
      csrMhpmcounter31Write(s, value)
      break
    }
    case 0x323: {
      csrMhpmevent3Write(s, value)
      break
    }
    case 0x324: {
      csrMhpmevent4Write(s, value)
      break
    }
    case 0x325: {
      csrMhpmevent5Write(s, value)
      break
    }
    case 0x326: {
      csrMhpmevent6Write(s, value)
      break
    }
    case 0x327: {
      csrMhpmevent7Write(s, value)
      break
    }
    case 0x328: {
      csrMhpmevent8Write(s, value)
      break
    }
    case 0x329: {
      csrMhpmevent9Write(s, value)
      break
    }
    case 0x32a: {
      csrMhpmevent10Write(s, value)
      break
    }
    case 0x32b: {
      csrMhpmevent11Write(s, value)
      break
    }
    case 0x32c: {
      csrMhpmevent12Write(s, value)
      break
    }
    case 0x32d: {
      csrMhpmevent13Write(s, value)
      break
    }
    case 0x32e: {
      csrMhpmevent14Write(s, value)
      break
    }
    case 0x32f: {
      csrMhpmevent15Write(s, value)
      break
    }
    case 0x330: {
      csrMhpmevent16Write(s, value)
      break
    }
    case 0x331: {
      csrMhpmevent17Write(s, value)
      break
    }
    case 0x332: {
      csrMhpmevent18Write(s, value)
      break
    }
    case 0x333: {
      csrMhpmevent19Write(s, value)
      break
    }
    case 0x334: {
      csrMhpmevent20Write(s, value)
      break
    }
    case 0x335: {
      csrMhpmevent21Write(s, value)
      break
    }
    case 0x336: {
      csrMhpmevent22Write(s, value)
      break
    }
    case 0x337: {
      csrMhpmevent23Write(s, value)
      break
    }
    case 0x338: {
      csrMhpmevent24Write(s, value)
      break
    }
    case 0x339: {
      csrMhpmevent25Write(s, value)
      break
    }
    case 0x33a: {
      csrMhpmevent26Write(s, value)
      break
    }
    case 0x33b: {
      csrMhpmevent27Write(s, value)
      break
    }
    case 0x33c: {
      csrMhpmevent28Write(s, value)
      break
    }
    case 0x33d: {
      csrMhpmevent29Write(s, value)
      break
    }
    case 0x33e: {
      csrMhpmevent30Write(s, value)
      break
    }
    case 0x33f: {
      csrMhpmevent31Write(s, value)
      break
    }
    case 3: {
      csrFcsrWrite(s, Number(BigInt.asUintN(32, value)))
      break
    }
    case 1: {
      csrFflagsWrite(s, Number(BigInt.asUintN(32, value)))
      break
    }
    case 2: {
      csrFrmWrite(s, Number(BigInt.asUintN(32, value)))
      break
    }
    case 0xc00: {
      csrCycleWrite(s, value)
      break
    }
    case 0xc01: {
      csrTimeWrite(s, value)
      break
    }
    case 0xc02: {
      csrInstretWrite(s, value)
      break
    }
    case 0xc03: {
      csrHpmcounter3Write(s, value)
      break
    }
    case 0xc04: {
      csrHpmcounter4Write(s, value)
      break
    }
    case 0xc05: {
      csrHpmcounter5Write(s, value)
      break
    }
    case 0xc06: {
      csrHpmcounter6Write(s, value)
      break
    }
    case 0xc07: {
      csrHpmcounter7Write(s, value)
      break
    }
    case 0xc08: {
      csrHpmcounter8Write(s, value)
      break
    }
    case 0xc09: {
      csrHpmcounter9Write(s, value)
      break
    }
    case 0xc0a: {
      csrHpmcounter10Write(s, value)
      break
    }
    case 0xc0b: {
      csrHpmcounter11Write(s, value)
      break
    }
    case 0xc0c: {
      csrHpmcounter12Write(s, value)
      break
    }
    case 0xc0d: {
      csrHpmcounter13Write(s, value)
      break
    }
    case 0xc0e: {
      csrHpmcounter14Write(s, value)
      break
    }
    case 0xc0f: {
      csrHpmcounter15Write(s, value)
      break
    }
    case 0xc10: {
      csrHpmcounter16Write(s, value)
      break
    }
    case 0xc11: {
      csrHpmcounter17Write(s, value)
      break
    }
    case 0xc12: {
      csrHpmcounter18Write(s, value)
      break
    }
    case 0xc13: {
      csrHpmcounter19Write(s, value)
      break
    }
    case 0xc14: {
      csrHpmcounter20Write(s, value)
      break
    }
    case 0xc15: {
      csrHpmcounter21Write(s, value)
      break
    }
    case 0xc16: {
      csrHpmcounter22Write(s, value)
      break
    }
    case 0xc17: {
      csrHpmcounter23Write(s, value)
      break
    }
    case 0xc18: {
      csrHpmcounter24Write(s, value)
      break
    }
    case 0xc19: {
      csrHpmcounter25Write(s, value)
      break
    }
    case 0xc1a: {
      csrHpmcounter26Write(s, value)
      break
    }
    case 0xc1b: {
      csrHpmcounter27Write(s, value)
      break
    }
    case 0xc1c: {
      csrHpmcounter28Write(s, value)
      break
    }
    case 0xc1d: {
      csrHpmcounter29Write(s, value)
      break
    }
    case 0xc1e: {
      csrHpmcounter30Write(s, value)
      break
    }
    case 0xc1f: {
      csrHpmcounter31Write(s, value)
      break
    }
    case 0x306: {
      csrMcounterenWrite(s, value)
      break
    }
    case 0x30a: {
      csrMenvcfgWrite(s, value)
      break
    }
    case 0x302: {
      csrMedelegWrite(s, value)
      break
    }
    case 0x303: {
      csrMidelegWrite(s, value)
      break
    }
    case 0x100: {
      csrSstatusWrite(s, value)
      break
    }
    case 0x104: {
      csrSieWrite(s, value)
      break
    }
    case 0x144: {
      csrSipWrite(s, value)
      break
    }
    case 0x105: {
      csrStvecWrite(s, value)
      break
    }
    case 0x106: {
      csrScounterenWrite(s, value)
      break
    }
    case 0x10a: {
      csrSenvcfgWrite(s, value)
      break
    }
    case 0x140: {
      csrSscratchWrite(s, value)
      break
    }
    case 0x141: {
      csrSepcWrite(s, value)
      break
    }
    case 0x142: {
      csrScauseWrite(s, value)
      break
    }
    case 0x143: {
      csrStvalWrite(s, value)
      break
    }
    case 0x180: {
      csrSatpWrite(s, value)
      break
    }
    case 0x14d: {
      csrStimecmpWrite(s, value)
      break
    }
    case 0x3a0: {
      csrPmpcfg0Write(s, value)
      break
    }
    case 0x3a2: {
      csrPmpcfg2Write(s, value)
      break
    }
    case 0x3b0: {
      csrPmpaddr0Write(s, value)
      break
    }
    case 0x3b1: {
      csrPmpaddr1Write(s, value)
      break
    }
    case 0x3b2: {
      csrPmpaddr2Write(s, value)
      break
    }
    case 0x3b3: {
      csrPmpaddr3Write(s, value)
      break
    }
    case 0x3b4: {
      csrPmpaddr4Write(s, value)
      break
    }
    case 0x3b5: {
      csrPmpaddr5Write(s, value)
      break
    }
    case 0x3b6: {
      csrPmpaddr6Write(s, value)
      break
    }
    case 0x3b7: {
      csrPmpaddr7Write(s, value)
      break
    }
    case 0x3b8: {
      csrPmpaddr8Write(s, value)
      break
    }
    case 0x3b9: {
      csrPmpaddr9Write(s, value)
      break
    }
    case 0x3ba: {
      csrPmpaddr10Write(s, value)
      break
    }
    case 0x3bb: {
      csrPmpaddr11Write(s, value)
      break
    }
    case 0x3bc: {
      csrPmpaddr12Write(s, value)
      break
    }
    case 0x3bd: {
      csrPmpaddr13Write(s, value)
      break
    }
    case 0x3be: {
      csrPmpaddr14Write(s, value)
      break
    }
    case 0x3bf: {
      csrPmpaddr15Write(s, value)
      break
    }
  }
}

/** Whether there is a register with this number (specs/isa/riscv/Sm.yaml:28) */
export function csrExists(_s: State, address: number): boolean {
  switch (address) {
    case 0xf11:
    case 0xf12:
    case 0xf13:
    case 0xf14:
    case 0xf15:
    case 0x301:
    case 0x300:
    case 0x305:
    case 0x304:
    case 0x344:
    case 0x340:
    case 0x341:
    case 0x342:
    case 0x343:
    case 0xb00:
    case 0xb02:
    case 0x320:
    case 0xb03:
    case 0xb04:
    case 0xb05:
    case 0xb06:
    case 0xb07:
    case 0xb08:
    case 0xb09:
    case 0xb0a:
    case 0xb0b:
    case 0xb0c:
    case 0xb0d:
    case 0xb0e:
    case 0xb0f:
    case 0xb10:
    case 0xb11:
    case 0xb12:
    case 0xb13:
    case 0xb14:
    case 0xb15:
    case 0xb16:
    case 0xb17:
    case 0xb18:
    case 0xb19:
    case 0xb1a:
    case 0xb1b:
    case 0xb1c:
    case 0xb1d:
    case 0xb1e:
    case 0xb1f:
    case 0x323:
    case 0x324:
    case 0x325:
    case 0x326:
    case 0x327:
    case 0x328:
    case 0x329:
    case 0x32a:
    case 0x32b:
    case 0x32c:
    case 0x32d:
    case 0x32e:
    case 0x32f:
    case 0x330:
    case 0x331:
    case 0x332:
    case 0x333:
    case 0x334:
    case 0x335:
    case 0x336:
    case 0x337:
    case 0x338:
    case 0x339:
    case 0x33a:
    case 0x33b:
    case 0x33c:
    case 0x33d:
    case 0x33e:
    case 0x33f:
    case 3:
    case 1:
    case 2:
    case 0xc00:
    case 0xc01:
    case 0xc02:
    case 0xc03:
    case 0xc04:
    case 0xc05:
    case 0xc06:
    case 0xc07:
    case 0xc08:
    case 0xc09:
    case 0xc0a:
    case 0xc0b:
    case 0xc0c:
    case 0xc0d:
    case 0xc0e:
    case 0xc0f:
    case 0xc10:
    case 0xc11:
    case 0xc12:
    case 0xc13:
    case 0xc14:
    case 0xc15:
    case 0xc16:
    case 0xc17:
    case 0xc18:
    case 0xc19:
    case 0xc1a:
    case 0xc1b:
    case 0xc1c:
    case 0xc1d:
    case 0xc1e:
    case 0xc1f:
    case 0x306:
    case 0x30a:
    case 0x302:
    case 0x303:
    case 0x100:
    case 0x104:
    case 0x144:
    case 0x105:
    case 0x106:
    case 0x10a:
    case 0x140:
    case 0x141:
    case 0x142:
    case 0x143:
    case 0x180:
    case 0x14d:
    case 0x3a0:
    case 0x3a2:
    case 0x3b0:
    case 0x3b1:
    case 0x3b2:
    case 0x3b3:
    case 0x3b4:
    case 0x3b5:
    case 0x3b6:
    case 0x3b7:
    case 0x3b8:
    case 0x3b9:
    case 0x3ba:
    case 0x3bb:
    case 0x3bc:
    case 0x3bd:
    case 0x3be:
    case 0x3bf: {
      return true
    }
  }
  return false
}

/** Control transfer (specs/isa/riscv/I.yaml:42) */
export function jumpTo(s: State, target: bigint): void {
  s.nextPc = target
}

/** Page fault of an access of this kind (specs/isa/riscv/Sv39.yaml:12) */
export function pageFault(s: State, va: bigint, access: number): void {
  switch (access) {
    case 0: {
      throw s.trap(TRAP.INSTRUCTION_PAGE_FAULT, va)
    }
    case 1: {
      throw s.trap(TRAP.LOAD_PAGE_FAULT, va)
    }
    default: {
      throw s.trap(TRAP.STORE_PAGE_FAULT, va)
    }
  }
}

/** First byte that an entry is about (specs/isa/riscv/PMP.yaml:65) */
export function firstProtected(s: State, entry: number): bigint {
  const address = s.pmpAddress[entry]
  switch ((s.pmpConfig[entry] >>> 3) & 3) {
    case 1: {
      if (entry === 0) {
        return 0n
      }
      return s.pmpAddress[(entry - 1) & 0xf] << 2n
    }
    case 3: {
      return (address & BigInt.asUintN(54, address + 1n)) << 2n
    }
    default: {
      return address << 2n
    }
  }
}

/** First byte behind those that an entry is about (specs/isa/riscv/PMP.yaml:79) */
export function behindProtected(s: State, entry: number): bigint {
  const address = s.pmpAddress[entry]
  switch ((s.pmpConfig[entry] >>> 3) & 3) {
    case 1: {
      return address << 2n
    }
    case 3: {
      return BigInt.asUintN(64, BigInt.asUintN(64, (address | BigInt.asUintN(54, address + 1n)) + 1n) << 2n)
    }
    default: {
      return BigInt.asUintN(64, (address << 2n) + 4n)
    }
  }
}

/** Physical memory protection permits an access (specs/isa/riscv/PMP.yaml:90) */
export function protectionPermits(
  s: State,
  physical: bigint,
  bytes_: number,
  effective: number,
  access: number,
): boolean {
  for (let i_ = 0; i_ !== 16; i_++) {
    const entry = i_ & 0xf
    const config = s.pmpConfig[entry]
    if (((config >>> 3) & 3) === 0) {
      continue
    }
    const result = firstProtected(s, entry)
    const result2 = behindProtected(s, entry)
    if (result >= result2 || physical >= result2 || BigInt.asUintN(64, physical + BigInt(bytes_)) <= result) {
      continue
    }
    if (physical < result || BigInt.asUintN(64, physical + BigInt(bytes_)) > result2) {
      return false
    }
    if (effective === 3 && config >>> 7 === 0) {
      return true
    }
    switch (access) {
      case 0: {
        return ((config >>> 2) & 1) === 1
      }
      case 1: {
        return (config & 1) === 1
      }
      default: {
        return ((config >>> 1) & 1) === 1
      }
    }
  }
  return effective === 3
}

/** Access fault of an access of this kind (specs/isa/riscv/Sm.yaml:288) */
export function accessFault(s: State, va: bigint, access: number): void {
  switch (access) {
    case 0: {
      throw s.trap(TRAP.INSTRUCTION_ACCESS_FAULT, va)
    }
    case 1: {
      throw s.trap(TRAP.LOAD_ACCESS_FAULT, va)
    }
    default: {
      throw s.trap(TRAP.STORE_ACCESS_FAULT, va)
    }
  }
}

/** Loads 64 bits at a physical address (specs/isa/riscv/I.yaml:27) */
export function loadPhysical64(s: State, address: bigint): bigint {
  const value = s.bus.read64(Number(address))
  if (value < 0n) {
    throw s.trap(TRAP.LOAD_ACCESS_FAULT, address)
  }
  return value
}

/** Read a page-table entry (specs/isa/riscv/Sv39.yaml:89) */
export function loadEntry(s: State, va: bigint, slot: bigint, blame: number): bigint {
  const result = protectionPermits(s, slot, 8, 1, 1)
  if (!result) {
    accessFault(s, va, blame)
  }
  if (!s.bus.mapped(Number(slot), 8)) {
    accessFault(s, va, blame)
  }
  const loaded = loadPhysical64(s, slot)
  return loaded
}

/** A leaf permits an access in this mode (specs/isa/riscv/Sv39.yaml:75) */
export function entryPermits(
  s: State,
  effective: number,
  access: number,
  R: number,
  W: number,
  X: number,
  U: number,
): boolean {
  if (effective === 0 && U === 0) {
    return false
  }
  if (effective === 1 && U === 1 && (access === 0 || s.mstatus_SUM === 0)) {
    return false
  }
  switch (access) {
    case 0: {
      return X === 1
    }
    case 1: {
      return R === 1 || (X === 1 && s.mstatus_MXR === 1)
    }
    default: {
      return W === 1
    }
  }
}

/** Stores 64 bits at a physical address (specs/isa/riscv/I.yaml:27) */
export function storePhysical64(s: State, address: bigint, value: bigint): void {
  if (!s.bus.write64(Number(address), value)) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
}

/** Set the accessed bit, and for a store the dirty bit, or have software do it (specs/isa/riscv/Sv39.yaml:101) */
export function updateEntry(s: State, va: bigint, slot: bigint, entry: bigint, access: number, blame: number): void {
  if (s.menvcfg_ADUE === 0) {
    pageFault(s, va, blame)
  }
  const result = protectionPermits(s, slot, 8, 1, 2)
  if (!result) {
    accessFault(s, va, blame)
  }
  storePhysical64(s, slot, entry | (access === 2 ? 0xc0n : 0x40n))
}

/** Page-table walk (specs/isa/riscv/Sv39.yaml:37) */
export function walk(
  s: State,
  va: bigint,
  root: bigint,
  levels: number,
  effective: number,
  access: number,
  blame: number,
): bigint {
  let table = root
  for (let above = 5; above !== 0; above--) {
    if (above > levels) {
      continue
    }
    const shift = Math.imul(9, (above - 1) & 0x3f) & 0x3f
    const slot = (table << 12n) | (BigInt(Number(BigInt.asUintN(9, lshrWide(va, (shift + 0xc) & 0x7f, 64)))) << 3n)
    const result = loadEntry(s, va, slot, blame)
    const V = Number(BigInt.asUintN(1, result))
    const R = Number(BigInt.asUintN(1, result >> 1n))
    const W = Number(BigInt.asUintN(1, result >> 2n))
    const X = Number(BigInt.asUintN(1, result >> 3n))
    const U = Number(BigInt.asUintN(1, result >> 4n))
    const A = Number(BigInt.asUintN(1, result >> 6n))
    const D = Number(BigInt.asUintN(1, result >> 7n))
    const PPN = BigInt.asUintN(44, result >> 10n)
    if (V === 0 || (R === 0 && W === 1) || Number(result >> 54n) !== 0) {
      pageFault(s, va, blame)
    }
    if (R === 0 && X === 0) {
      if (above === 1 || A === 1 || D === 1 || U === 1) {
        pageFault(s, va, blame)
      }
      table = PPN
      continue
    }
    const result2 = entryPermits(s, effective, access, R, W, X, U)
    if (!result2) {
      pageFault(s, va, blame)
    }
    const offset = BigInt.asUintN(44, ~shlWide(0xfffffffffffn, shift, 44))
    if ((PPN & offset) !== 0n) {
      pageFault(s, va, blame)
    }
    if (A === 0 || (access === 2 && D === 0)) {
      updateEntry(s, va, slot, result, access, blame)
    }
    s.translations.reach = (shift + 0xc) & 0x7f
    return ((PPN | (BigInt.asUintN(44, va >> 12n) & offset)) << 12n) | BigInt(Number(BigInt.asUintN(12, va)))
  }
  return 0n
}

/** Physical address of a supervisor's or user's virtual one, by the scheme in force (specs/isa/riscv/Sv39.yaml:21) */
export function virtualAddress(s: State, va: bigint, effective: number, access: number, blame: number): bigint {
  const table = s.satp
  const scheme = Number(table >> 60n)
  if (scheme === 0) {
    return va
  }
  const levels = ((scheme & 7) + 3) & 7
  const above = ashrWide(va, ((Math.imul(9, levels) & 0x7f) + 0xb) & 0x7f, 64)
  if (above !== 0n && above !== 0xffffffffffffffffn) {
    pageFault(s, va, blame)
  }
  const result = walk(s, va, BigInt.asUintN(44, table), levels, effective, access, blame)
  return result
}

/** Physical address of a virtual one (specs/isa/riscv/Sm.yaml:297) */
export function physicalAddress(s: State, va: bigint, bytes_: number, access: number, blame: number): bigint {
  let effective = s.mode
  if (access !== 0 && s.mstatus_MPRV === 1) {
    effective = s.mstatus_MPP
  }
  let physical = va
  if (effective !== 3) {
    const result = virtualAddress(s, va, effective, access, blame)
    physical = result
  }
  const result2 = protectionPermits(s, physical, bytes_, effective, access)
  if (!result2) {
    accessFault(s, va, blame)
  }
  return physical
}

/** Address translation (specs/isa/riscv/Sm.yaml:367) */
export function translate(s: State, va: bigint, bytes_: number, access: number): bigint {
  const result = physicalAddress(s, va, bytes_, access, access)
  return result
}

/** Loads 8 bits (specs/isa/riscv/I.yaml:27) */
export function load8(s: State, address: bigint): number {
  const physical = translateRemembered(s, address, 1, 1)
  const value = s.bus.read8(physical)
  if (value < 0) {
    throw s.trap(TRAP.LOAD_ACCESS_FAULT, address)
  }
  return value
}

/** Loads 16 bits (specs/isa/riscv/I.yaml:27) */
export function load16(s: State, address: bigint): number {
  const physical = translateRemembered(s, address, 2, 1)
  const value = s.bus.read16(physical)
  if (value < 0) {
    throw s.trap(TRAP.LOAD_ACCESS_FAULT, address)
  }
  return value
}

/** Load halfword, by the machine's rule for misaligned addresses (specs/isa/riscv/I.yaml:53) */
export function loadHalfword(s: State, address: bigint): number {
  if (Number(BigInt.asUintN(12, address)) > 0xffe) {
    let value = 0
    const loaded = load8(s, address)
    value = loaded
    const loaded2 = load8(s, BigInt.asUintN(64, address + 1n))
    value = value | ((loaded2 << 8) & 0xffff)
    return value
  }
  const loaded3 = load16(s, address)
  return loaded3
}

/** Loads 32 bits (specs/isa/riscv/I.yaml:27) */
export function load32(s: State, address: bigint): number {
  const physical = translateRemembered(s, address, 4, 1)
  const value = s.bus.read32(physical)
  if (value < 0) {
    throw s.trap(TRAP.LOAD_ACCESS_FAULT, address)
  }
  return value
}

/** Load word, by the machine's rule for misaligned addresses (specs/isa/riscv/I.yaml:66) */
export function loadWord(s: State, address: bigint): number {
  if (Number(BigInt.asUintN(12, address)) > 0xffc) {
    let value = 0
    const loaded = load8(s, address)
    value = loaded
    const loaded2 = load8(s, BigInt.asUintN(64, address + 1n))
    value = (value | ((loaded2 << 8) >>> 0)) >>> 0
    const loaded3 = load8(s, BigInt.asUintN(64, address + 2n))
    value = (value | ((loaded3 << 16) >>> 0)) >>> 0
    const loaded4 = load8(s, BigInt.asUintN(64, address + 3n))
    value = (value | ((loaded4 << 24) >>> 0)) >>> 0
    return value
  }
  const loaded5 = load32(s, address)
  return loaded5
}

/** Loads 64 bits (specs/isa/riscv/I.yaml:27) */
export function load64(s: State, address: bigint): bigint {
  const physical = translateRemembered(s, address, 8, 1)
  const value = s.bus.read64(physical)
  if (value < 0n) {
    throw s.trap(TRAP.LOAD_ACCESS_FAULT, address)
  }
  return value
}

/** Load doubleword, by the machine's rule for misaligned addresses (specs/isa/riscv/I.yaml:79) */
export function loadDoubleword(s: State, address: bigint): bigint {
  if (Number(BigInt.asUintN(12, address)) > 0xff8) {
    let value = 0n
    const loaded = load8(s, address)
    value = BigInt(loaded)
    const loaded2 = load8(s, BigInt.asUintN(64, address + 1n))
    value = value | BigInt.asUintN(64, BigInt(loaded2) << 8n)
    const loaded3 = load8(s, BigInt.asUintN(64, address + 2n))
    value = value | BigInt.asUintN(64, BigInt(loaded3) << 16n)
    const loaded4 = load8(s, BigInt.asUintN(64, address + 3n))
    value = value | BigInt.asUintN(64, BigInt(loaded4) << 24n)
    const loaded5 = load8(s, BigInt.asUintN(64, address + 4n))
    value = value | BigInt.asUintN(64, BigInt(loaded5) << 32n)
    const loaded6 = load8(s, BigInt.asUintN(64, address + 5n))
    value = value | BigInt.asUintN(64, BigInt(loaded6) << 40n)
    const loaded7 = load8(s, BigInt.asUintN(64, address + 6n))
    value = value | BigInt.asUintN(64, BigInt(loaded7) << 48n)
    const loaded8 = load8(s, BigInt.asUintN(64, address + 7n))
    value = value | BigInt.asUintN(64, BigInt(loaded8) << 56n)
    return value
  }
  const loaded9 = load64(s, address)
  return loaded9
}

/** Stores 8 bits (specs/isa/riscv/I.yaml:27) */
export function store8(s: State, address: bigint, value: number): void {
  const physical = translateRemembered(s, address, 1, 2)
  if (!s.bus.write8(physical, value)) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
}

/** Stores 16 bits (specs/isa/riscv/I.yaml:27) */
export function store16(s: State, address: bigint, value: number): void {
  const physical = translateRemembered(s, address, 2, 2)
  if (!s.bus.write16(physical, value)) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
}

/** A byte can be stored here (specs/isa/riscv/I.yaml:130) */
export function requireStorable(s: State, address: bigint): void {
  const result = translateRemembered(s, address, 1, 2)
  if (!s.bus.mapped(result, 1)) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
}

/** Store halfword, by the machine's rule for misaligned addresses (specs/isa/riscv/I.yaml:93) */
export function storeHalfword(s: State, address: bigint, value: number): void {
  if (Number(BigInt.asUintN(12, address)) > 0xffe) {
    requireStorable(s, address)
    requireStorable(s, BigInt.asUintN(64, address + 1n))
    store8(s, address, value & 0xff)
    store8(s, BigInt.asUintN(64, address + 1n), value >>> 8)
    return
  }
  store16(s, address, value)
}

/** Stores 32 bits (specs/isa/riscv/I.yaml:27) */
export function store32(s: State, address: bigint, value: number): void {
  const physical = translateRemembered(s, address, 4, 2)
  if (!s.bus.write32(physical, value)) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
}

/** Store word, by the machine's rule for misaligned addresses (specs/isa/riscv/I.yaml:105) */
export function storeWord(s: State, address: bigint, value: number): void {
  if (Number(BigInt.asUintN(12, address)) > 0xffc) {
    requireStorable(s, address)
    requireStorable(s, BigInt.asUintN(64, address + 1n))
    requireStorable(s, BigInt.asUintN(64, address + 2n))
    requireStorable(s, BigInt.asUintN(64, address + 3n))
    store8(s, address, value & 0xff)
    store8(s, BigInt.asUintN(64, address + 1n), (value >>> 8) & 0xff)
    store8(s, BigInt.asUintN(64, address + 2n), (value >>> 16) & 0xff)
    store8(s, BigInt.asUintN(64, address + 3n), value >>> 24)
    return
  }
  store32(s, address, value)
}

/** Stores 64 bits (specs/isa/riscv/I.yaml:27) */
export function store64(s: State, address: bigint, value: bigint): void {
  const physical = translateRemembered(s, address, 8, 2)
  if (!s.bus.write64(physical, value)) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
}

/** Store doubleword, by the machine's rule for misaligned addresses (specs/isa/riscv/I.yaml:117) */
export function storeDoubleword(s: State, address: bigint, value: bigint): void {
  if (Number(BigInt.asUintN(12, address)) > 0xff8) {
    requireStorable(s, address)
    requireStorable(s, BigInt.asUintN(64, address + 1n))
    requireStorable(s, BigInt.asUintN(64, address + 2n))
    requireStorable(s, BigInt.asUintN(64, address + 3n))
    requireStorable(s, BigInt.asUintN(64, address + 4n))
    requireStorable(s, BigInt.asUintN(64, address + 5n))
    requireStorable(s, BigInt.asUintN(64, address + 6n))
    requireStorable(s, BigInt.asUintN(64, address + 7n))
    store8(s, address, Number(BigInt.asUintN(8, value)))
    store8(s, BigInt.asUintN(64, address + 1n), Number(BigInt.asUintN(8, value >> 8n)))
    store8(s, BigInt.asUintN(64, address + 2n), Number(BigInt.asUintN(8, value >> 16n)))
    store8(s, BigInt.asUintN(64, address + 3n), Number(BigInt.asUintN(8, value >> 24n)))
    store8(s, BigInt.asUintN(64, address + 4n), Number(BigInt.asUintN(8, value >> 32n)))
    store8(s, BigInt.asUintN(64, address + 5n), Number(BigInt.asUintN(8, value >> 40n)))
    store8(s, BigInt.asUintN(64, address + 6n), Number(BigInt.asUintN(8, value >> 48n)))
    store8(s, BigInt.asUintN(64, address + 7n), Number(value >> 56n))
    return
  }
  store64(s, address, value)
}

/** Drop the reservation, which another hart may break (§14.2 lets a store-conditional fail) (specs/isa/riscv/A.yaml:22) */
export function interleave(s: State): void {
  s.reserved = 0
}

/** Physical address of an atomic operation (specs/isa/riscv/A.yaml:25) */
export function amoAddress(s: State, address: bigint, bytes_: number): bigint {
  if ((address & BigInt.asUintN(64, BigInt(bytes_) - 1n)) !== 0n) {
    throw s.trap(TRAP.STORE_ADDRESS_MISALIGNED, address)
  }
  const result = translateRemembered(s, address, bytes_, 2)
  if (!s.bus.mapped(result, 4)) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
  return BigInt(result)
}

/** This mode may reach stimecmp, if it is that (specs/isa/riscv/Sstc.yaml:46) */
export function requireTimer(s: State, csr: number): void {
  if ((csr & 0xfef) === 0x14d && s.mode !== 3) {
    const result = timerEnabled(s)
    if (!result || s.mcounteren_TM === 0) {
      throw s.trap(
        TRAP.ILLEGAL_INSTRUCTION,
        (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
      )
    }
  }
}

/** This mode may reach the CSR, if it is one of supervisor mode (specs/isa/riscv/S.yaml:118) */
export function requireSupervisorCsr(s: State, csr: number): void {
  if (((csr >>> 8) & 3) === 1) {
    guardSupervisorCsr(s)
  }
  if (csr === 0x180) {
    guardMemoryManagement(s)
  }
  requireTimer(s, csr)
}

/** A counter is enabled for this mode, if it is a counter (specs/isa/riscv/Zicntr.yaml:20) */
export function requireCounter(s: State, csr: number): void {
  if ((csr & 0xf60) === 0xc00) {
    let enabled = Number(BigInt.asUintN(1, s.mcounteren >> BigInt(csr & 0x1f)))
    if (s.mode === 0) {
      enabled = enabled & Number(BigInt.asUintN(1, s.scounteren >> BigInt(csr & 0x1f)))
    }
    if (enabled === 0) {
      if ((csr & 0x1f) === 1) {
        guardReadTime(s)
      } else {
        guardReadCounter(s)
      }
    }
  }
}

/** The floating-point state is not switched off (specs/isa/riscv/F.yaml:59) */
export function requireFloat(s: State): void {
  if (s.mstatus_FS === 0) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
}

/** The floating-point state is not switched off, if the CSR belongs to it (specs/isa/riscv/F.yaml:63) */
export function requireFloatCsr(s: State, csr: number): void {
  if (csr >= 1 && csr <= 3) {
    requireFloat(s)
  }
}

/** This mode may reach the CSR (specs/isa/riscv/Sm.yaml:210) */
export function requireCsrPrivilege(s: State, csr: number): void {
  if (((csr >>> 8) & 3) === 3) {
    guardMachineCsr(s)
  }
  requireSupervisorCsr(s, csr)
  requireCounter(s, csr)
  requireFloatCsr(s, csr)
}

/** The CSR exists, this mode may reach it, and it may be written if it is to be (specs/isa/riscv/Zicsr.yaml:11) */
export function requireCsr(s: State, csr: number, writes: boolean): void {
  requireCsrPrivilege(s, csr)
  const result = csrExists(s, csr)
  if (!result) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
  if (writes && csr >>> 10 === 3) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
}

/** Environment call, by the mode it comes from (specs/isa/riscv/Sm.yaml:219) */
export function environmentCall(s: State): void {
  if (s.mode === 0) {
    throw s.trap(TRAP.ENVIRONMENT_CALL_FROM_U, 0n)
  }
  if (s.mode === 1) {
    throw s.trap(TRAP.ENVIRONMENT_CALL_FROM_S, 0n)
  }
  throw s.trap(TRAP.ENVIRONMENT_CALL_FROM_M, 0n)
}

/** What an instruction that sets or clears bits of a CSR works upon (specs/isa/riscv/Sm.yaml:278) */
export function readToModify(s: State, csr: number, value: bigint): bigint {
  if (csr === 0x344) {
    return (value & 0xfffffffffffffdffn) | (s.mip & 0x200n)
  }
  return value
}

/** No entry is about a part of the page with this address (specs/isa/riscv/PMP.yaml:112) */
export function entriesAlike(s: State, physical: bigint): boolean {
  const start = physical & 0xfffffffffffff000n
  for (let i_ = 0; i_ !== 16; i_++) {
    const entry = i_ & 0xf
    if (((s.pmpConfig[entry] >>> 3) & 3) === 0) {
      continue
    }
    const result = firstProtected(s, entry)
    const result2 = behindProtected(s, entry)
    if (result >= result2 || start >= result2 || BigInt.asUintN(64, start + 0x1000n) <= result) {
      continue
    }
    if (start < result || BigInt.asUintN(64, start + 0x1000n) > result2) {
      return false
    }
  }
  return true
}

/** Physical memory protection treats a page alike (specs/isa/riscv/Sm.yaml:315) */
export function protectionAlike(s: State, physical: bigint): boolean {
  const result = entriesAlike(s, physical)
  return result
}

/** An interrupt is pending that wfi waits for, whether or not it would be taken (§3.3.3) (specs/isa/riscv/Sm.yaml:324) */
export function wakes(s: State): boolean {
  const result = pendingInterrupts(s)
  return (result & s.mie) !== 0n
}

/** Trap entry, to supervisor mode where the trap is delegated; 0 where it is not (specs/isa/riscv/S.yaml:125) */
export function enterSupervisor(s: State, cause: bigint, value: bigint, interrupt: boolean): number {
  if (
    s.mode === 3 ||
    Number(BigInt.asUintN(1, (interrupt ? s.mideleg : s.medeleg) >> BigInt(Number(BigInt.asUintN(6, cause))))) === 0
  ) {
    return 0
  }
  s.sepc = s.pc
  s.scause_interrupt = interrupt ? 1 : 0
  s.scause_code = BigInt.asUintN(63, cause)
  s.stval = value
  s.mstatus_SPIE = s.mstatus_SIE
  s.mstatus_SIE = 0
  s.host.attention()
  s.mstatus_SPP = s.mode & 1
  s.mode = 1
  s.translations.leave()
  s.host.attention()
  const base = s.stvec_BASE << 2n
  if (interrupt && s.stvec_MODE === 1) {
    s.nextPc = BigInt.asUintN(64, base + BigInt.asUintN(64, cause << 2n))
  } else {
    s.nextPc = base
  }
  return 1
}

/** Trap entry, to machine mode (specs/isa/riscv/Sm.yaml:336) */
export function enterMachine(s: State, cause: bigint, value: bigint, interrupt: boolean): void {
  s.mepc = s.pc
  s.mcause_interrupt = interrupt ? 1 : 0
  s.mcause_code = BigInt.asUintN(63, cause)
  s.mtval = value
  s.mstatus_MPIE = s.mstatus_MIE
  s.mstatus_MIE = 0
  s.host.attention()
  s.mstatus_MPP = s.mode
  s.translations.leave()
  s.mode = 3
  s.translations.leave()
  s.host.attention()
  const base = s.mtvec_BASE << 2n
  if (interrupt && s.mtvec_MODE === 1) {
    s.nextPc = BigInt.asUintN(64, base + BigInt.asUintN(64, cause << 2n))
  } else {
    s.nextPc = base
  }
}

/** Trap entry, to the mode that the trap is delegated to (specs/isa/riscv/Sm.yaml:328) */
export function enterTrap(s: State, cause: bigint, value: bigint, interrupt: boolean): void {
  s.reserved = 0
  let handled = 0
  const result = enterSupervisor(s, cause, value, interrupt)
  handled = result
  if (handled === 0) {
    enterMachine(s, cause, value, interrupt)
  }
}

/** Take the supervisor-mode interrupt of the highest priority (specs/isa/riscv/S.yaml:144) */
export function supervisorInterrupts(s: State, taken: bigint): void {
  if (Number(BigInt.asUintN(1, taken >> 9n)) === 1) {
    throw s.trap(TRAP.SUPERVISOR_EXTERNAL_INTERRUPT, 0n)
  }
  if (Number(BigInt.asUintN(1, taken >> 1n)) === 1) {
    throw s.trap(TRAP.SUPERVISOR_SOFTWARE_INTERRUPT, 0n)
  }
  if (Number(BigInt.asUintN(1, taken >> 5n)) === 1) {
    throw s.trap(TRAP.SUPERVISOR_TIMER_INTERRUPT, 0n)
  }
}

/** Take the pending interrupt of the highest priority (specs/isa/riscv/Sm.yaml:351) */
export function interrupts(s: State): void {
  const result = pendingInterrupts(s)
  const ready = result & s.mie
  if (s.mode !== 3 || s.mstatus_MIE === 1) {
    let taken = ready
    taken = ready & BigInt.asUintN(64, ~s.mideleg)
    if (Number(BigInt.asUintN(1, taken >> 11n)) === 1) {
      throw s.trap(TRAP.MACHINE_EXTERNAL_INTERRUPT, 0n)
    }
    if (Number(BigInt.asUintN(1, taken >> 3n)) === 1) {
      throw s.trap(TRAP.MACHINE_SOFTWARE_INTERRUPT, 0n)
    }
    if (Number(BigInt.asUintN(1, taken >> 7n)) === 1) {
      throw s.trap(TRAP.MACHINE_TIMER_INTERRUPT, 0n)
    }
    supervisorInterrupts(s, taken)
  }
  if (s.mode === 0 || (s.mode === 1 && s.mstatus_SIE === 1)) {
    supervisorInterrupts(s, ready & s.mideleg)
  }
}

/** The direction of an instruction's rounding: its own, or that of frm (specs/isa/riscv/F.yaml:70) */
export function roundingOf(s: State, mode: number): number {
  requireFloat(s)
  const direction = mode === 7 ? s.fcsr_frm : mode
  if (direction > 4) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
  return direction
}

/** Exceptions are noted in fcsr (specs/isa/riscv/F.yaml:80) */
export function accrue(s: State, flags: number): void {
  if ((flags & ~(s.fcsr & 0x1f) & 0x1f) !== 0) {
    s.fcsr = (s.fcsr | flags) >>> 0
    dirtyFloat(s)
  }
}

/** The single-precision value of a register; the canonical NaN where it is not boxed (specs/isa/riscv/F.yaml:89) */
export function single(s: State, register: number): number {
  if (Number(s.f[register] >> 32n) !== 0xffffffff) {
    return 0x7fc00000
  }
  return Number(BigInt.asUintN(32, s.f[register]))
}

/** Writes a single-precision value (specs/isa/riscv/F.yaml:98) */
export function setSingle(s: State, register: number, value: number): void {
  s.f[register] = (BigInt(0xffffffff) << 32n) | BigInt(value)
  dirtyFloat(s)
}

/** Writes a double-precision value (specs/isa/riscv/D.yaml:8) */
export function setDouble(s: State, register: number, value: bigint): void {
  s.f[register] = value
  dirtyFloat(s)
}

/** The block may be loaded from or stored to (specs/isa/riscv/Zicbom.yaml:9) */
export function cacheBlock(s: State, address: bigint): void {
  const result = physicalAddress(s, address, 1, 1, 2)
  if (!s.bus.mapped(Number(result), 1)) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
}

/** Management of cache blocks is enabled for this mode, by a bit of menvcfg and senvcfg (specs/isa/riscv/Zicbom.yaml:16) */
export function requireCacheBlock(s: State, machine: number, supervisor: number): void {
  if (s.mode !== 3 && machine === 0) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
  if (s.mode === 0 && supervisor === 0) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
}

/** cbo.clean and cbo.flush are enabled for this mode (specs/isa/riscv/Zicbom.yaml:24) */
export function requireCleaning(s: State): void {
  requireCacheBlock(s, s.menvcfg_CBCFE, s.senvcfg_CBCFE)
}

/** cbo.zero is enabled for this mode (specs/isa/riscv/Zicboz.yaml:9) */
export function requireZeroing(s: State): void {
  if (s.mode !== 3 && s.menvcfg_CBZE === 0) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
  if (s.mode === 0 && s.senvcfg_CBZE === 0) {
    throw s.trap(
      TRAP.ILLEGAL_INSTRUCTION,
      (s.current.bits & 3) === 3 ? BigInt(s.current.bits) : BigInt(s.current.bits & 0xffff),
    )
  }
}

/** Rotate right (specs/isa/riscv/Zbb.yaml:8) */
export function rotateRight(_s: State, value: bigint, amount: number): bigint {
  return (value >> BigInt(amount)) | BigInt.asUintN(64, value << BigInt(-amount & 0x3f))
}

/** Rotate the low word right, and sign-extend it (specs/isa/riscv/Zbb.yaml:13) */
export function rotateRightWord(_s: State, value: bigint, amount: number): bigint {
  const word = Number(BigInt.asUintN(32, value))
  return BigInt.asUintN(64, BigInt((((word >>> amount) | ((word << (-amount & 0x1f)) >>> 0)) >>> 0) | 0))
}

/** Each byte all ones, or zero where it was zero (specs/isa/riscv/Zbb.yaml:20) */
export function combineBytes(_s: State, value: bigint): bigint {
  let combined = 0n
  if (Number(BigInt.asUintN(8, value)) !== 0) {
    combined = 0xffn
  }
  if (Number(BigInt.asUintN(8, value >> 8n)) !== 0) {
    combined = combined | 0xff00n
  }
  if (Number(BigInt.asUintN(8, value >> 16n)) !== 0) {
    combined = combined | 0xff0000n
  }
  if (Number(BigInt.asUintN(8, value >> 24n)) !== 0) {
    combined = combined | 0xff000000n
  }
  if (Number(BigInt.asUintN(8, value >> 32n)) !== 0) {
    combined = combined | 0xff00000000n
  }
  if (Number(BigInt.asUintN(8, value >> 40n)) !== 0) {
    combined = combined | 0xff0000000000n
  }
  if (Number(BigInt.asUintN(8, value >> 48n)) !== 0) {
    combined = combined | 0xff000000000000n
  }
  if (Number(value >> 56n) !== 0) {
    combined = combined | 0xff00000000000000n
  }
  return combined
}

/** The bytes in opposite order (specs/isa/riscv/Zbb.yaml:30) */
export function reverseBytes(_s: State, value: bigint): bigint {
  let reversed = 0n
  reversed = BigInt.asUintN(64, BigInt(Number(BigInt.asUintN(8, value))) << 56n)
  reversed = reversed | BigInt.asUintN(64, BigInt(Number(BigInt.asUintN(8, value >> 8n))) << 48n)
  reversed = reversed | BigInt.asUintN(64, BigInt(Number(BigInt.asUintN(8, value >> 16n))) << 40n)
  reversed = reversed | BigInt.asUintN(64, BigInt(Number(BigInt.asUintN(8, value >> 24n))) << 32n)
  reversed = reversed | BigInt.asUintN(64, BigInt(Number(BigInt.asUintN(8, value >> 32n))) << 24n)
  reversed = reversed | BigInt.asUintN(64, BigInt(Number(BigInt.asUintN(8, value >> 40n))) << 16n)
  reversed = reversed | BigInt.asUintN(64, BigInt(Number(BigInt.asUintN(8, value >> 48n))) << 8n)
  reversed = reversed | BigInt(Number(value >> 56n))
  return reversed
}

/** A single one, at a bit's number (specs/isa/riscv/Zbs.yaml:8) */
export function oneBit(_s: State, number_: bigint): bigint {
  return BigInt.asUintN(64, 1n << BigInt(Number(BigInt.asUintN(6, number_))))
}

/** Loads 32 bits at a physical address (specs/isa/riscv/I.yaml:27) */
export function loadPhysical32(s: State, address: bigint): number {
  const value = s.bus.read32(Number(address))
  if (value < 0) {
    throw s.trap(TRAP.LOAD_ACCESS_FAULT, address)
  }
  return value
}

/** Stores 32 bits at a physical address (specs/isa/riscv/I.yaml:27) */
export function storePhysical32(s: State, address: bigint, value: number): void {
  if (!s.bus.write32(Number(address), value)) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
}

/** Stores 512 bits (specs/isa/riscv/I.yaml:27) */
export function store512(s: State, address: bigint, value: bigint): void {
  const physical = translateRemembered(s, address, 0x40, 2)
  if (
    !(
      s.bus.mapped(physical, 8) &&
      s.bus.mapped(Number(BigInt.asUintN(64, BigInt(physical) + 8n)), 8) &&
      s.bus.mapped(Number(BigInt.asUintN(64, BigInt(physical) + 0x10n)), 8) &&
      s.bus.mapped(Number(BigInt.asUintN(64, BigInt(physical) + 0x18n)), 8) &&
      s.bus.mapped(Number(BigInt.asUintN(64, BigInt(physical) + 0x20n)), 8) &&
      s.bus.mapped(Number(BigInt.asUintN(64, BigInt(physical) + 0x28n)), 8) &&
      s.bus.mapped(Number(BigInt.asUintN(64, BigInt(physical) + 0x30n)), 8) &&
      s.bus.mapped(Number(BigInt.asUintN(64, BigInt(physical) + 0x38n)), 8)
    )
  ) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
  if (!s.bus.write64(physical, BigInt.asUintN(64, value))) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
  if (!s.bus.write64(Number(BigInt.asUintN(64, BigInt(physical) + 8n)), BigInt.asUintN(64, value >> 64n))) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
  if (!s.bus.write64(Number(BigInt.asUintN(64, BigInt(physical) + 0x10n)), BigInt.asUintN(64, value >> 128n))) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
  if (!s.bus.write64(Number(BigInt.asUintN(64, BigInt(physical) + 0x18n)), BigInt.asUintN(64, value >> 192n))) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
  if (!s.bus.write64(Number(BigInt.asUintN(64, BigInt(physical) + 0x20n)), BigInt.asUintN(64, value >> 256n))) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
  if (!s.bus.write64(Number(BigInt.asUintN(64, BigInt(physical) + 0x28n)), BigInt.asUintN(64, value >> 320n))) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
  if (!s.bus.write64(Number(BigInt.asUintN(64, BigInt(physical) + 0x30n)), BigInt.asUintN(64, value >> 384n))) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
  if (!s.bus.write64(Number(BigInt.asUintN(64, BigInt(physical) + 0x38n)), value >> 448n)) {
    throw s.trap(TRAP.STORE_ACCESS_FAULT, address)
  }
}

/** Fetches 16 bits (specs/isa/riscv/I.yaml:27) */
export function fetch16(s: State, address: bigint): number {
  const physical = translateRemembered(s, address, 2, 0)
  const value = s.bus.read16(physical)
  if (value < 0) {
    throw s.trap(TRAP.INSTRUCTION_ACCESS_FAULT, address)
  }
  return value
}

/** As `translate`, which is asked only for what is not remembered. */
export function translateRemembered(s: State, va: bigint, bytes: number, access: number): number {
  const known = s.translations.find(va, bytes, access)
  return known >= 0 ? known : translateAnew(s, va, bytes, access)
}

function translateAnew(s: State, va: bigint, bytes: number, access: number): number {
  if (s.translations.left) {
    s.enterTranslations()
    const known = s.translations.find(va, bytes, access)
    if (known >= 0) return known
  }
  const { translations } = s
  translations.reach = 0
  let address = translations.walk(va, bytes, access)
  if (address < 0) {
    const physical = translate(s, va, bytes, access)
    address = Number(physical)
    translations.whole = protectionAlike(s, physical)
  }
  if (translations.whole) translations.remember(va, bytes, access, address)
  return address
}
