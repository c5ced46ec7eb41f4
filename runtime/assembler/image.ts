/** What a program is in memory, part by part. */
import { SourceError } from './errors.ts'
import type { SectionFlags, Statement } from './source.ts'

export interface Section {
  name: string
  flags: SectionFlags
  /** Parts that lie apart: a new one begins at every `.org`. */
  chunks: Chunk[]
}

export interface Chunk {
  address: bigint
  /** Bytes in memory; `bytes` has as many, or none in a section that takes no bytes of the file. */
  size: number
  bytes: Uint8Array
}

export interface ListedLine {
  /** From 1. */
  line: number
  address: bigint
  bytes: Uint8Array
}

export interface Image {
  sections: Section[]
  symbols: Map<string, bigint>
  /** Symbols that are addresses, and the section they lie in. */
  labels: Map<string, string>
  globals: Set<string>
  entry?: bigint
  listing: ListedLine[]
}

/** Collects the bytes of the last pass. */
export class ImageWriter {
  readonly image: Image
  private readonly buffers = new Map<Chunk, Uint8Array>()
  /** The statement that each chunk begins with. */
  private readonly beginnings = new Map<Chunk, Statement>()

  constructor(image: Image) {
    this.image = image
  }

  label(name: string, section: string): void {
    this.image.labels.set(name, section)
  }

  put(
    statement: Statement,
    name: string,
    cursor: { flags: SectionFlags; at: bigint },
    size: number,
    bytes: Uint8Array,
  ): void {
    let section = this.image.sections.find(one => one.name === name)
    if (!section) {
      section = { name, flags: cursor.flags, chunks: [] }
      this.image.sections.push(section)
    }
    let chunk = section.chunks.at(-1)
    if (!chunk || chunk.address + BigInt(chunk.size) !== cursor.at) {
      chunk = { address: cursor.at, size: 0, bytes: new Uint8Array(0) }
      section.chunks.push(chunk)
      this.beginnings.set(chunk, statement)
    }
    if (bytes.length > 0) {
      this.append(chunk, bytes)
      this.image.listing.push({ line: statement.line, address: cursor.at, bytes })
    }
    chunk.size += size
  }

  checkOverlaps(report: (error: SourceError) => void): void {
    const chunks = [...this.beginnings].sort(([a], [b]) => (a.address < b.address ? -1 : 1))
    for (let i = 1; i < chunks.length; i++) {
      const [[before], [chunk, statement]] = [chunks[i - 1], chunks[i]]
      const end = before.address + BigInt(before.size)
      if (end <= chunk.address) continue
      const message = `what begins here at ${hex(chunk.address)} lies on what ends at ${hex(end)}`
      report(new SourceError(message, statement.start, statement.end))
    }
  }

  /** Buffers double, so that long programs do not copy themselves at each statement. */
  private append(chunk: Chunk, bytes: Uint8Array): void {
    const used = chunk.bytes.length
    let buffer = this.buffers.get(chunk)
    if (!buffer || buffer.length < used + bytes.length) {
      const larger = new Uint8Array(Math.max(256, 2 * (used + bytes.length)))
      larger.set(chunk.bytes)
      buffer = larger
      this.buffers.set(chunk, buffer)
    }
    buffer.set(bytes, used)
    chunk.bytes = buffer.subarray(0, used + bytes.length)
  }
}

export const hex = (value: bigint): string => (value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`)
