/**
 * The decoder of pico with a clock offset in hardware: a decision tree made from the encodings.
 *
 * Generated from specs/machines/pico-clock.yaml:2 by specvisor; edit that instead.
 */

import * as executeBranch from './execute/branch.ts'
import * as executeControl from './execute/control.ts'
import * as executeGeneral from './execute/general.ts'
import * as executeStorage from './execute/storage.ts'
import { Instruction } from './instruction.ts'
import type { State } from './state.ts'
import { TRAP } from './traps.ts'

/** Decodes the instruction whose n-th 2 bytes (as a number, in the instruction order) `unit(n)` gives; it asks for no more than belong to the instruction. */
export function decode(unit: (n: number) => number): Instruction {
  const bits16 = unit(0)
  switch (bits16 >>> 14) {
    case 0: {
      return decode16(bits16)
    }
    case 1:
    case 2: {
      const bits32 = ((bits16 << 16) | unit(1)) >>> 0
      return decode32(bits32)
    }
    case 3: {
      const bits48 = (BigInt(bits16) << 32n) | (BigInt(unit(1)) << 16n) | BigInt(unit(2))
      return decode48(bits48)
    }
    default: {
      return decode16(bits16)
    }
  }
}

/** The instruction of 2 bytes with these bits. */
export function decode16(bits: number): Instruction {
  switch ((bits >>> 8) & 0x1f) {
    case 7: {
      if ((bits & 0xe000) === 0) return decodeBcr(bits)
      break
    }
    case 0xa: {
      if ((bits & 0xe000) === 0) return decodeSvc(bits)
      break
    }
    case 0x14: {
      if ((bits & 0xe000) === 0) return decodeNr(bits)
      break
    }
    case 0x15: {
      if ((bits & 0xe000) === 0) return decodeClr(bits)
      break
    }
    case 0x17: {
      if ((bits & 0xe000) === 0) return decodeXr(bits)
      break
    }
    case 0x18: {
      if ((bits & 0xe000) === 0) return decodeLr(bits)
      break
    }
    case 0x19: {
      if ((bits & 0xe000) === 0) return decodeCr(bits)
      break
    }
    case 0x1a: {
      if ((bits & 0xe000) === 0) return decodeAr(bits)
      break
    }
    case 0x1b: {
      if ((bits & 0xe000) === 0) return decodeSr(bits)
      break
    }
    case 0x1c: {
      if ((bits & 0xe000) === 0) return decodeMr(bits)
      break
    }
    case 0x1d: {
      if ((bits & 0xe000) === 0) return decodeDr(bits)
      break
    }
  }
  return undefinedInstruction(2, BigInt(bits))
}

/** The instruction of 4 bytes with these bits. */
export function decode32(bits: number): Instruction {
  switch ((bits >>> 24) & 0x7f) {
    case 0: {
      if ((bits & 0x80000000) >>> 0 === 0x80000000) return decodeSsm(bits)
      break
    }
    case 2: {
      if ((bits & 0x80000000) >>> 0 === 0x80000000) return decodeLpsw(bits)
      break
    }
    case 3: {
      if ((bits & 0x80ff0000) >>> 0 === 0x80000000) return decodeHcall(bits)
      break
    }
    case 8: {
      if ((bits & 0x80000000) >>> 0 === 0x80000000) return decodeSrl(bits)
      break
    }
    case 9: {
      if ((bits & 0x80000000) >>> 0 === 0x80000000) return decodeSll(bits)
      break
    }
    case 0x10: {
      if ((bits & 0x80000000) >>> 0 === 0x80000000) return decodeStm(bits)
      break
    }
    case 0x11: {
      if ((bits & 0x80000000) >>> 0 === 0x80000000) return decodeTm(bits)
      break
    }
    case 0x12: {
      if ((bits & 0x80000000) >>> 0 === 0x80000000) return decodeMvi(bits)
      break
    }
    case 0x15: {
      if ((bits & 0x80000000) >>> 0 === 0x80000000) return decodeCli(bits)
      break
    }
    case 0x18: {
      if ((bits & 0x80000000) >>> 0 === 0x80000000) return decodeLm(bits)
      break
    }
    case 0x27: {
      switch ((bits >>> 17) & 3) {
        case 0: {
          if ((bits & 0x80090000) >>> 0 === 0x80080000) return decodeLhi(bits)
          break
        }
        case 1: {
          if ((bits & 0x80090000) >>> 0 === 0x80080000) return decodeAhi(bits)
          break
        }
        case 2: {
          if ((bits & 0x80090000) >>> 0 === 0x80000000) return decodeBrc(bits)
          break
        }
      }
      break
    }
    case 0x2e: {
      if ((bits & 0x80000000) >>> 0 === 0x80000000) return decodeStsm(bits)
      break
    }
    case 0x32: {
      switch ((bits >>> 16) & 1) {
        case 0: {
          if ((bits & 0x80fe0000) >>> 0 === 0x80060000) return decodeSckc(bits)
          break
        }
        case 1: {
          if ((bits & 0x80fe0000) >>> 0 === 0x80040000) return decodeStck(bits)
          break
        }
      }
      break
    }
    case 0x36: {
      if ((bits & 0x80000000) >>> 0 === 0x80000000) return decodeStctl(bits)
      break
    }
    case 0x37: {
      if ((bits & 0x80000000) >>> 0 === 0x80000000) return decodeLctl(bits)
      break
    }
    case 0x41: {
      if ((bits & 0x80000000) >>> 0 === 0) return decodeLa(bits)
      break
    }
    case 0x42: {
      if ((bits & 0x80000000) >>> 0 === 0) return decodeStc(bits)
      break
    }
    case 0x43: {
      if ((bits & 0x80000000) >>> 0 === 0) return decodeIc(bits)
      break
    }
    case 0x45: {
      if ((bits & 0x80000000) >>> 0 === 0) return decodeBal(bits)
      break
    }
    case 0x47: {
      if ((bits & 0x80000000) >>> 0 === 0) return decodeBc(bits)
      break
    }
    case 0x50: {
      if ((bits & 0x80000000) >>> 0 === 0) return decodeSt(bits)
      break
    }
    case 0x58: {
      if ((bits & 0x80000000) >>> 0 === 0) return decodeL(bits)
      break
    }
  }
  return undefinedInstruction(4, BigInt(bits))
}

/** The instruction of 6 bytes with these bits. */
export function decode48(bits: bigint): Instruction {
  switch (Number((bits >> 40n) & 1n)) {
    case 0: {
      if ((bits & 0xfe0000000000n) === 0xd20000000000n) return decodeMvc(bits)
      break
    }
    case 1: {
      if ((bits & 0xfe0000000000n) === 0xd40000000000n) return decodeClc(bits)
      break
    }
  }
  return undefinedInstruction(6, bits)
}

function decodeLr(bits: number): Instruction {
  const i = new Instruction(0, 2, BigInt(bits), executeGeneral.lr)
  i.R1 = (bits >>> 4) & 0xf
  i.R2 = bits & 0xf
  return i
}

function decodeAr(bits: number): Instruction {
  const i = new Instruction(1, 2, BigInt(bits), executeGeneral.ar)
  i.R1 = (bits >>> 4) & 0xf
  i.R2 = bits & 0xf
  return i
}

function decodeSr(bits: number): Instruction {
  const i = new Instruction(2, 2, BigInt(bits), executeGeneral.sr)
  i.R1 = (bits >>> 4) & 0xf
  i.R2 = bits & 0xf
  return i
}

function decodeNr(bits: number): Instruction {
  const i = new Instruction(3, 2, BigInt(bits), executeGeneral.nr)
  i.R1 = (bits >>> 4) & 0xf
  i.R2 = bits & 0xf
  return i
}

function decodeXr(bits: number): Instruction {
  const i = new Instruction(4, 2, BigInt(bits), executeGeneral.xr)
  i.R1 = (bits >>> 4) & 0xf
  i.R2 = bits & 0xf
  return i
}

function decodeCr(bits: number): Instruction {
  const i = new Instruction(5, 2, BigInt(bits), executeGeneral.cr)
  i.R1 = (bits >>> 4) & 0xf
  i.R2 = bits & 0xf
  return i
}

function decodeClr(bits: number): Instruction {
  const i = new Instruction(6, 2, BigInt(bits), executeGeneral.clr)
  i.R1 = (bits >>> 4) & 0xf
  i.R2 = bits & 0xf
  return i
}

function decodeMr(bits: number): Instruction {
  const i = new Instruction(7, 2, BigInt(bits), executeGeneral.mr)
  i.R1 = (bits >>> 4) & 0xf
  i.R2 = bits & 0xf
  return i
}

function decodeDr(bits: number): Instruction {
  const i = new Instruction(8, 2, BigInt(bits), executeGeneral.dr)
  i.R1 = (bits >>> 4) & 0xf
  i.R2 = bits & 0xf
  return i
}

function decodeL(bits: number): Instruction {
  const i = new Instruction(9, 4, BigInt(bits), executeGeneral.l)
  i.R1 = (bits >>> 20) & 0xf
  i.S2_X = (bits >>> 16) & 0xf
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeSt(bits: number): Instruction {
  const i = new Instruction(10, 4, BigInt(bits), executeGeneral.st)
  i.R1 = (bits >>> 20) & 0xf
  i.S2_X = (bits >>> 16) & 0xf
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeLa(bits: number): Instruction {
  const i = new Instruction(11, 4, BigInt(bits), executeGeneral.la)
  i.R1 = (bits >>> 20) & 0xf
  i.S2_X = (bits >>> 16) & 0xf
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeIc(bits: number): Instruction {
  const i = new Instruction(12, 4, BigInt(bits), executeGeneral.ic)
  i.R1 = (bits >>> 20) & 0xf
  i.S2_X = (bits >>> 16) & 0xf
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeStc(bits: number): Instruction {
  const i = new Instruction(13, 4, BigInt(bits), executeGeneral.stc)
  i.R1 = (bits >>> 20) & 0xf
  i.S2_X = (bits >>> 16) & 0xf
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeLhi(bits: number): Instruction {
  const i = new Instruction(14, 4, BigInt(bits), executeGeneral.lhi)
  i.R1 = (bits >>> 20) & 0xf
  i.S = bits & 0xffff
  return i
}

function decodeAhi(bits: number): Instruction {
  const i = new Instruction(15, 4, BigInt(bits), executeGeneral.ahi)
  i.R1 = (bits >>> 20) & 0xf
  i.S = bits & 0xffff
  return i
}

function decodeSll(bits: number): Instruction {
  const i = new Instruction(16, 4, BigInt(bits), executeGeneral.sll)
  i.R1 = (bits >>> 20) & 0xf
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeSrl(bits: number): Instruction {
  const i = new Instruction(17, 4, BigInt(bits), executeGeneral.srl)
  i.R1 = (bits >>> 20) & 0xf
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeBcr(bits: number): Instruction {
  const i = new Instruction(18, 2, BigInt(bits), executeBranch.bcr)
  i.M1 = (bits >>> 4) & 0xf
  i.R2 = bits & 0xf
  return i
}

function decodeBc(bits: number): Instruction {
  const i = new Instruction(19, 4, BigInt(bits), executeBranch.bc)
  i.M1 = (bits >>> 20) & 0xf
  i.S2_X = (bits >>> 16) & 0xf
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeBrc(bits: number): Instruction {
  const i = new Instruction(20, 4, BigInt(bits), executeBranch.brc)
  i.M1 = (bits >>> 20) & 0xf
  i.S = bits & 0xffff
  return i
}

function decodeBal(bits: number): Instruction {
  const i = new Instruction(21, 4, BigInt(bits), executeBranch.bal)
  i.R1 = (bits >>> 20) & 0xf
  i.S2_X = (bits >>> 16) & 0xf
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeLm(bits: number): Instruction {
  const i = new Instruction(22, 4, BigInt(bits), executeStorage.lm)
  i.R1 = (bits >>> 20) & 0xf
  i.R3 = (bits >>> 16) & 0xf
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeStm(bits: number): Instruction {
  const i = new Instruction(23, 4, BigInt(bits), executeStorage.stm)
  i.R1 = (bits >>> 20) & 0xf
  i.R3 = (bits >>> 16) & 0xf
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeMvi(bits: number): Instruction {
  const i = new Instruction(24, 4, BigInt(bits), executeStorage.mvi)
  i.I2 = (bits >>> 16) & 0xff
  i.S1_B = (bits >>> 12) & 0xf
  i.S1_D = bits & 0xfff
  return i
}

function decodeCli(bits: number): Instruction {
  const i = new Instruction(25, 4, BigInt(bits), executeStorage.cli)
  i.I2 = (bits >>> 16) & 0xff
  i.S1_B = (bits >>> 12) & 0xf
  i.S1_D = bits & 0xfff
  return i
}

function decodeTm(bits: number): Instruction {
  const i = new Instruction(26, 4, BigInt(bits), executeStorage.tm)
  i.I2 = (bits >>> 16) & 0xff
  i.S1_B = (bits >>> 12) & 0xf
  i.S1_D = bits & 0xfff
  return i
}

function decodeMvc(bits: bigint): Instruction {
  const i = new Instruction(27, 6, bits, executeStorage.mvc)
  i.S1_L = Number(BigInt.asUintN(8, bits >> 32n))
  i.S1_B = Number(BigInt.asUintN(4, bits >> 28n))
  i.S1_D = Number(BigInt.asUintN(12, bits >> 16n))
  i.S2_B = Number(BigInt.asUintN(4, bits >> 12n))
  i.S2_D = Number(BigInt.asUintN(12, bits))
  return i
}

function decodeClc(bits: bigint): Instruction {
  const i = new Instruction(28, 6, bits, executeStorage.clc)
  i.S1_L = Number(BigInt.asUintN(8, bits >> 32n))
  i.S1_B = Number(BigInt.asUintN(4, bits >> 28n))
  i.S1_D = Number(BigInt.asUintN(12, bits >> 16n))
  i.S2_B = Number(BigInt.asUintN(4, bits >> 12n))
  i.S2_D = Number(BigInt.asUintN(12, bits))
  return i
}

function decodeSvc(bits: number): Instruction {
  const i = new Instruction(29, 2, BigInt(bits), executeControl.svc)
  i.I2 = bits & 0xff
  return i
}

function decodeLpsw(bits: number): Instruction {
  const i = new Instruction(30, 4, BigInt(bits), executeControl.lpsw)
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeSsm(bits: number): Instruction {
  const i = new Instruction(31, 4, BigInt(bits), executeControl.ssm)
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeStsm(bits: number): Instruction {
  const i = new Instruction(32, 4, BigInt(bits), executeControl.stsm)
  i.S1_B = (bits >>> 12) & 0xf
  i.S1_D = bits & 0xfff
  return i
}

function decodeLctl(bits: number): Instruction {
  const i = new Instruction(33, 4, BigInt(bits), executeControl.lctl)
  i.C = (bits >>> 20) & 0xf
  i.S2_X = (bits >>> 16) & 0xf
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeStctl(bits: number): Instruction {
  const i = new Instruction(34, 4, BigInt(bits), executeControl.stctl)
  i.C = (bits >>> 20) & 0xf
  i.S2_X = (bits >>> 16) & 0xf
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeStck(bits: number): Instruction {
  const i = new Instruction(35, 4, BigInt(bits), executeControl.stck)
  i.S1_B = (bits >>> 12) & 0xf
  i.S1_D = bits & 0xfff
  return i
}

function decodeSckc(bits: number): Instruction {
  const i = new Instruction(36, 4, BigInt(bits), executeControl.sckc)
  i.S2_B = (bits >>> 12) & 0xf
  i.S2_D = bits & 0xfff
  return i
}

function decodeHcall(bits: number): Instruction {
  const i = new Instruction(37, 4, BigInt(bits), executeControl.hcall)
  i.H = bits & 0xffff
  return i
}

/** No instruction has these bits: executing them is Operation exception. */
function undefinedInstruction(length: number, bits: bigint): Instruction {
  return new Instruction(-1, length, bits, executeUndefined)
}

function executeUndefined(s: State, _i: Instruction): void {
  throw s.trap(TRAP.OPERATION, 0)
}
