/**
 * Real-time clock
 * Goldfish virtual hardware, RTC (nanoseconds since 1970, 64 bits in two halves)
 *
 * Generated from specs/platform/goldfish-rtc.yaml:2 by specvisor; edit that instead.
 */
import { type InitialValues, type RegisterMapDescription, RegisterSpace } from '../../../runtime/devices/registers.ts'

export type GoldfishRtcRegistersName =
  | 'time-low'
  | 'time-high'
  | 'alarm-low'
  | 'alarm-high'
  | 'irq-enabled'
  | 'clear-alarm'
  | 'alarm-status'
  | 'clear-interrupt'

export const goldfishRtcMap: RegisterMapDescription<GoldfishRtcRegistersName> = {
  name: 'goldfish-rtc',
  title: 'Real-time clock',
  standard: 'Goldfish virtual hardware, RTC (nanoseconds since 1970, 64 bits in two halves)',
  size: 4096,
  byteOrder: 'little',
  at: 'specs/platform/goldfish-rtc.yaml:2',
  registers: [
    {
      name: 'time-low',
      title: 'Low half of the time; reading takes the high half too, writing sets the clock',
      offset: 0,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/goldfish-rtc.yaml:9',
      fields: [
        {
          name: 'time-low',
          title: 'Low half of the time; reading takes the high half too, writing sets the clock',
          hi: 31,
          lo: 0,
          access: 'RW',
        },
      ],
    },
    {
      name: 'time-high',
      title: 'High half of the time, as of the last reading of the low half',
      offset: 4,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/goldfish-rtc.yaml:10',
      fields: [
        {
          name: 'time-high',
          title: 'High half of the time, as of the last reading of the low half',
          hi: 31,
          lo: 0,
          access: 'RW',
        },
      ],
    },
    {
      name: 'alarm-low',
      title: "Low half of the alarm's time; writing arms the alarm",
      offset: 8,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/goldfish-rtc.yaml:11',
      fields: [
        {
          name: 'alarm-low',
          title: "Low half of the alarm's time; writing arms the alarm",
          hi: 31,
          lo: 0,
          access: 'RW',
        },
      ],
    },
    {
      name: 'alarm-high',
      title: "High half of the alarm's time",
      offset: 12,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/goldfish-rtc.yaml:12',
      fields: [{ name: 'alarm-high', title: "High half of the alarm's time", hi: 31, lo: 0, access: 'RW' }],
    },
    {
      name: 'irq-enabled',
      title: 'Interrupt enable',
      offset: 16,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/goldfish-rtc.yaml:13',
      fields: [{ name: 'enabled', title: 'The alarm drives the line `interrupt`', hi: 0, lo: 0, access: 'RW' }],
    },
    {
      name: 'clear-alarm',
      title: 'Writing disarms the alarm',
      offset: 20,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/goldfish-rtc.yaml:19',
      fields: [{ name: 'clear-alarm', title: 'Writing disarms the alarm', hi: 31, lo: 0, access: 'WO' }],
    },
    {
      name: 'alarm-status',
      title: 'State of the alarm',
      offset: 24,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/goldfish-rtc.yaml:20',
      fields: [{ name: 'armed', title: 'The alarm waits for its time', hi: 0, lo: 0, access: 'RO' }],
    },
    {
      name: 'clear-interrupt',
      title: 'Writing clears the interrupt',
      offset: 28,
      stride: 4,
      count: 1,
      width: 32,
      reset: 0,
      sticky: 0,
      keptByFlr: 0,
      at: 'specs/platform/goldfish-rtc.yaml:26',
      fields: [{ name: 'clear-interrupt', title: 'Writing clears the interrupt', hi: 31, lo: 0, access: 'WO' }],
    },
  ],
}

/** Real-time clock (specs/platform/goldfish-rtc.yaml:2) */
export class GoldfishRtcRegisters extends RegisterSpace<GoldfishRtcRegistersName> {
  constructor(initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    super(goldfishRtcMap, initial, buffer, base)
  }

  /** Low half of the time; reading takes the high half too, writing sets the clock (specs/platform/goldfish-rtc.yaml:9) */
  get timeLow(): number {
    return this.load32(0)
  }
  set timeLow(value: number) {
    this.store32(0, value)
  }
  /** High half of the time, as of the last reading of the low half (specs/platform/goldfish-rtc.yaml:10) */
  get timeHigh(): number {
    return this.load32(4)
  }
  set timeHigh(value: number) {
    this.store32(4, value)
  }
  /** Low half of the alarm's time; writing arms the alarm (specs/platform/goldfish-rtc.yaml:11) */
  get alarmLow(): number {
    return this.load32(8)
  }
  set alarmLow(value: number) {
    this.store32(8, value)
  }
  /** High half of the alarm's time (specs/platform/goldfish-rtc.yaml:12) */
  get alarmHigh(): number {
    return this.load32(12)
  }
  set alarmHigh(value: number) {
    this.store32(12, value)
  }
  /** Interrupt enable (specs/platform/goldfish-rtc.yaml:13) */
  get irqEnabled(): number {
    return this.load32(16)
  }
  set irqEnabled(value: number) {
    this.store32(16, value)
  }

  /** The alarm drives the line `interrupt` (RW, specs/platform/goldfish-rtc.yaml:18) */
  get irqEnabledEnabled(): number {
    return this.irqEnabled & 1
  }
  set irqEnabledEnabled(value: number) {
    this.irqEnabled = (this.irqEnabled & 0xffff_fffe) | (value & 1)
  }
  /** Writing disarms the alarm (specs/platform/goldfish-rtc.yaml:19) */
  get clearAlarm(): number {
    return this.load32(20)
  }
  set clearAlarm(value: number) {
    this.store32(20, value)
  }
  /** State of the alarm (specs/platform/goldfish-rtc.yaml:20) */
  get alarmStatus(): number {
    return this.load32(24)
  }
  set alarmStatus(value: number) {
    this.store32(24, value)
  }

  /** The alarm waits for its time (RO, specs/platform/goldfish-rtc.yaml:25) */
  get alarmStatusArmed(): number {
    return this.alarmStatus & 1
  }
  set alarmStatusArmed(value: number) {
    this.alarmStatus = (this.alarmStatus & 0xffff_fffe) | (value & 1)
  }
  /** Writing clears the interrupt (specs/platform/goldfish-rtc.yaml:26) */
  get clearInterrupt(): number {
    return this.load32(28)
  }
  set clearInterrupt(value: number) {
    this.store32(28, value)
  }

  protected override narrowRead(register: number, stored: number): number {
    switch (register) {
      case 4: // irq-enabled, specs/platform/goldfish-rtc.yaml:13
        return stored & 1
      case 5: // clear-alarm, specs/platform/goldfish-rtc.yaml:19
        return 0
      case 6: // alarm-status, specs/platform/goldfish-rtc.yaml:20
        return stored & 1
      case 7: // clear-interrupt, specs/platform/goldfish-rtc.yaml:26
        return 0
      default:
        return stored
    }
  }

  protected override narrowAfterRead(_register: number, stored: number, _mask: number): number {
    return stored
  }

  protected override narrowWrite(register: number, stored: number, merged: number, _ones: number): number {
    switch (register) {
      case 0: // time-low, specs/platform/goldfish-rtc.yaml:9
        return merged
      case 1: // time-high, specs/platform/goldfish-rtc.yaml:10
        return merged
      case 2: // alarm-low, specs/platform/goldfish-rtc.yaml:11
        return merged
      case 3: // alarm-high, specs/platform/goldfish-rtc.yaml:12
        return merged
      case 4: // irq-enabled, specs/platform/goldfish-rtc.yaml:13
        return merged & 1
      case 5: // clear-alarm, specs/platform/goldfish-rtc.yaml:19
        return merged
      case 7: // clear-interrupt, specs/platform/goldfish-rtc.yaml:26
        return merged
      default:
        return stored
    }
  }
}
