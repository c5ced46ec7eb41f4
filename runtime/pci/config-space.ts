/** The 4096 bytes of a function's configuration space: register maps side by side; what none of them covers reads 0. */
import type { RegisterSpace, ResetKind } from '../devices/registers.ts'
import { CONFIG_BYTES, type FunctionRegisters, type VirtualParts } from './layout.ts'

export class ConfigSpace {
  readonly buffer = new ArrayBuffer(CONFIG_BYTES)
  /** The registers of each part, by its name. */
  readonly parts: FunctionRegisters
  private readonly placed: readonly { offset: number; space: RegisterSpace }[]

  constructor(parts: VirtualParts) {
    const made = Object.entries(parts).flatMap(([name, part]) =>
      part ? [{ name, offset: part.offset, space: part.make(this.buffer, part.offset) }] : [],
    )
    this.parts = Object.fromEntries(made.map(p => [p.name, p.space])) as unknown as FunctionRegisters
    this.placed = made.sort((a, b) => a.offset - b.offset)
  }

  /** A read of 1 to 8 bytes at any offset; least significant byte first. */
  read(offset: number, bytes: number): number | bigint {
    let value = 0n
    for (const { space, from, to, start } of this.covering(offset, bytes))
      for (const [at, size] of pieces(from, to))
        value |= BigInt(space.read(at - start, size, 'little')) << BigInt(8 * (at - offset))
    return bytes <= 4 ? Number(value) : value
  }

  write(offset: number, bytes: number, value: number | bigint): void {
    const whole = BigInt.asUintN(8 * bytes, BigInt(value))
    for (const { space, from, to, start } of this.covering(offset, bytes))
      for (const [at, size] of pieces(from, to)) {
        const piece = BigInt.asUintN(8 * size, whole >> BigInt(8 * (at - offset)))
        space.write(at - start, size, size <= 4 ? Number(piece) : piece, 'little')
      }
  }

  /** The parts that bytes offset … offset+bytes-1 touch, with the bytes of configuration space that they share. */
  private covering(offset: number, bytes: number) {
    return this.placed
      .map(({ offset: start, space }) => ({
        space,
        start,
        from: Math.max(start, offset),
        to: Math.min(start + space.map.size, offset + bytes),
      }))
      .filter(({ from, to }) => from < to)
  }

  reset(kind: ResetKind): void {
    for (const { space } of this.placed) space.reset(kind)
  }
}

/** Cuts a range of bytes into accesses of 8, 4, 2 or 1 bytes: whole, where it has such a size. */
function* pieces(from: number, to: number): Generator<[at: number, size: number]> {
  for (let at = from; at < to; ) {
    const left = to - at
    const size = left >= 8 ? 8 : left >= 4 ? 4 : left >= 2 ? 2 : 1
    yield [at, size]
    at += size
  }
}
