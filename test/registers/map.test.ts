/** Emitted register maps, driven through every width, place and byte order, against a model that knows bytes and fields only. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registerMap } from '../../generator/elaborate/registermap.ts'
import { emitRegisterMap, registersClass } from '../../generator/emit/registers.ts'
import type { RegisterMap } from '../../generator/model.ts'
import { context, document } from './spec.ts'

const SPEC = (order: string) => `
registers: sample-${order}
title: A map with every access type
byte-order: ${order}
size: 0x30
map:
  plain:  { offset: 0x00, width: 32, access: RW, reset: 0x0403_0201 }
  mixed:
    offset: 0x04
    width: 16
    fields:
      go:     { bits: 0, access: RW, reset: 1 }
      events: { bits: 7:4, access: RW1C, reset: 0xA }
      arm:    { bits: 8, access: RW1S }
      kept:   { bits: 11:9, access: RWS, reset: 5 }
      legal:  { bits: 13:12, access: WARL, legal: [0, 2], reset: 2, flr: keep }
      const:  { bits: 15:14, access: RO, reset: 3 }
  count:  { offset: 0x07, width: 8, access: RC, reset: 0x77 }
  wide:
    offset: 0x08
    width: 64
    fields:
      low:    { bits: 35:0, access: RW, reset: 0x9_8765_4321 }
      secret: { bits: 47:36, access: WO, reset: 0xABC }
      top:    { bits: 63:48, access: RW1CS, reset: 0xFFFF }
  slot:
    offset: 0x10
    width: 16
    count: 3
    stride: 8
    fields:
      value: { bits: 11:0, access: RW, reset: 0x123, locked-by: mixed.go }
      rest:  { bits: 15:12, access: RsvdP }
`

async function emitted(order: 'little' | 'big') {
  const surroundings = context()
  const map = registerMap(document('registers', `sample-${order}`, SPEC(order)), surroundings)
  expect(surroundings.diagnostics.list).toEqual([])
  const folder = resolve('.cache', 'test-registers', `${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `sample-${order}.ts`)
  writeFileSync(file, emitRegisterMap(map, '../../../runtime').text)
  return { map, Class: (await import(pathToFileURL(file).href))[registersClass(map)] }
}

/** One stored bit for each bit of each register; accesses go byte by byte. */
class Model {
  readonly map: RegisterMap
  readonly stored = new Map<string, bigint>()

  constructor(map: RegisterMap) {
    this.map = map
    for (const r of map.registers) for (let e = 0; e < r.count; e++) this.stored.set(`${r.name} ${e}`, r.reset)
  }

  /** What lies at byte `at`, and which byte of the register, from the least significant, it is. */
  private at(at: number) {
    for (const r of this.map.registers)
      for (let e = 0; e < r.count; e++) {
        const byte = at - r.offset - e * r.stride
        const size = r.width / 8
        if (byte >= 0 && byte < size)
          return { r, key: `${r.name} ${e}`, significance: this.map.byteOrder === 'little' ? byte : size - 1 - byte }
      }
    return undefined
  }

  read(offset: number): number {
    const found = this.at(offset)
    if (!found) return 0
    const { r, key, significance } = found
    let value = this.stored.get(key)!
    let seen = 0n
    for (const f of r.fields)
      for (let i = f.lo; i <= f.hi; i++) {
        const bit = 1n << BigInt(i)
        if (!['WO', 'RsvdP'].includes(f.access)) seen |= value & bit
        if (f.access === 'RC' && i >> 3 === significance) value &= ~bit
      }
    this.stored.set(key, value)
    return Number((seen >> BigInt(8 * significance)) & 0xffn)
  }

  /** All bytes of an access together, since WARL looks at the whole field; locks as they are when a register's turn comes. */
  write(offset: number, bytes: number[]): void {
    const touched = new Map<string, { r: RegisterMap['registers'][number]; mask: bigint; value: bigint }>()
    for (const [i, byte] of bytes.entries()) {
      const found = this.at(offset + i)
      if (!found) continue
      const { r, key, significance } = found
      const entry = touched.get(key) ?? { r, mask: 0n, value: 0n }
      entry.mask |= 0xffn << BigInt(8 * significance)
      entry.value |= BigInt(byte) << BigInt(8 * significance)
      touched.set(key, entry)
    }
    for (const [key, { r, mask, value }] of touched) {
      const old = this.stored.get(key)!
      let next = 0n
      for (const f of r.fields) {
        let field = 0n
        const locked = f.lockedBy !== undefined && (this.stored.get('mixed 0')! & 1n) === 1n
        for (let i = f.lo; i <= f.hi; i++) {
          const bit = (v: bigint) => (v >> BigInt(i)) & 1n
          let now = bit(old)
          if (bit(mask) && !locked) {
            if (['RW', 'RWS', 'WO', 'WARL'].includes(f.access)) now = bit(value)
            else if (f.access === 'RW1C' || f.access === 'RW1CS') now = bit(value) ? 0n : now
            else if (f.access === 'RW1S') now = bit(value) ? 1n : now
          }
          field |= now << BigInt(i)
        }
        if (f.legal && !f.legal.includes(field >> BigInt(f.lo))) {
          const ones = ((1n << BigInt(f.hi - f.lo + 1)) - 1n) << BigInt(f.lo)
          field = old & ones
        }
        next |= field
      }
      this.stored.set(key, next)
    }
  }
}

const accesses = fc.array(
  fc.record({
    write: fc.boolean(),
    offset: fc.nat(0x2f),
    bytes: fc.constantFrom(1, 2, 4, 8),
    value: fc.bigInt(0n, (1n << 64n) - 1n),
    order: fc.constantFrom('little' as const, 'big' as const),
  }),
  { maxLength: 30 },
)

describe.each(['little', 'big'] as const)('an emitted %s-endian register map', mapOrder => {
  const machine = emitted(mapOrder)

  it('reads and writes as a model of bytes does, whatever width, place and order an access has', async () => {
    const { map, Class } = await machine
    fc.assert(
      fc.property(accesses, list => {
        const space = new Class()
        const model = new Model(map)
        for (const { write, offset, bytes, value, order } of list) {
          const cut = BigInt.asUintN(8 * bytes, value)
          if (write) {
            const inMemory = Array.from({ length: bytes }, (_, i) =>
              Number((cut >> BigInt(8 * (order === 'little' ? i : bytes - 1 - i))) & 0xffn),
            )
            model.write(offset, inMemory)
            space.write(offset, bytes, bytes <= 4 ? Number(cut) : cut, order)
          } else {
            const read = BigInt(space.read(offset, bytes, order))
            let expected = 0n
            for (let i = 0; i < bytes; i++)
              expected |= BigInt(model.read(offset + i)) << BigInt(8 * (order === 'little' ? i : bytes - 1 - i))
            expect(read).toBe(expected)
          }
          for (const r of map.registers)
            for (let e = 0; e < r.count; e++)
              expect(BigInt(space.load(r.name, e)), r.name).toBe(model.stored.get(`${r.name} ${e}`))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has typed accessors for registers, fields and elements', async () => {
    const { Class } = await machine
    const space = new Class()
    expect(space.plain).toBe(0x0403_0201)
    expect(space.read(0, 1)).toBe(mapOrder === 'little' ? 1 : 4)
    expect([space.mixedGo, space.mixedEvents, space.mixedKept, space.mixedConst]).toEqual([1, 0xa, 5, 3])
    space.mixedConst = 1
    space.mixedKept = 2
    expect([space.mixedGo, space.mixedEvents, space.mixedKept, space.mixedConst]).toEqual([1, 0xa, 2, 1])
    expect(space.wideLow).toBe(0x9_8765_4321n)
    space.wideLow = 0xf_ffff_ffffn
    space.wideTop = 0x1234
    expect([space.wideLow, space.wideSecret, space.wideTop]).toEqual([0xf_ffff_ffffn, 0xabc, 0x1234])
    space.setSlotValue(2, 0xfff)
    expect([0, 1, 2].map(i => space.slotValue(i))).toEqual([0x123, 0x123, 0xfff])
  })

  it('keeps sticky fields in a conventional reset, and exempted ones too in a function-level reset', async () => {
    const { Class } = await machine
    const change = () => {
      const space = new Class()
      space.mixedKept = 1
      space.mixedLegal = 0
      space.mixedGo = 0
      space.wideTop = 0x10
      return space
    }
    const afterReset = (kind: string) => {
      const space = change()
      space.reset(kind)
      return [space.mixedKept, space.mixedLegal, space.mixedGo, space.wideTop]
    }
    expect(afterReset('cold')).toEqual([5, 2, 1, 0xffff])
    expect(afterReset('conventional')).toEqual([1, 2, 1, 0x10])
    expect(afterReset('function')).toEqual([1, 0, 1, 0x10])
  })

  it('takes values of an instance, tells hooks of accesses, and refuses names that do not exist', async () => {
    const { Class } = await machine
    const space = new Class({ plain: 7, 'mixed.events': 1, 'slot[1].value': 9 })
    expect([space.plain, space.mixedEvents, space.slotValue(0), space.slotValue(1)]).toEqual([7, 1, 0x123, 9])
    const seen: unknown[] = []
    space.onRead('plain', (element: number) => seen.push(['read', element]))
    space.filterWrite('plain', (proposed: number) => proposed | 1)
    space.onWrite('plain', (value: number, previous: number) => seen.push(['write', value, previous]))
    space.write(0, 4, 0x10, mapOrder)
    expect(space.read(0, 4, mapOrder)).toBe(0x11)
    expect(seen).toEqual([
      ['write', 0x11, 7],
      ['read', 0],
    ])
    expect(() => new Class({ nothing: 1 })).toThrow(RangeError)
    expect(() => new Class({ 'mixed.nothing': 1 })).toThrow(RangeError)
    expect(() => space.load('nothing')).toThrow(RangeError)
    expect(() => space.restore(new Uint8Array(3))).toThrow(RangeError)
    const other = new Class()
    other.restore(space.snapshot())
    expect(other.plain).toBe(0x11)
  })
})

describe('names of registers', () => {
  it('differ in emitted code', () => {
    const surroundings = context()
    const text = `
registers: names
size: 8
map:
  a:   { offset: 0, width: 8, fields: { b-c: { bits: 0, access: RW }, d: { bits: 1, access: RW } } }
  a-b: { offset: 1, width: 8, fields: { c: { bits: 0, access: RW }, e: { bits: 1, access: RW } } }
`
    registerMap(document('registers', 'names', text), surroundings)
    expect(surroundings.diagnostics.list.map(d => [d.code, d.message])).toEqual([
      ['SV6105', 'a.b-c and a-b.c have one name in emitted code'],
    ])
  })
})
