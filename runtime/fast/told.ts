/**
 * What instructions do, told once for all that have the same bits: two of three instructions of a region are like one that has been
 * translated before. What regions want to know of statements is found out once, too.
 */
import { leavesAtOnce } from './known.ts'
import { type Effects, effectsOf } from './liveness.ts'
import type { Builder, Operands, Semantics } from './semantics.ts'
import { noteSignedLoads } from './signed.ts'
import type { Statement } from './statement.ts'
import type { Local } from './value.ts'

/** Instructions that are remembered at most. */
const MOST = 16_384
const NONE: ReadonlyMap<Local, number> = new Map()

/** What one instruction does. */
export class Account {
  readonly statements: readonly Statement[]
  /** Whether it has accesses that may share their pages with others. */
  private readonly accesses: boolean
  private effectList: Effects | undefined
  private signedLoads: ReadonlyMap<Local, number> | undefined
  private testList: boolean | undefined

  constructor(statements: readonly Statement[]) {
    this.statements = statements
    this.accesses = statements.some(isAccess)
  }

  /** What it does with registers. */
  get effects(): Effects {
    this.effectList ??= effectsOf(this.statements)
    return this.effectList
  }

  /** What it loads of which only the number with its sign is wanted, with the width that it is extended to. */
  get signed(): ReadonlyMap<Local, number> {
    if (!this.signedLoads) {
      const found = new Map<Local, number>()
      noteSignedLoads(this.statements, found)
      this.signedLoads = found.size > 0 ? found : NONE
    }
    return this.signedLoads
  }

  /** Whether there is a test that does nothing but leave. */
  get tests(): boolean {
    this.testList ??= this.statements.some(s => s.kind === 'if' && leavesAtOnce(s.then))
    return this.testList
  }

  /** The same of another instruction: its accesses are others. */
  again(): Account {
    if (!this.accesses) return this
    const made = new Account(this.statements.map(s => (isAccess(s) ? { ...s } : s)))
    made.effectList = this.effects
    made.signedLoads = this.signed
    made.testList = this.tests
    return made
  }
}

const isAccess = (s: Statement): boolean => s.kind === 'load' || s.kind === 'store'

/** Tells what instructions do, or why the reference engine must execute them. */
export class Teller {
  private readonly semantics: Semantics
  private readonly builder: Builder
  /** By id, and by bits: that is all that what is told depends on, unless it says so. */
  private readonly known: Map<number | bigint, Account | string>[]
  private count = 0

  constructor(semantics: Semantics, builder: Builder) {
    this.semantics = semantics
    this.builder = builder
    this.known = semantics.instructions.map(() => new Map())
  }

  /** @param at where the instruction lies, in bytes from an address */
  tell(instruction: Operands & { readonly id: number }, from: bigint, at: number): Account | string {
    const { id, bits } = instruction
    const byBits = id < this.known.length ? this.known[id] : undefined
    const before = byBits?.get(bits)
    if (before !== undefined) return typeof before === 'string' ? before : before.again()
    const semantics = this.semantics.instructions[id] ?? 'undefined instruction'
    const pc = BigInt.asUintN(this.semantics.pc.width, from + BigInt(at))
    const { statements, leave, placed } = this.builder.tell(semantics, instruction, pc)
    const account = leave ?? new Account(statements)
    if (byBits && !placed) {
      if (this.count === MOST) this.forget()
      this.count++
      byBits.set(bits, account)
    }
    return account
  }

  private forget(): void {
    for (const byBits of this.known) byBits.clear()
    this.count = 0
  }
}
