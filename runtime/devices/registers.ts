/**
 * Register maps at run time: bytes that software reads and writes through access types. Emitted classes extend
 * `RegisterSpace` with typed accessors and with what each register's access types do.
 */
import { type ByteOrder, swapBytes, type Value } from './device.ts'

export interface FieldDescription {
  readonly name: string
  readonly title: string
  readonly hi: number
  readonly lo: number
  /** The access type's name, for display. */
  readonly access: string
  readonly values?: Readonly<Record<string, Value>>
}

export interface RegisterDescription<Name extends string = string> {
  readonly name: Name
  readonly title: string
  /** Bytes from the start of the map, and between elements. */
  readonly offset: number
  readonly stride: number
  readonly count: number
  /** 8, 16, 32 or 64 bits. */
  readonly width: number
  readonly reset: Value
  /** Bits that a conventional reset keeps, and those that a function-level reset keeps. */
  readonly sticky: Value
  readonly keptByFlr: Value
  readonly fields: readonly FieldDescription[]
  /** `file:line` of the spec. */
  readonly at: string
}

export interface RegisterMapDescription<Name extends string = string> {
  readonly name: string
  readonly title: string
  readonly standard?: string
  /** Bytes. */
  readonly size: number
  readonly byteOrder: ByteOrder
  readonly capability?: { readonly kind: 'standard' | 'extended'; readonly id: number; readonly version?: number }
  readonly registers: readonly RegisterDescription<Name>[]
  /** Groups of registers that the map of that name describes, `count` times; the space does not hold them. */
  readonly blocks?: Readonly<Record<string, RegisterBlock>>
  readonly at: string
}

export interface RegisterBlock {
  readonly map: string
  /** Bytes from the start of the map, and from each to the next. */
  readonly offset: number
  readonly stride: number
  readonly count: number
}

/** `cold`: power-on. `conventional`: hot or warm reset, keeps sticky bits. `function`: FLR, keeps what the standard exempts too. */
export type ResetKind = 'cold' | 'conventional' | 'function'
/** Values that an instance has after reset in place of its map's: by `register`, `register.field`, `register[2]` or `register[2].field`. */
export type InitialValues = Readonly<Record<string, Value>>

/** Called before software reads a register: the place to bring its stored value up to date. */
export type ReadHook = (element: number) => void
/** Called when software writes: gives what is to be stored instead of `proposed` (what the access types made of the write). */
export type WriteFilter = (proposed: Value, stored: Value, element: number) => Value
/** Called after software has written a register. */
export type WriteHook = (value: Value, previous: Value, element: number) => void

interface Hooks {
  read?: ReadHook
  filter?: WriteFilter
  written?: WriteHook
}

export abstract class RegisterSpace<Name extends string = string> {
  readonly map: RegisterMapDescription
  private readonly view: DataView
  private readonly base: number
  private readonly bytes: number
  private readonly little: boolean
  /** For each byte of the map: index of its register · 2^16 + element, or -1. */
  private readonly owner: Int32Array
  private readonly hooks: Hooks[]
  private readonly initial: Value[][]
  private readonly names: ReadonlyMap<string, number>

  /** Takes `map.size` bytes of `buffer` from byte `base`, or a buffer of its own; starts as after a cold reset. */
  constructor(map: RegisterMapDescription<Name>, initial: InitialValues = {}, buffer?: ArrayBuffer, base = 0) {
    this.map = map
    // What a window onto something else, or blocks of other maps, have beyond the registers needs no bytes here.
    const bytes = map.blocks ? extent(map) : map.registers.length > 0 ? map.size : 0
    this.bytes = bytes
    this.view = new DataView(buffer ?? new ArrayBuffer(bytes))
    this.base = base
    this.little = map.byteOrder === 'little'
    this.owner = new Int32Array(bytes).fill(-1)
    this.hooks = map.registers.map(() => ({}))
    this.names = new Map(map.registers.map((r, i) => [r.name, i]))
    map.registers.forEach((r, index) => {
      for (let element = 0; element < r.count; element++)
        this.owner.fill(
          index * 0x10000 + element,
          r.offset + element * r.stride,
          r.offset + element * r.stride + r.width / 8,
        )
    })
    this.initial = map.registers.map(r => Array<Value>(r.count).fill(r.reset))
    for (const [key, value] of Object.entries(initial)) this.setInitial(key, value)
    this.reset('cold')
  }

  /** What software sees of a stored value; of at most 32 bits, and of more. */
  protected abstract narrowRead(register: number, stored: number): number
  /** The stored value after a read of the bytes in which `mask` has ones. */
  protected abstract narrowAfterRead(register: number, stored: number, mask: number): number
  /**
   * The stored value after a write. `merged`: what a plain store would leave, bytes that are not written as they are stored;
   * `ones`: the ones that are written.
   */
  protected abstract narrowWrite(register: number, stored: number, merged: number, ones: number): number
  protected wideRead(_register: number, stored: bigint): bigint {
    return stored
  }
  protected wideAfterRead(_register: number, stored: bigint, _mask: bigint): bigint {
    return stored
  }
  protected wideWrite(_register: number, stored: bigint, _merged: bigint, _ones: bigint): bigint {
    return stored
  }

  onRead(name: Name, hook: ReadHook): void {
    this.hooks[this.indexOf(name)].read = hook
  }
  onWrite(name: Name, hook: WriteHook): void {
    this.hooks[this.indexOf(name)].written = hook
  }
  filterWrite(name: Name, filter: WriteFilter): void {
    this.hooks[this.indexOf(name)].filter = filter
  }

  /**
   * A software read of 1 to 8 bytes at byte `offset`, which may cover several registers, or parts of them; bytes without a
   * register read 0. `order` is the order in which the bytes make the value.
   */
  read(offset: number, bytes: number, order: ByteOrder = this.map.byteOrder): Value {
    let result = 0n
    this.forEachRegister(offset, bytes, (index, element, first, last) => {
      const r = this.map.registers[index]
      this.hooks[index].read?.(element)
      const stored = this.loadRegister(index, element)
      const mask = this.lanes(r.width / 8, first, last)
      let seen: bigint
      if (r.width <= 32) {
        seen = BigInt(this.narrowRead(index, stored as number))
        this.storeRegister(index, element, this.narrowAfterRead(index, stored as number, Number(mask)))
      } else {
        seen = this.wideRead(index, stored as bigint)
        this.storeRegister(index, element, this.wideAfterRead(index, stored as bigint, mask))
      }
      const start = r.offset + element * r.stride
      for (let byte = first; byte <= last; byte++)
        result |= this.byteOf(seen, byte, r.width / 8) << BigInt(8 * (start + byte - offset))
    })
    return inOrder(result, bytes, order)
  }

  /** A software write, likewise; bytes without a register ignore it. */
  write(offset: number, bytes: number, value: Value, order: ByteOrder = this.map.byteOrder): void {
    const little = BigInt(inOrder(BigInt.asUintN(8 * bytes, BigInt(value)), bytes, order))
    this.forEachRegister(offset, bytes, (index, element, first, last) => {
      const r = this.map.registers[index]
      const size = r.width / 8
      const start = r.offset + element * r.stride
      let written = 0n
      for (let byte = first; byte <= last; byte++)
        written |=
          ((little >> BigInt(8 * (start + byte - offset))) & 0xffn) << BigInt(8 * this.significance(byte, size))
      const stored = this.loadRegister(index, element)
      const merged = (BigInt(stored) & ~this.lanes(size, first, last)) | written
      const proposed =
        r.width <= 32
          ? this.narrowWrite(index, stored as number, Number(merged), Number(written))
          : this.wideWrite(index, stored as bigint, merged, written)
      const hooks = this.hooks[index]
      const next = hooks.filter ? hooks.filter(proposed, stored, element) : proposed
      this.storeRegister(index, element, next)
      hooks.written?.(next, stored, element)
    })
  }

  /** The stored value of a register, as hardware sees it. */
  load(name: Name, element = 0): Value {
    return this.loadRegister(this.indexOf(name), element)
  }
  store(name: Name, value: Value, element = 0): void {
    this.storeRegister(this.indexOf(name), element, value)
  }

  reset(kind: ResetKind): void {
    this.map.registers.forEach((r, index) => {
      for (let element = 0; element < r.count; element++) {
        const kept = kind === 'cold' ? 0n : kind === 'conventional' ? BigInt(r.sticky) : BigInt(r.keptByFlr)
        const old = BigInt(this.loadRegister(index, element))
        const next = (BigInt(this.initial[index][element]) & ~kept) | (old & kept)
        this.storeRegister(index, element, r.width <= 32 ? Number(next) : next)
      }
    })
  }

  /** A copy of the bytes of the map's registers. */
  snapshot(): Uint8Array {
    return new Uint8Array(this.view.buffer as ArrayBuffer, this.base, this.bytes).slice()
  }
  restore(bytes: Uint8Array): void {
    if (bytes.length !== this.bytes) throw new RangeError(`a snapshot of ${this.map.name} has ${this.bytes} bytes`)
    new Uint8Array(this.view.buffer as ArrayBuffer, this.base, this.bytes).set(bytes)
  }

  protected load8(offset: number): number {
    return this.view.getUint8(this.base + offset)
  }
  protected load16(offset: number): number {
    return this.view.getUint16(this.base + offset, this.little)
  }
  protected load32(offset: number): number {
    return this.view.getUint32(this.base + offset, this.little)
  }
  protected load64(offset: number): bigint {
    return this.view.getBigUint64(this.base + offset, this.little)
  }
  protected store8(offset: number, value: number): void {
    this.view.setUint8(this.base + offset, value)
  }
  protected store16(offset: number, value: number): void {
    this.view.setUint16(this.base + offset, value, this.little)
  }
  protected store32(offset: number, value: number): void {
    this.view.setUint32(this.base + offset, value, this.little)
  }
  protected store64(offset: number, value: bigint): void {
    this.view.setBigUint64(this.base + offset, value, this.little)
  }

  private indexOf(name: string): number {
    const index = this.names.get(name)
    if (index === undefined) throw new RangeError(`${this.map.name} has no register ${name}`)
    return index
  }

  private loadRegister(index: number, element: number): Value {
    const r = this.map.registers[index]
    const at = r.offset + element * r.stride
    if (r.width === 8) return this.load8(at)
    if (r.width === 16) return this.load16(at)
    return r.width === 32 ? this.load32(at) : this.load64(at)
  }
  private storeRegister(index: number, element: number, value: Value): void {
    const r = this.map.registers[index]
    const at = r.offset + element * r.stride
    if (r.width === 8) this.store8(at, Number(value))
    else if (r.width === 16) this.store16(at, Number(value))
    else if (r.width === 32) this.store32(at, Number(value))
    else this.store64(at, BigInt(value))
  }

  /** Registers that the bytes offset … offset+bytes-1 touch, with the first and the last byte of each that they cover. */
  private forEachRegister(
    offset: number,
    bytes: number,
    visit: (index: number, element: number, first: number, last: number) => void,
  ): void {
    const end = Math.min(offset + bytes, this.owner.length)
    for (let at = Math.max(offset, 0); at < end; ) {
      const owner = this.owner[at]
      let next = at + 1
      if (owner >= 0) {
        while (next < end && this.owner[next] === owner) next++
        const index = Math.floor(owner / 0x10000)
        const element = owner % 0x10000
        const r = this.map.registers[index]
        const start = r.offset + element * r.stride
        visit(index, element, at - start, next - 1 - start)
      }
      at = next
    }
  }

  /** Place of a byte in the register's value, counted from the least significant. */
  private significance(byte: number, size: number): number {
    return this.little ? byte : size - 1 - byte
  }
  private byteOf(value: bigint, byte: number, size: number): bigint {
    return (value >> BigInt(8 * this.significance(byte, size))) & 0xffn
  }
  private lanes(size: number, first: number, last: number): bigint {
    let mask = 0n
    for (let byte = first; byte <= last; byte++) mask |= 0xffn << BigInt(8 * this.significance(byte, size))
    return mask
  }

  private setInitial(key: string, value: Value): void {
    const match = /^([^.[]+)(?:\[(\d+)\])?(?:\.(.+))?$/.exec(key)
    const index = match ? this.names.get(match[1]) : undefined
    if (!match || index === undefined) throw new RangeError(`${this.map.name} has no register ${key}`)
    const r = this.map.registers[index]
    const element = Number(match[2] ?? 0)
    const field = match[3] === undefined ? { hi: r.width - 1, lo: 0 } : r.fields.find(f => f.name === match[3])
    if (!field || element >= r.count) throw new RangeError(`${this.map.name} has no ${key}`)
    const ones = ((1n << BigInt(field.hi - field.lo + 1)) - 1n) << BigInt(field.lo)
    const next = (BigInt(this.initial[index][element]) & ~ones) | ((BigInt(value) << BigInt(field.lo)) & ones)
    this.initial[index][element] = r.width <= 32 ? Number(next) : next
  }
}

/** Bytes from the start of a map to the end of its last register. */
const extent = (map: RegisterMapDescription): number =>
  Math.max(0, ...map.registers.map(r => r.offset + (r.count - 1) * r.stride + r.width / 8))

/** A value whose first byte in memory is its least significant one, as the value that `order` makes of the same bytes. */
function inOrder(little: bigint, bytes: number, order: ByteOrder): Value {
  const value: Value = bytes <= 4 ? Number(little) : little
  if (order === 'little') return value
  if (bytes === 1 || bytes === 2 || bytes === 4 || bytes === 8) return swapBytes(value, bytes)
  throw new RangeError(`an access has 1, 2, 4 or 8 bytes, not ${bytes}`)
}
