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
  /** Drives an output line; the machine's spec says which register field it sets. Idempotent. */
  setLine(name: string, level: boolean): void
  /** The deadline may have changed: the engine asks `deadline()` again. */
  deadlineChanged(): void
  /** Parameters of the instance in the machine's spec. */
  readonly parameters: Readonly<Record<string, bigint | string>>
  /** Where a console's characters go to and come from. */
  readonly terminal?: Terminal
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
