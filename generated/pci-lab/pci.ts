/**
 * The PCI functions of Three PCI functions with SR-IOV on one card, and no processor.
 *
 * Generated from specs/machines/pci-lab.yaml:2 by specvisor; edit that instead.
 */
import type { PhysicalFunctionDescription } from '../../runtime/pci/layout.ts'
import { AcsRegisters } from './registers/acs.ts'
import { AerRegisters } from './registers/aer.ts'
import { AriRegisters } from './registers/ari.ts'
import { AtsRegisters } from './registers/ats.ts'
import { AtsVfRegisters } from './registers/ats-vf.ts'
import { MsiXRegisters } from './registers/msi-x.ts'
import { MsiXEntryRegisters } from './registers/msi-x-entry.ts'
import { PciExpressRegisters } from './registers/pci-express.ts'
import { PciExpressVfRegisters } from './registers/pci-express-vf.ts'
import { PowerManagementRegisters } from './registers/power-management.ts'
import { SrIovRegisters } from './registers/sr-iov.ts'
import { Type0Registers } from './registers/type0.ts'
import { Type0VfRegisters } from './registers/type0-vf.ts'

/** A network card with 15 virtual functions on its own bus (specs/machines/pci-lab.yaml:6) */
export const nic: PhysicalFunctionDescription = {
  name: 'nic',
  title: 'A network card with 15 virtual functions on its own bus',
  at: 'specs/machines/pci-lab.yaml:6',
  device: 0,
  function: 0,
  parts: {
    // specs/machines/pci-lab.yaml:11
    header: {
      offset: 0,
      make: (buffer, base) =>
        new Type0Registers(
          {
            'vendor-id': 0x1234,
            'device-id': 0x5101,
            'revision-id': 1,
            'base-class': 2,
            'subsystem-vendor-id': 0x1234,
            'subsystem-id': 1,
            'capabilities-pointer': 0x40,
            'header-type.multi-function': 1,
            'bar[0]': 0xc,
          },
          buffer,
          base,
        ),
    },
    // specs/machines/pci-lab.yaml:14
    'power-management': {
      offset: 0x40,
      make: (buffer, base) => new PowerManagementRegisters({ id: 1, next: 0x48 }, buffer, base),
    },
    // specs/machines/pci-lab.yaml:15
    express: {
      offset: 0x48,
      make: (buffer, base) =>
        new PciExpressRegisters(
          { 'device-capabilities.max-payload-size-supported': 2, id: 0x10, next: 0x84 },
          buffer,
          base,
        ),
    },
    // specs/machines/pci-lab.yaml:16
    'msi-x': {
      offset: 0x84,
      make: (buffer, base) =>
        new MsiXRegisters(
          { 'message-control.table-size': 9, table: 0x2000, pba: 0x3000, id: 0x11, next: 0 },
          buffer,
          base,
        ),
    },
    // specs/machines/pci-lab.yaml:17
    aer: {
      offset: 0x100,
      make: (buffer, base) =>
        new AerRegisters({ 'header.id': 1, 'header.version': 2, 'header.next': 0x12c }, buffer, base),
    },
    // specs/machines/pci-lab.yaml:18
    ari: {
      offset: 0x12c,
      make: (buffer, base) =>
        new AriRegisters(
          { 'header.id': 0xe, 'header.version': 1, 'header.next': 0x134, 'capability.next-function': 1 },
          buffer,
          base,
        ),
    },
    // specs/machines/pci-lab.yaml:19
    acs: {
      offset: 0x134,
      make: (buffer, base) =>
        new AcsRegisters({ 'header.id': 0xd, 'header.version': 1, 'header.next': 0x13c }, buffer, base),
    },
    // specs/machines/pci-lab.yaml:20
    ats: {
      offset: 0x13c,
      make: (buffer, base) =>
        new AtsRegisters(
          {
            'capability.invalidate-queue-depth': 8,
            'capability.page-aligned-request': 1,
            'header.id': 0xf,
            'header.version': 1,
            'header.next': 0x144,
          },
          buffer,
          base,
        ),
    },
    // specs/machines/pci-lab.yaml:21
    'sr-iov': {
      offset: 0x144,
      make: (buffer, base) =>
        new SrIovRegisters(
          {
            'capabilities.ari-hierarchy-preserved': 1,
            'total-vfs': 0xf,
            'first-vf-offset': 0x10,
            'vf-stride': 2,
            'vf-device-id': 0x5102,
            'header.id': 0x10,
            'header.version': 1,
            'header.next': 0,
            'initial-vfs': 0xf,
            'function-dependency-link': 0,
            'vf-bar[0]': 0xc,
          },
          buffer,
          base,
        ),
    },
  },
  bars: [
    { index: 0, width: 64, size: 0x4000n, fixed: 0xcn, writable: 0xffff_ffff_ffff_c000n },
    { index: 2, width: 32, size: 0x1000n, fixed: 0n, writable: 0xffff_f000n },
  ],
  msixEntry: (buffer, base) => new MsiXEntryRegisters({}, buffer, base),
  vf: {
    parts: {
      // specs/machines/pci-lab.yaml:30
      header: {
        offset: 0,
        make: (buffer, base) =>
          new Type0VfRegisters(
            {
              'subsystem-id': 2,
              'revision-id': 1,
              'programming-interface': 0,
              'sub-class': 0,
              'base-class': 2,
              'subsystem-vendor-id': 0x1234,
              'capabilities-pointer': 0x40,
            },
            buffer,
            base,
          ),
      },
      // specs/machines/pci-lab.yaml:31
      express: {
        offset: 0x40,
        make: (buffer, base) => new PciExpressVfRegisters({ id: 0x10, next: 0x7c }, buffer, base),
      },
      // specs/machines/pci-lab.yaml:32
      'msi-x': {
        offset: 0x7c,
        make: (buffer, base) =>
          new MsiXRegisters(
            { 'message-control.table-size': 2, table: 0x2000, pba: 0x3000, id: 0x11, next: 0 },
            buffer,
            base,
          ),
      },
      // specs/machines/pci-lab.yaml:33
      aer: {
        offset: 0x100,
        make: (buffer, base) =>
          new AerRegisters({ 'header.id': 1, 'header.version': 2, 'header.next': 0x12c }, buffer, base),
      },
      // specs/machines/pci-lab.yaml:34
      ari: {
        offset: 0x12c,
        make: (buffer, base) =>
          new AriRegisters({ 'header.id': 0xe, 'header.version': 1, 'header.next': 0x134 }, buffer, base),
      },
      // specs/machines/pci-lab.yaml:35
      ats: {
        offset: 0x134,
        make: (buffer, base) =>
          new AtsVfRegisters({ 'header.id': 0xf, 'header.version': 1, 'header.next': 0 }, buffer, base),
      },
    },
    bars: [{ index: 0, width: 64, size: 0x4000n, fixed: 0xcn, writable: 0xffff_ffff_ffff_c000n }],
    msixEntry: (buffer, base) => new MsiXEntryRegisters({}, buffer, base),
    withoutAri: { offset: 128, stride: 2 },
  },
}

/** A storage controller whose virtual functions stand between those of the network card (specs/machines/pci-lab.yaml:38) */
export const disk: PhysicalFunctionDescription = {
  name: 'disk',
  title: 'A storage controller whose virtual functions stand between those of the network card',
  at: 'specs/machines/pci-lab.yaml:38',
  device: 0,
  function: 1,
  parts: {
    // specs/machines/pci-lab.yaml:43
    header: {
      offset: 0,
      make: (buffer, base) =>
        new Type0Registers(
          {
            'vendor-id': 0x1234,
            'device-id': 0x5201,
            'base-class': 1,
            'sub-class': 8,
            'programming-interface': 2,
            'subsystem-vendor-id': 0x1234,
            'subsystem-id': 3,
            'capabilities-pointer': 0x40,
            'header-type.multi-function': 1,
          },
          buffer,
          base,
        ),
    },
    // specs/machines/pci-lab.yaml:46
    express: {
      offset: 0x40,
      make: (buffer, base) => new PciExpressRegisters({ id: 0x10, next: 0xa0 }, buffer, base),
    },
    // specs/machines/pci-lab.yaml:47
    'msi-x': {
      offset: 0xa0,
      make: (buffer, base) =>
        new MsiXRegisters(
          { 'message-control.table-size': 0x40, table: 0x1002, pba: 0x2002, id: 0x11, next: 0 },
          buffer,
          base,
        ),
    },
    // specs/machines/pci-lab.yaml:48
    ari: {
      offset: 0x100,
      make: (buffer, base) =>
        new AriRegisters(
          { 'header.id': 0xe, 'header.version': 1, 'header.next': 0x160, 'capability.next-function': 2 },
          buffer,
          base,
        ),
    },
    // specs/machines/pci-lab.yaml:49
    'sr-iov': {
      offset: 0x160,
      make: (buffer, base) =>
        new SrIovRegisters(
          {
            'total-vfs': 8,
            'first-vf-offset': 0x10,
            'vf-stride': 2,
            'vf-device-id': 0x5202,
            'supported-page-sizes': 0x5ff,
            'header.id': 0x10,
            'header.version': 1,
            'header.next': 0,
            'initial-vfs': 8,
            'function-dependency-link': 1,
            'vf-bar[4]': 8,
          },
          buffer,
          base,
        ),
    },
  },
  bars: [{ index: 2, width: 32, size: 0x1_0000n, fixed: 0n, writable: 0xffff_0000n }],
  msixEntry: (buffer, base) => new MsiXEntryRegisters({}, buffer, base),
  vf: {
    parts: {
      // specs/machines/pci-lab.yaml:58
      header: {
        offset: 0,
        make: (buffer, base) =>
          new Type0VfRegisters(
            {
              'revision-id': 0,
              'programming-interface': 2,
              'sub-class': 8,
              'base-class': 1,
              'subsystem-vendor-id': 0x1234,
              'subsystem-id': 3,
              'capabilities-pointer': 0x40,
            },
            buffer,
            base,
          ),
      },
      // specs/machines/pci-lab.yaml:59
      express: {
        offset: 0x40,
        make: (buffer, base) => new PciExpressVfRegisters({ id: 0x10, next: 0x7c }, buffer, base),
      },
      // specs/machines/pci-lab.yaml:60
      'msi-x': {
        offset: 0x7c,
        make: (buffer, base) =>
          new MsiXRegisters({ 'message-control.table-size': 0, table: 2, pba: 0x802, id: 0x11, next: 0 }, buffer, base),
      },
      // specs/machines/pci-lab.yaml:61
      ari: {
        offset: 0x100,
        make: (buffer, base) =>
          new AriRegisters({ 'header.id': 0xe, 'header.version': 1, 'header.next': 0 }, buffer, base),
      },
    },
    bars: [
      { index: 2, width: 32, size: 0x1000n, fixed: 0n, writable: 0xffff_f000n },
      { index: 4, width: 32, size: 0x2000n, fixed: 8n, writable: 0xffff_e000n },
    ],
    msixEntry: (buffer, base) => new MsiXEntryRegisters({}, buffer, base),
    withoutAri: { offset: 160, stride: 1 },
  },
}

/** An accelerator with 300 virtual functions, which take two more buses (specs/machines/pci-lab.yaml:65) */
export const accelerator: PhysicalFunctionDescription = {
  name: 'accelerator',
  title: 'An accelerator with 300 virtual functions, which take two more buses',
  at: 'specs/machines/pci-lab.yaml:65',
  device: 0,
  function: 2,
  parts: {
    // specs/machines/pci-lab.yaml:70
    header: {
      offset: 0,
      make: (buffer, base) =>
        new Type0Registers(
          {
            'vendor-id': 0x1234,
            'device-id': 0x5301,
            'base-class': 0x12,
            'subsystem-vendor-id': 0x1234,
            'subsystem-id': 4,
            'capabilities-pointer': 0x40,
            'header-type.multi-function': 1,
            'bar[0]': 0xc,
          },
          buffer,
          base,
        ),
    },
    // specs/machines/pci-lab.yaml:73
    express: {
      offset: 0x40,
      make: (buffer, base) => new PciExpressRegisters({ id: 0x10, next: 0 }, buffer, base),
    },
    // specs/machines/pci-lab.yaml:74
    ari: {
      offset: 0x100,
      make: (buffer, base) =>
        new AriRegisters(
          { 'header.id': 0xe, 'header.version': 1, 'header.next': 0x108, 'capability.next-function': 0 },
          buffer,
          base,
        ),
    },
    // specs/machines/pci-lab.yaml:75
    'sr-iov': {
      offset: 0x108,
      make: (buffer, base) =>
        new SrIovRegisters(
          {
            'total-vfs': 0x12c,
            'first-vf-offset': 0xfe,
            'vf-stride': 1,
            'vf-device-id': 0x5302,
            'header.id': 0x10,
            'header.version': 1,
            'header.next': 0,
            'initial-vfs': 0x12c,
            'function-dependency-link': 2,
            'vf-bar[0]': 0xc,
          },
          buffer,
          base,
        ),
    },
  },
  bars: [{ index: 0, width: 64, size: 0x10_0000n, fixed: 0xcn, writable: 0xffff_ffff_fff0_0000n }],
  vf: {
    parts: {
      // specs/machines/pci-lab.yaml:82
      header: {
        offset: 0,
        make: (buffer, base) =>
          new Type0VfRegisters(
            {
              'revision-id': 0,
              'programming-interface': 0,
              'sub-class': 0,
              'base-class': 0x12,
              'subsystem-vendor-id': 0x1234,
              'subsystem-id': 4,
              'capabilities-pointer': 0x40,
            },
            buffer,
            base,
          ),
      },
      // specs/machines/pci-lab.yaml:83
      express: {
        offset: 0x40,
        make: (buffer, base) => new PciExpressVfRegisters({ id: 0x10, next: 0 }, buffer, base),
      },
      // specs/machines/pci-lab.yaml:84
      ari: {
        offset: 0x100,
        make: (buffer, base) =>
          new AriRegisters({ 'header.id': 0xe, 'header.version': 1, 'header.next': 0 }, buffer, base),
      },
    },
    bars: [{ index: 0, width: 64, size: 0x1_0000n, fixed: 0xcn, writable: 0xffff_ffff_ffff_0000n }],
  },
}

/** All functions, by device and function number. */
export const pciFunctions: readonly PhysicalFunctionDescription[] = [nic, disk, accelerator]
