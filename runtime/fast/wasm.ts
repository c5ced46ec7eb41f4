/** WebAssembly's binary format, as far as the fast engine writes it (WebAssembly Core Specification 2.0, chapter 5, and tail calls). */

export const I32 = 0x7f
export const I64 = 0x7e
export type ValueType = typeof I32 | typeof I64
const EMPTY = 0x40

/** Opcodes by their names in the text format. */
export const OP = {
  unreachable: 0x00,
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  brTable: 0x0e,
  return: 0x0f,
  call: 0x10,
  callIndirect: 0x11,
  returnCall: 0x12,
  returnCallIndirect: 0x13,
  drop: 0x1a,
  select: 0x1b,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  globalGet: 0x23,
  i32Load: 0x28,
  i64Load: 0x29,
  f64Load: 0x2b,
  i32Load8S: 0x2c,
  i32Load8U: 0x2d,
  i32Load16S: 0x2e,
  i32Load16U: 0x2f,
  i64Load8S: 0x30,
  i64Load16S: 0x32,
  i64Load32S: 0x34,
  i32Store: 0x36,
  i64Store: 0x37,
  f64Store: 0x39,
  i32Store8: 0x3a,
  i32Store16: 0x3b,
  i32Const: 0x41,
  i64Const: 0x42,
  i32Eqz: 0x45,
  i32Eq: 0x46,
  i32Ne: 0x47,
  i32LtS: 0x48,
  i32LtU: 0x49,
  i32GtS: 0x4a,
  i32GtU: 0x4b,
  i32LeS: 0x4c,
  i32GeU: 0x4f,
  i32LeU: 0x4d,
  i32GeS: 0x4e,
  i64Eqz: 0x50,
  i64Eq: 0x51,
  i64Ne: 0x52,
  i64LtS: 0x53,
  i64LtU: 0x54,
  i64GtU: 0x56,
  i64LeS: 0x57,
  i64LeU: 0x58,
  i64GeU: 0x5a,
  i32Clz: 0x67,
  i32Ctz: 0x68,
  i32Popcnt: 0x69,
  i32Add: 0x6a,
  i32Sub: 0x6b,
  i32Mul: 0x6c,
  i32DivS: 0x6d,
  i32DivU: 0x6e,
  i32RemS: 0x6f,
  i32RemU: 0x70,
  i32And: 0x71,
  i32Or: 0x72,
  i32Xor: 0x73,
  i32Shl: 0x74,
  i32ShrS: 0x75,
  i32ShrU: 0x76,
  i32Rotl: 0x77,
  i32Rotr: 0x78,
  i64Clz: 0x79,
  i64Ctz: 0x7a,
  i64Popcnt: 0x7b,
  i64Add: 0x7c,
  i64Sub: 0x7d,
  i64Mul: 0x7e,
  i64DivS: 0x7f,
  i64DivU: 0x80,
  i64RemS: 0x81,
  i64RemU: 0x82,
  i64And: 0x83,
  i64Or: 0x84,
  i64Xor: 0x85,
  i64Shl: 0x86,
  i64ShrS: 0x87,
  i64ShrU: 0x88,
  i64Rotr: 0x8a,
  i32WrapI64: 0xa7,
  i64ExtendI32S: 0xac,
  i64ExtendI32U: 0xad,
  i32Extend8S: 0xc0,
  i32Extend16S: 0xc1,
  i64Extend32S: 0xc4,
  i32ReinterpretF32: 0xbc,
  i64ReinterpretF64: 0xbd,
  f32ReinterpretI32: 0xbe,
  f64ReinterpretI64: 0xbf,
} as const

/** The floating-point instructions by their names in the text format. */
const FLOAT: Readonly<Record<string, readonly number[]>> = {
  'f32.eq': [0x5b],
  'f32.ne': [0x5c],
  'f32.lt': [0x5d],
  'f32.le': [0x5f],
  'f64.eq': [0x61],
  'f64.ne': [0x62],
  'f64.lt': [0x63],
  'f64.le': [0x65],
  'f32.trunc': [0x8f],
  'f32.nearest': [0x90],
  'f32.sqrt': [0x91],
  'f32.add': [0x92],
  'f32.sub': [0x93],
  'f32.mul': [0x94],
  'f32.div': [0x95],
  'f32.min': [0x96],
  'f32.max': [0x97],
  'f64.trunc': [0x9d],
  'f64.nearest': [0x9e],
  'f64.sqrt': [0x9f],
  'f64.add': [0xa0],
  'f64.sub': [0xa1],
  'f64.mul': [0xa2],
  'f64.div': [0xa3],
  'f64.min': [0xa4],
  'f64.max': [0xa5],
  'f32.convert_i32_s': [0xb2],
  'f32.convert_i32_u': [0xb3],
  'f32.convert_i64_s': [0xb4],
  'f32.convert_i64_u': [0xb5],
  'f32.demote_f64': [0xb6],
  'f64.convert_i32_s': [0xb7],
  'f64.convert_i32_u': [0xb8],
  'f64.convert_i64_s': [0xb9],
  'f64.convert_i64_u': [0xba],
  'f64.promote_f32': [0xbb],
  'i32.trunc_sat_f32_s': [0xfc, 0],
  'i32.trunc_sat_f32_u': [0xfc, 1],
  'i32.trunc_sat_f64_s': [0xfc, 2],
  'i32.trunc_sat_f64_u': [0xfc, 3],
  'i64.trunc_sat_f32_s': [0xfc, 4],
  'i64.trunc_sat_f32_u': [0xfc, 5],
  'i64.trunc_sat_f64_s': [0xfc, 6],
  'i64.trunc_sat_f64_u': [0xfc, 7],
}

/** The types of an instruction's operands and of its result. */
export function hostOperation(name: string): { from: string; to: string } {
  const [type, operation] = name.split('.')
  const between = /_([if](?:32|64))(?:_[su])?$/.exec(operation)
  const compares = /^(eq|ne|lt|le)$/.test(operation)
  return { from: between ? between[1] : type, to: compares ? 'i32' : type }
}

/** Of a number of 32 bits in LEB128, and of one of 64, at most; what an instruction has beside one number is no more than this. */
const LEB32 = 5
const LEB64 = 10
const BESIDE = 2
/** What a function mostly takes in a module beside its code, hints of branches among it. */
const BODY = 512

/** Bytes, written one behind the other. Room is looked for once for each instruction: hosts run this code cold. */
export class Bytes {
  protected bytes: Uint8Array<ArrayBuffer>
  private room: number
  length = 0

  /** @param room how many bytes there is room for at first */
  constructor(room = 64) {
    this.bytes = new Uint8Array(room)
    this.room = room
  }

  byte(value: number): this {
    if (this.length === this.room) this.grow(1)
    this.bytes[this.length++] = value
    return this
  }

  /** Makes room for so many bytes more. */
  protected reserve(bytes: number): void {
    if (this.length + bytes > this.room) this.grow(bytes)
  }

  private grow(by: number): void {
    this.room = Math.max(4 * this.room, this.length + by)
    const larger = new Uint8Array(this.room)
    larger.set(this.bytes)
    this.bytes = larger
  }

  append(other: Bytes): this {
    this.reserve(other.length)
    this.bytes.set(other.bytes.subarray(0, other.length), this.length)
    this.length += other.length
    return this
  }

  unsigned(value: number): this {
    this.reserve(LEB32)
    this.putUnsigned(value)
    return this
  }

  signed(value: number): this {
    this.reserve(LEB32)
    this.putSigned(value)
    return this
  }

  signedWide(value: bigint): this {
    this.reserve(LEB64)
    this.putSignedWide(value)
    return this
  }

  /** These find room. */
  protected putUnsigned(value: number): void {
    const { bytes } = this
    let at = this.length
    let rest = value >>> 0
    for (; rest > 0x7f; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80
    bytes[at++] = rest
    this.length = at
  }

  protected putSigned(value: number): void {
    const { bytes } = this
    let at = this.length
    let rest = value | 0
    for (; rest < -0x40 || rest >= 0x40; rest >>= 7) bytes[at++] = (rest & 0x7f) | 0x80
    bytes[at++] = rest & 0x7f
    this.length = at
  }

  protected putSignedWide(value: bigint): void {
    let rest = BigInt.asIntN(64, value)
    if (rest === BigInt.asIntN(32, rest)) return this.putSigned(Number(rest))
    const { bytes } = this
    let at = this.length
    for (; rest < -0x40n || rest >= 0x40n; rest >>= 7n) bytes[at++] = Number(rest & 0x7fn) | 0x80
    bytes[at++] = Number(rest & 0x7fn)
    this.length = at
  }

  name(text: string): this {
    this.unsigned(text.length)
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i))
    return this
  }

  /** What has been written; nothing comes behind it. */
  take(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length)
  }
}

/** The code of one function. */
export class Code extends Bytes {
  /** Where tests stand that say for whom the host should make the code behind them fast. */
  readonly hints: { readonly at: number; readonly likely: boolean }[] = []

  constructor() {
    super(8192)
  }

  op(opcode: number, second?: number, third?: number): this {
    this.byte(opcode)
    if (second !== undefined) this.byte(second)
    if (third !== undefined) this.byte(third)
    return this
  }
  /** A floating-point instruction, by its name. */
  host(name: string): this {
    for (const opcode of FLOAT[name]) this.byte(opcode)
    return this
  }
  /** An opcode, and a number. */
  private with(opcode: number, value: number): this {
    this.reserve(BESIDE + LEB32)
    this.bytes[this.length++] = opcode
    this.putUnsigned(value)
    return this
  }
  i32(value: number): this {
    this.reserve(BESIDE + LEB32)
    this.bytes[this.length++] = OP.i32Const
    this.putSigned(value)
    return this
  }
  i64(value: bigint): this {
    this.reserve(BESIDE + LEB64)
    this.bytes[this.length++] = OP.i64Const
    this.putSignedWide(value)
    return this
  }
  get(local: number): this {
    return this.with(OP.localGet, local)
  }
  set(local: number): this {
    return this.with(OP.localSet, local)
  }
  tee(local: number): this {
    return this.with(OP.localTee, local)
  }
  global(index: number): this {
    return this.with(OP.globalGet, index)
  }
  /** A load or store, at `offset` from the address on the stack; any alignment. */
  memory(opcode: number, offset: number): this {
    this.reserve(BESIDE + LEB32)
    this.bytes[this.length++] = opcode
    this.bytes[this.length++] = 0
    this.putUnsigned(offset)
    return this
  }
  block(type: number = EMPTY): this {
    return this.byte(OP.block).byte(type)
  }
  loop(): this {
    return this.byte(OP.loop).byte(EMPTY)
  }
  if(type: number = EMPTY): this {
    return this.byte(OP.if).byte(type)
  }
  /** An `if` that is nearly always, or nearly never, entered. */
  ifLikely(likely: boolean, type: number = EMPTY): this {
    this.hints.push({ at: this.length, likely })
    return this.if(type)
  }
  else(): this {
    return this.byte(OP.else)
  }
  end(): this {
    return this.byte(OP.end)
  }
  br(label: number): this {
    return this.with(OP.br, label)
  }
  brIf(label: number): this {
    return this.with(OP.brIf, label)
  }
  /** A jump that hardly ever is one. */
  brIfUnlikely(label: number): this {
    this.hints.push({ at: this.length, likely: false })
    return this.brIf(label)
  }
  brTable(labels: readonly number[], otherwise: number): this {
    this.byte(OP.brTable).unsigned(labels.length)
    for (const label of labels) this.unsigned(label)
    return this.unsigned(otherwise)
  }
  return(): this {
    return this.byte(OP.return)
  }
  call(index: number): this {
    return this.with(OP.call, index)
  }
  callIndirect(type: number): this {
    return this.with(OP.callIndirect, type).byte(0)
  }
  returnCallIndirect(type: number): this {
    return this.with(OP.returnCallIndirect, type).byte(0)
  }
  returnCall(index: number): this {
    return this.with(OP.returnCall, index)
  }
}

interface Defined {
  readonly type: number
  readonly locals: readonly ValueType[]
  readonly code: Code
  readonly name?: string
}

/** A module that imports one memory and one table of functions, as `e.memory` and `e.table`. */
export class Module {
  private readonly types = new Bytes()
  private typeCount = 0
  private readonly imports = new Bytes()
  private importCount = 0
  private functionImports = 0
  private globalImports = 0
  private readonly functions: Defined[] = []

  type(parameters: readonly ValueType[], results: readonly ValueType[]): number {
    this.types.byte(0x60).unsigned(parameters.length)
    for (const one of parameters) this.types.byte(one)
    this.types.unsigned(results.length)
    for (const one of results) this.types.byte(one)
    return this.typeCount++
  }

  /** Imported functions come before the first of the module's own. */
  importFunction(name: string, type: number): number {
    this.imports.name('e').name(name).byte(0).unsigned(type)
    this.importCount++
    return this.functionImports++
  }

  importMemory(pages: number): void {
    this.imports.name('e').name('memory').byte(2).byte(0).unsigned(pages)
    this.importCount++
  }

  importTable(): void {
    this.imports.name('e').name('table').byte(1).byte(0x70).byte(0).unsigned(1)
    this.importCount++
  }

  /** Gives the index of a global that never changes. */
  importGlobal(name: string, type: ValueType): number {
    this.imports.name('e').name(name).byte(3).byte(type).byte(0)
    this.importCount++
    return this.globalImports++
  }

  /** Gives the function's index; one with a name is exported. */
  define(type: number, locals: readonly ValueType[], code: Code, name?: string): number {
    this.functions.push({ type, locals, code, ...(name === undefined ? {} : { name }) })
    return this.functionImports + this.functions.length - 1
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const room = this.functions.reduce((sum, { code }) => sum + code.length + BODY, BODY)
    const out = new Bytes(room)
    for (const byte of [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) out.byte(byte)
    const section = (id: number, content: Bytes) => out.byte(id).unsigned(content.length).append(content)
    section(1, new Bytes().unsigned(this.typeCount).append(this.types))
    section(2, new Bytes().unsigned(this.importCount).append(this.imports))
    const declared = new Bytes().unsigned(this.functions.length)
    for (const { type } of this.functions) declared.unsigned(type)
    section(3, declared)
    const named = this.functions.flatMap(({ name }, i) => (name === undefined ? [] : [{ name, i }]))
    const exported = new Bytes().unsigned(named.length)
    for (const { name, i } of named)
      exported
        .name(name)
        .byte(0)
        .unsigned(this.functionImports + i)
    section(7, exported)
    const bodies = new Bytes(room).unsigned(this.functions.length)
    const hints = new Bytes().name('metadata.code.branch_hint').unsigned(this.functions.length)
    for (const [i, { locals, code }] of this.functions.entries()) {
      const declared = new Bytes()
      localGroups(locals, declared)
      bodies.unsigned(declared.length + code.length + 1)
      bodies.append(declared).append(code).byte(OP.end)
      hints.unsigned(this.functionImports + i).unsigned(code.hints.length)
      for (const { at, likely } of code.hints)
        hints
          .unsigned(declared.length + at)
          .unsigned(1)
          .byte(likely ? 1 : 0)
    }
    section(0, hints)
    section(10, bodies)
    return out.take()
  }
}

function localGroups(locals: readonly ValueType[], out: Bytes): void {
  const groups: { type: ValueType; count: number }[] = []
  for (const type of locals) {
    const last = groups[groups.length - 1]
    if (last?.type === type) last.count++
    else groups.push({ type, count: 1 })
  }
  out.unsigned(groups.length)
  for (const { type, count } of groups) out.unsigned(count).byte(type)
}
