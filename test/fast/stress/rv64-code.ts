/** Gadgets about code: that which changes, that which is entered in odd places, and odd ways through it. */
import { assembler } from '../../../generated/rv64/assembler.ts'
import { type Gadget, page, USER, type Writer } from './rv64-writer.ts'

/** Calls `write` for the body of a loop that runs some times; s0 counts. */
export function loop(w: Writer, write: () => void, most = 12): void {
  const again = w.label('loop')
  w.emit(`li s0, ${2 + w.random.below(most)}`, `${again}:`)
  write()
  w.emit('addi s0, s0, -1', `bnez s0, ${again}`)
}

/** Exchanges two instructions of four bytes by stores of some size. */
export function exchange(w: Writer, one: string, other: string): void {
  const { random } = w
  w.emit(`la s9, ${one}`, `la s10, ${other}`)
  switch (random.below(4)) {
    case 0:
      for (const at of [0, 2])
        w.emit(`lhu t0, ${at}(s9)`, `lhu t1, ${at}(s10)`, `sh t1, ${at}(s9)`, `sh t0, ${at}(s10)`)
      break
    case 1:
      for (const at of [0, 1, 2, 3])
        w.emit(`lbu t0, ${at}(s9)`, `lbu t1, ${at}(s10)`, `sb t1, ${at}(s9)`, `sb t0, ${at}(s10)`)
      break
    default:
      w.emit('lw t0, 0(s9)', 'lw t1, 0(s10)', 'sw t1, 0(s9)', 'sw t0, 0(s10)')
  }
  if (random.chance(0.3)) w.emit('fence.i')
}

/** In every other pass, or every fourth, or each. */
export function sometimes(w: Writer, write: () => void): void {
  const over = w.label('over')
  const mask = w.random.pick([0, 1, 3])
  if (mask > 0) w.emit(`andi t0, s0, ${mask}`, `bnez t0, ${over}`)
  write()
  w.emit(`${over}:`)
}

/** Two instructions that take each other's place, ahead of or behind the stores, or beyond a branch. */
export const changesItself: Gadget = w => {
  const [one, other, behind] = [w.label('one'), w.label('other'), w.label('behind')]
  const change = () => exchange(w, one, other)
  const place = () => {
    if (w.random.chance(0.3)) w.emit('c.nop')
    w.emit(`${one}: ${w.operation()}`)
  }
  const store = w.random.pick([change, () => sometimes(w, change)])
  loop(w, () => {
    const ahead = w.random.chance(0.5)
    if (!ahead) place()
    w.filler()
    store()
    if (w.random.chance(0.4)) {
      const to = w.label()
      w.emit(w.branch(to))
      w.filler(2)
      w.emit(`${to}:`)
    }
    w.filler(2)
    if (ahead) place()
  })
  w.emit(`j ${behind}`, `${other}: ${w.operation()}`, `${behind}:`)
}

/** The instruction that is changed lies in another page, or half in it. */
export const changesOtherPage: Gadget = w => {
  const [one, other] = [w.label('one'), w.label('other')]
  const far = w.far(() => {
    w.filler(3)
    if (!w.across) {
      // The last of all pieces; its instruction lies across the end of a page.
      w.across = true
      w.emit('j 1f', `.org ${page(8) - 10}`, `1: ${w.operation()}`, w.operation())
    }
    w.emit(`${one}: ${w.operation()}`)
    w.filler(2)
    w.emit('ret', `${other}: ${w.operation()}`)
  })
  loop(w, () => {
    w.emit(`call ${far}`)
    w.filler(2)
    sometimes(w, () => exchange(w, one, other))
    if (w.random.chance(0.3)) w.emit(`call ${far}`)
  })
}

/** The immediate of the loop's own instruction counts up. */
export const counts: Gadget = w => {
  const one = w.label('one')
  loop(w, () => {
    w.emit(`la s9, ${one}`, 'lw t0, 0(s9)', 'li t1, 0x100000', 'addw t0, t0, t1')
    w.emit(
      w.random.pick([
        'sw t0, 0(s9)',
        'amoswap.w t1, t0, (s9)',
        'sc.w t1, t0, (s9)',
        'lr.w t1, (s9)\nsc.w t1, t0, (s9)',
      ]),
    )
    w.filler(3)
    w.emit('.balign 4', `${one}: addi ${w.free()}, ${w.free()}, ${w.random.below(100)}`)
    w.filler(2)
  })
}

/** Copies a function to a page for such, where it gets another immediate each time, and calls it there. */
export const makesCode: Gadget = w => {
  const [from, to] = [w.label('from'), w.label('to')]
  const piece = w.far(() => {
    w.emit(`${from}: addi ${w.free()}, ${w.free()}, ${w.random.below(100)}`)
    w.filler(8)
    w.emit(`bltz ${w.free()}, 1f`, w.operation(), w.operation(), '1: ret', '.balign 4', `${to}:`)
  })
  const place = page(16 + w.random.below(4)) + 4 * w.random.below(1000)
  const again = w.label()
  const most = w.random.below(5)
  loop(
    w,
    () => {
      sometimes(w, () => {
        w.emit(`la s9, ${piece}`, `la t0, ${to}`, `la s10, ${place}`, `${again}:`)
        w.emit('lw t1, 0(s9)', 'sw t1, 0(s10)', 'addi s9, s9, 4', 'addi s10, s10, 4', `bltu s9, t0, ${again}`)
        w.emit(`la s10, ${place}`, 'lw t1, 0(s10)', 'slli t0, s0, 21', 'xor t1, t1, t0', 'sw t1, 0(s10)')
      })
      w.filler(most)
      w.emit(`la s10, ${place}`, `la s1, 1f`, 'jalr ra, 0(s10)', '1:')
    },
    5,
  )
}

/** Lets the device copy an instruction over another one. */
export const copies: Gadget = w => {
  const [one, other, behind] = [w.label('one'), w.label('other'), w.label('behind')]
  loop(w, () => {
    w.emit(`li s9, ${w.dma}`, `la s10, ${one}`, `la t1, ${other}`, `andi t0, s0, 1`, 'sh2add t1, t0, t1')
    w.emit(`li t0, ${-1 - USER}`, 'and s10, s10, t0', 'and t1, t1, t0')
    w.emit('sw s10, 0(s9)', 'sw t1, 4(s9)', `li t0, ${w.random.pick([4, 4, 2])}`, 'sw t0, 8(s9)')
    w.filler(2)
    w.emit(`${one}: ${w.operation()}`)
    w.filler(3)
  })
  w.emit(`j ${behind}`, `${other}: ${w.operation()}`, w.operation(), `${behind}:`)
}

/** Instructions that others may be written over from outside. */
export const slots: Gadget = w => {
  loop(w, () => {
    for (let n = 3; n > 0; n--) {
      const slot = w.label('slot')
      w.slots.push(slot)
      w.emit(`${slot}: ${w.operation()}`)
      w.filler(2)
    }
  })
}

const half = (line: string): number => {
  const bytes = assembler.encodeLine(line, 0n)!
  return bytes[0] | (bytes[1] << 8)
}

/** Jumps into the middle of instructions: behind the first half of one stands another one, which may reach into the next. */
export const jumpsIntoMiddle: Gadget = w => {
  const { random } = w
  const at = w.label('at')
  // The lower half of a lui of any register; its upper half can be anything.
  const lui = () => 0x37 | ((5 + random.below(3)) << 7) | (random.below(16) << 12)
  const word = (upper: number) => `.half ${lui()}, ${upper}`
  loop(w, () => {
    w.filler(3)
    w.emit('andi t0, s0, 1')
    const way = random.below(3)
    if (way === 0) w.emit(`bnez t0, ${at}+2`)
    else if (way === 1) w.emit(`la s9, ${at}`, 'sh1add s9, t0, s9', 'jr s9')
    else w.emit(`la s9, ${at}`, 'sh1add s9, t0, s9', `addi s9, s9, 1`, 'jalr t1, -1(s9)')
    w.emit(`${at}:`)
    if (random.chance(0.5)) w.emit(word(lui()), `.half ${lui()}, ${half(w.compressed())}`)
    else w.emit(word(half(w.compressed())))
    w.filler(3)
  })
}

/** Some blocks that go from any to any, as long as the fuel lasts: mostly loops with several entries. */
export const irreducible: Gadget = w => {
  const { random } = w
  const out = w.label('out')
  const blocks = Array.from({ length: 2 + random.below(6) }, () => w.label('block'))
  w.emit(`li s0, ${10 + random.below(40)}`)
  const first = blocks.slice()
  w.emit(w.branch(random.pick(first)), w.branch(random.pick(first)))
  for (const block of blocks) {
    w.emit(`${block}:`, 'addi s0, s0, -1', `blez s0, ${out}`)
    w.filler(3)
    w.emit(w.branch(random.pick(blocks)))
    if (random.chance(0.6)) w.emit(`j ${random.pick(blocks)}`)
  }
  w.emit(`${out}:`)
}

/** Goes down deep; comes back level by level, or all at once. */
export const recurses: Gadget = w => {
  const { random } = w
  const [landing, bottom, none] = [w.label('landing'), w.label('bottom'), w.label('none')]
  const throws = random.chance(0.6)
  const self = w.far(() => {
    const name = w.lines[w.lines.length - 1].slice(0, -1)
    w.emit('addi sp, sp, -16', 'sd ra, 0(sp)', 'addi s0, s0, -1', `blez s0, ${bottom}`)
    w.filler(2)
    w.emit(...random.pick([[`call ${name}`], [`la t0, ${name}`, 'jalr ra, 0(t0)'], [`jal ra, ${name}`]]))
    w.filler(2)
    if (random.chance(0.3)) {
      const skip = w.label()
      w.emit('li s0, 1', w.branch(skip), `jal ra, ${name}`, `${skip}:`)
    }
    w.emit(`${bottom}:`)
    if (throws) w.emit(`andi t0, ${w.free()}, ${random.pick([1, 3, 7])}`, `bnez t0, ${none}`, 'mv sp, s9', 'jr s10')
    w.emit(`${none}:`, 'ld ra, 0(sp)', 'addi sp, sp, 16', 'ret')
  })
  w.emit(`li s0, ${random.pick([3, 20, 90, 190, 210, 250])}`, 'mv s9, sp', `la s10, ${landing}`, `call ${self}`)
  w.filler(2)
  w.emit(`${landing}:`)
}

/** Two pieces of code that go on where the other was left, by the register of return addresses. */
export const coroutines: Gadget = w => {
  const [other, out] = [w.label('other'), w.label('out')]
  const link = w.random.pick(['ra', 't0', 's10'])
  const write = () => {
    w.emit(`${other}:`)
    w.emit(`xori s9, s9, 5`, 'c.addi s9, 3', `jalr ${link}, 0(${link})`, w.access())
    w.emit(`jalr ${link}, 0(${link})`, `j ${other}`)
  }
  const apart = w.random.chance(0.5)
  if (apart) w.far(write)
  w.emit(`la ${link}, ${other}`)
  loop(w, () => w.emit('c.addi s9, 1', `jalr ${link}, 0(${link})`, 'xori s9, s9, 9'))
  w.emit(`j ${out}`)
  if (!apart) write()
  w.emit(`${out}:`)
}

/** Calls that come back behind the next instruction, or to another register's address, or from a jump into the caller. */
export const returnsElsewhere: Gadget = w => {
  const { random } = w
  const [behind, same] = [w.label('behind'), w.label('same')]
  const far = w.far(() => {
    w.filler(2)
    const usual = w.label()
    w.emit(w.branch(usual))
    w.emit(
      ...random.pick([
        ['addi ra, ra, 4'],
        [`la ra, ${behind}`],
        [`la t1, ${behind}`, 'jr t1'],
        [`la t1, ${same}`, 'jr t1'],
      ]),
    )
    w.emit(`${usual}: ret`)
  })
  loop(w, () => {
    w.emit(`call ${far}`, `${same}: ${w.operation()}`)
    w.filler(2)
    w.emit(`${behind}:`)
    w.filler(2)
  })
}

/** A jump through a table of jumps, some of them to another page. */
export const jumpTable: Gadget = w => {
  const { random } = w
  const [table, out] = [w.label('table'), w.label('out')]
  const cases = [0, 1, 2, 3].map(() => w.label('case'))
  loop(w, () => {
    w.filler(2)
    w.emit(`add t0, s0, ${w.free()}`, 'andi t0, t0, 3', `la s9, ${table}`, 'sh3add s9, t0, s9')
    w.emit(`${random.pick(['jalr t1, 0(s9)', 'jr s9', 'jr s9'])}`, `${table}:`)
    for (const one of cases) {
      const apart = random.chance(0.3) && w.far(() => w.emit(w.operation(), `la t0, ${one}`, 'jr t0'))
      w.emit(...(apart ? [`tail ${apart}`] : [`j ${one}`, 'addi s9, s9, 1']))
    }
    for (const one of cases) {
      w.emit(`${one}:`)
      w.filler(2)
      if (random.chance(0.7)) w.emit(`j ${out}`)
    }
    w.emit(`${out}:`)
  })
}

/** A loop of what anybody's registers are, with memory. */
export const plainLoop: Gadget = w => loop(w, () => w.filler(10), 20)
