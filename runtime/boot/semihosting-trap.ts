/** How a running program reaches semihosting: a trap instruction between two markers, arguments in registers. */
import type { MachineState, RegisterInfo } from '../engine/types.ts'
import type { GuestMemory } from './guest-memory.ts'
import type { CallTable, Semihosting } from './semihosting.ts'

/** A register, or an element of a register file. */
export interface RegisterElement {
  readonly register: string
  readonly index: number
}

/** What is emitted for a machine that has semihosting. */
export interface SemihostingInterface {
  /** Bytes of the three instructions, which stand in a row in memory. */
  readonly sequence: {
    readonly before: readonly number[]
    readonly trap: readonly number[]
    readonly after: readonly number[]
  }
  readonly operation: RegisterElement
  readonly argument: RegisterElement
  readonly result: RegisterElement
  /** Bytes of a word of a call's parameters. */
  readonly wordBytes: number
  readonly table: CallTable
}

export interface SemihostingTrapOptions {
  readonly description: SemihostingInterface
  readonly state: MachineState
  readonly registers: readonly RegisterInfo[]
  readonly memory: GuestMemory
  readonly services: Semihosting
}

export class SemihostingTrap {
  private readonly before: readonly number[]
  private readonly trapAndAfter: readonly number[]
  private readonly memory: GuestMemory
  private readonly services: Semihosting
  private readonly operation: Cell
  private readonly argument: Cell
  private readonly result: Cell

  /** Throws when the description does not fit the machine: both are emitted from the same specs. */
  constructor(options: SemihostingTrapOptions) {
    const { description, state, registers } = options
    const cell = (element: RegisterElement) => new Cell(state, registers, element)
    const { before, trap, after } = description.sequence
    this.before = before
    this.trapAndAfter = [...trap, ...after]
    this.memory = options.memory
    this.services = options.services
    this.operation = cell(description.operation)
    this.argument = cell(description.argument)
    this.result = cell(description.result)
  }

  /**
   * Performs the call if the trap instruction at `pc` is one; the program then goes on after that instruction.
   * False: it is an ordinary trap. A call that ends the program tells so through its `exit`.
   */
  handle(pc: number | bigint): boolean {
    const at = BigInt(pc)
    if (!this.holds(at, this.trapAndAfter) || !this.holds(at - BigInt(this.before.length), this.before)) return false
    const result = this.services.call(this.operation.get(), this.argument.get())
    if (result !== undefined) this.result.set(result)
    return true
  }

  private holds(at: bigint, bytes: readonly number[]): boolean {
    for (let i = 0; i < bytes.length; i++) if (this.memory.byte(at + BigInt(i)) !== bytes[i]) return false
    return true
  }
}

/** One register element in a state's buffer. */
class Cell {
  private readonly words: Uint32Array | BigUint64Array
  private readonly mask: bigint

  constructor(state: MachineState, registers: readonly RegisterInfo[], element: RegisterElement) {
    const info = registers.find(r => r.name === element.register)
    if (!info || element.index >= info.count || (info.bytes !== 4 && info.bytes !== 8))
      throw new Error(`semihosting: there is no register ${element.register}[${element.index}] that holds a word`)
    const { buffer, byteOffset } = state.bytes
    const offset = byteOffset + info.offset + element.index * info.bytes
    this.words = info.bytes === 4 ? new Uint32Array(buffer, offset, 1) : new BigUint64Array(buffer, offset, 1)
    this.mask = (1n << BigInt(info.width)) - 1n
  }

  get(): bigint {
    return BigInt(this.words[0])
  }

  set(value: bigint): void {
    const held = value & this.mask
    if (this.words instanceof Uint32Array) this.words[0] = Number(held)
    else this.words[0] = held
  }
}
