/** The console in Node: standard input, output and error, synchronous, as a program that waits for a key expects. */
import { constants, openSync, readSync, writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import type { Terminal } from '../devices/device.ts'
import type { Console } from './semihosting.ts'

const STDIN = 0
const BUFFER = 4096
const NEWLINE = 0x0a
/** How long to sleep before asking again for input or room, in milliseconds. */
const PAUSE = 5

const sleeper = new Int32Array(new SharedArrayBuffer(4))
const pause = () => Atomics.wait(sleeper, 0, 0, PAUSE)

export class NodeConsole implements Console {
  readonly interactive: boolean
  private readonly output = { stdout: new Lines(1), stderr: new Lines(2) }
  private readonly input = new Uint8Array(BUFFER)
  private at = 0
  private end = 0
  private finished = false
  private readonly descriptor: number
  /** The same console, for devices: they ask whether there is input, and never wait. */
  readonly terminal: Terminal = {
    write: byte => this.write('stdout', Uint8Array.of(byte)),
    read: () => (this.ready() ? this.input[this.at++] : undefined),
    ready: () => this.ready(),
  }

  constructor(interactive: boolean = isatty(0)) {
    this.interactive = interactive
    this.descriptor = interactive ? openTerminal() : STDIN
  }

  write(stream: 'stdout' | 'stderr', bytes: Uint8Array): void {
    this.output[stream].write(bytes)
  }

  read(): number | undefined {
    if (this.at === this.end && !this.fill()) return undefined
    return this.input[this.at++]
  }

  /** Writes what is held back for the end of its line. Call it before the process ends. */
  flush(): void {
    this.output.stdout.flush()
    this.output.stderr.flush()
  }

  private fill(): boolean {
    while (!this.finished) {
      if (this.poll()) return true
      pause()
    }
    return false
  }

  private ready(): boolean {
    return this.at < this.end || (!this.finished && this.poll())
  }

  /** Takes in what there is; false when there is nothing now, or (then `finished` is set) nothing will ever come. */
  private poll(): boolean {
    // Whoever is asked for input wants to see what was said before.
    this.flush()
    try {
      this.at = 0
      this.end = 0
      this.end = readSync(this.descriptor, this.input, 0, BUFFER, null)
      this.finished = this.end === 0
    } catch (error) {
      // Any failure but "nothing yet" is the end of input.
      this.finished = (error as NodeJS.ErrnoException).code !== 'EAGAIN'
    }
    return this.end > 0
  }
}

/** A person's terminal, opened anew so that reading it does not wait; standard input where that cannot be. */
function openTerminal(): number {
  try {
    return openSync('/dev/tty', constants.O_RDONLY | constants.O_NONBLOCK)
  } catch {
    return STDIN
  }
}

/** Output gathered into lines: guests write byte by byte. */
class Lines {
  private readonly descriptor: number
  private readonly held = new Uint8Array(BUFFER)
  private count = 0

  constructor(descriptor: number) {
    this.descriptor = descriptor
  }

  write(bytes: Uint8Array): void {
    for (const byte of bytes) {
      this.held[this.count++] = byte
      if (byte === NEWLINE || this.count === BUFFER) this.flush()
    }
  }

  flush(): void {
    let done = 0
    while (done < this.count) {
      try {
        done += writeSync(this.descriptor, this.held, done, this.count - done)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') pause()
        // Nobody reads any more (a closed pipe): what is written goes nowhere.
        else break
      }
    }
    this.count = 0
  }
}
