/**
 * Configurations that make operations trap in the guest's mode: values of fields that only the monitor can change.
 * They are solved for: each field that decides whether an operation traps is tried with each value it can hold.
 */
import { alwaysTraps, showPart, statePart } from '../ir/effects.ts'
import { evaluateExpression, operandContext } from '../ir/evaluate.ts'
import type { Expr, Stmt } from '../ir/ir.ts'
import type { KnownPlace } from '../ir/knowledge.ts'
import { allStatements, bodiesOf, partsOf } from '../ir/walk.ts'
import type { Machine, Register } from '../model.ts'

/** A value for some bits of a register. */
export type Setting = KnownPlace

/** Bits of registers, by register name. */
export type Bits = Map<string, bigint>

/** Most fields that one operation's configuration may set, and most fields tried. */
const MOST_FIELDS = 3
const MOST_CANDIDATES = 12

export const settingName = (machine: Machine, { register, hi, lo }: Setting): string =>
  showPart(statePart(machine, { register, field: { name: '', hi, lo } }))

const ones = (width: number): bigint => (1n << BigInt(width)) - 1n

/**
 * The least sets of settings under which the body, made by `under`, always traps.
 * @param writable bits that a guest can change itself, which no monitor can rely on
 */
export function trappingSettings(
  machine: Machine,
  body: Stmt[],
  writable: Bits,
  under: (settings: Setting[]) => Stmt[],
): Setting[][] {
  const candidates = decidingParts(machine, body)
    .filter(({ register, hi, lo }) => {
      const bits = ones(hi - lo + 1) << BigInt(lo)
      return ((writable.get(register) ?? 0n) & bits) === 0n
    })
    .slice(0, MOST_CANDIDATES)
    .map(part => valuesOf(machine.registers.get(part.register)!, part.hi, part.lo).map(value => ({ ...part, value })))
  for (let size = 1; size <= Math.min(MOST_FIELDS, candidates.length); size++) {
    const found: Setting[][] = []
    for (const settings of choices(candidates, size)) {
      if (alwaysTraps(machine, under(settings))) found.push(settings)
    }
    if (found.length > 0) return found
  }
  return []
}

function* choices(candidates: Setting[][], size: number, from = 0): Generator<Setting[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let i = from; i <= candidates.length - size; i++) {
    for (const rest of choices(candidates, size - 1, i + 1)) for (const one of candidates[i]) yield [one, ...rest]
  }
}

type Part = Pick<Setting, 'register' | 'hi' | 'lo'>

/** Parts of single registers that the tests before a trap read. */
function decidingParts(machine: Machine, body: Stmt[]): Part[] {
  const definitions = new Map<number, Expr>()
  const parts = new Map<string, Part>()
  const add = (register: string, hi: number, lo: number) => {
    const known = machine.registers.get(register)
    if (!known || known.file || known.source) return
    parts.set(`${register} ${hi} ${lo}`, { register, hi, lo })
  }
  const see = (expr: Expr): void => {
    if (expr.op === 'local') {
      const definition = definitions.get(expr.local.id)
      if (definition) see(definition)
    } else if (expr.op === 'extract' && expr.arg.op === 'read' && !expr.arg.place.field) {
      add(expr.arg.place.register, expr.hi, expr.lo)
    } else if (expr.op === 'read') {
      const register = machine.registers.get(expr.place.register)
      if (expr.place.field) add(expr.place.register, expr.place.field.hi, expr.place.field.lo)
      else if (register && register.fields.length > 0)
        for (const { hi, lo } of register.fields) add(register.name, hi, lo)
      else if (register) add(register.name, register.width - 1, 0)
    } else for (const part of partsOf(expr)) see(part)
  }
  for (const stmt of allStatements(body)) {
    if (stmt.kind === 'let' && !stmt.local.mutable) definitions.set(stmt.local.id, stmt.value)
    if (stmt.kind !== 'if' && stmt.kind !== 'switch') continue
    if (!bodiesOf(stmt).some(inner => alwaysTraps(machine, inner))) continue
    see(stmt.kind === 'if' ? stmt.test : stmt.value)
  }
  return [...parts.values()]
}

/** Values that bits of a register can hold: all of a narrow field, the ends of a wide one. */
function valuesOf(register: Register, hi: number, lo: number): bigint[] {
  const width = hi - lo + 1
  const all = width <= 4 ? Array.from({ length: 2 ** width }, (_, i) => BigInt(i)) : [0n, 1n, ones(width)]
  return all.filter(value => canHold(register, hi, lo, value))
}

function canHold(register: Register, hi: number, lo: number, value: bigint): boolean {
  return register.fields.every(field => {
    if (field.hi < lo || field.lo > hi) return true
    const inside = field.hi <= hi && field.lo >= lo
    if (field.access === 'RO' || field.access === 'HwInit' || field.access === 'WPRI') {
      if (field.line) return false
      const from = Math.max(field.lo, lo)
      const to = Math.min(field.hi, hi)
      const bits = ones(to - from + 1)
      return ((value >> BigInt(from - lo)) & bits) === ((field.reset >> BigInt(from - field.lo)) & bits)
    }
    if (!inside) return true
    const own = (value >> BigInt(field.lo - lo)) & ones(field.hi - field.lo + 1)
    if (field.legal && !field.legal.includes(own)) return false
    if (!field.legalTest) return true
    const { value: local, test } = field.legalTest
    return evaluateExpression(operandContext(new Map()), test, new Map([[local.id, own]])) === true
  })
}

/** Whether two settings can hold at once. */
const compatible = (a: Setting, b: Setting): boolean => {
  if (a.register !== b.register || a.hi < b.lo || b.hi < a.lo) return true
  const lo = Math.max(a.lo, b.lo)
  const bits = ones(Math.min(a.hi, b.hi) - lo + 1)
  return ((a.value >> BigInt(lo - a.lo)) & bits) === ((b.value >> BigInt(lo - b.lo)) & bits)
}

/**
 * One configuration that serves as many as possible: for each operation one of its sets of settings, all compatible.
 * Operations without any are left out; of those that conflict, the later ones.
 */
export function jointConfiguration<T>(wanted: { of: T; sets: Setting[][] }[]): Map<T, Setting[]> {
  const chosen = new Map<T, Setting[]>()
  const all: Setting[] = []
  // Those with the fewest ways first; of the ways, the one that adds the fewest settings.
  const ordered = wanted.filter(one => one.sets.length > 0).sort((a, b) => a.sets.length - b.sets.length)
  for (const { of, sets } of ordered) {
    const same = (a: Setting, b: Setting) => a.register === b.register && a.hi === b.hi && a.lo === b.lo
    const fitting = sets
      .filter(set => set.every(one => all.every(other => compatible(one, other))))
      .map(set => ({ set, added: set.filter(one => !all.some(other => same(one, other))) }))
      .sort((a, b) => a.added.length - b.added.length)
    if (fitting.length === 0) continue
    chosen.set(of, fitting[0].set)
    all.push(...fitting[0].added)
  }
  return chosen
}
