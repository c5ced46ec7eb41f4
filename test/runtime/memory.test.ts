import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Device, Value } from '../../runtime/devices/device.ts'
import { PhysicalMemory } from '../../runtime/memory/physical.ts'

const BASE = 0x8000_0000
const SIZE = 0x3000

class Recorder implements Device {
  readonly size = 0x100
  readonly log: string[] = []
  read(offset: number, bytes: number): Value | undefined {
    if (offset === 0x40) return undefined
    return bytes === 8 ? 0x1122_3344_5566_7788n : offset
  }
  write(offset: number, bytes: number, value: Value): boolean {
    this.log.push(`${offset} ${bytes} ${value}`)
    return offset !== 0x40
  }
  reset(): void {}
}

const machine = (byteOrder: 'little' | 'big') => {
  const memory = new PhysicalMemory(byteOrder)
  memory.addRam('ram', BASE, SIZE)
  memory.addRam('flash', 0x1000, 0x1000)
  const device = new Recorder()
  memory.addDevice('uart', 0x1000_0000, device)
  return { memory, device }
}

describe('physical memory', () => {
  it('reads zero from fresh memory', () => {
    const { memory } = machine('little')
    expect(memory.read32(BASE + 0x123)).toBe(0)
    expect(memory.read64(BASE + SIZE - 8)).toBe(0n)
  })

  it.each(['little', 'big'] as const)('holds what a byte-wise model holds, %s-endian, at any alignment', order => {
    const write = fc.record({
      region: fc.constantFrom(BASE, 0x1000),
      offset: fc.nat(60),
      size: fc.constantFrom(1, 2, 4, 8),
      value: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    })
    fc.assert(
      fc.property(fc.array(write, { maxLength: 20 }), writes => {
        const { memory } = machine(order)
        const model = new Map<number, number>()
        for (const { region, offset, size, value } of writes) {
          const address = region + offset
          const held = BigInt.asUintN(size * 8, value)
          const done =
            size === 8
              ? memory.write64(address, held)
              : size === 4
                ? memory.write32(address, Number(held))
                : size === 2
                  ? memory.write16(address, Number(held))
                  : memory.write8(address, Number(held))
          expect(done).toBe(true)
          for (let i = 0; i < size; i++)
            model.set(address + (order === 'little' ? i : size - 1 - i), Number((held >> BigInt(8 * i)) & 0xffn))
        }
        const byte = (address: number) => BigInt(model.get(address) ?? 0)
        const value = (address: number, size: number) => {
          let all = 0n
          for (let i = 0; i < size; i++) all |= byte(address + i) << BigInt(8 * (order === 'little' ? i : size - 1 - i))
          return all
        }
        for (const region of [BASE, 0x1000])
          for (let offset = 0; offset < 68; offset++) {
            const address = region + offset
            expect(BigInt(memory.read8(address))).toBe(value(address, 1))
            expect(BigInt(memory.read16(address))).toBe(value(address, 2))
            expect(BigInt(memory.read32(address))).toBe(value(address, 4))
            expect(memory.read64(address)).toBe(value(address, 8))
          }
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    [BASE - 1, 'before the region'],
    [BASE + SIZE - 3, 'across its end'],
    [BASE + SIZE, 'after it'],
    [0x0fff, 'across the start of the second region'],
    [0x1ffd, 'across the end of the second region'],
    [0x1000_00fd, 'across the end of a device'],
    [0, 'nowhere'],
    [2 ** 53 - 16, 'far away'],
  ])('finds nothing at %d, %s', address => {
    const { memory, device } = machine('little')
    expect(memory.read32(address)).toBe(-1)
    expect(memory.read64(address)).toBe(-1n)
    expect(memory.write32(address, 1)).toBe(false)
    expect(memory.write64(address, 1n)).toBe(false)
    expect(memory.mapped(address, 4)).toBe(false)
    expect(device.log).toEqual([])
  })

  it('answers a fully set word as itself, not as nothing', () => {
    const { memory } = machine('little')
    memory.write32(BASE, 0xffff_ffff)
    memory.write64(BASE + 8, 0xffff_ffff_ffff_ffffn)
    expect(memory.read32(BASE)).toBe(0xffff_ffff)
    expect(memory.read64(BASE + 8)).toBe(0xffff_ffff_ffff_ffffn)
  })

  it('hands accesses in a window to its device, by offset', () => {
    const { memory, device } = machine('little')
    expect(memory.read8(0x1000_0005)).toBe(5)
    expect(memory.read64(0x1000_0008)).toBe(0x1122_3344_5566_7788n)
    expect(memory.write16(0x1000_0010, 0xbeef)).toBe(true)
    expect(memory.write64(0x1000_0018, 7n)).toBe(true)
    expect(device.log).toEqual(['16 2 48879', '24 8 7'])
    expect(memory.mapped(0x1000_0000, 4)).toBe(true)
  })

  it("passes on a device's refusal", () => {
    const { memory } = machine('little')
    expect(memory.read8(0x1000_0040)).toBe(-1)
    expect(memory.read64(0x1000_0040)).toBe(-1n)
    expect(memory.write8(0x1000_0040, 1)).toBe(false)
  })

  it('tells of writes to watched bytes, in units of 16, and only of those', () => {
    const { memory } = machine('little')
    const told: string[] = []
    memory.onWatchedWrite = (address, bytes) => told.push(`${address.toString(16)}+${bytes}`)
    memory.watch(BASE + 0x1abc, 8)
    memory.write32(BASE + 0x1aac, 1)
    memory.write32(BASE + 0x1ad0, 1)
    memory.write32(BASE + 0x2abc, 1)
    expect(told).toEqual([])
    memory.write8(BASE + 0x1ab0, 1)
    memory.write16(BASE + 0x1aaf, 1)
    memory.write32(BASE + 0x1ace, 1)
    memory.write64(BASE + 0x1aa9, 1n)
    memory.writeBytes(BASE, new Uint8Array(0x3000))
    memory.fill(BASE + 0x1acf, 1, 0)
    expect(told).toEqual(['80001ab0+1', '80001aaf+2', '80001ace+4', '80001aa9+8', '80000000+12288', '80001acf+1'])
    memory.unwatch(BASE + 0x1000)
    memory.write8(BASE + 0x1ab0, 1)
    expect(told).toHaveLength(6)
    memory.watch(0x1000)
    memory.write64(0x1008, 1n)
    expect(told[6]).toBe('1008+8')
  })

  it('copies blocks whole or not at all', () => {
    const { memory } = machine('big')
    expect(memory.writeBytes(BASE + 8, Uint8Array.of(1, 2, 3, 4))).toBe(true)
    expect(memory.read32(BASE + 8)).toBe(0x0102_0304)
    const block = new Uint8Array(4)
    expect(memory.readBytes(BASE + 9, block)).toBe(true)
    expect([...block]).toEqual([2, 3, 4, 0])
    expect(memory.writeBytes(BASE + SIZE - 2, Uint8Array.of(9, 9, 9))).toBe(false)
    expect(memory.read8(BASE + SIZE - 1)).toBe(0)
    expect(memory.readBytes(0x1000_0000, block)).toBe(false)
  })

  it('refuses overlaps and impossible sizes', () => {
    const { memory } = machine('little')
    expect(() => memory.addRam('more', BASE + SIZE - 1, 16)).toThrow("'more' and 'ram' overlap")
    expect(() => memory.addDevice('clint', 0x1000_00ff, new Recorder())).toThrow("'clint' and 'uart' overlap")
    expect(() => memory.addRam('huge', 2 ** 40, 2 ** 33)).toThrow('more than')
    expect(() => memory.addRam('none', 2 ** 40, 0)).toThrow('not a region')
  })
})
