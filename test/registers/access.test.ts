/** The lowering of access types against a model that goes bit by bit, and shares nothing with it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../generator/diagnostics.ts'
import { constant, readLocal } from '../../generator/elaborate/build.ts'
import { ACCESS_TYPES } from '../../generator/elaborate/fields.ts'
import { csrFunctions, lowerAccess } from '../../generator/elaborate/registers.ts'
import { bitsType, type Local } from '../../generator/ir/ir.ts'
import type { Access, Field, Register } from '../../generator/model.ts'
import { evaluate } from './evaluate.ts'

const at: Span = { source: { file: 'test', text: '' }, start: 0, end: 0 }
const local = (id: number, width: number): Local => ({ id, name: `v${id}`, type: bitsType(width), mutable: false })
const field = (name: string, hi: number, lo: number, access: Access, more: Partial<Field> = {}): Field => ({
  name,
  title: '',
  hi,
  lo,
  access,
  reset: 0n,
  role: 'guest-visible',
  values: new Map(),
  line: false,
  at,
  ...more,
})

/** A software write and read of one bit, as the standards word them. */
function writtenBit(access: Access, old: bigint, written: bigint): bigint {
  switch (access) {
    case 'RW':
    case 'RWS':
    case 'WO':
    case 'WARL':
    case 'WLRL':
      return written
    case 'RW1C':
    case 'RW1CS':
      return written ? 0n : old
    case 'RW1S':
      return written ? 1n : old
    case 'RsvdP':
    case 'RsvdZ':
    case 'WPRI':
      return 0n
    default:
      return old
  }
}
const hidden = (access: Access) => ['WO', 'RsvdP', 'RsvdZ', 'WPRI'].includes(access)

function* fieldsOf(width: number, cuts: number[], kinds: Access[]): Generator<Field> {
  const bounds = [0, ...[...new Set(cuts.map(c => c % width))].filter(c => c > 0).sort((a, b) => a - b), width]
  for (let i = 0; i + 1 < bounds.length; i++) {
    const access = kinds[i % kinds.length]
    // Every fifth gap has no field at all.
    if (i % 5 === 4) continue
    yield field(`f${i}`, bounds[i + 1] - 1, bounds[i], access, access === 'WARL' ? { legal: [0n, 1n] } : {})
  }
}

const registers = fc
  .record({
    width: fc.constantFrom(8, 16, 32, 64),
    cuts: fc.array(fc.nat(63), { maxLength: 12 }),
    kinds: fc.array(fc.constantFrom(...ACCESS_TYPES), { minLength: 1, maxLength: 8 }),
    stored: fc.bigInt(0n, (1n << 64n) - 1n),
    written: fc.bigInt(0n, (1n << 64n) - 1n),
    lanes: fc.nat(255),
  })
  .map(r => ({ ...r, fields: [...fieldsOf(r.width, r.cuts, r.kinds)] }))

describe('access types', () => {
  it('read and write as a bit-by-bit model does, under every byte enable', () => {
    fc.assert(
      fc.property(registers, ({ width, fields, stored, written, lanes }) => {
        const mask = [...Array(width / 8).keys()]
          .filter(i => lanes & (1 << i))
          .reduce((sum, i) => sum | (0xffn << BigInt(8 * i)), 0n)
        const locals = [local(0, width), local(1, width), local(2, width), local(3, width)]
        const lowered = lowerAccess(
          { width, fields, at },
          {
            stored: readLocal(locals[0], at),
            merged: readLocal(locals[1], at),
            ones: readLocal(locals[2], at),
            mask: readLocal(locals[3], at),
          },
        )
        let old = BigInt.asUintN(width, stored)
        // Bits without a field, and reserved ones, are never stored.
        for (let i = 0; i < width; i++) {
          const f = fields.find(x => x.lo <= i && i <= x.hi)
          if (!f || ['RsvdP', 'RsvdZ', 'WPRI'].includes(f.access)) old &= ~(1n << BigInt(i))
        }
        const values = new Map([
          [0, old],
          [1, (old & ~mask) | (written & mask)],
          [2, written & mask],
          [3, mask],
        ])
        let read = 0n
        let after = old
        let write = 0n
        for (const f of fields) {
          const bits = ((1n << BigInt(f.hi - f.lo + 1)) - 1n) << BigInt(f.lo)
          let next = 0n
          for (let i = f.lo; i <= f.hi; i++) {
            const bit = (v: bigint) => (v >> BigInt(i)) & 1n
            const enabled = bit(mask) === 1n
            if (!hidden(f.access)) read |= bit(old) << BigInt(i)
            if (f.access === 'RC' && enabled) after &= ~(1n << BigInt(i))
            next |= (enabled ? writtenBit(f.access, bit(old), bit(written)) : bit(old)) << BigInt(i)
          }
          if (f.legal && !f.legal.includes(next >> BigInt(f.lo))) next = old & bits
          write |= next
        }
        expect(evaluate(lowered.read, values)).toBe(read)
        expect(lowered.afterRead ? evaluate(lowered.afterRead, values) : old).toBe(after)
        expect(lowered.readOnly ? old : evaluate(lowered.write, values)).toBe(write)
      }),
      { numRuns: 500 },
    )
  })

  it('takes `else` for an illegal value', () => {
    const fields = [field('mode', 3, 0, 'WARL', { legal: [0n, 8n, 9n], otherwise: 8n })]
    const [stored, written] = [local(0, 8), local(1, 8)]
    const { write } = lowerAccess(
      { width: 8, fields, at },
      { stored: readLocal(stored, at), merged: readLocal(written, at), ones: readLocal(written, at) },
    )
    const result = (w: bigint) =>
      evaluate(
        write,
        new Map([
          [0, 0n],
          [1, w],
        ]),
      )
    expect([0n, 8n, 9n, 10n, 0xf9n].map(result)).toEqual([0n, 8n, 9n, 8n, 9n])
  })

  it('keeps a locked field while its lock is set', () => {
    const fields = [field('count', 7, 0, 'RW', { lockedBy: { register: 'control', field: 'enable' } })]
    const lowered = lowerAccess(
      { width: 8, fields, at },
      {
        stored: constant(8, 3n, at),
        merged: constant(8, 7n, at),
        ones: constant(8, 7n, at),
        lock: ({ register, field: name }) => ({
          op: 'read',
          type: bitsType(1),
          place: { register, field: { name, hi: 0, lo: 0 } },
          at,
        }),
      },
    )
    const result = (lock: bigint) => evaluate(lowered.write, new Map(), new Map([['control.enable', lock]]))
    expect(result(0n)).toBe(7n)
    expect(result(1n)).toBe(3n)
  })

  it('makes CSR functions; a read-only CSR ignores writes', () => {
    const register: Register = {
      name: 'status',
      title: '',
      at,
      width: 8,
      count: 1,
      file: false,
      names: [],
      aliases: new Map(),
      fields: [field('seen', 0, 0, 'RC'), field('id', 7, 4, 'RO')],
      reset: 0n,
      role: 'guest-visible',
      internal: false,
    }
    const { read, write } = csrFunctions('status', register)
    expect(read.name).toBe('csr.status.read')
    expect(read.body.map(s => s.kind)).toEqual(['let', 'write', 'return'])
    expect(write.body).toEqual([])
    expect(csrFunctions('status', { ...register, fields: [field('all', 7, 0, 'RW')] }).write.body).toMatchObject([
      { kind: 'write', place: { register: 'status' }, value: { op: 'local' } },
    ])
  })
})
