/** A driver of a state in this process, whatever executes instructions on it. */
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import type { DecodedInstruction, RegisterInfo } from '../engine/types.ts'
import type { PhysicalMemory } from '../memory/physical.ts'
import type { Driver, StepEnd } from './driver.ts'

export abstract class StateDriver<S extends RunnableState<I>, I extends DecodedInstruction<S>> implements Driver {
  readonly registers: readonly RegisterInfo[]
  protected readonly architecture: Architecture<S, I>
  protected readonly memory: PhysicalMemory
  protected readonly state: S
  private readonly view: DataView
  private readonly known: Map<string, RegisterInfo>

  constructor(architecture: Architecture<S, I>, memory: PhysicalMemory, state: S) {
    this.architecture = architecture
    this.registers = architecture.registers
    this.known = new Map(architecture.registers.map(one => [one.name, one]))
    this.memory = memory
    this.state = state
    const { buffer, byteOffset, length } = state.bytes
    this.view = new DataView(buffer, byteOffset, length)
  }

  abstract step(): StepEnd

  reset(): void {
    this.state.reset()
  }

  private at(register: string, index: number): { offset: number; bytes: number } {
    const info = this.known.get(register)
    if (!info || index >= info.count) throw new RangeError(`there is no register ${register}[${index}]`)
    return { offset: info.offset + index * info.bytes, bytes: info.bytes }
  }

  // State lies in the host's byte order, which is little-endian wherever JavaScript runs.
  read(register: string, index: number): bigint {
    const { offset, bytes } = this.at(register, index)
    let value = 0n
    for (let i = bytes - 1; i >= 0; i--) value = (value << 8n) | BigInt(this.view.getUint8(offset + i))
    return value
  }

  write(register: string, index: number, value: bigint): void {
    const { offset, bytes } = this.at(register, index)
    for (let i = 0; i < bytes; i++) this.view.setUint8(offset + i, Number((value >> BigInt(8 * i)) & 0xffn))
  }

  readMemory(address: number, bytes: number): Uint8Array {
    const target = new Uint8Array(bytes)
    if (!this.memory.readBytes(address, target)) throw new RangeError(`no memory at 0x${address.toString(16)}`)
    return target
  }

  writeMemory(address: number, bytes: Uint8Array): void {
    if (!this.memory.writeBytes(address, bytes)) throw new RangeError(`no memory at 0x${address.toString(16)}`)
  }

  protected named(trap: number, value: number | bigint): { trap?: string; value: bigint } {
    return { ...(trap < 0 ? {} : { trap: this.architecture.traps[trap].name }), value: BigInt(value) }
  }
}
