/** Assembly templates: `lw rd, imm(rs1)` → a mnemonic and its parts; and what makes instructions distinguishable. */
import type { Diagnostic, Span } from '../diagnostics.ts'
import type { EmbeddedText } from '../load/document.ts'
import type { AssemblyPart, Instruction, Operand } from '../model.ts'
import { nearest } from '../suggest.ts'

/** The syntax of an operand kind that has an assembly of its own (an addressing mode), put in place of its name. */
export interface OperandSyntax {
  parts: AssemblyPart[]
  /** Operands written as an address, and what the address has beyond pc + value. */
  relative: Map<string, number>
}

export interface ParsedAssembly extends OperandSyntax {
  mnemonic: string
}

/** What a word of a template may mean: an operand of the encoding, or an operand kind's own syntax. */
export type OperandWords = ReadonlyMap<string, Operand['kind'] | OperandSyntax>

type Report = (diagnostic: Diagnostic) => void

const MNEMONIC = /^\s*([A-Za-z_.][\w.-]*)(?=\s|$)/
const NUMBER = /^(0x[0-9a-f_]+|0b[01_]+|\d[\d_]*)/i
const WORD = /^[A-Za-z_]\w*/
/** `pc+`, `pc+2+`, `pc-4+` before an operand. */
const RELATIVE = /^pc\b((?:\s*[+-]\s*(?:0x[0-9a-f_]+|\d[\d_]*))*)\s*\+\s*(?=[A-Za-z_])/i

/**
 * Parses `mnemonic operands`. Words that are operands' names are operands; other words and punctuation stand for
 * themselves. Every operand must stand in it once, but for those in `optional`.
 *
 * Reports SV3101 (no mnemonic), SV3102 (operand missing), SV3103 (operand twice), SV3104 (`pc+` before something else
 * than an immediate), SV3105 (a character that assembly cannot have).
 */
export function parseAssembly(
  text: EmbeddedText,
  operands: OperandWords,
  report: Report,
  optional: ReadonlySet<string> = new Set(),
): ParsedAssembly {
  const head = MNEMONIC.exec(text.text)
  if (!head) {
    report({
      code: 'SV3101',
      severity: 'error',
      message: `the assembly '${text.text.trim()}' does not begin with a mnemonic`,
      span: text.span(0, text.text.length),
      hint: 'write a mnemonic (letters, digits, dots), a space, and the operands',
    })
    return { mnemonic: '', parts: [], relative: new Map() }
  }
  const syntax = parseFrom(text, head[0].length, operands, report)
  requireAll(text, syntax, operands, optional, report)
  return { mnemonic: head[1], ...syntax }
}

/** Parses the assembly of an operand kind: like `parseAssembly`, without a mnemonic. */
export function parseOperandSyntax(
  text: EmbeddedText,
  operands: OperandWords,
  report: Report,
  optional: ReadonlySet<string> = new Set(),
): OperandSyntax {
  const syntax = parseFrom(text, 0, operands, report)
  requireAll(text, syntax, operands, optional, report)
  return syntax
}

function parseFrom(text: EmbeddedText, from: number, operands: OperandWords, report: Report): OperandSyntax {
  const parts: AssemblyPart[] = []
  const relative = new Map<string, number>()
  const seen = new Set<string>()
  const source = text.text
  const error = (code: string, start: number, end: number, message: string, hint?: string) =>
    report({ code, severity: 'error', message, span: text.span(start, end), ...(hint ? { hint } : {}) })

  const addOperand = (name: string, start: number, bias?: number) => {
    const what = operands.get(name)!
    const added = 'parts' in what ? what.parts : [{ kind: 'operand' as const, name }]
    for (const part of added) {
      if (part.kind !== 'operand') continue
      if (seen.has(part.name)) error('SV3103', start, start + name.length, `the operand ${part.name} stands here twice`)
      seen.add(part.name)
    }
    parts.push(...added)
    if ('parts' in what) for (const [key, value] of what.relative) relative.set(key, value)
    if (bias === undefined) return
    if ('parts' in what || what.is !== 'immediate') {
      error('SV3104', start, start + name.length, `after pc+ there must be an immediate, and ${name} is not one`)
    } else relative.set(name, bias)
  }

  let at = from
  while (at < source.length) {
    const rest = source.slice(at)
    const space = /^\s+/.exec(rest)
    if (space) {
      at += space[0].length
      continue
    }
    const target = RELATIVE.exec(rest)
    if (target && !operands.has('pc')) {
      const start = at + target[0].length
      const name = operandAt(source, start, operands)
      if (name !== undefined) {
        addOperand(name, start, biasOf(target[1]))
        at = start + name.length
        continue
      }
      const word = WORD.exec(source.slice(start))![0]
      const meant = nearest(word, operands.keys())
      error(
        'SV3104',
        start,
        start + word.length,
        `${word} is not an operand of the encoding`,
        meant && `did you mean '${meant}'?`,
      )
      at = start + word.length
      continue
    }
    const name = operandAt(source, at, operands)
    if (name !== undefined) {
      addOperand(name, at)
      at += name.length
      continue
    }
    const literal = WORD.exec(rest)?.[0] ?? NUMBER.exec(rest)?.[0] ?? String.fromCodePoint(rest.codePointAt(0)!)
    if (!/^[\x21-\x7e]+$/.test(literal) || literal === ';' || literal === '"') {
      error('SV3105', at, at + literal.length, `assembly cannot have the character ${literal}`)
    } else parts.push({ kind: 'literal', text: literal })
    at += literal.length
  }
  return { parts, relative }
}

/** The longest operand name that stands at `at` as a whole word. Names of sub-fields may have dots (`dst.D`). */
function operandAt(source: string, at: number, operands: OperandWords): string | undefined {
  let word = /^[A-Za-z_]\w*(?:\.\w+)*/.exec(source.slice(at))?.[0]
  while (word !== undefined && word !== '') {
    if (operands.has(word)) return word
    const dot = word.lastIndexOf('.')
    word = dot < 0 ? undefined : word.slice(0, dot)
  }
  return undefined
}

function biasOf(text: string): number {
  let bias = 0
  for (const term of text.matchAll(/([+-])\s*(0x[0-9a-f_]+|\d[\d_]*)/gi)) {
    const value = Number(term[2].replaceAll('_', ''))
    bias += term[1] === '-' ? -value : value
  }
  return bias
}

function requireAll(
  text: EmbeddedText,
  syntax: OperandSyntax,
  operands: OperandWords,
  optional: ReadonlySet<string>,
  report: Report,
): void {
  const present = new Set(syntax.parts.flatMap(part => (part.kind === 'operand' ? [part.name] : [])))
  const words = syntax.parts.flatMap(part => (part.kind === 'literal' && WORD.test(part.text) ? [part.text] : []))
  for (const [name, what] of operands) {
    const needed = 'parts' in what ? what.parts.flatMap(part => (part.kind === 'operand' ? [part.name] : [])) : [name]
    if (optional.has(name) || needed.every(one => present.has(one))) continue
    const meant = nearest(name, words)
    report({
      code: 'SV3102',
      severity: 'error',
      message: `the encoding has the operand ${name}, and the assembly does not`,
      span: text.span(0, text.text.length),
      hint: meant ? `'${meant}' is no operand; did you mean '${name}'?` : 'give it a place, or a default in operands',
    })
  }
}

/**
 * Reports instructions that no assembler could tell apart: same mnemonic, same shape, and an earlier one of at most
 * the same length that takes every value the later one takes (SV3110 at equal length; SV3111, a warning, where the
 * longer encoding can still be named by its id).
 */
export function checkDistinguishable(instructions: readonly Instruction[], report: Report): void {
  const byShape = new Map<string, Instruction[]>()
  for (const instruction of instructions) {
    const key = shapeOf(instruction)
    const same = byShape.get(key)
    if (same) same.push(instruction)
    else byShape.set(key, [instruction])
  }
  for (const group of byShape.values()) {
    const sorted = [...group].sort((a, b) => a.length - b.length)
    for (const [index, later] of sorted.entries()) {
      const earlier = sorted.slice(0, index).find(one => !one.where && covers(one, later))
      if (!earlier) continue
      const equal = earlier.length === later.length
      report({
        code: equal ? 'SV3110' : 'SV3111',
        severity: equal ? 'error' : 'warning',
        message: equal
          ? `${later.id} and ${earlier.id} are written alike, so the assembler cannot tell them apart`
          : `${later.id} is written like the shorter ${earlier.id}, which the assembler always prefers`,
        span: later.at,
        hint: equal ? 'give one another mnemonic or other punctuation' : `it can still be written as ${later.id}`,
        related: [{ message: `${earlier.id} is here`, span: earlier.at as Span }],
      })
    }
  }
}

const operandOf = (instruction: Instruction, name: string): Operand =>
  instruction.operands.find(one => one.name === name)!

function shapeOf(instruction: Instruction): string {
  const parts = instruction.assembly.map(part => {
    if (part.kind === 'literal') return part.text.toLowerCase()
    const { kind } = operandOf(instruction, part.name)
    return kind.is === 'register' ? `\0register ${kind.file}` : kind.is === 'named' ? '\0named' : '\0number'
  })
  return [instruction.mnemonic.toLowerCase(), ...parts].join(' ')
}

/** Whether `one` can encode whatever `other` can; both have the same shape. */
function covers(one: Instruction, other: Instruction): boolean {
  const names = (instruction: Instruction) =>
    instruction.assembly.flatMap(part => (part.kind === 'operand' ? [part.name] : []))
  const others = names(other)
  return names(one).every((name, index) => {
    const a = rangeOf(operandOf(one, name))
    const b = rangeOf(operandOf(other, others[index]))
    return a.min <= b.min && a.max >= b.max && b.step % a.step === 0n && a.bias === b.bias
  })
}

function rangeOf(operand: Operand): { min: bigint; max: bigint; step: bigint; bias: string } {
  const { kind, width } = operand
  const step = 1n << BigInt(Math.min(...operand.slices.map(slice => slice.lo)))
  const size = 1n << BigInt(width)
  if (kind.is === 'register') return { min: BigInt(kind.offset), max: BigInt(kind.offset) + size - 1n, step, bias: '' }
  if (kind.is === 'named')
    return { min: 0n, max: size - 1n, step, bias: kind.open ? '' : [...kind.names.keys()].join() }
  const bias = kind.relative ? `pc+${kind.relative.bias}` : ''
  return kind.signed ? { min: -size / 2n, max: size / 2n - 1n, step, bias } : { min: 0n, max: size - 1n, step, bias }
}
