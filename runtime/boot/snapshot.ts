/**
 * Snapshots of a whole machine: registers, time, devices, and the pages of memory that are not zero.
 *
 * A file is: magic (8 bytes), version and bytes of the header (32 bits each, little-endian), the header (JSON, deflated), pages one behind the
 * other, and the SHA-256 of all that. The header says which machine it is of, by what its specs make of it.
 */
import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import type { RegisterInfo } from '../engine/types.ts'
import type { PhysicalMemory } from '../memory/physical.ts'
import { PAGE_BYTES } from '../memory/ram.ts'
import { BootError } from './errors.ts'

/** What of a machine goes into a snapshot, and is put back. */
export interface SnapshotParts {
  /** The machine's name, and its registers as laid out in states. */
  readonly machine: string
  readonly registers: readonly RegisterInfo[]
  /** The harts' states. */
  readonly states: readonly { readonly bytes: Uint8Array }[]
  readonly memory: PhysicalMemory
  /** Plain data. */
  readonly devices: { snapshot(): Record<string, unknown>; restore(snapshot: Readonly<Record<string, unknown>>): void }
  /** The engine: time, counts, whether it waits; plain data too. */
  readonly engine: { snapshot(): unknown; restore(snapshot: unknown): void }
}

const MAGIC = new TextEncoder().encode('SVSNAP\r\n')
const VERSION = 1
const PREFIX = MAGIC.length + 8
const HASH_BYTES = 32

interface Header {
  readonly machine: string
  /** Of the layout of registers: a state of another layout means something else. */
  readonly layout: string
  readonly ram: readonly {
    readonly name: string
    readonly base: number
    readonly size: number
    readonly pages: readonly number[]
  }[]
  readonly states: readonly Uint8Array[]
  readonly devices: Record<string, unknown>
  readonly engine: unknown
}

export function writeSnapshot(parts: SnapshotParts): Uint8Array {
  const ram = parts.memory.ram.map(({ name, base, size, bytes }) => ({
    name,
    base,
    size,
    bytes,
    pages: usedPages(bytes),
  }))
  const header: Header = {
    machine: parts.machine,
    layout: layoutOf(parts.registers),
    ram: ram.map(({ name, base, size, pages }) => ({ name, base, size, pages })),
    states: parts.states.map(({ bytes }) => bytes),
    devices: parts.devices.snapshot(),
    engine: parts.engine.snapshot(),
  }
  // Devices' registers are mostly zeroes.
  const text = deflateSync(toJson(header))
  const pages = ram.reduce((sum, region) => sum + region.pages.length, 0)
  const out = new Uint8Array(PREFIX + text.length + pages * PAGE_BYTES + HASH_BYTES)
  out.set(MAGIC)
  const view = new DataView(out.buffer)
  view.setUint32(MAGIC.length, VERSION, true)
  view.setUint32(MAGIC.length + 4, text.length, true)
  out.set(text, PREFIX)
  let at = PREFIX + text.length
  for (const { bytes, pages } of ram)
    for (const page of pages) {
      out.set(bytes.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES), at)
      at += PAGE_BYTES
    }
  out.set(hashOf(out.subarray(0, at)), at)
  return out
}

/** What a machine must be for a snapshot. */
export interface SnapshotShape {
  readonly machine: string
  readonly harts: number
  readonly ram: readonly { readonly name: string; readonly base: number; readonly size: number }[]
}

/** Throws a BootError for what is no snapshot, or is damaged. */
export function snapshotShape(file: Uint8Array): SnapshotShape {
  const { machine, states, ram } = readSnapshot(file).header
  return { machine, harts: states.length, ram: ram.map(({ name, base, size }) => ({ name, base, size })) }
}

/**
 * Puts a machine into the state that a snapshot holds. Throws a BootError for what is no snapshot, is damaged, or is of another
 * machine; then nothing has been changed.
 */
export function restoreSnapshot(file: Uint8Array, parts: SnapshotParts): void {
  const { header, pages } = readSnapshot(file)
  refuseOther(header, parts)
  restoreDevices(header, parts)
  header.states.forEach((bytes, hart) => void parts.states[hart].bytes.set(bytes))
  let at = 0
  header.ram.forEach(({ base, size, pages: used }) => {
    // Written through memory, so that whoever watches it (caches of decoded instructions) hears of it.
    parts.memory.fill(base, size, 0)
    for (const page of used) {
      const start = page * PAGE_BYTES
      const bytes = pages.subarray(at, at + Math.min(PAGE_BYTES, size - start))
      parts.memory.writeBytes(base + start, bytes)
      at += PAGE_BYTES
    }
  })
  // Again, for what it remembers of states and memory.
  parts.engine.restore(header.engine)
}

function refuseOther(header: Header, parts: SnapshotParts): void {
  if (header.machine !== parts.machine)
    throw new BootError(`the snapshot is of the machine '${header.machine}', not of '${parts.machine}'`)
  if (header.layout !== layoutOf(parts.registers))
    throw new BootError(`the snapshot is of another version of '${parts.machine}': its registers are others`)
  if (header.states.length !== parts.states.length)
    throw new BootError(`the snapshot has ${header.states.length} harts, this machine ${parts.states.length}`)
  const { ram } = parts.memory
  const shape = (regions: readonly { name: string; base: number; size: number }[]) =>
    regions.map(r => `${r.name}: ${r.size} bytes at 0x${r.base.toString(16)}`).join(', ')
  if (shape(header.ram) !== shape(ram))
    throw new BootError(`the snapshot has other memory (${shape(header.ram)}) than this machine (${shape(ram)})`)
  const missing = Object.keys(parts.devices.snapshot()).find(name => !(name in header.devices))
  if (missing !== undefined) throw new BootError(`the snapshot has no device '${missing}'`)
}

/**
 * Devices first, since they may find that they are connected otherwise (a disk, a network) than those of the snapshot; and before
 * them time, by which they drive their lines. What lines set in states is overwritten by what it was.
 */
function restoreDevices(header: Header, { devices, engine, states }: SnapshotParts): void {
  const before = { devices: devices.snapshot(), engine: engine.snapshot(), states: states.map(s => s.bytes.slice()) }
  try {
    engine.restore(header.engine)
    devices.restore(header.devices)
  } catch (problem) {
    engine.restore(before.engine)
    devices.restore(before.devices)
    states.forEach(({ bytes }, i) => void bytes.set(before.states[i]))
    if (problem instanceof RangeError) throw new BootError(`the snapshot is of other devices: ${problem.message}`)
    throw problem
  }
}

function readSnapshot(file: Uint8Array): { header: Header; pages: Uint8Array } {
  if (file.length < MAGIC.length || MAGIC.some((byte, i) => file[i] !== byte))
    throw new BootError('not a snapshot: it does not begin like one')
  if (file.length < PREFIX + HASH_BYTES) throw new BootError('the snapshot is cut short')
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const version = view.getUint32(MAGIC.length, true)
  if (version !== VERSION)
    throw new BootError(`the snapshot has format ${version}, and this specvisor reads ${VERSION}`)
  const end = file.length - HASH_BYTES
  const sum = hashOf(file.subarray(0, end))
  if (sum.some((byte, i) => byte !== file[end + i]))
    throw new BootError('the snapshot is damaged or cut short: its checksum differs')
  // From here on it is as it was written.
  const length = view.getUint32(MAGIC.length + 4, true)
  const header = fromJson(inflateSync(file.subarray(PREFIX, PREFIX + length)).toString('utf8')) as Header
  return { header, pages: file.subarray(PREFIX + length, end) }
}

function usedPages(bytes: Uint8Array): number[] {
  const pages: number[] = []
  // Eight bytes at a time; regions begin aligned in their buffers.
  const words = new BigUint64Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 3)
  const each = PAGE_BYTES >>> 3
  for (let page = 0; page * PAGE_BYTES < bytes.length; page++) {
    const end = Math.min((page + 1) * each, words.length)
    let used = page * PAGE_BYTES + PAGE_BYTES > bytes.length && bytes.subarray(end << 3).some(byte => byte !== 0)
    for (let i = page * each; !used && i < end; i++) used = words[i] !== 0n
    if (used) pages.push(page)
  }
  return pages
}

const hashOf = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

/** What must agree for a state's bytes to mean the same. */
const layoutOf = (registers: readonly RegisterInfo[]): string =>
  createHash('sha256')
    .update(JSON.stringify(registers.map(r => [r.name, r.width, r.count, r.offset, r.bytes])))
    .digest('hex')

/** JSON that keeps integers of any size, bytes, maps, sets and what is undefined. */
const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) => {
    if (typeof v === 'bigint') return { $: 'integer', of: String(v) }
    if (v === undefined) return { $: 'undefined' }
    if (v instanceof Map) return { $: 'map', of: [...v] }
    if (v instanceof Set) return { $: 'set', of: [...v] }
    if (ArrayBuffer.isView(v)) {
      const bytes = Buffer.from(v.buffer, v.byteOffset, v.byteLength).toString('base64')
      return { $: v.constructor.name, of: bytes }
    }
    return v
  })

const VIEWS = {
  Uint8Array,
  Uint16Array,
  Uint32Array,
  Int32Array,
  BigUint64Array,
  Float64Array,
} as const

const fromJson = (text: string): unknown => revive(JSON.parse(text) as unknown)

/** In place of a reviver, which cannot bring back `undefined`. */
function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive)
  if (typeof value !== 'object' || value === null) return value
  const { $: kind, of } = value as { $?: string; of?: unknown }
  if (kind === undefined) return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, revive(v)]))
  if (kind === 'undefined') return undefined
  if (kind === 'integer') return BigInt(of as string)
  if (kind === 'map') return new Map(revive(of) as [unknown, unknown][])
  if (kind === 'set') return new Set(revive(of) as unknown[])
  const bytes = Buffer.from(of as string, 'base64')
  const View = VIEWS[kind as keyof typeof VIEWS]
  return new View(Uint8Array.from(bytes).buffer)
}
