/**
 * The architected state of A 64-bit RISC-V machine, close to QEMU's virt machine, and what its registers are called.
 *
 * Generated from specs/machines/rv64.yaml:2 by specvisor; edit that instead.
 */

import { Translations } from '../../runtime/engine/translations.ts'
import type { Bus, Host, MachineState, RegisterInfo } from '../../runtime/engine/types.ts'
import { detachedBus, detachedHost, TrapSignal } from '../../runtime/engine/types.ts'
import { type Instruction, NO_INSTRUCTION } from './instruction.ts'

/** Bytes of a state. */
export const STATE_SIZE = 1896

/** All registers lie in one buffer, at the offsets of `REGISTERS`; copying it copies the state. */
export class State implements MachineState {
  readonly buffer: ArrayBuffer
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Integer registers (specs/isa/riscv/I.yaml:18) */
  readonly x: BigUint64Array
  /** Floating-point registers (specs/isa/riscv/F.yaml:8) */
  readonly f: BigUint64Array
  /** Addresses of the entries, divided by 4 (specs/isa/riscv/PMP.yaml:9) */
  readonly pmpAddress: BigUint64Array
  /** Configurations of the entries (specs/isa/riscv/PMP.yaml:8) */
  readonly pmpConfig: Uint32Array
  /** What the state asks of its surroundings. */
  bus: Bus = detachedBus
  host: Host = detachedHost
  /** The instruction being executed. */
  current: Instruction = NO_INSTRUCTION
  /** What is remembered of address translation. */
  readonly translations = new Translations(4096)
  private readonly signal = new TrapSignal()
  private readonly u32: Uint32Array
  private readonly u64: BigUint64Array

  constructor(buffer: ArrayBuffer = new ArrayBuffer(STATE_SIZE), offset = 0) {
    this.buffer = buffer
    this.bytes = new Uint8Array(buffer, offset, STATE_SIZE)
    this.u32 = new Uint32Array(buffer, offset, STATE_SIZE / 4)
    this.u64 = new BigUint64Array(buffer, offset, STATE_SIZE / 8)
    this.x = new BigUint64Array(buffer, offset + 0, 32)
    this.f = new BigUint64Array(buffer, offset + 288, 32)
    this.pmpAddress = new BigUint64Array(buffer, offset + 552, 16)
    this.pmpConfig = new Uint32Array(buffer, offset + 1820, 16)
    this.reset()
  }

  /** Leaves the instruction: to be thrown. */
  trap(trap: number, value: number | bigint): TrapSignal {
    this.signal.trap = trap
    this.signal.value = value
    return this.signal
  }

  /** Every register has its value after reset. */
  reset(): void {
    this.u32.fill(0)
    this.supervisorDeadline = 0xffffffffffffffffn
    this.misa = 0x800000000014112dn
    this.mstatus = 0xa00000000n
    this.menvcfg = 0x2000000000000000n
    this.mode = 3
    this.forgetTranslations()
  }

  /** Program counter (specs/isa/riscv/I.yaml:27) */
  get pc(): bigint {
    return this.u64[32]
  }
  set pc(value: bigint) {
    this.u64[32] = value
  }

  /** Address of the reservation (specs/isa/riscv/A.yaml:9) */
  get reservation(): bigint {
    return this.u64[33]
  }
  set reservation(value: bigint) {
    this.u64[33] = value
  }

  /** Base of mcycle (specs/isa/riscv/Sm.yaml:23) */
  get cycleBase(): bigint {
    return this.u64[34]
  }
  set cycleBase(value: bigint) {
    this.u64[34] = value
  }

  /** Base of minstret (specs/isa/riscv/Sm.yaml:24) */
  get instretBase(): bigint {
    return this.u64[35]
  }
  set instretBase(value: bigint) {
    this.u64[35] = value
  }

  /** The time that stimecmp holds (specs/isa/riscv/Sstc.yaml:8) */
  get supervisorDeadline(): bigint {
    return this.u64[68]
  }
  set supervisorDeadline(value: bigint) {
    this.u64[68] = value
  }

  /** Vendor (specs/isa/riscv/Sm.yaml:28) */
  get mvendorid(): bigint {
    return this.u64[85]
  }
  set mvendorid(value: bigint) {
    this.u64[85] = value
  }

  /** Architecture (specs/isa/riscv/Sm.yaml:29) */
  get marchid(): bigint {
    return this.u64[86]
  }
  set marchid(value: bigint) {
    this.u64[86] = value
  }

  /** Implementation (specs/isa/riscv/Sm.yaml:30) */
  get mimpid(): bigint {
    return this.u64[87]
  }
  set mimpid(value: bigint) {
    this.u64[87] = value
  }

  /** Hart (specs/isa/riscv/Sm.yaml:31) */
  get mhartid(): bigint {
    return this.u64[88]
  }
  set mhartid(value: bigint) {
    this.u64[88] = value
  }

  /** Configuration pointer (specs/isa/riscv/Sm.yaml:32) */
  get mconfigptr(): bigint {
    return this.u64[89]
  }
  set mconfigptr(value: bigint) {
    this.u64[89] = value
  }

  /** ISA and extensions (specs/isa/riscv/Sm.yaml:34) */
  get misa(): bigint {
    return this.u64[90]
  }
  set misa(value: bigint) {
    this.u64[90] = value
  }

  /** Atomic instructions: bits 0 of misa */
  get misa_A(): number {
    return this.u32[180] & 1
  }
  set misa_A(value: number) {
    this.u32[180] = (this.u32[180] & 0xfffffffe) | value
  }

  /** Compressed instructions: bits 2 of misa */
  get misa_C(): number {
    return (this.u32[180] >>> 2) & 1
  }
  set misa_C(value: number) {
    this.u32[180] = (this.u32[180] & 0xfffffffb) | (value << 2)
  }

  /** Double-precision floating point: bits 3 of misa */
  get misa_D(): number {
    return (this.u32[180] >>> 3) & 1
  }
  set misa_D(value: number) {
    this.u32[180] = (this.u32[180] & 0xfffffff7) | (value << 3)
  }

  /** Single-precision floating point: bits 5 of misa */
  get misa_F(): number {
    return (this.u32[180] >>> 5) & 1
  }
  set misa_F(value: number) {
    this.u32[180] = (this.u32[180] & 0xffffffdf) | (value << 5)
  }

  /** Base integer instruction set: bits 8 of misa */
  get misa_I(): number {
    return (this.u32[180] >>> 8) & 1
  }
  set misa_I(value: number) {
    this.u32[180] = (this.u32[180] & 0xfffffeff) | (value << 8)
  }

  /** Integer multiplication and division: bits 12 of misa */
  get misa_M(): number {
    return (this.u32[180] >>> 12) & 1
  }
  set misa_M(value: number) {
    this.u32[180] = (this.u32[180] & 0xffffefff) | (value << 12)
  }

  /** Supervisor mode: bits 18 of misa */
  get misa_S(): number {
    return (this.u32[180] >>> 18) & 1
  }
  set misa_S(value: number) {
    this.u32[180] = (this.u32[180] & 0xfffbffff) | (value << 18)
  }

  /** User mode: bits 20 of misa */
  get misa_U(): number {
    return (this.u32[180] >>> 20) & 1
  }
  set misa_U(value: number) {
    this.u32[180] = (this.u32[180] & 0xffefffff) | (value << 20)
  }

  /** Width of an integer register: bits 63:62 of misa */
  get misa_MXL(): number {
    return this.u32[181] >>> 30
  }
  set misa_MXL(value: number) {
    this.u32[181] = (this.u32[181] & 0x3fffffff) | (value << 30)
  }

  /** Machine status (specs/isa/riscv/Sm.yaml:47) */
  get mstatus(): bigint {
    return this.u64[91]
  }
  set mstatus(value: bigint) {
    this.u64[91] = value
  }

  /** Interrupts enabled in supervisor mode: bits 1 of mstatus */
  get mstatus_SIE(): number {
    return (this.u32[182] >>> 1) & 1
  }
  set mstatus_SIE(value: number) {
    this.u32[182] = (this.u32[182] & 0xfffffffd) | (value << 1)
  }

  /** Interrupts enabled in machine mode: bits 3 of mstatus */
  get mstatus_MIE(): number {
    return (this.u32[182] >>> 3) & 1
  }
  set mstatus_MIE(value: number) {
    this.u32[182] = (this.u32[182] & 0xfffffff7) | (value << 3)
  }

  /** SIE before the trap: bits 5 of mstatus */
  get mstatus_SPIE(): number {
    return (this.u32[182] >>> 5) & 1
  }
  set mstatus_SPIE(value: number) {
    this.u32[182] = (this.u32[182] & 0xffffffdf) | (value << 5)
  }

  /** MIE before the trap: bits 7 of mstatus */
  get mstatus_MPIE(): number {
    return (this.u32[182] >>> 7) & 1
  }
  set mstatus_MPIE(value: number) {
    this.u32[182] = (this.u32[182] & 0xffffff7f) | (value << 7)
  }

  /** Mode before the trap into supervisor mode: bits 8 of mstatus */
  get mstatus_SPP(): number {
    return (this.u32[182] >>> 8) & 1
  }
  set mstatus_SPP(value: number) {
    this.u32[182] = (this.u32[182] & 0xfffffeff) | (value << 8)
  }

  /** Mode before the trap: bits 12:11 of mstatus */
  get mstatus_MPP(): number {
    return (this.u32[182] >>> 11) & 3
  }
  set mstatus_MPP(value: number) {
    this.u32[182] = (this.u32[182] & 0xffffe7ff) | (value << 11)
  }

  /** State of floating point: bits 14:13 of mstatus */
  get mstatus_FS(): number {
    return (this.u32[182] >>> 13) & 3
  }
  set mstatus_FS(value: number) {
    this.u32[182] = (this.u32[182] & 0xffff9fff) | (value << 13)
  }

  /** Loads and stores as in the mode of MPP: bits 17 of mstatus */
  get mstatus_MPRV(): number {
    return (this.u32[182] >>> 17) & 1
  }
  set mstatus_MPRV(value: number) {
    this.u32[182] = (this.u32[182] & 0xfffdffff) | (value << 17)
  }

  /** Supervisor mode may use user pages: bits 18 of mstatus */
  get mstatus_SUM(): number {
    return (this.u32[182] >>> 18) & 1
  }
  set mstatus_SUM(value: number) {
    this.u32[182] = (this.u32[182] & 0xfffbffff) | (value << 18)
  }

  /** Executable pages can be loaded from: bits 19 of mstatus */
  get mstatus_MXR(): number {
    return (this.u32[182] >>> 19) & 1
  }
  set mstatus_MXR(value: number) {
    this.u32[182] = (this.u32[182] & 0xfff7ffff) | (value << 19)
  }

  /** Memory management traps in supervisor mode: bits 20 of mstatus */
  get mstatus_TVM(): number {
    return (this.u32[182] >>> 20) & 1
  }
  set mstatus_TVM(value: number) {
    this.u32[182] = (this.u32[182] & 0xffefffff) | (value << 20)
  }

  /** wfi traps below machine mode: bits 21 of mstatus */
  get mstatus_TW(): number {
    return (this.u32[182] >>> 21) & 1
  }
  set mstatus_TW(value: number) {
    this.u32[182] = (this.u32[182] & 0xffdfffff) | (value << 21)
  }

  /** sret traps in supervisor mode: bits 22 of mstatus */
  get mstatus_TSR(): number {
    return (this.u32[182] >>> 22) & 1
  }
  set mstatus_TSR(value: number) {
    this.u32[182] = (this.u32[182] & 0xffbfffff) | (value << 22)
  }

  /** Width of an integer register in user mode: bits 33:32 of mstatus */
  get mstatus_UXL(): number {
    return this.u32[183] & 3
  }
  set mstatus_UXL(value: number) {
    this.u32[183] = (this.u32[183] & 0xfffffffc) | value
  }

  /** Width of an integer register in supervisor mode: bits 35:34 of mstatus */
  get mstatus_SXL(): number {
    return (this.u32[183] >>> 2) & 3
  }
  set mstatus_SXL(value: number) {
    this.u32[183] = (this.u32[183] & 0xfffffff3) | (value << 2)
  }

  /** Big-endian data in machine mode: bits 37 of mstatus */
  get mstatus_MBE(): number {
    return (this.u32[183] >>> 5) & 1
  }
  set mstatus_MBE(value: number) {
    this.u32[183] = (this.u32[183] & 0xffffffdf) | (value << 5)
  }

  /** Some state is dirty: bits 63 of mstatus */
  get mstatus_SD(): number {
    return this.u32[183] >>> 31
  }
  set mstatus_SD(value: number) {
    this.u32[183] = (this.u32[183] & 0x7fffffff) | (value << 31)
  }

  /** Machine trap vector (specs/isa/riscv/Sm.yaml:75) */
  get mtvec(): bigint {
    return this.u64[92]
  }
  set mtvec(value: bigint) {
    this.u64[92] = value
  }

  /** How interrupts find their entry: bits 1:0 of mtvec */
  get mtvec_MODE(): number {
    return this.u32[184] & 3
  }
  set mtvec_MODE(value: number) {
    this.u32[184] = (this.u32[184] & 0xfffffffc) | value
  }

  /** Base address, divided by 4: bits 63:2 of mtvec */
  get mtvec_BASE(): bigint {
    return BigInt.asUintN(62, this.u64[92] >> 2n)
  }
  set mtvec_BASE(value: bigint) {
    this.mtvec = (this.mtvec & 3n) | (value << 2n)
  }

  /** Machine interrupt enables (specs/isa/riscv/Sm.yaml:82) */
  get mie(): bigint {
    return this.u64[93]
  }
  set mie(value: bigint) {
    this.u64[93] = value
  }

  /** Supervisor software interrupts: bits 1 of mie */
  get mie_SSIE(): number {
    return (this.u32[186] >>> 1) & 1
  }
  set mie_SSIE(value: number) {
    this.u32[186] = (this.u32[186] & 0xfffffffd) | (value << 1)
  }

  /** Software interrupts: bits 3 of mie */
  get mie_MSIE(): number {
    return (this.u32[186] >>> 3) & 1
  }
  set mie_MSIE(value: number) {
    this.u32[186] = (this.u32[186] & 0xfffffff7) | (value << 3)
  }

  /** Supervisor timer interrupts: bits 5 of mie */
  get mie_STIE(): number {
    return (this.u32[186] >>> 5) & 1
  }
  set mie_STIE(value: number) {
    this.u32[186] = (this.u32[186] & 0xffffffdf) | (value << 5)
  }

  /** Timer interrupts: bits 7 of mie */
  get mie_MTIE(): number {
    return (this.u32[186] >>> 7) & 1
  }
  set mie_MTIE(value: number) {
    this.u32[186] = (this.u32[186] & 0xffffff7f) | (value << 7)
  }

  /** Supervisor external interrupts: bits 9 of mie */
  get mie_SEIE(): number {
    return (this.u32[186] >>> 9) & 1
  }
  set mie_SEIE(value: number) {
    this.u32[186] = (this.u32[186] & 0xfffffdff) | (value << 9)
  }

  /** External interrupts: bits 11 of mie */
  get mie_MEIE(): number {
    return (this.u32[186] >>> 11) & 1
  }
  set mie_MEIE(value: number) {
    this.u32[186] = (this.u32[186] & 0xfffff7ff) | (value << 11)
  }

  /** Machine interrupts pending (specs/isa/riscv/Sm.yaml:92) */
  get mip(): bigint {
    return this.u64[94]
  }
  set mip(value: bigint) {
    this.u64[94] = value
  }

  /** Supervisor software interrupt: bits 1 of mip */
  get mip_SSIP(): number {
    return (this.u32[188] >>> 1) & 1
  }
  set mip_SSIP(value: number) {
    this.u32[188] = (this.u32[188] & 0xfffffffd) | (value << 1)
  }

  /** Software interrupt: bits 3 of mip */
  get mip_MSIP(): number {
    return (this.u32[188] >>> 3) & 1
  }
  set mip_MSIP(value: number) {
    this.u32[188] = (this.u32[188] & 0xfffffff7) | (value << 3)
  }

  /** Supervisor timer interrupt: bits 5 of mip */
  get mip_STIP(): number {
    return (this.u32[188] >>> 5) & 1
  }
  set mip_STIP(value: number) {
    this.u32[188] = (this.u32[188] & 0xffffffdf) | (value << 5)
  }

  /** Timer interrupt: bits 7 of mip */
  get mip_MTIP(): number {
    return (this.u32[188] >>> 7) & 1
  }
  set mip_MTIP(value: number) {
    this.u32[188] = (this.u32[188] & 0xffffff7f) | (value << 7)
  }

  /** Supervisor external interrupt: bits 9 of mip */
  get mip_SEIP(): number {
    return (this.u32[188] >>> 9) & 1
  }
  set mip_SEIP(value: number) {
    this.u32[188] = (this.u32[188] & 0xfffffdff) | (value << 9)
  }

  /** External interrupt: bits 11 of mip */
  get mip_MEIP(): number {
    return (this.u32[188] >>> 11) & 1
  }
  set mip_MEIP(value: number) {
    this.u32[188] = (this.u32[188] & 0xfffff7ff) | (value << 11)
  }

  /** Machine scratch (specs/isa/riscv/Sm.yaml:105) */
  get mscratch(): bigint {
    return this.u64[95]
  }
  set mscratch(value: bigint) {
    this.u64[95] = value
  }

  /** Machine exception program counter (specs/isa/riscv/Sm.yaml:106) */
  get mepc(): bigint {
    return this.u64[96]
  }
  set mepc(value: bigint) {
    this.u64[96] = value
  }

  /** Machine trap cause (specs/isa/riscv/Sm.yaml:112) */
  get mcause(): bigint {
    return this.u64[97]
  }
  set mcause(value: bigint) {
    this.u64[97] = value
  }

  /** Cause: bits 62:0 of mcause */
  get mcause_code(): bigint {
    return BigInt.asUintN(63, this.u64[97] >> 0n)
  }
  set mcause_code(value: bigint) {
    this.mcause = (this.mcause & 0x8000000000000000n) | (value << 0n)
  }

  /** Whether it is an interrupt: bits 63 of mcause */
  get mcause_interrupt(): number {
    return this.u32[195] >>> 31
  }
  set mcause_interrupt(value: number) {
    this.u32[195] = (this.u32[195] & 0x7fffffff) | (value << 31)
  }

  /** Machine trap value (specs/isa/riscv/Sm.yaml:118) */
  get mtval(): bigint {
    return this.u64[98]
  }
  set mtval(value: bigint) {
    this.u64[98] = value
  }

  /** Machine cycle counter (specs/isa/riscv/Sm.yaml:121) */
  get mcycle(): bigint {
    return this.u64[99]
  }
  set mcycle(value: bigint) {
    this.u64[99] = value
  }

  /** Machine retired-instruction counter (specs/isa/riscv/Sm.yaml:134) */
  get minstret(): bigint {
    return this.u64[100]
  }
  set minstret(value: bigint) {
    this.u64[100] = value
  }

  /** Machine counter inhibit (specs/isa/riscv/Sm.yaml:147) */
  get mcountinhibit(): bigint {
    return this.u64[101]
  }
  set mcountinhibit(value: bigint) {
    this.u64[101] = value
  }

  /** mcycle stands still: bits 0 of mcountinhibit */
  get mcountinhibit_CY(): number {
    return this.u32[202] & 1
  }
  set mcountinhibit_CY(value: number) {
    this.u32[202] = (this.u32[202] & 0xfffffffe) | value
  }

  /** minstret stands still: bits 2 of mcountinhibit */
  get mcountinhibit_IR(): number {
    return (this.u32[202] >>> 2) & 1
  }
  set mcountinhibit_IR(value: number) {
    this.u32[202] = (this.u32[202] & 0xfffffffb) | (value << 2)
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter3(): bigint {
    return this.u64[102]
  }
  set mhpmcounter3(value: bigint) {
    this.u64[102] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter4(): bigint {
    return this.u64[103]
  }
  set mhpmcounter4(value: bigint) {
    this.u64[103] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter5(): bigint {
    return this.u64[104]
  }
  set mhpmcounter5(value: bigint) {
    this.u64[104] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter6(): bigint {
    return this.u64[105]
  }
  set mhpmcounter6(value: bigint) {
    this.u64[105] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter7(): bigint {
    return this.u64[106]
  }
  set mhpmcounter7(value: bigint) {
    this.u64[106] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter8(): bigint {
    return this.u64[107]
  }
  set mhpmcounter8(value: bigint) {
    this.u64[107] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter9(): bigint {
    return this.u64[108]
  }
  set mhpmcounter9(value: bigint) {
    this.u64[108] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter10(): bigint {
    return this.u64[109]
  }
  set mhpmcounter10(value: bigint) {
    this.u64[109] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter11(): bigint {
    return this.u64[110]
  }
  set mhpmcounter11(value: bigint) {
    this.u64[110] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter12(): bigint {
    return this.u64[111]
  }
  set mhpmcounter12(value: bigint) {
    this.u64[111] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter13(): bigint {
    return this.u64[112]
  }
  set mhpmcounter13(value: bigint) {
    this.u64[112] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter14(): bigint {
    return this.u64[113]
  }
  set mhpmcounter14(value: bigint) {
    this.u64[113] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter15(): bigint {
    return this.u64[114]
  }
  set mhpmcounter15(value: bigint) {
    this.u64[114] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter16(): bigint {
    return this.u64[115]
  }
  set mhpmcounter16(value: bigint) {
    this.u64[115] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter17(): bigint {
    return this.u64[116]
  }
  set mhpmcounter17(value: bigint) {
    this.u64[116] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter18(): bigint {
    return this.u64[117]
  }
  set mhpmcounter18(value: bigint) {
    this.u64[117] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter19(): bigint {
    return this.u64[118]
  }
  set mhpmcounter19(value: bigint) {
    this.u64[118] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter20(): bigint {
    return this.u64[119]
  }
  set mhpmcounter20(value: bigint) {
    this.u64[119] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter21(): bigint {
    return this.u64[120]
  }
  set mhpmcounter21(value: bigint) {
    this.u64[120] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter22(): bigint {
    return this.u64[121]
  }
  set mhpmcounter22(value: bigint) {
    this.u64[121] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter23(): bigint {
    return this.u64[122]
  }
  set mhpmcounter23(value: bigint) {
    this.u64[122] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter24(): bigint {
    return this.u64[123]
  }
  set mhpmcounter24(value: bigint) {
    this.u64[123] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter25(): bigint {
    return this.u64[124]
  }
  set mhpmcounter25(value: bigint) {
    this.u64[124] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter26(): bigint {
    return this.u64[125]
  }
  set mhpmcounter26(value: bigint) {
    this.u64[125] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter27(): bigint {
    return this.u64[126]
  }
  set mhpmcounter27(value: bigint) {
    this.u64[126] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter28(): bigint {
    return this.u64[127]
  }
  set mhpmcounter28(value: bigint) {
    this.u64[127] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter29(): bigint {
    return this.u64[128]
  }
  set mhpmcounter29(value: bigint) {
    this.u64[128] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter30(): bigint {
    return this.u64[129]
  }
  set mhpmcounter30(value: bigint) {
    this.u64[129] = value
  }

  /** Machine performance counters (specs/isa/riscv/Sm.yaml:154) */
  get mhpmcounter31(): bigint {
    return this.u64[130]
  }
  set mhpmcounter31(value: bigint) {
    this.u64[130] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent3(): bigint {
    return this.u64[131]
  }
  set mhpmevent3(value: bigint) {
    this.u64[131] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent4(): bigint {
    return this.u64[132]
  }
  set mhpmevent4(value: bigint) {
    this.u64[132] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent5(): bigint {
    return this.u64[133]
  }
  set mhpmevent5(value: bigint) {
    this.u64[133] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent6(): bigint {
    return this.u64[134]
  }
  set mhpmevent6(value: bigint) {
    this.u64[134] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent7(): bigint {
    return this.u64[135]
  }
  set mhpmevent7(value: bigint) {
    this.u64[135] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent8(): bigint {
    return this.u64[136]
  }
  set mhpmevent8(value: bigint) {
    this.u64[136] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent9(): bigint {
    return this.u64[137]
  }
  set mhpmevent9(value: bigint) {
    this.u64[137] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent10(): bigint {
    return this.u64[138]
  }
  set mhpmevent10(value: bigint) {
    this.u64[138] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent11(): bigint {
    return this.u64[139]
  }
  set mhpmevent11(value: bigint) {
    this.u64[139] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent12(): bigint {
    return this.u64[140]
  }
  set mhpmevent12(value: bigint) {
    this.u64[140] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent13(): bigint {
    return this.u64[141]
  }
  set mhpmevent13(value: bigint) {
    this.u64[141] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent14(): bigint {
    return this.u64[142]
  }
  set mhpmevent14(value: bigint) {
    this.u64[142] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent15(): bigint {
    return this.u64[143]
  }
  set mhpmevent15(value: bigint) {
    this.u64[143] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent16(): bigint {
    return this.u64[144]
  }
  set mhpmevent16(value: bigint) {
    this.u64[144] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent17(): bigint {
    return this.u64[145]
  }
  set mhpmevent17(value: bigint) {
    this.u64[145] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent18(): bigint {
    return this.u64[146]
  }
  set mhpmevent18(value: bigint) {
    this.u64[146] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent19(): bigint {
    return this.u64[147]
  }
  set mhpmevent19(value: bigint) {
    this.u64[147] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent20(): bigint {
    return this.u64[148]
  }
  set mhpmevent20(value: bigint) {
    this.u64[148] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent21(): bigint {
    return this.u64[149]
  }
  set mhpmevent21(value: bigint) {
    this.u64[149] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent22(): bigint {
    return this.u64[150]
  }
  set mhpmevent22(value: bigint) {
    this.u64[150] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent23(): bigint {
    return this.u64[151]
  }
  set mhpmevent23(value: bigint) {
    this.u64[151] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent24(): bigint {
    return this.u64[152]
  }
  set mhpmevent24(value: bigint) {
    this.u64[152] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent25(): bigint {
    return this.u64[153]
  }
  set mhpmevent25(value: bigint) {
    this.u64[153] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent26(): bigint {
    return this.u64[154]
  }
  set mhpmevent26(value: bigint) {
    this.u64[154] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent27(): bigint {
    return this.u64[155]
  }
  set mhpmevent27(value: bigint) {
    this.u64[155] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent28(): bigint {
    return this.u64[156]
  }
  set mhpmevent28(value: bigint) {
    this.u64[156] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent29(): bigint {
    return this.u64[157]
  }
  set mhpmevent29(value: bigint) {
    this.u64[157] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent30(): bigint {
    return this.u64[158]
  }
  set mhpmevent30(value: bigint) {
    this.u64[158] = value
  }

  /** Machine performance-counter events (specs/isa/riscv/Sm.yaml:175) */
  get mhpmevent31(): bigint {
    return this.u64[159]
  }
  set mhpmevent31(value: bigint) {
    this.u64[159] = value
  }

  /** Cycle counter (specs/isa/riscv/Zicntr.yaml:10) */
  get cycle(): bigint {
    return this.u64[160]
  }
  set cycle(value: bigint) {
    this.u64[160] = value
  }

  /** Timer (specs/isa/riscv/Zicntr.yaml:11) */
  get time(): bigint {
    return this.u64[161]
  }
  set time(value: bigint) {
    this.u64[161] = value
  }

  /** Retired-instruction counter (specs/isa/riscv/Zicntr.yaml:12) */
  get instret(): bigint {
    return this.u64[162]
  }
  set instret(value: bigint) {
    this.u64[162] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter3(): bigint {
    return this.u64[163]
  }
  set hpmcounter3(value: bigint) {
    this.u64[163] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter4(): bigint {
    return this.u64[164]
  }
  set hpmcounter4(value: bigint) {
    this.u64[164] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter5(): bigint {
    return this.u64[165]
  }
  set hpmcounter5(value: bigint) {
    this.u64[165] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter6(): bigint {
    return this.u64[166]
  }
  set hpmcounter6(value: bigint) {
    this.u64[166] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter7(): bigint {
    return this.u64[167]
  }
  set hpmcounter7(value: bigint) {
    this.u64[167] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter8(): bigint {
    return this.u64[168]
  }
  set hpmcounter8(value: bigint) {
    this.u64[168] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter9(): bigint {
    return this.u64[169]
  }
  set hpmcounter9(value: bigint) {
    this.u64[169] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter10(): bigint {
    return this.u64[170]
  }
  set hpmcounter10(value: bigint) {
    this.u64[170] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter11(): bigint {
    return this.u64[171]
  }
  set hpmcounter11(value: bigint) {
    this.u64[171] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter12(): bigint {
    return this.u64[172]
  }
  set hpmcounter12(value: bigint) {
    this.u64[172] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter13(): bigint {
    return this.u64[173]
  }
  set hpmcounter13(value: bigint) {
    this.u64[173] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter14(): bigint {
    return this.u64[174]
  }
  set hpmcounter14(value: bigint) {
    this.u64[174] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter15(): bigint {
    return this.u64[175]
  }
  set hpmcounter15(value: bigint) {
    this.u64[175] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter16(): bigint {
    return this.u64[176]
  }
  set hpmcounter16(value: bigint) {
    this.u64[176] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter17(): bigint {
    return this.u64[177]
  }
  set hpmcounter17(value: bigint) {
    this.u64[177] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter18(): bigint {
    return this.u64[178]
  }
  set hpmcounter18(value: bigint) {
    this.u64[178] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter19(): bigint {
    return this.u64[179]
  }
  set hpmcounter19(value: bigint) {
    this.u64[179] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter20(): bigint {
    return this.u64[180]
  }
  set hpmcounter20(value: bigint) {
    this.u64[180] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter21(): bigint {
    return this.u64[181]
  }
  set hpmcounter21(value: bigint) {
    this.u64[181] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter22(): bigint {
    return this.u64[182]
  }
  set hpmcounter22(value: bigint) {
    this.u64[182] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter23(): bigint {
    return this.u64[183]
  }
  set hpmcounter23(value: bigint) {
    this.u64[183] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter24(): bigint {
    return this.u64[184]
  }
  set hpmcounter24(value: bigint) {
    this.u64[184] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter25(): bigint {
    return this.u64[185]
  }
  set hpmcounter25(value: bigint) {
    this.u64[185] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter26(): bigint {
    return this.u64[186]
  }
  set hpmcounter26(value: bigint) {
    this.u64[186] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter27(): bigint {
    return this.u64[187]
  }
  set hpmcounter27(value: bigint) {
    this.u64[187] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter28(): bigint {
    return this.u64[188]
  }
  set hpmcounter28(value: bigint) {
    this.u64[188] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter29(): bigint {
    return this.u64[189]
  }
  set hpmcounter29(value: bigint) {
    this.u64[189] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter30(): bigint {
    return this.u64[190]
  }
  set hpmcounter30(value: bigint) {
    this.u64[190] = value
  }

  /** Performance counters (specs/isa/riscv/Zihpm.yaml:8) */
  get hpmcounter31(): bigint {
    return this.u64[191]
  }
  set hpmcounter31(value: bigint) {
    this.u64[191] = value
  }

  /** Machine counter enable (specs/isa/riscv/U.yaml:10) */
  get mcounteren(): bigint {
    return this.u64[192]
  }
  set mcounteren(value: bigint) {
    this.u64[192] = value
  }

  /** cycle can be read in user mode: bits 0 of mcounteren */
  get mcounteren_CY(): number {
    return this.u32[384] & 1
  }
  set mcounteren_CY(value: number) {
    this.u32[384] = (this.u32[384] & 0xfffffffe) | value
  }

  /** time can be read in user mode: bits 1 of mcounteren */
  get mcounteren_TM(): number {
    return (this.u32[384] >>> 1) & 1
  }
  set mcounteren_TM(value: number) {
    this.u32[384] = (this.u32[384] & 0xfffffffd) | (value << 1)
  }

  /** instret can be read in user mode: bits 2 of mcounteren */
  get mcounteren_IR(): number {
    return (this.u32[384] >>> 2) & 1
  }
  set mcounteren_IR(value: number) {
    this.u32[384] = (this.u32[384] & 0xfffffffb) | (value << 2)
  }

  /** hpmcounter3 to hpmcounter31 can be read in user mode: bits 31:3 of mcounteren */
  get mcounteren_HPM(): number {
    return this.u32[384] >>> 3
  }
  set mcounteren_HPM(value: number) {
    this.u32[384] = (this.u32[384] & 7) | (value << 3)
  }

  /** Machine environment configuration (specs/isa/riscv/U.yaml:18) */
  get menvcfg(): bigint {
    return this.u64[193]
  }
  set menvcfg(value: bigint) {
    this.u64[193] = value
  }

  /** A fence of device accesses below machine mode also orders memory: bits 0 of menvcfg */
  get menvcfg_FIOM(): number {
    return this.u32[386] & 1
  }
  set menvcfg_FIOM(value: number) {
    this.u32[386] = (this.u32[386] & 0xfffffffe) | value
  }

  /** cbo.inval below machine mode: bits 5:4 of menvcfg */
  get menvcfg_CBIE(): number {
    return (this.u32[386] >>> 4) & 3
  }
  set menvcfg_CBIE(value: number) {
    this.u32[386] = (this.u32[386] & 0xffffffcf) | (value << 4)
  }

  /** cbo.clean and cbo.flush work below machine mode: bits 6 of menvcfg */
  get menvcfg_CBCFE(): number {
    return (this.u32[386] >>> 6) & 1
  }
  set menvcfg_CBCFE(value: number) {
    this.u32[386] = (this.u32[386] & 0xffffffbf) | (value << 6)
  }

  /** cbo.zero works below machine mode: bits 7 of menvcfg */
  get menvcfg_CBZE(): number {
    return (this.u32[386] >>> 7) & 1
  }
  set menvcfg_CBZE(value: number) {
    this.u32[386] = (this.u32[386] & 0xffffff7f) | (value << 7)
  }

  /** Page-table walks update accessed and dirty bits: bits 61 of menvcfg */
  get menvcfg_ADUE(): number {
    return (this.u32[387] >>> 29) & 1
  }
  set menvcfg_ADUE(value: number) {
    this.u32[387] = (this.u32[387] & 0xdfffffff) | (value << 29)
  }

  /** stimecmp is there below machine mode: bits 63 of menvcfg */
  get menvcfg_STCE(): number {
    return this.u32[387] >>> 31
  }
  set menvcfg_STCE(value: number) {
    this.u32[387] = (this.u32[387] & 0x7fffffff) | (value << 31)
  }

  /** Machine exception delegation (specs/isa/riscv/S.yaml:16) */
  get medeleg(): bigint {
    return this.u64[194]
  }
  set medeleg(value: bigint) {
    this.u64[194] = value
  }

  /** Causes 0 to 9: bits 9:0 of medeleg */
  get medeleg_low(): number {
    return this.u32[388] & 0x3ff
  }
  set medeleg_low(value: number) {
    this.u32[388] = (this.u32[388] & 0xfffffc00) | value
  }

  /** Instruction and load page faults: bits 13:12 of medeleg */
  get medeleg_pages(): number {
    return (this.u32[388] >>> 12) & 3
  }
  set medeleg_pages(value: number) {
    this.u32[388] = (this.u32[388] & 0xffffcfff) | (value << 12)
  }

  /** Store page faults: bits 15 of medeleg */
  get medeleg_store(): number {
    return (this.u32[388] >>> 15) & 1
  }
  set medeleg_store(value: number) {
    this.u32[388] = (this.u32[388] & 0xffff7fff) | (value << 15)
  }

  /** Machine interrupt delegation (specs/isa/riscv/S.yaml:23) */
  get mideleg(): bigint {
    return this.u64[195]
  }
  set mideleg(value: bigint) {
    this.u64[195] = value
  }

  /** Supervisor software interrupts: bits 1 of mideleg */
  get mideleg_SSI(): number {
    return (this.u32[390] >>> 1) & 1
  }
  set mideleg_SSI(value: number) {
    this.u32[390] = (this.u32[390] & 0xfffffffd) | (value << 1)
  }

  /** Supervisor timer interrupts: bits 5 of mideleg */
  get mideleg_STI(): number {
    return (this.u32[390] >>> 5) & 1
  }
  set mideleg_STI(value: number) {
    this.u32[390] = (this.u32[390] & 0xffffffdf) | (value << 5)
  }

  /** Supervisor external interrupts: bits 9 of mideleg */
  get mideleg_SEI(): number {
    return (this.u32[390] >>> 9) & 1
  }
  set mideleg_SEI(value: number) {
    this.u32[390] = (this.u32[390] & 0xfffffdff) | (value << 9)
  }

  /** Supervisor interrupt enables (specs/isa/riscv/S.yaml:32) */
  get sie(): bigint {
    return this.u64[196]
  }
  set sie(value: bigint) {
    this.u64[196] = value
  }

  /** Supervisor interrupts pending (specs/isa/riscv/S.yaml:33) */
  get sip(): bigint {
    return this.u64[197]
  }
  set sip(value: bigint) {
    this.u64[197] = value
  }

  /** Supervisor trap vector (specs/isa/riscv/S.yaml:40) */
  get stvec(): bigint {
    return this.u64[198]
  }
  set stvec(value: bigint) {
    this.u64[198] = value
  }

  /** How interrupts find their entry: bits 1:0 of stvec */
  get stvec_MODE(): number {
    return this.u32[396] & 3
  }
  set stvec_MODE(value: number) {
    this.u32[396] = (this.u32[396] & 0xfffffffc) | value
  }

  /** Base address, divided by 4: bits 63:2 of stvec */
  get stvec_BASE(): bigint {
    return BigInt.asUintN(62, this.u64[198] >> 2n)
  }
  set stvec_BASE(value: bigint) {
    this.stvec = (this.stvec & 3n) | (value << 2n)
  }

  /** Supervisor counter enable (specs/isa/riscv/S.yaml:47) */
  get scounteren(): bigint {
    return this.u64[199]
  }
  set scounteren(value: bigint) {
    this.u64[199] = value
  }

  /** cycle can be read in user mode: bits 0 of scounteren */
  get scounteren_CY(): number {
    return this.u32[398] & 1
  }
  set scounteren_CY(value: number) {
    this.u32[398] = (this.u32[398] & 0xfffffffe) | value
  }

  /** time can be read in user mode: bits 1 of scounteren */
  get scounteren_TM(): number {
    return (this.u32[398] >>> 1) & 1
  }
  set scounteren_TM(value: number) {
    this.u32[398] = (this.u32[398] & 0xfffffffd) | (value << 1)
  }

  /** instret can be read in user mode: bits 2 of scounteren */
  get scounteren_IR(): number {
    return (this.u32[398] >>> 2) & 1
  }
  set scounteren_IR(value: number) {
    this.u32[398] = (this.u32[398] & 0xfffffffb) | (value << 2)
  }

  /** hpmcounter3 to hpmcounter31 can be read in user mode: bits 31:3 of scounteren */
  get scounteren_HPM(): number {
    return this.u32[398] >>> 3
  }
  set scounteren_HPM(value: number) {
    this.u32[398] = (this.u32[398] & 7) | (value << 3)
  }

  /** Supervisor environment configuration (specs/isa/riscv/S.yaml:55) */
  get senvcfg(): bigint {
    return this.u64[200]
  }
  set senvcfg(value: bigint) {
    this.u64[200] = value
  }

  /** A fence of device accesses in user mode also orders memory: bits 0 of senvcfg */
  get senvcfg_FIOM(): number {
    return this.u32[400] & 1
  }
  set senvcfg_FIOM(value: number) {
    this.u32[400] = (this.u32[400] & 0xfffffffe) | value
  }

  /** cbo.inval in user mode: bits 5:4 of senvcfg */
  get senvcfg_CBIE(): number {
    return (this.u32[400] >>> 4) & 3
  }
  set senvcfg_CBIE(value: number) {
    this.u32[400] = (this.u32[400] & 0xffffffcf) | (value << 4)
  }

  /** cbo.clean and cbo.flush work in user mode: bits 6 of senvcfg */
  get senvcfg_CBCFE(): number {
    return (this.u32[400] >>> 6) & 1
  }
  set senvcfg_CBCFE(value: number) {
    this.u32[400] = (this.u32[400] & 0xffffffbf) | (value << 6)
  }

  /** cbo.zero works in user mode: bits 7 of senvcfg */
  get senvcfg_CBZE(): number {
    return (this.u32[400] >>> 7) & 1
  }
  set senvcfg_CBZE(value: number) {
    this.u32[400] = (this.u32[400] & 0xffffff7f) | (value << 7)
  }

  /** Supervisor scratch (specs/isa/riscv/S.yaml:63) */
  get sscratch(): bigint {
    return this.u64[201]
  }
  set sscratch(value: bigint) {
    this.u64[201] = value
  }

  /** Supervisor exception program counter (specs/isa/riscv/S.yaml:64) */
  get sepc(): bigint {
    return this.u64[202]
  }
  set sepc(value: bigint) {
    this.u64[202] = value
  }

  /** Supervisor trap cause (specs/isa/riscv/S.yaml:70) */
  get scause(): bigint {
    return this.u64[203]
  }
  set scause(value: bigint) {
    this.u64[203] = value
  }

  /** Cause: bits 62:0 of scause */
  get scause_code(): bigint {
    return BigInt.asUintN(63, this.u64[203] >> 0n)
  }
  set scause_code(value: bigint) {
    this.scause = (this.scause & 0x8000000000000000n) | (value << 0n)
  }

  /** Whether it is an interrupt: bits 63 of scause */
  get scause_interrupt(): number {
    return this.u32[407] >>> 31
  }
  set scause_interrupt(value: number) {
    this.u32[407] = (this.u32[407] & 0x7fffffff) | (value << 31)
  }

  /** Supervisor trap value (specs/isa/riscv/S.yaml:76) */
  get stval(): bigint {
    return this.u64[204]
  }
  set stval(value: bigint) {
    this.u64[204] = value
  }

  /** Supervisor address translation and protection (specs/isa/riscv/S.yaml:77) */
  get satp(): bigint {
    return this.u64[205]
  }
  set satp(value: bigint) {
    this.u64[205] = value
  }

  /** Supervisor timer compare (specs/isa/riscv/Sstc.yaml:10) */
  get stimecmp(): bigint {
    return this.u64[206]
  }
  set stimecmp(value: bigint) {
    this.u64[206] = value
  }

  /** PMP configurations 0 to 7 (specs/isa/riscv/PMP.yaml:12) */
  get pmpcfg0(): bigint {
    return this.u64[207]
  }
  set pmpcfg0(value: bigint) {
    this.u64[207] = value
  }

  /** PMP configurations 8 to 15 (specs/isa/riscv/PMP.yaml:13) */
  get pmpcfg2(): bigint {
    return this.u64[208]
  }
  set pmpcfg2(value: bigint) {
    this.u64[208] = value
  }

  /** PMP address 0 (specs/isa/riscv/PMP.yaml:14) */
  get pmpaddr0(): bigint {
    return this.u64[209]
  }
  set pmpaddr0(value: bigint) {
    this.u64[209] = value
  }

  /** PMP address 1 (specs/isa/riscv/PMP.yaml:15) */
  get pmpaddr1(): bigint {
    return this.u64[210]
  }
  set pmpaddr1(value: bigint) {
    this.u64[210] = value
  }

  /** PMP address 2 (specs/isa/riscv/PMP.yaml:16) */
  get pmpaddr2(): bigint {
    return this.u64[211]
  }
  set pmpaddr2(value: bigint) {
    this.u64[211] = value
  }

  /** PMP address 3 (specs/isa/riscv/PMP.yaml:17) */
  get pmpaddr3(): bigint {
    return this.u64[212]
  }
  set pmpaddr3(value: bigint) {
    this.u64[212] = value
  }

  /** PMP address 4 (specs/isa/riscv/PMP.yaml:18) */
  get pmpaddr4(): bigint {
    return this.u64[213]
  }
  set pmpaddr4(value: bigint) {
    this.u64[213] = value
  }

  /** PMP address 5 (specs/isa/riscv/PMP.yaml:19) */
  get pmpaddr5(): bigint {
    return this.u64[214]
  }
  set pmpaddr5(value: bigint) {
    this.u64[214] = value
  }

  /** PMP address 6 (specs/isa/riscv/PMP.yaml:20) */
  get pmpaddr6(): bigint {
    return this.u64[215]
  }
  set pmpaddr6(value: bigint) {
    this.u64[215] = value
  }

  /** PMP address 7 (specs/isa/riscv/PMP.yaml:21) */
  get pmpaddr7(): bigint {
    return this.u64[216]
  }
  set pmpaddr7(value: bigint) {
    this.u64[216] = value
  }

  /** PMP address 8 (specs/isa/riscv/PMP.yaml:22) */
  get pmpaddr8(): bigint {
    return this.u64[217]
  }
  set pmpaddr8(value: bigint) {
    this.u64[217] = value
  }

  /** PMP address 9 (specs/isa/riscv/PMP.yaml:23) */
  get pmpaddr9(): bigint {
    return this.u64[218]
  }
  set pmpaddr9(value: bigint) {
    this.u64[218] = value
  }

  /** PMP address 10 (specs/isa/riscv/PMP.yaml:24) */
  get pmpaddr10(): bigint {
    return this.u64[219]
  }
  set pmpaddr10(value: bigint) {
    this.u64[219] = value
  }

  /** PMP address 11 (specs/isa/riscv/PMP.yaml:25) */
  get pmpaddr11(): bigint {
    return this.u64[220]
  }
  set pmpaddr11(value: bigint) {
    this.u64[220] = value
  }

  /** PMP address 12 (specs/isa/riscv/PMP.yaml:26) */
  get pmpaddr12(): bigint {
    return this.u64[221]
  }
  set pmpaddr12(value: bigint) {
    this.u64[221] = value
  }

  /** PMP address 13 (specs/isa/riscv/PMP.yaml:27) */
  get pmpaddr13(): bigint {
    return this.u64[222]
  }
  set pmpaddr13(value: bigint) {
    this.u64[222] = value
  }

  /** PMP address 14 (specs/isa/riscv/PMP.yaml:28) */
  get pmpaddr14(): bigint {
    return this.u64[223]
  }
  set pmpaddr14(value: bigint) {
    this.u64[223] = value
  }

  /** PMP address 15 (specs/isa/riscv/PMP.yaml:29) */
  get pmpaddr15(): bigint {
    return this.u64[224]
  }
  set pmpaddr15(value: bigint) {
    this.u64[224] = value
  }

  /** Whether there is a reservation (specs/isa/riscv/A.yaml:10) */
  get reserved(): number {
    return this.u32[452]
  }
  set reserved(value: number) {
    this.u32[452] = value
  }

  /** Current privilege mode (specs/isa/riscv/Sm.yaml:20) */
  get mode(): number {
    return this.u32[453]
  }
  set mode(value: number) {
    this.u32[453] = value
  }

  /** Lines of the interrupt controller (specs/isa/riscv/S.yaml:10) */
  get external(): number {
    return this.u32[454]
  }
  set external(value: number) {
    this.u32[454] = value
  }

  /** For supervisor mode: bits 0 of external */
  get external_SEIP(): number {
    return this.u32[454] & 1
  }
  set external_SEIP(value: number) {
    this.u32[454] = (this.u32[454] & 0xfffffffe) | value
  }

  /** Floating-point control and status (specs/isa/riscv/F.yaml:17) */
  get fcsr(): number {
    return this.u32[471]
  }
  set fcsr(value: number) {
    this.u32[471] = value
  }

  /** Inexact: bits 0 of fcsr */
  get fcsr_NX(): number {
    return this.u32[471] & 1
  }
  set fcsr_NX(value: number) {
    this.u32[471] = (this.u32[471] & 0xfffffffe) | value
  }

  /** Underflow: bits 1 of fcsr */
  get fcsr_UF(): number {
    return (this.u32[471] >>> 1) & 1
  }
  set fcsr_UF(value: number) {
    this.u32[471] = (this.u32[471] & 0xfffffffd) | (value << 1)
  }

  /** Overflow: bits 2 of fcsr */
  get fcsr_OF(): number {
    return (this.u32[471] >>> 2) & 1
  }
  set fcsr_OF(value: number) {
    this.u32[471] = (this.u32[471] & 0xfffffffb) | (value << 2)
  }

  /** Division by zero: bits 3 of fcsr */
  get fcsr_DZ(): number {
    return (this.u32[471] >>> 3) & 1
  }
  set fcsr_DZ(value: number) {
    this.u32[471] = (this.u32[471] & 0xfffffff7) | (value << 3)
  }

  /** Invalid operation: bits 4 of fcsr */
  get fcsr_NV(): number {
    return (this.u32[471] >>> 4) & 1
  }
  set fcsr_NV(value: number) {
    this.u32[471] = (this.u32[471] & 0xffffffef) | (value << 4)
  }

  /** Dynamic rounding mode: bits 7:5 of fcsr */
  get fcsr_frm(): number {
    return (this.u32[471] >>> 5) & 7
  }
  set fcsr_frm(value: number) {
    this.u32[471] = (this.u32[471] & 0xffffff1f) | (value << 5)
  }

  /** Floating-point accrued exceptions (specs/isa/riscv/F.yaml:32) */
  get fflags(): number {
    return this.u32[472]
  }
  set fflags(value: number) {
    this.u32[472] = value
  }

  /** Floating-point dynamic rounding mode (specs/isa/riscv/F.yaml:40) */
  get frm(): number {
    return this.u32[473]
  }
  set frm(value: number) {
    this.u32[473] = value
  }

  /** Retired instructions (specs/isa/riscv/Sm.yaml:21) */
  get retired(): bigint {
    return BigInt.asUintN(64, this.host.retired())
  }

  /** The machine's time (specs/isa/riscv/Zicntr.yaml:8) */
  get clock(): bigint {
    return BigInt.asUintN(64, this.host.time())
  }

  /** Where execution goes on after this instruction. */
  get nextPc(): bigint {
    return this.u64[225]
  }
  set nextPc(value: bigint) {
    this.u64[225] = value
  }

  /** Goes to the translations remembered for the values that registers have now. */
  enterTranslations(): void {
    this.translations.enter(
      this.mstatus_MPRV |
        (this.mstatus_MPP << 1) |
        (this.mstatus_SUM << 3) |
        (this.mstatus_MXR << 4) |
        (this.menvcfg_ADUE << 5) |
        (this.mode << 6),
      this.satp,
    )
  }

  /** To be called when the state, or memory that translation reads, has been changed from outside. */
  forgetTranslations(): void {
    this.translations.forget()
    this.translations.leave()
  }
}

/** Every register, with its place in the buffer. */
export const REGISTERS: readonly RegisterInfo[] = [
  {
    name: 'x',
    title: 'Integer registers',
    width: 64,
    count: 32,
    offset: 0,
    bytes: 8,
    names: [
      'zero',
      'ra',
      'sp',
      'gp',
      'tp',
      't0',
      't1',
      't2',
      's0',
      's1',
      'a0',
      'a1',
      'a2',
      'a3',
      'a4',
      'a5',
      'a6',
      'a7',
      's2',
      's3',
      's4',
      's5',
      's6',
      's7',
      's8',
      's9',
      's10',
      's11',
      't3',
      't4',
      't5',
      't6',
    ],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'x', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'pc',
    title: 'Program counter',
    width: 64,
    count: 1,
    offset: 256,
    bytes: 8,
    names: ['pc'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'pc', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'reservation',
    title: 'Address of the reservation',
    width: 64,
    count: 1,
    offset: 264,
    bytes: 8,
    names: ['reservation'],
    role: 'micro-architectural',
    internal: true,
    fields: [{ name: 'reservation', hi: 63, lo: 0, role: 'micro-architectural' }],
  },
  {
    name: 'cycleBase',
    title: 'Base of mcycle',
    width: 64,
    count: 1,
    offset: 272,
    bytes: 8,
    names: ['cycleBase'],
    role: 'real-resource',
    internal: true,
    fields: [{ name: 'cycleBase', hi: 63, lo: 0, role: 'real-resource' }],
  },
  {
    name: 'instretBase',
    title: 'Base of minstret',
    width: 64,
    count: 1,
    offset: 280,
    bytes: 8,
    names: ['instretBase'],
    role: 'real-resource',
    internal: true,
    fields: [{ name: 'instretBase', hi: 63, lo: 0, role: 'real-resource' }],
  },
  {
    name: 'f',
    title: 'Floating-point registers',
    width: 64,
    count: 32,
    offset: 288,
    bytes: 8,
    names: [
      'ft0',
      'ft1',
      'ft2',
      'ft3',
      'ft4',
      'ft5',
      'ft6',
      'ft7',
      'fs0',
      'fs1',
      'fa0',
      'fa1',
      'fa2',
      'fa3',
      'fa4',
      'fa5',
      'fa6',
      'fa7',
      'fs2',
      'fs3',
      'fs4',
      'fs5',
      'fs6',
      'fs7',
      'fs8',
      'fs9',
      'fs10',
      'fs11',
      'ft8',
      'ft9',
      'ft10',
      'ft11',
    ],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'f', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'supervisorDeadline',
    title: 'The time that stimecmp holds',
    width: 64,
    count: 1,
    offset: 544,
    bytes: 8,
    names: ['supervisorDeadline'],
    role: 'delivery',
    internal: true,
    fields: [{ name: 'supervisorDeadline', hi: 63, lo: 0, role: 'delivery' }],
  },
  {
    name: 'pmpAddress',
    title: 'Addresses of the entries, divided by 4',
    width: 54,
    count: 16,
    offset: 552,
    bytes: 8,
    names: [
      'pmpAddress0',
      'pmpAddress1',
      'pmpAddress2',
      'pmpAddress3',
      'pmpAddress4',
      'pmpAddress5',
      'pmpAddress6',
      'pmpAddress7',
      'pmpAddress8',
      'pmpAddress9',
      'pmpAddress10',
      'pmpAddress11',
      'pmpAddress12',
      'pmpAddress13',
      'pmpAddress14',
      'pmpAddress15',
    ],
    role: 'relocation',
    internal: true,
    fields: [{ name: 'pmpAddress', hi: 53, lo: 0, role: 'relocation' }],
  },
  {
    name: 'mvendorid',
    title: 'Vendor',
    width: 64,
    count: 1,
    offset: 680,
    bytes: 8,
    names: ['mvendorid'],
    role: 'real-resource',
    internal: false,
    fields: [{ name: 'mvendorid', hi: 63, lo: 0, role: 'real-resource' }],
  },
  {
    name: 'marchid',
    title: 'Architecture',
    width: 64,
    count: 1,
    offset: 688,
    bytes: 8,
    names: ['marchid'],
    role: 'real-resource',
    internal: false,
    fields: [{ name: 'marchid', hi: 63, lo: 0, role: 'real-resource' }],
  },
  {
    name: 'mimpid',
    title: 'Implementation',
    width: 64,
    count: 1,
    offset: 696,
    bytes: 8,
    names: ['mimpid'],
    role: 'real-resource',
    internal: false,
    fields: [{ name: 'mimpid', hi: 63, lo: 0, role: 'real-resource' }],
  },
  {
    name: 'mhartid',
    title: 'Hart',
    width: 64,
    count: 1,
    offset: 704,
    bytes: 8,
    names: ['mhartid'],
    role: 'real-resource',
    internal: false,
    fields: [{ name: 'mhartid', hi: 63, lo: 0, role: 'real-resource' }],
  },
  {
    name: 'mconfigptr',
    title: 'Configuration pointer',
    width: 64,
    count: 1,
    offset: 712,
    bytes: 8,
    names: ['mconfigptr'],
    role: 'real-resource',
    internal: false,
    fields: [{ name: 'mconfigptr', hi: 63, lo: 0, role: 'real-resource' }],
  },
  {
    name: 'misa',
    title: 'ISA and extensions',
    width: 64,
    count: 1,
    offset: 720,
    bytes: 8,
    names: ['misa'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'A', hi: 0, lo: 0, role: 'guest-visible' },
      { name: 'C', hi: 2, lo: 2, role: 'guest-visible' },
      { name: 'D', hi: 3, lo: 3, role: 'guest-visible' },
      { name: 'F', hi: 5, lo: 5, role: 'guest-visible' },
      { name: 'I', hi: 8, lo: 8, role: 'guest-visible' },
      { name: 'M', hi: 12, lo: 12, role: 'guest-visible' },
      { name: 'S', hi: 18, lo: 18, role: 'guest-visible' },
      { name: 'U', hi: 20, lo: 20, role: 'guest-visible' },
      { name: 'MXL', hi: 63, lo: 62, role: 'guest-visible' },
    ],
  },
  {
    name: 'mstatus',
    title: 'Machine status',
    width: 64,
    count: 1,
    offset: 728,
    bytes: 8,
    names: ['mstatus'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'SIE', hi: 1, lo: 1, role: 'delivery' },
      { name: 'MIE', hi: 3, lo: 3, role: 'delivery' },
      { name: 'SPIE', hi: 5, lo: 5, role: 'delivery' },
      { name: 'MPIE', hi: 7, lo: 7, role: 'delivery' },
      { name: 'SPP', hi: 8, lo: 8, role: 'mode' },
      { name: 'MPP', hi: 12, lo: 11, role: 'mode' },
      { name: 'FS', hi: 14, lo: 13, role: 'guest-visible' },
      { name: 'MPRV', hi: 17, lo: 17, role: 'relocation' },
      { name: 'SUM', hi: 18, lo: 18, role: 'relocation' },
      { name: 'MXR', hi: 19, lo: 19, role: 'relocation' },
      { name: 'TVM', hi: 20, lo: 20, role: 'delivery' },
      { name: 'TW', hi: 21, lo: 21, role: 'delivery' },
      { name: 'TSR', hi: 22, lo: 22, role: 'delivery' },
      { name: 'UXL', hi: 33, lo: 32, role: 'guest-visible' },
      { name: 'SXL', hi: 35, lo: 34, role: 'guest-visible' },
      { name: 'MBE', hi: 37, lo: 37, role: 'guest-visible' },
      { name: 'SD', hi: 63, lo: 63, role: 'guest-visible' },
    ],
  },
  {
    name: 'mtvec',
    title: 'Machine trap vector',
    width: 64,
    count: 1,
    offset: 736,
    bytes: 8,
    names: ['mtvec'],
    role: 'delivery',
    internal: false,
    fields: [
      { name: 'MODE', hi: 1, lo: 0, role: 'delivery' },
      { name: 'BASE', hi: 63, lo: 2, role: 'delivery' },
    ],
  },
  {
    name: 'mie',
    title: 'Machine interrupt enables',
    width: 64,
    count: 1,
    offset: 744,
    bytes: 8,
    names: ['mie'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'SSIE', hi: 1, lo: 1, role: 'delivery' },
      { name: 'MSIE', hi: 3, lo: 3, role: 'delivery' },
      { name: 'STIE', hi: 5, lo: 5, role: 'delivery' },
      { name: 'MTIE', hi: 7, lo: 7, role: 'delivery' },
      { name: 'SEIE', hi: 9, lo: 9, role: 'delivery' },
      { name: 'MEIE', hi: 11, lo: 11, role: 'delivery' },
    ],
  },
  {
    name: 'mip',
    title: 'Machine interrupts pending',
    width: 64,
    count: 1,
    offset: 752,
    bytes: 8,
    names: ['mip'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'SSIP', hi: 1, lo: 1, role: 'delivery' },
      { name: 'MSIP', hi: 3, lo: 3, role: 'delivery' },
      { name: 'STIP', hi: 5, lo: 5, role: 'delivery' },
      { name: 'MTIP', hi: 7, lo: 7, role: 'delivery' },
      { name: 'SEIP', hi: 9, lo: 9, role: 'delivery' },
      { name: 'MEIP', hi: 11, lo: 11, role: 'delivery' },
    ],
  },
  {
    name: 'mscratch',
    title: 'Machine scratch',
    width: 64,
    count: 1,
    offset: 760,
    bytes: 8,
    names: ['mscratch'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mscratch', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mepc',
    title: 'Machine exception program counter',
    width: 64,
    count: 1,
    offset: 768,
    bytes: 8,
    names: ['mepc'],
    role: 'delivery',
    internal: false,
    fields: [{ name: 'mepc', hi: 63, lo: 0, role: 'delivery' }],
  },
  {
    name: 'mcause',
    title: 'Machine trap cause',
    width: 64,
    count: 1,
    offset: 776,
    bytes: 8,
    names: ['mcause'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'code', hi: 62, lo: 0, role: 'delivery' },
      { name: 'interrupt', hi: 63, lo: 63, role: 'delivery' },
    ],
  },
  {
    name: 'mtval',
    title: 'Machine trap value',
    width: 64,
    count: 1,
    offset: 784,
    bytes: 8,
    names: ['mtval'],
    role: 'delivery',
    internal: false,
    fields: [{ name: 'mtval', hi: 63, lo: 0, role: 'delivery' }],
  },
  {
    name: 'mcycle',
    title: 'Machine cycle counter',
    width: 64,
    count: 1,
    offset: 792,
    bytes: 8,
    names: ['mcycle'],
    role: 'real-resource',
    internal: false,
    fields: [{ name: 'mcycle', hi: 63, lo: 0, role: 'real-resource' }],
  },
  {
    name: 'minstret',
    title: 'Machine retired-instruction counter',
    width: 64,
    count: 1,
    offset: 800,
    bytes: 8,
    names: ['minstret'],
    role: 'real-resource',
    internal: false,
    fields: [{ name: 'minstret', hi: 63, lo: 0, role: 'real-resource' }],
  },
  {
    name: 'mcountinhibit',
    title: 'Machine counter inhibit',
    width: 64,
    count: 1,
    offset: 808,
    bytes: 8,
    names: ['mcountinhibit'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'CY', hi: 0, lo: 0, role: 'real-resource' },
      { name: 'IR', hi: 2, lo: 2, role: 'real-resource' },
    ],
  },
  {
    name: 'mhpmcounter3',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 816,
    bytes: 8,
    names: ['mhpmcounter3'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter3', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter4',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 824,
    bytes: 8,
    names: ['mhpmcounter4'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter4', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter5',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 832,
    bytes: 8,
    names: ['mhpmcounter5'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter5', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter6',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 840,
    bytes: 8,
    names: ['mhpmcounter6'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter6', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter7',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 848,
    bytes: 8,
    names: ['mhpmcounter7'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter7', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter8',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 856,
    bytes: 8,
    names: ['mhpmcounter8'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter8', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter9',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 864,
    bytes: 8,
    names: ['mhpmcounter9'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter9', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter10',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 872,
    bytes: 8,
    names: ['mhpmcounter10'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter10', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter11',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 880,
    bytes: 8,
    names: ['mhpmcounter11'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter11', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter12',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 888,
    bytes: 8,
    names: ['mhpmcounter12'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter12', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter13',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 896,
    bytes: 8,
    names: ['mhpmcounter13'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter13', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter14',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 904,
    bytes: 8,
    names: ['mhpmcounter14'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter14', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter15',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 912,
    bytes: 8,
    names: ['mhpmcounter15'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter15', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter16',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 920,
    bytes: 8,
    names: ['mhpmcounter16'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter16', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter17',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 928,
    bytes: 8,
    names: ['mhpmcounter17'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter17', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter18',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 936,
    bytes: 8,
    names: ['mhpmcounter18'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter18', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter19',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 944,
    bytes: 8,
    names: ['mhpmcounter19'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter19', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter20',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 952,
    bytes: 8,
    names: ['mhpmcounter20'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter20', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter21',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 960,
    bytes: 8,
    names: ['mhpmcounter21'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter21', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter22',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 968,
    bytes: 8,
    names: ['mhpmcounter22'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter22', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter23',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 976,
    bytes: 8,
    names: ['mhpmcounter23'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter23', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter24',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 984,
    bytes: 8,
    names: ['mhpmcounter24'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter24', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter25',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 992,
    bytes: 8,
    names: ['mhpmcounter25'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter25', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter26',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 1000,
    bytes: 8,
    names: ['mhpmcounter26'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter26', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter27',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 1008,
    bytes: 8,
    names: ['mhpmcounter27'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter27', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter28',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 1016,
    bytes: 8,
    names: ['mhpmcounter28'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter28', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter29',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 1024,
    bytes: 8,
    names: ['mhpmcounter29'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter29', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter30',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 1032,
    bytes: 8,
    names: ['mhpmcounter30'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter30', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmcounter31',
    title: 'Machine performance counters',
    width: 64,
    count: 1,
    offset: 1040,
    bytes: 8,
    names: ['mhpmcounter31'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmcounter31', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent3',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1048,
    bytes: 8,
    names: ['mhpmevent3'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent3', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent4',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1056,
    bytes: 8,
    names: ['mhpmevent4'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent4', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent5',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1064,
    bytes: 8,
    names: ['mhpmevent5'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent5', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent6',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1072,
    bytes: 8,
    names: ['mhpmevent6'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent6', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent7',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1080,
    bytes: 8,
    names: ['mhpmevent7'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent7', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent8',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1088,
    bytes: 8,
    names: ['mhpmevent8'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent8', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent9',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1096,
    bytes: 8,
    names: ['mhpmevent9'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent9', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent10',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1104,
    bytes: 8,
    names: ['mhpmevent10'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent10', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent11',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1112,
    bytes: 8,
    names: ['mhpmevent11'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent11', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent12',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1120,
    bytes: 8,
    names: ['mhpmevent12'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent12', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent13',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1128,
    bytes: 8,
    names: ['mhpmevent13'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent13', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent14',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1136,
    bytes: 8,
    names: ['mhpmevent14'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent14', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent15',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1144,
    bytes: 8,
    names: ['mhpmevent15'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent15', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent16',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1152,
    bytes: 8,
    names: ['mhpmevent16'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent16', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent17',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1160,
    bytes: 8,
    names: ['mhpmevent17'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent17', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent18',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1168,
    bytes: 8,
    names: ['mhpmevent18'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent18', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent19',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1176,
    bytes: 8,
    names: ['mhpmevent19'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent19', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent20',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1184,
    bytes: 8,
    names: ['mhpmevent20'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent20', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent21',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1192,
    bytes: 8,
    names: ['mhpmevent21'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent21', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent22',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1200,
    bytes: 8,
    names: ['mhpmevent22'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent22', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent23',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1208,
    bytes: 8,
    names: ['mhpmevent23'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent23', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent24',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1216,
    bytes: 8,
    names: ['mhpmevent24'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent24', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent25',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1224,
    bytes: 8,
    names: ['mhpmevent25'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent25', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent26',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1232,
    bytes: 8,
    names: ['mhpmevent26'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent26', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent27',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1240,
    bytes: 8,
    names: ['mhpmevent27'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent27', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent28',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1248,
    bytes: 8,
    names: ['mhpmevent28'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent28', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent29',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1256,
    bytes: 8,
    names: ['mhpmevent29'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent29', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent30',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1264,
    bytes: 8,
    names: ['mhpmevent30'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent30', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mhpmevent31',
    title: 'Machine performance-counter events',
    width: 64,
    count: 1,
    offset: 1272,
    bytes: 8,
    names: ['mhpmevent31'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'mhpmevent31', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'cycle',
    title: 'Cycle counter',
    width: 64,
    count: 1,
    offset: 1280,
    bytes: 8,
    names: ['cycle'],
    role: 'real-resource',
    internal: false,
    fields: [{ name: 'cycle', hi: 63, lo: 0, role: 'real-resource' }],
  },
  {
    name: 'time',
    title: 'Timer',
    width: 64,
    count: 1,
    offset: 1288,
    bytes: 8,
    names: ['time'],
    role: 'real-resource',
    internal: false,
    fields: [{ name: 'time', hi: 63, lo: 0, role: 'real-resource' }],
  },
  {
    name: 'instret',
    title: 'Retired-instruction counter',
    width: 64,
    count: 1,
    offset: 1296,
    bytes: 8,
    names: ['instret'],
    role: 'real-resource',
    internal: false,
    fields: [{ name: 'instret', hi: 63, lo: 0, role: 'real-resource' }],
  },
  {
    name: 'hpmcounter3',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1304,
    bytes: 8,
    names: ['hpmcounter3'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter3', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter4',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1312,
    bytes: 8,
    names: ['hpmcounter4'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter4', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter5',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1320,
    bytes: 8,
    names: ['hpmcounter5'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter5', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter6',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1328,
    bytes: 8,
    names: ['hpmcounter6'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter6', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter7',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1336,
    bytes: 8,
    names: ['hpmcounter7'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter7', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter8',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1344,
    bytes: 8,
    names: ['hpmcounter8'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter8', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter9',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1352,
    bytes: 8,
    names: ['hpmcounter9'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter9', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter10',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1360,
    bytes: 8,
    names: ['hpmcounter10'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter10', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter11',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1368,
    bytes: 8,
    names: ['hpmcounter11'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter11', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter12',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1376,
    bytes: 8,
    names: ['hpmcounter12'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter12', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter13',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1384,
    bytes: 8,
    names: ['hpmcounter13'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter13', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter14',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1392,
    bytes: 8,
    names: ['hpmcounter14'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter14', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter15',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1400,
    bytes: 8,
    names: ['hpmcounter15'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter15', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter16',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1408,
    bytes: 8,
    names: ['hpmcounter16'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter16', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter17',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1416,
    bytes: 8,
    names: ['hpmcounter17'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter17', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter18',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1424,
    bytes: 8,
    names: ['hpmcounter18'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter18', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter19',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1432,
    bytes: 8,
    names: ['hpmcounter19'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter19', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter20',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1440,
    bytes: 8,
    names: ['hpmcounter20'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter20', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter21',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1448,
    bytes: 8,
    names: ['hpmcounter21'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter21', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter22',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1456,
    bytes: 8,
    names: ['hpmcounter22'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter22', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter23',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1464,
    bytes: 8,
    names: ['hpmcounter23'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter23', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter24',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1472,
    bytes: 8,
    names: ['hpmcounter24'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter24', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter25',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1480,
    bytes: 8,
    names: ['hpmcounter25'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter25', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter26',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1488,
    bytes: 8,
    names: ['hpmcounter26'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter26', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter27',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1496,
    bytes: 8,
    names: ['hpmcounter27'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter27', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter28',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1504,
    bytes: 8,
    names: ['hpmcounter28'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter28', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter29',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1512,
    bytes: 8,
    names: ['hpmcounter29'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter29', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter30',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1520,
    bytes: 8,
    names: ['hpmcounter30'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter30', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'hpmcounter31',
    title: 'Performance counters',
    width: 64,
    count: 1,
    offset: 1528,
    bytes: 8,
    names: ['hpmcounter31'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'hpmcounter31', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'mcounteren',
    title: 'Machine counter enable',
    width: 64,
    count: 1,
    offset: 1536,
    bytes: 8,
    names: ['mcounteren'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'CY', hi: 0, lo: 0, role: 'delivery' },
      { name: 'TM', hi: 1, lo: 1, role: 'delivery' },
      { name: 'IR', hi: 2, lo: 2, role: 'delivery' },
      { name: 'HPM', hi: 31, lo: 3, role: 'delivery' },
    ],
  },
  {
    name: 'menvcfg',
    title: 'Machine environment configuration',
    width: 64,
    count: 1,
    offset: 1544,
    bytes: 8,
    names: ['menvcfg'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'FIOM', hi: 0, lo: 0, role: 'delivery' },
      { name: 'CBIE', hi: 5, lo: 4, role: 'delivery' },
      { name: 'CBCFE', hi: 6, lo: 6, role: 'delivery' },
      { name: 'CBZE', hi: 7, lo: 7, role: 'delivery' },
      { name: 'ADUE', hi: 61, lo: 61, role: 'relocation' },
      { name: 'STCE', hi: 63, lo: 63, role: 'delivery' },
    ],
  },
  {
    name: 'medeleg',
    title: 'Machine exception delegation',
    width: 64,
    count: 1,
    offset: 1552,
    bytes: 8,
    names: ['medeleg'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'low', hi: 9, lo: 0, role: 'delivery' },
      { name: 'pages', hi: 13, lo: 12, role: 'delivery' },
      { name: 'store', hi: 15, lo: 15, role: 'delivery' },
    ],
  },
  {
    name: 'mideleg',
    title: 'Machine interrupt delegation',
    width: 64,
    count: 1,
    offset: 1560,
    bytes: 8,
    names: ['mideleg'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'SSI', hi: 1, lo: 1, role: 'delivery' },
      { name: 'STI', hi: 5, lo: 5, role: 'delivery' },
      { name: 'SEI', hi: 9, lo: 9, role: 'delivery' },
    ],
  },
  {
    name: 'sie',
    title: 'Supervisor interrupt enables',
    width: 64,
    count: 1,
    offset: 1568,
    bytes: 8,
    names: ['sie'],
    role: 'delivery',
    internal: false,
    fields: [{ name: 'sie', hi: 63, lo: 0, role: 'delivery' }],
  },
  {
    name: 'sip',
    title: 'Supervisor interrupts pending',
    width: 64,
    count: 1,
    offset: 1576,
    bytes: 8,
    names: ['sip'],
    role: 'delivery',
    internal: false,
    fields: [{ name: 'sip', hi: 63, lo: 0, role: 'delivery' }],
  },
  {
    name: 'stvec',
    title: 'Supervisor trap vector',
    width: 64,
    count: 1,
    offset: 1584,
    bytes: 8,
    names: ['stvec'],
    role: 'delivery',
    internal: false,
    fields: [
      { name: 'MODE', hi: 1, lo: 0, role: 'delivery' },
      { name: 'BASE', hi: 63, lo: 2, role: 'delivery' },
    ],
  },
  {
    name: 'scounteren',
    title: 'Supervisor counter enable',
    width: 64,
    count: 1,
    offset: 1592,
    bytes: 8,
    names: ['scounteren'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'CY', hi: 0, lo: 0, role: 'delivery' },
      { name: 'TM', hi: 1, lo: 1, role: 'delivery' },
      { name: 'IR', hi: 2, lo: 2, role: 'delivery' },
      { name: 'HPM', hi: 31, lo: 3, role: 'delivery' },
    ],
  },
  {
    name: 'senvcfg',
    title: 'Supervisor environment configuration',
    width: 64,
    count: 1,
    offset: 1600,
    bytes: 8,
    names: ['senvcfg'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'FIOM', hi: 0, lo: 0, role: 'delivery' },
      { name: 'CBIE', hi: 5, lo: 4, role: 'delivery' },
      { name: 'CBCFE', hi: 6, lo: 6, role: 'delivery' },
      { name: 'CBZE', hi: 7, lo: 7, role: 'delivery' },
    ],
  },
  {
    name: 'sscratch',
    title: 'Supervisor scratch',
    width: 64,
    count: 1,
    offset: 1608,
    bytes: 8,
    names: ['sscratch'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'sscratch', hi: 63, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'sepc',
    title: 'Supervisor exception program counter',
    width: 64,
    count: 1,
    offset: 1616,
    bytes: 8,
    names: ['sepc'],
    role: 'delivery',
    internal: false,
    fields: [{ name: 'sepc', hi: 63, lo: 0, role: 'delivery' }],
  },
  {
    name: 'scause',
    title: 'Supervisor trap cause',
    width: 64,
    count: 1,
    offset: 1624,
    bytes: 8,
    names: ['scause'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'code', hi: 62, lo: 0, role: 'delivery' },
      { name: 'interrupt', hi: 63, lo: 63, role: 'delivery' },
    ],
  },
  {
    name: 'stval',
    title: 'Supervisor trap value',
    width: 64,
    count: 1,
    offset: 1632,
    bytes: 8,
    names: ['stval'],
    role: 'delivery',
    internal: false,
    fields: [{ name: 'stval', hi: 63, lo: 0, role: 'delivery' }],
  },
  {
    name: 'satp',
    title: 'Supervisor address translation and protection',
    width: 64,
    count: 1,
    offset: 1640,
    bytes: 8,
    names: ['satp'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'satp', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'stimecmp',
    title: 'Supervisor timer compare',
    width: 64,
    count: 1,
    offset: 1648,
    bytes: 8,
    names: ['stimecmp'],
    role: 'delivery',
    internal: false,
    fields: [{ name: 'stimecmp', hi: 63, lo: 0, role: 'delivery' }],
  },
  {
    name: 'pmpcfg0',
    title: 'PMP configurations 0 to 7',
    width: 64,
    count: 1,
    offset: 1656,
    bytes: 8,
    names: ['pmpcfg0'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpcfg0', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpcfg2',
    title: 'PMP configurations 8 to 15',
    width: 64,
    count: 1,
    offset: 1664,
    bytes: 8,
    names: ['pmpcfg2'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpcfg2', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr0',
    title: 'PMP address 0',
    width: 64,
    count: 1,
    offset: 1672,
    bytes: 8,
    names: ['pmpaddr0'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr0', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr1',
    title: 'PMP address 1',
    width: 64,
    count: 1,
    offset: 1680,
    bytes: 8,
    names: ['pmpaddr1'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr1', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr2',
    title: 'PMP address 2',
    width: 64,
    count: 1,
    offset: 1688,
    bytes: 8,
    names: ['pmpaddr2'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr2', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr3',
    title: 'PMP address 3',
    width: 64,
    count: 1,
    offset: 1696,
    bytes: 8,
    names: ['pmpaddr3'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr3', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr4',
    title: 'PMP address 4',
    width: 64,
    count: 1,
    offset: 1704,
    bytes: 8,
    names: ['pmpaddr4'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr4', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr5',
    title: 'PMP address 5',
    width: 64,
    count: 1,
    offset: 1712,
    bytes: 8,
    names: ['pmpaddr5'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr5', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr6',
    title: 'PMP address 6',
    width: 64,
    count: 1,
    offset: 1720,
    bytes: 8,
    names: ['pmpaddr6'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr6', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr7',
    title: 'PMP address 7',
    width: 64,
    count: 1,
    offset: 1728,
    bytes: 8,
    names: ['pmpaddr7'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr7', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr8',
    title: 'PMP address 8',
    width: 64,
    count: 1,
    offset: 1736,
    bytes: 8,
    names: ['pmpaddr8'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr8', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr9',
    title: 'PMP address 9',
    width: 64,
    count: 1,
    offset: 1744,
    bytes: 8,
    names: ['pmpaddr9'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr9', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr10',
    title: 'PMP address 10',
    width: 64,
    count: 1,
    offset: 1752,
    bytes: 8,
    names: ['pmpaddr10'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr10', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr11',
    title: 'PMP address 11',
    width: 64,
    count: 1,
    offset: 1760,
    bytes: 8,
    names: ['pmpaddr11'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr11', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr12',
    title: 'PMP address 12',
    width: 64,
    count: 1,
    offset: 1768,
    bytes: 8,
    names: ['pmpaddr12'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr12', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr13',
    title: 'PMP address 13',
    width: 64,
    count: 1,
    offset: 1776,
    bytes: 8,
    names: ['pmpaddr13'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr13', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr14',
    title: 'PMP address 14',
    width: 64,
    count: 1,
    offset: 1784,
    bytes: 8,
    names: ['pmpaddr14'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr14', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'pmpaddr15',
    title: 'PMP address 15',
    width: 64,
    count: 1,
    offset: 1792,
    bytes: 8,
    names: ['pmpaddr15'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'pmpaddr15', hi: 63, lo: 0, role: 'relocation' }],
  },
  {
    name: 'reserved',
    title: 'Whether there is a reservation',
    width: 1,
    count: 1,
    offset: 1808,
    bytes: 4,
    names: ['reserved'],
    role: 'micro-architectural',
    internal: true,
    fields: [{ name: 'reserved', hi: 0, lo: 0, role: 'micro-architectural' }],
  },
  {
    name: 'mode',
    title: 'Current privilege mode',
    width: 2,
    count: 1,
    offset: 1812,
    bytes: 4,
    names: ['mode'],
    role: 'mode',
    internal: false,
    fields: [{ name: 'mode', hi: 1, lo: 0, role: 'mode' }],
  },
  {
    name: 'external',
    title: 'Lines of the interrupt controller',
    width: 1,
    count: 1,
    offset: 1816,
    bytes: 4,
    names: ['external'],
    role: 'guest-visible',
    internal: true,
    fields: [{ name: 'SEIP', hi: 0, lo: 0, role: 'delivery' }],
  },
  {
    name: 'pmpConfig',
    title: 'Configurations of the entries',
    width: 8,
    count: 16,
    offset: 1820,
    bytes: 4,
    names: [
      'pmpConfig0',
      'pmpConfig1',
      'pmpConfig2',
      'pmpConfig3',
      'pmpConfig4',
      'pmpConfig5',
      'pmpConfig6',
      'pmpConfig7',
      'pmpConfig8',
      'pmpConfig9',
      'pmpConfig10',
      'pmpConfig11',
      'pmpConfig12',
      'pmpConfig13',
      'pmpConfig14',
      'pmpConfig15',
    ],
    role: 'relocation',
    internal: true,
    fields: [{ name: 'pmpConfig', hi: 7, lo: 0, role: 'relocation' }],
  },
  {
    name: 'fcsr',
    title: 'Floating-point control and status',
    width: 32,
    count: 1,
    offset: 1884,
    bytes: 4,
    names: ['fcsr'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'NX', hi: 0, lo: 0, role: 'guest-visible' },
      { name: 'UF', hi: 1, lo: 1, role: 'guest-visible' },
      { name: 'OF', hi: 2, lo: 2, role: 'guest-visible' },
      { name: 'DZ', hi: 3, lo: 3, role: 'guest-visible' },
      { name: 'NV', hi: 4, lo: 4, role: 'guest-visible' },
      { name: 'frm', hi: 7, lo: 5, role: 'guest-visible' },
    ],
  },
  {
    name: 'fflags',
    title: 'Floating-point accrued exceptions',
    width: 32,
    count: 1,
    offset: 1888,
    bytes: 4,
    names: ['fflags'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'fflags', hi: 31, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'frm',
    title: 'Floating-point dynamic rounding mode',
    width: 32,
    count: 1,
    offset: 1892,
    bytes: 4,
    names: ['frm'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'frm', hi: 31, lo: 0, role: 'guest-visible' }],
  },
]
