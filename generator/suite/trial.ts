/** One step from a state made on purpose, by the naive evaluator, in the frame that all vectors of a machine share. */
import { SUITE_RAM } from '../elaborate/vectors.ts'
import { expanded } from '../ir/effects.ts'
import { evaluateCall, type State } from '../ir/evaluate.ts'
import type { Machine } from '../model.ts'
import { Coverage } from './coverage.ts'
import { Layer } from './layer.ts'
import { SuiteMemory } from './memory.ts'
import { type Step, stepNaively } from './naive-machine.ts'
import { placesOf, startState, surroundingBodies } from './states.ts'

/** One step: from what, to what. Only what differs is said: `before` from the suite's start, `after` from `before`. */
export interface Vector {
  /** Bytes at the instruction's physical address, in hexadecimal. */
  code: string
  /** Where they are, if not where the suite says. */
  at?: bigint
  /** By `x[5]` or `mstatus`. */
  before: Map<string, bigint>
  /** Bytes of memory that are not as the suite says, in hexadecimal, by address. */
  holds: Map<bigint, string>
  after: Map<string, bigint>
  /** Changed bytes of memory, in hexadecimal, by address. */
  memory: Map<bigint, string>
  /** How the step ended, unless it went on at the next instruction (`pc` is then not in `after`). */
  ends?: Exclude<Step, { kind: 'next' }>
}

/** What a step starts from. */
export interface Trial {
  bits: bigint
  /** Bytes of the instruction. */
  length: number
  state: State
  /** Bytes of memory that are not as the frame says. */
  holds?: ReadonlyMap<bigint, readonly number[]>
}

export interface SuiteFrame {
  ram: { base: bigint; size: number }
  pc: bigint
  time: bigint
  retired: bigint
}

/** What time and count vectors see: with bits everywhere. */
const TIME = 0x9234_5678_9abc_def1n
const RETIRED = 0x8765_4321_0fed_cba9n

export function suiteFrame(machine: Machine): SuiteFrame {
  const [ram] = machine.physical.ram
  const size = Number(ram && ram.size < BigInt(SUITE_RAM) ? ram.size : BigInt(SUITE_RAM))
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

/** Where trials are run; it notes what they show. */
export class Bench {
  readonly machine: Machine
  readonly frame: SuiteFrame
  /** Shared by all trials, so that what functions do is shown once. */
  readonly coverage: Coverage
  /** Accesses of memory of the last trial, those of fetching among them: physical addresses, and bytes. */
  accesses: { address: bigint; bytes: number }[] = []
  readonly memory: SuiteMemory
  readonly flatStart: Map<string, bigint>
  readonly pcWidth: number
  private readonly start: State
  /** Names of registers that decide what is fetched. */
  private readonly fetchReads: string[]
  /** Where instructions lie, by how these registers differ from the start, and by length; of fetching that works and shows nothing new. */
  private readonly fetched = new Map<string, bigint>()

  constructor(machine: Machine) {
    this.machine = machine
    this.frame = suiteFrame(machine)
    this.coverage = new Coverage(machine.operations.translate)
    const { base, size } = this.frame.ram
    this.memory = new SuiteMemory(base, size, machine.byteOrder, machine.suite?.start.memory)
    this.memory.onAccess = (address, bytes) => {
      this.accesses.push({ address, bytes })
    }
    this.start = startState(machine, this.frame.pc)
    const bodies = surroundingBodies(machine).fetch.map(body => expanded(machine, body))
    this.fetchReads = ['pc', ...new Set(placesOf(machine, bodies).map(place => place.register))]
    this.flatStart = flat(this.start)
    this.pcWidth = machine.registers.get('pc')!.width
  }

  startState(): State {
    return new Layer(this.start)
  }

  /** Bytes that memory has after the last trial. */
  held(address: bigint, bytes: number): number[] {
    const offset = Number(address - this.memory.base)
    return Array.from(this.memory.bytes.subarray(offset, offset + bytes))
  }

  /**
   * Runs one step of a trial, whose state stays.
   * @param noted whether what it shows counts
   */
  attempt(trial: Trial, noted = true): Attempt {
    const { machine, memory, frame, coverage } = this
    const { bits, length, state, holds } = trial
    coverage.discard()
    const code: number[] = []
    for (let i = 0; i < length; i++) code.push(Number((bits >> BigInt(8 * i)) & 0xffn))
    if (machine.instructionSet.order === 'big') code.reverse()
    // Where fetching has been seen to work it need not be done again; else it may change tables, and so may looking where it leads.
    const fetching =
      holds === undefined && state instanceof Layer
        ? `${length} ${state.differences(this.start, this.fetchReads)}`
        : undefined
    const known = fetching === undefined ? undefined : this.fetched.get(fetching)
    let at = known
    if (at === undefined) {
      this.lay(holds)
      at = this.physical(state)
    }
    this.lay(holds)
    memory.place(at, code)
    const left = new Layer(state)
    const { time, retired } = frame
    this.accesses = []
    const around = { memory, time, retired, ...(noted ? { trace: coverage.trace } : {}) }
    const step = stepNaively(machine, left, around, known === undefined ? undefined : { bits, length })
    if (noted && (step.kind === 'trap' || step.kind === 'stop')) coverage.mark(`${step.instruction?.id} ${step.trap}`)
    // As long as something new has shown, it may have been in fetching.
    if (fetching !== undefined && known === undefined && noted && step.instruction && !coverage.fresh)
      this.fetched.set(fetching, at)
    return new Attempt(this, trial, left, step, at, code)
  }

  private lay(holds: Trial['holds']): void {
    this.memory.reset()
    for (const [address, bytes] of holds ?? []) this.memory.place(address, bytes)
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
      state: new Layer(state),
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

/** One step that has been tried. */
export class Attempt {
  private readonly bench: Bench
  private readonly trial: Trial
  private readonly left: Layer
  private readonly step: Step
  private readonly at: bigint
  private readonly code: readonly number[]

  constructor(bench: Bench, trial: Trial, left: Layer, step: Step, at: bigint, code: readonly number[]) {
    this.bench = bench
    this.trial = trial
    this.left = left
    this.step = step
    this.at = at
    this.code = code
  }

  /** It neither trapped nor stopped nor waits. */
  get goesOn(): boolean {
    return this.step.kind === 'next'
  }

  /** Names of the registers that it has changed, but for pc. */
  changed(): string[] {
    return [...this.left.changes()].filter(name => name !== 'pc')
  }

  /** Makes the vector of it, as long as nothing else has been attempted. */
  vector(): Vector {
    const { bench, trial, step, at } = this
    const before = flat(trial.state)
    const after = difference(before, flat(this.left))
    const { instruction: _, ...ends } = step
    const next = BigInt.asUintN(bench.pcWidth, before.get('pc')! + BigInt(trial.length))
    if (step.kind === 'next') {
      if (after.get('pc') === next) after.delete('pc')
      else if (!after.has('pc')) after.set('pc', before.get('pc')!)
    }
    return {
      code: hexBytes(this.code),
      ...(at === bench.frame.pc ? {} : { at }),
      before: difference(bench.flatStart, before),
      holds: new Map([...(trial.holds ?? [])].map(([address, bytes]) => [address, hexBytes(bytes)])),
      after,
      memory: bench.memory.changes(),
      ...(ends.kind === 'next' ? {} : { ends }),
    }
  }
}

const hexBytes = (bytes: readonly number[]): string => bytes.map(byte => byte.toString(16).padStart(2, '0')).join('')

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
export class Vectors {
  readonly list: Vector[] = []
  private readonly starts = new Set<string>()

  /** Adds a vector unless one starts alike. */
  add(vector: Vector): boolean {
    const start = `${vector.code} ${vector.at} ${[...vector.before].join()} ${[...vector.holds].join()}`
    if (this.starts.has(start)) return false
    this.starts.add(start)
    this.list.push(vector)
    return true
  }
}
