/**
 * Vectors for what lies between an address and memory: translation and protection, of fetching and of every kind of load and store.
 *
 * No chance alone makes a table that leads anywhere. The machine's `suite:` says registers and addresses under which there is a
 * translation, and holds tables; from there vectors that showed something new are changed a little at a time: a bit of an entry that was
 * read, a register, the mode, the address by as much as two things differed that were compared.
 */
import { modesOf } from '../analysis/operations.ts'
import { calledFrom, expanded, isMap } from '../ir/effects.ts'
import type { State } from '../ir/evaluate.ts'
import type { Instruction, Machine } from '../model.ts'
import { bitsOf, changeOne, elementsNamed, operandValues } from './candidates.ts'
import { Layer } from './layer.ts'
import type { Random } from './random.ts'
import { type Place, placesOf, type States, setAt, surroundingBodies, valueAt } from './states.ts'
import { type Bench, type Trial, type Vector, Vectors } from './trial.ts'

/** Trials, and of these the share that starts afresh. */
const TRIES = 3000
const FRESH = 0.3

interface Candidate extends Trial {
  state: State
  holds: ReadonlyMap<bigint, readonly number[]>
  form: Instruction
  /** Where its addresses come from: registers that its operands name, or pc. */
  addresses: Place[]
  /** What it has read and written in memory, and compared. */
  accesses: { address: bigint; bytes: number[] }[]
  observed: readonly bigint[]
}

export function translatedVectors(bench: Bench, states: States): Vector[] {
  const { machine, coverage } = bench
  const { random } = states
  if (!machine.operations.translate) return []
  const explorer = new Explorer(bench, states)
  const vectors = new Vectors()
  const corpus: Candidate[] = []
  for (let i = 0; i < TRIES; i++) {
    const fresh = corpus.length === 0 || random.chance(FRESH)
    const candidate = fresh ? explorer.fresh(i) : explorer.changed(random.pick(corpus))
    if (!candidate) continue
    const attempt = bench.attempt(candidate)
    if (!coverage.keep() || !vectors.add(attempt.vector())) continue
    candidate.accesses = bench.accesses.map(({ address, bytes }) => ({ address, bytes: bench.held(address, bytes) }))
    candidate.observed = coverage.observed
    corpus.push(candidate)
  }
  return vectors.list
}

class Explorer {
  private readonly machine: Machine
  private readonly bench: Bench
  private readonly states: States
  private readonly random: Random
  private readonly forms: Instruction[]
  private readonly places: Place[]

  constructor(bench: Bench, states: States) {
    this.bench = bench
    this.machine = bench.machine
    this.states = states
    this.random = states.random
    states.pages = this.machine.suite?.translation.addresses ?? []
    this.forms = formsByAccess(this.machine)
    const { fetch } = surroundingBodies(this.machine)
    this.places = placesOf(
      this.machine,
      fetch.map(body => expanded(this.machine, body)),
    )
  }

  fresh(i: number): Candidate | undefined {
    const { machine, bench, states, random } = this
    const form = this.forms[i % this.forms.length]
    const values = operandValues(machine, form, random)
    const bits = bitsOf(machine, form, values, random)
    if (bits === undefined) return undefined
    const state = bench.startState()
    const named = elementsNamed(machine, form, values)
    const pc = { register: 'pc' }
    for (const place of named) setAt(state, place, states.number(this.width(place), 0.9))
    const modes = modesOf(machine)
    if (modes.length > 0) states.setMode(state, random.pick(modes))
    for (const [register, list] of machine.suite?.translation.registers ?? [])
      if (random.chance(0.8)) setAt(state, { register }, random.pick(list))
    if (random.chance(0.3)) this.placeCode(state)
    const addresses = named.length > 0 && i % this.forms.length > 0 ? named : [pc]
    return { bits, length: form.length, state, holds: new Map(), form, addresses, accesses: [], observed: [] }
  }

  changed(from: Candidate): Candidate | undefined {
    const { machine, states, random } = this
    const candidate: Candidate = { ...from, state: new Layer(from.state), holds: new Map(from.holds) }
    const { state } = candidate
    switch (random.below(6)) {
      case 0:
      case 1:
        this.changeEntry(candidate)
        break
      case 2: {
        const place = random.pick(this.places)
        const width = this.width(place)
        const bit = 1n << BigInt(random.below(width))
        setAt(state, place, valueAt(state, place) ^ bit)
        break
      }
      case 3:
        this.moveAddress(candidate)
        break
      case 4:
        changeOne(machine, from.observed, state, [...candidate.addresses, ...this.places], random)
        break
      default: {
        const modes = modesOf(machine)
        if (modes.length > 0 && random.chance(0.5)) states.setMode(state, random.pick(modes))
        else if (random.chance(0.5)) this.placeCode(state)
        else {
          const other = this.fresh(random.below(this.forms.length))
          if (!other) return undefined
          const { bits, length, form, addresses } = other
          const address = valueAt(state, candidate.addresses[0])
          for (const place of addresses) setAt(state, place, address)
          return { ...candidate, bits, length, form, addresses }
        }
      }
    }
    return candidate
  }

  private width({ register }: Place): number {
    return this.machine.registers.get(register)!.width
  }

  private placeCode(state: State): void {
    const alignment = BigInt(this.machine.instructionSet.alignment)
    const address = this.states.address(this.width({ register: 'pc' }))
    setAt(state, { register: 'pc' }, address - (address % alignment))
  }

  /** A bit of something that was read in memory; of entries most facts are in their lowest bits. */
  private changeEntry(candidate: Candidate): void {
    const { machine, random } = this
    const { accesses, holds } = candidate
    if (accesses.length === 0) return
    const { address, bytes } = random.pick(accesses)
    const held = [...(holds.get(address) ?? bytes)]
    const bit = random.below(random.chance(0.6) ? Math.min(12, 8 * held.length) : 8 * held.length)
    held[machine.byteOrder === 'little' ? bit >> 3 : held.length - 1 - (bit >> 3)] ^= 1 << (bit & 7)
    candidate.holds = new Map([...holds, [address, held]])
  }

  /** Another address; or as far from it as two things that were compared, or next to there. */
  private moveAddress({ state, addresses, observed }: Candidate): void {
    const { random, states } = this
    const place = random.pick(addresses)
    const width = this.width(place)
    if (observed.length === 0 || random.chance(0.3)) {
      setAt(state, place, states.address(width))
      return
    }
    const pair = 2 * random.below(observed.length / 2)
    const distance = (observed[pair + 1] - observed[pair]) * random.pick([1n, -1n]) + random.pick([0n, 0n, 1n, -1n])
    setAt(state, place, BigInt.asUintN(width, valueAt(state, place) + distance))
  }
}

/** One form for each way of reaching memory, after one that does not. */
function formsByAccess(machine: Machine): Instruction[] {
  const [plain] = machine.instructionSet.instructions
  const forms = new Map<string, Instruction>([['', plain]])
  for (const one of machine.instructionSet.instructions) {
    const calls = calledFrom(expanded(machine, one.execute)).filter(name => isMap(machine, name))
    const ways = [...new Set(calls)].sort().join()
    if (ways !== '' && !forms.has(ways)) forms.set(ways, one)
  }
  return [...forms.values()]
}
