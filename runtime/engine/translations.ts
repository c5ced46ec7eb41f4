/**
 * Translations of addresses that a state remembers: a software TLB. It knows pages and kinds of access, no architecture.
 *
 * What is remembered holds for a context: the values of the registers that translation depends on. Several contexts are kept, so
 * that going to a handler in another mode and back loses nothing. Entries go by the virtual page, each kind of access (0 to 2) for
 * itself.
 */

/** Entries of a kind, a power of two: an entry goes by the lowest bits of its page's number. */
export const ENTRIES = 8192
export const KINDS = 3
const ALL_KINDS = (1 << KINDS) - 1
/** Entries of a context that are noted one by one. */
export const FEW = 512
/** Contexts kept; then the oldest makes room. */
export const CONTEXTS = 16
/** What is looked into between contexts: nothing is found there. */
const NOWHERE = new Int32Array(KINDS * ENTRIES)

/** Told when entries of a context are no longer good. */
export interface TranslationWatcher {
  /** Of all contexts. */
  forgotten(): void
  /** Those of an address' page, in all contexts. */
  forgottenPage(address: bigint): void
  /** Of the one of this number, which is for other values now. */
  cleared(context: number): void
  /** The current context's entry of a page for a kind of access has made room for another one. */
  replaced(kind: number, page: bigint): void
}

/** Translates where that is quick and has no effect; physical address or -1, and for which addresses that holds. */
export interface Walker {
  walk(address: bigint | number, bytes: number, kind: number): number
  readonly whole: boolean
  readonly reach: number
}

/** What is remembered in a context, kind by kind. */
export interface Remembered {
  /** How many entries have been made since it was cleared, then which, as long as they are few. */
  readonly used: Int32Array
  /** Lower and upper half of the page's virtual address; a bit within the page says that there is an entry. */
  readonly low: Int32Array
  readonly high: Int32Array
  /** Physical address of the page. */
  readonly physical: Float64Array
}

interface Context extends Remembered {
  readonly number: number
  narrow: number
  wide: bigint
}

export class Translations {
  private readonly shift: number
  private readonly within: number
  private readonly pageBytes: number
  private readonly contexts: Context[] = []
  private oldest = 0
  private allocate: (context: number) => Remembered = allocated
  /** What follows contexts in structures of its own. */
  watcher: TranslationWatcher | undefined
  /** Is asked first of what is not remembered. */
  walker: Walker | undefined
  private current: Context
  private low: Int32Array
  private high: Int32Array
  private physical: Float64Array
  /** Whether what was looked up last holds for all of its page; set before, and by translation, where it knows that it does not. */
  whole = true
  /** Bits by which addresses may differ for what translation found last to hold for them too; set by translation, where it knows more. */
  reach = 0
  /** What has been remembered of entries that reach beyond a page: by that reach, the addresses without so many bits. */
  private readonly far = new Map<number, Set<bigint>>()
  // A bigint's halves, without arithmetic on bigints.
  private readonly word = new BigUint64Array(1)
  private readonly halves = new Int32Array(this.word.buffer)

  /** @param pageBytes a power of two, from 2 to 2^30 */
  constructor(pageBytes: number) {
    this.pageBytes = pageBytes
    this.within = pageBytes - 1
    this.shift = 31 - Math.clz32(pageBytes)
    const first = this.newContext(0, 0n)
    this.current = first
    this.low = first.low
    this.high = first.high
    this.physical = first.physical
  }

  private newContext(narrow: number, wide: bigint): Context {
    const number = this.contexts.length
    const made = { number, narrow, wide, ...this.allocate(number) }
    this.contexts.push(made)
    return made
  }

  /** From now on, what is remembered lies where this says, by the context's number; what has been is forgotten. */
  keepIn(allocate: (context: number) => Remembered): void {
    this.allocate = allocate
    this.contexts.length = 0
    this.current = this.newContext(0, 0n)
    this.forget()
    this.leave()
  }

  /** The physical address of an access of so many bytes; -1 where it is not remembered, or not within one page. */
  find(address: bigint, bytes: number, kind: number): number {
    this.word[0] = address
    const low = this.halves[0]
    const { within } = this
    const offset = low & within
    const i = kind * ENTRIES + ((low >>> this.shift) & (ENTRIES - 1))
    if (this.low[i] === ((low & ~within) | 1) && this.high[i] === this.halves[1] && offset + bytes <= this.pageBytes)
      return this.physical[i] + offset
    return -1
  }

  /** As `find`, for addresses of at most 32 bits. */
  findNarrow(address: number, bytes: number, kind: number): number {
    const { within } = this
    const offset = address & within
    const i = kind * ENTRIES + ((address >>> this.shift) & (ENTRIES - 1))
    if (this.low[i] === ((address & ~within) | 1) && offset + bytes <= this.pageBytes) return this.physical[i] + offset
    return -1
  }

  /** What the walker says; -1 where it does not. */
  walk(address: bigint | number, bytes: number, kind: number): number {
    const { walker } = this
    const physical = walker ? walker.walk(address, bytes, kind) : -1
    if (physical < 0) return -1
    this.whole = walker!.whole
    this.reach = walker!.reach
    return physical
  }

  /** Remembers the physical address of an access for all of its page. */
  remember(address: bigint | number, bytes: number, kind: number, physical: number): void {
    this.word[0] = BigInt(address)
    const low = this.halves[0]
    const offset = low & this.within
    if (offset + bytes > this.pageBytes || physical > Number.MAX_SAFE_INTEGER) return
    const i = kind * ENTRIES + ((low >>> this.shift) & (ENTRIES - 1))
    const tag = (low & ~this.within) | 1
    const high = this.halves[1]
    if (this.low[i] === 0) {
      const { used } = this.current
      if (used[0] < FEW) used[1 + used[0]] = i
      used[0]++
    } else if (this.watcher && (this.low[i] !== tag || this.high[i] !== high)) {
      this.watcher.replaced(kind, (BigInt(this.high[i] >>> 0) << 32n) | BigInt((this.low[i] & ~this.within) >>> 0))
    }
    this.low[i] = tag
    this.high[i] = high
    this.physical[i] = physical - offset
    if (this.reach > this.shift) this.rememberFar(this.word[0])
  }

  private rememberFar(address: bigint): void {
    const block = address >> BigInt(this.reach)
    const blocks = this.far.get(this.reach)
    if (blocks) blocks.add(block)
    else this.far.set(this.reach, new Set([block]))
  }

  /** The values of the context may have changed: nothing is found until it has been entered. */
  leave(): void {
    this.low = NOWHERE
  }

  /** Whether a context must be entered before anything can be found. */
  get left(): boolean {
    return this.low === NOWHERE
  }

  /** The number of the context that was entered last, from 0 up to CONTEXTS - 1. */
  get context(): number {
    return this.current.number
  }

  /** From now on translation depends on these values. */
  enter(narrow: number, wide: bigint): void {
    let context: Context | undefined = this.current
    if (narrow !== context.narrow || wide !== context.wide)
      context = this.contexts.find(one => one.narrow === narrow && one.wide === wide)
    if (!context) {
      if (this.contexts.length < CONTEXTS) {
        context = this.newContext(narrow, wide)
      } else {
        context = this.contexts[this.oldest]
        this.oldest = (this.oldest + 1) % CONTEXTS
        context.narrow = narrow
        context.wide = wide
        clear(context)
        this.watcher?.cleared(context.number)
      }
    }
    this.current = context
    this.low = context.low
    this.high = context.high
    this.physical = context.physical
  }

  /** Forgets everything, in all contexts. */
  forget(): void {
    for (const context of this.contexts) clear(context)
    this.far.clear()
    this.watcher?.forgotten()
  }

  /** Forgets what holds for an address, in all contexts; gives of which kinds there was any, a bit for each. */
  forgetAddress(address: bigint | number): number {
    const wide = BigInt(address)
    for (const [reach, blocks] of this.far) {
      if (!blocks.has(wide >> BigInt(reach))) continue
      // Its pages may be anywhere.
      this.forget()
      return ALL_KINDS
    }
    let kinds = 0
    this.word[0] = wide
    const low = this.halves[0]
    const tag = (low & ~this.within) | 1
    const high = this.halves[1]
    const slot = (low >>> this.shift) & (ENTRIES - 1)
    for (const context of this.contexts) {
      if (context.used[0] === 0) continue
      for (let kind = 0, i = slot; kind < KINDS; kind++, i += ENTRIES) {
        if (context.low[i] !== tag || context.high[i] !== high) continue
        context.low[i] = 0
        kinds |= 1 << kind
      }
    }
    this.watcher?.forgottenPage(wide)
    return kinds
  }
}

/** Fences are frequent, and most contexts empty. */
function clear({ low, used }: Remembered): void {
  const count = used[0]
  if (count > FEW) low.fill(0)
  else for (let n = 1; n <= count; n++) low[used[n]] = 0
  used[0] = 0
}

const allocated = (): Remembered => ({
  used: new Int32Array(1 + FEW),
  low: new Int32Array(KINDS * ENTRIES),
  high: new Int32Array(KINDS * ENTRIES),
  physical: new Float64Array(KINDS * ENTRIES),
})
