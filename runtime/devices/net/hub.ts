/** A hub: what comes in at one port goes out at all others. Machines on it see each other's frames. */
import type { NetworkPort } from '../device.ts'

/** Frames that wait at a port; what comes when it is full is lost, as on a real wire. */
const MOST_WAITING = 1024

export class Hub {
  private readonly waiting: Uint8Array[][] = []

  /** A new port. */
  port(): NetworkPort {
    const own: Uint8Array[] = []
    this.waiting.push(own)
    return {
      send: frame => {
        for (const queue of this.waiting) if (queue !== own && queue.length < MOST_WAITING) queue.push(frame)
      },
      receive: () => own.shift(),
    }
  }
}
