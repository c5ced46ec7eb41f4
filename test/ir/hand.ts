/** Hand-made IR and machines, for tests of what reads the IR. */
import type { Source, Span } from '../../generator/diagnostics.ts'
import type { BinaryOp, Expr, IRFunction, Local, Place, Stmt, Type, UnaryOp } from '../../generator/ir/ir.ts'
import { BOOL, bitsType } from '../../generator/ir/ir.ts'
import type { Csr, Field, Guard, Instruction, Machine, Operand, Register, Role, Trap } from '../../generator/model.ts'

export const source: Source = { file: 'hand.yaml', text: 'made by hand' }
export const at: Span = { source, start: 0, end: 4 }

export const k = (value: number | bigint, width: number): Expr => ({
  op: 'const',
  value: BigInt.asUintN(width, BigInt(value)),
  type: bitsType(width),
  at,
})
export const truth = (value: boolean): Expr => ({ op: 'bool', value, type: BOOL, at })
export const operand = (name: string, width: number): Expr => ({ op: 'operand', name, type: bitsType(width), at })
export const width = (expr: Expr): number => (expr.type as { width: number }).width

const COMPARE = new Set(['eq', 'ne', 'ult', 'ule', 'ugt', 'uge', 'slt', 'sle', 'sgt', 'sge', 'land', 'lor'])
export const bin = (op: BinaryOp, left: Expr, right: Expr): Expr => ({
  op,
  left,
  right,
  type: COMPARE.has(op) ? BOOL : left.type,
  at,
})
export const un = (op: UnaryOp, arg: Expr): Expr => ({ op, arg, type: op === 'lnot' ? BOOL : arg.type, at })
export const zext = (arg: Expr, to: number): Expr => ({ op: 'zext', arg, type: bitsType(to), at })
export const sext = (arg: Expr, to: number): Expr => ({ op: 'sext', arg, type: bitsType(to), at })
export const extract = (arg: Expr, hi: number, lo: number): Expr => ({
  op: 'extract',
  arg,
  hi,
  lo,
  type: bitsType(hi - lo + 1),
  at,
})
export const cat = (...parts: Expr[]): Expr => ({
  op: 'concat',
  parts,
  type: bitsType(parts.reduce((sum, part) => sum + width(part), 0)),
  at,
})
export const choose = (test: Expr, then: Expr, otherwise: Expr): Expr => ({
  op: 'cond',
  test,
  then,
  else: otherwise,
  type: then.type,
  at,
})
export const bitOf = (arg: Expr): Expr => ({ op: 'frombool', arg, type: bitsType(1), at })
export const instructionBits = (to: number): Expr => ({ op: 'instruction', type: bitsType(to), at })

let ids = 0
export const local = (name: string, type: Type | number, mutable = false): Local => ({
  id: ids++,
  name,
  type: typeof type === 'number' ? bitsType(type) : type,
  mutable,
})
export const use = (variable: Local): Expr => ({ op: 'local', local: variable, type: variable.type, at })

export const read = (place: Place, bits: number): Expr => ({ op: 'read', place, type: bitsType(bits), at })
export const write = (place: Place, value: Expr): Stmt => ({ kind: 'write', place, value, at })
export const bind = (variable: Local, value: Expr): Stmt => ({ kind: 'let', local: variable, value, at })
export const assign = (variable: Local, value: Expr): Stmt => ({ kind: 'assign', local: variable, value, at })
export const when = (test: Expr, then: Stmt[], otherwise: Stmt[] = []): Stmt => ({
  kind: 'if',
  test,
  then,
  else: otherwise,
  at,
})
export const trap = (name: string, value: Expr = k(0, 32)): Stmt => ({ kind: 'trap', trap: name, value, at })
export const jump = (target: Expr): Stmt => ({ kind: 'jump', target, at })
export const call = (name: string, args: Expr[], result?: Local): Stmt => ({
  kind: 'call',
  function: name,
  args,
  result,
  at,
})
export const give = (value?: Expr): Stmt => ({ kind: 'return', value, at })
export const guard = (name: string): Stmt => ({ kind: 'guard', guard: name, at })

export const field = (name: string, hi: number, lo: number, role: Role = 'guest-visible'): Field => ({
  name,
  title: name,
  hi,
  lo,
  access: 'RW',
  reset: 0n,
  role,
  values: new Map(),
  line: false,
  at,
})
export const register = (name: string, bits: number, more: Partial<Register> = {}): Register => ({
  name,
  title: name,
  at,
  width: bits,
  count: 1,
  file: false,
  names: [],
  aliases: new Map(),
  fields: [],
  reset: 0n,
  role: 'guest-visible',
  internal: false,
  ...more,
})
export const made = (name: string, parameters: Local[], body: Stmt[], result?: Type): IRFunction => ({
  name,
  parameters,
  body,
  result,
  at,
})

export const operandOf = (name: string, bits: number, lo: number, more: Partial<Operand> = {}): Operand => ({
  name,
  width: bits,
  slices: [{ hi: bits - 1, lo: 0, at: lo }],
  kind: { is: 'immediate', signed: false },
  at,
  ...more,
})

/** An instruction from a pattern of `0`, `1`, `-` and letters (a letter is an operand of that name), spaces ignored. */
export function instruction(
  id: string,
  pattern: string,
  execute: Stmt[] = [],
  more: Partial<Instruction> = {},
): Instruction {
  const text = pattern.replaceAll(' ', '')
  let mask = 0n
  let match = 0n
  let ignored = 0n
  const fields = new Map<string, number[]>()
  ;[...text].forEach((char, i) => {
    const bit = text.length - 1 - i
    if (char === '0' || char === '1') mask |= 1n << BigInt(bit)
    if (char === '1') match |= 1n << BigInt(bit)
    if (char === '-') ignored |= 1n << BigInt(bit)
    if (/[a-z]/i.test(char)) fields.set(char, [...(fields.get(char) ?? []), bit])
  })
  const operands = [...fields].map(([name, bits]) => ({
    ...operandOf(name, bits.length, 0),
    slices: bits.map((bit, i) => ({ hi: bits.length - 1 - i, lo: bits.length - 1 - i, at: bit })),
  }))
  return {
    id,
    group: id,
    mnemonic: id,
    title: id,
    isa: 'hand',
    at,
    length: text.length / 8,
    mask,
    match,
    ignored,
    operands,
    overrides: [],
    assembly: [],
    execute,
    asserts: [],
    pattern,
    ...more,
  }
}

export interface Parts {
  registers?: Register[]
  functions?: IRFunction[]
  instructions?: Instruction[]
  traps?: string[]
  guards?: Guard[]
  csrs?: Csr[]
}

export function machine(parts: Parts, more: Partial<Machine> = {}): Machine {
  const instructions = parts.instructions ?? []
  const traps = (parts.traps ?? ['illegal']).map((name, i): [string, Trap] => [
    name,
    { name, title: name, cause: BigInt(i), interrupt: false, at },
  ])
  return {
    name: 'hand',
    title: 'Made by hand',
    at,
    family: 'hand',
    parameters: new Map(),
    byteOrder: 'little',
    instructionSet: {
      order: 'little',
      lengths: [...new Set(instructions.map(one => one.length))].sort((a, b) => a - b),
      alignment: 1,
      instructions,
      pseudos: [],
      undefined: { trap: traps[0][0], value: k(0, 32) },
    },
    registers: new Map(
      [...(parts.registers ?? []), register('pc', 32)].map((one): [string, Register] => [one.name, one]),
    ),
    enums: new Map(),
    functions: new Map((parts.functions ?? []).map((one): [string, IRFunction] => [one.name, one])),
    operations: { deadlines: [], watched: [] },
    traps: new Map(traps),
    guards: new Map((parts.guards ?? []).map((one): [string, Guard] => [one.name, one])),
    csrs: parts.csrs ?? [],
    physical: { addressWidth: 32, ram: [{ name: 'ram', base: 0n, size: 0x1000n, at }], devices: [], entry: 0n },
    assists: [],
    pci: [],
    ...more,
  } as Machine
}
