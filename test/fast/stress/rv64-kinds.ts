/** The kinds of programs of rv64. */
import { assembler } from '../../../generated/rv64/assembler.ts'
import * as code from './rv64-code.ts'
import * as memory from './rv64-memory.ts'
import { crossesPages } from './rv64-pages.ts'
import type { Kind } from './rv64-writer.ts'

const BOTH = ['machine', 'supervisor'] as const

const CHANGING = [code.changesItself, code.changesOtherPage, code.counts, code.makesCode]
const CONTROL = [
  code.jumpsIntoMiddle,
  code.irreducible,
  code.recurses,
  code.coroutines,
  code.returnsElsewhere,
  code.jumpTable,
  code.plainLoop,
]
const MAPPING = [
  memory.changesLeaf,
  memory.flipsLeaf,
  memory.changesOwnPage,
  memory.otherAddress,
  memory.changesSpace,
  memory.changesRights,
  memory.changesProtection,
  memory.protectsCode,
]
const USERS = [...CONTROL, ...CHANGING, memory.faults, memory.traps, code.copies]
const ALL = [
  crossesPages,
  ...CHANGING,
  ...CONTROL,
  ...MAPPING,
  memory.faults,
  memory.traps,
  memory.floats,
  memory.asUser(...USERS),
]

export const KINDS: readonly Kind[] = [
  { name: 'code that changes itself', modes: BOTH, gadgets: CHANGING },
  { name: 'jumps, calls and loops', modes: BOTH, gadgets: CONTROL },
  { name: 'faults and traps', modes: BOTH, gadgets: [memory.faults, memory.faults, memory.traps, code.recurses] },
  { name: 'mappings that change', modes: ['supervisor'], gadgets: MAPPING },
  { name: 'loops over several pages', modes: ['supervisor', 'supervisor', 'machine'], gadgets: [crossesPages] },
  {
    name: 'loops over several pages, several harts',
    modes: BOTH,
    gadgets: [crossesPages, memory.changesSpace],
    harts: 2,
  },
  {
    name: 'rights that change',
    modes: BOTH,
    gadgets: [memory.borrowsMode, memory.changesProtection, memory.protectsCode, memory.changesRights],
  },
  {
    name: 'user mode',
    modes: ['supervisor'],
    gadgets: [memory.asUser(...USERS), memory.changesOwnPage, memory.changesLeaf],
  },
  { name: 'floating point', modes: BOTH, gadgets: [memory.floats, memory.floats, code.plainLoop] },
  {
    name: 'a timer at every instruction',
    modes: BOTH,
    gadgets: [...CONTROL, ...CHANGING, memory.faults],
    timers: [100],
  },
  {
    name: 'cut at every instruction',
    modes: BOTH,
    gadgets: [...CONTROL, ...CHANGING, memory.faults],
    timers: [0],
    cuts: true,
  },
  {
    name: 'code written by devices and from outside',
    modes: BOTH,
    gadgets: [code.copies, code.slots, code.plainLoop, code.recurses],
    outside: (random, slots, w) => {
      const lines = slots
        .filter(() => random.chance(0.5))
        .map(at => ({ at, bytes: assembler.encodeLine(w.operation(), 0n)! }))
      return both =>
        both.each(({ memory: physical }) => lines.forEach(({ at, bytes }) => void physical.writeBytes(at, bytes)))
    },
  },
  {
    name: 'several harts',
    modes: BOTH,
    gadgets: [...CHANGING, ...CONTROL, memory.faults, memory.changesLeaf, memory.changesOwnPage],
    harts: 3,
  },
  { name: 'all of it', modes: BOTH, gadgets: ALL },
]
