/** Writes functions that tell the fast engine what a body does, value by value. */
import { looksInto } from '../ir/effects.ts'
import { INTERCHANGE, sameFloat, widthOfFloat } from '../ir/float.ts'
import type { BitsType, Expr, ExprOf, Local, Place, Stmt, StmtOf } from '../ir/ir.ts'
import { simplify } from '../ir/simplify.ts'
import { allStatements, visitBody } from '../ir/walk.ts'
import type { Instruction, Machine } from '../model.ts'
import { fieldAccessor, isWatched } from './body.ts'
import { camel, operandProperty, UniqueNames } from './names.ts'
import { afterWrite, bitsOf, contextBits, contextOf, remembers } from './translations.ts'
import { Lines, quoted } from './writer.ts'

/** The widest value that the engine's code holds. */
const WIDEST = 64
/** Loops of at most so many rounds are laid out. */
const ROUNDS = 16
/** Functions that go by a register's number. */
export const BY_NUMBER = ['csrExists', 'csrRead', 'csrWrite']
/** In place of a function: what a walk has found. */
export const FOUND = 'found'

/** What a register is called in emitted code. */
export const registerName = (name: string): string => camel(name).toUpperCase()

/** Without locals that only what cannot be told would have read. */
function withoutUnread(text: string): string {
  for (let now = text; ; ) {
    const next = now
      .split('\n')
      .filter(line => {
        const name = /^\s*const (\w+) = b\.let\(/.exec(line)?.[1]
        return name === undefined || now.match(new RegExp(`\\b${name}\\b`, 'g'))!.length > 1
      })
      .join('\n')
    if (next === now) return now
    now = next
  }
}

/** Thrown where something cannot be told. */
class Untold extends Error {}

export class SemanticsWriter {
  private readonly machine: Machine
  private lines = new Lines()
  private readonly names = new UniqueNames(['b'])
  private readonly locals = new Map<number, string>()
  /** Locals that are read at all. */
  private readonly locallyRead = new Set<number>()

  /** Of a function that has no effect: there may be loops, and the bus is only read. */
  private readonly walks: boolean

  constructor(machine: Machine, walks = false) {
    this.machine = machine
    this.walks = walks
  }

  /** Adds a function that tells a body with these parameters. */
  function(name: string, parameters: readonly Local[], body: Stmt[], out: Lines): void {
    const { machine } = this
    const inline = (called: string) => called !== FOUND
    const left = simplify(machine, body, { expandGuards: true, inline }, [...parameters])
    const list = parameters.map(one => `, ${this.declare(one)}: Value`).join('')
    this.noteReads(left)
    const reason = this.statements(left)
    if (reason !== undefined) this.lines = new Lines().add(`b.leave(${quoted(reason)})`)
    out.block(`function ${name}(b: Builder${list}): void {`, () => void out.add(...this.lines.toString().split('\n')))
    out.add('')
  }

  /** A function that tells a body, of the parameters that it goes by. */
  closure(body: Stmt[], parameters: Local[], width: number | undefined): string {
    const left = simplify(this.machine, body, { expandGuards: true, inline: () => true }, parameters)
    const names = parameters.map(one => this.declare(one))
    this.noteReads(left)
    const reason = this.statements(left)
    const text = reason === undefined ? withoutUnread(this.lines.toString()) : `b.leave(${quoted(reason)})`
    if (text === '') return '() => {}'
    const used = names.map(name => new RegExp(`\\b${name}\\b`).test(text))
    const list = ['b', ...names.slice(0, used.lastIndexOf(true) + 1)].join(', ')
    const nothing = width !== undefined && reason !== undefined ? `\nreturn b.constant(${width}, 0)` : ''
    return `(${list}) => {\n${text}${nothing}\n}`
  }

  /** Notes which locals are read. */
  private noteReads(body: Stmt[]): void {
    visitBody(
      body,
      () => {},
      e => {
        if (e.op === 'local') this.locallyRead.add(e.local.id)
      },
    )
  }

  /** The function's body, or why there is none. */
  instruction(instruction: Instruction): Lines | string {
    const { machine } = this
    const paged = remembers(machine)
    const looks = looksInto(machine)
    const body = simplify(machine, instruction.execute, {
      expandGuards: true,
      unroll: ROUNDS,
      inline: (name, args) => {
        if (BY_NUMBER.includes(name)) return looks(name, args)
        return !paged || !(isVirtual(name) || name === machine.operations.translate)
      },
    })
    this.noteReads(body)
    const reason = this.statements(body)
    return reason ?? this.lines
  }

  /**
   * Writes statements. Where one that is always reached cannot be told, none is written, and it gives the reason: the reference engine
   * executes an instruction from its beginning.
   */
  private statements(list: readonly Stmt[]): string | undefined {
    const before = this.lines
    const own = new Lines()
    this.lines = own
    try {
      for (const s of list) {
        const reason = this.statement(s)
        if (reason !== undefined) return reason
      }
    } catch (problem) {
      if (problem instanceof Untold) return problem.message
      throw problem
    } finally {
      this.lines = before
    }
    const text = own.toString()
    if (text !== '') before.add(...text.split('\n'))
    return undefined
  }

  /** Gives the reason where the statement cannot be told. */
  private statement(s: Stmt): string | undefined {
    const { lines } = this
    switch (s.kind) {
      case 'let': {
        const value = this.text(s.value)
        const made = s.local.mutable ? `b.variable(${value})` : `b.let(${value})`
        lines.add(`const ${this.declare(s.local)} = ${made}`)
        return undefined
      }
      case 'assign':
        lines.add(`b.assign(${this.locals.get(s.local.id)}, ${this.text(s.value)})`)
        return undefined
      case 'write':
        return this.write(s.place, s.value)
      case 'call':
        return this.call(s)
      case 'busread': {
        if (s.width > WIDEST) return 'wide access'
        const value = `b.busRead(${s.width}, ${this.text(s.address)})`
        lines.add(`const ${this.declare(s.result)} = ${value}`)
        return undefined
      }
      case 'buswrite':
        if (this.walks) return 'write'
        if (s.width > WIDEST) return 'wide access'
        lines.add(`b.busWrite(${s.width}, ${this.text(s.address)}, ${this.text(s.value)})`)
        return undefined
      case 'if':
        return this.if(s.test, s.then, s.else)
      case 'switch':
        return this.switch(s)
      case 'jump':
        lines.add(`b.jump(${this.text(s.target)})`)
        return undefined
      case 'fence':
        if (this.machine.operations.pages?.fence !== s.name) return undefined
        if (!s.value || this.walks || !remembers(this.machine)) return 'fence'
        lines.add(`b.fence(${this.text(s.value)})`)
        return undefined
      case 'reach':
        if (this.walks) lines.add(`b.reach(${this.text(s.bits)})`)
        return undefined
      case 'return':
        lines.add(s.value ? `return ${this.text(s.value)}` : 'return')
        return undefined
      case 'float':
        return this.float(s)
      case 'trap':
        return 'trap'
      case 'guard':
        return 'guard'
      case 'loop':
        return this.walks ? this.loop(s) : 'loop'
      case 'break':
      case 'continue':
        lines.add(`b.${s.kind}()`)
        return undefined
      default:
        return s.kind
    }
  }

  private float(s: Extract<Stmt, { kind: 'float' }>): string | undefined {
    const { operation, format, to, width } = s.shape
    const bits = widthOfFloat(format)
    const known = [format, ...(to ? [to] : [])].every(f => {
      const interchange = INTERCHANGE.get(widthOfFloat(f))
      return widthOfFloat(f) >= 32 && widthOfFloat(f) <= 64 && interchange && sameFloat(interchange, f)
    })
    if (!known || (width !== undefined && width > WIDEST)) return 'floating point'
    const shape = [
      `operation: ${quoted(operation)}`,
      `format: ${bits}`,
      ...(to ? [`to: ${widthOfFloat(to)}`] : []),
      ...(width === undefined ? [] : [`width: ${width}`]),
    ].join(', ')
    const args = s.args.map(arg => this.text(arg)).join(', ')
    this.lines.add(`const ${this.declare(s.result)} = b.float({ ${shape} }, [${args}])`)
    if (this.locallyRead.has(s.flags.id)) this.lines.add(`const ${this.declare(s.flags)} = b.flags()`)
    return undefined
  }

  private loop(s: StmtOf<'loop'>): string | undefined {
    const width = (s.local.type as BitsType).width
    const rounds = [s.from, s.end, s.step].map(n => `${n}n`).join(', ')
    const before = this.lines
    this.lines = new Lines()
    const counter = this.declare(s.local)
    const reason = this.statements(s.body)
    const text = this.lines.toString()
    this.lines = before
    if (reason !== undefined) return reason
    before.block(`b.loop(${width}, ${rounds}, ${counter} => {`, () => void before.add(...text.split('\n')), '})')
    return undefined
  }

  private call(s: Extract<Stmt, { kind: 'call' }>): string | undefined {
    if (s.function === FOUND || BY_NUMBER.includes(s.function)) {
      const args = s.args.map(arg => this.text(arg))
      const call =
        s.function === FOUND ? `b.found(${args.join(', ')})` : `b.choose(${[s.function, ...args].join(', ')})`
      this.lines.add(s.result ? `const ${this.declare(s.result)} = ${call}` : call)
      return undefined
    }
    const access = /^(load|store)\.(\d+)$/.exec(s.function)
    const { machine, lines } = this
    if (access) {
      const [, kind, width] = access
      if (Number(width) > WIDEST) {
        const [address, value] = s.args
        if (kind === 'load' || value.op !== 'const') return 'wide access'
        const text = `b.constant(${width}, 0x${value.value.toString(16)}n)`
        lines.add(`b.store(${width}, ${this.text(address)}, ${text})`)
        return undefined
      }
      const args = [width, ...s.args.map(arg => this.text(arg))].join(', ')
      lines.add(kind === 'load' ? `const ${this.declare(s.result!)} = b.load(${args})` : `b.store(${args})`)
      return undefined
    }
    if (s.function === machine.operations.translate) {
      const [va, bytes, kind] = s.args
      const kinds = new Map([...machine.enums.get('Access')!].map(([name, value]) => [value, name]))
      if (bytes.op !== 'const' || kind.op !== 'const' || kinds.get(kind.value) === 'fetch') return 'translation'
      const width = (machine.functions.get(s.function)!.result as { width: number }).width
      const call = `b.translate(${this.text(va)}, ${bytes.value}, ${quoted(kinds.get(kind.value)!)}, ${width})`
      lines.add(s.result ? `const ${this.declare(s.result)} = ${call}` : call)
      return undefined
    }
    return `call of ${s.function}`
  }

  private if(test: Expr, then: readonly Stmt[], otherwise: readonly Stmt[]): string | undefined {
    // What crosses into another page leaves translated code by itself, and needs no test here.
    if (this.crosses(test) && accesses(then) > 1) return this.statements(otherwise)
    const text = this.text(test)
    const branch = (list: readonly Stmt[]) => {
      const before = this.lines
      const own = new Lines()
      this.lines = own
      const reason = this.statements(list)
      this.lines = before
      return { reason, lines: reason === undefined ? own : new Lines().add(`b.leave(${quoted(reason)})`) }
    }
    const [first, second] = [branch(then), branch(otherwise)]
    if (first.reason !== undefined && second.reason !== undefined) return first.reason
    const inner = (lines: Lines) => void (lines.toString() === '' || this.lines.add(...lines.toString().split('\n')))
    if (otherwise.length === 0) {
      this.lines.block(`b.if(${text}, () => {`, () => inner(first.lines), '})')
      return undefined
    }
    this.lines.block(
      `b.if(${text}, () => {`,
      () => {
        inner(first.lines)
        this.lines.between('}, () => {')
        inner(second.lines)
      },
      '})',
    )
    return undefined
  }

  /** Whether this is how far an address lies in its page, compared with where the last access within begins. */
  private crosses(test: Expr): boolean {
    const bytes = remembers(this.machine) ? this.machine.operations.pages!.bytes : 0
    return (
      test.op === 'ugt' &&
      test.left.op === 'extract' &&
      test.left.lo === 0 &&
      2 ** (test.left.hi + 1) === bytes &&
      test.right.op === 'const' &&
      [2n, 4n, 8n].includes(BigInt(bytes) - test.right.value)
    )
  }

  private switch(s: Extract<Stmt, { kind: 'switch' }>): string | undefined {
    const at = s.at
    const bool = { kind: 'bool' } as const
    const nest = (i: number): Stmt[] => {
      const one = s.cases[i]
      if (!one) return s.default
      const test = one.values
        .map((value): Expr => {
          const right: Expr = { op: 'const', value, type: s.value.type, at }
          return { op: 'eq', left: s.value, right, type: bool, at }
        })
        .reduce((left, right): Expr => ({ op: 'lor', left, right, type: bool, at }))
      return [{ kind: 'if', test, then: one.body, else: nest(i + 1), at }]
    }
    if (s.cases.length > 8) return 'switch'
    return this.statements(nest(0))
  }

  private write(place: Place, value: Expr): string | undefined {
    const { machine } = this
    const register = machine.registers.get(place.register)!
    if (register.source || register.width > WIDEST) return `write of ${register.name}`
    const after = afterWrite(machine, place) !== undefined
    if (this.walks || (after && register.file) || this.contextual(place))
      return `write of ${place.field ? fieldAccessor(register.name, place.field.name) : register.name}`
    const parts = [registerName(register.name), this.index(place)]
    if (place.field) parts.push(String(place.field.hi), String(place.field.lo))
    const call = place.field ? 'writeField' : 'write'
    let text = this.text(value)
    if (after && !place.field) {
      const name = this.names.unique('value')
      this.lines.add(`const ${name} = b.let(${text})`)
      text = name
      const bits = contextBits(machine, register.name).toString(16)
      this.lines.add(`b.attendChange(${registerName(register.name)}, 0x${bits}n, ${text})`)
    }
    this.lines.add(`b.${call}(${[...parts, text].join(', ')})`)
    if (after && place.field) this.lines.add('b.attend()')
    if (isWatched(machine, place)) {
      const deadline = machine.operations.deadlines.includes(register.name)
      this.lines.add(deadline ? 'b.attend()' : `b.attendInterrupts(${registerName(register.name)})`)
    }
    return undefined
  }

  private contextual(place: Place): boolean {
    return ((contextOf(this.machine).get(place.register) ?? 0n) & bitsOf(this.machine, place)) !== 0n
  }

  private index(place: Place): string {
    return place.index ? this.text(place.index) : '0'
  }

  private declare(local: { id: number; name: string }): string {
    const name = this.names.unique(local.name)
    this.locals.set(local.id, name)
    return name
  }

  private text(e: Expr): string {
    const width = e.type.kind === 'bits' ? e.type.width : 1
    if (width > WIDEST) throw new Untold('wide value')
    switch (e.op) {
      case 'const':
        return `b.constant(${width}, ${e.value < 1n << 31n ? e.value : `0x${e.value.toString(16)}n`})`
      case 'bool':
        return `b.constant(1, ${e.value ? 1 : 0})`
      case 'local':
        return this.locals.get(e.local.id) ?? e.local.name
      case 'operand':
        return `b.operand(${quoted(operandProperty(e.name))}, ${width})`
      case 'read':
        return this.read(e.place)
      case 'instruction':
        return `b.instruction(${width})`
      case 'length':
        return `b.length(${width})`
      case 'mapped':
        return `b.mapped(${e.width}, ${this.text(e.address)}, ${quoted(e.access)})`
      case 'not':
      case 'neg':
      case 'lnot':
      case 'clz':
      case 'ctz':
      case 'popcount':
        return `b.${e.op === 'lnot' ? 'not' : e.op}(${this.text(e.arg)})`
      case 'frombool':
        return this.text(e.arg)
      case 'zext':
      case 'sext':
        return `b.${e.op}(${this.text(e.arg)}, ${width})`
      case 'extract':
        return this.extract(e)
      case 'concat':
        return `b.concat(${width}, [${e.parts.map(part => this.text(part)).join(', ')}])`
      case 'cond':
        return `b.cond(${this.text(e.test)}, ${this.text(e.then)}, ${this.text(e.else)})`
      case 'land':
      case 'lor':
        return `b.${e.op === 'land' ? 'and' : 'or'}(${this.text(e.left)}, ${this.text(e.right)})`
      default:
        return `b.${e.op}(${this.text((e as ExprOf<'add'>).left)}, ${this.text((e as ExprOf<'add'>).right)})`
    }
  }

  private read(place: Place): string {
    const register = this.machine.registers.get(place.register)!
    if (register.name === 'pc') return 'b.pc()'
    if (register.source === 'time' && !this.walks) {
      const time = 'b.time(64)'
      if (place.field) return `b.extract(${time}, ${place.field.hi}, ${place.field.lo})`
      return register.width === 64 ? time : `b.extract(${time}, ${register.width - 1}, 0)`
    }
    if (register.source) throw new Untold(`read of ${register.name}`)
    if (register.width > WIDEST) throw new Untold('wide value')
    const whole = `b.read(${registerName(register.name)}, ${this.index(place)})`
    return place.field ? `b.extract(${whole}, ${place.field.hi}, ${place.field.lo})` : whole
  }

  /** The upper half of a product of twice the width is a product of its own; other values that wide are not told. */
  private extract(e: ExprOf<'extract'>): string {
    const { arg, hi, lo } = e
    const width = arg.type.kind === 'bits' ? arg.type.width : 1
    if (arg.op === 'mul' && width === 2 * WIDEST && lo === WIDEST && hi === width - 1) {
      const half = (one: Expr) => {
        if (one.op !== 'zext' && one.op !== 'sext') throw new Untold('wide value')
        if (one.arg.type.kind !== 'bits' || one.arg.type.width !== WIDEST) throw new Untold('wide value')
        return { text: this.text(one.arg), signed: one.op === 'sext' }
      }
      const [left, right] = [half(arg.left), half(arg.right)]
      return `b.mulHigh(${left.text}, ${left.signed}, ${right.text}, ${right.signed})`
    }
    return `b.extract(${this.text(arg)}, ${hi}, ${lo})`
  }
}

/** How many times statements reach for memory. */
const accesses = (list: readonly Stmt[]): number =>
  [...allStatements(list)].filter(s => s.kind === 'call' && isVirtual(s.function)).length

const isVirtual = (name: string): boolean => /^(load|store)\.\d+$/.test(name)
