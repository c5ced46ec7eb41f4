/**
 * What the instructions of A do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Unprivileged ISA 20240411, chapter 14
 *
 * Generated from specs/isa/riscv/A.yaml by specvisor; edit that instead.
 */
import {
  amoAddress,
  load32,
  load64,
  loadPhysical32,
  loadPhysical64,
  store32,
  store64,
  storePhysical32,
  storePhysical64,
} from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'
import { TRAP } from '../traps.ts'

/** Load-reserved word: `lr.w rd,(rs1)` (specs/isa/riscv/A.yaml:38) */
export function lrWRelaxed(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 3n) !== 0n) {
    throw s.trap(TRAP.LOAD_ADDRESS_MISALIGNED, address)
  }
  const loaded = load32(s, address)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
  s.reservation = address
  s.reserved = 1
}

/** Load-reserved word: `lr.w.rl rd,(rs1)` (specs/isa/riscv/A.yaml:38) */
export function lrWRl(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 3n) !== 0n) {
    throw s.trap(TRAP.LOAD_ADDRESS_MISALIGNED, address)
  }
  const loaded = load32(s, address)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
  s.reservation = address
  s.reserved = 1
}

/** Load-reserved word: `lr.w.aq rd,(rs1)` (specs/isa/riscv/A.yaml:38) */
export function lrWAq(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 3n) !== 0n) {
    throw s.trap(TRAP.LOAD_ADDRESS_MISALIGNED, address)
  }
  const loaded = load32(s, address)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
  s.reservation = address
  s.reserved = 1
}

/** Load-reserved word: `lr.w.aqrl rd,(rs1)` (specs/isa/riscv/A.yaml:38) */
export function lrWAqrl(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 3n) !== 0n) {
    throw s.trap(TRAP.LOAD_ADDRESS_MISALIGNED, address)
  }
  const loaded = load32(s, address)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
  s.reservation = address
  s.reserved = 1
}

/** Store-conditional word: `sc.w rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:51) */
export function scWRelaxed(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 3n) !== 0n) {
    throw s.trap(TRAP.STORE_ADDRESS_MISALIGNED, address)
  }
  const holds = s.reserved === 1 && s.reservation === address ? 1 : 0
  if (holds === 1) {
    store32(s, address, Number(BigInt.asUintN(32, s.x[i.rs2])))
  }
  s.reserved = 0
  if (i.rd !== 0) s.x[i.rd] = BigInt(~holds & 1)
}

/** Store-conditional word: `sc.w.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:51) */
export function scWRl(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 3n) !== 0n) {
    throw s.trap(TRAP.STORE_ADDRESS_MISALIGNED, address)
  }
  const holds = s.reserved === 1 && s.reservation === address ? 1 : 0
  if (holds === 1) {
    store32(s, address, Number(BigInt.asUintN(32, s.x[i.rs2])))
  }
  s.reserved = 0
  if (i.rd !== 0) s.x[i.rd] = BigInt(~holds & 1)
}

/** Store-conditional word: `sc.w.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:51) */
export function scWAq(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 3n) !== 0n) {
    throw s.trap(TRAP.STORE_ADDRESS_MISALIGNED, address)
  }
  const holds = s.reserved === 1 && s.reservation === address ? 1 : 0
  if (holds === 1) {
    store32(s, address, Number(BigInt.asUintN(32, s.x[i.rs2])))
  }
  s.reserved = 0
  if (i.rd !== 0) s.x[i.rd] = BigInt(~holds & 1)
}

/** Store-conditional word: `sc.w.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:51) */
export function scWAqrl(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 3n) !== 0n) {
    throw s.trap(TRAP.STORE_ADDRESS_MISALIGNED, address)
  }
  const holds = s.reserved === 1 && s.reservation === address ? 1 : 0
  if (holds === 1) {
    store32(s, address, Number(BigInt.asUintN(32, s.x[i.rs2])))
  }
  s.reserved = 0
  if (i.rd !== 0) s.x[i.rd] = BigInt(~holds & 1)
}

/** Load-reserved doubleword: `lr.d rd,(rs1)` (specs/isa/riscv/A.yaml:67) */
export function lrDRelaxed(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 7n) !== 0n) {
    throw s.trap(TRAP.LOAD_ADDRESS_MISALIGNED, address)
  }
  const loaded = load64(s, address)
  if (i.rd !== 0) s.x[i.rd] = loaded
  s.reservation = address
  s.reserved = 1
}

/** Load-reserved doubleword: `lr.d.rl rd,(rs1)` (specs/isa/riscv/A.yaml:67) */
export function lrDRl(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 7n) !== 0n) {
    throw s.trap(TRAP.LOAD_ADDRESS_MISALIGNED, address)
  }
  const loaded = load64(s, address)
  if (i.rd !== 0) s.x[i.rd] = loaded
  s.reservation = address
  s.reserved = 1
}

/** Load-reserved doubleword: `lr.d.aq rd,(rs1)` (specs/isa/riscv/A.yaml:67) */
export function lrDAq(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 7n) !== 0n) {
    throw s.trap(TRAP.LOAD_ADDRESS_MISALIGNED, address)
  }
  const loaded = load64(s, address)
  if (i.rd !== 0) s.x[i.rd] = loaded
  s.reservation = address
  s.reserved = 1
}

/** Load-reserved doubleword: `lr.d.aqrl rd,(rs1)` (specs/isa/riscv/A.yaml:67) */
export function lrDAqrl(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 7n) !== 0n) {
    throw s.trap(TRAP.LOAD_ADDRESS_MISALIGNED, address)
  }
  const loaded = load64(s, address)
  if (i.rd !== 0) s.x[i.rd] = loaded
  s.reservation = address
  s.reserved = 1
}

/** Store-conditional doubleword: `sc.d rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:78) */
export function scDRelaxed(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 7n) !== 0n) {
    throw s.trap(TRAP.STORE_ADDRESS_MISALIGNED, address)
  }
  const holds = s.reserved === 1 && s.reservation === address ? 1 : 0
  if (holds === 1) {
    store64(s, address, s.x[i.rs2])
  }
  s.reserved = 0
  if (i.rd !== 0) s.x[i.rd] = BigInt(~holds & 1)
}

/** Store-conditional doubleword: `sc.d.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:78) */
export function scDRl(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 7n) !== 0n) {
    throw s.trap(TRAP.STORE_ADDRESS_MISALIGNED, address)
  }
  const holds = s.reserved === 1 && s.reservation === address ? 1 : 0
  if (holds === 1) {
    store64(s, address, s.x[i.rs2])
  }
  s.reserved = 0
  if (i.rd !== 0) s.x[i.rd] = BigInt(~holds & 1)
}

/** Store-conditional doubleword: `sc.d.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:78) */
export function scDAq(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 7n) !== 0n) {
    throw s.trap(TRAP.STORE_ADDRESS_MISALIGNED, address)
  }
  const holds = s.reserved === 1 && s.reservation === address ? 1 : 0
  if (holds === 1) {
    store64(s, address, s.x[i.rs2])
  }
  s.reserved = 0
  if (i.rd !== 0) s.x[i.rd] = BigInt(~holds & 1)
}

/** Store-conditional doubleword: `sc.d.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:78) */
export function scDAqrl(s: State, i: Instruction): void {
  const address = s.x[i.rs1]
  if ((address & 7n) !== 0n) {
    throw s.trap(TRAP.STORE_ADDRESS_MISALIGNED, address)
  }
  const holds = s.reserved === 1 && s.reservation === address ? 1 : 0
  if (holds === 1) {
    store64(s, address, s.x[i.rs2])
  }
  s.reserved = 0
  if (i.rd !== 0) s.x[i.rd] = BigInt(~holds & 1)
}

/** Atomic swap, word: `amoswap.w rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:94) */
export function amoswapWRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, Number(BigInt.asUintN(32, s.x[i.rs2])))
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic swap, word: `amoswap.w.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:94) */
export function amoswapWRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, Number(BigInt.asUintN(32, s.x[i.rs2])))
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic swap, word: `amoswap.w.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:94) */
export function amoswapWAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, Number(BigInt.asUintN(32, s.x[i.rs2])))
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic swap, word: `amoswap.w.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:94) */
export function amoswapWAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, Number(BigInt.asUintN(32, s.x[i.rs2])))
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic add, word: `amoadd.w rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:106) */
export function amoaddWRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded + Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic add, word: `amoadd.w.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:106) */
export function amoaddWRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded + Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic add, word: `amoadd.w.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:106) */
export function amoaddWAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded + Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic add, word: `amoadd.w.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:106) */
export function amoaddWAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded + Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic exclusive or, word: `amoxor.w rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:118) */
export function amoxorWRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded ^ Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic exclusive or, word: `amoxor.w.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:118) */
export function amoxorWRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded ^ Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic exclusive or, word: `amoxor.w.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:118) */
export function amoxorWAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded ^ Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic exclusive or, word: `amoxor.w.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:118) */
export function amoxorWAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded ^ Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic and, word: `amoand.w rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:127) */
export function amoandWRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded & Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic and, word: `amoand.w.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:127) */
export function amoandWRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded & Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic and, word: `amoand.w.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:127) */
export function amoandWAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded & Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic and, word: `amoand.w.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:127) */
export function amoandWAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded & Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic or, word: `amoor.w rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:136) */
export function amoorWRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded | Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic or, word: `amoor.w.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:136) */
export function amoorWRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded | Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic or, word: `amoor.w.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:136) */
export function amoorWAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded | Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic or, word: `amoor.w.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:136) */
export function amoorWAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  storePhysical32(s, result, (loaded | Number(BigInt.asUintN(32, s.x[i.rs2]))) >>> 0)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic minimum, word, signed: `amomin.w rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:145) */
export function amominWRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, (loaded | 0) < (operand | 0) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic minimum, word, signed: `amomin.w.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:145) */
export function amominWRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, (loaded | 0) < (operand | 0) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic minimum, word, signed: `amomin.w.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:145) */
export function amominWAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, (loaded | 0) < (operand | 0) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic minimum, word, signed: `amomin.w.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:145) */
export function amominWAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, (loaded | 0) < (operand | 0) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic maximum, word, signed: `amomax.w rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:157) */
export function amomaxWRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, (loaded | 0) > (operand | 0) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic maximum, word, signed: `amomax.w.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:157) */
export function amomaxWRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, (loaded | 0) > (operand | 0) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic maximum, word, signed: `amomax.w.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:157) */
export function amomaxWAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, (loaded | 0) > (operand | 0) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic maximum, word, signed: `amomax.w.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:157) */
export function amomaxWAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, (loaded | 0) > (operand | 0) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic minimum, word, unsigned: `amominu.w rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:169) */
export function amominuWRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, loaded < operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic minimum, word, unsigned: `amominu.w.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:169) */
export function amominuWRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, loaded < operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic minimum, word, unsigned: `amominu.w.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:169) */
export function amominuWAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, loaded < operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic minimum, word, unsigned: `amominu.w.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:169) */
export function amominuWAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, loaded < operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic maximum, word, unsigned: `amomaxu.w rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:181) */
export function amomaxuWRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, loaded > operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic maximum, word, unsigned: `amomaxu.w.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:181) */
export function amomaxuWRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, loaded > operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic maximum, word, unsigned: `amomaxu.w.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:181) */
export function amomaxuWAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, loaded > operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic maximum, word, unsigned: `amomaxu.w.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:181) */
export function amomaxuWAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 4)
  const loaded = loadPhysical32(s, result)
  const operand = Number(BigInt.asUintN(32, s.x[i.rs2]))
  storePhysical32(s, result, loaded > operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = BigInt.asUintN(64, BigInt(loaded | 0))
}

/** Atomic swap, doubleword: `amoswap.d rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:193) */
export function amoswapDRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic swap, doubleword: `amoswap.d.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:193) */
export function amoswapDRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic swap, doubleword: `amoswap.d.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:193) */
export function amoswapDAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic swap, doubleword: `amoswap.d.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:193) */
export function amoswapDAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic add, doubleword: `amoadd.d rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:203) */
export function amoaddDRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, BigInt.asUintN(64, loaded + s.x[i.rs2]))
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic add, doubleword: `amoadd.d.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:203) */
export function amoaddDRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, BigInt.asUintN(64, loaded + s.x[i.rs2]))
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic add, doubleword: `amoadd.d.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:203) */
export function amoaddDAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, BigInt.asUintN(64, loaded + s.x[i.rs2]))
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic add, doubleword: `amoadd.d.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:203) */
export function amoaddDAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, BigInt.asUintN(64, loaded + s.x[i.rs2]))
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic exclusive or, doubleword: `amoxor.d rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:215) */
export function amoxorDRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, loaded ^ s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic exclusive or, doubleword: `amoxor.d.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:215) */
export function amoxorDRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, loaded ^ s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic exclusive or, doubleword: `amoxor.d.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:215) */
export function amoxorDAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, loaded ^ s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic exclusive or, doubleword: `amoxor.d.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:215) */
export function amoxorDAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, loaded ^ s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic and, doubleword: `amoand.d rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:225) */
export function amoandDRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, loaded & s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic and, doubleword: `amoand.d.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:225) */
export function amoandDRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, loaded & s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic and, doubleword: `amoand.d.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:225) */
export function amoandDAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, loaded & s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic and, doubleword: `amoand.d.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:225) */
export function amoandDAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, loaded & s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic or, doubleword: `amoor.d rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:235) */
export function amoorDRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, loaded | s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic or, doubleword: `amoor.d.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:235) */
export function amoorDRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, loaded | s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic or, doubleword: `amoor.d.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:235) */
export function amoorDAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, loaded | s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic or, doubleword: `amoor.d.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:235) */
export function amoorDAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  storePhysical64(s, result, loaded | s.x[i.rs2])
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic minimum, doubleword, signed: `amomin.d rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:245) */
export function amominDRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, BigInt.asIntN(64, loaded) < BigInt.asIntN(64, operand) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic minimum, doubleword, signed: `amomin.d.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:245) */
export function amominDRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, BigInt.asIntN(64, loaded) < BigInt.asIntN(64, operand) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic minimum, doubleword, signed: `amomin.d.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:245) */
export function amominDAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, BigInt.asIntN(64, loaded) < BigInt.asIntN(64, operand) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic minimum, doubleword, signed: `amomin.d.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:245) */
export function amominDAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, BigInt.asIntN(64, loaded) < BigInt.asIntN(64, operand) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic maximum, doubleword, signed: `amomax.d rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:258) */
export function amomaxDRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, BigInt.asIntN(64, loaded) > BigInt.asIntN(64, operand) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic maximum, doubleword, signed: `amomax.d.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:258) */
export function amomaxDRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, BigInt.asIntN(64, loaded) > BigInt.asIntN(64, operand) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic maximum, doubleword, signed: `amomax.d.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:258) */
export function amomaxDAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, BigInt.asIntN(64, loaded) > BigInt.asIntN(64, operand) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic maximum, doubleword, signed: `amomax.d.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:258) */
export function amomaxDAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, BigInt.asIntN(64, loaded) > BigInt.asIntN(64, operand) ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic minimum, doubleword, unsigned: `amominu.d rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:269) */
export function amominuDRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, loaded < operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic minimum, doubleword, unsigned: `amominu.d.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:269) */
export function amominuDRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, loaded < operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic minimum, doubleword, unsigned: `amominu.d.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:269) */
export function amominuDAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, loaded < operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic minimum, doubleword, unsigned: `amominu.d.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:269) */
export function amominuDAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, loaded < operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic maximum, doubleword, unsigned: `amomaxu.d rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:280) */
export function amomaxuDRelaxed(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, loaded > operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic maximum, doubleword, unsigned: `amomaxu.d.rl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:280) */
export function amomaxuDRl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, loaded > operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic maximum, doubleword, unsigned: `amomaxu.d.aq rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:280) */
export function amomaxuDAq(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, loaded > operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}

/** Atomic maximum, doubleword, unsigned: `amomaxu.d.aqrl rd, rs2,(rs1)` (specs/isa/riscv/A.yaml:280) */
export function amomaxuDAqrl(s: State, i: Instruction): void {
  const result = amoAddress(s, s.x[i.rs1], 8)
  const loaded = loadPhysical64(s, result)
  const operand = s.x[i.rs2]
  storePhysical64(s, result, loaded > operand ? loaded : operand)
  if (i.rd !== 0) s.x[i.rd] = loaded
}
