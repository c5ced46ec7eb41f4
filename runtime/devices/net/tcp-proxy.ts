/**
 * The network's end of one TCP connection of the guest (RFC 9293), with a stream of the host behind it. The wire loses nothing on its
 * own; what the guest drops nonetheless is sent again when its acknowledgments repeat, or do not come.
 */
import { TCP_FLAG, type TcpSegment } from './packets.ts'
import type { HostStream, StreamEvents } from './sockets.ts'

/** Segments without ports: those are the connection's. */
export type Outgoing = Pick<TcpSegment, 'sequence' | 'acknowledgment' | 'flags' | 'window' | 'payload' | 'mss'>

const WINDOW = 0xffff
const MSS = 1460
/** A sender that is not told otherwise may send so much in a segment. */
const LEAST_MSS = 536
/** Bytes for the guest above which the host's stream pauses, and below which it goes on. */
const PAUSE_AT = 0x4_0000
const RESUME_AT = 0x2_0000
/** Repeated acknowledgments after which something is taken to be lost. */
const REPEATS = 3
/** Milliseconds without an acknowledgment after which everything goes again, at first and at most. */
const PATIENCE = 1000
const MOST_PATIENCE = 8000
const nothing = new Uint8Array(0)

export class TcpProxy {
  /** Both sides are through with it. */
  closed = false
  private readonly emit: (segment: Outgoing) => void
  private readonly stream: HostStream
  /** The host's stream is connected, and the SYN answered; the guest has acknowledged that. */
  private opened = false
  private established = false
  /** The window that the guest was told last. */
  private advertised = WINDOW
  /** Of the guest's sequence numbers, the next one expected. */
  private expected: number
  /** Of our own: the first that is not acknowledged, and the next to send. */
  private unacknowledged: number
  private next: number
  /** What is to be sent from `unacknowledged` on, and its bytes. */
  private readonly queue: Uint8Array[] = []
  private queued = 0
  private window: number
  private readonly mss: number
  private readonly start: number
  private repeats = 0
  /** What was lost is being sent again, up to this sequence number; repetitions mean nothing until it is acknowledged. */
  private recovery: number | undefined
  /** Milliseconds; and when the guest acknowledged something last, or had nothing to acknowledge. */
  private patience = PATIENCE
  private progress = 0
  private paused = false
  /** The host has ended its side; our FIN is sent; it is acknowledged. The guest has sent its own. */
  private hostEnded = false
  private finSent = false
  private guestEnded = false

  /** @param start our first sequence number */
  constructor(
    syn: TcpSegment,
    start: number,
    emit: (segment: Outgoing) => void,
    connect: (events: StreamEvents) => HostStream,
  ) {
    this.emit = emit
    this.expected = add(syn.sequence, 1)
    this.start = start
    this.unacknowledged = start
    this.next = start
    this.window = syn.window
    this.mss = Math.min(MSS, Math.max(syn.mss ?? LEAST_MSS, LEAST_MSS))
    this.stream = connect({
      opened: () => this.open(),
      data: bytes => this.take(bytes),
      ended: () => {
        this.hostEnded = true
        this.push()
      },
      failed: () => this.abort(),
      drained: () => {
        // Small openings are told with the next segment anyway.
        if (this.advertised < WINDOW / 2) this.acknowledge()
      },
    })
  }

  /** A segment of the guest. */
  receive(segment: TcpSegment): void {
    if (this.closed) return
    if (segment.flags & TCP_FLAG.rst) {
      this.close()
      this.stream.destroy()
      return
    }
    if (segment.flags & TCP_FLAG.syn) {
      // The guest has not heard our answer.
      if (this.opened) this.synchronize()
      return
    }
    if (!this.opened || !(segment.flags & TCP_FLAG.ack)) return
    if (!this.established) {
      if (segment.acknowledgment !== this.next) return
      this.established = true
      this.unacknowledged = this.next
    }
    this.confirm(segment)
    this.accept(segment)
    this.push()
    if (this.finSent && this.guestEnded && this.unacknowledged === this.next) this.close()
  }

  /** Time passes: in milliseconds. */
  tick(now: number): void {
    if (this.closed || !this.established) return
    if (this.next === this.unacknowledged || this.progress === 0) this.progress = now
    else if (now - this.progress > this.patience) {
      this.progress = now
      this.patience = Math.min(2 * this.patience, MOST_PATIENCE)
      this.again()
    }
  }

  /** Breaks the connection off, on the guest's side too. */
  abort(): void {
    if (this.closed) return
    this.send(TCP_FLAG.rst | TCP_FLAG.ack, this.next)
    this.close()
    this.stream.destroy()
  }

  private open(): void {
    if (this.closed) return
    this.opened = true
    // The SYN takes a sequence number of its own.
    this.next = add(this.next, 1)
    this.synchronize()
  }

  private synchronize(): void {
    this.emit({
      sequence: this.start,
      acknowledgment: this.expected,
      flags: TCP_FLAG.syn | TCP_FLAG.ack,
      window: this.room(),
      mss: MSS,
      payload: nothing,
    })
  }

  private take(bytes: Uint8Array): void {
    if (this.closed || bytes.length === 0) return
    this.queue.push(bytes.slice())
    this.queued += bytes.length
    if (this.queued >= PAUSE_AT && !this.paused) {
      this.paused = true
      this.stream.pause()
    }
    this.push()
  }

  /** The guest's acknowledgment and window. */
  private confirm(segment: TcpSegment): void {
    const { acknowledgment, window, payload, flags } = segment
    const news = distance(this.unacknowledged, acknowledgment)
    // What is being sent again may have arrived the first time.
    const sent = distance(this.unacknowledged, this.next)
    const before = this.recovery === undefined ? 0 : distance(this.unacknowledged, this.recovery)
    if (news > Math.max(sent, before)) return
    if (news > sent) {
      this.next = acknowledgment
      this.finSent = news > this.queued
    }
    const repeated = news === 0 && window === this.window && payload.length === 0 && !(flags & TCP_FLAG.fin)
    this.window = window
    if (news > 0) {
      this.repeats = 0
      this.progress = 0
      this.patience = PATIENCE
      if (this.recovery !== undefined && distance(this.unacknowledged, this.recovery) <= news) this.recovery = undefined
      this.unacknowledged = acknowledgment
      this.drop(Math.min(news, this.queued))
    } else if (repeated && this.next !== this.unacknowledged && this.recovery === undefined) {
      this.repeats++
      if (this.repeats === REPEATS) this.again()
    }
  }

  /** Sends everything again from the first byte that is not acknowledged. */
  private again(): void {
    this.repeats = 0
    this.recovery = this.next
    this.next = this.unacknowledged
    this.finSent = false
    this.push()
  }

  private drop(count: number): void {
    let left = count
    while (left > 0) {
      const [first] = this.queue
      if (first.length <= left) {
        this.queue.shift()
        left -= first.length
      } else {
        this.queue[0] = first.subarray(left)
        left = 0
      }
    }
    this.queued -= count
    if (this.paused && this.queued < RESUME_AT) {
      this.paused = false
      this.stream.resume()
    }
  }

  /** The guest's data: what is in order goes to the host, of all else we say again what we want. */
  private accept(segment: TcpSegment): void {
    const { sequence, payload, flags } = segment
    const fin = (flags & TCP_FLAG.fin) !== 0
    if (payload.length === 0 && !fin) {
      // An empty segment outside of the window asks whether we are there (a keep-alive).
      if (sequence !== this.expected) this.acknowledge()
      return
    }
    const known = distance(sequence, this.expected)
    if (this.guestEnded || known > payload.length || payload.length - known > this.room()) {
      this.acknowledge()
      return
    }
    const fresh = payload.subarray(known)
    if (fresh.length > 0) this.stream.write(fresh.slice())
    this.expected = add(this.expected, fresh.length)
    if (fin) {
      this.expected = add(this.expected, 1)
      this.guestEnded = true
      this.stream.end()
    }
    this.acknowledge()
  }

  /** Sends as much as the guest's window lets in, and the end behind the last byte. */
  private push(): void {
    if (!this.established || this.closed) return
    for (;;) {
      const sent = distance(this.unacknowledged, this.next)
      const length = Math.min(this.mss, this.queued - sent, this.window - sent)
      if (length <= 0) break
      const at = this.next
      this.next = add(this.next, length)
      this.send(TCP_FLAG.ack | TCP_FLAG.psh, at, this.slice(sent, length))
    }
    if (this.hostEnded && !this.finSent && distance(this.unacknowledged, this.next) === this.queued) {
      this.finSent = true
      const at = this.next
      this.next = add(this.next, 1)
      this.send(TCP_FLAG.fin | TCP_FLAG.ack, at)
    }
  }

  private slice(offset: number, length: number): Uint8Array {
    const result = new Uint8Array(length)
    let start = 0
    let done = 0
    for (const part of this.queue) {
      const within = offset + done - start
      if (within < part.length && done < length) {
        const piece = part.subarray(within, within + length - done)
        result.set(piece, done)
        done += piece.length
      }
      start += part.length
      if (done === length) break
    }
    return result
  }

  private acknowledge(): void {
    if (this.established && !this.closed) this.send(TCP_FLAG.ack, this.next)
  }

  private send(flags: number, sequence: number, payload: Uint8Array = nothing): void {
    this.advertised = this.room()
    this.emit({ sequence, acknowledgment: this.expected, flags, window: this.advertised, payload })
  }

  /** What the host has not taken in yet is not asked for twice. */
  private room(): number {
    return Math.max(0, WINDOW - (this.opened ? this.stream.buffered : 0))
  }

  private close(): void {
    this.closed = true
    this.queue.length = 0
    this.queued = 0
  }
}

const add = (sequence: number, count: number): number => (sequence + count) >>> 0
/** From one sequence number up to another, modulo 2^32. */
const distance = (from: number, to: number): number => (to - from) >>> 0
