/**
 * A network of one guest and the host, in user mode: the host is the gateway, answers ARP, DHCP and echo requests, and passes TCP
 * connections and UDP datagrams for it on to its own services. Nothing else is reached. Whatever the guest sends, nothing is thrown.
 */
import type { NetworkPort } from '../device.ts'
import { answerDhcp, DHCP_PORT } from './dhcp.ts'
import {
  checksum,
  ETHERNET_HEADER,
  ETHERTYPE,
  ethernet,
  type Ipv4Packet,
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
  type UdpDatagram,
  viewOf,
} from './packets.ts'
import type { HostDatagrams, HostSockets } from './sockets.ts'
import { TcpProxy } from './tcp-proxy.ts'

export interface UserNetworkOptions {
  /** The host's services; without them only the host itself answers. */
  readonly sockets?: HostSockets
  /** The world's time in milliseconds, by which lost segments are missed. */
  readonly now?: () => number
}

/** The addresses that QEMU's user network has too. */
export const NETWORK = {
  host: ipv4('10.0.2.2'),
  guest: ipv4('10.0.2.15'),
  mask: ipv4('255.255.255.0'),
} as const
const BROADCAST = 0xffff_ffff
const HOST_MAC = Uint8Array.of(0x52, 0x55, 10, 0, 2, 2)
const ANYBODY = new Uint8Array(6).fill(0xff)
/** Frames that wait for the guest. Beyond it, all but TCP's are lost; those are bounded by their windows. */
const MOST_WAITING = 256
const MOST_CONNECTIONS = 256
const MOST_DATAGRAM_PORTS = 64
/** Milliseconds for which an answer to a datagram is waited for. */
const PATIENCE = 2000
const ECHO = { request: 8, reply: 0 }
const ARP = { request: 1, reply: 2, bytes: 28 }

export class UserNetwork implements NetworkPort {
  private readonly sockets: HostSockets | undefined
  private readonly now: () => number
  private readonly waiting: Uint8Array[] = []
  private readonly connections = new Map<number, TcpProxy>()
  private readonly datagrams = new Map<number, HostDatagrams>()
  /** The guest's address on the wire, as its last frame gave it. */
  private guest = ANYBODY
  /** Until when, in milliseconds, an answer to a datagram may come. */
  private expecting = 0
  private id = 0
  private sequence = 1

  constructor(options: UserNetworkOptions = {}) {
    this.sockets = options.sockets
    this.now = options.now ?? (() => performance.now())
  }

  send(frame: Uint8Array): void {
    if (frame.length < ETHERNET_HEADER) return
    this.guest = frame.slice(6, 12)
    const payload = frame.subarray(ETHERNET_HEADER)
    const type = viewOf(frame).getUint16(12)
    if (type === ETHERTYPE.arp) this.arp(payload)
    else if (type === ETHERTYPE.ipv4) {
      const packet = parseIpv4(payload)
      if (packet) this.packet(packet)
    }
  }

  receive(): Uint8Array | undefined {
    if (this.waiting.length === 0 && this.connections.size > 0) {
      const now = this.now()
      for (const connection of this.connections.values()) connection.tick(now)
    }
    return this.waiting.shift()
  }

  /** Whether something is under way that takes the host's time: a connection, or a datagram that may be answered. */
  get active(): boolean {
    for (const connection of this.connections.values()) if (!connection.closed) return true
    return this.waiting.length > 0 || this.now() < this.expecting
  }

  /** Ends all connections. */
  close(): void {
    for (const connection of this.connections.values()) connection.abort()
    for (const port of this.datagrams.values()) port.close()
    this.connections.clear()
    this.datagrams.clear()
  }

  private transmit(type: number, payload: Uint8Array, always = false): void {
    if (always || this.waiting.length < MOST_WAITING) this.waiting.push(ethernet(this.guest, HOST_MAC, type, payload))
  }
  private reply(protocol: number, destination: number, payload: Uint8Array, always = false): void {
    this.id++
    const packet = makeIpv4({ source: NETWORK.host, destination, protocol, payload }, this.id)
    this.transmit(ETHERTYPE.ipv4, packet, always)
  }

  private arp(request: Uint8Array): void {
    if (request.length < ARP.bytes) return
    const view = viewOf(request)
    if (view.getUint16(6) !== ARP.request || view.getUint32(24) !== NETWORK.host) return
    const answer = request.slice(0, ARP.bytes)
    const reply = viewOf(answer)
    reply.setUint16(6, ARP.reply)
    answer.set(HOST_MAC, 8)
    reply.setUint32(14, NETWORK.host)
    answer.set(request.subarray(8, 18), 18)
    this.transmit(ETHERTYPE.arp, answer)
  }

  private packet(packet: Ipv4Packet): void {
    const { protocol, destination } = packet
    if (protocol === PROTOCOL.udp) {
      const datagram = parseUdp(packet)
      if (datagram?.destinationPort === DHCP_PORT.server) this.dhcp(datagram)
      else if (datagram && datagram.destinationPort !== 0 && destination === NETWORK.host)
        this.datagram(packet, datagram)
    } else if (destination !== NETWORK.host) return
    else if (protocol === PROTOCOL.icmp) this.echo(packet)
    else if (protocol === PROTOCOL.tcp) {
      const segment = parseTcp(packet)
      if (segment) this.segment(packet, segment)
    }
  }

  private echo({ source, payload }: Ipv4Packet): void {
    if (payload.length < 8 || payload[0] !== ECHO.request || checksum(payload) !== 0) return
    const answer = payload.slice()
    answer[0] = ECHO.reply
    const view = viewOf(answer)
    view.setUint16(2, 0)
    view.setUint16(2, checksum(answer))
    this.reply(PROTOCOL.icmp, source, answer)
  }

  private dhcp({ payload }: UdpDatagram): void {
    const answer = answerDhcp(payload, NETWORK)
    if (!answer) return
    const datagram = { sourcePort: DHCP_PORT.server, destinationPort: DHCP_PORT.client, payload: answer }
    this.reply(PROTOCOL.udp, BROADCAST, makeUdp(NETWORK.host, BROADCAST, datagram))
  }

  private datagram({ source }: Ipv4Packet, { sourcePort, destinationPort, payload }: UdpDatagram): void {
    const key = sourcePort * 0x1_0000 + destinationPort
    let port = this.datagrams.get(key)
    if (!port) {
      if (!this.sockets) return
      if (this.datagrams.size >= MOST_DATAGRAM_PORTS) {
        const [[oldest, old]] = this.datagrams
        old.close()
        this.datagrams.delete(oldest)
      }
      port = this.sockets.datagrams(destinationPort, bytes => {
        const answer = { sourcePort: destinationPort, destinationPort: sourcePort, payload: bytes }
        this.reply(PROTOCOL.udp, source, makeUdp(NETWORK.host, source, answer))
      })
      this.datagrams.set(key, port)
    }
    this.expecting = this.now() + PATIENCE
    port.send(payload.slice())
  }

  private segment({ source }: Ipv4Packet, segment: TcpSegment): void {
    const { sourcePort, destinationPort, flags } = segment
    const key = sourcePort * 0x1_0000 + destinationPort
    const existing = this.connections.get(key)
    if (existing && !existing.closed) {
      existing.receive(segment)
      if (existing.closed) this.connections.delete(key)
      return
    }
    this.connections.delete(key)
    const emit = (out: Pick<TcpSegment, 'sequence' | 'acknowledgment' | 'flags' | 'window' | 'payload' | 'mss'>) =>
      this.reply(
        PROTOCOL.tcp,
        source,
        makeTcp(NETWORK.host, source, { ...out, sourcePort: destinationPort, destinationPort: sourcePort }),
        true,
      )
    const { sockets } = this
    if (
      (flags & (TCP_FLAG.syn | TCP_FLAG.ack | TCP_FLAG.rst)) === TCP_FLAG.syn &&
      sockets &&
      this.roomForConnection()
    ) {
      // First sequence numbers far from each other, so that no old segment fits a new connection.
      this.sequence = (this.sequence + 0x10_0000) >>> 0
      const proxy = new TcpProxy(segment, this.sequence, emit, events => sockets.connect(destinationPort, events))
      this.connections.set(key, proxy)
    } else if (!(flags & TCP_FLAG.rst)) emit(refusal(segment))
  }

  private roomForConnection(): boolean {
    for (const [key, connection] of this.connections) if (connection.closed) this.connections.delete(key)
    return this.connections.size < MOST_CONNECTIONS
  }
}

/** The reset that answers a segment of no connection (RFC 9293, 3.10.7.1). */
function refusal({ flags, sequence, acknowledgment, payload }: TcpSegment) {
  const length = payload.length + (flags & TCP_FLAG.syn ? 1 : 0) + (flags & TCP_FLAG.fin ? 1 : 0)
  const acknowledged = (flags & TCP_FLAG.ack) !== 0
  return {
    sequence: acknowledged ? acknowledgment : 0,
    acknowledgment: acknowledged ? 0 : (sequence + length) >>> 0,
    flags: acknowledged ? TCP_FLAG.rst : TCP_FLAG.rst | TCP_FLAG.ack,
    window: 0,
    payload: new Uint8Array(0),
  }
}
