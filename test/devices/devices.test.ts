/** The devices' behaviour on their emitted registers. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { registerMap } from '../../generator/elaborate/registermap.ts'
import { emitRegisterMap, registersClass } from '../../generator/emit/registers.ts'
import { AclintMswi } from '../../runtime/devices/aclint-mswi.ts'
import { AclintMtimer } from '../../runtime/devices/aclint-mtimer.ts'
import { Console } from '../../runtime/devices/console.ts'
import type { DeviceContext } from '../../runtime/devices/device.ts'
import { PciConfigWindow } from '../../runtime/devices/pci-config-window.ts'
import { emitted } from '../pci/emitted.ts'
import { context, repositorySpecs } from '../registers/spec.ts'

/** Emits a register map of specs/platform and makes its registers. */
async function registers(name: string) {
  const surroundings = context()
  const map = registerMap(repositorySpecs().registers.get(name)!, surroundings)
  expect(surroundings.diagnostics.list).toEqual([])
  const folder = resolve('.cache', 'test-devices', `${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.ts`)
  writeFileSync(file, emitRegisterMap(map, '../../../runtime').text)
  const module = await import(pathToFileURL(file).href)
  return new module[registersClass(map)]()
}

class Surroundings implements DeviceContext {
  readonly name = 'device'
  readonly byteOrder: 'little' | 'big'
  readonly parameters: Record<string, bigint | string>
  readonly lines = new Map<string, boolean>()
  now = 0n
  changes = 0
  typed: number[] = []
  printed = ''
  readonly terminal = {
    write: (byte: number) => {
      this.printed += String.fromCharCode(byte)
    },
    read: () => this.typed.shift(),
    ready: () => this.typed.length > 0,
  }

  constructor(byteOrder: 'little' | 'big' = 'little', parameters: Record<string, bigint | string> = {}) {
    this.byteOrder = byteOrder
    this.parameters = parameters
  }
  time(): bigint {
    return this.now
  }
  setLine(name: string, level: boolean): void {
    this.lines.set(name, level)
  }
  deadlineChanged(): void {
    this.changes++
  }
}

describe('aclint-mtimer', () => {
  it('raises `timer` when mtime reaches mtimecmp, and says when that will be', async () => {
    const machine = new Surroundings()
    const device = new AclintMtimer(await registers('aclint-mtimer'), machine)
    expect(device.deadline()).toBe((1n << 64n) - 1n)
    device.write(0, 4, 100)
    device.write(4, 4, 0)
    expect(device.deadline()).toBe(100n)
    expect(machine.lines.get('timer')).toBe(false)
    machine.now = 99n
    device.advance(99n)
    expect(machine.lines.get('timer')).toBe(false)
    machine.now = 100n
    // Until `advance` is called the line cannot rise, so the deadline stands.
    expect(device.deadline()).toBe(100n)
    device.advance(100n)
    expect(machine.lines.get('timer')).toBe(true)
    expect(device.deadline()).toBeUndefined()
    expect(device.read(0x7ff8, 8)).toBe(100n)
    device.write(0, 8, 200n)
    expect(machine.lines.get('timer')).toBe(false)
  })

  it('lets software set mtime, whole or by halves, and survives a snapshot', async () => {
    const machine = new Surroundings()
    const device = new AclintMtimer(await registers('aclint-mtimer'), machine)
    machine.now = 1000n
    device.write(0x7ff8, 8, 5n)
    device.write(0, 8, 25n)
    machine.now = 1010n
    expect(device.read(0x7ff8, 4)).toBe(15)
    expect(device.deadline()).toBe(1020n)
    const snapshot = structuredClone(device.snapshot())
    device.write(0x7ffc, 4, 1)
    expect(device.read(0x7ff8, 8)).toBe(0x1_0000_000fn)
    expect(machine.lines.get('timer')).toBe(true)
    device.restore(snapshot)
    expect(machine.lines.get('timer')).toBe(false)
    expect(device.read(0x7ff8, 8)).toBe(15n)
    device.reset()
    expect(device.read(0x7ff8, 8)).toBe(0n)
  })
})

describe('aclint-mswi', () => {
  it('drives `software` from bit 0 of msip alone', async () => {
    const machine = new Surroundings()
    const device = new AclintMswi(await registers('aclint-mswi'), machine)
    device.write(0, 4, 0xffff_ffff)
    expect(device.read(0, 4)).toBe(1)
    expect(machine.lines.get('software')).toBe(true)
    device.write(0, 1, 0)
    expect(machine.lines.get('software')).toBe(false)
    expect(device.read(0x100, 4)).toBe(0)
  })
})

describe('console', () => {
  it('prints what is written, gives what is typed, and asks for an interruption when told to', async () => {
    const machine = new Surroundings('big')
    const device = new Console(await registers('console'), machine)
    for (const c of 'hi') device.write(0, 1, c.charCodeAt(0))
    expect(machine.printed).toBe('hi')
    expect(device.read(1, 1)).toBe(0)
    machine.typed.push(0x41, 0x42)
    expect(device.read(1, 1)).toBe(1)
    expect(machine.lines.get('input')).toBe(false)
    device.write(2, 1, 0xff)
    expect(machine.lines.get('input')).toBe(true)
    expect([device.read(0, 1), device.read(0, 1), device.read(0, 1)]).toEqual([0x41, 0x42, 0])
    expect(machine.lines.get('input')).toBe(false)
  })
})

describe('pci-config-window', () => {
  const functions = emitted('pci-lab')

  it('shows each function at its routing id, bytes in their own order on either machine', async () => {
    const spaces = await registers('pci-config-window')
    const little = new PciConfigWindow(spaces, new Surroundings('little'), await functions)
    const big = new PciConfigWindow(spaces, new Surroundings('big'), await functions)
    expect(little.size).toBe(0x1000_0000)
    expect(little.read(0, 4)).toBe(0x5101_1234)
    expect(big.read(0, 4)).toBe(0x3412_0151)
    expect([0, 1, 2, 3].map(i => big.read(i, 1))).toEqual([0x34, 0x12, 0x01, 0x51])
    expect(little.read(0x1000, 4)).toBe(0x5201_1234)
    expect(little.read(0x3000, 4)).toBe(0xffff_ffff)
    expect(little.read(0x3000, 8)).toBe(0xffff_ffff_ffff_ffffn)
    big.write(4, 2, 0x0600)
    expect(big.read(4, 2)).toBe(0x0600)
    expect(big.read(4, 1)).toBe(0x06)
  })

  it('answers 0x0001 for the Vendor ID of a virtual function that is not ready, in the machine’s ticks', async () => {
    const machine = new Surroundings('little', { frequency: 1000n })
    const device = new PciConfigWindow(await registers('pci-config-window'), machine, await functions)
    const [nic] = device.bus.devices[0].functions
    const capability = nic.sriov!.registers
    const at = (name: string) =>
      nic.description.parts['sr-iov']!.offset + capability.map.registers.find(r => r.name === name)!.offset
    device.write(at('num-vfs'), 2, 2)
    device.write(at('control'), 2, 1)
    const vf = capability.firstVfOffset * 0x1000
    expect(device.read(vf, 4)).toBe(0xffff_0001)
    expect(device.read(vf + 4, 2)).toBe(0xffff)
    machine.now = 99n
    expect(device.read(vf, 2)).toBe(0x0001)
    machine.now = 100n
    expect(device.read(vf, 4)).toBe(0xffff_ffff)
    expect(device.read(vf + 0x2c, 2)).toBe(0x1234)
    const snapshot = structuredClone(device.snapshot())
    device.reset()
    expect(device.read(vf + 0x2c, 2)).toBe(0xffff)
    device.restore(snapshot)
    expect(device.read(vf + 0x2c, 2)).toBe(0x1234)
  })
})
