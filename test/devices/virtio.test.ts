/** The virtio devices, driven as VIRTIO 1.2 says a driver does, and as it says that none may. */
import { describe, expect, it } from 'vitest'
import {
  Driver,
  describeAt,
  EVENT_INDEX,
  INDIRECT,
  NEXT,
  RING_RESET,
  STATUS,
  TABLE,
  VERSION_1,
  WRITE,
} from './driver.ts'
import { makeLab, RAM, RAM_BYTES, TestDisk, TypedTerminal } from './lab.ts'

const SECTOR = 512
const [IN, OUT, FLUSH, GET_ID, WRITE_ZEROES] = [0, 1, 4, 8, 13]
const [OK, IOERR, UNSUPP] = [0, 1, 2]
const FEATURE_READ_ONLY = 1n << 5n
const FEATURE_FLUSH = 1n << 9n
const FEATURE_CONFIG_WCE = 1n << 11n
const FEATURE_WRITE_ZEROES = 1n << 14n
const FEATURE_MERGE = 1n << 15n

const HEAD = RAM
const STATUS_BYTE = RAM + 0x100
const DATA = RAM + 0x1000

async function diskLab(disk: TestDisk | undefined, features = VERSION_1 | FEATURE_FLUSH) {
  const lab = await makeLab({ ends: { disk: { disk } } })
  const driver = new Driver(lab, 'disk')
  driver.start(features, [16])
  /** Makes one request; gives its status byte and the length used. */
  const request = (type: number, sector: bigint, data: { length: number; write?: boolean }[] = []) => {
    lab.memory.write32(HEAD, type)
    lab.memory.write64(HEAD + 8, sector)
    lab.memory.write8(STATUS_BYTE, 0xff)
    let at = DATA
    const buffers = data.map(({ length, write }) => {
      const buffer = { address: at, length, write }
      at += length
      return buffer
    })
    driver.chain(0, [{ address: HEAD, length: 16 }, ...buffers, { address: STATUS_BYTE, length: 1, write: true }])
    driver.notify(0)
    const [used, ...more] = driver.used(0)
    expect(more).toEqual([])
    return { status: lab.memory.read8(STATUS_BYTE), used: used?.length }
  }
  return { lab, driver, request }
}

describe('virtio over MMIO', () => {
  it('shows what it is, and that an empty slot is empty', async () => {
    const lab = await makeLab({ ends: { disk: { disk: new TestDisk(SECTOR) } } })
    const show = (name: string) => {
      const d = new Driver(lab, name)
      return [d.get('magic'), d.get('version'), d.get('deviceId'), d.get('queueNumMax')]
    }
    expect(show('disk')).toEqual([0x74726976, 2, 2, 256])
    expect(show('rng')).toEqual([0x74726976, 2, 4, 64])
    expect(show('empty')).toEqual([0x74726976, 2, 0, 0])
    // Devices whose other end is missing are not there.
    expect([show('net'), show('console')].map(s => s[2])).toEqual([0, 0])
  })

  it('negotiates: no feature that it has not, none without version 1, none afterwards', async () => {
    const { driver } = await diskLab(new TestDisk(SECTOR))
    const offered = driver.features()
    expect(offered & (INDIRECT | EVENT_INDEX | VERSION_1 | RING_RESET)).toBe(
      INDIRECT | EVENT_INDEX | VERSION_1 | RING_RESET,
    )
    expect(driver.start(offered & ~VERSION_1, []) & STATUS.featuresOk).toBe(0)
    expect(driver.start(offered | (1n << 63n), []) & STATUS.featuresOk).toBe(0)
    expect(driver.start(offered, []) & STATUS.featuresOk).toBe(STATUS.featuresOk)
    driver.set('deviceFeaturesSel', 2)
    expect(driver.get('deviceFeatures')).toBe(0)
    driver.set('status', 0)
    expect(driver.get('status')).toBe(0)
  })

  it('serves buffers that were there before DRIVER_OK once it is set', async () => {
    const { lab, driver } = await diskLab(new TestDisk(SECTOR))
    driver.set('status', 0)
    driver.accept(VERSION_1)
    driver.set('status', STATUS.acknowledge | STATUS.driver | STATUS.featuresOk)
    driver.enable(0, 8)
    lab.memory.write32(HEAD, FLUSH)
    driver.chain(0, [
      { address: HEAD, length: 16 },
      { address: STATUS_BYTE, length: 1, write: true },
    ])
    driver.notify(0)
    expect(driver.used(0)).toEqual([])
    driver.set('status', STATUS.acknowledge | STATUS.driver | STATUS.featuresOk | STATUS.driverOk)
    expect(driver.used(0)).toEqual([{ id: 0, length: 1 }])
  })

  it('interrupts through the interrupt controller, unless told not to', async () => {
    const { lab, driver, request } = await diskLab(new TestDisk(SECTOR))
    const pending = () => (lab.read('plic', 0x1000) >>> 2) & 1
    request(FLUSH, 0n)
    expect([driver.get('interruptStatus'), pending()]).toEqual([1, 1])
    driver.set('interruptAck', 1)
    expect(driver.get('interruptStatus')).toBe(0)
    driver.setAvailableFlags(0, 1)
    request(FLUSH, 0n)
    expect(driver.get('interruptStatus')).toBe(0)
    driver.setAvailableFlags(0, 0)
    request(FLUSH, 0n)
    expect(driver.get('interruptStatus')).toBe(1)
  })

  it('notifies by event index, across the turn of the index', async () => {
    const { driver, request } = await diskLab(new TestDisk(SECTOR), VERSION_1 | EVENT_INDEX | FEATURE_FLUSH)
    let interrupts = 0
    for (let i = 0; i < 0x10010; i++) {
      // Asks for an interrupt at every third one.
      if (i % 3 === 0) driver.setUsedEvent(0, (i + 2) & 0xffff)
      request(FLUSH, 0n)
      const interrupted = driver.interrupted()
      if (interrupted !== (i % 3 === 2)) throw new Error(`request ${i}: ${interrupted}`)
      if (interrupted) interrupts++
    }
    expect(interrupts).toBe(Math.floor(0x10010 / 3))
    expect(driver.availableEvent(0)).toBe(0x10)
  })

  it('takes indirect descriptors where negotiated', async () => {
    const { lab, driver, request } = await diskLab(new TestDisk(4 * SECTOR), VERSION_1 | INDIRECT)
    lab.memory.write32(HEAD, GET_ID)
    const table = RAM + 0x4000
    describeAt(lab, table, 0, BigInt(HEAD), 16, NEXT, 2)
    describeAt(lab, table, 1, BigInt(STATUS_BYTE), 1, WRITE)
    describeAt(lab, table, 2, BigInt(DATA), 20, NEXT | WRITE, 1)
    driver.describe(0, 5, BigInt(table), 48, TABLE)
    driver.offer(0, 5)
    driver.notify(0)
    expect(driver.used(0)).toEqual([{ id: 5, length: 21 }])
    const id = new Uint8Array(20)
    lab.memory.readBytes(DATA, id)
    expect(new TextDecoder().decode(id)).toBe(`lab${'\0'.repeat(17)}`)
    expect(request(GET_ID, 0n, [{ length: 20, write: true }])).toEqual({ status: OK, used: 21 })
  })

  it('resets one queue, and the whole device', async () => {
    const { driver, request } = await diskLab(new TestDisk(SECTOR), VERSION_1 | RING_RESET | FEATURE_FLUSH)
    request(FLUSH, 0n)
    driver.set('queueSel', 0)
    driver.set('queueReset', 1)
    expect([driver.get('queueReset'), driver.get('queueReady')]).toEqual([0, 0])
    driver.enable(0, 4)
    expect(request(FLUSH, 0n)).toEqual({ status: OK, used: 1 })
    driver.set('status', 0)
    expect([driver.get('queueReady'), driver.get('interruptStatus')]).toEqual([0, 0])
  })

  const hostile: [string, (d: Driver) => void][] = [
    [
      'a loop',
      d => {
        d.describe(0, 0, BigInt(DATA), 16, NEXT, 1)
        d.describe(0, 1, BigInt(DATA), 16, NEXT, 0)
      },
    ],
    ['a descriptor beyond the table', d => d.describe(0, 0, BigInt(DATA), 16, NEXT, 16)],
    ['a buffer where nothing is', d => d.describe(0, 0, 0x1000n, 16, 0)],
    ['a buffer over the end of RAM', d => d.describe(0, 0, BigInt(RAM + RAM_BYTES - 8), 16, 0)],
    ['an address beyond all numbers', d => d.describe(0, 0, 0xffff_ffff_ffff_fff0n, 0x20, 0)],
    ['a device as a buffer', d => d.describe(0, 0, 0x0c00_0000n, 16, 0)],
    ['a huge length', d => d.describe(0, 0, BigInt(DATA), 0xffff_ffff, WRITE)],
    [
      'reading behind writing',
      d => {
        d.describe(0, 0, BigInt(DATA), 16, NEXT | WRITE, 1)
        d.describe(0, 1, BigInt(DATA), 16, 0)
      },
    ],
    [
      'a table in a table',
      d => {
        describeAt(d.lab, DATA, 0, BigInt(DATA), 16, TABLE)
        d.describe(0, 0, BigInt(DATA), 16, TABLE)
      },
    ],
    ['a table of half a descriptor', d => d.describe(0, 0, BigInt(DATA), 24, TABLE)],
    ['an empty table', d => d.describe(0, 0, BigInt(DATA), 0, TABLE)],
    ['a table that goes on', d => d.describe(0, 0, BigInt(DATA), 16, TABLE | NEXT, 1)],
    ['no status', d => d.describe(0, 0, BigInt(HEAD), 16, 0)],
    ['no head', d => d.describe(0, 0, BigInt(HEAD), 16, WRITE)],
  ]
  it.each(hostile)('needs a reset after %s, and works again after it', async (_, make) => {
    const { lab, driver, request } = await diskLab(new TestDisk(SECTOR), VERSION_1 | INDIRECT)
    driver.lab.memory.write32(HEAD, FLUSH)
    make(driver)
    driver.offer(0, 0)
    driver.notify(0)
    expect(driver.get('status') & STATUS.needsReset).toBe(STATUS.needsReset)
    // A configuration change tells the driver of it (2.1.2).
    expect(driver.get('interruptStatus')).toBe(2)
    expect((lab.read('plic', 0x1000) >>> 2) & 1).toBe(1)
    expect(driver.used(0)).toEqual([])
    driver.start(VERSION_1, [16])
    expect(request(FLUSH, 0n)).toEqual({ status: OK, used: 1 })
  })

  it('needs a reset after more chains than the queue holds, rings outside of memory, and sizes that are none', async () => {
    const { driver } = await diskLab(new TestDisk(SECTOR))
    const broken = () => (driver.get('status') & STATUS.needsReset) !== 0
    driver.setAvailableIndex(0, 17)
    driver.notify(0)
    expect(broken()).toBe(true)
    for (const size of [0, 3, 512, 0xffff_ffff]) {
      driver.start(VERSION_1, [])
      driver.set('queueSel', 0)
      driver.set('queueNum', size)
      driver.set('queueReady', 1)
      expect([broken(), driver.get('queueReady')]).toEqual([true, 0])
    }
    for (const name of ['desc', 'driver', 'device'] as const) {
      driver.start(VERSION_1, [])
      driver.set('queueSel', 0)
      driver.enable(0, 16)
      driver.set('queueReady', 0)
      driver.set64(name, 1n << 40n)
      driver.set('queueReady', 1)
      driver.chain(0, [
        { address: HEAD, length: 16 },
        { address: STATUS_BYTE, length: 1, write: true },
      ])
      driver.notify(0)
      expect(broken()).toBe(true)
    }
  })
})

describe('virtio-blk', () => {
  it('reads and writes sectors in buffers of any size', async () => {
    const disk = new TestDisk(300 * SECTOR)
    const { lab, driver, request } = await diskLab(disk)
    expect([driver.config(0, 4), driver.config(4, 4), driver.config(20, 4)]).toEqual([300, 0, 512])
    const bytes = Uint8Array.from({ length: 200 * SECTOR }, (_, i) => (i * 7 + (i >>> 8)) & 0xff)
    lab.memory.writeBytes(DATA, bytes)
    expect(request(OUT, 50n, [{ length: 100 }, { length: 101 }, { length: bytes.length - 201 }])).toEqual({
      status: OK,
      used: 1,
    })
    expect(Buffer.compare(disk.bytes.subarray(50 * SECTOR, 250 * SECTOR), bytes)).toBe(0)
    lab.memory.fill(DATA, bytes.length, 0)
    const read = request(IN, 50n, [
      { length: 5, write: true },
      { length: bytes.length - 5, write: true },
    ])
    expect(read).toEqual({ status: OK, used: bytes.length + 1 })
    const back = new Uint8Array(bytes.length)
    lab.memory.readBytes(DATA, back)
    expect(Buffer.compare(back, bytes)).toBe(0)
  })

  it('answers what lies outside with an error, and what it does not know as such', async () => {
    const { request } = await diskLab(new TestDisk(2 * SECTOR + 100))
    const one = [{ length: SECTOR, write: true }]
    expect(request(IN, 1n, one).status).toBe(OK)
    expect(request(IN, 2n, one).status).toBe(IOERR)
    expect(request(IN, 1n, [{ length: 2 * SECTOR, write: true }]).status).toBe(IOERR)
    expect(request(IN, (1n << 64n) - 1n, one).status).toBe(IOERR)
    expect(request(IN, 0n, [{ length: SECTOR - 1, write: true }]).status).toBe(IOERR)
    expect(request(OUT, 2n, [{ length: SECTOR }]).status).toBe(IOERR)
    expect(request(99, 0n).status).toBe(UNSUPP)
  })

  it('flushes when told to, and after each write for drivers that cannot or will not', async () => {
    const disk = new TestDisk(SECTOR)
    const cached = await diskLab(disk, VERSION_1 | FEATURE_FLUSH)
    cached.request(OUT, 0n, [{ length: SECTOR }])
    expect(disk.flushes).toBe(0)
    cached.request(FLUSH, 0n)
    expect(disk.flushes).toBe(1)
    const plain = await diskLab(disk, VERSION_1)
    plain.request(OUT, 0n, [{ length: SECTOR }])
    expect(disk.flushes).toBe(2)
    const both = await diskLab(disk, VERSION_1 | FEATURE_FLUSH | FEATURE_CONFIG_WCE)
    both.request(OUT, 0n, [{ length: SECTOR }])
    expect(disk.flushes).toBe(2)
    both.lab.memory.write8(both.lab.at('disk', 0x120), 0)
    both.request(OUT, 0n, [{ length: SECTOR }])
    expect(disk.flushes).toBe(3)
  })

  it('tells the guest of what the host cannot do', async () => {
    const disk = new TestDisk(4 * SECTOR)
    const { driver, request } = await diskLab(disk)
    disk.failing = true
    expect(request(IN, 0n, [{ length: SECTOR, write: true }]).status).toBe(IOERR)
    expect(request(OUT, 0n, [{ length: SECTOR }]).status).toBe(IOERR)
    expect(request(FLUSH, 0n).status).toBe(IOERR)
    disk.failing = false
    expect(request(FLUSH, 0n).status).toBe(OK)
    expect(driver.get('status') & STATUS.needsReset).toBe(0)
  })

  it('says that a disk cannot be written, and does not write it', async () => {
    const disk = new TestDisk(SECTOR, true)
    const { driver, lab, request } = await diskLab(disk)
    expect(driver.features() & (FEATURE_READ_ONLY | FEATURE_WRITE_ZEROES)).toBe(FEATURE_READ_ONLY)
    lab.memory.fill(DATA, SECTOR, 0xff)
    expect(request(OUT, 0n, [{ length: SECTOR }]).status).toBe(IOERR)
    expect(disk.bytes[0]).toBe(0)
  })

  it('writes zeroes', async () => {
    const disk = new TestDisk(8 * SECTOR)
    const { lab, request } = await diskLab(disk, VERSION_1 | FEATURE_FLUSH | FEATURE_WRITE_ZEROES)
    disk.bytes.fill(0xff)
    const zero = (sector: bigint, count: number, flags: number) => {
      lab.memory.write64(DATA, sector)
      lab.memory.write32(DATA + 8, count)
      lab.memory.write32(DATA + 12, flags)
      return request(WRITE_ZEROES, 0n, [{ length: 16 }]).status
    }
    expect([zero(2n, 3, 0), zero(6n, 3, 0), zero(0n, 1, 2)]).toEqual([OK, IOERR, UNSUPP])
    expect(disk.bytes.reduce((sum, b) => sum + (b === 0 ? 1 : 0), 0)).toBe(3 * SECTOR)
    expect([disk.bytes[2 * SECTOR - 1], disk.bytes[2 * SECTOR], disk.bytes[5 * SECTOR]]).toEqual([0xff, 0, 0xff])
  })
})

describe('virtio-rng', () => {
  it('gives the same bytes in every run, and after a snapshot the same again', async () => {
    const run = async () => {
      const lab = await makeLab()
      const driver = new Driver(lab, 'rng')
      driver.start(VERSION_1, [8])
      return {
        lab,
        draw: () => {
          driver.chain(0, [{ address: DATA, length: 32, write: true }])
          driver.notify(0)
          expect(driver.used(0)).toEqual([{ id: 0, length: 32 }])
          const bytes = new Uint8Array(32)
          lab.memory.readBytes(DATA, bytes)
          return Buffer.from(bytes).toString('hex')
        },
      }
    }
    const [one, other] = [await run(), await run()]
    const first = one.draw()
    expect(other.draw()).toBe(first)
    expect(new Set(first.match(/../g)).size).toBeGreaterThan(20)
    const snapshot = structuredClone(one.lab.board.snapshot().rng)
    const second = one.draw()
    expect(second).not.toBe(first)
    // The rings in memory have gone on; only the sequence comes back.
    const device = one.lab.board.device('rng')!
    const now = device.snapshot!() as { device: unknown }
    device.restore!({ ...now, device: (snapshot as { device: unknown }).device })
    expect(one.draw()).toBe(second)
  })
})

describe('virtio-console', () => {
  it('prints, takes keys as buffers allow, and has an emergency write', async () => {
    const terminal = new TypedTerminal()
    const lab = await makeLab({ ends: { console: { terminal } } })
    const driver = new Driver(lab, 'console')
    driver.start(VERSION_1 | 4n, [8, 8])
    lab.memory.writeBytes(DATA, new TextEncoder().encode('hello'))
    driver.chain(1, [
      { address: DATA, length: 2 },
      { address: DATA + 2, length: 3 },
    ])
    driver.notify(1)
    expect([terminal.output, driver.used(1)]).toEqual(['hello', [{ id: 0, length: 0 }]])
    lab.write('console', 0x108, 0x21)
    expect(terminal.output).toBe('hello!')
    terminal.type('abcdef')
    lab.board.poll()
    driver.chain(0, [{ address: DATA, length: 4, write: true }])
    driver.notify(0)
    expect(driver.used(0)).toEqual([{ id: 0, length: 4 }])
    driver.chain(0, [{ address: DATA + 4, length: 4, write: true }])
    driver.notify(0)
    expect(driver.used(0)).toEqual([{ id: 0, length: 2 }])
    const bytes = new Uint8Array(6)
    lab.memory.readBytes(DATA, bytes)
    expect(new TextDecoder().decode(bytes)).toBe('abcdef')
  })
})

describe('virtio-net', () => {
  const network = () => {
    const sent: Uint8Array[] = []
    const incoming: Uint8Array[] = []
    return { sent, incoming, port: { send: (f: Uint8Array) => void sent.push(f), receive: () => incoming.shift() } }
  }
  const frame = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 13) & 0xff)

  it('sends and receives frames', async () => {
    const { sent, incoming, port } = network()
    const lab = await makeLab({ ends: { net: { network: port } } })
    const driver = new Driver(lab, 'net')
    driver.start(VERSION_1, [8, 8])
    expect([0, 1, 2, 3, 4, 5].map(i => driver.config(i, 1))).toEqual([0x52, 0x54, 0, 0, 0, 1])
    expect([driver.config(6, 2), driver.config(10, 2)]).toEqual([1, 1500])
    lab.memory.fill(DATA, 12, 0)
    lab.memory.writeBytes(DATA + 12, frame(60))
    driver.chain(1, [
      { address: DATA, length: 12 },
      { address: DATA + 12, length: 60 },
    ])
    driver.notify(1)
    expect(sent).toEqual([frame(60)])
    // Too short to be a frame: dropped, but given back.
    driver.chain(1, [{ address: DATA, length: 20 }])
    driver.notify(1)
    expect([sent.length, driver.used(1).length]).toEqual([1, 2])
    incoming.push(frame(100), frame(80))
    lab.board.poll()
    driver.chain(0, [{ address: DATA, length: 2000, write: true }])
    driver.notify(0)
    expect(driver.used(0)).toEqual([{ id: 0, length: 112 }])
    const got = new Uint8Array(112)
    lab.memory.readBytes(DATA, got)
    expect(got.subarray(12)).toEqual(frame(100))
    expect(Array.from(got.subarray(0, 12))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0])
    // The second waits for its buffer; one that is too small for it loses it.
    driver.chain(0, [{ address: DATA, length: 50, write: true }])
    driver.notify(0)
    expect(driver.used(0)).toEqual([{ id: 0, length: 0 }])
  })

  it('spreads a frame over buffers where that was negotiated, and waits for all of them', async () => {
    const { incoming, port } = network()
    const lab = await makeLab({ ends: { net: { network: port } } })
    const driver = new Driver(lab, 'net')
    driver.start(VERSION_1 | FEATURE_MERGE, [8, 8])
    incoming.push(frame(100))
    driver.chain(0, [{ address: DATA, length: 64, write: true }], 0)
    driver.notify(0)
    expect(driver.used(0)).toEqual([])
    driver.chain(0, [{ address: DATA + 64, length: 64, write: true }], 1)
    driver.notify(0)
    expect(driver.used(0)).toEqual([
      { id: 0, length: 64 },
      { id: 1, length: 48 },
    ])
    const got = new Uint8Array(112)
    lab.memory.readBytes(DATA, got)
    expect([got[10], got.subarray(12)]).toEqual([2, frame(100)])
  })
})
