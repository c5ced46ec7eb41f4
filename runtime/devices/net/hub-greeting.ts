/**
 * How machines greet each other on a hub's wire: by the first frame of a connection, in each direction, of the EtherType that is free for
 * experiments (IEEE 802, local experimental EtherType 1). Others, who do not know it, take it for a frame like any and drop it.
 *
 * A machine says the address that it has, or all zeroes where it asks for one; the hub answers with the address that it then has.
 */
import { ETHERNET_HEADER, ethernet, viewOf } from './packets.ts'

const EXPERIMENTAL = 0x88b5
const EVERYBODY = new Uint8Array(6).fill(0xff)
const TEXT = new TextEncoder().encode('specvisor hub 1')

export const NO_ADDRESS = new Uint8Array(6)
/** The first machine's; the next ones have the next numbers. */
const FIRST = Uint8Array.of(0x52, 0x54, 0x00, 0x12, 0x34, 0x56)

export const greeting = (address: Uint8Array): Uint8Array => ethernet(EVERYBODY, address, EXPERIMENTAL, TEXT)

/** The address that a greeting is about; undefined for any other frame. */
export function greetingOf(frame: Uint8Array): Uint8Array | undefined {
  const is =
    frame.length === ETHERNET_HEADER + TEXT.length &&
    viewOf(frame).getUint16(12) === EXPERIMENTAL &&
    TEXT.every((byte, i) => frame[ETHERNET_HEADER + i] === byte)
  return is ? frame.slice(6, 12) : undefined
}

export const sameAddress = (one: Uint8Array, other: Uint8Array): boolean => one.every((byte, i) => byte === other[i])

/** The first address from the first machine's on that nobody has. */
export function freeAddress(taken: readonly Uint8Array[]): Uint8Array {
  const address = FIRST.slice()
  while (taken.some(one => sameAddress(one, address))) for (let i = address.length - 1; ++address[i] > 0xff; ) i--
  return address
}
