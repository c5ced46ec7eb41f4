/** Random programs with traps, interrupts, time and code that changes itself: the fast engine against the reference engine. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Random } from '../../generator/suite/random.ts'
import { putState } from '../fidelity/machines.ts'
import { interruptLines, programBytes, randomProgram } from '../fidelity/random-programs.ts'
import { MACHINES, machineOf } from '../fidelity/specs.ts'
import { seed } from '../fidelity/values.ts'
import { bothOf, expectAlike } from './both.ts'

const PROGRAMS = 60
const CHUNKS = 12

describe.each(MACHINES)(`random programs on both engines of %s (seed ${seed})`, name => {
  const { machine, processor } = machineOf(name)
  const { registers } = processor.architecture
  const { base } = machine.physical.ram[0]
  const size = programBytes(machine)
  const lines = interruptLines(machine)
  let attempted = 0
  let translated = 0

  it('leave the same state and memory all the way', () => {
    fc.assert(
      fc.property(fc.nat(), number => {
        const random = new Random(`${seed} ${name} ${number}`)
        const { memory, before } = randomProgram(machine, random)
        const hot = random.chance(0.3) ? 2 ** 30 : 2
        const both = bothOf(processor, machine.byteOrder, Number(base), size, { translation: { hot, batch: 1 } })
        both.each(({ memory: physical, engine }) => {
          physical.writeBytes(Number(base), memory.bytes)
          putState(registers, before, engine.state)
        })
        for (let chunk = 0, ended = false; chunk < CHUNKS && !ended; chunk++) {
          const steps = random.pick([1, 2, 5, 20, 60, 300])
          const stop = both.run(steps)
          expectAlike(both)
          ended = stop.reason !== 'limit'
          for (const { r, f } of lines) {
            if (random.chance(0.6)) continue
            const level = random.chance(0.4) ? 1 : 0
            both.each(({ engine }) => {
              const info = registers.find(one => one.name === r.name)!
              const { bytes } = engine.state
              const at = info.offset + (f.lo >> 3)
              bytes[at] = (bytes[at] & ~(1 << (f.lo & 7))) | (level << (f.lo & 7))
              engine.attention()
            })
          }
        }
        attempted += both.fast.attempted
        translated += both.fast.counters.translated
      }),
      { seed, numRuns: PROGRAMS },
    )
  })

  it('ran translated code', () => {
    expect(translated / attempted, `${translated} of ${attempted}`).toBeGreaterThan(0.1)
  })
})
