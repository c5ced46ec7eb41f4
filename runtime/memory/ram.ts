/** Writes to watched memory are told in units of this many bytes (a power of two). */
export const PAGE_BYTES = 4096
export const PAGE_SHIFT = 12

/** Largest region that one ArrayBuffer holds on every host. */
export const MAXIMUM_RAM_BYTES = 2 ** 32

const MARK_SHIFT = 4
const MARKS_SHIFT = PAGE_SHIFT - MARK_SHIFT

/** Which bytes of pages are marked, by 16 of them. */
export class Marks {
  private readonly pages = new Map<number, Uint32Array>()

  /** Marks bytes of one page. */
  add(offset: number, bytes: number): void {
    const page = Math.floor(offset / PAGE_BYTES)
    let bits = this.pages.get(page)
    if (!bits) {
      bits = new Uint32Array(1 << (MARKS_SHIFT - 5))
      this.pages.set(page, bits)
    }
    const last = (offset + bytes - 1) >>> MARK_SHIFT
    for (let mark = offset >>> MARK_SHIFT; mark <= last; mark++) {
      const within = mark & ((1 << MARKS_SHIFT) - 1)
      bits[within >>> 5] |= 1 << (within & 31)
    }
  }

  delete(page: number): void {
    this.pages.delete(page)
  }

  /** Whether some of these bytes are marked. */
  touches(offset: number, bytes: number): boolean {
    const last = (offset + bytes - 1) >>> MARK_SHIFT
    for (let mark = offset >>> MARK_SHIFT; mark <= last; ) {
      const bits = this.pages.get(mark >>> MARKS_SHIFT)
      const end = Math.min(last, mark | ((1 << MARKS_SHIFT) - 1))
      if (bits)
        for (let one = mark; one <= end; one++) {
          const within = one & ((1 << MARKS_SHIFT) - 1)
          if ((bits[within >>> 5] & (1 << (within & 31))) !== 0) return true
        }
      mark = end + 1
    }
    return false
  }
}

/** Where RAM lies in a buffer of somebody else's: its bytes, and the flags of its pages. */
export interface RamPlace {
  readonly buffer: ArrayBuffer
  readonly offset: number
  readonly watched: number
}

/** A stretch of random-access memory; its bytes are zero at first. */
export class Ram {
  readonly name: string
  /** Physical address of the first byte. */
  readonly base: number
  /** Bytes. */
  readonly size: number
  readonly bytes: Uint8Array
  readonly view: DataView
  /** One flag for each page of PAGE_BYTES: not 0 when somebody wants to know of writes there. */
  readonly watched: Uint8Array
  /** The bytes of those pages that somebody wants to know of. */
  readonly marks = new Marks()

  /** Throws a RangeError when the host cannot give that much memory. */
  constructor(name: string, base: number, size: number, place?: RamPlace) {
    if (!Number.isSafeInteger(base) || base < 0 || !Number.isSafeInteger(size) || size <= 0)
      throw new RangeError(`memory '${name}': ${size} bytes at ${base} is not a region`)
    if (size > MAXIMUM_RAM_BYTES)
      throw new RangeError(
        `memory '${name}': ${size} bytes are more than the ${MAXIMUM_RAM_BYTES} that one region may have`,
      )
    this.name = name
    this.base = base
    this.size = size
    const pages = Math.ceil(size / PAGE_BYTES)
    if (place) {
      this.bytes = new Uint8Array(place.buffer, place.offset, size)
      this.view = new DataView(place.buffer, place.offset, size)
      this.watched = new Uint8Array(place.buffer, place.watched, pages)
      return
    }
    let buffer: ArrayBuffer
    try {
      buffer = new ArrayBuffer(size)
    } catch {
      throw new RangeError(`memory '${name}': the host cannot give ${size} bytes`)
    }
    this.bytes = new Uint8Array(buffer)
    this.view = new DataView(buffer)
    this.watched = new Uint8Array(pages)
  }
}
