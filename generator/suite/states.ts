/** States to start vectors from: what an instruction depends on is varied, the rest is as it always is. */
import { effectsOf } from '../ir/effects.ts'
import { evaluateExpression, operandContext, type State } from '../ir/evaluate.ts'
import type { Expr, Place as IrPlace, Stmt } from '../ir/ir.ts'
import { allStatements, expressionsOf, visitExpr } from '../ir/walk.ts'
import type { Field, Machine, Register } from '../model.ts'
import { resetState } from './naive-machine.ts'
import type { Random } from './random.ts'

/** The state that vectors start from: registers after reset, but elements of files all different. */
export function startState(machine: Machine, pc: bigint): State {
  const state = resetState(machine)
  for (const one of machine.registers.values()) {
    if (!one.file) continue
    const elements = state.get(one.name) as bigint[]
    for (let i = 0; i < one.count; i++) elements[i] = i === one.zero ? one.reset : background(i, one.width)
  }
  for (const { register, index, hi, lo, value } of machine.suite?.start.registers ?? []) {
    const ones = ((1n << BigInt(hi - lo + 1)) - 1n) << BigInt(lo)
    const laid = (held: bigint) => (held & ~ones) | (value << BigInt(lo))
    const held = state.get(register)!
    if (Array.isArray(held)) held[index ?? 0] = laid(held[index ?? 0])
    else state.set(register, laid(held))
  }
  state.set('pc', pc)
  return state
}

/** The value of element `i` where a vector says nothing. */
export function background(i: number, width: number): bigint {
  return BigInt.asUintN(width, 0x9e37_79b9_7f4a_7c15n * BigInt(i + 1))
}

/** Names of single registers that what is run reads or writes, other than pc and those with a source of their own. */
export function registersTouched(machine: Machine, bodies: Stmt[][]): string[] {
  const names = new Set<string>()
  for (const body of bodies) {
    const { reads, writes } = effectsOf(machine, body)
    for (const part of [...reads, ...writes]) names.add(part.register)
  }
  return [...names].filter(name => {
    const register = machine.registers.get(name)!
    return !register.file && !register.source && name !== 'pc'
  })
}

/** Places that bodies, with their calls put in place, read or write, but for elements that operands name. */
export function placesOf(machine: Machine, bodies: Stmt[][]): Place[] {
  const places = new Map<string, Place>()
  const see = ({ register, index }: IrPlace): void => {
    const known = machine.registers.get(register)!
    if (known.source || register === 'pc' || (index && namesOperand(index))) return
    const add = (place: Place) => places.set(`${register} ${place.index}`, place)
    if (!known.file) add({ register })
    else if (index?.op === 'const') add({ register, index: Number(index.value) })
    else for (let i = 0; i < known.count; i++) add({ register, index: i })
  }
  for (const body of bodies) {
    for (const stmt of allStatements(body)) {
      if (stmt.kind === 'write') see(stmt.place)
      for (const expr of expressionsOf(stmt)) {
        visitExpr(expr, part => {
          if (part.op === 'read') see(part.place)
        })
      }
    }
  }
  return [...places.values()]
}

function namesOperand(index: Expr): boolean {
  let found = false
  visitExpr(index, part => {
    found ||= part.op === 'operand'
  })
  return found
}

/** Bodies of functions that the engine calls around every instruction. */
export function surroundingBodies(machine: Machine): { fetch: Stmt[][]; trap: Stmt[][]; interrupts: Stmt[][] } {
  const body = (name?: string): Stmt[][] => (name === undefined ? [] : [machine.functions.get(name)?.body ?? []])
  const { enterTrap, interrupts, translate } = machine.operations
  return { fetch: body(translate), trap: body(enterTrap), interrupts: body(interrupts) }
}

/** Bytes of a page, where machines that have pages have them. */
const PAGE = 4096

/** A register, or an element of a file. */
export interface Place {
  register: string
  index?: number
}

export function valueAt(state: State, { register, index }: Place): bigint {
  const held = state.get(register)!
  return Array.isArray(held) ? held[index ?? 0] : held
}

export function setAt(state: State, { register, index }: Place, value: bigint): void {
  const held = state.get(register)
  if (Array.isArray(held)) held[index ?? 0] = value
  else state.set(register, value)
}

export class States {
  readonly machine: Machine
  readonly random: Random
  /** Addresses that vectors may use: RAM, and a little beyond its end. */
  readonly ram: { base: bigint; size: bigint }
  /** Pages that they may use besides. */
  pages: readonly bigint[] = []

  constructor(machine: Machine, random: Random, ram: { base: bigint; size: bigint }) {
    this.machine = machine
    this.random = random
    this.ram = ram
  }

  /** An address, mostly of RAM. */
  address(width: number): bigint {
    const { random, ram, pages } = this
    const room = Number(ram.size)
    if (pages.length > 0 && random.chance(0.8)) {
      const offset = random.chance(0.3) ? this.edge(room) : random.below(PAGE) & random.pick([~15, ~7, ~3, ~0])
      return BigInt.asUintN(width, random.pick(pages) + BigInt(offset))
    }
    if (random.chance(0.25)) return BigInt.asUintN(width, ram.base + BigInt(this.edge(room)))
    const aligned = random.below(room) & random.pick([~15, ~15, ~7, ~3, ~1, ~0])
    return BigInt.asUintN(width, ram.base + BigInt(aligned))
  }

  /** An offset at the end of RAM, or where an access may lie across two pages. */
  edge(room: number): number {
    const { random } = this
    const before = random.pick([0, 1, 1, 2, 3, 4, 6, 7, 8])
    return random.chance(0.3) ? room - before : PAGE * (1 + random.below(room / PAGE - 1)) - before
  }

  /** A value for a register that may hold a number or an address. */
  number(width: number, addresses: number): bigint {
    return this.random.chance(addresses) ? this.address(width) : this.random.value(width)
  }

  vary(state: State, names: readonly string[]): void {
    for (const name of names) {
      const register = this.machine.registers.get(name)!
      state.set(name, this.single(register))
    }
  }

  setMode(state: State, mode: string): void {
    const { place, values } = this.machine.mode!
    const { value } = values.get(mode)!
    const hi = place.field?.hi ?? this.machine.registers.get(place.register)!.width - 1
    const lo = BigInt(place.field?.lo ?? 0)
    const ones = ((1n << (BigInt(hi) - lo + 1n)) - 1n) << lo
    state.set(place.register, ((state.get(place.register) as bigint) & ~ones) | (value << lo))
  }

  /** A value that a single register can hold. */
  single(register: Register): bigint {
    const { random } = this
    if (register.fields.length === 0 || (register.fields.length === 1 && isWhole(register))) {
      const access = register.fields[0]?.access
      if (access === 'RO' && !register.fields[0].line) return register.reset
      return random.chance(0.3) ? register.reset : this.number(register.width, 0.4)
    }
    let value = register.reset
    for (const field of register.fields) {
      const ones = (1n << BigInt(field.hi - field.lo + 1)) - 1n
      value = (value & ~(ones << BigInt(field.lo))) | (this.field(field) << BigInt(field.lo))
    }
    return value
  }

  field(field: Field): bigint {
    const { random } = this
    const width = field.hi - field.lo + 1
    const fixed = ['RO', 'HwInit', 'RsvdP', 'RsvdZ', 'WPRI'].includes(field.access) && !field.line
    if (fixed || random.chance(0.4)) return field.reset
    const value =
      field.values.size > 0 && random.chance(0.5) ? random.pick([...field.values.values()]) : random.value(width)
    if (field.legal) return random.pick(field.legal)
    if (!field.legalTest) return value
    const { value: local, test } = field.legalTest
    return evaluateExpression(operandContext(new Map()), test, new Map([[local.id, value]])) === true
      ? value
      : field.reset
  }
}

const isWhole = (register: Register): boolean =>
  register.fields[0].lo === 0 && register.fields[0].hi === register.width - 1
