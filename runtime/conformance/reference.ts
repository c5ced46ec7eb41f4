/** The driver of the reference engine's parts: the emitted functions, one instruction at a time. */
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import { type DecodedInstruction, HaltSignal, type Host, type RegisterInfo, TrapSignal } from '../engine/types.ts'
import { PhysicalMemory } from '../memory/physical.ts'
import type { Driver, Frame, StepEnd } from './driver.ts'

export class ReferenceDriver<S extends RunnableState<I>, I extends DecodedInstruction<S>> implements Driver, Host {
  readonly registers: readonly RegisterInfo[]
  private readonly architecture: Architecture<S, I>
  private readonly frame: Frame
  private readonly memory: PhysicalMemory
  private readonly state: S
  private readonly view: DataView
  private readonly known: Map<string, RegisterInfo>
  private waiting = false

  constructor(architecture: Architecture<S, I>, frame: Frame) {
    this.architecture = architecture
    this.frame = frame
    this.registers = architecture.registers
    this.known = new Map(architecture.registers.map(one => [one.name, one]))
    this.memory = new PhysicalMemory(architecture.byteOrder)
    this.memory.addRam('ram', frame.ram.base, frame.ram.size)
    this.state = architecture.createState()
    this.state.bus = this.memory
    this.state.host = this
    const { buffer, byteOffset, length } = this.state.bytes
    this.view = new DataView(buffer, byteOffset, length)
  }

  time = (): bigint => this.frame.time
  retired = (): bigint => this.frame.retired
  wait = (): void => {
    this.waiting = true
  }
  halt = (status: number): never => {
    throw new HaltSignal(status)
  }
  fence(): void {}
  attention(): void {}

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

  step(): StepEnd {
    const { architecture, state } = this
    this.waiting = false
    state.forgetTranslations?.()
    try {
      state.current = architecture.noInstruction
      architecture.interrupts?.(state)
      if (this.waiting) return { kind: 'wait' }
      state.nextPc = state.pc
      const instruction = architecture.fetch(state)
      state.current = instruction
      architecture.execute(state, instruction)
      return { kind: this.waiting ? 'wait' : 'next' }
    } catch (signal) {
      return this.signalled(signal)
    }
  }

  private signalled(signal: unknown): StepEnd {
    if (signal instanceof HaltSignal) return { kind: 'halt', status: BigInt(signal.status) }
    if (!(signal instanceof TrapSignal)) throw signal
    const { architecture, state } = this
    const { trap, value } = signal
    if (trap < 0 || !architecture.enterTrap || architecture.traps[trap].fatal)
      return { kind: 'stop', ...this.named(trap, value) }
    const taken = this.named(trap, value)
    try {
      architecture.enterTrap(state, trap, value)
    } catch (inner) {
      if (inner instanceof HaltSignal) return { kind: 'halt', status: BigInt(inner.status) }
      if (inner instanceof TrapSignal) return { kind: 'stop', ...this.named(inner.trap, inner.value) }
      throw inner
    }
    return { kind: 'trap', trap: taken.trap ?? '', value: taken.value }
  }

  private named(trap: number, value: number | bigint): { trap?: string; value: bigint } {
    return { ...(trap < 0 ? {} : { trap: this.architecture.traps[trap].name }), value: BigInt(value) }
  }
}
