/** What is wrong with encodings: overlaps, encodings that nothing can reach, lengths that cannot be told. */
import type { Report } from '../diagnostics.ts'
import type { Instruction, InstructionSet } from '../model.ts'
import { byPrecedence, matches, overrides, prefix, whereBits, whereHolds } from './encodings.ts'

/** A condition that depends on more bits than this is not decided but refused (2^20 cases take about a second). */
const MOST_BITS = 20

const ones = (width: number): bigint => (1n << BigInt(width)) - 1n
const population = (bits: bigint): number => bits.toString(2).replaceAll('0', '').length
const show = (bits: bigint, length: number): string => `0x${bits.toString(16).padStart(2 * length, '0')}`

/** Reports every overlap (of the worst offender first), mutual override, unreachable encoding and ambiguous length. */
export function checkEncodings(set: Pick<InstructionSet, 'instructions' | 'order'>, report: Report): void {
  const { instructions, order } = set
  const names = new Set(instructions.flatMap(one => [one.group, one.id]))
  for (const one of instructions) {
    for (const name of one.overrides) if (!names.has(name)) reportUnknownOverride(one, name, report)
  }
  const overlaps: Overlap[] = []
  const covering = new Map<Instruction, Instruction[]>()
  for (let i = 0; i < instructions.length; i++) {
    for (let j = i + 1; j < instructions.length; j++) {
      const [a, b] = [instructions[i], instructions[j]]
      if (a.length !== b.length) {
        const overlap = prefixOverlap(a, b, order)
        if (overlap) overlaps.push(overlap)
        continue
      }
      const overlap = findOverlap(a, b)
      if (!overlap) continue
      const [ab, ba] = [overrides(a, b), overrides(b, a)]
      if (ab && ba) reportMutual(a, b, report)
      else if (!ab && !ba) overlaps.push(overlap)
      else if (ab) covering.set(b, [...(covering.get(b) ?? []), a])
      else covering.set(a, [...(covering.get(a) ?? []), b])
    }
  }
  reportOverlaps(overlaps, instructions, report)
  for (const one of instructions) reportUnreachable(one, covering.get(one) ?? [], report)
}

interface Overlap {
  a: Instruction
  b: Instruction
  /** An encoding that is both, of the shorter one's length; undefined when too many bits matter to find out. */
  witness?: bigint
  /** Bits left free where both fit. */
  free: number
}

/** An encoding (of equal length) that is both instructions, if there is one. */
export function findOverlap(a: Instruction, b: Instruction): Overlap | undefined {
  if (((a.match ^ b.match) & a.mask & b.mask) !== 0n) return undefined
  const fixed = a.mask | b.mask
  const base = a.match | b.match
  const free = 8 * a.length - population(fixed)
  const mentioned = (whereBits(a) | whereBits(b)) & ~fixed
  if (population(mentioned) > MOST_BITS) return { a, b, free }
  for (const choice of subsets(mentioned)) {
    const bits = base | choice
    if (whereHolds(a, bits) && whereHolds(b, bits)) return { a, b, witness: bits, free }
  }
  return undefined
}

function prefixOverlap(a: Instruction, b: Instruction, order: InstructionSet['order']): Overlap | undefined {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const mask = prefix(long.mask, long.length, short.length, order)
  const match = prefix(long.match, long.length, short.length, order)
  if (((match ^ short.match) & mask & short.mask) !== 0n) return undefined
  return { a: short, b: long, witness: short.match | match, free: 8 * short.length - population(mask | short.mask) }
}

/** All numbers whose ones are among those of `bits`, ascending. */
function* subsets(bits: bigint): Generator<bigint> {
  let subset = 0n
  do {
    yield subset
    subset = (subset - bits) & bits
  } while (subset !== 0n)
}

function reportOverlaps(overlaps: Overlap[], instructions: readonly Instruction[], report: Report): void {
  const order = new Map(instructions.map((one, i) => [one, i]))
  const rest = [...overlaps]
  while (rest.length > 0) {
    const count = new Map<Instruction, number>()
    for (const { a, b, free } of rest) {
      // The number of overlapping instructions decides, then the number of encodings.
      for (const one of [a, b]) count.set(one, (count.get(one) ?? 0) + 1 + free / 1024)
    }
    // Of equals, the one that stands later: it is the one more likely to be new.
    const worst = [...count].reduce((most, entry) =>
      entry[1] > most[1] || (entry[1] === most[1] && order.get(entry[0])! > order.get(most[0])!) ? entry : most,
    )[0]
    const mine = rest.filter(({ a, b }) => a === worst || b === worst)
    for (const overlap of mine) rest.splice(rest.indexOf(overlap), 1)
    reportWorst(worst, mine, report)
  }
}

function reportWorst(worst: Instruction, overlaps: Overlap[], report: Report): void {
  const others = overlaps.map(({ a, b }) => (a === worst ? b : a))
  const lengths = others.some(other => other.length !== worst.length)
  const undecided = overlaps.find(overlap => overlap.witness === undefined)
  const names = others.map(other => other.id)
  const listed = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} more`] : names
  const text = listed.length === 1 ? listed[0] : `${listed.slice(0, -1).join(', ')} and ${listed[listed.length - 1]}`
  const witness = overlaps.find(overlap => overlap.witness !== undefined)
  report({
    code: undecided ? 'SV3206' : lengths ? 'SV3204' : 'SV3201',
    severity: 'error',
    message: undecided
      ? `whether ${worst.id} overlaps ${text} depends on more than ${MOST_BITS} bits of their conditions`
      : lengths
        ? `the first bytes do not tell ${worst.id} from ${text}, which has another length`
        : `the encoding of ${worst.id} overlaps that of ${text}`,
    span: worst.at,
    hint: undecided
      ? 'write the condition over fewer operand bits'
      : `${show(witness!.witness!, witness!.a.length)} is both; ${
          lengths ? 'fix bits in which they differ' : 'fix more bits, add a `where`, or say `overrides`'
        }`,
    related: others.map(other => ({ message: `${other.id} is here`, span: other.at })),
  })
}

function reportMutual(a: Instruction, b: Instruction, report: Report): void {
  report({
    code: 'SV3202',
    severity: 'error',
    message: `${a.id} and ${b.id} override each other`,
    span: a.at,
    hint: 'only one of them can take precedence',
    related: [{ message: `${b.id} is here`, span: b.at }],
  })
}

function reportUnknownOverride(one: Instruction, name: string, report: Report): void {
  report({
    code: 'SV3205',
    severity: 'error',
    message: `${one.id} overrides ${name}, which is no instruction of this machine`,
    span: one.at,
  })
}

interface Cube {
  mask: bigint
  match: bigint
}

function reportUnreachable(one: Instruction, overriders: Instruction[], report: Report): void {
  const own = cubes(one)
  if (own === undefined) return
  if (own.length === 0) {
    const message = `the condition of ${one.id} never holds, so no encoding is this instruction`
    report({ code: 'SV3203', severity: 'error', message, span: one.at })
    return
  }
  let left = own
  for (const overrider of overriders) {
    const taken = cubes(overrider)
    // Too many to tell: what overrides it is taken to leave something.
    if (taken === undefined || left.length * taken.length > 100_000) return
    for (const cube of taken) left = left.flatMap(rest => subtract(rest, cube))
  }
  if (left.length > 0) return
  report({
    code: 'SV3203',
    severity: 'error',
    message: `no encoding is left for ${one.id}: all of its are taken by what overrides it`,
    span: one.at,
    related: overriders.map(other => ({ message: `${other.id} overrides it`, span: other.at })),
  })
}

/** An instruction's encodings as cubes of fixed bits, its condition decided; undefined if they are too many. */
function cubes(one: Instruction): Cube[] | undefined {
  const mentioned = whereBits(one) & ~one.mask
  if (mentioned === 0n) return whereHolds(one, one.match) ? [{ mask: one.mask, match: one.match }] : []
  if (population(mentioned) > 12) return undefined
  const all: Cube[] = []
  for (const choice of subsets(mentioned)) {
    const match = one.match | choice
    if (whereHolds(one, match)) all.push({ mask: one.mask | mentioned, match })
  }
  return all
}

/** The part of `cube` outside `taken`, as disjoint cubes. */
function subtract(cube: Cube, taken: Cube): Cube[] {
  if (((cube.match ^ taken.match) & cube.mask & taken.mask) !== 0n) return [cube]
  const rest: Cube[] = []
  let { mask, match } = cube
  for (let bits = taken.mask & ~cube.mask; bits !== 0n; bits &= bits - 1n) {
    const bit = bits & -bits
    rest.push({ mask: mask | bit, match: match | (~taken.match & bit) })
    mask |= bit
    match |= taken.match & bit
  }
  return rest
}

/** Instructions of one length by the bits that all of these fix. */
interface Sorted {
  common: bigint
  byCommon: Map<bigint, Instruction[]>
}

const sorted = new WeakMap<readonly Instruction[], Map<number, Sorted>>()

function sortedOf(instructions: readonly Instruction[], length: number): Sorted {
  const lengths = sorted.get(instructions) ?? new Map<number, Sorted>()
  sorted.set(instructions, lengths)
  const known = lengths.get(length)
  if (known) return known
  const own = instructions.filter(one => one.length === length)
  const common = own.reduce((all, one) => all & one.mask, ones(8 * length))
  const byCommon = new Map<bigint, Instruction[]>()
  for (const one of own) {
    const key = one.match & common
    byCommon.set(key, [...(byCommon.get(key) ?? []), one])
  }
  const made = { common, byCommon }
  lengths.set(length, made)
  return made
}

/** The instruction that an encoding of `length` bytes is, naively: all are tried that fix what all fix as it does. */
export function decodeNaively(
  instructions: readonly Instruction[],
  bits: bigint,
  length: number,
): Instruction | undefined {
  const value = bits & ones(8 * length)
  const { common, byCommon } = sortedOf(instructions, length)
  const fitting = (byCommon.get(value & common) ?? []).filter(one => matches(one, value))
  return fitting.length > 1 ? byPrecedence(fitting)[0] : fitting[0]
}
