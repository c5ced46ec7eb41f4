/**
 * A conversation with gdb by its remote serial protocol, over any transport: bytes in, bytes out.
 * Source: gdb's manual, appendix E (remote serial protocol).
 */
import { registerBytes } from './description.ts'
import { fromHex, LONGEST_PACKET, PacketReader, packet, toHex } from './gdb-packets.ts'
import type { RegisterCell } from './registers.ts'
import type { StopEvent, WatchKind } from './target.ts'

/** The machine, as the protocol needs it; `DebugTarget` is one. */
export interface GdbTarget {
  readonly xml: string
  readonly byteOrder: 'little' | 'big'
  /** So many there are; gdb calls them threads, and counts them from 1. */
  readonly harts: number
  /** The one that is looked at. */
  hart: number
  readonly registers: readonly RegisterCell[]
  readonly general: number
  physical: boolean
  readRegister(number: number): bigint | undefined
  writeRegister(number: number, value: bigint): boolean
  readMemory(address: bigint, bytes: number): Uint8Array
  writeMemory(address: bigint, source: Uint8Array): boolean
  addBreakpoint(address: bigint): void
  removeBreakpoint(address: bigint): void
  addWatchpoint(kind: WatchKind, address: bigint, bytes: number): boolean
  removeWatchpoint(kind: WatchKind, address: bigint, bytes: number): void
  clear(): void
  step(): StopEvent
  resume(limit: number): StopEvent | undefined
}

/** Signals by the numbers that gdb gives them. */
const SIGNAL = { interrupt: 2, illegal: 4, trap: 5 }
const ERROR = 'E01'
const UNSUPPORTED = ''
const WATCH_KINDS: Readonly<Record<string, WatchKind>> = { 2: 'write', 3: 'read', 4: 'access' }
const WATCH_NAMES: Readonly<Record<WatchKind, string>> = { write: 'watch', read: 'rwatch', access: 'awatch' }
/** Instructions between looks at what gdb sends. */
const SLICE = 500_000

export class GdbServer {
  /** The machine runs until `slice` says otherwise. */
  running = false
  /** gdb has let go of it, or ended it. */
  left: 'detached' | 'killed' | undefined
  private readonly target: GdbTarget
  private readonly send: (bytes: Uint8Array) => void
  private readonly reader = new PacketReader()
  private acknowledge = true
  private last: StopEvent = { reason: 'interrupted' }

  constructor(target: GdbTarget, send: (bytes: Uint8Array) => void) {
    this.target = target
    this.send = send
  }

  receive(bytes: Uint8Array): void {
    for (const incoming of this.reader.read(bytes)) {
      if (incoming.is === 'interrupt') this.stopped({ reason: 'interrupted' })
      else if (incoming.is === 'bad') this.send(Uint8Array.of(0x2d))
      else {
        if (this.acknowledge) this.send(Uint8Array.of(0x2b))
        const answer = this.answer(incoming.text)
        if (answer !== undefined) this.send(packet(answer))
      }
    }
  }

  /** Runs the machine for so many instructions; to be called again and again while `running`. */
  slice(limit: number = SLICE): void {
    if (!this.running) return
    const event = this.target.resume(limit)
    if (event) this.stopped(event)
  }

  private stopped(event: StopEvent): void {
    if (!this.running) return
    this.running = false
    this.last = event
    // Output comes before the reply that ends running.
    if (event.reason === 'failed') this.send(packet(`O${toHex(new TextEncoder().encode(`${event.message}\n`))}`))
    this.send(packet(this.stopReply(event)))
  }

  /** The answer to a packet; undefined where it comes later, or never. */
  private answer(text: string): string | undefined {
    const rest = text.slice(1)
    switch (text[0]) {
      case '?':
        return this.stopReply(this.last)
      case 'g':
        return this.target.registers
          .slice(0, this.target.general)
          .map((_, n) => this.registerHex(n))
          .join('')
      case 'G':
        return this.writeGeneral(rest)
      case 'p':
        return this.registers(rest)
      case 'P':
        return this.writeRegister(rest)
      case 'm':
        return this.readMemory(rest)
      case 'M':
        return this.writeMemory(rest)
      case 'X':
        return this.writeBinary(rest)
      case 'Z':
      case 'z':
        return this.point(text)
      case 'c':
      case 's':
        return this.go(text[0], rest)
      case 'v':
        return this.verbose(text)
      case 'q':
      case 'Q':
        return this.query(text)
      case 'H':
        return this.select(text.slice(2))
      case 'T':
        return this.hartOf(rest) === undefined ? ERROR : 'OK'
      case 'D':
        return this.leave('detached')
      case 'k':
        this.leave('killed')
        return undefined
      default:
        return UNSUPPORTED
    }
  }

  private leave(how: 'detached' | 'killed'): string {
    this.target.clear()
    this.left = how
    return 'OK'
  }

  private verbose(text: string): string | undefined {
    if (text === 'vCont?') return 'vCont;c;C;s;S'
    if (text.startsWith('vCont;')) return this.resume(text.split(';').slice(1))
    if (text.startsWith('vKill')) return this.leave('killed')
    return UNSUPPORTED
  }

  /** Actions of threads, as `s:2` and `c`. Where one is to step, the others stay where they are for that instruction. */
  private resume(actions: readonly string[]): string | undefined {
    const [action, thread] = (actions.find(text => /^s/i.test(text)) ?? actions[0]).split(':')
    if (thread !== undefined && this.select(thread) === ERROR) return ERROR
    return this.go(action[0].toLowerCase(), '')
  }

  /** The hart that is looked at from now on; any and all (0 and -1) leave it as it is. */
  private select(thread: string): string {
    if (thread === '0' || thread === '-1') return 'OK'
    const hart = this.hartOf(thread)
    if (hart === undefined) return ERROR
    this.target.hart = hart
    return 'OK'
  }

  /** Undefined where there is no such thread. */
  private hartOf(thread: string): number | undefined {
    const number = /^[0-9a-fA-F]+$/.test(thread) ? Number.parseInt(thread, 16) : 0
    return number >= 1 && number <= this.target.harts ? number - 1 : undefined
  }

  private get thread(): string {
    return (this.target.hart + 1).toString(16)
  }

  private go(action: string, address: string): string | undefined {
    if (this.last.reason === 'exited' || this.last.reason === 'failed') return this.stopReply(this.last)
    if (address !== '') {
      const pc = this.target.registers.findIndex(cell => cell.name === 'pc')
      if (!/^[0-9a-fA-F]+$/.test(address) || !this.target.writeRegister(pc, BigInt(`0x${address}`))) return ERROR
    }
    this.running = true
    if (action === 's') this.stopped(this.target.step())
    return undefined
  }

  private query(text: string): string {
    if (text.startsWith('qSupported'))
      return `PacketSize=${LONGEST_PACKET.toString(16)};qXfer:features:read+;QStartNoAckMode+;vContSupported+;hwbreak+;swbreak+`
    if (text.startsWith('qXfer:features:read:target.xml:')) return this.description(text)
    if (text === 'QStartNoAckMode') {
      this.acknowledge = false
      return 'OK'
    }
    if (text === 'qAttached') return '1'
    if (text === 'qC') return `QC${this.thread}`
    if (text === 'qfThreadInfo')
      return `m${Array.from({ length: this.target.harts }, (_, i) => (i + 1).toString(16)).join(',')}`
    if (text.startsWith('qThreadExtraInfo,')) {
      const hart = this.hartOf(text.slice('qThreadExtraInfo,'.length))
      return hart === undefined ? ERROR : toHex(new TextEncoder().encode(`hart ${hart}`))
    }
    if (text === 'qsThreadInfo') return 'l'
    // As QEMU spells it.
    if (text === 'qqemu.PhyMemMode') return this.target.physical ? '1' : '0'
    if (text.startsWith('Qqemu.PhyMemMode:')) {
      this.target.physical = text.endsWith(':1')
      return 'OK'
    }
    if (text.startsWith('qRcmd,')) return this.monitor(text.slice('qRcmd,'.length))
    return UNSUPPORTED
  }

  /** `monitor physical on`: what gdb passes on to people's commands. */
  private monitor(hex: string): string {
    const bytes = fromHex(hex)
    if (!bytes) return ERROR
    const words = new TextDecoder().decode(bytes).trim().split(/\s+/)
    const say = (text: string) => toHex(new TextEncoder().encode(`${text}\n`))
    if (words[0] === 'physical' && (words[1] === 'on' || words[1] === 'off')) {
      this.target.physical = words[1] === 'on'
      return say(`memory is read and written by ${words[1] === 'on' ? 'physical' : 'virtual'} addresses`)
    }
    return say("commands: 'physical on', 'physical off' (addresses of memory)")
  }

  private description(text: string): string {
    const [offset, length] = text
      .slice(text.lastIndexOf(':') + 1)
      .split(',')
      .map(number => Number.parseInt(number, 16))
    if (!(offset >= 0) || !(length >= 0)) return ERROR
    const part = this.target.xml.slice(offset, offset + length)
    return (offset + length < this.target.xml.length ? 'm' : 'l') + part
  }

  private stopReply(event: StopEvent): string {
    switch (event.reason) {
      case 'exited':
        return `W${byte(event.status & 0xff)}`
      case 'failed':
        return `T${byte(SIGNAL.illegal)}thread:${this.thread};`
      case 'interrupted':
        return `T${byte(SIGNAL.interrupt)}thread:${this.thread};`
      case 'watchpoint':
        return `T${byte(SIGNAL.trap)}thread:${this.thread};${WATCH_NAMES[event.kind]}:${event.address.toString(16)};`
      default:
        return `T${byte(SIGNAL.trap)}thread:${this.thread};`
    }
  }

  private registerHex(number: number): string {
    const cell = this.target.registers[number]
    const bytes = registerBytes(cell)
    const value = this.target.readRegister(number)
    return value === undefined ? 'xx'.repeat(bytes) : toHex(this.inOrder(value, bytes))
  }

  private registers(text: string): string {
    const number = Number.parseInt(text, 16)
    return this.target.registers[number] ? this.registerHex(number) : ERROR
  }

  private writeRegister(text: string): string {
    const [number, value] = text.split('=')
    const bytes = fromHex(value ?? '')
    const index = Number.parseInt(number, 16)
    if (!bytes || bytes.length === 0 || !this.target.registers[index]) return ERROR
    return this.target.writeRegister(index, this.fromOrder(bytes)) ? 'OK' : ERROR
  }

  private writeGeneral(text: string): string {
    let at = 0
    for (let number = 0; number < this.target.general; number++) {
      const digits = 2 * registerBytes(this.target.registers[number])
      const bytes = fromHex(text.slice(at, at + digits))
      if (!bytes || 2 * bytes.length !== digits || !this.target.writeRegister(number, this.fromOrder(bytes)))
        return ERROR
      at += digits
    }
    return 'OK'
  }

  private readMemory(text: string): string {
    const place = addressAndLength(text)
    if (!place || 2 * place.length > LONGEST_PACKET) return ERROR
    const bytes = this.target.readMemory(place.address, place.length)
    return bytes.length === 0 && place.length > 0 ? ERROR : toHex(bytes)
  }

  private writeMemory(text: string): string {
    const [where, hex] = text.split(':')
    const place = addressAndLength(where)
    const bytes = fromHex(hex ?? '')
    if (!place || bytes?.length !== place.length) return ERROR
    return this.target.writeMemory(place.address, bytes) ? 'OK' : ERROR
  }

  private writeBinary(text: string): string {
    const colon = text.indexOf(':')
    const place = addressAndLength(text.slice(0, colon))
    const bytes = Uint8Array.from(text.slice(colon + 1), character => character.charCodeAt(0))
    if (colon < 0 || bytes.length !== place?.length) return ERROR
    return this.target.writeMemory(place.address, bytes) ? 'OK' : ERROR
  }

  /** `Z0,address,kind` sets a breakpoint, `z2,address,length` takes a watchpoint away. */
  private point(text: string): string {
    const [type, ...where] = text.slice(1).split(',')
    const place = addressAndLength(where.join(','))
    if (!place) return ERROR
    const { address, length } = place
    const set = text[0] === 'Z'
    if (type === '0' || type === '1') {
      if (set) this.target.addBreakpoint(address)
      else this.target.removeBreakpoint(address)
      return 'OK'
    }
    const kind = WATCH_KINDS[type]
    if (!kind) return UNSUPPORTED
    if (!set) this.target.removeWatchpoint(kind, address, length)
    else if (!this.target.addWatchpoint(kind, address, length)) return ERROR
    return 'OK'
  }

  private inOrder(value: bigint, bytes: number): Uint8Array {
    const little = Uint8Array.from({ length: bytes }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn))
    return this.target.byteOrder === 'little' ? little : little.reverse()
  }

  private fromOrder(bytes: Uint8Array): bigint {
    const little = this.target.byteOrder === 'little' ? bytes : bytes.slice().reverse()
    return little.reduceRight((value, one) => (value << 8n) | BigInt(one), 0n)
  }
}

const byte = (value: number): string => value.toString(16).padStart(2, '0')

function addressAndLength(text: string): { address: bigint; length: number } | undefined {
  const match = /^([0-9a-fA-F]+),([0-9a-fA-F]+)/.exec(text)
  return match ? { address: BigInt(`0x${match[1]}`), length: Number.parseInt(match[2], 16) } : undefined
}
