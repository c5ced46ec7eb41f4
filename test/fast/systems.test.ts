/** Whole machines on both engines: the same snapshot, byte by byte, and one that either goes on from. */
import { describe, expect, it } from 'vitest'
import { assembler } from '../../generated/rv64/assembler.ts'
import { boot } from '../../generated/rv64/boot.ts'
import { deviceTree } from '../../generated/rv64/device-tree.ts'
import { DEVICES as devices } from '../../generated/rv64/devices.ts'
import { linux } from '../../generated/rv64/linux.ts'
import { architecture } from '../../generated/rv64/machine.ts'
import { semantics } from '../../generated/rv64/semantics.ts'
import { System } from '../../runtime/boot/system.ts'

/**
 * Harts add to words of their own and to one of all, sleep by timer interrupts now and then, and change an instruction of the loop
 * each time; the first one powers off.
 */
const PROGRAM = `
        .equ MTIMECMP, 0x2004000
        .equ MTIME, 0x200bff8
_start: mv s0, a0
        la t0, handler
        csrw mtvec, t0
        la s1, sums
        slli t0, s0, 3
        add s2, s1, t0
        li s5, MTIMECMP
        add s5, s5, t0
        li s6, MTIME
        li s4, 1
        li t0, 0x80
        csrw mie, t0
        csrsi mstatus, 8
loop:   amoadd.d t1, s4, (s1)
        ld t2, 8(s2)
        la t3, changed
        andi t4, t1, 3
        slli t4, t4, 20
        li t5, 0x00038393
        add t5, t5, t4
        bnez s0, changed
        sw t5, 0(t3)
        fence.i
changed: addi t2, t2, 1
        add t2, t2, t1
        sd t2, 8(s2)
        andi t0, t1, 255
        bnez t0, awake
        ld t0, 0(s6)
        addi t0, t0, 20
        sd t0, 0(s5)
        wfi
awake:  li t0, 6000
        bltu t1, t0, loop
        bnez s0, rest
        li t0, 0x5555
        li t1, 0x100000
        sw t0, 0(t1)
rest:   wfi
        j rest
        .align 2
handler: li a1, -1
        sd a1, 0(s5)
        mret
        .align 3
sums:   .quad 0, 0, 0, 0, 0
`
const program = assembler.assemble(PROGRAM).elf()
type Engine = 'reference' | 'fast'

function machine(engine: Engine, harts: number) {
  const system = new System(
    { architecture, boot, devices, deviceTree, linux, semantics },
    { harts, ramSize: 0x40_0000, engine, translation: { hot: 2, batch: 1, room: harts === 2 ? 20_000 : 1e6 } },
  )
  system.start({ firmware: program })
  return system
}

describe.each([1, 2, 3])('a machine of %i harts', harts => {
  it('is the same on both engines, all the way', () => {
    const [reference, fast] = [machine('reference', harts), machine('fast', harts)]
    for (let slices = 0; ; slices++) {
      const stop = reference.run(7919)
      expect(fast.run(7919)).toEqual(stop)
      expect(Buffer.compare(fast.snapshot(), reference.snapshot()), `after ${slices} slices`).toBe(0)
      if (stop.reason === 'limit') continue
      expect(stop).toEqual({ reason: 'off', status: 0 })
      expect(slices).toBeGreaterThan(5)
      break
    }
  })

  it.each<[Engine, Engine]>([
    ['reference', 'fast'],
    ['fast', 'reference'],
    ['fast', 'fast'],
  ])('goes on from a snapshot of the %s engine on the %s engine', (from, to) => {
    const [one, two] = [machine(from, harts), machine(to, harts)]
    one.run(20_000)
    two.run(1000)
    two.restore(one.snapshot())
    expect(two.run(1e6)).toEqual(one.run(1e6))
    expect(Buffer.compare(two.snapshot(), one.snapshot())).toBe(0)
  })
})

it('runs in pieces, and one instruction of any hart at a time', () => {
  const [reference, fast] = [machine('reference', 2), machine('fast', 2)]
  for (let i = 0; i < 500; i++) {
    for (const system of [reference, fast]) {
      system.run(1 + ((i * 37) % 101))
      system.step(i % 2)
    }
    expect(Buffer.compare(fast.snapshot(), reference.snapshot()), `after ${i} steps`).toBe(0)
  }
})
