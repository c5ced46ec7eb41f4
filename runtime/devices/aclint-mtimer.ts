/** Machine-level timers; the registers are `specs/platform/aclint-mtimer.yaml`. Line of each hart: `timer`. */
import type { Device, DeviceContext, Value } from './device.ts'
import type { RegisterSpace } from './registers.ts'

export interface MtimerRegisters extends RegisterSpace<'mtimecmp' | 'mtime'> {
  mtimecmp(hart: number): bigint
  mtime: bigint
}

interface MtimerSnapshot {
  registers: Uint8Array
  offset: bigint
}

export class AclintMtimer implements Device {
  readonly size: number
  private readonly registers: MtimerRegisters
  private readonly context: DeviceContext
  private readonly harts: number
  /** mtime minus the machine's time, since software may set mtime. */
  private offset = 0n
  /** Levels of the harts' lines. */
  private readonly raised: boolean[]

  constructor(registers: MtimerRegisters, context: DeviceContext) {
    this.registers = registers
    this.context = context
    this.size = registers.map.size
    this.harts = context.harts ?? 1
    this.raised = Array<boolean>(this.harts).fill(false)
    registers.onRead('mtime', () => this.update())
    registers.onWrite('mtime', value => {
      this.offset = BigInt.asUintN(64, BigInt(value) - context.time())
      this.drive()
    })
    registers.onWrite('mtimecmp', () => this.drive())
  }

  read(offset: number, bytes: number): Value {
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

  /** When a line rises next, in the machine's ticks (now, if it should be up); undefined if all are up already. */
  deadline(): bigint | undefined {
    const time = this.context.time()
    const now = this.now(time)
    let earliest: bigint | undefined
    for (let hart = 0; hart < this.harts; hart++) {
      if (this.raised[hart]) continue
      const compare = this.registers.mtimecmp(hart)
      const due = now >= compare ? time : time + (compare - now)
      if (earliest === undefined || due < earliest) earliest = due
    }
    return earliest
  }
  advance(time: bigint): void {
    const now = this.now(time)
    for (let hart = 0; hart < this.harts; hart++) {
      const level = now >= this.registers.mtimecmp(hart)
      this.raised[hart] = level
      this.context.setLine('timer', level, hart)
    }
  }

  snapshot(): MtimerSnapshot {
    return { registers: this.registers.snapshot(), offset: this.offset }
  }
  restore(snapshot: unknown): void {
    const { registers, offset } = snapshot as MtimerSnapshot
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
    this.advance(this.context.time())
    this.context.deadlineChanged()
  }
}
