/** A hart's software interrupt and timer; the registers are `specs/platform/aclint.yaml`. Lines: `software`, `timer`. */
import type { Device, DeviceContext, Value } from './device.ts'
import type { RegisterSpace } from './registers.ts'

interface AclintRegisters extends RegisterSpace<'msip' | 'mtimecmp' | 'mtime'> {
  readonly msipPending: number
  readonly mtimecmp: bigint
  mtime: bigint
}

interface AclintSnapshot {
  registers: Uint8Array
  offset: bigint
}

export class Aclint implements Device {
  readonly size: number
  private readonly registers: AclintRegisters
  private readonly context: DeviceContext
  /** mtime minus the machine's time, since software may set mtime. */
  private offset = 0n
  /** Level of the line `timer`. */
  private raised = false

  constructor(registers: AclintRegisters, context: DeviceContext) {
    this.registers = registers
    this.context = context
    this.size = registers.map.size
    registers.onRead('mtime', () => this.update())
    registers.onWrite('mtime', value => {
      this.offset = BigInt.asUintN(64, BigInt(value) - context.time())
      this.drive()
    })
    registers.onWrite('mtimecmp', () => this.drive())
    registers.onWrite('msip', () => this.drive())
  }

  read(offset: number, bytes: number): Value {
    this.update()
    return this.registers.read(offset, bytes, this.context.byteOrder)
  }
  write(offset: number, bytes: number, value: Value): boolean {
    // A write of half of mtime keeps the other half as it is now.
    this.update()
    this.registers.write(offset, bytes, value, this.context.byteOrder)
    return true
  }

  reset(): void {
    this.registers.reset('cold')
    this.offset = BigInt.asUintN(64, -this.context.time())
    this.drive()
  }

  /** When `timer` rises next, in the machine's ticks (now, if it should be up); undefined if it is up already. */
  deadline(): bigint | undefined {
    if (this.raised) return undefined
    const time = this.context.time()
    const now = this.now(time)
    const { mtimecmp } = this.registers
    return now >= mtimecmp ? time : time + (mtimecmp - now)
  }
  advance(now: bigint): void {
    this.raised = this.now(now) >= this.registers.mtimecmp
    this.context.setLine('timer', this.raised)
  }

  snapshot(): AclintSnapshot {
    return { registers: this.registers.snapshot(), offset: this.offset }
  }
  restore(snapshot: unknown): void {
    const { registers, offset } = snapshot as AclintSnapshot
    this.registers.restore(registers)
    this.offset = offset
    this.drive()
  }

  private now(time: bigint): bigint {
    return BigInt.asUintN(64, time + this.offset)
  }
  private update(): void {
    this.registers.mtime = this.now(this.context.time())
  }
  private drive(): void {
    this.context.setLine('software', this.registers.msipPending === 1)
    this.advance(this.context.time())
    this.context.deadlineChanged()
  }
}
