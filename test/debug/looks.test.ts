/** Traces, statistics and the debugger's protocol, on a small program. */
import { beforeEach, describe, expect, it } from 'vitest'
import { assembler } from '../../generated/rv64/assembler.ts'
import { boot } from '../../generated/rv64/boot.ts'
import { DEVICES } from '../../generated/rv64/devices.ts'
import { disassembler } from '../../generated/rv64/disassembler.ts'
import { csrRead, csrWrite } from '../../generated/rv64/functions.ts'
import { architecture } from '../../generated/rv64/machine.ts'
import { semantics } from '../../generated/rv64/semantics.ts'
import type { State } from '../../generated/rv64/state.ts'
import { MemoryFiles } from '../../runtime/boot/host-files.ts'
import { ProgramRun } from '../../runtime/boot/program.ts'
import type { DebugDescription } from '../../runtime/debug/description.ts'
import { fromHex, PacketReader, packet, toHex } from '../../runtime/debug/gdb-packets.ts'
import { GdbServer } from '../../runtime/debug/gdb-server.ts'
import { count, showStatistics } from '../../runtime/debug/statistics.ts'
import { DebugTarget } from '../../runtime/debug/target.ts'
import { type TraceFilter, trace } from '../../runtime/debug/trace.ts'
import { programEngine } from '../engines.ts'

/** Opens memory to user mode and goes there, which traps by ecall; the handler reads the timer and waits for ever. */
const PROGRAM = `
_start: la t0, handler
        csrw mtvec, t0
        li t0, -1
        csrw pmpaddr0, t0
        li t0, 0x1f
        csrw pmpcfg0, t0
        la t0, user
        csrw mepc, t0
        mret
user:   addi a0, zero, 5
        addi a0, a0, 6
        ecall
        .align 3
handler: li t1, 0x200bff8
        ld t2, 0(t1)
stay:   j stay
`
const INSTRUCTIONS = 20

const start = () =>
  new ProgramRun(architecture, {
    boot,
    file: assembler.assemble(PROGRAM).elf(),
    devices: DEVICES,
    console: { write() {}, read: () => undefined, interactive: false },
    files: new MemoryFiles(),
    commandLine: '',
    ramSize: 0x1_0000,
    ...programEngine(semantics),
  })

describe('a trace', () => {
  const traced = (filter: TraceFilter): string[] => {
    const run = start()
    const lines: string[] = []
    const end = trace({
      architecture,
      engine: run.engine,
      filter,
      disassemble: (bytes, pc) => disassembler.line(bytes, 0, pc).text,
      write: line => void lines.push(line.trim().replace(/\s+/g, ' ')),
    })
    run.run(INSTRUCTIONS)
    end()
    const before = lines.length
    run.run(5)
    expect(lines).toHaveLength(before)
    return lines
  }

  it('shows every instruction, in order, with its mode', () => {
    const lines = traced({})
    expect(lines.filter(line => line.includes(' U '))).toEqual([
      expect.stringMatching(/^12 U 00000000\w+ addi a0, zero, 5$/),
      expect.stringMatching(/^13 U 00000000\w+ addi a0, a0, 6$/),
      expect.stringMatching(/^14 U 00000000\w+ ecall$/),
      expect.stringMatching(/^14 U 00000000\w+ trap environment-call-from-U, value 0x0$/),
    ])
    // Each instruction, and the trap.
    expect(lines).toHaveLength(INSTRUCTIONS + 1)
  })

  it('is filtered by address, mode and trap', () => {
    const pc = (line: string) => BigInt(`0x${line.split(' ')[2]}`)
    const all = traced({})
    const [from, to] = [pc(all[2]), pc(all[4])]
    expect(traced({ from, to })).toEqual(all.filter(line => pc(line) >= from && pc(line) <= to))
    expect(traced({ mode: 'U' })).toEqual(all.filter(line => line.includes(' U ')))
    expect(traced({ exceptions: 'all' })).toEqual(all.filter(line => line.includes(' trap ')))
    expect(traced({ exceptions: 'illegal-instruction' })).toEqual([])
    expect(() => traced({ mode: 'X' })).toThrow(/no mode 'X'; there are: U, M|no mode 'X'; there are: M, U/)
    expect(() => traced({ exceptions: 'x' })).toThrow(/there is no trap 'x'/)
  })
})

describe('statistics', () => {
  it('count instructions by mode and extension, traps and device accesses', () => {
    const run = start()
    const counted = count(architecture, [run.engine])
    run.run(INSTRUCTIONS)
    const { instructions, traps, devices } = counted()
    const sum = (mode: string) => Object.values(instructions[mode]).reduce((a, b) => a + b, 0)
    expect(sum('U')).toBe(3)
    expect(sum('M')).toBe(INSTRUCTIONS - 3)
    expect(instructions.M.Zicsr).toBe(4)
    expect(traps).toEqual({ 'environment-call-from-U': 1 })
    expect(devices.clint).toEqual({ reads: 1, writes: 0 })
    expect(Object.keys(devices).sort()).toEqual(DEVICES.map(({ name }) => name).sort())
    expect(Object.values(devices).reduce((sum, { reads, writes }) => sum + reads + writes, 0)).toBe(1)
    expect(showStatistics(counted())).toMatch(
      /instructions in U\n[\s\S]*environment-call-from-U +1\n[\s\S]*clint +1 +0\n/,
    )
  })
})

describe("gdb's protocol", () => {
  const description: DebugDescription<State> = {
    architecture: 'riscv:rv64',
    features: [
      { name: 'cpu', registers: ['x', 'pc'], csrs: [] },
      { name: 'csr', registers: [], csrs: [{ name: 'mtvec', number: 0x305, width: 64 }] },
    ],
    readCsr: csrRead,
    writeCsr: csrWrite,
  }
  let sent: string[]
  let gdb: GdbServer
  beforeEach(() => {
    const run = start()
    const target = new DebugTarget({
      architecture,
      engines: [run.engine],
      description,
      run: limit => {
        const outcome = run.run(limit)
        return outcome.reason === 'limit' ? undefined : { reason: 'failed', message: 'over' }
      },
    })
    sent = []
    const reader = new PacketReader()
    gdb = new GdbServer(target, bytes => {
      for (const incoming of reader.read(bytes)) if (incoming.is === 'packet') sent.push(incoming.text)
    })
    ask('QStartNoAckMode')
  })
  function ask(text: string): string | undefined {
    sent.length = 0
    gdb.receive(packet(text))
    return sent.at(-1)
  }

  it('escapes, and notices damage', () => {
    const text = 'a$b#c}d*e'
    expect([...new PacketReader().read(packet(text))]).toEqual([{ is: 'packet', text }])
    const damaged = packet('hello')
    damaged[2] ^= 1
    expect(new PacketReader().read(damaged)).toEqual([{ is: 'bad' }])
    expect(new PacketReader().read(Uint8Array.of(0x2b, 0x03))).toEqual([{ is: 'interrupt' }])
    expect(fromHex('abc')).toBeUndefined()
    expect(toHex(fromHex('00ff10')!)).toBe('00ff10')
  })

  it('reads and writes registers, CSRs and memory', () => {
    expect(ask('g')).toHaveLength(33 * 16)
    expect(ask('Pa=0102030405060708')).toBe('OK')
    expect(ask('pa')).toBe('0102030405060708')
    expect(ask('P21=0010000000000000')).toBe('OK')
    expect(ask('p21')).toBe('0010000000000000')
    expect(ask('p22')).toBe('E01')
    expect(ask('M80008000,3:aabbcc')).toBe('OK')
    expect(ask('m80008000,4')).toBe('aabbcc00')
    expect(ask('X80008000,1:}')).toBe('OK')
    expect(ask('m80008000,1')).toBe('7d')
    expect(ask('m8000fffe,4')).toBe('0000')
    expect(ask('m0,4')).toBe('E01')
    // A device is not to be moved by a look.
    expect(ask('m200bff8,8')).toBe('E01')
  })

  it('steps, breaks, interrupts and watches', () => {
    expect(ask('vCont;s:1')).toBe('T05thread:1;')
    const handler = ask('p20')
    expect(ask('vCont;c')).toBeUndefined()
    gdb.slice()
    expect(gdb.running).toBe(true)
    gdb.receive(Uint8Array.of(3))
    expect(sent.at(-1)).toBe('T02thread:1;')
    expect(ask('p20')).not.toBe(handler)
    const pc = ask('p20')!
    const address = BigInt(`0x${pc.match(/../g)!.reverse().join('')}`).toString(16)
    expect(ask(`Z0,${address},2`)).toBe('OK')
    ask('c')
    gdb.slice()
    expect(sent.at(-1)).toBe('T05thread:1;')
    expect(ask('p20')).toBe(pc)
  })

  it('answers garbage with an error or nothing, and goes on', () => {
    for (const text of [
      '',
      'm',
      'mzz,1',
      'm0',
      'M0,2:00',
      'P',
      'Pzz=1',
      'G00',
      'Z9,0,0',
      'Z0',
      'z2,',
      'X0,5:1',
      'qRcmd,zz',
      'vFoo',
      '!',
      'qXfer:features:read:target.xml:',
    ])
      expect(ask(text), text).toMatch(/^(E01)?$/)
    expect(ask('?')).toBe('T02thread:1;')
  })
})
