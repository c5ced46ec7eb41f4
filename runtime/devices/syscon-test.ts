/** Ends or restarts the machine; its register is `specs/platform/syscon-test.yaml`. */
import type { Device, DeviceContext, Value } from './device.ts'
import type { RegisterSpace } from './registers.ts'
import { namedValues } from './values.ts'

interface TestRegisters extends RegisterSpace<'finisher'> {
  readonly finisherCommand: number
  readonly finisherCode: number
}

export class SysconTest implements Device {
  readonly size: number
  private readonly registers: TestRegisters
  private readonly context: DeviceContext

  constructor(registers: TestRegisters, context: DeviceContext) {
    this.registers = registers
    this.context = context
    this.size = registers.map.size
    const { pass, fail, reset } = namedValues(registers.map, 'finisher', 'command', ['pass', 'fail', 'reset'])
    registers.onWrite('finisher', () => {
      const { finisherCommand: command } = registers
      if (command === pass) context.power?.off(0)
      else if (command === fail) context.power?.off(registers.finisherCode)
      else if (command === reset) context.power?.reset()
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
