/**
 * Truth of semantics: random blocks of instructions, with traps in machine, supervisor and user mode, with paging and without, leave the
 * same registers, CSRs, memory, page tables and traps behind as under QEMU.
 */
import { expect, it } from 'vitest'
import { architecture } from '../../../generated/rv64/machine.ts'
import { describeWithOracles } from '../oracle.ts'
import { AS, LD } from './binutils.ts'
import { drawBlocks } from './drawn.ts'
import { QEMU } from './qemu.ts'
import { chooseSeed, Random } from './random.ts'
import { differences, listing, runBlocks } from './suite.ts'

const BLOCKS = 500
const LEAST_INSTRUCTIONS = 100_000

describeWithOracles('RISC-V semantics against QEMU', [AS, LD, QEMU], () => {
  const seed = chooseSeed('semantics')

  it('leaves the same state behind', { timeout: 180_000 }, () => {
    const blocks = drawBlocks(BLOCKS, new Random(seed))
    const runs = runBlocks(blocks, ({ id }) => architecture.instructions[id]?.id ?? 'undefined')
    expect(runs.theirs.length).toBe(BLOCKS)
    const found = differences(blocks, runs)
    for (const text of found.slice(0, 5)) {
      const i = blocks.findIndex(({ title }) => text.startsWith(`${title}:`))
      console.log(`seed ${seed}, ${text}\n${listing(blocks, i)}`)
    }
    expect(found).toEqual([])

    const traps = runs.ours.reduce((sum, one) => sum + one.traps.length, 0)
    const float = architecture.instructions.filter(({ isa }) => isa === 'F' || isa === 'D')
    const floats = float.reduce((sum, { id }) => sum + (runs.executed.get(id) ?? 0), 0)
    console.log(`${runs.total} instructions, of them ${floats} of floating point; ${traps} traps`)
    expect(runs.total - traps).toBeGreaterThanOrEqual(LEAST_INSTRUCTIONS)
    // Worth something only if results of all kinds occur.
    for (const flag of [1n, 2n, 4n, 8n, 16n]) expect(runs.ours.some(({ fcsr }) => fcsr & flag)).toBe(true)
    // QEMU 7.2 has no cache-block instructions.
    const never = architecture.instructions.filter(({ id }) => !runs.executed.has(id) && !/^cbo\./.test(id))
    expect(
      never.map(({ id }) => id),
      'instructions that no block executed',
    ).toEqual([])
  })
})
