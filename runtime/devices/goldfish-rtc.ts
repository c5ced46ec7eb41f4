/**
 * A real-time clock; its registers are `specs/platform/goldfish-rtc.yaml`. Line: `interrupt`. It goes by the machine's time, so that two
 * runs see the same: from `clock.epoch`, `clock.frequency` ticks a second (1970 and 1,000,000,000 if the machine does not say).
 */
import type { Device, DeviceContext, Value } from './device.ts'
import type { RegisterSpace } from './registers.ts'

interface RtcRegisters
  extends RegisterSpace<
    | 'time-low'
    | 'time-high'
    | 'alarm-low'
    | 'alarm-high'
    | 'irq-enabled'
    | 'clear-alarm'
    | 'alarm-status'
    | 'clear-interrupt'
  > {
  timeLow: number
  timeHigh: number
  readonly alarmLow: number
  readonly alarmHigh: number
  readonly irqEnabledEnabled: number
  alarmStatusArmed: number
}

interface RtcSnapshot {
  registers: Uint8Array
  offset: bigint
  pending: boolean
}

const SECOND = 1_000_000_000n

export class GoldfishRtc implements Device {
  readonly size: number
  private readonly registers: RtcRegisters
  private readonly context: DeviceContext
  private readonly frequency: bigint
  /** The clock minus the machine's time in nanoseconds. */
  private offset = 0n
  /** The alarm has gone off and nobody has cleared the interrupt. */
  private pending = false

  constructor(registers: RtcRegisters, context: DeviceContext) {
    this.registers = registers
    this.context = context
    this.size = registers.map.size
    this.frequency = context.clock?.frequency ?? SECOND
    this.offset = (context.clock?.epoch ?? 0n) * SECOND
    registers.onRead('time-low', () => {
      const now = this.now(context.time())
      registers.timeLow = Number(BigInt.asUintN(32, now))
      registers.timeHigh = Number(now >> 32n)
    })
    registers.onWrite('time-low', () => this.setClock(join(registers.timeHigh, registers.timeLow)))
    registers.onWrite('alarm-low', () => {
      registers.alarmStatusArmed = 1
      this.changed()
    })
    registers.onWrite('clear-alarm', () => {
      registers.alarmStatusArmed = 0
      this.changed()
    })
    registers.onWrite('clear-interrupt', () => {
      this.pending = false
      this.changed()
    })
    registers.onWrite('irq-enabled', () => this.changed())
  }

  read(offset: number, bytes: number): Value {
    return this.registers.read(offset, bytes, this.context.byteOrder)
  }
  write(offset: number, bytes: number, value: Value): boolean {
    this.registers.write(offset, bytes, value, this.context.byteOrder)
    return true
  }

  /** The clock itself goes on, as one with a battery does. */
  reset(): void {
    this.registers.reset('cold')
    this.pending = false
    this.changed()
  }

  deadline(): bigint | undefined {
    if (this.registers.alarmStatusArmed === 0) return undefined
    const time = this.context.time()
    const left = this.alarm() - this.now(time)
    return left <= 0n ? time : time + (left * this.frequency + SECOND - 1n) / SECOND
  }
  advance(time: bigint): void {
    if (this.registers.alarmStatusArmed === 1 && this.now(time) >= this.alarm()) {
      this.registers.alarmStatusArmed = 0
      this.pending = true
    }
    this.context.setLine('interrupt', this.pending && this.registers.irqEnabledEnabled === 1)
  }

  setClock(now: bigint): void {
    this.offset = BigInt.asUintN(64, now - this.sinceStart(this.context.time()))
    this.changed()
  }

  snapshot(): RtcSnapshot {
    return { registers: this.registers.snapshot(), offset: this.offset, pending: this.pending }
  }
  restore(snapshot: unknown): void {
    const { registers, offset, pending } = snapshot as RtcSnapshot
    this.registers.restore(registers)
    this.offset = offset
    this.pending = pending
    this.changed()
  }

  private sinceStart(time: bigint): bigint {
    return (time * SECOND) / this.frequency
  }
  private now(time: bigint): bigint {
    return BigInt.asUintN(64, this.sinceStart(time) + this.offset)
  }
  private alarm(): bigint {
    return join(this.registers.alarmHigh, this.registers.alarmLow)
  }
  private changed(): void {
    this.advance(this.context.time())
    this.context.deadlineChanged()
  }
}

const join = (high: number, low: number): bigint => (BigInt(high) << 32n) | BigInt(low)
