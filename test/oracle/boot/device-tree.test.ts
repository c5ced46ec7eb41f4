/** Device trees in the eyes of the device tree compiler, which must find nothing to warn of. */
import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { deviceTree } from '../../../generated/rv64/device-tree.ts'
import { writeTree } from '../../../runtime/boot/fdt.ts'
import { machineTree } from '../../../runtime/boot/fdt-machine.ts'
import { describeWithOracles } from '../oracle.ts'

describeWithOracles('device trees and dtc', ['dtc'], () => {
  it.each([1, 4])('%i harts: no warning, and the same tree', harts => {
    const ram = [{ base: 0x8000_0000, size: 0x1000_0000 }]
    const initrd = { start: 0x8800_0000, end: 0x8900_0000 }
    const bytes = writeTree(machineTree(deviceTree, { harts, ram, bootArguments: 'quiet', initrd }))
    const decompiled = spawnSync('dtc', ['-I', 'dtb', '-O', 'dts'], { input: bytes })
    expect(decompiled.stderr.toString()).toBe('')
    expect(decompiled.status).toBe(0)
    const source = decompiled.stdout.toString()
    expect(source).toContain('linux,initrd-start = <0x00 0x88000000>;')
    expect(source.match(/cpu@\d+ \{/g)).toHaveLength(harts)
    const again = spawnSync('dtc', ['-I', 'dts', '-O', 'dts'], { input: source })
    expect(again.stdout.toString()).toBe(source)
  })
})
