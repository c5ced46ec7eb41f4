/** Programs by hand, on both engines. */
import { expect } from 'vitest'
import { assembler as picoAssembler } from '../../../generated/pico/assembler.ts'
import { architecture as picoArchitecture } from '../../../generated/pico/machine.ts'
import { semantics as picoSemantics } from '../../../generated/pico/semantics.ts'
import { assembler } from '../../../generated/rv64/assembler.ts'
import { architecture } from '../../../generated/rv64/machine.ts'
import { semantics } from '../../../generated/rv64/semantics.ts'
import type { Program } from '../../../runtime/assembler/index.ts'
import type { Processor } from '../../fidelity/emitted.ts'
import { type Both, bothOf, expectAlike } from '../both.ts'

/** Registers of one machine or the other. */
export type Seen = { x?: BigUint64Array; mcause?: bigint; r?: Uint32Array }
type Parts = Pick<Processor, 'architecture' | 'semantics'>
const RV64 = { architecture, semantics } as unknown as Parts
const PICO = { architecture: picoArchitecture, semantics: picoSemantics } as unknown as Parts
export const RAM = 0x8000_0000

function loaded(both: Both, program: Program): Both {
  both.each(({ memory, engine }) => {
    for (const { chunks } of program.sections)
      for (const { address, bytes } of chunks) expect(memory.writeBytes(Number(address), bytes)).toBe(true)
    expect(engine.start(program.entry)).toBeUndefined()
  })
  return both
}

export const rv64 = (source: string, pages = 64, hot = 2): Both =>
  loaded(
    bothOf(RV64, 'little', RAM, 4096 * pages, { translation: { hot, batch: 1 } }),
    assembler.assemble(`.equ RAM, ${RAM}\n.org RAM\n.entry start\n${source}`),
  )
export const pico = (source: string): Both => loaded(bothOf(PICO, 'big', 0, 0x8000), picoAssembler.assemble(source))

/** Runs both to a number of instructions, and compares them now and then. */
export function alike(both: Both, instructions: number, every = 50): void {
  for (let n = 0; n < instructions; n += every) {
    both.resume(every)
    expectAlike(both)
  }
}

/** One table for all addresses from RAM on, by Sv39: a leaf of 4 KiB for each page, and the same 4 MiB and 32 MiB further on. */
export const PAGED = `
        .equ ROOT, RAM + 0x20000
        .equ LEVEL1, RAM + 0x21000
        .equ LEAVES, RAM + 0x22000
start:  la    t0, 1f
        csrw  mtvec, t0
        li    t0, -1
        csrw  pmpaddr0, t0
        li    t0, 0x1f
        csrw  pmpcfg0, t0
        li    t0, 0x2000000000000000
        csrw  menvcfg, t0
        li    t0, 0x800
        csrw  mstatus, t0
        li    t0, (ROOT >> 12) + 0x8000000000000000
        csrw  satp, t0
        la    t0, 1f
        csrw  mepc, t0
        mret
        .balign 4
1:
`
export const TABLES = `
        .org ROOT + 16
        .quad LEVEL1 >> 2 | 1
        .org LEVEL1
        .quad LEAVES >> 2 | 1, 0, LEAVES >> 2 | 1
        .org LEVEL1 + 8 * 16
        .quad LEAVES >> 2 | 1
        .org LEAVES
${Array.from({ length: 64 }, (_, n) => `.quad ${(RAM + 4096 * n) / 4 + 0xcf}`).join('\n')}
`
