/**
 * One instruction of a source: of the encodings and expansions that its line may stand for, the one taken, and its
 * bytes.
 *
 * While addresses settle, an instruction never goes back to an earlier candidate, so that sizes only grow and the
 * passes end.
 */
import { encode, misfit, superseding, writeNumber } from './encode.ts'
import { SourceError } from './errors.ts'
import { type Context, type Expression, evaluate, type HoleScope, relocate } from './expression.ts'
import type { Token } from './lexer.ts'
import type { Candidate, OperandValue, Pseudo, PseudoLine } from './shape.ts'
import { holeExpression, type Syntax, shortName } from './syntax.ts'
import type { Form, FormOperand } from './table.ts'

interface Place {
  start: number
  end: number
}

/** Why a candidate does not do. */
interface Refusal extends Place {
  message: string
  hint?: string
}

const DEEPEST = 8

export class Instruction {
  private readonly syntax: Syntax
  private readonly place: Place
  private readonly depth: number
  private readonly candidates: readonly Candidate[]
  private readonly expansions = new Map<number, Expansion>()
  private chosen = 0

  /** Throws SourceError if the line has no reading. */
  constructor(syntax: Syntax, candidates: readonly Candidate[], place: Place, depth = 0) {
    this.syntax = syntax
    this.candidates = candidates
    this.place = place
    this.depth = depth
    if (depth > DEEPEST) throw new SourceError('pseudo-instructions expand without end', place.start, place.end)
  }

  /** Chooses for this address, and gives the size in bytes. With `context.final` the choice must hold. */
  plan(address: bigint, context: Context): number {
    let refusal: Refusal | undefined
    for (let index = this.chosen; index < this.candidates.length; index++) {
      const refused = this.try(index, address, context)
      if (typeof refused === 'number') {
        this.chosen = index
        return refused
      }
      refusal = refused
    }
    this.chosen = this.candidates.length - 1
    if (context.final) throw new SourceError(refusal!.message, refusal!.start, refusal!.end, refusal!.hint)
    const { target } = this.candidates[this.chosen].shape
    return 'form' in target ? target.form.length : this.expansion(this.chosen).size
  }

  /** Writes the bytes of what `plan` chose last. */
  write(bytes: Uint8Array, offset: number, address: bigint, context: Context): number {
    const { shape, operands } = this.candidates[this.chosen]
    if ('pseudo' in shape.target) return this.expansion(this.chosen).write(bytes, offset, address, context)
    const { form } = shape.target
    const values: Record<string, bigint> = {}
    for (const operand of form.operands) values[operand.name] = this.value(operand, operands, address, context)!
    writeNumber(bytes, offset, form.length, encode(form, values), this.syntax.table.order)
    return form.length
  }

  private try(index: number, address: bigint, context: Context): number | Refusal {
    const { shape, operands } = this.candidates[index]
    if ('pseudo' in shape.target) return this.expansion(index).plan(address, context)
    return this.fits(shape.target.form, operands, address, context) ?? shape.target.form.length
  }

  private fits(form: Form, operands: Candidate['operands'], address: bigint, context: Context): Refusal | undefined {
    const values: Record<string, bigint> = {}
    let known = true
    for (const operand of form.operands) {
      const value = this.value(operand, operands, address, context)
      if (value === undefined) {
        known = false
        continue
      }
      values[operand.name] = value
      const why = misfit(operand, value)
      if (why !== undefined) return this.refusal(operand, operands, value, why)
    }
    if (!known) return undefined
    if (form.where && !form.where.holds(values)) {
      return { ...this.place, message: `${form.id} needs ${form.where.text}` }
    }
    const other = form.yields && superseding(this.syntax.table, form, encode(form, values))
    if (other) {
      return { ...this.place, message: `${form.id} with these operands has the encoding of ${other.id}` }
    }
    return undefined
  }

  private refusal(operand: FormOperand, operands: Candidate['operands'], value: bigint, why: string): Refusal {
    const written = operands.get(operand.name)
    const own = written?.is === 'number' ? written.expression : written?.is === 'register' ? written : this.place
    const place = this.depth === 0 ? own : this.place
    const { kind } = operand
    const subject =
      kind.is === 'register'
        ? `${shortName(operand.name)} is register ${written?.is === 'register' ? written.name : value}, and its number`
        : kind.is === 'immediate' && kind.bias !== undefined
          ? `the target is ${value} bytes away, and the distance`
          : `${shortName(operand.name)} is ${value}, and`
    return { start: place.start, end: place.end, message: `${subject} ${why}` }
  }

  /** The encoded value of an operand; undefined while a symbol in it is unknown. */
  private value(
    operand: FormOperand,
    operands: Candidate['operands'],
    address: bigint,
    context: Context,
  ): bigint | undefined {
    const written = operands.get(operand.name)
    if (written === undefined) return operand.default ?? 0n
    if (written.is === 'register') return BigInt(written.number)
    if (written.is === 'placeholder') return undefined
    const value = evaluate(written.expression, context)
    const { kind } = operand
    if (value === undefined || kind.is !== 'immediate' || kind.bias === undefined) return value
    if (context.blind) return undefined
    const distance = value - address - BigInt(kind.bias)
    const { addressWidth } = this.syntax.table
    return kind.signed ? BigInt.asIntN(addressWidth, distance) : BigInt.asUintN(addressWidth, distance)
  }

  private expansion(index: number): Expansion {
    let expansion = this.expansions.get(index)
    if (!expansion) {
      const { shape, operands } = this.candidates[index]
      const { pseudo } = shape.target as { pseudo: Pseudo }
      expansion = new Expansion(this.syntax, pseudo, operands, this.place, this.depth)
      this.expansions.set(index, expansion)
    }
    return expansion
  }
}

/** A pseudo-instruction in use: the alternative taken, and its lines as instructions. */
class Expansion implements HoleScope {
  size = 0
  private readonly syntax: Syntax
  private readonly pseudo: Pseudo
  private readonly operands: ReadonlyMap<string, OperandValue>
  private readonly place: Place
  private readonly depth: number
  private readonly lines: Instruction[][] = []
  private chosen = 0
  private address = 0n

  constructor(
    syntax: Syntax,
    pseudo: Pseudo,
    operands: ReadonlyMap<string, OperandValue>,
    place: Place,
    depth: number,
  ) {
    this.syntax = syntax
    this.pseudo = pseudo
    this.operands = operands
    this.place = place
    this.depth = depth
  }

  plan(address: bigint, context: Context): number | Refusal {
    this.address = address
    const { alternatives, source } = this.pseudo
    while (this.chosen < alternatives.length - 1 && !this.holds(this.chosen, context)) this.chosen++
    this.size = 0
    for (const line of this.linesOf(this.chosen)) this.size += line.plan(address + BigInt(this.size), context)
    if (context.final && !this.holds(this.chosen, context)) {
      const condition = source.alternatives[this.chosen].when
      return { ...this.place, message: `${source.mnemonic} cannot take these operands: it needs ${condition}` }
    }
    return this.size
  }

  write(bytes: Uint8Array, offset: number, address: bigint, context: Context): number {
    this.address = address
    let written = 0
    for (const line of this.linesOf(this.chosen)) {
      written += line.write(bytes, offset + written, address + BigInt(written), context)
    }
    return written
  }

  /** The value of an operand (a register's is its number), or `pc`, in a hole. */
  lookup(name: string, context: Context): bigint | undefined {
    const operand = this.operands.get(name)
    if (operand === undefined) return name === 'pc' && !context.blind ? this.address : undefined
    if (operand.is === 'register') return BigInt(operand.number)
    if (operand.is === 'placeholder') return undefined
    const value = evaluate(operand.expression, context)
    const kind = this.pseudo.kinds.get(name)
    if (value === undefined || kind?.is !== 'immediate' || kind.bias === undefined) return value
    if (context.blind) return undefined
    return value - this.address - BigInt(kind.bias)
  }

  private holds(index: number, context: Context): boolean {
    const { when } = this.pseudo.alternatives[index]
    if (!when) return true
    const expression = relocate(when, this.place)
    const value = evaluate({ op: 'hole', expression, scope: this, ...this.place }, context)
    return value === undefined || value !== 0n
  }

  private linesOf(index: number): Instruction[] {
    this.lines[index] ??= this.pseudo.alternatives[index].lines.map(line => {
      const tokens = line.tokens.map(token => this.fill(token))
      return new Instruction(
        this.syntax,
        this.syntax.match(line.mnemonic, tokens, this.place),
        this.place,
        this.depth + 1,
      )
    })
    return this.lines[index]
  }

  private fill(token: Token): Token {
    const place = { start: this.place.start, end: this.place.end }
    if (token.kind !== 'hole') return { ...token, ...place }
    const plain = plainOperand(token, this.operands)
    if (plain?.is === 'register') return { kind: 'word', text: plain.name, ...place }
    // Its places are those of the spec's line: what goes wrong in it is shown at the line that uses it.
    const parsed = holeExpression(token)
    if (parsed instanceof SourceError) throw new SourceError(parsed.message, place.start, place.end)
    const inner = relocate(parsed, place)
    const expression: Expression = { op: 'hole', expression: inner, scope: this, ...place }
    return { kind: 'value', text: token.text, expression, named: plain?.is === 'number' && plain.named, ...place }
  }
}

/** What a hole that is just an operand's name passes through. */
function plainOperand<T>(hole: Extract<Token, { kind: 'hole' }>, operands: ReadonlyMap<string, T>): T | undefined {
  const [only, more] = hole.tokens
  return more === undefined && only?.kind === 'word' ? operands.get(only.text) : undefined
}

/** The lines of a pseudo-instruction with placeholders for the holes that are plain operands (or `pc+operand`). */
export function placeholderTokens(line: PseudoLine, pseudo: Pseudo): Token[] | undefined {
  const tokens: Token[] = []
  for (const token of line.tokens) {
    if (token.kind !== 'hole') {
      tokens.push(token)
      continue
    }
    const { start, end, text } = token
    const relative = relativeOperand(token, pseudo)
    const [only, more] = token.tokens
    const operand = relative ?? (more === undefined && only?.kind === 'word' ? only.text : undefined)
    if (operand === undefined || !pseudo.kinds.has(operand)) return undefined
    const kind = pseudo.kinds.get(operand)!
    const file = kind.is === 'register' ? { file: kind.file } : {}
    tokens.push({ kind: 'placeholder', operand, relative: relative !== undefined, ...file, text, start, end })
  }
  return tokens
}

/** The operand of a hole `pc + bias + operand` whose bias is the operand's own: the address as it was written. */
function relativeOperand(hole: Extract<Token, { kind: 'hole' }>, pseudo: Pseudo): string | undefined {
  const words = hole.tokens.filter(token => token.kind === 'word').map(token => token.text)
  if (words.length !== 2 || words[0] !== 'pc') return undefined
  const kind = pseudo.kinds.get(words[1])
  if (kind?.is !== 'immediate' || kind.bias === undefined) return undefined
  const expected = kind.bias === 0 ? `pc+${words[1]}` : `pc+${kind.bias}+${words[1]}`
  return hole.tokens.map(token => token.text).join('') === expected ? words[1] : undefined
}
