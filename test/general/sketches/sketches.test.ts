/** Sketches of machines that have little in common: pairs of byte registers behind prefix bytes; words of 12, 24, 128 and 256 bits. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type GeneratedMachine, generateMachine, runSource } from '../harness.ts'

// Whole commands, each a process of its own.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const specs = new URL('specs', import.meta.url).pathname
const machines: Record<string, GeneratedMachine> = {}
beforeAll(async () => {
  for (const name of ['pairs', 'words']) machines[name] = await generateMachine(specs, name)
})
afterAll(() => {
  for (const machine of Object.values(machines)) machine.remove()
})
const run = (name: string, ...lines: string[]) => runSource(machines[name]!, lines.join('\n'))
const bytes = (name: string, line: string) => [...(machines[name]!.assembler.encodeLine(line, 0x100n) ?? [])]

describe('byte registers in pairs, and prefix bytes', () => {
  it('adds pairs with the carry of 16 bits', () => {
    const { state } = run('pairs', 'ld hl, 0x8001', 'ld bc, 0x9002', 'add hl, bc', 'halt')
    expect([...state.r.slice(4, 6), state.f_C]).toEqual([0x10, 0x03, 1])
  })

  it('moves blocks by an instruction that repeats itself', () => {
    const source = ['ld hl, text', 'ld de, 0x400', 'ld bc, 5', 'ldir', 'halt', 'text: .ascii "twice"']
    const { memory, state } = run('pairs', ...source)
    expect(String.fromCharCode(...[0, 1, 2, 3, 4].map(i => memory.read8(0x400 + i)))).toBe('twice')
    expect([...state.r.slice(0, 4)]).toEqual([0, 0, 0x04, 0x05])
  })

  it('sets flags, half carry and parity among them, and saves them with the accumulator', () => {
    const { state, memory } = run('pairs', 'ld sp, 0x8000', 'ld a, 0x9f', 'ld b, 0x61', 'add a, b', 'push af', 'halt')
    expect([state.r[7], state.f_C, state.f_H, state.f_Z, state.f_P, state.f_S]).toEqual([0, 1, 1, 1, 1, 0])
    expect([memory.read8(0x7ffe), memory.read8(0x7fff)]).toEqual([0b0101_0101, 0])
  })

  it('tells lengths by the second byte, and takes the shorter of what is written alike', () => {
    expect(bytes('pairs', 'ld ix, 0x1234')).toEqual([0xdd, 0x21, 0x34, 0x12])
    expect(bytes('pairs', 'ld c, (ix-2)')).toEqual([])
    expect(bytes('pairs', 'ld c, (ix+5)')).toEqual([0xdd, 0x4e, 5])
    expect(bytes('pairs', 'inc ix')).toEqual([0xdd, 0x23])
    expect(bytes('pairs', 'ld c, (hl)')).toEqual([0x4e])
    expect(bytes('pairs', 'jr nz, 0xf0')).toEqual([0x20, 0xee])
    const lines = machines.pairs!.disassembler.disassemble(
      Uint8Array.of(0xdd, 0x4e, 5, 0xdd, 0x23, 0x4e, 0xed, 0xb0),
      0,
    )
    expect(lines.map(l => l.length)).toEqual([3, 2, 1, 2])
  })

  it('reads words at odd addresses, and loops', () => {
    const { stop, state } = run(
      'pairs',
      'ld ix, table',
      'ld b, 3',
      'ld a, 0',
      'loop: ld c, (ix+1)',
      'add a, c',
      'inc ix',
      'dec b',
      'jr nz, loop',
      'halt',
      'table: .byte 1, 20, 30, 40',
    )
    expect(stop).toEqual({ reason: 'halt', status: 90 })
    expect(state.f_Z).toBe(1)
  })
})

describe('words of 12, 24, 128 and 256 bits', () => {
  it('loads and stores words of three bytes, anywhere', () => {
    const { memory, state } = run('words', 'li w1, 0x1000', 'li w2, -2', 'st w2, 1(w1)', 'ld w3, 0(w1)', 'stop w0')
    expect([0, 1, 2, 3, 4].map(i => memory.read8(0x1000 + i))).toEqual([0, 0xff, 0xff, 0xfe, 0])
    expect(state.w[3]).toBe(0x00ffff)
  })

  it('accumulates products in 128 bits, and stores them', () => {
    const { memory, state } = run(
      'words',
      'li w1, -3',
      'li w2, 100000',
      'mul w1, w2',
      'mul w1, w2',
      'li w3, 0x1000',
      'stl 0(w3)',
      'stop w0',
    )
    expect(state.acc).toBe(BigInt.asUintN(128, -600000n))
    const stored = Array.from({ length: 16 }, (_, i) => memory.read8(0x1000 + i))
    expect(BigInt(`0x${Buffer.from(stored).toString('hex')}`)).toBe(BigInt.asUintN(128, -600000n))
  })

  it('keeps files of registers of 256 bits apart', () => {
    const shifts = Array.from({ length: 10 }, () => 'wide q1, w1')
    const { state } = run('words', 'li w1, 0x12345', ...shifts, 'li w2, 7', 'wide q0, w2', 'top w3, q1', 'stop w0')
    expect(state.q.get(0)).toBe(7n)
    expect(state.q.get(1).toString(16)).toBe('12345'.padStart(6, '0').repeat(10).replace(/^0+/, ''))
    expect(state.w[3]).toBe(1)
  })

  it('counts in twelve bits, compares with signs, and keeps register 0 at 0', () => {
    const { stop, state } = run(
      'words',
      'li w1, -1',
      'li w2, 1',
      'blt w1, w2, less',
      'stop w1',
      'less: li w0, 9',
      'add w0, w2',
      'tick',
      'sum w3',
      'stop w3',
    )
    expect(state.t).toBe(0x7fe)
    expect(stop).toEqual({ reason: 'halt', status: 0 })
  })

  it('refuses a store that does not fit as a whole', () => {
    const { stop, memory } = run(
      'words',
      'li w1, 0x1f7fd',
      'add w1, w1',
      'li w2, 4',
      'add w1, w2',
      'st w2, 0(w1)',
      'stop w0',
    )
    expect(stop.reason).toBe('trap')
    expect(memory.read8(0x3effe)).toBe(0)
  })
})
