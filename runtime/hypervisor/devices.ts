/** A set of the machine's devices that belongs to one guest (or to the bare machine), with every access noted. */
import { Board } from '../devices/board.ts'
import type { Device, Terminal } from '../devices/device.ts'
import type { DeviceSlot } from '../devices/slot.ts'
import type { MachineState } from '../engine/types.ts'
import { PhysicalMemory } from '../memory/physical.ts'
import { type Trace, traced } from './trace.ts'

interface DeviceOwner<S> {
  readonly devices: readonly DeviceSlot<S>[]
  readonly architecture: { readonly byteOrder: 'little' | 'big' }
}

export class GuestDevices<S extends MachineState> {
  /** The device windows, at their physical addresses, and nothing else. */
  readonly bus: PhysicalMemory
  /** The device that was accessed last; for the caller to clear and to look at. */
  reached: string | undefined
  private readonly devices: Device[] = []

  constructor(machine: DeviceOwner<S>, state: S, terminal: Terminal, trace: Trace, time: () => bigint) {
    const { byteOrder } = machine.architecture
    this.bus = new PhysicalMemory(byteOrder)
    const board = new Board({
      slots: machine.devices,
      byteOrder,
      states: [state],
      time,
      attention: () => state.host.attention(),
      terminal,
    })
    for (const { slot, device } of board.placed) {
      const noted = traced(
        slot.name,
        device,
        event => {
          this.reached = slot.name
          trace.add(event)
        },
        time,
      )
      this.devices.push(noted)
      this.bus.addDevice(slot.name, slot.base, noted, slot.size)
    }
  }

  reset(): void {
    for (const device of this.devices) device.reset()
  }

  /** Adds the same windows to another memory. */
  attach(memory: PhysicalMemory): void {
    for (const { name, base, size, device } of this.bus.devices) memory.addDevice(name, base, device, size)
  }

  get timed(): readonly Device[] {
    return this.devices
  }

  advance(now: bigint): void {
    for (const device of this.devices) {
      const due = device.deadline?.()
      if (due !== undefined && due <= now) device.advance?.(now)
    }
  }

  deadline(): bigint | undefined {
    let earliest: bigint | undefined
    for (const device of this.devices) {
      const due = device.deadline?.()
      if (due !== undefined && (earliest === undefined || due < earliest)) earliest = due
    }
    return earliest
  }
}

/** A terminal for guests: what it is given to type, and what was written to it. */
export class BufferTerminal implements Terminal {
  private readonly typed: Uint8Array
  private at = 0
  private readonly written: number[] = []
  private readonly echo: ((byte: number) => void) | undefined

  constructor(typed: string | Uint8Array = '', echo?: (byte: number) => void) {
    this.typed = typeof typed === 'string' ? new TextEncoder().encode(typed) : typed
    this.echo = echo
  }

  write(byte: number): void {
    this.written.push(byte & 0xff)
    this.echo?.(byte & 0xff)
  }
  read(): number | undefined {
    return this.at < this.typed.length ? this.typed[this.at++] : undefined
  }
  ready(): boolean {
    return this.at < this.typed.length
  }

  get output(): string {
    return new TextDecoder('utf-8', { fatal: false }).decode(Uint8Array.from(this.written))
  }
}
