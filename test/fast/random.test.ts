/** Random programs with traps, interrupts, time and code that changes itself: the fast engine against the reference engine. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SuiteMemory } from '../../generator/suite/memory.ts'
import { Random } from '../../generator/suite/random.ts'
import { States } from '../../generator/suite/states.ts'
import { putState } from '../fidelity/machines.ts'
import { CODE, CODE_END, fillCode, fillTables, stateOf } from '../fidelity/random-programs.ts'
import { MACHINES, machineOf } from '../fidelity/specs.ts'
import { seed } from '../fidelity/values.ts'
import { bothOf, expectAlike } from './both.ts'

const PROGRAMS = 60
const CHUNKS = 12

describe.each(MACHINES)(`random programs on both engines of %s (seed ${seed})`, name => {
  const { machine, processor } = machineOf(name)
  const { registers } = processor.architecture
  const { base } = machine.physical.ram[0]
  const { width } = machine.registers.get('pc')!
  const size = width <= 16 ? 2 ** width : CODE_END + 16
  const lines = [...machine.registers.values()].flatMap(r => r.fields.filter(f => f.line).map(f => ({ r, f })))
  let attempted = 0
  let translated = 0

  it('leave the same state and memory all the way', () => {
    fc.assert(
      fc.property(fc.nat(), number => {
        const random = new Random(`${seed} ${name} ${number}`)
        const states = new States(machine, random, { base, size: BigInt(size) })
        const memory = new SuiteMemory(base, size, machine.byteOrder)
        fillTables(machine, memory, states, random, 0, CODE)
        fillTables(machine, memory, states, random, size - 16, size)
        fillCode(machine, memory, random)
        const before = stateOf(machine, states, random, base + BigInt(CODE))
        const both = bothOf(processor, machine.byteOrder, Number(base), size)
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
