/** Whether IR keeps its own rules. Run after each pass that makes or changes IR: a problem is a fault of that pass. */
import type { Span } from '../diagnostics.ts'
import type { Instruction, Machine } from '../model.ts'
import { FLAGS, floatSignature, showShape } from './float.ts'
import type { Expr, IRFunction, Local, Place, Stmt, Type } from './ir.ts'
import { BOOL, bitsType, sameType, showType } from './ir.ts'
import { bodiesOf, neverFalls, partsOf } from './walk.ts'

export interface Problem {
  /** What is wrong, in terms of the IR. */
  message: string
  /** The function, instruction or guard it is in. */
  within: string
  at: Span
}

/** Problems of all functions, instructions, guards and trap values of a machine. */
export function checkMachine(machine: Machine): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const one of machine.functions.values()) {
    problems.push(...checkFunction(machine, one, seen))
    seen.add(one.name)
  }
  for (const one of machine.instructionSet.instructions) {
    const checker = new Checker(machine, `instruction ${one.id}`, { instruction: one })
    checker.body(one.execute, new Map())
    if (one.where) checker.expect(one.where, BOOL, new Map(), 'a condition')
    problems.push(...checker.problems)
  }
  for (const one of machine.guards.values()) {
    const checker = new Checker(machine, `guard ${one.name}`, {})
    checker.expect(one.permits, BOOL, new Map(), 'what a guard permits')
    checker.bits(one.value, new Map())
    if (!machine.traps.has(one.trap)) checker.problem(`There is no trap ${one.trap}`, one.at)
    problems.push(...checker.problems)
  }
  return problems
}

/** Problems of one function; with `declared`, calls of functions outside it are problems too. */
export function checkFunction(machine: Machine, one: IRFunction, declared?: Set<string>): Problem[] {
  const checker = new Checker(machine, `function ${one.name}`, { result: one.result, declared })
  const scope: Scope = new Map()
  for (const parameter of one.parameters) checker.declare(parameter, scope, one.at)
  checker.body(one.body, scope)
  if (one.result && !neverFalls(one.body)) checker.problem('A path ends without a result', one.at)
  return checker.problems
}

/** Problems of a loose body. */
export function checkBody(machine: Machine, body: Stmt[], instruction?: Instruction): Problem[] {
  const checker = new Checker(machine, instruction ? `instruction ${instruction.id}` : 'a body', { instruction })
  checker.body(body, new Map())
  return checker.problems
}

type Scope = Map<number, Local>
interface Surroundings {
  instruction?: Instruction
  result?: Type
  declared?: Set<string>
}

class Checker {
  readonly problems: Problem[] = []
  readonly machine: Machine
  readonly within: string
  readonly around: Surroundings
  readonly ids = new Set<number>()
  loops = 0

  constructor(machine: Machine, within: string, around: Surroundings) {
    this.machine = machine
    this.within = within
    this.around = around
  }

  problem(message: string, at: Span): void {
    this.problems.push({ message, within: this.within, at })
  }

  declare(local: Local, scope: Scope, at: Span): void {
    if (this.ids.has(local.id)) this.problem(`The local ${local.name} (${local.id}) is declared twice`, at)
    this.ids.add(local.id)
    scope.set(local.id, local)
  }

  /** What is declared in a body is unknown outside it. */
  body(body: Stmt[], outer: Scope): void {
    const scope: Scope = new Map(outer)
    for (const stmt of body) this.statement(stmt, scope)
  }

  expect(expr: Expr, type: Type, scope: Scope, what: string): void {
    this.expression(expr, scope)
    if (!sameType(expr.type, type)) {
      this.problem(`${what} is ${showType(expr.type)} and should be ${showType(type)}`, expr.at)
    }
  }

  bits(expr: Expr, scope: Scope): number {
    this.expression(expr, scope)
    if (expr.type.kind === 'bits') return expr.type.width
    this.problem(`A ${expr.op} is a truth value and should be a bit vector`, expr.at)
    return 0
  }

  place(place: Place, scope: Scope, at: Span): number {
    const register = this.machine.registers.get(place.register)
    if (!register) {
      this.problem(`There is no register ${place.register}`, at)
      return 0
    }
    if (register.file !== (place.index !== undefined)) {
      this.problem(`${register.name} is ${register.file ? 'a file and lacks' : 'no file and has'} an index`, at)
    }
    if (place.index) {
      this.bits(place.index, scope)
      if (place.index.op === 'const' && place.index.value >= BigInt(register.count)) {
        this.problem(`${register.name} has no element ${place.index.value}`, at)
      }
    }
    if (!place.field) return register.width
    const { hi, lo } = place.field
    if (hi < lo || lo < 0 || hi >= register.width) this.problem(`${register.name} has no bits ${hi}:${lo}`, at)
    return hi - lo + 1
  }

  statement(stmt: Stmt, scope: Scope): void {
    switch (stmt.kind) {
      case 'let':
        this.expect(stmt.value, stmt.local.type, scope, `The value of ${stmt.local.name}`)
        this.declare(stmt.local, scope, stmt.at)
        return
      case 'assign': {
        const local = scope.get(stmt.local.id)
        if (!local) this.problem(`${stmt.local.name} is assigned before it is declared`, stmt.at)
        else if (!local.mutable) this.problem(`${stmt.local.name} is assigned and not mutable`, stmt.at)
        this.expect(stmt.value, stmt.local.type, scope, `The value of ${stmt.local.name}`)
        return
      }
      case 'write': {
        const width = this.place(stmt.place, scope, stmt.at)
        if (width > 0) this.expect(stmt.value, bitsType(width), scope, `The value of ${stmt.place.register}`)
        return
      }
      case 'call':
        this.call(stmt, scope)
        return
      case 'busread':
      case 'buswrite':
        this.bus(stmt, scope)
        return
      case 'float':
        this.float(stmt, scope)
        return
      case 'if':
        this.expect(stmt.test, BOOL, scope, 'A test')
        for (const body of bodiesOf(stmt)) this.body(body, scope)
        return
      case 'switch':
        this.switch(stmt, scope)
        return
      case 'loop': {
        const inner: Scope = new Map(scope)
        this.declare(stmt.local, inner, stmt.at)
        if ((stmt.end - stmt.from) * stmt.step < 0n) this.problem('The loop never reaches its end', stmt.at)
        this.loops++
        this.body(stmt.body, inner)
        this.loops--
        return
      }
      case 'break':
      case 'continue':
        if (this.loops === 0) this.problem(`A ${stmt.kind} stands outside a loop`, stmt.at)
        return
      case 'return':
        this.return(stmt, scope)
        return
      case 'trap':
        if (!this.machine.traps.has(stmt.trap)) this.problem(`There is no trap ${stmt.trap}`, stmt.at)
        this.bits(stmt.value, scope)
        return
      case 'jump': {
        const pc = this.machine.registers.get('pc')
        if (pc) this.expect(stmt.target, bitsType(pc.width), scope, 'The target of a jump')
        return
      }
      case 'guard':
        if (!this.machine.guards.has(stmt.guard)) this.problem(`There is no guard ${stmt.guard}`, stmt.at)
        return
      case 'halt':
        this.bits(stmt.status, scope)
        return
      case 'fence': {
        const pc = this.machine.registers.get('pc')
        if (stmt.value && pc) this.expect(stmt.value, bitsType(pc.width), scope, 'The address of a fence')
        return
      }
      case 'reach':
        this.bits(stmt.bits, scope)
        return
      case 'wait':
        return
    }
  }

  call(stmt: Extract<Stmt, { kind: 'call' }>, scope: Scope): void {
    const called = this.machine.functions.get(stmt.function)
    for (const arg of stmt.args) this.expression(arg, scope)
    if (stmt.result) this.declare(stmt.result, scope, stmt.at)
    if (!called) {
      this.problem(`There is no function ${stmt.function}`, stmt.at)
      return
    }
    if (this.around.declared && !this.around.declared.has(stmt.function)) {
      this.problem(`${stmt.function} is called and not declared before`, stmt.at)
    }
    if (called.parameters.length !== stmt.args.length) {
      this.problem(`${stmt.function} takes ${called.parameters.length} arguments, not ${stmt.args.length}`, stmt.at)
    }
    called.parameters.forEach((parameter, i) => {
      const arg = stmt.args[i]
      if (arg && !sameType(arg.type, parameter.type)) {
        const types = `${showType(arg.type)} and should be ${showType(parameter.type)}`
        this.problem(`The argument ${parameter.name} of ${stmt.function} is ${types}`, arg.at)
      }
    })
    if (!stmt.result) return
    if (!called.result) this.problem(`${stmt.function} gives nothing`, stmt.at)
    else if (!sameType(called.result, stmt.result.type)) {
      this.problem(`${stmt.function} gives ${showType(called.result)}, not ${showType(stmt.result.type)}`, stmt.at)
    }
  }

  bus(stmt: Extract<Stmt, { kind: 'busread' | 'buswrite' }>, scope: Scope): void {
    if (stmt.width <= 0 || stmt.width % 8 !== 0) this.problem(`No bus access has ${stmt.width} bits`, stmt.at)
    this.bits(stmt.address, scope)
    this.body(stmt.fault, scope)
    if (!neverFalls(stmt.fault)) this.problem('The fault of a bus access falls through', stmt.at)
    if (stmt.kind === 'buswrite') {
      this.expect(stmt.value, bitsType(stmt.width), scope, 'The value stored')
      return
    }
    if (!sameType(stmt.result.type, bitsType(stmt.width))) {
      this.problem(`${stmt.width} bits are read into a ${showType(stmt.result.type)}`, stmt.at)
    }
    this.declare(stmt.result, scope, stmt.at)
  }

  float(stmt: Extract<Stmt, { kind: 'float' }>, scope: Scope): void {
    const name = showShape(stmt.shape)
    const { args, result } = floatSignature(stmt.shape)
    if (args.length !== stmt.args.length) this.problem(`${name} takes ${args.length} arguments`, stmt.at)
    stmt.args.forEach((arg, i) => {
      if (args[i]) this.expect(arg, args[i], scope, `An argument of ${name}`)
    })
    if (!sameType(stmt.result.type, result)) this.problem(`${name} gives ${showType(result)}`, stmt.at)
    if (!sameType(stmt.flags.type, FLAGS)) this.problem(`The flags of ${name} are ${showType(FLAGS)}`, stmt.at)
    this.declare(stmt.result, scope, stmt.at)
    this.declare(stmt.flags, scope, stmt.at)
  }

  switch(stmt: Extract<Stmt, { kind: 'switch' }>, scope: Scope): void {
    const width = this.bits(stmt.value, scope)
    const seen = new Set<bigint>()
    for (const value of stmt.cases.flatMap(one => one.values)) {
      if (seen.has(value)) this.problem(`Two cases are ${value}`, stmt.at)
      if (value < 0n || value >> BigInt(width) !== 0n) this.problem(`The case ${value} has over ${width} bits`, stmt.at)
      seen.add(value)
    }
    for (const body of bodiesOf(stmt)) this.body(body, scope)
  }

  return(stmt: Extract<Stmt, { kind: 'return' }>, scope: Scope): void {
    const { result } = this.around
    if (result && stmt.value) this.expect(stmt.value, result, scope, 'The result')
    else if (result) this.problem('A return lacks the result', stmt.at)
    else if (stmt.value) this.problem('A result is returned where none is declared', stmt.at)
  }

  expression(expr: Expr, scope: Scope): void {
    if (expr.op !== 'read') for (const part of partsOf(expr)) this.expression(part, scope)
    const { type } = expr
    if (type.kind === 'bits' && type.width < 1) this.problem(`A ${expr.op} has ${type.width} bits`, expr.at)
    const wrong = this.wrong(expr, scope)
    if (wrong) this.problem(wrong, expr.at)
  }

  /** What is wrong with a node whose parts are right. */
  wrong(expr: Expr, scope: Scope): string | undefined {
    const width = expr.type.kind === 'bits' ? expr.type.width : 0
    const is = (one: Expr, bits: number) => one.type.kind === 'bits' && one.type.width === bits
    switch (expr.op) {
      case 'const':
        return width === 0 || expr.value < 0n || expr.value >> BigInt(width) !== 0n
          ? `${expr.value} is no ${showType(expr.type)}`
          : undefined
      case 'bool':
        return width > 0 ? 'A truth value has bits' : undefined
      case 'local': {
        const local = scope.get(expr.local.id)
        if (!local) return `${expr.local.name} is used before it is declared`
        return sameType(local.type, expr.type) ? undefined : `${local.name} is ${showType(local.type)}`
      }
      case 'operand': {
        if (!this.around.instruction) return undefined
        const operand = this.around.instruction.operands.find(one => one.name === expr.name)
        if (!operand) return `The instruction has no operand ${expr.name}`
        return width === operand.width ? undefined : `The operand ${expr.name} has ${operand.width} bits, not ${width}`
      }
      case 'read': {
        const bits = this.place(expr.place, scope, expr.at)
        return bits === 0 || bits === width
          ? undefined
          : `${expr.place.register} is read with ${width} bits, not ${bits}`
      }
      case 'instruction':
      case 'length':
        return width === 0 ? `${expr.op} is a bit vector` : undefined
      case 'lnot':
        return width === 0 && expr.arg.type.kind === 'bool' ? undefined : 'lnot is of truth values'
      case 'not':
      case 'neg':
      case 'clz':
      case 'ctz':
      case 'popcount':
        return width > 0 && is(expr.arg, width) ? undefined : `${expr.op} keeps the width`
      case 'zext':
      case 'sext':
        return expr.arg.type.kind === 'bits' && expr.arg.type.width <= width ? undefined : `${expr.op} narrows`
      case 'extract': {
        const fits = expr.arg.type.kind === 'bits' && expr.hi < expr.arg.type.width && expr.lo >= 0
        return fits && width === expr.hi - expr.lo + 1 ? undefined : `Bits ${expr.hi}:${expr.lo} do not fit`
      }
      case 'concat': {
        const sum = expr.parts.reduce(
          (all, part) => all + (part.type.kind === 'bits' ? part.type.width : Number.NaN),
          0,
        )
        return sum === width ? undefined : `The parts have ${sum} bits, the whole ${width}`
      }
      case 'cond':
        return expr.test.type.kind === 'bool' &&
          sameType(expr.then.type, expr.type) &&
          sameType(expr.else.type, expr.type)
          ? undefined
          : 'The sides of a choice differ in type'
      case 'frombool':
        return width === 1 && expr.arg.type.kind === 'bool' ? undefined : 'frombool makes one bit of a truth value'
      case 'mapped':
        return width === 0 && expr.address.type.kind === 'bits' ? undefined : 'mapped gives a truth value'
      default:
        return this.wrongBinary(expr)
    }
  }

  wrongBinary(expr: Extract<Expr, { left: Expr }>): string | undefined {
    const { op, left, right, type } = expr
    const sides = `${showType(left.type)} and ${showType(right.type)}`
    switch (op) {
      case 'land':
      case 'lor':
        return [left, right, expr].every(one => one.type.kind === 'bool') ? undefined : `${op} of ${sides}`
      case 'eq':
      case 'ne':
        return sameType(left.type, right.type) && type.kind === 'bool' ? undefined : `${op} of ${sides}`
      case 'ult':
      case 'ule':
      case 'ugt':
      case 'uge':
      case 'slt':
      case 'sle':
      case 'sgt':
      case 'sge':
        return sameType(left.type, right.type) && left.type.kind === 'bits' && type.kind === 'bool'
          ? undefined
          : `${op} of ${sides}`
      case 'shl':
      case 'lshr':
      case 'ashr':
        return sameType(left.type, type) && type.kind === 'bits' && right.type.kind === 'bits'
          ? undefined
          : `${op} of ${sides} is ${showType(type)}`
      default:
        return sameType(left.type, right.type) && sameType(left.type, type) && type.kind === 'bits'
          ? undefined
          : `${op} of ${sides} is ${showType(type)}`
    }
  }
}
