/** Random programs with traps, interrupts, time and code that changes itself: the reference engine against the naive machine. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Random } from '../../generator/suite/random.ts'
import type { Stop } from '../../runtime/engine/reference.ts'
import { ENGINE, makeEngines } from '../engines.ts'
import { type End, NaiveRun } from './lockstep.ts'
import { copyState, differences, putState, takeState } from './machines.ts'
import { interruptLines, programBytes, randomProgram } from './random-programs.ts'
import { MACHINES, machineOf } from './specs.ts'
import { seed } from './values.ts'

const PROGRAMS = 40
const CHUNKS = 12

const endOf = (stop: Stop, traps: readonly { name: string }[]): End | undefined => {
  if (stop.reason === 'idle') return 'idle'
  if (stop.reason === 'halt') return { halt: BigInt(stop.status) }
  if (stop.reason === 'trap') return { stop: traps[stop.trap]?.name, value: BigInt(stop.value) }
  return undefined
}
const shown = (value: unknown) => JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? `0x${v.toString(16)}` : v))

describe.each(MACHINES)(`random programs on %s, ${ENGINE} engine (seed ${seed})`, name => {
  const { machine, processor } = machineOf(name)
  const { architecture } = processor
  const { base } = machine.physical.ram[0]
  const size = programBytes(machine)
  const lines = interruptLines(machine)
  const taken = new Map<string, number>()
  let attempted = 0

  it('end where the naive machine ends, with the same state and memory all the way', () => {
    fc.assert(
      fc.property(fc.nat(), number => {
        const random = new Random(`${seed} ${name} ${number}`)
        const { memory, before } = randomProgram(machine, random)
        const naive = new NaiveRun(machine, copyState(before), memory)

        const made = makeEngines(processor, [{ name: 'ram', base: Number(base), size }])
        const [engine] = made.engines
        const physical = made.memory
        physical.writeBytes(Number(base), memory.bytes)
        const { state } = engine
        putState(architecture.registers, before, state)

        for (let chunk = 0; chunk < CHUNKS && naive.end === undefined; chunk++) {
          const steps = random.pick([1, 2, 5, 20, 60])
          const stop = engine.run(steps)
          naive.advance(engine.attempted)
          const found = differences(naive.state, takeState(machine, architecture.registers, state))
          const [given, expected] = [shown(endOf(stop, architecture.traps)), shown(naive.end)]
          if (given !== expected) found.push(`ended with ${given} instead of ${expected}`)
          if (engine.time() !== naive.time) found.push(`time ${engine.time()} instead of ${naive.time}`)
          if (engine.retired() !== BigInt(naive.completed))
            found.push(`retired ${engine.retired()} instead of ${naive.completed}`)
          if (found.length > 0) expect.fail(`after ${engine.attempted} instructions: ${found.join(', ')}`)
          // Devices raise and lower their lines.
          for (const { r, f } of lines) {
            if (random.chance(0.6)) continue
            const level = random.chance(0.4) ? 1n : 0n
            const held = naive.state.get(r.name) as bigint
            naive.state.set(r.name, (held & ~(1n << BigInt(f.lo))) | (level << BigInt(f.lo)))
            putState(architecture.registers, naive.state, state)
            engine.attention()
          }
        }
        const bytes = new Uint8Array(size)
        physical.readBytes(Number(base), bytes)
        expect(Buffer.compare(bytes, memory.bytes)).toBe(0)
        attempted += naive.attempted
        for (const [trap, count] of naive.taken) taken.set(trap, (taken.get(trap) ?? 0) + count)
      }),
      { seed, numRuns: PROGRAMS },
    )
  })

  it('were long enough, and took interrupts and traps of several kinds', () => {
    expect(attempted).toBeGreaterThan(300)
    const kinds = [...taken.keys()]
    const interrupts = kinds.filter(kind => machine.traps.get(kind)!.interrupt)
    if (machine.operations.interrupts) expect(interrupts.length, kinds.join()).toBeGreaterThan(0)
    expect(kinds.length, kinds.join()).toBeGreaterThan(1)
  })
})
