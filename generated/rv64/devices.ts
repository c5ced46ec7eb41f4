/**
 * The devices of A 64-bit RISC-V machine, close to QEMU's virt machine, and where they lie.
 *
 * Generated from specs/machines/rv64.yaml:2 by specvisor; edit that instead.
 */
import { Aclint } from '../../runtime/devices/aclint.ts'
import type { DeviceSlot } from '../../runtime/devices/slot.ts'
import { AclintRegisters } from './registers/aclint.ts'
import type { State } from './state.ts'

/** The devices of A 64-bit RISC-V machine, close to QEMU's virt machine. */
export const DEVICES: readonly DeviceSlot<State>[] = [
  /** Machine-level software interrupt and timer of one hart (specs/machines/rv64.yaml:10) */
  {
    name: 'timer',
    base: 0x2000000,
    size: 0x10000,
    parameters: {},
    create: context => new Aclint(new AclintRegisters(), context),
    setLine(s, line, level) {
      if (line === 'timer') s.mip_MTIP = level ? 1 : 0
      if (line === 'software') s.mip_MSIP = level ? 1 : 0
    },
  },
]
