/**
 * Conformance vectors for the claim of fidelity: each starts from a state made on purpose, and says what the naive
 * evaluator makes of one step. Of many candidates those are kept that show something new (see `coverage.ts`).
 */
import { decodeNaively } from '../analysis/check-encodings.ts'
import type { Setting } from '../analysis/configuration.ts'
import { type LengthNode, lengthTree } from '../analysis/encodings.ts'
import { modesOf, type Operation } from '../analysis/operations.ts'
import { effectsOf, expanded } from '../ir/effects.ts'
import type { State } from '../ir/evaluate.ts'
import type { Instruction, Machine } from '../model.ts'
import { bitsOf, changeOne, elementsNamed, numberOperand, operandValues, varyFiles } from './candidates.ts'
import { Layer } from './layer.ts'
import { Random } from './random.ts'
import { type Place, placesOf, registersTouched, States, setAt, surroundingBodies, valueAt } from './states.ts'
import { translatedVectors } from './translated.ts'
import { Bench, type SuiteFrame, type Trial, type Vector, Vectors } from './trial.ts'

export interface VectorGroup {
  /** The form's id, or what is tested apart from instructions. */
  name: string
  title: string
  instruction?: Instruction
  vectors: Vector[]
}

/** Candidates tried for a form, and how many in a row without anything new end it. */
const TRIES = 160
const PATIENCE = 30
/** Vectors kept in any case: of a form, and of interrupts. */
const LEAST = 4
const INTERRUPTS = 40
/** Times that registers reached by number are gone through: by the first form that does so, and by the others. */
const [ROUNDS, FURTHER_ROUNDS] = [6, 1]
/** Vectors kept of each such register that change what is behind it: one value alone says little of the bits that stay. */
const WRITES = 3

export class VectorMaker {
  readonly machine: Machine
  private readonly bench: Bench
  private readonly trapReads: string[]
  private readonly interruptReads: string[]
  private readonly lengths: LengthNode
  private roundsDone = false
  private readonly behind = new Map<bigint, Place[]>()
  private readonly writes = new Map<bigint, number>()

  constructor(machine: Machine) {
    this.machine = machine
    this.bench = new Bench(machine)
    this.lengths = lengthTree(machine.instructionSet.instructions, machine.instructionSet.order)
    const around = surroundingBodies(machine)
    this.trapReads = registersTouched(machine, around.trap)
    this.interruptReads = registersTouched(machine, around.interrupts)
  }

  get frame(): SuiteFrame {
    return this.bench.frame
  }

  /** Groups for every form, for encodings that are none, for addresses that are translated, and for interrupts. */
  all(): VectorGroup[] {
    const forms = this.machine.instructionSet.instructions.map(one => this.form(one))
    return [...forms, this.undefinedEncodings(), this.translated(), this.interrupts()].filter(
      group => group.vectors.length > 0,
    )
  }

  form(instruction: Instruction): VectorGroup {
    const vectors = numberOperand(instruction) ? this.byNumber(instruction) : this.candidates(instruction)
    return { name: instruction.id, title: instruction.title, instruction, vectors: vectors.list }
  }

  private candidates(instruction: Instruction): Vectors {
    const { machine, bench } = this
    const { coverage } = bench
    const random = new Random(`${machine.name} ${instruction.id}`)
    const states = this.states(random)
    const effects = effectsOf(machine, instruction.execute)
    const memory = effects.memory.length > 0
    const names = registersTouched(machine, [instruction.execute])
    const traps = effects.trapping !== 'never'
    const varied = [...new Set([...names, ...(traps ? this.trapReads : [])])]
    const modal = traps || varied.includes(machine.mode?.place.register ?? '')
    const vectors = new Vectors()
    const { length } = instruction
    let idle = 0
    let ordinary = 0
    let last: (Trial & { files: Place[] }) | undefined
    for (let i = 0; i < TRIES && idle < PATIENCE; i++) {
      let trial: Trial & { files: Place[] }
      if (last && random.chance(0.35)) {
        // The last candidate again, with one place changed to what something was compared with.
        trial = { ...last, state: new Layer(last.state) }
        const moved = memory && random.chance(0.7) && this.moveAccess(trial.state, last.files, states)
        const places = [...last.files, ...varied.map(register => ({ register }))]
        if (!moved) changeOne(machine, coverage.observed, trial.state, places, random)
      } else {
        const values = operandValues(machine, instruction, random)
        const bits = bitsOf(machine, instruction, values, random)
        if (bits === undefined) continue
        const state = bench.startState()
        varyFiles(instruction, values, state, states, memory)
        // The first few leave the rest of the state alone, so that ordinary cases are among them.
        if (i >= LEAST)
          states.vary(
            state,
            varied.filter(() => random.chance(0.7)),
          )
        if (modal) this.chooseMode(state, states, random, i)
        trial = { bits, length, state, files: elementsNamed(machine, instruction, values) }
        last = trial
      }
      const attempt = bench.attempt(trial)
      // Ordinary cases are worth more than one: they tell sources of values apart.
      const wanted = attempt.goesOn ? ordinary < LEAST : vectors.list.length < LEAST
      if (coverage.keep() || wanted) {
        if (vectors.add(attempt.vector())) idle = 0
        if (attempt.goesOn) ordinary++
      } else idle++
    }
    return vectors
  }

  /** Vectors of an instruction that reaches registers by number: each of them, with what it depends on varied. */
  private byNumber(instruction: Instruction): Vectors {
    const { machine, bench } = this
    const { coverage } = bench
    const random = new Random(`${machine.name} ${instruction.id}`)
    const states = this.states(random)
    const vectors = new Vectors()
    const number = numberOperand(instruction)!
    const names = number.kind.is === 'named' ? [...number.kind.names.values()] : []
    // Calls by numbers that are not known are not looked into.
    const common = placesOf(machine, [expanded(machine, instruction.execute)])
    const rounds = this.roundsDone ? FURTHER_ROUNDS : ROUNDS
    const { writes } = this
    this.roundsDone = true
    for (let round = 0; round < rounds; round++) {
      for (const name of names) {
        const calm = round > 0 || random.chance(0.3)
        const values = new Map([...operandValues(machine, instruction, random, calm), [number.name, name]])
        // Numbers that are no register's, too.
        if (number.kind.is === 'named' && number.kind.open && random.chance(0.02))
          values.set(number.name, random.bits(number.width))
        const bits = bitsOf(machine, instruction, values, random)
        if (bits === undefined) continue
        const state = bench.startState()
        varyFiles(instruction, values, state, states, false)
        const behind = this.placesBehind(name)
        const places = [...behind, ...(round === 0 ? [] : common)]
        for (const place of places.filter(() => random.chance(0.7)))
          setAt(state, place, states.single(machine.registers.get(place.register)!))
        this.chooseMode(state, states, random, round === 0 ? 0 : LEAST)
        const attempt = bench.attempt({ bits, length: instruction.length, state })
        coverage.mark(`number ${name} ${attempt.goesOn} ${attempt.goesOn && attempt.changed()}`)
        const changes = attempt.goesOn && attempt.changed().some(one => behind.some(place => place.register === one))
        const written = writes.get(name) ?? 0
        const wanted = vectors.list.length < LEAST || (changes && written < WRITES)
        if ((coverage.keep() || wanted) && vectors.add(attempt.vector()) && changes) writes.set(name, written + 1)
      }
    }
    return vectors
  }

  /** What reading and writing a register by its number depends on and changes. */
  private placesBehind(number: bigint): Place[] {
    let places = this.behind.get(number)
    if (!places) {
      const { machine } = this
      const csr = machine.csrs.find(one => one.address === number)
      const bodies = csr ? [csr.read, csr.write].map(name => machine.functions.get(name)?.body ?? []) : []
      places = placesOf(
        machine,
        bodies.map(body => expanded(machine, body)),
      )
      this.behind.set(number, places)
    }
    return places
  }

  /**
   * Steps of an operation in the guest's mode, under settings that the monitor keeps.
   * @param count most of them; states are varied, the settings are not
   */
  guestSteps(operation: Operation, mode: string, settings: readonly Setting[], count: number): Vector[] {
    const { instruction } = operation
    const random = new Random(`${this.machine.name} guest ${operation.name}`)
    const states = this.states(random)
    const varied = [...new Set([...registersTouched(this.machine, [instruction.execute]), ...this.trapReads])]
    const vectors = new Vectors()
    for (let i = 0; i < 4 * count && vectors.list.length < count; i++) {
      const values = new Map([...operandValues(this.machine, instruction, random), ...operation.operands])
      const bits = bitsOf(this.machine, instruction, values, random)
      if (bits === undefined) continue
      const state = this.bench.startState()
      varyFiles(instruction, values, state, states, false)
      if (i > 0)
        states.vary(
          state,
          varied.filter(() => random.chance(0.5)),
        )
      states.setMode(state, mode)
      for (const { register, hi, lo, value } of settings) {
        const ones = ((1n << BigInt(hi - lo + 1)) - 1n) << BigInt(lo)
        state.set(register, ((state.get(register) as bigint) & ~ones) | (value << BigInt(lo)))
      }
      vectors.add(this.bench.attempt({ bits, length: instruction.length, state }, false).vector())
    }
    return vectors.list
  }

  /** Encodings one bit away from an instruction, most of them no instruction: the decoder's edges. */
  undefinedEncodings(): VectorGroup {
    const random = new Random(`${this.machine.name} undefined`)
    const { instructions } = this.machine.instructionSet
    const vectors: Vector[] = []
    const seen = new Set<bigint>()
    for (const one of instructions) {
      for (let bit = 0; bit < 8 * one.length; bit++) {
        if (((one.mask >> BigInt(bit)) & 1n) === 0n) continue
        const bits = one.match ^ (1n << BigInt(bit))
        if (seen.has(bits) || this.lengthOf(bits, one.length) !== one.length) continue
        seen.add(bits)
        if (decodeNaively(instructions, bits, one.length) || !random.chance(0.25)) continue
        vectors.push(this.bench.attempt({ bits, length: one.length, state: this.bench.startState() }, false).vector())
      }
    }
    return { name: 'undefined', title: 'Encodings that are no instruction', vectors: vectors.slice(0, 400) }
  }

  translated(): VectorGroup {
    const random = new Random(`${this.machine.name} translated`)
    const vectors = translatedVectors(this.bench, this.states(random))
    return { name: 'translated', title: 'Addresses translated for fetching, loading and storing', vectors }
  }

  interrupts(): VectorGroup {
    const random = new Random(`${this.machine.name} interrupts`)
    const vectors = new Vectors()
    if (this.interruptReads.length > 0) {
      const states = this.states(random)
      const plain = this.machine.instructionSet.instructions[0]
      for (let i = 0; i < 400; i++) {
        const state = this.bench.startState()
        states.vary(
          state,
          [...new Set([...this.interruptReads, ...this.trapReads])].filter(() => random.chance(0.9)),
        )
        this.chooseMode(state, states, random, i)
        const attempt = this.bench.attempt({ bits: plain.match, length: plain.length, state })
        if (this.bench.coverage.keep() || vectors.list.length < INTERRUPTS) vectors.add(attempt.vector())
      }
    }
    return { name: 'interrupts', title: 'Interrupts taken before an instruction', vectors: vectors.list }
  }

  states(random: Random): States {
    const { base, size } = this.frame.ram
    return new States(this.machine, random, { base, size: BigInt(size) })
  }

  private chooseMode(state: State, states: States, random: Random, i: number): void {
    const modes = modesOf(this.machine)
    if (modes.length > 0) states.setMode(state, i < LEAST ? modes[0] : random.pick(modes))
  }

  /** Changes an element by as much as brings the last attempt's first access to an edge of memory. */
  private moveAccess(state: State, places: Place[], states: States): boolean {
    const { frame, accesses } = this.bench
    // What comes first is fetched.
    const accessed = accesses.find(({ address }) => address < frame.pc || address >= frame.pc + 16n)?.address
    if (accessed === undefined || places.length === 0) return false
    const place = states.random.pick(places)
    const { width } = this.machine.registers.get(place.register)!
    const target = frame.ram.base + BigInt(states.edge(frame.ram.size))
    setAt(state, place, BigInt.asUintN(width, valueAt(state, place) + target - accessed))
    return true
  }

  private lengthOf(bits: bigint, length: number): number {
    const { order } = this.machine.instructionSet
    let node = this.lengths
    while (node.kind === 'switch') {
      const { bytes, hi, lo, cases } = node
      const number = order === 'little' ? bits : bits >> BigInt(8 * Math.max(0, length - bytes))
      const value = Number((number >> BigInt(lo)) & ((1n << BigInt(hi - lo + 1)) - 1n))
      node = cases.find(one => one.values.includes(value))?.node ?? node.default
    }
    return node.length
  }
}
