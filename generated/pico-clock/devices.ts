/**
 * The devices of pico with a clock offset in hardware, and where they lie.
 *
 * Generated from specs/machines/pico-clock.yaml:2 by specvisor; edit that instead.
 */
import { Console } from '../../runtime/devices/console.ts'
import { PciConfigWindow } from '../../runtime/devices/pci-config-window.ts'
import type { DeviceSlot } from '../../runtime/devices/slot.ts'
import { pciFunctions } from './pci.ts'
import { ConsoleRegisters } from './registers/console.ts'
import { PciConfigWindowRegisters } from './registers/pci-config-window.ts'
import type { State } from './state.ts'

/** The devices of pico with a clock offset in hardware. */
export const DEVICES: readonly DeviceSlot<State>[] = [
  /** A console that writes and reads one character at a time (specs/machines/pico.yaml:8) */
  {
    name: 'console',
    is: 'console',
    base: 0xf00000,
    size: 0x10,
    parameters: {},
    create: context => new Console(new ConsoleRegisters(), context),
    setLine(s, line, level) {
      if (line === 'input') s.pending_CONSOLE = level ? 1 : 0
    },
  },
  /** A window onto configuration space: 4096 bytes a function, by routing id (specs/machines/pico.yaml:10) */
  {
    name: 'config',
    is: 'pci-config-window',
    base: 0xe00000,
    size: 0x10000,
    parameters: { frequency: 10000n },
    create: context => new PciConfigWindow(new PciConfigWindowRegisters(), context, pciFunctions),
    setLine() {},
  },
]
