/** Where each register lies in a state's buffer. One place decides it for all emitters and engines. */
import type { Machine, Register } from '../model.ts'

export interface Slot {
  register: Register
  /** Byte offset, and bytes of one element: 4 up to 32 bits, a multiple of 8 above. */
  offset: number
  bytes: number
}

export interface Layout {
  slots: Map<string, Slot>
  /** Byte offset of the next instruction's address, beside the program counter. */
  nextPc: number
  size: number
}

/** Registers whose value the engine gives take no room. */
export function layoutOf(machine: Machine): Layout {
  const slots = new Map<string, Slot>()
  const stored = [...machine.registers.values()].filter(r => r.source === undefined)
  const bytesOf = (r: Register) => (r.width <= 32 ? 4 : 8 * Math.ceil(r.width / 64))
  let offset = 0
  const place = (bytes: number, count: number): number => {
    const at = offset
    offset += bytes * count
    return at
  }
  // The widest first, so that every element is aligned without padding.
  for (const register of stored.filter(r => r.width > 32))
    slots.set(register.name, { register, bytes: bytesOf(register), offset: place(bytesOf(register), register.count) })
  const pc = machine.registers.get('pc')!
  const wide = pc.width > 32
  const nextPc = wide ? place(8, 1) : -1
  for (const register of stored.filter(r => r.width <= 32))
    slots.set(register.name, { register, bytes: 4, offset: place(4, register.count) })
  return { slots, nextPc: wide ? nextPc : place(4, 1), size: (offset + 7) & ~7 }
}
