/** IR statements → TypeScript statements. */
import { type FloatType, widthOfFloat } from '../ir/float.ts'
import type { Expr, Local, Place, Stmt, StmtOf, Type } from '../ir/ir.ts'
import { allStatements, bodiesOf, neverFalls, visitBody } from '../ir/walk.ts'
import type { Machine, Register } from '../model.ts'
import {
  camel,
  constantName,
  fieldAccessor,
  functionName,
  guardName,
  importable,
  operandProperty,
  UniqueNames,
} from './names.ts'
import { operandProperties } from './operands.ts'
import { afterWrite, REMEMBERED, remembers } from './translations.ts'
import { atom, type Code, ExpressionWriter, isWide, literal, type Naming, P } from './typescript.ts'
import type { Lines } from './writer.ts'

/** What a file of bodies imports; filled while bodies are written. */
export interface Imports {
  helpers: Set<string>
  functions: Set<string>
  /** Whether runtime/float/index.ts is used, as `float`. */
  float: boolean
  traps: boolean
}

export const newImports = (): Imports => ({
  helpers: new Set(),
  functions: new Set(),
  float: false,
  traps: false,
})

export const typeText = (type: Type | undefined): string =>
  type === undefined ? 'void' : type.kind === 'bool' ? 'boolean' : isWide(type) ? 'bigint' : 'number'

export { fieldAccessor, functionName, guardName }

/** A register file is a typed array, but for elements of more than 64 bits. */
export const isWideFile = (register: Register): boolean => register.file && register.width > 64
const elementGet = (register: Register, file: string, index: string): string =>
  isWideFile(register) ? `${file}.get(${index})` : `${file}[${index}]`
export const elementSet = (register: Register, file: string, index: string, value: string): string =>
  isWideFile(register) ? `${file}.set(${index}, ${value})` : `${file}[${index}] = ${value}`

export class BodyWriter {
  private readonly machine: Machine
  readonly lines: Lines
  private readonly imports: Imports
  private readonly names: UniqueNames
  private readonly localNames = new Map<number, string>()
  readonly expressions: ExpressionWriter

  /** @param instruction the text for the current instruction: `i` in an instruction's own function, `s.current` elsewhere */
  constructor(machine: Machine, lines: Lines, imports: Imports, instruction: 'i' | 's.current') {
    this.machine = machine
    this.lines = lines
    this.imports = imports
    this.names = new UniqueNames([...importable(machine), 's', 'i', 'TRAP'])
    this.expressions = new ExpressionWriter(this.naming(instruction))
  }

  private naming(instruction: string): Naming {
    return {
      read: (place, writer) => this.read(place, writer),
      local: (id, name) => this.localNames.get(id) ?? this.declare({ id, name } as Local),
      isNumber: id => this.numberIds.has(id),
      operand: (name, width) => this.operand(operandProperty(name), width),
      instructionBits: () => `${instruction}.bits`,
      instructionLength: () => `${instruction}.length`,
      mapped: (address, bytes) => `s.bus.mapped(${address}, ${bytes})`,
      helper: name => {
        this.imports.helpers.add(name)
        return name
      },
    }
  }

  /** An operand, of as many bits as this instruction has of it. */
  private operand(property: string, width: number): string {
    const held = operandProperties(this.machine).get(property) ?? width
    return held > 32 && width <= 32 ? `Number(i.${property})` : `i.${property}`
  }

  /** Gives a parameter or local its name in this body. */
  declare(local: Local): string {
    const name = this.names.unique(local.name)
    this.localNames.set(local.id, name)
    return name
  }

  private register(place: Place): Register {
    return this.machine.registers.get(place.register)!
  }

  private element(place: Place, writer: ExpressionWriter): string {
    const register = this.register(place)
    if (!place.index) return `s.${camel(register.name)}`
    return elementGet(register, `s.${camel(register.name)}`, writer.number(place.index))
  }

  private read(place: Place, writer: ExpressionWriter): Code {
    const register = this.register(place)
    if (!place.field) return atom(this.element(place, writer))
    if (!register.file && !register.source) return atom(`s.${fieldAccessor(camel(register.name), place.field.name)}`)
    const { hi, lo } = place.field
    const whole: Expr = {
      op: 'read',
      type: { kind: 'bits', width: register.width },
      place: { ...place, field: undefined },
      at: register.at,
    }
    return writer.code({
      op: 'extract',
      type: { kind: 'bits', width: hi - lo + 1 },
      arg: whole,
      hi,
      lo,
      at: register.at,
    })
  }

  statements(list: readonly Stmt[]): void {
    for (const s of list) this.statement(s)
  }

  private statement(s: Stmt): void {
    const { lines, expressions: x } = this
    switch (s.kind) {
      case 'let':
        lines.add(
          `${this.assigned(s.local) ? 'let' : 'const'} ${this.declare(s.local)}${this.annotation(s)} = ${x.text(s.value)}`,
        )
        return
      case 'assign':
        lines.add(`${this.localNames.get(s.local.id)} = ${x.text(s.value)}`)
        return
      case 'write':
        return this.write(s)
      case 'call': {
        if (s.function === this.machine.operations.translate && s.result && remembers(this.machine))
          return this.translate(s.result, s.args)
        this.imports.functions.add(s.function)
        const call = `${functionName(s.function)}(${['s', ...x.arguments(s.args)].join(', ')})`
        lines.add(
          s.result && (!this.prepared || this.readIds.has(s.result.id))
            ? `const ${this.declare(s.result)} = ${call}`
            : call,
        )
        return
      }
      case 'float':
        return this.float(s)
      case 'busread': {
        const name = this.declare(s.result)
        lines.add(`const ${name} = s.bus.read${s.width}(${x.number(s.address)})`)
        lines.block(`if (${name} < ${s.width > 32 ? '0n' : '0'}) {`, () => this.statements(s.fault))
        return
      }
      case 'buswrite':
        lines.block(`if (!s.bus.write${s.width}(${x.number(s.address)}, ${x.text(s.value)})) {`, () =>
          this.statements(s.fault),
        )
        return
      case 'if':
        return this.if(s)
      case 'switch':
        return this.switch(s)
      case 'loop':
        return this.loop(s)
      case 'break':
        // Within a switch, a bare `break` would leave that.
        lines.add(this.inSwitch ? `break ${this.label}` : 'break')
        return
      case 'continue':
        lines.add('continue')
        return
      case 'return':
        lines.add(s.value ? `return ${x.text(s.value)}` : 'return')
        return
      case 'trap':
        this.imports.traps = true
        lines.add(`throw s.trap(TRAP.${constantName(s.trap)}, ${x.text(s.value)})`)
        return
      case 'jump':
        lines.add(`s.nextPc = ${x.text(s.target)}`)
        return
      case 'guard':
        this.imports.functions.add(`guard ${s.guard}`)
        lines.add(`${guardName(s.guard)}(s)`)
        return
      case 'fence':
        if (remembers(this.machine) && this.machine.operations.pages!.fence === s.name)
          lines.add(s.value ? `s.translations.forgetAddress(${x.text(s.value)})` : 's.translations.forget()')
        lines.add(`s.host.fence('${s.name}')`)
        return
      case 'reach':
        if (remembers(this.machine)) lines.add(`s.translations.reach = ${x.number(s.bits)}`)
        return
      case 'wait':
        lines.add('s.host.wait()')
        return
      case 'halt':
        lines.add(`return s.host.halt(${x.number(s.status)})`)
        return
    }
  }

  /** Physical addresses, which are numbers whatever their width. */
  private readonly numberIds = new Set<number>()

  private translate(result: Local, args: readonly Expr[]): void {
    this.imports.functions.add(REMEMBERED)
    this.numberIds.add(result.id)
    const call = `${REMEMBERED}(${['s', ...this.expressions.arguments(args)].join(', ')})`
    const used = !this.prepared || this.readIds.has(result.id)
    this.lines.add(used ? `const ${this.declare(result)} = ${call}` : call)
  }

  /** Floating-point arithmetic: a call of the format's unit, which leaves its flags beside it. */
  private float(s: StmtOf<'float'>): void {
    const { operation, format, to, width } = s.shape
    const unit = this.unit(format)
    const args = this.expressions.arguments(s.args)
    if (width !== undefined) args.splice(1, 0, String(width))
    const call = to
      ? `${this.imported('convert')}(${[unit, this.unit(to), ...args].join(', ')})`
      : `${unit}.${operation}(${args.join(', ')})`
    // Of integers the width says what they are, which the type of the operation cannot.
    const typed = operation.startsWith('to') ? `${call} as ${isWide(s.result.type) ? 'bigint' : 'number'}` : call
    const used = (local: Local) => !this.prepared || this.readIds.has(local.id)
    this.lines.add(used(s.result) ? `const ${this.declare(s.result)} = ${typed}` : call)
    if (used(s.flags)) this.lines.add(`const ${this.declare(s.flags)} = ${this.imported('raised')}.flags`)
  }

  private unit(format: FloatType): string {
    return this.imported(`binary${widthOfFloat(format)}`)
  }

  /** A name of the run-time library's floating point. */
  private imported(name: string): string {
    this.imports.float = true
    return `float.${name}`
  }

  private readonly assignedIds = new Set<number>()
  private readonly readIds = new Set<number>()
  private prepared = false

  /** Notes which locals are assigned after their declaration, and which are read at all. */
  prepare(body: Stmt[]): void {
    this.prepared = true
    for (const s of allStatements(body)) if (s.kind === 'assign') this.assignedIds.add(s.local.id)
    visitBody(
      body,
      () => {},
      e => {
        if (e.op === 'local') this.readIds.add(e.local.id)
      },
    )
  }

  private assigned(local: Local): boolean {
    return this.assignedIds.has(local.id)
  }

  private annotation(s: StmtOf<'let'>): string {
    return this.assigned(s.local) && s.value.op === 'bool' ? ': boolean' : ''
  }

  private write(s: StmtOf<'write'>): void {
    const { place } = s
    const register = this.register(place)
    const value = this.expressions.text(s.value)
    const attention = isWatched(this.machine, place)
    const assign = this.assignment(place, register, s.value, value)
    const index = place.index
    const guarded = register.zero !== undefined && index && index.op !== 'const'
    if (register.zero !== undefined && index?.op === 'const' && index.value === BigInt(register.zero)) return
    this.lines.add(
      guarded
        ? `if (${this.expressions.at(index, P.equality)} !== ${literal(BigInt(register.zero!), isWide(index.type))}) ${assign}`
        : assign,
    )
    const forgetting = afterWrite(this.machine, place)
    if (forgetting) this.lines.add(forgetting)
    if (attention) this.lines.add('s.host.attention()')
  }

  private assignment(place: Place, register: Register, value: Expr, text: string): string {
    const put = (value: string): string =>
      place.index
        ? elementSet(register, `s.${camel(register.name)}`, this.expressions.number(place.index), value)
        : `s.${camel(register.name)} = ${value}`
    if (!place.field) return put(text)
    if (!register.file) return `s.${fieldAccessor(camel(register.name), place.field.name)} = ${text}`
    // A field of an element: the other bits stay.
    const { hi, lo } = place.field
    const type: Type = { kind: 'bits', width: register.width }
    const at = value.at
    const whole: Expr = { op: 'read', type, place: { ...place, field: undefined }, at }
    const mask = ((1n << BigInt(hi - lo + 1)) - 1n) << BigInt(lo)
    const widened: Expr = hi - lo + 1 === register.width ? value : { op: 'zext', type, arg: value, at }
    const kept: Expr = {
      op: 'and',
      type,
      left: whole,
      right: { op: 'const', type, value: BigInt.asUintN(register.width, ~mask), at },
      at,
    }
    const shifted: Expr =
      lo === 0
        ? widened
        : {
            op: 'shl',
            type,
            left: widened,
            right: { op: 'const', type: { kind: 'bits', width: 16 }, value: BigInt(lo), at },
            at,
          }
    return put(this.expressions.text({ op: 'or', type, left: kept, right: shifted, at }))
  }

  private if(s: StmtOf<'if'>): void {
    const { lines, expressions: x } = this
    if (s.then.length === 0 && s.else.length === 0) return
    if (s.then.length === 0) {
      lines.block(`if (${x.text(negated(s.test))}) {`, () => this.statements(s.else))
      return
    }
    lines.block(`if (${x.text(s.test)}) {`, () => {
      this.statements(s.then)
      if (s.else.length === 0) return
      lines.between('} else {')
      this.statements(s.else)
    })
  }

  /** Of the innermost loop: its label, if it has one, and whether a switch stands between it and here. */
  private label: string | undefined
  private inSwitch = false

  private loop(s: StmtOf<'loop'>): void {
    const name = this.declare(s.local)
    const wide = isWide(s.local.type)
    const n = wide ? 'n' : ''
    const step = wide ? ` ${s.step > 0 ? '+' : '-'}= 1n` : s.step > 0 ? '++' : '--'
    const { label, inSwitch } = this
    this.label = breaksWithinSwitch(s.body) ? this.names.unique('loop') : undefined
    this.inSwitch = false
    this.lines.block(
      `${this.label ? `${this.label}: ` : ''}for (let ${name} = ${s.from}${n}; ${name} !== ${s.end}${n}; ${name}${step}) {`,
      () => this.statements(s.body),
    )
    this.label = label
    this.inSwitch = inSwitch
  }

  private switch(s: StmtOf<'switch'>): void {
    const { lines, expressions: x, inSwitch } = this
    const wide = isWide(s.value.type)
    this.inSwitch = true
    lines.block(`switch (${x.text(s.value)}) {`, () => {
      for (const c of s.cases) {
        c.values.slice(0, -1).forEach(v => void lines.add(`case ${literal(v, wide)}:`))
        this.clause(`case ${literal(c.values[c.values.length - 1]!, wide)}`, c.body)
      }
      if (s.default.length > 0) this.clause('default', s.default)
    })
    this.inSwitch = inSwitch
  }

  private clause(label: string, body: readonly Stmt[]): void {
    this.lines.block(`${label}: {`, () => {
      this.statements(body)
      if (!neverFalls([...body])) this.lines.add('break')
    })
  }
}

/** Whether the loop with this body is left from within a switch. */
const breaksWithinSwitch = (body: readonly Stmt[], inSwitch = false): boolean =>
  body.some(s => {
    if (s.kind === 'break') return inSwitch
    if (s.kind === 'loop') return false
    return bodiesOf(s).some(inner => breaksWithinSwitch(inner, inSwitch || s.kind === 'switch'))
  })

const negated = (e: Expr): Expr => (e.op === 'lnot' ? e.arg : { op: 'lnot', type: e.type, arg: e, at: e.at })

/** Whether a body refers to operands or to the instruction itself. */
export function usesInstruction(body: readonly Stmt[]): boolean {
  let used = false
  visitBody(
    [...body],
    () => {},
    e => {
      if (e.op === 'operand' || e.op === 'instruction' || e.op === 'length') used = true
    },
  )
  return used
}

/** Whether `interrupts` reads (some of) this place, so that a write to it may make one pending. */
export function isWatched(machine: Machine, place: Place): boolean {
  return machine.operations.watched.some(w => {
    if (w.register !== place.register) return false
    if (!w.field || !place.field) return true
    return w.field.hi >= place.field.lo && w.field.lo <= place.field.hi
  })
}

/** A function's head and body; parameters that the body does not use get the underscore that says so. */
export function emitFunctionText(
  out: Lines,
  name: string,
  parameters: { name: string; type: string }[],
  result: string,
  body: Lines,
): void {
  const text = body.toString()
  const used = (parameter: string) => new RegExp(`(?<![\\w.])${parameter}\\b`).test(text)
  const list = parameters.map(p => `${used(p.name) ? '' : '_'}${p.name}: ${p.type}`)
  out.add(
    `export function ${name}(${list.join(', ')}): ${result} {`,
    ...text
      .split('\n')
      .filter((l, i) => i > 0 || l !== '')
      .map(l => (l === '' ? '' : `  ${l}`)),
    '}',
  )
}
