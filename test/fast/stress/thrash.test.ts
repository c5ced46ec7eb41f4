/** Code and data in one page: it must not be translated again and again. */
import { describe, expect, it } from 'vitest'
import { assembler } from '../../../generated/rv64/assembler.ts'
import { architecture } from '../../../generated/rv64/machine.ts'
import { semantics } from '../../../generated/rv64/semantics.ts'
import type { TranslationOptions } from '../../../runtime/fast/engine.ts'
import type { Processor } from '../../fidelity/emitted.ts'
import { bothOf, expectAlike } from '../both.ts'

const RAM = 0x8000_0000
const INSTRUCTIONS = 300_000

/** Runs a program for some time, and gives what the engine has counted. */
function counted(source: string, translation?: TranslationOptions) {
  const processor = { architecture, semantics } as unknown as Pick<Processor, 'architecture' | 'semantics'>
  const both = bothOf(processor, 'little', RAM, 0x1_0000, translation ? { translation } : {})
  const program = assembler.assemble(`.org ${RAM}\n.entry start\n${source}`)
  both.each(({ memory, engine }) => {
    memory.writeBytes(RAM, program.flat())
    engine.start(program.entry)
  })
  for (let n = 0; n < 10; n++) {
    both.resume(INSTRUCTIONS / 10)
    expectAlike(both)
  }
  const { counters, translatedCode } = both.fast
  return {
    regions: translatedCode.regions,
    invalidated: counters.invalidated,
    share: counters.translated / INSTRUCTIONS,
  }
}

describe('Code and data in one page', () => {
  it('are translated once, and stay so', () => {
    // Sorts numbers that lie behind the code, over and over.
    const { regions, invalidated, share } = counted(`
start:  la    s0, data
        li    s2, 7
again:  li    t0, 0
        mv    t1, s0
1:      mul   s2, s2, s2
        addi  s2, s2, 11
        sw    s2, 0(t1)
        addi  t1, t1, 4
        addi  t0, t0, 1
        slti  t2, t0, 64
        bnez  t2, 1b
outer:  li    t3, 0
        li    t0, 63
        mv    t1, s0
2:      lw    t4, 0(t1)
        lw    t5, 4(t1)
        bge   t5, t4, 3f
        sw    t5, 0(t1)
        sw    t4, 4(t1)
        li    t3, 1
3:      addi  t1, t1, 4
        addi  t0, t0, -1
        bnez  t0, 2b
        bnez  t3, outer
        j     again
        .balign 16
data:   .space 256
`)
    expect(regions).toBeLessThan(20)
    expect(invalidated).toBeLessThan(10)
    expect(share).toBeGreaterThan(0.95)
  })

  it('are left to the reference engine where each store hits the bytes next to code', () => {
    const { regions } = counted(`
start:  la    s0, count
again:  lw    t0, 0(s0)
        addi  t0, t0, 1
        sw    t0, 0(s0)
        andi  t0, t0, 7
        add   a0, a0, t0
        j     again
count:  .word 0
`)
    expect(regions).toBeLessThan(20)
  })

  it('are not translated after each of such stores, though the code runs long enough in between', () => {
    const { regions } = counted(
      `
start:  la    s0, count
again:  lw    t0, 0(s0)
        addi  t0, t0, 1
        sw    t0, 0(s0)
        li    t1, 300
1:      add   a0, a0, t1
        addi  t1, t1, -1
        bnez  t1, 1b
        j     again
count:  .word 0
`,
      { hot: 100, batch: 1 },
    )
    expect(regions).toBeLessThan(40)
  })
})
