/** The one lease of a network of one guest (DHCP, RFC 2131; options, RFC 2132). */
import { viewOf } from './packets.ts'

export const DHCP_PORT = { server: 67, client: 68 } as const

interface Addresses {
  readonly host: number
  readonly guest: number
  readonly mask: number
}

const MESSAGE = { discover: 1, offer: 2, request: 3, ack: 5 } as const
const OPTION = { pad: 0, mask: 1, router: 3, lease: 51, type: 53, server: 54, end: 255 } as const
const [REQUEST, REPLY] = [1, 2]
/** The fixed part, and the magic cookie that options follow. */
const FIXED = 236
const COOKIE = 0x6382_5363
const LEASE_SECONDS = 86_400

/** The answer to a message; undefined for what is none. */
export function answerDhcp(message: Uint8Array, { host, guest, mask }: Addresses): Uint8Array | undefined {
  if (message.length < FIXED + 4 || message[0] !== REQUEST || viewOf(message).getUint32(FIXED) !== COOKIE)
    return undefined
  const asked = messageType(message.subarray(FIXED + 4))
  const type = asked === MESSAGE.discover ? MESSAGE.offer : asked === MESSAGE.request ? MESSAGE.ack : undefined
  if (type === undefined) return undefined
  const options = [
    ...[OPTION.type, 1, type],
    ...[OPTION.server, 4, ...word(host)],
    ...[OPTION.lease, 4, ...word(LEASE_SECONDS)],
    ...[OPTION.mask, 4, ...word(mask)],
    ...[OPTION.router, 4, ...word(host)],
    OPTION.end,
  ]
  const answer = new Uint8Array(FIXED + 4 + options.length)
  // Transaction, flags and hardware address come back as they were.
  answer.set(message.subarray(0, FIXED))
  answer[0] = REPLY
  const view = viewOf(answer)
  view.setUint32(16, guest)
  view.setUint32(20, host)
  // No server's name, no file to boot.
  answer.fill(0, 44, FIXED)
  view.setUint32(FIXED, COOKIE)
  answer.set(options, FIXED + 4)
  return answer
}

function messageType(options: Uint8Array): number | undefined {
  for (let at = 0; at < options.length && options[at] !== OPTION.end; ) {
    if (options[at] === OPTION.pad) at++
    else if (options[at] === OPTION.type) return options[at + 2]
    else at += 2 + (options[at + 1] ?? 0)
  }
  return undefined
}

const word = (value: number): number[] => [24, 16, 8, 0].map(shift => (value >>> shift) & 0xff)
