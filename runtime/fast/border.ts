/** Instructions that lie across the border of two pages. */
import type { Bus } from '../engine/types.ts'
import type { PhysicalMemory } from '../memory/physical.ts'

/** Bytes of an instruction at most, and what is read of either page. */
export const LONGEST = 32

/** Reads the last bytes of a page, and as if they lay behind them, the first of another one. */
export function acrossBorder(memory: PhysicalMemory, end: number, next: number): Bus {
  const bytes = new Uint8Array(2 * LONGEST)
  memory.readBytes(end - LONGEST, bytes.subarray(0, LONGEST))
  memory.readBytes(next, bytes.subarray(LONGEST))
  const view = new DataView(bytes.buffer)
  const little = memory.byteOrder === 'little'
  const at = (address: number) => address - (end - LONGEST)
  return {
    read8: address => view.getUint8(at(address)),
    read16: address => view.getUint16(at(address), little),
    read32: address => view.getUint32(at(address), little),
    read64: address => view.getBigUint64(at(address), little),
    write8: () => false,
    write16: () => false,
    write32: () => false,
    write64: () => false,
    mapped: () => true,
  }
}
