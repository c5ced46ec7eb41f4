/**
 * What a device is to the machine's bus, and what the machine is to a device. No architecture is known here.
 *
 * Values of accesses of at most 4 bytes are numbers (0 … 2^32-1), of 8 bytes bigints (unsigned). A value is the number that the
 * processor sees, in the machine's byte order (`DeviceContext.byteOrder`); a device whose registers have the other order swaps.
 */
export type Value = number | bigint
export type ByteOrder = 'little' | 'big'

export interface Device {
  /** Bytes of the window in which it answers. */
  readonly size: number
  /** Reads `bytes` (1, 2, 4 or 8) from byte `offset` of the window; undefined where nothing answers. */
  read(offset: number, bytes: number): Value | undefined
  /** Writes; false where nothing answers. */
  write(offset: number, bytes: number, value: Value): boolean
  /** Back to the state after power-on; lines fall. */
  reset(): void
  /** The time (in ticks) at which `advance` must be called next, if there is one. */
  deadline?(): bigint | undefined
  /** Time has passed: drives the lines that depend on it. Called at, or after, `deadline()`. */
  advance?(now: bigint): void
  /** Another device's line drives an input. Idempotent. */
  setInput?(input: string, level: boolean): void
  /** The world outside (a terminal, a network) may have something new: called between slices of a run. */
  poll?(): void
  /** What shows the world's time shows this from now on, in nanoseconds since 1970. */
  setClock?(now: bigint): void
  /** All state as plain data that survives `structuredClone`. */
  snapshot?(): unknown
  /** Takes back what `snapshot` gave. */
  restore?(snapshot: unknown): void
}

/** The machine, as its devices see it. */
export interface DeviceContext {
  /** The instance's name in the machine's spec (`uart0`). */
  readonly name: string
  /** The byte order of values given to `read` and `write`. */
  readonly byteOrder: ByteOrder
  /** The machine's time, in ticks. */
  time(): bigint
  /** So many harts has the machine; 1 if not given. */
  readonly harts?: number
  /** The machine's time in the world's: ticks a second, and seconds since 1970 when it started. */
  readonly clock?: Clock
  /**
   * Drives an output line; the machine's spec says which register field or which other device's input it sets. Idempotent.
   * Where a device has a line for each hart, `hart` says whose.
   */
  setLine(name: string, level: boolean, hart?: number): void
  /** The deadline may have changed: the engine asks `deadline()` again. */
  deadlineChanged(): void
  /** Parameters of the instance in the machine's spec. */
  readonly parameters: Readonly<Record<string, bigint | string>>
  /** Where a console's characters go to and come from. */
  readonly terminal?: Terminal
  /** The machine's memory, for devices that reach it themselves. */
  readonly memory?: DeviceMemory
  /** What a device that stores blocks stores them on. */
  readonly disk?: Disk
  /** The wire of a network device. */
  readonly network?: NetworkPort
  /** What ends or restarts the machine. */
  readonly power?: Power
}

export interface Clock {
  readonly frequency: bigint
  readonly epoch: bigint
}

/** Memory as devices reach it: RAM alone, by physical address. Nothing throws; bad addresses are answers. */
export interface DeviceMemory {
  /** Copies RAM into `target`. False, and nothing is copied, unless all of it lies in one region of RAM. */
  readBytes(address: number, target: Uint8Array): boolean
  /** Copies `source` into RAM, likewise. */
  writeBytes(address: number, source: Uint8Array): boolean
  /** Something where all of so many bytes is RAM of one region. */
  ramAt(address: number, bytes: number): object | undefined
}

/** A disk's bytes on the host. Every operation does all that it is asked or throws. */
export interface Disk {
  readonly readOnly: boolean
  /** Bytes. */
  readonly size: number
  /** Fills `target` from byte `position`. */
  read(position: number, target: Uint8Array): void
  write(position: number, source: Uint8Array): void
  /** Returns when all that was written will outlast the host's power. */
  flush(): void
}

/** One end of an Ethernet cable. Frames are whole, without preamble and frame check sequence. */
export interface NetworkPort {
  /** The address (six bytes) that a device here has, in place of its own. */
  readonly address?: Uint8Array
  /** False while nobody is at the other end; true if not given. */
  readonly linked?: boolean
  /** A frame leaves the device; it may be lost. */
  send(frame: Uint8Array): void
  /** The next frame for the device, if there is one. */
  receive(): Uint8Array | undefined
}

export interface Power {
  /** The machine ends with this status. */
  off(status: number): void
  /** The machine starts anew. */
  reset(): void
}

/** A stream of bytes each way. */
export interface Terminal {
  write(byte: number): void
  /** The next byte typed, or undefined if there is none now. */
  read(): number | undefined
  /** Whether `read` would give a byte. */
  ready(): boolean
}

/** Reverses the bytes of a value of 1, 2, 4 or 8 bytes. */
export function swapBytes(value: Value, bytes: number): Value {
  if (bytes === 1) return value
  if (bytes === 8) {
    const wide = BigInt(value)
    const low = BigInt(swapBytes(Number(wide & 0xffff_ffffn), 4))
    return (low << 32n) | BigInt(swapBytes(Number(wide >> 32n), 4))
  }
  const narrow = Number(value)
  if (bytes === 2) return ((narrow & 0xff) << 8) | ((narrow >>> 8) & 0xff)
  return (((narrow & 0xff) << 24) | ((narrow & 0xff00) << 8) | ((narrow >>> 8) & 0xff00) | (narrow >>> 24)) >>> 0
}
