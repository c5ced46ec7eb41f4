/**
 * Accesses to memory become WebAssembly: of a virtual address the host's is found in what is remembered of its page, or asked for.
 *
 * An instruction that cannot go on (an access that is not to plain memory, what only the reference engine can do) is left before it has
 * done anything: `leaveStep`.
 */
import { entryOf } from './look-up.ts'
import { isWide, Lowering, type Places, typeOf } from './lower.ts'
import { ENTRY_SHIFT, JUMP_MASK, LOADS, STORE, STORES } from './memory-map.ts'
import type { SharedPage } from './pages.ts'
import { REASON } from './reasons.ts'
import type { Cell, Statement, StateRegister } from './statement.ts'
import type { Local, Value } from './value.ts'
import { Code, I32, I64, OP, type ValueType } from './wasm.ts'

/** What statements are surrounded by, whoever writes them. */
export interface CommonSurroundings {
  /** What of addresses functions take. */
  readonly addressType: ValueType
  readonly big: boolean
  readonly pageBytes: number
  readonly alignmentShift: number
  readonly ram: { readonly base: number; readonly size: number; readonly host: number; readonly watched: number }
  reasonOf(name: string): number
}

export interface StatementSurroundings extends CommonSurroundings {
  /** Import: (virtual address, kind and bytes) → one more than the host's address, or 0. */
  readonly fill: number
  /** The same, where what is remembered is to be looked at first. */
  readonly lookUp: number
  /** Import: virtual address, of whose page nothing is remembered any more → whether code may have been fetched from there. */
  readonly fence: number
  /** How much of the budget is left → whether an interrupt is taken now. */
  readonly interrupts: number
  /** Offset in memory of where what is remembered of addresses lies. */
  readonly context: number
}

/** The code of a function, and its locals behind the parameters. */
export interface Written {
  readonly code: Code
  readonly locals: readonly ValueType[]
}

export interface AnyLabel {
  readonly kind: string
  readonly n: number
}
export const IF: AnyLabel = { kind: 'if', n: 0 }

/** Locals: whether a page has been found in which all accesses lie, and how far the host's addresses there are from virtual ones. */
interface FoundPage {
  readonly whole: number
  readonly distance: number
  /** Accesses that may still go by it. */
  readonly left: number
}

/** Locals that are free, and those that the instruction has. */
class Pool {
  free: number[] = []
  used: number[] = []

  release(): void {
    const { free, used } = this
    if (used.length === 0) return
    for (let i = 0; i < used.length; i++) free.push(used[i])
    this.used = []
  }

  copy(): Pool {
    const made = new Pool()
    made.free = this.free.slice()
    made.used = this.used.slice()
    return made
  }
}

/** Writes accesses to memory in the code of one function; `L` are the labels that it may jump to. */
export abstract class AccessWriter<L extends AnyLabel> implements Places {
  protected readonly code = new Code()
  protected readonly lowering: Lowering
  protected readonly locals: ValueType[] = []
  protected named = new Map<Local, number>()
  /** Labels around the code that is written, the outermost first. */
  protected readonly labels: L[] = []
  /** Temporaries, by their types. */
  protected pool32 = new Pool()
  protected pool64 = new Pool()
  protected readonly context: number
  protected readonly entry: number
  protected readonly host: number
  protected readonly va: number
  /** Accesses that share what the first of them finds, and those of which it is known where code is written. */
  protected shared: ReadonlyMap<Statement, SharedPage> = new Map()
  protected found = new Map<SharedPage, FoundPage>()
  /** What is loaded with its sign in all bits above, and how many bits that are. */
  protected readonly signed = new Map<Local, number>()
  private readonly parameters: number
  protected readonly surroundings: StatementSurroundings

  /** @param parameters how many the function has */
  constructor(surroundings: StatementSurroundings, parameters: number) {
    this.surroundings = surroundings
    this.parameters = parameters
    this.context = this.local(I32)
    this.entry = this.local(I32)
    this.host = this.local(I32)
    this.va = this.local(I64)
    this.lowering = new Lowering(this.code, this)
  }

  localOf(local: Local): number {
    return this.named.get(local)!
  }

  isSigned(local: Local): boolean {
    return this.signed.has(local)
  }

  /** Leaves the register's value on the stack. */
  abstract readCell(cell: Cell): void
  /** The same of what is known only when an instruction is executed: of functions that are written for known ones, nothing is. */
  readUnknown(_value: Extract<Value, { op: 'unknown' }>): void {
    throw new Error('an unknown operand of a known instruction')
  }
  readElement(register: StateRegister, _index: Value): void {
    throw new Error(`an unknown element of ${register.name} in a known instruction`)
  }
  /** Leaves for the reference engine, at the instruction that is written, of which nothing has been done. */
  protected abstract leaveStep(reason: number): void

  protected loadContext(): void {
    this.code.i32(0).memory(OP.i32Load, this.surroundings.context).set(this.context)
  }

  protected local(type: ValueType): number {
    this.locals.push(type)
    return this.parameters + this.locals.length - 1
  }

  /** A local until the instruction ends. */
  temporary(type: ValueType): number {
    const { free, used } = type === I32 ? this.pool32 : this.pool64
    const n = free.pop() ?? this.local(type)
    used.push(n)
    return n
  }

  /** Behind an instruction: its temporaries are free again. */
  protected release(): void {
    this.pool32.release()
    this.pool64.release()
  }

  /** Writes a block, or a loop, that may be jumped to. */
  protected labelled(kind: L['kind'], structure: 'block' | 'loop', write: () => void): void {
    if (structure === 'loop') this.code.loop()
    else this.code.block()
    this.labels.push({ kind, n: 0 } as L)
    write()
    this.labels.pop()
    this.code.end()
  }

  /** How many labels out that one is. */
  protected depthOf(kind: L['kind'], n: number): number {
    for (let i = this.labels.length - 1; i >= 0; i--) {
      const label = this.labels[i]
      if (label.kind === kind && label.n === n) return this.labels.length - 1 - i
    }
    throw new Error(`no label ${kind} ${n}`)
  }

  protected declare(local: Local): number {
    const n = this.temporary(typeOf(this.signed.get(local) ?? local.width))
    this.named.set(local, n)
    return n
  }

  /** Sets `entry` to where code of the address in a local would be remembered; leaves it on the stack, too. */
  protected codeEntry(address: number): void {
    const { code, surroundings: around } = this
    code.get(address)
    if (around.addressType === I64) code.op(OP.i32WrapI64)
    const shift = ENTRY_SHIFT - around.alignmentShift
    code.i32(Math.abs(shift)).op(shift >= 0 ? OP.i32Shl : OP.i32ShrU)
    code.i32(JUMP_MASK).op(OP.i32And).get(this.context).op(OP.i32Add).tee(this.entry)
  }

  /** Sets `host` to the host's address of a virtual one. */
  protected reach(
    s: Extract<Statement, { kind: 'load' | 'store' | 'translate' }>,
    bytes: number,
    access: 'load' | 'store',
  ): void {
    const { code, surroundings: around } = this
    this.lowering.value(s.address)
    if (!isWide(s.address.width)) code.op(OP.i64ExtendI32U)
    code.set(this.va)
    const page = this.shared.get(s)
    const found = page && this.found.get(page)
    if (page?.first === s) return this.reachFirst(page, bytes, access)
    if (!found) return this.lookUp(bytes, access)
    code.get(found.whole).ifLikely(true)
    code.get(this.va).op(OP.i32WrapI64).get(found.distance).op(OP.i32Add).set(this.host)
    code.else()
    this.labels.push(IF as L)
    this.ask(around.lookUp, bytes, access)
    this.labels.pop()
    code.end()
    const { whole, distance, left } = found
    if (left > 1) this.found.set(page, { whole, distance, left: left - 1 })
    else this.found.delete(page)
  }

  /** For the first access of several: finds their page, if they lie in one, or the page of this one alone. */
  private reachFirst(page: SharedPage, bytes: number, access: 'load' | 'store'): void {
    const { code, surroundings: around } = this
    const found = { whole: this.local(I32), distance: this.local(I32), left: page.accesses - 1 }
    const part = access === 'load' ? LOADS : STORES
    code.block().block()
    this.labels.push(IF as L, IF as L)
    this.loadTag(page.to, part)
    code.op(OP.i64Ne).brIfUnlikely(0)
    // The last byte lies in the page that was found; so does the first one, if it is not further off than the page's start.
    code.get(this.va).op(OP.i32WrapI64)
    code.i32(page.to - 1).op(OP.i32Add)
    code.i32(around.pageBytes - 1).op(OP.i32And)
    code
      .i32(page.to - 1 - page.from)
      .op(OP.i32LtU)
      .brIfUnlikely(0)
    code.i32(1).set(found.whole)
    code
      .get(this.entry)
      .memory(OP.i32Load, part + 8)
      .tee(found.distance)
    code.get(this.va).op(OP.i32WrapI64, OP.i32Add).set(this.host)
    code.br(1).end()
    this.labels.pop()
    this.ask(around.lookUp, bytes, access)
    code.i32(0).set(found.whole).end()
    this.labels.pop()
    this.found.set(page, found)
  }

  /**
   * Sets `entry` to what may be remembered of the page of `va`; leaves on the stack the page that it is of, and the one in which an
   * access up to `behind` bytes from there ends: one that goes on in the next page finds nothing.
   */
  private loadTag(behind: number, part: number): void {
    const { code, surroundings: around } = this
    code.get(this.va)
    entryOf(code, around.pageBytes)
    code.get(this.context).op(OP.i32Add).tee(this.entry)
    code.memory(OP.i64Load, part)
    code.get(this.va)
    if (behind > 1) code.i64(BigInt(behind - 1)).op(OP.i64Add)
    code.i64(-BigInt(around.pageBytes)).op(OP.i64And)
  }

  /** Sets `host` to the host's address of the one in `va`: what is remembered of the page, or what the engine says. */
  private lookUp(bytes: number, access: 'load' | 'store'): void {
    const { code, surroundings: around } = this
    const part = access === 'load' ? LOADS : STORES
    this.loadTag(bytes, part)
    code.op(OP.i64Eq).ifLikely(true)
    code
      .get(this.va)
      .op(OP.i32WrapI64)
      .get(this.entry)
      .memory(OP.i32Load, part + 8)
      .op(OP.i32Add)
      .set(this.host)
    code.else()
    this.labels.push(IF as L)
    this.ask(around.fill, bytes, access)
    this.labels.pop()
    code.end()
  }

  /** Sets `host` to what a function says of the address in `va`, or leaves. */
  private ask(who: number, bytes: number, access: 'load' | 'store'): void {
    const { code } = this
    code
      .get(this.va)
      .i32(bytes | (access === 'load' ? 0 : STORE))
      .call(who)
    // To remember one page, the engine may have forgotten others.
    this.forgetFound()
    code.tee(this.host).op(OP.i32Eqz).ifLikely(false)
    this.labels.push(IF as L)
    this.leaveStep(REASON.access)
    this.labels.pop()
    code.end()
    // The host sees that a difference of 32 bits has none above.
    code.get(this.host).i32(1).op(OP.i32Sub).set(this.host)
  }

  /** What has been found of pages may not hold any more. */
  protected forgetFound(): void {
    for (const { whole } of this.found.values()) this.code.i32(0).set(whole)
  }

  /** Leaves on the stack how far a physical address lies in RAM, as a value of the address' type, and whether `bytes` from there do. */
  protected ramOffset(address: Value, bytes: number, into: number): void {
    const { code, surroundings: around } = this
    const { base, size } = around.ram
    this.lowering.value(address)
    if (isWide(address.width)) {
      code.i64(BigInt(base)).op(OP.i64Sub).tee(this.va).op(OP.i32WrapI64).set(into)
      code
        .get(this.va)
        .i64(BigInt(size - bytes))
        .op(OP.i64LeU)
    } else {
      code
        .i32(base | 0)
        .op(OP.i32Sub)
        .tee(into)
      code.i32((size - bytes) | 0).op(OP.i32LeU)
    }
  }

  mapped(address: Value, bytes: number): void {
    this.ramOffset(address, bytes, this.entry)
  }

  /** Sets `host` to the host's address of a physical one in RAM; where code was translated, nothing is written. */
  protected reachPhysical(address: Value, bytes: number, writes: boolean): void {
    const { code, surroundings: around } = this
    this.ramOffset(address, bytes, this.host)
    code.op(OP.i32Eqz).ifLikely(false)
    this.labels.push(IF as L)
    this.leaveStep(REASON.access)
    this.labels.pop()
    code.end()
    if (writes) {
      const flag = (ahead: number) => {
        code.get(this.host)
        if (ahead > 0) code.i32(ahead).op(OP.i32Add)
        code.i32(12).op(OP.i32ShrU).memory(OP.i32Load8U, around.ram.watched)
      }
      flag(0)
      if (bytes > 1) {
        flag(bytes - 1)
        code.op(OP.i32Or)
      }
      code.ifLikely(false)
      this.labels.push(IF as L)
      this.leaveStep(REASON.access)
      this.labels.pop()
      code.end()
    }
    code.get(this.host).i32(around.ram.host).op(OP.i32Add).set(this.host)
  }
}
