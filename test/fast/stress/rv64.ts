/** Programs of rv64 on both engines: their start, the handler of traps, page tables, and a device that writes memory. */
import { assembler } from '../../../generated/rv64/assembler.ts'
import { disassembler } from '../../../generated/rv64/disassembler.ts'
import { architecture } from '../../../generated/rv64/machine.ts'
import { semantics } from '../../../generated/rv64/semantics.ts'
import { Random } from '../../../generator/suite/random.ts'
import type { Device, Value } from '../../../runtime/devices/device.ts'
import type { PhysicalMemory } from '../../../runtime/memory/physical.ts'
import type { Processor } from '../../fidelity/emitted.ts'
import { type Both, bothOf } from '../both.ts'
import { type Case, chunksOf, translationOf } from './lockstep.ts'
import {
  A,
  BASE,
  D,
  DMA,
  DMA_PAGE,
  EVICT,
  type Kind,
  PAGE,
  page,
  R,
  SIZE,
  TABLES,
  U,
  USER,
  V,
  W,
  Writer,
  X,
} from './rv64-writer.ts'

const processor = { architecture, semantics } as unknown as Pick<Processor, 'architecture' | 'semantics'>

/** Saves registers by mscratch, goes by the cause, and comes back behind the instruction or at s1. */
const HANDLER = `
handler:
        csrrw t6, mscratch, t6
        sd    t5, 0(t6)
        sd    t4, 8(t6)
        csrr  t5, mcause
        csrr  t4, mepc
        bltz  t5, interrupted
        addi  t5, t5, -8
        sltiu t4, t5, 4
        bnez  t4, called
        addi  t5, t5, 4                 # 4 to 7: data
        sltiu t4, t5, 4
        bnez  t4, skip
        addi  t5, t5, -9                # 13: load page fault
        beqz  t5, skip
        addi  t5, t5, -2                # 15: store page fault
        beqz  t5, skip
        csrw  mepc, s1
        j     back
skip:   csrr  t4, mepc
        addi  t4, t4, 4
        csrw  mepc, t4
back:   ld    t4, 16(t6)
        csrr  t5, mtval
        xor   t4, t4, t5
        csrr  t5, mepc
        add   t4, t4, t5
        sd    t4, 16(t6)
        ld    t4, 8(t6)
        ld    t5, 0(t6)
        csrrw t6, mscratch, t6
        mret
interrupted:
        slli  t5, t5, 1
        srli  t5, t5, 1
        addi  t5, t5, -5
        bnez  t5, other
        ld    t4, 24(t6)                # the time until the next: one more each time, and again from the least on
        ld    t5, 32(t6)
        addi  t4, t4, 1
        bltu  t4, t5, 1f
        li    t4, 1
1:      sd    t4, 24(t6)
        csrr  t5, time
        add   t5, t5, t4
        addi  t5, t5, 16                # the handler's own way back
        csrw  stimecmp, t5
        j     back
other:  csrrci zero, mip, 2
        j     back
called: csrr  t4, mepc
        addi  t4, t4, 4
        csrw  mepc, t4
        beqz  a7, back
        addi  t5, a7, -1
        beqz  t5, touser
        addi  t5, a7, -2
        beqz  t5, tosupervisor
        addi  t5, a7, -3
        beqz  t5, setsatp
        addi  t5, a7, -4
        beqz  t5, flip
        addi  t5, a7, -5
        beqz  t5, setpmp
        addi  t5, a7, -6
        beqz  t5, setleaf
        csrw  mip, 2
        j     back
touser: li    t5, ${USER}
        or    t4, t4, t5
        csrw  mepc, t4
        or    gp, gp, t5
        or    sp, sp, t5
        li    t5, 0x1800
        csrrc zero, mstatus, t5
        j     back
tosupervisor:
        li    t5, ${USER}
        xori  t5, t5, -1
        and   t4, t4, t5
        csrw  mepc, t4
        and   gp, gp, t5
        and   sp, sp, t5
        li    t5, 0x1800
        csrrc zero, mstatus, t5
        li    t5, 0x800
        csrrs zero, mstatus, t5
        j     back
setsatp:
        csrw  satp, a6
        sfence.vma zero, zero
        j     back
flip:   csrr  t5, mstatus
        xor   t5, t5, a6
        csrw  mstatus, t5
        j     back
setpmp: csrw  pmpaddr0, a6
        csrw  pmpcfg0, a5
        j     back
setleaf:
        sd    a5, 0(a6)
        sfence.vma zero, zero
        j     back
`

function start(w: Writer, timer: number): string {
  const translated = w.translated
  return `
        .org ${BASE}
        .entry start
start:  la    t0, handler
        csrw  mtvec, t0
        csrr  t2, mhartid
        slli  t2, t2, 8
        li    t0, ${page(31)}
        add   t0, t0, t2
        csrw  mscratch, t0
        li    t1, 1
        sd    t1, 24(t0)
        li    t1, ${Math.max(timer, 2)}
        sd    t1, 32(t0)
        li    t1, 0xa000000000000000    # STCE, ADUE
        csrw  menvcfg, t1
        li    t1, 7
        csrw  mcounteren, t1
        csrw  scounteren, t1
        li    t1, -1
        csrw  pmpaddr15, t1
        li    t1, 0x1f00000000000000
        csrw  pmpcfg2, t1
        li    t1, ${timer > 0 ? 0x22 : 2}
        csrw  mie, t1
        csrr  t1, time
        addi  t1, t1, 200
        csrw  stimecmp, t1
        li    t1, ${translated ? 0x8000000000000000n + BigInt(page(TABLES.root) / PAGE) : 0}
        csrw  satp, t1
        li    t1, ${translated ? 0x6880 : 0x7880} # FS, MPP, MPIE
        csrw  mstatus, t1
        li    gp, ${page(9)}
        slli  t2, t2, 5                 # a stack of two pages each
        li    sp, ${page(30)}
        sub   sp, sp, t2
        la    t0, main
        csrw  mepc, t0
        mret
${HANDLER}
`
}

/** The program's text: functions of some gadgets each, of which the main loop calls one after another. */
function textOf(w: Writer, kind: Kind): string {
  const { random } = w
  w.emit(start(w, random.pick(kind.timers ?? [0, 40, 300])), 'main:', 'la s1, main')
  // Where each begins: some close to the end of a page, so that they lie across it.
  const places: number[] = []
  for (let n = 1; n < 5; n++) {
    const across = n < 4 && random.chance(0.4)
    places.push(across ? page(n + 1) - 2 * (8 + random.below(60)) : page(n) + 2 * random.below(100))
    if (across) n++
  }
  for (let n = 2 * places.length; n > 0; n--) w.emit(`call function_${random.below(places.length)}`)
  w.emit('j main')
  for (const [n, place] of places.entries()) {
    w.emit(`.org ${place}`, `function_${n}:`, 'addi sp, sp, -16', 'sd ra, 0(sp)')
    for (let count = 2 + random.below(3); count > 0; count--) {
      w.filler(3)
      random.pick(kind.gadgets)(w)
    }
    w.emit('ld ra, 0(sp)', 'addi sp, sp, 16', 'ret')
  }
  w.emit(`.org ${page(6) + 2 * random.below(8)}`)
  const last = w.pieces.findIndex(piece => piece.some(line => line.startsWith('.org')))
  if (last >= 0) w.pieces.push(...w.pieces.splice(last, 1))
  for (const piece of w.pieces) w.emit(...piece)
  return w.lines.join('\n')
}

/** A device that copies memory when it is told to. */
class Copier implements Device {
  readonly size = 0x1000
  private readonly memory: PhysicalMemory
  private to = 0
  private from = 0

  constructor(memory: PhysicalMemory) {
    this.memory = memory
  }

  read(): Value {
    return 0
  }
  write(offset: number, _bytes: number, value: Value): boolean {
    if (offset === 0) this.to = Number(value)
    else if (offset === 4) this.from = Number(value)
    else {
      const bytes = new Uint8Array(Number(value) & 0xfff)
      if (this.memory.readBytes(this.from, bytes)) this.memory.writeBytes(this.to, bytes)
    }
    return true
  }
  reset(): void {}
}

function pageTables(memory: PhysicalMemory): void {
  const entry = (table: number, slot: number, target: number, flags: number) =>
    memory.write64(page(table) + 8 * slot, BigInt((target / PAGE) * 1024 + flags))
  const { root, level1, level1User, leaves, leavesUser, root2, level2, leaves2 } = TABLES
  const [supervisor, user] = [V | R | W | X | A | D, V | R | W | X | U | A | D]
  for (const [top, below, leaf] of [
    [root, level1, leaves],
    [root2, level2, leaves2],
  ]) {
    entry(below, 0, page(leaf), V)
    entry(below, EVICT / 0x20_0000, page(leaf), V)
    entry(top, 2, page(below), V)
    entry(top, 3, page(level1User), V)
  }
  entry(level1User, 0, page(leavesUser), V)
  for (const [table, flags] of [
    [leaves, supervisor],
    [leavesUser, user],
    [leaves2, supervisor],
  ]) {
    for (let n = 0; n < 64; n++) {
      entry(table, n, page(n), flags)
      entry(table, 64 + n, page(n), flags)
    }
    entry(table, DMA_PAGE, DMA, flags)
  }
  // In the second address space some data lies elsewhere.
  for (let n = 12; n < 16; n++) entry(leaves2, n, page(27 - n), supervisor)
}

export function caseOf(kind: Kind, seed: string, instructions: number): Case {
  const random = new Random(seed)
  const mode = random.pick(kind.modes)
  const harts = kind.harts ?? 1
  const w = new Writer(random, mode, harts)
  const source = textOf(w, kind)
  const program = assembler.assemble(source, { file: seed })
  const code = program.flat()
  const second = code.slice()
  for (const mark of w.marks) {
    const at = Number(program.symbols.get(mark)! - program.base)
    second[at + 3] ^= 0x10
  }
  const slots = w.slots.map(slot => Number(program.symbols.get(slot)))
  const registers = Array.from({ length: 32 }, () => random.value(64))
  const floats = Array.from({ length: 32 }, () =>
    random.chance(0.5) ? random.bits(64) : 0x3ff0_0000_0000_0000n + random.bits(54),
  )
  const data = Uint8Array.from({ length: 8 * PAGE }, () => random.below(256))
  const translation = translationOf(random)
  const make = (): Both => {
    const both = bothOf(processor, 'little', BASE, SIZE, { harts, translation })
    both.each(({ memory, engines }) => {
      memory.addDevice('copier', DMA, new Copier(memory))
      memory.writeBytes(page(8), data)
      memory.writeBytes(page(40), second.subarray(0, 8 * PAGE))
      memory.writeBytes(BASE, code)
      pageTables(memory)
      engines.forEach((engine, hart) => {
        if (engine.start(program.entry)) throw new Error('not started')
        engine.architecture.setHart?.(engine.state, hart)
        const view = new DataView(engine.state.bytes.buffer, engine.state.bytes.byteOffset)
        for (const [name, values] of [
          ['x', registers],
          ['f', floats],
        ] as const) {
          const { offset } = architecture.registers.find(one => one.name === name)!
          values.forEach(
            (value, n) => void (name === 'x' && n === 0 ? 0 : view.setBigUint64(offset + 8 * n, value, true)),
          )
        }
      })
    })
    return both
  }
  const chunks = kind.cuts
    ? Array.from({ length: Math.floor(Math.sqrt(2 * instructions)) }, (_, n) => ({ steps: 1 + n }))
    : chunksOf(random, instructions, kind.outside && (r => kind.outside!(r, slots, w)))
  return { title: `SPECVISOR_SEED of '${seed}', ${mode} mode`, make, translation, chunks, disassembler }
}
