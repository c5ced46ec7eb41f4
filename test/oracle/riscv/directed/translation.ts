/** Addresses, the levels of page tables, and when a changed table takes effect. */
import { A, D, G, leaf, R, U, V, W, X } from '../page-tables.ts'
import type { Case } from './case.ts'
import { page } from './space.ts'
import { calls, FETCH, hex, LOAD, loads, NO_MEMORY, STORE, stores } from './tries.ts'

const SCHEMES = ['Sv39', 'Sv48', 'Sv57'] as const
const addresses: Case[] = SCHEMES.flatMap(scheme => {
  const bits = Number(scheme.slice(2))
  const high = 1n << BigInt(bits - 1)
  const wrong = [high, 1n << BigInt(bits), 1n << 63n, BigInt.asUintN(64, -high - 4096n)]
  return wrong.map(at => ({
    title: `${hex(at)} is no address`,
    standard: 'P §12.4.1, §12.5.1, §12.6.1',
    mode: 'S' as const,
    scheme,
    code: `${loads(at)}\n${stores(at)}\n${calls(at)}`,
    traps: [LOAD, STORE, FETCH].map(cause => `M ${cause} ${hex(at)}`),
  }))
})

/** Where a superpage of a level goes, and what it maps of memory, with the scratch memory of the case in it. */
const SUPER = [0n, 0x10_0020_0000n, 0x10_4000_0000n, 0x80_0000_0000n, 0x1_0000_0000_0000n]
const sizeOf = (level: number) => 1n << BigInt(12 + 9 * level)
const superpages: Case[] = SCHEMES.flatMap((scheme, i) =>
  [1, 2, 3, 4].slice(0, i + 2).map(
    (level): Case => ({
      title: `a superpage of level ${level}`,
      standard: 'P §12.3.2',
      mode: 'S',
      scheme,
      pages: at => [leaf(at.playground, R | W | A | D)],
      above: at => [SUPER[level], level, leaf(at.playground & -sizeOf(level), R | W | A | D)],
      // The same memory by page 0 and by the superpage. The playground's physical address is in the entry of page 0.
      code: `
        ld a0, 0(s2)
        srli a0, a0, 10
        slli a0, a0, 12
        li a1, ${hex(sizeOf(level) - 1n)}
        and a0, a0, a1
        li a1, ${hex(SUPER[level])}
        add a0, a0, a1
        li a1, 0x12345678
        sd a1, 16(a0)
        ld a2, 16(s1)
        sd a2, 32(s1)
        ld a3, 32(a0)
        li a0, 0`,
      after: { a2: 0x1234_5678, a3: 0x1234_5678, a0: 0 },
    }),
  ),
)
const misalignedSuperpages: Case[] = SCHEMES.flatMap((scheme, i) =>
  [1, 2, 3, 4].slice(0, i + 2).map(
    (level): Case => ({
      title: `a superpage of level ${level} at no multiple of its size`,
      standard: 'P §12.3.2',
      mode: 'S',
      scheme,
      above: () => [SUPER[level], level, leaf(4096n << BigInt(9 * (level - 1)), R | W | X | A | D)],
      code: `${loads(SUPER[level])}\n${stores(SUPER[level])}\n${calls(SUPER[level])}`,
      traps: [LOAD, STORE, FETCH].map(cause => `M ${cause} ${hex(SUPER[level])}`),
    }),
  ),
)
const pointers: Case[] = (['A', 'D', 'U'] as const).map((name, i) => ({
  title: `a pointer with ${name}`,
  standard: 'P §12.3.1',
  mode: 'S',
  scheme: 'Sv39',
  above: at => [SUPER[1], 1, (at.tables >> 2n) | V | [A, D, U][i]],
  code: loads(SUPER[1]),
  traps: [`M ${LOAD} ${hex(SUPER[1])}`],
}))
const walks: Case[] = [
  {
    title: 'a pointer to where nothing is',
    standard: 'P §12.3.2',
    mode: 'S',
    scheme: 'Sv39',
    above: () => [SUPER[1], 1, (NO_MEMORY >> 2n) | V],
    code: `${loads(SUPER[1])}\n${stores(SUPER[1])}\n${calls(SUPER[1])}\nlr.w a1, (a0)`,
    traps: [5, 7, 1, 5].map(cause => `M ${cause} ${hex(SUPER[1])}`),
    qemu: 'a page table that is not in memory is a page fault',
  },
  ...SCHEMES.map(
    (scheme): Case => ({
      title: 'an entry of the root that is not valid',
      standard: 'P §12.3.2',
      mode: 'S',
      scheme,
      code: `${loads(0x20_0000_0000n)}\n${stores(0x20_0000_0000n)}\n${calls(0x20_0000_0000n)}`,
      traps: [LOAD, STORE, FETCH].map(cause => `M ${cause} 0x2000000000`),
    }),
  ),
]

const fences: Case[] = [
  ...['sfence.vma zero, zero', 'sfence.vma s1, zero', 'sinval.vma s1, zero'].map(
    (fence): Case => ({
      title: `a changed entry behind ${fence}`,
      standard: 'P §12.2.1',
      mode: 'S',
      scheme: 'Sv39',
      pages: at => [leaf(at.playground, R | W | A | D | G), leaf(at.playground + 4096n, R | W | A | D)],
      code: `
        li a0, ${hex(page(1))}
        li a1, 1
        sd a1, 0(s1)
        li a1, 2
        sd a1, 0(a0)
        ld a2, 0(s1)
        ld a3, 8(s2)            # page 1's entry to page 0
        sd a3, 0(s2)
        sfence.w.inval
        ${fence}
        sfence.inval.ir
        ld a3, 0(s1)
        sd zero, 0(s2)
        sfence.w.inval
        ${fence}
        sfence.inval.ir
        ld a4, 0(s1)
        li a0, 0`,
      traps: [`M ${LOAD} ${hex(page(0))}`],
      after: { a2: 1, a3: 2, a4: 0 },
    }),
  ),
  ...(
    [
      ['Sv39', 'sfence.vma a4, zero'],
      ['Sv48', 'sfence.vma a4, a5'],
      ['Sv57', 'sinval.vma a4, zero'],
    ] as const
  ).map(
    ([scheme, fence], i): Case => ({
      // The fence names the superpage by an address that nothing was read from.
      title: `a changed superpage of ${scheme} behind ${fence}`,
      standard: 'P §12.2.1',
      mode: 'S',
      scheme,
      pages: at => [leaf(at.playground, R | W | A | D)],
      above: at => [SUPER[1], 1, leaf(at.playground & -sizeOf(1), R | A | D)],
      code: `
        ld a0, 0(s2)
        srli a0, a0, 10
        slli a0, a0, 12
        li a1, ${hex(sizeOf(1) - 1n)}
        and a0, a0, a1
        li a1, ${hex(SUPER[1])}
        add a0, a0, a1
        li a1, 0x12345678
        sd a1, 16(s1)
        ld a2, 16(a0)
        # The superpage's entry is the second one of the last table before those of pages: now of the next 2 MiB.
        li a1, ${4096 * (i + 1) + 8}
        add a1, a1, s3
        ld a3, (a1)
        li a4, 0x80000
        add a3, a3, a4
        sd a3, (a1)
        li a4, ${hex(SUPER[1] + 0x1f_f008n)}
        li a5, 0
        sfence.w.inval
        ${fence}
        sfence.inval.ir
        ld a3, 16(a0)
        li a0, 0
        li a1, 0
        li a4, 0`,
      after: { a2: 0x1234_5678, a3: 0 },
    }),
  ),
  {
    title: 'satp holds address spaces, and no write of a scheme that is none changes it',
    standard: 'P §12.1.11',
    mode: 'S',
    scheme: 'Sv39',
    code: `
      csrr a0, satp
      li a1, 5 << 44
      or a1, a1, a0
      csrw satp, a1
      csrr a2, satp
      xor a2, a2, a0
      csrw satp, a0
      li a1, 0xf << 60
      or a1, a1, a0
      csrw satp, a1
      csrr a4, satp
      sub a4, a4, a0
      li a1, 1 << 60
      csrw satp, a1
      csrr a5, satp
      sub a5, a5, a0
      li a0, 0`,
    after: { a2: 5n << 44n, a4: 0, a5: 0 },
  },
  {
    title: 'another address space needs no fence',
    standard: 'P §12.1.11, §12.2.1',
    mode: 'S',
    scheme: 'Sv39',
    pages: at => [leaf(at.playground, R | W | A | D), leaf(at.playground + 4096n, R | W | A | D)],
    // The three tables, copied to where the second space has them: root, then two on the way to the pages.
    code: `
      mv a0, s3
      li a1, 0x4000
      add a1, a1, s3
      li a2, 3 * 512
      copy: ld a3, 0(a0)
      sd a3, 0(a1)
      addi a0, a0, 8
      addi a1, a1, 8
      addi a2, a2, -1
      bnez a2, copy
      li a0, 0x4000
      add a0, a0, s3
      li a1, 4 << 10
      ld a2, 512(a0)          # root 64: the next table
      add a2, a2, a1
      sd a2, 512(a0)
      li a2, 0x1000
      add a0, a0, a2
      ld a2, 0(a0)            # its first: the last table
      add a2, a2, a1
      sd a2, 0(a0)
      li a2, 0x1000
      add a0, a0, a2
      ld a2, 0x408(a0)        # there page 0 is page 1
      sd a2, 0x400(a0)
      li a0, ${hex(page(1))}
      li a1, 1
      sd a1, 0(s1)
      li a1, 2
      sd a1, 0(a0)
      csrr a0, satp
      li a1, (5 << 44) + 4
      add a1, a1, a0
      ld a2, 0(s1)
      csrw satp, a1
      ld a3, 0(s1)
      sd zero, 8(s1)
      csrw satp, a0
      ld a4, 0(s1)
      csrw satp, a1
      ld a5, 0(s1)
      xor a1, a1, a0
      csrw satp, a0
      sfence.vma zero, zero
      li a1, 4
      add a1, a1, a0
      csrw satp, a1
      sfence.vma zero, zero
      ld a6, 0(s1)
      csrw satp, a0
      li a0, 0
      li a1, 0`,
    after: { a2: 1, a3: 2, a4: 1, a5: 2, a6: 2 },
  },
]

export const translation: readonly Case[] = [
  ...addresses,
  ...superpages,
  ...misalignedSuperpages,
  ...pointers,
  ...walks,
  ...fences,
]
