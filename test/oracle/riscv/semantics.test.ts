/**
 * Truth of semantics: random blocks of instructions, with traps in machine and user mode, leave the same registers, CSRs, memory and
 * traps behind as under QEMU. One executable holds all blocks and its own harness (harness.s) and runs once on each machine.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { disassembler } from '../../../generated/rv64/disassembler.ts'
import { architecture } from '../../../generated/rv64/machine.ts'
import { describeWithOracles } from '../oracle.ts'
import { AS, inFolder, LD, link } from './binutils.ts'
import { BlockMaker, initialMstatus, initialRegisters, SCRATCH_BYTES } from './blocks.ts'
import { runOurs } from './ours.ts'
import { QEMU, runQemu } from './qemu.ts'
import { chooseSeed, Random } from './random.ts'
import { bytesOf, loadRv64 } from './rv64.ts'

const BLOCKS = 400
const ITEMS = 90
const LEAST_INSTRUCTIONS = 20_000
const RAM = 0x8000_0000
const BLOCKS_AT = RAM + 0x1_0000
const SCRATCH_AT = 0x8100_0000
const RECORD_BYTES = 8 * 35
const LOG_BYTES = 4 * 2 ** 20

interface Suite {
  blocks: { address: number; end: number; bytes: Uint8Array; user: boolean }[]
  files: Record<string, Uint8Array>
}

interface Trap {
  mcause: bigint
  mtval: bigint
  mepc: bigint
  mstatus: bigint
}

interface Outcome {
  traps: Trap[]
  csrs: Record<string, bigint>
  x: bigint[]
  scratch: Uint8Array
}

const rv64 = loadRv64()

function makeSuite(random: Random): Suite {
  const maker = new BlockMaker(rv64, disassembler, random)
  const blocks: Suite['blocks'] = []
  const code: number[] = []
  const records: number[] = []
  for (let i = 0; i < BLOCKS; i++) {
    const user = random.chance(0.5)
    const address = BLOCKS_AT + code.length
    const block = maker.make(address, ITEMS, user)
    code.push(...block.bytes)
    while (code.length % 4 !== 0) code.push(0)
    blocks.push({ address, end: address + block.end, bytes: block.bytes, user })
    const words = [
      BigInt(address),
      BigInt(address + block.end),
      initialMstatus(user, random),
      random.bits(64),
      ...initialRegisters(SCRATCH_AT + i * SCRATCH_BYTES, random),
    ]
    records.push(...words.flatMap(word => [...bytesOf(BigInt.asUintN(64, word), 8)]))
  }
  const scratch = Uint8Array.from({ length: BLOCKS * SCRATCH_BYTES }, () => random.below(256))
  return {
    blocks,
    files: { 'blocks.bin': Uint8Array.from(code), 'records.bin': Uint8Array.from(records), 'scratch.bin': scratch },
  }
}

function harness(): string {
  const sizes = { BLOCKS, RECORD_BYTES, LOG_BYTES }
  const constants = Object.entries(sizes).map(([name, value]) => `.set ${name}, ${value}\n`)
  return constants.join('') + readFileSync(new URL('harness.s', import.meta.url), 'utf8')
}

/** The fields of mstatus that blocks change, and TW. */
const MSTATUS = 0x20_1888n

/** Scratch memory and log → what became of each block. */
function readOutcomes(memory: Uint8Array): Outcome[] {
  const view = new DataView(memory.buffer, memory.byteOffset, memory.byteLength)
  const outcomes: Outcome[] = []
  let at = BLOCKS * SCRATCH_BYTES
  let traps: Trap[] = []
  const word = (i: number) => view.getBigUint64(at + 8 * i, true)
  for (let mark = word(0); mark !== 0n; mark = word(0)) {
    if (mark === 1n) {
      traps.push({ mcause: word(1), mtval: word(2), mepc: word(3), mstatus: word(4) & MSTATUS })
      at += 8 * 5
      continue
    }
    const csrs = {
      mcause: word(1),
      mstatus: word(2) & MSTATUS,
      mscratch: word(3),
      mie: word(4),
      mcounteren: word(5),
      menvcfg: word(6),
    }
    const start = outcomes.length * SCRATCH_BYTES
    outcomes.push({
      traps,
      csrs,
      x: Array.from({ length: 32 }, (_, n) => (n === 0 ? 0n : word(6 + n))),
      scratch: memory.slice(start, start + SCRATCH_BYTES),
    })
    traps = []
    at += 8 * (6 + 32)
  }
  return outcomes
}

function runHere(elf: Uint8Array): { outcomes: Outcome[]; executed: Map<string, number>; total: number } {
  const executed = new Map<string, number>()
  let total = 0
  const memory = runOurs(elf, 4_000_000, (state, instruction) => {
    if (state.pc < BigInt(BLOCKS_AT) || state.pc >= BigInt(SCRATCH_AT)) return
    const id = architecture.instructions[instruction.id]?.id ?? 'undefined'
    executed.set(id, (executed.get(id) ?? 0) + 1)
    total++
  })
  const result = new Uint8Array(BLOCKS * SCRATCH_BYTES + LOG_BYTES)
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
            .map(([name, value]) => `${name}=${hex(value)}`)
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
  const at = ours.scratch.findIndex((byte, i) => byte !== theirs.scratch[i])
  return at < 0 ? undefined : `scratch memory + ${at}: ours ${hex(ours.scratch[at])}, QEMU's ${hex(theirs.scratch[at])}`
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
      console.log(`seed ${seed}, block ${i} (${block.user ? 'user' : 'machine'} mode): ${found}\n${listing(block)}`)
    }
    expect(differences.map(({ i, found }) => `block ${i}: ${found}`)).toEqual([])

    console.log(`${ours.total} instructions, ${ours.outcomes.reduce((sum, one) => sum + one.traps.length, 0)} traps`)
    expect(ours.total).toBeGreaterThanOrEqual(LEAST_INSTRUCTIONS)
    const never = architecture.instructions.filter(({ id }) => !ours.executed.has(id))
    expect(
      never.map(({ id }) => id),
      'instructions that no block executed',
    ).toEqual([])
  })
})
