/** What the generator emits of a machine's devices: where each lies, and how to make one. */
import type { Device, DeviceContext } from './device.ts'

export interface DeviceSlot<S> {
  /** The instance's name in the machine's spec. */
  readonly name: string
  /** Its kind: the name of its register map. */
  readonly is: string
  /** Physical address. */
  readonly base: number
  /** Bytes. */
  readonly size: number
  readonly parameters: Readonly<Record<string, bigint | string>>
  create(context: DeviceContext): Device
  /** Sets the register field that a line drives; a line that the machine does not connect drives nothing. */
  setLine(state: S, line: string, level: boolean): void
  /** Lines that drive inputs of other devices instead. */
  readonly wires?: Readonly<Record<string, { readonly device: string; readonly input: string }>>
}
