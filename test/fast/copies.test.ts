/** What is left of statements without copies, and which loads are then wanted with their sign only. */
import { describe, expect, it } from 'vitest'
import { withoutCopies } from '../../runtime/fast/copies.ts'
import { noteSignedLoads } from '../../runtime/fast/signed.ts'
import type { Cell, Statement } from '../../runtime/fast/statement.ts'
import { binary, constant, type Local, type Value } from '../../runtime/fast/value.ts'

const register = { name: 'r', width: 64, offset: 0, bytes: 8, count: 1 }
const CELL: Cell = { number: 0, register, index: 0, offset: 0, bytes: 8 }
const cell: Value = { op: 'cell', width: 64, cell: CELL }
const local = (width: number, mutable: boolean): Local => ({ width, mutable })
const read = (one: Local): Value => ({ op: 'local', width: one.width, local: one })
const extended = (value: Value, width = 64): Value => ({ op: 'sext', width, a: value })
const write = (value: Value): Statement => ({ kind: 'write', cell: CELL, value })

describe('Copies', () => {
  it('of a load are the load', () => {
    const [variable, loaded, copy] = [local(16, true), local(16, false), local(16, false)]
    const load: Statement = { kind: 'load', local: loaded, bits: 16, address: cell }
    const list = withoutCopies([
      { kind: 'let', local: variable, value: constant(16, 0n) },
      load,
      { kind: 'assign', local: variable, value: read(loaded) },
      { kind: 'let', local: copy, value: read(variable) },
      write(extended(read(copy))),
    ])
    expect(list).toEqual([load, write(extended(read(loaded)))])
    const signed = new Map<Local, number>()
    noteSignedLoads(list, signed)
    expect([...signed]).toEqual([[loaded, 64]])
  })

  it('of what is computed are computed once', () => {
    const variable = local(64, true)
    const sum = binary('add', cell, constant(64, 1n))
    const list = withoutCopies([
      { kind: 'let', local: variable, value: constant(64, 0n) },
      { kind: 'assign', local: variable, value: sum },
      write(read(variable)),
      write(binary('xor', read(variable), cell)),
    ])
    const [made] = list
    expect(made).toMatchObject({ kind: 'let', value: sum, local: { mutable: false } })
    const value = read((made as { local: Local }).local)
    expect(list.slice(1)).toEqual([write(value), write(binary('xor', value, cell))])
  })

  it('stay where a variable is read before, given twice, or perhaps', () => {
    const variable = local(64, true)
    const first: Statement = { kind: 'let', local: variable, value: constant(64, 0n) }
    const assign: Statement = { kind: 'assign', local: variable, value: cell }
    const perhaps: Statement = { kind: 'if', test: binary('eq', cell, cell), then: [assign], else: [] }
    const last = write(read(variable))
    for (const list of [
      [first, last, assign, last],
      [first, assign, assign, last],
      [first, perhaps, last],
      [first, perhaps, assign, last],
      [first, assign, perhaps, last],
    ])
      expect(withoutCopies(list)).toEqual(list)
  })

  it('of loads are not signed where they are wanted otherwise, too', () => {
    const loaded = local(32, false)
    const load: Statement = { kind: 'load', local: loaded, bits: 32, address: cell }
    for (const other of [write({ op: 'zext', width: 64, a: read(loaded) }), write(extended(read(loaded), 40))]) {
      const signed = new Map<Local, number>()
      noteSignedLoads([load, write(extended(read(loaded))), other], signed)
      expect(signed.size).toBe(0)
    }
  })
})
