/**
 * The assembler of A 64-bit RISC-V machine, close to QEMU's virt machine: its table, and what makes programs of it.
 *
 * Generated from specs/machines/rv64.yaml:2 by specvisor; edit that instead.
 */
import {
  type AssembleOptions,
  Assembler,
  type AssemblerTable,
  named,
  type Program,
  register,
  signed,
  unsigned,
} from '../../runtime/assembler/index.ts'

/** Names for the values of pred. */
const PRED_NAMES = {
  unknown: 0n,
  w: 1n,
  r: 2n,
  rw: 3n,
  o: 4n,
  ow: 5n,
  or: 6n,
  orw: 7n,
  i: 8n,
  iw: 9n,
  ir: 0xan,
  irw: 0xbn,
  io: 0xcn,
  iow: 0xdn,
  ior: 0xen,
  iorw: 0xfn,
}

/** Names for the values of csr. */
const CSR_NAMES = {
  mvendorid: 0xf11n,
  marchid: 0xf12n,
  mimpid: 0xf13n,
  mhartid: 0xf14n,
  mconfigptr: 0xf15n,
  misa: 0x301n,
  mstatus: 0x300n,
  mtvec: 0x305n,
  mie: 0x304n,
  mip: 0x344n,
  mscratch: 0x340n,
  mepc: 0x341n,
  mcause: 0x342n,
  mtval: 0x343n,
  mcycle: 0xb00n,
  minstret: 0xb02n,
  mcountinhibit: 0x320n,
  mhpmcounter3: 0xb03n,
  mhpmcounter4: 0xb04n,
  mhpmcounter5: 0xb05n,
  mhpmcounter6: 0xb06n,
  mhpmcounter7: 0xb07n,
  mhpmcounter8: 0xb08n,
  mhpmcounter9: 0xb09n,
  mhpmcounter10: 0xb0an,
  mhpmcounter11: 0xb0bn,
  mhpmcounter12: 0xb0cn,
  mhpmcounter13: 0xb0dn,
  mhpmcounter14: 0xb0en,
  mhpmcounter15: 0xb0fn,
  mhpmcounter16: 0xb10n,
  mhpmcounter17: 0xb11n,
  mhpmcounter18: 0xb12n,
  mhpmcounter19: 0xb13n,
  mhpmcounter20: 0xb14n,
  mhpmcounter21: 0xb15n,
  mhpmcounter22: 0xb16n,
  mhpmcounter23: 0xb17n,
  mhpmcounter24: 0xb18n,
  mhpmcounter25: 0xb19n,
  mhpmcounter26: 0xb1an,
  mhpmcounter27: 0xb1bn,
  mhpmcounter28: 0xb1cn,
  mhpmcounter29: 0xb1dn,
  mhpmcounter30: 0xb1en,
  mhpmcounter31: 0xb1fn,
  mhpmevent3: 0x323n,
  mhpmevent4: 0x324n,
  mhpmevent5: 0x325n,
  mhpmevent6: 0x326n,
  mhpmevent7: 0x327n,
  mhpmevent8: 0x328n,
  mhpmevent9: 0x329n,
  mhpmevent10: 0x32an,
  mhpmevent11: 0x32bn,
  mhpmevent12: 0x32cn,
  mhpmevent13: 0x32dn,
  mhpmevent14: 0x32en,
  mhpmevent15: 0x32fn,
  mhpmevent16: 0x330n,
  mhpmevent17: 0x331n,
  mhpmevent18: 0x332n,
  mhpmevent19: 0x333n,
  mhpmevent20: 0x334n,
  mhpmevent21: 0x335n,
  mhpmevent22: 0x336n,
  mhpmevent23: 0x337n,
  mhpmevent24: 0x338n,
  mhpmevent25: 0x339n,
  mhpmevent26: 0x33an,
  mhpmevent27: 0x33bn,
  mhpmevent28: 0x33cn,
  mhpmevent29: 0x33dn,
  mhpmevent30: 0x33en,
  mhpmevent31: 0x33fn,
  fcsr: 3n,
  fflags: 1n,
  frm: 2n,
  cycle: 0xc00n,
  time: 0xc01n,
  instret: 0xc02n,
  hpmcounter3: 0xc03n,
  hpmcounter4: 0xc04n,
  hpmcounter5: 0xc05n,
  hpmcounter6: 0xc06n,
  hpmcounter7: 0xc07n,
  hpmcounter8: 0xc08n,
  hpmcounter9: 0xc09n,
  hpmcounter10: 0xc0an,
  hpmcounter11: 0xc0bn,
  hpmcounter12: 0xc0cn,
  hpmcounter13: 0xc0dn,
  hpmcounter14: 0xc0en,
  hpmcounter15: 0xc0fn,
  hpmcounter16: 0xc10n,
  hpmcounter17: 0xc11n,
  hpmcounter18: 0xc12n,
  hpmcounter19: 0xc13n,
  hpmcounter20: 0xc14n,
  hpmcounter21: 0xc15n,
  hpmcounter22: 0xc16n,
  hpmcounter23: 0xc17n,
  hpmcounter24: 0xc18n,
  hpmcounter25: 0xc19n,
  hpmcounter26: 0xc1an,
  hpmcounter27: 0xc1bn,
  hpmcounter28: 0xc1cn,
  hpmcounter29: 0xc1dn,
  hpmcounter30: 0xc1en,
  hpmcounter31: 0xc1fn,
  mcounteren: 0x306n,
  menvcfg: 0x30an,
  medeleg: 0x302n,
  mideleg: 0x303n,
  sstatus: 0x100n,
  sie: 0x104n,
  sip: 0x144n,
  stvec: 0x105n,
  scounteren: 0x106n,
  senvcfg: 0x10an,
  sscratch: 0x140n,
  sepc: 0x141n,
  scause: 0x142n,
  stval: 0x143n,
  satp: 0x180n,
  stimecmp: 0x14dn,
  pmpcfg0: 0x3a0n,
  pmpcfg2: 0x3a2n,
  pmpaddr0: 0x3b0n,
  pmpaddr1: 0x3b1n,
  pmpaddr2: 0x3b2n,
  pmpaddr3: 0x3b3n,
  pmpaddr4: 0x3b4n,
  pmpaddr5: 0x3b5n,
  pmpaddr6: 0x3b6n,
  pmpaddr7: 0x3b7n,
  pmpaddr8: 0x3b8n,
  pmpaddr9: 0x3b9n,
  pmpaddr10: 0x3ban,
  pmpaddr11: 0x3bbn,
  pmpaddr12: 0x3bcn,
  pmpaddr13: 0x3bdn,
  pmpaddr14: 0x3ben,
  pmpaddr15: 0x3bfn,
}

/** Names for the values of rm. */
const RM_NAMES = { rne: 0n, rtz: 1n, rdn: 2n, rup: 3n, rmm: 4n, dyn: 7n }

/** Every encoding, register name and pseudo-instruction that a source may use. */
export const table: AssemblerTable = {
  machine: 'rv64',
  byteOrder: 'little',
  order: 'little',
  alignment: 2,
  addressWidth: 64,
  origin: 0x80000000n,
  elf: { class: 64, machine: 243 },
  registers: {
    /** Integer registers (specs/isa/riscv/I.yaml:18) */
    x: {
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
      aliases: {
        fp: 8,
        x0: 0,
        x1: 1,
        x2: 2,
        x3: 3,
        x4: 4,
        x5: 5,
        x6: 6,
        x7: 7,
        x8: 8,
        x9: 9,
        x10: 10,
        x11: 11,
        x12: 12,
        x13: 13,
        x14: 14,
        x15: 15,
        x16: 16,
        x17: 17,
        x18: 18,
        x19: 19,
        x20: 20,
        x21: 21,
        x22: 22,
        x23: 23,
        x24: 24,
        x25: 25,
        x26: 26,
        x27: 27,
        x28: 28,
        x29: 29,
        x30: 30,
        x31: 31,
      },
    },
    /** Floating-point registers (specs/isa/riscv/F.yaml:8) */
    f: {
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
      aliases: {
        f0: 0,
        f1: 1,
        f2: 2,
        f3: 3,
        f4: 4,
        f5: 5,
        f6: 6,
        f7: 7,
        f8: 8,
        f9: 9,
        f10: 10,
        f11: 11,
        f12: 12,
        f13: 13,
        f14: 14,
        f15: 15,
        f16: 16,
        f17: 17,
        f18: 18,
        f19: 19,
        f20: 20,
        f21: 21,
        f22: 22,
        f23: 23,
        f24: 24,
        f25: 25,
        f26: 26,
        f27: 27,
        f28: 28,
        f29: 29,
        f30: 30,
        f31: 31,
      },
    },
  },
  forms: [
    /** Load upper immediate (specs/isa/riscv/I.yaml:139) */
    {
      id: 'lui',
      mnemonic: 'lui',
      length: 4,
      mask: 0x7fn,
      match: 0x37n,
      ignored: 0n,
      operands: [unsigned('upper', '19:0@12'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {upper}',
    },
    /** Add upper immediate to pc (specs/isa/riscv/I.yaml:147) */
    {
      id: 'auipc',
      mnemonic: 'auipc',
      length: 4,
      mask: 0x7fn,
      match: 0x17n,
      ignored: 0n,
      operands: [unsigned('upper', '19:0@12'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {upper}',
    },
    /** Add immediate (specs/isa/riscv/I.yaml:154) */
    {
      id: 'addi',
      mnemonic: 'addi',
      length: 4,
      mask: 0x707fn,
      match: 0x13n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {imm}',
    },
    /** Set if less than immediate (specs/isa/riscv/I.yaml:163) */
    {
      id: 'slti',
      mnemonic: 'slti',
      length: 4,
      mask: 0x707fn,
      match: 0x2013n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {imm}',
    },
    /** Set if less than immediate, unsigned (specs/isa/riscv/I.yaml:170) */
    {
      id: 'sltiu',
      mnemonic: 'sltiu',
      length: 4,
      mask: 0x707fn,
      match: 0x3013n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {imm}',
    },
    /** Exclusive or immediate (specs/isa/riscv/I.yaml:178) */
    {
      id: 'xori',
      mnemonic: 'xori',
      length: 4,
      mask: 0x707fn,
      match: 0x4013n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {imm}',
    },
    /** Or immediate (specs/isa/riscv/I.yaml:185) */
    {
      id: 'ori',
      mnemonic: 'ori',
      length: 4,
      mask: 0x707fn,
      match: 0x6013n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {imm}',
    },
    /** And immediate (specs/isa/riscv/I.yaml:190) */
    {
      id: 'andi',
      mnemonic: 'andi',
      length: 4,
      mask: 0x707fn,
      match: 0x7013n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {imm}',
    },
    /** Shift left logical by immediate (specs/isa/riscv/I.yaml:195) */
    {
      id: 'slli',
      mnemonic: 'slli',
      length: 4,
      mask: 0xfc00707fn,
      match: 0x1013n,
      ignored: 0n,
      operands: [unsigned('shamt', '5:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {shamt}',
    },
    /** Shift right logical by immediate (specs/isa/riscv/I.yaml:203) */
    {
      id: 'srli',
      mnemonic: 'srli',
      length: 4,
      mask: 0xfc00707fn,
      match: 0x5013n,
      ignored: 0n,
      operands: [unsigned('shamt', '5:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {shamt}',
    },
    /** Shift right arithmetic by immediate (specs/isa/riscv/I.yaml:211) */
    {
      id: 'srai',
      mnemonic: 'srai',
      length: 4,
      mask: 0xfc00707fn,
      match: 0x40005013n,
      ignored: 0n,
      operands: [unsigned('shamt', '5:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {shamt}',
    },
    /** Add (specs/isa/riscv/I.yaml:219) */
    {
      id: 'add',
      mnemonic: 'add',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x33n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Subtract (specs/isa/riscv/I.yaml:224) */
    {
      id: 'sub',
      mnemonic: 'sub',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x40000033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Shift left logical (specs/isa/riscv/I.yaml:231) */
    {
      id: 'sll',
      mnemonic: 'sll',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x1033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Set if less than (specs/isa/riscv/I.yaml:239) */
    {
      id: 'slt',
      mnemonic: 'slt',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Set if less than, unsigned (specs/isa/riscv/I.yaml:246) */
    {
      id: 'sltu',
      mnemonic: 'sltu',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x3033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Exclusive or (specs/isa/riscv/I.yaml:253) */
    {
      id: 'xor',
      mnemonic: 'xor',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x4033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Shift right logical (specs/isa/riscv/I.yaml:258) */
    {
      id: 'srl',
      mnemonic: 'srl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x5033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Shift right arithmetic (specs/isa/riscv/I.yaml:263) */
    {
      id: 'sra',
      mnemonic: 'sra',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x40005033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Or (specs/isa/riscv/I.yaml:270) */
    {
      id: 'or',
      mnemonic: 'or',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x6033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** And (specs/isa/riscv/I.yaml:275) */
    {
      id: 'and',
      mnemonic: 'and',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x7033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Add immediate, word (specs/isa/riscv/I.yaml:282) */
    {
      id: 'addiw',
      mnemonic: 'addiw',
      length: 4,
      mask: 0x707fn,
      match: 0x1bn,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {imm}',
    },
    /** Shift left logical by immediate, word (specs/isa/riscv/I.yaml:291) */
    {
      id: 'slliw',
      mnemonic: 'slliw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x101bn,
      ignored: 0n,
      operands: [unsigned('shamt', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {shamt}',
    },
    /** Shift right logical by immediate, word (specs/isa/riscv/I.yaml:299) */
    {
      id: 'srliw',
      mnemonic: 'srliw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x501bn,
      ignored: 0n,
      operands: [unsigned('shamt', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {shamt}',
    },
    /** Shift right arithmetic by immediate, word (specs/isa/riscv/I.yaml:308) */
    {
      id: 'sraiw',
      mnemonic: 'sraiw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x4000501bn,
      ignored: 0n,
      operands: [unsigned('shamt', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {shamt}',
    },
    /** Add word (specs/isa/riscv/I.yaml:316) */
    {
      id: 'addw',
      mnemonic: 'addw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x3bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Subtract word (specs/isa/riscv/I.yaml:325) */
    {
      id: 'subw',
      mnemonic: 'subw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x4000003bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Shift left logical, word (specs/isa/riscv/I.yaml:333) */
    {
      id: 'sllw',
      mnemonic: 'sllw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x103bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Shift right logical, word (specs/isa/riscv/I.yaml:341) */
    {
      id: 'srlw',
      mnemonic: 'srlw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x503bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Shift right arithmetic, word (specs/isa/riscv/I.yaml:349) */
    {
      id: 'sraw',
      mnemonic: 'sraw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x4000503bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Jump and link (specs/isa/riscv/I.yaml:359) */
    {
      id: 'jal',
      mnemonic: 'jal',
      length: 4,
      mask: 0x7fn,
      match: 0x6fn,
      ignored: 0n,
      operands: [signed('imm', '20@31 19:12@12 11@20 10:1@21', { bias: 0 }), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {imm}',
    },
    /** Jump and link register (specs/isa/riscv/I.yaml:369) */
    {
      id: 'jalr',
      mnemonic: 'jalr',
      length: 4,
      mask: 0x707fn,
      match: 0x67n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {imm}({rs1})',
    },
    /** Branch if equal (specs/isa/riscv/I.yaml:379) */
    {
      id: 'beq',
      mnemonic: 'beq',
      length: 4,
      mask: 0x707fn,
      match: 0x63n,
      ignored: 0n,
      operands: [
        signed('imm', '12@31 11@7 10:5@25 4:1@8', { bias: 0 }),
        register('rs2', 'x', '4:0@20'),
        register('rs1', 'x', '4:0@15'),
      ],
      syntax: '{rs1}, {rs2}, {imm}',
    },
    /** Branch if not equal (specs/isa/riscv/I.yaml:387) */
    {
      id: 'bne',
      mnemonic: 'bne',
      length: 4,
      mask: 0x707fn,
      match: 0x1063n,
      ignored: 0n,
      operands: [
        signed('imm', '12@31 11@7 10:5@25 4:1@8', { bias: 0 }),
        register('rs2', 'x', '4:0@20'),
        register('rs1', 'x', '4:0@15'),
      ],
      syntax: '{rs1}, {rs2}, {imm}',
    },
    /** Branch if less than (specs/isa/riscv/I.yaml:392) */
    {
      id: 'blt',
      mnemonic: 'blt',
      length: 4,
      mask: 0x707fn,
      match: 0x4063n,
      ignored: 0n,
      operands: [
        signed('imm', '12@31 11@7 10:5@25 4:1@8', { bias: 0 }),
        register('rs2', 'x', '4:0@20'),
        register('rs1', 'x', '4:0@15'),
      ],
      syntax: '{rs1}, {rs2}, {imm}',
    },
    /** Branch if greater than or equal (specs/isa/riscv/I.yaml:399) */
    {
      id: 'bge',
      mnemonic: 'bge',
      length: 4,
      mask: 0x707fn,
      match: 0x5063n,
      ignored: 0n,
      operands: [
        signed('imm', '12@31 11@7 10:5@25 4:1@8', { bias: 0 }),
        register('rs2', 'x', '4:0@20'),
        register('rs1', 'x', '4:0@15'),
      ],
      syntax: '{rs1}, {rs2}, {imm}',
    },
    /** Branch if less than, unsigned (specs/isa/riscv/I.yaml:406) */
    {
      id: 'bltu',
      mnemonic: 'bltu',
      length: 4,
      mask: 0x707fn,
      match: 0x6063n,
      ignored: 0n,
      operands: [
        signed('imm', '12@31 11@7 10:5@25 4:1@8', { bias: 0 }),
        register('rs2', 'x', '4:0@20'),
        register('rs1', 'x', '4:0@15'),
      ],
      syntax: '{rs1}, {rs2}, {imm}',
    },
    /** Branch if greater than or equal, unsigned (specs/isa/riscv/I.yaml:413) */
    {
      id: 'bgeu',
      mnemonic: 'bgeu',
      length: 4,
      mask: 0x707fn,
      match: 0x7063n,
      ignored: 0n,
      operands: [
        signed('imm', '12@31 11@7 10:5@25 4:1@8', { bias: 0 }),
        register('rs2', 'x', '4:0@20'),
        register('rs1', 'x', '4:0@15'),
      ],
      syntax: '{rs1}, {rs2}, {imm}',
    },
    /** Load byte (specs/isa/riscv/I.yaml:422) */
    {
      id: 'lb',
      mnemonic: 'lb',
      length: 4,
      mask: 0x707fn,
      match: 3n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {imm}({rs1})',
    },
    /** Load halfword (specs/isa/riscv/I.yaml:429) */
    {
      id: 'lh',
      mnemonic: 'lh',
      length: 4,
      mask: 0x707fn,
      match: 0x1003n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {imm}({rs1})',
    },
    /** Load word (specs/isa/riscv/I.yaml:436) */
    {
      id: 'lw',
      mnemonic: 'lw',
      length: 4,
      mask: 0x707fn,
      match: 0x2003n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {imm}({rs1})',
    },
    /** Load doubleword (specs/isa/riscv/I.yaml:446) */
    {
      id: 'ld',
      mnemonic: 'ld',
      length: 4,
      mask: 0x707fn,
      match: 0x3003n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {imm}({rs1})',
    },
    /** Load byte, unsigned (specs/isa/riscv/I.yaml:454) */
    {
      id: 'lbu',
      mnemonic: 'lbu',
      length: 4,
      mask: 0x707fn,
      match: 0x4003n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {imm}({rs1})',
    },
    /** Load halfword, unsigned (specs/isa/riscv/I.yaml:461) */
    {
      id: 'lhu',
      mnemonic: 'lhu',
      length: 4,
      mask: 0x707fn,
      match: 0x5003n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {imm}({rs1})',
    },
    /** Load word, unsigned (specs/isa/riscv/I.yaml:468) */
    {
      id: 'lwu',
      mnemonic: 'lwu',
      length: 4,
      mask: 0x707fn,
      match: 0x6003n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {imm}({rs1})',
    },
    /** Store byte (specs/isa/riscv/I.yaml:476) */
    {
      id: 'sb',
      mnemonic: 'sb',
      length: 4,
      mask: 0x707fn,
      match: 0x23n,
      ignored: 0n,
      operands: [signed('imm', '11:5@25 4:0@7'), register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15')],
      syntax: '{rs2}, {imm}({rs1})',
    },
    /** Store halfword (specs/isa/riscv/I.yaml:483) */
    {
      id: 'sh',
      mnemonic: 'sh',
      length: 4,
      mask: 0x707fn,
      match: 0x1023n,
      ignored: 0n,
      operands: [signed('imm', '11:5@25 4:0@7'), register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15')],
      syntax: '{rs2}, {imm}({rs1})',
    },
    /** Store word (specs/isa/riscv/I.yaml:490) */
    {
      id: 'sw',
      mnemonic: 'sw',
      length: 4,
      mask: 0x707fn,
      match: 0x2023n,
      ignored: 0n,
      operands: [signed('imm', '11:5@25 4:0@7'), register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15')],
      syntax: '{rs2}, {imm}({rs1})',
    },
    /** Store doubleword (specs/isa/riscv/I.yaml:498) */
    {
      id: 'sd',
      mnemonic: 'sd',
      length: 4,
      mask: 0x707fn,
      match: 0x3023n,
      ignored: 0n,
      operands: [signed('imm', '11:5@25 4:0@7'), register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15')],
      syntax: '{rs2}, {imm}({rs1})',
    },
    /** Fence (specs/isa/riscv/I.yaml:508) */
    {
      id: 'fence',
      mnemonic: 'fence',
      length: 4,
      mask: 0x707fn,
      match: 0xfn,
      ignored: 0xf00f8f80n,
      operands: [named('pred', PRED_NAMES, '3:0@24'), named('succ', PRED_NAMES, '3:0@20')],
      syntax: '{pred}, {succ}',
      yields: [50],
    },
    /** Fence with total store ordering (specs/isa/riscv/I.yaml:513) */
    {
      id: 'fence.tso',
      mnemonic: 'fence.tso',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x8330000fn,
      ignored: 0xf8f80n,
      operands: [],
      syntax: '',
    },
    /** Environment call (specs/isa/riscv/I.yaml:521) */
    {
      id: 'ecall',
      mnemonic: 'ecall',
      length: 4,
      mask: 0xffffffffn,
      match: 0x73n,
      ignored: 0n,
      operands: [],
      syntax: '',
    },
    /** Environment breakpoint (specs/isa/riscv/I.yaml:530) */
    {
      id: 'ebreak',
      mnemonic: 'ebreak',
      length: 4,
      mask: 0xffffffffn,
      match: 0x100073n,
      ignored: 0n,
      operands: [],
      syntax: '',
    },
    /** Multiply (specs/isa/riscv/M.yaml:9) */
    {
      id: 'mul',
      mnemonic: 'mul',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2000033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Multiply high, signed by signed (specs/isa/riscv/M.yaml:16) */
    {
      id: 'mulh',
      mnemonic: 'mulh',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2001033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Multiply high, signed by unsigned (specs/isa/riscv/M.yaml:24) */
    {
      id: 'mulhsu',
      mnemonic: 'mulhsu',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2002033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Multiply high, unsigned by unsigned (specs/isa/riscv/M.yaml:31) */
    {
      id: 'mulhu',
      mnemonic: 'mulhu',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2003033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Multiply word (specs/isa/riscv/M.yaml:38) */
    {
      id: 'mulw',
      mnemonic: 'mulw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x200003bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Divide, signed (specs/isa/riscv/M.yaml:48) */
    {
      id: 'div',
      mnemonic: 'div',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2004033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Divide, unsigned (specs/isa/riscv/M.yaml:59) */
    {
      id: 'divu',
      mnemonic: 'divu',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2005033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Remainder, signed (specs/isa/riscv/M.yaml:69) */
    {
      id: 'rem',
      mnemonic: 'rem',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2006033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Remainder, unsigned (specs/isa/riscv/M.yaml:80) */
    {
      id: 'remu',
      mnemonic: 'remu',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2007033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Divide word, signed (specs/isa/riscv/M.yaml:89) */
    {
      id: 'divw',
      mnemonic: 'divw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x200403bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Divide word, unsigned (specs/isa/riscv/M.yaml:102) */
    {
      id: 'divuw',
      mnemonic: 'divuw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x200503bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Remainder of a word, signed (specs/isa/riscv/M.yaml:115) */
    {
      id: 'remw',
      mnemonic: 'remw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x200603bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Remainder of a word, unsigned (specs/isa/riscv/M.yaml:128) */
    {
      id: 'remuw',
      mnemonic: 'remuw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x200703bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Load-reserved word (specs/isa/riscv/A.yaml:38) */
    {
      id: 'lr.w.relaxed',
      mnemonic: 'lr.w',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x1000202fn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, ({rs1})',
    },
    /** Load-reserved word (specs/isa/riscv/A.yaml:38) */
    {
      id: 'lr.w.rl',
      mnemonic: 'lr.w.rl',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x1200202fn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, ({rs1})',
    },
    /** Load-reserved word (specs/isa/riscv/A.yaml:38) */
    {
      id: 'lr.w.aq',
      mnemonic: 'lr.w.aq',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x1400202fn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, ({rs1})',
    },
    /** Load-reserved word (specs/isa/riscv/A.yaml:38) */
    {
      id: 'lr.w.aqrl',
      mnemonic: 'lr.w.aqrl',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x1600202fn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, ({rs1})',
    },
    /** Store-conditional word (specs/isa/riscv/A.yaml:51) */
    {
      id: 'sc.w.relaxed',
      mnemonic: 'sc.w',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x1800202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Store-conditional word (specs/isa/riscv/A.yaml:51) */
    {
      id: 'sc.w.rl',
      mnemonic: 'sc.w.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x1a00202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Store-conditional word (specs/isa/riscv/A.yaml:51) */
    {
      id: 'sc.w.aq',
      mnemonic: 'sc.w.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x1c00202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Store-conditional word (specs/isa/riscv/A.yaml:51) */
    {
      id: 'sc.w.aqrl',
      mnemonic: 'sc.w.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x1e00202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Load-reserved doubleword (specs/isa/riscv/A.yaml:67) */
    {
      id: 'lr.d.relaxed',
      mnemonic: 'lr.d',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x1000302fn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, ({rs1})',
    },
    /** Load-reserved doubleword (specs/isa/riscv/A.yaml:67) */
    {
      id: 'lr.d.rl',
      mnemonic: 'lr.d.rl',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x1200302fn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, ({rs1})',
    },
    /** Load-reserved doubleword (specs/isa/riscv/A.yaml:67) */
    {
      id: 'lr.d.aq',
      mnemonic: 'lr.d.aq',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x1400302fn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, ({rs1})',
    },
    /** Load-reserved doubleword (specs/isa/riscv/A.yaml:67) */
    {
      id: 'lr.d.aqrl',
      mnemonic: 'lr.d.aqrl',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x1600302fn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, ({rs1})',
    },
    /** Store-conditional doubleword (specs/isa/riscv/A.yaml:78) */
    {
      id: 'sc.d.relaxed',
      mnemonic: 'sc.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x1800302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Store-conditional doubleword (specs/isa/riscv/A.yaml:78) */
    {
      id: 'sc.d.rl',
      mnemonic: 'sc.d.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x1a00302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Store-conditional doubleword (specs/isa/riscv/A.yaml:78) */
    {
      id: 'sc.d.aq',
      mnemonic: 'sc.d.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x1c00302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Store-conditional doubleword (specs/isa/riscv/A.yaml:78) */
    {
      id: 'sc.d.aqrl',
      mnemonic: 'sc.d.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x1e00302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic swap, word (specs/isa/riscv/A.yaml:94) */
    {
      id: 'amoswap.w.relaxed',
      mnemonic: 'amoswap.w',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x800202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic swap, word (specs/isa/riscv/A.yaml:94) */
    {
      id: 'amoswap.w.rl',
      mnemonic: 'amoswap.w.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa00202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic swap, word (specs/isa/riscv/A.yaml:94) */
    {
      id: 'amoswap.w.aq',
      mnemonic: 'amoswap.w.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xc00202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic swap, word (specs/isa/riscv/A.yaml:94) */
    {
      id: 'amoswap.w.aqrl',
      mnemonic: 'amoswap.w.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xe00202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic add, word (specs/isa/riscv/A.yaml:106) */
    {
      id: 'amoadd.w.relaxed',
      mnemonic: 'amoadd.w',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic add, word (specs/isa/riscv/A.yaml:106) */
    {
      id: 'amoadd.w.rl',
      mnemonic: 'amoadd.w.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x200202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic add, word (specs/isa/riscv/A.yaml:106) */
    {
      id: 'amoadd.w.aq',
      mnemonic: 'amoadd.w.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x400202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic add, word (specs/isa/riscv/A.yaml:106) */
    {
      id: 'amoadd.w.aqrl',
      mnemonic: 'amoadd.w.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x600202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic exclusive or, word (specs/isa/riscv/A.yaml:118) */
    {
      id: 'amoxor.w.relaxed',
      mnemonic: 'amoxor.w',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2000202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic exclusive or, word (specs/isa/riscv/A.yaml:118) */
    {
      id: 'amoxor.w.rl',
      mnemonic: 'amoxor.w.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2200202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic exclusive or, word (specs/isa/riscv/A.yaml:118) */
    {
      id: 'amoxor.w.aq',
      mnemonic: 'amoxor.w.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2400202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic exclusive or, word (specs/isa/riscv/A.yaml:118) */
    {
      id: 'amoxor.w.aqrl',
      mnemonic: 'amoxor.w.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2600202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic and, word (specs/isa/riscv/A.yaml:127) */
    {
      id: 'amoand.w.relaxed',
      mnemonic: 'amoand.w',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x6000202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic and, word (specs/isa/riscv/A.yaml:127) */
    {
      id: 'amoand.w.rl',
      mnemonic: 'amoand.w.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x6200202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic and, word (specs/isa/riscv/A.yaml:127) */
    {
      id: 'amoand.w.aq',
      mnemonic: 'amoand.w.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x6400202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic and, word (specs/isa/riscv/A.yaml:127) */
    {
      id: 'amoand.w.aqrl',
      mnemonic: 'amoand.w.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x6600202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic or, word (specs/isa/riscv/A.yaml:136) */
    {
      id: 'amoor.w.relaxed',
      mnemonic: 'amoor.w',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x4000202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic or, word (specs/isa/riscv/A.yaml:136) */
    {
      id: 'amoor.w.rl',
      mnemonic: 'amoor.w.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x4200202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic or, word (specs/isa/riscv/A.yaml:136) */
    {
      id: 'amoor.w.aq',
      mnemonic: 'amoor.w.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x4400202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic or, word (specs/isa/riscv/A.yaml:136) */
    {
      id: 'amoor.w.aqrl',
      mnemonic: 'amoor.w.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x4600202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, word, signed (specs/isa/riscv/A.yaml:145) */
    {
      id: 'amomin.w.relaxed',
      mnemonic: 'amomin.w',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x8000202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, word, signed (specs/isa/riscv/A.yaml:145) */
    {
      id: 'amomin.w.rl',
      mnemonic: 'amomin.w.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x8200202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, word, signed (specs/isa/riscv/A.yaml:145) */
    {
      id: 'amomin.w.aq',
      mnemonic: 'amomin.w.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x8400202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, word, signed (specs/isa/riscv/A.yaml:145) */
    {
      id: 'amomin.w.aqrl',
      mnemonic: 'amomin.w.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x8600202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, word, signed (specs/isa/riscv/A.yaml:157) */
    {
      id: 'amomax.w.relaxed',
      mnemonic: 'amomax.w',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa000202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, word, signed (specs/isa/riscv/A.yaml:157) */
    {
      id: 'amomax.w.rl',
      mnemonic: 'amomax.w.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa200202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, word, signed (specs/isa/riscv/A.yaml:157) */
    {
      id: 'amomax.w.aq',
      mnemonic: 'amomax.w.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa400202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, word, signed (specs/isa/riscv/A.yaml:157) */
    {
      id: 'amomax.w.aqrl',
      mnemonic: 'amomax.w.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa600202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, word, unsigned (specs/isa/riscv/A.yaml:169) */
    {
      id: 'amominu.w.relaxed',
      mnemonic: 'amominu.w',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xc000202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, word, unsigned (specs/isa/riscv/A.yaml:169) */
    {
      id: 'amominu.w.rl',
      mnemonic: 'amominu.w.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xc200202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, word, unsigned (specs/isa/riscv/A.yaml:169) */
    {
      id: 'amominu.w.aq',
      mnemonic: 'amominu.w.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xc400202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, word, unsigned (specs/isa/riscv/A.yaml:169) */
    {
      id: 'amominu.w.aqrl',
      mnemonic: 'amominu.w.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xc600202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, word, unsigned (specs/isa/riscv/A.yaml:181) */
    {
      id: 'amomaxu.w.relaxed',
      mnemonic: 'amomaxu.w',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xe000202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, word, unsigned (specs/isa/riscv/A.yaml:181) */
    {
      id: 'amomaxu.w.rl',
      mnemonic: 'amomaxu.w.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xe200202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, word, unsigned (specs/isa/riscv/A.yaml:181) */
    {
      id: 'amomaxu.w.aq',
      mnemonic: 'amomaxu.w.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xe400202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, word, unsigned (specs/isa/riscv/A.yaml:181) */
    {
      id: 'amomaxu.w.aqrl',
      mnemonic: 'amomaxu.w.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xe600202fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic swap, doubleword (specs/isa/riscv/A.yaml:193) */
    {
      id: 'amoswap.d.relaxed',
      mnemonic: 'amoswap.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x800302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic swap, doubleword (specs/isa/riscv/A.yaml:193) */
    {
      id: 'amoswap.d.rl',
      mnemonic: 'amoswap.d.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa00302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic swap, doubleword (specs/isa/riscv/A.yaml:193) */
    {
      id: 'amoswap.d.aq',
      mnemonic: 'amoswap.d.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xc00302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic swap, doubleword (specs/isa/riscv/A.yaml:193) */
    {
      id: 'amoswap.d.aqrl',
      mnemonic: 'amoswap.d.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xe00302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic add, doubleword (specs/isa/riscv/A.yaml:203) */
    {
      id: 'amoadd.d.relaxed',
      mnemonic: 'amoadd.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic add, doubleword (specs/isa/riscv/A.yaml:203) */
    {
      id: 'amoadd.d.rl',
      mnemonic: 'amoadd.d.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x200302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic add, doubleword (specs/isa/riscv/A.yaml:203) */
    {
      id: 'amoadd.d.aq',
      mnemonic: 'amoadd.d.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x400302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic add, doubleword (specs/isa/riscv/A.yaml:203) */
    {
      id: 'amoadd.d.aqrl',
      mnemonic: 'amoadd.d.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x600302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic exclusive or, doubleword (specs/isa/riscv/A.yaml:215) */
    {
      id: 'amoxor.d.relaxed',
      mnemonic: 'amoxor.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2000302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic exclusive or, doubleword (specs/isa/riscv/A.yaml:215) */
    {
      id: 'amoxor.d.rl',
      mnemonic: 'amoxor.d.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2200302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic exclusive or, doubleword (specs/isa/riscv/A.yaml:215) */
    {
      id: 'amoxor.d.aq',
      mnemonic: 'amoxor.d.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2400302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic exclusive or, doubleword (specs/isa/riscv/A.yaml:215) */
    {
      id: 'amoxor.d.aqrl',
      mnemonic: 'amoxor.d.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2600302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic and, doubleword (specs/isa/riscv/A.yaml:225) */
    {
      id: 'amoand.d.relaxed',
      mnemonic: 'amoand.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x6000302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic and, doubleword (specs/isa/riscv/A.yaml:225) */
    {
      id: 'amoand.d.rl',
      mnemonic: 'amoand.d.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x6200302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic and, doubleword (specs/isa/riscv/A.yaml:225) */
    {
      id: 'amoand.d.aq',
      mnemonic: 'amoand.d.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x6400302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic and, doubleword (specs/isa/riscv/A.yaml:225) */
    {
      id: 'amoand.d.aqrl',
      mnemonic: 'amoand.d.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x6600302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic or, doubleword (specs/isa/riscv/A.yaml:235) */
    {
      id: 'amoor.d.relaxed',
      mnemonic: 'amoor.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x4000302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic or, doubleword (specs/isa/riscv/A.yaml:235) */
    {
      id: 'amoor.d.rl',
      mnemonic: 'amoor.d.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x4200302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic or, doubleword (specs/isa/riscv/A.yaml:235) */
    {
      id: 'amoor.d.aq',
      mnemonic: 'amoor.d.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x4400302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic or, doubleword (specs/isa/riscv/A.yaml:235) */
    {
      id: 'amoor.d.aqrl',
      mnemonic: 'amoor.d.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x4600302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, doubleword, signed (specs/isa/riscv/A.yaml:245) */
    {
      id: 'amomin.d.relaxed',
      mnemonic: 'amomin.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x8000302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, doubleword, signed (specs/isa/riscv/A.yaml:245) */
    {
      id: 'amomin.d.rl',
      mnemonic: 'amomin.d.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x8200302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, doubleword, signed (specs/isa/riscv/A.yaml:245) */
    {
      id: 'amomin.d.aq',
      mnemonic: 'amomin.d.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x8400302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, doubleword, signed (specs/isa/riscv/A.yaml:245) */
    {
      id: 'amomin.d.aqrl',
      mnemonic: 'amomin.d.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x8600302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, doubleword, signed (specs/isa/riscv/A.yaml:258) */
    {
      id: 'amomax.d.relaxed',
      mnemonic: 'amomax.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa000302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, doubleword, signed (specs/isa/riscv/A.yaml:258) */
    {
      id: 'amomax.d.rl',
      mnemonic: 'amomax.d.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa200302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, doubleword, signed (specs/isa/riscv/A.yaml:258) */
    {
      id: 'amomax.d.aq',
      mnemonic: 'amomax.d.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa400302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, doubleword, signed (specs/isa/riscv/A.yaml:258) */
    {
      id: 'amomax.d.aqrl',
      mnemonic: 'amomax.d.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa600302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, doubleword, unsigned (specs/isa/riscv/A.yaml:269) */
    {
      id: 'amominu.d.relaxed',
      mnemonic: 'amominu.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xc000302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, doubleword, unsigned (specs/isa/riscv/A.yaml:269) */
    {
      id: 'amominu.d.rl',
      mnemonic: 'amominu.d.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xc200302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, doubleword, unsigned (specs/isa/riscv/A.yaml:269) */
    {
      id: 'amominu.d.aq',
      mnemonic: 'amominu.d.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xc400302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic minimum, doubleword, unsigned (specs/isa/riscv/A.yaml:269) */
    {
      id: 'amominu.d.aqrl',
      mnemonic: 'amominu.d.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xc600302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, doubleword, unsigned (specs/isa/riscv/A.yaml:280) */
    {
      id: 'amomaxu.d.relaxed',
      mnemonic: 'amomaxu.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xe000302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, doubleword, unsigned (specs/isa/riscv/A.yaml:280) */
    {
      id: 'amomaxu.d.rl',
      mnemonic: 'amomaxu.d.rl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xe200302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, doubleword, unsigned (specs/isa/riscv/A.yaml:280) */
    {
      id: 'amomaxu.d.aq',
      mnemonic: 'amomaxu.d.aq',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xe400302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic maximum, doubleword, unsigned (specs/isa/riscv/A.yaml:280) */
    {
      id: 'amomaxu.d.aqrl',
      mnemonic: 'amomaxu.d.aqrl',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xe600302fn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs2}, ({rs1})',
    },
    /** Atomic read and write CSR (specs/isa/riscv/Zicsr.yaml:20) */
    {
      id: 'csrrw',
      mnemonic: 'csrrw',
      length: 4,
      mask: 0x707fn,
      match: 0x1073n,
      ignored: 0n,
      operands: [
        named('csr', CSR_NAMES, '11:0@20', { open: true }),
        register('rs1', 'x', '4:0@15'),
        register('rd', 'x', '4:0@7'),
      ],
      syntax: '{rd}, {csr}, {rs1}',
    },
    /** Atomic read and set bits in CSR (specs/isa/riscv/Zicsr.yaml:41) */
    {
      id: 'csrrs',
      mnemonic: 'csrrs',
      length: 4,
      mask: 0x707fn,
      match: 0x2073n,
      ignored: 0n,
      operands: [
        named('csr', CSR_NAMES, '11:0@20', { open: true }),
        register('rs1', 'x', '4:0@15'),
        register('rd', 'x', '4:0@7'),
      ],
      syntax: '{rd}, {csr}, {rs1}',
    },
    /** Atomic read and clear bits in CSR (specs/isa/riscv/Zicsr.yaml:56) */
    {
      id: 'csrrc',
      mnemonic: 'csrrc',
      length: 4,
      mask: 0x707fn,
      match: 0x3073n,
      ignored: 0n,
      operands: [
        named('csr', CSR_NAMES, '11:0@20', { open: true }),
        register('rs1', 'x', '4:0@15'),
        register('rd', 'x', '4:0@7'),
      ],
      syntax: '{rd}, {csr}, {rs1}',
    },
    /** Atomic read and write CSR, immediate (specs/isa/riscv/Zicsr.yaml:68) */
    {
      id: 'csrrwi',
      mnemonic: 'csrrwi',
      length: 4,
      mask: 0x707fn,
      match: 0x5073n,
      ignored: 0n,
      operands: [
        named('csr', CSR_NAMES, '11:0@20', { open: true }),
        unsigned('uimm', '4:0@15'),
        register('rd', 'x', '4:0@7'),
      ],
      syntax: '{rd}, {csr}, {uimm}',
    },
    /** Atomic read and set bits in CSR, immediate (specs/isa/riscv/Zicsr.yaml:81) */
    {
      id: 'csrrsi',
      mnemonic: 'csrrsi',
      length: 4,
      mask: 0x707fn,
      match: 0x6073n,
      ignored: 0n,
      operands: [
        named('csr', CSR_NAMES, '11:0@20', { open: true }),
        unsigned('uimm', '4:0@15'),
        register('rd', 'x', '4:0@7'),
      ],
      syntax: '{rd}, {csr}, {uimm}',
    },
    /** Atomic read and clear bits in CSR, immediate (specs/isa/riscv/Zicsr.yaml:94) */
    {
      id: 'csrrci',
      mnemonic: 'csrrci',
      length: 4,
      mask: 0x707fn,
      match: 0x7073n,
      ignored: 0n,
      operands: [
        named('csr', CSR_NAMES, '11:0@20', { open: true }),
        unsigned('uimm', '4:0@15'),
        register('rd', 'x', '4:0@7'),
      ],
      syntax: '{rd}, {csr}, {uimm}',
    },
    /** Return from a machine-mode trap (specs/isa/riscv/Sm.yaml:374) */
    {
      id: 'mret',
      mnemonic: 'mret',
      length: 4,
      mask: 0xffffffffn,
      match: 0x30200073n,
      ignored: 0n,
      operands: [],
      syntax: '',
    },
    /** Wait for interrupt (specs/isa/riscv/Sm.yaml:394) */
    {
      id: 'wfi',
      mnemonic: 'wfi',
      length: 4,
      mask: 0xffffffffn,
      match: 0x10500073n,
      ignored: 0n,
      operands: [],
      syntax: '',
    },
    /** Load floating-point word (specs/isa/riscv/F.yaml:108) */
    {
      id: 'flw',
      mnemonic: 'flw',
      length: 4,
      mask: 0x707fn,
      match: 0x2007n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {imm}({rs1})',
    },
    /** Store floating-point word (specs/isa/riscv/F.yaml:118) */
    {
      id: 'fsw',
      mnemonic: 'fsw',
      length: 4,
      mask: 0x707fn,
      match: 0x2027n,
      ignored: 0n,
      operands: [signed('imm', '11:5@25 4:0@7'), register('frs2', 'f', '4:0@20'), register('rs1', 'x', '4:0@15')],
      syntax: '{frs2}, {imm}({rs1})',
    },
    /** Add, single precision (specs/isa/riscv/F.yaml:129) */
    {
      id: 'fadd.s',
      mnemonic: 'fadd.s',
      length: 4,
      mask: 0xfe00007fn,
      match: 0x53n,
      ignored: 0n,
      operands: [
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {rm}',
    },
    /** Subtract, single precision (specs/isa/riscv/F.yaml:153) */
    {
      id: 'fsub.s',
      mnemonic: 'fsub.s',
      length: 4,
      mask: 0xfe00007fn,
      match: 0x8000053n,
      ignored: 0n,
      operands: [
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {rm}',
    },
    /** Multiply, single precision (specs/isa/riscv/F.yaml:165) */
    {
      id: 'fmul.s',
      mnemonic: 'fmul.s',
      length: 4,
      mask: 0xfe00007fn,
      match: 0x10000053n,
      ignored: 0n,
      operands: [
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {rm}',
    },
    /** Divide, single precision (specs/isa/riscv/F.yaml:178) */
    {
      id: 'fdiv.s',
      mnemonic: 'fdiv.s',
      length: 4,
      mask: 0xfe00007fn,
      match: 0x18000053n,
      ignored: 0n,
      operands: [
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {rm}',
    },
    /** Square root, single precision (specs/isa/riscv/F.yaml:191) */
    {
      id: 'fsqrt.s',
      mnemonic: 'fsqrt.s',
      length: 4,
      mask: 0xfff0007fn,
      match: 0x58000053n,
      ignored: 0n,
      operands: [
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {rm}',
    },
    /** Minimum, single precision (specs/isa/riscv/F.yaml:205) */
    {
      id: 'fmin.s',
      mnemonic: 'fmin.s',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x28000053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {frs1}, {frs2}',
    },
    /** Maximum, single precision (specs/isa/riscv/F.yaml:219) */
    {
      id: 'fmax.s',
      mnemonic: 'fmax.s',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x28001053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {frs1}, {frs2}',
    },
    /** Multiply and add, single precision (specs/isa/riscv/F.yaml:230) */
    {
      id: 'fmadd.s',
      mnemonic: 'fmadd.s',
      length: 4,
      mask: 0x600007fn,
      match: 0x43n,
      ignored: 0n,
      operands: [
        register('frs3', 'f', '4:0@27'),
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {frs3}, {rm}',
    },
    /** Multiply and subtract, single precision (specs/isa/riscv/F.yaml:242) */
    {
      id: 'fmsub.s',
      mnemonic: 'fmsub.s',
      length: 4,
      mask: 0x600007fn,
      match: 0x47n,
      ignored: 0n,
      operands: [
        register('frs3', 'f', '4:0@27'),
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {frs3}, {rm}',
    },
    /** Negated multiply and add, single precision (specs/isa/riscv/F.yaml:253) */
    {
      id: 'fnmsub.s',
      mnemonic: 'fnmsub.s',
      length: 4,
      mask: 0x600007fn,
      match: 0x4bn,
      ignored: 0n,
      operands: [
        register('frs3', 'f', '4:0@27'),
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {frs3}, {rm}',
    },
    /** Negated multiply and subtract, single precision (specs/isa/riscv/F.yaml:264) */
    {
      id: 'fnmadd.s',
      mnemonic: 'fnmadd.s',
      length: 4,
      mask: 0x600007fn,
      match: 0x4fn,
      ignored: 0n,
      operands: [
        register('frs3', 'f', '4:0@27'),
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {frs3}, {rm}',
    },
    /** Sign injection, single precision (specs/isa/riscv/F.yaml:278) */
    {
      id: 'fsgnj.s',
      mnemonic: 'fsgnj.s',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x20000053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {frs1}, {frs2}',
    },
    /** Sign injection, negated, single precision (specs/isa/riscv/F.yaml:288) */
    {
      id: 'fsgnjn.s',
      mnemonic: 'fsgnjn.s',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x20001053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {frs1}, {frs2}',
    },
    /** Sign injection, exclusive or, single precision (specs/isa/riscv/F.yaml:297) */
    {
      id: 'fsgnjx.s',
      mnemonic: 'fsgnjx.s',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x20002053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {frs1}, {frs2}',
    },
    /** Single precision to word (specs/isa/riscv/F.yaml:306) */
    {
      id: 'fcvt.w.s',
      mnemonic: 'fcvt.w.s',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xc0000053n,
      ignored: 0n,
      operands: [
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('rd', 'x', '4:0@7'),
      ],
      syntax: '{rd}, {frs1}, {rm}',
    },
    /** Word to single precision (specs/isa/riscv/F.yaml:321) */
    {
      id: 'fcvt.s.w',
      mnemonic: 'fcvt.s.w',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xd0000053n,
      ignored: 0n,
      operands: [
        register('rs1', 'x', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {rs1}, {rm}',
    },
    /** Single precision to unsigned word (specs/isa/riscv/F.yaml:332) */
    {
      id: 'fcvt.wu.s',
      mnemonic: 'fcvt.wu.s',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xc0100053n,
      ignored: 0n,
      operands: [
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('rd', 'x', '4:0@7'),
      ],
      syntax: '{rd}, {frs1}, {rm}',
    },
    /** Unsigned word to single precision (specs/isa/riscv/F.yaml:345) */
    {
      id: 'fcvt.s.wu',
      mnemonic: 'fcvt.s.wu',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xd0100053n,
      ignored: 0n,
      operands: [
        register('rs1', 'x', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {rs1}, {rm}',
    },
    /** Single precision to doubleword (specs/isa/riscv/F.yaml:354) */
    {
      id: 'fcvt.l.s',
      mnemonic: 'fcvt.l.s',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xc0200053n,
      ignored: 0n,
      operands: [
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('rd', 'x', '4:0@7'),
      ],
      syntax: '{rd}, {frs1}, {rm}',
    },
    /** Doubleword to single precision (specs/isa/riscv/F.yaml:366) */
    {
      id: 'fcvt.s.l',
      mnemonic: 'fcvt.s.l',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xd0200053n,
      ignored: 0n,
      operands: [
        register('rs1', 'x', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {rs1}, {rm}',
    },
    /** Single precision to unsigned doubleword (specs/isa/riscv/F.yaml:378) */
    {
      id: 'fcvt.lu.s',
      mnemonic: 'fcvt.lu.s',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xc0300053n,
      ignored: 0n,
      operands: [
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('rd', 'x', '4:0@7'),
      ],
      syntax: '{rd}, {frs1}, {rm}',
    },
    /** Unsigned doubleword to single precision (specs/isa/riscv/F.yaml:390) */
    {
      id: 'fcvt.s.lu',
      mnemonic: 'fcvt.s.lu',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xd0300053n,
      ignored: 0n,
      operands: [
        register('rs1', 'x', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {rs1}, {rm}',
    },
    /** Move the bits of a single to an integer register (specs/isa/riscv/F.yaml:400) */
    {
      id: 'fmv.x.w',
      mnemonic: 'fmv.x.w',
      length: 4,
      mask: 0xfff0707fn,
      match: 0xe0000053n,
      ignored: 0n,
      operands: [register('frs1', 'f', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {frs1}',
    },
    /** Move the bits of an integer register to a single (specs/isa/riscv/F.yaml:409) */
    {
      id: 'fmv.w.x',
      mnemonic: 'fmv.w.x',
      length: 4,
      mask: 0xfff0707fn,
      match: 0xf0000053n,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {rs1}',
    },
    /** Equal, single precision (specs/isa/riscv/F.yaml:420) */
    {
      id: 'feq.s',
      mnemonic: 'feq.s',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa0002053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {frs1}, {frs2}',
    },
    /** Less than, single precision (specs/isa/riscv/F.yaml:433) */
    {
      id: 'flt.s',
      mnemonic: 'flt.s',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa0001053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {frs1}, {frs2}',
    },
    /** Less than or equal, single precision (specs/isa/riscv/F.yaml:445) */
    {
      id: 'fle.s',
      mnemonic: 'fle.s',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa0000053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {frs1}, {frs2}',
    },
    /** Classify, single precision (specs/isa/riscv/F.yaml:459) */
    {
      id: 'fclass.s',
      mnemonic: 'fclass.s',
      length: 4,
      mask: 0xfff0707fn,
      match: 0xe0001053n,
      ignored: 0n,
      operands: [register('frs1', 'f', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {frs1}',
    },
    /** Load floating-point doubleword (specs/isa/riscv/D.yaml:17) */
    {
      id: 'fld',
      mnemonic: 'fld',
      length: 4,
      mask: 0x707fn,
      match: 0x3007n,
      ignored: 0n,
      operands: [signed('imm', '11:0@20'), register('rs1', 'x', '4:0@15'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {imm}({rs1})',
    },
    /** Store floating-point doubleword (specs/isa/riscv/D.yaml:27) */
    {
      id: 'fsd',
      mnemonic: 'fsd',
      length: 4,
      mask: 0x707fn,
      match: 0x3027n,
      ignored: 0n,
      operands: [signed('imm', '11:5@25 4:0@7'), register('frs2', 'f', '4:0@20'), register('rs1', 'x', '4:0@15')],
      syntax: '{frs2}, {imm}({rs1})',
    },
    /** Add, double precision (specs/isa/riscv/D.yaml:38) */
    {
      id: 'fadd.d',
      mnemonic: 'fadd.d',
      length: 4,
      mask: 0xfe00007fn,
      match: 0x2000053n,
      ignored: 0n,
      operands: [
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {rm}',
    },
    /** Subtract, double precision (specs/isa/riscv/D.yaml:61) */
    {
      id: 'fsub.d',
      mnemonic: 'fsub.d',
      length: 4,
      mask: 0xfe00007fn,
      match: 0xa000053n,
      ignored: 0n,
      operands: [
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {rm}',
    },
    /** Multiply, double precision (specs/isa/riscv/D.yaml:73) */
    {
      id: 'fmul.d',
      mnemonic: 'fmul.d',
      length: 4,
      mask: 0xfe00007fn,
      match: 0x12000053n,
      ignored: 0n,
      operands: [
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {rm}',
    },
    /** Divide, double precision (specs/isa/riscv/D.yaml:86) */
    {
      id: 'fdiv.d',
      mnemonic: 'fdiv.d',
      length: 4,
      mask: 0xfe00007fn,
      match: 0x1a000053n,
      ignored: 0n,
      operands: [
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {rm}',
    },
    /** Square root, double precision (specs/isa/riscv/D.yaml:99) */
    {
      id: 'fsqrt.d',
      mnemonic: 'fsqrt.d',
      length: 4,
      mask: 0xfff0007fn,
      match: 0x5a000053n,
      ignored: 0n,
      operands: [
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {rm}',
    },
    /** Minimum, double precision (specs/isa/riscv/D.yaml:113) */
    {
      id: 'fmin.d',
      mnemonic: 'fmin.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2a000053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {frs1}, {frs2}',
    },
    /** Maximum, double precision (specs/isa/riscv/D.yaml:127) */
    {
      id: 'fmax.d',
      mnemonic: 'fmax.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2a001053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {frs1}, {frs2}',
    },
    /** Multiply and add, double precision (specs/isa/riscv/D.yaml:138) */
    {
      id: 'fmadd.d',
      mnemonic: 'fmadd.d',
      length: 4,
      mask: 0x600007fn,
      match: 0x2000043n,
      ignored: 0n,
      operands: [
        register('frs3', 'f', '4:0@27'),
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {frs3}, {rm}',
    },
    /** Multiply and subtract, double precision (specs/isa/riscv/D.yaml:150) */
    {
      id: 'fmsub.d',
      mnemonic: 'fmsub.d',
      length: 4,
      mask: 0x600007fn,
      match: 0x2000047n,
      ignored: 0n,
      operands: [
        register('frs3', 'f', '4:0@27'),
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {frs3}, {rm}',
    },
    /** Negated multiply and add, double precision (specs/isa/riscv/D.yaml:161) */
    {
      id: 'fnmsub.d',
      mnemonic: 'fnmsub.d',
      length: 4,
      mask: 0x600007fn,
      match: 0x200004bn,
      ignored: 0n,
      operands: [
        register('frs3', 'f', '4:0@27'),
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {frs3}, {rm}',
    },
    /** Negated multiply and subtract, double precision (specs/isa/riscv/D.yaml:172) */
    {
      id: 'fnmadd.d',
      mnemonic: 'fnmadd.d',
      length: 4,
      mask: 0x600007fn,
      match: 0x200004fn,
      ignored: 0n,
      operands: [
        register('frs3', 'f', '4:0@27'),
        register('frs2', 'f', '4:0@20'),
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {frs2}, {frs3}, {rm}',
    },
    /** Sign injection, double precision (specs/isa/riscv/D.yaml:186) */
    {
      id: 'fsgnj.d',
      mnemonic: 'fsgnj.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x22000053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {frs1}, {frs2}',
    },
    /** Sign injection, negated, double precision (specs/isa/riscv/D.yaml:195) */
    {
      id: 'fsgnjn.d',
      mnemonic: 'fsgnjn.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x22001053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {frs1}, {frs2}',
    },
    /** Sign injection, exclusive or, double precision (specs/isa/riscv/D.yaml:204) */
    {
      id: 'fsgnjx.d',
      mnemonic: 'fsgnjx.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x22002053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {frs1}, {frs2}',
    },
    /** Double precision to word (specs/isa/riscv/D.yaml:213) */
    {
      id: 'fcvt.w.d',
      mnemonic: 'fcvt.w.d',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xc2000053n,
      ignored: 0n,
      operands: [
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('rd', 'x', '4:0@7'),
      ],
      syntax: '{rd}, {frs1}, {rm}',
    },
    /** Word to double precision (specs/isa/riscv/D.yaml:228) */
    {
      id: 'fcvt.d.w',
      mnemonic: 'fcvt.d.w',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xd2000053n,
      ignored: 0n,
      operands: [
        register('rs1', 'x', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 0n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {rs1}, {rm}',
    },
    /** Double precision to unsigned word (specs/isa/riscv/D.yaml:240) */
    {
      id: 'fcvt.wu.d',
      mnemonic: 'fcvt.wu.d',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xc2100053n,
      ignored: 0n,
      operands: [
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('rd', 'x', '4:0@7'),
      ],
      syntax: '{rd}, {frs1}, {rm}',
    },
    /** Unsigned word to double precision (specs/isa/riscv/D.yaml:253) */
    {
      id: 'fcvt.d.wu',
      mnemonic: 'fcvt.d.wu',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xd2100053n,
      ignored: 0n,
      operands: [
        register('rs1', 'x', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 0n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {rs1}, {rm}',
    },
    /** Double precision to doubleword (specs/isa/riscv/D.yaml:263) */
    {
      id: 'fcvt.l.d',
      mnemonic: 'fcvt.l.d',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xc2200053n,
      ignored: 0n,
      operands: [
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('rd', 'x', '4:0@7'),
      ],
      syntax: '{rd}, {frs1}, {rm}',
    },
    /** Doubleword to double precision (specs/isa/riscv/D.yaml:275) */
    {
      id: 'fcvt.d.l',
      mnemonic: 'fcvt.d.l',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xd2200053n,
      ignored: 0n,
      operands: [
        register('rs1', 'x', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {rs1}, {rm}',
    },
    /** Double precision to unsigned doubleword (specs/isa/riscv/D.yaml:287) */
    {
      id: 'fcvt.lu.d',
      mnemonic: 'fcvt.lu.d',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xc2300053n,
      ignored: 0n,
      operands: [
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('rd', 'x', '4:0@7'),
      ],
      syntax: '{rd}, {frs1}, {rm}',
    },
    /** Unsigned doubleword to double precision (specs/isa/riscv/D.yaml:299) */
    {
      id: 'fcvt.d.lu',
      mnemonic: 'fcvt.d.lu',
      length: 4,
      mask: 0xfff0007fn,
      match: 0xd2300053n,
      ignored: 0n,
      operands: [
        register('rs1', 'x', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {rs1}, {rm}',
    },
    /** Double to single precision (specs/isa/riscv/D.yaml:309) */
    {
      id: 'fcvt.s.d',
      mnemonic: 'fcvt.s.d',
      length: 4,
      mask: 0xfff0007fn,
      match: 0x40100053n,
      ignored: 0n,
      operands: [
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 7n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {rm}',
    },
    /** Single to double precision (specs/isa/riscv/D.yaml:323) */
    {
      id: 'fcvt.d.s',
      mnemonic: 'fcvt.d.s',
      length: 4,
      mask: 0xfff0007fn,
      match: 0x42000053n,
      ignored: 0n,
      operands: [
        register('frs1', 'f', '4:0@15'),
        named('rm', RM_NAMES, '2:0@12', { default: 0n }),
        register('frd', 'f', '4:0@7'),
      ],
      syntax: '{frd}, {frs1}, {rm}',
    },
    /** Move the bits of a double to an integer register (specs/isa/riscv/D.yaml:337) */
    {
      id: 'fmv.x.d',
      mnemonic: 'fmv.x.d',
      length: 4,
      mask: 0xfff0707fn,
      match: 0xe2000053n,
      ignored: 0n,
      operands: [register('frs1', 'f', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {frs1}',
    },
    /** Move the bits of an integer register to a double (specs/isa/riscv/D.yaml:347) */
    {
      id: 'fmv.d.x',
      mnemonic: 'fmv.d.x',
      length: 4,
      mask: 0xfff0707fn,
      match: 0xf2000053n,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {rs1}',
    },
    /** Equal, double precision (specs/isa/riscv/D.yaml:359) */
    {
      id: 'feq.d',
      mnemonic: 'feq.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa2002053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {frs1}, {frs2}',
    },
    /** Less than, double precision (specs/isa/riscv/D.yaml:372) */
    {
      id: 'flt.d',
      mnemonic: 'flt.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa2001053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {frs1}, {frs2}',
    },
    /** Less than or equal, double precision (specs/isa/riscv/D.yaml:384) */
    {
      id: 'fle.d',
      mnemonic: 'fle.d',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa2000053n,
      ignored: 0n,
      operands: [register('frs2', 'f', '4:0@20'), register('frs1', 'f', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {frs1}, {frs2}',
    },
    /** Classify, double precision (specs/isa/riscv/D.yaml:398) */
    {
      id: 'fclass.d',
      mnemonic: 'fclass.d',
      length: 4,
      mask: 0xfff0707fn,
      match: 0xe2001053n,
      ignored: 0n,
      operands: [register('frs1', 'f', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {frs1}',
    },
    /** Load word from the stack (specs/isa/riscv/C.yaml:16) */
    {
      id: 'c.lwsp',
      mnemonic: 'c.lwsp',
      length: 2,
      mask: 0xe003n,
      match: 0x4002n,
      ignored: 0n,
      operands: [unsigned('uimm', '7:6@2 5@12 4:2@4'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {uimm}(sp)',
      where: {
        text: 'rd !== 0',
        holds: o => Number(o.rd) !== 0,
      },
    },
    /** Load doubleword from the stack (specs/isa/riscv/C.yaml:24) */
    {
      id: 'c.ldsp',
      mnemonic: 'c.ldsp',
      length: 2,
      mask: 0xe003n,
      match: 0x6002n,
      ignored: 0n,
      operands: [unsigned('uimm', '8:6@2 5@12 4:3@5'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {uimm}(sp)',
      where: {
        text: 'rd !== 0',
        holds: o => Number(o.rd) !== 0,
      },
    },
    /** Store word to the stack (specs/isa/riscv/C.yaml:31) */
    {
      id: 'c.swsp',
      mnemonic: 'c.swsp',
      length: 2,
      mask: 0xe003n,
      match: 0xc002n,
      ignored: 0n,
      operands: [unsigned('uimm', '7:6@7 5:2@9'), register('rs2', 'x', '4:0@2')],
      syntax: '{rs2}, {uimm}(sp)',
    },
    /** Store doubleword to the stack (specs/isa/riscv/C.yaml:36) */
    {
      id: 'c.sdsp',
      mnemonic: 'c.sdsp',
      length: 2,
      mask: 0xe003n,
      match: 0xe002n,
      ignored: 0n,
      operands: [unsigned('uimm', '8:6@7 5:3@10'), register('rs2', 'x', '4:0@2')],
      syntax: '{rs2}, {uimm}(sp)',
    },
    /** Load word (specs/isa/riscv/C.yaml:42) */
    {
      id: 'c.lw',
      mnemonic: 'c.lw',
      length: 2,
      mask: 0xe003n,
      match: 0x4000n,
      ignored: 0n,
      operands: [
        unsigned('uimm', '6@5 5:3@10 2@6'),
        register('rs1p', 'x', '2:0@7', { offset: 8 }),
        register('rdp', 'x', '2:0@2', { offset: 8 }),
      ],
      syntax: '{rdp}, {uimm}({rs1p})',
    },
    /** Load doubleword (specs/isa/riscv/C.yaml:49) */
    {
      id: 'c.ld',
      mnemonic: 'c.ld',
      length: 2,
      mask: 0xe003n,
      match: 0x6000n,
      ignored: 0n,
      operands: [
        unsigned('uimm', '7:6@5 5:3@10'),
        register('rs1p', 'x', '2:0@7', { offset: 8 }),
        register('rdp', 'x', '2:0@2', { offset: 8 }),
      ],
      syntax: '{rdp}, {uimm}({rs1p})',
    },
    /** Store word (specs/isa/riscv/C.yaml:55) */
    {
      id: 'c.sw',
      mnemonic: 'c.sw',
      length: 2,
      mask: 0xe003n,
      match: 0xc000n,
      ignored: 0n,
      operands: [
        unsigned('uimm', '6@5 5:3@10 2@6'),
        register('rs1p', 'x', '2:0@7', { offset: 8 }),
        register('rs2p', 'x', '2:0@2', { offset: 8 }),
      ],
      syntax: '{rs2p}, {uimm}({rs1p})',
    },
    /** Store doubleword (specs/isa/riscv/C.yaml:60) */
    {
      id: 'c.sd',
      mnemonic: 'c.sd',
      length: 2,
      mask: 0xe003n,
      match: 0xe000n,
      ignored: 0n,
      operands: [
        unsigned('uimm', '7:6@5 5:3@10'),
        register('rs1p', 'x', '2:0@7', { offset: 8 }),
        register('rs2p', 'x', '2:0@2', { offset: 8 }),
      ],
      syntax: '{rs2p}, {uimm}({rs1p})',
    },
    /** Load floating-point doubleword from the stack (specs/isa/riscv/C.yaml:69) */
    {
      id: 'c.fldsp',
      mnemonic: 'c.fldsp',
      length: 2,
      mask: 0xe003n,
      match: 0x2002n,
      ignored: 0n,
      operands: [unsigned('uimm', '8:6@2 5@12 4:3@5'), register('frd', 'f', '4:0@7')],
      syntax: '{frd}, {uimm}(sp)',
    },
    /** Store floating-point doubleword to the stack (specs/isa/riscv/C.yaml:79) */
    {
      id: 'c.fsdsp',
      mnemonic: 'c.fsdsp',
      length: 2,
      mask: 0xe003n,
      match: 0xa002n,
      ignored: 0n,
      operands: [unsigned('uimm', '8:6@7 5:3@10'), register('frs2', 'f', '4:0@2')],
      syntax: '{frs2}, {uimm}(sp)',
    },
    /** Load floating-point doubleword (specs/isa/riscv/C.yaml:89) */
    {
      id: 'c.fld',
      mnemonic: 'c.fld',
      length: 2,
      mask: 0xe003n,
      match: 0x2000n,
      ignored: 0n,
      operands: [
        unsigned('uimm', '7:6@5 5:3@10'),
        register('rs1p', 'x', '2:0@7', { offset: 8 }),
        register('frdp', 'f', '2:0@2', { offset: 8 }),
      ],
      syntax: '{frdp}, {uimm}({rs1p})',
    },
    /** Store floating-point doubleword (specs/isa/riscv/C.yaml:99) */
    {
      id: 'c.fsd',
      mnemonic: 'c.fsd',
      length: 2,
      mask: 0xe003n,
      match: 0xa000n,
      ignored: 0n,
      operands: [
        unsigned('uimm', '7:6@5 5:3@10'),
        register('rs1p', 'x', '2:0@7', { offset: 8 }),
        register('frs2p', 'f', '2:0@2', { offset: 8 }),
      ],
      syntax: '{frs2p}, {uimm}({rs1p})',
    },
    /** Jump (specs/isa/riscv/C.yaml:143) */
    {
      id: 'c.j',
      mnemonic: 'c.j',
      length: 2,
      mask: 0xe003n,
      match: 0xa001n,
      ignored: 0n,
      operands: [signed('imm', '11@12 10@8 9:8@9 7@6 6@7 5@2 4@11 3:1@3', { bias: 0 })],
      syntax: '{imm}',
    },
    /** Jump to register (specs/isa/riscv/C.yaml:158) */
    {
      id: 'c.jr',
      mnemonic: 'c.jr',
      length: 2,
      mask: 0xf07fn,
      match: 0x8002n,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@7')],
      syntax: '{rs1}',
      where: {
        text: 'rs1 !== 0',
        holds: o => Number(o.rs1) !== 0,
      },
    },
    /** Jump to register and link (specs/isa/riscv/C.yaml:164) */
    {
      id: 'c.jalr',
      mnemonic: 'c.jalr',
      length: 2,
      mask: 0xf07fn,
      match: 0x9002n,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@7')],
      syntax: '{rs1}',
      where: {
        text: 'rs1 !== 0',
        holds: o => Number(o.rs1) !== 0,
      },
    },
    /** Branch if zero (specs/isa/riscv/C.yaml:175) */
    {
      id: 'c.beqz',
      mnemonic: 'c.beqz',
      length: 2,
      mask: 0xe003n,
      match: 0xc001n,
      ignored: 0n,
      operands: [
        signed('imm', '8@12 7:6@5 5@2 4:3@10 2:1@3', { bias: 0 }),
        register('rs1p', 'x', '2:0@7', { offset: 8 }),
      ],
      syntax: '{rs1p}, {imm}',
    },
    /** Branch if not zero (specs/isa/riscv/C.yaml:183) */
    {
      id: 'c.bnez',
      mnemonic: 'c.bnez',
      length: 2,
      mask: 0xe003n,
      match: 0xe001n,
      ignored: 0n,
      operands: [
        signed('imm', '8@12 7:6@5 5@2 4:3@10 2:1@3', { bias: 0 }),
        register('rs1p', 'x', '2:0@7', { offset: 8 }),
      ],
      syntax: '{rs1p}, {imm}',
    },
    /** Load immediate (specs/isa/riscv/C.yaml:190) */
    {
      id: 'c.li',
      mnemonic: 'c.li',
      length: 2,
      mask: 0xe003n,
      match: 0x4001n,
      ignored: 0n,
      operands: [signed('imm', '5@12 4:0@2'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {imm}',
    },
    /** Load upper immediate (specs/isa/riscv/C.yaml:197) */
    {
      id: 'c.lui',
      mnemonic: 'c.lui',
      length: 2,
      mask: 0xe003n,
      match: 0x6001n,
      ignored: 0n,
      operands: [signed('imm', '5@12 4:0@2'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {imm}',
      where: {
        text: 'rd !== 2 && imm !== 0',
        holds: o => Number(o.rd) !== 2 && Number(BigInt.asUintN(6, o.imm)) !== 0,
      },
    },
    /** Add immediate; c.nop where rd is zero (specs/isa/riscv/C.yaml:205) */
    {
      id: 'c.addi',
      mnemonic: 'c.addi',
      length: 2,
      mask: 0xe003n,
      match: 1n,
      ignored: 0n,
      operands: [signed('imm', '5@12 4:0@2'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {imm}',
    },
    /** Add immediate, word (specs/isa/riscv/C.yaml:210) */
    {
      id: 'c.addiw',
      mnemonic: 'c.addiw',
      length: 2,
      mask: 0xe003n,
      match: 0x2001n,
      ignored: 0n,
      operands: [signed('imm', '5@12 4:0@2'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {imm}',
      where: {
        text: 'rd !== 0',
        holds: o => Number(o.rd) !== 0,
      },
    },
    /** Add immediate times 16 to the stack pointer (specs/isa/riscv/C.yaml:219) */
    {
      id: 'c.addi16sp',
      mnemonic: 'c.addi16sp',
      length: 2,
      mask: 0xef83n,
      match: 0x6101n,
      ignored: 0n,
      operands: [signed('imm', '9@12 8:7@3 6@5 5@2 4@6')],
      syntax: 'sp, {imm}',
      where: {
        text: 'imm !== 0',
        holds: o => Number(BigInt.asUintN(10, o.imm)) !== 0,
      },
    },
    /** Add immediate times 4 to the stack pointer (specs/isa/riscv/C.yaml:227) */
    {
      id: 'c.addi4spn',
      mnemonic: 'c.addi4spn',
      length: 2,
      mask: 0xe003n,
      match: 0n,
      ignored: 0n,
      operands: [unsigned('uimm', '9:6@7 5:4@11 3@5 2@6'), register('rdp', 'x', '2:0@2', { offset: 8 })],
      syntax: '{rdp}, sp, {uimm}',
      where: {
        text: 'uimm !== 0',
        holds: o => Number(o.uimm) !== 0,
      },
    },
    /** Shift left logical by immediate (specs/isa/riscv/C.yaml:235) */
    {
      id: 'c.slli',
      mnemonic: 'c.slli',
      length: 2,
      mask: 0xe003n,
      match: 2n,
      ignored: 0n,
      operands: [unsigned('shamt', '5@12 4:0@2'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {shamt}',
      where: {
        text: 'shamt !== 0',
        holds: o => Number(o.shamt) !== 0,
      },
    },
    /** Shift right logical by immediate (specs/isa/riscv/C.yaml:241) */
    {
      id: 'c.srli',
      mnemonic: 'c.srli',
      length: 2,
      mask: 0xec03n,
      match: 0x8001n,
      ignored: 0n,
      operands: [unsigned('shamt', '5@12 4:0@2'), register('rdp', 'x', '2:0@7', { offset: 8 })],
      syntax: '{rdp}, {shamt}',
      where: {
        text: 'shamt !== 0',
        holds: o => Number(o.shamt) !== 0,
      },
    },
    /** Shift right arithmetic by immediate (specs/isa/riscv/C.yaml:247) */
    {
      id: 'c.srai',
      mnemonic: 'c.srai',
      length: 2,
      mask: 0xec03n,
      match: 0x8401n,
      ignored: 0n,
      operands: [unsigned('shamt', '5@12 4:0@2'), register('rdp', 'x', '2:0@7', { offset: 8 })],
      syntax: '{rdp}, {shamt}',
      where: {
        text: 'shamt !== 0',
        holds: o => Number(o.shamt) !== 0,
      },
    },
    /** Shift left logical by 64; a hint (specs/isa/riscv/C.yaml:254) */
    {
      id: 'c.slli64',
      mnemonic: 'c.slli64',
      length: 2,
      mask: 0xf07fn,
      match: 2n,
      ignored: 0n,
      operands: [register('rd', 'x', '4:0@7')],
      syntax: '{rd}',
    },
    /** Shift right logical by 64; a hint (specs/isa/riscv/C.yaml:259) */
    {
      id: 'c.srli64',
      mnemonic: 'c.srli64',
      length: 2,
      mask: 0xfc7fn,
      match: 0x8001n,
      ignored: 0n,
      operands: [register('rdp', 'x', '2:0@7', { offset: 8 })],
      syntax: '{rdp}',
    },
    /** Shift right arithmetic by 64; a hint (specs/isa/riscv/C.yaml:264) */
    {
      id: 'c.srai64',
      mnemonic: 'c.srai64',
      length: 2,
      mask: 0xfc7fn,
      match: 0x8401n,
      ignored: 0n,
      operands: [register('rdp', 'x', '2:0@7', { offset: 8 })],
      syntax: '{rdp}',
    },
    /** And immediate (specs/isa/riscv/C.yaml:269) */
    {
      id: 'c.andi',
      mnemonic: 'c.andi',
      length: 2,
      mask: 0xec03n,
      match: 0x8801n,
      ignored: 0n,
      operands: [signed('imm', '5@12 4:0@2'), register('rdp', 'x', '2:0@7', { offset: 8 })],
      syntax: '{rdp}, {imm}',
    },
    /** Copy register (specs/isa/riscv/C.yaml:274) */
    {
      id: 'c.mv',
      mnemonic: 'c.mv',
      length: 2,
      mask: 0xf003n,
      match: 0x8002n,
      ignored: 0n,
      operands: [register('rd', 'x', '4:0@7'), register('rs2', 'x', '4:0@2')],
      syntax: '{rd}, {rs2}',
      where: {
        text: 'rs2 !== 0',
        holds: o => Number(o.rs2) !== 0,
      },
    },
    /** Add (specs/isa/riscv/C.yaml:280) */
    {
      id: 'c.add',
      mnemonic: 'c.add',
      length: 2,
      mask: 0xf003n,
      match: 0x9002n,
      ignored: 0n,
      operands: [register('rd', 'x', '4:0@7'), register('rs2', 'x', '4:0@2')],
      syntax: '{rd}, {rs2}',
      where: {
        text: 'rs2 !== 0',
        holds: o => Number(o.rs2) !== 0,
      },
    },
    /** And (specs/isa/riscv/C.yaml:286) */
    {
      id: 'c.and',
      mnemonic: 'c.and',
      length: 2,
      mask: 0xfc63n,
      match: 0x8c61n,
      ignored: 0n,
      operands: [register('rdp', 'x', '2:0@7', { offset: 8 }), register('rs2p', 'x', '2:0@2', { offset: 8 })],
      syntax: '{rdp}, {rs2p}',
    },
    /** Or (specs/isa/riscv/C.yaml:291) */
    {
      id: 'c.or',
      mnemonic: 'c.or',
      length: 2,
      mask: 0xfc63n,
      match: 0x8c41n,
      ignored: 0n,
      operands: [register('rdp', 'x', '2:0@7', { offset: 8 }), register('rs2p', 'x', '2:0@2', { offset: 8 })],
      syntax: '{rdp}, {rs2p}',
    },
    /** Exclusive or (specs/isa/riscv/C.yaml:296) */
    {
      id: 'c.xor',
      mnemonic: 'c.xor',
      length: 2,
      mask: 0xfc63n,
      match: 0x8c21n,
      ignored: 0n,
      operands: [register('rdp', 'x', '2:0@7', { offset: 8 }), register('rs2p', 'x', '2:0@2', { offset: 8 })],
      syntax: '{rdp}, {rs2p}',
    },
    /** Subtract (specs/isa/riscv/C.yaml:301) */
    {
      id: 'c.sub',
      mnemonic: 'c.sub',
      length: 2,
      mask: 0xfc63n,
      match: 0x8c01n,
      ignored: 0n,
      operands: [register('rdp', 'x', '2:0@7', { offset: 8 }), register('rs2p', 'x', '2:0@2', { offset: 8 })],
      syntax: '{rdp}, {rs2p}',
    },
    /** Add word (specs/isa/riscv/C.yaml:306) */
    {
      id: 'c.addw',
      mnemonic: 'c.addw',
      length: 2,
      mask: 0xfc63n,
      match: 0x9c21n,
      ignored: 0n,
      operands: [register('rdp', 'x', '2:0@7', { offset: 8 }), register('rs2p', 'x', '2:0@2', { offset: 8 })],
      syntax: '{rdp}, {rs2p}',
    },
    /** Subtract word (specs/isa/riscv/C.yaml:312) */
    {
      id: 'c.subw',
      mnemonic: 'c.subw',
      length: 2,
      mask: 0xfc63n,
      match: 0x9c01n,
      ignored: 0n,
      operands: [register('rdp', 'x', '2:0@7', { offset: 8 }), register('rs2p', 'x', '2:0@2', { offset: 8 })],
      syntax: '{rdp}, {rs2p}',
    },
    /** Defined illegal instruction (specs/isa/riscv/C.yaml:322) */
    {
      id: 'c.unimp',
      mnemonic: 'c.unimp',
      length: 2,
      mask: 0xffffn,
      match: 0n,
      ignored: 0n,
      operands: [],
      syntax: '',
    },
    /** Environment breakpoint (specs/isa/riscv/C.yaml:329) */
    {
      id: 'c.ebreak',
      mnemonic: 'c.ebreak',
      length: 2,
      mask: 0xffffn,
      match: 0x9002n,
      ignored: 0n,
      operands: [],
      syntax: '',
    },
    /** Instruction-fetch fence (specs/isa/riscv/Zifencei.yaml:8) */
    {
      id: 'fence.i',
      mnemonic: 'fence.i',
      length: 4,
      mask: 0x707fn,
      match: 0x100fn,
      ignored: 0xffff8f80n,
      operands: [],
      syntax: '',
    },
    /** Invalidate a cache block (specs/isa/riscv/Zicbom.yaml:31) */
    {
      id: 'cbo.inval',
      mnemonic: 'cbo.inval',
      length: 4,
      mask: 0xfff07fffn,
      match: 0x200fn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15')],
      syntax: '({rs1})',
    },
    /** Clean a cache block (specs/isa/riscv/Zicbom.yaml:43) */
    {
      id: 'cbo.clean',
      mnemonic: 'cbo.clean',
      length: 4,
      mask: 0xfff07fffn,
      match: 0x10200fn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15')],
      syntax: '({rs1})',
    },
    /** Flush a cache block (specs/isa/riscv/Zicbom.yaml:52) */
    {
      id: 'cbo.flush',
      mnemonic: 'cbo.flush',
      length: 4,
      mask: 0xfff07fffn,
      match: 0x20200fn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15')],
      syntax: '({rs1})',
    },
    /** Zero a cache block of 64 bytes (specs/isa/riscv/Zicboz.yaml:17) */
    {
      id: 'cbo.zero',
      mnemonic: 'cbo.zero',
      length: 4,
      mask: 0xfff07fffn,
      match: 0x40200fn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15')],
      syntax: '({rs1})',
    },
    /** Shift left by 1 and add (specs/isa/riscv/Zba.yaml:8) */
    {
      id: 'sh1add',
      mnemonic: 'sh1add',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x20002033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Shift left by 2 and add (specs/isa/riscv/Zba.yaml:15) */
    {
      id: 'sh2add',
      mnemonic: 'sh2add',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x20004033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Shift left by 3 and add (specs/isa/riscv/Zba.yaml:22) */
    {
      id: 'sh3add',
      mnemonic: 'sh3add',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x20006033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Add unsigned word (specs/isa/riscv/Zba.yaml:29) */
    {
      id: 'add.uw',
      mnemonic: 'add.uw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x800003bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Shift unsigned word left by 1 and add (specs/isa/riscv/Zba.yaml:37) */
    {
      id: 'sh1add.uw',
      mnemonic: 'sh1add.uw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2000203bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Shift unsigned word left by 2 and add (specs/isa/riscv/Zba.yaml:45) */
    {
      id: 'sh2add.uw',
      mnemonic: 'sh2add.uw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2000403bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Shift unsigned word left by 3 and add (specs/isa/riscv/Zba.yaml:53) */
    {
      id: 'sh3add.uw',
      mnemonic: 'sh3add.uw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x2000603bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Shift unsigned word left by immediate (specs/isa/riscv/Zba.yaml:61) */
    {
      id: 'slli.uw',
      mnemonic: 'slli.uw',
      length: 4,
      mask: 0xfc00707fn,
      match: 0x800101bn,
      ignored: 0n,
      operands: [unsigned('shamt', '5:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {shamt}',
    },
    /** And with inverted operand (specs/isa/riscv/Zbb.yaml:39) */
    {
      id: 'andn',
      mnemonic: 'andn',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x40007033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Or with inverted operand (specs/isa/riscv/Zbb.yaml:46) */
    {
      id: 'orn',
      mnemonic: 'orn',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x40006033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Exclusive nor (specs/isa/riscv/Zbb.yaml:53) */
    {
      id: 'xnor',
      mnemonic: 'xnor',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x40004033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Count leading zeros (specs/isa/riscv/Zbb.yaml:60) */
    {
      id: 'clz',
      mnemonic: 'clz',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x60001013n,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}',
    },
    /** Count trailing zeros (specs/isa/riscv/Zbb.yaml:68) */
    {
      id: 'ctz',
      mnemonic: 'ctz',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x60101013n,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}',
    },
    /** Count ones (specs/isa/riscv/Zbb.yaml:76) */
    {
      id: 'cpop',
      mnemonic: 'cpop',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x60201013n,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}',
    },
    /** Count leading zeros of a word (specs/isa/riscv/Zbb.yaml:84) */
    {
      id: 'clzw',
      mnemonic: 'clzw',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x6000101bn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}',
    },
    /** Count trailing zeros of a word (specs/isa/riscv/Zbb.yaml:92) */
    {
      id: 'ctzw',
      mnemonic: 'ctzw',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x6010101bn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}',
    },
    /** Count ones of a word (specs/isa/riscv/Zbb.yaml:100) */
    {
      id: 'cpopw',
      mnemonic: 'cpopw',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x6020101bn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}',
    },
    /** Maximum, signed (specs/isa/riscv/Zbb.yaml:108) */
    {
      id: 'max',
      mnemonic: 'max',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa006033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Maximum, unsigned (specs/isa/riscv/Zbb.yaml:115) */
    {
      id: 'maxu',
      mnemonic: 'maxu',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa007033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Minimum, signed (specs/isa/riscv/Zbb.yaml:122) */
    {
      id: 'min',
      mnemonic: 'min',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa004033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Minimum, unsigned (specs/isa/riscv/Zbb.yaml:129) */
    {
      id: 'minu',
      mnemonic: 'minu',
      length: 4,
      mask: 0xfe00707fn,
      match: 0xa005033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Sign-extend byte (specs/isa/riscv/Zbb.yaml:136) */
    {
      id: 'sext.b',
      mnemonic: 'sext.b',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x60401013n,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}',
    },
    /** Sign-extend halfword (specs/isa/riscv/Zbb.yaml:143) */
    {
      id: 'sext.h',
      mnemonic: 'sext.h',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x60501013n,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}',
    },
    /** Zero-extend halfword (specs/isa/riscv/Zbb.yaml:150) */
    {
      id: 'zext.h',
      mnemonic: 'zext.h',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x800403bn,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}',
    },
    /** Rotate left (specs/isa/riscv/Zbb.yaml:164) */
    {
      id: 'rol',
      mnemonic: 'rol',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x60001033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Rotate right (specs/isa/riscv/Zbb.yaml:172) */
    {
      id: 'ror',
      mnemonic: 'ror',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x60005033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Rotate right by immediate (specs/isa/riscv/Zbb.yaml:179) */
    {
      id: 'rori',
      mnemonic: 'rori',
      length: 4,
      mask: 0xfc00707fn,
      match: 0x60005013n,
      ignored: 0n,
      operands: [unsigned('shamt', '5:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {shamt}',
    },
    /** Rotate word left (specs/isa/riscv/Zbb.yaml:187) */
    {
      id: 'rolw',
      mnemonic: 'rolw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x6000103bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Rotate word right (specs/isa/riscv/Zbb.yaml:195) */
    {
      id: 'rorw',
      mnemonic: 'rorw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x6000503bn,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Rotate word right by immediate (specs/isa/riscv/Zbb.yaml:203) */
    {
      id: 'roriw',
      mnemonic: 'roriw',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x6000501bn,
      ignored: 0n,
      operands: [unsigned('shamt', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {shamt}',
    },
    /** Combine each byte by or (specs/isa/riscv/Zbb.yaml:211) */
    {
      id: 'orc.b',
      mnemonic: 'orc.b',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x28705013n,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}',
    },
    /** Reverse the bytes (specs/isa/riscv/Zbb.yaml:218) */
    {
      id: 'rev8',
      mnemonic: 'rev8',
      length: 4,
      mask: 0xfff0707fn,
      match: 0x6b805013n,
      ignored: 0n,
      operands: [register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}',
    },
    /** Clear a bit (specs/isa/riscv/Zbs.yaml:14) */
    {
      id: 'bclr',
      mnemonic: 'bclr',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x48001033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Clear a bit by immediate (specs/isa/riscv/Zbs.yaml:21) */
    {
      id: 'bclri',
      mnemonic: 'bclri',
      length: 4,
      mask: 0xfc00707fn,
      match: 0x48001013n,
      ignored: 0n,
      operands: [unsigned('shamt', '5:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {shamt}',
    },
    /** Extract a bit (specs/isa/riscv/Zbs.yaml:29) */
    {
      id: 'bext',
      mnemonic: 'bext',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x48005033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Extract a bit by immediate (specs/isa/riscv/Zbs.yaml:36) */
    {
      id: 'bexti',
      mnemonic: 'bexti',
      length: 4,
      mask: 0xfc00707fn,
      match: 0x48005013n,
      ignored: 0n,
      operands: [unsigned('shamt', '5:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {shamt}',
    },
    /** Invert a bit (specs/isa/riscv/Zbs.yaml:44) */
    {
      id: 'binv',
      mnemonic: 'binv',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x68001033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Invert a bit by immediate (specs/isa/riscv/Zbs.yaml:51) */
    {
      id: 'binvi',
      mnemonic: 'binvi',
      length: 4,
      mask: 0xfc00707fn,
      match: 0x68001013n,
      ignored: 0n,
      operands: [unsigned('shamt', '5:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {shamt}',
    },
    /** Set a bit (specs/isa/riscv/Zbs.yaml:59) */
    {
      id: 'bset',
      mnemonic: 'bset',
      length: 4,
      mask: 0xfe00707fn,
      match: 0x28001033n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {rs2}',
    },
    /** Set a bit by immediate (specs/isa/riscv/Zbs.yaml:66) */
    {
      id: 'bseti',
      mnemonic: 'bseti',
      length: 4,
      mask: 0xfc00707fn,
      match: 0x28001013n,
      ignored: 0n,
      operands: [unsigned('shamt', '5:0@20'), register('rs1', 'x', '4:0@15'), register('rd', 'x', '4:0@7')],
      syntax: '{rd}, {rs1}, {shamt}',
    },
    /** Return from a supervisor-mode trap (specs/isa/riscv/S.yaml:153) */
    {
      id: 'sret',
      mnemonic: 'sret',
      length: 4,
      mask: 0xffffffffn,
      match: 0x10200073n,
      ignored: 0n,
      operands: [],
      syntax: '',
    },
    /** Supervisor memory-management fence (specs/isa/riscv/S.yaml:175) */
    {
      id: 'sfence.vma',
      mnemonic: 'sfence.vma',
      length: 4,
      mask: 0xfe007fffn,
      match: 0x12000073n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15')],
      syntax: '{rs1}, {rs2}',
    },
    /** Invalidate address translations (specs/isa/riscv/Svinval.yaml:10) */
    {
      id: 'sinval.vma',
      mnemonic: 'sinval.vma',
      length: 4,
      mask: 0xfe007fffn,
      match: 0x16000073n,
      ignored: 0n,
      operands: [register('rs2', 'x', '4:0@20'), register('rs1', 'x', '4:0@15')],
      syntax: '{rs1}, {rs2}',
    },
    /** Order earlier stores before invalidations (specs/isa/riscv/Svinval.yaml:20) */
    {
      id: 'sfence.w.inval',
      mnemonic: 'sfence.w.inval',
      length: 4,
      mask: 0xffffffffn,
      match: 0x18000073n,
      ignored: 0n,
      operands: [],
      syntax: '',
    },
    /** Order invalidations before later accesses (specs/isa/riscv/Svinval.yaml:28) */
    {
      id: 'sfence.inval.ir',
      mnemonic: 'sfence.inval.ir',
      length: 4,
      mask: 0xffffffffn,
      match: 0x18100073n,
      ignored: 0n,
      operands: [],
      syntax: '',
    },
  ],
  pseudos: [
    /** No operation (specs/isa/riscv/I.yaml:540) */
    {
      mnemonic: 'nop',
      syntax: '',
      operands: [],
      alternatives: [{ lines: ['addi zero, zero, 0'] }],
      alias: true,
    },
    /** Load immediate (specs/isa/riscv/I.yaml:551) */
    {
      mnemonic: 'li',
      syntax: '{rd}, {number}',
      operands: [register('rd', 'x'), signed('number')],
      alternatives: [
        { when: 'number >= -2048 && number < 2048', lines: ['addi {rd}, zero, {number}'] },
        {
          when: 'number >= -0x80000000 && number < 0x80000000 && (number & 0xfff) == 0',
          lines: ['lui {rd}, {number >> 12 & 0xfffff}'],
        },
        {
          when: 'number >= -0x80000000 && number < 0x80000000',
          lines: [
            'lui {rd}, {number + 0x800 >> 12 & 0xfffff}',
            'addiw {rd}, {rd}, {((number & 0xfff) ^ 0x800) - 0x800}',
          ],
        },
        { when: 'number >= 0x8000000000000000', lines: ['li {rd}, {number - 0x10000000000000000}'] },
        { when: '(number & 0xfff) == 0', lines: ['li {rd}, {number >> 12}', 'slli {rd}, {rd}, 12'] },
        {
          lines: [
            'li {rd}, {number + 0x800 >> 12}',
            'slli {rd}, {rd}, 12',
            'addi {rd}, {rd}, {((number & 0xfff) ^ 0x800) - 0x800}',
          ],
        },
      ],
      alias: false,
    },
    /** Load address (specs/isa/riscv/I.yaml:567) */
    {
      mnemonic: 'la',
      syntax: '{rd}, {symbol}',
      operands: [register('rd', 'x'), signed('symbol')],
      alternatives: [
        {
          lines: [
            'auipc {rd}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'addi {rd}, {rd}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}',
          ],
        },
      ],
      alias: false,
    },
    /** Load address (specs/isa/riscv/I.yaml:568) */
    {
      mnemonic: 'lla',
      syntax: '{rd}, {symbol}',
      operands: [register('rd', 'x'), signed('symbol')],
      alternatives: [
        {
          lines: [
            'auipc {rd}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'addi {rd}, {rd}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}',
          ],
        },
      ],
      alias: false,
    },
    /** Copy register (specs/isa/riscv/I.yaml:569) */
    {
      mnemonic: 'mv',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['addi {rd}, {rs}, 0'] }],
      alias: true,
    },
    /** Copy register (specs/isa/riscv/I.yaml:570) */
    {
      mnemonic: 'move',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['addi {rd}, {rs}, 0'] }],
      alias: false,
    },
    /** One's complement (specs/isa/riscv/I.yaml:571) */
    {
      mnemonic: 'not',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['xori {rd}, {rs}, -1'] }],
      alias: true,
    },
    /** Two's complement (specs/isa/riscv/I.yaml:572) */
    {
      mnemonic: 'neg',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['sub {rd}, zero, {rs}'] }],
      alias: true,
    },
    /** Two's complement of a word (specs/isa/riscv/I.yaml:573) */
    {
      mnemonic: 'negw',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['subw {rd}, zero, {rs}'] }],
      alias: true,
    },
    /** Sign-extend word (specs/isa/riscv/I.yaml:574) */
    {
      mnemonic: 'sext.w',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['addiw {rd}, {rs}, 0'] }],
      alias: true,
    },
    /** Zero-extend byte (specs/isa/riscv/I.yaml:579) */
    {
      mnemonic: 'zext.b',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['andi {rd}, {rs}, 255'] }],
      alias: true,
    },
    /** Set if zero (specs/isa/riscv/I.yaml:583) */
    {
      mnemonic: 'seqz',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['sltiu {rd}, {rs}, 1'] }],
      alias: true,
    },
    /** Set if not zero (specs/isa/riscv/I.yaml:584) */
    {
      mnemonic: 'snez',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['sltu {rd}, zero, {rs}'] }],
      alias: true,
    },
    /** Set if less than zero (specs/isa/riscv/I.yaml:585) */
    {
      mnemonic: 'sltz',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['slt {rd}, {rs}, zero'] }],
      alias: true,
    },
    /** Set if greater than zero (specs/isa/riscv/I.yaml:586) */
    {
      mnemonic: 'sgtz',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['slt {rd}, zero, {rs}'] }],
      alias: true,
    },
    /** Set if greater than (specs/isa/riscv/I.yaml:587) */
    {
      mnemonic: 'sgt',
      syntax: '{rd}, {rs}, {rt}',
      operands: [register('rd', 'x'), register('rs', 'x'), register('rt', 'x')],
      alternatives: [{ lines: ['slt {rd}, {rt}, {rs}'] }],
      alias: false,
    },
    /** Set if greater than, unsigned (specs/isa/riscv/I.yaml:588) */
    {
      mnemonic: 'sgtu',
      syntax: '{rd}, {rs}, {rt}',
      operands: [register('rd', 'x'), register('rs', 'x'), register('rt', 'x')],
      alternatives: [{ lines: ['sltu {rd}, {rt}, {rs}'] }],
      alias: false,
    },
    /** Branch if zero (specs/isa/riscv/I.yaml:589) */
    {
      mnemonic: 'beqz',
      syntax: '{rs}, {target}',
      operands: [register('rs', 'x'), signed('target')],
      alternatives: [{ lines: ['beq {rs}, zero, {target}'] }],
      alias: true,
    },
    /** Branch if not zero (specs/isa/riscv/I.yaml:590) */
    {
      mnemonic: 'bnez',
      syntax: '{rs}, {target}',
      operands: [register('rs', 'x'), signed('target')],
      alternatives: [{ lines: ['bne {rs}, zero, {target}'] }],
      alias: true,
    },
    /** Branch if at most zero (specs/isa/riscv/I.yaml:591) */
    {
      mnemonic: 'blez',
      syntax: '{rs}, {target}',
      operands: [register('rs', 'x'), signed('target')],
      alternatives: [{ lines: ['bge zero, {rs}, {target}'] }],
      alias: true,
    },
    /** Branch if at least zero (specs/isa/riscv/I.yaml:592) */
    {
      mnemonic: 'bgez',
      syntax: '{rs}, {target}',
      operands: [register('rs', 'x'), signed('target')],
      alternatives: [{ lines: ['bge {rs}, zero, {target}'] }],
      alias: true,
    },
    /** Branch if less than zero (specs/isa/riscv/I.yaml:593) */
    {
      mnemonic: 'bltz',
      syntax: '{rs}, {target}',
      operands: [register('rs', 'x'), signed('target')],
      alternatives: [{ lines: ['blt {rs}, zero, {target}'] }],
      alias: true,
    },
    /** Branch if greater than zero (specs/isa/riscv/I.yaml:594) */
    {
      mnemonic: 'bgtz',
      syntax: '{rs}, {target}',
      operands: [register('rs', 'x'), signed('target')],
      alternatives: [{ lines: ['blt zero, {rs}, {target}'] }],
      alias: true,
    },
    /** Branch if greater than (specs/isa/riscv/I.yaml:595) */
    {
      mnemonic: 'bgt',
      syntax: '{rs}, {rt}, {target}',
      operands: [register('rs', 'x'), register('rt', 'x'), signed('target')],
      alternatives: [{ lines: ['blt {rt}, {rs}, {target}'] }],
      alias: false,
    },
    /** Branch if at most (specs/isa/riscv/I.yaml:596) */
    {
      mnemonic: 'ble',
      syntax: '{rs}, {rt}, {target}',
      operands: [register('rs', 'x'), register('rt', 'x'), signed('target')],
      alternatives: [{ lines: ['bge {rt}, {rs}, {target}'] }],
      alias: false,
    },
    /** Branch if greater than, unsigned (specs/isa/riscv/I.yaml:597) */
    {
      mnemonic: 'bgtu',
      syntax: '{rs}, {rt}, {target}',
      operands: [register('rs', 'x'), register('rt', 'x'), signed('target')],
      alternatives: [{ lines: ['bltu {rt}, {rs}, {target}'] }],
      alias: false,
    },
    /** Branch if at most, unsigned (specs/isa/riscv/I.yaml:598) */
    {
      mnemonic: 'bleu',
      syntax: '{rs}, {rt}, {target}',
      operands: [register('rs', 'x'), register('rt', 'x'), signed('target')],
      alternatives: [{ lines: ['bgeu {rt}, {rs}, {target}'] }],
      alias: false,
    },
    /** Jump (specs/isa/riscv/I.yaml:599) */
    {
      mnemonic: 'j',
      syntax: '{target}',
      operands: [signed('target')],
      alternatives: [{ lines: ['jal zero, {target}'] }],
      alias: true,
    },
    /** Jump and link in ra (specs/isa/riscv/I.yaml:600) */
    {
      mnemonic: 'jal',
      syntax: '{target}',
      operands: [signed('target')],
      alternatives: [{ lines: ['jal ra, {target}'] }],
      alias: true,
    },
    /** Return (specs/isa/riscv/I.yaml:601) */
    {
      mnemonic: 'ret',
      syntax: '',
      operands: [],
      alternatives: [{ lines: ['jalr zero, 0(ra)'] }],
      alias: true,
    },
    /** Jump to register (specs/isa/riscv/I.yaml:602) */
    {
      mnemonic: 'jr',
      syntax: '{rs}',
      operands: [register('rs', 'x')],
      alternatives: [{ lines: ['jalr zero, 0({rs})'] }],
      alias: true,
    },
    /** Jump to register with offset (specs/isa/riscv/I.yaml:603) */
    {
      mnemonic: 'jr',
      syntax: '{imm}({rs})',
      operands: [signed('imm'), register('rs', 'x')],
      alternatives: [{ lines: ['jalr zero, {imm}({rs})'] }],
      alias: true,
    },
    /** Jump to register and link in ra (specs/isa/riscv/I.yaml:604) */
    {
      mnemonic: 'jalr',
      syntax: '{rs}',
      operands: [register('rs', 'x')],
      alternatives: [{ lines: ['jalr ra, 0({rs})'] }],
      alias: true,
    },
    /** Jump to register with offset and link in ra (specs/isa/riscv/I.yaml:605) */
    {
      mnemonic: 'jalr',
      syntax: '{imm}({rs})',
      operands: [signed('imm'), register('rs', 'x')],
      alternatives: [{ lines: ['jalr ra, {imm}({rs})'] }],
      alias: true,
    },
    /** Jump to register and link (specs/isa/riscv/I.yaml:606) */
    {
      mnemonic: 'jalr',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['jalr {rd}, 0({rs})'] }],
      alias: true,
    },
    /** Jump to register and link (specs/isa/riscv/I.yaml:607) */
    {
      mnemonic: 'jalr',
      syntax: '{rd}, ({rs})',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['jalr {rd}, 0({rs})'] }],
      alias: false,
    },
    /** Jump to register with offset and link (specs/isa/riscv/I.yaml:608) */
    {
      mnemonic: 'jalr',
      syntax: '{rd}, {rs}, {imm}',
      operands: [register('rd', 'x'), register('rs', 'x'), signed('imm')],
      alternatives: [{ lines: ['jalr {rd}, {imm}({rs})'] }],
      alias: false,
    },
    /** Call a far subroutine (specs/isa/riscv/I.yaml:609) */
    {
      mnemonic: 'call',
      syntax: '{symbol}',
      operands: [signed('symbol')],
      alternatives: [
        {
          lines: [
            'auipc ra, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'jalr ra, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}(ra)',
          ],
        },
      ],
      alias: false,
    },
    /** Call a far subroutine, link in rd (specs/isa/riscv/I.yaml:610) */
    {
      mnemonic: 'call',
      syntax: '{rd}, {symbol}',
      operands: [register('rd', 'x'), signed('symbol')],
      alternatives: [
        {
          lines: [
            'auipc t1, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'jalr {rd}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}(t1)',
          ],
        },
      ],
      alias: false,
    },
    /** Tail-call a far subroutine (specs/isa/riscv/I.yaml:611) */
    {
      mnemonic: 'tail',
      syntax: '{symbol}',
      operands: [signed('symbol')],
      alternatives: [
        {
          lines: [
            'auipc t1, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'jalr zero, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}(t1)',
          ],
        },
      ],
      alias: false,
    },
    /** Jump far (specs/isa/riscv/I.yaml:612) */
    {
      mnemonic: 'jump',
      syntax: '{symbol}, {rt}',
      operands: [signed('symbol'), register('rt', 'x')],
      alternatives: [
        {
          lines: [
            'auipc {rt}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'jalr zero, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rt})',
          ],
        },
      ],
      alias: false,
    },
    /** Load without offset (specs/isa/riscv/I.yaml:613) */
    {
      mnemonic: 'lb',
      syntax: '{rd}, ({rs})',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['lb {rd}, 0({rs})'] }],
      alias: false,
    },
    /** Load from a symbol (specs/isa/riscv/I.yaml:614) */
    {
      mnemonic: 'lb',
      syntax: '{rd}, {symbol}',
      operands: [register('rd', 'x'), signed('symbol')],
      alternatives: [
        {
          lines: [
            'auipc {rd}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'lb {rd}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rd})',
          ],
        },
      ],
      alias: false,
    },
    /** Load without offset (specs/isa/riscv/I.yaml:615) */
    {
      mnemonic: 'lh',
      syntax: '{rd}, ({rs})',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['lh {rd}, 0({rs})'] }],
      alias: false,
    },
    /** Load from a symbol (specs/isa/riscv/I.yaml:616) */
    {
      mnemonic: 'lh',
      syntax: '{rd}, {symbol}',
      operands: [register('rd', 'x'), signed('symbol')],
      alternatives: [
        {
          lines: [
            'auipc {rd}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'lh {rd}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rd})',
          ],
        },
      ],
      alias: false,
    },
    /** Load without offset (specs/isa/riscv/I.yaml:617) */
    {
      mnemonic: 'lw',
      syntax: '{rd}, ({rs})',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['lw {rd}, 0({rs})'] }],
      alias: false,
    },
    /** Load from a symbol (specs/isa/riscv/I.yaml:618) */
    {
      mnemonic: 'lw',
      syntax: '{rd}, {symbol}',
      operands: [register('rd', 'x'), signed('symbol')],
      alternatives: [
        {
          lines: [
            'auipc {rd}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'lw {rd}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rd})',
          ],
        },
      ],
      alias: false,
    },
    /** Load without offset (specs/isa/riscv/I.yaml:619) */
    {
      mnemonic: 'ld',
      syntax: '{rd}, ({rs})',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['ld {rd}, 0({rs})'] }],
      alias: false,
    },
    /** Load from a symbol (specs/isa/riscv/I.yaml:620) */
    {
      mnemonic: 'ld',
      syntax: '{rd}, {symbol}',
      operands: [register('rd', 'x'), signed('symbol')],
      alternatives: [
        {
          lines: [
            'auipc {rd}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'ld {rd}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rd})',
          ],
        },
      ],
      alias: false,
    },
    /** Load without offset (specs/isa/riscv/I.yaml:621) */
    {
      mnemonic: 'lbu',
      syntax: '{rd}, ({rs})',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['lbu {rd}, 0({rs})'] }],
      alias: false,
    },
    /** Load from a symbol (specs/isa/riscv/I.yaml:622) */
    {
      mnemonic: 'lbu',
      syntax: '{rd}, {symbol}',
      operands: [register('rd', 'x'), signed('symbol')],
      alternatives: [
        {
          lines: [
            'auipc {rd}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'lbu {rd}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rd})',
          ],
        },
      ],
      alias: false,
    },
    /** Load without offset (specs/isa/riscv/I.yaml:623) */
    {
      mnemonic: 'lhu',
      syntax: '{rd}, ({rs})',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['lhu {rd}, 0({rs})'] }],
      alias: false,
    },
    /** Load from a symbol (specs/isa/riscv/I.yaml:624) */
    {
      mnemonic: 'lhu',
      syntax: '{rd}, {symbol}',
      operands: [register('rd', 'x'), signed('symbol')],
      alternatives: [
        {
          lines: [
            'auipc {rd}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'lhu {rd}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rd})',
          ],
        },
      ],
      alias: false,
    },
    /** Load without offset (specs/isa/riscv/I.yaml:625) */
    {
      mnemonic: 'lwu',
      syntax: '{rd}, ({rs})',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['lwu {rd}, 0({rs})'] }],
      alias: false,
    },
    /** Load from a symbol (specs/isa/riscv/I.yaml:626) */
    {
      mnemonic: 'lwu',
      syntax: '{rd}, {symbol}',
      operands: [register('rd', 'x'), signed('symbol')],
      alternatives: [
        {
          lines: [
            'auipc {rd}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'lwu {rd}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rd})',
          ],
        },
      ],
      alias: false,
    },
    /** Store without offset (specs/isa/riscv/I.yaml:627) */
    {
      mnemonic: 'sb',
      syntax: '{rs}, ({rt})',
      operands: [register('rs', 'x'), register('rt', 'x')],
      alternatives: [{ lines: ['sb {rs}, 0({rt})'] }],
      alias: false,
    },
    /** Store to a symbol, rt as scratch (specs/isa/riscv/I.yaml:628) */
    {
      mnemonic: 'sb',
      syntax: '{rs}, {symbol}, {rt}',
      operands: [register('rs', 'x'), signed('symbol'), register('rt', 'x')],
      alternatives: [
        {
          lines: [
            'auipc {rt}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'sb {rs}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rt})',
          ],
        },
      ],
      alias: false,
    },
    /** Store without offset (specs/isa/riscv/I.yaml:629) */
    {
      mnemonic: 'sh',
      syntax: '{rs}, ({rt})',
      operands: [register('rs', 'x'), register('rt', 'x')],
      alternatives: [{ lines: ['sh {rs}, 0({rt})'] }],
      alias: false,
    },
    /** Store to a symbol, rt as scratch (specs/isa/riscv/I.yaml:630) */
    {
      mnemonic: 'sh',
      syntax: '{rs}, {symbol}, {rt}',
      operands: [register('rs', 'x'), signed('symbol'), register('rt', 'x')],
      alternatives: [
        {
          lines: [
            'auipc {rt}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'sh {rs}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rt})',
          ],
        },
      ],
      alias: false,
    },
    /** Store without offset (specs/isa/riscv/I.yaml:631) */
    {
      mnemonic: 'sw',
      syntax: '{rs}, ({rt})',
      operands: [register('rs', 'x'), register('rt', 'x')],
      alternatives: [{ lines: ['sw {rs}, 0({rt})'] }],
      alias: false,
    },
    /** Store to a symbol, rt as scratch (specs/isa/riscv/I.yaml:632) */
    {
      mnemonic: 'sw',
      syntax: '{rs}, {symbol}, {rt}',
      operands: [register('rs', 'x'), signed('symbol'), register('rt', 'x')],
      alternatives: [
        {
          lines: [
            'auipc {rt}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'sw {rs}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rt})',
          ],
        },
      ],
      alias: false,
    },
    /** Store without offset (specs/isa/riscv/I.yaml:633) */
    {
      mnemonic: 'sd',
      syntax: '{rs}, ({rt})',
      operands: [register('rs', 'x'), register('rt', 'x')],
      alternatives: [{ lines: ['sd {rs}, 0({rt})'] }],
      alias: false,
    },
    /** Store to a symbol, rt as scratch (specs/isa/riscv/I.yaml:634) */
    {
      mnemonic: 'sd',
      syntax: '{rs}, {symbol}, {rt}',
      operands: [register('rs', 'x'), signed('symbol'), register('rt', 'x')],
      alternatives: [
        {
          lines: [
            'auipc {rt}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'sd {rs}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rt})',
          ],
        },
      ],
      alias: false,
    },
    /** The form with an immediate, by the mnemonic of the other (specs/isa/riscv/I.yaml:635) */
    {
      mnemonic: 'add',
      syntax: '{rd}, {rs}, {imm}',
      operands: [register('rd', 'x'), register('rs', 'x'), signed('imm')],
      alternatives: [{ lines: ['addi {rd}, {rs}, {imm}'] }],
      alias: false,
    },
    /** The form with an immediate, by the mnemonic of the other (specs/isa/riscv/I.yaml:636) */
    {
      mnemonic: 'xor',
      syntax: '{rd}, {rs}, {imm}',
      operands: [register('rd', 'x'), register('rs', 'x'), signed('imm')],
      alternatives: [{ lines: ['xori {rd}, {rs}, {imm}'] }],
      alias: false,
    },
    /** The form with an immediate, by the mnemonic of the other (specs/isa/riscv/I.yaml:637) */
    {
      mnemonic: 'or',
      syntax: '{rd}, {rs}, {imm}',
      operands: [register('rd', 'x'), register('rs', 'x'), signed('imm')],
      alternatives: [{ lines: ['ori {rd}, {rs}, {imm}'] }],
      alias: false,
    },
    /** The form with an immediate, by the mnemonic of the other (specs/isa/riscv/I.yaml:638) */
    {
      mnemonic: 'and',
      syntax: '{rd}, {rs}, {imm}',
      operands: [register('rd', 'x'), register('rs', 'x'), signed('imm')],
      alternatives: [{ lines: ['andi {rd}, {rs}, {imm}'] }],
      alias: false,
    },
    /** The form with an immediate, by the mnemonic of the other (specs/isa/riscv/I.yaml:639) */
    {
      mnemonic: 'sll',
      syntax: '{rd}, {rs}, {imm}',
      operands: [register('rd', 'x'), register('rs', 'x'), signed('imm')],
      alternatives: [{ lines: ['slli {rd}, {rs}, {imm}'] }],
      alias: false,
    },
    /** The form with an immediate, by the mnemonic of the other (specs/isa/riscv/I.yaml:640) */
    {
      mnemonic: 'srl',
      syntax: '{rd}, {rs}, {imm}',
      operands: [register('rd', 'x'), register('rs', 'x'), signed('imm')],
      alternatives: [{ lines: ['srli {rd}, {rs}, {imm}'] }],
      alias: false,
    },
    /** The form with an immediate, by the mnemonic of the other (specs/isa/riscv/I.yaml:641) */
    {
      mnemonic: 'sra',
      syntax: '{rd}, {rs}, {imm}',
      operands: [register('rd', 'x'), register('rs', 'x'), signed('imm')],
      alternatives: [{ lines: ['srai {rd}, {rs}, {imm}'] }],
      alias: false,
    },
    /** The form with an immediate, by the mnemonic of the other (specs/isa/riscv/I.yaml:642) */
    {
      mnemonic: 'slt',
      syntax: '{rd}, {rs}, {imm}',
      operands: [register('rd', 'x'), register('rs', 'x'), signed('imm')],
      alternatives: [{ lines: ['slti {rd}, {rs}, {imm}'] }],
      alias: false,
    },
    /** The form with an immediate, by the mnemonic of the other (specs/isa/riscv/I.yaml:643) */
    {
      mnemonic: 'sltu',
      syntax: '{rd}, {rs}, {imm}',
      operands: [register('rd', 'x'), register('rs', 'x'), signed('imm')],
      alternatives: [{ lines: ['sltiu {rd}, {rs}, {imm}'] }],
      alias: false,
    },
    /** The form with an immediate, by the mnemonic of the other (specs/isa/riscv/I.yaml:644) */
    {
      mnemonic: 'addw',
      syntax: '{rd}, {rs}, {imm}',
      operands: [register('rd', 'x'), register('rs', 'x'), signed('imm')],
      alternatives: [{ lines: ['addiw {rd}, {rs}, {imm}'] }],
      alias: false,
    },
    /** The form with an immediate, by the mnemonic of the other (specs/isa/riscv/I.yaml:645) */
    {
      mnemonic: 'sllw',
      syntax: '{rd}, {rs}, {imm}',
      operands: [register('rd', 'x'), register('rs', 'x'), signed('imm')],
      alternatives: [{ lines: ['slliw {rd}, {rs}, {imm}'] }],
      alias: false,
    },
    /** The form with an immediate, by the mnemonic of the other (specs/isa/riscv/I.yaml:646) */
    {
      mnemonic: 'srlw',
      syntax: '{rd}, {rs}, {imm}',
      operands: [register('rd', 'x'), register('rs', 'x'), signed('imm')],
      alternatives: [{ lines: ['srliw {rd}, {rs}, {imm}'] }],
      alias: false,
    },
    /** The form with an immediate, by the mnemonic of the other (specs/isa/riscv/I.yaml:647) */
    {
      mnemonic: 'sraw',
      syntax: '{rd}, {rs}, {imm}',
      operands: [register('rd', 'x'), register('rs', 'x'), signed('imm')],
      alternatives: [{ lines: ['sraiw {rd}, {rs}, {imm}'] }],
      alias: false,
    },
    /** Fence of everything (specs/isa/riscv/I.yaml:648) */
    {
      mnemonic: 'fence',
      syntax: '',
      operands: [],
      alternatives: [{ lines: ['fence iorw, iorw'] }],
      alias: true,
    },
    /** The older name of ecall (specs/isa/riscv/I.yaml:649) */
    {
      mnemonic: 'scall',
      syntax: '',
      operands: [],
      alternatives: [{ lines: ['ecall'] }],
      alias: false,
    },
    /** The older name of ebreak (specs/isa/riscv/I.yaml:650) */
    {
      mnemonic: 'sbreak',
      syntax: '',
      operands: [],
      alternatives: [{ lines: ['ebreak'] }],
      alias: false,
    },
    /** Read CSR (specs/isa/riscv/Zicsr.yaml:108) */
    {
      mnemonic: 'csrr',
      syntax: '{rd}, {csr}',
      operands: [register('rd', 'x'), named('csr', CSR_NAMES, '', { open: true })],
      alternatives: [{ lines: ['csrrs {rd}, {csr}, zero'] }],
      alias: true,
    },
    /** Write CSR (specs/isa/riscv/Zicsr.yaml:109) */
    {
      mnemonic: 'csrw',
      syntax: '{csr}, {rs}',
      operands: [named('csr', CSR_NAMES, '', { open: true }), register('rs', 'x')],
      alternatives: [{ lines: ['csrrw zero, {csr}, {rs}'] }],
      alias: true,
    },
    /** Set bits in CSR (specs/isa/riscv/Zicsr.yaml:110) */
    {
      mnemonic: 'csrs',
      syntax: '{csr}, {rs}',
      operands: [named('csr', CSR_NAMES, '', { open: true }), register('rs', 'x')],
      alternatives: [{ lines: ['csrrs zero, {csr}, {rs}'] }],
      alias: true,
    },
    /** Clear bits in CSR (specs/isa/riscv/Zicsr.yaml:111) */
    {
      mnemonic: 'csrc',
      syntax: '{csr}, {rs}',
      operands: [named('csr', CSR_NAMES, '', { open: true }), register('rs', 'x')],
      alternatives: [{ lines: ['csrrc zero, {csr}, {rs}'] }],
      alias: true,
    },
    /** Write CSR, immediate (specs/isa/riscv/Zicsr.yaml:112) */
    {
      mnemonic: 'csrwi',
      syntax: '{csr}, {uimm}',
      operands: [named('csr', CSR_NAMES, '', { open: true }), unsigned('uimm')],
      alternatives: [{ lines: ['csrrwi zero, {csr}, {uimm}'] }],
      alias: true,
    },
    /** Set bits in CSR, immediate (specs/isa/riscv/Zicsr.yaml:113) */
    {
      mnemonic: 'csrsi',
      syntax: '{csr}, {uimm}',
      operands: [named('csr', CSR_NAMES, '', { open: true }), unsigned('uimm')],
      alternatives: [{ lines: ['csrrsi zero, {csr}, {uimm}'] }],
      alias: true,
    },
    /** Clear bits in CSR, immediate (specs/isa/riscv/Zicsr.yaml:114) */
    {
      mnemonic: 'csrci',
      syntax: '{csr}, {uimm}',
      operands: [named('csr', CSR_NAMES, '', { open: true }), unsigned('uimm')],
      alternatives: [{ lines: ['csrrci zero, {csr}, {uimm}'] }],
      alias: true,
    },
    /** Read and write CSR (specs/isa/riscv/Zicsr.yaml:116) */
    {
      mnemonic: 'csrrw',
      syntax: '{rd}, {csr}, {uimm}',
      operands: [register('rd', 'x'), named('csr', CSR_NAMES, '', { open: true }), unsigned('uimm')],
      alternatives: [{ lines: ['csrrwi {rd}, {csr}, {uimm}'] }],
      alias: false,
    },
    /** Read and set bits in CSR (specs/isa/riscv/Zicsr.yaml:117) */
    {
      mnemonic: 'csrrs',
      syntax: '{rd}, {csr}, {uimm}',
      operands: [register('rd', 'x'), named('csr', CSR_NAMES, '', { open: true }), unsigned('uimm')],
      alternatives: [{ lines: ['csrrsi {rd}, {csr}, {uimm}'] }],
      alias: false,
    },
    /** Read and clear bits in CSR (specs/isa/riscv/Zicsr.yaml:118) */
    {
      mnemonic: 'csrrc',
      syntax: '{rd}, {csr}, {uimm}',
      operands: [register('rd', 'x'), named('csr', CSR_NAMES, '', { open: true }), unsigned('uimm')],
      alternatives: [{ lines: ['csrrci {rd}, {csr}, {uimm}'] }],
      alias: false,
    },
    /** Write CSR (specs/isa/riscv/Zicsr.yaml:119) */
    {
      mnemonic: 'csrw',
      syntax: '{csr}, {uimm}',
      operands: [named('csr', CSR_NAMES, '', { open: true }), unsigned('uimm')],
      alternatives: [{ lines: ['csrrwi zero, {csr}, {uimm}'] }],
      alias: false,
    },
    /** Set bits in CSR (specs/isa/riscv/Zicsr.yaml:120) */
    {
      mnemonic: 'csrs',
      syntax: '{csr}, {uimm}',
      operands: [named('csr', CSR_NAMES, '', { open: true }), unsigned('uimm')],
      alternatives: [{ lines: ['csrrsi zero, {csr}, {uimm}'] }],
      alias: false,
    },
    /** Clear bits in CSR (specs/isa/riscv/Zicsr.yaml:121) */
    {
      mnemonic: 'csrc',
      syntax: '{csr}, {uimm}',
      operands: [named('csr', CSR_NAMES, '', { open: true }), unsigned('uimm')],
      alternatives: [{ lines: ['csrrci zero, {csr}, {uimm}'] }],
      alias: false,
    },
    /** Instruction that always traps (specs/isa/riscv/Zicsr.yaml:122) */
    {
      mnemonic: 'unimp',
      syntax: '',
      operands: [],
      alternatives: [{ lines: ['csrrw zero, 0xc00, zero'] }],
      alias: false,
    },
    /** Copy register (specs/isa/riscv/F.yaml:479) */
    {
      mnemonic: 'fmv.s',
      syntax: '{frd}, {frs}',
      operands: [register('frd', 'f'), register('frs', 'f')],
      alternatives: [{ lines: ['fsgnj.s {frd}, {frs}, {frs}'] }],
      alias: true,
    },
    /** Negate (specs/isa/riscv/F.yaml:480) */
    {
      mnemonic: 'fneg.s',
      syntax: '{frd}, {frs}',
      operands: [register('frd', 'f'), register('frs', 'f')],
      alternatives: [{ lines: ['fsgnjn.s {frd}, {frs}, {frs}'] }],
      alias: true,
    },
    /** Absolute value (specs/isa/riscv/F.yaml:481) */
    {
      mnemonic: 'fabs.s',
      syntax: '{frd}, {frs}',
      operands: [register('frd', 'f'), register('frs', 'f')],
      alternatives: [{ lines: ['fsgnjx.s {frd}, {frs}, {frs}'] }],
      alias: true,
    },
    /** Greater than (specs/isa/riscv/F.yaml:482) */
    {
      mnemonic: 'fgt.s',
      syntax: '{rd}, {frs}, {frt}',
      operands: [register('rd', 'x'), register('frs', 'f'), register('frt', 'f')],
      alternatives: [{ lines: ['flt.s {rd}, {frt}, {frs}'] }],
      alias: false,
    },
    /** Greater than or equal (specs/isa/riscv/F.yaml:483) */
    {
      mnemonic: 'fge.s',
      syntax: '{rd}, {frs}, {frt}',
      operands: [register('rd', 'x'), register('frs', 'f'), register('frt', 'f')],
      alternatives: [{ lines: ['fle.s {rd}, {frt}, {frs}'] }],
      alias: false,
    },
    /** Load without offset (specs/isa/riscv/F.yaml:484) */
    {
      mnemonic: 'flw',
      syntax: '{frd}, ({rs})',
      operands: [register('frd', 'f'), register('rs', 'x')],
      alternatives: [{ lines: ['flw {frd}, 0({rs})'] }],
      alias: false,
    },
    /** Store without offset (specs/isa/riscv/F.yaml:485) */
    {
      mnemonic: 'fsw',
      syntax: '{frs}, ({rt})',
      operands: [register('frs', 'f'), register('rt', 'x')],
      alternatives: [{ lines: ['fsw {frs}, 0({rt})'] }],
      alias: false,
    },
    /** Load from a symbol, rt as scratch (specs/isa/riscv/F.yaml:486) */
    {
      mnemonic: 'flw',
      syntax: '{frd}, {symbol}, {rt}',
      operands: [register('frd', 'f'), signed('symbol'), register('rt', 'x')],
      alternatives: [
        {
          lines: [
            'auipc {rt}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'flw {frd}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rt})',
          ],
        },
      ],
      alias: false,
    },
    /** Store to a symbol, rt as scratch (specs/isa/riscv/F.yaml:487) */
    {
      mnemonic: 'fsw',
      syntax: '{frs}, {symbol}, {rt}',
      operands: [register('frs', 'f'), signed('symbol'), register('rt', 'x')],
      alternatives: [
        {
          lines: [
            'auipc {rt}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'fsw {frs}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rt})',
          ],
        },
      ],
      alias: false,
    },
    /** The older name of fmv.x.w (specs/isa/riscv/F.yaml:488) */
    {
      mnemonic: 'fmv.x.s',
      syntax: '{rd}, {frs}',
      operands: [register('rd', 'x'), register('frs', 'f')],
      alternatives: [{ lines: ['fmv.x.w {rd}, {frs}'] }],
      alias: false,
    },
    /** The older name of fmv.w.x (specs/isa/riscv/F.yaml:489) */
    {
      mnemonic: 'fmv.s.x',
      syntax: '{frd}, {rs}',
      operands: [register('frd', 'f'), register('rs', 'x')],
      alternatives: [{ lines: ['fmv.w.x {frd}, {rs}'] }],
      alias: false,
    },
    /** Read fcsr (specs/isa/riscv/F.yaml:491) */
    {
      mnemonic: 'frcsr',
      syntax: '{rd}',
      operands: [register('rd', 'x')],
      alternatives: [{ lines: ['csrrs {rd}, fcsr, zero'] }],
      alias: true,
    },
    /** Write fcsr (specs/isa/riscv/F.yaml:492) */
    {
      mnemonic: 'fscsr',
      syntax: '{rs}',
      operands: [register('rs', 'x')],
      alternatives: [{ lines: ['csrrw zero, fcsr, {rs}'] }],
      alias: true,
    },
    /** Swap fcsr (specs/isa/riscv/F.yaml:493) */
    {
      mnemonic: 'fscsr',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['csrrw {rd}, fcsr, {rs}'] }],
      alias: true,
    },
    /** The older name of frcsr (specs/isa/riscv/F.yaml:494) */
    {
      mnemonic: 'frsr',
      syntax: '{rd}',
      operands: [register('rd', 'x')],
      alternatives: [{ lines: ['csrrs {rd}, fcsr, zero'] }],
      alias: false,
    },
    /** The older name of fscsr (specs/isa/riscv/F.yaml:495) */
    {
      mnemonic: 'fssr',
      syntax: '{rs}',
      operands: [register('rs', 'x')],
      alternatives: [{ lines: ['csrrw zero, fcsr, {rs}'] }],
      alias: false,
    },
    /** The older name of fscsr (specs/isa/riscv/F.yaml:496) */
    {
      mnemonic: 'fssr',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['csrrw {rd}, fcsr, {rs}'] }],
      alias: false,
    },
    /** Read the rounding mode (specs/isa/riscv/F.yaml:497) */
    {
      mnemonic: 'frrm',
      syntax: '{rd}',
      operands: [register('rd', 'x')],
      alternatives: [{ lines: ['csrrs {rd}, frm, zero'] }],
      alias: true,
    },
    /** Write the rounding mode (specs/isa/riscv/F.yaml:498) */
    {
      mnemonic: 'fsrm',
      syntax: '{rs}',
      operands: [register('rs', 'x')],
      alternatives: [{ lines: ['csrrw zero, frm, {rs}'] }],
      alias: true,
    },
    /** Swap the rounding mode (specs/isa/riscv/F.yaml:499) */
    {
      mnemonic: 'fsrm',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['csrrw {rd}, frm, {rs}'] }],
      alias: true,
    },
    /** Write the rounding mode, immediate (specs/isa/riscv/F.yaml:500) */
    {
      mnemonic: 'fsrmi',
      syntax: '{uimm}',
      operands: [unsigned('uimm')],
      alternatives: [{ lines: ['csrrwi zero, frm, {uimm}'] }],
      alias: false,
    },
    /** Swap the rounding mode, immediate (specs/isa/riscv/F.yaml:501) */
    {
      mnemonic: 'fsrmi',
      syntax: '{rd}, {uimm}',
      operands: [register('rd', 'x'), unsigned('uimm')],
      alternatives: [{ lines: ['csrrwi {rd}, frm, {uimm}'] }],
      alias: true,
    },
    /** Read the flags (specs/isa/riscv/F.yaml:502) */
    {
      mnemonic: 'frflags',
      syntax: '{rd}',
      operands: [register('rd', 'x')],
      alternatives: [{ lines: ['csrrs {rd}, fflags, zero'] }],
      alias: true,
    },
    /** Write the flags (specs/isa/riscv/F.yaml:503) */
    {
      mnemonic: 'fsflags',
      syntax: '{rs}',
      operands: [register('rs', 'x')],
      alternatives: [{ lines: ['csrrw zero, fflags, {rs}'] }],
      alias: true,
    },
    /** Swap the flags (specs/isa/riscv/F.yaml:504) */
    {
      mnemonic: 'fsflags',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['csrrw {rd}, fflags, {rs}'] }],
      alias: true,
    },
    /** Write the flags, immediate (specs/isa/riscv/F.yaml:505) */
    {
      mnemonic: 'fsflagsi',
      syntax: '{uimm}',
      operands: [unsigned('uimm')],
      alternatives: [{ lines: ['csrrwi zero, fflags, {uimm}'] }],
      alias: false,
    },
    /** Swap the flags, immediate (specs/isa/riscv/F.yaml:506) */
    {
      mnemonic: 'fsflagsi',
      syntax: '{rd}, {uimm}',
      operands: [register('rd', 'x'), unsigned('uimm')],
      alternatives: [{ lines: ['csrrwi {rd}, fflags, {uimm}'] }],
      alias: true,
    },
    /** Copy register (specs/isa/riscv/D.yaml:418) */
    {
      mnemonic: 'fmv.d',
      syntax: '{frd}, {frs}',
      operands: [register('frd', 'f'), register('frs', 'f')],
      alternatives: [{ lines: ['fsgnj.d {frd}, {frs}, {frs}'] }],
      alias: true,
    },
    /** Negate (specs/isa/riscv/D.yaml:419) */
    {
      mnemonic: 'fneg.d',
      syntax: '{frd}, {frs}',
      operands: [register('frd', 'f'), register('frs', 'f')],
      alternatives: [{ lines: ['fsgnjn.d {frd}, {frs}, {frs}'] }],
      alias: true,
    },
    /** Absolute value (specs/isa/riscv/D.yaml:420) */
    {
      mnemonic: 'fabs.d',
      syntax: '{frd}, {frs}',
      operands: [register('frd', 'f'), register('frs', 'f')],
      alternatives: [{ lines: ['fsgnjx.d {frd}, {frs}, {frs}'] }],
      alias: true,
    },
    /** Greater than (specs/isa/riscv/D.yaml:421) */
    {
      mnemonic: 'fgt.d',
      syntax: '{rd}, {frs}, {frt}',
      operands: [register('rd', 'x'), register('frs', 'f'), register('frt', 'f')],
      alternatives: [{ lines: ['flt.d {rd}, {frt}, {frs}'] }],
      alias: false,
    },
    /** Greater than or equal (specs/isa/riscv/D.yaml:422) */
    {
      mnemonic: 'fge.d',
      syntax: '{rd}, {frs}, {frt}',
      operands: [register('rd', 'x'), register('frs', 'f'), register('frt', 'f')],
      alternatives: [{ lines: ['fle.d {rd}, {frt}, {frs}'] }],
      alias: false,
    },
    /** Load without offset (specs/isa/riscv/D.yaml:423) */
    {
      mnemonic: 'fld',
      syntax: '{frd}, ({rs})',
      operands: [register('frd', 'f'), register('rs', 'x')],
      alternatives: [{ lines: ['fld {frd}, 0({rs})'] }],
      alias: false,
    },
    /** Store without offset (specs/isa/riscv/D.yaml:424) */
    {
      mnemonic: 'fsd',
      syntax: '{frs}, ({rt})',
      operands: [register('frs', 'f'), register('rt', 'x')],
      alternatives: [{ lines: ['fsd {frs}, 0({rt})'] }],
      alias: false,
    },
    /** Load from a symbol, rt as scratch (specs/isa/riscv/D.yaml:425) */
    {
      mnemonic: 'fld',
      syntax: '{frd}, {symbol}, {rt}',
      operands: [register('frd', 'f'), signed('symbol'), register('rt', 'x')],
      alternatives: [
        {
          lines: [
            'auipc {rt}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'fld {frd}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rt})',
          ],
        },
      ],
      alias: false,
    },
    /** Store to a symbol, rt as scratch (specs/isa/riscv/D.yaml:426) */
    {
      mnemonic: 'fsd',
      syntax: '{frs}, {symbol}, {rt}',
      operands: [register('frs', 'f'), signed('symbol'), register('rt', 'x')],
      alternatives: [
        {
          lines: [
            'auipc {rt}, {symbol - pc + 0x800 >> 12 & 0xfffff}',
            'fsd {frs}, {((symbol - pc & 0xfff) ^ 0x800) - 0x800}({rt})',
          ],
        },
      ],
      alias: false,
    },
    /** No operation (specs/isa/riscv/C.yaml:338) */
    {
      mnemonic: 'c.nop',
      syntax: '',
      operands: [],
      alternatives: [{ lines: ['c.addi zero, 0'] }],
      alias: true,
    },
    /** No operation with a hint (specs/isa/riscv/C.yaml:339) */
    {
      mnemonic: 'c.nop',
      syntax: '{imm}',
      operands: [signed('imm')],
      alternatives: [{ lines: ['c.addi zero, {imm}'] }],
      alias: true,
    },
    /** Load without offset (specs/isa/riscv/C.yaml:340) */
    {
      mnemonic: 'c.lwsp',
      syntax: '{rd}, (sp)',
      operands: [register('rd', 'x')],
      alternatives: [{ lines: ['c.lwsp {rd}, 0(sp)'] }],
      alias: false,
    },
    /** Store without offset (specs/isa/riscv/C.yaml:341) */
    {
      mnemonic: 'c.swsp',
      syntax: '{rs}, (sp)',
      operands: [register('rs', 'x')],
      alternatives: [{ lines: ['c.swsp {rs}, 0(sp)'] }],
      alias: false,
    },
    /** Load without offset (specs/isa/riscv/C.yaml:342) */
    {
      mnemonic: 'c.lw',
      syntax: '{rdp}, ({rs1p})',
      operands: [register('rdp', 'x', '', { offset: 8 }), register('rs1p', 'x', '', { offset: 8 })],
      alternatives: [{ lines: ['c.lw {rdp}, 0({rs1p})'] }],
      alias: false,
    },
    /** Store without offset (specs/isa/riscv/C.yaml:343) */
    {
      mnemonic: 'c.sw',
      syntax: '{rs2p}, ({rs1p})',
      operands: [register('rs2p', 'x', '', { offset: 8 }), register('rs1p', 'x', '', { offset: 8 })],
      alternatives: [{ lines: ['c.sw {rs2p}, 0({rs1p})'] }],
      alias: false,
    },
    /** Load without offset (specs/isa/riscv/C.yaml:344) */
    {
      mnemonic: 'c.ldsp',
      syntax: '{rd}, (sp)',
      operands: [register('rd', 'x')],
      alternatives: [{ lines: ['c.ldsp {rd}, 0(sp)'] }],
      alias: false,
    },
    /** Store without offset (specs/isa/riscv/C.yaml:345) */
    {
      mnemonic: 'c.sdsp',
      syntax: '{rs}, (sp)',
      operands: [register('rs', 'x')],
      alternatives: [{ lines: ['c.sdsp {rs}, 0(sp)'] }],
      alias: false,
    },
    /** Load without offset (specs/isa/riscv/C.yaml:346) */
    {
      mnemonic: 'c.ld',
      syntax: '{rdp}, ({rs1p})',
      operands: [register('rdp', 'x', '', { offset: 8 }), register('rs1p', 'x', '', { offset: 8 })],
      alternatives: [{ lines: ['c.ld {rdp}, 0({rs1p})'] }],
      alias: false,
    },
    /** Store without offset (specs/isa/riscv/C.yaml:347) */
    {
      mnemonic: 'c.sd',
      syntax: '{rs2p}, ({rs1p})',
      operands: [register('rs2p', 'x', '', { offset: 8 }), register('rs1p', 'x', '', { offset: 8 })],
      alternatives: [{ lines: ['c.sd {rs2p}, 0({rs1p})'] }],
      alias: false,
    },
    /** Load without offset (specs/isa/riscv/C.yaml:348) */
    {
      mnemonic: 'c.fldsp',
      syntax: '{frd}, (sp)',
      operands: [register('frd', 'f')],
      alternatives: [{ lines: ['c.fldsp {frd}, 0(sp)'] }],
      alias: false,
    },
    /** Store without offset (specs/isa/riscv/C.yaml:349) */
    {
      mnemonic: 'c.fsdsp',
      syntax: '{frs}, (sp)',
      operands: [register('frs', 'f')],
      alternatives: [{ lines: ['c.fsdsp {frs}, 0(sp)'] }],
      alias: false,
    },
    /** Load without offset (specs/isa/riscv/C.yaml:350) */
    {
      mnemonic: 'c.fld',
      syntax: '{frdp}, ({rs1p})',
      operands: [register('frdp', 'f', '', { offset: 8 }), register('rs1p', 'x', '', { offset: 8 })],
      alternatives: [{ lines: ['c.fld {frdp}, 0({rs1p})'] }],
      alias: false,
    },
    /** Store without offset (specs/isa/riscv/C.yaml:351) */
    {
      mnemonic: 'c.fsd',
      syntax: '{frs2p}, ({rs1p})',
      operands: [register('frs2p', 'f', '', { offset: 8 }), register('rs1p', 'x', '', { offset: 8 })],
      alternatives: [{ lines: ['c.fsd {frs2p}, 0({rs1p})'] }],
      alias: false,
    },
    /** Load upper immediate (specs/isa/riscv/C.yaml:353) */
    {
      mnemonic: 'c.lui',
      syntax: '{rd}, {number}',
      operands: [register('rd', 'x'), signed('number')],
      alternatives: [{ when: 'number >= 0xfffe0 && number <= 0xfffff', lines: ['c.lui {rd}, {number - 0x100000}'] }],
      alias: false,
    },
    /** Read the cycle counter (specs/isa/riscv/Zicntr.yaml:39) */
    {
      mnemonic: 'rdcycle',
      syntax: '{rd}',
      operands: [register('rd', 'x')],
      alternatives: [{ lines: ['csrrs {rd}, cycle, zero'] }],
      alias: true,
    },
    /** Read the timer (specs/isa/riscv/Zicntr.yaml:40) */
    {
      mnemonic: 'rdtime',
      syntax: '{rd}',
      operands: [register('rd', 'x')],
      alternatives: [{ lines: ['csrrs {rd}, time, zero'] }],
      alias: true,
    },
    /** Read the retired-instruction counter (specs/isa/riscv/Zicntr.yaml:41) */
    {
      mnemonic: 'rdinstret',
      syntax: '{rd}',
      operands: [register('rd', 'x')],
      alternatives: [{ lines: ['csrrs {rd}, instret, zero'] }],
      alias: true,
    },
    /** Zero-extend word (specs/isa/riscv/Zba.yaml:70) */
    {
      mnemonic: 'zext.w',
      syntax: '{rd}, {rs}',
      operands: [register('rd', 'x'), register('rs', 'x')],
      alternatives: [{ lines: ['add.uw {rd}, {rs}, zero'] }],
      alias: true,
    },
    /** Rotate right by immediate (specs/isa/riscv/Zbb.yaml:233) */
    {
      mnemonic: 'ror',
      syntax: '{rd}, {rs}, {shamt}',
      operands: [register('rd', 'x'), register('rs', 'x'), unsigned('shamt')],
      alternatives: [{ lines: ['rori {rd}, {rs}, {shamt}'] }],
      alias: false,
    },
    /** Rotate word right by immediate (specs/isa/riscv/Zbb.yaml:234) */
    {
      mnemonic: 'rorw',
      syntax: '{rd}, {rs}, {shamt}',
      operands: [register('rd', 'x'), register('rs', 'x'), unsigned('shamt')],
      alternatives: [{ lines: ['roriw {rd}, {rs}, {shamt}'] }],
      alias: false,
    },
    /** The form with an immediate (specs/isa/riscv/Zbs.yaml:75) */
    {
      mnemonic: 'bclr',
      syntax: '{rd}, {rs}, {shamt}',
      operands: [register('rd', 'x'), register('rs', 'x'), unsigned('shamt')],
      alternatives: [{ lines: ['bclri {rd}, {rs}, {shamt}'] }],
      alias: false,
    },
    /** The form with an immediate (specs/isa/riscv/Zbs.yaml:76) */
    {
      mnemonic: 'bext',
      syntax: '{rd}, {rs}, {shamt}',
      operands: [register('rd', 'x'), register('rs', 'x'), unsigned('shamt')],
      alternatives: [{ lines: ['bexti {rd}, {rs}, {shamt}'] }],
      alias: false,
    },
    /** The form with an immediate (specs/isa/riscv/Zbs.yaml:77) */
    {
      mnemonic: 'binv',
      syntax: '{rd}, {rs}, {shamt}',
      operands: [register('rd', 'x'), register('rs', 'x'), unsigned('shamt')],
      alternatives: [{ lines: ['binvi {rd}, {rs}, {shamt}'] }],
      alias: false,
    },
    /** The form with an immediate (specs/isa/riscv/Zbs.yaml:78) */
    {
      mnemonic: 'bset',
      syntax: '{rd}, {rs}, {shamt}',
      operands: [register('rd', 'x'), register('rs', 'x'), unsigned('shamt')],
      alternatives: [{ lines: ['bseti {rd}, {rs}, {shamt}'] }],
      alias: false,
    },
    /** Fence of all translations (specs/isa/riscv/S.yaml:189) */
    {
      mnemonic: 'sfence.vma',
      syntax: '',
      operands: [],
      alternatives: [{ lines: ['sfence.vma zero, zero'] }],
      alias: true,
    },
    /** Fence of the translations of an address (specs/isa/riscv/S.yaml:190) */
    {
      mnemonic: 'sfence.vma',
      syntax: '{rs}',
      operands: [register('rs', 'x')],
      alternatives: [{ lines: ['sfence.vma {rs}, zero'] }],
      alias: true,
    },
  ],
}

export const assembler = new Assembler(table)

/** Assembles a source. Throws AssemblyFailed, with every error at its line and column. */
export const assemble = (source: string, options?: AssembleOptions): Program => assembler.assemble(source, options)
