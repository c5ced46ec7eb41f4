/**
 * What the records of pre-decoded blocks hold, form by form: that is what the semantics of a form ask for when they are told without
 * operands.
 *
 * A block begins with a header; then comes a record for each instruction: its opcode, how far it lies from the start of the block, its
 * operands; and one that ends the block.
 */
import { Builder, type Semantics } from './semantics.ts'
import { Cells, type Statement } from './statement.ts'
import type { Unknown, Value } from './value.ts'
import { eachPart, eachStatement, eachValue } from './walk.ts'

/**
 * Of a block: how often it is executed until the engine wants to hear of it (at 0 always; `ACROSS`: see there), its instructions, the records of the first two
 * blocks that execution went on with, its physical address, as a number of 64 bits, how often the engine has heard of it, and
 * after how many executions for the first time.
 */
export const HEADER = {
  patience: 0,
  count: 4,
  next: 8,
  other: 12,
  address: 16,
  heat: 24,
  first: 28,
  bytes: 32,
} as const
/**
 * In place of a block's patience: it is one instruction that goes on in the next page. Nobody hears of it, as long as that is fetched from
 * where it was: the record that ends the block has the host's address of the next page.
 */
export const ACROSS = -1
/** Of an instruction: the opcode, and bytes from the start of the block. */
export const RECORD = { opcode: 0, distance: 2, operands: 4 } as const
/** Opcodes that no form has: the block is over; the reference engine executes the instruction, for a reason. */
export const ENDS = 0
export const LEAVES = 1
const FORMS = 2
/** Where the record that ends a block has the next page. */
export const BORDER_FIELD = RECORD.operands
/** Where the record of an instruction that is left has the number of the reason. */
export const REASON_FIELD = RECORD.operands

const NARROWEST = 16
const WIDEST = 32

/** Where a record has an operand, and in how many bytes. */
export interface Field {
  readonly of: Unknown
  readonly width: number
  readonly at: number
  readonly bytes: number
}

/** An instruction form that the interpreter executes. */
export interface Form {
  readonly opcode: number
  readonly statements: readonly Statement[]
  readonly fields: readonly Field[]
}

/** All forms of a machine: those that are executed, and why others are not. */
export interface Forms {
  readonly byId: readonly (Form | string)[]
  readonly recordBytes: number
}

const known = new WeakMap<Semantics, Forms>()

export function formsOf(semantics: Semantics): Forms {
  const before = known.get(semantics)
  if (before) return before
  const builder = new Builder(new Cells(), semantics.pc.width)
  let opcode = FORMS
  let recordBytes = NARROWEST
  const byId = semantics.instructions.map((one): Form | string => {
    const { statements, leave } = builder.tellUnknown(one)
    if (leave !== undefined) return leave
    const laid = layOut(unknownsOf(statements))
    if (!laid) return 'operands'
    recordBytes = Math.max(recordBytes, laid.end <= NARROWEST ? NARROWEST : WIDEST)
    return { opcode: opcode++, statements, fields: laid.fields }
  })
  const made = { byId, recordBytes }
  known.set(semantics, made)
  return made
}

export const keyOf = (of: Unknown): string => (typeof of === 'string' ? `the ${of}` : of.operand)

/** What is unknown in statements, but for the address, each once. */
function unknownsOf(list: readonly Statement[]): Map<string, { of: Unknown; width: number }> {
  const found = new Map<string, { of: Unknown; width: number }>()
  const see = (value: Value): void => {
    if (value.op === 'unknown') {
      if (value.of !== 'pc') found.set(keyOf(value.of), { of: value.of, width: value.width })
      return
    }
    eachPart(value, see)
  }
  eachStatement(list, s => eachValue(s, see))
  return found
}

/** The widest first, so that each lies at a multiple of its size; undefined where they have no room. */
function layOut(unknowns: Map<string, { of: Unknown; width: number }>): { fields: Field[]; end: number } | undefined {
  const fields: Field[] = []
  const taken = new Array<boolean>(WIDEST).fill(false).fill(true, 0, RECORD.operands)
  let end: number = RECORD.operands
  for (const one of [...unknowns.values()].sort((a, b) => b.width - a.width)) {
    const bytes = [1, 2, 4, 8].find(size => 8 * size >= one.width)
    if (bytes === undefined) return undefined
    let at = 0
    while (at < WIDEST && taken.slice(at, at + bytes).includes(true)) at += bytes
    if (at + bytes > WIDEST) return undefined
    taken.fill(true, at, at + bytes)
    fields.push({ ...one, at, bytes })
    end = Math.max(end, at + bytes)
  }
  return { fields, end }
}
