/** Registers as debuggers, traces and snapshots see them: by name and number, as unsigned integers, out of a state's buffer. */
import type { MachineState, RegisterInfo } from '../engine/types.ts'

/** One register, or one element of a register file. */
export interface RegisterCell {
  readonly name: string
  readonly width: number
  get(): bigint
  set(value: bigint): void
}

/** Bits of a register, or of an element of a register file. */
export interface StatePlace {
  readonly register: string
  readonly index: number
  readonly hi: number
  readonly lo: number
}

/** The bits of a place as a cell of their own. Throws where there is no such register. */
export function placeCell(state: MachineState, registers: readonly RegisterInfo[], place: StatePlace): RegisterCell {
  const { hi, lo } = place
  const info = registers.find(r => r.name === place.register)
  if (!info) throw new Error(`there is no register ${place.register}`)
  const whole = registerCell(state, info, place.index)
  const width = hi - lo + 1
  if (width === info.width) return whole
  const mask = ((1n << BigInt(width)) - 1n) << BigInt(lo)
  return {
    name: `${whole.name}[${hi}:${lo}]`,
    width,
    get: () => (whole.get() & mask) >> BigInt(lo),
    set: value => whole.set((whole.get() & ~mask) | ((value << BigInt(lo)) & mask)),
  }
}

/** A single register, or element `index` of a file. Elements take 1, 2, 4 or a multiple of 8 bytes, the least significant word first. */
export function registerCell(state: MachineState, info: RegisterInfo, index = 0, offset = 0): RegisterCell {
  const { buffer, byteOffset } = state.bytes
  const view = new DataView(buffer, byteOffset, state.bytes.length)
  const at = offset + info.offset + index * info.bytes
  const mask = (1n << BigInt(info.width)) - 1n
  // Typed arrays have the host's byte order, and buffers are written through them.
  const little = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
  const { bytes } = info
  return {
    name: info.count > 1 ? info.names[index] : info.name,
    width: info.width,
    get() {
      if (bytes === 1) return BigInt(view.getUint8(at))
      if (bytes === 2) return BigInt(view.getUint16(at, little))
      if (bytes === 4) return BigInt(view.getUint32(at, little))
      let value = 0n
      for (let word = bytes - 8; word >= 0; word -= 8) value = (value << 64n) | view.getBigUint64(at + word, little)
      return value
    },
    set(value) {
      const held = value & mask
      if (bytes === 1) view.setUint8(at, Number(held))
      else if (bytes === 2) view.setUint16(at, Number(held), little)
      else if (bytes === 4) view.setUint32(at, Number(held), little)
      else
        for (let word = 0; word < bytes; word += 8)
          view.setBigUint64(at + word, BigInt.asUintN(64, held >> BigInt(8 * word)), little)
    },
  }
}
