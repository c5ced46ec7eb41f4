/** The instruction set as a whole: all forms, their lengths and order, and what an undefined encoding does. */
import type { Expr } from '../ir/ir.ts'
import { attempt, didYouMean, lowerCondition } from '../language/index.ts'
import { refuse } from '../language/scope.ts'
import type { Instruction, InstructionSet } from '../model.ts'
import { memoryFunctionNamed } from './address-space.ts'
import { elaborateInstruction, patternLengths } from './instructions.ts'
import { type Item, integer } from './items.ts'
import type { OperandContext } from './operands.ts'
import { elaboratePseudos } from './pseudos.ts'
import { type Workshop, zero } from './workshop.ts'

/** Bytes of the longest encoding: needed before semantics are lowered, so it is read off the patterns' texts. */
export function longestInstruction(w: Workshop): number {
  let longest = 1
  const context = w.operandContext()
  const quiet: OperandContext = { ...context, report: () => {} }
  for (const item of w.collect('instructions').values()) {
    attempt(() => {
      for (const length of patternLengths(item, quiet)) longest = Math.max(longest, length)
    })
  }
  return longest
}

export function elaborateInstructions(w: Workshop): InstructionSet {
  const context = w.operandContext()
  const instructions: Instruction[] = []
  for (const item of w.collect('instructions').values()) instructions.push(...elaborateInstruction(item, context))
  const facts = instructionFacts(w)
  const lengths = [...new Set(instructions.map(i => i.length))].sort((a, b) => a - b)
  return {
    order: facts.order ?? w.byteOrder(),
    lengths: lengths.length > 0 ? lengths : [1],
    alignment: facts.alignment ?? lengths[0] ?? 1,
    instructions,
    pseudos: elaboratePseudos(w.collect('pseudos').values(), context),
    ...(facts.undefined ? { undefined: facts.undefined } : {}),
  }
}

function instructionFacts(w: Workshop): {
  order?: 'little' | 'big'
  alignment?: number
  undefined?: { trap: string; value: Expr }
} {
  return (
    w.single('instruction', item => {
      const trap = item.get('undefined', 'trap')
      if (trap !== undefined && !w.traps.has(trap))
        refuse(
          w.report,
          'SV5005',
          item.span(['undefined', 'trap']),
          `there is no trap '${trap}'`,
          didYouMean(trap, w.traps.keys()),
        )
      const value =
        trap !== undefined && item.has('undefined', 'value')
          ? lowerCondition(w.scope, item.text('undefined', 'value'), w.report, w.scope.trapValue)
          : undefined
      return {
        ...(item.has('order') ? { order: item.get('order') as 'little' | 'big' } : {}),
        ...(item.has('alignment') ? { alignment: Number(integer(item, ['alignment'], w.constants, w.report)) } : {}),
        ...(trap === undefined
          ? {}
          : { undefined: { trap: String(trap), value: value ?? defaultUndefinedValue(w, String(trap), item) } }),
      }
    }) ?? {}
  )
}

function defaultUndefinedValue(w: Workshop, trap: string, item: Item): Expr {
  const trapItem = w.collect('traps').get(trap)
  const type = w.scope.trapValue
  return (
    (trapItem?.has('value') ? lowerCondition(w.scope, trapItem.text('value'), w.report, type) : undefined) ??
    zero(type, item.span())
  )
}

export function makeFetch(w: Workshop, set: InstructionSet): void {
  const unit = set.lengths.reduce(gcd, set.lengths[0]!)
  const width = [8, 4, 2, 1].find(bytes => unit % bytes === 0)! * 8
  memoryFunctionNamed(w, 'fetch', width)
}

/** Accesses that loaders, debuggers and hypervisors ask for, whether or not an instruction does. */
export function neededAlways(w: Workshop): void {
  for (const kind of ['load', 'store'] as const) memoryFunctionNamed(w, kind, 8)
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
