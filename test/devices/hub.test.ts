/** The hub between processes, over real sockets of the host's loopback; and hostile peers on it. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { BootError } from '../../runtime/boot/errors.ts'
import { type HubLink, joinHub } from '../../runtime/boot/node-hub.ts'
import { FrameError, FrameReader, framed } from '../../runtime/devices/net/frame-stream.ts'
import { Hub } from '../../runtime/devices/net/hub.ts'
import { parseMac, showMac } from '../../runtime/devices/net/packets.ts'
import { Driver, VERSION_1 } from './driver.ts'
import { makeLab } from './lab.ts'

const cleanup: (() => void)[] = []
afterEach(() => {
  for (const end of cleanup.splice(0).reverse()) end()
})
const until = async (done: () => boolean, milliseconds = 5000) => {
  const end = performance.now() + milliseconds
  let is = done()
  while (!is && performance.now() < end) {
    await new Promise(resolve => setTimeout(resolve, 2))
    is = done()
  }
  expect(is).toBe(true)
}
const listening = (server: Server, port = 0) =>
  new Promise<number>(resolve => {
    cleanup.push(() => server.close())
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listening(server)
  await new Promise(resolve => server.close(resolve))
  return port
}
/** A machine's place on the hub, with what it was told. */
async function join(port: number, address?: string) {
  const said: string[] = []
  const wanted = address === undefined ? {} : { address: parseMac(address)! }
  const link = await joinHub(port, { arrived: () => {}, say: text => said.push(text) }, { ...wanted, patience: 300 })
  cleanup.push(() => link.close())
  return { link, said, address: showMac(link.address) }
}
async function raw(port: number): Promise<Socket & { closedByPeer: boolean; got: number }> {
  const socket = Object.assign(connect(port, '127.0.0.1'), { closedByPeer: false, got: 0 })
  cleanup.push(() => socket.destroy())
  socket.on('error', () => {})
  socket.on('close', () => {
    socket.closedByPeer = true
  })
  await new Promise<void>(resolve => socket.on('connect', resolve))
  return socket
}
/** Bytes of buffers that somebody still holds. */
function held(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().arrayBuffers
}
const frame = (text: string, length = 60) => {
  const bytes = new Uint8Array(length)
  bytes.set(new TextEncoder().encode(text), 14)
  return bytes
}
const textOf = (bytes: Uint8Array | undefined) =>
  bytes && Buffer.from(bytes.subarray(14)).toString().replace(/\0+$/, '')
const takeAll = (link: HubLink) => {
  const texts: (string | undefined)[] = []
  for (let bytes = link.receive(); bytes; bytes = link.receive()) texts.push(textOf(bytes))
  return texts
}
/** What comes at a place, in order, once there are so many. */
async function received(link: HubLink, count: number) {
  const texts: (string | undefined)[] = []
  await until(() => texts.push(...takeAll(link)) >= count)
  return texts
}

describe('frames in a stream', () => {
  it('are the same wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 14, maxLength: 200 }), { maxLength: 8 }),
        fc.array(fc.nat(300)),
        (frames, cuts) => {
          const stream = Buffer.concat(frames.map(framed))
          const reader = new FrameReader()
          const ends = [...new Set([...cuts, stream.length])].filter(at => at <= stream.length).sort((a, b) => a - b)
          const out = ends.flatMap((end, i) => reader.take(stream.subarray(i === 0 ? 0 : ends[i - 1], end)))
          expect(out.map(one => [...one])).toEqual(frames.map(one => [...one]))
        },
      ),
    )
  })

  it.each([0, 13, 0x1_0001, 0xffff_ffff])('have a length, which %i is not', length => {
    const bytes = new Uint8Array(20)
    new DataView(bytes.buffer).setUint32(0, length)
    expect(() => new FrameReader().take(bytes)).toThrow(FrameError)
  })
})

describe('a hub', () => {
  it('loses what nobody takes, and holds a bounded amount', () => {
    const hub = new Hub()
    const [one, other] = [hub.port(), hub.port()]
    for (let i = 0; i < 5000; i++) one.send(new Uint8Array(0x1_0000))
    let bytes = 0
    for (let got = other.receive(); got; got = other.receive()) bytes += got.length
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(4 << 20)
    for (let i = 0; i < 5000; i++) one.send(new Uint8Array(14))
    let count = 0
    while (other.receive()) count++
    expect(count).toBe(1024)
    other.unplug()
    one.send(new Uint8Array(14))
    other.send(new Uint8Array(14))
    expect([one.receive(), other.receive()]).toEqual([undefined, undefined])
  })

  it('carries frames between machines, each of which gets an address', async () => {
    const port = await freePort()
    const machines = [await join(port), await join(port), await join(port)]
    expect(machines.map(m => m.link.serving)).toEqual([true, false, false])
    expect(machines.map(m => m.address)).toEqual(['52:54:00:12:34:56', '52:54:00:12:34:57', '52:54:00:12:34:58'])
    const [first, second, third] = machines.map(m => m.link)
    // The last one's frame may only be sent when the hub knows it, which it does: it has been greeted.
    second.send(frame('from the second'))
    expect(await received(first, 1)).toEqual(['from the second'])
    expect(await received(third, 1)).toEqual(['from the second'])
    first.send(frame('from the hub'))
    for (let i = 0; i < 100; i++) first.send(frame(`${i}`, 1514))
    expect((await received(second, 101)).slice(0, 3)).toEqual(['from the hub', '0', '1'])
    expect(await received(third, 101)).toHaveLength(101)
    expect(takeAll(first)).toEqual([])
    expect(machines.flatMap(m => m.said)).toEqual([])
  })

  it('leaves machines the addresses that they have, and says where two are alike', async () => {
    const port = await freePort()
    const hub = await join(port, '52:54:00:12:34:57')
    const named = await join(port, '02:00:00:00:00:01')
    const given = [await join(port), await join(port)]
    expect([hub, named, ...given].map(m => m.address)).toEqual([
      '52:54:00:12:34:57',
      '02:00:00:00:00:01',
      '52:54:00:12:34:56',
      '52:54:00:12:34:58',
    ])
    expect((await join(port, '02:00:00:00:00:01')).address).toBe('02:00:00:00:00:01')
    expect(hub.said).toEqual([expect.stringMatching(/two machines on the hub have the address 02:00:00:00:00:01/)])
  })

  it('is taken over when its process ends', async () => {
    const port = await freePort()
    const hub = await join(port)
    const others = [await join(port), await join(port), await join(port)]
    for (let left = others; left.length > 1; left = left.filter(m => !m.link.serving)) {
      const before = left.map(m => m.said.length)
      ;(left === others ? hub : others.find(m => m.link.serving && m.link.open)!).link.close()
      await until(() => left.every((m, i) => m.link.linked && m.said.length > before[i]))
      expect(left.filter(m => m.link.serving)).toHaveLength(1)
      const heir = left.find(m => m.link.serving)!
      expect(heir.said.at(-1)).toMatch(/has ended: this machine is it now/)
      const member = left.find(m => m !== heir)!
      expect(member.said.at(-1)).toMatch(/has ended: this machine is on its successor/)
      // They have been greeted anew, with the addresses that they had.
      expect(left.map(m => showMac(m.link.address))).toEqual(left.map(m => m.address))
      takeAll(heir.link)
      member.link.send(frame('still there'))
      expect(await received(heir.link, 1)).toEqual(['still there'])
    }
  })

  it('goes on without a link where a stranger takes the port', async () => {
    const port = await freePort()
    const hub = await join(port)
    const member = await join(port)
    const stranger = createServer(socket => socket.on('error', () => {}))
    // Both as soon as the port is free: whoever comes second is told so.
    hub.link.close()
    const taken = new Promise<boolean>(resolve => {
      stranger.on('error', () => resolve(false))
      stranger.listen(port, '127.0.0.1', () => resolve(true))
    })
    cleanup.push(() => stranger.close())
    if (await taken) {
      await until(() => member.said.length > 0)
      expect(member.said).toEqual([
        expect.stringMatching(
          /has ended, and what listens at port \d+ is no hub.*: the machine goes on without a link/,
        ),
      ])
      expect([member.link.linked, member.link.open]).toEqual([false, false])
      member.link.send(frame('into nothing'))
      expect(member.link.receive()).toBeUndefined()
    } else await until(() => member.link.serving)
  })

  it.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => {}],
    ['speaks of other things', socket => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['hangs up', socket => socket.destroy()],
    ['sends frames, but no greeting', socket => socket.write(framed(frame('hello')))],
  ])('is not what %s', async (_, answer) => {
    const server = createServer(socket => {
      cleanup.push(() => socket.destroy())
      socket.on('error', () => {})
      answer(socket)
    })
    const port = await listening(server)
    const problem = await join(port).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(BootError)
    expect((problem as BootError).message).toMatch(/what listens at port \d+ is no hub of specvisor's/)
  })
})

describe('peers that mean no good', () => {
  it('are shut out when they send no frames; the others hear each other as before', async () => {
    const port = await freePort()
    const hub = await join(port)
    const member = await join(port)
    for (let i = 0; i < 2; i++) {
      const socket = await raw(port)
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
      await until(() => socket.closedByPeer)
    }
    expect(hub.said).toEqual(['a connection to the hub was closed that sent what are no frames'])
    member.link.send(frame('as before'))
    expect(await received(hub.link, 1)).toEqual(['as before'])
  })

  it('may send any bytes, and end at any of them', async () => {
    const port = await freePort()
    const hub = await join(port)
    const member = await join(port)
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ minLength: 14, maxLength: 100 }).map(framed),
      fc.uint8Array({ minLength: 14, maxLength: 100 }).map(bytes => framed(bytes).subarray(0, -1)),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(noise, { maxLength: 5 }), fc.boolean(), async (pieces, rude) => {
        const socket = await raw(port)
        for (const piece of pieces) socket.write(piece)
        if (rude) socket.resetAndDestroy()
        else socket.destroySoon()
        await until(() => socket.closedByPeer)
      }),
      { numRuns: 300 },
    )
    takeAll(hub.link)
    member.link.send(frame('still there'))
    expect((await received(hub.link, 1)).at(-1)).toBe('still there')
  })

  it('may never read: what is theirs is lost, and costs a bounded amount of memory', async () => {
    const port = await freePort()
    const hub = await join(port)
    const member = await join(port)
    const silent = await raw(port)
    silent.pause()
    silent.write(framed(frame('here I am')))
    expect(await received(hub.link, 1)).toEqual(['here I am'])
    takeAll(member.link)
    const before = held()
    for (let i = 0; i < 40; i++) {
      // The other one reads, and gets some of each kind.
      for (let k = 0; k < 100; k++) hub.link.send(frame(`${i}`, 0x1_0000))
      await until(() => {
        hub.link.send(frame(`${i}`, 0x1_0000))
        return takeAll(member.link).includes(`${i}`)
      })
    }
    // 250 MiB have been sent; a queue holds 4, and what is on its way is in buffers of both ends.
    expect(held() - before).toBeLessThan(64 << 20)
  })

  it('need not greet: other emulators send frames at once', async () => {
    const port = await freePort()
    const hub = await join(port)
    const other = await raw(port)
    const reader = new FrameReader()
    const got: (string | undefined)[] = []
    other.on('data', bytes => got.push(...reader.take(bytes).map(textOf)))
    other.write(framed(frame('from elsewhere')))
    expect(await received(hub.link, 1)).toEqual(['from elsewhere'])
    hub.link.send(frame('to elsewhere'))
    await until(() => got.length > 0)
    expect(got).toEqual(['to elsewhere'])
  })
})

describe('a network device', () => {
  const CONFIG = 0x100
  const configured = async (network: { linked: boolean; address?: Uint8Array }) => {
    const port = { ...network, send: () => {}, receive: () => undefined }
    const lab = await makeLab({ ends: { net: { network: port } } })
    const device = lab.board.device('net')!
    const mac = () => showMac(Uint8Array.from({ length: 6 }, (_, i) => Number(device.read(CONFIG + i, 1))))
    return { port, lab, device, mac, up: () => Number(device.read(CONFIG + 6, 2)) & 1 }
  }

  it('tells its driver when the link goes and comes', async () => {
    const { port, lab, device, up } = await configured({ linked: true })
    new Driver(lab, 'net').start(VERSION_1, [8, 8])
    const interrupts = () => Number(device.read(0x60, 4))
    const generation = () => Number(device.read(0xfc, 4))
    lab.board.poll()
    expect([up(), interrupts()]).toEqual([1, 0])
    const before = generation()
    port.linked = false
    lab.board.poll()
    expect([up(), interrupts(), generation()]).toEqual([0, 2, before + 1])
    device.write(0x64, 4, 2)
    lab.board.poll()
    expect([up(), interrupts()]).toEqual([0, 0])
    port.linked = true
    lab.board.poll()
    expect([up(), interrupts(), generation()]).toEqual([1, 2, before + 2])
  })

  it('has the address of its place in the network, after a reset and from a snapshot too', async () => {
    const address = Uint8Array.of(2, 0, 0, 0, 0, 9)
    const own = await configured({ linked: true })
    const given = await configured({ linked: true, address })
    expect([own.mac(), given.mac()]).toEqual(['52:54:00:00:00:01', '02:00:00:00:00:09'])
    given.lab.board.restore(own.lab.board.snapshot())
    expect(given.mac()).toBe('02:00:00:00:00:09')
    given.lab.board.reset()
    expect(given.mac()).toBe('02:00:00:00:00:09')
    own.lab.board.restore(given.lab.board.snapshot())
    expect(own.mac()).toBe('02:00:00:00:00:09')
  })
})
