/** A hub: what comes in at one port goes out at all others. Machines on it see each other's frames. */
import type { NetworkPort } from '../device.ts'

/** Frames, and bytes of them, that wait at a port; what comes when it is full is lost, as on a real wire. */
const MOST_WAITING = 1024
const MOST_BYTES = 4 << 20

/** Frames that wait for whoever is at the end of a cable: a bounded queue. */
export class FrameQueue {
  private readonly frames: Uint8Array[] = []
  private bytes = 0

  push(frame: Uint8Array): void {
    if (this.frames.length === MOST_WAITING || this.bytes + frame.length > MOST_BYTES) return
    this.frames.push(frame)
    this.bytes += frame.length
  }

  shift(): Uint8Array | undefined {
    const frame = this.frames.shift()
    if (frame) this.bytes -= frame.length
    return frame
  }
}

export interface HubPort extends NetworkPort {
  /** Pulls the cable: nothing goes out or comes in here any more. */
  unplug(): void
}

export class Hub {
  private readonly waiting = new Set<FrameQueue>()

  /** A new port. */
  port(): HubPort {
    const own = new FrameQueue()
    this.waiting.add(own)
    return {
      send: frame => {
        if (!this.waiting.has(own)) return
        for (const queue of this.waiting) if (queue !== own) queue.push(frame)
      },
      receive: () => own.shift(),
      unplug: () => void this.waiting.delete(own),
    }
  }
}
