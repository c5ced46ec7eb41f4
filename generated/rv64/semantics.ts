/**
 * What the instructions of A 64-bit RISC-V machine, close to QEMU's virt machine do, as the fast engine is told.
 *
 * Generated from specs/machines/rv64.yaml:2 by specvisor; edit that instead.
 */
import { Choice } from '../../runtime/fast/choice.ts'
import type { Builder, Semantics, StateRegister, Value } from '../../runtime/fast/semantics.ts'
import { translateRemembered } from './functions.ts'

const X: StateRegister = { name: 'x', width: 64, offset: 0, bytes: 8, count: 32, zero: 0 }
const RESERVATION: StateRegister = { name: 'reservation', width: 64, offset: 264, bytes: 8, count: 1 }
const F: StateRegister = { name: 'f', width: 64, offset: 288, bytes: 8, count: 32 }
const SUPERVISORDEADLINE: StateRegister = { name: 'supervisorDeadline', width: 64, offset: 544, bytes: 8, count: 1 }
const PMPADDRESS: StateRegister = { name: 'pmpAddress', width: 54, offset: 552, bytes: 8, count: 16 }
const MVENDORID: StateRegister = { name: 'mvendorid', width: 64, offset: 680, bytes: 8, count: 1 }
const MARCHID: StateRegister = { name: 'marchid', width: 64, offset: 688, bytes: 8, count: 1 }
const MIMPID: StateRegister = { name: 'mimpid', width: 64, offset: 696, bytes: 8, count: 1 }
const MHARTID: StateRegister = { name: 'mhartid', width: 64, offset: 704, bytes: 8, count: 1 }
const MCONFIGPTR: StateRegister = { name: 'mconfigptr', width: 64, offset: 712, bytes: 8, count: 1 }
const MISA: StateRegister = { name: 'misa', width: 64, offset: 720, bytes: 8, count: 1 }
const MSTATUS: StateRegister = { name: 'mstatus', width: 64, offset: 728, bytes: 8, count: 1 }
const MTVEC: StateRegister = { name: 'mtvec', width: 64, offset: 736, bytes: 8, count: 1 }
const MIE: StateRegister = { name: 'mie', width: 64, offset: 744, bytes: 8, count: 1 }
const MIP: StateRegister = { name: 'mip', width: 64, offset: 752, bytes: 8, count: 1 }
const MSCRATCH: StateRegister = { name: 'mscratch', width: 64, offset: 760, bytes: 8, count: 1 }
const MEPC: StateRegister = { name: 'mepc', width: 64, offset: 768, bytes: 8, count: 1 }
const MCAUSE: StateRegister = { name: 'mcause', width: 64, offset: 776, bytes: 8, count: 1 }
const MTVAL: StateRegister = { name: 'mtval', width: 64, offset: 784, bytes: 8, count: 1 }
const MCOUNTINHIBIT: StateRegister = { name: 'mcountinhibit', width: 64, offset: 808, bytes: 8, count: 1 }
const CYCLE: StateRegister = { name: 'cycle', width: 64, offset: 1280, bytes: 8, count: 1 }
const TIME: StateRegister = { name: 'time', width: 64, offset: 1288, bytes: 8, count: 1 }
const INSTRET: StateRegister = { name: 'instret', width: 64, offset: 1296, bytes: 8, count: 1 }
const HPMCOUNTER3: StateRegister = { name: 'hpmcounter3', width: 64, offset: 1304, bytes: 8, count: 1 }
const HPMCOUNTER4: StateRegister = { name: 'hpmcounter4', width: 64, offset: 1312, bytes: 8, count: 1 }
const HPMCOUNTER5: StateRegister = { name: 'hpmcounter5', width: 64, offset: 1320, bytes: 8, count: 1 }
const HPMCOUNTER6: StateRegister = { name: 'hpmcounter6', width: 64, offset: 1328, bytes: 8, count: 1 }
const HPMCOUNTER7: StateRegister = { name: 'hpmcounter7', width: 64, offset: 1336, bytes: 8, count: 1 }
const HPMCOUNTER8: StateRegister = { name: 'hpmcounter8', width: 64, offset: 1344, bytes: 8, count: 1 }
const HPMCOUNTER9: StateRegister = { name: 'hpmcounter9', width: 64, offset: 1352, bytes: 8, count: 1 }
const HPMCOUNTER10: StateRegister = { name: 'hpmcounter10', width: 64, offset: 1360, bytes: 8, count: 1 }
const HPMCOUNTER11: StateRegister = { name: 'hpmcounter11', width: 64, offset: 1368, bytes: 8, count: 1 }
const HPMCOUNTER12: StateRegister = { name: 'hpmcounter12', width: 64, offset: 1376, bytes: 8, count: 1 }
const HPMCOUNTER13: StateRegister = { name: 'hpmcounter13', width: 64, offset: 1384, bytes: 8, count: 1 }
const HPMCOUNTER14: StateRegister = { name: 'hpmcounter14', width: 64, offset: 1392, bytes: 8, count: 1 }
const HPMCOUNTER15: StateRegister = { name: 'hpmcounter15', width: 64, offset: 1400, bytes: 8, count: 1 }
const HPMCOUNTER16: StateRegister = { name: 'hpmcounter16', width: 64, offset: 1408, bytes: 8, count: 1 }
const HPMCOUNTER17: StateRegister = { name: 'hpmcounter17', width: 64, offset: 1416, bytes: 8, count: 1 }
const HPMCOUNTER18: StateRegister = { name: 'hpmcounter18', width: 64, offset: 1424, bytes: 8, count: 1 }
const HPMCOUNTER19: StateRegister = { name: 'hpmcounter19', width: 64, offset: 1432, bytes: 8, count: 1 }
const HPMCOUNTER20: StateRegister = { name: 'hpmcounter20', width: 64, offset: 1440, bytes: 8, count: 1 }
const HPMCOUNTER21: StateRegister = { name: 'hpmcounter21', width: 64, offset: 1448, bytes: 8, count: 1 }
const HPMCOUNTER22: StateRegister = { name: 'hpmcounter22', width: 64, offset: 1456, bytes: 8, count: 1 }
const HPMCOUNTER23: StateRegister = { name: 'hpmcounter23', width: 64, offset: 1464, bytes: 8, count: 1 }
const HPMCOUNTER24: StateRegister = { name: 'hpmcounter24', width: 64, offset: 1472, bytes: 8, count: 1 }
const HPMCOUNTER25: StateRegister = { name: 'hpmcounter25', width: 64, offset: 1480, bytes: 8, count: 1 }
const HPMCOUNTER26: StateRegister = { name: 'hpmcounter26', width: 64, offset: 1488, bytes: 8, count: 1 }
const HPMCOUNTER27: StateRegister = { name: 'hpmcounter27', width: 64, offset: 1496, bytes: 8, count: 1 }
const HPMCOUNTER28: StateRegister = { name: 'hpmcounter28', width: 64, offset: 1504, bytes: 8, count: 1 }
const HPMCOUNTER29: StateRegister = { name: 'hpmcounter29', width: 64, offset: 1512, bytes: 8, count: 1 }
const HPMCOUNTER30: StateRegister = { name: 'hpmcounter30', width: 64, offset: 1520, bytes: 8, count: 1 }
const HPMCOUNTER31: StateRegister = { name: 'hpmcounter31', width: 64, offset: 1528, bytes: 8, count: 1 }
const MCOUNTEREN: StateRegister = { name: 'mcounteren', width: 64, offset: 1536, bytes: 8, count: 1 }
const MENVCFG: StateRegister = { name: 'menvcfg', width: 64, offset: 1544, bytes: 8, count: 1 }
const MEDELEG: StateRegister = { name: 'medeleg', width: 64, offset: 1552, bytes: 8, count: 1 }
const MIDELEG: StateRegister = { name: 'mideleg', width: 64, offset: 1560, bytes: 8, count: 1 }
const STVEC: StateRegister = { name: 'stvec', width: 64, offset: 1584, bytes: 8, count: 1 }
const SCOUNTEREN: StateRegister = { name: 'scounteren', width: 64, offset: 1592, bytes: 8, count: 1 }
const SENVCFG: StateRegister = { name: 'senvcfg', width: 64, offset: 1600, bytes: 8, count: 1 }
const SSCRATCH: StateRegister = { name: 'sscratch', width: 64, offset: 1608, bytes: 8, count: 1 }
const SEPC: StateRegister = { name: 'sepc', width: 64, offset: 1616, bytes: 8, count: 1 }
const SCAUSE: StateRegister = { name: 'scause', width: 64, offset: 1624, bytes: 8, count: 1 }
const STVAL: StateRegister = { name: 'stval', width: 64, offset: 1632, bytes: 8, count: 1 }
const SATP: StateRegister = { name: 'satp', width: 64, offset: 1640, bytes: 8, count: 1 }
const RESERVED: StateRegister = { name: 'reserved', width: 1, offset: 1808, bytes: 4, count: 1 }
const MODE: StateRegister = { name: 'mode', width: 2, offset: 1812, bytes: 4, count: 1 }
const EXTERNAL: StateRegister = { name: 'external', width: 1, offset: 1816, bytes: 4, count: 1 }
const PMPCONFIG: StateRegister = { name: 'pmpConfig', width: 8, offset: 1820, bytes: 4, count: 16 }
const FCSR: StateRegister = { name: 'fcsr', width: 32, offset: 1884, bytes: 4, count: 1 }

/** Load upper immediate (specs/isa/riscv/I.yaml:139) */
function lui(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.sext(b.concat(32, [b.operand('upper', 20), b.constant(12, 0)]), 64))
}

/** Add upper immediate to pc (specs/isa/riscv/I.yaml:147) */
function auipc(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.add(b.pc(), b.sext(b.concat(32, [b.operand('upper', 20), b.constant(12, 0)]), 64)))
}

/** Add immediate (specs/isa/riscv/I.yaml:154) */
function addi(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
}

/** Set if less than immediate (specs/isa/riscv/I.yaml:163) */
function slti(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.zext(b.slt(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)), 64))
}

/** Set if less than immediate, unsigned (specs/isa/riscv/I.yaml:170) */
function sltiu(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.zext(b.ult(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)), 64))
}

/** Exclusive or immediate (specs/isa/riscv/I.yaml:178) */
function xori(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.xor(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
}

/** Or immediate (specs/isa/riscv/I.yaml:185) */
function ori(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.or(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
}

/** And immediate (specs/isa/riscv/I.yaml:190) */
function andi(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.and(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
}

/** Shift left logical by immediate (specs/isa/riscv/I.yaml:195) */
function slli(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.shl(b.read(X, b.operand('rs1', 5)), b.operand('shamt', 6)))
}

/** Shift right logical by immediate (specs/isa/riscv/I.yaml:203) */
function srli(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.lshr(b.read(X, b.operand('rs1', 5)), b.operand('shamt', 6)))
}

/** Shift right arithmetic by immediate (specs/isa/riscv/I.yaml:211) */
function srai(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.ashr(b.read(X, b.operand('rs1', 5)), b.operand('shamt', 6)))
}

/** Add (specs/isa/riscv/I.yaml:219) */
function add(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.add(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))))
}

/** Subtract (specs/isa/riscv/I.yaml:224) */
function sub(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.sub(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))))
}

/** Shift left logical (specs/isa/riscv/I.yaml:231) */
function sll(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.shl(b.read(X, b.operand('rs1', 5)), b.and(b.read(X, b.operand('rs2', 5)), b.constant(64, 63))),
  )
}

/** Set if less than (specs/isa/riscv/I.yaml:239) */
function slt(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.zext(b.slt(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))), 64))
}

/** Set if less than, unsigned (specs/isa/riscv/I.yaml:246) */
function sltu(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.zext(b.ult(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))), 64))
}

/** Exclusive or (specs/isa/riscv/I.yaml:253) */
function xor(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.xor(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))))
}

/** Shift right logical (specs/isa/riscv/I.yaml:258) */
function srl(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.lshr(b.read(X, b.operand('rs1', 5)), b.and(b.read(X, b.operand('rs2', 5)), b.constant(64, 63))),
  )
}

/** Shift right arithmetic (specs/isa/riscv/I.yaml:263) */
function sra(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.ashr(b.read(X, b.operand('rs1', 5)), b.and(b.read(X, b.operand('rs2', 5)), b.constant(64, 63))),
  )
}

/** Or (specs/isa/riscv/I.yaml:270) */
function or(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.or(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))))
}

/** And (specs/isa/riscv/I.yaml:275) */
function and(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.and(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))))
}

/** Add immediate, word (specs/isa/riscv/I.yaml:282) */
function addiw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.sext(b.add(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), b.sext(b.operand('imm', 12), 32)), 64),
  )
}

/** Shift left logical by immediate, word (specs/isa/riscv/I.yaml:291) */
function slliw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.sext(b.shl(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), b.operand('shamt', 5)), 64),
  )
}

/** Shift right logical by immediate, word (specs/isa/riscv/I.yaml:299) */
function srliw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.sext(b.lshr(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), b.operand('shamt', 5)), 64),
  )
}

/** Shift right arithmetic by immediate, word (specs/isa/riscv/I.yaml:308) */
function sraiw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.sext(b.ashr(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), b.operand('shamt', 5)), 64),
  )
}

/** Add word (specs/isa/riscv/I.yaml:316) */
function addw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.sext(
      b.add(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)),
      64,
    ),
  )
}

/** Subtract word (specs/isa/riscv/I.yaml:325) */
function subw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.sext(
      b.sub(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)),
      64,
    ),
  )
}

/** Shift left logical, word (specs/isa/riscv/I.yaml:333) */
function sllw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.sext(
      b.shl(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), b.extract(b.read(X, b.operand('rs2', 5)), 4, 0)),
      64,
    ),
  )
}

/** Shift right logical, word (specs/isa/riscv/I.yaml:341) */
function srlw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.sext(
      b.lshr(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), b.extract(b.read(X, b.operand('rs2', 5)), 4, 0)),
      64,
    ),
  )
}

/** Shift right arithmetic, word (specs/isa/riscv/I.yaml:349) */
function sraw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.sext(
      b.ashr(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), b.extract(b.read(X, b.operand('rs2', 5)), 4, 0)),
      64,
    ),
  )
}

/** Jump and link (specs/isa/riscv/I.yaml:359) */
function jal(b: Builder): void {
  const target = b.let(b.add(b.pc(), b.sext(b.operand('imm', 21), 64)))
  b.jump(target)
  b.write(X, b.operand('rd', 5), b.add(b.pc(), b.zext(b.length(4), 64)))
}

/** Jump and link register (specs/isa/riscv/I.yaml:369) */
function jalr(b: Builder): void {
  const target = b.let(
    b.and(b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)), b.constant(64, 0xfffffffffffffffen)),
  )
  b.jump(target)
  b.write(X, b.operand('rd', 5), b.add(b.pc(), b.zext(b.length(4), 64)))
}

/** Branch if equal (specs/isa/riscv/I.yaml:379) */
function beq(b: Builder): void {
  b.if(b.eq(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))), () => {
    const target = b.let(b.add(b.pc(), b.sext(b.operand('imm', 13), 64)))
    b.jump(target)
  })
}

/** Branch if not equal (specs/isa/riscv/I.yaml:387) */
function bne(b: Builder): void {
  b.if(b.ne(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))), () => {
    const target = b.let(b.add(b.pc(), b.sext(b.operand('imm', 13), 64)))
    b.jump(target)
  })
}

/** Branch if less than (specs/isa/riscv/I.yaml:392) */
function blt(b: Builder): void {
  b.if(b.slt(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))), () => {
    const target = b.let(b.add(b.pc(), b.sext(b.operand('imm', 13), 64)))
    b.jump(target)
  })
}

/** Branch if greater than or equal (specs/isa/riscv/I.yaml:399) */
function bge(b: Builder): void {
  b.if(b.sge(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))), () => {
    const target = b.let(b.add(b.pc(), b.sext(b.operand('imm', 13), 64)))
    b.jump(target)
  })
}

/** Branch if less than, unsigned (specs/isa/riscv/I.yaml:406) */
function bltu(b: Builder): void {
  b.if(b.ult(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))), () => {
    const target = b.let(b.add(b.pc(), b.sext(b.operand('imm', 13), 64)))
    b.jump(target)
  })
}

/** Branch if greater than or equal, unsigned (specs/isa/riscv/I.yaml:413) */
function bgeu(b: Builder): void {
  b.if(b.uge(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))), () => {
    const target = b.let(b.add(b.pc(), b.sext(b.operand('imm', 13), 64)))
    b.jump(target)
  })
}

/** Load byte (specs/isa/riscv/I.yaml:422) */
function lb(b: Builder): void {
  const loaded = b.load(8, b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
  b.write(X, b.operand('rd', 5), b.sext(loaded, 64))
}

/** Load halfword (specs/isa/riscv/I.yaml:429) */
function lh(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
  const result = b.variable(b.constant(16, 0))
  const loaded = b.load(16, address)
  b.assign(result, loaded)
  const result2 = b.let(result)
  b.write(X, b.operand('rd', 5), b.sext(result2, 64))
}

/** Load word (specs/isa/riscv/I.yaml:436) */
function lw(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
  const result = b.variable(b.constant(32, 0))
  const loaded = b.load(32, address)
  b.assign(result, loaded)
  const result2 = b.let(result)
  b.write(X, b.operand('rd', 5), b.sext(result2, 64))
}

/** Load doubleword (specs/isa/riscv/I.yaml:446) */
function ld(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
  const result = b.variable(b.constant(64, 0))
  const loaded = b.load(64, address)
  b.assign(result, loaded)
  const result2 = b.let(result)
  b.write(X, b.operand('rd', 5), result2)
}

/** Load byte, unsigned (specs/isa/riscv/I.yaml:454) */
function lbu(b: Builder): void {
  const loaded = b.load(8, b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
  b.write(X, b.operand('rd', 5), b.zext(loaded, 64))
}

/** Load halfword, unsigned (specs/isa/riscv/I.yaml:461) */
function lhu(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
  const result = b.variable(b.constant(16, 0))
  const loaded = b.load(16, address)
  b.assign(result, loaded)
  const result2 = b.let(result)
  b.write(X, b.operand('rd', 5), b.zext(result2, 64))
}

/** Load word, unsigned (specs/isa/riscv/I.yaml:468) */
function lwu(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
  const result = b.variable(b.constant(32, 0))
  const loaded = b.load(32, address)
  b.assign(result, loaded)
  const result2 = b.let(result)
  b.write(X, b.operand('rd', 5), b.zext(result2, 64))
}

/** Store byte (specs/isa/riscv/I.yaml:476) */
function sb(b: Builder): void {
  b.store(
    8,
    b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)),
    b.extract(b.read(X, b.operand('rs2', 5)), 7, 0),
  )
}

/** Store halfword (specs/isa/riscv/I.yaml:483) */
function sh(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
  const value = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 15, 0))
  b.store(16, address, value)
}

/** Store word (specs/isa/riscv/I.yaml:490) */
function sw(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
  const value = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  b.store(32, address, value)
}

/** Store doubleword (specs/isa/riscv/I.yaml:498) */
function sd(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
  const value = b.let(b.read(X, b.operand('rs2', 5)))
  b.store(64, address, value)
}

/** Fence (specs/isa/riscv/I.yaml:508) */
function fence(): void {}

/** Fence with total store ordering (specs/isa/riscv/I.yaml:513) */
function fenceTso(): void {}

/** Multiply (specs/isa/riscv/M.yaml:9) */
function mul(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.mul(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))))
}

/** Multiply high, signed by signed (specs/isa/riscv/M.yaml:16) */
function mulh(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.mulHigh(b.read(X, b.operand('rs1', 5)), true, b.read(X, b.operand('rs2', 5)), true))
}

/** Multiply high, signed by unsigned (specs/isa/riscv/M.yaml:24) */
function mulhsu(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.mulHigh(b.read(X, b.operand('rs1', 5)), true, b.read(X, b.operand('rs2', 5)), false))
}

/** Multiply high, unsigned by unsigned (specs/isa/riscv/M.yaml:31) */
function mulhu(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.mulHigh(b.read(X, b.operand('rs1', 5)), false, b.read(X, b.operand('rs2', 5)), false),
  )
}

/** Multiply word (specs/isa/riscv/M.yaml:38) */
function mulw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.sext(
      b.mul(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)),
      64,
    ),
  )
}

/** Divide, signed (specs/isa/riscv/M.yaml:48) */
function div(b: Builder): void {
  b.if(
    b.eq(b.read(X, b.operand('rs2', 5)), b.constant(64, 0)),
    () => {
      b.write(X, b.operand('rd', 5), b.constant(64, 0xffffffffffffffffn))
    },
    () => {
      b.write(X, b.operand('rd', 5), b.sdiv(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))))
    },
  )
}

/** Divide, unsigned (specs/isa/riscv/M.yaml:59) */
function divu(b: Builder): void {
  b.if(
    b.eq(b.read(X, b.operand('rs2', 5)), b.constant(64, 0)),
    () => {
      b.write(X, b.operand('rd', 5), b.constant(64, 0xffffffffffffffffn))
    },
    () => {
      b.write(X, b.operand('rd', 5), b.udiv(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))))
    },
  )
}

/** Remainder, signed (specs/isa/riscv/M.yaml:69) */
function rem(b: Builder): void {
  b.if(
    b.eq(b.read(X, b.operand('rs2', 5)), b.constant(64, 0)),
    () => {
      b.write(X, b.operand('rd', 5), b.read(X, b.operand('rs1', 5)))
    },
    () => {
      b.write(X, b.operand('rd', 5), b.srem(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))))
    },
  )
}

/** Remainder, unsigned (specs/isa/riscv/M.yaml:80) */
function remu(b: Builder): void {
  b.if(
    b.eq(b.read(X, b.operand('rs2', 5)), b.constant(64, 0)),
    () => {
      b.write(X, b.operand('rd', 5), b.read(X, b.operand('rs1', 5)))
    },
    () => {
      b.write(X, b.operand('rd', 5), b.urem(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))))
    },
  )
}

/** Divide word, signed (specs/isa/riscv/M.yaml:89) */
function divw(b: Builder): void {
  const dividend = b.let(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0))
  const divisor = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  b.if(
    b.eq(divisor, b.constant(32, 0)),
    () => {
      b.write(X, b.operand('rd', 5), b.constant(64, 0xffffffffffffffffn))
    },
    () => {
      b.write(X, b.operand('rd', 5), b.sext(b.sdiv(dividend, divisor), 64))
    },
  )
}

/** Divide word, unsigned (specs/isa/riscv/M.yaml:102) */
function divuw(b: Builder): void {
  const dividend = b.let(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0))
  const divisor = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  b.if(
    b.eq(divisor, b.constant(32, 0)),
    () => {
      b.write(X, b.operand('rd', 5), b.constant(64, 0xffffffffffffffffn))
    },
    () => {
      b.write(X, b.operand('rd', 5), b.sext(b.udiv(dividend, divisor), 64))
    },
  )
}

/** Remainder of a word, signed (specs/isa/riscv/M.yaml:115) */
function remw(b: Builder): void {
  const dividend = b.let(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0))
  const divisor = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  b.if(
    b.eq(divisor, b.constant(32, 0)),
    () => {
      b.write(X, b.operand('rd', 5), b.sext(dividend, 64))
    },
    () => {
      b.write(X, b.operand('rd', 5), b.sext(b.srem(dividend, divisor), 64))
    },
  )
}

/** Remainder of a word, unsigned (specs/isa/riscv/M.yaml:128) */
function remuw(b: Builder): void {
  const dividend = b.let(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0))
  const divisor = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  b.if(
    b.eq(divisor, b.constant(32, 0)),
    () => {
      b.write(X, b.operand('rd', 5), b.sext(dividend, 64))
    },
    () => {
      b.write(X, b.operand('rd', 5), b.sext(b.urem(dividend, divisor), 64))
    },
  )
}

/** Load-reserved word (specs/isa/riscv/A.yaml:38) */
function lrWRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const loaded = b.load(32, address)
  b.write(X, b.operand('rd', 5), b.sext(loaded, 64))
  b.write(RESERVATION, 0, address)
  b.write(RESERVED, 0, b.constant(1, 1))
}

/** Load-reserved word (specs/isa/riscv/A.yaml:38) */
function lrWRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const loaded = b.load(32, address)
  b.write(X, b.operand('rd', 5), b.sext(loaded, 64))
  b.write(RESERVATION, 0, address)
  b.write(RESERVED, 0, b.constant(1, 1))
}

/** Load-reserved word (specs/isa/riscv/A.yaml:38) */
function lrWAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const loaded = b.load(32, address)
  b.write(X, b.operand('rd', 5), b.sext(loaded, 64))
  b.write(RESERVATION, 0, address)
  b.write(RESERVED, 0, b.constant(1, 1))
}

/** Load-reserved word (specs/isa/riscv/A.yaml:38) */
function lrWAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const loaded = b.load(32, address)
  b.write(X, b.operand('rd', 5), b.sext(loaded, 64))
  b.write(RESERVATION, 0, address)
  b.write(RESERVED, 0, b.constant(1, 1))
}

/** Store-conditional word (specs/isa/riscv/A.yaml:51) */
function scWRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const holds = b.let(b.and(b.eq(b.read(RESERVED, 0), b.constant(1, 1)), b.eq(b.read(RESERVATION, 0), address)))
  b.if(b.eq(holds, b.constant(1, 1)), () => {
    b.store(32, address, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  })
  b.write(RESERVED, 0, b.constant(1, 0))
  b.write(X, b.operand('rd', 5), b.zext(b.not(holds), 64))
}

/** Store-conditional word (specs/isa/riscv/A.yaml:51) */
function scWRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const holds = b.let(b.and(b.eq(b.read(RESERVED, 0), b.constant(1, 1)), b.eq(b.read(RESERVATION, 0), address)))
  b.if(b.eq(holds, b.constant(1, 1)), () => {
    b.store(32, address, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  })
  b.write(RESERVED, 0, b.constant(1, 0))
  b.write(X, b.operand('rd', 5), b.zext(b.not(holds), 64))
}

/** Store-conditional word (specs/isa/riscv/A.yaml:51) */
function scWAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const holds = b.let(b.and(b.eq(b.read(RESERVED, 0), b.constant(1, 1)), b.eq(b.read(RESERVATION, 0), address)))
  b.if(b.eq(holds, b.constant(1, 1)), () => {
    b.store(32, address, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  })
  b.write(RESERVED, 0, b.constant(1, 0))
  b.write(X, b.operand('rd', 5), b.zext(b.not(holds), 64))
}

/** Store-conditional word (specs/isa/riscv/A.yaml:51) */
function scWAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const holds = b.let(b.and(b.eq(b.read(RESERVED, 0), b.constant(1, 1)), b.eq(b.read(RESERVATION, 0), address)))
  b.if(b.eq(holds, b.constant(1, 1)), () => {
    b.store(32, address, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  })
  b.write(RESERVED, 0, b.constant(1, 0))
  b.write(X, b.operand('rd', 5), b.zext(b.not(holds), 64))
}

/** Load-reserved doubleword (specs/isa/riscv/A.yaml:67) */
function lrDRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const loaded = b.load(64, address)
  b.write(X, b.operand('rd', 5), loaded)
  b.write(RESERVATION, 0, address)
  b.write(RESERVED, 0, b.constant(1, 1))
}

/** Load-reserved doubleword (specs/isa/riscv/A.yaml:67) */
function lrDRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const loaded = b.load(64, address)
  b.write(X, b.operand('rd', 5), loaded)
  b.write(RESERVATION, 0, address)
  b.write(RESERVED, 0, b.constant(1, 1))
}

/** Load-reserved doubleword (specs/isa/riscv/A.yaml:67) */
function lrDAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const loaded = b.load(64, address)
  b.write(X, b.operand('rd', 5), loaded)
  b.write(RESERVATION, 0, address)
  b.write(RESERVED, 0, b.constant(1, 1))
}

/** Load-reserved doubleword (specs/isa/riscv/A.yaml:67) */
function lrDAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const loaded = b.load(64, address)
  b.write(X, b.operand('rd', 5), loaded)
  b.write(RESERVATION, 0, address)
  b.write(RESERVED, 0, b.constant(1, 1))
}

/** Store-conditional doubleword (specs/isa/riscv/A.yaml:78) */
function scDRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const holds = b.let(b.and(b.eq(b.read(RESERVED, 0), b.constant(1, 1)), b.eq(b.read(RESERVATION, 0), address)))
  b.if(b.eq(holds, b.constant(1, 1)), () => {
    b.store(64, address, b.read(X, b.operand('rs2', 5)))
  })
  b.write(RESERVED, 0, b.constant(1, 0))
  b.write(X, b.operand('rd', 5), b.zext(b.not(holds), 64))
}

/** Store-conditional doubleword (specs/isa/riscv/A.yaml:78) */
function scDRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const holds = b.let(b.and(b.eq(b.read(RESERVED, 0), b.constant(1, 1)), b.eq(b.read(RESERVATION, 0), address)))
  b.if(b.eq(holds, b.constant(1, 1)), () => {
    b.store(64, address, b.read(X, b.operand('rs2', 5)))
  })
  b.write(RESERVED, 0, b.constant(1, 0))
  b.write(X, b.operand('rd', 5), b.zext(b.not(holds), 64))
}

/** Store-conditional doubleword (specs/isa/riscv/A.yaml:78) */
function scDAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const holds = b.let(b.and(b.eq(b.read(RESERVED, 0), b.constant(1, 1)), b.eq(b.read(RESERVATION, 0), address)))
  b.if(b.eq(holds, b.constant(1, 1)), () => {
    b.store(64, address, b.read(X, b.operand('rs2', 5)))
  })
  b.write(RESERVED, 0, b.constant(1, 0))
  b.write(X, b.operand('rd', 5), b.zext(b.not(holds), 64))
}

/** Store-conditional doubleword (specs/isa/riscv/A.yaml:78) */
function scDAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const holds = b.let(b.and(b.eq(b.read(RESERVED, 0), b.constant(1, 1)), b.eq(b.read(RESERVATION, 0), address)))
  b.if(b.eq(holds, b.constant(1, 1)), () => {
    b.store(64, address, b.read(X, b.operand('rs2', 5)))
  })
  b.write(RESERVED, 0, b.constant(1, 0))
  b.write(X, b.operand('rd', 5), b.zext(b.not(holds), 64))
}

/** Atomic swap, word (specs/isa/riscv/A.yaml:94) */
function amoswapWRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic swap, word (specs/isa/riscv/A.yaml:94) */
function amoswapWRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic swap, word (specs/isa/riscv/A.yaml:94) */
function amoswapWAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic swap, word (specs/isa/riscv/A.yaml:94) */
function amoswapWAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic add, word (specs/isa/riscv/A.yaml:106) */
function amoaddWRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.add(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic add, word (specs/isa/riscv/A.yaml:106) */
function amoaddWRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.add(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic add, word (specs/isa/riscv/A.yaml:106) */
function amoaddWAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.add(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic add, word (specs/isa/riscv/A.yaml:106) */
function amoaddWAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.add(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic exclusive or, word (specs/isa/riscv/A.yaml:118) */
function amoxorWRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.xor(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic exclusive or, word (specs/isa/riscv/A.yaml:118) */
function amoxorWRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.xor(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic exclusive or, word (specs/isa/riscv/A.yaml:118) */
function amoxorWAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.xor(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic exclusive or, word (specs/isa/riscv/A.yaml:118) */
function amoxorWAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.xor(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic and, word (specs/isa/riscv/A.yaml:127) */
function amoandWRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.and(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic and, word (specs/isa/riscv/A.yaml:127) */
function amoandWRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.and(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic and, word (specs/isa/riscv/A.yaml:127) */
function amoandWAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.and(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic and, word (specs/isa/riscv/A.yaml:127) */
function amoandWAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.and(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic or, word (specs/isa/riscv/A.yaml:136) */
function amoorWRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.or(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic or, word (specs/isa/riscv/A.yaml:136) */
function amoorWRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.or(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic or, word (specs/isa/riscv/A.yaml:136) */
function amoorWAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.or(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic or, word (specs/isa/riscv/A.yaml:136) */
function amoorWAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const value2 = b.let(b.or(value, b.extract(b.read(X, b.operand('rs2', 5)), 31, 0)))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic minimum, word, signed (specs/isa/riscv/A.yaml:145) */
function amominWRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.slt(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic minimum, word, signed (specs/isa/riscv/A.yaml:145) */
function amominWRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.slt(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic minimum, word, signed (specs/isa/riscv/A.yaml:145) */
function amominWAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.slt(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic minimum, word, signed (specs/isa/riscv/A.yaml:145) */
function amominWAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.slt(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic maximum, word, signed (specs/isa/riscv/A.yaml:157) */
function amomaxWRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.sgt(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic maximum, word, signed (specs/isa/riscv/A.yaml:157) */
function amomaxWRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.sgt(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic maximum, word, signed (specs/isa/riscv/A.yaml:157) */
function amomaxWAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.sgt(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic maximum, word, signed (specs/isa/riscv/A.yaml:157) */
function amomaxWAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.sgt(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic minimum, word, unsigned (specs/isa/riscv/A.yaml:169) */
function amominuWRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.ult(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic minimum, word, unsigned (specs/isa/riscv/A.yaml:169) */
function amominuWRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.ult(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic minimum, word, unsigned (specs/isa/riscv/A.yaml:169) */
function amominuWAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.ult(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic minimum, word, unsigned (specs/isa/riscv/A.yaml:169) */
function amominuWAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.ult(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic maximum, word, unsigned (specs/isa/riscv/A.yaml:181) */
function amomaxuWRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.ugt(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic maximum, word, unsigned (specs/isa/riscv/A.yaml:181) */
function amomaxuWRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.ugt(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic maximum, word, unsigned (specs/isa/riscv/A.yaml:181) */
function amomaxuWAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.ugt(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic maximum, word, unsigned (specs/isa/riscv/A.yaml:181) */
function amomaxuWAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 3)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 4, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(32, result)
  const operand = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  const value2 = b.let(b.cond(b.ugt(value, operand), value, operand))
  b.busWrite(32, result, value2)
  b.write(X, b.operand('rd', 5), b.sext(value, 64))
}

/** Atomic swap, doubleword (specs/isa/riscv/A.yaml:193) */
function amoswapDRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.read(X, b.operand('rs2', 5)))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic swap, doubleword (specs/isa/riscv/A.yaml:193) */
function amoswapDRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.read(X, b.operand('rs2', 5)))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic swap, doubleword (specs/isa/riscv/A.yaml:193) */
function amoswapDAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.read(X, b.operand('rs2', 5)))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic swap, doubleword (specs/isa/riscv/A.yaml:193) */
function amoswapDAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.read(X, b.operand('rs2', 5)))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic add, doubleword (specs/isa/riscv/A.yaml:203) */
function amoaddDRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.add(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic add, doubleword (specs/isa/riscv/A.yaml:203) */
function amoaddDRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.add(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic add, doubleword (specs/isa/riscv/A.yaml:203) */
function amoaddDAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.add(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic add, doubleword (specs/isa/riscv/A.yaml:203) */
function amoaddDAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.add(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic exclusive or, doubleword (specs/isa/riscv/A.yaml:215) */
function amoxorDRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.xor(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic exclusive or, doubleword (specs/isa/riscv/A.yaml:215) */
function amoxorDRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.xor(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic exclusive or, doubleword (specs/isa/riscv/A.yaml:215) */
function amoxorDAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.xor(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic exclusive or, doubleword (specs/isa/riscv/A.yaml:215) */
function amoxorDAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.xor(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic and, doubleword (specs/isa/riscv/A.yaml:225) */
function amoandDRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.and(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic and, doubleword (specs/isa/riscv/A.yaml:225) */
function amoandDRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.and(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic and, doubleword (specs/isa/riscv/A.yaml:225) */
function amoandDAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.and(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic and, doubleword (specs/isa/riscv/A.yaml:225) */
function amoandDAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.and(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic or, doubleword (specs/isa/riscv/A.yaml:235) */
function amoorDRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.or(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic or, doubleword (specs/isa/riscv/A.yaml:235) */
function amoorDRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.or(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic or, doubleword (specs/isa/riscv/A.yaml:235) */
function amoorDAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.or(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic or, doubleword (specs/isa/riscv/A.yaml:235) */
function amoorDAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const value2 = b.let(b.or(value, b.read(X, b.operand('rs2', 5))))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic minimum, doubleword, signed (specs/isa/riscv/A.yaml:245) */
function amominDRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.slt(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic minimum, doubleword, signed (specs/isa/riscv/A.yaml:245) */
function amominDRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.slt(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic minimum, doubleword, signed (specs/isa/riscv/A.yaml:245) */
function amominDAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.slt(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic minimum, doubleword, signed (specs/isa/riscv/A.yaml:245) */
function amominDAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.slt(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic maximum, doubleword, signed (specs/isa/riscv/A.yaml:258) */
function amomaxDRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.sgt(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic maximum, doubleword, signed (specs/isa/riscv/A.yaml:258) */
function amomaxDRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.sgt(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic maximum, doubleword, signed (specs/isa/riscv/A.yaml:258) */
function amomaxDAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.sgt(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic maximum, doubleword, signed (specs/isa/riscv/A.yaml:258) */
function amomaxDAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.sgt(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic minimum, doubleword, unsigned (specs/isa/riscv/A.yaml:269) */
function amominuDRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.ult(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic minimum, doubleword, unsigned (specs/isa/riscv/A.yaml:269) */
function amominuDRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.ult(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic minimum, doubleword, unsigned (specs/isa/riscv/A.yaml:269) */
function amominuDAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.ult(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic minimum, doubleword, unsigned (specs/isa/riscv/A.yaml:269) */
function amominuDAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.ult(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic maximum, doubleword, unsigned (specs/isa/riscv/A.yaml:280) */
function amomaxuDRelaxed(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.ugt(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic maximum, doubleword, unsigned (specs/isa/riscv/A.yaml:280) */
function amomaxuDRl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.ugt(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic maximum, doubleword, unsigned (specs/isa/riscv/A.yaml:280) */
function amomaxuDAq(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.ugt(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic maximum, doubleword, unsigned (specs/isa/riscv/A.yaml:280) */
function amomaxuDAqrl(b: Builder): void {
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  b.if(b.ne(b.and(address, b.constant(64, 7)), b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const result = b.translate(address, 8, 'store', 64)
  b.if(b.not(b.mapped(32, result, 'store')), () => {
    b.leave('trap')
  })
  const value = b.busRead(64, result)
  const operand = b.let(b.read(X, b.operand('rs2', 5)))
  const value2 = b.let(b.cond(b.ugt(value, operand), value, operand))
  b.busWrite(64, result, value2)
  b.write(X, b.operand('rd', 5), value)
}

/** Atomic read and write CSR (specs/isa/riscv/Zicsr.yaml:20) */
function csrrw(b: Builder): void {
  b.if(b.eq(b.extract(b.operand('csr', 12), 9, 8), b.constant(2, 3)), () => {
    b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
      b.leave('trap')
    })
  })
  b.if(b.eq(b.extract(b.operand('csr', 12), 9, 8), b.constant(2, 1)), () => {
    b.if(b.eq(b.read(MODE, 0), b.constant(2, 0)), () => {
      b.leave('trap')
    })
  })
  b.if(b.eq(b.operand('csr', 12), b.constant(12, 384)), () => {
    b.if(
      b.not(
        b.or(
          b.eq(b.read(MODE, 0), b.constant(2, 3)),
          b.and(b.eq(b.read(MODE, 0), b.constant(2, 1)), b.eq(b.extract(b.read(MSTATUS, 0), 20, 20), b.constant(1, 0))),
        ),
      ),
      () => {
        b.leave('trap')
      },
    )
  })
  b.if(
    b.and(
      b.eq(b.and(b.operand('csr', 12), b.constant(12, 4079)), b.constant(12, 333)),
      b.ne(b.read(MODE, 0), b.constant(2, 3)),
    ),
    () => {
      const result = b.let(b.eq(b.extract(b.read(MENVCFG, 0), 63, 63), b.constant(1, 1)))
      b.if(b.or(b.not(result), b.eq(b.extract(b.read(MCOUNTEREN, 0), 1, 1), b.constant(1, 0))), () => {
        b.leave('trap')
      })
    },
  )
  b.if(b.eq(b.and(b.operand('csr', 12), b.constant(12, 3936)), b.constant(12, 3072)), () => {
    const enabled = b.variable(b.extract(b.lshr(b.read(MCOUNTEREN, 0), b.extract(b.operand('csr', 12), 4, 0)), 0, 0))
    b.if(b.eq(b.read(MODE, 0), b.constant(2, 0)), () => {
      b.assign(
        enabled,
        b.and(enabled, b.extract(b.lshr(b.read(SCOUNTEREN, 0), b.extract(b.operand('csr', 12), 4, 0)), 0, 0)),
      )
    })
    b.if(b.eq(enabled, b.constant(1, 0)), () => {
      b.if(
        b.eq(b.extract(b.operand('csr', 12), 4, 0), b.constant(5, 1)),
        () => {
          b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
            b.leave('trap')
          })
        },
        () => {
          b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
            b.leave('trap')
          })
        },
      )
    })
  })
  b.if(b.and(b.uge(b.operand('csr', 12), b.constant(12, 1)), b.ule(b.operand('csr', 12), b.constant(12, 3))), () => {
    b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
      b.leave('trap')
    })
  })
  const result2 = b.choose(csrExists, b.operand('csr', 12))
  b.if(b.not(result2), () => {
    b.leave('trap')
  })
  b.if(b.eq(b.extract(b.operand('csr', 12), 11, 10), b.constant(2, 3)), () => {
    b.leave('trap')
  })
  const operand = b.let(b.read(X, b.operand('rs1', 5)))
  const old = b.variable(b.constant(64, 0))
  b.if(b.ne(b.operand('rd', 5), b.constant(5, 0)), () => {
    const result3 = b.choose(csrRead, b.operand('csr', 12))
    b.assign(old, result3)
  })
  b.choose(csrWrite, b.operand('csr', 12), operand)
  b.write(X, b.operand('rd', 5), old)
}

/** Atomic read and set bits in CSR (specs/isa/riscv/Zicsr.yaml:41) */
function csrrs(b: Builder): void {
  const writes = b.let(b.ne(b.operand('rs1', 5), b.constant(5, 0)))
  b.if(b.eq(b.extract(b.operand('csr', 12), 9, 8), b.constant(2, 3)), () => {
    b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
      b.leave('trap')
    })
  })
  b.if(b.eq(b.extract(b.operand('csr', 12), 9, 8), b.constant(2, 1)), () => {
    b.if(b.eq(b.read(MODE, 0), b.constant(2, 0)), () => {
      b.leave('trap')
    })
  })
  b.if(b.eq(b.operand('csr', 12), b.constant(12, 384)), () => {
    b.if(
      b.not(
        b.or(
          b.eq(b.read(MODE, 0), b.constant(2, 3)),
          b.and(b.eq(b.read(MODE, 0), b.constant(2, 1)), b.eq(b.extract(b.read(MSTATUS, 0), 20, 20), b.constant(1, 0))),
        ),
      ),
      () => {
        b.leave('trap')
      },
    )
  })
  b.if(
    b.and(
      b.eq(b.and(b.operand('csr', 12), b.constant(12, 4079)), b.constant(12, 333)),
      b.ne(b.read(MODE, 0), b.constant(2, 3)),
    ),
    () => {
      const result = b.let(b.eq(b.extract(b.read(MENVCFG, 0), 63, 63), b.constant(1, 1)))
      b.if(b.or(b.not(result), b.eq(b.extract(b.read(MCOUNTEREN, 0), 1, 1), b.constant(1, 0))), () => {
        b.leave('trap')
      })
    },
  )
  b.if(b.eq(b.and(b.operand('csr', 12), b.constant(12, 3936)), b.constant(12, 3072)), () => {
    const enabled = b.variable(b.extract(b.lshr(b.read(MCOUNTEREN, 0), b.extract(b.operand('csr', 12), 4, 0)), 0, 0))
    b.if(b.eq(b.read(MODE, 0), b.constant(2, 0)), () => {
      b.assign(
        enabled,
        b.and(enabled, b.extract(b.lshr(b.read(SCOUNTEREN, 0), b.extract(b.operand('csr', 12), 4, 0)), 0, 0)),
      )
    })
    b.if(b.eq(enabled, b.constant(1, 0)), () => {
      b.if(
        b.eq(b.extract(b.operand('csr', 12), 4, 0), b.constant(5, 1)),
        () => {
          b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
            b.leave('trap')
          })
        },
        () => {
          b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
            b.leave('trap')
          })
        },
      )
    })
  })
  b.if(b.and(b.uge(b.operand('csr', 12), b.constant(12, 1)), b.ule(b.operand('csr', 12), b.constant(12, 3))), () => {
    b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
      b.leave('trap')
    })
  })
  const result2 = b.choose(csrExists, b.operand('csr', 12))
  b.if(b.not(result2), () => {
    b.leave('trap')
  })
  b.if(b.and(writes, b.eq(b.extract(b.operand('csr', 12), 11, 10), b.constant(2, 3))), () => {
    b.leave('trap')
  })
  const operand = b.let(b.read(X, b.operand('rs1', 5)))
  const result3 = b.choose(csrRead, b.operand('csr', 12))
  b.if(b.ne(b.operand('rs1', 5), b.constant(5, 0)), () => {
    const result4 = b.variable(b.constant(64, 0))
    b.if(
      b.eq(b.operand('csr', 12), b.constant(12, 836)),
      () => {
        b.assign(
          result4,
          b.or(b.and(result3, b.constant(64, 0xfffffffffffffdffn)), b.and(b.read(MIP, 0), b.constant(64, 512))),
        )
      },
      () => {
        b.assign(result4, result3)
      },
    )
    const result5 = b.let(result4)
    b.choose(csrWrite, b.operand('csr', 12), b.or(result5, operand))
  })
  b.write(X, b.operand('rd', 5), result3)
}

/** Atomic read and clear bits in CSR (specs/isa/riscv/Zicsr.yaml:56) */
function csrrc(b: Builder): void {
  const writes = b.let(b.ne(b.operand('rs1', 5), b.constant(5, 0)))
  b.if(b.eq(b.extract(b.operand('csr', 12), 9, 8), b.constant(2, 3)), () => {
    b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
      b.leave('trap')
    })
  })
  b.if(b.eq(b.extract(b.operand('csr', 12), 9, 8), b.constant(2, 1)), () => {
    b.if(b.eq(b.read(MODE, 0), b.constant(2, 0)), () => {
      b.leave('trap')
    })
  })
  b.if(b.eq(b.operand('csr', 12), b.constant(12, 384)), () => {
    b.if(
      b.not(
        b.or(
          b.eq(b.read(MODE, 0), b.constant(2, 3)),
          b.and(b.eq(b.read(MODE, 0), b.constant(2, 1)), b.eq(b.extract(b.read(MSTATUS, 0), 20, 20), b.constant(1, 0))),
        ),
      ),
      () => {
        b.leave('trap')
      },
    )
  })
  b.if(
    b.and(
      b.eq(b.and(b.operand('csr', 12), b.constant(12, 4079)), b.constant(12, 333)),
      b.ne(b.read(MODE, 0), b.constant(2, 3)),
    ),
    () => {
      const result = b.let(b.eq(b.extract(b.read(MENVCFG, 0), 63, 63), b.constant(1, 1)))
      b.if(b.or(b.not(result), b.eq(b.extract(b.read(MCOUNTEREN, 0), 1, 1), b.constant(1, 0))), () => {
        b.leave('trap')
      })
    },
  )
  b.if(b.eq(b.and(b.operand('csr', 12), b.constant(12, 3936)), b.constant(12, 3072)), () => {
    const enabled = b.variable(b.extract(b.lshr(b.read(MCOUNTEREN, 0), b.extract(b.operand('csr', 12), 4, 0)), 0, 0))
    b.if(b.eq(b.read(MODE, 0), b.constant(2, 0)), () => {
      b.assign(
        enabled,
        b.and(enabled, b.extract(b.lshr(b.read(SCOUNTEREN, 0), b.extract(b.operand('csr', 12), 4, 0)), 0, 0)),
      )
    })
    b.if(b.eq(enabled, b.constant(1, 0)), () => {
      b.if(
        b.eq(b.extract(b.operand('csr', 12), 4, 0), b.constant(5, 1)),
        () => {
          b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
            b.leave('trap')
          })
        },
        () => {
          b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
            b.leave('trap')
          })
        },
      )
    })
  })
  b.if(b.and(b.uge(b.operand('csr', 12), b.constant(12, 1)), b.ule(b.operand('csr', 12), b.constant(12, 3))), () => {
    b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
      b.leave('trap')
    })
  })
  const result2 = b.choose(csrExists, b.operand('csr', 12))
  b.if(b.not(result2), () => {
    b.leave('trap')
  })
  b.if(b.and(writes, b.eq(b.extract(b.operand('csr', 12), 11, 10), b.constant(2, 3))), () => {
    b.leave('trap')
  })
  const operand = b.let(b.read(X, b.operand('rs1', 5)))
  const result3 = b.choose(csrRead, b.operand('csr', 12))
  b.if(b.ne(b.operand('rs1', 5), b.constant(5, 0)), () => {
    const result4 = b.variable(b.constant(64, 0))
    b.if(
      b.eq(b.operand('csr', 12), b.constant(12, 836)),
      () => {
        b.assign(
          result4,
          b.or(b.and(result3, b.constant(64, 0xfffffffffffffdffn)), b.and(b.read(MIP, 0), b.constant(64, 512))),
        )
      },
      () => {
        b.assign(result4, result3)
      },
    )
    const result5 = b.let(result4)
    b.choose(csrWrite, b.operand('csr', 12), b.and(result5, b.not(operand)))
  })
  b.write(X, b.operand('rd', 5), result3)
}

/** Atomic read and write CSR, immediate (specs/isa/riscv/Zicsr.yaml:68) */
function csrrwi(b: Builder): void {
  b.if(b.eq(b.extract(b.operand('csr', 12), 9, 8), b.constant(2, 3)), () => {
    b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
      b.leave('trap')
    })
  })
  b.if(b.eq(b.extract(b.operand('csr', 12), 9, 8), b.constant(2, 1)), () => {
    b.if(b.eq(b.read(MODE, 0), b.constant(2, 0)), () => {
      b.leave('trap')
    })
  })
  b.if(b.eq(b.operand('csr', 12), b.constant(12, 384)), () => {
    b.if(
      b.not(
        b.or(
          b.eq(b.read(MODE, 0), b.constant(2, 3)),
          b.and(b.eq(b.read(MODE, 0), b.constant(2, 1)), b.eq(b.extract(b.read(MSTATUS, 0), 20, 20), b.constant(1, 0))),
        ),
      ),
      () => {
        b.leave('trap')
      },
    )
  })
  b.if(
    b.and(
      b.eq(b.and(b.operand('csr', 12), b.constant(12, 4079)), b.constant(12, 333)),
      b.ne(b.read(MODE, 0), b.constant(2, 3)),
    ),
    () => {
      const result = b.let(b.eq(b.extract(b.read(MENVCFG, 0), 63, 63), b.constant(1, 1)))
      b.if(b.or(b.not(result), b.eq(b.extract(b.read(MCOUNTEREN, 0), 1, 1), b.constant(1, 0))), () => {
        b.leave('trap')
      })
    },
  )
  b.if(b.eq(b.and(b.operand('csr', 12), b.constant(12, 3936)), b.constant(12, 3072)), () => {
    const enabled = b.variable(b.extract(b.lshr(b.read(MCOUNTEREN, 0), b.extract(b.operand('csr', 12), 4, 0)), 0, 0))
    b.if(b.eq(b.read(MODE, 0), b.constant(2, 0)), () => {
      b.assign(
        enabled,
        b.and(enabled, b.extract(b.lshr(b.read(SCOUNTEREN, 0), b.extract(b.operand('csr', 12), 4, 0)), 0, 0)),
      )
    })
    b.if(b.eq(enabled, b.constant(1, 0)), () => {
      b.if(
        b.eq(b.extract(b.operand('csr', 12), 4, 0), b.constant(5, 1)),
        () => {
          b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
            b.leave('trap')
          })
        },
        () => {
          b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
            b.leave('trap')
          })
        },
      )
    })
  })
  b.if(b.and(b.uge(b.operand('csr', 12), b.constant(12, 1)), b.ule(b.operand('csr', 12), b.constant(12, 3))), () => {
    b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
      b.leave('trap')
    })
  })
  const result2 = b.choose(csrExists, b.operand('csr', 12))
  b.if(b.not(result2), () => {
    b.leave('trap')
  })
  b.if(b.eq(b.extract(b.operand('csr', 12), 11, 10), b.constant(2, 3)), () => {
    b.leave('trap')
  })
  const operand = b.let(b.zext(b.operand('uimm', 5), 64))
  const old = b.variable(b.constant(64, 0))
  b.if(b.ne(b.operand('rd', 5), b.constant(5, 0)), () => {
    const result3 = b.choose(csrRead, b.operand('csr', 12))
    b.assign(old, result3)
  })
  b.choose(csrWrite, b.operand('csr', 12), operand)
  b.write(X, b.operand('rd', 5), old)
}

/** Atomic read and set bits in CSR, immediate (specs/isa/riscv/Zicsr.yaml:81) */
function csrrsi(b: Builder): void {
  const writes = b.let(b.ne(b.operand('uimm', 5), b.constant(5, 0)))
  b.if(b.eq(b.extract(b.operand('csr', 12), 9, 8), b.constant(2, 3)), () => {
    b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
      b.leave('trap')
    })
  })
  b.if(b.eq(b.extract(b.operand('csr', 12), 9, 8), b.constant(2, 1)), () => {
    b.if(b.eq(b.read(MODE, 0), b.constant(2, 0)), () => {
      b.leave('trap')
    })
  })
  b.if(b.eq(b.operand('csr', 12), b.constant(12, 384)), () => {
    b.if(
      b.not(
        b.or(
          b.eq(b.read(MODE, 0), b.constant(2, 3)),
          b.and(b.eq(b.read(MODE, 0), b.constant(2, 1)), b.eq(b.extract(b.read(MSTATUS, 0), 20, 20), b.constant(1, 0))),
        ),
      ),
      () => {
        b.leave('trap')
      },
    )
  })
  b.if(
    b.and(
      b.eq(b.and(b.operand('csr', 12), b.constant(12, 4079)), b.constant(12, 333)),
      b.ne(b.read(MODE, 0), b.constant(2, 3)),
    ),
    () => {
      const result = b.let(b.eq(b.extract(b.read(MENVCFG, 0), 63, 63), b.constant(1, 1)))
      b.if(b.or(b.not(result), b.eq(b.extract(b.read(MCOUNTEREN, 0), 1, 1), b.constant(1, 0))), () => {
        b.leave('trap')
      })
    },
  )
  b.if(b.eq(b.and(b.operand('csr', 12), b.constant(12, 3936)), b.constant(12, 3072)), () => {
    const enabled = b.variable(b.extract(b.lshr(b.read(MCOUNTEREN, 0), b.extract(b.operand('csr', 12), 4, 0)), 0, 0))
    b.if(b.eq(b.read(MODE, 0), b.constant(2, 0)), () => {
      b.assign(
        enabled,
        b.and(enabled, b.extract(b.lshr(b.read(SCOUNTEREN, 0), b.extract(b.operand('csr', 12), 4, 0)), 0, 0)),
      )
    })
    b.if(b.eq(enabled, b.constant(1, 0)), () => {
      b.if(
        b.eq(b.extract(b.operand('csr', 12), 4, 0), b.constant(5, 1)),
        () => {
          b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
            b.leave('trap')
          })
        },
        () => {
          b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
            b.leave('trap')
          })
        },
      )
    })
  })
  b.if(b.and(b.uge(b.operand('csr', 12), b.constant(12, 1)), b.ule(b.operand('csr', 12), b.constant(12, 3))), () => {
    b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
      b.leave('trap')
    })
  })
  const result2 = b.choose(csrExists, b.operand('csr', 12))
  b.if(b.not(result2), () => {
    b.leave('trap')
  })
  b.if(b.and(writes, b.eq(b.extract(b.operand('csr', 12), 11, 10), b.constant(2, 3))), () => {
    b.leave('trap')
  })
  const operand = b.let(b.zext(b.operand('uimm', 5), 64))
  const result3 = b.choose(csrRead, b.operand('csr', 12))
  b.if(b.ne(b.operand('uimm', 5), b.constant(5, 0)), () => {
    const result4 = b.variable(b.constant(64, 0))
    b.if(
      b.eq(b.operand('csr', 12), b.constant(12, 836)),
      () => {
        b.assign(
          result4,
          b.or(b.and(result3, b.constant(64, 0xfffffffffffffdffn)), b.and(b.read(MIP, 0), b.constant(64, 512))),
        )
      },
      () => {
        b.assign(result4, result3)
      },
    )
    const result5 = b.let(result4)
    b.choose(csrWrite, b.operand('csr', 12), b.or(result5, operand))
  })
  b.write(X, b.operand('rd', 5), result3)
}

/** Atomic read and clear bits in CSR, immediate (specs/isa/riscv/Zicsr.yaml:94) */
function csrrci(b: Builder): void {
  const writes = b.let(b.ne(b.operand('uimm', 5), b.constant(5, 0)))
  b.if(b.eq(b.extract(b.operand('csr', 12), 9, 8), b.constant(2, 3)), () => {
    b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
      b.leave('trap')
    })
  })
  b.if(b.eq(b.extract(b.operand('csr', 12), 9, 8), b.constant(2, 1)), () => {
    b.if(b.eq(b.read(MODE, 0), b.constant(2, 0)), () => {
      b.leave('trap')
    })
  })
  b.if(b.eq(b.operand('csr', 12), b.constant(12, 384)), () => {
    b.if(
      b.not(
        b.or(
          b.eq(b.read(MODE, 0), b.constant(2, 3)),
          b.and(b.eq(b.read(MODE, 0), b.constant(2, 1)), b.eq(b.extract(b.read(MSTATUS, 0), 20, 20), b.constant(1, 0))),
        ),
      ),
      () => {
        b.leave('trap')
      },
    )
  })
  b.if(
    b.and(
      b.eq(b.and(b.operand('csr', 12), b.constant(12, 4079)), b.constant(12, 333)),
      b.ne(b.read(MODE, 0), b.constant(2, 3)),
    ),
    () => {
      const result = b.let(b.eq(b.extract(b.read(MENVCFG, 0), 63, 63), b.constant(1, 1)))
      b.if(b.or(b.not(result), b.eq(b.extract(b.read(MCOUNTEREN, 0), 1, 1), b.constant(1, 0))), () => {
        b.leave('trap')
      })
    },
  )
  b.if(b.eq(b.and(b.operand('csr', 12), b.constant(12, 3936)), b.constant(12, 3072)), () => {
    const enabled = b.variable(b.extract(b.lshr(b.read(MCOUNTEREN, 0), b.extract(b.operand('csr', 12), 4, 0)), 0, 0))
    b.if(b.eq(b.read(MODE, 0), b.constant(2, 0)), () => {
      b.assign(
        enabled,
        b.and(enabled, b.extract(b.lshr(b.read(SCOUNTEREN, 0), b.extract(b.operand('csr', 12), 4, 0)), 0, 0)),
      )
    })
    b.if(b.eq(enabled, b.constant(1, 0)), () => {
      b.if(
        b.eq(b.extract(b.operand('csr', 12), 4, 0), b.constant(5, 1)),
        () => {
          b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
            b.leave('trap')
          })
        },
        () => {
          b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
            b.leave('trap')
          })
        },
      )
    })
  })
  b.if(b.and(b.uge(b.operand('csr', 12), b.constant(12, 1)), b.ule(b.operand('csr', 12), b.constant(12, 3))), () => {
    b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
      b.leave('trap')
    })
  })
  const result2 = b.choose(csrExists, b.operand('csr', 12))
  b.if(b.not(result2), () => {
    b.leave('trap')
  })
  b.if(b.and(writes, b.eq(b.extract(b.operand('csr', 12), 11, 10), b.constant(2, 3))), () => {
    b.leave('trap')
  })
  const operand = b.let(b.zext(b.operand('uimm', 5), 64))
  const result3 = b.choose(csrRead, b.operand('csr', 12))
  b.if(b.ne(b.operand('uimm', 5), b.constant(5, 0)), () => {
    const result4 = b.variable(b.constant(64, 0))
    b.if(
      b.eq(b.operand('csr', 12), b.constant(12, 836)),
      () => {
        b.assign(
          result4,
          b.or(b.and(result3, b.constant(64, 0xfffffffffffffdffn)), b.and(b.read(MIP, 0), b.constant(64, 512))),
        )
      },
      () => {
        b.assign(result4, result3)
      },
    )
    const result5 = b.let(result4)
    b.choose(csrWrite, b.operand('csr', 12), b.and(result5, b.not(operand)))
  })
  b.write(X, b.operand('rd', 5), result3)
}

/** Return from a machine-mode trap (specs/isa/riscv/Sm.yaml:374) */
function mret(b: Builder): void {
  b.if(b.ne(b.read(MODE, 0), b.constant(2, 3)), () => {
    b.leave('trap')
  })
  const value = b.let(b.extract(b.read(MSTATUS, 0), 12, 11))
  b.attendChange(MODE, 0x3n, value)
  b.write(MODE, 0, value)
  b.attendInterrupts(MODE)
  b.writeField(MSTATUS, 0, 3, 3, b.extract(b.read(MSTATUS, 0), 7, 7))
  b.attendInterrupts(MSTATUS)
  b.writeField(MSTATUS, 0, 7, 7, b.constant(1, 1))
  b.if(b.ne(b.extract(b.read(MSTATUS, 0), 12, 11), b.constant(2, 3)), () => {
    b.writeField(MSTATUS, 0, 17, 17, b.constant(1, 0))
    b.attend()
  })
  b.writeField(MSTATUS, 0, 12, 11, b.constant(2, 0))
  b.attend()
  b.write(RESERVED, 0, b.constant(1, 0))
  b.jump(b.read(MEPC, 0))
}

/** Wait for interrupt (specs/isa/riscv/Sm.yaml:394) */
function wfi(b: Builder): void {
  b.if(
    b.not(
      b.or(
        b.eq(b.read(MODE, 0), b.constant(2, 3)),
        b.and(b.eq(b.extract(b.read(MSTATUS, 0), 21, 21), b.constant(1, 0)), b.eq(b.read(MODE, 0), b.constant(2, 1))),
      ),
    ),
    () => {
      b.leave('trap')
    },
  )
  const pending = b.variable(b.read(MIP, 0))
  b.assign(pending, b.or(pending, b.shl(b.zext(b.extract(b.read(EXTERNAL, 0), 0, 0), 64), b.constant(7, 9))))
  const pending2 = b.let(pending)
  const result = b.variable(b.constant(64, 0))
  const result2 = b.let(b.eq(b.extract(b.read(MENVCFG, 0), 63, 63), b.constant(1, 1)))
  b.if(
    b.not(result2),
    () => {
      b.assign(result, pending2)
    },
    () => {
      b.assign(
        result,
        b.or(
          b.and(pending2, b.constant(64, 0xffffffffffffffdfn)),
          b.shl(b.zext(b.uge(b.time(64), b.read(SUPERVISORDEADLINE, 0)), 64), b.constant(7, 5)),
        ),
      )
    },
  )
  const result3 = b.let(result)
  b.assign(pending, result3)
  const result4 = b.let(pending)
  b.if(b.eq(b.and(result4, b.read(MIE, 0)), b.constant(64, 0)), () => {
    b.leave('wait')
  })
}

/** Load floating-point word (specs/isa/riscv/F.yaml:108) */
function flw(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const address = b.let(b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
  const result = b.variable(b.constant(32, 0))
  const loaded = b.load(32, address)
  b.assign(result, loaded)
  const result2 = b.let(result)
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result2]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Store floating-point word (specs/isa/riscv/F.yaml:118) */
function fsw(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const address = b.let(b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
  const value = b.let(b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
  b.store(32, address, value)
}

/** Add, single precision (specs/isa/riscv/F.yaml:129) */
function faddS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const result5 = b.float({ operation: 'add', format: 32 }, [result2, result4, direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result5]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Subtract, single precision (specs/isa/riscv/F.yaml:153) */
function fsubS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const result5 = b.float({ operation: 'sub', format: 32 }, [result2, result4, direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result5]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Multiply, single precision (specs/isa/riscv/F.yaml:165) */
function fmulS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const result5 = b.float({ operation: 'mul', format: 32 }, [result2, result4, direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result5]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Divide, single precision (specs/isa/riscv/F.yaml:178) */
function fdivS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const result5 = b.float({ operation: 'div', format: 32 }, [result2, result4, direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result5]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Square root, single precision (specs/isa/riscv/F.yaml:191) */
function fsqrtS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.float({ operation: 'sqrt', format: 32 }, [result2, direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result3]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Minimum, single precision (specs/isa/riscv/F.yaml:205) */
function fminS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const result5 = b.float({ operation: 'min', format: 32 }, [result2, result4])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result5]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Maximum, single precision (specs/isa/riscv/F.yaml:219) */
function fmaxS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const result5 = b.float({ operation: 'max', format: 32 }, [result2, result4])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result5]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Multiply and add, single precision (specs/isa/riscv/F.yaml:230) */
function fmaddS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const result5 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs3', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result5, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result5, b.extract(b.read(F, b.operand('frs3', 5)), 31, 0))
    },
  )
  const result6 = b.let(result5)
  const result7 = b.float({ operation: 'fma', format: 32 }, [result2, result4, result6, direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result7]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Multiply and subtract, single precision (specs/isa/riscv/F.yaml:242) */
function fmsubS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const result5 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs3', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result5, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result5, b.extract(b.read(F, b.operand('frs3', 5)), 31, 0))
    },
  )
  const result6 = b.let(result5)
  const result7 = b.float({ operation: 'fma', format: 32 }, [
    result2,
    result4,
    b.xor(result6, b.constant(32, 0x80000000n)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result7]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Negated multiply and add, single precision (specs/isa/riscv/F.yaml:253) */
function fnmsubS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const result5 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs3', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result5, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result5, b.extract(b.read(F, b.operand('frs3', 5)), 31, 0))
    },
  )
  const result6 = b.let(result5)
  const result7 = b.float({ operation: 'fma', format: 32 }, [
    b.xor(result2, b.constant(32, 0x80000000n)),
    result4,
    result6,
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result7]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Negated multiply and subtract, single precision (specs/isa/riscv/F.yaml:264) */
function fnmaddS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const result5 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs3', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result5, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result5, b.extract(b.read(F, b.operand('frs3', 5)), 31, 0))
    },
  )
  const result6 = b.let(result5)
  const result7 = b.float({ operation: 'fma', format: 32 }, [
    b.xor(result2, b.constant(32, 0x80000000n)),
    result4,
    b.xor(result6, b.constant(32, 0x80000000n)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result7]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Sign injection, single precision (specs/isa/riscv/F.yaml:278) */
function fsgnjS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const value = b.let(b.concat(32, [b.extract(result2, 31, 31), b.extract(result4, 30, 0)]))
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), value]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Sign injection, negated, single precision (specs/isa/riscv/F.yaml:288) */
function fsgnjnS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const value = b.let(b.concat(32, [b.not(b.extract(result2, 31, 31)), b.extract(result4, 30, 0)]))
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), value]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Sign injection, exclusive or, single precision (specs/isa/riscv/F.yaml:297) */
function fsgnjxS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const result5 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result5, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result5, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result6 = b.let(result5)
  const value = b.let(
    b.concat(32, [b.xor(b.extract(result2, 31, 31), b.extract(result4, 31, 31)), b.extract(result6, 30, 0)]),
  )
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), value]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Single precision to word (specs/isa/riscv/F.yaml:306) */
function fcvtWS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.float({ operation: 'toSigned', format: 32, width: 32 }, [result2, direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(X, b.operand('rd', 5), b.sext(result3, 64))
}

/** Word to single precision (specs/isa/riscv/F.yaml:321) */
function fcvtSW(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'fromSigned', format: 32, width: 32 }, [
    b.extract(b.read(X, b.operand('rs1', 5)), 31, 0),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Single precision to unsigned word (specs/isa/riscv/F.yaml:332) */
function fcvtWuS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.float({ operation: 'toUnsigned', format: 32, width: 32 }, [result2, direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(X, b.operand('rd', 5), b.sext(result3, 64))
}

/** Unsigned word to single precision (specs/isa/riscv/F.yaml:345) */
function fcvtSWu(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'fromUnsigned', format: 32, width: 32 }, [
    b.extract(b.read(X, b.operand('rs1', 5)), 31, 0),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Single precision to doubleword (specs/isa/riscv/F.yaml:354) */
function fcvtLS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.float({ operation: 'toSigned', format: 32, width: 64 }, [result2, direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(X, b.operand('rd', 5), result3)
}

/** Doubleword to single precision (specs/isa/riscv/F.yaml:366) */
function fcvtSL(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'fromSigned', format: 32, width: 64 }, [
    b.read(X, b.operand('rs1', 5)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Single precision to unsigned doubleword (specs/isa/riscv/F.yaml:378) */
function fcvtLuS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.float({ operation: 'toUnsigned', format: 32, width: 64 }, [result2, direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(X, b.operand('rd', 5), result3)
}

/** Unsigned doubleword to single precision (specs/isa/riscv/F.yaml:390) */
function fcvtSLu(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'fromUnsigned', format: 32, width: 64 }, [
    b.read(X, b.operand('rs1', 5)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Move the bits of a single to an integer register (specs/isa/riscv/F.yaml:400) */
function fmvXW(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  b.write(X, b.operand('rd', 5), b.sext(b.extract(b.read(F, b.operand('frs1', 5)), 31, 0), 64))
}

/** Move the bits of an integer register to a single (specs/isa/riscv/F.yaml:409) */
function fmvWX(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const value = b.let(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0))
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), value]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Equal, single precision (specs/isa/riscv/F.yaml:420) */
function feqS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const result5 = b.float({ operation: 'eq', format: 32 }, [result2, result4])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(X, b.operand('rd', 5), b.zext(result5, 64))
}

/** Less than, single precision (specs/isa/riscv/F.yaml:433) */
function fltS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const result5 = b.float({ operation: 'lt', format: 32 }, [result2, result4])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(X, b.operand('rd', 5), b.zext(result5, 64))
}

/** Less than or equal, single precision (specs/isa/riscv/F.yaml:445) */
function fleS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs2', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result3, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result3, b.extract(b.read(F, b.operand('frs2', 5)), 31, 0))
    },
  )
  const result4 = b.let(result3)
  const result5 = b.float({ operation: 'le', format: 32 }, [result2, result4])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(X, b.operand('rd', 5), b.zext(result5, 64))
}

/** Classify, single precision (specs/isa/riscv/F.yaml:459) */
function fclassS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.float({ operation: 'classify', format: 32 }, [result2])
  b.write(X, b.operand('rd', 5), b.zext(result3, 64))
}

/** Load floating-point doubleword (specs/isa/riscv/D.yaml:17) */
function fld(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const address = b.let(b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
  const result = b.variable(b.constant(64, 0))
  const loaded = b.load(64, address)
  b.assign(result, loaded)
  const result2 = b.let(result)
  b.write(F, b.operand('frd', 5), result2)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Store floating-point doubleword (specs/isa/riscv/D.yaml:27) */
function fsd(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const address = b.let(b.add(b.read(X, b.operand('rs1', 5)), b.sext(b.operand('imm', 12), 64)))
  const value = b.let(b.read(F, b.operand('frs2', 5)))
  b.store(64, address, value)
}

/** Add, double precision (specs/isa/riscv/D.yaml:38) */
function faddD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'add', format: 64 }, [
    b.read(F, b.operand('frs1', 5)),
    b.read(F, b.operand('frs2', 5)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Subtract, double precision (specs/isa/riscv/D.yaml:61) */
function fsubD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'sub', format: 64 }, [
    b.read(F, b.operand('frs1', 5)),
    b.read(F, b.operand('frs2', 5)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Multiply, double precision (specs/isa/riscv/D.yaml:73) */
function fmulD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'mul', format: 64 }, [
    b.read(F, b.operand('frs1', 5)),
    b.read(F, b.operand('frs2', 5)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Divide, double precision (specs/isa/riscv/D.yaml:86) */
function fdivD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'div', format: 64 }, [
    b.read(F, b.operand('frs1', 5)),
    b.read(F, b.operand('frs2', 5)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Square root, double precision (specs/isa/riscv/D.yaml:99) */
function fsqrtD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'sqrt', format: 64 }, [b.read(F, b.operand('frs1', 5)), direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Minimum, double precision (specs/isa/riscv/D.yaml:113) */
function fminD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'min', format: 64 }, [
    b.read(F, b.operand('frs1', 5)),
    b.read(F, b.operand('frs2', 5)),
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Maximum, double precision (specs/isa/riscv/D.yaml:127) */
function fmaxD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'max', format: 64 }, [
    b.read(F, b.operand('frs1', 5)),
    b.read(F, b.operand('frs2', 5)),
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Multiply and add, double precision (specs/isa/riscv/D.yaml:138) */
function fmaddD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'fma', format: 64 }, [
    b.read(F, b.operand('frs1', 5)),
    b.read(F, b.operand('frs2', 5)),
    b.read(F, b.operand('frs3', 5)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Multiply and subtract, double precision (specs/isa/riscv/D.yaml:150) */
function fmsubD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'fma', format: 64 }, [
    b.read(F, b.operand('frs1', 5)),
    b.read(F, b.operand('frs2', 5)),
    b.xor(b.read(F, b.operand('frs3', 5)), b.constant(64, 0x8000000000000000n)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Negated multiply and add, double precision (specs/isa/riscv/D.yaml:161) */
function fnmsubD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'fma', format: 64 }, [
    b.xor(b.read(F, b.operand('frs1', 5)), b.constant(64, 0x8000000000000000n)),
    b.read(F, b.operand('frs2', 5)),
    b.read(F, b.operand('frs3', 5)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Negated multiply and subtract, double precision (specs/isa/riscv/D.yaml:172) */
function fnmaddD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'fma', format: 64 }, [
    b.xor(b.read(F, b.operand('frs1', 5)), b.constant(64, 0x8000000000000000n)),
    b.read(F, b.operand('frs2', 5)),
    b.xor(b.read(F, b.operand('frs3', 5)), b.constant(64, 0x8000000000000000n)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Sign injection, double precision (specs/isa/riscv/D.yaml:186) */
function fsgnjD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const value = b.let(
    b.concat(64, [
      b.extract(b.read(F, b.operand('frs2', 5)), 63, 63),
      b.extract(b.read(F, b.operand('frs1', 5)), 62, 0),
    ]),
  )
  b.write(F, b.operand('frd', 5), value)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Sign injection, negated, double precision (specs/isa/riscv/D.yaml:195) */
function fsgnjnD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const value = b.let(
    b.concat(64, [
      b.not(b.extract(b.read(F, b.operand('frs2', 5)), 63, 63)),
      b.extract(b.read(F, b.operand('frs1', 5)), 62, 0),
    ]),
  )
  b.write(F, b.operand('frd', 5), value)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Sign injection, exclusive or, double precision (specs/isa/riscv/D.yaml:204) */
function fsgnjxD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const value = b.let(
    b.concat(64, [
      b.xor(b.extract(b.read(F, b.operand('frs1', 5)), 63, 63), b.extract(b.read(F, b.operand('frs2', 5)), 63, 63)),
      b.extract(b.read(F, b.operand('frs1', 5)), 62, 0),
    ]),
  )
  b.write(F, b.operand('frd', 5), value)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Double precision to word (specs/isa/riscv/D.yaml:213) */
function fcvtWD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'toSigned', format: 64, width: 32 }, [b.read(F, b.operand('frs1', 5)), direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(X, b.operand('rd', 5), b.sext(result, 64))
}

/** Word to double precision (specs/isa/riscv/D.yaml:228) */
function fcvtDW(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'fromSigned', format: 64, width: 32 }, [
    b.extract(b.read(X, b.operand('rs1', 5)), 31, 0),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Double precision to unsigned word (specs/isa/riscv/D.yaml:240) */
function fcvtWuD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'toUnsigned', format: 64, width: 32 }, [
    b.read(F, b.operand('frs1', 5)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(X, b.operand('rd', 5), b.sext(result, 64))
}

/** Unsigned word to double precision (specs/isa/riscv/D.yaml:253) */
function fcvtDWu(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'fromUnsigned', format: 64, width: 32 }, [
    b.extract(b.read(X, b.operand('rs1', 5)), 31, 0),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Double precision to doubleword (specs/isa/riscv/D.yaml:263) */
function fcvtLD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'toSigned', format: 64, width: 64 }, [b.read(F, b.operand('frs1', 5)), direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(X, b.operand('rd', 5), result)
}

/** Doubleword to double precision (specs/isa/riscv/D.yaml:275) */
function fcvtDL(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'fromSigned', format: 64, width: 64 }, [
    b.read(X, b.operand('rs1', 5)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Double precision to unsigned doubleword (specs/isa/riscv/D.yaml:287) */
function fcvtLuD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'toUnsigned', format: 64, width: 64 }, [
    b.read(F, b.operand('frs1', 5)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(X, b.operand('rd', 5), result)
}

/** Unsigned doubleword to double precision (specs/isa/riscv/D.yaml:299) */
function fcvtDLu(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'fromUnsigned', format: 64, width: 64 }, [
    b.read(X, b.operand('rs1', 5)),
    direction,
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Double to single precision (specs/isa/riscv/D.yaml:309) */
function fcvtSD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'convert', format: 64, to: 32 }, [b.read(F, b.operand('frs1', 5)), direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), b.concat(64, [b.constant(32, 0xffffffffn), result]))
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Single to double precision (specs/isa/riscv/D.yaml:323) */
function fcvtDS(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const direction = b.let(
    b.cond(b.eq(b.operand('rm', 3), b.constant(3, 7)), b.extract(b.read(FCSR, 0), 7, 5), b.operand('rm', 3)),
  )
  b.if(b.ugt(direction, b.constant(3, 4)), () => {
    b.leave('trap')
  })
  const result = b.variable(b.constant(32, 0))
  b.if(
    b.ne(b.extract(b.read(F, b.operand('frs1', 5)), 63, 32), b.constant(32, 0xffffffffn)),
    () => {
      b.assign(result, b.constant(32, 2143289344))
    },
    () => {
      b.assign(result, b.extract(b.read(F, b.operand('frs1', 5)), 31, 0))
    },
  )
  const result2 = b.let(result)
  const result3 = b.float({ operation: 'convert', format: 32, to: 64 }, [result2, direction])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(F, b.operand('frd', 5), result3)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Move the bits of a double to an integer register (specs/isa/riscv/D.yaml:337) */
function fmvXD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  b.write(X, b.operand('rd', 5), b.read(F, b.operand('frs1', 5)))
}

/** Move the bits of an integer register to a double (specs/isa/riscv/D.yaml:347) */
function fmvDX(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const value = b.let(b.read(X, b.operand('rs1', 5)))
  b.write(F, b.operand('frd', 5), value)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Equal, double precision (specs/isa/riscv/D.yaml:359) */
function feqD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'eq', format: 64 }, [
    b.read(F, b.operand('frs1', 5)),
    b.read(F, b.operand('frs2', 5)),
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(X, b.operand('rd', 5), b.zext(result, 64))
}

/** Less than, double precision (specs/isa/riscv/D.yaml:372) */
function fltD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'lt', format: 64 }, [
    b.read(F, b.operand('frs1', 5)),
    b.read(F, b.operand('frs2', 5)),
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(X, b.operand('rd', 5), b.zext(result, 64))
}

/** Less than or equal, double precision (specs/isa/riscv/D.yaml:384) */
function fleD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'le', format: 64 }, [
    b.read(F, b.operand('frs1', 5)),
    b.read(F, b.operand('frs2', 5)),
  ])
  const flags = b.flags()
  b.if(b.ne(b.and(flags, b.not(b.extract(b.read(FCSR, 0), 4, 0))), b.constant(5, 0)), () => {
    b.write(FCSR, 0, b.or(b.read(FCSR, 0), b.zext(flags, 32)))
    b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
  })
  b.write(X, b.operand('rd', 5), b.zext(result, 64))
}

/** Classify, double precision (specs/isa/riscv/D.yaml:398) */
function fclassD(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const result = b.float({ operation: 'classify', format: 64 }, [b.read(F, b.operand('frs1', 5))])
  b.write(X, b.operand('rd', 5), b.zext(result, 64))
}

/** Load word from the stack (specs/isa/riscv/C.yaml:16) */
function cLwsp(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.constant(5, 2)), b.zext(b.operand('uimm', 8), 64)))
  const result = b.variable(b.constant(32, 0))
  const loaded = b.load(32, address)
  b.assign(result, loaded)
  const result2 = b.let(result)
  b.write(X, b.operand('rd', 5), b.sext(result2, 64))
}

/** Load doubleword from the stack (specs/isa/riscv/C.yaml:24) */
function cLdsp(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.constant(5, 2)), b.zext(b.operand('uimm', 9), 64)))
  const result = b.variable(b.constant(64, 0))
  const loaded = b.load(64, address)
  b.assign(result, loaded)
  const result2 = b.let(result)
  b.write(X, b.operand('rd', 5), result2)
}

/** Store word to the stack (specs/isa/riscv/C.yaml:31) */
function cSwsp(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.constant(5, 2)), b.zext(b.operand('uimm', 8), 64)))
  const value = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 31, 0))
  b.store(32, address, value)
}

/** Store doubleword to the stack (specs/isa/riscv/C.yaml:36) */
function cSdsp(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.constant(5, 2)), b.zext(b.operand('uimm', 9), 64)))
  const value = b.let(b.read(X, b.operand('rs2', 5)))
  b.store(64, address, value)
}

/** Load word (specs/isa/riscv/C.yaml:42) */
function cLw(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.operand('rs1p', 5)), b.zext(b.operand('uimm', 7), 64)))
  const result = b.variable(b.constant(32, 0))
  const loaded = b.load(32, address)
  b.assign(result, loaded)
  const result2 = b.let(result)
  b.write(X, b.operand('rdp', 5), b.sext(result2, 64))
}

/** Load doubleword (specs/isa/riscv/C.yaml:49) */
function cLd(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.operand('rs1p', 5)), b.zext(b.operand('uimm', 8), 64)))
  const result = b.variable(b.constant(64, 0))
  const loaded = b.load(64, address)
  b.assign(result, loaded)
  const result2 = b.let(result)
  b.write(X, b.operand('rdp', 5), result2)
}

/** Store word (specs/isa/riscv/C.yaml:55) */
function cSw(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.operand('rs1p', 5)), b.zext(b.operand('uimm', 7), 64)))
  const value = b.let(b.extract(b.read(X, b.operand('rs2p', 5)), 31, 0))
  b.store(32, address, value)
}

/** Store doubleword (specs/isa/riscv/C.yaml:60) */
function cSd(b: Builder): void {
  const address = b.let(b.add(b.read(X, b.operand('rs1p', 5)), b.zext(b.operand('uimm', 8), 64)))
  const value = b.let(b.read(X, b.operand('rs2p', 5)))
  b.store(64, address, value)
}

/** Load floating-point doubleword from the stack (specs/isa/riscv/C.yaml:69) */
function cFldsp(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const address = b.let(b.add(b.read(X, b.constant(5, 2)), b.zext(b.operand('uimm', 9), 64)))
  const result = b.variable(b.constant(64, 0))
  const loaded = b.load(64, address)
  b.assign(result, loaded)
  const result2 = b.let(result)
  b.write(F, b.operand('frd', 5), result2)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Store floating-point doubleword to the stack (specs/isa/riscv/C.yaml:79) */
function cFsdsp(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const address = b.let(b.add(b.read(X, b.constant(5, 2)), b.zext(b.operand('uimm', 9), 64)))
  const value = b.let(b.read(F, b.operand('frs2', 5)))
  b.store(64, address, value)
}

/** Load floating-point doubleword (specs/isa/riscv/C.yaml:89) */
function cFld(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const address = b.let(b.add(b.read(X, b.operand('rs1p', 5)), b.zext(b.operand('uimm', 8), 64)))
  const result = b.variable(b.constant(64, 0))
  const loaded = b.load(64, address)
  b.assign(result, loaded)
  const result2 = b.let(result)
  b.write(F, b.operand('frdp', 5), result2)
  b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
}

/** Store floating-point doubleword (specs/isa/riscv/C.yaml:99) */
function cFsd(b: Builder): void {
  b.if(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 0)), () => {
    b.leave('trap')
  })
  const address = b.let(b.add(b.read(X, b.operand('rs1p', 5)), b.zext(b.operand('uimm', 8), 64)))
  const value = b.let(b.read(F, b.operand('frs2p', 5)))
  b.store(64, address, value)
}

/** Jump (specs/isa/riscv/C.yaml:143) */
function cJ(b: Builder): void {
  const target = b.let(b.add(b.pc(), b.sext(b.operand('imm', 12), 64)))
  b.jump(target)
}

/** Jump to register (specs/isa/riscv/C.yaml:158) */
function cJr(b: Builder): void {
  const target = b.let(b.and(b.read(X, b.operand('rs1', 5)), b.constant(64, 0xfffffffffffffffen)))
  b.jump(target)
}

/** Jump to register and link (specs/isa/riscv/C.yaml:164) */
function cJalr(b: Builder): void {
  const target = b.let(b.and(b.read(X, b.operand('rs1', 5)), b.constant(64, 0xfffffffffffffffen)))
  b.jump(target)
  b.write(X, b.constant(5, 1), b.add(b.pc(), b.zext(b.length(4), 64)))
}

/** Branch if zero (specs/isa/riscv/C.yaml:175) */
function cBeqz(b: Builder): void {
  b.if(b.eq(b.read(X, b.operand('rs1p', 5)), b.constant(64, 0)), () => {
    const target = b.let(b.add(b.pc(), b.sext(b.operand('imm', 9), 64)))
    b.jump(target)
  })
}

/** Branch if not zero (specs/isa/riscv/C.yaml:183) */
function cBnez(b: Builder): void {
  b.if(b.ne(b.read(X, b.operand('rs1p', 5)), b.constant(64, 0)), () => {
    const target = b.let(b.add(b.pc(), b.sext(b.operand('imm', 9), 64)))
    b.jump(target)
  })
}

/** Load immediate (specs/isa/riscv/C.yaml:190) */
function cLi(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.sext(b.operand('imm', 6), 64))
}

/** Load upper immediate (specs/isa/riscv/C.yaml:197) */
function cLui(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.sext(b.concat(18, [b.operand('imm', 6), b.constant(12, 0)]), 64))
}

/** Add immediate; c.nop where rd is zero (specs/isa/riscv/C.yaml:205) */
function cAddi(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.add(b.read(X, b.operand('rd', 5)), b.sext(b.operand('imm', 6), 64)))
}

/** Add immediate, word (specs/isa/riscv/C.yaml:210) */
function cAddiw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.sext(b.add(b.extract(b.read(X, b.operand('rd', 5)), 31, 0), b.sext(b.operand('imm', 6), 32)), 64),
  )
}

/** Add immediate times 16 to the stack pointer (specs/isa/riscv/C.yaml:219) */
function cAddi16sp(b: Builder): void {
  b.write(X, b.constant(5, 2), b.add(b.read(X, b.constant(5, 2)), b.sext(b.operand('imm', 10), 64)))
}

/** Add immediate times 4 to the stack pointer (specs/isa/riscv/C.yaml:227) */
function cAddi4spn(b: Builder): void {
  b.write(X, b.operand('rdp', 5), b.add(b.read(X, b.constant(5, 2)), b.zext(b.operand('uimm', 10), 64)))
}

/** Shift left logical by immediate (specs/isa/riscv/C.yaml:235) */
function cSlli(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.shl(b.read(X, b.operand('rd', 5)), b.operand('shamt', 6)))
}

/** Shift right logical by immediate (specs/isa/riscv/C.yaml:241) */
function cSrli(b: Builder): void {
  b.write(X, b.operand('rdp', 5), b.lshr(b.read(X, b.operand('rdp', 5)), b.operand('shamt', 6)))
}

/** Shift right arithmetic by immediate (specs/isa/riscv/C.yaml:247) */
function cSrai(b: Builder): void {
  b.write(X, b.operand('rdp', 5), b.ashr(b.read(X, b.operand('rdp', 5)), b.operand('shamt', 6)))
}

/** Shift left logical by 64; a hint (specs/isa/riscv/C.yaml:254) */
function cSlli64(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.read(X, b.operand('rd', 5)))
}

/** Shift right logical by 64; a hint (specs/isa/riscv/C.yaml:259) */
function cSrli64(b: Builder): void {
  b.write(X, b.operand('rdp', 5), b.read(X, b.operand('rdp', 5)))
}

/** Shift right arithmetic by 64; a hint (specs/isa/riscv/C.yaml:264) */
function cSrai64(b: Builder): void {
  b.write(X, b.operand('rdp', 5), b.read(X, b.operand('rdp', 5)))
}

/** And immediate (specs/isa/riscv/C.yaml:269) */
function cAndi(b: Builder): void {
  b.write(X, b.operand('rdp', 5), b.and(b.read(X, b.operand('rdp', 5)), b.sext(b.operand('imm', 6), 64)))
}

/** Copy register (specs/isa/riscv/C.yaml:274) */
function cMv(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.read(X, b.operand('rs2', 5)))
}

/** Add (specs/isa/riscv/C.yaml:280) */
function cAdd(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.add(b.read(X, b.operand('rd', 5)), b.read(X, b.operand('rs2', 5))))
}

/** And (specs/isa/riscv/C.yaml:286) */
function cAnd(b: Builder): void {
  b.write(X, b.operand('rdp', 5), b.and(b.read(X, b.operand('rdp', 5)), b.read(X, b.operand('rs2p', 5))))
}

/** Or (specs/isa/riscv/C.yaml:291) */
function cOr(b: Builder): void {
  b.write(X, b.operand('rdp', 5), b.or(b.read(X, b.operand('rdp', 5)), b.read(X, b.operand('rs2p', 5))))
}

/** Exclusive or (specs/isa/riscv/C.yaml:296) */
function cXor(b: Builder): void {
  b.write(X, b.operand('rdp', 5), b.xor(b.read(X, b.operand('rdp', 5)), b.read(X, b.operand('rs2p', 5))))
}

/** Subtract (specs/isa/riscv/C.yaml:301) */
function cSub(b: Builder): void {
  b.write(X, b.operand('rdp', 5), b.sub(b.read(X, b.operand('rdp', 5)), b.read(X, b.operand('rs2p', 5))))
}

/** Add word (specs/isa/riscv/C.yaml:306) */
function cAddw(b: Builder): void {
  b.write(
    X,
    b.operand('rdp', 5),
    b.sext(
      b.add(b.extract(b.read(X, b.operand('rdp', 5)), 31, 0), b.extract(b.read(X, b.operand('rs2p', 5)), 31, 0)),
      64,
    ),
  )
}

/** Subtract word (specs/isa/riscv/C.yaml:312) */
function cSubw(b: Builder): void {
  b.write(
    X,
    b.operand('rdp', 5),
    b.sext(
      b.sub(b.extract(b.read(X, b.operand('rdp', 5)), 31, 0), b.extract(b.read(X, b.operand('rs2p', 5)), 31, 0)),
      64,
    ),
  )
}

/** Instruction-fetch fence (specs/isa/riscv/Zifencei.yaml:8) */
function fenceI(): void {}

/** Zero a cache block of 64 bytes (specs/isa/riscv/Zicboz.yaml:17) */
function cboZero(b: Builder): void {
  b.if(
    b.and(b.ne(b.read(MODE, 0), b.constant(2, 3)), b.eq(b.extract(b.read(MENVCFG, 0), 7, 7), b.constant(1, 0))),
    () => {
      b.leave('trap')
    },
  )
  b.if(
    b.and(b.eq(b.read(MODE, 0), b.constant(2, 0)), b.eq(b.extract(b.read(SENVCFG, 0), 7, 7), b.constant(1, 0))),
    () => {
      b.leave('trap')
    },
  )
  const address = b.let(b.read(X, b.operand('rs1', 5)))
  const result = b.translate(address, 1, 'store', 64)
  b.if(b.not(b.mapped(8, result, 'store')), () => {
    b.leave('trap')
  })
  b.store(512, b.and(b.read(X, b.operand('rs1', 5)), b.constant(64, 0xffffffffffffffc0n)), b.constant(512, 0x0n))
}

/** Shift left by 1 and add (specs/isa/riscv/Zba.yaml:8) */
function sh1add(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.add(b.read(X, b.operand('rs2', 5)), b.shl(b.read(X, b.operand('rs1', 5)), b.constant(7, 1))),
  )
}

/** Shift left by 2 and add (specs/isa/riscv/Zba.yaml:15) */
function sh2add(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.add(b.read(X, b.operand('rs2', 5)), b.shl(b.read(X, b.operand('rs1', 5)), b.constant(7, 2))),
  )
}

/** Shift left by 3 and add (specs/isa/riscv/Zba.yaml:22) */
function sh3add(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.add(b.read(X, b.operand('rs2', 5)), b.shl(b.read(X, b.operand('rs1', 5)), b.constant(7, 3))),
  )
}

/** Add unsigned word (specs/isa/riscv/Zba.yaml:29) */
function addUw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.add(b.read(X, b.operand('rs2', 5)), b.zext(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), 64)),
  )
}

/** Shift unsigned word left by 1 and add (specs/isa/riscv/Zba.yaml:37) */
function sh1addUw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.add(
      b.read(X, b.operand('rs2', 5)),
      b.shl(b.zext(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), 64), b.constant(7, 1)),
    ),
  )
}

/** Shift unsigned word left by 2 and add (specs/isa/riscv/Zba.yaml:45) */
function sh2addUw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.add(
      b.read(X, b.operand('rs2', 5)),
      b.shl(b.zext(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), 64), b.constant(7, 2)),
    ),
  )
}

/** Shift unsigned word left by 3 and add (specs/isa/riscv/Zba.yaml:53) */
function sh3addUw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.add(
      b.read(X, b.operand('rs2', 5)),
      b.shl(b.zext(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), 64), b.constant(7, 3)),
    ),
  )
}

/** Shift unsigned word left by immediate (specs/isa/riscv/Zba.yaml:61) */
function slliUw(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.shl(b.zext(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0), 64), b.operand('shamt', 6)),
  )
}

/** And with inverted operand (specs/isa/riscv/Zbb.yaml:39) */
function andn(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.and(b.read(X, b.operand('rs1', 5)), b.not(b.read(X, b.operand('rs2', 5)))))
}

/** Or with inverted operand (specs/isa/riscv/Zbb.yaml:46) */
function orn(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.or(b.read(X, b.operand('rs1', 5)), b.not(b.read(X, b.operand('rs2', 5)))))
}

/** Exclusive nor (specs/isa/riscv/Zbb.yaml:53) */
function xnor(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.not(b.xor(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5)))))
}

/** Count leading zeros (specs/isa/riscv/Zbb.yaml:60) */
function clz_(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.clz(b.read(X, b.operand('rs1', 5))))
}

/** Count trailing zeros (specs/isa/riscv/Zbb.yaml:68) */
function ctz_(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.ctz(b.read(X, b.operand('rs1', 5))))
}

/** Count ones (specs/isa/riscv/Zbb.yaml:76) */
function cpop(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.popcount(b.read(X, b.operand('rs1', 5))))
}

/** Count leading zeros of a word (specs/isa/riscv/Zbb.yaml:84) */
function clzw(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.zext(b.clz(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0)), 64))
}

/** Count trailing zeros of a word (specs/isa/riscv/Zbb.yaml:92) */
function ctzw(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.zext(b.ctz(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0)), 64))
}

/** Count ones of a word (specs/isa/riscv/Zbb.yaml:100) */
function cpopw(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.zext(b.popcount(b.extract(b.read(X, b.operand('rs1', 5)), 31, 0)), 64))
}

/** Maximum, signed (specs/isa/riscv/Zbb.yaml:108) */
function max(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.cond(
      b.slt(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))),
      b.read(X, b.operand('rs2', 5)),
      b.read(X, b.operand('rs1', 5)),
    ),
  )
}

/** Maximum, unsigned (specs/isa/riscv/Zbb.yaml:115) */
function maxu(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.cond(
      b.ult(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))),
      b.read(X, b.operand('rs2', 5)),
      b.read(X, b.operand('rs1', 5)),
    ),
  )
}

/** Minimum, signed (specs/isa/riscv/Zbb.yaml:122) */
function min(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.cond(
      b.slt(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))),
      b.read(X, b.operand('rs1', 5)),
      b.read(X, b.operand('rs2', 5)),
    ),
  )
}

/** Minimum, unsigned (specs/isa/riscv/Zbb.yaml:129) */
function minu(b: Builder): void {
  b.write(
    X,
    b.operand('rd', 5),
    b.cond(
      b.ult(b.read(X, b.operand('rs1', 5)), b.read(X, b.operand('rs2', 5))),
      b.read(X, b.operand('rs1', 5)),
      b.read(X, b.operand('rs2', 5)),
    ),
  )
}

/** Sign-extend byte (specs/isa/riscv/Zbb.yaml:136) */
function sextB(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.sext(b.extract(b.read(X, b.operand('rs1', 5)), 7, 0), 64))
}

/** Sign-extend halfword (specs/isa/riscv/Zbb.yaml:143) */
function sextH(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.sext(b.extract(b.read(X, b.operand('rs1', 5)), 15, 0), 64))
}

/** Zero-extend halfword (specs/isa/riscv/Zbb.yaml:150) */
function zextH(b: Builder): void {
  b.write(X, b.operand('rd', 5), b.zext(b.extract(b.read(X, b.operand('rs1', 5)), 15, 0), 64))
}

/** Rotate left (specs/isa/riscv/Zbb.yaml:164) */
function rol(b: Builder): void {
  const value = b.let(b.read(X, b.operand('rs1', 5)))
  const amount = b.let(b.neg(b.extract(b.read(X, b.operand('rs2', 5)), 5, 0)))
  const result = b.let(b.or(b.lshr(value, amount), b.shl(value, b.neg(amount))))
  b.write(X, b.operand('rd', 5), result)
}

/** Rotate right (specs/isa/riscv/Zbb.yaml:172) */
function ror(b: Builder): void {
  const value = b.let(b.read(X, b.operand('rs1', 5)))
  const amount = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 5, 0))
  const result = b.let(b.or(b.lshr(value, amount), b.shl(value, b.neg(amount))))
  b.write(X, b.operand('rd', 5), result)
}

/** Rotate right by immediate (specs/isa/riscv/Zbb.yaml:179) */
function rori(b: Builder): void {
  const value = b.let(b.read(X, b.operand('rs1', 5)))
  const result = b.let(b.or(b.lshr(value, b.operand('shamt', 6)), b.shl(value, b.neg(b.operand('shamt', 6)))))
  b.write(X, b.operand('rd', 5), result)
}

/** Rotate word left (specs/isa/riscv/Zbb.yaml:187) */
function rolw(b: Builder): void {
  const value = b.let(b.read(X, b.operand('rs1', 5)))
  const amount = b.let(b.neg(b.extract(b.read(X, b.operand('rs2', 5)), 4, 0)))
  const word = b.let(b.extract(value, 31, 0))
  const result = b.let(b.sext(b.or(b.lshr(word, amount), b.shl(word, b.neg(amount))), 64))
  b.write(X, b.operand('rd', 5), result)
}

/** Rotate word right (specs/isa/riscv/Zbb.yaml:195) */
function rorw(b: Builder): void {
  const value = b.let(b.read(X, b.operand('rs1', 5)))
  const amount = b.let(b.extract(b.read(X, b.operand('rs2', 5)), 4, 0))
  const word = b.let(b.extract(value, 31, 0))
  const result = b.let(b.sext(b.or(b.lshr(word, amount), b.shl(word, b.neg(amount))), 64))
  b.write(X, b.operand('rd', 5), result)
}

/** Rotate word right by immediate (specs/isa/riscv/Zbb.yaml:203) */
function roriw(b: Builder): void {
  const value = b.let(b.read(X, b.operand('rs1', 5)))
  const word = b.let(b.extract(value, 31, 0))
  const result = b.let(b.sext(b.or(b.lshr(word, b.operand('shamt', 5)), b.shl(word, b.neg(b.operand('shamt', 5)))), 64))
  b.write(X, b.operand('rd', 5), result)
}

/** Combine each byte by or (specs/isa/riscv/Zbb.yaml:211) */
function orcB(b: Builder): void {
  const value = b.let(b.read(X, b.operand('rs1', 5)))
  const combined = b.variable(b.constant(64, 0))
  b.if(b.ne(b.extract(value, 7, 0), b.constant(8, 0)), () => {
    b.assign(combined, b.constant(64, 255))
  })
  b.if(b.ne(b.extract(value, 15, 8), b.constant(8, 0)), () => {
    b.assign(combined, b.or(combined, b.constant(64, 65280)))
  })
  b.if(b.ne(b.extract(value, 23, 16), b.constant(8, 0)), () => {
    b.assign(combined, b.or(combined, b.constant(64, 16711680)))
  })
  b.if(b.ne(b.extract(value, 31, 24), b.constant(8, 0)), () => {
    b.assign(combined, b.or(combined, b.constant(64, 0xff000000n)))
  })
  b.if(b.ne(b.extract(value, 39, 32), b.constant(8, 0)), () => {
    b.assign(combined, b.or(combined, b.constant(64, 0xff00000000n)))
  })
  b.if(b.ne(b.extract(value, 47, 40), b.constant(8, 0)), () => {
    b.assign(combined, b.or(combined, b.constant(64, 0xff0000000000n)))
  })
  b.if(b.ne(b.extract(value, 55, 48), b.constant(8, 0)), () => {
    b.assign(combined, b.or(combined, b.constant(64, 0xff000000000000n)))
  })
  b.if(b.ne(b.extract(value, 63, 56), b.constant(8, 0)), () => {
    b.assign(combined, b.or(combined, b.constant(64, 0xff00000000000000n)))
  })
  const result = b.let(combined)
  b.write(X, b.operand('rd', 5), result)
}

/** Reverse the bytes (specs/isa/riscv/Zbb.yaml:218) */
function rev8(b: Builder): void {
  const value = b.let(b.read(X, b.operand('rs1', 5)))
  const reversed = b.variable(b.constant(64, 0))
  b.assign(reversed, b.shl(b.zext(b.extract(value, 7, 0), 64), b.constant(7, 56)))
  b.assign(reversed, b.or(reversed, b.shl(b.zext(b.extract(value, 15, 8), 64), b.constant(7, 48))))
  b.assign(reversed, b.or(reversed, b.shl(b.zext(b.extract(value, 23, 16), 64), b.constant(7, 40))))
  b.assign(reversed, b.or(reversed, b.shl(b.zext(b.extract(value, 31, 24), 64), b.constant(7, 32))))
  b.assign(reversed, b.or(reversed, b.shl(b.zext(b.extract(value, 39, 32), 64), b.constant(7, 24))))
  b.assign(reversed, b.or(reversed, b.shl(b.zext(b.extract(value, 47, 40), 64), b.constant(7, 16))))
  b.assign(reversed, b.or(reversed, b.shl(b.zext(b.extract(value, 55, 48), 64), b.constant(7, 8))))
  b.assign(reversed, b.or(reversed, b.zext(b.extract(value, 63, 56), 64)))
  const result = b.let(reversed)
  b.write(X, b.operand('rd', 5), result)
}

/** Clear a bit (specs/isa/riscv/Zbs.yaml:14) */
function bclr(b: Builder): void {
  const number_ = b.let(b.read(X, b.operand('rs2', 5)))
  const result = b.let(b.shl(b.constant(64, 1), b.extract(number_, 5, 0)))
  b.write(X, b.operand('rd', 5), b.and(b.read(X, b.operand('rs1', 5)), b.not(result)))
}

/** Clear a bit by immediate (specs/isa/riscv/Zbs.yaml:21) */
function bclri(b: Builder): void {
  const number_ = b.let(b.zext(b.operand('shamt', 6), 64))
  const result = b.let(b.shl(b.constant(64, 1), b.extract(number_, 5, 0)))
  b.write(X, b.operand('rd', 5), b.and(b.read(X, b.operand('rs1', 5)), b.not(result)))
}

/** Extract a bit (specs/isa/riscv/Zbs.yaml:29) */
function bext(b: Builder): void {
  const number_ = b.let(b.read(X, b.operand('rs2', 5)))
  const result = b.let(b.shl(b.constant(64, 1), b.extract(number_, 5, 0)))
  b.write(X, b.operand('rd', 5), b.zext(b.ne(b.and(b.read(X, b.operand('rs1', 5)), result), b.constant(64, 0)), 64))
}

/** Extract a bit by immediate (specs/isa/riscv/Zbs.yaml:36) */
function bexti(b: Builder): void {
  const number_ = b.let(b.zext(b.operand('shamt', 6), 64))
  const result = b.let(b.shl(b.constant(64, 1), b.extract(number_, 5, 0)))
  b.write(X, b.operand('rd', 5), b.zext(b.ne(b.and(b.read(X, b.operand('rs1', 5)), result), b.constant(64, 0)), 64))
}

/** Invert a bit (specs/isa/riscv/Zbs.yaml:44) */
function binv(b: Builder): void {
  const number_ = b.let(b.read(X, b.operand('rs2', 5)))
  const result = b.let(b.shl(b.constant(64, 1), b.extract(number_, 5, 0)))
  b.write(X, b.operand('rd', 5), b.xor(b.read(X, b.operand('rs1', 5)), result))
}

/** Invert a bit by immediate (specs/isa/riscv/Zbs.yaml:51) */
function binvi(b: Builder): void {
  const number_ = b.let(b.zext(b.operand('shamt', 6), 64))
  const result = b.let(b.shl(b.constant(64, 1), b.extract(number_, 5, 0)))
  b.write(X, b.operand('rd', 5), b.xor(b.read(X, b.operand('rs1', 5)), result))
}

/** Set a bit (specs/isa/riscv/Zbs.yaml:59) */
function bset(b: Builder): void {
  const number_ = b.let(b.read(X, b.operand('rs2', 5)))
  const result = b.let(b.shl(b.constant(64, 1), b.extract(number_, 5, 0)))
  b.write(X, b.operand('rd', 5), b.or(b.read(X, b.operand('rs1', 5)), result))
}

/** Set a bit by immediate (specs/isa/riscv/Zbs.yaml:66) */
function bseti(b: Builder): void {
  const number_ = b.let(b.zext(b.operand('shamt', 6), 64))
  const result = b.let(b.shl(b.constant(64, 1), b.extract(number_, 5, 0)))
  b.write(X, b.operand('rd', 5), b.or(b.read(X, b.operand('rs1', 5)), result))
}

/** Return from a supervisor-mode trap (specs/isa/riscv/S.yaml:153) */
function sret(b: Builder): void {
  b.if(
    b.not(
      b.or(
        b.eq(b.read(MODE, 0), b.constant(2, 3)),
        b.and(b.eq(b.read(MODE, 0), b.constant(2, 1)), b.eq(b.extract(b.read(MSTATUS, 0), 22, 22), b.constant(1, 0))),
      ),
    ),
    () => {
      b.leave('trap')
    },
  )
  const value = b.let(b.zext(b.extract(b.read(MSTATUS, 0), 8, 8), 2))
  b.attendChange(MODE, 0x3n, value)
  b.write(MODE, 0, value)
  b.attendInterrupts(MODE)
  b.writeField(MSTATUS, 0, 1, 1, b.extract(b.read(MSTATUS, 0), 5, 5))
  b.attendInterrupts(MSTATUS)
  b.writeField(MSTATUS, 0, 5, 5, b.constant(1, 1))
  b.writeField(MSTATUS, 0, 8, 8, b.constant(1, 0))
  b.writeField(MSTATUS, 0, 17, 17, b.constant(1, 0))
  b.attend()
  b.write(RESERVED, 0, b.constant(1, 0))
  b.jump(b.read(SEPC, 0))
}

/** Supervisor memory-management fence (specs/isa/riscv/S.yaml:175) */
function sfenceVma(b: Builder): void {
  b.if(
    b.not(
      b.or(
        b.eq(b.read(MODE, 0), b.constant(2, 3)),
        b.and(b.eq(b.read(MODE, 0), b.constant(2, 1)), b.eq(b.extract(b.read(MSTATUS, 0), 20, 20), b.constant(1, 0))),
      ),
    ),
    () => {
      b.leave('trap')
    },
  )
  b.if(
    b.eq(b.operand('rs1', 5), b.constant(5, 0)),
    () => {
      b.leave('fence')
    },
    () => {
      b.fence(b.read(X, b.operand('rs1', 5)))
    },
  )
}

/** Invalidate address translations (specs/isa/riscv/Svinval.yaml:10) */
function sinvalVma(b: Builder): void {
  b.if(
    b.not(
      b.or(
        b.eq(b.read(MODE, 0), b.constant(2, 3)),
        b.and(b.eq(b.read(MODE, 0), b.constant(2, 1)), b.eq(b.extract(b.read(MSTATUS, 0), 20, 20), b.constant(1, 0))),
      ),
    ),
    () => {
      b.leave('trap')
    },
  )
  b.if(
    b.eq(b.operand('rs1', 5), b.constant(5, 0)),
    () => {
      b.leave('fence')
    },
    () => {
      b.fence(b.read(X, b.operand('rs1', 5)))
    },
  )
}

/** Order earlier stores before invalidations (specs/isa/riscv/Svinval.yaml:20) */
function sfenceWInval(b: Builder): void {
  b.if(b.eq(b.read(MODE, 0), b.constant(2, 0)), () => {
    b.leave('trap')
  })
}

/** Order invalidations before later accesses (specs/isa/riscv/Svinval.yaml:28) */
function sfenceInvalIr(b: Builder): void {
  b.if(b.eq(b.read(MODE, 0), b.constant(2, 0)), () => {
    b.leave('trap')
  })
}

/** Leaves if an interrupt is taken. */
function tellInterrupts(b: Builder): void {
  const pending = b.variable(b.read(MIP, 0))
  b.assign(pending, b.or(pending, b.shl(b.zext(b.extract(b.read(EXTERNAL, 0), 0, 0), 64), b.constant(7, 9))))
  const pending2 = b.let(pending)
  const result = b.variable(b.constant(64, 0))
  const result2 = b.let(b.eq(b.extract(b.read(MENVCFG, 0), 63, 63), b.constant(1, 1)))
  b.if(
    b.not(result2),
    () => {
      b.assign(result, pending2)
    },
    () => {
      b.assign(
        result,
        b.or(
          b.and(pending2, b.constant(64, 0xffffffffffffffdfn)),
          b.shl(b.zext(b.uge(b.time(64), b.read(SUPERVISORDEADLINE, 0)), 64), b.constant(7, 5)),
        ),
      )
    },
  )
  const result3 = b.let(result)
  b.assign(pending, result3)
  const result4 = b.let(pending)
  const ready = b.let(b.and(result4, b.read(MIE, 0)))
  b.if(
    b.or(b.ne(b.read(MODE, 0), b.constant(2, 3)), b.eq(b.extract(b.read(MSTATUS, 0), 3, 3), b.constant(1, 1))),
    () => {
      const taken = b.variable(ready)
      b.assign(taken, b.and(ready, b.not(b.read(MIDELEG, 0))))
      b.if(b.eq(b.extract(taken, 11, 11), b.constant(1, 1)), () => {
        b.leave('trap')
      })
      b.if(b.eq(b.extract(taken, 3, 3), b.constant(1, 1)), () => {
        b.leave('trap')
      })
      b.if(b.eq(b.extract(taken, 7, 7), b.constant(1, 1)), () => {
        b.leave('trap')
      })
      const taken2 = b.let(taken)
      b.if(b.eq(b.extract(taken2, 9, 9), b.constant(1, 1)), () => {
        b.leave('trap')
      })
      b.if(b.eq(b.extract(taken2, 1, 1), b.constant(1, 1)), () => {
        b.leave('trap')
      })
      b.if(b.eq(b.extract(taken2, 5, 5), b.constant(1, 1)), () => {
        b.leave('trap')
      })
    },
  )
  b.if(
    b.or(
      b.eq(b.read(MODE, 0), b.constant(2, 0)),
      b.and(b.eq(b.read(MODE, 0), b.constant(2, 1)), b.eq(b.extract(b.read(MSTATUS, 0), 1, 1), b.constant(1, 1))),
    ),
    () => {
      const taken3 = b.let(b.and(ready, b.read(MIDELEG, 0)))
      b.if(b.eq(b.extract(taken3, 9, 9), b.constant(1, 1)), () => {
        b.leave('trap')
      })
      b.if(b.eq(b.extract(taken3, 1, 1), b.constant(1, 1)), () => {
        b.leave('trap')
      })
      b.if(b.eq(b.extract(taken3, 5, 5), b.constant(1, 1)), () => {
        b.leave('trap')
      })
    },
  )
}

/** How an address is translated of which nothing is remembered, unless that has an effect. */
function tellWalk(b: Builder, va: Value, bytes_: Value, access: Value): void {
  const effective = b.variable(b.read(MODE, 0))
  b.if(b.and(b.ne(access, b.constant(2, 0)), b.eq(b.extract(b.read(MSTATUS, 0), 17, 17), b.constant(1, 1))), () => {
    b.assign(effective, b.extract(b.read(MSTATUS, 0), 12, 11))
  })
  const physical = b.variable(va)
  b.if(b.ne(effective, b.constant(2, 3)), () => {
    const effective2 = b.let(effective)
    const result = b.variable(b.constant(64, 0))
    const table = b.let(b.read(SATP, 0))
    const scheme = b.let(b.extract(table, 63, 60))
    b.if(
      b.eq(scheme, b.constant(4, 0)),
      () => {
        b.assign(result, va)
      },
      () => {
        const levels = b.let(b.add(b.extract(scheme, 2, 0), b.constant(3, 3)))
        const above = b.let(b.ashr(va, b.add(b.mul(b.constant(7, 9), b.zext(levels, 7)), b.constant(7, 11))))
        b.if(b.and(b.ne(above, b.constant(64, 0)), b.ne(above, b.constant(64, 0xffffffffffffffffn))), () => {
          b.leave('trap')
        })
        const root = b.let(b.extract(table, 43, 0))
        const result2 = b.variable(b.constant(64, 0))
        const table2 = b.variable(root)
        const returned = b.variable(b.constant(1, 0))
        b.loop(3, 5n, 0n, -1n, above2 => {
          b.if(b.ugt(above2, levels), () => {
            b.continue()
          })
          const shift = b.let(b.mul(b.constant(6, 9), b.sub(b.zext(above2, 6), b.constant(6, 1))))
          const slot = b.let(
            b.zext(
              b.concat(56, [
                table2,
                b.extract(b.lshr(va, b.add(b.zext(shift, 7), b.constant(7, 12))), 8, 0),
                b.constant(3, 0),
              ]),
              64,
            ),
          )
          const result3 = b.variable(b.constant(1, 0))
          const returned2 = b.variable(b.constant(1, 0))
          b.loop(5, 0n, 16n, 1n, i_ => {
            const entry = b.let(b.extract(i_, 3, 0))
            const config = b.let(b.read(PMPCONFIG, entry))
            b.if(b.eq(b.extract(config, 4, 3), b.constant(2, 0)), () => {
              b.continue()
            })
            const result4 = b.variable(b.constant(64, 0))
            const address = b.let(b.read(PMPADDRESS, entry))
            b.if(
              b.eq(b.extract(b.read(PMPCONFIG, entry), 4, 3), b.constant(2, 1)),
              () => {
                b.if(
                  b.eq(entry, b.constant(4, 0)),
                  () => {
                    b.assign(result4, b.constant(64, 0))
                  },
                  () => {
                    b.assign(
                      result4,
                      b.zext(b.concat(56, [b.read(PMPADDRESS, b.sub(entry, b.constant(4, 1))), b.constant(2, 0)]), 64),
                    )
                  },
                )
              },
              () => {
                b.if(
                  b.eq(b.extract(b.read(PMPCONFIG, entry), 4, 3), b.constant(2, 3)),
                  () => {
                    b.assign(
                      result4,
                      b.zext(b.concat(56, [b.and(address, b.add(address, b.constant(54, 1))), b.constant(2, 0)]), 64),
                    )
                  },
                  () => {
                    b.assign(result4, b.zext(b.concat(56, [address, b.constant(2, 0)]), 64))
                  },
                )
              },
            )
            const result5 = b.let(result4)
            const result6 = b.variable(b.constant(64, 0))
            const address2 = b.let(b.read(PMPADDRESS, entry))
            b.if(
              b.eq(b.extract(b.read(PMPCONFIG, entry), 4, 3), b.constant(2, 1)),
              () => {
                b.assign(result6, b.zext(b.concat(56, [address2, b.constant(2, 0)]), 64))
              },
              () => {
                b.if(
                  b.eq(b.extract(b.read(PMPCONFIG, entry), 4, 3), b.constant(2, 3)),
                  () => {
                    b.assign(
                      result6,
                      b.shl(
                        b.add(b.zext(b.or(address2, b.add(address2, b.constant(54, 1))), 64), b.constant(64, 1)),
                        b.constant(7, 2),
                      ),
                    )
                  },
                  () => {
                    b.assign(result6, b.add(b.zext(b.concat(56, [address2, b.constant(2, 0)]), 64), b.constant(64, 4)))
                  },
                )
              },
            )
            const result7 = b.let(result6)
            b.if(
              b.or(b.or(b.uge(result5, result7), b.uge(slot, result7)), b.ule(b.add(slot, b.constant(64, 8)), result5)),
              () => {
                b.continue()
              },
            )
            b.if(
              b.or(b.ult(slot, result5), b.ugt(b.add(slot, b.constant(64, 8)), result7)),
              () => {
                b.assign(result3, b.constant(1, 0))
                b.assign(returned2, b.constant(1, 1))
                b.break()
              },
              () => {
                b.assign(result3, b.eq(b.extract(config, 0, 0), b.constant(1, 1)))
                b.assign(returned2, b.constant(1, 1))
                b.break()
              },
            )
          })
          b.if(b.not(returned2), () => {
            b.assign(result3, b.constant(1, 0))
          })
          const result8 = b.let(result3)
          b.if(b.not(result8), () => {
            b.leave('trap')
          })
          b.if(b.not(b.mapped(64, slot, 'load')), () => {
            b.leave('trap')
          })
          const value = b.busRead(64, slot)
          const V = b.let(b.extract(value, 0, 0))
          const R = b.let(b.extract(value, 1, 1))
          const W = b.let(b.extract(value, 2, 2))
          const X = b.let(b.extract(value, 3, 3))
          const U = b.let(b.extract(value, 4, 4))
          const A = b.let(b.extract(value, 6, 6))
          const D = b.let(b.extract(value, 7, 7))
          const PPN = b.let(b.extract(value, 53, 10))
          b.if(
            b.or(
              b.or(b.eq(V, b.constant(1, 0)), b.and(b.eq(R, b.constant(1, 0)), b.eq(W, b.constant(1, 1)))),
              b.ne(b.extract(value, 63, 54), b.constant(10, 0)),
            ),
            () => {
              b.leave('trap')
            },
          )
          b.if(b.and(b.eq(R, b.constant(1, 0)), b.eq(X, b.constant(1, 0))), () => {
            b.if(
              b.or(
                b.or(b.or(b.eq(above2, b.constant(3, 1)), b.eq(A, b.constant(1, 1))), b.eq(D, b.constant(1, 1))),
                b.eq(U, b.constant(1, 1)),
              ),
              () => {
                b.leave('trap')
              },
            )
            b.assign(table2, PPN)
            b.continue()
          })
          const result9 = b.variable(b.constant(1, 0))
          b.if(
            b.and(b.eq(effective2, b.constant(2, 0)), b.eq(U, b.constant(1, 0))),
            () => {
              b.assign(result9, b.constant(1, 0))
            },
            () => {
              b.if(
                b.and(
                  b.and(b.eq(effective2, b.constant(2, 1)), b.eq(U, b.constant(1, 1))),
                  b.or(b.eq(access, b.constant(2, 0)), b.eq(b.extract(b.read(MSTATUS, 0), 18, 18), b.constant(1, 0))),
                ),
                () => {
                  b.assign(result9, b.constant(1, 0))
                },
                () => {
                  b.if(
                    b.eq(access, b.constant(2, 0)),
                    () => {
                      b.assign(result9, b.eq(X, b.constant(1, 1)))
                    },
                    () => {
                      b.if(
                        b.eq(access, b.constant(2, 1)),
                        () => {
                          b.assign(
                            result9,
                            b.or(
                              b.eq(R, b.constant(1, 1)),
                              b.and(
                                b.eq(X, b.constant(1, 1)),
                                b.eq(b.extract(b.read(MSTATUS, 0), 19, 19), b.constant(1, 1)),
                              ),
                            ),
                          )
                        },
                        () => {
                          b.assign(result9, b.eq(W, b.constant(1, 1)))
                        },
                      )
                    },
                  )
                },
              )
            },
          )
          const result10 = b.let(result9)
          b.if(b.not(result10), () => {
            b.leave('trap')
          })
          const offset = b.let(b.not(b.shl(b.constant(44, 0xfffffffffffn), shift)))
          b.if(b.ne(b.and(PPN, offset), b.constant(44, 0)), () => {
            b.leave('trap')
          })
          b.if(
            b.or(b.eq(A, b.constant(1, 0)), b.and(b.eq(access, b.constant(2, 2)), b.eq(D, b.constant(1, 0)))),
            () => {
              b.leave('write')
            },
          )
          b.reach(b.add(b.zext(shift, 7), b.constant(7, 12)))
          b.assign(
            result2,
            b.zext(b.concat(56, [b.or(PPN, b.and(b.extract(va, 55, 12), offset)), b.extract(va, 11, 0)]), 64),
          )
          b.assign(returned, b.constant(1, 1))
          b.break()
        })
        b.if(b.not(returned), () => {
          b.assign(result2, b.constant(64, 0))
        })
        const result17 = b.let(result2)
        b.assign(result, result17)
      },
    )
    const result18 = b.let(result)
    b.assign(physical, result18)
  })
  const physical2 = b.let(physical)
  const effective3 = b.let(effective)
  const result19 = b.variable(b.constant(1, 0))
  const returned4 = b.variable(b.constant(1, 0))
  b.loop(5, 0n, 16n, 1n, i_3 => {
    const entry3 = b.let(b.extract(i_3, 3, 0))
    const config3 = b.let(b.read(PMPCONFIG, entry3))
    b.if(b.eq(b.extract(config3, 4, 3), b.constant(2, 0)), () => {
      b.continue()
    })
    const result20 = b.variable(b.constant(64, 0))
    const address5 = b.let(b.read(PMPADDRESS, entry3))
    b.if(
      b.eq(b.extract(b.read(PMPCONFIG, entry3), 4, 3), b.constant(2, 1)),
      () => {
        b.if(
          b.eq(entry3, b.constant(4, 0)),
          () => {
            b.assign(result20, b.constant(64, 0))
          },
          () => {
            b.assign(
              result20,
              b.zext(b.concat(56, [b.read(PMPADDRESS, b.sub(entry3, b.constant(4, 1))), b.constant(2, 0)]), 64),
            )
          },
        )
      },
      () => {
        b.if(
          b.eq(b.extract(b.read(PMPCONFIG, entry3), 4, 3), b.constant(2, 3)),
          () => {
            b.assign(
              result20,
              b.zext(b.concat(56, [b.and(address5, b.add(address5, b.constant(54, 1))), b.constant(2, 0)]), 64),
            )
          },
          () => {
            b.assign(result20, b.zext(b.concat(56, [address5, b.constant(2, 0)]), 64))
          },
        )
      },
    )
    const result21 = b.let(result20)
    const result22 = b.variable(b.constant(64, 0))
    const address6 = b.let(b.read(PMPADDRESS, entry3))
    b.if(
      b.eq(b.extract(b.read(PMPCONFIG, entry3), 4, 3), b.constant(2, 1)),
      () => {
        b.assign(result22, b.zext(b.concat(56, [address6, b.constant(2, 0)]), 64))
      },
      () => {
        b.if(
          b.eq(b.extract(b.read(PMPCONFIG, entry3), 4, 3), b.constant(2, 3)),
          () => {
            b.assign(
              result22,
              b.shl(
                b.add(b.zext(b.or(address6, b.add(address6, b.constant(54, 1))), 64), b.constant(64, 1)),
                b.constant(7, 2),
              ),
            )
          },
          () => {
            b.assign(result22, b.add(b.zext(b.concat(56, [address6, b.constant(2, 0)]), 64), b.constant(64, 4)))
          },
        )
      },
    )
    const result23 = b.let(result22)
    b.if(
      b.or(
        b.or(b.uge(result21, result23), b.uge(physical2, result23)),
        b.ule(b.add(physical2, b.zext(bytes_, 64)), result21),
      ),
      () => {
        b.continue()
      },
    )
    b.if(
      b.or(b.ult(physical2, result21), b.ugt(b.add(physical2, b.zext(bytes_, 64)), result23)),
      () => {
        b.assign(result19, b.constant(1, 0))
        b.assign(returned4, b.constant(1, 1))
        b.break()
      },
      () => {
        b.if(
          b.and(b.eq(effective3, b.constant(2, 3)), b.eq(b.extract(config3, 7, 7), b.constant(1, 0))),
          () => {
            b.assign(result19, b.constant(1, 1))
            b.assign(returned4, b.constant(1, 1))
            b.break()
          },
          () => {
            b.if(
              b.eq(access, b.constant(2, 0)),
              () => {
                b.assign(result19, b.eq(b.extract(config3, 2, 2), b.constant(1, 1)))
                b.assign(returned4, b.constant(1, 1))
                b.break()
              },
              () => {
                b.if(
                  b.eq(access, b.constant(2, 1)),
                  () => {
                    b.assign(result19, b.eq(b.extract(config3, 0, 0), b.constant(1, 1)))
                    b.assign(returned4, b.constant(1, 1))
                    b.break()
                  },
                  () => {
                    b.assign(result19, b.eq(b.extract(config3, 1, 1), b.constant(1, 1)))
                    b.assign(returned4, b.constant(1, 1))
                    b.break()
                  },
                )
              },
            )
          },
        )
      },
    )
  })
  b.if(b.not(returned4), () => {
    b.assign(result19, b.eq(effective3, b.constant(2, 3)))
  })
  const result24 = b.let(result19)
  b.if(b.not(result24), () => {
    b.leave('trap')
  })
  const result25 = b.let(physical)
  const result26 = b.variable(b.constant(1, 0))
  const start = b.let(b.and(result25, b.constant(64, 0xfffffffffffff000n)))
  const returned5 = b.variable(b.constant(1, 0))
  b.loop(5, 0n, 16n, 1n, i_4 => {
    const entry4 = b.let(b.extract(i_4, 3, 0))
    b.if(b.eq(b.extract(b.read(PMPCONFIG, entry4), 4, 3), b.constant(2, 0)), () => {
      b.continue()
    })
    const result27 = b.variable(b.constant(64, 0))
    const address7 = b.let(b.read(PMPADDRESS, entry4))
    b.if(
      b.eq(b.extract(b.read(PMPCONFIG, entry4), 4, 3), b.constant(2, 1)),
      () => {
        b.if(
          b.eq(entry4, b.constant(4, 0)),
          () => {
            b.assign(result27, b.constant(64, 0))
          },
          () => {
            b.assign(
              result27,
              b.zext(b.concat(56, [b.read(PMPADDRESS, b.sub(entry4, b.constant(4, 1))), b.constant(2, 0)]), 64),
            )
          },
        )
      },
      () => {
        b.if(
          b.eq(b.extract(b.read(PMPCONFIG, entry4), 4, 3), b.constant(2, 3)),
          () => {
            b.assign(
              result27,
              b.zext(b.concat(56, [b.and(address7, b.add(address7, b.constant(54, 1))), b.constant(2, 0)]), 64),
            )
          },
          () => {
            b.assign(result27, b.zext(b.concat(56, [address7, b.constant(2, 0)]), 64))
          },
        )
      },
    )
    const result28 = b.let(result27)
    const result29 = b.variable(b.constant(64, 0))
    const address8 = b.let(b.read(PMPADDRESS, entry4))
    b.if(
      b.eq(b.extract(b.read(PMPCONFIG, entry4), 4, 3), b.constant(2, 1)),
      () => {
        b.assign(result29, b.zext(b.concat(56, [address8, b.constant(2, 0)]), 64))
      },
      () => {
        b.if(
          b.eq(b.extract(b.read(PMPCONFIG, entry4), 4, 3), b.constant(2, 3)),
          () => {
            b.assign(
              result29,
              b.shl(
                b.add(b.zext(b.or(address8, b.add(address8, b.constant(54, 1))), 64), b.constant(64, 1)),
                b.constant(7, 2),
              ),
            )
          },
          () => {
            b.assign(result29, b.add(b.zext(b.concat(56, [address8, b.constant(2, 0)]), 64), b.constant(64, 4)))
          },
        )
      },
    )
    const result30 = b.let(result29)
    b.if(
      b.or(
        b.or(b.uge(result28, result30), b.uge(start, result30)),
        b.ule(b.add(start, b.constant(64, 4096)), result28),
      ),
      () => {
        b.continue()
      },
    )
    b.if(b.or(b.ult(start, result28), b.ugt(b.add(start, b.constant(64, 4096)), result30)), () => {
      b.assign(result26, b.constant(1, 0))
      b.assign(returned5, b.constant(1, 1))
      b.break()
    })
  })
  b.if(b.not(returned5), () => {
    b.assign(result26, b.constant(1, 1))
  })
  const result31 = b.let(result26)
  b.found(result25, result31)
}

/** Whether there is a register with this number. */
const csrExists = new Choice(
  [12],
  1,
  [
    [
      [
        0xf11, 0xf12, 0xf13, 0xf14, 0xf15, 0x301, 0x300, 0x305, 0x304, 0x344, 0x340, 0x341, 0x342, 0x343, 0xb00, 0xb02,
        0x320, 0xb03, 0xb04, 0xb05, 0xb06, 0xb07, 0xb08, 0xb09, 0xb0a, 0xb0b, 0xb0c, 0xb0d, 0xb0e, 0xb0f, 0xb10, 0xb11,
        0xb12, 0xb13, 0xb14, 0xb15, 0xb16, 0xb17, 0xb18, 0xb19, 0xb1a, 0xb1b, 0xb1c, 0xb1d, 0xb1e, 0xb1f, 0x323, 0x324,
        0x325, 0x326, 0x327, 0x328, 0x329, 0x32a, 0x32b, 0x32c, 0x32d, 0x32e, 0x32f, 0x330, 0x331, 0x332, 0x333, 0x334,
        0x335, 0x336, 0x337, 0x338, 0x339, 0x33a, 0x33b, 0x33c, 0x33d, 0x33e, 0x33f, 0x3, 0x1, 0x2, 0xc00, 0xc01, 0xc02,
        0xc03, 0xc04, 0xc05, 0xc06, 0xc07, 0xc08, 0xc09, 0xc0a, 0xc0b, 0xc0c, 0xc0d, 0xc0e, 0xc0f, 0xc10, 0xc11, 0xc12,
        0xc13, 0xc14, 0xc15, 0xc16, 0xc17, 0xc18, 0xc19, 0xc1a, 0xc1b, 0xc1c, 0xc1d, 0xc1e, 0xc1f, 0x306, 0x30a, 0x302,
        0x303, 0x100, 0x104, 0x144, 0x105, 0x106, 0x10a, 0x140, 0x141, 0x142, 0x143, 0x180, 0x14d, 0x3a0, 0x3a2, 0x3b0,
        0x3b1, 0x3b2, 0x3b3, 0x3b4, 0x3b5, 0x3b6, 0x3b7, 0x3b8, 0x3b9, 0x3ba, 0x3bb, 0x3bc, 0x3bd, 0x3be, 0x3bf,
      ],
      b => {
        return b.constant(1, 1)
      },
    ],
  ],
  b => {
    return b.constant(1, 0)
  },
)

/** Reads the register with this number; 0 if there is none. */
const csrRead = new Choice(
  [12],
  64,
  [
    [
      [0xf11],
      b => {
        const value = b.let(b.read(MVENDORID, 0))
        return value
      },
    ],
    [
      [0xf12],
      b => {
        const value = b.let(b.read(MARCHID, 0))
        return value
      },
    ],
    [
      [0xf13],
      b => {
        const value = b.let(b.read(MIMPID, 0))
        return value
      },
    ],
    [
      [0xf14],
      b => {
        const value = b.let(b.read(MHARTID, 0))
        return value
      },
    ],
    [
      [0xf15],
      b => {
        const value = b.let(b.read(MCONFIGPTR, 0))
        return value
      },
    ],
    [
      [0x301],
      b => {
        const value = b.let(b.and(b.read(MISA, 0), b.constant(64, 0xc00000000014112dn)))
        return value
      },
    ],
    [
      [0x300],
      b => {
        const value = b.let(
          b.or(
            b.read(MSTATUS, 0),
            b.shl(b.zext(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 3)), 64), b.constant(7, 63)),
          ),
        )
        return value
      },
    ],
    [
      [0x305],
      b => {
        const value = b.let(b.read(MTVEC, 0))
        return value
      },
    ],
    [
      [0x304],
      b => {
        const value = b.let(b.and(b.read(MIE, 0), b.constant(64, 2730)))
        return value
      },
    ],
    [
      [0x344],
      b => {
        const pending = b.variable(b.read(MIP, 0))
        b.assign(pending, b.or(pending, b.shl(b.zext(b.extract(b.read(EXTERNAL, 0), 0, 0), 64), b.constant(7, 9))))
        const pending2 = b.let(pending)
        const result = b.variable(b.constant(64, 0))
        const result2 = b.let(b.eq(b.extract(b.read(MENVCFG, 0), 63, 63), b.constant(1, 1)))
        b.if(
          b.not(result2),
          () => {
            b.assign(result, pending2)
          },
          () => {
            b.assign(
              result,
              b.or(
                b.and(pending2, b.constant(64, 0xffffffffffffffdfn)),
                b.shl(b.zext(b.uge(b.time(64), b.read(SUPERVISORDEADLINE, 0)), 64), b.constant(7, 5)),
              ),
            )
          },
        )
        const result3 = b.let(result)
        b.assign(pending, result3)
        const result4 = b.let(pending)
        return result4
      },
    ],
    [
      [0x340],
      b => {
        const value = b.let(b.read(MSCRATCH, 0))
        return value
      },
    ],
    [
      [0x341],
      b => {
        const value = b.let(b.read(MEPC, 0))
        return value
      },
    ],
    [
      [0x342],
      b => {
        const value = b.let(b.read(MCAUSE, 0))
        return value
      },
    ],
    [
      [0x343],
      b => {
        const value = b.let(b.read(MTVAL, 0))
        return value
      },
    ],
    [
      [0xb00, 0xb02, 0xc00, 0xc02],
      b => {
        b.leave('read of retired')
        return b.constant(64, 0)
      },
    ],
    [
      [0x320],
      b => {
        const value = b.let(b.and(b.read(MCOUNTINHIBIT, 0), b.constant(64, 5)))
        return value
      },
    ],
    [
      [
        0xb03, 0xb04, 0xb05, 0xb06, 0xb07, 0xb08, 0xb09, 0xb0a, 0xb0b, 0xb0c, 0xb0d, 0xb0e, 0xb0f, 0xb10, 0xb11, 0xb12,
        0xb13, 0xb14, 0xb15, 0xb16, 0xb17, 0xb18, 0xb19, 0xb1a, 0xb1b, 0xb1c, 0xb1d, 0xb1e, 0xb1f, 0x323, 0x324, 0x325,
        0x326, 0x327, 0x328, 0x329, 0x32a, 0x32b, 0x32c, 0x32d, 0x32e, 0x32f, 0x330, 0x331, 0x332, 0x333, 0x334, 0x335,
        0x336, 0x337, 0x338, 0x339, 0x33a, 0x33b, 0x33c, 0x33d, 0x33e, 0x33f, 0xc03, 0xc04, 0xc05, 0xc06, 0xc07, 0xc08,
        0xc09, 0xc0a, 0xc0b, 0xc0c, 0xc0d, 0xc0e, 0xc0f, 0xc10, 0xc11, 0xc12, 0xc13, 0xc14, 0xc15, 0xc16, 0xc17, 0xc18,
        0xc19, 0xc1a, 0xc1b, 0xc1c, 0xc1d, 0xc1e, 0xc1f,
      ],
      b => {
        return b.constant(64, 0)
      },
    ],
    [
      [0x3],
      b => {
        const value = b.let(b.read(FCSR, 0))
        return b.zext(value, 64)
      },
    ],
    [
      [0x1],
      b => {
        const value = b.let(b.zext(b.extract(b.read(FCSR, 0), 4, 0), 32))
        return b.zext(value, 64)
      },
    ],
    [
      [0x2],
      b => {
        const value = b.let(b.zext(b.extract(b.read(FCSR, 0), 7, 5), 32))
        return b.zext(value, 64)
      },
    ],
    [
      [0xc01],
      b => {
        const value = b.let(b.time(64))
        return value
      },
    ],
    [
      [0x306],
      b => {
        const value = b.let(b.and(b.read(MCOUNTEREN, 0), b.constant(64, 0xffffffffn)))
        return value
      },
    ],
    [
      [0x30a],
      b => {
        const value = b.let(b.and(b.read(MENVCFG, 0), b.constant(64, 0xa0000000000000f1n)))
        return value
      },
    ],
    [
      [0x302],
      b => {
        const value = b.let(b.and(b.read(MEDELEG, 0), b.constant(64, 46079)))
        return value
      },
    ],
    [
      [0x303],
      b => {
        const value = b.let(b.and(b.read(MIDELEG, 0), b.constant(64, 546)))
        return value
      },
    ],
    [
      [0x100],
      b => {
        const whole = b.let(
          b.or(
            b.read(MSTATUS, 0),
            b.shl(b.zext(b.eq(b.extract(b.read(MSTATUS, 0), 14, 13), b.constant(2, 3)), 64), b.constant(7, 63)),
          ),
        )
        const value = b.let(b.and(whole, b.constant(64, 0x80000003000c6122n)))
        return value
      },
    ],
    [
      [0x104],
      b => {
        const value = b.let(b.and(b.read(MIE, 0), b.read(MIDELEG, 0)))
        return value
      },
    ],
    [
      [0x144],
      b => {
        const pending = b.variable(b.read(MIP, 0))
        b.assign(pending, b.or(pending, b.shl(b.zext(b.extract(b.read(EXTERNAL, 0), 0, 0), 64), b.constant(7, 9))))
        const pending2 = b.let(pending)
        const result = b.variable(b.constant(64, 0))
        const result2 = b.let(b.eq(b.extract(b.read(MENVCFG, 0), 63, 63), b.constant(1, 1)))
        b.if(
          b.not(result2),
          () => {
            b.assign(result, pending2)
          },
          () => {
            b.assign(
              result,
              b.or(
                b.and(pending2, b.constant(64, 0xffffffffffffffdfn)),
                b.shl(b.zext(b.uge(b.time(64), b.read(SUPERVISORDEADLINE, 0)), 64), b.constant(7, 5)),
              ),
            )
          },
        )
        const result3 = b.let(result)
        b.assign(pending, result3)
        const result4 = b.let(pending)
        const value = b.let(b.and(result4, b.read(MIDELEG, 0)))
        return value
      },
    ],
    [
      [0x105],
      b => {
        const value = b.let(b.read(STVEC, 0))
        return value
      },
    ],
    [
      [0x106],
      b => {
        const value = b.let(b.and(b.read(SCOUNTEREN, 0), b.constant(64, 0xffffffffn)))
        return value
      },
    ],
    [
      [0x10a],
      b => {
        const value = b.let(b.and(b.read(SENVCFG, 0), b.constant(64, 241)))
        return value
      },
    ],
    [
      [0x140],
      b => {
        const value = b.let(b.read(SSCRATCH, 0))
        return value
      },
    ],
    [
      [0x141],
      b => {
        const value = b.let(b.read(SEPC, 0))
        return value
      },
    ],
    [
      [0x142],
      b => {
        const value = b.let(b.read(SCAUSE, 0))
        return value
      },
    ],
    [
      [0x143],
      b => {
        const value = b.let(b.read(STVAL, 0))
        return value
      },
    ],
    [
      [0x180],
      b => {
        const value = b.let(b.read(SATP, 0))
        return value
      },
    ],
    [
      [0x14d],
      b => {
        const value = b.let(b.read(SUPERVISORDEADLINE, 0))
        return value
      },
    ],
    [
      [0x3a0],
      b => {
        const all = b.variable(b.constant(64, 0))
        b.assign(all, b.zext(b.read(PMPCONFIG, b.constant(4, 0)), 64))
        b.assign(all, b.or(all, b.shl(b.zext(b.read(PMPCONFIG, b.constant(4, 1)), 64), b.constant(7, 8))))
        b.assign(all, b.or(all, b.shl(b.zext(b.read(PMPCONFIG, b.constant(4, 2)), 64), b.constant(7, 16))))
        b.assign(all, b.or(all, b.shl(b.zext(b.read(PMPCONFIG, b.constant(4, 3)), 64), b.constant(7, 24))))
        b.assign(all, b.or(all, b.shl(b.zext(b.read(PMPCONFIG, b.constant(4, 4)), 64), b.constant(7, 32))))
        b.assign(all, b.or(all, b.shl(b.zext(b.read(PMPCONFIG, b.constant(4, 5)), 64), b.constant(7, 40))))
        b.assign(all, b.or(all, b.shl(b.zext(b.read(PMPCONFIG, b.constant(4, 6)), 64), b.constant(7, 48))))
        b.assign(all, b.or(all, b.shl(b.zext(b.read(PMPCONFIG, b.constant(4, 7)), 64), b.constant(7, 56))))
        const result = b.let(all)
        return result
      },
    ],
    [
      [0x3a2],
      b => {
        const all = b.variable(b.constant(64, 0))
        b.assign(all, b.zext(b.read(PMPCONFIG, b.constant(4, 8)), 64))
        b.assign(all, b.or(all, b.shl(b.zext(b.read(PMPCONFIG, b.constant(4, 9)), 64), b.constant(7, 8))))
        b.assign(all, b.or(all, b.shl(b.zext(b.read(PMPCONFIG, b.constant(4, 10)), 64), b.constant(7, 16))))
        b.assign(all, b.or(all, b.shl(b.zext(b.read(PMPCONFIG, b.constant(4, 11)), 64), b.constant(7, 24))))
        b.assign(all, b.or(all, b.shl(b.zext(b.read(PMPCONFIG, b.constant(4, 12)), 64), b.constant(7, 32))))
        b.assign(all, b.or(all, b.shl(b.zext(b.read(PMPCONFIG, b.constant(4, 13)), 64), b.constant(7, 40))))
        b.assign(all, b.or(all, b.shl(b.zext(b.read(PMPCONFIG, b.constant(4, 14)), 64), b.constant(7, 48))))
        b.assign(all, b.or(all, b.shl(b.zext(b.read(PMPCONFIG, b.constant(4, 15)), 64), b.constant(7, 56))))
        const result = b.let(all)
        return result
      },
    ],
    [
      [0x3b0],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 0)), 64))
        return value
      },
    ],
    [
      [0x3b1],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 1)), 64))
        return value
      },
    ],
    [
      [0x3b2],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 2)), 64))
        return value
      },
    ],
    [
      [0x3b3],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 3)), 64))
        return value
      },
    ],
    [
      [0x3b4],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 4)), 64))
        return value
      },
    ],
    [
      [0x3b5],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 5)), 64))
        return value
      },
    ],
    [
      [0x3b6],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 6)), 64))
        return value
      },
    ],
    [
      [0x3b7],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 7)), 64))
        return value
      },
    ],
    [
      [0x3b8],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 8)), 64))
        return value
      },
    ],
    [
      [0x3b9],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 9)), 64))
        return value
      },
    ],
    [
      [0x3ba],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 10)), 64))
        return value
      },
    ],
    [
      [0x3bb],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 11)), 64))
        return value
      },
    ],
    [
      [0x3bc],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 12)), 64))
        return value
      },
    ],
    [
      [0x3bd],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 13)), 64))
        return value
      },
    ],
    [
      [0x3be],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 14)), 64))
        return value
      },
    ],
    [
      [0x3bf],
      b => {
        const value = b.let(b.zext(b.read(PMPADDRESS, b.constant(4, 15)), 64))
        return value
      },
    ],
  ],
  b => {
    return b.constant(64, 0)
  },
)

/** Writes the register with this number. */
const csrWrite = new Choice(
  [12, 64],
  0,
  [
    [
      [
        0xf11, 0xf12, 0xf13, 0xf14, 0xf15, 0x301, 0xb03, 0xb04, 0xb05, 0xb06, 0xb07, 0xb08, 0xb09, 0xb0a, 0xb0b, 0xb0c,
        0xb0d, 0xb0e, 0xb0f, 0xb10, 0xb11, 0xb12, 0xb13, 0xb14, 0xb15, 0xb16, 0xb17, 0xb18, 0xb19, 0xb1a, 0xb1b, 0xb1c,
        0xb1d, 0xb1e, 0xb1f, 0x323, 0x324, 0x325, 0x326, 0x327, 0x328, 0x329, 0x32a, 0x32b, 0x32c, 0x32d, 0x32e, 0x32f,
        0x330, 0x331, 0x332, 0x333, 0x334, 0x335, 0x336, 0x337, 0x338, 0x339, 0x33a, 0x33b, 0x33c, 0x33d, 0x33e, 0x33f,
      ],
      () => {},
    ],
    [
      [0x300],
      (b, value) => {
        const value2 = b.let(
          b.or(
            b.or(b.and(b.read(MSTATUS, 0), b.constant(64, 0x8000002f00000000n)), b.and(value, b.constant(64, 8282538))),
            b.cond(
              b.or(
                b.or(
                  b.eq(b.extract(value, 12, 11), b.constant(2, 3)),
                  b.eq(b.extract(value, 12, 11), b.constant(2, 1)),
                ),
                b.eq(b.extract(value, 12, 11), b.constant(2, 0)),
              ),
              b.and(value, b.constant(64, 6144)),
              b.and(b.read(MSTATUS, 0), b.constant(64, 6144)),
            ),
          ),
        )
        b.attendChange(MSTATUS, 0xe1800n, value2)
        b.write(MSTATUS, 0, value2)
        b.attendInterrupts(MSTATUS)
      },
    ],
    [
      [0x305],
      (b, value) => {
        b.write(
          MTVEC,
          0,
          b.or(
            b.and(value, b.constant(64, 0xfffffffffffffffcn)),
            b.cond(
              b.ule(b.extract(value, 1, 0), b.constant(2, 1)),
              b.and(value, b.constant(64, 3)),
              b.and(b.read(MTVEC, 0), b.constant(64, 3)),
            ),
          ),
        )
      },
    ],
    [
      [0x304],
      (b, value) => {
        b.write(MIE, 0, b.and(value, b.constant(64, 2730)))
        b.attendInterrupts(MIE)
      },
    ],
    [
      [0x344],
      (b, value) => {
        const writable = b.variable(b.constant(64, 546))
        const result = b.let(b.eq(b.extract(b.read(MENVCFG, 0), 63, 63), b.constant(1, 1)))
        b.if(result, () => {
          b.assign(writable, b.constant(64, 514))
        })
        b.write(MIP, 0, b.or(b.and(b.read(MIP, 0), b.not(writable)), b.and(value, writable)))
        b.attendInterrupts(MIP)
      },
    ],
    [
      [0x340],
      (b, value) => {
        b.write(MSCRATCH, 0, value)
      },
    ],
    [
      [0x341],
      (b, value) => {
        b.write(MEPC, 0, b.and(value, b.constant(64, 0xfffffffffffffffen)))
      },
    ],
    [
      [0x342],
      (b, value) => {
        b.write(MCAUSE, 0, value)
      },
    ],
    [
      [0x343],
      (b, value) => {
        b.write(MTVAL, 0, value)
      },
    ],
    [
      [0xb00, 0xb02, 0x320],
      b => {
        b.leave('read of retired')
      },
    ],
    [
      [0x3],
      (b, value) => {
        const value2 = b.let(b.extract(value, 31, 0))
        b.write(FCSR, 0, b.and(value2, b.constant(32, 255)))
        b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
      },
    ],
    [
      [0x1],
      (b, value) => {
        const value2 = b.let(b.extract(value, 31, 0))
        b.write(FCSR, 0, b.or(b.and(b.read(FCSR, 0), b.constant(32, 224)), b.and(value2, b.constant(32, 31))))
        b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
      },
    ],
    [
      [0x2],
      (b, value) => {
        const value2 = b.let(b.extract(value, 31, 0))
        b.writeField(FCSR, 0, 7, 5, b.extract(value2, 2, 0))
        b.writeField(MSTATUS, 0, 14, 13, b.constant(2, 3))
      },
    ],
    [
      [0xc00],
      (b, value) => {
        b.write(CYCLE, 0, value)
      },
    ],
    [
      [0xc01],
      (b, value) => {
        b.write(TIME, 0, value)
      },
    ],
    [
      [0xc02],
      (b, value) => {
        b.write(INSTRET, 0, value)
      },
    ],
    [
      [0xc03],
      (b, value) => {
        b.write(HPMCOUNTER3, 0, value)
      },
    ],
    [
      [0xc04],
      (b, value) => {
        b.write(HPMCOUNTER4, 0, value)
      },
    ],
    [
      [0xc05],
      (b, value) => {
        b.write(HPMCOUNTER5, 0, value)
      },
    ],
    [
      [0xc06],
      (b, value) => {
        b.write(HPMCOUNTER6, 0, value)
      },
    ],
    [
      [0xc07],
      (b, value) => {
        b.write(HPMCOUNTER7, 0, value)
      },
    ],
    [
      [0xc08],
      (b, value) => {
        b.write(HPMCOUNTER8, 0, value)
      },
    ],
    [
      [0xc09],
      (b, value) => {
        b.write(HPMCOUNTER9, 0, value)
      },
    ],
    [
      [0xc0a],
      (b, value) => {
        b.write(HPMCOUNTER10, 0, value)
      },
    ],
    [
      [0xc0b],
      (b, value) => {
        b.write(HPMCOUNTER11, 0, value)
      },
    ],
    [
      [0xc0c],
      (b, value) => {
        b.write(HPMCOUNTER12, 0, value)
      },
    ],
    [
      [0xc0d],
      (b, value) => {
        b.write(HPMCOUNTER13, 0, value)
      },
    ],
    [
      [0xc0e],
      (b, value) => {
        b.write(HPMCOUNTER14, 0, value)
      },
    ],
    [
      [0xc0f],
      (b, value) => {
        b.write(HPMCOUNTER15, 0, value)
      },
    ],
    [
      [0xc10],
      (b, value) => {
        b.write(HPMCOUNTER16, 0, value)
      },
    ],
    [
      [0xc11],
      (b, value) => {
        b.write(HPMCOUNTER17, 0, value)
      },
    ],
    [
      [0xc12],
      (b, value) => {
        b.write(HPMCOUNTER18, 0, value)
      },
    ],
    [
      [0xc13],
      (b, value) => {
        b.write(HPMCOUNTER19, 0, value)
      },
    ],
    [
      [0xc14],
      (b, value) => {
        b.write(HPMCOUNTER20, 0, value)
      },
    ],
    [
      [0xc15],
      (b, value) => {
        b.write(HPMCOUNTER21, 0, value)
      },
    ],
    [
      [0xc16],
      (b, value) => {
        b.write(HPMCOUNTER22, 0, value)
      },
    ],
    [
      [0xc17],
      (b, value) => {
        b.write(HPMCOUNTER23, 0, value)
      },
    ],
    [
      [0xc18],
      (b, value) => {
        b.write(HPMCOUNTER24, 0, value)
      },
    ],
    [
      [0xc19],
      (b, value) => {
        b.write(HPMCOUNTER25, 0, value)
      },
    ],
    [
      [0xc1a],
      (b, value) => {
        b.write(HPMCOUNTER26, 0, value)
      },
    ],
    [
      [0xc1b],
      (b, value) => {
        b.write(HPMCOUNTER27, 0, value)
      },
    ],
    [
      [0xc1c],
      (b, value) => {
        b.write(HPMCOUNTER28, 0, value)
      },
    ],
    [
      [0xc1d],
      (b, value) => {
        b.write(HPMCOUNTER29, 0, value)
      },
    ],
    [
      [0xc1e],
      (b, value) => {
        b.write(HPMCOUNTER30, 0, value)
      },
    ],
    [
      [0xc1f],
      (b, value) => {
        b.write(HPMCOUNTER31, 0, value)
      },
    ],
    [
      [0x306],
      (b, value) => {
        b.write(MCOUNTEREN, 0, b.and(value, b.constant(64, 0xffffffffn)))
      },
    ],
    [
      [0x30a],
      (b, value) => {
        const value2 = b.let(
          b.or(
            b.and(value, b.constant(64, 0xa0000000000000c1n)),
            b.cond(
              b.or(
                b.or(b.eq(b.extract(value, 5, 4), b.constant(2, 0)), b.eq(b.extract(value, 5, 4), b.constant(2, 1))),
                b.eq(b.extract(value, 5, 4), b.constant(2, 3)),
              ),
              b.and(value, b.constant(64, 48)),
              b.and(b.read(MENVCFG, 0), b.constant(64, 48)),
            ),
          ),
        )
        b.attendChange(MENVCFG, 0x2000000000000000n, value2)
        b.write(MENVCFG, 0, value2)
        b.attendInterrupts(MENVCFG)
      },
    ],
    [
      [0x302],
      (b, value) => {
        b.write(MEDELEG, 0, b.and(value, b.constant(64, 46079)))
      },
    ],
    [
      [0x303],
      (b, value) => {
        b.write(MIDELEG, 0, b.and(value, b.constant(64, 546)))
        b.attendInterrupts(MIDELEG)
      },
    ],
    [
      [0x100],
      (b, value) => {
        const value2 = b.let(
          b.or(b.and(b.read(MSTATUS, 0), b.constant(64, 0x8000002f00721888n)), b.and(value, b.constant(64, 811298))),
        )
        b.attendChange(MSTATUS, 0xe1800n, value2)
        b.write(MSTATUS, 0, value2)
        b.attendInterrupts(MSTATUS)
      },
    ],
    [
      [0x104],
      (b, value) => {
        b.write(MIE, 0, b.or(b.and(b.read(MIE, 0), b.not(b.read(MIDELEG, 0))), b.and(value, b.read(MIDELEG, 0))))
        b.attendInterrupts(MIE)
      },
    ],
    [
      [0x144],
      (b, value) => {
        b.if(b.eq(b.extract(b.read(MIDELEG, 0), 1, 1), b.constant(1, 1)), () => {
          b.writeField(MIP, 0, 1, 1, b.extract(value, 1, 1))
          b.attendInterrupts(MIP)
        })
      },
    ],
    [
      [0x105],
      (b, value) => {
        b.write(
          STVEC,
          0,
          b.or(
            b.and(value, b.constant(64, 0xfffffffffffffffcn)),
            b.cond(
              b.ule(b.extract(value, 1, 0), b.constant(2, 1)),
              b.and(value, b.constant(64, 3)),
              b.and(b.read(STVEC, 0), b.constant(64, 3)),
            ),
          ),
        )
      },
    ],
    [
      [0x106],
      (b, value) => {
        b.write(SCOUNTEREN, 0, b.and(value, b.constant(64, 0xffffffffn)))
      },
    ],
    [
      [0x10a],
      (b, value) => {
        b.write(
          SENVCFG,
          0,
          b.or(
            b.and(value, b.constant(64, 193)),
            b.cond(
              b.or(
                b.or(b.eq(b.extract(value, 5, 4), b.constant(2, 0)), b.eq(b.extract(value, 5, 4), b.constant(2, 1))),
                b.eq(b.extract(value, 5, 4), b.constant(2, 3)),
              ),
              b.and(value, b.constant(64, 48)),
              b.and(b.read(SENVCFG, 0), b.constant(64, 48)),
            ),
          ),
        )
      },
    ],
    [
      [0x140],
      (b, value) => {
        b.write(SSCRATCH, 0, value)
      },
    ],
    [
      [0x141],
      (b, value) => {
        b.write(SEPC, 0, b.and(value, b.constant(64, 0xfffffffffffffffen)))
      },
    ],
    [
      [0x142],
      (b, value) => {
        b.write(SCAUSE, 0, value)
      },
    ],
    [
      [0x143],
      (b, value) => {
        b.write(STVAL, 0, value)
      },
    ],
    [
      [0x180],
      (b, value) => {
        const scheme = b.let(b.extract(value, 63, 60))
        b.if(
          b.or(
            b.or(b.or(b.eq(scheme, b.constant(4, 0)), b.eq(scheme, b.constant(4, 8))), b.eq(scheme, b.constant(4, 9))),
            b.eq(scheme, b.constant(4, 10)),
          ),
          () => {
            const value2 = b.let(value)
            b.attendChange(SATP, 0xffffffffffffffffn, value2)
            b.write(SATP, 0, value2)
          },
        )
      },
    ],
    [
      [0x14d],
      (b, value) => {
        b.write(SUPERVISORDEADLINE, 0, value)
        b.attend()
      },
    ],
    [
      [0x3a0],
      b => {
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 0)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 1)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 2)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 3)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 4)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 5)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 6)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 7)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
      },
    ],
    [
      [0x3a2],
      b => {
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 8)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 9)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 10)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 11)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 12)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 13)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 14)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
        b.if(b.eq(b.extract(b.read(PMPCONFIG, b.constant(4, 15)), 7, 7), b.constant(1, 0)), () => {
          b.leave('write of pmpConfig')
        })
      },
    ],
    [
      [0x3b0],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 0)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 1)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3b1],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 1)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 2)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3b2],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 2)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 3)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3b3],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 3)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 4)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3b4],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 4)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 5)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3b5],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 5)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 6)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3b6],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 6)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 7)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3b7],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 7)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 8)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3b8],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 8)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 9)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3b9],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 9)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 10)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3ba],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 10)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 11)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3bb],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 11)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 12)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3bc],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 12)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 13)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3bd],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 13)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 14)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3be],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 14)), 7, 7), b.constant(1, 1)), () => {
          const next = b.let(b.read(PMPCONFIG, b.constant(4, 15)))
          b.if(
            b.not(b.and(b.eq(b.extract(next, 7, 7), b.constant(1, 1)), b.eq(b.extract(next, 4, 3), b.constant(2, 1)))),
            () => {
              b.leave('write of pmpAddress')
            },
          )
        })
      },
    ],
    [
      [0x3bf],
      b => {
        b.if(b.ne(b.extract(b.read(PMPCONFIG, b.constant(4, 15)), 7, 7), b.constant(1, 1)), () => {
          b.leave('write of pmpAddress')
        })
      },
    ],
  ],
  () => {},
)

/** By instruction id: what tells of it, or why the reference engine must execute it. */
export const semantics: Semantics = {
  pc: { offset: 256, bytes: 8, width: 64 },
  stateBytes: 1896,
  pageBytes: 4096,
  access: { load: 1, store: 2, fetch: 0 },
  translate: translateRemembered,
  interrupts: tellInterrupts,
  walk: { widths: [64, 8, 2], tell: tellWalk },
  instructions: [
    lui,
    auipc,
    addi,
    slti,
    sltiu,
    xori,
    ori,
    andi,
    slli,
    srli,
    srai,
    add,
    sub,
    sll,
    slt,
    sltu,
    xor,
    srl,
    sra,
    or,
    and,
    addiw,
    slliw,
    srliw,
    sraiw,
    addw,
    subw,
    sllw,
    srlw,
    sraw,
    jal,
    jalr,
    beq,
    bne,
    blt,
    bge,
    bltu,
    bgeu,
    lb,
    lh,
    lw,
    ld,
    lbu,
    lhu,
    lwu,
    sb,
    sh,
    sw,
    sd,
    fence,
    fenceTso,
    'trap',
    'trap',
    mul,
    mulh,
    mulhsu,
    mulhu,
    mulw,
    div,
    divu,
    rem,
    remu,
    divw,
    divuw,
    remw,
    remuw,
    lrWRelaxed,
    lrWRl,
    lrWAq,
    lrWAqrl,
    scWRelaxed,
    scWRl,
    scWAq,
    scWAqrl,
    lrDRelaxed,
    lrDRl,
    lrDAq,
    lrDAqrl,
    scDRelaxed,
    scDRl,
    scDAq,
    scDAqrl,
    amoswapWRelaxed,
    amoswapWRl,
    amoswapWAq,
    amoswapWAqrl,
    amoaddWRelaxed,
    amoaddWRl,
    amoaddWAq,
    amoaddWAqrl,
    amoxorWRelaxed,
    amoxorWRl,
    amoxorWAq,
    amoxorWAqrl,
    amoandWRelaxed,
    amoandWRl,
    amoandWAq,
    amoandWAqrl,
    amoorWRelaxed,
    amoorWRl,
    amoorWAq,
    amoorWAqrl,
    amominWRelaxed,
    amominWRl,
    amominWAq,
    amominWAqrl,
    amomaxWRelaxed,
    amomaxWRl,
    amomaxWAq,
    amomaxWAqrl,
    amominuWRelaxed,
    amominuWRl,
    amominuWAq,
    amominuWAqrl,
    amomaxuWRelaxed,
    amomaxuWRl,
    amomaxuWAq,
    amomaxuWAqrl,
    amoswapDRelaxed,
    amoswapDRl,
    amoswapDAq,
    amoswapDAqrl,
    amoaddDRelaxed,
    amoaddDRl,
    amoaddDAq,
    amoaddDAqrl,
    amoxorDRelaxed,
    amoxorDRl,
    amoxorDAq,
    amoxorDAqrl,
    amoandDRelaxed,
    amoandDRl,
    amoandDAq,
    amoandDAqrl,
    amoorDRelaxed,
    amoorDRl,
    amoorDAq,
    amoorDAqrl,
    amominDRelaxed,
    amominDRl,
    amominDAq,
    amominDAqrl,
    amomaxDRelaxed,
    amomaxDRl,
    amomaxDAq,
    amomaxDAqrl,
    amominuDRelaxed,
    amominuDRl,
    amominuDAq,
    amominuDAqrl,
    amomaxuDRelaxed,
    amomaxuDRl,
    amomaxuDAq,
    amomaxuDAqrl,
    csrrw,
    csrrs,
    csrrc,
    csrrwi,
    csrrsi,
    csrrci,
    mret,
    wfi,
    flw,
    fsw,
    faddS,
    fsubS,
    fmulS,
    fdivS,
    fsqrtS,
    fminS,
    fmaxS,
    fmaddS,
    fmsubS,
    fnmsubS,
    fnmaddS,
    fsgnjS,
    fsgnjnS,
    fsgnjxS,
    fcvtWS,
    fcvtSW,
    fcvtWuS,
    fcvtSWu,
    fcvtLS,
    fcvtSL,
    fcvtLuS,
    fcvtSLu,
    fmvXW,
    fmvWX,
    feqS,
    fltS,
    fleS,
    fclassS,
    fld,
    fsd,
    faddD,
    fsubD,
    fmulD,
    fdivD,
    fsqrtD,
    fminD,
    fmaxD,
    fmaddD,
    fmsubD,
    fnmsubD,
    fnmaddD,
    fsgnjD,
    fsgnjnD,
    fsgnjxD,
    fcvtWD,
    fcvtDW,
    fcvtWuD,
    fcvtDWu,
    fcvtLD,
    fcvtDL,
    fcvtLuD,
    fcvtDLu,
    fcvtSD,
    fcvtDS,
    fmvXD,
    fmvDX,
    feqD,
    fltD,
    fleD,
    fclassD,
    cLwsp,
    cLdsp,
    cSwsp,
    cSdsp,
    cLw,
    cLd,
    cSw,
    cSd,
    cFldsp,
    cFsdsp,
    cFld,
    cFsd,
    cJ,
    cJr,
    cJalr,
    cBeqz,
    cBnez,
    cLi,
    cLui,
    cAddi,
    cAddiw,
    cAddi16sp,
    cAddi4spn,
    cSlli,
    cSrli,
    cSrai,
    cSlli64,
    cSrli64,
    cSrai64,
    cAndi,
    cMv,
    cAdd,
    cAnd,
    cOr,
    cXor,
    cSub,
    cAddw,
    cSubw,
    'trap',
    'trap',
    fenceI,
    'loop',
    'loop',
    'loop',
    cboZero,
    sh1add,
    sh2add,
    sh3add,
    addUw,
    sh1addUw,
    sh2addUw,
    sh3addUw,
    slliUw,
    andn,
    orn,
    xnor,
    clz_,
    ctz_,
    cpop,
    clzw,
    ctzw,
    cpopw,
    max,
    maxu,
    min,
    minu,
    sextB,
    sextH,
    zextH,
    rol,
    ror,
    rori,
    rolw,
    rorw,
    roriw,
    orcB,
    rev8,
    bclr,
    bclri,
    bext,
    bexti,
    binv,
    binvi,
    bset,
    bseti,
    sret,
    sfenceVma,
    sinvalVma,
    sfenceWInval,
    sfenceInvalIr,
  ],
}
