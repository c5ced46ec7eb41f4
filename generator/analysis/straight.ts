/**
 * Which instructions are straight: execution goes on behind them as it came, and they do not look at the program counter, so an engine
 * may run several before it brings the counter up to date. Inferred from the semantics, callees included.
 */
import type { Stmt } from '../ir/ir.ts'
import { visitBody } from '../ir/walk.ts'
import type { Instruction, Machine } from '../model.ts'

const PC = 'pc'

export class Straightness {
  private readonly machine: Machine
  /** State that decides where the next instruction is fetched from: what `translate` reads. */
  private readonly fetching: ReadonlySet<string>
  private readonly known = new Map<string, boolean>()

  constructor(machine: Machine) {
    this.machine = machine
    const { translate } = machine.operations
    this.fetching = new Set([PC, ...(translate ? registersRead(machine, translate) : [])])
  }

  isStraight(instruction: Instruction): boolean {
    return this.bodyIsStraight(instruction.execute)
  }

  private bodyIsStraight(body: Stmt[]): boolean {
    let straight = true
    visitBody(
      body,
      s => {
        if (s.kind === 'jump' || s.kind === 'fence' || s.kind === 'wait' || s.kind === 'halt') straight = false
        if (s.kind === 'write' && this.fetching.has(s.place.register)) straight = false
        if (s.kind === 'call' && !this.functionIsStraight(s.function)) straight = false
        // A guard may read anything; what it permits is an expression of its own.
        if (s.kind === 'guard') straight = false
      },
      e => {
        if (e.op === 'read' && e.place.register === PC) straight = false
      },
    )
    return straight
  }

  private functionIsStraight(name: string): boolean {
    const known = this.known.get(name)
    if (known !== undefined) return known
    const straight = this.bodyIsStraight(this.machine.functions.get(name)?.body ?? [])
    this.known.set(name, straight)
    return straight
  }
}

function registersRead(machine: Machine, name: string, seen = new Set<string>()): Set<string> {
  const registers = new Set<string>()
  if (seen.has(name)) return registers
  seen.add(name)
  visitBody(
    machine.functions.get(name)?.body ?? [],
    s => {
      if (s.kind === 'call') for (const r of registersRead(machine, s.function, seen)) registers.add(r)
    },
    e => {
      if (e.op === 'read') registers.add(e.place.register)
    },
  )
  return registers
}
