/** Gadgets about memory: faults, and mappings that change under code that runs. */

import { loop } from './rv64-code.ts'
import {
  A,
  ALIAS,
  BASE,
  D,
  EVICT,
  type Gadget,
  page,
  R,
  SIZE,
  TABLES,
  U,
  USER,
  V,
  W,
  type Writer,
  X,
} from './rv64-writer.ts'

/** Where memory ends: in machine mode physically, otherwise behind the last page that is mapped. */
const edge = (w: Writer) => (w.translated ? BASE + 2 * SIZE : BASE + SIZE)

const LOADS = ['lb', 'lbu', 'lh', 'lhu', 'lw', 'lwu', 'ld']
const STORES = ['sb', 'sh', 'sw', 'sd']
/** An access by s9, or a register that is given. */
const reach = (w: Writer, offset = 0, by = 's9') => {
  const { random } = w
  if (random.chance(0.1))
    return `${random.pick(['amoadd.w', 'amoswap.d', 'amomax.w'])} ${w.free()}, ${w.free()}, (${by})`
  if (random.chance(0.1)) return `${random.pick(['fld', 'flw', 'fsd', 'fsw'])} f${random.below(32)}, ${offset}(${by})`
  return `${random.pick(random.chance(0.5) ? LOADS : STORES)} ${w.free()}, ${offset}(${by})`
}

/** A loop whose accesses come to the end of memory, in steps that lead some of them across it. */
export const faults: Gadget = w => {
  const { random } = w
  const step = random.pick([1, 2, 3, 4, 7, 8])
  w.emit(`la s9, ${edge(w) - step * random.below(12) - random.below(8)}`)
  loop(w, () => {
    w.filler(3)
    w.emit(reach(w))
    w.filler(2)
    if (random.chance(0.5)) w.emit(reach(w, random.below(32) - 16))
    w.emit(`addi s9, s9, ${step}`)
  })
}

/** Traps of other kinds in a loop: calls, breaks, what is no instruction, and jumps to where nothing is. */
export const traps: Gadget = w => {
  const { random } = w
  loop(w, () => {
    const on = w.label('on')
    w.emit(`la s1, ${on}`)
    w.filler(4)
    const over = w.label('over')
    if (random.chance(0.5)) w.emit('andi t0, s0, 1', `bnez t0, ${over}`)
    const kind = random.below(6)
    if (kind === 0) w.service(0)
    else if (kind === 1) w.emit('.word 0')
    else if (kind === 2) w.emit(`la s9, ${edge(w) + 4 * random.below(100)}`, random.pick(['jr s9', 'jalr ra, 0(s9)']))
    else if (kind === 3) w.emit('csrr t0, mvendorid', 'csrr t1, 0x5c0')
    else w.emit(random.pick(['ebreak', 'c.ebreak', 'unimp_']).replace('unimp_', '.half 0'))
    w.emit(`${over}:`)
    w.filler(2)
    w.emit(`${on}:`)
    w.filler(2)
  })
}

const flagsOf = (w: Writer): number => {
  const { random } = w
  const all = V | R | W | X | A | D
  return random.pick([
    all,
    all,
    all & ~W & ~D,
    all & ~D,
    all & ~A,
    0,
    V | X | A,
    V | X,
    V | R | A,
    all | U,
    V | W | A,
    V | R | X | A | D,
  ])
}

export function fence(w: Writer, address: string): void {
  const { random } = w
  w.emit(
    ...random.pick([
      [],
      ['sfence.vma zero, zero'],
      ['sfence.vma zero, zero'],
      [`sfence.vma ${address}, zero`],
      [`sfence.vma ${address}, zero`],
      ['li t1, 0', `sfence.vma ${address}, t1`],
      ['sfence.w.inval', `sinval.vma ${address}, zero`, 'sfence.inval.ir'],
    ]),
  )
}

/** Accesses of a page by several of its addresses, some across its ends. */
function uses(w: Writer, address: number): void {
  const { random } = w
  w.emit(`la s9, ${address}`)
  loop(
    w,
    () => {
      w.filler(2)
      w.emit(reach(w, random.pick([8 * random.below(200), -1 - random.below(7), 2044])))
      if (random.chance(0.2)) {
        // The same page from far away.
        w.emit(`li t0, ${EVICT}`, 'add t0, t0, s9', reach(w, 8 * random.below(200), 't0'))
      }
      if (random.chance(0.2)) w.emit(`li t0, 4092`, 'add t0, t0, s9', reach(w, random.below(4), 't0'))
      w.filler(1)
    },
    6,
  )
}

/** The entry of a data page is written, and the page used, before and behind. */
export const changesLeaf: Gadget = w => {
  const { random } = w
  if (!w.translated) return faults(w)
  const n = 12 + random.below(4)
  uses(w, page(n))
  const target = random.chance(0.7) ? n : random.pick([12, 13, 14, 15])
  w.emit(`la s9, ${page(random.chance(0.5) ? TABLES.leaves : TABLES.leaves2) + 8 * n}`)
  w.emit(`li t0, ${BigInt(page(target) / 4 + flagsOf(w))}`, 'sd t0, 0(s9)', `la s10, ${page(n)}`)
  fence(w, 's10')
  uses(w, page(n))
}

/** In a loop: another entry each time, and an access at once. */
export const flipsLeaf: Gadget = w => {
  const { random } = w
  if (!w.translated) return traps(w)
  const n = 12 + random.below(4)
  const flip = random.pick([V, W, R, A, D, W | D, U, 1 << 10])
  w.emit(`la s10, ${page(n)}`)
  loop(w, () => {
    w.emit(`la s9, ${page(TABLES.leaves) + 8 * n}`, 'ld t0, 0(s9)', `xori t0, t0, ${flip}`, 'sd t0, 0(s9)')
    fence(w, 's10')
    w.emit(reach(w, 8 * random.below(100), 's10'), reach(w, 8 * random.below(100), 's10'))
    w.filler(2)
  })
}

/** The page that is executed becomes another one, with other instructions in some places. */
export const changesOwnPage: Gadget = w => {
  const { random } = w
  if (!w.translated) return traps(w)
  const mark = () => {
    const name = w.label('mark')
    w.marks.push(name)
    w.emit(`${name}: addi ${w.free()}, ${w.free()}, ${random.below(200)}`)
  }
  const far =
    random.chance(0.5) &&
    w.far(() => {
      mark()
      w.filler(2)
      mark()
      w.emit('ret')
    })
  loop(
    w,
    () => {
      mark()
      if (far) w.emit(`call ${far}`)
      // The number of the page, of this code or of the other.
      w.emit(
        far && random.chance(0.7) ? `la s10, ${far}` : 'auipc s10, 0',
        `li t0, ${BASE}`,
        'sub t0, s10, t0',
        'srli t0, t0, 12',
      )
      w.emit(
        `la s9, ${page(TABLES.leaves)}`,
        'sh3add s9, t0, s9',
        'addi t1, t0, 40',
        'xor t0, t0, t1',
        'slli t0, t0, 10',
      )
      w.emit('ld t1, 0(s9)', 'xor t1, t1, t0', 'sd t1, 0(s9)')
      fence(w, 's10')
      mark()
      if (far) w.emit(`call ${far}`)
      w.filler(2)
    },
    6,
  )
}

/** Jumps to the same code at its other address, and back. */
export const otherAddress: Gadget = w => {
  const { random } = w
  if (!w.translated) return traps(w)
  const far = w.far(() => {
    w.filler(4)
    w.emit('ret')
  })
  const by = random.pick([ALIAS, EVICT, EVICT + ALIAS])
  loop(w, () => {
    w.emit(`la s9, ${far}`, `li t0, ${by}`)
    if (random.chance(0.5)) w.emit('andi t1, s0, 1', 'mul t0, t0, t1')
    w.emit('add s9, s9, t0', 'jalr ra, 0(s9)')
    w.filler(2)
    w.emit('add s9, gp, t0', reach(w, random.below(64)), reach(w, random.below(64)))
  })
  // This code itself, elsewhere.
  const [there, back] = [w.label('there'), w.label('back')]
  w.emit(`la s9, ${there}`, `li t0, ${by}`, 'add s9, s9, t0', 'jr s9', `${there}:`)
  loop(w, () => w.filler(4))
  w.emit(`la s9, ${back}`, `li t0, ${by}`, 'sub s9, s9, t0', 'jr s9', `${back}:`)
}

/** The other tables, under another number of address space or the same. */
export const changesSpace: Gadget = w => {
  const { random } = w
  if (!w.translated) return faults(w)
  const satp = (table: number) =>
    `li t0, ${0x8000_0000_0000_0000n | (BigInt(random.below(3)) << 44n) | BigInt(page(table) / 4096)}`
  for (const table of [TABLES.root2, random.pick([TABLES.root, TABLES.root2]), TABLES.root]) {
    w.emit(satp(table), 'csrw satp, t0')
    fence(w, 'gp')
    uses(w, page(12 + random.below(4)))
  }
}

/** What loads and stores may do changes with registers. */
export const changesRights: Gadget = w => {
  const { random } = w
  if (!w.translated) return faults(w)
  const bits = random.pick([1 << 18, 1 << 19, 3 << 18])
  const n = 12 + random.below(4)
  if (random.chance(0.5))
    w.emit(`la s9, ${page(TABLES.leaves) + 8 * n}`, `li t0, ${page(n) / 4 + (V | X | A)}`, 'sd t0, 0(s9)', 'sfence.vma')
  w.emit(`li t0, ${USER}`, 'or s9, gp, t0', `la s10, ${page(n)}`)
  loop(
    w,
    () => {
      w.emit(`li t0, ${bits}`, `${random.pick(['csrrs', 'csrrc', 'csrrs', 'csrrc'])} t1, sstatus, t0`)
      w.emit(reach(w, 8 * random.below(100)), reach(w, 8 * random.below(100), 's10'))
      if (random.chance(0.5)) w.emit(`li t0, ${bits}`, 'csrr t1, sstatus', 'xor t1, t1, t0', 'csrw sstatus, t1')
      w.emit(reach(w, 8 * random.below(100)), reach(w, 8 * random.below(100), 's10'))
      w.filler(2)
    },
    6,
  )
}

/** Part of a data page, or some of them, becomes protected. */
export const changesProtection: Gadget = w => {
  const { random } = w
  const rights = random.pick([0, 1, 3, 4, 5, 7])
  // A power of two from 8 bytes to 8 KiB, or 4 bytes.
  const size = random.pick([4, 8, 64, 0x1000, 0x2000])
  const at = page(12) + size * random.below(0x2000 / size)
  const address = BigInt(at / 4) | (size > 4 ? BigInt(size / 8 - 1) : 0n)
  const config = rights | (size > 4 ? 0x18 : 0x10)
  w.emit(`li a6, ${address}`, `li a5, ${config}`)
  w.service(5)
  uses(w, at)
  uses(w, page(12))
  w.emit('li a5, 0')
  w.service(5)
  uses(w, at)
}

/** Some bytes of the code become protected, for all modes but the handler's. */
export const protectsCode: Gadget = w => {
  const { random } = w
  if (!w.translated) return traps(w)
  const [inside, on] = [w.label('inside'), w.label('on')]
  const far = w.far(() => {
    w.filler(6)
    w.emit(w.branch(`${inside}`))
    w.filler(3)
    w.emit(`${inside}: ${w.operation()}`)
    w.filler(4)
    w.emit('ret')
  })
  const size = random.pick([8, 16, 64])
  loop(
    w,
    () => {
      w.emit(
        `la s1, ${on}`,
        `la a6, ${inside}`,
        `andi a6, a6, ${-size}`,
        'srli a6, a6, 2',
        `ori a6, a6, ${size / 8 - 1}`,
      )
      w.emit(`li a5, ${0x18 + random.pick([0, 1, 3, 4, 7])}`, 'andi t0, s0, 3', 'bnez t0, 1f', 'li a5, 0', '1:')
      w.service(5)
      w.emit(`call ${far}`)
      w.filler(2)
      w.emit(`${on}:`)
    },
    8,
  )
  w.emit('li a5, 0')
  w.service(5)
}

/** User mode for a while. */
export const asUser =
  (...inside: Gadget[]): Gadget =>
  w => {
    if (!w.translated) return traps(w)
    w.service(1)
    for (let n = 2; n > 0; n--) w.random.pick(inside)(w)
    w.service(2)
  }

/** In machine mode: loads and stores as supervisor mode's, on and off. */
export const borrowsMode: Gadget = w => {
  const { random } = w
  if (w.translated) return changesRights(w)
  w.emit(`li t0, ${0x8000_0000_0000_0000n + BigInt(page(TABLES.root) / 4096)}`, 'csrw satp, t0')
  w.emit(`la s10, ${page(12) + ALIAS}`)
  loop(
    w,
    () => {
      w.emit(
        'li t0, 0x21800',
        'csrrc zero, mstatus, t0',
        `li t0, ${random.pick([0x2_0800, 0x2_0000, 0x2_1800])}`,
        'csrrs zero, mstatus, t0',
      )
      w.emit(reach(w, 8 * random.below(100), 's10'), w.access(), reach(w, random.below(100), 's10'))
      w.emit('li t0, 0x20000', 'csrrc zero, mstatus, t0', w.access(), reach(w, 8 * random.below(100), 's10'))
      w.filler(2)
    },
    6,
  )
  w.emit('csrw satp, zero')
}

/** Floating point whose flags are read far from where they are raised, and switched off. */
export const floats: Gadget = w => {
  const { random } = w
  const f = () => `f${random.below(32)}`
  const on = w.label('on')
  w.emit(`la s1, ${on}`)
  if (random.chance(0.3)) w.emit(`csrwi fcsr, ${random.pick([0, 1, 31, 0x20 & 31])}`)
  if (random.chance(0.2)) w.emit(`li t0, ${random.below(5) << 5}`, 'csrw fcsr, t0')
  loop(w, () => {
    for (let n = 1 + random.below(5); n > 0; n--)
      w.emit(
        random.pick([
          `${random.pick(['fadd.d', 'fsub.d', 'fmul.d', 'fdiv.d', 'fadd.s', 'fmul.s', 'fdiv.s', 'fmax.d', 'fsgnjn.d'])} ${f()}, ${f()}, ${f()}`,
          `fmadd.d ${f()}, ${f()}, ${f()}, ${f()}`,
          `fsqrt.d ${f()}, ${f()}`,
          `${random.pick(['fcvt.w.d', 'fcvt.l.d', 'fclass.d', 'fmv.x.d', 'fcvt.wu.s'])} ${w.free()}, ${f()}`,
          `${random.pick(['fcvt.d.l', 'fcvt.s.w', 'fmv.d.x'])} ${f()}, ${w.free()}`,
          `${random.pick(['feq.d', 'flt.d', 'fle.s'])} ${w.free()}, ${f()}, ${f()}`,
          `fld ${f()}, ${8 * random.below(64)}(gp)`,
        ]),
      )
    w.filler(2)
    if (random.chance(0.4))
      w.emit(`${random.pick(['csrr', 'csrr', 'csrr'])} ${w.free()}, ${random.pick(['fflags', 'fcsr'])}`)
    if (random.chance(0.2)) w.emit(`csrwi fflags, ${random.below(32)}`)
  })
  if (random.chance(0.3)) {
    const status = w.translated ? 'sstatus' : 'mstatus'
    w.emit('li t0, 0x6000', `csrrc zero, ${status}, t0`, `fadd.d ${f()}, ${f()}, ${f()}`, `${on}:`)
    w.emit('li t0, 0x6000', `csrrs zero, ${status}, t0`)
  } else w.emit(`${on}:`)
}
