/** CSR instructions of blocks: of CSRs and values in which the two machines must be alike. */
import type { Instruction } from '../../../generator/model.ts'
import { type Item, type Items, sequence } from './items.ts'
import { drawFloatState, FREE_SSTATUS, freeMstatus, GP, MSTATUS, S0, S1, type Setting, SP } from './setting.ts'

/** Any value can be written and read. */
const ANY = ['mscratch', 'mtval', 'mcause', 'sscratch', 'stval', 'scause']
const FLOAT = ['fcsr', 'fflags', 'frm']
const READ_ONLY = ['mhartid', 'mvendorid', 'mconfigptr']
const READ = ['satp', 'sie', 'sip', 'stvec', 'sepc', 'medeleg', 'mideleg', 'pmpaddr1', 'pmpcfg0', 'stimecmp']
/** Counters that count nothing in both machines, those of all modes. */
const IDLE_COUNTERS = ['hpmcounter3', 'hpmcounter9', 'hpmcounter18', 'mhpmcounter3', 'mhpmcounter12']
const MISSING = [0x123n, 0x015n, 0x004n, 0x7ffn, 0xc8fn]
/** Causes that both machines delegate. */
const DELEGATED = 0xb1ff
const LOW_31 = 0x7fff_ffff
const STI = 0x20
/** So far away that the timer never fires. */
const FAR = 62n

export class Csrs {
  private readonly items: Items
  private readonly setting: Setting
  private readonly forms: readonly Instruction[]

  constructor(items: Items, setting: Setting) {
    this.items = items
    this.setting = setting
    this.forms = items.all.filter(one => /^csr/.test(one.id))
  }

  any(): Item {
    const { items } = this
    const { random } = items
    const form = random.pick(this.forms)
    const values = items.operands(form)
    switch (random.below(18)) {
      case 0:
      case 1:
        return items.plain(form.id, { ...values, csr: items.csr(random.pick(ANY)) })
      case 2:
        if ('rs1' in values) values.rs1 = BigInt(random.pick([0, SP, GP, S0, S1]))
        return items.plain(form.id, { ...values, csr: items.csr(random.pick(READ_ONLY)) })
      case 3:
        return items.plain(form.id, { ...values, csr: random.pick(MISSING) })
      case 4:
        return this.mepc(form, values)
      case 5:
        if (random.chance(0.5)) return this.masked(form, values, 'mcounteren', LOW_31)
        return this.masked(form, values, 'mie', 0xaaa)
      case 6:
      case 7:
        return this.mstatus(form, values)
      case 8:
        return this.read(random.pick(['mip', 'misa', 'mtvec']), values.rd)
      case 9:
        return this.counter(values.rd)
      case 10:
        return this.sstatus(form, values)
      case 11:
        return this.delivery(form, values)
      case 12:
        return this.read(random.pick(READ), values.rd)
      case 13:
        return items.plain(this.translationFence(), { rs1: random.bits(5), rs2: random.bits(5) })
      case 14:
        return this.deadline(form, values)
      default:
        return this.float(form, values)
    }
  }

  /** A part of fcsr. QEMU's CSRs are written only if the register holds a bit. */
  private float(form: Instruction, values: Record<string, bigint>): Item {
    const { items } = this
    const csr = items.csr(items.random.pick(FLOAT))
    if (!('rs1' in values) || values.rs1 === 0n) return items.plain(form.id, { ...values, csr })
    const rs1 = items.register()
    return sequence(
      items.plain('bseti', { rd: rs1, rs1, shamt: items.random.bits(6) }),
      items.plain(form.id, { ...values, csr, rs1 }),
    )
  }

  private read(name: string, rd: bigint): Item {
    return this.items.plain(this.items.random.pick(['csrrs', 'csrrc']), { rd, rs1: 0n, csr: this.items.csr(name) })
  }

  /** Counters that count have values of their own in each machine: read into nothing. */
  private counter(rd: bigint): Item {
    const { items } = this
    const { random } = items
    if (random.chance(0.4)) return this.read(random.pick(IDLE_COUNTERS), rd)
    if (random.chance(0.6)) return this.read(random.pick(['cycle', 'time', 'instret', 'mcycle', 'minstret']), 0n)
    // ADUE, which QEMU's has not, stays and is not read.
    const id = random.pick(['csrrsi', 'csrrci'])
    return items.plain(id, { rd: 0n, uimm: random.bits(1), csr: items.csr('menvcfg') })
  }

  private delivery(form: Instruction, values: Record<string, bigint>): Item {
    const { delegates, interrupt } = this.setting
    const delegation: (readonly [string, number])[] = [
      ['medeleg', DELEGATED],
      ['mideleg', MSTATUS.SIE],
    ]
    const [name, mask] = this.items.random.pick<readonly [string, number]>([
      ['sie', 0x222],
      ['sip', interrupt & 2],
      ['scounteren', LOW_31],
      ['mip', interrupt],
      ...(delegates ? delegation : []),
      ['senvcfg', 1],
    ])
    return this.masked(form, values, name, mask)
  }

  /** Paged blocks of machine mode stay there, where the fences of Svinval never trap. */
  private translationFence(): string {
    const { mode, paged } = this.setting
    if (mode !== 'M' || !paged) return 'sfence.vma'
    return this.items.random.pick(['sfence.vma', 'sinval.vma', 'sfence.w.inval', 'sfence.inval.ir'])
  }

  private mepc(form: Instruction, values: Record<string, bigint>): Item {
    const { items } = this
    const csr = items.csr('mepc')
    if ('uimm' in values) return items.plain(form.id, { ...values, csr, uimm: values.uimm & ~1n })
    const source = items.register()
    return sequence(
      items.plain('andi', { rd: source, rs1: source, imm: -2n }),
      items.plain(form.id, { ...values, csr, rs1: source }),
    )
  }

  /** stimecmp, at a time that never comes. QEMU clears STIP then, also where it is software's. */
  private deadline(form: Instruction, values: Record<string, bigint>): Item {
    const { items } = this
    const csr = items.csr('stimecmp')
    if (form.id !== 'csrrw' || this.setting.interrupt === STI) return this.read('stimecmp', values.rd)
    const source = items.register()
    return sequence(
      items.plain('bseti', { rd: source, rs1: source, shamt: FAR }),
      items.plain('csrrw', { ...values, csr, rs1: source }),
    )
  }

  /** Writes a random subset of the bits of `mask`. */
  private masked(form: Instruction, values: Record<string, bigint>, name: string, mask: number): Item {
    return this.written(form, values, name, mask & this.items.random.next())
  }

  private written(form: Instruction, values: Record<string, bigint>, name: string, value: number): Item {
    const { items } = this
    const csr = items.csr(name)
    if ('uimm' in values) return items.plain(form.id, { ...values, csr, uimm: BigInt(value & 31) })
    const source = items.register()
    return sequence(...items.constant(source, value), items.plain(form.id, { ...values, csr, rs1: source }))
  }

  /** MPP stays legal and TW set, so that `wfi` in user mode traps; the upper half of what was read is dropped. */
  private mstatus(form: Instruction, values: Record<string, bigint>): Item {
    const { items } = this
    const { random } = items
    const csr = items.csr('mstatus')
    if ('uimm' in values) {
      const id = random.pick(['csrrsi', 'csrrci'])
      const uimm = BigInt(random.pick([0, MSTATUS.MIE]))
      return this.dropping(values.rd, items.plain(id, { ...values, csr, uimm }))
    }
    let value = (random.next() & freeMstatus(this.setting)) | this.floatState(form)
    if (random.chance(0.5)) value |= MSTATUS.MPP
    if (form.id === 'csrrw') value |= MSTATUS.TW
    return this.dropping(values.rd, this.written(form, values, 'mstatus', value))
  }

  /** Writes a random subset of the bits of sstatus; the upper half of what was read is dropped. */
  private sstatus(form: Instruction, values: Record<string, bigint>): Item {
    const value = (this.items.random.next() & FREE_SSTATUS) | this.floatState(form)
    return this.dropping(values.rd, this.written(form, values, 'sstatus', value))
  }

  /** The bits of FS to write, set or clear, such that it is seldom off. */
  private floatState(form: Instruction): number {
    const { random } = this.items
    if (form.id === 'csrrc') return random.chance(0.1) ? drawFloatState(random) : 0
    return drawFloatState(random)
  }

  private dropping(rd: bigint, item: Item): Item {
    return sequence(item, this.items.plain('addiw', { rd, rs1: rd, imm: 0n }))
  }
}
