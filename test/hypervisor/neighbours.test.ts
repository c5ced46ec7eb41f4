/** Guests side by side: none is touched by another, whatever that does. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runBare } from '../../runtime/hypervisor/bare.ts'
import { type GuestOptions, Hypervisor } from '../../runtime/hypervisor/hypervisor.ts'
import type { GuestResult } from '../../runtime/hypervisor/result.ts'
import { HypervisorError } from '../../runtime/hypervisor/types.ts'
import { type AnyMachine, exits, GUEST_MEMORY, guest, imageOf, pico, picoClock, visible } from './guests.ts'
import { hostileImages } from './programs.ts'

const sameBy = (slice: number, machine = pico) => {
  const hypervisor = new Hypervisor(machine, { slice })
  hypervisor.addGuest(guest('kernel', { input: 'typed' }))
  hypervisor.addGuest(guest('sort'))
  return hypervisor.run()
}

describe('two guests at once', () => {
  const alone = ['kernel', 'sort'].map(name => {
    const hypervisor = new Hypervisor(pico)
    hypervisor.addGuest(guest(name, name === 'kernel' ? { input: 'typed' } : {}))
    return hypervisor.run()[0]
  })
  it.each([1, 7, 100, 1000, 1_000_000])('in turns of %i ticks do what each does alone', slice => {
    const together = sameBy(slice)
    expect(together.map(visible)).toEqual(alone.map(visible))
  })
  it('do so with the clock offset in hardware', () => {
    const together = sameBy(50, picoClock)
    const bare = [runBare(picoClock, guest('kernel', { input: 'typed' })), runBare(picoClock, guest('sort'))]
    expect(together.map(visible)).toEqual(bare.map(visible))
    expect(exits(together[0])['read-clock']).toBeUndefined()
  })
  it('lose the machine at the end of a turn, by its comparator', () => {
    const [short] = sameBy(10).slice(1)
    const [long] = sameBy(1000).slice(1)
    expect(exits(short)['clock-comparator']).toBeGreaterThan(exits(long)['clock-comparator'])
  })
})

describe('a hostile guest', () => {
  it('ends alone, under a name', () => {
    const hypervisor = new Hypervisor(pico, { slice: 13 })
    for (const name of ['kernel', 'hostile', 'sort']) hypervisor.addGuest(guest(name))
    const [kernel, hostile, sort] = hypervisor.run()
    expect(hostile.end).toEqual({ cause: 'trap-storm', trap: 'specification' })
    for (const [result, name] of [
      [kernel, 'kernel'],
      [sort, 'sort'],
    ] as const) {
      expect(visible(result)).toEqual(visible(runBare(pico, guest(name))))
    }
  })

  it('of any kind leaves its neighbour as it is, and cannot tell that it is a guest', () => {
    const neighbour = visible(runBare(pico, guest('sort')))
    fc.assert(
      fc.property(hostileImages, fc.integer({ min: 20, max: 300 }), (image, slice) => {
        const hostile = { name: 'hostile', image, memory: 0x4000 }
        const hypervisor = new Hypervisor(pico, { slice })
        hypervisor.addGuest(hostile)
        hypervisor.addGuest(guest('sort'))
        const [result, sort] = hypervisor.run({ instructions: LIMIT })
        expect(visible(sort)).toEqual(neighbour)
        expectSameAsBare(pico, hostile, result)
      }),
      { numRuns: 25 },
    )
  })

  it.each(['trap', 'hypercall', 'clock-offset'])('of any kind cannot tell %s from the bare machine', technique => {
    fc.assert(
      fc.property(hostileImages, image => {
        const hostile = { name: 'hostile', image, memory: 0x4000 }
        const hypervisor = new Hypervisor(picoClock)
        hypervisor.addGuest({ ...hostile, technique })
        const [result] = hypervisor.run({ instructions: LIMIT })
        // A program that finds the paravirtual clock may use it: then it is no longer the program that the bare machine runs.
        if (technique !== 'hypercall') expectSameAsBare(picoClock, hostile, result)
        else expect(result.instructions).toBeGreaterThan(0)
      }),
      { numRuns: 50 },
    )
  })
})

/** Instructions that hostile guests may attempt; those that go on for ever are compared as far as that. */
const LIMIT = 15_000

function expectSameAsBare(machine: AnyMachine, options: GuestOptions, result: GuestResult): void {
  const bare = runBare(machine, options, { instructions: LIMIT })
  if (bare.end.cause !== 'limit') expect(visible(result)).toEqual(visible(bare))
  else {
    const [events, wanted] = [visible(result).events, visible(bare).events]
    const common = Math.min(events.length, wanted.length)
    expect(events.slice(0, common)).toEqual(wanted.slice(0, common))
  }
}

describe('ends', () => {
  const runOne = (source: string, instructions = 5000) => {
    const hypervisor = new Hypervisor(pico)
    hypervisor.addGuest({ name: 'one', image: imageOf(source), memory: GUEST_MEMORY })
    return hypervisor.run({ instructions })[0].end
  }
  it('a disabled wait is a halt, with its address as status', () => {
    expect(runOne('.org 0x200\n lpsw stop\n .balign 8\nstop: .word 0x10000000, 7')).toEqual({
      cause: 'halted',
      status: 7,
    })
  })
  it('a guest that waits for what never comes is idle', () => {
    const source = `
      .org 0x200
      lctl submask, mask
      lpsw wait
      .balign 8
wait: .word 0x50000000, 0
mask: .word 2`
    expect(runOne(source)).toEqual({ cause: 'idle' })
  })
  it('a loop ends with its instructions', () => {
    expect(runOne('.org 0x200\nloop: b loop')).toEqual({ cause: 'limit' })
  })
  it('interrupts that cause each other end as a storm', () => {
    const source = `
      .org 0x58
      .word 0x80000000, 0x300
      .org 0x200
      .entry .
      lctl submask, mask
      sckc zero
      lpsw open
      .balign 8
open: .word 0x80000000, 0x300
zero: .quad 0
mask: .word 1`
    expect(runOne(source)).toEqual({ cause: 'trap-storm', trap: 'clock-comparator' })
  })
})

describe('placing guests', () => {
  it('refuses what does not fit', () => {
    const hypervisor = new Hypervisor(pico)
    expect(() => hypervisor.addGuest(guest('sort', { memory: 0x100_0000 }))).toThrow(HypervisorError)
    expect(() => hypervisor.addGuest(guest('kernel', { memory: 0x1000 }))).toThrow(/does not fit/)
    expect(() => hypervisor.addGuest(guest('sort', { technique: 'magic' }))).toThrow(/no technique 'magic'/)
  })
  it('gives each name once', () => {
    const hypervisor = new Hypervisor(pico)
    hypervisor.addGuest(guest('sort'))
    expect(() => hypervisor.addGuest(guest('sort'))).toThrow(/already/)
  })
})
