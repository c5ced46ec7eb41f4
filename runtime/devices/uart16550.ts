/**
 * A serial port with FIFOs; its registers are `specs/platform/uart16550*.yaml`. Line: `interrupt`.
 *
 * Transmission takes no time. What the terminal has typed is received when there is room, so nothing is lost but in loopback; a
 * character timeout is taken to have passed at once, since nobody types 4 characters in the time that the line takes for them.
 */
import type { Device, DeviceContext, Value } from './device.ts'
import type { RegisterSpace } from './registers.ts'
import { namedValues, offsetOf } from './values.ts'

interface UartRegisters
  extends RegisterSpace<
    | 'data'
    | 'interrupt-enable'
    | 'interrupt-identification'
    | 'line-control'
    | 'modem-control'
    | 'line-status'
    | 'modem-status'
    | 'scratch'
  > {
  data: number
  readonly interruptEnableReceived: number
  readonly interruptEnableTransmitter: number
  readonly interruptEnableLineStatus: number
  readonly interruptEnableModemStatus: number
  interruptIdentificationNone: number
  interruptIdentificationSource: number
  interruptIdentificationFifos: number
  readonly lineControlDivisorLatchAccess: number
  readonly modemControlDtr: number
  readonly modemControlRts: number
  readonly modemControlOut1: number
  readonly modemControlOut2: number
  readonly modemControlLoop: number
  lineStatusDataReady: number
  lineStatusOverrun: number
  readonly lineStatusParityError: number
  readonly lineStatusFramingError: number
  readonly lineStatusBreak: number
  modemStatusDeltaCts: number
  modemStatusDeltaDsr: number
  modemStatusTrailingRi: number
  modemStatusDeltaDcd: number
  modemStatusCts: number
  modemStatusDsr: number
  modemStatusRi: number
  modemStatusDcd: number
}
type DivisorRegisters = RegisterSpace<'low' | 'high'>
interface FifoControlRegisters extends RegisterSpace<'control'> {
  readonly controlEnable: number
  readonly controlClearReceiver: number
  readonly controlTrigger: number
}
interface FifoRegisters extends RegisterSpace<'characters'> {
  characters(place: number): number
  setCharacters(place: number, value: number): void
}

export interface UartParts {
  readonly Uart16550DivisorRegisters: new () => DivisorRegisters
  readonly Uart16550FifoControlRegisters: new () => FifoControlRegisters
  readonly Uart16550FifoRegisters: new () => FifoRegisters
}

interface UartSnapshot {
  spaces: Uint8Array[]
  first: number
  count: number
  transmitted: boolean
  trigger: number
}

export class Uart16550 implements Device {
  readonly size: number
  private readonly registers: UartRegisters
  private readonly context: DeviceContext
  private readonly divisor: DivisorRegisters
  private readonly fifoControl: FifoControlRegisters
  /** Characters received: a ring, of which `count` places from `first` on are taken. */
  private readonly fifo: FifoRegisters
  private readonly depth: number
  private first = 0
  private count = 0
  /** The holding register has become empty, and nobody has been told by IIR. */
  private transmitted = false
  /** Characters at which received data are available. */
  private trigger = 1
  private readonly sources
  private readonly fifos
  private readonly triggers: ReadonlyMap<number, number>
  private readonly fifoControlAt: number

  constructor(registers: UartRegisters, context: DeviceContext, parts: UartParts) {
    this.registers = registers
    this.context = context
    this.size = registers.map.size
    this.divisor = new parts.Uart16550DivisorRegisters()
    this.fifoControl = new parts.Uart16550FifoControlRegisters()
    this.fifo = new parts.Uart16550FifoRegisters()
    this.depth = this.fifo.map.size
    const { map } = registers
    this.sources = namedValues(map, 'interrupt-identification', 'source', [
      'modem-status',
      'transmitter',
      'received',
      'line-status',
      'timeout',
    ])
    this.fifos = namedValues(map, 'interrupt-identification', 'fifos', ['enabled', 'disabled'])
    const levels = [1, 4, 8, 14] as const
    const names = namedValues(
      this.fifoControl.map,
      'control',
      'trigger',
      levels.map(n => `bytes-${n}` as const),
    )
    this.triggers = new Map(levels.map(n => [names[`bytes-${n}`], n]))
    this.fifoControlAt = offsetOf(this.fifoControl.map, 'control')
    this.listen()
  }

  read(offset: number, bytes: number): Value {
    this.receive()
    const { byteOrder } = this.context
    const value = this.latched(offset, bytes)
      ? this.divisor.read(offset, bytes, byteOrder)
      : this.registers.read(offset, bytes, byteOrder)
    this.update()
    return value
  }

  write(offset: number, bytes: number, value: Value): boolean {
    const { byteOrder } = this.context
    if (this.latched(offset, bytes)) this.divisor.write(offset, bytes, value, byteOrder)
    else {
      this.registers.write(offset, bytes, value, byteOrder)
      if (offset <= this.fifoControlAt && offset + bytes > this.fifoControlAt)
        this.fifoControl.write(offset, bytes, value, byteOrder)
    }
    this.receive()
    return true
  }

  /** Takes in what has been typed. */
  poll(): void {
    this.receive()
  }

  reset(): void {
    for (const space of this.spaces()) space.reset('cold')
    this.first = 0
    this.count = 0
    this.transmitted = false
    this.trigger = 1
    this.receive()
  }

  snapshot(): UartSnapshot {
    const { first, count, transmitted, trigger } = this
    return { spaces: this.spaces().map(s => s.snapshot()), first, count, transmitted, trigger }
  }
  restore(snapshot: unknown): void {
    const { spaces, first, count, transmitted, trigger } = snapshot as UartSnapshot
    this.spaces().forEach((space, i) => void space.restore(spaces[i]))
    this.first = first
    this.count = count
    this.transmitted = transmitted
    this.trigger = trigger
    this.update()
  }

  private spaces(): RegisterSpace[] {
    return [this.registers, this.divisor, this.fifoControl, this.fifo]
  }

  private listen(): void {
    const { registers } = this
    registers.onRead('data', () => {
      registers.data = this.take()
    })
    registers.onWrite('data', value => this.transmit(Number(value)))
    registers.onRead('interrupt-identification', () => {
      this.update()
      // Being told is what ends this interrupt (table of the interrupt control functions).
      const { interruptIdentificationNone: none, interruptIdentificationSource: source } = registers
      if (none === 0 && source === this.sources.transmitter) this.transmitted = false
    })
    registers.onWrite('interrupt-enable', (value, previous) => {
      const rises = Number(value) & ~Number(previous)
      registers.store('interrupt-enable', rises)
      const enabled = registers.interruptEnableTransmitter === 1
      registers.store('interrupt-enable', value)
      // The holding register is always empty: enabling its interrupt raises it.
      if (enabled) this.transmitted = true
    })
    registers.onWrite('modem-control', () => this.modem())
    this.fifoControl.onWrite('control', () => this.controlFifos())
  }

  /** Whether an access means the divisor. */
  private latched(offset: number, bytes: number): boolean {
    return this.registers.lineControlDivisorLatchAccess === 1 && offset + bytes <= this.divisor.map.size
  }

  private get enabledFifos(): boolean {
    return this.registers.interruptIdentificationFifos === this.fifos.enabled
  }

  private controlFifos(): void {
    const { fifoControl, registers } = this
    const was = this.enabledFifos
    const enabled = fifoControl.controlEnable === 1
    if (was !== enabled || (enabled && fifoControl.controlClearReceiver === 1)) this.count = 0
    registers.interruptIdentificationFifos = enabled ? this.fifos.enabled : this.fifos.disabled
    this.trigger = (enabled ? this.triggers.get(fifoControl.controlTrigger) : undefined) ?? 1
  }

  private transmit(character: number): void {
    if (this.registers.modemControlLoop === 1) this.put(character)
    else this.context.terminal?.write(character)
    this.transmitted = true
  }

  /** Takes characters from the terminal as long as there is room, and brings lines and registers up to date. */
  private receive(): void {
    const { terminal } = this.context
    const room = this.enabledFifos ? this.depth : 1
    if (terminal && this.registers.modemControlLoop === 0)
      while (this.count < room && terminal.ready()) {
        const character = terminal.read()
        if (character === undefined) break
        this.put(character)
      }
    this.update()
  }

  private put(character: number): void {
    const room = this.enabledFifos ? this.depth : 1
    if (this.count >= room) {
      this.registers.lineStatusOverrun = 1
      // Without FIFOs the new character takes the place of the old one; a full FIFO keeps what it has.
      if (room > 1) return
      this.count = 0
    }
    this.fifo.setCharacters((this.first + this.count) % this.depth, character & 0xff)
    this.count++
  }

  private take(): number {
    if (this.count === 0) return 0
    const character = this.fifo.characters(this.first)
    this.first = (this.first + 1) % this.depth
    this.count--
    return character
  }

  /** In loopback the outputs drive the inputs; otherwise the other end is there and ready. */
  private modem(): void {
    const { registers: r } = this
    const loop = r.modemControlLoop === 1
    const cts = loop ? r.modemControlRts : 1
    const dsr = loop ? r.modemControlDtr : 1
    const ri = loop ? r.modemControlOut1 : 0
    const dcd = loop ? r.modemControlOut2 : 1
    if (cts !== r.modemStatusCts) r.modemStatusDeltaCts = 1
    if (dsr !== r.modemStatusDsr) r.modemStatusDeltaDsr = 1
    if (ri < r.modemStatusRi) r.modemStatusTrailingRi = 1
    if (dcd !== r.modemStatusDcd) r.modemStatusDeltaDcd = 1
    r.modemStatusCts = cts
    r.modemStatusDsr = dsr
    r.modemStatusRi = ri
    r.modemStatusDcd = dcd
  }

  /** Data ready, the interrupt of the highest priority, and the line. */
  private update(): void {
    const { registers: r, sources } = this
    r.lineStatusDataReady = this.count > 0 ? 1 : 0
    const source = this.pendingSource()
    r.interruptIdentificationNone = source === undefined ? 1 : 0
    r.interruptIdentificationSource = source === undefined ? sources['modem-status'] : source
    this.context.setLine('interrupt', source !== undefined)
  }

  private pendingSource(): number | undefined {
    const { registers: r, sources } = this
    const errors = r.lineStatusOverrun | r.lineStatusParityError | r.lineStatusFramingError | r.lineStatusBreak
    if (r.interruptEnableLineStatus === 1 && errors !== 0) return sources['line-status']
    if (r.interruptEnableReceived === 1 && this.count > 0)
      return this.count >= this.trigger ? sources.received : sources.timeout
    if (r.interruptEnableTransmitter === 1 && this.transmitted) return sources.transmitter
    const changes = r.modemStatusDeltaCts | r.modemStatusDeltaDsr | r.modemStatusTrailingRi | r.modemStatusDeltaDcd
    return r.interruptEnableModemStatus === 1 && changes !== 0 ? sources['modem-status'] : undefined
  }
}
