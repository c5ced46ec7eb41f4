/**
 * Random programs of pico: big-endian, condition codes, and addresses that base and bound relocate, without pages.
 *
 * Memory: low storage up to 0x200 with status words and what handlers keep, code from there to 0x3000, data at 0x3400; all of it once more
 * from 0x4000 on, where relocated code finds itself. Registers: r15 data, r13 where a program interruption goes on, r12 the gadgets' count,
 * r11 and r10 the second and third 4 KiB (an address has no more than 12 bits of its own), r9 theirs, r8 a stack, r14 links; the others
 * are anybody's.
 */
import type { Random } from '../../../generator/suite/random.ts'

export const SIZE = 0x8000
export const COPY = 0x4000

export class Writer {
  readonly random: Random
  readonly lines: string[] = []
  readonly pieces: string[][] = []
  readonly slots: string[] = []
  /** Which 4 KiB the code is in that is written. */
  at = 1
  private labels = 0

  constructor(random: Random) {
    this.random = random
  }

  emit(...lines: string[]): void {
    this.lines.push(...lines)
  }
  label(): string {
    return `l${this.labels++}`
  }
  free(): string {
    return `r${this.random.below(8)}`
  }

  /** A label's address, as an operand; in the other 4 KiB where it is one of them. */
  to(label: string, at = this.at): string {
    return at === 0 ? label : `${label}-0x${at}000(${at === 1 ? 'r11' : 'r10'})`
  }

  /** Four bytes. */
  operation(): string {
    const { random } = this
    const data = `${random.below(256)}(r15)`
    return random.pick([
      `ahi ${this.free()}, ${random.below(2000) - 1000}`,
      `lhi ${this.free()}, ${random.below(2000) - 1000}`,
      `l ${this.free()}, ${data}`,
      `st ${this.free()}, ${data}`,
      `ic ${this.free()}, ${data}`,
      `stc ${this.free()}, ${data}`,
      `mvi ${data}, ${random.below(256)}`,
      `cli ${data}, ${random.below(256)}`,
      `tm ${data}, ${random.below(256)}`,
      `sll ${this.free()}, ${random.below(40)}`,
      `srl ${this.free()}, ${random.below(40)}`,
      `stm r1, r4, ${data}`,
      `lm r2, r5, ${data}`,
    ])
  }

  filler(most = 5): void {
    const { random } = this
    for (let n = random.below(most + 1); n > 0; n--) {
      const short = `${random.pick(['lr', 'ar', 'sr', 'nr', 'xr', 'cr', 'clr'])} ${this.free()}, ${this.free()}`
      const long = `${random.pick(['mvc', 'clc'])} ${random.below(200)}(${1 + random.below(9)},r15), ${random.below(200)}(r15)`
      this.emit(random.pick([this.operation(), this.operation(), short, short, long]))
    }
  }

  branch(to: string): string {
    return `brc ${1 + this.random.below(14)}, ${to}`
  }

  far(write: () => void): string {
    const name = this.label()
    const [start, { at }] = [this.lines.length, this]
    this.at = 2
    this.emit(`${name}:`)
    write()
    this.at = at
    this.pieces.push(this.lines.splice(start))
    return name
  }

  loop(write: () => void, most = 12): void {
    const again = this.label()
    this.emit(`lhi r12, ${2 + this.random.below(most)}`, `${again}:`)
    write()
    this.emit('ahi r12, -1', `bh ${again}`)
  }
}

type Gadget = (w: Writer) => void

/** Instructions that take each other's place, moved as bytes or words. */
const changesItself: Gadget = w => {
  const [one, other, behind] = [w.label(), w.label(), w.label()]
  w.loop(() => {
    const ahead = w.random.chance(0.5)
    if (!ahead) w.emit(`${one}: ${w.operation()}`)
    w.filler()
    w.emit(`la r9, ${w.to(one)}`, `la r7, ${w.to(other)}`)
    w.emit(
      ...w.random.pick([
        ['l r5, 0(r9)', 'mvc 0(4,r9), 0(r7)', 'st r5, 0(r7)'],
        ['l r5, 0(r9)', 'l r6, 0(r7)', 'st r6, 0(r9)', 'st r5, 0(r7)'],
        ['mvc 1(1,r9), 3(r15)'],
        ['stc r12, 3(r9)'],
      ]),
    )
    w.filler(2)
    if (ahead) w.emit(`${one}: ${w.operation()}`)
  })
  w.emit(`b ${behind}`, `${other}: ${w.operation()}`, `${behind}:`)
}

const changesOther: Gadget = w => {
  const [one, other] = [w.label(), w.label()]
  const far = w.far(() => {
    w.filler(2)
    w.emit(`${one}: ${w.operation()}`)
    w.filler(2)
    w.emit('br r14', `${other}: ${w.operation()}`)
  })
  w.loop(() => {
    w.emit(`bal r14, ${w.to(far, 2)}`, `la r9, ${w.to(one, 2)}`, `la r7, ${w.to(other, 2)}`)
    w.emit('l r5, 0(r9)', 'mvc 0(4,r9), 0(r7)', 'st r5, 0(r7)')
    w.filler(2)
    w.emit(`bal r14, ${w.to(far, 2)}`)
  })
}

/** The second half of a load, whose base and displacement are an instruction too. */
const jumpsIntoMiddle: Gadget = w => {
  const { random } = w
  const [at, on] = [w.label(), w.label()]
  w.emit('lr r1, r15')
  w.loop(() => {
    w.emit(`la r13, ${w.to(on)}`, `la r9, ${w.to(at)}`)
    if (random.chance(0.5)) w.emit('lr r7, r12', 'sll r7, 31', 'srl r7, 30', 'ar r9, r7')
    else w.emit('ahi r9, 2')
    w.emit(
      'br r9',
      `${at}: .half 0x58${random.below(8)}0, 0x1${random.pick(['8', 'a', 'b', '7'])}${random.below(8)}${random.below(8)}`,
    )
    w.filler(2)
    w.emit(`${on}:`)
  })
}

const irreducible: Gadget = w => {
  const { random } = w
  const out = w.label()
  const blocks = Array.from({ length: 2 + random.below(6) }, () => w.label())
  w.emit(`lhi r12, ${10 + random.below(40)}`, w.branch(random.pick(blocks)), w.branch(random.pick(blocks)))
  for (const block of blocks) {
    w.emit(`${block}: ahi r12, -1`, `brc 12, ${out}`)
    w.filler(3)
    w.emit(w.branch(random.pick(blocks)))
    if (random.chance(0.6)) w.emit(`b ${random.pick(blocks)}`)
  }
  w.emit(`${out}:`)
}

const recurses: Gadget = w => {
  const { random } = w
  const landing = w.label()
  const throws = random.chance(0.6)
  const far = w.far(() => {
    const self = w.lines[w.lines.length - 1].slice(0, -1)
    const [bottom, none] = [w.label(), w.label()]
    w.emit('ahi r8, -4', 'st r14, 0(r8)', 'ahi r12, -1', `brc 12, ${bottom}`)
    w.filler(2)
    w.emit(`bal r14, ${w.to(self, 2)}`)
    w.filler(2)
    w.emit(`${bottom}:`)
    if (throws)
      w.emit(`lr r7, ${w.free()}`, 'sll r7, 29', `lr r7, r7`, 'ahi r7, 0', `brc 7, ${none}`, 'lr r8, r9', 'br r13')
    w.emit(`${none}: l r14, 0(r8)`, 'ahi r8, 4', 'br r14')
  })
  w.emit(`lhi r12, ${random.pick([3, 20, 90, 190, 210, 250])}`, 'lr r9, r8', `la r13, ${w.to(landing)}`)
  w.emit(`bal r14, ${w.to(far, 2)}`)
  w.filler(2)
  w.emit(`${landing}:`)
}

const jumpTable: Gadget = w => {
  const { random } = w
  const [table, out] = [w.label(), w.label()]
  const cases = [0, 1, 2, 3].map(() => w.label())
  w.loop(() => {
    w.emit(`lr r7, r12`, `ar r7, ${w.free()}`, 'sll r7, 30', 'srl r7, 28', `la r9, ${w.to(table)}`, 'ar r9, r7')
    w.emit(random.pick(['br r9', 'bal r6, 0(r9)']), `${table}:`)
    for (const one of cases) w.emit(`b ${one}`)
    for (const one of cases) {
      w.emit(`${one}:`)
      w.filler(2)
      if (random.chance(0.7)) w.emit(`b ${out}`)
    }
    w.emit(`${out}:`)
  })
}

/** Accesses and instructions that interrupt, some in the middle: beyond the end of memory, across it, odd, undefined, privileged. */
const traps: Gadget = w => {
  const { random } = w
  w.emit(`lhi r9, ${SIZE - 1}`, 'ahi r9, 1', 'ahi r9, -8')
  w.loop(() => {
    const on = w.label()
    w.emit(`la r13, ${w.to(on)}`)
    w.filler(3)
    w.emit(
      random.pick([
        `st ${w.free()}, ${random.below(12)}(r9)`,
        `l ${w.free()}, ${random.below(12)}(r9)`,
        `stm r1, r5, 0(r9)`,
        `lm r1, r4, 0(r9)`,
        `mvc ${random.below(8)}(6,r9), 0(r15)`,
        `mvc 0(6,r15), 0(r9)`,
        `dr r2, ${w.free()}`,
        'mr r3, r4',
        '.half 0',
        'br r12',
        'svc 0',
        'lctl submask, 0x110',
      ]),
    )
    w.filler(2)
    w.emit(`${on}: ahi r9, 1`)
  })
}

/** Relocation to itself, to the copy, or with a bound somewhere in the code, and problem state or not, for some time. */
const relocates: Gadget = w => {
  const { random } = w
  const on = w.label()
  w.emit(`la r13, ${w.to(on)}`, `svc ${1 + random.below(6)}`)
  for (let n = 1 + random.below(3); n > 0; n--) random.pick(PLAIN)(w)
  w.emit(`la r13, ${w.to(on)}`, `svc ${1 + random.below(6)}`)
  w.filler(3)
  w.emit(`${on}: svc 7`)
}

const slots: Gadget = w =>
  w.loop(() => {
    for (let n = 3; n > 0; n--) {
      const slot = w.label()
      w.slots.push(slot)
      w.emit(`${slot}: ${w.operation()}`)
      w.filler(2)
    }
  })

const plainLoop: Gadget = w => w.loop(() => w.filler(10), 20)

const PLAIN = [changesItself, changesOther, jumpsIntoMiddle, irreducible, recurses, jumpTable, traps, plainLoop]

export interface PicoKind {
  readonly name: string
  readonly gadgets: readonly Gadget[]
  readonly timers?: readonly number[]
  readonly cuts?: boolean
  readonly outside?: boolean
}

export const PICO_KINDS: readonly PicoKind[] = [
  { name: 'pico: code that changes itself', gadgets: [changesItself, changesOther] },
  { name: 'pico: jumps, calls, loops and traps', gadgets: PLAIN.slice(2) },
  { name: 'pico: relocation', gadgets: [relocates] },
  { name: 'pico: a timer at every instruction', gadgets: PLAIN, timers: [100] },
  { name: 'pico: cut at every instruction', gadgets: PLAIN, timers: [0], cuts: true },
  { name: 'pico: code written from outside', gadgets: [slots, plainLoop], outside: true },
]
