/**
 * Random programs of pico: big-endian, condition codes, and addresses that base and bound relocate, without pages.
 *
 * Memory: low storage up to 0x200 with status words and what handlers keep, code from there to 0x3000, data at 0x3400; all of it once more
 * from 0x4000 on, where relocated code finds itself. Registers: r15 data, r13 where a program interruption goes on, r12 the gadgets' count,
 * r11 and r10 the second and third 4 KiB (an address has no more than 12 bits of its own), r9 theirs, r8 a stack, r14 links; the others
 * are anybody's.
 */
import { assembler } from '../../../generated/pico/assembler.ts'
import { disassembler } from '../../../generated/pico/disassembler.ts'
import { architecture } from '../../../generated/pico/machine.ts'
import { semantics } from '../../../generated/pico/semantics.ts'
import { Random } from '../../../generator/suite/random.ts'
import type { Processor } from '../../fidelity/emitted.ts'
import { bothOf } from '../both.ts'
import { type Case, chunksOf, translationOf } from './lockstep.ts'

const SIZE = 0x8000
const COPY = 0x4000
const processor = { architecture, semantics } as unknown as Pick<Processor, 'architecture' | 'semantics'>

class Writer {
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

const start = (timer: number) => `
        .org  0x18 + 0x40
        .word 0, external, 0, called, 0, program, 0, external, 0, external
        .org  0x100
limit:  .word ${Math.max(timer, 2)}
until:  .word 1
masks:  .word 0xdfffffff, 0xf7ffffff
status: .word 3
base0:  .word 0
bound0: .word 0x8000
base1:  .word ${COPY}
bound1: .word ${COPY}
bound2: .word 0x1000 + 0x2e0
bits:   .word 0x20000000, 0x08000000
save:   .space 16
time:   .quad 0
never:  .quad -1
        .org  0x180
external:
        stm   r8, r11, save
        stck  time
        l     r9, until
        ahi   r9, 1
        l     r10, limit
        clr   r9, r10
        bl    1f
        lhi   r9, 1
1:      st    r9, until
        l     r10, time+4
        ahi   r10, 12
        ar    r10, r9
        st    r10, time+4
        sckc  time
        lm    r8, r11, save
        lpsw  0x18
program:
        stm   r8, r11, save
        l     r9, 0x28
        l     r10, masks
        nr    r9, r10
        st    r9, 0x28
        st    r13, 0x2c
        lm    r8, r11, save
        lpsw  0x28
called: stm   r8, r11, save
        l     r8, 0x20
        l     r9, masks
        nr    r8, r9
        l     r9, masks+4
        l     r11, 0x84
        ahi   r11, -1
        bl    4f
        be    1f
        ahi   r11, -1
        be    2f
        ahi   r11, -1
        be    3f
        ahi   r11, -1
        be    5f
        ahi   r11, -1
        be    6f
        nr    r8, r9                    # 6 and 7: supervisor state, not relocated
        b     4f
6:      nr    r8, r9                    # 5: problem state
        l     r9, bits+4
        ar    r8, r9
        b     4f
5:      lctl  base, base0               # 4: a bound in the middle of the code
        lctl  bound, bound2
        l     r9, bits
        ar    r8, r9
        b     4f
3:      nr    r8, r9                    # 3: relocated to the copy, in problem state
        l     r9, bits+4
        ar    r8, r9
2:      lctl  base, base1               # 2: relocated to the copy
        lctl  bound, bound1
        l     r9, bits
        ar    r8, r9
        b     4f
1:      lctl  base, base0               # 1: relocated to itself
        lctl  bound, bound0
        l     r9, bits
        ar    r8, r9
4:      st    r8, 0x20
        lm    r8, r11, save
        lpsw  0x20
start:  .entry start
        lhi   r11, 0x1000
        lhi   r10, 0x2000
        lhi   r15, 0x3400
        lhi   r8, 0x3f00
        lctl  submask, ${timer > 0 ? 'status' : 'base0'}
        sckc  ${timer > 0 ? 'time' : 'never'}
        ssm   0x80
main:
`

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

export function picoCase(kind: PicoKind, seed: string, instructions: number): Case {
  const random = new Random(seed)
  const w = new Writer(random)
  const timer = random.pick(kind.timers ?? [0, 40, 300])
  w.emit(start(timer))
  const functions = [0, 1, 2].map(() => w.label())
  for (let n = 6; n > 0; n--) w.emit(`bal r14, ${w.to(random.pick(functions), 1)}`)
  w.emit('b main', `.org 0x${(0x1000 + 2 * random.below(30)).toString(16)}`)
  for (const name of functions) {
    w.emit(`${name}:`, 'ahi r8, -4', 'st r14, 0(r8)')
    for (let n = 2 + random.below(2); n > 0; n--) {
      w.filler(3)
      random.pick(kind.gadgets)(w)
    }
    w.emit('l r14, 0(r8)', 'ahi r8, 4', 'br r14')
  }
  w.emit(`.org 0x${(0x2000 + 2 * random.below(30)).toString(16)}`)
  for (const piece of w.pieces) w.emit(...piece)
  const program = assembler.assemble(w.lines.join('\n'), { file: seed })
  const base = Number(program.base)
  const code = program.flat()
  const registers = Array.from({ length: 16 }, () => Number(random.value(32)))
  const data = Uint8Array.from({ length: 0x400 }, () => random.below(256))
  const slotAddresses = w.slots.map(slot => Number(program.symbols.get(slot)))
  const translation = translationOf(random)
  const make = () => {
    const both = bothOf(processor, 'big', 0, SIZE, { translation })
    both.each(({ memory, engine }) => {
      for (const at of [0, COPY]) {
        memory.writeBytes(at + 0x3400, data)
        memory.writeBytes(at + base, code)
      }
      if (engine.start(program.entry)) throw new Error('not started')
      const view = new DataView(engine.state.bytes.buffer, engine.state.bytes.byteOffset)
      const { offset } = architecture.registers.find(one => one.name === 'r')!
      registers.forEach((value, n) => void view.setUint32(offset + 4 * n, value, true))
    })
    return both
  }
  const outside = (r: Random) => {
    const lines = slotAddresses
      .filter(() => r.chance(0.5))
      .map(at => ({ at, bytes: assembler.encodeLine(w.operation(), 0n)! }))
    return (both: ReturnType<typeof make>) =>
      both.each(({ memory }) => lines.forEach(({ at, bytes }) => void memory.writeBytes(at, bytes)))
  }
  const chunks = kind.cuts
    ? Array.from({ length: Math.floor(Math.sqrt(2 * instructions)) }, (_, n) => ({ steps: 1 + n }))
    : chunksOf(random, instructions, kind.outside ? outside : undefined)
  return { title: `SPECVISOR_SEED of '${seed}'`, make, chunks, disassembler }
}
