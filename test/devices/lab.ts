/** The machine of `test/devices/specs`: its emitted devices on a board, with what lies outside under the test's hand. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Diagnostics } from '../../generator/diagnostics.ts'
import { elaborate } from '../../generator/elaborate/machine.ts'
import { emitDevices } from '../../generator/emit/devices.ts'
import { composeMachine, loadSpecs } from '../../generator/load/index.ts'
import { Board, type BoardOptions, type DeviceEnds } from '../../runtime/devices/board.ts'
import type { Disk } from '../../runtime/devices/device.ts'
import type { DeviceSlot } from '../../runtime/devices/slot.ts'
import { BufferTerminal } from '../../runtime/hypervisor/devices.ts'
import { PhysicalMemory } from '../../runtime/memory/physical.ts'

/** The fields that lines drive, as emitted code names them. */
export interface Pins {
  pins_SOFTWARE: number
  pins_TIMER: number
  pins_MACHINE: number
  pins_SUPERVISOR: number
  pins_MARKED: number
  pins_SOFTWARE2: number
  pins_TIMER2: number
}

export const RAM = 0x8000_0000
export const RAM_BYTES = 0x10_0000

let emitted: Promise<readonly DeviceSlot<Pins>[]> | undefined

async function emit(): Promise<readonly DeviceSlot<Pins>[]> {
  const diagnostics = new Diagnostics()
  const specs = loadSpecs(['specs', 'test/devices/specs'], diagnostics.report)
  const composition = composeMachine(specs, 'platform-lab', diagnostics.report)
  const machine = composition && elaborate(composition, diagnostics.report)
  if (!machine) throw new Error(diagnostics.list.map(d => `${d.span.source.file}: ${d.message}`).join('\n'))
  const folder = resolve('.cache', 'test-devices', `lab-${process.pid}`)
  for (const { path, text } of emitDevices(machine, '../../../runtime')) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const module = await import(pathToFileURL(join(folder, 'devices.ts')).href)
  return module.DEVICES
}

/** A disk in memory that can be told to fail, and counts flushes. */
export class TestDisk implements Disk {
  readonly bytes: Uint8Array
  readonly readOnly: boolean
  failing = false
  flushes = 0

  constructor(bytes: number, readOnly = false) {
    this.bytes = new Uint8Array(bytes)
    this.readOnly = readOnly
  }
  get size(): number {
    return this.bytes.length
  }
  read(position: number, target: Uint8Array): void {
    if (this.failing) throw new Error('no medium')
    target.set(this.bytes.subarray(position, position + target.length))
  }
  write(position: number, source: Uint8Array): void {
    if (this.failing) throw new Error('no medium')
    this.bytes.set(source, position)
  }
  flush(): void {
    if (this.failing) throw new Error('no medium')
    this.flushes++
  }
}

export interface LabOptions {
  harts?: number
  ends?: Readonly<Record<string, DeviceEnds>>
  power?: BoardOptions<Pins>['power']
}

export class Lab {
  readonly memory = new PhysicalMemory('little')
  readonly states: Pins[]
  readonly board: Board<Pins>
  readonly slots: readonly DeviceSlot<Pins>[]
  now = 0n

  constructor(slots: readonly DeviceSlot<Pins>[], { harts = 1, ends, power }: LabOptions) {
    this.slots = slots
    this.states = Array.from({ length: harts }, () => ({
      pins_SOFTWARE: 0,
      pins_TIMER: 0,
      pins_MACHINE: 0,
      pins_SUPERVISOR: 0,
      pins_MARKED: 0,
      pins_SOFTWARE2: 0,
      pins_TIMER2: 0,
    }))
    this.memory.addRam('ram', RAM, RAM_BYTES)
    this.board = new Board({
      slots,
      byteOrder: 'little',
      states: this.states,
      time: () => this.now,
      attention: () => {},
      clock: { frequency: 1_000_000n, epoch: 1_000_000_000n },
      memory: this.memory,
      power,
      ends,
    })
    for (const { slot, device } of this.board.placed) this.memory.addDevice(slot.name, slot.base, device, slot.size)
    this.board.reset()
  }

  /** Address of a byte of a device. */
  at(device: string, offset: number): number {
    return this.slots.find(s => s.name === device)!.base + offset
  }
  read(device: string, offset: number): number {
    return this.memory.read32(this.at(device, offset))
  }
  write(device: string, offset: number, value: number): void {
    this.memory.write32(this.at(device, offset), value)
  }
  /** Lets time pass, as an engine does. */
  advance(ticks: bigint): void {
    this.now += ticks
    for (const device of this.board.devices) {
      const due = device.deadline?.()
      if (due !== undefined && due <= this.now) device.advance?.(this.now)
    }
  }
}

export async function makeLab(options: LabOptions = {}): Promise<Lab> {
  emitted ??= emit()
  return new Lab(await emitted, options)
}

/** A terminal on which more can be typed as time goes. */
export class TypedTerminal extends BufferTerminal {
  private readonly pending: number[] = []
  type(text: string): void {
    this.pending.push(...new TextEncoder().encode(text))
  }
  override read(): number | undefined {
    return this.pending.shift()
  }
  override ready(): boolean {
    return this.pending.length > 0
  }
}
