/**
 * Decoded instructions as the interpreter in WebAssembly reads them: blocks of records in the machine's memory, which all of its
 * processors share. What a form's record holds is what its semantics ask for when they are told without operands.
 *
 * A block begins with a header; then comes a record for each instruction: its opcode, how far it lies from the start of the block, its
 * operands; and one that ends the block.
 */
import type { PhysicalMemory } from '../memory/physical.ts'
import { PAGE_SHIFT } from '../memory/ram.ts'
import { Reasons } from './reasons.ts'
import { Builder, Cells, type Operands, type Semantics, type Statement } from './semantics.ts'
import type { Unknown, Value } from './value.ts'

/**
 * Of a block: how often it is executed until the engine wants to hear of it (at 0 always), its instructions, the records of the first two
 * blocks that execution went on with, its physical address, as a number of 64 bits, how often the engine has heard of it, and
 * after how many executions for the first time.
 */
export const HEADER = {
  patience: 0,
  count: 4,
  next: 8,
  other: 12,
  address: 16,
  heat: 24,
  first: 28,
  bytes: 32,
} as const
/** Of an instruction: the opcode, and bytes from the start of the block. */
export const RECORD = { opcode: 0, distance: 2, operands: 4 } as const
/** Opcodes that no form has: the block is over; the reference engine executes the instruction, for a reason. */
export const ENDS = 0
export const LEAVES = 1
const FORMS = 2
/** Where the record of an instruction that is left has the number of the reason. */
export const REASON_FIELD = RECORD.operands

const PAGE_BYTES = 1 << PAGE_SHIFT
const NONE: ReadonlyMap<number, number> = new Map()
const NARROWEST = 16
const WIDEST = 32

/** Where a record has an operand, and in how many bytes. */
export interface Field {
  readonly of: Unknown
  readonly width: number
  readonly at: number
  readonly bytes: number
}

/** An instruction form that the interpreter executes. */
export interface Form {
  readonly opcode: number
  readonly statements: readonly Statement[]
  readonly fields: readonly Field[]
}

/** All forms of a machine: those that are executed, and why others are not. */
export interface Forms {
  readonly byId: readonly (Form | string)[]
  readonly recordBytes: number
}

const known = new WeakMap<Semantics, Forms>()

export function formsOf(semantics: Semantics): Forms {
  const before = known.get(semantics)
  if (before) return before
  const builder = new Builder(new Cells(), semantics.pc.width)
  let opcode = FORMS
  let recordBytes = NARROWEST
  const byId = semantics.instructions.map((one): Form | string => {
    const { statements, leave } = builder.tellUnknown(one)
    if (leave !== undefined) return leave
    const laid = layOut(unknownsOf(statements))
    if (!laid) return 'operands'
    recordBytes = Math.max(recordBytes, laid.end <= NARROWEST ? NARROWEST : WIDEST)
    return { opcode: opcode++, statements, fields: laid.fields }
  })
  const made = { byId, recordBytes }
  known.set(semantics, made)
  return made
}

export const keyOf = (of: Unknown): string => (typeof of === 'string' ? `the ${of}` : of.operand)

/** What is unknown in statements, but for the address, each once. */
function unknownsOf(list: readonly Statement[]): Map<string, { of: Unknown; width: number }> {
  const found = new Map<string, { of: Unknown; width: number }>()
  const see = (value: Value): void => {
    if (value.op === 'unknown') {
      if (value.of !== 'pc') found.set(keyOf(value.of), { of: value.of, width: value.width })
      return
    }
    if (value.op === 'cond') [value.test, value.then, value.else].forEach(see)
    else if ('a' in value) {
      see(value.a)
      if ('b' in value && value.b) see(value.b)
    }
  }
  const go = (statements: readonly Statement[]): void => {
    for (const s of statements) {
      if ('value' in s) see(s.value)
      if ('address' in s) see(s.address)
      if (s.kind === 'writeElement') see(s.index)
      if (s.kind === 'jump') see(s.target)
      if (s.kind === 'if') {
        see(s.test)
        go(s.then)
        go(s.else)
      }
    }
  }
  go(list)
  return found
}

/** The widest first, so that each lies at a multiple of its size; undefined where they have no room. */
function layOut(unknowns: Map<string, { of: Unknown; width: number }>): { fields: Field[]; end: number } | undefined {
  const fields: Field[] = []
  const taken = new Array<boolean>(WIDEST).fill(false).fill(true, 0, RECORD.operands)
  let end: number = RECORD.operands
  for (const one of [...unknowns.values()].sort((a, b) => b.width - a.width)) {
    const bytes = [1, 2, 4, 8].find(size => 8 * size >= one.width)
    if (bytes === undefined) return undefined
    let at = 0
    while (at < WIDEST && taken.slice(at, at + bytes).includes(true)) at += bytes
    if (at + bytes > WIDEST) return undefined
    taken.fill(true, at, at + bytes)
    fields.push({ ...one, at, bytes })
    end = Math.max(end, at + bytes)
  }
  return { fields, end }
}

/** What `Predecoded` needs to know of an instruction. */
export type Decoded = Operands & { readonly id: number }

/** The blocks of a machine, in a part of its memory. */
export class Predecoded {
  private readonly forms: Forms
  private readonly reasons: Reasons
  private readonly memory: PhysicalMemory
  private readonly from: number
  private readonly behind: number
  private next: number
  private readonly bytes: Uint8Array
  private readonly halves: Uint16Array
  private readonly words: Int32Array
  private readonly wide: BigUint64Array
  private readonly doubles: Float64Array
  /** By physical page, records by physical address. */
  private readonly pages = new Map<number, Map<number, number>>()
  private lastPage = -1
  private last: Map<number, number> | undefined

  /** @param from where its part of the buffer begins, a multiple of 8, and `behind` ends */
  constructor(semantics: Semantics, memory: PhysicalMemory, buffer: ArrayBuffer, from: number, behind: number) {
    this.forms = formsOf(semantics)
    this.reasons = Reasons.of(semantics)
    this.memory = memory
    this.from = from
    this.behind = behind
    this.next = from
    this.bytes = new Uint8Array(buffer)
    this.halves = new Uint16Array(buffer)
    this.words = new Int32Array(buffer)
    this.wide = new BigUint64Array(buffer)
    this.doubles = new Float64Array(buffer)
    const written = memory.onWatchedWrite
    memory.onWatchedWrite = (address, bytes) => {
      written(address, bytes)
      this.forget(address, bytes)
    }
  }

  /** The record of the block at a physical address; 0 where there is none. */
  find(address: number): number {
    const page = Math.floor(address / PAGE_BYTES)
    if (page !== this.lastPage) {
      this.lastPage = page
      this.last = this.pages.get(page)
    }
    return this.last?.get(address) ?? 0
  }

  /** The blocks of an address' page: records by physical address. */
  around(address: number): ReadonlyMap<number, number> {
    return this.pages.get(Math.floor(address / PAGE_BYTES)) ?? NONE
  }

  /** Writes the block at a physical address of RAM; gives its record, or 0 where there is no room until all is forgotten. */
  add(address: number, instructions: readonly Decoded[], patience: number): number {
    const size = this.forms.recordBytes
    const needed = HEADER.bytes + (instructions.length + 1) * size
    if (this.next + needed > this.behind) return 0
    const { words, halves } = this
    const record = this.next
    this.next += needed
    words[(record + HEADER.patience) >> 2] = patience
    words[(record + HEADER.count) >> 2] = instructions.length
    words[(record + HEADER.next) >> 2] = 0
    words[(record + HEADER.other) >> 2] = 0
    words[(record + HEADER.heat) >> 2] = 0
    words[(record + HEADER.first) >> 2] = patience
    this.doubles[(record + HEADER.address) >> 3] = address
    let at = record + HEADER.bytes
    let distance = 0
    for (const instruction of instructions) {
      this.write(at, instruction, distance)
      at += size
      distance += instruction.length
    }
    halves[(at + RECORD.opcode) >> 1] = ENDS
    halves[(at + RECORD.distance) >> 1] = distance
    this.memory.watch(address, distance)
    const page = Math.floor(address / PAGE_BYTES)
    const known = this.pages.get(page)
    if (known) known.set(address, record)
    else this.pages.set(page, new Map([[address, record]]))
    this.lastPage = -1
    return record
  }

  private write(at: number, instruction: Decoded, distance: number): void {
    const form = this.forms.byId[instruction.id] ?? 'undefined instruction'
    this.halves[(at + RECORD.distance) >> 1] = distance
    if (typeof form === 'string') {
      this.halves[(at + RECORD.opcode) >> 1] = LEAVES
      this.words[(at + REASON_FIELD) >> 2] = this.reasons.number(form)
      return
    }
    this.halves[(at + RECORD.opcode) >> 1] = form.opcode
    for (const { of, width, at: offset, bytes } of form.fields) {
      const value =
        typeof of === 'string'
          ? instruction[of as 'length' | 'bits']
          : (instruction as unknown as Record<string, number | bigint>)[of.operand]
      if (bytes === 8) this.wide[(at + offset) >> 3] = BigInt.asUintN(width, BigInt(value))
      else {
        const narrow = Number(value) & (width === 32 ? -1 : (1 << width) - 1)
        if (bytes === 1) this.bytes[at + offset] = narrow
        else if (bytes === 2) this.halves[(at + offset) >> 1] = narrow
        else this.words[(at + offset) >> 2] = narrow
      }
    }
  }

  /** Whether the engine wants to hear of the block now. */
  isDue(record: number): boolean {
    return this.words[(record + HEADER.patience) >> 2] <= 1
  }

  /** Whether it has been executed so often since the engine has heard of it, or that has happened before. */
  isWarm(record: number, times: number): boolean {
    const { words } = this
    if (words[(record + HEADER.heat) >> 2] > 0) return true
    return words[(record + HEADER.first) >> 2] - words[(record + HEADER.patience) >> 2] >= times
  }

  /** The engine has heard of the block, and wants to again after so many executions; gives how often it has. */
  hear(record: number, patience: number): number {
    this.words[(record + HEADER.patience) >> 2] = patience
    return ++this.words[(record + HEADER.heat) >> 2]
  }

  /** Physical address of a block. */
  addressOf(record: number): number {
    return this.doubles[(record + HEADER.address) >> 3]
  }

  /** Its bytes. */
  lengthOf(record: number): number {
    return this.distance(record, this.words[(record + HEADER.count) >> 2])
  }

  /** Physical address of its last instruction. */
  lastOf(record: number): number {
    return this.addressOf(record) + this.distance(record, this.words[(record + HEADER.count) >> 2] - 1)
  }

  private distance(record: number, n: number): number {
    return this.halves[(record + HEADER.bytes + n * this.forms.recordBytes + RECORD.distance) >> 1]
  }

  /** Where execution went on behind a block, as physical addresses; at most two of them. */
  followersOf(record: number): number[] {
    const records = [this.words[(record + HEADER.next) >> 2], this.words[(record + HEADER.other) >> 2]]
    return records.filter(one => one !== 0).map(one => this.addressOf(one))
  }

  /** Of pages that are written to nothing holds any more: the engine hears of their blocks before they are executed again. */
  private forget(address: number, bytes: number): void {
    const last = Math.floor((address + bytes - 1) / PAGE_BYTES)
    for (let page = Math.floor(address / PAGE_BYTES); page <= last; page++) {
      const records = this.pages.get(page)
      if (!records) continue
      for (const record of records.values()) this.words[(record + HEADER.patience) >> 2] = 0
      this.pages.delete(page)
      this.memory.unwatch(page * PAGE_BYTES)
    }
    this.lastPage = -1
  }

  /** Forgets all blocks: none may be remembered anywhere. */
  clear(): void {
    for (const page of this.pages.keys()) this.memory.unwatch(page * PAGE_BYTES)
    this.pages.clear()
    this.lastPage = -1
    this.next = this.from
  }
}
