/** What rv64 may be otherwise: misaligned accesses that trap, entries that software updates, a timer that firmware has. */
import { describe, expect, it } from 'vitest'
import { assemblerTable } from '../../generator/analysis/assembler-table.ts'
import { Assembler } from '../../runtime/assembler/index.ts'
import { makeEngines } from '../engines.ts'
import { loadProcessor } from '../fidelity/emitted.ts'
import { loadMachine } from '../oracle/riscv/rv64.ts'

const RAM = 0x8000_0000
const CODE = 0x8000_1000
const DATA = 0x8000_2000n
/** A root whose third gigabyte is RAM, at the same addresses. */
const ROOT = 0x8000_4000
const ENTRY = ROOT + 8 * 2
const CAUSES = { LOAD: 4n, STORE: 6n }
const FOLDER = new URL('specs', import.meta.url)

class Subject {
  private readonly processor
  private readonly assembler

  constructor(name: string) {
    const machine = loadMachine(name, FOLDER)
    this.processor = loadProcessor(machine)
    this.assembler = new Assembler(assemblerTable(machine))
  }

  /** Runs lines from machine mode, until one traps or all are done. */
  run(lines: string, entry = 0n) {
    const {
      memory,
      engines: [engine],
    } = makeEngines(this.processor, [{ name: 'ram', base: RAM, size: 2 ** 16 }])
    const code = this.assembler.assemble(`.org ${CODE}\n${lines}\nend: j end\n`)
    memory.writeBytes(CODE, code.flat())
    memory.write64(ENTRY, entry)
    engine.reset()
    engine.state.pc = BigInt(CODE)
    engine.stopOnTrap = true
    const { reason } = engine.run(200)
    const register = (register: string) => BigInt(this.read(engine.state, register))
    return {
      trapped: reason === 'trapped',
      cause: register('mcause'),
      value: register('mtval'),
      entry: memory.read64(ENTRY),
      register,
    }
  }

  private read(state: unknown, name: string): number | bigint {
    return (state as Record<string, number | bigint>)[name]
  }
}

const strict = new Subject('rv64-strict-test')

describe('with MISALIGNED 0', () => {
  const point = `li s0, ${DATA}\nli t0, 0x2000\ncsrs mstatus, t0`
  const loads = [
    ['lh', 2, 'LOAD'],
    ['lhu', 2, 'LOAD'],
    ['lw', 4, 'LOAD'],
    ['lwu', 4, 'LOAD'],
    ['ld', 8, 'LOAD'],
    ['sh', 2, 'STORE'],
    ['sw', 4, 'STORE'],
    ['sd', 8, 'STORE'],
  ] as const
  const lines: (readonly [line: (offset: number) => string, bytes: number, kind: 'LOAD' | 'STORE'])[] = [
    ...loads.map(
      ([mnemonic, bytes, kind]) => [(offset: number) => `${mnemonic} a0, ${offset}(s0)`, bytes, kind] as const,
    ),
    [offset => `flw f0, ${offset}(s0)`, 4, 'LOAD'],
    [offset => `fld f0, ${offset}(s0)`, 8, 'LOAD'],
    [offset => `fsw f0, ${offset}(s0)`, 4, 'STORE'],
    [offset => `fsd f0, ${offset}(s0)`, 8, 'STORE'],
    [offset => `addi s0, s0, ${offset}\nc.lw a0, 0(s0)`, 4, 'LOAD'],
    [offset => `addi s0, s0, ${offset}\nc.sd a0, 0(s0)`, 8, 'STORE'],
    [offset => `addi sp, s0, ${offset}\nc.ldsp a0, 0(sp)`, 8, 'LOAD'],
    [offset => `addi sp, s0, ${offset}\nc.fsdsp f0, 0(sp)`, 8, 'STORE'],
  ]
  it.each(lines.map(([line, bytes, kind]) => [line(1).split('\n').at(-1)!, line, bytes, kind] as const))(
    '%s traps at every address but multiples of its size',
    (_, line, bytes, kind) => {
      for (let offset = 0; offset <= 8; offset++) {
        const { trapped, cause, value } = strict.run(`${point}\n${line(offset)}`)
        expect(trapped, `offset ${offset}`).toBe(offset % bytes !== 0)
        if (trapped) expect([cause, value]).toEqual([CAUSES[kind], DATA + BigInt(offset)])
      }
    },
  )
})

// Supervisor mode, with the third gigabyte mapped by an entry.
const [V, R, W, X, A, D] = [1n, 2n, 4n, 8n, 64n, 128n]
const entryWith = (flags: bigint) => (BigInt(RAM) >> 2n) | V | flags
const descend = `
  li t0, -1
  csrw pmpaddr15, t0
  li t0, 0x1f << 56
  csrw pmpcfg2, t0
  li t0, (8 << 60) + ${ROOT / 4096}
  csrw satp, t0
  li t0, 0x800
  csrs mstatus, t0
  la t0, here
  csrw mepc, t0
  li s0, ${DATA}
  mret
  here:`

describe('accessed and dirty bits', () => {
  const [FETCH, STORE] = [12n, 15n]
  const cases = [
    ['a fetch', entryWith(R | W | X), '', FETCH, A],
    ['a store to a clean page', entryWith(R | W | X | A), 'sd s0, 0(s0)', STORE, D],
    ['a load', entryWith(R | W | X | A), 'ld a0, 0(s0)', undefined, 0n],
  ] as const

  it.each(cases)('by software: %s', (_, entry, line, cause) => {
    const run = strict.run(`${descend}\n${line}`, entry)
    expect(run.trapped).toBe(cause !== undefined)
    if (cause) expect(run.cause).toBe(cause)
    expect(run.entry).toBe(entry)
  })

  const subject = new Subject('rv64-choice-test')
  it.each(cases)('as software chooses: %s', (_, entry, line, cause, updated) => {
    const chosen = subject.run(`li t0, 1 << 61\ncsrs menvcfg, t0\n${descend}\n${line}`, entry)
    expect(chosen.trapped).toBe(false)
    expect(chosen.entry).toBe(entry | updated)
    // After reset it is software (Privileged ISA 20240411, §3.1.18).
    const run = subject.run(`${descend}\n${line}`, entry)
    expect(run.trapped).toBe(cause !== undefined)
    expect(run.entry).toBe(entry)
  })
})

describe('without Sstc', () => {
  it('there is no stimecmp, and no STCE', () => {
    expect(strict.run('csrr a0, 0x14d').cause).toBe(2n)
    const run = strict.run('li a0, 1 << 63\ncsrw menvcfg, a0\ncsrr a1, menvcfg\nbnez a1, end')
    expect(run.trapped).toBe(false)
    expect(run.register('menvcfg')).toBe(0n)
  })
})
