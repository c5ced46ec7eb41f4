/**
 * Truth of semantics: random blocks of instructions, with traps in machine, supervisor and user mode, with paging and without, leave the
 * same registers, CSRs, memory, page tables and traps behind as under QEMU.
 */
import { expect, it } from 'vitest'
import { disassembler } from '../../../generated/rv64/disassembler.ts'
import { architecture } from '../../../generated/rv64/machine.ts'
import { describeWithOracles } from '../oracle.ts'
import { AS, LD } from './binutils.ts'
import { makeBlock } from './blocks.ts'
import { Items } from './items.ts'
import { makeSpace } from './page-tables.ts'
import { randomProtection } from './protection.ts'
import { QEMU } from './qemu.ts'
import { chooseSeed, Random } from './random.ts'
import { loadMachine } from './rv64.ts'
import {
  drawFloatControl,
  drawFloatRegister,
  initialMemory,
  initialMenvcfg,
  initialMstatus,
  initialRegisters,
  ORDINARY_BYTES,
  type Setting,
} from './setting.ts'
import { differences, listing, nextAddress, placesOf, runBlocks, type Start } from './suite.ts'

const BLOCKS = 500
const ITEMS = 300
const LEAST_INSTRUCTIONS = 100_000

function drawBlocks(random: Random): Start[] {
  const items = new Items(loadMachine('rv64'), disassembler, random)
  const blocks: Start[] = []
  for (let i = 0; i < BLOCKS; i++) {
    const setting: Setting = {
      mode: random.pick(['M', 'S', 'U'] as const),
      paged: random.chance(0.5),
      delegates: random.chance(0.7),
      interrupt: random.pick([0x2, 0x20, 0x200]),
    }
    const code = nextAddress(blocks)
    const block = makeBlock(items, code, ITEMS, setting)
    const { scratch, tables } = placesOf(i, BLOCKS)
    const places = { code, codeBytes: block.bytes.length, scratch, tables }
    const space = setting.paged ? makeSpace(setting, places, random) : undefined
    const moved = space && setting.mode !== 'M' ? space.scratch : 0n
    const odd = space?.odd ?? BigInt(scratch + ORDINARY_BYTES)
    blocks.push({
      title: `block ${i} (mode ${setting.mode}${space ? ', paged' : ''})`,
      mode: setting.mode,
      ...block,
      space,
      mstatus: initialMstatus(setting, random),
      menvcfg: initialMenvcfg(random),
      medeleg: setting.delegates ? random.bits(16) & 0xb1ffn : 0n,
      mideleg: setting.delegates ? random.bits(2) & 2n : 0n,
      mscratch: random.bits(64),
      sscratch: random.bits(64),
      protection: randomProtection(scratch + ORDINARY_BYTES, random),
      fcsr: drawFloatControl(random),
      x: initialRegisters(BigInt(scratch) + moved, odd, random),
      f: Array.from({ length: 32 }, () => drawFloatRegister(random)),
      memory: initialMemory(random),
    })
  }
  return blocks
}

describeWithOracles('RISC-V semantics against QEMU', [AS, LD, QEMU], () => {
  const seed = chooseSeed('semantics')

  it('leaves the same state behind', { timeout: 180_000 }, () => {
    const blocks = drawBlocks(new Random(seed))
    const runs = runBlocks(blocks, ({ id }) => architecture.instructions[id]?.id ?? 'undefined')
    expect(runs.theirs.length).toBe(BLOCKS)
    const found = differences(blocks, runs)
    for (const text of found.slice(0, 5)) {
      const i = blocks.findIndex(({ title }) => text.startsWith(`${title}:`))
      console.log(`seed ${seed}, ${text}\n${listing(blocks, i)}`)
    }
    expect(found).toEqual([])

    console.log(`${runs.total} instructions, ${runs.ours.reduce((sum, one) => sum + one.traps.length, 0)} traps`)
    expect(runs.total).toBeGreaterThanOrEqual(LEAST_INSTRUCTIONS)
    // QEMU 7.2 has no cache-block instructions.
    const never = architecture.instructions.filter(({ id }) => !runs.executed.has(id) && !/^cbo\./.test(id))
    expect(
      never.map(({ id }) => id),
      'instructions that no block executed',
    ).toEqual([])
  })
})
