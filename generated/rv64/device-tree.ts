/**
 * The device tree of A 64-bit RISC-V machine, close to QEMU's virt machine.
 *
 * Generated from specs/machines/rv64.yaml:26 by specvisor; edit that instead.
 */
import type { NodeDescription } from '../../runtime/boot/fdt-machine.ts'

/** The device tree of A 64-bit RISC-V machine, close to QEMU's virt machine, from its root down. */
export const deviceTree: NodeDescription = {
  name: '',
  properties: {
    '#address-cells': { cells: [2] },
    '#size-cells': { cells: [2] },
    compatible: 'riscv-virtio',
    model: 'specvisor,rv64',
  },
  nodes: [
    // specs/machines/rv64.yaml:26
    {
      name: 'cpus',
      properties: {
        '#address-cells': { cells: [1] },
        '#size-cells': { cells: [0] },
        'timebase-frequency': { cells: [0x989680] },
      },
      nodes: [
        // specs/machines/rv64.yaml:26
        {
          name: 'cpu',
          label: 'hart',
          eachHart: true,
          properties: {
            device_type: 'cpu',
            status: 'okay',
            compatible: 'riscv',
            'riscv,isa-base': 'rv64i',
            'riscv,isa-extensions': [
              'i',
              'm',
              'a',
              'zicsr',
              'f',
              'd',
              'c',
              'zifencei',
              'zicntr',
              'zihpm',
              'zicbom',
              'zicboz',
              'zba',
              'zbb',
              'zbs',
              'svadu',
              'svinval',
              'sstc',
            ],
            'riscv,isa': 'rv64imafdc_zicsr_zifencei_zicntr_zihpm_zicbom_zicboz_zba_zbb_zbs_svadu_svinval_sstc',
            'riscv,cbom-block-size': { cells: [0x40] },
            'riscv,cboz-block-size': { cells: [0x40] },
            'mmu-type': 'riscv,sv57',
          },
          nodes: [
            // specs/machines/rv64.yaml:43
            {
              name: 'interrupt-controller',
              label: 'hart.interrupt-controller',
              properties: {
                '#address-cells': { cells: [0] },
                '#interrupt-cells': { cells: [1] },
                'interrupt-controller': true,
                compatible: 'riscv,cpu-intc',
              },
              nodes: [],
            },
          ],
        },
      ],
    },
    // specs/machines/rv64.yaml:26
    {
      name: 'soc',
      label: 'soc',
      properties: {
        '#address-cells': { cells: [2] },
        '#size-cells': { cells: [2] },
        compatible: 'simple-bus',
        ranges: true,
      },
      nodes: [
        // specs/machines/rv64.yaml:11
        {
          name: 'test',
          label: 'test',
          address: 0x100000,
          size: 0x1000,
          properties: {
            compatible: ['sifive,test1', 'sifive,test0', 'syscon'],
          },
          nodes: [],
        },
        // specs/machines/rv64.yaml:12
        {
          name: 'rtc',
          label: 'rtc',
          address: 0x101000,
          size: 0x1000,
          properties: {
            compatible: 'google,goldfish-rtc',
            interrupts: { cells: [0xb] },
            'interrupt-parent': { cells: [{ to: 'plic' }] },
          },
          nodes: [],
        },
        // specs/machines/rv64.yaml:13
        {
          name: 'clint',
          label: 'clint',
          address: 0x2000000,
          size: 0x10000,
          properties: {
            compatible: ['sifive,clint0', 'riscv,clint0'],
            'interrupts-extended': {
              cells: [{ to: 'hart.interrupt-controller' }, 3, { to: 'hart.interrupt-controller' }, 7],
              eachHart: true,
            },
          },
          nodes: [],
        },
        // specs/machines/rv64.yaml:14
        {
          name: 'plic',
          label: 'plic',
          address: 0xc000000,
          size: 0x4000000,
          properties: {
            compatible: ['sifive,plic-1.0.0', 'riscv,plic0'],
            '#interrupt-cells': { cells: [1] },
            '#address-cells': { cells: [0] },
            'interrupt-controller': true,
            'riscv,ndev': { cells: [0x5f] },
            'interrupts-extended': {
              cells: [{ to: 'hart.interrupt-controller' }, 0xb, { to: 'hart.interrupt-controller' }, 9],
              eachHart: true,
            },
          },
          nodes: [],
        },
        // specs/machines/rv64.yaml:20
        {
          name: 'serial',
          label: 'uart0',
          address: 0x10000000,
          size: 0x100,
          properties: {
            compatible: 'ns16550a',
            'clock-frequency': { cells: [0x384000] },
            interrupts: { cells: [0xa] },
            'interrupt-parent': { cells: [{ to: 'plic' }] },
          },
          nodes: [],
        },
        // specs/machines/rv64.yaml:21
        {
          name: 'virtio_mmio',
          label: 'blk',
          address: 0x10001000,
          size: 0x1000,
          properties: {
            compatible: 'virtio,mmio',
            interrupts: { cells: [1] },
            'interrupt-parent': { cells: [{ to: 'plic' }] },
          },
          nodes: [],
        },
        // specs/machines/rv64.yaml:22
        {
          name: 'virtio_mmio',
          label: 'net',
          address: 0x10002000,
          size: 0x1000,
          properties: {
            compatible: 'virtio,mmio',
            interrupts: { cells: [2] },
            'interrupt-parent': { cells: [{ to: 'plic' }] },
          },
          nodes: [],
        },
        // specs/machines/rv64.yaml:23
        {
          name: 'virtio_mmio',
          label: 'rng',
          address: 0x10003000,
          size: 0x1000,
          properties: {
            compatible: 'virtio,mmio',
            interrupts: { cells: [3] },
            'interrupt-parent': { cells: [{ to: 'plic' }] },
          },
          nodes: [],
        },
        // specs/machines/rv64.yaml:24
        {
          name: 'virtio_mmio',
          label: 'console',
          address: 0x10004000,
          size: 0x1000,
          properties: {
            compatible: 'virtio,mmio',
            interrupts: { cells: [4] },
            'interrupt-parent': { cells: [{ to: 'plic' }] },
          },
          nodes: [],
        },
      ],
    },
    // specs/machines/rv64.yaml:30
    {
      name: 'chosen',
      label: 'chosen',
      properties: {
        'stdout-path': { pathOf: 'uart0' },
      },
      nodes: [],
    },
    // specs/machines/rv64.yaml:44
    {
      name: 'poweroff',
      label: 'poweroff',
      properties: {
        compatible: 'syscon-poweroff',
        regmap: { cells: [{ to: 'test' }] },
        offset: { cells: [0] },
        value: { cells: [0x5555] },
      },
      nodes: [],
    },
    // specs/machines/rv64.yaml:45
    {
      name: 'reboot',
      label: 'reboot',
      properties: {
        compatible: 'syscon-reboot',
        regmap: { cells: [{ to: 'test' }] },
        offset: { cells: [0] },
        value: { cells: [0x7777] },
      },
      nodes: [],
    },
  ],
}
