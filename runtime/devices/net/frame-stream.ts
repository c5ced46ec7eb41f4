/**
 * Ethernet frames in a stream of bytes: before each, its length in 32 bits, big-endian. That is what QEMU's `-netdev stream` and
 * `-netdev socket` speak over TCP, so that its machines may share a wire with ours.
 */
import { ETHERNET_HEADER, viewOf } from './packets.ts'

const PREFIX = 4
/** Bytes of a frame at most: what no device sends more of. */
export const LONGEST_FRAME = 0x1_0000

/** What has come is no stream of frames. */
export class FrameError extends Error {
  override readonly name = 'FrameError'
}

export function framed(frame: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(PREFIX + frame.length)
  viewOf(bytes).setUint32(0, frame.length)
  bytes.set(frame, PREFIX)
  return bytes
}

/** Frames out of pieces as they come, wherever they are cut. Holds back less than one frame. */
export class FrameReader {
  private held: Uint8Array = new Uint8Array(0)

  /** The frames that are complete now. Throws a FrameError for a length that no frame has; what came before it is lost too. */
  take(piece: Uint8Array): Uint8Array[] {
    const bytes = new Uint8Array(this.held.length + piece.length)
    bytes.set(this.held)
    bytes.set(piece, this.held.length)
    const view = viewOf(bytes)
    const frames: Uint8Array[] = []
    let at = 0
    while (bytes.length - at >= PREFIX) {
      const length = view.getUint32(at)
      if (length < ETHERNET_HEADER || length > LONGEST_FRAME) throw new FrameError(`a frame of ${length} bytes`)
      if (bytes.length - at - PREFIX < length) break
      at += PREFIX + length
      // A copy, so that a frame that waits keeps no more than itself.
      frames.push(bytes.slice(at - length, at))
    }
    this.held = bytes.slice(at)
    return frames
  }
}
