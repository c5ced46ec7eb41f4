/** Snapshots of a whole machine: it goes on as if nothing had happened, and what is not its own is refused. */
import { describe, expect, it } from 'vitest'
import { assembler } from '../../generated/rv64/assembler.ts'
import { boot } from '../../generated/rv64/boot.ts'
import { DEVICES } from '../../generated/rv64/devices.ts'
import { architecture } from '../../generated/rv64/machine.ts'
import { semantics } from '../../generated/rv64/semantics.ts'
import { BootError } from '../../runtime/boot/errors.ts'
import { MemoryFiles } from '../../runtime/boot/host-files.ts'
import { ProgramRun } from '../../runtime/boot/program.ts'
import { restoreSnapshot, type SnapshotParts, writeSnapshot } from '../../runtime/boot/snapshot.ts'
import { programEngine } from '../engines.ts'

/** Sleeps by timer interrupts, and adds up times and counts in memory. */
const PROGRAM = `
_start: la t0, handler
        csrw mtvec, t0
        li s0, 0x2004000
        li s1, 0x200bff8
        la s2, sums
        ld t1, 0(s1)
        addi t1, t1, 100
        sd t1, 0(s0)
        li t1, 0x80
        csrw mie, t1
        csrsi mstatus, 8
loop:   wfi
        rdinstret t2
        ld t3, 0(s2)
        add t3, t3, t2
        sd t3, 0(s2)
        j loop
        .align 3
handler: ld t4, 0(s1)
        sd t4, 8(s2)
        addi t4, t4, 333
        sd t4, 0(s0)
        mret
        .align 3
sums:   .quad 0, 0
`
const RAM_SIZE = 0x2_0000

function machine() {
  const run = new ProgramRun(architecture, {
    boot,
    file: assembler.assemble(PROGRAM).elf(),
    devices: DEVICES,
    console: { write() {}, read: () => undefined, interactive: false },
    files: new MemoryFiles(),
    commandLine: '',
    ramSize: RAM_SIZE,
    ...programEngine(semantics),
  })
  const parts: SnapshotParts = {
    machine: architecture.name,
    registers: architecture.registers,
    states: [run.engine.state],
    memory: run.memory,
    devices: run.board,
    engine: run.engine,
  }
  return { run, parts }
}

describe('a snapshot', () => {
  it('goes on as the machine would have', () => {
    const [one, two] = [machine(), machine()]
    one.run.run(1234)
    const taken = writeSnapshot(one.parts)
    expect(taken.length).toBeLessThan(RAM_SIZE / 2)
    one.run.run(4321)
    const later = writeSnapshot(one.parts)
    two.run.run(77)
    restoreSnapshot(taken, two.parts)
    expect(writeSnapshot(two.parts)).toEqual(taken)
    two.run.run(4321)
    expect(writeSnapshot(two.parts)).toEqual(later)
    expect(later).not.toEqual(taken)
  })

  it('clears memory that was zero, and code that has been decoded', () => {
    const { run, parts } = machine()
    const fresh = writeSnapshot(parts)
    run.run(100)
    run.memory.fill(boot.entry + 0x1_0000, 64, 1)
    run.memory.fill(boot.entry, 0x40, 0)
    restoreSnapshot(fresh, parts)
    expect(writeSnapshot(parts)).toEqual(fresh)
    expect(run.run(1000).reason).toBe('limit')
  })

  const refused = (file: Uint8Array, message: RegExp, change?: (parts: SnapshotParts) => SnapshotParts) => {
    const { parts } = machine()
    const before = writeSnapshot(parts)
    const restore = () => restoreSnapshot(file, change ? change(parts) : parts)
    expect(restore).toThrow(message)
    expect(restore).toThrow(BootError)
    expect(writeSnapshot(parts)).toEqual(before)
  }
  const good = () => {
    const { run, parts } = machine()
    run.run(500)
    return writeSnapshot(parts)
  }

  it('is refused when it is cut short, anywhere', () => {
    const file = good()
    for (const length of [0, 5, 8, 20, 47, 100, file.length >> 1, file.length - 1])
      refused(file.subarray(0, length), /cut short|not a snapshot/)
  })

  it('is refused with a flipped bit, anywhere', () => {
    const file = good()
    for (const at of [0, 8, 12, 16, 500, file.length >> 1, file.length - 33, file.length - 1]) {
      const flipped = file.slice()
      flipped[at] ^= 0x10
      refused(flipped, /not a snapshot|format|damaged/)
    }
  })

  it('is refused by another machine', () => {
    const file = good()
    refused(file, /of the machine 'rv64', not of 'other'/, parts => ({ ...parts, machine: 'other' }))
    refused(file, /its registers are others/, parts => ({ ...parts, registers: parts.registers.slice(1) }))
    refused(file, /has 1 harts, this machine 2/, parts => ({ ...parts, states: [parts.states[0], parts.states[0]] }))
    refused(file, /has no device 'other'/, parts => ({
      ...parts,
      devices: { snapshot: () => ({ other: 1 }), restore() {} },
    }))
    const { parts } = machine()
    parts.memory.addRam('more', 0x1_0000_0000, 0x1000)
    expect(() => restoreSnapshot(file, parts)).toThrow(/other memory/)
  })
})
