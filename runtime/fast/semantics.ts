/**
 * What the fast engine is told of a machine: for each instruction a function that says what it does, given a `Builder`. Told of known
 * operands, the builder folds what it can; what is left are the statements that WebAssembly is made of.
 *
 * A value is a bit vector of at most 64 bits, a constant that is stored of any width; truth is a vector of one.
 */
import type { Choice, Tell } from './choice.ts'
import { withoutCopies } from './copies.ts'
import { type FloatShape, floatOf } from './float.ts'
import { Cells, jumps, type Statement, type StateRegister } from './statement.ts'
import { binary, constant, type Local, mentions, type Op, substitute, type Value } from './value.ts'
import { someStatement } from './walk.ts'

export interface Semantics {
  readonly pc: { readonly offset: number; readonly bytes: number; readonly width: number }
  readonly stateBytes: number
  /** Bytes of a page, where translations are remembered by pages, and what kinds of access are called there. */
  readonly pageBytes?: number
  readonly access?: { readonly load: number; readonly store: number; readonly fetch: number }
  /** Physical address of a virtual one, remembered if it may be; throws a TrapSignal where translation traps. */
  readonly translate?: (state: never, address: never, bytes: number, access: number) => number
  /** Tells how an address of which nothing is remembered is translated, where that has no effect; of an address, bytes and a kind of access. */
  readonly walk?: { readonly widths: readonly number[]; readonly tell: TellFunction }
  /** Tells whether an interrupt is taken before the next instruction: leaves if so. */
  readonly interrupts?: (b: Builder) => void
  /** Otherwise: the state that translation depends on. */
  readonly context?: readonly { readonly offset: number; readonly bytes: number; readonly mask: bigint }[]
  /** By instruction id: what tells of it, or why it cannot be told. */
  readonly instructions: readonly (((b: Builder) => void) | string)[]
}

/** An instruction whose operands are fields by their names. */
export interface Operands {
  readonly length: number
  readonly bits: number | bigint
}

/** One instruction as it was told. */
export interface Told {
  readonly statements: readonly Statement[]
  /** Why the reference engine must execute it, if it must. */
  readonly leave?: string
  /** It depends on where the instruction lies. */
  readonly placed: boolean
}

/** The element, if it is known. */
function elementOf(index: Value | number): number | undefined {
  if (typeof index === 'number') return index
  return index.op === 'const' ? Number(index.value) : undefined
}

/** A function as it was told. */
export interface ToldFunction {
  readonly parameters: readonly Local[]
  readonly statements: readonly Statement[]
}

/** A choice as it was told, and what calls of it may do. */
interface ToldChoice extends ToldFunction {
  readonly writes: boolean
  readonly attends: boolean
}

type TellFunction = (b: Builder, ...parameters: Value[]) => void

const functions = new WeakMap<TellFunction, ToldFunction>()
const choices = new WeakMap<Choice, ToldChoice>()
const WRITES: ReadonlySet<Statement['kind']> = new Set(['write', 'writeElement', 'store', 'busWrite', 'fence'])

/** What a function does, of parameters of these widths; it leaves where nobody can tell. */
export function toldFunction(tell: TellFunction, widths: readonly number[], pcWidth: number): ToldFunction {
  const before = functions.get(tell)
  if (before) return before
  const parameters = widths.map((width): Local => ({ width, mutable: false }))
  const { statements, leave } = new Builder(new Cells(), pcWidth).tellFunction(tell, parameters)
  const made = {
    parameters,
    statements: leave === undefined ? statements : [{ kind: 'leave', reason: leave } as const],
  }
  functions.set(tell, made)
  return made
}

/** The same of a choice, whose first parameter is the number. */
export function toldChoice(choice: Choice, pcWidth: number): ToldChoice {
  const before = choices.get(choice)
  if (before) return before
  const tell: TellFunction = (b, number, ...values) => b.chooseAny(choice, number, ...values)
  const told = toldFunction(tell, choice.widths, pcWidth)
  const has = (test: (s: Statement) => boolean) => someStatement(told.statements, test)
  const made = { ...told, writes: has(s => WRITES.has(s.kind)), attends: has(s => s.kind === 'attend') }
  choices.set(choice, made)
  return made
}

/** Gathers what is told of one instruction. */
export class Builder {
  private readonly cells: Cells
  private readonly pcWidth: number
  /** Absent where the operands are unknown. */
  private current: Operands | undefined
  private at = 0n
  private placed = false
  private list: Statement[] = []
  /** Something has been done that cannot be taken back: the instruction can no longer be left to the reference engine. */
  private done = false
  /** Branches around what is told. */
  private depth = 0
  private failed: string | undefined
  private open: Local | undefined
  /** Where it jumps, unconditionally. */
  private target: Value | undefined
  /** Whether the engine must look around behind the instruction, and whether that depends on interrupts. */
  private attends: Local | undefined
  private asks: Local | undefined
  private attended = ''

  constructor(cells: Cells, pcWidth: number) {
    this.cells = cells
    this.pcWidth = pcWidth
  }

  /** What an instruction does at an address. */
  tell(semantics: ((b: Builder) => void) | string, instruction: Operands, pc: bigint): Told {
    this.current = instruction
    this.at = pc
    return this.gather(semantics)
  }

  /** What all instructions of a form do, whatever their operands and wherever they are. */
  tellUnknown(semantics: ((b: Builder) => void) | string): Told {
    this.current = undefined
    return this.gather(semantics)
  }

  private gather(semantics: ((b: Builder) => void) | string): Told {
    if (typeof semantics === 'string') return { statements: [], leave: semantics, placed: false }
    this.list = []
    this.placed = false
    this.done = false
    this.failed = undefined
    this.open = undefined
    this.target = undefined
    this.attends = undefined
    this.asks = undefined
    this.attended = 'attention'
    semantics(this)
    if (this.list.some((s, i) => jumps(s) && (this.target || i < this.list.length - 1)))
      this.failed ??= 'conditional jump before the end'
    if (this.target) this.list.push({ kind: 'jump', target: this.target })
    const [first] = this.list
    if (this.failed === undefined && first?.kind === 'leave') this.failed = first.reason
    this.tellAttention()
    const { placed, failed } = this
    return failed === undefined
      ? { statements: withoutCopies(this.list), placed }
      : { statements: [], leave: failed, placed }
  }

  private tellAttention(): void {
    const { attends, asks, list } = this
    if (!attends && !asks) return
    // Where a jump leads depends on what is attended to.
    if (list.some(jumps)) this.failed ??= this.attended
    const value = (local: Local | undefined): Value => (local ? { op: 'local', width: 1, local } : constant(1, 0n))
    list.push({ kind: 'attend', test: value(attends), interrupts: value(asks) })
    for (const local of [attends, asks]) if (local) list.unshift({ kind: 'let', local, value: constant(1, 0n) })
  }

  /** What a function of the machine does, of parameters in such locals. */
  tellFunction(tell: TellFunction, parameters: readonly Local[]): Told {
    this.current = undefined
    return this.gather(b => tell(b, ...parameters.map((local): Value => ({ op: 'local', width: local.width, local }))))
  }

  // Values.

  constant(width: number, value: number | bigint): Value {
    return constant(width, BigInt(value))
  }

  operand(name: string, width: number): Value {
    if (!this.current) return { op: 'unknown', width, of: { operand: name } }
    const value = (this.current as unknown as Record<string, number | bigint>)[name]!
    return constant(width, BigInt(value))
  }

  instruction(width: number): Value {
    return this.current ? constant(width, BigInt(this.current.bits)) : { op: 'unknown', width, of: 'bits' }
  }

  length(width: number): Value {
    return this.current ? constant(width, BigInt(this.current.length)) : { op: 'unknown', width, of: 'length' }
  }

  pc(): Value {
    this.placed = true
    return this.current ? constant(this.pcWidth, this.at) : { op: 'unknown', width: this.pcWidth, of: 'pc' }
  }

  read(register: StateRegister, index: Value | number): Value {
    const { width } = register
    const element = elementOf(index)
    if (element === undefined)
      return this.mayCompute(register, index as Value)
        ? { op: 'element', width, register, a: index as Value }
        : constant(width, 0n)
    return element === register.zero
      ? constant(width, 0n)
      : { op: 'cell', width, cell: this.cells.of(register, element) }
  }

  /** Whether an element may be left to be found when the instruction is executed: where nothing else is known before either. */
  private mayCompute(register: StateRegister, index: Value): boolean {
    const may = this.current === undefined && 2 ** index.width <= register.count
    if (!may) this.failed ??= 'computed register'
    return may
  }

  not(a: Value): Value {
    return this.unary('not', a)
  }
  neg(a: Value): Value {
    return binary('sub', constant(a.width, 0n), a)
  }
  clz(a: Value): Value {
    return this.unary('clz', a)
  }
  ctz(a: Value): Value {
    return this.unary('ctz', a)
  }
  popcount(a: Value): Value {
    return this.unary('popcount', a)
  }
  private unary(op: 'not' | 'clz' | 'ctz' | 'popcount', a: Value): Value {
    if (op === 'not' && a.op === 'const') return constant(a.width, ~a.value)
    return { op, width: a.width, a }
  }

  add = (a: Value, b: Value): Value => binary('add', a, b)
  sub = (a: Value, b: Value): Value => binary('sub', a, b)
  mul = (a: Value, b: Value): Value => binary('mul', a, b)
  and = (a: Value, b: Value): Value => binary('and', a, b)
  or = (a: Value, b: Value): Value => binary('or', a, b)
  xor = (a: Value, b: Value): Value => binary('xor', a, b)
  udiv = (a: Value, b: Value): Value => binary('udiv', a, b)
  urem = (a: Value, b: Value): Value => binary('urem', a, b)
  sdiv = (a: Value, b: Value): Value => binary('sdiv', a, b)
  srem = (a: Value, b: Value): Value => binary('srem', a, b)
  shl = (a: Value, b: Value): Value => binary('shl', a, b)
  lshr = (a: Value, b: Value): Value => binary('lshr', a, b)
  ashr = (a: Value, b: Value): Value => binary('ashr', a, b)
  eq = (a: Value, b: Value): Value => binary('eq', a, b)
  ne = (a: Value, b: Value): Value => binary('ne', a, b)
  ult = (a: Value, b: Value): Value => binary('ult', a, b)
  ule = (a: Value, b: Value): Value => binary('ule', a, b)
  ugt = (a: Value, b: Value): Value => binary('ult', b, a)
  uge = (a: Value, b: Value): Value => binary('ule', b, a)
  slt = (a: Value, b: Value): Value => binary('slt', a, b)
  sle = (a: Value, b: Value): Value => binary('sle', a, b)
  sgt = (a: Value, b: Value): Value => binary('slt', b, a)
  sge = (a: Value, b: Value): Value => binary('sle', b, a)

  /** Bits 127 to 64 of the product of two 64-bit values. */
  mulHigh(a: Value, aSigned: boolean, b: Value, bSigned: boolean): Value {
    return { op: 'mulHigh', width: 64, a, b, aSigned, bSigned }
  }

  zext(a: Value, width: number): Value {
    if (a.op === 'const') return constant(width, a.value)
    return a.width === width ? a : { op: 'zext', width, a }
  }

  sext(a: Value, width: number): Value {
    if (a.op === 'const') return constant(width, BigInt.asIntN(a.width, a.value))
    return a.width === width ? a : { op: 'sext', width, a }
  }

  extract(a: Value, hi: number, lo: number): Value {
    if (a.op === 'const') return constant(hi - lo + 1, a.value >> BigInt(lo))
    if (lo === 0 && hi === a.width - 1) return a
    return { op: 'extract', width: hi - lo + 1, a, lo }
  }

  /** The most significant part first. */
  concat(width: number, parts: readonly Value[]): Value {
    let value = constant(width, 0n)
    let below = width
    for (const part of parts) {
      below -= part.width
      value = binary('or', value, binary('shl', this.zext(part, width), constant(8, BigInt(below))))
    }
    return value
  }

  cond(test: Value, then: Value, otherwise: Value): Value {
    if (test.op === 'const') return test.value !== 0n ? then : otherwise
    return { op: 'cond', width: then.width, test, then, else: otherwise }
  }

  mapped(bits: number, address: Value, _access: string): Value {
    return { op: 'mapped', width: 1, a: address, bytes: bits / 8 }
  }

  // Floating point.

  private floatFlags: Value = constant(5, 0n)

  /** What the last operation raised. */
  flags(): Value {
    return this.floatFlags
  }

  /**
   * An operation of the host on bit patterns, where it gives what the exact arithmetic gives; the reference engine takes what else
   * there is. Flags may be left open between none and inexact (see `open`).
   */
  float(shape: FloatShape, args: readonly Value[]): Value {
    const told = floatOf(this, shape, args)
    if (!told) {
      this.failed ??= 'floating point'
      return constant(shape.width ?? shape.to ?? shape.format, 0n)
    }
    this.floatFlags = told.flags === 'open' ? this.openFlags() : told.flags
    return told.result
  }

  /** Flags that are none or inexact: whatever depends on them must come out the same either way. */
  private openFlags(): Value {
    const local: Local = { width: 5, mutable: false }
    this.open = local
    return { op: 'local', width: 5, local }
  }

  // Statements.

  let(value: Value): Value {
    if (value.op === 'const' || (value.op === 'local' && !value.local.mutable)) return value
    // What depends on flags left open is never computed.
    if (this.open && mentions(value, this.open)) return value
    const local: Local = { width: value.width, mutable: false, origin: value }
    this.list.push({ kind: 'let', local, value })
    return { op: 'local', width: value.width, local }
  }

  variable(value: Value): Value {
    const local: Local = { width: value.width, mutable: true }
    this.list.push({ kind: 'let', local, value })
    return { op: 'local', width: value.width, local }
  }

  assign(variable: Value, value: Value): void {
    if (variable.op === 'local') this.list.push({ kind: 'assign', local: variable.local, value })
  }

  write(register: StateRegister, index: Value | number, value: Value): void {
    const element = elementOf(index)
    if (element !== undefined && element === register.zero) return
    if (this.open && mentions(value, this.open)) this.failed ??= 'open flags'
    this.done = true
    if (element !== undefined) this.list.push({ kind: 'write', cell: this.cells.of(register, element), value })
    else if (this.mayCompute(register, index as Value))
      this.list.push({ kind: 'writeElement', register, index: index as Value, value })
  }

  writeField(register: StateRegister, index: Value | number, hi: number, lo: number, value: Value): void {
    const { width } = register
    const mask = ((1n << BigInt(hi - lo + 1)) - 1n) << BigInt(lo)
    const kept = this.and(this.read(register, index), constant(width, ~mask))
    const placed = this.shl(this.zext(value, width), constant(8, BigInt(lo)))
    this.write(register, index, this.or(kept, placed))
  }

  load(bits: number, address: Value): Value {
    this.mayLeave()
    const local: Local = { width: bits, mutable: false }
    this.list.push({ kind: 'load', local, bits, address })
    return { op: 'local', width: bits, local }
  }

  /** A store of more than 64 bits takes a constant. */
  store(bits: number, address: Value, value: Value): void {
    this.mayLeave()
    this.list.push({ kind: 'store', bits, address, value })
    this.done = true
  }

  translate(address: Value, bytes: number, access: 'load' | 'store', width: number): Value {
    this.mayLeave()
    const local: Local = { width, mutable: false }
    this.list.push({ kind: 'translate', local, address, bytes, access })
    return { op: 'local', width, local }
  }

  busRead(bits: number, address: Value): Value {
    this.mayLeave()
    const local: Local = { width: bits, mutable: false }
    this.list.push({ kind: 'busRead', local, bits, address })
    return { op: 'local', width: bits, local }
  }

  busWrite(bits: number, address: Value, value: Value): void {
    this.mayLeave()
    this.list.push({ kind: 'busWrite', bits, address, value })
    this.done = true
  }

  /** The machine's time. */
  time(width: number): Value {
    const local: Local = { width, mutable: false }
    this.list.push({ kind: 'time', local })
    return { op: 'local', width, local }
  }

  /** Of several functions the one that a number stands for; what it gives, or 0. */
  choose(choice: Choice, value: Value, ...parameters: Value[]): Value {
    const { width } = choice
    const nothing = constant(Math.max(width, 1), 0n)
    if (value.op === 'const') return choice.of(Number(value.value))(this, ...parameters) ?? nothing
    const { writes, attends } = toldChoice(choice, this.pcWidth)
    this.mayLeave()
    this.done ||= writes
    const local: Local | undefined = width > 0 ? { width, mutable: false } : undefined
    const attention: Local | undefined = attends ? { width: 1, mutable: false } : undefined
    this.list.push({
      kind: 'choose',
      choice,
      value,
      parameters: parameters.map(one => this.let(one)),
      ...(local && { local }),
      ...(attention && { attention }),
    })
    if (attention) this.attend({ op: 'local', width: 1, local: attention })
    return local ? { op: 'local', width, local } : nothing
  }

  /** All that a choice may come to. */
  chooseAny({ width, cases, otherwise }: Choice, value: Value, ...parameters: Value[]): void {
    const before = this.done
    let done = before
    const body = (tell: Tell): Statement[] => {
      const { failed } = this
      this.done = before
      const list = this.branch(() => {
        const given = tell(this, ...parameters)
        if (width > 0 && given) this.list.push({ kind: 'result', value: given })
      })
      done ||= this.done
      if (this.failed === failed) return list
      const reason = this.failed!
      this.failed = failed
      return [{ kind: 'leave', reason }]
    }
    const told = cases.map(([numbers, tell]) => ({ numbers, body: body(tell) }))
    this.list.push({ kind: 'switch', value, cases: told, otherwise: body(otherwise) })
    this.done = done
  }

  /** The engine looks around behind the instruction, if the test says so. */
  attend(test: Value = constant(1, 1n)): void {
    this.attends = this.either(this.attends, test)
  }

  /** The same if an interrupt is taken then. */
  attendInterrupts(register: StateRegister): void {
    this.attended = `write of ${register.name}`
    this.asks = this.either(this.asks, constant(1, 1n))
  }

  /** The same if a value that is about to be written to a register changes bits of it. */
  attendChange(register: StateRegister, mask: bigint, value: Value): void {
    this.attended = `write of ${register.name}`
    const changed = this.and(this.xor(this.read(register, 0), value), constant(register.width, mask))
    this.attend(this.let(this.ne(changed, constant(register.width, 0n))))
  }

  private either(flag: Local | undefined, test: Value): Local {
    const local: Local = flag ?? { width: 1, mutable: true }
    // None of the branches that come to this has set it, if nothing has.
    const value = flag ? this.or({ op: 'local', width: 1, local }, test) : test
    this.list.push({ kind: 'assign', local, value })
    return local
  }

  loop(width: number, from: bigint, end: bigint, step: bigint, tell: (counter: Value) => void): void {
    const local: Local = { width, mutable: true }
    const body = this.branch(() => tell({ op: 'local', width, local }))
    this.list.push({ kind: 'loop', local, from, end, step, body })
  }

  break(): void {
    this.list.push({ kind: 'break' })
  }

  continue(): void {
    this.list.push({ kind: 'continue' })
  }

  reach(bits: Value): void {
    this.list.push({ kind: 'reach', bits })
  }

  found(physical: Value, whole: Value): void {
    this.list.push({ kind: 'found', physical, whole })
  }

  /** What is remembered of an address' page ends. */
  fence(address: Value): void {
    const local: Local = { width: 1, mutable: false }
    this.done = true
    this.list.push({ kind: 'fence', local, address })
    this.attend({ op: 'local', width: 1, local })
  }

  if(test: Value, then: () => void, otherwise: () => void = () => {}): void {
    if (test.op === 'const') return test.value !== 0n ? then() : otherwise()
    if (this.open && mentions(test, this.open)) return this.withOpen(test, this.open, then, otherwise)
    const before = this.done
    const first = this.branch(then)
    const afterFirst = this.done
    this.done = before
    const second = this.branch(otherwise)
    this.done ||= afterFirst
    this.list.push({ kind: 'if', test, then: first, else: second })
  }

  /** A test that depends on flags left open: left to the reference engine, unless it comes out the same either way. */
  private withOpen(test: Value, open: Local, then: () => void, otherwise: () => void): void {
    const without = substitute(test, open, constant(open.width, 0n))
    const with_ = substitute(test, open, constant(open.width, 1n))
    this.if(binary('xor', without, with_), () => this.leave('open flags'))
    this.if(without, then, otherwise)
  }

  private branch(tell: () => void): Statement[] {
    const outer = this.list
    const inner: Statement[] = []
    const { target } = this
    this.list = inner
    this.target = undefined
    this.depth++
    tell()
    this.depth--
    if (inner.some((s, i) => jumps(s) && (this.target || i < inner.length - 1)))
      this.failed ??= 'conditional jump before the end'
    if (this.target) inner.push({ kind: 'jump', target: this.target })
    this.target = target
    this.list = outer
    return inner
  }

  leave(reason: string): void {
    if (this.depth === 0) this.failed ??= reason
    this.mayLeave()
    this.list.push({ kind: 'leave', reason })
  }

  private mayLeave(): void {
    if (this.done) this.failed ??= 'several accesses'
  }

  jump(target: Value): void {
    // It takes effect when the instruction ends; what it goes by is taken now.
    this.target = this.let(target)
  }
}

export type { Local, Op, StateRegister, Value }
