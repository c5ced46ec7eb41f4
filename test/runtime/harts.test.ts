/** Several processors on one thread: turns, a common time, waits, and runs that go on exactly where they were cut. */
import { createHash } from 'node:crypto'
import { serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { assembler } from '../../generated/rv64/assembler.ts'
import { boot } from '../../generated/rv64/boot.ts'
import { DEVICES } from '../../generated/rv64/devices.ts'
import { architecture } from '../../generated/rv64/machine.ts'
import { semantics } from '../../generated/rv64/semantics.ts'
import { loadElf } from '../../runtime/boot/load.ts'
import { restoreSnapshot, type SnapshotParts, writeSnapshot } from '../../runtime/boot/snapshot.ts'
import { Board } from '../../runtime/devices/board.ts'
import { Harts } from '../../runtime/engine/harts.ts'
import { makeEngines } from '../engines.ts'

const RAM = 0x8000_0000
/** Where the programs keep what the tests look at. */
const DATA = 0x8000_8000
const RATE = 10

/** Machine-level software interrupts and timer: SiFive's layout. */
const NAMES = `
        .equ MSIP, 0x2000000
        .equ MTIMECMP, 0x2004000
        .equ MTIME, 0x200bff8
        .equ DATA, ${DATA}
`

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function machine(source: string, harts: number) {
  const ram = { name: 'ram', base: RAM, size: 0x1_0000 }
  const { memory, engines } = makeEngines({ architecture, semantics }, [ram], harts)
  const { entry } = loadElf(assembler.assemble(NAMES + source).elf(), boot.elf!, memory)
  for (const engine of engines) engine.instructionsPerTick = RATE
  const all = new Harts(engines)
  const board = new Board({
    slots: DEVICES,
    byteOrder: 'little',
    states: engines.map(engine => engine.state),
    time: () => all.time(),
    attention: () => all.attention(),
    clock: { frequency: 10_000_000n, epoch: 0n },
    memory,
    power: { off: () => all.stop(), reset() {} },
  })
  for (const { slot, device } of board.placed) memory.addDevice(slot.name, slot.base, device, slot.size)
  engines.forEach((engine, hart) => {
    engine.timed = board.devices.filter(device => device.deadline)
    expect(engine.start(entry)).toBeUndefined()
    architecture.setHart!(engine.state, hart)
  })
  const parts: SnapshotParts = {
    machine: architecture.name,
    registers: architecture.registers,
    states: engines.map(engine => engine.state),
    memory,
    devices: board,
    engine: all,
  }
  const word = (n: number) => memory.read64(DATA + 8 * n)
  /** All that there is of it, such that differences can be read. */
  const look = () => ({
    harts: all.snapshot(),
    registers: engines.map(engine => [...new BigUint64Array(engine.state.bytes.slice().buffer)]),
    devices: hash(serialize(board.snapshot())),
    memory: hash(memory.ram[0].bytes),
  })
  return { all, engines, memory, parts, word, look }
}

/** Sleeps for good: nothing is enabled that could wake it. */
const SLEEP = `
sleep:  wfi
        j sleep
`

describe('harts in turn', () => {
  const LOCK = `
_start: li s0, DATA
        li s1, 5000
        addi s2, s0, 64
again:  lr.d t0, (s0)           # counted by a reservation
        addi t0, t0, 1
        sc.d t1, t0, (s0)
        bnez t1, missed
        li t2, 1
lock:   amoswap.w.aq t3, t2, (s2)
        bnez t3, lock
        ld t4, 8(s0)            # counted under a lock
        addi t4, t4, 1
        sd t4, 8(s0)
        amoswap.w.rl zero, zero, (s2)
        addi s1, s1, -1
        bnez s1, again
${SLEEP}
missed: addi s3, s3, 1
        j again
`

  it.each([2, 3, 4])('count exactly, by reservations and under a lock: %i of them', harts => {
    const { all, word, engines } = machine(LOCK, harts)
    expect(all.run(10_000_000)).toEqual({ reason: 'idle' })
    expect([word(0), word(1)]).toEqual([BigInt(5000 * harts), BigInt(5000 * harts)])
    // A reservation is lost where a turn ends within it, and nowhere else.
    const missed = engines.map(engine => Number(engine.state.x[19]))
    expect(Math.max(...missed)).toBeGreaterThan(0)
    expect(Math.max(...missed)).toBeLessThan(100)
  })

  it('lose a reservation while others run', () => {
    const program = (rounds: number) => `
_start: csrr t0, mhartid
        bnez t0, spin
        li s0, DATA
        li t2, ${rounds}
        li t3, 7
        lr.d t0, (s0)
1:      addi t2, t2, -1
        bnez t2, 1b
        sc.d t1, t3, (s0)
        sd t1, 8(s0)
        li t0, 1
        sd t0, 16(s0)
spin:   j spin
`
    const long = machine(program(20_000), 2)
    long.all.run(200_000)
    expect([long.word(0), long.word(1), long.word(2)]).toEqual([0n, 1n, 1n])
    const short = machine(program(20), 2)
    short.all.run(200_000)
    expect([short.word(0), short.word(1), short.word(2)]).toEqual([7n, 0n, 1n])
    const alone = machine(program(20_000), 1)
    alone.all.run(200_000)
    expect([alone.word(0), alone.word(1), alone.word(2)]).toEqual([7n, 0n, 1n])
  })

  /** Each takes a place in a log, and writes the time there: by the register, and by the device. */
  const CLOCK = `
_start: li s0, DATA
        li s1, 400
        li s4, MTIME
again:  li t0, 8
        amoadd.d t1, t0, (s0)
        add t1, t1, s0
        rdtime t2
        sd t2, 16(t1)
        ld t3, 0(s4)
        sub t3, t3, t2
        sltiu t3, t3, 2         # a tick may go by in between
        seqz t3, t3
        sd t3, 8(s0)
        csrr t4, mhartid
        slli t4, t4, 3
        addi t4, t4, 97
1:      addi t4, t4, -1
        bnez t4, 1b
        addi s1, s1, -1
        bnez s1, again
${SLEEP}
`
  it('have one time, which never goes back from one to another', () => {
    const { all, word, engines } = machine(CLOCK, 3)
    expect(all.run(10_000_000)).toEqual({ reason: 'idle' })
    expect(word(0)).toBe(BigInt(3 * 400 * 8))
    expect(word(1), 'the device has the same time').toBe(0n)
    const times = Array.from({ length: 3 * 400 }, (_, i) => word(2 + i))
    for (let i = 1; i < times.length; i++) expect(times[i]).toBeGreaterThanOrEqual(times[i - 1])
    expect(new Set(engines.map(engine => engine.time())).size).toBe(1)
  })

  it('share the time evenly among those that are awake', () => {
    const { all, engines } = machine('_start: j _start', 4)
    expect(all.run(400_000)).toEqual({ reason: 'limit' })
    for (const engine of engines) expect(Math.abs(engine.attempted - 100_000)).toBeLessThanOrEqual(2000)
    expect(Math.abs(Number(all.time()) - 100_000 / RATE)).toBeLessThanOrEqual(200)
    const one = machine(`_start: csrr t0, mhartid\n bnez t0, sleep\nstay: j stay\n${SLEEP}`, 4)
    one.all.run(400_000)
    expect(Math.abs(Number(one.all.time()) - 400_000 / RATE)).toBeLessThanOrEqual(200)
  })

  /** Hart 0 interrupts the others one after the other, and waits for the answer of each. */
  const IPI = `
_start: li s0, DATA
        li s1, MSIP
        li t0, 8                # wfi ends by a software interrupt, which is not taken
        csrw mie, t0
        csrr s2, mhartid
        slli t1, s2, 2
        add s3, s1, t1
        bnez s2, other
        li s4, 4
next:   addi s4, s4, -1
        beqz s4, sleep
        slli t1, s4, 2
        add t1, t1, s1
        li t2, 1
        sw t2, 0(t1)
1:      wfi
        lw t3, 0(s3)
        beqz t3, 1b
        sw zero, 0(s3)
        j next
other:  wfi
        lw t3, 0(s3)
        beqz t3, other
        sw zero, 0(s3)
        ld t4, 0(s0)            # nobody else is awake
        slli t4, t4, 4
        add t4, t4, s2
        sd t4, 0(s0)
        li t2, 1
        sw t2, 0(s1)
        j other
${SLEEP}
`
  it('wake each other by interrupts', () => {
    const { all, word, engines } = machine(IPI, 4)
    expect(all.run(1_000_000)).toEqual({ reason: 'idle' })
    expect(word(0)).toBe(0x321n)
    expect(engines.every(engine => engine.waits)).toBe(true)
    expect(all.attempted).toBeLessThan(500)
  })

  /** Each sleeps until a time of its own, ten times. */
  const TIMERS = `
_start: li s0, DATA
        li s1, MTIMECMP
        li s4, MTIME
        li t0, 0x80
        csrw mie, t0
        csrr s2, mhartid
        slli t1, s2, 3
        add s1, s1, t1
        add s0, s0, t1
        li s5, 10
        addi s6, s2, 1
        li t0, 1000
        mul s6, s6, t0          # the period
        mv s7, s6
next:   sd s7, 0(s1)
1:      wfi
        ld t2, 0(s4)
        bltu t2, s7, 1b
        sub t2, t2, s7
        sd t2, 0(s0)            # how late
        sd t2, 64(s0)
        add s7, s7, s6
        addi s5, s5, -1
        bnez s5, next
        li t0, -1
        sd t0, 0(s1)
${SLEEP}
`
  it('skip, when all of them wait, to what the first one waits for', () => {
    const { all, word } = machine(TIMERS, 3)
    expect(all.run(1_000_000)).toEqual({ reason: 'idle' })
    expect(all.time()).toBeGreaterThanOrEqual(30_000n)
    expect(all.time()).toBeLessThan(30_010n)
    for (const hart of [0, 1, 2]) expect(word(hart)).toBeLessThan(20n)
    expect(all.attempted).toBeLessThan(1000)
  })

  it('wait for the world at the horizon', () => {
    const { all, engines } = machine(TIMERS, 2)
    all.horizon = 2500n
    expect(all.run(1_000_000)).toEqual({ reason: 'waiting' })
    expect(all.time()).toBe(2500n)
    const before = all.attempted
    expect(all.run(1_000_000)).toEqual({ reason: 'waiting' })
    expect([all.time(), all.attempted]).toEqual([2500n, before])
    all.horizon = 50_000n
    expect(all.run(1_000_000)).toEqual({ reason: 'waiting' })
    expect(all.time()).toBe(50_000n)
    expect(engines.every(engine => engine.time() === 50_000n)).toBe(true)
  })

  it('that are parked do nothing, and time goes on for them', () => {
    const { all, engines, word } = machine(CLOCK, 2)
    all.park(0)
    all.park(1)
    expect(all.run(1000)).toEqual({ reason: 'idle' })
    expect(all.attempted).toBe(0)
    all.unpark(1)
    all.run(3000)
    expect(engines[0].attempted).toBe(0)
    expect(engines[1].attempted).toBe(3000)
    all.unpark(0)
    expect(all.run(10_000_000)).toEqual({ reason: 'idle' })
    expect(word(0)).toBe(BigInt(2 * 400 * 8))
    const times = Array.from({ length: 2 * 400 }, (_, i) => word(2 + i))
    expect(times).toEqual([...times].sort((a, b) => Number(a - b)))
  })

  it('park themselves from within', () => {
    for (const harts of [1, 2]) {
      const { all, engines, memory } = machine(
        '_start: ecall\n addi s0, s0, 1\n csrr t0, mhartid\n beqz t0, _start\nstay: j stay',
        harts,
      )
      engines[0].environment = {
        onTrap: () => {
          all.park(0)
          return true
        },
      }
      engines.slice(1).forEach(engine => {
        engine.environment = { onTrap: () => true }
      })
      expect(all.run(10_000).reason).toBe(harts === 1 ? 'idle' : 'limit')
      expect(all.isParked(0)).toBe(true)
      expect([engines[0].attempted, engines[0].state.x[8]]).toEqual([1, 0n])
      all.unpark(0)
      all.run(10_000)
      expect(engines[0].state.x[8]).toBe(1n)
      expect(memory.read32(RAM)).toBe(0x73)
    }
  })

  it('execute what another has written', () => {
    const source = `
_start: li s0, DATA
        li s1, 64
        csrr t0, mhartid
        bnez t0, reader
        la s2, code
        lw t5, 0(s2)            # li a0, 0; one more in its immediate each time
        li t6, 0x100000
1:      add t5, t5, t6
        sw t5, 0(s2)
        fence rw, rw
        ld t1, 0(s0)
        addi t1, t1, 1
        sd t1, 0(s0)
2:      ld t2, 8(s0)            # until it has been seen
        bne t1, t2, 2b
        addi s1, s1, -1
        bnez s1, 1b
${SLEEP}
reader: ld t1, 0(s0)
        fence.i
        jal ra, code
        ld t2, 8(s0)
        bltu a0, t2, wrong      # an older one
        bne t1, a0, reader
        sd t1, 8(s0)
        j reader
wrong:  li t0, 1
        sd t0, 16(s0)
        j sleep
        .align 3
code:   .word 0x00000513
        ret
`
    const { all, word } = machine(source, 2)
    all.run(2_000_000)
    expect([word(0), word(1), word(2)]).toEqual([64n, 64n, 0n])
  })

  it('say which of them cannot go on', () => {
    const source = '_start: csrr t0, mhartid\n li t1, 1\n beq t0, t1, bad\nstay: j stay\nbad: .word 0'
    const { all, engines } = machine(source, 3)
    for (const engine of engines) engine.stopOnTrap = true
    expect(all.run(1_000_000)).toMatchObject({ reason: 'ended', hart: 1, stop: { reason: 'trapped' } })
  })

  it('stop when they are asked to, in a turn and before a run', () => {
    // 0x5555 to the test device ends the machine, which here stops the run.
    const source = `
_start: csrr t0, mhartid
        beqz t0, stay
        li t0, 0x100000
        li t1, 0x5555
        sw t1, 0(t0)
        addi s0, s0, 1
stay:   j stay
`
    const { all, engines } = machine(source, 2)
    expect(all.run(1_000_000)).toEqual({ reason: 'stopped' })
    expect(engines[1].state.x[8]).toBe(0n)
    all.run(10_000)
    expect(engines[1].state.x[8]).toBe(1n)
    all.stop()
    const { attempted } = all
    expect(all.run(1000)).toEqual({ reason: 'stopped' })
    expect(all.attempted).toBe(attempted)
    expect(all.run(1000)).toEqual({ reason: 'limit' })
    expect(all.attempted).toBe(attempted + 1000)
  })

  describe.each([
    ['with a lock', LOCK],
    ['with a clock', CLOCK],
    ['with interrupts between them', IPI],
    ['with timers', TIMERS],
  ])('%s', (_, source) => {
    const STEPS = 40_000
    const straight = () => {
      const one = machine(source, 3)
      one.all.run(STEPS)
      return one.look()
    }

    it('run twice alike', () => {
      expect(straight()).toEqual(straight())
    })

    it('run alike wherever they are cut', () => {
      const one = machine(source, 3)
      let seed = 12345
      for (let left = STEPS; left > 0; ) {
        seed = (seed * 1103515245 + 12345) % 2 ** 31
        const part = Math.min(left, 1 + (seed % 1777))
        const before = one.all.attempted
        one.all.run(part)
        expect(one.all.attempted - before).toBeLessThanOrEqual(part)
        left -= part
      }
      expect(one.look()).toEqual(straight())
    })

    it('go on from a snapshot as they would have', () => {
      for (const cut of [1, 33, 1999, 2000, 2001, 7777, 23_456]) {
        const one = machine(source, 3)
        one.all.run(cut)
        const taken = writeSnapshot(one.parts)
        const two = machine(source, 3)
        two.all.run(4321)
        restoreSnapshot(taken, two.parts)
        expect(two.look(), `at ${cut}`).toEqual(one.look())
        two.all.run(STEPS - cut)
        expect(two.look(), `from ${cut}`).toEqual(straight())
      }
    })
  })
})
