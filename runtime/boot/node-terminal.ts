/**
 * A machine's console in Node: standard input and output. On a terminal, every key goes to the guest but for the commands behind
 * Ctrl-A; the terminal is as it was again on every way out. Elsewhere it is a pipe, and bytes are bytes.
 */
import { writeSync } from 'node:fs'
import type { ReadStream } from 'node:tty'
import type { Terminal } from '../devices/device.ts'

/** What a person may want of the machine itself, by the key behind Ctrl-A. */
export type TerminalCommand = 'quit' | 'snapshot' | 'help'

export interface TerminalEvents {
  /** Keys have come, or the end of input. */
  input(): void
  command(command: TerminalCommand): void
  /** Nobody reads what is printed any more. */
  closed(): void
}

const STDOUT = 1
const NEWLINE = 0x0a
/** Ctrl-A. */
const ESCAPE = 1
const COMMANDS: Readonly<Record<string, TerminalCommand>> = { x: 'quit', s: 'snapshot', h: 'help', '?': 'help' }
/** Bytes typed ahead at which reading pauses, and below which it goes on. */
const MOST_AHEAD = 0x1_0000
/** Bytes printed that are held back for the end of a line or of a slice. */
const BUFFER = 0x4000

export class NodeTerminal implements Terminal {
  /** A person types: keys are commands too. */
  readonly interactive: boolean
  /** There will be no more input. */
  ended = false
  /** What was printed last ends in the middle of a line. */
  midLine = false
  private readonly events: TerminalEvents
  private readonly input: ReadStream
  private readonly typed: Uint8Array[] = []
  private at = 0
  private ahead = 0
  private escaped = false
  private open = false
  private readonly output = new Uint8Array(BUFFER)
  private held = 0
  private closed = false

  constructor(events: TerminalEvents, input: ReadStream = process.stdin) {
    this.events = events
    this.input = input
    this.interactive = input.isTTY === true
  }

  /** From now on keys are the guest's. */
  start(): void {
    this.open = true
    this.raw(true)
    process.on('exit', this.restore)
    // Whoever stopped and continued the process has used the terminal in between.
    process.on('SIGCONT', this.again)
    this.input.on('data', this.take)
    this.input.on('end', this.end)
    this.input.on('error', this.end)
    this.input.resume()
  }

  /** Gives the terminal back, with all that was printed. */
  stop(): void {
    if (!this.open) return
    this.restore()
    process.off('exit', this.restore)
    process.off('SIGCONT', this.again)
    this.input.off('data', this.take)
    this.input.off('end', this.end)
    this.input.pause()
    this.input.unref?.()
  }

  write(byte: number): void {
    if (this.held === BUFFER) this.flush()
    this.output[this.held++] = byte
    this.midLine = byte !== NEWLINE
  }

  ready(): boolean {
    return this.typed.length > 0
  }

  read(): number | undefined {
    const [first] = this.typed
    if (!first) return undefined
    const byte = first[this.at++]
    if (this.at === first.length) {
      this.typed.shift()
      this.at = 0
    }
    if (this.ahead-- === MOST_AHEAD && this.open) this.input.resume()
    return byte
  }

  /** Writes what has been printed; waits where standard output is full. */
  flush(): void {
    let done = 0
    while (done < this.held && !this.closed) {
      try {
        done += writeSync(STDOUT, this.output, done, this.held - done)
      } catch (problem) {
        if ((problem as NodeJS.ErrnoException).code === 'EAGAIN') pause()
        else {
          this.closed = true
          this.events.closed()
        }
      }
    }
    this.held = 0
  }

  private readonly take = (bytes: Uint8Array): void => {
    const typed = this.interactive ? this.withoutCommands(bytes) : bytes
    if (typed.length === 0) return
    this.typed.push(typed)
    this.ahead += typed.length
    if (this.ahead >= MOST_AHEAD) this.input.pause()
    this.events.input()
  }

  private readonly end = (): void => {
    this.ended = true
    this.events.input()
  }

  /** Ctrl-A twice is one Ctrl-A for the guest. */
  private withoutCommands(bytes: Uint8Array): Uint8Array {
    const kept: number[] = []
    for (const byte of bytes) {
      if (this.escaped) {
        this.escaped = false
        const command = COMMANDS[String.fromCharCode(byte).toLowerCase()]
        if (command) this.events.command(command)
        else if (byte === ESCAPE) kept.push(byte)
      } else if (byte === ESCAPE) this.escaped = true
      else kept.push(byte)
    }
    return Uint8Array.from(kept)
  }

  private readonly restore = (): void => {
    if (!this.open) return
    this.open = false
    this.flush()
    this.raw(false)
  }

  private readonly again = (): void => {
    if (this.open) this.raw(true)
  }

  private raw(on: boolean): void {
    if (!this.interactive) return
    try {
      this.input.setRawMode(on)
    } catch {
      // The terminal has gone away (it hung up): there is nothing to restore.
    }
  }
}

const sleeper = new Int32Array(new SharedArrayBuffer(4))
/** Until standard output, which somebody has made not to wait, takes more. */
const pause = () => Atomics.wait(sleeper, 0, 0, 5)
