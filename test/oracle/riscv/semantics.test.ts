/**
 * Truth of semantics: random blocks of instructions, with traps in machine, supervisor and user mode, with paging and without, leave the
 * same registers, CSRs, memory, page tables and traps behind as under QEMU. One executable holds all blocks and its own harness (harness.s) and runs once on each machine.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { disassembler } from '../../../generated/rv64/disassembler.ts'
import { architecture } from '../../../generated/rv64/machine.ts'
import { describeWithOracles } from '../oracle.ts'
import { AS, inFolder, LD, link } from './binutils.ts'
import { BlockMaker, initialMstatus, initialRegisters, ORDINARY_BYTES, SCRATCH_BYTES, type Setting } from './blocks.ts'
import { runOurs } from './ours.ts'
import { makeSpace, TABLE_PAGES } from './page-tables.ts'
import { randomProtection } from './protection.ts'
import { QEMU, runQemu } from './qemu.ts'
import { chooseSeed, Random } from './random.ts'
import { bytesOf, loadRv64 } from './rv64.ts'

const BLOCKS = 500
const ITEMS = 300
const LEAST_INSTRUCTIONS = 100_000
const RAM = 0x8000_0000
const BLOCKS_AT = RAM + 0x1_0000
const SCRATCH_AT = 0x8100_0000
const RECORD_BYTES = 8 * 45
const LOG_BYTES = 8 * 2 ** 20
const TABLE_BYTES = 4096 * TABLE_PAGES
const TABLES_AT = SCRATCH_AT + BLOCKS * SCRATCH_BYTES

interface Suite {
  blocks: { address: number; end: number; bytes: Uint8Array; setting: Setting }[]
  files: Record<string, Uint8Array>
}

interface Trap {
  to: 'machine' | 'supervisor'
  cause: bigint
  value: bigint
  pc: bigint
  status: bigint
}

interface Outcome {
  traps: Trap[]
  csrs: Record<string, bigint>
  x: bigint[]
  scratch: Uint8Array
  tables: Uint8Array
}

const rv64 = loadRv64()

function makeSuite(random: Random): Suite {
  const maker = new BlockMaker(rv64, disassembler, random)
  const blocks: Suite['blocks'] = []
  const code: number[] = []
  const records: number[] = []
  const tables = new Uint8Array(BLOCKS * TABLE_BYTES)
  for (let i = 0; i < BLOCKS; i++) {
    const setting: Setting = {
      mode: random.pick(['M', 'S', 'U'] as const),
      paged: random.chance(0.5),
      delegates: random.chance(0.7),
      interrupt: random.pick([0x2, 0x20, 0x200]),
    }
    const address = BLOCKS_AT + code.length
    const block = maker.make(address, ITEMS, setting)
    code.push(...block.bytes)
    while (code.length % 4 !== 0) code.push(0)
    const scratch = SCRATCH_AT + i * SCRATCH_BYTES
    const places = { code: address, codeBytes: block.bytes.length, scratch, tables: TABLES_AT + i * TABLE_BYTES }
    const space = setting.paged ? makeSpace(setting, places, random) : undefined
    if (space) tables.set(new Uint8Array(space.tables.buffer), i * TABLE_BYTES)
    // Machine mode fetches by physical addresses; its loads and stores use the tables where MPRV says so.
    const moved = space && setting.mode !== 'M' ? space : { code: 0n, scratch: 0n }
    blocks.push({ address, end: address + block.end, bytes: block.bytes, setting })
    const words = [
      BigInt(address) + moved.code,
      BigInt(address + block.end) + moved.code,
      initialMstatus(setting, random),
      random.bits(64),
      space?.satp ?? 0n,
      setting.delegates ? random.bits(16) & 0xb1ffn : 0n,
      setting.delegates ? random.bits(2) & 2n : 0n,
      random.bits(64),
      ...randomProtection(scratch + ORDINARY_BYTES, random),
      -moved.code,
      ...initialRegisters(BigInt(scratch) + moved.scratch, space?.odd ?? BigInt(scratch + ORDINARY_BYTES), random),
    ]
    records.push(...words.flatMap(word => [...bytesOf(BigInt.asUintN(64, word), 8)]))
  }
  const scratch = Uint8Array.from({ length: BLOCKS * SCRATCH_BYTES }, () => random.below(256))
  return {
    blocks,
    files: {
      'blocks.bin': Uint8Array.from(code),
      'records.bin': Uint8Array.from(records),
      'scratch.bin': scratch,
      'tables.bin': tables,
    },
  }
}

function harness(): string {
  const sizes = { BLOCKS, RECORD_BYTES, LOG_BYTES }
  const constants = Object.entries(sizes).map(([name, value]) => `.set ${name}, ${value}\n`)
  return constants.join('') + readFileSync(new URL('harness.s', import.meta.url), 'utf8')
}

/** The fields of mstatus and sstatus that blocks change, and TW; of menvcfg, FIOM. */
const STATUS = 0x7e_19aan
const CSRS: readonly (readonly [name: string, mask?: bigint])[] = [
  ['mcause'],
  ['mstatus', STATUS],
  ['mscratch'],
  ['mie'],
  ['mip'],
  ['mcounteren'],
  ['menvcfg', 1n],
  ['medeleg'],
  ['mideleg'],
  ['sscratch'],
  ['sepc'],
  ['scause'],
  ['stval'],
  ['scounteren'],
  ['senvcfg'],
  ['satp'],
  ['pmpcfg0'],
  ['pmpaddr0'],
  ['pmpaddr1'],
  ['pmpaddr2'],
  ['pmpaddr3'],
]
const MARKS = { machine: 1n, end: 2n, supervisor: 3n }

/** Scratch memory, tables and log → what became of each block. */
function readOutcomes(memory: Uint8Array): Outcome[] {
  const view = new DataView(memory.buffer, memory.byteOffset, memory.byteLength)
  const outcomes: Outcome[] = []
  let at = BLOCKS * (SCRATCH_BYTES + TABLE_BYTES)
  let traps: Trap[] = []
  const word = (i: number) => view.getBigUint64(at + 8 * i, true)
  for (let mark = word(0); mark !== 0n; mark = word(0)) {
    if (mark !== MARKS.end) {
      const to = mark === MARKS.machine ? 'machine' : 'supervisor'
      traps.push({ to, cause: word(1), value: word(2), pc: word(3), status: word(4) & STATUS })
      at += 8 * 5
      continue
    }
    const csrs = Object.fromEntries(CSRS.map(([name, mask], i) => [name, word(1 + i) & (mask ?? ~0n)]))
    const part = (from: number, bytes: number) =>
      memory.slice(from + outcomes.length * bytes, from + (outcomes.length + 1) * bytes)
    outcomes.push({
      traps,
      csrs,
      x: Array.from({ length: 32 }, (_, n) => (n === 0 ? 0n : word(CSRS.length + n))),
      scratch: part(0, SCRATCH_BYTES),
      tables: part(BLOCKS * SCRATCH_BYTES, TABLE_BYTES),
    })
    traps = []
    at += 8 * (1 + CSRS.length + 31)
  }
  return outcomes
}

function runHere(elf: Uint8Array): { outcomes: Outcome[]; executed: Map<string, number>; total: number } {
  const executed = new Map<string, number>()
  let total = 0
  const memory = runOurs(elf, 20_000_000, (state, instruction) => {
    // The harness lies before the blocks, at its physical addresses in every mode.
    if (state.pc >= BigInt(RAM) && state.pc < BigInt(BLOCKS_AT)) return
    const id = architecture.instructions[instruction.id]?.id ?? 'undefined'
    executed.set(id, (executed.get(id) ?? 0) + 1)
    total++
  })
  const result = new Uint8Array(BLOCKS * (SCRATCH_BYTES + TABLE_BYTES) + LOG_BYTES)
  memory.readBytes(SCRATCH_AT, result)
  return { outcomes: readOutcomes(result), executed, total }
}

const hex = (value: bigint | number) => `0x${value.toString(16)}`

/** The first difference between two outcomes of a block, in words. */
function difference(ours: Outcome, theirs: Outcome): string | undefined {
  for (let i = 0; i < Math.max(ours.traps.length, theirs.traps.length); i++) {
    const [a, b] = [ours.traps[i], theirs.traps[i]]
    const show = (trap: Trap | undefined) =>
      trap
        ? Object.entries(trap)
            .map(([name, value]) => `${name}=${typeof value === 'string' ? value : hex(value)}`)
            .join(' ')
        : 'none'
    if (show(a) !== show(b)) return `trap ${i}: ours ${show(a)}; QEMU's ${show(b)}`
  }
  for (const [name, value] of Object.entries(ours.csrs)) {
    if (value !== theirs.csrs[name]) return `${name}: ours ${hex(value)}, QEMU's ${hex(theirs.csrs[name])}`
  }
  for (let n = 0; n < 32; n++) {
    if (ours.x[n] !== theirs.x[n]) return `x${n}: ours ${hex(ours.x[n])}, QEMU's ${hex(theirs.x[n])}`
  }
  for (const where of ['scratch', 'tables'] as const) {
    const at = ours[where].findIndex((byte, i) => byte !== theirs[where][i])
    if (at >= 0) return `${where} + ${hex(at)}: ours ${hex(ours[where][at])}, QEMU's ${hex(theirs[where][at])}`
  }
  return undefined
}

function listing(block: Suite['blocks'][number]): string {
  const lines = disassembler.disassemble(block.bytes, block.address, { aliases: false })
  return lines.map(line => `  ${hex(line.address)}  ${line.text}`).join('\n')
}

describeWithOracles('RISC-V semantics against QEMU', [AS, LD, QEMU], () => {
  const seed = chooseSeed('semantics')
  const suite = makeSuite(new Random(seed))

  it('leaves the same state behind', { timeout: 180_000 }, () => {
    const { ours, theirs } = inFolder(folder => {
      link(harness(), suite.files, { text: RAM, data: SCRATCH_AT }, folder, 'blocks')
      const ours = runHere(new Uint8Array(readFileSync(join(folder, 'blocks'))))
      runQemu('blocks', folder)
      return { ours, theirs: readOutcomes(new Uint8Array(readFileSync(join(folder, 'result.bin')))) }
    })
    expect(theirs.length).toBe(BLOCKS)
    const differences = suite.blocks.flatMap((block, i) => {
      const found = ours.outcomes[i] ? difference(ours.outcomes[i], theirs[i]) : 'it did not end in our machine'
      return found ? [{ i, block, found }] : []
    })
    for (const { i, block, found } of differences.slice(0, 5)) {
      console.log(
        `seed ${seed}, block ${i} (mode ${block.setting.mode}${block.setting.paged ? ', paged' : ''}): ${found}\n${listing(block)}`,
      )
    }
    expect(differences.map(({ i, found }) => `block ${i}: ${found}`)).toEqual([])

    console.log(`${ours.total} instructions, ${ours.outcomes.reduce((sum, one) => sum + one.traps.length, 0)} traps`)
    expect(ours.total).toBeGreaterThanOrEqual(LEAST_INSTRUCTIONS)
    // QEMU 7.2 has no cache-block instructions.
    const never = architecture.instructions.filter(({ id }) => !ours.executed.has(id) && !/^cbo\./.test(id))
    expect(
      never.map(({ id }) => id),
      'instructions that no block executed',
    ).toEqual([])
  })
})
