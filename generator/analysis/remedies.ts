/** What can be done about an operation that reaches sensitive state without a trap. */
import { looksInto } from '../ir/effects.ts'
import { simplify } from '../ir/simplify.ts'
import { allStatements } from '../ir/walk.ts'
import type { Machine } from '../model.ts'
import { encodingOf, type Operation } from './operations.ts'

export interface Remedy {
  kind: 'trap' | 'assist' | 'paravirtual call' | 'translation'
  text: string
}

/** @param states what the operation reaches, as one reads it */
export function remediesOf(machine: Machine, operation: Operation, states: string[]): Remedy[] {
  const guards = guardsOf(machine, operation)
  const assists = machine.assists.filter(assist => assist.removes.some(name => guards.includes(name)))
  const calls = guards.filter(name => machine.virtualization?.hypercalls.has(name))
  const where = guards.length > 0 ? `let the guard ${guards.join(', ')} permit it` : 'permit it'
  return [
    { kind: 'trap', text: `make it trap: ${where} in mode ${machine.mode!.mostPrivileged} alone` },
    assists.length > 0
      ? { kind: 'assist', text: `the machine's assist ${assists.map(assist => assist.name).join(', ')}` }
      : { kind: 'assist', text: `an assist that gives each guest its own ${states.join(', ')}` },
    calls.length > 0
      ? { kind: 'paravirtual call', text: `the machine's paravirtual call for ${calls.join(', ')}` }
      : {
          kind: 'paravirtual call',
          text: `a call of the monitor in place of ${operation.name}, in a guest that is changed`,
        },
    { kind: 'translation', text: `replace ${operation.name} by a trap in the guest's code before it runs` },
  ]
}

/** The guards that an operation passes, those that always permit among them. */
function guardsOf(machine: Machine, { instruction, operands }: Operation): string[] {
  // Guards that nothing is known of stay as they are.
  const body = simplify({ ...machine, guards: new Map() }, instruction.execute, {
    inline: looksInto(machine),
    operands,
    length: instruction.length,
    encoding: encodingOf(instruction),
  })
  const names = [...allStatements(body)].flatMap(stmt => (stmt.kind === 'guard' ? [stmt.guard] : []))
  return [...new Set(names)]
}
