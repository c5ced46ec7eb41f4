/**
 * Supervisor-level software interrupts; the registers are `specs/platform/aclint-sswi.yaml`. Line of each hart: `software`, which
 * this device only ever raises: what it drives is for the hart's software to clear.
 */
import type { Device, DeviceContext, Value } from './device.ts'
import type { RegisterSpace } from './registers.ts'

interface SswiRegisters extends RegisterSpace<'setssip'> {
  setssipSet(hart: number): number
  setSetssipSet(hart: number, value: number): void
}

export class AclintSswi implements Device {
  readonly size: number
  private readonly registers: SswiRegisters
  private readonly context: DeviceContext

  constructor(registers: SswiRegisters, context: DeviceContext) {
    this.registers = registers
    this.context = context
    this.size = registers.map.size
    registers.onWrite('setssip', (_, __, hart) => {
      if (registers.setssipSet(hart) === 0) return
      registers.setSetssipSet(hart, 0)
      if (hart < (context.harts ?? 1)) context.setLine('software', true, hart)
    })
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
  }
  snapshot(): Uint8Array {
    return this.registers.snapshot()
  }
  restore(snapshot: unknown): void {
    this.registers.restore(snapshot as Uint8Array)
  }
}
