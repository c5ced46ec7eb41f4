/**
 * What the instructions of Zicsr do on A 64-bit RISC-V machine, close to QEMU's virt machine.
 * RISC-V Unprivileged ISA 20240411, chapter 7; RISC-V Privileged ISA 20240411, §2.1
 *
 * Generated from specs/isa/riscv/Zicsr.yaml by specvisor; edit that instead.
 */
import { csrRead, csrWrite, readToModify, requireCsr } from '../functions.ts'
import type { Instruction } from '../instruction.ts'
import type { State } from '../state.ts'

/** Atomic read and write CSR: `csrrw rd, csr, rs1` (specs/isa/riscv/Zicsr.yaml:20) */
export function csrrw(s: State, i: Instruction): void {
  requireCsr(s, i.csr, true)
  const operand = s.x[i.rs1]
  let old = 0n
  if (i.rd !== 0) {
    const result = csrRead(s, i.csr)
    old = result
  }
  csrWrite(s, i.csr, operand)
  if (i.rd !== 0) s.x[i.rd] = old
}

/** Atomic read and set bits in CSR: `csrrs rd, csr, rs1` (specs/isa/riscv/Zicsr.yaml:41) */
export function csrrs(s: State, i: Instruction): void {
  requireCsr(s, i.csr, i.rs1 !== 0)
  const operand = s.x[i.rs1]
  const result = csrRead(s, i.csr)
  if (i.rs1 !== 0) {
    const result2 = readToModify(s, i.csr, result)
    csrWrite(s, i.csr, result2 | operand)
  }
  if (i.rd !== 0) s.x[i.rd] = result
}

/** Atomic read and clear bits in CSR: `csrrc rd, csr, rs1` (specs/isa/riscv/Zicsr.yaml:56) */
export function csrrc(s: State, i: Instruction): void {
  requireCsr(s, i.csr, i.rs1 !== 0)
  const operand = s.x[i.rs1]
  const result = csrRead(s, i.csr)
  if (i.rs1 !== 0) {
    const result2 = readToModify(s, i.csr, result)
    csrWrite(s, i.csr, result2 & BigInt.asUintN(64, ~operand))
  }
  if (i.rd !== 0) s.x[i.rd] = result
}

/** Atomic read and write CSR, immediate: `csrrwi rd, csr, uimm` (specs/isa/riscv/Zicsr.yaml:68) */
export function csrrwi(s: State, i: Instruction): void {
  requireCsr(s, i.csr, true)
  const operand = BigInt(i.uimm)
  let old = 0n
  if (i.rd !== 0) {
    const result = csrRead(s, i.csr)
    old = result
  }
  csrWrite(s, i.csr, operand)
  if (i.rd !== 0) s.x[i.rd] = old
}

/** Atomic read and set bits in CSR, immediate: `csrrsi rd, csr, uimm` (specs/isa/riscv/Zicsr.yaml:81) */
export function csrrsi(s: State, i: Instruction): void {
  requireCsr(s, i.csr, i.uimm !== 0)
  const operand = BigInt(i.uimm)
  const result = csrRead(s, i.csr)
  if (i.uimm !== 0) {
    const result2 = readToModify(s, i.csr, result)
    csrWrite(s, i.csr, result2 | operand)
  }
  if (i.rd !== 0) s.x[i.rd] = result
}

/** Atomic read and clear bits in CSR, immediate: `csrrci rd, csr, uimm` (specs/isa/riscv/Zicsr.yaml:94) */
export function csrrci(s: State, i: Instruction): void {
  requireCsr(s, i.csr, i.uimm !== 0)
  const operand = BigInt(i.uimm)
  const result = csrRead(s, i.csr)
  if (i.uimm !== 0) {
    const result2 = readToModify(s, i.csr, result)
    csrWrite(s, i.csr, result2 & BigInt.asUintN(64, ~operand))
  }
  if (i.rd !== 0) s.x[i.rd] = result
}
