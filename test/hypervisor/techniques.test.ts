/** Virtualization: a guest cannot tell the techniques apart, nor from the bare machine; what they cost differs as it should. */
import { describe, expect, it } from 'vitest'
import { compareTechniques, exitsTable } from '../../runtime/hypervisor/compare.ts'
import { techniquesInForce } from '../../runtime/hypervisor/techniques.ts'
import { HypervisorError } from '../../runtime/hypervisor/types.ts'
import { exits, guest, pico, picoClock, picoLeaky, visible } from './guests.ts'

const CLOCK_READS = 12

describe.each([
  ['pico', pico, ['bare', 'trap', 'hypercall']],
  ['pico-clock', picoClock, ['bare', 'trap', 'clock-offset', 'hypercall']],
] as const)('the kernel on %s', (name, machine, techniques) => {
  const runs = compareTechniques(machine, guest('kernel', { input: 'hi' }))
  const exitsOf = (technique: string) => exits(runs.find(r => r.technique === technique)!.result)

  it('runs under every technique that the machine has', () => {
    expect(runs.map(r => r.technique)).toEqual(techniques)
    console.log(`${name}\n${exitsTable(runs, machine.classes)}`)
  })

  it('does on the bare machine what its source says', () => {
    const [{ result }] = runs
    expect(result.end).toEqual({ cause: 'halted', status: 0 })
    const lines = result.output.split('\n')
    expect(lines[0]).toBe('pico kernel')
    expect(lines[1]).toBe('PCI function 1234:5100, virtual functions: 04')
    // Its user program: two privileged operations, a store outside, a division by zero, two operations that do not exist.
    expect(result.output.match(/interruption \d\d/g)).toEqual(
      ['02', '02', '04', '09', '01', '01'].map(code => `interruption ${code}`),
    )
    // 1 + 2 + … + 300, the six faults, the two characters typed.
    expect(result.output).toMatch(/sum 0000b05e ticks 0000000[1-9a-f] faults 00000006 typed 00000002/)
  })

  it.each(techniques)('%s: nobody can tell', technique => {
    const bare = visible(runs[0].result)
    const run = runs.find(r => r.technique === technique)!
    expect(visible(run.result)).toEqual(bare)
    expect(run.difference).toBeUndefined()
  })

  it('takes one exit for each reading of the clock by trap', () => {
    expect(exitsOf('trap')['read-clock']).toBe(CLOCK_READS)
    expect(exitsOf('trap').hypercall).toBeUndefined()
  })

  it('takes as many calls where there is a paravirtual clock', () => {
    expect(exitsOf('hypercall').hypercall).toBe(CLOCK_READS)
    expect(exitsOf('hypercall')['read-clock']).toBeUndefined()
  })

  it('differs in nothing but the clock', () => {
    const others = (technique: string) => {
      const { 'read-clock': _trap, hypercall: _call, ...rest } = exitsOf(technique)
      return rest
    }
    for (const { technique } of runs.slice(1)) expect(others(technique)).toEqual(others('trap'))
  })
})

it('reads the clock without an exit on pico-clock', () => {
  const runs = compareTechniques(picoClock, guest('kernel'))
  const counts = exits(runs.find(r => r.technique === 'clock-offset')!.result)
  expect(counts['read-clock']).toBeUndefined()
  expect(counts.hypercall).toBeUndefined()
  expect(counts['set-timer']).toBeGreaterThan(0)
})

it.each(['sort', 'hostile'])('%s cannot tell either', name => {
  for (const machine of [pico, picoClock]) {
    const [bare, ...others] = compareTechniques(machine, guest(name))
    for (const { result } of others) expect(visible(result)).toEqual(visible(bare.result))
  }
})

it('lets a guest on pico-leaky tell, for the operation that does not trap', () => {
  const runs = compareTechniques(picoLeaky, guest('kernel'))
  for (const { technique, difference } of runs.slice(1)) {
    expect(difference, technique).toMatch(/memory/)
  }
})

it('notices a handler that does nothing', () => {
  const handlers = { ...pico.handlers, 'set-timer': pico.handlers['clock-comparator'] }
  const runs = compareTechniques({ ...pico, handlers }, guest('kernel'), { instructions: 20_000 })
  expect(runs[1].difference).toBeDefined()
})

it('notices a clock that is off by one', () => {
  const vcpu: typeof picoClock.vcpu = {
    ...picoClock.vcpu,
    enter: (machine, bag, partition, clock, assists) =>
      picoClock.vcpu.enter(machine, bag, partition, { ...clock, offset: clock.offset + 1n }, assists),
  }
  const runs = compareTechniques({ ...picoClock, vcpu }, guest('kernel'))
  const differing = runs.filter(r => r.difference !== undefined).map(r => r.technique)
  expect(differing).toEqual(['clock-offset'])
})

describe('techniques in force', () => {
  const available = { 'read-clock': ['clock-offset', 'hypercall', 'trap'], 'set-timer': ['trap'] }
  it('are the first of each class where nothing else is asked for', () => {
    expect(techniquesInForce(available)).toEqual(
      new Map([
        ['read-clock', 'clock-offset'],
        ['set-timer', 'trap'],
      ]),
    )
  })
  it('are the one asked for where a class has it, and trapping elsewhere', () => {
    expect(techniquesInForce(available, 'hypercall').get('read-clock')).toBe('hypercall')
    expect(techniquesInForce(available, 'hypercall').get('set-timer')).toBe('trap')
  })
  it('cannot be one that the machine does not have', () => {
    expect(() => techniquesInForce({ 'read-clock': ['trap'] }, 'hypercall')).toThrow(HypervisorError)
  })
})
