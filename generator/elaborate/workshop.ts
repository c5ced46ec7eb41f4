/** What the rooms of elaboration share: the sources, what has been made so far, and the scope in which texts are lowered. */
import type { Span } from '../diagnostics.ts'
import { BOOL, bitsType, type Expr } from '../ir/ir.ts'
import type { Constants } from '../language/constants.ts'
import { type RegisterName, type Report, refuse, type Scope, type TrapName } from '../language/scope.ts'
import type { Document, Path } from '../load/document.ts'
import type { Csr, Guard, Register, Trap } from '../model.ts'
import type { FunctionTable } from './functions.ts'
import { collect, Item, type SpecSource } from './items.ts'
import type { MemoryContext } from './memory.ts'
import type { OperandContext } from './operands.ts'
import { registerName, type StateContext } from './state.ts'

export interface ArchitectureInput {
  parts: readonly Document[]
  assists: readonly Document[]
  machine?: Document
  /** Parameters (integers) and the names of all extensions of the family (truth values: whether included). */
  constants: Constants
  report: Report
}

/** Functions of specs that the engine calls, by their names. */
export const ENGINE_FUNCTIONS = ['enterTrap', 'interrupts', 'wakes', 'interleave', 'translate', 'reset'] as const

export class Workshop {
  readonly constants: Constants
  readonly report: Report
  readonly sources: SpecSource[]
  readonly input: ArchitectureInput
  readonly enums = new Map<string, { width: number; members: Map<string, bigint> }>()
  readonly registers = new Map<string, Register>()
  readonly names = new Map<string, RegisterName>()
  readonly traps = new Map<string, Trap>()
  readonly trapNames = new Map<string, TrapName>()
  readonly guards = new Map<string, Guard>()
  readonly csrs: Csr[] = []
  /** Made in the order of `elaborateArchitecture`; what is not made yet nobody asks for. */
  scope!: Scope
  table!: FunctionTable
  memory!: MemoryContext

  constructor(input: ArchitectureInput) {
    this.input = input
    this.constants = input.constants
    this.report = input.report
    this.sources = [
      ...input.parts.map(document => ({ document, path: [] as Path, over: false })),
      ...input.assists.map(document => ({ document, path: ['adds'] as Path, over: true })),
      ...(input.machine ? [{ document: input.machine, path: [] as Path, over: true }] : []),
    ]
  }

  collect(section: string): Map<string, Item> {
    return collect(this.sources, section, this.constants, this.report)
  }

  origin(): Span {
    const document = this.input.machine ?? this.input.parts[0]!
    return document.span([], 'value')
  }

  /** A section that one file says; the last word counts among the machine's own. */
  single<T>(section: string, take: (item: Item) => T | undefined): T | undefined {
    let found: T | undefined
    for (const { document, path } of this.sources) {
      const item = new Item(section, [{ document, path: [...path, section] }])
      if (item.get() === undefined) continue
      const value = take(item)
      if (value !== undefined) found = value
    }
    return found
  }

  stateContext(): StateContext {
    return { constants: this.constants, report: this.report, scope: this.scope }
  }

  addRegister(register: Register): void {
    const earlier = this.registers.get(register.name)
    if (earlier) {
      refuse(this.report, 'SV5006', register.at, `'${register.name}' is defined twice`)
    }
    this.registers.set(register.name, register)
    this.names.set(register.name, registerName(register))
  }

  operandContext(): OperandContext {
    return {
      scope: this.scope,
      constants: this.constants,
      report: this.report,
      kinds: this.collect('operands'),
      csrAddresses: new Map(this.csrs.map(c => [c.name, c.address])),
      files: new Map([...this.registers.values()].filter(r => r.file).map(r => [r.name, r.count])),
    }
  }

  byteOrder(): 'little' | 'big' {
    let found: 'little' | 'big' | undefined
    for (const { document } of this.sources) found = document.data['byte-order'] ?? found
    return (
      found ??
      refuse(
        this.report,
        'SV2002',
        this.origin(),
        'no file says the byte order',
        "write 'byte-order: little' (or big) in one isa file",
      )
    )
  }
}

export const zero = (type: { kind: string; width?: number }, at: Span): Expr =>
  type.kind === 'bool'
    ? { op: 'bool', type: BOOL, value: false, at }
    : { op: 'const', type: bitsType(type.width!), value: 0n, at }
