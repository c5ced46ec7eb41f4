/** An 8-bit accumulator machine, described from the spec guide alone, under its own programs. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type GeneratedMachine, generateMachine, type RunOptions, runSource, specvisor } from '../harness.ts'

// Whole commands, each a process of its own.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const here = new URL('.', import.meta.url)
const specs = new URL('specs', here).pathname
const program = (name: string) => readFileSync(new URL(`programs/${name}.s`, here), 'utf8')

let machine: GeneratedMachine
beforeAll(async () => {
  machine = await generateMachine(specs, 'acc8')
})
afterAll(() => machine.remove())
const run = (source: string, options?: RunOptions) => runSource(machine, source, options)
/** A few instructions from page 2 on, then a stop. */
const steps = (...lines: string[]) =>
  run(['.org 0x200', 'start:', ...lines, 'stop', '.org 0xfffc', '.half start'].join('\n'))

describe('an 8-bit accumulator machine', () => {
  it('has no errors and no warnings', () => {
    const check = specvisor(['check', '--specs', specs, 'acc8'])
    expect(check.err).toBe('')
    expect(check.status).toBe(0)
  })

  it('runs from its reset vector by the command line, and prints', () => {
    const out = mkdtempSync(join(tmpdir(), 'specvisor-'))
    const where = ['--specs', specs, '--out', out]
    expect(specvisor([...where, 'generate', 'acc8']).status).toBe(0)
    const source = new URL('programs/decimal.s', here).pathname
    const elf = join(out, 'decimal.elf')
    expect(specvisor([...where, 'asm', 'acc8', source, '-o', elf]).status).toBe(0)
    const ran = specvisor([...where, 'run', 'acc8', elf])
    expect([ran.out, ran.err, ran.status]).toEqual(['0112452300', '', 0])
    expect(specvisor([...where, 'disasm', 'acc8', elf]).out).toMatch(/adc 20, x/)
    rmSync(out, { recursive: true })
  })

  it('adds decimal numbers of several bytes', () => {
    const { stop, output } = run(program('decimal'))
    expect(stop).toEqual({ reason: 'halt', status: 0 })
    expect(output).toBe(String(23456789 + 88995511).padStart(10, '0'))
  })

  it('sorts', () => {
    const { stop, memory } = run(program('sort'))
    expect(stop).toEqual({ reason: 'halt', status: 1 })
    const table = Number(machine.assembler.assemble(program('sort')).symbols.get('table'))
    const sorted = Array.from({ length: 12 }, (_, i) => memory.read8(table + i))
    expect(sorted).toEqual([200, 3, 77, 3, 255, 0x80, 1, 2, 90, 14, 127, 9].sort((a, b) => a - b))
  })

  it('sieves', () => {
    expect(run(program('sieve')).stop).toEqual({ reason: 'halt', status: 54 })
  })

  it('takes interrupt requests, breaks and one that cannot be refused', () => {
    const { stop, output } = run(program('interrupts'), { typed: { console: 'hello.', panel: '!' }, limit: 20_000 })
    expect(output).toBe('hello.')
    expect(stop).toEqual({ reason: 'halt', status: 2 })
  })

  it.each([
    [0x58, 0x46, 1, 0x05, 1],
    [0x12, 0x34, 0, 0x46, 0],
    [0x15, 0x26, 0, 0x41, 0],
    [0x81, 0x92, 0, 0x73, 1],
    [0x99, 0x00, 1, 0x00, 1],
  ])('adds %i and %i with carry %i in decimal', (a, b, carry, sum, out) => {
    const { state } = steps('sed', carry ? 'sec' : 'clc', `lda #${a}`, `adc #${b}`)
    expect([state.A, state.P_C]).toEqual([sum, out])
  })

  it.each([
    [0x46, 0x12, 1, 0x34, 1],
    [0x40, 0x13, 1, 0x27, 1],
    [0x32, 0x02, 0, 0x29, 1],
    [0x12, 0x21, 1, 0x91, 0],
    [0x21, 0x34, 1, 0x87, 0],
  ])('subtracts %i from … %i with carry %i in decimal', (a, b, carry, difference, out) => {
    const { state } = steps('sed', carry ? 'sec' : 'clc', `lda #${a}`, `sbc #${b}`)
    expect([state.A, state.P_C]).toEqual([difference, out])
  })

  it('adds and subtracts as binary numbers for every pair of bytes and carry', () => {
    // One run of the machine's own instruction per pair: decoded once, executed on states set by hand.
    const { architecture } = machine
    const state = architecture.createState() as never as Record<string, number>
    const decode = (...bytes: number[]) => architecture.decode(n => bytes[n]!)
    for (let b = 0; b < 256; b += 5) {
      const adc = decode(0x69, b)
      const sbc = decode(0xe9, b)
      for (let a = 0; a < 256; a++) {
        for (let c = 0; c < 2; c++) {
          state.P = 0
          state.A = a
          state.P_C = c
          architecture.execute(state as never, adc)
          const sum = a + b + c
          const signedSum = ((a << 24) >> 24) + ((b << 24) >> 24) + c
          expect([state.A, state.P_C, state.P_Z, state.P_N, state.P_V]).toEqual([
            sum & 255,
            sum >> 8,
            (sum & 255) === 0 ? 1 : 0,
            (sum >> 7) & 1,
            signedSum < -128 || signedSum > 127 ? 1 : 0,
          ])
          state.A = a
          state.P_C = c
          architecture.execute(state as never, sbc)
          const difference = a - b - (1 - c)
          const signedDifference = ((a << 24) >> 24) - ((b << 24) >> 24) - (1 - c)
          expect([state.A, state.P_C, state.P_V]).toEqual([
            difference & 255,
            difference >= 0 ? 1 : 0,
            signedDifference < -128 || signedDifference > 127 ? 1 : 0,
          ])
        }
      }
    }
  })

  it('stops where nothing answers, for it has no trap that says so', () => {
    const { stop } = steps('lda 0xd800')
    expect(stop).toEqual({ reason: 'trap', trap: expect.any(Number), value: 0xd800, pc: 0x200 })
    expect(machine.architecture.traps[(stop as { trap: number }).trap]?.title).toMatch(/nothing answers/)
  })

  it('wraps in page zero, and across the end of memory', () => {
    const { state } = steps('lda #7', 'sta 0x01', 'ldx #0x82', 'lda 0x7f,x')
    expect(state.A).toBe(7)
  })

  it('chooses the shortest encoding that fits, and takes any by its id', () => {
    const bytes = (line: string) => [...(machine.assembler.encodeLine(line, 0x200n) ?? [])]
    expect(bytes('lda 0x10')).toEqual([0xa5, 0x10])
    expect(bytes('lda 0x1000')).toEqual([0xad, 0x00, 0x10])
    expect(bytes('lda.absolute 0x10')).toEqual([0xad, 0x10, 0x00])
    expect(bytes('lda (0x10),y')).toEqual([0xb1, 0x10])
    expect(bytes('lda (0x10,X)')).toEqual([0xa1, 0x10])
    expect(bytes('ldx 0x10,y')).toEqual([0xb6, 0x10])
    expect(bytes('asl a')).toEqual([0x0a])
    expect(bytes('jmp (0x1234)')).toEqual([0x6c, 0x34, 0x12])
    expect(bytes('bne 0x1f0')).toEqual([0xd0, 0xee])
  })

  it('disassembles every encoding to a line that assembles to the same bytes', () => {
    let tried = 0
    for (let op = 0; op < 256; op++) {
      const bytes = Uint8Array.of(op, 0x12, 0x34)
      const [line] = machine.disassembler.disassemble(bytes, 0x200n)
      if (!line || line.data) continue
      const again = machine.assembler.encodeLine(line.text, 0x200n)
      expect(again && [...again], line.text).toEqual([...bytes.slice(0, line.length)])
      tried++
    }
    expect(tried).toBeGreaterThan(140)
  })
})
