/**
 * Random programs made for what translators get wrong, on both engines: registers, memory, time and counts are compared after each chunk
 * of instructions, registers and counts at each trap. `SPECVISOR_SEED` repeats a run.
 */
import { describe, expect, it } from 'vitest'
import { chooseSeed } from '../../oracle/riscv/random.ts'
import { ACC8_KINDS, acc8Case } from './acc8.ts'
import { type Case, NEVER, runCase } from './lockstep.ts'
import { picoCase } from './pico.ts'
import { PICO_KINDS } from './pico-code.ts'
import { caseOf } from './rv64.ts'
import { KINDS } from './rv64-kinds.ts'

const seed = chooseSeed('stress')
/** Programs of a kind, and instructions of each. */
const PROGRAMS = { rv64: 11, pico: 8, acc8: 11 }
const INSTRUCTIONS = 7000

const kinds: { name: string; programs: number; least: number; make: (seed: string) => Case }[] = [
  ...KINDS.map(kind => ({
    name: kind.name,
    programs: PROGRAMS.rv64,
    least: 0.4,
    make: (text: string) => caseOf(kind, text, INSTRUCTIONS),
  })),
  ...PICO_KINDS.map(kind => ({
    name: kind.name,
    programs: PROGRAMS.pico,
    least: 0.05,
    make: (text: string) => picoCase(kind, text, INSTRUCTIONS),
  })),
  ...ACC8_KINDS.map(kind => ({
    name: kind.name,
    programs: PROGRAMS.acc8,
    least: 0.01,
    make: (text: string) => acc8Case(kind, text, INSTRUCTIONS),
  })),
]

describe(`programs made for what translators get wrong (SPECVISOR_SEED=${seed})`, () => {
  let attempted = 0

  it.each(kinds)('$name', ({ name, programs, least, make }) => {
    let [instructions, translated] = [0, 0]
    for (let n = 0; n < programs; n++) {
      const one = make(`${seed} ${name} ${n}`)
      const outcome = runCase(one)
      attempted += outcome.attempted
      if (one.translation.hot === NEVER) continue
      instructions += outcome.attempted
      translated += outcome.translated
    }
    expect(translated / instructions, `${translated} of ${instructions} by translated code`).toBeGreaterThan(least)
  })

  it('are a million instructions', () => {
    expect(attempted).toBeGreaterThan(1_000_000)
  })
})
