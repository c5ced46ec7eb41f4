/**
 * The assembler of A teaching machine in the mainframe's spirit: its table, and what makes programs of it.
 *
 * Generated from specs/machines/pico.yaml:2 by specvisor; edit that instead.
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

/** Names for the values of C. */
const C_NAMES = { base: 0n, bound: 1n, submask: 2n }

/** Every encoding, register name and pseudo-instruction that a source may use. */
export const table: AssemblerTable = {
  machine: 'pico',
  byteOrder: 'big',
  order: 'big',
  alignment: 2,
  addressWidth: 32,
  origin: 0x200n,
  elf: { class: 32, machine: 0 },
  registers: {
    /** General registers (specs/isa/pico/general.yaml:18) */
    r: {
      names: ['r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9', 'r10', 'r11', 'r12', 'r13', 'r14', 'r15'],
      aliases: {},
    },
  },
  forms: [
    /** Load register (specs/isa/pico/general.yaml:100) */
    {
      id: 'lr',
      mnemonic: 'lr',
      length: 2,
      mask: 0xff00n,
      match: 0x1800n,
      ignored: 0n,
      operands: [register('R1', 'r', '3:0@4'), register('R2', 'r', '3:0@0')],
      syntax: '{R1}, {R2}',
    },
    /** Add register (specs/isa/pico/general.yaml:107) */
    {
      id: 'ar',
      mnemonic: 'ar',
      length: 2,
      mask: 0xff00n,
      match: 0x1a00n,
      ignored: 0n,
      operands: [register('R1', 'r', '3:0@4'), register('R2', 'r', '3:0@0')],
      syntax: '{R1}, {R2}',
    },
    /** Subtract register (specs/isa/pico/general.yaml:119) */
    {
      id: 'sr',
      mnemonic: 'sr',
      length: 2,
      mask: 0xff00n,
      match: 0x1b00n,
      ignored: 0n,
      operands: [register('R1', 'r', '3:0@4'), register('R2', 'r', '3:0@0')],
      syntax: '{R1}, {R2}',
    },
    /** And register (specs/isa/pico/general.yaml:130) */
    {
      id: 'nr',
      mnemonic: 'nr',
      length: 2,
      mask: 0xff00n,
      match: 0x1400n,
      ignored: 0n,
      operands: [register('R1', 'r', '3:0@4'), register('R2', 'r', '3:0@0')],
      syntax: '{R1}, {R2}',
    },
    /** Exclusive or register (specs/isa/pico/general.yaml:140) */
    {
      id: 'xr',
      mnemonic: 'xr',
      length: 2,
      mask: 0xff00n,
      match: 0x1700n,
      ignored: 0n,
      operands: [register('R1', 'r', '3:0@4'), register('R2', 'r', '3:0@0')],
      syntax: '{R1}, {R2}',
    },
    /** Compare register (specs/isa/pico/general.yaml:150) */
    {
      id: 'cr',
      mnemonic: 'cr',
      length: 2,
      mask: 0xff00n,
      match: 0x1900n,
      ignored: 0n,
      operands: [register('R1', 'r', '3:0@4'), register('R2', 'r', '3:0@0')],
      syntax: '{R1}, {R2}',
    },
    /** Compare logical register (specs/isa/pico/general.yaml:158) */
    {
      id: 'clr',
      mnemonic: 'clr',
      length: 2,
      mask: 0xff00n,
      match: 0x1500n,
      ignored: 0n,
      operands: [register('R1', 'r', '3:0@4'), register('R2', 'r', '3:0@0')],
      syntax: '{R1}, {R2}',
    },
    /** Multiply register (specs/isa/pico/general.yaml:165) */
    {
      id: 'mr',
      mnemonic: 'mr',
      length: 2,
      mask: 0xff00n,
      match: 0x1c00n,
      ignored: 0n,
      operands: [register('R1', 'r', '3:0@4'), register('R2', 'r', '3:0@0')],
      syntax: '{R1}, {R2}',
    },
    /** Divide register (specs/isa/pico/general.yaml:179) */
    {
      id: 'dr',
      mnemonic: 'dr',
      length: 2,
      mask: 0xff00n,
      match: 0x1d00n,
      ignored: 0n,
      operands: [register('R1', 'r', '3:0@4'), register('R2', 'r', '3:0@0')],
      syntax: '{R1}, {R2}',
    },
    /** Load (specs/isa/pico/general.yaml:200) */
    {
      id: 'l',
      mnemonic: 'l',
      length: 4,
      mask: 0xff000000n,
      match: 0x58000000n,
      ignored: 0n,
      operands: [
        register('R1', 'r', '3:0@20'),
        register('S2.X', 'r', '3:0@16', { default: 0n }),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{R1}, {S2.D}({S2.X},{S2.B})',
    },
    /** Store (specs/isa/pico/general.yaml:209) */
    {
      id: 'st',
      mnemonic: 'st',
      length: 4,
      mask: 0xff000000n,
      match: 0x50000000n,
      ignored: 0n,
      operands: [
        register('R1', 'r', '3:0@20'),
        register('S2.X', 'r', '3:0@16', { default: 0n }),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{R1}, {S2.D}({S2.X},{S2.B})',
    },
    /** Load address (specs/isa/pico/general.yaml:217) */
    {
      id: 'la',
      mnemonic: 'la',
      length: 4,
      mask: 0xff000000n,
      match: 0x41000000n,
      ignored: 0n,
      operands: [
        register('R1', 'r', '3:0@20'),
        register('S2.X', 'r', '3:0@16', { default: 0n }),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{R1}, {S2.D}({S2.X},{S2.B})',
    },
    /** Insert character (specs/isa/pico/general.yaml:225) */
    {
      id: 'ic',
      mnemonic: 'ic',
      length: 4,
      mask: 0xff000000n,
      match: 0x43000000n,
      ignored: 0n,
      operands: [
        register('R1', 'r', '3:0@20'),
        register('S2.X', 'r', '3:0@16', { default: 0n }),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{R1}, {S2.D}({S2.X},{S2.B})',
    },
    /** Store character (specs/isa/pico/general.yaml:235) */
    {
      id: 'stc',
      mnemonic: 'stc',
      length: 4,
      mask: 0xff000000n,
      match: 0x42000000n,
      ignored: 0n,
      operands: [
        register('R1', 'r', '3:0@20'),
        register('S2.X', 'r', '3:0@16', { default: 0n }),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{R1}, {S2.D}({S2.X},{S2.B})',
    },
    /** Load halfword immediate (specs/isa/pico/general.yaml:243) */
    {
      id: 'lhi',
      mnemonic: 'lhi',
      length: 4,
      mask: 0xff0f0000n,
      match: 0xa7080000n,
      ignored: 0n,
      operands: [register('R1', 'r', '3:0@20'), signed('S', '15:0@0')],
      syntax: '{R1}, {S}',
    },
    /** Add halfword immediate (specs/isa/pico/general.yaml:250) */
    {
      id: 'ahi',
      mnemonic: 'ahi',
      length: 4,
      mask: 0xff0f0000n,
      match: 0xa70a0000n,
      ignored: 0n,
      operands: [register('R1', 'r', '3:0@20'), signed('S', '15:0@0')],
      syntax: '{R1}, {S}',
    },
    /** Shift left logical (specs/isa/pico/general.yaml:261) */
    {
      id: 'sll',
      mnemonic: 'sll',
      length: 4,
      mask: 0xff000000n,
      match: 0x89000000n,
      ignored: 0xf0000n,
      operands: [
        register('R1', 'r', '3:0@20'),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{R1}, {S2.D}({S2.B})',
    },
    /** Shift right logical (specs/isa/pico/general.yaml:271) */
    {
      id: 'srl',
      mnemonic: 'srl',
      length: 4,
      mask: 0xff000000n,
      match: 0x88000000n,
      ignored: 0xf0000n,
      operands: [
        register('R1', 'r', '3:0@20'),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{R1}, {S2.D}({S2.B})',
    },
    /** Branch on condition to register (specs/isa/pico/branch.yaml:9) */
    {
      id: 'bcr',
      mnemonic: 'bcr',
      length: 2,
      mask: 0xff00n,
      match: 0x700n,
      ignored: 0n,
      operands: [unsigned('M1', '3:0@4'), register('R2', 'r', '3:0@0')],
      syntax: '{M1}, {R2}',
    },
    /** Branch on condition (specs/isa/pico/branch.yaml:20) */
    {
      id: 'bc',
      mnemonic: 'bc',
      length: 4,
      mask: 0xff000000n,
      match: 0x47000000n,
      ignored: 0n,
      operands: [
        unsigned('M1', '3:0@20'),
        register('S2.X', 'r', '3:0@16', { default: 0n }),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{M1}, {S2.D}({S2.X},{S2.B})',
    },
    /** Branch relative on condition (specs/isa/pico/branch.yaml:32) */
    {
      id: 'brc',
      mnemonic: 'brc',
      length: 4,
      mask: 0xff0f0000n,
      match: 0xa7040000n,
      ignored: 0n,
      operands: [unsigned('M1', '3:0@20'), signed('S', '15:0@0', { bias: 0 })],
      syntax: '{M1}, {S}',
    },
    /** Branch and link (specs/isa/pico/branch.yaml:42) */
    {
      id: 'bal',
      mnemonic: 'bal',
      length: 4,
      mask: 0xff000000n,
      match: 0x45000000n,
      ignored: 0n,
      operands: [
        register('R1', 'r', '3:0@20'),
        register('S2.X', 'r', '3:0@16', { default: 0n }),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{R1}, {S2.D}({S2.X},{S2.B})',
    },
    /** Load multiple (specs/isa/pico/storage.yaml:68) */
    {
      id: 'lm',
      mnemonic: 'lm',
      length: 4,
      mask: 0xff000000n,
      match: 0x98000000n,
      ignored: 0n,
      operands: [
        register('R1', 'r', '3:0@20'),
        register('R3', 'r', '3:0@16'),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{R1}, {R3}, {S2.D}({S2.B})',
    },
    /** Store multiple (specs/isa/pico/storage.yaml:87) */
    {
      id: 'stm',
      mnemonic: 'stm',
      length: 4,
      mask: 0xff000000n,
      match: 0x90000000n,
      ignored: 0n,
      operands: [
        register('R1', 'r', '3:0@20'),
        register('R3', 'r', '3:0@16'),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{R1}, {R3}, {S2.D}({S2.B})',
    },
    /** Move immediate (specs/isa/pico/storage.yaml:101) */
    {
      id: 'mvi',
      mnemonic: 'mvi',
      length: 4,
      mask: 0xff000000n,
      match: 0x92000000n,
      ignored: 0n,
      operands: [
        unsigned('I2', '7:0@16'),
        register('S1.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S1.D', '11:0@0'),
      ],
      syntax: '{S1.D}({S1.B}), {I2}',
    },
    /** Compare logical immediate (specs/isa/pico/storage.yaml:109) */
    {
      id: 'cli',
      mnemonic: 'cli',
      length: 4,
      mask: 0xff000000n,
      match: 0x95000000n,
      ignored: 0n,
      operands: [
        unsigned('I2', '7:0@16'),
        register('S1.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S1.D', '11:0@0'),
      ],
      syntax: '{S1.D}({S1.B}), {I2}',
    },
    /** Test under mask (specs/isa/pico/storage.yaml:120) */
    {
      id: 'tm',
      mnemonic: 'tm',
      length: 4,
      mask: 0xff000000n,
      match: 0x91000000n,
      ignored: 0n,
      operands: [
        unsigned('I2', '7:0@16'),
        register('S1.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S1.D', '11:0@0'),
      ],
      syntax: '{S1.D}({S1.B}), {I2}',
    },
    /** Move characters (specs/isa/pico/storage.yaml:133) */
    {
      id: 'mvc',
      mnemonic: 'mvc',
      length: 6,
      mask: 0xff0000000000n,
      match: 0xd20000000000n,
      ignored: 0n,
      operands: [
        unsigned('S1.L', '7:0@32'),
        register('S1.B', 'r', '3:0@28', { default: 0n }),
        unsigned('S1.D', '11:0@16'),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{S1.D}({S1.L},{S1.B}), {S2.D}({S2.B})',
    },
    /** Compare logical characters (specs/isa/pico/storage.yaml:146) */
    {
      id: 'clc',
      mnemonic: 'clc',
      length: 6,
      mask: 0xff0000000000n,
      match: 0xd50000000000n,
      ignored: 0n,
      operands: [
        unsigned('S1.L', '7:0@32'),
        register('S1.B', 'r', '3:0@28', { default: 0n }),
        unsigned('S1.D', '11:0@16'),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{S1.D}({S1.L},{S1.B}), {S2.D}({S2.B})',
    },
    /** Supervisor call (specs/isa/pico/control.yaml:172) */
    {
      id: 'svc',
      mnemonic: 'svc',
      length: 2,
      mask: 0xff00n,
      match: 0xa00n,
      ignored: 0n,
      operands: [unsigned('I2', '7:0@0')],
      syntax: '{I2}',
    },
    /** Load program status word (specs/isa/pico/control.yaml:180) */
    {
      id: 'lpsw',
      mnemonic: 'lpsw',
      length: 4,
      mask: 0xff000000n,
      match: 0x82000000n,
      ignored: 0xff0000n,
      operands: [register('S2.B', 'r', '3:0@12', { default: 0n }), unsigned('S2.D', '11:0@0')],
      syntax: '{S2.D}({S2.B})',
    },
    /** Set system mask (specs/isa/pico/control.yaml:194) */
    {
      id: 'ssm',
      mnemonic: 'ssm',
      length: 4,
      mask: 0xff000000n,
      match: 0x80000000n,
      ignored: 0xff0000n,
      operands: [register('S2.B', 'r', '3:0@12', { default: 0n }), unsigned('S2.D', '11:0@0')],
      syntax: '{S2.D}({S2.B})',
    },
    /** Store system mask (specs/isa/pico/control.yaml:208) */
    {
      id: 'stsm',
      mnemonic: 'stsm',
      length: 4,
      mask: 0xff000000n,
      match: 0xae000000n,
      ignored: 0xff0000n,
      operands: [register('S1.B', 'r', '3:0@12', { default: 0n }), unsigned('S1.D', '11:0@0')],
      syntax: '{S1.D}({S1.B})',
    },
    /** Load control register (specs/isa/pico/control.yaml:218) */
    {
      id: 'lctl',
      mnemonic: 'lctl',
      length: 4,
      mask: 0xff000000n,
      match: 0xb7000000n,
      ignored: 0n,
      operands: [
        named('C', C_NAMES, '3:0@20', { open: true }),
        register('S2.X', 'r', '3:0@16', { default: 0n }),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{C}, {S2.D}({S2.X},{S2.B})',
    },
    /** Store control register (specs/isa/pico/control.yaml:233) */
    {
      id: 'stctl',
      mnemonic: 'stctl',
      length: 4,
      mask: 0xff000000n,
      match: 0xb6000000n,
      ignored: 0n,
      operands: [
        named('C', C_NAMES, '3:0@20', { open: true }),
        register('S2.X', 'r', '3:0@16', { default: 0n }),
        register('S2.B', 'r', '3:0@12', { default: 0n }),
        unsigned('S2.D', '11:0@0'),
      ],
      syntax: '{C}, {S2.D}({S2.X},{S2.B})',
    },
    /** Store clock (specs/isa/pico/control.yaml:246) */
    {
      id: 'stck',
      mnemonic: 'stck',
      length: 4,
      mask: 0xffff0000n,
      match: 0xb2050000n,
      ignored: 0n,
      operands: [register('S1.B', 'r', '3:0@12', { default: 0n }), unsigned('S1.D', '11:0@0')],
      syntax: '{S1.D}({S1.B})',
    },
    /** Set clock comparator (specs/isa/pico/control.yaml:258) */
    {
      id: 'sckc',
      mnemonic: 'sckc',
      length: 4,
      mask: 0xffff0000n,
      match: 0xb2060000n,
      ignored: 0n,
      operands: [register('S2.B', 'r', '3:0@12', { default: 0n }), unsigned('S2.D', '11:0@0')],
      syntax: '{S2.D}({S2.B})',
    },
    /** Call the hypervisor (specs/isa/pico/control.yaml:269) */
    {
      id: 'hcall',
      mnemonic: 'hcall',
      length: 4,
      mask: 0xffff0000n,
      match: 0x83000000n,
      ignored: 0n,
      operands: [unsigned('H', '15:0@0')],
      syntax: '{H}',
    },
  ],
  pseudos: [
    /** Branch (specs/isa/pico/branch.yaml:56) */
    {
      mnemonic: 'b',
      syntax: '{target}',
      operands: [signed('target')],
      alternatives: [{ lines: ['brc 15, {target}'] }],
      alias: true,
    },
    /** Branch if equal or zero (specs/isa/pico/branch.yaml:57) */
    {
      mnemonic: 'be',
      syntax: '{target}',
      operands: [signed('target')],
      alternatives: [{ lines: ['brc 8, {target}'] }],
      alias: true,
    },
    /** Branch if not equal or not zero (specs/isa/pico/branch.yaml:58) */
    {
      mnemonic: 'bne',
      syntax: '{target}',
      operands: [signed('target')],
      alternatives: [{ lines: ['brc 7, {target}'] }],
      alias: true,
    },
    /** Branch if low or negative (specs/isa/pico/branch.yaml:59) */
    {
      mnemonic: 'bl',
      syntax: '{target}',
      operands: [signed('target')],
      alternatives: [{ lines: ['brc 4, {target}'] }],
      alias: true,
    },
    /** Branch if high or positive (specs/isa/pico/branch.yaml:60) */
    {
      mnemonic: 'bh',
      syntax: '{target}',
      operands: [signed('target')],
      alternatives: [{ lines: ['brc 2, {target}'] }],
      alias: true,
    },
    /** Branch if not low (specs/isa/pico/branch.yaml:61) */
    {
      mnemonic: 'bnl',
      syntax: '{target}',
      operands: [signed('target')],
      alternatives: [{ lines: ['brc 11, {target}'] }],
      alias: true,
    },
    /** Branch to register (specs/isa/pico/branch.yaml:62) */
    {
      mnemonic: 'br',
      syntax: '{R2}',
      operands: [register('R2', 'r')],
      alternatives: [{ lines: ['bcr 15, {R2}'] }],
      alias: true,
    },
  ],
}

export const assembler = new Assembler(table)

/** Assembles a source. Throws AssemblyFailed, with every error at its line and column. */
export const assemble = (source: string, options?: AssembleOptions): Program => assembler.assemble(source, options)
