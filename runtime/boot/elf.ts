/**
 * Reading of executables in the Executable and Linking Format, 32 and 64 bits, either byte order.
 * Source: System V Application Binary Interface, generic part, chapters 4 (object files) and 5 (program loading).
 */
import { BootError, hex } from './errors.ts'

export interface ElfSegment {
  /** Where the bytes go: physical and virtual address of the first one. */
  readonly physical: number
  readonly virtual: number
  /** The segment's bytes in the file; memory beyond them, up to `memorySize`, is zero. */
  readonly bytes: Uint8Array
  readonly memorySize: number
  /** Whether it may hold instructions. */
  readonly executable: boolean
}

export interface ElfSymbol {
  readonly name: string
  readonly value: bigint
  readonly size: bigint
  readonly kind: 'none' | 'object' | 'function' | 'other'
}

export interface ElfImage {
  /** Bits of an address. */
  readonly class: 32 | 64
  readonly byteOrder: 'little' | 'big'
  /** The `e_machine` number. */
  readonly machine: number
  /** It relocates itself, wherever it lies. */
  readonly movable: boolean
  /** Entry point, a virtual address. */
  readonly entry: number
  readonly segments: readonly ElfSegment[]
  /** Defined, named symbols, by ascending value. */
  readonly symbols: readonly ElfSymbol[]
}

const MAGIC = [0x7f, 0x45, 0x4c, 0x46]
const IDENT_BYTES = 16
const SECTION_SYMTAB = 2
const PT_LOAD = 1
const PT_INTERP = 3
const PF_X = 1
/** An `e_phnum` that says: too many to count here. Executables have no reason for it. */
const PN_XNUM = 0xffff
const ET_EXEC = 2
const ET_DYN = 3

/** `e_type` values that cannot be run as they are, and why. */
const NOT_EXECUTABLE: Record<number, string> = {
  0: 'has no file type',
  1: 'is an object file that has not been linked',
  3: 'is position-independent or a shared library; link it statically (-static, -no-pie)',
  4: 'is a core dump',
}

const SYMBOL_KINDS = ['none', 'object', 'function'] as const

export const isElf = (file: Uint8Array): boolean => MAGIC.every((byte, i) => file[i] === byte)

/** The two classes differ in the width of addresses and in the order of some fields. */
class Reader {
  readonly wide: boolean
  readonly little: boolean
  private readonly view: DataView
  private readonly file: Uint8Array

  constructor(file: Uint8Array, wide: boolean, little: boolean) {
    this.file = file
    this.view = new DataView(file.buffer, file.byteOffset, file.byteLength)
    this.wide = wide
    this.little = little
  }

  slice(offset: number, bytes: number, what: string): Uint8Array {
    if (!(offset + bytes <= this.file.length))
      throw new BootError(
        `the ELF file is truncated: ${what} should end at byte ${offset + bytes}, the file has ${this.file.length}`,
      )
    return this.file.subarray(offset, offset + bytes)
  }

  byte = (offset: number): number => this.view.getUint8(offset)
  half = (offset: number): number => this.view.getUint16(offset, this.little)
  word = (offset: number): number => this.view.getUint32(offset, this.little)
  long = (offset: number): bigint => this.view.getBigUint64(offset, this.little)

  /** An address, offset or size: as wide as the class. */
  address(offset: number, what: string): number {
    const value = this.wide ? this.long(offset) : BigInt(this.word(offset))
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
      throw new BootError(`the ELF file is damaged: ${what} is ${hex(value)}, which no memory reaches`)
    return Number(value)
  }
}

/**
 * Reads an executable. Throws a BootError for what is not one, or is cut off or damaged.
 * @param relocates whether it may be one that relocates itself, as firmware and kernels do
 */
export function parseElf(file: Uint8Array, relocates = false): ElfImage {
  if (!isElf(file)) throw new BootError('not an ELF file: it does not start with the ELF magic number')
  if (file.length < IDENT_BYTES) throw new BootError('the ELF file is truncated: its identification is incomplete')
  const [classByte, orderByte] = [file[4], file[5]]
  if (classByte !== 1 && classByte !== 2) throw new BootError(`the ELF file is damaged: its class is ${classByte}`)
  if (orderByte !== 1 && orderByte !== 2) throw new BootError(`the ELF file is damaged: its byte order is ${orderByte}`)
  const wide = classByte === 2
  const reader = new Reader(file, wide, orderByte === 1)
  reader.slice(0, wide ? 64 : 52, 'its header')

  const type = reader.half(16)
  if (type !== ET_EXEC && !(relocates && type === ET_DYN))
    throw new BootError(`not a static executable: the ELF file ${NOT_EXECUTABLE[type] ?? `has type ${hex(type)}`}`)

  return {
    class: wide ? 64 : 32,
    byteOrder: reader.little ? 'little' : 'big',
    machine: reader.half(18),
    movable: type === ET_DYN,
    entry: reader.address(24, 'the entry point'),
    segments: readSegments(reader),
    symbols: readSymbols(reader),
  }
}

function readSegments(reader: Reader): ElfSegment[] {
  const { wide } = reader
  const table = reader.address(wide ? 32 : 28, "the program headers' offset")
  const size = reader.half(wide ? 54 : 42)
  const count = reader.half(wide ? 56 : 44)
  if (count === PN_XNUM) throw new BootError('the ELF file has too many program headers')
  if (count > 0 && size < (wide ? 56 : 32))
    throw new BootError(`the ELF file is damaged: its program headers have ${size} bytes each`)
  reader.slice(table, count * size, 'its program header table')

  const segments: ElfSegment[] = []
  for (let i = 0; i < count; i++) {
    const at = table + i * size
    const type = reader.word(at)
    if (type === PT_INTERP) throw new BootError('not a static executable: the ELF file wants a dynamic linker')
    if (type !== PT_LOAD) continue
    const name = `segment ${i}`
    const offset = reader.address(at + (wide ? 8 : 4), `${name}'s offset`)
    const virtual = reader.address(at + (wide ? 16 : 8), `${name}'s virtual address`)
    const physical = reader.address(at + (wide ? 24 : 12), `${name}'s physical address`)
    const fileSize = reader.address(at + (wide ? 32 : 16), `${name}'s size in the file`)
    const memorySize = reader.address(at + (wide ? 40 : 20), `${name}'s size in memory`)
    if (fileSize > memorySize)
      throw new BootError(`the ELF file is damaged: ${name} has ${fileSize} bytes in the file, ${memorySize} in memory`)
    if (memorySize === 0) continue
    const executable = (reader.word(at + (wide ? 4 : 24)) & PF_X) !== 0
    segments.push({ physical, virtual, bytes: reader.slice(offset, fileSize, name), memorySize, executable })
  }
  if (segments.length === 0) throw new BootError('the ELF file has nothing to load: no loadable segment')
  return segments
}

/** Symbols are for people: a damaged or missing table gives none rather than an error. */
function readSymbols(reader: Reader): ElfSymbol[] {
  const { wide } = reader
  try {
    const table = reader.address(wide ? 40 : 32, "the section headers' offset")
    const size = reader.half(wide ? 58 : 46)
    const count = reader.half(wide ? 60 : 48)
    reader.slice(table, count * size, 'its section header table')
    const extent = (index: number) => {
      const at = table + index * size
      const offset = reader.address(at + (wide ? 24 : 16), "a section's offset")
      const bytes = reader.address(at + (wide ? 32 : 20), "a section's size")
      reader.slice(offset, bytes, 'a section')
      return { offset, bytes, link: reader.word(at + (wide ? 40 : 24)) }
    }
    const symbols: ElfSymbol[] = []
    for (let i = 0; i < count; i++) {
      if (reader.word(table + i * size + 4) !== SECTION_SYMTAB) continue
      const section = extent(i)
      const strings = extent(section.link)
      const names = reader.slice(strings.offset, strings.bytes, 'the string table')
      const each = wide ? 24 : 16
      for (let at = section.offset; at + each <= section.offset + section.bytes; at += each)
        collectSymbol(reader, at, names, symbols)
    }
    return symbols.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
  } catch (error) {
    if (error instanceof BootError || error instanceof RangeError) return []
    throw error
  }
}

function collectSymbol(reader: Reader, at: number, names: Uint8Array, symbols: ElfSymbol[]): void {
  const { wide } = reader
  const info = reader.byte(at + (wide ? 4 : 12))
  const section = reader.half(at + (wide ? 6 : 14))
  const start = reader.word(at)
  const end = names.indexOf(0, start)
  // Section 0: undefined here. Types above 2 are sections, files and the like.
  if (section === 0 || start === 0 || end <= start) return
  const name = new TextDecoder().decode(names.subarray(start, end))
  const value = wide ? reader.long(at + 8) : BigInt(reader.word(at + 4))
  const size = wide ? reader.long(at + 16) : BigInt(reader.word(at + 8))
  symbols.push({ name, value, size, kind: SYMBOL_KINDS[info & 0xf] ?? 'other' })
}
