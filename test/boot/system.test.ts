/** Systems of several harts, in this process: what a slice is makes no difference, and each hart can be looked at. */
import { describe, expect, it } from 'vitest'
import { assembler } from '../../generated/rv64/assembler.ts'
import { boot } from '../../generated/rv64/boot.ts'
import { debugDescription as description } from '../../generated/rv64/debugger.ts'
import { deviceTree } from '../../generated/rv64/device-tree.ts'
import { DEVICES as devices } from '../../generated/rv64/devices.ts'
import { linux } from '../../generated/rv64/linux.ts'
import { architecture } from '../../generated/rv64/machine.ts'
import { semantics } from '../../generated/rv64/semantics.ts'
import { System, type SystemStop } from '../../runtime/boot/system.ts'
import { packet } from '../../runtime/debug/gdb-packets.ts'
import { GdbServer } from '../../runtime/debug/gdb-server.ts'
import { count } from '../../runtime/debug/statistics.ts'
import { DebugTarget } from '../../runtime/debug/target.ts'
import { systemEngine } from '../engines.ts'

/** Each hart adds to a word of its own and to one of all; hart 1 powers off when that is large enough. */
const PROGRAM = `
_start: mv s0, a0
        la s1, sums
        slli t0, s0, 3
        add s2, s1, t0
        addi s2, s2, 8
        li s3, 3000
        li s4, 1
loop:   amoadd.d t1, s4, (s1)
        ld t2, 0(s2)
        addi t2, t2, 1
own:    sd t2, 0(s2)
        bltu t1, s3, loop
        li t0, 1
        bne s0, t0, rest
ending: li t0, 0x5555
        li t1, 0x100000
        sw t0, 0(t1)
rest:   wfi
        j rest
        .align 3
sums:   .quad 0, 0, 0, 0, 0
`
const program = assembler.assemble(PROGRAM)
const at = (label: string) => Number(program.symbols.get(label))

function makeSystem(harts: number) {
  const system = new System(
    { architecture, boot, devices, deviceTree, linux, semantics },
    { harts, ramSize: 0x40_0000, ...systemEngine },
  )
  system.start({ firmware: program.elf() })
  const sum = (place: number) => Number(system.memory.read64(at('sums') + 8 * place))
  return { system, sum }
}

function runToEnd(system: { run(limit: number): SystemStop }, slice: number): SystemStop {
  for (;;) {
    const stop = system.run(slice)
    if (stop.reason !== 'limit') return stop
  }
}

describe('several harts', () => {
  it('run in turn, to the same end however long slices are', () => {
    const ends = [1, 777, 5000, 1_000_000].map(slice => {
      const { system, sum } = makeSystem(3)
      expect(runToEnd(system, slice)).toEqual({ reason: 'off', status: 0 })
      const own = [1, 2, 3].map(sum)
      expect(Math.min(...own)).toBeGreaterThan(500)
      expect(own[0] + own[1] + own[2]).toBeGreaterThanOrEqual(sum(0) - 3)
      return system.snapshot()
    })
    for (const end of ends.slice(1)) expect(end).toEqual(ends[0])
  })

  it('go on from a snapshot as they would have', () => {
    const [one, two] = [makeSystem(2), makeSystem(2)]
    one.system.run(10_000)
    two.system.run(1000)
    two.system.restore(one.system.snapshot())
    expect(runToEnd(two.system, 1000)).toEqual(runToEnd(one.system, 1000))
    expect(two.system.snapshot()).toEqual(one.system.snapshot())
  })

  it('are counted together', () => {
    const { system } = makeSystem(2)
    const counted = count(architecture, system.harts.engines)
    runToEnd(system, 1000)
    const { instructions, devices: accesses, translations } = counted()
    const sum = Object.values(instructions.M).reduce((a, b) => a + b, 0)
    expect(sum).toBe(system.harts.attempted)
    expect(instructions.M.A).toBeGreaterThanOrEqual(3000)
    expect(accesses.test).toEqual({ reads: 0, writes: 1 })
    expect(translations!.found).toBeGreaterThan(6000)
  })
})

describe('time that waits for the world', () => {
  it('passes up to the horizon, where all harts wait', () => {
    for (const harts of [1, 2]) {
      const { system } = makeSystem(harts)
      system.memory.write64(at('sums'), 1_000_000n)
      for (let hart = 0; hart < harts; hart++) system.harts.engines[hart].state.pc = BigInt(at('rest'))
      system.harts.horizon = 12_345n
      expect(system.run(1_000_000)).toEqual({ reason: 'waiting' })
      for (const engine of system.harts.engines) {
        expect(Number(engine.time())).toBeGreaterThanOrEqual(12_345)
        expect(Number(engine.time())).toBeLessThan(13_000)
      }
      expect(system.harts.deadline()).toBeUndefined()
      system.harts.horizon = undefined
      expect(system.run(1_000_000)).toEqual({ reason: 'idle' })
    }
  })

  it('does not hold up harts that run', () => {
    for (const harts of [1, 2]) {
      const { system } = makeSystem(harts)
      system.harts.horizon = 0n
      expect(system.run(5000)).toEqual({ reason: 'limit' })
      expect(system.harts.attempted).toBeGreaterThanOrEqual(5000)
    }
  })
})

describe('the debugger', () => {
  function debug(harts: number) {
    const { system, sum } = makeSystem(harts)
    const target = new DebugTarget({
      architecture,
      engines: system.harts.engines,
      description,
      run: (limit, hart) => {
        const stop = hart === undefined ? system.run(limit) : system.step(hart)
        return stop.reason === 'off' ? { reason: 'exited', status: stop.status } : undefined
      },
    })
    let sent = ''
    const gdb = new GdbServer(target, bytes => {
      sent += String.fromCharCode(...bytes)
    })
    const ask = (text: string): string | undefined => {
      sent = ''
      gdb.receive(packet(text))
      while (gdb.running) gdb.slice()
      return /\$(.*)#..$/.exec(sent)?.[1]
    }
    ask('QStartNoAckMode')
    const pc = () => Number(`0x${ask('p20')!.match(/../g)!.reverse().join('')}`)
    return { ask, pc, sum, system }
  }

  it('shows harts as threads', () => {
    const { ask } = debug(3)
    expect(ask('qfThreadInfo')).toBe('m1,2,3')
    expect(ask('qC')).toBe('QC1')
    expect(ask('qThreadExtraInfo,2')).toBe(Buffer.from('hart 1').toString('hex'))
    expect([ask('T3'), ask('T4'), ask('Hg4'), ask('Hgzz'), ask('Hg0'), ask('Hc-1')]).toEqual([
      'OK',
      'E01',
      'E01',
      'E01',
      'OK',
      'OK',
    ])
    expect(ask('Hg3')).toBe('OK')
    expect(ask('pa')).toBe('0200000000000000')
    expect(ask('?')).toBe('T02thread:3;')
  })

  it('steps one while the others stand still', () => {
    const { ask, pc } = debug(2)
    expect(ask('vCont;s:2;c')).toBe('T05thread:2;')
    expect(pc()).toBe(at('_start') + 4)
    ask('Hg1')
    expect(pc()).toBe(at('_start'))
    expect(ask('vCont;s:1')).toBe('T05thread:1;')
    expect(pc()).toBe(at('_start') + 4)
    expect(ask('vCont;s:9')).toBe('E01')
  })

  it('breaks at the hart that comes there, and goes on', () => {
    const { ask, pc, system } = debug(2)
    expect(ask(`Z0,${at('ending').toString(16)},4`)).toBe('OK')
    expect(ask('vCont;c')).toBe('T05thread:2;')
    expect(pc()).toBe(at('ending'))
    expect(system.harts.engines[1].attempted).toBeGreaterThan(1000)
    expect(ask(`z0,${at('ending').toString(16)},4`)).toBe('OK')
    expect(ask('c')).toBe('W00')
  })

  it('watches memory that any of them writes', () => {
    const { ask, pc, sum } = debug(2)
    const word = (at('sums') + 16).toString(16)
    expect(ask(`Z2,${word},8`)).toBe('OK')
    expect(ask('c')).toBe(`T05thread:2;watch:${word};`)
    expect(pc()).toBe(at('own') + 4)
    expect(sum(2)).toBe(1)
    expect(ask(`z2,${word},8`)).toBe('OK')
    const shared = at('sums').toString(16)
    expect(ask(`Z4,${shared},8`)).toBe('OK')
    expect(ask('vCont;c')).toMatch(new RegExp(`^T05thread:[12];awatch:${shared};$`))
  })
})
