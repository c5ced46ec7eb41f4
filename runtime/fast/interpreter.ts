/**
 * The interpreter: the semantics of all instructions, told without operands, in one WebAssembly function that reads the records of
 * pre-decoded blocks. What is not hot runs here; so the interpreter is the translator applied to unknown operands.
 *
 * `interpret` takes an address and the depth of calls on the host's stack, as translated code does, and goes from block to block as long
 * as they are remembered by their address. It calls translated code where that is; and where translated code has called what has none, it
 * returns when execution comes back to behind the call. `run` starts at the state's pc.
 */
import type { Written } from './access-code.ts'
import type { Choice } from './choice.ts'
import { FormFunction, FormWriter, type Functions, type InterpreterShape, type Label, PC } from './form-code.ts'
import {
  ACROSS,
  BORDER_FIELD,
  ENDS,
  type Form,
  type Forms,
  formsOf,
  HEADER,
  LEAVES,
  REASON_FIELD,
  RECORD,
} from './forms.ts'
import { choiceCode, interruptsCode, walkCode } from './functions.ts'
import { type HostFunction, host } from './host.ts'
import { entryOf } from './look-up.ts'
import { typeOf } from './lower.ts'
import { ENTRY, FETCH, FETCH_MASK, FETCHES, JUMPS, MOST_DEPTH, MOST_EDGES, RETURNS, WORD } from './memory-map.ts'
import { REASON } from './reasons.ts'
import { refillCode } from './refill.ts'
import type { Semantics } from './semantics.ts'
import { jumps, type Statement } from './statement.ts'
import type { Value } from './value.ts'
import { eachStatement, someStatement } from './walk.ts'
import { Code, I32, I64, Module, OP } from './wasm.ts'

export interface Interpreter {
  readonly run: () => void
  readonly interpret: HostFunction
  /** For translated code, where the machine has interrupts (`interruptsCode`). */
  readonly interrupts?: HostFunction
  /** Where the machine tells how it walks (`walkCode`), also what stands for `fill` (`refillCode`). */
  readonly refill?: HostFunction
  readonly walk?: (address: bigint | number, bytes: number, kind: number) => number
}

const compiled = new WeakMap<Semantics, Map<string, object>>()

/**
 * The interpreter of a processor whose state lies at an offset in memory. The host compiles it once for all that have the same shape.
 * @param imports the memory, the table of translated code, and what fills in addresses (`fill`) and forgets them (`fence`)
 */
export function interpreterOf(
  shape: InterpreterShape,
  processor: number,
  imports: Record<string, unknown>,
): Interpreter {
  const { semantics, ...numbers } = shape
  const byShape = compiled.get(semantics) ?? new Map<string, object>()
  compiled.set(semantics, byShape)
  const key = JSON.stringify(numbers)
  let module = byShape.get(key)
  if (!module) {
    module = new host.Module(interpreterModule(shape))
    byShape.set(key, module)
  }
  const { exports } = new host.Instance(module, { e: { ...imports, processor } })
  return exports as unknown as Interpreter
}

function interpreterModule(shape: InterpreterShape): Uint8Array<ArrayBuffer> {
  const { semantics, addressType } = shape
  const module = new Module()
  const type = module.type([addressType, I32], [addressType])
  const runType = module.type([], [])
  const fill = module.importFunction('fill', module.type([I64, I32], [I32]))
  const fence = module.importFunction('fence', module.type([I64], [I32]))
  module.importMemory(1)
  module.importTable()
  const processor = module.importGlobal('processor', I32)
  const functions = defineFunctions(module, shape, { fill, fence, processor })
  const formType = module.type([addressType, I32], [I32])
  const forms = new Map<number, number>()
  for (const form of formsOf(semantics).byId) {
    if (typeof form === 'string' || form.statements.some(jumps)) continue
    const { code, locals } = new FormFunction(shape, functions).write(form)
    if (code.length > LONG) forms.set(form.opcode, module.define(formType, locals, code))
  }
  const { code, locals } = new InterpreterWriter(shape, { ...functions, type, forms }).write()
  const interpret = module.define(type, locals, code, 'interpret')
  const run = new Code()
  const wide = addressType === I64
  const { offset } = semantics.pc
  run.global(processor)
  run.global(processor).memory(wide ? OP.i64Load : OP.i32Load, offset)
  run.i32(0).call(interpret)
  run.memory(wide ? OP.i64Store : OP.i32Store, offset)
  module.define(runType, [], run, 'run')
  return module.bytes()
}

/** Defines the functions that are told as instructions are. */
function defineFunctions(
  module: Module,
  shape: InterpreterShape,
  others: Pick<Functions, 'fill' | 'fence' | 'processor'>,
): Functions {
  const { semantics } = shape
  let functions: Functions = { ...others, interrupts: NO_FUNCTION, choices: new Map() }
  if (semantics.interrupts) {
    const { code, locals } = interruptsCode(shape, functions)
    functions = { ...functions, interrupts: module.define(module.type([I32], [I32]), locals, code, 'interrupts') }
  }
  const choices = new Map<Choice, number>()
  for (const choice of choicesOf(formsOf(semantics))) {
    const { code, locals } = choiceCode(choice, shape, functions)
    const results = choice.width > 0 ? [typeOf(choice.width)] : []
    choices.set(choice, module.define(module.type(choice.widths.map(typeOf), results), locals, code))
  }
  if (!semantics.walk) return { ...functions, choices }
  const { code, locals } = walkCode(shape, functions)
  const walk = module.define(module.type(semantics.walk.widths.map(typeOf), [I32]), locals, code, 'walk')
  const refill = refillCode(shape, { ...others, walk })
  const fill = module.define(module.type([I64, I32], [I32]), refill.locals, refill.code, 'refill')
  return { ...functions, choices, fill }
}

/** All choices that forms come to. */
function choicesOf({ byId }: Forms): Set<Choice> {
  const found = new Set<Choice>()
  const see = (s: Statement): void => {
    if (s.kind === 'choose') found.add(s.choice)
  }
  for (const form of byId) if (typeof form !== 'string') eachStatement(form.statements, see)
  return found
}

/** In place of a function that nobody calls. */
const NO_FUNCTION = -1
const DEPTH = 1
/** Bytes of code above which a form has a function of its own: hosts compile one with all of them at length. */
const LONG = 190

interface InterpreterFunctions extends Functions {
  readonly type: number
  /** By opcode, functions of forms. */
  readonly forms: ReadonlyMap<number, number>
}

class InterpreterWriter extends FormWriter {
  private readonly functions: InterpreterFunctions
  private readonly budget = this.local(I32)
  private readonly expected = this.local(I64)
  /** The record of the block, the one before, and of the instruction. */
  private readonly block = this.local(I32)
  private readonly previous = this.local(I32)
  protected readonly record = this.local(I32)
  private readonly reason = this.local(I32)
  private readonly executed = this.local(I32)
  private readonly scratch = this.local(I32)

  constructor(shape: InterpreterShape, functions: InterpreterFunctions) {
    super(shape, functions)
    this.functions = functions
  }

  write(): Written {
    const { code } = this
    this.begin()
    this.word(WORD.budget).set(this.budget)
    code.get(DEPTH).i32(8).op(OP.i32Mul).get(this.state).op(OP.i32Add)
    code.memory(OP.i64Load, this.shape.words + WORD.expected).set(this.expected)
    this.labelled('done', 'block', () => {
      this.labelled('out', 'block', () => {
        this.enter()
        this.labelled('blocks', 'loop', () => this.blocks())
      })
      code
        .get(this.state)
        .get(this.reason)
        .memory(OP.i32Store, this.shape.words + WORD.reason)
    })
    this.tellExecuted()
    code
      .get(this.state)
      .get(this.budget)
      .memory(OP.i32Store, this.shape.words + WORD.budget)
    code.get(PC)
    return { code, locals: this.locals }
  }

  /** What is on the stack decides. */
  private if(likely: boolean | undefined, then: () => void): void {
    if (likely === undefined) this.code.if()
    else this.code.ifLikely(likely)
    this.labels.push({ kind: 'if', n: 0 })
    then()
    this.labels.pop()
    this.code.end()
  }

  private to(kind: Label['kind'], n = 0): void {
    this.code.br(this.depthOf(kind, n))
  }

  private end(reason: number): void {
    this.code.i32(reason).set(this.reason)
    this.to('out')
  }

  private pcWide(): Code {
    this.code.get(PC)
    return this.wide ? this.code : this.code.op(OP.i64ExtendI32U)
  }

  /** Sets `entry` to where the address would be remembered; ends where it is not. */
  private find(): void {
    const { code } = this
    this.codeEntry(PC)
    code.memory(OP.i64Load, JUMPS + ENTRY.tag)
    this.pcWide().op(OP.i64Ne)
    this.if(false, () => this.end(REASON.miss))
    code
      .get(this.entry)
      .memory(OP.i32Load, JUMPS + ENTRY.record)
      .tee(this.block)
  }

  /** Whoever called did not know better: what has a translation has lost it. If the interpreter itself has called, it goes on there. */
  private enter(): void {
    const { code } = this
    code.get(DEPTH)
    this.if(undefined, () => {
      this.find()
      code.op(OP.i32Eqz)
      this.if(false, () => this.end(REASON.miss))
      code.get(this.expected).i64(RETURNS).op(OP.i64Eq)
      this.if(undefined, () => this.to('done'))
    })
  }

  private blocks(): void {
    const { code } = this
    this.pcWide().get(this.expected).op(OP.i64Eq)
    this.if(false, () => this.to('done'))
    this.find()
    code.op(OP.i32Eqz)
    this.if(undefined, () => this.callTranslated())
    this.noteEdge()
    code.get(this.block).memory(OP.i32Load, HEADER.patience).tee(this.scratch).i32(1).op(OP.i32LeS)
    this.if(false, () => this.across())
    code.get(this.block).get(this.scratch).i32(1).op(OP.i32Sub).memory(OP.i32Store, HEADER.patience)
    code.get(this.block).memory(OP.i32Load, HEADER.count).tee(this.scratch).get(this.budget).op(OP.i32GtS)
    this.if(false, () => this.end(REASON.budget))
    code.get(this.budget).get(this.scratch).op(OP.i32Sub).set(this.budget)
    this.count(() => code.get(this.scratch).op(OP.i32Add))
    code.get(this.block).i32(HEADER.bytes).op(OP.i32Add).set(this.record)
    this.labelled('leave', 'block', () => this.labelled('instructions', 'loop', () => this.instructions()))
    this.left()
    code.tee(this.scratch)
    code.get(this.budget).op(OP.i32Add).set(this.budget)
    this.count(() => code.get(this.scratch).op(OP.i32Sub))
    this.address()
    code.set(PC)
    this.to('out')
  }

  /** Leaves on the stack how many instructions of the block have not been executed. */
  private left(): void {
    const { code } = this
    code.get(this.block).memory(OP.i32Load, HEADER.count)
    code.get(this.record).get(this.block).op(OP.i32Sub).i32(HEADER.bytes).op(OP.i32Sub)
    code.i32(this.forms.recordBytes).op(OP.i32DivU, OP.i32Sub)
  }

  /** Ends with a block that is hot, but not with one across a border whose other page is where it was; that is not counted. */
  private across(): void {
    const { code } = this
    const { pageBytes } = this.shape
    code.get(this.scratch).i32(ACROSS).op(OP.i32Ne)
    this.if(true, () => this.end(REASON.hot))
    const { width } = this.shape.semantics.pc
    code.get(PC)
    this.lowering.constant(width, BigInt(pageBytes - 1))
    code.op(this.wide ? OP.i64Or : OP.i32Or)
    this.lowering.constant(width, 1n)
    code.op(this.wide ? OP.i64Add : OP.i32Add)
    this.cut()
    if (!this.wide) code.op(OP.i64ExtendI32U)
    code.tee(this.va)
    entryOf(code, pageBytes, FETCH_MASK)
    code.get(this.context).op(OP.i32Add).tee(this.entry)
    code
      .memory(OP.i64Load, FETCHES + ENTRY.tag)
      .get(this.va)
      .op(OP.i64Eq)
    const border = () => code.get(this.block).memory(OP.i32Load, HEADER.bytes + this.forms.recordBytes + BORDER_FIELD)
    code.get(this.entry).memory(OP.i32Load, FETCHES + ENTRY.value)
    border().op(OP.i32Eq, OP.i32And, OP.i32Eqz)
    this.if(false, () => {
      code.get(this.va).i32(FETCH).call(this.functions.fill)
      border().i32(1).op(OP.i32Add, OP.i32Ne)
      this.if(false, () => this.end(REASON.miss))
    })
    code.i32(ACROSS + 1).set(this.scratch)
  }

  /** Changes the number of instructions executed here. */
  private count(change: () => void): void {
    this.code.get(this.executed)
    change()
    this.code.set(this.executed)
  }

  /** Adds that number to what the engine is told. */
  private tellExecuted(): void {
    this.code.get(this.state)
    this.word(WORD.interpreted)
      .get(this.executed)
      .op(OP.i32Add)
      .memory(OP.i32Store, this.shape.words + WORD.interpreted)
  }

  private callTranslated(): void {
    const { code } = this
    code.get(DEPTH).i32(MOST_DEPTH).op(OP.i32GeS)
    this.if(false, () => this.to('done'))
    this.tellExecuted()
    code.i32(0).set(this.executed)
    code
      .get(this.state)
      .get(this.budget)
      .memory(OP.i32Store, this.shape.words + WORD.budget)
    code.get(DEPTH).i32(8).op(OP.i32Mul).get(this.state).op(OP.i32Add)
    code.i64(RETURNS).memory(OP.i64Store, this.shape.words + WORD.expected + 8)
    code.get(PC).get(DEPTH).i32(1).op(OP.i32Add)
    code
      .get(this.entry)
      .memory(OP.i32Load, JUMPS + ENTRY.value)
      .callIndirect(this.functions.type)
      .set(PC)
    this.word(WORD.reason)
    this.if(false, () => void code.get(PC).return())
    this.word(WORD.budget).set(this.budget)
    code.i32(0).set(this.previous)
    this.to('blocks')
  }

  /** Keeps the first two blocks that execution goes on with, and shows the engine some of those that come after. */
  private noteEdge(): void {
    const { code, previous, block } = this
    const differs = (field: number) =>
      code.get(previous).memory(OP.i32Load, field).tee(this.scratch).get(block).op(OP.i32Ne)
    const unset = () => code.get(this.scratch).op(OP.i32Eqz)
    const set = (field: number) => void code.get(previous).get(block).memory(OP.i32Store, field)
    const another = () => {
      this.word(WORD.edges).tee(this.scratch).i32(MOST_EDGES).op(OP.i32LtS)
      this.if(undefined, () => {
        const at = () => code.get(this.scratch).i32(8).op(OP.i32Mul).get(this.state).op(OP.i32Add)
        at()
          .get(previous)
          .memory(OP.i32Store, this.shape.words + WORD.pairs)
        at()
          .get(block)
          .memory(OP.i32Store, this.shape.words + WORD.pairs + 4)
        code.get(this.state).get(this.scratch).i32(1).op(OP.i32Add)
        code.memory(OP.i32Store, this.shape.words + WORD.edges)
      })
    }
    const either = (test: () => void, then: () => void, otherwise: () => void) => {
      test()
      code.if()
      this.labels.push({ kind: 'if', n: 0 })
      then()
      code.else()
      otherwise()
      this.labels.pop()
      code.end()
    }
    code.get(previous)
    this.if(undefined, () => {
      differs(HEADER.next)
      this.if(undefined, () =>
        either(
          unset,
          () => set(HEADER.next),
          () => {
            differs(HEADER.other)
            this.if(undefined, () => either(unset, () => set(HEADER.other), another))
          },
        ),
      )
    })
    code.get(block).set(previous)
  }

  private instructions(): void {
    const { code } = this
    const forms = this.forms.byId.filter((form): form is Form => typeof form !== 'string')
    const count = forms.length + 2
    for (let n = count - 1; n >= 0; n--) {
      code.block()
      this.labels.push({ kind: 'case', n })
    }
    code.get(this.record).memory(OP.i32Load16U, RECORD.opcode)
    code.brTable(
      Array.from({ length: count - 1 }, (_, n) => n),
      count - 1,
    )
    const next = (write: () => void) => {
      this.labels.pop()
      code.end()
      write()
    }
    for (let opcode = 0; opcode < count; opcode++) {
      next(() => {
        if (opcode === ENDS) {
          this.address()
          code.set(PC)
          this.to('blocks')
        } else if (opcode === LEAVES) {
          code.get(this.record).memory(OP.i32Load, REASON_FIELD).set(this.reason)
          this.to('leave')
        } else this.instruction(forms.find(form => form.opcode === opcode)!)
      })
    }
  }

  private instruction(form: Form): void {
    const { code } = this
    const outside = this.functions.forms.get(form.opcode)
    if (asksForTime(form.statements)) {
      code.get(this.state).get(this.budget)
      this.left()
      code
        .op(OP.i32Add)
        .i32(1)
        .op(OP.i32Sub)
        .memory(OP.i32Store, this.shape.words + WORD.remaining)
    }
    if (outside === undefined) this.form(form)
    else {
      code.get(PC).get(this.record).call(outside).tee(this.reason)
      this.if(false, () => {
        if (form.statements[form.statements.length - 1].kind === 'attend') {
          code.get(this.record).get(this.reason).i32(REASON.attention).op(OP.i32Eq)
          code.i32(this.forms.recordBytes).op(OP.i32Mul, OP.i32Add).set(this.record)
        }
        this.to('leave')
      })
    }
    code.get(this.record).i32(this.forms.recordBytes).op(OP.i32Add).set(this.record)
    this.to('instructions')
  }

  protected override jump(target: Value): void {
    this.lowering.value(target)
    this.code.set(PC)
    this.to('blocks')
  }

  protected override leaveFor(reason: () => void): void {
    reason()
    this.code.set(this.reason)
    this.to('leave')
  }

  protected override attend(test: () => void): void {
    test()
    this.if(false, () => {
      this.code.get(this.record).i32(this.forms.recordBytes).op(OP.i32Add).set(this.record)
      this.leaveStep(REASON.attention)
    })
  }
}

/** Whether how much of the budget is left must be known. */
const asksForTime = (list: readonly Statement[]): boolean =>
  someStatement(list, s => s.kind === 'time' || s.kind === 'attend' || s.kind === 'choose')
