/**
 * Software and drivers that do anything at all: random accesses to every device, and random virtqueues. Whatever they do, the host
 * sees no exception, and the machine no memory changed but RAM.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Driver, describeAt, EVENT_INDEX, INDIRECT, NEXT, STATUS, VERSION_1, WRITE } from './driver.ts'
import { type Lab, makeLab, RAM, RAM_BYTES, TestDisk, TypedTerminal } from './lab.ts'

const SEED = Number(process.env.SEED ?? 20260101)

/** A counterexample is hundreds of accesses: the seed finds it again. */
const reporter = (out: { failed: boolean; seed: number; errorInstance?: unknown }): void => {
  if (out.failed) throw new Error(`with SEED=${out.seed}: ${out.errorInstance}`, { cause: out.errorInstance })
}

async function fuzzLab(): Promise<Lab> {
  const echo: Uint8Array[] = []
  const lab = await makeLab({
    harts: 2,
    power: { off: () => {}, reset: () => {} },
    ends: {
      uart0: { terminal: new TypedTerminal() },
      console: { terminal: new TypedTerminal() },
      disk: { disk: new TestDisk(0x1_0000) },
      net: {
        network: {
          // What is sent comes back, as long as it is not too much.
          send: frame => {
            if (echo.length < 16) echo.push(frame)
          },
          receive: () => echo.shift(),
        },
      },
    },
  })
  return lab
}

/** Numbers that find edges: small ones, single bits, addresses of RAM, anything. */
const value = fc.oneof(
  fc.nat(16),
  fc.nat(31).map(n => 2 ** n),
  fc.nat(RAM_BYTES).map(n => RAM + n),
  fc.constantFrom(0xff, 0xffff, 0xffff_ffff, 0xc3, 0x0f, 0x07),
  fc.integer({ min: 0, max: 0xffff_ffff }),
)

describe('devices under random software', () => {
  it('survive 120,000 random accesses', async () => {
    const lab = await fuzzLab()
    const access = fc.record({
      slot: fc.nat(lab.slots.length - 1),
      near: fc.boolean(),
      at: fc.integer({ min: 0, max: 2 ** 30 }),
      bytes: fc.constantFrom(1, 2, 4, 8),
      write: fc.boolean(),
      value,
      step: fc.nat(3),
    })
    let accesses = 0
    fc.assert(
      fc.property(fc.array(access, { minLength: 600, maxLength: 600 }), list => {
        for (const a of list) {
          const slot = lab.slots[a.slot]
          // Registers crowd at the beginning of most windows.
          const offset = a.at % (a.near ? Math.min(slot.size, 0x200) : slot.size)
          const address = slot.base + Math.min(offset, slot.size - a.bytes)
          const { memory } = lab
          if (a.bytes === 8) {
            if (a.write) memory.write64(address, BigInt(a.value) << BigInt(a.at % 33))
            else if (memory.read64(address) < 0n) throw new Error(`${slot.name}+${offset} answers nothing`)
          } else if (a.write) {
            if (a.bytes === 4) memory.write32(address, a.value)
            else if (a.bytes === 2) memory.write16(address, a.value & 0xffff)
            else memory.write8(address, a.value & 0xff)
          } else {
            const read =
              a.bytes === 4 ? memory.read32(address) : a.bytes === 2 ? memory.read16(address) : memory.read8(address)
            if (!(Number.isInteger(read) && read >= 0 && read < 2 ** (8 * a.bytes)))
              throw new Error(`${slot.name}+${offset} reads ${read}`)
          }
          accesses++
          if (a.step === 0) lab.advance(BigInt(a.value))
          if (a.step === 1) lab.board.poll()
        }
      }),
      { numRuns: 200, seed: SEED, endOnFailure: true, reporter },
    )
    expect(accesses).toBe(120_000)
    // Whatever has happened, each still comes back from its own snapshot, and to power-on.
    const snapshot = structuredClone(lab.board.snapshot())
    lab.board.restore(snapshot)
    expect(lab.board.snapshot()).toEqual(snapshot)
    lab.board.reset()
  })

  const descriptor = fc.record({
    index: fc.nat(9),
    table: fc.boolean(),
    address: fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 0x1000, max: 0x7_0000 }).map(n => BigInt(RAM + n)) },
      { weight: 8, arbitrary: fc.constantFrom(BigInt(RAM), BigInt(RAM + 0x200)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(0n, 0x1000_0000n, BigInt(RAM + RAM_BYTES - 4), 1n << 53n, (1n << 64n) - 1n),
      },
    ),
    length: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(16, 32, 48, 512, 4096, 1) },
      { weight: 4, arbitrary: fc.nat(64) },
      { weight: 1, arbitrary: fc.constantFrom(0x1_0000, 0x7fff_ffff, 0xffff_ffff) },
    ),
    flags: fc.oneof({ weight: 8, arbitrary: fc.nat(3) }, { weight: 2, arbitrary: fc.nat(0xffff) }),
    next: fc.oneof({ weight: 12, arbitrary: fc.nat(7) }, { weight: 1, arbitrary: fc.nat(0xffff) }),
  })
  const step = fc.record({
    device: fc.constantFrom('disk', 'net', 'console', 'rng'),
    queue: fc.nat(1),
    descriptors: fc.array(descriptor, { maxLength: 3 }),
    heads: fc.array(fc.nat(9), { maxLength: 4 }),
    index: fc.option(fc.nat(0xffff), { freq: 12 }),
    head: fc.record({ type: fc.nat(14), sector: fc.oneof(fc.nat(130), fc.integer({ min: 0 })) }),
    restart: fc.nat(6),
  })

  /** Starts a device with two chains in order, from which random changes lead away. */
  const wellFormed = (driver: Driver, features: bigint) => {
    driver.start(features, [8, 8])
    for (const queue of [0, 1]) {
      driver.describe(queue, 0, BigInt(RAM + 0x200), 16, NEXT, 1)
      driver.describe(queue, 1, BigInt(RAM + 0x1000), 512, NEXT | WRITE, 2)
      driver.describe(queue, 2, BigInt(RAM + 0x2000), 1, WRITE)
      driver.describe(queue, 3, BigInt(RAM + 0x3000), 2000, WRITE)
    }
  }

  it('survive random virtqueues: loops, bad addresses, huge lengths', async () => {
    const lab = await fuzzLab()
    const drivers = new Map(['disk', 'net', 'console', 'rng'].map(name => [name, new Driver(lab, name)]))
    let broken = 0
    let given = 0
    let written = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 60, maxLength: 60 }), steps => {
        for (const s of steps) {
          const driver = drivers.get(s.device)!
          const bad = (driver.get('status') & STATUS.needsReset) !== 0
          if (bad) broken++
          if (bad || s.restart === 0 || (driver.get('status') & STATUS.driverOk) === 0)
            wellFormed(driver, VERSION_1 | (s.restart & 1 ? INDIRECT : 0n) | (s.restart & 2 ? EVENT_INDEX : 0n))
          const queue = s.device === 'disk' || s.device === 'rng' ? 0 : s.queue
          for (const d of s.descriptors) {
            if (d.table) describeAt(lab, RAM, d.index, d.address, d.length, d.flags, d.next)
            else driver.describe(queue, d.index, d.address, d.length, d.flags, d.next)
          }
          lab.memory.write32(RAM + 0x200, s.head.type)
          lab.memory.write64(RAM + 0x208, BigInt(s.head.sector))
          for (const head of s.heads) driver.offer(queue, head)
          if (s.index !== null) driver.setAvailableIndex(queue, s.index)
          driver.notify(queue)
          lab.board.poll()
          // A device that found its queue in order has given back everything, with lengths that fit.
          for (const { length } of driver.used(queue)) {
            given++
            if (length > 0) written++
          }
        }
      }),
      { numRuns: 150, seed: SEED, endOnFailure: true, reporter },
    )
    // The generator reaches both ends: faults, and chains that are served.
    expect(broken).toBeGreaterThan(500)
    expect(given).toBeGreaterThan(500)
    expect(written).toBeGreaterThan(200)
  })
})
