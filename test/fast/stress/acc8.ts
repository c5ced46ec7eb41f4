/**
 * Random programs of acc8: eight bits, instructions of one to three bytes at any address, and a stack page. Code lies from 0x200 on,
 * tables of operands at 0x20, data at 0x80 and from 0x1000 on.
 */
import { assemblerTable } from '../../../generator/analysis/assembler-table.ts'
import { Random } from '../../../generator/suite/random.ts'
import { Assembler, Disassembler } from '../../../runtime/assembler/index.ts'
import { machineOf } from '../../fidelity/specs.ts'
import { type Both, bothOf } from '../both.ts'
import { type Case, chunksOf, translationOf } from './lockstep.ts'

const { machine, processor } = machineOf('acc8')
const assembler = new Assembler(assemblerTable(machine))
const disassembler = new Disassembler(assembler)

class Writer {
  readonly random: Random
  readonly lines: string[] = []
  readonly pieces: string[][] = []
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

  /** Two bytes; Y is the gadgets'. */
  operation(): string {
    const { random } = this
    return `${random.pick(['lda', 'adc', 'eor', 'and', 'ora', 'cmp', 'sbc'])} ${random.pick([`#${random.below(256)}`, `${0x80 + random.below(64)}`])}`
  }
  filler(most = 5): void {
    const { random } = this
    for (let n = random.below(most + 1); n > 0; n--)
      this.emit(
        random.pick([
          this.operation(),
          this.operation(),
          random.pick([
            'clc',
            'sec',
            'tax',
            'txa',
            'inx',
            'dex',
            'asl a',
            'ror a',
            'sed',
            'cld',
            'pha\npla',
            'php\nplp',
          ]),
          `sta ${random.pick([0x80 + random.below(64), 0x1000 + random.below(256)])}`,
          `${random.pick(['inc', 'dec', 'lsr', 'rol'])} ${0x80 + random.below(64)}`,
          `lda 0x1000,x`,
          `sta (0x20),y`,
        ]),
      )
  }
  branch(to: string): string {
    return `${this.random.pick(['bpl', 'bmi', 'bcc', 'bcs', 'bne', 'beq', 'bvc', 'bvs'])} ${to}`
  }
  far(write: () => void): string {
    const name = this.label()
    const start = this.lines.length
    this.emit(`${name}:`)
    write()
    this.pieces.push(this.lines.splice(start))
    return name
  }
  loop(write: () => void, most = 12): void {
    const again = this.label()
    this.emit(`ldy #${2 + this.random.below(most)}`, `${again}:`)
    write()
    const out = this.label()
    this.emit('dey', `beq ${out}`, `jmp ${again}`, `${out}:`)
  }
}

type Gadget = (w: Writer) => void

const changesItself: Gadget = w => {
  const one = w.label()
  w.loop(() => {
    const ahead = w.random.chance(0.5)
    if (!ahead) w.emit(`${one}: ${w.operation()}`)
    w.filler(4)
    w.emit(w.random.pick([`sta ${one}+1`, `inc ${one}+1`, `sty ${one}+1`]))
    if (w.random.chance(0.4)) w.emit(`lda ${one}`, 'eor #0x20', `sta ${one}`)
    w.filler(3)
    if (ahead) w.emit(`${one}: ${w.operation()}`)
  })
}

const changesOther: Gadget = w => {
  const one = w.label()
  const far = w.far(() => {
    w.filler(3)
    w.emit(`${one}: ${w.operation()}`)
    w.filler(3)
    w.emit('rts')
  })
  w.loop(() => {
    w.emit(`jsr ${far}`, w.random.pick([`sta ${one}+1`, `dec ${one}+1`]), `jsr ${far}`)
    w.filler(3)
  })
}

/** A test of bits whose operand is an instruction of two bytes. */
const jumpsIntoMiddle: Gadget = w => {
  const at = w.label()
  w.loop(() => {
    w.filler(3)
    w.emit(w.branch(`${at}+1`), `${at}: .byte 0x2c`, w.operation())
    w.filler(3)
  })
}

const irreducible: Gadget = w => {
  const { random } = w
  const out = w.label()
  const blocks = Array.from({ length: 2 + random.below(4) }, () => w.label())
  w.emit(`ldy #${10 + random.below(40)}`, w.branch(random.pick(blocks)))
  for (const block of blocks) {
    const on = w.label()
    w.emit(`${block}: dey`, `bne ${on}`, `jmp ${out}`, `${on}:`)
    w.filler(2)
    w.emit(w.branch(random.pick(blocks)))
    if (random.chance(0.6)) w.emit(`jmp ${random.pick(blocks)}`)
  }
  w.emit(`${out}:`)
}

/** Down some levels; back one by one, or through a stack pointer that was kept. */
const recurses: Gadget = w => {
  const landing = w.label()
  const far = w.far(() => {
    const self = w.lines[w.lines.length - 1].slice(0, -1)
    const [bottom, none] = [w.label(), w.label()]
    w.emit('dey', `beq ${bottom}`)
    w.filler(2)
    w.emit(`jsr ${self}`)
    w.emit(`${bottom}: ldy #1`, `bit 0x80`, `bmi ${none}`, 'ldx 0x30', 'txs', `jmp ${landing}`, `${none}: rts`)
  })
  w.emit('tsx', 'stx 0x30', `ldy #${w.random.pick([3, 20, 60])}`, `jsr ${far}`, `${landing}:`)
  w.filler(2)
}

const jumpsIndirectly: Gadget = w => {
  const places = [w.label(), w.label()]
  const out = w.label()
  w.loop(() => {
    const other = w.label()
    w.emit('tya', 'and #1', `bne ${other}`)
    w.emit(`lda #<${places[0]}`, 'sta 0x40', `lda #>${places[0]}`, 'sta 0x41', 'jmp (0x40)')
    w.emit(`${other}: lda #<${places[1]}`, 'sta 0x40', `lda #>${places[1]}`, 'sta 0x41', 'jmp (0x40)')
    w.emit(`${places[0]}:`)
    w.filler(2)
    w.emit(`jmp ${out}`, `${places[1]}:`)
    w.filler(2)
    w.emit(`${out}:`)
  })
}

const breaks: Gadget = w =>
  w.loop(() => {
    w.filler(3)
    w.emit('brk', '.byte 0')
    w.filler(2)
  })

const GADGETS = [changesItself, changesOther, jumpsIntoMiddle, irreducible, recurses, jumpsIndirectly, breaks]

export interface Acc8Kind {
  readonly name: string
  readonly cuts?: boolean
}
export const ACC8_KINDS: readonly Acc8Kind[] = [
  { name: 'acc8: all of it, with interrupts from outside' },
  { name: 'acc8: cut at every instruction', cuts: true },
]

export function acc8Case(kind: Acc8Kind, seed: string, instructions: number): Case {
  const random = new Random(seed)
  const w = new Writer(random)
  const functions = [0, 1, 2].map(() => w.label())
  w.emit('.org 0x200', 'handler: inc 0x50', 'rti', 'start: ldx #255', 'txs', 'cli', 'main:')
  for (let n = 6; n > 0; n--) w.emit(`jsr ${random.pick(functions)}`)
  w.emit('jmp main')
  for (const name of functions) {
    w.emit(`${name}:`)
    for (let n = 2 + random.below(2); n > 0; n--) random.pick(GADGETS)(w)
    w.emit('rts')
  }
  for (const piece of w.pieces) w.emit(...piece)
  w.emit('.org 0xfffa', '.half handler, start, handler')
  const program = assembler.assemble(w.lines.join('\n'), { file: seed })
  const data = Uint8Array.from({ length: 256 }, () => random.below(256))
  const translation = translationOf(random)
  const make = (): Both => {
    const both = bothOf(processor, machine.byteOrder, 0, 0x1_0000, { translation })
    both.each(({ memory, engine }) => {
      memory.writeBytes(0, data)
      memory.writeBytes(0x20, Uint8Array.of(0, 0x10))
      for (const { chunks } of program.sections)
        for (const { address, bytes } of chunks) memory.writeBytes(Number(address), bytes)
      if (engine.start(program.symbols.get('start')!)) throw new Error('not started')
    })
    return both
  }
  const pins = processor.architecture.registers.find(one => one.name === 'pins')!.offset
  const interrupts = (r: Random) => {
    const level = r.chance(0.2) ? r.below(4) : 0
    return (both: Both) =>
      both.each(({ engine }) => {
        engine.state.bytes[pins] = level
        engine.attention()
      })
  }
  const chunks = kind.cuts
    ? Array.from({ length: Math.floor(Math.sqrt(2 * instructions)) }, (_, n) => ({ steps: 1 + n }))
    : chunksOf(random, instructions, interrupts)
  return { title: `SPECVISOR_SEED of '${seed}'`, make, translation, chunks, disassembler }
}
