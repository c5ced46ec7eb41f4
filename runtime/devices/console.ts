/** A console that takes and gives one character at a time; its registers are `specs/platform/console.yaml`. */
import type { Device, DeviceContext, Value } from './device.ts'
import type { RegisterSpace } from './registers.ts'

type ConsoleRegisters = RegisterSpace<'data' | 'status' | 'control'>

export class Console implements Device {
  readonly size: number
  private readonly registers: ConsoleRegisters
  private readonly context: DeviceContext

  constructor(registers: ConsoleRegisters, context: DeviceContext) {
    this.registers = registers
    this.context = context
    this.size = registers.map.size
    registers.onRead('data', () => registers.store('data', context.terminal?.read() ?? 0))
    registers.onWrite('data', value => context.terminal?.write(Number(value)))
  }

  read(offset: number, bytes: number): Value {
    this.update()
    const value = this.registers.read(offset, bytes, this.context.byteOrder)
    this.update()
    return value
  }

  write(offset: number, bytes: number, value: Value): boolean {
    this.registers.write(offset, bytes, value, this.context.byteOrder)
    this.update()
    return true
  }

  reset(): void {
    this.registers.reset('cold')
    this.update()
  }

  snapshot(): Uint8Array {
    return this.registers.snapshot()
  }

  restore(snapshot: unknown): void {
    this.registers.restore(snapshot as Uint8Array)
    this.update()
  }

  /** Whether a character waits, and with it the line. */
  private update(): void {
    const ready = this.context.terminal?.ready() ?? false
    this.registers.store('status', ready ? 1 : 0)
    this.context.setLine('input', ready && Number(this.registers.load('control')) === 1)
  }
}
