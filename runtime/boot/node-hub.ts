/**
 * A hub for machines of several processes of one host, over TCP on the loopback interface. Whoever binds the port first is the hub; the
 * others connect to it. When its process ends, one of them takes over, and the rest connect to that one.
 */
import { createServer, connect as open, type Server, type Socket } from 'node:net'
import type { NetworkPort } from '../devices/device.ts'
import { FrameError, FrameReader, framed } from '../devices/net/frame-stream.ts'
import { FrameQueue, Hub, type HubPort } from '../devices/net/hub.ts'
import { freeAddress, greeting, greetingOf, NO_ADDRESS, sameAddress } from '../devices/net/hub-greeting.ts'
import { showMac } from '../devices/net/packets.ts'
import { BootError } from './errors.ts'

export interface HubEvents {
  /** Frames have come for the machine, or its link has changed. */
  arrived(): void
  /** What a person wants to know of. */
  say(text: string): void
}

export interface HubOptions {
  /** The machine's address (six bytes); the hub gives one if there is none here. */
  readonly address?: Uint8Array
  /** Milliseconds in which whoever listens must answer. */
  readonly patience?: number
}

const LOOPBACK = '127.0.0.1'
const MOST_MACHINES = 64
/** A hub that loads or restores its machine answers late. */
const PATIENCE = 60_000
/** Milliseconds after which whoever waits for an answer says so, and after which who finds nobody again and again gives up. */
const SOON = 2000
const RETRYING = 5000
/** Milliseconds until the next try, at least, and what chance adds, so that those who try do not go on in step. */
const PAUSE = 20
/** Bytes that the host holds for a peer that does not read, above which frames wait in a queue of bounded size. */
const MOST_HELD = 1 << 20

/** The place of one machine: the hub itself, or a connection to it. */
interface Place {
  readonly address: Uint8Array
  send(frame: Uint8Array): void
  receive(): Uint8Array | undefined
  close(): void
}

/**
 * Becomes the hub at a port, or connects to it. Rejects with a BootError where what listens there is no hub, or the port cannot be had.
 */
export async function joinHub(port: number, events: HubEvents, options: HubOptions = {}): Promise<HubLink> {
  const link = new HubLink(port, events, options)
  await link.join()
  return link
}

export class HubLink implements NetworkPort {
  /** Whether other machines connect to this one. */
  serving = false
  private readonly port: number
  private readonly events: HubEvents
  private readonly patience: number
  private wanted: Uint8Array
  private place: Place | undefined
  private closed = false
  private lost = false

  constructor(port: number, events: HubEvents, options: HubOptions) {
    this.port = port
    this.events = events
    this.patience = options.patience ?? PATIENCE
    this.wanted = options.address ?? NO_ADDRESS
  }

  get address(): Uint8Array {
    return this.wanted
  }
  get linked(): boolean {
    return this.place !== undefined
  }
  /** Frames may come, now or when another hub is there. */
  get open(): boolean {
    return !this.lost && !this.closed
  }
  send(frame: Uint8Array): void {
    this.place?.send(frame)
  }
  receive(): Uint8Array | undefined {
    return this.place?.receive()
  }

  /** To be called once; later it goes on by itself. */
  async join(): Promise<void> {
    const { port, events, patience } = this
    const until = performance.now() + Math.min(patience, RETRYING)
    for (;;) {
      const found =
        (await serve(port, this.wanted, events)) ??
        (await connect(port, this.wanted, { ...events, patience, ended: () => this.rejoin() }))
      if (typeof found === 'object') return this.take(found)
      if (found === 'stranger' || performance.now() > until)
        throw new BootError(`what listens at port ${port} is no hub of specvisor's, or one that is full or stopped`)
      await new Promise(resolve => setTimeout(resolve, PAUSE * (1 + 3 * Math.random())))
      if (this.closed) return
    }
  }

  close(): void {
    this.closed = true
    this.place?.close()
    this.place = undefined
  }

  private take(place: Place): void {
    if (this.closed) return place.close()
    this.place = place
    this.serving = place instanceof Serving
    this.wanted = place.address
  }

  private rejoin(): void {
    if (this.closed) return
    const { port, events } = this
    this.place = undefined
    events.arrived()
    this.join().then(
      () => {
        if (this.closed) return
        events.say(
          `the hub at port ${port} has ended: this machine ${this.serving ? 'is it now' : 'is on its successor'}`,
        )
        events.arrived()
      },
      (problem: Error) => {
        this.lost = true
        events.say(`the hub at port ${port} has ended, and ${problem.message}: the machine goes on without a link`)
        events.arrived()
      },
    )
  }
}

/** A machine that is the hub: its own end, and one for each connection. */
class Serving implements Place {
  readonly address: Uint8Array
  private readonly hub = new Hub()
  private readonly own = this.hub.port()
  private readonly members = new Map<Socket, { readonly port: HubPort; address?: Uint8Array }>()
  private readonly server: Server
  private readonly events: HubEvents
  private warned = false

  constructor(server: Server, wanted: Uint8Array, events: HubEvents) {
    this.server = server
    this.events = events
    this.address = sameAddress(wanted, NO_ADDRESS) ? freeAddress([]) : wanted
    server.maxConnections = MOST_MACHINES
    server.on('connection', socket => this.admit(socket))
    // A connection that could not be accepted: whoever it was tries again.
    server.on('error', () => {})
  }

  send(frame: Uint8Array): void {
    this.own.send(frame)
    this.deliver()
  }
  receive(): Uint8Array | undefined {
    return this.own.receive()
  }
  close(): void {
    this.server.close()
    for (const socket of this.members.keys()) socket.destroySoon()
  }

  private admit(socket: Socket): void {
    const port = this.hub.port()
    const member: { readonly port: HubPort; address?: Uint8Array } = { port }
    const reader = new FrameReader()
    let first = true
    this.members.set(socket, member)
    socket.setNoDelay(true)
    socket.on('data', (piece: Uint8Array) => {
      try {
        for (const frame of reader.take(piece)) {
          const wanted = first ? greetingOf(frame) : undefined
          first = false
          if (wanted) {
            member.address = this.addressFor(wanted)
            socket.write(framed(greeting(member.address)))
          } else port.send(frame)
        }
      } catch (problem) {
        if (!(problem instanceof FrameError)) throw problem
        this.dismiss(socket)
      }
      this.deliver()
      this.events.arrived()
    })
    socket.on('drain', () => pump(socket, port))
    socket.on('error', () => {})
    socket.on('close', () => {
      port.unplug()
      this.members.delete(socket)
    })
  }

  private addressFor(wanted: Uint8Array): Uint8Array {
    const taken = [this.address]
    for (const { address } of this.members.values()) if (address) taken.push(address)
    if (sameAddress(wanted, NO_ADDRESS)) return freeAddress(taken)
    if (taken.some(one => sameAddress(one, wanted)))
      this.events.say(`two machines on the hub have the address ${showMac(wanted)}: they will not hear each other`)
    return wanted
  }

  private dismiss(socket: Socket): void {
    if (!this.warned) this.events.say('a connection to the hub was closed that sent what are no frames')
    this.warned = true
    socket.destroy()
  }

  private deliver(): void {
    for (const [socket, { port }] of this.members) pump(socket, port)
  }
}

/** Hands over what waits, as far as the peer reads. */
function pump(socket: Socket, port: HubPort): void {
  while (socket.writableLength < MOST_HELD) {
    const frame = port.receive()
    if (!frame) break
    socket.write(framed(frame))
  }
}

/** A machine on a hub elsewhere. */
class Member implements Place {
  readonly address: Uint8Array
  readonly incoming = new FrameQueue()
  private readonly socket: Socket

  constructor(socket: Socket, address: Uint8Array) {
    this.socket = socket
    this.address = address
  }
  send(frame: Uint8Array): void {
    if (this.socket.writableLength < MOST_HELD) this.socket.write(framed(frame))
  }
  receive(): Uint8Array | undefined {
    return this.incoming.shift()
  }
  close(): void {
    this.socket.destroySoon()
  }
}

/** Binds the port; undefined where somebody else has. */
function serve(port: number, wanted: Uint8Array, events: HubEvents): Promise<Serving | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    const failed = (problem: NodeJS.ErrnoException) => {
      if (problem.code === 'EADDRINUSE') resolve(undefined)
      else
        reject(
          new BootError(
            `port ${port} cannot be had: ${problem.code === 'EACCES' ? 'access is denied' : problem.message}`,
          ),
        )
    }
    server.once('error', failed)
    server.listen(port, LOOPBACK, () => {
      server.off('error', failed)
      resolve(new Serving(server, wanted, events))
    })
  })
}

/** `gone`: nobody is there, or no longer. */
function connect(
  port: number,
  wanted: Uint8Array,
  { patience, ended, ...events }: HubEvents & { patience: number; ended(): void },
): Promise<Member | 'gone' | 'stranger'> {
  return new Promise(resolve => {
    const socket = open({ host: LOOPBACK, port })
    const reader = new FrameReader()
    let member: Member | undefined
    const leave = (why: 'gone' | 'stranger') => {
      resolve(why)
      socket.destroy()
    }
    const timer = setTimeout(leave, patience, 'stranger')
    const waits = setTimeout(() => events.say(`waiting for the hub at port ${port} to answer`), SOON)
    const answered = () => {
      clearTimeout(timer)
      clearTimeout(waits)
    }
    socket.setNoDelay(true)
    socket.on('connect', () => {
      // Where nobody listens at a port that the host also gives out, it may connect a socket with itself.
      if (socket.localPort === port) leave('gone')
      else socket.write(framed(greeting(wanted)))
    })
    socket.on('data', (piece: Uint8Array) => {
      try {
        for (const frame of reader.take(piece)) {
          if (member) member.incoming.push(frame)
          else {
            const address = greetingOf(frame)
            // The first frame may be one of another machine's.
            if (!address) continue
            answered()
            member = new Member(socket, address)
            resolve(member)
          }
        }
      } catch (problem) {
        if (!(problem instanceof FrameError)) throw problem
        leave('stranger')
      }
      if (member) events.arrived()
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      answered()
      resolve('gone')
      if (member) ended()
    })
  })
}
