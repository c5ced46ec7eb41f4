/** The console in Node: standard input, output and error, synchronous, as a program that waits for a key expects. */
import { readSync, writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import type { Console } from './semihosting.ts'

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

  constructor(interactive: boolean = isatty(0)) {
    this.interactive = interactive
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
    this.flush()
    while (!this.finished) {
      try {
        this.end = readSync(0, this.input, 0, BUFFER, null)
        this.at = 0
        if (this.end > 0) return true
        this.finished = true
      } catch (error) {
        // A terminal that another program made non-blocking; any other failure is the end of input.
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') pause()
        else this.finished = true
      }
    }
    return false
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
