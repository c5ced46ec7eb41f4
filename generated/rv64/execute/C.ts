/**
 * What the instructions of C do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Unprivileged ISA 20240411, chapter 26
 *
 * Generated from specs/isa/riscv/C.yaml by specvisor; edit that instead.
 */
import { jumpTo, loadDoubleword, loadWord, requireFloat, setDouble, storeDoubleword, storeWord } from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'
import { TRAP } from '../traps.ts'

/** Load word from the stack: `c.lwsp rd, uimm(sp)` (specs/isa/riscv/C.yaml:16) */
export function cLwsp(s: State, i: Instruction): void {
  const result = loadWord(s, BigInt.asUintN(64, s.x[2] + BigInt(i.uimm)))
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(result | 0))
}

/** Load doubleword from the stack: `c.ldsp rd, uimm(sp)` (specs/isa/riscv/C.yaml:24) */
export function cLdsp(s: State, i: Instruction): void {
  const result = loadDoubleword(s, BigInt.asUintN(64, s.x[2] + BigInt(i.uimm)))
  if (i.rd !== 0) s.x[i.rd] = result
}

/** Store word to the stack: `c.swsp rs2, uimm(sp)` (specs/isa/riscv/C.yaml:31) */
export function cSwsp(s: State, i: Instruction): void {
  storeWord(s, BigInt.asUintN(64, s.x[2] + BigInt(i.uimm)), Number(BigInt.asUintN(32, s.x[i.rs2])))
}

/** Store doubleword to the stack: `c.sdsp rs2, uimm(sp)` (specs/isa/riscv/C.yaml:36) */
export function cSdsp(s: State, i: Instruction): void {
  storeDoubleword(s, BigInt.asUintN(64, s.x[2] + BigInt(i.uimm)), s.x[i.rs2])
}

/** Load word: `c.lw rdp, uimm(rs1p)` (specs/isa/riscv/C.yaml:42) */
export function cLw(s: State, i: Instruction): void {
  const result = loadWord(s, BigInt.asUintN(64, s.x[i.rs1p] + BigInt(i.uimm)))
  if (i.rdp !== 0) s.x[i.rdp] = BigInt.asUintN(64, BigInt(result | 0))
}

/** Load doubleword: `c.ld rdp, uimm(rs1p)` (specs/isa/riscv/C.yaml:49) */
export function cLd(s: State, i: Instruction): void {
  const result = loadDoubleword(s, BigInt.asUintN(64, s.x[i.rs1p] + BigInt(i.uimm)))
  if (i.rdp !== 0) s.x[i.rdp] = result
}

/** Store word: `c.sw rs2p, uimm(rs1p)` (specs/isa/riscv/C.yaml:55) */
export function cSw(s: State, i: Instruction): void {
  storeWord(s, BigInt.asUintN(64, s.x[i.rs1p] + BigInt(i.uimm)), Number(BigInt.asUintN(32, s.x[i.rs2p])))
}

/** Store doubleword: `c.sd rs2p, uimm(rs1p)` (specs/isa/riscv/C.yaml:60) */
export function cSd(s: State, i: Instruction): void {
  storeDoubleword(s, BigInt.asUintN(64, s.x[i.rs1p] + BigInt(i.uimm)), s.x[i.rs2p])
}

/** Load floating-point doubleword from the stack: `c.fldsp frd, uimm(sp)` (specs/isa/riscv/C.yaml:69) */
export function cFldsp(s: State, i: Instruction): void {
  requireFloat(s)
  const result = loadDoubleword(s, BigInt.asUintN(64, s.x[2] + BigInt(i.uimm)))
  setDouble(s, i.frd, result)
}

/** Store floating-point doubleword to the stack: `c.fsdsp frs2, uimm(sp)` (specs/isa/riscv/C.yaml:79) */
export function cFsdsp(s: State, i: Instruction): void {
  requireFloat(s)
  storeDoubleword(s, BigInt.asUintN(64, s.x[2] + BigInt(i.uimm)), s.f[i.frs2])
}

/** Load floating-point doubleword: `c.fld frdp, uimm(rs1p)` (specs/isa/riscv/C.yaml:89) */
export function cFld(s: State, i: Instruction): void {
  requireFloat(s)
  const result = loadDoubleword(s, BigInt.asUintN(64, s.x[i.rs1p] + BigInt(i.uimm)))
  setDouble(s, i.frdp, result)
}

/** Store floating-point doubleword: `c.fsd frs2p, uimm(rs1p)` (specs/isa/riscv/C.yaml:99) */
export function cFsd(s: State, i: Instruction): void {
  requireFloat(s)
  storeDoubleword(s, BigInt.asUintN(64, s.x[i.rs1p] + BigInt(i.uimm)), s.f[i.frs2p])
}

/** Jump: `c.j imm` (specs/isa/riscv/C.yaml:143) */
export function cJ(s: State, i: Instruction): void {
  jumpTo(s, BigInt.asUintN(64, s.pc + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))))
}

/** Jump to register: `c.jr rs1` (specs/isa/riscv/C.yaml:158) */
export function cJr(s: State, i: Instruction): void {
  jumpTo(s, s.x[i.rs1] & 0xfffffffffffffffen)
}

/** Jump to register and link: `c.jalr rs1` (specs/isa/riscv/C.yaml:164) */
export function cJalr(s: State, i: Instruction): void {
  jumpTo(s, s.x[i.rs1] & 0xfffffffffffffffen)
  s.x[1] = BigInt.asUintN(64, s.pc + BigInt(i.length))
}

/** Branch if zero: `c.beqz rs1p, imm` (specs/isa/riscv/C.yaml:175) */
export function cBeqz(s: State, i: Instruction): void {
  if (s.x[i.rs1p] === 0n) {
    jumpTo(s, BigInt.asUintN(64, s.pc + BigInt.asUintN(64, BigInt((i.imm << 23) >> 23))))
  }
}

/** Branch if not zero: `c.bnez rs1p, imm` (specs/isa/riscv/C.yaml:183) */
export function cBnez(s: State, i: Instruction): void {
  if (s.x[i.rs1p] !== 0n) {
    jumpTo(s, BigInt.asUintN(64, s.pc + BigInt.asUintN(64, BigInt((i.imm << 23) >> 23))))
  }
}

/** Load immediate: `c.li rd, imm` (specs/isa/riscv/C.yaml:190) */
export function cLi(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt((i.imm << 26) >> 26))
}

/** Load upper immediate: `c.lui rd, imm` (specs/isa/riscv/C.yaml:197) */
export function cLui(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(((i.imm << 12) << 14) >> 14))
}

/** Add immediate; c.nop where rd is zero: `c.addi rd, imm` (specs/isa/riscv/C.yaml:205) */
export function cAddi(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.x[i.rd] + BigInt.asUintN(64, BigInt((i.imm << 26) >> 26)))
}

/** Add immediate, word: `c.addiw rd, imm` (specs/isa/riscv/C.yaml:210) */
export function cAddiw(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt.asUintN(
      64,
      BigInt(((Number(BigInt.asUintN(32, s.x[i.rd])) + (((i.imm << 26) >> 26) >>> 0)) >>> 0) | 0),
    )
}

/** Add immediate times 16 to the stack pointer: `c.addi16sp sp, imm` (specs/isa/riscv/C.yaml:219) */
export function cAddi16sp(s: State, i: Instruction): void {
  s.x[2] = BigInt.asUintN(64, s.x[2] + BigInt.asUintN(64, BigInt((i.imm << 22) >> 22)))
}

/** Add immediate times 4 to the stack pointer: `c.addi4spn rdp, sp, uimm` (specs/isa/riscv/C.yaml:227) */
export function cAddi4spn(s: State, i: Instruction): void {
  if (i.rdp !== 0) s.x[i.rdp] = BigInt.asUintN(64, s.x[2] + BigInt(i.uimm))
}

/** Shift left logical by immediate: `c.slli rd, shamt` (specs/isa/riscv/C.yaml:235) */
export function cSlli(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.x[i.rd] << BigInt(i.shamt))
}

/** Shift right logical by immediate: `c.srli rdp, shamt` (specs/isa/riscv/C.yaml:241) */
export function cSrli(s: State, i: Instruction): void {
  if (i.rdp !== 0) s.x[i.rdp] = s.x[i.rdp] >> BigInt(i.shamt)
}

/** Shift right arithmetic by immediate: `c.srai rdp, shamt` (specs/isa/riscv/C.yaml:247) */
export function cSrai(s: State, i: Instruction): void {
  if (i.rdp !== 0) s.x[i.rdp] = BigInt.asUintN(64, BigInt.asIntN(64, s.x[i.rdp]) >> BigInt(i.shamt))
}

/** Shift left logical by 64; a hint: `c.slli64 rd` (specs/isa/riscv/C.yaml:254) */
export function cSlli64(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rd]
}

/** Shift right logical by 64; a hint: `c.srli64 rdp` (specs/isa/riscv/C.yaml:259) */
export function cSrli64(s: State, i: Instruction): void {
  if (i.rdp !== 0) s.x[i.rdp] = s.x[i.rdp]
}

/** Shift right arithmetic by 64; a hint: `c.srai64 rdp` (specs/isa/riscv/C.yaml:264) */
export function cSrai64(s: State, i: Instruction): void {
  if (i.rdp !== 0) s.x[i.rdp] = s.x[i.rdp]
}

/** And immediate: `c.andi rdp, imm` (specs/isa/riscv/C.yaml:269) */
export function cAndi(s: State, i: Instruction): void {
  if (i.rdp !== 0) s.x[i.rdp] = s.x[i.rdp] & BigInt.asUintN(64, BigInt((i.imm << 26) >> 26))
}

/** Copy register: `c.mv rd, rs2` (specs/isa/riscv/C.yaml:274) */
export function cMv(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs2]
}

/** Add: `c.add rd, rs2` (specs/isa/riscv/C.yaml:280) */
export function cAdd(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.x[i.rd] + s.x[i.rs2])
}

/** And: `c.and rdp, rs2p` (specs/isa/riscv/C.yaml:286) */
export function cAnd(s: State, i: Instruction): void {
  if (i.rdp !== 0) s.x[i.rdp] = s.x[i.rdp] & s.x[i.rs2p]
}

/** Or: `c.or rdp, rs2p` (specs/isa/riscv/C.yaml:291) */
export function cOr(s: State, i: Instruction): void {
  if (i.rdp !== 0) s.x[i.rdp] = s.x[i.rdp] | s.x[i.rs2p]
}

/** Exclusive or: `c.xor rdp, rs2p` (specs/isa/riscv/C.yaml:296) */
export function cXor(s: State, i: Instruction): void {
  if (i.rdp !== 0) s.x[i.rdp] = s.x[i.rdp] ^ s.x[i.rs2p]
}

/** Subtract: `c.sub rdp, rs2p` (specs/isa/riscv/C.yaml:301) */
export function cSub(s: State, i: Instruction): void {
  if (i.rdp !== 0) s.x[i.rdp] = BigInt.asUintN(64, s.x[i.rdp] - s.x[i.rs2p])
}

/** Add word: `c.addw rdp, rs2p` (specs/isa/riscv/C.yaml:306) */
export function cAddw(s: State, i: Instruction): void {
  if (i.rdp !== 0)
    s.x[i.rdp] = BigInt.asUintN(
      64,
      BigInt(((Number(BigInt.asUintN(32, s.x[i.rdp])) + Number(BigInt.asUintN(32, s.x[i.rs2p]))) >>> 0) | 0),
    )
}

/** Subtract word: `c.subw rdp, rs2p` (specs/isa/riscv/C.yaml:312) */
export function cSubw(s: State, i: Instruction): void {
  if (i.rdp !== 0)
    s.x[i.rdp] = BigInt.asUintN(
      64,
      BigInt(((Number(BigInt.asUintN(32, s.x[i.rdp])) - Number(BigInt.asUintN(32, s.x[i.rs2p]))) >>> 0) | 0),
    )
}

/** Defined illegal instruction: `c.unimp` (specs/isa/riscv/C.yaml:322) */
export function cUnimp(s: State, i: Instruction): void {
  throw s.trap(TRAP.ILLEGAL_INSTRUCTION, (i.bits & 3) === 3 ? BigInt(i.bits) : BigInt(i.bits & 0xffff))
}

/** Environment breakpoint: `c.ebreak` (specs/isa/riscv/C.yaml:329) */
export function cEbreak(s: State, _i: Instruction): void {
  throw s.trap(TRAP.BREAKPOINT, 0n)
}
