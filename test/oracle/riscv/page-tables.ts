/** Random page tables for blocks: the harness at its own addresses, a block's code and memory elsewhere, and odd pages. */
import type { Random } from './random.ts'
import { ODD_PAGES, ORDINARY_BYTES, type Setting } from './setting.ts'

const PAGE = 4096n
export const [V, R, W, X, U, G, A, D] = [1n, 2n, 4n, 8n, 16n, 32n, 64n, 128n]
/** The gigabyte that holds the harness and everything else, for supervisor mode at its physical addresses. */
export const HARNESS = 0x8000_0000n
/** QEMU's machine has devices below this physical address: an access past translation must find nothing in both. */
const DEVICES_END = 0x8_0000_0000n
const NO_MEMORY = 0xa000_0000n
export const SCHEMES = [
  { name: 'Sv39', mode: 8n, levels: 3 },
  { name: 'Sv48', mode: 9n, levels: 4 },
  { name: 'Sv57', mode: 10n, levels: 5 },
]

/** Pages of tables of a block. */
export const TABLE_PAGES = 12

export interface Space {
  satp: bigint
  /** Virtual addresses less physical ones, of code and of the scratch memory. */
  code: bigint
  scratch: bigint
  /** Virtual address of the odd pages. */
  odd: bigint
  /** What the pages at the tables' place hold. */
  tables: BigUint64Array<ArrayBuffer>
}

export class Tables {
  readonly words = new BigUint64Array(TABLE_PAGES * 512)
  private readonly at: bigint
  private readonly levels: number
  private used = 1

  constructor(at: bigint, levels: number) {
    this.at = at
    this.levels = levels
  }

  /** Puts an entry at a level (0: of a page) on the way of an address; gives the entry's physical address. */
  put(va: bigint, level: number, entry: bigint): bigint {
    let table = 0
    for (let l = this.levels - 1; ; l--) {
      const i = table * 512 + Number((va >> BigInt(12 + 9 * l)) & 511n)
      if (l === level) {
        this.words[i] = entry
        return this.at + BigInt(8 * i)
      }
      if (this.words[i] === 0n) {
        if (this.used === TABLE_PAGES) throw new Error('more tables than there is room for')
        this.words[i] = (((this.at >> 12n) + BigInt(this.used++)) << 10n) | V
      }
      table = Number((((this.words[i] >> 10n) << 12n) - this.at) / PAGE)
    }
  }
}

/** A valid entry that maps to a physical address. */
export const leaf = (physical: bigint, flags: bigint) => ((physical >> 12n) << 10n) | V | flags

/** Where a block's things lie in physical memory. */
export interface Places {
  code: number
  codeBytes: number
  scratch: number
  tables: number
}

export function makeSpace({ mode }: Setting, places: Places, random: Random): Space {
  const { mode: scheme, levels } = random.pick(SCHEMES)
  const tables = new Tables(BigInt(places.tables), levels)
  const some = (flags: bigint) => random.bits(8) & flags
  tables.put(HARNESS, 2, leaf(HARNESS, R | W | X | A | D))
  // 2 MiB anywhere but in the harness's gigabyte, and where QEMU has devices.
  let region: bigint
  do region = BigInt.asIntN(9 * levels + 12, random.bits(64) & ~0x1f_ffffn)
  while (region >= 0n && region < DEVICES_END)
  const user = mode === 'U' ? U : 0n
  const first = BigInt(places.code) & ~0xfffn
  const code = region + 8n * PAGE
  for (let at = 0n; first + at < places.code + places.codeBytes; at += PAGE)
    tables.put(code + at, 0, leaf(first + at, X | user | some(R | A | G)))
  const scratch = region + 64n * PAGE
  for (let at = 0n; at < ORDINARY_BYTES; at += PAGE)
    tables.put(scratch + at, 0, leaf(BigInt(places.scratch) + at, R | W | user | some(A | D | G)))
  const odd = region + 128n * PAGE
  const playground = BigInt(places.scratch + ORDINARY_BYTES)
  for (let i = 0; i < ODD_PAGES; i++)
    tables.put(odd + BigInt(i) * PAGE, 0, oddEntry(playground + (random.chance(0.5) ? PAGE : 0n), random))
  return {
    satp: (scheme << 60n) | (random.bits(16) << 44n) | BigInt(places.tables / 4096),
    code: code - first,
    scratch: scratch - BigInt(places.scratch),
    odd: BigInt.asUintN(64, odd),
    tables: tables.words,
  }
}

/** An entry of a page: any permissions, reserved combinations and bits, places without memory. */
function oddEntry(physical: bigint, random: Random): bigint {
  const any = random.bits(8) | V
  switch (random.below(10)) {
    case 0:
      return leaf(physical, any) & ~V
    case 1:
      return leaf(NO_MEMORY, any)
    case 2:
      return leaf(physical, any) | (1n << BigInt(54 + random.below(10)))
    case 3:
      return leaf(physical, random.pick([W, W | X, 0n, A, D, U]) | random.pick([0n, A, A | D]))
    default:
      return leaf(physical, any | random.pick([R, R | W, X, R | X, R | W | X]))
  }
}
