/**
 * Whether one body behaves as another wherever it does not trap: the argument that an instruction does in the guest's
 * mode what it does in the monitor's, or gives control to the monitor.
 *
 * Both bodies are simplified forms of one text, so they are compared as trees, locals by what they stand for.
 */
import type { Span } from '../diagnostics.ts'
import { alwaysTraps } from '../ir/effects.ts'
import { showShape } from '../ir/float.ts'
import type { Expr, Place, Stmt } from '../ir/ir.ts'
import { partsOf } from '../ir/walk.ts'
import type { Machine } from '../model.ts'

/** The place of the first difference, or undefined if `guest` refines `host`. */
export function difference(machine: Machine, guest: Stmt[], host: Stmt[]): Span | undefined {
  return new Matcher(machine).bodies(guest, host)
}

interface Definition {
  expr: Expr
  /** Effects matched before it: values that depend on state are equal only at the same point. */
  epoch: number
}

type Definitions = Map<number, Definition>

class Matcher {
  readonly machine: Machine
  /** Constants of the guest's body, and of the host's. */
  readonly mine: Definitions = new Map()
  readonly theirs: Definitions = new Map()
  /** Guest's local → host's. */
  readonly pairs = new Map<number, number>()
  epoch = 0

  constructor(machine: Machine) {
    this.machine = machine
  }

  bodies(guest: Stmt[], host: Stmt[]): Span | undefined {
    const mine = [...guest]
    const theirs = [...host]
    for (;;) {
      this.define(mine, this.mine)
      this.define(theirs, this.theirs)
      const [one, other] = [mine.shift(), theirs.shift()]
      if (!one && !other) return undefined
      if (!one) return other!.at
      if (one.kind === 'trap') return undefined
      if (other && this.same(one, other)) {
        this.epoch++
        continue
      }
      // A test that only decides whether the guest traps may be missing in the host.
      const going = one.kind === 'if' ? this.goingOn(one.then, one.else) : undefined
      if (!going) return one.at
      mine.unshift(...going)
      if (other) theirs.unshift(other)
    }
  }

  /** Records constants at the front of a list, and takes them off it. */
  define(list: Stmt[], into: Definitions): void {
    while (list[0]?.kind === 'let' && !list[0].local.mutable) {
      const { local, value } = list.shift() as Extract<Stmt, { kind: 'let' }>
      into.set(local.id, { expr: value, epoch: this.epoch })
    }
  }

  goingOn(then: Stmt[], otherwise: Stmt[]): Stmt[] | undefined {
    if (alwaysTraps(this.machine, then)) return otherwise
    return alwaysTraps(this.machine, otherwise) ? then : undefined
  }

  same(one: Stmt, other: Stmt): boolean {
    if (one.kind !== other.kind) return false
    const expr = (a: Expr, b: Expr) => this.expr(a, this.epoch, b, this.epoch)
    const optional = (a: Expr | undefined, b: Expr | undefined) => (a && b ? expr(a, b) : a === b)
    const inner = (a: Stmt[], b: Stmt[]) => this.bodies(a, b) === undefined
    switch (one.kind) {
      case 'let': {
        const { local, value } = other as typeof one
        if (!expr(one.value, value)) return false
        this.pairs.set(one.local.id, local.id)
        return true
      }
      case 'assign': {
        const { local, value } = other as typeof one
        return this.pairs.get(one.local.id) === local.id && expr(one.value, value)
      }
      case 'write': {
        const { place, value } = other as typeof one
        return this.place(one.place, this.epoch, place, this.epoch) && expr(one.value, value)
      }
      case 'call': {
        const call = other as typeof one
        if (one.function !== call.function || !one.args.every((arg, i) => expr(arg, call.args[i]))) return false
        if (one.result && call.result) this.pairs.set(one.result.id, call.result.id)
        return true
      }
      case 'busread': {
        const read = other as typeof one
        if (one.width !== read.width || !expr(one.address, read.address)) return false
        this.pairs.set(one.result.id, read.result.id)
        return inner(one.fault, read.fault)
      }
      case 'float': {
        const float = other as typeof one
        if (showShape(one.shape) !== showShape(float.shape)) return false
        if (one.args.length !== float.args.length || !one.args.every((arg, i) => expr(arg, float.args[i]))) return false
        this.pairs.set(one.result.id, float.result.id)
        this.pairs.set(one.flags.id, float.flags.id)
        return true
      }
      case 'buswrite': {
        const write = other as typeof one
        const same = one.width === write.width && expr(one.address, write.address) && expr(one.value, write.value)
        return same && inner(one.fault, write.fault)
      }
      case 'if': {
        const test = other as typeof one
        return expr(one.test, test.test) && inner(one.then, test.then) && inner(one.else, test.else)
      }
      case 'switch': {
        const test = other as typeof one
        return (
          expr(one.value, test.value) &&
          one.cases.length === test.cases.length &&
          one.cases.every((c, i) => `${c.values}` === `${test.cases[i].values}` && inner(c.body, test.cases[i].body)) &&
          inner(one.default, test.default)
        )
      }
      case 'loop': {
        const loop = other as typeof one
        this.pairs.set(one.local.id, loop.local.id)
        return one.from === loop.from && one.end === loop.end && one.step === loop.step && inner(one.body, loop.body)
      }
      case 'return': {
        return optional(one.value, (other as typeof one).value)
      }
      case 'jump':
        return expr(one.target, (other as typeof one).target)
      case 'halt':
        return expr(one.status, (other as typeof one).status)
      case 'fence':
        return one.name === (other as typeof one).name && optional(one.value, (other as typeof one).value)
      case 'reach':
        return expr(one.bits, (other as typeof one).bits)
      case 'guard':
        return one.guard === (other as typeof one).guard
      case 'trap':
        return true
      case 'break':
      case 'continue':
      case 'wait':
        return true
    }
  }

  place(a: Place, atA: number, b: Place, atB: number): boolean {
    if (a.register !== b.register || a.field?.hi !== b.field?.hi || a.field?.lo !== b.field?.lo) return false
    return a.index && b.index ? this.expr(a.index, atA, b.index, atB) : a.index === b.index
  }

  expr(a: Expr, atA: number, b: Expr, atB: number): boolean {
    const mine = a.op === 'local' ? this.mine.get(a.local.id) : undefined
    if (mine) return this.expr(mine.expr, mine.epoch, b, atB)
    const theirs = b.op === 'local' ? this.theirs.get(b.local.id) : undefined
    if (theirs) return this.expr(a, atA, theirs.expr, theirs.epoch)
    if (a.op === 'local' && b.op === 'local') {
      return this.pairs.get(a.local.id) === b.local.id && (!a.local.mutable || atA === atB)
    }
    if (a.op !== b.op || a.type.kind !== b.type.kind) return false
    if (a.type.kind === 'bits' && b.type.kind === 'bits' && a.type.width !== b.type.width) return false
    const [left, right] = [partsOf(a), partsOf(b)]
    if (left.length !== right.length || !left.every((part, i) => this.expr(part, atA, right[i], atB))) return false
    switch (a.op) {
      case 'const':
      case 'bool':
        return a.value === (b as typeof a).value
      case 'operand':
        return a.name === (b as typeof a).name
      case 'extract':
        return a.hi === (b as typeof a).hi
      case 'read':
        return atA === atB && this.place(a.place, atA, (b as typeof a).place, atB)
      case 'mapped':
        return atA === atB && a.width === (b as typeof a).width && a.access === (b as typeof a).access
      default:
        return true
    }
  }
}
