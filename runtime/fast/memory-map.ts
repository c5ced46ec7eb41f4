/**
 * Where everything lies in the one WebAssembly memory of a machine: for each processor its state, a few words that translated code and
 * the engine share, and what is remembered of addresses; then RAM.
 */
import { CONTEXTS, ENTRIES, FAR, FEW, KINDS } from '../engine/translations.ts'
import { type HostMemory, host } from './host.ts'

/** As many as translations that are remembered of a kind: an entry and what it holds of one go by the same bits. */
const TLB_BITS = Math.log2(ENTRIES)
const JUMP_BITS = 17
const FETCH_BITS = 10
/** Bytes of an entry: a tag of 8 bytes, then what it stands for. */
export const ENTRY_SHIFT = 4

/** From the start of a context: where pages are read, where they are written, where code begins, and where pages are executed. */
export const LOADS = 0
export const STORES = LOADS + (1 << (TLB_BITS + ENTRY_SHIFT))
export const JUMPS = STORES + (1 << (TLB_BITS + ENTRY_SHIFT))
export const FETCHES = JUMPS + (1 << (JUMP_BITS + ENTRY_SHIFT))
/** Then what is remembered of translations (`Remembered`, in runtime/engine/translations.ts). */
export const ENTRIES_BYTES = FETCHES + (1 << (FETCH_BITS + ENTRY_SHIFT))
export const PHYSICAL = ENTRIES_BYTES
export const LOW = PHYSICAL + 8 * KINDS * ENTRIES
export const HIGH = LOW + 4 * KINDS * ENTRIES
export const USED = HIGH + 4 * KINDS * ENTRIES
/** Then lists: how many there are, and as long as there are few, which. Tags in use, as indices of 8 bytes; of these, those of stores. */
export const MOST_FILLED = 8192
export const MOST_STORED = 1024
export const FILLED = USED + 4 * (FEW + 1)
export const STORED = FILLED + 4 * (MOST_FILLED + 1)
export const CONTEXT_BYTES = (STORED + 4 * (MOST_STORED + 1) + 63) & ~63
export const TLB_MASK = ((1 << TLB_BITS) - 1) << ENTRY_SHIFT
export const JUMP_MASK = ((1 << JUMP_BITS) - 1) << ENTRY_SHIFT
export const FETCH_MASK = ((1 << FETCH_BITS) - 1) << ENTRY_SHIFT
/** What is asked of an address that is not remembered: bytes, and what they are accessed for. */
export const STORE = 0x100
export const FETCH = 0x200
/** A tag that no page and no instruction has. */
export const NOTHING = 0xffff_ffff_ffff_fff1n
/** In place of an address to come back to: the interpreter has called, and goes on wherever execution does. */
export const RETURNS = 0xffff_ffff_ffff_fff3n

/** From the start of an entry: its tag; of code, the slot of its translation and the record of its block. */
export const ENTRY = { tag: 0, value: 8, record: 12 } as const

/** Calls on the host's stack at most. */
export const MOST_DEPTH = 200
/** Steps from block to block that are kept for the engine to look at. */
export const MOST_EDGES = 64
const PAIRS = 128
const FAR_BLOCKS = PAIRS + 8 * MOST_EDGES
const FAR_REACHES = FAR_BLOCKS + 8 * FAR
const EXPECTED = FAR_REACHES + 4 * FAR
/**
 * Words behind the state, by their byte offset from its end. `interpreted` counts instructions, `edges` the pairs of block records (from,
 * to) that lie at `pairs`; at `expected` are, by depth of calls, the addresses at which execution is to come back to the host's caller.
 * Time is `skipped` and, for `rate` instructions each, a tick of those attempted: `clock`, less what is left of the budget. `remaining` is
 * that for an instruction of the interpreter that asks. A walk says with `reach` and `whole` for which addresses what it has found holds;
 * `left` and `attends` are what a choice leaves behind (`functions.ts`); `fills` counts refills (`refill.ts`).
 * At `farBlocks` and `farReaches` lies what is known of translations that hold beyond a page (`KnownFar`).
 */
export const WORD = {
  budget: 0,
  reason: 4,
  context: 8,
  interpreted: 12,
  edges: 16,
  remaining: 20,
  clock: 24,
  skipped: 32,
  rate: 40,
  reach: 48,
  whole: 52,
  left: 56,
  attends: 60,
  fills: 64,
  pairs: PAIRS,
  farBlocks: FAR_BLOCKS,
  farReaches: FAR_REACHES,
  expected: EXPECTED,
} as const
const WORDS_BYTES = EXPECTED + 8 * ((MOST_DEPTH + 8) & ~7)

export interface ProcessorMap {
  readonly state: number
  readonly words: number
  readonly contexts: number
  readonly bytes: number
}

export function processorMap(at: number, stateBytes: number): ProcessorMap {
  const words = at + ((stateBytes + 63) & ~63)
  const contexts = words + WORDS_BYTES
  return { state: at, words, contexts, bytes: contexts + CONTEXTS * CONTEXT_BYTES - at }
}

const MOST_PAGES = 0x1_0000
/** Bytes that an arena can have at most. */
export const MOST_BYTES = MOST_PAGES * 0x1_0000 - 0x2_0000

/** Hands out the bytes of a WebAssembly memory that never grows. */
export class Arena {
  readonly memory: HostMemory
  readonly pages: number
  private next = 1024

  /** Throws a RangeError when the host cannot give that much. */
  constructor(bytes: number) {
    const pages = Math.ceil((bytes + 0x2_0000) / 0x1_0000)
    if (pages > MOST_PAGES) throw new RangeError(`${bytes} bytes are more than a WebAssembly memory can have`)
    this.pages = pages
    this.memory = new host.Memory({ initial: pages, maximum: pages })
  }

  get buffer(): ArrayBuffer {
    return this.memory.buffer
  }

  /** The offset of so many zero bytes that nobody else has. */
  allocate(bytes: number, alignment = 64): number {
    const at = Math.ceil(this.next / alignment) * alignment
    if (at + bytes > this.memory.buffer.byteLength) throw new RangeError('the machine has no more memory of the host')
    this.next = at + bytes
    return at
  }
}
