/** Blocks of decoded instructions are the same whether their instructions have been met before or not, up to the end of their page. */
import { describe, expect, it } from 'vitest'
import { ACROSS, ENDS, formsOf, HEADER, RECORD } from '../../runtime/fast/forms.ts'
import { NO_ROOM, Predecoded } from '../../runtime/fast/predecoded.ts'
import type { Decoder } from '../../runtime/fast/templates.ts'
import { PhysicalMemory } from '../../runtime/memory/physical.ts'
import { machineOf } from '../fidelity/specs.ts'
import { Random } from '../ir/arbitrary.ts'

const BASE = 0x1_0000
const PAGES = 4
const PAGE = 4096
const MOST = 64
const PATIENCE = 7
const BYTES = 0x2_0000

describe.each(['rv64', 'pico', 'acc8'])('Decoded blocks of %s', name => {
  const { architecture, semantics } = machineOf(name).processor
  const { recordBytes } = formsOf(semantics)
  const random = new Random(20)
  const memory = new PhysicalMemory(architecture.byteOrder)
  const { bytes } = memory.addRam('ram', BASE, PAGES * PAGE)
  // Few different bytes, so that instructions are met again.
  const some = Array.from({ length: 24 }, () => random.below(256))
  for (let i = 0; i < bytes.length; i++) bytes[i] = random.below(10) > 0 ? some[random.below(24)] : random.below(256)

  const made = () => {
    const buffer = new ArrayBuffer(BYTES)
    const decoder = architecture as unknown as Decoder
    const blocks = new Predecoded({ semantics, memory, decoder, buffer, from: 64, behind: BYTES })
    return { blocks, buffer, words: new Int32Array(buffer), halves: new Uint16Array(buffer) }
  }
  const room = (address: number) => PAGE - (address % PAGE)
  /** What the records of a block have, but for bytes that no form asks for: those that stay 0. */
  const shown = ({ buffer, words }: ReturnType<typeof made>, record: number) => {
    const count = words[(record + HEADER.count) >> 2]
    const end = record + HEADER.bytes + count * recordBytes
    return Buffer.from(buffer.slice(record, end + RECORD.operands)).toString('hex')
  }
  const wipe = ({ blocks, buffer }: ReturnType<typeof made>) => {
    blocks.clear()
    new Uint8Array(buffer).fill(0)
  }

  it('have what the decoder gives, at any place of a page', () => {
    const known = made()
    for (let n = 0; n < 200; n++) {
      const close = random.below(2) === 0
      const offset = close ? PAGE - architecture.alignment * (1 + random.below(8)) : random.below(PAGE)
      const address = BASE + PAGE * random.below(PAGES - 1) + offset - (offset % architecture.alignment)
      const lengths: number[] = []
      for (let at = 0, straight = true; straight && at < room(address) && lengths.length < MOST; ) {
        const instruction = architecture.fetchPhysical(memory, address + at)
        at += instruction.length
        if (at > room(address)) break
        lengths.push(instruction.length)
        straight = architecture.isStraight(instruction)
      }
      wipe(known)
      const record = known.blocks.add(address, room(address), MOST, PATIENCE)
      if (lengths.length === 0) {
        expect(record).toBe(0)
        expect(known.blocks.find(address)).toBe(0)
        continue
      }
      const total = lengths.reduce((sum, length) => sum + length, 0)
      expect(known.words[(record + HEADER.count) >> 2]).toBe(lengths.length)
      expect(known.blocks.find(address)).toBe(record)
      expect(known.blocks.addressOf(record)).toBe(address)
      expect(known.blocks.lengthOf(record)).toBe(total)
      expect(known.halves[(record + HEADER.bytes + lengths.length * recordBytes) >> 1]).toBe(ENDS)
      expect(memory.isWatched(address + total - 1, 1)).toBe(true)
      // Nothing has been met before.
      const fresh = made()
      expect(shown(known, record)).toBe(shown(fresh, fresh.blocks.add(address, room(address), MOST, PATIENCE)))
    }
  })

  it('end where no more are asked for, and are found until their page is written to', () => {
    const { blocks, words } = made()
    const found: number[] = []
    for (let address = BASE; address < BASE + 64 * architecture.alignment; address += architecture.alignment) {
      const record = blocks.add(address, room(address), 1, PATIENCE)
      expect(words[(record + HEADER.count) >> 2]).toBe(1)
      found.push(record)
    }
    const again = found.map((_, n) => blocks.find(BASE + n * architecture.alignment))
    expect(again).toEqual(found)
    expect([...blocks.around(BASE)!.records.subarray(0, 64)]).toEqual(found)
    memory.write8(BASE, bytes[0])
    expect(blocks.around(BASE)).toBeUndefined()
    for (const record of found) expect(blocks.isDue(record)).toBe(true)
    expect(blocks.find(BASE)).toBe(0)
  })

  it('are refused where there is no room for the longest', () => {
    const { blocks } = made()
    for (let n = 0; ; n++) {
      const record = blocks.add(BASE, room(BASE), MOST, PATIENCE)
      if (record === NO_ROOM) break
      expect(n).toBeLessThan(BYTES / recordBytes)
    }
    expect(blocks.add(BASE, room(BASE), MOST, PATIENCE)).toBe(NO_ROOM)
    blocks.clear()
    expect(blocks.add(BASE, room(BASE), MOST, PATIENCE)).toBe(64)
  })
})

describe('An instruction of rv64 across the border of two pages', () => {
  const { architecture, semantics } = machineOf('rv64').processor
  const memory = new PhysicalMemory('little')
  memory.addRam('ram', BASE, PAGES * PAGE)
  const buffer = new ArrayBuffer(BYTES)
  const decoder = architecture as unknown as Decoder
  const blocks = new Predecoded({ semantics, memory, decoder, buffer, from: 64, behind: BYTES })
  const words = new Int32Array(buffer)
  const address = BASE + PAGE - 2
  const other = BASE + 3 * PAGE
  const border = 0x9000_0000
  // addi a1, a1, 1
  memory.write16(address, 0x8593)
  memory.write16(other, 0x0015)
  memory.write16(BASE + 8, 0x0001)

  it('has a block that holds until either page is written to', () => {
    for (const written of [address, other]) {
      expect(blocks.add(address, 2, MOST, PATIENCE)).toBe(0)
      const record = blocks.addAcross(address, other, border)
      expect(words[(record + HEADER.patience) >> 2]).toBe(ACROSS)
      expect(blocks.find(address)).toBe(record)
      expect(blocks.borderOf(record)).toBe(border)
      expect(blocks.lengthOf(record)).toBe(4)
      expect(blocks.isDue(record)).toBe(false)
      const before = blocks.add(BASE + 8, PAGE - 8, 1, PATIENCE)
      memory.write8(written, memory.read8(written))
      expect(blocks.find(address)).toBe(0)
      expect(blocks.borderOf(record)).toBe(0)
      expect(blocks.isDue(record)).toBe(true)
      // Of the other page only what reaches into it is forgotten.
      expect(blocks.find(BASE + 8)).toBe(written === other ? before : 0)
    }
  })

  it('has none where it does not reach the other page', () => {
    memory.write16(address, 0x0001)
    expect(blocks.addAcross(address, other, border)).toBe(0)
    expect(blocks.find(address)).toBe(0)
  })
})
