/** The software TLB: what it finds, and what it forgets. */
import { describe, expect, it } from 'vitest'
import { Translations } from '../../runtime/engine/translations.ts'

const PAGE = 4096
const [FETCH, LOAD] = [0, 1]

describe('Remembered translations', () => {
  it('hold for all of a page, for one kind of access, and for nothing beyond', () => {
    const known = new Translations(PAGE)
    known.remember(0xffff_ffff_8000_1010n, 8, LOAD, 0x9000_3010)
    expect(known.find(0xffff_ffff_8000_1000n, 1, LOAD)).toBe(0x9000_3000)
    expect(known.find(0xffff_ffff_8000_1ff8n, 8, LOAD)).toBe(0x9000_3ff8)
    expect(known.find(0xffff_ffff_8000_1ff9n, 8, LOAD), 'it leaves the page').toBe(-1)
    expect(known.find(0xffff_ffff_8000_1010n, 8, FETCH)).toBe(-1)
    expect(known.find(0x7fff_ffff_8000_1010n, 8, LOAD), 'the upper half differs').toBe(-1)
    expect(known.find(0xffff_ffff_8010_1010n, 8, LOAD), 'the same place in the table').toBe(-1)
  })

  it('are not made of accesses that leave the page, or lie where numbers are not exact', () => {
    const known = new Translations(PAGE)
    known.remember(0xffcn, 8, LOAD, 0x2ffc)
    known.remember(0x5000n, 8, LOAD, 2 ** 60)
    expect(known.find(0xff0n, 4, LOAD)).toBe(-1)
    expect(known.find(0x5000n, 4, LOAD)).toBe(-1)
  })

  it('belong to a context, and are there again when it is', () => {
    const known = new Translations(PAGE)
    known.enter(1, 5n)
    known.remember(0x1000n, 4, LOAD, 0x7000)
    known.leave()
    expect(known.left).toBe(true)
    expect(known.find(0x1000n, 4, LOAD)).toBe(-1)
    known.enter(1, 6n)
    expect(known.find(0x1000n, 4, LOAD)).toBe(-1)
    known.remember(0x1000n, 4, LOAD, 0x8000)
    known.enter(1, 5n)
    expect(known.find(0x1000n, 4, LOAD)).toBe(0x7000)
    known.forget()
    expect(known.find(0x1000n, 4, LOAD)).toBe(-1)
    known.enter(1, 6n)
    expect(known.find(0x1000n, 4, LOAD), 'of every context').toBe(-1)
  })

  it('are forgotten of one address, in every context and of every kind, and of no other', () => {
    const known = new Translations(PAGE)
    for (const context of [1, 2]) {
      known.enter(context, 0n)
      for (const kind of [FETCH, LOAD]) {
        known.remember(0xffff_ffff_8000_1010n, 8, kind, 0x9000_3010)
        known.remember(0x1000n, 8, kind, 0x5000)
      }
    }
    const forgotten: bigint[] = []
    known.watcher = {
      forgotten: () => forgotten.push(-1n),
      forgottenPage: at => forgotten.push(at),
      cleared: () => {},
      replaced: () => {},
    }
    known.leave()
    known.forgetAddress(0xffff_ffff_8000_1ff0n)
    expect(forgotten).toEqual([0xffff_ffff_8000_1ff0n])
    for (const context of [1, 2]) {
      known.enter(context, 0n)
      for (const kind of [FETCH, LOAD]) {
        expect(known.find(0xffff_ffff_8000_1010n, 8, kind)).toBe(-1)
        expect(known.find(0x1000n, 8, kind)).toBe(0x5000)
      }
    }
  })

  it('are forgotten with all pages that the same entry maps', () => {
    const known = new Translations(PAGE)
    const at = 0x4020_0000n
    known.enter(1, 0n)
    known.reach = 21
    known.remember(at, 8, LOAD, 0x9020_0000)
    known.remember(at + 0x5000n, 8, LOAD, 0x9020_5000)
    known.reach = 12
    known.remember(at + 0x20_0000n, 8, LOAD, 0x1000)
    known.forgetAddress(at + 0x20_0000n)
    expect(known.find(at, 8, LOAD), 'the page behind it').toBe(0x9020_0000)
    known.enter(2, 0n)
    known.forgetAddress(at + 0x1f_f000n)
    known.enter(1, 0n)
    expect(known.find(at, 8, LOAD)).toBe(-1)
    expect(known.find(at + 0x5000n, 8, LOAD)).toBe(-1)
  })

  it('tell when one makes room for another, of the same kind', () => {
    const known = new Translations(PAGE)
    const replaced: [number, bigint][] = []
    const told = () => {}
    known.watcher = { forgotten: told, forgottenPage: told, cleared: told, replaced: (...one) => replaced.push(one) }
    const page = 0xffff_ffff_8000_1000n
    known.remember(page + 8n, 4, LOAD, 0x5008)
    known.remember(page + 16n, 4, LOAD, 0x6010)
    known.remember(page + (1n << 32n), 4, FETCH, 0x7000)
    expect(replaced, 'the same page, and another kind').toEqual([])
    known.remember(page + (1n << 32n), 4, LOAD, 0x7000)
    expect(replaced).toEqual([[LOAD, page]])
    expect(known.find(page, 4, LOAD)).toBe(-1)
  })

  it('make room for a context by dropping one, wholly', () => {
    const known = new Translations(PAGE)
    for (let context = 0; context < 100; context++) {
      known.enter(context, 0n)
      expect(known.find(0x1000n, 4, LOAD)).toBe(-1)
      known.remember(0x1000n, 4, LOAD, 4096 * context)
    }
    known.enter(99, 0n)
    expect(known.find(0x1004n, 4, LOAD)).toBe(4096 * 99 + 4)
  })

  it('serve addresses of 32 bits', () => {
    const known = new Translations(PAGE)
    known.remember(0x8000_1234, 4, FETCH, 0x1234)
    expect(known.findNarrow(0x8000_1000, 4, FETCH)).toBe(0x1000)
    expect(known.findNarrow(0x1000, 4, FETCH)).toBe(-1)
  })
})
