/** A small deterministic generator (xorshift32), so that two runs make the same suite. */
export class Random {
  private state: number

  constructor(seed: string) {
    // FNV-1a of the seed's text.
    let hash = 0x811c9dc5
    for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193)
    this.state = hash >>> 0 || 1
  }

  next(): number {
    let x = this.state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.state = x >>> 0
    return this.state
  }

  /** 0 … count-1 */
  below(count: number): number {
    return Math.floor((this.next() / 2 ** 32) * count)
  }

  chance(probability: number): boolean {
    return this.next() / 2 ** 32 < probability
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]
  }

  bits(width: number): bigint {
    let value = 0n
    for (let have = 0; have < width; have += 32) value = (value << 32n) | BigInt(this.next())
    return BigInt.asUintN(width, value)
  }

  /** A value of so many bits, often one at a boundary. */
  value(width: number): bigint {
    const top = 1n << BigInt(width - 1)
    switch (this.below(8)) {
      case 0:
        return 0n
      case 1:
        return BigInt.asUintN(width, this.pick([1n, 2n, 3n, -1n, -2n]))
      case 2:
        return BigInt.asUintN(width, this.pick([top, top - 1n, top + 1n]))
      case 3:
        return BigInt.asUintN(width, 1n << BigInt(this.below(width)))
      case 4: {
        // A short number, positive or negative.
        const short = this.bits(this.below(Math.min(width, 33)) + 1)
        return BigInt.asUintN(width, this.chance(0.5) ? short : -short)
      }
      default:
        return this.bits(width)
    }
  }
}
