/** The user-mode network and the hub, with a guest made of packets, and real sockets on the host's loopback. */
import { createSocket } from 'node:dgram'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { NodeSockets } from '../../runtime/boot/node-sockets.ts'
import { Hub } from '../../runtime/devices/net/hub.ts'
import {
  checksum,
  ETHERTYPE,
  ethernet,
  ipv4,
  makeIpv4,
  makeTcp,
  makeUdp,
  PROTOCOL,
  parseIpv4,
  parseTcp,
  parseUdp,
  TCP_FLAG,
  type TcpSegment,
} from '../../runtime/devices/net/packets.ts'
import { UserNetwork } from '../../runtime/devices/net/user-network.ts'
import { Driver, VERSION_1 } from './driver.ts'
import { makeLab, RAM } from './lab.ts'

const GUEST_MAC = Uint8Array.of(0x52, 0x54, 0, 0, 0, 1)
const ANYBODY = new Uint8Array(6).fill(0xff)
const GUEST = ipv4('10.0.2.15')
const HOST = ipv4('10.0.2.2')
const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'))
const packet = (protocol: number, payload: Uint8Array) =>
  ethernet(ANYBODY, GUEST_MAC, ETHERTYPE.ipv4, makeIpv4({ source: GUEST, destination: HOST, protocol, payload }, 1))
const received = (network: UserNetwork) => {
  const frame = network.receive()
  return frame && parseIpv4(frame.subarray(14))
}
const until = async (done: () => boolean) => {
  for (let i = 0; i < 2000 && !done(); i++) await new Promise(resolve => setTimeout(resolve, 1))
  expect(done()).toBe(true)
}

const cleanup: (() => void)[] = []
afterEach(() => {
  for (const end of cleanup.splice(0)) end()
})

describe('checksums', () => {
  it('are those of RFC 1071', () => {
    // The example of its section 3.
    expect(checksum(hex('0001 f203 f4f5 f6f7'))).toBe(0x220d)
    expect(checksum(hex('4500 0073 0000 4000 4011 0000 c0a8 0001 c0a8 00c7'))).toBe(0xb861)
  })
})

describe('the user-mode network', () => {
  it('answers ARP for the host alone', () => {
    const network = new UserNetwork()
    const ask = (target: string) =>
      network.send(
        ethernet(
          ANYBODY,
          GUEST_MAC,
          ETHERTYPE.arp,
          hex(`0001 0800 06 04 0001 525400000001 0a00020f 000000000000 ${target}`),
        ),
      )
    ask('0a000203')
    expect(network.receive()).toBeUndefined()
    ask('0a000202')
    expect(Buffer.from(network.receive()!).toString('hex')).toBe(
      '52540000000152550a000202'.replace('52550a', '52550a') +
        '0806' +
        '0001080006040002' +
        '52550a000202' +
        '0a000202' +
        '525400000001' +
        '0a00020f',
    )
  })

  it('answers echo requests', () => {
    const network = new UserNetwork()
    const request = hex('0800 0000 1234 0001 6162636465')
    new DataView(request.buffer).setUint16(2, checksum(request))
    network.send(packet(PROTOCOL.icmp, request))
    const { payload } = received(network)!
    expect([payload[0], checksum(payload)]).toEqual([0, 0])
    expect(Buffer.from(payload.subarray(4)).toString('hex')).toBe('123400016162636465')
  })

  it('leases its one address', () => {
    const network = new UserNetwork()
    const ask = (type: number) => {
      const message = new Uint8Array(300)
      message.set(hex('01010600 deadbeef'))
      message.set(GUEST_MAC, 28)
      message.set(hex(`63825363 3501${type.toString(16).padStart(2, '0')} ff`), 236)
      network.send(
        packet(PROTOCOL.udp, makeUdp(GUEST, HOST, { sourcePort: 68, destinationPort: 67, payload: message })),
      )
      return parseUdp(received(network)!)!.payload
    }
    for (const [asked, answered] of [
      [1, 2],
      [3, 5],
    ]) {
      const answer = ask(asked)
      expect(Buffer.from(answer.subarray(0, 8)).toString('hex')).toBe('02010600deadbeef')
      expect(Buffer.from(answer.subarray(16, 24)).toString('hex')).toBe('0a00020f0a000202')
      expect([...answer.subarray(240, 243)]).toEqual([53, 1, answered])
    }
  })

  it('exchanges datagrams with the host', async () => {
    const server = createSocket('udp4')
    server.on('message', (bytes, from) => server.send(Buffer.from(bytes).reverse(), from.port, from.address))
    await new Promise<void>(resolve => server.bind(0, '127.0.0.1', resolve))
    cleanup.push(() => server.close())
    const network = new UserNetwork({ sockets: new NodeSockets() })
    cleanup.push(() => network.close())
    const datagram = { sourcePort: 5000, destinationPort: server.address().port, payload: hex('010203') }
    network.send(packet(PROTOCOL.udp, makeUdp(GUEST, HOST, datagram)))
    let answer: ReturnType<typeof received>
    await until(() => {
      answer ??= received(network)
      return answer !== undefined
    })
    expect(parseUdp(answer!)).toEqual({
      sourcePort: server.address().port,
      destinationPort: 5000,
      payload: hex('030201'),
    })
  })

  it('refuses connections that the host refuses', async () => {
    const network = new UserNetwork({ sockets: new NodeSockets() })
    const guest = new TcpGuest(network, 1)
    guest.connect()
    await until(() => {
      guest.poll()
      return guest.reset
    })
  })

  it.each([0, 7])('carries 1 MiB to the host and back, with a guest that drops one segment in %i', async drop => {
    const sockets: Socket[] = []
    const server = createServer({ allowHalfOpen: true }, socket => {
      sockets.push(socket)
      socket.pipe(socket)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    cleanup.push(() => {
      for (const s of sockets) s.destroy()
      server.close()
    })
    // A hundred times as fast as the world's.
    const network = new UserNetwork({ sockets: new NodeSockets(), now: () => 100 * performance.now() })
    const guest = new TcpGuest(network, (server.address() as AddressInfo).port, drop)
    const sent = Buffer.alloc(2 ** 20, 0)
    for (let i = 0; i < sent.length; i++) sent[i] = (i * 31 + (i >> 10)) & 0xff
    guest.connect()
    let at = 0
    await until(() => {
      guest.poll()
      at += guest.write(sent.subarray(at))
      if (at === sent.length) guest.finish()
      return guest.ended
    })
    expect(Buffer.compare(Buffer.concat(guest.data), sent)).toBe(0)
    expect(guest.reset).toBe(false)
  })

  it('survives random frames', () => {
    const network = new UserNetwork()
    const payload = fc.uint8Array({ maxLength: 80 })
    const frames = fc.oneof(
      payload,
      payload.map(p => ethernet(ANYBODY, GUEST_MAC, ETHERTYPE.arp, p)),
      payload.map(p => ethernet(ANYBODY, GUEST_MAC, ETHERTYPE.ipv4, p)),
      fc.tuple(fc.constantFrom(...Object.values(PROTOCOL), 99), payload).map(([protocol, p]) => packet(protocol, p)),
      payload.map(p => packet(PROTOCOL.udp, makeUdp(GUEST, HOST, { sourcePort: 68, destinationPort: 67, payload: p }))),
    )
    fc.assert(
      fc.property(frames, frame => {
        network.send(frame)
        for (let answer = network.receive(); answer; answer = network.receive())
          expect(answer.length).toBeGreaterThan(14)
      }),
      { numRuns: 3000, seed: 1 },
    )
  })
})

describe('a hub', () => {
  it('connects two machines', async () => {
    const hub = new Hub()
    const [one, other] = await Promise.all(
      [1, 2].map(async () => {
        const lab = await makeLab({ ends: { net: { network: hub.port() } } })
        const driver = new Driver(lab, 'net')
        driver.start(VERSION_1, [8, 8])
        return { lab, driver }
      }),
    )
    other.driver.chain(0, [{ address: RAM, length: 2000, write: true }])
    other.driver.notify(0)
    one.lab.memory.writeBytes(RAM + 12, new TextEncoder().encode('a frame of twenty bytes'))
    one.driver.chain(1, [{ address: RAM, length: 12 + 23 }])
    one.driver.notify(1)
    other.lab.board.poll()
    expect(other.driver.used(0)).toEqual([{ id: 0, length: 35 }])
    const got = new Uint8Array(23)
    other.lab.memory.readBytes(RAM + 12, got)
    expect(new TextDecoder().decode(got)).toBe('a frame of twenty bytes')
    one.lab.board.poll()
    expect(one.driver.used(0)).toEqual([])
  })
})

/** The guest's end of a connection: in order, with a window, acknowledging each segment that it does not drop. */
class TcpGuest {
  readonly data: Uint8Array[] = []
  reset = false
  ended = false
  private readonly network: UserNetwork
  private readonly port: number
  private readonly drop: number
  private count = 0
  private next = 1000
  private acknowledged = 1000
  private expected = 0
  private window = 0
  private connected = false
  private finished = false

  constructor(network: UserNetwork, port: number, drop = 0) {
    this.network = network
    this.port = port
    this.drop = drop
  }

  connect(): void {
    this.send({ flags: TCP_FLAG.syn, sequence: this.next, acknowledgment: 0, mss: 1400 })
    this.next++
  }
  write(bytes: Uint8Array): number {
    let done = 0
    while (this.connected && done < bytes.length) {
      const part = bytes.subarray(done, done + Math.min(1400, this.window - (this.next - this.acknowledged)))
      if (part.length === 0) break
      this.send({ flags: TCP_FLAG.ack, sequence: this.next, acknowledgment: this.expected, payload: part })
      this.next += part.length
      done += part.length
    }
    return done
  }
  finish(): void {
    if (this.finished) return
    this.finished = true
    this.send({ flags: TCP_FLAG.ack | TCP_FLAG.fin, sequence: this.next, acknowledgment: this.expected })
    this.next++
  }
  poll(): void {
    for (let frame = received(this.network); frame; frame = received(this.network)) {
      const segment = parseTcp(frame)
      expect(segment).toBeDefined()
      if (segment) this.take(segment)
    }
  }

  private take(segment: TcpSegment): void {
    const { flags, sequence, payload } = segment
    if (flags & TCP_FLAG.rst) {
      this.reset = true
      return
    }
    if (flags & TCP_FLAG.syn) {
      this.connected = true
      this.expected = (sequence + 1) >>> 0
    }
    this.acknowledged = Math.max(this.acknowledged, segment.acknowledgment)
    this.window = segment.window
    if (payload.length === 0 && !(flags & (TCP_FLAG.syn | TCP_FLAG.fin))) return
    const lost = this.drop > 0 && payload.length > 0 && ++this.count % this.drop === 0
    if (!lost && sequence === this.expected) {
      this.data.push(payload.slice())
      this.expected = (this.expected + payload.length + (flags & TCP_FLAG.fin ? 1 : 0)) >>> 0
      if (flags & TCP_FLAG.fin) this.ended = true
    }
    if (!lost) this.send({ flags: TCP_FLAG.ack, sequence: this.next, acknowledgment: this.expected })
  }

  private send(segment: Partial<TcpSegment> & Pick<TcpSegment, 'flags' | 'sequence' | 'acknowledgment'>): void {
    const whole = {
      sourcePort: 40000,
      destinationPort: this.port,
      window: 0x8000,
      payload: new Uint8Array(0),
      ...segment,
    }
    this.network.send(packet(PROTOCOL.tcp, makeTcp(GUEST, HOST, whole)))
  }
}
