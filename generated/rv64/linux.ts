/**
 * Kernels on A 64-bit RISC-V machine, close to QEMU's virt machine.
 *
 * Generated from specs/machines/rv64.yaml:46 by specvisor; edit that instead.
 */
import type { LinuxDescription } from '../../runtime/boot/linux.ts'
import { FwDynamicInfoRegisters } from './registers/fw-dynamic-info.ts'
import { LinuxImageRegisters } from './registers/linux-image.ts'
import { TRAP } from './traps.ts'

/** How kernels are started on A 64-bit RISC-V machine, close to QEMU's virt machine, and how they call what lies below them. */
export const linux: LinuxDescription = {
  createImage: () => new LinuxImageRegisters(),
  createInfo: () => new FwDynamicInfoRegisters(),
  arguments: {
    hart: { register: 'x', index: 10 },
    tree: { register: 'x', index: 11 },
    info: { register: 'x', index: 12 },
  },
  call: {
    extension: { register: 'x', index: 17 },
    number: { register: 'x', index: 16 },
    parameters: [
      { register: 'x', index: 10 },
      { register: 'x', index: 11 },
      { register: 'x', index: 12 },
      { register: 'x', index: 13 },
      { register: 'x', index: 14 },
      { register: 'x', index: 15 },
    ],
    error: { register: 'x', index: 10 },
    value: { register: 'x', index: 11 },
  },
  direct: {
    trap: TRAP.ENVIRONMENT_CALL_FROM_S,
    start: [
      // menvcfg.CBIE (specs/isa/riscv/Zicbom.yaml:29)
      { register: 'menvcfg', index: 0, hi: 5, lo: 4, value: 0x3n },
      // menvcfg.CBCFE (specs/isa/riscv/Zicbom.yaml:29)
      { register: 'menvcfg', index: 0, hi: 6, lo: 6, value: 0x1n },
      // menvcfg.CBZE (specs/isa/riscv/Zicboz.yaml:7)
      { register: 'menvcfg', index: 0, hi: 7, lo: 7, value: 0x1n },
      // mode (specs/isa/riscv/S.yaml:93)
      { register: 'mode', index: 0, hi: 1, lo: 0, value: 0x1n },
      // satp (specs/isa/riscv/S.yaml:94)
      { register: 'satp', index: 0, hi: 63, lo: 0, value: 0x0n },
      // mstatus.SIE (specs/isa/riscv/S.yaml:95)
      { register: 'mstatus', index: 0, hi: 1, lo: 1, value: 0x0n },
      // medeleg (specs/isa/riscv/S.yaml:96)
      { register: 'medeleg', index: 0, hi: 63, lo: 0, value: 0xb1ffn },
      // mideleg (specs/isa/riscv/S.yaml:97)
      { register: 'mideleg', index: 0, hi: 63, lo: 0, value: 0x222n },
      // mcounteren (specs/isa/riscv/S.yaml:98)
      { register: 'mcounteren', index: 0, hi: 63, lo: 0, value: 0xffffffffn },
      // scounteren (specs/isa/riscv/S.yaml:100)
      { register: 'scounteren', index: 0, hi: 63, lo: 0, value: 0x7n },
      // menvcfg.STCE (specs/isa/riscv/Sstc.yaml:29)
      { register: 'menvcfg', index: 0, hi: 63, lo: 63, value: 0x1n },
      // pmpConfig[15] (specs/isa/riscv/PMP.yaml:31)
      { register: 'pmpConfig', index: 15, hi: 7, lo: 0, value: 0x1fn },
      // pmpAddress[15] (specs/isa/riscv/PMP.yaml:31)
      { register: 'pmpAddress', index: 15, hi: 53, lo: 0, value: 0x3fffffffffffffn },
    ],
    opaque: { register: 'x', index: 11 },
    software: { register: 'mip', index: 0, hi: 1, lo: 1 },
    timer: { register: 'mip', index: 0, hi: 5, lo: 5 },
    deadline: { register: 'supervisorDeadline', index: 0 },
    identity: {
      vendor: { register: 'mvendorid', index: 0 },
      architecture: { register: 'marchid', index: 0 },
      implementation: { register: 'mimpid', index: 0 },
    },
  },
  table: {
    calls: {
      /** Version of this interface; returns the major version in bits 30 to 24, the minor one below (specs/platform/sbi.yaml:7) */
      'get-spec-version': {
        extension: 'base',
        number: 0,
        parameters: [],
      },
      /** Who implements it; returns the number of the implementation (specs/platform/sbi.yaml:8) */
      'get-impl-id': {
        extension: 'base',
        number: 1,
        parameters: [],
      },
      /** Version of the implementation; returns the version (specs/platform/sbi.yaml:9) */
      'get-impl-version': {
        extension: 'base',
        number: 2,
        parameters: [],
      },
      /** Ask whether an extension is there; returns 0 or another number (specs/platform/sbi.yaml:10) */
      'probe-extension': {
        extension: 'base',
        number: 3,
        parameters: ['extension-id'],
      },
      /** The hart's vendor; returns mvendorid (specs/platform/sbi.yaml:11) */
      'get-mvendorid': {
        extension: 'base',
        number: 4,
        parameters: [],
      },
      /** The hart's architecture; returns marchid (specs/platform/sbi.yaml:12) */
      'get-marchid': {
        extension: 'base',
        number: 5,
        parameters: [],
      },
      /** The hart's implementation; returns mimpid (specs/platform/sbi.yaml:13) */
      'get-mimpid': {
        extension: 'base',
        number: 6,
        parameters: [],
      },
      /** Interrupt the hart at a time (specs/platform/sbi.yaml:14) */
      'set-timer': {
        extension: 'time',
        number: 0,
        parameters: ['stime-value'],
      },
      /** Interrupt harts (specs/platform/sbi.yaml:15) */
      'send-ipi': {
        extension: 'ipi',
        number: 0,
        parameters: ['hart-mask', 'hart-mask-base'],
      },
      /** Make harts see changed instructions (specs/platform/sbi.yaml:16) */
      'remote-fence-i': {
        extension: 'rfence',
        number: 0,
        parameters: ['hart-mask', 'hart-mask-base'],
      },
      /** Make harts see changed translations (specs/platform/sbi.yaml:17) */
      'remote-sfence-vma': {
        extension: 'rfence',
        number: 1,
        parameters: ['hart-mask', 'hart-mask-base', 'start-addr', 'size'],
      },
      /** Make harts see changed translations of an address space (specs/platform/sbi.yaml:18) */
      'remote-sfence-vma-asid': {
        extension: 'rfence',
        number: 2,
        parameters: ['hart-mask', 'hart-mask-base', 'start-addr', 'size', 'asid'],
      },
      /** Start a hart (specs/platform/sbi.yaml:19) */
      'hart-start': {
        extension: 'hsm',
        number: 0,
        parameters: ['hartid', 'start-addr', 'opaque'],
      },
      /** Stop the calling hart (specs/platform/sbi.yaml:20) */
      'hart-stop': {
        extension: 'hsm',
        number: 1,
        parameters: [],
      },
      /** Ask what a hart does; returns a hart state (specs/platform/sbi.yaml:21) */
      'hart-get-status': {
        extension: 'hsm',
        number: 2,
        parameters: ['hartid'],
      },
      /** Suspend the calling hart until an interrupt (specs/platform/sbi.yaml:22) */
      'hart-suspend': {
        extension: 'hsm',
        number: 3,
        parameters: ['suspend-type', 'resume-addr', 'opaque'],
      },
      /** Power off or start again (specs/platform/sbi.yaml:23) */
      'system-reset': {
        extension: 'srst',
        number: 0,
        parameters: ['reset-type', 'reset-reason'],
      },
      /** Write bytes of memory to the console; returns bytes written (specs/platform/sbi.yaml:24) */
      'console-write': {
        extension: 'dbcn',
        number: 0,
        parameters: ['num-bytes', 'base-addr-lo', 'base-addr-hi'],
      },
      /** Read what has been typed into memory; returns bytes read (specs/platform/sbi.yaml:25) */
      'console-read': {
        extension: 'dbcn',
        number: 1,
        parameters: ['num-bytes', 'base-addr-lo', 'base-addr-hi'],
      },
      /** Write a byte to the console (specs/platform/sbi.yaml:26) */
      'console-write-byte': {
        extension: 'dbcn',
        number: 2,
        parameters: ['byte'],
      },
    },
    values: {
      extension: {
        base: 0x10,
        time: 0x54494d45,
        ipi: 0x735049,
        rfence: 0x52464e43,
        hsm: 0x48534d,
        srst: 0x53525354,
        dbcn: 0x4442434e,
      },
      error: {
        success: 0,
        failed: -1,
        'not-supported': -2,
        'invalid-param': -3,
        denied: -4,
        'invalid-address': -5,
        'already-available': -6,
        'already-started': -7,
        'already-stopped': -8,
        'no-shmem': -9,
      },
      version: {
        specification: 0x2000000,
        'implementation-id': 0x5356,
        'implementation-version': 1,
      },
      'hart-mask-base': {
        all: -1,
      },
      'hart-state': {
        started: 0,
        stopped: 1,
        'start-pending': 2,
        'stop-pending': 3,
        suspended: 4,
        'suspend-pending': 5,
        'resume-pending': 6,
      },
      'suspend-type': {
        'default-retentive': 0,
        'default-non-retentive': 0x80000000,
      },
      'reset-type': {
        shutdown: 0,
        'cold-reboot': 1,
        'warm-reboot': 2,
      },
      'reset-reason': {
        'no-reason': 0,
        'system-failure': 1,
      },
    },
    texts: {},
  },
}
