/**
 * Random blocks of instructions that end, and that leave alone what the harness needs: tp, the pointers (sp, gp, s0, s1), the trap
 * vector. Everything else is fair game: traps are logged and execution goes on behind them.
 *
 * Where QEMU 7.2 is known to differ, blocks keep clear: LEDGER.md says of each case what decides.
 */
import type { Instruction, Machine } from '../../../generator/model.ts'
import type { Disassembler } from '../../../runtime/assembler/index.ts'
import type { Random } from './random.ts'
import { bytesOf, encode, randomValue, type Values } from './rv64.ts'

/** Scratch memory of a block: two pages for ordinary accesses, and two that protection and page tables play with. */
export const SCRATCH_BYTES = 16384
export const ORDINARY_BYTES = 8192
/** Pages of the region of odd page-table entries. */
export const ODD_PAGES = 32
/** Address without memory behind it, 2 KiB above the end of RAM. */
export const NOWHERE = 0x9000_0800n

/** Encodings that are reserved, or belong to extensions that neither machine has. */
const UNDEFINED: readonly (readonly [bits: bigint, length: 2 | 4])[] = [
  [0xffff_ffffn, 4],
  [0x0000_001fn, 4],
  [0x0000_0057n, 4], // V
  [0x0005_3007n, 4], // fld
  [0x0205_7053n, 4], // fadd.d
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
  [0x2000n, 2],
  [0x4002n, 2],
  [0x6002n, 2],
  [0x8002n, 2],
  [0x9c41n, 2],
  [0x9c61n, 2],
  [0x6501n, 2],
  [0x8000n, 2],
  [0x0004n, 2],
]

/** Registers that instructions may write. */
const WRITABLE = [0, 1, 5, 6, 7, 10, 11, 12, 13, 14, 15, ...Array.from({ length: 15 }, (_, i) => 16 + i)]
const NONZERO = WRITABLE.slice(1)
const SP = 2
const GP = 3
const S0 = 8
const S1 = 9

/** Points to the odd pages (in blocks without paging, to the latter half of the scratch memory). */
const ODD = 31

export type Mode = 'M' | 'S' | 'U'
export interface Setting {
  mode: Mode
  /** Whether loads, stores and (below machine mode) fetches go through a page table. */
  paged: boolean
  /** Whether traps may go to supervisor mode. Its handler returns by sret, so TSR is for the others. */
  delegates: boolean
  /** The bit of mip that software sets: of several interrupts, QEMU takes the one of the lowest number. */
  interrupt: number
}

const MSTATUS = {
  SIE: 1 << 1,
  MIE: 1 << 3,
  SPIE: 1 << 5,
  MPIE: 1 << 7,
  SPP: 1 << 8,
  MPP: 3 << 11,
  MPRV: 1 << 17,
  SUM: 1 << 18,
  MXR: 1 << 19,
  TVM: 1 << 20,
  TW: 1 << 21,
  TSR: 1 << 22,
}
const SSTATUS = MSTATUS.SIE | MSTATUS.SPIE | MSTATUS.SPP | MSTATUS.SUM | MSTATUS.MXR
const FREE = SSTATUS | MSTATUS.MIE | MSTATUS.MPIE | MSTATUS.TVM

/** Instructions that belong together and are entered at their first only. */
interface Item {
  length: number
  encode(address: number, addressOf: (item: number) => number): { bits: bigint; length: number }[]
}

export interface Block {
  bytes: Uint8Array
  /** Offset of the instruction that ends it. */
  end: number
}

export class BlockMaker {
  private readonly random: Random
  private readonly disassembler: Disassembler
  private readonly byId: Map<string, Instruction>
  private readonly kinds: Record<'plain' | 'load' | 'store' | 'branch' | 'amo' | 'csr', Instruction[]>
  private readonly csrs: Map<string, bigint>
  private items: Item[] = []
  private setting: Setting = { mode: 'M', paged: false, delegates: false, interrupt: 0 }

  constructor(machine: Machine, disassembler: Disassembler, random: Random) {
    this.random = random
    this.disassembler = disassembler
    const all = machine.instructionSet.instructions
    this.byId = new Map(all.map(one => [one.id, one]))
    this.csrs = new Map(machine.csrs.map(csr => [csr.name, csr.address]))
    const chosen = (pattern: RegExp) => all.filter(one => pattern.test(one.id))
    this.kinds = {
      load: chosen(/^(l[bhwd]u?|c\.l[wd](sp)?)$/),
      store: chosen(/^(s[bhwd]|c\.s[wd](sp)?)$/),
      branch: chosen(/^(b\w+|c\.b\w+|jal|c\.j)$/),
      amo: chosen(/^amo/),
      csr: chosen(/^csr/),
      plain: [],
    }
    const special = /^(lr|sc|jalr|c\.jr|c\.jalr|mret|sret|wfi|c\.addi16sp|cbo|sfence|sinval)(\.|$)/
    const taken = new Set(Object.values(this.kinds).flat())
    this.kinds.plain = all.filter(one => !taken.has(one) && !special.test(one.id))
  }

  /** A block of about so many items at an address. */
  make(address: number, count: number, setting: Setting): Block {
    this.items = []
    this.setting = setting
    while (this.items.length < count) this.addItem()
    const ecall = this.plain('ecall', {})
    const starts: number[] = []
    let at = address
    for (const item of this.items) {
      starts.push(at)
      at += item.length
    }
    const end = at
    const addressOf = (item: number) => starts[item] ?? end
    const bytes = [...this.items, ecall].flatMap((item, i) =>
      item.encode(addressOf(i), addressOf).flatMap(({ bits, length }) => [...bytesOf(bits, length)]),
    )
    return { bytes: Uint8Array.from(bytes), end: end - address }
  }

  private addItem(): void {
    const { random } = this
    const roll = random.below(100)
    if (roll < 45) this.push(this.randomPlain())
    else if (roll < 55) this.push(this.access(random.pick(this.kinds.load)))
    else if (roll < 62) this.push(this.access(random.pick(this.kinds.store)))
    else if (roll < 64) this.push(this.odd(random.pick([...this.kinds.load, ...this.kinds.store])))
    else if (roll < 74) this.push(this.branch(random.pick(this.kinds.branch)))
    else if (roll < 79) this.push(this.indirectJump())
    else if (roll < 85) this.push(this.atomic())
    else if (roll < 88) this.push(this.reservation())
    else if (roll < 97) this.push(this.csr())
    else if (roll < 98) this.push(this.nothing())
    else this.push(this.rare())
  }

  /** The bits of mstatus that may be anything. */
  private get free(): number {
    return this.setting.delegates ? FREE : FREE | MSTATUS.TSR
  }

  private push(item: Item): void {
    this.items.push(item)
  }

  private form(id: string): Instruction {
    const found = this.byId.get(id)
    if (!found) throw new Error(`the machine has no instruction ${id}`)
    return found
  }

  private plain(id: string, values: Values): Item {
    const form = this.form(id)
    const one = { bits: encode(form, values), length: form.length }
    return { length: form.length, encode: () => [one] }
  }

  private sequence(...items: Item[]): Item {
    return {
      length: items.reduce((sum, item) => sum + item.length, 0),
      encode(address, addressOf) {
        let at = address
        return items.flatMap(item => {
          const made = item.encode(at, addressOf)
          at += item.length
          return made
        })
      },
    }
  }

  /** Any operands that leave the pointers alone. */
  private operands(form: Instruction): Record<string, bigint> {
    const { random } = this
    const values: Record<string, bigint> = {}
    for (const operand of form.operands) {
      values[operand.name] = randomValue(operand, random)
      if (operand.name === 'rd') values.rd = BigInt(random.pick(WRITABLE))
      if (operand.name === 'rdp') values.rdp = BigInt(10 + random.below(6))
    }
    return values
  }

  private randomPlain(): Item {
    const { random } = this
    for (;;) {
      const form = random.pick(this.kinds.plain)
      const values = this.operands(form)
      if (!this.is(form, encode(form, values))) continue
      if (form.id !== 'ctzw') return this.plain(form.id, values)
      // QEMU counts on into the upper half.
      const rs1 = BigInt(random.pick(NONZERO))
      return this.sequence(
        this.plain('bseti', { rd: rs1, rs1, shamt: BigInt(random.below(32)) }),
        this.plain('ctzw', { ...values, rs1 }),
      )
    }
  }

  private is(form: Instruction, bits: bigint): boolean {
    return this.disassembler.line(bytesOf(bits, form.length), 0, 0x8000_0000n).id === form.id
  }

  /** A load or store in the block's scratch memory, aligned or not, or of memory that is not there. */
  private access(form: Instruction): Item {
    const { random } = this
    for (;;) {
      const values = this.operands(form)
      if ('rs1p' in values) values.rs1p = BigInt(random.pick([S0, S1]))
      if ('rs1' in values) {
        values.rs1 = BigInt(random.pick([S0, S0, S1, S1, SP, GP]))
        if (values.rs1 === BigInt(GP)) values.imm &= ~7n
        else if (random.chance(0.05)) return this.atEnd(form, values)
      }
      if (this.is(form, encode(form, values))) return this.plain(form.id, values)
    }
  }

  /** An access that may cross the end of RAM; a store is painted over, because QEMU stores the bytes that have a place. */
  private atEnd(form: Instruction, values: Record<string, bigint>): Item {
    const base = BigInt(this.random.pick(NONZERO))
    const point = this.plain('addi', { rd: base, rs1: BigInt(GP), imm: -2048n })
    const access = this.plain(form.id, { ...values, rs1: base, imm: BigInt(-1 - this.random.below(8)) })
    if ('rd' in values) return this.sequence(point, access)
    return this.sequence(point, access, this.plain('sd', { rs1: base, rs2: base, imm: -8n }))
  }

  /** An access to one of the odd pages, aligned: QEMU's mtval of a misaligned one is the aligned address. */
  private odd(form: Instruction): Item {
    const { random } = this
    if (!/^[ls][bhwd]u?$/.test(form.id)) return this.odd(random.pick([...this.kinds.load, ...this.kinds.store]))
    const base = BigInt(random.pick(NONZERO))
    const pages = this.setting.paged ? ODD_PAGES : 2
    const offset = random.below(512) * 8
    const items = [
      ...this.constant(base, random.below(pages) * 4096 + offset),
      this.plain('add', { rd: base, rs1: base, rs2: BigInt(ODD) }),
    ]
    // An address that is none: beyond the physical ones, or no sign extension of a virtual one.
    if (random.chance(0.05))
      items.push(this.plain('binvi', { rd: base, rs1: base, shamt: BigInt(57 + random.below(7)) }))
    items.push(this.plain(form.id, { ...this.operands(form), rs1: base, imm: 0n }))
    return this.sequence(...this.asInMode(items))
  }

  /** In machine mode with paging: with MPRV and a random MPP around it, so that it goes through the page table. */
  private asInMode(items: Item[]): Item[] {
    const { random } = this
    if (this.setting.mode !== 'M' || !this.setting.paged) return items
    const bits = 30n
    const csr = this.csrs.get('mstatus')!
    const MPP = random.pick([0, 1, 1, 3])
    return [
      ...this.constant(bits, MSTATUS.MPP),
      this.plain('csrrc', { rd: 0n, rs1: bits, csr }),
      ...this.constant(bits, MSTATUS.MPRV | (MPP << 11)),
      this.plain('csrrs', { rd: 0n, rs1: bits, csr }),
      ...items,
      ...this.constant(bits, MSTATUS.MPRV),
      this.plain('csrrc', { rd: 0n, rs1: bits, csr }),
    ]
  }

  private target(): number {
    return this.items.length + 1 + this.random.below(6)
  }

  private branch(form: Instruction): Item {
    const values = this.operands(form)
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
    const { random } = this
    if (random.chance(0.1)) return this.plain('jalr', { rd: 1n, rs1: BigInt(GP), imm: random.bits(12) })
    const target = this.target()
    const base = BigInt(random.pick(NONZERO))
    const odd = random.below(2)
    const auipc = this.plain('auipc', { rd: base, upper: 0n })
    const id = random.pick(['jalr', 'c.jr', 'c.jalr'])
    const last = this.form(id)
    const length = auipc.length + last.length + (id === 'jalr' ? 0 : 4)
    const rd = BigInt(random.pick(WRITABLE))
    return {
      length,
      encode: (address, addressOf) => {
        const offset = BigInt(addressOf(target) - address + odd)
        const jump = { bits: encode(last, { rd, rs1: base, imm: offset }), length: last.length }
        const add = { bits: encode(this.form('addi'), { rd: base, rs1: base, imm: offset }), length: 4 }
        return [...auipc.encode(address, addressOf), ...(id === 'jalr' ? [jump] : [add, jump])]
      },
    }
  }

  /** A base register that points to an aligned doubleword of the scratch memory. */
  private aligned(base: bigint): Item {
    return this.plain('addi', { rd: base, rs1: BigInt(S0), imm: BigInt(8 * (this.random.below(256) - 128)) })
  }

  private atomic(): Item {
    const form = this.random.pick(this.kinds.amo)
    const base = BigInt(this.random.pick(NONZERO))
    return this.sequence(this.aligned(base), this.plain(form.id, { ...this.operands(form), rs1: base }))
  }

  /** LR and SC, in pairs and out of them; afterwards there is no reservation. */
  private reservation(): Item {
    const { random } = this
    const size = random.pick(['w', 'd'])
    const order = () => random.pick(['relaxed', 'aq', 'rl', 'aqrl'])
    const base = BigInt(random.pick(NONZERO))
    const other = BigInt(random.pick(NONZERO.filter(r => BigInt(r) !== base)))
    const rd = () => BigInt(random.pick(WRITABLE.filter(r => BigInt(r) !== base && BigInt(r) !== other)))
    const lr = this.plain(`lr.${size}.${order()}`, { rd: rd(), rs1: base })
    const sc = () => this.plain(`sc.${size}.${order()}`, { rd: rd(), rs1: base, rs2: random.bits(5) })
    const between = this.plain('add', { rd: rd(), rs1: random.bits(5), rs2: random.bits(5) })
    const elsewhere = this.sequence(
      this.plain('addi', { rd: other, rs1: base, imm: 64n }),
      this.plain(`sc.${size}.${order()}`, { rd: rd(), rs1: other, rs2: random.bits(5) }),
    )
    const sequences = [
      [lr, sc()],
      [lr, between, sc()],
      [lr, sc(), sc()],
      [lr, this.plain('ecall', {}), sc()],
      [lr, elsewhere, sc()],
      [sc()],
    ]
    return this.sequence(this.aligned(base), ...random.pick(sequences))
  }

  private csr(): Item {
    const { random } = this
    const form = random.pick(this.kinds.csr)
    const values = this.operands(form)
    const named = (name: string) => this.csrs.get(name) ?? 0n
    const any = ['mscratch', 'mtval', 'mcause', 'sscratch', 'stval', 'scause']
    const readOnly = ['mhartid', 'mvendorid', 'mconfigptr']
    const missing = [0x123n, 0x015n, 0x003n, 0x7ffn, 0xc8fn]
    switch (random.below(14)) {
      case 10:
        return this.bits(form, values, named('sstatus'), SSTATUS)
      case 11: {
        const [name, mask] = random.pick([
          ['sie', 0x222],
          ['sip', this.setting.interrupt & 2],
          ['scounteren', 0x7fff_ffff],
          ['mip', this.setting.interrupt],
          ...(this.setting.delegates
            ? ([
                ['medeleg', 0xb1ff],
                ['mideleg', 2],
              ] as const)
            : []),
          ['senvcfg', 1],
        ] as const)
        return this.masked(form, values, named(name), mask)
      }
      case 12:
        return this.plain('csrrs', {
          rd: values.rd,
          rs1: 0n,
          csr: named(random.pick(['satp', 'sie', 'sip', 'stvec', 'sepc', 'medeleg', 'mideleg', 'pmpaddr1', 'pmpcfg0'])),
        })
      case 13:
        // Paged blocks of machine mode stay there, where those of Svinval never trap.
        return this.plain(this.translationFence(), { rs1: random.bits(5), rs2: random.bits(5) })
      case 0:
      case 1:
        return this.plain(form.id, { ...values, csr: named(random.pick(any)) })
      case 2:
        if ('rs1' in values) values.rs1 = BigInt(random.pick([0, SP, GP, S0, S1]))
        return this.plain(form.id, { ...values, csr: named(random.pick(readOnly)) })
      case 3:
        return this.plain(form.id, { ...values, csr: random.pick(missing) })
      case 4:
        return this.mepc(form, values)
      case 5:
        if (random.chance(0.5)) return this.masked(form, values, named('mcounteren'), 0x7fff_ffff)
        return this.masked(form, values, named('mie'), 0xaaa)
      case 6:
      case 7:
        return this.mstatus(form, values)
      case 8:
        return this.plain(random.pick(['csrrs', 'csrrc']), {
          rd: values.rd,
          rs1: 0n,
          csr: named(random.pick(['mip', 'misa', 'mtvec'])),
        })
      default: {
        // Counters have values of their own in each machine: read into nothing.
        const counter = named(random.pick(['cycle', 'time', 'instret', 'mcycle', 'minstret']))
        if (random.chance(0.7)) return this.plain('csrrs', { rd: 0n, rs1: 0n, csr: counter })
        // ADUE, which QEMU's has not, stays and is not read.
        return this.plain(random.pick(['csrrsi', 'csrrci']), {
          rd: 0n,
          uimm: random.bits(1),
          csr: named('menvcfg'),
        })
      }
    }
  }

  private translationFence(): string {
    const { mode, paged } = this.setting
    if (mode !== 'M' || !paged) return 'sfence.vma'
    return this.random.pick(['sfence.vma', 'sinval.vma', 'sfence.w.inval', 'sfence.inval.ir'])
  }

  private mepc(form: Instruction, values: Record<string, bigint>): Item {
    const csr = this.csrs.get('mepc')!
    if ('uimm' in values) return this.plain(form.id, { ...values, csr, uimm: values.uimm & ~1n })
    const source = BigInt(this.random.pick(NONZERO))
    return this.sequence(
      this.plain('andi', { rd: source, rs1: source, imm: -2n }),
      this.plain(form.id, { ...values, csr, rs1: source }),
    )
  }

  /** Writes a random subset of the bits of `mask`. */
  private masked(form: Instruction, values: Record<string, bigint>, csr: bigint, mask: number): Item {
    const value = mask & this.random.next()
    if ('uimm' in values) return this.plain(form.id, { ...values, csr, uimm: BigInt(value & 31) })
    const source = BigInt(this.random.pick(NONZERO))
    return this.sequence(...this.constant(source, value), this.plain(form.id, { ...values, csr, rs1: source }))
  }

  private constant(register: bigint, value: number): Item[] {
    const low = BigInt.asIntN(12, BigInt(value))
    return [
      this.plain('lui', { rd: register, upper: (BigInt(value) - low) >> 12n }),
      this.plain('addi', { rd: register, rs1: register, imm: low }),
    ]
  }

  /** MPP stays legal and TW set, so that `wfi` in user mode traps; the upper half of what was read is dropped. */
  private mstatus(form: Instruction, values: Record<string, bigint>): Item {
    const { random } = this
    const csr = this.csrs.get('mstatus')!
    const drop = this.plain('addiw', { rd: values.rd, rs1: values.rd, imm: 0n })
    if ('uimm' in values) {
      const id = random.pick(['csrrsi', 'csrrci'])
      return this.sequence(this.plain(id, { ...values, csr, uimm: BigInt(random.pick([0, MSTATUS.MIE])) }), drop)
    }
    let value = random.next() & this.free
    if (random.chance(0.5)) value |= MSTATUS.MPP
    if (form.id === 'csrrw') value |= MSTATUS.TW
    const source = BigInt(random.pick(NONZERO))
    return this.sequence(...this.constant(source, value), this.plain(form.id, { ...values, csr, rs1: source }), drop)
  }

  /** Writes a random subset of the bits of sstatus; the upper half of what was read is dropped. */
  private bits(form: Instruction, values: Record<string, bigint>, csr: bigint, mask: number): Item {
    const item = this.masked(form, values, csr, mask)
    return this.sequence(item, this.plain('addiw', { rd: values.rd, rs1: values.rd, imm: 0n }))
  }

  /** To the next instruction by a return; with paging only to the mode that the code's pages are for. */
  private trapReturn(): Item {
    const { random } = this
    const { mode, paged } = this.setting
    const supervisor = mode === 'S' || (!paged && random.chance(0.3))
    const base = BigInt(random.pick(NONZERO))
    const csr = (name: string) => this.csrs.get(name)!
    const [status, previous] = supervisor ? [csr('sstatus'), MSTATUS.SPP] : [csr('mstatus'), MSTATUS.MPP]
    const same = paged || (supervisor && random.chance(0.5))
    return this.sequence(
      ...(same ? [...this.constant(base, previous), this.plain('csrrs', { rd: 0n, rs1: base, csr: status })] : []),
      this.plain('auipc', { rd: base, upper: 0n }),
      this.plain('addi', { rd: base, rs1: base, imm: 16n }),
      this.plain('csrrw', { rd: 0n, rs1: base, csr: csr(supervisor ? 'sepc' : 'mepc') }),
      this.plain(supervisor ? 'sret' : 'mret', {}),
    )
  }

  private nothing(): Item {
    const [bits, length] = this.random.pick(UNDEFINED)
    return { length, encode: () => [{ bits, length }] }
  }

  private rare(): Item {
    const { random } = this
    const amount = BigInt(16 * (1 + random.below(31)))
    switch (random.below(this.setting.mode === 'U' ? 4 : 3)) {
      case 0:
        return this.sequence(this.plain('c.addi16sp', { imm: amount }), this.plain('c.addi16sp', { imm: -amount }))
      case 1:
      case 2:
        return this.trapReturn()
      default:
        return this.plain('wfi', {})
    }
  }
}

/** mstatus at the start of a block: enters its mode by mret, with random fields, and `wfi` trapping below machine mode. */
export const initialMstatus = ({ mode, delegates }: Setting, random: Random): bigint =>
  BigInt((random.next() & (delegates ? FREE : FREE | MSTATUS.TSR)) | ({ U: 0, S: 1, M: 3 }[mode] << 11) | MSTATUS.TW)

const INTERESTING = [
  0n,
  1n,
  -1n,
  2n,
  -2n,
  0x7fff_ffffn,
  0x8000_0000n,
  0xffff_ffffn,
  -0x8000_0000n,
  1n << 63n,
  (1n << 63n) - 1n,
  31n,
  63n,
  64n,
]

/** x1 … x31 at the start of a block whose scratch memory and odd pages lie at these addresses. */
export function initialRegisters(scratch: bigint, odd: bigint, random: Random): bigint[] {
  const middle = scratch + BigInt(ORDINARY_BYTES / 2)
  const x = Array.from({ length: 32 }, () =>
    random.chance(0.4) ? random.pick(INTERESTING) : random.bits(64) >> BigInt(random.below(64)),
  )
  x[SP] = middle - 512n
  x[GP] = NOWHERE
  x[4] = 0n
  x[S0] = middle
  x[S1] = middle + BigInt(1 + random.below(7))
  x[ODD] = odd
  return x.slice(1)
}
