/**
 * The PCI functions of pico with a hole, in which problem programs may read the system mask.
 *
 * Generated from specs/machines/pico-leaky.yaml:2 by specvisor; edit that instead.
 */
import type { PhysicalFunctionDescription } from '../../runtime/pci/layout.ts'
import { AriRegisters } from './registers/ari.ts'
import { MsiXRegisters } from './registers/msi-x.ts'
import { MsiXEntryRegisters } from './registers/msi-x-entry.ts'
import { PciExpressRegisters } from './registers/pci-express.ts'
import { PciExpressVfRegisters } from './registers/pci-express-vf.ts'
import { SrIovRegisters } from './registers/sr-iov.ts'
import { Type0Registers } from './registers/type0.ts'
import { Type0VfRegisters } from './registers/type0-vf.ts'

/** A card with four virtual functions (specs/machines/pico.yaml:13) */
export const card: PhysicalFunctionDescription = {
  name: 'card',
  title: 'A card with four virtual functions',
  at: 'specs/machines/pico.yaml:13',
  device: 1,
  function: 0,
  parts: {
    // specs/machines/pico.yaml:18
    header: {
      offset: 0,
      make: (buffer, base) =>
        new Type0Registers(
          {
            'vendor-id': 0x1234,
            'device-id': 0x5100,
            'revision-id': 1,
            'base-class': 2,
            'subsystem-vendor-id': 0x1234,
            'subsystem-id': 0x100,
            'capabilities-pointer': 0x40,
          },
          buffer,
          base,
        ),
    },
    // specs/machines/pico.yaml:21
    express: {
      offset: 0x40,
      make: (buffer, base) => new PciExpressRegisters({ id: 0x10, next: 0x7c }, buffer, base),
    },
    // specs/machines/pico.yaml:22
    'msi-x': {
      offset: 0x7c,
      make: (buffer, base) =>
        new MsiXRegisters({ 'message-control.table-size': 1, table: 0, pba: 0x800, id: 0x11, next: 0 }, buffer, base),
    },
    // specs/machines/pico.yaml:23
    ari: {
      offset: 0x100,
      make: (buffer, base) =>
        new AriRegisters(
          { 'header.id': 0xe, 'header.version': 1, 'header.next': 0x108, 'capability.next-function': 0 },
          buffer,
          base,
        ),
    },
    // specs/machines/pico.yaml:24
    'sr-iov': {
      offset: 0x108,
      make: (buffer, base) =>
        new SrIovRegisters(
          {
            'capabilities.ari-hierarchy-preserved': 1,
            'total-vfs': 4,
            'first-vf-offset': 1,
            'vf-stride': 1,
            'vf-device-id': 0x5101,
            'header.id': 0x10,
            'header.version': 1,
            'header.next': 0,
            'initial-vfs': 4,
            'function-dependency-link': 8,
          },
          buffer,
          base,
        ),
    },
  },
  bars: [{ index: 0, width: 32, size: 0x1000n, fixed: 0n, writable: 0xffff_f000n }],
  msixEntry: (buffer, base) => new MsiXEntryRegisters({}, buffer, base),
  vf: {
    parts: {
      // specs/machines/pico.yaml:31
      header: {
        offset: 0,
        make: (buffer, base) =>
          new Type0VfRegisters(
            {
              'revision-id': 1,
              'programming-interface': 0,
              'sub-class': 0,
              'base-class': 2,
              'subsystem-vendor-id': 0x1234,
              'subsystem-id': 0x100,
              'capabilities-pointer': 0x40,
            },
            buffer,
            base,
          ),
      },
      // specs/machines/pico.yaml:32
      express: {
        offset: 0x40,
        make: (buffer, base) => new PciExpressVfRegisters({ id: 0x10, next: 0x7c }, buffer, base),
      },
      // specs/machines/pico.yaml:33
      'msi-x': {
        offset: 0x7c,
        make: (buffer, base) =>
          new MsiXRegisters({ 'message-control.table-size': 1, table: 0, pba: 0x800, id: 0x11, next: 0 }, buffer, base),
      },
      // specs/machines/pico.yaml:34
      ari: {
        offset: 0x100,
        make: (buffer, base) =>
          new AriRegisters({ 'header.id': 0xe, 'header.version': 1, 'header.next': 0 }, buffer, base),
      },
    },
    bars: [{ index: 0, width: 32, size: 0x1000n, fixed: 0n, writable: 0xffff_f000n }],
    msixEntry: (buffer, base) => new MsiXEntryRegisters({}, buffer, base),
  },
}

/** All functions, by device and function number. */
export const pciFunctions: readonly PhysicalFunctionDescription[] = [card]
