/** Loops over several pages, while what lies in the others changes. */
import { exchange, loop, sometimes } from './rv64-code.ts'
import { fence } from './rv64-memory.ts'
import { A, BASE, type Gadget, page, R, TABLES, V, type Writer, X } from './rv64-writer.ts'

/** The entry of a place's page is exchanged for that of the second copy of the code, or loses some of its flags. */
function changesEntry(w: Writer, place: string): void {
  const { random } = w
  w.emit(`la s10, ${place}`, `li t0, ${BASE}`, 'sub t0, s10, t0', 'srli t0, t0, 12')
  w.emit(`la s9, ${page(TABLES.leaves)}`, 'sh3add s9, t0, s9')
  if (random.chance(0.7)) w.emit('addi t1, t0, 40', 'xor t0, t0, t1', 'slli t0, t0, 10')
  else w.emit(`li t0, ${random.pick([X, V, A, X | R])}`)
  w.emit('ld t1, 0(s9)', 'xor t1, t1, t0', 'sd t1, 0(s9)')
  fence(w, 's10')
}

/** A loop that goes through another page each time, part of it a jump, part of it calls. */
export const crossesPages: Gadget = w => {
  const { random } = w
  const [back, on, one, other] = [w.label('back'), w.label('on'), w.label('one'), w.label('other')]
  const change = () => {
    if (!w.translated || random.chance(0.3)) exchange(w, one, other)
    else changesEntry(w, one)
  }
  const part = w.far(() => {
    change()
    w.emit('ret')
  })
  const far = w.far(() => {
    w.filler(3)
    w.marks.push(one)
    w.emit(`${one}: addi ${w.free()}, ${w.free()}, ${random.below(200)}`)
    w.filler(3)
    if (random.chance(0.3)) sometimes(w, () => w.emit(`call ${part}`))
    w.filler(3)
    w.emit(`j ${back}`)
  })
  const changes = random.chance(0.7)
  loop(
    w,
    () => {
      w.emit(`la s1, ${on}`)
      w.filler(3)
      w.emit(`j ${far}`, `${back}:`)
      w.filler(2)
      if (changes) sometimes(w, change)
      w.emit(`${on}:`)
    },
    20,
  )
  const behind = w.label('behind')
  w.emit(`j ${behind}`, `${other}: ${w.operation()}`, `${behind}:`)
}
