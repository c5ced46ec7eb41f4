/** Kernels without firmware: small programs of supervisor mode that make calls, on the whole machine. Numbers are those of SBI 2.0. */
import { describe, expect, it } from 'vitest'
import { assembler } from '../../generated/rv64/assembler.ts'
import { boot } from '../../generated/rv64/boot.ts'
import { deviceTree } from '../../generated/rv64/device-tree.ts'
import { DEVICES as devices } from '../../generated/rv64/devices.ts'
import { linux } from '../../generated/rv64/linux.ts'
import { architecture } from '../../generated/rv64/machine.ts'
import { semantics } from '../../generated/rv64/semantics.ts'
import { readTree } from '../../runtime/boot/fdt.ts'
import type { LinuxDescription } from '../../runtime/boot/linux.ts'
import { System } from '../../runtime/boot/system.ts'
import { systemEngine } from '../engines.ts'

const RAM = 0x8000_0000
const KERNEL = RAM + 0x20_0000
/** Where programs keep what the tests look at. */
const DATA = KERNEL + 0x8000
const MIB = 2 ** 20

const BASE = 0x10
const TIME = 0x54494d45
const IPI = 0x735049
const RFENCE = 0x52464e43
const HSM = 0x48534d
const SRST = 0x53525354
const DBCN = 0x4442434e

/** Lines that make a call; arguments that are texts are registers or labels. */
const call = (extension: number, number: number, ...args: (number | string)[]): string =>
  [
    ...args.map((value, i) =>
      typeof value === 'number'
        ? `li a${i}, ${value}`
        : /^[astx]\d/.test(value)
          ? `mv a${i}, ${value}`
          : `la a${i}, ${value}`,
    ),
    `li a7, ${extension}`,
    `li a6, ${number}`,
    'ecall',
  ].join('\n')
/** Keeps the error and the value of a call. */
const keep = (word: number): string => `sd a0, ${8 * word}(s0)\nsd a1, ${8 * word + 8}(s0)`
const DONE = `\n${call(SRST, 0, 0, 0)}\n`
/** Everything that traps or interrupts goes here: cause and value are kept from word 100 on. */
const HANDLER = `
        .align 3
handler: csrr t5, scause
        sd t5, 800(s0)
        csrr t5, stval
        sd t5, 808(s0)
        csrr t5, time
        sd t5, 816(s0)
        csrr t5, sepc
        sd t5, 824(s0)
`

/** As on a machine whose clock does not compare for the supervisor. */
const { deadline: _, ...without } = linux.direct!
const withoutSstc: LinuxDescription = {
  ...linux,
  direct: { ...without, start: without.start.filter(({ register, hi }) => register !== 'menvcfg' || hi !== 63) },
}

interface Options {
  harts?: number
  input?: string
  description?: LinuxDescription
  firmware?: string
}

function machine(source: string, { harts, input = '', description = linux, firmware }: Options = {}) {
  const printed: number[] = []
  const typed = [...new TextEncoder().encode(input)]
  const system = new System(
    { architecture, boot, deviceTree, devices, linux: description, semantics },
    {
      ...systemEngine,
      harts,
      ramSize: 8 * MIB,
      terminal: {
        write: byte => void printed.push(byte),
        read: () => typed.shift(),
        ready: () => typed.length > 0,
      },
    },
  )
  const assembled = (at: number, text: string) => assembler.assemble(`.equ DATA, ${DATA}\n.org ${at}\n${text}`).elf()
  const start = () =>
    system.start({
      kernel: assembled(KERNEL, `_start: li s0, DATA\n${source}`),
      ...(firmware === undefined ? {} : { firmware: assembled(RAM, firmware) }),
    })
  const booted = start()
  const word = (n: number) => system.memory.read64(DATA + 8 * n)
  const signed = (n: number) => BigInt.asIntN(64, word(n))
  return { system, booted, word, signed, printed: () => new TextDecoder().decode(Uint8Array.from(printed)) }
}

/** Runs it until it has switched itself off. */
function ran(source: string, options?: Options) {
  const all = machine(source, options)
  expect(all.system.run(1_000_000)).toEqual({ reason: 'off', status: 0 })
  return all
}

describe('a kernel without firmware', () => {
  it('finds itself in supervisor mode, with its number and the device tree', () => {
    const { system, booted } = machine(`stay: j stay`)
    const [{ state }] = system.harts.engines
    expect(architecture.mode!(state)).toBe(architecture.modes!.names.S)
    expect(booted.entry).toBe(KERNEL)
    expect([state.pc, state.x[10], state.x[11], state.satp]).toEqual([BigInt(KERNEL), 0n, BigInt(booted.tree), 0n])
    const tree = new Uint8Array(0x4000)
    expect(system.memory.readBytes(booted.tree, tree)).toBe(true)
    expect(readTree(tree).nodes.map(node => node.name)).toContain('cpus')
  })

  it('has what firmware would have enabled: counters, its timer, cache-block operations, all of memory', () => {
    const { word } = ran(`
        la t0, handler
        csrw stvec, t0
        sd zero, 800(s0)
        rdtime t0
        rdcycle t0
        rdinstret t0
        csrr t0, hpmcounter3
        csrw stimecmp, t0
        cbo.inval (s0)
        cbo.clean (s0)
        cbo.flush (s0)
        sd s0, 0(s0)
        li t1, ${RAM + 8 * MIB - 8}
        sd s0, 0(t1)
        addi t1, s0, 64
        sd s0, 0(t1)
        cbo.zero (t1)
        ld t2, 0(t1)
        sd t2, 8(s0)
        ${DONE}
        ${HANDLER}
        ${DONE}`)
    expect([word(100), word(0), word(1)]).toEqual([0n, BigInt(DATA), 0n])
  })

  it.each([
    ['an illegal instruction', '.word 0', 2n],
    ['a breakpoint', 'ebreak', 3n],
    ['a load from nowhere', 'ld t0, 0(zero)', 5n],
    ['a store to nowhere', 'sd t0, 0(zero)', 7n],
    ['a register of machine mode', 'csrr t0, mstatus', 2n],
    ['a call from user mode', 'la t0, 1f\ncsrw sepc, t0\nsret\n1: ecall', 8n],
  ])('takes its own traps: %s', (_, trapping, cause) => {
    const { word } = ran(`la t0, handler\ncsrw stvec, t0\n${trapping}\nstay: j stay\n${HANDLER}\n${DONE}`)
    expect(word(100)).toBe(cause)
  })

  it('keeps its registers through a call but for the two of the result', () => {
    const names = ['ra', 'gp', 'tp', ...Array.from({ length: 31 }, (_, i) => `x${i + 1}`).slice(4)]
    const others = names.filter(name => !['x8', 'x10', 'x11'].includes(name))
    const { word } = ran(`
        ${others.map((name, i) => `li ${name}, ${1000 + i}`).join('\n')}
        li a7, ${BASE}
        li a6, 4
        ecall
        ${others.map((name, i) => `sd ${name}, ${8 * i}(s0)`).join('\n')}
        ${DONE}`)
    others.forEach((name, i) => {
      const expected = name === 'x17' ? BASE : name === 'x16' ? 4 : 1000 + i
      expect(word(i), name).toBe(BigInt(expected))
    })
  })
})

describe('calls', () => {
  it('BASE: say what is there', () => {
    const { signed, word } = ran(`
        ${call(BASE, 0)}\n${keep(0)}
        ${call(BASE, 3, DBCN)}\n${keep(2)}
        ${call(BASE, 3, 0x12345)}\n${keep(4)}
        ${call(BASE, 5)}\n${keep(6)}
        ${call(0x12345, 0)}\n${keep(8)}
        ${call(0, 0, 1)}\n${keep(10)}
        ${DONE}`)
    expect([word(0), word(1)]).toEqual([0n, 0x0200_0000n])
    expect([word(2), word(3), word(4), word(5), word(6), word(7)]).toEqual([0n, 1n, 0n, 0n, 0n, 0n])
    expect([signed(8), signed(10)]).toEqual([-2n, -2n])
  })

  it('lets programs in user mode read the counters, as under other firmware', () => {
    const { word } = ran(`
        la t0, handler
        csrw stvec, t0
        la t0, user
        csrw sepc, t0
        li t0, 0x100
        csrc sstatus, t0
        sret
user:   rdtime t0
        rdcycle t0
        rdinstret t0
        ecall
        .align 3
handler: csrr t0, scause
        sd t0, 0(s0)
        ${DONE}`)
    // The call, and no illegal instruction.
    expect(word(0)).toBe(8n)
  })

  it.each([
    ['by the register that compares', linux],
    ['by the bit that asks for it', withoutSstc],
  ])('TIME: interrupt the hart, %s', (_, description) => {
    const { word } = ran(
      `
        la t0, handler
        csrw stvec, t0
        li t0, 0x20
        csrw sie, t0
        csrsi sstatus, 2
        rdtime s1
        addi s1, s1, 1500
        ${call(TIME, 0, 's1')}
        ${keep(0)}
        csrr t0, sip
        sd t0, 16(s0)
        sd s1, 24(s0)
1:      wfi
        j 1b
        ${HANDLER}
        csrr t0, sip
        sd t0, 32(s0)
        li t0, -1
        ${call(TIME, 0, 't0')}
        csrr t0, sip
        sd t0, 40(s0)
        ${DONE}`,
      { description },
    )
    expect([word(0), word(2), word(4), word(5)]).toEqual([0n, 0n, 0x20n, 0n])
    expect(word(100)).toBe(0x8000_0000_0000_0005n)
    expect(word(102)).toBeGreaterThanOrEqual(word(3))
    expect(word(102) - word(3)).toBeLessThan(5n)
  })

  it('TIME: a time that has gone by interrupts at once, each hart for itself', () => {
    const { word } = ran(
      `
        bnez a0, other
        ${call(HSM, 0, 1, 'other', 0)}
        li s1, 1000
1:      addi s1, s1, -1
        bnez s1, 1b
        csrr t0, sip
        sd t0, 0(s0)
        ${call(TIME, 0, 0)}
        csrr t0, sip
        sd t0, 8(s0)
        ${DONE}
other:  li s0, DATA
        j other`,
      { harts: 2, description: withoutSstc },
    )
    expect([word(0), word(1)]).toEqual([0n, 0x20n])
  })

  it('HSM and IPI: start harts, wake them, ask what they do, and stop them', () => {
    const { word, signed } = ran(
      `
        ${call(HSM, 2, 1)}\n${keep(0)}
        ${call(HSM, 0, 1, 'other', 0x1234)}\n${keep(2)}
        ${call(HSM, 0, 1, 'other', 0x1234)}\n${keep(4)}
        ${call(HSM, 0, 2, 'other', 1)}\n${keep(6)}
        ${call(HSM, 0, 1, 2)}\n${keep(8)}
        ${call(HSM, 2, 1)}\n${keep(10)}
1:      ld t0, 400(s0)          # until it sleeps
        beqz t0, 1b
        ${call(IPI, 0, 2, 0)}\n${keep(12)}
2:      ld t0, 408(s0)
        beqz t0, 2b
3:      ${call(HSM, 2, 1)}
        li t0, 1
        bne a1, t0, 3b
        ${keep(14)}
        ${call(IPI, 0, 2, 0)}\n${keep(16)}
        ${call(HSM, 0, 1, 'again', 0x5678)}\n${keep(18)}
4:      ld t0, 416(s0)
        beqz t0, 4b
        ${DONE}
other:  li s0, DATA
        sd a0, 424(s0)
        sd a1, 432(s0)
        csrr t0, sstatus
        andi t0, t0, 2
        sd t0, 440(s0)
        csrr t0, satp
        sd t0, 448(s0)
        csrw sscratch, a1
        li t0, 2
        csrw sie, t0
        sd t0, 400(s0)
        wfi
        csrr t0, sip
        sd t0, 456(s0)
        csrci sip, 2
        sd t0, 408(s0)
        csrsi sstatus, 2        # neither this nor translation is there when it starts again
        ${call(HSM, 1)}
        sd a0, 464(s0)
again:  csrr t0, sip
        sd t0, 472(s0)
        csrr t0, sstatus
        andi t0, t0, 2
        sd t0, 480(s0)
        li t0, 1
        sd t0, 416(s0)
5:      wfi
        j 5b`,
      { harts: 2 },
    )
    expect([word(0), word(1)], 'stopped').toEqual([0n, 1n])
    expect([signed(2), signed(4), signed(6), signed(8)]).toEqual([0n, -6n, -3n, -5n])
    expect([word(10), word(11)], 'started').toEqual([0n, 0n])
    expect(signed(12)).toBe(0n)
    expect([word(14), word(15)], 'stopped').toEqual([0n, 1n])
    expect([word(53), word(54), word(55), word(56)]).toEqual([1n, 0x1234n, 0n, 0n])
    expect(word(57), 'the interrupt').toBe(2n)
    expect(word(58), 'nothing behind the call').toBe(0n)
    expect(word(59), 'none reached it while it was stopped').toBe(0n)
    expect(word(60)).toBe(0n)
  })

  it('HSM: suspend the hart until an interrupt, keeping its state or not', () => {
    const { word } = ran(`
        li t0, 0x20
        csrw sie, t0
        rdtime s1
        addi s1, s1, 700
        csrw stimecmp, s1
        ${call(HSM, 3, 0)}\n${keep(0)}
        rdtime t0
        sub t0, t0, s1
        sd t0, 16(s0)
        rdtime s1
        addi s1, s1, 700
        csrw stimecmp, s1
        csrsi sstatus, 2
        ${call(HSM, 3, 0x8000_0000, 'resume', 0x77)}
        sd s0, 64(s0)
        ${DONE}
resume: rdtime t0
        sub t0, t0, s1
        sd t0, 24(s0)
        sd a0, 32(s0)
        sd a1, 40(s0)
        csrr t0, sstatus
        andi t0, t0, 2
        sd t0, 48(s0)
        ${call(HSM, 3, 0x8000_0000, 3)}
        sd a0, 56(s0)
        ${DONE}`)
    expect([word(0), word(1)]).toEqual([0n, 0n])
    for (const late of [word(2), word(3)]) expect(late).toBeLessThan(5n)
    expect([word(4), word(5), word(6)]).toEqual([0n, 0x77n, 0n])
    expect(BigInt.asIntN(64, word(7)), 'an address without memory').toBe(-5n)
    expect(word(8)).toBe(0n)
  })

  it('HSM: a machine whose harts have all stopped has nothing to wait for', () => {
    for (const harts of [1, 2]) {
      const { system } = machine(call(HSM, 1), { harts })
      expect(system.run(1000)).toEqual({ reason: 'idle' })
    }
  })

  it('RFENCE: make other harts see new translations', () => {
    const source = (fence: string) => `
        li s1, ${DATA + 0x1000}     # tables: the root, and one below it
        li s2, ${DATA + 0x2000}
        li t0, ${(RAM / 2 ** 12) * 2 ** 10 + 0xcf}
        sd t0, 16(s1)           # 0x80000000: itself
        srli t1, s2, 2
        ori t1, t1, 1
        sd t1, 8(s1)            # 0x40000000: by the table below
        sd t0, 0(s2)            # memory's first 2 MiB
        li t2, ${RAM}
        li t3, 11
        sd t3, 0(t2)
        li t2, ${KERNEL + 0x1f_0000}
        li t3, 22
        sd t3, 0(t2)
        ${call(HSM, 0, 1, 'other', 0)}
1:      ld t0, 0(s0)
        beqz t0, 1b
        li t0, ${(KERNEL / 2 ** 12) * 2 ** 10 + 0xcf}
        sd t0, 0(s2)            # the second 2 MiB
        ${fence}
        ${keep(4)}
        li t0, 1
        sd t0, 8(s0)
2:      ld t0, 16(s0)
        beqz t0, 2b
        ${DONE}
other:  li s0, DATA
        li s1, ${DATA + 0x1000}
        srli t0, s1, 12
        li t1, ${8n << 60n}
        or t0, t0, t1
        csrw satp, t0
        sfence.vma
        li t1, 0x401f0000
        li t2, 0x40000000
        ld t3, 0(t1)            # nothing there yet; this is remembered
        ld t4, 0(t2)
        sd t4, 0(s0)
3:      ld t5, 8(s0)
        beqz t5, 3b
        ld t4, 0(t1)
        sd t4, 24(s0)
        li t5, 1
        sd t5, 16(s0)
4:      wfi
        j 4b`
    const fences: [string, string][] = [
      ['of everything', call(RFENCE, 1, 2, 0, 0, 0)],
      ['of some pages', call(RFENCE, 1, 2, 0, 0x401f0000, 0x1000)],
      ['of an address space', call(RFENCE, 2, 2, 0, 0, -1, 0)],
    ]
    for (const [which, fence] of fences) {
      const { word, signed } = ran(source(fence), { harts: 2 })
      expect([word(0), word(3)], which).toEqual([11n, 22n])
      expect(signed(4)).toBe(0n)
    }
    // Without one this machine still knows the old page: what the calls do is seen above.
    expect(ran(source('li a0, 0'), { harts: 2 }).word(3)).toBe(0n)
  })

  it('RFENCE: instructions are always as they were written', () => {
    const { signed } = ran(`${call(RFENCE, 0, 1, 0)}\n${keep(0)}\n${call(RFENCE, 0, 2, 0)}\n${keep(2)}\n${DONE}`)
    expect([signed(0), signed(2)]).toEqual([0n, -3n])
  })

  it('SRST: switch the machine off, or start it again', () => {
    expect(machine(call(SRST, 0, 0, 0)).system.run(1000)).toEqual({ reason: 'off', status: 0 })
    expect(machine(call(SRST, 0, 0, 1)).system.run(1000)).toEqual({ reason: 'off', status: 1 })
    for (const kind of [1, 2]) {
      // It leaves a mark in memory, which is not there when it starts again.
      const { system, printed } = machine(`
        ${call(DBCN, 2, 0x41)}
        ld t0, 0(s0)
        li t1, 1
        sd t1, 0(s0)
        bnez t0, stay
        ${call(SRST, 0, kind, 0)}
stay:   j stay`)
      expect(system.run(1000)).toEqual({ reason: 'limit' })
      system.run(1000)
      expect(printed()).toMatch(/^AA/)
    }
  })

  it('DBCN: write to the console, and read from it', () => {
    const { word, signed, printed } = ran(
      `
        ${call(DBCN, 0, 6, 'text', 0)}\n${keep(0)}
        ${call(DBCN, 2, 0x21)}\n${keep(2)}
        ${call(DBCN, 1, 3, 'room', 0)}\n${keep(4)}
        ${call(DBCN, 0, 3, 'room', 0)}
        ${call(DBCN, 1, 3, 'room', 0)}\n${keep(6)}
        ${call(DBCN, 1, 3, 'room', 0)}\n${keep(8)}
        ${call(DBCN, 0, 6, 0x1000, 0)}\n${keep(10)}
        ${DONE}
text:   .ascii "hello "
room:   .ascii "---"`,
      { input: 'abcd' },
    )
    expect(printed()).toBe('hello !abc')
    expect([word(0), word(1), word(2), word(4), word(5), word(6), word(7), word(8), word(9)]).toEqual(
      [0, 6, 0, 0, 3, 0, 1, 0, 0].map(BigInt),
    )
    expect(signed(10)).toBe(-3n)
  })
})

describe('a machine whose host answers calls', () => {
  /** Two harts that wake each other by calls, and a timer that interrupts one of them. */
  const PROGRAM = `
        bnez a0, both
        ${call(HSM, 0, 1, 'other', 0)}
        li t0, 0x20
        csrw sie, t0
        rdtime s1
        j timer
both:   li t0, 2
        csrs sie, t0
again:  ${call(IPI, 0, 3, 0)}
        wfi
        csrci sip, 2
        ld t0, 0(s0)
        addi t0, t0, 1
        sd t0, 0(s0)
        csrr t0, sip
        andi t0, t0, 0x20
        beqz t0, again
        ld t0, 8(s0)
        addi t0, t0, 1
        sd t0, 8(s0)
timer:  addi s1, s1, 333
        ${call(TIME, 0, 's1')}
        j both
other:  li s0, DATA
        j both`

  it.each([linux, withoutSstc])('goes on from a snapshot as it would have', of => {
    const straight = machine(PROGRAM, { harts: 2, description: of })
    straight.system.run(500_000)
    expect(straight.word(0)).toBeGreaterThan(100n)
    expect(straight.word(1)).toBeGreaterThan(5n)
    const [one, two] = [0, 1].map(() => machine(PROGRAM, { harts: 2, description: of }))
    one.system.run(123_456)
    two.system.run(999)
    two.system.restore(one.system.snapshot())
    two.system.run(500_000 - 123_456)
    expect(two.system.snapshot()).toEqual(straight.system.snapshot())
  })

  it('leaves calls to firmware where there is some', () => {
    const firmware = `
        la t0, 1f
        csrw mtvec, t0
        li t0, ${KERNEL}
        csrw mepc, t0
        li t0, 0x800
        csrw mstatus, t0
        li t0, -1
        csrw pmpaddr0, t0
        li t0, 0x1f
        csrw pmpcfg0, t0
        mret
        .align 2
1:      li s1, DATA
        csrr t0, mcause
        sd t0, 0(s1)
        li t0, 0x5555
        li t1, 0x100000
        sw t0, 0(t1)
2:      j 2b`
    const { word } = ran(call(BASE, 0), { firmware })
    expect(word(0)).toBe(9n)
  })
})
