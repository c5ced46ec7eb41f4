/** Random physical memory protection of a block: four entries over two pages that it plays with. */
import type { Random } from './random.ts'

const PLAYGROUND_BYTES = 8192

/** pmpcfg0 and pmpaddr0 to 3. No entry is locked: nothing would ever unlock it for the next block. */
export function randomProtection(playground: number, random: Random): bigint[] {
  let config = 0n
  const addresses: bigint[] = []
  for (let i = 0; i < 4; i++) {
    // Off, the range from the entry before (of the first: from 0), four bytes, a power of two; W goes with R.
    const kind = BigInt(random.pick(i === 0 ? [0, 2, 3] : [0, 0, 1, 2, 3, 3]))
    const permissions = random.pick([0n, 1n, 3n, 4n, 5n, 7n])
    config |= ((kind << 3n) | permissions) << BigInt(8 * i)
    const at = BigInt((playground + (random.below(PLAYGROUND_BYTES) & (random.chance(0.5) ? ~4095 : ~7))) / 4)
    const bytes = random.pick([8, 64, 4096, 8192])
    addresses.push(kind === 3n ? (at & ~BigInt(bytes / 4 - 1)) | BigInt(bytes / 8 - 1) : at)
  }
  return [config, ...addresses]
}
