/**
 * Where programs for rv64 go, and how they look.
 *
 * Generated from specs/machines/rv64.yaml:2 by specvisor; edit that instead.
 */
import type { BootDescription } from '../../runtime/boot/program.ts'
import { semihosting } from './semihosting.ts'

export const boot: BootDescription = {
  byteOrder: 'little',
  ram: [
    // specs/machines/rv64.yaml:7
    { name: 'ram', base: 0x80000000, size: 0x10000000 },
  ],
  entry: 0x80000000,
  clock: { frequency: 10000000n, instructionsPerTick: 100 },
  elf: { class: 64, machine: 243, byteOrder: 'little' },
  semihosting,
}
