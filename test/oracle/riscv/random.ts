/** Repeatable random numbers: xorshift128 seeded through a multiplicative hash, so that neighbouring seeds differ. */
export class Random {
  private readonly s: Uint32Array

  constructor(seed: number) {
    this.s = Uint32Array.from([1, 2, 3, 4], i => Math.imul(seed + i * 0x9e3779b9, 0x85ebca6b) ^ (i * 0xc2b2ae35))
    for (let i = 0; i < 20; i++) this.next()
  }

  /** 0 … 2^32-1. */
  next(): number {
    const { s } = this
    const t = s[3] ^ (s[3] << 11)
    s[3] = s[2]
    s[2] = s[1]
    s[1] = s[0]
    s[0] = t ^ (t >>> 8) ^ s[0] ^ (s[0] >>> 19)
    return s[0]
  }

  /** 0 … n-1. */
  below(n: number): number {
    return this.next() % n
  }

  /** Whether a case of this probability occurs. */
  chance(probability: number): boolean {
    return this.next() < probability * 2 ** 32
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]
  }

  /** A number of so many bits. */
  bits(width: number): bigint {
    const value = (BigInt(this.next()) << 32n) | BigInt(this.next())
    return BigInt.asUintN(width, value)
  }
}

/** SPECVISOR_SEED, or a new one each run; printed, so that a failure can be repeated. */
export function chooseSeed(title: string): number {
  const given = process.env.SPECVISOR_SEED
  const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given)
  console.log(`${title}: SPECVISOR_SEED=${seed}`)
  return seed
}
