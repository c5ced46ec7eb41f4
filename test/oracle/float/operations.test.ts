/**
 * Truth of floating point: every instruction of F and D, in all rounding modes, on special and random operands, leaves the same registers,
 * flags, traps and state of the extension behind as under QEMU. One executable holds all operations (harness.s) and runs once on each machine.
 *
 * In one thing QEMU 7.2 is not followed: what it makes of mstatus.FS where flags change and no register does (../riscv/LEDGER.md).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { INTERCHANGE } from '../../../generator/ir/float.ts'
import type { Instruction } from '../../../generator/model.ts'
import { drawFloats, drawInteger } from '../../float/values.ts'
import { describeWithOracles } from '../oracle.ts'
import { AS, inFolder, LD, link } from '../riscv/binutils.ts'
import { runOurs } from '../riscv/ours.ts'
import { QEMU, runQemu } from '../riscv/qemu.ts'
import { chooseSeed, Random } from '../riscv/random.ts'
import { bytesOf, encode, loadMachine } from '../riscv/rv64.ts'

const OPERATIONS = 60_000
const RAM = 0x8000_0000
const SUBROUTINES = RAM + 0x1_0000
const DATA = 0x8100_0000
const OPERATION_BYTES = 48
const RESULT_BYTES = 40
/** Behind the operations. */
const RESULTS = DATA + OPERATION_BYTES * OPERATIONS
const RET = 0x0000_8067n
/** Registers by the names that operands have: fa0 of fa1, fa2 and fa3; a0 of a1. */
const REGISTERS = { frd: 10n, frs1: 11n, frs2: 12n, frs3: 13n, rd: 10n, rs1: 11n }
/** mstatus.SD and FS: the state of the extension. */
const STATE = 0x8000_0000_0000_6000n

const instructions = loadMachine('rv64').instructionSet.instructions.filter(
  one => (one.isa === 'F' || one.isa === 'D') && !/^f[ls][wd]$/.test(one.id),
)

interface Operation {
  instruction: Instruction
  rm: bigint
  /** fa1, fa2, fa3, a1, fcsr. */
  inputs: bigint[]
}

const BOXED = 0xffff_ffff_0000_0000n
function drawInputs(instruction: Instruction, random: Random): bigint[] {
  const single = instruction.id.endsWith('.s') || instruction.id === 'fmv.x.w'
  const floats = drawFloats(INTERCHANGE.get(single ? 32 : 64)!, 3, random)
  const values = single ? floats.map(value => (random.chance(0.03) ? random.bits(64) : BOXED | value)) : floats
  const frm = random.chance(0.02) ? random.below(8) : random.below(5)
  return [...values, drawInteger(64, random), BigInt(frm * 32 + (random.chance(0.2) ? random.below(32) : 0))]
}

function draw(random: Random): Operation[] {
  return Array.from({ length: OPERATIONS }, (_, i) => {
    const instruction = instructions[i % instructions.length]!
    const rm = random.chance(0.3) ? 7n : BigInt(random.chance(0.02) ? 5 + random.below(2) : random.below(5))
    return { instruction, rm, inputs: drawInputs(instruction, random) }
  })
}

interface Result {
  fa0: bigint
  a0: bigint
  fcsr: bigint
  state: bigint
  mcause: bigint
}

const key = ({ instruction, rm }: Operation) =>
  instruction.operands.some(one => one.name === 'rm') ? `${instruction.id} rm=${rm}` : instruction.id

function filesOf(operations: readonly Operation[]): Record<string, Uint8Array> {
  const addresses = new Map<string, number>()
  const code: number[] = []
  for (const operation of operations) {
    if (addresses.has(key(operation))) continue
    addresses.set(key(operation), SUBROUTINES + code.length)
    const { instruction, rm } = operation
    code.push(...bytesOf(encode(instruction, { ...REGISTERS, rm }), 4), ...bytesOf(RET, 4))
  }
  const words = operations.flatMap(one => [BigInt(addresses.get(key(one))!), ...one.inputs])
  const table = new BigUint64Array(words)
  return { 'subroutines.bin': Uint8Array.from(code), 'operations.bin': new Uint8Array(table.buffer) }
}

function readResults(bytes: Uint8Array): Result[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: OPERATIONS }, (_, i) => {
    const word = (n: number) => view.getBigUint64(i * RESULT_BYTES + 8 * n, true)
    return { fa0: word(0), a0: word(1), fcsr: word(2), state: word(3) & STATE, mcause: word(4) }
  })
}

/** Whether QEMU leaves FS at Initial although flags were raised, and all else is equal. */
function staysInitial(operation: Operation, ours: Result, theirs: Result): boolean {
  const toInteger = operation.instruction.operands.some(one => one.name === 'rd')
  const changed = ours.fcsr !== operation.inputs[4]
  return toInteger && changed && theirs.state === INITIAL && show({ ...ours, state: INITIAL }) === show(theirs)
}
const INITIAL = 0x2000n

const show = (result: Result) =>
  Object.entries(result)
    .map(([name, value]) => `${name}=0x${value.toString(16)}`)
    .join(' ')

describeWithOracles('RISC-V floating point against QEMU', [AS, LD, QEMU], () => {
  const seed = chooseSeed('floating point')
  const operations = draw(new Random(seed))

  it('leaves the same results and flags', { timeout: 180_000 }, () => {
    const { ours, theirs } = inFolder(folder => {
      const source = readFileSync(new URL('harness.s', import.meta.url), 'utf8')
      link(`.set OPERATIONS, ${OPERATIONS}\n${source}`, filesOf(operations), { text: RAM, data: DATA }, folder, 'table')
      runQemu('table', folder)
      const ours = new Uint8Array(RESULT_BYTES * OPERATIONS)
      runOurs(new Uint8Array(readFileSync(join(folder, 'table'))), 60 * OPERATIONS).readBytes(RESULTS, ours)
      return {
        theirs: readResults(new Uint8Array(readFileSync(join(folder, 'result.bin')))),
        ours: readResults(ours),
      }
    })
    const differences = operations.flatMap((operation, i) => {
      if (show(ours[i]!) === show(theirs[i]!) || staysInitial(operation, ours[i]!, theirs[i]!)) return []
      const inputs = operation.inputs.map(value => value.toString(16)).join(' ')
      return [`seed ${seed}: ${key(operation)} of ${inputs}: ours ${show(ours[i]!)}; QEMU's ${show(theirs[i]!)}`]
    })
    console.log(`${operations.length} operations of ${new Set(operations.map(key)).size} forms`)
    expect(differences.slice(0, 10), `${differences.length} differences`).toEqual([])
    // The operands are worth something only if all exceptions occur, and results without one.
    for (const flag of [1, 2, 4, 8, 16]) expect(ours.some(one => Number(one.fcsr) & flag)).toBe(true)
    expect(ours.filter(one => one.mcause === 0n).length).toBeGreaterThan(50_000)
  })
})
