/** An assembled program, and the files it can be written as. */
import { writeElf } from './elf.ts'
import type { Image, ListedLine, Section } from './image.ts'
import type { AssemblerTable } from './table.ts'

/** Gaps between parts are filled with zeros in a flat image, up to this many bytes in all. */
const LARGEST_FLAT = 1 << 28

const lower = (a: bigint, b: bigint): bigint => (b < a ? b : a)

export class Program {
  /** Where execution starts: `.entry`, else `_start`, else the first byte of code. */
  readonly entry: bigint
  /** The lowest address. */
  readonly base: bigint
  readonly sections: readonly Section[]
  readonly symbols: ReadonlyMap<string, bigint>
  /** What each line became. */
  readonly listing: readonly ListedLine[]
  private readonly table: AssemblerTable
  private readonly image: Image

  constructor(table: AssemblerTable, image: Image, origin: bigint) {
    this.table = table
    this.image = image
    this.sections = image.sections
    this.symbols = new Map([...image.symbols].filter(([name]) => !name.includes(':')))
    this.listing = image.listing
    const addresses = image.sections.flatMap(section => section.chunks.map(chunk => chunk.address))
    this.base = addresses.length > 0 ? addresses.reduce(lower) : origin
    const code = image.sections.find(section => section.flags.execute)?.chunks[0].address
    this.entry = image.entry ?? image.symbols.get('_start') ?? code ?? this.base
  }

  /**
   * All bytes from `base` on, without what takes only memory at the end.
   * Throws RangeError where parts lie too far apart for that.
   */
  flat(): Uint8Array {
    const chunks = this.sections.flatMap(section => section.chunks).filter(chunk => chunk.bytes.length > 0)
    const end = chunks.reduce((most, chunk) => {
      const last = chunk.address + BigInt(chunk.bytes.length)
      return last > most ? last : most
    }, this.base)
    const size = end - this.base
    if (size > LARGEST_FLAT) throw new RangeError(`a flat image would have ${size} bytes; write ELF instead`)
    const bytes = new Uint8Array(Number(size))
    for (const chunk of chunks) bytes.set(chunk.bytes, Number(chunk.address - this.base))
    return bytes
  }

  /** An ELF executable with a symbol table. */
  elf(): Uint8Array {
    return writeElf(this.table, this.image, this.entry)
  }
}
