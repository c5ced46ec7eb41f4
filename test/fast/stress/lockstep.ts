/** Runs one program on both engines, compares them after each chunk of instructions, and finds the first that differs. */
import type { Random } from '../../../generator/suite/random.ts'
import type { Disassembler } from '../../../runtime/assembler/index.ts'
import type { TranslationOptions } from '../../../runtime/fast/engine.ts'
import { type Both, differences, shown } from '../both.ts'

/** Something that happens from outside between two chunks, on both machines alike. */
export type Outside = (both: Both) => void

export interface Chunk {
  readonly steps: number
  readonly before?: Outside | undefined
}

export interface Case {
  /** Of a kind, and the number that its seed goes by. */
  readonly title: string
  /** Two machines with the program loaded, at its start. The same each time. */
  make(): Both
  /** When what is translated in it. */
  readonly translation: TranslationOptions
  readonly chunks: readonly Chunk[]
  readonly disassembler: Pick<Disassembler, 'line'>
}

export interface Outcome {
  readonly attempted: number
  readonly translated: number
  readonly traps: number
  readonly regions: number
  readonly invalidated: number
}

/** Runs a case to its end. Throws an Error that says where the engines differ first. */
export function runCase(one: Case): Outcome {
  const both = one.make()
  let traps = 0
  for (const [n, chunk] of one.chunks.entries()) {
    const { problem, taken } = advance(both, chunk, chunk.steps)
    if (problem) throw new Error(`${one.title}: ${locate(one, n)}`)
    traps += taken
  }
  const { engines } = both.sides[1]
  const sum = (of: (engine: (typeof engines)[number]) => number) => engines.reduce((all, engine) => all + of(engine), 0)
  return {
    attempted: sum(engine => engine.attempted),
    translated: sum(engine => engine.counters.translated),
    traps,
    regions: sum(engine => engine.translatedCode.regions),
    invalidated: sum(engine => engine.counters.invalidated),
  }
}

/** Runs so many instructions of a chunk; gives what differs then, and how many traps were taken. */
function advance(both: Both, { before }: Chunk, steps: number): { problem?: string; taken: number } {
  before?.(both)
  const [expected, given] = both.resume(steps)
  const taken = both.sides[0].traps.length
  const found = differences(both)
  if (shown(given) !== shown(expected)) found.unshift(`ended with ${shown(given)} instead of ${shown(expected)}`)
  return found.length > 0 ? { problem: found.slice(0, 8).join('\n  '), taken } : { taken }
}

/** The chunk in which they differ is run again and again, cut short, until one instruction is left. */
function locate(one: Case, failed: number): string {
  const chunk = one.chunks[failed]
  const cut = (steps: number): { both: Both; problem?: string } => {
    const both = one.make()
    for (const earlier of one.chunks.slice(0, failed)) advance(both, earlier, earlier.steps)
    return { both, ...advance(both, chunk, steps) }
  }
  let [alike, differ] = [0, chunk.steps]
  while (differ - alike > 1) {
    const middle = (alike + differ) >>> 1
    if (cut(middle).problem) differ = middle
    else alike = middle
  }
  const { both } = cut(alike)
  const at = both.sides[0].harts.attempted
  const code = both.sides[0].engines.map(engine => disassembled(one, engine)).join('; ')
  return `chunk ${failed}: alike after ${at} instructions, not after one more, which begins at ${code}\n  ${cut(differ).problem ?? 'cut there, they do not differ'}`
}

function disassembled({ disassembler }: Case, engine: Both['reference']): string {
  const { architecture, state, memory } = engine
  const pc = BigInt(state.pc)
  const where = `0x${pc.toString(16)}`
  try {
    const bytes = new Uint8Array(8)
    memory.readBytes(Number(architecture.translate(state, state.pc, 2, 'fetch')), bytes)
    return `${where}: ${disassembler.line(bytes, 0, pc).text}`
  } catch {
    return `${where}: (nothing can be fetched there)`
  }
}

/** More executions than any program has. */
export const NEVER = 2 ** 30

/** When what is translated: soon, in small regions, several in a module, or with room for little. */
export const translationOf = (random: Random): TranslationOptions => ({
  // Code that is written to again and again must be translated at first sight, or it never is.
  // Now and then nothing is translated at all.
  hot: random.pick([0, 0, 0, 0, 0, 0, 1, 1, 2, 2, NEVER]),
  batch: 1,
  // What has been written to is translated again at once.
  caution: 1,
  ...random.pick([{}, {}, { batch: 2 }, { region: 1 + random.below(20) }, { room: 50 }, { caution: 8 }]),
})

/** So many chunks of random lengths, mostly short ones of odd lengths, with what happens between them. */
export function chunksOf(random: Random, instructions: number, outside?: (random: Random) => Outside): Chunk[] {
  const chunks: Chunk[] = []
  for (let left = instructions; left > 0; ) {
    const steps = Math.min(left, random.pick([1, 2, 3, 5, 17, 40, 100, 250, 700, 1500]))
    chunks.push({ steps, before: outside && random.chance(0.5) ? outside(random) : undefined })
    left -= steps
  }
  return chunks
}
