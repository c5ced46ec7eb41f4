/** Emits `decoder.ts`: the length from the first units, then a decision tree for each length. */
import { type DecisionNode, decisionTrees, type LengthNode, lengthTree } from '../analysis/encodings.ts'
import { bitsType, type Expr } from '../ir/ir.ts'
import type { Instruction, Machine, Operand } from '../model.ts'
import { BodyWriter, newImports } from './body.ts'
import { instructionWidth } from './instructions.ts'
import { constantName, executeName, operandProperty, pascal } from './names.ts'
import { operandProperties } from './operands.ts'
import { type EmittedFile, fill } from './template.ts'
import { ExpressionWriter, isWide, literal, type Naming } from './typescript.ts'
import { Lines, provenance } from './writer.ts'

/** Bytes that are fetched at a time: what divides every length. */
export function fetchUnit(machine: Machine): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
  const unit = machine.instructionSet.lengths.reduce(gcd)
  return [8, 4, 2, 1].find(bytes => unit % bytes === 0)!
}

export function emitDecoder(machine: Machine, runtime: string): EmittedFile {
  const out = new Lines()
  const { instructions, order } = machine.instructionSet
  const imports = newImports()
  const ids = new Map(instructions.map((i, id) => [i, id]))
  emitLength(machine, lengthTree(instructions, order), out)
  for (const [length, tree] of decisionTrees(instructions)) {
    const wide = length > 4
    out.add('').doc(`The instruction of ${length} ${length === 1 ? 'byte' : 'bytes'} with these bits.`)
    out.block(`export function decode${8 * length}(bits: ${wide ? 'bigint' : 'number'}): Instruction {`, () => {
      emitTree(machine, tree, wide, out)
      out.add(`return undefinedInstruction(${length}, ${asInstructionBits(machine, wide, 'bits')})`)
    })
  }
  for (const instruction of instructions) emitOne(machine, instruction, ids.get(instruction)!, out)
  emitUndefined(machine, out, imports)
  const isas = [...new Set(instructions.map(i => i.isa))]
  const importLines = [
    ...(imports.helpers.size > 0
      ? [`import { ${[...imports.helpers].sort().join(', ')} } from '${runtime}/engine/bits.ts'`]
      : []),
    ...isas.map(isa => `import * as ${moduleName(isa)} from './execute/${isa}.ts'`),
    "import { Instruction } from './instruction.ts'",
    "import type { State } from './state.ts'",
    ...(machine.instructionSet.undefined ? ["import { TRAP } from './traps.ts'"] : []),
  ]
  const text = fill('code', {
    title: `The decoder of ${machine.title}: a decision tree made from the encodings.`,
    notes: [],
    source: provenance(machine.at),
    imports: importLines.join('\n'),
    body: out.toString(),
  })
  return { path: 'decoder.ts', text }
}

const moduleName = (isa: string): string => `execute${pascal(isa)}`

/** An instruction's bits as the machine's `Instruction.bits` holds them. */
const asInstructionBits = (machine: Machine, wide: boolean, text: string): string =>
  instructionWidth(machine) > 32 && !wide ? `BigInt(${text})` : text

/** `decode(unit)`: reads units until the length is known. */
function emitLength(machine: Machine, tree: LengthNode, out: Lines): void {
  const unit = fetchUnit(machine)
  const little = machine.instructionSet.order === 'little'
  out.doc(
    `Decodes the instruction whose n-th ${unit} ${unit === 1 ? 'byte' : 'bytes'} (as a number, in the instruction order) \`unit(n)\` gives; it asks for no more than belong to the instruction.`,
  )
  out.block('export function decode(unit: (n: number) => number): Instruction {', () => {
    const ensure = (have: number, bytes: number): void => {
      if (have === bytes) return
      const wide = bytes > 4
      const parts = Array.from({ length: bytes / unit }, (_, n) => n).map(n => {
        if (have > 0 && n < have / unit) return undefined
        const value = wide ? `BigInt(unit(${n}))` : `unit(${n})`
        const up = 8 * unit * (little ? n : bytes / unit - 1 - n)
        return up === 0 ? value : `(${value} << ${up}${wide ? 'n' : ''})`
      })
      const earlier =
        have === 0
          ? []
          : [
              little
                ? wide && have <= 4
                  ? `BigInt(bits${8 * have})`
                  : `bits${8 * have}`
                : `(${wide && have <= 4 ? `BigInt(bits${8 * have})` : `bits${8 * have}`} << ${8 * (bytes - have)}${wide ? 'n' : ''})`,
            ]
      const terms = [...earlier, ...parts.filter(p => p !== undefined)]
      const joined = terms.join(' | ')
      out.add(`const bits${8 * bytes} = ${bytes === 4 && terms.length > 1 ? `(${joined}) >>> 0` : joined}`)
    }
    const visit = (node: LengthNode, have: number): void => {
      if (node.kind === 'length') {
        ensure(have, node.length)
        out.add(`return decode${8 * node.length}(bits${8 * node.length})`)
        return
      }
      ensure(have, node.bytes)
      const wide = node.bytes > 4
      const value = fieldText(`bits${8 * node.bytes}`, 8 * node.bytes, node.hi, node.lo, wide)
      const byCases = [...node.cases]
      out.block(`switch (${value}) {`, () => {
        for (const c of byCases) {
          c.values.forEach((v, i) => {
            if (i < c.values.length - 1) out.add(`case ${literal(BigInt(v), false)}:`)
            else out.block(`case ${literal(BigInt(v), false)}: {`, () => visit(c.node, node.bytes))
          })
        }
        out.block('default: {', () => visit(node.default, node.bytes))
      })
    }
    visit(tree, 0)
  })
}

function fieldText(name: string, width: number, hi: number, lo: number, wide: boolean): string {
  const mask = literal((1n << BigInt(hi - lo + 1)) - 1n, wide)
  if (wide) return `Number((${lo === 0 ? name : `${name} >> ${lo}n`}) & ${mask})`
  const shifted = lo === 0 ? name : `${name} >>> ${lo}`
  return hi === width - 1 && lo > 0 ? shifted : `${lo === 0 ? shifted : `(${shifted})`} & ${mask}`
}

function emitTree(machine: Machine, node: DecisionNode, wide: boolean, out: Lines): void {
  if (node.kind === 'leaf') {
    for (const { instruction, mask, match, where } of node.candidates) {
      const name = `decode${pascal(instruction.id)}`
      const tests: string[] = []
      if (mask !== 0n) {
        const cut = `(bits & ${literal(mask, wide)})`
        tests.push(`${!wide && mask >= 0x8000_0000n ? `(${cut} >>> 0)` : cut} === ${literal(match, wide)}`)
      }
      if (where) tests.push(whereText(instruction, where))
      if (tests.length === 0) {
        out.add(`return ${name}(bits)`)
        return
      }
      out.add(`if (${tests.join(' && ')}) return ${name}(bits)`)
    }
    return
  }
  const { hi, lo } = node
  const width = 64
  out.block(`switch (${fieldText('bits', width, hi, lo, wide)}) {`, () => {
    for (const c of node.cases) {
      out.block(`case ${literal(BigInt(c.value), false)}: {`, () => {
        emitTree(machine, c.node, wide, out)
        if (!alwaysReturns(c.node)) out.add('break')
      })
    }
    if (node.default.kind === 'switch' || node.default.candidates.length > 0) {
      out.block('default: {', () => {
        emitTree(machine, node.default, wide, out)
        if (!alwaysReturns(node.default)) out.add('break')
      })
    }
  })
}

const alwaysReturns = (node: DecisionNode): boolean =>
  node.kind === 'leaf' && node.candidates.some(c => c.mask === 0n && !c.where)

/** An operand's value as IR over the instruction's bits. */
function operandExpression(instruction: Instruction, operand: Operand): Expr {
  const at = operand.at
  const bits: Expr = { op: 'instruction', type: bitsType(8 * instruction.length), at }
  const parts: Expr[] = operand.slices.map(({ hi, lo, at: from }) => ({
    op: 'extract',
    type: bitsType(hi - lo + 1),
    arg: bits,
    hi: from + hi - lo,
    lo: from,
    at,
  }))
  const lowest = operand.slices[operand.slices.length - 1]!.lo
  if (lowest > 0) parts.push({ op: 'const', type: bitsType(lowest), value: 0n, at })
  const width = parts.reduce((sum, p) => sum + (p.type.kind === 'bits' ? p.type.width : 0), 0)
  let value: Expr = parts.length === 1 ? parts[0]! : { op: 'concat', type: bitsType(width), parts, at }
  if (operand.width > width) value = { op: 'zext', type: bitsType(operand.width), arg: value, at }
  if (operand.kind.is === 'register' && operand.kind.offset > 0) {
    const offset: Expr = { op: 'const', type: bitsType(operand.width), value: BigInt(operand.kind.offset), at }
    value = { op: 'add', type: bitsType(operand.width), left: value, right: offset, at }
  }
  return value
}

const decodeNaming = (operand: (name: string) => string): Naming => {
  const never = (): never => {
    throw new Error('decoding depends on the instruction alone')
  }
  return {
    read: never,
    local: never,
    operand,
    instructionBits: () => 'bits',
    instructionLength: never,
    mapped: never,
    helper: name => name,
  }
}

function whereText(instruction: Instruction, where: Expr): string {
  const plain = new ExpressionWriter(decodeNaming(() => ''))
  const naming = decodeNaming(name => {
    const operand = instruction.operands.find(o => o.name === name)!
    return `(${plain.text(operandExpression(instruction, operand))})`
  })
  return new ExpressionWriter(naming).at(where, 4)
}

function emitOne(machine: Machine, instruction: Instruction, id: number, out: Lines): void {
  const wide = instruction.length > 4
  const writer = new ExpressionWriter(decodeNaming(() => ''))
  const widths = operandProperties(machine)
  out.add('')
  out.block(`function decode${pascal(instruction.id)}(bits: ${wide ? 'bigint' : 'number'}): Instruction {`, () => {
    const bits = asInstructionBits(machine, wide, 'bits')
    const made = `new Instruction(${id}, ${instruction.length}, ${bits}, ${moduleName(instruction.isa)}.${executeName(machine, instruction)})`
    if (instruction.operands.length === 0) {
      out.add(`return ${made}`)
      return
    }
    out.add(`const i = ${made}`)
    for (const operand of instruction.operands) {
      const property = operandProperty(operand.name)
      const value = operandExpression(instruction, operand)
      const text = writer.text(value)
      // The property has one type in all instructions: that of the widest operand of its name.
      out.add(`i.${property} = ${widths.get(property)! > 32 && !isWide(value.type) ? `BigInt(${text})` : text}`)
    }
    out.add('return i')
  })
}

function emitUndefined(machine: Machine, out: Lines, imports: ReturnType<typeof newImports>): void {
  const wide = instructionWidth(machine) > 32
  const { undefined: undefinedTrap } = machine.instructionSet
  out.add('')
  out.doc(
    undefinedTrap
      ? `No instruction has these bits: executing them is ${machine.traps.get(undefinedTrap.trap)!.title}.`
      : 'No instruction has these bits; the machine has no trap for that, and stops.',
  )
  out.block(`function undefinedInstruction(length: number, bits: ${wide ? 'bigint' : 'number'}): Instruction {`, () => {
    out.add('return new Instruction(-1, length, bits, executeUndefined)')
  })
  out.add('')
  out.block(
    `function executeUndefined(s: State, ${undefinedTrap && usesBits(undefinedTrap.value) ? 'i' : '_i'}: Instruction): void {`,
    () => {
      if (!undefinedTrap) {
        out.add('throw s.trap(-1, s.current.bits)')
        return
      }
      const writer = new BodyWriter(machine, out, imports, 'i' as const)
      out.add(`throw s.trap(TRAP.${constantName(undefinedTrap.trap)}, ${writer.expressions.text(undefinedTrap.value)})`)
    },
  )
}

const usesBits = (e: Expr): boolean =>
  JSON.stringify(e, (key, value) =>
    key === 'at' ? undefined : typeof value === 'bigint' ? String(value) : value,
  ).includes('"instruction"')
