/** Emitted register maps and functions for registers by number, against the naive evaluator of what access types lower to. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLocal, readPlace } from '../../generator/elaborate/build.ts'
import { lowerAccess } from '../../generator/elaborate/registers.ts'
import { emitRegisterMap, registersClass } from '../../generator/emit/registers.ts'
import { evaluateExpression, type State, type Value } from '../../generator/ir/evaluate.ts'
import { bitsType, type Expr, type Local } from '../../generator/ir/ir.ts'
import type { Machine, MappedRegister, RegisterMap } from '../../generator/model.ts'
import type { RegisterSpace } from '../../runtime/devices/registers.ts'
import { link } from './emitted.ts'
import { machineOf, registerMaps } from './specs.ts'
import { bitVector, seed } from './values.ts'

/** What software sees, and what is stored after a read and after a write, of all bytes and of some. */
class NaiveMap {
  readonly map: RegisterMap
  readonly state: State = new Map()

  constructor(map: RegisterMap) {
    this.map = map
    for (const r of map.registers)
      this.state.set(
        r.name,
        Array.from({ length: r.count }, () => r.reset),
      )
  }

  stored = (r: MappedRegister, element: number): bigint => (this.state.get(r.name) as bigint[])[element]

  store(r: MappedRegister, element: number, value: bigint): void {
    ;(this.state.get(r.name) as bigint[])[element] = value
  }

  /** `enabled`: ones in the bytes that are accessed. */
  access(r: MappedRegister, element: number, enabled: bigint, written = 0n) {
    const stored = this.stored(r, element)
    const values = [stored, (stored & ~enabled) | (written & enabled), written & enabled, enabled]
    const locals = values.map((_, id): Local => ({ id, name: `v${id}`, type: bitsType(r.width), mutable: false }))
    const [old, merged, ones, mask] = locals.map(local => readLocal(local, r.at))
    const lowered = lowerAccess(r, {
      stored: old,
      merged,
      ones,
      mask,
      lock: ({ register, field }) => {
        const { hi, lo, at } = this.map.registers.find(x => x.name === register)!.fields.find(x => x.name === field)!
        return readPlace({ register, field: { name: field, hi, lo } }, hi - lo + 1, at)
      },
    })
    const context = { machine: this.machine(), state: this.firsts() } as Parameters<typeof evaluateExpression>[0]
    const value = (e: Expr) =>
      evaluateExpression(context, e, new Map(values.map((v, id): [number, Value] => [id, v]))) as bigint
    return {
      seen: value(lowered.read),
      afterRead: lowered.afterRead ? value(lowered.afterRead) : stored,
      afterWrite: lowered.readOnly ? stored : value(lowered.write),
    }
  }

  /** Locks lie in registers of one element. */
  private firsts = (): State => new Map([...this.state].map(([name, held]) => [name, (held as bigint[])[0]]))
  private machine = (): Machine =>
    ({
      registers: new Map(this.map.registers.map(r => [r.name, { ...r, file: false, count: 1 }])),
    }) as unknown as Machine
}

/** The bits of a register's bytes first … last in memory order. */
function lanes(map: RegisterMap, r: MappedRegister, first: number, last: number): bigint {
  let mask = 0n
  for (let byte = first; byte <= last; byte++) {
    mask |= 0xffn << BigInt(8 * (map.byteOrder === 'little' ? byte : r.width / 8 - 1 - byte))
  }
  return mask
}

/** A value as an access to bytes first … last of the register gives it, in the map's byte order. */
const part = (map: RegisterMap, r: MappedRegister, first: number, last: number, value: bigint): bigint => {
  const lo = map.byteOrder === 'little' ? first : r.width / 8 - 1 - last
  return BigInt.asUintN(8 * (last - first + 1), value >> BigInt(8 * lo))
}

describe(`emitted register maps (seed ${seed})`, () => {
  it.each(registerMaps())('%s reads and writes as its access types say', (name, map) => {
    if (map.registers.length === 0) return
    const [file] = [emitRegisterMap(map, '../runtime')]
    const made = link([file])(file.path)[registersClass(map)]
    const accesses = fc.record({
      index: fc.nat(map.registers.length - 1),
      element: fc.nat(),
      first: fc.nat(7),
      bytes: fc.constantFrom(1, 2, 4, 8),
      value: bitVector(64),
      kind: fc.constantFrom('read', 'write', 'hardware'),
    })
    fc.assert(
      fc.property(fc.array(accesses, { minLength: 1, maxLength: 25 }), list => {
        const space: RegisterSpace = new made()
        const naive = new NaiveMap(map)
        for (const { index, element, first, bytes, value, kind } of list) {
          const r = map.registers[index]
          const e = element % r.count
          const size = r.width / 8
          const [from, count] = [first % size, Math.min(bytes, size - (first % size))]
          const whole = [1, 2, 4, 8].includes(count) ? count : 1
          const last = from + whole - 1
          const enabled = lanes(map, r, from, last)
          const offset = r.offset + e * r.stride + from
          if (kind === 'hardware') {
            // Hardware sets what its fields can hold.
            const bits = r.fields.reduce((all, f) => all | (((1n << BigInt(f.hi - f.lo + 1)) - 1n) << BigInt(f.lo)), 0n)
            const next = BigInt.asUintN(r.width, value) & bits
            space.store(r.name, r.width > 32 ? next : Number(next), e)
            naive.store(r, e, next)
          } else if (kind === 'read') {
            const expected = naive.access(r, e, enabled)
            naive.store(r, e, expected.afterRead)
            const seen = BigInt(space.read(offset, whole))
            expect(seen, `${name}.${r.name} read`).toBe(part(map, r, from, last, expected.seen))
          } else {
            const written = BigInt.asUintN(8 * whole, value)
            const lo = map.byteOrder === 'little' ? from : size - 1 - last
            naive.store(r, e, naive.access(r, e, enabled, written << BigInt(8 * lo)).afterWrite)
            space.write(offset, whole, whole > 4 ? written : Number(written))
          }
          expect(BigInt(space.load(r.name, e)), `${name}.${r.name} after a ${kind}`).toBe(naive.stored(r, e))
        }
      }),
      { seed, numRuns: 150 },
    )
  })

  it.each(registerMaps())('%s has accessors that get and set fields alone', (_, map) => {
    const file = emitRegisterMap(map, '../runtime')
    const made = link([file])(file.path)[registersClass(map)]
    // Names of accessors are the emitter's: each is known by the bits that move when it is set.
    const space = new made()
    const accessors = Object.entries(Object.getOwnPropertyDescriptors(made.prototype)).filter(([, d]) => d.get && d.set)
    const single = map.registers.filter(r => r.count === 1)
    const ones = (hi: number, lo: number) => ((1n << BigInt(hi - lo + 1)) - 1n) << BigInt(lo)
    const fill = (bit: boolean) => {
      for (const r of single) {
        const value = bit ? ones(r.width - 1, 0) : 0n
        space.store(r.name, r.width > 32 ? value : Number(value))
      }
    }
    const stored = () => single.map(r => BigInt(space.load(r.name)))
    /** Sets the accessor to all zeros or ones where everything else is the opposite; gives the bits that move. */
    const moved = (name: string, to: boolean): string => {
      fill(!to)
      const before = stored()
      space[name] = typeof space[name] === 'bigint' ? (to ? ones(63, 0) : 0n) : to ? 0xffff_ffff : 0
      const bits = stored().map((value, i) => value ^ before[i])
      const [at] = bits.flatMap((value, i) => (value === 0n ? [] : [i]))
      const [digits] = [bits[at].toString(2)]
      expect(BigInt(space[name])).toBe(to ? ones(digits.lastIndexOf('1'), 0) : 0n)
      return bits.flatMap((value, i) => (value === 0n ? [] : [`${single[i].name} ${value.toString(16)}`])).join()
    }
    const found = new Set(accessors.map(([name]) => moved(name, true)))
    expect(new Set(accessors.map(([name]) => moved(name, false)))).toEqual(found)
    const expected = single.flatMap(r =>
      [[r.width - 1, 0], ...r.fields.map(f => [f.hi, f.lo])].map(
        ([hi, lo]) => `${r.name} ${ones(hi, lo).toString(16)}`,
      ),
    )
    expect(found).toEqual(new Set(expected))
  })
})

describe('registers by number', () => {
  it.each(['rv64', 'pico'])('of %s answer exactly where there are some', name => {
    const { machine, processor } = machineOf(name)
    const { csrExists } = processor.functions
    const known = new Set(machine.csrs.map(csr => csr.address))
    for (let address = 0; address < 4096; address++) {
      expect(csrExists(processor.architecture.createState(), address)).toBe(known.has(BigInt(address)))
    }
  })
})
