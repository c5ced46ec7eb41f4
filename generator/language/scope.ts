/** What names mean in a semantics text, and what lowering needs to know of each. */
import type { Diagnostic, Span } from '../diagnostics.ts'
import type { Expr, IRFunction, Local, Place, Type } from '../ir/ir.ts'

export type Report = (diagnostic: Diagnostic) => void

/** A register as semantics see it: storage, or a view of other registers side by side (most significant first). */
export interface RegisterName {
  name: string
  /** Bits of one element. */
  width: number
  count: number
  file: boolean
  fields: ReadonlyMap<string, { hi: number; lo: number }>
  /** Read-only: its value comes from the engine. */
  source?: 'time' | 'retired'
  /** Present for views; each part with its width. */
  view?: { place: Place; width: number }[]
}

export interface Signature {
  name: string
  parameters: { name: string; type: Type }[]
  result?: Type
  /** Neither effects nor traps: may stand anywhere in an expression. Lowers the body when asked. */
  pure(): boolean
}

/** An operand as the semantics of an instruction see it. */
export type OperandName =
  /** A field of the encoding: a value of this width; `name` is the operand's full name (`mem.X`) where the text says less. */
  | { is: 'value'; width: number; name?: string }
  /** An operand kind with semantics of its own (an addressing mode). */
  | {
      is: 'mode'
      /** Gives the address (evaluated once an instruction), if the kind has one. */
      address?(body: BodyLike): Expr
      get?(body: BodyLike): Expr
      set?(body: BodyLike, value: Expr): void
      /** Type of the value it takes and gives. */
      type?: Type
    }

/** The part of a body under construction that operand kinds need. */
export interface BodyLike {
  readonly scope: Scope
  emit(statement: import('../ir/ir.ts').Stmt): void
  fresh(name: string, type: Type): Local
}

export interface Scope {
  /** Parameters and extension names: mathematical integers and truth values. */
  constants: ReadonlyMap<string, bigint | boolean>
  enums: ReadonlyMap<string, { width: number; members: ReadonlyMap<string, bigint> }>
  registers: ReadonlyMap<string, RegisterName>
  functions: ReadonlyMap<string, Signature>
  /** Default value of a trap, lowered at its use. */
  traps: ReadonlyMap<string, TrapName>
  guards: ReadonlyMap<string, unknown>
  /** Names of all operand kinds: one that an instruction's encoding lacks is known, and not there. */
  operandKinds?: ReadonlySet<string>
  /** Type of trap values. */
  trapValue: Type
  /** Width of instruction addresses and of virtual addresses. */
  addressWidth: number
  physicalWidth: number
  /** Bits of the longest instruction. */
  instructionWidth: number
  /** Asks for the made function that performs a memory access or a CSR access; its name. */
  memoryFunction(kind: 'load' | 'store' | 'loadPhysical' | 'storePhysical', width: number): string
  csr?: { addressWidth: number; width: number }
}

export interface TrapName {
  /** The default value's text, lowered where the trap is raised without one. */
  value?(body: BodyLike): Expr
}

/** Reports, and leaves the text being lowered. */
export class Refusal extends Error {}

export const refuse = (report: Report, code: string, span: Span, message: string, hint?: string): never => {
  report({ code, severity: 'error', message, span, ...(hint ? { hint } : {}) })
  throw new Refusal(message)
}

export type { IRFunction }
