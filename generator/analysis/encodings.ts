/**
 * What encodings are made of, and the trees that a decoder is made of. (What is wrong with encodings is told by
 * `check-encodings.ts`.)
 *
 * Bits are named as in `Instruction.mask`: bit 0 is the least significant of the encoding read as a number of 8·length
 * bits. A decoder therefore works in two steps, and never needs a byte that may not belong to the instruction:
 *
 * 1. `lengthTree` tells the length from a prefix. Each of its switches says how many bytes it needs (`bytes`, all
 *    surely part of the instruction) and names bits of the number that these first bytes form in the instruction order
 *    (`little`: the first byte is the least significant; `big`: the most significant).
 * 2. `decisionTree` of the encodings of that length then works on the whole number.
 */
import { evaluateExpression, operandContext } from '../ir/evaluate.ts'
import type { Expr } from '../ir/ir.ts'
import type { Instruction, InstructionSet, Operand } from '../model.ts'

export type Order = InstructionSet['order']

export type LengthNode =
  | { kind: 'length'; length: number }
  /** The bits hi..lo of the first `bytes` bytes read as one number; a value without a case goes to `default`. */
  | {
      kind: 'switch'
      bytes: number
      hi: number
      lo: number
      cases: { values: number[]; node: LengthNode }[]
      default: LengthNode
    }

export type DecisionNode =
  /** In the order in which they are to be tried; none: the encoding is undefined. */
  | { kind: 'leaf'; candidates: Candidate[] }
  /** The bits hi..lo of the encoding, at most 16 of them. */
  | { kind: 'switch'; hi: number; lo: number; cases: { value: number; node: DecisionNode }[]; default: DecisionNode }

/** An instruction that fits if `(bits & mask) === match` (what the switches above left to test) and `where` holds. */
export interface Candidate {
  instruction: Instruction
  mask: bigint
  match: bigint
  where?: Expr
}

const ones = (width: number): bigint => (1n << BigInt(width)) - 1n
const EMPTY: DecisionNode = { kind: 'leaf', candidates: [] }

/** The value of an operand in an encoding, as semantics see it: for a register its number, offset included. */
export function operandValue(operand: Operand, bits: bigint): bigint {
  let value = 0n
  for (const { hi, lo, at } of operand.slices) value |= ((bits >> BigInt(at)) & ones(hi - lo + 1)) << BigInt(lo)
  return operand.kind.is === 'register' ? value + BigInt(operand.kind.offset) : value
}

export const operandValues = (instruction: Instruction, bits: bigint): Map<string, bigint> =>
  new Map(instruction.operands.map(operand => [operand.name, operandValue(operand, bits)]))

/** The encoding with these operand values, ignored bits 0. Bits of a value that the encoding does not hold are lost. */
export function encode(instruction: Instruction, values: Map<string, bigint>): bigint {
  let bits = instruction.match
  for (const operand of instruction.operands) {
    let value = values.get(operand.name) ?? 0n
    if (operand.kind.is === 'register') value -= BigInt(operand.kind.offset)
    for (const { hi, lo, at } of operand.slices) bits |= ((value >> BigInt(lo)) & ones(hi - lo + 1)) << BigInt(at)
  }
  return bits
}

/** Whether an encoding's fixed bits and condition make it this instruction (others may take precedence). */
export function matches(instruction: Instruction, bits: bigint): boolean {
  return (bits & instruction.mask) === instruction.match && whereHolds(instruction, bits)
}

export function whereHolds(instruction: Instruction, bits: bigint): boolean {
  if (!instruction.where) return true
  const context = operandContext(operandValues(instruction, bits), bits, instruction.length)
  return evaluateExpression(context, instruction.where) === true
}

/** Whether `a` takes precedence over `b` by its own word. */
export const overrides = (a: Instruction, b: Instruction): boolean =>
  a.overrides.includes(b.group) || a.overrides.includes(b.id)

/** Bits of the encoding that a condition depends on. */
export function whereBits(instruction: Instruction): bigint {
  if (!instruction.where) return 0n
  const names = new Set<string>()
  let all = false
  visit(instruction.where, expr => {
    if (expr.op === 'operand') names.add(expr.name)
    if (expr.op === 'instruction') all = true
  })
  if (all) return ones(8 * instruction.length) & ~instruction.mask
  let bits = 0n
  for (const operand of instruction.operands) {
    if (!names.has(operand.name)) continue
    for (const { hi, lo, at } of operand.slices) bits |= ones(hi - lo + 1) << BigInt(at)
  }
  return bits
}

function visit(expr: Expr, see: (expr: Expr) => void): void {
  see(expr)
  if ('arg' in expr) visit(expr.arg, see)
  if ('left' in expr) {
    visit(expr.left, see)
    visit(expr.right, see)
  }
  if (expr.op === 'concat') for (const part of expr.parts) visit(part, see)
  if (expr.op === 'cond') for (const part of [expr.test, expr.then, expr.else]) visit(part, see)
}

/** The bits of the first `bytes` bytes of an encoding, as the number these bytes form. */
export const prefix = (bits: bigint, length: number, bytes: number, order: Order): bigint =>
  order === 'little' ? bits & ones(8 * bytes) : bits >> BigInt(8 * (length - bytes))

/** Tells the length of an instruction. Where no instruction begins so, it is the least that the bits read allow. */
export function lengthTree(instructions: Instruction[], order: Order): LengthNode {
  return growLength(instructions, order, new Map())
}

/** For each number of bytes, the bits of the prefix already told apart. */
type Tested = Map<number, bigint>

function growLength(candidates: Instruction[], order: Order, tested: Tested): LengthNode {
  const lengths = [...new Set(candidates.map(one => one.length))].sort((a, b) => a - b)
  const bytes = lengths[0]
  if (lengths.length === 1) return { kind: 'length', length: bytes }
  const views = candidates.map(one => ({
    one,
    mask: prefix(one.mask, one.length, bytes, order),
    match: prefix(one.match, one.length, bytes, order),
  }))
  const done = tested.get(bytes) ?? 0n
  const field = deciding(views, 8 * bytes, done) ?? splitting(views, 8 * bytes, done)
  // Nothing tells them apart: `checkEncodings` reports it, and the longest is what must be read to know.
  if (!field) return { kind: 'length', length: lengths[lengths.length - 1] }
  const { hi, lo } = field
  const next: Tested = new Map(tested)
  next.set(bytes, done | (ones(hi - lo + 1) << BigInt(lo)))
  const cases: { values: number[]; node: LengthNode }[] = []
  for (let value = 0; value < 2 ** (hi - lo + 1); value++) {
    const inside = views.filter(view => fits(view, hi, lo, value)).map(view => view.one)
    if (inside.length === 0) continue
    const node = growLength(inside, order, next)
    const same = cases.find(one => JSON.stringify(one.node) === JSON.stringify(node))
    if (same) same.values.push(value)
    else cases.push({ values: [value], node })
  }
  return { kind: 'switch', bytes, hi, lo, cases, default: { kind: 'length', length: bytes } }
}

interface View {
  mask: bigint
  match: bigint
}

const fits = (view: View, hi: number, lo: number, value: number): boolean => {
  const field = ones(hi - lo + 1) << BigInt(lo)
  return (((BigInt(value) << BigInt(lo)) ^ view.match) & view.mask & field) === 0n
}

/** The narrowest field, fixed in all, each value of which belongs to one length. */
function deciding(views: (View & { one: Instruction })[], width: number, done: bigint) {
  const common = views.reduce((all, view) => all & view.mask, ones(width)) & ~done
  for (let size = 1; size <= Math.min(16, width); size++) {
    for (let lo = 0; lo + size <= width; lo++) {
      const field = ones(size) << BigInt(lo)
      if ((common & field) !== field) continue
      const lengths = new Map<bigint, number>()
      const clash = views.some(({ match, one }) => {
        const value = match & field
        const known = lengths.get(value)
        lengths.set(value, one.length)
        return known !== undefined && known !== one.length
      })
      if (!clash) return { hi: lo + size - 1, lo }
    }
  }
  return undefined
}

/** The single bit that leaves the fewest candidates in its larger half. */
function splitting(views: View[], width: number, done: bigint) {
  let best: { hi: number; lo: number } | undefined
  let least = views.length
  for (let bit = 0; bit < width; bit++) {
    if ((done >> BigInt(bit)) & 1n) continue
    const larger = Math.max(...[0, 1].map(value => views.filter(view => fits(view, bit, bit, value)).length))
    if (larger < least) {
      least = larger
      best = { hi: bit, lo: bit }
    }
  }
  return best
}

/** The decision tree of encodings of one length. */
export function decisionTree(instructions: Instruction[]): DecisionNode {
  if (new Set(instructions.map(one => one.length)).size > 1) throw new Error('A decision tree is of one length')
  return growDecision(byPrecedence(instructions), 0n)
}

/** The trees of each length. */
export function decisionTrees(instructions: Instruction[]): Map<number, DecisionNode> {
  const lengths = [...new Set(instructions.map(one => one.length))].sort((a, b) => a - b)
  return new Map(lengths.map(length => [length, decisionTree(instructions.filter(one => one.length === length))]))
}

/** A leaf holds at most so many when no bit is fixed in all of them; more are told apart by bits that some ignore. */
const LEAF = 4

function growDecision(candidates: Instruction[], tested: bigint): DecisionNode {
  if (candidates.length === 0) return EMPTY
  const width = 8 * candidates[0].length
  const field =
    candidates.length === 1
      ? undefined
      : (telling(candidates, width, tested) ??
        (candidates.length > LEAF ? splitting(candidates, width, tested) : undefined))
  if (!field) {
    return {
      kind: 'leaf',
      candidates: candidates.map(instruction => ({
        instruction,
        mask: instruction.mask & ~tested,
        match: instruction.match & ~tested,
        where: instruction.where,
      })),
    }
  }
  const { hi, lo } = field
  const bits = ones(hi - lo + 1) << BigInt(lo)
  const free = candidates.filter(one => (one.mask & bits) !== bits)
  const values = new Set<number>()
  for (let value = 0; value < 2 ** (hi - lo + 1); value++) {
    if (candidates.some(one => !free.includes(one) && fits(one, hi, lo, value))) values.add(value)
    else if (free.some(one => fits(one, hi, lo, value))) values.add(value)
  }
  const cases = [...values].map(value => ({
    value,
    node: growDecision(
      candidates.filter(one => fits(one, hi, lo, value)),
      tested | bits,
    ),
  }))
  return { kind: 'switch', hi, lo, cases, default: EMPTY }
}

/** The field, fixed in all, that has the most values among them; of such the narrowest. */
function telling(candidates: Instruction[], width: number, tested: bigint) {
  const common = candidates.reduce((all, one) => all & one.mask, ones(width)) & ~tested
  let best: { hi: number; lo: number } | undefined
  let most = 1
  let narrowest = 0
  for (let lo = 0; lo < width; lo++) {
    for (let hi = lo; hi < Math.min(width, lo + 16); hi++) {
      if (((common >> BigInt(hi)) & 1n) === 0n) break
      const field = ones(hi - lo + 1) << BigInt(lo)
      const values = new Set(candidates.map(one => one.match & field)).size
      if (values > most || (values === most && most > 1 && hi - lo + 1 < narrowest)) {
        best = { hi, lo }
        most = values
        narrowest = hi - lo + 1
      }
    }
  }
  return best
}

/** Overriding encodings first, then the more specific ones, otherwise as declared. */
export function byPrecedence(instructions: Instruction[]): Instruction[] {
  const fixed = (one: Instruction) => one.mask.toString(2).replaceAll('0', '').length
  const rest = instructions
    .map((one, i) => ({ one, i }))
    .sort((a, b) => fixed(b.one) - fixed(a.one) || a.i - b.i)
    .map(({ one }) => one)
  const ordered: Instruction[] = []
  while (rest.length > 0) {
    const free = rest.findIndex(one => !rest.some(other => other !== one && overrides(other, one)))
    // A cycle of overrides is reported by `checkEncodings`; here any order will do.
    ordered.push(...rest.splice(Math.max(free, 0), 1))
  }
  return ordered
}
