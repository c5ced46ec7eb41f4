/** A machine's devices, made from their slots and wired to the processors and to each other. */
import type {
  ByteOrder,
  Clock,
  Device,
  DeviceContext,
  DeviceMemory,
  Disk,
  NetworkPort,
  Power,
  Terminal,
} from './device.ts'
import type { DeviceSlot } from './slot.ts'

/** What a device is connected to outside of the machine. */
export interface DeviceEnds {
  readonly terminal?: Terminal
  readonly disk?: Disk
  readonly network?: NetworkPort
}

export interface BoardOptions<S> {
  readonly slots: readonly DeviceSlot<S>[]
  readonly byteOrder: ByteOrder
  /** The harts' states, which hold the register fields that lines drive. */
  readonly states: readonly S[]
  /** The machine's time, in ticks. */
  time(): bigint
  /** Interrupts or deadlines may have changed. */
  attention(): void
  readonly clock?: Clock
  readonly memory?: DeviceMemory
  readonly power?: Power
  /** Of devices that have none of their own in `ends`. */
  readonly terminal?: Terminal
  /** By the device's name in the machine's spec. */
  readonly ends?: Readonly<Record<string, DeviceEnds>>
}

/** A device in its place. */
export interface Placed<S> {
  readonly slot: DeviceSlot<S>
  readonly device: Device
}

export class Board<S> {
  readonly placed: readonly Placed<S>[]
  private readonly options: BoardOptions<S>
  private readonly byName = new Map<string, Device>()
  /** For each input that is driven: which lines are up. An input is up while one of its lines is. */
  private readonly inputs = new Map<string, { device: string; input: string; up: Set<string> }>()

  /** Throws a RangeError where a slot's parameters make no sense to its device. */
  constructor(options: BoardOptions<S>) {
    this.options = options
    this.placed = options.slots.map(slot => {
      const device = slot.create(this.contextOf(slot))
      this.byName.set(slot.name, device)
      return { slot, device }
    })
    // What was driven before the device at the other end was there.
    for (const { device, input, up } of this.inputs.values()) this.byName.get(device)?.setInput?.(input, up.size > 0)
  }

  get devices(): readonly Device[] {
    return this.placed.map(p => p.device)
  }

  device(name: string): Device | undefined {
    return this.byName.get(name)
  }

  reset(): void {
    for (const { device } of this.placed) device.reset()
  }

  /** Lets devices look at the world outside. */
  poll(): void {
    for (const { device } of this.placed) device.poll?.()
  }

  /** Sets the clocks that show the world's time, in nanoseconds since 1970. */
  setClock(now: bigint): void {
    for (const { device } of this.placed) device.setClock?.(now)
  }

  /** The state of all devices, by name. */
  snapshot(): Record<string, unknown> {
    return Object.fromEntries(this.placed.map(({ slot, device }) => [slot.name, device.snapshot?.()]))
  }

  /** Throws a RangeError when the snapshot is not of these devices. */
  restore(snapshot: Readonly<Record<string, unknown>>): void {
    for (const { slot } of this.placed)
      if (!(slot.name in snapshot)) throw new RangeError(`the snapshot has no device '${slot.name}'`)
    for (const { slot, device } of this.placed) {
      try {
        device.restore?.(snapshot[slot.name])
      } catch (problem) {
        if (problem instanceof RangeError) throw new RangeError(`${slot.name}: ${problem.message}`)
        throw problem
      }
    }
  }

  private contextOf(slot: DeviceSlot<S>): DeviceContext {
    const { options } = this
    const ends = options.ends?.[slot.name]
    return {
      name: slot.name,
      byteOrder: options.byteOrder,
      parameters: slot.parameters,
      harts: options.states.length,
      clock: options.clock,
      memory: options.memory,
      power: options.power,
      terminal: ends?.terminal ?? options.terminal,
      disk: ends?.disk,
      network: ends?.network,
      time: () => options.time(),
      setLine: (line, level, hart = 0) => this.drive(slot, line, level, hart),
      deadlineChanged: () => options.attention(),
    }
  }

  private drive(slot: DeviceSlot<S>, line: string, level: boolean, hart: number): void {
    const wire = slot.wires?.[line]
    if (wire) {
      const key = `${wire.device}.${wire.input}`
      const input = this.inputs.get(key) ?? { ...wire, up: new Set<string>() }
      this.inputs.set(key, input)
      if (level) input.up.add(`${slot.name}.${line}`)
      else input.up.delete(`${slot.name}.${line}`)
      this.byName.get(wire.device)?.setInput?.(wire.input, input.up.size > 0)
    } else if (hart < this.options.states.length) {
      slot.setLine(this.options.states[hart], line, level)
      this.options.attention()
    }
  }
}
