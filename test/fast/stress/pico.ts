/** Programs of pico on both engines: their start, and the handlers of interruptions. */
import { assembler } from '../../../generated/pico/assembler.ts'
import { disassembler } from '../../../generated/pico/disassembler.ts'
import { architecture } from '../../../generated/pico/machine.ts'
import { semantics } from '../../../generated/pico/semantics.ts'
import { Random } from '../../../generator/suite/random.ts'
import type { Processor } from '../../fidelity/emitted.ts'
import { bothOf } from '../both.ts'
import { type Case, chunksOf, translationOf } from './lockstep.ts'
import { COPY, type PicoKind, SIZE, Writer } from './pico-code.ts'

const processor = { architecture, semantics } as unknown as Pick<Processor, 'architecture' | 'semantics'>

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
  return { title: `SPECVISOR_SEED of '${seed}'`, make, translation, chunks, disassembler }
}
