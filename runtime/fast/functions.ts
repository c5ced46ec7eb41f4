/**
 * Functions of the machine itself that are called within WebAssembly, told as instructions are: whether an interrupt is taken, how an
 * address is translated of which nothing is remembered, what registers do that are reached by a number.
 */
import type { Written } from './access-code.ts'
import type { Choice } from './choice.ts'
import { type Functions, type InterpreterShape, StateWriter } from './form-code.ts'
import { typeOf } from './lower.ts'
import { WORD } from './memory-map.ts'
import { REASON } from './reasons.ts'
import { type Semantics, toldChoice, toldFunction } from './semantics.ts'
import type { Statement } from './statement.ts'
import type { Local, Value } from './value.ts'
import { eachPart, eachStatement, eachValue } from './walk.ts'
import { I32, OP } from './wasm.ts'

type Given = Extract<Statement, { kind: 'result' | 'reach' | 'found' }>

const interruptsOf = ({ interrupts, pc }: Semantics) => toldFunction(interrupts!, [], pc.width)

/** Writes (how much of the budget is left) → whether an interrupt is taken, or nobody can tell. */
export const interruptsCode = (shape: InterpreterShape, functions: Functions): Written =>
  new InterruptsWriter(shape, functions, []).write(interruptsOf(shape.semantics).statements)

/** Writes the walk: its parameters → one more than how far in RAM the physical address lies, or 0, where it must be done elsewhere. */
export function walkCode(shape: InterpreterShape, functions: Functions): Written {
  const { tell, widths } = shape.semantics.walk!
  const { parameters, statements } = toldFunction(tell, widths, shape.semantics.pc.width)
  return new WalkWriter(shape, functions, parameters).write(statements)
}

/**
 * Writes a choice: (number, parameters) → what it gives. It leaves words behind: why the instruction must be left, of which nothing has
 * been done then, and whether the engine looks around behind it.
 */
export function choiceCode(choice: Choice, shape: InterpreterShape, functions: Functions): Written {
  const { parameters, statements } = toldChoice(choice, shape.semantics.pc.width)
  return new ChoiceWriter(shape, functions, parameters, choice.width).write(statements)
}

/** Offsets in the state of what says whether an interrupt is taken. */
export function interruptsRead(semantics: Semantics): ReadonlySet<number> {
  const found = new Set<number>()
  if (!semantics.interrupts) return found
  const see = (value: Value): void => {
    if (value.op === 'cell') found.add(value.cell.offset)
    if (value.op === 'element')
      for (let i = 0; i < value.register.count; i++) found.add(value.register.offset + i * value.register.bytes)
    eachPart(value, see)
  }
  eachStatement(interruptsOf(semantics).statements, s => eachValue(s, see))
  return found
}

/** Functions whose parameters are what they have been told of. */
abstract class FunctionWriter extends StateWriter {
  private readonly given: readonly Local[]

  constructor(shape: InterpreterShape, functions: Functions, parameters: readonly Local[]) {
    super(shape, functions, Math.max(parameters.length, 1))
    this.given = parameters
  }

  write(statements: readonly Statement[]): Written {
    this.begin()
    for (const [i, local] of this.given.entries()) this.named.set(local, i)
    this.statements(statements)
    this.end()
    return { code: this.code, locals: this.locals }
  }

  /** Leaves on the stack what the function gives if it comes to its end. */
  protected abstract end(): void

  /** Stores a word of 32 bits. */
  protected store(word: number, value: () => void): void {
    this.code.get(this.state)
    value()
    this.code.memory(OP.i32Store, this.shape.words + word)
  }

  protected override attend(_test: () => void): void {
    throw new Error('attention behind a function')
  }
  protected override remaining(): void {
    throw new Error('a function that asks for the time')
  }
}

class InterruptsWriter extends FunctionWriter {
  protected override end(): void {
    this.code.i32(0)
  }
  protected override leaveFor(): void {
    this.code.i32(1).return()
  }
  protected override remaining(): void {
    this.code.get(0)
  }
}

class WalkWriter extends FunctionWriter {
  private readonly offset = this.local(I32)

  protected override begin(): void {
    super.begin()
    this.store(WORD.reach, () => this.code.i32(0))
  }
  protected override end(): void {
    this.code.i32(0)
  }
  protected override leaveFor(): void {
    this.code.i32(0).return()
  }

  protected override give(given: Given): void {
    const { code, lowering } = this
    if (given.kind === 'reach') this.store(WORD.reach, () => lowering.value(given.bits))
    if (given.kind !== 'found') return
    this.store(WORD.whole, () => lowering.value(given.whole))
    this.ramOffset(given.physical, 1, this.offset)
    code.if().get(this.offset).i32(1).op(OP.i32Add).return().end()
  }
}

class ChoiceWriter extends FunctionWriter {
  private readonly width: number
  private readonly result: number

  constructor(shape: InterpreterShape, functions: Functions, parameters: readonly Local[], width: number) {
    super(shape, functions, parameters)
    this.width = width
    this.result = this.local(typeOf(width))
  }

  protected override begin(): void {
    super.begin()
    this.store(WORD.left, () => this.code.i32(REASON.none))
    this.store(WORD.attends, () => this.code.i32(0))
  }
  protected override end(): void {
    if (this.width > 0) this.code.get(this.result)
  }
  protected override leaveFor(reason: () => void): void {
    this.store(WORD.left, reason)
    this.end()
    this.code.return()
  }
  protected override attend(test: () => void): void {
    this.store(WORD.attends, test)
  }
  protected override remaining(): void {
    this.word(WORD.remaining)
  }

  protected override give(given: Given): void {
    if (given.kind !== 'result') return
    this.lowering.value(given.value)
    this.code.set(this.result)
  }
}
