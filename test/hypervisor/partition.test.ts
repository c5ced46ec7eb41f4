/** The one way to a guest's memory: nothing outside of it can be reached through it. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Partition } from '../../runtime/hypervisor/partition.ts'
import { PhysicalMemory } from '../../runtime/memory/physical.ts'

const ORIGIN = 0x3000
const SIZE = 0x1000

it('reaches its stretch of memory and nothing else, at any address and width', () => {
  const machine = new PhysicalMemory('big')
  const ram = machine.addRam('ram', 0, 0x8000)
  const partition = new Partition(machine, new PhysicalMemory('big'), ORIGIN, SIZE, 0x100)
  const address = fc.oneof(
    fc.integer({ min: -16, max: SIZE + 0x120 }),
    fc.integer({ min: 0, max: 0xffff_ffff }),
    fc.constantFrom(0xff, 0x100 + SIZE - 1, 0x100 + SIZE, 2 ** 32 - 1, 2 ** 53 - 1),
  )
  fc.assert(
    fc.property(address, fc.constantFrom(1, 2, 4, 8), (at, bytes) => {
      ram.bytes.fill(0xaa)
      const inside = at >= 0x100 && at + bytes <= 0x100 + SIZE
      const written =
        bytes === 1
          ? partition.write8(at, 0x11)
          : bytes === 2
            ? partition.write16(at, 0x1111)
            : bytes === 4
              ? partition.write32(at, 0x1111_1111)
              : partition.write64(at, 0x1111_1111_1111_1111n)
      expect(written).toBe(inside)
      expect(partition.mapped(at, bytes)).toBe(inside)
      const changed = [...ram.bytes.keys()].filter(i => ram.bytes[i] !== 0xaa)
      expect(changed).toEqual(inside ? Array.from({ length: bytes }, (_, i) => ORIGIN + at - 0x100 + i) : [])
      const read =
        bytes === 1
          ? partition.read8(at)
          : bytes === 2
            ? partition.read16(at)
            : bytes === 4
              ? partition.read32(at)
              : partition.read64(at)
      expect(read < 0).toBe(!inside)
    }),
  )
})
