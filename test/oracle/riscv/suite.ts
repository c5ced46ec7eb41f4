/** Blocks in one executable with their harness (harness.s), which runs once on each machine; and what became of each block. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { disassembler } from '../../../generated/rv64/disassembler.ts'
import type { Instruction } from '../../../generated/rv64/instruction.ts'
import type { State } from '../../../generated/rv64/state.ts'
import { inFolder, link } from './binutils.ts'
import { runOurs } from './ours.ts'
import type { Space } from './page-tables.ts'
import { TABLE_PAGES } from './page-tables.ts'
import { runQemu } from './qemu.ts'
import { bytesOf } from './rv64.ts'
import { type Mode, SCRATCH_BYTES } from './setting.ts'

export const RAM = 0x8000_0000
export const BLOCKS_AT = RAM + 0x1_0000
const SCRATCH_AT = 0x8100_0000
const TABLE_BYTES = 4096 * TABLE_PAGES
const LOG_BYTES = 8 * 2 ** 20
const LIMIT = 20_000_000

/** What a block starts from. Addresses of code are physical. */
export interface Start {
  /** What it is, for messages. */
  title: string
  mode: Mode
  bytes: Uint8Array
  /** Offset of the instruction that ends it. */
  end: number
  space?: Space
  mstatus: bigint
  menvcfg: bigint
  medeleg: bigint
  mideleg: bigint
  mscratch: bigint
  sscratch: bigint
  /** pmpcfg0, pmpaddr0 to 3. */
  protection: readonly bigint[]
  fcsr: bigint
  /** x1 … x31. */
  x: readonly bigint[]
  /** f0 … f31. */
  f: readonly bigint[]
  memory: Uint8Array
}

/** Where block number i of so many lies: its scratch memory and its page tables. */
export const placesOf = (i: number, count: number): { scratch: number; tables: number } => ({
  scratch: SCRATCH_AT + i * SCRATCH_BYTES,
  tables: SCRATCH_AT + count * SCRATCH_BYTES + i * TABLE_BYTES,
})

/** The address of the code of a block behind these. */
export const nextAddress = (before: readonly { bytes: Uint8Array }[]): number =>
  before.reduce((address, { bytes }) => address + aligned(bytes.length), BLOCKS_AT)
const aligned = (length: number): number => length + (-length & 3)

export interface Trap {
  to: 'machine' | 'supervisor'
  cause: bigint
  value: bigint
  pc: bigint
  status: bigint
}

export interface Outcome {
  traps: Trap[]
  csrs: Record<string, bigint>
  x: bigint[]
  fcsr: bigint
  f: bigint[]
  scratch: Uint8Array
  tables: Uint8Array
}

function recordOf(block: Start, address: number): Uint8Array {
  // Machine mode fetches by physical addresses; its loads and stores use the tables where MPRV says so.
  const moved = block.space && block.mode !== 'M' ? block.space.code : 0n
  const words = [
    BigInt(address) + moved,
    BigInt(address + block.end) + moved,
    block.mstatus,
    block.mscratch,
    block.space?.satp ?? 0n,
    block.medeleg,
    block.mideleg,
    block.sscratch,
    ...block.protection,
    -moved,
    ...block.x,
    block.menvcfg,
    block.fcsr,
    ...block.f,
  ]
  return Uint8Array.from(words.flatMap(word => [...bytesOf(BigInt.asUintN(64, word), 8)]))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Makes the executable in `folder`. */
function build(blocks: readonly Start[], folder: string, name: string): void {
  const addresses = blocks.map((_, i) => nextAddress(blocks.slice(0, i)))
  const records = blocks.map((block, i) => recordOf(block, addresses[i]!))
  const tables = blocks.map(({ space }) => (space ? new Uint8Array(space.tables.buffer) : new Uint8Array(TABLE_BYTES)))
  const code = blocks.flatMap(({ bytes }) => [bytes, new Uint8Array(-bytes.length & 3)])
  const files = {
    'blocks.bin': joined(code),
    'records.bin': joined(records),
    'scratch.bin': joined(blocks.map(block => block.memory)),
    'tables.bin': joined(tables),
  }
  const sizes = { BLOCKS: blocks.length, RECORD_BYTES: records[0]!.length, LOG_BYTES }
  const constants = Object.entries(sizes).map(([constant, value]) => `.set ${constant}, ${value}\n`)
  const text = constants.join('') + readFileSync(new URL('harness.s', import.meta.url), 'utf8')
  link(text, files, { text: RAM, data: SCRATCH_AT }, folder, name)
}

/** The fields of mstatus and sstatus that blocks change, and TW; of menvcfg, FIOM and STCE. */
const STATUS = (1n << 63n) | 0x7e_79aan
const CSRS: readonly (readonly [name: string, mask?: bigint])[] = [
  ['mcause'],
  ['mstatus', STATUS],
  ['mscratch'],
  ['mie'],
  ['mip'],
  ['mcounteren'],
  ['menvcfg', (1n << 63n) | 1n],
  ['medeleg'],
  ['mideleg'],
  ['sscratch'],
  ['sepc'],
  ['scause'],
  ['stval'],
  ['scounteren'],
  ['senvcfg'],
  ['stimecmp'],
  ['satp'],
  ['pmpcfg0'],
  ['pmpaddr0'],
  ['pmpaddr1'],
  ['pmpaddr2'],
  ['pmpaddr3'],
]
const MARKS = { machine: 1n, end: 2n, supervisor: 3n }
const TRAP_WORDS = 5

/** Scratch memory, tables and log → what became of each block. */
function readOutcomes(memory: Uint8Array, count: number): Outcome[] {
  const view = new DataView(memory.buffer, memory.byteOffset, memory.byteLength)
  const outcomes: Outcome[] = []
  let at = count * (SCRATCH_BYTES + TABLE_BYTES)
  let traps: Trap[] = []
  const word = (i: number) => view.getBigUint64(at + 8 * i, true)
  for (let mark = word(0); mark !== 0n; mark = word(0)) {
    if (mark !== MARKS.end) {
      const to = mark === MARKS.machine ? 'machine' : 'supervisor'
      traps.push({ to, cause: word(1), value: word(2), pc: word(3), status: word(4) & STATUS })
      at += 8 * TRAP_WORDS
      continue
    }
    const part = (from: number, bytes: number) =>
      memory.slice(from + outcomes.length * bytes, from + (outcomes.length + 1) * bytes)
    const x = 1 + CSRS.length
    const fcsr = x + 31
    outcomes.push({
      traps,
      csrs: Object.fromEntries(CSRS.map(([name, mask], i) => [name, word(1 + i) & (mask ?? ~0n)])),
      x: Array.from({ length: 32 }, (_, n) => (n === 0 ? 0n : word(x + n - 1))),
      fcsr: word(fcsr),
      f: Array.from({ length: 32 }, (_, n) => word(fcsr + 1 + n)),
      scratch: part(0, SCRATCH_BYTES),
      tables: part(count * SCRATCH_BYTES, TABLE_BYTES),
    })
    traps = []
    at += 8 * (fcsr + 1 + 32)
  }
  return outcomes
}

export interface Runs {
  ours: Outcome[]
  theirs: Outcome[]
  /** How often each instruction of blocks was attempted, by its id, and all together. */
  executed: Map<string, number>
  total: number
}

/** Runs the blocks here and under QEMU. `idOf` names instructions. */
export function runBlocks(blocks: readonly Start[], idOf: (instruction: Instruction) => string): Runs {
  return inFolder(folder => {
    build(blocks, folder, 'blocks')
    const elf = new Uint8Array(readFileSync(join(folder, 'blocks')))
    const take = (observe?: (state: State, instruction: Instruction) => void) => {
      const memory = runOurs(elf, LIMIT, observe)
      const result = new Uint8Array(blocks.length * (SCRATCH_BYTES + TABLE_BYTES) + LOG_BYTES)
      memory.readBytes(SCRATCH_AT, result)
      return result
    }
    const executed = new Map<string, number>()
    let total = 0
    const observed = take((state, instruction) => {
      // The harness lies before the blocks, at its physical addresses in every mode.
      if (state.pc >= BigInt(RAM) && state.pc < BigInt(BLOCKS_AT)) return
      const id = idOf(instruction)
      executed.set(id, (executed.get(id) ?? 0) + 1)
      total++
    })
    // Unobserved, the engine runs whole blocks at once.
    const result = take()
    if (Buffer.compare(result, observed) !== 0) throw new Error('observed and unobserved runs differ')
    runQemu('blocks', folder)
    return {
      ours: readOutcomes(result, blocks.length),
      theirs: readOutcomes(new Uint8Array(readFileSync(join(folder, 'result.bin'))), blocks.length),
      executed,
      total,
    }
  })
}

export const hex = (value: bigint | number): string => `0x${value.toString(16)}`

export const showTrap = (trap: Trap | undefined): string =>
  trap
    ? Object.entries(trap)
        .map(([name, value]) => `${name}=${typeof value === 'string' ? value : hex(value)}`)
        .join(' ')
    : 'none'

/** The first difference between two outcomes of a block, in words. */
export function difference(ours: Outcome, theirs: Outcome): string | undefined {
  for (let i = 0; i < Math.max(ours.traps.length, theirs.traps.length); i++) {
    const [a, b] = [showTrap(ours.traps[i]), showTrap(theirs.traps[i])]
    if (a !== b) return `trap ${i}: ours ${a}; QEMU's ${b}`
  }
  const values = (outcome: Outcome) => [
    ...Object.entries(outcome.csrs),
    ...outcome.x.map((value, n) => [`x${n}`, value] as const),
    ['fcsr', outcome.fcsr] as const,
    ...outcome.f.map((value, n) => [`f${n}`, value] as const),
  ]
  const expected = new Map(values(theirs))
  for (const [name, value] of values(ours)) {
    if (value !== expected.get(name)) return `${name}: ours ${hex(value)}, QEMU's ${hex(expected.get(name)!)}`
  }
  for (const where of ['scratch', 'tables'] as const) {
    const at = ours[where].findIndex((byte, i) => byte !== theirs[where][i])
    if (at >= 0) return `${where} + ${hex(at)}: ours ${hex(ours[where][at]!)}, QEMU's ${hex(theirs[where][at]!)}`
  }
  return undefined
}

/** The blocks that the two machines did not run alike, with the difference. */
export function differences(blocks: readonly Start[], { ours, theirs }: Runs): string[] {
  return blocks.flatMap(({ title }, i) => {
    const found = ours[i] && theirs[i] ? difference(ours[i], theirs[i]) : 'it did not end on both machines'
    return found ? [`${title}: ${found}`] : []
  })
}

/** The text of a block's code. */
export function listing(blocks: readonly Start[], i: number): string {
  const lines = disassembler.disassemble(blocks[i]!.bytes, nextAddress(blocks.slice(0, i)), { aliases: false })
  return lines.map(line => `  ${hex(line.address)}  ${line.text}`).join('\n')
}
