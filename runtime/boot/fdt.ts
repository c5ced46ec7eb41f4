/**
 * Device trees in their binary form, written and read.
 * Source: Devicetree Specification 0.4, chapter 5 (flattened devicetree format), version 17.
 */
import { BootError, hex } from './errors.ts'

/**
 * A property's value: `true` for none, texts, 32-bit cells, a 64-bit number in two cells, or bytes. Cells are 0 … 2^32-1.
 */
export type PropertyValue = true | string | readonly string[] | number | readonly number[] | bigint | Uint8Array

export interface TreeNode {
  /** With its unit address (`memory@80000000`); the root's is empty. */
  readonly name: string
  readonly properties: Readonly<Record<string, PropertyValue>>
  readonly nodes: readonly TreeNode[]
}

/** As read: values are bytes, since nothing in the binary form says what they are. */
export interface ReadNode {
  readonly name: string
  readonly properties: Readonly<Record<string, Uint8Array>>
  readonly nodes: readonly ReadNode[]
}

const MAGIC = 0xd00d_feed
const VERSION = 17
/** The oldest version whose readers understand this one. */
const COMPATIBLE = 16
const HEADER_BYTES = 40
/** An entry of the memory reservation block; one of zeroes ends it. */
const RESERVATION_BYTES = 16
const BEGIN_NODE = 1
const END_NODE = 2
const PROPERTY = 3
const NOP = 4
const END = 9
/** Deeper trees than this are damaged ones. */
const DEEPEST = 64

/** The tree as bytes, all big-endian. */
export function writeTree(root: TreeNode): Uint8Array {
  const structure = new Words()
  const strings = new Strings()
  const write = (node: TreeNode) => {
    structure.word(BEGIN_NODE)
    structure.bytes(text(node.name))
    for (const [name, value] of Object.entries(node.properties)) {
      const bytes = valueBytes(value)
      structure.word(PROPERTY)
      structure.word(bytes.length)
      structure.word(strings.offset(name))
      structure.bytes(bytes)
    }
    for (const child of node.nodes) write(child)
    structure.word(END_NODE)
  }
  write(root)
  structure.word(END)

  const reservations = HEADER_BYTES
  const structureAt = reservations + RESERVATION_BYTES
  const stringsAt = structureAt + structure.length
  const total = align(stringsAt + strings.length)
  const out = new Uint8Array(total)
  const view = new DataView(out.buffer)
  const header = [
    MAGIC,
    total,
    structureAt,
    stringsAt,
    reservations,
    VERSION,
    COMPATIBLE,
    0,
    strings.length,
    structure.length,
  ]
  header.forEach((word, i) => void view.setUint32(4 * i, word))
  structure.copyTo(out, structureAt)
  strings.copyTo(out, stringsAt)
  return out
}

/** Reads a tree. Throws a BootError for what is none, or is cut off or damaged. */
export function readTree(bytes: Uint8Array): ReadNode {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES || view.getUint32(0) !== MAGIC)
    throw new BootError('not a device tree: it does not start with the magic number of one')
  const [total, structureAt, stringsAt, , version, compatible] = Array.from({ length: 6 }, (_, i) =>
    view.getUint32(4 + 4 * i),
  )
  if (total > bytes.length)
    throw new BootError(`the device tree is truncated: it should have ${total} bytes, and has ${bytes.length}`)
  if (version < COMPATIBLE || compatible > VERSION)
    throw new BootError(`the device tree has version ${version}, which is not understood`)
  try {
    return new TreeReader(view, structureAt, stringsAt, total).read()
  } catch (problem) {
    if (problem instanceof RangeError) throw new BootError('the device tree is damaged: it leads outside of itself')
    throw problem
  }
}

class TreeReader {
  private at: number
  private readonly view: DataView
  private readonly strings: number
  private readonly end: number

  constructor(view: DataView, structure: number, strings: number, end: number) {
    this.view = view
    this.at = structure
    this.strings = strings
    this.end = end
  }

  read(): ReadNode {
    if (this.token() !== BEGIN_NODE) throw new BootError('the device tree is damaged: it has no root')
    return this.node(0)
  }

  private node(depth: number): ReadNode {
    if (depth > DEEPEST) throw new BootError('the device tree is damaged: it is too deep')
    const name = this.string(this.at)
    this.at = align(this.at + name.length + 1)
    const properties: Record<string, Uint8Array> = {}
    const nodes: ReadNode[] = []
    for (;;) {
      const token = this.token()
      if (token === END_NODE) return { name, properties, nodes }
      if (token === BEGIN_NODE) nodes.push(this.node(depth + 1))
      else if (token === PROPERTY) {
        const length = this.word()
        const key = this.string(this.strings + this.word())
        if (this.at + length > this.end) throw new RangeError()
        properties[key] = new Uint8Array(
          this.view.buffer as ArrayBuffer,
          this.view.byteOffset + this.at,
          length,
        ).slice()
        this.at = align(this.at + length)
      } else throw new BootError(`the device tree is damaged: ${hex(token)} is no token`)
    }
  }

  private token(): number {
    for (;;) {
      const token = this.word()
      if (token !== NOP) return token
    }
  }

  private word(): number {
    const value = this.view.getUint32(this.at)
    this.at += 4
    return value
  }

  private string(start: number): string {
    let end = start
    while (this.view.getUint8(end) !== 0) end++
    return new TextDecoder().decode(
      new Uint8Array(this.view.buffer as ArrayBuffer, this.view.byteOffset + start, end - start),
    )
  }
}

/** The bytes of a value, as they stand in the binary form. */
export function valueBytes(value: PropertyValue): Uint8Array {
  if (value === true) return new Uint8Array(0)
  if (value instanceof Uint8Array) return value
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') return cellBytes([value])
  if (typeof value === 'bigint') return cellBytes([Number(value >> 32n), Number(value & 0xffff_ffffn)])
  return isTexts(value) ? concatenate(value.map(text)) : cellBytes(value)
}

/** A read value as texts, or as cells. */
export const textsOf = (bytes: Uint8Array): string[] => new TextDecoder().decode(bytes).split('\0').slice(0, -1)
export const cellsOf = (bytes: Uint8Array): number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length >>> 2 }, (_, i) => view.getUint32(4 * i))
}

/** The node at a path of names (`soc/serial@10000000`); undefined where there is none. */
export function nodeAt<N extends { readonly name: string; readonly nodes: readonly N[] }>(
  root: N,
  path: string,
): N | undefined {
  let node: N | undefined = root
  for (const name of path.split('/').filter(part => part !== '')) node = node?.nodes.find(child => child.name === name)
  return node
}

const isTexts = (value: readonly string[] | readonly number[]): value is readonly string[] =>
  typeof value[0] === 'string'
const text = (value: string): Uint8Array => new TextEncoder().encode(`${value}\0`)
const align = (bytes: number): number => (bytes + 3) & ~3

function cellBytes(cells: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 * cells.length)
  const view = new DataView(bytes.buffer)
  cells.forEach((cell, i) => {
    if (!Number.isInteger(cell) || cell < 0 || cell > 0xffff_ffff) throw new RangeError(`${cell} is not a 32-bit cell`)
    view.setUint32(4 * i, cell)
  })
  return bytes
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** The structure block: words, and bytes padded to words. */
class Words {
  length = 0
  private readonly parts: Uint8Array[] = []

  word(value: number): void {
    this.bytes(cellBytes([value]))
  }

  bytes(bytes: Uint8Array): void {
    this.parts.push(bytes)
    this.length += bytes.length
    const padding = align(this.length) - this.length
    if (padding > 0) this.parts.push(new Uint8Array(padding))
    this.length += padding
  }

  copyTo(out: Uint8Array, at: number): void {
    out.set(concatenate(this.parts), at)
  }
}

/** Property names, each once. */
class Strings {
  length = 0
  private readonly offsets = new Map<string, number>()

  offset(name: string): number {
    let at = this.offsets.get(name)
    if (at === undefined) {
      at = this.length
      this.offsets.set(name, at)
      this.length += text(name).length
    }
    return at
  }

  copyTo(out: Uint8Array, at: number): void {
    for (const [name, offset] of this.offsets) out.set(text(name), at + offset)
  }
}
