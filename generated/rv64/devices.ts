/**
 * The devices of A 64-bit RISC-V machine, close to QEMU's virt machine, and where they lie.
 *
 * Generated from specs/machines/rv64.yaml:2 by specvisor; edit that instead.
 */

import { Clint } from '../../runtime/devices/clint.ts'
import { GoldfishRtc } from '../../runtime/devices/goldfish-rtc.ts'
import { Plic } from '../../runtime/devices/plic.ts'
import type { DeviceSlot } from '../../runtime/devices/slot.ts'
import { SysconTest } from '../../runtime/devices/syscon-test.ts'
import { Uart16550 } from '../../runtime/devices/uart16550.ts'
import { VirtioBlk } from '../../runtime/devices/virtio-blk.ts'
import { VirtioConsole } from '../../runtime/devices/virtio-console.ts'
import { VirtioNet } from '../../runtime/devices/virtio-net.ts'
import { VirtioRng } from '../../runtime/devices/virtio-rng.ts'
import { AclintMswiRegisters } from './registers/aclint-mswi.ts'
import { AclintMtimerRegisters } from './registers/aclint-mtimer.ts'
import { ClintRegisters } from './registers/clint.ts'
import { GoldfishRtcRegisters } from './registers/goldfish-rtc.ts'
import { PlicRegisters } from './registers/plic.ts'
import { PlicContextRegisters } from './registers/plic-context.ts'
import { PlicEnablesRegisters } from './registers/plic-enables.ts'
import { SysconTestRegisters } from './registers/syscon-test.ts'
import { Uart16550Registers } from './registers/uart16550.ts'
import { Uart16550DivisorRegisters } from './registers/uart16550-divisor.ts'
import { Uart16550FifoRegisters } from './registers/uart16550-fifo.ts'
import { Uart16550FifoControlRegisters } from './registers/uart16550-fifo-control.ts'
import { VirtioBlkRegisters } from './registers/virtio-blk.ts'
import { VirtioBlkFeaturesRegisters } from './registers/virtio-blk-features.ts'
import { VirtioBlkIdRegisters } from './registers/virtio-blk-id.ts'
import { VirtioBlkRangeRegisters } from './registers/virtio-blk-range.ts'
import { VirtioBlkRequestRegisters } from './registers/virtio-blk-request.ts'
import { VirtioBlkStatusRegisters } from './registers/virtio-blk-status.ts'
import { VirtioConsoleRegisters } from './registers/virtio-console.ts'
import { VirtioConsoleFeaturesRegisters } from './registers/virtio-console-features.ts'
import { VirtioFeaturesRegisters } from './registers/virtio-features.ts'
import { VirtioMmioRegisters } from './registers/virtio-mmio.ts'
import { VirtioNetRegisters } from './registers/virtio-net.ts'
import { VirtioNetFeaturesRegisters } from './registers/virtio-net-features.ts'
import { VirtioNetHeaderRegisters } from './registers/virtio-net-header.ts'
import { VirtioRngRegisters } from './registers/virtio-rng.ts'
import { VirtqAvailableElementRegisters } from './registers/virtq-available-element.ts'
import { VirtqDescriptorRegisters } from './registers/virtq-descriptor.ts'
import { VirtqEventRegisters } from './registers/virtq-event.ts'
import { VirtqRingRegisters } from './registers/virtq-ring.ts'
import { VirtqUsedElementRegisters } from './registers/virtq-used-element.ts'
import type { State } from './state.ts'

/** The devices of A 64-bit RISC-V machine, close to QEMU's virt machine. */
export const DEVICES: readonly DeviceSlot<State>[] = [
  /** Ends or restarts the machine (specs/machines/rv64.yaml:11) */
  {
    name: 'test',
    is: 'syscon-test',
    base: 0x100000,
    size: 0x1000,
    parameters: {},
    create: context => new SysconTest(new SysconTestRegisters(), context),
    setLine() {},
  },
  /** Real-time clock (specs/machines/rv64.yaml:12) */
  {
    name: 'rtc',
    is: 'goldfish-rtc',
    base: 0x101000,
    size: 0x1000,
    parameters: {},
    create: context => new GoldfishRtc(new GoldfishRtcRegisters(), context),
    setLine() {},
    wires: { interrupt: { device: 'plic', input: '11' } },
  },
  /** Machine-level software interrupts and timer of up to 4095 harts (specs/machines/rv64.yaml:13) */
  {
    name: 'clint',
    is: 'clint',
    base: 0x2000000,
    size: 0x10000,
    parameters: {},
    create: context => new Clint(new ClintRegisters(), context, { AclintMswiRegisters, AclintMtimerRegisters }),
    setLine(s, line, level) {
      if (line === 'timer') s.mip_MTIP = level ? 1 : 0
      if (line === 'software') s.mip_MSIP = level ? 1 : 0
    },
  },
  /** Platform-level interrupt controller (specs/machines/rv64.yaml:14) */
  {
    name: 'plic',
    is: 'plic',
    base: 0xc000000,
    size: 0x4000000,
    parameters: { sources: 95n, contexts: 'machine supervisor' },
    create: context => new Plic(new PlicRegisters(), context, { PlicEnablesRegisters, PlicContextRegisters }),
    setLine(s, line, level) {
      if (line === 'machine') s.mip_MEIP = level ? 1 : 0
      if (line === 'supervisor') s.external_SEIP = level ? 1 : 0
    },
  },
  /** Serial port (specs/machines/rv64.yaml:20) */
  {
    name: 'uart0',
    is: 'uart16550',
    base: 0x10000000,
    size: 0x100,
    parameters: {},
    create: context =>
      new Uart16550(new Uart16550Registers(), context, {
        Uart16550DivisorRegisters,
        Uart16550FifoControlRegisters,
        Uart16550FifoRegisters,
      }),
    setLine() {},
    wires: { interrupt: { device: 'plic', input: '10' } },
  },
  /** Block device (specs/machines/rv64.yaml:21) */
  {
    name: 'blk',
    is: 'virtio-blk',
    base: 0x10001000,
    size: 0x1000,
    parameters: {},
    create: context =>
      new VirtioBlk(new VirtioBlkRegisters(), context, {
        VirtioMmioRegisters,
        VirtioFeaturesRegisters,
        VirtqDescriptorRegisters,
        VirtqRingRegisters,
        VirtqAvailableElementRegisters,
        VirtqUsedElementRegisters,
        VirtqEventRegisters,
        VirtioBlkFeaturesRegisters,
        VirtioBlkRequestRegisters,
        VirtioBlkStatusRegisters,
        VirtioBlkRangeRegisters,
        VirtioBlkIdRegisters,
      }),
    setLine() {},
    wires: { interrupt: { device: 'plic', input: '1' } },
  },
  /** Network device (specs/machines/rv64.yaml:22) */
  {
    name: 'net',
    is: 'virtio-net',
    base: 0x10002000,
    size: 0x1000,
    parameters: {},
    create: context =>
      new VirtioNet(new VirtioNetRegisters(), context, {
        VirtioMmioRegisters,
        VirtioFeaturesRegisters,
        VirtqDescriptorRegisters,
        VirtqRingRegisters,
        VirtqAvailableElementRegisters,
        VirtqUsedElementRegisters,
        VirtqEventRegisters,
        VirtioNetFeaturesRegisters,
        VirtioNetHeaderRegisters,
      }),
    setLine() {},
    wires: { interrupt: { device: 'plic', input: '2' } },
  },
  /** Entropy device (specs/machines/rv64.yaml:23) */
  {
    name: 'rng',
    is: 'virtio-rng',
    base: 0x10003000,
    size: 0x1000,
    parameters: {},
    create: context =>
      new VirtioRng(new VirtioRngRegisters(), context, {
        VirtioMmioRegisters,
        VirtioFeaturesRegisters,
        VirtqDescriptorRegisters,
        VirtqRingRegisters,
        VirtqAvailableElementRegisters,
        VirtqUsedElementRegisters,
        VirtqEventRegisters,
      }),
    setLine() {},
    wires: { interrupt: { device: 'plic', input: '3' } },
  },
  /** Console (specs/machines/rv64.yaml:24) */
  {
    name: 'console',
    is: 'virtio-console',
    base: 0x10004000,
    size: 0x1000,
    parameters: {},
    create: context =>
      new VirtioConsole(new VirtioConsoleRegisters(), context, {
        VirtioMmioRegisters,
        VirtioFeaturesRegisters,
        VirtqDescriptorRegisters,
        VirtqRingRegisters,
        VirtqAvailableElementRegisters,
        VirtqUsedElementRegisters,
        VirtqEventRegisters,
        VirtioConsoleFeaturesRegisters,
      }),
    setLine() {},
    wires: { interrupt: { device: 'plic', input: '4' } },
  },
]
