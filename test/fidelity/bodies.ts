/** Random instructions of a machine with every kind of register, made from a seed; well-formed by the IR's own checker. */
import type { Expr, IRFunction, Local, Stmt } from '../../generator/ir/ir.ts'
import { BOOL, bitsType } from '../../generator/ir/ir.ts'
import type { Instruction, Machine } from '../../generator/model.ts'
import { Maker, Random } from '../ir/arbitrary.ts'
import * as h from '../ir/hand.ts'

const WIDTHS = [1, 2, 5, 8, 16, 31, 32, 33, 53, 64, 65, 100]
const BUS = [8, 16, 32, 64]

/** Places of the machine below, by the width that they are read with. */
const registers = () => [
  h.register('x', 32, { count: 4, file: true, zero: 0, fields: [h.field('low', 15, 0), h.field('top', 31, 31)] }),
  h.register('y', 64, { count: 3, file: true, zero: 2, fields: [h.field('across', 47, 16)] }),
  h.register('v', 100, { count: 2, file: true, fields: [h.field('mid', 70, 30)] }),
  h.register('s', 8, { fields: [h.field('hi', 7, 6), h.field('lo', 1, 0)] }),
  h.register('w', 64, { fields: [h.field('high', 63, 32), h.field('across', 40, 24), h.field('wide', 50, 10)] }),
  h.register('t', 33, { fields: [h.field('last', 32, 32)] }),
  h.register('q', 100, { fields: [h.field('word', 95, 64), h.field('across', 69, 60), h.field('most', 99, 1)] }),
  h.register('whole', 32, { fields: [h.field('all', 31, 0)] }),
  h.register('clock', 64, { source: 'time', fields: [h.field('tick', 35, 4)] }),
  h.register('count', 32, { source: 'retired', fields: [h.field('low', 7, 0)] }),
]

interface PlaceOf {
  register: string
  width: number
  /** Elements, of a file. */
  count?: number
  field?: { name: string; hi: number; lo: number }
  writable: boolean
}

const PLACES: PlaceOf[] = registers().flatMap(one => {
  const common = { register: one.name, writable: !one.source, ...(one.file ? { count: one.count } : {}) }
  const whole = { ...common, width: one.width }
  return [whole, ...one.fields.map(({ name, hi, lo }) => ({ ...common, width: hi - lo + 1, field: { name, hi, lo } }))]
})

export class BodyMaker extends Maker {
  /** Whether a loop is open, in whose body `break` and `continue` may stand. */
  private loops = 0

  override leaf(width: number, scope: Local[]): Expr {
    const { random: r } = this
    const fitting = PLACES.filter(place => place.width === width)
    if (fitting.length > 0 && r.below(2) === 0) {
      const place = r.pick(fitting)
      return h.read(this.place(place, scope), width)
    }
    if (width === 48 && r.below(2) === 0) return h.instructionBits(48)
    if (width === 4 && r.below(2) === 0) return { op: 'length', type: bitsType(4), at: h.at }
    const locals = scope.filter(one => one.type.kind === 'bits' && one.type.width === width)
    if (locals.length > 0 && r.below(3) > 0) return h.use(r.pick(locals))
    const operands = Object.entries(this.operands).filter(([, bits]) => bits === width)
    if (operands.length > 0 && r.below(2) === 0) return h.operand(r.pick(operands)[0], width)
    return h.k(r.bits(width), width)
  }

  operands: Record<string, number> = {}

  private place({ register, count, field }: PlaceOf, scope: Local[]) {
    return { register, ...(count ? { index: this.index(count, scope) } : {}), ...(field ? { field } : {}) }
  }

  /** An index that is in range. */
  private index(count: number, scope: Local[]): Expr {
    const { random: r } = this
    if (r.below(3) === 0) return h.k(r.below(count), r.pick([2, 8, 40]))
    if (count === 4) return h.extract(this.leaf(r.pick([5, 64]), scope), 1, 0)
    return h.zext(h.extract(this.leaf(r.pick([5, 12]), scope), 0, 0), r.pick([1, 8, 64]))
  }

  override truth(depth: number, scope: Local[]): Expr {
    const { random: r } = this
    if (depth > 0 && r.below(12) === 0) {
      const address = this.address(scope)
      return {
        op: 'mapped',
        type: BOOL,
        width: r.pick(BUS),
        address,
        access: r.pick(['load', 'store'] as const),
        at: h.at,
      }
    }
    if (depth > 0 && r.below(4) === 0) {
      const width = r.pick(WIDTHS)
      const op = r.pick(['eq', 'ult', 'uge', 'slt', 'sgt'] as const)
      return h.bin(op, this.bits(width, depth - 1, scope), this.bits(width, depth - 1, scope))
    }
    return super.truth(depth, scope)
  }

  /** Within the first 256 bytes, of which some are missing. */
  private address(scope: Local[]): Expr {
    return h.zext(this.bits(8, 1, scope), this.random.pick([8, 32, 64]))
  }

  override statement(depth: number, scope: Local[]): Stmt[] {
    const { random: r } = this
    switch (r.below(12)) {
      case 0: {
        const place = r.pick(PLACES.filter(one => one.writable))
        return [h.write(this.place(place, scope), this.bits(place.width, 2, scope))]
      }
      case 1: {
        const bits = r.pick(WIDTHS)
        const local = this.local(bits, r.below(2) === 0)
        const value = this.bits(bits, 3, scope)
        scope.push(local)
        return [h.bind(local, value)]
      }
      case 2: {
        const bits = r.pick(BUS)
        const result = this.local(bits, false)
        const fault = [this.leaving(scope)]
        const address = this.address(scope)
        scope.push(result)
        return [{ kind: 'busread', result, width: bits, address, fault, at: h.at }]
      }
      case 3: {
        const bits = r.pick(BUS)
        const value = this.bits(bits, 2, scope)
        return [
          {
            kind: 'buswrite',
            width: bits,
            address: this.address(scope),
            value,
            fault: [this.leaving(scope)],
            at: h.at,
          },
        ]
      }
      case 4: {
        if (depth === 0) return []
        const counter = this.local(r.pick([4, 40]), false)
        const [from, end] = r.pick([
          [0n, 3n],
          [5n, 2n],
          [2n, -1n],
          [1n, 1n],
        ])
        this.loops++
        const body = this.body(1 + r.below(3), depth - 1, [...scope, counter])
        this.loops--
        return [{ kind: 'loop', local: counter, from, end, step: end < from ? -1n : 1n, body, at: h.at }]
      }
      case 5: {
        if (this.loops === 0) return []
        const leave: Stmt = { kind: r.pick(['break', 'continue'] as const), at: h.at }
        return [h.when(this.truth(2, scope), [leave])]
      }
      case 6: {
        if (depth === 0) return []
        const width = r.pick([2, 8, 33])
        const value = r.below(2) === 0 ? h.zext(this.bits(2, 2, scope), width) : this.bits(width, 2, scope)
        const labels = r.pick([[[0n, 2n], [1n]], [[3n], [0n], [1n, 2n]], [[1n]]])
        const cases = labels.map(values => ({ values, body: this.body(r.below(3), depth - 1, scope) }))
        return [{ kind: 'switch', value, cases, default: this.body(r.below(2), depth - 1, scope), at: h.at }]
      }
      case 7:
        return r.below(4) > 0 ? [] : [r.pick([fence, wait]), ...(r.below(4) === 0 ? [this.leaving(scope)] : [])]
      default:
        return super.statement(depth, scope)
    }
  }

  /** A statement behind which nothing is reached. */
  private leaving(scope: Local[]): Stmt {
    const { random: r } = this
    if (r.below(6) === 0) return { kind: 'halt', status: this.bits(r.pick([8, 64]), 1, scope), at: h.at }
    return h.trap(r.pick(['illegal', 'other']), this.bits(r.pick([32, 64]), 1, scope))
  }
}

const fence: Stmt = { kind: 'fence', name: 'order', at: h.at }
const wait: Stmt = { kind: 'wait', at: h.at }

/** One machine with so many random instructions, each of 2, 4 or 6 bytes, which share two functions. */
export function arbitraryProcessor(seed: number, count: number): Machine {
  const random = new Random(seed)
  const functions: IRFunction[] = []
  functions.push(new BodyMaker(random).function('f', [8, 64], 64))
  functions.push(new BodyMaker(random, [...functions]).function('g.sub', [33], 0))
  const instructions = Array.from({ length: count }, (_, i) => arbitraryInstruction(random, functions, i))
  const made = h.machine({
    registers: registers(),
    functions,
    instructions,
    traps: ['illegal', 'other'],
    guards: [
      {
        name: 'g',
        title: 'g',
        at: h.at,
        permits: h.bin('ne', h.read({ register: 's', field: { name: 'lo', hi: 1, lo: 0 } }, 2), h.k(3, 2)),
        trap: 'other',
        value: h.k(7, 32),
      },
    ],
  })
  // Fetching is the engine's business, and not what is tried here.
  const address = h.local('address', 32)
  const fetched = h.local('fetched', 16)
  made.functions.set(
    'fetch.16',
    h.made(
      'fetch.16',
      [address],
      [
        { kind: 'busread', result: fetched, width: 16, address: h.use(address), fault: [h.trap('illegal')], at: h.at },
        h.give(h.use(fetched)),
      ],
      bitsType(16),
    ),
  )
  return made
}

/** Operands of one name differ in width between lengths: the decoded instruction has room for the widest. */
const SHAPES: { length: number; operands: Record<string, number> }[] = [
  { length: 2, operands: { a: 5 } },
  { length: 4, operands: { a: 12, b: 5 } },
  { length: 6, operands: { a: 33, b: 2, c: 1 } },
]

function arbitraryInstruction(random: Random, functions: IRFunction[], number: number): Instruction {
  const { length, operands } = SHAPES[number % SHAPES.length]
  const fields = Object.entries(operands).map(([name, bits]) => name.repeat(bits))
  const opcode = (Math.floor(number / SHAPES.length) * 4 + (number % SHAPES.length)).toString(2)
  const free = 8 * length - fields.join('').length
  const maker = new BodyMaker(random, functions)
  maker.operands = operands
  return h.instruction(`try${number}`, `${fields.join('')}${opcode.padStart(free, '0')}`, maker.body(6, 3, []))
}
