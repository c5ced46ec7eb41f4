/** Ethernet, ARP, IPv4, UDP and TCP as bytes (RFC 826, 791, 768, 9293). All numbers big-endian; addresses of IPv4 are numbers. */

export const ETHERNET_HEADER = 14
export const ETHERTYPE = { ipv4: 0x0800, arp: 0x0806 } as const
export const PROTOCOL = { icmp: 1, tcp: 6, udp: 17 } as const
export const TCP_FLAG = { fin: 1, syn: 2, rst: 4, psh: 8, ack: 16 } as const
const IPV4_HEADER = 20
const UDP_HEADER = 8
const TCP_HEADER = 20
const TTL = 64

export interface Ipv4Packet {
  readonly source: number
  readonly destination: number
  readonly protocol: number
  readonly payload: Uint8Array
}
export interface UdpDatagram {
  readonly sourcePort: number
  readonly destinationPort: number
  readonly payload: Uint8Array
}
export interface TcpSegment {
  readonly sourcePort: number
  readonly destinationPort: number
  readonly sequence: number
  readonly acknowledgment: number
  readonly flags: number
  readonly window: number
  /** Maximum segment size, where the option is there. */
  readonly mss?: number
  readonly payload: Uint8Array
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)

/** `10.0.2.2` as a number. */
export const ipv4 = (text: string): number => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

/** `52:54:00:12:34:56` as six bytes; undefined for what is no address. */
export const parseMac = (text: string): Uint8Array | undefined =>
  /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(text)
    ? Uint8Array.from(text.split(':'), byte => Number.parseInt(byte, 16))
    : undefined

/** Six bytes as people write them. */
export const showMac = (address: Uint8Array): string =>
  Array.from(address, byte => byte.toString(16).padStart(2, '0')).join(':')

export function ethernet(destination: Uint8Array, source: Uint8Array, type: number, payload: Uint8Array): Uint8Array {
  const frame = new Uint8Array(ETHERNET_HEADER + payload.length)
  frame.set(destination)
  frame.set(source, 6)
  viewOf(frame).setUint16(12, type)
  frame.set(payload, ETHERNET_HEADER)
  return frame
}

/** The ones' complement sum of RFC 1071, over parts that follow each other; all but the last have an even length. */
export function checksum(...parts: Uint8Array[]): number {
  let sum = 0
  for (const part of parts) for (let i = 0; i < part.length; i++) sum += i % 2 === 0 ? part[i] << 8 : part[i]
  while (sum > 0xffff) sum = (sum & 0xffff) + Math.floor(sum / 0x1_0000)
  return ~sum & 0xffff
}

/** The packet in a frame's payload; undefined for what is none, or a fragment. */
export function parseIpv4(bytes: Uint8Array): Ipv4Packet | undefined {
  if (bytes.length < IPV4_HEADER) return undefined
  const view = viewOf(bytes)
  const header = (bytes[0] & 0xf) * 4
  const total = view.getUint16(2)
  if (bytes[0] >>> 4 !== 4 || header < IPV4_HEADER || total < header || total > bytes.length) return undefined
  // More fragments, or not the first one.
  if ((view.getUint16(6) & 0x3fff) !== 0 || checksum(bytes.subarray(0, header)) !== 0) return undefined
  return {
    source: view.getUint32(12),
    destination: view.getUint32(16),
    protocol: bytes[9],
    payload: bytes.subarray(header, total),
  }
}

export function makeIpv4({ source, destination, protocol, payload }: Ipv4Packet, id: number): Uint8Array {
  const bytes = new Uint8Array(IPV4_HEADER + payload.length)
  const view = viewOf(bytes)
  bytes[0] = 0x45
  view.setUint16(2, bytes.length)
  view.setUint16(4, id & 0xffff)
  bytes[8] = TTL
  bytes[9] = protocol
  view.setUint32(12, source)
  view.setUint32(16, destination)
  view.setUint16(10, checksum(bytes.subarray(0, IPV4_HEADER)))
  bytes.set(payload, IPV4_HEADER)
  return bytes
}

/** What the checksums of UDP and TCP cover besides their own bytes. */
function pseudoHeader(source: number, destination: number, protocol: number, length: number): Uint8Array {
  const bytes = new Uint8Array(12)
  const view = viewOf(bytes)
  view.setUint32(0, source)
  view.setUint32(4, destination)
  bytes[9] = protocol
  view.setUint16(10, length)
  return bytes
}

export function parseUdp({ payload: bytes }: Ipv4Packet): UdpDatagram | undefined {
  if (bytes.length < UDP_HEADER) return undefined
  const view = viewOf(bytes)
  const length = view.getUint16(4)
  if (length < UDP_HEADER || length > bytes.length) return undefined
  return {
    sourcePort: view.getUint16(0),
    destinationPort: view.getUint16(2),
    payload: bytes.subarray(UDP_HEADER, length),
  }
}

export function makeUdp(source: number, destination: number, datagram: UdpDatagram): Uint8Array {
  const { sourcePort, destinationPort, payload } = datagram
  const bytes = new Uint8Array(UDP_HEADER + payload.length)
  const view = viewOf(bytes)
  view.setUint16(0, sourcePort)
  view.setUint16(2, destinationPort)
  view.setUint16(4, bytes.length)
  bytes.set(payload, UDP_HEADER)
  const sum = checksum(pseudoHeader(source, destination, PROTOCOL.udp, bytes.length), bytes)
  // 0 would say that there is no sum.
  view.setUint16(6, sum === 0 ? 0xffff : sum)
  return bytes
}

export function parseTcp({ source, destination, payload: bytes }: Ipv4Packet): TcpSegment | undefined {
  if (bytes.length < TCP_HEADER) return undefined
  const view = viewOf(bytes)
  const header = (bytes[12] >>> 4) * 4
  if (header < TCP_HEADER || header > bytes.length) return undefined
  if (checksum(pseudoHeader(source, destination, PROTOCOL.tcp, bytes.length), bytes) !== 0) return undefined
  return {
    sourcePort: view.getUint16(0),
    destinationPort: view.getUint16(2),
    sequence: view.getUint32(4),
    acknowledgment: view.getUint32(8),
    flags: bytes[13],
    window: view.getUint16(14),
    mss: maximumSegment(bytes.subarray(TCP_HEADER, header)),
    payload: bytes.subarray(header),
  }
}

const OPTION = { end: 0, none: 1, mss: 2 } as const

function maximumSegment(options: Uint8Array): number | undefined {
  for (let at = 0; at < options.length && options[at] !== OPTION.end; ) {
    if (options[at] === OPTION.none) {
      at++
      continue
    }
    const length = options[at + 1] ?? 0
    if (length < 2 || at + length > options.length) return undefined
    if (options[at] === OPTION.mss && length === 4) return (options[at + 2] << 8) | options[at + 3]
    at += length
  }
  return undefined
}

export function makeTcp(source: number, destination: number, segment: TcpSegment): Uint8Array {
  const { mss, payload } = segment
  const header = TCP_HEADER + (mss === undefined ? 0 : 4)
  const bytes = new Uint8Array(header + payload.length)
  const view = viewOf(bytes)
  view.setUint16(0, segment.sourcePort)
  view.setUint16(2, segment.destinationPort)
  view.setUint32(4, segment.sequence)
  view.setUint32(8, segment.acknowledgment)
  bytes[12] = (header / 4) << 4
  bytes[13] = segment.flags
  view.setUint16(14, segment.window)
  if (mss !== undefined) {
    bytes[TCP_HEADER] = OPTION.mss
    bytes[TCP_HEADER + 1] = 4
    view.setUint16(TCP_HEADER + 2, mss)
  }
  bytes.set(payload, header)
  view.setUint16(16, checksum(pseudoHeader(source, destination, PROTOCOL.tcp, bytes.length), bytes))
  return bytes
}
