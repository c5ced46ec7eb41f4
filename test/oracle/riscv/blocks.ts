/**
 * Random blocks of instructions that end, and that leave alone what the harness needs: tp, the pointers (sp, gp, s0, s1), the trap
 * vector. Everything else is fair game: traps are logged and execution goes on behind them.
 *
 * Where QEMU 7.2 is known to differ, blocks keep clear: LEDGER.md says of each case what decides.
 */
import type { Instruction } from '../../../generator/model.ts'
import { Accesses } from './accesses.ts'
import { Csrs } from './csrs.ts'
import { type Item, type Items, sequence } from './items.ts'
import { bytesOf, encode } from './rv64.ts'
import { GP, MSTATUS, type Setting } from './setting.ts'

/** Encodings that are reserved, or belong to extensions that neither machine has. */
const UNDEFINED: readonly (readonly [bits: bigint, length: 2 | 4])[] = [
  [0xffff_ffffn, 4],
  [0x0000_001fn, 4],
  [0x0000_0057n, 4], // V
  [0x0005_1007n, 4], // flh
  [0x0005_4007n, 4], // flq
  [0x0405_7053n, 4], // fadd.h
  [0x0605_7053n, 4], // fadd.q
  [0x5815_7053n, 4], // fsqrt.s with a second source
  [0x28b5_2053n, 4], // between fmax.s and nothing
  [0xa0b5_3053n, 4], // between feq.s and nothing
  [0xe005_2053n, 4], // between fclass.s and nothing
  [0x4005_7053n, 4], // fcvt.s.s
  [0x20b5_3053n, 4], // between fsgnjx.s and nothing
  [0x7ff5_0533n, 4],
  [0x0205_153bn, 4],
  [0x0205_151bn, 4],
  [0x0005_7503n, 4],
  [0x00a5_7023n, 4],
  [0x00a5_2063n, 4],
  [0x0005_1567n, 4],
  [0x00a5_7503n, 4],
  [0x2805_252fn, 4],
  [0x00a5_252fn | (0x1fn << 27n), 4],
  [0x10b5_252fn, 4], // lr.w with rs2
  [0x6101n, 2],
  [0x2001n, 2],
  [0x4002n, 2],
  [0x6002n, 2],
  [0x8002n, 2],
  [0x9c41n, 2],
  [0x9c61n, 2],
  [0x6501n, 2],
  [0x8000n, 2],
  [0x0004n, 2],
]

/** Floating-point instructions that change flags and no floating-point register. */
const FLAGS_ALONE = /^(feq|flt|fle|fcvt\.[wl]u?)\.[sd]$/

export interface Block {
  bytes: Uint8Array
  /** Offset of the instruction that ends it. */
  end: number
}

/** A block of about so many items at an address. */
export function makeBlock(items: Items, address: number, count: number, setting: Setting): Block {
  const drawn = new Drawing(items, setting).draw(count)
  const ecall = items.plain('ecall')
  const starts: number[] = []
  let end = address
  for (const item of drawn) {
    starts.push(end)
    end += item.length
  }
  const addressOf = (item: number) => starts[item] ?? end
  const bytes = [...drawn, ecall].flatMap((item, i) =>
    item.encode(addressOf(i), addressOf).flatMap(({ bits, length }) => [...bytesOf(bits, length)]),
  )
  return { bytes: Uint8Array.from(bytes), end: end - address }
}

class Drawing {
  private readonly items: Items
  private readonly setting: Setting
  private readonly accesses: Accesses
  private readonly csrs: Csrs
  private readonly branches: readonly Instruction[]
  private readonly integer: readonly Instruction[]
  private readonly float: readonly Instruction[]
  private readonly drawn: Item[] = []

  constructor(items: Items, setting: Setting) {
    this.items = items
    this.setting = setting
    this.accesses = new Accesses(items, setting)
    this.csrs = new Csrs(items, setting)
    this.branches = items.all.filter(one => /^(b\w+|c\.b\w+|jal|c\.j)$/.test(one.id))
    const { loads, stores, atomics } = this.accesses
    const taken = new Set([...loads, ...stores, ...atomics, ...this.branches])
    const special = /^(lr|sc|jalr|c\.jr|c\.jalr|mret|sret|wfi|c\.addi16sp|cbo|sfence|sinval|csr\w+)(\.|$)/
    const plain = items.all.filter(one => !taken.has(one) && !special.test(one.id))
    this.float = plain.filter(one => one.isa === 'F' || one.isa === 'D')
    this.integer = plain.filter(one => !this.float.includes(one))
  }

  draw(count: number): Item[] {
    while (this.drawn.length < count) this.drawn.push(this.any())
    return this.drawn
  }

  private any(): Item {
    const { random } = this.items
    const { loads, stores } = this.accesses
    const roll = random.below(100)
    if (roll < 30) return this.anyInteger()
    if (roll < 46) return this.anyFloat()
    if (roll < 56) return this.accesses.ordinary(random.pick(loads))
    if (roll < 62) return this.accesses.ordinary(random.pick(stores))
    if (roll < 64) return this.accesses.odd()
    if (roll < 74) return this.branch(random.pick(this.branches))
    if (roll < 79) return this.indirectJump()
    if (roll < 84) return this.accesses.atomic()
    if (roll < 87) return this.accesses.reservation()
    if (roll < 97) return this.csrs.any()
    if (roll < 98) return this.nothing()
    return this.rare()
  }

  private anyInteger(): Item {
    const { items } = this
    for (;;) {
      const form = items.random.pick(this.integer)
      const values = items.operands(form)
      if (!items.is(form, values)) continue
      if (form.id !== 'ctzw') return items.plain(form.id, values)
      // QEMU counts on into the upper half.
      const rs1 = items.register()
      return sequence(
        items.plain('bseti', { rd: rs1, rs1, shamt: BigInt(items.random.below(32)) }),
        items.plain('ctzw', { ...values, rs1 }),
      )
    }
  }

  private anyFloat(): Item {
    const { items } = this
    const form = items.random.pick(this.float)
    const item = items.plain(form.id, items.operands(form))
    if (!FLAGS_ALONE.test(form.id)) return item
    // QEMU notes changed flags as changed state only if a register changes too.
    const same = items.random.bits(5)
    return sequence(items.plain('fsgnj.d', { frd: same, frs1: same, frs2: same }), item)
  }

  private target(): number {
    return this.drawn.length + 1 + this.items.random.below(6)
  }

  private branch(form: Instruction): Item {
    const values = this.items.operands(form)
    const target = this.target()
    return {
      length: form.length,
      encode: (address, addressOf) => {
        const bits = encode(form, { ...values, imm: BigInt(addressOf(target) - address) })
        return [{ bits, length: form.length }]
      },
    }
  }

  /** jalr, c.jr or c.jalr to an item ahead, with a random bit 0; or a jump into nothing, whose link leads back. */
  private indirectJump(): Item {
    const { items } = this
    const { random } = items
    if (random.chance(0.1)) return items.plain('jalr', { rd: 1n, rs1: BigInt(GP), imm: random.bits(12) })
    const target = this.target()
    const base = items.register()
    const odd = random.below(2)
    const auipc = items.plain('auipc', { rd: base, upper: 0n })
    const id = random.pick(['jalr', 'c.jr', 'c.jalr'])
    const last = items.form(id)
    const addi = items.form('addi')
    const length = auipc.length + last.length + (id === 'jalr' ? 0 : addi.length)
    const { rd } = items.operands(items.form('jalr'))
    return {
      length,
      encode: (address, addressOf) => {
        const offset = BigInt(addressOf(target) - address + odd)
        const jump = { bits: encode(last, { rd, rs1: base, imm: offset }), length: last.length }
        const add = { bits: encode(addi, { rd: base, rs1: base, imm: offset }), length: addi.length }
        return [...auipc.encode(address, addressOf), ...(id === 'jalr' ? [jump] : [add, jump])]
      },
    }
  }

  /** To the next instruction by a return; with paging only to the mode that the code's pages are for. */
  private trapReturn(): Item {
    const { items } = this
    const { random } = items
    const { mode, paged } = this.setting
    const supervisor = mode === 'S' || (!paged && random.chance(0.3))
    const base = items.register()
    const [status, previous] = supervisor ? ['sstatus', MSTATUS.SPP] : ['mstatus', MSTATUS.MPP]
    const same = paged || (supervisor && random.chance(0.5))
    const csr = items.csr(status)
    return sequence(
      ...(same ? [...items.constant(base, previous), items.plain('csrrs', { rd: 0n, rs1: base, csr })] : []),
      items.plain('auipc', { rd: base, upper: 0n }),
      items.plain('addi', { rd: base, rs1: base, imm: 16n }),
      items.plain('csrrw', { rd: 0n, rs1: base, csr: items.csr(supervisor ? 'sepc' : 'mepc') }),
      items.plain(supervisor ? 'sret' : 'mret'),
    )
  }

  private nothing(): Item {
    const [bits, length] = this.items.random.pick(UNDEFINED)
    return { length, encode: () => [{ bits, length }] }
  }

  private rare(): Item {
    const { items } = this
    const amount = BigInt(16 * (1 + items.random.below(31)))
    switch (items.random.below(this.setting.mode === 'U' ? 4 : 3)) {
      case 0:
        return sequence(items.plain('c.addi16sp', { imm: amount }), items.plain('c.addi16sp', { imm: -amount }))
      case 1:
      case 2:
        return this.trapReturn()
      default:
        return items.plain('wfi')
    }
  }
}
