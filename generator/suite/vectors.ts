/**
 * Conformance vectors for the claim of fidelity: each starts from a state made on purpose, and says what the naive
 * evaluator makes of one step. Of many candidates those are kept that show something new (see `coverage.ts`).
 */
import { decodeNaively } from '../analysis/check-encodings.ts'
import type { Setting } from '../analysis/configuration.ts'
import { encode, type LengthNode, lengthTree } from '../analysis/encodings.ts'
import { modesOf, type Operation } from '../analysis/operations.ts'
import { effectsOf } from '../ir/effects.ts'
import { evaluateCall, type State } from '../ir/evaluate.ts'
import type { Instruction, Machine, Operand } from '../model.ts'
import { Coverage } from './coverage.ts'
import { Layer } from './layer.ts'
import { SuiteMemory } from './memory.ts'
import { type Step, stepNaively } from './naive-machine.ts'
import { Random } from './random.ts'
import { registersTouched, States, startState, surroundingBodies } from './states.ts'

/** One step: from what, to what. Only what differs is said: `before` from the suite's start, `after` from `before`. */
export interface Vector {
  /** Bytes at the instruction's physical address, in hexadecimal. */
  code: string
  /** Where they are, if not where the suite says. */
  at?: bigint
  /** By `x[5]` or `mstatus`. */
  before: Map<string, bigint>
  after: Map<string, bigint>
  /** Changed bytes of memory, in hexadecimal, by address. */
  memory: Map<bigint, string>
  /** How the step ended, unless it went on at the next instruction (`pc` is then not in `after`). */
  ends?: Exclude<Step, { kind: 'next' }>
}

/** One step that has been tried. */
interface Attempt {
  /** Makes the vector of it, as long as nothing else has been attempted. */
  vector(): Vector
  /** It neither trapped nor stopped nor waits. */
  goesOn: boolean
  /** Whether it has changed an element of a register file. */
  changesFile(): boolean
}

interface Place {
  register: string
  index?: number
}

export interface VectorGroup {
  /** The form's id, or what is tested apart from instructions. */
  name: string
  title: string
  instruction?: Instruction
  vectors: Vector[]
}

export interface SuiteFrame {
  ram: { base: bigint; size: number }
  pc: bigint
  time: bigint
  retired: bigint
}

/** Bytes of RAM that vectors see. */
const RAM_SIZE = 0x4000

/** What time and count vectors see: with bits everywhere. */
const TIME = 0x9234_5678_9abc_def1n
const RETIRED = 0x8765_4321_0fed_cba9n

/** Candidates tried for a form, and how many in a row without anything new end it. */
const TRIES = 160
const PATIENCE = 50
/** Vectors kept in any case: of a form, and of interrupts. */
const LEAST = 3
const INTERRUPTS = 40

export function suiteFrame(machine: Machine): SuiteFrame {
  const [ram] = machine.physical.ram
  const size = Number(ram && ram.size < BigInt(RAM_SIZE) ? ram.size : BigInt(RAM_SIZE))
  const base = ram?.base ?? 0n
  const { entry } = machine.physical
  const inside = entry >= base && entry + 16n <= base + BigInt(size)
  return {
    ram: { base, size },
    pc: inside ? entry : base + BigInt(size / 2),
    time: TIME,
    retired: RETIRED,
  }
}

export class VectorMaker {
  readonly machine: Machine
  readonly frame: SuiteFrame
  readonly memory: SuiteMemory
  /** Shared by all forms, so that what functions do is shown once. */
  readonly coverage: Coverage
  private readonly fetchReads: string[]
  private readonly trapReads: string[]
  private readonly interruptReads: string[]
  private readonly start: State
  /** Physical address of the first load or store of the last attempt. */
  private accessed: bigint | undefined
  private readonly lengths: LengthNode

  constructor(machine: Machine) {
    this.machine = machine
    this.frame = suiteFrame(machine)
    this.coverage = new Coverage(machine.operations.translate)
    this.memory = new SuiteMemory(this.frame.ram.base, this.frame.ram.size, machine.byteOrder)
    this.start = startState(machine, this.frame.pc)
    this.lengths = lengthTree(machine.instructionSet.instructions, machine.instructionSet.order)
    const around = surroundingBodies(machine)
    this.fetchReads = registersTouched(machine, around.fetch)
    this.trapReads = registersTouched(machine, around.trap)
    this.interruptReads = registersTouched(machine, around.interrupts)
  }

  /** Groups for every form, for encodings that are none, for fetching, and for interrupts. */
  all(): VectorGroup[] {
    const forms = this.machine.instructionSet.instructions.map(one => this.form(one))
    return [...forms, this.undefinedEncodings(), this.interrupts()].filter(group => group.vectors.length > 0)
  }

  form(instruction: Instruction): VectorGroup {
    const random = new Random(`${this.machine.name} ${instruction.id}`)
    const states = this.states(random)
    const effects = effectsOf(this.machine, instruction.execute)
    const memory = effects.memory.length > 0
    const names = registersTouched(this.machine, [instruction.execute])
    const varied = [...new Set([...names, ...this.fetchReads, ...(effects.trapping === 'never' ? [] : this.trapReads)])]
    const csrs = instruction.operands.find(one => one.kind.is === 'named' && one.kind.names.size > 16)
    const tries = csrs?.kind.is === 'named' ? csrs.kind.names.size * 3 : TRIES
    const vectors = new Vectors()
    let idle = 0
    let ordinary = 0
    let values = new Map<string, bigint>()
    let last: { bits: bigint; state: State; files: Place[] } | undefined
    for (let i = 0; i < tries && (idle < PATIENCE || csrs); i++) {
      let bits: bigint | undefined
      let state = this.startState()
      if (last && random.chance(0.35)) {
        // The last candidate again, with one place changed to what something was compared with.
        bits = last.bits
        state = new Layer(last.state)
        const moved = memory && random.chance(0.7) && this.moveAccess(state, last.files, states)
        if (!moved) this.changeOne(state, [...last.files, ...varied.map(register => ({ register }))], random)
      } else {
        values = this.operandValues(instruction, random, csrs, i)
        bits = this.bitsOf(instruction, values, random)
        if (bits === undefined) continue
        this.varyFiles(instruction, values, state, states, memory)
        // The first few leave the rest of the state alone, so that ordinary cases are among them.
        if (i >= LEAST)
          states.vary(
            state,
            varied.filter(() => random.chance(0.7)),
          )
        this.chooseMode(state, states, random, i)
        last = { bits, state, files: this.elementsNamed(instruction, values) }
      }
      const attempt = this.attempt(bits, instruction.length, state)
      if (csrs) this.coverage.mark(`number ${values.get(csrs.name)} ${attempt.goesOn} ${attempt.changesFile()}`)
      // Ordinary cases are worth more than one: they tell sources of values apart.
      const wanted = attempt.goesOn ? ordinary < LEAST : vectors.list.length < LEAST
      if (this.coverage.keep() || wanted) {
        if (vectors.add(attempt.vector())) idle = 0
        if (attempt.goesOn) ordinary++
      } else idle++
    }
    return { name: instruction.id, title: instruction.title, instruction, vectors: vectors.list }
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
      const values = new Map([...this.operandValues(instruction, random, undefined, i), ...operation.operands])
      const bits = this.bitsOf(instruction, values, random)
      if (bits === undefined) continue
      const state = this.startState()
      this.varyFiles(instruction, values, state, states, false)
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
      vectors.add(this.attempt(bits, instruction.length, state, false).vector())
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
        vectors.push(this.attempt(bits, one.length, this.startState(), false).vector())
      }
    }
    return { name: 'undefined', title: 'Encodings that are no instruction', vectors: vectors.slice(0, 400) }
  }

  interrupts(): VectorGroup {
    const random = new Random(`${this.machine.name} interrupts`)
    const vectors = new Vectors()
    if (this.interruptReads.length > 0) {
      const states = this.states(random)
      const plain = this.machine.instructionSet.instructions[0]
      for (let i = 0; i < 400; i++) {
        const state = this.startState()
        states.vary(
          state,
          [...new Set([...this.interruptReads, ...this.trapReads])].filter(() => random.chance(0.9)),
        )
        this.chooseMode(state, states, random, i)
        const attempt = this.attempt(plain.match, plain.length, state)
        if (this.coverage.keep() || vectors.list.length < INTERRUPTS) vectors.add(attempt.vector())
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

  private operandValues(one: Instruction, random: Random, csrs: Operand | undefined, i: number): Map<string, bigint> {
    const values = new Map<string, bigint>()
    const numbers: bigint[] = []
    // After the first time through registers reached by number, operands are often 0: then some are read only.
    const calm = csrs?.kind.is === 'named' && i >= csrs.kind.names.size
    for (const operand of one.operands) {
      const { kind } = operand
      if (kind.is === 'register') {
        const encoded = operand.slices.reduce((sum, slice) => sum + slice.hi - slice.lo + 1, 0)
        const file = this.machine.registers.get(kind.file)!
        const count = Math.min(2 ** encoded, file.count - kind.offset)
        // Sometimes one register twice, sometimes the first.
        const again = numbers.length > 0 && random.chance(0.15) ? random.pick(numbers) : undefined
        const zero = random.chance(calm ? 0.5 : 0.1)
        const number = again ?? BigInt(kind.offset + (zero ? 0 : random.below(count)))
        numbers.push(number)
        values.set(operand.name, number)
      } else if (kind.is === 'named') {
        const names = [...kind.names.values()]
        const plain = kind.open && random.chance(0.1)
        const directed = operand === csrs && i < names.length * 3 ? names[i % names.length] : undefined
        values.set(operand.name, plain ? random.bits(operand.width) : (directed ?? random.pick(names)))
      } else values.set(operand.name, calm && random.chance(0.5) ? 0n : random.value(operand.width))
    }
    return values
  }

  /** The encoding with these operands, its ignored bits at random; undefined if it is not this instruction. */
  private bitsOf(one: Instruction, values: Map<string, bigint>, random: Random): bigint | undefined {
    const bits = encode(one, values) | (random.bits(8 * one.length) & one.ignored)
    return decodeNaively(this.machine.instructionSet.instructions, bits, one.length) === one ? bits : undefined
  }

  /** Elements of files that the instruction names, but for those that are always 0. */
  private elementsNamed(one: Instruction, values: Map<string, bigint>): Place[] {
    return one.operands.flatMap(({ name, kind }) => {
      if (kind.is !== 'register') return []
      const index = Number(values.get(name))
      return index === this.machine.registers.get(kind.file)!.zero ? [] : [{ register: kind.file, index }]
    })
  }

  /** Changes an element by as much as brings the last attempt's first access to an edge of memory. */
  private moveAccess(state: State, places: Place[], states: States): boolean {
    const { accessed } = this
    if (accessed === undefined || places.length === 0) return false
    const { register, index } = states.random.pick(places)
    const { width } = this.machine.registers.get(register)!
    const target = this.frame.ram.base + BigInt(states.edge(this.frame.ram.size))
    const held = state.get(register) as bigint[]
    held[index ?? 0] = BigInt.asUintN(width, held[index ?? 0] + target - accessed)
    return true
  }

  /** Gives a place that the last attempt compared with something the value that it was compared with, or one next to it. */
  private changeOne(state: State, places: Place[], random: Random): void {
    const { observed } = this.coverage
    if (places.length === 0 || observed.length === 0) return
    const pair = 2 * random.below(observed.length / 2)
    const [a, b] = [observed[pair], observed[pair + 1]]
    const valueAt = ({ register, index }: Place): bigint => {
      const held = state.get(register)!
      return Array.isArray(held) ? held[index ?? 0] : held
    }
    const compared = places.filter(place => valueAt(place) === a || valueAt(place) === b)
    const place = random.pick(compared.length > 0 ? compared : places)
    const { width, fields } = this.machine.registers.get(place.register)!
    if (fields.length > 1) return
    const other = valueAt(place) === a ? b : a
    const value = BigInt.asUintN(width, other + random.pick([0n, 0n, 1n, -1n]))
    const held = state.get(place.register)
    if (Array.isArray(held)) held[place.index ?? 0] = value
    else state.set(place.register, value)
  }

  /** Gives the registers that the instruction names values of interest. */
  private varyFiles(
    one: Instruction,
    values: Map<string, bigint>,
    state: State,
    states: States,
    memory: boolean,
  ): void {
    for (const operand of one.operands) {
      if (operand.kind.is !== 'register') continue
      const file = this.machine.registers.get(operand.kind.file)!
      const index = Number(values.get(operand.name))
      if (index === file.zero || index >= file.count) continue
      const elements = state.get(file.name) as bigint[]
      const same = states.random.chance(0.1)
      elements[index] = same ? elements[(index + 1) % file.count] : states.number(file.width, memory ? 0.7 : 0.1)
    }
    if (states.random.chance(0.15)) this.equalOperands(one, values, state)
  }

  /** Two registers with one value: what comparisons turn on. */
  private equalOperands(one: Instruction, values: Map<string, bigint>, state: State): void {
    const registers = one.operands.filter(operand => operand.kind.is === 'register')
    if (registers.length < 2) return
    const [a, b] = registers.slice(-2)
    if (a.kind.is !== 'register' || b.kind.is !== 'register' || a.kind.file !== b.kind.file) return
    const file = this.machine.registers.get(a.kind.file)!
    const elements = state.get(file.name) as bigint[]
    const target = Number(values.get(a.name))
    if (target !== file.zero) elements[target] = elements[Number(values.get(b.name))]
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

  private startState(): State {
    return new Layer(this.start)
  }

  /**
   * Runs one step of these bits from this state, which stays.
   * @param noted whether what it shows counts
   */
  private attempt(bits: bigint, length: number, state: State, noted = true): Attempt {
    const { machine, memory, frame, coverage } = this
    coverage.discard()
    memory.reset()
    const at = this.physical(state)
    const code = Array.from({ length }, (_, i) => Number((bits >> BigInt(8 * i)) & 0xffn))
    if (machine.instructionSet.order === 'big') code.reverse()
    memory.place(at, code)
    const left = new Layer(state)
    const { time, retired } = frame
    this.accessed = undefined
    memory.onAccess = address => {
      this.accessed ??= address
    }
    const step = stepNaively(machine, left, { memory, time, retired, ...(noted ? { trace: coverage.trace } : {}) })
    if (noted && (step.kind === 'trap' || step.kind === 'stop')) coverage.mark(`${step.instruction?.id} ${step.trap}`)
    const vector = (): Vector => {
      const before = flat(state)
      const after = difference(before, flat(left))
      const { instruction: _, ...ends } = step
      const next = BigInt.asUintN(machine.registers.get('pc')!.width, before.get('pc')! + BigInt(length))
      if (step.kind === 'next') {
        if (after.get('pc') === next) after.delete('pc')
        else if (!after.has('pc')) after.set('pc', before.get('pc')!)
      }
      return {
        code: code.map(byte => byte.toString(16).padStart(2, '0')).join(''),
        ...(at === frame.pc ? {} : { at }),
        before: difference(flat(this.start), before),
        after,
        memory: memory.changes(),
        ...(ends.kind === 'next' ? {} : { ends }),
      }
    }
    const changesFile = () => [...left.changedFiles()].some(([was, is]) => was.some((value, i) => value !== is[i]))
    return { vector, goesOn: step.kind === 'next', changesFile }
  }

  /** Where the instruction at pc lies; pc itself where fetching it traps. */
  private physical(state: State): bigint {
    const { machine, memory, frame } = this
    const pc = state.get('pc') as bigint
    const { translate } = machine.operations
    if (!translate) return pc
    const { parameters } = machine.functions.get(translate)!
    const access = machine.enums.get('Access')?.get('fetch') ?? 0n
    const args = [pc, BigInt(machine.instructionSet.alignment), access].slice(0, parameters.length)
    const context = {
      machine,
      state,
      memory,
      time: frame.time,
      retired: frame.retired,
      instruction: 0n,
      length: 0,
      operands: new Map(),
    }
    const { result, outcome } = evaluateCall(context, translate, args)
    return outcome.kind === 'next' && typeof result === 'bigint' ? result : pc
  }
}

/** All registers by `x[5]` or `mstatus`. */
export function flat(state: State): Map<string, bigint> {
  const all = new Map<string, bigint>()
  for (const [name, held] of state) {
    if (Array.isArray(held)) for (let i = 0; i < held.length; i++) all.set(`${name}[${i}]`, held[i])
    else all.set(name, held)
  }
  return all
}

const difference = (from: Map<string, bigint>, to: Map<string, bigint>): Map<string, bigint> =>
  new Map([...to].filter(([name, value]) => from.get(name) !== value))

/** Vectors that all start differently. */
class Vectors {
  readonly list: Vector[] = []
  private readonly starts = new Set<string>()

  /** Adds a vector unless one starts alike. */
  add(vector: Vector): boolean {
    const start = `${vector.code} ${vector.at} ${[...vector.before].join()}`
    if (this.starts.has(start)) return false
    this.starts.add(start)
    this.list.push(vector)
    return true
  }
}
