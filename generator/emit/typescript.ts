/**
 * IR → TypeScript. Values of at most 32 bits are numbers (0 … 2^32-1), wider ones bigints, truth values booleans.
 *
 * Every expression is written with the precedence of its outermost operator, so that only needed parentheses are written.
 */
import type { BinaryOp, Expr, ExprOf, Place, Type } from '../ir/ir.ts'

/** How the surroundings of a body name things. */
export interface Naming {
  /** A register, an element or a field, read. */
  read(place: Place, writer: ExpressionWriter): Code
  local(id: number, name: string): string
  /** Whether a local is held as a number though its type is wide. */
  isNumber?(id: number): boolean
  operand(name: string, width: number): string
  /** Bits and length of the instruction being executed; `bits` as a bigint or number by the instruction width. */
  instructionBits(): string
  instructionLength(): string
  mapped(address: string, bytes: number): string
  /** Notes that a helper of runtime/engine/bits.ts is used. */
  helper(name: string): string
}

export interface Code {
  text: string
  precedence: number
}

/** JavaScript's precedences, higher binds tighter. */
export const P = {
  lowest: 1,
  conditional: 2,
  or: 3,
  and: 4,
  bitor: 5,
  bitxor: 6,
  bitand: 7,
  equality: 8,
  relational: 9,
  shift: 10,
  additive: 11,
  multiplicative: 12,
  unary: 14,
  call: 17,
  atom: 18,
} as const

export const atom = (text: string): Code => ({ text, precedence: P.atom })
export const isWide = (type: Type): boolean => type.kind === 'bits' && type.width > 32
const widthOf = (e: Expr): number => (e.type.kind === 'bits' ? e.type.width : 1)

/** A number literal as the type's representation wants it: hexadecimal from 10 on. */
export function literal(value: bigint, wide: boolean): string {
  return `${value < 10n ? value : `0x${value.toString(16)}`}${wide ? 'n' : ''}`
}
const maskText = (width: number, wide: boolean) => literal((1n << BigInt(width)) - 1n, wide)

export class ExpressionWriter {
  private readonly naming: Naming
  /** Whether `a > (b)` is written `(b) < a`: behind a `<`, TypeScript may take the `>` for the end of type arguments. */
  private turning = false

  constructor(naming: Naming) {
    this.naming = naming
  }

  /** The expression's text, to stand where any expression may. */
  text(e: Expr): string {
    return this.code(e).text
  }

  /** The text, in parentheses if its operator binds less tightly than `precedence`. */
  at(e: Expr, precedence: number): string {
    return within(this.code(e), precedence)
  }

  /** The arguments of a call. */
  arguments(list: readonly Expr[]): string[] {
    const texts: string[] = []
    for (const e of list) {
      const write = () => this.text(e)
      texts.push(texts.some(text => text.includes(' < ')) ? this.turned(write) : write())
    }
    return texts
  }

  private turned<T>(write: () => T): T {
    const before = this.turning
    this.turning = true
    const written = write()
    this.turning = before
    return written
  }

  /** As a number, whatever the representation: for addresses and indices. */
  number(e: Expr): string {
    if (e.op === 'const' && e.value < 1n << 53n) return literal(e.value, false)
    if (!isWide(e.type)) return this.text(e)
    if (e.op === 'zext' && !isWide(e.arg.type)) return this.text(e.arg)
    if (e.op === 'local' && this.naming.isNumber?.(e.local.id)) return this.naming.local(e.local.id, e.local.name)
    return `Number(${this.text(e)})`
  }

  code(e: Expr): Code {
    switch (e.op) {
      case 'const':
        return atom(literal(e.value, isWide(e.type)))
      case 'bool':
        return atom(String(e.value))
      case 'local': {
        const name = this.naming.local(e.local.id, e.local.name)
        return this.naming.isNumber?.(e.local.id) && isWide(e.type)
          ? { text: `BigInt(${name})`, precedence: P.call }
          : atom(name)
      }
      case 'operand':
        return atom(this.naming.operand(e.name, widthOf(e)))
      case 'read':
        return this.naming.read(e.place, this)
      case 'instruction':
        return atom(this.naming.instructionBits())
      case 'length':
        return atom(this.naming.instructionLength())
      case 'mapped':
        return { text: this.naming.mapped(this.number(e.address), e.width / 8), precedence: P.call }
      case 'lnot':
        return { text: `!${this.at(e.arg, P.unary)}`, precedence: P.unary }
      case 'not':
        return this.wrap(e, { text: `~${this.at(e.arg, P.unary)}`, precedence: P.unary })
      case 'neg':
        return this.wrap(e, { text: `-${this.at(e.arg, P.unary)}`, precedence: P.unary })
      case 'clz':
      case 'ctz':
      case 'popcount':
        return this.call(`${e.op}${isWide(e.type) ? 'Wide' : ''}`, this.text(e.arg), String(widthOf(e)))
      case 'frombool':
        return { text: `${this.at(e.arg, P.conditional + 1)} ? 1 : 0`, precedence: P.conditional }
      case 'cond':
        return {
          text: `${this.at(e.test, P.conditional + 1)} ? ${this.at(e.then, P.conditional)} : ${this.at(e.else, P.conditional)}`,
          precedence: P.conditional,
        }
      case 'zext':
        return isWide(e.type) && !isWide(e.arg.type)
          ? { text: `BigInt(${this.text(e.arg)})`, precedence: P.call }
          : this.code(e.arg)
      case 'sext':
        return this.signExtend(e as ExprOf<'sext'>)
      case 'extract':
        return this.extract(e)
      case 'concat':
        return this.concat(e)
      case 'shl':
      case 'lshr':
      case 'ashr':
        return this.shift(e as ExprOf<'shl' | 'lshr' | 'ashr'>)
      default:
        return this.binary(e as ExprOf<BinaryOp>)
    }
  }

  private call(helper: string, ...args: string[]): Code {
    return { text: `${this.naming.helper(helper)}(${args.join(', ')})`, precedence: P.call }
  }

  /** Brings a result that may have left the type's range back into it. */
  private wrap(e: Expr, code: Code): Code {
    const width = widthOf(e)
    if (isWide(e.type)) return { text: `BigInt.asUintN(${width}, ${code.text})`, precedence: P.call }
    if (width === 32) return { text: `${within(code, P.shift)} >>> 0`, precedence: P.shift }
    return { text: `${within(code, P.bitand)} & ${maskText(width, false)}`, precedence: P.bitand }
  }

  private binary(e: ExprOf<BinaryOp>): Code {
    const wide = isWide(e.left.type)
    const width = widthOf(e.left)
    const infix = (operator: string, precedence: number, tighter = precedence + 1): Code => ({
      text: `${this.at(e.left, precedence)} ${operator} ${this.at(e.right, tighter)}`,
      precedence,
    })
    switch (e.op) {
      case 'add':
        return this.wrap(e, infix('+', P.additive))
      case 'sub':
        return this.wrap(e, infix('-', P.additive))
      case 'mul':
        return this.wrap(
          e,
          wide
            ? infix('*', P.multiplicative)
            : { text: `Math.imul(${this.text(e.left)}, ${this.text(e.right)})`, precedence: P.call },
        )
      case 'and':
        return width === 32 && !nonNegative(e.left) && !nonNegative(e.right)
          ? this.wrap(e, infix('&', P.bitand, P.bitand))
          : infix('&', P.bitand, P.bitand)
      case 'or':
        return width === 32 ? this.wrap(e, infix('|', P.bitor, P.bitor)) : infix('|', P.bitor, P.bitor)
      case 'xor':
        return width === 32 ? this.wrap(e, infix('^', P.bitxor, P.bitxor)) : infix('^', P.bitxor, P.bitxor)
      case 'udiv':
      case 'urem':
      case 'sdiv':
      case 'srem':
        return this.call(`${e.op}${wide ? 'Wide' : ''}`, ...this.arguments([e.left, e.right]), String(width))
      case 'eq':
        return infix('===', P.equality)
      case 'ne':
        return infix('!==', P.equality)
      case 'ult':
      case 'ule':
      case 'ugt':
      case 'uge':
        return this.comparison(
          e.op,
          () => this.at(e.left, P.relational),
          () => this.at(e.right, P.relational + 1),
        )
      case 'slt':
      case 'sle':
      case 'sgt':
      case 'sge':
        return this.comparison(
          e.op,
          () => this.signed(e.left),
          () => this.signed(e.right),
        )
      case 'land':
        return infix('&&', P.and)
      case 'lor':
        return infix('||', P.or)
      default:
        throw new Error(`unexpected operator ${(e as Expr).op}`)
    }
  }

  private comparison(
    op: 'ult' | 'ule' | 'ugt' | 'uge' | 'slt' | 'sle' | 'sgt' | 'sge',
    a: () => string,
    b: () => string,
  ) {
    const operator = { lt: '<', le: '<=', gt: '>', ge: '>=' }[op.slice(1)]
    const left = a()
    const right = operator === '<' ? this.turned(b) : b()
    const text =
      this.turning && operator === '>' && right.startsWith('(') ? `${right} < ${left}` : `${left} ${operator} ${right}`
    return { text, precedence: P.relational }
  }

  /** The value read as two's complement, as an operand of a comparison. */
  private signed(e: Expr): string {
    const width = widthOf(e)
    if (e.op === 'const') return literalSigned(BigInt.asIntN(width, e.value), isWide(e.type))
    if (isWide(e.type)) return `BigInt.asIntN(${width}, ${this.text(e)})`
    return width === 32
      ? `(${this.at(e, P.bitor)} | 0)`
      : `((${this.at(e, P.shift)} << ${32 - width}) >> ${32 - width})`
  }

  private signExtend(e: ExprOf<'sext'>): Code {
    const from = widthOf(e.arg)
    const width = widthOf(e)
    if (isWide(e.arg.type))
      return { text: `BigInt.asUintN(${width}, BigInt.asIntN(${from}, ${this.text(e.arg)}))`, precedence: P.call }
    const signed =
      from === 32 ? `${this.at(e.arg, P.bitor)} | 0` : `(${this.at(e.arg, P.shift)} << ${32 - from}) >> ${32 - from}`
    if (isWide(e.type)) return { text: `BigInt.asUintN(${width}, BigInt(${signed}))`, precedence: P.call }
    return this.wrap(e, { text: signed, precedence: from === 32 ? P.bitor : P.shift })
  }

  private extract(e: ExprOf<'extract'>): Code {
    const width = widthOf(e)
    const from = widthOf(e.arg)
    if (isWide(e.arg.type)) {
      const shifted = e.lo === 0 ? this.text(e.arg) : `${this.at(e.arg, P.shift)} >> ${e.lo}n`
      const cut = e.hi === from - 1 && e.lo > 0 ? shifted : `BigInt.asUintN(${width}, ${shifted})`
      if (isWide(e.type)) return { text: cut, precedence: cut === shifted ? P.shift : P.call }
      return { text: `Number(${cut})`, precedence: P.call }
    }
    const shifted: Code =
      e.lo === 0 ? this.code(e.arg) : { text: `${this.at(e.arg, P.shift)} >>> ${e.lo}`, precedence: P.shift }
    if (e.hi === from - 1) return shifted
    return { text: `${within(shifted, P.bitand)} & ${maskText(width, false)}`, precedence: P.bitand }
  }

  private concat(e: ExprOf<'concat'>): Code {
    const wide = isWide(e.type)
    let below = widthOf(e)
    const parts: Code[] = []
    for (const part of e.parts) {
      below -= widthOf(part)
      if (part.op === 'const' && part.value === 0n) continue
      const value =
        wide && !isWide(part.type) ? { text: `BigInt(${this.text(part)})`, precedence: P.call } : this.code(part)
      const shifted = `${within(value, P.shift)} << ${below}${wide ? 'n' : ''}`
      parts.push(below === 0 ? value : { text: shifted, precedence: P.shift })
    }
    if (parts.length === 0) return atom(wide ? '0n' : '0')
    const joined = parts.map(part => (part.precedence === P.shift ? `(${part.text})` : within(part, P.bitor + 1)))
    const code = parts.length > 1 ? { text: joined.join(' | '), precedence: P.bitor } : parts[0]!
    return !wide && widthOf(e) === 32 ? { text: `${within(code, P.shift)} >>> 0`, precedence: P.shift } : code
  }

  private shift(e: ExprOf<'shl' | 'lshr' | 'ashr'>): Code {
    const width = widthOf(e)
    const wide = isWide(e.type)
    const amountWidth = widthOf(e.right)
    // The amount may reach or exceed the width: JavaScript would take it modulo 32, or make huge numbers.
    const bounded =
      e.right.op === 'const'
        ? e.right.value < BigInt(width)
        : 2 ** amountWidth <= Math.max(width, 32) && 2 ** amountWidth <= (wide ? 4096 : 32)
    if (!bounded)
      return this.call(`${e.op}${wide ? 'Wide' : ''}`, this.text(e.left), this.number(e.right), String(width))
    if (wide) {
      const amount =
        e.right.op === 'const'
          ? `${e.right.value}n`
          : isWide(e.right.type)
            ? this.at(e.right, P.additive)
            : `BigInt(${this.text(e.right)})`
      if (e.op === 'shl') return this.wrap(e, { text: `${this.at(e.left, P.shift)} << ${amount}`, precedence: P.shift })
      if (e.op === 'lshr') return { text: `${this.at(e.left, P.shift)} >> ${amount}`, precedence: P.shift }
      return {
        text: `BigInt.asUintN(${width}, BigInt.asIntN(${width}, ${this.text(e.left)}) >> ${amount})`,
        precedence: P.call,
      }
    }
    const amount = e.right.op === 'const' ? String(e.right.value) : this.at(e.right, P.additive)
    if (e.op === 'shl') return this.wrap(e, { text: `${this.at(e.left, P.shift)} << ${amount}`, precedence: P.shift })
    if (e.op === 'lshr') return { text: `${this.at(e.left, P.shift)} >>> ${amount}`, precedence: P.shift }
    const signed =
      width === 32 ? this.at(e.left, P.shift) : `(${this.at(e.left, P.shift)} << ${32 - width}) >> ${32 - width}`
    return this.wrap(e, { text: `${signed} >> ${amount}`, precedence: P.shift })
  }
}

export const within = (code: Code, precedence: number): string =>
  code.precedence < precedence ? `(${code.text})` : code.text

const literalSigned = (value: bigint, wide: boolean): string =>
  value < 0n ? `-${literal(-value, wide)}` : literal(value, wide)

/** Whether JavaScript's signed 32-bit view of the value is surely not negative. */
const nonNegative = (e: Expr): boolean => e.op === 'const' && e.value < 0x8000_0000n
