/**
 * Values become WebAssembly: vectors of at most 32 bits are i32, wider ones i64, and the bits above a vector's width are always 0.
 */
import type { Cell, StateRegister } from './statement.ts'
import type { Local, Op, Value } from './value.ts'
import { type Code, hostOperation, I32, I64, OP, type ValueType } from './wasm.ts'

export const isWide = (width: number): boolean => width > 32
export const typeOf = (width: number): ValueType => (isWide(width) ? I64 : I32)

/** Where locals and state lie in the function that is written. */
export interface Places {
  localOf(local: Local): number
  /** Whether the local holds the value with its sign in all bits above already. */
  isSigned(local: Local): boolean
  /** Leaves the register's value on the stack. */
  readCell(cell: Cell): void
  /** The same of what is known only when the instruction is executed. */
  readUnknown(value: Extract<Value, { op: 'unknown' }>): void
  readElement(register: StateRegister, index: Value): void
  temporary(type: ValueType): number
  /** Leaves on the stack whether RAM is at the physical address on the stack. */
  mapped(address: Value, bytes: number): void
}

const NARROW: Record<Op, number> = {
  add: OP.i32Add,
  sub: OP.i32Sub,
  mul: OP.i32Mul,
  and: OP.i32And,
  or: OP.i32Or,
  xor: OP.i32Xor,
  udiv: OP.i32DivU,
  urem: OP.i32RemU,
  sdiv: OP.i32DivS,
  srem: OP.i32RemS,
  shl: OP.i32Shl,
  lshr: OP.i32ShrU,
  ashr: OP.i32ShrS,
  eq: OP.i32Eq,
  ne: OP.i32Ne,
  ult: OP.i32LtU,
  ule: OP.i32LeU,
  slt: OP.i32LtS,
  sle: OP.i32LeS,
}
const WIDE: Record<Op, number> = {
  add: OP.i64Add,
  sub: OP.i64Sub,
  mul: OP.i64Mul,
  and: OP.i64And,
  or: OP.i64Or,
  xor: OP.i64Xor,
  udiv: OP.i64DivU,
  urem: OP.i64RemU,
  sdiv: OP.i64DivS,
  srem: OP.i64RemS,
  shl: OP.i64Shl,
  lshr: OP.i64ShrU,
  ashr: OP.i64ShrS,
  eq: OP.i64Eq,
  ne: OP.i64Ne,
  ult: OP.i64LtU,
  ule: OP.i64LeU,
  slt: OP.i64LtS,
  sle: OP.i64LeS,
}

export class Lowering {
  readonly code: Code
  private readonly places: Places

  constructor(code: Code, places: Places) {
    this.code = code
    this.places = places
  }

  /** Leaves the value on the stack. */
  value(v: Value): void {
    const { code, places } = this
    switch (v.op) {
      case 'const':
        this.constant(v.width, v.value)
        return
      case 'local':
        code.get(places.localOf(v.local))
        return
      case 'cell':
        return places.readCell(v.cell)
      case 'unknown':
        return places.readUnknown(v)
      case 'element':
        return places.readElement(v.register, v.a)
      case 'mulHigh':
        return this.mulHigh(v)
      case 'not':
        this.value(v.a)
        if (v.width === 1) code.op(OP.i32Eqz)
        else {
          this.constant(v.width, -1n)
          code.op(isWide(v.width) ? OP.i64Xor : OP.i32Xor)
        }
        return
      case 'clz':
      case 'ctz':
      case 'popcount':
        return this.count(v.op, v.a)
      case 'zext':
        this.value(v.a)
        if (isWide(v.width) && !isWide(v.a.width)) code.op(OP.i64ExtendI32U)
        return
      case 'sext':
        if (v.a.op === 'local' && places.isSigned(v.a.local)) {
          code.get(places.localOf(v.a.local))
          return
        }
        this.signedAs(v.a, isWide(v.width))
        return this.mask(v.width)
      case 'extract':
        return this.extract(v)
      case 'cond':
        return this.cond(v)
      case 'host':
        return this.host(v)
      case 'mapped':
        return places.mapped(v.a, v.bytes)
      default:
        return this.binary(v.op, v.a, v.b, v.width)
    }
  }

  constant(width: number, value: bigint): void {
    if (isWide(width)) this.code.i64(BigInt.asUintN(width, value))
    else this.code.i32(Number(BigInt.asIntN(32, BigInt.asUintN(width, value))))
  }

  /** Clears the bits above the width of what is on the stack. */
  mask(width: number): void {
    if (width === 32 || width === 64) return
    this.constant(width, -1n)
    this.code.op(isWide(width) ? OP.i64And : OP.i32And)
  }

  /** The value read as two's complement, with its sign in all bits above. */
  private signedAs(v: Value, wide: boolean): void {
    const { code } = this
    const { width } = v
    this.value(v)
    if (isWide(width)) {
      if (width < 64)
        code
          .i64(BigInt(64 - width))
          .op(OP.i64Shl)
          .i64(BigInt(64 - width))
          .op(OP.i64ShrS)
      return
    }
    if (width === 8) code.op(OP.i32Extend8S)
    else if (width === 16) code.op(OP.i32Extend16S)
    else if (width < 32)
      code
        .i32(32 - width)
        .op(OP.i32Shl)
        .i32(32 - width)
        .op(OP.i32ShrS)
    if (wide) code.op(OP.i64ExtendI32S)
  }

  /** Two values of one width as two's complement. */
  private signedPair(a: Value, b: Value): void {
    this.signedAs(a, isWide(a.width))
    this.signedAs(b, isWide(b.width))
  }

  private binary(op: Op, a: Value, b: Value, result: number): void {
    const { code } = this
    const { width } = a
    const wide = isWide(width)
    const opcode = (wide ? WIDE : NARROW)[op]
    switch (op) {
      case 'shl':
      case 'lshr':
      case 'ashr':
        return this.shift(op, a, b)
      case 'udiv':
      case 'urem':
      case 'sdiv':
      case 'srem':
        return this.divide(op, a, b)
      case 'slt':
      case 'sle':
        this.signedPair(a, b)
        code.op(opcode)
        return
      case 'eq':
        if (b.op === 'const' && b.value === 0n) {
          this.value(a)
          code.op(wide ? OP.i64Eqz : OP.i32Eqz)
          return
        }
        break
    }
    this.value(a)
    this.value(b)
    code.op(opcode)
    if (op === 'add' || op === 'sub' || op === 'mul') this.mask(result)
  }

  private shift(op: 'shl' | 'lshr' | 'ashr', a: Value, b: Value): void {
    const { code } = this
    const { width } = a
    const wide = isWide(width)
    const opcode = (wide ? WIDE : NARROW)[op]
    if (b.op === 'const') {
      if (b.value >= BigInt(width) && op !== 'ashr') {
        this.constant(width, 0n)
        return
      }
      const amount = b.value >= BigInt(width) ? BigInt(width - 1) : b.value
      this.shifted(op, a, wide)
      if (wide) code.i64(amount)
      else code.i32(Number(amount))
      code.op(opcode)
      if (op !== 'lshr') this.mask(width)
      return
    }
    const bounded = leastAbove(b) <= BigInt(width)
    if (bounded) {
      this.shifted(op, a, wide)
      this.value(b)
      this.fit(b.width, wide)
      code.op(opcode)
      if (op !== 'lshr') this.mask(width)
      return
    }
    // An amount of at least the width gives 0, or copies of the sign.
    const amount = this.places.temporary(typeOf(b.width))
    this.value(b)
    code.set(amount)
    const tooFar = () => {
      code.get(amount)
      this.constant(b.width, BigInt(width))
      code.op(isWide(b.width) ? OP.i64LtU : OP.i32LtU)
    }
    if (op === 'ashr') {
      this.shifted(op, a, wide)
      code.get(amount)
      this.constant(b.width, BigInt(width - 1))
      tooFar()
      code.op(OP.select)
      this.fit(b.width, wide)
      code.op(opcode)
      this.mask(width)
      return
    }
    this.shifted(op, a, wide)
    code.get(amount)
    this.fit(b.width, wide)
    code.op(opcode)
    if (op === 'shl') this.mask(width)
    this.constant(width, 0n)
    tooFar()
    code.op(OP.select)
  }

  /** What is shifted. */
  private shifted(op: 'shl' | 'lshr' | 'ashr', a: Value, wide: boolean): void {
    if (op === 'ashr') this.signedAs(a, wide)
    else this.value(a)
  }

  private fit(width: number, wide: boolean): void {
    if (isWide(width) && !wide) this.code.op(OP.i32WrapI64)
    if (!isWide(width) && wide) this.code.op(OP.i64ExtendI32U)
  }

  private divide(op: 'udiv' | 'urem' | 'sdiv' | 'srem', a: Value, b: Value): void {
    const { code } = this
    const { width } = a
    const wide = isWide(width)
    const type = typeOf(width)
    const [x, y] = [this.places.temporary(type), this.places.temporary(type)]
    const signed = op === 'sdiv' || op === 'srem'
    const read = (v: Value) => (signed ? this.signedAs(v, wide) : this.value(v))
    read(a)
    code.set(x)
    read(b)
    code.set(y)
    code.get(y).op(wide ? OP.i64Eqz : OP.i32Eqz)
    code.if(type)
    if (op === 'udiv' || op === 'sdiv') this.constant(width, -1n)
    else {
      code.get(x)
      this.mask(width)
    }
    code.else()
    const quotient = (wide ? WIDE : NARROW)[op]
    if (op === 'sdiv' && (width === 64 || width === 32)) {
      // The least number divided by -1 is itself; the host's instruction would trap.
      code.get(y)
      this.constant(width, -1n)
      code.op(wide ? OP.i64Eq : OP.i32Eq).if(type)
      this.constant(width, 0n)
      code.get(x).op(wide ? OP.i64Sub : OP.i32Sub)
      code.else().get(x).get(y).op(quotient).end()
    } else code.get(x).get(y).op(quotient)
    this.mask(width)
    code.end()
  }

  private count(op: 'clz' | 'ctz' | 'popcount', a: Value): void {
    const { code } = this
    const { width } = a
    const wide = isWide(width)
    const limit = wide ? 64 : 32
    this.value(a)
    if (op === 'popcount') code.op(wide ? OP.i64Popcnt : OP.i32Popcnt)
    if (op === 'clz') {
      code.op(wide ? OP.i64Clz : OP.i32Clz)
      if (width < limit) {
        if (wide) code.i64(BigInt(limit - width)).op(OP.i64Sub)
        else code.i32(limit - width).op(OP.i32Sub)
      }
    }
    if (op === 'ctz') {
      if (width < limit) {
        if (wide) code.i64(1n << BigInt(width)).op(OP.i64Or)
        else code.i32(1 << width).op(OP.i32Or)
      }
      code.op(wide ? OP.i64Ctz : OP.i32Ctz)
    }
    this.mask(width)
  }

  private extract({ a, lo, width }: Extract<Value, { op: 'extract' }>): void {
    const { code } = this
    const wide = isWide(a.width)
    this.value(a)
    if (lo > 0) {
      if (wide) code.i64(BigInt(lo)).op(OP.i64ShrU)
      else code.i32(lo).op(OP.i32ShrU)
    }
    if (wide && !isWide(width)) code.op(OP.i32WrapI64)
    if (lo + width < a.width) this.mask(width)
  }

  private cond(v: Extract<Value, { op: 'cond' }>): void {
    const { code } = this
    if (simple(v.then) && simple(v.else)) {
      this.value(v.then)
      this.value(v.else)
      this.value(v.test)
      code.op(OP.select)
      return
    }
    this.value(v.test)
    code.if(typeOf(v.width))
    this.value(v.then)
    code.else()
    this.value(v.else)
    code.end()
  }

  /** By halves of 32 bits; of a signed factor that is negative, the other factor is taken off the upper half. */
  private mulHigh({ a, b, aSigned, bSigned }: Extract<Value, { op: 'mulHigh' }>): void {
    const { code } = this
    const [x, y, low, middle] = [1, 2, 3, 4].map(() => this.places.temporary(I64))
    this.value(a)
    code.set(x)
    this.value(b)
    code.set(y)
    const half = (local: number, high: boolean) => {
      code.get(local)
      if (high) code.i64(32n).op(OP.i64ShrU)
      else code.i64(0xffff_ffffn).op(OP.i64And)
    }
    const product = (first: boolean, second: boolean) => {
      half(x, first)
      half(y, second)
      code.op(OP.i64Mul)
    }
    product(false, false)
    code.i64(32n).op(OP.i64ShrU)
    product(true, false)
    code.op(OP.i64Add).set(low)
    product(false, true)
    half(low, false)
    code.op(OP.i64Add).set(middle)
    product(true, true)
    half(low, true)
    code.op(OP.i64Add)
    half(middle, true)
    code.op(OP.i64Add)
    const takeOff = (sign: number, other: number) =>
      code.get(sign).i64(63n).op(OP.i64ShrS).get(other).op(OP.i64And).op(OP.i64Sub)
    if (aSigned) takeOff(x, y)
    if (bSigned) takeOff(y, x)
  }

  /** Bit patterns go to the host's floating-point registers and back. */
  private host({ operation, a, b }: Extract<Value, { op: 'host' }>): void {
    const { code } = this
    const { from, to } = hostOperation(operation)
    for (const operand of [a, b]) {
      if (!operand) continue
      this.value(operand)
      if (from === 'f32') code.op(OP.f32ReinterpretI32)
      if (from === 'f64') code.op(OP.f64ReinterpretI64)
    }
    code.host(operation)
    if (to === 'f32') code.op(OP.i32ReinterpretF32)
    if (to === 'f64') code.op(OP.i64ReinterpretF64)
  }

  /** Turns the bytes of the value on the stack round. */
  swapBytes(bits: number): void {
    const { code } = this
    if (bits === 16) {
      const t = this.places.temporary(I32)
      code.tee(t).i32(8).op(OP.i32ShrU).get(t).i32(8).op(OP.i32Shl).i32(0xff00).op(OP.i32And).op(OP.i32Or)
    } else if (bits === 32) {
      const t = this.places.temporary(I32)
      code.tee(t).i32(8).op(OP.i32Rotl).i32(0x00ff_00ff).op(OP.i32And)
      code.get(t).i32(24).op(OP.i32Rotl).i32(0xff00_ff00).op(OP.i32And, OP.i32Or)
    } else if (bits === 64) {
      const t = this.places.temporary(I64)
      code.set(t).get(t).op(OP.i32WrapI64)
      this.swapBytes(32)
      code.op(OP.i64ExtendI32U).i64(32n).op(OP.i64Shl)
      code.get(t).i64(32n).op(OP.i64ShrU, OP.i32WrapI64)
      this.swapBytes(32)
      code.op(OP.i64ExtendI32U, OP.i64Or)
    }
  }
}

const simple = (v: Value): boolean => v.op === 'const' || v.op === 'local' || v.op === 'cell'

/** A bound that the value is below. */
function leastAbove(v: Value): bigint {
  if (v.op === 'const') return v.value + 1n
  if (v.op === 'and') {
    const [a, b] = [leastAbove(v.a), leastAbove(v.b)]
    return a < b ? a : b
  }
  if (v.op === 'zext') return leastAbove(v.a)
  if (v.op === 'local' && v.local.origin) return leastAbove(v.local.origin)
  return 1n << BigInt(v.width)
}
