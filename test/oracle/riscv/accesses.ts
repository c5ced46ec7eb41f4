/** Loads, stores and atomic operations of blocks. */
import type { Instruction } from '../../../generator/model.ts'
import { type Item, type Items, sequence } from './items.ts'
import { GP, inField, MSTATUS, ODD, ODD_PAGES, S0, S1, type Setting, SP } from './setting.ts'

const PAGE_BYTES = 4096

export class Accesses {
  readonly loads: readonly Instruction[]
  readonly stores: readonly Instruction[]
  readonly atomics: readonly Instruction[]
  private readonly items: Items
  private readonly setting: Setting

  constructor(items: Items, setting: Setting) {
    this.items = items
    this.setting = setting
    const chosen = (pattern: RegExp) => items.all.filter(one => pattern.test(one.id))
    this.loads = chosen(/^(l[bhwd]u?|fl[wd]|c\.f?l[wd](sp)?)$/)
    this.stores = chosen(/^(s[bhwd]|fs[wd]|c\.f?s[wd](sp)?)$/)
    this.atomics = chosen(/^amo/)
  }

  /** A load or store in the block's scratch memory, aligned or not, or of memory that is not there. */
  ordinary(form: Instruction): Item {
    const { items } = this
    const { random } = items
    for (;;) {
      const values = items.operands(form)
      if ('rs1p' in values) values.rs1p = BigInt(random.pick([S0, S1]))
      if ('rs1' in values) {
        values.rs1 = BigInt(random.pick([S0, S0, S1, S1, SP, GP]))
        if (values.rs1 === BigInt(GP)) values.imm &= ~7n
        else if (random.chance(0.05)) return this.atEnd(form, values)
      }
      if (items.is(form, values)) return items.plain(form.id, values)
    }
  }

  /** An access that may cross the end of RAM; a store is painted over, because QEMU stores the bytes that have a place. */
  private atEnd(form: Instruction, values: Record<string, bigint>): Item {
    const { items } = this
    const base = items.register()
    const point = items.plain('addi', { rd: base, rs1: BigInt(GP), imm: -2048n })
    const access = items.plain(form.id, { ...values, rs1: base, imm: BigInt(-1 - items.random.below(8)) })
    if (this.loads.includes(form)) return sequence(point, access)
    return sequence(point, access, items.plain('sd', { rs1: base, rs2: base, imm: -8n }))
  }

  /** An access to one of the odd pages, aligned: QEMU's mtval of a misaligned one is the aligned address. */
  odd(): Item {
    const { items } = this
    const { random } = items
    const form = random.pick([...this.loads, ...this.stores].filter(one => one.length === 4))
    const base = items.register()
    const pages = this.setting.paged ? ODD_PAGES : 2
    const offset = random.below(PAGE_BYTES / 8) * 8
    const steps = [
      ...items.constant(base, random.below(pages) * PAGE_BYTES + offset),
      items.plain('add', { rd: base, rs1: base, rs2: BigInt(ODD) }),
    ]
    // An address that is none: beyond the physical ones, or no sign extension of a virtual one.
    if (random.chance(0.05))
      steps.push(items.plain('binvi', { rd: base, rs1: base, shamt: BigInt(57 + random.below(7)) }))
    steps.push(items.plain(form.id, { ...items.operands(form), rs1: base, imm: 0n }))
    return sequence(...this.asInMode(steps))
  }

  /** In machine mode with paging: with MPRV and a random MPP around it, so that it goes through the page table. */
  private asInMode(steps: Item[]): Item[] {
    const { items } = this
    if (this.setting.mode !== 'M' || !this.setting.paged) return steps
    const bits = 30n
    const csr = items.csr('mstatus')
    const MPP = inField(MSTATUS.MPP, items.random.pick([0, 1, 1, 3]))
    return [
      ...items.constant(bits, MSTATUS.MPP),
      items.plain('csrrc', { rd: 0n, rs1: bits, csr }),
      ...items.constant(bits, MSTATUS.MPRV | MPP),
      items.plain('csrrs', { rd: 0n, rs1: bits, csr }),
      ...steps,
      ...items.constant(bits, MSTATUS.MPRV),
      items.plain('csrrc', { rd: 0n, rs1: bits, csr }),
    ]
  }

  /** A base register that points to an aligned doubleword of the scratch memory. */
  private aligned(base: bigint): Item {
    const imm = BigInt(8 * (this.items.random.below(256) - 128))
    return this.items.plain('addi', { rd: base, rs1: BigInt(S0), imm })
  }

  atomic(): Item {
    const { items } = this
    const form = items.random.pick(this.atomics)
    const base = items.register()
    return sequence(this.aligned(base), items.plain(form.id, { ...items.operands(form), rs1: base }))
  }

  /** LR and SC, in pairs and out of them; afterwards there is no reservation. */
  reservation(): Item {
    const { items } = this
    const { random } = items
    const size = random.pick(['w', 'd'])
    const order = () => random.pick(['relaxed', 'aq', 'rl', 'aqrl'])
    const base = items.register()
    const other = items.register(base)
    const rd = () => items.register(base, other)
    const lr = items.plain(`lr.${size}.${order()}`, { rd: rd(), rs1: base })
    const sc = () => items.plain(`sc.${size}.${order()}`, { rd: rd(), rs1: base, rs2: random.bits(5) })
    const between = items.plain('add', { rd: rd(), rs1: random.bits(5), rs2: random.bits(5) })
    const elsewhere = sequence(
      items.plain('addi', { rd: other, rs1: base, imm: 64n }),
      items.plain(`sc.${size}.${order()}`, { rd: rd(), rs1: other, rs2: random.bits(5) }),
    )
    const sequences = [
      [lr, sc()],
      [lr, between, sc()],
      [lr, sc(), sc()],
      [lr, items.plain('ecall'), sc()],
      [lr, elsewhere, sc()],
      [sc()],
    ]
    return sequence(this.aligned(base), ...random.pick(sequences))
  }
}
