/**
 * Writes a program as a statically linked executable in ELF (System V ABI, chapter 4 and 5): ELF32 or ELF64 in either
 * byte order, a program header for each part, section headers, and the symbol table.
 */
import type { Chunk, Image, Section } from './image.ts'
import type { AssemblerTable } from './table.ts'

/** Alignment of each part, in the file and in memory, in bytes. */
const ALIGNMENT = 16

export function writeElf(table: AssemblerTable, image: Image, entry: bigint): Uint8Array {
  return new ElfWriter(table, image).write(entry)
}

interface Part {
  section: Section
  chunk: Chunk
  offset: number
}

class ElfWriter {
  private readonly wide: boolean
  private readonly little: boolean
  private readonly table: AssemblerTable
  private readonly image: Image
  private readonly parts: Part[] = []
  private readonly sectionNames = new Strings()
  private readonly symbolNames = new Strings()

  constructor(table: AssemblerTable, image: Image) {
    this.table = table
    this.image = image
    this.wide = table.elf.class === 64
    this.little = table.byteOrder === 'little'
  }

  write(entry: bigint): Uint8Array {
    const { image } = this
    for (const section of image.sections) {
      for (const chunk of section.chunks) if (chunk.size > 0) this.parts.push({ section, chunk, offset: 0 })
    }
    this.parts.sort((a, b) => (a.chunk.address < b.chunk.address ? -1 : 1))

    const headerSize = this.wide ? 64 : 52
    const segmentSize = this.wide ? 56 : 32
    let offset = headerSize + segmentSize * this.parts.length
    for (const part of this.parts) {
      // Offset and address are congruent modulo the alignment, as loaders that map pages want it.
      offset += (Number(part.chunk.address % BigInt(ALIGNMENT)) - (offset % ALIGNMENT) + ALIGNMENT) % ALIGNMENT
      part.offset = offset
      offset += part.chunk.bytes.length
    }
    const symbols = this.symbols()
    const symbolsAt = align(offset)
    const symbolStringsAt = symbolsAt + symbols.bytes.length
    const sections = this.sectionHeaders(symbolsAt, symbols, symbolStringsAt)
    const sectionStringsAt = symbolStringsAt + this.symbolNames.size
    const sectionsAt = align(sectionStringsAt + this.sectionNames.size)

    const file = new Uint8Array(sectionsAt + sections.bytes.length)
    const header = new Fields(this.wide, this.little)
    header.bytes.push(0x7f, 0x45, 0x4c, 0x46, this.wide ? 2 : 1, this.little ? 1 : 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    header.half(2).half(this.table.elf.machine).word(1)
    header
      .address(entry)
      .address(BigInt(this.parts.length > 0 ? headerSize : 0))
      .address(BigInt(sectionsAt))
    header.word(0).half(headerSize).half(segmentSize).half(this.parts.length)
    header
      .half(this.wide ? 64 : 40)
      .half(sections.count)
      .half(sections.count - 1)
    file.set(header.bytes, 0)
    file.set(this.segments(), headerSize)
    for (const part of this.parts) file.set(part.chunk.bytes, part.offset)
    file.set(symbols.bytes, symbolsAt)
    file.set(this.symbolNames.bytes(), symbolStringsAt)
    file.set(this.sectionNames.bytes(), sectionStringsAt)
    file.set(sections.bytes, sectionsAt)
    return file
  }

  private segments(): number[] {
    const out = new Fields(this.wide, this.little)
    for (const { section, chunk, offset } of this.parts) {
      const { write, execute } = section.flags
      const flags = 4 | (write ? 2 : 0) | (execute ? 1 : 0)
      out.word(1)
      if (this.wide) out.word(flags)
      out.address(BigInt(offset)).address(chunk.address).address(chunk.address)
      out.address(BigInt(chunk.bytes.length)).address(BigInt(chunk.size))
      if (!this.wide) out.word(flags)
      out.address(BigInt(ALIGNMENT))
    }
    return out.bytes
  }

  private sectionHeaders(
    symbolsAt: number,
    symbols: { bytes: number[]; locals: number },
    stringsAt: number,
  ): { bytes: number[]; count: number } {
    const out = new Fields(this.wide, this.little)
    const header = (
      name: string,
      type: number,
      fields: {
        flags?: number
        address?: bigint
        offset?: number
        size?: number
        link?: number
        info?: number
        align?: number
        entry?: number
      },
    ) => {
      out
        .word(this.sectionNames.add(name))
        .word(type)
        .address(BigInt(fields.flags ?? 0))
      out
        .address(fields.address ?? 0n)
        .address(BigInt(fields.offset ?? 0))
        .address(BigInt(fields.size ?? 0))
      out.word(fields.link ?? 0).word(fields.info ?? 0)
      out.address(BigInt(fields.align ?? 0)).address(BigInt(fields.entry ?? 0))
    }
    header('', 0, {})
    for (const { section, chunk, offset } of this.parts) {
      const { write, execute, empty } = section.flags
      header(section.name, empty ? 8 : 1, {
        flags: 2 | (write ? 1 : 0) | (execute ? 4 : 0),
        address: chunk.address,
        offset,
        size: chunk.size,
        align: 1,
      })
    }
    const count = this.parts.length + 4
    header('.symtab', 2, {
      offset: symbolsAt,
      size: symbols.bytes.length,
      link: count - 2,
      info: symbols.locals,
      align: 8,
      entry: this.wide ? 24 : 16,
    })
    header('.strtab', 3, { offset: stringsAt, size: this.symbolNames.size, align: 1 })
    this.sectionNames.add('.shstrtab')
    const { size } = this.sectionNames
    header('.shstrtab', 3, { offset: stringsAt + this.symbolNames.size, size, align: 1 })
    return { bytes: out.bytes, count }
  }

  /** Local symbols first, as the format wants it; `locals` is how many there are, the null symbol among them. */
  private symbols(): { bytes: number[]; locals: number } {
    const out = new Fields(this.wide, this.little)
    const { image } = this
    const all = [...image.symbols].filter(([name]) => !name.includes(':'))
    const locals = all.filter(([name]) => !image.globals.has(name))
    const globals = all.filter(([name]) => image.globals.has(name))
    this.symbol(out, '', 0n, 0, 0)
    for (const [name, value] of locals) this.symbol(out, name, value, 0, this.sectionOf(name, value))
    for (const [name, value] of globals) this.symbol(out, name, value, 0x10, this.sectionOf(name, value))
    return { bytes: out.bytes, locals: locals.length + 1 }
  }

  private symbol(out: Fields, name: string, value: bigint, info: number, section: number): void {
    out.word(this.symbolNames.add(name))
    if (this.wide) {
      out.bytes.push(info, 0)
      out.half(section).address(value).address(0n)
    } else {
      out.address(value).word(0)
      out.bytes.push(info, 0)
      out.half(section)
    }
  }

  /** Index of the section header of the part that a label lies in, or at the end of; SHN_ABS for a plain value. */
  private sectionOf(name: string, value: bigint): number {
    const section = this.image.labels.get(name)
    const within = (part: Part) => part.chunk.address <= value && value <= part.chunk.address + BigInt(part.chunk.size)
    const own = this.parts.findIndex(part => part.section.name === section && within(part))
    return section === undefined || own < 0 ? 0xfff1 : own + 1
  }
}

const align = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT

/** Fields one after the other, in the file's class and byte order. */
class Fields {
  readonly bytes: number[] = []
  private readonly wide: boolean
  private readonly little: boolean

  constructor(wide: boolean, little: boolean) {
    this.wide = wide
    this.little = little
  }

  half(value: number): this {
    return this.number(BigInt(value), 2)
  }

  word(value: number): this {
    return this.number(BigInt(value), 4)
  }

  /** An address, an offset or a size: as wide as the class. */
  address(value: bigint): this {
    return this.number(value, this.wide ? 8 : 4)
  }

  private number(value: bigint, size: number): this {
    for (let i = 0; i < size; i++) {
      const shift = BigInt(8 * (this.little ? i : size - 1 - i))
      this.bytes.push(Number((value >> shift) & 0xffn))
    }
    return this
  }
}

/** A string table. */
class Strings {
  private readonly encoder = new TextEncoder()
  private readonly offsets = new Map<string, number>([['', 0]])
  private readonly data: number[] = [0]

  /** The offset of a string, added unless it is there. */
  add(text: string): number {
    let offset = this.offsets.get(text)
    if (offset === undefined) {
      offset = this.data.length
      this.data.push(...this.encoder.encode(text), 0)
      this.offsets.set(text, offset)
    }
    return offset
  }

  get size(): number {
    return this.data.length
  }

  bytes(): number[] {
    return this.data
  }
}
