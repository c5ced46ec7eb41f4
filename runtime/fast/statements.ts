/** Statements of instructions become WebAssembly, wherever the registers lie meanwhile: in locals of a region's function, or in the state. */
import { AccessWriter, type AnyLabel, IF } from './access-code.ts'
import { leavesAtOnce } from './known.ts'
import { isWide } from './lower.ts'
import { WORD } from './memory-map.ts'
import type { Cell, Choose, Loop, Statement, StateRegister, Switch } from './statement.ts'
import type { Local, Value } from './value.ts'
import { I32, OP } from './wasm.ts'

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

/** Writes the code of one function; `L` are the labels that it may jump to. */
export abstract class StatementWriter<L extends AnyLabel> extends AccessWriter<L> {
  protected abstract writeCell(cell: Cell, value: Value): void
  protected writeElement(register: StateRegister, _index: Value, _value: Value): void {
    throw new Error(`an unknown element of ${register.name} in a known instruction`)
  }
  protected jump(_target: Value): void {
    throw new Error('a jump before the end of an instruction')
  }
  /** Leaves behind the instruction that is written, if `test` leaves something on the stack that is not 0. */
  protected abstract attend(test: () => void): void
  /** Leaves on the stack how much of the budget is left, with the instruction that is written taken off. */
  protected abstract remaining(): void
  /** Leaves on the stack a word that the engine shares. */
  protected abstract load(opcode: number, word: number): void

  protected statements(list: readonly Statement[]): void {
    for (const s of list) this.statement(s)
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
    lowering.constant(width, from)
    code.set(counter)
    this.labelled('break', 'block', () =>
      this.labelled('again', 'loop', () => {
        this.labelled('continue', 'block', () => this.statements(body))
        code.get(counter)
        lowering.constant(width, step)
        code.op(isWide(width) ? OP.i64Add : OP.i32Add)
        lowering.mask(width)
        code.tee(counter)
        lowering.constant(width, end)
        code.op(isWide(width) ? OP.i64Ne : OP.i32Ne).brIf(0)
      }),
    )
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
}
