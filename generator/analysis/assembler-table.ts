/** A machine → what an assembler needs to know of it. Emitted as code by `emit/assembler.ts`; used as it is by checks. */
import type { AssemblerTable, Form, OperandKind, PseudoForm, RegisterNames } from '../../runtime/assembler/index.ts'
import { evaluateExpression, operandContext } from '../ir/evaluate.ts'
import type { Expr } from '../ir/ir.ts'
import { showExpr } from '../ir/print.ts'
import type { AssemblyPart, Instruction, Machine, Operand, Pseudo, Register } from '../model.ts'

const tables = new WeakMap<Machine, AssemblerTable>()

/** The table of a machine; its conditions are evaluated by the naive evaluator. */
export function assemblerTable(machine: Machine): AssemblerTable {
  const known = tables.get(machine)
  if (known) return known
  const table = tableOf(machine)
  tables.set(machine, table)
  return table
}

function tableOf(machine: Machine): AssemblerTable {
  const { instructionSet } = machine
  const { instructions } = instructionSet
  const addressWidth = machine.registers.get('pc')!.width
  const overriding = instructions.flatMap((other, index) => other.overrides.map(group => ({ group, index })))
  return {
    machine: machine.name,
    byteOrder: machine.byteOrder,
    order: instructionSet.order,
    alignment: instructionSet.alignment,
    addressWidth,
    origin: machine.physical.entry,
    elf: elfOf(machine),
    registers: registerNames(machine),
    forms: instructions.map(instruction => formOf(instruction, overriding)),
    pseudos: instructionSet.pseudos.map(pseudoForm),
  }
}

/** The register files that operands name. */
function registerNames(machine: Machine): Record<string, RegisterNames> {
  const kinds = [
    ...machine.instructionSet.instructions.flatMap(instruction => instruction.operands.map(operand => operand.kind)),
    ...machine.instructionSet.pseudos.flatMap(pseudo => pseudo.operands.map(operand => operand.kind)),
  ]
  const files = new Set(kinds.flatMap(kind => (kind.is === 'register' ? [kind.file] : [])))
  return Object.fromEntries([...files].map(file => [file, namesOf(machine.registers.get(file)!)]))
}

function namesOf(register: Register): RegisterNames {
  const names = Array.from({ length: register.count }, (_, i) => register.names[i] ?? `${register.name}${i}`)
  const taken = new Set([...names, ...register.aliases.keys()])
  // `x5` means element 5 of `x` whatever else it is called, unless it is the name of another element.
  const plain = names.map((_, i) => [`${register.name}${i}`, i] as const).filter(([name]) => !taken.has(name))
  return { names, aliases: Object.fromEntries([...register.aliases, ...plain]) }
}

/** @param overriding which instructions, by index, go before those of a group */
function formOf(instruction: Instruction, overriding: readonly { group: string; index: number }[]): Form {
  const { id, mnemonic, length, mask, match, ignored, operands, where } = instruction
  const yields = overriding.flatMap(({ group, index }) => (group === instruction.group ? [index] : []))
  return {
    id,
    mnemonic,
    length,
    mask,
    match,
    ignored,
    operands: operands.map(operand => ({
      name: operand.name,
      kind: kindOf(operand.kind),
      slices: operand.slices.map(({ hi, lo, at }) => [hi, lo, at] as const),
      ...(operand.default === undefined ? {} : { default: operand.default }),
    })),
    syntax: syntaxOf(instruction.assembly),
    ...(where ? { where: { text: showExpr(where), holds: values => holds(where, operands, values) } } : {}),
    ...(yields.length > 0 ? { yields } : {}),
  }
}

function holds(where: Expr, operands: readonly Operand[], values: Readonly<Record<string, bigint>>): boolean {
  const unsigned = operands.map(({ name, width }) => [name, BigInt.asUintN(width, values[name])] as const)
  return evaluateExpression(operandContext(new Map(unsigned)), where) === true
}

const kindOf = (kind: Operand['kind']): OperandKind => {
  switch (kind.is) {
    case 'register':
      return { is: 'register', file: kind.file, offset: kind.offset }
    case 'named':
      return { is: 'named', names: Object.fromEntries(kind.names), open: kind.open }
    case 'immediate':
      return { is: 'immediate', signed: kind.signed, ...(kind.relative ? { bias: kind.relative.bias } : {}) }
  }
}

const pseudoForm = (pseudo: Pseudo): PseudoForm => ({
  mnemonic: pseudo.mnemonic,
  syntax: syntaxOf(pseudo.assembly),
  operands: pseudo.operands.map(({ name, kind }) => ({ name, kind: kindOf(kind) })),
  alternatives: pseudo.alternatives,
  alias: pseudo.alias,
})

/** Parts as text with operands in braces: a blank after a comma (outside of parentheses) and between words. */
export function syntaxOf(parts: readonly AssemblyPart[]): string {
  let text = ''
  let wordBefore = false
  let depth = 0
  for (const part of parts) {
    if (part.kind === 'literal') depth += /[([]/.test(part.text) ? 1 : /[)\]]/.test(part.text) ? -1 : 0
    const word = part.kind === 'operand' || /^\w/.test(part.text)
    if (word && wordBefore) text += ' '
    if (part.kind === 'operand') text += `{${part.name}}`
    else text += part.text === ',' && depth <= 0 ? ', ' : part.text.replace(/[{}]/, brace => brace + brace)
    wordBefore = word
  }
  return text
}

/** How ELF files name the machine: as its spec says, else machine 0, and the class by the width of `pc`. */
export const elfOf = (machine: Machine): { class: 32 | 64; machine: number } =>
  machine.elf ?? { class: machine.registers.get('pc')!.width > 32 ? 64 : 32, machine: 0 }
