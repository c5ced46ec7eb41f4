/** `--hub`: the network between machines of several processes. */
import { BootError } from '../../runtime/boot/errors.ts'
import { type HubEvents, type HubLink, joinHub } from '../../runtime/boot/node-hub.ts'
import { parseMac, showMac } from '../../runtime/devices/net/packets.ts'
import { countOption } from './assemble.ts'
import { UserError } from './terminal.ts'

export interface HubLinkOptions {
  /** The hub's TCP port. */
  hub?: string
  /** The machine's address on the network. */
  mac?: string
}

const MOST_PORT = 0xffff

/** Connects to the hub that is asked for, or becomes it. Throws a UserError for options that make no sense, and where it cannot be. */
export async function plugIn(options: HubLinkOptions, events: HubEvents): Promise<HubLink | undefined> {
  const address = options.mac === undefined ? undefined : addressOption(options.mac)
  if (options.hub === undefined) {
    if (address) throw new UserError('--mac is for machines on a hub: --hub <port>', 2)
    return undefined
  }
  const port = Number(countOption(options.hub, '--hub', 1n))
  if (port > MOST_PORT) throw new UserError(`--hub takes a TCP port, 1 to ${MOST_PORT}, not '${options.hub}'`, 2)
  try {
    const link = await joinHub(port, events, { address })
    events.say(
      `this machine is ${link.serving ? 'the hub' : 'on the hub'} at port ${port}, as ${showMac(link.address)}`,
    )
    return link
  } catch (problem) {
    if (problem instanceof BootError) throw new UserError(`--hub: ${problem.message}`)
    throw problem
  }
}

/** Six bytes; an odd first one would be a group's address, and zeroes nobody's. */
function addressOption(text: string): Uint8Array {
  const address = parseMac(text)
  if (address && address[0] % 2 === 0 && address.some(byte => byte !== 0)) return address
  throw new UserError(`--mac takes the address of a device, as 52:54:00:12:34:56, not '${text}'`, 2)
}
