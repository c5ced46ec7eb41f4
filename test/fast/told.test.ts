/** Instructions of the same bits are told once, wherever that makes no difference; and numbers as modules have them. */
import { describe, expect, it } from 'vitest'
import { decode16, decode32 } from '../../generated/rv64/decoder.ts'
import { semantics } from '../../generated/rv64/semantics.ts'
import { Builder } from '../../runtime/fast/semantics.ts'
import { Cells } from '../../runtime/fast/statement.ts'
import { type Account, Teller } from '../../runtime/fast/told.ts'
import { Bytes, Code } from '../../runtime/fast/wasm.ts'

/** addi x1, x2, 3; ld x1, 0(x2); auipc x1, 0; ecall */
const [ADDI, LD, AUIPC, ECALL] = [0x0031_0093, 0x0001_3083, 0x0000_0097, 0x0000_0073]
/** c.addi x1, 3 */
const C_ADDI = 0x008d

const PAGE = 0x8000_0000n
const tellerOf = () => new Teller(semantics, new Builder(new Cells(), 64))
function tell(teller: Teller, bits: number, at = 0): Account {
  const told = teller.tell(decode32(bits), PAGE, at)
  if (typeof told === 'string') throw new Error(told)
  return told
}

describe('An instruction', () => {
  it('is told once', () => {
    const teller = tellerOf()
    expect(tell(teller, ADDI, 4)).toBe(tell(teller, ADDI))
    expect(tell(teller, ADDI + (1 << 20))).not.toBe(tell(teller, ADDI))
  })

  it('of another length is another one', () => {
    const teller = tellerOf()
    const [short, long] = [decode16(C_ADDI), decode32(ADDI)]
    expect(teller.tell(short, PAGE, 0)).not.toBe(teller.tell(long, PAGE, 0))
    expect(teller.tell(short, PAGE, 0)).toBe(teller.tell(decode16(C_ADDI), PAGE, 2))
  })

  it('that depends on where it lies is told there', () => {
    const teller = tellerOf()
    const [first, second] = [tell(teller, AUIPC), tell(teller, AUIPC, 0x10)]
    expect(first.statements).toMatchObject([{ kind: 'write', value: { op: 'const', value: PAGE } }])
    expect(second.statements).toMatchObject([{ kind: 'write', value: { op: 'const', value: PAGE + 0x10n } }])
  })

  it('that is left is left each time', () => {
    const teller = tellerOf()
    const reason = teller.tell(decode32(ECALL), PAGE, 0)
    expect(reason).toBeTypeOf('string')
    expect(teller.tell(decode32(ECALL), PAGE, 8)).toBe(reason)
  })

  it('has accesses of its own', () => {
    const teller = tellerOf()
    const [first, second] = [tell(teller, LD), tell(teller, LD, 4)]
    expect(second.statements).toEqual(first.statements)
    const load = (told: Account) => told.statements.find(s => s.kind === 'load')
    expect(load(second)).toBeDefined()
    expect(load(second)).not.toBe(load(first))
    expect(second.effects).toBe(first.effects)
    expect(second.signed).toBe(first.signed)
  })

  it('is told again when many others have been', () => {
    const teller = tellerOf()
    const before = tell(teller, ADDI)
    for (let n = 0; n < 0x4000; n++) tell(teller, 0x0000_0013 | ((n & 0xfff) << 20) | ((n >> 12) << 7))
    const after = tell(teller, ADDI)
    expect(after).not.toBe(before)
    expect(after.statements).toEqual(before.statements)
  })
})

/** Digits of seven bits, the least first, with a mark on all but the last. */
function digits(value: bigint, signed: boolean): number[] {
  const found: number[] = []
  for (let rest = value; ; ) {
    const low = Number(rest & 0x7fn)
    rest >>= 7n
    const over = signed ? (rest === 0n && low < 0x40) || (rest === -1n && low >= 0x40) : rest === 0n
    found.push(over ? low : low | 0x80)
    if (over) return found
  }
}

describe('Numbers of a module', () => {
  const edges = [0, 6, 7, 13, 14, 20, 21, 27, 28, 30, 31, 32, 34, 35, 62, 63]
  const values = edges.flatMap(bit =>
    [-1n, 0n, 1n].flatMap(by => [(1n << BigInt(bit)) + by, -(1n << BigInt(bit)) + by]),
  )

  it('are written in digits of seven bits', () => {
    for (const value of values) {
      if (value === BigInt.asUintN(32, value))
        expect([...new Bytes(0).unsigned(Number(value)).take()]).toEqual(digits(value, false))
      if (value === BigInt.asIntN(32, value))
        expect([...new Bytes(0).signed(Number(value)).take()]).toEqual(digits(value, true))
      const wide = BigInt.asIntN(64, value)
      expect([...new Bytes(0).signedWide(wide).take()]).toEqual(digits(wide, true))
    }
  })

  it('find room wherever it ends', () => {
    for (let before = 8150; before < 8200; before++) {
      const code = new Code()
      for (let n = 0; n < before; n++) code.byte(1)
      code
        .i64(-(1n << 63n))
        .memory(0x29, 0xffff_ffff)
        .get(0xffff_ffff)
      expect([...code.take().slice(before)]).toEqual([
        0x42,
        ...digits(-(1n << 63n), true),
        0x29,
        0,
        ...digits(0xffff_ffffn, false),
        0x20,
        ...digits(0xffff_ffffn, false),
      ])
    }
  })
})
