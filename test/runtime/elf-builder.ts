/** Makes small ELF files for tests, field by field, so that any of them can be wrong. */
export interface ElfShape {
  class: 32 | 64
  byteOrder: 'little' | 'big'
  type: number
  machine: number
  entry: bigint
  segments: {
    type?: number
    virtual: bigint
    physical?: bigint
    bytes: number[]
    memorySize?: bigint
    offset?: bigint
  }[]
  symbols?: { name: string; value: bigint; size?: bigint; kind?: number; section?: number }[]
}

export const executable: ElfShape = {
  class: 64,
  byteOrder: 'little',
  type: 2,
  machine: 243,
  entry: 0x8000_0000n,
  segments: [{ virtual: 0x8000_0000n, bytes: [1, 2, 3, 4] }],
}

export function buildElf(shape: ElfShape): Uint8Array {
  const wide = shape.class === 64
  const little = shape.byteOrder === 'little'
  const file = new Uint8Array(8192)
  const view = new DataView(file.buffer)
  let at = 0
  const half = (value: number) => {
    view.setUint16(at, value, little)
    at += 2
  }
  const word = (value: number | bigint) => {
    view.setUint32(at, Number(value), little)
    at += 4
  }
  const address = (value: bigint) => {
    if (!wide) return word(value)
    view.setBigUint64(at, value, little)
    at += 8
  }
  const header = wide ? 64 : 52
  const programHeader = wide ? 56 : 32
  const sectionHeader = wide ? 64 : 40
  let data = header + shape.segments.length * programHeader

  file.set([0x7f, 0x45, 0x4c, 0x46, wide ? 2 : 1, little ? 1 : 2, 1])
  at = 16
  half(shape.type)
  half(shape.machine)
  word(1)
  address(shape.entry)
  address(BigInt(header))
  const sectionsAt = at
  address(0n)
  word(0)
  half(header)
  half(programHeader)
  half(shape.segments.length)
  half(sectionHeader)
  half(shape.symbols ? 3 : 0)
  half(0)

  for (const segment of shape.segments) {
    const { type = 1, virtual, physical = virtual, bytes, memorySize = BigInt(bytes.length) } = segment
    const offset = segment.offset ?? BigInt(data)
    file.set(bytes, data)
    data += bytes.length
    word(type)
    if (wide) word(5)
    for (const value of [offset, virtual, physical, BigInt(bytes.length), memorySize]) address(value)
    if (!wide) word(5)
    address(4n)
  }

  if (shape.symbols) {
    const names = `\0${shape.symbols.map(s => `${s.name}\0`).join('')}`
    const stringsAt = data
    file.set(new TextEncoder().encode(names), data)
    data += names.length
    const symbolsAt = data
    at = data
    let name = 1
    for (const { name: text, value, size = 0n, kind = 2, section = 1 } of shape.symbols) {
      word(name)
      name += text.length + 1
      if (wide) {
        file[at++] = kind
        at++
        half(section)
        address(value)
        address(size)
      } else {
        address(value)
        address(size)
        file[at++] = kind
        at++
        half(section)
      }
    }
    data = at
    const table = data
    const section = (type: number, offset: number, bytes: number, link: number) => {
      word(0)
      word(type)
      address(0n)
      address(0n)
      address(BigInt(offset))
      address(BigInt(bytes))
      word(link)
      word(0)
      address(1n)
      address(0n)
    }
    section(0, 0, 0, 0)
    section(2, symbolsAt, table - symbolsAt, 2)
    section(3, stringsAt, names.length, 0)
    data = at
    at = sectionsAt
    address(BigInt(table))
  }
  return file.slice(0, data)
}
