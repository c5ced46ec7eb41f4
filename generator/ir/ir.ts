/**
 * The intermediate representation of semantics: a small, typed, structured language of bit vectors.
 *
 * - A value is a bit vector of a known width (an unsigned integer below 2^width) or a truth value.
 * - Expressions are pure: they read state, and have no effect and no trap. Whatever may trap, or has an effect
 *   (a bus access, a call), is a statement of its own that binds its result to a local, so evaluation order is explicit.
 * - Control is structured; the only ways out of a body are its end, `return` and `trap`.
 *
 * Every node carries the place of the text it came from, for diagnostics and for provenance in emitted code.
 */
import type { Span } from '../diagnostics.ts'
import type { FloatShape } from './float.ts'

export type Type = BitsType | BoolType
export interface BitsType {
  kind: 'bits'
  width: number
}
export interface BoolType {
  kind: 'bool'
}
export const BOOL: BoolType = { kind: 'bool' }
export const bitsType = (width: number): BitsType => ({ kind: 'bits', width })
export const sameType = (a: Type, b: Type): boolean =>
  a.kind === b.kind && (a.kind === 'bool' || a.width === (b as BitsType).width)
export const showType = (t: Type): string => (t.kind === 'bool' ? 'bool' : `bits<${t.width}>`)

/** A variable of one body. `id` is unique in the body; `name` is the author's (or made up), for reading. */
export interface Local {
  id: number
  name: string
  type: Type
  /** True when it is assigned after its declaration. */
  mutable: boolean
}

/** A place in the machine's state: a register, an element of a register file, or a field of either. */
export interface Place {
  /** Name of the register in the model (`x`, `pc`, `mstatus`). */
  register: string
  /** Element of a register file; absent for a single register. */
  index?: Expr
  /** Absent: the whole register. Otherwise the bits hi..lo, and the field's name if they are one. */
  field?: { name: string; hi: number; lo: number }
}

export type UnaryOp = 'not' | 'neg' | 'lnot' | 'clz' | 'ctz' | 'popcount'
/** Arithmetic: both operands and the result have one width, modulo 2^width. Division by zero gives all ones, its remainder the dividend. */
export type ArithmeticOp = 'add' | 'sub' | 'mul' | 'and' | 'or' | 'xor' | 'udiv' | 'urem' | 'sdiv' | 'srem'
/** Shifts: the amount may have any width; an amount of at least the width gives 0 (or copies of the sign). */
export type ShiftOp = 'shl' | 'lshr' | 'ashr'
/** Comparisons give bool. `eq` and `ne` also take two bools. */
export type CompareOp = 'eq' | 'ne' | 'ult' | 'ule' | 'ugt' | 'uge' | 'slt' | 'sle' | 'sgt' | 'sge'
export type LogicOp = 'land' | 'lor'
export type BinaryOp = ArithmeticOp | ShiftOp | CompareOp | LogicOp

interface Node {
  type: Type
  at: Span
}
export type Expr =
  | (Node & { op: 'const'; value: bigint })
  | (Node & { op: 'bool'; value: boolean })
  | (Node & { op: 'local'; local: Local })
  /** An operand of the instruction (an immediate's value, a register's number), as the decoder gives it. */
  | (Node & { op: 'operand'; name: string })
  | (Node & { op: 'read'; place: Place })
  /** The instruction's own bits, zero-extended to the width of the longest instruction. */
  | (Node & { op: 'instruction' })
  /** The instruction's length in bytes. */
  | (Node & { op: 'length' })
  | (Node & { op: UnaryOp; arg: Expr })
  | (Node & { op: BinaryOp; left: Expr; right: Expr })
  /** To a larger or equal width. */
  | (Node & { op: 'zext' | 'sext'; arg: Expr })
  /** Bits hi..lo of arg. */
  | (Node & { op: 'extract'; arg: Expr; hi: number; lo: number })
  /** Most significant part first. */
  | (Node & { op: 'concat'; parts: Expr[] })
  | (Node & { op: 'cond'; test: Expr; then: Expr; else: Expr })
  /** A truth value as one bit. */
  | (Node & { op: 'frombool'; arg: Expr })
  /** Whether the bus has something at this physical address for an access of `width` bits. */
  | (Node & { op: 'mapped'; width: number; address: Expr; access: AccessKind })

/** The node of an operator, or of several that share one shape (`ExprOf<'shl' | 'lshr'>`). */
export type ExprOf<Op extends Expr['op']> = NodeOf<Expr, Op> & { op: Op }
type NodeOf<E, Op> = E extends { op: infer O } ? ([Op] extends [O] ? E : [O] extends [Op] ? E : never) : never
export type AccessKind = 'load' | 'store' | 'fetch'

export type Stmt =
  /** Declares a local. */
  | { kind: 'let'; local: Local; value: Expr; at: Span }
  | { kind: 'assign'; local: Local; value: Expr; at: Span }
  | { kind: 'write'; place: Place; value: Expr; at: Span }
  /** Calls a function of the model; `result` is declared by it. */
  | { kind: 'call'; result?: Local; function: string; args: Expr[]; at: Span }
  /** Reads `width` bits of physical memory in the machine's byte order; runs `fault` (which never falls through) if nothing answers. */
  | { kind: 'busread'; result: Local; width: number; address: Expr; fault: Stmt[]; at: Span }
  | { kind: 'buswrite'; width: number; address: Expr; value: Expr; fault: Stmt[]; at: Span }
  /**
   * Floating-point arithmetic. It has neither effect nor trap; `result` and `flags` (what it raises) are declared by it. The types of
   * both and of the arguments, of which the last may be a rounding direction, are those of `floatSignature`.
   */
  | { kind: 'float'; shape: FloatShape; args: Expr[]; result: Local; flags: Local; at: Span }
  | { kind: 'if'; test: Expr; then: Stmt[]; else: Stmt[]; at: Span }
  | { kind: 'switch'; value: Expr; cases: { values: bigint[]; body: Stmt[] }[]; default: Stmt[]; at: Span }
  /** A counted loop: local = from, from+step … while it differs from `end` (step is +1 or -1). */
  | { kind: 'loop'; local: Local; from: bigint; end: bigint; step: 1n | -1n; body: Stmt[]; at: Span }
  | { kind: 'break' | 'continue'; at: Span }
  | { kind: 'return'; value?: Expr; at: Span }
  /** Leaves the instruction: the machine's `enterTrap` runs with the trap's cause and this value. Never falls through. */
  | { kind: 'trap'; trap: string; value: Expr; at: Span }
  /** The next instruction is at this address. */
  | { kind: 'jump'; target: Expr; at: Span }
  /** A sensitive operation's permission: traps as its guard says unless it is permitted now. */
  | { kind: 'guard'; guard: string; at: Span }
  /** Ordering and coherence, by the spec's own name for it; engines with caches act on it. `value`: for this address alone. */
  | { kind: 'fence'; name: string; value?: Expr; at: Span }
  /** Tells engines that remember translations: what has been found holds for addresses that differ in so many low bits only. */
  | { kind: 'reach'; bits: Expr; at: Span }
  /** Nothing to do until an interrupt may be pending. */
  | { kind: 'wait'; at: Span }
  /** The machine stops for good, with this exit status. */
  | { kind: 'halt'; status: Expr; at: Span }

export type StmtOf<Kind extends Stmt['kind']> = Extract<Stmt, { kind: Kind }>

/** A function declared in a spec, or made by the generator (`origin`: what for). */
export interface IRFunction {
  name: string
  title?: string
  parameters: Local[]
  result?: Type
  body: Stmt[]
  /** As written in the spec; absent for functions that the generator made. */
  text?: string
  at: Span
}
