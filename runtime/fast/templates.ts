/**
 * Records of instructions by their bits: what has been decoded once is copied from then on, wherever it lies. A decoder looks at nothing
 * but the bits of its instruction, and at no more of them than belong to it.
 */
import type { Bus } from '../engine/types.ts'
import type { PhysicalMemory } from '../memory/physical.ts'
import { PAGE_BYTES } from '../memory/ram.ts'
import { acrossBorder, LONGEST } from './border.ts'
import { type Forms, formsOf, LEAVES, REASON_FIELD, RECORD } from './forms.ts'
import { Reasons } from './reasons.ts'
import type { Operands, Semantics } from './semantics.ts'

/** What is asked of an instruction. */
export type Decoded = Operands & { readonly id: number }

/** What makes instructions of bytes: an architecture, as far as it is needed here. */
export interface Decoder {
  readonly alignment: number
  readonly instructions: readonly { readonly length: number }[]
  fetchPhysical(bus: Bus, address: number): Decoded
  isStraight(instruction: Decoded): boolean
}

/** What `write` gives: the bytes of an instruction, and whether execution goes on behind it as it came. */
export const LENGTH = 0x3f
export const STRAIGHT = 0x40
/** In place of that: these 2 bytes are the start of something longer. */
const LONGER = 0x80

/** Templates of up to 2 bytes lie by these, others by a hash of 4 bytes. */
const SHORT = 1 << 16
const LONG_BITS = 16
const MULTIPLIER = 0x9e37_79b1
/** Of the first word of a record: the opcode, and the bit from which on is the distance. */
const OPCODE = 0xffff
const KNOWN = 8 * RECORD.distance

export class Templates {
  private readonly memory: PhysicalMemory
  private readonly decoder: Decoder
  private readonly forms: Forms
  private readonly reasons: Reasons
  /** Bytes of the longest instruction. */
  private readonly longest: number
  /** Templates: words of a record, but what `write` gives in place of the distance (0 where there is none); then the bits of a long one. */
  private readonly templates: Int32Array
  /** Words of a record. */
  private readonly size: number
  private readonly bytes: Uint8Array
  private readonly halves: Uint16Array
  private readonly words: Int32Array
  private readonly wide: BigUint64Array

  /** @param buffer where records are written */
  constructor(semantics: Semantics, memory: PhysicalMemory, decoder: Decoder, buffer: ArrayBuffer) {
    this.memory = memory
    this.decoder = decoder
    this.forms = formsOf(semantics)
    this.reasons = Reasons.of(semantics)
    this.longest = decoder.instructions.reduce((most, { length }) => Math.max(most, length), 1)
    this.size = this.forms.recordBytes >> 2
    this.templates = new Int32Array((SHORT + (1 << LONG_BITS)) * (this.size + 1))
    this.bytes = new Uint8Array(buffer)
    this.halves = new Uint16Array(buffer)
    this.words = new Int32Array(buffer)
    this.wide = new BigUint64Array(buffer)
  }

  /**
   * Writes the record of the instruction at a physical address of RAM, which lies `distance` behind the start of its block; gives its
   * length, and whether it is straight. 0: it does not lie within so many bytes.
   */
  write(at: number, distance: number, address: number, room: number): number {
    if (room < 2) return this.decode(at, distance, address, room, -1)
    const half = this.memory.read16(address)
    const short = half * (this.size + 1)
    const known = this.templates[short] >>> KNOWN
    if (known === 0) return this.decode(at, distance, address, room, half)
    if (known !== LONGER) return this.copy(at, distance, short)
    if (room < 4) return room < 3 ? 0 : this.decode(at, distance, address, room, -1)
    const word = this.memory.read32(address) | 0
    const long = this.placeOf(word)
    if (this.templates[long + this.size] === word && this.templates[long] >>> KNOWN !== 0)
      return this.copy(at, distance, long)
    return this.decode(at, distance, address, room, half)
  }

  /** Where the template of 4 bytes is, if there is one. */
  private placeOf(word: number): number {
    return (SHORT + (Math.imul(word, MULTIPLIER) >>> (32 - LONG_BITS))) * (this.size + 1)
  }

  private copy(at: number, distance: number, template: number): number {
    const { words, templates, size } = this
    const to = at >> 2
    const first = templates[template]
    words[to] = (first & OPCODE) | (distance << KNOWN)
    for (let i = 1; i < size; i++) words[to + i] = templates[template + i]
    return first >>> KNOWN
  }

  /** As `write`, by the decoder; keeps a template, unless the first 2 bytes are not given (-1). */
  private decode(at: number, distance: number, address: number, room: number, half: number): number {
    // Its bytes are read, and those of others in vain: not of a device.
    if (!this.memory.ramAt(address, this.longest)) return 0
    const instruction = this.decoder.fetchPhysical(this.memory, address)
    const { length } = instruction
    if (half >= 0 && length > 2) this.templates[half * (this.size + 1)] = LONGER << KNOWN
    if (length > room) return 0
    this.writeAnew(at, instruction, distance)
    const result = length | (this.decoder.isStraight(instruction) ? STRAIGHT : 0)
    if (half < 0 || length > 4) return result
    const word = this.memory.read32(address) | 0
    const template = length > 2 ? this.placeOf(word) : half * (this.size + 1)
    const { words, templates, size } = this
    const from = at >> 2
    templates[template] = (words[from] & OPCODE) | (result << KNOWN)
    for (let i = 1; i < size; i++) templates[template + i] = words[from + i]
    templates[template + size] = word
    return result
  }

  /**
   * Writes the record of an instruction that begins at a physical address and goes on at the start of another page; gives its length, or
   * 0 where it does not reach that.
   */
  writeAcross(at: number, address: number, next: number): number {
    const end = address - (address % PAGE_BYTES) + PAGE_BYTES
    if (end - address >= LONGEST || this.longest > LONGEST) return 0
    const instruction = this.decoder.fetchPhysical(acrossBorder(this.memory, end, next), address)
    if (instruction.length <= end - address) return 0
    this.writeAnew(at, instruction, 0)
    return instruction.length
  }

  private writeAnew(at: number, instruction: Decoded, distance: number): void {
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
}
