/**
 * What access types mean, in IR: one lowering for CSRs, device registers and PCI configuration space, which emitted code and the
 * naive evaluator both read.
 *
 * Sources: PCI Express Base Specification §7.4 (RO, RW, RW1C, HwInit, ROS, RWS, RW1CS, RsvdP, RsvdZ); RISC-V Privileged
 * Architecture §2.3 (WPRI, WLRL, WARL); SystemRDL 2.0 §9.6 (woset as RW1S, rclr as RC).
 */
import type { Span } from '../diagnostics.ts'
import { BOOL, bitsType, type Expr, type IRFunction, type Local, type Stmt } from '../ir/ir.ts'
import type { Access, Field, Register } from '../model.ts'
import {
  and,
  atMost,
  choose,
  constant,
  either,
  equals,
  extract,
  masked,
  not,
  or,
  readLocal,
  readPlace,
} from './build.ts'
import { bitMask, RESERVED } from './fields.ts'

export { type FieldContext, type FieldSet, fieldsFromSpec } from './fields.ts'

/** The part of a register that access types speak of. */
export interface Lowerable {
  width: number
  fields: Field[]
  at: Span
}

/** Expressions of the register's width. */
export interface AccessOperands {
  /** The register's stored value. */
  stored: Expr
  /** The value that a plain store would leave: what is written in the bytes that are written, what is stored in the others. */
  merged: Expr
  /** The ones that are written: 0 in bytes that are not. */
  ones: Expr
  /** Ones in the bytes that are read; absent when all are. */
  mask?: Expr
  /** Value of a field that locks others; absent where locks cannot occur (CSRs). */
  lock?: (field: { register: string; field: string }) => Expr
}

/** Expressions of the register's width. */
export interface LoweredAccess {
  /** What software sees. */
  read: Expr
  /** The stored value after a read, when reading changes it (RC). */
  afterRead?: Expr
  /** The stored value after a write. */
  write: Expr
  /** No write changes anything. */
  readOnly: boolean
}

const HIDDEN: ReadonlySet<Access> = new Set<Access>([...RESERVED, 'WO'])
const KEPT: ReadonlySet<Access> = new Set<Access>(['RO', 'RC', 'HwInit', 'ROS'])
/** Access types whose value a function-level reset keeps. */
export const STICKY: ReadonlySet<Access> = new Set<Access>(['ROS', 'RWS', 'RW1CS'])

/** The meaning of a software read and a software write of a register, from its fields' access types. */
export function lowerAccess(register: Lowerable, operands: AccessOperands): LoweredAccess {
  const { stored, merged, ones, mask } = operands
  const bits = (test: (f: Field) => boolean) =>
    register.fields.filter(test).reduce((sum, f) => sum | bitMask(f.hi, f.lo), 0n)
  const read = masked(
    stored,
    bits(f => !HIDDEN.has(f.access)),
  )

  const cleared = bits(f => f.access === 'RC')
  const afterRead =
    cleared === 0n
      ? undefined
      : mask
        ? and(stored, not(masked(mask, cleared)))
        : masked(stored, BigInt.asUintN(register.width, ~cleared))

  const parts: Expr[] = []
  const add = (part: Expr, by: bigint) => {
    if (by !== 0n) parts.push(masked(part, by))
  }
  const free = (f: Field) => f.lockedBy === undefined
  const plain = (f: Field) => !KEPT.has(f.access) && !RESERVED.has(f.access)
  const simple = (f: Field) => plain(f) && free(f) && !f.legal && !f.legalTest
  add(
    stored,
    bits(f => KEPT.has(f.access)),
  )
  add(
    merged,
    bits(f => simple(f) && behaviour(f.access) === 'replace'),
  )
  add(
    and(stored, not(ones)),
    bits(f => simple(f) && behaviour(f.access) === 'clear'),
  )
  add(
    or(stored, ones),
    bits(f => simple(f) && behaviour(f.access) === 'set'),
  )
  for (const field of register.fields) {
    if (!plain(field) || simple(field)) continue
    const old = masked(stored, bitMask(field.hi, field.lo))
    const kind = behaviour(field.access)
    let next = masked(
      kind === 'replace' ? merged : kind === 'clear' ? and(stored, not(ones)) : or(stored, ones),
      bitMask(field.hi, field.lo),
    )
    const legal = legality(field, extract(merged, field.hi, field.lo))
    if (legal) {
      const otherwise =
        field.otherwise === undefined ? old : constant(register.width, field.otherwise << BigInt(field.lo), field.at)
      next = choose(legal, next, otherwise)
    }
    if (field.lockedBy && operands.lock) {
      const lock = operands.lock(field.lockedBy)
      next = choose(equals(lock, constant(lock.type.kind === 'bits' ? lock.type.width : 1, 0n, field.at)), next, old)
    }
    parts.push(next)
  }
  const kept = bits(f => KEPT.has(f.access))
  const any = bits(plain)
  const write = parts.length === 0 ? constant(register.width, 0n, register.at) : parts.reduce(or)
  return { read, afterRead, write: any === 0n && kept === 0n ? stored : write, readOnly: any === 0n }
}

/** What writing a one does to a bit; `replace`: the bit becomes what is written. */
function behaviour(access: Access): 'replace' | 'clear' | 'set' {
  if (access === 'RW1C' || access === 'RW1CS') return 'clear'
  return access === 'RW1S' ? 'set' : 'replace'
}

/** The condition under which a value of the field is legal; undefined if every value is. */
function legality(field: Field, value: Expr): Expr | undefined {
  if (field.legalTest) return substitute(field.legalTest.test, field.legalTest.value, value)
  if (!field.legal) return undefined
  const width = field.hi - field.lo + 1
  const sorted = [...field.legal].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const count = BigInt(sorted.length)
  if (width < 64 && count === 1n << BigInt(width)) return undefined
  const is = (v: bigint) => constant(width, v, field.at)
  if (count > 1n && sorted[0] === 0n && sorted[sorted.length - 1] === count - 1n) return atMost(value, is(count - 1n))
  if (count === 0n) return { op: 'bool', type: BOOL, value: false, at: field.at }
  return sorted.map(v => equals(value, is(v))).reduce(either)
}

/** `test` with `local` replaced by an expression (expressions are pure, so it may stand several times). */
function substitute(test: Expr, local: Local, by: Expr): Expr {
  const walk = (e: unknown): unknown => {
    if (Array.isArray(e)) return e.map(walk)
    if (typeof e !== 'object' || e === null) return e
    const node = e as Record<string, unknown>
    if (node.op === 'local' && (node.local as Local).id === local.id) return by
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) =>
        key === 'at' || key === 'type' || key === 'local' ? [key, value] : [key, walk(value)],
      ),
    )
  }
  return walk(test) as Expr
}

/** The functions `csr.<name>.read` () and `csr.<name>.write` (value) of a CSR that is the whole register `place`. */
export function csrFunctions(name: string, register: Register): { read: IRFunction; write: IRFunction } {
  const { width, at } = register
  const place = { register: register.name }
  const local = (id: number, text: string): Local => ({ id, name: text, type: bitsType(width), mutable: false })
  const stored = readPlace(place, width, at)
  const value = local(0, 'value')
  const { read, afterRead, write, readOnly } = lowerAccess(register, {
    stored,
    merged: readLocal(value, at),
    ones: readLocal(value, at),
  })

  const readBody: Stmt[] = []
  if (afterRead) {
    const old = local(0, 'old')
    readBody.push(
      { kind: 'let', local: old, value: read, at },
      { kind: 'write', place, value: afterRead, at },
      { kind: 'return', value: readLocal(old, at), at },
    )
  } else readBody.push({ kind: 'return', value: read, at })

  return {
    read: {
      name: `csr.${name}.read`,
      title: `Software read of ${name}`,
      parameters: [],
      result: bitsType(width),
      body: readBody,
      at,
    },
    write: {
      name: `csr.${name}.write`,
      title: `Software write of ${name}`,
      parameters: [value],
      body: readOnly ? [] : [{ kind: 'write', place, value: write, at }],
      at,
    },
  }
}
