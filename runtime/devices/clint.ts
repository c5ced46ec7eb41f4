/**
 * SiFive's core-local interruptor: the ACLINT's machine-level software interrupts and timer in one window, as `specs/platform/clint.yaml`
 * lays them out. Lines of each hart: `software`, `timer`.
 */
import { AclintMswi, type MswiRegisters } from './aclint-mswi.ts'
import { AclintMtimer, type MtimerRegisters } from './aclint-mtimer.ts'
import type { Device, DeviceContext, Value } from './device.ts'
import type { RegisterSpace } from './registers.ts'

export interface ClintParts {
  readonly AclintMswiRegisters: new () => MswiRegisters
  readonly AclintMtimerRegisters: new () => MtimerRegisters
}

interface ClintSnapshot {
  mswi: unknown
  mtimer: unknown
}

export class Clint implements Device {
  readonly size: number
  private readonly mswi: AclintMswi
  private readonly mtimer: AclintMtimer
  private readonly mtimerAt: number

  constructor(registers: RegisterSpace<never>, context: DeviceContext, parts: ClintParts) {
    this.size = registers.map.size
    this.mtimerAt = registers.map.blocks!.mtimer.offset
    this.mswi = new AclintMswi(new parts.AclintMswiRegisters(), context)
    this.mtimer = new AclintMtimer(new parts.AclintMtimerRegisters(), context)
  }

  read(offset: number, bytes: number): Value {
    const behind = offset - this.mtimerAt
    return behind < 0 ? this.mswi.read(offset, bytes) : this.mtimer.read(behind, bytes)
  }
  write(offset: number, bytes: number, value: Value): boolean {
    const behind = offset - this.mtimerAt
    return behind < 0 ? this.mswi.write(offset, bytes, value) : this.mtimer.write(behind, bytes, value)
  }

  reset(): void {
    this.mswi.reset()
    this.mtimer.reset()
  }
  deadline(): bigint | undefined {
    return this.mtimer.deadline()
  }
  advance(now: bigint): void {
    this.mtimer.advance(now)
  }

  snapshot(): ClintSnapshot {
    return { mswi: this.mswi.snapshot(), mtimer: this.mtimer.snapshot() }
  }
  restore(snapshot: unknown): void {
    const { mswi, mtimer } = snapshot as ClintSnapshot
    this.mswi.restore(mswi)
    this.mtimer.restore(mtimer)
  }
}
