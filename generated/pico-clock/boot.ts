/**
 * Where programs for pico-clock go, and how they look.
 *
 * Generated from specs/machines/pico-clock.yaml:2 by specvisor; edit that instead.
 */
import type { BootDescription } from '../../runtime/boot/program.ts'

export const boot: BootDescription = {
  byteOrder: 'big',
  ram: [
    // specs/machines/pico.yaml:5
    { name: 'ram', base: 0, size: 0x400000 },
  ],
  entry: 0x200,
  clock: { frequency: 100000000n, instructionsPerTick: 1 },
  elf: { class: 32, machine: 0, byteOrder: 'big' },
}
