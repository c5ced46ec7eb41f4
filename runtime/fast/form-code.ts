/** What instruction forms do becomes WebAssembly that works on a processor's state and an instruction's record. */
import type { CommonSurroundings, Written } from './access-code.ts'
import type { Choice } from './choice.ts'
import { type Field, type Form, type Forms, formsOf, keyOf, RECORD } from './forms.ts'
import { isWide } from './lower.ts'
import { WORD } from './memory-map.ts'
import { REASON } from './reasons.ts'
import type { Semantics } from './semantics.ts'
import type { Cell, Choose, StateRegister } from './statement.ts'
import { StatementWriter } from './statements.ts'
import type { Value } from './value.ts'
import { type Code, I32, I64, OP } from './wasm.ts'

/** What the function is made for; processors of one machine share all of it. */
export interface InterpreterShape extends CommonSurroundings {
  readonly semantics: Semantics
  /** From a processor's state to its words. */
  readonly words: number
}

/** Labels of the interpreter; a form alone has but those of its tests. */
export type Label = {
  readonly kind: 'done' | 'out' | 'blocks' | 'leave' | 'instructions' | 'case' | 'if' | 'break' | 'again' | 'continue'
  readonly n: number
}

/** The first parameter of all functions: the address of the block. */
export const PC = 0
const RECORD_PARAMETER = 1
const PARAMETERS = 2

/** Functions of the module, by their index, and the global that says where the processor's state lies. */
export interface Functions {
  readonly fill: number
  readonly fence: number
  readonly interrupts: number
  readonly processor: number
  readonly choices: ReadonlyMap<Choice, number>
}

/** Writes functions that work on the state of whatever processor their module is for. */
export abstract class StateWriter extends StatementWriter<Label> {
  protected readonly shape: InterpreterShape
  protected readonly state = this.local(I32)
  private readonly processor: number
  private readonly choices: ReadonlyMap<Choice, number>

  constructor(shape: InterpreterShape, { processor, choices, ...functions }: Functions, parameters: number) {
    super({ ...shape, ...functions, lookUp: functions.fill, context: shape.words + WORD.context }, parameters)
    this.shape = shape
    this.processor = processor
    this.choices = choices
  }

  /** Sets what everything goes by. */
  protected begin(): void {
    this.code.global(this.processor).set(this.state)
    this.word(WORD.context).set(this.context)
  }

  protected word(offset: number): Code {
    this.load(OP.i32Load, offset)
    return this.code
  }

  protected override load(opcode: number, word: number): void {
    this.code.get(this.state).memory(opcode, this.shape.words + word)
  }

  override readCell({ offset, bytes }: Cell): void {
    this.code.get(this.state).memory(bytes === 8 ? OP.i64Load : OP.i32Load, offset)
  }

  protected override writeCell({ offset, bytes }: Cell, value: Value): void {
    this.code.get(this.state)
    this.lowering.value(value)
    this.code.memory(bytes === 8 ? OP.i64Store : OP.i32Store, offset)
  }

  protected element({ bytes }: StateRegister, index: Value): void {
    this.lowering.value(index)
    if (isWide(index.width)) this.code.op(OP.i32WrapI64)
    this.code
      .i32(31 - Math.clz32(bytes))
      .op(OP.i32Shl)
      .get(this.state)
      .op(OP.i32Add)
  }

  override readElement(register: StateRegister, index: Value): void {
    this.element(register, index)
    this.code.memory(register.bytes === 8 ? OP.i64Load : OP.i32Load, register.offset)
  }

  protected override choose({ choice, value, parameters, local, attention }: Choose): void {
    const { code } = this
    for (const one of [value, ...parameters]) this.lowering.value(one)
    code.call(this.choices.get(choice)!)
    if (local) code.set(this.declare(local))
    this.word(WORD.left).ifLikely(false)
    this.labels.push({ kind: 'if', n: 0 })
    this.leaveFor(() => this.word(WORD.left))
    this.labels.pop()
    code.end()
    if (attention) this.word(WORD.attends).set(this.declare(attention))
  }

  protected override leaveStep(reason: number): void {
    this.leaveFor(() => this.code.i32(reason))
  }

  /** Leaves for the reason that is left on the stack. */
  protected abstract leaveFor(reason: () => void): void
}

/** Writes what forms do, on the state and a record. */
export abstract class FormWriter extends StateWriter {
  protected readonly forms: Forms
  protected readonly wide: boolean
  /** Local of the instruction's record. */
  protected abstract readonly record: number
  private fields: ReadonlyMap<string, Field> = new Map()

  constructor(shape: InterpreterShape, functions: Functions) {
    super(shape, functions, PARAMETERS)
    this.forms = formsOf(shape.semantics)
    this.wide = shape.addressType === I64
  }

  protected override remaining(): void {
    this.word(WORD.remaining)
  }

  protected form({ statements, fields }: Form): void {
    this.fields = new Map(fields.map(field => [keyOf(field.of), field]))
    this.statements(statements)
    this.release()
  }

  /** Leaves the address of the instruction on the stack: `PC` stays that of its block until it is over. */
  protected address(): void {
    const { code } = this
    code.get(PC).get(this.record).memory(OP.i32Load16U, RECORD.distance)
    if (this.wide) code.op(OP.i64ExtendI32U, OP.i64Add)
    else code.op(OP.i32Add)
    this.cut()
  }

  /** Cuts what is on the stack to the width of addresses. */
  protected cut(): void {
    const { code } = this
    const { width } = this.shape.semantics.pc
    if (width === 32 || width === 64) return
    this.lowering.constant(width, -1n)
    code.op(this.wide ? OP.i64And : OP.i32And)
  }

  override readUnknown({ of, width }: Extract<Value, { op: 'unknown' }>): void {
    if (of === 'pc') return this.address()
    const { at, bytes } = this.fields.get(keyOf(of))!
    const opcode = { 1: OP.i32Load8U, 2: OP.i32Load16U, 4: OP.i32Load, 8: OP.i64Load }[bytes]!
    this.code.get(this.record).memory(opcode, at)
    if (bytes === 8 && !isWide(width)) this.code.op(OP.i32WrapI64)
  }

  /** The element that is always 0 is written, too, and at once made 0 again. */
  protected override writeElement(register: StateRegister, index: Value, value: Value): void {
    const { code } = this
    const store = register.bytes === 8 ? OP.i64Store : OP.i32Store
    this.element(register, index)
    this.lowering.value(value)
    code.memory(store, register.offset)
    if (register.zero === undefined) return
    code.get(this.state)
    this.lowering.constant(register.width, 0n)
    code.memory(store, register.offset + register.zero * register.bytes)
  }
}

/** A form as a function of its own: (address of its block, record) → why it is left, or 0. */
export class FormFunction extends FormWriter {
  protected readonly record = RECORD_PARAMETER

  write(form: Form): Written {
    this.begin()
    this.form(form)
    this.code.i32(REASON.none)
    return { code: this.code, locals: this.locals }
  }

  protected override leaveFor(reason: () => void): void {
    reason()
    this.code.return()
  }

  protected override attend(test: () => void): void {
    test()
    this.code.ifLikely(false).i32(REASON.attention).return().end()
  }
}
