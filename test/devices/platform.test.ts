/** Interrupt controller, timers, serial port, clock and finisher, as a driver sees them through their emitted register maps. */
import { describe, expect, it } from 'vitest'
import { makeLab, TypedTerminal } from './lab.ts'

/** Places that QEMU's virt machine and the standards give. */
const PRIORITY = 0
const PENDING = 0x1000
const enable = (context: number) => 0x2000 + 0x80 * context
const threshold = (context: number) => 0x20_0000 + 0x1000 * context
const claim = (context: number) => threshold(context) + 4
const UART = 10
const RTC = 11

describe('plic', () => {
  const withUart = async () => {
    const terminal = new TypedTerminal()
    const lab = await makeLab({ harts: 2, ends: { uart0: { terminal } } })
    // Received data interrupt.
    lab.memory.write8(lab.at('uart0', 1), 1)
    return { lab, terminal }
  }
  const type = (lab: Awaited<ReturnType<typeof makeLab>>, terminal: TypedTerminal, text: string) => {
    terminal.type(text)
    lab.board.poll()
  }

  it('passes an interrupt on to the contexts that want it, once', async () => {
    const { lab, terminal } = await withUart()
    lab.write('plic', PRIORITY + 4 * UART, 3)
    lab.write('plic', enable(3), 1 << UART)
    type(lab, terminal, 'a')
    expect(lab.read('plic', PENDING)).toBe(1 << UART)
    expect(lab.states.map(s => [s.pins_MACHINE, s.pins_SUPERVISOR])).toEqual([
      [0, 0],
      [0, 1],
    ])
    expect(lab.read('plic', claim(0))).toBe(0)
    expect(lab.read('plic', claim(3))).toBe(UART)
    expect(lab.read('plic', PENDING)).toBe(0)
    expect(lab.states[1].pins_SUPERVISOR).toBe(0)
    // The line is still up, but the gateway waits for completion, and for that of the right number.
    expect(lab.read('plic', claim(3))).toBe(0)
    lab.write('plic', claim(3), RTC)
    expect(lab.read('plic', PENDING)).toBe(0)
    // A context that has not enabled the source cannot complete it.
    lab.write('plic', claim(1), UART)
    expect(lab.read('plic', PENDING)).toBe(0)
    lab.write('plic', claim(3), UART)
    expect(lab.read('plic', PENDING)).toBe(1 << UART)
    expect(lab.states[1].pins_SUPERVISOR).toBe(1)
  })

  it('keeps a request when the line falls before it is claimed', async () => {
    const { lab, terminal } = await withUart()
    lab.write('plic', PRIORITY + 4 * UART, 1)
    lab.write('plic', enable(0), 1 << UART)
    type(lab, terminal, 'a')
    expect(lab.memory.read8(lab.at('uart0', 0))).toBe(0x61)
    expect(lab.states[0].pins_MACHINE).toBe(1)
    expect(lab.read('plic', claim(0))).toBe(UART)
    lab.write('plic', claim(0), UART)
    expect(lab.states[0].pins_MACHINE).toBe(0)
  })

  it('masks by threshold, but lets claim; takes the highest priority first, and the lowest number of one priority', async () => {
    const { lab, terminal } = await withUart()
    lab.write('plic', enable(0), (1 << UART) | (1 << RTC))
    lab.write('plic', PRIORITY + 4 * UART, 2)
    lab.write('plic', PRIORITY + 4 * RTC, 2)
    lab.write('plic', threshold(0), 2)
    type(lab, terminal, 'a')
    // An alarm in the past.
    lab.write('rtc', 0x10, 1)
    lab.write('rtc', 0x08, 1)
    expect(lab.read('plic', PENDING)).toBe((1 << UART) | (1 << RTC))
    expect(lab.states[0].pins_MACHINE).toBe(0)
    lab.write('plic', threshold(0), 1)
    expect(lab.states[0].pins_MACHINE).toBe(1)
    expect(lab.read('plic', claim(0))).toBe(UART)
    lab.write('plic', claim(0), UART)
    lab.write('plic', PRIORITY + 4 * RTC, 7)
    lab.write('plic', threshold(0), 6)
    expect(lab.read('plic', claim(0))).toBe(RTC)
    expect(lab.states[0].pins_MACHINE).toBe(0)
    lab.write('plic', threshold(0), 7)
    expect(lab.read('plic', claim(0))).toBe(UART)
  })

  it('has no source 0, none above the highest, seven priorities, and no contexts beyond its own', async () => {
    const { lab } = await withUart()
    const last = 95
    for (const source of [0, 1, last, last + 1, 1023]) lab.write('plic', PRIORITY + 4 * source, 0xffff_ffff)
    expect([0, 1, last, last + 1, 1023].map(s => lab.read('plic', PRIORITY + 4 * s))).toEqual([0, 7, 7, 0, 0])
    for (let word = 0; word < 4; word++) lab.write('plic', enable(0) + 4 * word, 0xffff_ffff)
    expect([0, 1, 2, 3].map(w => lab.read('plic', enable(0) + 4 * w))).toEqual([
      0xffff_fffe, 0xffff_ffff, 0xffff_ffff, 0,
    ])
    lab.write('plic', enable(4), 0xffff_ffff)
    lab.write('plic', threshold(4), 7)
    expect([lab.read('plic', enable(4)), lab.read('plic', threshold(4)), lab.read('plic', claim(15871))]).toEqual([
      0, 0, 0,
    ])
  })

  it('comes back from a snapshot in the middle of an interrupt', async () => {
    const { lab, terminal } = await withUart()
    lab.write('plic', PRIORITY + 4 * UART, 1)
    lab.write('plic', enable(0), 1 << UART)
    type(lab, terminal, 'a')
    lab.read('plic', claim(0))
    const snapshot = structuredClone(lab.board.snapshot())
    lab.write('plic', claim(0), UART)
    expect(lab.states[0].pins_MACHINE).toBe(1)
    lab.board.restore(snapshot)
    expect(lab.states[0].pins_MACHINE).toBe(0)
    expect(lab.read('plic', claim(0))).toBe(0)
    lab.write('plic', claim(0), UART)
    expect(lab.states[0].pins_MACHINE).toBe(1)
  })
})

describe.each([
  ['clint', { timer: ['clint', 0x4000], software: ['clint', 0] }, 'pins_TIMER', 'pins_SOFTWARE'],
  ['aclint-mtimer and aclint-mswi', { timer: ['mtimer', 0], software: ['mswi', 0] }, 'pins_TIMER2', 'pins_SOFTWARE2'],
] as const)('%s of several harts', (_, places, timerPin, softwarePin) => {
  it('raises each hart’s timer and software interrupt', async () => {
    const lab = await makeLab({ harts: 3 })
    const [timer, timerAt] = places.timer
    const [software, softwareAt] = places.software
    const compare = (hart: number) => lab.at(timer, timerAt + 8 * hart)
    lab.memory.write64(compare(1), 10n)
    lab.memory.write64(compare(2), 5n)
    expect(lab.board.device(timer)!.deadline!()).toBe(5n)
    lab.advance(7n)
    expect(lab.states.map(s => s[timerPin])).toEqual([0, 0, 1])
    expect(lab.board.device(timer)!.deadline!()).toBe(10n)
    lab.advance(3n)
    expect(lab.states.map(s => s[timerPin])).toEqual([0, 1, 1])
    expect(lab.memory.read64(lab.at(timer, timerAt + 0x7ff8))).toBe(10n)
    const snapshot = structuredClone(lab.board.snapshot())
    lab.memory.write64(compare(2), 100n)
    expect(lab.states.map(s => s[timerPin])).toEqual([0, 1, 0])
    for (const hart of [0, 2, 3, 4094]) lab.write(software, softwareAt + 4 * hart, 0xffff_ffff)
    expect([0, 1, 2, 3, 4094].map(h => lab.read(software, softwareAt + 4 * h))).toEqual([1, 0, 1, 0, 0])
    expect(lab.states.map(s => s[softwarePin])).toEqual([1, 0, 1])
    lab.board.restore(snapshot)
    expect(lab.states.map(s => [s[timerPin], s[softwarePin]])).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
    ])
  })
})

describe('aclint-sswi', () => {
  it('raises, and leaves the rest to software', async () => {
    const lab = await makeLab({ harts: 3 })
    lab.write('sswi', 4, 1)
    lab.write('sswi', 8, 0)
    expect(lab.states.map(s => s.pins_MARKED)).toEqual([0, 1, 0])
    expect(lab.read('sswi', 4)).toBe(0)
  })
})

describe('uart16550', () => {
  const [IER, IIR, FCR, LCR, MCR, LSR, MSR, SCR] = [1, 2, 2, 3, 4, 5, 6, 7]
  const uart = async () => {
    const terminal = new TypedTerminal()
    const lab = await makeLab({ ends: { uart0: { terminal } } })
    return {
      lab,
      terminal,
      read: (at: number) => lab.memory.read8(lab.at('uart0', at)),
      write: (at: number, value: number) => lab.memory.write8(lab.at('uart0', at), value),
    }
  }

  it('is the 16550A that Linux’s driver looks for', async () => {
    const { read, write } = await uart()
    // A scratch register, and interrupt enables of four bits.
    write(SCR, 0xa5)
    write(IER, 0xff)
    expect([read(SCR), read(IER)]).toEqual([0xa5, 0x0f])
    write(IER, 0)
    // Loopback: DTR, RTS, OUT1 and OUT2 are DSR, CTS, RI and DCD.
    write(MCR, 0x10 | 0x0a)
    expect(read(MSR) & 0xf0).toBe(0x90)
    write(MCR, 0)
    // DSR has risen.
    expect(read(MSR)).toBe(0xb2)
    expect(read(MSR)).toBe(0xb0)
    // FIFOs, of 16 bytes: no bit of one of 64.
    expect(read(IIR)).toBe(0x01)
    write(FCR, 0x21)
    expect(read(IIR)).toBe(0xc1)
    // The divisor stands behind DLAB, and is no part of data and interrupt enable.
    write(LCR, 0x83)
    write(0, 0x12)
    write(1, 0x34)
    expect([read(0), read(1)]).toEqual([0x12, 0x34])
    write(LCR, 0x03)
    expect([read(IER), read(LSR)]).toEqual([0, 0x60])
  })

  it('interrupts when the transmitter is empty: once for each time that it has become so', async () => {
    const { lab, terminal, read, write } = await uart()
    const line = () => (lab.read('plic', PENDING) >>> UART) & 1
    write(IER, 2)
    expect(line()).toBe(1)
    expect(read(IIR)).toBe(0x02)
    expect(read(IIR)).toBe(0x01)
    write(0, 0x68)
    expect(read(IIR)).toBe(0x02)
    write(IER, 0)
    write(IER, 2)
    expect(read(IIR)).toBe(0x02)
    write(0, 0x69)
    expect(terminal.output).toBe('hi')
  })

  it('orders interrupts: line status, received data, transmitter, modem', async () => {
    const { lab, terminal, read, write } = await uart()
    write(FCR, 0x41)
    write(IER, 0x0f)
    write(MCR, 0x10)
    // Seventeen characters in loopback are one too many.
    for (let i = 0; i < 17; i++) write(0, 0x41 + i)
    expect(read(IIR)).toBe(0xc6)
    expect(read(LSR)).toBe(0x63)
    expect(read(IIR)).toBe(0xc4)
    const got = Array.from({ length: 13 }, () => read(0))
    expect(got).toEqual(Array.from({ length: 13 }, (_, i) => 0x41 + i))
    // Three are fewer than the trigger's four: a timeout.
    expect(read(IIR)).toBe(0xcc)
    write(FCR, 0x43)
    expect(read(IIR)).toBe(0xc2)
    expect(read(IIR)).toBe(0xc0)
    read(MSR)
    expect(read(IIR)).toBe(0xc1)
    write(MCR, 0)
    terminal.type('xyz')
    lab.board.poll()
    expect([read(LSR) & 1, read(0), read(0), read(0), read(LSR) & 1]).toEqual([1, 0x78, 0x79, 0x7a, 0])
  })

  it('takes no more from the terminal than it has room for', async () => {
    const { lab, terminal, read } = await uart()
    terminal.type('0123456789'.repeat(10))
    lab.board.poll()
    const snapshot = structuredClone(lab.board.snapshot())
    expect(String.fromCharCode(...Array.from({ length: 100 }, () => read(0)))).toBe('0123456789'.repeat(10))
    expect(read(0)).toBe(0)
    lab.board.restore(snapshot)
    expect([read(LSR) & 1, read(0), read(LSR) & 1]).toEqual([1, 0x30, 0])
  })
})

describe('goldfish-rtc', () => {
  it('tells the time, can be set, and wakes at its alarm', async () => {
    const lab = await makeLab()
    const time = () => {
      const low = lab.read('rtc', 0)
      return (BigInt(lab.read('rtc', 4)) << 32n) | BigInt(low)
    }
    lab.advance(1_500_000n)
    expect(time()).toBe(1_000_000_001_500_000_000n)
    lab.write('rtc', 4, 0)
    lab.write('rtc', 0, 1000)
    lab.advance(2n)
    expect(time()).toBe(3000n)
    lab.write('rtc', 0x10, 1)
    lab.write('rtc', 0x0c, 0)
    lab.write('rtc', 0x08, 5500)
    expect(lab.read('rtc', 0x18)).toBe(1)
    const due = lab.board.device('rtc')!.deadline!()!
    expect(due - lab.now).toBe(3n)
    lab.advance(2n)
    expect(lab.read('plic', PENDING)).toBe(0)
    lab.advance(1n)
    expect(lab.read('plic', PENDING)).toBe(1 << RTC)
    expect(lab.read('rtc', 0x18)).toBe(0)
    expect(lab.board.device('rtc')!.deadline!()).toBeUndefined()
    lab.write('rtc', 0x08, 9000)
    lab.write('rtc', 0x14, 0)
    expect(lab.read('rtc', 0x18)).toBe(0)
  })
})

describe('syscon-test', () => {
  it('shows the time that it is set to, and goes on from there', async () => {
    const lab = await makeLab()
    const shown = () => {
      const low = BigInt(lab.read('rtc', 0))
      return (BigInt(lab.read('rtc', 4)) << 32n) | low
    }
    lab.advance(123n)
    // An alarm that is thereby in the past goes off.
    lab.write('rtc', 0x0c, 0x1000_0000)
    lab.write('rtc', 0x08, 0)
    lab.write('rtc', 0x10, 1)
    expect(lab.read('rtc', 0x18)).toBe(1)
    lab.board.setClock(1_800_000_000_000_000_000n)
    expect(lab.read('rtc', 0x18)).toBe(0)
    expect(shown()).toBe(1_800_000_000_000_000_000n)
    lab.advance(1_000_000n)
    expect(shown()).toBe(1_800_000_001_000_000_000n)
  })

  it('ends the machine with a status, or restarts it', async () => {
    const said: string[] = []
    const power = { off: (status: number) => void said.push(`off ${status}`), reset: () => void said.push('reset') }
    const lab = await makeLab({ power })
    for (const value of [0x5555, 0x7777, 0x002a_3333, 0x1234]) lab.write('test', 0, value)
    expect(said).toEqual(['off 0', 'reset', 'off 42'])
    expect(lab.read('test', 0)).toBe(0)
  })
})
