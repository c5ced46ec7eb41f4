/** Random blocks of all modes, with paging and without, each with what it starts from. */
import { disassembler } from '../../../generated/rv64/disassembler.ts'
import { makeBlock } from './blocks.ts'
import { Items } from './items.ts'
import { makeSpace } from './page-tables.ts'
import { randomProtection } from './protection.ts'
import type { Random } from './random.ts'
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
import { nextAddress, placesOf, type Start } from './suite.ts'

/** Items of a block. */
const ITEMS = 300
/** Causes that both machines delegate. */
const DELEGATED = 0xb1ffn

export function drawBlocks(count: number, random: Random): Start[] {
  const items = new Items(loadMachine('rv64'), disassembler, random)
  const blocks: Start[] = []
  for (let i = 0; i < count; i++) {
    const setting: Setting = {
      mode: random.pick(['M', 'S', 'U'] as const),
      paged: random.chance(0.5),
      delegates: random.chance(0.7),
      interrupt: random.pick([0x2, 0x20, 0x200]),
    }
    const code = nextAddress(blocks)
    const block = makeBlock(items, code, ITEMS, setting)
    const { scratch, tables } = placesOf(i, count)
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
      medeleg: setting.delegates ? random.bits(16) & DELEGATED : 0n,
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
