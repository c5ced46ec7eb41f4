/**
 * Random programs of rv64 for what translators get wrong. A program is a handler of traps, functions over several pages of code, and a
 * main loop that calls them for ever; what the functions do is put together of gadgets, pieces of code that each try one thing.
 *
 * Memory, in pages of 4 KiB from 0x8000_0000 on: 0 handler and main loop, 1 to 7 functions, 8 to 11 data, 12 to 15 data whose mapping
 * changes, 16 to 19 code that is made while the program runs, 20 to 30 stacks, 31 the handlers' own, 32 to 39 page tables, 40 to 47 a
 * second copy of the code. Translated, the same addresses are the supervisor's, and those from 0xc000_0000 on the user's.
 *
 * Registers: sp, gp (data), s0 and s9 to s11 are the gadgets', s1 is where a trap goes on that says nothing of its own; all others are
 * anybody's.
 */
import type { Random } from '../../../generator/suite/random.ts'
import type { Outside } from './lockstep.ts'

export const BASE = 0x8000_0000
export const SIZE = 0x4_0000
export const PAGE = 0x1000
export const page = (n: number) => BASE + n * PAGE
export const DMA = 0x1000_0000
/** From the supervisor's addresses to the user's. */
export const USER = 0x4000_0000
/** The same pages once more, behind those of all RAM. */
export const ALIAS = 0x4_0000
/** The same pages again, as far away that what is remembered of one makes room for the other. */
export const EVICT = 0x200_0000
/** Where the device is, translated. */
export const DMA_PAGE = 200
export const TABLES = {
  root: 32,
  level1: 33,
  level1User: 34,
  leaves: 35,
  leavesUser: 36,
  root2: 37,
  level2: 38,
  leaves2: 39,
}
export const [V, R, W, X, U, A, D] = [1, 2, 4, 8, 16, 64, 128]

export type Mode = 'machine' | 'supervisor'
/** Registers that gadgets leave to whatever comes. */
const FREE = [
  'a0',
  'a1',
  'a2',
  'a3',
  'a4',
  'a5',
  'a6',
  'a7',
  't0',
  't1',
  't2',
  't3',
  't4',
  't5',
  't6',
  's2',
  's3',
  's4',
]
/** Those that compressed instructions reach. */
const SHORT = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5']

/** Writes assembly, with random parts. */
export class Writer {
  readonly random: Random
  readonly mode: Mode
  readonly harts: number
  readonly lines: string[] = []
  /** Code for pages of its own. */
  readonly pieces: string[][] = []
  /** Labels of instructions of four bytes with an immediate, which is another one in the second copy of the code. */
  readonly marks: string[] = []
  /** Labels of instructions of four bytes that others may be written in place of from outside. */
  readonly slots: string[] = []
  /** Whether a piece lies across the end of the last page of code. */
  across = false
  private labels = 0

  constructor(random: Random, mode: Mode, harts: number) {
    this.random = random
    this.mode = mode
    this.harts = harts
  }

  emit(...lines: string[]): void {
    this.lines.push(...lines)
  }

  label(name = 'l'): string {
    return `${name}_${this.labels++}`
  }

  free(): string {
    return this.random.pick(FREE)
  }
  short(): string {
    return this.random.pick(SHORT)
  }

  /** An operation on registers, as text: four bytes. */
  operation(): string {
    const { random } = this
    const [d, a, b] = [this.free(), this.free(), this.free()]
    const immediate = random.below(4096) - 2048
    switch (random.below(7)) {
      case 0:
      case 1:
        return `${random.pick(['add', 'sub', 'xor', 'or', 'and', 'sltu', 'slt', 'addw', 'subw', 'mul', 'mulhu', 'sh2add', 'andn'])} ${d}, ${a}, ${b}`
      case 2:
        return `${random.pick(['div', 'rem', 'divuw', 'remw', 'sll', 'srl', 'sra', 'sllw', 'sraw', 'rol', 'max', 'minu'])} ${d}, ${a}, ${b}`
      case 3:
        return `${random.pick(['slli', 'srli', 'srai', 'rori'])} ${d}, ${a}, ${random.below(64)}`
      case 4:
        return `lui ${d}, 0x${random.below(0x10_0000).toString(16)}`
      default:
        return `${random.pick(['addi', 'xori', 'andi', 'ori', 'sltiu', 'addiw'])} ${d}, ${a}, ${immediate}`
    }
  }

  /** One of two bytes. */
  compressed(): string {
    const [d, a] = [this.short(), this.short()]
    return this.random.pick([
      `c.addi ${d}, ${1 + this.random.below(31)}`,
      `c.add ${d}, ${a}`,
      `c.mv ${d}, ${a}`,
      `c.xor ${d}, ${a}`,
      `c.sub ${d}, ${a}`,
      `c.slli ${d}, ${1 + this.random.below(31)}`,
      `c.li ${d}, ${this.random.below(32)}`,
      `c.andi ${d}, ${this.random.below(32)}`,
    ])
  }

  /** An access of memory in the data pages that are always there, of any alignment: four bytes. */
  access(): string {
    const { random } = this
    const offset =
      random.pick([random.below(64), random.below(2048), 4 * random.below(256)]) - (random.chance(0.3) ? 64 : 0)
    return random.chance(0.5)
      ? `${random.pick(['lb', 'lbu', 'lh', 'lhu', 'lw', 'lwu', 'ld'])} ${this.free()}, ${offset}(gp)`
      : `${random.pick(['sb', 'sh', 'sw', 'sd'])} ${this.free()}, ${offset}(gp)`
  }

  filler(most = 5): void {
    for (let n = this.random.below(most + 1); n > 0; n--)
      this.emit(this.random.pick([() => this.operation(), () => this.compressed(), () => this.access()])())
  }

  /** Whatever `write` emits goes to another page; gives its label. */
  far(write: () => void): string {
    const name = this.label('far')
    const start = this.lines.length
    this.emit(`${name}:`)
    write()
    this.pieces.push(this.lines.splice(start))
    return name
  }

  /** A conditional branch on registers that are anybody's. */
  branch(to: string): string {
    return `${this.random.pick(['beq', 'bne', 'blt', 'bgeu', 'bltu', 'bge'])} ${this.free()}, ${this.free()}, ${to}`
  }

  /** Asks the handler for something; see there. */
  service(number: number): void {
    this.emit(`li a7, ${number}`, 'ecall')
  }

  get translated(): boolean {
    return this.mode === 'supervisor'
  }
  get dma(): number {
    return this.translated ? BASE + DMA_PAGE * PAGE : DMA
  }
}

export type Gadget = (w: Writer) => void

export interface Kind {
  readonly name: string
  readonly gadgets: readonly Gadget[]
  readonly modes: readonly Mode[]
  readonly harts?: number
  /** What happens between chunks. */
  readonly outside?: (random: Random, slots: readonly number[], w: Writer) => Outside
  /** Attempts between two interrupts of the timer at most, one of these; 0: none. */
  readonly timers?: readonly number[]
  /** Cut after every number of instructions, from 1 up. */
  readonly cuts?: boolean
}
