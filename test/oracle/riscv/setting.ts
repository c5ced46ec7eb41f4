/** What a block of the oracle starts from: its mode, its memory, its registers. */
import { INTERCHANGE } from '../../../generator/ir/float.ts'
import { drawFloat } from '../../float/values.ts'
import type { Random } from './random.ts'

/** Scratch memory of a block: two pages for ordinary accesses, and two that protection and page tables play with. */
export const SCRATCH_BYTES = 16384
export const ORDINARY_BYTES = 8192
/** Pages of the region of odd page-table entries. */
export const ODD_PAGES = 32
/** Address without memory behind it, 2 KiB above the end of RAM. */
export const NOWHERE = 0x9000_0800n

export const SP = 2
export const GP = 3
export const S0 = 8
export const S1 = 9
/** Points to the odd pages (in blocks without paging, to the latter half of the scratch memory). */
export const ODD = 31
/** Registers that instructions may write. The rest is tp, which is the harness's, and pointers. */
export const WRITABLE = [0, 1, 5, 6, 7, 10, 11, 12, 13, 14, 15, ...Array.from({ length: 15 }, (_, i) => 16 + i)]
export const NONZERO = WRITABLE.slice(1)

export type Mode = 'M' | 'S' | 'U'
export interface Setting {
  mode: Mode
  /** Whether loads, stores and (below machine mode) fetches go through a page table. */
  paged: boolean
  /** Whether traps may go to supervisor mode. Its handler returns by sret, so TSR is for the others. */
  delegates: boolean
  /** The bit of mip that software sets: of several interrupts, QEMU takes the one of the lowest number. */
  interrupt: number
}

export const MSTATUS = {
  SIE: 1 << 1,
  MIE: 1 << 3,
  SPIE: 1 << 5,
  MPIE: 1 << 7,
  SPP: 1 << 8,
  MPP: 3 << 11,
  FS: 3 << 13,
  MPRV: 1 << 17,
  SUM: 1 << 18,
  MXR: 1 << 19,
  TVM: 1 << 20,
  TW: 1 << 21,
  TSR: 1 << 22,
}
/** What a block may make of sstatus and mstatus but for FS, which `drawFloatState` chooses. */
export const FREE_SSTATUS = MSTATUS.SIE | MSTATUS.SPIE | MSTATUS.SPP | MSTATUS.SUM | MSTATUS.MXR
const FREE_MSTATUS = FREE_SSTATUS | MSTATUS.MIE | MSTATUS.MPIE | MSTATUS.TVM
export const freeMstatus = ({ delegates }: Setting): number => (delegates ? FREE_MSTATUS : FREE_MSTATUS | MSTATUS.TSR)
/** A field's value in its place. */
export const inField = (mask: number, value: number): number => value * (mask & -mask)
const STCE = 1n << 63n

/** A value of FS, in its place: seldom off, where nothing of floating point works. */
export const drawFloatState = (random: Random): number =>
  inField(MSTATUS.FS, random.chance(0.08) ? 0 : 1 + random.below(3))

/** mstatus at the start of a block: enters its mode by mret, with random fields, and `wfi` trapping below machine mode. */
export const initialMstatus = (setting: Setting, random: Random): bigint =>
  BigInt(
    (random.next() & freeMstatus(setting)) |
      inField(MSTATUS.MPP, { U: 0, S: 1, M: 3 }[setting.mode]) |
      MSTATUS.TW |
      drawFloatState(random),
  )

/** menvcfg at the start of a block: whether supervisor mode has a timer of its own. */
export const initialMenvcfg = (random: Random): bigint => random.bits(1) | (random.chance(0.5) ? STCE : 0n)

const INTERESTING = [
  0n,
  1n,
  -1n,
  2n,
  -2n,
  0x7fff_ffffn,
  0x8000_0000n,
  0xffff_ffffn,
  -0x8000_0000n,
  1n << 63n,
  (1n << 63n) - 1n,
  31n,
  63n,
  64n,
]

/** x1 … x31 at the start of a block whose scratch memory and odd pages lie at these addresses. */
export function initialRegisters(scratch: bigint, odd: bigint, random: Random): bigint[] {
  const middle = scratch + BigInt(ORDINARY_BYTES / 2)
  const x = Array.from({ length: 32 }, () =>
    random.chance(0.4) ? random.pick(INTERESTING) : random.bits(64) >> BigInt(random.below(64)),
  )
  x[SP] = middle - 512n
  x[GP] = NOWHERE
  x[4] = 0n
  x[S0] = middle
  x[S1] = middle + BigInt(1 + random.below(7))
  x[ODD] = odd
  return x.slice(1)
}

const SINGLE = INTERCHANGE.get(32)!
const DOUBLE = INTERCHANGE.get(64)!
const BOX = 0xffff_ffff_0000_0000n

/** A floating-point register: a double, a boxed single, or anything. */
export function drawFloatRegister(random: Random): bigint {
  const kind = random.below(10)
  if (kind === 0) return random.bits(64)
  return kind < 5 ? drawFloat(DOUBLE, random) : BOX | drawFloat(SINGLE, random)
}

/** fcsr at the start of a block: any rounding mode, seldom a reserved one; few flags, so that more can be raised. */
export const drawFloatControl = (random: Random): bigint =>
  BigInt((random.chance(0.05) ? random.below(8) : random.below(5)) * 32) | (random.bits(5) & random.bits(5))

/** Bytes at the start, a fair part of which are floating-point numbers around where the pointers point to. */
export function initialMemory(random: Random): Uint8Array {
  const words = BigUint64Array.from({ length: SCRATCH_BYTES / 8 }, () => random.bits(64))
  const middle = ORDINARY_BYTES / 2 / 8
  for (let i = middle - 256; i < middle + 256; i++) {
    if (random.chance(0.3)) words[i] = drawFloat(DOUBLE, random)
    else if (random.chance(0.4)) words[i] = (drawFloat(SINGLE, random) << 32n) | drawFloat(SINGLE, random)
  }
  return new Uint8Array(words.buffer)
}
