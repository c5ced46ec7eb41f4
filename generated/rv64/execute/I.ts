/**
 * What the instructions of I do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Unprivileged ISA 20240411, chapters 2 and 4
 *
 * Generated from specs/isa/riscv/I.yaml by specvisor; edit that instead.
 */
import { ashrWide, lshrWide, shlWide } from '../../../runtime/engine/bits.ts'
import {
  environmentCall,
  jumpTo,
  load8,
  loadDoubleword,
  loadHalfword,
  loadWord,
  store8,
  storeDoubleword,
  storeHalfword,
  storeWord,
} from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'
import { TRAP } from '../traps.ts'

/** Load upper immediate: `lui rd, upper` (specs/isa/riscv/I.yaml:139) */
export function lui(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(((i.upper << 12) >>> 0) | 0))
}

/** Add upper immediate to pc: `auipc rd, upper` (specs/isa/riscv/I.yaml:147) */
export function auipc(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.pc + BigInt.asUintN(64, BigInt(((i.upper << 12) >>> 0) | 0)))
}

/** Add immediate: `addi rd, rs1, imm` (specs/isa/riscv/I.yaml:154) */
export function addi(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20)))
}

/** Set if less than immediate: `slti rd, rs1, imm` (specs/isa/riscv/I.yaml:163) */
export function slti(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt(
      BigInt.asIntN(64, s.x[i.rs1]) < BigInt.asIntN(64, BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))) ? 1 : 0,
    )
}

/** Set if less than immediate, unsigned: `sltiu rd, rs1, imm` (specs/isa/riscv/I.yaml:170) */
export function sltiu(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt(s.x[i.rs1] < BigInt.asUintN(64, BigInt((i.imm << 20) >> 20)) ? 1 : 0)
}

/** Exclusive or immediate: `xori rd, rs1, imm` (specs/isa/riscv/I.yaml:178) */
export function xori(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] ^ BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))
}

/** Or immediate: `ori rd, rs1, imm` (specs/isa/riscv/I.yaml:185) */
export function ori(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] | BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))
}

/** And immediate: `andi rd, rs1, imm` (specs/isa/riscv/I.yaml:190) */
export function andi(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] & BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))
}

/** Shift left logical by immediate: `slli rd, rs1, shamt` (specs/isa/riscv/I.yaml:195) */
export function slli(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.x[i.rs1] << BigInt(i.shamt))
}

/** Shift right logical by immediate: `srli rd, rs1, shamt` (specs/isa/riscv/I.yaml:203) */
export function srli(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] >> BigInt(i.shamt)
}

/** Shift right arithmetic by immediate: `srai rd, rs1, shamt` (specs/isa/riscv/I.yaml:211) */
export function srai(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt.asIntN(64, s.x[i.rs1]) >> BigInt(i.shamt))
}

/** Add: `add rd, rs1, rs2` (specs/isa/riscv/I.yaml:219) */
export function add(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.x[i.rs1] + s.x[i.rs2])
}

/** Subtract: `sub rd, rs1, rs2` (specs/isa/riscv/I.yaml:224) */
export function sub(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.x[i.rs1] - s.x[i.rs2])
}

/** Shift left logical: `sll rd, rs1, rs2` (specs/isa/riscv/I.yaml:231) */
export function sll(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = shlWide(s.x[i.rs1], Number(s.x[i.rs2] & 0x3fn), 64)
}

/** Set if less than: `slt rd, rs1, rs2` (specs/isa/riscv/I.yaml:239) */
export function slt(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt(BigInt.asIntN(64, s.x[i.rs1]) < BigInt.asIntN(64, s.x[i.rs2]) ? 1 : 0)
}

/** Set if less than, unsigned: `sltu rd, rs1, rs2` (specs/isa/riscv/I.yaml:246) */
export function sltu(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt(s.x[i.rs1] < s.x[i.rs2] ? 1 : 0)
}

/** Exclusive or: `xor rd, rs1, rs2` (specs/isa/riscv/I.yaml:253) */
export function xor(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] ^ s.x[i.rs2]
}

/** Shift right logical: `srl rd, rs1, rs2` (specs/isa/riscv/I.yaml:258) */
export function srl(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = lshrWide(s.x[i.rs1], Number(s.x[i.rs2] & 0x3fn), 64)
}

/** Shift right arithmetic: `sra rd, rs1, rs2` (specs/isa/riscv/I.yaml:263) */
export function sra(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = ashrWide(s.x[i.rs1], Number(s.x[i.rs2] & 0x3fn), 64)
}

/** Or: `or rd, rs1, rs2` (specs/isa/riscv/I.yaml:270) */
export function or(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] | s.x[i.rs2]
}

/** And: `and rd, rs1, rs2` (specs/isa/riscv/I.yaml:275) */
export function and(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = s.x[i.rs1] & s.x[i.rs2]
}

/** Add immediate, word: `addiw rd, rs1, imm` (specs/isa/riscv/I.yaml:282) */
export function addiw(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt.asUintN(
      64,
      BigInt(((Number(BigInt.asUintN(32, s.x[i.rs1])) + (((i.imm << 20) >> 20) >>> 0)) >>> 0) | 0),
    )
}

/** Shift left logical by immediate, word: `slliw rd, rs1, shamt` (specs/isa/riscv/I.yaml:291) */
export function slliw(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt.asUintN(64, BigInt(((Number(BigInt.asUintN(32, s.x[i.rs1])) << i.shamt) >>> 0) | 0))
}

/** Shift right logical by immediate, word: `srliw rd, rs1, shamt` (specs/isa/riscv/I.yaml:299) */
export function srliw(s: State, i: Instruction): void {
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt((Number(BigInt.asUintN(32, s.x[i.rs1])) >>> i.shamt) | 0))
}

/** Shift right arithmetic by immediate, word: `sraiw rd, rs1, shamt` (specs/isa/riscv/I.yaml:308) */
export function sraiw(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt.asUintN(64, BigInt(((Number(BigInt.asUintN(32, s.x[i.rs1])) >> i.shamt) >>> 0) | 0))
}

/** Add word: `addw rd, rs1, rs2` (specs/isa/riscv/I.yaml:316) */
export function addw(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt.asUintN(
      64,
      BigInt(((Number(BigInt.asUintN(32, s.x[i.rs1])) + Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0) | 0),
    )
}

/** Subtract word: `subw rd, rs1, rs2` (specs/isa/riscv/I.yaml:325) */
export function subw(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt.asUintN(
      64,
      BigInt(((Number(BigInt.asUintN(32, s.x[i.rs1])) - Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0) | 0),
    )
}

/** Shift left logical, word: `sllw rd, rs1, rs2` (specs/isa/riscv/I.yaml:333) */
export function sllw(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt.asUintN(
      64,
      BigInt(((Number(BigInt.asUintN(32, s.x[i.rs1])) << Number(BigInt.asUintN(5, s.x[i.rs2]))) >>> 0) | 0),
    )
}

/** Shift right logical, word: `srlw rd, rs1, rs2` (specs/isa/riscv/I.yaml:341) */
export function srlw(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt.asUintN(
      64,
      BigInt((Number(BigInt.asUintN(32, s.x[i.rs1])) >>> Number(BigInt.asUintN(5, s.x[i.rs2]))) | 0),
    )
}

/** Shift right arithmetic, word: `sraw rd, rs1, rs2` (specs/isa/riscv/I.yaml:349) */
export function sraw(s: State, i: Instruction): void {
  if (i.rd !== 0)
    s.x[i.rd] = BigInt.asUintN(
      64,
      BigInt(((Number(BigInt.asUintN(32, s.x[i.rs1])) >> Number(BigInt.asUintN(5, s.x[i.rs2]))) >>> 0) | 0),
    )
}

/** Jump and link: `jal rd, imm` (specs/isa/riscv/I.yaml:359) */
export function jal(s: State, i: Instruction): void {
  jumpTo(s, BigInt.asUintN(64, s.pc + BigInt.asUintN(64, BigInt((i.imm << 11) >> 11))))
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.pc + BigInt(i.length))
}

/** Jump and link register: `jalr rd, imm(rs1)` (specs/isa/riscv/I.yaml:369) */
export function jalr(s: State, i: Instruction): void {
  jumpTo(s, BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))) & 0xfffffffffffffffen)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, s.pc + BigInt(i.length))
}

/** Branch if equal: `beq rs1, rs2, imm` (specs/isa/riscv/I.yaml:379) */
export function beq(s: State, i: Instruction): void {
  if (s.x[i.rs1] === s.x[i.rs2]) {
    jumpTo(s, BigInt.asUintN(64, s.pc + BigInt.asUintN(64, BigInt((i.imm << 19) >> 19))))
  }
}

/** Branch if not equal: `bne rs1, rs2, imm` (specs/isa/riscv/I.yaml:387) */
export function bne(s: State, i: Instruction): void {
  if (s.x[i.rs1] !== s.x[i.rs2]) {
    jumpTo(s, BigInt.asUintN(64, s.pc + BigInt.asUintN(64, BigInt((i.imm << 19) >> 19))))
  }
}

/** Branch if less than: `blt rs1, rs2, imm` (specs/isa/riscv/I.yaml:392) */
export function blt(s: State, i: Instruction): void {
  if (BigInt.asIntN(64, s.x[i.rs1]) < BigInt.asIntN(64, s.x[i.rs2])) {
    jumpTo(s, BigInt.asUintN(64, s.pc + BigInt.asUintN(64, BigInt((i.imm << 19) >> 19))))
  }
}

/** Branch if greater than or equal: `bge rs1, rs2, imm` (specs/isa/riscv/I.yaml:399) */
export function bge(s: State, i: Instruction): void {
  if (BigInt.asIntN(64, s.x[i.rs1]) >= BigInt.asIntN(64, s.x[i.rs2])) {
    jumpTo(s, BigInt.asUintN(64, s.pc + BigInt.asUintN(64, BigInt((i.imm << 19) >> 19))))
  }
}

/** Branch if less than, unsigned: `bltu rs1, rs2, imm` (specs/isa/riscv/I.yaml:406) */
export function bltu(s: State, i: Instruction): void {
  if (s.x[i.rs1] < s.x[i.rs2]) {
    jumpTo(s, BigInt.asUintN(64, s.pc + BigInt.asUintN(64, BigInt((i.imm << 19) >> 19))))
  }
}

/** Branch if greater than or equal, unsigned: `bgeu rs1, rs2, imm` (specs/isa/riscv/I.yaml:413) */
export function bgeu(s: State, i: Instruction): void {
  if (s.x[i.rs1] >= s.x[i.rs2]) {
    jumpTo(s, BigInt.asUintN(64, s.pc + BigInt.asUintN(64, BigInt((i.imm << 19) >> 19))))
  }
}

/** Load byte: `lb rd, imm(rs1)` (specs/isa/riscv/I.yaml:422) */
export function lb(s: State, i: Instruction): void {
  const loaded = load8(s, BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))))
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt((loaded << 24) >> 24))
}

/** Load halfword: `lh rd, imm(rs1)` (specs/isa/riscv/I.yaml:429) */
export function lh(s: State, i: Instruction): void {
  const result = loadHalfword(s, BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))))
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt((result << 16) >> 16))
}

/** Load word: `lw rd, imm(rs1)` (specs/isa/riscv/I.yaml:436) */
export function lw(s: State, i: Instruction): void {
  const result = loadWord(s, BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))))
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(result | 0))
}

/** Load doubleword: `ld rd, imm(rs1)` (specs/isa/riscv/I.yaml:446) */
export function ld(s: State, i: Instruction): void {
  const result = loadDoubleword(s, BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))))
  if (i.rd !== 0) s.x[i.rd] = result
}

/** Load byte, unsigned: `lbu rd, imm(rs1)` (specs/isa/riscv/I.yaml:454) */
export function lbu(s: State, i: Instruction): void {
  const loaded = load8(s, BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))))
  if (i.rd !== 0) s.x[i.rd] = BigInt(loaded)
}

/** Load halfword, unsigned: `lhu rd, imm(rs1)` (specs/isa/riscv/I.yaml:461) */
export function lhu(s: State, i: Instruction): void {
  const result = loadHalfword(s, BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))))
  if (i.rd !== 0) s.x[i.rd] = BigInt(result)
}

/** Load word, unsigned: `lwu rd, imm(rs1)` (specs/isa/riscv/I.yaml:468) */
export function lwu(s: State, i: Instruction): void {
  const result = loadWord(s, BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))))
  if (i.rd !== 0) s.x[i.rd] = BigInt(result)
}

/** Store byte: `sb rs2, imm(rs1)` (specs/isa/riscv/I.yaml:476) */
export function sb(s: State, i: Instruction): void {
  store8(
    s,
    BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))),
    Number(BigInt.asUintN(8, s.x[i.rs2])),
  )
}

/** Store halfword: `sh rs2, imm(rs1)` (specs/isa/riscv/I.yaml:483) */
export function sh(s: State, i: Instruction): void {
  storeHalfword(
    s,
    BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))),
    Number(BigInt.asUintN(16, s.x[i.rs2])),
  )
}

/** Store word: `sw rs2, imm(rs1)` (specs/isa/riscv/I.yaml:490) */
export function sw(s: State, i: Instruction): void {
  storeWord(
    s,
    BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))),
    Number(BigInt.asUintN(32, s.x[i.rs2])),
  )
}

/** Store doubleword: `sd rs2, imm(rs1)` (specs/isa/riscv/I.yaml:498) */
export function sd(s: State, i: Instruction): void {
  storeDoubleword(s, BigInt.asUintN(64, s.x[i.rs1] + BigInt.asUintN(64, BigInt((i.imm << 20) >> 20))), s.x[i.rs2])
}

/** Fence: `fence pred, succ` (specs/isa/riscv/I.yaml:508) */
export function fence(s: State, _i: Instruction): void {
  s.host.fence('memory')
}

/** Fence with total store ordering: `fence.tso` (specs/isa/riscv/I.yaml:513) */
export function fenceTso(s: State, _i: Instruction): void {
  s.host.fence('memory')
}

/** Environment call: `ecall` (specs/isa/riscv/I.yaml:521) */
export function ecall(s: State, _i: Instruction): void {
  environmentCall(s)
}

/** Environment breakpoint: `ebreak` (specs/isa/riscv/I.yaml:530) */
export function ebreak(s: State, _i: Instruction): void {
  throw s.trap(TRAP.BREAKPOINT, 0n)
}
