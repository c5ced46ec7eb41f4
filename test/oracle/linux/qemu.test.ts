/** The test system of test/linux on QEMU: when it fails on a machine of ours, that machine is at fault. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { linux } from '../../../generated/rv64/linux.ts'
import { readTree, writeTree } from '../../../runtime/boot/fdt.ts'
import { loadLinux } from '../../../runtime/boot/linux.ts'
import { PhysicalMemory } from '../../../runtime/memory/physical.ts'
import { describeWithOracles } from '../oracle.ts'
import { Debian, MIB, TOOLS } from './debian.ts'

describeWithOracles('the test system on QEMU', ['qemu-system-riscv64', ...TOOLS], () => {
  const system = new Debian()
  const { debian } = system
  beforeAll(() => system.fetch(), 300_000)
  afterAll(() => system.remove())

  it('passes its checks, and leaves on the disk what it says', () => {
    const disk = system.disk('disk', 24 * MIB)
    const words =
      'console=ttyS0 quiet cryptomgr.notests check.isa=rv64imafdc_zba_zbb_zbs check.harts=2 check.disk=vda check.mib=8'
    const args = [
      ...[
        '-M',
        'virt',
        '-smp',
        '2',
        '-m',
        '256M',
        '-display',
        'none',
        '-serial',
        'stdio',
        '-monitor',
        'none',
        '-no-reboot',
      ],
      ...[
        '-bios',
        join(debian, 'fw_dynamic.bin'),
        '-kernel',
        join(debian, 'Image'),
        '-initrd',
        system.path('initramfs'),
      ],
      ...['-append', words, '-global', 'virtio-mmio.force-legacy=false'],
      ...[
        '-drive',
        `file=${disk},format=raw,if=none,id=d`,
        '-device',
        'virtio-blk-device,drive=d',
        '-device',
        'virtio-rng-device',
      ],
    ]
    const { stdout } = spawnSync('qemu-system-riscv64', args, { encoding: 'utf8', input: '', timeout: 500_000 })
    const checks = stdout.split('\n').filter(line => line.startsWith('CHECK'))
    expect(checks.at(-1)?.trim(), checks.join('\n')).toBe('CHECK RESULT PASSED: 9 passed, 0 failed, 1 left out')
    const inside = /8 MiB, sha256 ([0-9a-f]{64})/.exec(stdout)?.[1]
    const written = spawnSync('debugfs', ['-R', 'cat /file', disk], { maxBuffer: 16 * MIB }).stdout
    expect(written).toHaveLength(8 * MIB)
    expect(createHash('sha256').update(written).digest('hex')).toBe(inside)
  })

  it('has a kernel, firmware and an initramfs that fit together in memory', () => {
    const memory = new PhysicalMemory('little')
    memory.addRam('ram', 0x8000_0000, 256 * MIB)
    const load = (name: string) => readFileSync(join(debian, name))
    const options = {
      description: linux,
      memory,
      elf: { class: 64, machine: 243, byteOrder: 'little' } as const,
    }
    const tree = () => ({ name: '', properties: {}, nodes: [] })
    for (const firmware of ['fw_dynamic.bin', 'fw_jump.bin', 'fw_dynamic.elf']) {
      const files = {
        kernel: load('Image'),
        initramfs: readFileSync(system.path('initramfs')),
        firmware: load(firmware),
      }
      const booted = loadLinux(files, { ...options, tree })
      expect(booted).toMatchObject({ entry: 0x8000_0000, kernel: 0x8020_0000 })
      const there = new Uint8Array(writeTree(tree()).length)
      memory.readBytes(booted.tree, there)
      expect(readTree(there).nodes).toEqual([])
    }
    expect(() => loadLinux({ kernel: load('Image').subarray(0, 20 * MIB) }, { ...options, tree })).toThrow(/truncated/)
  })
})
