/** What instructions do, statement by statement, and the registers that they do it with. */
import type { Choice } from './choice.ts'
import type { Local, Value } from './value.ts'

export interface StateRegister {
  readonly name: string
  readonly width: number
  /** Bytes from the start of the state, and bytes of an element there. */
  readonly offset: number
  readonly bytes: number
  readonly count: number
  /** The element that is always 0. */
  readonly zero?: number
}

/** An element of a register file, or a single register: what a local of WebAssembly holds meanwhile. */
export interface Cell {
  /** Its place among the cells of one builder. */
  readonly number: number
  readonly register: StateRegister
  readonly index: number
  readonly offset: number
  readonly bytes: number
}

export type Statement =
  | { readonly kind: 'let' | 'assign'; readonly local: Local; readonly value: Value }
  | { readonly kind: 'write'; readonly cell: Cell; readonly value: Value }
  /** Of an element that is known only when the instruction is executed. */
  | { readonly kind: 'writeElement'; readonly register: StateRegister; readonly index: Value; readonly value: Value }
  | { readonly kind: 'load'; readonly local: Local; readonly bits: number; readonly address: Value }
  | { readonly kind: 'store'; readonly bits: number; readonly address: Value; readonly value: Value }
  | {
      readonly kind: 'translate'
      readonly local: Local
      readonly address: Value
      readonly bytes: number
      readonly access: 'load' | 'store'
    }
  | { readonly kind: 'busRead'; readonly local: Local; readonly bits: number; readonly address: Value }
  | { readonly kind: 'busWrite'; readonly bits: number; readonly address: Value; readonly value: Value }
  /** Forgets what is remembered of an address' page; the local says whether code may have been fetched from there. */
  | { readonly kind: 'fence'; readonly local: Local; readonly address: Value }
  /** Ticks of the machine's time, with the instruction counted in. */
  | { readonly kind: 'time'; readonly local: Local }
  | { readonly kind: 'if'; readonly test: Value; readonly then: Statement[]; readonly else: Statement[] }
  | Choose
  | Switch
  | Loop
  /** Of the loop around. */
  | { readonly kind: 'break' | 'continue' }
  /** The reference engine must execute the instruction. */
  | { readonly kind: 'leave'; readonly reason: string }
  /** Only as the last statement of an instruction, or of a branch at its end. */
  | { readonly kind: 'jump'; readonly target: Value }
  /**
   * Only as the last statement of an instruction: behind it the engine looks around, if `test` says so, or if `interrupts` does and one
   * is taken now.
   */
  | { readonly kind: 'attend'; readonly test: Value; readonly interrupts: Value }
  /** Of a function: what it gives. */
  | { readonly kind: 'result'; readonly value: Value }
  /** Of a walk: by how many bits addresses may differ for which the same holds. */
  | { readonly kind: 'reach'; readonly bits: Value }
  /** Of a walk, as its last statement: the physical address, and whether it holds for all of the page. */
  | { readonly kind: 'found'; readonly physical: Value; readonly whole: Value }

/** Calls a function that goes by a number that is not known; of what it attends to, `attention` says whether it comes to that. */
export interface Choose {
  readonly kind: 'choose'
  readonly choice: Choice
  readonly value: Value
  readonly parameters: readonly Value[]
  readonly local?: Local
  readonly attention?: Local
}

export interface Switch {
  readonly kind: 'switch'
  readonly value: Value
  readonly cases: readonly { readonly numbers: readonly number[]; readonly body: Statement[] }[]
  readonly otherwise: Statement[]
}

/** Counted: the local goes from `from` by `step` (1 or -1) until it is `end`; there is at least one round. */
export interface Loop {
  readonly kind: 'loop'
  readonly local: Local
  readonly from: bigint
  readonly end: bigint
  readonly step: bigint
  readonly body: Statement[]
}

/** Cells by register and index, one object each. */
export class Cells {
  private readonly known = new Map<StateRegister, (Cell | undefined)[]>()
  private count = 0

  of(register: StateRegister, index: number): Cell {
    let list = this.known.get(register)
    if (!list) {
      list = []
      this.known.set(register, list)
    }
    let cell = list[index]
    if (!cell) {
      const offset = register.offset + index * register.bytes
      cell = { number: this.count++, register, index, offset, bytes: register.bytes }
      list[index] = cell
    }
    return cell
  }
}

/** Whether the statement is a jump, or has one inside. */
export const jumps = (s: Statement): boolean =>
  s.kind === 'jump' || (s.kind === 'if' && (s.then.some(jumps) || s.else.some(jumps)))
