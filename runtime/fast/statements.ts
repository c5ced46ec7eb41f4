/**
 * Statements of instructions become WebAssembly, wherever the registers lie meanwhile: in locals of a region's function, or in the state.
 *
 * An instruction that cannot go on (an access that is not to plain memory, what only the reference engine can do) is left before it has
 * done anything: `leaveStep`.
 */
import { leavesAtOnce } from './known.ts'
import { entryOf } from './look-up.ts'
import { isWide, Lowering, type Places, typeOf } from './lower.ts'
import { ENTRY_SHIFT, JUMP_MASK, LOADS, STORE, STORES, WORD } from './memory-map.ts'
import type { SharedPage } from './pages.ts'
import { REASON } from './reasons.ts'
import type { Cell, Choose, Loop, Statement, StateRegister, Switch } from './semantics.ts'
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

interface AnyLabel {
  readonly kind: string
  readonly n: number
}
const IF: AnyLabel = { kind: 'if', n: 0 }

/** Instructions that load so many bits, by how many bits their sign goes up to. */
const LOADING: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  0: { 8: OP.i32Load8U, 16: OP.i32Load16U, 32: OP.i32Load, 64: OP.i64Load },
  32: { 8: OP.i32Load8S, 16: OP.i32Load16S },
  64: { 8: OP.i64Load8S, 16: OP.i64Load16S, 32: OP.i64Load32S },
}

const STORING: Readonly<Record<number, number>> = {
  8: OP.i32Store8,
  16: OP.i32Store16,
  32: OP.i32Store,
  64: OP.i64Store,
}

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

/** Writes the code of one function; `L` are the labels that it may jump to. */
export abstract class StatementWriter<L extends AnyLabel> implements Places {
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
  private readonly surroundings: StatementSurroundings

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
  protected abstract writeCell(cell: Cell, value: Value): void
  /** The same of what is known only when an instruction is executed: of functions that are written for known ones, nothing is. */
  readUnknown(_value: Extract<Value, { op: 'unknown' }>): void {
    throw new Error('an unknown operand of a known instruction')
  }
  readElement(register: StateRegister, _index: Value): void {
    throw new Error(`an unknown element of ${register.name} in a known instruction`)
  }
  protected writeElement(register: StateRegister, _index: Value, _value: Value): void {
    throw new Error(`an unknown element of ${register.name} in a known instruction`)
  }
  protected jump(_target: Value): void {
    throw new Error('a jump before the end of an instruction')
  }
  /** Leaves for the reference engine, at the instruction that is written, of which nothing has been done. */
  protected abstract leaveStep(reason: number): void
  /** Leaves behind the instruction that is written, if `test` leaves something on the stack that is not 0. */
  protected abstract attend(test: () => void): void
  /** Leaves on the stack how much of the budget is left, with the instruction that is written taken off. */
  protected abstract remaining(): void
  /** Leaves on the stack a word that the engine shares. */
  protected abstract load(opcode: number, word: number): void

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

  /** How many labels out that one is. */
  protected depthOf(kind: L['kind'], n: number): number {
    for (let i = this.labels.length - 1; i >= 0; i--) {
      const label = this.labels[i]
      if (label.kind === kind && label.n === n) return this.labels.length - 1 - i
    }
    throw new Error(`no label ${kind} ${n}`)
  }

  protected statements(list: readonly Statement[]): void {
    for (const s of list) this.statement(s)
  }

  protected declare(local: Local): number {
    const n = this.temporary(typeOf(this.signed.get(local) ?? local.width))
    this.named.set(local, n)
    return n
  }

  protected statement(s: Statement): void {
    const { code, lowering } = this
    switch (s.kind) {
      case 'let':
        lowering.value(s.value)
        code.set(this.declare(s.local))
        return
      case 'assign':
        lowering.value(s.value)
        code.set(this.named.get(s.local)!)
        return
      case 'write':
        return this.writeCell(s.cell, s.value)
      case 'writeElement':
        return this.writeElement(s.register, s.index, s.value)
      case 'load':
        this.reach(s, s.bits / 8, 'load')
        this.read(s.bits, s.local)
        return
      case 'store':
        this.reach(s, s.bits / 8, 'store')
        this.put(s.bits, s.value)
        return
      case 'translate': {
        this.reach(s, s.bytes, s.access)
        const { ram } = this.surroundings
        code.get(this.host).i32(ram.host).op(OP.i32Sub)
        if (isWide(s.local.width)) code.op(OP.i64ExtendI32U).i64(BigInt(ram.base)).op(OP.i64Add)
        else code.i32(ram.base).op(OP.i32Add)
        code.set(this.declare(s.local))
        return
      }
      case 'busRead':
        this.reachPhysical(s.address, s.bits / 8, false)
        this.read(s.bits, s.local)
        return
      case 'busWrite':
        this.reachPhysical(s.address, s.bits / 8, true)
        this.put(s.bits, s.value)
        return
      case 'if': {
        lowering.value(s.test)
        if (leavesAtOnce(s.then)) code.ifLikely(false)
        else code.if()
        this.labels.push(IF as L)
        this.statements(s.then)
        if (s.else.length > 0) {
          code.else()
          this.statements(s.else)
        }
        this.labels.pop()
        code.end()
        return
      }
      case 'leave':
        return this.leaveStep(this.surroundings.reasonOf(s.reason))
      case 'jump':
        return this.jump(s.target)
      case 'attend':
        return this.attention(s)
      case 'fence':
        lowering.value(s.address)
        if (!isWide(s.address.width)) code.op(OP.i64ExtendI32U)
        code.call(this.surroundings.fence).set(this.declare(s.local))
        this.forgetFound()
        return
      case 'time':
        this.load(OP.i64Load, WORD.clock)
        this.remaining()
        code.op(OP.i64ExtendI32U, OP.i64Sub)
        this.load(OP.i64Load, WORD.rate)
        code.op(OP.i64DivU)
        this.load(OP.i64Load, WORD.skipped)
        code.op(OP.i64Add).set(this.declare(s.local))
        return
      case 'choose':
        return this.choose(s)
      case 'switch':
        return this.switch(s)
      case 'loop':
        return this.loop(s)
      case 'break':
      case 'continue':
        code.br(this.depthOf(s.kind, 0))
        return
      case 'result':
      case 'reach':
      case 'found':
        return this.give(s)
    }
  }

  protected give(_given: Extract<Statement, { kind: 'result' | 'reach' | 'found' }>): void {
    throw new Error('what functions give, in an instruction')
  }
  protected choose(_call: Choose): void {
    throw new Error('a choice by an unknown number in a known instruction')
  }

  private attention({ test, interrupts }: Extract<Statement, { kind: 'attend' }>): void {
    const { code, lowering } = this
    const asked = interrupts.op !== 'const' || interrupts.value !== 0n
    if (!asked && test.op === 'const' && test.value === 0n) return
    this.attend(() => {
      lowering.value(test)
      if (!asked) return
      lowering.value(interrupts)
      code.if(I32)
      this.labels.push(IF as L)
      this.remaining()
      code.call(this.surroundings.interrupts)
      this.labels.pop()
      code.else().i32(0).end().op(OP.i32Or)
    })
  }

  private switch({ value, cases, otherwise }: Switch): void {
    const { code, lowering } = this
    const numbers = cases.flatMap(one => one.numbers)
    const first = Math.min(...numbers)
    const labels = new Array<number>(Math.max(...numbers) - first + 1).fill(cases.length)
    for (const [n, one] of cases.entries()) for (const number of one.numbers) labels[number - first] = n
    // Around all, then around the default, then the cases, the first one innermost.
    for (let i = 0; i < cases.length + 2; i++) {
      code.block()
      this.labels.push(IF as L)
    }
    lowering.value(value)
    code.i32(first).op(OP.i32Sub).brTable(labels, cases.length)
    const bodies = [...cases.map(one => one.body), otherwise]
    for (const [n, body] of bodies.entries()) {
      this.labels.pop()
      code.end()
      this.statements(body)
      if (n < cases.length) code.br(cases.length - n)
    }
    this.labels.pop()
    code.end()
  }

  /** Runs a loop; `break` and `continue` leave labels of these names. */
  private loop({ local, from, end, step, body }: Loop): void {
    const { code, lowering } = this
    const { width } = local
    const counter = this.declare(local)
    const within = (kind: string, write: () => void) => {
      this.labels.push({ kind, n: 0 } as L)
      write()
      this.labels.pop()
      code.end()
    }
    lowering.constant(width, from)
    code.set(counter).block()
    within('break', () => {
      code.loop()
      within('again', () => {
        code.block()
        within('continue', () => this.statements(body))
        code.get(counter)
        lowering.constant(width, step)
        code.op(isWide(width) ? OP.i64Add : OP.i32Add)
        lowering.mask(width)
        code.tee(counter)
        lowering.constant(width, end)
        code.op(isWide(width) ? OP.i64Ne : OP.i32Ne).brIf(0)
      })
    })
  }

  /** Reads memory at the host's address. */
  private read(bits: number, local: Local): void {
    const { code } = this
    const opcode = LOADING[this.signed.get(local) ?? 0][bits]
    code.get(this.host).memory(opcode, 0)
    if (this.surroundings.big) this.lowering.swapBytes(bits)
    code.set(this.declare(local))
  }

  private put(bits: number, value: Value): void {
    const { code } = this
    if (value.op === 'const' && bits > 64) {
      for (let bit = 0; bit < bits; bit += 64) {
        code
          .get(this.host)
          .i64(BigInt.asUintN(64, value.value >> BigInt(this.surroundings.big ? bits - 64 - bit : bit)))
        if (this.surroundings.big) this.lowering.swapBytes(64)
        code.memory(OP.i64Store, bit / 8)
      }
      return
    }
    const opcode = STORING[bits]
    code.get(this.host)
    this.lowering.value(value)
    if (this.surroundings.big) this.lowering.swapBytes(bits)
    code.memory(opcode, 0)
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
  private reach(
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
  private forgetFound(): void {
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
  private reachPhysical(address: Value, bytes: number, writes: boolean): void {
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
