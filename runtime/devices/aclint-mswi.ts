/** Machine-level software interrupts; the registers are `specs/platform/aclint-mswi.yaml`. Line of each hart: `software`. */
import type { Device, DeviceContext, Value } from './device.ts'
import type { RegisterSpace } from './registers.ts'

export interface MswiRegisters extends RegisterSpace<'msip'> {
  msipPending(hart: number): number
}

export class AclintMswi implements Device {
  readonly size: number
  private readonly registers: MswiRegisters
  private readonly context: DeviceContext
  private readonly harts: number

  constructor(registers: MswiRegisters, context: DeviceContext) {
    this.registers = registers
    this.context = context
    this.size = registers.map.size
    this.harts = context.harts ?? 1
    // Of harts that the machine does not have, the registers hold 0.
    registers.filterWrite('msip', (value, _, hart) => (hart < this.harts ? value : 0))
    registers.onWrite('msip', (_, __, hart) => this.drive(hart))
  }

  read(offset: number, bytes: number): Value {
    return this.registers.read(offset, bytes, this.context.byteOrder)
  }
  write(offset: number, bytes: number, value: Value): boolean {
    this.registers.write(offset, bytes, value, this.context.byteOrder)
    return true
  }

  reset(): void {
    this.registers.reset('cold')
    this.driveAll()
  }
  snapshot(): Uint8Array {
    return this.registers.snapshot()
  }
  restore(snapshot: unknown): void {
    this.registers.restore(snapshot as Uint8Array)
    this.driveAll()
  }

  private driveAll(): void {
    for (let hart = 0; hart < this.harts; hart++) this.drive(hart)
  }
  private drive(hart: number): void {
    if (hart < this.harts) this.context.setLine('software', this.registers.msipPending(hart) === 1, hart)
  }
}
