/** Instructions with operands, of which blocks are made. */
import type { Instruction, Machine } from '../../../generator/model.ts'
import type { Disassembler } from '../../../runtime/assembler/index.ts'
import type { Random } from './random.ts'
import { bytesOf, encode, randomValue, type Values } from './rv64.ts'
import { NONZERO, WRITABLE } from './setting.ts'

/** Instructions that belong together and are entered at their first only. */
export interface Item {
  length: number
  encode(address: number, addressOf: (item: number) => number): { bits: bigint; length: number }[]
}

export function sequence(...items: readonly Item[]): Item {
  return {
    length: items.reduce((sum, item) => sum + item.length, 0),
    encode(address, addressOf) {
      let at = address
      return items.flatMap(item => {
        const made = item.encode(at, addressOf)
        at += item.length
        return made
      })
    },
  }
}

export class Items {
  readonly random: Random
  readonly all: readonly Instruction[]
  private readonly disassembler: Disassembler
  private readonly byId: Map<string, Instruction>
  private readonly csrs: Map<string, bigint>

  constructor(machine: Machine, disassembler: Disassembler, random: Random) {
    this.random = random
    this.disassembler = disassembler
    this.all = machine.instructionSet.instructions
    this.byId = new Map(this.all.map(one => [one.id, one]))
    this.csrs = new Map(machine.csrs.map(csr => [csr.name, csr.address] as const))
  }

  form(id: string): Instruction {
    const found = this.byId.get(id)
    if (!found) throw new Error(`the machine has no instruction ${id}`)
    return found
  }

  csr(name: string): bigint {
    const found = this.csrs.get(name)
    if (found === undefined) throw new Error(`the machine has no CSR ${name}`)
    return found
  }

  /** One instruction; operands that are not said are 0. */
  plain(id: string, values: Values = {}): Item {
    const form = this.form(id)
    const one = { bits: encode(form, values), length: form.length }
    return { length: form.length, encode: () => [one] }
  }

  /** Any operands that leave the pointers alone. */
  operands(form: Instruction): Record<string, bigint> {
    const { random } = this
    const values: Record<string, bigint> = {}
    for (const operand of form.operands) {
      values[operand.name] = randomValue(operand, random)
      if (operand.name === 'rd') values.rd = BigInt(random.pick(WRITABLE))
      if (operand.name === 'rdp') values.rdp = BigInt(10 + random.below(6))
      if (operand.name === 'rm') values.rm = this.rounding()
    }
    return values
  }

  /** Dynamic, one of the five, seldom a reserved one. */
  private rounding(): bigint {
    const { random } = this
    if (random.chance(0.4)) return 7n
    return BigInt(random.chance(0.02) ? 5 + random.below(2) : random.below(5))
  }

  /** Whether the bits with these operands are the instruction: another may have precedence, or they are reserved. */
  is(form: Instruction, values: Values): boolean {
    return this.disassembler.line(bytesOf(encode(form, values), form.length), 0, 0x8000_0000n).id === form.id
  }

  /** Any register that may be written, for an address or a constant; not one of `others`. */
  register(...others: readonly bigint[]): bigint {
    return BigInt(this.random.pick(NONZERO.filter(n => !others.includes(BigInt(n)))))
  }

  /** Instructions that put a number of 32 bits into a register. */
  constant(register: bigint, value: number): Item[] {
    const low = BigInt.asIntN(12, BigInt(value))
    return [
      this.plain('lui', { rd: register, upper: (BigInt(value) - low) >> 12n }),
      this.plain('addi', { rd: register, rs1: register, imm: low }),
    ]
  }
}
