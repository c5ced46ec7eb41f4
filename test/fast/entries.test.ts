/** What is remembered of pages larger than those by which memory watches code: no machine of ours has them yet. */
import { expect, it } from 'vitest'
import { semantics } from '../../generated/rv64/semantics.ts'
import { Translations } from '../../runtime/engine/translations.ts'
import { Entries } from '../../runtime/fast/entries.ts'
import { Machine } from '../../runtime/fast/machine.ts'
import { STORE, STORES, TLB_MASK } from '../../runtime/fast/memory-map.ts'
import type { Semantics } from '../../runtime/fast/semantics.ts'
import { PhysicalMemory } from '../../runtime/memory/physical.ts'

const RAM = 0x8000_0000
const PAGE = 0x2000

it('A page is not remembered for stores where any part of it holds code', () => {
  const memory = new PhysicalMemory('little')
  const machine = new Machine(1 << 20)
  machine.addRam(memory, 'ram', RAM, 1 << 20)
  const map = machine.addProcessor(semantics.stateBytes)
  const translations = new Translations(PAGE)
  const large: Semantics = {
    pc: semantics.pc,
    stateBytes: semantics.stateBytes,
    access: semantics.access!,
    instructions: semantics.instructions,
    pageBytes: PAGE,
    translate: (_: never, va: bigint, bytes: number, kind: number) => {
      translations.remember(va, bytes, kind, Number(va))
      return Number(va)
    },
  }
  const state = { translations, enterTranslations: () => translations.enter(0, 0n) }
  const entries = new Entries({ memory, machine, map, semantics: large, state, alignment: 2 })
  entries.enter()
  const tags = new BigUint64Array(machine.arena.buffer)
  const tagOf = (page: number) => tags[(map.contexts + STORES + (((page / PAGE) << 4) & TLB_MASK)) >> 3]
  const [plain, holdsCode] = [RAM + 2 * PAGE, RAM + 6 * PAGE]
  memory.watch(holdsCode + 0x1100, 4)
  for (const page of [plain, holdsCode])
    expect(entries.fill(BigInt(page), STORE + 8)).toBe(machine.ramOffset + page - RAM)
  expect(tagOf(plain)).toBe(BigInt(plain))
  expect(tagOf(holdsCode)).not.toBe(BigInt(holdsCode))
  // The part that holds it is not plain memory.
  expect(entries.fill(BigInt(holdsCode + 0x1100), STORE + 4)).toBe(-1)
})
